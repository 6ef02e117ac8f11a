/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-beside-layout.h"

#include "tr-widest.h"
#include "tr-zoom.h"

struct _TrBesideLayout {
  GtkLayoutManager parent_instance;
  int spacing;
  /* pixels; widths at the usual size of text */
  int least_width;  /* of the first child, with the second beside it */
  int least_height; /* of the first child, with the second under it; negative: it is not shown then */
  int width;        /* of the second child beside the first */
};

G_DEFINE_FINAL_TYPE (TrBesideLayout, tr_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size, gboolean is_natural)
{
  int minimum, natural;

  gtk_widget_measure (child, orientation, for_size, &minimum, &natural, NULL, NULL);
  return is_natural ? natural : minimum;
}

static GtkWidget *
second_of (GtkWidget *widget)
{
  GtkWidget *second = gtk_widget_get_last_child (widget);

  return second != gtk_widget_get_first_child (widget) && gtk_widget_should_layout (second) ? second : NULL;
}

/* Pixels for the size of text. */
static int
scaled (GtkWidget *widget, int pixels)
{
  return (int) (pixels * tr_type_scale (widget));
}

static int
wanted_width (TrBesideLayout *self, GtkWidget *widget)
{
  return MAX (scaled (widget, self->width), measure (second_of (widget), GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
}

/* How wide the second child is beside the first; 0 when it has to go under it. */
static int
width_beside (TrBesideLayout *self, GtkWidget *widget, int width)
{
  int wanted = wanted_width (self, widget);
  int least = MAX (scaled (widget, self->least_width),
                   measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, FALSE));

  return width - self->spacing - wanted >= least ? wanted : 0;
}

static GtkSizeRequestMode
tr_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_for (TrBesideLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = second_of (widget);
  int beside = second != NULL ? width_beside (self, widget, width) : 0;

  if (second == NULL)
    return measure (first, GTK_ORIENTATION_VERTICAL, width, FALSE);
  if (beside > 0)
    return MAX (measure (first, GTK_ORIENTATION_VERTICAL, width - self->spacing - beside, FALSE),
                measure (second, GTK_ORIENTATION_VERTICAL, beside, FALSE));
  if (self->least_height < 0)
    return measure (second, GTK_ORIENTATION_VERTICAL, width, FALSE);

  return MAX (self->least_height, measure (first, GTK_ORIENTATION_VERTICAL, width, FALSE)) + self->spacing +
         measure (second, GTK_ORIENTATION_VERTICAL, width, TRUE);
}

static void
tr_beside_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrBesideLayout *self = TR_BESIDE_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = second_of (widget);
  int least = MAX (measure (first, GTK_ORIENTATION_HORIZONTAL, -1, FALSE),
                   second != NULL ? measure (second, GTK_ORIENTATION_HORIZONTAL, -1, FALSE) : 0);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural =
        measure (first, orientation, -1, TRUE) + (second != NULL ? self->spacing + wanted_width (self, widget) : 0);
    *natural = MAX (*natural, *minimum);
  } else {
    *natural = height_for (self, widget, for_size < 0 ? least : MAX (for_size, least));
    *minimum = for_size < 0 ? MIN (height_for (self, widget, TR_WIDEST), *natural) : *natural;
  }
}

static void
tr_beside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrBesideLayout *self = TR_BESIDE_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = second_of (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = second != NULL ? width_beside (self, widget, width) : 0, under;
  GtkAllocation place = { 0, 0, width, height };

  gtk_widget_set_child_visible (first, second == NULL || beside > 0 || self->least_height >= 0);
  if (second == NULL) {
    gtk_widget_size_allocate (first, &place, -1);
  } else if (beside == 0 && self->least_height < 0) {
    gtk_widget_size_allocate (second, &place, -1);
  } else if (beside > 0) {
    place.width = width - self->spacing - beside;
    place.x = is_mirrored ? beside + self->spacing : 0;
    gtk_widget_size_allocate (first, &place, -1);
    gtk_widget_size_allocate (second, &(GtkAllocation){ is_mirrored ? 0 : width - beside, 0, beside, height }, -1);
  } else {
    under = measure (second, GTK_ORIENTATION_VERTICAL, width, TRUE);
    place.height = MAX (height - self->spacing - under, measure (first, GTK_ORIENTATION_VERTICAL, width, FALSE));
    gtk_widget_size_allocate (first, &place, -1);
    gtk_widget_size_allocate (
        second,
        &(GtkAllocation){ 0, place.height + self->spacing, width, MAX (height - place.height - self->spacing, 0) }, -1);
  }
}

static void
tr_beside_layout_class_init (TrBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_beside_layout_get_request_mode;
  layout_class->measure = tr_beside_layout_measure;
  layout_class->allocate = tr_beside_layout_allocate;
}

static void
tr_beside_layout_init (TrBesideLayout *self)
{
}

/* How wide the second child is where there is room for it, in pixels at the usual size of text; and how high the first
 * is at least when there is not; negative: then the second has all of the room. */
void
tr_beside_layout_set_sizes (TrBesideLayout *self, int width, int least_height)
{
  g_return_if_fail (TR_IS_BESIDE_LAYOUT (self));

  if (self->width == width && self->least_height == least_height)
    return;
  self->width = width;
  self->least_height = least_height;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/* `spacing` is between the two. The first gets at least these many pixels of width beside the second, at the usual size
 * of text. */
GtkLayoutManager *
tr_beside_layout_new (int spacing, int least_width)
{
  TrBesideLayout *self = g_object_new (TR_TYPE_BESIDE_LAYOUT, NULL);

  self->spacing = spacing;
  self->least_width = least_width;

  return GTK_LAYOUT_MANAGER (self);
}
