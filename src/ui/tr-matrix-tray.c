/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-tray.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-matrix-handle.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define SPACING 8
#define THRESHOLD 4 /* pixels that the pointer moves before it is a drag */

struct _TrMatrixTray {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  TrMatrixCanvas *canvas; /* weak: both are parts of one page */
  GtkWidget *chips;
  GtkWidget *heading;
  char *dragged; /* its chip stays until the drag is over */
  int width;     /* of the chips, when their height was kept */
};

G_DEFINE_FINAL_TYPE (TrMatrixTray, tr_matrix_tray, GTK_TYPE_BOX)

static gboolean
waits (TrMatrixTray *self, const char *direction)
{
  const TrStanding *standing = tr_matrix_desk_find (self->desk, direction);

  return standing != NULL && (standing->all.n == 0 || g_strcmp0 (self->dragged, direction) == 0);
}

/* The heading stands before them on the first line. */
static GtkWidget *
first_chip (TrMatrixTray *self)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (self->chips));
}

/* The chip of a direction, NULL when it does not wait here. */
GtkWidget *
tr_matrix_tray_find (TrMatrixTray *self, const char *direction)
{
  for (GtkWidget *chip = first_chip (self); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (g_str_equal (tr_matrix_handle_get_direction (TR_MATRIX_HANDLE (chip)), direction))
      return chip;

  return NULL;
}

/* What goes onto the matrix takes the focus along. */
static void
remove_gone (TrMatrixTray *self)
{
  GtkWidget *chip = first_chip (self);

  while (chip != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (chip), *handle;
    const char *direction = tr_matrix_handle_get_direction (TR_MATRIX_HANDLE (chip));

    if (!waits (self, direction)) {
      handle = self->canvas != NULL ? tr_matrix_canvas_find (self->canvas, direction) : NULL;
      if (gtk_widget_has_focus (chip) && handle != NULL)
        gtk_widget_grab_focus (handle);
      gtk_box_remove (GTK_BOX (self->chips), chip);
    }
    chip = next;
  }
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, TrMatrixTray *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (chip);
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrMatrixTray *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t point;
  double x, y;

  if (self->canvas == NULL || (self->dragged == NULL && hypot (offset_x, offset_y) < THRESHOLD))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->dragged == NULL) {
    self->dragged = g_strdup (tr_matrix_handle_get_direction (TR_MATRIX_HANDLE (chip)));
    gtk_widget_add_css_class (chip, "tr-dragged");
    tr_matrix_canvas_drag_begin (self->canvas, self->dragged);
  }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (gtk_widget_compute_point (chip, GTK_WIDGET (self->canvas),
                                &GRAPHENE_POINT_INIT ((float) (x + offset_x), (float) (y + offset_y)), &point))
    tr_matrix_canvas_drag_to (self->canvas, point.x, point.y, TRUE);
}

static void update (TrMatrixTray *self);

static void
end_drag (TrMatrixTray *self)
{
  GtkWidget *chip = self->dragged != NULL ? tr_matrix_tray_find (self, self->dragged) : NULL;

  if (chip != NULL)
    gtk_widget_remove_css_class (chip, "tr-dragged");
  g_clear_pointer (&self->dragged, g_free);
  update (self);
}

static gboolean
on_ended_cb (gpointer user_data)
{
  end_drag (user_data);
  return G_SOURCE_REMOVE;
}

/* The chip goes afterwards: GTK is still busy with its gesture. */
static void
on_drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, TrMatrixTray *self)
{
  if (self->dragged == NULL)
    return;
  if (self->canvas != NULL)
    tr_matrix_canvas_drag_end (self->canvas);
  g_idle_add_full (G_PRIORITY_HIGH, on_ended_cb, g_object_ref (self), g_object_unref);
}

static void
on_drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, TrMatrixTray *self)
{
  if (self->canvas != NULL)
    tr_matrix_canvas_drag_cancel (self->canvas);
  if (self->dragged != NULL)
    g_idle_add_full (G_PRIORITY_HIGH, on_ended_cb, g_object_ref (self), g_object_unref);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrMatrixTray *self)
{
  if (key != GDK_KEY_Escape || self->canvas == NULL || !tr_matrix_canvas_is_dragging (self->canvas))
    return GDK_EVENT_PROPAGATE;
  tr_matrix_canvas_drag_cancel (self->canvas);

  return GDK_EVENT_STOP;
}

static GtkWidget *
chip_new (TrMatrixTray *self, const char *direction)
{
  GtkWidget *chip = tr_matrix_handle_new_chip (self->desk, direction);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self, 0);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (drag));

  return chip;
}

static void
add_new (TrMatrixTray *self)
{
  const GPtrArray *standings = tr_matrix_desk_get_standings (self->desk);
  GtkWidget *before = gtk_widget_get_first_child (self->chips);

  for (guint i = 0; i < standings->len; i++) {
    const char *direction = ((const TrStanding *) standings->pdata[i])->direction->record.id;
    GtkWidget *chip = tr_matrix_tray_find (self, direction);

    if (!waits (self, direction))
      continue;
    if (chip == NULL) {
      chip = chip_new (self, direction);
      gtk_box_insert_child_after (GTK_BOX (self->chips), chip, before);
    } else if (gtk_widget_get_prev_sibling (chip) != before) {
      gtk_box_reorder_child_after (GTK_BOX (self->chips), chip, before);
    }
    tr_matrix_handle_update (TR_MATRIX_HANDLE (chip));
    before = chip;
  }
}

/* It keeps the lines that it had, for as long as the page is in sight and as wide: the matrix may not move under who
 * works on it when a line of directions is left. */
static void
keep_height (TrMatrixTray *self)
{
  int width = gtk_widget_get_width (self->chips), height = gtk_widget_get_height (self->chips);

  gboolean is_as_before = gtk_widget_get_mapped (self->chips) && width == self->width;

  gtk_widget_set_size_request (self->chips, -1, is_as_before ? height : -1);
  self->width = width;
}

static void
update (TrMatrixTray *self)
{
  g_autofree char *came_off = self->canvas != NULL ? tr_matrix_canvas_take_focus (self->canvas) : NULL;
  GtkWidget *chip;

  keep_height (self);
  add_new (self);
  remove_gone (self);
  gtk_widget_set_visible (GTK_WIDGET (self), tr_matrix_desk_get_standings (self->desk)->len > 0);
  gtk_label_set_label (GTK_LABEL (self->heading),
                       first_chip (self) != NULL ? _("Not placed yet") : _("All directions are placed"));
  tr_set_class (self->heading, "dim-label", first_chip (self) == NULL);
  chip = came_off != NULL ? tr_matrix_tray_find (self, came_off) : NULL;
  if (chip != NULL)
    gtk_widget_grab_focus (chip);
}

static void
on_moved_cb (TrMatrixTray *self, const char *direction)
{
  if (waits (self, direction) != (tr_matrix_tray_find (self, direction) != NULL))
    update (self);
}

static void
tr_matrix_tray_dispose (GObject *object)
{
  TrMatrixTray *self = TR_MATRIX_TRAY (object);

  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_matrix_tray_parent_class)->dispose (object);
}

static void
tr_matrix_tray_finalize (GObject *object)
{
  g_free (TR_MATRIX_TRAY (object)->dragged);
  G_OBJECT_CLASS (tr_matrix_tray_parent_class)->finalize (object);
}

static void
tr_matrix_tray_class_init (TrMatrixTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_tray_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_tray_finalize;
}

static void
tr_matrix_tray_init (TrMatrixTray *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->heading = gtk_label_new (_("Not placed yet"));
  self->chips = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_set_layout_manager (self->chips, tr_wrap_layout_new (SPACING, SPACING));
  tr_name_widget (self->chips, _("Directions that are not placed yet"));
  gtk_widget_add_css_class (self->chips, "tr-tray");
  gtk_widget_add_css_class (self->heading, "tr-strong");
  gtk_widget_add_css_class (self->heading, "tr-tray-heading");
  gtk_box_append (GTK_BOX (self->chips), self->heading);
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_box_append (GTK_BOX (self), self->chips);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* After the canvas, which has to be there when a direction moves from one to the other. */
GtkWidget *
tr_matrix_tray_new (TrMatrixDesk *desk, TrMatrixCanvas *canvas)
{
  TrMatrixTray *self = g_object_new (TR_TYPE_MATRIX_TRAY, NULL);

  self->desk = g_object_ref (desk);
  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placer", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* Puts the first of them in the middle of the matrix, to be moved on from there. */
void
tr_matrix_tray_begin (TrMatrixTray *self)
{
  GtkWidget *chip = first_chip (self);

  if (chip == NULL)
    return;
  gtk_widget_grab_focus (chip);
  gtk_widget_activate_action (chip, "direction.place", NULL);
}
