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

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The same as a PNG, to be put into another file. NULL when there is no memory for it. */
GByteArray *
tr_picture_matrix_png (TrProject *project, guint width, guint height, TrTheme theme)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = tr_picture_paint_matrix (project, width, height, theme);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append, bytes);

  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}
