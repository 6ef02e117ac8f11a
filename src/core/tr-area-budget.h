/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-language.h"

G_BEGIN_DECLS

/* The budget of a year over the areas. A level (municipality, district, neighbourhood) is a way to divide all of it;
 * areas of several levels may also divide it together. */

guint tr_area_level_count (TrProject *project, gint level);
gint64 tr_area_level_rest (TrProject *project, gint level);
char *tr_area_level_text (TrProject *project, gint level, TrLanguage language);
char *tr_area_share_text (TrProject *project, const TrArea *area, TrLanguage language);
gboolean tr_area_divide_rest (TrDocument *document, gint level, GError **error);

G_END_DECLS
