/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-chair-question.h"

#include <glib/gi18n.h>

#include "tr-widgets.h"

#define CHARACTERS 26 /* of the width of a line, beside the button */

struct _TrChairQuestion {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  char *question;
  GtkWidget *said;
  GtkWidget *toggle;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrChairQuestion, tr_chair_question, GTK_TYPE_BOX)

static void
update (TrChairQuestion *self)
{
  gboolean is_shown = g_strcmp0 (tr_audience_desk_get_question (self->desk), self->question) == 0;

  self->is_updating = TRUE;
  gtk_widget_set_visible (self->toggle, tr_audience_desk_is_open (self->desk));
  gtk_widget_set_sensitive (self->toggle, !tr_audience_desk_is_frozen (self->desk));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), is_shown);
  gtk_widget_set_visible (self->said, is_shown);
  self->is_updating = FALSE;
}

static void
on_toggled_cb (TrChairQuestion *self)
{
  gboolean is_shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));

  if (!self->is_updating)
    tr_audience_desk_set_question (self->desk, is_shown ? self->question : NULL);
}

static void
tr_chair_question_dispose (GObject *object)
{
  TrChairQuestion *self = TR_CHAIR_QUESTION (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_chair_question_parent_class)->dispose (object);
}

static void
tr_chair_question_finalize (GObject *object)
{
  g_free (TR_CHAIR_QUESTION (object)->question);
  G_OBJECT_CLASS (tr_chair_question_parent_class)->finalize (object);
}

static void
tr_chair_question_class_init (TrChairQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_chair_question_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_chair_question_finalize;
}

static void
tr_chair_question_init (TrChairQuestion *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static GtkWidget *
make_toggle (TrChairQuestion *self)
{
  /* TRANSLATORS: the name of a button; %s is a question that the chair asks */
  g_autofree char *name = g_strdup_printf (_("Show to the room: %s"), self->question);

  self->toggle = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle), "tr-room-symbolic");
  tr_name_widget (self->toggle, name);
  gtk_widget_set_tooltip_text (self->toggle, _("Show this question to the room"));
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->toggle, "flat");
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (on_toggled_cb), self);

  return self->toggle;
}

/* `css_class` is that of the text. */
GtkWidget *
tr_chair_question_new (TrAudienceDesk *desk, const char *question, const char *css_class)
{
  TrChairQuestion *self = g_object_new (TR_TYPE_CHAIR_QUESTION, NULL);
  GtkWidget *text = tr_text_new (question, css_class), *column;

  self->desk = g_object_ref (desk);
  self->question = g_strdup (question);
  self->said = tr_text_new (_("The room sees this question"), "tr-chair-shown");
  column = tr_column_new (2, text, self->said, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (text), CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (self->said), CHARACTERS);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), column);
  gtk_box_append (GTK_BOX (self), make_toggle (self));
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
