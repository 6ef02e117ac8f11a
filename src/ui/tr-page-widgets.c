/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-widgets.h"

#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-follow.h"
#include "tr-widgets.h"

/* What a part needs to follow its document; data of its widget. */
typedef struct {
  TrDocument *document;
  TrSay say;
  TrKindId kinds[2];
} Follower;

#define FOLLOWER "tr-follower"

static void
follower_free (gpointer data)
{
  Follower *follower = data;

  g_object_unref (follower->document);
  g_free (follower);
}

static Follower *
follow (GtkWidget *widget, TrDocument *document, GCallback update)
{
  Follower *follower = g_new0 (Follower, 1);

  follower->document = g_object_ref (document);
  g_object_set_data_full (G_OBJECT (widget), FOLLOWER, follower, follower_free);
  tr_follow (document, update, widget);

  return follower;
}

static void
update_said (GtkWidget *label)
{
  Follower *follower = g_object_get_data (G_OBJECT (label), FOLLOWER);
  g_autofree char *text = follower->say (tr_document_get_project (follower->document));

  tr_text_set (label, text);
}

/* What the page says back about what it holds: the text that `say` makes of the project, hidden when that is "". */
GtkWidget *
tr_said_back_new (TrDocument *document, TrSay say)
{
  GtkWidget *label = tr_text_new ("", "tr-said");

  follow (label, document, G_CALLBACK (update_said))->say = say;
  update_said (label);

  return label;
}

static void
update_example (GtkWidget *example)
{
  Follower *follower = g_object_get_data (G_OBJECT (example), FOLLOWER);
  TrProject *project = tr_document_get_project (follower->document);

  gtk_widget_set_visible (
    example, tr_project_count (project, follower->kinds[0]) + tr_project_count (project, follower->kinds[1]) == 0);
}

/* The example from a real case that belongs to a page, as long as the page holds no records of two kinds. */
GtkWidget *
tr_example_new (TrDocument *document, const char *page, TrKindId first, TrKindId second)
{
  GtkWidget *example = tr_empty_page_new (page, NULL);
  GtkWidget *heading = tr_text_new (_("An example from practice"), "heading");
  Follower *follower = follow (example, document, G_CALLBACK (update_example));

  gtk_box_prepend (GTK_BOX (example), heading);
  follower->kinds[0] = first;
  follower->kinds[1] = second;
  update_example (example);

  return example;
}

/* An editor without a visible label, for rows; the field's label stays its name. `placeholder` may be NULL. */
GtkWidget *
tr_bare_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field, const char *placeholder)
{
  GtkWidget *editor = tr_editor_new (document, kind, id, field);

  tr_editor_set_label_visible (TR_EDITOR (editor), FALSE);
  if (placeholder != NULL)
    tr_editor_set_placeholder (TR_EDITOR (editor), placeholder);

  return editor;
}

/* The same for the main text of a row, which takes the room there is and more lines when that is not enough. */
GtkWidget *
tr_main_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field)
{
  GtkWidget *editor = tr_bare_editor_new (document, kind, id, field, NULL);

  tr_editor_set_wrapped (TR_EDITOR (editor));

  return editor;
}
