/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-voting-sheet.h"

#include <string.h>

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "draw/tr-draw-side.h"
#include "draw/tr-draw-text.h"
#include "tr-error.h"
#include "tr-target.h"
#include "tr-text.h"
#include "tr-voting-private.h"
#include "tr-workbook.h"

#define TITLE_MOST 90 /* characters of the project in the foot */

static PangoLayout *
layout_new (cairo_t *cr, const TrVotingText *style, const char *text, double width)
{
  const TrTextStyle drawn = { NULL, style->size, style->is_bold, style->lines, TRUE };
  PangoLayout *layout = tr_text_layout (cr, &drawn, text, width);

  pango_layout_set_alignment (layout, style->align);

  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/* How high a text becomes in a width. */
double
tr_voting_text_height (const TrVotingText *style, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = layout_new (NULL, style, text, width);

  return height_of (layout);
}

/* Writes a text from a corner on, and returns how high it became. */
double
tr_voting_text (const TrVoting *self, const TrVotingText *style, const char *text, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = layout_new (self->cr, style, text, width);

  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);

  return height_of (layout);
}

void
tr_voting_rule (const TrVoting *self, double x1, double y1, double x2, double y2)
{
  cairo_set_line_width (self->cr, TR_PAPER_LINE);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
tr_voting_box (const TrVoting *self, double x, double y, double width, double height)
{
  cairo_set_line_width (self->cr, TR_PAPER_LINE);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_stroke (self->cr);
}

/* Begins a page, upright or lying down. */
void
tr_voting_begin_page (TrVoting *self, gboolean is_wide)
{
  self->width = is_wide ? TR_PAPER_LONG : TR_PAPER_SHORT;
  self->height = is_wide ? TR_PAPER_SHORT : TR_PAPER_LONG;
  cairo_pdf_surface_set_size (self->surface, self->width, self->height);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

/* Ends a page with the project, whose sheet it is, and its number. */
void
tr_voting_end_page (TrVoting *self, const char *name, guint page, guint n_pages)
{
  const TrVotingText left = { 8, FALSE, 1, PANGO_ALIGN_LEFT }, right = { 8, FALSE, 1, PANGO_ALIGN_RIGHT };
  g_autofree char *one = g_strdup_printf ("%u", page), *all = g_strdup_printf ("%u", n_pages);
  const char *const numbers[] = { name, one, all, NULL };
  /* TRANSLATORS: in the foot of a page on paper: whose sheet it is, the page, and how many there are */
  g_autofree char *place = tr_language_fill (tr_language_text (self->language, N_("%s · page %s of %s")), numbers);
  double y = self->height - TR_PAPER_MARGIN - 9, half = (self->width - 2 * TR_PAPER_MARGIN) / 2;

  tr_voting_text (self, &left, self->title, TR_PAPER_MARGIN, y, half);
  tr_voting_text (self, &right, place, TR_PAPER_MARGIN + half, y, half);
  cairo_show_page (self->cr);
}

static void
draw_name (const TrVoting *self, TrQuadrant quadrant, double x, double y, double half)
{
  const TrVotingText style = { 7.5, TRUE, 2, PANGO_ALIGN_CENTER };
  const char *name = tr_language_text (self->language, tr_matrix_label (quadrant));
  gboolean is_right = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM;
  gboolean is_up = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM;

  tr_voting_text (self, &style, name, x + (is_right ? half : 0), y + (is_up ? 0 : half) + half / 2 - 5, half);
}

/* The matrix with the names of the strategies, and its axes. */
void
tr_voting_draw_matrix (const TrVoting *self, double x, double y, double size)
{
  const TrVotingText style = { 7.5, FALSE, 1, PANGO_ALIGN_CENTER };
  const char *control = tr_language_context_text (self->language, "axis", NC_ ("axis", "Control"));
  const char *uncertainty = tr_language_context_text (self->language, "axis", NC_ ("axis", "Uncertainty"));
  g_autofree char *along = g_strdup_printf ("1   %s →   9", control), *up = g_strdup_printf ("1   %s →   9", uncertainty);

  tr_voting_box (self, x, y, size, size);
  tr_voting_rule (self, x + size / 2, y, x + size / 2, y + size);
  tr_voting_rule (self, x, y + size / 2, x + size, y + size / 2);
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    draw_name (self, (TrQuadrant) quadrant, x, y, size / 2);
  tr_voting_text (self, &style, along, x, y + size + 3, size);
  cairo_save (self->cr);
  cairo_translate (self->cr, x - 13, y + size);
  cairo_rotate (self->cr, -G_PI_2);
  tr_voting_text (self, &style, up, 0, 0, size);
  cairo_restore (self->cr);
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
  for (guint side = TR_SIDE_UNSET; side < TR_N_SIDES; side++)
    TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    {
      TrVoter voter;

      if (tr_project_participant_side (project, participant) != (TrSide) side)
        continue;
      voter.code = g_strdup_printf ("%s%u", tr_draw_side_letter ((TrSide) side, self->language), tr_round_number (project, participant));
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
  const TrProjectInfo *info = tr_project_info (project);

  self->language = (TrLanguage) info->language;
  self->title = tr_text_one_line (info->title, TITLE_MOST);
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
  g_free (self->title);
  g_ptr_array_unref (self->directions);
  g_array_unref (self->voters);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_all (TrVoting *self, GByteArray *bytes)
{
  cairo_status_t status;

  self->surface = cairo_pdf_surface_create_for_stream (append, bytes, TR_PAPER_SHORT, TR_PAPER_LONG);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Trechter");
  self->cr = cairo_create (self->surface);
  for (guint i = 0; i < self->voters->len; i++)
    tr_voting_draw_sheet (self, &g_array_index (self->voters, TrVoter, i));
  tr_voting_draw_forms (self);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);

  return status;
}

static gboolean
check_directions (const TrVoting *self, GError **error)
{
  if (self->directions->len > 0)
    return TRUE;
  g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                       _("There is nothing to vote on: no direction is considered or chosen. Write down directions in step 2 first."));

  return FALSE;
}

/* Writes a sheet for each participant, or `n_blank` sheets that anybody can use when that is not 0, and the chair's
 * forms. The file appears whole or not at all, and only the user can read it. FALSE with TR_ERROR_INPUT when there is
 * nothing to vote on, or with TR_ERROR_STORAGE. */
gboolean
tr_voting_sheets_write (TrProject *project, GFile *file, guint n_blank, GError **error)
{
  g_autoptr (TrTarget) target = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  TrVoting voting = { 0 };
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  gboolean is_ready;

  g_return_val_if_fail (n_blank <= TR_VOTING_SHEETS_MOST, FALSE);

  read_project (&voting, project, n_blank);
  is_ready = check_directions (&voting, error) && (target = tr_target_open (file, error)) != NULL;
  if (is_ready)
    status = draw_all (&voting, bytes);
  voting_clear (&voting);
  if (!is_ready)
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file, and a reason in English */
                 _("“%s” can not be drawn: %s. Nothing was changed."), target->name, cairo_status_to_string (status));
    return FALSE;
  }

  return tr_target_fill (target, bytes, error) && tr_target_flush (target, error) && tr_target_commit (target, error);
}

/* A file name to suggest. Free with g_free(). */
char *
tr_voting_sheets_suggest_name (TrProject *project)
{
  TrLanguage language = (TrLanguage) tr_project_info (project)->language;
  g_autofree char *workbook = tr_workbook_suggest_name (project);
  g_autofree char *what = g_utf8_strdown (tr_language_text (language, N_("Voting sheets")), -1);
  char *dot = strrchr (workbook, '.');

  if (dot != NULL)
    *dot = '\0';

  return g_strdup_printf ("%s, %s.pdf", workbook, what);
}
