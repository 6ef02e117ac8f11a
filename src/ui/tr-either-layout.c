/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-either-layout.h"

struct _TrEitherLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TrEitherLayout, tr_either_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure (GtkWidget *child, GtkOrientation orientation)
{
  int minimum = 0, natural = 0;

  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, -1, &minimum, &natural, NULL, NULL);

  return natural;
}

static GtkWidget *
wide_of (GtkWidget *widget)
{
  return gtk_widget_get_first_child (widget);
}

static GtkWidget *
narrow_of (GtkWidget *widget)
{
  return gtk_widget_get_next_sibling (wide_of (widget));
}

static GtkSizeRequestMode
tr_either_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tr_either_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  int wide = measure (wide_of (widget), orientation), narrow = measure (narrow_of (widget), orientation);

  *natural = MAX (wide, narrow);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (wide, narrow) : *natural;
}

static void
tr_either_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *wide = wide_of (widget), *narrow = narrow_of (widget);
  gboolean is_wide = measure (wide, GTK_ORIENTATION_HORIZONTAL) <= width;
  GtkAllocation place = { 0, 0, width, height };

  gtk_widget_set_child_visible (wide, is_wide);
  if (narrow != NULL)
    gtk_widget_set_child_visible (narrow, !is_wide);
  if (is_wide)
    gtk_widget_size_allocate (wide, &place, -1);
  else if (narrow != NULL)
    gtk_widget_size_allocate (narrow, &place, -1);
}

static void
tr_either_layout_class_init (TrEitherLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_either_layout_get_request_mode;
  layout_class->measure = tr_either_layout_measure;
  layout_class->allocate = tr_either_layout_allocate;
}

static void
tr_either_layout_init (TrEitherLayout *self)
{
}

/* `narrow` may be NULL. */
GtkWidget *
tr_either_new (GtkWidget *wide, GtkWidget *narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (TR_TYPE_EITHER_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (box), wide);
  if (narrow != NULL)
    gtk_box_append (GTK_BOX (box), narrow);

  return box;
}
