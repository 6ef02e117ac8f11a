/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "tr-model.h"

/* The choices of the model: names as they are in files, and labels for people. A name never changes. */

const TrChoice tr_sides[] = {
  { "", N_("no side") },
  { "municipality", N_("Municipality") },
  { "provider", N_("Social work") },
  { "residents", N_("Residents") },
  { "partners", N_("Partners") },
  { NULL },
};

const TrChoice tr_steps[] = {
  { "preparation", N_("Preparation") },
  { "challenge", N_("Challenge") },
  { "direction", N_("Direction") },
  { "partner", N_("Partner") },
  { "agreement", N_("Agreements") },
  { NULL },
};

const TrChoice tr_wheres[] = {
  { "", N_("no page") },
  { "preparation", N_("Preparation") },
  { "challenge", N_("Challenge") },
  { "direction", N_("Direction") },
  { "partner", N_("Partner") },
  { "agreement", N_("Agreements") },
  { "matrix", N_("Strategy matrix") },
  { "contract", N_("Contract") },
  { NULL },
};

const TrChoice tr_session_states[] = {
  { "", N_("planned") },
  { "running", N_("going on") },
  { "ended", N_("ended") },
  { NULL },
};

const TrChoice tr_vote_ways[] = {
  { "hands", N_("Raised hands") },
  { "dots", N_("Dots") },
  { "paper", N_("On paper") },
  { NULL },
};

const TrChoice tr_languages[] = {
  { "nl", N_("Dutch") },
  { "en", N_("English") },
  { NULL },
};

const TrChoice tr_area_levels[] = {
  { "", N_("not stated") },
  { "municipality", N_("Municipality") },
  /* TRANSLATORS: a level of area, part of a town: "wijk" */
  { "district", N_("District") },
  /* TRANSLATORS: a level of area, smaller than a district: "buurt" */
  { "neighbourhood", N_("Neighbourhood") },
  { "other", N_("Other area") },
  { NULL },
};

const TrChoice tr_signal_kinds[] = {
  { "observation", N_("Observation") },
  /* TRANSLATORS: a kind of signal: a number, statistics */
  { "figure", N_("Figure") },
  /* TRANSLATORS: a kind of signal: what a resident tells */
  { "story", N_("Story") },
  { NULL },
};

const TrChoice tr_priorities[] = {
  { "", N_("no priority") },
  { "low", N_("Low priority") },
  { "middle", N_("Middle priority") },
  { "high", N_("High priority") },
  { NULL },
};

const TrChoice tr_novelties[] = {
  { "", N_("not stated") },
  /* TRANSLATORS: a direction that is known to work */
  { "proven", N_("Proven") },
  { "innovative", N_("Innovative") },
  { NULL },
};

const TrChoice tr_approaches[] = {
  { "", N_("not stated") },
  /* TRANSLATORS: an approach for a group or a neighbourhood */
  { "collective", N_("Collective") },
  { "individual", N_("Individual") },
  { NULL },
};

/* TRANSLATORS: the four states of a direction or provider, as an adjective behind its name */
const TrChoice tr_statuses[] = {
  { "considered", N_("considered") },
  { "chosen", N_("chosen") },
  { "parked", N_("parked") },
  { "rejected", N_("rejected") },
  { NULL },
};

const TrChoice tr_argument_kinds[] = {
  { "pro", N_("Pro") },
  { "con", N_("Con") },
  { NULL },
};

const TrChoice tr_criterion_kinds[] = {
  { "other", N_("Other") },
  { "craftsmanship", N_("Craftsmanship and quality label") },
  { "experience", N_("Experience with the approach") },
  { "results", N_("Earlier results and impact") },
  { "local-roots", N_("Local roots") },
  { "collaboration", N_("Collaboration") },
  { "price", N_("Price") },
  { NULL },
};

const TrChoice tr_quality_labels[] = {
  { "", N_("not known") },
  { "yes", N_("Has the label") },
  { "no", N_("Does not have the label") },
  { NULL },
};

const TrChoice tr_origins[] = {
  { "own", N_("Own") },
  /* TRANSLATORS: an indicator of the KPI model of Sociaal Werk Nederland */
  { "official", N_("KPI model") },
  { "public", N_("Public statistics") },
  { NULL },
};

const TrChoice tr_levels[] = {
  { "", N_("not stated") },
  { "impact", N_("Impact") },
  { "activity", N_("Activity") },
  { NULL },
};

const TrChoice tr_chains[] = {
  { "", N_("not stated") },
  { "input", N_("Input (expertise)") },
  { "throughput", N_("Throughput (work processes)") },
  { "output", N_("Output (products)") },
  { "outcome", N_("Outcome (result for a person or group)") },
  { "impact", N_("Impact (result in the community)") },
  { NULL },
};

/* TRANSLATORS: how the values of months or areas become one value */
const TrChoice tr_countings[] = {
  { "", N_("not stated") },
  { "sum", N_("Sum") },
  { "mean", N_("Mean") },
  { "last", N_("Last value") },
  { NULL },
};

const TrChoice tr_frequencies[] = {
  { "", N_("not stated") },
  { "month", N_("every month") },
  { "quarter", N_("every quarter") },
  { "half-year", N_("every half year") },
  { "year", N_("every year") },
  { "two-years", N_("every two years") },
  { "four-years", N_("every four years") },
  { NULL },
};

const TrChoice tr_betters[] = {
  { "", N_("not stated") },
  { "higher", N_("Higher is better") },
  { "lower", N_("Lower is better") },
  { NULL },
};

const TrChoice tr_agreement_kinds[] = {
  { "other", N_("Other") },
  { "role", N_("Roles") },
  { "cooperation", N_("Co-operation") },
  { "evaluation", N_("Evaluation") },
  { "council", N_("Informing the council") },
  { "facilities", N_("Facilities") },
  { "feedback", N_("Feedback to residents and professionals") },
  { "continuity", N_("Continuity") },
  { NULL },
};

/* TRANSLATORS: how a provider is judged on a KPI to which others contribute too */
const TrChoice tr_attributions[] = {
  { "", N_("not stated") },
  { "contribution", N_("On its contribution") },
  { "alone", N_("On the result as a whole") },
  { NULL },
};

const TrChoice tr_instruments[] = {
  { "", N_("not stated") },
  { "subsidy", N_("Subsidy") },
  { "public-contract", N_("Public contract") },
  { "open-house", N_("Open house") },
  { "insourcing", N_("Insourcing or quasi-insourcing") },
  { NULL },
};

const TrChoice tr_procedures[] = {
  { "", N_("not stated") },
  { "social", N_("Social tendering") },
  { "classic", N_("Classic tendering") },
  { "best-value", N_("Best value") },
  { "one-to-one", N_("One-to-one negotiation") },
  { "subsidy", N_("Subsidy procedure") },
  { NULL },
};

const TrChoice tr_contractors[] = {
  { "", N_("not stated") },
  { "one", N_("One main contractor or consortium") },
  { "limited", N_("A limited number of main contractors") },
  { "unlimited", N_("An unlimited number") },
  { NULL },
};

const TrChoice tr_scopes[] = {
  { "", N_("not stated") },
  { "products", N_("Standard products") },
  { "integral", N_("Integral, around themes") },
  { NULL },
};

/* TRANSLATORS: what the borders of a budget follow */
const TrChoice tr_demarcations[] = {
  { "", N_("not stated") },
  { "area", N_("Area") },
  { "target-group", N_("Target group") },
  { "product", N_("Product") },
  { NULL },
};

const TrChoice tr_fundings[] = {
  { "", N_("not stated") },
  { "effort", N_("Effort (hours times price)") },
  { "output", N_("Output (result per client)") },
  { "task", N_("Task (fixed budget)") },
  { "lump-sum", N_("Lump sum") },
  { NULL },
};

const TrChoice tr_transitions[] = {
  { "", N_("not chosen") },
  { "at-once", N_("In one go") },
  { "area-first", N_("First area, then results") },
  { "results-first", N_("First results, then area") },
  { "pilot", N_("A pilot in one neighbourhood") },
  { NULL },
};

const TrChoice tr_settlements[] = {
  { "", N_("not stated") },
  { "none", N_("No settlement") },
  { "bonus", N_("Bonus") },
  { "malus", N_("Malus") },
  { "claw-back", N_("Claw-back") },
  { NULL },
};

const TrChoice tr_past_performances[] = {
  { "", N_("not stated") },
  /* TRANSLATORS: past performance plays no part */
  { "unused", N_("Plays no part") },
  { "counts", N_("Counts in the assessment") },
  { "excludes", N_("Ground for exclusion") },
  { NULL },
};

/* TRANSLATORS: the four steering roles of government (NSOB) */
const TrChoice tr_steering_roles[] = {
  { "", N_("not stated") },
  { "lawful", N_("Lawful") },
  { "performing", N_("Performing") },
  { "networking", N_("Networking") },
  { "responsive", N_("Responsive") },
  { NULL },
};

const TrChoice tr_moment_kinds[] = {
  { "other", N_("Other") },
  { "review", N_("Review") },
  { "kpi-review", N_("Review of the KPIs") },
  { "yearly-talk", N_("Yearly talk about going on") },
  { "extension-decision", N_("Decision on extension") },
  { "exit", N_("Exit moment") },
  { "prior-notice", N_("Prior notice") },
  { "award-notice", N_("Award notice") },
  { "transition", N_("Step of the transition") },
  { NULL },
};

const TrChoice tr_monitoring_kinds[] = {
  { "other", N_("Other") },
  { "progress-talks", N_("Progress talks") },
  { "steering-group", N_("Joint steering group") },
  { "quarterly-reports", N_("Quarterly reports and talks") },
  { "development-groups", N_("Substantive development groups") },
  { "working-visits", N_("Working visits") },
  { "effect-monitor", N_("Monitor of social effects") },
  { "team-analysis", N_("Periodic analysis in teams") },
  { "client-experience", N_("Client experience") },
  { "kpi-reports", N_("Reports on KPIs") },
  { "research", N_("Independent research") },
  { "ombudsman", N_("Ombudsman") },
  { "annual-report", N_("Annual report with auditor's statement") },
  { NULL },
};

const TrChoice tr_ways[] = {
  { "", N_("not stated") },
  /* TRANSLATORS: a way of monitoring: figures ("tellen") */
  { "counting", N_("Counting") },
  /* TRANSLATORS: a way of monitoring: stories ("vertellen") */
  { "telling", N_("Telling") },
  { "both", N_("Counting and telling") },
  { NULL },
};

const TrChoice tr_fits[] = {
  { "", N_("not assessed") },
  { "yes", N_("Fits the main assignment") },
  { "no", N_("Does not fit the main assignment") },
  { NULL },
};

const TrChoice tr_round_ways[] = {
  /* TRANSLATORS: who puts a direction on the matrix in a round */
  { "participants", N_("Each participant") },
  { "sides", N_("Each side together") },
  { "hands", N_("Raised hands") },
  { NULL },
};

/* The questions in a few words; tr-question.c has them in full. */
const TrChoice tr_questions[] = {
  { "sure", N_("How sure the effect is") },
  { "evidence", N_("How solid the evidence is") },
  { "elsewhere", N_("Whether it works elsewhere") },
  { "causes", N_("How many causes are beyond reach") },
  { "time", N_("How long before an effect shows") },
  { "story", N_("Whether all tell the same story") },
  { "decisive", N_("Who does the decisive work") },
  { "conditions", N_("Who sets the conditions") },
  { "organisations", N_("How many organisations must deliver") },
  { "course", N_("Whether the course can change") },
  { "mandate", N_("Whether there is a mandate") },
  { "reach", N_("Whether the people are reached") },
  { NULL },
};

/* What an answer of the decision aid speaks for. */
const TrChoice tr_leanings[] = {
  { "", N_("not answered") },
  { "subsidy", N_("Speaks for a subsidy") },
  { "neither", N_("Speaks for neither") },
  { "contract", N_("Speaks for a public contract") },
  { NULL },
};

/* TRANSLATORS: the four strategic choices of purchasing */
const TrChoice tr_stance_topics[] = {
  { "steering", N_("Steering role") },
  { "scope", N_("Scope") },
  { "funding", N_("Funding") },
  { "contractors", N_("Number of contractors") },
  { NULL },
};
