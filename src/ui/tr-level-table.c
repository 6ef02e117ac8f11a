/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-parts.h"

#include <glib/gi18n.h>

#include "core/tr-pay-levels.h"
#include "tr-page-widgets.h"
#include "tr-widgets.h"

#define LEVEL_CHARACTERS 16

enum { COLUMN_LEVEL, COLUMN_PAY, COLUMN_STEER, COLUMN_FACTS };

static GtkWidget *
level_new (TrChain level)
{
  GtkWidget *meaning = tr_text_new (_(tr_pay_level_meaning (level)), "tr-explanation");

  /* what follows needs the room more */
  gtk_label_set_max_width_chars (GTK_LABEL (meaning), LEVEL_CHARACTERS);

  return tr_column_new (0, tr_text_new (_(tr_pay_level_name (level)), "heading"), meaning, NULL);
}

static GtkWidget *
facts_new (TrChain level)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) facts = NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  for (guint fact = 0; fact < TR_N_PAY_FACTS; fact++)
    g_strv_builder_add (builder, _(tr_pay_level_fact (level, (TrPayFact) fact)));
  facts = g_strv_builder_end (builder);
  text = g_strjoinv (" ", facts);
  label = tr_text_new (text, "tr-explanation");
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
check_new (TrDocument *document, TrChain level, gboolean is_steering)
{
  GtkWidget *check =
      tr_bare_editor_new (document, TR_KIND_CONTRACT, NULL, tr_pay_level_field (level, is_steering), NULL);

  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (check, GTK_ALIGN_START);

  return check;
}

static void
add_head (GtkGrid *grid, int column, const char *text)
{
  GtkWidget *label = tr_text_new (text, "heading");

  if (column == COLUMN_PAY || column == COLUMN_STEER)
    gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}

/* For each level of the effect chain whether it is paid and steered on, with what follows from it; and what they say
 * together. */
GtkWidget *
tr_level_table_new (TrDocument *document)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 12, NULL);
  GtkWidget *card = tr_contract_card_new ();
  g_autofree char *source = tr_pay_levels_source (tr_language_of_interface ());

  /* TRANSLATORS: heads of a table: a level of the effect chain, whether it is paid on, whether it is steered on */
  add_head (GTK_GRID (grid), COLUMN_LEVEL, _("Level"));
  add_head (GTK_GRID (grid), COLUMN_PAY, C_("level of the effect chain", "Pay"));
  add_head (GTK_GRID (grid), COLUMN_STEER, C_("level of the effect chain", "Steer"));
  add_head (GTK_GRID (grid), COLUMN_FACTS, _("When you contract on it"));
  for (TrChain level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++) {
    gtk_grid_attach (GTK_GRID (grid), level_new (level), COLUMN_LEVEL, (int) level, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), check_new (document, level, FALSE), COLUMN_PAY, (int) level, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), check_new (document, level, TRUE), COLUMN_STEER, (int) level, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), facts_new (level), COLUMN_FACTS, (int) level, 1, 1);
  }
  gtk_box_append (GTK_BOX (card), grid);
  gtk_box_append (GTK_BOX (card),
                  tr_contract_said_new (document, TR_KIND_BIT (TR_KIND_CONTRACT), tr_pay_levels_text));
  gtk_box_append (GTK_BOX (card), tr_text_new (source, "tr-explanation"));

  return card;
}
