/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-view.h"

#include <adwaita.h>

#include "tr-theme.h"

#define LEAST_WIDTH 160 /* pixels */

struct _TrAudienceView {
  GtkWidget parent_instance;

  TrAudienceDesk *desk;
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

static void
tr_audience_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrAudienceView *self = TR_AUDIENCE_VIEW (widget);
  const TrAudiencePicture *picture = tr_audience_desk_get_picture (self->desk);
  const TrAudienceLayout *layout = tr_audience_desk_get_layout (self->desk);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  tr_color_set (cr, &palette_now ()->sheet, 1);
  cairo_paint (cr);
  if (picture != NULL) {
    double scale = MIN (width / layout->width, height / layout->height);

    cairo_translate (cr, (width - scale * layout->width) / 2, (height - scale * layout->height) / 2);
    cairo_scale (cr, scale, scale);
    tr_draw_audience (cr, picture, layout, palette_now ());
  }
  cairo_destroy (cr);
}

static void
update (TrAudienceView *self)
{
  g_autofree char *text = tr_audience_desk_text (self->desk);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tr_audience_view_dispose (GObject *object)
{
  TrAudienceView *self = TR_AUDIENCE_VIEW (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

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
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
tr_audience_view_new (TrAudienceDesk *desk)
{
  TrAudienceView *self = g_object_new (TR_TYPE_AUDIENCE_VIEW, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
