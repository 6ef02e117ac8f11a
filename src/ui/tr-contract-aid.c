/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-parts.h"

#include <glib/gi18n.h>

#include "core/tr-aid.h"
#include "core/tr-contract-text.h"
#include "tr-aid-question.h"
#include "tr-balance-view.h"
#include "tr-editor.h"
#include "tr-follow.h"
#include "tr-widgets.h"

#define KINDS TR_KIND_BIT (TR_KIND_CONTRACT)
#define KIND "tr-note-kind" /* data of a column: the kind of the notes in it */

/* A note with its source behind it, so that the two are read together. */
static GtkWidget *
note_new (const TrAidNote *note)
{
  const char *sign = note->kind == TR_AID_CONFLICT ? "⚠" : "•";
  g_autofree char *text = g_strdup_printf ("%s (%s)", note->text, note->source);
  GtkWidget *mark = gtk_label_new (sign), *label = tr_text_new (text, "tr-explanation");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  tr_set_class (mark, "tr-conflict", note->kind == TR_AID_CONFLICT);

  return tr_row_new (6, mark, label, NULL);
}

/* Notes are only read, so that they can be made anew. */
static void
show_notes (GtkWidget *column, TrProject *project, const char *id)
{
  g_autoptr (GPtrArray) notes = tr_aid_notes (project, tr_language_of_interface ());
  TrAidNoteKind kind = (TrAidNoteKind) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), KIND));

  tr_empty (column);
  for (guint i = 0; i < notes->len; i++) {
    const TrAidNote *note = g_ptr_array_index (notes, i);

    if (note->kind == kind)
      gtk_box_append (GTK_BOX (column), note_new (note));
  }
  gtk_widget_set_visible (column, gtk_widget_get_first_child (column) != NULL);
}

static GtkWidget *
notes_new (TrDocument *document, TrAidNoteKind kind)
{
  GtkWidget *column = tr_column_new (4, NULL);

  g_object_set_data (G_OBJECT (column), KIND, GUINT_TO_POINTER (kind));
  tr_keep_shown (column, document, KINDS, NULL, show_notes);

  return column;
}

/* What holds whatever is answered: it can be looked up, and is folded away until then. */
static GtkWidget *
law_new (TrDocument *document)
{
  GtkWidget *subsidy = tr_column_new (6, tr_text_new (_(tr_instruments[TR_INSTRUMENT_SUBSIDY].label), "heading"),
                                      notes_new (document, TR_AID_SUBSIDY), NULL);
  GtkWidget *contract =
      tr_column_new (6, tr_text_new (_(tr_instruments[TR_INSTRUMENT_PUBLIC_CONTRACT].label), "heading"),
                     notes_new (document, TR_AID_CONTRACT), NULL);
  GtkWidget *content = tr_column_new (12, notes_new (document, TR_AID_ALWAYS), tr_contract_pair_new (subsidy, contract),
                                      NULL);
  const char *text = _("What a subsidy can and can not enforce, and what a public contract asks");
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), tr_text_new (text, NULL));
  tr_name_widget (expander, text);
  gtk_widget_set_margin_top (content, 9);
  gtk_expander_set_child (GTK_EXPANDER (expander), content);

  return expander;
}

static char *
tell_disclaimer (void)
{
  return g_strdup_printf ("%s %s.", _(tr_aid_disclaimer ()), _(tr_aid_source ()));
}

/* The balance in a picture and in words, and what does not go together. */
static GtkWidget *
outcome_new (TrDocument *document)
{
  g_autofree char *disclaimer = tell_disclaimer ();
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_text_new (_("What the answers come to"), "heading"));
  gtk_box_append (GTK_BOX (card), tr_balance_view_new (document));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, KINDS, tr_aid_balance_text));
  gtk_box_append (GTK_BOX (card), notes_new (document, TR_AID_CONFLICT));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, KINDS | TR_KIND_BIT (TR_KIND_PROJECT),
                                                        tr_contract_threshold_text));
  gtk_box_append (GTK_BOX (card), tr_text_new (disclaimer, "tr-explanation"));
  gtk_box_append (GTK_BOX (card), law_new (document));

  return card;
}

static void
show_for_subsidy (GtkWidget *widget, TrProject *project, const char *id)
{
  const TrContract *contract = tr_project_contract (project);

  /* what has been ticked stays in sight, to be undone */
  gtk_widget_set_visible (widget, contract->instrument == TR_INSTRUMENT_SUBSIDY || contract->has_execution_agreement);
}

/* Only a subsidy has an execution agreement. Advice leads to it also then, when the way of organising changes. */
static GtkWidget *
execution_new (TrDocument *document)
{
  GtkWidget *editor = tr_editor_new (document, TR_KIND_CONTRACT, NULL, "has_execution_agreement");

  tr_keep_shown (editor, document, KINDS, NULL, show_for_subsidy);

  return editor;
}

static GtkWidget *
choice_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_text_new (_("What you choose"), "heading"));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "instrument"),
                                                        tr_contract_choice_new (document, "procedure")));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "settlement"), NULL));
  gtk_box_append (GTK_BOX (card), execution_new (document));
  gtk_box_append (GTK_BOX (card), tr_editor_new (document, TR_KIND_CONTRACT, NULL, "has_detailed_conditions"));
  gtk_box_append (GTK_BOX (card), tr_editor_new (document, TR_KIND_CONTRACT, NULL, "is_challenge_based"));

  return card;
}

/* Subsidy or public contract: five questions, what the answers come to, and the choice that people make. */
GtkWidget *
tr_contract_aid_new (TrDocument *document)
{
  GtkWidget *questions = tr_contract_card_new ();

  gtk_box_set_spacing (GTK_BOX (questions), 18);
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++)
    gtk_box_append (GTK_BOX (questions), tr_aid_question_new (document, (TrAidQuestion) i));

  return tr_column_new (12, questions, outcome_new (document), choice_new (document), NULL);
}
