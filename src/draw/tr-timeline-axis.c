/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* The time along the top: years, and below them what there is room for. */

#define TIER 1.5           /* height, in sizes of the small type */
#define DAYS_OF_WEEK 7
#define MONTHS_OF_QUARTER 3
#define MONTHS_OF_YEAR 12
#define LEAST_MONTH 28     /* days */
#define LEAST_QUARTER 90   /* days */
#define LEAST_YEAR 365     /* days */

typedef enum { UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR } Unit;

static const char *const months[MONTHS_OF_YEAR] = {
  /* TRANSLATORS: the twelve months, as short as people write them */
  NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"),
  NC_("month", "May"), NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"),
  NC_("month", "Sep"), NC_("month", "Oct"), NC_("month", "Nov"), NC_("month", "Dec"),
};

static double
room (const TrTimelineMaking *self, double days)
{
  return days / self->layout->days * self->layout->plot.width;
}

/* The smallest unit whose names have room. */
static Unit
lower_unit (const TrTimelineMaking *self)
{
  double em = self->digit;

  if (room (self, DAYS_OF_WEEK) >= 3.2 * em)
    return UNIT_WEEK;
  if (room (self, LEAST_MONTH) >= 4.5 * em)
    return UNIT_MONTH;

  return room (self, LEAST_QUARTER) >= 3.5 * em ? UNIT_QUARTER : UNIT_YEAR;
}

/* Every so many years have a name. */
static guint
years_between (const TrTimelineMaking *self)
{
  static const guint steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && room (self, LEAST_YEAR * steps[i]) < 5 * self->digit)
    i++;

  return steps[i];
}

double
tr_timeline_axis_height (const TrTimelineMaking *self)
{
  return self->small * TIER * (lower_unit (self) == UNIT_YEAR ? 1 : 2);
}

/* The first day of the unit that a day is in. */
static void
go_to_begin (GDate *date, Unit unit, guint years)
{
  guint month = g_date_get_month (date);

  if (unit == UNIT_WEEK) {
    g_date_subtract_days (date, (guint) g_date_get_weekday (date) - 1);
    return;
  }
  if (unit == UNIT_YEAR) {
    g_date_set_dmy (date, 1, G_DATE_JANUARY, (GDateYear) MAX (g_date_get_year (date) / years * years, 1));
    return;
  }
  if (unit == UNIT_QUARTER)
    month = (month - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
  g_date_set_dmy (date, 1, (GDateMonth) month, g_date_get_year (date));
}

static void
go_on (GDate *date, Unit unit, guint years)
{
  if (unit == UNIT_WEEK)
    g_date_add_days (date, DAYS_OF_WEEK);
  else
    g_date_add_months (date, unit == UNIT_MONTH     ? 1
                             : unit == UNIT_QUARTER ? MONTHS_OF_QUARTER
                                                    : MONTHS_OF_YEAR * years);
}

static char *
name_of_unit (const TrTimelineMaking *self, const GDate *begin, Unit unit, gboolean has_year)
{
  TrLanguage language = self->picture->language;
  const char *month = tr_language_context_text (language, "month", months[g_date_get_month (begin) - 1]);
  g_autofree char *quarter = NULL;

  switch (unit) {
  case UNIT_WEEK:
    return g_strdup_printf ("%u", g_date_get_day (begin));
  case UNIT_MONTH:
    return has_year ? g_strdup_printf ("%s %u", month, g_date_get_year (begin)) : g_strdup (month);
  case UNIT_QUARTER:
    quarter = g_strdup_printf ("%u", (g_date_get_month (begin) - 1) / MONTHS_OF_QUARTER + 1);
    /* TRANSLATORS: a quarter of a year, very short; %s is 1 to 4 */
    return tr_language_fill (tr_language_text (language, N_("Q%s")), (const char *const[]) { quarter, NULL });
  case UNIT_YEAR:
  default:
    return g_strdup_printf ("%u", g_date_get_year (begin));
  }
}

/* The name in the middle of what is seen of its unit, when it fits. */
static void
add_name (TrTimelineMaking *self, const char *name, double x1, double x2, double y, gboolean is_bold)
{
  double left = MAX (x1, self->layout->plot.x), right = MIN (x2, self->layout->plot.x + self->layout->plot.width);
  double width = tr_timeline_text_width (self, name, self->small, is_bold);
  TrTimelineText *text;

  if (right - left < width + self->digit * 0.3)
    return;
  text = tr_timeline_add_text (self, TR_TIMELINE_TEXT_AXIS, name, self->small, 1,
                               &(TrBox){ (left + right - width) / 2, y, width, self->small * TIER });
  text->is_bold = is_bold;
  text->is_dim = !is_bold;
}

static void
add_tier (TrTimelineMaking *self, Unit unit, double y, gboolean is_upper)
{
  guint years = years_between (self);
  GDate begin = self->picture->first, end;

  for (go_to_begin (&begin, unit, years); g_date_compare (&begin, &self->picture->last) <= 0; begin = end) {
    double x = tr_timeline_layout_x (self->layout, &begin);
    g_autofree char *name = name_of_unit (self, &begin, unit, is_upper);
    TrTimelineTick tick = { x, is_upper };

    end = begin;
    go_on (&end, unit, years);
    add_name (self, name, x, tr_timeline_layout_x (self->layout, &end), y, is_upper);
    if (x >= self->layout->plot.x - 0.01)
      g_array_append_val (self->layout->ticks, tick);
  }
}

/* The names of years at the top, and of what is below them. */
void
tr_timeline_add_axis (TrTimelineMaking *self, double y)
{
  Unit lower = lower_unit (self);

  if (lower != UNIT_YEAR)
    add_tier (self, lower, y + self->small * TIER, FALSE);
  add_tier (self, lower == UNIT_WEEK ? UNIT_MONTH : UNIT_YEAR, y, TRUE);
}

static void
add_block (TrTimelineMaking *self, const GDate *from, const GDate *to)
{
  const TrBox *plot = &self->layout->plot;
  GDate next = *to;
  double x1, x2;
  TrBox box;

  g_date_add_days (&next, 1);
  x1 = MAX (tr_timeline_layout_x (self->layout, from), plot->x);
  x2 = MIN (tr_timeline_layout_x (self->layout, &next), plot->x + plot->width);
  box = (TrBox){ x1, plot->y, x2 - x1, plot->height };
  if (box.width > 0.5)
    g_array_append_val (self->layout->blocks, box);
}

/* The weeks in which this procedure stands still, where a procedure can be: until the contract starts, and in the
 * years of preparing the next one. They are shown in all years, because dates move. */
void
tr_timeline_add_blocks (TrTimelineMaking *self)
{
  guint last = g_date_get_year (&self->picture->last);
  GDate from, to;

  for (guint year = MAX (g_date_get_year (&self->picture->first), 2) - 1; year <= last; year++) {
    if ((self->picture->blocks & TR_BLOCK_SUMMER) != 0) {
      tr_block_summer (year, &from, &to);
      add_block (self, &from, &to);
    }
    if ((self->picture->blocks & TR_BLOCK_YEAR_END) != 0) {
      tr_block_year_end (year, &from, &to);
      add_block (self, &from, &to);
    }
    if ((self->picture->blocks & TR_BLOCK_ELECTION) != 0 && tr_council_is_elected (year)) {
      tr_block_election (year, &from, &to);
      add_block (self, &from, &to);
    }
  }
}
