/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-small-funnel.h"

#include <glib/gi18n.h>

#include "draw/tr-draw-funnel.h"
#include "tr-theme.h"

#define WIDTH 52 /* pixels */
#define HEIGHT 60

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer parts)
{
  tr_draw_funnel (cr, width, height, tr_theme_palette (), parts);
}

/* All parts empty. */
GtkWidget *
tr_small_funnel_new (void)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, g_new0 (TrFunnelPart, TR_FUNNEL_N_PARTS), g_free);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  tr_theme_watch (area, G_CALLBACK (gtk_widget_queue_draw));
  return area;
}

/* Shows how far each step of a project is. */
void
tr_small_funnel_set_project (GtkWidget *funnel, TrProject *project)
{
  TrFunnelPart *parts = g_new0 (TrFunnelPart, TR_FUNNEL_N_PARTS);
  GString *tip = g_string_new (NULL);

  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    TrStep step = TR_STEP_CHALLENGE + place;
    TrFunnelStep state = tr_funnel_step (project, step);
    g_autofree char *summary = tr_funnel_summary (project, step);

    parts[place].filled = state.filled;
    parts[place].fraction = state.fraction;
    g_string_append_printf (tip, "%s%u %s: %s", place > 0 ? "\n" : "", place + 1, tr_funnel_title (step), summary);
  }
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (funnel), draw, parts, g_free);
  gtk_widget_set_tooltip_text (funnel, tip->str);
  g_string_free (tip, TRUE);
}

/* A picture of a funnel that is well filled, for a page that explains. */
void
tr_small_funnel_set_full (GtkWidget *funnel, int width, int height)
{
  TrFunnelPart *parts = g_new0 (TrFunnelPart, TR_FUNNEL_N_PARTS);

  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++)
    parts[place].filled = TR_FILLED_WELL;
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (funnel), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (funnel), height);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (funnel), draw, parts, g_free);
}
