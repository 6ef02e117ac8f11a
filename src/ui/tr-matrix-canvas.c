/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-canvas-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-matrix-handle.h"
#include "tr-theme.h"
#include "tr-widgets.h"
#include "tr-zoom.h"

#define LEAST_WIDTH 300 /* pixels */
#define LEAST_HEIGHT 300
#define NATURAL_WIDTH 760
#define NATURAL_HEIGHT 620
#define LEAST_TARGET 28 /* pixels: what a finger or an unsteady hand can hit */
#define MARGIN 40       /* pixels around a marker that is scrolled into sight */

enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };

G_DEFINE_FINAL_TYPE_WITH_CODE (TrMatrixCanvas, tr_matrix_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* How far the view is scrolled, pixels. */
double
tr_matrix_canvas_offset (TrMatrixCanvas *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
tr_matrix_canvas_scroll (TrMatrixCanvas *self, double x, double y)
{
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], y);
}

/* Where everything stands, in pixels of the whole picture. */
TrMatrixLayout *
tr_matrix_canvas_layout (TrMatrixCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->layout == NULL)
    self->layout = tr_matrix_layout_new (&self->view, MAX (width, 1) * self->zoom, MAX (height, 1) * self->zoom,
                                         tr_type_scale (GTK_WIDGET (self)));

  return self->layout;
}

/* Something of what is shown is different. */
void
tr_matrix_canvas_redraw (TrMatrixCanvas *self)
{
  g_clear_pointer (&self->layout, tr_matrix_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scrolled_cb (TrMatrixCanvas *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->is_allocating)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (TrMatrixCanvas *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_scrolled_cb, self);
  if (g_set_object (place, adjustment) && adjustment != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self);
}

/* Says how much there is to scroll. What was in the middle of the zooming stays there. */
static void
configure (TrMatrixCanvas *self, GtkOrientation orientation, int page, double middle)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double whole = page * self->zoom, before, value;

  if (adjustment == NULL)
    return;
  before = gtk_adjustment_get_upper (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  if (fabs (before - whole) > 0.5 && before > 0)
    value = (value + middle * page) * whole / before - middle * page;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, whole - page), 0, whole, page * 0.1, page * 0.9, page);
}

static void
place_handles (TrMatrixCanvas *self)
{
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);
  double left = tr_matrix_canvas_offset (self, GTK_ORIENTATION_HORIZONTAL),
         top = tr_matrix_canvas_offset (self, GTK_ORIENTATION_VERTICAL);
  int target = MAX ((int) ceil (2 * layout->marker_radius) + 4, LEAST_TARGET);

  for (guint i = 0; i < self->view.items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (self->view.items, i);
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);
    GtkWidget *handle = g_hash_table_lookup (self->handles, item->id);
    int x = (int) (marker->x - left) - target / 2, y = (int) (marker->y - top) - target / 2;

    if (handle != NULL)
      gtk_widget_size_allocate (handle, &(GtkAllocation){ x, y, target, target }, -1);
  }
}

static void
tr_matrix_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (widget);

  if (self->layout != NULL && (fabs (self->layout->width - width * self->zoom) > 0.5 ||
                               fabs (self->layout->height - height * self->zoom) > 0.5))
    g_clear_pointer (&self->layout, tr_matrix_layout_free);
  if (self->layout == NULL)
    g_clear_pointer (&self->node, gsk_render_node_unref);
  self->is_allocating = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, width, self->middle_x);
  configure (self, GTK_ORIENTATION_VERTICAL, height, self->middle_y);
  self->is_allocating = FALSE;
  place_handles (self);
}

static void
tr_matrix_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_width ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

/* The picture is drawn when it is different, not each time that something in the window is. */
static void
tr_matrix_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (widget);

  if (self->node == NULL)
    self->node = tr_matrix_canvas_draw (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  GTK_WIDGET_CLASS (tr_matrix_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
tr_matrix_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tr_matrix_canvas_parent_class)->system_setting_changed (widget, setting);
  tr_matrix_canvas_redraw (TR_MATRIX_CANVAS (widget));
}

/* The first marker, or the one that is looked at. */
static gboolean
tr_matrix_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (widget);
  const char *chosen = tr_matrix_desk_get_chosen (self->desk);
  GtkWidget *focus = gtk_widget_get_focus_child (widget), *handle;

  if (focus == NULL && chosen != NULL && (handle = g_hash_table_lookup (self->handles, chosen)) != NULL)
    return gtk_widget_grab_focus (handle);

  return GTK_WIDGET_CLASS (tr_matrix_canvas_parent_class)->focus (widget, direction);
}

static void
tr_matrix_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (object);

  switch (id) {
  case PROP_HADJUSTMENT:
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, (gint) self->scroll_policy[id - PROP_HSCROLL_POLICY]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
tr_matrix_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (object);

  switch (id) {
  case PROP_HADJUSTMENT:
  case PROP_VADJUSTMENT:
    set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    self->scroll_policy[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
tr_matrix_canvas_dispose (GObject *object)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (object);
  GtkWidget *child;

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->handles);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_matrix_canvas_parent_class)->dispose (object);
}

static void
tr_matrix_canvas_finalize (GObject *object)
{
  TrMatrixCanvas *self = TR_MATRIX_CANVAS (object);

  g_hash_table_unref (self->handles);
  g_ptr_array_unref (self->view.items);
  g_clear_pointer (&self->layout, tr_matrix_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self->dragged);
  g_free (self->hovered);
  g_free (self->came_off);

  G_OBJECT_CLASS (tr_matrix_canvas_parent_class)->finalize (object);
}

static void
tr_matrix_canvas_class_init (TrMatrixCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tr_matrix_canvas_get_property;
  object_class->set_property = tr_matrix_canvas_set_property;
  object_class->dispose = tr_matrix_canvas_dispose;
  object_class->finalize = tr_matrix_canvas_finalize;
  widget_class->measure = tr_matrix_canvas_measure;
  widget_class->size_allocate = tr_matrix_canvas_size_allocate;
  widget_class->snapshot = tr_matrix_canvas_snapshot;
  widget_class->focus = tr_matrix_canvas_focus;
  widget_class->system_setting_changed = tr_matrix_canvas_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "trmatrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  tr_zoom_bind_keys (widget_class, "matrix.zoom-in", "matrix.zoom-out", "matrix.zoom-normal");
}

static void
tr_matrix_canvas_init (TrMatrixCanvas *self)
{
  self->handles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->view.items = g_ptr_array_new ();
  self->zoom = 1;
  self->middle_x = self->middle_y = 0.5;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  /* TRANSLATORS: the name of the picture with the four strategies */
  tr_name_widget (GTK_WIDGET (self), _("Strategy matrix"));
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (tr_matrix_canvas_redraw));
  tr_matrix_canvas_install_input (self);
}

/* Brings what has the focus into sight, when one looks from nearby. */
static void
keep_in_sight (TrMatrixCanvas *self, const char *direction)
{
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);

  for (guint i = 0; i < self->view.items->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (!g_str_equal (((const TrMatrixItem *) self->view.items->pdata[i])->id, direction))
      continue;
    for (guint axis = 0; axis < 2; axis++)
      if (self->adjustments[axis] != NULL)
        gtk_adjustment_clamp_page (self->adjustments[axis], (axis == 0 ? marker->x : marker->y) - MARGIN,
                                   (axis == 0 ? marker->x : marker->y) + MARGIN);
  }
}

static void
on_handle_state_cb (GtkWidget *handle, GtkStateFlags before, TrMatrixCanvas *self)
{
  const char *direction = tr_matrix_handle_get_direction (TR_MATRIX_HANDLE (handle));
  TrMatrixItem *item = tr_matrix_picture_find (&self->view, direction);
  GtkStateFlags state = gtk_widget_get_state_flags (handle);
  gboolean is_focused = (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;

  if (item == NULL || item->is_focused == is_focused)
    return;
  item->is_focused = is_focused;
  tr_matrix_canvas_redraw (self);
  if (is_focused)
    keep_in_sight (self, direction);
}

static GtkWidget *
add_handle (TrMatrixCanvas *self, const char *direction)
{
  GtkWidget *handle = tr_matrix_handle_new (self->desk, direction);

  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  g_hash_table_insert (self->handles, g_strdup (direction), handle);
  g_signal_connect_object (handle, "state-flags-changed", G_CALLBACK (on_handle_state_cb), self, 0);

  return handle;
}

/* One handle for each direction on the matrix, in order; those that stay keep the focus. */
static void
update_handles (TrMatrixCanvas *self)
{
  GtkWidget *before = NULL;
  GHashTableIter iter;
  gpointer id, handle;

  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, &id, &handle))
    if (tr_matrix_picture_find (&self->view, id) == NULL) {
      if (gtk_widget_has_focus (handle)) {
        g_free (self->came_off);
        self->came_off = g_strdup (id);
      }
      gtk_widget_unparent (handle);
      g_hash_table_iter_remove (&iter);
    }
  for (guint i = 0; i < self->view.items->len; i++) {
    TrMatrixItem *item = g_ptr_array_index (self->view.items, i);

    handle = g_hash_table_lookup (self->handles, item->id);
    if (handle == NULL)
      handle = add_handle (self, item->id);
    if (gtk_widget_get_prev_sibling (handle) != before)
      gtk_widget_insert_after (handle, GTK_WIDGET (self), before);
    before = handle;
    item->is_focused = (gtk_widget_get_state_flags (handle) & GTK_STATE_FLAG_FOCUSED) != 0 &&
                       (gtk_widget_get_state_flags (handle) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
    item->is_hovered = g_strcmp0 (item->id, self->hovered) == 0;
    tr_matrix_handle_update (handle);
  }
}

/* What waits in the tray is not in the picture. */
static void
update (TrMatrixCanvas *self)
{
  const TrMatrixPicture *picture = tr_matrix_desk_get_picture (self->desk);

  g_ptr_array_set_size (self->view.items, 0);
  for (guint i = 0; i < picture->items->len; i++)
    if (((const TrMatrixItem *) picture->items->pdata[i])->all.n > 0)
      g_ptr_array_add (self->view.items, picture->items->pdata[i]);
  self->view.language = picture->language;
  self->view.layers = picture->layers;
  self->view.title = picture->title;
  self->view.family = picture->family;
  update_handles (self);
  tr_matrix_canvas_redraw (self);
}

static void
on_moved_cb (TrMatrixCanvas *self, const char *direction)
{
  gboolean is_shown = tr_matrix_picture_find (&self->view, direction) != NULL;
  const TrStanding *standing = tr_matrix_desk_find (self->desk, direction);
  GtkWidget *handle = g_hash_table_lookup (self->handles, direction);

  if (is_shown != (standing != NULL && standing->all.n > 0)) {
    update (self);
    return;
  }
  if (handle != NULL)
    tr_matrix_handle_update (TR_MATRIX_HANDLE (handle));
  tr_matrix_canvas_redraw (self);
}

static void
on_placer_cb (TrMatrixCanvas *self)
{
  update_handles (self);
  tr_matrix_canvas_redraw (self);
}

GtkWidget *
tr_matrix_canvas_new (TrMatrixDesk *desk)
{
  TrMatrixCanvas *self = g_object_new (TR_TYPE_MATRIX_CANVAS, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (on_placer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placer", G_CALLBACK (on_placer_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* The handle of a direction, NULL when it is not on the matrix. */
GtkWidget *
tr_matrix_canvas_find (TrMatrixCanvas *self, const char *direction)
{
  g_return_val_if_fail (TR_IS_MATRIX_CANVAS (self), NULL);

  return g_hash_table_lookup (self->handles, direction);
}

/* The direction that had the focus when it came off the matrix, once: it waits elsewhere now, and gets the focus there.
 * NULL for none; free with g_free(). */
char *
tr_matrix_canvas_take_focus (TrMatrixCanvas *self)
{
  return g_steal_pointer (&self->came_off);
}

/* Where in the canvas a place on the matrix is; FALSE when it is out of sight. */
gboolean
tr_matrix_canvas_get_point (TrMatrixCanvas *self, double control, double uncertainty, double *x, double *y)
{
  g_return_val_if_fail (TR_IS_MATRIX_CANVAS (self), FALSE);

  tr_matrix_layout_point (tr_matrix_canvas_layout (self), control, uncertainty, x, y);
  *x -= tr_matrix_canvas_offset (self, GTK_ORIENTATION_HORIZONTAL);
  *y -= tr_matrix_canvas_offset (self, GTK_ORIENTATION_VERTICAL);

  return *x >= 0 && *y >= 0 && *x < gtk_widget_get_width (GTK_WIDGET (self)) &&
         *y < gtk_widget_get_height (GTK_WIDGET (self));
}

double
tr_matrix_canvas_get_zoom (TrMatrixCanvas *self)
{
  return self->zoom;
}

/* What stays where it is when one looks from nearby: what is under the pointer when that asks for it, else what has the
 * focus, else the middle. */
static void
set_middle (TrMatrixCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self), *focus = gtk_widget_get_focus_child (widget);
  double width = MAX (gtk_widget_get_width (widget), 1), height = MAX (gtk_widget_get_height (widget), 1);
  graphene_rect_t bounds;

  self->middle_x = self->middle_y = 0.5;
  if (self->is_zoomed_by_pointer) {
    self->middle_x = self->pointer_x / width;
    self->middle_y = self->pointer_y / height;
  } else if (focus != NULL && gtk_widget_compute_bounds (focus, widget, &bounds)) {
    self->middle_x = CLAMP ((bounds.origin.x + bounds.size.width / 2) / width, 0, 1);
    self->middle_y = CLAMP ((bounds.origin.y + bounds.size.height / 2) / height, 0, 1);
  }
  self->is_zoomed_by_pointer = FALSE;
}

/* How near one looks: 1 for all of it, up to TR_MATRIX_MOST_ZOOM. */
void
tr_matrix_canvas_set_zoom (TrMatrixCanvas *self, double zoom)
{
  g_return_if_fail (TR_IS_MATRIX_CANVAS (self));

  set_middle (self);
  zoom = CLAMP (zoom, 1, TR_MATRIX_MOST_ZOOM);
  if (fabs (zoom - self->zoom) < 1e-6)
    return;
  self->zoom = zoom;
  tr_matrix_canvas_redraw (self);
  /* how much there is to scroll changes, for which the scrolled window around it has to look at itself as well */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
