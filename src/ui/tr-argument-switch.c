/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-argument-switch.h"

#include <glib/gi18n.h>

#include "tr-widgets.h"

typedef struct {
  TrArgumentChosen chosen;
  gpointer user_data;
} Chooser;

static void
on_switched_cb (GtkToggleButton *button, const Chooser *chooser)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  tr_tell_pressed (GTK_WIDGET (button), is_on);
  if (is_on)
    chooser->chosen (chooser->user_data,
                     (TrArgumentKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-argument")));
}

static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer button)
{
  gtk_toggle_button_set_active (button, TRUE);
  return GDK_EVENT_STOP;
}

static GtkWidget *
add_switch (GtkWidget *box, TrArgumentKind kind, const char *label, const char *tip, Chooser *chooser)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "tr-side");
  gtk_widget_set_focus_on_click (button, FALSE);
  tr_name_widget (button, label);
  gtk_widget_set_tooltip_text (button, tip);
  g_object_set_data (G_OBJECT (button), "tr-argument", GINT_TO_POINTER (kind));
  g_signal_connect (button, "toggled", G_CALLBACK (on_switched_cb), chooser);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_keys (GtkShortcutController *shortcuts, GtkWidget *button, const guint *keys, guint n)
{
  for (guint i = 0; i < n; i++)
    gtk_shortcut_controller_add_shortcut (shortcuts,
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], GDK_ALT_MASK),
                                                            gtk_callback_action_new (on_key_cb, button, NULL)));
}

/* What is for is on at first. Anywhere in `area`, Alt with plus or minus does the same; it has to live as long as the
 * switches. */
GtkWidget *
tr_argument_switch_new_for (GtkWidget *area, TrArgumentChosen chosen, gpointer user_data)
{
  static const guint plus[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint minus[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *pro, *con;
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  Chooser *chooser = g_new0 (Chooser, 1);

  chooser->chosen = chosen;
  chooser->user_data = user_data;
  g_object_set_data_full (G_OBJECT (box), "tr-chooser", chooser, g_free);
  pro = add_switch (box, TR_ARGUMENT_PRO, _("+ For"), _("What pleads for it (Alt and +)"), chooser);
  con = add_switch (box, TR_ARGUMENT_CON, _("− Against"), _("What pleads against it (Alt and -)"), chooser);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (con), GTK_TOGGLE_BUTTON (pro));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pro), TRUE);
  add_keys (shortcuts, pro, plus, G_N_ELEMENTS (plus));
  add_keys (shortcuts, con, minus, G_N_ELEMENTS (minus));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (shortcuts));

  return box;
}
