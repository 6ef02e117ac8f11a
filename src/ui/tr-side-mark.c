/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-side-mark.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-side.h"
#include "tr-theme.h"

struct _TrSideMark {
  GtkWidget parent_instance;

  TrSide side;
};

G_DEFINE_FINAL_TYPE (TrSideMark, tr_side_mark, GTK_TYPE_WIDGET)

static int
line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

static void
tr_side_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = (int) ceil (line_height (widget) * 1.25);
}

static void
tr_side_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, (width - size) / 2.0, (height - size) / 2.0);
  tr_draw_side (cr, size, tr_theme_palette (), TR_SIDE_MARK (widget)->side, tr_language_of_interface ());
  cairo_destroy (cr);
}

static void
tr_side_mark_class_init (TrSideMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tr_side_mark_measure;
  widget_class->snapshot = tr_side_mark_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "trside");
}

static void
tr_side_mark_init (TrSideMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
tr_side_mark_new (TrSide side)
{
  TrSideMark *self = g_object_new (TR_TYPE_SIDE_MARK, NULL);

  tr_side_mark_set_side (self, side);

  return GTK_WIDGET (self);
}

void
tr_side_mark_set_side (TrSideMark *self, TrSide side)
{
  g_return_if_fail (TR_IS_SIDE_MARK (self) && side < TR_N_SIDES);

  self->side = side;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gettext (tr_sides[side].label),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The side whose letter is on a key, TR_SIDE_UNSET for any other key. */
TrSide
tr_side_of_key (guint keyval)
{
  gunichar pressed = g_unichar_toupper (gdk_keyval_to_unicode (keyval));

  for (TrSide side = TR_SIDE_MUNICIPALITY; pressed != 0 && side < TR_N_SIDES; side++)
    if (pressed == g_utf8_get_char (tr_draw_side_letter (side, tr_language_of_interface ())))
      return side;

  return TR_SIDE_UNSET;
}
