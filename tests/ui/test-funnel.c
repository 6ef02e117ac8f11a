/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "draw/tr-draw-funnel.h"
#include "tr-test-ui.h"
#include "ui/tr-funnel-button.h"
#include "ui/tr-funnel-nav.h"

#define ROUNDING 8 /* pixels by which round corners make the edge of a part narrower than it is a little further on */
#define SIZE 200 /* pixels */

static cairo_surface_t *
draw (const TrFunnelPart *parts)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  tr_draw_funnel (cr, SIZE, SIZE, tr_palette (TR_THEME_LIGHT), parts);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Painted pixels in a row of the picture. */
static int
width_at (cairo_surface_t *surface, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  int n = 0;

  for (int x = 0; x < SIZE; x++)
    n += ((const guint32 *) data)[x] >> 24 > 128;
  return n;
}

static void
test_narrows (void)
{
  const TrFunnelPart parts[TR_FUNNEL_N_PARTS] = {
    { TR_FILLED_WELL }, { TR_FILLED_WELL }, { TR_FILLED_WELL }, { TR_FILLED_WELL }
  };
  cairo_surface_t *surface = draw (parts);
  int before = SIZE + 1;

  for (int y = 4; y < SIZE - 2; y += 6) {
    int width = width_at (surface, y);

    if (width == 0)
      continue;
    g_assert_cmpint (width, <=, before + ROUNDING);
    before = width;
  }
  g_assert_cmpint (width_at (surface, 2), >, SIZE * 9 / 10);
  g_assert_cmpint (before, <, SIZE / 2);
  for (guint place = 1; place < TR_FUNNEL_N_PARTS; place++)
    g_assert_cmpfloat (tr_funnel_part_top (place), ==, tr_funnel_part_bottom (place - 1));
  cairo_surface_destroy (surface);
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  return ((const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x];
}

/* The three states differ without colour: by the line, and by the bar. */
static void
test_states (void)
{
  const TrFunnelPart half[TR_FUNNEL_N_PARTS] = { { TR_FILLED_THIN, 0.5 }, { TR_FILLED_EMPTY }, { 0 }, { 0 } };
  const TrFunnelPart more[TR_FUNNEL_N_PARTS] = { { TR_FILLED_THIN, 0.9 }, { TR_FILLED_EMPTY }, { 0 }, { 0 } };
  cairo_surface_t *first = draw (half), *second = draw (more);
  int bar = (int) (SIZE * 0.2125) - 3, upper = (int) (SIZE * 0.2625);
  guint n_changes = 0;

  g_assert_cmpuint (pixel (first, SIZE / 4, bar), !=, pixel (first, SIZE * 2 / 3, bar));
  g_assert_cmpuint (pixel (second, SIZE / 4, bar), ==, pixel (second, SIZE * 2 / 3, bar));
  for (int x = SIZE / 4; x < SIZE * 3 / 4; x++)
    n_changes += pixel (first, x, upper) != pixel (first, x + 1, upper);
  g_assert_cmpuint (n_changes, >, 10);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

/* No room is no reason to draw outside it, or to fail. */
static void
test_no_room (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 4, 4);
  cairo_t *cr = cairo_create (surface);
  const TrFunnelPart part = { TR_FILLED_WELL, 1, TRUE, TRUE, TRUE };

  tr_draw_funnel_part (cr, 0, 0, tr_palette (TR_THEME_DARK), 3, &part);
  tr_draw_funnel_part (cr, 2, 400, tr_palette (TR_THEME_DARK), 3, &part);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  g_assert_cmpuint (pixel (surface, 1, 1), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static GtkWidget *
nth_step (GtkWidget *nav, guint place)
{
  GtkWidget *child = gtk_widget_get_first_child (nav);

  for (guint i = 0; i <= place; i++)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (TR_IS_FUNNEL_BUTTON (child));
  return child;
}

/* What a screen reader says follows the project, and what is in sight is marked. */
static void
test_nav (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *nav = tr_funnel_nav_new (document);
  GtkWidget *window = tr_test_show (nav);
  int upper, lower;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (nth_step (nav, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 1, Challenge, empty");
  g_free (tr_test_add_signal (document, "Nothing to do after school"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (nth_step (nav, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 1, Challenge, 1 signal");
  tr_funnel_nav_set_page (TR_FUNNEL_NAV (nav), "partner");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (nth_step (nav, 2)), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (nth_step (nav, 0)), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  tr_test_settle (50);
  upper = gtk_widget_get_width (nth_step (nav, 0));
  lower = gtk_widget_get_width (nth_step (nav, 3));
  g_assert_cmpint (upper, >, lower);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (window)));
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  g_test_add_func ("/funnel/narrows", test_narrows);
  g_test_add_func ("/funnel/states", test_states);
  g_test_add_func ("/funnel/no-room", test_no_room);
  tr_test_library_add ("/funnel/nav", test_nav);

  return g_test_run ();
}
