/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-procedure.h"

G_BEGIN_DECLS

/* The life of a contract in dates: what is stated, and what follows from it by the defaults of contracting.
 * Everything here is pure: a project in, days out; today is an argument. A planning assumption, no legal advice. */

typedef enum {
  TR_LANE_DIALOGUE,   /* the first phase */
  TR_LANE_PROCEDURE,  /* the other phases, and the notices of the law */
  TR_LANE_TERM,
  TR_LANE_DECISION,   /* notice, decisions on extension, exit */
  TR_LANE_EVALUATION, /* reviews and yearly talks */
  TR_LANE_MONITORING,
  TR_LANE_TRANSITION,
  TR_LANE_NEXT,       /* the next assignment */
  TR_LANE_COUNCIL,
  TR_LANE_OTHER,
  TR_N_LANES
} TrLane;

/* What `number` means, and what the key is. A key is the same as long as the thing is: for undo, focus and
 * calendars. What several records tell of one thing has the id of the record behind it from the second one on. */
typedef enum {
  TR_PLAN_PHASE,        /* phase-2: TrPhase + 1; a span */
  TR_PLAN_PRIOR_NOTICE, /* prior-notice */
  TR_PLAN_AWARD_NOTICE, /* award-notice */
  TR_PLAN_START,        /* start: the first day of the contract */
  TR_PLAN_BASE_TERM,    /* base-term; a span */
  TR_PLAN_EXTENSION,    /* extension-1: which; a span */
  TR_PLAN_END,          /* end: the last day of all terms */
  TR_PLAN_DECISION,     /* decision-1: on extension 1; 0 when it can not be told which */
  TR_PLAN_NOTICE,       /* notice-1: to say whether extension 1 is taken */
  TR_PLAN_END_NOTICE,   /* end-notice: to say what follows when it ends */
  TR_PLAN_EXIT,         /* exit-1 */
  TR_PLAN_REVIEW,       /* review-1 */
  TR_PLAN_KPI_REVIEW,   /* kpi-review-1 */
  TR_PLAN_YEARLY_TALK,  /* yearly-talk-3: year of the contract, from 1 */
  TR_PLAN_MONITORING,   /* monitoring-ID-5: how many times it has met then */
  TR_PLAN_TRANSITION,   /* transition-ID: which step, in the order of the records */
  TR_PLAN_PREPARATION,  /* preparation: of the next assignment; a span */
  TR_PLAN_NEXT_BEGIN,   /* next-begin: the last day to begin its procedure, when it takes as long as this one */
  TR_PLAN_ELECTION,     /* election-2030: its year */
  TR_PLAN_OTHER,        /* other-ID */
  TR_N_PLAN_KINDS
} TrPlanKind;

typedef struct {
  TrPlanKind kind;
  TrLane lane;
  guint number;
  char *key;
  GDate from, to;      /* inclusive; equal for a moment */
  GDate latest;        /* of a decision: the last safe day; not valid for what has none */
  char *record;        /* id of the TrMoment or TrMonitoring that fixes it, or NULL; of a phase that of a notice */
  char *label;         /* what the user calls it, may be "" */
  /* the day is a proposal that follows from a default; FALSE: it is stated, or follows from what is */
  gboolean is_default;
  guint extension;     /* only comes about when this extension is taken; 0 for always */

  /*< private >*/
  gint months;      /* of a term */
  gboolean is_last; /* a talk after which there is no extension to take any more */
  const char *what; /* msgid: the kind of monitoring */
} TrPlanItem;

typedef struct {
  GPtrArray *items;           /* TrPlanItem, in order of date, then of lane, kind and number */
  GDate begin;                /* first day of the procedure */
  GDate start, base_end, end; /* of the contract; each is not valid when it is not known */

  /*< private >*/
  TrProject *project;
  GArray *ends; /* GDate: of the base term and of each extension; none when they are not known */
} TrPlan;

#define TR_PLAN_PREPARATION_MONTHS 24 /* to prepare the next assignment, when nothing is stated */

TrPlan *tr_plan_new (TrProject *project);
void tr_plan_free (TrPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPlan, tr_plan_free)

const TrPlanItem *tr_plan_find (const TrPlan *self, const char *key);
gboolean tr_plan_item_is_span (const TrPlanItem *item);
const char *tr_phase_name (TrPhase phase);
char *tr_plan_item_text (const TrPlanItem *item, TrLanguage language);
char *tr_plan_item_due_text (const TrPlanItem *item, const GDate *today, TrLanguage language);
const char *tr_plan_lane_name (TrLane lane, TrLanguage language);
char *tr_plan_date_text (const GDate *date, TrLanguage language);
char *tr_plan_days_text (gint days, TrLanguage language);

/* Where an item stands on a day. What has a date in the past counts as done, since nobody is asked to tick it off:
 * only what nobody planned can be overdue, for as long as it is of use. */
typedef enum {
  TR_PLAN_PAST,
  TR_PLAN_OVERDUE, /* should have been done, and there is still time to do something about it */
  TR_PLAN_RUNNING, /* a span that today is in */
  TR_PLAN_COMING,
} TrPlanState;

TrPlanState tr_plan_state (const TrPlan *self, const TrPlanItem *item, const GDate *today);
void tr_plan_item_due (const TrPlanItem *item, const GDate *today, GDate *due);
GPtrArray *tr_plan_next (const TrPlan *self, const GDate *today, guint n);

/* Whether the procedure fits between today and the start. */
typedef struct {
  /* start and procedure are stated, and the start lies after today; else the rest is not filled in */
  gboolean is_known;
  GDate counted_from;   /* today, or the notice that has been given */
  TrPhase first_phase;  /* that is still to come then */
  double weeks;         /* that it takes from there, without weeks in which it stands still */
  gint blocked_days;    /* in which it stands still, and days that deadlines moved for holidays */
  GDate first_start;    /* the first feasible start */
  gint days_short;      /* from the start as planned to the first feasible one; 0 or less: days to spare */
} TrFeasibility;

TrFeasibility tr_plan_feasibility (TrProject *project, const GDate *today);

/* What does not fit. */
typedef enum {
  TR_GAP_START,    /* the procedure does not fit before the start; date: the first feasible start */
  TR_GAP_DECISION, /* is planned after its last safe day; date: that day */
  TR_GAP_MISSED,   /* its last safe day is over and it has not been taken; date: that day */
  TR_GAP_AWARD, /* its notice is planned before what follows on the prior notice is over; date: the first day after */
  TR_GAP_IMPLEMENTATION, /* less than twelve weeks between award and start; date: the last day for the award */
} TrGapKind;

#define TR_PLAN_LEAST_IMPLEMENTATION 12 /* weeks */

typedef struct {
  TrGapKind kind;
  const TrPlanItem *item;
  gint days; /* too late or too short; more than 0 */
  GDate date;
} TrPlanGap;

GArray *tr_plan_gaps (const TrPlan *self, const GDate *today);
char *tr_plan_gap_text (const TrPlanGap *gap, TrLanguage language);
char *tr_plan_lacks_text (const TrPlan *self, const GDate *today, TrLanguage language);

gboolean tr_contract_spans (TrProject *project, TrPhaseSpan spans[TR_N_PHASES]);
gint tr_contract_notice_months (TrProject *project, guint extension);
guint tr_contract_extension_on (TrProject *project, const char *day);
gboolean tr_contract_latest_decision (TrProject *project, guint extension, GDate *latest);

G_END_DECLS
