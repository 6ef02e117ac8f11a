/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The whole project model in two parts: plain structs, to be read as `kpi->story`, and a table of the same fields
 * (tr-model.c) from which storage, exchange, editing and search follow. A new field is one line in each and a migration.
 *
 * Texts are never NULL ("" is empty). A reference is the id of another record, "" for none. A date is ISO text
 * (2027-01-01), "" for none. A number that is not there is NAN; a count or an amount of money that is not there is 0. */

typedef enum {
  TR_KIND_PROJECT,
  TR_KIND_AREA,
  TR_KIND_ORGANISATION,
  TR_KIND_PARTICIPANT,
  TR_KIND_SESSION,
  TR_KIND_ATTENDANCE,
  TR_KIND_SIGNAL,
  TR_KIND_DATA_POINT,
  TR_KIND_CHALLENGE,
  TR_KIND_DIRECTION,
  TR_KIND_ARGUMENT,
  TR_KIND_CRITERION,
  TR_KIND_PROVIDER,
  TR_KIND_SCORE,
  TR_KIND_KPI,
  TR_KIND_MEASUREMENT,
  TR_KIND_AGREEMENT,
  TR_KIND_ROUND,
  TR_KIND_PLACEMENT,
  TR_KIND_ANSWER,
  TR_KIND_CONSENSUS,
  TR_KIND_CONTRACT,
  TR_KIND_STANCE,
  TR_KIND_MOMENT,
  TR_KIND_MONITORING,
  TR_KIND_SUPPLEMENT,
  TR_KIND_INDEXATION,
  TR_KIND_BENEFIT,
  TR_KIND_SET_ASIDE,
  TR_KIND_TIME_BOX,
  TR_KIND_PARKED,
  TR_KIND_DECISION,
  TR_KIND_VOTE,
  TR_KIND_VOTE_ITEM,
  TR_KIND_BALLOT,
  TR_KIND_CHAIR_NOTE,
  TR_N_KINDS
} TrKindId;

/* Several kinds in a guint64: TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_AREA). */
#define TR_KIND_BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

typedef enum {
  TR_TYPE_LINE,      /* text without line breaks */
  TR_TYPE_TEXT,      /* text with line breaks */
  TR_TYPE_CHOICE,    /* a gint that indexes the field's choices */
  TR_TYPE_REFERENCE, /* the id of a record of another kind */
  TR_TYPE_DATE,      /* ISO text */
  TR_TYPE_NUMBER,    /* gdouble */
  TR_TYPE_COUNT,     /* gint */
  TR_TYPE_FLAG,      /* gboolean */
  TR_TYPE_MONEY,     /* gint64 of euro cents */
} TrType;

/* One of the values of a choice: its name in files and the library, and its label for people (a msgid). */
typedef struct {
  const char *name;
  const char *label;
} TrChoice;

typedef struct {
  const char *name;  /* column in the library, member in a file */
  const char *label; /* msgid */
  TrType type;
  gsize offset;
  gboolean is_required;    /* may not be empty; what a required reference names takes the record along when it is removed */
  guint max_length;        /* characters, for texts */
  double low, high;        /* for numbers, counts and money (in euro), inclusive */
  const TrChoice *choices; /* ends with a NULL name */
  TrKindId target;         /* for references */
} TrField;

typedef struct {
  TrKindId id;
  const char *name;   /* table in the library */
  const char *plural; /* member of a file */
  const char *label;  /* msgid, singular */
  gsize size;         /* of the struct */
  const TrField *fields;
  guint n_fields;
  gboolean is_single; /* a project has exactly one, an object in a file */
} TrKind;

/* What every record starts with. */
typedef struct {
  const TrKind *kind;
  char *id;
  double position; /* order within kind; NAN: not given yet. Not in files, where the array is in order */
  guint index;     /* place in its project, kept by the project */
  char *extra;     /* JSON object with members of a newer minor version, or NULL */
} TrRecord;

typedef enum { TR_SIDE_UNSET, TR_SIDE_MUNICIPALITY, TR_SIDE_PROVIDER, TR_SIDE_RESIDENTS, TR_SIDE_PARTNERS, TR_N_SIDES } TrSide;
typedef enum { TR_STEP_PREPARATION, TR_STEP_CHALLENGE, TR_STEP_DIRECTION, TR_STEP_PARTNER, TR_STEP_AGREEMENT, TR_N_STEPS } TrStep;
typedef enum {
  TR_WHERE_UNSET,
  TR_WHERE_PREPARATION,
  TR_WHERE_CHALLENGE,
  TR_WHERE_DIRECTION,
  TR_WHERE_PARTNER,
  TR_WHERE_AGREEMENT,
  TR_WHERE_MATRIX,
  TR_WHERE_CONTRACT,
  TR_N_WHERES
} TrWhere; /* the page of the dialogue that something belongs to */
typedef enum { TR_SESSION_PLANNED, TR_SESSION_RUNNING, TR_SESSION_ENDED } TrSessionState;
typedef enum { TR_VOTE_HANDS, TR_VOTE_DOTS, TR_VOTE_PAPER } TrVoteWay;
typedef enum { TR_LANGUAGE_NL, TR_LANGUAGE_EN } TrLanguage;
typedef enum { TR_AREA_LEVEL_UNSET, TR_AREA_LEVEL_MUNICIPALITY, TR_AREA_LEVEL_DISTRICT, TR_AREA_LEVEL_NEIGHBOURHOOD, TR_AREA_LEVEL_OTHER } TrAreaLevel;
typedef enum { TR_SIGNAL_KIND_OBSERVATION, TR_SIGNAL_KIND_FIGURE, TR_SIGNAL_KIND_STORY } TrSignalKind;
typedef enum { TR_PRIORITY_UNSET, TR_PRIORITY_LOW, TR_PRIORITY_MIDDLE, TR_PRIORITY_HIGH } TrPriority;
typedef enum { TR_NOVELTY_UNSET, TR_NOVELTY_PROVEN, TR_NOVELTY_INNOVATIVE } TrNovelty;
typedef enum { TR_APPROACH_UNSET, TR_APPROACH_COLLECTIVE, TR_APPROACH_INDIVIDUAL } TrApproach;
typedef enum { TR_STATUS_CONSIDERED, TR_STATUS_CHOSEN, TR_STATUS_PARKED, TR_STATUS_REJECTED } TrStatus;
typedef enum { TR_ARGUMENT_PRO, TR_ARGUMENT_CON } TrArgumentKind;
typedef enum {
  TR_CRITERION_OTHER,
  TR_CRITERION_CRAFTSMANSHIP,
  TR_CRITERION_EXPERIENCE,
  TR_CRITERION_RESULTS,
  TR_CRITERION_LOCAL_ROOTS,
  TR_CRITERION_COLLABORATION,
  TR_CRITERION_PRICE,
} TrCriterionKind;
typedef enum { TR_LABEL_UNKNOWN, TR_LABEL_YES, TR_LABEL_NO } TrQualityLabel;
typedef enum { TR_ORIGIN_OWN, TR_ORIGIN_OFFICIAL, TR_ORIGIN_PUBLIC } TrOrigin;
typedef enum { TR_LEVEL_UNSET, TR_LEVEL_IMPACT, TR_LEVEL_ACTIVITY } TrLevel;
typedef enum { TR_CHAIN_UNSET, TR_CHAIN_INPUT, TR_CHAIN_THROUGHPUT, TR_CHAIN_OUTPUT, TR_CHAIN_OUTCOME, TR_CHAIN_IMPACT } TrChain;
typedef enum { TR_COUNTING_UNSET, TR_COUNTING_SUM, TR_COUNTING_MEAN, TR_COUNTING_LAST } TrCounting;
typedef enum {
  TR_FREQUENCY_UNSET,
  TR_FREQUENCY_MONTH,
  TR_FREQUENCY_QUARTER,
  TR_FREQUENCY_HALF_YEAR,
  TR_FREQUENCY_YEAR,
  TR_FREQUENCY_TWO_YEARS,
  TR_FREQUENCY_FOUR_YEARS,
} TrFrequency;
typedef enum { TR_BETTER_UNSET, TR_BETTER_HIGHER, TR_BETTER_LOWER } TrBetter;
typedef enum {
  TR_AGREEMENT_OTHER,
  TR_AGREEMENT_ROLE,
  TR_AGREEMENT_COOPERATION,
  TR_AGREEMENT_EVALUATION,
  TR_AGREEMENT_COUNCIL,
  TR_AGREEMENT_FACILITIES,
  TR_AGREEMENT_FEEDBACK,
  TR_AGREEMENT_CONTINUITY,
} TrAgreementKind;
typedef enum { TR_ATTRIBUTION_UNSET, TR_ATTRIBUTION_CONTRIBUTION, TR_ATTRIBUTION_ALONE } TrAttribution;
typedef enum {
  TR_INSTRUMENT_UNSET,
  TR_INSTRUMENT_SUBSIDY,
  TR_INSTRUMENT_PUBLIC_CONTRACT,
  TR_INSTRUMENT_OPEN_HOUSE,
  TR_INSTRUMENT_INSOURCING,
} TrInstrument;
typedef enum {
  TR_PROCEDURE_UNSET,
  TR_PROCEDURE_SOCIAL,
  TR_PROCEDURE_CLASSIC,
  TR_PROCEDURE_BEST_VALUE,
  TR_PROCEDURE_ONE_TO_ONE,
  TR_PROCEDURE_SUBSIDY,
  TR_N_PROCEDURES
} TrProcedure;
typedef enum { TR_CONTRACTORS_UNSET, TR_CONTRACTORS_ONE, TR_CONTRACTORS_LIMITED, TR_CONTRACTORS_UNLIMITED } TrContractors;
typedef enum { TR_SCOPE_UNSET, TR_SCOPE_PRODUCTS, TR_SCOPE_INTEGRAL } TrScope;
typedef enum { TR_DEMARCATION_UNSET, TR_DEMARCATION_AREA, TR_DEMARCATION_TARGET_GROUP, TR_DEMARCATION_PRODUCT } TrDemarcation;
typedef enum { TR_FUNDING_UNSET, TR_FUNDING_EFFORT, TR_FUNDING_OUTPUT, TR_FUNDING_TASK, TR_FUNDING_LUMP_SUM } TrFunding;
typedef enum {
  TR_TRANSITION_UNSET,
  TR_TRANSITION_AT_ONCE,
  TR_TRANSITION_AREA_FIRST,
  TR_TRANSITION_RESULTS_FIRST,
  TR_TRANSITION_PILOT,
} TrTransition;
typedef enum {
  TR_SETTLEMENT_UNSET,
  TR_SETTLEMENT_NONE,
  TR_SETTLEMENT_BONUS,
  TR_SETTLEMENT_MALUS,
  TR_SETTLEMENT_CLAW_BACK,
} TrSettlement;
typedef enum { TR_LEANING_UNSET, TR_LEANING_SUBSIDY, TR_LEANING_NEITHER, TR_LEANING_CONTRACT } TrLeaning;
/* The four strategic choices of Het nieuwe contracteren. */
typedef enum { TR_STANCE_STEERING, TR_STANCE_SCOPE, TR_STANCE_FUNDING, TR_STANCE_CONTRACTORS, TR_N_STANCES } TrStanceTopic;
typedef enum { TR_PAST_UNSET, TR_PAST_UNUSED, TR_PAST_COUNTS, TR_PAST_EXCLUDES } TrPastPerformance;
typedef enum { TR_ROLE_UNSET, TR_ROLE_LAWFUL, TR_ROLE_PERFORMING, TR_ROLE_NETWORKING, TR_ROLE_RESPONSIVE } TrSteeringRole;
typedef enum {
  TR_MOMENT_OTHER,
  TR_MOMENT_REVIEW,
  TR_MOMENT_KPI_REVIEW,
  TR_MOMENT_YEARLY_TALK,
  TR_MOMENT_EXTENSION_DECISION,
  TR_MOMENT_EXIT,
  TR_MOMENT_PRIOR_NOTICE,
  TR_MOMENT_AWARD_NOTICE,
  TR_MOMENT_TRANSITION,
} TrMomentKind;
typedef enum {
  TR_MONITORING_OTHER,
  TR_MONITORING_PROGRESS_TALKS,
  TR_MONITORING_STEERING_GROUP,
  TR_MONITORING_QUARTERLY_REPORTS,
  TR_MONITORING_DEVELOPMENT_GROUPS,
  TR_MONITORING_WORKING_VISITS,
  TR_MONITORING_EFFECT_MONITOR,
  TR_MONITORING_TEAM_ANALYSIS,
  TR_MONITORING_CLIENT_EXPERIENCE,
  TR_MONITORING_KPI_REPORTS,
  TR_MONITORING_RESEARCH,
  TR_MONITORING_OMBUDSMAN,
  TR_MONITORING_ANNUAL_REPORT,
} TrMonitoringKind;
typedef enum { TR_WAY_UNSET, TR_WAY_COUNTING, TR_WAY_TELLING, TR_WAY_BOTH } TrMonitoringWay;
typedef enum { TR_FIT_UNSET, TR_FIT_YES, TR_FIT_NO } TrFit;
typedef enum { TR_ROUND_PARTICIPANTS, TR_ROUND_SIDES, TR_ROUND_HANDS } TrRoundWay;
/* The questions that place a direction: first those about uncertainty, then those about control. */
typedef enum {
  TR_QUESTION_SURE,
  TR_QUESTION_EVIDENCE,
  TR_QUESTION_ELSEWHERE,
  TR_QUESTION_CAUSES,
  TR_QUESTION_TIME,
  TR_QUESTION_STORY,
  TR_QUESTION_DECISIVE,
  TR_QUESTION_CONDITIONS,
  TR_QUESTION_ORGANISATIONS,
  TR_QUESTION_COURSE,
  TR_QUESTION_MANDATE,
  TR_QUESTION_REACH,
  TR_N_QUESTIONS
} TrQuestion;

typedef struct {
  TrRecord record;
  char *title;
  char *municipality;
  char *work_area;
  char *theme;
  char *start, *end; /* the period the agreements hold for */
  gint language;     /* TrLanguage, of what is handed out */
  char *purpose;
  gint burden;       /* minutes of registration a month that both sides agreed on; 0 when not agreed */
  gboolean is_first; /* first time that these partners work with KPIs */
  char *cycle;       /* how the challenges are tied to the municipality's planning and control cycle */
  char *coalition;   /* the day of the coalition agreement */
} TrProjectInfo;

typedef struct {
  TrRecord record;
  char *name;
  char *code; /* CBS: GM, WK or BU and 4, 6 or 8 characters; optional */
  gint level; /* TrAreaLevel */
  gint64 budget; /* cents a year */
} TrArea;

typedef struct {
  TrRecord record;
  char *name;
  gint side; /* TrSide */
} TrOrganisation;

/* A seat at the table, told by role: no name of a person is asked. */
typedef struct {
  TrRecord record;
  char *role;
  char *organisation;
  gboolean is_executing;
  gboolean is_formal; /* formal representative */
} TrParticipant;

typedef struct {
  TrRecord record;
  char *date;
  gint step; /* TrStep */
  char *notes;
  char *decisions;
  gint state;   /* TrSessionState; at most one of a project is running */
  char *began;  /* UTC, ISO 8601 with seconds; "" when it did not begin */
  char *ended;
} TrSession;

typedef struct {
  TrRecord record;
  char *session;
  char *participant;
} TrAttendance;

typedef struct {
  TrRecord record;
  char *text;
  gint side;        /* TrSide */
  gint signal_kind; /* TrSignalKind */
  char *area;
  char *source;
  gint priority; /* TrPriority */
} TrSignal;

typedef struct {
  TrRecord record;
  char *indicator;
  char *area;
  char *period;
  double value;
  char *unit;
  char *source;
} TrDataPoint;

typedef struct {
  TrRecord record;
  char *statement;
  char *target_group;
  char *area;
  char *causes;
  char *desired;
  char *policy_goal;
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrChallenge;

typedef struct {
  TrRecord record;
  char *title;
  char *challenge;
  char *description;
  gint status; /* TrStatus */
  char *reason;
  gint novelty;  /* TrNovelty */
  gint approach; /* TrApproach */
  char *evidence;
  char *professionals;
  char *partners;
  char *residents;
  char *theory_if, *theory_then, *theory_because;
  gboolean has_scientific, has_professional, has_experience; /* the kinds of knowledge the change theory rests on */
  gint preparation; /* weeks that changing the way of working takes */
  gint people;      /* in the target group */
  char *stories;    /* how stories are gathered where figures say little */
  char *insight;    /* what talking about its place on the matrix brought */
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrDirection;

typedef struct {
  TrRecord record;
  char *direction;
  gint argument_kind; /* TrArgumentKind */
  char *text;
  char *area;
} TrArgument;

typedef struct {
  TrRecord record;
  char *name;
  gint criterion_kind; /* TrCriterionKind */
  gint weight;         /* 0 to 100; what counts is the share of the sum */
  char *description;
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrCriterion;

typedef struct {
  TrRecord record;
  char *name;
  gint quality_label; /* TrQualityLabel: Kwaliteitslabel Sociaal Werk */
  char *label_until;
  gint status; /* TrStatus */
  char *reason;
  char *note;
  gint contacts; /* contact persons at the municipality */
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrProvider;

typedef struct {
  TrRecord record;
  char *provider;
  char *criterion;
  char *assessor; /* a participant */
  double value;   /* 1 to 10; NAN: not scored yet */
  char *motivation;
} TrScore;

typedef struct {
  TrRecord record;
  char *name;
  char *code;
  gint origin; /* TrOrigin */
  gint level;  /* TrLevel */
  gint chain;  /* TrChain */
  char *domain;
  char *definition;
  char *unit;
  gint counting; /* TrCounting: how periods and areas add up */
  char *source;
  gint source_frequency; /* TrFrequency: how often the source is refreshed */
  gint frequency;        /* TrFrequency: how often it is reported */
  char *registrar;
  gint minutes;       /* for one registration */
  gint registrations; /* in one reporting period; 0 counts as 1 */
  double baseline;
  char *baseline_date;
  double target;
  char *target_date;
  gint better; /* TrBetter */
  char *why;
  char *story;
  char *challenge;
  char *direction;
  gboolean is_prevention; /* about prevention or the social basis */
  gboolean is_settlement; /* money depends on it */
  char *work_area;        /* "" for that of the project */
  gint attribution;       /* TrAttribution: how the provider is judged on it */
  char *until;            /* the day it went out of the basket; "" for a KPI that is in use */
  char *end_reason;       /* why it went out */
  char *successor;        /* the KPI that came in its place */
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrKpi;

typedef struct {
  TrRecord record;
  char *kpi;
  char *date; /* any day in the period */
  char *area;
  double value;
  char *remark;
} TrMeasurement;

typedef struct {
  TrRecord record;
  char *what;
  gint agreement_kind; /* TrAgreementKind */
  char *who;
  gint side; /* TrSide, whose part it is */
  char *due;
  gboolean is_locked; /* agreed: it can not be changed until it is unlocked */
} TrAgreement;

/* Placing together: what is placed in a round is hidden until the round is revealed. */
typedef struct {
  TrRecord record;
  char *date;
  gint way; /* TrRoundWay: who places */
  gboolean is_revealed;
} TrRound;

/* Where somebody puts a direction on the strategy matrix. */
typedef struct {
  TrRecord record;
  char *direction;
  char *participant;
  gint side;                   /* TrSide, of a placement that is of no participant in particular */
  double control, uncertainty; /* 0 to 1 */
  char *date;
  char *round;  /* in which it was given, "" for none */
  char *reason; /* why there */
} TrPlacement;

/* The answer to one of the questions that place a direction, 1 to 5; 0: don't know. */
typedef struct {
  TrRecord record;
  char *placement;
  gint question; /* TrQuestion */
  gint value;
} TrAnswer;

/* What the assessors together give a provider on a criterion, after talking about their own scores. */
typedef struct {
  TrRecord record;
  char *provider;
  char *criterion;
  double value; /* 1 to 10 */
  char *motivation;
} TrConsensus;

/* The contract that the dialogue ends in. Terms in months, rates in percent. */
typedef struct {
  TrRecord record;
  gint instrument; /* TrInstrument */
  gint procedure;  /* TrProcedure */
  char *start;     /* "" for that of the project: tr_contract_start() */
  gint base_months;
  gint extensions; /* options to extend */
  gint extension_months;
  char *revision_clause;
  char *change_clause;
  gboolean is_change_substantial;
  gboolean has_execution_agreement;
  gboolean has_detailed_conditions;
  gint settlement;    /* TrSettlement */
  gboolean is_challenge_based; /* challenge- and area-based contracting is the aim */
  gint contractors;   /* TrContractors */
  gint scope;         /* TrScope */
  gint demarcation;   /* TrDemarcation, of the budget */
  gint funding;       /* TrFunding, as agreed */
  gint current_funding; /* TrFunding, of today */
  gint transition;    /* TrTransition */
  gboolean pays_input, pays_throughput, pays_output, pays_outcome, pays_impact;
  gboolean steers_input, steers_throughput, steers_output, steers_outcome, steers_impact;
  gboolean has_hours_accounting;
  gint past_performance; /* TrPastPerformance */
  gint64 yearly_budget;  /* cents, without the supplementary assignments */
  double indexation;     /* percent a year, as agreed */
  double wage_rise;      /* percent a year, as expected */
  gint64 hourly_rate;    /* cents */
  gint preparation_role, tender_role, contract_role; /* TrSteeringRole in each phase */
  char *tailored_fund;
  gint lean_enforceable, lean_initiative, lean_interest, lean_commercial, lean_price; /* TrLeaning: subsidy or public contract */
  char *test_effect, *test_values, *test_ethics, *test_conditions; /* the reversed test */
  gint notice_months;      /* to say before the end whether it goes on; 0 for the usual */
  gint exit_months;        /* between the moments at which one may leave; 0 for none */
  gint preparation_months; /* before the end, to prepare the next assignment; 0 for the usual */
  double dialogue_weeks, documents_weeks, bids_weeks, assessment_weeks, standstill_weeks, implementation_weeks; /* NAN: the usual */
  gboolean is_summer_blocked, is_year_end_blocked, is_election_blocked; /* weeks in which a procedure stands still */
  char *continuity; /* what happens when a contractor drops out */
} TrContract;

/* Where the sides stand on one of the four strategic choices, from 1 (the left end) to 5; 0 for not stated. */
typedef struct {
  TrRecord record;
  gint topic; /* TrStanceTopic */
  gint municipality, provider, joint;
  char *reason; /* of the joint one */
} TrStance;

/* A date in the life of a contract. */
typedef struct {
  TrRecord record;
  gint moment_kind; /* TrMomentKind */
  char *date;
  char *remark;
} TrMoment;

/* A way of keeping an eye on how it goes. */
typedef struct {
  TrRecord record;
  gint monitoring_kind; /* TrMonitoringKind */
  char *name;
  char *owner;
  gint frequency; /* TrFrequency */
  double hours;   /* each time, of all who take part together */
  gint way;       /* TrMonitoringWay */
  char *first;    /* date */
} TrMonitoring;

/* A supplementary assignment: beside the main one, mostly small and short. */
typedef struct {
  TrRecord record;
  char *title;
  gint64 budget; /* cents a year */
  gint months;
  char *start;
  gboolean has_own_account; /* is accounted for on its own */
  gint fit;                 /* TrFit, with the main assignment */
} TrSupplement;

/* The indexation of a year in percent: OVA (costs of labour), prices, and the correction over earlier years. NAN: not known. */
typedef struct {
  TrRecord record;
  gint year;
  double ova, price, correction;
  double wage; /* rise of the collective agreement's wages, to compare with */
} TrIndexation;

/* A line of the business case: for how many people a published figure holds, and which share of them. */
typedef struct {
  TrRecord record;
  char *figure; /* id in data/figures.csv */
  gint people;
  double low_share, high_share; /* percent of them for whom it comes about */
  char *remark;
} TrBenefit;

/* A rule that this project does not follow, and why. */
typedef struct {
  TrRecord record;
  char *rule;
  char *reason;
  char *date;
  gint subjects; /* how many it was about then; with more the advice comes back */
} TrSetAside;

/* A part of a session: how long it may take, and how long it took. Parts come in order. */
typedef struct {
  TrRecord record;
  char *session;
  gint page;    /* TrWhere; TR_WHERE_UNSET for a part without one, such as a break */
  char *title;  /* of a part without a page */
  gint minutes; /* planned; what is added on the way is in it */
  gint spent;   /* seconds; written when the session ends */
} TrTimeBox;

/* What came up and is for later: the parking lot, which opens the next session. */
typedef struct {
  TrRecord record;
  char *text;
  gint side;     /* TrSide, who brought it */
  char *owner;   /* the participant who comes back to it */
  gint page;     /* TrWhere, where it came up */
  char *session; /* in which it came up */
  char *date;
  gboolean is_done;
  char *outcome; /* what came of it */
} TrParked;

/* A decision, written down as it falls. */
typedef struct {
  TrRecord record;
  char *text;
  gint page; /* TrWhere, what it is about */
  char *session;
  char *date;
  gboolean has_municipality, has_provider, has_residents, has_partners; /* who decided it */
  char *dissent; /* who thought otherwise, and why */
  char *reason;
} TrDecision;

/* A vote without devices, counted in by the chair. What was counted is hidden until it is revealed. */
typedef struct {
  TrRecord record;
  char *question;
  gint page; /* TrWhere, whose list it is about */
  gint way;  /* TrVoteWay */
  gint dots; /* for each person */
  char *session;
  char *date;
  gboolean is_revealed;
} TrVote;

/* What can be voted for. The text stays when what it refers to is gone. */
typedef struct {
  TrRecord record;
  char *vote;
  char *text;
  char *signal, *challenge, *direction, *criterion, *provider, *kpi; /* one of them at most */
} TrVoteItem;

/* What one side, or one participant on paper, gave an item. */
typedef struct {
  TrRecord record;
  char *item;
  gint side; /* TrSide, of a count that is of no participant in particular */
  char *participant;
  gint votes;
  gint unknown; /* how many said that they don't know */
} TrBallot;

/* What the chair of this project has to hand on a page, where it is not what the program ships: "" and 0 for what is. */
typedef struct {
  TrRecord record;
  gint page; /* TrWhere */
  char *purpose;
  char *opening;
  char *pitfalls;  /* one a line */
  char *questions; /* one a line */
  gint minutes;
} TrChairNote;

const TrKind *tr_kind (TrKindId id);
const TrKind *tr_kind_by_name (const char *name);
const TrField *tr_kind_field (const TrKind *kind, const char *name);
int tr_choice_index (const TrChoice *choices, const char *name);
guint tr_choice_count (const TrChoice *choices);

gpointer tr_record_new (TrKindId id);
void tr_record_free (gpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrRecord, tr_record_free)

const char *tr_record_text (gconstpointer record, const TrField *field);
gint tr_record_compare_newest (gconstpointer a, gconstpointer b);
gint tr_record_int (gconstpointer record, const TrField *field);
gint64 tr_record_money (gconstpointer record, const TrField *field);
double tr_record_number (gconstpointer record, const TrField *field);
char *tr_record_get (gconstpointer record, const TrField *field);
gboolean tr_record_set (gpointer record, const TrField *field, const char *value, GError **error);
void tr_record_put (gpointer record, const char *field, const char *value);
gboolean tr_record_is_empty (gconstpointer record, const TrField *field);
const char *tr_record_title (gconstpointer record);
gboolean tr_record_is_locked (gconstpointer record);

gboolean tr_field_check (const TrField *field, const char *value, GError **error);
gboolean tr_kpi_code_is_official (const char *code);
TrLevel tr_kpi_code_level (const char *code);
gboolean tr_record_check (gconstpointer record, const TrField **culprit, GError **error);

extern const TrChoice tr_sides[], tr_steps[], tr_languages[], tr_area_levels[], tr_signal_kinds[], tr_priorities[],
    tr_novelties[], tr_approaches[], tr_statuses[], tr_argument_kinds[], tr_criterion_kinds[], tr_quality_labels[],
    tr_origins[], tr_levels[], tr_chains[], tr_countings[], tr_frequencies[], tr_betters[], tr_agreement_kinds[],
    tr_attributions[], tr_instruments[], tr_procedures[], tr_contractors[], tr_scopes[], tr_demarcations[], tr_fundings[],
    tr_transitions[], tr_settlements[], tr_past_performances[], tr_steering_roles[], tr_moment_kinds[],
    tr_monitoring_kinds[], tr_ways[], tr_fits[], tr_round_ways[], tr_questions[], tr_leanings[], tr_stance_topics[],
    tr_wheres[], tr_session_states[], tr_vote_ways[];

G_END_DECLS
