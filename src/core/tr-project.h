/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* All records of one project in memory, in order. Read-only for everyone but the library, the exchange format and the
 * document that owns it: pictures, workbooks, rules and pages all work from this, and so need no database. */
typedef struct _TrProject TrProject;

TrProject *tr_project_new (void);
TrProject *tr_project_ref (TrProject *self);
void tr_project_unref (TrProject *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrProject, tr_project_unref)

const TrProjectInfo *tr_project_info (TrProject *self);
const TrContract *tr_project_contract (TrProject *self);
const GPtrArray *tr_project_all (TrProject *self, TrKindId kind);
guint tr_project_count (TrProject *self, TrKindId kind);
gpointer tr_project_find (TrProject *self, TrKindId kind, const char *id);
GPtrArray *tr_project_where (TrProject *self, TrKindId kind, const char *field, const char *id);
TrSide tr_project_participant_side (TrProject *self, const TrParticipant *participant);

/* Members of a file that this version does not know, kept for the next export. */
const char *tr_project_appendix (TrProject *self);
void tr_project_set_appendix (TrProject *self, const char *json);
guint tr_project_minor (TrProject *self);
void tr_project_set_minor (TrProject *self, guint minor);

void tr_project_take (TrProject *self, gpointer record);
void tr_project_drop (TrProject *self, TrKindId kind, const char *id);
void tr_project_sort (TrProject *self, TrKindId kind);
void tr_project_renew_ids (TrProject *self);

gconstpointer tr_project_at (TrProject *self, TrKindId kind, guint index);

/* for each record of a kind, in order:  TR_EACH (TrSignal, signal, project, TR_KIND_SIGNAL) { … } */
#define TR_EACH(Type, name, project, kind)                                                                             \
  for (const Type *name = tr_project_at ((project), (kind), 0); name != NULL;                                          \
       name = tr_project_at ((project), (kind), name->record.index + 1))

/* for each KPI that is in use, in order: a replaced one stays in the project, out of the basket */
#define TR_EACH_KPI(name, project)                                                                                     \
  TR_EACH (TrKpi, name, project, TR_KIND_KPI)                                                                          \
    if (*name->until != '\0') {                                                                                        \
    } else

/* for each thing on the parking lot that is still open, in order */
#define TR_EACH_PARKED(name, project)                                                                                  \
  TR_EACH (TrParked, name, project, TR_KIND_PARKED)                                                                    \
    if (name->is_done) {                                                                                               \
    } else

G_END_DECLS
