/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-canvas-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-theme.h"
#include "tr-timeline-handle.h"
#include "tr-timeline-words.h"
#include "tr-widgets.h"
#include "tr-zoom.h"

#define LEAST_WIDTH 300 /* pixels */
#define NATURAL_WIDTH 900
#define LEAST_TARGET 4

G_DEFINE_FINAL_TYPE (TrTimelineCanvas, tr_timeline_canvas, GTK_TYPE_WIDGET)

/* The layout for a width, kept until something is different. */
static TrTimelineLayout *
layout_for (TrTimelineCanvas *self, int width)
{
  if (self->layout != NULL && fabs (self->layout->width - width) > 0.5)
    g_clear_pointer (&self->layout, tr_timeline_layout_free);
  if (self->layout == NULL) {
    self->layout = tr_timeline_layout_new (tr_timeline_desk_get_picture (self->desk), MAX (width, 1), 0,
                                           tr_type_scale (GTK_WIDGET (self)));
    g_clear_pointer (&self->node, gsk_render_node_unref);
  }

  return self->layout;
}

TrTimelineLayout *
tr_timeline_canvas_layout (TrTimelineCanvas *self)
{
  return layout_for (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), LEAST_WIDTH));
}

/* Something of what is shown is different: its height may be as well. */
void
tr_timeline_canvas_redraw (TrTimelineCanvas *self)
{
  g_clear_pointer (&self->layout, tr_timeline_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
tr_timeline_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_timeline_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
    return;
  }
  *minimum = *natural = MAX ((int) ceil (layout_for (self, for_size >= 0 ? for_size : NATURAL_WIDTH)->height),
                             self->least_height);
}

/* What is out of sight keeps its handle, at the edge, so that the keys get there. */
static void
place_handles (TrTimelineCanvas *self)
{
  const TrTimelinePicture *picture = tr_timeline_desk_get_picture (self->desk);
  const TrTimelineLayout *layout = tr_timeline_canvas_layout (self);

  for (guint i = 0; i < picture->items->len; i++) {
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);
    GtkWidget *handle = g_hash_table_lookup (self->handles, item->key);
    GtkAllocation place = { 0, 0, 1, 1 };

    if (handle == NULL)
      continue;
    if (mark->is_shown)
      place = (GtkAllocation){ (int) floor (mark->box.x), (int) floor (mark->box.y),
                               MAX ((int) ceil (mark->box.width), LEAST_TARGET), (int) ceil (mark->box.height) };
    else if (g_date_compare (&item->from, &picture->last) > 0)
      place.x = MAX ((int) layout->width - 1, 0);
    gtk_widget_size_allocate (handle, &place, -1);
  }
}

static void
tr_timeline_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (widget);

  layout_for (self, MAX (width, LEAST_WIDTH));
  place_handles (self);
}

static GskRenderNode *
draw (TrTimelineCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  tr_draw_timeline (cr, tr_timeline_desk_get_picture (self->desk), tr_timeline_canvas_layout (self),
                    tr_theme_palette ());
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/* The picture is drawn when it is different, not each time that something in the window is. */
static void
tr_timeline_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (widget);

  tr_timeline_canvas_layout (self);
  if (self->node == NULL)
    self->node = draw (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  GTK_WIDGET_CLASS (tr_timeline_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
tr_timeline_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tr_timeline_canvas_parent_class)->system_setting_changed (widget, setting);
  tr_timeline_canvas_redraw (TR_TIMELINE_CANVAS (widget));
}

/* With Tab one comes to what was looked at last, and from there to what is after the timeline: Up and Down go through
 * it. */
static gboolean
tr_timeline_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (widget);
  GtkWidget *last = self->looked_at != NULL ? g_hash_table_lookup (self->handles, self->looked_at) : NULL;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (last == NULL)
    last = gtk_widget_get_first_child (widget);

  return last != NULL && gtk_widget_grab_focus (last);
}

static void
tr_timeline_canvas_dispose (GObject *object)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->handles);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_timeline_canvas_parent_class)->dispose (object);
}

static void
tr_timeline_canvas_finalize (GObject *object)
{
  TrTimelineCanvas *self = TR_TIMELINE_CANVAS (object);

  g_hash_table_unref (self->handles);
  g_clear_pointer (&self->layout, tr_timeline_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self->dragged);
  g_free (self->looked_at);

  G_OBJECT_CLASS (tr_timeline_canvas_parent_class)->finalize (object);
}

static void
tr_timeline_canvas_class_init (TrTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_timeline_canvas_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_timeline_canvas_finalize;
  widget_class->get_request_mode = tr_timeline_canvas_get_request_mode;
  widget_class->measure = tr_timeline_canvas_measure;
  widget_class->size_allocate = tr_timeline_canvas_size_allocate;
  widget_class->snapshot = tr_timeline_canvas_snapshot;
  widget_class->focus = tr_timeline_canvas_focus;
  widget_class->system_setting_changed = tr_timeline_canvas_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "trtimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  tr_zoom_bind_keys (widget_class, "timeline.zoom-in", "timeline.zoom-out", "timeline.zoom-all");
}

static void
tr_timeline_canvas_init (TrTimelineCanvas *self)
{
  self->handles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  tr_name_widget (GTK_WIDGET (self), _("Timeline of the contract"));
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (tr_timeline_canvas_redraw));
  tr_timeline_canvas_install_input (self);
}

static gboolean
is_seen_focused (GtkWidget *handle)
{
  GtkStateFlags state = gtk_widget_get_state_flags (handle);

  return (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
}

static void
on_handle_state_cb (GtkWidget *handle, GtkStateFlags before, TrTimelineCanvas *self)
{
  TrTimelineItem *item = tr_timeline_picture_find (tr_timeline_desk_get_picture (self->desk),
                                                   tr_timeline_handle_get_key (TR_TIMELINE_HANDLE (handle)));

  if (item == NULL || item->is_focused == is_seen_focused (handle))
    return;
  item->is_focused = is_seen_focused (handle);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
add_handle (TrTimelineCanvas *self, const char *key)
{
  GtkWidget *handle = tr_timeline_handle_new (self->desk, key);

  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  g_hash_table_insert (self->handles, g_strdup (key), handle);
  g_signal_connect_object (handle, "state-flags-changed", G_CALLBACK (on_handle_state_cb), self, 0);

  return handle;
}

/* What repeats moves as one, and is told by its first time. */
static gboolean
has_handle (TrTimelineCanvas *self, const char *key)
{
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, key);

  return item != NULL && (item->kind != TR_PLAN_MONITORING || item->number == 1);
}

static void
remove_handles (TrTimelineCanvas *self)
{
  GHashTableIter iter;
  gpointer key, handle;

  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, &key, &handle))
    if (!has_handle (self, key)) {
      gtk_widget_unparent (handle);
      g_hash_table_iter_remove (&iter);
    }
}

/* One handle for each item, in order of date; those that stay keep the focus. */
static void
update (TrTimelineCanvas *self)
{
  TrTimelinePicture *picture = tr_timeline_desk_get_picture (self->desk);
  GtkWidget *before = NULL;

  remove_handles (self);
  for (guint i = 0; i < picture->items->len; i++) {
    TrTimelineItem *item = g_ptr_array_index (picture->items, i);
    GtkWidget *handle = g_hash_table_lookup (self->handles, item->key);

    if (!has_handle (self, item->key))
      continue;
    if (handle == NULL)
      handle = add_handle (self, item->key);
    if (gtk_widget_get_prev_sibling (handle) != before)
      gtk_widget_insert_after (handle, GTK_WIDGET (self), before);
    before = handle;
    item->is_focused = is_seen_focused (handle);
    tr_timeline_handle_update (TR_TIMELINE_HANDLE (handle));
  }
  tr_timeline_canvas_redraw (self);
}

/* Another item has the focus, or is under the pointer: the layout is the same. */
static void
on_told_cb (TrTimelineCanvas *self)
{
  const char *chosen = tr_timeline_desk_get_chosen (self->desk);

  if (chosen != NULL && g_strcmp0 (chosen, self->looked_at) != 0) {
    g_free (self->looked_at);
    self->looked_at = g_strdup (chosen);
  }
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
tr_timeline_canvas_new (TrTimelineDesk *desk)
{
  TrTimelineCanvas *self = g_object_new (TR_TYPE_TIMELINE_CANVAS, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "window", G_CALLBACK (tr_timeline_canvas_redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "told", G_CALLBACK (on_told_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* The handle of an item, NULL when it has none. */
GtkWidget *
tr_timeline_canvas_find (TrTimelineCanvas *self, const char *key)
{
  g_return_val_if_fail (TR_IS_TIMELINE_CANVAS (self), NULL);

  return g_hash_table_lookup (self->handles, key);
}

/* Where an item can be taken hold of; FALSE when it is out of sight. */
gboolean
tr_timeline_canvas_get_point (TrTimelineCanvas *self, const char *key, TrPlanGrip grip, double *x, double *y)
{
  const TrTimelinePicture *picture = tr_timeline_desk_get_picture (self->desk);
  const TrTimelineLayout *layout = tr_timeline_canvas_layout (self);

  for (guint i = 0; i < picture->items->len; i++) {
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);

    if (!g_str_equal (item->key, key) || !mark->is_shown)
      continue;
    *x = grip == TR_GRIP_END ? mark->box.x + mark->box.width - 2 : mark->x;
    *y = mark->y;
    return TRUE;
  }

  return FALSE;
}

/* The width of a day, pixels. */
double
tr_timeline_canvas_get_day_width (TrTimelineCanvas *self)
{
  const TrTimelineLayout *layout = tr_timeline_canvas_layout (self);

  return layout->is_empty ? 0 : layout->plot.width / layout->days;
}
