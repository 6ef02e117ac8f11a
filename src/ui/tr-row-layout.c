/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-row-layout.h"

#include "tr-widest.h"
#include "tr-widgets.h"

struct _TrRowLayout {
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (TrRowLayout, tr_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tr_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  GtkSizeRequestMode mode = GTK_SIZE_REQUEST_CONSTANT_SIZE;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child))
    if (gtk_widget_get_request_mode (child) != GTK_SIZE_REQUEST_CONSTANT_SIZE)
      mode = GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;

  return mode;
}

static guint
count (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child))
    n++;

  return n;
}

/* The width of each of the `n` children, as its minimum size. */
static void
share_width (TrRowLayout *self, GtkWidget *widget, int width, guint n, GtkRequestedSize *sizes)
{
  GtkWidget *child = tr_first_shown (widget);
  int left = width - ((int) n - 1) * self->spacing;
  guint n_left = 0; /* of those that expand */

  for (guint i = 0; i < n; i++, child = tr_next_shown (child)) {
    sizes[i].data = child;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[i].minimum_size, &sizes[i].natural_size, NULL, NULL);
    left -= sizes[i].minimum_size;
    n_left += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
  }
  left = gtk_distribute_natural_allocation (MAX (left, 0), n, sizes);
  for (guint i = 0; i < n; i++)
    if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL)) {
      int more = left / (int) n_left--;

      sizes[i].minimum_size += more;
      left -= more;
    }
}

static void
measure_width (TrRowLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  guint n = count (widget);

  *minimum = *natural = MAX ((int) n - 1, 0) * self->spacing;
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child)) {
    int least, wished;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
    *minimum += least;
    *natural += wished;
  }
}

static void
measure_height (TrRowLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  guint n = count (widget);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n);

  share_width (self, widget, width, n, sizes);
  *minimum = *natural = 0;
  for (guint i = 0; i < n; i++) {
    int least, wished;

    gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, sizes[i].minimum_size, &least, &wished, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, wished);
  }
}

static void
tr_row_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrRowLayout *self = TR_ROW_LAYOUT (manager);
  int least, wished, unused;

  measure_width (self, widget, &least, &wished);
  *minimum = least;
  *natural = wished;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  measure_height (self, widget, for_size < 0 ? wished : MAX (for_size, least), minimum, natural);
  if (for_size < 0) {
    measure_height (self, widget, TR_WIDEST, minimum, &unused);
    *minimum = MIN (*minimum, *natural);
  }
}

static void
tr_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrRowLayout *self = TR_ROW_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = count (widget);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n);
  int x = 0;

  share_width (self, widget, width, n, sizes);
  for (guint i = 0; i < n; i++) {
    int wide = sizes[i].minimum_size;

    gtk_widget_size_allocate (sizes[i].data, &(GtkAllocation){ is_mirrored ? width - x - wide : x, 0, wide, height }, -1);
    x += wide + self->spacing;
  }
}

static void
tr_row_layout_class_init (TrRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_row_layout_get_request_mode;
  layout_class->measure = tr_row_layout_measure;
  layout_class->allocate = tr_row_layout_allocate;
}

static void
tr_row_layout_init (TrRowLayout *self)
{
}

/* `spacing` in pixels. */
GtkLayoutManager *
tr_row_layout_new (int spacing)
{
  TrRowLayout *self = g_object_new (TR_TYPE_ROW_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
