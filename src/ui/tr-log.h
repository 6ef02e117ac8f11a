/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What went wrong, in a file that a user can send to whoever helps: warnings of the program and what it is built on. Nothing of a
 * project gets into it. */

#define TR_LOG_NAME "trechter.log"

void tr_log_start (const char *folder);
void tr_log_write (const char *folder, const char *domain, const char *message, const char *place);
char *tr_log_clean (const char *message);

G_END_DECLS
