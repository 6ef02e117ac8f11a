/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-csv.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* The business case: published figures, for how many people they hold, and a range that follows. Never one number,
 * and never without what it rests on. */

typedef enum { TR_FIGURE_PERSON, TR_FIGURE_EURO } TrFigurePer;   /* for each person; for each euro that is spent */
typedef enum { TR_FIGURE_YEAR, TR_FIGURE_ONCE } TrFigurePeriod; /* every year; once, over the rest of a life */

typedef struct {
  char *id;
  char *text_nl, *text_en; /* what it says */
  gint64 low, high;        /* cents */
  TrFigurePer per;
  TrFigurePeriod period;
  char *source;            /* publication */
  char *place;             /* in it */
  char *year;              /* of the publication, "" when it is not told */
} TrFigure;

void tr_figure_free (TrFigure *self);
const char *tr_figure_text (const TrFigure *self, TrLanguage language);
char *tr_figure_source (const TrFigure *self);

#define TR_FIGURE_MOST 10000000  /* euro, for each person */
#define TR_FIGURE_MOST_RETURN 1000 /* euro, for each euro */

/* Figures to choose from. What the user's own list says about an id goes before what is shipped. */
GPtrArray *tr_figures_shipped (void);
GPtrArray *tr_figures_parse (const TrCsv *csv, GError **error);
GPtrArray *tr_figures_read_file (GFile *file, GError **error);
GPtrArray *tr_figures_merge (const GPtrArray *own);
const TrFigure *tr_figures_find (const GPtrArray *figures, const char *id);

/* Why there is no range yet. */
typedef enum {
  TR_BENEFIT_RANGE,     /* there is one */
  TR_BENEFIT_NO_FIGURE, /* the figure is not in the list */
  TR_BENEFIT_NO_PEOPLE, /* for each person, and nobody is told; or for each euro, and there is no budget */
  TR_BENEFIT_NO_SHARES, /* at least or at most is not told */
  TR_BENEFIT_REVERSED,  /* at least is more than at most */
  TR_BENEFIT_ONE,       /* would be a single number: tell a lower and a higher share */
} TrBenefitStatus;

typedef struct {
  char *benefit; /* id of the TrBenefit */
  const TrFigure *figure;
  TrBenefitStatus status;
  gint64 low, high; /* cents, of a figure a year for a year; 0 unless there is a range */
} TrBenefitResult;

typedef struct {
  GArray *results;             /* TrBenefitResult, in order of the records */
  gint64 year_low, year_high;  /* of what comes every year, for each person */
  gint64 once_low, once_high;  /* of what comes once */
  guint n_year, n_once, n_open;
  guint n_euro;                /* for each euro: these hold all effects already and are in no sum */
} TrBusinessCase;

TrBusinessCase *tr_business_case_new (TrProject *project, const GPtrArray *figures);
void tr_business_case_free (TrBusinessCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrBusinessCase, tr_business_case_free)

char *tr_benefit_range_text (gint64 low, gint64 high, TrFigurePeriod period, TrLanguage language);
char *tr_benefit_result_text (const TrBenefitResult *result, TrLanguage language);
char *tr_benefit_basis_text (const TrBenefitResult *result, TrProject *project, TrLanguage language);

char *tr_business_case_year_text (const TrBusinessCase *self, TrLanguage language);
char *tr_business_case_once_text (const TrBusinessCase *self, TrLanguage language);
char *tr_business_case_euro_text (const TrBusinessCase *self, TrLanguage language);
char *tr_business_case_open_text (const TrBusinessCase *self, TrLanguage language);
char *tr_business_case_inaction_text (const TrBusinessCase *self, TrProject *project, TrLanguage language);
char *tr_figure_amounts_text (const TrFigure *self, TrLanguage language);
char *tr_figure_amount_text (const TrFigure *self, TrLanguage language);

G_END_DECLS
