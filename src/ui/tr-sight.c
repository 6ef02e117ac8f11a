/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sight.h"

#define MARGIN 12      /* pixels between what is kept in sight and the edge */
#define MARGIN_BELOW 72 /* the same at the lower edge, where a toast may be */
#define FRAMES 3       /* a text that wraps knows its height only in the frame after the one that gave it a width */
#define PENDING "tr-frames-to-wait"
#define POINT_MS 1800 /* as long as the animation in the style sheet */
#define POINTED "tr-pointed"

/* What has to be seen of a widget: the line with the cursor of a text, all of anything else. */
static gboolean
place_of (GtkWidget *widget, GtkWidget *scrolled, double *top, double *bottom)
{
  GdkRectangle line = { 0, 0, 0, gtk_widget_get_height (widget) };
  graphene_point_t point;
  GtkTextIter iter;

  if (GTK_IS_TEXT_VIEW (widget)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

    gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
    gtk_text_view_get_iter_location (GTK_TEXT_VIEW (widget), &iter, &line);
  }
  if (!gtk_widget_compute_point (widget, scrolled, &GRAPHENE_POINT_INIT (0, (float) line.y), &point))
    return FALSE;
  *top = point.y - MARGIN;
  *bottom = point.y + line.height + MARGIN_BELOW;

  return TRUE;
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double top, bottom, height;

  if (scrolled == NULL || !place_of (widget, scrolled, &top, &bottom))
    return;
  height = gtk_widget_get_height (scrolled);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (bottom > height)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bottom - height);
  else if (top < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int left = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), PENDING)) - 1;

  g_object_set_data (G_OBJECT (widget), PENDING, GINT_TO_POINTER (left));
  if (left > 0) {
    gtk_widget_queue_draw (widget);
    return G_SOURCE_CONTINUE;
  }
  scroll_to (widget);

  return G_SOURCE_REMOVE;
}

/* Scrolls, once the layout has settled, so far that the widget (or the cursor of a text) is in the window. GTK does
 * so when the focus moves, but not when what has the focus moves because something above it grew. */
void
tr_keep_in_sight (GtkWidget *widget)
{
  gboolean is_waiting = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), PENDING)) > 0;

  g_object_set_data (G_OBJECT (widget), PENDING, GINT_TO_POINTER (FRAMES));
  if (!is_waiting)
    gtk_widget_add_tick_callback (widget, on_tick_cb, NULL, NULL);
}

/* Ends with the widget, and waits while that is out of sight. */
static gboolean
on_pointed_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gint64 *end = user_data;

  if (g_get_monotonic_time () < *end)
    return G_SOURCE_CONTINUE;
  gtk_widget_remove_css_class (widget, POINTED);
  g_object_set_data (G_OBJECT (widget), POINTED, NULL);

  return G_SOURCE_REMOVE;
}

/* Draws the eye to a widget for a moment. Where animations are off it stands out and does not move. */
void
tr_point_out (GtkWidget *widget)
{
  guint id = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), POINTED));
  gint64 *end = g_new (gint64, 1);

  if (id != 0)
    gtk_widget_remove_tick_callback (widget, id);
  gtk_widget_add_css_class (widget, POINTED);
  *end = g_get_monotonic_time () + POINT_MS * G_TIME_SPAN_MILLISECOND;
  id = gtk_widget_add_tick_callback (widget, on_pointed_tick_cb, end, g_free);
  g_object_set_data (G_OBJECT (widget), POINTED, GUINT_TO_POINTER (id));
}
