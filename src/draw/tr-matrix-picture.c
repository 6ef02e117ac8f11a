/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix.h"

static void
item_free (TrMatrixItem *self)
{
  g_free (self->id);
  g_free (self->name);
  g_array_unref (self->dots);
  g_array_unref (self->path);
  g_free (self);
}

static TrMatrixItem *
item_new (TrProject *project, const TrStanding *standing, guint number)
{
  TrMatrixItem *self = g_new0 (TrMatrixItem, 1);

  self->id = g_strdup (standing->direction->record.id);
  self->name = g_strdup (standing->direction->title);
  self->number = number;
  self->status = (TrStatus) standing->direction->status;
  self->dots = g_array_new (FALSE, FALSE, sizeof (TrMatrixDot));
  self->path = g_array_new (FALSE, FALSE, sizeof (TrMatrixStop));
  tr_matrix_item_show (self, project, standing);

  return self;
}

/* Has an item show where its direction stands, or would stand: dots in the order of the placements. */
void
tr_matrix_item_show (TrMatrixItem *self, TrProject *project, const TrStanding *standing)
{
  self->all = standing->all;
  for (guint side = 0; side < TR_N_SIDES; side++)
    self->side[side] = standing->side[side];
  self->distance = standing->distance;
  g_array_set_size (self->dots, 0);
  g_array_set_size (self->path, 0);

  for (guint i = 0; i < standing->placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (standing->placements, i);
    TrMatrixDot dot = { tr_placement_side (project, placement), placement->control, placement->uncertainty };

    g_array_append_val (self->dots, dot);
  }
  for (guint i = 0; i < standing->path->len; i++) {
    const TrWaypoint *waypoint = &g_array_index (standing->path, TrWaypoint, i);
    TrMatrixStop stop = { waypoint->control, waypoint->uncertainty };

    g_array_append_val (self->path, stop);
  }
}

/* A picture of nothing yet, in which everything is shown. Free with tr_matrix_picture_free(). */
static TrMatrixPicture *
picture_new (TrLanguage language, const char *title)
{
  TrMatrixPicture *self = g_new0 (TrMatrixPicture, 1);

  self->language = language;
  self->layers = TR_MATRIX_ALL;
  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);

  return self;
}

/* All directions of a project that are in play, as they stand now, numbered from 1 in the project's order; with
 * everything shown. It is a copy: the project may change or go. Free with tr_matrix_picture_free(). */
TrMatrixPicture *
tr_matrix_picture_new (TrProject *project, TrLanguage language)
{
  TrMatrixPicture *self = picture_new (language, tr_project_info (project)->title);
  g_autoptr (GPtrArray) standings = tr_standings (project);

  for (guint i = 0; i < standings->len; i++)
    g_ptr_array_add (self->items, item_new (project, g_ptr_array_index (standings, i), i + 1));

  return self;
}

void
tr_matrix_picture_free (TrMatrixPicture *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->empty);
  g_free (self->family);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* The item of a direction, NULL when it is not in the picture. */
TrMatrixItem *
tr_matrix_picture_find (const TrMatrixPicture *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++) {
    TrMatrixItem *item = g_ptr_array_index (self->items, i);

    if (g_str_equal (item->id, id))
      return item;
  }

  return NULL;
}
