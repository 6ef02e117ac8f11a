/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-record-drop.h"

#include <glib/gi18n.h>

/* Rows of one box that are put in another order by dragging. */
typedef struct {
  GtkWidget *rows;
  GtkWidget *marked; /* the row that shows where the dragged one would go; weak */
  TrRowDropped dropped;
  gpointer user_data;
} Drop;

static void
mark (Drop *drop, GtkWidget *row, gboolean is_after)
{
  if (drop->marked != NULL) {
    gtk_widget_remove_css_class (drop->marked, "tr-drop-before");
    gtk_widget_remove_css_class (drop->marked, "tr-drop-after");
  }
  g_set_weak_pointer (&drop->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, is_after ? "tr-drop-after" : "tr-drop-before");
}

static void
drop_free (gpointer data, GClosure *closure)
{
  Drop *drop = data;

  g_clear_weak_pointer (&drop->marked);
  g_free (drop);
}

/* The row at a height, and whether the lower half was pointed at. */
static GtkWidget *
row_at (Drop *drop, double y, gboolean *is_after)
{
  GtkWidget *last = gtk_widget_get_last_child (drop->rows);
  graphene_rect_t bounds;

  for (GtkWidget *row = gtk_widget_get_first_child (drop->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_compute_bounds (row, drop->rows, &bounds) &&
        (y < bounds.origin.y + bounds.size.height || row == last)) {
      *is_after = y > bounds.origin.y + bounds.size.height / 2;
      return row;
    }

  return NULL;
}

/* The row that is being dragged, when it is one of these. */
static GtkWidget *
dragged_row (Drop *drop, const GValue *value)
{
  GtkWidget *row = value != NULL && G_VALUE_HOLDS (value, GTK_TYPE_WIDGET) ? g_value_get_object (value) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == drop->rows ? row : NULL;
}

static GdkDragAction
on_motion_cb (GtkDropTarget *target, double x, double y, Drop *drop)
{
  gboolean is_after = FALSE;
  GtkWidget *row = row_at (drop, y, &is_after);

  if (row == NULL || dragged_row (drop, gtk_drop_target_get_value (target)) == NULL)
    return 0;
  mark (drop, row, is_after);

  return GDK_ACTION_MOVE;
}

static void
on_leave_cb (GtkDropTarget *target, Drop *drop)
{
  mark (drop, NULL, FALSE);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drop *drop)
{
  gboolean is_after = FALSE;
  GtkWidget *dragged = dragged_row (drop, value), *row = row_at (drop, y, &is_after);

  mark (drop, NULL, FALSE);
  if (dragged == NULL || row == NULL)
    return FALSE;
  if (row != dragged)
    drop->dropped (drop->user_data, dragged, is_after ? gtk_widget_get_next_sibling (row) : row);

  return TRUE;
}

static GdkContentProvider *
on_drag_prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (row), row);
}

static void
on_drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  gtk_widget_add_css_class (row, "tr-dragged");
}

static void
on_drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "tr-dragged");
}

/* The handle by which a row is dragged, to be put in that row. */
GtkWidget *
tr_record_handle_new (GtkWidget *row)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("tr-drag-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_add_css_class (handle, "tr-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _("Drag to move, or press Alt with ↑ or ↓"));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));

  return handle;
}

/* Lets the rows in a box or a list box, all of `row_type`, be dragged to another place in it by a tr_record_handle_new(). A line
 * shows where; `dropped` is to do it. */
void
tr_record_drop_attach (GtkWidget *rows, GType row_type, TrRowDropped dropped, gpointer user_data)
{
  GtkDropTarget *target = gtk_drop_target_new (row_type, GDK_ACTION_MOVE);
  Drop *drop = g_new0 (Drop, 1);

  drop->rows = rows;
  drop->dropped = dropped;
  drop->user_data = user_data;
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), drop);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), drop);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop_cb), drop, drop_free, 0);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (target));
}
