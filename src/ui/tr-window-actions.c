/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "core/tr-session.h"
#include "tr-capture-line.h"
#include "tr-compat.h"
#include "tr-editor.h"
#include "tr-export-flow.h"
#include "tr-feedback.h"
#include "tr-import-flow.h"
#include "tr-pacer.h"
#include "tr-parking-sheet.h"
#include "tr-session-close.h"
#include "tr-session-start.h"
#include "tr-shortcuts.h"
#include "tr-unwritten.h"
#include "tr-vote-button.h"
#include "tr-window-private.h"

/* The text with the focus when it has an undo of its own, as long as its typing is not a change of the project yet. */
static GtkWidget *
focused_text_with_undo (GtkRoot *root)
{
  return tr_editor_focused_has_undo (root) ? gtk_root_get_focus (root) : NULL;
}

/* In large type, and nothing of it that is private: whoever is at the keyboard has nothing to explain. */
static void
tell_room (TrWindow *self, TrDocument *document, const char *label, gboolean is_redo)
{
  TrProjectView *view = tr_window_get_view (self);
  g_autofree char *said = tr_audience_taken_back (label, tr_document_get_travelled (document), is_redo);

  if (view != NULL)
    tr_audience_desk_say (tr_project_view_get_audience (view), said);
}

/* Undoes or does again, for the keyboard of `root`: this window, or that for the room. What was done in words, to be
 * freed with g_free(); NULL when the text with the focus did it for itself, or there was nothing to do. */
char *
tr_window_take_back (TrWindow *self, GtkRoot *root, gboolean is_redo)
{
  TrDocument *document = tr_window_get_document (self);
  GtkWidget *text = focused_text_with_undo (root);
  g_autofree char *label = NULL, *page = NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL) {
    gtk_widget_activate_action (text, is_redo ? "text.redo" : "text.undo", NULL);
    return NULL;
  }
  if (document != NULL)
    tr_unwritten_settle_focused (tr_unwritten_of (document), root);
  if (document == NULL ||
      (is_redo ? tr_document_get_redo_label (document) : tr_document_get_undo_label (document)) == NULL)
    return NULL;
  if (!(is_redo ? tr_document_redo : tr_document_undo) (document, &label, &page, &error)) {
    tr_feedback_error (GTK_WIDGET (self), is_redo ? _("This can not be done again") : _("This can not be undone"),
                       error);
    return NULL;
  }
  if (page != NULL && *page != '\0')
    tr_window_show_page (self, page);
  tell_room (self, document, label, is_redo);

  /* TRANSLATORS: a toast; what was done, such as "Signal added" */
  return g_strdup_printf (is_redo ? _("Done again: %s") : _("Undone: %s"), label);
}

static void
take_back (TrWindow *self, gboolean is_redo)
{
  g_autofree char *done = tr_window_take_back (self, GTK_ROOT (self), is_redo);

  if (done != NULL)
    tr_feedback_done (GTK_WIDGET (self), done, FALSE);
}

static void
on_undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_back (TR_WINDOW (widget), FALSE);
}

static void
on_redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_back (TR_WINDOW (widget), TRUE);
}

static void
on_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_show_page (TR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_logbook_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_show_page (TR_WINDOW (widget), TR_PAGE_LOGBOOK);
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_show_start (TR_WINDOW (widget));
}

static void
on_search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));
  TrStartPage *start = tr_window_get_start_page (TR_WINDOW (widget));

  if (view != NULL)
    tr_project_view_search (view);
  else if (start != NULL)
    tr_start_page_search (start);
}

static void
on_new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrStartPage *start = tr_window_get_start_page (TR_WINDOW (widget));

  if (start != NULL)
    tr_start_page_new_project (start);
}

static void
on_example_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_open_example (TR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_import_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tr_compat_choose_file_finish (result, &error);

  if (file != NULL)
    tr_import_start (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tr_feedback_error (GTK_WIDGET (self), _("No file can be chosen"), error);
}

static void
on_import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const TrFileKind kind = { _("Trechter projects"), "*.trechter" };

  tr_compat_choose_file_async (GTK_WINDOW (widget), TR_CHOOSE_OPEN, _("Import a project"), NULL, NULL, &kind,
                               on_import_chosen_cb, g_object_ref (widget));
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrWindow *self = TR_WINDOW (widget);

  if (tr_window_get_document (self) == NULL || !tr_unwritten_flush (tr_unwritten_of (tr_window_get_document (self))))
    return;
  tr_export_start (self, tr_document_get_id (tr_window_get_document (self)),
                   g_str_equal (name, "win.export-file")       ? TR_EXPORT_FILE
                   : g_str_equal (name, "win.export-sheets")   ? TR_EXPORT_SHEETS
                   : g_str_equal (name, "win.export-script")   ? TR_EXPORT_SCRIPT
                   : g_str_equal (name, "win.export-ballots")  ? TR_EXPORT_BALLOTS
                   : g_str_equal (name, "win.export-calendar") ? TR_EXPORT_CALENDAR
                                                               : TR_EXPORT_WORKBOOK);
}

static TrTheme
theme_of (GVariant *name)
{
  TrTheme theme = TR_THEME_LIGHT;

  return tr_theme_find (g_variant_get_string (name, NULL), &theme) ? theme : TR_THEME_LIGHT;
}

static void
on_export_picture_cb (GtkWidget *widget, const char *name, GVariant *theme)
{
  TrWindow *self = TR_WINDOW (widget);
  TrDocument *document = tr_window_get_document (self);

  if (document != NULL && tr_unwritten_flush (tr_unwritten_of (document)))
    tr_export_picture_start (self, tr_document_get_id (document),
                             g_str_equal (name, "win.export-timeline") ? TR_EXPORT_TIMELINE : TR_EXPORT_PICTURE,
                             theme_of (theme));
}

static void
on_copy_picture_cb (GtkWidget *widget, const char *name, GVariant *theme)
{
  TrWindow *self = TR_WINDOW (widget);
  TrDocument *document = tr_window_get_document (self);

  if (document != NULL && tr_unwritten_flush (tr_unwritten_of (document)))
    tr_export_picture_copy (self, tr_document_get_project (document),
                            g_str_equal (name, "win.copy-timeline") ? TR_EXPORT_TIMELINE : TR_EXPORT_PICTURE,
                            theme_of (theme));
}

static void
on_restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrWindow *self = TR_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!tr_library_restore (tr_window_get_library (self), g_variant_get_string (parameter, NULL), &error))
    tr_feedback_error (widget, _("The project can not be put back"), error);
  tr_window_refresh_start (self);
}

static void
on_tips_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));

  if (view != NULL)
    tr_project_view_toggle_guidance (view);
}

static void
on_chair_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));

  if (view != NULL)
    tr_project_view_toggle_chair (view);
}

static void
on_sidebar_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));

  if (view != NULL)
    tr_project_view_toggle_sidebar (view);
}

static void
on_switch_advice_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));

  if (view != NULL)
    tr_project_view_switch_advice (view);
}

static void
collect_capture_lines (GtkWidget *widget, GPtrArray *lines)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (TR_IS_CAPTURE_LINE (widget))
    g_ptr_array_add (lines, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_capture_lines (child, lines);
}

/* To the line on the page to type in; pressed again, to the next one. */
static void
on_capture_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));
  guint next = 0;

  collect_capture_lines (widget, lines);
  for (guint i = 0; i < lines->len; i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, lines->pdata[i]))
      next = (i + 1) % lines->len;
  if (lines->len > 0)
    tr_capture_line_focus (lines->pdata[next]);
}

/* About the list with the focus, or else the first in sight. */
static void
on_vote_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrDocument *document = tr_window_get_document (TR_WINDOW (widget));

  if (document != NULL && tr_unwritten_flush (tr_unwritten_of (document)))
    tr_vote_button_open_nearest (widget, gtk_root_get_focus (GTK_ROOT (widget)));
}

static void
on_audience_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_toggle_audience (TR_WINDOW (widget));
}

/* Freezing, blanking and turning pages: without a window for the room there is nothing to do it to. */
static void
on_audience_desk_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));
  TrAudienceDesk *desk = view != NULL ? tr_project_view_get_audience (view) : NULL;

  if (desk == NULL || !tr_audience_desk_is_open (desk))
    return;
  if (g_str_equal (name, "win.audience-freeze"))
    tr_audience_desk_set_frozen (desk, !tr_audience_desk_is_frozen (desk));
  else if (g_str_equal (name, "win.audience-blank"))
    tr_audience_desk_set_blank (desk, !tr_audience_desk_is_blank (desk));
  else
    tr_audience_desk_turn (desk, g_str_equal (name, "win.audience-next") ? 1 : -1);
}

static void
on_decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_window_decide (TR_WINDOW (widget));
}

/* Begins a session, or ends the one that goes on. */
static void
on_session_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrDocument *document = tr_window_get_document (TR_WINDOW (widget));

  if (document == NULL || !tr_unwritten_flush (tr_unwritten_of (document)))
    return;
  if (tr_session_running (tr_document_get_project (document)) == NULL)
    tr_session_start_open (widget, document, tr_project_view_get_page (tr_window_get_view (TR_WINDOW (widget))));
  else
    tr_session_close_open (widget, document,
                           tr_project_view_get_audience (tr_window_get_view (TR_WINDOW (widget))));
}

/* When what has the focus does not want that key. */
static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return tr_window_leave (TR_WINDOW (widget));
}

static void
on_parking_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectView *view = tr_window_get_view (TR_WINDOW (widget));

  if (view != NULL)
    tr_parking_sheet_toggle (widget, tr_project_view_get_audience (view));
}

static void
on_time_extend_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrDocument *document = tr_window_get_document (TR_WINDOW (widget));
  g_autoptr (GError) error = NULL;

  if (document == NULL || tr_pacer_get_session (tr_pacer_of (document)) == NULL)
    return;
  if (tr_pacer_extend (tr_pacer_of (document), &error))
    tr_feedback_done (widget, _("Five minutes more"), TRUE);
  else
    tr_feedback_error (widget, _("This could not be saved"), error);
}

static void
on_time_pause_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrDocument *document = tr_window_get_document (TR_WINDOW (widget));

  if (document != NULL)
    tr_pacer_set_paused (tr_pacer_of (document), !tr_pacer_is_paused (tr_pacer_of (document)));
}

static void
on_shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_shortcuts_show (GTK_WINDOW (widget));
}

void
tr_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_redo_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", on_page_cb);
  gtk_widget_class_install_action (widget_class, "win.logbook", NULL, on_logbook_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, on_new_cb);
  gtk_widget_class_install_action (widget_class, "win.example", "s", on_example_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, on_import_cb);
  gtk_widget_class_install_action (widget_class, "win.export-file", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-workbook", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-picture", "s", on_export_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", "s", on_copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.export-timeline", "s", on_export_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-timeline", "s", on_copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.export-sheets", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-script", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-calendar", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-ballots", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", on_restore_cb);
  gtk_widget_class_install_action (widget_class, "win.tips", NULL, on_tips_cb);
  gtk_widget_class_install_action (widget_class, "win.chair", NULL, on_chair_cb);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, on_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.switch-advice", NULL, on_switch_advice_cb);
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, on_capture_cb);
  gtk_widget_class_install_action (widget_class, "win.vote", NULL, on_vote_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, on_shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.decide", NULL, on_decide_cb);
  gtk_widget_class_install_action (widget_class, "win.session", NULL, on_session_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
  gtk_widget_class_install_action (widget_class, "win.parking", NULL, on_parking_cb);
  gtk_widget_class_install_action (widget_class, "win.time-extend", NULL, on_time_extend_cb);
  gtk_widget_class_install_action (widget_class, "win.time-pause", NULL, on_time_pause_cb);
  gtk_widget_class_install_action (widget_class, "win.audience", NULL, on_audience_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-freeze", NULL, on_audience_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-blank", NULL, on_audience_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-next", NULL, on_audience_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-previous", NULL, on_audience_desk_cb);
}

/* An action that can do nothing now is off, and its key is free for what has the focus. */
void
tr_window_update_actions (TrWindow *self)
{
  static const char *const for_project[] = { "win.page",        "win.logbook",         "win.back",
                                             "win.export-file", "win.export-workbook", "win.tips",
                                             "win.sidebar",     "win.switch-advice",   "win.capture",
                                             "win.export-picture", "win.copy-picture",
                                             "win.export-timeline", "win.copy-timeline",
                                             "win.export-sheets", "win.export-script", "win.export-calendar",
                                             "win.audience", "win.vote", "win.chair",
                                             "win.decide", "win.session", "win.parking" };
  TrDocument *document = tr_window_get_document (self);
  gboolean has_text = focused_text_with_undo (GTK_ROOT (self)) != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (for_project); i++)
    gtk_widget_action_set_enabled (widget, for_project[i], document != NULL);
  gtk_widget_action_set_enabled (widget, "win.new", document == NULL && tr_window_get_start_page (self) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 has_text || (document != NULL && tr_document_get_undo_label (document) != NULL));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 has_text || (document != NULL && tr_document_get_redo_label (document) != NULL));
}
