/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/tr-project.h"
#include "draw/tr-palette.h"

G_BEGIN_DECLS

/* Pictures as files. Sizes are in pixels of 96 to the inch, which is what they measure on paper as well. */

#define TR_PICTURE_LEAST 200
#define TR_PICTURE_MOST 8000

typedef enum { TR_PICTURE_PNG, TR_PICTURE_SVG, TR_PICTURE_PDF, TR_N_PICTURE_FORMATS } TrPictureFormat;

/* Draws a picture of width × height from 0, 0 on. In a file without pixels letters need not stand on whole ones. */
typedef void (*TrPictureDraw) (cairo_t *cr, double width, double height, gboolean is_vector, gpointer data);

void tr_picture_usual_size (TrPictureFormat format, guint *width, guint *height);
const char *tr_picture_extension (TrPictureFormat format);
gboolean tr_picture_format_of (const char *name, TrPictureFormat *format);
gboolean tr_picture_write (GFile *file, TrPictureFormat format, guint width, guint height, const char *title,
                           TrPictureDraw draw, gpointer data, GError **error);

gboolean tr_picture_write_matrix (TrProject *project, GFile *file, TrPictureFormat format, guint width, guint height,
                                  TrTheme theme, GError **error);
cairo_surface_t *tr_picture_paint_matrix (TrProject *project, guint width, guint height, TrTheme theme);
GByteArray *tr_picture_matrix_png (TrProject *project, guint width, guint height, TrTheme theme);

gboolean tr_picture_write_timeline (TrProject *project, GFile *file, TrPictureFormat format, guint width, guint height,
                                    TrTheme theme, const GDate *today, GError **error);
cairo_surface_t *tr_picture_paint_timeline (TrProject *project, guint width, guint height, TrTheme theme,
                                            const GDate *today);

G_END_DECLS
