/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-strategy-view.h"

#include <glib/gi18n.h>

#include "tr-heading.h"
#include "tr-widgets.h"

#define SHOWN "tr-strategies" /* data of the view: what it shows, and one */

/* A heading above its text, which a screen reader tells together. */
static GtkWidget *
advice_new (TrQuadrant strategy, TrStrategyAdvice advice)
{
  return tr_column_new (1, tr_text_new (_(tr_strategy_heading (advice)), "tr-advice-heading"),
                        tr_text_new (_(tr_strategy_text (strategy, advice)), NULL), NULL);
}

/* All advice on a strategy that is from the source, or all that is our own. */
static GtkWidget *
part_new (TrQuadrant strategy, gboolean is_own)
{
  static const TrStrategyAdvice order[] = { TR_ADVICE_CAUSALITY, TR_ADVICE_MEASURE, TR_ADVICE_AGREE,
                                            TR_ADVICE_ACCOUNT,   TR_ADVICE_PITFALL, TR_ADVICE_CONTRACT };
  GtkWidget *part = tr_column_new (8, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (tr_strategy_is_own (order[i]) == is_own)
      gtk_box_append (GTK_BOX (part), advice_new (strategy, order[i]));
  if (is_own)
    gtk_box_append (GTK_BOX (part), tr_text_new (_("This part is our own working text."), "tip-source"));
  else
    gtk_box_append (GTK_BOX (part), tr_text_new (_(tr_strategy_source ()), "tip-source"));

  return part;
}

static GtkWidget *
strategy_new (TrQuadrant strategy)
{
  static const char *const classes[TR_N_QUADRANTS] = { "tr-niche", "tr-integrated", "tr-emergent", "tr-ecosystem" };
  GtkWidget *card = tr_column_new (12, tr_heading_new (_(tr_matrix_label (strategy)), "tr-strategy-name", 3),
                                   part_new (strategy, FALSE), part_new (strategy, TRUE), NULL);

  gtk_widget_add_css_class (card, "tr-strategy");
  gtk_widget_add_css_class (card, classes[strategy]);

  return card;
}

/* Shows nothing yet. */
GtkWidget *
tr_strategy_view_new (void)
{
  return tr_column_new (12, NULL);
}

/* `other` is the same for a direction that is no borderline case. */
void
tr_strategy_view_show (GtkWidget *view, TrQuadrant strategy, TrQuadrant other)
{
  guint shown = strategy * TR_N_QUADRANTS + other + 1;

  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), SHOWN)) == shown)
    return;
  g_object_set_data (G_OBJECT (view), SHOWN, GUINT_TO_POINTER (shown));
  tr_empty (view);
  gtk_box_append (GTK_BOX (view), strategy_new (strategy));
  if (other != strategy)
    gtk_box_append (GTK_BOX (view), strategy_new (other));
}
