/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-advice.h"

G_BEGIN_DECLS

const char *tr_finding_page (const TrFinding *finding);
gboolean tr_finding_go (const TrFinding *finding, TrProject *project, GtkWidget *page);

G_END_DECLS
