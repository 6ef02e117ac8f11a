/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-view.h"

#include <adwaita.h>

#include "tr-theme.h"

#define LEAST_WIDTH 160 /* pixels */

struct _TrAudienceView {
  GtkWidget parent_instance;

  TrAudienceDesk *desk;
  GskRenderNode *node; /* the picture as it was drawn last, NULL when it has to be drawn anew */
  int node_width, node_height;
  char *left;          /* what the clock says, as it was told last */
};

G_DEFINE_FINAL_TYPE (TrAudienceView, tr_audience_view, GTK_TYPE_WIDGET)

static const TrPalette *
palette_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return tr_palette_of_audience (is_dark ? TR_THEME_CONTRAST_DARK : TR_THEME_CONTRAST);

  return tr_palette_of_audience (is_dark ? TR_THEME_DARK : TR_THEME_LIGHT);
}

static GtkSizeRequestMode
tr_audience_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The shape of the window for the room. */
static void
tr_audience_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (TR_AUDIENCE_VIEW (widget)->desk);
  double shape = layout != NULL ? layout->height / layout->width : TR_AUDIENCE_HEIGHT / TR_AUDIENCE_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = gtk_widget_get_vexpand (widget) ? 1 : (int) (shape * MAX (for_size, LEAST_WIDTH));
}

/* Draws in the coordinates of the layout, in the middle of the widget. */
static void
fit (cairo_t *cr, const TrAudienceLayout *layout, int width, int height)
{
  double scale = MIN (width / layout->width, height / layout->height);

  cairo_translate (cr, (width - scale * layout->width) / 2, (height - scale * layout->height) / 2);
  cairo_scale (cr, scale, scale);
}

static GskRenderNode *
draw_picture (TrAudienceView *self, int width, int height)
{
  const TrAudiencePicture *picture = tr_audience_desk_get_picture (self->desk);
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (self->desk);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  tr_color_set (cr, &palette_now ()->sheet, 1);
  cairo_paint (cr);
  if (picture != NULL) {
    fit (cr, layout, width, height);
    tr_draw_audience (cr, picture, layout, palette_now ());
  }
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/* In a node of its own, as large as it is: each second only that is drawn. */
static void
draw_clock (TrAudienceView *self, GtkSnapshot *snapshot, int width, int height)
{
  const TrAudienceClock *clock = tr_audience_desk_get_clock (self->desk);
  const TrAudiencePicture *picture = tr_audience_desk_get_picture (self->desk);
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (self->desk);
  double scale, x, y;
  graphene_rect_t place;
  cairo_t *cr;

  if (clock == NULL || picture == NULL || !picture->has_clock)
    return;
  scale = MIN (width / layout->width, height / layout->height);
  x = (width - scale * layout->width) / 2 + scale * MIN (layout->pie.x, layout->left.x);
  y = (height - scale * layout->height) / 2 + scale * layout->pie.y;
  place = GRAPHENE_RECT_INIT ((float) x, (float) (y - scale * layout->time.height / 2),
                              (float) (width - x), (float) (scale * (layout->time.height * 2 + layout->left.height)));
  cr = gtk_snapshot_append_cairo (snapshot, &place);
  fit (cr, layout, width, height);
  tr_draw_audience_clock (cr, clock, picture, layout, palette_now ());
  cairo_destroy (cr);
}

static void
tr_audience_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrAudienceView *self = TR_AUDIENCE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->node != NULL && (width != self->node_width || height != self->node_height))
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    self->node = draw_picture (self, width, height);
  self->node_width = width;
  self->node_height = height;
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  draw_clock (self, snapshot, width, height);
}

static void
draw_anew (TrAudienceView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The minutes are told to who can not see them; the seconds would never stop. */
static void
on_ticked_cb (TrAudienceView *self)
{
  const TrAudienceClock *clock = tr_audience_desk_get_clock (self->desk);
  const char *left = clock != NULL ? clock->left : "";

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_strcmp0 (left, self->left) == 0)
    return;
  g_free (self->left);
  self->left = g_strdup (left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, left, -1);
}

static void
update (TrAudienceView *self)
{
  g_autofree char *text = tr_audience_desk_text (self->desk);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  draw_anew (self);
}

static void
tr_audience_view_dispose (GObject *object)
{
  TrAudienceView *self = TR_AUDIENCE_VIEW (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->left, g_free);

  G_OBJECT_CLASS (tr_audience_view_parent_class)->dispose (object);
}

static void
tr_audience_view_class_init (TrAudienceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_audience_view_dispose;
  widget_class->get_request_mode = tr_audience_view_get_request_mode;
  widget_class->measure = tr_audience_view_measure;
  widget_class->snapshot = tr_audience_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tr_audience_view_init (TrAudienceView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (draw_anew));
}

GtkWidget *
tr_audience_view_new (TrAudienceDesk *desk)
{
  TrAudienceView *self = g_object_new (TR_TYPE_AUDIENCE_VIEW, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (desk, "ticked", G_CALLBACK (on_ticked_cb), self);
  update (self);
  on_ticked_cb (self);

  return GTK_WIDGET (self);
}
