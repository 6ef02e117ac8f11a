/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket-meter.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tr-bar.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

typedef struct {
  GtkWidget *heading;
  GtkWidget *bar;
  GtkWidget *caption;
} Figure;

struct _TrBasketMeter {
  GtkBox parent_instance;
  Figure number;
  Figure levels;
  Figure burden;
};

G_DEFINE_FINAL_TYPE (TrBasketMeter, tr_basket_meter, GTK_TYPE_BOX)

static void
show_number (TrBasketMeter *self, const TrBasket *basket)
{
  g_autofree char *heading = NULL, *caption = NULL;
  guint n = basket->n_kpis;

  /* TRANSLATORS: how many KPIs there are, and the range that is advised: "8 of 10–15" */
  heading = g_strdup_printf (_("%u of %u–%u"), n, TR_BASKET_LOW, TR_BASKET_HIGH);
  if (n < TR_BASKET_LOW)
    caption = g_strdup_printf (ngettext ("%u more for a good beginning", "%u more for a good beginning", TR_BASKET_LOW - n),
                               TR_BASKET_LOW - n);
  else if (n > TR_BASKET_HIGH)
    caption = g_strdup_printf (ngettext ("⚠ %u too many: choose what matters", "⚠ %u too many: choose what matters",
                                         n - TR_BASKET_HIGH),
                               n - TR_BASKET_HIGH);
  else
    caption = g_strdup (_("✓ a good number"));

  gtk_label_set_label (GTK_LABEL (self->number.heading), heading);
  gtk_label_set_label (GTK_LABEL (self->number.caption), caption);
  tr_bar_set_part (TR_BAR (self->number.bar), 0, (double) n / TR_BASKET_HIGH,
                   n > TR_BASKET_HIGH ? "tr-part-warning" : "tr-part-main");
}

static void
show_levels (TrBasketMeter *self, const TrBasket *basket)
{
  guint n_unset = basket->n_kpis - basket->n_impact - basket->n_activity;
  g_autofree char *caption = NULL, *unset = NULL, *heading = NULL, *impact = NULL, *activity = NULL;

  /* TRANSLATORS: how many KPIs are about impact */
  impact = g_strdup_printf (ngettext ("%u impact", "%u impact", basket->n_impact), basket->n_impact);
  /* TRANSLATORS: how many KPIs are about activities */
  activity = g_strdup_printf (ngettext ("%u activity", "%u activities", basket->n_activity), basket->n_activity);
  /* TRANSLATORS: how many KPIs do not say whether they are about impact or activities */
  unset = g_strdup_printf (ngettext ("%u without a level", "%u without a level", n_unset), n_unset);
  heading = tr_enumerated_text (impact, activity, n_unset > 0 ? unset : "", NULL);
  if (basket->n_kpis == 0)
    caption = g_strdup (_("a mix of both tells most"));
  else if (basket->n_without_story > 0)
    caption = g_strdup_printf (ngettext ("⚠ %u KPI without a story", "⚠ %u KPIs without a story", basket->n_without_story),
                               basket->n_without_story);
  else
    caption = g_strdup (_("✓ a story with every KPI"));

  gtk_label_set_label (GTK_LABEL (self->levels.heading), heading);
  gtk_label_set_label (GTK_LABEL (self->levels.caption), caption);
  tr_bar_set_part (TR_BAR (self->levels.bar), 0, (double) basket->n_impact / basket->n_kpis, "tr-part-main");
  tr_bar_set_part (TR_BAR (self->levels.bar), 1, (double) basket->n_activity / basket->n_kpis, "tr-part-second");
}

static void
show_burden (TrBasketMeter *self, const TrBasket *basket, gint burden)
{
  g_autofree char *minutes = tr_duration_text (basket->minutes_per_month);
  g_autofree char *agreed = tr_duration_text (burden);
  g_autofree char *over = tr_duration_text (basket->minutes_per_month - burden);
  g_autofree char *caption = NULL, *heading = NULL;
  gboolean is_over = burden > 0 && round (basket->minutes_per_month) > burden;

  /* TRANSLATORS: the time that registering takes, short: "3 h 40 a month" */
  heading = g_strdup_printf (_("%s a month"), minutes);
  if (burden == 0)
    caption = g_strdup (_("no time agreed on yet"));
  else if (is_over)
    /* TRANSLATORS: two lengths of time */
    caption = g_strdup_printf (_("⚠ %s more than the %s agreed on"), over, agreed);
  else
    /* TRANSLATORS: a length of time */
    caption = g_strdup_printf (_("✓ within the %s agreed on"), agreed);

  gtk_label_set_label (GTK_LABEL (self->burden.heading), heading);
  gtk_label_set_label (GTK_LABEL (self->burden.caption), caption);
  tr_bar_set_part (TR_BAR (self->burden.bar), 0, burden > 0 ? basket->minutes_per_month / burden : 0,
                   is_over ? "tr-part-warning" : "tr-part-good");
}

/* In a grid, so that the bars stay level where one heading takes a line more than another; read column by column. */
static Figure
figure_new (GtkGrid *grid, int column)
{
  Figure figure = { tr_text_new ("", "heading"), tr_bar_new (), tr_status_new ("dim-label") };

  gtk_widget_set_valign (figure.heading, GTK_ALIGN_END);
  gtk_widget_set_valign (figure.caption, GTK_ALIGN_START);
  gtk_widget_set_hexpand (figure.bar, TRUE);
  gtk_grid_attach (grid, figure.heading, column, 0, 1, 1);
  gtk_grid_attach (grid, figure.bar, column, 1, 1, 1);
  gtk_grid_attach (grid, figure.caption, column, 2, 1, 1);

  return figure;
}

static void
tr_basket_meter_class_init (TrBasketMeterClass *klass)
{
}

static void
tr_basket_meter_init (TrBasketMeter *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 24);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (grid));
  self->number = figure_new (grid, 0);
  self->levels = figure_new (grid, 1);
  self->burden = figure_new (grid, 2);
}

GtkWidget *
tr_basket_meter_new (void)
{
  return g_object_new (TR_TYPE_BASKET_METER, NULL);
}

/* Shows a basket beside the `burden` that both sides agreed on: minutes of registration a month, 0 when nothing was agreed. */
void
tr_basket_meter_show (TrBasketMeter *self, const TrBasket *basket, gint burden)
{
  show_number (self, basket);
  show_levels (self, basket);
  show_burden (self, basket, burden);
}
