/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-new-project.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-widgets.h"

/* Lives as long as the window of the dialog. */
typedef struct {
  TrWindow *parent; /* NULL when it is gone */
  GtkWidget *window;
  GtkWidget *title;
  GtkWidget *municipality;
  GtkWidget *create;
  GtkWidget *message;
} Form;

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
form_free (gpointer data)
{
  Form *self = data;

  g_clear_weak_pointer (&self->parent);
  g_free (self);
}

static void
mark (GtkWidget *row, const char *problem)
{
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  if (problem == NULL) {
    gtk_widget_remove_css_class (row, "error");
    gtk_accessible_reset_state (text, GTK_ACCESSIBLE_STATE_INVALID);
    gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    return;
  }
  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  gtk_widget_grab_focus (row);
}

/* Whether the project can have this; when not, says why under the fields and at the field. */
static gboolean
check (Form *self, GtkWidget *row, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (tr_field_check (tr_kind_field (tr_kind (TR_KIND_PROJECT), field), value, &error))
    return TRUE;
  tr_text_set (self->message, error->message);
  mark (row, error->message);
  return FALSE;
}

static void
on_create_cb (Form *self)
{
  g_autofree char *title = g_strstrip (g_strdup (text_of (self->title)));
  g_autofree char *municipality = g_strstrip (g_strdup (text_of (self->municipality)));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  TrWindow *parent = self->parent;

  if (parent == NULL)
    return;
  if (*title == '\0') {
    tr_text_set (self->message, _("Give the project a title first."));
    mark (self->title, _("Give the project a title first."));
    return;
  }
  if (!check (self, self->title, "title", title) || !check (self, self->municipality, "municipality", municipality))
    return;
  id = tr_library_create (tr_window_get_library (parent), title, municipality, &error);
  if (id == NULL) {
    tr_text_set (self->message, error->message);
    return;
  }
  gtk_window_destroy (GTK_WINDOW (self->window));
  tr_window_refresh_start (parent);
  tr_window_open_project (parent, id);
}

static void
on_changed_cb (Form *self)
{
  tr_text_set (self->message, "");
  mark (self->title, NULL);
  mark (self->municipality, NULL);
}

static GtkWidget *
make_entry (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  tr_name_widget (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), title);
  return row;
}

static GtkWidget *
make_header (Form *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->create = gtk_button_new_with_label (_("Create"));
  gtk_widget_add_css_class (self->create, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (self->create, "clicked", G_CALLBACK (on_create_cb), self);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->create);
  return header;
}

static GtkWidget *
make_form (Form *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *box;

  self->title = make_entry (_("Title"));
  self->municipality = make_entry (_("Municipality"));
  self->message = tr_text_new ("", "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->title);
  gtk_list_box_append (GTK_LIST_BOX (list), self->municipality);
  box = tr_column_new (
      12, list, self->message,
      tr_text_new (_("For example: Youth work in the neighbourhood. You can change both later; everything is saved "
                     "at once."),
                   "dim-label"),
      NULL);
  gtk_widget_add_css_class (box, "form");
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (self->municipality, "changed", G_CALLBACK (on_changed_cb), self);
  return box;
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

void
tr_new_project_show (TrWindow *window)
{
  Form *self = g_new0 (Form, 1);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_set_weak_pointer (&self->parent, window);
  self->window = adw_window_new ();
  g_object_set_data_full (G_OBJECT (self->window), "form", self, form_free);
  gtk_window_set_title (GTK_WINDOW (self->window), _("New project"));
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 480, -1);
  adw_window_set_content (ADW_WINDOW (self->window), tr_column_new (0, make_header (self), make_form (self), NULL));
  gtk_window_set_default_widget (GTK_WINDOW (self->window), self->create);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape_cb, NULL, NULL)));
  gtk_widget_add_controller (self->window, keys);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->title);
}
