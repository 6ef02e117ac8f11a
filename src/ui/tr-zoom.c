/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-zoom.h"

#include "tr-widgets.h"

#define USUAL_DPI 96.0

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

/* How much larger text is than usual, 1 for as it is. */
double
tr_type_scale (GtkWidget *widget)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return resolution > 0 ? resolution / USUAL_DPI : 1;
}
