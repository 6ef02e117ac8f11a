/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Cards stay the same widgets through searches and changes elsewhere; without any there is a welcome. */

#include "tr-test-ui.h"
#include "ui/tr-project-card.h"
#include "ui/tr-start-page.h"

static GtkWidget *
nth_card (GtkWidget *page, int index)
{
  GtkWidget *card = tr_test_find (page, TR_TYPE_PROJECT_CARD);

  g_assert_nonnull (card);
  return GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (gtk_widget_get_parent (card)), index));
}

static const char *
id_of (GtkWidget *card)
{
  return tr_project_card_get_id (TR_PROJECT_CARD (card));
}

static void
search (GtkWidget *page, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (page, GTK_TYPE_SEARCH_ENTRY)), words);
  tr_test_settle (400);
}

static void
rename_project (TrTestLibrary *fixture, const char *id, const char *title)
{
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);

  tr_test_settle (5); /* the order is that of the milliseconds in which projects were changed */
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "title", title, NULL));
}

static void
test_cards_stay (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *old = tr_library_create (fixture->library, "Jeugd", "", NULL);
  g_autofree char *new = NULL;
  GtkWidget *page, *window, *first, *second;

  tr_test_settle (5);
  new = tr_library_create (fixture->library, "Armoede", "", NULL);
  page = tr_start_page_new (fixture->library);
  window = tr_test_show (page);
  first = nth_card (page, 0);
  second = nth_card (page, 1);
  g_assert_cmpstr (id_of (first), ==, new);
  g_assert_cmpstr (id_of (second), ==, old);
  tr_project_card_load (TR_PROJECT_CARD (first));
  tr_project_card_load (TR_PROJECT_CARD (second));

  gtk_widget_grab_focus (second);
  rename_project (fixture, old, "Jeugd en gezin");
  tr_start_page_refresh (TR_START_PAGE (page));
  g_assert_true (nth_card (page, 0) == second);
  g_assert_true (nth_card (page, 1) == first);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == second);
  g_assert_false (tr_project_card_load (TR_PROJECT_CARD (first)));
  g_assert_true (tr_project_card_load (TR_PROJECT_CARD (second)));

  search (page, "armoe");
  g_assert_false (gtk_widget_get_visible (second));
  g_assert_true (gtk_widget_get_visible (first));
  search (page, "");
  g_assert_true (gtk_widget_get_visible (second));
  g_assert_true (nth_card (page, 0) == second);
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

/* The focus goes on to the next card when its own goes. */
static void
test_focus_after_removal (TrTestLibrary *fixture, gconstpointer data)
{
  const char *const titles[] = { "Een", "Twee", "Drie" };
  GtkWidget *page, *window;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_free (tr_library_create (fixture->library, titles[i], "", NULL));
    tr_test_settle (5);
  }
  page = tr_start_page_new (fixture->library);
  window = tr_test_show (page);
  gtk_widget_grab_focus (nth_card (page, 1));
  g_assert_true (tr_library_remove (fixture->library, id_of (nth_card (page, 1)), NULL));
  tr_start_page_refresh (TR_START_PAGE (page));
  g_assert_cmpuint (tr_test_count (page, TR_TYPE_PROJECT_CARD), ==, 2);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == nth_card (page, 1));
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

/* Out of sight nothing is read; once in sight, the page is as the library is. */
static void
test_waits_out_of_sight (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *page, *window;

  g_free (tr_library_create (fixture->library, "Een", "", NULL));
  page = tr_start_page_new (fixture->library);
  window = tr_test_show (page);
  gtk_widget_set_visible (page, FALSE);
  g_free (tr_library_create (fixture->library, "Twee", "", NULL));
  tr_start_page_refresh (TR_START_PAGE (page));
  g_assert_cmpuint (tr_test_count (page, TR_TYPE_PROJECT_CARD), ==, 1);
  gtk_widget_set_visible (page, TRUE);
  tr_test_settle (50);
  g_assert_cmpuint (tr_test_count (page, TR_TYPE_PROJECT_CARD), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

static GtkWidget *
button_of_action (GtkWidget *root, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ACTIONABLE (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_of_action (child, action);

  return found;
}

/* At first there is one press to the example and to a project of one's own; with a project the welcome makes room. */
static void
test_welcome (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *page = tr_start_page_new (fixture->library), *window = tr_test_show (page);
  GtkWidget *example = button_of_action (page, "win.example");

  g_assert_true (gtk_widget_has_css_class (example, "welcome-choice"));
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (example)), NULL), ==,
                   "jongerenwerk");
  g_assert_true (gtk_widget_has_css_class (button_of_action (page, "win.new"), "welcome-choice"));
  g_assert_nonnull (button_of_action (page, "app.help"));
  g_free (tr_library_create (fixture->library, "Een", "", NULL));
  tr_start_page_refresh (TR_START_PAGE (page));
  tr_test_settle (50);
  g_assert_null (button_of_action (page, "app.help"));
  g_assert_false (gtk_widget_has_css_class (button_of_action (page, "win.new"), "welcome-choice"));
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  tr_test_library_add ("/start-page/cards-stay", test_cards_stay);
  tr_test_library_add ("/start-page/focus-after-removal", test_focus_after_removal);
  tr_test_library_add ("/start-page/waits-out-of-sight", test_waits_out_of_sight);
  tr_test_library_add ("/start-page/welcome", test_welcome);

  return g_test_run ();
}
