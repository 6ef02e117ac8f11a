/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-finding-way.h"

#include "tr-moment-list.h"
#include "tr-project-page.h"
#include "tr-spot.h"

/* The first subject is the first that still has it. */
static const char *
first_subject (const TrFinding *finding)
{
  return finding->subjects->len > 0 ? g_ptr_array_index (finding->subjects, 0) : NULL;
}

/* The record to change: that of the project or contract, or the subject; NULL when one has to be added. */
static const char *
record_to_change (const TrFinding *finding, TrProject *project)
{
  if (tr_kind (finding->place)->is_single)
    return ((const TrRecord *) tr_project_at (project, finding->place, 0))->id;

  return finding->kind == finding->place ? first_subject (finding) : NULL;
}

static GtkWidget *
find (const TrSpot *spot, GtkWidget *page)
{
  if (spot->id == NULL)
    return NULL;
  tr_spot_reveal (page, spot);

  return tr_spot_find (page, spot);
}

/* In the row of what it is about, where that has a place for it, or else on the page. */
static GtkWidget *
look_for_adder (const TrFinding *finding, GtkWidget *page, GtkWidget *row)
{
  const char *values[3] = { NULL }, *subject = first_subject (finding), *list = finding->rule->list;
  const TrSpot place = { finding->place, NULL, NULL };
  GtkWidget *adder;
  guint n = 0;

  if (list != NULL)
    values[n++] = list;
  if (subject != NULL)
    values[n++] = subject;
  adder = row != NULL ? tr_spot_find_adder (row, finding->place, values) : NULL;

  if (adder != NULL)
    return adder;
  /* a part of the page may have to come into sight first */
  tr_spot_reveal (page, &place);

  return tr_spot_find_adder (page, finding->place, values);
}

/* What is added there is then what is missing. */
static GtkWidget *
find_adder (const TrFinding *finding, TrProject *project, GtkWidget *page, GtkWidget *row)
{
  GtkWidget *adder = look_for_adder (finding, page, row);

  if (adder != NULL && finding->place == TR_KIND_MOMENT && finding->rule->list != NULL)
    tr_moment_list_prepare (adder, project, finding->rule->list);

  return adder;
}

/* The page on which a finding is solved: that of its rule, but a direction is placed on the strategy matrix. */
const char *
tr_finding_page (const TrFinding *finding)
{
  return finding->place == TR_KIND_PLACEMENT ? TR_PAGE_STRATEGY_MATRIX : tr_page_name (finding->page);
}

/* Brings the focus to what solves a finding: the field; or the record, when that is what is too much; or the place where what is missing
 * is added. FALSE when the page has no such thing. */
gboolean
tr_finding_go (const TrFinding *finding, TrProject *project, GtkWidget *page)
{
  const TrSpot spot = { finding->place, record_to_change (finding, project), finding->field };
  const TrSpot subject = { finding->kind, first_subject (finding), NULL };
  GtkWidget *target = find (&spot, page), *row;

  if (target == NULL) {
    row = find (&subject, page);
    target = spot.id != NULL ? row : find_adder (finding, project, page, row);
    if (target == NULL)
      target = row;
  }

  return target != NULL && tr_spot_focus (target);
}
