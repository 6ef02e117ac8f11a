/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib-object.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* What somebody typed or pasted to be added: one record a line. */
typedef struct {
  char *text;
  TrSide side; /* from a prefix like "s: "; TR_SIDE_UNSET without one */
} TrCaptured;

GPtrArray *tr_capture_lines (const char *text, TrLanguage language, gboolean has_sides);

G_END_DECLS
