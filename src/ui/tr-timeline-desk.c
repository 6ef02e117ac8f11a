/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-desk.h"

#include <math.h>

#include "core/tr-advice.h"
#include "core/tr-error.h"
#include "core/tr-language.h"
#include "tr-follow.h"

#define PAUSE_MS 900   /* steps with the keys that follow within this time are one action */
#define BESIDE_DAYS 14 /* around what is brought into sight, at most a tenth of what is seen */

struct _TrTimelineDesk {
  GObject parent_instance;

  TrDocument *document;
  GDate today;
  TrPlan *plan;        /* of the document */
  TrProject *shown;    /* with what is in hand */
  TrPlan *shown_plan;
  TrTimelinePicture *picture;
  TrPlanChange *held;  /* NULL: nothing is in hand */
  char *chosen, *hovered;
  double first, days;  /* of the window: Julian, and how many; days 0 for all there is */
  guint settle_id;
};

enum { SIGNAL_CHANGED, SIGNAL_WINDOW, SIGNAL_TOLD, SIGNAL_HELD, SIGNAL_REFUSED, SIGNAL_FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrTimelineDesk, tr_timeline_desk, G_TYPE_OBJECT)

/* The first and the last day that there is something on; FALSE when there is nothing. */
gboolean
tr_timeline_desk_get_span (TrTimelineDesk *self, GDate *first, GDate *last)
{
  tr_timeline_picture_span (self->picture, first, last);

  return g_date_valid (first);
}

static double
whole_days (const GDate *first, const GDate *last)
{
  return g_date_days_between (first, last) + 1;
}

/* While something is in hand the window stays what it is, so that nothing moves away from under the pointer; it only
 * grows for what is moved out of it. */
static void
keep_frame (TrTimelineDesk *self, const TrTimelinePicture *before)
{
  const TrPlanItem *item = tr_plan_find (self->shown_plan, self->held->key);

  self->picture->first = before->first;
  self->picture->last = before->last;
  if (item == NULL || self->days > 0)
    return;
  if (g_date_compare (&item->from, &self->picture->first) < 0)
    self->picture->first = item->from;
  if (g_date_compare (&item->to, &self->picture->last) > 0)
    self->picture->last = item->to;
}

/* Puts the window on the picture: within all there is. */
static void
frame (TrTimelineDesk *self)
{
  GDate first, last;
  double whole, begin;

  if (!tr_timeline_desk_get_span (self, &first, &last))
    return;
  whole = whole_days (&first, &last);
  self->picture->first = first;
  self->picture->last = last;
  if (self->days <= 0 || self->days >= whole)
    return;
  begin = CLAMP (round (self->first), g_date_get_julian (&first),
                 g_date_get_julian (&first) + whole - round (self->days));
  g_date_set_julian (&self->picture->first, (guint32) begin);
  g_date_set_julian (&self->picture->last, (guint32) (begin + round (self->days) - 1));
}

static void
mark (TrTimelineDesk *self)
{
  for (guint i = 0; i < self->picture->items->len; i++) {
    TrTimelineItem *item = g_ptr_array_index (self->picture->items, i);

    item->is_hovered = g_strcmp0 (item->key, self->hovered) == 0;
    item->is_dragged = self->held != NULL && g_str_equal (item->key, self->held->key);
  }
}

/* Works out all that is shown, with what is in hand. */
static void
show (TrTimelineDesk *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (TrTimelinePicture) before = g_steal_pointer (&self->picture);

  g_clear_pointer (&self->shown_plan, tr_plan_free);
  g_clear_pointer (&self->shown, tr_project_unref);
  self->shown = self->held != NULL ? tr_plan_change_preview (self->held, project) : tr_project_ref (project);
  self->shown_plan = tr_plan_new (self->shown);
  self->picture =
      tr_timeline_picture_new (self->shown, self->shown_plan, &self->today, tr_language_of_interface ());
  self->picture->layers = TR_TIMELINE_LABELS | TR_TIMELINE_BLOCKS | TR_TIMELINE_TODAY | TR_TIMELINE_LEGEND;
  if (before != NULL)
    self->picture->family = g_strdup (before->family);
  if (self->held != NULL && before != NULL && g_date_valid (&before->first))
    keep_frame (self, before);
  else
    frame (self);
  mark (self);
}

static void
read_document (TrTimelineDesk *self)
{
  g_clear_pointer (&self->plan, tr_plan_free);
  self->plan = tr_plan_new (tr_document_get_project (self->document));
}

static void
let_go (TrTimelineDesk *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->held, tr_plan_change_free);
}

static void
on_changed_cb (TrTimelineDesk *self)
{
  gboolean was_held = self->held != NULL;

  /* what was in hand was about another plan */
  let_go (self);
  read_document (self);
  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
  if (was_held)
    g_signal_emit (self, signals[SIGNAL_HELD], 0);
}

static void
tr_timeline_desk_dispose (GObject *object)
{
  let_go (TR_TIMELINE_DESK (object));
  G_OBJECT_CLASS (tr_timeline_desk_parent_class)->dispose (object);
}

static void
tr_timeline_desk_finalize (GObject *object)
{
  TrTimelineDesk *self = TR_TIMELINE_DESK (object);

  g_clear_pointer (&self->picture, tr_timeline_picture_free);
  g_clear_pointer (&self->plan, tr_plan_free);
  g_clear_pointer (&self->shown_plan, tr_plan_free);
  g_clear_pointer (&self->shown, tr_project_unref);
  g_free (self->chosen);
  g_free (self->hovered);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tr_timeline_desk_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, TR_TYPE_TIMELINE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
tr_timeline_desk_class_init (TrTimelineDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_timeline_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_timeline_desk_finalize;

  signals[SIGNAL_CHANGED] = add_signal ("changed", G_TYPE_NONE);
  signals[SIGNAL_WINDOW] = add_signal ("window", G_TYPE_NONE);
  signals[SIGNAL_TOLD] = add_signal ("told", G_TYPE_NONE);
  signals[SIGNAL_HELD] = add_signal ("held", G_TYPE_NONE);
  signals[SIGNAL_REFUSED] = add_signal ("refused", G_TYPE_STRING);
  signals[SIGNAL_FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
tr_timeline_desk_init (TrTimelineDesk *self)
{
}

TrTimelineDesk *
tr_timeline_desk_new (TrDocument *document)
{
  TrTimelineDesk *self = g_object_new (TR_TYPE_TIMELINE_DESK, NULL);
  g_autofree char *today = tr_today ();

  self->document = g_object_ref (document);
  tr_date_read (today, &self->today);
  read_document (self);
  show (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_PROJECT) | TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_MOMENT) |
                 TR_KIND_BIT (TR_KIND_MONITORING),
             G_CALLBACK (on_changed_cb), self);

  return self;
}

TrDocument *
tr_timeline_desk_get_document (TrTimelineDesk *self)
{
  return self->document;
}

/* For tests: a day in place of the clock's. */
void
tr_timeline_desk_set_today (TrTimelineDesk *self, const char *today)
{
  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  tr_date_read (today, &self->today);
  on_changed_cb (self);
}

const GDate *
tr_timeline_desk_get_today (TrTimelineDesk *self)
{
  return &self->today;
}

/* The project as far as its plan goes, with what is in hand. Good until the next signal. */
TrProject *
tr_timeline_desk_get_project (TrTimelineDesk *self)
{
  return self->shown;
}

/* The plan with what is in hand. Good until the next signal. */
const TrPlan *
tr_timeline_desk_get_plan (TrTimelineDesk *self)
{
  return self->shown_plan;
}

/* NULL when it is not in the plan. */
const TrPlanItem *
tr_timeline_desk_find (TrTimelineDesk *self, const char *key)
{
  return key != NULL ? tr_plan_find (self->shown_plan, key) : NULL;
}

/* The same as a picture. Good until the next "changed"; what points at its items may set is_focused. */
TrTimelinePicture *
tr_timeline_desk_get_picture (TrTimelineDesk *self)
{
  return self->picture;
}

/* How many days are seen; 0 when there is nothing. */
double
tr_timeline_desk_get_days (TrTimelineDesk *self)
{
  return g_date_valid (&self->picture->first) ? whole_days (&self->picture->first, &self->picture->last) : 0;
}

/* Looks at so many days from a day on, within all there is. */
void
tr_timeline_desk_look (TrTimelineDesk *self, const GDate *first, double days)
{
  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  self->first = g_date_get_julian (first);
  self->days = MAX (days, TR_TIMELINE_LEAST_DAYS);
  frame (self);
  g_signal_emit (self, signals[SIGNAL_WINDOW], 0);
}

void
tr_timeline_desk_look_at_all (TrTimelineDesk *self)
{
  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  self->days = 0;
  frame (self);
  g_signal_emit (self, signals[SIGNAL_WINDOW], 0);
}

/* Looks from nearer by (above 1) or further away; the day at this share of the width stays where it is. */
void
tr_timeline_desk_zoom (TrTimelineDesk *self, double factor, double share)
{
  double days = tr_timeline_desk_get_days (self), now, fixed;
  GDate first, last;

  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  if (days <= 0 || !tr_timeline_desk_get_span (self, &first, &last))
    return;
  fixed = g_date_get_julian (&self->picture->first) + share * days;
  now = MAX (days / factor, TR_TIMELINE_LEAST_DAYS);
  if (now >= whole_days (&first, &last)) {
    tr_timeline_desk_look_at_all (self);
    return;
  }
  self->days = now;
  self->first = fixed - share * now;
  frame (self);
  g_signal_emit (self, signals[SIGNAL_WINDOW], 0);
}

/* Moves the window as little as is needed to have a day in sight. */
void
tr_timeline_desk_show_day (TrTimelineDesk *self, const GDate *day)
{
  double days = tr_timeline_desk_get_days (self), beside = MIN (BESIDE_DAYS, days / 10), at;
  double first = days > 0 ? g_date_get_julian (&self->picture->first) : 0;

  if (days <= 0 || self->days <= 0)
    return;
  at = g_date_get_julian (day);
  if (at - beside >= first && at + beside < first + days)
    return;
  self->first = at - beside < first ? at - beside : at + beside - days;
  frame (self);
  g_signal_emit (self, signals[SIGNAL_WINDOW], 0);
}

/* The key of the item that has the focus, NULL for none. */
const char *
tr_timeline_desk_get_chosen (TrTimelineDesk *self)
{
  return self->chosen;
}

/* What was in hand of another item is written. */
void
tr_timeline_desk_choose (TrTimelineDesk *self, const char *key)
{
  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  if (g_strcmp0 (self->chosen, key) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (key);
  if (self->held != NULL && g_strcmp0 (self->held->key, self->chosen) != 0)
    tr_timeline_desk_settle (self);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
}

/* The key of the item to tell about: what is under the pointer, else what has the focus. */
const char *
tr_timeline_desk_get_told (TrTimelineDesk *self)
{
  return self->hovered != NULL ? self->hovered : self->chosen;
}

void
tr_timeline_desk_hover (TrTimelineDesk *self, const char *key)
{
  g_return_if_fail (TR_IS_TIMELINE_DESK (self));

  if (g_strcmp0 (self->hovered, key) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (key);
  mark (self);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
}

/* The key of the item in hand, NULL for none. */
const char *
tr_timeline_desk_get_held (TrTimelineDesk *self)
{
  return self->held != NULL ? self->held->key : NULL;
}

/* Takes an item in hand, or moves it: everything shows what would come of it, and nothing is written before
 * tr_timeline_desk_settle(). FALSE when it can not be there, which is told with "refused"; it stays where it was. */
gboolean
tr_timeline_desk_hold (TrTimelineDesk *self, const char *key, TrPlanGrip grip, const GDate *day)
{
  g_autoptr (TrPlanChange) change = NULL;
  g_autoptr (GError) error = NULL;
  gboolean was_held;

  g_return_val_if_fail (TR_IS_TIMELINE_DESK (self), FALSE);

  if (self->held != NULL && !g_str_equal (self->held->key, key))
    tr_timeline_desk_settle (self);
  change = tr_plan_change_new (self->plan, key, grip, day, &error);
  if (change == NULL) {
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error->message);
    return FALSE;
  }
  was_held = self->held != NULL;
  let_go (self);
  self->held = g_steal_pointer (&change);
  show (self);
  if (!was_held)
    g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);

  return TRUE;
}

static gboolean
on_pause_cb (gpointer user_data)
{
  TrTimelineDesk *self = user_data;

  self->settle_id = 0;
  tr_timeline_desk_settle (self);

  return G_SOURCE_REMOVE;
}

/* Moves an item some steps from where it is, and writes it by itself when nothing follows. */
void
tr_timeline_desk_nudge (TrTimelineDesk *self, const char *key, TrPlanGrip grip, TrPlanStep step, gint n)
{
  const TrPlanItem *item = tr_timeline_desk_find (self, key);
  GDate day;

  if (item == NULL)
    return;
  tr_plan_step (item, grip, step, n, &day);
  if (!tr_timeline_desk_hold (self, key, grip, &day) && self->held == NULL)
    return;
  tr_timeline_desk_show_day (self, &day);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (PAUSE_MS, on_pause_cb, self);
}

/* Writes what is in hand, as one action. FALSE when that failed, which is told with "failed". */
gboolean
tr_timeline_desk_settle (TrTimelineDesk *self)
{
  g_autoptr (TrTimelineDesk) keep = g_object_ref (self);
  g_autoptr (TrPlanChange) change = g_steal_pointer (&self->held);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  if (change == NULL)
    return TRUE;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  is_written = tr_plan_change_apply (change, self->document, &error);
  show (self);
  g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
  if (!is_written)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  return is_written;
}

/* Gives up what is in hand: it stays where it was. */
void
tr_timeline_desk_drop (TrTimelineDesk *self)
{
  if (self->held == NULL)
    return;
  let_go (self);
  show (self);
  g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
}

/* Moves an item to a day at once, as one action. FALSE when it can not be there or could not be written. */
gboolean
tr_timeline_desk_move (TrTimelineDesk *self, const char *key, TrPlanGrip grip, const GDate *day)
{
  const TrPlanItem *item;

  tr_timeline_desk_settle (self);
  item = tr_timeline_desk_find (self, key);
  if (item == NULL)
    return FALSE;
  if (g_date_compare (grip == TR_GRIP_END ? &item->to : &item->from, day) == 0)
    return TRUE;

  return tr_timeline_desk_hold (self, key, grip, day) && tr_timeline_desk_settle (self);
}

/* Takes away what was stated about an item, as one action. FALSE when there is nothing to take away, which is told with
 * "refused", or when that failed. */
gboolean
tr_timeline_desk_reset (TrTimelineDesk *self, const char *key)
{
  g_autoptr (GError) error = NULL;

  tr_timeline_desk_drop (self);
  if (tr_plan_reset (self->document, key, &error))
    return TRUE;
  if (g_error_matches (error, TR_ERROR, TR_ERROR_INPUT))
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error->message);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  return FALSE;
}
