/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-plan.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* The picture of the life of a contract, in three steps: what it shows (TrTimelinePicture, plain data that may be
 * changed freely), where everything stands (TrTimelineLayout, computed without drawing), and drawing it. */

/* What of it is shown. */
typedef enum {
  TR_TIMELINE_LABELS = 1 << 0,  /* names beside what they belong to */
  TR_TIMELINE_KEY = 1 << 1,     /* numbers for names that have no room, and what they stand for */
  TR_TIMELINE_BLOCKS = 1 << 2,  /* weeks in which procedures stand still */
  TR_TIMELINE_TODAY = 1 << 3,
  TR_TIMELINE_LEGEND = 1 << 4,  /* what the signs mean */
  TR_TIMELINE_GAPS = 1 << 5,    /* what does not fit, in sentences */
  TR_TIMELINE_HEADING = 1 << 6, /* the title above it, for what is handed out */
  TR_TIMELINE_SHEET = 1 << 7,   /* paper under it, for what is handed out */
  TR_TIMELINE_ALL = (1 << 8) - 1
} TrTimelineLayers;

/* What something looks like. Filled when it is stated, open and dashed when it is a proposal. */
typedef enum {
  TR_SHAPE_BAR,      /* what lasts */
  TR_SHAPE_DIAMOND,  /* a decision */
  TR_SHAPE_FLAG,     /* to give notice */
  TR_SHAPE_SHEET,    /* to publish */
  TR_SHAPE_PLAY,     /* the start */
  TR_SHAPE_STOP,     /* the end */
  TR_SHAPE_DOT,      /* to look back together */
  TR_SHAPE_EXIT,     /* one may leave */
  TR_SHAPE_EYE,      /* monitoring */
  TR_SHAPE_STEP,     /* a step of the transition */
  TR_SHAPE_DEADLINE, /* the last day to begin */
  TR_SHAPE_TICK,     /* an election */
  TR_SHAPE_PIN,      /* any other moment */
  TR_N_SHAPES
} TrShape;

typedef struct {
  char *key;       /* of the TrPlanItem */
  TrPlanKind kind;
  TrLane lane;
  TrShape shape;
  char *name;      /* short, as it stands beside it; "" when that says nothing new */
  char *text;      /* in full, as the key says it */
  char *series;    /* the same for what repeats, which is named once; or "" */
  char *trouble;   /* a word when something does not fit: “too late”; or "" */
  GDate from, to;
  gboolean is_default;
  gboolean is_option; /* only comes about when an extension is taken */
  gboolean is_focused, is_hovered, is_dragged;
} TrTimelineItem;

typedef struct {
  TrLanguage language;
  TrTimelineLayers layers;
  char *title;        /* of the project */
  char *family;       /* of the type, NULL for the usual one */
  gboolean is_vector; /* for a file without pixels */
  GPtrArray *items;   /* TrTimelineItem, in order of date */
  GPtrArray *gaps;    /* char *, sentences */
  TrBlock blocks;     /* what keeps this procedure from going on */
  gboolean lanes[TR_N_LANES]; /* that have something */
  GDate today;
  GDate first, last;  /* the window of time; not valid when there is nothing to show */
} TrTimelinePicture;

TrTimelinePicture *tr_timeline_picture_new (TrProject *project, const TrPlan *plan, const GDate *today,
                                            TrLanguage language);
void tr_timeline_picture_free (TrTimelinePicture *self);
TrTimelineItem *tr_timeline_picture_find (const TrTimelinePicture *self, const char *key);
void tr_timeline_picture_span (const TrTimelinePicture *self, GDate *first, GDate *last);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrTimelinePicture, tr_timeline_picture_free)

/* Where an item stands. */
typedef struct {
  gboolean is_shown;      /* FALSE when it lies outside the window */
  gboolean is_cut_before, is_cut_after; /* it goes on outside the window */
  gboolean is_in_cluster; /* so close to others that they are drawn as one */
  guint cluster;          /* which, then */
  double x, y;            /* the middle */
  TrBox box;              /* of bar or shape */
  gboolean has_label;
  gboolean is_inside;     /* the label stands in the bar */
  TrBox label;
  char *label_text;       /* the name, with its date when there is room, or the number in the key */
  guint number;           /* in the key, 0 for none */
  gboolean has_badge;     /* something does not fit */
  TrBox badge;
} TrTimelineMark;

/* Moments that would cover each other. */
typedef struct {
  TrBox box;
  TrLane lane;
  guint n;
  gboolean has_count; /* there is room for how many they are */
  gboolean has_trouble;
  guint number;       /* in the key, 0 for none */
  gboolean is_inside; /* the label stands in it */
  TrBox label;
  char *label_text;   /* the name of what repeats, or the number; NULL for none */
  const char *series; /* of all in it, of the picture; NULL when it is not one thing that repeats */
} TrTimelineCluster;

typedef enum {
  TR_TIMELINE_TEXT_HEADING,
  TR_TIMELINE_TEXT_LANE,
  TR_TIMELINE_TEXT_AXIS,
  TR_TIMELINE_TEXT_TODAY,
  TR_TIMELINE_TEXT_KEY,
  TR_TIMELINE_TEXT_GAP,
  TR_TIMELINE_TEXT_LEGEND,
  TR_TIMELINE_TEXT_EMPTY
} TrTimelineTextKind;

/* A text other than a label. */
typedef struct {
  TrTimelineTextKind kind;
  char *text;
  TrBox box;
  double size;
  guint lines;
  gboolean is_bold, is_dim;
} TrTimelineText;

/* A line at the beginning of a year, quarter, month or week. */
typedef struct {
  double x;
  gboolean is_major;
} TrTimelineTick;

typedef struct {
  TrLane lane;
  TrBox box; /* the whole width of the plot */
} TrTimelineLane;

/* What a sign of the legend shows; the shapes go before. */
typedef enum {
  TR_TIMELINE_SIGN_STATED = TR_N_SHAPES,
  TR_TIMELINE_SIGN_PROPOSED,
  TR_TIMELINE_SIGN_OPTION,
  TR_TIMELINE_SIGN_CLUSTER,
  TR_TIMELINE_SIGN_TROUBLE,
  TR_TIMELINE_SIGN_BLOCK,
  TR_TIMELINE_SIGN_KEY, /* a number in the key */
  TR_TIMELINE_N_SIGNS
} TrTimelineSign;

typedef struct {
  guint sign;   /* TrShape or TrTimelineSign */
  guint number; /* in the key */
  TrBox box;
} TrTimelineLegend;

typedef struct {
  double width, height;
  TrBox plot;        /* where the days are */
  double type;       /* size of a name, pixels; the rest follows it */
  double radius;     /* of a shape */
  gboolean is_empty; /* there is nothing to show */
  GArray *marks;     /* TrTimelineMark, one for every item of the picture */
  GArray *clusters;  /* TrTimelineCluster */
  GArray *lanes;     /* TrTimelineLane */
  GArray *ticks;     /* TrTimelineTick */
  GArray *blocks;    /* TrBox */
  GArray *texts;     /* TrTimelineText */
  GArray *legend;    /* TrTimelineLegend, also the signs of key and gaps */
  gboolean has_today;
  double today_x;
  double first_day;  /* Julian, of the left edge */
  double days;       /* in the window */
  guint n_tries, n_measured; /* what it took: arrangements, and texts in a size */
} TrTimelineLayout;

TrTimelineLayout *tr_timeline_layout_new (const TrTimelinePicture *picture, double width, double height,
                                          double scale);
void tr_timeline_layout_free (TrTimelineLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrTimelineLayout, tr_timeline_layout_free)

double tr_timeline_layout_x (const TrTimelineLayout *self, const GDate *date);
void tr_timeline_layout_day (const TrTimelineLayout *self, double x, GDate *date);
int tr_timeline_layout_item_at (const TrTimelineLayout *self, double x, double y);

void tr_draw_timeline (cairo_t *cr, const TrTimelinePicture *picture, const TrTimelineLayout *layout,
                       const TrPalette *palette);

G_END_DECLS
