/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-nav-row.h"

/* A press activates "win.page" with `page`. */
GtkWidget *
tr_nav_row_new (const char *title, const char *page)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *summary = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_label_set_xalign (GTK_LABEL (summary), 1);
  gtk_label_set_justify (GTK_LABEL (summary), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (summary, "nav-summary");
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), summary);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "nav-row");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

void
tr_nav_row_set_summary (GtkWidget *row, const char *summary)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (row));
  GtkWidget *label = gtk_widget_get_last_child (box);
  const char *title = gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box)));
  g_autofree char *name = g_strdup_printf ("%s, %s", title, summary);

  gtk_label_set_label (GTK_LABEL (label), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
tr_nav_row_set_selected (GtkWidget *row, gboolean is_selected)
{
  if (is_selected)
    gtk_widget_add_css_class (row, "selected");
  else
    gtk_widget_remove_css_class (row, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
