/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What tests ask of the system that not every system can. Where it can not, the test says so. */

typedef void (*TrTestFunc) (gpointer data);

GStrv tr_test_arguments (char **argv);
gboolean tr_test_has_modes (void);
void tr_test_assert_private (const char *path);
gboolean tr_test_step_down (void);
void tr_test_step_up (void);
gboolean tr_test_move_open_file (const char *path, const char *to);
gboolean tr_test_make_pipe (const char *path);
gboolean tr_test_on_full_disk (guint64 full_at, TrTestFunc run, gpointer data);
gboolean tr_test_holds (const char *bytes, gsize length, const char *text);

/* Bytes that end where the memory ends: reading one more is a crash, and not luck. */
typedef struct {
  guchar *pages, *bytes;
  gsize size, length;
} TrTestEdge;

TrTestEdge tr_test_edge_new (gsize length);
void tr_test_edge_free (TrTestEdge *edge);

G_END_DECLS
