/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-picture.h"

#include <math.h>
#include <string.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-target.h"
#include "tr-text.h"

#define POINTS 0.75    /* in a pixel of 96 to the inch */
#define TITLE_MOST 250 /* characters */

/* The size of a picture when nobody asked for one: for a screen, or for paper a sheet of A4 that lies down. */
void
tr_picture_usual_size (TrPictureFormat format, guint *width, guint *height)
{
  *width = format == TR_PICTURE_PDF ? 1123 : 1600;
  *height = format == TR_PICTURE_PDF ? 794 : 1000;
}

/* The extension of a format, without the full stop. */
const char *
tr_picture_extension (TrPictureFormat format)
{
  static const char *const extensions[TR_N_PICTURE_FORMATS] = { "png", "svg", "pdf" };

  g_return_val_if_fail (format < TR_N_PICTURE_FORMATS, "");
  return extensions[format];
}

/* The format that the extension of a file's name asks for. FALSE when it asks for none of them. */
gboolean
tr_picture_format_of (const char *name, TrPictureFormat *format)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && i < TR_N_PICTURE_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, tr_picture_extension ((TrPictureFormat) i)) == 0) {
      *format = (TrPictureFormat) i;
      return TRUE;
    }

  return FALSE;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
surface_new (TrPictureFormat format, guint width, guint height, const char *title, GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format) {
  case TR_PICTURE_SVG:
    surface = cairo_svg_surface_create_for_stream (append, bytes, width, height);
    cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
    return surface;
  case TR_PICTURE_PDF:
    surface = cairo_pdf_surface_create_for_stream (append, bytes, width * POINTS, height * POINTS);
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Trechter");
    return surface;
  case TR_PICTURE_PNG:
  case TR_N_PICTURE_FORMATS:
  default:
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  }
}

/* What a reader of screens says, and a browser shows: a title has to be the first thing in an SVG. */
static void
add_svg_title (GByteArray *bytes, const char *title)
{
  g_autofree char *whole = g_strndup ((const char *) bytes->data, bytes->len),
                  *escaped = g_markup_escape_text (title, -1);
  char *root = strstr (whole, "<svg"), *end = root != NULL ? strchr (root, '>') : NULL;
  g_autofree char *element = g_strdup_printf ("\n<title>%s</title>", escaped);
  gsize at;

  if (end == NULL)
    return;
  at = (gsize) (end + 1 - whole);
  g_byte_array_set_size (bytes, (guint) at);
  g_byte_array_append (bytes, (const guint8 *) element, (guint) strlen (element));
  g_byte_array_append (bytes, (const guint8 *) end + 1, (guint) strlen (end + 1));
}

static gboolean
check_status (cairo_status_t status, const char *name, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
               /* TRANSLATORS: the name of a file, and a reason in English */
               _("“%s” can not be drawn: %s. Try a smaller size. Nothing was changed."), name, cairo_status_to_string (status));

  return FALSE;
}

/* The bytes of the file; NULL when there is not enough memory for them. */
static GByteArray *
render (TrPictureFormat format, guint width, guint height, const char *title, TrPictureDraw draw, gpointer data,
        const char *name, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = surface_new (format, width, height, title, bytes);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == TR_PICTURE_PDF)
    cairo_scale (cr, POINTS, POINTS);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    draw (cr, width, height, format != TR_PICTURE_PNG, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == TR_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, name, error))
    return NULL;
  if (format == TR_PICTURE_SVG)
    add_svg_title (bytes, title);

  return g_steal_pointer (&bytes);
}

/* Writes a picture over what is there. The file appears whole or not at all, and only the user can read it. `title` is
 * what it shows in words: of a PDF and an SVG it becomes the title. Text stays text in a PDF.
 *
 * Returns: FALSE with TR_ERROR_STORAGE when there is no memory for the size, or the file could not be written. */
gboolean
tr_picture_write (GFile *file, TrPictureFormat format, guint width, guint height, const char *title, TrPictureDraw draw,
                  gpointer data, GError **error)
{
  g_autoptr (TrTarget) target = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *line = tr_text_one_line (title, TITLE_MOST);

  g_return_val_if_fail (G_IS_FILE (file) && format < TR_N_PICTURE_FORMATS && draw != NULL, FALSE);
  g_return_val_if_fail (width > 0 && width <= TR_PICTURE_MOST && height > 0 && height <= TR_PICTURE_MOST, FALSE);

  target = tr_target_open (file, error);
  if (target == NULL)
    return FALSE;
  bytes = render (format, width, height, line, draw, data, target->name, error);

  return bytes != NULL && tr_target_fill (target, bytes, error) && tr_target_flush (target, error) &&
         tr_target_commit (target, error);
}
