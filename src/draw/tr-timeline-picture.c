/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-timeline.h"

#include <glib/gi18n.h>

#define MONTHS_BESIDE 1    /* of empty time before and after all there is */
#define TODAY_WITHIN 366   /* days outside, in which today is still shown */

static const TrShape shapes[TR_N_PLAN_KINDS] = {
  [TR_PLAN_PHASE] = TR_SHAPE_BAR,         [TR_PLAN_PRIOR_NOTICE] = TR_SHAPE_SHEET,
  [TR_PLAN_AWARD_NOTICE] = TR_SHAPE_SHEET, [TR_PLAN_START] = TR_SHAPE_PLAY,
  [TR_PLAN_BASE_TERM] = TR_SHAPE_BAR,     [TR_PLAN_EXTENSION] = TR_SHAPE_BAR,
  [TR_PLAN_END] = TR_SHAPE_STOP,          [TR_PLAN_DECISION] = TR_SHAPE_DIAMOND,
  [TR_PLAN_NOTICE] = TR_SHAPE_FLAG,       [TR_PLAN_END_NOTICE] = TR_SHAPE_FLAG,
  [TR_PLAN_EXIT] = TR_SHAPE_EXIT,         [TR_PLAN_REVIEW] = TR_SHAPE_DOT,
  [TR_PLAN_KPI_REVIEW] = TR_SHAPE_DOT,    [TR_PLAN_YEARLY_TALK] = TR_SHAPE_DOT,
  [TR_PLAN_MONITORING] = TR_SHAPE_EYE,    [TR_PLAN_TRANSITION] = TR_SHAPE_STEP,
  [TR_PLAN_PREPARATION] = TR_SHAPE_BAR,   [TR_PLAN_NEXT_BEGIN] = TR_SHAPE_DEADLINE,
  [TR_PLAN_ELECTION] = TR_SHAPE_TICK,     [TR_PLAN_OTHER] = TR_SHAPE_PIN,
};

/* What has no short name here is told by that of tr_plan_item_text(). */
static const char *const short_names[TR_N_PLAN_KINDS] = {
  /* TRANSLATORS: that something will be bought; a short name in a picture */
  [TR_PLAN_PRIOR_NOTICE] = NC_("timeline", "Prior notice"),
  /* TRANSLATORS: who has got it; a short name in a picture */
  [TR_PLAN_AWARD_NOTICE] = NC_("timeline", "Award notice"),
  /* TRANSLATORS: of the contract, a short name in a picture */
  [TR_PLAN_START] = NC_("timeline", "Start"),
  /* TRANSLATORS: of the contract, a short name in a picture */
  [TR_PLAN_END] = NC_("timeline", "End"),
  /* TRANSLATORS: to say whether extension %s is taken; a short name in a picture */
  [TR_PLAN_NOTICE] = NC_("timeline", "Notice %s"),
  /* TRANSLATORS: to say what follows when the contract ends; a short name in a picture */
  [TR_PLAN_END_NOTICE] = NC_("timeline", "Notice of the end"),
  /* TRANSLATORS: on extension %s; a short name in a picture */
  [TR_PLAN_DECISION] = NC_("timeline", "Decision %s"),
  /* TRANSLATORS: a day on which one may leave; a short name in a picture */
  [TR_PLAN_EXIT] = NC_("timeline", "Exit %s"),
  /* TRANSLATORS: of the contract, together; a short name in a picture */
  [TR_PLAN_REVIEW] = NC_("timeline", "Review"),
  /* TRANSLATORS: whether they still fit; a short name in a picture */
  [TR_PLAN_KPI_REVIEW] = NC_("timeline", "KPIs"),
  /* TRANSLATORS: the talk about year %s of the contract; a short name in a picture */
  [TR_PLAN_YEARLY_TALK] = NC_("timeline", "Year %s"),
  /* TRANSLATORS: of the next assignment; a short name in a picture */
  [TR_PLAN_PREPARATION] = NC_("timeline", "Preparation"),
  /* TRANSLATORS: the last day to begin the next procedure; a short name in a picture */
  [TR_PLAN_NEXT_BEGIN] = NC_("timeline", "Begin by now"),
  /* TRANSLATORS: of the council; a short name in a picture */
  [TR_PLAN_ELECTION] = NC_("timeline", "Election"),
};

static void
item_free (TrTimelineItem *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->text);
  g_free (self->series);
  g_free (self->trouble);
  g_free (self);
}

static char *
name_of_term (const TrPlanItem *item, TrLanguage language)
{
  g_autofree char *term = tr_language_term (language, item->months);

  if (item->kind == TR_PLAN_BASE_TERM)
    return g_strdup (term);

  /* TRANSLATORS: an option to extend, as it stands in a bar; %s is its term, such as “2 years” */
  return tr_language_fill (tr_language_text (language, N_("+ %s")), (const char *const[]) { term, NULL });
}

/* The name as it stands beside the item. */
static char *
name_of (const TrPlanItem *item, TrLanguage language)
{
  const char *name = short_names[item->kind];
  g_autofree char *number = NULL;

  if (item->kind == TR_PLAN_BASE_TERM || item->kind == TR_PLAN_EXTENSION)
    return name_of_term (item, language);
  if (name == NULL || (item->number == 0 && (item->kind == TR_PLAN_DECISION || item->kind == TR_PLAN_YEARLY_TALK)))
    return tr_plan_item_text (item, language);
  number = tr_language_number (language, item->number, 0);

  return tr_language_fill (tr_language_context_text (language, "timeline", name),
                           (const char *const[]) { number, NULL });
}

/* What an item is and when, as a key says it: “Decide on extension 1, 1 January 2030”. */
static char *
text_of (const TrPlanItem *item, const char *trouble, TrLanguage language)
{
  g_autofree char *text = tr_plan_item_text (item, language), *from = tr_plan_date_text (&item->from, language);
  g_autofree char *to = tr_plan_date_text (&item->to, language);

  const char *dot = trouble != NULL ? " · " : "", *word = trouble != NULL ? tr_language_text (language, trouble) : "";

  if (!tr_plan_item_is_span (item))
    return g_strdup_printf ("%s, %s%s%s", text, from, dot, word);

  return g_strdup_printf ("%s, %s – %s%s%s", text, from, to, dot, word);
}

static const char *
trouble_of (const TrPlanItem *item, const GArray *gaps, TrPlanState state)
{
  static const char *const words[] = {
    /* TRANSLATORS: of a day in a plan */
    [TR_GAP_START] = N_("too early"),          [TR_GAP_AWARD] = N_("too early"),
    /* TRANSLATORS: of a day in a plan */
    [TR_GAP_DECISION] = N_("too late"),
    /* TRANSLATORS: what should have been done, in a plan */
    [TR_GAP_MISSED] = N_("overdue"),
    /* TRANSLATORS: of a phase in a plan */
    [TR_GAP_IMPLEMENTATION] = N_("too short"),
  };

  for (guint i = 0; i < gaps->len; i++) {
    const TrPlanGap *gap = &g_array_index (gaps, TrPlanGap, i);

    if (gap->item == item)
      return words[gap->kind];
  }

  return state == TR_PLAN_OVERDUE ? words[TR_GAP_MISSED] : NULL;
}

static TrTimelineItem *
item_new (const TrPlan *plan, const TrPlanItem *item, const GArray *gaps, const GDate *today, TrLanguage language)
{
  TrTimelineItem *self = g_new0 (TrTimelineItem, 1);
  const char *trouble = trouble_of (item, gaps, tr_plan_state (plan, item, today));

  self->key = g_strdup (item->key);
  self->kind = item->kind;
  self->lane = item->lane;
  self->shape = shapes[item->kind];
  self->name = name_of (item, language);
  self->text = text_of (item, trouble, language);
  self->series = g_strdup (item->kind == TR_PLAN_MONITORING ? item->record : "");
  self->trouble = g_strdup (trouble != NULL ? tr_language_text (language, trouble) : "");
  self->from = item->from;
  self->to = item->to;
  self->is_default = item->is_default;
  self->is_option = item->extension > 0;

  return self;
}

/* The first and last day on which there is something, with a little around it and today when that is near. Not valid
 * when there is nothing. */
void
tr_timeline_picture_span (const TrTimelinePicture *self, GDate *first, GDate *last)
{
  g_date_clear (first, 1);
  g_date_clear (last, 1);
  for (guint i = 0; i < self->items->len; i++) {
    const TrTimelineItem *item = g_ptr_array_index (self->items, i);

    if (!g_date_valid (first) || g_date_compare (&item->from, first) < 0)
      *first = item->from;
    if (!g_date_valid (last) || g_date_compare (&item->to, last) > 0)
      *last = item->to;
  }
  if (!g_date_valid (first))
    return;
  if (ABS (g_date_days_between (&self->today, first)) < TODAY_WITHIN && g_date_compare (&self->today, first) < 0)
    *first = self->today;
  if (ABS (g_date_days_between (&self->today, last)) < TODAY_WITHIN && g_date_compare (&self->today, last) > 0)
    *last = self->today;
  g_date_set_day (first, 1);
  if (g_date_get_year (first) > 1)
    g_date_subtract_months (first, MONTHS_BESIDE);
  g_date_add_months (last, MONTHS_BESIDE);
  g_date_set_day (last, g_date_get_days_in_month (g_date_get_month (last), g_date_get_year (last)));
}

/* The plan of a project on a day, over all of its time and with everything shown. It is a copy: plan and project may
 * change or go. Free with tr_timeline_picture_free(). */
TrTimelinePicture *
tr_timeline_picture_new (TrProject *project, const TrPlan *plan, const GDate *today, TrLanguage language)
{
  TrTimelinePicture *self = g_new0 (TrTimelinePicture, 1);
  g_autoptr (GArray) gaps = tr_plan_gaps (plan, today);

  self->language = language;
  self->layers = TR_TIMELINE_ALL;
  self->title = g_strdup (tr_project_info (project)->title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->gaps = g_ptr_array_new_with_free_func (g_free);
  self->blocks = tr_contract_blocks (project);
  self->today = *today;
  for (guint i = 0; i < plan->items->len; i++) {
    TrTimelineItem *item = item_new (plan, g_ptr_array_index (plan->items, i), gaps, today, language);

    self->lanes[item->lane] = TRUE;
    g_ptr_array_add (self->items, item);
  }
  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (self->gaps, tr_plan_gap_text (&g_array_index (gaps, TrPlanGap, i), language));
  tr_timeline_picture_span (self, &self->first, &self->last);

  return self;
}

void
tr_timeline_picture_free (TrTimelinePicture *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->family);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->gaps);
  g_free (self);
}

/* The item with the key of a TrPlanItem, NULL when it is not in the picture. */
TrTimelineItem *
tr_timeline_picture_find (const TrTimelinePicture *self, const char *key)
{
  for (guint i = 0; i < self->items->len; i++) {
    TrTimelineItem *item = g_ptr_array_index (self->items, i);

    if (g_str_equal (item->key, key))
      return item;
  }

  return NULL;
}
