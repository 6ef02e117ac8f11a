/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-suggest.h"

G_BEGIN_DECLS

/* How well an indicator fits what a project is about: the words in its name, and its life domain, against the words of
 * the project. */

typedef enum { TR_ABOUT_NOTHING, TR_ABOUT_CHALLENGE, TR_ABOUT_THEME, TR_ABOUT_WORK_AREA, TR_ABOUT_DIRECTION } TrAbout;

typedef struct {
  double score;       /* 0 to 1 */
  TrAbout about;      /* where the word is that tells most */
  const char *word;   /* as it stands in the project; the matcher's */
  const char *record; /* id of that challenge or direction, "" for the others; the project's */
} TrMatch;

typedef struct _TrMatcher TrMatcher;

TrMatcher *tr_matcher_new (TrProject *project, TrCatalogue *catalogue, const TrChallenge *only);
void tr_matcher_free (TrMatcher *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrMatcher, tr_matcher_free)

TrMatch tr_matcher_match (TrMatcher *self, const TrIndicator *indicator);

G_END_DECLS
