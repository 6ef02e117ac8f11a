/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <time.h>

#include "tr-test-ui.h"
#include "ui/tr-matrix-canvas.h"
#include "ui/tr-matrix-handle.h"
#include "ui/tr-matrix-panel.h"
#include "ui/tr-matrix-table.h"
#include "ui/tr-matrix-tray.h"
#include "ui/tr-page-matrix.h"
#include "ui/tr-unwritten.h"

#define TODAY "2026-11-24"
#define N_MANY 1000
#define MOST_MILLISECONDS                                                                                              \
  300.0 /* of work for a step of a drag: ten times what it takes, for what runs with sanitizers */

/* The matrix page of a project with two directions and a participant of each side; the first direction is placed by
 * both. */
typedef struct {
  TrDocument *document;
  TrMatrixDesk *desk;
  GtkWidget *window, *page;
  TrMatrixCanvas *canvas;
  char *coaching, *talent;
  char *adviser, *worker;
} Matrix;

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static char *
add_participant (TrDocument *document, const char *role, const char *side)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *organisation =
      tr_document_add (document, TR_KIND_ORGANISATION, &error, "name", side, "side", side, NULL);
  char *id = tr_document_add (document, TR_KIND_PARTICIPANT, &error, "role", role, "organisation", organisation, NULL);

  g_assert_no_error (error);
  return id;
}

static void
place (Matrix *matrix, const char *participant, const char *control, const char *uncertainty)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      tr_document_add (matrix->document, TR_KIND_PLACEMENT, &error, "direction", matrix->coaching, "participant",
                       participant, "control", control, "uncertainty", uncertainty, "date", TODAY, NULL);

  g_assert_no_error (error);
}

static void
matrix_open (Matrix *matrix, TrTestLibrary *fixture)
{
  matrix->document = tr_test_open_new (fixture);
  matrix->coaching = add (matrix->document, TR_KIND_DIRECTION, "title", "Coaching");
  matrix->talent = add (matrix->document, TR_KIND_DIRECTION, "title", "Talent");
  matrix->adviser = add_participant (matrix->document, "Adviser", "municipality");
  matrix->worker = add_participant (matrix->document, "Worker", "provider");
  place (matrix, matrix->adviser, "0.8", "0.4");
  place (matrix, matrix->worker, "0.44", "0.42");
  matrix->page = tr_page_matrix_new (matrix->document);
  matrix->desk = tr_page_matrix_get_desk (TR_PAGE_MATRIX (matrix->page));
  tr_matrix_desk_set_today (matrix->desk, TODAY);
  matrix->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (matrix->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (matrix->window), matrix->page);
  gtk_window_present (GTK_WINDOW (matrix->window));
  tr_test_settle (100);
  matrix->canvas = TR_MATRIX_CANVAS (tr_test_find (matrix->page, TR_TYPE_MATRIX_CANVAS));
}

static void
matrix_close (Matrix *matrix)
{
  gtk_window_destroy (GTK_WINDOW (matrix->window));
  tr_test_settle (20);
  g_clear_object (&matrix->document);
  g_free (matrix->coaching);
  g_free (matrix->talent);
  g_free (matrix->adviser);
  g_free (matrix->worker);
}

static void
let_place (Matrix *matrix, const char *participant, TrSide side)
{
  g_autoptr (TrPlacer) placer = tr_placer_new (participant, side);

  tr_matrix_desk_set_placer (matrix->desk, placer);
}

static GtkWidget *
handle_of (Matrix *matrix, const char *direction)
{
  GtkWidget *handle = tr_matrix_canvas_find (matrix->canvas, direction);

  g_assert_nonnull (handle);
  return handle;
}

static GtkWidget *
chip_of (Matrix *matrix, const char *direction)
{
  return tr_matrix_tray_find (TR_MATRIX_TRAY (tr_test_find (matrix->page, TR_TYPE_MATRIX_TRAY)), direction);
}

static double
spin_value (Matrix *matrix, const char *direction, gboolean is_control)
{
  TrMatrixTable *table = TR_MATRIX_TABLE (tr_test_find (matrix->page, TR_TYPE_MATRIX_TABLE));

  return gtk_spin_button_get_value (GTK_SPIN_BUTTON (tr_matrix_table_find (table, direction, is_control)));
}

static void
assert_middle (Matrix *matrix, const char *direction, double control, double uncertainty)
{
  const TrStanding *standing = tr_matrix_desk_find (matrix->desk, direction);

  g_assert_nonnull (standing);
  g_assert_cmpfloat_with_epsilon (standing->all.control, control, 1e-9);
  g_assert_cmpfloat_with_epsilon (standing->all.uncertainty, uncertainty, 1e-9);
}

static guint
count_placements (Matrix *matrix)
{
  return tr_project_count (tr_document_get_project (matrix->document), TR_KIND_PLACEMENT);
}

static guint
count_actions (Matrix *matrix)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = tr_document_get_log (matrix->document, &error);

  g_assert_no_error (error);
  return log->len;
}

static void
drag (Matrix *matrix, double control, double uncertainty)
{
  double x, y;

  g_assert_true (tr_matrix_canvas_get_point (matrix->canvas, control, uncertainty, &x, &y));
  g_assert_true (tr_matrix_canvas_drag_to (matrix->canvas, x, y, FALSE));
}

static void
undo (Matrix *matrix)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_document_undo (matrix->document, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_names (TrTestLibrary *fixture, gconstpointer data)
{
  Matrix matrix;

  matrix_open (&matrix, fixture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (handle_of (&matrix, matrix.coaching)), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&matrix, matrix.coaching)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Coaching, control 0.62, uncertainty 0.41");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip_of (&matrix, matrix.talent)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Talent, not placed yet");
  g_assert_null (tr_matrix_canvas_find (matrix.canvas, matrix.talent));
  g_assert_null (chip_of (&matrix, matrix.coaching));
  let_place (&matrix, matrix.adviser, TR_SIDE_UNSET);
  tr_matrix_desk_enter (matrix.desk, matrix.coaching, 0.6, NAN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&matrix, matrix.coaching)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Coaching, control 0.52, uncertainty 0.41, borderline case");
  matrix_close (&matrix);
}

/* What is dragged is the placement of the one who places; the middle goes along as far as it does, and the others stay.
 */
static void
test_drag (TrTestLibrary *fixture, gconstpointer data)
{
  guint n_actions;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  n_actions = count_actions (&matrix);
  let_place (&matrix, matrix.adviser, TR_SIDE_UNSET);
  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.coaching);
  for (guint step = 0; step <= 10; step++)
    drag (&matrix, 0.8 - 0.04 * step, 0.4);
  assert_middle (&matrix, matrix.coaching, 0.42, 0.41);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions);
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (matrix.document)));

  tr_matrix_canvas_drag_end (matrix.canvas);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (matrix.document)));
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions + 1);
  g_assert_cmpstr (tr_document_get_undo_label (matrix.document), ==, "“Coaching”: placed on the matrix (Adviser)");
  assert_middle (&matrix, matrix.coaching, 0.42, 0.41);
  g_assert_cmpuint (count_placements (&matrix), ==, 2);
  undo (&matrix);
  assert_middle (&matrix, matrix.coaching, 0.62, 0.41);
  matrix_close (&matrix);
}

static void
test_cancelled_drag (TrTestLibrary *fixture, gconstpointer data)
{
  guint n_actions;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  n_actions = count_actions (&matrix);
  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.coaching);
  drag (&matrix, 0.1, 0.9);
  tr_matrix_canvas_drag_cancel (matrix.canvas);
  assert_middle (&matrix, matrix.coaching, 0.62, 0.41);
  g_assert_false (tr_matrix_canvas_drag_to (matrix.canvas, 10, 10, FALSE));
  tr_matrix_canvas_drag_end (matrix.canvas);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (matrix.document)));
  matrix_close (&matrix);
}

/* Everyone together is a third placement beside those of the two, and where it stands from then on. */
static void
test_who_places (TrTestLibrary *fixture, gconstpointer data)
{
  const TrPlacement *placement;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.coaching);
  drag (&matrix, 0.2, 0.9);
  tr_matrix_canvas_drag_end (matrix.canvas);
  g_assert_cmpuint (count_placements (&matrix), ==, 3);
  placement = tr_project_at (tr_document_get_project (matrix.document), TR_KIND_PLACEMENT, 2);
  g_assert_cmpstr (placement->participant, ==, "");
  g_assert_cmpint (placement->side, ==, TR_SIDE_UNSET);
  g_assert_cmpstr (placement->date, ==, TODAY);
  assert_middle (&matrix, matrix.coaching, 0.2, 0.9);

  let_place (&matrix, "", TR_SIDE_RESIDENTS);
  tr_matrix_desk_enter (matrix.desk, matrix.coaching, 0.3, 0.3);
  g_assert_true (tr_matrix_desk_settle (matrix.desk));
  placement = tr_project_at (tr_document_get_project (matrix.document), TR_KIND_PLACEMENT, 3);
  g_assert_cmpint (placement->side, ==, TR_SIDE_RESIDENTS);
  g_assert_cmpuint (tr_matrix_desk_find (matrix.desk, matrix.coaching)->side[TR_SIDE_RESIDENTS].n, ==, 1);
  matrix_close (&matrix);
}

static void
press (GtkWidget *handle, double control, double uncertainty)
{
  gtk_widget_activate_action (handle, "direction.move", "(dd)", control, uncertainty);
}

/* Steps that follow each other are one action; another direction begins another. */
static void
test_keys (TrTestLibrary *fixture, gconstpointer data)
{
  guint n_actions;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  n_actions = count_actions (&matrix);
  let_place (&matrix, matrix.worker, TR_SIDE_UNSET);
  gtk_widget_grab_focus (handle_of (&matrix, matrix.coaching));
  for (guint i = 0; i < 5; i++)
    press (handle_of (&matrix, matrix.coaching), TR_MATRIX_STEP, 0);
  press (handle_of (&matrix, matrix.coaching), 0, -TR_MATRIX_STRIDE);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions);
  assert_middle (&matrix, matrix.coaching, 0.645, 0.385);
  tr_test_settle (1200);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions + 1);
  assert_middle (&matrix, matrix.coaching, 0.645, 0.385);
  g_assert_true (gtk_widget_has_focus (handle_of (&matrix, matrix.coaching)));

  press (handle_of (&matrix, matrix.coaching), TR_MATRIX_STEP, 0);
  tr_matrix_desk_nudge (matrix.desk, matrix.talent, 0.1, 0.1);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions + 2);
  tr_matrix_desk_drop (matrix.desk);
  g_assert_cmpuint (count_actions (&matrix), ==, n_actions + 2);
  undo (&matrix);
  undo (&matrix);
  assert_middle (&matrix, matrix.coaching, 0.62, 0.41);
  matrix_close (&matrix);
}

/* A direction that nobody placed goes from the tray onto the matrix with the focus, and back with undo. */
static void
test_tray (TrTestLibrary *fixture, gconstpointer data)
{
  Matrix matrix;

  matrix_open (&matrix, fixture);
  gtk_widget_grab_focus (chip_of (&matrix, matrix.talent));
  press (chip_of (&matrix, matrix.talent), -TR_MATRIX_STEP, 0);
  g_assert_null (chip_of (&matrix, matrix.talent));
  g_assert_true (gtk_widget_has_focus (handle_of (&matrix, matrix.talent)));
  g_assert_true (tr_matrix_desk_settle (matrix.desk));
  assert_middle (&matrix, matrix.talent, 0.49, 0.5);
  /* the tray keeps its room, so that the matrix does not move */
  g_assert_true (gtk_widget_get_visible (tr_test_find (matrix.page, TR_TYPE_MATRIX_TRAY)));

  undo (&matrix);
  g_assert_null (tr_matrix_canvas_find (matrix.canvas, matrix.talent));
  g_assert_true (gtk_widget_has_focus (chip_of (&matrix, matrix.talent)));

  /* beside the matrix nothing is placed */
  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.talent);
  drag (&matrix, 0.5, 0.5);
  g_assert_false (tr_matrix_canvas_drag_to (matrix.canvas, 5, 5000, TRUE));
  tr_matrix_canvas_drag_end (matrix.canvas);
  g_assert_nonnull (chip_of (&matrix, matrix.talent));
  g_assert_cmpuint (count_placements (&matrix), ==, 2);
  matrix_close (&matrix);
}

static void
test_remove (TrTestLibrary *fixture, gconstpointer data)
{
  Matrix matrix;

  matrix_open (&matrix, fixture);
  g_assert_false (tr_matrix_desk_remove (matrix.desk, matrix.coaching));
  let_place (&matrix, matrix.adviser, TR_SIDE_UNSET);
  gtk_widget_activate_action (handle_of (&matrix, matrix.coaching), "direction.remove", NULL);
  assert_middle (&matrix, matrix.coaching, 0.44, 0.42);
  undo (&matrix);
  assert_middle (&matrix, matrix.coaching, 0.62, 0.41);
  matrix_close (&matrix);
}

/* Table and picture show the same at every moment, and what is typed in one moves the other. */
static void
test_table (TrTestLibrary *fixture, gconstpointer data)
{
  TrMatrixTable *table;
  GtkWidget *spin;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  table = TR_MATRIX_TABLE (tr_test_find (matrix.page, TR_TYPE_MATRIX_TABLE));
  g_assert_cmpfloat (spin_value (&matrix, matrix.coaching, TRUE), <, 0);
  let_place (&matrix, matrix.adviser, TR_SIDE_UNSET);
  g_assert_cmpfloat_with_epsilon (spin_value (&matrix, matrix.coaching, TRUE), 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (spin_value (&matrix, matrix.coaching, FALSE), 0.4, 1e-9);

  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.coaching);
  drag (&matrix, 0.3, 0.7);
  g_assert_cmpfloat_with_epsilon (spin_value (&matrix, matrix.coaching, TRUE), 0.3, 1e-9);
  tr_matrix_canvas_drag_cancel (matrix.canvas);
  g_assert_cmpfloat_with_epsilon (spin_value (&matrix, matrix.coaching, TRUE), 0.8, 1e-9);

  spin = tr_matrix_table_find (table, matrix.coaching, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (spin), "0,66");
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (matrix.document)));
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (matrix.document)));
  assert_middle (&matrix, matrix.coaching, 0.55, 0.41);
  g_assert_cmpuint (count_placements (&matrix), ==, 2);
  undo (&matrix);
  g_assert_cmpfloat_with_epsilon (spin_value (&matrix, matrix.coaching, TRUE), 0.8, 1e-9);

  /* no number: what was there stays */
  gtk_editable_set_text (GTK_EDITABLE (spin), "much");
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (matrix.document)));
  assert_middle (&matrix, matrix.coaching, 0.62, 0.41);
  matrix_close (&matrix);
}

/* A change from elsewhere moves what is there, and leaves the focus and what is in hand alone. */
static void
test_changes_from_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *handle;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  handle = handle_of (&matrix, matrix.coaching);
  gtk_widget_grab_focus (handle);
  let_place (&matrix, matrix.adviser, TR_SIDE_UNSET);
  tr_matrix_desk_enter (matrix.desk, matrix.coaching, 0.9, 0.9);
  place (&matrix, "", "0.1", "0.1");
  g_assert_true (handle_of (&matrix, matrix.coaching) == handle);
  g_assert_true (gtk_widget_has_focus (handle));
  g_assert_cmpstr (tr_matrix_desk_get_held (matrix.desk), ==, matrix.coaching);
  assert_middle (&matrix, matrix.coaching, 0.5, 0.5);

  /* without its direction a placement has no place */
  g_assert_true (tr_document_remove (matrix.document, TR_KIND_DIRECTION, matrix.coaching, NULL));
  g_assert_null (tr_matrix_desk_get_held (matrix.desk));
  g_assert_null (tr_matrix_desk_get_chosen (matrix.desk));
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (matrix.document)));
  matrix_close (&matrix);
}

static void
test_zoom (TrTestLibrary *fixture, gconstpointer data)
{
  double x, y;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  gtk_widget_activate_action (GTK_WIDGET (matrix.canvas), "matrix.zoom", "d", 9.0);
  g_assert_cmpfloat (tr_matrix_canvas_get_zoom (matrix.canvas), ==, TR_MATRIX_MOST_ZOOM);
  tr_test_settle (50);
  /* the middle stays in sight, the corner does not */
  g_assert_true (tr_matrix_canvas_get_point (matrix.canvas, 0.5, 0.5, &x, &y));
  g_assert_false (tr_matrix_canvas_get_point (matrix.canvas, 0, 0, &x, &y));
  gtk_widget_activate_action (GTK_WIDGET (matrix.canvas), "matrix.zoom-normal", NULL);
  tr_test_settle (50);
  g_assert_true (tr_matrix_canvas_get_point (matrix.canvas, 0, 0, &x, &y));
  matrix_close (&matrix);
}

static void
add_many (Matrix *matrix)
{
  g_autoptr (GError) error = NULL;
  TrEdit *edit = tr_document_begin (matrix->document, "many", &error);

  for (guint i = 0; i < N_MANY; i++) {
    g_autoptr (TrRecord) record = tr_record_new (TR_KIND_PLACEMENT);
    g_autofree char *date = g_strdup_printf ("2026-0%u-01", 1 + i % 9),
                    *control = g_strdup_printf ("0.%02u", i * 37 % 100);
    g_autofree char *uncertainty = g_strdup_printf ("0.%02u", i * 59 % 100);
    g_autoptr (TrRecord) participant = tr_record_new (TR_KIND_PARTICIPANT);

    tr_record_set (participant, tr_kind_field (participant->kind, "role"), "many", NULL);
    g_assert_true (tr_edit_add (edit, participant, NULL, &error));
    tr_record_set (record, tr_kind_field (record->kind, "direction"), i % 2 == 0 ? matrix->coaching : matrix->talent,
                   NULL);
    tr_record_set (record, tr_kind_field (record->kind, "participant"), participant->id, NULL);
    tr_record_set (record, tr_kind_field (record->kind, "date"), date, NULL);
    tr_record_set (record, tr_kind_field (record->kind, "control"), control, NULL);
    tr_record_set (record, tr_kind_field (record->kind, "uncertainty"), uncertainty, NULL);
    g_assert_true (tr_edit_add (edit, record, NULL, &error));
  }
  g_assert_true (tr_edit_commit (edit, &error));
}

/* A thousand placements can be dragged among: no step is felt. */
static void
test_many (TrTestLibrary *fixture, gconstpointer data)
{
  const guint n_steps = 20;
  Matrix matrix;
  double spent;
  clock_t start;

  matrix_open (&matrix, fixture);
  add_many (&matrix);
  tr_test_settle (200);
  tr_matrix_canvas_drag_begin (matrix.canvas, matrix.coaching);
  start = clock ();
  for (guint step = 0; step < n_steps; step++) {
    drag (&matrix, 0.02 * step, 0.3);
    tr_test_settle (20);
  }
  spent = 1000.0 * (double) (clock () - start) / CLOCKS_PER_SEC / n_steps;
  g_test_message ("%.1f ms of work for each step", spent);
  g_assert_cmpfloat (spent, <, MOST_MILLISECONDS);
  tr_matrix_canvas_drag_end (matrix.canvas);
  g_assert_cmpuint (count_placements (&matrix), ==, N_MANY + 3);
  matrix_close (&matrix);
}

static void
test_finalizes (TrTestLibrary *fixture, gconstpointer data)
{
  TrMatrixDesk *desk;
  GtkWidget *canvas;
  Matrix matrix;

  matrix_open (&matrix, fixture);
  desk = g_object_ref (matrix.desk);
  canvas = g_object_ref (GTK_WIDGET (matrix.canvas));
  tr_matrix_desk_choose (matrix.desk, matrix.coaching);
  tr_matrix_desk_enter (matrix.desk, matrix.coaching, 0.1, 0.2);
  /* what is in hand is on disk when the window goes */
  gtk_window_destroy (GTK_WINDOW (matrix.window));
  matrix.window = gtk_window_new ();
  tr_test_settle (50);
  g_assert_cmpuint (count_placements (&matrix), ==, 3);
  g_assert_finalize_object (canvas);
  g_assert_finalize_object (desk);
  matrix_close (&matrix);
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/matrix/names", test_names);
  tr_test_library_add ("/matrix/drag", test_drag);
  tr_test_library_add ("/matrix/cancelled-drag", test_cancelled_drag);
  tr_test_library_add ("/matrix/who-places", test_who_places);
  tr_test_library_add ("/matrix/keys", test_keys);
  tr_test_library_add ("/matrix/tray", test_tray);
  tr_test_library_add ("/matrix/remove", test_remove);
  tr_test_library_add ("/matrix/table", test_table);
  tr_test_library_add ("/matrix/changes-from-elsewhere", test_changes_from_elsewhere);
  tr_test_library_add ("/matrix/zoom", test_zoom);
  tr_test_library_add ("/matrix/many", test_many);
  tr_test_library_add ("/matrix/finalizes", test_finalizes);

  return g_test_run ();
}
