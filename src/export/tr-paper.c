/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-paper.h"

#include <string.h>

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "draw/tr-draw-text.h"
#include "tr-error.h"
#include "tr-target.h"
#include "tr-text.h"
#include "tr-workbook.h"

#define LONGEST 1200  /* characters of one piece: a page has room for three times as much */
#define TITLE_MOST 90 /* characters of the project in the foot */

static PangoLayout *
layout_new (cairo_t *cr, const TrPaperText *style, const char *text, double width)
{
  const TrTextStyle drawn = { NULL, style->size, style->is_bold, style->lines, TRUE };
  PangoLayout *layout = tr_text_layout (cr, &drawn, text, width);

  pango_layout_set_alignment (layout, style->align);

  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

#define LONGEST 1200 /* characters of one piece: a page has room for three times as much */

/* How high a text becomes in a width. */
double
tr_paper_text_height (const TrPaperText *style, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = layout_new (NULL, style, text, width);

  return height_of (layout);
}

/* Where a piece of at most LONGEST characters of a line ends: between words, if there are several. */
static const char *
end_of_piece (const char *start, gsize line)
{
  const char *end, *space;

  if (g_utf8_strlen (start, (gssize) line) <= LONGEST)
    return start + line;
  end = g_utf8_offset_to_pointer (start, LONGEST);
  space = g_utf8_strrchr (start, end - start, ' ');

  return space != NULL && space > start ? space : end;
}

/* A text line by line, and in pieces that fit a page where a line is very long. Lines with nothing are left out. Free with
 * g_strfreev(). */
GStrv
tr_paper_split (const char *text)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();

  while (*text != '\0') {
    const char *end = end_of_piece (text, strcspn (text, "\n"));
    g_autofree char *piece = g_strndup (text, (gsize) (end - text));

    if (end > text)
      g_strv_builder_add (pieces, piece);
    text = *end == ' ' || *end == '\n' ? end + 1 : end;
  }

  return g_strv_builder_end (pieces);
}

/* Writes a text from a corner on, and returns how high it became. */
double
tr_paper_text (const TrPaper *self, const TrPaperText *style, const char *text, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = layout_new (self->cr, style, text, width);

  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);

  return height_of (layout);
}

void
tr_paper_rule (const TrPaper *self, double x1, double y1, double x2, double y2)
{
  cairo_set_line_width (self->cr, TR_PAPER_LINE);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
tr_paper_box (const TrPaper *self, double x, double y, double width, double height)
{
  cairo_set_line_width (self->cr, TR_PAPER_LINE);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_stroke (self->cr);
}

/* Begins a page, upright or lying down. */
void
tr_paper_begin_page (TrPaper *self, gboolean is_wide)
{
  self->width = is_wide ? TR_PAPER_LONG : TR_PAPER_SHORT;
  self->height = is_wide ? TR_PAPER_SHORT : TR_PAPER_LONG;
  cairo_pdf_surface_set_size (self->surface, self->width, self->height);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

/* Ends a page with the project, whose sheet it is, and its number. */
void
tr_paper_end_page (TrPaper *self, const char *name, guint page, guint n_pages)
{
  const TrPaperText left = { 8, FALSE, 1, PANGO_ALIGN_LEFT }, right = { 8, FALSE, 1, PANGO_ALIGN_RIGHT };
  g_autofree char *one = g_strdup_printf ("%u", page), *all = g_strdup_printf ("%u", n_pages);
  const char *const numbers[] = { name, one, all, NULL };
  /* TRANSLATORS: in the foot of a page on paper: whose sheet it is, the page, and how many there are */
  g_autofree char *place = tr_language_fill (tr_language_text (self->language, N_("%s · page %s of %s")), numbers);
  double y = self->height - TR_PAPER_MARGIN - 9, half = (self->width - 2 * TR_PAPER_MARGIN) / 2;

  tr_paper_text (self, &left, self->title, TR_PAPER_MARGIN, y, half);
  tr_paper_text (self, &right, place, TR_PAPER_MARGIN + half, y, half);
  cairo_show_page (self->cr);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_all (TrPaper *self, TrPaperDraw draw, gpointer user_data, GByteArray *bytes)
{
  cairo_status_t status;

  self->surface = cairo_pdf_surface_create_for_stream (append, bytes, TR_PAPER_SHORT, TR_PAPER_LONG);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Trechter");
  self->cr = cairo_create (self->surface);
  draw (self, user_data);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);

  return status;
}

/* Writes the pages that `draw` begins and ends, as a PDF in the language of the project. The file appears whole or not
 * at all, and only the user can read it. FALSE with TR_ERROR_STORAGE. */
gboolean
tr_paper_write (TrProject *project, GFile *file, TrPaperDraw draw, gpointer user_data, GError **error)
{
  const TrProjectInfo *info = tr_project_info (project);
  g_autofree char *title = tr_text_one_line (info->title, TITLE_MOST);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (TrTarget) target = tr_target_open (file, error);
  TrPaper paper = { .language = (TrLanguage) info->language, .title = title };
  cairo_status_t status;

  if (target == NULL)
    return FALSE;
  status = draw_all (&paper, draw, user_data, bytes);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file, and a reason in English */
                 _("“%s” can not be drawn: %s. Nothing was changed."), target->name, cairo_status_to_string (status));
    return FALSE;
  }

  return tr_target_fill (target, bytes, error) && tr_target_flush (target, error) && tr_target_commit (target, error);
}
