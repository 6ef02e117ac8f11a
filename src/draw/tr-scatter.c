/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-scatter.h"

#include <math.h>

/* Discs take their places one after the other. One that finds its place taken looks along a spiral of points that lie
 * evenly around it (Vogel's sunflower), so that equal ones come to lie in a small round heap. Cells of a grid, about
 * as large as the smallest disc, tell quickly who is near. */

#define GOLDEN_ANGLE 2.399963229728653 /* radians */
#define N_TRIES 1500
#define STEP 0.45 /* between the points of the spiral, as a share of the radius */

typedef struct {
  const TrBox *bounds;
  double size;    /* of a cell */
  double largest; /* radius */
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
touches (const TrDisc *disc, double x, double y, double radius)
{
  double dx = disc->at_x - x, dy = disc->at_y - y, apart = disc->radius + radius;

  return dx * dx + dy * dy < apart * apart;
}

static gboolean
is_free (const Grid *grid, const GArray *discs, double x, double y, double radius)
{
  double reach = radius + grid->largest;
  int left = column_of (grid, x - reach), right = column_of (grid, x + reach);
  int top = row_of (grid, y - reach), bottom = row_of (grid, y + reach);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++) {
      const GArray *cell = grid->cells[row * grid->columns + column];

      for (guint i = 0; cell != NULL && i < cell->len; i++)
        if (touches (&g_array_index (discs, TrDisc, g_array_index (cell, guint, i)), x, y, radius))
          return FALSE;
    }

  return TRUE;
}

static gboolean
is_within (const TrBox *bounds, double x, double y)
{
  return x >= bounds->x && y >= bounds->y && x <= bounds->x + bounds->width && y <= bounds->y + bounds->height;
}

typedef struct {
  double x, y;
} Point;

/* The spiral for a disc of radius 1. */
static Point *
spiral_new (void)
{
  Point *points = g_new (Point, N_TRIES);

  for (guint i = 0; i < N_TRIES; i++) {
    double away = STEP * sqrt (i);

    points[i] = (Point){ away * cos (i * GOLDEN_ANGLE), away * sin (i * GOLDEN_ANGLE) };
  }

  return points;
}

/* Where there is no room at all a disc stays where it belongs. */
static void
find_place (const Grid *grid, const GArray *discs, const Point *spiral, TrDisc *disc)
{
  disc->at_x = CLAMP (disc->x, grid->bounds->x, grid->bounds->x + grid->bounds->width);
  disc->at_y = CLAMP (disc->y, grid->bounds->y, grid->bounds->y + grid->bounds->height);
  for (guint i = 0; i < N_TRIES; i++) {
    double x = disc->x + disc->radius * spiral[i].x, y = disc->y + disc->radius * spiral[i].y;

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

static Grid
grid_new (const GArray *discs, const TrBox *bounds)
{
  Grid grid = { .bounds = bounds };
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < discs->len; i++) {
    grid.largest = MAX (grid.largest, g_array_index (discs, TrDisc, i).radius);
    smallest = MIN (smallest, g_array_index (discs, TrDisc, i).radius);
  }
  grid.size = MAX (2 * smallest, 1);
  grid.columns = MAX (1, (int) ceil (bounds->width / grid.size));
  grid.rows = MAX (1, (int) ceil (bounds->height / grid.size));
  grid.cells = g_new0 (GArray *, (gsize) grid.columns * (gsize) grid.rows);

  return grid;
}

/* Gives discs (TrDisc) their places, the first ones first; their middles stay within the bounds. */
void
tr_scatter (GArray *discs, const TrBox *bounds)
{
  Grid grid;
  g_autofree Point *spiral = NULL;

  if (discs->len == 0)
    return;
  grid = grid_new (discs, bounds);
  spiral = spiral_new ();
  for (guint i = 0; i < discs->len; i++) {
    TrDisc *disc = &g_array_index (discs, TrDisc, i);

    find_place (&grid, discs, spiral, disc);
    remember (&grid, disc, i);
  }
  for (int i = 0; i < grid.columns * grid.rows; i++)
    g_clear_pointer (&grid.cells[i], g_array_unref);
  g_free (grid.cells);
}
