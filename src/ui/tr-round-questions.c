/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-questions.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-round-answers.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-stage.h"
#include "tr-widgets.h"

#define WIDTH 1040          /* pixels */
#define MOST_CHARACTERS 100 /* of a direction, above the question */
#define N_BUTTONS (TR_ANSWER_HIGH + 1)
#define VALUE "tr-value"    /* data of a button: its answer */

struct _TrRoundQuestions {
  GtkBox parent_instance;

  TrDocument *document;
  char *direction, *participant, *today;
  TrSide side;
  guint place; /* the question in sight; TR_N_QUESTIONS: the end */

  GtkWidget *mark, *who, *about; /* who answers, and which direction it is about */
  GtkWidget *progress, *bar;
  GtkWidget *stack;
  GtkWidget *axis, *text, *low, *high;
  GtkWidget *buttons[N_BUTTONS]; /* by answer */
  GtkWidget *answers;            /* the end */
};

enum { SIGNAL_MATRIX, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrRoundQuestions, tr_round_questions, GTK_TYPE_BOX)

static TrSitting
sitting_of (TrRoundQuestions *self)
{
  return (TrSitting) { self->direction, self->participant, self->side, self->today };
}

static gboolean
is_at_end (TrRoundQuestions *self)
{
  return self->place >= TR_N_QUESTIONS;
}

static void
show_question (TrRoundQuestions *self, TrProject *project)
{
  TrQuestion question = (TrQuestion) self->place;
  TrSitting sitting = sitting_of (self);
  gint values[TR_N_QUESTIONS];

  tr_sitting_answers (&sitting, project, values);
  tr_name_widget (GTK_WIDGET (self), gettext (tr_question_text (question)));
  gtk_label_set_label (GTK_LABEL (self->axis),
                       tr_question_axis (question) == TR_AXIS_UNCERTAINTY ? _("About uncertainty") : _("About control"));
  gtk_label_set_label (GTK_LABEL (self->text), gettext (tr_question_text (question)));
  gtk_label_set_label (GTK_LABEL (self->low), gettext (tr_question_low (question)));
  gtk_label_set_label (GTK_LABEL (self->high), gettext (tr_question_high (question)));
  for (gint value = 0; value < N_BUTTONS; value++) {
    gboolean is_given = values[question] == value;

    tr_set_class (self->buttons[value], "suggested-action", is_given);
    tr_tell_pressed (GTK_WIDGET (self->buttons[value]), is_given);
  }
}

static void
show_head (TrRoundQuestions *self, TrProject *project)
{
  const TrDirection *direction = tr_project_find (project, TR_KIND_DIRECTION, self->direction);
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, self->participant);
  TrRoundColumn column = { self->participant, self->side, 0 };
  g_autofree char *who = NULL, *title = tr_shortened_text (direction != NULL ? direction->title : "", MOST_CHARACTERS);
  g_autofree char *progress = NULL;

  if (participant != NULL) {
    column.side = tr_project_participant_side (project, participant);
    column.number = tr_round_number (project, participant);
  }
  who = participant == NULL && self->side == TR_SIDE_UNSET ? g_strdup (_("Everyone together")) : tr_round_column_text (project, &column);
  tr_side_mark_set_side (TR_SIDE_MARK (self->mark), column.side);
  gtk_widget_set_visible (self->mark, column.side != TR_SIDE_UNSET);
  gtk_label_set_label (GTK_LABEL (self->who), who);
  gtk_label_set_label (GTK_LABEL (self->about), title);
  progress = is_at_end (self) ? g_strdup (_("Where this comes to"))
                              /* TRANSLATORS: the question in sight, and how many there are */
                              : g_strdup_printf (_("Question %u of %u"), self->place + 1, TR_N_QUESTIONS);
  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), (double) self->place / TR_N_QUESTIONS);
}

static void
update (TrRoundQuestions *self)
{
  TrProject *project = tr_document_get_project (self->document);
  TrSitting sitting = sitting_of (self);

  if (tr_project_find (project, TR_KIND_DIRECTION, self->direction) == NULL)
    return;
  show_head (self, project);
  if (is_at_end (self))
    tr_round_answers_show (self->answers, project, &sitting);
  else
    show_question (self, project);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_at_end (self) ? "end" : "question");
}

static void
go_to (TrRoundQuestions *self, guint place)
{
  self->place = MIN (place, TR_N_QUESTIONS);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
answer (TrRoundQuestions *self, gint value)
{
  TrSitting sitting = sitting_of (self);
  g_autoptr (GError) error = NULL;

  if (is_at_end (self))
    return;
  if (!tr_sitting_answer (&sitting, self->document, (TrQuestion) self->place, value, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
    return;
  }
  go_to (self, self->place + 1);
}

static void
on_answer_cb (GtkButton *button, TrRoundQuestions *self)
{
  answer (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), VALUE)));
}

/* The first question that has no answer today; TR_N_QUESTIONS when all have. */
static guint
first_open (TrRoundQuestions *self)
{
  TrSitting sitting = sitting_of (self);
  gint values[TR_N_QUESTIONS];
  guint place = 0;

  tr_sitting_answers (&sitting, tr_document_get_project (self->document), values);
  while (place < TR_N_QUESTIONS && values[place] != TR_ANSWER_NONE)
    place++;

  return place;
}

/* From the end to what was skipped, or to the last question. */
static void
on_back_cb (TrRoundQuestions *self)
{
  if (is_at_end (self))
    go_to (self, MIN (first_open (self), TR_N_QUESTIONS - 1));
  else if (self->place > 0)
    go_to (self, self->place - 1);
}

static void
on_forward_cb (TrRoundQuestions *self)
{
  go_to (self, self->place + 1);
}

static void
on_matrix_cb (TrRoundQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_MATRIX], 0);
}

/* Who answers after this one: the participants in their order, the first again after the last. */
static void
on_other_cb (TrRoundQuestions *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, self->participant);
  const TrParticipant *next = participant != NULL ? tr_project_at (project, TR_KIND_PARTICIPANT, participant->record.index + 1) : NULL;

  if (next == NULL)
    next = tr_project_at (project, TR_KIND_PARTICIPANT, 0);
  if (next == NULL)
    return;
  g_free (self->participant);
  self->participant = g_strdup (next->record.id);
  self->side = TR_SIDE_UNSET;
  go_to (self, 0);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrRoundQuestions *self)
{
  gint digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (digit >= TR_ANSWER_UNKNOWN && digit <= TR_ANSWER_HIGH && !is_at_end (self))
    answer (self, digit);
  else if (gdk_keyval_to_unicode (keyval) == '?' && !is_at_end (self))
    answer (self, TR_ANSWER_UNKNOWN);
  else if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Left || keyval == GDK_KEY_Page_Up)
    on_back_cb (self);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_Page_Down)
    on_forward_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* During the questions the focus is on none of the answers, so that Enter gives none. */
static gboolean
tr_round_questions_grab_focus (GtkWidget *widget)
{
  TrRoundQuestions *self = TR_ROUND_QUESTIONS (widget);

  return is_at_end (self) ? gtk_widget_child_focus (self->answers, GTK_DIR_TAB_FORWARD)
                          : GTK_WIDGET_CLASS (tr_round_questions_parent_class)->grab_focus (widget);
}

static void
tr_round_questions_finalize (GObject *object)
{
  TrRoundQuestions *self = TR_ROUND_QUESTIONS (object);

  g_clear_object (&self->document);
  g_free (self->direction);
  g_free (self->participant);
  g_free (self->today);

  G_OBJECT_CLASS (tr_round_questions_parent_class)->finalize (object);
}

static void
tr_round_questions_class_init (TrRoundQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_round_questions_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_round_questions_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_MATRIX] = g_signal_new ("matrix", TR_TYPE_ROUND_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
head_new (TrRoundQuestions *self)
{
  GtkWidget *names, *state;

  self->mark = tr_side_mark_new (TR_SIDE_UNSET);
  self->who = tr_text_new ("", "tr-stage-caption");
  self->about = tr_text_new ("", "tr-stage-caption");
  self->progress = tr_status_new ("tr-stage-caption");
  self->bar = gtk_progress_bar_new ();
  tr_name_widget (self->bar, _("Questions answered"));
  gtk_widget_add_css_class (self->mark, "tr-stage-caption");
  gtk_widget_add_css_class (self->about, "tr-strong");
  gtk_label_set_xalign (GTK_LABEL (self->progress), 1);
  gtk_label_set_width_chars (GTK_LABEL (self->progress), 18);
  names = tr_column_new (3, self->about, tr_row_new (9, self->mark, self->who, NULL), NULL);
  gtk_widget_set_hexpand (names, TRUE);
  state = tr_column_new (6, self->progress, self->bar, NULL);
  gtk_widget_set_valign (state, GTK_ALIGN_START);

  return tr_row_new (24, names, state, NULL);
}

static GtkWidget *
button_new (TrRoundQuestions *self, gint value, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  self->buttons[value] = button;
  g_object_set_data (G_OBJECT (button), VALUE, GINT_TO_POINTER (value));
  g_signal_connect (button, "clicked", G_CALLBACK (on_answer_cb), self);

  return button;
}

static GtkWidget *
scale_new (TrRoundQuestions *self)
{
  GtkWidget *numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *ends;

  gtk_box_set_homogeneous (GTK_BOX (numbers), TRUE);
  for (gint value = TR_ANSWER_LOW; value <= TR_ANSWER_HIGH; value++) {
    g_autofree char *label = g_strdup_printf ("%d", value);
    GtkWidget *button = button_new (self, value, label);

    gtk_widget_add_css_class (button, "tr-stage-number");
    gtk_box_append (GTK_BOX (numbers), button);
  }
  self->low = tr_text_new ("", "tr-stage-caption");
  self->high = tr_text_new ("", "tr-stage-caption");
  gtk_widget_set_hexpand (self->low, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->high), 1);
  gtk_label_set_justify (GTK_LABEL (self->high), GTK_JUSTIFY_RIGHT);
  ends = tr_row_new (36, self->low, self->high, NULL);

  return tr_column_new (6, numbers, ends, NULL);
}

static GtkWidget *
flat_button_new (TrRoundQuestions *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
question_new (TrRoundQuestions *self)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *unknown, *walk;

  self->axis = tr_text_new ("", "tr-stage-caption");
  self->text = tr_text_new ("", "tr-stage-question");
  gtk_widget_set_hexpand (gap, TRUE);
  unknown = button_new (self, TR_ANSWER_UNKNOWN, _("Don't know (0)"));
  gtk_widget_add_css_class (unknown, "tr-stage-button");
  walk = tr_row_new (9, unknown, gap, flat_button_new (self, _("Back (Backspace)"), G_CALLBACK (on_back_cb)),
                     flat_button_new (self, _("Skip (→)"), G_CALLBACK (on_forward_cb)), NULL);

  return tr_column_new (24, self->axis, self->text, scale_new (self), walk,
                        tr_text_new (_("1 to 5 answers and goes on. The questions are our own working text."), "tr-round-keys"), NULL);
}

static GtkWidget *
end_new (TrRoundQuestions *self)
{
  GtkWidget *matrix = flat_button_new (self, _("Show on the matrix"), G_CALLBACK (on_matrix_cb));
  GtkWidget *other = flat_button_new (self, _("The next participant answers"), G_CALLBACK (on_other_cb));
  GtkWidget *back = flat_button_new (self, _("Back to the questions"), G_CALLBACK (on_back_cb));

  gtk_widget_add_css_class (matrix, "suggested-action");
  self->answers = tr_round_answers_new (tr_row_new (12, matrix, other, back, NULL));

  return self->answers;
}

static void
tr_round_questions_init (TrRoundQuestions *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *content;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), question_new (self), "question");
  gtk_stack_add_named (GTK_STACK (self->stack), end_new (self), "end");
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  content = tr_column_new (30, head_new (self), self->stack, NULL);
  gtk_box_append (GTK_BOX (self), tr_stage_new (content, WIDTH));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Begins at the first question that has no answer today. */
GtkWidget *
tr_round_questions_new (TrDocument *document, const TrSitting *sitting)
{
  TrRoundQuestions *self = g_object_new (TR_TYPE_ROUND_QUESTIONS, NULL);

  self->document = g_object_ref (document);
  self->direction = g_strdup (sitting->direction);
  self->participant = g_strdup (sitting->participant);
  self->side = sitting->side;
  self->today = g_strdup (sitting->today);
  self->place = first_open (self);
  update (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PARTICIPANT) |
                 TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ANSWER) | TR_KIND_BIT (TR_KIND_ROUND),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

/* To a question, or to the end. */
void
tr_round_questions_go_to (TrRoundQuestions *self, guint question)
{
  go_to (self, question);
}

/* The question in sight; TR_N_QUESTIONS at the end. */
guint
tr_round_questions_get_place (TrRoundQuestions *self)
{
  return self->place;
}
