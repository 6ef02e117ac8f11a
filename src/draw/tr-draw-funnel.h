/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-funnel.h"
#include "tr-palette.h"

G_BEGIN_DECLS

#define TR_FUNNEL_N_PARTS TR_PALETTE_N_PLACES /* challenge, direction, partner, agreement */

/* What a part of the funnel shows. */
typedef struct {
  TrFilled filled;
  double fraction; /* 0 to 1: drawn as a bar while the part is thin */
  gboolean is_selected;
  gboolean is_focused;
  gboolean is_hovered;
} TrFunnelPart;

double tr_funnel_part_top (guint place);
double tr_funnel_part_bottom (guint place);
void tr_draw_funnel_part (cairo_t *cr, double width, double height, const TrPalette *palette, guint place,
                          const TrFunnelPart *part);
void tr_draw_funnel (cairo_t *cr, double width, double height, const TrPalette *palette, const TrFunnelPart *parts);

G_END_DECLS
