/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-language.h"

G_BEGIN_DECLS

/* The four strategic choices: a scale of five steps each, what speaks for its ends, where Het nieuwe contracteren
 * stands, and where the sides of a project do. */

#define TR_STANCE_STEPS 5

typedef enum { TR_STANCE_OF_MUNICIPALITY, TR_STANCE_OF_PROVIDER, TR_STANCE_TOGETHER, TR_N_STANCE_OWNERS } TrStanceOwner;
typedef enum { TR_STANCE_LEFT, TR_STANCE_RIGHT, TR_N_STANCE_ENDS } TrStanceEnd;

const char *tr_stance_end_name (TrStanceTopic topic, TrStanceEnd end);
const char *tr_stance_argument (TrStanceTopic topic, TrStanceEnd end, guint index);
const char *tr_stance_question (TrStanceTopic topic);
char *tr_stance_source (TrLanguage language);
const char *tr_stance_owner_name (TrStanceOwner owner);
void tr_stance_of_note (TrStanceTopic topic, gint *low, gint *high);

const TrStance *tr_stance_find (TrProject *project, TrStanceTopic topic);
gint tr_stance_get (TrProject *project, TrStanceTopic topic, TrStanceOwner owner);
gint tr_stance_difference (TrProject *project, TrStanceTopic topic);
char *tr_stance_place_text (TrStanceTopic topic, gint place, TrLanguage language);
char *tr_stance_said_text (TrProject *project, TrStanceTopic topic, TrLanguage language);
char *tr_stances_text (TrProject *project, TrLanguage language);
gboolean tr_stance_set (TrDocument *document, TrStanceTopic topic, TrStanceOwner owner, gint place, GError **error);

G_END_DECLS
