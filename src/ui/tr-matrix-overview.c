/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-overview.h"

#include <glib/gi18n.h>

#include "tr-heading.h"
#include "tr-matrix-words.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

#define DIRECTION "tr-direction" /* data of a row: the id it shows */

struct _TrMatrixOverview {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *lesson; /* while nothing is placed */
  GtkWidget *begin;  /* in it: to place the first direction */
  GtkWidget *before; /* or, without directions, to write them down */
  GtkWidget *headline;
  GtkWidget *widest; /* the title in the headline */
  GtkWidget *apart;
  GtkWidget *question;
  GtkWidget *rows;
  char *widest_id;
};

enum { SIGNAL_BEGIN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrMatrixOverview, tr_matrix_overview, GTK_TYPE_BOX)

static void
on_row_clicked_cb (GtkButton *row, TrMatrixOverview *self)
{
  tr_matrix_desk_open (self->desk, g_object_get_data (G_OBJECT (row), DIRECTION));
}

static void
on_headline_clicked_cb (TrMatrixOverview *self)
{
  tr_matrix_desk_open (self->desk, self->widest_id);
}

static void
on_begin_cb (TrMatrixOverview *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static GtkWidget *
row_new (TrMatrixOverview *self, const char *direction)
{
  GtkWidget *row = gtk_button_new (), *number = gtk_label_new (NULL),
            *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *texts = tr_column_new (1, tr_text_new ("", "tr-strong"), tr_text_new ("", "tr-summary"), NULL);

  gtk_widget_add_css_class (number, "tr-number");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_button_set_child (GTK_BUTTON (row), tr_row_new (9, number, texts, arrow, NULL));
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tr-said-row");
  g_object_set_data_full (G_OBJECT (row), DIRECTION, g_strdup (direction), g_free);
  g_signal_connect (row, "clicked", G_CALLBACK (on_row_clicked_cb), self);

  return row;
}

static void
show_row (TrMatrixOverview *self, GtkWidget *row, const TrStanding *standing)
{
  const TrMatrixItem *item =
      tr_matrix_picture_find (tr_matrix_desk_get_picture (self->desk), standing->direction->record.id);
  GtkWidget *number_label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (row)));
  GtkWidget *texts = gtk_widget_get_next_sibling (number_label);
  g_autofree char *number = g_strdup_printf ("%u", item != NULL ? item->number : 0),
                  *status = tr_matrix_status_text (standing), *name = NULL;

  gtk_label_set_label (GTK_LABEL (number_label), number);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), standing->direction->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), status);
  name = g_strdup_printf ("%s, %s", standing->direction->title, status);
  tr_name_widget (row, name);
  tr_set_class (number_label, "tr-unplaced", standing->all.n == 0);
}

static GtkWidget *
find_row (TrMatrixOverview *self, const char *direction)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (g_object_get_data (G_OBJECT (row), DIRECTION), direction))
      return row;

  return NULL;
}

static void
remove_gone (TrMatrixOverview *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (tr_matrix_desk_find (self->desk, g_object_get_data (G_OBJECT (row), DIRECTION)) == NULL)
      gtk_box_remove (GTK_BOX (self->rows), row);
    row = next;
  }
}

static void
update_rows (TrMatrixOverview *self, const GPtrArray *standings)
{
  GtkWidget *before = NULL;

  remove_gone (self);
  for (guint i = 0; i < standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (standings, i);
    GtkWidget *row = find_row (self, standing->direction->record.id);

    if (row == NULL) {
      row = row_new (self, standing->direction->record.id);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
    if (gtk_widget_get_prev_sibling (row) != before)
      gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
    show_row (self, row, standing);
    before = row;
  }
}

static void
update_headline (TrMatrixOverview *self, const GPtrArray *standings)
{
  const TrStanding *widest = tr_standings_widest (standings);
  g_autofree char *difference = NULL, *name = NULL;

  gtk_widget_set_visible (self->headline, widest != NULL && widest->distance >= TR_MATRIX_BORDER);
  if (widest == NULL)
    return;
  g_free (self->widest_id);
  self->widest_id = g_strdup (widest->direction->record.id);
  difference = tr_matrix_difference_text (widest);
  gtk_label_set_label (GTK_LABEL (self->widest), widest->direction->title);
  gtk_label_set_label (GTK_LABEL (self->apart), difference);
  gtk_label_set_label (GTK_LABEL (self->question),
                       _(tr_question_text (tr_standing_question (tr_matrix_desk_get_project (self->desk), widest))));
  /* TRANSLATORS: for who can not see the page: a direction, and how the sides see it differently */
  name = g_strdup_printf (_("Here the sides differ most: %s. %s"), widest->direction->title, difference);
  tr_name_widget (self->headline, name);
}

static void
update (TrMatrixOverview *self)
{
  const GPtrArray *standings = tr_matrix_desk_get_standings (self->desk);
  gboolean has_placed = FALSE;

  for (guint i = 0; i < standings->len; i++)
    has_placed = has_placed || ((const TrStanding *) standings->pdata[i])->all.n > 0;
  gtk_widget_set_visible (self->lesson, !has_placed);
  gtk_widget_set_visible (self->begin, standings->len > 0);
  gtk_widget_set_visible (self->before, standings->len == 0);
  update_headline (self, standings);
  update_rows (self, standings);
}

static void
tr_matrix_overview_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_OVERVIEW (object)->desk);
  G_OBJECT_CLASS (tr_matrix_overview_parent_class)->dispose (object);
}

static void
tr_matrix_overview_finalize (GObject *object)
{
  g_free (TR_MATRIX_OVERVIEW (object)->widest_id);
  G_OBJECT_CLASS (tr_matrix_overview_parent_class)->finalize (object);
}

static void
tr_matrix_overview_class_init (TrMatrixOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_overview_finalize;
  signals[SIGNAL_BEGIN] =
      g_signal_new ("begin", TR_TYPE_MATRIX_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
buttons_new (TrMatrixOverview *self)
{
  self->begin = gtk_button_new_with_label (_("Place the first direction"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (on_begin_cb), self);
  self->before = gtk_button_new_with_label (_("First write down directions"));
  gtk_widget_add_css_class (self->before, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->before), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->before), "s", tr_steps[TR_STEP_DIRECTION].name);

  return tr_row_new (0, self->begin, self->before, NULL);
}

/* What the matrix is for, why to differ about it, a real example and a way to begin. */
static GtkWidget *
lesson_new (TrMatrixOverview *self)
{
  GtkWidget *lesson = tr_empty_page_new (TR_PAGE_STRATEGY_MATRIX, buttons_new (self));
  GtkWidget *why = tr_text_new (
      _("Let the municipality and social work each place a direction. Where they put it in different places they "
        "assume different things, and that is worth a conversation before anything is measured or laid down."),
      NULL);
  GtkWidget *what = tr_text_new (
      _("How much do you have in your own hands, and how sure is it that what you do leads to the effect? That "
        "decides what can be measured, and for what the partner can answer."),
      NULL);

  gtk_box_prepend (GTK_BOX (lesson), why);
  gtk_box_prepend (GTK_BOX (lesson), what);
  gtk_box_prepend (GTK_BOX (lesson), tr_heading_new (_("What the matrix is for"), "title-4", 2));

  return lesson;
}

static GtkWidget *
headline_new (TrMatrixOverview *self)
{
  GtkWidget *card;

  self->widest = tr_text_new ("", "tr-strong");
  self->apart = tr_text_new ("", NULL);
  self->question = tr_text_new ("", "tr-question");
  card = tr_column_new (3, tr_text_new (_("Here the sides differ most"), "tr-advice-heading"), self->widest,
                        self->apart, tr_text_new (_("Talk about"), "tr-advice-heading"), self->question, NULL);
  self->headline = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->headline), card);
  gtk_widget_add_css_class (self->headline, "card");
  gtk_widget_add_css_class (self->headline, "tr-direction-card");
  g_signal_connect_swapped (self->headline, "clicked", G_CALLBACK (on_headline_clicked_cb), self);

  return self->headline;
}

static void
tr_matrix_overview_init (TrMatrixOverview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->lesson = lesson_new (self);
  self->rows = tr_column_new (0, NULL);
  gtk_box_append (GTK_BOX (self), self->lesson);
  gtk_box_append (GTK_BOX (self), headline_new (self));
  gtk_box_append (GTK_BOX (self), self->rows);
}

GtkWidget *
tr_matrix_overview_new (TrMatrixDesk *desk)
{
  TrMatrixOverview *self = g_object_new (TR_TYPE_MATRIX_OVERVIEW, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
