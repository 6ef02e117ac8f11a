/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-tile-layout.h"

#include "tr-widest.h"
#include "tr-widgets.h"

struct _TrTileLayout {
  GtkLayoutManager parent_instance;
  int most_columns;
  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (TrTileLayout, tr_tile_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What the child needs that needs most, and the room in which all would like to be. Returns how many there are. */
static int
measure_widths (GtkWidget *widget, int *least, int *wished)
{
  int n = 0;

  *least = *wished = 0;
  for (GtkWidget *child = tr_first_shown (widget); child != NULL; child = tr_next_shown (child), n++) {
    int minimum, natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    *least = MAX (*least, minimum);
    *wished = MAX (*wished, natural);
  }

  return n;
}

static int
columns_in (TrTileLayout *self, int width, int n, int wished)
{
  return CLAMP ((width + self->spacing) / MAX (wished + self->spacing, 1), 1, MAX (MIN (n, self->most_columns), 1));
}

static int
column_width (TrTileLayout *self, int width, int n_columns)
{
  return (width - (n_columns - 1) * self->spacing) / n_columns;
}

/* The height of the row that begins with `child`; `next` is what begins the next one. */
static int
row_height (GtkWidget *child, int n_columns, int width, GtkWidget **next)
{
  int height = 0;

  for (int i = 0; i < n_columns && child != NULL; i++) {
    int natural;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
    child = tr_next_shown (child);
  }
  *next = child;

  return height;
}

static GtkSizeRequestMode
tr_tile_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_for (TrTileLayout *self, GtkWidget *widget, int width, int n_columns)
{
  int height = -self->line_spacing;

  for (GtkWidget *child = tr_first_shown (widget); child != NULL;)
    height += self->line_spacing + row_height (child, n_columns, column_width (self, width, n_columns), &child);

  return MAX (height, 0);
}

static void
tr_tile_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  TrTileLayout *self = TR_TILE_LAYOUT (manager);
  int least, wished, n = measure_widths (widget, &least, &wished), n_most = MAX (MIN (n, self->most_columns), 1);
  int all = n_most * wished + (n_most - 1) * self->spacing, width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = all;
    return;
  }
  width = for_size < 0 ? all : MAX (for_size, least);
  *natural = height_for (self, widget, width, columns_in (self, width, n, wished));
  *minimum = for_size < 0 ? MIN (height_for (self, widget, TR_WIDEST, n_most), *natural) : *natural;
}

static void
allocate_row (TrTileLayout *self, GtkWidget *child, int n_columns, int width, int y, int height, gboolean is_mirrored)
{
  int tile = column_width (self, width, n_columns);

  for (int i = 0; i < n_columns && child != NULL; i++) {
    int x = i * (tile + self->spacing);

    gtk_widget_size_allocate (child, &(GtkAllocation){ is_mirrored ? width - x - tile : x, y, tile, height }, -1);
    child = tr_next_shown (child);
  }
}

static void
tr_tile_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  TrTileLayout *self = TR_TILE_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least, wished, n = measure_widths (widget, &least, &wished), n_columns = columns_in (self, width, n, wished), y = 0;

  for (GtkWidget *child = tr_first_shown (widget), *next; child != NULL; child = next) {
    int line = row_height (child, n_columns, column_width (self, width, n_columns), &next);

    allocate_row (self, child, n_columns, width, y, line, is_mirrored);
    y += line + self->line_spacing;
  }
}

static void
tr_tile_layout_class_init (TrTileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tr_tile_layout_get_request_mode;
  layout_class->measure = tr_tile_layout_measure;
  layout_class->allocate = tr_tile_layout_allocate;
}

static void
tr_tile_layout_init (TrTileLayout *self)
{
}

/* A layout of at most so many columns, with pixels between them and between rows. */
GtkLayoutManager *
tr_tile_layout_new (guint most_columns, int spacing, int line_spacing)
{
  TrTileLayout *self = g_object_new (TR_TYPE_TILE_LAYOUT, NULL);

  self->most_columns = (int) most_columns;
  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_LAYOUT_MANAGER (self);
}
