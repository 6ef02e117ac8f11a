/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sitting.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-standing.h"

static gboolean
is_own (const TrSitting *self, const TrPlacement *placement)
{
  return g_str_equal (placement->direction, self->direction) && g_str_equal (placement->participant, self->participant) &&
         (*self->participant != '\0' || placement->side == (gint) self->side) && g_str_equal (placement->date, self->today) &&
         *placement->round == '\0';
}

/* The placement that the answers of today are of; NULL while there is none. What was said in a round is not touched. */
const TrPlacement *
tr_sitting_placement (const TrSitting *self, TrProject *project)
{
  const TrPlacement *found = NULL;

  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (is_own (self, placement))
      found = placement;

  return found;
}

static void
read_answers (TrProject *project, const TrPlacement *placement, gint *values)
{
  for (guint question = 0; question < TR_N_QUESTIONS; question++)
    values[question] = TR_ANSWER_NONE;
  if (placement == NULL)
    return;
  TR_EACH (TrAnswer, answer, project, TR_KIND_ANSWER)
    if (g_str_equal (answer->placement, placement->record.id))
      values[answer->question] = answer->value;
}

/* Reads the TR_N_QUESTIONS answers of today: 1 to 5, TR_ANSWER_UNKNOWN for "don't know", TR_ANSWER_NONE for not answered. */
void
tr_sitting_answers (const TrSitting *self, TrProject *project, gint *values)
{
  read_answers (project, tr_sitting_placement (self, project), values);
}

static const TrAnswer *
find_answer (TrProject *project, const TrPlacement *placement, TrQuestion question)
{
  TR_EACH (TrAnswer, answer, project, TR_KIND_ANSWER)
    if (g_str_equal (answer->placement, placement->record.id) && answer->question == (gint) question)
      return answer;

  return NULL;
}

/* Adds the placement when there is none yet. Its id; free with g_free(). */
static char *
ensure_placement (const TrSitting *self, TrEdit *edit, const TrPlacement *present, GError **error)
{
  g_autoptr (TrRecord) record = NULL;

  if (present != NULL)
    return g_strdup (present->record.id);
  record = tr_record_new (TR_KIND_PLACEMENT);
  tr_record_put (record, "direction", self->direction);
  tr_record_put (record, "participant", self->participant);
  tr_record_put (record, "date", self->today);
  ((TrPlacement *) record)->side = *self->participant != '\0' ? TR_SIDE_UNSET : (gint) self->side;

  return tr_edit_add (edit, record, NULL, error) ? g_strdup (record->id) : NULL;
}

static gboolean
write_answer (TrEdit *edit, const TrAnswer *present, const char *placement, TrQuestion question, gint value, GError **error)
{
  g_autoptr (TrRecord) record = NULL;
  g_autofree char *text = g_strdup_printf ("%d", value);

  if (present != NULL)
    return tr_edit_set (edit, TR_KIND_ANSWER, present->record.id, "value", text, error);
  record = tr_record_new (TR_KIND_ANSWER);
  tr_record_put (record, "placement", placement);
  ((TrAnswer *) record)->question = (gint) question;
  ((TrAnswer *) record)->value = value;

  return tr_edit_add (edit, record, NULL, error);
}

/* An axis about which nothing was answered stays where it is: it can have been placed by hand. */
static gboolean
write_axis (TrEdit *edit, const char *placement, TrAxis axis, const gint *values, GError **error)
{
  double position[TR_N_AXES];
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";
  gboolean is_asked = FALSE;

  for (guint question = 0; question < TR_N_QUESTIONS; question++)
    is_asked = is_asked || (values[question] != TR_ANSWER_NONE && tr_question_axis ((TrQuestion) question) == axis);
  if (!is_asked)
    return TRUE;
  tr_question_position (values, &position[TR_AXIS_CONTROL], &position[TR_AXIS_UNCERTAINTY]);
  if (!isnan (position[axis]))
    g_ascii_formatd (text, sizeof text, "%.15g", position[axis]);

  return tr_edit_set (edit, TR_KIND_PLACEMENT, placement, axis == TR_AXIS_CONTROL ? "control" : "uncertainty", text, error);
}

/* Who answers, in words of the interface. */
static const char *
name_of (const TrSitting *self, TrProject *project)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, self->participant);

  if (participant != NULL)
    return participant->role;

  return self->side != TR_SIDE_UNSET ? gettext (tr_sides[self->side].label) : _("Everyone together");
}

static TrEdit *
begin (const TrSitting *self, TrDocument *document, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrDirection *direction = tr_project_find (project, TR_KIND_DIRECTION, self->direction);
  g_autofree char *title = tr_language_quote (direction != NULL ? direction->title : "");
  const char *const texts[] = { title, name_of (self, project), NULL };
  /* TRANSLATORS: a line in the logbook: a direction, and who answered a question about its place on the matrix */
  g_autofree char *label = tr_language_fill (_("Question about %s answered (%s)"), texts);

  return tr_document_begin (document, label, error);
}

/* Writes an answer and where all answers together put the direction, as one action. */
gboolean
tr_sitting_answer (const TrSitting *self, TrDocument *document, TrQuestion question, gint value, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrPlacement *present = tr_sitting_placement (self, project);
  const TrAnswer *answer = present != NULL ? find_answer (project, present, question) : NULL;
  g_autofree char *placement = NULL;
  gint values[TR_N_QUESTIONS];
  TrEdit *edit;

  g_return_val_if_fail (value >= TR_ANSWER_UNKNOWN && value <= TR_ANSWER_HIGH, FALSE);

  read_answers (project, present, values);
  values[question] = value;
  edit = begin (self, document, error);
  if (edit == NULL)
    return FALSE;
  placement = ensure_placement (self, edit, present, error);
  if (placement == NULL || !write_answer (edit, answer, placement, question, value, error) ||
      !write_axis (edit, placement, TR_AXIS_CONTROL, values, error) || !write_axis (edit, placement, TR_AXIS_UNCERTAINTY, values, error) ||
      !tr_edit_move (edit, TR_KIND_PLACEMENT, placement, NULL, error)) { /* what was said last decides */
    tr_edit_cancel (edit);
    return FALSE;
  }

  return tr_edit_commit (edit, error);
}

static void
count_answer (TrSpread *spread, TrSide side, gint value)
{
  spread->n[side][value]++;
  if (value == TR_ANSWER_UNKNOWN)
    return;
  spread->low = spread->n_known == 0 ? value : MIN (spread->low, value);
  spread->high = MAX (spread->high, value);
  spread->n_known++;
}

/* Counts the answers to one question. */
void
tr_sitting_spread (const TrSitting *self, TrProject *project, TrQuestion question, TrSpread *spread)
{
  g_autoptr (GPtrArray) placements = tr_matrix_placements (project, self->direction);
  const TrPlacement *own = tr_sitting_placement (self, project);

  *spread = (TrSpread) { 0 };
  if (own != NULL && !g_ptr_array_find (placements, own, NULL))
    g_ptr_array_add (placements, (gpointer) own);
  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);
    const TrAnswer *answer = find_answer (project, placement, question);

    if (answer != NULL)
      count_answer (spread, tr_placement_side (project, placement), answer->value);
  }
}

typedef struct {
  TrQuestion question;
  gint width;
} Ranked;

static gint
compare_widths (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;

  return one->width != other->width ? other->width - one->width : (gint) one->question - (gint) other->question;
}

/* The questions (TrQuestion), those on which the answers lie farthest apart first. Free with g_array_unref(). */
GArray *
tr_sitting_by_spread (const TrSitting *self, TrProject *project)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (TrQuestion));
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint question = 0; question < TR_N_QUESTIONS; question++) {
    Ranked entry = { (TrQuestion) question, 0 };
    TrSpread spread;

    tr_sitting_spread (self, project, entry.question, &spread);
    entry.width = spread.high - spread.low;
    g_array_append_val (ranked, entry);
  }
  g_array_sort (ranked, compare_widths);
  for (guint i = 0; i < ranked->len; i++)
    g_array_append_val (questions, g_array_index (ranked, Ranked, i).question);

  return questions;
}
