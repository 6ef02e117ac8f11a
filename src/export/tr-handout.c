/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-handout.h"

#include <glib/gi18n.h>

#include "core/tr-contract.h"
#include "core/tr-exchange.h"
#include "core/tr-language.h"
#include "core/tr-plan.h"
#include "core/tr-standing.h"
#include "tr-calendar.h"
#include "tr-minutes.h"
#include "tr-picture.h"
#include "tr-voting-sheet.h"
#include "tr-workbook.h"

/* What each is called (msgids), also at the end of the name of its file. */
static const struct {
  const char *label;
  const char *extension;
} kinds[TR_N_HANDOUTS] = {
  [TR_HANDOUT_WORKBOOK] = { N_("Workbook for Excel"), "xlsx" },
  [TR_HANDOUT_MATRIX] = { N_("Strategy matrix"), "png" },
  [TR_HANDOUT_CALENDAR] = { N_("Calendar"), "ics" },
  [TR_HANDOUT_TIMELINE] = { N_("Timeline of the contract"), "png" },
  [TR_HANDOUT_SHEETS] = { N_("Voting sheets"), "pdf" },
  [TR_HANDOUT_MINUTES] = { N_("List of decisions"), "pdf" },
  [TR_HANDOUT_PROJECT] = { N_("Trechter file"), "trechter" },
};

static gboolean
has_matrix (TrProject *project)
{
  g_autoptr (GPtrArray) standings = tr_standings (project);

  for (guint i = 0; i < standings->len; i++)
    if (((TrStanding *) standings->pdata[i])->all.n > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_calendar (TrProject *project, const char *today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = tr_calendar_text (project, today, now);

  return text != NULL;
}

static gboolean
has_timeline (TrProject *project)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  return plan->items->len > 0;
}

/* Whether there is something to place on the matrix: without that there are no voting sheets. */
static gboolean
has_something_to_place (TrProject *project)
{
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    if (direction->status == TR_STATUS_CONSIDERED || direction->status == TR_STATUS_CHOSEN)
      return TRUE;

  return FALSE;
}

/* Whether the project has enough for it to make sense. */
gboolean
tr_handout_has (const TrHandout *self, TrHandoutKind kind)
{
  switch (kind) {
  case TR_HANDOUT_MATRIX:
    return has_matrix (self->project);
  case TR_HANDOUT_CALENDAR:
    return has_calendar (self->project, self->today);
  case TR_HANDOUT_TIMELINE:
    return has_timeline (self->project);
  case TR_HANDOUT_SHEETS:
    return has_something_to_place (self->project);
  case TR_HANDOUT_MINUTES:
    return tr_minutes_has (self->project);
  case TR_HANDOUT_WORKBOOK:
  case TR_HANDOUT_PROJECT:
  case TR_N_HANDOUTS:
  default:
    return TRUE;
  }
}

/* What it is called: a msgid. */
const char *
tr_handout_label (TrHandoutKind kind)
{
  return kinds[kind].label;
}

/* The name of its file: as in "Jongerenwerk, 2026-11-24, strategiematrix.png". Free with g_free(). */
char *
tr_handout_name (TrProject *project, TrHandoutKind kind)
{
  gboolean is_itself = kind == TR_HANDOUT_WORKBOOK || kind == TR_HANDOUT_PROJECT;

  return tr_export_suggest_name (project, is_itself ? NULL : kinds[kind].label, kinds[kind].extension);
}

static gboolean
write_picture (const TrHandout *self, TrHandoutKind kind, GFile *file, GError **error)
{
  guint width = self->width, height = self->height;
  GDate today;

  if (width == 0)
    tr_picture_usual_size (TR_PICTURE_PNG, &width, &height);
  if (kind == TR_HANDOUT_MATRIX)
    return tr_picture_write_matrix (self->project, file, TR_PICTURE_PNG, width, height, self->theme, error);

  return tr_date_read (self->today, &today) &&
         tr_picture_write_timeline (self->project, file, TR_PICTURE_PNG, width, height, self->theme, &today, error);
}

/* Writes one of them. The file comes whole or not at all. */
gboolean
tr_handout_write (const TrHandout *self, TrHandoutKind kind, GFile *file, GError **error)
{
  switch (kind) {
  case TR_HANDOUT_WORKBOOK:
    return tr_workbook_write_on (self->project, self->figures, file, self->today, error);
  case TR_HANDOUT_MATRIX:
  case TR_HANDOUT_TIMELINE:
    return write_picture (self, kind, file, error);
  case TR_HANDOUT_CALENDAR:
    return tr_calendar_write_on (self->project, file, self->today, error);
  case TR_HANDOUT_SHEETS:
    return tr_voting_sheets_write (self->project, file, 0, error);
  case TR_HANDOUT_MINUTES:
    return tr_minutes_write (self->project, file, self->today, error);
  case TR_HANDOUT_PROJECT:
  case TR_N_HANDOUTS:
  default:
    return tr_exchange_write_file (self->project, file, error);
  }
}

/* Writes one of them in a folder, under its own name. The file, transfer full; NULL with an error. */
GFile *
tr_handout_write_in (const TrHandout *self, TrHandoutKind kind, GFile *folder, GError **error)
{
  g_autofree char *name = tr_handout_name (self->project, kind);
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  return tr_handout_write (self, kind, file, error) ? g_steal_pointer (&file) : NULL;
}
