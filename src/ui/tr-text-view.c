/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-text-view.h"

struct _TrTextView {
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (TrTextView, tr_text_view, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
tr_text_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The height of the text, wrapped in `width` pixels; not wrapped when that is -1. */
static int
text_height (GtkTextView *view, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : MIN (width, G_MAXINT / PANGO_SCALE) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
tr_text_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (tr_text_view_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    int margins = gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
    int width = for_size < 0 ? -1 : MAX (for_size - margins, 0);
    int height = text_height (view, width) + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);

    /* In the width that it has, the view itself knows better: it rounds each line, and may wrap a word earlier. */
    *minimum = for_size > 0 && for_size == gtk_widget_get_width (widget) ? MAX (*minimum, height) : height;
    *natural = *minimum;
  }
}

static void
tr_text_view_class_init (TrTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = tr_text_view_get_request_mode;
  widget_class->measure = tr_text_view_measure;
}

static void
tr_text_view_init (TrTextView *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
}

GtkWidget *
tr_text_view_new (void)
{
  return g_object_new (TR_TYPE_TEXT_VIEW, NULL);
}
