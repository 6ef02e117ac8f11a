/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-cell.h"

#include "tr-widgets.h"

struct _TrRoundCell {
  GtkWidget parent_instance;

  TrRoundSpot spot;
  GtkWidget *label;
};

enum { SIGNAL_PICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrRoundCell, tr_round_cell, GTK_TYPE_WIDGET)

static void
on_pressed_cb (TrRoundCell *self)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

static void
tr_round_cell_dispose (GObject *object)
{
  g_clear_pointer (&TR_ROUND_CELL (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (tr_round_cell_parent_class)->dispose (object);
}

static void
tr_round_cell_class_init (TrRoundCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_round_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_css_name (widget_class, "trroundcell");
  signals[SIGNAL_PICKED] = g_signal_new ("picked", TR_TYPE_ROUND_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tr_round_cell_init (TrRoundCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->label = gtk_label_new ("");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
tr_round_cell_new (TrRoundSpot spot)
{
  TrRoundCell *self = g_object_new (TR_TYPE_ROUND_CELL, NULL);

  self->spot = spot;

  return GTK_WIDGET (self);
}

TrRoundSpot
tr_round_cell_get_spot (TrRoundCell *self)
{
  return self->spot;
}

/* `name` is for who can not see the grid: it has to hide as much as the text does. NULL leaves it as it is. */
void
tr_round_cell_show (TrRoundCell *self, const char *text, gboolean is_filled, const char *name)
{
  gtk_label_set_label (GTK_LABEL (self->label), text);
  tr_set_class (GTK_WIDGET (self), "tr-filled", is_filled);
  if (name != NULL)
    tr_name_widget (GTK_WIDGET (self), name);
}

const char *
tr_round_cell_get_text (TrRoundCell *self)
{
  return gtk_label_get_label (GTK_LABEL (self->label));
}
