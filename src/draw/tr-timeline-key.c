/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* What stands below the lanes: what the numbers mean, what does not fit, and what the signs mean. */

#define ROW 1.6        /* height of a line of these, in sizes of the small type */
#define SIGN 1.9       /* width of a sign */
#define LEAST_COLUMN 18 /* width of a column of the key */
#define MOST_COLUMN 44
#define LINES_OF_GAP 3

static void
add_sign (TrTimelineMaking *self, guint sign, guint number, double x, double y)
{
  TrTimelineLegend entry = { sign, number, { x, y, self->small * SIGN, self->small * ROW } };

  g_array_append_val (self->layout->legend, entry);
}

/* As wide as the longest, within limits. */
static double
column_width (TrTimelineMaking *self)
{
  double most = 0;

  for (guint i = 0; i < self->key->len; i++)
    most = MAX (most, tr_timeline_text_width (self, g_ptr_array_index (self->key, i), self->small, FALSE));

  return CLAMP (most + self->small * (SIGN + 1), LEAST_COLUMN * self->small, MOST_COLUMN * self->small);
}

/* How the key is set in a height: in more columns when it would be too high. */
static void
shape_key (TrTimelineMaking *self, double most, guint *columns, guint *rows, guint *shown)
{
  double width = self->layout->width - 2 * self->margin, row = self->small * ROW;
  guint n = self->key->len, most_rows = (guint) MIN (MAX (floor (most / row), 1), G_MAXINT);
  guint most_columns = (guint) CLAMP (floor (width / (LEAST_COLUMN * self->small)), 1, n);

  *columns = (guint) CLAMP (floor (width / column_width (self)), 1, n);
  while (*columns < most_columns && (n + *columns - 1) / *columns > most_rows)
    ++*columns;
  *rows = MIN ((n + *columns - 1) / *columns, most_rows);
  *shown = MIN (n, *rows * *columns);
  if (*shown < n)
    --*shown;
}

/* How many numbers have no room in a key of this height. */
guint
tr_timeline_count_unlisted (TrTimelineMaking *self, double most)
{
  guint columns, rows, shown;

  if (self->key->len == 0)
    return 0;
  shape_key (self, most, &columns, &rows, &shown);

  return self->key->len - shown;
}

static void
add_entry (TrTimelineMaking *self, guint index, guint shown, double x, double y, double width)
{
  TrBox box = { x + self->small * (SIGN + 0.3), y, width - self->small * (SIGN + 0.8), self->small * ROW };
  /* TRANSLATORS: in the key of a picture, before the number of moments that are not listed for want of room */
  g_autofree char *rest = g_strdup_printf ("%s: %u", tr_language_text (self->picture->language, N_("Not listed")),
                                           self->key->len - shown);

  if (index < shown)
    add_sign (self, TR_TIMELINE_SIGN_KEY, index + 1, x, y);
  tr_timeline_add_text (self, TR_TIMELINE_TEXT_KEY, index < shown ? g_ptr_array_index (self->key, index) : rest,
                        self->small, 1, &box);
}

/* A list in columns; returns the height that it takes, 0 for none. What does not fit in `most` is told by its
 * number. */
double
tr_timeline_add_key (TrTimelineMaking *self, double y, double most, gboolean is_real)
{
  double width = self->layout->width - 2 * self->margin, row = self->small * ROW;
  guint columns, rows, shown;

  if (self->key->len == 0)
    return 0;
  shape_key (self, most, &columns, &rows, &shown);
  for (guint i = 0; i < shown + (shown < self->key->len ? 1 : 0) && is_real; i++)
    add_entry (self, i, shown, self->margin + (i / rows) * width / columns, y + (i % rows) * row, width / columns);

  return rows * row + self->margin * 0.6;
}

/* The sentences that say what does not fit. */
double
tr_timeline_add_gaps (TrTimelineMaking *self, double y, gboolean is_real)
{
  TrTextStyle style = tr_timeline_style (self, self->small, FALSE, LINES_OF_GAP);
  double left = self->margin + self->small * (SIGN + 0.3), room = self->layout->width - self->margin - left, top = y;

  for (guint i = 0; i < self->picture->gaps->len && (self->layers & TR_TIMELINE_GAPS) != 0; i++) {
    const char *text = g_ptr_array_index (self->picture->gaps, i);
    double width, height;

    tr_timeline_measure (self, &style, text, room, &width, &height);
    height = MAX (height + self->small * 0.3, self->small * ROW);
    if (is_real) {
      add_sign (self, TR_TIMELINE_SIGN_TROUBLE, 0, self->margin, y + (height - self->small * ROW) / 2);
      tr_timeline_add_text (self, TR_TIMELINE_TEXT_GAP, text, self->small, LINES_OF_GAP,
                            &(TrBox){ left, y, MIN (width, room), height });
    }
    y += height;
  }

  return y > top ? y - top + self->margin * 0.6 : 0;
}

static const char *
sign_text (guint sign)
{
  static const char *const texts[TR_TIMELINE_N_SIGNS] = {
    /* TRANSLATORS: what the signs in the picture of a plan mean, as short as can be */
    [TR_SHAPE_DIAMOND] = NC_("timeline", "decision"),
    /* TRANSLATORS: what a sign means: to say in time whether it goes on */
    [TR_SHAPE_FLAG] = NC_("timeline", "notice"),
    /* TRANSLATORS: what a sign means: the notice that a contract will be or has been awarded */
    [TR_SHAPE_SHEET] = NC_("timeline", "publication"),
    [TR_SHAPE_PLAY] = NC_("timeline", "start"),
    [TR_SHAPE_STOP] = NC_("timeline", "end"),
    /* TRANSLATORS: what a sign means: to look back together and talk about it */
    [TR_SHAPE_DOT] = NC_("timeline", "evaluation"),
    /* TRANSLATORS: what a sign means: a day on which one may leave the contract */
    [TR_SHAPE_EXIT] = NC_("timeline", "exit"),
    [TR_SHAPE_EYE] = NC_("timeline", "monitoring"),
    [TR_SHAPE_STEP] = NC_("timeline", "step of the transition"),
    /* TRANSLATORS: what a sign means: the last day on which something can begin */
    [TR_SHAPE_DEADLINE] = NC_("timeline", "last day to begin"),
    [TR_SHAPE_TICK] = NC_("timeline", "election"),
    [TR_SHAPE_PIN] = NC_("timeline", "other moment"),
    /* TRANSLATORS: what a sign means: the day was given by somebody, or follows from what was given */
    [TR_TIMELINE_SIGN_STATED] = NC_("timeline", "filled: agreed"),
    /* TRANSLATORS: what a sign means: the day is a proposal of the program */
    [TR_TIMELINE_SIGN_PROPOSED] = NC_("timeline", "open: proposal"),
    /* TRANSLATORS: what a sign means: a term that only comes about when the contract is extended */
    [TR_TIMELINE_SIGN_OPTION] = NC_("timeline", "option to extend"),
    /* TRANSLATORS: what a sign means: moments that stand too close to be drawn apart */
    [TR_TIMELINE_SIGN_CLUSTER] = NC_("timeline", "several moments"),
    [TR_TIMELINE_SIGN_TROUBLE] = NC_("timeline", "does not fit"),
    /* TRANSLATORS: what a sign means: weeks in which the procedure can not go on */
    [TR_TIMELINE_SIGN_BLOCK] = NC_("timeline", "weeks in which nothing goes on"),
  };

  return texts[sign];
}

/* Which signs the picture has. */
static void
look_for_signs (const TrTimelineMaking *self, gboolean *has)
{
  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrTimelineItem *item = g_ptr_array_index (self->picture->items, i);
    const TrTimelineMark *mark = &g_array_index (self->layout->marks, TrTimelineMark, i);

    if (!mark->is_shown)
      continue;
    has[TR_TIMELINE_SIGN_TROUBLE] |= mark->has_badge;
    has[TR_TIMELINE_SIGN_CLUSTER] |= mark->is_in_cluster;
    has[TR_TIMELINE_SIGN_OPTION] |= item->kind == TR_PLAN_EXTENSION;
    if (mark->is_in_cluster || item->shape == TR_SHAPE_BAR)
      continue;
    has[item->shape] = TRUE;
    has[item->is_default ? TR_TIMELINE_SIGN_PROPOSED : TR_TIMELINE_SIGN_STATED] |= item->shape != TR_SHAPE_TICK;
  }
  has[TR_TIMELINE_SIGN_BLOCK] = self->layout->blocks->len > 0;
}

/* The signs with their meaning, one after the other in lines; returns the height that they take. */
double
tr_timeline_add_legend (TrTimelineMaking *self, double y, gboolean is_real)
{
  gboolean has[TR_TIMELINE_N_SIGNS] = { FALSE };
  double x = self->margin, row = self->small * ROW, top = y, right = self->layout->width - self->margin;

  if ((self->layers & TR_TIMELINE_LEGEND) == 0)
    return 0;
  look_for_signs (self, has);
  for (guint sign = 0; sign < TR_TIMELINE_N_SIGNS; sign++) {
    const char *text = sign_text (sign) != NULL
                         ? tr_language_context_text (self->picture->language, "timeline", sign_text (sign))
                         : NULL;
    double left = x + self->small * (SIGN + 0.3), width;

    if (!has[sign] || text == NULL)
      continue;
    width = tr_timeline_text_width (self, text, self->small, FALSE);
    if (x > self->margin && left + width > right) {
      x = self->margin;
      left = x + self->small * (SIGN + 0.3);
      y += row;
    }
    if (is_real) {
      add_sign (self, sign, 0, x, y);
      tr_timeline_add_text (self, TR_TIMELINE_TEXT_LEGEND, text, self->small, 1,
                            &(TrBox){ left, y, MIN (width, right - left), row })
        ->is_dim = TRUE;
    }
    x += self->small * (SIGN + 0.3 + 1.2) + width;
  }

  return x > self->margin ? y + row - top : 0;
}
