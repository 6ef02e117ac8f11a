/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-even-layout.h"

#include "tr-widest.h"
#include "tr-widgets.h"
#include "tr-zoom.h"

struct _TrEvenLayout {
  GtkLayoutManager parent_instance;
  int spacing;     /* also between lines */
  int least_width; /* of a child beside others, in pixels at the usual size of text */
};

G_DEFINE_FINAL_TYPE (TrEvenLayout, tr_even_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child))
    n++;

  return n;
}

/* The most that a child must have. */
static int
widest (GtkWidget *widget, gboolean is_natural)
{
  int most = 0;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child)) {
    int minimum, natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    most = MAX (most, is_natural ? natural : minimum);
  }

  return most;
}

/* How many columns there are in a width: all children, or one. */
static int
columns_in (TrEvenLayout *self, GtkWidget *widget, int width)
{
  int n = count (widget);
  int least = MAX ((int) (self->least_width * tr_type_scale (widget)), widest (widget, FALSE));

  return n > 0 && n * least + (n - 1) * self->spacing <= width ? n : 1;
}

/* From where to where a column goes, from the reading side. */
static void
place_column (TrEvenLayout *self, int column, int n_columns, int width, int *start, int *column_width)
{
  int room = width - self->spacing * (n_columns - 1);

  *start = room * column / n_columns + self->spacing * column;
  *column_width = room * (column + 1) / n_columns - room * column / n_columns;
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
height_for (TrEvenLayout *self, GtkWidget *widget, int width)
{
  int n_columns = columns_in (self, widget, width), column = 0, height = 0;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child), column++) {
    int start, column_width;

    place_column (self, n_columns > 1 ? column : 0, n_columns, width, &start, &column_width);
    if (n_columns > 1)
      height = MAX (height, height_of (child, column_width));
    else
      height += height_of (child, width) + (column > 0 ? self->spacing : 0);
  }

  return height;
}

static GtkSizeRequestMode
tr_even_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_even_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrEvenLayout *self = TR_EVEN_LAYOUT (manager);
  int least = widest (widget, FALSE), n = count (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = MAX (least, n * widest (widget, TRUE) + MAX (n - 1, 0) * self->spacing);
  } else {
    *natural = height_for (self, widget, for_size < 0 ? least : MAX (for_size, least));
    *minimum = for_size < 0 ? MIN (height_for (self, widget, TR_WIDEST), *natural) : *natural;
  }
}

static void
tr_even_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrEvenLayout *self = TR_EVEN_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n_columns = columns_in (self, widget, width), column = 0;
  GtkAllocation place = { 0, 0, width, height };

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child), column++) {
    if (n_columns > 1) {
      place_column (self, column, n_columns, width, &place.x, &place.width);
      place.x = is_mirrored ? width - place.x - place.width : place.x;
    } else {
      place.height = height_of (child, width);
    }
    gtk_widget_size_allocate (child, &place, -1);
    if (n_columns == 1)
      place.y += place.height + self->spacing;
  }
}

static void
tr_even_layout_class_init (TrEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_even_layout_get_request_mode;
  layout_class->measure = tr_even_layout_measure;
  layout_class->allocate = tr_even_layout_allocate;
}

static void
tr_even_layout_init (TrEvenLayout *self)
{
}

/* A layout with pixels of `spacing` between the children, which get at least `least_width` beside each other: pixels at the usual size
 * of text. */
GtkLayoutManager *
tr_even_layout_new (int spacing, int least_width)
{
  TrEvenLayout *self = g_object_new (TR_TYPE_EVEN_LAYOUT, NULL);

  self->spacing = spacing;
  self->least_width = least_width;

  return GTK_LAYOUT_MANAGER (self);
}

/* A box of widgets, ending with NULL, in that layout. */
GtkWidget *
tr_even_row_new (int spacing, int least_width, ...)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *child;
  va_list children;

  gtk_widget_set_layout_manager (row, tr_even_layout_new (spacing, least_width));
  va_start (children, least_width);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (row), child);
  va_end (children);

  return row;
}
