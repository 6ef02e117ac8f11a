/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "core/tr-round.h"
#include "core/tr-sitting.h"
#include "tr-test-round.h"
#include "tr-test-ui.h"
#include "ui/tr-round-cell.h"
#include "ui/tr-round-entry.h"
#include "ui/tr-round-questions.h"
#include "ui/tr-round-result.h"
#include "ui/tr-round-start.h"
#include "ui/tr-round-table.h"
#include "ui/tr-round-view.h"

/* A round in a window without a project around it: what keys do, what is seen of it, and what it comes to. */

#define TODAY "2026-11-24"

static const TrSide both_sides[] = { TR_SIDE_MUNICIPALITY, TR_SIDE_PROVIDER };

static TrDocument *
open_document (TrTestLibrary *fixture, guint n_directions, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_test_round_project (n_directions, n_participants);
  g_autofree char *id = tr_library_store (fixture->library, project, "import", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static char *
start (TrDocument *document, TrRoundWay way, guint n_directions, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) directions = tr_test_round_ids ("d", n_directions), participants = tr_test_round_ids ("p", n_participants);
  char *id = tr_round_start (document, way, (const char *const *) directions, (const char *const *) participants, both_sides,
                             G_N_ELEMENTS (both_sides), TODAY, &error);

  g_assert_no_error (error);
  return id;
}

/* Presses a key on a widget as the window would, and returns whether it was taken. */
static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !is_taken)
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &is_taken);
  }

  return is_taken;
}

/* Types, and returns how many keys that took. */
static guint
type (GtkWidget *widget, const char *text)
{
  for (const char *key = text; *key != '\0'; key++)
    press (widget, (guint) (unsigned char) *key, 0);

  return (guint) strlen (text);
}

/* The entry of a round in a window. */
typedef struct {
  TrDocument *document;
  char *round;
  GtkWidget *entry, *window;
  GtkWidget *table;
} Desk;

static void
desk_open (Desk *desk, TrTestLibrary *fixture, TrRoundWay way, guint n_directions, guint n_participants)
{
  desk->document = open_document (fixture, n_directions, n_participants);
  desk->round = start (desk->document, way, n_directions, n_participants);
  desk->entry = tr_round_entry_new (desk->document, desk->round);
  tr_round_entry_set_today (TR_ROUND_ENTRY (desk->entry), TODAY);
  desk->window = tr_test_show (desk->entry);
  desk->table = tr_test_find (desk->entry, TR_TYPE_ROUND_TABLE);
  g_assert_true (gtk_widget_grab_focus (desk->entry));
}

static void
desk_close (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_assert_finalize_object (desk->document);
  g_free (desk->round);
}

static TrRoundGrid *
grid_of (const Desk *desk)
{
  TrProject *project = tr_document_get_project (desk->document);

  return tr_round_grid_new (project, tr_project_find (project, TR_KIND_ROUND, desk->round));
}

static guint
n_filled (const Desk *desk)
{
  g_autoptr (TrRoundGrid) grid = grid_of (desk);
  guint filled, all;

  tr_round_grid_progress (grid, &filled, &all);

  return filled;
}

static void
assert_cursor (const Desk *desk, guint row, guint slot)
{
  TrRoundSpot spot = tr_round_table_get_cursor (TR_ROUND_TABLE (desk->table));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->window));

  g_assert_cmpuint (spot.row, ==, row);
  g_assert_cmpuint (spot.slot, ==, slot);
  g_assert_true (TR_IS_ROUND_CELL (focus));
  g_assert_cmpuint (tr_round_cell_get_spot (TR_ROUND_CELL (focus)).row, ==, row);
  g_assert_cmpuint (tr_round_cell_get_spot (TR_ROUND_CELL (focus)).slot, ==, slot);
}

static GtkWidget *
cell_at (GtkWidget *root, guint row, guint slot)
{
  if (TR_IS_ROUND_CELL (root)) {
    TrRoundSpot spot = tr_round_cell_get_spot (TR_ROUND_CELL (root));

    return spot.row == row && spot.slot == slot ? root : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = cell_at (child, row, slot);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static const char *
text_at (const Desk *desk, guint row, guint slot)
{
  return tr_round_cell_get_text (TR_ROUND_CELL (cell_at (desk->table, row, slot)));
}

/* Whether a label or button that can be seen holds a text. */
static gboolean
says (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_visible (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = button (child, label);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *found = button (root, label);

  g_assert_nonnull (found);
  g_assert_true (gtk_widget_is_sensitive (found));
  if (GTK_IS_TOGGLE_BUTTON (found))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (found), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (found)));
  else
    g_signal_emit_by_name (found, "clicked");
}

/* Eight directions by twelve people: two keys for each, and one to reveal. */
static void
test_two_keys_each (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;
  guint n_keys = 0;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 8, 12);
  assert_cursor (&desk, 0, 0);
  for (guint i = 0; i < 96; i++)
    n_keys += type (desk.table, i % 8 < 4 ? "37" : "82");
  g_assert_cmpuint (n_filled (&desk), ==, 96);
  g_assert_cmpuint (n_keys, ==, 192);
  /* Enter reveals it now */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (desk.window)) == button (desk.entry, "Reveal (Enter)"));
  click (desk.entry, "Reveal (Enter)");
  g_assert_null (tr_round_running (tr_document_get_project (desk.document)));
  desk_close (&desk);
}

static void
test_order (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 3, 3);
  type (desk.table, "37");
  assert_cursor (&desk, 1, 0);
  type (desk.table, "3737");
  assert_cursor (&desk, 0, 1);
  click (desk.entry, "Direction by direction →");
  assert_cursor (&desk, 0, 1);
  type (desk.table, "n");
  assert_cursor (&desk, 0, 2);
  type (desk.table, "0");
  assert_cursor (&desk, 1, 1);
  press (desk.table, GDK_KEY_Return, 0);
  assert_cursor (&desk, 1, 2);
  g_assert_cmpuint (n_filled (&desk), ==, 5);
  desk_close (&desk);
}

static void
test_arrows (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 2, 2);
  press (desk.table, GDK_KEY_Down, 0);
  assert_cursor (&desk, 1, 0);
  press (desk.table, GDK_KEY_Right, 0);
  assert_cursor (&desk, 1, 1);
  /* not out of the grid */
  press (desk.table, GDK_KEY_Right, 0);
  press (desk.table, GDK_KEY_Down, 0);
  assert_cursor (&desk, 1, 1);
  press (desk.table, GDK_KEY_Up, 0);
  press (desk.table, GDK_KEY_Left, 0);
  press (desk.table, GDK_KEY_Left, 0);
  press (desk.table, GDK_KEY_Up, 0);
  assert_cursor (&desk, 0, 0);
  /* an arrow drops the half of an entry */
  type (desk.table, "3");
  press (desk.table, GDK_KEY_Down, 0);
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "");
  type (desk.table, "37");
  g_assert_cmpuint (n_filled (&desk), ==, 1);
  /* keys with Ctrl are not for the grid */
  g_assert_false (press (desk.table, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_false (press (desk.table, GDK_KEY_3, GDK_ALT_MASK));
  desk_close (&desk);
}

static void
test_correct (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 2, 2);
  type (desk.table, "3");
  press (desk.table, GDK_KEY_BackSpace, 0);
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "");
  assert_cursor (&desk, 0, 0);
  type (desk.table, "3782");
  assert_cursor (&desk, 0, 1);
  press (desk.table, GDK_KEY_BackSpace, 0);
  assert_cursor (&desk, 1, 0);
  g_assert_cmpuint (n_filled (&desk), ==, 1);
  press (desk.table, GDK_KEY_BackSpace, 0);
  assert_cursor (&desk, 0, 0);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  type (desk.table, "91");
  assert_cursor (&desk, 1, 0);
  press (desk.table, GDK_KEY_Up, 0);
  press (desk.table, GDK_KEY_Delete, 0);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  desk_close (&desk);
}

/* Undo takes one entry back and the cursor with it, so that it can be typed again. */
static void
test_undo (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 3, 2);
  type (desk.table, "3782");
  g_assert_true (tr_document_undo (desk.document, NULL, NULL, &error));
  g_assert_cmpuint (n_filled (&desk), ==, 1);
  assert_cursor (&desk, 1, 0);
  g_assert_cmpstr (text_at (&desk, 1, 0), ==, "");
  type (desk.table, "46");
  assert_cursor (&desk, 2, 0);
  g_assert_cmpuint (n_filled (&desk), ==, 2);
  desk_close (&desk);
}

/* The room sees that something was filled in, and nothing else: not the digits, not who does not know, not in what a screen reader says. */
static void
test_nothing_shows (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 2, 2);
  type (desk.table, "370n4");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "••");
  g_assert_cmpstr (text_at (&desk, 1, 0), ==, "••");
  g_assert_cmpstr (text_at (&desk, 0, 1), ==, "••");
  g_assert_cmpstr (text_at (&desk, 1, 1), ==, "•");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell_at (desk.table, 0, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Direction 0, M1 Role 0: filled in");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell_at (desk.table, 1, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Direction 1, M1 Role 0: filled in");
  g_assert_true (says (desk.entry, "3 of 4"));

  click (desk.entry, "Show while I type");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "3 7");
  g_assert_cmpstr (text_at (&desk, 1, 0), ==, "?");
  g_assert_cmpstr (text_at (&desk, 0, 1), ==, "3 3");
  g_assert_cmpstr (text_at (&desk, 1, 1), ==, "4");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell_at (desk.table, 0, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Direction 0, M1 Role 0: control 3, uncertainty 7");
  click (desk.entry, "Show while I type");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "••");
  desk_close (&desk);
}

/* Who stops goes on where they were, also after the program was closed. */
static void
test_go_on (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 2, 2);
  type (desk.table, "37829");
  id = g_strdup (tr_document_get_id (desk.document));
  gtk_window_destroy (GTK_WINDOW (desk.window));
  g_assert_finalize_object (desk.document);
  tr_test_library_reopen (fixture);
  desk.document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);
  desk.entry = tr_round_entry_new (desk.document, desk.round);
  desk.window = tr_test_show (desk.entry);
  desk.table = tr_test_find (desk.entry, TR_TYPE_ROUND_TABLE);
  gtk_widget_grab_focus (desk.entry);
  g_assert_cmpuint (n_filled (&desk), ==, 2);
  assert_cursor (&desk, 0, 1);
  desk_close (&desk);
}

/* Who leaves the room, or a direction that goes, takes its row or column along; the rest of the grid stays. */
static void
test_shape_changes (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 3, 3);
  type (desk.table, "373737");
  g_assert_cmpuint (tr_test_count (desk.table, TR_TYPE_ROUND_CELL), ==, 9);
  g_assert_true (tr_document_remove (desk.document, TR_KIND_DIRECTION, "d1", &error));
  g_assert_cmpuint (tr_test_count (desk.table, TR_TYPE_ROUND_CELL), ==, 6);
  g_assert_true (tr_document_remove (desk.document, TR_KIND_PARTICIPANT, "p1", &error));
  g_assert_cmpuint (tr_test_count (desk.table, TR_TYPE_ROUND_CELL), ==, 4);
  type (desk.table, "37");
  g_assert_cmpuint (n_filled (&desk), >=, 2);
  desk_close (&desk);
}

static void
test_hands (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_HANDS, 2, 2);
  g_assert_cmpuint (tr_test_count (desk.table, TR_TYPE_ROUND_CELL), ==, 2 * 2 * TR_N_HANDS);
  type (desk.table, "12");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "12");
  assert_cursor (&desk, 0, 0);
  press (desk.table, GDK_KEY_Return, 0);
  press (desk.table, GDK_KEY_Return, 0);
  type (desk.table, "3");
  g_assert_cmpstr (text_at (&desk, 0, 2), ==, "3");
  press (desk.table, GDK_KEY_Left, 0);
  press (desk.table, GDK_KEY_Left, 0);
  /* a digit where a number stood begins a new one; a third has no room */
  type (desk.table, "7");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "7");
  type (desk.table, "55");
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "75");
  type (desk.table, "x");
  press (desk.table, GDK_KEY_BackSpace, 0);
  g_assert_cmpstr (text_at (&desk, 0, 0), ==, "");
  g_assert_true (says (desk.entry, "coarser"));
  desk_close (&desk);
}

static void
test_sides (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_SIDES, 2, 2);
  g_assert_cmpuint (tr_test_count (desk.table, TR_TYPE_ROUND_CELL), ==, 4);
  type (desk.table, "37373737");
  g_assert_cmpuint (n_filled (&desk), ==, 4);
  desk_close (&desk);
}

static void
put_all (TrDocument *document, const char *round)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) directions = tr_test_round_ids ("d", 3);

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 4; j++) {
      g_autofree char *participant = g_strdup_printf ("p%u", j);
      const TrRoundColumn column = { participant, TR_SIDE_UNSET, 1 };
      double control = j % 2 == 0 ? 0.25 : i == 1 ? 1 : i == 2 ? 0.5 : 0.25;

      tr_round_put (document, round, directions[i], &column, control, 0.75, TODAY, &error);
      g_assert_no_error (error);
    }
  tr_round_reveal (document, round, TODAY, &error);
  g_assert_no_error (error);
}

/* As people write them down: "28 55". The space between two entries skips nobody, nor does one between two digits. */
static void
test_spaces (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_PARTICIPANTS, 4, 1);
  type (desk.table, "28 55");
  g_assert_cmpuint (n_filled (&desk), ==, 2);
  assert_cursor (&desk, 2, 0);
  type (desk.table, " 3 7");
  g_assert_cmpuint (n_filled (&desk), ==, 3);
  assert_cursor (&desk, 3, 0);
  desk_close (&desk);
}

/* More hands than people are told, and counted. */
static void
test_too_many_hands (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_ROUND_HANDS, 1, 4);
  type (desk.table, "1 1 ");
  g_assert_false (says (desk.entry, "Count again?"));
  type (desk.table, "1");
  g_assert_true (says (desk.entry, "Municipality: 3 hands for this direction, and 2 participants. Count again?"));
  type (desk.table, "0");
  g_assert_cmpstr (text_at (&desk, 0, 2), ==, "10");
  desk_close (&desk);
}

static void
on_questions_cb (TrRoundResult *result, const char *direction, GString *told)
{
  g_string_append (told, direction);
}

static void
test_result (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  TrDocument *document = open_document (fixture, 3, 4);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 3, 4);
  g_autoptr (GError) error = NULL;
  GtkWidget *result, *window;

  put_all (document, round);
  result = tr_round_result_new (document, round);
  window = tr_test_show (result);
  g_signal_connect (result, "questions", G_CALLBACK (on_questions_cb), told);
  g_assert_true (says (result, "Here municipality and social work see it differently"));
  g_assert_true (says (result, "Municipality: Emergent (control 3, uncertainty 7)"));
  g_assert_true (says (result, "Social work: Ecosystem (control 9, uncertainty 7)"));
  g_assert_true (says (result, "Most of all on control: 3 against 9"));
  g_assert_true (says (result, "Who carries out the activities that decide on the effect?"));
  click (result, "Answer the twelve questions together");
  g_assert_cmpstr (told->str, ==, "d1");

  /* what changes afterwards shows */
  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, "d1", "title", "Another name", &error));
  g_assert_true (says (result, "Another name"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (document);
}

static guint
n_answers (TrDocument *document)
{
  return tr_project_count (tr_document_get_project (document), TR_KIND_ANSWER);
}

static void
test_questions (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrDocument *document = open_document (fixture, 1, 3);
  const TrSitting sitting = { "d0", "p0", TR_SIDE_UNSET, TODAY };
  GtkWidget *questions = tr_round_questions_new (document, &sitting), *window = tr_test_show (questions);

  gtk_widget_grab_focus (questions);
  g_assert_true (says (questions, "Question 1 of 12"));
  g_assert_true (says (questions, "Role 0"));
  g_assert_cmpuint (type (questions, "450"), ==, 3);
  g_assert_cmpuint (n_answers (document), ==, 3);
  g_assert_true (says (questions, "Question 4 of 12"));
  press (questions, GDK_KEY_BackSpace, 0);
  press (questions, GDK_KEY_Left, 0);
  g_assert_cmpuint (tr_round_questions_get_place (TR_ROUND_QUESTIONS (questions)), ==, 1);
  type (questions, "1");
  g_assert_cmpuint (n_answers (document), ==, 3);
  /* one answer is one action */
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  {
    gint values[TR_N_QUESTIONS];

    tr_sitting_answers (&sitting, tr_document_get_project (document), values);
    g_assert_cmpint (values[TR_QUESTION_EVIDENCE], ==, 5);
  }
  /* keys that are no answer */
  type (questions, "6789x");
  press (questions, GDK_KEY_Return, 0);
  g_assert_cmpuint (n_answers (document), ==, 3);
  tr_round_questions_go_to (TR_ROUND_QUESTIONS (questions), 3);
  type (questions, "111555555");
  g_assert_cmpuint (tr_round_questions_get_place (TR_ROUND_QUESTIONS (questions)), ==, TR_N_QUESTIONS);
  g_assert_true (says (questions, "control 8, uncertainty"));
  g_assert_true (says (questions, "Talk about") || says (questions, "What everybody answered"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (document);
}

/* The next one answers without seeing what others said; the end shows how far they lie apart. */
static void
test_next_participant (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = open_document (fixture, 1, 2);
  const TrSitting sitting = { "d0", "", TR_SIDE_UNSET, TODAY };
  GtkWidget *questions = tr_round_questions_new (document, &sitting), *window = tr_test_show (questions);

  g_assert_true (says (questions, "Everyone together"));
  type (questions, "111111111111");
  click (questions, "The next participant answers");
  g_assert_true (says (questions, "Role 0"));
  g_assert_true (says (questions, "Question 1 of 12"));
  type (questions, "555555555555");
  g_assert_true (says (questions, "Talk about the outliers first"));
  g_assert_cmpuint (n_answers (document), ==, 24);
  click (questions, "The next participant answers");
  g_assert_true (says (questions, "Role 1"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (document);
}

/* The view beside the matrix: a round that is hidden takes the place of the form to start one. */
static void
test_view (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrDocument *document = open_document (fixture, 2, 2);
  GtkWidget *view = tr_round_view_new (document), *window = tr_test_show (view);
  g_autofree char *round = NULL;

  g_assert_true (says (view, "2 of 2 directions"));
  g_assert_true (says (view, "2 of 2 participants"));
  g_assert_nonnull (button (view, "Start the round"));
  round = start (document, TR_ROUND_PARTICIPANTS, 2, 2);
  g_assert_false (gtk_widget_get_visible (tr_test_find (view, TR_TYPE_ROUND_START)));
  g_assert_true (says (view, "0 of 4 filled in"));
  g_assert_false (gtk_widget_is_sensitive (button (view, "Reveal")));
  {
    const TrRoundColumn column = { "p0", TR_SIDE_MUNICIPALITY, 1 };

    g_assert_true (tr_round_put (document, round, "d0", &column, 0.5, 0.5, TODAY, &error));
  }
  g_assert_true (says (view, "1 of 4 filled in"));
  g_assert_true (gtk_widget_is_sensitive (button (view, "Reveal")));
  click (view, "Remove");
  g_assert_true (gtk_widget_get_visible (tr_test_find (view, TR_TYPE_ROUND_START)));
  /* a window moves the focus away from what was hidden in its next frame, and keeps that until then */
  tr_test_settle (50);
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_true (says (view, "1 of 4 filled in"));
  g_assert_true (tr_round_reveal (document, round, TODAY, &error));
  g_assert_true (says (view, "Earlier rounds"));
  tr_test_settle (50);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (document);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/round/two-keys-each", test_two_keys_each);
  tr_test_library_add ("/round/order", test_order);
  tr_test_library_add ("/round/arrows", test_arrows);
  tr_test_library_add ("/round/correct", test_correct);
  tr_test_library_add ("/round/undo", test_undo);
  tr_test_library_add ("/round/nothing-shows", test_nothing_shows);
  tr_test_library_add ("/round/go-on", test_go_on);
  tr_test_library_add ("/round/shape-changes", test_shape_changes);
  tr_test_library_add ("/round/hands", test_hands);
  tr_test_library_add ("/round/sides", test_sides);
  tr_test_library_add ("/round/spaces", test_spaces);
  tr_test_library_add ("/round/too-many-hands", test_too_many_hands);
  tr_test_library_add ("/round/result", test_result);
  tr_test_library_add ("/round/questions", test_questions);
  tr_test_library_add ("/round/next-participant", test_next_participant);
  tr_test_library_add ("/round/view", test_view);

  return g_test_run ();
}
