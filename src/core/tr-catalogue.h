/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* An indicator to choose from. A KPI of a project begins as a copy of one. */
typedef struct {
  char *code;
  char *name_nl, *name_en; /* "" for an official code whose name the user's own list has not supplied */
  char *definition;
  TrOrigin origin;
  TrLevel level;
  char *domain; /* life domain or phase of the work, Dutch */
  char *unit;
  char *source;
  char *source_reference; /* table or variable at the source */
  char *frequency_text;   /* as the source says it */
  TrFrequency frequency;  /* the same, as far as it could be told */
  char *lowest_area;
} TrIndicator;

void tr_indicator_free (TrIndicator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrIndicator, tr_indicator_free)

typedef struct _TrCatalogue TrCatalogue;

TrCatalogue *tr_catalogue_new (const GPtrArray *own_list);
void tr_catalogue_free (TrCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrCatalogue, tr_catalogue_free)

const GPtrArray *tr_catalogue_all (TrCatalogue *self);
const TrIndicator *tr_catalogue_find (TrCatalogue *self, const char *code);
GPtrArray *tr_catalogue_search (TrCatalogue *self, const char *words, TrLevel level, guint most);
const char *tr_indicator_name (const TrIndicator *self, TrLanguage language);
TrFrequency tr_frequency_from_text (const char *text);
TrKpi *tr_indicator_to_kpi (const TrIndicator *self, TrLanguage language);
GStrv tr_words_fold (const char *text);

G_END_DECLS
