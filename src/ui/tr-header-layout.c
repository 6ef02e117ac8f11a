/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-header-layout.h"

struct _TrHeaderLayout {
  GtkLayoutManager parent_instance;
  int spacing;
};

enum { BEFORE, TITLE, BEHIND, N_PARTS };

G_DEFINE_FINAL_TYPE (TrHeaderLayout, tr_header_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
parts_of (GtkWidget *widget, GtkWidget **parts)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_PARTS; i++, child = gtk_widget_get_next_sibling (child))
    parts[i] = child;
}

static GtkSizeRequestMode
tr_header_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tr_header_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_wide = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *parts[N_PARTS];

  parts_of (widget, parts);
  *minimum = *natural = is_wide ? 2 * TR_HEADER_LAYOUT (manager)->spacing : 0;
  for (guint i = 0; i < N_PARTS; i++) {
    int least, wanted;

    gtk_widget_measure (parts[i], orientation, -1, &least, &wanted, NULL, NULL);
    *minimum = is_wide ? *minimum + least : MAX (*minimum, least);
    *natural = is_wide ? *natural + wanted : MAX (*natural, wanted);
  }
}

static void
tr_header_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  int spacing = TR_HEADER_LAYOUT (manager)->spacing;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least[N_PARTS], wanted[N_PARTS], widths[N_PARTS], places[N_PARTS], room;
  GtkWidget *parts[N_PARTS];

  parts_of (widget, parts);
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_measure (parts[i], GTK_ORIENTATION_HORIZONTAL, -1, &least[i], &wanted[i], NULL, NULL);
  room = width - 2 * spacing - least[BEFORE];
  widths[BEFORE] = least[BEFORE];
  widths[TITLE] = CLAMP (room - least[BEHIND], least[TITLE], wanted[TITLE]);
  widths[BEHIND] = CLAMP (room - widths[TITLE], least[BEHIND], wanted[BEHIND]);
  places[BEFORE] = 0;
  places[BEHIND] = width - widths[BEHIND];
  places[TITLE] = MAX (MIN ((width - widths[TITLE]) / 2, places[BEHIND] - spacing - widths[TITLE]), widths[BEFORE] + spacing);
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_size_allocate (
        parts[i],
        &(GtkAllocation){ is_mirrored ? width - places[i] - widths[i] : places[i], 0, widths[i], height }, -1);
}

static void
tr_header_layout_class_init (TrHeaderLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_header_layout_get_request_mode;
  layout_class->measure = tr_header_layout_measure;
  layout_class->allocate = tr_header_layout_allocate;
}

static void
tr_header_layout_init (TrHeaderLayout *self)
{
}

/* `spacing` in pixels. */
GtkWidget *
tr_header_row_new (int spacing, GtkWidget *before, GtkWidget *title, GtkWidget *behind)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  TrHeaderLayout *layout = g_object_new (TR_TYPE_HEADER_LAYOUT, NULL);

  layout->spacing = spacing;
  gtk_widget_set_layout_manager (row, GTK_LAYOUT_MANAGER (layout));
  gtk_box_append (GTK_BOX (row), before);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), behind);
  gtk_widget_add_css_class (row, "tr-header-row");
  gtk_widget_set_hexpand (row, TRUE);

  return row;
}
