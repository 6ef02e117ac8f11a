/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-stance.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* A scale of five steps with a mark on it: of the municipality, of social work, of both together, or (with
 * TR_N_STANCE_OWNERS) of the note, whose mark may cover several steps. */

double tr_draw_stance_place (double width, double height, gint step, gboolean is_mirrored);
gint tr_draw_stance_step_at (double width, double height, double x, gboolean is_mirrored);
void tr_draw_stance (cairo_t *cr, double width, double height, const TrPalette *palette, guint owner, gint low,
                     gint high, TrLanguage language, gboolean is_mirrored);

G_END_DECLS
