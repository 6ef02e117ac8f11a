/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-ranking-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tr-language.h"
#include "core/tr-ranking.h"
#include "core/tr-scores.h"
#include "core/tr-sensitivity.h"

#include "tr-bar.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

#define HIGHEST_SCORE 10.0

/* A provider and what the scores come to. */
typedef struct {
  GtkWidget *box;
  GtkWidget *name, *place, *score, *bar, *caption;
} Row;

struct _TrRankingView {
  GtkBox parent_instance;
  GtkWidget *rows;
  GPtrArray *shown; /* Row, in order */
  GtkWidget *sensitivity;
  GtkWidget *basis;
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
  g_autofree char *missing = g_strdup_printf (ngettext ("provisional: %u criterion has no score yet",
                                                        "provisional: %u criteria have no score yet", ranked->n_missing),
                                              ranked->n_missing);

  return tr_enumerated_text (_(tr_statuses[ranked->provider->status].label),
                             ranked->n_missing > 0 && ranked->rank > 0 ? missing : "", NULL);
}

static Row *
row_new (void)
{
  Row *row = g_new0 (Row, 1);

  row->name = tr_text_new ("", "heading");
  row->place = tr_text_new ("", "dim-label");
  row->score = tr_text_new ("", "heading");
  row->bar = tr_bar_new ();
  row->caption = tr_text_new ("", "dim-label");
  gtk_label_set_xalign (GTK_LABEL (row->score), 1);
  gtk_widget_set_hexpand (row->place, TRUE);
  row->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "accessible-role",
                           GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_box_append (GTK_BOX (row->box), row->name);
  gtk_box_append (GTK_BOX (row->box), tr_row_new (12, row->place, row->score, NULL));
  gtk_box_append (GTK_BOX (row->box), row->bar);
  gtk_box_append (GTK_BOX (row->box), row->caption);

  return row;
}

static void
show_row (Row *row, const GArray *ranking, guint index)
{
  const TrRanked *ranked = &g_array_index (ranking, TrRanked, index);
  g_autofree char *place = place_text (ranking, index);
  g_autofree char *score = isnan (ranked->score) ? g_strdup ("—") : score_text (ranked->score);
  g_autofree char *caption = caption_text (ranked);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s, %s", ranked->provider->name, place, score, caption);

  gtk_label_set_label (GTK_LABEL (row->name), ranked->provider->name);
  gtk_label_set_label (GTK_LABEL (row->place), place);
  tr_set_class (row->place, "tr-strong", ranked->rank == 1);
  gtk_label_set_label (GTK_LABEL (row->score), score);
  tr_bar_set_part (TR_BAR (row->bar), 0, ranked->score / HIGHEST_SCORE, ranked->rank == 1 ? "tr-part-main" : "tr-part-quiet");
  gtk_label_set_label (GTK_LABEL (row->caption), caption);
  tr_name_widget (row->box, name);
}

/* How much the price counts, in a sentence; "" when it is no criterion. Weights are shares of their sum. */
static char *
price_text (TrProject *project)
{
  gint sum = tr_criteria_weight_sum (project), price = 0;
  g_autofree char *share = NULL;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    price += criterion->criterion_kind == TR_CRITERION_PRICE ? criterion->weight : 0;
  if (sum == 0 || price == 0)
    return g_strdup ("");

  share = tr_language_number (tr_language_of_interface (), 100.0 * price / sum, 0);
  /* TRANSLATORS: a percentage */
  return g_strdup_printf (_("The price counts for %s%%."), share);
}

/* What the order rests on, and how firm it is. */
static void
show_doubts (TrRankingView *self, TrProject *project)
{
  TrLanguage language = tr_language_of_interface ();
  TrRankingBasis basis = tr_ranking_basis (project);
  g_autoptr (TrSensitivity) sensitivity = tr_sensitivity_new (project);
  g_autofree char *rests_on = tr_ranking_basis_text (&basis, language);
  g_autofree char *depends_on = tr_sensitivity_text (sensitivity, language);

  tr_text_set (self->basis, rests_on);
  tr_text_set (self->sensitivity, depends_on);
}

static void
tr_ranking_view_finalize (GObject *object)
{
  g_ptr_array_unref (TR_RANKING_VIEW (object)->shown);
  G_OBJECT_CLASS (tr_ranking_view_parent_class)->finalize (object);
}

static void
tr_ranking_view_class_init (TrRankingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_ranking_view_finalize;
}

static void
tr_ranking_view_init (TrRankingView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_LIST, NULL);
  tr_name_widget (self->rows, _("Ranking of the providers"));
  self->sensitivity = tr_status_new ("tr-said");
  self->basis = tr_text_new ("", NULL);
  self->note = tr_text_new ("", NULL);
  gtk_box_append (GTK_BOX (self), self->rows);
  gtk_box_append (GTK_BOX (self), self->sensitivity);
  gtk_box_append (GTK_BOX (self), self->basis);
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

  while (self->shown->len > ranking->len) {
    const Row *last = g_ptr_array_index (self->shown, self->shown->len - 1);

    gtk_box_remove (GTK_BOX (self->rows), last->box);
    g_ptr_array_set_size (self->shown, (int) self->shown->len - 1);
  }
  for (guint i = 0; i < ranking->len; i++) {
    if (i == self->shown->len) {
      Row *row = row_new ();

      g_ptr_array_add (self->shown, row);
      gtk_box_append (GTK_BOX (self->rows), row->box);
    }
    show_row (g_ptr_array_index (self->shown, i), ranking, i);
  }
  tr_text_set (self->note, price);
  show_doubts (self, project);
}
