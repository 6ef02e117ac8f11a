/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-language.h"
#include "core/tr-money.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* The budget of a whole year beside what it would be, had it followed the wages: two lines over the years. They are
 * told apart by dashes and marks too, and each says at its end what it is. Amounts begin at the lowest and not at
 * nought: what matters is the distance, and a table has the amounts. */

typedef enum { TR_MONEY_LINE_BUDGET, TR_MONEY_LINE_WAGES, TR_MONEY_N_LINES } TrMoneyLine;

typedef struct {
  double text_size;
  guint n_years;
  TrBox chart;                    /* between the first and the last point, and the lowest and the highest */
  gint64 low, high;               /* cents, at the bottom and the top of the chart */
  guint every;                    /* one in so many years is written below */
  double year_width;              /* of a year that is written */
  TrBox labels[TR_MONEY_N_LINES]; /* at the ends of the lines */
} TrMoneyLayout;

gboolean tr_draw_money_is_needed (const TrMoney *money);
gint64 tr_draw_money_amount (const TrMoney *money, guint year, TrMoneyLine line);
void tr_draw_money_layout (double width, double height, double text_size, const TrMoney *money, TrLanguage language,
                           TrMoneyLayout *layout);
double tr_draw_money_x (const TrMoneyLayout *layout, guint year);
double tr_draw_money_y (const TrMoneyLayout *layout, gint64 cents);
TrBox tr_draw_money_year_box (const TrMoneyLayout *layout, guint year);
double tr_draw_money_height (double text_size);
void tr_draw_money (cairo_t *cr, double width, double height, double text_size, const TrPalette *palette,
                    const TrMoney *money, TrLanguage language);

G_END_DECLS
