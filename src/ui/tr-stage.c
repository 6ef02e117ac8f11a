/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-stage.h"

#include <glib/gi18n.h>

#include "tr-theme.h"
#include "tr-widgets.h"

/* A page that scrolls, and grows no wider than `width` pixels. */
GtkWidget *
tr_stage_new (GtkWidget *content, int width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (content, "tr-stage");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tr_theme_clamp_new (content, width));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/* What to talk about, in a frame. */
GtkWidget *
tr_stage_talk_new (GtkWidget *text)
{
  GtkWidget *box = tr_column_new (6, tr_text_new (_("Talk about"), "tr-stage-caption"), text, NULL);

  gtk_widget_add_css_class (box, "tr-stage-box");

  return box;
}
