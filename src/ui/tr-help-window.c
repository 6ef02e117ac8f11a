/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help-window.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-help-list.h"
#include "tr-help-place.h"
#include "tr-help-text.h"
#include "tr-split-view.h"
#include "tr-theme.h"
#include "tr-widgets.h"
#include "tr-window.h"

#define WIDTH 960 /* pixels */
#define HEIGHT 700
#define GAP 12 /* above what was asked for */
#define TEXT_WIDTH 640 /* lines stay short enough to read */

struct _TrHelpWindow {
  AdwWindow parent_instance;

  GtkWidget *split;
  GtkWidget *list;
  GtkWidget *scroller;
  GtkWidget *text;
  GtkWidget *list_button; /* while there is no room for the list beside the text */
  const TrHelpTopic *topic;
  GQueue before; /* topics that were left, the last first */
  guint block;   /* to bring to the top when its place is known */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (TrHelpWindow, tr_help_window, ADW_TYPE_WINDOW)

/* Nothing has a place before it was laid out. */
static gboolean
scroll_to_block (GtkWidget *scroller, GdkFrameClock *clock, gpointer user_data)
{
  TrHelpWindow *self = user_data;
  GtkWidget *block = tr_help_text_get_block (self->text, self->block);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_point_t top;

  if (gtk_widget_get_height (block) == 0 ||
      !gtk_widget_compute_point (block, scroller, &GRAPHENE_POINT_INIT (0, 0), &top))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, self->block == 0 ? 0 : gtk_adjustment_get_value (adjustment) + top.y - GAP);
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

/* By way of the title: a text with links complains when nothing had the focus before. */
static void
focus_block (TrHelpWindow *self)
{
  gtk_root_set_focus (GTK_ROOT (self), tr_help_text_get_block (self->text, 0));
  if (self->block > 0)
    gtk_widget_child_focus (tr_help_text_get_block (self->text, self->block), GTK_DIR_TAB_FORWARD);
}

static void
show_topic (TrHelpWindow *self, const TrHelpTopic *topic, guint block)
{
  if (topic != self->topic) {
    self->topic = topic;
    self->text = tr_help_text_new (topic);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), tr_theme_clamp_new (self->text, TEXT_WIDTH));
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", !g_queue_is_empty (&self->before));
  tr_help_list_select (TR_HELP_LIST (self->list), topic);
  self->block = block;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->scroller, scroll_to_block, self, NULL);
  if (tr_split_view_get_sidebar_collapsed (TR_SPLIT_VIEW (self->split)))
    tr_split_view_set_show_sidebar (TR_SPLIT_VIEW (self->split), FALSE);
  focus_block (self);
}

static void
leave_topic (TrHelpWindow *self, const TrHelpTopic *next)
{
  if (self->topic != NULL && self->topic != next)
    g_queue_push_head (&self->before, (gpointer) self->topic);
}

static void
on_chosen_cb (TrHelpWindow *self, const TrHelpTopic *topic, guint block)
{
  leave_topic (self, topic);
  show_topic (self, topic, block);
}

static void
on_go_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  tr_help_window_go (TR_HELP_WINDOW (widget), g_variant_get_string (target, NULL));
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrHelpWindow *self = TR_HELP_WINDOW (widget);
  const TrHelpTopic *topic = g_queue_pop_head (&self->before);

  if (topic != NULL)
    show_topic (self, topic, 0);
}

static void
on_search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrHelpWindow *self = TR_HELP_WINDOW (widget);

  tr_split_view_set_show_sidebar (TR_SPLIT_VIEW (self->split), TRUE);
  tr_help_list_search (TR_HELP_LIST (self->list));
}

static void
on_list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrSplitView *split = TR_SPLIT_VIEW (TR_HELP_WINDOW (widget)->split);

  tr_split_view_set_show_sidebar (split, !tr_split_view_get_show_sidebar (split));
}

static void
update_list_button (TrHelpWindow *self)
{
  gtk_widget_set_visible (self->list_button, tr_split_view_get_sidebar_collapsed (TR_SPLIT_VIEW (self->split)));
}

static void
tr_help_window_dispose (GObject *object)
{
  TrHelpWindow *self = TR_HELP_WINDOW (object);

  if (self->split != NULL)
    g_signal_handlers_disconnect_by_data (self->split, self);
  self->split = NULL;
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->scroller, self->tick_id);
  self->tick_id = 0;
  g_queue_clear (&self->before);

  G_OBJECT_CLASS (tr_help_window_parent_class)->dispose (object);
}

static void
tr_help_window_class_init (TrHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_help_window_dispose;
  gtk_widget_class_install_action (widget_class, "help.go", "s", on_go_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "help.list", NULL, on_list_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "help.list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Before the text with the focus, in which it means something else. */
static void
add_search_key (TrHelpWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("help.search")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
make_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = tr_icon_button_new (icon, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
make_header (TrHelpWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->list_button = make_button ("sidebar-show-symbolic", _("Topics of the help"), "help.list");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button ("go-previous-symbolic", _("Back"), "help.back"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->list_button);

  return header;
}

static void
tr_help_window_init (TrHelpWindow *self)
{
  GtkWidget *header = make_header (self);

  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  self->list = tr_help_list_new ();
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_chosen_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "pages");
  self->split = tr_split_view_new ();
  gtk_widget_set_vexpand (self->split, TRUE);
  tr_split_view_set_sidebar (TR_SPLIT_VIEW (self->split), self->list);
  tr_split_view_set_content (TR_SPLIT_VIEW (self->split), self->scroller);
  tr_split_view_set_show_sidebar (TR_SPLIT_VIEW (self->split), TRUE);
  adw_window_set_content (ADW_WINDOW (self), tr_column_new (0, header, self->split, NULL));
  g_signal_connect_swapped (self->split, "notify", G_CALLBACK (update_list_button), self);
  update_list_button (self);
  add_search_key (self);
}

/* Help without a program beside it would keep that running. */
static void
on_window_removed_cb (TrHelpWindow *self, GtkWindow *window, GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (TR_IS_WINDOW (l->data) && l->data != window)
      return;
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Shows nothing yet. `application` may be NULL. */
GtkWidget *
tr_help_window_new (GtkApplication *application)
{
  TrHelpWindow *self = g_object_new (TR_TYPE_HELP_WINDOW, "application", application, NULL);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* a dialog takes the input of the windows of its own group only */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  if (application != NULL)
    g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Shows a topic, or a part of one, as "matrix#round". What does not exist is ignored. */
void
tr_help_window_go (TrHelpWindow *self, const char *target)
{
  guint block = 0;
  const TrHelpTopic *topic = tr_help_find (target, tr_language_of_interface (), &block);

  if (topic == NULL)
    return;
  tr_help_list_forget (TR_HELP_LIST (self->list));
  leave_topic (self, topic);
  show_topic (self, topic, block);
}

/* The id of the topic that is shown, NULL for none. */
const char *
tr_help_window_get_topic (TrHelpWindow *self)
{
  return self->topic != NULL ? self->topic->id : NULL;
}

static GtkWidget *
find_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (TR_IS_HELP_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
show_from (GtkApplication *application, GtkWindow *from)
{
  GtkWidget *window = find_window (application);
  g_autofree char *target = tr_help_place_find (from);

  if (window == NULL)
    window = tr_help_window_new (application);
  if (from != NULL && GTK_WIDGET (from) != window)
    gtk_window_set_transient_for (GTK_WINDOW (window), from);
  /* in sight first: the focus of what is not is not told to assistive technology */
  gtk_window_present (GTK_WINDOW (window));
  tr_help_window_go (TR_HELP_WINDOW (window), target);
}

/* Opens the help at what the person is looking at. */
void
tr_help_window_show (GtkApplication *application)
{
  show_from (application, gtk_application_get_active_window (application));
}

static gboolean
on_key_cb (GtkWidget *window, GVariant *arguments, gpointer application)
{
  show_from (application, GTK_WINDOW (window));

  return GDK_EVENT_STOP;
}

static void
on_windows_cb (GListModel *windows, guint place, guint n_removed, guint n_added, GtkApplication *application)
{
  for (guint i = place; i < place + n_added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GtkEventController *keys = gtk_shortcut_controller_new ();

    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                                                            gtk_callback_action_new (on_key_cb, application, NULL)));
    gtk_widget_add_controller (window, keys);
  }
}

/* Has F1 work in every window: the keys of an application do not reach its dialogs. */
void
tr_help_window_serve (GtkApplication *application)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_cb), application, 0);
}
