/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-layout-private.h"

/* Puts what is in a lane into rows. A row is one line high and holds pieces that do not overlap: bars, shapes, and
 * names beside them. What has a name takes the first row in which both have room; then one in which the shape alone
 * has room; and where even that is not to be had, shapes that would cover each other become one with their number. So
 * nothing covers anything, in any project and at any width. */

#define BADGE 1.05     /* width of the sign that something does not fit, in sizes of the type */
#define GAP 0.35       /* between shape and name, in sizes of the type */
#define ROWS_OF_INSTRUMENTS 12
#define CHAIN 1.2      /* radiuses between shapes of what repeats, below which they are drawn as one */

static TrTimelineMark *
mark_of (const TrTimelineMaking *self, guint item)
{
  return &g_array_index (self->layout->marks, TrTimelineMark, item);
}

static const TrTimelineItem *
item_of (const TrTimelineMaking *self, guint item)
{
  return g_ptr_array_index (self->picture->items, item);
}

/* The name, and what does not fit; with its date when `is_dated`. */
char *
tr_timeline_label_text (const TrTimelineMaking *self, guint index, gboolean is_dated)
{
  const TrTimelineItem *item = item_of (self, index);
  GString *text = g_string_new (item->name);

  if (is_dated) {
    g_autofree char *date = tr_plan_date_text (&item->from, self->picture->language);

    g_string_append_printf (text, " · %s", date);
  }
  if (*item->trouble != '\0')
    g_string_append_printf (text, " · %s", item->trouble);

  return g_string_free (text, FALSE);
}

/* Measures the names once for all tries with this type. */
void
tr_timeline_measure_labels (TrTimelineMaking *self)
{
  self->digit = tr_timeline_text_width (self, "8", self->small, TRUE);
  for (guint i = 0; i < self->picture->items->len; i++) {
    g_autofree char *text = NULL;

    if (*item_of (self, i)->name == '\0')
      continue;
    text = tr_timeline_label_text (self, i, FALSE);
    self->widths[i] = tr_timeline_text_width (self, text, self->layout->type,
                                              item_of (self, i)->kind == TR_PLAN_BASE_TERM);
  }
}

static GArray *
row_at (TrTimelineMaking *self, TrLane lane, guint row)
{
  GPtrArray *rows = self->shelves[lane].rows;

  while (rows->len <= row)
    g_ptr_array_add (rows, g_array_new (FALSE, TRUE, sizeof (TrTimelinePiece)));

  return g_ptr_array_index (rows, row);
}

static gboolean
overlaps (const TrTimelinePiece *piece, double x1, double x2)
{
  return piece->x1 < x2 - 0.01 && x1 < piece->x2 - 0.01;
}

/* Whether nothing stands there but labels of `except` and, when those may go, of others. */
static gboolean
is_free (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2, guint except, gboolean may_shed)
{
  const GArray *pieces = row_at (self, lane, row);

  for (guint i = 0; i < pieces->len; i++) {
    const TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i);

    if (overlaps (piece, x1, x2) && !(piece->is_label && (may_shed || piece->item == except)))
      return FALSE;
  }

  return TRUE;
}

/* Whether nothing stands there but labels of `except`. */
gboolean
tr_timeline_row_is_free (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2, guint except)
{
  return is_free (self, lane, row, x1, x2, except, FALSE);
}

static void
add_piece (TrTimelineMaking *self, TrLane lane, guint row, const TrTimelinePiece *piece)
{
  g_array_append_vals (row_at (self, lane, row), piece, 1);
}

/* Takes away the labels that stand in the way of a shape. */
static void
shed_labels (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2)
{
  GArray *pieces = row_at (self, lane, row);

  for (guint i = pieces->len; i > 0; i--) {
    const TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i - 1);

    if (!piece->is_label || !overlaps (piece, x1, x2))
      continue;
    mark_of (self, piece->item)->has_label = FALSE;
    g_array_remove_index (pieces, i - 1);
  }
}

/* Between a shape and its name. */
double
tr_timeline_gap (const TrTimelineMaking *self)
{
  return GAP * self->layout->type;
}

/* A badge stands behind its shape, and before it where the picture ends. */
static gboolean
is_badge_before (const TrTimelineMaking *self, const TrTimelineMark *mark)
{
  return mark->box.x + mark->box.width + BADGE * self->layout->type > self->layout->width;
}

/* Where a badge of this width begins. */
double
tr_timeline_badge_x (const TrTimelineMaking *self, guint item, double width)
{
  const TrTimelineMark *mark = mark_of (self, item);

  return is_badge_before (self, mark) ? mark->box.x - 1 - width : mark->box.x + mark->box.width + 1;
}

/* What a shape takes with its badge. */
void
tr_timeline_extent (const TrTimelineMaking *self, guint item, double *x1, double *x2)
{
  const TrTimelineMark *mark = mark_of (self, item);
  double badge = mark->has_badge && !mark->is_in_cluster ? BADGE * self->layout->type : 0;
  gboolean is_before = badge > 0 && is_badge_before (self, mark);

  *x1 = mark->box.x - (is_before ? badge : 0);
  *x2 = mark->box.x + mark->box.width + (is_before ? 0 : badge);
}

static void
put_shape (TrTimelineMaking *self, guint item, guint row)
{
  TrTimelinePiece piece = { .item = item, .cluster = -1 };

  tr_timeline_extent (self, item, &piece.x1, &piece.x2);
  piece.is_bar = item_of (self, item)->shape == TR_SHAPE_BAR;
  piece.x1 -= piece.is_bar ? 0 : 0.5;
  piece.x2 += piece.is_bar ? 0 : 0.5;
  self->row_of[item] = row;
  add_piece (self, item_of (self, item)->lane, row, &piece);
}

static void
put_label (TrTimelineMaking *self, guint item, guint row, double x, double width)
{
  TrTimelineMark *mark = mark_of (self, item);
  double half = tr_timeline_gap (self) / 2;
  TrTimelinePiece piece = { .x1 = x - half, .x2 = x + width + half, .item = item, .cluster = -1 };

  piece.is_label = TRUE;
  mark->has_label = TRUE;
  mark->label = (TrBox){ x, 0, width, 0 };
  add_piece (self, item_of (self, item)->lane, row, &piece);
}

/* Where a label stands on the right or left of its shape. FALSE when that is outside, or taken. */
gboolean
tr_timeline_label_place (TrTimelineMaking *self, guint item, guint row, double width, gboolean is_left, double *x)
{
  double x1, x2, half = tr_timeline_gap (self) / 2;

  tr_timeline_extent (self, item, &x1, &x2);
  *x = is_left ? x1 - tr_timeline_gap (self) - width : x2 + tr_timeline_gap (self);
  if (*x < self->left || *x + width > self->right)
    return FALSE;

  return is_free (self, item_of (self, item)->lane, row, *x - half, *x + width + half, item, FALSE);
}

/* Puts a shape in a row with its label. */
static gboolean
put_both (TrTimelineMaking *self, guint item, guint row, double width, gboolean is_left)
{
  double x1, x2, x;

  tr_timeline_extent (self, item, &x1, &x2);
  if (!is_free (self, item_of (self, item)->lane, row, x1, x2, G_MAXUINT, FALSE) ||
      !tr_timeline_label_place (self, item, row, width, is_left, &x))
    return FALSE;
  put_shape (self, item, row);
  put_label (self, item, row, x, width);

  return TRUE;
}

static gboolean
has_labels (const TrTimelineMaking *self)
{
  return (self->layers & TR_TIMELINE_LABELS) != 0;
}

/* A name stands in its bar where it fits, else beside it. */
static void
pack_bar (TrTimelineMaking *self, guint item)
{
  TrTimelineMark *mark = mark_of (self, item);
  TrLane lane = item_of (self, item)->lane;
  guint most = lane == TR_LANE_TERM ? 1 : MAX (self->most_rows, 2) - 1, row = 0;
  double x1, x2, width = self->widths[item];

  tr_timeline_extent (self, item, &x1, &x2);
  mark->is_inside = has_labels (self) && width > 0 && width + 2 * tr_timeline_gap (self) <= mark->box.width;
  for (guint i = 0; i < most && !mark->is_inside && width > 0 && has_labels (self); i++)
    if (put_both (self, item, i, width, FALSE) || put_both (self, item, i, width, TRUE))
      return;
  while (!is_free (self, lane, row, x1, x2, G_MAXUINT, TRUE))
    row++;
  shed_labels (self, lane, row, x1, x2);
  put_shape (self, item, row);
  if (mark->is_inside) {
    mark->has_label = TRUE;
    mark->label = (TrBox){ mark->box.x + tr_timeline_gap (self), 0, width, 0 };
  }
}

static void
drop_label (TrTimelineMaking *self, TrLane lane, guint row, guint item)
{
  GArray *pieces = row_at (self, lane, row);

  mark_of (self, item)->has_label = FALSE;
  for (guint i = pieces->len; i > 0; i--) {
    const TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i - 1);

    if (piece->is_label && piece->item == item)
      g_array_remove_index (pieces, i - 1);
  }
}

/* The shape that stands there, the last one of several. */
static TrTimelinePiece *
shape_at (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2)
{
  GArray *pieces = row_at (self, lane, row);
  TrTimelinePiece *found = NULL;

  for (guint i = 0; i < pieces->len; i++) {
    TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i);

    if (!piece->is_label && overlaps (piece, x1, x2) && (found == NULL || piece->x2 > found->x2))
      found = piece;
  }

  return found;
}

static void
become_cluster (TrTimelineMaking *self, TrTimelinePiece *piece, TrLane lane)
{
  TrTimelineMark *mark = mark_of (self, piece->item);
  TrTimelineCluster cluster = { .lane = lane, .n = 1, .has_trouble = mark->has_badge };
  const char *series = item_of (self, piece->item)->series;

  piece->cluster = (int) self->layout->clusters->len;
  mark->is_in_cluster = TRUE;
  mark->cluster = (guint) piece->cluster;
  cluster.series = *series != '\0' ? series : NULL;
  g_array_append_val (self->layout->clusters, cluster);
}

/* Makes a moment one with the shape that stands where it would stand, or so little before it. */
static void
join (TrTimelineMaking *self, guint item, guint row, double slack)
{
  TrLane lane = item_of (self, item)->lane;
  TrTimelineMark *mark = mark_of (self, item);
  TrTimelineCluster *cluster;
  TrTimelinePiece *host;
  double x1 = mark->box.x - 0.5, x2 = mark->box.x + mark->box.width + 0.5;

  host = shape_at (self, lane, row, x1 - slack, x2);
  shed_labels (self, lane, row, host != NULL ? MIN (host->x2, x1) : x1, x2);
  host = shape_at (self, lane, row, x1 - slack, x2);
  if (host == NULL || host->is_bar) {
    put_shape (self, item, row);
    return;
  }
  drop_label (self, lane, row, host->item);
  host = shape_at (self, lane, row, x1 - slack, x2);
  if (host->cluster < 0)
    become_cluster (self, host, lane);
  cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, host->cluster);
  cluster->n++;
  if (g_strcmp0 (cluster->series, item_of (self, item)->series) != 0)
    cluster->series = NULL;
  cluster->has_trouble |= mark->has_badge;
  host->x1 = MIN (host->x1, x1);
  host->x2 = MAX (host->x2, x2);
  mark->is_in_cluster = TRUE;
  mark->cluster = (guint) host->cluster;
  self->row_of[item] = row;
}

/* Whether a shape alone could stand in a row, or become one with what is there. */
static gboolean
has_bar (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2)
{
  const TrTimelinePiece *piece = shape_at (self, lane, row, x1, x2);

  return piece != NULL && piece->is_bar;
}

static gboolean
put_alone (TrTimelineMaking *self, guint item, guint row, gboolean may_shed)
{
  TrLane lane = item_of (self, item)->lane;
  double x1, x2;

  tr_timeline_extent (self, item, &x1, &x2);
  if (!is_free (self, lane, row, x1, x2, G_MAXUINT, may_shed))
    return FALSE;
  shed_labels (self, lane, row, x1, x2);
  put_shape (self, item, row);

  return TRUE;
}

static guint
most_rows (TrTimelineMaking *self, TrLane lane)
{
  return MAX (self->most_rows, self->shelves[lane].n_bar_rows + (self->is_high ? 2 : 1));
}

static void
pack_moment (TrTimelineMaking *self, guint item)
{
  TrLane lane = item_of (self, item)->lane;
  guint most = self->shelves[lane].n_bar_rows > 0 ? most_rows (self, lane) : self->most_rows;
  double x1, x2, width = self->widths[item];

  for (guint row = 0; row < most && width > 0 && has_labels (self); row++)
    if (put_both (self, item, row, width, FALSE) || put_both (self, item, row, width, TRUE))
      return;
  for (guint row = 0; row < most; row++)
    if (put_alone (self, item, row, FALSE))
      return;
  for (guint row = 0; row < most; row++)
    if (put_alone (self, item, row, TRUE))
      return;
  tr_timeline_extent (self, item, &x1, &x2);
  for (guint row = 0; row < most; row++)
    if (!has_bar (self, lane, row, x1, x2)) {
      join (self, item, row, 0);
      return;
    }
}

static guint
most_rows_of_series (const TrTimelineMaking *self)
{
  return self->is_high ? MAX (self->most_rows, ROWS_OF_INSTRUMENTS) : self->most_rows;
}

/* What repeats keeps one row, several the same one when there are not enough. Gives the row of each (+ 1). */
static GHashTable *
rows_of_series (const TrTimelineMaking *self)
{
  guint most = most_rows_of_series (self), n = 0;
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->picture->items->len; i++) {
    const char *series = item_of (self, i)->series;

    if (*series != '\0' && mark_of (self, i)->is_shown && !g_hash_table_contains (rows, series))
      g_hash_table_insert (rows, (gpointer) series, GUINT_TO_POINTER (n++ % most + 1));
  }

  return rows;
}

/* Whether a name has room before what comes next in the row. */
static gboolean
has_room_until_next (const TrTimelineMaking *self, guint item, GHashTable *rows, gpointer row)
{
  double x1, x2;

  tr_timeline_extent (self, item, &x1, &x2);
  for (guint i = item + 1; i < self->picture->items->len; i++)
    if (mark_of (self, i)->is_shown && *item_of (self, i)->series != '\0' &&
        g_hash_table_lookup (rows, item_of (self, i)->series) == row)
      return mark_of (self, i)->box.x >= x2 + self->widths[item] + 2 * tr_timeline_gap (self);

  return TRUE;
}

/* What repeats so often that its shapes nearly touch becomes one, from the first time to the last; and what has no
 * room for its name elsewhere, which then stands in it. */
static void
chain (TrTimelineMaking *self, guint item, guint row, gboolean is_whole)
{
  const TrTimelineMark *mark = mark_of (self, item);
  double slack = is_whole ? self->layout->width : self->layout->radius * CHAIN;

  if (shape_at (self, item_of (self, item)->lane, row, mark->box.x - slack, mark->box.x + mark->box.width) != NULL)
    join (self, item, row, slack);
  else
    put_alone (self, item, row, TRUE);
}

/* What repeats is named at its first time: before it, or after it when the next one leaves room. */
static void
pack_series (TrTimelineMaking *self)
{
  g_autoptr (GHashTable) rows = rows_of_series (self), named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) beside = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean is_alone = g_hash_table_size (rows) <= most_rows_of_series (self);

  for (guint i = 0; i < self->picture->items->len; i++) {
    const char *series = item_of (self, i)->series;
    gpointer row = g_hash_table_lookup (rows, series);
    gboolean wants_name = self->widths[i] > 0 && has_labels (self);
    guint at = GPOINTER_TO_UINT (row) - 1;

    if (*series == '\0' || !mark_of (self, i)->is_shown)
      continue;
    wants_name &= !g_hash_table_contains (named, series);
    if (wants_name && (put_both (self, i, at, self->widths[i], TRUE) ||
                       (has_room_until_next (self, i, rows, row) && put_both (self, i, at, self->widths[i], FALSE))))
      g_hash_table_add (beside, (gpointer) series);
    else
      chain (self, i, at, is_alone && has_labels (self) && !g_hash_table_contains (beside, series));
    g_hash_table_add (named, (gpointer) series);
  }
}

/* Rows that were only looked at go again. */
static void
trim (TrTimelineMaking *self)
{
  for (guint lane = 0; lane < TR_N_LANES; lane++) {
    GPtrArray *rows = self->shelves[lane].rows;

    while (rows->len > 0 && ((GArray *) g_ptr_array_index (rows, rows->len - 1))->len == 0)
      g_ptr_array_set_size (rows, (gint) rows->len - 1);
  }
}

/* Puts all items of all lanes into rows: first what lasts, then what is of one day. */
void
tr_timeline_pack (TrTimelineMaking *self)
{
  for (guint i = 0; i < self->picture->items->len; i++)
    if (mark_of (self, i)->is_shown && item_of (self, i)->shape == TR_SHAPE_BAR)
      pack_bar (self, i);
  trim (self);
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    self->shelves[lane].n_bar_rows = self->shelves[lane].rows->len;
  for (guint i = 0; i < self->picture->items->len; i++)
    if (mark_of (self, i)->is_shown && item_of (self, i)->shape != TR_SHAPE_BAR && *item_of (self, i)->series == '\0')
      pack_moment (self, i);
  pack_series (self);
  trim (self);
}
