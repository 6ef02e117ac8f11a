/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-layout-private.h"

#include <glib/gi18n.h>

/* The names of directions that have no label in the panel. */

/* How the names of the key are set. */
typedef struct {
  guint columns, lines;
  double width; /* of a column */
} KeyShape;

#define KEY_NUMBER 1.9 /* width of the disc with the number, in sizes of the small type */
#define KEY_ROW 1.75   /* least height of an entry */
#define LEAST_ROWS 4
#define MOST_LINES 6 /* of a name, for a whole room */

static guint
count_keyed (const TrMatrixMaking *self)
{
  guint n = 0;

  for (guint i = 0; i < self->picture->items->len; i++)
    n += self->is_keyed[i] ? 1 : 0;

  return n;
}

/* What the legend leaves for the key: a name is worth more than the meaning of a sign. */
double
tr_matrix_key_least (const TrMatrixMaking *self)
{
  guint n = (self->picture->layers & TR_MATRIX_LABELS) != 0 ? count_keyed (self) : 0;

  return n > 0 ? MIN (n, LEAST_ROWS) * self->small * KEY_ROW + self->margin : 0;
}

static double
name_room (const TrMatrixMaking *self, const KeyShape *shape)
{
  return MAX (shape->width - self->small * (KEY_NUMBER + 0.4), 1);
}

/* Above and below a name, so that its first line stands beside the middle of the number. */
static double
entry_padding (const TrMatrixMaking *self)
{
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, 1);
  double width, height;

  tr_text_measure (&style, "0", 0, &width, &height);

  return MAX ((self->small * KEY_ROW - height) / 2, 0);
}

static void
measure_entry (const TrMatrixMaking *self, guint item, const KeyShape *shape, double *width, double *height)
{
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, shape->lines);

  tr_text_measure (&style, ((TrMatrixItem *) self->picture->items->pdata[item])->name, name_room (self, shape), width,
                   height);
  *width = MIN (*width, name_room (self, shape));
}

static double
entry_height (const TrMatrixMaking *self, guint item, const KeyShape *shape)
{
  double width, height;

  measure_entry (self, item, shape, &width, &height);

  return MAX (self->small * KEY_ROW, height + 2 * entry_padding (self));
}

static void
add_key_entry (TrMatrixMaking *self, guint item, const KeyShape *shape, double x, double y)
{
  const TrMatrixItem *entry = g_ptr_array_index (self->picture->items, item);
  double number = self->small * KEY_NUMBER, width, height;
  TrMatrixKey key = { .item = item, .box = { x, y, number, self->small * KEY_ROW } };
  TrMatrixText *text;

  measure_entry (self, item, shape, &width, &height);
  key.name = (TrBox){ x + shape->width - name_room (self, shape), y + entry_padding (self), width, height };
  g_array_append_val (self->layout->key, key);
  text = tr_matrix_add_text (self, TR_MATRIX_TEXT_KEY, entry->name, self->small, shape->lines, &key.name);
  text->is_dim = entry->all.n == 0;
}

static void
add_key_rest (TrMatrixMaking *self, guint n, const KeyShape *shape, double x, double y)
{
  /* TRANSLATORS: in the key of the matrix, before the number of directions that are not listed for want of room */
  g_autofree char *text = g_strdup_printf ("%s: %u", tr_language_text (self->picture->language, N_("Not listed")), n);
  TrMatrixText *added = tr_matrix_add_text (self, TR_MATRIX_TEXT_KEY, text, self->small, 1,
                                            &(TrBox){ x, y, shape->width, self->small * KEY_ROW });

  added->is_dim = TRUE;
}

/* Sets the entries in columns, from top to bottom, or only tries. Returns how many find room; when that is not all of
 * them, the last place tells how many more there are. */
static guint
flow_key (TrMatrixMaking *self, const KeyShape *shape, const TrBox *box, guint most, gboolean is_real)
{
  guint column = 0, shown = 0;
  double y = 0;

  for (guint i = 0; i < self->picture->items->len && shown < most; i++) {
    double tall;

    if (!self->is_keyed[i])
      continue;
    tall = entry_height (self, i, shape);
    if (y + tall > box->height + 0.5 && y > 0) {
      column++;
      y = 0;
    }
    if (column >= shape->columns || tall > box->height + 0.5)
      break;
    if (is_real)
      add_key_entry (self, i, shape, box->x + column * (shape->width + self->margin), box->y + y);
    y += tall;
    shown++;
  }
  if (is_real && shown < count_keyed (self)) {
    if (y + self->small * KEY_ROW > box->height + 0.5 && column + 1 < shape->columns) {
      column++;
      y = 0;
    }
    add_key_rest (self, count_keyed (self) - shown, shape, box->x + column * (shape->width + self->margin), box->y + y);
  }

  return shown;
}

static void
fill_key (TrMatrixMaking *self, const KeyShape *shape, const TrBox *box)
{
  guint n = count_keyed (self), fitting = flow_key (self, shape, box, n, FALSE);

  flow_key (self, shape, box, fitting < n && fitting > 0 ? fitting - 1 : fitting, TRUE);
}

/* Whether all names show from beginning to end, and all find room. */
static gboolean
is_whole (TrMatrixMaking *self, const KeyShape *shape, const TrBox *box)
{
  TrTextStyle style = tr_matrix_style (self, self->small, FALSE, shape->lines);

  for (guint i = 0; i < self->picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);
    double width, height;

    if (self->is_keyed[i] && !tr_text_measure (&style, item->name, name_room (self, shape), &width, &height))
      return FALSE;
  }

  return flow_key (self, shape, box, G_MAXUINT, FALSE) == count_keyed (self);
}

static void
put_key_beside (TrMatrixMaking *self, const KeyShape *shape)
{
  TrBox box = { self->area.x + self->area.width - shape->width, self->area.y, shape->width, self->area.height };

  fill_key (self, shape, &box);
  self->area.width = MAX (self->area.width - box.width - self->margin, 1);
}

/* For a whole room: nobody there can look at a name elsewhere, so the panel makes room until all names are whole; of
 * those that are too long even so, as much as there is room for. FALSE when that is not enough for each to be there. */
static gboolean
add_key_for_room (TrMatrixMaking *self)
{
  static const double shares[] = { 0.24, 0.3, 0.36, 0.4 };
  const TrBox box = { 0, self->area.y, 0, self->area.height };
  KeyShape shape = { 1, MOST_LINES, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++) {
    shape.width = self->area.width * shares[i];
    if (is_whole (self, &shape, &box)) {
      put_key_beside (self, &shape);
      return TRUE;
    }
  }
  while (shape.lines > 1 && flow_key (self, &shape, &box, G_MAXUINT, FALSE) < count_keyed (self))
    shape.lines--;
  if (flow_key (self, &shape, &box, G_MAXUINT, FALSE) < count_keyed (self))
    return FALSE;
  put_key_beside (self, &shape);

  return TRUE;
}

/* To the right, in the first of these settings in which all find room. */
static void
add_key_beside (TrMatrixMaking *self)
{
  double narrow = CLAMP (self->area.width * 0.24, 10 * self->small, 22 * self->small);
  double wide = MAX (self->area.width * 0.4, narrow);
  const KeyShape shapes[] = {
    { 1, 3, narrow },
    { 1, 2, narrow },
    { 1, 1, narrow },
    { 2, 2, (wide - self->margin) / 2 },
    { 2, 1, (wide - self->margin) / 2 },
  };
  guint chosen = 0;
  TrBox box = { 0, self->area.y, 0, self->area.height };

  while (chosen + 1 < G_N_ELEMENTS (shapes) &&
         flow_key (self, &shapes[chosen], &box, G_MAXUINT, FALSE) < count_keyed (self))
    chosen++;
  box.width = shapes[chosen].columns == 1 ? narrow : wide;
  box.x = self->area.x + self->area.width - box.width;
  fill_key (self, &shapes[chosen], &box);
  self->area.width = MAX (self->area.width - box.width - self->margin, 1);
}

static guint
key_columns (const TrMatrixMaking *self)
{
  return MAX (1, (guint) (self->area.width / (17 * self->small)));
}

/* Below, in as many columns as have room, and as low as that can be: no more than half of what is left. */
static void
add_key_below (TrMatrixMaking *self)
{
  guint columns = MIN (key_columns (self), count_keyed (self));
  double row = self->small * KEY_ROW,
         most = MIN (self->area.height * 0.5, self->area.height - self->least_height - self->margin);
  KeyShape shape = { columns, 2, (self->area.width - (columns - 1) * self->margin) / columns };
  TrBox box = { self->area.x, 0, self->area.width, row };

  for (shape.lines = 2; shape.lines > 0; shape.lines--) {
    for (box.height = row; box.height + row * 0.25 <= most; box.height += row * 0.25)
      if (flow_key (self, &shape, &box, G_MAXUINT, FALSE) == count_keyed (self))
        break;
    if (flow_key (self, &shape, &box, G_MAXUINT, FALSE) == count_keyed (self) || shape.lines == 1)
      break;
  }
  if (box.height > most)
    return;
  box.y = self->area.y + self->area.height - box.height;
  fill_key (self, &shape, &box);
  tr_matrix_take_from_bottom (self, box.height + self->margin);
}

/* The numbers and names of directions that have no label: a few in a row or two below, more to the right where the
 * picture is wide; with type for a whole room always there, because that leaves no row below. */
void
tr_matrix_add_key (TrMatrixMaking *self)
{
  guint n = count_keyed (self);
  gboolean is_wide = self->area.width > 1.15 * self->area.height && self->layout->width >= 560;

  if (n == 0 || (self->picture->layers & TR_MATRIX_LABELS) == 0)
    return;
  if (is_wide && self->picture->least_type > 0 && add_key_for_room (self))
    return;
  if (is_wide && (n > 2 * key_columns (self) || self->picture->least_type > 0))
    add_key_beside (self);
  else
    add_key_below (self);
}
