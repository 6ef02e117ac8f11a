/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-date-ground.h"

#include <glib/gi18n.h>

static const struct {
  const char *label, *text;
} grounds[] = {
  /* TRANSLATORS: of a date */
  [TR_GROUND_STATED] = { N_("Stated"), N_("This date was stated.") },
  /* TRANSLATORS: of a date that follows from what was stated */
  [TR_GROUND_FOLLOWS] = { N_("Follows from it"), N_("This date follows from what was stated.") },
  /* TRANSLATORS: of a date */
  [TR_GROUND_PROPOSAL] = { N_("Proposal"), N_("This date is a proposal that follows from what is usual: a planning "
                                              "assumption, no legal advice.") },
  [TR_GROUND_PHASES] = { N_("Proposal"), N_("These dates follow from the start and from usual lead times: a proposal "
                                            "and a planning assumption, no legal advice.") },
  /* TRANSLATORS: of the date of an election */
  [TR_GROUND_ELECTION] = { N_("Usual day"), N_("This is the usual day for the election of the council.") },
};

/* The meetings behind the first follow from it, and a phase from a notice. */
static gboolean
is_stated (const TrPlanItem *item)
{
  if (item->kind == TR_PLAN_START)
    return TRUE;

  return item->record != NULL && (item->kind != TR_PLAN_MONITORING || item->number == 1);
}

/* What a date rests on. */
TrDateGround
tr_date_ground (const TrPlanItem *item)
{
  if (item->kind == TR_PLAN_ELECTION)
    return TR_GROUND_ELECTION;
  if (item->kind == TR_PLAN_PHASE)
    return TR_GROUND_PHASES;
  if (item->is_default)
    return TR_GROUND_PROPOSAL;

  return is_stated (item) ? TR_GROUND_STATED : TR_GROUND_FOLLOWS;
}

/* A word for a table; a msgid. */
const char *
tr_date_ground_label (TrDateGround ground)
{
  return grounds[ground].label;
}

/* A sentence; a msgid. */
const char *
tr_date_ground_text (TrDateGround ground)
{
  return grounds[ground].text;
}
