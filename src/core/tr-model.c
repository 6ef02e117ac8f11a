/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-model.h"

#include <glib/gi18n.h>

/* The tables of the model. Order of the fields is the order in files and in the library's columns. */

#define LINE 300    /* characters in a text of one line */
#define PROSE 20000 /* characters in a text of several lines */

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

static const TrChoice languages[] = {
  { "nl", N_("Dutch") },
  { "en", N_("English") },
  { NULL },
};

static const TrChoice area_levels[] = {
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

static const TrChoice priorities[] = {
  { "", N_("no priority") },
  { "low", N_("Low priority") },
  { "middle", N_("Middle priority") },
  { "high", N_("High priority") },
  { NULL },
};

static const TrChoice novelties[] = {
  { "", N_("not stated") },
  /* TRANSLATORS: a direction that is known to work */
  { "proven", N_("Proven") },
  { "innovative", N_("Innovative") },
  { NULL },
};

static const TrChoice approaches[] = {
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

static const TrChoice argument_kinds[] = {
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

static const TrChoice quality_labels[] = {
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

static const TrChoice betters[] = {
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

#define AT(Type, member) offsetof (Type, member)

static const TrField project_fields[] = {
  { "title", N_("Title"), TR_TYPE_LINE, AT (TrProjectInfo, title), .is_required = TRUE, .max_length = LINE },
  { "municipality", N_("Municipality"), TR_TYPE_LINE, AT (TrProjectInfo, municipality), .max_length = LINE },
  { "work_area", N_("Work area"), TR_TYPE_LINE, AT (TrProjectInfo, work_area), .max_length = LINE },
  { "theme", N_("Theme"), TR_TYPE_LINE, AT (TrProjectInfo, theme), .max_length = LINE },
  { "start", N_("Start"), TR_TYPE_DATE, AT (TrProjectInfo, start) },
  { "end", N_("End"), TR_TYPE_DATE, AT (TrProjectInfo, end) },
  { "language", N_("Language of what is handed out"), TR_TYPE_CHOICE, AT (TrProjectInfo, language), .choices = languages },
  { "purpose", N_("Purpose"), TR_TYPE_TEXT, AT (TrProjectInfo, purpose), .max_length = PROSE },
  { "burden", N_("Agreed registration time, minutes a month"), TR_TYPE_COUNT, AT (TrProjectInfo, burden), .high = 100000 },
  { "is_first", N_("First time with KPIs"), TR_TYPE_FLAG, AT (TrProjectInfo, is_first) },
};

static const TrField area_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrArea, name), .is_required = TRUE, .max_length = LINE },
  { "code", N_("CBS code"), TR_TYPE_LINE, AT (TrArea, code), .max_length = 10 },
  { "level", N_("Level"), TR_TYPE_CHOICE, AT (TrArea, level), .choices = area_levels },
};

static const TrField organisation_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrOrganisation, name), .is_required = TRUE, .max_length = LINE },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrOrganisation, side), .choices = tr_sides },
};

static const TrField participant_fields[] = {
  { "role", N_("Role"), TR_TYPE_LINE, AT (TrParticipant, role), .is_required = TRUE, .max_length = LINE },
  { "organisation", N_("Organisation"), TR_TYPE_REFERENCE, AT (TrParticipant, organisation), .target = TR_KIND_ORGANISATION },
  { "is_executing", N_("Does the work or registers"), TR_TYPE_FLAG, AT (TrParticipant, is_executing) },
  { "is_formal", N_("Formal representative"), TR_TYPE_FLAG, AT (TrParticipant, is_formal) },
};

static const TrField session_fields[] = {
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrSession, date) },
  { "step", N_("Step"), TR_TYPE_CHOICE, AT (TrSession, step), .choices = tr_steps },
  { "notes", N_("Notes"), TR_TYPE_TEXT, AT (TrSession, notes), .max_length = PROSE },
  { "decisions", N_("Decisions"), TR_TYPE_TEXT, AT (TrSession, decisions), .max_length = PROSE },
};

static const TrField attendance_fields[] = {
  { "session", N_("Session"), TR_TYPE_REFERENCE, AT (TrAttendance, session), .is_required = TRUE, .target = TR_KIND_SESSION },
  { "participant", N_("Participant"), TR_TYPE_REFERENCE, AT (TrAttendance, participant), .is_required = TRUE, .target = TR_KIND_PARTICIPANT },
};

static const TrField signal_fields[] = {
  { "text", N_("Signal"), TR_TYPE_LINE, AT (TrSignal, text), .is_required = TRUE, .max_length = 5000 },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrSignal, side), .choices = tr_sides },
  { "kind", N_("Kind"), TR_TYPE_CHOICE, AT (TrSignal, signal_kind), .choices = tr_signal_kinds },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrSignal, area), .target = TR_KIND_AREA },
  { "source", N_("Source"), TR_TYPE_LINE, AT (TrSignal, source), .max_length = LINE },
  { "priority", N_("Priority"), TR_TYPE_CHOICE, AT (TrSignal, priority), .choices = priorities },
};

static const TrField data_point_fields[] = {
  { "indicator", N_("Indicator"), TR_TYPE_LINE, AT (TrDataPoint, indicator), .is_required = TRUE, .max_length = LINE },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrDataPoint, area), .target = TR_KIND_AREA },
  { "period", N_("Period"), TR_TYPE_LINE, AT (TrDataPoint, period), .max_length = 40 },
  { "value", N_("Value"), TR_TYPE_NUMBER, AT (TrDataPoint, value), .low = -1e12, .high = 1e12 },
  { "unit", N_("Unit"), TR_TYPE_LINE, AT (TrDataPoint, unit), .max_length = 80 },
  { "source", N_("Source"), TR_TYPE_LINE, AT (TrDataPoint, source), .max_length = LINE },
};

static const TrField challenge_fields[] = {
  { "statement", N_("Challenge"), TR_TYPE_TEXT, AT (TrChallenge, statement), .is_required = TRUE, .max_length = PROSE },
  { "target_group", N_("Target group"), TR_TYPE_LINE, AT (TrChallenge, target_group), .max_length = LINE },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrChallenge, area), .target = TR_KIND_AREA },
  { "causes", N_("Causes"), TR_TYPE_TEXT, AT (TrChallenge, causes), .max_length = PROSE },
  { "desired", N_("Desired situation"), TR_TYPE_TEXT, AT (TrChallenge, desired), .max_length = PROSE },
  { "policy_goal", N_("Policy goal"), TR_TYPE_TEXT, AT (TrChallenge, policy_goal), .max_length = PROSE },
};

static const TrField direction_fields[] = {
  { "title", N_("Direction"), TR_TYPE_LINE, AT (TrDirection, title), .is_required = TRUE, .max_length = LINE },
  { "challenge", N_("Challenge"), TR_TYPE_REFERENCE, AT (TrDirection, challenge), .target = TR_KIND_CHALLENGE },
  { "description", N_("Description"), TR_TYPE_TEXT, AT (TrDirection, description), .max_length = PROSE },
  { "status", N_("Status"), TR_TYPE_CHOICE, AT (TrDirection, status), .choices = tr_statuses },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrDirection, reason), .max_length = PROSE },
  { "novelty", N_("Proven or innovative"), TR_TYPE_CHOICE, AT (TrDirection, novelty), .choices = novelties },
  { "approach", N_("Collective or individual"), TR_TYPE_CHOICE, AT (TrDirection, approach), .choices = approaches },
  { "evidence", N_("Evidence"), TR_TYPE_TEXT, AT (TrDirection, evidence), .max_length = PROSE },
  { "professionals", N_("Professionals needed"), TR_TYPE_LINE, AT (TrDirection, professionals), .max_length = LINE },
  { "partners", N_("Partners needed"), TR_TYPE_LINE, AT (TrDirection, partners), .max_length = LINE },
  { "residents", N_("How residents are involved"), TR_TYPE_TEXT, AT (TrDirection, residents), .max_length = PROSE },
  { "theory_if", N_("If we do this"), TR_TYPE_TEXT, AT (TrDirection, theory_if), .max_length = PROSE },
  { "theory_then", N_("then it contributes to"), TR_TYPE_TEXT, AT (TrDirection, theory_then), .max_length = PROSE },
  { "theory_because", N_("because"), TR_TYPE_TEXT, AT (TrDirection, theory_because), .max_length = PROSE },
  { "has_scientific", N_("Scientific knowledge"), TR_TYPE_FLAG, AT (TrDirection, has_scientific) },
  { "has_professional", N_("Professional knowledge"), TR_TYPE_FLAG, AT (TrDirection, has_professional) },
  { "has_experience", N_("Knowledge from experience"), TR_TYPE_FLAG, AT (TrDirection, has_experience) },
};

static const TrField argument_fields[] = {
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrArgument, direction), .is_required = TRUE, .target = TR_KIND_DIRECTION },
  { "kind", N_("Pro or con"), TR_TYPE_CHOICE, AT (TrArgument, argument_kind), .choices = argument_kinds },
  { "text", N_("Argument"), TR_TYPE_LINE, AT (TrArgument, text), .is_required = TRUE, .max_length = 5000 },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrArgument, area), .target = TR_KIND_AREA },
};

static const TrField criterion_fields[] = {
  { "name", N_("Criterion"), TR_TYPE_LINE, AT (TrCriterion, name), .is_required = TRUE, .max_length = LINE },
  { "kind", N_("Kind"), TR_TYPE_CHOICE, AT (TrCriterion, criterion_kind), .choices = tr_criterion_kinds },
  { "weight", N_("Weight"), TR_TYPE_COUNT, AT (TrCriterion, weight), .high = 100 },
  { "description", N_("What we look at"), TR_TYPE_TEXT, AT (TrCriterion, description), .max_length = PROSE },
};

static const TrField provider_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrProvider, name), .is_required = TRUE, .max_length = LINE },
  { "quality_label", N_("Quality label for social work"), TR_TYPE_CHOICE, AT (TrProvider, quality_label), .choices = quality_labels },
  { "label_until", N_("Label valid until"), TR_TYPE_DATE, AT (TrProvider, label_until) },
  { "status", N_("Status"), TR_TYPE_CHOICE, AT (TrProvider, status), .choices = tr_statuses },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrProvider, reason), .max_length = PROSE },
  { "note", N_("Note"), TR_TYPE_TEXT, AT (TrProvider, note), .max_length = PROSE },
};

static const TrField score_fields[] = {
  { "provider", N_("Provider"), TR_TYPE_REFERENCE, AT (TrScore, provider), .is_required = TRUE, .target = TR_KIND_PROVIDER },
  { "criterion", N_("Criterion"), TR_TYPE_REFERENCE, AT (TrScore, criterion), .is_required = TRUE, .target = TR_KIND_CRITERION },
  { "assessor", N_("Assessor"), TR_TYPE_REFERENCE, AT (TrScore, assessor), .is_required = TRUE, .target = TR_KIND_PARTICIPANT },
  { "value", N_("Score"), TR_TYPE_NUMBER, AT (TrScore, value), .low = 1, .high = 10 },
  { "motivation", N_("Motivation"), TR_TYPE_TEXT, AT (TrScore, motivation), .max_length = PROSE },
};

static const TrField kpi_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrKpi, name), .max_length = LINE },
  { "code", N_("Code"), TR_TYPE_LINE, AT (TrKpi, code), .max_length = 80 },
  { "origin", N_("Origin"), TR_TYPE_CHOICE, AT (TrKpi, origin), .choices = tr_origins },
  { "level", N_("Level"), TR_TYPE_CHOICE, AT (TrKpi, level), .choices = tr_levels },
  { "chain", N_("Level in the effect chain"), TR_TYPE_CHOICE, AT (TrKpi, chain), .choices = tr_chains },
  { "domain", N_("Life domain or phase"), TR_TYPE_LINE, AT (TrKpi, domain), .max_length = LINE },
  { "definition", N_("Definition"), TR_TYPE_TEXT, AT (TrKpi, definition), .max_length = PROSE },
  { "unit", N_("Unit"), TR_TYPE_LINE, AT (TrKpi, unit), .max_length = 80 },
  { "counting", N_("Counting rule"), TR_TYPE_CHOICE, AT (TrKpi, counting), .choices = tr_countings },
  { "source", N_("Source"), TR_TYPE_LINE, AT (TrKpi, source), .max_length = LINE },
  { "source_frequency", N_("Source is refreshed"), TR_TYPE_CHOICE, AT (TrKpi, source_frequency), .choices = tr_frequencies },
  { "frequency", N_("Reported"), TR_TYPE_CHOICE, AT (TrKpi, frequency), .choices = tr_frequencies },
  { "registrar", N_("Who registers"), TR_TYPE_LINE, AT (TrKpi, registrar), .max_length = LINE },
  { "minutes", N_("Minutes for one registration"), TR_TYPE_COUNT, AT (TrKpi, minutes), .high = 100000 },
  { "registrations", N_("Registrations in a period"), TR_TYPE_COUNT, AT (TrKpi, registrations), .high = 1000000 },
  { "baseline", N_("Baseline"), TR_TYPE_NUMBER, AT (TrKpi, baseline), .low = -1e12, .high = 1e12 },
  { "baseline_date", N_("Date of the baseline"), TR_TYPE_DATE, AT (TrKpi, baseline_date) },
  { "target", N_("Target"), TR_TYPE_NUMBER, AT (TrKpi, target), .low = -1e12, .high = 1e12 },
  { "target_date", N_("Date of the target"), TR_TYPE_DATE, AT (TrKpi, target_date) },
  { "better", N_("Which way is better"), TR_TYPE_CHOICE, AT (TrKpi, better), .choices = betters },
  { "why", N_("Why this KPI"), TR_TYPE_TEXT, AT (TrKpi, why), .max_length = PROSE },
  { "story", N_("Story that goes with it"), TR_TYPE_TEXT, AT (TrKpi, story), .max_length = PROSE },
  { "challenge", N_("Challenge"), TR_TYPE_REFERENCE, AT (TrKpi, challenge), .target = TR_KIND_CHALLENGE },
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrKpi, direction), .target = TR_KIND_DIRECTION },
  { "is_prevention", N_("About prevention or the social basis"), TR_TYPE_FLAG, AT (TrKpi, is_prevention) },
  { "is_settlement", N_("Money depends on it"), TR_TYPE_FLAG, AT (TrKpi, is_settlement) },
};

static const TrField measurement_fields[] = {
  { "kpi", N_("KPI"), TR_TYPE_REFERENCE, AT (TrMeasurement, kpi), .is_required = TRUE, .target = TR_KIND_KPI },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrMeasurement, date), .is_required = TRUE },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrMeasurement, area), .target = TR_KIND_AREA },
  { "value", N_("Value"), TR_TYPE_NUMBER, AT (TrMeasurement, value), .low = -1e12, .high = 1e12 },
  { "remark", N_("Remark"), TR_TYPE_LINE, AT (TrMeasurement, remark), .max_length = 5000 },
};

static const TrField agreement_fields[] = {
  { "what", N_("Agreement"), TR_TYPE_LINE, AT (TrAgreement, what), .is_required = TRUE, .max_length = 5000 },
  { "kind", N_("Kind"), TR_TYPE_CHOICE, AT (TrAgreement, agreement_kind), .choices = tr_agreement_kinds },
  { "who", N_("Who"), TR_TYPE_LINE, AT (TrAgreement, who), .max_length = LINE },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrAgreement, side), .choices = tr_sides },
  { "due", N_("When"), TR_TYPE_DATE, AT (TrAgreement, due) },
};

static const TrField placement_fields[] = {
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrPlacement, direction), .is_required = TRUE, .target = TR_KIND_DIRECTION },
  { "participant", N_("Participant"), TR_TYPE_REFERENCE, AT (TrPlacement, participant), .target = TR_KIND_PARTICIPANT },
  { "control", N_("Control"), TR_TYPE_NUMBER, AT (TrPlacement, control), .high = 1 },
  { "uncertainty", N_("Uncertainty"), TR_TYPE_NUMBER, AT (TrPlacement, uncertainty), .high = 1 },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrPlacement, date) },
};

#define KIND(id, name, plural, label, Type) \
  [id] = { id, #name, plural, label, sizeof (Type), name##_fields, G_N_ELEMENTS (name##_fields) }

static const TrKind kinds[TR_N_KINDS] = {
  KIND (TR_KIND_PROJECT, project, "project", N_("Project"), TrProjectInfo),
  KIND (TR_KIND_AREA, area, "areas", N_("Area"), TrArea),
  KIND (TR_KIND_ORGANISATION, organisation, "organisations", N_("Organisation"), TrOrganisation),
  KIND (TR_KIND_PARTICIPANT, participant, "participants", N_("Participant"), TrParticipant),
  KIND (TR_KIND_SESSION, session, "sessions", N_("Session"), TrSession),
  KIND (TR_KIND_ATTENDANCE, attendance, "attendances", N_("Attendance"), TrAttendance),
  KIND (TR_KIND_SIGNAL, signal, "signals", N_("Signal"), TrSignal),
  KIND (TR_KIND_DATA_POINT, data_point, "data_points", N_("Data point"), TrDataPoint),
  KIND (TR_KIND_CHALLENGE, challenge, "challenges", N_("Challenge"), TrChallenge),
  KIND (TR_KIND_DIRECTION, direction, "directions", N_("Direction"), TrDirection),
  KIND (TR_KIND_ARGUMENT, argument, "arguments", N_("Argument"), TrArgument),
  KIND (TR_KIND_CRITERION, criterion, "criteria", N_("Criterion"), TrCriterion),
  KIND (TR_KIND_PROVIDER, provider, "providers", N_("Provider"), TrProvider),
  KIND (TR_KIND_SCORE, score, "scores", N_("Score"), TrScore),
  KIND (TR_KIND_KPI, kpi, "kpis", N_("KPI"), TrKpi),
  KIND (TR_KIND_MEASUREMENT, measurement, "measurements", N_("Measurement"), TrMeasurement),
  KIND (TR_KIND_AGREEMENT, agreement, "agreements", N_("Agreement"), TrAgreement),
  KIND (TR_KIND_PLACEMENT, placement, "placements", N_("Placement"), TrPlacement),
};

/* The description of a kind of record. */
const TrKind *
tr_kind (TrKindId id)
{
  g_return_val_if_fail (id < TR_N_KINDS, NULL);
  return &kinds[id];
}

/* The kind whose table is called `name`, or NULL. */
const TrKind *
tr_kind_by_name (const char *name)
{
  for (guint i = 0; i < TR_N_KINDS; i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];

  return NULL;
}

/* The field of `kind` called `name`, or NULL. */
const TrField *
tr_kind_field (const TrKind *kind, const char *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, name))
      return &kind->fields[i];

  return NULL;
}

/* The place of the choice called `name`, -1 when there is none. */
int
tr_choice_index (const TrChoice *choices, const char *name)
{
  for (int i = 0; choices[i].name != NULL; i++)
    if (g_str_equal (choices[i].name, name))
      return i;

  return -1;
}

guint
tr_choice_count (const TrChoice *choices)
{
  guint n = 0;

  while (choices[n].name != NULL)
    n++;

  return n;
}
