/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-row.h"

#include <glib/gi18n.h>

#include "core/tr-basket.h"
#include "core/tr-language.h"

#include "tr-columns-layout.h"
#include "tr-record-drop.h"
#include "tr-widgets.h"

#define SPACING_PX 12

struct _TrKpiRow {
  GtkListBoxRow parent_instance;
  char *id;
  GtkWidget *cells[TR_N_KPI_CELLS];
};

G_DEFINE_FINAL_TYPE (TrKpiRow, tr_kpi_row, GTK_TYPE_LIST_BOX_ROW)

/* How the columns divide the width. */
static const int shares[TR_N_KPI_CELLS] = { 11, 17, 13, 34, 12, 14 };

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

static void
tr_kpi_row_init (TrKpiRow *self)
{
  GtkWidget *cells = tr_kpi_cells_new (self->cells);

  gtk_widget_add_css_class (self->cells[TR_KPI_CELL_CODE], "tr-strong");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), tr_row_new (SPACING_PX, tr_record_handle_new (GTK_WIDGET (self)), cells, NULL));
}

/* The labels of a row side by side, for rows and for the heading above them. */
GtkWidget *
tr_kpi_cells_new (GtkWidget **labels)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cells, tr_columns_layout_new (shares, TR_N_KPI_CELLS, SPACING_PX));
  gtk_widget_set_hexpand (cells, TRUE);
  for (guint i = 0; i < TR_N_KPI_CELLS; i++) {
    labels[i] = tr_text_new ("", NULL);
    gtk_box_append (GTK_BOX (cells), labels[i]);
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

/* What a KPI is called on screen. An official code never carries a name of ours, so until the user's list supplies it the place of
 * the name says where it comes from. Free with g_free(). */
char *
tr_kpi_name_text (const TrKpi *kpi)
{
  if (*kpi->name != '\0')
    return g_strdup (kpi->name);

  return g_strdup (kpi->origin == TR_ORIGIN_OFFICIAL ? _("name from your KPI list") : _("without a name"));
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
  const char *texts[TR_N_KPI_CELLS] = { kpi->code, name, _(tr_levels[kpi->level].label), source,
                                        has_story ? _("✓ yes") : _("missing"), minutes };
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < TR_N_KPI_CELLS; i++)
    gtk_label_set_label (GTK_LABEL (self->cells[i]), texts[i]);
  tr_set_class (self->cells[TR_KPI_CELL_NAME], "dim-label", *kpi->name == '\0');
  tr_set_class (self->cells[TR_KPI_CELL_STORY], "tr-warning-text", !has_story);

  /* TRANSLATORS: a KPI read aloud: code, name, level, source and frequency, story (yes or missing), minutes */
  spoken = g_strdup_printf (_("%s, %s, %s, %s, story: %s, %s minutes a month"), kpi->code, name, texts[TR_KPI_CELL_LEVEL], source,
                            texts[TR_KPI_CELL_STORY], minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Alt+ArrowUp Alt+ArrowDown Delete Control+Delete", -1);
}
