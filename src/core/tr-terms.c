/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-terms.h"

#include <glib/gi18n.h>

#include "tr-words.h"

static void
read_item (const TrPlan *plan, const char *name, guint number, GDate *date)
{
  g_autofree char *key = number > 0 ? g_strdup_printf ("%s-%u", name, number) : g_strdup (name);
  const TrPlanItem *item = tr_plan_find (plan, key);

  g_date_clear (date, 1);
  if (item != NULL)
    *date = item->from;
}

/* The base term and each extension (TrTerm), with what follows from them; none while start or base term are not
 * known. An option of which nobody said how long it is has to be decided on, and has no term yet. Free with
 * g_array_unref(). */
GArray *
tr_terms (TrProject *project)
{
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (TrTerm));
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  const TrContract *contract = tr_project_contract (project);
  guint n = (guint) contract->extensions, n_known = contract->extension_months > 0 ? n : 0;

  for (guint i = 0; i <= n_known; i++) {
    g_autofree char *end = tr_contract_end (project, (gint) i);
    TrTerm term = { i };

    g_date_clear (&term.decide, 1);
    if (!tr_date_read (end, &term.end))
      break;
    if (i < n) {
      read_item (plan, "notice", i + 1, &term.notice);
      if (!tr_contract_latest_decision (project, i + 1, &term.decide))
        g_date_clear (&term.decide, 1);
      else if (g_date_valid (&term.notice) && g_date_compare (&term.notice, &term.decide) < 0)
        term.decide = term.notice; /* notice can only be given of what has been decided */
    } else {
      read_item (plan, "end-notice", 0, &term.notice);
    }
    g_array_append_val (terms, term);
  }

  return terms;
}

/* "Base term", "Extension 1". */
char *
tr_term_name (const TrTerm *term, TrLanguage language)
{
  g_autofree char *number = tr_language_number (language, term->extension, 0);

  if (term->extension == 0)
    return g_strdup (tr_language_text (language, N_("Base term")));

  /* TRANSLATORS: %s is a number, from 1 */
  return tr_words_say (language, N_("Extension %s"), number, NULL);
}

/* How long it is in all, or what is lacking to say so. */
char *
tr_terms_text (TrProject *project, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (project);
  g_autofree char *term = tr_language_term (language, tr_contract_total_months (project));
  g_autofree char *base = tr_language_term (language, contract->base_months);
  g_autofree char *iso = tr_contract_end (project, contract->extensions), *end = tr_language_date (language, iso);

  if (contract->base_months == 0)
    return g_strdup (tr_language_text (language, N_("Fill in the base term, and you see when it ends.")));
  if (*iso == '\0')
    /* TRANSLATORS: %s is a term: "8 years" */
    return tr_words_say (language, N_("In all it is %s. Fill in the start, and you see when it ends."), term, NULL);
  if (contract->extensions > 0 && contract->extension_months == 0)
    /* TRANSLATORS: a term ("4 years") and a date */
    return tr_words_say (language, N_("It lasts %s for sure, until %s. Fill in how long an extension is, and you see "
                                      "the rest."),
                         base, end, NULL);
  if (contract->extensions == 0)
    /* TRANSLATORS: a term ("4 years") and a date */
    return tr_words_say (language, N_("It lasts %s, until %s, without an option to extend."), term, end, NULL);

  /* TRANSLATORS: two terms ("4 years", "8 years") and a date */
  return tr_words_say (language, N_("It lasts %s for sure and %s with all options, until %s."), base, term, end, NULL);
}

/* The field of the contract with the weeks of a phase. */
const char *
tr_phase_field (TrPhase phase)
{
  static const char *const fields[TR_N_PHASES] = {
    [TR_PHASE_DIALOGUE] = "dialogue_weeks",     [TR_PHASE_DOCUMENTS] = "documents_weeks",
    [TR_PHASE_BIDS] = "bids_weeks",             [TR_PHASE_ASSESSMENT] = "assessment_weeks",
    [TR_PHASE_STANDSTILL] = "standstill_weeks", [TR_PHASE_IMPLEMENTATION] = "implementation_weeks",
  };

  g_return_val_if_fail (phase < TR_N_PHASES, "");
  return fields[phase];
}

static char *
feasibility_text (TrProject *project, const GDate *today, TrLanguage language)
{
  TrFeasibility feasibility = tr_plan_feasibility (project, today);
  g_autofree char *days = NULL, *start = NULL;

  if (!feasibility.is_known)
    return NULL;
  start = tr_plan_date_text (&feasibility.first_start, language);
  if (feasibility.days_short > 0)
    /* TRANSLATORS: %s is a date */
    return tr_words_say (language, N_("From today that does not fit any more: the first feasible start is %s."), start,
                         NULL);
  if (feasibility.days_short == 0)
    return g_strdup (tr_language_text (language, N_("From today that just fits, with no day to spare.")));
  days = tr_plan_days_text (-feasibility.days_short, language);

  /* TRANSLATORS: %s is a time: "3 weeks" */
  return tr_words_say (language, N_("From today that fits, with %s to spare."), days, NULL);
}

/* How long the way to the start takes, by when it has to begin, and whether that still fits. */
char *
tr_contract_procedure_text (TrProject *project, const GDate *today, TrLanguage language)
{
  TrPhaseSpan spans[TR_N_PHASES];
  g_autofree char *weeks = tr_language_number (language, tr_contract_weeks (project), 1);
  g_autofree char *begin = NULL, *first = NULL, *second = NULL;

  if (tr_contract_days (project, TR_PHASE_DIALOGUE) == 0)
    return g_strdup (tr_language_text (language, N_("Choose a procedure on the part “Choices”, and you see "
                                                    "how long the way to the start usually takes.")));
  if (!tr_contract_spans (project, spans))
    /* TRANSLATORS: %s is a number of weeks */
    return tr_words_say (language, N_("It takes %s weeks. Fill in the start, and you see when it has to begin."), weeks,
                         NULL);
  begin = tr_plan_date_text (&spans[TR_PHASE_DIALOGUE].from, language);
  /* TRANSLATORS: a number of weeks, and a date */
  first = tr_words_say (language, N_("It takes %s weeks, so the dialogue begins by %s."), weeks, begin, NULL);
  second = feasibility_text (project, today, language);

  return second != NULL ? g_strjoin (" ", first, second, NULL) : g_steal_pointer (&first);
}

/* What the user calls a moment; its kind when that is nothing. */
static char *
moment_name (const TrMoment *moment, TrLanguage language)
{
  if (*moment->remark != '\0')
    return tr_language_quote (moment->remark);

  return g_strdup (tr_language_text (language, tr_moment_kinds[moment->moment_kind].label));
}

/* How many dates are fixed, and which comes next. */
char *
tr_contract_moments_text (TrProject *project, const GDate *today, TrLanguage language)
{
  const TrMoment *next = NULL;
  guint n = 0, n_open = 0;
  g_autofree char *now = tr_date_write (today), *number = NULL, *open = NULL, *date = NULL, *text = NULL;
  g_autofree char *what = NULL;

  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT) {
    n += *moment->date != '\0';
    n_open += *moment->date == '\0';
    if (g_strcmp0 (moment->date, now) >= 0 && (next == NULL || g_strcmp0 (moment->date, next->date) < 0))
      next = moment;
  }
  if (n + n_open == 0)
    return g_strdup (tr_language_text (language, N_("No date has been fixed yet: the timeline shows proposals.")));
  number = tr_language_number (language, n, 0);
  open = tr_language_number (language, n_open, 0);
  date = tr_language_date (language, next != NULL ? next->date : "");
  what = next != NULL ? moment_name (next, language) : NULL;
  if (next != NULL)
    /* TRANSLATORS: a number of dates, a date, and what that moment is */
    text = tr_words_say (language, N_("Dates fixed: %s. The next is %s: %s."), number, date, what, NULL);
  else
    /* TRANSLATORS: %s is a number of dates */
    text = tr_words_say (language, N_("Dates fixed: %s."), number, NULL);
  if (n_open > 0) {
    /* TRANSLATORS: %s is a number of moments */
    g_autofree char *lacking = tr_words_say (language, N_("Still without a date: %s."), open, NULL);

    return g_strjoin (" ", text, lacking, NULL);
  }

  return g_steal_pointer (&text);
}
