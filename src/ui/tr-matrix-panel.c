/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-panel.h"

#include <glib/gi18n.h>

#include "tr-matrix-details.h"
#include "tr-matrix-overview.h"
#include "tr-matrix-table.h"
#include "tr-round-view.h"
#include "tr-widgets.h"

#define VIEW "tr-view" /* data of a switch: the name of its view */

#define DIRECTIONS "directions"
#define ROUND "round"
#define TABLE "table"

struct _TrMatrixPanel {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *switches; /* stand elsewhere */
  GtkWidget *stack;
  GtkWidget *directions; /* overview or details */
  GtkWidget *scroller;   /* around it */
  GtkWidget *overview;
  GtkWidget *details;
};

enum { SIGNAL_VIEW, SIGNAL_BEGIN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrMatrixPanel, tr_matrix_panel, GTK_TYPE_BOX)

static void
on_switched_cb (GtkToggleButton *button, TrMatrixPanel *self)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  tr_tell_pressed (GTK_WIDGET (button), is_on);
  if (!is_on)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), g_object_get_data (G_OBJECT (button), VIEW));
  g_signal_emit (self, signals[SIGNAL_VIEW], 0);
}

static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
switch_new (TrMatrixPanel *self, const char *view, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label), *first = gtk_widget_get_first_child (self->switches);

  g_object_set_data (G_OBJECT (button), VIEW, (gpointer) view);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_widget_set_hexpand (button, TRUE);
  tr_tell_pressed (button, FALSE);
  g_signal_connect (button, "toggled", G_CALLBACK (on_switched_cb), self);

  return button;
}

/* A view that there is none of yet has no switch. */
static void
add_view (TrMatrixPanel *self, const char *view, const char *label, GtkWidget *child)
{
  if (child == NULL)
    return;
  gtk_stack_add_named (GTK_STACK (self->stack), child, view);
  gtk_box_append (GTK_BOX (self->switches), switch_new (self, view, label));
}

static void
show_view (TrMatrixPanel *self, const char *view)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->switches); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (g_object_get_data (G_OBJECT (button), VIEW), view))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* With a direction in sight all about it, else how all of them stand. Each begins at its top. */
static void
on_chosen_cb (TrMatrixPanel *self)
{
  gboolean is_chosen = tr_matrix_desk_get_chosen (self->desk) != NULL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->directions);

  gtk_stack_set_visible_child (GTK_STACK (self->directions), is_chosen ? self->details : self->overview);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (had_focus && is_chosen)
    tr_matrix_details_focus (TR_MATRIX_DETAILS (self->details));
  else if (had_focus)
    gtk_widget_child_focus (self->overview, GTK_DIR_TAB_FORWARD);
}

static void
on_begin_cb (TrMatrixPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static void
tr_matrix_panel_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_PANEL (object)->switches);
  g_clear_object (&TR_MATRIX_PANEL (object)->desk);
  G_OBJECT_CLASS (tr_matrix_panel_parent_class)->dispose (object);
}

static void
tr_matrix_panel_class_init (TrMatrixPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_panel_dispose;
  signals[SIGNAL_VIEW] =
      g_signal_new ("view", TR_TYPE_MATRIX_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BEGIN] =
      g_signal_new ("begin", TR_TYPE_MATRIX_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
stack_new (void)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_stack_set_hhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);

  return stack;
}

static void
tr_matrix_panel_init (TrMatrixPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-matrix-panel");
  self->switches = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "homogeneous", TRUE, NULL);
  gtk_widget_add_css_class (self->switches, "tr-switches");
  gtk_widget_set_valign (self->switches, GTK_ALIGN_START);
  tr_name_widget (self->switches, _("What stands beside the matrix"));
  self->stack = stack_new ();
  self->directions = stack_new ();
  g_object_ref_sink (self->switches);
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
tr_matrix_panel_new (TrMatrixDesk *desk)
{
  TrMatrixPanel *self = g_object_new (TR_TYPE_MATRIX_PANEL, NULL);

  self->desk = g_object_ref (desk);
  self->overview = tr_matrix_overview_new (desk);
  self->details = tr_matrix_details_new (desk);
  gtk_stack_add_child (GTK_STACK (self->directions), self->overview);
  gtk_stack_add_child (GTK_STACK (self->directions), self->details);
  self->scroller = scrolled (self->directions);
  g_signal_connect_swapped (self->overview, "begin", G_CALLBACK (on_begin_cb), self);
  /* TRANSLATORS: views beside the strategy matrix */
  add_view (self, DIRECTIONS, C_ ("matrix view", "Directions"), self->scroller);
  /* TRANSLATORS: views beside the strategy matrix */
  add_view (self, ROUND, C_ ("matrix view", "Round"), tr_round_view_new (tr_matrix_desk_get_document (desk)));
  /* TRANSLATORS: views beside the strategy matrix */
  add_view (self, TABLE, C_ ("matrix view", "Table"), scrolled (tr_matrix_table_new (desk)));
  show_view (self, DIRECTIONS);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* The buttons that switch between the views, to be placed where they stay in sight. */
GtkWidget *
tr_matrix_panel_get_switches (TrMatrixPanel *self)
{
  return self->switches;
}

/* Whether the table is in sight, which needs more room than the others. */
gboolean
tr_matrix_panel_is_table (TrMatrixPanel *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), TABLE) == 0;
}

/* Goes to what there is to read about the direction that is looked at. */
void
tr_matrix_panel_show_details (TrMatrixPanel *self)
{
  g_return_if_fail (TR_IS_MATRIX_PANEL (self));

  show_view (self, DIRECTIONS);
  if (tr_matrix_desk_get_chosen (self->desk) != NULL)
    tr_matrix_details_focus (TR_MATRIX_DETAILS (self->details));
}

void
tr_matrix_panel_show_table (TrMatrixPanel *self)
{
  g_return_if_fail (TR_IS_MATRIX_PANEL (self));

  show_view (self, TABLE);
}
