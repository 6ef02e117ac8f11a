/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-table.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-round-cell.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define TITLE_CHARACTERS 34 /* of a direction, on each of two lines */
#define LEAST_CHARACTERS 20 /* where many people are at the table */
#define SPACING 3           /* pixels between cells */
#define BELOW 48            /* pixels under the last title: as much further as a scrollbar lets the grid go */
#define HEADS 2             /* rows of the grid above the first direction */
#define MOST_NAMED 8        /* columns that have room for names */
#define NAME_CHARACTERS 14

struct _TrRoundTable {
  GtkBox parent_instance;

  GtkWidget *names; /* the titles of the directions: a grid of one column that stays when the other goes sideways */
  GtkWidget *grid;
  GPtrArray *cells;   /* TrRoundCell, row by row; borrowed */
  GPtrArray *rows;    /* the titles; borrowed */
  GPtrArray *columns; /* the heads, one for each slot; borrowed */
  guint n_slots;
  GStrv shape; /* ids of what the grid was made for */
  TrRoundSpot cursor;
};

enum { SIGNAL_PICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrRoundTable, tr_round_table, GTK_TYPE_BOX)

static TrRoundCell *
cell_at (TrRoundTable *self, TrRoundSpot spot)
{
  guint index = spot.row * self->n_slots + spot.slot;

  return spot.slot < self->n_slots && index < self->cells->len ? g_ptr_array_index (self->cells, index) : NULL;
}

static void
on_picked_cb (TrRoundTable *self, TrRoundCell *cell)
{
  tr_round_table_set_cursor (self, tr_round_cell_get_spot (cell));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

/* What decides which rows and columns there are. */
static GStrv
shape_of (const TrRoundTableView *view)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, view->id);
  for (guint i = 0; i < view->rows->len; i++)
    g_strv_builder_add (builder, ((const TrRecord *) view->rows->pdata[i])->id);
  for (guint i = 0; i < view->columns->len; i++) {
    const TrRoundColumn *column = &g_array_index (view->columns, TrRoundColumn, i);

    g_strv_builder_add (builder, *column->participant != '\0' ? column->participant : tr_sides[column->side].name);
  }

  return g_strv_builder_end (builder);
}

/* Has a place of the column with the titles be as high as one of the grid. */
static void
tie (GtkWidget *title, GtkWidget *cell)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_size_group_add_widget (group, title);
  gtk_size_group_add_widget (group, cell);
}

/* Nothing beside a row of heads. */
static void
add_corner (TrRoundTable *self, int row)
{
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_grid_attach (GTK_GRID (self->names), corner, 0, row, 1, 1);
  tie (corner, gtk_grid_get_child_at (GTK_GRID (self->grid), 1, row));
}

static void
attach (TrRoundTable *self, GtkWidget *widget, guint column, guint row, guint width)
{
  gtk_grid_attach (GTK_GRID (self->grid), widget, (int) column, (int) row, (int) width, 1);
}

/* The head of a column: the mark of the side and a number, and the name where there is room for it. */
static GtkWidget *
head_new (TrProject *project, const TrRoundTableView *view, const TrRoundColumn *column)
{
  g_autofree char *name = tr_round_column_text (project, column), *number = g_strdup_printf ("%u", column->number);
  g_autofree char *code = tr_round_code_text (column), *full = g_strdup_printf ("%s %s", code, name);
  GtkWidget *head = tr_column_new (2, tr_side_mark_new (column->side), NULL), *label;

  if (column->number > 0)
    gtk_box_append (GTK_BOX (head), gtk_label_new (number));
  if (view->columns->len <= MOST_NAMED) {
    label = tr_text_new (name, "caption");
    gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
    gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    gtk_label_set_lines (GTK_LABEL (label), 2);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
    gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
    gtk_box_append (GTK_BOX (head), label);
  }
  gtk_widget_set_tooltip_text (head, full);
  gtk_widget_add_css_class (head, "tr-round-head");
  gtk_widget_set_valign (head, GTK_ALIGN_END);

  return head;
}

/* Of raised hands: which strategy a hand is for, by its letter. */
static GtkWidget *
hand_head_new (guint hand)
{
  g_autofree char *name = tr_round_hand_text (hand);
  const char *letters = tr_entry_letters (tr_language_of_interface ()), *letter = g_utf8_offset_to_pointer (letters, hand);
  g_autofree char *text = hand == TR_HAND_UNKNOWN ? g_strdup ("?") : g_strndup (letter, (gsize) (g_utf8_next_char (letter) - letter));
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_add_css_class (label, "tr-round-head");

  return label;
}

static void
add_columns (TrRoundTable *self, TrProject *project, const TrRoundTableView *view)
{
  for (guint i = 0; i < view->columns->len; i++)
    attach (self, head_new (project, view, &g_array_index (view->columns, TrRoundColumn, i)), 1 + i * view->n_slots, 0, view->n_slots);
  for (guint slot = 0; slot < self->n_slots; slot++) {
    GtkWidget *head = view->n_slots > 1 ? hand_head_new (slot % view->n_slots)
                                        : gtk_grid_get_child_at (GTK_GRID (self->grid), (int) slot + 1, 0);

    if (view->n_slots > 1)
      attach (self, head, slot + 1, 1, 1);
    g_ptr_array_add (self->columns, head);
  }
  if (self->n_slots > 0)
    for (int row = 0; row < (view->n_slots > 1 ? HEADS : 1); row++)
      add_corner (self, row);
}

static void
add_row (TrRoundTable *self, const TrRoundTableView *view, guint row)
{
  GtkWidget *title = tr_text_new ("", "tr-round-title");

  gtk_label_set_width_chars (GTK_LABEL (title), LEAST_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (title), TITLE_CHARACTERS);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  g_ptr_array_add (self->rows, title);
  gtk_grid_attach (GTK_GRID (self->names), title, 0, (int) row + HEADS, 1, 1);
  for (guint slot = 0; slot < self->n_slots; slot++) {
    GtkWidget *cell = tr_round_cell_new ((TrRoundSpot) { row, slot });

    gtk_widget_set_hexpand (cell, TRUE);
    tr_set_class (cell, "tr-first", view->n_slots > 1 && slot % view->n_slots == 0);
    g_signal_connect_swapped (cell, "picked", G_CALLBACK (on_picked_cb), self);
    g_ptr_array_add (self->cells, cell);
    attach (self, cell, slot + 1, row + HEADS, 1);
    if (slot == 0)
      tie (title, cell);
  }
}

static void
rebuild (TrRoundTable *self, TrProject *project, const TrRoundTableView *view)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  while ((child = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_grid_remove (GTK_GRID (self->names), child);
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->columns, 0);
  self->n_slots = view->columns->len * view->n_slots;
  tr_name_widget (self->grid, view->name);
  add_columns (self, project, view);
  for (guint row = 0; row < view->rows->len; row++)
    add_row (self, view, row);
}

static void
mark_cursor (TrRoundTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    tr_set_class (self->rows->pdata[i], "tr-now", i == self->cursor.row);
  for (guint i = 0; i < self->columns->len; i++)
    tr_set_class (self->columns->pdata[i], "tr-now", i == self->cursor.slot);
  for (guint i = 0; i < self->cells->len; i++) {
    TrRoundSpot spot = tr_round_cell_get_spot (self->cells->pdata[i]);

    tr_set_class (self->cells->pdata[i], "tr-now", spot.row == self->cursor.row && spot.slot == self->cursor.slot);
  }
}

static gboolean
tr_round_table_grab_focus (GtkWidget *widget)
{
  TrRoundTable *self = TR_ROUND_TABLE (widget);
  TrRoundCell *cell = cell_at (self, self->cursor);

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
tr_round_table_finalize (GObject *object)
{
  TrRoundTable *self = TR_ROUND_TABLE (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_strfreev (self->shape);

  G_OBJECT_CLASS (tr_round_table_parent_class)->finalize (object);
}

static void
tr_round_table_class_init (TrRoundTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_round_table_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_round_table_grab_focus;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", TR_TYPE_ROUND_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
set_up_grid (GtkWidget *grid)
{
  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  gtk_widget_set_valign (grid, GTK_ALIGN_START);
}

/* Goes up and down with the grid, and never sideways. */
static GtkWidget *
names_new (TrRoundTable *self, GtkWidget *scroller)
{
  GtkWidget *beside = gtk_scrolled_window_new ();

  self->names = gtk_grid_new ();
  set_up_grid (self->names);
  gtk_widget_set_margin_bottom (self->names, BELOW);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (beside), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (beside), self->names);
  gtk_widget_set_vexpand (beside, TRUE);
  /* not focusable is not enough: it would say that it took the focus, and Tab would never get past it */
  gtk_widget_set_can_focus (beside, FALSE);
  g_object_bind_property (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "value",
                          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (beside)), "value",
                          G_BINDING_SYNC_CREATE);

  return beside;
}

static void
tr_round_table_init (TrRoundTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->cells = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);
  set_up_grid (self->grid);
  gtk_widget_add_css_class (self->grid, "tr-round-grid");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->grid);
  /* what does not fit has to be seen to be missing */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  gtk_box_append (GTK_BOX (self), names_new (self, scroller));
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
tr_round_table_new (void)
{
  return g_object_new (TR_TYPE_ROUND_TABLE, NULL);
}

static gboolean
is_within (TrRoundTable *self, TrRoundSpot spot)
{
  return cell_at (self, spot) != NULL;
}

/* Shows a grid as it is now. Nothing of the project or the view is kept. */
void
tr_round_table_show_view (TrRoundTable *self, TrProject *project, const TrRoundTableView *view)
{
  g_auto (GStrv) shape = shape_of (view);

  if (self->shape == NULL || !g_strv_equal ((const char *const *) shape, (const char *const *) self->shape)) {
    gboolean has_focus = tr_round_table_has_focus (self);

    rebuild (self, project, view);
    g_strfreev (self->shape);
    self->shape = g_steal_pointer (&shape);
    tr_round_table_set_cursor (self, is_within (self, self->cursor) ? self->cursor : (TrRoundSpot) { 0, 0 });
    if (has_focus)
      gtk_widget_grab_focus (GTK_WIDGET (self));
  }
  for (guint row = 0; row < self->rows->len; row++) {
    g_autofree char *title = view->title (view->data, row);

    gtk_label_set_label (self->rows->pdata[row], title);
  }
  for (guint i = 0; i < self->cells->len; i++) {
    TrRoundSpot spot = tr_round_cell_get_spot (self->cells->pdata[i]);
    g_autofree char *text = view->text (view->data, spot), *name = view->describe (view->data, spot);

    tr_round_cell_show (self->cells->pdata[i], text, view->is_filled (view->data, spot), name);
  }
}

/* A round, as it is shown. */
typedef struct {
  TrProject *project;
  const TrRoundGrid *grid;
  gboolean is_shown;
} Round;

static char *
round_title (gconstpointer data, guint row)
{
  return g_strdup (((const TrDirection *) ((const Round *) data)->grid->directions->pdata[row])->title);
}

static char *
round_text (gconstpointer data, TrRoundSpot spot)
{
  const Round *round = data;

  return tr_round_cell_text (round->grid, spot, round->is_shown);
}

static char *
describe_round (gconstpointer data, TrRoundSpot spot)
{
  const Round *round = data;

  return tr_round_cell_name (round->project, round->grid, spot, round->is_shown);
}

static gboolean
is_round_filled (gconstpointer data, TrRoundSpot spot)
{
  return tr_round_grid_is_filled (((const Round *) data)->grid, spot);
}

/* Shows the grid of a round; dots in place of what was typed unless `is_shown`. */
void
tr_round_table_show (TrRoundTable *self, TrProject *project, const TrRoundGrid *grid, gboolean is_shown)
{
  const Round round = { project, grid, is_shown };
  const TrRoundTableView view = {
    .id = grid->round->record.id,
    .name = _("What everybody says about each direction"),
    .rows = grid->directions,
    .columns = grid->columns,
    .n_slots = grid->n_slots,
    .title = round_title,
    .text = round_text,
    .describe = describe_round,
    .is_filled = is_round_filled,
    .data = &round,
  };

  tr_round_table_show_view (self, project, &view);
}

TrRoundSpot
tr_round_table_get_cursor (TrRoundTable *self)
{
  return self->cursor;
}

/* Puts the cursor somewhere, and the focus when the grid has it. Outside the grid nothing happens. */
void
tr_round_table_set_cursor (TrRoundTable *self, TrRoundSpot spot)
{
  TrRoundCell *before = cell_at (self, self->cursor), *after = cell_at (self, spot);
  gboolean has_focus = tr_round_table_has_focus (self);

  if (after == NULL)
    return;
  self->cursor = spot;
  gtk_widget_set_focusable (GTK_WIDGET (after), TRUE);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (after));
  /* one place takes the focus, so that Tab leads out of the grid */
  if (before != NULL && before != after)
    gtk_widget_set_focusable (GTK_WIDGET (before), FALSE);
  mark_cursor (self);
}

/* What the place with the cursor shows while an entry is half typed. */
void
tr_round_table_set_pending (TrRoundTable *self, const char *text)
{
  TrRoundCell *cell = cell_at (self, self->cursor);

  if (cell != NULL)
    tr_round_cell_show (cell, text, FALSE, NULL);
}

gboolean
tr_round_table_has_focus (TrRoundTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}
