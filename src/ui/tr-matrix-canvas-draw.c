/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-canvas-private.h"

#include <math.h>

#include "tr-theme.h"

/* Where the placement of the one who places is drawn. FALSE when it is not on the matrix. */
static gboolean
find_own_dot (TrMatrixCanvas *self, const TrMatrixLayout *layout, guint index, double *x, double *y)
{
  const TrMatrixItem *item = g_ptr_array_index (self->view.items, index);
  const TrStanding *standing = tr_matrix_desk_find (self->desk, item->id);
  const TrPlacement *own = tr_matrix_desk_own (self->desk, item->id);
  guint nth = 0;

  for (guint i = 0; own != NULL && i < layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (layout->dots, TrMatrixMark, i);
    const TrRecord *placement;

    if (dot->item != index)
      continue;
    placement = nth < standing->placements->len ? g_ptr_array_index (standing->placements, nth) : NULL;
    nth++;
    if (placement != NULL && g_str_equal (placement->id, own->record.id)) {
      *x = dot->x;
      *y = dot->y;
      return TRUE;
    }
  }

  return FALSE;
}

/* Which dot would move. */
static void
draw_own (TrMatrixCanvas *self, cairo_t *cr, const TrMatrixLayout *layout, const TrPalette *palette)
{
  const char *chosen = tr_matrix_desk_get_chosen (self->desk);
  double x, y;

  for (guint i = 0; chosen != NULL && i < self->view.items->len; i++) {
    if (!g_str_equal (((const TrMatrixItem *) self->view.items->pdata[i])->id, chosen) ||
        !find_own_dot (self, layout, i, &x, &y))
      continue;
    cairo_new_path (cr);
    cairo_arc (cr, x, y, layout->dot_radius + layout->type * 0.3, 0, 2 * G_PI);
    cairo_set_line_width (cr, palette->line_width * 1.4);
    tr_color_set (cr, &palette->outline, 1);
    cairo_stroke (cr);
  }
}

/* How the middle moves with what is in hand: from a broken ring where it was. */
static void
draw_origin (TrMatrixCanvas *self, cairo_t *cr, const TrMatrixLayout *layout, const TrPalette *palette)
{
  const TrStanding *standing = tr_matrix_desk_find (self->desk, tr_matrix_desk_get_held (self->desk));
  const double dash[] = { layout->type * 0.25, layout->type * 0.2 };
  double control, uncertainty, from_x, from_y, to_x, to_y, radius = layout->marker_radius, length;

  if (standing == NULL || !tr_matrix_desk_get_origin (self->desk, &control, &uncertainty))
    return;
  tr_matrix_layout_point (layout, control, uncertainty, &from_x, &from_y);
  tr_matrix_layout_point (layout, standing->all.control, standing->all.uncertainty, &to_x, &to_y);
  length = hypot (to_x - from_x, to_y - from_y);
  if (length < 2)
    return;
  cairo_save (cr);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_set_line_width (cr, palette->line_width);
  tr_color_set (cr, &palette->accent, 1);
  cairo_new_path (cr);
  cairo_arc (cr, from_x, from_y, radius, 0, 2 * G_PI);
  if (length > 2 * radius) {
    cairo_move_to (cr, from_x + (to_x - from_x) * radius / length, from_y + (to_y - from_y) * radius / length);
    cairo_line_to (cr, to_x - (to_x - from_x) * radius / length, to_y - (to_y - from_y) * radius / length);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The picture as far as it is in sight, and on it what would move. NULL when there is nothing to see. */
GskRenderNode *
tr_matrix_canvas_draw (TrMatrixCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const TrMatrixLayout *layout = tr_matrix_canvas_layout (self);
  const TrPalette *palette = tr_theme_palette ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, -tr_matrix_canvas_offset (self, GTK_ORIENTATION_HORIZONTAL),
                   -tr_matrix_canvas_offset (self, GTK_ORIENTATION_VERTICAL));
  tr_draw_matrix (cr, &self->view, layout, palette);
  draw_own (self, cr, layout, palette);
  draw_origin (self, cr, layout, palette);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}
