/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong, in the terms of the person who has to do something about it. */
typedef enum {
  TR_ERROR_INPUT,    /* a file, field or argument is not acceptable; the message says what and where */
  TR_ERROR_STORAGE,  /* a file could not be read or written; what was there is as it was */
  TR_ERROR_VERSION,  /* made by a newer Trechter */
  TR_ERROR_CONFLICT, /* the record was changed or removed elsewhere in between */
  TR_ERROR_LOCKED,   /* what was agreed can not be changed until it is unlocked */
  TR_ERROR_STALE,    /* what was shown is not what is there any more; look again */
  TR_ERROR_NOTHING,  /* nothing to undo or redo, or no such project */
} TrError;

#define TR_ERROR tr_error_quark ()
GQuark tr_error_quark (void);

G_END_DECLS
