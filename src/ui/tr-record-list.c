/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-record-list.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-add-records.h"
#include "tr-capture-line.h"
#include "tr-capture.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-record-drop.h"
#include "tr-record-lock.h"
#include "tr-record-row.h"
#include "tr-sight.h"
#include "tr-spot.h"
#include "tr-unwritten.h"

#define PAGE 100 /* rows that are made at once: a list of a thousand opens as quickly as one of a hundred */

struct _TrRecordList {
  GtkWidget parent_instance;

  TrDocument *document;
  TrRecordView view; /* of which kind, and which of these */
  TrRowFactory factory;
  gpointer user_data;
  GHashTable *presets; /* name of a field to its value, for what is added here */
  const TrField *capture_field;

  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *capture;

  GHashTable *by_id;    /* id (the row's) to TrRecordRow */
  GHashTable *captured; /* ids of what was added or passed here, which shows however long the list */
  guint limit;
  gboolean has_started;
  gboolean is_reconciling, is_asked_again;
};

static void tr_record_list_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrRecordList, tr_record_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_record_list_holder_init))

static TrRecordRow *
next_row (TrRecordRow *row)
{
  return (TrRecordRow *) gtk_widget_get_next_sibling (GTK_WIDGET (row));
}

static TrRecordRow *
previous_row (TrRecordRow *row)
{
  return (TrRecordRow *) gtk_widget_get_prev_sibling (GTK_WIDGET (row));
}

static void
move_before (TrRecordList *self, TrRecordRow *row, const char *before_id)
{
  g_autoptr (GError) error = NULL;

  tr_editor_flush_focused (gtk_widget_get_root (GTK_WIDGET (self)));
  if (!tr_document_move (self->document, self->view.kind, tr_record_row_get_id (row), before_id, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be moved"), error);
  else if (gtk_widget_get_root (GTK_WIDGET (row)) != NULL)
    tr_keep_in_sight (GTK_WIDGET (row));
}

/* The record that comes after a row's in this list, whether it has a row or is hidden; NULL after the last. Borrowed. */
static const char *
id_after (TrRecordList *self, const char *id)
{
  return tr_record_view_after (&self->view, tr_document_get_project (self->document), id);
}

/* The id is copied: what is being typed is written first, and that makes other records. */
static void
move_after (TrRecordList *self, TrRecordRow *row, TrRecordRow *other)
{
  g_autofree char *before = g_strdup (id_after (self, tr_record_row_get_id (other)));

  move_before (self, row, before);
}

/* Past the row in sight, or, under the last of these, past the record that comes next, which is then shown. */
static void
move_down (TrRecordList *self, TrRecordRow *row)
{
  const char *next = id_after (self, tr_record_row_get_id (row));
  g_autofree char *before = NULL;

  if (next_row (row) != NULL) {
    move_after (self, row, next_row (row));
  } else if (next != NULL) {
    before = g_strdup (id_after (self, next));
    g_hash_table_add (self->captured, g_strdup (next));
    move_before (self, row, before);
  }
}

static void
on_row_move_cb (TrRecordRow *row, int places, TrRecordList *self)
{
  if (self->view.order != NULL)
    return;
  if (places < 0 && previous_row (row) != NULL)
    move_before (self, row, tr_record_row_get_id (previous_row (row)));
  else if (places > 0)
    move_down (self, row);
}

static void
on_row_remove_cb (TrRecordRow *row, TrRecordList *self)
{
  g_autofree char *title = NULL, *what = NULL, *id = g_strdup (tr_record_row_get_id (row));
  g_autoptr (GError) error = NULL;
  gconstpointer record;

  tr_editor_flush_focused (gtk_widget_get_root (GTK_WIDGET (self)));
  tr_unwritten_drop_within (tr_unwritten_of (self->document), GTK_WIDGET (row));
  record = tr_project_find (tr_document_get_project (self->document), self->view.kind, id);
  if (record == NULL)
    return;
  title = tr_record_name (record);
  /* TRANSLATORS: said after a record was deleted; %s is its title */
  what = g_strdup_printf (_("“%s” deleted"), title);
  if (tr_document_remove (self->document, self->view.kind, id, &error))
    tr_feedback_done (GTK_WIDGET (self), what, TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("This could not be deleted"), error);
}

static void
on_row_lock_cb (TrRecordRow *row, TrRecordList *self)
{
  g_autofree char *id = g_strdup (tr_record_row_get_id (row));

  tr_editor_flush_focused (gtk_widget_get_root (GTK_WIDGET (self)));
  tr_record_toggle_lock (GTK_WIDGET (self), self->document, self->view.kind, id);
}

static TrRecordRow *
create_row (TrRecordList *self, const char *id)
{
  GtkWidget *row = tr_record_row_new (self->view.kind, id, self->factory (self->document, id, self->user_data));

  tr_record_row_set_movable (TR_RECORD_ROW (row), self->view.order == NULL);
  g_signal_connect (row, "move", G_CALLBACK (on_row_move_cb), self);
  g_signal_connect (row, "remove", G_CALLBACK (on_row_remove_cb), self);
  g_signal_connect (row, "lock", G_CALLBACK (on_row_lock_cb), self);
  g_hash_table_insert (self->by_id, (gpointer) tr_record_row_get_id (TR_RECORD_ROW (row)), row);

  return TR_RECORD_ROW (row);
}

/* Where the keyboard goes when the row that had it is gone: the next one, the one before, or the line to add. */
static void
remove_row (TrRecordList *self, TrRecordRow *row)
{
  GtkWidget *heir = GTK_WIDGET (next_row (row) != NULL ? next_row (row) : previous_row (row));
  gboolean has_focus = gtk_widget_get_focus_child (self->rows) == GTK_WIDGET (row);

  if (has_focus && heir != NULL)
    gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD);
  else if (has_focus && gtk_widget_get_visible (self->capture))
    tr_capture_line_focus (TR_CAPTURE_LINE (self->capture));
  g_hash_table_remove (self->by_id, tr_record_row_get_id (row));
  gtk_box_remove (GTK_BOX (self->rows), GTK_WIDGET (row));
}

/* Whether a record has a row now, when `n` records before it have one. */
static gboolean
is_shown (TrRecordList *self, const TrRecord *record, guint n)
{
  return n < self->limit || g_hash_table_contains (self->captured, record->id) ||
         g_hash_table_contains (self->by_id, record->id);
}

/* The ids of the records that have a row now, in order. */
static GStrv
list_wanted (TrRecordList *self, guint *n_hidden)
{
  g_autoptr (GPtrArray) all = tr_record_view_all (&self->view, tr_document_get_project (self->document));
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < all->len; i++) {
    const TrRecord *record = g_ptr_array_index (all, i);

    if (is_shown (self, record, n)) {
      g_strv_builder_add (wanted, record->id);
      n++;
    }
  }
  *n_hidden = all->len - n;

  return g_strv_builder_end (wanted);
}

static TrRecord *
find_record (TrRecordList *self, const char *id)
{
  return tr_project_find (tr_document_get_project (self->document), self->view.kind, id);
}

static void
remove_unwanted (TrRecordList *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->rows);

  while (child != NULL) {
    TrRecordRow *row = TR_RECORD_ROW (child);
    const TrRecord *record = find_record (self, tr_record_row_get_id (row));

    child = gtk_widget_get_next_sibling (child);
    if (record == NULL || !tr_record_view_has (&self->view, record))
      remove_row (self, row);
  }
}

static void
name_row (TrRecordList *self, TrRecordRow *row, const TrRecord *record)
{
  g_autofree char *title = tr_record_name (record);

  tr_record_row_set_title (row, title);
  tr_record_row_set_locked (row, tr_record_is_locked (record));
}

static void
update_around (TrRecordList *self, guint n_rows, guint n_hidden)
{
  gtk_widget_set_visible (self->rows, n_rows > 0);
  gtk_widget_set_visible (self->more, n_hidden > 0);
  if (n_hidden > 0) {
    guint next = MIN (n_hidden, PAGE);
    /* TRANSLATORS: a button under a long list: the number of rows that it will show, and the number that is hidden */
    g_autofree char *text = g_strdup_printf (_("Show %u more of %u"), next, n_hidden);

    gtk_button_set_label (GTK_BUTTON (self->more), text);
  }
}

static void
place_rows (TrRecordList *self)
{
  guint n_hidden;
  g_auto (GStrv) wanted = list_wanted (self, &n_hidden);
  GtkWidget *previous = NULL;

  for (guint i = 0; wanted[i] != NULL; i++) {
    TrRecordRow *row = g_hash_table_lookup (self->by_id, wanted[i]);
    const TrRecord *record;

    if (row == NULL) {
      row = create_row (self, wanted[i]);
      gtk_box_insert_child_after (GTK_BOX (self->rows), GTK_WIDGET (row), previous);
    } else if (gtk_widget_get_prev_sibling (GTK_WIDGET (row)) != previous) {
      gtk_box_reorder_child_after (GTK_BOX (self->rows), GTK_WIDGET (row), previous);
    }
    record = find_record (self, wanted[i]);
    if (record != NULL)
      name_row (self, row, record);
    previous = GTK_WIDGET (row);
  }
  update_around (self, g_strv_length (wanted), n_hidden);
}

/* Brings the rows in line with the records. A row whose record stays is kept as it is, with its focus and its cursor. Asked for
 * again while it works (the focus moves, and with it what else there is), it starts again afterwards. */
static void
reconcile (TrRecordList *self)
{
  g_autoptr (TrRecordList) keep = g_object_ref (self);

  if (!self->has_started)
    return;
  self->is_asked_again = TRUE;
  if (self->is_reconciling)
    return;
  self->is_reconciling = TRUE;
  while (self->is_asked_again && self->document != NULL) {
    self->is_asked_again = FALSE;
    remove_unwanted (self);
    place_rows (self);
  }
  self->is_reconciling = FALSE;
}

static void
on_document_changed_cb (TrDocument *document, TrRecordList *self)
{
  if (tr_document_touched (document, self->view.kind))
    reconcile (self);
}

static void
on_more_clicked_cb (GtkButton *button, TrRecordList *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->rows);

  self->limit += PAGE;
  reconcile (self);
  if (!gtk_widget_get_visible (self->more) && last != NULL && gtk_widget_get_next_sibling (last) != NULL)
    gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static gboolean
add_text (gpointer user_data, const char *text, char **last, GError **error)
{
  TrRecordList *self = user_data;
  gboolean has_sides = tr_kind_field (tr_kind (self->view.kind), "side") != NULL;
  g_autoptr (GPtrArray) lines = tr_capture_lines (text, tr_language_of_interface (), has_sides);
  const TrAddedLines where = { self->view.kind, self->capture_field, self->presets, self->view.filters };

  return lines->len == 0 || tr_add_lines (self->document, &where, lines, self->captured, last, error);
}

static gboolean
holds (gpointer user_data, const TrRecord *record)
{
  return tr_record_view_has (&TR_RECORD_LIST (user_data)->view, record);
}

static TrSide
side_of_next (gpointer user_data)
{
  const char *side = g_hash_table_lookup (TR_RECORD_LIST (user_data)->presets, "side");

  return side != NULL ? (TrSide) tr_choice_index (tr_sides, side) : TR_SIDE_UNSET;
}

static void
go_to (gpointer user_data, const char *id)
{
  tr_record_list_focus_record (user_data, id);
}

static const TrCaptureWays capture_ways = { add_text, holds, NULL, go_to };
static const TrCaptureWays capture_ways_by_side = { add_text, holds, side_of_next, go_to };

static void
on_dropped (gpointer user_data, GtkWidget *dragged, GtkWidget *place)
{
  TrRecordRow *row = TR_RECORD_ROW (dragged), *before = (TrRecordRow *) place;
  TrRecordList *self = user_data;

  if (before != NULL)
    move_before (self, row, tr_record_row_get_id (before));
  else
    move_after (self, row, TR_RECORD_ROW (gtk_widget_get_last_child (self->rows)));
}

/* Makes a row for what a long list does not show yet. */
static void
show_record (TrRecordList *self, const char *id)
{
  g_hash_table_add (self->captured, g_strdup (id));
  reconcile (self);
}

static void
tr_record_list_reveal (TrSpotHolder *holder, const TrSpot *spot)
{
  TrRecordList *self = TR_RECORD_LIST (holder);
  const TrRecord *record = spot->kind == self->view.kind && spot->id != NULL ? find_record (self, spot->id) : NULL;

  if (record != NULL && tr_record_view_has (&self->view, record))
    show_record (self, spot->id);
}

/* The line to type in. Whether the value of a filter is wanted weighs more than that the list is empty. */
static GtkWidget *
tr_record_list_get_adder (TrSpotHolder *holder, TrKindId kind, const char *const *values, int *rating)
{
  TrRecordList *self = TR_RECORD_LIST (holder);
  GHashTableIter iter;
  gpointer value;

  if (kind != self->view.kind || self->capture_field == NULL)
    return NULL;
  *rating = g_hash_table_size (self->by_id) == 0 ? 1 : 0;
  g_hash_table_iter_init (&iter, self->view.filters);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    *rating += g_strv_contains (values, value) ? 2 : -2;

  return self->capture;
}

static void
tr_record_list_holder_init (TrSpotHolderInterface *interface)
{
  interface->reveal = tr_record_list_reveal;
  interface->get_adder = tr_record_list_get_adder;
}

/* Rows are made once there is a window for them, and all filters are known. */
static void
tr_record_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tr_record_list_parent_class)->root (widget);
  TR_RECORD_LIST (widget)->has_started = TRUE;
  reconcile (TR_RECORD_LIST (widget));
}

static void
tr_record_list_dispose (GObject *object)
{
  TrRecordList *self = TR_RECORD_LIST (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->capture, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_record_list_parent_class)->dispose (object);
}

static void
tr_record_list_finalize (GObject *object)
{
  TrRecordList *self = TR_RECORD_LIST (object);

  tr_record_view_clear (&self->view);
  g_hash_table_unref (self->presets);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->captured);

  G_OBJECT_CLASS (tr_record_list_parent_class)->finalize (object);
}

static void
tr_record_list_class_init (TrRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tr_record_list_dispose;
  object_class->finalize = tr_record_list_finalize;
  widget_class->root = tr_record_list_root;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trlist");
}

static void
create_rows (TrRecordList *self)
{
  self->rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_add_css_class (self->rows, "tr-rows");
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  tr_record_drop_attach (self->rows, TR_TYPE_RECORD_ROW, on_dropped, self);
}

static void
tr_record_list_init (TrRecordList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->limit = PAGE;
  tr_record_view_init (&self->view);
  self->presets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->captured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  create_rows (self);
  self->more = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, "visible", FALSE, NULL);
  g_signal_connect (self->more, "clicked", G_CALLBACK (on_more_clicked_cb), self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/* A list of the records of a kind. `factory` makes what stands in a row. */
GtkWidget *
tr_record_list_new (TrDocument *document, TrKindId kind, TrRowFactory factory, gpointer user_data)
{
  TrRecordList *self = g_object_new (TR_TYPE_RECORD_LIST, NULL);

  self->document = g_object_ref (document);
  self->view.kind = kind;
  self->factory = factory;
  self->user_data = user_data;
  self->capture = tr_capture_line_new (
    document, kind, tr_kind_field (tr_kind (kind), "side") != NULL ? &capture_ways_by_side : &capture_ways, self);
  gtk_widget_set_visible (self->capture, FALSE);
  gtk_widget_set_parent (self->capture, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gettext (tr_kind (kind)->label), -1);
  g_signal_connect (document, "changed", G_CALLBACK (on_document_changed_cb), self);

  return GTK_WIDGET (self);
}

static void
set_in (GHashTable *table, const char *field, const char *value)
{
  if (value != NULL)
    g_hash_table_insert (table, g_strdup (field), g_strdup (value));
  else
    g_hash_table_remove (table, field);
}

/* Shows only records whose `field` has `value` (canonical form), and gives it to what is added here; NULL lifts the
 * filter. */
void
tr_record_list_set_filter (TrRecordList *self, const char *field, const char *value)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));

  set_in (self->view.filters, field, value);
  reconcile (self);
}

/* Shows only records in which somebody finds these words; all with "". */
void
tr_record_list_set_words (TrRecordList *self, const char *words)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));

  tr_record_view_set_words (&self->view, words);
  reconcile (self);
}

/* Shows only records for which `sieve` is TRUE (NULL: all), in an order of its own, such as that of their dates: as for
 * g_ptr_array_sort(). Rows can not be moved then. */
void
tr_record_list_set_order (TrRecordList *self, GCompareFunc order, TrRecordSieve sieve)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self) && !self->has_started);

  self->view.order = order;
  self->view.sieve = sieve;
}

/* Puts a line under the rows to add records by: what is typed becomes their `field`. */
void
tr_record_list_set_capture (TrRecordList *self, const char *field, const char *placeholder)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));

  self->capture_field = tr_kind_field (tr_kind (self->view.kind), field);
  g_assert (self->capture_field != NULL);
  tr_capture_line_set_field (TR_CAPTURE_LINE (self->capture), self->capture_field);
  tr_capture_line_set_placeholder (TR_CAPTURE_LINE (self->capture), placeholder);
  gtk_widget_set_visible (self->capture, TRUE);
}

/* A widget before the line to add by, which sets what is added with tr_record_list_set_preset(). */
void
tr_record_list_set_capture_prefix (TrRecordList *self, GtkWidget *prefix)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));
  tr_capture_line_set_prefix (TR_CAPTURE_LINE (self->capture), prefix);
}

/* What a field of new records begins with (canonical form); NULL takes it back. */
void
tr_record_list_set_preset (TrRecordList *self, const char *field, const char *value)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));
  set_in (self->presets, field, value);
}

/* Each row as a card, for records with much in them. */
void
tr_record_list_set_cards (TrRecordList *self, gboolean cards)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));

  if (cards)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tr-cards");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tr-cards");
  gtk_box_set_spacing (GTK_BOX (self->rows), cards ? 12 : 0);
}

/* To the line where one adds. */
void
tr_record_list_focus_capture (TrRecordList *self)
{
  g_return_if_fail (TR_IS_RECORD_LIST (self));
  tr_capture_line_focus (TR_CAPTURE_LINE (self->capture));
}

/* To the row of a record, also when a long list does not show it yet. FALSE when the list does not hold it. */
gboolean
tr_record_list_focus_record (TrRecordList *self, const char *id)
{
  GtkWidget *row;

  g_return_val_if_fail (TR_IS_RECORD_LIST (self), FALSE);
  show_record (self, id);
  row = g_hash_table_lookup (self->by_id, id);
  if (row == NULL)
    return FALSE;
  tr_keep_in_sight (row);

  return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}
