/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-table.h"

#include <glib/gi18n.h>

#include "tr-matrix-row.h"
#include "tr-widgets.h"

struct _TrMatrixTable {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *who;
  GtkWidget *table;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (TrMatrixTable, tr_matrix_table, GTK_TYPE_BOX)

static TrMatrixRow *
find_row (TrMatrixTable *self, const char *direction)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (tr_matrix_row_get_direction (TR_MATRIX_ROW (row)), direction))
      return TR_MATRIX_ROW (row);

  return NULL;
}

static void
update_who (TrMatrixTable *self)
{
  g_autofree char *name =
      tr_placer_name (tr_matrix_desk_get_placer (self->desk), tr_matrix_desk_get_project (self->desk));
  /* TRANSLATORS: above a table; who puts the directions on the matrix, such as "Municipality together" */
  g_autofree char *text =
      g_strdup_printf (_("Control and uncertainty as given by: %s. From 0 (low) to 1 (high)."), name);

  gtk_label_set_label (GTK_LABEL (self->who), text);
}

static void
remove_gone (TrMatrixTable *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (tr_matrix_desk_find (self->desk, tr_matrix_row_get_direction (TR_MATRIX_ROW (row))) == NULL)
      gtk_box_remove (GTK_BOX (self->rows), row);
    row = next;
  }
}

static void
update (TrMatrixTable *self)
{
  const GPtrArray *standings = tr_matrix_desk_get_standings (self->desk);
  GtkWidget *before = NULL;

  remove_gone (self);
  for (guint i = 0; i < standings->len; i++) {
    const char *direction = ((const TrStanding *) standings->pdata[i])->direction->record.id;
    TrMatrixRow *row = find_row (self, direction);

    if (row == NULL) {
      row = TR_MATRIX_ROW (tr_matrix_row_new (self->desk, direction));
      gtk_box_append (GTK_BOX (self->rows), GTK_WIDGET (row));
    }
    if (gtk_widget_get_prev_sibling (GTK_WIDGET (row)) != before)
      gtk_box_reorder_child_after (GTK_BOX (self->rows), GTK_WIDGET (row), before);
    tr_matrix_row_update (row);
    before = GTK_WIDGET (row);
  }
  update_who (self);
}

static void
on_moved_cb (TrMatrixTable *self, const char *direction)
{
  TrMatrixRow *row = find_row (self, direction);

  if (row != NULL)
    tr_matrix_row_update (row);
}

static void
tr_matrix_table_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_TABLE (object)->desk);
  G_OBJECT_CLASS (tr_matrix_table_parent_class)->dispose (object);
}

static void
tr_matrix_table_class_init (TrMatrixTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_table_dispose;
}

static GtkWidget *
header_new (void)
{
  const char *const names[] = {
    _("Direction"),
    _("Control"),
    _("Uncertainty"),
    /* TRANSLATORS: heads of columns: where the direction stands, where the sides put it, how far the sides are apart, and
       the strategy */
    _("Position"),
    _("Sides"),
    _("Apart"),
    _("Strategy"),
  };
  GtkWidget *header = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_widget_set_layout_manager (header, tr_matrix_row_layout_new ());
  gtk_widget_add_css_class (header, "tr-matrix-row");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL), *head;

    head = tr_text_new (names[i], "tr-column-head");
    gtk_label_set_wrap_mode (GTK_LABEL (head), PANGO_WRAP_WORD); /* the table is as wide as its heads need */
    tr_name_widget (cell, names[i]);
    gtk_box_append (GTK_BOX (cell), head);
    gtk_box_append (GTK_BOX (header), cell);
  }

  return header;
}

static void
tr_matrix_table_init (TrMatrixTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->who = tr_text_new ("", "tr-summary");
  self->rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_ROW_GROUP, NULL);
  self->table = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  tr_name_widget (self->table, _("Where the directions stand"));
  gtk_widget_add_css_class (self->table, "tr-matrix-table");
  gtk_box_append (GTK_BOX (self->table), header_new ());
  gtk_box_append (GTK_BOX (self->table), self->rows);
  gtk_box_append (GTK_BOX (self), self->who);
  gtk_box_append (GTK_BOX (self), self->table);
}

GtkWidget *
tr_matrix_table_new (TrMatrixDesk *desk)
{
  TrMatrixTable *self = g_object_new (TR_TYPE_MATRIX_TABLE, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placer", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* The spin button with the place of a direction on an axis, NULL when the direction is not in play. */
GtkWidget *
tr_matrix_table_find (TrMatrixTable *self, const char *direction, gboolean is_control)
{
  TrMatrixRow *row = find_row (self, direction);

  return row != NULL ? tr_matrix_row_get_spin (row, is_control) : NULL;
}
