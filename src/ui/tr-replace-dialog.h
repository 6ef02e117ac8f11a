/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-candidate.h"

G_BEGIN_DECLS

/* Asks why a KPI is replaced, from which day and by which, and does it as one action. */
void tr_replace_dialog_present (GtkWidget *from, TrDocument *document, const char *id, const TrCandidate *by);

G_END_DECLS
