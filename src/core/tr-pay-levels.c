/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-pay-levels.h"

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-words.h"

/* After the scheme of Tim Robbe in the source, in our own words. It says nothing on dumping for the upper two
 * levels. */
#define SOURCE "N 2.4.4.1"

static const struct {
  const char *name, *meaning;
  const char *facts[TR_N_PAY_FACTS];
  const char *pays, *steers; /* fields */
} levels[] = {
  [TR_CHAIN_INPUT] = {
    N_("Input"), N_("expertise"),
    { N_("The price rests on the expertise that is put in."),
      N_("Free to make products together with residents; how flexible that is, depends on the resident's decision."),
      N_("Staff and quality can not be dumped.") },
    "pays_input", "steers_input" },
  [TR_CHAIN_THROUGHPUT] = {
    N_("Throughput"), N_("work processes"),
    { N_("The price rests on the work processes."),
      N_("Free to choose who is put in; only validated processes count."),
      N_("Time and quality of the process can not be dumped.") },
    "pays_throughput", "steers_throughput" },
  [TR_CHAIN_OUTPUT] = {
    N_("Output"), N_("products"),
    { N_("The price rests on the products that are supplied."),
      N_("Free to choose who is put in. It is clear, because it has long been done so."),
      N_("Products that nobody wants stay out.") },
    "pays_output", "steers_output" },
  [TR_CHAIN_OUTCOME] = {
    N_("Outcome"), N_("result for a resident or group"),
    { N_("The price rests on the result for a resident or a group."),
      N_("Free to choose who or what else is put in."),
      N_("Products do not have to be defined.") },
    "pays_outcome", "steers_outcome" },
  [TR_CHAIN_IMPACT] = {
    N_("Impact"), N_("result in the community"),
    { N_("The price rests on the result in the community."),
      N_("Free to choose who or what else is put in; providers are responsible together."),
      N_("Products do not have to be defined.") },
    "pays_impact", "steers_impact" },
};

static gboolean
is_level (TrChain level)
{
  return level > TR_CHAIN_UNSET && level < G_N_ELEMENTS (levels);
}

/* In a word; a msgid. */
const char *
tr_pay_level_name (TrChain level)
{
  g_return_val_if_fail (is_level (level), "");
  return levels[level].name;
}

/* What that is; a msgid. */
const char *
tr_pay_level_meaning (TrChain level)
{
  g_return_val_if_fail (is_level (level), "");
  return levels[level].meaning;
}

/* What follows from contracting on a level; a msgid. */
const char *
tr_pay_level_fact (TrChain level, TrPayFact fact)
{
  g_return_val_if_fail (is_level (level) && fact < TR_N_PAY_FACTS, "");
  return levels[level].facts[fact];
}

/* The field of the contract that says whether it pays or steers on a level. */
const char *
tr_pay_level_field (TrChain level, gboolean is_steering)
{
  g_return_val_if_fail (is_level (level), "");
  return is_steering ? levels[level].steers : levels[level].pays;
}

/* Where this comes from. Free with g_free(). */
char *
tr_pay_levels_source (TrLanguage language)
{
  g_autofree char *source = tr_source_text (SOURCE, language);

  /* TRANSLATORS: %s is a document and the place in it; Tim Robbe made the scheme in it */
  return tr_words_say (language, N_("%s, after Tim Robbe"), source, NULL);
}

static gboolean
is_set (TrProject *project, const char *field)
{
  return tr_record_int (tr_project_contract (project), tr_kind_field (tr_kind (TR_KIND_CONTRACT), field)) != 0;
}

/* Whether the contract pays on a level. */
gboolean
tr_pays_on (TrProject *project, TrChain level)
{
  return is_set (project, tr_pay_level_field (level, FALSE));
}

/* Whether the contract steers on a level. */
gboolean
tr_steers_on (TrProject *project, TrChain level)
{
  return is_set (project, tr_pay_level_field (level, TRUE));
}

/* The names of the levels on which it pays or steers, as in a sentence; NULL when there are none. */
static char *
names_of (TrProject *project, gboolean is_steering, TrLanguage language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (TrChain level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++)
    if (is_set (project, tr_pay_level_field (level, is_steering))) {
      const char *name = tr_language_text (language, levels[level].name);

      g_ptr_array_add (names, g_utf8_strdown (name, -1));
    }
  /* five are more than a list names */
  if (names->len == TR_CHAIN_IMPACT)
    return g_strdup (tr_language_text (language, N_("all five levels")));

  return names->len > 0 ? tr_words_list (names, language) : NULL;
}

static const char *
judgement (TrProject *project)
{
  gboolean pays_result = tr_pays_on (project, TR_CHAIN_OUTCOME) || tr_pays_on (project, TR_CHAIN_IMPACT);
  gboolean steers_result = tr_steers_on (project, TR_CHAIN_OUTCOME) || tr_steers_on (project, TR_CHAIN_IMPACT);

  if (pays_result)
    return N_("From product to outcome or impact, cause and effect are often hard to show: talk about when settling on "
              "it is possible, and wanted.");
  if (steers_result)
    return N_("That is a good beginning: results are laid down, measured and talked about, and nobody is settled on "
              "unsure figures. A subsidy stays possible.");

  return N_("Neither outcome nor impact is steered on, so what it brings residents stays out of the conversation.");
}

/* Says the combination back, with what it means. Free with g_free(). */
char *
tr_pay_levels_text (TrProject *project, TrLanguage language)
{
  g_autofree char *pays = names_of (project, FALSE, language), *steers = names_of (project, TRUE, language);
  g_autofree char *first = NULL;

  if (pays == NULL && steers == NULL)
    return g_strdup (tr_language_text (language, N_("Nothing has been chosen yet. Begin with what you want to talk "
                                                    "about together, and choose only then what is paid for.")));
  if (pays == NULL)
    /* TRANSLATORS: %s are levels: "outcome and impact" */
    return tr_words_say (language, N_("You steer on %s. What you pay on has not been chosen yet."), steers, NULL);
  if (steers == NULL)
    /* TRANSLATORS: %s are levels: "input and output" */
    first = tr_words_say (language, N_("You pay on %s and do not steer on anything yet."), pays, NULL);
  else
    /* TRANSLATORS: levels: "You pay on output and steer on outcome and impact." */
    first = tr_words_say (language, N_("You pay on %s and steer on %s."), pays, steers, NULL);

  return g_strjoin (" ", first, tr_language_text (language, judgement (project)), NULL);
}
