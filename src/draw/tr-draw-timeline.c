/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-timeline-private.h"

#define SMALL 0.92
#define ROOM_OF_COUNT 0.4 /* between a number and the lines beside it, in sizes of the type */
#define SMALLER 0.85 /* in a row that is less high */

static const TrTimelineItem *
item_of (const TrTimelineDrawing *self, guint index)
{
  return g_ptr_array_index (self->picture->items, index);
}

static const TrTimelineMark *
mark_of (const TrTimelineDrawing *self, guint index)
{
  return &g_array_index (self->layout->marks, TrTimelineMark, index);
}

static TrTextStyle
style_of (const TrTimelineDrawing *self, double size, gboolean is_bold)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, 1, self->picture->is_vector };
}

/* The term of the contract is what it is about; an option is paler, and a phase between the two. */
static const TrInk *
ink_of (const TrTimelineDrawing *self, const TrTimelineItem *item)
{
  if (item->kind == TR_PLAN_BASE_TERM)
    return &self->palette->well[1];

  return item->kind == TR_PLAN_EXTENSION ? &self->palette->empty[1] : &self->palette->thin[0];
}

static void
draw_item (const TrTimelineDrawing *self, guint index)
{
  const TrTimelineItem *item = item_of (self, index);
  const TrTimelineMark *mark = mark_of (self, index);
  gboolean is_option = item->kind == TR_PLAN_EXTENSION;

  if (item->shape == TR_SHAPE_BAR)
    tr_timeline_draw_bar (self, &mark->box, ink_of (self, item), is_option, is_option || item->is_default);
  else if (!mark->is_in_cluster)
    tr_timeline_draw_shape (self, item->shape, mark->x, mark->y, self->layout->radius, item->is_default);
  if (mark->has_badge && !mark->is_in_cluster)
    tr_timeline_draw_badge (self, mark->badge.x, mark->y, mark->badge.width);
}

static void
draw_cluster_label (const TrTimelineDrawing *self, const TrTimelineCluster *cluster)
{
  gboolean is_number = cluster->number > 0;
  double share = is_number ? SMALL : cluster->is_inside ? SMALLER : 1;
  TrTextStyle style = style_of (self, self->layout->type * share, is_number);

  if (cluster->label_text == NULL)
    return;
  if (cluster->is_inside) {
    tr_color_set (self->cr, &self->palette->thin[1].fill, 1);
    cairo_rectangle (self->cr, cluster->label.x - 1, cluster->box.y + cluster->box.height * 0.14,
                     cluster->label.width + 2, cluster->box.height * 0.72);
    cairo_fill (self->cr);
  }
  tr_color_set (self->cr, cluster->is_inside ? &self->palette->thin[1].text : &self->palette->text, 1);
  tr_text_draw (self->cr, &style, cluster->label_text, &cluster->label,
                cluster->is_inside ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
}

/* How many they are, in the middle, with the lines kept off. */
static void
draw_count (const TrTimelineDrawing *self, const char *count, const TrBox *inside)
{
  TrTextStyle style = style_of (self, self->layout->type * SMALL * 0.9, TRUE);
  double width, height, room;
  TrBox back;

  tr_text_measure (&style, count, 0, &width, &height);
  room = CLAMP ((inside->width - width - inside->height) / 2, 2, self->layout->type * ROOM_OF_COUNT);
  back = (TrBox){ inside->x + (inside->width - width) / 2 - room, inside->y + inside->height * 0.14,
                  width + 2 * room, inside->height * 0.72 };
  tr_color_set (self->cr, &self->palette->thin[1].fill, 1);
  cairo_rectangle (self->cr, back.x, back.y, back.width, back.height);
  cairo_fill (self->cr);
  tr_color_set (self->cr, &self->palette->thin[1].text, 1);
  tr_text_draw (self->cr, &style, count, inside, PANGO_ALIGN_CENTER);
}

/* A small line for each, where they are not so close that it would be a surface. */
static void
draw_members (const TrTimelineDrawing *self, guint index)
{
  const TrTimelineCluster *cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, index);
  double line = MAX (tr_timeline_line (self) * 0.5, 0.7), half = cluster->box.height * 0.22;

  if (cluster->box.width / cluster->n < 4 * line)
    return;
  tr_color_set (self->cr, &self->palette->thin[1].line, 1);
  cairo_set_line_width (self->cr, line);
  for (guint i = 0; i < self->layout->marks->len; i++)
    if (mark_of (self, i)->is_in_cluster && mark_of (self, i)->cluster == index) {
      cairo_move_to (self->cr, mark_of (self, i)->x, mark_of (self, i)->y - half);
      cairo_line_to (self->cr, mark_of (self, i)->x, mark_of (self, i)->y + half);
    }
  cairo_stroke (self->cr);
}

static void
draw_cluster (const TrTimelineDrawing *self, guint index)
{
  const TrTimelineCluster *cluster = &g_array_index (self->layout->clusters, TrTimelineCluster, index);
  g_autofree char *count = g_strdup_printf ("%u×", cluster->n);
  TrBox inside = cluster->box;

  tr_timeline_draw_cluster (self, &cluster->box);
  draw_members (self, index);
  if (cluster->is_inside) {
    inside.x = cluster->label.x + cluster->label.width;
    inside.width = MAX (cluster->box.x + cluster->box.width - inside.x, 1);
  }
  if (cluster->has_trouble && cluster->box.width > self->layout->type * 1.6) {
    tr_timeline_draw_badge (self, cluster->box.x + cluster->box.height * 0.3, cluster->box.y + cluster->box.height / 2,
                            self->layout->type * 0.9);
    inside.x += self->layout->type;
    inside.width -= self->layout->type;
  }
  if (cluster->has_count)
    draw_count (self, count, &inside);
  draw_cluster_label (self, cluster);
}

/* A name in a bar stands on its colour, one beside it on a piece of the sheet: lines run behind. */
static void
draw_label (const TrTimelineDrawing *self, guint index)
{
  const TrTimelineItem *item = item_of (self, index);
  const TrTimelineMark *mark = mark_of (self, index);
  TrTextStyle style = style_of (self, self->layout->type, mark->is_inside && item->kind == TR_PLAN_BASE_TERM);
  TrBox back = { mark->label.x - 1, mark->label.y + mark->label.height * 0.08, mark->label.width + 2,
                 mark->label.height * 0.84 };
  const TrInk *ink = ink_of (self, item);

  if (mark->number > 0)
    style = style_of (self, self->layout->type * SMALL, TRUE);
  tr_timeline_trace_rounded (self->cr, &back, self->layout->type * 0.2);
  tr_color_set (self->cr, mark->is_inside ? &ink->fill : &self->palette->sheet, mark->is_inside ? 1 : 0.8);
  cairo_fill (self->cr);
  tr_color_set (self->cr, mark->is_inside ? &ink->text : &self->palette->text, 1);
  tr_text_draw (self->cr, &style, mark->label_text, &mark->label,
                mark->label.x < mark->box.x ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/* Around what has the focus, or the pointer. In a cluster it is drawn as itself, on top. */
static void
draw_ring (const TrTimelineDrawing *self, guint index)
{
  const TrTimelineItem *item = item_of (self, index);
  const TrTimelineMark *mark = mark_of (self, index);
  double away = tr_timeline_line (self) * 1.3;
  TrBox box = { mark->box.x - away, mark->box.y - away, mark->box.width + 2 * away, mark->box.height + 2 * away };

  if (!item->is_focused && !item->is_hovered && !item->is_dragged)
    return;
  if (mark->is_in_cluster)
    tr_timeline_draw_shape (self, item->shape, mark->x, mark->y, self->layout->radius, item->is_default);
  tr_timeline_trace_rounded (self->cr, &box, self->layout->type * 0.3);
  tr_color_set (self->cr, item->is_focused ? &self->palette->accent : &self->palette->outline,
                item->is_hovered && !item->is_focused ? 0.6 : 1);
  cairo_set_line_width (self->cr, tr_timeline_line (self) * (item->is_dragged ? 2 : 1.4));
  cairo_stroke (self->cr);
}

static void
draw_items (const TrTimelineDrawing *self)
{
  guint n = self->layout->marks->len;

  for (guint i = 0; i < n; i++)
    if (mark_of (self, i)->is_shown)
      draw_item (self, i);
  for (guint i = 0; i < self->layout->clusters->len; i++)
    draw_cluster (self, i);
  for (guint i = 0; i < n; i++)
    if (mark_of (self, i)->is_shown && mark_of (self, i)->has_label)
      draw_label (self, i);
  for (guint i = 0; i < n; i++)
    if (mark_of (self, i)->is_shown)
      draw_ring (self, i);
}

/* Draws a picture where its layout says. */
void
tr_draw_timeline (cairo_t *cr, const TrTimelinePicture *picture, const TrTimelineLayout *layout,
                  const TrPalette *palette)
{
  TrTimelineDrawing self = { cr, picture, layout, palette };

  cairo_save (cr);
  if ((picture->layers & TR_TIMELINE_SHEET) != 0) {
    cairo_rectangle (cr, 0, 0, layout->width, layout->height);
    tr_color_set (cr, &palette->sheet, 1);
    cairo_fill (cr);
  }
  if (!layout->is_empty) {
    tr_timeline_draw_frame (&self);
    draw_items (&self);
    tr_timeline_draw_signs (&self);
  }
  tr_timeline_draw_texts (&self);
  cairo_restore (cr);
}
