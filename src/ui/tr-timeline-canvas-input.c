/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-canvas-private.h"

#include <math.h>

#include "tr-timeline-words.h"
#include "tr-zoom.h"

#define THRESHOLD 4   /* pixels that the pointer moves before it is a drag */
#define END_GRIP 9    /* pixels before the end of a term that take hold of its end */
#define ZOOM_STEP 1.3 /* of a notch of the wheel */
#define SCROLL_STEP 0.1 /* of the window */

/* The term that ends where another begins: that of the item before it in its lane. NULL when that is not seen. */
static const TrTimelineItem *
term_before (const TrTimelinePicture *picture, int index)
{
  for (int i = index - 1; i >= 0; i--) {
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);

    if (item->kind == TR_PLAN_BASE_TERM || item->kind == TR_PLAN_EXTENSION)
      return item;
  }

  return NULL;
}

/* What is taken hold of at a point. Both sides of the boundary between two terms are the end of the first one. */
static const char *
key_at (TrTimelineCanvas *self, double x, double y, TrPlanGrip *grip)
{
  const TrTimelineLayout *layout = tr_timeline_canvas_layout (self);
  const TrTimelinePicture *picture = tr_timeline_desk_get_picture (self->desk);
  int index = layout->is_empty ? -1 : tr_timeline_layout_item_at (layout, x, y);
  const TrTimelineMark *mark;
  const TrTimelineItem *item;

  *grip = TR_GRIP_WHOLE;
  if (index < 0)
    return NULL;
  mark = &g_array_index (layout->marks, TrTimelineMark, index);
  item = g_ptr_array_index (picture->items, index);
  if (item->kind == TR_PLAN_EXTENSION && !mark->is_cut_before && x < mark->box.x + MIN (END_GRIP, mark->box.width / 3))
    item = term_before (picture, index) != NULL ? term_before (picture, index) : item;
  if (item->kind == TR_PLAN_EXTENSION ||
      (item->kind == TR_PLAN_BASE_TERM &&
       (item != g_ptr_array_index (picture->items, index) ||
        (!mark->is_cut_after && x > mark->box.x + mark->box.width - END_GRIP))))
    *grip = TR_GRIP_END;

  return item->key;
}

static gboolean
can_move (TrTimelineCanvas *self, const char *key, TrPlanGrip grip)
{
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, key);

  return item != NULL && tr_plan_why_fixed (item, grip) == NULL;
}

/* Takes hold of what is at a point; it moves at the first tr_timeline_canvas_drag_to(). FALSE when there is nothing. */
gboolean
tr_timeline_canvas_drag_begin (TrTimelineCanvas *self, double x, double y)
{
  const TrPlanItem *item;
  const char *key;
  GtkWidget *handle;

  g_return_val_if_fail (TR_IS_TIMELINE_CANVAS (self), FALSE);

  tr_timeline_desk_settle (self->desk);
  key = key_at (self, x, y, &self->grip);
  item = tr_timeline_desk_find (self->desk, key);
  if (item == NULL)
    return FALSE;
  g_free (self->dragged);
  self->dragged = g_strdup (key);
  self->grab_x = x;
  self->grab_days = tr_timeline_desk_get_days (self->desk);
  tr_plan_grip_day (item, self->grip, &self->grab_day);
  handle = tr_timeline_canvas_find (self, self->dragged);
  if (handle != NULL)
    gtk_widget_grab_focus (handle);
  tr_timeline_desk_choose (self->desk, self->dragged);

  return TRUE;
}

/* Moves it by whole days, the start of the contract by months unless it is moved `by_day`. What can not be moved says
 * so, and stays. */
void
tr_timeline_canvas_drag_to (TrTimelineCanvas *self, double x, double y, gboolean by_day)
{
  double width = tr_timeline_canvas_get_day_width (self), days, julian;
  GDate day;

  g_return_if_fail (TR_IS_TIMELINE_CANVAS (self));

  if (self->dragged == NULL || width <= 0)
    return;
  days = round ((x - self->grab_x) / self->layout->plot.width * self->grab_days);
  julian = MAX (g_date_get_julian (&self->grab_day) + days, 1);
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) julian);
  if (!by_day && days != 0 && tr_timeline_desk_find (self->desk, self->dragged) != NULL)
    tr_plan_snap (tr_timeline_desk_find (self->desk, self->dragged), self->grip, &day);
  self->least_height = MAX (self->least_height, gtk_widget_get_height (GTK_WIDGET (self)));
  if (days == 0 && tr_timeline_desk_get_held (self->desk) == NULL)
    return;
  tr_timeline_desk_hold (self->desk, self->dragged, self->grip, &day);
}

static void
stop (TrTimelineCanvas *self)
{
  g_clear_pointer (&self->dragged, g_free);
  self->least_height = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Lets it go where it is, as one action, and keeps it in sight. */
void
tr_timeline_canvas_drag_end (TrTimelineCanvas *self)
{
  g_autofree char *key = g_strdup (self->dragged);
  TrPlanGrip grip = self->grip;
  const TrPlanItem *item;
  GDate day;

  g_return_if_fail (TR_IS_TIMELINE_CANVAS (self));

  if (self->dragged == NULL)
    return;
  stop (self);
  tr_timeline_desk_settle (self->desk);
  item = tr_timeline_desk_find (self->desk, key);
  if (item == NULL)
    return;
  tr_plan_grip_day (item, grip, &day);
  tr_timeline_desk_show_day (self->desk, &day);
}

/* Puts it back. */
void
tr_timeline_canvas_drag_cancel (TrTimelineCanvas *self)
{
  g_return_if_fail (TR_IS_TIMELINE_CANVAS (self));

  if (self->dragged == NULL)
    return;
  stop (self);
  tr_timeline_desk_drop (self->desk);
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, TrTimelineCanvas *self)
{
  self->is_panning = FALSE;
  self->pan_first = g_date_valid (&tr_timeline_desk_get_picture (self->desk)->first)
                      ? g_date_get_julian (&tr_timeline_desk_get_picture (self->desk)->first)
                      : 0;
  tr_timeline_canvas_drag_begin (self, x, y);
}

static void
pan_to (TrTimelineCanvas *self, double julian)
{
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_julian (&first, (guint32) MAX (julian, 1));
  tr_timeline_desk_look (self->desk, &first, tr_timeline_desk_get_days (self->desk));
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrTimelineCanvas *self)
{
  gboolean is_under_way = self->is_panning || tr_timeline_desk_get_held (self->desk) != NULL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x, y;

  if (!is_under_way && hypot (offset_x, offset_y) < THRESHOLD)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->dragged != NULL) {
    tr_timeline_canvas_drag_to (self, x + offset_x, y + offset_y, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0);
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  } else if (self->pan_first > 0) {
    self->is_panning = TRUE;
    pan_to (self, self->pan_first - offset_x / MAX (tr_timeline_canvas_get_day_width (self), 1e-6));
  }
}

static void
on_drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrTimelineCanvas *self)
{
  tr_timeline_canvas_drag_end (self);
  self->is_panning = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
on_drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, TrTimelineCanvas *self)
{
  tr_timeline_canvas_drag_cancel (self);
  self->is_panning = FALSE;
}

/* Also when the key was pressed while something else has the focus. */
static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrTimelineCanvas *self)
{
  if (key != GDK_KEY_Escape || self->dragged == NULL)
    return GDK_EVENT_PROPAGATE;
  tr_timeline_canvas_drag_cancel (self);

  return GDK_EVENT_STOP;
}

static void
on_motion_cb (GtkEventControllerMotion *controller, double x, double y, TrTimelineCanvas *self)
{
  TrPlanGrip grip;
  const char *key;

  self->pointer_x = x;
  if (self->dragged != NULL || self->is_panning)
    return;
  key = key_at (self, x, y, &grip);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), key == NULL || !can_move (self, key, grip) ? NULL
                                                      : grip == TR_GRIP_END                      ? "ew-resize"
                                                                                                 : "grab");
  tr_timeline_desk_hover (self->desk, key);
}

static void
on_leave_cb (TrTimelineCanvas *self)
{
  if (self->dragged == NULL)
    tr_timeline_desk_hover (self->desk, NULL);
}

/* With Control the wheel looks from nearer by, sideways or with Shift it goes through time; else the page scrolls. */
static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, TrTimelineCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const TrTimelineLayout *layout = tr_timeline_canvas_layout (self);
  double along = (state & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx, days = tr_timeline_desk_get_days (self->desk);

  if (layout->is_empty)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0 && dy != 0) {
    tr_timeline_desk_zoom (self->desk, pow (ZOOM_STEP, -dy),
                           CLAMP ((self->pointer_x - layout->plot.x) / layout->plot.width, 0, 1));
    return GDK_EVENT_STOP;
  }
  if (along == 0)
    return GDK_EVENT_PROPAGATE;
  pan_to (self, g_date_get_julian (&tr_timeline_desk_get_picture (self->desk)->first) + along * days * SCROLL_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
on_tooltip_cb (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (widget);
  TrPlanGrip grip;
  const TrTimelineMark *mark;
  const TrPlanItem *item;
  g_autofree char *text = NULL;
  int half;

  if (is_keyboard || self->dragged != NULL)
    return FALSE;
  item = tr_timeline_desk_find (self->desk, key_at (self, x, y, &grip));
  if (item == NULL)
    return FALSE;
  text = tr_timeline_item_text (tr_timeline_desk_get_plan (self->desk), item, tr_timeline_desk_get_today (self->desk));
  gtk_tooltip_set_text (tooltip, text);
  /* below the whole line, so that the names in it can be read on */
  mark = &g_array_index (self->layout->marks, TrTimelineMark, tr_timeline_layout_item_at (self->layout, x, y));
  half = (int) ceil (self->layout->type);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 4, (int) mark->y - half, 8, 2 * half });

  return TRUE;
}

void
tr_timeline_canvas_install_input (TrTimelineCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  tr_zoom_keep_wheel (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
}
