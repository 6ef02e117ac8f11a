/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-stance-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tr-columns-layout.h"
#include "tr-contract-parts.h"
#include "tr-editor.h"
#include "tr-heading.h"
#include "tr-side-mark.h"
#include "tr-stance-scale.h"
#include "tr-widgets.h"

#define SPACING 18 /* pixels */

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
  GString *lines = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; tr_stance_argument (topic, end, i) != NULL; i++)
    g_string_append_printf (lines, "%s• %s", i > 0 ? "\n" : "", _(tr_stance_argument (topic, end, i)));
  text = g_string_free (lines, FALSE);

  return tr_column_new (3, tr_text_new (_(tr_stance_end_name (topic, end)), "heading"),
                        tr_text_new (text, "tr-argument"), NULL);
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

static GtkWidget *
line_new (GtkWidget *owner, GtkWidget *scale)
{
  static const int shares[] = { 2, 5 };
  GtkWidget *line = tr_row_new (0, owner, scale, NULL);

  gtk_widget_set_layout_manager (line, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING));

  return line;
}

/* The names of the ends stand over the scales, so that a place can be read without looking down. */
static GtkWidget *
scales_new (TrDocument *document, TrStanceTopic topic)
{
  GtkWidget *left = tr_text_new (_(tr_stance_end_name (topic, TR_STANCE_LEFT)), "caption");
  GtkWidget *right = tr_text_new (_(tr_stance_end_name (topic, TR_STANCE_RIGHT)), "caption");
  GtkWidget *note = tr_text_new (_("Het nieuwe contracteren"), "tr-explanation");
  GtkWidget *column = tr_column_new (3, line_new (tr_text_new ("", NULL), tr_contract_pair_new (left, right)),
                                     line_new (note, tr_stance_note_new (topic)), NULL);

  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_label_set_justify (GTK_LABEL (right), GTK_JUSTIFY_RIGHT);
  for (guint owner = 0; owner < TR_N_STANCE_OWNERS; owner++)
    gtk_box_append (GTK_BOX (column),
                    line_new (owner_new ((TrStanceOwner) owner),
                              tr_stance_scale_new (document, topic, (TrStanceOwner) owner)));

  return column;
}

/* One strategic choice: what speaks for its ends, where the note and the sides stand, and why. */
GtkWidget *
tr_stance_card_new (TrDocument *document, TrStanceTopic topic)
{
  GtkWidget *said = about (tr_status_new ("tr-said"), document, topic, show_said);
  GtkWidget *reason = about (tr_column_new (0, NULL), document, topic, show_reason);
  const char *title = _(tr_stance_topics[topic].label);
  GtkWidget *column = tr_column_new (12, tr_heading_new (title, "heading", 3),
                                     tr_contract_pair_new (end_new (topic, TR_STANCE_LEFT),
                                                           end_new (topic, TR_STANCE_RIGHT)),
                                     scales_new (document, topic), said, reason, NULL);
  /* the four have the same fields: what they are in tells which is which */
  GtkWidget *card = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "child", column, NULL);

  tr_name_widget (card, title);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-form");

  return card;
}
