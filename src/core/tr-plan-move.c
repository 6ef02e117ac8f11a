/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-plan-move.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-error.h"
#include "tr-plan-private.h"

/* A plan is made of a few facts: the start, terms in months, moments with a date, first times of monitoring. To move
 * something is to change the fact that it follows from. What has no such fact of its own can not be moved, and says
 * what it follows from. */

#define MONTHS_OF_YEAR 12
#define FIRST_REACH 7 /* days: more than a month can lack, and than days off follow each other */
#define MIDDLE_OF_MONTH 15

/* What a moment becomes a record of when it is moved; -1: nothing. */
static int
moment_of (TrPlanKind kind)
{
  static const struct {
    TrPlanKind kind;
    TrMomentKind moment;
  } moments[] = {
    { TR_PLAN_PRIOR_NOTICE, TR_MOMENT_PRIOR_NOTICE }, { TR_PLAN_AWARD_NOTICE, TR_MOMENT_AWARD_NOTICE },
    { TR_PLAN_DECISION, TR_MOMENT_EXTENSION_DECISION }, { TR_PLAN_EXIT, TR_MOMENT_EXIT },
    { TR_PLAN_REVIEW, TR_MOMENT_REVIEW },             { TR_PLAN_KPI_REVIEW, TR_MOMENT_KPI_REVIEW },
    { TR_PLAN_YEARLY_TALK, TR_MOMENT_YEARLY_TALK },   { TR_PLAN_TRANSITION, TR_MOMENT_TRANSITION },
    { TR_PLAN_OTHER, TR_MOMENT_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (moments[i].kind == kind)
      return (int) moments[i].moment;

  return -1;
}

/* The field of the contract that a number of months decides; NULL for none. */
static const char *
months_field (const TrPlanItem *item, TrPlanGrip grip)
{
  if (item->kind == TR_PLAN_NOTICE || item->kind == TR_PLAN_END_NOTICE)
    return "notice_months";
  if (item->kind == TR_PLAN_PREPARATION && grip == TR_GRIP_WHOLE)
    return "preparation_months";
  if (item->kind == TR_PLAN_BASE_TERM && grip == TR_GRIP_END)
    return "base_months";
  if ((item->kind == TR_PLAN_EXTENSION && grip == TR_GRIP_END) || item->kind == TR_PLAN_END)
    return item->kind == TR_PLAN_END && item->extension == 0 ? "base_months" : "extension_months";

  return NULL;
}

/* Why something can not be moved there; a msgid, or NULL when it can. */
const char *
tr_plan_why_fixed (const TrPlanItem *item, TrPlanGrip grip)
{
  if (item->kind == TR_PLAN_PHASE)
    /* TRANSLATORS: why something in a plan can not be moved */
    return N_("A phase follows from the start of the contract, the notices and the weeks that the procedure takes.");
  if (item->kind == TR_PLAN_ELECTION)
    /* TRANSLATORS: why something in a plan can not be moved */
    return N_("The law says when the council is elected.");
  if (item->kind == TR_PLAN_NEXT_BEGIN)
    /* TRANSLATORS: why something in a plan can not be moved */
    return N_("This follows from the end of the contract and the weeks that the procedure takes.");
  if (item->kind == TR_PLAN_EXTENSION && grip == TR_GRIP_WHOLE)
    /* TRANSLATORS: why something in a plan can not be moved */
    return N_("An extension begins when the term before it ends. Its end can be moved.");
  if (item->kind == TR_PLAN_PREPARATION && grip == TR_GRIP_END)
    /* TRANSLATORS: why something in a plan can not be moved */
    return N_("The preparation lasts until the contract ends. Its beginning can be moved.");

  return NULL;
}

/* Whether it moves by whole months, because that is how it is laid down. */
gboolean
tr_plan_moves_by_months (const TrPlanItem *item, TrPlanGrip grip)
{
  return months_field (item, grip) != NULL;
}

/* The day that is taken hold of: for what is counted in months that which they lead to, not the workday before. */
void
tr_plan_grip_day (const TrPlanItem *item, TrPlanGrip grip, GDate *day)
{
  *day = grip == TR_GRIP_END ? item->to : item->from;
  if ((item->kind == TR_PLAN_NOTICE || item->kind == TR_PLAN_END_NOTICE) && g_date_valid (&item->latest))
    *day = item->latest;
}

/* Whether it is moved to the first of a month unless somebody wants another day: a contract starts on one. */
gboolean
tr_plan_moves_to_months (const TrPlanItem *item, TrPlanGrip grip)
{
  return item->kind == TR_PLAN_START || (item->kind == TR_PLAN_BASE_TERM && grip == TR_GRIP_WHOLE);
}

/* The first of a month that is nearest to a day, for what is moved to one. */
void
tr_plan_snap (const TrPlanItem *item, TrPlanGrip grip, GDate *day)
{
  if (!tr_plan_moves_to_months (item, grip))
    return;
  if (g_date_get_day (day) > MIDDLE_OF_MONTH)
    g_date_add_months (day, 1);
  g_date_set_day (day, 1);
}

/* The first of a month, so many steps on. */
static void
step_to_months (GDate *day, gint n)
{
  gboolean is_first = g_date_get_day (day) == 1;

  g_date_set_day (day, 1);
  tr_date_shift (day, n < 0 && !is_first ? n + 1 : n);
}

/* The day that is some steps from the one that is taken hold of. What moves by months takes a month for a small step,
 * and a year for a large one. */
void
tr_plan_step (const TrPlanItem *item, TrPlanGrip grip, TrPlanStep step, gint n, GDate *day)
{
  gboolean is_last = grip == TR_GRIP_END || item->kind == TR_PLAN_END;

  tr_plan_grip_day (item, grip, day);
  if (tr_plan_moves_by_months (item, grip)) {
    /* the day after the last one, which is where the months lead to */
    if (is_last)
      g_date_add_days (day, 1);
    tr_date_shift (day, step == TR_STEP_MONTH ? n * MONTHS_OF_YEAR : n);
    if (is_last)
      g_date_subtract_days (day, 1);
    return;
  }
  if (step == TR_STEP_WEEK && tr_plan_moves_to_months (item, grip))
    step_to_months (day, n);
  else if (step == TR_STEP_MONTH)
    tr_date_shift (day, n);
  else if (n > 0)
    g_date_add_days (day, (guint) n * (step == TR_STEP_WEEK ? 7 : 1));
  else
    g_date_subtract_days (day, (guint) -n * (step == TR_STEP_WEEK ? 7 : 1));
}

/* The number of months after `from` that comes nearest to a day, at least 1. */
static gint
months_to (const GDate *from, const GDate *day)
{
  gint months = (g_date_get_year (day) - g_date_get_year (from)) * MONTHS_OF_YEAR +
                ((gint) g_date_get_month (day) - (gint) g_date_get_month (from));
  gint best = 1, least = G_MAXINT;

  for (gint n = MAX (months - 1, 1); n <= MAX (months + 1, 1); n++) {
    GDate reached = *from;
    gint distance;

    tr_date_shift (&reached, n);
    distance = ABS (g_date_days_between (&reached, day));
    if (distance < least) {
      least = distance;
      best = n;
    }
  }

  return best;
}

/* The number of months that leads to a day when that is moved there. */
static gint
months_at (const TrPlan *plan, const TrPlanItem *item, const GDate *day)
{
  GDate next = *day, end;
  guint n = item->kind == TR_PLAN_END ? item->extension : item->number;

  g_date_add_days (&next, 1);
  if (item->kind == TR_PLAN_BASE_TERM || (item->kind == TR_PLAN_END && n == 0))
    return months_to (&plan->start, &next);
  if (item->kind == TR_PLAN_EXTENSION || item->kind == TR_PLAN_END) {
    end = plan->base_end;
    g_date_add_days (&end, 1);
    return MAX ((months_to (&end, &next) + (gint) n / 2) / (gint) n, 1);
  }
  /* before the end of a term: that of the preparation is the last one */
  end = item->kind == TR_PLAN_NOTICE ? g_array_index (plan->ends, GDate, item->number - 1) : plan->end;
  g_date_add_days (&end, 1);

  return months_to (day, &end);
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, gettext (why));

  return FALSE;
}

static void
set_contract (TrPlanChange *self, const TrPlan *plan, const char *field, char *value)
{
  self->kind = TR_KIND_CONTRACT;
  self->id = g_strdup (tr_project_contract (plan->project)->record.id);
  self->field = field;
  self->value = value;
}

/* The first day from which the meeting that is `n` further comes nearest to a day. Not every day can be reached: no
 * month before March has a 31st to count from, and only the first meeting may be on a day off. */
static void
first_for (const GDate *day, guint months, guint n, GDate *first)
{
  GDate candidate = *day, reached;
  gint least;

  g_date_subtract_months (&candidate, months * n);
  *first = candidate;
  tr_plan_meeting_day (first, months, n, &reached);
  least = ABS (g_date_days_between (&reached, day));
  g_date_subtract_days (&candidate, FIRST_REACH);
  for (guint i = 0; i <= 2 * FIRST_REACH && least > 0; i++, g_date_add_days (&candidate, 1)) {
    gint distance;

    tr_plan_meeting_day (&candidate, months, n, &reached);
    distance = ABS (g_date_days_between (&reached, day));
    if (distance < least) {
      least = distance;
      *first = candidate;
    }
  }
}

/* A meeting takes all those of its instrument along. */
static void
set_monitoring (TrPlanChange *self, const TrPlan *plan, const TrPlanItem *item, const GDate *day)
{
  const TrMonitoring *monitoring = tr_project_find (plan->project, TR_KIND_MONITORING, item->record);
  guint months = tr_frequency_months (tr_frequency_reported ((TrFrequency) monitoring->frequency));
  GDate first;

  first_for (day, months, item->number - 1, &first);
  self->kind = TR_KIND_MONITORING;
  self->id = g_strdup (item->record);
  self->field = "first";
  self->value = tr_date_write (&first);
}

static gboolean
fill (TrPlanChange *self, const TrPlan *plan, const TrPlanItem *item, GError **error)
{
  const char *months = months_field (item, self->grip), *why = tr_plan_why_fixed (item, self->grip);
  int moment = moment_of (item->kind);

  if (why != NULL)
    return refuse (error, why);
  if (months != NULL) {
    set_contract (self, plan, months, g_strdup_printf ("%d", months_at (plan, item, &self->day)));
  } else if (item->kind == TR_PLAN_START || item->kind == TR_PLAN_BASE_TERM) {
    set_contract (self, plan, "start", tr_date_write (&self->day));
  } else if (item->kind == TR_PLAN_MONITORING) {
    set_monitoring (self, plan, item, &self->day);
  } else {
    g_return_val_if_fail (moment >= 0, FALSE);
    self->kind = TR_KIND_MOMENT;
    self->id = g_strdup (item->record);
    self->field = "date";
    self->value = tr_date_write (&self->day);
    self->moment = (TrMomentKind) moment;
  }

  return tr_field_check (tr_kind_field (tr_kind (self->kind), self->field), self->value, error);
}

static gboolean
set_field (TrRecord *record, const char *field, const char *value)
{
  return tr_record_set (record, tr_kind_field (record->kind, field), value, NULL);
}

static TrRecord *
moment_new (const TrPlanChange *self)
{
  TrRecord *record = tr_record_new (TR_KIND_MOMENT);

  set_field (record, "kind", tr_moment_kinds[self->moment].name);
  set_field (record, self->field, self->value);

  return record;
}

static TrRecord *
copy_record (const TrRecord *record)
{
  TrRecord *copy = tr_record_new (record->kind->id);

  g_free (copy->id);
  copy->id = g_strdup (record->id);
  for (guint i = 0; i < record->kind->n_fields; i++) {
    g_autofree char *value = tr_record_get (record, &record->kind->fields[i]);

    tr_record_set (copy, &record->kind->fields[i], value, NULL);
  }

  return copy;
}

/* What the plan of a project is made of, with the change: the project as it would be, as far as its plan goes. Free
 * with tr_project_unref(). */
TrProject *
tr_plan_change_preview (const TrPlanChange *self, TrProject *project)
{
  static const TrKindId kinds[] = { TR_KIND_PROJECT, TR_KIND_CONTRACT, TR_KIND_MOMENT, TR_KIND_MONITORING };
  TrProject *copy = tr_project_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint n = 0; n < tr_project_count (project, kinds[i]); n++) {
      TrRecord *record = copy_record (tr_project_at (project, kinds[i], n));

      if (self != NULL && kinds[i] == self->kind && g_strcmp0 (record->id, self->id) == 0)
        set_field (record, self->field, self->value);
      tr_project_take (copy, record);
    }
  if (self != NULL && self->id == NULL)
    tr_project_take (copy, moment_new (self));

  return copy;
}

/* Whether the moment is still the same one there: a decision that is planned after its term is one on the next
 * extension. */
static gboolean
stays_itself (const TrPlanChange *self, const TrPlan *plan)
{
  g_autoptr (TrProject) after = NULL;
  g_autoptr (TrPlan) plan_after = NULL;
  const TrPlanItem *item;

  if (self->kind != TR_KIND_MOMENT)
    return TRUE;
  after = tr_plan_change_preview (self, plan->project);
  plan_after = tr_plan_new (after);
  item = tr_plan_find (plan_after, self->key);

  return item != NULL && g_date_compare (&item->from, &self->day) == 0;
}

/* What has to change for an item of a plan to be on another day. NULL with TR_ERROR_INPUT, and the reason for people,
 * when it can not be there. Free with tr_plan_change_free(). */
TrPlanChange *
tr_plan_change_new (const TrPlan *plan, const char *key, TrPlanGrip grip, const GDate *day, GError **error)
{
  const TrPlanItem *item = tr_plan_find (plan, key);
  g_autoptr (TrPlanChange) self = g_new0 (TrPlanChange, 1);

  self->key = g_strdup (key);
  self->grip = grip;
  self->day = *day;
  if (item == NULL) {
    refuse (error, N_("This moment is no longer there."));
    return NULL;
  }
  if (!fill (self, plan, item, error))
    return NULL;
  if (!stays_itself (self, plan)) {
    /* TRANSLATORS: why something in a plan can not be moved to a day: it would be a decision on another extension, or
     * a talk about another year */
    refuse (error, N_("On that day it would be about another term or another year."));
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
tr_plan_change_free (TrPlanChange *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->id);
  g_free (self->value);
  g_free (self);
}

static char *
name_of_item (TrProject *project, const char *key)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  const TrPlanItem *item = tr_plan_find (plan, key);

  return item != NULL ? tr_plan_item_text (item, tr_language_of_interface ()) : g_strdup ("");
}

/* The day that it becomes, in words. What goes by whole months or only comes on workdays can end up beside the day it
 * was dropped on. */
static char *
day_it_becomes (const TrPlanChange *self, TrProject *project)
{
  g_autoptr (TrProject) after = tr_plan_change_preview (self, project);
  g_autoptr (TrPlan) plan = tr_plan_new (after);
  const TrPlanItem *item = tr_plan_find (plan, self->key);
  GDate day = self->day;

  if (item != NULL)
    tr_plan_grip_day (item, self->grip, &day);

  return tr_plan_date_text (&day, tr_language_of_interface ());
}

/* Makes the change, as one action. */
gboolean
tr_plan_change_apply (const TrPlanChange *self, TrDocument *document, GError **error)
{
  g_autofree char *name = name_of_item (tr_document_get_project (document), self->key);
  g_autofree char *date = day_it_becomes (self, tr_document_get_project (document));
  /* TRANSLATORS: a line in the logbook: what in the plan of a contract was moved, and to which day */
  g_autofree char *label = g_strdup_printf (_("“%s”: moved to %s"), name, date);
  TrEdit *edit = tr_document_begin (document, label, error);
  g_autoptr (TrRecord) record = NULL;

  if (edit == NULL)
    return FALSE;
  if (self->id != NULL)
    return tr_edit_end (edit, tr_edit_set (edit, self->kind, self->id, self->field, self->value, error), error);
  record = moment_new (self);

  return tr_edit_end (edit, tr_edit_add (edit, record, NULL, error), error);
}

/* Moves an item of the plan of a document to a day, as one action. FALSE with TR_ERROR_INPUT, and the reason for
 * people, when it can not be there. */
gboolean
tr_plan_move (TrDocument *document, const char *key, TrPlanGrip grip, const GDate *day, GError **error)
{
  g_autoptr (TrPlan) plan = tr_plan_new (tr_document_get_project (document));
  g_autoptr (TrPlanChange) change = tr_plan_change_new (plan, key, grip, day, error);

  return change != NULL && tr_plan_change_apply (change, document, error);
}

/* Whether an item was stated that can be left to the proposal again, or is a moment that can be taken away. */
gboolean
tr_plan_can_reset (const TrPlan *plan, const TrPlanItem *item)
{
  const TrContract *contract = tr_project_contract (plan->project);

  if (item->kind == TR_PLAN_NOTICE || item->kind == TR_PLAN_END_NOTICE)
    return contract->notice_months > 0;
  if (item->kind == TR_PLAN_PREPARATION)
    return contract->preparation_months > 0;

  return item->record != NULL && moment_of (item->kind) >= 0;
}

/* Takes away what was stated about an item, as one action: what can be proposed goes back to the proposal. */
gboolean
tr_plan_reset (TrDocument *document, const char *key, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  const TrPlanItem *item = tr_plan_find (plan, key);
  g_autofree char *name = NULL, *label = NULL;
  TrEdit *edit;

  if (item == NULL || !tr_plan_can_reset (plan, item))
    /* TRANSLATORS: somebody wants to remove a date of a plan that was not filled in */
    return refuse (error, N_("There is nothing to take away here: this day follows from something else."));
  name = tr_plan_item_text (item, tr_language_of_interface ());
  /* TRANSLATORS: a line in the logbook: of which moment in the plan of a contract the date was taken away */
  label = g_strdup_printf (_("“%s”: date removed"), name);
  edit = tr_document_begin (document, label, error);
  if (edit == NULL)
    return FALSE;
  if (item->record != NULL)
    return tr_edit_end (edit, tr_edit_remove (edit, TR_KIND_MOMENT, item->record, error), error);

  return tr_edit_end (edit, tr_edit_set (edit, TR_KIND_CONTRACT, tr_project_contract (project)->record.id,
                                         months_field (item, TR_GRIP_WHOLE), "0", error), error);
}
