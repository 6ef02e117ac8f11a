/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-benefit.h"
#include "tr-library.h"

G_BEGIN_DECLS

/* The user's own list of figures: a table (CSV) beside the library, in the form of data/figures.csv. It goes where the
 * library goes, and can be looked at and mended with any program that writes tables. */

char *tr_figures_own_path (TrLibrary *library);
GPtrArray *tr_figures_own (TrLibrary *library, GError **error);
GPtrArray *tr_figures_of (TrLibrary *library, GError **error);
gboolean tr_figures_has_beside (const char *library_path, char **path);
GPtrArray *tr_figures_beside (const char *library_path, GError **error);
gboolean tr_figures_keep (TrLibrary *library, GFile *file, guint *n, GError **error);
gboolean tr_figures_forget (TrLibrary *library, GError **error);

G_END_DECLS
