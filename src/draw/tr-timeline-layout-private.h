/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-draw-text.h"
#include "tr-draw-timeline.h"

G_BEGIN_DECLS

/* What the parts of laying out a timeline share while it is made. */

/* What stands in a row, from left to right: a row is one line of type high, so only that can be in the way. */
typedef struct {
  double x1, x2;
  guint item;
  int cluster; /* index, -1 for none */
  gboolean is_label, is_bar;
} TrTimelinePiece;

/* What a text takes. */
typedef struct {
  double width, height;
} TrTimelineSize;

/* The rows of a lane. */
typedef struct {
  GPtrArray *rows; /* GArray of TrTimelinePiece */
  guint n_bar_rows;
  double y;        /* of the first one */
} TrTimelineShelf;

typedef struct {
  const TrTimelinePicture *picture;
  TrTimelineLayout *layout;
  double small;    /* type of all that is not a name */
  double margin;
  double row;      /* height of a row */
  double left, right; /* where labels may stand */
  guint most_rows; /* of a lane */
  gboolean is_high; /* as high as it needs, so that every instrument can have a row */
  gboolean has_captions; /* the names of lanes stand above them */
  TrTimelineLayers layers; /* those that there is room for */
  TrTimelineShelf shelves[TR_N_LANES];
  guint *row_of;   /* of each item */
  double *widths;  /* of the label of each item; that of a number is that of widest */
  double digit;    /* the width of one */
  guint n_numbers;
  GPtrArray *key;  /* char *, what the numbers mean */
  GHashTable *measured; /* char *, text and how it is set, to TrTimelineSize */
  guint n_tries, n_measured;
} TrTimelineMaking;

TrTextStyle tr_timeline_style (const TrTimelineMaking *self, double size, gboolean is_bold, guint lines);
void tr_timeline_measure (TrTimelineMaking *self, const TrTextStyle *style, const char *text, double most,
                          double *width, double *height);
TrTimelineText *tr_timeline_add_text (TrTimelineMaking *self, TrTimelineTextKind kind, const char *text, double size,
                                      guint lines, const TrBox *box);
double tr_timeline_text_width (TrTimelineMaking *self, const char *text, double size, gboolean is_bold);

void tr_timeline_measure_labels (TrTimelineMaking *self);
char *tr_timeline_label_text (const TrTimelineMaking *self, guint item, gboolean is_dated);
double tr_timeline_gap (const TrTimelineMaking *self);
double tr_timeline_badge_x (const TrTimelineMaking *self, guint item, double width);
void tr_timeline_extent (const TrTimelineMaking *self, guint item, double *x1, double *x2);
gboolean tr_timeline_label_place (TrTimelineMaking *self, guint item, guint row, double width, gboolean is_left,
                                  double *x);

void tr_timeline_pack (TrTimelineMaking *self);
gboolean tr_timeline_row_is_free (TrTimelineMaking *self, TrLane lane, guint row, double x1, double x2, guint except);
void tr_timeline_finish_labels (TrTimelineMaking *self);
void tr_timeline_stand (TrTimelineMaking *self);

double tr_timeline_axis_height (const TrTimelineMaking *self);
void tr_timeline_add_axis (TrTimelineMaking *self, double y);
void tr_timeline_add_blocks (TrTimelineMaking *self);

guint tr_timeline_count_unlisted (TrTimelineMaking *self, double most);
double tr_timeline_add_key (TrTimelineMaking *self, double y, double most, gboolean is_real);
double tr_timeline_add_legend (TrTimelineMaking *self, double y, gboolean is_real);
double tr_timeline_add_gaps (TrTimelineMaking *self, double y, gboolean is_real);

G_END_DECLS
