/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-details.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-heading.h"
#include "tr-matrix-kpis.h"
#include "tr-matrix-reasons.h"
#include "tr-matrix-words.h"
#include "tr-strategy-view.h"
#include "tr-widgets.h"

struct _TrMatrixDetails {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *place;
  GtkWidget *joint; /* that everybody placed it together, and when */
  GtkWidget *status;
  GtkWidget *difference;
  GtkWidget *talk; /* what to talk about, while there is something to compare */
  GtkWidget *question;
  GtkWidget *insight_box;
  GtkWidget *insight; /* NULL while no direction is looked at */
  char *edited;       /* whose insight that is */
  GtkWidget *fits;
  GtkWidget *strategies;
};

G_DEFINE_FINAL_TYPE (TrMatrixDetails, tr_matrix_details, GTK_TYPE_BOX)

static void
update_question (TrMatrixDetails *self, TrProject *project, const TrStanding *standing)
{
  gboolean has_question = standing->distance >= TR_MATRIX_BORDER || standing->is_divided;

  gtk_widget_set_visible (self->talk, has_question);
  if (has_question)
    gtk_label_set_label (GTK_LABEL (self->question), _(tr_question_text (tr_standing_question (project, standing))));
}

static void
update_insight (TrMatrixDetails *self, const char *direction)
{
  if (g_strcmp0 (self->edited, direction) == 0)
    return;
  if (self->insight != NULL)
    gtk_box_remove (GTK_BOX (self->insight_box), self->insight);
  g_free (self->edited);
  self->edited = g_strdup (direction);
  self->insight = tr_editor_new (tr_matrix_desk_get_document (self->desk), TR_KIND_DIRECTION, direction, "insight");
  tr_editor_set_label (TR_EDITOR (self->insight), _("What did we learn?"));
  tr_editor_set_label_visible (TR_EDITOR (self->insight), FALSE);
  tr_editor_set_placeholder (TR_EDITOR (self->insight), _("what became clear when we talked about it…"));
  gtk_box_append (GTK_BOX (self->insight_box), self->insight);
}

static void
update (TrMatrixDetails *self)
{
  TrProject *project = tr_matrix_desk_get_project (self->desk);
  const TrStanding *standing = tr_matrix_desk_find (self->desk, tr_matrix_desk_get_chosen (self->desk));
  g_autofree char *status = NULL, *difference = NULL, *place = NULL, *joint = NULL;

  if (standing == NULL)
    return;
  status = tr_matrix_status_text (standing);
  difference = tr_matrix_difference_text (standing);
  place = standing->all.n > 0 ? tr_matrix_place_text (standing->all.control, standing->all.uncertainty) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->title), standing->direction->title);
  joint = tr_matrix_joint_text (standing);
  tr_text_set (self->place, place);
  tr_text_set (self->joint, joint);
  gtk_label_set_label (GTK_LABEL (self->status), status);
  tr_set_class (self->status, "tr-warning-text",
                standing->is_borderline || standing->distance >= TR_MATRIX_FAR_APART || standing->is_divided);
  gtk_label_set_label (GTK_LABEL (self->difference), difference);
  update_question (self, project, standing);
  update_insight (self, standing->direction->record.id);
  gtk_widget_set_visible (self->fits, standing->all.n > 0);
  if (standing->all.n > 0)
    tr_strategy_view_show (self->strategies, standing->quadrant, standing->other);
}

static void
on_moved_cb (TrMatrixDetails *self, const char *direction)
{
  if (g_strcmp0 (direction, tr_matrix_desk_get_chosen (self->desk)) == 0)
    update (self);
}

static void
on_back_cb (TrMatrixDetails *self)
{
  tr_matrix_desk_choose (self->desk, NULL);
}

static void
tr_matrix_details_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_DETAILS (object)->desk);
  G_OBJECT_CLASS (tr_matrix_details_parent_class)->dispose (object);
}

static void
tr_matrix_details_finalize (GObject *object)
{
  g_free (TR_MATRIX_DETAILS (object)->edited);
  G_OBJECT_CLASS (tr_matrix_details_parent_class)->finalize (object);
}

static void
tr_matrix_details_class_init (TrMatrixDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_details_finalize;
}

static void
tr_matrix_details_init (TrMatrixDetails *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 20);
}

static GtkWidget *
back_new (TrMatrixDetails *self)
{
  GtkWidget *content = adw_button_content_new ();

  self->back = gtk_button_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("All directions"));
  gtk_button_set_child (GTK_BUTTON (self->back), content);
  tr_name_widget (self->back, _("All directions"));
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (on_back_cb), self);

  return self->back;
}

static GtkWidget *
card_new (TrMatrixDetails *self)
{
  GtkWidget *card;

  self->title = tr_heading_new ("", "tr-strong", 2);
  self->place = tr_text_new ("", "tr-summary");
  self->joint = tr_text_new ("", "tr-summary");
  self->status = tr_text_new ("", "tr-strong");
  self->difference = tr_text_new ("", NULL);
  self->question = tr_text_new ("", "tr-question");
  self->talk = tr_column_new (2, tr_text_new (_("Talk about"), "tr-advice-heading"), self->question,
                              tr_text_new (_("our own working text"), "tip-source"), NULL);
  gtk_widget_set_margin_top (self->talk, 6);
  card = tr_column_new (3, self->title, self->status, self->place, self->joint, self->difference, self->talk, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-direction-card");

  return card;
}

GtkWidget *
tr_matrix_details_new (TrMatrixDesk *desk)
{
  TrMatrixDetails *self = g_object_new (TR_TYPE_MATRIX_DETAILS, NULL);

  self->desk = g_object_ref (desk);
  self->insight_box = tr_column_new (6, tr_heading_new (_("What did we learn?"), "title-4", 2), NULL);
  self->strategies = tr_strategy_view_new ();
  self->fits = tr_column_new (9, tr_heading_new (_("What fits here"), "title-4", 2), self->strategies, NULL);
  gtk_box_append (GTK_BOX (self), tr_column_new (9, back_new (self), card_new (self), NULL));
  gtk_box_append (GTK_BOX (self), tr_column_new (6, tr_heading_new (_("Who put it where, and why"), "title-4", 2),
                                                 tr_matrix_reasons_new (desk), NULL));
  gtk_box_append (GTK_BOX (self), self->insight_box);
  gtk_box_append (GTK_BOX (self), self->fits);
  gtk_box_append (GTK_BOX (self), tr_matrix_kpis_new (desk));
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* To the beginning. */
void
tr_matrix_details_focus (TrMatrixDetails *self)
{
  g_return_if_fail (TR_IS_MATRIX_DETAILS (self));

  gtk_widget_grab_focus (self->back);
}
