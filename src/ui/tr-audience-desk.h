/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"
#include "draw/tr-draw-audience.h"

G_BEGIN_DECLS

/* What the room sees now: it follows the page of the chair and the document, unless it is frozen. The window for the
 * room and the preview of it show the same.
 *
 * Signals
 *   changed (TrAudienceDesk *self): the picture, or whether there is a window, is different
 *   said (TrAudienceDesk *self): what just happened is told, or no longer
 *   ticked (TrAudienceDesk *self): the clock shows another second */
#define TR_TYPE_AUDIENCE_DESK (tr_audience_desk_get_type ())
G_DECLARE_FINAL_TYPE (TrAudienceDesk, tr_audience_desk, TR, AUDIENCE_DESK, GObject)

TrAudienceDesk *tr_audience_desk_new (TrDocument *document);
TrDocument *tr_audience_desk_get_document (TrAudienceDesk *self);
void tr_audience_desk_set_page (TrAudienceDesk *self, const char *page);
const char *tr_audience_desk_get_page (TrAudienceDesk *self);
void tr_audience_desk_set_over (TrAudienceDesk *self, const char *over);
const char *tr_audience_desk_get_over (TrAudienceDesk *self);
void tr_audience_desk_set_direction (TrAudienceDesk *self, const char *direction);
const char *tr_audience_desk_get_direction (TrAudienceDesk *self);
void tr_audience_desk_turn_direction (TrAudienceDesk *self, int step);
void tr_audience_desk_set_vote (TrAudienceDesk *self, const char *vote);
void tr_audience_desk_set_question (TrAudienceDesk *self, const char *question);
const char *tr_audience_desk_get_question (TrAudienceDesk *self);
void tr_audience_desk_set_decision (TrAudienceDesk *self, const char *decision);
const char *tr_audience_desk_get_decision (TrAudienceDesk *self);
const char *tr_audience_desk_get_vote (TrAudienceDesk *self);
void tr_audience_desk_set_room (TrAudienceDesk *self, int width, int height, double foot);
void tr_audience_desk_set_zoom (TrAudienceDesk *self, int percent);
int tr_audience_desk_get_zoom (TrAudienceDesk *self);
void tr_audience_desk_set_open (TrAudienceDesk *self, gboolean is_open);
gboolean tr_audience_desk_is_open (TrAudienceDesk *self);
void tr_audience_desk_turn (TrAudienceDesk *self, int pages);
void tr_audience_desk_set_frozen (TrAudienceDesk *self, gboolean is_frozen);
gboolean tr_audience_desk_is_frozen (TrAudienceDesk *self);
void tr_audience_desk_set_blank (TrAudienceDesk *self, gboolean is_blank);
gboolean tr_audience_desk_is_blank (TrAudienceDesk *self);
void tr_audience_desk_say (TrAudienceDesk *self, const char *text);
const char *tr_audience_desk_get_said (TrAudienceDesk *self);
const TrAudienceClock *tr_audience_desk_get_clock (TrAudienceDesk *self);
const TrAudiencePicture *tr_audience_desk_get_picture (TrAudienceDesk *self);
const TrAudienceLayout *tr_audience_desk_get_layout (TrAudienceDesk *self);
char *tr_audience_desk_text (TrAudienceDesk *self);

G_END_DECLS
