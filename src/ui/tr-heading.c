/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-heading.h"

#include "tr-widgets.h"

/* A text that a screen reader can jump to, and that wraps: level 1 is the question of a page, 2 that of a part of it. `css_class`
 * may be NULL. */
GtkWidget *
tr_heading_new (const char *text, const char *css_class, int level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   NULL);

  tr_wrap_label (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}
