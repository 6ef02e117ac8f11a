/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-basket.h"
#include "tr-funnel.h"
#include "tr-language.h"
#include "tr-ranking.h"
#include "tr-scores.h"
#include "tr-sensitivity.h"
#include "tr-session.h"
#include "tr-terms.h"
#include "tr-vote.h"
#include "tr-words.h"

/* The summary of a whole project. It follows the table of fields, so that a field that is added later is shown without a change
 * here. */

static const char *const headings[TR_N_KINDS] = {
  [TR_KIND_AREA] = N_("Areas"),
  [TR_KIND_ORGANISATION] = N_("Organisations and participants"),
  [TR_KIND_PARTICIPANT] = N_("Participants without an organisation"),
  [TR_KIND_SESSION] = N_("Sessions"),
  [TR_KIND_SIGNAL] = N_("Signals"),
  [TR_KIND_DATA_POINT] = N_("Data points"),
  [TR_KIND_CHALLENGE] = N_("Challenges"),
  [TR_KIND_DIRECTION] = N_("Directions"),
  [TR_KIND_CRITERION] = N_("Criteria"),
  [TR_KIND_PROVIDER] = N_("Providers"),
  [TR_KIND_KPI] = N_("KPIs"),
  [TR_KIND_AGREEMENT] = N_("Agreements"),
  [TR_KIND_MOMENT] = N_("Moments of the contract"),
  [TR_KIND_MONITORING] = N_("Meetings about how it goes"),
  [TR_KIND_SUPPLEMENT] = N_("Supplementary assignments"),
  [TR_KIND_INDEXATION] = N_("Indexation for each year"),
  [TR_KIND_BENEFIT] = N_("Business case"),
  [TR_KIND_VOTE] = N_("What was voted on"),
};

#define REFERENCE 50 /* characters of a record that is named elsewhere */

static void
print_indented (guint indent, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("%*s%s\n", (int) indent, "", lines[i]);
}

/* What the record with an id is called, briefly. Free with g_free(). */
static char *
name_of (TrProject *project, TrKindId kind, const char *id)
{
  gconstpointer record = tr_project_find (project, kind, id);
  const char *title = record != NULL ? tr_record_title (record) : "";
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (title, -1) <= REFERENCE)
    return g_strdup (title);
  beginning = g_utf8_substring (title, 0, REFERENCE - 1);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* The value of a field as a person reads it. Free with g_free(). */
static char *
readable_value (TrProject *project, gconstpointer record, const TrField *field)
{
  TrLanguage language = tr_language_of_interface ();

  switch (field->type) {
  case TR_TYPE_CHOICE:
    return g_strdup (_(field->choices[tr_record_int (record, field)].label));
  case TR_TYPE_FLAG:
    return g_strdup (tr_record_int (record, field) ? _("yes") : _("no"));
  case TR_TYPE_NUMBER:
    return tr_language_number (language, tr_record_number (record, field), 6);
  case TR_TYPE_COUNT:
    return tr_language_number (language, tr_record_int (record, field), 0);
  case TR_TYPE_MONEY:
    return tr_language_money (language, tr_record_money (record, field));
  case TR_TYPE_DATE:
    return tr_language_date (language, tr_record_text (record, field));
  case TR_TYPE_REFERENCE:
    return name_of (project, field->target, tr_record_text (record, field));
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    return g_strdup (tr_record_text (record, field));
  }
}

/* Short fields stand together on one line; a text that may run on gets its own. A reference to the owner under which the record is
 * printed says nothing new and is left out. */
static void
print_fields (TrProject *project, gconstpointer record, const char *owner, guint indent)
{
  const TrKind *kind = ((const TrRecord *) record)->kind;
  const char *title = tr_record_title (record);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++) {
    const TrField *field = &kind->fields[i];
    gboolean is_text = field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT;
    g_autofree char *value = NULL;

    if (tr_record_is_empty (record, field) || (is_text && tr_record_text (record, field) == title) ||
        g_strcmp0 (field->name, owner) == 0)
      continue;
    value = readable_value (project, record, field);
    if (field->type == TR_TYPE_TEXT)
      g_string_append_printf (texts, "%s%s: %s", texts->len > 0 ? "\n" : "", _(field->label), value);
    else
      g_string_append_printf (line, "%s%s: %s", line->len > 0 ? " · " : "", _(field->label), value);
  }
  if (line->len > 0)
    print_indented (indent, line->str);
  if (texts->len > 0)
    print_indented (indent, texts->str);
}

static void
print_record (TrProject *project, gconstpointer record, const char *owner, guint indent)
{
  const char *title = tr_record_title (record);
  g_autofree char *bullet = NULL;

  bullet = g_strconcat ("• ", *title != '\0' ? title : _(((const TrRecord *) record)->kind->label), NULL);
  print_indented (indent, bullet);
  print_fields (project, record, owner, indent + 2);
}

static void
print_heading_of_kind (TrKindId kind, guint n)
{
  if (n > 0)
    g_print ("\n  %s (%u)\n", _(headings[kind]), n);
}

/* How the records that belong to one are printed under it. */
typedef void (*PrintOwned) (TrProject *project, const char *owner_id);

static void
print_all (TrProject *project, TrKindId kind, PrintOwned print_owned)
{
  print_heading_of_kind (kind, tr_project_count (project, kind));
  for (guint i = 0; i < tr_project_count (project, kind); i++) {
    const TrRecord *record = tr_project_at (project, kind, i);

    print_record (project, record, NULL, 4);
    if (print_owned != NULL)
      print_owned (project, record->id);
  }
}

static void
print_participants_of (TrProject *project, const char *organisation)
{
  g_autoptr (GPtrArray) participants = tr_project_where (project, TR_KIND_PARTICIPANT, "organisation", organisation);

  for (guint i = 0; i < participants->len; i++)
    print_record (project, g_ptr_array_index (participants, i), "organisation", 6);
}

static void
print_participants_without_organisation (TrProject *project)
{
  g_autoptr (GPtrArray) alone = tr_project_where (project, TR_KIND_PARTICIPANT, "organisation", "");

  print_heading_of_kind (TR_KIND_PARTICIPANT, alone->len);
  for (guint i = 0; i < alone->len; i++)
    print_record (project, g_ptr_array_index (alone, i), NULL, 4);
}

static void
print_arguments_of (TrProject *project, const char *direction)
{
  g_autoptr (GPtrArray) arguments = tr_project_where (project, TR_KIND_ARGUMENT, "direction", direction);

  for (guint i = 0; i < arguments->len; i++) {
    const TrArgument *argument = g_ptr_array_index (arguments, i);
    g_autofree char *area = name_of (project, TR_KIND_AREA, argument->area);
    const char *sign = argument->argument_kind == TR_ARGUMENT_PRO ? "+" : "−";

    g_print ("      %s %s%s%s%s\n", sign, argument->text, *area != '\0' ? " (" : "", area, *area != '\0' ? ")" : "");
  }
}

static void
print_motivations (TrProject *project, const char *provider, const char *criterion)
{
  TR_EACH (TrScore, score, project, TR_KIND_SCORE)
  {
    g_autofree char *assessor = name_of (project, TR_KIND_PARTICIPANT, score->assessor);

    if (g_str_equal (score->provider, provider) && g_str_equal (score->criterion, criterion) && *score->motivation != '\0')
      g_print ("        %s: %s\n", assessor, score->motivation);
  }
}

/* What a score rests on: "given together, own scores 6–9, 3 points apart". Free with g_free(). */
static char *
origin_of (const TrGiven *given)
{
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *spread = tr_given_spread_text (given, language);

  if (given->n_own == 0)
    return g_strdup (_("given together"));

  /* TRANSLATORS: own scores in words, "6–9, 3 points apart" */
  return tr_words_say (language, isnan (given->together) ? N_("own scores %s") : N_("given together, own scores %s"), spread, NULL);
}

/* One line for each criterion with the score that counts and how far the assessors were apart, and what was given as a reason. */
static void
print_scores_of (TrProject *project, const char *provider)
{
  g_autoptr (TrScores) scores = tr_scores_new (project);
  const TrRecord *record = tr_project_find (project, TR_KIND_PROVIDER, provider);

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
  {
    const TrGiven *given = tr_scores_at (scores, record->index, criterion->record.index);
    g_autofree char *number = tr_language_number (tr_language_of_interface (), tr_given_score (given), 2);
    g_autofree char *origin = origin_of (given);

    if (!isnan (tr_given_score (given)))
      g_print ("      %s: %s (%s)\n", criterion->name, number, origin);
    if (given->consensus != NULL && *given->consensus->motivation != '\0')
      g_print ("        %s: %s\n", _("Together"), given->consensus->motivation);
    print_motivations (project, provider, criterion->record.id);
  }
}

static void
print_measurements_of (TrProject *project, const char *kpi)
{
  g_autoptr (GPtrArray) measurements = tr_project_where (project, TR_KIND_MEASUREMENT, "kpi", kpi);

  for (guint i = 0; i < measurements->len; i++) {
    const TrMeasurement *measurement = g_ptr_array_index (measurements, i);
    g_autofree char *date = tr_language_date (tr_language_of_interface (), measurement->date);
    g_autofree char *area = name_of (project, TR_KIND_AREA, measurement->area);
    g_autofree char *value = tr_language_number (tr_language_of_interface (), measurement->value, 6);

    g_print ("      %s%s%s: %s%s%s\n", date, *area != '\0' ? " · " : "", area, value, *measurement->remark != '\0' ? " · " : "",
             measurement->remark);
  }
}

static void
print_sessions (TrProject *project)
{
  print_heading_of_kind (TR_KIND_SESSION, tr_project_count (project, TR_KIND_SESSION));
  TR_EACH (TrSession, session, project, TR_KIND_SESSION) {
    g_autoptr (GPtrArray) present = tr_project_where (project, TR_KIND_ATTENDANCE, "session", session->record.id);
    g_autofree char *date = tr_language_date (tr_language_of_interface (), session->date);
    g_autoptr (GString) names = g_string_new (NULL);

    g_print ("    • %s %s\n", _(tr_steps[session->step].label), date);
    for (guint i = 0; i < present->len; i++) {
      const TrAttendance *attendance = g_ptr_array_index (present, i);
      g_autofree char *role = name_of (project, TR_KIND_PARTICIPANT, attendance->participant);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", role);
    }
    if (names->len > 0)
      g_print ("      %s: %s\n", _("Present"), names->str);
    if (*session->notes != '\0')
      print_indented (6, session->notes);
    if (*session->decisions != '\0') {
      g_print ("      %s:\n", _("Decisions"));
      print_indented (8, session->decisions);
    }
  }
}

/* What the ranking rests on, and how much it depends on the weights. */
static void
print_doubts (TrProject *project)
{
  TrLanguage language = tr_language_of_interface ();
  TrRankingBasis basis = tr_ranking_basis (project);
  g_autoptr (TrSensitivity) sensitivity = tr_sensitivity_new (project);
  g_autofree char *rests_on = tr_ranking_basis_text (&basis, language);
  g_autofree char *depends_on = tr_sensitivity_text (sensitivity, language);

  if (*rests_on != '\0')
    print_indented (4, rests_on);
  if (*depends_on != '\0')
    print_indented (4, depends_on);
}

static void
print_ranking (TrProject *project)
{
  g_autoptr (GArray) ranking = tr_ranking (project);

  if (ranking->len == 0)
    return;
  g_print ("\n  %s\n", _("Weighted comparison"));
  for (guint i = 0; i < ranking->len; i++) {
    const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);
    g_autofree char *score = NULL;

    if (ranked->rank == 0)
      g_print ("    –  %s: %s\n", ranked->provider->name, _("not scored yet"));
    else {
      score = tr_language_number (tr_language_of_interface (), ranked->score, 2);
      g_print ("    %u. %s: %s\n", ranked->rank, ranked->provider->name, score);
    }
  }
  print_doubts (project);
}

static void
print_basket (TrProject *project)
{
  TrBasket basket = tr_basket (project);
  g_autofree char *minutes = tr_language_number (tr_language_of_interface (), round (basket.minutes_per_month), 0);

  if (basket.n_kpis == 0)
    return;
  g_print ("  ");
  /* TRANSLATORS: numbers of KPIs by level; the last is minutes of registration a month */
  g_print (_("Impact: %u · activity: %u · registration: %s minutes a month"), basket.n_impact, basket.n_activity, minutes);
  g_print ("\n");
}

static void
print_heading (TrProject *project, TrStep step)
{
  g_autofree char *summary = tr_funnel_summary (project, step);

  g_print ("\n%s\n", tr_funnel_title (step));
  if (*summary != '\0')
    g_print ("  %s\n", summary);
}

/* Its fields, when its terms end, and what was planned and reckoned. Nothing when nothing is said about it. */
static void
print_contract (TrProject *project)
{
  const TrRecord *contract = &tr_project_contract (project)->record;
  g_autofree char *terms = tr_terms_text (project, tr_language_of_interface ());
  gboolean is_empty = TRUE;

  for (guint i = 0; i < contract->kind->n_fields; i++)
    is_empty = is_empty && tr_record_is_empty (contract, &contract->kind->fields[i]);
  if (!is_empty) {
    g_print ("\n%s\n", _(contract->kind->label));
    print_fields (project, contract, NULL, 2);
    if (*terms != '\0')
      print_indented (2, terms);
  }
  print_all (project, TR_KIND_MOMENT, NULL);
  print_all (project, TR_KIND_MONITORING, NULL);
  print_all (project, TR_KIND_SUPPLEMENT, NULL);
  print_all (project, TR_KIND_INDEXATION, NULL);
  print_all (project, TR_KIND_BENEFIT, NULL);
}

/* When, in which session and how. */
static void
print_vote (TrProject *project, const TrVote *vote)
{
  TrLanguage language = tr_language_of_interface ();
  const TrSession *session = tr_project_find (project, TR_KIND_SESSION, vote->session);
  g_autofree char *date = *vote->date != '\0' ? tr_language_date (language, vote->date) : NULL;
  g_autofree char *name = session != NULL ? tr_session_name (session, language) : NULL;
  const char *facts[] = { date, name, _(tr_vote_ways[vote->way].label) };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", facts[i]);
  g_print ("    • %s\n      %s\n", vote->question, line->str);
}

static void
append_sides (GString *line, const TrVoteResult *result, const TrVoteRanked *ranked)
{
  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* who has no side comes last */
    g_autofree char *share = tr_vote_share_text (result, ranked, side, tr_language_of_interface ());

    if (result->basis[side] > 0)
      g_string_append_printf (line, " · %s %s", side == TR_SIDE_UNSET ? _("no side") : _(tr_sides[side].label), share);
  }
}

/* In the order that came out; those that tie have the same number. */
static void
print_ranked (const TrVoteResult *result)
{
  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);
    g_autofree char *letter = tr_vote_letter (ranked->index);
    g_autoptr (GString) line = g_string_new (NULL);

    g_string_append_printf (line, "%u. %s  %s: %u", ranked->rank, letter, ranked->item->text, ranked->votes);
    append_sides (line, result, ranked);
    if (ranked->unknown > 0)
      g_string_append_printf (line, " · %s %u", _("don't know"), ranked->unknown);
    print_indented (6, line->str);
  }
}

/* What was counted of a vote that was not revealed stays hidden. */
static void
print_result (TrProject *project, const TrVote *vote)
{
  TrLanguage language = tr_language_of_interface ();
  g_autoptr (TrVoteResult) result = vote->is_revealed ? tr_vote_result_new (project, vote) : NULL;
  g_autofree char *best = NULL, *headline = NULL;

  if (result == NULL) {
    print_indented (6, _("This vote was not revealed yet. What was counted stays hidden."));
    return;
  }
  print_ranked (result);
  best = tr_vote_best_text (result, language);
  headline = tr_vote_headline_text (result, language);
  if (*best != '\0')
    print_indented (6, best);
  print_indented (6, headline);
}

static void
print_votes (TrProject *project)
{
  print_heading_of_kind (TR_KIND_VOTE, tr_project_count (project, TR_KIND_VOTE));
  TR_EACH (TrVote, vote, project, TR_KIND_VOTE) {
    print_vote (project, vote);
    print_result (project, vote);
  }
}

/* show FILE */
gboolean
tr_cli_show (const TrCli *cli, GError **error)
{
  g_autoptr (TrProject) project = tr_cli_read_project (cli->operands[0], error);

  if (project == NULL)
    return FALSE;

  g_print ("%s\n", tr_project_info (project)->title);
  print_fields (project, tr_project_info (project), NULL, 0);

  print_heading (project, TR_STEP_PREPARATION);
  print_all (project, TR_KIND_AREA, NULL);
  print_all (project, TR_KIND_ORGANISATION, print_participants_of);
  print_participants_without_organisation (project);
  print_sessions (project);

  print_heading (project, TR_STEP_CHALLENGE);
  print_all (project, TR_KIND_SIGNAL, NULL);
  print_all (project, TR_KIND_DATA_POINT, NULL);
  print_all (project, TR_KIND_CHALLENGE, NULL);

  print_heading (project, TR_STEP_DIRECTION);
  print_all (project, TR_KIND_DIRECTION, print_arguments_of);

  print_heading (project, TR_STEP_PARTNER);
  print_all (project, TR_KIND_CRITERION, NULL);
  print_all (project, TR_KIND_PROVIDER, print_scores_of);
  print_ranking (project);

  print_heading (project, TR_STEP_AGREEMENT);
  print_basket (project);
  print_all (project, TR_KIND_KPI, print_measurements_of);
  print_all (project, TR_KIND_AGREEMENT, NULL);

  print_contract (project);
  print_votes (project);

  return TRUE;
}
