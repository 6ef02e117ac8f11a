/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-money-years.h"

#include <glib/gi18n.h>

#include "core/tr-money-words.h"
#include "core/tr-words.h"
#include "draw/tr-draw-money.h"
#include "tr-columns-layout.h"
#include "tr-follow.h"
#include "tr-missing-line.h"
#include "tr-sideways.h"
#include "tr-theme.h"
#include "tr-widgets.h"

#define SPACING 12 /* pixels */
#define COLUMN_SPACING 9
#define USUAL_RESOLUTION 96 /* dots per inch */

enum { COLUMN_YEAR, COLUMN_YEARLY, COLUMN_BASE, COLUMN_OPTIONS, COLUMN_TOTAL, COLUMN_NEEDED, N_COLUMNS };

struct _TrMoneyYears {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *card;
  GtkWidget *table;
  GtkWidget *totals, *wages;
  GtkWidget *picture;
  TrMoney *money; /* of the picture */
  GtkWidget *cents; /* whether to show them */
  int shares[N_COLUMNS]; /* of the columns that are shown, for as long as the rows are there */
};

G_DEFINE_FINAL_TYPE (TrMoneyYears, tr_money_years, GTK_TYPE_BOX)

/* Which columns have something to say. */
typedef struct {
  gboolean is_shown[N_COLUMNS];
  gboolean has_cents;
  TrLanguage language;
} Look;

static GtkWidget *
part_new (GtkAccessibleRole role, GtkOrientation orientation)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", orientation, "accessible-role", role, NULL);
}

static char *
amount_text (const Look *look, gint64 cents)
{
  return look->has_cents ? tr_money_exact_text (cents, look->language) : tr_money_whole_text (cents, look->language);
}

/* What following the wages takes in a year, with what is short or left. */
static char *
needed_text (const Look *look, gint64 needed, gint64 total)
{
  g_autofree char *amount = amount_text (look, needed), *difference = amount_text (look, ABS (needed - total));
  g_autofree char *rest = NULL;

  if (needed == total)
    return g_steal_pointer (&amount);
  /* TRANSLATORS: an amount that is lacking in the budget of a year */
  rest = tr_words_say (look->language, needed > total ? N_("%s short") : N_("%s to spare"), difference, NULL);

  return g_strconcat (amount, "\n", rest, NULL);
}

static GtkWidget *
cell_new (const char *text, guint column, GtkAccessibleRole role, gboolean is_strong)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", column == COLUMN_YEAR ? 0.0 : 1.0,
                                  "yalign", 0.0, "wrap", TRUE, "accessible-role", role, NULL);

  gtk_label_set_justify (GTK_LABEL (cell), column == COLUMN_YEAR ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  if (role == GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)
    gtk_widget_add_css_class (cell, "tr-column-head");
  if (is_strong)
    gtk_widget_add_css_class (cell, "tr-strong");

  return cell;
}

static void
append_row (TrMoneyYears *self, const Look *look, char **texts, GtkAccessibleRole role, gboolean is_strong)
{
  static const int wanted[N_COLUMNS] = { 13, 17, 17, 17, 19, 19 };
  GtkWidget *row = part_new (GTK_ACCESSIBLE_ROLE_ROW, GTK_ORIENTATION_HORIZONTAL);
  guint n = 0;

  for (guint column = 0; column < N_COLUMNS; column++) {
    if (look->is_shown[column]) {
      self->shares[n++] = wanted[column];
      gtk_box_append (GTK_BOX (row),
                      cell_new (texts[column], column, role, is_strong || column == COLUMN_TOTAL));
    }
    g_free (texts[column]);
  }
  gtk_widget_set_layout_manager (row, tr_columns_layout_new (self->shares, n, COLUMN_SPACING));
  gtk_widget_add_css_class (row, "tr-money-row");
  gtk_box_append (GTK_BOX (self->table), row);
}

static void
append_header (TrMoneyYears *self, const Look *look)
{
  static const char *const heads[N_COLUMNS] = {
    [COLUMN_YEAR] = N_("Year"),
    /* TRANSLATORS: heads of columns with amounts of a contract, year by year */
    [COLUMN_YEARLY] = N_("A whole year"),
    [COLUMN_BASE] = N_("Base term"),
    [COLUMN_OPTIONS] = N_("Options"),
    [COLUMN_TOTAL] = N_("Total"),
    [COLUMN_NEEDED] = N_("To follow wages"),
  };
  char *texts[N_COLUMNS];

  for (guint column = 0; column < N_COLUMNS; column++)
    texts[column] = g_strdup (_(heads[column]));
  append_row (self, look, texts, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, FALSE);
}

static void
append_year (TrMoneyYears *self, const Look *look, const TrMoney *money, guint index)
{
  const TrMoneyYear *year = &g_array_index (money->years, TrMoneyYear, index);
  g_autofree char *days = tr_money_days_text (year, look->language);
  g_autofree char *rate = tr_money_year_rate_text (money, index, look->language);
  g_autofree char *yearly = amount_text (look, year->yearly);
  char *texts[N_COLUMNS] = {
    [COLUMN_YEAR] = g_strdup_printf ("%d\n%s", year->year, days),
    [COLUMN_YEARLY] = g_strdup_printf ("%s\n%s", yearly, rate),
    [COLUMN_BASE] = amount_text (look, year->base),
    [COLUMN_OPTIONS] = amount_text (look, year->options),
    [COLUMN_TOTAL] = amount_text (look, year->total),
    [COLUMN_NEEDED] = needed_text (look, year->needed, year->total),
  };

  append_row (self, look, texts, GTK_ACCESSIBLE_ROLE_CELL, FALSE);
}

static void
append_total (TrMoneyYears *self, const Look *look, const TrMoney *money)
{
  char *texts[N_COLUMNS] = {
    [COLUMN_YEAR] = g_strdup (_("All years")),
    [COLUMN_YEARLY] = g_strdup (""),
    [COLUMN_BASE] = amount_text (look, money->base),
    [COLUMN_OPTIONS] = amount_text (look, money->total - money->base),
    [COLUMN_TOTAL] = amount_text (look, money->total),
    [COLUMN_NEEDED] = needed_text (look, money->needed, money->total),
  };

  append_row (self, look, texts, GTK_ACCESSIBLE_ROLE_CELL, TRUE);
}

static Look
look_of (TrMoneyYears *self, const TrMoney *money)
{
  Look look = { .language = tr_language_of_interface () };
  gboolean has_options = money->total != money->base;

  for (guint column = 0; column < N_COLUMNS; column++)
    look.is_shown[column] = TRUE;
  look.is_shown[COLUMN_BASE] = look.is_shown[COLUMN_OPTIONS] = has_options;
  look.is_shown[COLUMN_NEEDED] = FALSE;
  for (guint i = 1; i < money->years->len; i++)
    look.is_shown[COLUMN_NEEDED] |= g_array_index (money->years, TrMoneyYear, i).wage_source != TR_RATE_NONE;
  look.has_cents = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->cents));

  return look;
}

/* Of the text around the picture, in pixels. */
static double
text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : USUAL_RESOLUTION) / 72;

  return size;
}

static void
on_draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  TrMoneyYears *self = user_data;

  if (self->money != NULL)
    tr_draw_money (cr, width, height, text_size (GTK_WIDGET (area)), tr_theme_palette (), self->money,
                   tr_language_of_interface ());
}

/* Takes the money. The picture says in words what it shows. */
static void
update_picture (TrMoneyYears *self, TrMoney *money, const char *words)
{
  g_clear_pointer (&self->money, tr_money_free);
  self->money = money;
  gtk_widget_set_visible (self->picture, tr_draw_money_is_needed (money));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->picture),
                                       (int) tr_draw_money_height (text_size (self->picture)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The budget of a whole year beside the wages"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_queue_draw (self->picture);
}

static void
update (TrMoneyYears *self)
{
  TrMoney *money = tr_money_new (tr_document_get_project (self->document)); /* kept by the picture */
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *totals = tr_money_totals_text (money, language), *wages = tr_money_wages_text (money, language);
  Look look = look_of (self, money);

  gtk_widget_set_visible (self->card, money->years->len > 0);
  tr_text_set (self->totals, totals);
  tr_text_set (self->wages, wages);
  update_picture (self, money, wages);
  tr_empty (self->table);
  if (money->years->len == 0)
    return;
  append_header (self, &look);
  for (guint i = 0; i < money->years->len; i++)
    append_year (self, &look, money, i);
  append_total (self, &look, money);
}

static void
tr_money_years_dispose (GObject *object)
{
  TrMoneyYears *self = TR_MONEY_YEARS (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->money, tr_money_free);
  G_OBJECT_CLASS (tr_money_years_parent_class)->dispose (object);
}

static void
tr_money_years_class_init (TrMoneyYearsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_money_years_dispose;
}

static void
tr_money_years_init (TrMoneyYears *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  self->table = part_new (GTK_ACCESSIBLE_ROLE_TABLE, GTK_ORIENTATION_VERTICAL);
  tr_name_widget (self->table, _("The budget year by year"));
  self->totals = tr_status_new ("tr-said");
  self->wages = tr_status_new (NULL);
  self->cents = gtk_check_button_new_with_label (_("Show cents"));
  gtk_widget_set_halign (self->cents, GTK_ALIGN_START);
  self->picture = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->picture), on_draw_cb, self, NULL);
  tr_theme_watch (self->picture, G_CALLBACK (gtk_widget_queue_draw));
  self->card = tr_column_new (SPACING, tr_sideways_new (self->table), self->cents, self->picture, NULL);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "tr-panel");
  g_signal_connect_swapped (self->cents, "toggled", G_CALLBACK (update), self);
  gtk_box_append (GTK_BOX (self), self->card);
  gtk_box_append (GTK_BOX (self), self->totals);
  gtk_box_append (GTK_BOX (self), self->wages);
}

GtkWidget *
tr_money_years_new (TrDocument *document)
{
  const guint64 kinds =
      TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT) | TR_KIND_BIT (TR_KIND_INDEXATION);
  TrMoneyYears *self = g_object_new (TR_TYPE_MONEY_YEARS, NULL);

  self->document = g_object_ref (document);
  gtk_box_prepend (GTK_BOX (self), tr_missing_line_new (document, kinds, _("To work out the years, fill in first:"),
                                                        tr_money_missing));
  gtk_box_append (GTK_BOX (self),
                  tr_missing_line_new (document, kinds, _("To see whether the budget keeps up with the wages, fill in:"),
                                       tr_money_missing_for_wages));
  tr_follow (document, kinds, G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
