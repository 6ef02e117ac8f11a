/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-export-flow.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-basket.h"
#include "core/tr-contract.h"
#include "core/tr-error.h"
#include "core/tr-exchange.h"
#include "core/tr-figures-own.h"
#include "core/tr-language.h"
#include "export/tr-calendar.h"
#include "export/tr-picture.h"
#include "export/tr-script.h"
#include "export/tr-voting-sheet.h"
#include "export/tr-workbook.h"
#include "tr-compat.h"
#include "core/tr-vote.h"
#include "tr-feedback.h"
#include "tr-platform.h"
#include "tr-settings.h"

#define TOAST_SECONDS 20 /* there is a file to open */

/* What is said about each kind of export. Texts are msgids. */
static const struct {
  const char *title, *kind, *pattern;
  const char *failed;
  const char *saved; /* with a place for the name of the file */
} words[] = {
  [TR_EXPORT_WORKBOOK] = { N_("Save the workbook"), N_("Excel workbooks"), "*.xlsx", N_("The workbook was not saved"),
                           /* TRANSLATORS: the name of a file that was written */
                           N_("Workbook saved: %s") },
  [TR_EXPORT_FILE] = { N_("Save the project"), N_("Trechter projects"), "*.trechter", N_("The file was not saved"),
                       /* TRANSLATORS: the name of a file that was written */
                       N_("Trechter file saved: %s") },
  [TR_EXPORT_PICTURE] = { N_("Save the picture: as PNG, SVG or PDF"), N_("Pictures: PNG, SVG, PDF"), "*.png *.svg *.pdf",
                          N_("The picture was not saved"),
                          /* TRANSLATORS: the name of a file that was written */
                          N_("Picture saved: %s") },
  [TR_EXPORT_TIMELINE] = { N_("Save the picture: as PNG, SVG or PDF"), N_("Pictures: PNG, SVG, PDF"),
                           "*.png *.svg *.pdf",
                           N_("The picture was not saved"),
                          /* TRANSLATORS: the name of a file that was written */
                           N_("Picture saved: %s") },
  [TR_EXPORT_SHEETS] = { N_("Save the voting sheets"), N_("PDF files"), "*.pdf", N_("The voting sheets were not saved"),
                         /* TRANSLATORS: the name of a file that was written */
                         N_("Voting sheets saved: %s") },
  [TR_EXPORT_SCRIPT] = { N_("Save the script for the chair"), N_("PDF files"), "*.pdf", N_("The script was not saved"),
                         /* TRANSLATORS: the name of a file that was written */
                         N_("Script saved: %s") },
  [TR_EXPORT_BALLOTS] = { N_("Save the voting sheets"), N_("PDF files"), "*.pdf", N_("The voting sheets were not saved"),
                          /* TRANSLATORS: the name of a file that was written */
                          N_("Voting sheets saved: %s") },
  [TR_EXPORT_CALENDAR] = { N_("Save the dates as a calendar"), N_("Calendar files"), "*.ics",
                           N_("The calendar was not saved"),
                           /* TRANSLATORS: the name of a file that was written; the calendar is the user's own */
                           N_("Calendar saved: %s. Open it to put the dates in your own calendar.") },
};

/* One export from the question where to put it, up to the toast that says it is there. */
typedef struct {
  TrWindow *window;   /* NULL when it was closed in the meantime */
  TrProject *project; /* a copy of its own, which the thread reads while the user works on */
  GPtrArray *figures; /* TrFigure, likewise; NULL when the workbook is not what is written */
  TrExport what;
  TrTheme theme; /* of a picture */
  GFile *file;
} Export;

static void
export_free (Export *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->project, tr_project_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tr_compat_launch_file_finish (result, &error) && gtk_widget_get_mapped (GTK_WIDGET (source)))
    tr_feedback_error (GTK_WIDGET (source), _("The file can not be opened from here"), error);
}

static void
on_open_cb (AdwToast *toast, gpointer user_data)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");

  tr_compat_launch_file_async (GTK_WINDOW (user_data), file, on_launched_cb, NULL);
}

/* The message, and what someone who has to register with the workbook would miss in it. */
static char *
with_gaps (const char *saved, TrProject *project)
{
  g_autofree char *gaps = tr_basket_gaps (project);

  if (gaps == NULL)
    return g_strdup (saved);
  /* TRANSLATORS: that the workbook was saved, and what its KPIs lack, such as "3 without a definition" */
  return g_strdup_printf (_("%s. Its KPIs are not complete: %s"), saved, gaps);
}

static void
tell_done (Export *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *saved = tr_language_fill (_(words[self->what].saved), (const char *const[]){ shown, NULL });
  g_autofree char *text = self->what == TR_EXPORT_WORKBOOK ? with_gaps (saved, self->project) : g_strdup (saved);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (self->what != TR_EXPORT_FILE) {
    adw_toast_set_button_label (toast, _("_Open"));
    g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (self->file), g_object_unref);
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_cb), self->window, 0);
  }
  tr_window_add_toast (self->window, toast, TR_TOAST_PASSING);
  tr_compat_announce (GTK_WIDGET (self->window), text);
}

static void
tell_failed (Export *self, const GError *error)
{
  const char *heading = _(words[self->what].failed);
  g_autoptr (GNotification) notification = NULL;

  if (self->window != NULL) {
    tr_feedback_error (GTK_WIDGET (self->window), heading, error);
    return;
  }
  notification = g_notification_new (heading);
  g_notification_set_body (notification, error->message);
  g_application_send_notification (g_application_get_default (), NULL, notification);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  tr_platform_tell_busy (FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tell_failed (self, error);
  else if (self->window != NULL)
    tell_done (self);
  g_application_release (g_application_get_default ());
}

static GDate
today_date (void)
{
  g_autofree char *today = tr_today ();
  GDate date;

  tr_date_read (today, &date);

  return date;
}

/* In the format that its name asks for. */
static gboolean
write_picture (Export *self, GError **error)
{
  g_autofree char *name = g_file_get_basename (self->file);
  TrPictureFormat format;
  guint width, height;

  if (!tr_picture_format_of (name, &format)) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("A picture can be a PNG, an SVG or a PDF. Give the file a name that ends in .png, .svg or .pdf. Nothing was "
                           "written."));
    return FALSE;
  }
  tr_picture_usual_size (format, &width, &height);
  if (self->what == TR_EXPORT_TIMELINE) {
    GDate today = today_date ();

    return tr_picture_write_timeline (self->project, self->file, format, width, height, self->theme, &today, error);
  }

  return tr_picture_write_matrix (self->project, self->file, format, width, height, self->theme, error);
}

static gboolean
write_file (Export *self, GError **error)
{
  switch (self->what) {
  case TR_EXPORT_WORKBOOK:
    return tr_workbook_write (self->project, self->figures, self->file, error);
  case TR_EXPORT_PICTURE:
  case TR_EXPORT_TIMELINE:
    return write_picture (self, error);
  case TR_EXPORT_SHEETS:
    return tr_voting_sheets_write (self->project, self->file, 0, error);
  case TR_EXPORT_SCRIPT:
    return tr_script_write (self->project, self->file, error);
  case TR_EXPORT_BALLOTS:
    return tr_voting_sheets_write_vote (self->project, tr_vote_last (self->project), self->file, 0, error);
  case TR_EXPORT_CALENDAR:
    return tr_calendar_write (self->project, self->file, error);
  case TR_EXPORT_FILE:
  default:
    return tr_exchange_write_file (self->project, self->file, error);
  }
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *self = data;
  GError *error = NULL;

  if (write_file (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remember_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    tr_settings_set_text ("export-folder", uri);
}

/* The application does not end before the file is whole. The thread has the export until it tells that it is done. */
static void
write_out (Export *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_written_cb, self);

  g_application_hold (g_application_get_default ());
  tr_platform_tell_busy (TRUE);
  g_task_set_source_tag (task, tr_export_start);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  self->file = tr_compat_choose_file_finish (result, &error);
  if (self->file != NULL) {
    remember_folder (self->file);
    write_out (g_steal_pointer (&self));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    tell_failed (self, error);
  }
}

static GFile *
last_folder (void)
{
  g_autofree char *uri = tr_settings_get_text ("export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (folder != NULL && g_file_query_exists (folder, NULL))
    return g_steal_pointer (&folder);
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

/* A picture starts from the name of its project as well, with what it shows behind it. */
static char *
suggest_name (TrProject *project, TrExport what)
{
  g_autofree char *workbook = tr_workbook_suggest_name (project);

  if (what == TR_EXPORT_WORKBOOK)
    return g_steal_pointer (&workbook);
  if (what == TR_EXPORT_FILE)
    return tr_export_suggest_name (project, NULL, "trechter");
  if (what == TR_EXPORT_SHEETS || what == TR_EXPORT_BALLOTS)
    return tr_voting_sheets_suggest_name (project);
  if (what == TR_EXPORT_SCRIPT)
    return tr_script_suggest_name (project);
  if (what == TR_EXPORT_CALENDAR)
    return tr_calendar_suggest_name (project);
  *strrchr (workbook, '.') = '\0';
  if (what == TR_EXPORT_TIMELINE)
    /* TRANSLATORS: the end of the name of a file, in small letters: the timeline of the contract as a picture */
    return g_strconcat (workbook, "-", _("timeline"), ".png", NULL);

  /* TRANSLATORS: the end of the name of a file, in small letters: the strategy matrix as a picture */
  return g_strconcat (workbook, "-", _("matrix"), ".png", NULL);
}

static void
start (TrWindow *window, const char *project_id, TrExport what, TrTheme theme)
{
  const TrFileKind kind = { _(words[what].kind), words[what].pattern };
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_library_read (tr_window_get_library (window), project_id, &error);
  g_autoptr (GFile) folder = last_folder ();
  g_autofree char *name = NULL;
  Export *self;

  if (project == NULL) {
    tr_feedback_error (GTK_WIDGET (window), _("The project can not be read"), error);
    return;
  }
  if (what == TR_EXPORT_BALLOTS && tr_vote_last (project) == NULL)
    return;
  name = suggest_name (project, what);
  self = g_new0 (Export, 1);
  g_set_weak_pointer (&self->window, window);
  self->project = g_steal_pointer (&project);
  /* the same as on the page, which tells what is wrong with an own list */
  if (what == TR_EXPORT_WORKBOOK)
    self->figures = tr_figures_of (tr_window_get_library (window), NULL);
  self->what = what;
  self->theme = theme;
  tr_compat_choose_file_async (GTK_WINDOW (window), TR_CHOOSE_SAVE, _(words[what].title), name, folder, &kind, on_chosen_cb, self);
}

/* Asks where, writes in the background, and says how it went. What is written is the project as it is now. */
void
tr_export_start (TrWindow *window, const char *project_id, TrExport what)
{
  start (window, project_id, what, TR_THEME_LIGHT);
}

/* The same for a picture, in the colours of a theme. */
void
tr_export_picture_start (TrWindow *window, const char *project_id, TrExport what, TrTheme theme)
{
  start (window, project_id, what, theme);
}

/* Puts the strategy matrix, or the timeline of the contract, on the clipboard as a picture. */
void
tr_export_picture_copy (TrWindow *window, TrProject *project, TrExport what, TrTheme theme)
{
  GDate today = today_date ();
  cairo_surface_t *surface;
  guint width, height;

  tr_picture_usual_size (TR_PICTURE_PNG, &width, &height);
  surface = what == TR_EXPORT_TIMELINE ? tr_picture_paint_timeline (project, width, height, theme, &today)
                                       : tr_picture_paint_matrix (project, width, height, theme);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS) {
    gsize stride = (gsize) cairo_image_surface_get_stride (surface);
    g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * height);
    g_autoptr (GdkTexture) texture = gdk_memory_texture_new ((int) width, (int) height, GDK_MEMORY_DEFAULT, bytes, stride);

    gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (window)), texture);
    tr_feedback_done (GTK_WIDGET (window), _("Picture copied. Paste it where you need it."), FALSE);
  }
  cairo_surface_destroy (surface);
}
