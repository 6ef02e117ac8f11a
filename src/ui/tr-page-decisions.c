/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-decisions.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-decision.h"
#include "core/tr-language.h"
#include "core/tr-session.h"
#include "tr-choice-chip.h"
#include "tr-editor.h"
#include "tr-even-layout.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-record-row.h"
#include "tr-side-set.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define DOCUMENT "tr-document" /* data of a set of sides: the project */
#define DECISION "tr-decision" /* and the id of the decision */
#define FIELD_WIDTH 190        /* that a field keeps beside another, in pixels at the usual size of text */

static gboolean
set_sides (TrDocument *document, const char *id, guint sides, GError **error)
{
  TrEdit *edit = tr_document_begin (document, _("Who decided it"), error);
  gboolean is_done = edit != NULL;

  for (guint side = TR_SIDE_MUNICIPALITY; is_done && side < TR_N_SIDES; side++)
    is_done = tr_edit_set (edit, TR_KIND_DECISION, id, tr_decision_side_field ((TrSide) side),
                           sides & TR_SIDE_BIT (side) ? "1" : "0", error);

  return tr_edit_end (edit, is_done, error);
}

static void
on_sides_cb (TrSideSet *set)
{
  g_autoptr (GError) error = NULL;

  if (!set_sides (g_object_get_data (G_OBJECT (set), DOCUMENT), g_object_get_data (G_OBJECT (set), DECISION),
                  tr_side_set_get (set), &error))
    tr_feedback_error (GTK_WIDGET (set), _("This could not be saved"), error);
}

static void
show_sides (GtkWidget *set, TrProject *project, const char *id)
{
  const TrDecision *decision = tr_project_find (project, TR_KIND_DECISION, id);

  if (decision != NULL)
    tr_side_set_set (TR_SIDE_SET (set), tr_decision_sides (decision));
}

static GtkWidget *
sides_new (TrDocument *document, const char *id)
{
  GtkWidget *set = tr_side_set_new (_("Who decided it"));

  g_object_set_data_full (G_OBJECT (set), DOCUMENT, g_object_ref (document), g_object_unref);
  g_object_set_data_full (G_OBJECT (set), DECISION, g_strdup (id), g_free);
  g_signal_connect (set, "changed", G_CALLBACK (on_sides_cb), NULL);
  tr_keep_shown (set, document, TR_KIND_BIT (TR_KIND_DECISION), id, show_sides);

  return set;
}

static GtkWidget *
create_decision (TrDocument *document, const char *id, gpointer user_data)
{
  const TrKindId kind = TR_KIND_DECISION;
  GtkWidget *text = tr_main_editor_new (document, kind, id, "text");
  GtkWidget *facts = tr_row_new (0, sides_new (document, id), tr_bare_editor_new (document, kind, id, "date", NULL),
                                 tr_choice_chip_new (document, kind, id, "page"),
                                 tr_choice_chip_new (document, kind, id, "session"), NULL);
  GtkWidget *more = tr_even_row_new (12, FIELD_WIDTH, tr_editor_new (document, kind, id, "dissent"),
                                     tr_editor_new (document, kind, id, "reason"), NULL);

  tr_editor_set_wrapped (TR_EDITOR (text));
  gtk_widget_set_layout_manager (facts, tr_wrap_layout_new (9, 6));

  return tr_record_row_content_new (9, text, facts, more, NULL);
}

/* Before there were decisions one by one, they were a text of the session. */
static void
add_note (GtkWidget *notes, const TrSession *session)
{
  g_autofree char *name = tr_session_name (session, tr_language_of_interface ());
  GtkWidget *note = tr_column_new (3, tr_text_new (name, "tr-strong"), tr_text_new (session->decisions, NULL), NULL);

  gtk_widget_add_css_class (note, "tr-decision-note");
  gtk_box_append (GTK_BOX (notes), note);
}

static void
show_notes (GtkWidget *section, TrProject *project, const char *id)
{
  GtkWidget *notes = gtk_widget_get_last_child (section);
  g_autoptr (GPtrArray) sessions = tr_decision_notes (project);

  g_ptr_array_sort (sessions, tr_record_compare_newest);
  tr_empty (notes);
  for (guint i = 0; i < sessions->len; i++)
    add_note (notes, g_ptr_array_index (sessions, i));
  gtk_widget_set_visible (section, sessions->len > 0);
}

static GtkWidget *
notes_new (TrDocument *document)
{
  GtkWidget *section = tr_column_new (
    12, tr_heading_new (_("From the notes of sessions"), "section-title", 2),
    tr_text_new (_("This was written with a session, before decisions were written down one by one. It is changed there: "
                   "Preparation, Sessions."),
                 "dim-label"),
    tr_column_new (12, NULL), NULL);

  tr_keep_shown (section, document, TR_KIND_BIT (TR_KIND_SESSION), NULL, show_notes);

  return section;
}

static void
show_none (GtkWidget *none, TrProject *project, const char *id)
{
  g_autoptr (GPtrArray) notes = tr_decision_notes (project);

  gtk_widget_set_visible (none, notes->len == 0 && tr_project_count (project, TR_KIND_DECISION) == 0);
}

static void
on_search_cb (GtkSearchEntry *search, TrRecordList *list)
{
  tr_record_list_set_words (list, gtk_editable_get_text (GTK_EDITABLE (search)));
}

static GtkWidget *
search_new (GtkWidget *list)
{
  GtkWidget *search = gtk_search_entry_new ();

  tr_name_widget (search, _("Search the decisions"));
  g_object_set (search, "placeholder-text", _("Search the decisions"), "hexpand", TRUE, NULL);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_search_cb), list, 0);

  return search;
}

/* All that was decided, to be read, searched and mended. */
GtkWidget *
tr_page_decisions_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_DECISION, create_decision, NULL);
  GtkWidget *add = gtk_button_new_with_label (_("Write down a decision"));
  GtkWidget *none = tr_text_new (_("Nothing was decided yet. Write a decision down as it falls, on any page: Ctrl+D. "
                                   "For example: “In May we begin in two neighbourhoods”."),
                                 "dim-label");

  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);
  tr_record_list_set_order (TR_RECORD_LIST (list), tr_record_compare_newest, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.decide");
  tr_keep_shown (none, document, TR_KIND_BIT (TR_KIND_DECISION) | TR_KIND_BIT (TR_KIND_SESSION), NULL, show_none);

  return tr_column_new (18, tr_row_new (9, search_new (list), add, NULL), none, list, notes_new (document), NULL);
}
