/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "core/tr-catalogue.h"
#include "core/tr-error.h"
#include "tr-test-ui.h"
#include "ui/tr-bar.h"
#include "ui/tr-choice-chip.h"
#include "ui/tr-editor.h"
#include "ui/tr-kpi-table.h"
#include "ui/tr-ranking-view.h"
#include "ui/tr-score-cell.h"
#include "ui/tr-score-table.h"
#include "ui/tr-step-pages.h"
#include "ui/tr-text-view.h"
#include "ui/tr-unwritten.h"

/* Steps 2 to 4 in a window: what the figures say, and what the keyboard does. */

/* Whether a label under `root` holds a text. */
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

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
set (TrDocument *document, TrKindId kind, const char *id, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  tr_document_set (document, kind, id, field, value, &error);
  g_assert_no_error (error);
}

static void
add_score (TrDocument *document, const char *provider, const char *criterion, const char *assessor, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_document_add (document, TR_KIND_SCORE, &error, "provider", provider, "criterion", criterion, "assessor",
                                         assessor, "value", value, NULL);

  g_assert_no_error (error);
}

/* Two criteria, two providers and one who scores. */
typedef struct {
  TrDocument *document;
  char *criteria[2];
  char *providers[2];
  char *assessor;
} Comparison;

static void
comparison_open (Comparison *comparison, TrTestLibrary *fixture)
{
  comparison->document = tr_test_open_new (fixture);
  comparison->criteria[0] = add (comparison->document, TR_KIND_CRITERION, "name", "Craft");
  comparison->criteria[1] = add (comparison->document, TR_KIND_CRITERION, "name", "Price of it");
  set (comparison->document, TR_KIND_CRITERION, comparison->criteria[0], "weight", "30");
  set (comparison->document, TR_KIND_CRITERION, comparison->criteria[1], "weight", "10");
  set (comparison->document, TR_KIND_CRITERION, comparison->criteria[1], "kind", "price");
  comparison->providers[0] = add (comparison->document, TR_KIND_PROVIDER, "name", "Alpha");
  comparison->providers[1] = add (comparison->document, TR_KIND_PROVIDER, "name", "Beta");
  comparison->assessor = add (comparison->document, TR_KIND_PARTICIPANT, "role", "Adviser");
}

static void
comparison_close (Comparison *comparison)
{
  for (guint i = 0; i < 2; i++) {
    g_free (comparison->criteria[i]);
    g_free (comparison->providers[i]);
  }
  g_free (comparison->assessor);
  g_object_unref (comparison->document);
}

static void
test_bar (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *bar = g_object_ref_sink (tr_bar_new ());

  tr_bar_set_part (TR_BAR (bar), 0, 1.7, "tr-part-main");
  g_assert_cmpfloat (tr_bar_get_part (TR_BAR (bar), 0), ==, 1);
  tr_bar_set_part (TR_BAR (bar), 0, 0.0 / 0.0, "tr-part-main");
  g_assert_cmpfloat (tr_bar_get_part (TR_BAR (bar), 0), ==, 0);
  tr_bar_set_part (TR_BAR (bar), 1, -3, "tr-part-second");
  g_assert_cmpfloat (tr_bar_get_part (TR_BAR (bar), 1), ==, 0);
  g_assert_finalize_object (bar);
}

static void
test_ranking (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *view = tr_ranking_view_new (), *window = tr_test_show (view);
  Comparison comparison;

  comparison_open (&comparison, fixture);
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "No scores yet"));
  g_assert_true (says (view, "The price counts for 25%."));

  add_score (comparison.document, comparison.providers[0], comparison.criteria[0], comparison.assessor, "8");
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "Place 1"));
  g_assert_true (says (view, "8 out of 10"));
  g_assert_true (says (view, "provisional: 1 criterion has no score yet"));
  g_assert_false (says (view, "shared"));

  add_score (comparison.document, comparison.providers[1], comparison.criteria[0], comparison.assessor, "8");
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "Place 1, shared"));
  g_assert_false (says (view, "Place 2"));
  comparison_close (&comparison);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The n-th cell, row by row. */
static TrScoreCell *
cell_at (GtkWidget *root, guint *n)
{
  if (TR_IS_SCORE_CELL (root) && (*n)-- == 0)
    return TR_SCORE_CELL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    TrScoreCell *found = cell_at (child, n);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
type_score (GtkWidget *table, guint n, const char *text)
{
  gtk_editable_set_text (tr_score_cell_get_entry (cell_at (table, &n)), text);
}

static gboolean
flush_score (GtkWidget *table, guint n)
{
  return tr_score_cell_flush (cell_at (table, &n));
}

static void
test_scores (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  TrProject *project;
  const TrScore *score;
  GtkWidget *table, *window;
  g_autoptr (GError) error = NULL;

  comparison_open (&comparison, fixture);
  project = tr_document_get_project (comparison.document);
  table = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (table);
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_SCORE_CELL), ==, 4);

  type_score (table, 1, "7,5");
  g_assert_true (flush_score (table, 1));
  project = tr_document_get_project (comparison.document);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_SCORE), ==, 1);
  score = tr_project_at (project, TR_KIND_SCORE, 0);
  g_assert_cmpstr (score->provider, ==, comparison.providers[1]);
  g_assert_cmpstr (score->criterion, ==, comparison.criteria[0]);
  g_assert_cmpstr (score->assessor, ==, comparison.assessor);
  g_assert_cmpfloat (score->value, ==, 7.5);

  /* not a score: kept in the entry, said, and not written */
  type_score (table, 1, "11");
  g_assert_false (flush_score (table, 1));
  g_assert_true (says (table, "from 1 to 10"));
  score = tr_project_at (tr_document_get_project (comparison.document), TR_KIND_SCORE, 0);
  g_assert_cmpfloat (score->value, ==, 7.5);

  /* emptied: there is no score any more */
  type_score (table, 1, "");
  g_assert_true (flush_score (table, 1));
  score = tr_project_at (tr_document_get_project (comparison.document), TR_KIND_SCORE, 0);
  g_assert_true (isnan (score->value));

  /* what the document takes back, the table shows */
  g_assert_true (tr_document_undo (comparison.document, NULL, NULL, &error));
  {
    guint n = 1;

    g_assert_cmpstr (gtk_editable_get_text (tr_score_cell_get_entry (cell_at (table, &n))), ==, "7.5");
  }
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* What was typed is on disk also when the window goes before the entry is left. */
static void
test_score_on_close (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (table);
  type_score (table, 3, "6");
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (20);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (comparison.document), TR_KIND_SCORE), ==, 1);
  comparison_close (&comparison);
}

static GtkWidget *
entry_at (GtkWidget *table, guint n)
{
  return GTK_WIDGET (tr_score_cell_get_entry (cell_at (table, &n)));
}

static gboolean
has_focus (GtkWidget *window, GtkWidget *entry)
{
  return gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry);
}

/* A cell keeps the focus and what is typed when criteria and providers come, go and move. */
static void
test_score_focus (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window, *entry;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (table);
  entry = entry_at (table, 3);
  gtk_widget_grab_focus (entry);
  type_score (table, 3, "6");
  third = add (comparison.document, TR_KIND_CRITERION, "name", "Third");
  g_assert_true (tr_document_move (comparison.document, TR_KIND_CRITERION, third, comparison.criteria[0], &error));
  g_assert_true (entry_at (table, 5) == entry);
  g_assert_true (has_focus (window, entry));
  g_assert_true (tr_document_remove (comparison.document, TR_KIND_PROVIDER, comparison.providers[0], &error));
  g_assert_true (entry_at (table, 2) == entry);
  g_assert_true (has_focus (window, entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "6");
  g_assert_true (tr_document_undo (comparison.document, NULL, NULL, &error));
  g_assert_true (has_focus (window, entry));
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_SCORE_CELL), ==, 6);
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (comparison.document)));
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* A score is typed or written, and taking it back is the document's work; what is not acceptable is dropped first. */
static void
test_score_undo (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  TrUnwritten *unwritten;
  GtkWidget *table, *window;

  comparison_open (&comparison, fixture);
  unwritten = tr_unwritten_of (comparison.document);
  table = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (table);
  gtk_widget_grab_focus (entry_at (table, 0));
  type_score (table, 0, "6");
  g_assert_false (tr_editor_focused_has_undo (GTK_ROOT (window)));
  tr_unwritten_settle_focused (unwritten, GTK_ROOT (window));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (comparison.document), TR_KIND_SCORE), ==, 1);
  type_score (table, 0, "66");
  tr_unwritten_settle_focused (unwritten, GTK_ROOT (window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_at (table, 0))), ==, "6");
  g_assert_true (tr_unwritten_is_empty (unwritten));
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* Another program removed the provider while a score for it was typed. */
static void
test_score_gone_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;
  GString *lost;

  comparison_open (&comparison, fixture);
  lost = tr_test_note_lost (comparison.document);
  table = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (table);
  type_score (table, 1, "7");
  tr_test_remove_elsewhere (fixture, comparison.document, TR_KIND_PROVIDER, comparison.providers[1]);
  tr_test_settle (1300);
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_SCORE_CELL), ==, 2);
  g_assert_cmpstr (lost->str, ==, "Score: 7\n");
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
  g_string_free (lost, TRUE);
}

static void
test_kpi_table (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *first = add (document, TR_KIND_KPI, "name", "first"), *second = add (document, TR_KIND_KPI, "name", "second");
  GtkWidget *table = tr_kpi_table_new (document), *window = tr_test_show (table);
  g_autoptr (GError) error = NULL;
  const TrRecord *record;

  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (table)), ==, first);
  tr_kpi_table_move_chosen (TR_KPI_TABLE (table), -1); /* already on top */
  tr_kpi_table_move_chosen (TR_KPI_TABLE (table), 1);
  record = tr_project_at (tr_document_get_project (document), TR_KIND_KPI, 1);
  g_assert_cmpstr (record->id, ==, first);
  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (table)), ==, first);

  tr_kpi_table_remove_chosen (TR_KPI_TABLE (table));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_KPI), ==, 1);
  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (table)), ==, second);

  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  tr_kpi_table_choose (TR_KPI_TABLE (table), first);
  g_assert_cmpstr (tr_kpi_table_get_chosen (TR_KPI_TABLE (table)), ==, first);
  g_assert_true (says (table, "missing"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chip (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *id = add (document, TR_KIND_DIRECTION, "title", "Coaching"), *value = NULL;
  GtkWidget *chip = tr_choice_chip_new (document, TR_KIND_DIRECTION, id, "status"), *window = tr_test_show (chip);

  g_assert_true (says (chip, "considered"));
  g_assert_true (gtk_widget_activate_action (chip, "chip.value", "s", "parked"));
  value = tr_test_get (document, TR_KIND_DIRECTION, id, "status");
  g_assert_cmpstr (value, ==, "parked");
  g_assert_true (says (chip, "parked"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A name of the greatest length may not make a page wider than a small laptop has room for. */
static void
test_long_names (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *(*const pages[]) (TrDocument *) = { tr_page_direction_new, tr_page_partner_new, tr_page_agreement_new };
  Comparison comparison;
  g_autofree char *name = g_strnfill (300, 'W'), *prose = g_strnfill (5000, 'W'), *area = NULL, *kpi = NULL, *direction = NULL;
  g_autofree char *argument = NULL;
  g_autoptr (GError) error = NULL;

  comparison_open (&comparison, fixture);
  set (comparison.document, TR_KIND_PROVIDER, comparison.providers[0], "name", name);
  set (comparison.document, TR_KIND_CRITERION, comparison.criteria[0], "name", name);
  set (comparison.document, TR_KIND_PARTICIPANT, comparison.assessor, "role", name);
  area = add (comparison.document, TR_KIND_AREA, "name", name);
  kpi = add (comparison.document, TR_KIND_KPI, "name", name);
  direction = add (comparison.document, TR_KIND_DIRECTION, "title", name);
  argument = tr_document_add (comparison.document, TR_KIND_ARGUMENT, &error, "direction", direction, "kind", "con", "text", prose,
                              "area", area, NULL);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *page = pages[i](comparison.document), *window = tr_test_show (page);
    int minimum;

    gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, <, 640);
    gtk_window_destroy (GTK_WINDOW (window));
  }
  comparison_close (&comparison);
}

/* Nothing keeps a page that the window gave up, whatever is open in it. */
static void
test_gone (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *(*const pages[]) (TrDocument *) = { tr_page_direction_new, tr_page_partner_new, tr_page_agreement_new };
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "jongerenwerk");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *page = g_object_ref_sink (pages[i](document)), *window = tr_test_show (page);

    gtk_window_destroy (GTK_WINDOW (window));
    tr_test_settle (20);
    g_assert_finalize_object (page);
  }
}

/* A name of an official code is the list's; when that list is replaced, the rest of the KPI can still be changed. */
static void
test_list_replaced (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  TrIndicator indicator = { .code = (char *) "A2", .name_nl = (char *) "Naam", .name_en = (char *) "", .definition = (char *) "",
                            .unit = (char *) "", .source = (char *) "", .frequency_text = (char *) "" };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (list, &indicator);
  g_assert_true (tr_library_store_indicators (fixture->library, list, &error));
  id = tr_document_add (document, TR_KIND_KPI, &error, "origin", "official", "code", "A2", "name", "Naam", NULL);
  g_assert_no_error (error);
  g_assert_true (tr_library_store_indicators (fixture->library, none, &error));
  set (document, TR_KIND_KPI, id, "minutes", "20");
  g_assert_false (tr_document_set (document, TR_KIND_KPI, id, "name", "Een andere naam", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

static void
test_text_height (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *view = g_object_ref_sink (tr_text_view_new ());
  int narrow, wide, unbounded;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "one two three four five six seven eight nine ten", -1);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 80, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 2000, &wide, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, &unbounded, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >=, 3 * wide);
  g_assert_cmpint (unbounded, ==, wide);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/weighing/bar", test_bar);
  tr_test_library_add ("/weighing/ranking", test_ranking);
  tr_test_library_add ("/weighing/scores", test_scores);
  tr_test_library_add ("/weighing/scores/on-close", test_score_on_close);
  tr_test_library_add ("/weighing/scores/focus", test_score_focus);
  tr_test_library_add ("/weighing/scores/undo", test_score_undo);
  tr_test_library_add ("/weighing/scores/gone-elsewhere", test_score_gone_elsewhere);
  tr_test_library_add ("/weighing/kpi-table", test_kpi_table);
  tr_test_library_add ("/weighing/chip", test_chip);
  tr_test_library_add ("/weighing/long-names", test_long_names);
  tr_test_library_add ("/weighing/gone", test_gone);
  tr_test_library_add ("/weighing/kpi-list-replaced", test_list_replaced);
  tr_test_library_add ("/weighing/text-height", test_text_height);

  return g_test_run ();
}
