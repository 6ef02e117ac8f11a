/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-layout-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* Where everything in the timeline stands. In a picture of a given size the largest type is taken in which all has
 * room, with as many rows in each lane as that leaves; what explains goes first when there is no room at all. */

#define TYPE_BASE 8
#define TYPE_SHARE 0.0105   /* of the size of the picture */
#define SMALLEST_TYPE 6
#define SMALL_TYPE 8.5       /* from here on what explains is left out first */
#define SMALLER 0.93        /* from try to try */
#define MANY_ITEMS 500      /* from here on it is tried with larger steps */
#define LARGE_STEPS 3       /* of that many small ones */
#define MOST_TRIES 600
#define MOST_WORK 300000    /* items placed in all tries together, after which the smallest type has to do */
#define LEAST_TRIES 4       /* however many items there are */
#define TYPE_OF_WIDGET 13
#define READABLE 9.5        /* the least type to choose from when there is room for more */
#define LEAST_SHARE 0.66    /* of the largest type, likewise */
#define COST_OF_LOST 3      /* numbers that would be as bad as one that the key has no room for */
#define COST_OF_CLUSTER 0.5 /* numbers in the key that would be as bad as moments that are drawn as one */
#define COST_OF_TYPE 20     /* numbers in the key that would be as bad as type that vanishes */
#define SMALL 0.92          /* of the type */
#define MOST_ROWS 4
#define MOST_ROWS_HIGH 6    /* where there is as much height as it needs */
#define ROW 1.75            /* height of a row in sizes of the type */
#define MOST_STRETCH 2.2    /* of rows, where there is height left */
#define RADIUS 0.58
#define LANE_PADDING 0.35
#define CAPTION 1.45        /* height of the name above a lane, in sizes of the small type */
#define NAMES_BESIDE 42     /* width in sizes of the type from which names of lanes stand beside them */
#define MOST_KEY 0.3        /* of the height */
#define MOST_NAMES 0.2      /* of the width */

TrTextStyle
tr_timeline_style (const TrTimelineMaking *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines, self->picture->is_vector };
}

/* Measures a text once for all tries that set it the same way. */
void
tr_timeline_measure (TrTimelineMaking *self, const TrTextStyle *style, const char *text, double most, double *width,
                     double *height)
{
  g_autofree char *key = g_strdup_printf ("%a %a %d %u %s", style->size, most, style->is_bold, style->lines, text);
  TrTimelineSize *size = g_hash_table_lookup (self->measured, key);

  if (size == NULL) {
    size = g_new0 (TrTimelineSize, 1);
    tr_text_measure (style, text, most, &size->width, &size->height);
    g_hash_table_insert (self->measured, g_steal_pointer (&key), size);
    self->n_measured++;
  }
  *width = size->width;
  *height = size->height;
}

double
tr_timeline_text_width (TrTimelineMaking *self, const char *text, double size, gboolean is_bold)
{
  TrTextStyle style = tr_timeline_style (self, size, is_bold, 1);
  double width, height;

  tr_timeline_measure (self, &style, text, 0, &width, &height);

  return width;
}

/* Adds a text other than a label. Owned by the layout, valid until the next one is added. */
TrTimelineText *
tr_timeline_add_text (TrTimelineMaking *self, TrTimelineTextKind kind, const char *text, double size, guint lines,
                      const TrBox *box)
{
  TrTimelineText added = { .kind = kind, .text = g_strdup (text), .box = *box, .size = size, .lines = lines };

  g_array_append_val (self->layout->texts, added);

  return &g_array_index (self->layout->texts, TrTimelineText, self->layout->texts->len - 1);
}

static void
clear_text (TrTimelineText *text)
{
  g_free (text->text);
}

static void
clear_mark (TrTimelineMark *mark)
{
  g_free (mark->label_text);
}

static void
clear_cluster (TrTimelineCluster *cluster)
{
  g_free (cluster->label_text);
}

static TrTimelineLayout *
layout_new (double width, double height)
{
  TrTimelineLayout *self = g_new0 (TrTimelineLayout, 1);

  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, TRUE, sizeof (TrTimelineMark));
  self->clusters = g_array_new (FALSE, TRUE, sizeof (TrTimelineCluster));
  self->lanes = g_array_new (FALSE, TRUE, sizeof (TrTimelineLane));
  self->ticks = g_array_new (FALSE, TRUE, sizeof (TrTimelineTick));
  self->blocks = g_array_new (FALSE, TRUE, sizeof (TrBox));
  self->texts = g_array_new (FALSE, TRUE, sizeof (TrTimelineText));
  self->legend = g_array_new (FALSE, TRUE, sizeof (TrTimelineLegend));
  g_array_set_clear_func (self->texts, (GDestroyNotify) clear_text);
  g_array_set_clear_func (self->clusters, (GDestroyNotify) clear_cluster);
  g_array_set_clear_func (self->marks, (GDestroyNotify) clear_mark);

  return self;
}

void
tr_timeline_layout_free (TrTimelineLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_array_unref (self->clusters);
  g_array_unref (self->lanes);
  g_array_unref (self->ticks);
  g_array_unref (self->blocks);
  g_array_unref (self->texts);
  g_array_unref (self->legend);
  g_free (self);
}

/* Where the morning of a day is, also outside the plot. */
double
tr_timeline_layout_x (const TrTimelineLayout *self, const GDate *date)
{
  return self->plot.x + (g_date_get_julian (date) - self->first_day) / self->days * self->plot.width;
}

/* The day at a place, also outside the plot. */
void
tr_timeline_layout_day (const TrTimelineLayout *self, double x, GDate *date)
{
  double day = floor (self->first_day + (x - self->plot.x) / self->plot.width * self->days);

  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) MAX (day, 1));
}

/* The item at a place, the one drawn last; -1 for none. */
int
tr_timeline_layout_item_at (const TrTimelineLayout *self, double x, double y)
{
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (self->marks, TrTimelineMark, i);
    gboolean is_at = mark->is_shown && y >= mark->box.y && y <= mark->box.y + mark->box.height &&
                     x >= mark->box.x - 1 && x <= mark->box.x + mark->box.width + 1;

    if (is_at && (found < 0 || fabs (mark->x - x) < fabs (g_array_index (self->marks, TrTimelineMark, found).x - x)))
      found = (int) i;
  }

  return found;
}

static void
make_room (TrTimelineMaking *self, double type, guint most_rows)
{
  TrTimelineLayout *layout = layout_new (self->layout->width, self->layout->height);
  guint n = self->picture->items->len;

  tr_timeline_layout_free (self->layout);
  self->layout = layout;
  layout->type = type;
  layout->radius = RADIUS * type;
  layout->first_day = g_date_get_julian (&self->picture->first);
  layout->days = g_date_get_julian (&self->picture->last) - layout->first_day + 1;
  self->small = SMALL * type;
  self->margin = MIN (type * 0.8, layout->width * 0.03);
  self->row = ROW * type;
  self->most_rows = most_rows;
  self->n_numbers = 0;
  g_ptr_array_set_size (self->key, 0);
  g_array_set_size (layout->marks, n);
  memset (self->row_of, 0, n * sizeof *self->row_of);
  for (guint lane = 0; lane < TR_N_LANES; lane++) {
    g_clear_pointer (&self->shelves[lane].rows, g_ptr_array_unref);
    self->shelves[lane].rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
    self->shelves[lane].n_bar_rows = 0;
  }
}

static double
width_of_names (TrTimelineMaking *self)
{
  double most = 0;

  for (guint lane = 0; lane < TR_N_LANES; lane++)
    if (self->picture->lanes[lane])
      most = MAX (most, tr_timeline_text_width (self, tr_plan_lane_name ((TrLane) lane, self->picture->language),
                                                self->small, TRUE));

  return MIN (most, self->layout->width * MOST_NAMES) + self->small * 0.8;
}

/* The plot's place from left to right: shapes at its edges stay in the picture. */
static void
lay_across (TrTimelineMaking *self)
{
  TrTimelineLayout *layout = self->layout;
  double names;

  self->has_captions = layout->width < NAMES_BESIDE * layout->type;
  names = self->has_captions ? 0 : width_of_names (self);
  self->left = self->margin + names;
  self->right = layout->width - self->margin;
  layout->plot.x = self->left + layout->radius + 1;
  layout->plot.width = MAX (self->right - layout->radius - 1 - layout->plot.x, 1);
}

static void
place_bar (TrTimelineMaking *self, const TrTimelineItem *item, TrTimelineMark *mark)
{
  const TrBox *plot = &self->layout->plot;
  GDate after = item->to;
  double x1, x2;

  g_date_add_days (&after, 1);
  x1 = tr_timeline_layout_x (self->layout, &item->from);
  x2 = tr_timeline_layout_x (self->layout, &after);
  mark->is_cut_before = x1 < plot->x - 0.5;
  mark->is_cut_after = x2 > plot->x + plot->width + 0.5;
  x1 = MAX (x1, plot->x);
  x2 = MIN (x2, plot->x + plot->width);
  mark->box = (TrBox){ x1, 0, MAX (x2 - x1, 0.5), 0 };
  mark->x = (x1 + x2) / 2;
}

/* From left to right, for everything in the window. */
static void
place_marks (TrTimelineMaking *self)
{
  double half_day = self->layout->plot.width / self->layout->days / 2;

  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrTimelineItem *item = g_ptr_array_index (self->picture->items, i);
    TrTimelineMark *mark = &g_array_index (self->layout->marks, TrTimelineMark, i);

    mark->is_shown = g_date_compare (&item->from, &self->picture->last) <= 0 &&
                     g_date_compare (&item->to, &self->picture->first) >= 0;
    mark->has_badge = *item->trouble != '\0';
    if (!mark->is_shown)
      continue;
    if (item->shape == TR_SHAPE_BAR) {
      place_bar (self, item, mark);
      continue;
    }
    mark->x = tr_timeline_layout_x (self->layout, &item->from) + half_day;
    mark->box = (TrBox){ mark->x - self->layout->radius, 0, 2 * self->layout->radius, 0 };
  }
}

static gboolean
has_today (const TrTimelineMaking *self)
{
  return (self->layers & TR_TIMELINE_TODAY) != 0 &&
         g_date_compare (&self->picture->today, &self->picture->first) >= 0 &&
         g_date_compare (&self->picture->today, &self->picture->last) <= 0;
}

static double
heading_height (const TrTimelineMaking *self)
{
  return (self->layers & TR_TIMELINE_HEADING) != 0 && *self->picture->title != '\0' ? self->layout->type * 2 : 0;
}

static double
head_height (const TrTimelineMaking *self)
{
  return heading_height (self) + tr_timeline_axis_height (self) + self->small * (has_today (self) ? 1.7 : 0.3);
}

static guint
rows_of (const TrTimelineMaking *self, guint lane)
{
  return MAX (self->shelves[lane].rows->len, 1);
}

static double
lane_height (const TrTimelineMaking *self, guint lane)
{
  return (self->has_captions ? CAPTION * self->small : 0) + rows_of (self, lane) * self->row +
         LANE_PADDING * self->layout->type;
}

static double
lanes_height (const TrTimelineMaking *self)
{
  double sum = 0;

  for (guint lane = 0; lane < TR_N_LANES; lane++)
    sum += self->picture->lanes[lane] ? lane_height (self, lane) : 0;

  return sum;
}

static double
foot_height (TrTimelineMaking *self, double most_key)
{
  return tr_timeline_add_key (self, 0, most_key, FALSE) + tr_timeline_add_gaps (self, 0, FALSE) +
         tr_timeline_add_legend (self, 0, FALSE);
}

static void
add_heading (TrTimelineMaking *self)
{
  double size = self->layout->type * 1.15;

  if (heading_height (self) > 0)
    tr_timeline_add_text (self, TR_TIMELINE_TEXT_HEADING, self->picture->title, size, 1,
                          &(TrBox){ self->margin, self->margin * 0.5, self->layout->width - 2 * self->margin,
                                    self->layout->type * 1.9 })
      ->is_bold = TRUE;
}

static void
add_today (TrTimelineMaking *self, double y)
{
  g_autofree char *date = tr_plan_date_text (&self->picture->today, self->picture->language);
  /* TRANSLATORS: %s is the date of today */
  g_autofree char *text = tr_language_fill (tr_language_text (self->picture->language, N_("Today, %s")),
                                            (const char *const[]) { date, NULL });
  double width = tr_timeline_text_width (self, text, self->small, TRUE) + self->small * 0.8, x;

  self->layout->has_today = has_today (self);
  if (!self->layout->has_today)
    return;
  self->layout->today_x = tr_timeline_layout_x (self->layout, &self->picture->today) +
                          self->layout->plot.width / self->layout->days / 2;
  x = CLAMP (self->layout->today_x - width / 2, self->margin, MAX (self->layout->width - self->margin - width,
                                                                   self->margin));
  tr_timeline_add_text (self, TR_TIMELINE_TEXT_TODAY, text, self->small, 1,
                        &(TrBox){ x, y, MIN (width, self->layout->width - 2 * self->margin), self->small * 1.45 })
    ->is_bold = TRUE;
}

static void
add_lane (TrTimelineMaking *self, guint lane, double y)
{
  const char *name = tr_plan_lane_name ((TrLane) lane, self->picture->language);
  TrTimelineLane added = { (TrLane) lane, { self->left, y, self->right - self->left, lane_height (self, lane) } };
  double top = y + LANE_PADDING / 2 * self->layout->type, width = self->left - self->margin - self->small * 0.4;
  TrBox box = { self->margin, top, width, self->row };

  if (self->has_captions) {
    width = tr_timeline_text_width (self, name, self->small, TRUE) + self->small * 0.4;
    box = (TrBox){ self->left, top, MIN (width, self->right - self->left), CAPTION * self->small };
    top += CAPTION * self->small;
  }
  g_array_append_val (self->layout->lanes, added);
  tr_timeline_add_text (self, TR_TIMELINE_TEXT_LANE, name, self->small, self->has_captions ? 1 : 2, &box)->is_bold =
      TRUE;
  self->shelves[lane].y = top;
}

/* From top to bottom, when it is known that all has room. */
static void
lay_down (TrTimelineMaking *self, double most_key)
{
  double y = self->margin * 0.5 + heading_height (self);

  add_heading (self);
  self->layout->plot.y = y;
  tr_timeline_add_axis (self, y);
  y += tr_timeline_axis_height (self);
  self->layout->plot.y = y;
  add_today (self, y + self->small * 0.1);
  y = self->margin * 0.5 + head_height (self);
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    if (self->picture->lanes[lane]) {
      add_lane (self, lane, y);
      y += lane_height (self, lane);
    }
  self->layout->plot.height = y - self->layout->plot.y;
  for (guint i = 0; i < self->layout->blocks->len; i++) {
    g_array_index (self->layout->blocks, TrBox, i).y = self->layout->plot.y;
    g_array_index (self->layout->blocks, TrBox, i).height = self->layout->plot.height;
  }
  tr_timeline_stand (self);
  y += self->margin * 0.5;
  y += tr_timeline_add_key (self, y, most_key, TRUE);
  y += tr_timeline_add_gaps (self, y, TRUE);
  tr_timeline_add_legend (self, y, TRUE);
}

/* One try. TRUE when it fits the height, which a height of 0 always does. */
static gboolean
try_layout (TrTimelineMaking *self, double type, guint most_rows)
{
  double height = self->layout->height, needed, most_key = height > 0 ? height * MOST_KEY : G_MAXDOUBLE, rows = 0;

  self->n_tries++;
  make_room (self, type, most_rows);
  lay_across (self);
  place_marks (self);
  if ((self->layers & TR_TIMELINE_BLOCKS) != 0)
    tr_timeline_add_blocks (self);
  tr_timeline_measure_labels (self);
  tr_timeline_pack (self);
  tr_timeline_finish_labels (self);
  needed = self->margin * 1.5 + head_height (self) + lanes_height (self) + foot_height (self, most_key);
  if (height > 0 && needed > height)
    return FALSE;
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    rows += self->picture->lanes[lane] ? rows_of (self, lane) : 0;
  if (height > 0 && rows > 0)
    self->row = MIN (self->row + (height - needed) / rows, self->row * MOST_STRETCH);
  else
    self->layout->height = ceil (needed);
  lay_down (self, most_key);

  return TRUE;
}

/* What is left out, one after the other, when nothing fits: what explains, and not what it is about. */
static gboolean
leave_out (TrTimelineMaking *self)
{
  static const TrTimelineLayers order[] = { TR_TIMELINE_LEGEND, TR_TIMELINE_GAPS, TR_TIMELINE_KEY,
                                            TR_TIMELINE_HEADING, TR_TIMELINE_TODAY };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((self->layers & order[i]) != 0) {
      self->layers &= ~order[i];
      return TRUE;
    }

  return FALSE;
}

static double
largest_type (double width, double height, double scale)
{
  double side = MIN (width, 1.6 * height);

  return MAX ((TYPE_BASE + TYPE_SHARE * side) * scale, SMALLEST_TYPE);
}

/* A picture that is too low for its lanes is squeezed as far as it has to be. */
static void
squeeze (TrTimelineMaking *self)
{
  double height = self->layout->height;

  self->layout->height = 0;
  try_layout (self, SMALLEST_TYPE, 1);
  self->layout->height = height;
}

/* From one type to the next; many items need so long that the best of all is not looked for. */
static double
smaller (const TrTimelineMaking *self)
{
  return self->picture->items->len > MANY_ITEMS ? pow (SMALLER, LARGE_STEPS) : SMALLER;
}

static guint
fewer_rows (const TrTimelineMaking *self, guint rows)
{
  return self->picture->items->len <= MANY_ITEMS || rows == 1 ? rows - 1 : 1;
}

static gboolean
is_tired (const TrTimelineMaking *self)
{
  return self->n_tries >= CLAMP (MOST_WORK / MAX (self->picture->items->len, 1), LEAST_TRIES, MOST_TRIES);
}

/* The largest type that fits needs most numbers, the smallest least: what is the best of both. FALSE when no type that
 * is easily read fits. */
static gboolean
fit_readable (TrTimelineMaking *self, double largest)
{
  double best = 0, least = G_MAXDOUBLE;
  guint best_rows = 0;

  for (double type = largest; type >= MAX (largest * LEAST_SHARE, READABLE); type *= smaller (self))
    for (guint rows = MOST_ROWS; rows > 0 && !is_tired (self); rows = fewer_rows (self, rows)) {
      double cost;

      if (!try_layout (self, type, rows))
        continue;
      cost = self->n_numbers + COST_OF_LOST * tr_timeline_count_unlisted (self, self->layout->height * MOST_KEY) +
             COST_OF_CLUSTER * self->layout->clusters->len + COST_OF_TYPE * (largest - type) / largest;
      if (cost < least) {
        least = cost;
        best = type;
        best_rows = rows;
      }
      break;
    }

  return best_rows > 0 && try_layout (self, best, best_rows);
}

static gboolean
fit_largest (TrTimelineMaking *self, double largest, double smallest)
{
  for (double type = largest; type >= smallest; type *= smaller (self))
    for (guint rows = MOST_ROWS; rows > 0 && !is_tired (self); rows = fewer_rows (self, rows))
      if (try_layout (self, type, rows))
        return TRUE;

  return FALSE;
}

static void
fit (TrTimelineMaking *self, double scale)
{
  double largest = largest_type (self->layout->width, self->layout->height, scale), rest = largest;

  /* what is easily read is tried first, and not again */
  while (rest >= MAX (largest * LEAST_SHARE, READABLE))
    rest *= smaller (self);
  do {
    if (fit_readable (self, largest) || fit_largest (self, rest, SMALL_TYPE))
      return;
  } while (leave_out (self));
  if (!fit_largest (self, SMALL_TYPE, SMALLEST_TYPE))
    squeeze (self);
}

static void
show_nothing (TrTimelineMaking *self, double scale)
{
  TrTimelineLayout *layout = self->layout;
  const char *text =
      tr_language_text (self->picture->language,
                        N_("There are no dates yet. They follow when the start of the contract is known."));
  TrTextStyle style;
  double width, height;

  layout->is_empty = TRUE;
  layout->type = layout->height > 0 ? largest_type (layout->width, layout->height, scale) : TYPE_OF_WIDGET * scale;
  self->small = SMALL * layout->type;
  self->margin = MIN (layout->type * 0.8, layout->width * 0.03);
  style = tr_timeline_style (self, layout->type, FALSE, 4);
  tr_timeline_measure (self, &style, text, layout->width - 2 * self->margin, &width, &height);
  if (layout->height <= 0)
    layout->height = height + 6 * layout->type;
  add_heading (self);
  tr_timeline_add_text (self, TR_TIMELINE_TEXT_EMPTY, text, layout->type, 4,
                        &(TrBox){ (layout->width - width) / 2, (layout->height - height) / 2, width, height });
}

/* Lays a picture out. A height of 0 asks for as much as it needs, which is then in the layout. `scale` makes type
 * larger or smaller. Free with tr_timeline_layout_free(). */
TrTimelineLayout *
tr_timeline_layout_new (const TrTimelinePicture *picture, double width, double height, double scale)
{
  TrTimelineMaking self = { .picture = picture, .layout = layout_new (MAX (width, 1), height) };

  self.layers = picture->layers;
  self.key = g_ptr_array_new_with_free_func (g_free);
  self.row_of = g_new0 (guint, picture->items->len + 1);
  self.widths = g_new0 (double, picture->items->len + 1);
  self.measured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.is_high = height <= 0;
  if (!g_date_valid (&picture->first) || !g_date_valid (&picture->last))
    show_nothing (&self, scale);
  else if (self.is_high)
    try_layout (&self, MAX (TYPE_OF_WIDGET * scale, SMALLEST_TYPE), MOST_ROWS_HIGH);
  else
    fit (&self, scale);
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    g_clear_pointer (&self.shelves[lane].rows, g_ptr_array_unref);
  g_ptr_array_unref (self.key);
  g_free (self.row_of);
  g_free (self.widths);
  g_hash_table_unref (self.measured);
  self.layout->n_tries = self.n_tries;
  self.layout->n_measured = self.n_measured;

  return self.layout;
}
