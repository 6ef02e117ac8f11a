/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-ranking.h"
#include "tr-scores.h"
#include "tr-sensitivity.h"

/* The weighted comparison of providers: criteria below each other, providers beside each other, the score that counts in the cells.
 * Below it what it rests on: how firm the order is, what the assessors gave together and why, and how far their own scores lie apart.
 * Who gave which score is not handed out. */

enum { CRITERION, WEIGHT, FIRST_PROVIDER };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

#define N_NAMES 6 /* rows below the criteria */

static const TrRanked *
find_ranked (const GArray *ranking, const TrProvider *provider)
{
  for (guint i = 0; i < ranking->len; i++)
    if (g_array_index (ranking, TrRanked, i).provider == provider)
      return &g_array_index (ranking, TrRanked, i);

  return NULL;
}

static void
write_criteria (TrSheet *self, TrProject *project)
{
  static const char *const header[] = { N_("Criterion"), N_("Weight") };

  tr_sheet_header (self, HEADER_ROW, 0, header, G_N_ELEMENTS (header), 1 << WEIGHT);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
  {
    tr_sheet_text (self, FIRST_ROW + criterion->record.index, CRITERION, criterion->name, TR_STYLE_TEXT);
    tr_sheet_number (self, FIRST_ROW + criterion->record.index, WEIGHT, criterion->weight, TR_STYLE_NUMBER);
  }
}

/* The weighted mean of a column over the criteria that have a score, and the place of it among the others. Rounded, so that equal
 * scores share a rank, as tr_ranking() has it. */
static void
write_totals (TrSheet *self, guint column, guint n_criteria, guint n_providers, const TrRanked *ranked)
{
  char scores[LXW_MAX_CELL_RANGE_LENGTH], weights[LXW_MAX_CELL_RANGE_LENGTH], all[LXW_MAX_CELL_RANGE_LENGTH];
  char total[LXW_MAX_CELL_NAME_LENGTH];
  guint row = FIRST_ROW + n_criteria;
  g_autofree char *mean = NULL, *rank = NULL;

  lxw_rowcol_to_range (scores, FIRST_ROW, (lxw_col_t) column, row - 1, (lxw_col_t) column);
  lxw_rowcol_to_range_abs (weights, FIRST_ROW, WEIGHT, row - 1, WEIGHT);
  lxw_rowcol_to_range_abs (all, row, FIRST_PROVIDER, row, (lxw_col_t) (FIRST_PROVIDER + n_providers - 1));
  lxw_rowcol_to_cell (total, row, (lxw_col_t) column);
  mean = g_strdup_printf ("=IFERROR(ROUND(SUMPRODUCT(%1$s,%2$s)/SUMIF(%2$s,\">0\",%1$s),6),\"\")", weights, scores);
  rank = g_strdup_printf ("=IF(%s=\"\",\"\",RANK(%s,%s))", total, total, all);
  tr_sheet_formula (self, row, column, mean, ranked != NULL ? round (ranked->score * 1e6) / 1e6 : NAN, TR_STYLE_TOTAL_1);
  tr_sheet_formula (self, row + 1, column, rank, ranked != NULL && ranked->rank > 0 ? ranked->rank : NAN, TR_STYLE_TOTAL_0);
}

static void
write_provider (TrSheet *self, TrProject *project, const TrProvider *provider, const GArray *ranking, const TrScores *scores)
{
  TrBook *book = self->book;
  guint column = FIRST_PROVIDER + provider->record.index;
  guint n_criteria = tr_project_count (project, TR_KIND_CRITERION), row = FIRST_ROW + n_criteria + 2;

  tr_sheet_text (self, HEADER_ROW, column, provider->name, TR_STYLE_HEADER_RIGHT);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    tr_sheet_number (self, FIRST_ROW + criterion->record.index, column,
                     tr_given_score (tr_scores_at (scores, provider->record.index, criterion->record.index)), TR_STYLE_NUMBER_1);
  if (n_criteria > 0)
    write_totals (self, column, n_criteria, tr_project_count (project, TR_KIND_PROVIDER), find_ranked (ranking, provider));
  tr_sheet_text (self, row, column, tr_book_choice (book, provider, "quality_label"), TR_STYLE_RIGHT);
  tr_sheet_date (self, row + 1, column, provider->label_until, TR_STYLE_DATE_RIGHT);
  tr_sheet_text (self, row + 2, column, tr_book_choice (book, provider, "status"), TR_STYLE_RIGHT);
  tr_sheet_text (self, row + 3, column, provider->reason, TR_STYLE_RIGHT);
}

static void
write_names (TrSheet *self, guint row, gboolean has_criteria)
{
  static const char *const names[N_NAMES] = { N_("Weighted mean (1 to 10)"), N_("Rank"),   N_("Quality label for social work"),
                                              N_("Label valid until"),       N_("Status"), N_("Reason") };

  for (guint i = has_criteria ? 0 : 2; i < N_NAMES; i++) {
    tr_sheet_text (self, row + i, CRITERION, tr_book_text (self->book, names[i]), i < 2 ? TR_STYLE_TOTAL_NAME : TR_STYLE_TEXT);
    tr_sheet_blank (self, row + i, WEIGHT, i < 2 ? TR_STYLE_TOTAL_NAME : TR_STYLE_TEXT);
  }
}

/* How firm the order is and what it rests on, in sentences. Returns the row below. */
static guint
write_doubts (TrSheet *self, TrProject *project, guint row)
{
  TrBook *book = self->book;
  TrRankingBasis basis = tr_ranking_basis (project);
  g_autoptr (TrSensitivity) sensitivity = tr_sensitivity_new (project);
  g_autofree char *rests_on = tr_ranking_basis_text (&basis, book->language);
  g_autofree char *depends_on = tr_sensitivity_text (sensitivity, book->language);

  if (*rests_on == '\0')
    return row;
  tr_sheet_section (self, row++, tr_book_text (book, N_("How firm is the order?")));
  if (*depends_on != '\0')
    tr_sheet_text (self, row++, CRITERION, depends_on, TR_STYLE_PROSE);
  tr_sheet_text (self, row++, CRITERION, rests_on, TR_STYLE_PROSE);

  return row + 1;
}

/* The heading of a table with the same columns as the first. Returns its first row. */
static guint
write_heading (TrSheet *self, TrProject *project, guint row, const char *section)
{
  tr_sheet_section (self, row++, tr_book_text (self->book, section));
  tr_sheet_text (self, row, CRITERION, tr_book_text (self->book, N_("Criterion")), TR_STYLE_HEADER);
  tr_sheet_blank (self, row, WEIGHT, TR_STYLE_HEADER);
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    tr_sheet_text (self, row, FIRST_PROVIDER + provider->record.index, provider->name, TR_STYLE_HEADER_RIGHT);

  return row + 1;
}

/* What assessors gave together on a criterion, with the motivations in the row below. Returns the row below those. */
static guint
write_together (TrSheet *self, const TrScores *scores, const TrCriterion *criterion, guint row)
{
  guint n_given = 0, n_motivated = 0;

  for (guint provider = 0; provider < scores->n_providers; provider++) {
    const TrGiven *given = tr_scores_at (scores, provider, criterion->record.index);

    n_given += !isnan (given->together) ? 1 : 0;
    n_motivated += !isnan (given->together) && *given->consensus->motivation != '\0' ? 1 : 0;
  }
  if (n_given == 0)
    return row;

  tr_sheet_text (self, row, CRITERION, criterion->name, TR_STYLE_TEXT);
  tr_sheet_blank (self, row, WEIGHT, TR_STYLE_TEXT);
  if (n_motivated > 0) {
    tr_sheet_text (self, row + 1, CRITERION, tr_book_text (self->book, N_("Motivation")), TR_STYLE_TEXT);
    tr_sheet_blank (self, row + 1, WEIGHT, TR_STYLE_TEXT);
  }
  for (guint provider = 0; provider < scores->n_providers; provider++) {
    const TrGiven *given = tr_scores_at (scores, provider, criterion->record.index);

    tr_sheet_number (self, row, FIRST_PROVIDER + provider, given->together, TR_STYLE_NUMBER_1);
    if (n_motivated > 0)
      tr_sheet_text (self, row + 1, FIRST_PROVIDER + provider, isnan (given->together) ? "" : given->consensus->motivation,
                     TR_STYLE_RIGHT);
  }

  return row + (n_motivated > 0 ? 2 : 1);
}

static void
write_spread (TrSheet *self, const TrScores *scores, const TrCriterion *criterion, guint row)
{
  tr_sheet_text (self, row, CRITERION, criterion->name, TR_STYLE_TEXT);
  tr_sheet_blank (self, row, WEIGHT, TR_STYLE_TEXT);
  for (guint provider = 0; provider < scores->n_providers; provider++) {
    g_autofree char *text = tr_given_spread_text (tr_scores_at (scores, provider, criterion->record.index), self->book->language);

    tr_sheet_text (self, row, FIRST_PROVIDER + provider, text, TR_STYLE_RIGHT);
  }
}

static void
write_grounds (TrSheet *self, TrProject *project, const TrScores *scores, guint row)
{
  TrRankingBasis basis = tr_ranking_basis (project);

  row = write_doubts (self, project, row);
  if (basis.n_together > 0) {
    row = write_heading (self, project, row, N_("Given together"));
    TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
      row = write_together (self, scores, criterion, row);
    row++;
  }
  if (scores->n_assessors > 0) {
    row = write_heading (self, project, row, N_("Own scores: the lowest and the highest"));
    TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
      write_spread (self, scores, criterion, row++);
  }
}

void
tr_sheet_providers_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->providers;
  TrBook *book = self->book;
  TrProject *project = book->data->project;
  guint n_criteria = tr_project_count (project, TR_KIND_CRITERION);
  g_autoptr (GArray) ranking = tr_ranking (project);
  g_autoptr (TrScores) scores = tr_scores_new (project);

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Comparison of providers")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("Scores from 1 to 10: given together, else the mean of all assessors. What nobody scored stays empty and does not count.")),
                 TR_STYLE_LEAD);
  self->widest[0] = 0;
  write_criteria (self, project);
  write_names (self, FIRST_ROW + n_criteria, n_criteria > 0);
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    write_provider (self, project, provider, ranking, scores);
  write_grounds (self, project, scores, FIRST_ROW + n_criteria + N_NAMES + 1);
  tr_sheet_fit (self, CRITERION, 32, 44);
  tr_sheet_fit (self, WEIGHT, 11, 11);
  for (guint i = 0; i < tr_project_count (project, TR_KIND_PROVIDER); i++)
    tr_sheet_fit (self, FIRST_PROVIDER + i, 22, 32);
  tr_sheet_page (self, HEADER_ROW, TRUE);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, WEIGHT, FIRST_ROW, WEIGHT);
}
