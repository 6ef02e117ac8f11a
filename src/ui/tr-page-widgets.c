/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-widgets.h"

#include <glib/gi18n.h>

#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-editor.h"
#include "tr-widgets.h"

/* What the page says back about what it holds: `show` writes it into the label, which is hidden while there is nothing to say. */
GtkWidget *
tr_said_back_new (TrDocument *document, guint64 kinds, TrShow show)
{
  GtkWidget *label = tr_status_new ("tr-said");

  tr_keep_shown (label, document, kinds, NULL, show);

  return label;
}

/* The example from a real case that belongs to a page, as long as the page holds no records of these kinds. */
GtkWidget *
tr_example_new (TrDocument *document, const char *page, guint64 kinds)
{
  GtkWidget *example = tr_empty_page_new (page, NULL);

  tr_keep_while_none (example, document, kinds);

  return example;
}

/* Puts an example of what belongs in a part of a page under its hint, as long as there are no records of that kind. Gives the part. */
GtkWidget *
tr_section_teach (GtkWidget *section, TrDocument *document, const char *page, const char *key, TrKindId kind)
{
  const char *example = tr_guidance_section_example (page, key, tr_language_of_interface ());
  /* TRANSLATORS: an example of what somebody may write down here, one or two sentences */
  g_autofree char *text = g_strdup_printf (_("For example: %s"), example);
  GtkWidget *label = tr_prose_new (text, "tr-teaches");

  g_return_val_if_fail (example != NULL, section);
  gtk_box_insert_child_after (GTK_BOX (section), label, gtk_widget_get_prev_sibling (gtk_widget_get_last_child (section)));
  tr_keep_while_none (label, document, TR_KIND_BIT (kind));

  return section;
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
