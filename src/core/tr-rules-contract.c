/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-plan.h"

/* Rules about how the work is laid down: the way of organising, the terms, the procedure and its moments, and what is
 * agreed beside. Those about money and monitoring are in tr-rules-contract-money.c.
 *
 * What is not filled in is no mistake: a rule speaks when what it rests on is stated. Rules about something that is
 * missing speak as soon as anything is said about the contract. A moment counts when it has a date. */

#define SHORTEST_TERM 36 /* months */
#define LONG_TERM 60     /* months */

static void
look_for_short_term (TrCheck *check)
{
  gint months = check->contract->base_months;

  if (months > 0 && months < SHORTEST_TERM)
    /* TRANSLATORS: %s is a term, such as “2 years” or “30 months” */
    tr_check_say_with (check, N_("The base term is %s. That is shorter than three years."),
                       tr_check_term (check, months), NULL);
}

/* Without a base term nothing is said about terms, and an option that lacks its months is an option. */
static void
look_for_no_option (TrCheck *check)
{
  const TrContract *contract = check->contract;
  g_autofree char *end = tr_contract_base_end (check->project);

  if (contract->base_months == 0 || contract->extensions > 0)
    return;
  if (*end != '\0')
    /* TRANSLATORS: a term, such as “4 years”, and a date */
    tr_check_say_with (check, N_("After the base term of %s, which ends on %s, there is no option to extend."),
                       tr_check_term (check, contract->base_months), tr_check_date (check, end), NULL);
  else
    /* TRANSLATORS: %s is a term, such as “4 years” */
    tr_check_say_with (check, N_("After the base term of %s there is no option to extend."),
                       tr_check_term (check, contract->base_months), NULL);
}

static gboolean
has_moment (TrCheck *check, TrMomentKind kind)
{
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT)
    if (moment->moment_kind == (gint) kind && *moment->date != '\0')
      return TRUE;

  return FALSE;
}

/* Where to go for a moment that has no date yet: to the one that waits for it, else to the list. */
static void
go_to_moment (TrCheck *check, TrMomentKind kind)
{
  tr_check_at (check, TR_KIND_MOMENT, "date");
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT)
    if (moment->moment_kind == (gint) kind && *moment->date == '\0')
      tr_check_way (check, moment);
}

/* One does not replace the other: a date without a clause leaves nothing to change, a clause without a date is not
 * used. */
static void
look_for_no_review (TrCheck *check)
{
  gint months = tr_contract_total_months (check->project);
  gboolean has_review = has_moment (check, TR_MOMENT_REVIEW), has_clause = *check->contract->revision_clause != '\0';
  const char *text;

  if (months < LONG_TERM || (has_review && has_clause))
    return;
  if (has_clause)
    go_to_moment (check, TR_MOMENT_REVIEW);
  if (has_review)
    /* TRANSLATORS: %s is a term, such as “8 years” */
    text = N_("The contract can run %s in all and has no revision clause.");
  else if (has_clause)
    /* TRANSLATORS: %s is a term, such as “8 years” */
    text = N_("The contract can run %s in all and has no date for a review.");
  else
    /* TRANSLATORS: %s is a term, such as “8 years” */
    text = N_("The contract can run %s in all and has no revision clause and no date for a review.");
  tr_check_say_with (check, text, tr_check_term (check, months), NULL);
}

static void
look_for_long_term_unmonitored (TrCheck *check)
{
  gint months = tr_contract_total_months (check->project);

  if (months >= LONG_TERM && tr_project_count (check->project, TR_KIND_MONITORING) == 0)
    /* TRANSLATORS: %s is a term, such as “8 years” */
    tr_check_say_with (check, N_("The contract can run %s in all and no monitoring instrument has been chosen."),
                       tr_check_term (check, months), NULL);
}

static void
look_for_settlement_in_subsidy (TrCheck *check)
{
  const TrContract *contract = check->contract;
  const char *label = tr_check_text (check, tr_settlements[contract->settlement].label);

  if (contract->instrument == TR_INSTRUMENT_SUBSIDY && !contract->has_execution_agreement &&
      contract->settlement > TR_SETTLEMENT_NONE)
    /* TRANSLATORS: %s is one of the ways to settle: bonus, malus, claw-back */
    tr_check_say_with (check, N_("Results are settled (“%s”) in a subsidy without an execution agreement."),
                       label, NULL);
}

static void
look_for_detailed_subsidy (TrCheck *check)
{
  if (check->contract->instrument == TR_INSTRUMENT_SUBSIDY && check->contract->has_detailed_conditions)
    tr_check_say_with (check, N_("The conditions of the subsidy describe the counter-performance in detail."), NULL);
}

/* The law asks for both, so each of them that is missing counts. */
static void
look_for_no_notices (TrCheck *check)
{
  gint64 value = tr_contract_total_value (check->project);
  gboolean has_prior = has_moment (check, TR_MOMENT_PRIOR_NOTICE);
  gboolean has_award = has_moment (check, TR_MOMENT_AWARD_NOTICE);
  const char *text;

  if (check->contract->instrument != TR_INSTRUMENT_PUBLIC_CONTRACT || value < TR_CONTRACT_THRESHOLD ||
      (has_prior && has_award))
    return;
  if (!has_prior)
    go_to_moment (check, TR_MOMENT_PRIOR_NOTICE);
  if (!has_award)
    go_to_moment (check, TR_MOMENT_AWARD_NOTICE);
  if (has_award)
    /* TRANSLATORS: %s is an amount */
    text = N_("The public contract is worth %s over its whole term and has no date for the prior notice.");
  else if (has_prior)
    /* TRANSLATORS: %s is an amount */
    text = N_("The public contract is worth %s over its whole term and has no date for the award notice.");
  else
    /* TRANSLATORS: %s is an amount */
    text = N_("The public contract is worth %s over its whole term and has no dates for the prior notice and the award "
              "notice.");
  tr_check_say_with (check, text, tr_check_money (check, value), NULL);
}

static void
look_for_unfit_instrument (TrCheck *check)
{
  const TrContract *contract = check->contract;

  if (contract->is_challenge_based &&
      (contract->instrument == TR_INSTRUMENT_OPEN_HOUSE || contract->instrument == TR_INSTRUMENT_INSOURCING))
    /* TRANSLATORS: %s is a way of organising, as in its list: open house, insourcing or quasi-insourcing */
    tr_check_say_with (check, N_("The aim is challenge- and area-based contracting, but the way of organising "
                                  "is “%s”."),
                       tr_check_text (check, tr_instruments[contract->instrument].label), NULL);
}

static void
look_for_many_contractors (TrCheck *check)
{
  if (check->contract->contractors == TR_CONTRACTORS_UNLIMITED)
    tr_check_say_with (check, N_("The number of main contractors is unlimited."), NULL);
}

static void
look_for_product_scope (TrCheck *check)
{
  if (check->contract->scope == TR_SCOPE_PRODUCTS)
    tr_check_say_with (check, N_("The assignment consists of standard products."), NULL);
}

static void
look_for_exclusion (TrCheck *check)
{
  if (check->contract->past_performance == TR_PAST_EXCLUDES)
    tr_check_say_with (check, N_("Past performance is a ground for exclusion."), NULL);
}

/* One talk with a date is enough: the plan keeps the first, and each talk sets the next. */
static void
look_for_no_yearly_talk (TrCheck *check)
{
  if (has_moment (check, TR_MOMENT_YEARLY_TALK))
    return;
  go_to_moment (check, TR_MOMENT_YEARLY_TALK);
  tr_check_say_with (check, N_("There is no date for the yearly talk about the state of affairs and about going on."),
                     NULL);
}

/* The end of the term that a decision on a day is about. */
static char *
end_to_decide_on (TrCheck *check, const char *day)
{
  guint extension = tr_contract_extension_on (check->project, day);

  return tr_contract_end (check->project, extension > 0 ? (gint) extension - 1 : 0);
}

/* The last safe day for a decision like the one on a day; "" when there is no end. */
static char *
latest_decision (TrCheck *check, const char *day)
{
  GDate latest;

  if (!tr_contract_latest_decision (check->project, tr_contract_extension_on (check->project, day), &latest))
    return g_strdup ("");

  return tr_date_write (&latest);
}

static gboolean
is_late (TrCheck *check, const char *day)
{
  g_autofree char *latest = latest_decision (check, day);

  return strcmp (day, latest) > 0;
}

/* A msgid that begins with what is decided late, and a day on which it is. */
static void
say_late (TrCheck *check, const char *msgid, const char *what, const char *day)
{
  g_autofree char *end = end_to_decide_on (check, day);
  g_autofree char *latest = latest_decision (check, day);

  tr_check_say_with (check, msgid, what, tr_check_date (check, end),
                     tr_check_text (check, tr_procedures[check->contract->procedure].label),
                     tr_check_number (check, tr_contract_weeks (check->project), 1), tr_check_date (check, latest),
                     NULL);
}

/* When no decision has a date, it falls on the day of notice, if that is stated. */
static void
look_for_late_notice (TrCheck *check)
{
  const TrContract *contract = check->contract;
  g_autofree char *end = tr_contract_base_end (check->project);
  g_autofree char *next = tr_date_add_days (end, 1);
  g_autofree char *day = tr_date_add_months (next, -contract->notice_months);

  if (contract->notice_months == 0 || contract->extensions == 0 || !is_late (check, day))
    return;
  tr_check_at (check, TR_KIND_CONTRACT, "notice_months");
  /* TRANSLATORS: a term, such as “6 months”, a date, the name of a procedure, a number of weeks, a date */
  say_late (check,
            N_("Notice of extension is given %s before the term ends on %s. A new procedure (“%s”) takes %s weeks, "
               "so decide by %s."),
            tr_check_term (check, contract->notice_months), day);
}

static void
look_for_late_decision (TrCheck *check)
{
  const char *first = NULL, *text;
  g_autofree char *end = tr_contract_base_end (check->project);
  g_autoptr (GPtrArray) days = g_ptr_array_new ();

  if (*end == '\0' || check->contract->procedure == TR_PROCEDURE_UNSET)
    return;
  if (!has_moment (check, TR_MOMENT_EXTENSION_DECISION)) {
    look_for_late_notice (check);
    return;
  }
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT)
    if (moment->moment_kind == TR_MOMENT_EXTENSION_DECISION && *moment->date != '\0' && is_late (check, moment->date)) {
      first = first != NULL ? first : moment->date;
      tr_check_subject (check, moment);
      g_ptr_array_add (days, (gpointer) tr_check_date (check, moment->date));
    }
  if (first == NULL)
    return;
  if (days->len == 1)
    /* TRANSLATORS: a date, a date, the name of a procedure, a number of weeks, a date */
    text = N_("The decision on extension is planned on %s and the term ends on %s. A new procedure (“%s”) takes %s "
              "weeks, so decide by %s.");
  else
    /* TRANSLATORS: dates, a date, the name of a procedure, a number of weeks, a date */
    text = N_("The decisions on extension on %s come too late. The term of the first ends on %s. A new procedure "
              "(“%s”) takes %s weeks, so decide by %s.");
  say_late (check, text, tr_check_list (check, days), first);
}

static gboolean
has_agreement (TrCheck *check, TrAgreementKind kind)
{
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == (gint) kind)
      return TRUE;

  return FALSE;
}

/* Whose part it is tells enough: the municipality, or the provider. The first agreement without an owner is a step forward
 * from none, so it is only the way. */
static void
look_for_facilities_without_owner (TrCheck *check)
{
  tr_check_on_page (check, TR_PAGE_AGREEMENT);
  if (!has_agreement (check, TR_AGREEMENT_FACILITIES)) {
    tr_check_say_with (check, N_("No agreement says who supplies which facilities."), NULL);
    return;
  }
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_FACILITIES && *agreement->who == '\0' &&
        agreement->side == TR_SIDE_UNSET) {
      if (tr_check_n_subjects (check) == 0)
        tr_check_way (check, agreement);
      else
        tr_check_subject (check, agreement);
    }
  /* TRANSLATORS: %s is an agreement about facilities or several */
  tr_check_say (check, N_("The agreement %s does not say who takes care of it."),
                N_("The agreements %s do not say who takes care of them."));
}

/* Whether a notice that opens or closes the tender has been given. */
static gboolean
is_announced (TrCheck *check)
{
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT)
    if ((moment->moment_kind == TR_MOMENT_PRIOR_NOTICE || moment->moment_kind == TR_MOMENT_AWARD_NOTICE) &&
        *moment->date != '\0' && strcmp (moment->date, check->today) <= 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_tender_begun (TrCheck *check)
{
  GDate start, begin, today;

  if (is_announced (check))
    return TRUE;
  if (check->contract->procedure == TR_PROCEDURE_UNSET || !tr_date_read (tr_contract_start (check->project), &start) ||
      !tr_date_read (check->today, &today))
    return FALSE;
  tr_procedure_begin (check->project, TR_PHASE_DOCUMENTS, &start, &begin);

  return g_date_compare (&begin, &today) <= 0;
}

/* The phase of today: the contract from its start; the tender from a notice that has been given, or when start and
 * procedure are known from the day that all but the dialogue has to fit in; before that the preparation. */
static void
look_for_no_role (TrCheck *check)
{
  static const struct {
    const char *field, *message;
  } phases[] = {
    { "preparation_role", N_("The municipality has not said which steering role it takes now, in the preparation.") },
    { "tender_role", N_("The municipality has not said which steering role it takes now, in the tender.") },
    { "contract_role", N_("The municipality has not said which steering role it takes now, during the contract.") },
  };
  const char *start = tr_contract_start (check->project);
  guint phase = is_tender_begun (check) ? 1 : 0;

  if (*start != '\0' && strcmp (start, check->today) <= 0)
    phase = 2;
  if (!tr_record_is_empty (check->contract, tr_kind_field (tr_kind (TR_KIND_CONTRACT), phases[phase].field)))
    return;
  tr_check_at (check, TR_KIND_CONTRACT, phases[phase].field);
  tr_check_say_with (check, phases[phase].message, NULL);
}

static void
look_for_substantial_change (TrCheck *check)
{
  if (check->contract->is_change_substantial)
    tr_check_say_with (check, N_("The change clause gives room to alter the assignment substantially after award."),
                       NULL);
}

static const char *
day_text (TrCheck *check, const GDate *date)
{
  g_autofree char *text = tr_date_write (date);

  return tr_check_date (check, text);
}

static void
look_for_early_start (TrCheck *check)
{
  const char *text, *start = tr_contract_start (check->project);
  TrFeasibility feasibility;
  GDate today;

  if (!tr_date_read (check->today, &today))
    return;
  feasibility = tr_plan_feasibility (check->project, &today);
  if (!feasibility.is_known || feasibility.days_short <= 0)
    return;
  if (feasibility.blocked_days > 0)
    /* TRANSLATORS: a date, a date, the name of a procedure, a number of weeks, a date */
    text = N_("The start is planned on %s. Counted from %s, the procedure “%s” takes %s weeks, without those in which "
              "it stands still: the earliest start is %s.");
  else
    /* TRANSLATORS: a date, a date, the name of a procedure, a number of weeks, a date */
    text = N_("The start is planned on %s. Counted from %s, the procedure “%s” takes %s weeks: the "
              "earliest start is %s.");
  tr_check_say_with (check, text, tr_check_date (check, start),
                     day_text (check, &feasibility.counted_from),
                     tr_check_text (check, tr_procedures[check->contract->procedure].label),
                     tr_check_number (check, feasibility.weeks, 1),
                     day_text (check, &feasibility.first_start), NULL);
}

/* In the contract or among the agreements. */
static void
look_for_no_continuity (TrCheck *check)
{
  const TrContract *contract = check->contract;

  if (contract->contractors != TR_CONTRACTORS_ONE || *contract->continuity != '\0' ||
      has_agreement (check, TR_AGREEMENT_CONTINUITY))
    return;
  tr_check_say_with (check, N_("There is one main contractor and no agreement on continuity."), NULL);
}

static void
look_for_no_feedback (TrCheck *check)
{
  if (has_agreement (check, TR_AGREEMENT_FEEDBACK))
    return;
  tr_check_on_page (check, TR_PAGE_AGREEMENT);
  tr_check_say_with (check, N_("No agreement says how signals from practice return to policy."), NULL);
}

const TrRule tr_rules_contract[] = {
  { "C01", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "base_months",
    "N 2.4.4.3; G stap 3",
    N_("Short term"),
    N_("The base term is stated and shorter than three years (36 months)."),
    N_("Choose a base term of at least three to five years: on a short contract nobody invests."),
    look_for_short_term },
  { "C02", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "extensions",
    "N 2.4.4.2",
    N_("No option to extend"),
    N_("The base term is stated and there is no option to extend."),
    N_("Always include an option to extend: it invites to perform well."),
    look_for_no_option },
  { "C03", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "revision_clause",
    "N 2.4.4.4; Z 2.2; Z 2.7; Z 3.5",
    N_("Long contract without a review"),
    N_("The term with all options is five years (60 months) or more, and the date of a review or the revision clause"
       " is missing."),
    N_("Plan a review along the way and include a revision clause, so that the contract can move along."),
    look_for_no_review, "review" },
  { "C04", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_MONITORING, NULL,
    "N 2.4.4.3",
    N_("Long contract without monitoring"),
    N_("The term with all options is five years (60 months) or more, and there is no monitoring instrument."),
    N_("A long contract asks for a good way of monitoring: choose the instruments together."),
    look_for_long_term_unmonitored },
  { "C05", TR_TOPIC_CONTRACT, TR_SEVERITY_ERROR, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "has_execution_agreement",
    "N 3",
    N_("Settlement in a subsidy"),
    N_("The way of organising is a subsidy without an execution agreement, and there is a bonus, a malus or a "
       "claw-back."),
    N_("In a subsidy relation this can not be enforced without an execution agreement. Make one, or do not settle."),
    look_for_settlement_in_subsidy },
  { "C06", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "has_detailed_conditions",
    "N 3.2.1",
    N_("Subsidy that looks like a public contract"),
    N_("The way of organising is a subsidy, and its conditions describe the counter-performance in detail."),
    N_("Mind that conditions can turn the subsidy into a public contract."),
    look_for_detailed_subsidy },
  { "C07", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_MOMENT, "date",
    "N 3.2.2.1",
    N_("No notice planned"),
    N_("The way of organising is a public contract worth 750,000 euro or more (budget a year over the whole term "
       "with all options, without VAT), and the date of the prior notice or of the award notice is missing."),
    N_("From 750,000 euro the procedure for social and other specific services applies: announce the contract, and "
       "publish the award."),
    look_for_no_notices, "prior-notice|award-notice" },
  { "C08", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "instrument",
    "N 3.1",
    N_("Way of organising that does not fit"),
    N_("Challenge- and area-based contracting is the aim, and the way of organising is open house, insourcing or "
       "quasi-insourcing."),
    N_("Only a subsidy or a public contract fits challenge- and area-based contracting."),
    look_for_unfit_instrument },
  { "C13", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "contractors",
    "N 2.2; Z 3.2",
    N_("Unlimited number of main contractors"),
    N_("The number of main contractors is unlimited."),
    N_("Partnership works with one main contractor or a few."),
    look_for_many_contractors },
  { "C14", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "scope",
    "N 2.2",
    N_("Standard products"),
    N_("The scope of the assignment is standard products."),
    N_("With a broad scope around themes in society the work stays connected."),
    look_for_product_scope },
  { "C15", TR_TOPIC_CONTRACT, TR_SEVERITY_ERROR, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "past_performance",
    "N 2.4.4.2",
    N_("Exclusion on past performance"),
    N_("Past performance is a ground for exclusion."),
    N_("Past performance may count in the assessment, but may not be a ground for exclusion."),
    look_for_exclusion },
  { "C19", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_MOMENT, "date",
    "G stap 4 tips beide",
    N_("No yearly talk"),
    N_("Something is said about the contract, and no moment with a date is the yearly talk about going on. One is "
       "enough."),
    N_("Talk every year about the state of affairs, and about whether you want to go on together."),
    look_for_no_yearly_talk, "yearly-talk" },
  { "C20", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_MOMENT, "date",
    "G stap 4 tips beide",
    N_("Decision on extension comes late"),
    N_("Start, base term and procedure are stated, and from the decision on extension to the day after the end of "
       "the term there is less time than the whole procedure takes, with the weeks in which it stands still and with "
       "deadlines moved to the workday before a public holiday. It is about the first term that ends on or "
       "after the decision and that an option follows. When no decision has a date, the months of notice tell the "
       "day."),
    N_("Decide earlier: when it is not extended, there has to be time to act on the end."),
    look_for_late_decision, "extension-decision" },
  { "C24", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_AGREEMENT, "who",
    "Z 1.8; Z 2.10",
    N_("Facilities without an owner"),
    N_("Something is said about the contract, and there is no agreement on facilities, or one that names neither who"
       " nor side."),
    N_("Agree on who supplies which facilities (ICT, housing, registration system) and whether they are sufficient."),
    look_for_facilities_without_owner, "facilities" },
  { "C25", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "preparation_role",
    "Z 3.2",
    N_("Steering role not stated"),
    N_("The steering role for the phase of today is not stated. The phase of the contract begins at its start. The "
       "tender begins with the prior notice or the award notice, or on the last day on which what follows the dialogue "
       "fits in before the start, blocked weeks included. What comes before is the preparation."),
    N_("Make clear which government you are now: lawful, performing, networking or responsive."),
    look_for_no_role },
  { "C26", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "change_clause",
    "N 2.4.4.4",
    N_("Substantial change after award"),
    N_("It is marked that the change would be substantial."),
    N_("A substantial change after award is not allowed just like that: lay down beforehand what may change."),
    look_for_substantial_change },
  { "C27", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "start",
    "own: planning",
    N_("Start is not feasible"),
    N_("Start and procedure are stated, and the start lies after today but before the first day that the "
       "procedure makes possible: its weeks from today, with the weeks in which it stands still and with deadlines "
       "moved to the workday before a public holiday. When the prior notice has been given, the weeks after the "
       "dialogue count from its date; when the award notice has been given, those of the implementation from its date."),
    N_("Choose a later start or a shorter procedure. The weeks are a planning assumption, no legal advice."),
    look_for_early_start },
  { "C31", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "continuity",
    "Z 1.7; Z 2.7",
    N_("One contractor, nothing about continuity"),
    N_("There is one main contractor or consortium, and neither the contract nor an agreement tells about continuity."),
    N_("One party keeps it simple, but spread or cover the risk that it drops out."),
    look_for_no_continuity },
  { "C33", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_AGREEMENT, NULL,
    "Z 2.8",
    N_("Practice does not reach policy"),
    N_("Something is said about the contract, and there is no agreement of the kind feedback."),
    N_("Organise how practice reports back to policy, and policy to practice."),
    look_for_no_feedback, "feedback" },
  { NULL },
};
