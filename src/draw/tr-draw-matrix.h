/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-language.h"
#include "core/tr-standing.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* The picture of the strategy matrix, in three steps: what it shows (TrMatrixPicture, plain data that may be changed
 * freely), where everything stands (TrMatrixLayout, computed without drawing), and drawing it. */

/* What of it is shown. */
typedef enum {
  TR_MATRIX_DOTS = 1 << 0,    /* what each person said */
  TR_MATRIX_SPREAD = 1 << 1,  /* an ellipse over the middle half */
  TR_MATRIX_SIDES = 1 << 2,   /* the medians of municipality and provider, where they lie far apart */
  TR_MATRIX_PATH = 1 << 3,    /* arrows from where a direction stood before */
  TR_MATRIX_LABELS = 1 << 4,  /* names beside markers, and a key for those that have no room there */
  TR_MATRIX_LEGEND = 1 << 5,  /* what the signs mean */
  TR_MATRIX_HEADING = 1 << 6, /* the title above it, for what is handed out */
  TR_MATRIX_SHEET = 1 << 7,   /* paper under it, for what is handed out */
  TR_MATRIX_ALL = (1 << 8) - 1
} TrMatrixLayers;

/* From this distance on the medians of the two sides are shown and linked: a fifth of an axis can be seen from the
 * back of a room. */
#define TR_MATRIX_FAR_APART 0.2

/* What one person said. */
typedef struct {
  TrSide side;
  double control, uncertainty;
} TrMatrixDot;

/* Where a direction stood from a date on. */
typedef struct {
  double control, uncertainty;
} TrMatrixStop;

typedef struct {
  char *id;        /* of the direction */
  char *name;
  guint number;    /* from 1, what a room calls it by */
  TrStatus status;
  TrMiddle all;    /* nobody placed it when all.n is 0 */
  TrMiddle side[TR_N_SIDES];
  double distance; /* between municipality and provider, NAN when one of them placed nothing */
  GArray *dots;    /* TrMatrixDot */
  GArray *path;    /* TrMatrixStop, the oldest first, the last is now */
  gboolean is_selected, is_focused, is_hovered;
} TrMatrixItem;

typedef struct {
  TrLanguage language;
  TrMatrixLayers layers;
  char *title;      /* of the project */
  char *empty;      /* in the middle while nothing is placed; NULL for the usual words */
  char *family;     /* of the type, NULL for the usual one */
  gboolean is_vector; /* for a file without pixels */
  double least_type;  /* pixels: no letter is smaller, for who sits far away; 0 for what suits the size */
  GPtrArray *items; /* TrMatrixItem, by number */
} TrMatrixPicture;

TrMatrixPicture *tr_matrix_picture_new (TrProject *project, TrLanguage language);
void tr_matrix_picture_free (TrMatrixPicture *self);
TrMatrixItem *tr_matrix_picture_find (const TrMatrixPicture *self, const char *id);
void tr_matrix_item_show (TrMatrixItem *self, TrProject *project, const TrStanding *standing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrMatrixPicture, tr_matrix_picture_free)

/* Where an item stands. Markers that would cover each other stand a little beside their place; a thin line leads to
 * it. */
typedef struct {
  gboolean is_shown;   /* FALSE when nobody placed it */
  double x, y;         /* the middle of the marker */
  double at_x, at_y;   /* the place itself */
  TrBox box;           /* of the marker */
  gboolean has_label;  /* its name stands beside it; else it is in the key, if there are labels at all */
  TrBox label;
  gboolean has_leader; /* a line leads from marker to label */
} TrMatrixMarker;

/* A dot, or the median of a side. */
typedef struct {
  guint item;
  TrSide side;
  double x, y;
  double at_x, at_y;
} TrMatrixMark;

typedef enum {
  TR_MATRIX_TEXT_HEADING,
  TR_MATRIX_TEXT_AXIS,
  TR_MATRIX_TEXT_QUADRANT,
  TR_MATRIX_TEXT_MEASURE,
  TR_MATRIX_TEXT_KEY,
  TR_MATRIX_TEXT_LEGEND,
  TR_MATRIX_TEXT_EMPTY
} TrMatrixTextKind;

/* A text other than a label. */
typedef struct {
  TrMatrixTextKind kind;
  char *text;
  TrBox box;
  double size;
  guint lines;
  gboolean is_bold, is_dim;
  gboolean is_upright; /* written from bottom to top */
} TrMatrixText;

/* What a sign of the legend shows. */
typedef enum {
  TR_MATRIX_SIGN_SIDE,
  TR_MATRIX_SIGN_MEDIAN,
  TR_MATRIX_SIGN_OPEN,
  TR_MATRIX_SIGN_SPREAD,
  TR_MATRIX_SIGN_APART,
  TR_MATRIX_SIGN_PATH,
  TR_MATRIX_SIGN_BORDER,
  TR_MATRIX_SIGN_UNPLACED
} TrMatrixSign;

typedef struct {
  TrMatrixSign sign;
  TrSide side;
  TrBox box;
} TrMatrixLegend;

/* The number in front of a name in the key. */
typedef struct {
  guint item;
  TrBox box;
  TrBox name;
} TrMatrixKey;

typedef struct {
  double x1, y1, x2, y2;
  gboolean has_head; /* at the second */
} TrMatrixAxis;

typedef struct {
  double width, height;
  TrBox panel; /* the four quadrants */
  TrBox plot;  /* within it: where 0 to 1 lies on both axes */
  double type; /* size of a name, pixels; the rest follows it */
  double marker_radius, dot_radius, mark_radius;
  GArray *markers; /* TrMatrixMarker, one for every item of the picture */
  GArray *dots;    /* TrMatrixMark */
  GArray *marks;   /* TrMatrixMark, medians of sides: pairs of one item */
  GArray *texts;   /* TrMatrixText */
  GArray *legend;  /* TrMatrixLegend */
  GArray *key;     /* TrMatrixKey */
  TrMatrixAxis axes[4];
  guint n_axes;
} TrMatrixLayout;

TrMatrixLayout *tr_matrix_layout_new (const TrMatrixPicture *picture, double width, double height, double scale);
void tr_matrix_layout_free (TrMatrixLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrMatrixLayout, tr_matrix_layout_free)

void tr_matrix_layout_point (const TrMatrixLayout *self, double control, double uncertainty, double *x, double *y);
void tr_matrix_layout_place (const TrMatrixLayout *self, double x, double y, double *control, double *uncertainty);
int tr_matrix_layout_item_at (const TrMatrixLayout *self, double x, double y);

void tr_draw_matrix (cairo_t *cr, const TrMatrixPicture *picture, const TrMatrixLayout *layout,
                     const TrPalette *palette);

G_END_DECLS
