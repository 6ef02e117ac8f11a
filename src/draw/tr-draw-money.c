/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-money.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tr-money-words.h"
#include "core/tr-words.h"
#include "tr-draw-text.h"

/* Sizes in widths of the text ("em"). */
#define HEIGHT 13.0
#define YEARS 1.9       /* height of the years below the chart */
#define GAP 0.7
#define MARK 0.42       /* half of a mark */
#define MOST_LABEL 0.34 /* of the width */
#define LINE 0.2
#define DASH 0.55

/* Whether there is anything to compare: at least two years, and something known about wages. */
gboolean
tr_draw_money_is_needed (const TrMoney *money)
{
  for (guint i = 1; i < money->years->len; i++)
    if (g_array_index (money->years, TrMoneyYear, i).wage_source != TR_RATE_NONE)
      return TRUE;

  return FALSE;
}

/* The budget of a whole year, as it is or as it would be with the wages. */
gint64
tr_draw_money_amount (const TrMoney *money, guint year, TrMoneyLine line)
{
  gint64 amount = g_array_index (money->years, TrMoneyYear, 0).yearly;

  if (line == TR_MONEY_LINE_BUDGET)
    return g_array_index (money->years, TrMoneyYear, year).yearly;
  for (guint i = 1; i <= year; i++)
    amount = tr_money_add_rate (amount, g_array_index (money->years, TrMoneyYear, i).wage_rate);

  return amount;
}

static TrTextStyle
style_of (double text_size, guint lines)
{
  return (TrTextStyle) { .size = text_size, .lines = lines };
}

/* Free with g_free(). */
static char *
label_text (const TrMoney *money, TrMoneyLine line, TrLanguage language)
{
  /* TRANSLATORS: at the end of a line in a picture; %s is an amount */
  static const char *const texts[] = { N_("Budget: %s"), N_("With the wages: %s") };
  g_autofree char *amount = tr_money_whole_text (tr_draw_money_amount (money, money->years->len - 1, line), language);

  return tr_words_say (language, texts[line], amount, NULL);
}

static void
find_range (const TrMoney *money, TrMoneyLayout *layout)
{
  layout->low = layout->high = tr_draw_money_amount (money, 0, TR_MONEY_LINE_BUDGET);
  for (guint i = 0; i < money->years->len; i++)
    for (guint line = 0; line < TR_MONEY_N_LINES; line++) {
      gint64 amount = tr_draw_money_amount (money, i, (TrMoneyLine) line);

      layout->low = MIN (layout->low, amount);
      layout->high = MAX (layout->high, amount);
    }
}

/* As many years are written as there is room for. */
static void
lay_out_years (TrMoneyLayout *layout)
{
  const TrTextStyle style = style_of (layout->text_size, 1);
  double step = layout->n_years > 1 ? layout->chart.width / (layout->n_years - 1) : layout->chart.width, height;

  tr_text_measure (&style, "2000", 0, &layout->year_width, &height);
  layout->every = 1;
  while (layout->every < layout->n_years &&
         step * layout->every < layout->year_width + GAP * layout->text_size)
    layout->every++;
}

/* Beside the ends of their lines, and off each other: the upper one up, the lower one down, within the picture. */
static void
lay_out_labels (TrMoneyLayout *layout, const TrMoney *money, double height)
{
  TrMoneyLine upper = tr_draw_money_amount (money, layout->n_years - 1, TR_MONEY_LINE_WAGES) >
                              tr_draw_money_amount (money, layout->n_years - 1, TR_MONEY_LINE_BUDGET)
                          ? TR_MONEY_LINE_WAGES
                          : TR_MONEY_LINE_BUDGET;
  TrBox *above = &layout->labels[upper], *below = &layout->labels[1 - upper];
  double overlap;

  for (guint line = 0; line < TR_MONEY_N_LINES; line++) {
    TrBox *box = &layout->labels[line];
    gint64 amount = tr_draw_money_amount (money, layout->n_years - 1, (TrMoneyLine) line);

    box->x = layout->chart.x + layout->chart.width + (MARK + GAP) * layout->text_size;
    box->y = CLAMP (tr_draw_money_y (layout, amount) - box->height / 2, 0, MAX (height - box->height, 0));
  }
  overlap = above->y + above->height - below->y;
  if (overlap <= 0)
    return;
  above->y = MAX (above->y - overlap / 2, 0);
  below->y = above->y + above->height;
  if (below->y + below->height > height) {
    below->y = MAX (height - below->height, 0);
    above->y = MAX (below->y - above->height, 0);
  }
}

/* Finds out where everything stands. There has to be a year. */
void
tr_draw_money_layout (double width, double height, double text_size, const TrMoney *money, TrLanguage language,
                      TrMoneyLayout *layout)
{
  double em = text_size, margin = MARK * em, widest = 0, year_half;

  *layout = (TrMoneyLayout) { .text_size = text_size, .n_years = money->years->len };
  for (guint line = 0; line < TR_MONEY_N_LINES; line++) {
    const TrTextStyle style = style_of (text_size, 3);
    g_autofree char *text = label_text (money, (TrMoneyLine) line, language);
    TrBox *box = &layout->labels[line];

    tr_text_measure (&style, text, MOST_LABEL * width, &box->width, &box->height);
    widest = MAX (widest, box->width);
  }
  find_range (money, layout);
  year_half = 1.5 * em;
  layout->chart.x = MAX (margin, year_half);
  layout->chart.y = margin + GAP * em;
  layout->chart.width = MAX (width - layout->chart.x - widest - (MARK + GAP) * em, 1);
  layout->chart.height = MAX (height - layout->chart.y - margin - YEARS * em, 1);
  lay_out_years (layout);
  lay_out_labels (layout, money, height - YEARS * em);
}

/* Where a year stands. */
double
tr_draw_money_x (const TrMoneyLayout *layout, guint year)
{
  double part = layout->n_years > 1 ? (double) year / (layout->n_years - 1) : 0.5;

  return layout->chart.x + part * layout->chart.width;
}

/* Where an amount stands: in the middle when all are the same. */
double
tr_draw_money_y (const TrMoneyLayout *layout, gint64 cents)
{
  double range = (double) (layout->high - layout->low);
  double part = range > 0 ? (double) (cents - layout->low) / range : 0.5;

  return layout->chart.y + (1 - part) * layout->chart.height;
}

/* Where a year is written. */
TrBox
tr_draw_money_year_box (const TrMoneyLayout *layout, guint year)
{
  double em = layout->text_size;

  return (TrBox) { tr_draw_money_x (layout, year) - layout->year_width / 2,
                   layout->chart.y + layout->chart.height + (MARK + GAP / 2) * em, layout->year_width, 1.4 * em };
}

/* The height that goes with a size of the text. */
double
tr_draw_money_height (double text_size)
{
  return ceil (HEIGHT * text_size);
}

static void
trace (cairo_t *cr, const TrMoneyLayout *layout, const TrMoney *money, TrMoneyLine line, gboolean is_backwards)
{
  for (guint i = 0; i < layout->n_years; i++) {
    guint year = is_backwards ? layout->n_years - 1 - i : i;

    cairo_line_to (cr, tr_draw_money_x (layout, year),
                   tr_draw_money_y (layout, tr_draw_money_amount (money, year, line)));
  }
}

/* What lies between the lines. */
static void
draw_gap (cairo_t *cr, const TrMoneyLayout *layout, const TrPalette *palette, const TrMoney *money)
{
  cairo_new_path (cr);
  trace (cr, layout, money, TR_MONEY_LINE_BUDGET, FALSE);
  trace (cr, layout, money, TR_MONEY_LINE_WAGES, TRUE);
  cairo_close_path (cr);
  tr_color_set (cr, &palette->dim, palette->has_patterns ? 0.12 : 0.18);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr, double x, double y, double half, TrMoneyLine line)
{
  if (line == TR_MONEY_LINE_BUDGET) {
    cairo_arc (cr, x, y, half, 0, 2 * G_PI);
  } else {
    cairo_move_to (cr, x, y - half);
    cairo_line_to (cr, x + half, y);
    cairo_line_to (cr, x, y + half);
    cairo_line_to (cr, x - half, y);
    cairo_close_path (cr);
  }
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, const TrMoneyLayout *layout, const TrPalette *palette, const TrMoney *money, TrMoneyLine line)
{
  double em = layout->text_size, dash = DASH * em;

  tr_color_set (cr, line == TR_MONEY_LINE_BUDGET ? &palette->accent : &palette->text, 1);
  cairo_set_line_width (cr, LINE * em);
  cairo_set_dash (cr, &dash, line == TR_MONEY_LINE_WAGES ? 1 : 0, 0);
  cairo_new_path (cr);
  trace (cr, layout, money, line, FALSE);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < layout->n_years; i++)
    draw_mark (cr, tr_draw_money_x (layout, i), tr_draw_money_y (layout, tr_draw_money_amount (money, i, line)),
               MARK * em, line);
}

static void
draw_texts (cairo_t *cr, const TrMoneyLayout *layout, const TrPalette *palette, const TrMoney *money,
            TrLanguage language)
{
  const TrTextStyle style = style_of (layout->text_size, 1), label_style = style_of (layout->text_size, 3);

  tr_color_set (cr, &palette->dim, 1);
  for (guint i = 0; i < layout->n_years; i += layout->every) {
    TrBox box = tr_draw_money_year_box (layout, i);
    g_autofree char *year = g_strdup_printf ("%d", g_array_index (money->years, TrMoneyYear, i).year);

    tr_text_draw (cr, &style, year, &box, PANGO_ALIGN_CENTER);
  }
  for (guint line = 0; line < TR_MONEY_N_LINES; line++) {
    g_autofree char *text = label_text (money, (TrMoneyLine) line, language);

    tr_color_set (cr, line == TR_MONEY_LINE_BUDGET ? &palette->accent : &palette->text, 1);
    tr_text_draw (cr, &label_style, text, &layout->labels[line], PANGO_ALIGN_LEFT);
  }
}

/* The budget beside the wages, on a surface of this size. Nothing when there are no years. */
void
tr_draw_money (cairo_t *cr, double width, double height, double text_size, const TrPalette *palette,
               const TrMoney *money, TrLanguage language)
{
  TrMoneyLayout layout;

  if (money->years->len == 0 || width < 1 || height < 1)
    return;
  tr_draw_money_layout (width, height, text_size, money, language, &layout);
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_gap (cr, &layout, palette, money);
  draw_line (cr, &layout, palette, money, TR_MONEY_LINE_WAGES);
  draw_line (cr, &layout, palette, money, TR_MONEY_LINE_BUDGET);
  draw_texts (cr, &layout, palette, money, language);
  cairo_restore (cr);
}
