/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-columns-layout.h"

#include "tr-widest.h"

struct _TrColumnsLayout {
  GtkLayoutManager parent_instance;
  const int *shares;
  guint n_shares;
  int spacing;
  int sum;
};

G_DEFINE_FINAL_TYPE (TrColumnsLayout, tr_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

/* From where to where a column goes in a width, from the reading side. */
static void
place_column (TrColumnsLayout *self, guint column, int width, int *start, int *column_width)
{
  int room = MAX (width - self->spacing * ((int) self->n_shares - 1), 0), before = 0;

  for (guint i = 0; i < column; i++)
    before += self->shares[i];
  *start = room * before / self->sum + self->spacing * (int) column;
  *column_width = room * (before + self->shares[column]) / self->sum - room * before / self->sum;
}

/* The width in which no child gets less than it must have. */
static int
least_width (TrColumnsLayout *self, GtkWidget *widget)
{
  int least = 0;
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && column < self->n_shares;
       child = gtk_widget_get_next_sibling (child), column++) {
    int minimum;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    least = MAX (least, (minimum * self->sum + self->shares[column] - 1) / self->shares[column]);
  }

  return least + self->spacing * ((int) self->n_shares - 1);
}

static int
height_for (TrColumnsLayout *self, GtkWidget *widget, int width)
{
  int height = 0;
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && column < self->n_shares;
       child = gtk_widget_get_next_sibling (child), column++) {
    int start, column_width, natural;

    place_column (self, column, width, &start, &column_width);
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
  }

  return height;
}

static GtkSizeRequestMode
tr_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_columns_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrColumnsLayout *self = TR_COLUMNS_LAYOUT (manager);
  int least = least_width (self, widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = least;
  } else {
    *natural = height_for (self, widget, for_size < 0 ? least : MAX (for_size, least));
    *minimum = for_size < 0 ? MIN (height_for (self, widget, TR_WIDEST), *natural) : *natural;
  }
}

static void
tr_columns_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrColumnsLayout *self = TR_COLUMNS_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && column < self->n_shares;
       child = gtk_widget_get_next_sibling (child), column++) {
    GtkAllocation place = { 0, 0, 0, height };

    place_column (self, column, width, &place.x, &place.width);
    if (is_mirrored)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static void
tr_columns_layout_class_init (TrColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_columns_layout_get_request_mode;
  layout_class->measure = tr_columns_layout_measure;
  layout_class->allocate = tr_columns_layout_allocate;
}

static void
tr_columns_layout_init (TrColumnsLayout *self)
{
}

/* A layout of `n_shares` columns with pixels of `spacing` between them. The shares are kept, not copied: a table of the program. */
GtkLayoutManager *
tr_columns_layout_new (const int *shares, guint n_shares, int spacing)
{
  TrColumnsLayout *self = g_object_new (TR_TYPE_COLUMNS_LAYOUT, NULL);

  self->shares = shares;
  self->n_shares = n_shares;
  self->spacing = spacing;
  for (guint i = 0; i < n_shares; i++)
    self->sum += shares[i];

  return GTK_LAYOUT_MANAGER (self);
}
