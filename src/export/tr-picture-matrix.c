/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-picture.h"

#include "draw/tr-draw-matrix.h"

typedef struct {
  TrMatrixPicture *picture;
  TrTheme theme;
} Matrix;

static void
draw_matrix (cairo_t *cr, double width, double height, gboolean is_vector, gpointer data)
{
  Matrix *matrix = data;
  g_autoptr (TrMatrixLayout) layout = NULL;

  matrix->picture->is_vector = is_vector;
  layout = tr_matrix_layout_new (matrix->picture, width, height, 1);
  tr_draw_matrix (cr, matrix->picture, layout, tr_palette (matrix->theme));
}

/* Writes the strategy matrix of a project as it stands now, in the project's own language. A project in which nothing
 * is placed gives the empty matrix, which says so. See tr_picture_write(). */
gboolean
tr_picture_write_matrix (TrProject *project, GFile *file, TrPictureFormat format, guint width, guint height,
                         TrTheme theme, GError **error)
{
  const TrProjectInfo *info = tr_project_info (project);
  TrLanguage language = (TrLanguage) info->language;
  g_autoptr (TrMatrixPicture) picture = tr_matrix_picture_new (project, language);
  g_autofree char *title = g_strdup_printf ("%s · %s", info->title, tr_language_text (language, "Strategy matrix"));
  Matrix matrix = { picture, theme };

  return tr_picture_write (file, format, width, height, title, draw_matrix, &matrix, error);
}

/* The same as pixels, for the clipboard. The caller's, in the format ARGB32; look at its status. */
cairo_surface_t *
tr_picture_paint_matrix (TrProject *project, guint width, guint height, TrTheme theme)
{
  g_autoptr (TrMatrixPicture) picture = tr_matrix_picture_new (project, (TrLanguage) tr_project_info (project)->language);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  Matrix matrix = { picture, theme };

  draw_matrix (cr, width, height, FALSE, &matrix);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}
