/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-palette.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }
#define INK(fill, text, line) { RGB (fill), RGB (text), RGB (line) }

/* On dark the sides are lighter tints of the same hues, with dark letters. */
static const TrPalette palettes[TR_N_THEMES] = {
  [TR_THEME_LIGHT] = {
    .paper = RGB (0xebebeb),
    .text = RGB (0x1d1d20),
    .dim = RGB (0x55595c),
    .accent = RGB (0x1a6f7a),
    .outline = RGB (0x0b2f35),
    .well = { INK (0x155e68, 0xffffff, 0x155e68), INK (0x1a6f7a, 0xffffff, 0x1a6f7a),
              INK (0x1f7985, 0xffffff, 0x1f7985), INK (0x23808c, 0xffffff, 0x23808c) },
    .thin = { INK (0xaed3d9, 0x0b333a, 0x1a6f7a), INK (0xb6d8dd, 0x0b333a, 0x1a6f7a),
              INK (0xbedde1, 0x0b333a, 0x1a6f7a), INK (0xc6e1e5, 0x0b333a, 0x1a6f7a) },
    .empty = { INK (0xdbe9eb, 0x0f3d44, 0x4f8a94), INK (0xdfecee, 0x0f3d44, 0x4f8a94),
               INK (0xe3eff0, 0x0f3d44, 0x4f8a94), INK (0xe7f1f3, 0x0f3d44, 0x4f8a94) },
    .side = { INK (0x55595c, 0xffffff, 0x55595c), INK (0x0072b2, 0xffffff, 0x0072b2),
              INK (0xc25700, 0xffffff, 0xc25700), INK (0x007a5a, 0xffffff, 0x007a5a),
              INK (0x8a3f7c, 0xffffff, 0x8a3f7c) },
    .sheet = RGB (0xffffff),
    .quadrant = { INK (0xf5f2e4, 0x1d1d20, 0x787d82), INK (0xf6eae4, 0x1d1d20, 0x787d82),
                  INK (0xe8eef8, 0x1d1d20, 0x787d82), INK (0xe3f1e9, 0x1d1d20, 0x787d82) },
    .line_width = 1.5,
  },
  [TR_THEME_DARK] = {
    .paper = RGB (0x2e2e32),
    .text = RGB (0xf4f4f5),
    .dim = RGB (0xb9bec2),
    .accent = RGB (0x78c6d0),
    .outline = RGB (0xffffff),
    .well = { INK (0x7cc8d2, 0x06262b, 0x7cc8d2), INK (0x6fbdc8, 0x06262b, 0x6fbdc8),
              INK (0x63b2bd, 0x06262b, 0x63b2bd), INK (0x58a7b2, 0x06262b, 0x58a7b2) },
    .thin = { INK (0x24545c, 0xf0f8f9, 0x6fbdc8), INK (0x224f57, 0xf0f8f9, 0x6fbdc8),
              INK (0x204a52, 0xf0f8f9, 0x6fbdc8), INK (0x1e454c, 0xf0f8f9, 0x6fbdc8) },
    .empty = { INK (0x33393c, 0xdde9eb, 0x6d979e), INK (0x32383a, 0xdde9eb, 0x6d979e),
               INK (0x313638, 0xdde9eb, 0x6d979e), INK (0x303436, 0xdde9eb, 0x6d979e) },
    .side = { INK (0xb9bec2, 0x17191a, 0xb9bec2), INK (0x56b4e9, 0x08151c, 0x56b4e9),
              INK (0xe69f00, 0x1a1200, 0xe69f00), INK (0x4fd1a5, 0x04190f, 0x4fd1a5),
              INK (0xd79ac9, 0x1d0919, 0xd79ac9) },
    .sheet = RGB (0x1e1e20),
    .quadrant = { INK (0x302e23, 0xf4f4f5, 0x92979c), INK (0x382a26, 0xf4f4f5, 0x92979c),
                  INK (0x252d3b, 0xf4f4f5, 0x92979c), INK (0x20332b, 0xf4f4f5, 0x92979c) },
    .line_width = 1.5,
  },
  [TR_THEME_CONTRAST] = {
    .paper = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x1d1d20),
    .accent = RGB (0x004049),
    .outline = RGB (0x000000),
    .well = { INK (0x00343b, 0xffffff, 0x000000), INK (0x00343b, 0xffffff, 0x000000),
              INK (0x00343b, 0xffffff, 0x000000), INK (0x00343b, 0xffffff, 0x000000) },
    .thin = { INK (0xcfe6e9, 0x000000, 0x000000), INK (0xcfe6e9, 0x000000, 0x000000),
              INK (0xcfe6e9, 0x000000, 0x000000), INK (0xcfe6e9, 0x000000, 0x000000) },
    .empty = { INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000),
               INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000) },
    .side = { INK (0x1d1d20, 0xffffff, 0x000000), INK (0x003d66, 0xffffff, 0x000000),
              INK (0x6b2f00, 0xffffff, 0x000000), INK (0x004030, 0xffffff, 0x000000),
              INK (0x4f1745, 0xffffff, 0x000000) },
    .sheet = RGB (0xffffff),
    .quadrant = { INK (0xfbf7e6, 0x000000, 0x000000), INK (0xfdefe8, 0x000000, 0x000000),
                  INK (0xeaf1fd, 0x000000, 0x000000), INK (0xe6f6ed, 0x000000, 0x000000) },
    .has_frame = TRUE,
    .line_width = 2.5,
  },
  [TR_THEME_CONTRAST_DARK] = {
    .paper = RGB (0x000000),
    .text = RGB (0xffffff),
    .dim = RGB (0xe6e6e6),
    .accent = RGB (0xa5e6ee),
    .outline = RGB (0xffffff),
    .well = { INK (0xa5e6ee, 0x000000, 0xffffff), INK (0xa5e6ee, 0x000000, 0xffffff),
              INK (0xa5e6ee, 0x000000, 0xffffff), INK (0xa5e6ee, 0x000000, 0xffffff) },
    .thin = { INK (0x0d343a, 0xffffff, 0xffffff), INK (0x0d343a, 0xffffff, 0xffffff),
              INK (0x0d343a, 0xffffff, 0xffffff), INK (0x0d343a, 0xffffff, 0xffffff) },
    .empty = { INK (0x000000, 0xffffff, 0xffffff), INK (0x000000, 0xffffff, 0xffffff),
               INK (0x000000, 0xffffff, 0xffffff), INK (0x000000, 0xffffff, 0xffffff) },
    .side = { INK (0xe6e6e6, 0x000000, 0xffffff), INK (0x9bd6ff, 0x000000, 0xffffff),
              INK (0xffc870, 0x000000, 0xffffff), INK (0x9af0d2, 0x000000, 0xffffff),
              INK (0xf3c6ea, 0x000000, 0xffffff) },
    .sheet = RGB (0x000000),
    .quadrant = { INK (0x1c1a0c, 0xffffff, 0xffffff), INK (0x221410, 0xffffff, 0xffffff),
                  INK (0x0d1624, 0xffffff, 0xffffff), INK (0x0b1e15, 0xffffff, 0xffffff) },
    .has_frame = TRUE,
    .line_width = 2.5,
  },
  [TR_THEME_PRINT] = {
    .paper = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x333333),
    .accent = RGB (0x000000),
    .outline = RGB (0x000000),
    .well = { INK (0x000000, 0xffffff, 0x000000), INK (0x000000, 0xffffff, 0x000000),
              INK (0x000000, 0xffffff, 0x000000), INK (0x000000, 0xffffff, 0x000000) },
    .thin = { INK (0xe6e6e6, 0x000000, 0x000000), INK (0xe6e6e6, 0x000000, 0x000000),
              INK (0xe6e6e6, 0x000000, 0x000000), INK (0xe6e6e6, 0x000000, 0x000000) },
    .empty = { INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000),
               INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000) },
    .side = { INK (0x333333, 0xffffff, 0x000000), INK (0x000000, 0xffffff, 0x000000),
              INK (0x666666, 0xffffff, 0x000000), INK (0x000000, 0xffffff, 0x000000),
              INK (0x666666, 0xffffff, 0x000000) },
    .sheet = RGB (0xffffff),
    .quadrant = { INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000),
                  INK (0xffffff, 0x000000, 0x000000), INK (0xffffff, 0x000000, 0x000000) },
    .has_patterns = TRUE,
    .has_frame = TRUE,
    .line_width = 1.5,
  },
  [TR_THEME_PROJECTOR] = {
    .paper = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x2b2f33),
    .accent = RGB (0x0b545f),
    .outline = RGB (0x000000),
    .well = { INK (0x0b4a54, 0xffffff, 0x000000), INK (0x0b545f, 0xffffff, 0x000000),
              INK (0x0e5f6b, 0xffffff, 0x000000), INK (0x126a77, 0xffffff, 0x000000) },
    .thin = { INK (0xb4dae0, 0x000000, 0x0b545f), INK (0xbcdfe4, 0x000000, 0x0b545f),
              INK (0xc6e4e8, 0x000000, 0x0b545f), INK (0xd0e9ed, 0x000000, 0x0b545f) },
    .empty = { INK (0xffffff, 0x000000, 0x2b5f67), INK (0xffffff, 0x000000, 0x2b5f67),
               INK (0xffffff, 0x000000, 0x2b5f67), INK (0xffffff, 0x000000, 0x2b5f67) },
    .side = { INK (0x2b2f33, 0xffffff, 0x2b2f33), INK (0x005a8f, 0xffffff, 0x005a8f),
              INK (0xa34600, 0xffffff, 0xa34600), INK (0x006148, 0xffffff, 0x006148),
              INK (0x74286a, 0xffffff, 0x74286a) },
    .sheet = RGB (0xffffff),
    .quadrant = { INK (0xf6efcf, 0x000000, 0x000000), INK (0xf9e0d5, 0x000000, 0x000000),
                  INK (0xd9e6fb, 0x000000, 0x000000), INK (0xd3efdf, 0x000000, 0x000000) },
    .has_frame = TRUE,
    .line_width = 3,
  },
};

/* A dark wall in the funnel's own hue, for the room: a beamer does not make it glare. */
static const TrPalette audience_dark = {
  .paper = RGB (0x11292e),
  .text = RGB (0xffffff),
  .dim = RGB (0xa9d3d8),
  .accent = RGB (0x78c6d0),
  .outline = RGB (0xffffff),
  .well = { INK (0x7cc8d2, 0x06262b, 0x7cc8d2), INK (0x6fbdc8, 0x06262b, 0x6fbdc8),
            INK (0x63b2bd, 0x06262b, 0x63b2bd), INK (0x58a7b2, 0x06262b, 0x58a7b2) },
  .thin = { INK (0x24545c, 0xf0f8f9, 0x6fbdc8), INK (0x224f57, 0xf0f8f9, 0x6fbdc8),
            INK (0x204a52, 0xf0f8f9, 0x6fbdc8), INK (0x1e454c, 0xf0f8f9, 0x6fbdc8) },
  .empty = { INK (0x33393c, 0xdde9eb, 0x6d979e), INK (0x32383a, 0xdde9eb, 0x6d979e),
             INK (0x313638, 0xdde9eb, 0x6d979e), INK (0x303436, 0xdde9eb, 0x6d979e) },
  .side = { INK (0xb9bec2, 0x17191a, 0xb9bec2), INK (0x56b4e9, 0x08151c, 0x56b4e9),
            INK (0xe69f00, 0x1a1200, 0xe69f00), INK (0x4fd1a5, 0x04190f, 0x4fd1a5),
            INK (0xd79ac9, 0x1d0919, 0xd79ac9) },
  .sheet = RGB (0x11292e),
  .quadrant = { INK (0x302e23, 0xf4f4f5, 0x92979c), INK (0x382a26, 0xf4f4f5, 0x92979c),
                INK (0x252d3b, 0xf4f4f5, 0x92979c), INK (0x20332b, 0xf4f4f5, 0x92979c) },
  .line_width = 1.5,
};

/* As they are typed behind --theme. */
static const char *const theme_names[TR_N_THEMES] = {
  [TR_THEME_LIGHT] = "light",        [TR_THEME_DARK] = "dark",
  [TR_THEME_CONTRAST] = "contrast",  [TR_THEME_CONTRAST_DARK] = "contrast-dark",
  [TR_THEME_PRINT] = "print",        [TR_THEME_PROJECTOR] = "projector",
};

/* The colours of a theme, valid as long as the program runs. */
const TrPalette *
tr_palette (TrTheme theme)
{
  g_return_val_if_fail (theme < TR_N_THEMES, &palettes[TR_THEME_LIGHT]);
  return &palettes[theme];
}

/* The colours of what the room sees, when the interface has those of `theme`. */
const TrPalette *
tr_palette_of_audience (TrTheme theme)
{
  if (theme == TR_THEME_DARK)
    return &audience_dark;
  return tr_palette (theme == TR_THEME_LIGHT ? TR_THEME_PROJECTOR : theme);
}

/* What a theme is called on the command line. */
const char *
tr_theme_name (TrTheme theme)
{
  g_return_val_if_fail (theme < TR_N_THEMES, "");
  return theme_names[theme];
}

/* The theme of that name. FALSE when there is none. */
gboolean
tr_theme_find (const char *name, TrTheme *theme)
{
  for (guint i = 0; i < TR_N_THEMES; i++)
    if (g_str_equal (theme_names[i], name)) {
      *theme = (TrTheme) i;
      return TRUE;
    }

  return FALSE;
}

/* Makes a colour the source of what is drawn next; `alpha` from 0 (nothing) to 1. */
void
tr_color_set (cairo_t *cr, const TrColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const TrColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

/* The contrast ratio of WCAG 2.1 (definitions "contrast ratio" and "relative luminance"): 1 for equal colours,
 * 21 for black on white. Text needs 4.5, shapes need 3. */
double
tr_color_contrast (const TrColor *a, const TrColor *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
