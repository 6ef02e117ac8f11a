/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-parts.h"

#include <glib/gi18n.h>

#include "core/tr-pay-levels.h"
#include "tr-columns-layout.h"
#include "tr-page-widgets.h"
#include "tr-widgets.h"

#define SPACING 12 /* pixels */

static GtkWidget *
level_new (TrChain level)
{
  return tr_column_new (0, tr_text_new (_(tr_pay_level_name (level)), "heading"),
                        tr_text_new (_(tr_pay_level_meaning (level)), "tr-explanation"), NULL);
}

static GtkWidget *
facts_new (TrChain level)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) facts = NULL;
  g_autofree char *text = NULL;

  for (guint fact = 0; fact < TR_N_PAY_FACTS; fact++)
    g_strv_builder_add (builder, _(tr_pay_level_fact (level, (TrPayFact) fact)));
  facts = g_strv_builder_end (builder);
  text = g_strjoinv (" ", facts);

  return tr_text_new (text, "tr-explanation");
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

static GtkWidget *
head_new (const char *text, GtkAlign align)
{
  GtkWidget *label = tr_text_new (text, "heading");

  gtk_widget_set_halign (label, align);
  return label;
}

/* A line of the table: what level, whether it is paid and steered on, and what follows. */
static GtkWidget *
line_new (GtkWidget *level, GtkWidget *pay, GtkWidget *steer, GtkWidget *facts)
{
  static const int shares[] = { 5, 3, 3, 11 };
  GtkWidget *line = tr_row_new (0, level, pay, steer, facts, NULL);

  gtk_widget_set_layout_manager (line, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING));

  return line;
}

/* For each level of the effect chain whether it is paid and steered on, with what follows from it; and what they say
 * together. */
GtkWidget *
tr_level_table_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();
  g_autofree char *source = tr_pay_levels_source (tr_language_of_interface ());

  /* TRANSLATORS: heads of a table: a level of the effect chain, whether it is paid on, whether it is steered on */
  gtk_box_append (GTK_BOX (card),
                  line_new (head_new (_("Level"), GTK_ALIGN_FILL),
                            head_new (C_("level of the effect chain", "Pay"), GTK_ALIGN_CENTER),
                            head_new (C_("level of the effect chain", "Steer"), GTK_ALIGN_CENTER),
                            head_new (_("When you contract on it"), GTK_ALIGN_FILL)));
  for (TrChain level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++)
    gtk_box_append (GTK_BOX (card), line_new (level_new (level), check_new (document, level, FALSE),
                                              check_new (document, level, TRUE), facts_new (level)));
  gtk_box_append (GTK_BOX (card),
                  tr_contract_said_new (document, TR_KIND_BIT (TR_KIND_CONTRACT), tr_pay_levels_text));
  gtk_box_append (GTK_BOX (card), tr_text_new (source, "tr-explanation"));

  return card;
}
