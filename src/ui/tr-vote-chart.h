/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What came out of a vote, as a picture; what it shows is its name, for who can not see it. */
#define TR_TYPE_VOTE_CHART (tr_vote_chart_get_type ())
G_DECLARE_FINAL_TYPE (TrVoteChart, tr_vote_chart, TR, VOTE_CHART, GtkWidget)

GtkWidget *tr_vote_chart_new (TrDocument *document, const char *vote);

G_END_DECLS
