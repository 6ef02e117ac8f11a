/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-window.h"

#include <glib/gi18n.h>

#include "core/tr-exchange.h"
#include "tr-audience-window.h"
#include "tr-compat.h"
#include "tr-config.h"
#include "tr-decision-line.h"
#include "tr-feedback.h"
#include "tr-import-flow.h"
#include "tr-library-trouble.h"
#include "tr-platform.h"
#include "tr-settings.h"
#include "tr-theme.h"
#include "tr-toast-area.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"
#include "tr-window-private.h"
#include "tr-zoom.h"

#define LARGE_DPI (134 * 1024) /* times 1024, as GTK has it: text at 140 percent of the usual, … */
#define HUGE_DPI (192 * 1024)  /* … and at 200 */
#define LOOK_SECONDS 2 /* between looks at whether another program changed the library */

struct _TrWindow {
  AdwApplicationWindow parent_instance;

  GtkWidget *toasts;
  GtkWidget *stack;
  GtkWidget *foot; /* AdwBin, for the line in which decisions are written down */
  GtkWidget *banner;
  GtkWidget *banner_label;
  GtkWidget *start;
  GtkWidget *view;
  GtkWidget *sheet;            /* over the project */
  GtkWidget *focus_below;      /* where the focus was when the sheet came; weak */
  GtkWidget *audience;         /* the window for the room; weak */
  TrDocument *document;
  AdwToast *toast; /* the last that is not a lasting one */
  TrToastKind toast_kind;
  guint look_id;
  gboolean may_lose; /* the user said that what can not be saved may be lost */
};

G_DEFINE_FINAL_TYPE (TrWindow, tr_window, ADW_TYPE_APPLICATION_WINDOW)

/* Shows a lasting condition above everything. */
static void
show_banner (TrWindow *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->banner_label), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->banner), TRUE);
}

static void
show_library (TrWindow *self)
{
  TrApplication *application = TR_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  TrLibrary *library = tr_application_open_library (application, &error);
  GtkWidget *page;

  if (library == NULL) {
    page = tr_library_trouble_new (error);
    gtk_stack_add_child (GTK_STACK (self->stack), page);
    gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
    return;
  }
  self->start = tr_start_page_new (library);
  gtk_stack_add_child (GTK_STACK (self->stack), self->start);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->start);
  if (tr_library_get_warning (library) != NULL)
    show_banner (self, tr_library_get_warning (library));
}

static void
drop_toast (TrWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  tr_toast_area_dismiss (TR_TOAST_AREA (self->toasts), toast);
}

static void
on_document_changed_cb (TrWindow *self)
{
  if (self->toast_kind == TR_TOAST_UNDO)
    drop_toast (self);
  tr_window_update_actions (self);
}

static void
close_audience (TrWindow *self)
{
  if (self->audience != NULL)
    gtk_window_destroy (GTK_WINDOW (self->audience));
  g_clear_weak_pointer (&self->audience);
}

static void
close_project (TrWindow *self)
{
  close_audience (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_document_changed_cb, self);
  if (self->toast_kind == TR_TOAST_UNDO)
    drop_toast (self);
  tr_window_close_sheet (self);
  adw_bin_set_child (ADW_BIN (self->foot), NULL);
  if (self->view != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), self->view);
  self->view = NULL;
  g_clear_object (&self->document);
}

static void
leave_project (TrWindow *self)
{
  tr_window_close_sheet (self); /* first, because it shows the project again */
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->start);
  close_project (self);
  gtk_window_set_title (GTK_WINDOW (self), _("Trechter"));
  tr_window_refresh_start (self);
  tr_start_page_focus (TR_START_PAGE (self->start));
  tr_window_update_actions (self);
}

/* The file may be gone while what is on screen looks well. */
static void
look_at_file (TrWindow *self, TrLibrary *library)
{
  g_autoptr (GError) error = NULL;

  if (!tr_library_is_in_place (library, &error))
    show_banner (self, error->message);
}

static gboolean
look_elsewhere (gpointer user_data)
{
  TrWindow *self = user_data;
  TrLibrary *library = tr_window_get_library (self);
  g_autoptr (GError) error = NULL;

  if (library != NULL)
    look_at_file (self, library);
  if (library == NULL || !tr_library_changed_elsewhere (library))
    return G_SOURCE_CONTINUE;
  if (self->document != NULL && !tr_document_reload (self->document, &error)) {
    leave_project (self);
    tr_feedback_error (GTK_WIDGET (self), _("The project can no longer be read"), error);
  }
  tr_window_refresh_start (self);
  return G_SOURCE_CONTINUE;
}

static void
on_active_cb (TrWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    look_elsewhere (self);
}

static void
remember_size (TrWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width >= 360 && height >= 294) {
    tr_settings_set_int ("window-width", width);
    tr_settings_set_int ("window-height", height);
  }
  tr_settings_set_flag ("window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* Whether all that was typed is on disk. What can not be kept stays in its field, with the reason under it. */
static gboolean
flush (TrWindow *self)
{
  if (self->document == NULL || tr_unwritten_flush (tr_unwritten_of (self->document)))
    return TRUE;
  tr_feedback_done (GTK_WIDGET (self), _("The field with the cursor could not be saved. See what it says."), FALSE);
  return FALSE;
}

static gboolean
close_now (gpointer user_data)
{
  gtk_window_close (user_data);
  return G_SOURCE_REMOVE;
}

/* Not at once: the dialog that answers goes with the window, and is still busy. */
static void
on_loss_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TrWindow *self = TR_WINDOW (source);
  g_autofree char *answer = tr_compat_ask_finish (result);

  if (g_strcmp0 (answer, "lose") != 0)
    return;
  self->may_lose = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
}

/* Nobody has to stay because of a field that can not be saved, on a disk that is full for instance. */
static void
ask_about_loss (TrWindow *self)
{
  const TrResponse responses[] = {
    { "back", _("_Go Back"), ADW_RESPONSE_DEFAULT },
    { "lose", _("_Close and Lose It"), ADW_RESPONSE_DESTRUCTIVE },
  };
  const char *reason = tr_unwritten_get_reason (tr_unwritten_of (self->document));
  g_autofree char *body =
      /* TRANSLATORS: why the text of a field could not be saved, a sentence */
      g_strdup_printf (_("%s\n\nEverything else is saved. Go back to see the field, or close and lose what you typed in it."),
                       reason != NULL ? reason : "");

  tr_compat_ask_async (GTK_WINDOW (self), _("What you typed in a field is not saved"), g_strstrip (body), responses,
                       G_N_ELEMENTS (responses), "back", on_loss_answered_cb, NULL);
}

static gboolean
tr_window_close_request (GtkWindow *window)
{
  TrWindow *self = TR_WINDOW (window);

  if (!self->may_lose && self->document != NULL && !tr_unwritten_flush (tr_unwritten_of (self->document))) {
    ask_about_loss (self);
    return GDK_EVENT_STOP;
  }
  remember_size (self);
  close_audience (self);
  return GTK_WINDOW_CLASS (tr_window_parent_class)->close_request (window);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    tr_import_start (user_data, l->data);
  g_slist_free (files);
  return TRUE;
}

static void
tr_window_dispose (GObject *object)
{
  TrWindow *self = TR_WINDOW (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_document_changed_cb, self);
  close_audience (self);
  g_clear_weak_pointer (&self->focus_below);
  g_clear_object (&self->toast);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tr_window_parent_class)->dispose (object);
}

static void
tr_window_class_init (TrWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tr_window_close_request;
  tr_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static GtkWidget *
make_banner (TrWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->banner_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->banner_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->banner_label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Warning"), -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), self->banner_label);
  gtk_widget_add_css_class (box, "warning-banner");
  self->banner = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->banner), box);
  return self->banner;
}

/* As large as it was, or as it usually is at first; never larger than the largest screen. */
static void
restore_size (TrWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  int width = 0, height = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    GdkRectangle area;

    gdk_monitor_get_geometry (monitor, &area);
    width = MAX (width, area.width);
    height = MAX (height, area.height);
  }
  width = CLAMP (tr_settings_get_int ("window-width"), 1, width > 0 ? width : G_MAXINT);
  height = CLAMP (tr_settings_get_int ("window-height"), 1, height > 0 ? height : G_MAXINT);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (tr_settings_get_flag ("window-maximized") || tr_platform_needs_screen (width, height))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* Sizes of icons are pixels, which do not follow the size of text; the style sheet has larger ones for larger text. */
static void
fit_icons (TrWindow *self)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  tr_set_class (GTK_WIDGET (self), "tr-large", dpi >= LARGE_DPI && dpi < HUGE_DPI);
  tr_set_class (GTK_WIDGET (self), "tr-huge", dpi >= HUGE_DPI);
}

static void
on_wheel_cb (GtkWidget *widget, int step)
{
  tr_theme_set_zoom (tr_theme_get_zoom () + step * TR_ZOOM_STEP);
}

static void
tr_window_init (TrWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_transition_type (GTK_STACK (self->stack), GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  /* what is typed at the foot is not covered by what is said */
  self->toasts = tr_toast_area_new (self->stack);
  gtk_widget_set_vexpand (self->toasts, TRUE);
  gtk_box_append (GTK_BOX (box), self->toasts);
  self->foot = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), self->foot);
  gtk_box_append (GTK_BOX (box), make_banner (self));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);

  g_signal_connect (drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_window_set_title (GTK_WINDOW (self), _("Trechter"));
  tr_theme_follow (GTK_WIDGET (self));
  tr_zoom_add_wheel (GTK_WIDGET (self), on_wheel_cb);
  restore_size (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit_icons), self,
                           G_CONNECT_SWAPPED);
  fit_icons (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (tr_window_update_actions), NULL);
  self->look_id = g_timeout_add_seconds (LOOK_SECONDS, look_elsewhere, self);
}

TrWindow *
tr_window_new (TrApplication *application)
{
  TrWindow *self = g_object_new (TR_TYPE_WINDOW, "application", application, NULL);

  show_library (self);
  tr_window_update_actions (self);
  return self;
}

/* NULL while the library could not be opened. */
TrLibrary *
tr_window_get_library (TrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? tr_application_get_library (TR_APPLICATION (application)) : NULL;
}

/* The project that is open, NULL on the start page. */
TrDocument *
tr_window_get_document (TrWindow *self)
{
  return self->document;
}

TrProjectView *
tr_window_get_view (TrWindow *self)
{
  return self->view != NULL ? TR_PROJECT_VIEW (self->view) : NULL;
}

TrStartPage *
tr_window_get_start_page (TrWindow *self)
{
  return self->start != NULL ? TR_START_PAGE (self->start) : NULL;
}

/* Opens a project of the library at the step where it was left. */
void
tr_window_open_project (TrWindow *self, const char *project_id)
{
  TrLibrary *library = tr_window_get_library (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = NULL;

  g_return_if_fail (library != NULL);
  if (self->document != NULL && g_str_equal (tr_document_get_id (self->document), project_id))
    return;
  if (self->view != NULL && !flush (self))
    return;

  document = tr_document_open (library, project_id, &error);
  if (document == NULL) {
    tr_feedback_error (GTK_WIDGET (self), _("The project can not be opened"), error);
    tr_window_refresh_start (self);
    return;
  }
  close_project (self);
  self->document = g_steal_pointer (&document);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (on_document_changed_cb), self);
  self->view = tr_project_view_new (self->document);
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
  adw_bin_set_child (ADW_BIN (self->foot),
                     tr_decision_line_new (tr_project_view_get_audience (TR_PROJECT_VIEW (self->view))));
  tr_settings_set_text ("last-project", project_id);
  tr_project_view_focus (TR_PROJECT_VIEW (self->view));
  tr_window_update_actions (self);
}

/* A project that was made from the example before has its id, or, when that was taken, its title and municipality. */
static char *
find_like (TrLibrary *library, const TrProjectInfo *info, GError **error)
{
  g_autoptr (GPtrArray) entries = tr_library_list (library, NULL, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const TrProjectEntry *entry = g_ptr_array_index (entries, i);
    if (g_str_equal (entry->id, info->record.id)
        || (g_str_equal (entry->title, info->title) && g_str_equal (entry->municipality, info->municipality)))
      return g_strdup (entry->id);
  }
  return NULL;
}

/* Opens the project that was made from an example, and makes one when there is none. */
void
tr_window_open_example (TrWindow *self, const char *name)
{
  TrLibrary *library = tr_window_get_library (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = NULL;
  g_autofree char *id = NULL;

  if (library == NULL)
    return;
  project = tr_exchange_example (name, &error);
  if (project != NULL) {
    id = find_like (library, tr_project_info (project), &error);
    if (id == NULL && error == NULL)
      id = tr_library_store (library, project, _("Example added"), &error);
  }
  if (id == NULL) {
    tr_feedback_error (GTK_WIDGET (self), _("The example can not be opened"), error);
    return;
  }
  tr_window_refresh_start (self);
  tr_window_open_project (self, id);
}

/* Leaves the project, of which everything is on disk, for the start page. */
void
tr_window_show_start (TrWindow *self)
{
  if (self->start != NULL && self->view != NULL && flush (self))
    leave_project (self);
}

void
tr_window_refresh_start (TrWindow *self)
{
  if (self->start != NULL)
    tr_start_page_refresh (TR_START_PAGE (self->start));
}

/* A sheet stays over its own page, also when something there is undone, and goes with any other. */
void
tr_window_show_page (TrWindow *self, const char *page)
{
  if (self->view == NULL)
    return;
  if (g_strcmp0 (tr_project_view_get_page (TR_PROJECT_VIEW (self->view)), page) != 0)
    tr_window_close_sheet (self);
  tr_project_view_set_page (TR_PROJECT_VIEW (self->view), page);
}

/* Opens the window for the room, or closes it; what can not be written yet stays. */
void
tr_window_toggle_audience (TrWindow *self)
{
  if (self->audience != NULL) {
    gtk_window_close (GTK_WINDOW (self->audience));
    return;
  }
  if (self->view == NULL)
    return;
  g_set_weak_pointer (&self->audience,
                      tr_audience_window_new (self, tr_project_view_get_audience (TR_PROJECT_VIEW (self->view))));
  gtk_window_present (GTK_WINDOW (self->audience));
  /* beside the window for the room, the chair goes on working in this one */
  if (tr_audience_window_is_beside (TR_AUDIENCE_WINDOW (self->audience)))
    gtk_window_present (GTK_WINDOW (self));
}

/* Opens the line in which a decision is written down. */
void
tr_window_decide (TrWindow *self)
{
  GtkWidget *line = adw_bin_get_child (ADW_BIN (self->foot));

  if (line != NULL)
    tr_decision_line_open (TR_DECISION_LINE (line));
}

/* Shows a sheet over the project, in place of one that is there. Use tr_sheet_present(). */
void
tr_window_show_sheet (TrWindow *self, GtkWidget *sheet)
{
  g_return_if_fail (self->view != NULL);

  g_object_ref_sink (sheet);
  tr_window_close_sheet (self);
  g_set_weak_pointer (&self->focus_below, gtk_root_get_focus (GTK_ROOT (self)));
  self->sheet = sheet;
  gtk_stack_add_child (GTK_STACK (self->stack), sheet);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), sheet);
  g_object_unref (sheet);
}

/* Back to the project, with the focus where it was. */
void
tr_window_close_sheet (TrWindow *self)
{
  GtkWidget *sheet = g_steal_pointer (&self->sheet);

  if (sheet == NULL)
    return;
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
  gtk_stack_remove (GTK_STACK (self->stack), sheet);
  if (self->focus_below != NULL)
    gtk_widget_grab_focus (self->focus_below);
  g_clear_weak_pointer (&self->focus_below);
}

/* Escape leaves what somebody works in, and what is only said goes last: the line at the foot, what fills the window, the decision
 * that the room sees, the toast. FALSE when there is none of these. */
gboolean
tr_window_leave (TrWindow *self)
{
  GtkWidget *line = adw_bin_get_child (ADW_BIN (self->foot));
  TrAudienceDesk *desk = self->view != NULL ? tr_project_view_get_audience (TR_PROJECT_VIEW (self->view)) : NULL;

  if (tr_toast_area_has_focus (TR_TOAST_AREA (self->toasts)))
    return tr_toast_area_close (TR_TOAST_AREA (self->toasts));
  if (line != NULL && tr_decision_line_close (TR_DECISION_LINE (line)))
    return TRUE;
  if (self->sheet != NULL) {
    tr_window_close_sheet (self);
    return TRUE;
  }
  if (desk == NULL || tr_audience_desk_get_decision (desk) == NULL)
    return tr_toast_area_close (TR_TOAST_AREA (self->toasts));
  tr_audience_desk_set_decision (desk, NULL);

  return TRUE;
}

/* Shows a toast at once. Takes it over. */
void
tr_window_add_toast (TrWindow *self, AdwToast *toast, TrToastKind kind)
{
  drop_toast (self);
  if (kind != TR_TOAST_LASTING) {
    self->toast = g_object_ref (toast);
    self->toast_kind = kind;
  }
  tr_toast_area_show (TR_TOAST_AREA (self->toasts), toast);
}
