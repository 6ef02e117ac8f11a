/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-handout-box.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-figures-own.h"
#include "export/tr-handout.h"
#include "tr-compat.h"
#include "tr-feedback.h"
#include "tr-platform.h"
#include "tr-settings.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define FOLDER "handout-folder" /* the setting */

struct _TrHandoutBox {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *write, *another, *open;
  GtkWidget *written, *failed;
  GFile *folder; /* that was written in last, NULL before */
};

G_DEFINE_FINAL_TYPE (TrHandoutBox, tr_handout_box, GTK_TYPE_BOX)

/* What everybody gets. Voting sheets are for before. */
static const TrHandoutKind kinds[] = { TR_HANDOUT_MINUTES,  TR_HANDOUT_WORKBOOK, TR_HANDOUT_MATRIX,
                                       TR_HANDOUT_TIMELINE, TR_HANDOUT_CALENDAR };

/* One time of writing, which the thread has until it is done. */
typedef struct {
  TrHandoutBox *box;
  TrProject *project; /* a copy of its own, which the thread reads while the user works on */
  GPtrArray *figures;
  GFile *folder;
  char *today;
  GString *written, *failed; /* a line for each file */
  guint n_written;
} Writing;

static void
writing_free (Writing *self)
{
  g_object_unref (self->box);
  tr_project_unref (self->project);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_object_unref (self->folder);
  g_free (self->today);
  g_string_free (self->written, TRUE);
  g_string_free (self->failed, TRUE);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

/* A file that fails keeps no other from being written. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *self = data;
  const TrHandout handout = { self->project, self->figures, self->today, TR_THEME_LIGHT, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GFile) file = NULL;
    g_autofree char *name = NULL;

    if (!tr_handout_has (&handout, kinds[i]))
      continue;
    file = tr_handout_write_in (&handout, kinds[i], self->folder, &error);
    name = tr_handout_name (self->project, kinds[i]);
    if (file != NULL)
      g_string_append_printf (self->written, "\n• %s", name);
    else
      g_string_append_printf (self->failed, "\n• %s: %s", gettext (tr_handout_label (kinds[i])), error->message);
    self->n_written += file != NULL ? 1 : 0;
  }
  g_task_return_boolean (task, TRUE);
}

static char *
folder_name (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (folder);
}

static void
tell (TrHandoutBox *self, const Writing *writing)
{
  g_autofree char *folder = folder_name (writing->folder);
  g_autofree char *count = g_strdup_printf (ngettext ("%u file written in %s:", "%u files written in %s:", writing->n_written),
                                            writing->n_written, folder);
  g_autofree char *written = g_strconcat (count, writing->written->str, NULL);
  g_autofree char *failed = g_strconcat (_("Not written:"), writing->failed->str, NULL);

  tr_text_set (self->written, writing->n_written > 0 ? written : "");
  tr_text_set (self->failed, writing->failed->len > 0 ? failed : "");
  gtk_widget_set_visible (self->open, writing->n_written > 0);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Writing) writing = user_data;
  TrHandoutBox *self = writing->box;

  tr_platform_tell_busy (FALSE);
  g_application_release (g_application_get_default ());
  if (self->document == NULL)
    return;
  g_set_object (&self->folder, writing->folder);
  gtk_widget_set_sensitive (self->write, TRUE);
  gtk_widget_set_visible (self->another, TRUE);
  tell (self, writing);
}

static void
write_out (TrHandoutBox *self, GFile *folder)
{
  TrLibrary *library = tr_document_get_library (self->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_library_read (library, tr_document_get_id (self->document), &error);
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (project == NULL) {
    tr_feedback_error (GTK_WIDGET (self), _("The project can not be read"), error);
    return;
  }
  writing = g_new0 (Writing, 1);
  writing->box = g_object_ref (self);
  writing->project = g_steal_pointer (&project);
  writing->figures = tr_figures_of (library, NULL);
  writing->folder = g_object_ref (folder);
  writing->today = tr_today ();
  writing->written = g_string_new (NULL);
  writing->failed = g_string_new (NULL);
  gtk_widget_set_sensitive (self->write, FALSE);
  tr_text_set (self->written, _("Writing…"));
  tr_text_set (self->failed, "");
  g_application_hold (g_application_get_default ());
  tr_platform_tell_busy (TRUE);
  task = g_task_new (NULL, NULL, on_written_cb, writing);
  g_task_set_task_data (task, writing, NULL);
  g_task_run_in_thread (task, write_in_thread);
}

/* The folder that was chosen before, as long as it is there. */
static GFile *
known_folder (void)
{
  g_autofree char *uri = tr_settings_get_text (FOLDER);
  g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  return folder != NULL && g_file_query_exists (folder, NULL) ? g_steal_pointer (&folder) : NULL;
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrHandoutBox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = tr_compat_choose_file_finish (result, &error);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->document == NULL)
    return;
  if (uri != NULL) {
    tr_settings_set_text (FOLDER, uri);
    write_out (self, folder);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    tr_feedback_error (GTK_WIDGET (self), _("No folder can be chosen"), error);
  }
}

static void
ask_folder (TrHandoutBox *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GFile) folder = known_folder ();

  tr_compat_choose_file_async (GTK_WINDOW (window), TR_CHOOSE_FOLDER, _("A folder for everybody's files"), NULL, folder, NULL,
                               on_chosen_cb, g_object_ref (self));
}

static void
on_write_cb (TrHandoutBox *self)
{
  g_autoptr (GFile) folder = known_folder ();

  if (!tr_unwritten_flush (tr_unwritten_of (self->document)))
    return;
  if (folder != NULL)
    write_out (self, folder);
  else
    ask_folder (self);
}

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tr_compat_launch_file_finish (result, &error) && gtk_widget_get_mapped (GTK_WIDGET (source)))
    tr_feedback_error (GTK_WIDGET (source), _("The folder can not be opened from here"), error);
}

static void
on_open_cb (TrHandoutBox *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->folder != NULL)
    tr_compat_launch_file_async (GTK_WINDOW (window), self->folder, on_launched_cb, NULL);
}

static void
tr_handout_box_dispose (GObject *object)
{
  g_clear_object (&TR_HANDOUT_BOX (object)->document);
  g_clear_object (&TR_HANDOUT_BOX (object)->folder);
  G_OBJECT_CLASS (tr_handout_box_parent_class)->dispose (object);
}

static void
tr_handout_box_class_init (TrHandoutBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_handout_box_dispose;
}

static void
tr_handout_box_init (TrHandoutBox *self)
{
  g_autoptr (GFile) known = known_folder ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->write = gtk_button_new_with_label (_("Files for everybody"));
  self->another = gtk_button_new_with_label (_("Another folder…"));
  self->open = gtk_button_new_with_label (_("Open the folder"));
  self->written = tr_status_new (NULL);
  self->failed = tr_status_new ("tr-warning-text");
  gtk_widget_set_visible (self->another, known != NULL);
  gtk_widget_set_visible (self->open, FALSE);
  gtk_box_append (GTK_BOX (self),
                  tr_text_new (_("One folder with the list of decisions, the workbook, the matrix and the timeline as "
                                 "pictures, and the dates as a calendar."),
                               "dim-label"));
  gtk_box_append (GTK_BOX (self), tr_row_new (9, self->write, self->another, self->open, NULL));
  gtk_box_append (GTK_BOX (self), self->written);
  gtk_box_append (GTK_BOX (self), self->failed);
  g_signal_connect_swapped (self->write, "clicked", G_CALLBACK (on_write_cb), self);
  g_signal_connect_swapped (self->another, "clicked", G_CALLBACK (ask_folder), self);
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (on_open_cb), self);
}

GtkWidget *
tr_handout_box_new (TrDocument *document)
{
  TrHandoutBox *self = g_object_new (TR_TYPE_HANDOUT_BOX, NULL);

  self->document = g_object_ref (document);

  return GTK_WIDGET (self);
}
