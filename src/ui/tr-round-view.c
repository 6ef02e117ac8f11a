/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-view.h"

/* Placing together in a round, which is hidden until it is revealed: a view beside the strategy matrix. NULL as long as there is none. */
GtkWidget *
tr_round_view_new (TrDocument *document)
{
  return NULL;
}
