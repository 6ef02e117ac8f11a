/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-text.h"

#include <glib/gi18n.h>

#include "tr-contract.h"
#include "tr-words.h"

/* A field, and what it is called in a sentence that says what has been filled in and what has not. */
typedef struct {
  const char *field;
  const char *name; /* msgid */
} Part;

static char *
names_of (TrProject *project, const Part *parts, guint n, gboolean is_filled, TrLanguage language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const TrContract *contract = tr_project_contract (project);

  for (guint i = 0; i < n; i++) {
    const TrField *field = tr_kind_field (tr_kind (TR_KIND_CONTRACT), parts[i].field);

    if (tr_record_is_empty (contract, field) != is_filled)
      g_ptr_array_add (names, g_strdup (tr_language_text (language, parts[i].name)));
  }

  return names->len > 0 ? tr_words_list (names, language) : NULL;
}

static char *
two_sentences (char *first, char *second)
{
  char *text = first != NULL && second != NULL ? g_strjoin (" ", first, second, NULL)
                                               : g_strdup (first != NULL ? first : second != NULL ? second : "");

  g_free (first);
  g_free (second);
  return text;
}

static const char *
choice_text (TrProject *project, const char *field, TrLanguage language)
{
  const TrField *description = tr_kind_field (tr_kind (TR_KIND_CONTRACT), field);

  return tr_language_text (language,
                           description->choices[tr_record_int (tr_project_contract (project), description)].label);
}

static char *
change_of_funding (TrProject *project, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (project);
  g_autofree char *from = g_utf8_strdown (choice_text (project, "current_funding", language), -1);
  g_autofree char *to = g_utf8_strdown (choice_text (project, "funding", language), -1);

  if (contract->funding == TR_FUNDING_UNSET)
    return g_strdup (tr_language_text (language, N_("The funding has not been chosen yet.")));
  if (contract->current_funding == TR_FUNDING_UNSET)
    /* TRANSLATORS: a way of funding, as in a sentence */
    return tr_words_say (language, N_("It is going to be funded by %s. Say how that is today, and you see what "
                                      "changes."), to, NULL);
  if (contract->current_funding == contract->funding)
    /* TRANSLATORS: a way of funding, as in a sentence */
    return tr_words_say (language, N_("The funding stays as it is: %s."), to, NULL);
  if (contract->transition == TR_TRANSITION_UNSET)
    /* TRANSLATORS: two ways of funding, as in a sentence */
    return tr_words_say (language, N_("The funding changes from %s to %s. Choose a path for that."), from, to, NULL);

  /* TRANSLATORS: two ways of funding, as in a sentence */
  return tr_words_say (language, N_("The funding changes from %s to %s."), from, to, NULL);
}

/* What changes in the funding, and whether it goes together with accounting for hours. */
char *
tr_contract_funding_text (TrProject *project, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (project);
  gboolean is_whole = contract->funding == TR_FUNDING_TASK || contract->funding == TR_FUNDING_LUMP_SUM;
  char *second = NULL;

  if (contract->has_hours_accounting && is_whole)
    second = g_strdup (tr_language_text (language, N_("Accounting for hours does not go with an amount for the whole: "
                                                      "it takes back the room that was given.")));

  return two_sentences (change_of_funding (project, language), second);
}

/* Which phases have a role, and which do not yet. */
char *
tr_contract_roles_text (TrProject *project, TrLanguage language)
{
  static const Part phases[] = {
    /* TRANSLATORS: phases in which a municipality takes a role, as in a sentence */
    { "preparation_role", N_("the preparation") },
    { "tender_role", N_("the tender") },
    { "contract_role", N_("the contract") },
  };
  const TrContract *contract = tr_project_contract (project);
  g_autofree char *open = names_of (project, phases, G_N_ELEMENTS (phases), FALSE, language);
  g_autofree char *first = g_utf8_strdown (choice_text (project, "preparation_role", language), -1);
  g_autofree char *second = g_utf8_strdown (choice_text (project, "tender_role", language), -1);
  g_autofree char *third = g_utf8_strdown (choice_text (project, "contract_role", language), -1);

  if (open != NULL)
    /* TRANSLATORS: %s are phases: "the preparation and the tender" */
    return tr_words_say (language, N_("No role has been stated yet for: %s."), open, NULL);
  if (contract->preparation_role == contract->tender_role && contract->tender_role == contract->contract_role)
    /* TRANSLATORS: %s is a role: "networking" */
    return tr_words_say (language, N_("In all phases the municipality is %s. Say it aloud, so that all know."), first,
                         NULL);

  /* TRANSLATORS: three roles: "lawful", "networking" … */
  return tr_words_say (language, N_("In the preparation the municipality is %s, in the tender %s and during the "
                                    "contract %s. Say aloud when the role changes."), first, second, third, NULL);
}

/* Which questions of the reversed test are answered. */
char *
tr_contract_test_text (TrProject *project, TrLanguage language)
{
  static const Part questions[] = {
    /* TRANSLATORS: the four questions of the reversed test in a word, as in a sentence */
    { "test_effect", N_("the effect") },
    { "test_values", N_("the basic values") },
    { "test_ethics", N_("the ethics") },
    { "test_conditions", N_("the conditions") },
  };
  const TrContract *contract = tr_project_contract (project);
  g_autofree char *open = names_of (project, questions, G_N_ELEMENTS (questions), FALSE, language);

  if (open == NULL)
    return g_strdup (tr_language_text (language, N_("All four questions have been answered: the decision can be "
                                                    "explained from the resident's side.")));
  if (*contract->test_effect == '\0' && *contract->test_conditions != '\0')
    return g_strdup (tr_language_text (language, N_("The rules have been looked at and the effect has not: begin with "
                                                    "what the resident wants to reach.")));

  /* TRANSLATORS: %s are questions in a word: "the ethics and the conditions" */
  return tr_words_say (language, N_("Still open: %s."), open, NULL);
}

/* What has been laid down and what has not. */
char *
tr_contract_conditions_text (TrProject *project, TrLanguage language)
{
  static const Part conditions[] = {
    /* TRANSLATORS: conditions of a contract, as in a sentence */
    { "revision_clause", N_("revision") },
    { "change_clause", N_("change") },
    { "past_performance", N_("past performance") },
    { "tailored_fund", N_("a tailored fund") },
  };
  g_autofree char *done = names_of (project, conditions, G_N_ELEMENTS (conditions), TRUE, language);
  g_autofree char *open = names_of (project, conditions, G_N_ELEMENTS (conditions), FALSE, language);
  char *first = NULL, *second = NULL;

  if (done != NULL)
    /* TRANSLATORS: %s are conditions: "revision and change" */
    first = tr_words_say (language, N_("Something has been laid down about: %s."), done, NULL);
  if (open != NULL)
    /* TRANSLATORS: %s are conditions: "revision and change" */
    second = tr_words_say (language, N_("Nothing yet about: %s."), open, NULL);

  return two_sentences (first, second);
}

/* The value that the threshold for procedures is about, as the sum it is. */
char *
tr_contract_threshold_text (TrProject *project, TrLanguage language)
{
  gint64 value = tr_contract_total_value (project), budget = tr_project_contract (project)->yearly_budget;
  g_autofree char *term = tr_language_term (language, tr_contract_total_months (project));
  g_autofree char *yearly = tr_language_money (language, budget), *total = tr_language_money (language, value);
  g_autofree char *threshold = tr_language_money (language, TR_CONTRACT_THRESHOLD);
  const char *msgid;

  if (value == 0)
    return g_strdup (tr_language_text (language, N_("Fill in term and budget, and you see on which side of the "
                                                    "threshold this is.")));
  if (value >= TR_CONTRACT_THRESHOLD)
    /* TRANSLATORS: an amount a year, a term ("8 years"), an amount, and the threshold as an amount */
    msgid = N_("%s a year for %s with all options is %s without indexation: the threshold of %s, without VAT, is "
               "reached.");
  else
    /* TRANSLATORS: an amount a year, a term ("8 years"), an amount, and the threshold as an amount */
    msgid = N_("%s a year for %s with all options is %s without indexation: below the threshold of %s, without VAT.");

  return tr_words_say (language, msgid, yearly, term, total, threshold, NULL);
}
