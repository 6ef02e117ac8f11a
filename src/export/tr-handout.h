/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "core/tr-project.h"
#include "draw/tr-palette.h"

G_BEGIN_DECLS

/* All that can be handed out about a project, as files beside each other in one folder. */

typedef enum {
  TR_HANDOUT_WORKBOOK,
  TR_HANDOUT_MATRIX,
  TR_HANDOUT_CALENDAR,
  TR_HANDOUT_TIMELINE,
  TR_HANDOUT_SHEETS,
  TR_HANDOUT_MINUTES,
  TR_HANDOUT_PROJECT,
  TR_N_HANDOUTS
} TrHandoutKind;

typedef struct {
  TrProject *project;
  const GPtrArray *figures; /* TrFigure, for the workbook; NULL for none */
  const char *today;        /* ISO date */
  TrTheme theme;            /* of pictures */
  guint width, height;      /* of pictures; 0 for the usual size */
} TrHandout;

gboolean tr_handout_has (const TrHandout *self, TrHandoutKind kind);
const char *tr_handout_label (TrHandoutKind kind);
char *tr_handout_name (TrProject *project, TrHandoutKind kind);
gboolean tr_handout_write (const TrHandout *self, TrHandoutKind kind, GFile *file, GError **error);
GFile *tr_handout_write_in (const TrHandout *self, TrHandoutKind kind, GFile *folder, GError **error);

G_END_DECLS
