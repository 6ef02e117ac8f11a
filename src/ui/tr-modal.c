/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-modal.h"

#include "tr-widgets.h"

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return GDK_EVENT_STOP;
}

/* An empty window over the one that `from` is in; present it with gtk_window_present(). */
GtkWidget *
tr_modal_new (GtkWidget *from, const char *title, int width_px, int height_px)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *modal = adw_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (modal), title);
  gtk_window_set_transient_for (GTK_WINDOW (modal), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (modal), TRUE);
  gtk_window_set_modal (GTK_WINDOW (modal), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (modal), width_px, height_px);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape_cb, NULL, NULL)));
  gtk_widget_add_controller (modal, keys);

  return modal;
}

static GtkWidget *
bar_new (const char *close_label, GtkWidget *button)
{
  GtkWidget *bar = adw_header_bar_new (), *close = gtk_button_new_with_label (close_label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "window.close");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), close);
  if (button != NULL) {
    gtk_widget_add_css_class (button, "suggested-action");
    adw_header_bar_pack_end (ADW_HEADER_BAR (bar), button);
  }

  return bar;
}

/* Fills it. `button` does what the window is for, also on Enter in a line of the body; NULL when the body has its
 * own. */
void
tr_modal_set_content (GtkWidget *modal, GtkWidget *body, const char *close_label, GtkWidget *button)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (body, "tr-dialog-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_window_set_content (ADW_WINDOW (modal), tr_column_new (0, bar_new (close_label, button), scroller, NULL));
  if (button != NULL)
    gtk_window_set_default_widget (GTK_WINDOW (modal), button);
}

/* Puts something under the body that stays in sight while the body scrolls. */
void
tr_modal_set_foot (GtkWidget *modal, GtkWidget *foot)
{
  GtkWidget *column = adw_window_get_content (ADW_WINDOW (modal));

  gtk_widget_add_css_class (foot, "tr-dialog-part");
  gtk_box_append (GTK_BOX (column), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (column), foot);
}
