/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-tabs.h"

#include "tr-spot.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define KEY "tr-tab" /* data of a button: the key of its part */
#define SPACING 6
#define SPACING_PARTS 18

struct _TrTabs {
  GtkBox parent_instance;

  GtkWidget *buttons;
  GtkWidget *stack;
};

static void tr_tabs_spot_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrTabs, tr_tabs, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_tabs_spot_holder_init))

/* Another part is read from its beginning: when the buttons are above what is seen of the page, they come back. */
static void
scroll_to_top (TrTabs *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_point_t top;

  if (scrolled == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), scrolled, &GRAPHENE_POINT_INIT (0, 0), &top) || top.y >= 0)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top.y);
}

static void
on_toggled_cb (GtkToggleButton *button, TrTabs *self)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  tr_tell_pressed (GTK_WIDGET (button), is_on);
  if (!is_on)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), g_object_get_data (G_OBJECT (button), KEY));
  scroll_to_top (self);
}

static gboolean
has_spot (GtkWidget *part, const TrSpot *spot)
{
  const char *none[] = { NULL };

  if (spot->id == NULL)
    return tr_spot_find_adder (part, spot->kind, none) != NULL;

  return tr_spot_find (part, spot) != NULL;
}

/* A part may fold things away itself, so it is asked to reveal before it is looked through. */
static void
reveal (TrSpotHolder *holder, const TrSpot *spot)
{
  TrTabs *self = TR_TABS (holder);

  for (GtkWidget *part = gtk_widget_get_first_child (self->stack); part != NULL;
       part = gtk_widget_get_next_sibling (part)) {
    tr_spot_reveal (part, spot);
    if (has_spot (part, spot)) {
      tr_tabs_show (self, gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (self->stack), part)));
      return;
    }
  }
}

static void
tr_tabs_spot_holder_init (TrSpotHolderInterface *interface)
{
  interface->reveal = reveal;
}

static void
tr_tabs_class_init (TrTabsClass *klass)
{
}

static void
tr_tabs_init (TrTabs *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING_PARTS);
  self->buttons = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "layout-manager",
                                tr_wrap_layout_new (SPACING, SPACING), NULL);
  gtk_widget_add_css_class (self->buttons, "tr-tabs");
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self), self->buttons);
  gtk_box_append (GTK_BOX (self), self->stack);
}

/* `name` says what the buttons choose between. */
GtkWidget *
tr_tabs_new (const char *name)
{
  TrTabs *self = g_object_new (TR_TYPE_TABS, NULL);

  tr_name_widget (self->buttons, name);
  return GTK_WIDGET (self);
}

/* Adds a part; the first one is in sight. `key` is a static string. */
void
tr_tabs_add (TrTabs *self, const char *key, const char *label, GtkWidget *part)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label), *first = gtk_widget_get_first_child (self->buttons);

  gtk_stack_add_named (GTK_STACK (self->stack), part, key);
  g_object_set_data (G_OBJECT (button), KEY, (gpointer) key);
  gtk_box_append (GTK_BOX (self->buttons), button);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  on_toggled_cb (GTK_TOGGLE_BUTTON (button), self);
  if (first == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* Brings a part into sight. */
void
tr_tabs_show (TrTabs *self, const char *key)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (g_object_get_data (G_OBJECT (button), KEY), key))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* The key of the part that is in sight. */
const char *
tr_tabs_get_shown (TrTabs *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}
