/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-timeline-canvas.h"

G_BEGIN_DECLS

/* The canvas in two files: what it shows, and what is done to it. */
struct _TrTimelineCanvas {
  GtkWidget parent_instance;

  TrTimelineDesk *desk;
  GHashTable *handles;      /* key of an item to its TrTimelineHandle, a child */
  TrTimelineLayout *layout; /* NULL: to be worked out */
  GskRenderNode *node;      /* what was drawn last; NULL: to be drawn */
  int least_height;         /* while something is dragged, so that nothing jumps */

  char *looked_at;          /* key of the item that had the focus last */
  char *dragged;            /* key of an item, NULL: no drag */
  TrPlanGrip grip;
  double grab_x;            /* where it was taken hold of */
  GDate grab_day;           /* and the day it stood on then */
  double grab_days;         /* of the window then */
  gboolean is_panning;
  double pan_first;         /* first day of the window when it was taken hold of, Julian */
  double pointer_x;
};

/* tr-timeline-canvas-input.c */
void tr_timeline_canvas_install_input (TrTimelineCanvas *self);

/* tr-timeline-canvas.c */
TrTimelineLayout *tr_timeline_canvas_layout (TrTimelineCanvas *self);
void tr_timeline_canvas_redraw (TrTimelineCanvas *self);

G_END_DECLS
