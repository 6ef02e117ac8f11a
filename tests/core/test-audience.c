/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What the room sees. A field of text is private until it is listed here as public. */

#include "tr-audience.h"

#include <string.h>

#include "tr-exchange.h"
#include "tr-test-project.h"

typedef struct {
  TrKindId kind;
  const char *field;
} Public;

static const Public publics[] = {
  { TR_KIND_PROJECT, "title" },       { TR_KIND_PARTICIPANT, "role" }, { TR_KIND_SIGNAL, "text" },
  { TR_KIND_CHALLENGE, "statement" }, { TR_KIND_DIRECTION, "title" },  { TR_KIND_ARGUMENT, "text" },
  { TR_KIND_CRITERION, "name" },      { TR_KIND_PROVIDER, "name" },    { TR_KIND_KPI, "name" },
  { TR_KIND_KPI, "unit" },            { TR_KIND_DECISION, "text" },    { TR_KIND_DECISION, "dissent" },
  { TR_KIND_PARKED, "text" },         { TR_KIND_VOTE, "question" },    { TR_KIND_VOTE_ITEM, "text" },
  { TR_KIND_KPI, "domain" },
};

static const char *const pages[] = { "preparation", "challenge", "direction", "partner", "agreement", "matrix",
                                     "contract", "advice", "logbook", "closing", "decisions", "parking" };

static gboolean
is_public (TrKindId kind, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (publics); i++)
    if (publics[i].kind == kind && g_str_equal (publics[i].field, field))
      return TRUE;

  return FALSE;
}

/* One word for each field, so that a failure names it. */
static char *
word_of (TrKindId kind, const TrField *field)
{
  return g_strdup_printf ("%u%c%u", kind, is_public (kind, field->name) ? 'p' : 's', (guint) field->offset);
}

static void
mark_record (TrRecord *record)
{
  for (guint i = 0; i < record->kind->n_fields; i++) {
    const TrField *field = &record->kind->fields[i];
    g_autofree char *word = word_of (record->kind->id, field);
    g_autofree char *text = g_strconcat ("•", word, "•", NULL);

    /* codes have a form of their own, and stay what they are */
    if (field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT)
      tr_record_set (record, field, text, NULL);
  }
}

static void
mark_project (TrProject *project)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_project_count (project, kind); i++)
      mark_record ((TrRecord *) tr_project_at (project, kind, i));
}

static void
append_page (GString *all, TrProject *project, const char *page, const char *direction, const char *vote, const char *decision)
{
  g_autoptr (GDate) today = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);
  const TrAudienceAsk ask = { page, direction, TR_LANGUAGE_NL, today, vote, decision };
  g_autoptr (TrAudience) audience = tr_audience_new (project, &ask);
  g_autofree char *text = tr_audience_text (audience);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_string_append (all, text);
  g_string_append_c (all, '\n');
}

static char *
all_text (TrProject *project)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    append_page (all, project, pages[i], NULL, NULL, NULL);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    append_page (all, project, "direction", direction->record.id, NULL, NULL);
  TR_EACH (TrVote, vote, project, TR_KIND_VOTE)
    append_page (all, project, "challenge", NULL, vote->record.id, NULL);
  TR_EACH (TrDecision, decision, project, TR_KIND_DECISION)
    append_page (all, project, "direction", NULL, NULL, decision->record.id);

  return g_string_free (all, FALSE);
}

static void
assert_private (const char *text)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_kind (kind)->n_fields; i++) {
      const TrField *field = &tr_kind (kind)->fields[i];
      g_autofree char *word = word_of (kind, field);

      if (!is_public (kind, field->name) && strstr (text, word) != NULL)
        g_error ("%s.%s is private and was shown to the room", tr_kind (kind)->name, field->name);
    }
}

static void
test_privacy (void)
{
  for (guint seed = 0; seed < 40; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (TrProject) project = tr_test_random_project (random, seed % 2 == 0);
    g_autofree char *text = NULL;

    mark_project (project);
    text = all_text (project);
    assert_private (text);
  }
}

static void
add_empty (TrProject *project, TrKindId kind)
{
  tr_project_take (project, tr_record_new (kind));
}

/* The test above would also pass with an empty window: what is public of a whole project is seen. */
static void
test_public (void)
{
  static const char *const examples[] = { "voorbeeldig", "jongerenwerk" };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autoptr (TrProject) project = tr_exchange_example (examples[i], NULL);
    g_autofree char *text = NULL;

    g_assert_nonnull (project);
    add_empty (project, TR_KIND_DECISION);
    add_empty (project, TR_KIND_PARKED);
    mark_project (project);
    text = all_text (project);
    assert_private (text);
    for (guint j = 0; i == 0 && j < G_N_ELEMENTS (publics); j++) {
      const TrField *field = tr_kind_field (tr_kind (publics[j].kind), publics[j].field);
      g_autofree char *word = word_of (publics[j].kind, field);

      g_assert_nonnull (field);
      /* criteria give way to the ranking that follows from them, the domain of a KPI to its name, and in these examples
       * nothing was voted on */
      if (!g_str_equal (publics[j].field, "domain") && publics[j].kind != TR_KIND_CRITERION && publics[j].kind != TR_KIND_PROVIDER &&
          publics[j].kind != TR_KIND_VOTE && publics[j].kind != TR_KIND_VOTE_ITEM && strstr (text, word) == NULL)
        g_error ("%s.%s was not shown", tr_kind (publics[j].kind)->name, publics[j].field);
    }
  }
}

static void
set_count (TrProject *project, const char *item, TrSide side, gint votes)
{
  TrBallot *ballot = tr_record_new (TR_KIND_BALLOT);

  tr_record_set (ballot, tr_kind_field (ballot->record.kind, "item"), item, NULL);
  ballot->side = (gint) side;
  ballot->votes = votes;
  tr_project_take (project, ballot);
}

static TrAudience *
ask_vote (TrProject *project, const char *vote)
{
  const TrAudienceAsk ask = { "challenge", NULL, TR_LANGUAGE_EN, NULL, vote };

  return tr_audience_new (project, &ask);
}

/* Whatever was counted: until it is revealed the room sees the same, down to the letter, but for how many sides are in. */
static void
test_hidden_vote (void)
{
  g_autoptr (TrProject) project = tr_exchange_example ("voorbeeldig", NULL);
  TrVote *vote = tr_record_new (TR_KIND_VOTE);
  const char *ids[3];
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (TrAudience) revealed = NULL;

  tr_record_set (vote, tr_kind_field (vote->record.kind, "question"), "Which?", NULL);
  tr_project_take (project, vote);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    TrVoteItem *item = tr_record_new (TR_KIND_VOTE_ITEM);
    g_autofree char *text = g_strdup_printf ("Item %u", i);

    tr_record_set (item, tr_kind_field (item->record.kind, "vote"), vote->record.id, NULL);
    tr_record_set (item, tr_kind_field (item->record.kind, "text"), text, NULL);
    tr_project_take (project, item);
    ids[i] = item->record.id;
  }
  for (guint round = 0; round < 2; round++) {
    g_autoptr (TrAudience) audience = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      set_count (project, ids[i], round == 0 ? TR_SIDE_MUNICIPALITY : TR_SIDE_PROVIDER, (gint) (7 * i + round));
    audience = ask_vote (project, vote->record.id);
    g_assert_true (audience->is_hidden);
    g_assert_cmpstr (audience->vote, ==, "");
    g_assert_cmpstr (audience->subject, ==, "");
    for (guint i = 0; i < audience->rows->len; i++)
      g_assert_cmpstr (((TrAudienceRow *) audience->rows->pdata[i])->value, ==, "");
    *(round == 0 ? &first : &second) = g_strdup (audience->note);
  }
  g_assert_nonnull (strstr (first, "1 of 4 sides"));
  g_assert_nonnull (strstr (second, "2 of 4 sides"));
  vote->is_revealed = TRUE;
  revealed = ask_vote (project, vote->record.id);
  g_assert_false (revealed->is_hidden);
  g_assert_cmpstr (revealed->vote, ==, vote->record.id);
  g_assert_cmpstr (((TrAudienceRow *) revealed->rows->pdata[0])->text, ==, "Item 2");
  g_assert_cmpstr (((TrAudienceRow *) revealed->rows->pdata[0])->value, ==, "29");
}

static TrProject *
project_new (void)
{
  TrProject *project = tr_project_new ();

  tr_project_take (project, tr_record_new (TR_KIND_PROJECT));

  return project;
}

static const char *
add (TrProject *project, TrKindId kind, const char *field, const char *value)
{
  TrRecord *record = tr_record_new (kind);

  g_assert_true (tr_record_set (record, tr_kind_field (record->kind, field), value, NULL));
  tr_project_take (project, record);

  return record->id;
}

static TrAudience *
ask_page (TrProject *project, const char *page)
{
  g_autoptr (GDate) today = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);
  const TrAudienceAsk ask = { page, NULL, TR_LANGUAGE_EN, today, NULL };

  return tr_audience_new (project, &ask);
}

static void
add_score (TrProject *project, const char *provider, const char *criterion, const char *assessor, double value)
{
  TrScore *score = tr_record_new (TR_KIND_SCORE);

  tr_record_set (score, tr_kind_field (score->record.kind, "provider"), provider, NULL);
  tr_record_set (score, tr_kind_field (score->record.kind, "criterion"), criterion, NULL);
  tr_record_set (score, tr_kind_field (score->record.kind, "assessor"), assessor, NULL);
  score->value = value;
  tr_project_take (project, score);
}

static const TrAudienceRow *
row_at (const TrAudience *audience, guint index)
{
  g_assert_cmpuint (index, <, audience->rows->len);

  return g_ptr_array_index (audience->rows, index);
}

static void
assert_row (const TrAudience *audience, guint index, const char *text, const char *value)
{
  g_assert_cmpstr (row_at (audience, index)->text, ==, text);
  g_assert_cmpstr (row_at (audience, index)->value, ==, value);
}

/* Every provider is there, with what is missing; a ranking only when everybody who began to score is ready. */
static void
test_ranking (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *criterion = add (project, TR_KIND_CRITERION, "name", "Roots");
  const char *one = add (project, TR_KIND_PROVIDER, "name", "One");
  const char *two = add (project, TR_KIND_PROVIDER, "name", "Two");
  const char *three = add (project, TR_KIND_PROVIDER, "name", "Three");
  const char *assessors[] = { add (project, TR_KIND_PARTICIPANT, "role", "A"),
                              add (project, TR_KIND_PARTICIPANT, "role", "B") };
  g_autoptr (TrAudience) before = NULL, half = NULL, after = NULL;

  ((TrCriterion *) tr_project_find (project, TR_KIND_CRITERION, criterion))->weight = 40;
  ((TrProvider *) tr_project_find (project, TR_KIND_PROVIDER, three))->status = TR_STATUS_REJECTED;
  before = ask_page (project, "partner");
  g_assert_cmpuint (before->rows->len, ==, 5);
  assert_row (before, 0, "Roots", "100 %");
  assert_row (before, 1, "Providers", "");
  assert_row (before, 2, "One", "no score yet");
  assert_row (before, 3, "Two", "no score yet");
  assert_row (before, 4, "Three", "rejected");

  add_score (project, one, criterion, assessors[0], 6);
  add_score (project, two, criterion, assessors[0], 8);
  add_score (project, one, criterion, assessors[1], 6);
  half = ask_page (project, "partner");
  g_assert_cmpuint (half->rows->len, ==, 5);
  assert_row (half, 0, "One", "all scored");
  assert_row (half, 1, "Two", "missing: 1 of 1");
  assert_row (half, 3, "Criteria", "");
  for (guint i = 0; i < half->rows->len; i++)
    g_assert_cmpint (row_at (half, i)->mark, !=, TR_AUDIENCE_NUMBER);

  /* whoever is out holds nobody up, and takes no place */
  add_score (project, two, criterion, assessors[1], 7);
  add_score (project, three, criterion, assessors[1], 10);
  after = ask_page (project, "partner");
  g_assert_cmpuint (after->rows->len, ==, 3);
  assert_row (after, 0, "Two", "7.5");
  g_assert_cmpuint (row_at (after, 0)->number, ==, 1);
  assert_row (after, 1, "One", "6");
  assert_row (after, 2, "Three", "rejected");
}

/* A session that goes on has its own people, also when there are none; before it, those of the last one are here. */
static void
test_present (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *earlier = add (project, TR_KIND_SESSION, "date", "2026-10-01");
  const char *now = add (project, TR_KIND_SESSION, "date", "2026-11-24");
  const char *person = add (project, TR_KIND_PARTICIPANT, "role", "Policy officer");
  TrAttendance *attendance = tr_project_find (project, TR_KIND_ATTENDANCE, add (project, TR_KIND_ATTENDANCE, "session", earlier));
  g_autoptr (TrAudience) before = NULL, nobody = NULL, here = NULL;

  tr_record_set (attendance, tr_kind_field (attendance->record.kind, "participant"), person, NULL);
  before = ask_page (project, "preparation");
  assert_row (before, 0, "Policy officer", "");

  ((TrSession *) tr_project_find (project, TR_KIND_SESSION, now))->state = TR_SESSION_RUNNING;
  nobody = ask_page (project, "preparation");
  g_assert_cmpuint (nobody->rows->len, ==, 1);
  assert_row (nobody, 0, "Nobody is noted yet.", "");

  tr_record_set (attendance, tr_kind_field (attendance->record.kind, "session"), now, NULL);
  here = ask_page (project, "preparation");
  g_assert_cmpuint (here->rows->len, ==, 1);
  assert_row (here, 0, "Policy officer", "");
}

/* A code alone says nothing to a room. */
static void
test_code (void)
{
  g_autoptr (TrProject) project = project_new ();
  TrKpi *kpi = tr_project_find (project, TR_KIND_KPI, add (project, TR_KIND_KPI, "code", "EIG-103"));
  g_autoptr (TrAudience) code = ask_page (project, "agreement"), domain = NULL, name = NULL;

  assert_row (code, 0, "EIG-103", "");
  tr_record_set (kpi, tr_kind_field (kpi->record.kind, "domain"), "Access", NULL);
  domain = ask_page (project, "agreement");
  assert_row (domain, 0, "Access · EIG-103", "");
  tr_record_set (kpi, tr_kind_field (kpi->record.kind, "name"), "Waiting time", NULL);
  name = ask_page (project, "agreement");
  assert_row (name, 0, "Waiting time", "");
}

/* In a round that is not revealed nothing says where anything stands. */
static void
test_hidden_round (void)
{
  g_autoptr (TrProject) project = tr_exchange_example ("voorbeeldig", NULL);
  g_autoptr (TrAudience) open = ask_page (project, "matrix"), hidden = NULL;
  gboolean is_placed = FALSE;

  g_assert_true (open->has_matrix);
  for (guint i = 0; i < open->rows->len; i++)
    is_placed = is_placed || *((TrAudienceRow *) open->rows->pdata[i])->value != '\0';
  g_assert_true (is_placed);

  add (project, TR_KIND_ROUND, "date", "2026-11-24");
  hidden = ask_page (project, "matrix");
  g_assert_true (hidden->is_hidden);
  g_assert_cmpstr (hidden->note, ==, "Not revealed yet: 0 of 0 filled in");
  for (guint i = 0; i < hidden->rows->len; i++)
    g_assert_cmpstr (((TrAudienceRow *) hidden->rows->pdata[i])->value, ==, "");
}

/* How much is in is told, and when all of it is, that it can be revealed. */
static void
test_complete_round (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *direction = add (project, TR_KIND_DIRECTION, "title", "Coach");
  const char *round = add (project, TR_KIND_ROUND, "date", "2026-11-24");
  g_autoptr (TrAudience) some = NULL, all = NULL;
  TrPlacement *placements[2];

  ((TrRound *) tr_project_find (project, TR_KIND_ROUND, round))->way = TR_ROUND_SIDES;
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++) {
    placements[i] = tr_project_find (project, TR_KIND_PLACEMENT, add (project, TR_KIND_PLACEMENT, "round", round));
    tr_record_set (placements[i], tr_kind_field (tr_kind (TR_KIND_PLACEMENT), "direction"), direction, NULL);
    placements[i]->side = (gint) (TR_SIDE_MUNICIPALITY + i);
  }
  tr_record_set (placements[0], tr_kind_field (tr_kind (TR_KIND_PLACEMENT), "date"), "2026-11-24", NULL);
  some = ask_page (project, "matrix");
  g_assert_cmpstr (some->note, ==, "Not revealed yet: 1 of 2 filled in");
  tr_record_set (placements[1], tr_kind_field (tr_kind (TR_KIND_PLACEMENT), "date"), "2026-11-24", NULL);
  all = ask_page (project, "matrix");
  g_assert_cmpstr (all->note, ==, "All 2 are filled in: we can reveal them");
  g_assert_true (all->is_hidden);
}

/* What is open, with its owner; what is dealt with is over. */
static void
test_parking (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *owner = add (project, TR_KIND_PARTICIPANT, "role", "Policy officer");
  TrParked *open = tr_project_find (project, TR_KIND_PARKED, add (project, TR_KIND_PARKED, "text", "Transport"));
  TrParked *done = tr_project_find (project, TR_KIND_PARKED, add (project, TR_KIND_PARKED, "text", "Coffee"));
  g_autoptr (TrAudience) audience = NULL;
  const TrAudienceRow *row;

  tr_record_set (open, tr_kind_field (open->record.kind, "owner"), owner, NULL);
  done->is_done = TRUE;
  open->side = TR_SIDE_RESIDENTS;
  audience = ask_page (project, "parking");
  g_assert_cmpuint (audience->rows->len, ==, 1);
  row = audience->rows->pdata[0];
  g_assert_cmpstr (row->text, ==, "Transport");
  g_assert_cmpstr (row->value, ==, "Policy officer");
  g_assert_cmpint (row->side, ==, TR_SIDE_RESIDENTS);
  g_assert_cmpstr (audience->where, ==, "For later");
}

/* A title is told after undo only when the page for the room tells it too. */
static void
test_named (void)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    g_autoptr (TrRecord) record = tr_record_new (kind);

    mark_record (record);
    if (tr_audience_may_name (kind) && kind != TR_KIND_KPI)
      g_assert_nonnull (strchr (tr_record_title (record), 'p'));
  }
}

static guint64
bits (TrKindId one, TrKindId other)
{
  return TR_KIND_BIT (one) | TR_KIND_BIT (other);
}

static void
test_taken_back (void)
{
  static const struct {
    TrKindId one, other;
    const char *said;
  } actions[] = {
    { TR_KIND_SIGNAL, TR_KIND_SIGNAL, "Undone: Secret" },
    { TR_KIND_PROVIDER, TR_KIND_PROVIDER, "Undone: Provider" }, /* the room does not see all of them */
    { TR_KIND_SIGNAL, TR_KIND_PARKED, "Undone: Secret" },
    { TR_KIND_SESSION, TR_KIND_SESSION, "Undone: Session" },
    { TR_KIND_PLACEMENT, TR_KIND_PLACEMENT, "Undone: Placement" },
    { TR_KIND_SIGNAL, TR_KIND_SESSION, "A change was undone" },
    { TR_KIND_SET_ASIDE, TR_KIND_SET_ASIDE, "A change was undone" },
    { TR_KIND_CHAIR_NOTE, TR_KIND_CHAIR_NOTE, "A change was undone" },
  };
  g_autofree char *none = tr_audience_taken_back ("Secret", 0, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_autofree char *said = tr_audience_taken_back ("Secret", bits (actions[i].one, actions[i].other), FALSE);

    g_assert_cmpstr (said, ==, actions[i].said);
  }
  g_assert_cmpstr (none, ==, "A change was done again");
}

static void
test_where (void)
{
  g_autoptr (TrProject) project = project_new ();
  g_autoptr (TrAudience) challenge = ask_page (project, "challenge"), preparation = ask_page (project, "preparation");
  g_autoptr (TrAudience) advice = ask_page (project, "advice");

  g_assert_cmpstr (challenge->where, ==, "step 1 of 4 · Challenge");
  g_assert_cmpstr (preparation->where, ==, "Preparation");
  g_assert_cmpstr (advice->where, ==, "");
  g_assert_cmpuint (advice->rows->len, ==, 0);
}

/* A decision that falls stands alone, with who took it and who thought otherwise. */
static void
test_decided (void)
{
  g_autoptr (TrProject) project = project_new ();
  g_autoptr (GDate) today = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);
  const char *id = add (project, TR_KIND_DECISION, "text", "We begin in May");
  TrDecision *decision = tr_project_find (project, TR_KIND_DECISION, id);
  const TrAudienceAsk ask = { "direction", NULL, TR_LANGUAGE_EN, today, NULL, id }, gone = { "direction", NULL, TR_LANGUAGE_EN, today, NULL, "gone" };
  g_autoptr (TrAudience) audience = NULL, page = NULL;

  decision->has_provider = TRUE;
  tr_record_set (decision, tr_kind_field (decision->record.kind, "dissent"), "The council", NULL);
  audience = tr_audience_new (project, &ask);
  g_assert_cmpstr (audience->question, ==, "This we decide");
  g_assert_cmpstr (audience->statement, ==, "We begin in May");
  g_assert_cmpuint (audience->rows->len, ==, 2);
  g_assert_cmpint (row_at (audience, 0)->side, ==, TR_SIDE_PROVIDER);
  g_assert_cmpstr (row_at (audience, 1)->text, ==, "Thought otherwise: The council");

  page = tr_audience_new (project, &gone);
  g_assert_cmpstr (page->statement, ==, "");
}

static void
test_closing (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *session = add (project, TR_KIND_SESSION, "date", "2026-11-24"), *mine;
  g_autoptr (TrAudience) audience = NULL;

  ((TrSession *) tr_project_find (project, TR_KIND_SESSION, session))->state = TR_SESSION_RUNNING;
  add (project, TR_KIND_DECISION, "text", "Of another time");
  mine = add (project, TR_KIND_DECISION, "text", "Of today");
  tr_record_set (tr_project_find (project, TR_KIND_DECISION, mine), tr_kind_field (tr_kind (TR_KIND_DECISION), "session"), session,
                 NULL);
  add (project, TR_KIND_PARKED, "text", "The summer");
  add (project, TR_KIND_SESSION, "date", "2027-01-19");
  audience = ask_page (project, "closing");
  g_assert_cmpstr (row_at (audience, 0)->text, ==, "Of today");
  g_assert_cmpint (row_at (audience, 1)->mark, ==, TR_AUDIENCE_HEADING);
  g_assert_cmpstr (row_at (audience, 2)->text, ==, "The summer");
  g_assert_cmpint (row_at (audience, 3)->mark, ==, TR_AUDIENCE_HEADING);
  g_assert_cmpstr (row_at (audience, 4)->value, ==, "19 January 2027");
  g_assert_cmpuint (audience->rows->len, ==, 5);
}

static void
test_locked (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *id = add (project, TR_KIND_DIRECTION, "title", "Coach");
  TrDirection *direction = tr_project_find (project, TR_KIND_DIRECTION, id);
  g_autoptr (TrAudience) audience = NULL;

  direction->is_locked = TRUE;
  direction->status = TR_STATUS_CHOSEN;
  audience = ask_page (project, "direction");
  g_assert_true (row_at (audience, 0)->is_locked);
  g_assert_true (g_str_has_suffix (row_at (audience, 0)->value, "· agreed"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience/privacy", test_privacy);
  g_test_add_func ("/audience/public", test_public);
  g_test_add_func ("/audience/ranking", test_ranking);
  g_test_add_func ("/audience/present", test_present);
  g_test_add_func ("/audience/code", test_code);
  g_test_add_func ("/audience/hidden-round", test_hidden_round);
  g_test_add_func ("/audience/complete-round", test_complete_round);
  g_test_add_func ("/audience/hidden-vote", test_hidden_vote);
  g_test_add_func ("/audience/parking", test_parking);
  g_test_add_func ("/audience/named", test_named);
  g_test_add_func ("/audience/taken-back", test_taken_back);
  g_test_add_func ("/audience/where", test_where);
  g_test_add_func ("/audience/decided", test_decided);
  g_test_add_func ("/audience/closing", test_closing);
  g_test_add_func ("/audience/locked", test_locked);

  return g_test_run ();
}
