/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-model.h"

#include <glib/gi18n.h>

/* The tables of the model. Order of the fields is the order in files and in the library's columns. */

#define LINE 300    /* characters in a text of one line */
#define PROSE 20000 /* characters in a text of several lines */
#define MOST_MONEY 1e11 /* euro */

#define AT(Type, member) offsetof (Type, member)

static const TrField project_fields[] = {
  { "title", N_("Title"), TR_TYPE_LINE, AT (TrProjectInfo, title), .is_required = TRUE, .max_length = LINE },
  { "municipality", N_("Municipality"), TR_TYPE_LINE, AT (TrProjectInfo, municipality), .max_length = LINE },
  { "work_area", N_("Work area"), TR_TYPE_LINE, AT (TrProjectInfo, work_area), .max_length = LINE },
  { "theme", N_("Theme"), TR_TYPE_LINE, AT (TrProjectInfo, theme), .max_length = LINE },
  { "start", N_("Start"), TR_TYPE_DATE, AT (TrProjectInfo, start) },
  { "end", N_("End"), TR_TYPE_DATE, AT (TrProjectInfo, end) },
  { "language", N_("Language of what is handed out"), TR_TYPE_CHOICE, AT (TrProjectInfo, language), .choices = tr_languages },
  { "purpose", N_("Purpose"), TR_TYPE_TEXT, AT (TrProjectInfo, purpose), .max_length = PROSE },
  { "burden", N_("Agreed registration time, minutes a month"), TR_TYPE_COUNT, AT (TrProjectInfo, burden), .high = 100000 },
  { "is_first", N_("First time with KPIs"), TR_TYPE_FLAG, AT (TrProjectInfo, is_first) },
  { "cycle", N_("Tied to the planning and control cycle"), TR_TYPE_TEXT, AT (TrProjectInfo, cycle), .max_length = PROSE },
  { "coalition", N_("Coalition agreement"), TR_TYPE_DATE, AT (TrProjectInfo, coalition) },
};

static const TrField area_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrArea, name), .is_required = TRUE, .max_length = LINE },
  { "code", N_("CBS code"), TR_TYPE_LINE, AT (TrArea, code), .max_length = 10 },
  { "level", N_("Level"), TR_TYPE_CHOICE, AT (TrArea, level), .choices = tr_area_levels },
  { "budget", N_("Budget a year"), TR_TYPE_MONEY, AT (TrArea, budget), .high = MOST_MONEY },
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
  { "state", N_("State"), TR_TYPE_CHOICE, AT (TrSession, state), .choices = tr_session_states },
  { "began", N_("Began"), TR_TYPE_LINE, AT (TrSession, began), .max_length = 20 },
  { "ended", N_("Ended"), TR_TYPE_LINE, AT (TrSession, ended), .max_length = 20 },
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
  { "priority", N_("Priority"), TR_TYPE_CHOICE, AT (TrSignal, priority), .choices = tr_priorities },
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
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrChallenge, is_locked) },
};

static const TrField direction_fields[] = {
  { "title", N_("Direction"), TR_TYPE_LINE, AT (TrDirection, title), .is_required = TRUE, .max_length = LINE },
  { "challenge", N_("Challenge"), TR_TYPE_REFERENCE, AT (TrDirection, challenge), .target = TR_KIND_CHALLENGE },
  { "description", N_("Description"), TR_TYPE_TEXT, AT (TrDirection, description), .max_length = PROSE },
  { "status", N_("Status"), TR_TYPE_CHOICE, AT (TrDirection, status), .choices = tr_statuses },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrDirection, reason), .max_length = PROSE },
  { "novelty", N_("Proven or innovative"), TR_TYPE_CHOICE, AT (TrDirection, novelty), .choices = tr_novelties },
  { "approach", N_("Collective or individual"), TR_TYPE_CHOICE, AT (TrDirection, approach), .choices = tr_approaches },
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
  { "preparation", N_("Time to prepare, in weeks"), TR_TYPE_COUNT, AT (TrDirection, preparation), .high = 520 },
  { "people", N_("People in the target group"), TR_TYPE_COUNT, AT (TrDirection, people), .high = 100000000 },
  { "stories", N_("How stories are gathered"), TR_TYPE_TEXT, AT (TrDirection, stories), .max_length = PROSE },
  { "insight", N_("What we learnt about its place"), TR_TYPE_TEXT, AT (TrDirection, insight), .max_length = PROSE },
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrDirection, is_locked) },
};

static const TrField argument_fields[] = {
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrArgument, direction), .is_required = TRUE, .target = TR_KIND_DIRECTION },
  { "kind", N_("Pro or con"), TR_TYPE_CHOICE, AT (TrArgument, argument_kind), .choices = tr_argument_kinds },
  { "text", N_("Argument"), TR_TYPE_LINE, AT (TrArgument, text), .is_required = TRUE, .max_length = 5000 },
  { "area", N_("Area"), TR_TYPE_REFERENCE, AT (TrArgument, area), .target = TR_KIND_AREA },
};

static const TrField criterion_fields[] = {
  { "name", N_("Criterion"), TR_TYPE_LINE, AT (TrCriterion, name), .is_required = TRUE, .max_length = LINE },
  { "kind", N_("Kind"), TR_TYPE_CHOICE, AT (TrCriterion, criterion_kind), .choices = tr_criterion_kinds },
  { "weight", N_("Weight"), TR_TYPE_COUNT, AT (TrCriterion, weight), .high = 100 },
  { "description", N_("What we look at"), TR_TYPE_TEXT, AT (TrCriterion, description), .max_length = PROSE },
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrCriterion, is_locked) },
};

static const TrField provider_fields[] = {
  { "name", N_("Name"), TR_TYPE_LINE, AT (TrProvider, name), .is_required = TRUE, .max_length = LINE },
  { "quality_label", N_("Quality label for social work"), TR_TYPE_CHOICE, AT (TrProvider, quality_label), .choices = tr_quality_labels },
  { "label_until", N_("Label valid until"), TR_TYPE_DATE, AT (TrProvider, label_until) },
  { "status", N_("Status"), TR_TYPE_CHOICE, AT (TrProvider, status), .choices = tr_statuses },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrProvider, reason), .max_length = PROSE },
  { "note", N_("Note"), TR_TYPE_TEXT, AT (TrProvider, note), .max_length = PROSE },
  { "contacts", N_("Contact persons at the municipality"), TR_TYPE_COUNT, AT (TrProvider, contacts), .high = 1000 },
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrProvider, is_locked) },
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
  { "better", N_("Which way is better"), TR_TYPE_CHOICE, AT (TrKpi, better), .choices = tr_betters },
  { "why", N_("Why this KPI"), TR_TYPE_TEXT, AT (TrKpi, why), .max_length = PROSE },
  { "story", N_("Story that goes with it"), TR_TYPE_TEXT, AT (TrKpi, story), .max_length = PROSE },
  { "challenge", N_("Challenge"), TR_TYPE_REFERENCE, AT (TrKpi, challenge), .target = TR_KIND_CHALLENGE },
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrKpi, direction), .target = TR_KIND_DIRECTION },
  { "is_prevention", N_("About prevention or the social basis"), TR_TYPE_FLAG, AT (TrKpi, is_prevention) },
  { "is_settlement", N_("Money depends on it"), TR_TYPE_FLAG, AT (TrKpi, is_settlement) },
  { "work_area", N_("Work area"), TR_TYPE_LINE, AT (TrKpi, work_area), .max_length = LINE },
  { "attribution", N_("How the provider is judged on it"), TR_TYPE_CHOICE, AT (TrKpi, attribution), .choices = tr_attributions },
  { "until", N_("In use until"), TR_TYPE_DATE, AT (TrKpi, until) },
  { "end_reason", N_("Why it was replaced"), TR_TYPE_TEXT, AT (TrKpi, end_reason), .max_length = PROSE },
  { "successor", N_("Replaced by"), TR_TYPE_REFERENCE, AT (TrKpi, successor), .target = TR_KIND_KPI },
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrKpi, is_locked) },
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
  { "is_locked", N_("Agreed"), TR_TYPE_FLAG, AT (TrAgreement, is_locked) },
};

static const TrField round_fields[] = {
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrRound, date) },
  { "way", N_("Who places"), TR_TYPE_CHOICE, AT (TrRound, way), .choices = tr_round_ways },
  { "is_revealed", N_("Has been revealed"), TR_TYPE_FLAG, AT (TrRound, is_revealed) },
};

static const TrField placement_fields[] = {
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrPlacement, direction), .is_required = TRUE, .target = TR_KIND_DIRECTION },
  { "participant", N_("Participant"), TR_TYPE_REFERENCE, AT (TrPlacement, participant), .target = TR_KIND_PARTICIPANT },
  { "control", N_("Control"), TR_TYPE_NUMBER, AT (TrPlacement, control), .high = 1 },
  { "uncertainty", N_("Uncertainty"), TR_TYPE_NUMBER, AT (TrPlacement, uncertainty), .high = 1 },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrPlacement, date) },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrPlacement, side), .choices = tr_sides },
  { "round", N_("Round"), TR_TYPE_REFERENCE, AT (TrPlacement, round), .target = TR_KIND_ROUND },
  { "reason", N_("Why there"), TR_TYPE_LINE, AT (TrPlacement, reason), .max_length = 5000 },
};

static const TrField answer_fields[] = {
  { "placement", N_("Placement"), TR_TYPE_REFERENCE, AT (TrAnswer, placement), .is_required = TRUE, .target = TR_KIND_PLACEMENT },
  { "question", N_("Question"), TR_TYPE_CHOICE, AT (TrAnswer, question), .choices = tr_questions },
  { "value", N_("Answer, 1 to 5"), TR_TYPE_COUNT, AT (TrAnswer, value), .high = 5 },
};

static const TrField consensus_fields[] = {
  { "provider", N_("Provider"), TR_TYPE_REFERENCE, AT (TrConsensus, provider), .is_required = TRUE, .target = TR_KIND_PROVIDER },
  { "criterion", N_("Criterion"), TR_TYPE_REFERENCE, AT (TrConsensus, criterion), .is_required = TRUE, .target = TR_KIND_CRITERION },
  { "value", N_("Score together"), TR_TYPE_NUMBER, AT (TrConsensus, value), .low = 1, .high = 10 },
  { "motivation", N_("Motivation"), TR_TYPE_TEXT, AT (TrConsensus, motivation), .max_length = PROSE },
};

static const TrField contract_fields[] = {
  { "instrument", N_("Way of organising"), TR_TYPE_CHOICE, AT (TrContract, instrument), .choices = tr_instruments },
  { "procedure", N_("Procedure"), TR_TYPE_CHOICE, AT (TrContract, procedure), .choices = tr_procedures },
  { "start", N_("Start of the contract"), TR_TYPE_DATE, AT (TrContract, start) },
  { "base_months", N_("Base term, months"), TR_TYPE_COUNT, AT (TrContract, base_months), .high = 600 },
  { "extensions", N_("Options to extend"), TR_TYPE_COUNT, AT (TrContract, extensions), .high = 20 },
  { "extension_months", N_("Months for each extension"), TR_TYPE_COUNT, AT (TrContract, extension_months), .high = 600 },
  { "revision_clause", N_("Revision clause"), TR_TYPE_TEXT, AT (TrContract, revision_clause), .max_length = PROSE },
  { "change_clause", N_("Change clause"), TR_TYPE_TEXT, AT (TrContract, change_clause), .max_length = PROSE },
  { "is_change_substantial", N_("The change would be substantial"), TR_TYPE_FLAG, AT (TrContract, is_change_substantial) },
  { "has_execution_agreement", N_("With an execution agreement"), TR_TYPE_FLAG, AT (TrContract, has_execution_agreement) },
  { "has_detailed_conditions", N_("Conditions describe the counter-performance in detail"), TR_TYPE_FLAG,
    AT (TrContract, has_detailed_conditions) },
  { "settlement", N_("Settlement of results"), TR_TYPE_CHOICE, AT (TrContract, settlement), .choices = tr_settlements },
  { "is_challenge_based", N_("Challenge- and area-based contracting is the aim"), TR_TYPE_FLAG, AT (TrContract, is_challenge_based) },
  { "contractors", N_("Number of main contractors"), TR_TYPE_CHOICE, AT (TrContract, contractors), .choices = tr_contractors },
  { "scope", N_("Scope"), TR_TYPE_CHOICE, AT (TrContract, scope), .choices = tr_scopes },
  { "demarcation", N_("The budget follows"), TR_TYPE_CHOICE, AT (TrContract, demarcation), .choices = tr_demarcations },
  { "funding", N_("Funding"), TR_TYPE_CHOICE, AT (TrContract, funding), .choices = tr_fundings },
  { "current_funding", N_("Funding today"), TR_TYPE_CHOICE, AT (TrContract, current_funding), .choices = tr_fundings },
  { "transition", N_("Transition path"), TR_TYPE_CHOICE, AT (TrContract, transition), .choices = tr_transitions },
  { "pays_input", N_("Pay on input"), TR_TYPE_FLAG, AT (TrContract, pays_input) },
  { "pays_throughput", N_("Pay on throughput"), TR_TYPE_FLAG, AT (TrContract, pays_throughput) },
  { "pays_output", N_("Pay on output"), TR_TYPE_FLAG, AT (TrContract, pays_output) },
  { "pays_outcome", N_("Pay on outcome"), TR_TYPE_FLAG, AT (TrContract, pays_outcome) },
  { "pays_impact", N_("Pay on impact"), TR_TYPE_FLAG, AT (TrContract, pays_impact) },
  { "steers_input", N_("Steer on input"), TR_TYPE_FLAG, AT (TrContract, steers_input) },
  { "steers_throughput", N_("Steer on throughput"), TR_TYPE_FLAG, AT (TrContract, steers_throughput) },
  { "steers_output", N_("Steer on output"), TR_TYPE_FLAG, AT (TrContract, steers_output) },
  { "steers_outcome", N_("Steer on outcome"), TR_TYPE_FLAG, AT (TrContract, steers_outcome) },
  { "steers_impact", N_("Steer on impact"), TR_TYPE_FLAG, AT (TrContract, steers_impact) },
  { "has_hours_accounting", N_("Hours have to be accounted for"), TR_TYPE_FLAG, AT (TrContract, has_hours_accounting) },
  { "past_performance", N_("Past performance"), TR_TYPE_CHOICE, AT (TrContract, past_performance), .choices = tr_past_performances },
  { "yearly_budget", N_("Budget a year"), TR_TYPE_MONEY, AT (TrContract, yearly_budget), .high = MOST_MONEY },
  { "indexation", N_("Agreed indexation, percent"), TR_TYPE_NUMBER, AT (TrContract, indexation), .low = -100, .high = 100 },
  { "wage_rise", N_("Expected rise of wages, percent"), TR_TYPE_NUMBER, AT (TrContract, wage_rise), .low = -100, .high = 100 },
  { "hourly_rate", N_("Rate for an hour"), TR_TYPE_MONEY, AT (TrContract, hourly_rate), .high = 10000 },
  { "preparation_role", N_("Steering role in the preparation"), TR_TYPE_CHOICE, AT (TrContract, preparation_role), .choices = tr_steering_roles },
  { "tender_role", N_("Steering role in the tender"), TR_TYPE_CHOICE, AT (TrContract, tender_role), .choices = tr_steering_roles },
  { "contract_role", N_("Steering role during the contract"), TR_TYPE_CHOICE, AT (TrContract, contract_role), .choices = tr_steering_roles },
  { "tailored_fund", N_("Tailored fund or free budget"), TR_TYPE_TEXT, AT (TrContract, tailored_fund), .max_length = PROSE },
  { "lean_enforceable", N_("Is payment tied to a performance that can be enforced?"), TR_TYPE_CHOICE, AT (TrContract, lean_enforceable), .choices = tr_leanings },
  { "lean_initiative", N_("Who took the initiative?"), TR_TYPE_CHOICE, AT (TrContract, lean_initiative), .choices = tr_leanings },
  { "lean_interest", N_("Whose interest does it serve?"), TR_TYPE_CHOICE, AT (TrContract, lean_interest), .choices = tr_leanings },
  { "lean_commercial", N_("Is it a commercial activity?"), TR_TYPE_CHOICE, AT (TrContract, lean_commercial), .choices = tr_leanings },
  { "lean_price", N_("A contribution to costs, or a market price?"), TR_TYPE_CHOICE, AT (TrContract, lean_price), .choices = tr_leanings },
  { "test_effect", N_("Which effect does the resident want?"), TR_TYPE_TEXT, AT (TrContract, test_effect), .max_length = PROSE },
  { "test_values", N_("Does it fit the basic values of the law?"), TR_TYPE_TEXT, AT (TrContract, test_values), .max_length = PROSE },
  { "test_ethics", N_("Is the decision ethically defensible?"), TR_TYPE_TEXT, AT (TrContract, test_ethics), .max_length = PROSE },
  { "test_conditions", N_("How does it fit the legal and other conditions?"), TR_TYPE_TEXT, AT (TrContract, test_conditions), .max_length = PROSE },
  { "notice_months", N_("Notice before the end, months"), TR_TYPE_COUNT, AT (TrContract, notice_months), .high = 120 },
  { "exit_months", N_("Months between exit moments"), TR_TYPE_COUNT, AT (TrContract, exit_months), .high = 600 },
  { "preparation_months", N_("Months to prepare the next assignment"), TR_TYPE_COUNT, AT (TrContract, preparation_months), .high = 120 },
  { "dialogue_weeks", N_("Weeks for dialogue and consultation"), TR_TYPE_NUMBER, AT (TrContract, dialogue_weeks), .high = 104 },
  { "documents_weeks", N_("Weeks for documents and decision"), TR_TYPE_NUMBER, AT (TrContract, documents_weeks), .high = 104 },
  { "bids_weeks", N_("Weeks for bids or applications"), TR_TYPE_NUMBER, AT (TrContract, bids_weeks), .high = 104 },
  { "assessment_weeks", N_("Weeks for assessment and interviews"), TR_TYPE_NUMBER, AT (TrContract, assessment_weeks), .high = 104 },
  { "standstill_weeks", N_("Weeks of standstill"), TR_TYPE_NUMBER, AT (TrContract, standstill_weeks), .high = 104 },
  { "implementation_weeks", N_("Weeks for implementation"), TR_TYPE_NUMBER, AT (TrContract, implementation_weeks), .high = 104 },
  { "is_summer_blocked", N_("Nothing happens in the summer holidays"), TR_TYPE_FLAG, AT (TrContract, is_summer_blocked) },
  { "is_year_end_blocked", N_("Nothing happens around the turn of the year"), TR_TYPE_FLAG, AT (TrContract, is_year_end_blocked) },
  { "is_election_blocked", N_("Nothing is decided around council elections"), TR_TYPE_FLAG, AT (TrContract, is_election_blocked) },
  { "continuity", N_("Agreement on continuity"), TR_TYPE_TEXT, AT (TrContract, continuity), .max_length = PROSE },
};

static const TrField stance_fields[] = {
  { "topic", N_("Choice"), TR_TYPE_CHOICE, AT (TrStance, topic), .choices = tr_stance_topics },
  { "municipality", N_("Municipality, 1 to 5"), TR_TYPE_COUNT, AT (TrStance, municipality), .high = 5 },
  { "provider", N_("Social work, 1 to 5"), TR_TYPE_COUNT, AT (TrStance, provider), .high = 5 },
  { "joint", N_("Together, 1 to 5"), TR_TYPE_COUNT, AT (TrStance, joint), .high = 5 },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrStance, reason), .max_length = PROSE },
};

static const TrField moment_fields[] = {
  { "kind", N_("Kind"), TR_TYPE_CHOICE, AT (TrMoment, moment_kind), .choices = tr_moment_kinds },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrMoment, date) },
  { "remark", N_("Remark"), TR_TYPE_LINE, AT (TrMoment, remark), .max_length = 5000 },
};

static const TrField monitoring_fields[] = {
  { "kind", N_("Instrument"), TR_TYPE_CHOICE, AT (TrMonitoring, monitoring_kind), .choices = tr_monitoring_kinds },
  { "name", N_("Description"), TR_TYPE_LINE, AT (TrMonitoring, name), .max_length = LINE },
  { "owner", N_("Who"), TR_TYPE_LINE, AT (TrMonitoring, owner), .max_length = LINE },
  { "frequency", N_("How often"), TR_TYPE_CHOICE, AT (TrMonitoring, frequency), .choices = tr_frequencies },
  { "hours", N_("Hours each time"), TR_TYPE_NUMBER, AT (TrMonitoring, hours), .high = 100000 },
  { "way", N_("Counting or telling"), TR_TYPE_CHOICE, AT (TrMonitoring, way), .choices = tr_ways },
  { "first", N_("First date"), TR_TYPE_DATE, AT (TrMonitoring, first) },
};

static const TrField supplement_fields[] = {
  { "title", N_("Title"), TR_TYPE_LINE, AT (TrSupplement, title), .is_required = TRUE, .max_length = LINE },
  { "budget", N_("Budget a year"), TR_TYPE_MONEY, AT (TrSupplement, budget), .high = MOST_MONEY },
  { "months", N_("Term, months"), TR_TYPE_COUNT, AT (TrSupplement, months), .high = 600 },
  { "start", N_("Start"), TR_TYPE_DATE, AT (TrSupplement, start) },
  { "has_own_account", N_("Is accounted for on its own"), TR_TYPE_FLAG, AT (TrSupplement, has_own_account) },
  { "fit", N_("Fits the main assignment"), TR_TYPE_CHOICE, AT (TrSupplement, fit), .choices = tr_fits },
};

static const TrField indexation_fields[] = {
  { "year", N_("Year"), TR_TYPE_COUNT, AT (TrIndexation, year), .high = 2200 },
  { "ova", N_("OVA, percent"), TR_TYPE_NUMBER, AT (TrIndexation, ova), .low = -100, .high = 100 },
  { "price", N_("Price index, percent"), TR_TYPE_NUMBER, AT (TrIndexation, price), .low = -100, .high = 100 },
  { "correction", N_("Correction over earlier years, percent"), TR_TYPE_NUMBER, AT (TrIndexation, correction), .low = -100, .high = 100 },
  { "wage", N_("Rise of wages, percent"), TR_TYPE_NUMBER, AT (TrIndexation, wage), .low = -100, .high = 100 },
};

static const TrField benefit_fields[] = {
  { "figure", N_("Figure"), TR_TYPE_LINE, AT (TrBenefit, figure), .is_required = TRUE, .max_length = 80 },
  { "people", N_("Number of people"), TR_TYPE_COUNT, AT (TrBenefit, people), .high = 20000000 },
  { "low_share", N_("At least, percent of them"), TR_TYPE_NUMBER, AT (TrBenefit, low_share), .high = 100 },
  { "high_share", N_("At most, percent of them"), TR_TYPE_NUMBER, AT (TrBenefit, high_share), .high = 100 },
  { "remark", N_("What this rests on"), TR_TYPE_LINE, AT (TrBenefit, remark), .max_length = 5000 },
};

static const TrField set_aside_fields[] = {
  { "rule", N_("Advice"), TR_TYPE_LINE, AT (TrSetAside, rule), .is_required = TRUE, .max_length = 12 },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrSetAside, reason), .is_required = TRUE, .max_length = PROSE },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrSetAside, date) },
  { "subjects", N_("How many it was about"), TR_TYPE_COUNT, AT (TrSetAside, subjects), .high = 100000 },
};

static const TrField time_box_fields[] = {
  { "session", N_("Session"), TR_TYPE_REFERENCE, AT (TrTimeBox, session), .is_required = TRUE, .target = TR_KIND_SESSION },
  { "page", N_("Page"), TR_TYPE_CHOICE, AT (TrTimeBox, page), .choices = tr_wheres },
  { "title", N_("Title"), TR_TYPE_LINE, AT (TrTimeBox, title), .max_length = LINE },
  { "minutes", N_("Minutes"), TR_TYPE_COUNT, AT (TrTimeBox, minutes), .high = 1440 },
  { "spent", N_("Seconds it took"), TR_TYPE_COUNT, AT (TrTimeBox, spent), .high = 86400 },
};

static const TrField parked_fields[] = {
  { "text", N_("For later"), TR_TYPE_LINE, AT (TrParked, text), .is_required = TRUE, .max_length = 5000 },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrParked, side), .choices = tr_sides },
  { "owner", N_("Who comes back to it"), TR_TYPE_REFERENCE, AT (TrParked, owner), .target = TR_KIND_PARTICIPANT },
  { "page", N_("Page"), TR_TYPE_CHOICE, AT (TrParked, page), .choices = tr_wheres },
  { "session", N_("Session"), TR_TYPE_REFERENCE, AT (TrParked, session), .target = TR_KIND_SESSION },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrParked, date) },
  { "is_done", N_("Dealt with"), TR_TYPE_FLAG, AT (TrParked, is_done) },
  { "outcome", N_("What came of it"), TR_TYPE_TEXT, AT (TrParked, outcome), .max_length = PROSE },
};

static const TrField decision_fields[] = {
  { "text", N_("Decision"), TR_TYPE_LINE, AT (TrDecision, text), .is_required = TRUE, .max_length = 5000 },
  { "page", N_("Page"), TR_TYPE_CHOICE, AT (TrDecision, page), .choices = tr_wheres },
  { "session", N_("Session"), TR_TYPE_REFERENCE, AT (TrDecision, session), .target = TR_KIND_SESSION },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrDecision, date) },
  { "has_municipality", N_("The municipality decided it"), TR_TYPE_FLAG, AT (TrDecision, has_municipality) },
  { "has_provider", N_("Social work decided it"), TR_TYPE_FLAG, AT (TrDecision, has_provider) },
  { "has_residents", N_("Residents decided it"), TR_TYPE_FLAG, AT (TrDecision, has_residents) },
  { "has_partners", N_("Partners decided it"), TR_TYPE_FLAG, AT (TrDecision, has_partners) },
  { "dissent", N_("Who thought otherwise, and why"), TR_TYPE_TEXT, AT (TrDecision, dissent), .max_length = PROSE },
  { "reason", N_("Reason"), TR_TYPE_TEXT, AT (TrDecision, reason), .max_length = PROSE },
};

static const TrField vote_fields[] = {
  { "question", N_("Question"), TR_TYPE_LINE, AT (TrVote, question), .is_required = TRUE, .max_length = LINE },
  { "page", N_("Page"), TR_TYPE_CHOICE, AT (TrVote, page), .choices = tr_wheres },
  { "way", N_("How is voted"), TR_TYPE_CHOICE, AT (TrVote, way), .choices = tr_vote_ways },
  { "dots", N_("Dots for each person"), TR_TYPE_COUNT, AT (TrVote, dots), .high = 100 },
  { "session", N_("Session"), TR_TYPE_REFERENCE, AT (TrVote, session), .target = TR_KIND_SESSION },
  { "date", N_("Date"), TR_TYPE_DATE, AT (TrVote, date) },
  { "is_revealed", N_("Has been revealed"), TR_TYPE_FLAG, AT (TrVote, is_revealed) },
};

static const TrField vote_item_fields[] = {
  { "vote", N_("Vote"), TR_TYPE_REFERENCE, AT (TrVoteItem, vote), .is_required = TRUE, .target = TR_KIND_VOTE },
  { "text", N_("What is voted for"), TR_TYPE_LINE, AT (TrVoteItem, text), .is_required = TRUE, .max_length = 5000 },
  { "signal", N_("Signal"), TR_TYPE_REFERENCE, AT (TrVoteItem, signal), .target = TR_KIND_SIGNAL },
  { "challenge", N_("Challenge"), TR_TYPE_REFERENCE, AT (TrVoteItem, challenge), .target = TR_KIND_CHALLENGE },
  { "direction", N_("Direction"), TR_TYPE_REFERENCE, AT (TrVoteItem, direction), .target = TR_KIND_DIRECTION },
  { "criterion", N_("Criterion"), TR_TYPE_REFERENCE, AT (TrVoteItem, criterion), .target = TR_KIND_CRITERION },
  { "provider", N_("Provider"), TR_TYPE_REFERENCE, AT (TrVoteItem, provider), .target = TR_KIND_PROVIDER },
  { "kpi", N_("KPI"), TR_TYPE_REFERENCE, AT (TrVoteItem, kpi), .target = TR_KIND_KPI },
};

static const TrField ballot_fields[] = {
  { "item", N_("What is voted for"), TR_TYPE_REFERENCE, AT (TrBallot, item), .is_required = TRUE, .target = TR_KIND_VOTE_ITEM },
  { "side", N_("Side"), TR_TYPE_CHOICE, AT (TrBallot, side), .choices = tr_sides },
  { "participant", N_("Participant"), TR_TYPE_REFERENCE, AT (TrBallot, participant), .target = TR_KIND_PARTICIPANT },
  { "votes", N_("Votes"), TR_TYPE_COUNT, AT (TrBallot, votes), .high = 10000 },
  { "unknown", N_("Don't know"), TR_TYPE_COUNT, AT (TrBallot, unknown), .high = 10000 },
};

static const TrField chair_note_fields[] = {
  { "page", N_("Page"), TR_TYPE_CHOICE, AT (TrChairNote, page), .choices = tr_wheres },
  { "purpose", N_("Purpose"), TR_TYPE_TEXT, AT (TrChairNote, purpose), .max_length = PROSE },
  { "opening", N_("Opening question"), TR_TYPE_LINE, AT (TrChairNote, opening), .max_length = LINE },
  { "pitfalls", N_("Pitfalls"), TR_TYPE_TEXT, AT (TrChairNote, pitfalls), .max_length = PROSE },
  { "questions", N_("Next questions"), TR_TYPE_TEXT, AT (TrChairNote, questions), .max_length = PROSE },
  { "minutes", N_("Minutes"), TR_TYPE_COUNT, AT (TrChairNote, minutes), .high = 1440 },
};

#define KIND(id, name, plural, label, Type, ...) \
  [id] = { id, #name, plural, label, sizeof (Type), name##_fields, G_N_ELEMENTS (name##_fields), ##__VA_ARGS__ }

static const TrKind kinds[TR_N_KINDS] = {
  KIND (TR_KIND_PROJECT, project, "project", N_("Project"), TrProjectInfo, .is_single = TRUE),
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
  KIND (TR_KIND_ROUND, round, "rounds", N_("Round"), TrRound),
  KIND (TR_KIND_PLACEMENT, placement, "placements", N_("Placement"), TrPlacement),
  KIND (TR_KIND_ANSWER, answer, "answers", N_("Answer"), TrAnswer),
  KIND (TR_KIND_CONSENSUS, consensus, "consensuses", N_("Score together"), TrConsensus),
  KIND (TR_KIND_CONTRACT, contract, "contract", N_("Contract"), TrContract, .is_single = TRUE),
  KIND (TR_KIND_STANCE, stance, "stances", N_("Strategic choice"), TrStance),
  KIND (TR_KIND_MOMENT, moment, "moments", N_("Moment"), TrMoment),
  KIND (TR_KIND_MONITORING, monitoring, "monitoring", N_("Monitoring"), TrMonitoring),
  KIND (TR_KIND_SUPPLEMENT, supplement, "supplements", N_("Supplementary assignment"), TrSupplement),
  KIND (TR_KIND_INDEXATION, indexation, "indexation", N_("Indexation of a year"), TrIndexation),
  KIND (TR_KIND_BENEFIT, benefit, "benefits", N_("Line of the business case"), TrBenefit),
  KIND (TR_KIND_SET_ASIDE, set_aside, "set_asides", N_("Advice set aside"), TrSetAside),
  KIND (TR_KIND_TIME_BOX, time_box, "time_boxes", N_("Part of a session"), TrTimeBox),
  KIND (TR_KIND_PARKED, parked, "parked", N_("For later"), TrParked),
  KIND (TR_KIND_DECISION, decision, "decisions", N_("Decision"), TrDecision),
  KIND (TR_KIND_VOTE, vote, "votes", N_("Vote"), TrVote),
  KIND (TR_KIND_VOTE_ITEM, vote_item, "vote_items", N_("What is voted for"), TrVoteItem),
  KIND (TR_KIND_BALLOT, ballot, "ballots", N_("Ballot"), TrBallot),
  KIND (TR_KIND_CHAIR_NOTE, chair_note, "chair_notes", N_("Notes of the chair"), TrChairNote),
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
