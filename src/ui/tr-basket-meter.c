/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket-meter.h"

#include <glib/gi18n.h>

#include "core/tr-basket-checks.h"
#include "core/tr-language.h"
#include "core/tr-replace.h"

#include "tr-bar.h"
#include "tr-phrases.h"
#include "tr-sign.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define COLUMNS 3
#define MOST_NAMES 2 /* of KPIs in a check */

typedef struct {
  GtkWidget *heading;
  GtkWidget *bar;
  GtkWidget *caption;
} Figure;

enum { CHECK_PREVENTION = TR_N_BASKET_CHECKS, CHECK_AREAS, N_CHECKS };

struct _TrBasketMeter {
  GtkBox parent_instance;
  Figure number;
  Figure levels;
  Figure burden;
  GtkWidget *more;       /* grid with the numbers of further work areas */
  GArray *more_figures;  /* Figure, in that grid; more than there are work areas are out of sight */
  GtkWidget *checks[N_CHECKS];
  GtkWidget *line; /* of the checks */
};

G_DEFINE_FINAL_TYPE (TrBasketMeter, tr_basket_meter, GTK_TYPE_BOX)

static void
say (const Figure *figure, TrSignKind kind, const char *text, const char *kpi, const char *field)
{
  tr_sign_show (TR_SIGN (figure->caption), kind, text, kpi, field);
}

/* The number of KPIs for a work area; `name` is NULL when there is only one. */
static void
show_number (const Figure *figure, const char *name, guint n)
{
  g_autofree char *heading = NULL, *caption = NULL;

  if (name == NULL)
    /* TRANSLATORS: how many KPIs there are, and the range that is advised: "8 of 10–15" */
    heading = g_strdup_printf (_("%u of %u–%u"), n, TR_BASKET_LOW, TR_BASKET_HIGH);
  else
    /* TRANSLATORS: a work area, how many KPIs are about it, and the range that is advised: "Youth: 8 of 10–15" */
    heading = g_strdup_printf (_("%s: %u of %u–%u"), *name != '\0' ? name : _("no work area"), n, TR_BASKET_LOW,
                               TR_BASKET_HIGH);
  gtk_label_set_label (GTK_LABEL (figure->heading), heading);
  tr_bar_set_part (TR_BAR (figure->bar), 0, (double) n / TR_BASKET_HIGH,
                   n > TR_BASKET_HIGH ? "tr-part-warning" : "tr-part-main");

  if (n < TR_BASKET_LOW) {
    caption = g_strdup_printf (ngettext ("%u more for a good beginning", "%u more for a good beginning", TR_BASKET_LOW - n),
                               TR_BASKET_LOW - n);
    say (figure, TR_SIGN_PLAIN, caption, "", TR_PLACE_CAPTURE);
  } else if (n > TR_BASKET_HIGH) {
    caption = g_strdup_printf (ngettext ("%u too many: choose what matters", "%u too many: choose what matters",
                                         n - TR_BASKET_HIGH),
                               n - TR_BASKET_HIGH);
    say (figure, TR_SIGN_LACKS, caption, "", TR_PLACE_TABLE);
  } else {
    say (figure, TR_SIGN_GOOD, _("a good number"), "", NULL);
  }
}

/* In a grid, so that the bars stay level where one heading takes a line more than another; read column by column. */
static Figure
figure_new (GtkGrid *grid, guint place)
{
  int column = (int) (place % COLUMNS), row = (int) (place / COLUMNS) * 3;
  Figure figure = { tr_text_new ("", "tr-figure"), tr_bar_new (), tr_sign_new () };

  gtk_widget_set_valign (figure.heading, GTK_ALIGN_END);
  gtk_widget_set_valign (figure.caption, GTK_ALIGN_START);
  gtk_widget_set_hexpand (figure.bar, TRUE);
  gtk_grid_attach (grid, figure.heading, column, row, 1, 1);
  gtk_grid_attach (grid, figure.bar, column, row + 1, 1, 1);
  gtk_grid_attach (grid, figure.caption, column, row + 2, 1, 1);

  return figure;
}

static GtkWidget *
grid_new (void)
{
  return g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 24, "row-spacing", 6, NULL);
}

static void
figure_set_visible (const Figure *figure, gboolean is_visible)
{
  gtk_widget_set_visible (figure->heading, is_visible);
  gtk_widget_set_visible (figure->bar, is_visible);
  if (!is_visible)
    say (figure, TR_SIGN_PLAIN, "", "", NULL);
}

/* The first work area has its place among the figures; others are rare, and come under them. Figures stay the same
 * widgets: one may have the focus. */
static void
show_numbers (TrBasketMeter *self, const GArray *areas)
{
  const TrWorkArea none = { "", 0 }, *first = areas->len > 0 ? &g_array_index (areas, TrWorkArea, 0) : &none;

  show_number (&self->number, areas->len > 1 ? first->name : NULL, first->n_kpis);
  while (self->more_figures->len + 1 < areas->len) {
    Figure figure = figure_new (GTK_GRID (self->more), self->more_figures->len);

    g_array_append_val (self->more_figures, figure);
  }
  for (guint i = 0; i < self->more_figures->len; i++) {
    const Figure *figure = &g_array_index (self->more_figures, Figure, i);
    const TrWorkArea *area = i + 1 < areas->len ? &g_array_index (areas, TrWorkArea, i + 1) : NULL;

    figure_set_visible (figure, area != NULL);
    if (area != NULL)
      show_number (figure, area->name, area->n_kpis);
  }
  gtk_widget_set_visible (self->more, areas->len > 1);
}

static void
say_mix (const Figure *figure, const TrBasket *basket)
{
  TrLevel thin = tr_basket_thin_level (basket);
  guint n = thin == TR_LEVEL_IMPACT ? basket->n_impact : basket->n_activity;
  g_autofree char *caption = NULL;

  if (basket->n_kpis == 0) {
    say (figure, TR_SIGN_PLAIN, _("a mix of both tells most"), "", NULL);
  } else if (thin == TR_LEVEL_UNSET) {
    say (figure, TR_SIGN_GOOD, _("a good mix"), "", NULL);
  } else {
    /* TRANSLATORS: a level (impact or activity), its percentage of the KPIs, and what it should have at least */
    caption = g_strdup_printf (_("%s is %u%%; at least %u%% is a good mix"), _(tr_levels[thin].label),
                               n * 100 / basket->n_kpis, TR_BASKET_LEAST_SHARE);
    say (figure, TR_SIGN_LACKS, caption, "", TR_PLACE_SUGGESTIONS);
  }
}

/* A number and its noun stay together where a heading wraps. Takes the text; free with g_free(). */
static char *
kept_together (char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_free (text);
  return g_strjoinv ("\u00a0", words);
}

static void
show_levels (TrBasketMeter *self, const TrBasket *basket)
{
  g_autofree char *heading = NULL, *impact = NULL, *activity = NULL;

  /* TRANSLATORS: how many KPIs are about impact */
  impact = g_strdup_printf (ngettext ("%u impact", "%u impact", basket->n_impact), basket->n_impact);
  /* TRANSLATORS: how many KPIs are about activities */
  activity = g_strdup_printf (ngettext ("%u activity", "%u activities", basket->n_activity), basket->n_activity);
  impact = kept_together (impact);
  activity = kept_together (activity);
  heading = tr_enumerated_text (impact, activity, NULL);
  gtk_label_set_label (GTK_LABEL (self->levels.heading), heading);
  tr_bar_set_part (TR_BAR (self->levels.bar), 0, (double) basket->n_impact / basket->n_kpis, "tr-part-main");
  tr_bar_set_part (TR_BAR (self->levels.bar), 1, (double) basket->n_activity / basket->n_kpis, "tr-part-second");
  say_mix (&self->levels, basket);
}

static void
say_burden (const Figure *figure, TrProject *project, double minutes, gint burden)
{
  const TrKpi *heaviest = tr_basket_heaviest (project);
  g_autofree char *agreed = tr_duration_text (burden), *over = tr_duration_text (minutes - burden);
  g_autofree char *name = heaviest != NULL ? tr_kpi_short_name (heaviest) : NULL, *caption = NULL;

  if (burden == 0) {
    say (figure, TR_SIGN_PLAIN, _("no time agreed on yet"), "", TR_PLACE_BURDEN);
  } else if (heaviest != NULL && tr_basket_is_above_burden (minutes, burden)) {
    /* TRANSLATORS: two lengths of time, and the KPI that takes most of it */
    caption = g_strdup_printf (_("%s more than the %s agreed on; most for %s"), over, agreed, name);
    say (figure, TR_SIGN_LACKS, caption, heaviest->record.id, "minutes");
  } else {
    /* TRANSLATORS: a length of time */
    caption = g_strdup_printf (_("within the %s agreed on"), agreed);
    say (figure, TR_SIGN_GOOD, caption, "", NULL);
  }
}

static void
show_burden (TrBasketMeter *self, TrProject *project, const TrBasket *basket)
{
  gint burden = tr_project_info (project)->burden;
  g_autofree char *minutes = tr_duration_text (basket->minutes_per_month), *heading = NULL;

  /* TRANSLATORS: the time that registering takes, short: "3 h 40 a month" */
  heading = g_strdup_printf (_("%s a month"), minutes);
  gtk_label_set_label (GTK_LABEL (self->burden.heading), heading);
  tr_bar_set_part (TR_BAR (self->burden.bar), 0, burden > 0 ? basket->minutes_per_month / burden : 0,
                   tr_basket_is_above_burden (basket->minutes_per_month, burden) ? "tr-part-warning" : "tr-part-good");
  say_burden (&self->burden, project, basket->minutes_per_month, burden);
}

/* "i.4.1.3, A38 and 3 others" */
static char *
names_of (const GPtrArray *kpis)
{
  GString *names = g_string_new (NULL);
  guint n_named = kpis->len <= MOST_NAMES + 1 ? kpis->len : MOST_NAMES, n_others = kpis->len - n_named;

  for (guint i = 0; i < n_named; i++) {
    g_autofree char *name = tr_kpi_short_name (g_ptr_array_index (kpis, i));

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
  }
  if (n_others > 0)
    /* TRANSLATORS: behind a list of names of KPIs: how many more there are */
    g_string_append_printf (names, ngettext (" and %u other", " and %u others", n_others), n_others);

  return g_string_free (names, FALSE);
}

static void
show_check (TrBasketMeter *self, TrProject *project, TrBasketCheck check)
{
  static const struct {
    const char *good;    /* "" when only what lacks is worth a word */
    const char *lacking; /* %s: names */
  } texts[TR_N_BASKET_CHECKS] = {
    /* TRANSLATORS: %s are codes or names of KPIs, in this and the following texts */
    [TR_BASKET_LEVEL] = { "", N_("no level: %s") },
    [TR_BASKET_MEASURABLE] = { N_("all can be measured"), N_("no unit or source: %s") },
    [TR_BASKET_STORY] = { N_("a story with every KPI"), N_("no story: %s") },
    [TR_BASKET_SOURCE] = { N_("the sources can keep up"), N_("asked for more often than the source is refreshed: %s") },
  };
  g_autoptr (GPtrArray) lacking = tr_basket_lacking (project, check);
  TrSign *sign = TR_SIGN (self->checks[check]);

  if (lacking->len == 0) {
    tr_sign_show (sign, TR_SIGN_GOOD, *texts[check].good != '\0' ? _(texts[check].good) : "", "", NULL);
  } else {
    const TrKpi *first = g_ptr_array_index (lacking, 0);
    g_autofree char *names = names_of (lacking), *text = NULL;

    text = tr_language_fill (_(texts[check].lacking), (const char *const[]) { names, NULL });
    tr_sign_show (sign, TR_SIGN_LACKS, text, first->record.id, tr_basket_lacking_field (check, first));
  }
}

/* On a first use it is best to begin with one work area (K08). The way leads to a KPI that is about another than the
 * project is. */
static void
show_areas (TrBasketMeter *self, TrProject *project, guint n_areas)
{
  const TrProjectInfo *info = tr_project_info (project);
  const TrKpi *other = NULL;
  g_autofree char *text = NULL;

  TR_EACH_KPI (kpi, project)
    if (other == NULL && !g_str_equal (tr_kpi_work_area (kpi, info), info->work_area))
      other = kpi;
  if (info->is_first && n_areas > 1 && other != NULL)
    text =
      g_strdup_printf (ngettext ("%u work area: begin with one", "%u work areas: begin with one", n_areas), n_areas);
  tr_sign_show (TR_SIGN (self->checks[CHECK_AREAS]), TR_SIGN_LACKS, text != NULL ? text : "",
                other != NULL ? other->record.id : "", "work_area");
}

static void
show_prevention (TrBasketMeter *self, const TrBasket *basket)
{
  gboolean has = basket->n_prevention > 0;

  tr_sign_show (TR_SIGN (self->checks[CHECK_PREVENTION]), has ? TR_SIGN_GOOD : TR_SIGN_LACKS,
                has ? _("prevention is in it") : _("nothing about prevention or the social basis"), "",
                has ? NULL : "is_prevention");
}

static void
tr_basket_meter_finalize (GObject *object)
{
  g_array_unref (TR_BASKET_METER (object)->more_figures);
  G_OBJECT_CLASS (tr_basket_meter_parent_class)->finalize (object);
}

static void
tr_basket_meter_class_init (TrBasketMeterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_basket_meter_finalize;
}

static void
tr_basket_meter_init (TrBasketMeter *self)
{
  GtkWidget *grid = grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->number = figure_new (GTK_GRID (grid), 0);
  self->levels = figure_new (GTK_GRID (grid), 1);
  self->burden = figure_new (GTK_GRID (grid), 2);
  tr_bar_set_limits (TR_BAR (self->levels.bar), TR_BASKET_LEAST_SHARE / 100.0, 1 - TR_BASKET_LEAST_SHARE / 100.0);
  self->more = grid_new ();
  self->more_figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->line, tr_wrap_layout_new (18, 2));
  for (guint i = 0; i < N_CHECKS; i++) {
    self->checks[i] = tr_sign_new ();
    gtk_box_append (GTK_BOX (self->line), self->checks[i]);
  }
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), self->line);
}

/* Its signs need an action kpi.go, see tr_sign_show(). */
GtkWidget *
tr_basket_meter_new (void)
{
  return g_object_new (TR_TYPE_BASKET_METER, NULL);
}

/* Shows the basket of a project as it is now. */
void
tr_basket_meter_show (TrBasketMeter *self, TrProject *project)
{
  TrBasket basket = tr_basket (project);
  g_autoptr (GArray) areas = tr_basket_work_areas (project);

  show_numbers (self, areas);
  show_levels (self, &basket);
  show_burden (self, project, &basket);
  for (guint check = 0; check < TR_N_BASKET_CHECKS; check++)
    show_check (self, project, check);
  show_prevention (self, &basket);
  show_areas (self, project, areas->len);
  gtk_widget_set_visible (self->line, basket.n_kpis > 0);
}
