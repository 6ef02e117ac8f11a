/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-strategy.h"

/* What stands around the panel, and the captions of the quadrants. These stand in a band above the upper and below the
 * lower quadrants where no direction can be placed, so that nothing ever covers them. */

#define NARROWEST_WITH_MEASURE 400.0 /* pixels; in a narrower picture a quadrant has its name alone */
#define LOWEST_WITH_HEADING 24.0 /* in sizes of the type */
#define MOST_LEGEND 0.2 /* of the height */
#define LEGEND_ROW 1.6 /* in sizes of the small type, as are the gaps */
#define LEGEND_GAP 0.5
#define AXIS_GAP 0.6
#define PADDING 0.6 /* around a caption, as a share of its type */

TrTextStyle
tr_matrix_style (const TrMatrixMaking *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines, self->picture->is_vector };
}

/* The text added is to be changed at once: adding another moves it. */
TrMatrixText *
tr_matrix_add_text (TrMatrixMaking *self, TrMatrixTextKind kind, const char *text, double size, guint lines,
                    const TrBox *box)
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

/* Takes room away at the bottom of what is left. */
void
tr_matrix_take_from_bottom (TrMatrixMaking *self, double height)
{
  self->area.height = MAX (self->area.height - height, 1);
}

/* A line at the top of what is left. Returns its height. */
static double
add_heading_line (TrMatrixMaking *self, const char *text, double size, gboolean is_bold)
{
  TrTextStyle style = tr_matrix_style (self, size, is_bold, 1);
  TrBox box = { self->area.x, self->area.y, 0, 0 };
  TrMatrixText *added;

  tr_text_measure (&style, text, self->area.width, &box.width, &box.height);
  box.width = MIN (box.width, self->area.width);
  added = tr_matrix_add_text (self, TR_MATRIX_TEXT_HEADING, text, size, 1, &box);
  added->is_bold = is_bold;
  added->is_dim = !is_bold;

  return box.height;
}

/* The title of the project, and what kind of picture this is; a picture that is very low has no room for it. */
void
tr_matrix_add_heading (TrMatrixMaking *self)
{
  if ((self->picture->layers & TR_MATRIX_HEADING) == 0 ||
      self->layout->height < LOWEST_WITH_HEADING * self->layout->type)
    return;
  take_from_top (self,
                 add_heading_line (self, self->picture->title, self->layout->type * TR_MATRIX_HEADING_SIZE, TRUE));
  /* TRANSLATORS: above the picture, under the title of the project */
  take_from_top (self, add_heading_line (self, tr_language_text (self->picture->language, N_("Strategy matrix")), self->small, FALSE));
  take_from_top (self, self->margin);
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
    add_entry (entries, TR_MATRIX_SIGN_MEDIAN, TR_SIDE_UNSET, N_("Chosen direction: position"));
  if (present.has_open)
    /* TRANSLATORS: in the legend of the matrix: the same for a direction that was not chosen */
    add_entry (entries, TR_MATRIX_SIGN_OPEN, TR_SIDE_UNSET, N_("Other direction: position"));
  if (present.has_spread && (layers & TR_MATRIX_SPREAD) != 0)
    /* TRANSLATORS: in the legend of the matrix: between the first and the third quartile */
    add_entry (entries, TR_MATRIX_SIGN_SPREAD, TR_SIDE_UNSET, N_("Spread: the middle half"));
  if (present.has_apart && (layers & TR_MATRIX_SIDES) != 0)
    /* TRANSLATORS: in the legend of the matrix: the medians of municipality and social work with a line between them */
    add_entry (entries, TR_MATRIX_SIGN_APART, TR_SIDE_UNSET, N_("Municipality and social work far apart"));
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
  static const double widths[] = {
    [TR_MATRIX_SIGN_SIDE] = 1.2,   [TR_MATRIX_SIGN_MEDIAN] = 1.3,   [TR_MATRIX_SIGN_OPEN] = 1.3,
    [TR_MATRIX_SIGN_SPREAD] = 2.2, [TR_MATRIX_SIGN_APART] = 3.4,    [TR_MATRIX_SIGN_PATH] = 2.2,
    [TR_MATRIX_SIGN_BORDER] = 2.0, [TR_MATRIX_SIGN_UNPLACED] = 1.3,
  };

  return widths[sign] * size;
}

/* Sets one entry after the other in rows that begin at y = 0. Returns the height of the rows. */
static double
flow_legend (TrMatrixMaking *self, const GArray *entries)
{
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, 1);
  double row = self->small * LEGEND_ROW, gap = self->small * LEGEND_GAP, x = 0, y = 0;
  double most = MIN (self->layout->height * MOST_LEGEND,
                     self->area.height - self->least_height - tr_matrix_key_least (self) - self->margin);

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const char *text = tr_language_text (self->picture->language, entry->text);
    double sign = sign_width (entry->sign, self->small), room = MAX (self->area.width - sign - gap, 1), width, height;
    TrMatrixLegend legend = { entry->sign, entry->side, { self->area.x + x, y, sign, row } };

    tr_text_measure (&style, text, room, &width, &height);
    width = MIN (width, room);
    if (x > 0 && x + sign + gap + width > self->area.width) {
      x = 0;
      y += row;
      legend.box.x = self->area.x;
      legend.box.y = y;
    }
    if (y + row > most)
      return y;
    g_array_append_val (self->layout->legend, legend);
    tr_matrix_add_text (self, TR_MATRIX_TEXT_LEGEND, text, self->small, 1,
                        &(TrBox){ legend.box.x + sign + gap, y, width, row });
    x += sign + gap + width + 3 * gap;
  }

  return entries->len > 0 ? y + row : 0;
}

/* What the signs mean, in rows at the bottom; what finds no room in a fifth of the height is left out, the sides last. */
void
tr_matrix_add_legend (TrMatrixMaking *self)
{
  g_autoptr (GArray) entries = NULL;
  double height, top;

  if ((self->picture->layers & TR_MATRIX_LEGEND) == 0)
    return;
  entries = entries_of (self->picture);
  height = flow_legend (self, entries);
  if (height == 0)
    return;
  top = self->area.y + self->area.height - height;
  for (guint i = 0; i < self->layout->legend->len; i++)
    g_array_index (self->layout->legend, TrMatrixLegend, i).box.y += top;
  for (guint i = 0; i < self->layout->texts->len; i++)
    if (g_array_index (self->layout->texts, TrMatrixText, i).kind == TR_MATRIX_TEXT_LEGEND)
      g_array_index (self->layout->texts, TrMatrixText, i).box.y += top;
  tr_matrix_take_from_bottom (self, height + self->margin);
}

/* Low, the name, high: where each begins on an axis of a length, and how long it is. */
typedef struct {
  const char *texts[3];
  double at[3], lengths[3];
} AxisParts;

/* Where the whole name has no room, its first word has. */
static AxisParts
measure_axis (const TrMatrixMaking *self, const char *name, const char *brief, double length)
{
  /* TRANSLATORS: of control, and of uncertainty */
  static const char *const low = NC_ ("end of an axis", "low"), *const high = NC_ ("end of an axis", "high");
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, 1);
  TrLanguage language = self->picture->language;
  AxisParts parts = { .texts = { tr_language_context_text (language, "end of an axis", low), name,
                                 tr_language_context_text (language, "end of an axis", high) } };
  double gap = 2 * self->small * AXIS_GAP, room, height;

  tr_text_measure (&style, parts.texts[0], 0, &parts.lengths[0], &height);
  tr_text_measure (&style, parts.texts[2], 0, &parts.lengths[2], &height);
  room = MAX (length - parts.lengths[0] - parts.lengths[2] - 2 * gap, 1);
  if (!tr_text_measure (&style, name, room, &parts.lengths[1], &height)) {
    parts.texts[1] = brief;
    tr_text_measure (&style, brief, room, &parts.lengths[1], &height);
  }
  parts.lengths[1] = MIN (parts.lengths[1], room);
  parts.at[2] = length - parts.lengths[2];
  parts.at[1] = CLAMP ((length - parts.lengths[1]) / 2, parts.lengths[0] + gap,
                       MAX (parts.at[2] - gap - parts.lengths[1], parts.lengths[0] + gap));

  return parts;
}

/* Between low, name and high, as far as there is room. */
static void
add_axis_line (TrMatrixMaking *self, const TrBox *along, double from, double to, gboolean is_upright, gboolean has_head)
{
  TrMatrixAxis *line = &self->layout->axes[self->layout->n_axes];
  double middle = is_upright ? along->x + along->width / 2 : along->y + along->height / 2,
         bottom = along->y + along->height;

  if (to - from < self->small * AXIS_GAP)
    return;
  if (is_upright)
    *line = (TrMatrixAxis){ middle, bottom - from, middle, bottom - to, has_head };
  else
    *line = (TrMatrixAxis){ along->x + from, middle, along->x + to, middle, has_head };
  self->layout->n_axes++;
}

/* The name of an axis with its ends and an arrow from low to high; an upright one runs upwards. */
static void
add_axis (TrMatrixMaking *self, const char *name, const char *brief, const TrBox *along, gboolean is_upright)
{
  AxisParts parts = measure_axis (self, name, brief, is_upright ? along->height : along->width);
  double gap = self->small * AXIS_GAP;

  if (parts.at[2] < parts.at[1] + parts.lengths[1])
    return;
  for (guint i = 0; i < 3; i++) {
    TrBox box = { along->x + parts.at[i], along->y, parts.lengths[i], along->height };
    TrMatrixText *text;

    if (is_upright)
      box =
        (TrBox){ along->x, along->y + along->height - parts.at[i] - parts.lengths[i], along->width, parts.lengths[i] };
    text = tr_matrix_add_text (self, TR_MATRIX_TEXT_AXIS, parts.texts[i], self->small, 1, &box);
    text->is_upright = is_upright;
    text->is_dim = i != 1;
  }
  add_axis_line (self, along, parts.lengths[0] + gap, parts.at[1] - gap, is_upright, FALSE);
  add_axis_line (self, along, parts.at[1] + parts.lengths[1] + gap, parts.at[2] - gap, is_upright, TRUE);
}

/* The names of the axes, to the left of the panel and below it. */
void
tr_matrix_add_axes (TrMatrixMaking *self, double gutter)
{
  const TrBox *panel = &self->layout->panel;
  double room = gutter - self->small * 0.4;
  TrLanguage language = self->picture->language;

  add_axis (self, tr_language_text (language, N_("Control over activities and conditions")),
            /* TRANSLATORS: the same, short: over activities and conditions */
            tr_language_context_text (language, "axis", NC_ ("axis", "Control")),
            &(TrBox){ panel->x, panel->y + panel->height + self->small * 0.4, panel->width, room }, FALSE);
  add_axis (self, tr_language_text (language, N_("Uncertainty about cause and effect")),
            /* TRANSLATORS: the same, short: about cause and effect */
            tr_language_context_text (language, "axis", NC_ ("axis", "Uncertainty")),
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

  tr_text_measure (&name, tr_language_text (self->picture->language, tr_matrix_label (TR_QUADRANT_NICHE)), room, &w,
                   &name_height);
  *has_measure = self->layout->width >= NARROWEST_WITH_MEASURE;
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++) {
    const char *text = tr_language_text (self->picture->language, tr_strategy_short ((TrQuadrant) quadrant));

    *has_measure = tr_text_measure (&measure, text, room, &w, &h) && *has_measure;
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
  double padding = padding_of (self), size = self->layout->type * TR_MATRIX_QUADRANT_SIZE,
         room = panel->width / 2 - 2 * padding;
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
