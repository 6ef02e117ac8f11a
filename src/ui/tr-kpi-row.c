/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-row.h"

#include <glib/gi18n.h>

#include "core/tr-basket.h"
#include "core/tr-language.h"

#include "tr-columns-layout.h"
#include "tr-indicator-text.h"
#include "tr-phrases.h"
#include "tr-record-drop.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define SPACING_PX 8
#define ENDS_PX 6 /* between the cells and the handle and menu at the ends */
#define FACT_LINES 3 /* sources of public figures are long sentences; the details have all of it */

struct _TrKpiRow {
  GtkListBoxRow parent_instance;
  char *id;
  GtkWidget *cells[TR_N_KPI_CELLS];
  GtkWidget *facts; /* code, source and frequency, under the name: beside it they would be columns of a few letters */
  GtkWidget *lock; /* sign and word of what is agreed */
  GtkWidget *menu_button;
};

static gboolean
tr_kpi_row_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  return spot->kind == TR_KIND_KPI && spot->field == NULL && g_strcmp0 (TR_KPI_ROW (holder)->id, spot->id) == 0;
}

static void
tr_kpi_row_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_kpi_row_holds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrKpiRow, tr_kpi_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_kpi_row_holder_init))

/* How the columns divide the width. */
static const int shares[TR_N_KPI_CELLS] = { 58, 17, 15, 10 };

static void
tr_kpi_row_finalize (GObject *object)
{
  g_free (TR_KPI_ROW (object)->id);
  G_OBJECT_CLASS (tr_kpi_row_parent_class)->finalize (object);
}

static void
tr_kpi_row_class_init (TrKpiRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_kpi_row_finalize;
}

/* One menu for all rows: its actions are those of the table and the page, for the KPI that is chosen. */
static GMenuModel *
row_menu (void)
{
  static GMenu *menu;
  g_autoptr (GMenu) moves = NULL, last = NULL;

  if (menu != NULL)
    return G_MENU_MODEL (menu);
  menu = g_menu_new ();
  moves = g_menu_new ();
  last = g_menu_new ();
  g_menu_append (menu, _("_Replace…"), "kpi.replace");
  g_menu_append (menu, _("_Compare…"), "kpi.compare");
  g_menu_append (moves, _("Move _up"), "kpi.move(-1)");
  g_menu_append (moves, _("Move _down"), "kpi.move(1)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append (menu, _("_Agreed: Lock or Unlock"), "kpi.lock");
  g_menu_append (last, _("Re_move"), "kpi.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

/* Chooses the row whose menu it is. */
static void
make_popup (GtkMenuButton *button, gpointer row)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  if (GTK_IS_LIST_BOX (list))
    gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (row_menu ()));
}

static void
tr_kpi_row_init (TrKpiRow *self)
{
  GtkWidget *cells, *content;

  self->facts = tr_text_new ("", "tr-summary");
  gtk_label_set_lines (GTK_LABEL (self->facts), FACT_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->facts), PANGO_ELLIPSIZE_END);
  cells = tr_kpi_cells_new (self->cells, self->facts);
  gtk_widget_add_css_class (self->cells[TR_KPI_CELL_NAME], "tr-strong");
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), make_popup, self, NULL);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  /* a row is one stop on the way with Tab; the keys for a menu open it from the row */
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->menu_button), FALSE);
  self->lock = tr_row_new (4, gtk_image_new_from_icon_name ("changes-prevent-symbolic"),
                           gtk_label_new (C_ ("lock", "Agreed")), NULL);
  gtk_widget_add_css_class (self->lock, "tr-lock");
  gtk_widget_set_visible (self->lock, FALSE);
  content = tr_row_new (ENDS_PX, tr_record_handle_new (GTK_WIDGET (self)), cells, self->menu_button, NULL);
  /* on a line of its own: beside the cells it would push them out of their columns */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), tr_column_new (2, content, self->lock, NULL));
}

/* The labels of a row side by side, for rows and for the heading above them. Under the name there may be more. */
GtkWidget *
tr_kpi_cells_new (GtkWidget **labels, GtkWidget *under_name)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cells, tr_columns_layout_new (shares, TR_N_KPI_CELLS, SPACING_PX));
  gtk_widget_set_hexpand (cells, TRUE);
  for (guint i = 0; i < TR_N_KPI_CELLS; i++) {
    GtkWidget *label = tr_text_new ("", NULL);

    labels[i] = label;
    gtk_box_append (GTK_BOX (cells), i == TR_KPI_CELL_NAME ? tr_column_new (1, label, under_name, NULL) : label);
  }
  gtk_label_set_xalign (GTK_LABEL (labels[TR_KPI_CELL_MINUTES]), 1);
  gtk_widget_add_css_class (labels[TR_KPI_CELL_MINUTES], "numeric");

  return cells;
}

GtkWidget *
tr_kpi_row_new (const char *id)
{
  TrKpiRow *self = g_object_new (TR_TYPE_KPI_ROW, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

const char *
tr_kpi_row_get_id (TrKpiRow *self)
{
  return self->id;
}

static char *
source_text (const TrKpi *kpi)
{
  const char *frequency = kpi->frequency != TR_FREQUENCY_UNSET ? _(tr_frequencies[kpi->frequency].label) : "";

  if (*kpi->source == '\0' && *frequency == '\0')
    return g_strdup (_("not stated"));

  return g_strconcat (kpi->source, *kpi->source != '\0' && *frequency != '\0' ? ", " : "", frequency, NULL);
}

/* Shows a KPI as it is now. */
void
tr_kpi_row_show (TrKpiRow *self, const TrKpi *kpi)
{
  gboolean has_story = *kpi->story != '\0';
  g_autofree char *name = tr_kpi_name_text (kpi);
  g_autofree char *source = source_text (kpi);
  g_autofree char *minutes = tr_language_number (tr_language_of_interface (), tr_kpi_minutes_per_month (kpi), 0);
  gboolean is_code_first = *kpi->name == '\0' && *kpi->code != '\0';
  const char *texts[TR_N_KPI_CELLS] = { is_code_first ? kpi->code : name, _(tr_levels[kpi->level].label),
                                        has_story ? _("✓ yes") : _("missing"), minutes };
  g_autofree char *facts = tr_enumerated_text (is_code_first ? name : kpi->code, source, NULL);
  g_autofree char *spoken = NULL, *agreed = NULL, *menu_name = NULL;

  for (guint i = 0; i < TR_N_KPI_CELLS; i++)
    gtk_label_set_label (GTK_LABEL (self->cells[i]), texts[i]);
  tr_text_set (self->facts, facts);
  gtk_widget_set_visible (self->lock, kpi->is_locked);
  tr_set_class (GTK_WIDGET (self), "tr-locked", kpi->is_locked);
  tr_set_class (self->cells[TR_KPI_CELL_STORY], "tr-warning-text", !has_story);

  /* TRANSLATORS: a KPI read aloud: code, name, level, source and frequency, story (yes or missing), minutes */
  spoken = g_strdup_printf (_("%s, %s, %s, %s, story: %s, %s minutes a month"), kpi->code, name, texts[TR_KPI_CELL_LEVEL], source,
                            texts[TR_KPI_CELL_STORY], minutes);
  agreed = g_strdup_printf (_("%s, agreed"), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, kpi->is_locked ? agreed : spoken,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                  "Alt+ArrowUp Alt+ArrowDown Delete Control+Delete Control+K Shift+F10",
                                  -1);
  /* TRANSLATORS: the name of a button; the name or code of a KPI */
  menu_name = g_strdup_printf (_("Menu of KPI %s"), texts[TR_KPI_CELL_NAME]);
  gtk_widget_set_tooltip_text (self->menu_button, menu_name);
  tr_name_widget (self->menu_button, menu_name);
}

/* Opens the menu of the row. */
void
tr_kpi_row_open_menu (TrKpiRow *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
