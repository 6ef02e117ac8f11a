/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-table.h"

#include <glib/gi18n.h>

#include "tr-timeline-row.h"
#include "tr-widgets.h"

struct _TrTimelineTable {
  GtkBox parent_instance;

  TrTimelineDesk *desk;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (TrTimelineTable, tr_timeline_table, GTK_TYPE_BOX)

/* What repeats moves as one, and has one line. */
static gboolean
has_row (const TrPlanItem *item)
{
  return item != NULL && (item->kind != TR_PLAN_MONITORING || item->number == 1);
}

static TrTimelineRow *
find_row (TrTimelineTable *self, const char *key)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (tr_timeline_row_get_key (TR_TIMELINE_ROW (row)), key))
      return TR_TIMELINE_ROW (row);

  return NULL;
}

static void
remove_gone (TrTimelineTable *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (!has_row (tr_timeline_desk_find (self->desk, tr_timeline_row_get_key (TR_TIMELINE_ROW (row)))))
      gtk_box_remove (GTK_BOX (self->rows), row);
    row = next;
  }
}

/* Rows that stay keep the focus, wherever their date brings them. */
static void
update (TrTimelineTable *self)
{
  const TrPlan *plan = tr_timeline_desk_get_plan (self->desk);
  GtkWidget *before = NULL;

  remove_gone (self);
  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);
    TrTimelineRow *row;

    if (!has_row (item))
      continue;
    row = find_row (self, item->key);
    if (row == NULL) {
      row = TR_TIMELINE_ROW (tr_timeline_row_new (self->desk, item->key));
      gtk_box_append (GTK_BOX (self->rows), GTK_WIDGET (row));
    }
    if (gtk_widget_get_prev_sibling (GTK_WIDGET (row)) != before)
      gtk_box_reorder_child_after (GTK_BOX (self->rows), GTK_WIDGET (row), before);
    tr_timeline_row_update (row);
    before = GTK_WIDGET (row);
  }
}

static void
tr_timeline_table_dispose (GObject *object)
{
  TrTimelineTable *self = TR_TIMELINE_TABLE (object);

  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_timeline_table_parent_class)->dispose (object);
}

static void
tr_timeline_table_class_init (TrTimelineTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_timeline_table_dispose;
}

static GtkWidget *
head_new (const char *name)
{
  GtkWidget *head = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (head), TRUE);
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_yalign (GTK_LABEL (head), 1);
  gtk_widget_add_css_class (head, "tr-column-head");

  return head;
}

static GtkWidget *
header_new (void)
{
  const char *const names[] = {
    /* TRANSLATORS: heads of columns of a table of dates */
    C_("timeline", "What"),
    C_("timeline", "Date"),
    /* TRANSLATORS: the head of a column: the last safe date of a decision */
    C_("timeline", "At the latest"),
    /* TRANSLATORS: the head of a column: past, overdue, going on, or what does not fit */
    C_("timeline", "Now"),
    /* TRANSLATORS: the head of a column: whether a date is laid down, follows, or is a proposal */
    C_("timeline", "Where it comes from"),
  };
  GtkWidget *header = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_widget_add_css_class (header, "tr-matrix-row");
  gtk_widget_set_layout_manager (header, tr_timeline_columns_new ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

    tr_name_widget (cell, names[i]);
    gtk_box_append (GTK_BOX (cell), head_new (names[i]));
    gtk_box_append (GTK_BOX (header), cell);
  }

  return header;
}

static void
tr_timeline_table_init (TrTimelineTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_ROW_GROUP, NULL);
  gtk_box_append (GTK_BOX (self), header_new ());
  gtk_box_append (GTK_BOX (self), self->rows);
}

GtkWidget *
tr_timeline_table_new (TrTimelineDesk *desk)
{
  TrTimelineTable *self = g_object_new (TR_TYPE_TIMELINE_TABLE, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  self->desk = g_object_ref (desk);
  tr_name_widget (GTK_WIDGET (self), _("Dates of the contract"));
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* The entry with the date of an item, NULL when there is none. */
GtkWidget *
tr_timeline_table_find (TrTimelineTable *self, const char *key)
{
  TrTimelineRow *row = find_row (self, key);

  return row != NULL ? tr_timeline_row_get_entry (row) : NULL;
}
