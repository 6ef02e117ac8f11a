/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <glib/gi18n.h>

/* Rules about the KPI basket: K01 to K19. They look at the KPIs that are in use. */

static void
look_for_kpi_without_story (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (*kpi->story == '\0')
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("%s has no story."), N_("%s have no story."));
}

const TrRule tr_rules_kpi[] = {
  { "K06", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "story",
    "G stap 4 tips beide; N 2.4.5; Z 1.4",
    N_("KPI without a story"),
    N_("A KPI that is in use has no story."),
    N_("A KPI never stands alone: agree on the story that goes with it."),
    look_for_kpi_without_story },
  { NULL },
};
