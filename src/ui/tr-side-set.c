/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-side-set.h"

#include <glib/gi18n.h>

#include "core/tr-decision.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

struct _TrSideSet {
  GtkBox parent_instance;

  GtkWidget *buttons[TR_N_SIDES]; /* that of no side is NULL */
  gboolean is_setting;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrSideSet, tr_side_set, GTK_TYPE_BOX)

static void
on_toggled_cb (TrSideSet *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, TrSideSet *self)
{
  TrSide side = tr_side_of_key (keyval);

  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != GDK_ALT_MASK || side == TR_SIDE_UNSET ||
      !gtk_widget_is_sensitive (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[side]),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[side])));

  return GDK_EVENT_STOP;
}

static void
tr_side_set_class_init (TrSideSetClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_side_set_init (TrSideSet *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
    GtkWidget *button = gtk_toggle_button_new ();

    gtk_button_set_child (GTK_BUTTON (button), tr_side_mark_new ((TrSide) side));
    tr_name_widget (button, gettext (tr_sides[side].label));
    gtk_widget_set_tooltip_text (button, gettext (tr_sides[side].label));
    gtk_widget_add_css_class (button, "tr-side");
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_toggled_cb), self);
    gtk_box_append (GTK_BOX (self), button);
    self->buttons[side] = button;
  }
}

/* The name says what the sides are chosen for. */
GtkWidget *
tr_side_set_new (const char *name)
{
  GtkWidget *self = g_object_new (TR_TYPE_SIDE_SET, NULL);

  tr_name_widget (self, name);

  return self;
}

/* Takes Alt and a letter everywhere in an area, also while something is typed there. */
void
tr_side_set_listen (TrSideSet *self, GtkWidget *area)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (area, keys);
}

/* Shows which sides belong, as bits. */
void
tr_side_set_set (TrSideSet *self, guint sides)
{
  self->is_setting = TRUE;
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[side]), (sides & TR_SIDE_BIT (side)) != 0);
  self->is_setting = FALSE;
}

/* The sides that are pressed, as bits. */
guint
tr_side_set_get (TrSideSet *self)
{
  guint sides = 0;

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[side])))
      sides |= TR_SIDE_BIT (side);

  return sides;
}
