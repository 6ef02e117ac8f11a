/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-scatter.h"

/* Type grows with the picture: first less than in proportion, as what is small is looked at from nearby, then in
 * proportion, as on a projector. */
#define TYPE_BASE 7.0
#define TYPE_SHARE (1 / 90.0)
#define TYPE_OF_LARGE (1 / 60.0)
#define SMALLEST_TYPE 9.5
#define LARGEST_TYPE 96.0
#define MOST_TYPE (1 / 30.0)  /* of the picture, however much type is enlarged */
#define LEAST_PANEL 0.45      /* of the height: key and legend come after it */
#define LOWEST_PANEL 16.0     /* in sizes of the type, as far as there is room */
#define NARROWEST_WITH_LABELS 480.0 /* pixels; in a narrower picture all names are in the key */
#define MOST_ATTEMPTS 5

#define MARKER 0.95 /* radius, as a share of the type */
#define SMALLEST_MARKER 6.5 /* pixels */
#define MOST_MARKERS 0.3    /* of the area of the plot */
#define DOT 0.36
#define MARK 0.66
#define LABEL_WIDTH 12.0 /* a label is broken at so many sizes of its type */
#define LABEL_LINES 3
#define EMPTY_LINES 3
#define N_ON_ELLIPSE 12  /* points of the rim of a spread */
#define MARK_ROOM 1.1    /* the square has corners */
#define DOT_ROOM 0.85    /* dots may overlap a little before they move apart */

static double
type_of (double width, double height, double scale)
{
  double side = MIN (width, 1.5 * height), largest = CLAMP (side * MOST_TYPE, SMALLEST_TYPE, LARGEST_TYPE);

  return CLAMP (MAX (TYPE_BASE + side * TYPE_SHARE, side * TYPE_OF_LARGE) * scale, SMALLEST_TYPE, largest);
}

static void
text_clear (TrMatrixText *text)
{
  g_free (text->text);
}

static TrMatrixLayout *
layout_new (const TrMatrixPicture *picture, double width, double height, double scale)
{
  TrMatrixLayout *self = g_new0 (TrMatrixLayout, 1);

  self->width = width;
  self->height = height;
  self->type = MAX (type_of (width, height, scale), picture->least_type / TR_MATRIX_SMALL);
  self->marker_radius = MARKER * self->type;
  self->dot_radius = DOT * self->type;
  self->mark_radius = MARK * self->type;
  self->markers = g_array_new (FALSE, TRUE, sizeof (TrMatrixMarker));
  self->dots = g_array_new (FALSE, FALSE, sizeof (TrMatrixMark));
  self->marks = g_array_new (FALSE, FALSE, sizeof (TrMatrixMark));
  self->texts = g_array_new (FALSE, FALSE, sizeof (TrMatrixText));
  self->legend = g_array_new (FALSE, FALSE, sizeof (TrMatrixLegend));
  self->key = g_array_new (FALSE, FALSE, sizeof (TrMatrixKey));
  g_array_set_clear_func (self->texts, (GDestroyNotify) text_clear);

  return self;
}

void
tr_matrix_layout_free (TrMatrixLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->markers);
  g_array_unref (self->dots);
  g_array_unref (self->marks);
  g_array_unref (self->texts);
  g_array_unref (self->legend);
  g_array_unref (self->key);
  g_free (self);
}

/* Where many markers would fill a small panel they are smaller, so that each has its place. */
static void
shrink_markers (TrMatrixMaking *self)
{
  TrMatrixLayout *layout = self->layout;
  double room = layout->plot.width * layout->plot.height * MOST_MARKERS;
  guint n = 0;

  for (guint i = 0; i < self->picture->items->len; i++)
    n += ((TrMatrixItem *) self->picture->items->pdata[i])->all.n > 0 ? 1 : 0;
  if (n > 0)
    layout->marker_radius = MIN (layout->marker_radius, MAX (sqrt (room / n) / 2, SMALLEST_MARKER));
}

/* The panel takes what is left, but never so wide or so high that the quadrants lose their shape. */
static void
set_panel (TrMatrixMaking *self)
{
  const double widest = 2.2, highest = 1.2;
  TrMatrixLayout *layout = self->layout;
  double gutter = self->small * 1.8, band, inset;
  gboolean has_measure;

  layout->panel = (TrBox){ self->area.x + gutter, self->area.y, self->area.width - gutter, self->area.height - gutter };
  layout->panel.height = MAX (MIN (layout->panel.height, layout->panel.width * highest), 1);
  if (layout->panel.width > layout->panel.height * widest) {
    double rest = layout->panel.width - layout->panel.height * widest;

    layout->panel.width -= rest;
    layout->panel.x += rest / 2;
  }
  band = tr_matrix_captions_height (self, layout->panel.width / 2, &has_measure);
  inset = layout->marker_radius + self->margin / 3;
  layout->plot =
    (TrBox){ layout->panel.x + inset, layout->panel.y + band + inset, MAX (layout->panel.width - 2 * inset, 1),
             MAX (layout->panel.height - 2 * (band + inset), 1) };
  shrink_markers (self);
  tr_matrix_add_axes (self, gutter);
  tr_matrix_add_captions (self, band, has_measure);
}

static void
add_disc (const TrMatrixLayout *layout, GArray *discs, double control, double uncertainty, double radius)
{
  TrDisc disc = { .radius = radius };

  tr_matrix_layout_point (layout, control, uncertainty, &disc.x, &disc.y);
  g_array_append_val (discs, disc);
}

static TrMatrixMark
mark_from (const TrDisc *disc, guint item, TrSide side)
{
  return (TrMatrixMark){ item, side, disc->at_x, disc->at_y, disc->x, disc->y };
}

/* Markers go first, and what is pointed at before the others, so that it stays where it is put. */
static void
add_marker_discs (const TrMatrixMaking *self, GArray *discs, GArray *items)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->picture->items->len; i++) {
      const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);
      gboolean is_first = item->is_selected || item->is_focused;

      if (item->all.n == 0 || is_first != (pass == 0))
        continue;
      add_disc (self->layout, discs, item->all.control, item->all.uncertainty, self->layout->marker_radius + 1);
      g_array_append_val (items, i);
    }
}

static gboolean
is_far_apart (const TrMatrixItem *item)
{
  return item->distance >= TR_MATRIX_FAR_APART;
}

static void
add_mark_discs (const TrMatrixMaking *self, GArray *discs)
{
  const TrSide sides[] = { TR_SIDE_MUNICIPALITY, TR_SIDE_PROVIDER };

  if ((self->picture->layers & TR_MATRIX_SIDES) == 0)
    return;
  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);

    for (guint s = 0; is_far_apart (item) && s < G_N_ELEMENTS (sides); s++) {
      TrMatrixMark mark = { .item = i, .side = sides[s] };

      add_disc (self->layout, discs, item->side[sides[s]].control, item->side[sides[s]].uncertainty,
                self->layout->mark_radius * MARK_ROOM);
      g_array_append_val (self->layout->marks, mark);
    }
  }
}

static void
add_dot_discs (const TrMatrixMaking *self, GArray *discs)
{
  if ((self->picture->layers & TR_MATRIX_DOTS) == 0)
    return;
  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);

    for (guint d = 0; d < item->dots->len; d++) {
      const TrMatrixDot *dot = &g_array_index (item->dots, TrMatrixDot, d);
      TrMatrixMark mark = { .item = i, .side = dot->side };

      add_disc (self->layout, discs, dot->control, dot->uncertainty, self->layout->dot_radius * DOT_ROOM);
      g_array_append_val (self->layout->dots, mark);
    }
  }
}

static guint
take_marks (GArray *marks, const GArray *discs, guint next)
{
  for (guint i = 0; i < marks->len; i++, next++) {
    TrMatrixMark *mark = &g_array_index (marks, TrMatrixMark, i);

    *mark = mark_from (&g_array_index (discs, TrDisc, next), mark->item, mark->side);
  }

  return next;
}

static void
take_markers (TrMatrixLayout *layout, const GArray *discs, const GArray *items)
{
  double radius = layout->marker_radius;

  for (guint i = 0; i < items->len; i++) {
    const TrDisc *disc = &g_array_index (discs, TrDisc, i);

    g_array_index (layout->markers, TrMatrixMarker, g_array_index (items, guint, i)) = (TrMatrixMarker){
      .is_shown = TRUE, .x = disc->at_x, .y = disc->at_y, .at_x = disc->x, .at_y = disc->y,
      .box = { disc->at_x - radius, disc->at_y - radius, 2 * radius, 2 * radius },
    };
  }
}

static void
set_places (TrMatrixMaking *self)
{
  g_autoptr (GArray) discs = g_array_new (FALSE, FALSE, sizeof (TrDisc));
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  TrMatrixLayout *layout = self->layout;
  guint next;

  g_array_set_size (layout->markers, self->picture->items->len);
  add_marker_discs (self, discs, items);
  add_mark_discs (self, discs);
  add_dot_discs (self, discs);
  tr_scatter (discs, &layout->plot);
  take_markers (layout, discs, items);
  next = take_marks (layout->marks, discs, items->len);
  take_marks (layout->dots, discs, next);
}

static void
append_square (GArray *boxes, double x, double y, double radius)
{
  TrBox box = { x - radius, y - radius, 2 * radius, 2 * radius };

  g_array_append_val (boxes, box);
}

/* What labels keep off: captions, dots, medians of sides, and the markers of directions whose name is in the key. */
static GArray *
obstacles_of (const TrMatrixMaking *self)
{
  const TrMatrixLayout *layout = self->layout;
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (TrBox));

  for (guint i = 0; i < layout->texts->len; i++) {
    const TrMatrixText *text = &g_array_index (layout->texts, TrMatrixText, i);

    if (text->kind == TR_MATRIX_TEXT_QUADRANT || text->kind == TR_MATRIX_TEXT_MEASURE)
      g_array_append_val (boxes, text->box);
  }
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrMatrixMark *mark = &g_array_index (layout->marks, TrMatrixMark, i);

    append_square (boxes, mark->x, mark->y, layout->mark_radius);
  }
  for (guint i = 0; i < layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (layout->dots, TrMatrixMark, i);

    append_square (boxes, dot->x, dot->y, layout->dot_radius);
  }
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (marker->is_shown && self->is_keyed[i])
      g_array_append_val (boxes, marker->box);
  }

  return boxes;
}

static void
append_line (GArray *boxes, double x1, double y1, double x2, double y2, double step)
{
  guint n = (guint) (hypot (x2 - x1, y2 - y1) / step);

  for (guint i = 0; i <= n; i++)
    append_square (boxes, x1 + (x2 - x1) * i / MAX (n, 1), y1 + (y2 - y1) * i / MAX (n, 1), 1);
}

static void
append_ellipse (const TrMatrixLayout *layout, GArray *boxes, const TrMiddle *middle)
{
  double left, right, top, bottom;

  tr_matrix_layout_point (layout, middle->control_low, middle->uncertainty_low, &left, &bottom);
  tr_matrix_layout_point (layout, middle->control_high, middle->uncertainty_high, &right, &top);
  for (guint i = 0; i < N_ON_ELLIPSE; i++) {
    double angle = 2 * G_PI * i / N_ON_ELLIPSE;

    append_square (boxes, (left + right + (right - left) * cos (angle)) / 2,
                   (top + bottom + (bottom - top) * sin (angle)) / 2, 1);
  }
}

static void
append_path (const TrMatrixLayout *layout, GArray *boxes, const GArray *path, double step)
{
  for (guint stop = 0; stop + 1 < path->len; stop++) {
    const TrMatrixStop *from = &g_array_index (path, TrMatrixStop, stop), *to = from + 1;
    double x1, y1, x2, y2;

    tr_matrix_layout_point (layout, from->control, from->uncertainty, &x1, &y1);
    tr_matrix_layout_point (layout, to->control, to->uncertainty, &x2, &y2);
    append_line (boxes, x1, y1, x2, y2, step);
  }
}

/* What labels had better not cover: the axes, links, arrows and the rims of spreads. */
static GArray *
nuisances_of (const TrMatrixMaking *self)
{
  const TrMatrixLayout *layout = self->layout;
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (TrBox));
  double x, y, step = 2 * layout->type;

  tr_matrix_layout_point (layout, TR_MATRIX_MIDDLE, TR_MATRIX_MIDDLE, &x, &y);
  append_line (boxes, layout->panel.x, y, layout->panel.x + layout->panel.width, y, 4 * step);
  append_line (boxes, x, layout->panel.y, x, layout->panel.y + layout->panel.height, step);
  for (guint i = 0; i + 1 < layout->marks->len; i += 2) {
    const TrMatrixMark *one = &g_array_index (layout->marks, TrMatrixMark, i), *other = one + 1;

    append_line (boxes, one->x, one->y, other->x, other->y, step);
  }
  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);

    if ((self->picture->layers & TR_MATRIX_PATH) != 0)
      append_path (layout, boxes, item->path, step);
    if ((self->picture->layers & TR_MATRIX_SPREAD) != 0 && item->all.n > 1)
      append_ellipse (layout, boxes, &item->all);
  }

  return boxes;
}

/* Places the names beside their markers. Returns whether each that does not go into the key found room. */
static gboolean
set_labels (TrMatrixMaking *self)
{
  TrMatrixLayout *layout = self->layout;
  TrTextStyle style = tr_matrix_style (self, layout->type, TRUE, LABEL_LINES);
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (TrLabel)),
                     items = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) obstacles = obstacles_of (self), nuisances = nuisances_of (self);
  TrBox edge = { layout->panel.x + 2, layout->panel.y + 2, layout->panel.width - 4, layout->panel.height - 4 };
  gboolean is_complete = TRUE;

  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);
    const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);
    TrLabel label = { .x = marker->x, .y = marker->y, .radius = layout->marker_radius };

    if (!marker->is_shown || self->is_keyed[i])
      continue;
    if (!tr_text_measure (&style, item->name, LABEL_WIDTH * layout->type, &label.width, &label.height))
      is_complete = FALSE; /* cut off: in the key it can be read */
    else {
      g_array_append_val (labels, label);
      g_array_append_val (items, i);
    }
  }
  tr_labels_place (labels, &edge, obstacles, nuisances);
  for (guint i = 0; i < labels->len; i++) {
    const TrLabel *label = &g_array_index (labels, TrLabel, i);
    TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, g_array_index (items, guint, i));

    marker->has_label = label->is_placed;
    marker->label = label->box;
    marker->has_leader = label->is_placed && label->has_leader;
    is_complete = is_complete && label->is_placed;
  }

  return is_complete;
}

static void
add_empty (TrMatrixMaking *self)
{
  TrMatrixLayout *layout = self->layout;
  /* TRANSLATORS: in the middle of the strategy matrix, when there is no direction on it */
  const char *usual = tr_language_text (self->picture->language, N_("Nothing is placed yet"));
  const char *text = self->picture->empty != NULL ? self->picture->empty : usual;
  TrBox box = { layout->plot.x, layout->plot.y, layout->plot.width, layout->plot.height };
  TrTextStyle style = tr_matrix_style (self, layout->type, FALSE, EMPTY_LINES);
  double width, height;

  for (guint i = 0; i < layout->markers->len; i++)
    if (g_array_index (layout->markers, TrMatrixMarker, i).is_shown)
      return;
  tr_text_measure (&style, text, box.width, &width, &height);
  box.x += (box.width - width) / 2;
  box.y += (box.height - height) / 2;
  box.width = width;
  box.height = height;
  tr_matrix_add_text (self, TR_MATRIX_TEXT_EMPTY, text, layout->type, EMPTY_LINES, &box)->is_dim = TRUE;
}

/* With these names in the key. Tells whether the others found room. */
static TrMatrixLayout *
attempt (const TrMatrixPicture *picture, double width, double height, double scale, const gboolean *is_keyed,
         gboolean *is_complete)
{
  TrMatrixLayout *layout = layout_new (picture, width, height, scale);
  TrMatrixMaking making = { .picture = picture, .layout = layout, .is_keyed = is_keyed };

  making.small = MAX (layout->type * TR_MATRIX_SMALL, TR_MATRIX_SMALLEST);
  making.margin = layout->type * 0.8;
  making.least_height = MAX (LEAST_PANEL * height, MIN (LOWEST_PANEL * layout->type, 0.75 * height));
  making.area =
    (TrBox){ making.margin, making.margin, MAX (width - 2 * making.margin, 1), MAX (height - 2 * making.margin, 1) };
  tr_matrix_add_heading (&making);
  tr_matrix_add_legend (&making);
  tr_matrix_add_key (&making);
  set_panel (&making);
  set_places (&making);
  add_empty (&making);
  *is_complete = (picture->layers & TR_MATRIX_LABELS) == 0 || set_labels (&making);

  return layout;
}

/* Sends into the key what found no room beside its marker; when that is most of them, all: one list is read more
 * easily than half a list. */
static void
key_more (const TrMatrixPicture *picture, const TrMatrixLayout *layout, gboolean *is_keyed, gboolean is_last)
{
  guint n_placed = 0, n_labels = 0;

  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    n_placed += marker->is_shown ? 1 : 0;
    n_labels += marker->has_label ? 1 : 0;
  }
  for (guint i = 0; i < layout->markers->len; i++)
    is_keyed[i] = is_keyed[i] || is_last || n_labels * 2 < n_placed ||
                  !g_array_index (layout->markers, TrMatrixMarker, i).has_label;
}

/* Where everything stands in a picture of this size. `scale` is how much larger type is than usual. A name that finds
 * no room beside its marker goes into the key; that takes room, for which others may have to go there as well, until
 * all that is left fits. The same picture always gives the same layout. Free with tr_matrix_layout_free(). */
TrMatrixLayout *
tr_matrix_layout_new (const TrMatrixPicture *picture, double width, double height, double scale)
{
  guint n = picture->items->len;
  g_autofree gboolean *is_keyed = g_new0 (gboolean, MAX (n, 1));
  gboolean is_complete = FALSE;
  TrMatrixLayout *self = NULL;

  for (guint i = 0; i < n; i++)
    is_keyed[i] = width < NARROWEST_WITH_LABELS || ((TrMatrixItem *) picture->items->pdata[i])->all.n == 0;
  for (guint tries = 1; !is_complete; tries++) {
    if (self != NULL)
      key_more (picture, self, is_keyed, tries > MOST_ATTEMPTS);
    tr_matrix_layout_free (self);
    self = attempt (picture, width, height, scale, is_keyed, &is_complete);
  }

  return self;
}

/* Where a position on the matrix lies in the picture. */
void
tr_matrix_layout_point (const TrMatrixLayout *self, double control, double uncertainty, double *x, double *y)
{
  *x = self->plot.x + control * self->plot.width;
  *y = self->plot.y + (1 - uncertainty) * self->plot.height;
}

/* The position on the matrix of a point in the picture; of one outside, the nearest. */
void
tr_matrix_layout_place (const TrMatrixLayout *self, double x, double y, double *control, double *uncertainty)
{
  *control = CLAMP ((x - self->plot.x) / self->plot.width, 0, 1);
  *uncertainty = CLAMP (1 - (y - self->plot.y) / self->plot.height, 0, 1);
}

static gboolean
is_in (const TrBox *box, double x, double y)
{
  return x >= box->x && y >= box->y && x < box->x + box->width && y < box->y + box->height;
}

/* The item whose marker, label or name in the key is at a point; -1 for none. */
int
tr_matrix_layout_item_at (const TrMatrixLayout *self, double x, double y)
{
  double nearest = self->marker_radius + 2;
  int found = -1;

  for (guint i = 0; i < self->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (self->markers, TrMatrixMarker, i);
    double distance = hypot (marker->x - x, marker->y - y);

    if (marker->is_shown && distance < nearest) {
      nearest = distance;
      found = (int) i;
    }
  }
  for (guint i = 0; found < 0 && i < self->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (self->markers, TrMatrixMarker, i);

    if (marker->has_label && is_in (&marker->label, x, y))
      found = (int) i;
  }
  for (guint i = 0; found < 0 && i < self->key->len; i++) {
    const TrMatrixKey *key = &g_array_index (self->key, TrMatrixKey, i);

    if (is_in (&key->box, x, y) || is_in (&key->name, x, y))
      found = (int) key->item;
  }

  return found;
}
