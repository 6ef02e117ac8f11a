/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <sqlite3.h>
#include <string.h>

#include "core/tr-basket.h"
#include "tr-test-rules.h"
#include "tr-test-ui.h"
#include "ui/tr-basket-meter.h"
#include "ui/tr-editor.h"
#include "ui/tr-kpi-details.h"
#include "ui/tr-kpi-picker.h"
#include "ui/tr-kpi-table.h"
#include "ui/tr-replaced-kpis.h"
#include "ui/tr-step-pages.h"
#include "ui/tr-suggestion-list.h"
#include "ui/tr-suggestion-row.h"
#include "ui/tr-wrap-layout.h"

/* The KPI basket of step 4: what the meter answers, what is suggested, comparing and replacing. */

/* The first widget under `root` that is a label with a text, or whose sign holds it; NULL when there is none in
 * sight. */
static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = gtk_widget_get_visible (child) ? find_text (child, text) : NULL;

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
assert_says (GtkWidget *root, const char *text)
{
  if (find_text (root, text) == NULL)
    g_error ("“%s” is not said", text);
}

static void
assert_silent (GtkWidget *root, const char *text)
{
  if (find_text (root, text) != NULL)
    g_error ("“%s” is said", text);
}

static void
test_meter_sound (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  GtkWidget *meter = tr_basket_meter_new (), *window = tr_test_show (meter);

  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "11 of 10–15");
  assert_says (meter, "✓ a good number");
  assert_says (meter, "5\u00a0impact · 6\u00a0activities");
  assert_says (meter, "✓ a good mix");
  assert_says (meter, "✓ within the 8 h agreed on");
  assert_says (meter, "✓ all can be measured");
  assert_says (meter, "✓ a story with every KPI");
  assert_says (meter, "✓ the sources can keep up");
  assert_says (meter, "✓ prevention is in it");
  assert_silent (meter, "⚠");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_meter_lacks (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  GtkWidget *meter = tr_basket_meter_new (), *window = tr_test_show (meter);

  tr_test_set_all (project, TR_KIND_KPI, "is_prevention", "0");
  tr_test_set (project, TR_KIND_KPI, 5, "level", "");
  tr_test_set (project, TR_KIND_KPI, 6, "unit", "");
  for (guint i = 7; i < 11; i++)
    tr_test_set (project, TR_KIND_KPI, i, "story", "");
  tr_test_set (project, TR_KIND_KPI, 8, "frequency", "month");
  tr_test_set (project, TR_KIND_PROJECT, 0, "burden", "30");
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "⚠ no level: Wachttijd van aanmelding");
  assert_says (meter, "⚠ no unit or source: Bereik: deelnemers");
  assert_says (meter, "⚠ no story: Bereikbaarheid van samenwerking");
  assert_says (meter, "and 2 others");
  assert_says (meter, "⚠ asked for more often than the source is refreshed: Aantal unieke deelnemers");
  assert_says (meter, "⚠ nothing about prevention or the social basis");
  assert_says (meter, "more than the 30 min agreed on; most for Aantal unieke deelnemers");

  tr_test_set (project, TR_KIND_PROJECT, 0, "burden", "0");
  tr_test_set_all (project, TR_KIND_KPI, "level", "activity");
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "no time agreed on yet");
  assert_says (meter, "⚠ Impact is 0%; at least 30% is a good mix");

  tr_test_remove_all (project, TR_KIND_KPI);
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "0 of 10–15");
  assert_says (meter, "10 more for a good beginning");
  assert_silent (meter, "⚠");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_meter_work_areas (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  GtkWidget *meter = tr_basket_meter_new (), *window = tr_test_show (meter);

  for (guint i = 0; i < 8; i++)
    tr_test_add (project, TR_KIND_KPI, "name", "Another", "work_area", "Jeugd", NULL);
  for (guint i = 0; i < 5; i++)
    tr_test_add (project, TR_KIND_KPI, "name", "One more", NULL);
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "Ouderen: 16 of 10–15");
  assert_says (meter, "⚠ 1 too many: choose what matters");
  assert_says (meter, "Jeugd: 8 of 10–15");
  assert_says (meter, "2 more for a good beginning");
  assert_says (meter, "⚠ 2 work areas: begin with one");

  tr_test_set (project, TR_KIND_PROJECT, 0, "is_first", "0");
  tr_test_set_all (project, TR_KIND_KPI, "work_area", "");
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "24 of 10–15");
  assert_silent (meter, "begin with one");
  assert_silent (meter, "Jeugd");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A button in the meter keeps the focus while its numbers change. */
static void
test_meter_focus (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE ("(ss)"));
  GtkWidget *meter = tr_basket_meter_new (), *window = tr_test_show (meter), *button;

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (meter, "kpi", G_ACTION_GROUP (group));
  for (guint i = 0; i < 8; i++)
    tr_test_add (project, TR_KIND_KPI, "name", "Another", "work_area", "Jeugd", NULL);
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  button = gtk_widget_get_ancestor (find_text (meter, "2 more for a good beginning"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  tr_test_add (project, TR_KIND_KPI, "name", "Another", "work_area", "Jeugd", NULL);
  tr_basket_meter_show (TR_BASKET_METER (meter), project);
  assert_says (meter, "Jeugd: 9 of 10–15");
  assert_says (button, "1 more for a good beginning");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define N_KPIS 7

/* The page of step 4 with an example that lost some KPIs and in which nothing is about prevention, so that something is
 * suggested. */
typedef struct {
  TrDocument *document;
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *table;
} Page;

static void
page_open (Page *self, TrTestLibrary *fixture)
{
  static const guint lost[] = { 4, 8, 9 }; /* the mix stays good */
  g_autoptr (GError) error = NULL;
  TrEdit *edit;

  self->document = tr_test_open_example (fixture, "jongerenwerk");
  edit = tr_document_begin (self->document, "Spoil", &error);
  TR_EACH (TrKpi, kpi, tr_document_get_project (self->document), TR_KIND_KPI)
    tr_edit_set (edit, TR_KIND_KPI, kpi->record.id, "is_prevention", "0", &error);
  for (guint i = 0; i < G_N_ELEMENTS (lost); i++) {
    const TrRecord *kpi = tr_project_at (tr_document_get_project (self->document), TR_KIND_KPI, lost[i]);

    tr_edit_remove (edit, TR_KIND_KPI, kpi->id, &error);
  }
  tr_edit_commit (edit, &error);
  g_assert_no_error (error);
  self->page = tr_page_agreement_new (self->document);
  self->window = tr_test_show (self->page);
  self->table = tr_test_find (self->page, TR_TYPE_KPI_TABLE);
  tr_test_settle (300);
}

static void
page_close (Page *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  tr_test_settle (50);
  g_assert_finalize_object (self->document);
}

static guint
n_kpis (Page *self)
{
  return tr_basket (tr_document_get_project (self->document)).n_kpis;
}

static GtkWidget *
suggestion (Page *self, guint place)
{
  GtkWidget *child = gtk_widget_get_first_child (tr_test_find (self->page, TR_TYPE_SUGGESTION_LIST));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (TR_IS_SUGGESTION_ROW (child) && place-- == 0)
      return child;
  g_assert_not_reached ();
}

static const char *
first_label (GtkWidget *root)
{
  return gtk_label_get_label (GTK_LABEL (tr_test_find (root, GTK_TYPE_LABEL)));
}

static void
act (GtkWidget *widget, const char *action, const char *format, ...)
{
  va_list arguments;
  GVariant *parameter;

  va_start (arguments, format);
  parameter = format != NULL ? g_variant_new_va (format, NULL, &arguments) : NULL;
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action_variant (widget, action, parameter));
  tr_test_settle (200);
}

/* The window over the others; NULL when there is none. */
static GtkWidget *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_modal (window))
      found = GTK_WIDGET (window);
  }

  return found;
}

/* The first button in sight with a text that begins so; NULL when there is none. */
static GtkWidget *
find_button (GtkWidget *root, const char *text)
{
  if (GTK_IS_BUTTON (root)) {
    GtkWidget *label = tr_test_find (root, GTK_TYPE_LABEL);

    return label != NULL && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), text) ? root : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = gtk_widget_get_visible (child) ? find_button (child, text) : NULL;

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *button = find_button (root, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  tr_test_settle (200);
}

static void
test_suggestions (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL, *id = NULL;
  const TrRecord *added;
  Page page;

  page_open (&page, fixture);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  assert_says (page.page, "⚠ nothing about prevention");
  first = g_strdup (first_label (suggestion (&page, 0)));
  second = g_strdup (first_label (suggestion (&page, 1)));

  /* one that is not wanted makes room, and comes back */
  act (suggestion (&page, 0), "suggestion.hide", "u", 0);
  g_assert_cmpstr (first_label (suggestion (&page, 0)), ==, second);
  press (page.page, "Show 1 hidden proposal again");
  g_assert_cmpstr (first_label (suggestion (&page, 0)), ==, first);

  /* one that is added is chosen, the meter answers, and it is one action */
  act (suggestion (&page, 0), "suggestion.add", "u", 0);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS + 1);
  assert_says (page.page, "✓ prevention is in it");
  id = g_strdup (tr_kpi_table_get_chosen (TR_KPI_TABLE (page.table)));
  added = tr_project_find (tr_document_get_project (page.document), TR_KIND_KPI, id);
  g_assert_cmpuint (added->index, ==, N_KPIS);
  g_assert_cmpstr (first_label (suggestion (&page, 0)), !=, first);
  g_assert_true (tr_document_undo (page.document, NULL, NULL, &error));
  tr_test_settle (200);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  assert_says (page.page, "⚠ nothing about prevention");
  page_close (&page);
}

/* The focus of the last proposal that is hidden goes to the way back. */
static void
test_hide_all (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *list;
  Page page;

  page_open (&page, fixture);
  list = tr_test_find (page.page, TR_TYPE_SUGGESTION_LIST);
  for (guint i = 0; i < 500 && gtk_widget_get_visible (suggestion (&page, 0)); i++) {
    gtk_widget_grab_focus (find_button (suggestion (&page, 0), "Not this one"));
    gtk_widget_activate_action (suggestion (&page, 0), "suggestion.hide", "u", 0);
  }
  g_assert_false (gtk_widget_get_visible (suggestion (&page, 0)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (page.window)) == find_button (list, "Show "));
  page_close (&page);
}

/* An own list that can not be read is not the same as nothing to suggest. */
static void
test_unreadable_list (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *list;
  sqlite3 *db;
  Page page;

  page_open (&page, fixture);
  list = tr_test_find (page.page, TR_TYPE_SUGGESTION_LIST);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "ALTER TABLE indicator RENAME TO away", NULL, NULL, NULL), ==, SQLITE_OK);
  tr_suggestion_list_renew (TR_SUGGESTION_LIST (list));
  g_assert_true (gtk_widget_get_visible (list));
  assert_says (list, "Your own KPI list could not be read: ");
  g_assert_false (gtk_widget_get_visible (suggestion (&page, 0)));

  g_assert_cmpint (sqlite3_exec (db, "ALTER TABLE away RENAME TO indicator", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  tr_suggestion_list_renew (TR_SUGGESTION_LIST (list));
  assert_silent (list, "could not be read");
  g_assert_true (gtk_widget_get_visible (suggestion (&page, 0)));
  page_close (&page);
}

/* A second click as soon as the first hits what moved up, which nobody meant. */
static void
test_double_click (TrTestLibrary *fixture, gconstpointer data)
{
  Page page;

  page_open (&page, fixture);
  gtk_widget_activate_action (suggestion (&page, 0), "suggestion.add", "u", 0);
  gtk_widget_activate_action (suggestion (&page, 0), "suggestion.add", "u", 0);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS + 1);
  page_close (&page);
}

/* Nothing lacks in the sound project, so nothing is suggested. */
static void
test_nothing_lacks (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *page = tr_page_agreement_new (document), *window = tr_test_show (page);

  tr_test_settle (300);
  g_assert_false (gtk_widget_get_visible (tr_test_find (page, TR_TYPE_SUGGESTION_LIST)));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (document);
}

static void
test_go (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;
  const TrKpi *kpi;
  Page page;

  page_open (&page, fixture);
  kpi = tr_project_at (tr_document_get_project (page.document), TR_KIND_KPI, 5);
  g_assert_true (tr_document_set (page.document, TR_KIND_KPI, kpi->record.id, "story", "", &error));
  tr_test_settle (50);
  kpi = tr_project_at (tr_document_get_project (page.document), TR_KIND_KPI, 5);
  press (page.page, "⚠ no story: A17");
  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (page.table)), ==, kpi->record.id);
  focus = gtk_root_get_focus (GTK_ROOT (page.window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, TR_TYPE_EDITOR));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, TR_TYPE_KPI_DETAILS));

  act (page.page, "kpi.go", "(ss)", "", TR_PLACE_SUGGESTIONS);
  focus = gtk_root_get_focus (GTK_ROOT (page.window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, TR_TYPE_SUGGESTION_ROW));
  act (page.page, "kpi.go", "(ss)", "", TR_PLACE_TABLE);
  focus = gtk_root_get_focus (GTK_ROOT (page.window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, TR_TYPE_KPI_TABLE));
  page_close (&page);
}

/* Types into the entry that the widget is or holds. */
static void
fill_in (GtkWidget *root, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (root, GTK_TYPE_SEARCH_ENTRY)), text);
  tr_test_settle (400);
}

static GtkWidget *
reason_of (GtkWidget *window)
{
  GtkWidget *question = find_text (window, "Why is it replaced?");

  g_assert_nonnull (question);
  return gtk_widget_get_next_sibling (question);
}

static void
test_replace (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *today = NULL;
  GtkWidget *window, *entry;
  const TrKpi *old, *successor;
  Page page;

  page_open (&page, fixture);
  id = g_strdup (tr_kpi_table_get_chosen (TR_KPI_TABLE (page.table)));
  act (page.page, "kpi.replace", NULL);
  window = dialog ();
  g_assert_nonnull (window);

  /* by which and why are both needed */
  press (window, "Replace");
  assert_says (window, "Choose the KPI that comes in its place.");
  fill_in (window, "Young people with a fixed place");
  press (window, "Replace");
  assert_says (window, "Say why it is replaced");
  gtk_editable_set_text (GTK_EDITABLE (reason_of (window)), "It says too little");
  g_assert_nonnull (find_text (window, "From which day?"));
  entry = gtk_widget_get_next_sibling (find_text (window, "From which day?"));
  today = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "31-12-2199");
  press (window, "Replace");
  assert_says (window, "That day is still to come");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), today);
  assert_silent (window, "That day is still to come");
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  gtk_editable_set_text (GTK_EDITABLE (reason_of (window)), "It says too little");
  press (window, "Replace");
  g_assert_null (dialog ());

  old = tr_project_find (tr_document_get_project (page.document), TR_KIND_KPI, id);
  g_assert_cmpstr (old->end_reason, ==, "It says too little");
  successor = tr_project_find (tr_document_get_project (page.document), TR_KIND_KPI, old->successor);
  g_assert_cmpstr (successor->name, ==, "Young people with a fixed place");
  g_assert_cmpstr (successor->direction, ==, old->direction);
  g_assert_cmpuint (successor->record.index, ==, 0);
  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (page.table)), ==, successor->record.id);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  assert_says (tr_test_find (page.page, TR_TYPE_KPI_DETAILS), "Came in the place of i.3.1.1.");

  /* the old one is told, and comes back by hand … */
  g_assert_true (gtk_widget_get_visible (tr_test_find (page.page, TR_TYPE_REPLACED_KPIS)));
  act (tr_test_find (page.page, TR_TYPE_REPLACED_KPIS), "replaced.back", "s", id);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS + 1);
  g_assert_false (gtk_widget_get_visible (tr_test_find (page.page, TR_TYPE_REPLACED_KPIS)));

  /* … or with undo */
  g_assert_true (tr_document_undo (page.document, NULL, NULL, &error));
  g_assert_true (tr_document_undo (page.document, NULL, NULL, &error));
  tr_test_settle (100);
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  g_assert_cmpstr (tr_project_info (tr_document_get_project (page.document))->record.id, !=, "");
  old = tr_project_find (tr_document_get_project (page.document), TR_KIND_KPI, id);
  g_assert_cmpstr (old->until, ==, "");
  page_close (&page);
}

static void
test_picker (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  TrCatalogue *catalogue = tr_catalogue_new (none);
  g_autofree char *long_name = NULL;
  GtkWidget *picker, *window, *row;
  Page page;

  page_open (&page, fixture);
  picker = tr_kpi_picker_new (page.document, catalogue);
  window = tr_test_show (picker);
  assert_says (picker, "These would help.");
  g_assert_null (tr_kpi_picker_get_chosen (TR_KPI_PICKER (picker)));
  long_name = g_strnfill (5000, 'x');
  fill_in (picker, long_name);
  assert_says (picker, "A KPI can not be called so: ");
  g_assert_null (tr_kpi_picker_get_chosen (TR_KPI_PICKER (picker)));
  fill_in (picker, "EIG-308");
  assert_says (picker, "1 in the catalogue");
  g_assert_cmpstr (((TrKpi *) tr_kpi_picker_get_chosen (TR_KPI_PICKER (picker))->kpi)->code, ==, "EIG-308");
  /* what is in the basket already is not offered */
  fill_in (picker, "i.3.1.1");
  assert_says (picker, "Nothing in the catalogue");
  g_assert_cmpstr (((TrKpi *) tr_kpi_picker_get_chosen (TR_KPI_PICKER (picker))->kpi)->name, ==, "i.3.1.1");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (tr_test_find (picker, GTK_TYPE_LIST_BOX)), 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "i.3.1.1 · a KPI of your own, with this name");
  gtk_window_destroy (GTK_WINDOW (window));
  page_close (&page);
  tr_catalogue_free (catalogue);
}

static const char *
first_kpi (Page *page)
{
  return ((const TrRecord *) tr_project_at (tr_document_get_project (page->document), TR_KIND_KPI, 0))->id;
}

static void
test_compare (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  Page page;

  /* a suggestion beside another */
  page_open (&page, fixture);
  act (suggestion (&page, 0), "suggestion.compare", "u", 0);
  window = dialog ();
  g_assert_nonnull (window);
  assert_says (window, "Source");
  assert_says (window, "not in the basket");
  press (window, "Add ");
  g_assert_null (dialog ());
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS + 1);

  /* two of the basket: the one may take the place of the other */
  tr_kpi_table_choose (TR_KPI_TABLE (page.table), first_kpi (&page));
  g_assert_true (tr_document_set (page.document, TR_KIND_KPI, first_kpi (&page), "story", "", &error));
  act (page.page, "kpi.compare", NULL);
  window = dialog ();
  g_assert_nonnull (window);
  assert_says (window, "✓ better");
  assert_says (window, "A story goes with it.");
  press (window, "Replace ");
  window = dialog ();
  g_assert_nonnull (window);
  gtk_editable_set_text (GTK_EDITABLE (reason_of (window)), "They say the same");
  press (window, "Replace");
  g_assert_null (dialog ());
  g_assert_cmpuint (n_kpis (&page), ==, N_KPIS);
  page_close (&page);
}

static void
test_wrap_layout (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int one, two, minimum, natural;

  gtk_widget_set_layout_manager (box, tr_wrap_layout_new (10, 5));
  for (guint i = 0; i < 3; i++) {
    GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_widget_set_size_request (child, 100, 20);
    gtk_box_append (GTK_BOX (box), child);
  }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 320);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, NULL, &one, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 319, NULL, &two, NULL, NULL);
  g_assert_cmpint (one, ==, 20);
  g_assert_cmpint (two, ==, 45);
  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &two, NULL, NULL);
  g_assert_cmpint (two, ==, 45);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/basket/meter/sound", test_meter_sound);
  tr_test_library_add ("/basket/meter/lacks", test_meter_lacks);
  tr_test_library_add ("/basket/meter/work-areas", test_meter_work_areas);
  tr_test_library_add ("/basket/meter/focus", test_meter_focus);
  tr_test_library_add ("/basket/suggestions/add-and-hide", test_suggestions);
  tr_test_library_add ("/basket/suggestions/hide-all", test_hide_all);
  tr_test_library_add ("/basket/suggestions/unreadable-list", test_unreadable_list);
  tr_test_library_add ("/basket/suggestions/double-click", test_double_click);
  tr_test_library_add ("/basket/suggestions/nothing-lacks", test_nothing_lacks);
  tr_test_library_add ("/basket/go", test_go);
  tr_test_library_add ("/basket/replace", test_replace);
  tr_test_library_add ("/basket/picker", test_picker);
  tr_test_library_add ("/basket/compare", test_compare);
  tr_test_library_add ("/basket/wrap-layout", test_wrap_layout);

  return g_test_run ();
}
