/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-matrix.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-beside-layout.h"
#include "tr-feedback.h"
#include "tr-matrix-canvas.h"
#include "tr-matrix-legend.h"
#include "tr-matrix-panel.h"
#include "tr-matrix-tray.h"
#include "tr-picture-menu.h"
#include "tr-placer-chooser.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"
#include "tr-zoom.h"

#define ZOOM_STEP 1.25
#define SPACING 18
#define SPACING_ROWS 12

/* Pixels; widths at the usual size of text. */
#define LEAST_WIDTH 420 /* of the canvas beside the panel */
#define PANEL_WIDTH 350
#define TABLE_WIDTH 690
#define ABOVE_PANEL 560 /* height of the canvas with the panel under it: it is scrolled to */
#define ABOVE_TABLE (-1) /* where there is no room beside it, the table has all of it */

struct _TrPageMatrix {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *canvas;
  GtkWidget *tray;
  GtkWidget *panel;
  GtkWidget *beside;
  GtkWidget *zoom_label;
  GtkWidget *zoom_back; /* what leads back to the whole, while there is more than the whole to see */
};

G_DEFINE_FINAL_TYPE (TrPageMatrix, tr_page_matrix, GTK_TYPE_BOX)

static gboolean
write_held (GtkWidget *page)
{
  return tr_matrix_desk_settle (TR_PAGE_MATRIX (page)->desk);
}

static void
drop_held (GtkWidget *page)
{
  tr_matrix_desk_drop (TR_PAGE_MATRIX (page)->desk);
}

static const TrUnwrittenWays held_ways = { write_held, drop_held };

/* What is in hand is written before the window closes and before undo, as typing is. */
static void
on_held_cb (TrPageMatrix *self)
{
  TrUnwritten *unwritten = tr_unwritten_of (tr_matrix_desk_get_document (self->desk));

  if (tr_matrix_desk_get_held (self->desk) != NULL)
    tr_unwritten_hold (unwritten, GTK_WIDGET (self), &held_ways);
  else
    tr_unwritten_release (unwritten, GTK_WIDGET (self));
}

static void
on_failed_cb (TrPageMatrix *self, GError *error)
{
  tr_feedback_error (GTK_WIDGET (self), _("The placement could not be saved"), error);
}

static void
on_details_cb (TrPageMatrix *self)
{
  tr_matrix_panel_show_details (TR_MATRIX_PANEL (self->panel));
}

static void
on_view_cb (TrPageMatrix *self)
{
  gboolean is_table = tr_matrix_panel_is_table (TR_MATRIX_PANEL (self->panel));

  tr_beside_layout_set_sizes (TR_BESIDE_LAYOUT (gtk_widget_get_layout_manager (self->beside)),
                              is_table ? TABLE_WIDTH : PANEL_WIDTH, is_table ? ABOVE_TABLE : ABOVE_PANEL);
}

static void
on_begin_cb (TrPageMatrix *self)
{
  tr_matrix_tray_begin (TR_MATRIX_TRAY (self->tray));
}

static void
set_zoom (TrPageMatrix *self, double zoom)
{
  g_autofree char *text = NULL;

  tr_matrix_canvas_set_zoom (TR_MATRIX_CANVAS (self->canvas), zoom);
  zoom = tr_matrix_canvas_get_zoom (TR_MATRIX_CANVAS (self->canvas));
  text = g_strdup_printf ("%d%%", (int) round (zoom * 100));
  gtk_label_set_label (GTK_LABEL (self->zoom_label), text);
  gtk_widget_set_visible (self->zoom_back, zoom > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.zoom-in", zoom < TR_MATRIX_MOST_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.zoom-out", zoom > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.zoom-normal", zoom > 1);
}

static void
on_zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrPageMatrix *self = TR_PAGE_MATRIX (widget);
  double zoom = tr_matrix_canvas_get_zoom (TR_MATRIX_CANVAS (self->canvas));

  if (g_str_equal (name, "matrix.zoom-in"))
    zoom *= ZOOM_STEP;
  else if (g_str_equal (name, "matrix.zoom-out"))
    zoom /= ZOOM_STEP;
  else if (g_str_equal (name, "matrix.zoom-normal"))
    zoom = 1;
  else
    zoom = g_variant_get_double (parameter);
  set_zoom (self, zoom);
}

/* A page that goes out of sight takes nothing along. */
static void
tr_page_matrix_unmap (GtkWidget *widget)
{
  tr_matrix_desk_settle (TR_PAGE_MATRIX (widget)->desk);
  GTK_WIDGET_CLASS (tr_page_matrix_parent_class)->unmap (widget);
}

static void
tr_page_matrix_dispose (GObject *object)
{
  TrPageMatrix *self = TR_PAGE_MATRIX (object);

  if (self->desk != NULL)
    tr_unwritten_release (tr_unwritten_of (tr_matrix_desk_get_document (self->desk)), GTK_WIDGET (self));
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_page_matrix_parent_class)->dispose (object);
}

static void
tr_page_matrix_class_init (TrPageMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_page_matrix_dispose;
  widget_class->unmap = tr_page_matrix_unmap;
  gtk_widget_class_install_action (widget_class, "matrix.zoom-in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "matrix.zoom-out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "matrix.zoom-normal", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "matrix.zoom", "d", on_zoom_cb);
}

static void
tr_page_matrix_init (TrPageMatrix *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING_ROWS);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
zoom_new (TrPageMatrix *self)
{
  GtkWidget *normal = gtk_button_new ();
  /* TRANSLATORS: tips of buttons above the matrix: what they do, and the key that does so when the focus is on the
   * matrix */
  GtkWidget *out = tr_zoom_button_new ("zoom-out-symbolic", _("From further away (−)"), "matrix.zoom-out");
  GtkWidget *in = tr_zoom_button_new ("zoom-in-symbolic", _("From nearby (+)"), "matrix.zoom-in");

  self->zoom_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->zoom_label), 4);
  gtk_button_set_child (GTK_BUTTON (normal), self->zoom_label);
  gtk_widget_add_css_class (normal, "flat");
  gtk_widget_set_valign (normal, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (normal, _("The whole matrix (0)"));
  tr_name_widget (normal, _("The whole matrix (0)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (normal), "matrix.zoom-normal");

  self->zoom_back = tr_row_new (0, out, normal, NULL);

  return tr_row_new (0, self->zoom_back, in, NULL);
}

/* Two children that stand as canvas and panel do under them. */
static GtkWidget *
pair_new (GtkWidget *one, GtkWidget *other, int least_width)
{
  GtkWidget *pair = tr_row_new (0, one, other, NULL);
  GtkLayoutManager *layout = tr_beside_layout_new (SPACING, least_width);

  gtk_widget_set_layout_manager (pair, layout);
  tr_beside_layout_set_sizes (TR_BESIDE_LAYOUT (layout), PANEL_WIDTH, 0);

  return pair;
}

static GtkWidget *
tools_new (TrPageMatrix *self)
{
  GtkWidget *menu =
      tr_picture_menu_new ("win.export-picture", "win.copy-picture", _("Save or copy the matrix as a picture"));
  GtkWidget *tools = tr_row_new (0, tr_placer_chooser_new (self->desk), zoom_new (self), menu, NULL);

  gtk_widget_set_layout_manager (tools, tr_wrap_layout_new (6, 6));

  return tools;
}

static GtkWidget *
board_new (TrPageMatrix *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *board;

  self->canvas = tr_matrix_canvas_new (self->desk);
  self->tray = tr_matrix_tray_new (self->desk, TR_MATRIX_CANVAS (self->canvas));
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->canvas);
  gtk_widget_set_vexpand (scroller, TRUE);
  board = tr_column_new (6, scroller, tr_matrix_legend_new (), self->tray, NULL);

  return board;
}

static void
build (TrPageMatrix *self)
{
  GtkWidget *board = board_new (self), *tools;

  self->panel = tr_matrix_panel_new (self->desk);
  self->beside = pair_new (board, self->panel, LEAST_WIDTH);
  gtk_widget_set_vexpand (self->beside, TRUE);
  tools = pair_new (tools_new (self), tr_matrix_panel_get_switches (TR_MATRIX_PANEL (self->panel)), LEAST_WIDTH);
  gtk_box_append (GTK_BOX (self), tools);
  gtk_box_append (GTK_BOX (self), self->beside);
}

GtkWidget *
tr_page_matrix_new (TrDocument *document)
{
  TrPageMatrix *self = g_object_new (TR_TYPE_PAGE_MATRIX, NULL);

  self->desk = tr_matrix_desk_new (document);
  build (self);
  g_signal_connect_object (self->desk, "held", G_CALLBACK (on_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "wants-details", G_CALLBACK (on_details_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "view", G_CALLBACK (on_view_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "begin", G_CALLBACK (on_begin_cb), self, G_CONNECT_SWAPPED);
  on_view_cb (self);
  set_zoom (self, 1);

  return GTK_WIDGET (self);
}

TrMatrixDesk *
tr_page_matrix_get_desk (TrPageMatrix *self)
{
  return self->desk;
}
