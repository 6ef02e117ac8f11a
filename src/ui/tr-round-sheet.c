/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-sheet.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-language.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-project-page.h"
#include "tr-round-entry.h"
#include "tr-round-questions.h"
#include "tr-round-result.h"
#include "tr-sheet.h"

#define ROUND "tr-round"       /* data of a sheet: the round it is about */
#define DOCUMENT "tr-document" /* and the project */

static TrDocument *
document_of (TrSheet *sheet)
{
  return g_object_get_data (G_OBJECT (sheet), DOCUMENT);
}

static const TrRound *
round_of (TrSheet *sheet)
{
  const char *id = g_object_get_data (G_OBJECT (sheet), ROUND);

  return tr_project_find (tr_document_get_project (document_of (sheet)), TR_KIND_ROUND, id);
}

static void
on_matrix_cb (TrSheet *sheet)
{
  g_autoptr (TrSheet) keep = g_object_ref (sheet);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (sheet)));

  tr_sheet_close (sheet);
  if (window != NULL)
    gtk_widget_activate_action (window, "win.page", "s", TR_PAGE_STRATEGY_MATRIX);
}

static void
on_questions_cb (TrSheet *sheet, const char *direction)
{
  g_autofree char *today = tr_today ();
  const TrSitting sitting = { direction, "", TR_SIDE_UNSET, today };

  tr_round_sheet_open_questions (GTK_WIDGET (sheet), document_of (sheet), &sitting);
}

static void
show_title (TrSheet *sheet, const TrRound *round)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), round->date);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", gettext (tr_round_ways[round->way].label), date);

  tr_sheet_set_title (sheet, round->is_revealed ? _("What the round brought") : _("Placing together, hidden until all is revealed"),
                      subtitle);
}

/* The grid as long as the round is hidden, and what it brought from then on; undo of the revealing leads back to the grid. */
static void
update (TrSheet *sheet)
{
  const TrRound *round = round_of (sheet);
  GtkWidget *content = tr_sheet_get_content (sheet);

  if (round == NULL) {
    tr_sheet_close (sheet);
    return;
  }
  show_title (sheet, round);
  if (round->is_revealed && !TR_IS_ROUND_RESULT (content)) {
    content = tr_round_result_new (document_of (sheet), round->record.id);
    g_signal_connect_object (content, "matrix", G_CALLBACK (on_matrix_cb), sheet, G_CONNECT_SWAPPED);
    g_signal_connect_object (content, "questions", G_CALLBACK (on_questions_cb), sheet, G_CONNECT_SWAPPED);
    tr_sheet_set_content (sheet, content);
  } else if (!round->is_revealed && !TR_IS_ROUND_ENTRY (content)) {
    tr_sheet_set_content (sheet, tr_round_entry_new (document_of (sheet), round->record.id));
  }
}

/* A round: the grid to fill in, or what it brought. */
void
tr_round_sheet_open (GtkWidget *from, TrDocument *document, const char *round)
{
  TrSheet *sheet = tr_sheet_new (document, "");

  tr_help_place_set (GTK_WIDGET (sheet), "matrix#round");
  g_object_set_data_full (G_OBJECT (sheet), DOCUMENT, g_object_ref (document), g_object_unref);
  g_object_set_data_full (G_OBJECT (sheet), ROUND, g_strdup (round), g_free);
  update (sheet);
  tr_follow (document, TR_KIND_BIT (TR_KIND_ROUND), G_CALLBACK (update), sheet);
  tr_sheet_present (sheet, from);
}

/* The questions about a direction, from the first without an answer on. */
void
tr_round_sheet_open_questions (GtkWidget *from, TrDocument *document, const TrSitting *sitting)
{
  TrSheet *sheet = tr_sheet_new (document, _("Twelve questions that place a direction"));
  GtkWidget *questions = tr_round_questions_new (document, sitting);

  tr_help_place_set (GTK_WIDGET (sheet), "matrix#round");
  g_signal_connect_object (questions, "matrix", G_CALLBACK (on_matrix_cb), sheet, G_CONNECT_SWAPPED);
  tr_sheet_set_content (sheet, questions);
  tr_sheet_present (sheet, from);
}
