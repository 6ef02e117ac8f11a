/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <pango/pangocairo.h>

#include "tr-labels.h"

G_BEGIN_DECLS

/* Text in pictures: measured without a surface, and drawn with the same options, so that it fits the box that was made
 * for it. */
typedef struct {
  const char *family; /* NULL for the usual ones */
  double size;        /* pixels */
  gboolean is_bold;
  guint lines;        /* at most so many, then it ends in an ellipsis */
  gboolean is_vector; /* for a file without pixels: letters need not stand on whole ones, which is crisper on a screen */
} TrTextStyle;

PangoLayout *tr_text_layout (cairo_t *cr, const TrTextStyle *style, const char *text, double width);
gboolean tr_text_measure (const TrTextStyle *style, const char *text, double most, double *width, double *height);
void tr_text_draw (cairo_t *cr, const TrTextStyle *style, const char *text, const TrBox *box, PangoAlignment align);

G_END_DECLS
