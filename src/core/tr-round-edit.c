/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-round.h"

/* What changes a round. The lines in the logbook never tell what was said: they are in sight while the round is hidden. */

static TrPlacement *
placement_new (const char *round, const char *direction, const char *participant, TrSide side)
{
  TrPlacement *placement = tr_record_new (TR_KIND_PLACEMENT);

  tr_record_put (placement, "round", round);
  tr_record_put (placement, "direction", direction);
  tr_record_put (placement, "participant", participant);
  placement->side = (gint) side;

  return placement;
}

static gboolean
add_open (TrEdit *edit, const char *round, const char *direction, const char *participant, TrSide side, GError **error)
{
  g_autoptr (TrRecord) placement = &placement_new (round, direction, participant, side)->record;

  return tr_edit_add (edit, placement, NULL, error);
}

static gboolean
add_all_open (TrEdit *edit, const TrRound *round, const char *const *directions, const char *const *participants, const TrSide *sides,
              guint n_sides, GError **error)
{
  for (guint i = 0; directions[i] != NULL; i++) {
    for (guint j = 0; round->way == TR_ROUND_PARTICIPANTS && participants[j] != NULL; j++)
      if (!add_open (edit, round->record.id, directions[i], participants[j], TR_SIDE_UNSET, error))
        return FALSE;
    for (guint j = 0; round->way != TR_ROUND_PARTICIPANTS && j < n_sides; j++)
      if (!add_open (edit, round->record.id, directions[i], "", sides[j], error))
        return FALSE;
  }

  return TRUE;
}

/* Starts a round on some directions, which everybody concerned fills in: participants (a list of ids), or sides. Earlier placements stay.
 * Returns its id; free with g_free(). */
char *
tr_round_start (TrDocument *document, TrRoundWay way, const char *const *directions, const char *const *participants, const TrSide *sides,
                guint n_sides, const char *today, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_ROUND);
  TrRound *round = (TrRound *) record;
  TrEdit *edit = tr_document_begin (document, _("Round started on the matrix"), error);

  tr_record_put (round, "date", today);
  round->way = way;
  if (!tr_edit_end (edit,
                    edit != NULL && tr_edit_add (edit, round, NULL, error) &&
                        add_all_open (edit, round, directions, participants, sides, n_sides, error),
                    error))
    return NULL;

  return g_strdup (round->record.id);
}

static gboolean
is_of (const TrPlacement *placement, const char *round, const char *direction, const char *participant, TrSide side)
{
  return g_str_equal (placement->round, round) && g_str_equal (placement->direction, direction) &&
         g_str_equal (placement->participant, participant) && (*participant != '\0' || placement->side == (gint) side);
}

static const TrPlacement *
find_placement (TrProject *project, const char *round, const char *direction, const TrRoundColumn *column)
{
  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (is_of (placement, round, direction, column->participant, column->side))
      return placement;

  return NULL;
}

static gboolean
set_place (TrEdit *edit, const char *id, const char *field, double place, GError **error)
{
  char canonical[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (!isnan (place))
    g_ascii_formatd (canonical, sizeof canonical, "%.15g", place);

  return tr_edit_set (edit, TR_KIND_PLACEMENT, id, field, canonical, error);
}

/* Who fills in a column, in words of the interface. */
static const char *
name_of (TrProject *project, const char *participant, TrSide side)
{
  const TrParticipant *record = tr_project_find (project, TR_KIND_PARTICIPANT, participant);

  return record != NULL ? record->role : gettext (tr_sides[side].label);
}

static TrEdit *
begin (TrDocument *document, const char *template, const char *direction, const char *participant, TrSide side, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrDirection *record = tr_project_find (project, TR_KIND_DIRECTION, direction);
  g_autofree char *title = tr_language_quote (record != NULL ? record->title : "");
  const char *const texts[] = { title, name_of (project, participant, side), NULL };
  g_autofree char *label = tr_language_fill (template, texts);

  return tr_document_begin (document, label, error);
}

static gboolean
write_place (TrEdit *edit, const char *id, double control, double uncertainty, const char *date, GError **error)
{
  return set_place (edit, id, "control", control, error) && set_place (edit, id, "uncertainty", uncertainty, error) &&
         tr_edit_set (edit, TR_KIND_PLACEMENT, id, "date", date, error);
}

/* Fills in what someone said about a direction; NAN for "don't know". */
gboolean
tr_round_put (TrDocument *document, const char *round, const char *direction, const TrRoundColumn *column, double control,
              double uncertainty, const char *today, GError **error)
{
  const TrPlacement *present = find_placement (tr_document_get_project (document), round, direction, column);
  g_autoptr (TrRecord) added = NULL;
  /* TRANSLATORS: a line in the logbook: a direction, and who said where it is on the matrix. What they said stays hidden. */
  TrEdit *edit = begin (document, _("Round, %s (%s): filled in"), direction, column->participant, column->side, error);
  gboolean is_done = edit != NULL;

  if (is_done && present == NULL) {
    added = &placement_new (round, direction, column->participant, *column->participant != '\0' ? TR_SIDE_UNSET : column->side)->record;
    is_done = tr_edit_add (edit, added, NULL, error);
  }

  return tr_edit_end (edit,
                      is_done && write_place (edit, present != NULL ? present->record.id : added->id, control,
                                              uncertainty, today, error),
                      error);
}

/* Takes back what someone said about a direction: it is to be filled in again. */
gboolean
tr_round_clear (TrDocument *document, const char *round, const char *direction, const TrRoundColumn *column, GError **error)
{
  const TrPlacement *present = find_placement (tr_document_get_project (document), round, direction, column);
  TrEdit *edit;

  if (present == NULL || *present->date == '\0')
    return TRUE;
  /* TRANSLATORS: a line in the logbook: a direction, and whose answer about its place on the matrix was taken out again */
  edit = begin (document, _("Round, %s (%s): emptied"), direction, column->participant, column->side, error);

  return tr_edit_end (edit, edit != NULL && write_place (edit, present->record.id, NAN, NAN, "", error), error);
}

static gboolean
is_hand (const TrPlacement *placement, guint hand)
{
  if (*placement->date == '\0')
    return FALSE;
  if (isnan (placement->control) || isnan (placement->uncertainty))
    return hand == TR_HAND_UNKNOWN;

  return tr_matrix_quadrant (placement->control, placement->uncertainty) == hand;
}

/* The ids of the hands of one kind that a side raised for a direction. */
static GPtrArray *
find_hands (TrProject *project, const char *round, const char *direction, TrSide side, guint hand)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (is_of (placement, round, direction, "", side) && is_hand (placement, hand))
      g_ptr_array_add (ids, g_strdup (placement->record.id));

  return ids;
}

static gboolean
add_hand (TrEdit *edit, const char *round, const char *direction, TrSide side, guint hand, const char *today, GError **error)
{
  TrPlacement *placement = placement_new (round, direction, "", side);
  g_autoptr (TrRecord) record = &placement->record;

  tr_record_put (placement, "date", today);
  if (hand < TR_HAND_UNKNOWN)
    tr_quadrant_centre ((TrQuadrant) hand, &placement->control, &placement->uncertainty);

  return tr_edit_add (edit, placement, NULL, error);
}

/* Writes down how many hands of a side were raised for a strategy, or for "don't know" (TR_HAND_UNKNOWN). Each is a
 * placement in the middle of the quadrant. */
gboolean
tr_round_put_hands (TrDocument *document, const char *round, const char *direction, TrSide side, guint hand, guint n_hands,
                    const char *today, GError **error)
{
  g_autoptr (GPtrArray) ids = find_hands (tr_document_get_project (document), round, direction, side, hand);
  gboolean is_done = TRUE;
  TrEdit *edit;

  if (ids->len == n_hands)
    return TRUE;
  /* TRANSLATORS: a line in the logbook: a direction, and of which side raised hands were counted */
  edit = begin (document, _("Round, %s (%s): hands counted"), direction, "", side, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = ids->len; is_done && i < n_hands; i++)
    is_done = add_hand (edit, round, direction, side, hand, today, error);
  for (guint i = n_hands; is_done && i < ids->len; i++)
    is_done = tr_edit_remove (edit, TR_KIND_PLACEMENT, ids->pdata[i], error);

  return tr_edit_end (edit, is_done, error);
}

static gboolean
reveal_placements (TrEdit *edit, const GPtrArray *placements, const char *today, GError **error)
{
  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);
    const char *id = placement->record.id;

    if (!(*placement->date == '\0' ? tr_edit_remove (edit, TR_KIND_PLACEMENT, id, error)
                                   : tr_edit_set (edit, TR_KIND_PLACEMENT, id, "date", today, error)))
      return FALSE;
  }

  return TRUE;
}

/* Shows what was said in a round, everywhere and with today's date. What was not filled in is gone from then on. */
gboolean
tr_round_reveal (TrDocument *document, const char *round, const char *today, GError **error)
{
  g_autoptr (GPtrArray) placements = tr_project_where (tr_document_get_project (document), TR_KIND_PLACEMENT, "round", round);
  TrEdit *edit = tr_document_begin (document, _("Round on the matrix revealed"), error);

  return tr_edit_end (edit,
                      edit != NULL && reveal_placements (edit, placements, today, error) &&
                          tr_edit_set (edit, TR_KIND_ROUND, round, "is_revealed", "1", error) &&
                          tr_edit_set (edit, TR_KIND_ROUND, round, "date", today, error),
                      error);
}

/* Removes a round with all that was said in it. */
gboolean
tr_round_remove (TrDocument *document, const char *round, GError **error)
{
  g_autoptr (GPtrArray) placements = tr_project_where (tr_document_get_project (document), TR_KIND_PLACEMENT, "round", round);
  TrEdit *edit = tr_document_begin (document, _("Round on the matrix removed"), error);
  gboolean is_done = edit != NULL;

  for (guint i = 0; is_done && i < placements->len; i++)
    is_done = tr_edit_remove (edit, TR_KIND_PLACEMENT, ((const TrRecord *) placements->pdata[i])->id, error);

  return tr_edit_end (edit, is_done && tr_edit_remove (edit, TR_KIND_ROUND, round, error), error);
}
