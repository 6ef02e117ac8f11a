/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* A question that the chair has at hand. While the room has a window, one press shows it there in place of the question of
 * the page, and another takes it away. */
#define TR_TYPE_CHAIR_QUESTION (tr_chair_question_get_type ())
G_DECLARE_FINAL_TYPE (TrChairQuestion, tr_chair_question, TR, CHAIR_QUESTION, GtkBox)

GtkWidget *tr_chair_question_new (TrAudienceDesk *desk, const char *question, const char *css_class);

G_END_DECLS
