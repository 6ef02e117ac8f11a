/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-spread-mark.h"

#include <math.h>

#include "draw/tr-draw-spread.h"
#include "tr-theme.h"

#define HEIGHT 0.8 /* of a line of text */
#define LEAST_WIDTH 5 /* times its height */
#define MOST_WIDTH 12

struct _TrSpreadMark {
  GtkWidget parent_instance;
  TrGiven given;
};

G_DEFINE_FINAL_TYPE (TrSpreadMark, tr_spread_mark, GTK_TYPE_WIDGET)

/* It grows with the text around it. */
static int
mark_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return (int) ceil (height * HEIGHT);
}

static void
tr_spread_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  int height = mark_height (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH * height : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MOST_WIDTH * height : height;
}

static void
tr_spread_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int shown = MIN (width, MOST_WIDTH * height);

  cairo_translate (cr, is_mirrored ? width - shown : 0, 0);
  tr_draw_spread (cr, shown, height, tr_theme_palette (), &TR_SPREAD_MARK (widget)->given, is_mirrored);
  cairo_destroy (cr);
}

static void
tr_spread_mark_class_init (TrSpreadMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tr_spread_mark_measure;
  widget_class->snapshot = tr_spread_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "trspread");
}

static void
tr_spread_mark_init (TrSpreadMark *self)
{
  self->given = (TrGiven) { .low = NAN, .high = NAN, .mean = NAN, .together = NAN };
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
tr_spread_mark_new (void)
{
  return g_object_new (TR_TYPE_SPREAD_MARK, NULL);
}

/* Shows what was given to one provider on one criterion. Its record is not kept. */
void
tr_spread_mark_show (TrSpreadMark *self, const TrGiven *given)
{
  self->given = *given;
  self->given.consensus = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
