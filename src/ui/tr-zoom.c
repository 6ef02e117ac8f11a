/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-zoom.h"

#include "tr-widgets.h"

#define USUAL_DPI 96.0
#define KEEPS_WHEEL "tr-keeps-wheel"

/* Has plus, minus and 0, also those of the numeric keypad, call actions of a class of widgets. The names of the actions
 * are static strings. */
void
tr_zoom_bind_keys (GtkWidgetClass *widget_class, const char *in, const char *out, const char *whole)
{
  const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, in },   { GDK_KEY_equal, in },        { GDK_KEY_KP_Add, in }, { GDK_KEY_minus, out },
    { GDK_KEY_KP_Subtract, out }, { GDK_KEY_0, whole },   { GDK_KEY_KP_0, whole },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

/* A button with a sign; `name` is its tip as well. */
GtkWidget *
tr_zoom_button_new (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = tr_icon_button_new (icon, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* Whether what the pointer is over takes Control and the wheel itself. */
static gboolean
is_kept (GtkWidget *widget, GdkEvent *event)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  double x, y, native_x, native_y;
  GtkWidget *below;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;
  gtk_native_get_surface_transform (GTK_NATIVE (native), &native_x, &native_y);
  for (below = gtk_widget_pick (native, x - native_x, y - native_y, GTK_PICK_DEFAULT); below != NULL;
       below = gtk_widget_get_parent (below))
    if (g_object_get_data (G_OBJECT (below), KEEPS_WHEEL) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer zoom)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if ((gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK) == 0 || dy == 0 || is_kept (widget, event))
    return GDK_EVENT_PROPAGATE;
  ((TrZoomFunc) zoom) (widget, dy < 0 ? 1 : -1);

  return GDK_EVENT_STOP;
}

/* Has Control with the wheel call `zoom`, before anything in the widget scrolls by it. */
void
tr_zoom_add_wheel (GtkWidget *widget, TrZoomFunc zoom)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), zoom);
  gtk_widget_add_controller (widget, scroll);
}

/* For a picture that takes Control and the wheel itself. */
void
tr_zoom_keep_wheel (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), KEEPS_WHEEL, widget);
}

/* How much larger text is than usual, 1 for as it is. */
double
tr_type_scale (GtkWidget *widget)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return resolution > 0 ? resolution / USUAL_DPI : 1;
}
