/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-legend.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-side.h"
#include "tr-theme.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

/* Always the same and of the same height, so that the matrix above it does not move when something appears on it. */

#define SIDE_WIDTH 14 /* pixels of a sign */
#define SIGN_WIDTH 38
#define HEIGHT 16
#define SPACING 11

typedef enum { SIGN_CHOSEN, SIGN_OTHER, SIGN_OWN, SIGN_SPREAD, SIGN_APART, SIGN_PATH, SIGN_BORDER, N_SIGNS } Sign;

static void
draw_side (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer side)
{
  tr_draw_side_dot (cr, width / 2.0, height / 2.0, 5, tr_theme_palette (), (TrSide) GPOINTER_TO_INT (side), 1);
}

static void
draw_disc (cairo_t *cr, double x, double y, double radius, gboolean is_filled, const TrColor *color)
{
  tr_color_set (cr, color, 1);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 2);
  if (is_filled)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_spread (cairo_t *cr, double x, double y, double width, const TrPalette *palette)
{
  const double dash[] = { 3, 2 };

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / 2, 6);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  tr_color_set (cr, &palette->accent, 0.15);
  cairo_fill_preserve (cr);
  tr_color_set (cr, &palette->accent, 1);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_arrow (cairo_t *cr, double left, double right, double y, const TrPalette *palette)
{
  tr_color_set (cr, &palette->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right - 7, y);
  cairo_stroke (cr);
  cairo_move_to (cr, right, y);
  cairo_line_to (cr, right - 8, y - 4);
  cairo_line_to (cr, right - 8, y + 4);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_apart (cairo_t *cr, double width, double y, const TrPalette *palette)
{
  tr_color_set (cr, &palette->text, 0.75);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 6, y);
  cairo_line_to (cr, width - 6, y);
  cairo_stroke (cr);
  for (guint i = 0; i < 2; i++) {
    cairo_save (cr);
    cairo_translate (cr, i == 0 ? 0 : width - 14, y - 7);
    tr_draw_side (cr, 14, palette, i == 0 ? TR_SIDE_MUNICIPALITY : TR_SIDE_PROVIDER, tr_language_of_interface ());
    cairo_restore (cr);
  }
}

static void
draw_border (cairo_t *cr, double width, double height, const TrPalette *palette)
{
  tr_color_set (cr, &palette->quadrant[2].fill, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  tr_color_set (cr, &palette->sheet, 0.45);
  cairo_rectangle (cr, 0, height / 4, width, height / 2);
  cairo_fill (cr);
  tr_color_set (cr, &palette->quadrant[2].line, 1);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, height / 2);
  cairo_line_to (cr, width, height / 2);
  cairo_stroke (cr);
}

static void
draw_sign (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer sign)
{
  const TrPalette *palette = tr_theme_palette ();
  double x = width / 2.0, y = height / 2.0;

  switch ((Sign) GPOINTER_TO_INT (sign)) {
  case SIGN_CHOSEN:
    draw_disc (cr, x, y, 7, TRUE, &palette->well[1].fill);
    break;
  case SIGN_OTHER:
    draw_disc (cr, x, y, 6, FALSE, &palette->accent);
    break;
  case SIGN_OWN:
    draw_disc (cr, x, y, 3.5, TRUE, &palette->side[TR_SIDE_MUNICIPALITY].fill);
    draw_disc (cr, x, y, 6.5, FALSE, &palette->outline);
    break;
  case SIGN_SPREAD:
    draw_spread (cr, x, y, width - 2, palette);
    break;
  case SIGN_APART:
    draw_apart (cr, width, y, palette);
    break;
  case SIGN_PATH:
    draw_arrow (cr, 2, width - 2, y, palette);
    break;
  case SIGN_BORDER:
    draw_border (cr, width, height, palette);
    break;
  case N_SIGNS:
  default:
    break;
  }
}

static GtkWidget *
entry_new (GtkDrawingAreaDrawFunc draw, int what, int width, const char *text)
{
  GtkWidget *area = gtk_drawing_area_new (), *label = gtk_label_new (text);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, GINT_TO_POINTER (what), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  tr_theme_watch (area, G_CALLBACK (gtk_widget_queue_draw));
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return tr_row_new (5, area, label, NULL);
}

static GtkWidget *
signs_new (void)
{
  const char *const texts[N_SIGNS] = {
    [SIGN_CHOSEN] = _("the middle of all placements of a direction that was chosen"),
    [SIGN_OTHER] = _("the same of a direction that was not chosen"),
    [SIGN_OWN] = _("the placement of the one who places now"),
    [SIGN_SPREAD] = _("where the middle half of the placements lies"),
    [SIGN_APART] = _("municipality and social work lie far apart: the middle of each"),
    [SIGN_PATH] = _("shifted since an earlier day"),
    [SIGN_BORDER] = _("borderline case: two strategies deserve a look"),
  };
  GtkWidget *column = tr_column_new (8, NULL);

  for (int sign = 0; sign < N_SIGNS; sign++)
    gtk_box_append (GTK_BOX (column), entry_new (draw_sign, sign, SIGN_WIDTH, texts[sign]));

  return column;
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), signs_new ());
  gtk_widget_add_css_class (popover, "tr-picture-menu");
  gtk_menu_button_set_popover (button, popover);
}

/* What the signs on the strategy matrix mean: the sides at once, the others behind a button. */
GtkWidget *
tr_matrix_legend_new (void)
{
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *more = gtk_menu_button_new ();

  gtk_widget_set_layout_manager (legend, tr_wrap_layout_new (SPACING, SPACING));
  gtk_widget_add_css_class (legend, "tr-legend");
  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    gtk_box_append (GTK_BOX (legend), entry_new (draw_side, (int) side, SIDE_WIDTH, _(tr_sides[side].label)));
  gtk_box_append (GTK_BOX (legend), entry_new (draw_side, TR_SIDE_UNSET, SIDE_WIDTH, _("everyone together")));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (more), gtk_label_new (_("Other signs")));
  tr_name_widget (gtk_widget_get_first_child (more), _("Other signs"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (more), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (more), create_popover, NULL, NULL);
  gtk_box_append (GTK_BOX (legend), more);

  return legend;
}
