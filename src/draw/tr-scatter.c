/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-scatter.h"

#include <math.h>

/* Discs take their places one after the other. One that finds its place taken looks along a spiral of points that lie evenly around it
 * (Vogel's sunflower), so that equal ones come to lie in a small round heap. Cells of a grid tell quickly who is near. */

#define GOLDEN_ANGLE 2.399963229728653 /* radians */
#define N_TRIES 1500
#define STEP 0.45 /* between the points of the spiral, as a share of the radius */

typedef struct {
  const TrBox *bounds;
  double size; /* of a cell */
  int columns, rows;
  GArray **cells; /* guint: discs whose middle is in it; NULL for none */
} Grid;

static int
column_of (const Grid *grid, double x)
{
  return CLAMP ((int) ((x - grid->bounds->x) / grid->size), 0, grid->columns - 1);
}

static int
row_of (const Grid *grid, double y)
{
  return CLAMP ((int) ((y - grid->bounds->y) / grid->size), 0, grid->rows - 1);
}

static gboolean
is_free (const Grid *grid, const GArray *discs, double x, double y, double radius)
{
  int column = column_of (grid, x), row = row_of (grid, y);

  for (int r = MAX (row - 1, 0); r <= MIN (row + 1, grid->rows - 1); r++)
    for (int c = MAX (column - 1, 0); c <= MIN (column + 1, grid->columns - 1); c++) {
      const GArray *cell = grid->cells[r * grid->columns + c];

      for (guint i = 0; cell != NULL && i < cell->len; i++) {
        const TrDisc *other = &g_array_index (discs, TrDisc, g_array_index (cell, guint, i));

        if (hypot (other->at_x - x, other->at_y - y) < other->radius + radius)
          return FALSE;
      }
    }

  return TRUE;
}

static gboolean
is_within (const TrBox *bounds, double x, double y)
{
  return x >= bounds->x && y >= bounds->y && x <= bounds->x + bounds->width && y <= bounds->y + bounds->height;
}

/* Where there is no room at all a disc stays where it belongs. */
static void
find_place (const Grid *grid, const GArray *discs, TrDisc *disc)
{
  disc->at_x = CLAMP (disc->x, grid->bounds->x, grid->bounds->x + grid->bounds->width);
  disc->at_y = CLAMP (disc->y, grid->bounds->y, grid->bounds->y + grid->bounds->height);
  for (guint i = 0; i < N_TRIES; i++) {
    double away = STEP * disc->radius * sqrt (i), x = disc->x + away * cos (i * GOLDEN_ANGLE);
    double y = disc->y + away * sin (i * GOLDEN_ANGLE);

    if (is_within (grid->bounds, x, y) && is_free (grid, discs, x, y, disc->radius)) {
      disc->at_x = x;
      disc->at_y = y;
      return;
    }
  }
}

static void
remember (Grid *grid, const TrDisc *disc, guint index)
{
  GArray **cell = &grid->cells[row_of (grid, disc->at_y) * grid->columns + column_of (grid, disc->at_x)];

  if (*cell == NULL)
    *cell = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*cell, index);
}

/* Gives discs (TrDisc) their places, the first ones first; their middles stay within the bounds. */
void
tr_scatter (GArray *discs, const TrBox *bounds)
{
  Grid grid = { .bounds = bounds };
  double largest = 1;

  for (guint i = 0; i < discs->len; i++)
    largest = MAX (largest, g_array_index (discs, TrDisc, i).radius);
  grid.size = 2 * largest;
  grid.columns = MAX (1, (int) ceil (bounds->width / grid.size));
  grid.rows = MAX (1, (int) ceil (bounds->height / grid.size));
  grid.cells = g_new0 (GArray *, (gsize) grid.columns * (gsize) grid.rows);

  for (guint i = 0; i < discs->len; i++) {
    TrDisc *disc = &g_array_index (discs, TrDisc, i);

    find_place (&grid, discs, disc);
    remember (&grid, disc, i);
  }

  for (int i = 0; i < grid.columns * grid.rows; i++)
    g_clear_pointer (&grid.cells[i], g_array_unref);
  g_free (grid.cells);
}
