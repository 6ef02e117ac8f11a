/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-ranked-layout.h"

#include "tr-widgets.h"

struct _TrRankedLayout {
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (TrRankedLayout, tr_ranked_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tr_ranked_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tr_ranked_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrRankedLayout *self = TR_RANKED_LAYOUT (manager);
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child)) {
    int least, wanted;

    gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
    if (orientation == GTK_ORIENTATION_HORIZONTAL) {
      int gap = n++ > 0 ? self->spacing : 0;

      *minimum += gap + least;
      *natural += gap + wanted;
    } else {
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
  }
}

/* As wide as it wants if `left` has room for that, which becomes less. */
static int
width_of (GtkWidget *child, int *left)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  if (wanted - least > *left)
    return least;
  *left -= wanted - least;

  return wanted;
}

/* What is left over stands before the first. */
static void
tr_ranked_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrRankedLayout *self = TR_RANKED_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int minimum, natural, left, x;

  tr_ranked_layout_measure (manager, widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  left = x = MAX (width - minimum, 0);
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child))
    width_of (child, &x);
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child)) {
    int child_width = width_of (child, &left);

    gtk_widget_size_allocate (child, &(GtkAllocation){ is_mirrored ? width - x - child_width : x, 0, child_width, height }, -1);
    x += child_width + self->spacing;
  }
}

static void
tr_ranked_layout_class_init (TrRankedLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_ranked_layout_get_request_mode;
  layout_class->measure = tr_ranked_layout_measure;
  layout_class->allocate = tr_ranked_layout_allocate;
}

static void
tr_ranked_layout_init (TrRankedLayout *self)
{
}

/* `spacing` in pixels. */
GtkLayoutManager *
tr_ranked_layout_new (int spacing)
{
  TrRankedLayout *self = g_object_new (TR_TYPE_RANKED_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
