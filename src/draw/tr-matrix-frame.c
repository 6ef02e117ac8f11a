/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-strategy.h"

/* What stands around the panel, and the captions of the quadrants. These stand in a band above the upper and below the lower
 * quadrants where no direction can be placed, so that nothing ever covers them. */

#define NARROWEST_WITH_MEASURE 400.0 /* pixels; in a narrower picture a quadrant has its name alone */
#define PADDING 0.6 /* around a caption, as a share of its type */

TrTextStyle
tr_matrix_style (const TrMatrixMaking *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines };
}

/* The text added is to be changed at once: adding another moves it. */
TrMatrixText *
tr_matrix_add_text (TrMatrixMaking *self, TrMatrixTextKind kind, const char *text, double size, guint lines, const TrBox *box)
{
  TrMatrixText added = { .kind = kind, .text = g_strdup (text), .box = *box, .size = size, .lines = lines };

  g_array_append_val (self->layout->texts, added);

  return &g_array_index (self->layout->texts, TrMatrixText, self->layout->texts->len - 1);
}

static void
take_from_top (TrMatrixMaking *self, double height)
{
  self->area.y += height;
  self->area.height = MAX (self->area.height - height, 1);
}

static void
take_from_bottom (TrMatrixMaking *self, double height)
{
  self->area.height = MAX (self->area.height - height, 1);
}

/* The title of the project, and what kind of picture this is. */
void
tr_matrix_add_heading (TrMatrixMaking *self)
{
  double size = self->layout->type * TR_MATRIX_HEADING_SIZE, width, height;
  TrTextStyle large = tr_matrix_style (self, size, TRUE, 1), small = tr_matrix_style (self, self->small, FALSE, 1);
  /* TRANSLATORS: above the picture */
  const char *kind = tr_language_text (self->picture->language, N_("Strategy matrix"));
  TrBox box = { self->area.x, self->area.y, 0, 0 };
  double taken;

  if ((self->picture->layers & TR_MATRIX_HEADING) == 0)
    return;
  tr_text_measure (&large, self->picture->title, self->area.width, &width, &height);
  taken = height;
  if (self->layout->height < 14 * self->layout->type)
    return;
  box.width = MIN (width, self->area.width);
  box.height = height;
  tr_matrix_add_text (self, TR_MATRIX_TEXT_HEADING, self->picture->title, size, 1, &box)->is_bold = TRUE;
  tr_text_measure (&small, kind, self->area.width, &width, &height);
  box = (TrBox){ self->area.x, self->area.y + taken, MIN (width, self->area.width), height };
  tr_matrix_add_text (self, TR_MATRIX_TEXT_HEADING, kind, self->small, 1, &box)->is_dim = TRUE;
  take_from_top (self, taken + height + self->margin);
}

typedef struct {
  TrMatrixSign sign;
  TrSide side;
  const char *text;
} Entry;

static void
add_entry (GArray *entries, TrMatrixSign sign, TrSide side, const char *text)
{
  Entry entry = { sign, side, text };

  g_array_append_val (entries, entry);
}

/* What there is in the picture to be explained. */
typedef struct {
  gboolean has_side[TR_N_SIDES];
  gboolean has_median, has_open, has_spread, has_apart, has_path, has_unplaced;
} Present;

static Present
what_is_present (const TrMatrixPicture *picture)
{
  Present present = { 0 };

  for (guint i = 0; i < picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (picture->items, i);

    present.has_unplaced = present.has_unplaced || item->all.n == 0;
    if (item->all.n == 0)
      continue;
    present.has_median = present.has_median || item->status == TR_STATUS_CHOSEN;
    present.has_open = present.has_open || item->status != TR_STATUS_CHOSEN;
    present.has_spread = present.has_spread || item->all.control_high > item->all.control_low ||
                         item->all.uncertainty_high > item->all.uncertainty_low;
    present.has_apart = present.has_apart || item->distance >= TR_MATRIX_FAR_APART;
    present.has_path = present.has_path || item->path->len > 1;
    for (guint d = 0; d < item->dots->len; d++)
      present.has_side[g_array_index (item->dots, TrMatrixDot, d).side] = TRUE;
  }

  return present;
}

static GArray *
entries_of (const TrMatrixPicture *picture)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  Present present = what_is_present (picture);
  TrMatrixLayers layers = picture->layers;

  for (guint side = 0; side < TR_N_SIDES; side++)
    if (present.has_side[side] && (layers & TR_MATRIX_DOTS) != 0)
      add_entry (entries, TR_MATRIX_SIGN_SIDE, (TrSide) side, tr_sides[side].label);
  if (present.has_median)
    /* TRANSLATORS: in the legend of the matrix: the middle of all placements of a direction that was chosen */
    add_entry (entries, TR_MATRIX_SIGN_MEDIAN, TR_SIDE_UNSET, N_("Chosen direction: median of all"));
  if (present.has_open)
    /* TRANSLATORS: in the legend of the matrix: the same for a direction that was not chosen */
    add_entry (entries, TR_MATRIX_SIGN_OPEN, TR_SIDE_UNSET, N_("Other direction: median of all"));
  if (present.has_spread && (layers & TR_MATRIX_SPREAD) != 0)
    /* TRANSLATORS: in the legend of the matrix: between the first and the third quartile */
    add_entry (entries, TR_MATRIX_SIGN_SPREAD, TR_SIDE_UNSET, N_("Spread: the middle half"));
  if (present.has_apart && (layers & TR_MATRIX_SIDES) != 0)
    /* TRANSLATORS: in the legend of the matrix: the medians of municipality and social work with a line between them */
    add_entry (entries, TR_MATRIX_SIGN_APART, TR_SIDE_UNSET, N_("Sides far apart: median of each"));
  if (present.has_path && (layers & TR_MATRIX_PATH) != 0)
    add_entry (entries, TR_MATRIX_SIGN_PATH, TR_SIDE_UNSET, N_("Shift over time"));
  /* TRANSLATORS: in the legend of the matrix: the band around an axis */
  add_entry (entries, TR_MATRIX_SIGN_BORDER, TR_SIDE_UNSET, N_("Borderline case"));
  if (present.has_unplaced && (layers & TR_MATRIX_LABELS) != 0)
    add_entry (entries, TR_MATRIX_SIGN_UNPLACED, TR_SIDE_UNSET, N_("Not placed yet"));

  return entries;
}

static double
sign_width (TrMatrixSign sign, double size)
{
  return sign == TR_MATRIX_SIGN_SIDE || sign == TR_MATRIX_SIGN_MEDIAN || sign == TR_MATRIX_SIGN_OPEN || sign == TR_MATRIX_SIGN_UNPLACED
           ? size * 1.3 : size * 2.2;
}

/* What the signs mean, in rows at the bottom; what finds no room in a fifth of the height is left out. */
void
tr_matrix_add_legend (TrMatrixMaking *self)
{
  g_autoptr (GArray) entries = NULL;
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, 1);
  double row = self->small * 1.6, gap = self->small * 1.4, x = 0, y = 0;
  guint first_sign = self->layout->legend->len, first_text = self->layout->texts->len;

  if ((self->picture->layers & TR_MATRIX_LEGEND) == 0)
    return;
  entries = entries_of (self->picture);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const char *text = tr_language_text (self->picture->language, entry->text);
    double sign = sign_width (entry->sign, self->small), width, height;
    TrMatrixLegend legend = { .sign = entry->sign, .side = entry->side };

    tr_text_measure (&style, text, self->area.width - sign - self->small * 0.5, &width, &height);
    if (x > 0 && x + sign + self->small * 0.5 + width > self->area.width) {
      x = 0;
      y += row;
    }
    if (y + row > self->layout->height * 0.2)
      break;
    legend.box = (TrBox){ self->area.x + x, y, sign, row };
    g_array_append_val (self->layout->legend, legend);
    tr_matrix_add_text (self, TR_MATRIX_TEXT_LEGEND, text, self->small, 1,
                        &(TrBox){ self->area.x + x + sign + self->small * 0.5, y, width, row });
    x += sign + self->small * 0.5 + width + gap;
  }
  if (self->layout->legend->len == first_sign)
    return;
  y = g_array_index (self->layout->legend, TrMatrixLegend, self->layout->legend->len - 1).box.y + row;
  for (guint i = first_sign; i < self->layout->legend->len; i++)
    g_array_index (self->layout->legend, TrMatrixLegend, i).box.y += self->area.y + self->area.height - y;
  for (guint i = first_text; i < self->layout->texts->len; i++)
    g_array_index (self->layout->texts, TrMatrixText, i).box.y += self->area.y + self->area.height - y;
  take_from_bottom (self, y + self->margin);
}

typedef struct {
  guint columns, lines;
  double width, row; /* of a column, of a row */
} KeyShape;

static guint
count_keyed (const TrMatrixMaking *self)
{
  guint n = 0;

  for (guint i = 0; i < self->picture->items->len; i++)
    n += self->is_keyed[i] ? 1 : 0;

  return n;
}

static void
add_key_entry (TrMatrixMaking *self, guint item, const KeyShape *shape, double x, double y)
{
  const TrMatrixItem *entry = g_ptr_array_index (self->picture->items, item);
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, shape->lines);
  double number = self->small * 1.9, gap = self->small * 0.4, width, height;
  TrMatrixKey key = { .item = item, .box = { x, y, number, shape->row } };
  TrMatrixText *text;

  tr_text_measure (&style, entry->name, shape->width - number - gap, &width, &height);
  key.name = (TrBox){ x + number + gap, y, MIN (width, shape->width - number - gap), shape->row };
  g_array_append_val (self->layout->key, key);
  text = tr_matrix_add_text (self, TR_MATRIX_TEXT_KEY, entry->name, self->small, shape->lines, &key.name);
  text->is_dim = entry->all.n == 0;
}

static void
add_key_rest (TrMatrixMaking *self, guint n, const KeyShape *shape, double x, double y)
{
  /* TRANSLATORS: in the key of the matrix, before the number of directions that are not listed for want of room */
  g_autofree char *text = g_strdup_printf ("%s: %u", tr_language_text (self->picture->language, N_("Not listed")), n);
  TrMatrixText *added = tr_matrix_add_text (self, TR_MATRIX_TEXT_KEY, text, self->small, 1, &(TrBox){ x, y, shape->width, shape->row });

  added->is_dim = TRUE;
}

/* The entries in columns, from top to bottom; the last place tells how many more there are. */
static void
fill_key (TrMatrixMaking *self, const KeyShape *shape, const TrBox *box)
{
  guint rows = MAX (1, (guint) (box->height / shape->row)), n = count_keyed (self), shown = 0;
  guint places = rows * shape->columns;

  rows = MIN (rows, (n + shape->columns - 1) / shape->columns);
  for (guint i = 0; i < self->picture->items->len; i++) {
    double x = box->x + (shown / rows) * (shape->width + self->margin), y = box->y + (shown % rows) * shape->row;

    if (!self->is_keyed[i])
      continue;
    if (shown + 1 == places && n > places) {
      add_key_rest (self, n - shown, shape, x, y);
      return;
    }
    add_key_entry (self, i, shape, x, y);
    shown++;
  }
}

static void
add_key_beside (TrMatrixMaking *self, guint n)
{
  double width = CLAMP (self->area.width * 0.24, 10 * self->small, 22 * self->small);
  KeyShape shape = { 1, 2, width, self->small * 2.9 };
  TrBox box;

  if (n * shape.row > self->area.height)
    shape = (KeyShape){ 1, 1, width, self->small * 1.75 };
  if (n * shape.row > self->area.height) {
    shape.columns = 2;
    width = self->area.width * 0.4;
    shape.width = (width - self->margin) / 2;
  }
  box = (TrBox){ self->area.x + self->area.width - width, self->area.y, width, self->area.height };
  fill_key (self, &shape, &box);
  self->area.width = MAX (self->area.width - width - self->margin, 1);
}

static void
add_key_below (TrMatrixMaking *self, guint n)
{
  guint columns = MAX (1, (guint) (self->area.width / (16 * self->small)));
  KeyShape shape = { columns, 1, (self->area.width - (columns - 1) * self->margin) / columns, self->small * 1.75 };
  double height = MIN (((n + columns - 1) / columns) * shape.row, floor (self->area.height * 0.5 / shape.row) * shape.row);
  TrBox box = { self->area.x, self->area.y + self->area.height - height, self->area.width, height + 0.01 };

  if (height < shape.row)
    return;
  fill_key (self, &shape, &box);
  take_from_bottom (self, height + self->margin);
}

/* The numbers and names of directions that have no label: to the right in a wide picture, else below. */
void
tr_matrix_add_key (TrMatrixMaking *self)
{
  guint n = count_keyed (self);

  if (n == 0 || (self->picture->layers & TR_MATRIX_LABELS) == 0)
    return;
  if (self->area.width > 1.15 * self->area.height && self->layout->width >= 560)
    add_key_beside (self, n);
  else
    add_key_below (self, n);
}

/* A name of an axis with its ends and an arrow, along `length` from `start`; upright ones run upwards. */
static void
add_axis (TrMatrixMaking *self, const char *name, const TrBox *along, gboolean is_upright)
{
  /* TRANSLATORS: of control, and of uncertainty */
  const char *const ends[] = { NC_ ("end of an axis", "low"), NULL, NC_ ("end of an axis", "high") };
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, 1);
  double length = is_upright ? along->height : along->width, gap = self->small * 0.6, width, height, at[3], widths[3];
  const char *texts[3] = { NULL, name, NULL };
  guint first = self->layout->n_axes;

  for (guint i = 0; i < 3; i += 2) {
    texts[i] = tr_language_context_text (self->picture->language, "end of an axis", ends[i]);
    tr_text_measure (&style, texts[i], 0, &widths[i], &height);
  }
  tr_text_measure (&style, name, MAX (length - widths[0] - widths[2] - 4 * gap, 1), &width, &height);
  widths[1] = MIN (width, MAX (length - widths[0] - widths[2] - 4 * gap, 1));
  at[0] = 0;
  at[1] = (length - widths[1]) / 2;
  at[2] = length - widths[2];
  at[1] = CLAMP (at[1], widths[0] + 2 * gap, MAX (at[2] - 2 * gap - widths[1], widths[0] + 2 * gap));
  for (guint i = 0; i < 3; i++) {
    TrBox box = is_upright ? (TrBox){ along->x, along->y + along->height - at[i] - widths[i], along->width, widths[i] }
                           : (TrBox){ along->x + at[i], along->y, widths[i], along->height };
    TrMatrixText *text = tr_matrix_add_text (self, TR_MATRIX_TEXT_AXIS, texts[i], self->small, 1, &box);

    text->is_upright = is_upright;
    text->is_dim = i != 1;
  }
  for (guint i = 0; i < 2; i++) {
    double from = at[i] + widths[i] + gap, to = at[i + 1] - gap, middle = is_upright ? along->x + along->width / 2 : along->y + along->height / 2;

    if (to - from < gap)
      continue;
    self->layout->axes[first + i] = is_upright ? (TrMatrixAxis){ middle, along->y + along->height - from, middle, along->y + along->height - to }
                                       : (TrMatrixAxis){ along->x + from, middle, along->x + to, middle };
    self->layout->n_axes = first + i + 1;
  }
}

/* The names of the axes, to the left of the panel and below it. */
void
tr_matrix_add_axes (TrMatrixMaking *self, double gutter)
{
  const TrBox *panel = &self->layout->panel;
  double room = gutter - self->small * 0.4;

  add_axis (self, tr_language_text (self->picture->language, N_("Control over activities and conditions")),
            &(TrBox){ panel->x, panel->y + panel->height + self->small * 0.4, panel->width, room }, FALSE);
  add_axis (self, tr_language_text (self->picture->language, N_("Uncertainty about cause and effect")),
            &(TrBox){ panel->x - gutter, panel->y, room, panel->height }, TRUE);
}

static double
padding_of (const TrMatrixMaking *self)
{
  return self->layout->type * PADDING;
}

/* How high the band for captions is above quadrants of this width; what to measure is left out where it has no room. */
double
tr_matrix_captions_height (TrMatrixMaking *self, double width, gboolean *has_measure)
{
  TrTextStyle name = tr_matrix_style (self, self->layout->type * TR_MATRIX_QUADRANT_SIZE, TRUE, 1);
  TrTextStyle measure = tr_matrix_style (self, self->small, FALSE, 2);
  double room = width - 2 * padding_of (self), name_height, highest = 0, w, h;

  tr_text_measure (&name, tr_language_text (self->picture->language, tr_matrix_label (TR_QUADRANT_NICHE)), room, &w, &name_height);
  *has_measure = self->layout->width >= NARROWEST_WITH_MEASURE;
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++) {
    *has_measure = tr_text_measure (&measure, tr_language_text (self->picture->language, tr_strategy_short ((TrQuadrant) quadrant)), room, &w, &h) &&
                   *has_measure;
    highest = MAX (highest, h);
  }
  if (*has_measure && self->area.height < 8 * (name_height + highest))
    *has_measure = FALSE;

  return padding_of (self) + name_height + (*has_measure ? highest : 0);
}

static void
add_caption (TrMatrixMaking *self, TrQuadrant quadrant, double band, gboolean has_measure)
{
  const TrBox *panel = &self->layout->panel;
  gboolean is_right = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM;
  gboolean is_upper = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM;
  double padding = padding_of (self), size = self->layout->type * TR_MATRIX_QUADRANT_SIZE, room = panel->width / 2 - 2 * padding;
  TrTextStyle name = tr_matrix_style (self, size, TRUE, 1), measure = tr_matrix_style (self, self->small, FALSE, 2);
  const char *texts[] = { tr_language_text (self->picture->language, tr_matrix_label (quadrant)),
                          tr_language_text (self->picture->language, tr_strategy_short (quadrant)) };
  TrBox box = { panel->x + padding + (is_right ? panel->width / 2 : 0), panel->y + padding, 0, 0 };
  double width, height, measure_width, measure_height;

  tr_text_measure (&name, texts[0], room, &width, &height);
  tr_text_measure (&measure, texts[1], room, &measure_width, &measure_height);
  if (!is_upper)
    box.y = panel->y + panel->height - padding - height - (has_measure ? measure_height : 0);
  box.width = MIN (width, room);
  box.height = height;
  tr_matrix_add_text (self, TR_MATRIX_TEXT_QUADRANT, texts[0], size, 1, &box)->is_bold = TRUE;
  if (!has_measure)
    return;
  box = (TrBox){ box.x, box.y + height, MIN (measure_width, room), measure_height };
  tr_matrix_add_text (self, TR_MATRIX_TEXT_MEASURE, texts[1], self->small, 2, &box)->is_dim = TRUE;
}

/* The names of the quadrants and what to measure there, in the bands of the panel. */
void
tr_matrix_add_captions (TrMatrixMaking *self, double band, gboolean has_measure)
{
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    add_caption (self, (TrQuadrant) quadrant, band, has_measure);
}
