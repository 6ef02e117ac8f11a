/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-answers.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-strategy.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define FAR_APART 3 /* steps between answers of 1 to 5: worth talking about before anybody takes a mean */

#define N_COLUMNS (TR_ANSWER_HIGH - TR_ANSWER_LOW + 2) /* for answers, and one for "don't know" */
#define PARTS "tr-parts" /* data of the view */

typedef struct {
  GtkWidget *place, *meaning, *lead, *rows;
} Parts;

/* Made with the buttons that stand under what it came to. Show it with tr_round_answers_show(). */
GtkWidget *
tr_round_answers_new (GtkWidget *buttons)
{
  Parts *parts = g_new0 (Parts, 1);
  GtkWidget *box;

  parts->place = tr_status_new ("tr-stage-question");
  parts->meaning = tr_text_new ("", "tr-stage-caption");
  parts->lead = tr_text_new ("", "tr-stage-caption");
  parts->rows = g_object_new (GTK_TYPE_GRID, "column-spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);
  tr_name_widget (parts->rows, _("Answers to each question"));
  box = tr_column_new (18, parts->place, parts->meaning, buttons, parts->lead, parts->rows, NULL);
  g_object_set_data_full (G_OBJECT (box), PARTS, parts, g_free);

  return box;
}

/* Whether a strategy is at a place, or across a border close to it. */
static gboolean
is_near (TrQuadrant quadrant, double control, double uncertainty)
{
  for (gint x = -1; x <= 1; x++)
    for (gint y = -1; y <= 1; y++)
      if (tr_matrix_quadrant (control + x * TR_MATRIX_BORDER, uncertainty + y * TR_MATRIX_BORDER) == quadrant)
        return TRUE;

  return FALSE;
}

/* What to measure there; in a borderline case the same of each strategy around. Free with g_free(). */
static char *
meaning_text (double control, double uncertainty)
{
  GString *text = g_string_new (NULL);

  if (tr_matrix_is_borderline (control, uncertainty))
    g_string_append (text, _("Close to a border, so look at what is on both sides of it."));
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    if (is_near ((TrQuadrant) quadrant, control, uncertainty))
      g_string_append_printf (text, "%s%s: %s.", text->len > 0 ? "\n" : "", gettext (tr_matrix_label ((TrQuadrant) quadrant)),
                              gettext (tr_strategy_short ((TrQuadrant) quadrant)));

  return g_string_free (text, FALSE);
}

static void
show_place (const Parts *parts, const gint *values)
{
  g_autofree char *place = NULL, *meaning = NULL;
  double control, uncertainty;

  if (!tr_question_position (values, &control, &uncertainty)) {
    gtk_label_set_label (GTK_LABEL (parts->place),
                         _("No place yet: answer at least one question about uncertainty and one about control."));
    tr_text_set (parts->meaning, "");
    return;
  }
  place = tr_round_strategy_text (control, uncertainty);
  meaning = meaning_text (control, uncertainty);
  gtk_label_set_label (GTK_LABEL (parts->place), place);
  tr_text_set (parts->meaning, meaning);
}

static guint
n_givers (const TrSpread *spread, gint value)
{
  guint n = 0;

  for (guint side = 0; side < TR_N_SIDES; side++)
    n += spread->n[side][value];

  return n;
}

/* Who gave an answer: the mark of each side, and how many of it. */
static GtkWidget *
givers_new (const TrSpread *spread, gint value)
{
  GtkWidget *box = tr_row_new (3, NULL);

  for (guint side = 0; side < TR_N_SIDES; side++) {
    guint n = spread->n[side][value];
    g_autofree char *count = g_strdup_printf ("%u×", n);

    if (n > 1)
      gtk_box_append (GTK_BOX (box), gtk_label_new (count));
    if (n > 0)
      gtk_box_append (GTK_BOX (box), side == TR_SIDE_UNSET ? gtk_label_new ("●") : tr_side_mark_new ((TrSide) side));
  }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "tr-strong");

  return box;
}

static char *
number_text (gint value)
{
  return value == TR_ANSWER_UNKNOWN ? g_strdup ("?") : g_strdup_printf ("%d", value);
}

/* The answer in a column: 1 to 5, then "don't know". */
static gint
value_of (gint column)
{
  return column < TR_ANSWER_HIGH ? column + TR_ANSWER_LOW : TR_ANSWER_UNKNOWN;
}

static void
add_heads (const Parts *parts)
{
  for (gint column = 0; column < N_COLUMNS; column++) {
    g_autofree char *number = number_text (value_of (column));
    GtkWidget *head = gtk_label_new (number);

    gtk_widget_add_css_class (head, "tr-round-keys");
    gtk_grid_attach (GTK_GRID (parts->rows), head, column + 1, 0, 1, 1);
  }
}

static void
add_row (const Parts *parts, gint row, TrQuestion question, const TrSpread *spread)
{
  const char *text = gettext (tr_question_text (question));
  GtkWidget *label = tr_text_new (text, "tr-stage-row");
  GString *name = g_string_new (text);

  gtk_widget_set_hexpand (label, TRUE);
  tr_set_class (label, "tr-strong", spread->high - spread->low >= FAR_APART);
  gtk_grid_attach (GTK_GRID (parts->rows), label, 0, row, 1, 1);
  for (gint column = 0; column < N_COLUMNS; column++) {
    gint value = value_of (column);
    GtkWidget *givers = givers_new (spread, value), *place = tr_row_new (0, givers, NULL);
    g_autofree char *number = number_text (value);
    guint n = n_givers (spread, value);

    if (n > 0)
      /* TRANSLATORS: an answer from 1 to 5, or "?", and how many people gave it */
      g_string_append_printf (name, ngettext ("; %s: %u person", "; %s: %u people", n), number, n);
    gtk_widget_set_hexpand (givers, TRUE);
    gtk_widget_add_css_class (place, "tr-stage-answer");
    gtk_grid_attach (GTK_GRID (parts->rows), place, column + 1, row, 1, 1);
  }
  tr_name_widget (label, name->str);
  g_string_free (name, TRUE);
}

static void
empty_rows (const Parts *parts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parts->rows)) != NULL)
    gtk_grid_remove (GTK_GRID (parts->rows), child);
}

/* The questions that somebody answered. TRUE when answers lie far apart. */
static gboolean
show_rows (const Parts *parts, TrProject *project, const TrSitting *sitting)
{
  g_autoptr (GArray) questions = tr_sitting_by_spread (sitting, project);
  gboolean is_far = FALSE;
  gint row = 1;

  empty_rows (parts);
  add_heads (parts);
  for (guint i = 0; i < questions->len; i++) {
    TrQuestion question = g_array_index (questions, TrQuestion, i);
    TrSpread spread;

    tr_sitting_spread (sitting, project, question, &spread);
    is_far = is_far || spread.high - spread.low >= FAR_APART;
    if (spread.n_known > 0 || n_givers (&spread, TR_ANSWER_UNKNOWN) > 0)
      add_row (parts, row++, question, &spread);
  }
  gtk_widget_set_visible (parts->rows, row > 1);

  return is_far;
}

/* Brings it in line with the project. */
void
tr_round_answers_show (GtkWidget *answers, TrProject *project, const TrSitting *sitting)
{
  const Parts *parts = g_object_get_data (G_OBJECT (answers), PARTS);
  gint values[TR_N_QUESTIONS];

  tr_sitting_answers (sitting, project, values);
  show_place (parts, values);
  gtk_label_set_label (GTK_LABEL (parts->lead), show_rows (parts, project, sitting)
                                                    ? _("Talk about the outliers first; a mean hides them.")
                                                    : _("What everybody answered"));
}
