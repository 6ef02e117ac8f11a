/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-row.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-columns-layout.h"
#include "tr-matrix-words.h"
#include "tr-side-mark.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define NOWHERE (-1.0) /* value of a number that is not there */
#define DIGITS 2
#define QUIET_MS 1000  /* after the last key */
#define ROW "tr-row"   /* data of a spin button */

typedef enum { CONTROL, UNCERTAINTY, N_SPINS } Spin;

struct _TrMatrixRow {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  char *direction;
  GtkWidget *title;
  GtkWidget *spins[N_SPINS];
  GtkWidget *median;
  GtkWidget *sides[TR_N_SIDES]; /* NULL for no side */
  GtkWidget *apart;
  GtkWidget *strategy;
  guint quiet_id;
  gboolean is_showing; /* numbers change because the desk did */
};

G_DEFINE_FINAL_TYPE (TrMatrixRow, tr_matrix_row, GTK_TYPE_BOX)

static gboolean write_spin (GtkWidget *spin);
static void drop_spin (GtkWidget *spin);

static const TrUnwrittenWays spin_ways = { write_spin, drop_spin };

static TrUnwritten *
unwritten_of (TrMatrixRow *self)
{
  return tr_unwritten_of (tr_matrix_desk_get_document (self->desk));
}

static TrMatrixRow *
row_of (GtkWidget *spin)
{
  return g_object_get_data (G_OBJECT (spin), ROW);
}

/* What was typed becomes the number; a text that is none gives way to the number that was there. */
static gboolean
write_spin (GtkWidget *spin)
{
  TrMatrixRow *self = row_of (spin);

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  tr_unwritten_release (unwritten_of (self), spin);
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));

  return tr_matrix_desk_settle (self->desk);
}

static void
drop_spin (GtkWidget *spin)
{
  TrMatrixRow *self = row_of (spin);

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  tr_unwritten_release (unwritten_of (self), spin);
  tr_matrix_row_update (self);
}

static gboolean
on_quiet_cb (gpointer user_data)
{
  TrMatrixRow *self = user_data;

  self->quiet_id = 0;
  for (guint i = 0; i < N_SPINS; i++) {
    tr_unwritten_release (unwritten_of (self), self->spins[i]);
    gtk_spin_button_update (GTK_SPIN_BUTTON (self->spins[i]));
  }

  return G_SOURCE_REMOVE;
}

static void
on_typed_cb (GtkWidget *spin, TrMatrixRow *self)
{
  if (self->is_showing)
    return;
  tr_unwritten_hold (unwritten_of (self), spin, &spin_ways);
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add (QUIET_MS, on_quiet_cb, self);
}

static int
on_input_cb (GtkSpinButton *spin, double *value, gpointer user_data)
{
  double number;

  if (!tr_language_parse_number (gtk_editable_get_text (GTK_EDITABLE (spin)), &number) || isnan (number))
    number = gtk_spin_button_get_value (spin);
  *value = number;

  return TRUE;
}

static gboolean
on_output_cb (GtkSpinButton *spin, TrMatrixRow *self)
{
  double value = gtk_spin_button_get_value (spin);
  g_autofree char *text = value < 0 ? g_strdup ("") : tr_language_number (tr_language_of_interface (), value, DIGITS);
  gboolean was_showing = self->is_showing;

  self->is_showing = TRUE;
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  self->is_showing = was_showing;

  return TRUE;
}

/* The first step from nowhere leads to where the others are. */
static void
on_value_cb (GtkSpinButton *spin, TrMatrixRow *self)
{
  double value = gtk_spin_button_get_value (spin);
  gboolean is_control = GTK_WIDGET (spin) == self->spins[CONTROL];

  if (self->is_showing)
    return;
  if (value < 0)
    value = NAN;
  tr_unwritten_release (unwritten_of (self), GTK_WIDGET (spin));
  tr_matrix_desk_enter (self->desk, self->direction, is_control ? value : NAN, is_control ? NAN : value);
}

static void
on_enter_cb (TrMatrixRow *self)
{
  tr_matrix_desk_choose (self->desk, self->direction);
}

/* What was typed is a number before anything else happens. */
static void
on_leave_cb (TrMatrixRow *self)
{
  if (self->quiet_id != 0) {
    g_clear_handle_id (&self->quiet_id, g_source_remove);
    on_quiet_cb (self);
  }
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrMatrixRow *self = TR_MATRIX_ROW (widget);

  if (g_strcmp0 (tr_matrix_desk_get_held (self->desk), self->direction) != 0 && self->quiet_id == 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < N_SPINS; i++)
    drop_spin (self->spins[i]);
  tr_matrix_desk_drop (self->desk);

  return GDK_EVENT_STOP;
}

static void
tr_matrix_row_dispose (GObject *object)
{
  TrMatrixRow *self = TR_MATRIX_ROW (object);

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  for (guint i = 0; self->desk != NULL && i < N_SPINS; i++)
    tr_unwritten_release (unwritten_of (self), self->spins[i]);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_matrix_row_parent_class)->dispose (object);
}

static void
tr_matrix_row_finalize (GObject *object)
{
  g_free (TR_MATRIX_ROW (object)->direction);
  G_OBJECT_CLASS (tr_matrix_row_parent_class)->finalize (object);
}

static void
tr_matrix_row_class_init (TrMatrixRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_row_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static GtkWidget *
spin_new (TrMatrixRow *self)
{
  GtkWidget *spin =
      gtk_spin_button_new (gtk_adjustment_new (NOWHERE, NOWHERE, 1, TR_MATRIX_STEP, TR_MATRIX_STRIDE, 0), 0, DIGITS);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 4);
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (spin, "tr-narrow");
  g_object_set_data (G_OBJECT (spin), ROW, self);
  g_signal_connect (spin, "input", G_CALLBACK (on_input_cb), NULL);
  g_signal_connect (spin, "output", G_CALLBACK (on_output_cb), self);
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_value_cb), self);
  g_signal_connect (spin, "changed", G_CALLBACK (on_typed_cb), self);

  return spin;
}

static GtkWidget *
cell_new (GtkWidget *child)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_widget_set_hexpand (child, TRUE);
  gtk_box_append (GTK_BOX (cell), child);

  return cell;
}

static GtkWidget *
sides_new (TrMatrixRow *self)
{
  GtkWidget *sides = tr_column_new (2, NULL);

  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
    self->sides[side] = tr_row_new (5, tr_side_mark_new (side), gtk_label_new (NULL), NULL);
    gtk_box_append (GTK_BOX (sides), self->sides[side]);
  }
  gtk_widget_set_valign (sides, GTK_ALIGN_CENTER);

  return sides;
}

static void
tr_matrix_row_init (TrMatrixRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), tr_matrix_row_layout_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-matrix-row");
  self->is_showing = TRUE;
  self->title = tr_text_new ("", NULL);
  self->median = tr_text_new ("", NULL);
  self->apart = tr_text_new ("", NULL);
  self->strategy = tr_text_new ("", NULL);
  for (guint i = 0; i < N_SPINS; i++)
    self->spins[i] = spin_new (self);
  gtk_box_append (GTK_BOX (self), cell_new (self->title));
  gtk_box_append (GTK_BOX (self), cell_new (self->spins[CONTROL]));
  gtk_box_append (GTK_BOX (self), cell_new (self->spins[UNCERTAINTY]));
  gtk_box_append (GTK_BOX (self), cell_new (self->median));
  gtk_box_append (GTK_BOX (self), cell_new (sides_new (self)));
  gtk_box_append (GTK_BOX (self), cell_new (self->apart));
  gtk_box_append (GTK_BOX (self), cell_new (self->strategy));
  self->is_showing = FALSE;
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The columns: direction, control, uncertainty, median, sides, distance, strategy. */
GtkLayoutManager *
tr_matrix_row_layout_new (void)
{
  static const int shares[] = { 24, 17, 17, 14, 16, 12, 19 };

  return tr_columns_layout_new (shares, G_N_ELEMENTS (shares), 8);
}

GtkWidget *
tr_matrix_row_new (TrMatrixDesk *desk, const char *direction)
{
  TrMatrixRow *self = g_object_new (TR_TYPE_MATRIX_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  self->desk = g_object_ref (desk);
  self->direction = g_strdup (direction);
  tr_matrix_row_update (self);

  return GTK_WIDGET (self);
}

const char *
tr_matrix_row_get_direction (TrMatrixRow *self)
{
  return self->direction;
}

GtkWidget *
tr_matrix_row_get_spin (TrMatrixRow *self, gboolean is_control)
{
  return self->spins[is_control ? CONTROL : UNCERTAINTY];
}

static void
show_middle (GtkWidget *label, const TrMiddle *middle)
{
  g_autofree char *pair = middle->n > 0 ? tr_matrix_pair_text (middle->control, middle->uncertainty) : g_strdup ("—");
  g_autofree char *words =
      middle->n > 0 ? tr_matrix_place_text (middle->control, middle->uncertainty) : g_strdup (_("not placed yet"));

  gtk_label_set_label (GTK_LABEL (label), pair);
  tr_name_widget (label, words);
}

/* Of a number that is being typed the text stays. */
static void
show_spin (TrMatrixRow *self, Spin which, const TrPlacement *own, const char *name)
{
  GtkWidget *spin = self->spins[which];
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));
  double value = own == NULL ? NOWHERE : which == CONTROL ? own->control : own->uncertainty;

  tr_name_widget (spin, name);
  if (text != NULL)
    tr_name_widget (GTK_WIDGET (text), name);
  if (self->quiet_id != 0)
    return;
  self->is_showing = TRUE;
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (spin), own == NULL ? NOWHERE : 0, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  self->is_showing = FALSE;
}

static void
show_numbers (TrMatrixRow *self, const TrStanding *standing)
{
  const TrPlacement *own = tr_matrix_desk_own (self->desk, self->direction);
  g_autofree char *who =
      tr_placer_name (tr_matrix_desk_get_placer (self->desk), tr_matrix_desk_get_project (self->desk));
  /* TRANSLATORS: a number in a table: a direction, and who puts it there, such as "Municipality together" */
  g_autofree char *control = g_strdup_printf (_("%s, control, %s"), standing->direction->title, who);
  /* TRANSLATORS: a number in a table: a direction, and who puts it there, such as "Municipality together" */
  g_autofree char *uncertainty = g_strdup_printf (_("%s, uncertainty, %s"), standing->direction->title, who);

  show_spin (self, CONTROL, own, control);
  show_spin (self, UNCERTAINTY, own, uncertainty);
}

/* Shows what the desk has now. */
void
tr_matrix_row_update (TrMatrixRow *self)
{
  const TrStanding *standing = tr_matrix_desk_find (self->desk, self->direction);
  const TrMatrixItem *item = tr_matrix_picture_find (tr_matrix_desk_get_picture (self->desk), self->direction);
  g_autofree char *title = NULL, *apart = NULL, *strategy = NULL;

  if (standing == NULL || item == NULL)
    return;
  title = g_strdup_printf ("%u  %s", item->number, standing->direction->title);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  show_numbers (self, standing);
  show_middle (self->median, &standing->all);
  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
    show_middle (gtk_widget_get_last_child (self->sides[side]), &standing->side[side]);
    gtk_widget_set_visible (self->sides[side], standing->side[side].n > 0);
  }
  apart = isnan (standing->distance) ? g_strdup ("—")
                                     : tr_matrix_number_text (standing->distance);
  gtk_label_set_label (GTK_LABEL (self->apart), apart);
  strategy = tr_matrix_strategy_text (standing);
  gtk_label_set_label (GTK_LABEL (self->strategy), strategy);
  tr_set_class (GTK_WIDGET (self), "selected",
                g_strcmp0 (tr_matrix_desk_get_chosen (self->desk), self->direction) == 0);
}
