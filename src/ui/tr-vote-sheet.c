/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-sheet.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-project-view.h"
#include "tr-sheet.h"
#include "tr-vote-entry.h"
#include "tr-vote-form.h"
#include "tr-vote-outcome.h"
#include "tr-window-private.h"

#define VOTE "tr-vote"         /* data of a sheet: the vote it is about */
#define DOCUMENT "tr-document" /* and the project */
#define DESK "tr-desk"         /* and what the room sees of it */

static TrDocument *
document_of (TrSheet *sheet)
{
  return g_object_get_data (G_OBJECT (sheet), DOCUMENT);
}

static const TrVote *
vote_of (TrSheet *sheet)
{
  const char *id = g_object_get_data (G_OBJECT (sheet), VOTE);

  return tr_project_find (tr_document_get_project (document_of (sheet)), TR_KIND_VOTE, id);
}

static void
on_list_cb (TrSheet *sheet)
{
  tr_sheet_close (sheet);
}

static void
on_closed_cb (TrSheet *sheet)
{
  TrAudienceDesk *desk = g_object_get_data (G_OBJECT (sheet), DESK);

  if (desk != NULL)
    tr_audience_desk_set_vote (desk, NULL);
}

static void
show_title (TrSheet *sheet, const TrVote *vote)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), vote->date);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", gettext (tr_vote_ways[vote->way].label), date);

  tr_sheet_set_title (sheet, vote->question, subtitle);
}

/* The grid as long as the vote is hidden, and what came out from then on; undo of the revealing leads back to the grid. */
static void
update (TrSheet *sheet)
{
  const TrVote *vote = vote_of (sheet);
  GtkWidget *content = tr_sheet_get_content (sheet);

  if (vote == NULL) {
    tr_sheet_close (sheet);
    return;
  }
  show_title (sheet, vote);
  if (vote->is_revealed && !TR_IS_VOTE_OUTCOME (content)) {
    content = tr_vote_outcome_new (document_of (sheet), vote->record.id);
    g_signal_connect_object (content, "list", G_CALLBACK (on_list_cb), sheet, G_CONNECT_SWAPPED);
    tr_sheet_set_content (sheet, content);
  } else if (!vote->is_revealed && !TR_IS_VOTE_ENTRY (content)) {
    tr_sheet_set_content (sheet, tr_vote_entry_new (document_of (sheet), vote->record.id));
  }
}

static TrAudienceDesk *
desk_of (GtkWidget *from)
{
  GtkWidget *window = gtk_widget_get_ancestor (from, TR_TYPE_WINDOW);
  TrProjectView *view = window != NULL ? tr_window_get_view (TR_WINDOW (window)) : NULL;

  return view != NULL ? tr_project_view_get_audience (view) : NULL;
}

/* A vote: the grid to count in, or what came out. The room sees it for as long as it is open. */
void
tr_vote_sheet_open (GtkWidget *from, TrDocument *document, const char *vote)
{
  TrSheet *sheet = tr_sheet_new (document, "");
  TrAudienceDesk *desk = desk_of (from);

  g_object_set_data_full (G_OBJECT (sheet), DOCUMENT, g_object_ref (document), g_object_unref);
  tr_help_place_set (GTK_WIDGET (sheet), "meeting#votes");
  g_object_set_data_full (G_OBJECT (sheet), VOTE, g_strdup (vote), g_free);
  update (sheet);
  tr_follow (document, TR_KIND_BIT (TR_KIND_VOTE), G_CALLBACK (update), sheet);
  tr_sheet_present (sheet, from);
  if (desk == NULL)
    return;
  g_object_set_data_full (G_OBJECT (sheet), DESK, g_object_ref (desk), g_object_unref);
  g_signal_connect (sheet, "closed", G_CALLBACK (on_closed_cb), NULL);
  tr_audience_desk_set_vote (desk, g_object_get_data (G_OBJECT (sheet), VOTE));
}

static void
on_started_cb (TrSheet *sheet, const char *vote)
{
  g_autoptr (TrDocument) document = g_object_ref (document_of (sheet));
  g_autofree char *id = g_strdup (vote);
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (sheet), TR_TYPE_WINDOW);
  TrProjectView *view = window != NULL ? tr_window_get_view (TR_WINDOW (window)) : NULL;

  if (view != NULL)
    tr_vote_sheet_open (GTK_WIDGET (view), document, id);
}

/* Asks what a vote about the records of a kind is to be, and starts it. */
void
tr_vote_sheet_start (GtkWidget *from, TrDocument *document, TrKindId kind)
{
  TrSheet *sheet = tr_sheet_new (document, _("Let people vote"));
  GtkWidget *form = tr_vote_form_new (document, kind);

  tr_help_place_set (GTK_WIDGET (sheet), "meeting#votes");
  g_object_set_data_full (G_OBJECT (sheet), DOCUMENT, g_object_ref (document), g_object_unref);
  g_signal_connect_object (form, "started", G_CALLBACK (on_started_cb), sheet, G_CONNECT_SWAPPED);
  tr_sheet_set_content (sheet, form);
  tr_sheet_present (sheet, from);
}
