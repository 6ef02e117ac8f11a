/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-table.h"

#include <glib/gi18n.h>

#include "core/tr-replace.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-kpi-row.h"
#include "tr-record-drop.h"
#include "tr-record-lock.h"
#include "tr-sight.h"
#include "tr-spot.h"
#include "tr-widgets.h"

struct _TrKpiTable {
  GtkBox parent_instance;
  TrDocument *document;
  GtkWidget *list;
  GHashTable *rows;  /* id to TrKpiRow; both borrowed from the list */
  char *wanted;      /* id to choose as soon as it is there */
  gboolean is_updating;
};

/* The fields of the chosen KPI stand under the table. */
static void
tr_kpi_table_reveal (TrSpotHolder *holder, const TrSpot *spot)
{
  TrKpiTable *self = TR_KPI_TABLE (holder);

  if (spot->kind == TR_KIND_KPI && spot->id != NULL && g_hash_table_contains (self->rows, spot->id))
    tr_kpi_table_choose (self, spot->id);
}

static void
tr_kpi_table_holder_init (TrSpotHolderInterface *interface)
{
  interface->reveal = tr_kpi_table_reveal;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrKpiTable, tr_kpi_table, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_kpi_table_holder_init))

enum { CHOSEN, ENTERED, N_SIGNALS };

static guint signals[N_SIGNALS];

static TrKpiRow *
chosen_row (TrKpiTable *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? TR_KPI_ROW (row) : NULL;
}

/* Puts a KPI before another, or last when `before` is NULL. */
static void
move_before (TrKpiTable *self, GtkWidget *row, GtkWidget *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (tr_kpi_row_get_id (TR_KPI_ROW (row)));
  g_autofree char *before_id = before != NULL ? g_strdup (tr_kpi_row_get_id (TR_KPI_ROW (before))) : NULL;

  tr_editor_flush_focused (gtk_widget_get_root (GTK_WIDGET (self)));
  if (!tr_document_move (self->document, TR_KIND_KPI, id, before_id, &error))
    tr_feedback_error (GTK_WIDGET (self), _("The KPI could not be moved"), error);
  else if (gtk_widget_get_root (row) != NULL)
    tr_keep_in_sight (row);
}

static void
on_dropped (gpointer table, GtkWidget *row, GtkWidget *before)
{
  move_before (table, row, before);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_in_use (TrProject *project, const char *id)
{
  const TrKpi *kpi = tr_project_find (project, TR_KIND_KPI, id);

  return kpi != NULL && *kpi->until == '\0';
}

/* What came in the place of a KPI is what one goes on with. */
static void
want_successor (TrKpiTable *self, TrProject *project, const char *id)
{
  const TrKpi *kpi = tr_project_find (project, TR_KIND_KPI, id);

  if (kpi == NULL || *kpi->successor == '\0')
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (kpi->successor);
}

/* Takes the rows of KPIs that are gone or were replaced; the choice and the focus go to a neighbour. */
static void
drop_rows (TrKpiTable *self, TrProject *project)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    int index = gtk_list_box_row_get_index (row);
    gboolean had_focus = has_focus (row), was_chosen = gtk_list_box_row_is_selected (row);
    GtkListBoxRow *neighbour;

    if (is_in_use (project, id))
      continue;
    if (was_chosen)
      want_successor (self, project, id);
    g_hash_table_iter_remove (&iter);
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
    neighbour = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
    if (neighbour == NULL && index > 0)
      neighbour = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index - 1);
    if (was_chosen && neighbour != NULL)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), neighbour);
    if (had_focus && neighbour != NULL)
      gtk_widget_grab_focus (GTK_WIDGET (neighbour));
  }
}

/* Rows are kept by id; only what is new or out of place is put in. */
static void
place_rows (TrKpiTable *self, TrProject *project)
{
  int place = 0;

  TR_EACH_KPI (kpi, project) {
    GtkWidget *row = g_hash_table_lookup (self->rows, kpi->record.id);
    gboolean had_focus = FALSE, was_chosen = FALSE;

    if (row == NULL) {
      row = tr_kpi_row_new (kpi->record.id);
      g_hash_table_insert (self->rows, (gpointer) tr_kpi_row_get_id (TR_KPI_ROW (row)), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, place);
    } else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != place) {
      had_focus = has_focus (row);
      was_chosen = gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row));
      g_object_ref (row);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, place);
      g_object_unref (row);
    }
    if (was_chosen)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    if (had_focus)
      gtk_widget_grab_focus (row);
    tr_kpi_row_show (TR_KPI_ROW (row), kpi);
    place++;
  }
}

static void
choose_wanted (TrKpiTable *self)
{
  GtkListBoxRow *row = self->wanted != NULL ? g_hash_table_lookup (self->rows, self->wanted) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  else if (chosen_row (self) == NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  if (row != NULL)
    g_clear_pointer (&self->wanted, g_free);
}

static void
update (TrKpiTable *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autofree char *before = g_strdup (tr_kpi_table_get_chosen (self));

  self->is_updating = TRUE;
  drop_rows (self, project);
  place_rows (self, project);
  choose_wanted (self);
  self->is_updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (self->rows) > 0);
  if (g_strcmp0 (before, tr_kpi_table_get_chosen (self)) != 0)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_selected_cb (TrKpiTable *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_activated_cb (TrKpiTable *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
tr_kpi_table_dispose (GObject *object)
{
  TrKpiTable *self = TR_KPI_TABLE (object);

  self->is_updating = TRUE;
  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (tr_kpi_table_parent_class)->dispose (object);
}

static void
on_move_action_cb (GtkWidget *widget, const char *name, GVariant *places)
{
  tr_kpi_table_move_chosen (TR_KPI_TABLE (widget), g_variant_get_int32 (places));
}

static void
on_remove_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_kpi_table_remove_chosen (TR_KPI_TABLE (widget));
}

static void
on_lock_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrKpiTable *self = TR_KPI_TABLE (widget);
  g_autofree char *id = g_strdup (tr_kpi_table_get_chosen (self));

  if (id != NULL)
    tr_record_toggle_lock (widget, self->document, TR_KIND_KPI, id);
}

static void
on_menu_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrKpiRow *row = chosen_row (TR_KPI_TABLE (widget));

  if (row != NULL)
    tr_kpi_row_open_menu (row);
}

static void
tr_kpi_table_class_init (TrKpiTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint up[] = { GDK_KEY_Up, GDK_KEY_KP_Up }, down[] = { GDK_KEY_Down, GDK_KEY_KP_Down };
  static const guint remove[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete };

  G_OBJECT_CLASS (klass)->dispose = tr_kpi_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", TR_TYPE_KPI_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", TR_TYPE_KPI_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "kpi.move", "i", on_move_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.remove", NULL, on_remove_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.menu", NULL, on_menu_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.lock", NULL, on_lock_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "kpi.lock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "kpi.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "kpi.menu", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (up); i++) {
    gtk_widget_class_add_binding_action (widget_class, up[i], GDK_ALT_MASK, "kpi.move", "i", -1);
    gtk_widget_class_add_binding_action (widget_class, down[i], GDK_ALT_MASK, "kpi.move", "i", 1);
    gtk_widget_class_add_binding_action (widget_class, remove[i], 0, "kpi.remove", NULL);
    gtk_widget_class_add_binding_action (widget_class, remove[i], GDK_CONTROL_MASK, "kpi.remove", NULL);
  }
}

/* The names of the columns; no row, so that the arrow keys pass it by. */
static GtkWidget *
header_new (void)
{
  const char *texts[TR_N_KPI_CELLS] = { _("indicator"),
                                        /* TRANSLATORS: heading of a column: impact or activity */
                                        C_ ("column", "level"),
                                        C_ ("column", "story"),
                                        /* TRANSLATORS: heading of a column: minutes of registration a month, short */
                                        _("min/month") };
  GtkWidget *labels[TR_N_KPI_CELLS];
  GtkWidget *header = tr_kpi_cells_new (labels, NULL);

  for (guint i = 0; i < TR_N_KPI_CELLS; i++) {
    gtk_label_set_label (GTK_LABEL (labels[i]), texts[i]);
    gtk_widget_add_css_class (labels[i], "dim-label");
    gtk_widget_add_css_class (labels[i], "tr-strong");
  }
  gtk_widget_add_css_class (header, "tr-kpi-header");

  return header;
}

static void
tr_kpi_table_init (TrKpiTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_widget_add_css_class (self->list, "tr-kpi-list");
  tr_record_drop_attach (self->list, TR_TYPE_KPI_ROW, on_dropped, self);
  tr_name_widget (self->list, _("KPIs"));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated_cb), self);
  gtk_box_append (GTK_BOX (self), header_new ());
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
tr_kpi_table_new (TrDocument *document)
{
  TrKpiTable *self = g_object_new (TR_TYPE_KPI_TABLE, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* The id of the chosen KPI, NULL when there is none. Owned by the table. */
const char *
tr_kpi_table_get_chosen (TrKpiTable *self)
{
  TrKpiRow *row = chosen_row (self);

  return row != NULL ? tr_kpi_row_get_id (row) : NULL;
}

/* Chooses a KPI, now or as soon as it is there. */
void
tr_kpi_table_choose (TrKpiTable *self, const char *id)
{
  g_free (self->wanted);
  self->wanted = g_strdup (id);
  choose_wanted (self);
}

/* Puts the focus on the chosen KPI. */
void
tr_kpi_table_focus (TrKpiTable *self)
{
  TrKpiRow *row = chosen_row (self);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Moves the chosen KPI up (-1) or down (1). At the end of the table nothing happens. */
void
tr_kpi_table_move_chosen (TrKpiTable *self, int places)
{
  GtkWidget *row = (GtkWidget *) chosen_row (self), *after;

  if (row == NULL)
    return;
  after = gtk_widget_get_next_sibling (row);
  if (places < 0 && gtk_widget_get_prev_sibling (row) != NULL)
    move_before (self, row, gtk_widget_get_prev_sibling (row));
  else if (places > 0 && after != NULL)
    move_before (self, row, gtk_widget_get_next_sibling (after));
}

/* Removes the chosen KPI and says so, with the way back. */
void
tr_kpi_table_remove_chosen (TrKpiTable *self)
{
  g_autofree char *id = g_strdup (tr_kpi_table_get_chosen (self)), *name = NULL, *what = NULL;
  g_autoptr (GError) error = NULL;
  const TrKpi *kpi;

  tr_editor_flush_focused (gtk_widget_get_root (GTK_WIDGET (self)));
  kpi = tr_project_find (tr_document_get_project (self->document), TR_KIND_KPI, id);
  if (kpi == NULL)
    return;
  name = tr_kpi_short_name (kpi);
  /* TRANSLATORS: the name or code of a KPI */
  what = g_strdup_printf (_("KPI “%s” removed"), name);
  if (tr_document_remove (self->document, TR_KIND_KPI, id, &error))
    tr_feedback_done (GTK_WIDGET (self), what, TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("The KPI could not be removed"), error);
}
