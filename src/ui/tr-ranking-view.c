/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-ranking-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tr-funnel.h"
#include "core/tr-language.h"

#include "tr-bar.h"
#include "tr-widgets.h"

#define HIGHEST_SCORE 10.0

struct _TrRankingView {
  GtkBox parent_instance;
  GtkWidget *rows;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (TrRankingView, tr_ranking_view, GTK_TYPE_BOX)

static gboolean
is_shared (const GArray *ranking, guint index)
{
  guint rank = g_array_index (ranking, TrRanked, index).rank;

  return (index > 0 && g_array_index (ranking, TrRanked, index - 1).rank == rank) ||
         (index + 1 < ranking->len && g_array_index (ranking, TrRanked, index + 1).rank == rank);
}

static char *
place_text (const GArray *ranking, guint index)
{
  guint rank = g_array_index (ranking, TrRanked, index).rank;

  if (rank == 0)
    return g_strdup (_("No scores yet"));
  if (is_shared (ranking, index))
    /* TRANSLATORS: the place of a provider that others share */
    return g_strdup_printf (_("Place %u, shared"), rank);

  /* TRANSLATORS: the place of a provider in the comparison */
  return g_strdup_printf (_("Place %u"), rank);
}

static char *
score_text (double score)
{
  g_autofree char *number = tr_language_number (tr_language_of_interface (), score, 2);

  /* TRANSLATORS: a score, on a scale of 1 to 10 */
  return g_strdup_printf (_("%s out of 10"), number);
}

static char *
caption_text (const TrRanked *ranked)
{
  GString *caption = g_string_new (_(tr_statuses[ranked->provider->status].label));

  if (ranked->n_missing > 0 && ranked->rank > 0) {
    g_string_append (caption, " · ");
    g_string_append_printf (caption,
                            ngettext ("provisional: %u criterion has no score yet", "provisional: %u criteria have no score yet",
                                      ranked->n_missing),
                            ranked->n_missing);
  }

  return g_string_free (caption, FALSE);
}

static GtkWidget *
row_new (const GArray *ranking, guint index)
{
  const TrRanked *ranked = &g_array_index (ranking, TrRanked, index);
  g_autofree char *place = place_text (ranking, index);
  g_autofree char *score = isnan (ranked->score) ? g_strdup ("—") : score_text (ranked->score);
  g_autofree char *caption = caption_text (ranked);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s, %s", ranked->provider->name, place, score, caption);
  GtkWidget *place_label = tr_text_new (place, "dim-label");
  GtkWidget *score_label = tr_text_new (score, "heading");
  GtkWidget *bar = tr_bar_new ();
  GtkWidget *row;

  if (ranked->rank == 1)
    gtk_widget_add_css_class (place_label, "tr-strong");
  gtk_label_set_xalign (GTK_LABEL (score_label), 1);
  gtk_widget_set_hexpand (place_label, TRUE);
  tr_bar_set_part (TR_BAR (bar), 0, ranked->score / HIGHEST_SCORE, ranked->rank == 1 ? "tr-part-main" : "tr-part-quiet");
  row = tr_column_new (4, tr_text_new (ranked->provider->name, "heading"), tr_row_new (12, place_label, score_label, NULL), bar,
                       tr_text_new (caption, "dim-label"), NULL);
  tr_name_widget (row, name);

  return row;
}

/* How much the price counts, in a sentence; "" when it is no criterion. Weights are shares of their sum. */
static char *
price_text (TrProject *project)
{
  gint sum = 0, price = 0;
  g_autofree char *share = NULL;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
  {
    sum += criterion->weight;
    price += criterion->criterion_kind == TR_CRITERION_PRICE ? criterion->weight : 0;
  }
  if (sum == 0 || price == 0)
    return g_strdup ("");

  share = tr_language_number (tr_language_of_interface (), 100.0 * price / sum, 0);
  /* TRANSLATORS: a percentage */
  return g_strdup_printf (_("The price counts for %s%%."), share);
}

static void
tr_ranking_view_class_init (TrRankingViewClass *klass)
{
}

static void
tr_ranking_view_init (TrRankingView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->rows = tr_column_new (18, NULL);
  self->note = tr_text_new ("", NULL);
  gtk_box_append (GTK_BOX (self), self->rows);
  gtk_box_append (GTK_BOX (self), self->note);
}

GtkWidget *
tr_ranking_view_new (void)
{
  return g_object_new (TR_TYPE_RANKING_VIEW, NULL);
}

/* Shows the comparison as it is in the project now. Nothing of the project is kept. */
void
tr_ranking_view_show (TrRankingView *self, TrProject *project)
{
  g_autoptr (GArray) ranking = tr_ranking (project);
  g_autofree char *price = price_text (project);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < ranking->len; i++)
    gtk_box_append (GTK_BOX (self->rows), row_new (ranking, i));
  tr_text_set (self->note, price);
}
