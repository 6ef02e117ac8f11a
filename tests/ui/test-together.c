/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "core/tr-scores.h"
#include "draw/tr-draw-spread.h"
#include "tr-test-ui.h"
#include "ui/tr-editor.h"
#include "ui/tr-ranking-view.h"
#include "ui/tr-score-cell.h"
#include "ui/tr-score-table.h"
#include "ui/tr-sideways.h"
#include "ui/tr-spread-mark.h"
#include "ui/tr-unwritten.h"

/* Where assessors differ, what they give together, and what the order of the providers is worth. */

/* Two criteria, two providers and three assessors, with their own scores on the first criterion: Alpha 6 to 9, Beta 7. */
typedef struct {
  TrDocument *document;
  char *criteria[2];
  char *providers[2];
  char *assessors[3];
} Comparison;

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value, const char *second, const char *second_value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, second, second_value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
give (Comparison *self, guint provider, guint criterion, guint assessor, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_document_add (self->document, TR_KIND_SCORE, &error, "provider", self->providers[provider], "criterion",
                                         self->criteria[criterion], "assessor", self->assessors[assessor], "value", value, NULL);

  g_assert_no_error (error);
}

static void
comparison_open (Comparison *self, TrTestLibrary *fixture)
{
  static const char *const values[2][3] = { { "6", "9", "7.5" }, { "7", "7", "7" } };

  self->document = tr_test_open_new (fixture);
  self->criteria[0] = add (self->document, TR_KIND_CRITERION, "name", "Craft", "weight", "60");
  self->criteria[1] = add (self->document, TR_KIND_CRITERION, "name", "Roots", "weight", "40");
  self->providers[0] = add (self->document, TR_KIND_PROVIDER, "name", "Alpha", "note", "");
  self->providers[1] = add (self->document, TR_KIND_PROVIDER, "name", "Beta", "note", "");
  for (guint i = 0; i < 3; i++) {
    self->assessors[i] = add (self->document, TR_KIND_PARTICIPANT, "role", "Adviser", "is_formal", "0");
    for (guint p = 0; p < 2; p++)
      give (self, p, 0, i, values[p][i]);
  }
}

static void
comparison_close (Comparison *self)
{
  for (guint i = 0; i < 3; i++) {
    g_free (i < 2 ? self->criteria[i] : NULL);
    g_free (i < 2 ? self->providers[i] : NULL);
    g_free (self->assessors[i]);
  }
  g_object_unref (self->document);
}

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

/* The n-th cell, row by row. */
static TrScoreCell *
find_cell (GtkWidget *root, guint *n)
{
  if (TR_IS_SCORE_CELL (root) && (*n)-- == 0)
    return TR_SCORE_CELL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    TrScoreCell *found = find_cell (child, n);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static TrScoreCell *
cell_at (GtkWidget *table, guint n)
{
  return find_cell (table, &n);
}

static const char *
text_at (GtkWidget *table, guint n)
{
  return gtk_editable_get_text (tr_score_cell_get_entry (cell_at (table, n)));
}

static gboolean
type_score (GtkWidget *table, guint n, const char *text)
{
  gtk_editable_set_text (tr_score_cell_get_entry (cell_at (table, n)), text);
  return tr_score_cell_flush (cell_at (table, n));
}

static const TrConsensus *
first_consensus (Comparison *self)
{
  return tr_project_at (tr_document_get_project (self->document), TR_KIND_CONSENSUS, 0);
}

static void
undo (Comparison *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_document_undo (self->document, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Nothing is filled in for the assessors, and what each gave is not shown in the table of another. */
static void
test_empty (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *own, *together, *window;

  comparison_open (&comparison, fixture);
  own = tr_score_table_new (comparison.document, TR_KIND_SCORE);
  window = tr_test_show (own);
  g_assert_cmpstr (text_at (own, 0), ==, "6");
  g_assert_false (says (own, "7.5"));
  g_assert_false (says (own, "apart"));
  gtk_window_destroy (GTK_WINDOW (window));

  together = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (together);
  g_assert_cmpuint (tr_test_count (together, TR_TYPE_SCORE_CELL), ==, 4);
  g_assert_cmpuint (tr_test_count (together, TR_TYPE_SPREAD_MARK), ==, 4);
  g_assert_cmpuint (tr_test_count (together, GTK_TYPE_DROP_DOWN), ==, 0);
  g_assert_cmpuint (tr_test_count (together, TR_TYPE_EDITOR), ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (text_at (together, i), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

static void
assert_talk (GtkWidget *table, int n)
{
  for (guint i = 0; i < 4; i++) {
    g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (cell_at (table, i)), "tr-talk"), ==, (int) i == n);
    g_assert_cmpint (says (GTK_WIDGET (cell_at (table, i)), "Talk about this first"), ==, (int) i == n);
  }
}

static void
test_spread (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  g_assert_true (says (GTK_WIDGET (cell_at (table, 0)), "6–9, 3 points apart"));
  g_assert_true (says (GTK_WIDGET (cell_at (table, 1)), "7, all the same"));
  g_assert_true (says (GTK_WIDGET (cell_at (table, 2)), "no own scores"));
  g_assert_true (says (table, "Talk about “Craft” of “Alpha” first: 6–9, 3 points apart."));
  assert_talk (table, 0);

  /* further apart, and then talked about */
  give (&comparison, 1, 1, 0, "2");
  give (&comparison, 1, 1, 1, "10");
  assert_talk (table, 3);
  g_assert_true (type_score (table, 3, "6"));
  assert_talk (table, 0);
  g_assert_true (type_score (table, 0, "7"));
  assert_talk (table, -1);
  g_assert_true (says (table, "nothing left on which the scores lie far apart"));
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* Without own scores, and with those of one, there is nothing to compare yet; nothing is blocked either. */
static void
test_before (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *criterion = add (document, TR_KIND_CRITERION, "name", "Craft", "weight", "60");
  g_autofree char *assessor = add (document, TR_KIND_PARTICIPANT, "role", "Adviser", "is_formal", "0");
  g_autofree char *provider = NULL, *score = NULL;
  GtkWidget *table = tr_score_table_new (document, TR_KIND_CONSENSUS), *window = tr_test_show (table);
  g_autoptr (GError) error = NULL;

  g_assert_true (says (table, "First write down which providers you compare"));
  provider = add (document, TR_KIND_PROVIDER, "name", "Alpha", "note", "");
  g_assert_true (says (table, "First the scores of everybody alone"));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (tr_score_cell_get_entry (cell_at (table, 0)))));
  score = tr_document_add (document, TR_KIND_SCORE, &error, "provider", provider, "criterion", criterion, "assessor", assessor, "value",
                           "6", NULL);
  g_assert_no_error (error);
  g_assert_true (says (table, "One participant has given scores so far"));
  g_assert_true (says (table, "6, from one assessor"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_give (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window, *editor;
  const TrConsensus *consensus;
  g_autoptr (GError) error = NULL;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  g_assert_false (tr_score_cell_ask (cell_at (table, 1)));
  g_assert_true (type_score (table, 1, "7,5"));
  consensus = first_consensus (&comparison);
  g_assert_cmpstr (consensus->provider, ==, comparison.providers[1]);
  g_assert_cmpstr (consensus->criterion, ==, comparison.criteria[0]);
  g_assert_cmpfloat (consensus->value, ==, 7.5);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (comparison.document), TR_KIND_SCORE), ==, 6);

  /* asked for, and nothing stops when it does not come */
  g_assert_true (says (table, "1 score together has no motivation yet."));
  editor = tr_test_find (table, TR_TYPE_EDITOR);
  g_assert_nonnull (editor);
  g_assert_true (tr_score_cell_ask (cell_at (table, 1)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), editor));
  g_assert_true (type_score (table, 0, "8"));
  g_assert_true (says (table, "2 scores together have no motivation yet."));

  g_assert_true (tr_document_set (comparison.document, TR_KIND_CONSENSUS, consensus->record.id, "motivation", "We saw the plan", &error));
  g_assert_true (says (table, "1 score together has no motivation yet."));
  g_assert_true (tr_test_find (table, TR_TYPE_EDITOR) != NULL);
  g_assert_false (tr_score_cell_ask (cell_at (table, 1)));
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

static void
test_undo (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  g_assert_true (type_score (table, 2, "5"));
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_EDITOR), ==, 1);
  undo (&comparison);
  g_assert_null (first_consensus (&comparison));
  g_assert_cmpstr (text_at (table, 2), ==, "");
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_EDITOR), ==, 0);
  g_assert_false (says (table, "no motivation yet"));

  /* emptied is no score together any more */
  g_assert_true (type_score (table, 2, "5"));
  g_assert_true (type_score (table, 2, ""));
  g_assert_true (isnan (first_consensus (&comparison)->value));
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_EDITOR), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

static void
test_refused (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  g_assert_false (type_score (table, 0, "11"));
  g_assert_true (says (table, "from 1 to 10"));
  g_assert_null (first_consensus (&comparison));
  g_assert_nonnull (strstr (tr_unwritten_get_reason (tr_unwritten_of (comparison.document)), "Score together"));
  tr_unwritten_drop_within (tr_unwritten_of (comparison.document), table);
  g_assert_cmpstr (text_at (table, 0), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* A cell keeps the focus and what is typed while the table changes around it. */
static void
test_focus (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window, *entry;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  entry = GTK_WIDGET (tr_score_cell_get_entry (cell_at (table, 3)));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "6");
  third = add (comparison.document, TR_KIND_CRITERION, "name", "Third", "weight", "10");
  g_assert_true (tr_document_move (comparison.document, TR_KIND_CRITERION, third, comparison.criteria[0], &error));
  g_assert_true (GTK_WIDGET (tr_score_cell_get_entry (cell_at (table, 5))) == entry);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "6");
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (comparison.document)));
  g_assert_cmpstr (first_consensus (&comparison)->criterion, ==, comparison.criteria[1]);
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

/* Another program removed the provider while something was typed for it: the number and the reason are not lost in silence. */
static void
test_gone_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window;
  GString *lost;

  comparison_open (&comparison, fixture);
  lost = tr_test_note_lost (comparison.document);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  gtk_editable_set_text (tr_score_cell_get_entry (cell_at (table, 1)), "7");
  tr_test_remove_elsewhere (fixture, comparison.document, TR_KIND_PROVIDER, comparison.providers[1]);
  tr_test_settle (1300);
  g_assert_cmpuint (tr_test_count (table, TR_TYPE_SCORE_CELL), ==, 2);
  g_assert_cmpstr (lost->str, ==, "Score together: 7\n");
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
  g_string_free (lost, TRUE);
}

static void
test_ranking (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *view = tr_ranking_view_new (), *window = tr_test_show (view), *table, *other;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  other = tr_test_show (table);
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "The order rests on the means"));
  g_assert_true (says (view, "Still missing: 2 of 4 scores"));
  g_assert_true (says (view, "can not be said yet"));

  g_assert_true (type_score (table, 2, "5"));
  g_assert_true (type_score (table, 3, "7"));
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "Given together: 2 of 4 scores."));
  g_assert_true (says (view, "The order turns when the weight of “Craft” goes from 60% to 80.1%; then “Alpha” is on top."));

  g_assert_true (type_score (table, 0, "9"));
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "The order turns when the weight of “Craft” goes from 60% to 49.9%; then “Beta” is on top."));
  g_assert_true (type_score (table, 2, "8"));
  tr_ranking_view_show (TR_RANKING_VIEW (view), tr_document_get_project (comparison.document));
  g_assert_true (says (view, "No change of a single weight turns the order: “Alpha” stays on top."));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

static gboolean
has_bar (GtkWidget *sideways)
{
  return gtk_widget_get_child_visible (gtk_widget_get_last_child (sideways));
}

static gboolean
is_scrolled (GtkWidget *sideways)
{
  GtkScrollable *viewport = GTK_SCROLLABLE (gtk_widget_get_first_child (sideways));

  return gtk_adjustment_get_value (gtk_scrollable_get_hadjustment (viewport)) > 0;
}

/* What comes with the next frame may take a while on a busy machine. */
static void
assert_soon (gboolean (*is_so) (GtkWidget *), GtkWidget *widget)
{
  for (guint i = 0; i < 200 && !is_so (widget); i++)
    tr_test_settle (50);
  g_assert_true (is_so (widget));
}

/* Many providers make the table scroll and not the page; few take no more height than they need. */
static void
test_sideways (TrTestLibrary *fixture, gconstpointer data)
{
  Comparison comparison;
  GtkWidget *table, *window, *sideways;
  int least, height, grid_height, narrow;

  comparison_open (&comparison, fixture);
  table = tr_score_table_new (comparison.document, TR_KIND_CONSENSUS);
  window = tr_test_show (table);
  sideways = tr_test_find (table, TR_TYPE_SIDEWAYS);
  gtk_widget_measure (sideways, GTK_ORIENTATION_VERTICAL, 560, &height, NULL, NULL, NULL);
  gtk_widget_measure (tr_test_find (sideways, GTK_TYPE_GRID), GTK_ORIENTATION_VERTICAL, 560, &grid_height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, grid_height);

  for (guint i = 0; i < 8; i++)
    g_free (add (comparison.document, TR_KIND_PROVIDER, "name", "Another one", "note", ""));
  gtk_widget_measure (table, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 400);
  gtk_widget_measure (sideways, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, 0);
  assert_soon (has_bar, sideways);

  /* what gets the focus comes in sight */
  gtk_widget_grab_focus (GTK_WIDGET (tr_score_cell_get_entry (cell_at (table, 9))));
  assert_soon (is_scrolled, sideways);
  gtk_window_destroy (GTK_WINDOW (window));
  comparison_close (&comparison);
}

#define WIDTH 200
#define HEIGHT 12

/* Which of the columns of the picture are not empty in its upper quarter, where the line of the scale is not. */
static void
assert_drawn (const TrGiven *given, gboolean is_mirrored, int from, int to)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guchar *row;
  int first = -1, last = -1;

  tr_draw_spread (cr, WIDTH, HEIGHT, tr_palette (TR_THEME_LIGHT), given, is_mirrored);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + 3 * cairo_image_surface_get_stride (surface);
  for (int x = HEIGHT; x < WIDTH - HEIGHT; x++)
    if (row[x] > 128) {
      first = first < 0 ? x : first;
      last = x;
    }
  cairo_surface_destroy (surface);
  if (from < 0) {
    g_assert_cmpint (first, ==, -1);
    return;
  }
  g_assert_cmpint (ABS (first - from), <=, 4);
  g_assert_cmpint (ABS (last - to), <=, 4);
}

static int
place_of (double score)
{
  return (int) (HEIGHT / 2.0 + (score - 1) / 9 * (WIDTH - HEIGHT));
}

static void
test_mark (void)
{
  TrGiven given = { .low = NAN, .high = NAN, .mean = NAN, .together = NAN };

  assert_drawn (&given, FALSE, -1, -1);
  given.n_own = 2;
  given.low = 4;
  given.high = 7;
  assert_drawn (&given, FALSE, place_of (4), place_of (7));
  assert_drawn (&given, TRUE, WIDTH - place_of (7), WIDTH - place_of (4));
  given.high = 4;
  assert_drawn (&given, FALSE, place_of (4), place_of (4));
  given.together = 8;
  assert_drawn (&given, FALSE, place_of (4), place_of (8));
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/together/empty", test_empty);
  tr_test_library_add ("/together/spread", test_spread);
  tr_test_library_add ("/together/before", test_before);
  tr_test_library_add ("/together/give", test_give);
  tr_test_library_add ("/together/undo", test_undo);
  tr_test_library_add ("/together/refused", test_refused);
  tr_test_library_add ("/together/focus", test_focus);
  tr_test_library_add ("/together/gone-elsewhere", test_gone_elsewhere);
  tr_test_library_add ("/together/ranking", test_ranking);
  tr_test_library_add ("/together/sideways", test_sideways);
  g_test_add_func ("/together/mark", test_mark);

  return g_test_run ();
}
