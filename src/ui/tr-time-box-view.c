/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-time-box-view.h"

#include <glib/gi18n.h>

#include "tr-either-layout.h"
#include "tr-help-place.h"
#include "tr-pacer.h"
#include "tr-widgets.h"

struct _TrTimeBoxView {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *icon;
  GtkWidget *clock; /* seconds; for the eye only */
  GtkWidget *left;
  GtkWidget *ahead;
  GtkWidget *pause;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrTimeBoxView, tr_time_box_view, GTK_TYPE_BOX)

static const char *
icon_of (TrPacer *pacer)
{
  TrPaceState state = tr_pace_state (tr_pacer_get_pace (pacer));

  if (tr_pacer_is_paused (pacer))
    return "media-playback-pause-symbolic";

  return state == TR_PACE_OVER || state == TR_PACE_ENDING ? "alarm-symbolic" : "preferences-system-time-symbolic";
}

/* What the time comes to in words, which change once a minute at most. Free with g_free(). */
static char *
left_text (TrPacer *pacer)
{
  const TrPace *pace = tr_pacer_get_pace (pacer);
  g_autofree char *left = tr_pace_left_text (pace);

  if (tr_pacer_is_paused (pacer))
    /* TRANSLATORS: the time of a session stands still */
    return g_strdup (_("Pause"));
  if (*left == '\0')
    /* TRANSLATORS: nothing is planned for this part of the session */
    return g_strdup (_("No time planned"));

  return g_steal_pointer (&left);
}

static void
set_label (GtkWidget *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
    tr_text_set (label, text);
}

static void
update (TrTimeBoxView *self)
{
  TrPacer *pacer = tr_pacer_of (self->document);
  const TrPace *pace = tr_pacer_get_pace (pacer);
  g_autofree char *clock = NULL, *left = NULL, *ahead = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), pace != NULL);
  if (pace == NULL)
    return;
  clock = tr_pace_clock_text (pace);
  left = left_text (pacer);
  ahead = tr_pace_ahead_text (pace);
  self->is_updating = TRUE;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_of (pacer));
  gtk_label_set_label (GTK_LABEL (self->clock), clock);
  set_label (self->left, left);
  set_label (self->ahead, ahead);
  tr_set_class (GTK_WIDGET (self), "tr-time-over", tr_pace_state (pace) == TR_PACE_OVER);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->pause), tr_pacer_is_paused (pacer));
  self->is_updating = FALSE;
}

static void
on_pause_cb (TrTimeBoxView *self)
{
  if (!self->is_updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.time-pause", NULL);
}

static void
tr_time_box_view_dispose (GObject *object)
{
  g_clear_object (&TR_TIME_BOX_VIEW (object)->document);
  G_OBJECT_CLASS (tr_time_box_view_parent_class)->dispose (object);
}

static void
tr_time_box_view_class_init (TrTimeBoxViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_time_box_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_buttons (TrTimeBoxView *self)
{
  /* TRANSLATORS: a button that gives a part of a session five minutes more */
  GtkWidget *more = gtk_button_new_with_label (_("Five minutes more")), *row;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "win.time-extend");
  gtk_widget_set_tooltip_text (more, _("Five minutes more (F5)"));
  self->pause = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->pause), "media-playback-pause-symbolic");
  tr_name_widget (self->pause, _("Let the time stand still"));
  gtk_widget_set_tooltip_text (self->pause, _("Let the time stand still (Shift+F5)"));
  g_signal_connect_swapped (self->pause, "toggled", G_CALLBACK (on_pause_cb), self);
  row = tr_row_new (6, more, self->pause, NULL);
  gtk_widget_set_halign (row, GTK_ALIGN_START);

  return row;
}

static void
tr_time_box_view_init (TrTimeBoxView *self)
{
  GtkWidget *time;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-time-box");
  tr_name_widget (GTK_WIDGET (self), _("Time"));
  tr_help_place_set (GTK_WIDGET (self), "meeting#time");
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->clock = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->clock, "tr-time-clock");
  self->left = tr_status_new ("tr-strong");
  self->ahead = tr_status_new ("dim-label");
  time = tr_row_new (9, self->icon, self->clock, tr_column_new (0, self->left, self->ahead, NULL), NULL);
  gtk_box_append (GTK_BOX (self), time);
  gtk_box_append (GTK_BOX (self), make_buttons (self));
}

GtkWidget *
tr_time_box_view_new (TrDocument *document)
{
  TrTimeBoxView *self = g_object_new (TR_TYPE_TIME_BOX_VIEW, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (tr_pacer_of (document), "ticked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

#define DOCUMENT "tr-document"
#define LABEL "tr-label"
#define ICON "tr-icon"

static void
update_button (GtkWidget *button)
{
  TrPacer *pacer = tr_pacer_of (g_object_get_data (G_OBJECT (button), DOCUMENT));
  const TrPace *pace = tr_pacer_get_pace (pacer);
  GtkWidget *label = g_object_get_data (G_OBJECT (button), LABEL);
  g_autofree char *left = NULL, *ahead = NULL, *name = NULL;

  gtk_widget_set_visible (button, pace != NULL);
  if (pace == NULL)
    return;
  left = left_text (pacer);
  ahead = tr_pace_ahead_text (pace);
  /* TRANSLATORS: the name of a button: what is left of the time, and whether the session is ahead or behind */
  name = *ahead != '\0' ? g_strdup_printf (_("Time: %s, %s"), left, ahead) : g_strdup_printf (_("Time: %s"), left);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (button), ICON), icon_of (pacer));
  tr_set_class (button, "tr-time-over", tr_pace_state (pace) == TR_PACE_OVER);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), name) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), left);
  /* a header is narrow: that there is no plan is told by the name of the button */
  gtk_widget_set_visible (label, tr_pacer_is_paused (pacer) || tr_pace_state (pace) != TR_PACE_FREE);
  gtk_widget_set_tooltip_text (button, name);
  tr_name_widget (button, name);
}

/* The same in one button for the header; pressed, it shows all of it. */
GtkWidget *
tr_time_box_button_new (TrDocument *document)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();
  GtkWidget *icon = gtk_image_new (), *label = gtk_label_new ("");

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), tr_row_new (6, icon, tr_either_new (label, NULL), NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tr-time-button");
  tr_help_place_set (button, "meeting#time");
  gtk_popover_set_child (GTK_POPOVER (popover), tr_time_box_view_new (document));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  g_object_set_data_full (G_OBJECT (button), DOCUMENT, g_object_ref (document), g_object_unref);
  g_object_set_data (G_OBJECT (button), LABEL, label);
  g_object_set_data (G_OBJECT (button), ICON, icon);
  g_signal_connect_object (tr_pacer_of (document), "ticked", G_CALLBACK (update_button), button, G_CONNECT_SWAPPED);
  update_button (button);

  return button;
}
