/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "core/tr-lock.h"
#include "tr-test-ui.h"
#include "ui/tr-direction-card.h"
#include "ui/tr-either-layout.h"
#include "ui/tr-even-layout.h"
#include "ui/tr-header-layout.h"
#include "ui/tr-page-contract.h"
#include "ui/tr-ranked-layout.h"
#include "ui/tr-record-list.h"
#include "ui/tr-record-row.h"
#include "ui/tr-step-pages.h"
#include "ui/tr-widgets.h"

/* Where things stand in a window that is narrow. */

static graphene_rect_t
place_of (GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &place));
  return place;
}

static GtkWidget *
block_new (int width)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (block, width, 10);
  return block;
}

/* In a window of 600 pixels two children of 244 fit beside each other, and two of 310 do not. */
static void
test_even (void)
{
  for (guint i = 0; i < 2; i++) {
    GtkWidget *one = block_new (100), *other = block_new (200);
    GtkWidget *window = tr_test_show (tr_even_row_new (12, i == 0 ? 244 : 310, one, other, NULL));
    graphene_rect_t first = place_of (one), second = place_of (other);

    g_assert_cmpfloat_with_epsilon (first.size.width, second.size.width, 1.1);
    if (i == 0)
      g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width + 12);
    else
      g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height + 12);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* What is called by a word gets its sign before the title loses a letter, the last first. */
static void
test_header (void)
{
  static const struct {
    int title, one, other; /* what there is, and what comes of it in a window of 600 pixels */
  } cases[] = { { 100, 150, 150 }, { 300, 150, 20 }, { 450, 20, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *word = block_new (150), *other_word = block_new (150), *title = block_new (cases[i].title);
    GtkWidget *one = tr_either_new (word, block_new (20)), *other = tr_either_new (other_word, block_new (20));
    GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *window;

    gtk_widget_set_layout_manager (tools, tr_ranked_layout_new (6));
    gtk_box_append (GTK_BOX (tools), one);
    gtk_box_append (GTK_BOX (tools), other);
    window = tr_test_show (tr_header_row_new (6, block_new (50), title, tools));
    g_assert_cmpint (gtk_widget_get_width (title), ==, cases[i].title);
    g_assert_cmpint (gtk_widget_get_width (one), ==, cases[i].one);
    g_assert_cmpint (gtk_widget_get_width (other), ==, cases[i].other);
    g_assert_true (gtk_widget_get_child_visible (word) == (cases[i].one == 150));
    g_assert_cmpfloat_with_epsilon (place_of (other).origin.x + cases[i].other, 600, 1.1);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* The lock and its word take room beside the title of a direction, and not beside the arguments under it. */
static void
test_locked_direction (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "jongerenwerk");
  GtkWidget *window = tr_test_show (tr_page_direction_new (document));
  GtkWidget *row = tr_test_find (window, TR_TYPE_RECORD_ROW), *card = tr_test_find (row, TR_TYPE_DIRECTION_CARD);
  GtkWidget *arguments = tr_test_find (card, TR_TYPE_RECORD_LIST);
  g_autoptr (GError) error = NULL;
  double before = (double) gtk_widget_get_width (arguments) / gtk_widget_get_width (row), after;

  g_assert_cmpfloat (before, >, 0.4);
  tr_lock_set (document, TR_KIND_DIRECTION, tr_direction_card_get_id (TR_DIRECTION_CARD (card)), TRUE, &error);
  g_assert_no_error (error);
  tr_test_settle (50);
  after = (double) gtk_widget_get_width (arguments) / gtk_widget_get_width (row);
  g_assert_cmpfloat_with_epsilon (before, after, 0.01);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A height that is asked for without a width is the least at any width. Newer GTK makes a row no lower than that of each of its parts,
 * and leaves a gap under those that are less high in the width that they get. */
static void
check_row (GtkWidget *row)
{
  int width = gtk_widget_get_width (row), natural;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  for (GtkWidget *child = tr_first_shown (row); child != NULL; child = tr_next_shown (child)) {
    int least;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
    if (least <= natural)
      continue;
    g_test_message ("%s in %s, %d pixels wide: %d instead of at most %d", G_OBJECT_TYPE_NAME (child), G_OBJECT_TYPE_NAME (row),
                    width, least, natural);
    g_test_fail ();
  }
}

static void
check_rows (GtkWidget *widget)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_BOX_LAYOUT (manager) && gtk_orientable_get_orientation (GTK_ORIENTABLE (manager)) == GTK_ORIENTATION_HORIZONTAL)
    check_row (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_rows (child);
}

static void
test_row_height (TrTestLibrary *fixture, gconstpointer data)
{
  static GtkWidget *(*const pages[]) (TrDocument *document) = {
    tr_page_preparation_new, tr_page_challenge_new, tr_page_direction_new, tr_page_partner_new, tr_page_agreement_new,
    tr_page_contract_new,
  };
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "jongerenwerk");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *window = tr_test_show (pages[i] (document));

    check_rows (gtk_window_get_child (GTK_WINDOW (window)));
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  g_test_add_func ("/layouts/even", test_even);
  g_test_add_func ("/layouts/header", test_header);
  tr_test_library_add ("/layouts/locked-direction", test_locked_direction);
  tr_test_library_add ("/layouts/row-height", test_row_height);

  return g_test_run ();
}
