/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-aid.h"
#include "core/tr-document.h"

G_BEGIN_DECLS

/* A question of the decision aid: why it matters, and three answers to choose from. It follows the document. */
#define TR_TYPE_AID_QUESTION (tr_aid_question_get_type ())
G_DECLARE_FINAL_TYPE (TrAidQuestionRow, tr_aid_question, TR, AID_QUESTION, GtkBox)

GtkWidget *tr_aid_question_new (TrDocument *document, TrAidQuestion question);

G_END_DECLS
