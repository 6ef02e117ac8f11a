/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* A tip beside a page: for one side or (TR_SIDE_UNSET) for both, with where it comes from. */
typedef struct {
  TrSide side;
  const char *text;
  const char *source;
} TrTip;

/* What a page asks and why. All texts in the language asked for; valid as long as the program runs. */
typedef struct {
  const char *question;
  const char *lead;
  const char *example; /* for an empty page: an example from a real case */
  const GArray *tips;  /* TrTip */
} TrGuidance;

/* What goes wrong in a room, and what to do about it. */
typedef struct {
  const char *text;
  const char *source; /* "": our own working text */
} TrPitfall;

/* What whoever leads the talk has at hand on a page, for nobody else's eyes. */
typedef struct {
  const char *purpose;
  const char *opening;          /* the question that opens the talk */
  const GArray *pitfalls;       /* TrPitfall */
  const char *const *questions; /* for when the talk stalls, ends with NULL */
  guint minutes;                /* of a session of two hours that goes through all pages */
} TrChairGuidance;

const TrGuidance *tr_guidance (const char *page, TrLanguage language);
const TrChairGuidance *tr_guidance_chair (const char *page, TrLanguage language);
const char *const *tr_guidance_pages (void);

/* The parts of a page, each a short question and a sentence that explains it. */
const char *const *tr_guidance_sections (const char *page);
const char *tr_guidance_section (const char *page, const char *key, TrLanguage language);
const char *tr_guidance_section_example (const char *page, const char *key, TrLanguage language);
const char *tr_guidance_hint (const char *page, const char *key, TrLanguage language);

G_END_DECLS
