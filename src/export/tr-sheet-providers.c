/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-funnel.h"
#include "tr-ranking.h"

/* The weighted comparison of providers: criteria below each other, providers beside each other, the mean of the assessors in the
 * cells. Who gave which score and why is not handed out. */

enum { CRITERION, WEIGHT, FIRST_PROVIDER };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

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
write_provider (TrSheet *self, TrProject *project, const TrProvider *provider, const GArray *ranking)
{
  TrBook *book = self->book;
  guint column = FIRST_PROVIDER + provider->record.index;
  guint n_criteria = tr_project_count (project, TR_KIND_CRITERION), row = FIRST_ROW + n_criteria + 2;

  tr_sheet_text (self, HEADER_ROW, column, provider->name, TR_STYLE_HEADER_RIGHT);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    tr_sheet_number (self, FIRST_ROW + criterion->record.index, column,
                     tr_ranking_criterion_mean (project, provider->record.id, criterion->record.id), TR_STYLE_NUMBER_1);
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
  static const char *const names[] = { N_("Weighted mean (1 to 10)"), N_("Rank"),   N_("Quality label for social work"),
                                       N_("Label valid until"),       N_("Status"), N_("Reason") };

  for (guint i = has_criteria ? 0 : 2; i < G_N_ELEMENTS (names); i++) {
    tr_sheet_text (self, row + i, CRITERION, tr_book_text (self->book, names[i]), i < 2 ? TR_STYLE_TOTAL_NAME : TR_STYLE_TEXT);
    tr_sheet_blank (self, row + i, WEIGHT, i < 2 ? TR_STYLE_TOTAL_NAME : TR_STYLE_TEXT);
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

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Comparison of providers")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("Scores from 1 to 10, the mean of all assessors. What nobody scored stays empty and does not count.")),
                 TR_STYLE_LEAD);
  self->widest[0] = 0;
  write_criteria (self, project);
  write_names (self, FIRST_ROW + n_criteria, n_criteria > 0);
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    write_provider (self, project, provider, ranking);
  tr_sheet_fit (self, CRITERION, 32, 44);
  tr_sheet_fit (self, WEIGHT, 11, 11);
  for (guint i = 0; i < tr_project_count (project, TR_KIND_PROVIDER); i++)
    tr_sheet_fit (self, FIRST_PROVIDER + i, 22, 32);
  tr_sheet_page (self, HEADER_ROW, TRUE);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, WEIGHT, FIRST_ROW, WEIGHT);
}
