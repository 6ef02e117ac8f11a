/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-toast-area.h"

#include <glib/gi18n.h>

#include "tr-widgets.h"

#define MARGIN_PX 24
#define MOST_CHARS 60

struct _TrToastArea {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button;
  AdwToast *toast; /* the one that shows, or NULL */
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (TrToastArea, tr_toast_area, GTK_TYPE_WIDGET)

static void
hide (TrToastArea *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_can_target (self->revealer, FALSE);
  gtk_widget_set_can_focus (self->revealer, FALSE);
  g_clear_object (&self->toast);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  TrToastArea *self = user_data;

  self->timeout_id = 0;
  hide (self);
  return G_SOURCE_REMOVE;
}

static void
on_button_clicked_cb (TrToastArea *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  /* Hidden first: what the button does may show the next toast. */
  hide (self);
  if (toast == NULL)
    return;
  g_signal_emit_by_name (toast, "button-clicked");
  if (adw_toast_get_action_name (toast) != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), adw_toast_get_action_name (toast),
                                        adw_toast_get_action_target_value (toast));
}

static void
tr_toast_area_dispose (GObject *object)
{
  TrToastArea *self = TR_TOAST_AREA (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_toast_area_parent_class)->dispose (object);
}

static void
tr_toast_area_class_init (TrToastAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_toast_area_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_toast (TrToastArea *self)
{
  /* A screen reader says what appears in a widget of this role. */
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->label = g_object_new (GTK_TYPE_LABEL, "max-width-chars", MOST_CHARS, "hexpand", TRUE, NULL);
  tr_wrap_label (self->label);
  self->button = gtk_button_new ();
  gtk_widget_set_visible (self->button, FALSE);
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _("Close this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close this message"), -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_button_clicked_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (hide), self);

  gtk_widget_add_css_class (box, "tr-toast");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), close);

  return box;
}

static void
tr_toast_area_init (TrToastArea *self)
{
  self->revealer = g_object_new (GTK_TYPE_REVEALER, "transition-type", GTK_REVEALER_TRANSITION_TYPE_CROSSFADE, "halign",
                                 GTK_ALIGN_CENTER, "valign", GTK_ALIGN_END, "margin-bottom", MARGIN_PX, "margin-start", MARGIN_PX,
                                 "margin-end", MARGIN_PX, NULL);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), make_toast (self));
  self->overlay = gtk_overlay_new ();
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->revealer);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  hide (self);
}

GtkWidget *
tr_toast_area_new (GtkWidget *child)
{
  TrToastArea *self = g_object_new (TR_TYPE_TOAST_AREA, NULL);

  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
  return GTK_WIDGET (self);
}

/* Shows a toast in place of the one that shows. Takes it over. Its button emits "button-clicked" and activates its action. */
void
tr_toast_area_show (TrToastArea *self, AdwToast *toast)
{
  const char *button_label = adw_toast_get_button_label (toast);

  hide (self);
  self->toast = toast;
  gtk_label_set_markup (GTK_LABEL (self->label), adw_toast_get_title (toast));
  gtk_widget_set_visible (self->button, button_label != NULL);
  if (button_label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), button_label);
  gtk_widget_set_can_target (self->revealer, TRUE);
  gtk_widget_set_can_focus (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  if (adw_toast_get_timeout (toast) > 0)
    self->timeout_id = g_timeout_add_seconds (adw_toast_get_timeout (toast), on_timeout_cb, self);
}

/* Takes a toast away if it still shows. */
void
tr_toast_area_dismiss (TrToastArea *self, AdwToast *toast)
{
  if (toast != NULL && self->toast == toast)
    hide (self);
}

/* Takes away the toast that shows. FALSE when there is none. */
gboolean
tr_toast_area_close (TrToastArea *self)
{
  if (self->toast == NULL)
    return FALSE;
  hide (self);

  return TRUE;
}

/* Whether the keyboard is in the toast. */
gboolean
tr_toast_area_has_focus (TrToastArea *self)
{
  return self->toast != NULL && gtk_widget_get_focus_child (self->overlay) == self->revealer;
}
