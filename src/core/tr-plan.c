/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-plan-private.h"

#include <string.h>

#include "tr-holiday.h"

/* Defaults of ours; what is stated goes before. Days that we propose are workdays, the one before where they would
 * not be. */
#define LONG_TERM 48                /* months, from which notice is given earlier */
#define NOTICE_OF_LONG_TERM 12      /* months */
#define NOTICE_OF_SHORT_TERM 6      /* months */
#define DECIDE_BEFORE_NOTICE 28     /* days */

typedef struct {
  TrLane lane;
  const char *key;
  gboolean is_numbered;
} Kind;

static const Kind plan_kinds[TR_N_PLAN_KINDS] = {
  [TR_PLAN_PHASE] = { TR_LANE_PROCEDURE, "phase", TRUE },
  [TR_PLAN_PRIOR_NOTICE] = { TR_LANE_PROCEDURE, "prior-notice" },
  [TR_PLAN_AWARD_NOTICE] = { TR_LANE_PROCEDURE, "award-notice" },
  [TR_PLAN_START] = { TR_LANE_TERM, "start" },
  [TR_PLAN_BASE_TERM] = { TR_LANE_TERM, "base-term" },
  [TR_PLAN_EXTENSION] = { TR_LANE_TERM, "extension", TRUE },
  [TR_PLAN_END] = { TR_LANE_TERM, "end" },
  [TR_PLAN_NOTICE] = { TR_LANE_DECISION, "notice", TRUE },
  [TR_PLAN_END_NOTICE] = { TR_LANE_DECISION, "end-notice" },
  [TR_PLAN_DECISION] = { TR_LANE_DECISION, "decision", TRUE },
  [TR_PLAN_EXIT] = { TR_LANE_DECISION, "exit", TRUE },
  [TR_PLAN_REVIEW] = { TR_LANE_EVALUATION, "review", TRUE },
  [TR_PLAN_KPI_REVIEW] = { TR_LANE_EVALUATION, "kpi-review", TRUE },
  [TR_PLAN_YEARLY_TALK] = { TR_LANE_EVALUATION, "yearly-talk", TRUE },
  [TR_PLAN_MONITORING] = { TR_LANE_MONITORING, "monitoring", TRUE },
  [TR_PLAN_TRANSITION] = { TR_LANE_TRANSITION, "transition" },
  [TR_PLAN_PREPARATION] = { TR_LANE_NEXT, "preparation" },
  [TR_PLAN_NEXT_BEGIN] = { TR_LANE_NEXT, "next-begin" },
  [TR_PLAN_ELECTION] = { TR_LANE_COUNCIL, "election", TRUE },
  [TR_PLAN_OTHER] = { TR_LANE_OTHER, "other" },
};

static void
free_item (gpointer data)
{
  TrPlanItem *item = data;

  g_free (item->key);
  g_free (item->record);
  g_free (item->label);
  g_free (item);
}

void
tr_plan_free (TrPlan *self)
{
  g_ptr_array_unref (self->items);
  g_array_unref (self->ends);
  tr_project_unref (self->project);
  g_free (self);
}

/* The item with a key, or NULL. */
const TrPlanItem *
tr_plan_find (const TrPlan *self, const char *key)
{
  for (guint i = 0; i < self->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (self->items, i);

    if (g_str_equal (item->key, key))
      return item;
  }

  return NULL;
}

/* Some months later or, with less than 0, earlier; the last day of the month where that day is not there. */
void
tr_date_shift (GDate *date, gint months)
{
  if (months >= 0)
    g_date_add_months (date, (guint) months);
  else
    g_date_subtract_months (date, (guint) -months);
}

/* The extension that a day lies in: 0 for before and in the base term, the last for what comes after all. */
static guint
extension_at (const TrPlan *self, const GDate *date)
{
  guint extension = 0;

  while (extension + 1 < self->ends->len && g_date_compare (date, &g_array_index (self->ends, GDate, extension)) > 0)
    extension++;

  return extension;
}

static char *
key_of (TrPlanKind kind, guint number)
{
  return plan_kinds[kind].is_numbered ? g_strdup_printf ("%s-%u", plan_kinds[kind].key, number)
                                      : g_strdup (plan_kinds[kind].key);
}

/* Takes the key. */
static TrPlanItem *
add_item (TrPlan *self, TrPlanKind kind, guint number, const GDate *date, char *key)
{
  TrPlanItem *item = g_new0 (TrPlanItem, 1);

  item->kind = kind;
  item->lane = plan_kinds[kind].lane;
  item->number = number;
  item->key = key;
  item->from = item->to = *date;
  item->label = g_strdup ("");
  item->extension = extension_at (self, date);
  g_ptr_array_add (self->items, item);

  return item;
}

/* Adds a moment that follows from the contract. Owned by the plan. */
TrPlanItem *
tr_plan_add (TrPlan *self, TrPlanKind kind, guint number, const GDate *date)
{
  return add_item (self, kind, number, date, key_of (kind, number));
}

/* Adds a moment that a record fixes. Owned by the plan. */
TrPlanItem *
tr_plan_add_record (TrPlan *self, TrPlanKind kind, guint number, const GDate *date, const char *id, const char *label)
{
  gboolean is_own = kind == TR_PLAN_TRANSITION || kind == TR_PLAN_OTHER;
  g_autofree char *key = key_of (kind, number);
  TrPlanItem *item;

  if (kind == TR_PLAN_MONITORING)
    item = add_item (self, kind, number, date, g_strdup_printf ("%s-%s-%u", plan_kinds[kind].key, id, number));
  else if (is_own || tr_plan_find (self, key) != NULL)
    item = add_item (self, kind, number, date, g_strdup_printf ("%s-%s", key, id));
  else
    item = add_item (self, kind, number, date, g_steal_pointer (&key));
  item->record = g_strdup (id);
  g_free (item->label);
  item->label = g_strdup (label);

  return item;
}

static TrPlanItem *
add_span (TrPlan *self, TrPlanKind kind, guint number, const GDate *from, const GDate *to)
{
  TrPlanItem *item = tr_plan_add (self, kind, number, from);

  item->to = *to;

  return item;
}

static void
day_after (const GDate *date, GDate *next)
{
  *next = *date;
  g_date_add_days (next, 1);
}

static void
read_ends (TrPlan *self)
{
  const TrContract *contract = tr_project_contract (self->project);
  gint n = contract->extension_months > 0 ? contract->extensions : 0;

  for (gint i = 0; i <= n; i++) {
    g_autofree char *text = tr_contract_end (self->project, i);
    GDate end;

    if (!tr_date_read (text, &end))
      return;
    g_array_append_val (self->ends, end);
  }
  self->base_end = g_array_index (self->ends, GDate, 0);
  self->end = g_array_index (self->ends, GDate, n);
}

static void
add_terms (TrPlan *self)
{
  const TrContract *contract = tr_project_contract (self->project);

  tr_plan_add (self, TR_PLAN_START, 0, &self->start);
  for (guint i = 0; i < self->ends->len; i++) {
    const GDate *end = &g_array_index (self->ends, GDate, i);
    GDate from = self->start;
    TrPlanItem *item;

    if (i > 0)
      day_after (end - 1, &from);
    item = add_span (self, i == 0 ? TR_PLAN_BASE_TERM : TR_PLAN_EXTENSION, i, &from, end);
    item->months = i == 0 ? contract->base_months : contract->extension_months;
  }
  if (self->ends->len > 0)
    tr_plan_add (self, TR_PLAN_END, 0, &self->end);
}

/* Publishing is a duty of law for a public contract from the threshold on: by default before the documents are made,
 * and when the standstill is over. */
static void
add_notices_of_law (TrPlan *self, const TrPhaseSpan *spans)
{
  GDate prior = spans[TR_PHASE_DOCUMENTS].from, award = spans[TR_PHASE_IMPLEMENTATION].from;

  if (tr_project_contract (self->project)->instrument != TR_INSTRUMENT_PUBLIC_CONTRACT ||
      tr_contract_total_value (self->project) < TR_CONTRACT_THRESHOLD)
    return;
  tr_holiday_workday_before (&prior);
  tr_holiday_workday_after (&award);
  if (tr_plan_find (self, "prior-notice") == NULL)
    tr_plan_add (self, TR_PLAN_PRIOR_NOTICE, 0, &prior)->is_default = TRUE;
  if (tr_plan_find (self, "award-notice") == NULL)
    tr_plan_add (self, TR_PLAN_AWARD_NOTICE, 0, &award)->is_default = TRUE;
}

/* The day of the first moment of a kind that has one. */
static gboolean
first_day (TrProject *project, TrMomentKind kind, GDate *day)
{
  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT)
    if (moment->moment_kind == (gint) kind && tr_date_read (moment->date, day))
      return TRUE;

  return FALSE;
}

/* The days of each phase, worked back from the start; a notice that has a date fixes what it is about. From the award
 * notice on it is implementation. What comes before the prior notice is dialogue, and what comes after follows on it.
 * FALSE while the start is not known or no phase takes any time. */
gboolean
tr_contract_spans (TrProject *project, TrPhaseSpan spans[TR_N_PHASES])
{
  TrPhaseSpan *implementation = &spans[TR_PHASE_IMPLEMENTATION];
  GDate start, award, prior, next;

  if (!tr_date_read (tr_contract_start (project), &start) || tr_contract_days (project, TR_PHASE_DIALOGUE) == 0)
    return FALSE;
  tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_IMPLEMENTATION, &start, spans);
  if (first_day (project, TR_MOMENT_AWARD_NOTICE, &award) && g_date_compare (&award, &implementation->to) <= 0) {
    implementation->from = award;
    tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_STANDSTILL, &award, spans);
  }
  if (first_day (project, TR_MOMENT_PRIOR_NOTICE, &prior)) {
    tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_DIALOGUE, &prior, spans);
    tr_procedure_forward (project, TR_PHASE_DOCUMENTS, TR_PHASE_STANDSTILL, &prior, NULL, spans, &next);
  }

  return TRUE;
}

static void
add_phase (TrPlan *self, guint phase, const TrPhaseSpan *span, const TrPlanItem *notice)
{
  TrPlanItem *item;

  /* it takes no time */
  if (g_date_compare (&span->from, &span->to) > 0)
    return;
  item = add_span (self, TR_PLAN_PHASE, phase + 1, &span->from, &span->to);
  item->lane = phase == TR_PHASE_DIALOGUE ? TR_LANE_DIALOGUE : TR_LANE_PROCEDURE;
  item->record = notice != NULL ? g_strdup (notice->record) : NULL;
}

/* Without a procedure and without weeks there is nothing to work back. */
static void
add_phases (TrPlan *self)
{
  TrPhaseSpan spans[TR_N_PHASES];
  const TrPlanItem *prior, *award;

  tr_plan_add_record_moments (self, TR_MOMENT_PRIOR_NOTICE, TR_PLAN_PRIOR_NOTICE);
  tr_plan_add_record_moments (self, TR_MOMENT_AWARD_NOTICE, TR_PLAN_AWARD_NOTICE);
  if (!tr_contract_spans (self->project, spans))
    return;
  prior = tr_plan_find (self, "prior-notice");
  award = tr_plan_find (self, "award-notice");
  for (guint phase = 0; phase < TR_N_PHASES; phase++)
    add_phase (self, phase, &spans[phase], phase == TR_PHASE_IMPLEMENTATION || prior == NULL ? award : prior);
  self->begin = spans[TR_PHASE_DIALOGUE].from;
  add_notices_of_law (self, spans);
}

/* The months before the end of a term at which it has to be said whether this extension follows; for one more than
 * there are, whether it ends for good. What is stated, else 12 when the term that ends is one of four years or more,
 * else 6: a planning assumption. */
gint
tr_contract_notice_months (TrProject *project, guint extension)
{
  const TrContract *contract = tr_project_contract (project);
  gint term = extension <= 1 ? contract->base_months : contract->extension_months;

  if (contract->notice_months > 0)
    return contract->notice_months;

  return term >= LONG_TERM ? NOTICE_OF_LONG_TERM : NOTICE_OF_SHORT_TERM;
}

/* The extension that a decision on a day is about: that after the first term that ends on or after the day and that
 * an option follows, the last one when all are over. 0 when the terms are not known. */
guint
tr_contract_extension_on (TrProject *project, const char *day)
{
  gint last = MAX (tr_project_contract (project)->extensions, 1);

  for (gint extension = 1; extension <= last; extension++) {
    g_autofree char *end = tr_contract_end (project, extension - 1);

    if (*end == '\0')
      return 0;
    if (strcmp (end, day) >= 0)
      return (guint) extension;
  }

  return (guint) last;
}

/* The last safe day to decide on an extension: when it is not taken, the whole procedure fits in before the day
 * after the end of the term. FALSE when terms or procedure are not known. */
gboolean
tr_contract_latest_decision (TrProject *project, guint extension, GDate *latest)
{
  g_autofree char *end = tr_contract_end (project, MAX ((gint) extension - 1, 0));
  GDate last, next;

  g_date_clear (latest, 1);
  if (tr_project_contract (project)->procedure == TR_PROCEDURE_UNSET || !tr_date_read (end, &last))
    return FALSE;
  day_after (&last, &next);
  tr_procedure_begin (project, TR_PHASE_DIALOGUE, &next, latest);

  return TRUE;
}

/* The last safe day to give notice: so many whole months remain behind it, also for who does not count that day. */
static void
notice_day (const TrPlan *self, guint extension, GDate *day)
{
  day_after (&g_array_index (self->ends, GDate, extension - 1), day);
  tr_date_shift (day, -tr_contract_notice_months (self->project, extension));
  g_date_subtract_days (day, 1);
}

/* The procedure has to fit in, and notice can only be given of what has been decided. What somebody stated is not too
 * late by a term of notice that nobody stated. */
static void
latest_day (const TrPlan *self, guint extension, gboolean is_stated, GDate *latest)
{
  gboolean has_notice = !is_stated || tr_project_contract (self->project)->notice_months > 0;
  gboolean is_known = tr_contract_latest_decision (self->project, extension, latest);
  GDate notice;

  notice_day (self, extension, &notice);
  if (!is_known || (has_notice && g_date_compare (&notice, latest) < 0))
    *latest = notice;
}

/* Whether a record decides on an extension, on whichever day. */
static gboolean
has_decision (const TrPlan *self, guint extension)
{
  g_autofree char *key = g_strdup_printf ("decision-%u", extension);

  return tr_plan_find (self, key) != NULL;
}

/* Decide first, then give notice: by a default of ours so long before that there is time to write the letter, and not
 * in weeks in which the project stands still. */
static void
add_decision_by_default (TrPlan *self, guint extension)
{
  TrBlock blocks = tr_contract_blocks (self->project);
  GDate latest, day;
  TrPlanItem *item;

  latest_day (self, extension, FALSE, &latest);
  notice_day (self, extension, &day);
  g_date_subtract_days (&day, DECIDE_BEFORE_NOTICE);
  if (g_date_compare (&latest, &day) < 0)
    day = latest;
  tr_holiday_workday_before (&day);
  while ((tr_block_on (&day) & blocks) != 0) {
    g_date_subtract_days (&day, 1);
    tr_holiday_workday_before (&day);
  }
  item = tr_plan_add (self, TR_PLAN_DECISION, extension, &day);
  item->latest = latest;
  item->is_default = TRUE;
  item->extension = extension - 1;
}

static void
add_recorded_decisions (TrPlan *self)
{
  gboolean has_options = tr_project_contract (self->project)->extensions > 0;

  TR_EACH (TrMoment, moment, self->project, TR_KIND_MOMENT) {
    guint extension;
    TrPlanItem *item;
    GDate date;

    if (moment->moment_kind != TR_MOMENT_EXTENSION_DECISION || !tr_date_read (moment->date, &date))
      continue;
    extension = has_options ? tr_contract_extension_on (self->project, moment->date) : 0;
    item = tr_plan_add_record (self, TR_PLAN_DECISION, extension, &date, moment->record.id, moment->remark);
    if (extension > 0 && extension <= self->ends->len)
      latest_day (self, extension, TRUE, &item->latest);
    item->extension = extension > 0 ? extension - 1 : 0;
  }
}

static void
add_notice (TrPlan *self, TrPlanKind kind, guint extension)
{
  GDate latest, day;
  TrPlanItem *item;

  notice_day (self, extension, &latest);
  day = latest;
  tr_holiday_workday_before (&day);
  item = tr_plan_add (self, kind, kind == TR_PLAN_NOTICE ? extension : 0, &day);
  item->latest = latest;
  item->is_default = tr_project_contract (self->project)->notice_months == 0;
  item->extension = extension - 1;
}

/* Without months for an extension all of them would be decided on the same day: the first is enough. */
static void
add_decisions (TrPlan *self)
{
  guint n = (guint) tr_project_contract (self->project)->extensions;

  add_recorded_decisions (self);
  if (self->ends->len == 0)
    return;
  n = MIN (n, MAX (self->ends->len - 1, 1));
  for (guint extension = 1; extension <= n; extension++) {
    add_notice (self, TR_PLAN_NOTICE, extension);
    if (!has_decision (self, extension))
      add_decision_by_default (self, extension);
  }
  add_notice (self, TR_PLAN_END_NOTICE, self->ends->len);
}

/* What follows on the last term. Its procedure is taken to be the one of this contract. */
static void
add_next_assignment (TrPlan *self)
{
  const TrContract *contract = tr_project_contract (self->project);
  GDate next, from, begin;
  TrPlanItem *item;

  if (self->ends->len == 0)
    return;
  day_after (&self->end, &next);
  from = next;
  tr_date_shift (&from, contract->preparation_months > 0 ? -contract->preparation_months : -TR_PLAN_PREPARATION_MONTHS);
  item = add_span (self, TR_PLAN_PREPARATION, 0, &from, &self->end);
  item->is_default = contract->preparation_months == 0;
  item->extension = self->ends->len - 1;
  if (contract->procedure == TR_PROCEDURE_UNSET)
    return;
  tr_procedure_begin (self->project, TR_PHASE_DIALOGUE, &next, &from);
  begin = from;
  tr_holiday_workday_before (&begin);
  item = tr_plan_add (self, TR_PLAN_NEXT_BEGIN, 0, &begin);
  item->latest = from;
  item->is_default = TRUE;
  item->extension = self->ends->len - 1;
}

static void
add_elections (TrPlan *self)
{
  guint last;

  if (self->ends->len == 0)
    return;
  last = g_date_get_year (&self->end);
  for (guint year = g_date_get_year (&self->begin); year <= last; year++) {
    GDate day;

    if (!tr_council_is_elected (year))
      continue;
    tr_council_election (year, &day);
    /* there is one whether or not an extension is taken */
    if (g_date_compare (&day, &self->begin) >= 0 && g_date_compare (&day, &self->end) <= 0)
      tr_plan_add (self, TR_PLAN_ELECTION, year, &day)->extension = 0;
  }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TrPlanItem *one = *(TrPlanItem *const *) a, *other = *(TrPlanItem *const *) b;
  int order = g_date_compare (&one->from, &other->from);

  if (order != 0)
    return order;
  if (one->lane != other->lane)
    return one->lane < other->lane ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (one->number != other->number)
    return one->number < other->number ? -1 : 1;

  return strcmp (one->key, other->key);
}

/* The life of the project's contract in dates. Without a start there is only what has a date of its own. Free with
 * tr_plan_free(). */
TrPlan *
tr_plan_new (TrProject *project)
{
  TrPlan *self = g_new0 (TrPlan, 1);

  self->items = g_ptr_array_new_with_free_func (free_item);
  self->ends = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->project = tr_project_ref (project);
  if (tr_date_read (tr_contract_start (project), &self->start)) {
    self->begin = self->start;
    read_ends (self);
    add_terms (self);
  }
  add_phases (self);
  add_decisions (self);
  tr_plan_add_moments (self);
  tr_plan_add_monitoring (self);
  add_next_assignment (self);
  add_elections (self);
  g_ptr_array_sort (self->items, compare_items);

  return self;
}

/* Whether an item lasts, also when that is only a day. */
gboolean
tr_plan_item_is_span (const TrPlanItem *item)
{
  return item->kind == TR_PLAN_PHASE || item->kind == TR_PLAN_BASE_TERM || item->kind == TR_PLAN_EXTENSION ||
         item->kind == TR_PLAN_PREPARATION;
}
