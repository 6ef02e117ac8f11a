/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "core/tr-advice.h"
#include "tr-test-ui.h"
#include "ui/tr-agenda-view.h"
#include "ui/tr-editor.h"
#include "ui/tr-figure-list.h"
#include "ui/tr-finding-way.h"
#include "ui/tr-money-areas.h"
#include "ui/tr-money-years.h"
#include "ui/tr-page-contract.h"
#include "ui/tr-spot.h"
#include "ui/tr-tabs.h"

/* The parts about money, monitoring and the business case of the page about the contract: what is typed comes back as
 * what it means, and every advice about it finds its field. */

#define TODAY "2026-11-24"

static gboolean
says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && says (child, text))
      return TRUE;

  return FALSE;
}

static void
assert_says (GtkWidget *root, const char *text)
{
  if (!says (root, text))
    g_error ("not on the page: %s", text);
}

/* The button with a label that begins so. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL &&
      g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (root)), label))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, label);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = find_button (root, label);

  if (button == NULL)
    g_error ("no button: %s", label);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_entry (GtkWidget *root)
{
  return tr_test_find (root, GTK_TYPE_TEXT);
}

/* Types into what has the focus, and presses Enter. */
static void
type_into (GtkWidget *text, const char *value)
{
  gtk_widget_grab_focus (text);
  gtk_editable_set_text (GTK_EDITABLE (text), value);
  g_signal_emit_by_name (text, "activate");
}

static GtkWidget *
find_field (GtkWidget *page, TrKindId kind, const char *id, const char *field)
{
  const TrSpot spot = { kind, id, field };
  GtkWidget *editor = tr_spot_find (page, &spot);

  if (editor == NULL)
    g_error ("no field %s", field);

  return editor;
}

static void
fill (GtkWidget *page, TrKindId kind, const char *id, const char *field, const char *value)
{
  type_into (find_entry (find_field (page, kind, id, field)), value);
}

static void
set (TrDocument *document, TrKindId kind, const char *id, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  tr_document_set (document, kind, id, field, value, &error);
  g_assert_no_error (error);
}

static char *
id_at (TrDocument *document, TrKindId kind, guint index)
{
  return g_strdup (((const TrRecord *) tr_project_at (tr_document_get_project (document), kind, index))->id);
}

typedef struct {
  TrDocument *document;
  GtkWidget *page, *window;
  char *contract;
} Bench;

static void
bench_open (Bench *bench, TrDocument *document)
{
  bench->document = document;
  bench->page = tr_page_contract_new (document);
  bench->window = tr_test_show (bench->page);
  bench->contract = id_at (document, TR_KIND_CONTRACT, 0);
}

static void
bench_close (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  tr_test_settle (20);
  g_free (bench->contract);
  g_object_unref (bench->document);
}

/* What is missing is a way to where it is filled in, on whichever part that is. */
static void
test_missing (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;
  GtkWidget *years;

  bench_open (&bench, tr_test_open_new (fixture));
  years = tr_test_find (bench.page, TR_TYPE_MONEY_YEARS);
  tr_tabs_show (TR_TABS (bench.page), "money");
  tr_test_settle (20);
  assert_says (years, "fill in first");
  click (years, "Budget a year");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)),
                                         find_field (bench.page, TR_KIND_CONTRACT, bench.contract, "yearly_budget")));
  click (years, "Start");
  g_assert_cmpstr (tr_tabs_get_shown (TR_TABS (bench.page)), ==, "planning");

  set (bench.document, TR_KIND_CONTRACT, bench.contract, "start", "2029-01-01");
  set (bench.document, TR_KIND_CONTRACT, bench.contract, "base_months", "24");
  tr_tabs_show (TR_TABS (bench.page), "money");
  tr_test_settle (20);
  fill (bench.page, TR_KIND_CONTRACT, bench.contract, "yearly_budget", "1,200,000.50");
  g_assert_false (says (years, "fill in first"));
  assert_says (years, "Over the whole term that is €\u00a02,400,001.");
  assert_says (years, "2030\n365 days");
  g_assert_false (says (years, "€\u00a01,200,000.50"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tr_test_find (years, GTK_TYPE_CHECK_BUTTON)), TRUE);
  assert_says (years, "€\u00a01,200,000.50");
  bench_close (&bench);
}

/* The percentage follows as one types, and a year is no amount. */
static void
test_indexation (TrTestLibrary *fixture, gconstpointer data)
{
  const char *none[] = { NULL };
  g_autofree char *id = NULL;
  GtkWidget *year;
  Bench bench;

  bench_open (&bench, tr_test_open_example (fixture, "voorbeeldig"));
  tr_tabs_show (TR_TABS (bench.page), "money");
  type_into (find_entry (tr_spot_find_adder (bench.page, TR_KIND_INDEXATION, none)), "2032");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (bench.document), TR_KIND_INDEXATION), ==, 3);
  id = id_at (bench.document, TR_KIND_INDEXATION, 2);
  year = find_entry (find_field (bench.page, TR_KIND_INDEXATION, id, "year"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (year)), ==, "2032");
  assert_says (bench.page, "until then the agreed indexation counts");
  fill (bench.page, TR_KIND_INDEXATION, id, "ova", "4.18");
  fill (bench.page, TR_KIND_INDEXATION, id, "price", "1.82");
  assert_says (bench.page, "is 3.944. The indexation is 3.94%.");
  fill (bench.page, TR_KIND_INDEXATION, id, "correction", "1.013");
  fill (bench.page, TR_KIND_INDEXATION, id, "wage", "5");
  assert_says (bench.page, "The indexation is 4.96%. That is 0.04 percentage points less than the wages rise.");
  assert_says (tr_test_find (bench.page, TR_TYPE_MONEY_YEARS), "4.96%, known");
  bench_close (&bench);
}

static void
test_areas (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *north = NULL, *south = NULL, *after = NULL, *undone = NULL;
  GtkWidget *areas;
  Bench bench;

  bench_open (&bench, tr_test_open_example (fixture, "voorbeeldig"));
  north = id_at (bench.document, TR_KIND_AREA, 1);
  south = id_at (bench.document, TR_KIND_AREA, 2);
  areas = tr_test_find (bench.page, TR_TYPE_MONEY_AREAS);
  tr_tabs_show (TR_TABS (bench.page), "money");
  assert_says (areas, "exactly the budget of a year");
  g_assert_null (find_button (areas, "Divide what is left"));
  fill (areas, TR_KIND_AREA, south, "budget", "100000");
  assert_says (areas, "Together €\u00a0800,000: €\u00a0400,000 less than the budget of a year");
  fill (areas, TR_KIND_AREA, south, "budget", "");
  click (areas, "Divide what is left (€\u00a0500,000)");
  after = tr_test_get (bench.document, TR_KIND_AREA, south, "budget");
  g_assert_cmpstr (after, ==, "500000");
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  undone = tr_test_get (bench.document, TR_KIND_AREA, south, "budget");
  g_assert_cmpstr (undone, !=, "500000");
  bench_close (&bench);
}

static void
test_supplements_and_cost (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  Bench bench;

  bench_open (&bench, tr_test_open_example (fixture, "voorbeeldig"));
  id = id_at (bench.document, TR_KIND_SUPPLEMENT, 0);
  tr_tabs_show (TR_TABS (bench.page), "money");
  assert_says (bench.page, "Together €\u00a0100,000 a year. That is 8.3 percent of the main budget.");
  assert_says (bench.page, "Monitoring takes 72 hours a year: €\u00a06,120.");
  fill (bench.page, TR_KIND_SUPPLEMENT, id, "budget", "300000");
  assert_says (bench.page, "That is more than a fifth");
  fill (bench.page, TR_KIND_CONTRACT, bench.contract, "hourly_rate", "");
  assert_says (bench.page, "Monitoring takes 72 hours a year.");
  assert_says (bench.page, "To see what that costs, fill in:");
  g_assert_null (find_button (bench.page, "To the ways of monitoring"));
  while (tr_project_count (tr_document_get_project (bench.document), TR_KIND_MONITORING) > 0) {
    g_autofree char *first = id_at (bench.document, TR_KIND_MONITORING, 0);

    g_assert_true (tr_document_remove (bench.document, TR_KIND_MONITORING, first, NULL));
  }
  click (bench.page, "To the ways of monitoring");
  g_assert_cmpstr (tr_tabs_get_shown (TR_TABS (bench.page)), ==, "monitoring");
  bench_close (&bench);
}

/* One click adds an instrument that is ready to be filled in; the focus stays where it is. */
static void
test_monitoring (TrTestLibrary *fixture, gconstpointer data)
{
  const TrMonitoring *monitoring;
  g_autofree char *id = NULL;
  GtkWidget *button;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture));
  tr_tabs_show (TR_TABS (bench.page), "monitoring");
  tr_test_settle (20);
  assert_says (bench.page, "There are no dates yet.");
  button = find_button (bench.page, "+ Quarterly reports");
  gtk_widget_grab_focus (button);
  click (bench.page, "+ Quarterly reports");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (bench.window)) == button);
  g_assert_true (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "✓ "));
  monitoring = tr_project_at (tr_document_get_project (bench.document), TR_KIND_MONITORING, 0);
  id = g_strdup (monitoring->record.id);
  g_assert_cmpint (monitoring->way, ==, TR_WAY_BOTH);
  g_assert_cmpint (monitoring->frequency, ==, TR_FREQUENCY_QUARTER);
  assert_says (bench.page, "both: 1");
  assert_says (bench.page, "How many hours does it take each time");
  fill (bench.page, TR_KIND_MONITORING, id, "hours", "5");
  assert_says (bench.page, "20 hours a year.");
  fill (bench.page, TR_KIND_MONITORING, id, "first", "20-03-2031");
  assert_says (bench.page, "2031: ");
  assert_says (bench.page, "20 March 2031");
  assert_says (bench.page, "Stated");
  bench_close (&bench);
}

static void
test_benefits (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture));
  tr_tabs_show (TR_TABS (bench.page), "benefits");
  tr_test_settle (20);
  click (tr_test_find (bench.page, TR_TYPE_FIGURE_LIST), "Add");
  id = id_at (bench.document, TR_KIND_BENEFIT, 0);
  assert_says (bench.page, "Say how many people it is about.");
  assert_says (bench.page, "One line has no range yet");
  fill (bench.page, TR_KIND_BENEFIT, id, "people", "100");
  fill (bench.page, TR_KIND_BENEFIT, id, "low_share", "10");
  fill (bench.page, TR_KIND_BENEFIT, id, "high_share", "20");
  assert_says (bench.page, "between €\u00a025,950 and €\u00a051,900 a year");
  assert_says (bench.page, "100 people, of whom 10 to 20 percent");
  assert_says (bench.page, "To put it beside the budget, fill in:");
  fill (bench.page, TR_KIND_BENEFIT, id, "high_share", "5");
  assert_says (bench.page, "At least is more than at most.");
  bench_close (&bench);
}

static GFile *
write_list (TrTestLibrary *fixture, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lijst.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

/* A line with a figure of one's own says something as soon as the list is there. */
static void
test_own_figures (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TrFigureList *list;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture));
  g_free (tr_document_add (bench.document, TR_KIND_BENEFIT, &error, "figure", "schuld", "people", "10", "low_share",
                           "10", "high_share", "20", NULL));
  g_assert_no_error (error);
  list = TR_FIGURE_LIST (tr_test_find (bench.page, TR_TYPE_FIGURE_LIST));
  assert_says (bench.page, "The figure “schuld” is not in the list");
  g_assert_null (find_button (GTK_WIDGET (list), "Remove your own list"));
  file = write_list (fixture, "id,text_nl,low,high,per,period,source\n"
                              "schuld,Wie schulden heeft kost meer,900,1200,person,year,Eigen onderzoek\n");
  tr_figure_list_read (list, file);
  assert_says (GTK_WIDGET (list), "Wie schulden heeft kost meer");
  assert_says (bench.page, "between €\u00a0900 and €\u00a02,400 a year");
  g_assert_nonnull (find_button (GTK_WIDGET (list), "Remove your own list"));
  bench_close (&bench);
}

/* What spoils the sound project so that a rule about money or monitoring speaks, and where it then leads. */
static const struct {
  const char *rule;
  TrKindId kind;
  guint index;
  const char *field, *value;
} spoils[] = {
  { "C16", TR_KIND_CONTRACT, 0, "indexation", "1" },
  { "C18", TR_KIND_MONITORING, 2, "hours", "2000" },
  { "C21", TR_KIND_SUPPLEMENT, 1, "budget", "500000" },
  { "C22", TR_KIND_SUPPLEMENT, 1, "fit", "no" },
  { "C23", TR_KIND_MONITORING, 2, "kind", "other" },
  { "C28", TR_KIND_AREA, 2, "budget", "1" },
};

static const TrFinding *
find_finding (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const TrFinding *) g_ptr_array_index (findings, i))->rule->id, rule))
      return g_ptr_array_index (findings, i);

  return NULL;
}

static void
assert_leads (Bench *bench, const char *rule, const char *part)
{
  TrProject *project = tr_document_get_project (bench->document);
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TODAY);
  const TrFinding *finding = find_finding (findings, rule);

  if (finding == NULL)
    g_error ("%s does not speak", rule);
  tr_tabs_show (TR_TABS (bench->page), "planning");
  if (!tr_finding_go (finding, project, bench->page))
    g_error ("%s leads nowhere", rule);
  g_assert_cmpstr (tr_tabs_get_shown (TR_TABS (bench->page)), ==, part);
}

static void
test_rules (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_example (fixture, "voorbeeldig"));
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++) {
    g_autofree char *id = id_at (bench.document, spoils[i].kind, spoils[i].index);
    gboolean is_monitoring = spoils[i].kind == TR_KIND_MONITORING;

    set (bench.document, spoils[i].kind, id, spoils[i].field, spoils[i].value);
    assert_leads (&bench, spoils[i].rule, is_monitoring ? "monitoring" : "money");
    g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  }
  while (tr_project_count (tr_document_get_project (bench.document), TR_KIND_MONITORING) > 0) {
    g_autofree char *id = id_at (bench.document, TR_KIND_MONITORING, 0);

    g_assert_true (tr_document_remove (bench.document, TR_KIND_MONITORING, id, NULL));
  }
  assert_leads (&bench, "C04", "monitoring");
  assert_leads (&bench, "C17", "monitoring");
  bench_close (&bench);
}

/* Nothing while there is nothing; the first few, all when asked, and a row for each. */
static void
test_agenda (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *view = tr_agenda_view_new (fixture->library), *window = tr_test_show (view), *list;
  guint n_first;

  tr_agenda_view_set_today (TR_AGENDA_VIEW (view), TODAY);
  g_assert_false (gtk_widget_get_visible (view));
  g_object_unref (tr_test_open_example (fixture, "zaanstad"));
  g_object_unref (tr_test_open_example (fixture, "voorbeeldig"));
  tr_agenda_view_refresh (TR_AGENDA_VIEW (view));
  tr_test_settle (100);
  g_assert_true (gtk_widget_get_visible (view));
  list = tr_test_find (view, GTK_TYPE_LIST_BOX);
  n_first = tr_test_count (list, GTK_TYPE_LIST_BOX_ROW);
  assert_says (view, "⚠ ");
  click (view, "Show all");
  g_assert_cmpuint (tr_test_count (list, GTK_TYPE_LIST_BOX_ROW), >, n_first);
  click (view, "Show fewer");
  g_assert_cmpuint (tr_test_count (list, GTK_TYPE_LIST_BOX_ROW), ==, n_first);
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (20);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/contract-money/missing", test_missing);
  tr_test_library_add ("/contract-money/indexation", test_indexation);
  tr_test_library_add ("/contract-money/areas", test_areas);
  tr_test_library_add ("/contract-money/supplements-and-cost", test_supplements_and_cost);
  tr_test_library_add ("/contract-money/monitoring", test_monitoring);
  tr_test_library_add ("/contract-money/benefits", test_benefits);
  tr_test_library_add ("/contract-money/own-figures", test_own_figures);
  tr_test_library_add ("/contract-money/rules", test_rules);
  tr_test_library_add ("/contract-money/agenda", test_agenda);

  return g_test_run ();
}
