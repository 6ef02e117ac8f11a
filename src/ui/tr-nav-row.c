/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-nav-row.h"

#include "tr-phrases.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 20 /* of a line of what a page holds: it does not decide how wide the sidebar is */

/* A press activates "win.page" with `page`. */
GtkWidget *
tr_nav_row_new (const char *title, const char *page)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *summary = gtk_label_new (NULL);
  GtkWidget *mark = gtk_label_new (NULL), *facts;

  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (summary), MOST_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (summary), 1);
  gtk_label_set_justify (GTK_LABEL (summary), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (summary, "nav-summary");
  gtk_widget_add_css_class (mark, "nav-mark");
  gtk_widget_set_visible (mark, FALSE);
  gtk_widget_set_halign (mark, GTK_ALIGN_END);
  facts = tr_column_new (1, summary, mark, NULL);
  gtk_widget_set_valign (facts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "nav-row");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

static GtkWidget *
facts_of (GtkWidget *row)
{
  return gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (row)));
}

void
tr_nav_row_set_summary (GtkWidget *row, const char *summary)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (row));
  GtkWidget *label = gtk_widget_get_first_child (facts_of (row));
  const char *title = gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box)));
  g_autofree char *name = g_strdup_printf ("%s, %s", title, summary), *lines = tr_unbroken_text (summary);

  gtk_label_set_label (GTK_LABEL (label), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What there is to mind on the page: a sign and a number, or "", and the same in words. */
void
tr_nav_row_set_advice (GtkWidget *row, const char *mark, const char *description)
{
  tr_text_set (gtk_widget_get_last_child (facts_of (row)), mark);
  gtk_widget_set_tooltip_text (row, *description != '\0' ? description : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
tr_nav_row_set_selected (GtkWidget *row, gboolean is_selected)
{
  if (is_selected)
    gtk_widget_add_css_class (row, "selected");
  else
    gtk_widget_remove_css_class (row, "selected");
  tr_tell_pressed (GTK_WIDGET (row), is_selected);
}
