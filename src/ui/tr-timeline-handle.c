/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-handle.h"

#include "tr-timeline-words.h"
#include "tr-widgets.h"

typedef enum { GO_FIRST, GO_BACK, GO_ON, GO_LAST } Go;

struct _TrTimelineHandle {
  GtkWidget parent_instance;

  TrTimelineDesk *desk;
  char *key;
};

G_DEFINE_FINAL_TYPE (TrTimelineHandle, tr_timeline_handle, GTK_TYPE_WIDGET)

static void
on_move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrTimelineHandle *self = TR_TIMELINE_HANDLE (widget);
  g_autoptr (TrTimelineHandle) keep = g_object_ref (self);
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, self->key);
  gint step, n;

  g_variant_get (parameter, "(ii)", &step, &n);
  if (item == NULL)
    return;
  tr_timeline_desk_choose (self->desk, self->key);
  tr_timeline_desk_nudge (self->desk, self->key, tr_timeline_grip_of_keys (item), (TrPlanStep) step, n);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrTimelineHandle *self = TR_TIMELINE_HANDLE (widget);

  if (tr_timeline_desk_get_held (self->desk) == NULL)
    return GDK_EVENT_PROPAGATE;
  tr_timeline_desk_drop (self->desk);

  return GDK_EVENT_STOP;
}

static void
on_remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrTimelineHandle *self = TR_TIMELINE_HANDLE (widget);
  g_autoptr (TrTimelineHandle) keep = g_object_ref (self);

  tr_timeline_desk_reset (self->desk, self->key);
}

/* To the one before or after it in time, or to the first or last. */
static void
on_go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *canvas = gtk_widget_get_parent (widget), *other = NULL;

  switch (g_variant_get_int32 (parameter)) {
  case GO_FIRST:
    other = gtk_widget_get_first_child (canvas);
    break;
  case GO_LAST:
    other = gtk_widget_get_last_child (canvas);
    break;
  case GO_BACK:
    other = gtk_widget_get_prev_sibling (widget);
    break;
  case GO_ON:
  default:
    other = gtk_widget_get_next_sibling (widget);
  }
  if (other == NULL)
    gtk_widget_error_bell (widget);
  else
    gtk_widget_grab_focus (other);
}

static void
tr_timeline_handle_dispose (GObject *object)
{
  g_clear_object (&TR_TIMELINE_HANDLE (object)->desk);
  G_OBJECT_CLASS (tr_timeline_handle_parent_class)->dispose (object);
}

static void
tr_timeline_handle_finalize (GObject *object)
{
  g_free (TR_TIMELINE_HANDLE (object)->key);
  G_OBJECT_CLASS (tr_timeline_handle_parent_class)->finalize (object);
}

static void
bind_move (GtkWidgetClass *widget_class, guint key, gint n)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "moment.move", "(ii)", TR_STEP_WEEK, n);
  gtk_widget_class_add_binding_action (widget_class, key, GDK_SHIFT_MASK, "moment.move", "(ii)", TR_STEP_MONTH, n);
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK, "moment.move", "(ii)", TR_STEP_DAY, n);
}

static void
tr_timeline_handle_class_init (TrTimelineHandleClass *klass)
{
  static const struct {
    guint key;
    Go way;
  } ways[] = { { GDK_KEY_Up, GO_BACK },   { GDK_KEY_KP_Up, GO_BACK }, { GDK_KEY_Down, GO_ON },
               { GDK_KEY_KP_Down, GO_ON }, { GDK_KEY_Home, GO_FIRST }, { GDK_KEY_End, GO_LAST } };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_timeline_handle_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_timeline_handle_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "trhandle");
  gtk_widget_class_install_action (widget_class, "moment.move", "(ii)", on_move_cb);
  gtk_widget_class_install_action (widget_class, "moment.remove", NULL, on_remove_cb);
  gtk_widget_class_install_action (widget_class, "moment.go", "i", on_go_cb);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_add_binding_action (widget_class, ways[i].key, 0, "moment.go", "i", (gint) ways[i].way);
  bind_move (widget_class, GDK_KEY_Left, -1);
  bind_move (widget_class, GDK_KEY_KP_Left, -1);
  bind_move (widget_class, GDK_KEY_Right, 1);
  bind_move (widget_class, GDK_KEY_KP_Right, 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "moment.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "moment.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "moment.remove", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

/* What has the focus is what is told about, and in sight. */
static void
on_focus_enter_cb (TrTimelineHandle *self)
{
  const TrPlanItem *item;

  tr_timeline_desk_choose (self->desk, self->key);
  item = tr_timeline_desk_find (self->desk, self->key);
  if (item != NULL)
    tr_timeline_desk_show_day (self->desk, tr_timeline_grip_of_keys (item) == TR_GRIP_END ? &item->to : &item->from);
}

/* What is in hand is written when the focus goes elsewhere. */
static void
on_focus_leave_cb (TrTimelineHandle *self)
{
  if (self->desk != NULL && g_strcmp0 (tr_timeline_desk_get_held (self->desk), self->key) == 0)
    tr_timeline_desk_settle (self->desk);
  if (self->desk != NULL && g_strcmp0 (tr_timeline_desk_get_chosen (self->desk), self->key) == 0)
    tr_timeline_desk_choose (self->desk, NULL);
}

static void
tr_timeline_handle_init (TrTimelineHandle *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
tr_timeline_handle_new (TrTimelineDesk *desk, const char *key)
{
  TrTimelineHandle *self = g_object_new (TR_TYPE_TIMELINE_HANDLE, NULL);

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  tr_timeline_handle_update (self);

  return GTK_WIDGET (self);
}

const char *
tr_timeline_handle_get_key (TrTimelineHandle *self)
{
  return self->key;
}

/* Says what the desk shows of it now. */
void
tr_timeline_handle_update (TrTimelineHandle *self)
{
  const TrPlan *plan = tr_timeline_desk_get_plan (self->desk);
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, self->key);
  g_autofree char *name = NULL, *keys = NULL;

  if (item == NULL)
    return;
  name = tr_timeline_item_text (plan, item, tr_timeline_desk_get_today (self->desk));
  keys = tr_timeline_keys_text (plan, item);
  tr_name_widget (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
}
