/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "core/tr-parking.h"
#include "core/tr-session.h"
#include "tr-attendance.h"
#include "tr-continuity-view.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-form.h"
#include "tr-pace-plan.h"
#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-side-picker.h"
#include "tr-side-summary.h"
#include "tr-spot.h"
#include "tr-step-pages.h"
#include "tr-widgets.h"

#define PAGE "preparation"

/* The fields of the project. */
static const TrFormPlace places[] = {
  { "title", 0, 0, 2 },    { "municipality", 0, 1, 1 }, { "work_area", 1, 1, 1 }, { "theme", 0, 2, 1 },
  { "language", 1, 2, 1 }, { "start", 0, 3, 1 },        { "end", 1, 3, 1 },       { "purpose", 0, 4, 2 },
  { "burden", 0, 5, 1 },   { "is_first", 1, 5, 1 },     { "cycle", 0, 6, 2 },
  { "coalition", 0, 7, 1 },
};

static GtkWidget *
create_about (TrDocument *document)
{
  GtkWidget *form = tr_form_new (document, TR_KIND_PROJECT, NULL, places, G_N_ELEMENTS (places));

  return tr_page_section_new (PAGE, "about", form);
}

static GtkWidget *
create_area (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *code = tr_bare_editor_new (document, TR_KIND_AREA, id, "code", _("CBS code"));

  gtk_widget_set_hexpand (code, FALSE);

  return tr_row_new (6, tr_main_editor_new (document, TR_KIND_AREA, id, "name"),
                     tr_bare_editor_new (document, TR_KIND_AREA, id, "level", NULL), code, NULL);
}

static GtkWidget *
create_areas (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_AREA, create_area, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "name", _("Another area… (Enter adds it)"));

  return tr_page_section_new (PAGE, "areas", list);
}

static GtkWidget *
create_organisation (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_row_new (6, tr_side_picker_new (document, TR_KIND_ORGANISATION, id),
                     tr_main_editor_new (document, TR_KIND_ORGANISATION, id, "name"), NULL);
}

static GtkWidget *
create_organisations (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_ORGANISATION, create_organisation, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "name", _("Another organisation… (Enter adds it)"));
  tr_record_list_set_capture_prefix (TR_RECORD_LIST (list), tr_side_switch_new (TR_RECORD_LIST (list)));

  return tr_section_teach (tr_page_section_new (PAGE, "organisations", list), document, PAGE, "organisations", TR_KIND_ORGANISATION);
}

static GtkWidget *
create_participant (TrDocument *document, const char *id, gpointer user_data)
{
  const TrKindId kind = TR_KIND_PARTICIPANT;
  GtkWidget *first = tr_row_new (9, tr_main_editor_new (document, kind, id, "role"),
                                 tr_bare_editor_new (document, kind, id, "organisation", NULL), NULL);
  GtkWidget *second = tr_row_new (18, tr_editor_new (document, kind, id, "is_executing"),
                                  tr_editor_new (document, kind, id, "is_formal"), NULL);

  gtk_widget_add_css_class (second, "tr-second-line");

  return tr_column_new (0, first, second, NULL);
}

static void
show_summary (GtkWidget *label, TrProject *project, const char *id)
{
  g_autofree char *text = tr_participants_summary (project);

  tr_text_set (label, text);
}

static GtkWidget *
create_participants (TrDocument *document)
{
  const guint64 kinds = TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION);
  GtkWidget *list = tr_record_list_new (document, TR_KIND_PARTICIPANT, create_participant, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "role",
                              _("Another seat at the table: which role? (Enter adds it)"));

  return tr_page_section_new (PAGE, "participants",
                              tr_column_new (9, tr_said_back_new (document, kinds, show_summary), list, NULL));
}

static GtkWidget *
create_session (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *head = tr_row_new (12, tr_editor_new (document, TR_KIND_SESSION, id, "date"),
                                tr_editor_new (document, TR_KIND_SESSION, id, "step"), NULL);
  GtkWidget *present =
    tr_column_new (3, tr_text_new (_("Who was there"), "caption"), tr_attendance_view_new (document, id), NULL);

  gtk_widget_add_css_class (gtk_widget_get_first_child (present), "dim-label");

  return tr_column_new (12, head, present, tr_pace_plan_new (document, id), tr_editor_new (document, TR_KIND_SESSION, id, "decisions"),
                        tr_editor_new (document, TR_KIND_SESSION, id, "notes"), NULL);
}

static void
on_new_session_clicked_cb (GtkButton *button, TrRecordList *list)
{
  TrDocument *document = g_object_get_data (G_OBJECT (list), "tr-document");
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (today, "%Y-%m-%d");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_document_add (document, TR_KIND_SESSION, &error, "date", date, NULL);

  if (id != NULL)
    tr_record_list_focus_record (list, id);
  else
    tr_feedback_error (GTK_WIDGET (button), _("The session could not be added"), error);
}

/* One session at a time: then the button leads to its end. */
static void
show_begin (GtkWidget *button, TrProject *project, const char *id)
{
  gboolean is_running = tr_session_running (project) != NULL;

  gtk_button_set_label (GTK_BUTTON (button), is_running ? _("End the Session…") : _("Begin a Session…"));
  tr_set_class (button, "suggested-action", !is_running);
}

static void
show_parking (GtkWidget *row, TrProject *project, const char *id)
{
  g_autofree char *text = tr_parking_summary (project);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), text);
  gtk_widget_set_visible (row, *text != '\0');
}

/* What is left from before opens the next session. */
static GtkWidget *
create_parking (TrDocument *document)
{
  GtkWidget *button = gtk_button_new_with_label (_("What is for later")), *row;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.parking");
  gtk_widget_set_tooltip_text (button, _("What is for later (F3)"));
  row = tr_row_new (12, tr_text_new ("", NULL), button, NULL);
  tr_keep_shown (row, document, TR_KIND_BIT (TR_KIND_PARKED) | TR_KIND_BIT (TR_KIND_SESSION), NULL, show_parking);

  return row;
}

static GtkWidget *
create_sessions (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_SESSION, create_session, NULL);
  GtkWidget *button = gtk_button_new_with_label (_("New session")), *begin;

  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);
  g_object_set_data (G_OBJECT (list), "tr-document", document);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  tr_spot_set_adds (button, TR_KIND_SESSION);
  g_signal_connect (button, "clicked", G_CALLBACK (on_new_session_clicked_cb), list);

  begin = gtk_button_new_with_label ("");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (begin), "win.session");
  tr_keep_shown (begin, document, TR_KIND_BIT (TR_KIND_SESSION), NULL, show_begin);

  return tr_page_section_new (PAGE, "sessions", tr_column_new (9, create_parking (document), list,
                                                               tr_row_new (9, begin, button, NULL), NULL));
}

/* Before step 1: what it is about, where, and with whom. */
GtkWidget *
tr_page_preparation_new (TrDocument *document)
{
  return tr_column_new (30, tr_example_new (document, PAGE, TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_PARTICIPANT)),
                        create_about (document), create_areas (document), create_organisations (document),
                        create_participants (document), create_sessions (document),
                        tr_page_section_new (PAGE, "continuity", tr_continuity_view_new (document)), NULL);
}
