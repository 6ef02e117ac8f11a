/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-layout-private.h"

#include <glib/gi18n.h>

/* When everything has its row: dates behind the names where there is room, and numbers for what has no name. */

#define NAMES_IN_KEY 3 /* of what is drawn as one */
#define BADGE 0.95     /* size of the sign that something does not fit, in sizes of the type */

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

static TrTimelinePiece *
label_piece (const TrTimelineMaking *self, guint item)
{
  GArray *pieces = g_ptr_array_index (self->shelves[item_of (self, item)->lane].rows, self->row_of[item]);

  for (guint i = 0; i < pieces->len; i++) {
    TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i);

    if (piece->is_label && piece->item == item)
      return piece;
  }

  return NULL;
}

/* Puts the date behind a name when nothing is in the way. */
static void
try_date (TrTimelineMaking *self, guint item)
{
  TrTimelineMark *mark = mark_of (self, item);
  g_autofree char *text = tr_timeline_label_text (self, item, TRUE);
  double width = tr_timeline_text_width (self, text, self->layout->type, FALSE), x;
  TrTimelinePiece *piece = label_piece (self, item);

  if (piece == NULL ||
      !tr_timeline_label_place (self, item, self->row_of[item], width, mark->label.x < mark->box.x, &x))
    return;
  piece->x1 += x - mark->label.x;
  piece->x2 = piece->x1 + width + tr_timeline_gap (self);
  mark->label.x = x;
  mark->label.width = width;
  g_free (mark->label_text);
  mark->label_text = g_steal_pointer (&text);
}

static void
name_all (TrTimelineMaking *self)
{
  for (guint i = 0; i < self->picture->items->len; i++) {
    TrTimelineMark *mark = mark_of (self, i);

    if (!mark->has_label)
      continue;
    mark->label_text = tr_timeline_label_text (self, i, FALSE);
    if (!mark->is_inside && item_of (self, i)->shape != TR_SHAPE_BAR)
      try_date (self, i);
  }
}

static double
number_width (const TrTimelineMaking *self, guint number)
{
  return self->digit * (number < 10 ? 1 : number < 100 ? 2 : 3) * 1.05 + 1;
}

/* The place of a number beside what stands between x1 and x2 in a row. */
static gboolean
number_place (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2, double width, double *x)
{
  double half = tr_timeline_gap (self) / 2;

  for (guint side = 0; side < 2; side++) {
    *x = side == 0 ? x2 + half : x1 - half - width;
    if (*x >= self->left && *x + width <= self->right &&
        tr_timeline_row_is_free (self, lane, row, *x, *x + width, G_MAXUINT))
      return TRUE;
  }

  return FALSE;
}

static void
reserve (TrTimelineMaking *self, TrLane lane, guint row, guint item, double x, double width)
{
  TrTimelinePiece piece = { .x1 = x, .x2 = x + width, .item = item, .cluster = -1, .is_label = TRUE };

  g_array_append_val ((GArray *) g_ptr_array_index (self->shelves[lane].rows, row), piece);
}

static void
number_item (TrTimelineMaking *self, guint item)
{
  TrTimelineMark *mark = mark_of (self, item);
  TrLane lane = item_of (self, item)->lane;
  double width = number_width (self, self->n_numbers + 1), x1, x2, x;

  if ((self->layers & TR_TIMELINE_KEY) == 0)
    return;
  tr_timeline_extent (self, item, &x1, &x2);
  if (!number_place (self, lane, self->row_of[item], x1, x2, width, &x))
    return;
  mark->number = ++self->n_numbers;
  mark->has_label = TRUE;
  mark->label = (TrBox){ x, 0, width, 0 };
  mark->label_text = g_strdup_printf ("%u", mark->number);
  reserve (self, lane, self->row_of[item], item, x, width);
  g_ptr_array_add (self->key, g_strdup (item_of (self, item)->text));
}

/* What repeats, from the first time to the last. */
static char *
series_text (const TrTimelineMaking *self, guint index)
{
  const TrTimelineItem *first = NULL, *last = NULL;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < self->picture->items->len; i++)
    if (mark_of (self, i)->is_in_cluster && mark_of (self, i)->cluster == index) {
      first = first != NULL ? first : item_of (self, i);
      last = item_of (self, i);
    }
  from = tr_plan_date_text (&first->from, self->picture->language);
  to = tr_plan_date_text (&last->from, self->picture->language);

  return g_strdup_printf ("%s, %s – %s", first->name, from, to);
}

/* What is drawn as one, in the key: the first few of it. */
static char *
cluster_text (const TrTimelineMaking *self, guint index)
{
  const TrTimelineCluster *cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, index);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->picture->items->len && n < NAMES_IN_KEY; i++)
    if (mark_of (self, i)->is_in_cluster && mark_of (self, i)->cluster == index)
      g_string_append_printf (text, "%s%s", n++ > 0 ? "; " : "", item_of (self, i)->text);
  if (cluster->n > n)
    g_string_append_printf (text, "; + %u", cluster->n - n);

  return g_string_free (text, FALSE);
}

/* Whether all that is drawn as one is the same that repeats. */
static gboolean
is_one_series (const TrTimelineMaking *self, guint index)
{
  return g_array_index (self->layout->clusters, TrTimelineCluster, index).series != NULL;
}

/* The name of what repeats beside its first times. */
static void
name_cluster (TrTimelineMaking *self, guint item)
{
  guint index = mark_of (self, item)->cluster;
  TrTimelineCluster *cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, index);
  TrLane lane = item_of (self, item)->lane;
  double width = self->widths[item], x;

  if (width == 0 || !is_one_series (self, index))
    return;
  cluster->is_inside = cluster->box.width >= width + 2 * self->layout->radius + 2;
  x = cluster->box.x + self->layout->radius;
  if (!cluster->is_inside &&
      !number_place (self, lane, self->row_of[item], cluster->box.x, cluster->box.x + cluster->box.width, width, &x))
    return;
  cluster->label = (TrBox){ x, 0, width, 0 };
  cluster->label_text = tr_timeline_label_text (self, item, FALSE);
  if (!cluster->is_inside)
    reserve (self, lane, self->row_of[item], item, x, width);
}

static void
number_cluster (TrTimelineMaking *self, guint item)
{
  guint index = mark_of (self, item)->cluster;
  TrTimelineCluster *cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, index);
  TrLane lane = item_of (self, item)->lane;
  double width = number_width (self, self->n_numbers + 1), x;

  if ((self->layers & TR_TIMELINE_KEY) != 0 && cluster->label_text == NULL &&
      number_place (self, lane, self->row_of[item], cluster->box.x, cluster->box.x + cluster->box.width, width, &x)) {
    cluster->number = ++self->n_numbers;
    cluster->label = (TrBox){ x, 0, width, 0 };
    cluster->label_text = g_strdup_printf ("%u", cluster->number);
    reserve (self, lane, self->row_of[item], item, x, width);
    g_ptr_array_add (self->key, is_one_series (self, index) ? series_text (self, index)
                                                                  : cluster_text (self, index));
  }
  mark_of (self, item)->number = cluster->number;
}

/* Whether an item is named by another one, of which it is a repetition. */
static gboolean
is_repeated (const TrTimelineMaking *self, guint item, GHashTable *named)
{
  const char *series = item_of (self, item)->series;

  return *series != '\0' && !g_hash_table_add (named, (gpointer) series);
}

static void
number_lane (TrTimelineMaking *self, TrLane lane)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrTimelineItem *item = item_of (self, i);
    const TrTimelineMark *mark = mark_of (self, i);
    gboolean is_named;

    if (item->lane != lane || !mark->is_shown)
      continue;
    is_named = is_repeated (self, i, named);
    if (mark->is_in_cluster && !is_named)
      name_cluster (self, i);
    if (mark->is_in_cluster && !(is_named && is_one_series (self, mark_of (self, i)->cluster)))
      number_cluster (self, i);
    else if (is_named)
      continue;
    else if (!mark->has_label && *item->name != '\0')
      number_item (self, i);
  }
}

/* What is drawn as one stands from the first to the last of its row. */
static void
measure_clusters (TrTimelineMaking *self)
{
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    for (guint row = 0; row < self->shelves[lane].rows->len; row++) {
      const GArray *pieces = g_ptr_array_index (self->shelves[lane].rows, row);

      for (guint i = 0; i < pieces->len; i++) {
        const TrTimelinePiece *piece = &g_array_index (pieces, TrTimelinePiece, i);

        if (!piece->is_label && piece->cluster >= 0)
          g_array_index (self->layout->clusters, TrTimelineCluster, piece->cluster).box =
            (TrBox){ piece->x1, 0, piece->x2 - piece->x1, 0 };
      }
    }
}

/* Gives names their dates, and numbers to what has no name: in the order in which one reads. */
void
tr_timeline_finish_labels (TrTimelineMaking *self)
{
  measure_clusters (self);
  name_all (self);
  for (guint lane = 0; lane < TR_N_LANES && (self->layers & TR_TIMELINE_LABELS) != 0; lane++)
    number_lane (self, (TrLane) lane);
}

static void
stand_cluster (TrTimelineMaking *self, guint item, double y, double line)
{
  TrTimelineCluster *cluster =
    &g_array_index (self->layout->clusters, TrTimelineCluster, mark_of (self, item)->cluster);
  double width = number_width (self, cluster->n) + self->digit * 1.2;
  double taken = cluster->is_inside ? cluster->label.width + 2 * self->layout->radius : 0;

  cluster->box.y = y - self->layout->radius;
  cluster->box.height = 2 * self->layout->radius;
  cluster->has_count = cluster->box.width - taken >= width + (cluster->has_trouble ? BADGE * self->layout->type : 0);
  cluster->label.y = y - line / 2;
  cluster->label.height = line;
}

/* Puts everything at the height of its row, when the lanes have theirs. */
void
tr_timeline_stand (TrTimelineMaking *self)
{
  double line = MIN (self->row, 1.5 * self->layout->type), badge = BADGE * self->layout->type;

  for (guint i = 0; i < self->picture->items->len; i++) {
    TrTimelineMark *mark = mark_of (self, i);
    gboolean is_bar = item_of (self, i)->shape == TR_SHAPE_BAR;
    double half = is_bar ? self->layout->type * 0.72 : self->layout->radius;

    if (!mark->is_shown)
      continue;
    mark->y = self->shelves[item_of (self, i)->lane].y + (self->row_of[i] + 0.5) * self->row;
    mark->box.y = mark->y - half;
    mark->box.height = 2 * half;
    mark->label.y = mark->y - line / 2;
    mark->label.height = line;
    mark->badge = (TrBox){ tr_timeline_badge_x (self, i, badge), mark->y - badge / 2, badge, badge };
    if (mark->is_in_cluster)
      stand_cluster (self, i, mark->y, line);
  }
}
