/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-voting-sheet.h"
#include "tr-workbook.h"

#include <glib/gi18n.h>

#include "draw/tr-draw-side.h"
#include "tr-error.h"
#include "tr-voting-private.h"

static void
draw_name (const TrVoting *self, TrQuadrant quadrant, double x, double y, double half)
{
  const TrPaperText style = { 7.5, TRUE, 2, PANGO_ALIGN_CENTER };
  const char *name = tr_language_text (self->paper->language, tr_matrix_label (quadrant));
  gboolean is_right = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM;
  gboolean is_up = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM;

  tr_paper_text (self->paper, &style, name, x + (is_right ? half : 0), y + (is_up ? 0 : half) + half / 2 - 5, half);
}

/* The matrix with the names of the strategies, and its axes. */
void
tr_voting_draw_matrix (const TrVoting *self, double x, double y, double size)
{
  const TrPaperText style = { 7.5, FALSE, 1, PANGO_ALIGN_CENTER };
  const char *control = tr_language_context_text (self->paper->language, "axis", NC_ ("axis", "Control"));
  const char *uncertainty = tr_language_context_text (self->paper->language, "axis", NC_ ("axis", "Uncertainty"));
  g_autofree char *along = g_strdup_printf ("1   %s →   9", control);
  g_autofree char *up = g_strdup_printf ("1   %s →   9", uncertainty);

  tr_paper_box (self->paper, x, y, size, size);
  tr_paper_rule (self->paper, x + size / 2, y, x + size / 2, y + size);
  tr_paper_rule (self->paper, x, y + size / 2, x + size, y + size / 2);
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    draw_name (self, (TrQuadrant) quadrant, x, y, size / 2);
  tr_paper_text (self->paper, &style, along, x, y + size + 3, size);
  cairo_save (self->paper->cr);
  cairo_translate (self->paper->cr, x - 13, y + size);
  cairo_rotate (self->paper->cr, -G_PI_2);
  tr_paper_text (self->paper, &style, up, 0, 0, size);
  cairo_restore (self->paper->cr);
}

/* "N Niche, G Geïntegreerd, …": the letters that are typed for the strategies. Free with g_free(). */
char *
tr_voting_letters_text (TrLanguage language)
{
  const char *letters = tr_entry_letters (language);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < TR_N_QUADRANTS; i++) {
    const char *letter = g_utf8_offset_to_pointer (letters, i);

    g_string_append_printf (text, "%s%.*s %s", i > 0 ? ", " : "", (int) (g_utf8_next_char (letter) - letter), letter,
                            tr_language_text (language, tr_matrix_label ((TrQuadrant) i)));
  }

  return g_string_free (text, FALSE);
}

static void
voter_clear (gpointer data)
{
  TrVoter *voter = data;

  g_free (voter->code);
  g_free (voter->role);
}

/* In the order of the grid on screen: by side, then as in the project. */
static void
add_participants (TrVoting *self, TrProject *project)
{
  TrLanguage language = (TrLanguage) tr_project_info (project)->language;

  for (guint side = TR_SIDE_UNSET; side < TR_N_SIDES; side++)
    TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    {
      TrVoter voter;

      if (tr_project_participant_side (project, participant) != (TrSide) side)
        continue;
      voter.code = g_strdup_printf ("%s%u", tr_draw_side_letter ((TrSide) side, language),
                                    tr_round_number (project, participant));
      voter.role = g_strdup (participant->role);
      g_array_append_val (self->voters, voter);
    }
}

static void
add_blank (TrVoting *self, guint n_blank)
{
  for (guint i = 1; i <= n_blank; i++) {
    TrVoter voter = { g_strdup_printf ("%u", i), g_strdup ("") };

    g_array_append_val (self->voters, voter);
  }
}

static void
read_project (TrVoting *self, TrProject *project, guint n_blank)
{
  self->directions = g_ptr_array_new ();
  self->voters = g_array_new (FALSE, FALSE, sizeof (TrVoter));
  g_array_set_clear_func (self->voters, voter_clear);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    if (direction->status == TR_STATUS_CONSIDERED || direction->status == TR_STATUS_CHOSEN)
      g_ptr_array_add (self->directions, (gpointer) direction);
  if (n_blank == 0)
    add_participants (self, project);
  self->is_blank = self->voters->len == 0;
  if (self->is_blank)
    add_blank (self, MAX (n_blank, 1));
}

static void
voting_clear (TrVoting *self)
{
  g_ptr_array_unref (self->directions);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_array_unref (self->voters);
}

static gboolean
check_content (const TrVoting *self, GError **error)
{
  if (self->vote != NULL && self->items->len == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("There is nothing to vote on: this vote has no items."));
    return FALSE;
  }
  if (self->vote != NULL || self->directions->len > 0)
    return TRUE;
  g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                       _("There is nothing to vote on: no direction is considered or chosen. Write down directions in "
                         "step 2 first."));

  return FALSE;
}

static void
draw_all (TrPaper *paper, gpointer user_data)
{
  TrVoting *self = user_data;

  self->paper = paper;
  if (self->vote != NULL) {
    tr_voting_draw_ballots (self);
    return;
  }
  for (guint i = 0; i < self->voters->len; i++)
    tr_voting_draw_sheet (self, &g_array_index (self->voters, TrVoter, i));
  tr_voting_draw_forms (self);
}

/* Writes what was read of a project, and clears it. */
static gboolean
write_voting (TrProject *project, TrVoting *voting, GFile *file, GError **error)
{
  gboolean is_done = check_content (voting, error) && tr_paper_write (project, file, draw_all, voting, error);

  voting_clear (voting);

  return is_done;
}

/* Writes a sheet for each participant, or `n_blank` sheets that anybody can use when that is not 0, and the chair's
 * forms. FALSE with TR_ERROR_INPUT when there is nothing to vote on, or as tr_paper_write(). */
gboolean
tr_voting_sheets_write (TrProject *project, GFile *file, guint n_blank, GError **error)
{
  TrVoting voting = { 0 };

  g_return_val_if_fail (n_blank <= TR_VOTING_SHEETS_MOST, FALSE);

  read_project (&voting, project, n_blank);

  return write_voting (project, &voting, file, error);
}

/* The same for a vote of the project: a sheet for each participant, or blank ones. */
gboolean
tr_voting_sheets_write_vote (TrProject *project, const TrVote *vote, GFile *file, guint n_blank, GError **error)
{
  TrVoting voting = { 0 };

  g_return_val_if_fail (n_blank <= TR_VOTING_SHEETS_MOST, FALSE);

  read_project (&voting, project, n_blank);
  voting.vote = vote;
  voting.items = tr_project_where (project, TR_KIND_VOTE_ITEM, "vote", vote->record.id);

  return write_voting (project, &voting, file, error);
}

/* A file name to suggest. Free with g_free(). */
char *
tr_voting_sheets_suggest_name (TrProject *project)
{
  return tr_export_suggest_name (project, N_("Voting sheets"), "pdf");
}
