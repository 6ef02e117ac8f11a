/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-draw-text.h"
#include "tr-draw-timeline.h"

G_BEGIN_DECLS

/* What all parts of drawing the timeline need. */
typedef struct {
  cairo_t *cr;
  const TrTimelinePicture *picture;
  const TrTimelineLayout *layout;
  const TrPalette *palette;
} TrTimelineDrawing;

double tr_timeline_line (const TrTimelineDrawing *self);
void tr_timeline_trace_rounded (cairo_t *cr, const TrBox *box, double radius);
void tr_timeline_draw_shape (const TrTimelineDrawing *self, TrShape shape, double x, double y, double radius,
                             gboolean is_open);
void tr_timeline_draw_bar (const TrTimelineDrawing *self, const TrBox *box, const TrInk *ink, gboolean is_option,
                           gboolean is_dashed);
void tr_timeline_draw_badge (const TrTimelineDrawing *self, double x, double y, double size);
void tr_timeline_draw_block (const TrTimelineDrawing *self, const TrBox *box);
void tr_timeline_draw_cluster (const TrTimelineDrawing *self, const TrBox *box);

void tr_timeline_draw_frame (const TrTimelineDrawing *self);
void tr_timeline_draw_texts (const TrTimelineDrawing *self);
void tr_timeline_draw_signs (const TrTimelineDrawing *self);

G_END_DECLS
