/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "core/tr-vote.h"
#include "tr-test-round.h"
#include "tr-test-ui.h"
#include "ui/tr-audience-desk.h"
#include "ui/tr-round-table.h"
#include "ui/tr-vote-button.h"
#include "ui/tr-vote-entry.h"
#include "ui/tr-vote-form.h"
#include "ui/tr-vote-outcome.h"

/* A vote in a window without a project around it: what keys do, how many it takes, and what is seen. */

#define TODAY "2026-11-24"
#define MOST_KEYS_HANDS 60
#define MOST_KEYS_PAPER 130

typedef struct {
  TrDocument *document;
  char *vote;
  GtkWidget *entry, *window, *table;
} Desk;

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

static void
desk_open (Desk *desk, TrTestLibrary *fixture, TrVoteWay way, guint dots, guint n_directions, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = tr_test_round_ids ("d", n_directions);
  const TrVotePlan plan = { "Which?", TR_WHERE_DIRECTION, way, dots, TR_KIND_DIRECTION, (const char *const *) ids };

  desk->document = open_document (fixture, n_directions, n_participants);
  desk->vote = tr_vote_start (desk->document, &plan, TODAY, &error);
  g_assert_no_error (error);
  desk->entry = tr_vote_entry_new (desk->document, desk->vote);
  desk->window = tr_test_show (desk->entry);
  desk->table = tr_test_find (desk->entry, TR_TYPE_ROUND_TABLE);
  g_assert_true (gtk_widget_grab_focus (desk->entry));
}

static void
desk_close (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_assert_finalize_object (desk->document);
  g_free (desk->vote);
}

static gboolean
press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !is_taken)
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, 0, &is_taken);
  }

  return is_taken;
}

/* Types on what has the focus, and returns how many keys that took. */
static guint
type (const Desk *desk, const char *text)
{
  for (const char *key = text; *key != '\0'; key++) {
    GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->window));

    press (GTK_IS_BUTTON (focus) ? focus : desk->table, *key == '\n' ? GDK_KEY_Return : (guint) (unsigned char) *key);
  }

  return (guint) strlen (text);
}

static TrVoteGrid *
grid_of (const Desk *desk)
{
  TrProject *project = tr_document_get_project (desk->document);

  return tr_vote_grid_new (project, tr_project_find (project, TR_KIND_VOTE, desk->vote), FALSE);
}

static void
assert_said (const Desk *desk, guint row, guint slot, guint votes, guint unknown)
{
  g_autoptr (TrVoteGrid) grid = grid_of (desk);
  const TrVoteSaid *said = tr_vote_grid_said (grid, (TrRoundSpot) { row, slot });

  g_assert_nonnull (said->ballot);
  g_assert_cmpuint (said->votes, ==, votes);
  g_assert_cmpuint (said->unknown, ==, unknown);
}

static guint
n_filled (const Desk *desk)
{
  g_autoptr (TrVoteGrid) grid = grid_of (desk);
  guint filled, all;

  tr_vote_grid_progress (grid, &filled, &all);

  return filled;
}

static void
assert_cursor (const Desk *desk, guint row, guint slot)
{
  TrRoundSpot spot = tr_round_table_get_cursor (TR_ROUND_TABLE (desk->table));

  g_assert_cmpuint (spot.row * 10 + spot.slot, ==, row * 10 + slot);
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

static gboolean
is_revealed (const Desk *desk)
{
  return ((const TrVote *) tr_project_find (tr_document_get_project (desk->document), TR_KIND_VOTE, desk->vote))->is_revealed;
}

/* Twelve people, six of each side, about eight items: one key for each side and item, and Enter to reveal. */
static void
test_keys_for_hands (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;
  guint keys = 0;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 8, 12);
  for (guint row = 0; row < 8; row++) {
    g_autofree char *text = g_strdup_printf ("%u%u", row % 7, (row * 3) % 7);

    keys += type (&desk, text);
  }
  g_assert_cmpuint (n_filled (&desk), ==, 16);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (desk.window)) == button (desk.entry, "Reveal (Enter)"));
  keys++; /* Enter */
  g_signal_emit_by_name (button (desk.entry, "Reveal (Enter)"), "clicked");
  g_assert_true (is_revealed (&desk));
  assert_said (&desk, 7, 1, 0, 0);
  assert_said (&desk, 3, 0, 3, 0);
  g_test_message ("8 items by 2 sides of 6 people, raised hands: %u keys", keys);
  g_assert_cmpuint (keys, ==, 17);
  g_assert_cmpuint (keys, <=, MOST_KEYS_HANDS);
  desk_close (&desk);
}

/* The same on sheets of paper: one key for each box. */
static void
test_keys_for_paper (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;
  guint keys = 0;

  desk_open (&desk, fixture, TR_VOTE_PAPER, 0, 8, 12);
  for (guint person = 0; person < 12; person++)
    keys += type (&desk, person == 3 ? "1001?000" : "01001100");
  g_assert_cmpuint (n_filled (&desk), ==, 96);
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (desk.window))));
  keys++;
  g_signal_emit_by_name (button (desk.entry, "Reveal (Enter)"), "clicked");
  assert_said (&desk, 0, 3, 1, 0);
  assert_said (&desk, 4, 3, 0, 1);
  g_test_message ("8 items by 12 people on paper: %u keys", keys);
  g_assert_cmpuint (keys, ==, 97);
  g_assert_cmpuint (keys, <=, MOST_KEYS_PAPER);
  desk_close (&desk);
}

/* Who does not know is asked after the votes, when the cursor has gone on. */
static void
test_unknown (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 2, 8);
  type (&desk, "2");
  assert_cursor (&desk, 0, 1);
  type (&desk, "?1");
  assert_said (&desk, 0, 0, 2, 1);
  assert_cursor (&desk, 0, 1);
  /* after the arrows it is about the place with the cursor */
  press (desk.table, GDK_KEY_Down);
  type (&desk, "d3");
  assert_said (&desk, 1, 1, 0, 3);
  /* and after the last number as well, when the button has the focus */
  type (&desk, "01");
  g_assert_cmpuint (n_filled (&desk), ==, 4);
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (desk.window))));
  type (&desk, "?");
  type (&desk, "2");
  assert_said (&desk, 1, 0, 1, 2);
  desk_close (&desk);
}

/* A number that can become longer waits for Enter or another digit. */
static void
test_long_numbers (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 3, 24);
  type (&desk, "1");
  assert_cursor (&desk, 0, 0);
  type (&desk, "2");
  assert_cursor (&desk, 0, 1);
  assert_said (&desk, 0, 0, 12, 0);
  type (&desk, "1\n");
  assert_said (&desk, 0, 1, 1, 0);
  assert_cursor (&desk, 1, 0);
  /* Enter after a number that went on by itself ends it, and skips nobody */
  type (&desk, "5\n");
  assert_cursor (&desk, 1, 1);
  type (&desk, "19");
  g_assert_true (says (desk.entry, "19 hands, and 12 participants"));
  desk_close (&desk);
}

/* Skipping, emptying, correcting and undo; what was undone can be typed again at once. */
static void
test_corrections (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 2, 8);
  type (&desk, "\n3");
  assert_cursor (&desk, 1, 0);
  assert_said (&desk, 0, 1, 3, 0);
  press (desk.table, GDK_KEY_BackSpace);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  assert_cursor (&desk, 0, 1);
  type (&desk, "4");
  press (desk.table, GDK_KEY_Up);
  press (desk.table, GDK_KEY_Right);
  press (desk.table, GDK_KEY_Delete);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  type (&desk, "2");
  tr_document_undo (desk.document, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_cursor (&desk, 0, 1);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  /* Esc leaves, unless something is half typed */
  g_assert_false (press (desk.table, GDK_KEY_Escape));
  type (&desk, "?");
  g_assert_true (press (desk.table, GDK_KEY_Escape));
  desk_close (&desk);
}

/* A number of several digits is one action; undo takes it back as a whole, and the cursor returns to it. */
static void
test_undo_number (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 3, 24);
  type (&desk, "12");
  assert_cursor (&desk, 0, 1);
  tr_document_undo (desk.document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  assert_cursor (&desk, 0, 0);
  desk_close (&desk);
}

/* What was counted last is known by what it is about: an item that goes does not make it another's. */
static void
test_item_gone (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *item = NULL;
  const TrRecord *first;
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 3, 8);
  type (&desk, "321");
  first = tr_project_at (tr_document_get_project (desk.document), TR_KIND_VOTE_ITEM, 0);
  item = g_strdup (first->id);
  g_assert_true (tr_document_remove (desk.document, TR_KIND_VOTE_ITEM, item, &error));
  g_assert_no_error (error);
  assert_said (&desk, 0, 0, 1, 0);
  press (desk.table, GDK_KEY_BackSpace);
  assert_cursor (&desk, 0, 0);
  g_assert_cmpuint (n_filled (&desk), ==, 0);
  desk_close (&desk);
}

/* On paper nothing shows what was typed, until it is asked for. */
static void
test_hidden (TrTestLibrary *fixture, gconstpointer data)
{
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_PAPER, 3, 2, 2);
  type (&desk, "2");
  g_assert_true (says (desk.table, "•"));
  g_assert_false (says (desk.table, "2"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button (desk.entry, "Show while I type")), TRUE);
  g_assert_true (says (desk.table, "2"));
  desk_close (&desk);
}

static void
test_outcome (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Desk desk;
  GtkWidget *outcome, *window;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 3, 8);
  type (&desk, "001340");
  g_assert_true (tr_vote_reveal (desk.document, desk.vote, &error));
  outcome = tr_vote_outcome_new (desk.document, desk.vote);
  window = tr_test_show (outcome);
  g_assert_true (says (outcome, "They differ most on C: municipality 4 of 4, social work 0 of 4"));
  g_assert_true (says (outcome, "Most votes, a tie: B and C (4 each)"));
  g_assert_true (says (outcome, "What does one side see in C"));
  g_signal_emit_by_name (button (outcome, "Put the list in this order"), "clicked");
  g_assert_cmpstr (((const TrRecord *) tr_project_at (tr_document_get_project (desk.document), TR_KIND_DIRECTION, 0))->id, ==, "d1");
  g_assert_nonnull (button (outcome, "The list stands in this order"));
  tr_document_undo (desk.document, NULL, NULL, &error);
  g_assert_nonnull (button (outcome, "Put the list in this order"));
  gtk_window_destroy (GTK_WINDOW (window));
  desk_close (&desk);
}

static void
on_started_cb (GtkWidget *form, const char *vote, char **started)
{
  *started = g_strdup (vote);
}

static void
test_form (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 3, 0);
  GtkWidget *form = tr_vote_form_new (document, TR_KIND_DIRECTION), *window = tr_test_show (form);
  GtkWidget *question = tr_test_find (form, GTK_TYPE_ENTRY);
  g_autofree char *started = NULL;
  const TrVote *vote;

  g_signal_connect (form, "started", G_CALLBACK (on_started_cb), &started);
  gtk_editable_set_text (GTK_EDITABLE (question), " ");
  g_assert_true (says (form, "Write down what you ask."));
  gtk_editable_set_text (GTK_EDITABLE (question), "Which two?");
  g_signal_emit_by_name (question, "activate");
  g_assert_nonnull (started);
  vote = tr_project_find (tr_document_get_project (document), TR_KIND_VOTE, started);
  g_assert_cmpstr (vote->question, ==, "Which two?");
  g_assert_cmpint (vote->page, ==, TR_WHERE_DIRECTION);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_VOTE_ITEM), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The button goes on with what is hidden, and is not there while there is nothing to choose between. */
static void
test_button (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  GtkWidget *widget = tr_vote_button_new (document, TR_KIND_DIRECTION), *window = tr_test_show (widget);
  const char *const ids[] = { "d0", NULL };
  const TrVotePlan plan = { "Which?", TR_WHERE_DIRECTION, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, ids };
  g_autofree char *added = NULL, *vote = NULL;

  g_assert_false (gtk_widget_get_visible (widget));
  added = tr_document_add (document, TR_KIND_DIRECTION, &error, "title", "Another", NULL);
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_nonnull (button (widget, "Let people vote…"));
  vote = tr_vote_start (document, &plan, TODAY, &error);
  g_assert_nonnull (button (widget, "Go on with the vote"));
  g_assert_true (tr_vote_reveal (document, vote, &error));
  g_assert_nonnull (button (widget, "Let people vote…"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The room sees what can be voted for, then what came out, and then the page again. */
static void
test_room (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *page = NULL;
  TrAudienceDesk *room;
  Desk desk;

  desk_open (&desk, fixture, TR_VOTE_HANDS, 0, 2, 4);
  room = tr_audience_desk_new (desk.document);
  tr_audience_desk_set_page (room, "direction");
  tr_audience_desk_set_open (room, TRUE);
  tr_audience_desk_set_vote (room, desk.vote);
  type (&desk, "202");
  before = tr_audience_desk_text (room);
  g_assert_nonnull (strstr (before, "Which?"));
  g_assert_nonnull (strstr (before, "A: Direction 0"));
  g_assert_nonnull (strstr (before, "1 of 2 sides are counted"));
  g_assert_null (strstr (before, ", 2"));
  g_assert_true (tr_vote_reveal (desk.document, desk.vote, &error));
  after = tr_audience_desk_text (room);
  g_assert_nonnull (strstr (after, "They differ most on A"));
  g_assert_nonnull (tr_audience_desk_get_layout (room)->vote);
  tr_audience_desk_set_vote (room, NULL);
  page = tr_audience_desk_text (room);
  g_assert_null (strstr (page, "Which?"));
  g_object_unref (room);
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/vote/keys-for-hands", test_keys_for_hands);
  tr_test_library_add ("/vote/keys-for-paper", test_keys_for_paper);
  tr_test_library_add ("/vote/unknown", test_unknown);
  tr_test_library_add ("/vote/long-numbers", test_long_numbers);
  tr_test_library_add ("/vote/corrections", test_corrections);
  tr_test_library_add ("/vote/undo-number", test_undo_number);
  tr_test_library_add ("/vote/item-gone", test_item_gone);
  tr_test_library_add ("/vote/hidden", test_hidden);
  tr_test_library_add ("/vote/outcome", test_outcome);
  tr_test_library_add ("/vote/form", test_form);
  tr_test_library_add ("/vote/button", test_button);
  tr_test_library_add ("/vote/room", test_room);

  return g_test_run ();
}
