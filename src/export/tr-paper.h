/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "core/tr-language.h"
#include "core/tr-project.h"

G_BEGIN_DECLS

/* Pages on A4, for a PDF. Sizes are in points. */

#define TR_PAPER_SHORT 595.28 /* A4 */
#define TR_PAPER_LONG 841.89
#define TR_PAPER_MARGIN 40.0
#define TR_PAPER_FOOT 24.0 /* above the lower margin, with the page numbers */
#define TR_PAPER_LINE 0.7

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  TrLanguage language;
  char *title;          /* of the project, on one line */
  double width, height; /* of the page under way */
} TrPaper;

typedef struct {
  double size;
  gboolean is_bold;
  guint lines;
  PangoAlignment align;
} TrPaperText;

typedef void (*TrPaperDraw) (TrPaper *paper, gpointer user_data);

double tr_paper_text (const TrPaper *self, const TrPaperText *style, const char *text, double x, double y,
                      double width);
double tr_paper_text_height (const TrPaperText *style, const char *text, double width);
GStrv tr_paper_split (const char *text);
void tr_paper_begin_page (TrPaper *self, gboolean is_wide);
void tr_paper_end_page (TrPaper *self, const char *name, guint page, guint n_pages);
void tr_paper_rule (const TrPaper *self, double x1, double y1, double x2, double y2);
void tr_paper_box (const TrPaper *self, double x, double y, double width, double height);

gboolean tr_paper_write (TrProject *project, GFile *file, TrPaperDraw draw, gpointer user_data, GError **error);

G_END_DECLS
