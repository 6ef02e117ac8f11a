/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-kpis.h"

#include <glib/gi18n.h>

#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

#define KPI "tr-kpi" /* data of a row: the id it shows */

struct _TrMatrixKpis {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *none;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (TrMatrixKpis, tr_matrix_kpis, GTK_TYPE_BOX)

/* Whether what a KPI measures fits where its direction stands, in words with a sign before them. Free with g_free(). */
static char *
fit_text (const TrStanding *standing, const TrKpi *kpi, const char **css_class)
{
  TrChain chain = (TrChain) kpi->chain;
  gboolean fits = tr_matrix_fits (standing->quadrant, chain), fits_other = tr_matrix_fits (standing->other, chain);

  *css_class = "tr-summary";
  if (chain == TR_CHAIN_UNSET)
    return g_strdup (_("? no level in the effect chain yet"));
  if (standing->all.n == 0)
    return g_strdup (_("? the direction is not placed yet"));
  *css_class = "tr-pro";
  if (fits && fits_other)
    return g_strdup (_("✓ fits"));
  if (fits || fits_other)
    /* TRANSLATORS: a KPI of a borderline case: it fits one of two strategies, such as "Emergent" */
    return g_strdup_printf (_("✓ fits %s"), _(tr_matrix_label (fits ? standing->quadrant : standing->other)));
  /* near the crossing of the axes there is a third strategy */
  if (tr_matrix_fits_place (standing->all.control, standing->all.uncertainty, chain))
    return g_strdup (_("✓ fits"));
  *css_class = "tr-con";

  /* TRANSLATORS: a KPI whose level in the effect chain does not fit a strategy, such as "Emergent" */
  return g_strdup_printf (_("✗ does not fit %s"), _(tr_matrix_label (standing->quadrant)));
}

static GtkWidget *
row_new (const char *id)
{
  GtkWidget *row = gtk_button_new (), *arrow = gtk_image_new_from_icon_name ("go-next-symbolic"),
            *title = tr_text_new ("", "tr-strong");
  GtkWidget *texts = tr_column_new (1, title, tr_text_new ("", "tr-summary"), tr_text_new ("", NULL), NULL);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_button_set_child (GTK_BUTTON (row), tr_row_new (9, texts, arrow, NULL));
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tr-said-row");
  gtk_widget_set_tooltip_text (row, _("To this KPI"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "project.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ssss)", tr_steps[TR_STEP_AGREEMENT].name,
                                    tr_kind (TR_KIND_KPI)->name, id, "chain");
  g_object_set_data_full (G_OBJECT (row), KPI, g_strdup (id), g_free);

  return row;
}

static void
show_row (GtkWidget *row, const TrStanding *standing, const TrKpi *kpi)
{
  GtkWidget *texts = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (row)));
  GtkWidget *title_label = gtk_widget_get_first_child (texts), *fit_label = gtk_widget_get_last_child (texts);
  const char *css_class = NULL;
  g_autofree char *fit = fit_text (standing, kpi, &css_class), *name = NULL, *title = NULL;

  title = tr_enumerated_text (kpi->code, kpi->name, NULL);
  gtk_label_set_label (GTK_LABEL (title_label), title);
  tr_text_set (gtk_widget_get_next_sibling (title_label),
               kpi->chain != TR_CHAIN_UNSET ? _(tr_chains[kpi->chain].label) : "");
  gtk_label_set_label (GTK_LABEL (fit_label), fit);
  tr_set_class (fit_label, "tr-pro", g_str_equal (css_class, "tr-pro"));
  tr_set_class (fit_label, "tr-con", g_str_equal (css_class, "tr-con"));
  name = tr_enumerated_text (title, kpi->chain != TR_CHAIN_UNSET ? _(tr_chains[kpi->chain].label) : "", fit, NULL);
  tr_name_widget (row, name);
}

static GtkWidget *
find_row (TrMatrixKpis *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (g_object_get_data (G_OBJECT (row), KPI), id))
      return row;

  return NULL;
}

static gboolean
is_shown (const TrKpi *kpi, const char *direction)
{
  return kpi != NULL && *kpi->until == '\0' && g_str_equal (kpi->direction, direction);
}

static void
update (TrMatrixKpis *self)
{
  const char *direction = tr_matrix_desk_get_chosen (self->desk);
  TrProject *project = tr_document_get_project (tr_matrix_desk_get_document (self->desk));
  const TrStanding *standing = tr_matrix_desk_find (self->desk, direction);
  GtkWidget *before = NULL, *row = gtk_widget_get_first_child (self->rows);

  if (standing == NULL)
    return;
  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (!is_shown (tr_project_find (project, TR_KIND_KPI, g_object_get_data (G_OBJECT (row), KPI)), direction))
      gtk_box_remove (GTK_BOX (self->rows), row);
    row = next;
  }
  TR_EACH_KPI (kpi, project) {
    if (!is_shown (kpi, direction))
      continue;
    row = find_row (self, kpi->record.id);
    if (row == NULL) {
      row = row_new (kpi->record.id);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
    if (gtk_widget_get_prev_sibling (row) != before)
      gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
    show_row (row, standing, kpi);
    before = row;
  }
  gtk_widget_set_visible (self->none, before == NULL);
}

static void
on_moved_cb (TrMatrixKpis *self, const char *direction)
{
  if (g_strcmp0 (direction, tr_matrix_desk_get_chosen (self->desk)) == 0)
    update (self);
}

static void
tr_matrix_kpis_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_KPIS (object)->desk);
  G_OBJECT_CLASS (tr_matrix_kpis_parent_class)->dispose (object);
}

static void
tr_matrix_kpis_class_init (TrMatrixKpisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_kpis_dispose;
}

static void
tr_matrix_kpis_init (TrMatrixKpis *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->none = tr_text_new (
      _("No KPI belongs to this direction yet. Which direction a KPI is about you say in step 4."), "tr-summary");
  self->rows = tr_column_new (0, NULL);
  gtk_box_append (GTK_BOX (self), tr_heading_new (_("KPIs of this direction"), "title-4", 2));
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->rows);
}

GtkWidget *
tr_matrix_kpis_new (TrMatrixDesk *desk)
{
  TrMatrixKpis *self = g_object_new (TR_TYPE_MATRIX_KPIS, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  tr_follow (tr_matrix_desk_get_document (desk), TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
