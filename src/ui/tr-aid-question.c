/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-aid-question.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define LEANING "tr-leaning" /* data of a button: what its answer speaks for */

struct _TrAidQuestionRow {
  GtkBox parent_instance;

  TrDocument *document;
  TrAidQuestion question;
  GtkWidget *answers[TR_N_LEANINGS]; /* the first, for none, is NULL */
  GtkWidget *group;
  GtkWidget *clear;
  gboolean is_filling;
};

static void tr_aid_question_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrAidQuestionRow, tr_aid_question, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_aid_question_holder_init))

static gboolean
tr_aid_question_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  return spot->kind == TR_KIND_CONTRACT &&
         g_strcmp0 (spot->field, tr_aid_field (TR_AID_QUESTION (holder)->question)) == 0;
}

static void
tr_aid_question_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_aid_question_holds;
}

static void
set_leaning (TrAidQuestionRow *self, TrLeaning leaning)
{
  g_autofree char *id = g_strdup (tr_project_contract (tr_document_get_project (self->document))->record.id);
  g_autoptr (GError) error = NULL;

  if (!tr_document_set (self->document, TR_KIND_CONTRACT, id, tr_aid_field (self->question), tr_leanings[leaning].name,
                        &error))
    tr_feedback_error (GTK_WIDGET (self), _("The choice could not be kept"), error);
}

static void
on_toggled_cb (GtkCheckButton *button, TrAidQuestionRow *self)
{
  if (!self->is_filling && gtk_check_button_get_active (button))
    set_leaning (self, (TrLeaning) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), LEANING)));
}

/* The button goes out of sight, so the focus goes to the answers first. */
static void
on_clear_cb (GtkButton *button, TrAidQuestionRow *self)
{
  gtk_widget_grab_focus (self->answers[TR_LEANING_SUBSIDY]);
  set_leaning (self, TR_LEANING_UNSET);
}

static void
update (TrAidQuestionRow *self)
{
  TrLeaning leaning = tr_aid_leaning (tr_document_get_project (self->document), self->question);

  self->is_filling = TRUE;
  for (guint i = TR_LEANING_SUBSIDY; i < TR_N_LEANINGS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->answers[i]), i == leaning);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->clear, leaning != TR_LEANING_UNSET);
}

/* What the answer says in this question, and what it speaks for. */
static GtkWidget *
answer_new (TrAidQuestionRow *self, TrLeaning leaning)
{
  const char *answer = _(tr_aid_answer (self->question, leaning));
  /* GTK calls one of a group a check box as well */
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *label = tr_text_new (answer, NULL);
  g_autofree char *speaks = g_utf8_strdown (_(tr_leanings[leaning].label), -1), *name = NULL;

  if (leaning == TR_LEANING_NEITHER)
    name = g_strdup (answer);
  else
    /* an answer, and what it speaks for: "The general interest (speaks for a subsidy)" */
    name = g_strdup_printf ("%s (%s)", answer, speaks);
  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  tr_name_widget (button, name);
  g_object_set_data (G_OBJECT (button), LEANING, GUINT_TO_POINTER (leaning));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);

  return button;
}

static void
add_answers (TrAidQuestionRow *self)
{
  static const TrLeaning order[] = { TR_LEANING_SUBSIDY, TR_LEANING_CONTRACT, TR_LEANING_NEITHER };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    GtkWidget *button = answer_new (self, order[i]);

    self->answers[order[i]] = button;
    if (i > 0)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->answers[order[0]]));
    gtk_box_append (GTK_BOX (self->group), button);
  }
}

static void
tr_aid_question_dispose (GObject *object)
{
  g_clear_object (&TR_AID_QUESTION (object)->document);
  G_OBJECT_CLASS (tr_aid_question_parent_class)->dispose (object);
}

static void
tr_aid_question_class_init (TrAidQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_aid_question_dispose;
}

static void
tr_aid_question_init (TrAidQuestionRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
}

GtkWidget *
tr_aid_question_new (TrDocument *document, TrAidQuestion question)
{
  TrAidQuestionRow *self = g_object_new (TR_TYPE_AID_QUESTION, NULL);
  const char *text = _(tr_aid_text (question));
  g_autofree char *numbered = g_strdup_printf ("%u. %s", question + 1, text), *clearing = NULL;
  GtkWidget *title = tr_text_new (numbered, "heading");

  self->document = g_object_ref (document);
  self->question = question;
  /* TRANSLATORS: the name of a button that takes an answer back; %s is the question */
  clearing = g_strdup_printf (_("Take back the answer: %s"), text);
  self->clear = tr_icon_button_new ("edit-clear-symbolic", clearing);
  self->group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  tr_name_widget (self->group, text);
  gtk_widget_set_hexpand (title, TRUE);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (on_clear_cb), self);
  gtk_box_append (GTK_BOX (self), tr_row_new (6, title, self->clear, NULL));
  gtk_box_append (GTK_BOX (self), tr_text_new (_(tr_aid_why (question)), "tr-explanation"));
  gtk_box_append (GTK_BOX (self), self->group);
  add_answers (self);
  update (self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_CONTRACT), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
