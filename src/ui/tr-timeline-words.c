/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-words.h"

#include <glib/gi18n.h>

#include "core/tr-date-ground.h"
#include "core/tr-language.h"

static char *
date_text (const GDate *date)
{
  return tr_plan_date_text (date, tr_language_of_interface ());
}

/* The day of a moment, the first and last of what lasts. */
char *
tr_timeline_days_text (const TrPlanItem *item)
{
  g_autofree char *from = date_text (&item->from), *to = date_text (&item->to);

  return tr_plan_item_is_span (item) ? g_strdup_printf ("%s – %s", from, to) : g_strdup (from);
}

/* What its day rests on, within a sentence. */
char *
tr_timeline_stated_text (const TrPlanItem *item)
{
  return g_utf8_strdown (gettext (tr_date_ground_label (tr_date_ground (item))), -1);
}

/* Where it stands today; "" for what is simply to come. */
char *
tr_timeline_state_text (const TrPlan *plan, const TrPlanItem *item, const GDate *today)
{
  switch (tr_plan_state (plan, item, today)) {
  case TR_PLAN_PAST:
    /* TRANSLATORS: of a day in a plan */
    return g_strdup (C_("timeline", "past"));
  case TR_PLAN_OVERDUE:
    /* TRANSLATORS: what should have been done, in a plan */
    return g_strdup (_("overdue"));
  case TR_PLAN_RUNNING:
    /* TRANSLATORS: a phase or a term in a plan that today is in */
    return g_strdup (C_("timeline", "going on now"));
  case TR_PLAN_COMING:
  default:
    return g_strdup ("");
  }
}

/* How often something meets that is told by its first time. */
static guint
count_times (const TrPlan *plan, const TrPlanItem *item)
{
  guint n = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *other = g_ptr_array_index (plan->items, i);

    n += other->kind == item->kind && g_strcmp0 (other->record, item->record) == 0 ? 1 : 0;
  }

  return n;
}

/* What an item is; of what repeats, how often. */
char *
tr_timeline_name_text (const TrPlan *plan, const TrPlanItem *item)
{
  g_autofree char *name = tr_plan_item_text (item, tr_language_of_interface ());
  guint n = item->kind == TR_PLAN_MONITORING && item->number == 1 ? count_times (plan, item) : 1;

  if (n == 1)
    return g_steal_pointer (&name);

  /* TRANSLATORS: an instrument of monitoring, and how many times it meets; its first date is behind it */
  return g_strdup_printf (ngettext ("%s (%u time, the first)", "%s (%u times, the first)", n), name, n);
}

/* What does not fit, in a sentence; NULL when all does. */
static char *
gap_text (const TrPlan *plan, const TrPlanItem *item, const GDate *today)
{
  g_autoptr (GArray) gaps = tr_plan_gaps (plan, today);

  for (guint i = 0; i < gaps->len; i++) {
    const TrPlanGap *gap = &g_array_index (gaps, TrPlanGap, i);

    if (gap->item == item)
      return tr_plan_gap_text (gap, tr_language_of_interface ());
  }

  return NULL;
}

static void
append (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, ", %s", part);
}

/* What an item is, when, until when that is safe, and where the day comes from: “Decide on extension 1, 1 January
 * 2030, at the latest 30 June 2029, proposal”. */
char *
tr_timeline_item_text (const TrPlan *plan, const TrPlanItem *item, const GDate *today)
{
  g_autofree char *name = tr_timeline_name_text (plan, item), *days = tr_timeline_days_text (item);
  g_autofree char *state = tr_timeline_state_text (plan, item, today), *stated = tr_timeline_stated_text (item);
  g_autofree char *trouble = gap_text (plan, item, today);
  GString *text = g_string_new (name);

  append (text, days);
  if (g_date_valid (&item->latest)) {
    g_autofree char *latest = date_text (&item->latest);
    /* TRANSLATORS: the last safe day of a decision */
    g_autofree char *part = g_strdup_printf (_("at the latest %s"), latest);

    append (text, part);
  }
  append (text, stated);
  append (text, state);
  if (trouble != NULL)
    g_string_append_printf (text, ". %s", trouble);

  return g_string_free (text, FALSE);
}

/* What the keys take hold of: a term is made longer or shorter, since its start has a sign of its own. */
TrPlanGrip
tr_timeline_grip_of_keys (const TrPlanItem *item)
{
  return item->kind == TR_PLAN_BASE_TERM || item->kind == TR_PLAN_EXTENSION ? TR_GRIP_END : TR_GRIP_WHOLE;
}

/* How an item is moved, or why it can not be. */
char *
tr_timeline_keys_text (const TrPlan *plan, const TrPlanItem *item)
{
  TrPlanGrip grip = tr_timeline_grip_of_keys (item);
  const char *why = tr_plan_why_fixed (item, grip);
  GString *text;

  if (why != NULL)
    return g_strdup (gettext (why));
  if (tr_plan_moves_by_months (item, grip))
    text = g_string_new (
        /* TRANSLATORS: for who can not see the timeline: what the keys do */
        _("Left and Right move it a month, with Shift a year"));
  else if (tr_plan_moves_to_months (item, grip))
    text = g_string_new (
        /* TRANSLATORS: for who can not see the timeline: what the keys do */
        _("Left and Right move it to the first of a month, with Shift a month, with Control a day"));
  else
    text = g_string_new (
        /* TRANSLATORS: for who can not see the timeline: what the keys do */
        _("Left and Right move it a week, with Shift a month, with Control a day"));
  if (tr_plan_can_reset (plan, item))
    /* TRANSLATORS: for who can not see the timeline: what the key Delete does, after what others do */
    g_string_append_printf (text, ". %s", _("Delete takes away the date that was filled in"));

  return g_string_free (text, FALSE);
}

/* Whether the procedure fits before the start, in a sentence; "" when that is not known. What does not fit is told by
 * tr_plan_gap_text(). */
char *
tr_timeline_feasibility_text (TrProject *project, const GDate *today)
{
  TrFeasibility found = tr_plan_feasibility (project, today);
  g_autofree char *days = NULL;

  if (!found.is_known || found.days_short > 0)
    return g_strdup ("");
  if (found.days_short == 0)
    return g_strdup (_("The procedure just fits before the start: there is not a day to spare."));
  days = tr_plan_days_text (-found.days_short, tr_language_of_interface ());

  /* TRANSLATORS: %s is a number of days or weeks */
  return g_strdup_printf (_("The procedure fits before the start, with %s to spare."), days);
}
