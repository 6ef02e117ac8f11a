/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-result.h"

#include <glib/gi18n.h>

#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-stage.h"
#include "tr-widgets.h"

#define WIDTH 1120 /* pixels */
#define DIRECTION "tr-direction" /* data of a button: the id */
#define MOST_CHARACTERS 120 /* of a direction in large type */

struct _TrRoundResult {
  GtkBox parent_instance;

  TrDocument *document;
  char *round;
  char *chosen; /* the direction in large type; NULL: that with the largest difference */

  GtkWidget *headline, *direction;
  GtkWidget *sides; /* a line for each */
  GtkWidget *axis, *unknown;
  GtkWidget *talk, *text; /* the question */
  GtkWidget *matrix;
  GtkWidget *next_heading, *next; /* a button for each other direction */
};

enum { SIGNAL_QUESTIONS, SIGNAL_MATRIX, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrRoundResult, tr_round_result, GTK_TYPE_BOX)

static const TrDifference *
find_chosen (TrRoundResult *self, const GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++) {
    const TrDifference *difference = g_ptr_array_index (differences, i);

    if (self->chosen == NULL || g_str_equal (difference->standing->direction->record.id, self->chosen))
      return difference;
  }

  return differences->len > 0 ? differences->pdata[0] : NULL;
}

static void
add_side (TrRoundResult *self, const TrDifference *difference, TrSide side)
{
  /* the difference between these two is what it is about */
  const char *css_class = side == TR_SIDE_MUNICIPALITY || side == TR_SIDE_PROVIDER ? "tr-stage-line" : "tr-stage-caption";
  g_autofree char *text = tr_round_side_text (difference, side);
  GtkWidget *mark, *label;

  if (*text == '\0')
    return;
  mark = tr_side_mark_new (side);
  label = tr_text_new (text, css_class);
  gtk_widget_add_css_class (mark, css_class);
  gtk_box_append (GTK_BOX (self->sides), tr_row_new (12, mark, label, NULL));
}

static void
show_chosen (TrRoundResult *self, const TrDifference *difference)
{
  g_autofree char *headline = tr_round_headline_text (difference), *axis = tr_round_axis_text (difference);
  g_autofree char *unknown = tr_round_unknown_text (difference);
  g_autofree char *title = tr_shortened_text (difference->standing->direction->title, MOST_CHARACTERS);

  gtk_label_set_label (GTK_LABEL (self->headline), headline);
  gtk_label_set_label (GTK_LABEL (self->direction), title);
  tr_empty (self->sides);
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    add_side (self, difference, (TrSide) side);
  add_side (self, difference, TR_SIDE_UNSET);
  tr_text_set (self->axis, axis);
  tr_text_set (self->unknown, unknown);
  gtk_label_set_label (GTK_LABEL (self->text), gettext (tr_question_text (difference->question)));
  gtk_widget_set_visible (self->talk, difference->apart == TR_APART_SIDES || difference->apart == TR_APART_PEOPLE);
}

static void update (TrRoundResult *self);

static void
on_next_cb (GtkButton *button, TrRoundResult *self)
{
  g_autofree char *chosen = g_strdup (g_object_get_data (G_OBJECT (button), DIRECTION));

  g_free (self->chosen);
  self->chosen = g_steal_pointer (&chosen);
  update (self);
  gtk_widget_grab_focus (self->matrix);
}

static GtkWidget *
next_new (TrRoundResult *self, const TrDifference *difference)
{
  const char *title = difference->standing->direction->title;
  g_autofree char *text = tr_round_short_text (difference), *name = g_strdup_printf ("%s: %s", title, text);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), tr_column_new (3, tr_text_new (title, "tr-stage-next"), tr_text_new (text, NULL), NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tr-stage-choice");
  g_object_set_data_full (G_OBJECT (button), DIRECTION, g_strdup (difference->standing->direction->record.id), g_free);
  tr_name_widget (button, name);
  g_signal_connect (button, "clicked", G_CALLBACK (on_next_cb), self);

  return button;
}

static void
update (TrRoundResult *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRound *round = tr_project_find (project, TR_KIND_ROUND, self->round);
  g_autoptr (GPtrArray) differences = round != NULL ? tr_differences (project, round) : NULL;
  const TrDifference *chosen = differences != NULL ? find_chosen (self, differences) : NULL;

  if (chosen == NULL)
    return;
  show_chosen (self, chosen);
  tr_empty (self->next);
  for (guint i = 0; i < differences->len; i++)
    if (differences->pdata[i] != chosen)
      gtk_box_append (GTK_BOX (self->next), next_new (self, differences->pdata[i]));
  gtk_widget_set_visible (self->next_heading, differences->len > 1);
}

static const char *
chosen_direction (TrRoundResult *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRound *round = tr_project_find (project, TR_KIND_ROUND, self->round);
  g_autoptr (GPtrArray) differences = round != NULL ? tr_differences (project, round) : NULL;
  const TrDifference *chosen = differences != NULL ? find_chosen (self, differences) : NULL;

  return chosen != NULL ? chosen->standing->direction->record.id : NULL;
}

static void
on_questions_cb (TrRoundResult *self)
{
  g_autofree char *direction = g_strdup (chosen_direction (self));

  if (direction != NULL)
    g_signal_emit (self, signals[SIGNAL_QUESTIONS], 0, direction);
}

static void
on_matrix_cb (TrRoundResult *self)
{
  g_signal_emit (self, signals[SIGNAL_MATRIX], 0);
}

static gboolean
tr_round_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_ROUND_RESULT (widget)->matrix);
}

static void
tr_round_result_finalize (GObject *object)
{
  TrRoundResult *self = TR_ROUND_RESULT (object);

  g_clear_object (&self->document);
  g_free (self->round);
  g_free (self->chosen);

  G_OBJECT_CLASS (tr_round_result_parent_class)->finalize (object);
}

static void
tr_round_result_class_init (TrRoundResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_round_result_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_round_result_grab_focus;
  signals[SIGNAL_QUESTIONS] = g_signal_new ("questions", TR_TYPE_ROUND_RESULT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_STRING);
  signals[SIGNAL_MATRIX] = g_signal_new ("matrix", TR_TYPE_ROUND_RESULT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
buttons_new (TrRoundResult *self)
{
  GtkWidget *questions = gtk_button_new_with_label (_("Answer the twelve questions together"));

  self->matrix = gtk_button_new_with_label (_("Show on the matrix"));
  gtk_widget_add_css_class (self->matrix, "suggested-action");
  gtk_widget_add_css_class (self->matrix, "tr-stage-button");
  gtk_widget_add_css_class (questions, "tr-stage-button");
  g_signal_connect_swapped (self->matrix, "clicked", G_CALLBACK (on_matrix_cb), self);
  g_signal_connect_swapped (questions, "clicked", G_CALLBACK (on_questions_cb), self);

  return tr_row_new (12, self->matrix, questions, NULL);
}

static void
tr_round_result_init (TrRoundResult *self)
{
  GtkWidget *content;

  self->headline = tr_status_new ("tr-stage-caption");
  self->direction = tr_text_new ("", "tr-stage-title");
  self->sides = tr_column_new (6, NULL);
  self->axis = tr_text_new ("", "tr-stage-caption");
  self->unknown = tr_text_new ("", "tr-stage-caption");
  self->text = tr_text_new ("", "tr-stage-question");
  self->talk = tr_stage_talk_new (self->text);
  self->next_heading = tr_text_new (_("Then"), "tr-stage-caption");
  self->next = tr_column_new (0, NULL);
  content = tr_column_new (15, self->headline, self->direction, self->sides, self->axis, self->unknown, self->talk, buttons_new (self),
                           self->next_heading, self->next, NULL);
  gtk_box_append (GTK_BOX (self), tr_stage_new (content, WIDTH));
}

GtkWidget *
tr_round_result_new (TrDocument *document, const char *round)
{
  TrRoundResult *self = g_object_new (TR_TYPE_ROUND_RESULT, NULL);

  self->document = g_object_ref (document);
  self->round = g_strdup (round);
  update (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_ROUND) | TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_DIRECTION) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ANSWER),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
