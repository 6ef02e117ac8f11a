/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-continuity-picture.h"

#include <math.h>

#include <pango/pangocairo.h>

#include "draw/tr-draw-continuity.h"
#include "tr-theme.h"

#define USUAL_RESOLUTION 96 /* dots per inch */
#define LEAST_WIDTH 14      /* widths of the text: what is in less room than it asks for becomes smaller */

struct _TrContinuityPicture {
  GtkWidget parent_instance;

  TrPresence *presence;
  /* measuring asks for the same height many times, and all texts have to be laid out for it */
  double measured_width, measured_size, measured_height;
};

G_DEFINE_FINAL_TYPE (TrContinuityPicture, tr_continuity_picture, GTK_TYPE_WIDGET)

/* Of the page's text around it, in pixels. */
static double
text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : USUAL_RESOLUTION) / 72;

  return size;
}

static double
height_of (TrContinuityPicture *self, double width, double size)
{
  if (fabs (width - self->measured_width) > 0.1 || fabs (size - self->measured_size) > 0.001) {
    self->measured_width = width;
    self->measured_size = size;
    self->measured_height = tr_draw_continuity_height (width, size, self->presence, tr_language_of_interface ());
  }

  return self->measured_height;
}

static GtkSizeRequestMode
tr_continuity_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_continuity_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  TrContinuityPicture *self = TR_CONTINUITY_PICTURE (widget);
  double size = text_size (widget);

  *minimum = *natural = 0;
  if (self->presence == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = (int) ceil (tr_draw_continuity_width (size, self->presence));
    *minimum = MIN (*natural, (int) (LEAST_WIDTH * size));
  } else {
    double width = for_size > 0 ? for_size : tr_draw_continuity_width (size, self->presence);

    *minimum = *natural = (int) height_of (self, width, size);
  }
}

static void
tr_continuity_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrContinuityPicture *self = TR_CONTINUITY_PICTURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->presence == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  tr_draw_continuity (cr, width, height, text_size (widget), tr_theme_palette (), self->presence, tr_language_of_interface ());
  cairo_destroy (cr);
}

static void
tr_continuity_picture_finalize (GObject *object)
{
  tr_presence_free (TR_CONTINUITY_PICTURE (object)->presence);
  G_OBJECT_CLASS (tr_continuity_picture_parent_class)->finalize (object);
}

static void
tr_continuity_picture_class_init (TrContinuityPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tr_continuity_picture_finalize;
  widget_class->get_request_mode = tr_continuity_picture_get_request_mode;
  widget_class->measure = tr_continuity_picture_measure;
  widget_class->snapshot = tr_continuity_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tr_continuity_picture_init (TrContinuityPicture *self)
{
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
tr_continuity_picture_new (void)
{
  return g_object_new (TR_TYPE_CONTINUITY_PICTURE, NULL);
}

/* Shows who was where from now on. Takes the presence. */
void
tr_continuity_picture_take (TrContinuityPicture *self, TrPresence *presence)
{
  g_return_if_fail (TR_IS_CONTINUITY_PICTURE (self));

  tr_presence_free (self->presence);
  self->presence = presence;
  self->measured_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What it shows; NULL before there was anything. */
const TrPresence *
tr_continuity_picture_get_presence (TrContinuityPicture *self)
{
  g_return_val_if_fail (TR_IS_CONTINUITY_PICTURE (self), NULL);

  return self->presence;
}
