/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-text.h"

#include <glib/gi18n.h>

#include "tr-advice.h"

#define MOST_CHOICES 6

typedef struct {
  const char *text, *source; /* a msgid; as tr_source_text() takes it */
} Explanation;

/* For each field what its choices mean, in the order of the choices; NULL where the sources say nothing. */
static const struct {
  const char *field;
  Explanation choices[MOST_CHOICES];
} fields[] = {
  { "instrument",
    { [TR_INSTRUMENT_SUBSIDY] = { N_("The municipality supports an activity under public law. Results can not be "
                                     "enforced without an execution agreement."), "N 3; N 3.2.1" },
      [TR_INSTRUMENT_PUBLIC_CONTRACT] = { N_("The municipality asks for a performance and pays for it. The rules of "
                                             "procurement apply."), "N 3.2.2.1" },
      [TR_INSTRUMENT_OPEN_HOUSE] = { N_("Whoever meets the conditions takes part. That does not fit challenge- and "
                                        "area-based contracting."), "N 3.1" },
      [TR_INSTRUMENT_INSOURCING] = { N_("The municipality does the work itself or has a body do it that it governs. "
                                        "That does not fit challenge- and area-based contracting."), "N 3.1" } } },
  { "procedure",
    { [TR_PROCEDURE_SOCIAL] = { N_("Before the request, the municipality talks with providers and residents about the "
                                   "challenge. Residents can help to assess."), "N 3.3" },
      [TR_PROCEDURE_CLASSIC] = { N_("The municipality writes the request by itself; consulting the market and "
                                    "residents is possible, and no duty."), "N 3.3" },
      [TR_PROCEDURE_BEST_VALUE] = { N_("A variant of classic tendering: the problem is described and not the work, so "
                                       "that providers can show what they know, with chances and risks weighed."),
                                    "N 3.3" },
      [TR_PROCEDURE_ONE_TO_ONE] = { N_("Without competition. Only when you know exactly what you want, and it is "
                                       "certain that there is one provider; that takes exploring the market."),
                                    "N 3.3" },
      [TR_PROCEDURE_SUBSIDY] = { N_("By a published scheme that names the activities. Thirteen weeks to decide is "
                                    "usual in local schemes; look at yours."), "own: planning" } } },
  { "contractors",
    { [TR_CONTRACTORS_ONE] = { N_("With one main contractor or a consortium, partnership and services as a whole are "
                                  "easiest to organise. Agree on what happens when it drops out."), "N 2.2; Z 2.7" },
      [TR_CONTRACTORS_LIMITED] = { N_("With a few main contractors a partnership is still possible."), "N 2.2" },
      [TR_CONTRACTORS_UNLIMITED] = { N_("Residents can choose between providers, but a partnership is hard to build "
                                        "with many."), "N 2.2" } } },
  { "scope",
    { [TR_SCOPE_PRODUCTS] = { N_("Simple: supplied by sector, and defined beforehand. It leaves less room to fit the "
                                 "offer to what a resident asks."), "N 2.2" },
      [TR_SCOPE_INTEGRAL] = { N_("Room to do what is needed, across sectors. What is offered follows what residents "
                                 "ask."), "N 2.2" } } },
  { "demarcation",
    { [TR_DEMARCATION_AREA] = { N_("The budget holds for an area. Keep the results in view that it is for, or it "
                                   "becomes paying for being available in a new form."), "N 2.4.2" },
      [TR_DEMARCATION_TARGET_GROUP] = { N_("Mind prevention: who is not in the group yet, but runs the risk, is left "
                                           "out."), "N 2.4.3" } } },
  { "funding",
    { [TR_FUNDING_EFFORT] = { N_("Hours times price: what is done is paid for."), "Z 3.5" },
      [TR_FUNDING_OUTPUT] = { N_("A result for each client is paid for."), "Z 3.5" },
      [TR_FUNDING_TASK] = { N_("A fixed budget for a task or group. It gives room for co-operation and renewal, little "
                               "administration and a hold on costs. Mind quality, subcontractors, access and the "
                               "client's legal position."), "Z 3.5" },
      [TR_FUNDING_LUMP_SUM] = { N_("One amount for the whole, as goes with task-based funding. It gives room and asks "
                                   "for trust."), "Z 3.5" } } },
  { "transition",
    { [TR_TRANSITION_AT_ONCE] = { N_("The short way: area and results come together, at the start."), "N 2.4.3" },
      [TR_TRANSITION_AREA_FIRST] = { N_("First budgets and co-operation in each area, then results are added."),
                                     "N 2.4.3" },
      [TR_TRANSITION_RESULTS_FIRST] = { N_("First learn to talk about results; then it is known how providers do when "
                                           "main providers are selected."), "N 2.4.3" },
      [TR_TRANSITION_PILOT] = { N_("One neighbourhood to gain experience in and to experiment."), "N 2.4.3" } } },
  { "settlement",
    { [TR_SETTLEMENT_BONUS] = { N_("More when a result is reached. In a plain subsidy that is not possible."), "N 3" },
      [TR_SETTLEMENT_MALUS] = { N_("Less when a result stays out. A subsidy needs an execution agreement for it."),
                                "N 3" },
      [TR_SETTLEMENT_CLAW_BACK] = { N_("Part of the budget goes back when a result stays out. A subsidy needs an "
                                       "execution agreement for it."), "N 3" } } },
  { "past_performance",
    { [TR_PAST_COUNTS] = { N_("How somebody did before, counts along in a new procedure. The European rules leave "
                              "little room for it."), "N 2.4.4.2" },
      [TR_PAST_EXCLUDES] = { N_("This has to be prevented: how somebody did before may be no ground for exclusion."),
                             "N 2.4.4.2" } } },
};

/* The four roles, which each phase can have. */
static const Explanation roles[] = {
  [TR_ROLE_LAWFUL] = { N_("Duties of the law are safe, and decisions are legitimate and lawful."), "Z 3.2" },
  [TR_ROLE_PERFORMING] = { N_("Goals are reached that can be measured, effectively and efficiently."), "Z 3.2" },
  [TR_ROLE_NETWORKING] = { N_("Goals are reached with others: the municipality brings parties together."), "Z 3.2" },
  [TR_ROLE_RESPONSIVE] = { N_("The municipality joins what people in society have begun, and supports it."), "Z 3.2" },
};

static const Explanation *
find_explanation (const char *field, gint value)
{
  if (g_str_has_suffix (field, "_role"))
    return value < (gint) G_N_ELEMENTS (roles) ? &roles[value] : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      return value < MOST_CHOICES ? &fields[i].choices[value] : NULL;

  return g_str_equal (field, "current_funding") ? find_explanation ("funding", value) : NULL;
}

/* What the value of a choice of the contract means, with where that comes from. */
char *
tr_contract_explanation (TrProject *project, const char *field, TrLanguage language)
{
  const TrField *description = tr_kind_field (tr_kind (TR_KIND_CONTRACT), field);
  const Explanation *explanation = find_explanation (field, tr_record_int (tr_project_contract (project), description));
  g_autofree char *source = NULL;

  if (explanation == NULL || explanation->text == NULL)
    return g_strdup ("");
  source = tr_source_text (explanation->source, language);

  return g_strdup_printf ("%s (%s)", tr_language_text (language, explanation->text), source);
}
