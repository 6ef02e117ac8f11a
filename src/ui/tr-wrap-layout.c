/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-wrap-layout.h"

#include "tr-widest.h"
#include "tr-widgets.h"

struct _TrWrapLayout {
  GtkLayoutManager parent_instance;
  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (TrWrapLayout, tr_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
width_of (GtkWidget *child, int most)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MIN (natural, most);
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The child that begins the line after the one that begins with `first`, and the height of that line. */
static GtkWidget *
end_of_line (TrWrapLayout *self, GtkWidget *first, int width, int *height)
{
  int end = -self->spacing;
  GtkWidget *child;

  *height = 0;
  for (child = first; child != NULL; child = tr_next_shown (child)) {
    int child_width = width_of (child, width);

    if (child != first && end + self->spacing + child_width > width)
      break;
    end += self->spacing + child_width;
    *height = MAX (*height, height_of (child, child_width));
  }

  return child;
}

static int
height_for (TrWrapLayout *self, GtkWidget *widget, int width)
{
  int height = -self->line_spacing, line_height;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL;) {
    child = end_of_line (self, child, width, &line_height);
    height += self->line_spacing + line_height;
  }

  return MAX (height, 0);
}

static void
widths (TrWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = -self->spacing;
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += self->spacing + child_natural;
  }
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
tr_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrWrapLayout *self = TR_WRAP_LAYOUT (manager);
  int least, wished;

  widths (self, widget, &least, &wished);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = wished;
    return;
  }
  *natural = height_for (self, widget, for_size < 0 ? wished : MAX (for_size, least));
  *minimum = for_size < 0 ? MIN (height_for (self, widget, TR_WIDEST), *natural) : *natural;
}

static void
allocate_line (TrWrapLayout *self, GtkWidget *first, GtkWidget *end, int width, int y, int line_height,
               gboolean is_mirrored)
{
  int x = 0;

  for (GtkWidget *child = first; child != end; child = tr_next_shown (child)) {
    int child_width = width_of (child, width);
    GtkAllocation place = { is_mirrored ? width - x - child_width : x, y, child_width, line_height };

    gtk_widget_size_allocate (child, &place, -1);
    x += child_width + self->spacing;
  }
}

static void
tr_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrWrapLayout *self = TR_WRAP_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0, line_height;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL;) {
    GtkWidget *end = end_of_line (self, child, width, &line_height);

    allocate_line (self, child, end, width, y, line_height, is_mirrored);
    y += line_height + self->line_spacing;
    child = end;
  }
}

static void
tr_wrap_layout_class_init (TrWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_wrap_layout_get_request_mode;
  layout_class->measure = tr_wrap_layout_measure;
  layout_class->allocate = tr_wrap_layout_allocate;
}

static void
tr_wrap_layout_init (TrWrapLayout *self)
{
}

/* A layout with pixels of `spacing` between the children of a line, and of `line_spacing` between lines. */
GtkLayoutManager *
tr_wrap_layout_new (int spacing, int line_spacing)
{
  TrWrapLayout *self = g_object_new (TR_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_LAYOUT_MANAGER (self);
}
