/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that is written beside its place and only takes it when it is whole. */
typedef struct {
  GFile *file;     /* where it is to come */
  char *name;      /* what messages call it */
  char *temporary; /* where it is written, readable for the user only */
} TrTarget;

TrTarget *tr_target_open (GFile *file, GError **error);
gboolean tr_target_fill (TrTarget *self, const GByteArray *bytes, GError **error);
gboolean tr_target_flush (TrTarget *self, GError **error);
gboolean tr_target_commit (TrTarget *self, GError **error);
void tr_target_free (TrTarget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrTarget, tr_target_free)

gboolean tr_target_explains (int code);
void tr_target_set_error (GError **error, const char *name, int code);

G_END_DECLS
