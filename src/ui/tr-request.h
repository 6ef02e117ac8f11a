/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What somebody asks of the program by starting it. */
typedef struct {
  char *example;    /* to open; NULL for none */
  GPtrArray *files; /* GFile: projects to bring in */
} TrRequest;

TrRequest *tr_request_new (const char *example);
void tr_request_free (TrRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrRequest, tr_request_free)

void tr_request_add_file (TrRequest *self, GFile *file);
GBytes *tr_request_pack (const TrRequest *self);
TrRequest *tr_request_unpack (gconstpointer data, gsize size);

G_END_DECLS
