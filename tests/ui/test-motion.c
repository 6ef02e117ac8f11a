/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Who turned animations off in the system sees nothing move: what would move shows its end at once. */

#include "tr-test-ui.h"
#include "ui/tr-sight.h"
#include "ui/tr-tabs.h"
#include "ui/tr-toast-area.h"

#define A_WHILE 250 /* milliseconds in which what moves is somewhere else */

static void
set_animations (gboolean is_on)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", is_on, NULL);
}

static void
use_style_sheet (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "ui", "style.css", NULL);
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

/* How a widget is drawn now. */
static GBytes *
drawing (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);

  return bytes;
}

/* Whether a widget that the eye is drawn to looks different a moment later. */
static gboolean
pointed_moves (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Budget"), *window = tr_test_show (button);
  g_autoptr (GBytes) plain = drawing (button), first = NULL, later = NULL;

  tr_point_out (button);
  tr_test_settle (A_WHILE);
  first = drawing (button);
  tr_test_settle (A_WHILE);
  later = drawing (button);
  g_assert_false (g_bytes_equal (plain, later)); /* it stands out all the same */
  gtk_window_destroy (GTK_WINDOW (window));

  return !g_bytes_equal (first, later);
}

/* With animations on as well, so that the other half could fail. */
static void
test_pointed (void)
{
  set_animations (TRUE);
  g_assert_true (pointed_moves ());
  set_animations (FALSE);
  g_assert_false (pointed_moves ());
}

static gboolean
toast_is_there_at_once (void)
{
  GtkWidget *area = tr_toast_area_new (gtk_label_new ("page")), *window = tr_test_show (area);
  GtkWidget *revealer = tr_test_find (area, GTK_TYPE_REVEALER);
  gboolean is_there;

  tr_toast_area_show (TR_TOAST_AREA (area), adw_toast_new ("done"));
  is_there = gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
  gtk_window_destroy (GTK_WINDOW (window));

  return is_there;
}

static void
test_toast (void)
{
  set_animations (TRUE);
  g_assert_false (toast_is_there_at_once ());
  set_animations (FALSE);
  g_assert_true (toast_is_there_at_once ());
}

/* Another part of a page is there at once, also where animations are on: nobody waits for it. */
static void
test_parts (void)
{
  GtkWidget *tabs = tr_tabs_new ("parts"), *window, *stack;

  tr_tabs_add (TR_TABS (tabs), "one", "One", gtk_label_new ("one"));
  tr_tabs_add (TR_TABS (tabs), "two", "Two", gtk_label_new ("two"));
  window = tr_test_show (tabs);
  stack = tr_test_find (tabs, GTK_TYPE_STACK);
  for (guint i = 0; i < 2; i++) {
    set_animations (i == 0);
    tr_tabs_show (TR_TABS (tabs), i == 0 ? "two" : "one");
    g_assert_false (gtk_stack_get_transition_running (GTK_STACK (stack)));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  use_style_sheet ();
  g_test_add_func ("/motion/pointed", test_pointed);
  g_test_add_func ("/motion/toast", test_toast);
  g_test_add_func ("/motion/parts", test_parts);

  return g_test_run ();
}
