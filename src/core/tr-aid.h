/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* The decision aid subsidy or public contract: five questions, what the answers speak for, and what holds for each
 * way. It gives a balance and never a verdict, and is no legal advice. */

typedef enum {
  TR_AID_ENFORCEABLE,
  TR_AID_INITIATIVE,
  TR_AID_INTEREST,
  TR_AID_COMMERCIAL,
  TR_AID_PRICE,
  TR_N_AID_QUESTIONS
} TrAidQuestion;

#define TR_N_LEANINGS (TR_LEANING_CONTRACT + 1)

const char *tr_aid_field (TrAidQuestion question);
const char *tr_aid_text (TrAidQuestion question);
const char *tr_aid_why (TrAidQuestion question);
const char *tr_aid_answer (TrAidQuestion question, TrLeaning leaning);
const char *tr_aid_source (void);
const char *tr_aid_disclaimer (void);
TrLeaning tr_aid_leaning (TrProject *project, TrAidQuestion question);

/* How many answers speak for what; TR_LEANING_UNSET: are open. */
typedef struct {
  guint n[TR_N_LEANINGS];
} TrAidBalance;

TrAidBalance tr_aid_balance (TrProject *project);
char *tr_aid_balance_text (TrProject *project, TrLanguage language);

/* What has to be minded. */
typedef enum {
  TR_AID_ALWAYS,   /* holds whatever is chosen */
  TR_AID_SUBSIDY,  /* holds for a subsidy: what it can and can not enforce, and what it needs */
  TR_AID_CONTRACT, /* holds for a public contract */
  TR_AID_CONFLICT, /* what is filled in does not go together */
} TrAidNoteKind;

typedef struct {
  TrAidNoteKind kind;
  char *text;   /* a sentence or two, in the language asked for */
  char *source; /* in full */
} TrAidNote;

GPtrArray *tr_aid_notes (TrProject *project, TrLanguage language);
void tr_aid_note_free (TrAidNote *self);

G_END_DECLS
