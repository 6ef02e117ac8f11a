/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-list-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "import/tr-kpi-list.h"

#include "tr-columns-layout.h"
#include "tr-compat.h"
#include "tr-feedback.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

#define MOST_PREVIEW 8   /* rows of the table that are shown beforehand */
#define MOST_PROBLEMS 20 /* problems that are shown */
#define MOST_HEADER 40   /* characters of a header */
#define SPACING_PX 12
#define WIDTH_PX 760
#define HEIGHT_PX 680

#define TR_TYPE_KPI_LIST_DIALOG (tr_kpi_list_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrKpiListDialog, tr_kpi_list_dialog, TR, KPI_LIST_DIALOG, AdwWindow)

/* The user's table, shared with the thread that reads it. */
typedef struct {
  TrCsv *csv;
} Table;

static void
table_clear (gpointer table)
{
  g_clear_pointer (&((Table *) table)->csv, tr_csv_free);
}

static void
table_release (gpointer table)
{
  g_atomic_rc_box_release_full (table, table_clear);
}

/* What comes of the table with a mapping. */
typedef struct {
  Table *table;
  TrKpiMapping mapping;
  GPtrArray *indicators; /* what would be kept; NULL when the mapping does not fit */
  GPtrArray *problems;   /* or NULL */
  GHashTable *by_code;   /* folded code to TrIndicator */
  GError *error;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->by_code, g_hash_table_unref);
  g_clear_pointer (&outcome->indicators, g_ptr_array_unref);
  g_clear_pointer (&outcome->problems, g_ptr_array_unref);
  g_clear_error (&outcome->error);
  table_release (outcome->table);
  g_free (outcome);
}

struct _TrKpiListDialog {
  AdwWindow parent_instance;
  TrDocument *document;
  GtkWidget *from; /* weak: in the window below */
  Table *table;
  TrKpiMapping mapping;
  GCancellable *reading; /* of the table with the mapping as it is now */
  GTask *last_read;
  Outcome *outcome; /* of last_read; NULL while the table is being read */
  GtkWidget *file_label;
  GtkWidget *columns;
  GtkWidget *problem;
  GtkWidget *preview;
  GtkWidget *fill_names;
  GtkWidget *keep;
};

G_DEFINE_FINAL_TYPE (TrKpiListDialog, tr_kpi_list_dialog, ADW_TYPE_WINDOW)

static const TrIndicator *
find_indicator (TrKpiListDialog *self, const char *code)
{
  g_autofree char *folded = g_utf8_casefold (code, -1);

  return self->outcome != NULL ? g_hash_table_lookup (self->outcome->by_code, folded) : NULL;
}

/* The KPIs of this project that the list has another name for: official codes only. Owned by the project. */
static GPtrArray *
kpis_to_name (TrKpiListDialog *self)
{
  GPtrArray *kpis = g_ptr_array_new ();

  TR_EACH (TrKpi, kpi, tr_document_get_project (self->document), TR_KIND_KPI)
  {
    const TrIndicator *indicator = kpi->origin == TR_ORIGIN_OFFICIAL ? find_indicator (self, kpi->code) : NULL;

    if (indicator != NULL && *indicator->name_nl != '\0' && !g_str_equal (indicator->name_nl, kpi->name))
      g_ptr_array_add (kpis, (gpointer) kpi);
  }

  return kpis;
}

static GtkWidget *
part_new (GtkAccessibleRole role, GtkOrientation orientation)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", orientation, "accessible-role", role, NULL);
}

static GtkWidget *
row_new (const char *const *texts, guint n, GtkAccessibleRole cell_role)
{
  static const int shares[] = { 14, 36, 14, 20, 16 };
  GtkWidget *row = part_new (GTK_ACCESSIBLE_ROLE_ROW, GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_layout_manager (row, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING_PX));
  for (guint i = 0; i < n; i++) {
    GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "label", texts[i], "valign", GTK_ALIGN_START, "accessible-role",
                                    cell_role, NULL);

    tr_wrap_label (cell);
    if (cell_role == GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)
      gtk_widget_add_css_class (cell, "dim-label");
    else if (i == 0)
      gtk_widget_add_css_class (cell, "tr-strong");
    gtk_box_append (GTK_BOX (row), cell);
  }

  return row;
}

static GtkWidget *
preview_table_new (const GPtrArray *indicators)
{
  const char *headers[] = { tr_kpi_column_label (TR_KPI_COLUMN_CODE), tr_kpi_column_label (TR_KPI_COLUMN_NAME),
                            tr_kpi_column_label (TR_KPI_COLUMN_UNIT), tr_kpi_column_label (TR_KPI_COLUMN_SOURCE),
                            tr_kpi_column_label (TR_KPI_COLUMN_FREQUENCY) };
  GtkWidget *table = part_new (GTK_ACCESSIBLE_ROLE_TABLE, GTK_ORIENTATION_VERTICAL);

  gtk_box_set_spacing (GTK_BOX (table), SPACING_PX / 2);
  tr_name_widget (table, _("This is what comes out"));
  gtk_box_append (GTK_BOX (table), row_new (headers, G_N_ELEMENTS (headers), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER));
  for (guint i = 0; i < MIN (indicators->len, MOST_PREVIEW); i++) {
    const TrIndicator *indicator = g_ptr_array_index (indicators, i);
    const char *texts[] = { indicator->code, indicator->name_nl, indicator->unit, indicator->source, indicator->frequency_text };

    gtk_box_append (GTK_BOX (table), row_new (texts, G_N_ELEMENTS (texts), GTK_ACCESSIBLE_ROLE_CELL));
  }

  return table;
}

static void
append_text (TrKpiListDialog *self, char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (self->preview), tr_text_new (text, css_class));
  g_free (text);
}

static void
show_problems (TrKpiListDialog *self, const GPtrArray *problems)
{
  if (problems->len == 0) {
    append_text (self, g_strdup (_("✓ Nothing was cut or left out.")), NULL);
    return;
  }
  append_text (self, g_strdup_printf (ngettext ("⚠ %u remark", "⚠ %u remarks", problems->len), problems->len), "heading");
  for (guint i = 0; i < MIN (problems->len, MOST_PROBLEMS); i++) {
    const TrKpiProblem *problem = g_ptr_array_index (problems, i);

    /* TRANSLATORS: a line number, and what is the matter there */
    append_text (self, g_strdup_printf (_("Line %u: %s"), problem->line, problem->message), NULL);
  }
  if (problems->len > MOST_PROBLEMS)
    append_text (self, g_strdup_printf (_("and %u more"), problems->len - MOST_PROBLEMS), "dim-label");
}

static void
show_buttons (TrKpiListDialog *self)
{
  g_autoptr (GPtrArray) kpis = kpis_to_name (self);
  guint n = self->outcome != NULL && self->outcome->indicators != NULL ? self->outcome->indicators->len : 0;
  g_autofree char *keep = g_strdup_printf (ngettext ("Keep this list of %u KPI", "Keep this list of %u KPIs", n), n);
  g_autofree char *fill = g_strdup_printf (ngettext ("Also fill in the name of %u KPI in this project",
                                                     "Also fill in the names of %u KPIs in this project", kpis->len),
                                           kpis->len);

  gtk_button_set_label (GTK_BUTTON (self->keep), n > 0 ? keep : _("Keep this list"));
  gtk_widget_set_sensitive (self->keep, n > 0);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->fill_names), fill);
  gtk_widget_set_visible (self->fill_names, kpis->len > 0);
}

static void
show_outcome (TrKpiListDialog *self)
{
  const GPtrArray *indicators = self->outcome->indicators;

  tr_empty (self->preview);
  tr_text_set (self->problem, self->outcome->error != NULL ? self->outcome->error->message : "");
  if (indicators != NULL) {
    gtk_box_append (GTK_BOX (self->preview), preview_table_new (indicators));
    if (indicators->len > MOST_PREVIEW)
      append_text (self, g_strdup_printf (_("and %u more"), indicators->len - MOST_PREVIEW), "dim-label");
  }
  if (self->outcome->problems != NULL)
    show_problems (self, self->outcome->problems);
  show_buttons (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Outcome *outcome = data;

  outcome->indicators = tr_kpi_list_read (outcome->table->csv, &outcome->mapping, &outcome->problems, &outcome->error);
  for (guint i = 0; outcome->indicators != NULL && i < outcome->indicators->len; i++) {
    TrIndicator *indicator = g_ptr_array_index (outcome->indicators, i);

    g_hash_table_insert (outcome->by_code, g_utf8_casefold (indicator->code, -1), indicator);
  }
  g_task_return_boolean (task, TRUE);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TrKpiListDialog *self = user_data;
  Outcome *outcome = g_task_get_task_data (G_TASK (result));

  /* cancelled: another mapping was chosen meanwhile, or the dialog is gone */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  /* the task keeps the outcome until the next one takes its place */
  g_set_object (&self->last_read, G_TASK (result));
  self->outcome = outcome;
  show_outcome (self);
}

/* Reads the table with the mapping as it is chosen now, and shows what would come of it. A table can be large, so not while the
 * window waits. */
static void
read_again (TrKpiListDialog *self)
{
  Outcome *outcome = g_new0 (Outcome, 1);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->reading);
  g_object_unref (self->reading);
  self->reading = g_cancellable_new ();
  self->outcome = NULL;
  tr_empty (self->preview);
  append_text (self, g_strdup (_("Reading…")), "dim-label");
  show_buttons (self);

  outcome->table = g_atomic_rc_box_acquire (self->table);
  outcome->mapping = self->mapping;
  outcome->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* without a source: a widget must not be let go by another thread */
  task = g_task_new (NULL, self->reading, on_read_cb, self);
  g_task_set_source_tag (task, read_again);
  g_task_set_task_data (task, outcome, outcome_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
on_column_cb (GtkDropDown *chooser, GParamSpec *property, gpointer user_data)
{
  TrKpiListDialog *self = user_data;
  TrKpiColumn column = (TrKpiColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "tr-column"));

  /* the first line of the chooser says that the table does not have it */
  self->mapping.columns[column] = (int) gtk_drop_down_get_selected (chooser) - 1;
  read_again (self);
}

static guint
count_columns (const TrCsv *csv)
{
  guint n = 0;

  for (guint row = 0; row < tr_csv_n_rows (csv); row++)
    n = MAX (n, tr_csv_n_cells (csv, row));

  return n;
}

static GtkStringList *
headers_of (TrKpiListDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n = count_columns (self->table->csv);

  gtk_string_list_append (names, _("not in this file"));
  for (guint i = 0; i < n; i++) {
    const char *header = self->mapping.header >= 0 && i < tr_csv_n_cells (self->table->csv, (guint) self->mapping.header)
                           ? tr_csv_cell (self->table->csv, (guint) self->mapping.header, i)
                           : "";
    g_autofree char *text = NULL, *shortened = tr_shortened_text (header, MOST_HEADER);

    /* TRANSLATORS: a column of a table: its number and its header */
    text = *header != '\0' ? g_strdup_printf (_("column %u: %s"), i + 1, shortened) : g_strdup_printf (_("column %u"), i + 1);
    gtk_string_list_append (names, text);
  }

  return names;
}

static void
add_column_chooser (TrKpiListDialog *self, GtkStringList *headers, TrKpiColumn column)
{
  const char *label = tr_kpi_column_label (column);
  GtkWidget *text = tr_text_new (label, NULL);
  GtkWidget *chooser = tr_chooser_new (G_LIST_MODEL (headers), label);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), (guint) (self->mapping.columns[column] + 1));
  g_object_set_data (G_OBJECT (chooser), "tr-column", GINT_TO_POINTER (column));
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (on_column_cb), self);
  gtk_grid_attach (GTK_GRID (self->columns), text, (column % 2) * 2, column / 2, 1, 1);
  gtk_grid_attach (GTK_GRID (self->columns), chooser, (column % 2) * 2 + 1, column / 2, 1, 1);
}

static gboolean
fill_kpi (TrEdit *edit, const char *id, const TrKpi *from, const TrKpi *to, GError **error)
{
  static const char *const fields[] = { "name", "definition", "unit" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const TrField *field = tr_kind_field (tr_kind (TR_KIND_KPI), fields[i]);
    gboolean is_name = i == 0;

    /* what the project says itself goes before the list, except for the name */
    if (tr_record_is_empty (from, field) || (!is_name && !tr_record_is_empty (to, field)))
      continue;
    if (!tr_edit_set (edit, TR_KIND_KPI, id, fields[i], tr_record_text (from, field), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
fill_kpis (TrKpiListDialog *self, const GPtrArray *kpis, GError **error)
{
  TrEdit *edit = tr_document_begin (self->document, _("Names filled in from the KPI list"), error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < kpis->len; i++) {
    const TrKpi *kpi = g_ptr_array_index (kpis, i);
    g_autoptr (TrRecord) from = (TrRecord *) tr_indicator_to_kpi (find_indicator (self, kpi->code), TR_LANGUAGE_NL);

    if (!fill_kpi (edit, kpi->record.id, (const TrKpi *) from, kpi, error)) {
      tr_edit_cancel (edit);
      return FALSE;
    }
  }

  return tr_edit_commit (edit, error);
}

static void
on_keep_cb (TrKpiListDialog *self)
{
  g_autoptr (GPtrArray) kpis = kpis_to_name (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean has_names = kpis->len > 0 && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->fill_names));
  guint n_named = has_names ? kpis->len : 0;

  if (!tr_library_store_indicators (tr_document_get_library (self->document), self->outcome->indicators, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("The KPI list could not be kept"), error);
    return;
  }
  if (has_names && !fill_kpis (self, kpis, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("The list was kept, but the names could not be filled in"), error);
    return;
  }
  text = n_named > 0 ? g_strdup_printf (ngettext ("KPI list kept, %u name filled in", "KPI list kept, %u names filled in", n_named),
                                        n_named)
                     : g_strdup (_("KPI list kept: the catalogue now has its names"));
  if (self->from != NULL) {
    gtk_widget_activate_action (self->from, "kpi.list-kept", NULL);
    tr_feedback_done (self->from, text, n_named > 0);
  }
  gtk_window_close (GTK_WINDOW (self));
}

static void
tr_kpi_list_dialog_dispose (GObject *object)
{
  TrKpiListDialog *self = TR_KPI_LIST_DIALOG (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->document);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->outcome = NULL;
  g_clear_object (&self->last_read);
  g_clear_pointer (&self->table, table_release);
  G_OBJECT_CLASS (tr_kpi_list_dialog_parent_class)->dispose (object);
}

static void
tr_kpi_list_dialog_class_init (TrKpiListDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_kpi_list_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
header_new (TrKpiListDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->keep = gtk_button_new_with_label (_("Keep this list"));
  gtk_widget_add_css_class (self->keep, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (self->keep, "clicked", G_CALLBACK (on_keep_cb), self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->keep);

  return header;
}

static void
tr_kpi_list_dialog_init (TrKpiListDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *body;

  self->reading = g_cancellable_new ();
  self->file_label = tr_text_new ("", "dim-label");
  self->columns = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->columns), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->columns), 6);
  self->problem = tr_status_new ("tr-warning-text");
  self->preview = tr_column_new (8, NULL);
  self->fill_names = gtk_check_button_new_with_label ("");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->fill_names), TRUE);
  body = tr_column_new (12, self->file_label, tr_text_new (_("Which column holds what?"), "heading"), self->columns, self->problem,
                        tr_text_new (_("This is what comes out"), "heading"), self->preview, self->fill_names, NULL);
  gtk_widget_add_css_class (body, "tr-dialog-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_window_set_content (ADW_WINDOW (self), tr_column_new (0, header_new (self), scroller, NULL));
  gtk_window_set_title (GTK_WINDOW (self), _("Read in a KPI list"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH_PX, HEIGHT_PX);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

static void
present (GtkWidget *from, TrDocument *document, GFile *file, Table *table, const TrKpiMapping *mapping)
{
  TrKpiListDialog *self = g_object_new (TR_TYPE_KPI_LIST_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (from);
  g_autoptr (GtkStringList) headers = NULL;
  g_autofree char *name = g_file_get_basename (file), *valid = g_utf8_make_valid (name, -1), *text = NULL;

  self->document = g_object_ref (document);
  g_set_weak_pointer (&self->from, from);
  self->table = table;
  self->mapping = *mapping;
  headers = headers_of (self);
  for (guint i = 0; i < TR_N_KPI_COLUMNS; i++)
    add_column_chooser (self, headers, (TrKpiColumn) i);
  /* TRANSLATORS: the name of a file */
  text = g_strdup_printf (_("%s. Nothing is kept until you say so; it then takes the place of a list that was read in before."),
                          valid);
  gtk_label_set_label (GTK_LABEL (self->file_label), text);
  read_again (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct {
  GtkWidget *from;
  TrDocument *document;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->from);
  g_object_unref (request->document);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* What the other thread works on. */
typedef struct {
  GFile *file;
  Table *table;
  TrKpiMapping mapping;
} Parsing;

static void
parsing_free (gpointer data)
{
  Parsing *parsing = data;

  g_object_unref (parsing->file);
  g_clear_pointer (&parsing->table, table_release);
  g_free (parsing);
}

static void
parse_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Parsing *parsing = data;
  GError *error = NULL;
  TrCsv *csv = tr_csv_read_file (parsing->file, &error);

  if (csv == NULL) {
    g_task_return_error (task, error);
    return;
  }
  parsing->table = g_atomic_rc_box_new0 (Table);
  parsing->table->csv = csv;
  parsing->mapping = tr_kpi_list_propose (csv);
  g_task_return_boolean (task, TRUE);
}

static void
on_parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  Parsing *parsing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_parsed = g_task_propagate_boolean (G_TASK (result), &error);

  if (gtk_widget_get_root (request->from) == NULL)
    return;
  if (is_parsed)
    present (request->from, request->document, parsing->file, g_steal_pointer (&parsing->table), &parsing->mapping);
  else
    tr_feedback_error (request->from, _("The KPI list could not be read"), error);
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GFile) file = tr_compat_choose_file_finish (result, NULL);
  g_autoptr (GTask) task = NULL;
  Parsing *parsing;

  if (file == NULL || gtk_widget_get_root (request->from) == NULL)
    return;
  parsing = g_new0 (Parsing, 1);
  parsing->file = g_steal_pointer (&file);
  task = g_task_new (NULL, NULL, on_parsed_cb, g_steal_pointer (&request));
  g_task_set_source_tag (task, on_file_chosen_cb);
  g_task_set_task_data (task, parsing, parsing_free);
  g_task_run_in_thread (task, parse_in_thread);
}

/* Asks for a file and goes on from there. Nothing is written before the user has seen what would be. */
void
tr_kpi_list_dialog_choose (GtkWidget *from, TrDocument *document)
{
  static const TrFileKind kind = { N_("Table of text (CSV)"), "*.csv" };
  const TrFileKind shown = { _(kind.label), kind.pattern };
  GtkRoot *root = gtk_widget_get_root (from);
  Request *request = g_new0 (Request, 1);

  request->from = g_object_ref (from);
  request->document = g_object_ref (document);
  tr_compat_choose_file_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, TR_CHOOSE_OPEN, _("Choose your KPI list"), NULL,
                               NULL, &shown, on_file_chosen_cb, request);
}
