/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-guidance.h"

G_BEGIN_DECLS

/* What whoever leads the talk has at hand on a page: what the project says itself, part by part, and for the rest what the
 * program ships. Nothing of it is for the room. */

typedef enum {
  TR_CHAIR_PURPOSE,
  TR_CHAIR_OPENING,
  TR_CHAIR_PITFALLS,  /* one a line */
  TR_CHAIR_QUESTIONS, /* one a line */
  TR_CHAIR_MINUTES,
  TR_N_CHAIR_PARTS
} TrChairPart;

/* Like TrPitfall, with texts of its own. */
typedef struct {
  char *text;
  char *source; /* "": none */
} TrChairPitfall;

typedef struct {
  char *purpose;
  char *opening;
  GPtrArray *pitfalls; /* TrChairPitfall */
  GStrv questions;
  guint minutes;
  gboolean is_own; /* something of it is the project's own */
} TrChair;

TrChair *tr_chair_new (TrProject *project, const char *page, TrLanguage language);
void tr_chair_free (TrChair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrChair, tr_chair_free)

guint tr_chair_minutes (TrProject *project, const char *page);
const TrField *tr_chair_field (TrChairPart part);
char *tr_chair_text (TrProject *project, const char *page, TrChairPart part, TrLanguage language);
gboolean tr_chair_edit (TrDocument *document, const char *page, const char *const *texts, TrChairPart *culprit,
                        GError **error);
gboolean tr_chair_restore (TrDocument *document, const char *page, GError **error);

G_END_DECLS
