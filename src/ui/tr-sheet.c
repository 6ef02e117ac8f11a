/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tr-widgets.h"
#include "tr-window.h"

struct _TrSheet {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *title;
  GtkWidget *undo, *redo;
  GtkWidget *place; /* AdwBin */
};

enum { SIGNAL_CLOSED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrSheet, tr_sheet, GTK_TYPE_BOX)

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  tr_name_widget (button, name);
}

static void
on_changed_cb (TrSheet *self)
{
  const char *undo_label = tr_document_get_undo_label (self->document), *redo_label = tr_document_get_redo_label (self->document);
  g_autofree char *undo = undo_label != NULL ? g_strdup_printf (_("Undo: %s"), undo_label) : g_strdup (_("Undo"));
  g_autofree char *redo = redo_label != NULL ? g_strdup_printf (_("Redo: %s"), redo_label) : g_strdup (_("Redo"));

  name_button (self->undo, undo);
  name_button (self->redo, redo);
}

static void
on_close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_sheet_close (TR_SHEET (widget));
}

static void
tr_sheet_dispose (GObject *object)
{
  g_clear_object (&TR_SHEET (object)->document);
  G_OBJECT_CLASS (tr_sheet_parent_class)->dispose (object);
}

static void
tr_sheet_unroot (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tr_sheet_parent_class)->unroot (widget);
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
tr_sheet_class_init (TrSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_sheet_dispose;
  widget_class->unroot = tr_sheet_unroot;
  gtk_widget_class_install_action (widget_class, "sheet.close", NULL, on_close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.close", NULL);

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", TR_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
button_new (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = tr_icon_button_new (icon, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
close_button_new (void)
{
  GtkWidget *button = gtk_button_new (), *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  /* TRANSLATORS: a button that leaves what fills the window, and goes back to the page */
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Back to the page"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sheet.close");
  gtk_widget_set_tooltip_text (button, _("Everything is saved (Esc)"));
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
tr_sheet_init (TrSheet *self)
{
  GtkWidget *header = adw_header_bar_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-sheet");
  self->title = adw_window_title_new ("", "");
  self->undo = button_new ("edit-undo-symbolic", _("Undo"), "win.undo");
  self->redo = button_new ("edit-redo-symbolic", _("Redo"), "win.redo");
  self->place = adw_bin_new ();
  gtk_widget_set_vexpand (self->place, TRUE);
  gtk_widget_add_css_class (header, "page-header");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header), ADW_CENTERING_POLICY_LOOSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), close_button_new ());
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->undo);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->redo);
  gtk_box_append (GTK_BOX (self), header);
  gtk_box_append (GTK_BOX (self), self->place);
}

/* Not in a window yet: tr_sheet_present(). */
TrSheet *
tr_sheet_new (TrDocument *document, const char *title)
{
  TrSheet *self = g_object_new (TR_TYPE_SHEET, NULL);

  self->document = g_object_ref (document);
  tr_sheet_set_title (self, title, "");
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  on_changed_cb (self);

  return self;
}

void
tr_sheet_set_title (TrSheet *self, const char *title, const char *subtitle)
{
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle);
}

/* Puts the content in, in place of what was there; it takes the focus when it can. */
void
tr_sheet_set_content (TrSheet *self, GtkWidget *content)
{
  adw_bin_set_child (ADW_BIN (self->place), content);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (content);
}

GtkWidget *
tr_sheet_get_content (TrSheet *self)
{
  return adw_bin_get_child (ADW_BIN (self->place));
}

/* Shows it over the window that `from` is in, in place of one that is there. */
void
tr_sheet_present (TrSheet *self, GtkWidget *from)
{
  GtkWidget *window = gtk_widget_get_ancestor (from, TR_TYPE_WINDOW);

  g_return_if_fail (window != NULL);
  tr_window_show_sheet (TR_WINDOW (window), GTK_WIDGET (self));
  if (tr_sheet_get_content (self) != NULL)
    gtk_widget_grab_focus (tr_sheet_get_content (self));
}

/* Leaves the window, if it is in one. */
void
tr_sheet_close (TrSheet *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), TR_TYPE_WINDOW);

  if (window != NULL)
    tr_window_close_sheet (TR_WINDOW (window));
}
