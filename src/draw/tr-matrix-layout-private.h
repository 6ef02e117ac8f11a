/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-draw-matrix.h"
#include "tr-draw-text.h"

G_BEGIN_DECLS

/* A layout in the making: what stands around the panel takes its room first, the panel gets what is left. */
typedef struct {
  const TrMatrixPicture *picture;
  TrMatrixLayout *layout;
  double small;  /* size of the small type, pixels */
  double margin; /* between parts */
  TrBox area;    /* room that is left */
  double least_height; /* that has to be left for the panel and its axis */
  const gboolean *is_keyed; /* for every item whether its name goes into the key */
} TrMatrixMaking;

#define TR_MATRIX_SMALL 0.86   /* of the type of names */
#define TR_MATRIX_SMALLEST 8.5 /* pixels: smaller can not be read */
#define TR_MATRIX_HEADING_SIZE 1.35
#define TR_MATRIX_QUADRANT_SIZE 1.12

TrTextStyle tr_matrix_style (const TrMatrixMaking *self, double size, gboolean is_bold, guint lines);
TrMatrixText *tr_matrix_add_text (TrMatrixMaking *self, TrMatrixTextKind kind, const char *text, double size,
                                  guint lines, const TrBox *box);
void tr_matrix_take_from_bottom (TrMatrixMaking *self, double height);
void tr_matrix_add_heading (TrMatrixMaking *self);
void tr_matrix_add_legend (TrMatrixMaking *self);
double tr_matrix_key_least (const TrMatrixMaking *self);
void tr_matrix_add_key (TrMatrixMaking *self);
void tr_matrix_add_axes (TrMatrixMaking *self, double gutter);
double tr_matrix_captions_height (TrMatrixMaking *self, double width, gboolean *has_measure);
void tr_matrix_add_captions (TrMatrixMaking *self, double band, gboolean has_measure);

G_END_DECLS
