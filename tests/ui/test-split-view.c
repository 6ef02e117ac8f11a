/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-ui.h"
#include "ui/tr-split-view.h"

#define PANE 200 /* pixels, of both panes; the content keeps 560 */

typedef struct {
  TrSplitView *split;
  GtkWidget *sidebar, *content, *guidance;
} Parts;

static GtkWidget *
make_pane (void)
{
  GtkWidget *pane = gtk_button_new_with_label ("pane");

  gtk_widget_set_size_request (pane, PANE, 50);
  return pane;
}

static Parts
make (void)
{
  Parts parts = { TR_SPLIT_VIEW (g_object_ref_sink (tr_split_view_new ())), make_pane (),
                  gtk_button_new_with_label ("x"), make_pane () };

  tr_split_view_set_content (parts.split, parts.content);
  tr_split_view_set_sidebar (parts.split, parts.sidebar);
  tr_split_view_set_guidance (parts.split, parts.guidance);
  return parts;
}

static void
give (Parts *parts, int width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (parts->split), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (width, >=, minimum);
  gtk_widget_measure (GTK_WIDGET (parts->split), GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (parts->split), &(GtkAllocation){ 0, 0, width, 400 }, -1);
}

static double
left_of (Parts *parts, GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (parts->split), &bounds));
  return bounds.origin.x;
}

static void
drop (Parts *parts)
{
  g_assert_finalize_object (parts->split);
}

/* The guidance gives way first, then the sidebar; with room again all is as it was wanted. */
static void
test_gives_way (void)
{
  static const struct {
    int width;
    gboolean sidebar, guidance;
    int content;
  } cases[] = {
    { 1260, TRUE, TRUE, 860 }, { 960, TRUE, TRUE, 560 },   { 959, TRUE, FALSE, 759 },
    { 760, TRUE, FALSE, 560 }, { 759, FALSE, FALSE, 759 }, { 1160, TRUE, TRUE, 760 },
  };
  Parts parts = make ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    give (&parts, cases[i].width);
    g_assert_cmpint (tr_split_view_get_show_sidebar (parts.split), ==, cases[i].sidebar);
    g_assert_cmpint (tr_split_view_get_show_guidance (parts.split), ==, cases[i].guidance);
    g_assert_cmpint (gtk_widget_get_child_visible (parts.guidance), ==, cases[i].guidance);
    g_assert_cmpint (gtk_widget_get_width (parts.content), <=, cases[i].content);
    g_assert_cmpfloat (left_of (&parts, parts.content), >=, cases[i].sidebar ? PANE : 0);
  }
  drop (&parts);
}

/* Without room a pane lies over the content, which keeps its width; only one does at a time. */
static void
test_lies_over (void)
{
  Parts parts = make ();
  int before;

  give (&parts, 400);
  before = gtk_widget_get_width (parts.content);
  tr_split_view_set_show_sidebar (parts.split, TRUE);
  give (&parts, 400);
  g_assert_true (gtk_widget_get_child_visible (parts.sidebar));
  g_assert_cmpint (gtk_widget_get_width (parts.content), ==, before);
  tr_split_view_set_show_guidance (parts.split, TRUE);
  give (&parts, 400);
  g_assert_false (gtk_widget_get_child_visible (parts.sidebar));
  g_assert_true (gtk_widget_get_child_visible (parts.guidance));
  drop (&parts);
}

/* What was put away beside the content stays away after a time without room. */
static void
test_remembers (void)
{
  Parts parts = make ();

  give (&parts, 1160);
  tr_split_view_set_show_guidance (parts.split, FALSE);
  give (&parts, 400);
  tr_split_view_set_show_guidance (parts.split, TRUE);
  give (&parts, 400);
  give (&parts, 1160);
  g_assert_false (tr_split_view_get_show_guidance (parts.split));
  g_assert_true (tr_split_view_get_show_sidebar (parts.split));
  drop (&parts);
}

/* A pane that has nothing to show takes no room. */
static void
test_invisible (void)
{
  Parts parts = make ();

  gtk_widget_set_visible (parts.guidance, FALSE);
  give (&parts, 760);
  g_assert_false (tr_split_view_get_show_guidance (parts.split));
  g_assert_false (tr_split_view_get_sidebar_collapsed (parts.split));
  g_assert_false (tr_split_view_get_guidance_collapsed (parts.split));
  drop (&parts);
}

static void
test_direction (void)
{
  Parts parts = make ();

  gtk_widget_set_direction (GTK_WIDGET (parts.split), GTK_TEXT_DIR_RTL);
  give (&parts, 1160);
  g_assert_cmpfloat (left_of (&parts, parts.guidance), <, left_of (&parts, parts.content));
  g_assert_cmpfloat (left_of (&parts, parts.content), <, left_of (&parts, parts.sidebar));
  drop (&parts);
}

static void
resize (GtkWidget *window, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, 400);
  for (guint i = 0; i < 50 && gtk_widget_get_width (window) != width; i++)
    tr_test_settle (20);
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
  tr_test_settle (50);
}

static GtkWidget *
focus_of (GtkWidget *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* A pane over the content takes the focus and gives it back; in between, Tab does not come under it. */
static void
test_focus_over (void)
{
  Parts parts = make ();
  GtkWidget *window = tr_test_show (GTK_WIDGET (parts.split));

  resize (window, 600);
  gtk_widget_grab_focus (parts.content);
  tr_split_view_set_show_sidebar (parts.split, TRUE);
  tr_test_settle (100);
  g_assert_true (focus_of (window) == parts.sidebar);
  g_assert_false (gtk_widget_get_can_focus (parts.content));
  for (guint i = 0; i < 4; i++) {
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
    g_assert_true (focus_of (window) != parts.content);
  }
  gtk_widget_grab_focus (parts.sidebar);
  tr_split_view_set_show_sidebar (parts.split, FALSE);
  tr_test_settle (50);
  g_assert_true (focus_of (window) == parts.content);
  gtk_window_destroy (GTK_WINDOW (window));
  drop (&parts);
}

/* When a pane with the focus loses its room, the content has it. */
static void
test_focus_collapse (void)
{
  Parts parts = make ();
  GtkWidget *window = tr_test_show (GTK_WIDGET (parts.split));

  resize (window, 1160);
  gtk_widget_grab_focus (parts.guidance);
  g_assert_true (focus_of (window) == parts.guidance);
  resize (window, 700);
  g_assert_true (tr_split_view_get_guidance_collapsed (parts.split));
  g_assert_true (focus_of (window) == parts.content);
  gtk_window_destroy (GTK_WINDOW (window));
  drop (&parts);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  g_test_add_func ("/split-view/gives-way", test_gives_way);
  g_test_add_func ("/split-view/lies-over", test_lies_over);
  g_test_add_func ("/split-view/remembers", test_remembers);
  g_test_add_func ("/split-view/invisible", test_invisible);
  g_test_add_func ("/split-view/direction", test_direction);
  g_test_add_func ("/split-view/focus-over", test_focus_over);
  g_test_add_func ("/split-view/focus-collapse", test_focus_collapse);

  return g_test_run ();
}
