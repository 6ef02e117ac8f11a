/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-chair-notes.h"

#include <glib/gi18n.h>

#include "core/tr-chair.h"
#include "core/tr-language.h"
#include "tr-chair-form.h"
#include "tr-chair-question.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-widgets.h"

#define CHARACTERS 36 /* of the width of a line */

struct _TrChairNotes {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  char *page;
  GtkWidget *minutes;
  GtkWidget *edit;
  GtkWidget *parts; /* to read */
  GtkWidget *form;  /* to change, NULL for none */
};

G_DEFINE_FINAL_TYPE (TrChairNotes, tr_chair_notes, GTK_TYPE_BOX)

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = tr_text_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARACTERS);

  return label;
}

static GtkWidget *
make_part (TrChairPart part, GtkWidget *content)
{
  return tr_column_new (6, tr_heading_new (_(tr_chair_field (part)->label), "tip-heading", 3), content, NULL);
}

static GtkWidget *
make_pitfall (const TrChairPitfall *pitfall)
{
  GtkWidget *mark = gtk_label_new ("–"), *column = tr_column_new (2, make_text (pitfall->text, NULL), NULL);

  if (*pitfall->source != '\0')
    gtk_box_append (GTK_BOX (column), make_text (pitfall->source, "tip-source"));
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (column, TRUE);

  return tr_row_new (8, mark, column, NULL);
}

static GtkWidget *
make_pitfalls (const TrChair *chair)
{
  GtkWidget *column = tr_column_new (8, NULL);

  for (guint i = 0; i < chair->pitfalls->len; i++)
    gtk_box_append (GTK_BOX (column), make_pitfall (chair->pitfalls->pdata[i]));

  return column;
}

static GtkWidget *
make_questions (TrChairNotes *self, const TrChair *chair)
{
  GtkWidget *column = tr_column_new (6, NULL);

  for (guint i = 0; chair->questions[i] != NULL; i++)
    gtk_box_append (GTK_BOX (column), tr_chair_question_new (self->desk, chair->questions[i], NULL));

  return column;
}

static void
fill (TrChairNotes *self)
{
  TrProject *project = tr_document_get_project (tr_audience_desk_get_document (self->desk));
  g_autoptr (TrChair) chair = tr_chair_new (project, self->page, tr_language_of_interface ());
  GtkBox *parts = GTK_BOX (self->parts);
  g_autofree char *minutes = NULL;

  tr_empty (self->parts);
  gtk_widget_set_visible (GTK_WIDGET (self), chair != NULL);
  if (chair == NULL)
    return;
  minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", chair->minutes), chair->minutes);
  gtk_label_set_label (GTK_LABEL (self->minutes), minutes);
  gtk_box_append (parts, make_part (TR_CHAIR_OPENING, tr_chair_question_new (self->desk, chair->opening,
                                                                             "tr-chair-opening")));
  gtk_box_append (parts, make_part (TR_CHAIR_PURPOSE, make_text (chair->purpose, NULL)));
  gtk_box_append (parts, make_part (TR_CHAIR_PITFALLS, make_pitfalls (chair)));
  gtk_box_append (parts, make_part (TR_CHAIR_QUESTIONS, make_questions (self, chair)));
}

static void
update (TrChairNotes *self)
{
  if (self->page != NULL)
    fill (self);
}

static void
show_form (TrChairNotes *self, gboolean is_shown)
{
  gtk_widget_set_visible (self->parts, !is_shown);
  gtk_widget_set_visible (self->edit, !is_shown);
  gtk_widget_set_visible (self->minutes, !is_shown);
}

/* Where the focus was in the form, it goes to the button that opened it. */
static void
on_done_cb (TrChairNotes *self)
{
  GtkWidget *form = g_steal_pointer (&self->form), *focus = gtk_root_get_focus (gtk_widget_get_root (form));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, form);

  g_signal_handlers_disconnect_by_data (form, self);
  show_form (self, FALSE);
  if (had_focus)
    gtk_widget_grab_focus (self->edit);
  gtk_box_remove (GTK_BOX (self), form);
}

static void
on_edit_cb (TrChairNotes *self)
{
  self->form = tr_chair_form_new (tr_audience_desk_get_document (self->desk), self->page);
  g_signal_connect_swapped (self->form, "done", G_CALLBACK (on_done_cb), self);
  gtk_box_append (GTK_BOX (self), self->form);
  tr_chair_form_focus (TR_CHAIR_FORM (self->form));
  show_form (self, TRUE);
}

static void
tr_chair_notes_dispose (GObject *object)
{
  TrChairNotes *self = TR_CHAIR_NOTES (object);

  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  self->form = NULL;
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_chair_notes_parent_class)->dispose (object);
}

static void
tr_chair_notes_finalize (GObject *object)
{
  g_free (TR_CHAIR_NOTES (object)->page);
  G_OBJECT_CLASS (tr_chair_notes_parent_class)->finalize (object);
}

static void
tr_chair_notes_class_init (TrChairNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_chair_notes_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_chair_notes_finalize;
}

static void
tr_chair_notes_init (TrChairNotes *self)
{
  GtkWidget *heading;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->minutes = tr_text_new ("", "tip-source");
  heading = tr_column_new (0, tr_heading_new (_("This page"), "tips-title", 2), self->minutes, NULL);
  self->edit = gtk_button_new_with_label (_("Change"));
  self->parts = tr_column_new (16, NULL);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_valign (self->edit, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->edit, _("Change the notes for this page"));
  tr_name_widget (self->edit, _("Change the notes for this page"));
  g_signal_connect_swapped (self->edit, "clicked", G_CALLBACK (on_edit_cb), self);
  gtk_box_append (GTK_BOX (self), tr_row_new (8, heading, self->edit, NULL));
  gtk_box_append (GTK_BOX (self), self->parts);
}

GtkWidget *
tr_chair_notes_new (TrAudienceDesk *desk)
{
  TrChairNotes *self = g_object_new (TR_TYPE_CHAIR_NOTES, NULL);

  self->desk = g_object_ref (desk);
  tr_follow (tr_audience_desk_get_document (desk), TR_KIND_BIT (TR_KIND_CHAIR_NOTE), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

/* Shows what belongs to a page. A form that is open is saved first, and stays when that can not be. */
void
tr_chair_notes_set_page (TrChairNotes *self, const char *page)
{
  if (self->form != NULL)
    tr_chair_form_save (TR_CHAIR_FORM (self->form));
  g_free (self->page);
  self->page = g_strdup (page);
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->form != NULL || gtk_widget_get_visible (GTK_WIDGET (self)));
}
