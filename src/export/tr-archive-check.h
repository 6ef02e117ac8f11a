/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tr_archive_bytes_are_whole (const guchar *bytes, gsize length, char **culprit);
gboolean tr_archive_is_whole (const char *path, char **culprit);

G_END_DECLS
