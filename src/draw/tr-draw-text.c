/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-text.h"

#include <math.h>

/* What GNOME, KDE and Windows write their interface in; the last one is there everywhere. */
#define FAMILIES "Adwaita Sans, Cantarell, Noto Sans, Segoe UI, Sans"

/* The same on every surface: metrics that are hinted differ between a window, a PNG and a PDF. */
static void
set_options (PangoContext *context, const TrTextStyle *style)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, style->is_vector ? CAIRO_HINT_STYLE_NONE : CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, !style->is_vector);
  cairo_font_options_destroy (options);
}

/* A text as it is drawn: broken at `width` (0 for nowhere) into the lines of the style. `cr` is NULL when it is only
 * measured. What people type is never markup; a text from right to left keeps its own direction. */
PangoLayout *
tr_text_layout (cairo_t *cr, const TrTextStyle *style, const char *text, double width)
{
  PangoContext *context = cr != NULL ? pango_cairo_create_context (cr)
                                     : pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout;

  set_options (context, style);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_font_description_set_family (font, style->family != NULL ? style->family : FAMILIES);
  pango_font_description_set_weight (font, style->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, MAX (style->size, 1) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) MAX (style->lines, 1));
  if (width > 0)
    pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* The size of a text that may be `most` wide (0 for as wide as it is). Returns whether all of it shows. */
gboolean
tr_text_measure (const TrTextStyle *style, const char *text, double most, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = tr_text_layout (NULL, style, text, most);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  /* whole pixels: a width that is exactly the text's would break it again for a rounding error */
  *width = ceil ((double) logical.width / PANGO_SCALE) + 1;
  *height = ceil ((double) logical.height / PANGO_SCALE);

  return !pango_layout_is_ellipsized (layout);
}

/* Draws a text in the box that was measured for it, in the colour that is set. */
void
tr_text_draw (cairo_t *cr, const TrTextStyle *style, const char *text, const TrBox *box, PangoAlignment align)
{
  g_autoptr (PangoLayout) layout = tr_text_layout (cr, style, text, box->width);
  int height;

  pango_layout_set_alignment (layout, align);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, box->x, box->y + (box->height - (double) height / PANGO_SCALE) / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr); /* what is drawn next does not begin where the text ended */
}
