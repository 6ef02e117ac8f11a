/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-minutes.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-decision.h"
#include "core/tr-language.h"
#include "core/tr-session.h"
#include "core/tr-words.h"
#include "tr-paper.h"
#include "tr-workbook.h"

#define NUMBER_WIDTH 28.0
#define NEVER_CUT 500 /* lines; pieces are short enough */

/* A piece of text on a page of its own height. */
typedef struct {
  const TrPaperText *style;
  char *number; /* before it, or NULL */
  char *text;
  double indent;
  double above;     /* points between this and what is above */
  gboolean is_kept; /* with the piece below: no page ends with it */
  double height;
} Piece;

typedef struct {
  TrProject *project;
  TrLanguage language;
  GArray *pieces; /* Piece */
} Minutes;

static const TrPaperText title_style = { 20, TRUE, NEVER_CUT, PANGO_ALIGN_LEFT };
static const TrPaperText session_style = { 14, TRUE, NEVER_CUT, PANGO_ALIGN_LEFT };
static const TrPaperText decision_style = { 12, TRUE, NEVER_CUT, PANGO_ALIGN_LEFT };
static const TrPaperText plain_style = { 10.5, FALSE, NEVER_CUT, PANGO_ALIGN_LEFT };

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_free (piece->number);
  g_free (piece->text);
}

/* Adds a text in pieces. Only the last is kept with what is below, or a page would stay empty before a long text. */
static void
add (Minutes *self, const TrPaperText *style, const char *text, double indent, double above, gboolean is_kept)
{
  g_auto (GStrv) pieces = tr_paper_split (text);

  for (guint i = 0; pieces[i] != NULL; i++) {
    Piece piece = { .style = style, .indent = indent, .above = i == 0 ? above : 0 };

    piece.is_kept = is_kept && pieces[i + 1] == NULL;
    piece.text = g_strdup (pieces[i]);
    piece.height = tr_paper_text_height (style, piece.text, TR_PAPER_SHORT - 2 * TR_PAPER_MARGIN - indent);
    g_array_append_val (self->pieces, piece);
  }
}

static void
take (Minutes *self, const TrPaperText *style, char *text, double indent, double above)
{
  add (self, style, text, indent, above, FALSE);
  g_free (text);
}

static void
add_present (Minutes *self, const TrSession *session)
{
  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* those without a side come last */
    GString *roles = g_string_new (NULL);

    TR_EACH (TrParticipant, participant, self->project, TR_KIND_PARTICIPANT)
      if (tr_project_participant_side (self->project, participant) == side &&
          tr_session_was_there (self->project, session->record.id, participant->record.id))
        g_string_append_printf (roles, "%s%s", roles->len > 0 ? ", " : "", participant->role);
    if (roles->len > 0 && side != TR_SIDE_UNSET) {
      g_string_prepend (roles, ": ");
      g_string_prepend (roles, tr_language_text (self->language, tr_sides[side].label));
    }
    add (self, &plain_style, roles->str, 0, 2, FALSE);
    g_string_free (roles, TRUE);
  }
}

static void
add_decision (Minutes *self, const TrDecision *decision, guint number)
{
  g_autofree char *sides = tr_decision_sides_text (decision, self->language);
  guint first = self->pieces->len;

  add (self, &decision_style, decision->text, NUMBER_WIDTH, 12, TRUE);
  if (first < self->pieces->len)
    g_array_index (self->pieces, Piece, first).number = g_strdup_printf ("%u.", number);
  if (*sides != '\0')
    /* TRANSLATORS: the sides that took a decision, such as "Municipality and Social work" */
    take (self, &plain_style, tr_words_say (self->language, N_("Decided by: %s"), sides, NULL), NUMBER_WIDTH, 3);
  if (*decision->dissent != '\0')
    /* TRANSLATORS: in minutes: who thought otherwise about a decision, and why */
    take (self, &plain_style, tr_words_say (self->language, N_("Thought otherwise: %s"), decision->dissent, NULL),
          NUMBER_WIDTH, 3);
  if (*decision->reason != '\0')
    take (self, &plain_style, tr_words_say (self->language, N_("Reason: %s"), decision->reason, NULL), NUMBER_WIDTH, 3);
}

static void
add_heading (Minutes *self, const char *msgid)
{
  add (self, &session_style, tr_language_text (self->language, msgid), 0, 24, TRUE);
}

static gboolean
is_told (TrProject *project, const TrSession *session)
{
  g_autoptr (GPtrArray) decisions = tr_decisions_of (project, session->record.id);

  return decisions->len > 0 || *session->decisions != '\0' || session->state != TR_SESSION_PLANNED;
}

static void
add_session (Minutes *self, const TrSession *session)
{
  g_autoptr (GPtrArray) decisions = tr_decisions_of (self->project, session->record.id);
  g_autofree char *name = tr_session_name (session, self->language);

  add (self, &session_style, name, 0, 24, TRUE);
  add_present (self, session);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, g_ptr_array_index (decisions, i), i + 1);
  if (*session->decisions != '\0')
    /* TRANSLATORS: above a text about what was decided, from before decisions were written down one by one */
    add (self, &plain_style, tr_language_text (self->language, N_("From the notes of that time:")), 0, 9, TRUE);
  add (self, &plain_style, session->decisions, 0, 2, FALSE);
  if (decisions->len == 0 && *session->decisions == '\0')
    take (self, &plain_style, g_strdup (tr_language_text (self->language, N_("Nothing was decided."))), 0, 9);
}

static void
add_sessions (Minutes *self)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  TR_EACH (TrSession, session, self->project, TR_KIND_SESSION)
    if (is_told (self->project, session))
      g_ptr_array_add (sessions, (gpointer) session);
  g_ptr_array_sort (sessions, tr_record_compare_newest);
  for (guint i = 0; i < sessions->len; i++)
    add_session (self, g_ptr_array_index (sessions, i));
}

static void
add_loose_decisions (Minutes *self)
{
  g_autoptr (GPtrArray) loose = tr_decisions_of (self->project, "");

  if (loose->len > 0)
    add_heading (self, N_("Decided outside a session"));
  for (guint i = 0; i < loose->len; i++)
    add_decision (self, g_ptr_array_index (loose, i), i + 1);
}

static void
add_parked (Minutes *self)
{
  gboolean is_first = TRUE;

  TR_EACH_PARKED (parked, self->project) {
    const TrParticipant *owner = tr_project_find (self->project, TR_KIND_PARTICIPANT, parked->owner);

    if (is_first)
      add_heading (self, N_("For later"));
    is_first = FALSE;
    if (owner != NULL)
      /* TRANSLATORS: what is for later, then the role of who comes back to it */
      take (self, &plain_style, tr_words_say (self->language, N_("%s (%s)"), parked->text, owner->role, NULL), 0, 5);
    else
      add (self, &plain_style, parked->text, 0, 5, FALSE);
  }
}

static void
add_next (Minutes *self, const char *today)
{
  const TrSession *next = tr_session_next (self->project, today);

  if (next == NULL)
    return;
  add_heading (self, N_("Next session"));
  take (self, &plain_style, tr_session_name (next, self->language), 0, 5);
}

static void
read_project (Minutes *self, const char *today)
{
  const TrProjectInfo *info = tr_project_info (self->project);

  add (self, &plain_style, tr_language_text (self->language, N_("List of decisions")), 0, 0, TRUE);
  add (self, &title_style, info->title, 0, 2, FALSE);
  add (self, &plain_style, info->municipality, 0, 2, FALSE);
  add_sessions (self);
  add_loose_decisions (self);
  add_parked (self);
  add_next (self, today);
}

/* How many pieces from `first` come on a page. No page ends with a heading, unless nothing else fits. */
static guint
pieces_that_fit (const Minutes *self, guint first)
{
  double room = TR_PAPER_LONG - 2 * TR_PAPER_MARGIN - TR_PAPER_FOOT, height = 0;
  guint n = 0, kept;

  while (first + n < self->pieces->len) {
    const Piece *piece = &g_array_index (self->pieces, Piece, first + n);

    height += piece->height + (n > 0 ? piece->above : 0);
    if (n > 0 && height > room)
      break;
    n++;
  }
  kept = n;
  while (kept > 0 && first + n < self->pieces->len && g_array_index (self->pieces, Piece, first + kept - 1).is_kept)
    kept--;

  return kept > 0 ? kept : n;
}

static void
draw_page (TrPaper *paper, const Minutes *self, guint first, guint n)
{
  const TrPaperText number_style = { 12, TRUE, 1, PANGO_ALIGN_LEFT };
  double y = TR_PAPER_MARGIN;

  for (guint i = first; i < first + n; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);
    double x = TR_PAPER_MARGIN + piece->indent;

    y += i > first ? piece->above : 0;
    if (piece->number != NULL)
      tr_paper_text (paper, &number_style, piece->number, TR_PAPER_MARGIN, y, NUMBER_WIDTH);
    tr_paper_text (paper, piece->style, piece->text, x, y, TR_PAPER_SHORT - TR_PAPER_MARGIN - x);
    y += piece->height;
  }
}

static void
draw (TrPaper *paper, gpointer user_data)
{
  const Minutes *self = user_data;
  const char *name = tr_language_text (self->language, N_("List of decisions"));
  guint n_pages = 0, page = 0;

  for (guint first = 0; first < self->pieces->len; first += pieces_that_fit (self, first))
    n_pages++;
  for (guint first = 0; first < self->pieces->len;) {
    guint n = pieces_that_fit (self, first);

    tr_paper_begin_page (paper, FALSE);
    draw_page (paper, self, first, n);
    tr_paper_end_page (paper, name, ++page, n_pages);
    first += n;
  }
}

/* Whether there is anything to hand out: a session that began, or a decision. */
gboolean
tr_minutes_has (TrProject *project)
{
  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (is_told (project, session))
      return TRUE;

  return tr_project_count (project, TR_KIND_DECISION) > 0;
}

/* Writes what was decided, session by session with the newest first, who thought otherwise, what is for later, and when
 * the next session is. Notes of a session stay out of it. FALSE as tr_paper_write(). */
gboolean
tr_minutes_write (TrProject *project, GFile *file, const char *today, GError **error)
{
  Minutes minutes = { project, (TrLanguage) tr_project_info (project)->language,
                      g_array_new (FALSE, FALSE, sizeof (Piece)) };
  gboolean is_done;

  g_array_set_clear_func (minutes.pieces, piece_clear);
  read_project (&minutes, today);
  is_done = tr_paper_write (project, file, draw, &minutes, error);
  g_array_unref (minutes.pieces);

  return is_done;
}

/* A file name to suggest. Free with g_free(). */
char *
tr_minutes_suggest_name (TrProject *project)
{
  /* TRANSLATORS: the decisions of all sessions on paper; in Dutch a "besluitenlijst" */
  return tr_export_suggest_name (project, N_("List of decisions"), "pdf");
}
