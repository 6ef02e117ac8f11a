/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-preview.h"

#include <glib/gi18n.h>

#include "tr-audience-view.h"
#include "tr-widgets.h"

struct _TrAudiencePreview {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  GtkWidget *state;
  GtkWidget *previous, *next;
  GtkWidget *freeze, *blank;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrAudiencePreview, tr_audience_preview, GTK_TYPE_BOX)

static char *
state_text (TrAudienceDesk *desk)
{
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (desk);

  if (tr_audience_desk_is_blank (desk))
    return g_strdup (_("The room sees an empty screen"));
  if (tr_audience_desk_is_frozen (desk))
    return g_strdup (_("Frozen: the room keeps seeing this"));
  if (layout != NULL && layout->n_pages > 1)
    return g_strdup_printf (_("The room sees page %u of %u"), layout->page + 1, layout->n_pages);

  return g_strdup (_("The room sees this"));
}

static void
update (TrAudiencePreview *self)
{
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (self->desk);
  gboolean is_held = tr_audience_desk_is_frozen (self->desk) || tr_audience_desk_is_blank (self->desk);
  gboolean can_turn = layout != NULL && !is_held;
  g_autofree char *state = state_text (self->desk);

  self->is_updating = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), tr_audience_desk_is_open (self->desk));
  tr_text_set (self->state, state);
  tr_set_class (self->state, "tr-strong", is_held);
  gtk_widget_set_sensitive (self->previous, can_turn && layout->page > 0);
  gtk_widget_set_sensitive (self->next, can_turn && layout->page + 1 < layout->n_pages);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->freeze), tr_audience_desk_is_frozen (self->desk));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->blank), tr_audience_desk_is_blank (self->desk));
  self->is_updating = FALSE;
}

static void
on_previous_cb (TrAudiencePreview *self)
{
  tr_audience_desk_turn (self->desk, -1);
}

static void
on_next_cb (TrAudiencePreview *self)
{
  tr_audience_desk_turn (self->desk, 1);
}

static void
on_freeze_cb (TrAudiencePreview *self)
{
  if (!self->is_updating)
    tr_audience_desk_set_frozen (self->desk, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->freeze)));
}

static void
on_blank_cb (TrAudiencePreview *self)
{
  if (!self->is_updating)
    tr_audience_desk_set_blank (self->desk, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->blank)));
}

static GtkWidget *
make_toggle (const char *icon, const char *name, const char *tip)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  tr_name_widget (button, name);
  gtk_widget_set_tooltip_text (button, tip);

  return button;
}

static void
tr_audience_preview_dispose (GObject *object)
{
  TrAudiencePreview *self = TR_AUDIENCE_PREVIEW (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_audience_preview_parent_class)->dispose (object);
}

static void
tr_audience_preview_class_init (TrAudiencePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_audience_preview_dispose;
}

static void
tr_audience_preview_init (TrAudiencePreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-audience-preview");
  self->state = tr_status_new (NULL);
  self->previous = tr_icon_button_new ("go-previous-symbolic", _("Previous page for the room"));
  self->next = tr_icon_button_new ("go-next-symbolic", _("Next page for the room"));
  self->freeze = make_toggle ("media-playback-pause-symbolic", _("Keep what the room sees"),
                              _("Keep what the room sees (F7)"));
  self->blank = make_toggle ("view-conceal-symbolic", _("Show the room an empty screen"),
                             _("Show the room an empty screen (F8)"));
  g_signal_connect_swapped (self->previous, "clicked", G_CALLBACK (on_previous_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (on_next_cb), self);
  g_signal_connect_swapped (self->freeze, "toggled", G_CALLBACK (on_freeze_cb), self);
  g_signal_connect_swapped (self->blank, "toggled", G_CALLBACK (on_blank_cb), self);
}

GtkWidget *
tr_audience_preview_new (TrAudienceDesk *desk)
{
  TrAudiencePreview *self = g_object_new (TR_TYPE_AUDIENCE_PREVIEW, NULL);
  GtkWidget *view = tr_audience_view_new (desk);
  GtkWidget *buttons = tr_row_new (0, self->previous, self->next, self->freeze, self->blank, NULL);

  self->desk = g_object_ref (desk);
  gtk_widget_add_css_class (view, "tr-audience-small");
  gtk_widget_add_css_class (buttons, "linked");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->state);
  gtk_box_append (GTK_BOX (self), view);
  gtk_box_append (GTK_BOX (self), buttons);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
