/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-audience.h"

#include <math.h>

#include <glib/gi18n.h>

/* As if nobody placed it yet. */
static void
hide_item (TrMatrixItem *item)
{
  const TrMiddle nowhere = { 0, NAN, NAN, NAN, NAN, NAN, NAN };

  item->all = nowhere;
  for (guint side = 0; side < TR_N_SIDES; side++)
    item->side[side] = nowhere;
  item->distance = NAN;
  g_array_set_size (item->dots, 0);
  g_array_set_size (item->path, 0);
}

static TrMatrixPicture *
make_matrix (TrProject *project, const TrAudience *content)
{
  TrMatrixPicture *matrix = tr_matrix_picture_new (project, content->language);
  const char *under_way;

  matrix->layers = TR_MATRIX_DOTS | TR_MATRIX_SIDES | TR_MATRIX_LABELS;
  if (!content->is_hidden)
    return matrix;
  for (guint i = 0; i < matrix->items->len; i++)
    hide_item (matrix->items->pdata[i]);
  /* TRANSLATORS: in the middle of the matrix, while everybody places in silence */
  under_way = N_("A round is under way: where everything stands is still hidden");
  matrix->empty = g_strdup (tr_language_text (content->language, under_way));

  return matrix;
}

/* What the room sees of a page, with nothing kept free for typing. It is a copy: the project may change or go. Free with
 * tr_audience_picture_free(). */
TrAudiencePicture *
tr_audience_picture_new (TrProject *project, const TrAudienceAsk *ask)
{
  TrAudiencePicture *self = g_new0 (TrAudiencePicture, 1);

  self->content = tr_audience_new (project, ask);
  if (self->content->has_matrix)
    self->matrix = make_matrix (project, self->content);
  if (*self->content->vote != '\0')
    self->vote = tr_vote_picture_new (project, tr_project_find (project, TR_KIND_VOTE, self->content->vote), ask->language);

  return self;
}

void
tr_audience_picture_free (TrAudiencePicture *self)
{
  if (self == NULL)
    return;
  tr_audience_free (self->content);
  tr_matrix_picture_free (self->matrix);
  tr_vote_picture_free (self->vote);
  g_free (self->family);
  g_free (self);
}
