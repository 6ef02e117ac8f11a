/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-section.h"

#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-heading.h"
#include "tr-widgets.h"

/* A part of a page: its question and hint above `content`. Keys are those of tr_guidance_sections(). */
GtkWidget *
tr_page_section_new (const char *page, const char *key, GtkWidget *content)
{
  return tr_page_section_new_with (page, key, NULL, content);
}

/* The same with something beside the question, such as a button; NULL for nothing. */
GtkWidget *
tr_page_section_new_with (const char *page, const char *key, GtkWidget *beside, GtkWidget *content)
{
  TrLanguage language = tr_language_of_interface ();
  const char *question = tr_guidance_section (page, key, language), *hint = tr_guidance_hint (page, key, language);
  GtkWidget *heading = tr_heading_new (question, "title-4", 2), *section;

  gtk_widget_set_hexpand (heading, beside != NULL);
  section = tr_column_new (3, beside != NULL ? tr_row_new (12, heading, beside, NULL) : heading, NULL);
  gtk_widget_add_css_class (section, "tr-section");
  if (hint != NULL && *hint != '\0')
    gtk_box_append (GTK_BOX (section), tr_prose_new (hint, "dim-label"));
  gtk_widget_set_margin_top (content, 9);
  gtk_box_append (GTK_BOX (section), content);

  return section;
}
