/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* The decision aid subsidy or public contract: five questions, what the answers speak for, and what holds for each way. It gives a balance
 * and never a verdict, and is no legal advice. */

typedef enum {
  TR_AID_ENFORCEABLE,
  TR_AID_INITIATIVE,
  TR_AID_INTEREST,
  TR_AID_COMMERCIAL,
  TR_AID_PRICE,
  TR_N_AID_QUESTIONS
} TrAidQuestion;

const char *tr_aid_field (TrAidQuestion question);
const char *tr_aid_question (TrAidQuestion question);
const char *tr_aid_why (TrAidQuestion question);
const char *tr_aid_answer (TrAidQuestion question, TrLeaning leaning);
const char *tr_aid_source (void);
TrLeaning tr_aid_leaning (TrProject *project, TrAidQuestion question);

typedef struct {
  guint n[TR_LEANING_CONTRACT + 1]; /* of answers, by TrLeaning; TR_LEANING_UNSET: open */
} TrAidBalance;

TrAidBalance tr_aid_balance (TrProject *project);
char *tr_aid_balance_text (TrProject *project, TrLanguage language);

/* What has to be minded, each a sentence with its source. */
typedef enum {
  TR_AID_ALWAYS,   /* holds whatever is chosen */
  TR_AID_SUBSIDY,  /* holds for a subsidy */
  TR_AID_CONTRACT, /* holds for a public contract */
  TR_AID_CONFLICT, /* what is filled in does not go together */
} TrAidNoteKind;

typedef struct {
  TrAidNoteKind kind;
  char *text;
  char *source;
} TrAidNote;

GPtrArray *tr_aid_notes (TrProject *project, TrLanguage language);
void tr_aid_note_free (TrAidNote *self);
const char *tr_aid_disclaimer (void);

G_END_DECLS
