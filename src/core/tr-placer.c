/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-placer.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-error.h"

#define TITLE_MOST 60 /* characters of a direction in the logbook */
#define STEPS 100     /* a place is kept in hundredths: finer says nothing */

/* Free with tr_placer_free(). */
TrPlacer *
tr_placer_new (const char *participant, TrSide side)
{
  TrPlacer *self = g_new0 (TrPlacer, 1);

  self->participant = g_strdup (participant);
  self->side = *participant != '\0' ? TR_SIDE_UNSET : side;

  return self;
}

/* Free with tr_placer_free(). */
TrPlacer *
tr_placer_copy (const TrPlacer *self)
{
  return tr_placer_new (self->participant, self->side);
}

void
tr_placer_free (TrPlacer *self)
{
  if (self == NULL)
    return;
  g_free (self->participant);
  g_free (self);
}

/* Whether both are the same participant, side or everyone. */
gboolean
tr_placer_equal (const TrPlacer *one, const TrPlacer *other)
{
  return g_str_equal (one->participant, other->participant) && one->side == other->side;
}

/* FALSE when it is a participant who is not in the project. */
gboolean
tr_placer_exists (const TrPlacer *self, TrProject *project)
{
  return *self->participant == '\0' || tr_project_find (project, TR_KIND_PARTICIPANT, self->participant) != NULL;
}

/* "Everyone together", "Municipality together", or the role of the participant; for the interface. Free with
 * g_free(). */
char *
tr_placer_name (const TrPlacer *self, TrProject *project)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, self->participant);

  if (participant != NULL)
    return g_strdup (participant->role);
  if (self->side == TR_SIDE_UNSET)
    return g_strdup (_("Everyone together"));

  /* TRANSLATORS: who places a direction on the strategy matrix: a side, such as "Municipality together" */
  return g_strdup_printf (_("%s together"), gettext (tr_sides[self->side].label));
}

/* Whose sign it carries. */
TrSide
tr_placer_side (const TrPlacer *self, TrProject *project)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, self->participant);

  return participant != NULL ? tr_project_participant_side (project, participant) : self->side;
}

static gboolean
is_of (const TrPlacement *placement, const TrPlacer *placer)
{
  if (!g_str_equal (placement->participant, placer->participant))
    return FALSE;

  /* hands in a round are not what a side, or all, give together */
  return *placer->participant != '\0' || (placement->side == (gint) placer->side && *placement->round == '\0');
}

/* The placement of a direction that counts as this one's; NULL without any. */
const TrPlacement *
tr_placer_find (const TrPlacer *self, TrProject *project, const char *direction)
{
  g_autoptr (GPtrArray) placements = tr_matrix_placements (project, direction);

  for (guint i = placements->len; i-- > 0;)
    if (is_of (placements->pdata[i], self))
      return placements->pdata[i];

  return NULL;
}

static double
rounded (double place)
{
  return round (CLAMP (place, 0, 1) * STEPS) / STEPS;
}

/* The placement that changes when a direction is put somewhere once more; NULL when it is a new one. What was said on
 * an earlier day stays, so that it can be seen how a direction shifted; so does all that was said in a round. */
static const TrPlacement *
find_to_change (const TrPlacer *self, TrProject *project, const char *direction, const char *today)
{
  g_autoptr (GPtrArray) placements = tr_matrix_revealed (project, direction);

  for (guint i = placements->len; i-- > 0;) {
    const TrPlacement *placement = placements->pdata[i];

    if (is_of (placement, self) && *placement->round == '\0' && g_str_equal (placement->date, today))
      return placement;
  }

  return NULL;
}

/* What the placement of a direction becomes when it is put somewhere: the one of today with its id, or a new one. In no
 * project; free with tr_record_free(). */
TrPlacement *
tr_placer_propose (const TrPlacer *self, TrProject *project, const char *direction, double control, double uncertainty,
                   const char *today)
{
  const TrPlacement *present = find_to_change (self, project, direction, today);
  TrPlacement *placement = tr_record_new (TR_KIND_PLACEMENT);

  tr_record_put (placement, "direction", direction);
  tr_record_put (placement, "participant", self->participant);
  tr_record_put (placement, "date", today);
  if (present != NULL) {
    g_free (placement->record.id);
    placement->record.id = g_strdup (present->record.id);
    tr_record_put (placement, "reason", present->reason);
  }
  placement->side = (gint) self->side;
  placement->control = rounded (control);
  placement->uncertainty = rounded (uncertainty);

  return placement;
}

/* The beginning of a direction's title, for the logbook. */
static char *
title_of (TrProject *project, const char *direction)
{
  const TrDirection *record = tr_project_find (project, TR_KIND_DIRECTION, direction);
  const char *title = record != NULL ? record->title : "";

  return g_utf8_strlen (title, -1) > TITLE_MOST ? g_utf8_substring (title, 0, TITLE_MOST) : g_strdup (title);
}

static gboolean
set_number (TrEdit *edit, const char *id, const char *field, double value, GError **error)
{
  char canonical[G_ASCII_DTOSTR_BUF_SIZE];

  return tr_edit_set (edit, TR_KIND_PLACEMENT, id, field, g_ascii_formatd (canonical, sizeof canonical, "%.15g", value),
                      error);
}

/* Whether a placement is the last of those of its direction: what is placed last decides. */
static gboolean
is_last (TrProject *project, const TrPlacement *placement)
{
  g_autoptr (GPtrArray) placements = tr_matrix_revealed (project, placement->direction);

  return placements->len > 0 && placements->pdata[placements->len - 1] == placement;
}

/* Changes a placement of today. It comes last, because it is later than what others placed in the meantime. */
static gboolean
move (TrEdit *edit, TrProject *project, const TrPlacement *present, const TrPlacement *placement, GError **error)
{
  const char *id = present->record.id;

  return set_number (edit, id, "control", placement->control, error) &&
         set_number (edit, id, "uncertainty", placement->uncertainty, error) &&
         (is_last (project, present) || tr_edit_move (edit, TR_KIND_PLACEMENT, id, NULL, error));
}

/* Whether nothing would change: it is there already. What everybody gives together once more has to be the last word, too. */
static gboolean
is_there (const TrPlacer *self, TrProject *project, const TrPlacement *present, const TrPlacement *placement)
{
  gboolean is_together = *self->participant == '\0' && self->side == TR_SIDE_UNSET;

  return present != NULL && fabs (present->control - placement->control) < 0.5 / STEPS &&
         fabs (present->uncertainty - placement->uncertainty) < 0.5 / STEPS && (!is_together || is_last (project, present));
}

/* Puts a direction somewhere, as one action. `today` is an ISO date. Nothing happens when it is there already. */
gboolean
tr_placer_put (const TrPlacer *self, TrDocument *document, const char *direction, double control, double uncertainty,
               const char *today, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  g_autofree char *title = title_of (project, direction), *name = tr_placer_name (self, project);
  /* TRANSLATORS: a line in the logbook: a direction, and who put it on the strategy matrix, such as "Municipality
   * together" */
  g_autofree char *label = g_strdup_printf (_("“%s”: placed on the matrix (%s)"), title, name);
  TrPlacement *placement = tr_placer_propose (self, project, direction, control, uncertainty, today);
  g_autoptr (TrRecord) record = &placement->record;
  const TrPlacement *present = find_to_change (self, project, direction, today);
  TrEdit *edit;
  gboolean is_done;

  if (is_there (self, project, tr_placer_find (self, project, direction), placement))
    return TRUE;
  edit = tr_document_begin (document, label, error);
  if (edit == NULL)
    return FALSE;
  if (present != NULL)
    is_done = move (edit, project, present, placement, error);
  else
    is_done = tr_edit_add (edit, placement, NULL, error);

  return tr_edit_end (edit, is_done, error);
}

/* Takes away the placement that counts as this one's, as one action; one of an earlier day counts again then. FALSE
 * with TR_ERROR_INPUT for one that was given in a round. */
gboolean
tr_placer_remove (const TrPlacer *self, TrDocument *document, const char *direction, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrPlacement *present = tr_placer_find (self, project, direction);
  g_autofree char *title = title_of (project, direction), *name = tr_placer_name (self, project), *label = NULL;
  TrEdit *edit;

  if (present == NULL)
    return TRUE;
  if (*present->round != '\0') {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("This was placed in a round, and what was said in a round is kept. Put it somewhere else: "
                           "that counts from then on."));
    return FALSE;
  }
  /* TRANSLATORS: a line in the logbook: a direction, and whose placement on the strategy matrix was removed */
  label = g_strdup_printf (_("“%s”: placement removed (%s)"), title, name);
  edit = tr_document_begin (document, label, error);

  return edit != NULL && tr_edit_end (edit, tr_edit_remove (edit, TR_KIND_PLACEMENT, present->record.id, error), error);
}
