/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-stance-card.h"

#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-side-mark.h"
#include "tr-stance-scale.h"
#include "tr-widgets.h"

#define TOPIC "tr-topic"       /* data of a widget: the choice it is about */
#define DOCUMENT "tr-document" /* data of the box with the reason */
#define RECORD "tr-record"     /* data of the box with the reason: whose reason it shows */

static TrStanceTopic
topic_of (GtkWidget *widget)
{
  return (TrStanceTopic) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), TOPIC));
}

static void
show_said (GtkWidget *label, TrProject *project, const char *id)
{
  g_autofree char *text = tr_stance_said_text (project, topic_of (label), tr_language_of_interface ());

  tr_text_set (label, text);
}

/* A reason can be given as soon as somebody stands somewhere: then there is a record to keep it. */
static void
show_reason (GtkWidget *box, TrProject *project, const char *id)
{
  const TrStance *stance = tr_stance_find (project, topic_of (box));
  const char *wanted = stance != NULL ? stance->record.id : NULL;
  GtkWidget *editor;

  if (g_strcmp0 (g_object_get_data (G_OBJECT (box), RECORD), wanted) == 0)
    return;
  tr_empty (box);
  g_object_set_data_full (G_OBJECT (box), RECORD, g_strdup (wanted), g_free);
  gtk_widget_set_visible (box, wanted != NULL);
  if (wanted == NULL)
    return;
  editor = tr_editor_new (g_object_get_data (G_OBJECT (box), DOCUMENT), TR_KIND_STANCE, wanted, "reason");
  tr_editor_set_label (TR_EDITOR (editor), _("Why you stand there together"));
  gtk_box_append (GTK_BOX (box), editor);
}

static GtkWidget *
about (GtkWidget *widget, TrDocument *document, TrStanceTopic topic, TrShow show)
{
  g_object_set_data (G_OBJECT (widget), TOPIC, GUINT_TO_POINTER (topic));
  g_object_set_data (G_OBJECT (widget), DOCUMENT, document);
  tr_keep_shown (widget, document, TR_KIND_BIT (TR_KIND_STANCE), NULL, show);

  return widget;
}

/* What an end is called and what speaks for it. */
static GtkWidget *
end_new (TrStanceTopic topic, TrStanceEnd end)
{
  GtkWidget *column = tr_column_new (3, tr_text_new (_(tr_stance_end_name (topic, end)), "heading"), NULL);

  for (guint i = 0; tr_stance_argument (topic, end, i) != NULL; i++) {
    GtkWidget *text = tr_text_new (_(tr_stance_argument (topic, end, i)), "tr-argument");

    gtk_box_append (GTK_BOX (column), tr_row_new (6, gtk_label_new ("•"), text, NULL));
    gtk_widget_set_valign (gtk_widget_get_prev_sibling (text), GTK_ALIGN_START);
    gtk_widget_set_hexpand (text, TRUE);
    gtk_label_set_xalign (GTK_LABEL (text), 0);
  }

  return column;
}

static GtkWidget *
ends_new (TrStanceTopic topic)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 24, "column-homogeneous", TRUE, NULL);

  gtk_grid_attach (GTK_GRID (grid), end_new (topic, TR_STANCE_LEFT), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), end_new (topic, TR_STANCE_RIGHT), 1, 0, 1, 1);

  return grid;
}

/* Whose scale it is, with the mark that stands on it. */
static GtkWidget *
owner_new (TrStanceOwner owner)
{
  GtkWidget *label = tr_text_new (_(tr_stance_owner_name (owner)), NULL);

  if (owner == TR_STANCE_TOGETHER)
    return label;

  return tr_row_new (6, tr_side_mark_new (owner == TR_STANCE_OF_MUNICIPALITY ? TR_SIDE_MUNICIPALITY : TR_SIDE_PROVIDER),
                     label, NULL);
}

/* The names of the ends stand over the scales, so that a place can be read without looking down. */
static GtkWidget *
scales_new (TrDocument *document, TrStanceTopic topic)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 3, NULL);
  GtkWidget *left = tr_text_new (_(tr_stance_end_name (topic, TR_STANCE_LEFT)), "caption");
  GtkWidget *right = tr_text_new (_(tr_stance_end_name (topic, TR_STANCE_RIGHT)), "caption");

  gtk_widget_set_hexpand (left, TRUE);
  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_label_set_justify (GTK_LABEL (right), GTK_JUSTIFY_RIGHT);
  gtk_grid_attach (GTK_GRID (grid), tr_row_new (12, left, right, NULL), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), tr_text_new (_("Het nieuwe contracteren"), "tr-explanation"), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), tr_stance_note_new (topic), 1, 1, 1, 1);
  for (guint owner = 0; owner < TR_N_STANCE_OWNERS; owner++) {
    gtk_grid_attach (GTK_GRID (grid), owner_new ((TrStanceOwner) owner), 0, (int) owner + 2, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), tr_stance_scale_new (document, topic, (TrStanceOwner) owner), 1, (int) owner + 2,
                     1, 1);
  }

  return grid;
}

/* One strategic choice: what speaks for its ends, where the note and the sides stand, and why. */
GtkWidget *
tr_stance_card_new (TrDocument *document, TrStanceTopic topic)
{
  GtkWidget *said = about (tr_status_new ("tr-said"), document, topic, show_said);
  GtkWidget *reason = about (tr_column_new (0, NULL), document, topic, show_reason);
  GtkWidget *card = tr_column_new (12, tr_heading_new (_(tr_stance_topics[topic].label), "heading", 3),
                                   ends_new (topic), scales_new (document, topic), said, reason, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-form");

  return card;
}
