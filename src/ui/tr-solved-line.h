/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Says for some seconds which advice somebody just made an end to; not visible otherwise. */
#define TR_TYPE_SOLVED_LINE (tr_solved_line_get_type ())
G_DECLARE_FINAL_TYPE (TrSolvedLine, tr_solved_line, TR, SOLVED_LINE, AdwBin)

GtkWidget *tr_solved_line_new (TrDocument *document, int most_characters);

G_END_DECLS
