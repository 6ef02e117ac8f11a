/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-vote.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-words.h"

#define MOST_TEXT 500 /* characters: more than ever shows */

static void
bar_clear (gpointer data)
{
  g_free (((TrVoteBar *) data)->text);
}

static void
line_free (gpointer data)
{
  TrVoteLine *line = data;

  g_free (line->rank);
  g_free (line->letter);
  g_free (line->text);
  g_free (line->note);
  g_free (line->total);
  g_free (line->unknown);
  g_array_unref (line->bars);
  g_free (line);
}

static void
add_bars (TrVoteLine *line, const TrVoteResult *result, const TrVoteRanked *ranked, TrLanguage language)
{
  line->bars = g_array_new (FALSE, FALSE, sizeof (TrVoteBar));
  g_array_set_clear_func (line->bars, bar_clear);
  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES);
    TrVoteBar bar = { side, tr_vote_share (result, ranked, side), NULL };
    gboolean is_in = FALSE;

    for (guint j = 0; j < result->ranked->len; j++)
      is_in = is_in || g_array_index (result->ranked, TrVoteRanked, j).side[side].is_in;
    if (!is_in)
      continue;
    bar.text = tr_vote_share_text (result, ranked, side, language);
    g_array_append_val (line->bars, bar);
  }
}

static char *
note_text (const TrVoteRanked *ranked, TrLanguage language)
{
  g_autofree char *votes = tr_language_number (language, ranked->votes, 0), *unknown = NULL;

  if (ranked->unknown == 0)
    /* TRANSLATORS: how many votes something has in all; a label in front of the number */
    return tr_words_say (language, N_("votes: %s"), votes, NULL);
  unknown = tr_language_number (language, ranked->unknown, 0);

  /* TRANSLATORS: how many votes something has in all, and how many people do not know; labels in front of the numbers */
  return tr_words_say (language, N_("votes: %s · don't know: %s"), votes, unknown, NULL);
}

static char *
unknown_text (const TrVoteRanked *ranked, TrLanguage language)
{
  g_autofree char *unknown = tr_language_number (language, ranked->unknown, 0);

  if (ranked->unknown == 0)
    return g_strdup ("");
  /* TRANSLATORS: how many people do not know; a label in front of the number */
  return tr_words_say (language, N_("don't know: %s"), unknown, NULL);
}

static TrVoteLine *
line_new (const TrVoteResult *result, guint index, TrLanguage language)
{
  const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, index);
  TrVoteLine *line = g_new0 (TrVoteLine, 1);
  g_autofree char *rank = tr_language_number (language, ranked->rank, 0);

  line->rank = ranked->is_tied ? g_strconcat (rank, "=", NULL) : g_strdup (rank);
  line->letter = tr_vote_letter (ranked->index);
  line->text = g_utf8_substring (ranked->item->text, 0, MIN (g_utf8_strlen (ranked->item->text, -1), MOST_TEXT));
  line->note = note_text (ranked, language);
  line->total = tr_language_number (language, ranked->votes, 0);
  line->unknown = unknown_text (ranked, language);
  line->is_apart = (gint) index == result->apart && tr_vote_is_apart (result);
  add_bars (line, result, ranked, language);

  return line;
}

/* What came out of a vote. It is a copy: the project may change or go. Free with tr_vote_picture_free(). */
TrVotePicture *
tr_vote_picture_new (TrProject *project, const TrVote *vote, TrLanguage language)
{
  TrVotePicture *self = g_new0 (TrVotePicture, 1);
  g_autoptr (TrVoteResult) result = tr_vote_result_new (project, vote);

  self->language = language;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < result->ranked->len; i++)
    g_ptr_array_add (self->lines, line_new (result, i, language));

  return self;
}

void
tr_vote_picture_free (TrVotePicture *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_free (self);
}
