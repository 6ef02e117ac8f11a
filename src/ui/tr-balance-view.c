/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-balance-view.h"

#include <math.h>

#include <pango/pangocairo.h>

#include "draw/tr-draw-balance.h"
#include "tr-follow.h"
#include "tr-theme.h"
#include "tr-widgets.h"

#define USUAL_RESOLUTION 96 /* dots per inch */
#define LEAST_WIDTH 14      /* sizes of the text */
#define USUAL_WIDTH 34

struct _TrBalanceView {
  GtkWidget parent_instance;

  TrBalancePicture picture;
};

G_DEFINE_FINAL_TYPE (TrBalanceView, tr_balance_view, GTK_TYPE_WIDGET)

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

static void
tr_balance_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  double size = text_size (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (LEAST_WIDTH * size);
    *natural = (int) (USUAL_WIDTH * size);
  } else {
    *minimum = *natural = (int) ceil (tr_draw_balance_height (size));
  }
}

static void
tr_balance_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double size = text_size (widget), shown = MIN (width, USUAL_WIDTH * size);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, (width - shown) / 2, 0);
  tr_draw_balance (cr, shown, size, tr_theme_palette (), &TR_BALANCE_VIEW (widget)->picture);
  cairo_destroy (cr);
}

static void
tr_balance_view_class_init (TrBalanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tr_balance_view_measure;
  widget_class->snapshot = tr_balance_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tr_balance_view_init (TrBalanceView *self)
{
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

static void
show (GtkWidget *widget, TrProject *project, const char *id)
{
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *name = tr_aid_balance_text (project, language);

  tr_balance_picture_read (&TR_BALANCE_VIEW (widget)->picture, project, language);
  tr_name_widget (widget, name);
  gtk_widget_queue_draw (widget);
}

GtkWidget *
tr_balance_view_new (TrDocument *document)
{
  GtkWidget *self = g_object_new (TR_TYPE_BALANCE_VIEW, NULL);

  tr_keep_shown (self, document, TR_KIND_BIT (TR_KIND_CONTRACT), NULL, show);

  return self;
}
