/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-window.h"

#include <glib/gi18n.h>

#include "tr-audience-capture.h"
#include "tr-audience-view.h"
#include "tr-decision-line.h"
#include "tr-screen.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"
#include "tr-zoom.h"

#define ZOOM_STEP 10 /* percent */

struct _TrAudienceWindow {
  GtkWindow parent_instance;

  TrWindow *chair; /* weak */
  TrAudienceDesk *desk;
  GtkWidget *overlay;
  GtkWidget *foot;
  GtkWidget *capture; /* NULL beside the window of the chair */
  GtkWidget *decision; /* likewise */
  GtkWidget *said;    /* what just happened */
  GdkMonitor *wanted; /* the screen that it was made for, until it is there; weak */
  guint room_id;
  int type_height;    /* that the size of the type was chosen for */
};

G_DEFINE_FINAL_TYPE (TrAudienceWindow, tr_audience_window, GTK_TYPE_WINDOW)

/* Heights of screens that the style sheet has a size of type for. */
static const int heights[] = { 0, 720, 900, 1080, 1440, 2160 };

static void
choose_type (TrAudienceWindow *self, int height)
{
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    if (height >= heights[i])
      chosen = i;
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    g_autofree char *css_class = g_strdup_printf ("tr-room-%d", heights[i]);

    tr_set_class (self->foot, css_class, i == chosen);
    tr_set_class (self->said, css_class, i == chosen);
  }
  self->type_height = height;
}

/* Not while places are given out: what the picture keeps free follows from them. */
static gboolean
measure_room (gpointer user_data)
{
  TrAudienceWindow *self = user_data;
  int width = gtk_widget_get_width (self->overlay), height = gtk_widget_get_height (self->overlay), natural = 0;

  self->room_id = 0;
  if (width <= 0 || height <= 0)
    return G_SOURCE_REMOVE;
  if (height != self->type_height)
    choose_type (self, height);
  gtk_widget_measure (self->foot, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  tr_audience_desk_set_room (self->desk, width, height, MIN ((double) natural / height, 0.5));

  return G_SOURCE_REMOVE;
}

static gboolean
on_place_cb (GtkOverlay *overlay, GtkWidget *child, GdkRectangle *place, TrAudienceWindow *self)
{
  if (self->room_id == 0)
    self->room_id = g_idle_add (measure_room, self);

  return FALSE;
}

/* Over the picture, so that nothing in it moves. */
static void
show_said (TrAudienceWindow *self)
{
  const char *said = tr_audience_desk_get_said (self->desk);
  int foot = 0;

  gtk_widget_measure (self->foot, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (self)), NULL, &foot, NULL, NULL);
  gtk_widget_set_margin_bottom (self->said, foot);
  tr_text_set (self->said, said != NULL ? said : "");
}

static void
on_close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* First what is being corrected or decided, then the decision that is shown, then the window. */
static void
on_leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if ((self->capture != NULL && tr_audience_capture_leave (TR_AUDIENCE_CAPTURE (self->capture))) ||
      (self->decision != NULL && tr_decision_line_close (TR_DECISION_LINE (self->decision))))
    return;
  if (tr_audience_desk_get_decision (self->desk) != NULL)
    tr_audience_desk_set_decision (self->desk, NULL);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
on_desk_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceDesk *desk = TR_AUDIENCE_WINDOW (widget)->desk;

  if (g_str_equal (name, "win.audience-freeze"))
    tr_audience_desk_set_frozen (desk, !tr_audience_desk_is_frozen (desk));
  else if (g_str_equal (name, "win.audience-blank"))
    tr_audience_desk_set_blank (desk, !tr_audience_desk_is_blank (desk));
  else
    tr_audience_desk_turn (desk, g_str_equal (name, "win.audience-next") ? 1 : -1);
}

static void
on_take_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->chair != NULL)
    g_free (tr_window_take_back (self->chair, GTK_ROOT (self), g_str_equal (name, "win.redo")));
}

/* The line at the foot keeps what is for later, or what the page is about again. */
static void
on_parking_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->capture != NULL)
    tr_audience_capture_toggle_parking (TR_AUDIENCE_CAPTURE (self->capture));
}

/* The window of the chair knows how. */
static void
on_time_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->chair != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->chair), name, NULL);
}

/* Beside the window of the chair that is where is typed. */
static void
on_decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->decision != NULL) {
    tr_decision_line_open (TR_DECISION_LINE (self->decision));
  } else if (self->chair != NULL) {
    gtk_window_present (GTK_WINDOW (self->chair));
    tr_window_decide (self->chair);
  }
}

/* What needs more than a line is done in the window of the chair: on one screen this one goes for it. */
static void
on_chair_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);
  g_autoptr (GtkWidget) kept = g_object_ref (widget);
  g_autoptr (TrWindow) chair = self->chair != NULL ? g_object_ref (self->chair) : NULL;

  if (chair == NULL)
    return;
  if (self->capture != NULL)
    gtk_window_close (GTK_WINDOW (self));
  if (self->capture != NULL && gtk_widget_get_visible (widget)) /* something can not be written yet */
    return;
  gtk_window_present (GTK_WINDOW (chair));
  gtk_widget_activate_action (GTK_WIDGET (chair), name, NULL);
}

/* To the line at the foot; from there, and from a page without one, to those of the chair. */
static void
on_capture_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->capture == NULL || !tr_audience_capture_focus (TR_AUDIENCE_CAPTURE (self->capture)))
    on_chair_cb (widget, name, parameter);
}

static void
on_direction_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_audience_desk_turn_direction (TR_AUDIENCE_WINDOW (widget)->desk, g_str_has_suffix (name, "next") ? 1 : -1);
}

static void
on_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (widget);

  if (self->chair != NULL)
    tr_window_show_page (self->chair, g_variant_get_string (parameter, NULL));
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType state, const char *action)
{
  gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_keyval_trigger_new (key, state),
                                                                gtk_named_action_new (action)));
}

/* Some keys work everywhere; those that write something, only where nothing is written. */
static void
add_keys (TrAudienceWindow *self)
{
  GtkShortcutController *everywhere = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  GtkShortcutController *elsewhere = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  add_key (everywhere, GDK_KEY_Escape, 0, "win.audience-leave");
  add_key (everywhere, GDK_KEY_Page_Down, 0, "win.audience-next");
  add_key (everywhere, GDK_KEY_Page_Up, 0, "win.audience-previous");
  add_key (everywhere, GDK_KEY_Down, GDK_CONTROL_MASK, "win.audience-direction-next");
  add_key (everywhere, GDK_KEY_Up, GDK_CONTROL_MASK, "win.audience-direction-previous");
  add_key (elsewhere, GDK_KEY_space, 0, "win.audience-next");
  add_key (elsewhere, GDK_KEY_b, 0, "win.audience-blank");
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (everywhere), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (everywhere));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (elsewhere));
}

/* What waits in the line is written first; what can not be keeps the window, with the reason under the line. */
static gboolean
tr_audience_window_close_request (GtkWindow *window)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (window);

  if (self->capture != NULL && !tr_unwritten_flush (tr_unwritten_of (tr_audience_desk_get_document (self->desk))))
    return GDK_EVENT_STOP;
  if (self->chair != NULL)
    gtk_window_present (GTK_WINDOW (self->chair));

  return GTK_WINDOW_CLASS (tr_audience_window_parent_class)->close_request (window);
}

static void
tr_audience_window_dispose (GObject *object)
{
  TrAudienceWindow *self = TR_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->room_id, g_source_remove);
  if (self->overlay != NULL)
    g_signal_handlers_disconnect_by_data (self->overlay, self);
  self->overlay = NULL;
  g_clear_weak_pointer (&self->chair);
  g_clear_weak_pointer (&self->wanted);
  if (self->desk != NULL) {
    g_signal_handlers_disconnect_by_data (self->desk, self);
    tr_audience_desk_set_open (self->desk, FALSE);
  }
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_audience_window_parent_class)->dispose (object);
}

static void
tr_audience_window_class_init (TrAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_audience_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tr_audience_window_close_request;
  gtk_widget_class_install_action (widget_class, "win.audience", NULL, on_close_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-leave", NULL, on_leave_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-freeze", NULL, on_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-blank", NULL, on_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-next", NULL, on_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-previous", NULL, on_desk_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_take_back_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_take_back_cb);
  gtk_widget_class_install_action (widget_class, "win.parking", NULL, on_parking_cb);
  gtk_widget_class_install_action (widget_class, "win.time-extend", NULL, on_time_cb);
  gtk_widget_class_install_action (widget_class, "win.time-pause", NULL, on_time_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", on_page_cb);
  gtk_widget_class_install_action (widget_class, "win.decide", NULL, on_decide_cb);
  gtk_widget_class_install_action (widget_class, "win.session", NULL, on_chair_cb);
  gtk_widget_class_install_action (widget_class, "win.vote", NULL, on_chair_cb);
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, on_capture_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-direction-next", NULL, on_direction_cb);
  gtk_widget_class_install_action (widget_class, "win.audience-direction-previous", NULL, on_direction_cb);
}

static void
tr_audience_window_init (TrAudienceWindow *self)
{
  /* no project, no file: the room sees this in a list of windows */
  gtk_window_set_title (GTK_WINDOW (self), _("Trechter"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-audience");
  self->overlay = gtk_overlay_new ();
  self->said = tr_status_new ("tr-audience-said");
  tr_text_set (self->said, "");
  gtk_widget_set_valign (self->said, GTK_ALIGN_END);
  gtk_widget_set_halign (self->said, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (self->said, FALSE);
  self->foot = tr_column_new (0, NULL);
  gtk_widget_add_css_class (self->foot, "tr-audience-foot");
  gtk_widget_set_valign (self->foot, GTK_ALIGN_END);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->foot);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->said);
  g_signal_connect (self->overlay, "get-child-position", G_CALLBACK (on_place_cb), self);
  gtk_window_set_child (GTK_WINDOW (self), self->overlay);
  add_keys (self);
}

/* Under X11 who manages windows chooses the screen of a new one; only one that is there already can be sent to
 * another. */
static void
go_where_wanted (TrAudienceWindow *self, GdkMonitor *now)
{
  g_autoptr (GdkMonitor) wanted = self->wanted != NULL ? g_object_ref (self->wanted) : NULL;

  g_clear_weak_pointer (&self->wanted);
  if (wanted == NULL || wanted == now)
    return;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), wanted);
}

static void
on_screen_cb (GtkWidget *window, GdkMonitor *monitor)
{
  go_where_wanted (TR_AUDIENCE_WINDOW (window), monitor);
  tr_audience_desk_set_zoom (TR_AUDIENCE_WINDOW (window)->desk,
                             tr_screen_get_zoom (monitor, TR_SCREEN_OF_ROOM, TR_AUDIENCE_ZOOM_LOW));
}

static void
on_wheel_cb (GtkWidget *window, int step)
{
  tr_audience_window_zoom (TR_AUDIENCE_WINDOW (window), step);
}

/* Larger letters with 1, smaller ones with -1, with 0 those that are chosen by themselves; remembered for the screen. */
void
tr_audience_window_zoom (TrAudienceWindow *self, int step)
{
  int percent = step == 0 ? TR_AUDIENCE_ZOOM_LOW : tr_audience_desk_get_zoom (self->desk) + step * ZOOM_STEP;

  tr_audience_desk_set_zoom (self->desk, percent);
  tr_screen_set_zoom (tr_screen_of (GTK_WIDGET (self)), TR_SCREEN_OF_ROOM, tr_audience_desk_get_zoom (self->desk));
}

/* A screen that the window of the chair is not on, NULL when there is no other. */
static GdkMonitor *
find_other_monitor (GtkWidget *chair)
{
  GdkDisplay *display = gtk_widget_get_display (chair);
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (chair));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

    if (monitor != own)
      return g_steal_pointer (&monitor);
  }

  return NULL;
}

/* The window for the room, on its screen but not yet in sight. */
GtkWidget *
tr_audience_window_new (TrWindow *chair, TrAudienceDesk *desk)
{
  TrAudienceWindow *self = g_object_new (TR_TYPE_AUDIENCE_WINDOW, "application",
                                         gtk_window_get_application (GTK_WINDOW (chair)), NULL);
  g_autoptr (GdkMonitor) other = find_other_monitor (GTK_WIDGET (chair));
  GtkWidget *view;

  g_set_weak_pointer (&self->chair, chair);
  self->desk = g_object_ref (desk);
  tr_audience_desk_set_open (desk, TRUE);
  g_signal_connect_swapped (desk, "said", G_CALLBACK (show_said), self);
  tr_screen_follow (GTK_WIDGET (self), on_screen_cb);
  tr_zoom_add_wheel (GTK_WIDGET (self), on_wheel_cb);
  view = tr_audience_view_new (desk);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_focusable (view, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), view);
  if (other != NULL) {
    g_set_weak_pointer (&self->wanted, other);
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), other);
    gtk_widget_grab_focus (view);
    return GTK_WIDGET (self);
  }
  self->capture = tr_audience_capture_new (desk);
  gtk_box_append (GTK_BOX (self->foot), self->capture);
  self->decision = tr_decision_line_new (desk);
  gtk_box_append (GTK_BOX (self->foot), self->decision);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (view);
  tr_audience_capture_focus (TR_AUDIENCE_CAPTURE (self->capture));

  return GTK_WIDGET (self);
}

/* Whether it has a screen of its own, beside that of the chair. */
gboolean
tr_audience_window_is_beside (TrAudienceWindow *self)
{
  return self->capture == NULL;
}
