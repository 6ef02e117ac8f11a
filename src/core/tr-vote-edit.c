/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-session.h"
#include "tr-vote.h"

/* What changes a vote. The lines in the logbook never tell what was counted: they are in sight while it is hidden. */

#define MOST_COUNT 10000 /* as the model has it */

/* The field of an item that refers to a kind of record; they have the same name. */
static const char *
reference_field (TrKindId kind)
{
  return tr_kind (kind)->name;
}

/* An item is called as its record: on one line, because that is what it has. */
static gboolean
add_item (TrEdit *edit, TrProject *project, const char *vote, TrKindId kind, const char *id, GError **error)
{
  const TrRecord *record = tr_project_find (project, kind, id);
  g_autoptr (TrRecord) item = tr_record_new (TR_KIND_VOTE_ITEM);
  g_autofree char *text = NULL;

  if (record == NULL || *tr_record_title (record) == '\0')
    return TRUE;
  text = g_strdelimit (g_strdup (tr_record_title (record)), "\r\n", ' ');
  tr_record_put (item, "vote", vote);
  tr_record_put (item, "text", text);
  tr_record_put (item, reference_field (kind), id);

  return tr_edit_add (edit, item, NULL, error);
}

static TrEdit *
begin (TrDocument *document, const char *template, const char *first, const char *second, GError **error)
{
  g_autofree char *quoted = tr_language_quote (first);
  const char *const texts[] = { quoted, second, NULL };
  g_autofree char *label = tr_language_fill (template, texts);

  return tr_document_begin (document, label, error);
}

/* Starts a vote about records of a kind, in the order of the ids. One without a name can not be voted for. Returns its
 * id; free with g_free(). */
char *
tr_vote_start (TrDocument *document, const TrVotePlan *plan, const char *today, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_VOTE);
  TrVote *vote = (TrVote *) record;
  const TrSession *session = tr_session_running (project);
  /* TRANSLATORS: a line in the logbook: the question of a vote */
  TrEdit *edit = begin (document, _("Vote %s started"), plan->question, NULL, error);
  gboolean is_done;

  tr_record_put (vote, "question", plan->question);
  tr_record_put (vote, "session", session != NULL ? session->record.id : "");
  tr_record_put (vote, "date", today);
  vote->page = (gint) plan->page;
  vote->way = plan->way;
  vote->dots = plan->way == TR_VOTE_HANDS ? 0 : (gint) plan->dots;
  is_done = edit != NULL && tr_edit_add (edit, vote, NULL, error);
  for (guint i = 0; is_done && plan->ids[i] != NULL; i++)
    is_done = add_item (edit, project, record->id, plan->kind, plan->ids[i], error);

  return tr_edit_end (edit, is_done, error) ? g_strdup (record->id) : NULL;
}

static gboolean
is_of (const TrBallot *ballot, const char *item, const TrRoundColumn *column)
{
  return g_str_equal (ballot->item, item) && g_str_equal (ballot->participant, column->participant) &&
         (*column->participant != '\0' || ballot->side == (gint) column->side);
}

/* The ids of the ballots in a place; there are several only of people who are gone since. */
static GPtrArray *
find_ballots (TrProject *project, const char *item, const TrRoundColumn *column)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  TR_EACH (TrBallot, ballot, project, TR_KIND_BALLOT)
    if (is_of (ballot, item, column))
      g_ptr_array_add (ids, g_strdup (ballot->record.id));

  return ids;
}

/* The side stays with what a participant gave, for when the participant is gone. */
static gboolean
add_ballot (TrEdit *edit, const char *item, const TrRoundColumn *column, guint votes, guint unknown, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_BALLOT);
  TrBallot *ballot = (TrBallot *) record;

  tr_record_put (ballot, "item", item);
  tr_record_put (ballot, "participant", column->participant);
  ballot->side = (gint) column->side;
  ballot->votes = (gint) votes;
  ballot->unknown = (gint) unknown;

  return tr_edit_add (edit, ballot, NULL, error);
}

static gboolean
remove_ballots (TrEdit *edit, const GPtrArray *ids, guint from, GError **error)
{
  for (guint i = from; i < ids->len; i++)
    if (!tr_edit_remove (edit, TR_KIND_BALLOT, ids->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
write_ballot (TrEdit *edit, const char *id, guint votes, guint unknown, GError **error)
{
  g_autofree char *votes_text = g_strdup_printf ("%u", votes), *unknown_text = g_strdup_printf ("%u", unknown);

  return tr_edit_set (edit, TR_KIND_BALLOT, id, "votes", votes_text, error) &&
         tr_edit_set (edit, TR_KIND_BALLOT, id, "unknown", unknown_text, error);
}

static TrEdit *
begin_ballot (TrDocument *document, const char *template, const char *item, const TrRoundColumn *column, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrVoteItem *record = tr_project_find (project, TR_KIND_VOTE_ITEM, item);
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, column->participant);

  return begin (document, template, record != NULL ? record->text : "",
                participant != NULL ? participant->role : gettext (tr_sides[column->side].label), error);
}

/* The digits of a number are one action, but how many voted and how many do not know are two numbers. */
static char *
gesture_of (TrProject *project, const GPtrArray *ids, const char *item, const TrRoundColumn *column, guint unknown)
{
  const TrBallot *ballot = ids->len > 0 ? tr_project_find (project, TR_KIND_BALLOT, ids->pdata[0]) : NULL;
  gboolean is_unknown = unknown != (ballot != NULL ? (guint) ballot->unknown : 0);

  return g_strdup_printf ("ballot/%s/%s/%s/%s", item, column->participant, tr_sides[column->side].name,
                          is_unknown ? "unknown" : "votes");
}

/* Writes down what was counted for an item. What is typed digit by digit is one action. */
gboolean
tr_vote_put (TrDocument *document, const char *item, const TrRoundColumn *column, guint votes, guint unknown,
             GError **error)
{
  TrProject *project = tr_document_get_project (document);
  g_autoptr (GPtrArray) ids = find_ballots (project, item, column);
  g_autofree char *gesture = NULL;
  /* TRANSLATORS: a line in the logbook: what is voted for, and who voted. What was counted stays hidden. */
  TrEdit *edit = begin_ballot (document, _("Vote, %s (%s): counted"), item, column, error);
  gboolean is_done = edit != NULL;

  votes = MIN (votes, MOST_COUNT);
  unknown = MIN (unknown, MOST_COUNT);
  if (is_done) {
    gesture = gesture_of (project, ids, item, column, unknown);
    tr_edit_set_gesture (edit, gesture);
  }
  if (is_done && ids->len == 0)
    is_done = add_ballot (edit, item, column, votes, unknown, error);
  else if (is_done)
    is_done = write_ballot (edit, ids->pdata[0], votes, unknown, error) && remove_ballots (edit, ids, 1, error);

  return tr_edit_end (edit, is_done, error);
}

/* Takes back what was counted for an item: nothing was said about it. */
gboolean
tr_vote_clear (TrDocument *document, const char *item, const TrRoundColumn *column, GError **error)
{
  g_autoptr (GPtrArray) ids = find_ballots (tr_document_get_project (document), item, column);
  TrEdit *edit;

  if (ids->len == 0)
    return TRUE;
  /* TRANSLATORS: a line in the logbook: what is voted for, and whose votes were taken out again */
  edit = begin_ballot (document, _("Vote, %s (%s): emptied"), item, column, error);

  return tr_edit_end (edit, edit != NULL && remove_ballots (edit, ids, 0, error), error);
}

static const char *
question_of (TrDocument *document, const char *vote)
{
  const TrVote *record = tr_project_find (tr_document_get_project (document), TR_KIND_VOTE, vote);

  return record != NULL ? record->question : "";
}

/* Shows what came out, also when not everybody voted. */
gboolean
tr_vote_reveal (TrDocument *document, const char *vote, GError **error)
{
  /* TRANSLATORS: a line in the logbook: the question of a vote */
  TrEdit *edit = begin (document, _("Vote %s revealed"), question_of (document, vote), NULL, error);

  return tr_edit_end (edit, edit != NULL && tr_edit_set (edit, TR_KIND_VOTE, vote, "is_revealed", "1", error), error);
}

/* Removes a vote with all that was counted in it. */
gboolean
tr_vote_remove (TrDocument *document, const char *vote, GError **error)
{
  /* TRANSLATORS: a line in the logbook: the question of a vote */
  TrEdit *edit = begin (document, _("Vote %s removed"), question_of (document, vote), NULL, error);

  return tr_edit_end (edit, edit != NULL && tr_edit_remove (edit, TR_KIND_VOTE, vote, error), error);
}

/* The priority that follows from a rank: the upper third of the items is high, the next middle, the rest low. Those that
 * tie have one rank, so they get the same; what nobody voted for is low, however few items there are. */
TrPriority
tr_vote_priority (const TrVoteResult *self, const TrVoteRanked *ranked)
{
  guint above = ranked->rank - 1, n = self->ranked->len;

  if (ranked->votes == 0 || 3 * above >= 2 * n)
    return TR_PRIORITY_LOW;

  return 3 * above < n ? TR_PRIORITY_HIGH : TR_PRIORITY_MIDDLE;
}

/* The records of a kind in the order of the vote: what was voted for by rank, then the rest as it was. What is locked
 * keeps what it says; its place in the list is nothing that was agreed. */
static GPtrArray *
wanted_order (TrProject *project, const TrVoteResult *result, TrKindId kind)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < result->ranked->len; i++) {
    const TrRecord *record = tr_vote_item_record (project, g_array_index (result->ranked, TrVoteRanked, i).item);

    if (record != NULL && record->kind->id == kind && g_hash_table_add (used, (gpointer) record))
      g_ptr_array_add (wanted, (gpointer) record);
  }
  for (guint i = 0; i < tr_project_count (project, kind); i++) {
    const TrRecord *record = tr_project_at (project, kind, i);

    if (!g_hash_table_contains (used, record))
      g_ptr_array_add (wanted, (gpointer) record);
  }

  return wanted;
}

/* The kinds of what was voted for, one bit each; votes from elsewhere may be about several. */
static guint64
kinds_of (TrProject *project, const TrVoteResult *result)
{
  guint64 kinds = 0;

  for (guint i = 0; i < result->ranked->len; i++) {
    const TrRecord *record = tr_vote_item_record (project, g_array_index (result->ranked, TrVoteRanked, i).item);

    if (record != NULL)
      kinds |= (guint64) 1 << record->kind->id;
  }

  return kinds;
}

static gboolean
is_in_order (TrProject *project, const GPtrArray *wanted, TrKindId kind)
{
  for (guint i = 0; i < wanted->len; i++)
    if (wanted->pdata[i] != tr_project_at (project, kind, i))
      return FALSE;

  return TRUE;
}

static const TrSignal *
signal_of (TrProject *project, const TrVoteRanked *ranked)
{
  const TrRecord *record = tr_vote_item_record (project, ranked->item);

  return record != NULL && record->kind->id == TR_KIND_SIGNAL ? (const TrSignal *) record : NULL;
}

/* Whether the list does not stand in the order of the vote yet. What nobody voted for has no order. */
gboolean
tr_vote_can_order (TrProject *project, const TrVoteResult *result)
{
  guint64 kinds = kinds_of (project, result);

  if (result->votes == 0)
    return FALSE;
  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);
    const TrSignal *signal = signal_of (project, ranked);

    if (signal != NULL && !tr_record_is_locked (signal) && signal->priority != (gint) tr_vote_priority (result, ranked))
      return TRUE;
  }
  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    g_autoptr (GPtrArray) wanted = NULL;

    if ((kinds & (guint64) 1 << kind) == 0)
      continue;
    wanted = wanted_order (project, result, (TrKindId) kind);
    if (!is_in_order (project, wanted, (TrKindId) kind))
      return TRUE;
  }

  return FALSE;
}

/* One after the other to the end. */
static gboolean
move_all (TrEdit *edit, const GPtrArray *wanted, TrKindId kind, GError **error)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!tr_edit_move (edit, kind, ((const TrRecord *) wanted->pdata[i])->id, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_order (TrEdit *edit, TrProject *project, const TrVoteResult *result, GError **error)
{
  guint64 kinds = kinds_of (project, result);

  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    g_autoptr (GPtrArray) wanted = NULL;

    if ((kinds & (guint64) 1 << kind) == 0)
      continue;
    wanted = wanted_order (project, result, (TrKindId) kind);
    if (!is_in_order (project, wanted, (TrKindId) kind) && !move_all (edit, wanted, (TrKindId) kind, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
write_priorities (TrEdit *edit, TrProject *project, const TrVoteResult *result, GError **error)
{
  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);
    const TrSignal *signal = signal_of (project, ranked);
    const char *name = tr_priorities[tr_vote_priority (result, ranked)].name;

    if (signal != NULL && !tr_record_is_locked (signal) &&
        !tr_edit_set (edit, TR_KIND_SIGNAL, signal->record.id, "priority", name, error))
      return FALSE;
  }

  return TRUE;
}

/* Puts the list in the order of the result, and gives signals their priority: the only ones that have that field. What is
 * locked moves with the others, and keeps its priority. */
gboolean
tr_vote_order (TrDocument *document, const char *vote, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrVote *record = tr_project_find (project, TR_KIND_VOTE, vote);
  g_autoptr (TrVoteResult) result = record != NULL ? tr_vote_result_new (project, record) : NULL;
  TrEdit *edit;

  if (result == NULL || !tr_vote_can_order (project, result))
    return TRUE;
  /* TRANSLATORS: a line in the logbook: the question of a vote */
  edit = begin (document, _("List put in the order of the vote %s"), record->question, NULL, error);

  return tr_edit_end (edit,
                      edit != NULL && write_order (edit, project, result, error) &&
                          write_priorities (edit, project, result, error),
                      error);
}
