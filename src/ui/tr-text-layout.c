/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-text-layout.h"

struct _TrTextLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TrTextLayout, tr_text_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tr_text_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *label)
{
  return GTK_WIDGET_GET_CLASS (label)->get_request_mode (label);
}

static void
tr_text_layout_measure (GtkLayoutManager *manager, GtkWidget *label, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  GTK_WIDGET_GET_CLASS (label)->measure (label, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum,
                                         natural, minimum_baseline, natural_baseline);
}

static void
tr_text_layout_allocate (GtkLayoutManager *manager, GtkWidget *label, int width, int height, int baseline)
{
  GTK_WIDGET_GET_CLASS (label)->size_allocate (label, width, height, baseline);
}

static void
tr_text_layout_class_init (TrTextLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_text_layout_get_request_mode;
  layout_class->measure = tr_text_layout_measure;
  layout_class->allocate = tr_text_layout_allocate;
}

static void
tr_text_layout_init (TrTextLayout *self)
{
}

/* For a GtkLabel: gtk_widget_set_layout_manager(). */
GtkLayoutManager *
tr_text_layout_new (void)
{
  return g_object_new (TR_TYPE_TEXT_LAYOUT, NULL);
}
