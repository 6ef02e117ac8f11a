/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-library.h"
#include "tr-plan.h"

G_BEGIN_DECLS

/* What comes next in the contracts of all projects of a library: all that falls due within a year, and at least the
 * next thing of each. Reading a project takes about a millisecond, so it is done a little at a time, and again only
 * when the project was changed. */

#define TR_AGENDA_MONTHS 12

typedef struct {
  char *project; /* id */
  char *title;   /* of the project */
  char *key;     /* of the plan */
  char *what;
  GDate due;
  GDate latest;  /* the last safe day; not valid for what has none */
  TrPlanState state;
  gint days;     /* until it falls due; less than 0 when that is over */
} TrAgendaItem;

typedef struct _TrAgenda TrAgenda;

TrAgenda *tr_agenda_new (TrLibrary *library, TrLanguage language);
void tr_agenda_free (TrAgenda *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrAgenda, tr_agenda_free)

gboolean tr_agenda_renew (TrAgenda *self, const GDate *today, GError **error);
gboolean tr_agenda_read (TrAgenda *self, gint64 microseconds);
GPtrArray *tr_agenda_items (TrAgenda *self);

GPtrArray *tr_agenda_of_project (TrProject *project, const char *id, const GDate *today, TrLanguage language);
char *tr_agenda_when_text (const TrAgendaItem *item, TrLanguage language);
char *tr_agenda_latest_text (const TrAgendaItem *item, TrLanguage language);

G_END_DECLS
