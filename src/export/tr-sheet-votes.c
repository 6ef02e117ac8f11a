/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-session.h"
#include "tr-text.h"
#include "tr-vote.h"
#include "tr-words.h"

/* What was voted on, vote by vote: what was asked, when and how, and what each side gave each item, in the order that came out. Who
 * gave what on paper is not handed out, and of a vote that was not revealed nothing that was counted. */

enum { LETTER, ITEM, PLACE, SHARED, VOTES, UNKNOWN, FIRST_SIDE };
enum { TITLE_ROW, LEAD_ROW, FIRST_ROW = 3 };

#define SIDE_COLUMNS 2 /* votes, and who does not know */

/* The sides that have columns, in every vote the same: those of the dialogue, and whoever else voted. */
typedef struct {
  TrSide sides[TR_N_SIDES];
  guint n;
} Sides;

static gboolean
has_voted (TrProject *project, TrSide side)
{
  TR_EACH (TrVote, vote, project, TR_KIND_VOTE) {
    g_autoptr (TrVoteResult) result = vote->is_revealed ? tr_vote_result_new (project, vote) : NULL;

    for (guint i = 0; result != NULL && i < result->ranked->len; i++)
      if (g_array_index (result->ranked, TrVoteRanked, i).side[side].is_in)
        return TRUE;
  }

  return FALSE;
}

static Sides
find_sides (TrProject *project)
{
  Sides found = { .n = 0 };

  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* who has no side comes last */

    if (side == TR_SIDE_MUNICIPALITY || side == TR_SIDE_PROVIDER || has_voted (project, side))
      found.sides[found.n++] = side;
  }

  return found;
}

static const char *
side_name (TrBook *book, TrSide side)
{
  return tr_book_text (book, side == TR_SIDE_UNSET ? N_("no side") : tr_sides[side].label);
}

/* What came out in sentences. Free with g_free(). */
static char *
outcome (const TrVoteResult *result, TrLanguage language)
{
  g_autofree char *best = tr_vote_best_text (result, language), *headline = tr_vote_headline_text (result, language);
  g_autofree char *unknown = tr_vote_unknown_text (result, language);

  return g_strconcat (best, *best != '\0' ? "\n" : "", headline, *unknown != '\0' ? "\n" : "", unknown, NULL);
}

/* What was asked, and how. Returns the next row. */
static guint
write_facts (TrSheet *self, guint row, const TrVote *vote)
{
  TrBook *book = self->book;
  const TrSession *session = tr_project_find (book->data->project, TR_KIND_SESSION, vote->session);
  g_autofree char *name = session != NULL ? tr_session_name (session, book->language) : g_strdup ("");
  g_autofree char *dots = vote->dots > 0 && vote->way != TR_VOTE_HANDS ? g_strdup_printf ("%d", vote->dots) : g_strdup ("");
  g_autofree char *date = *vote->date != '\0' ? tr_language_date (book->language, vote->date) : g_strdup ("");
  g_autofree char *question = tr_text_one_line (vote->question, 200);

  tr_sheet_section (self, row++, question);
  row = tr_sheet_fact (self, row, N_("Date"), date);
  row = tr_sheet_fact (self, row, N_("Session"), name);
  row = tr_sheet_fact (self, row, N_("Page"), tr_book_choice (book, vote, "page"));
  row = tr_sheet_fact (self, row, N_("How is voted"), tr_book_choice (book, vote, "way"));

  return tr_sheet_fact (self, row, N_("Dots for each person"), dots);
}

static void
write_header (TrSheet *self, guint row, const Sides *sides)
{
  static const char *const header[] = { N_("Letter"), N_("What is voted for"), N_("Rank"), N_("Shared rank"), N_("Votes"),
                                        N_("Don't know") };
  TrBook *book = self->book;

  tr_sheet_header (self, row, 0, header, G_N_ELEMENTS (header), 1 << PLACE | 1 << SHARED | 1 << VOTES | 1 << UNKNOWN);
  for (guint i = 0; i < sides->n; i++) {
    const char *name = side_name (book, sides->sides[i]);
    /* TRANSLATORS: above numbers: how many people of a side, such as "Municipality", said that they do not know */
    g_autofree char *unknown = tr_fill (tr_book_text (book, N_("{side}: don't know")), "{side}", name, NULL);

    tr_sheet_text (self, row, FIRST_SIDE + SIDE_COLUMNS * i, name, TR_STYLE_HEADER_RIGHT);
    tr_sheet_text (self, row, FIRST_SIDE + SIDE_COLUMNS * i + 1, unknown, TR_STYLE_HEADER_RIGHT);
  }
}

/* A side that said nothing about an item has empty cells, which is another thing than 0. */
static void
write_item (TrSheet *self, guint row, const TrVoteRanked *ranked, const Sides *sides)
{
  TrBook *book = self->book;
  g_autofree char *letter = tr_vote_letter (ranked->index);

  tr_sheet_text (self, row, LETTER, letter, TR_STYLE_TEXT);
  tr_sheet_text (self, row, ITEM, ranked->item->text, TR_STYLE_TEXT);
  tr_sheet_number (self, row, PLACE, ranked->rank, TR_STYLE_NUMBER_0);
  tr_sheet_text (self, row, SHARED, ranked->is_tied ? tr_book_text (book, N_("yes")) : "", TR_STYLE_RIGHT);
  tr_sheet_number (self, row, VOTES, ranked->votes, TR_STYLE_NUMBER_0);
  tr_sheet_number (self, row, UNKNOWN, ranked->unknown, TR_STYLE_NUMBER_0);
  for (guint i = 0; i < sides->n; i++) {
    const TrVoteCount *count = &ranked->side[sides->sides[i]];

    tr_sheet_number (self, row, FIRST_SIDE + SIDE_COLUMNS * i, count->is_in ? count->votes : NAN, TR_STYLE_NUMBER_0);
    tr_sheet_number (self, row, FIRST_SIDE + SIDE_COLUMNS * i + 1, count->is_in ? count->unknown : NAN, TR_STYLE_NUMBER_0);
  }
}

/* What the votes of a side are a part of: who counts four hands wants to know of how many. */
static const char *
basis_name (TrBook *book, const TrVote *vote)
{
  if (vote->way == TR_VOTE_HANDS)
    return tr_book_text (book, N_("people who could vote"));

  return tr_book_text (book, tr_vote_is_on_paper (vote) && vote->dots == 0 ? N_("sheets handed in") : N_("dots given"));
}

static void
write_basis (TrSheet *self, guint row, const TrVoteResult *result, const Sides *sides)
{
  /* TRANSLATORS: below the votes of each side: how many there could be; beside it stands of what, such as “dots given” */
  tr_sheet_text (self, row, LETTER, tr_book_text (self->book, N_("Out of")), TR_STYLE_TOTAL_NAME);
  tr_sheet_text (self, row, ITEM, basis_name (self->book, result->vote), TR_STYLE_TOTAL_NAME);
  for (guint column = PLACE; column < FIRST_SIDE + SIDE_COLUMNS * sides->n; column++)
    tr_sheet_blank (self, row, column, TR_STYLE_TOTAL_0);
  for (guint i = 0; i < sides->n; i++) {
    guint basis = result->basis[sides->sides[i]];

    tr_sheet_number (self, row, FIRST_SIDE + SIDE_COLUMNS * i, basis > 0 ? basis : NAN, TR_STYLE_TOTAL_0);
  }
}

/* Returns the row below, with an empty one between. */
static guint
write_vote (TrSheet *self, guint row, const TrVote *vote, const Sides *sides)
{
  TrBook *book = self->book;
  g_autoptr (TrVoteResult) result = NULL;
  g_autofree char *text = NULL;

  row = write_facts (self, row, vote);
  if (!vote->is_revealed)
    return tr_sheet_fact (self, row, N_("Result"),
                          tr_book_text (book, N_("This vote was not revealed yet. What was counted stays hidden."))) + 1;
  result = tr_vote_result_new (book->data->project, vote);
  text = outcome (result, book->language);
  row = tr_sheet_fact (self, row, N_("Result"), text);
  if (result->ranked->len == 0)
    return row + 1;
  write_header (self, row++, sides);
  for (guint i = 0; i < result->ranked->len; i++)
    write_item (self, row++, &g_array_index (result->ranked, TrVoteRanked, i), sides);
  write_basis (self, row++, result, sides);

  return row + 1;
}

void
tr_sheet_votes_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->votes;
  TrBook *book = self->book;
  Sides sides = find_sides (book->data->project);
  guint row = FIRST_ROW;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("What was voted on")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("What was asked, and what each side gave. An empty cell: nothing was counted there.")),
                 TR_STYLE_LEAD);
  TR_EACH (TrVote, vote, book->data->project, TR_KIND_VOTE)
    row = write_vote (self, row, vote, &sides);
  tr_sheet_fit (self, LETTER, 24, 24);
  tr_sheet_fit (self, ITEM, 60, 60);
  for (guint column = PLACE; column < FIRST_SIDE + SIDE_COLUMNS * sides.n; column++)
    tr_sheet_fit (self, column, 13, 13);
  tr_sheet_page (self, 0, TRUE);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, LETTER, FIRST_ROW, LETTER);
}
