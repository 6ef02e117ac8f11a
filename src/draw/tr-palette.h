/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <cairo.h>

#include "core/tr-matrix.h"

G_BEGIN_DECLS

/* Opaque unless said otherwise; every part from 0 to 1. */
typedef struct {
  double red, green, blue;
} TrColor;

typedef enum {
  TR_THEME_LIGHT,
  TR_THEME_DARK,
  TR_THEME_CONTRAST,      /* high contrast on light */
  TR_THEME_CONTRAST_DARK, /* high contrast on dark */
  TR_THEME_PRINT,         /* black on white, patterns in place of colours */
  TR_THEME_PROJECTOR,     /* white paper and strong lines, for a beamer in daylight */
  TR_N_THEMES
} TrTheme;

/* A surface, what is written on it, and the line around it. */
typedef struct {
  TrColor fill;
  TrColor text;
  TrColor line;
} TrInk;

#define TR_PALETTE_N_PLACES 4 /* the funnel narrows in four places, and pales a little at each */

/* All colours that pictures use. Nothing is told by one of these alone. */
typedef struct {
  TrColor paper; /* what the picture stands on */
  TrColor text;
  TrColor dim;
  TrColor accent;
  TrColor outline;                   /* around what is selected */
  TrInk well[TR_PALETTE_N_PLACES];   /* a step of the funnel that is well filled */
  TrInk thin[TR_PALETTE_N_PLACES];   /* one that has something */
  TrInk empty[TR_PALETTE_N_PLACES];  /* one that has nothing */
  TrInk side[TR_N_SIDES];
  TrColor sheet;                     /* what a picture stands on that is handed out, or that has a page of its own */
  TrInk quadrant[TR_N_QUADRANTS];    /* of the strategy matrix; the line is that of its axes */
  gboolean has_patterns;             /* fills differ by pattern, shapes have a line around them */
  gboolean has_frame;                /* a line around what else ends in a tint that is too faint to be seen by all */
  double line_width; /* of a border, pixels at a scale of 1 */
} TrPalette;

const TrPalette *tr_palette (TrTheme theme);
const TrPalette *tr_palette_of_audience (TrTheme theme);
const char *tr_theme_name (TrTheme theme);
gboolean tr_theme_find (const char *name, TrTheme *theme);
void tr_color_set (cairo_t *cr, const TrColor *color, double alpha);
double tr_color_contrast (const TrColor *a, const TrColor *b);

G_END_DECLS
