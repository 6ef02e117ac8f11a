/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-language.h"
#include "core/tr-presence.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* Who was at which session, over the steps: a row for each participant, a column for each session, and under each two steps whether
 * people stayed. */

/* Where everything stands, in the units of the surface. A text stays in its box. */
typedef struct {
  double text_size;
  double label_width; /* of a row's mark and role together */
  double row_height;
  double column_width;
  double step_height, date_height; /* of the heads above the columns */
  double foot_height;              /* of the signs under the steps */
  double step_size, date_size;     /* of the text in the heads */
  gboolean is_step_upright, is_date_upright; /* written upwards, for want of width */
} TrContinuityLayout;

void tr_draw_continuity_layout (double width, double height, double text_size, const TrPresence *presence, TrLanguage language,
                                TrContinuityLayout *layout);
cairo_rectangle_t tr_draw_continuity_side_box (const TrContinuityLayout *layout, guint person);
cairo_rectangle_t tr_draw_continuity_role_box (const TrContinuityLayout *layout, guint person);
cairo_rectangle_t tr_draw_continuity_date_box (const TrContinuityLayout *layout, guint session);
cairo_rectangle_t tr_draw_continuity_mark_box (const TrContinuityLayout *layout, guint person, guint session);
gboolean tr_draw_continuity_step_box (const TrContinuityLayout *layout, const TrPresence *presence, TrStep step, cairo_rectangle_t *box);
cairo_rectangle_t tr_draw_continuity_sign_box (const TrContinuityLayout *layout, const TrPresence *presence, guint pair);

const char *tr_draw_continuity_step_text (TrStep step, TrLanguage language);
double tr_draw_continuity_width (double text_size, const TrPresence *presence);
double tr_draw_continuity_height (double width, double text_size, const TrPresence *presence, TrLanguage language);
void tr_draw_continuity (cairo_t *cr, double width, double height, double text_size, const TrPalette *palette,
                         const TrPresence *presence, TrLanguage language);

G_END_DECLS
