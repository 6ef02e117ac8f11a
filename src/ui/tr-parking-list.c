/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-parking-list.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-language.h"
#include "core/tr-parking.h"
#include "core/tr-session.h"
#include "tr-choice-chip.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-page-widgets.h"
#include "tr-phrases.h"
#include "tr-record-list.h"
#include "tr-side-picker.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 60 /* of an item in a toast and in names of buttons */

struct _TrParkingList {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *summary;
  GtkWidget *open; /* TrRecordList */
  GtkWidget *done; /* GtkExpander */
};

G_DEFINE_FINAL_TYPE (TrParkingList, tr_parking_list, GTK_TYPE_BOX)

static const struct {
  TrBecomes becomes;
  const char *label; /* msgid */
} turns[] = {
  { TR_BECOMES_SIGNAL, N_("Make it a signal") },
  { TR_BECOMES_DIRECTION, N_("Make it a direction") },
  { TR_BECOMES_AGREEMENT, N_("Make it an agreement") },
};

/* One item, as its buttons know it. */
typedef struct {
  TrDocument *document;
  char *id;
  GtkWidget *popover;
  GtkWidget *outcome;
} Item;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_object_unref (item->document);
  g_free (item->id);
  g_free (item);
}

static Item *
item_new (GtkWidget *owner, TrDocument *document, const char *id)
{
  Item *item = g_new0 (Item, 1);

  item->document = g_object_ref (document);
  item->id = g_strdup (id);
  g_object_set_data_full (G_OBJECT (owner), "tr-item", item, item_free);

  return item;
}

static char *
title_of (TrDocument *document, const char *id)
{
  const TrParked *parked = tr_project_find (tr_document_get_project (document), TR_KIND_PARKED, id);

  return tr_shortened_text (parked != NULL ? parked->text : "", MOST_CHARACTERS);
}

/* The row goes with what is done, so the window says it first what was. */
static void
on_finish_cb (GtkWidget *widget, Item *item)
{
  g_autofree char *outcome = g_strdup (gtk_editable_get_text (GTK_EDITABLE (item->outcome)));
  g_autofree char *title = title_of (item->document, item->id), *id = g_strdup (item->id);
  /* TRANSLATORS: a toast; %s is what came up before and was for later */
  g_autofree char *what = g_strdup_printf (_("Dealt with: “%s”"), title);
  g_autoptr (TrDocument) document = g_object_ref (item->document);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (item->popover));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (item->popover));
  if (tr_parking_finish (document, id, g_strstrip (outcome), &error))
    tr_feedback_done (window, what, TRUE);
  else
    tr_feedback_error (window, _("This could not be saved"), error);
}

static void
on_turn_cb (GtkWidget *widget, Item *item)
{
  TrBecomes becomes = (TrBecomes) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "tr-becomes"));
  g_autofree char *id = g_strdup (item->id), *title = title_of (item->document, item->id), *made = NULL;
  /* TRANSLATORS: a toast; the kind of record that was made of what was for later, and its text */
  g_autofree char *what = g_strdup_printf (_("%s “%s” made"), gettext (tr_kind (tr_becomes_kind (becomes))->label), title);
  g_autoptr (TrDocument) document = g_object_ref (item->document);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (item->popover));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (item->popover));
  made = tr_parking_turn (document, id, becomes, &error);
  if (made != NULL)
    tr_feedback_done (window, what, TRUE);
  else
    tr_feedback_error (window, _("This could not be saved"), error);
}

static GtkWidget *
make_choice (Item *item, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  g_signal_connect (button, "clicked", callback, item);

  return button;
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  Item *item = user_data;
  GtkWidget *column = tr_column_new (6, NULL), *finish;

  item->popover = gtk_popover_new ();
  item->outcome = g_object_new (GTK_TYPE_ENTRY, "width-chars", 28, "placeholder-text", _("What came of it?"), NULL);
  tr_name_widget (item->outcome, _("What came of it?"));
  g_signal_connect (item->outcome, "activate", G_CALLBACK (on_finish_cb), item);
  finish = gtk_button_new_with_label (_("Dealt with"));
  g_signal_connect (finish, "clicked", G_CALLBACK (on_finish_cb), item);
  gtk_box_append (GTK_BOX (column), tr_row_new (6, item->outcome, finish, NULL));
  gtk_box_append (GTK_BOX (column), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++) {
    GtkWidget *choice = make_choice (item, _(turns[i].label), G_CALLBACK (on_turn_cb));

    g_object_set_data (G_OBJECT (choice), "tr-becomes", GINT_TO_POINTER (turns[i].becomes));
    gtk_box_append (GTK_BOX (column), choice);
  }
  gtk_popover_set_child (GTK_POPOVER (item->popover), column);
  gtk_menu_button_set_popover (button, item->popover);
}

static void
name_button (GtkWidget *button, TrProject *project, const char *id)
{
  const TrParked *parked = tr_project_find (project, TR_KIND_PARKED, id);
  g_autofree char *title = tr_shortened_text (parked != NULL ? parked->text : "", MOST_CHARACTERS);
  /* TRANSLATORS: the name of a button; %s is what came up before and was for later */
  g_autofree char *name = g_strdup_printf (_("Deal with “%s”"), title);

  tr_name_widget (button, name);
}

static GtkWidget *
make_deal_button (TrDocument *document, const char *id)
{
  GtkWidget *button = gtk_menu_button_new ();

  /* TRANSLATORS: a button: what is to become of something that was for later */
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Deal with it"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, item_new (button, document, id), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  tr_keep_shown (button, document, TR_KIND_BIT (TR_KIND_PARKED), id, name_button);

  return button;
}

/* When it came up, and on which page. */
static void
show_origin (GtkWidget *label, TrProject *project, const char *id)
{
  const TrParked *parked = tr_project_find (project, TR_KIND_PARKED, id);
  g_autofree char *date = NULL, *text = NULL;

  if (parked == NULL)
    return;
  date = *parked->date != '\0' ? tr_language_date (tr_language_of_interface (), parked->date) : g_strdup ("");
  text = parked->page == TR_WHERE_UNSET
           ? g_strdup (date)
           : g_strconcat (date, *date != '\0' ? " · " : "", gettext (tr_wheres[parked->page].label), NULL);
  tr_text_set (label, text);
}

static GtkWidget *
origin_new (TrDocument *document, const char *id)
{
  GtkWidget *label = tr_text_new ("", "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "tr-parked-origin");
  tr_keep_shown (label, document, TR_KIND_BIT (TR_KIND_PARKED), id, show_origin);

  return label;
}

static GtkWidget *
open_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *owner = tr_choice_chip_new (document, TR_KIND_PARKED, id, "owner");
  GtkWidget *text = tr_column_new (0, tr_main_editor_new (document, TR_KIND_PARKED, id, "text"), origin_new (document, id),
                                   NULL);

  gtk_widget_set_hexpand (text, TRUE);
  /* TRANSLATORS: the owner of something that is for later is not known yet */
  tr_choice_chip_set_empty_text (TR_CHOICE_CHIP (owner), _("who comes back to it?"));
  gtk_widget_set_valign (owner, GTK_ALIGN_CENTER);

  return tr_row_new (9, tr_side_picker_new (document, TR_KIND_PARKED, id), text, owner, make_deal_button (document, id), NULL);
}

static void
on_reopen_cb (GtkWidget *widget, Item *item)
{
  g_autoptr (TrDocument) document = g_object_ref (item->document);
  g_autofree char *id = g_strdup (item->id);
  g_autoptr (GError) error = NULL;

  if (!tr_parking_reopen (document, id, &error))
    tr_feedback_error (widget, _("This could not be saved"), error);
}

static GtkWidget *
done_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  /* TRANSLATORS: a button: something that was dealt with is for later after all */
  GtkWidget *reopen = gtk_button_new_with_label (_("Open again"));
  GtkWidget *text = tr_column_new (0, tr_main_editor_new (document, TR_KIND_PARKED, id, "text"),
                                   tr_bare_editor_new (document, TR_KIND_PARKED, id, "outcome", _("What came of it?")), NULL);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (reopen, GTK_ALIGN_CENTER);
  g_signal_connect (reopen, "clicked", G_CALLBACK (on_reopen_cb), item_new (reopen, document, id));

  return tr_row_new (9, text, reopen, NULL);
}

/* What is added here is of today, and of the session that is going on. */
static void
set_presets (TrParkingList *self)
{
  const TrSession *session = tr_session_running (tr_document_get_project (self->document));
  g_autofree char *today = tr_today ();

  tr_record_list_set_preset (TR_RECORD_LIST (self->open), "date", today);
  tr_record_list_set_preset (TR_RECORD_LIST (self->open), "session", session != NULL ? session->record.id : NULL);
}

static void
update (TrParkingList *self)
{
  TrProject *project = tr_document_get_project (self->document);
  guint n_open = tr_parking_count (project, TRUE) + tr_parking_count (project, FALSE);
  guint n_done = tr_project_count (project, TR_KIND_PARKED) - n_open;
  g_autofree char *summary = tr_parking_summary (project), *done = NULL;

  tr_text_set (self->summary, *summary != '\0' ? summary : _("Nothing is for later. What is off the subject goes here: "
                                                             "type it in any line, and press Ctrl+Enter."));
  /* TRANSLATORS: what was for later and is dealt with */
  done = g_strdup_printf (ngettext ("%u dealt with", "%u dealt with", n_done), n_done);
  gtk_expander_set_label (GTK_EXPANDER (self->done), done);
  gtk_widget_set_visible (self->done, n_done > 0);
  set_presets (self);
}

static void
tr_parking_list_dispose (GObject *object)
{
  g_clear_object (&TR_PARKING_LIST (object)->document);
  G_OBJECT_CLASS (tr_parking_list_parent_class)->dispose (object);
}

static void
tr_parking_list_class_init (TrParkingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_parking_list_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_parking_list_init (TrParkingList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  tr_name_widget (GTK_WIDGET (self), _("For later"));
  tr_help_place_set (GTK_WIDGET (self), "meeting#later");
}

GtkWidget *
tr_parking_list_new (TrDocument *document)
{
  TrParkingList *self = g_object_new (TR_TYPE_PARKING_LIST, NULL);
  GtkWidget *done = tr_record_list_new (document, TR_KIND_PARKED, done_row_new, NULL);

  self->document = g_object_ref (document);
  self->summary = tr_status_new ("dim-label");
  self->open = tr_record_list_new (document, TR_KIND_PARKED, open_row_new, NULL);
  tr_record_list_set_filter (TR_RECORD_LIST (self->open), "is_done", "0");
  tr_record_list_set_capture (TR_RECORD_LIST (self->open), "text", _("Another thing for later… (Enter adds it)"));
  tr_record_list_set_capture_prefix (TR_RECORD_LIST (self->open), tr_side_switch_new (TR_RECORD_LIST (self->open)));
  tr_record_list_set_filter (TR_RECORD_LIST (done), "is_done", "1");
  self->done = gtk_expander_new ("");
  gtk_expander_set_child (GTK_EXPANDER (self->done), done);
  gtk_box_append (GTK_BOX (self), self->summary);
  gtk_box_append (GTK_BOX (self), self->open);
  gtk_box_append (GTK_BOX (self), self->done);
  tr_follow (document, TR_KIND_BIT (TR_KIND_PARKED) | TR_KIND_BIT (TR_KIND_SESSION), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* To the line to type in. */
void
tr_parking_list_focus (TrParkingList *self)
{
  tr_record_list_focus_capture (TR_RECORD_LIST (self->open));
}
