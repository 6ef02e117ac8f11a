/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-canvas-private.h"

#include <math.h>

#include "tr-matrix-words.h"
#include "tr-zoom.h"

#define THRESHOLD 4        /* pixels that the pointer moves before it is a drag */
#define ZOOM_STEP 1.25     /* of a notch of the wheel */
#define DOT_TARGET 3       /* pixels around a dot that belong to it */

/* A point of the canvas in the whole picture. */
static void
to_picture (TrMatrixCanvas *self, double *x, double *y)
{
  *x += tr_matrix_canvas_offset (self, GTK_ORIENTATION_HORIZONTAL);
  *y += tr_matrix_canvas_offset (self, GTK_ORIENTATION_VERTICAL);
}

/* The placement whose dot is at a point of the picture; NULL for none. `item` becomes the place of its direction in the
 * view. */
static const TrPlacement *
find_dot (TrMatrixCanvas *self, double x, double y, int *item)
{
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);
  double nearest = layout->dot_radius + DOT_TARGET;
  const TrPlacement *found = NULL;
  guint nth = 0;

  for (guint i = 0; i < layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (layout->dots, TrMatrixMark, i);
    const TrMatrixItem *of = g_ptr_array_index (self->view.items, dot->item);
    const TrStanding *standing = tr_matrix_desk_find (self->desk, of->id);
    double distance = hypot (dot->x - x, dot->y - y);

    /* dots stand in the order of the directions, and of their placements */
    nth = i > 0 && (dot - 1)->item == dot->item ? nth + 1 : 0;
    if (distance >= nearest || standing == NULL || nth >= standing->placements->len)
      continue;
    nearest = distance;
    found = g_ptr_array_index (standing->placements, nth);
    *item = (int) dot->item;
  }

  return found;
}

static gboolean
is_on_marker (TrMatrixCanvas *self, int item, double x, double y)
{
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);
  const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, item);

  return hypot (marker->x - x, marker->y - y) <= layout->marker_radius + 2;
}

/* What is at a point of the picture: a marker, else a dot, else a name; -1 for nothing. `placement` is that of the dot,
 * or NULL. */
static int
find_item (TrMatrixCanvas *self, double x, double y, const TrPlacement **placement)
{
  int item = tr_matrix_layout_item_at (tr_matrix_canvas_layout (self), x, y), of_dot = -1;

  *placement = NULL;
  if (item >= 0 && is_on_marker (self, item, x, y))
    return item;
  *placement = find_dot (self, x, y, &of_dot);

  return *placement != NULL ? of_dot : item;
}

static const char *
id_of (TrMatrixCanvas *self, int item)
{
  return item >= 0 ? ((const TrMatrixItem *) g_ptr_array_index (self->view.items, item))->id : NULL;
}

/* Takes a direction up; it moves at the first tr_matrix_canvas_drag_to(). */
void
tr_matrix_canvas_drag_begin (TrMatrixCanvas *self, const char *direction)
{
  g_return_if_fail (TR_IS_MATRIX_CANVAS (self));

  tr_matrix_desk_settle (self->desk);
  g_free (self->dragged);
  self->dragged = g_strdup (direction);
  self->drag_plot = tr_matrix_canvas_layout (self)->plot;
  self->grab_x = self->grab_y = 0;
}

/* Moves it, in pixels of the canvas. FALSE when nothing moves: the drag was cancelled, or the point lies beside the
 * matrix and has to lie in it. */
gboolean
tr_matrix_canvas_drag_to (TrMatrixCanvas *self, double x, double y, gboolean is_inside_only)
{
  const TrBox *plot = &self->drag_plot;
  double control, uncertainty;

  g_return_val_if_fail (TR_IS_MATRIX_CANVAS (self), FALSE);

  if (self->dragged == NULL)
    return FALSE;
  to_picture (self, &x, &y);
  control = (x + self->grab_x - plot->x) / plot->width;
  uncertainty = 1 - (y + self->grab_y - plot->y) / plot->height;
  if (is_inside_only && (control < -0.1 || control > 1.1 || uncertainty < -0.1 || uncertainty > 1.1)) {
    tr_matrix_desk_drop (self->desk);
    return FALSE;
  }
  tr_matrix_desk_hold (self->desk, self->dragged, CLAMP (control, 0, 1), CLAMP (uncertainty, 0, 1));

  return TRUE;
}

/* Lets it go where it is, as one action. */
void
tr_matrix_canvas_drag_end (TrMatrixCanvas *self)
{
  g_return_if_fail (TR_IS_MATRIX_CANVAS (self));

  if (self->dragged == NULL)
    return;
  g_clear_pointer (&self->dragged, g_free);
  tr_matrix_desk_settle (self->desk);
}

/* Puts it back. */
void
tr_matrix_canvas_drag_cancel (TrMatrixCanvas *self)
{
  g_return_if_fail (TR_IS_MATRIX_CANVAS (self));

  if (self->dragged == NULL)
    return;
  g_clear_pointer (&self->dragged, g_free);
  tr_matrix_desk_drop (self->desk);
}

gboolean
tr_matrix_canvas_is_dragging (TrMatrixCanvas *self)
{
  return self->dragged != NULL;
}

/* A dot of the one who places moves from where it is; a marker takes that dot along. */
static void
grab (TrMatrixCanvas *self, int item, const TrPlacement *placement, double x, double y)
{
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);
  const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, item);
  const TrPlacement *own = tr_matrix_desk_own (self->desk, id_of (self, item));
  double from_x = marker->at_x, from_y = marker->at_y;

  tr_matrix_canvas_drag_begin (self, id_of (self, item));
  if (placement != NULL && own != NULL && g_str_equal (placement->record.id, own->record.id))
    tr_matrix_layout_point (layout, own->control, own->uncertainty, &from_x, &from_y);
  self->grab_x = from_x - x;
  self->grab_y = from_y - y;
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, TrMatrixCanvas *self)
{
  const TrPlacement *placement;
  GtkWidget *handle;
  int item;

  to_picture (self, &x, &y);
  item = find_item (self, x, y, &placement);
  self->is_pressed = item >= 0;
  self->is_panning = FALSE;
  self->pan_x = tr_matrix_canvas_offset (self, GTK_ORIENTATION_HORIZONTAL);
  self->pan_y = tr_matrix_canvas_offset (self, GTK_ORIENTATION_VERTICAL);
  if (item < 0)
    return;
  handle = tr_matrix_canvas_find (self, id_of (self, item));
  grab (self, item, placement, x, y);
  gtk_widget_grab_focus (handle);
  tr_matrix_desk_choose (self->desk, self->dragged);
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrMatrixCanvas *self)
{
  gboolean is_under_way = self->is_panning || tr_matrix_desk_get_held (self->desk) != NULL;
  double x, y;

  if (!is_under_way && hypot (offset_x, offset_y) < THRESHOLD)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!self->is_pressed) {
    self->is_panning = TRUE;
    tr_matrix_canvas_scroll (self, self->pan_x - offset_x, self->pan_y - offset_y);
    return;
  }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (tr_matrix_canvas_drag_to (self, x + offset_x, y + offset_y, FALSE))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

/* Pressed beside everything: nothing is looked at. */
static void
on_drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrMatrixCanvas *self)
{
  if (self->is_pressed)
    tr_matrix_canvas_drag_end (self);
  else if (!self->is_panning)
    tr_matrix_desk_choose (self->desk, NULL);
  self->is_pressed = self->is_panning = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
on_drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, TrMatrixCanvas *self)
{
  tr_matrix_canvas_drag_cancel (self);
  self->is_pressed = self->is_panning = FALSE;
}

/* Also when the key was pressed while something else has the focus. */
static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrMatrixCanvas *self)
{
  if (key != GDK_KEY_Escape || self->dragged == NULL)
    return GDK_EVENT_PROPAGATE;
  tr_matrix_canvas_drag_cancel (self);

  return GDK_EVENT_STOP;
}

static void
hover (TrMatrixCanvas *self, const char *direction, gboolean can_move)
{
  TrMatrixItem *before, *now;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), can_move ? "grab" : NULL);
  if (g_strcmp0 (self->hovered, direction) == 0)
    return;
  before = self->hovered != NULL ? tr_matrix_picture_find (&self->view, self->hovered) : NULL;
  now = direction != NULL ? tr_matrix_picture_find (&self->view, direction) : NULL;
  if (before != NULL)
    before->is_hovered = FALSE;
  if (now != NULL)
    now->is_hovered = TRUE;
  g_free (self->hovered);
  self->hovered = g_strdup (direction);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_cb (GtkEventControllerMotion *controller, double x, double y, TrMatrixCanvas *self)
{
  const TrPlacement *placement;
  int item;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->dragged != NULL || self->is_panning)
    return;
  to_picture (self, &x, &y);
  item = find_item (self, x, y, &placement);
  hover (self, id_of (self, item), item >= 0);
}

static void
on_leave_cb (TrMatrixCanvas *self)
{
  if (self->dragged == NULL)
    hover (self, NULL, FALSE);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, TrMatrixCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  self->is_zoomed_by_pointer = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "matrix.zoom", "d",
                              tr_matrix_canvas_get_zoom (self) * pow (ZOOM_STEP, -dy));

  return GDK_EVENT_STOP;
}

static char *
dot_text (TrMatrixCanvas *self, const TrPlacement *placement)
{
  g_autofree char *who = tr_matrix_who_text (tr_matrix_desk_get_project (self->desk), placement);
  g_autofree char *place = tr_matrix_place_text (placement->control, placement->uncertainty);

  return *placement->reason != '\0' ? g_strdup_printf ("%s: %s\n%s", who, place, placement->reason)
                                    : g_strdup_printf ("%s: %s", who, place);
}

static char *
item_text (TrMatrixCanvas *self, int item)
{
  const TrStanding *standing = tr_matrix_desk_find (self->desk, id_of (self, item));
  g_autofree char *place = tr_matrix_place_text (standing->all.control, standing->all.uncertainty);
  g_autofree char *status = tr_matrix_status_text (standing);

  return g_strdup_printf ("%s\n%s\n%s", standing->direction->title, place, status);
}

static gboolean
on_tooltip_cb (GtkWidget *widget, int tip_x, int tip_y, gboolean is_keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (widget);
  double x = tip_x, y = tip_y;
  const TrPlacement *placement;
  g_autofree char *text = NULL;
  int item;

  if (is_keyboard || self->dragged != NULL)
    return FALSE;
  to_picture (self, &x, &y);
  item = find_item (self, x, y, &placement);
  if (item < 0)
    return FALSE;
  text = placement != NULL ? dot_text (self, placement) : item_text (self, item);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ tip_x - 4, tip_y - 4, 8, 8 });

  return TRUE;
}

void
tr_matrix_canvas_install_input (TrMatrixCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

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
