/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-follow.h"
#include "ui/tr-kpi-details.h"
#include "ui/tr-phrases.h"
#include "ui/tr-project-page.h"
#include "ui/tr-project-view.h"
#include "ui/tr-step-pages.h"
#include "ui/tr-widgets.h"

/* What pages do when records change around them. */

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
count_up (GtkWidget *widget)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "n"));

  g_object_set_data (G_OBJECT (widget), "n", GUINT_TO_POINTER (n + 1));
}

static guint
counted (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "n"));
}

static void
test_follow (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (""));
  GtkWidget *none = g_object_ref_sink (gtk_label_new (""));
  g_autofree char *signal = NULL, *area = NULL, *kpi = NULL;

  tr_follow (document, TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_AREA), G_CALLBACK (count_up), widget);
  tr_keep_while_none (none, document, TR_KIND_BIT (TR_KIND_KPI));
  g_assert_true (gtk_widget_get_visible (none));

  signal = add (document, TR_KIND_SIGNAL, "text", "x");
  area = add (document, TR_KIND_AREA, "name", "x");
  g_assert_cmpuint (counted (widget), ==, 2);
  kpi = add (document, TR_KIND_KPI, "name", "x");
  g_assert_cmpuint (counted (widget), ==, 2);
  g_assert_false (gtk_widget_get_visible (none));
  tr_document_undo (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_visible (none));
  g_assert_cmpuint (counted (widget), ==, 2);

  /* what is gone is not called */
  g_assert_finalize_object (widget);
  g_assert_finalize_object (none);
  g_free (add (document, TR_KIND_SIGNAL, "text", "y"));
}

static void
test_phrases (void)
{
  g_autofree char *facts = tr_enumerated_text ("", "CBS", "", "every year", NULL);
  g_autofree char *nothing = tr_enumerated_text ("", NULL);
  g_autofree char *kept = tr_shortened_text ("één\ntwee", 8), *cut = tr_shortened_text ("één\ntwee", 7);
  g_autofree char *menu = tr_menu_text ("a_b"), *lines = tr_unbroken_text ("2 one two, 3 three · 4 four");

  g_assert_cmpstr (facts, ==, "CBS · every year");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (kept, ==, "één twee");
  g_assert_cmpstr (cut, ==, "één tw…");
  g_assert_cmpstr (menu, ==, "a__b");
  g_assert_cmpstr (lines, ==, "2\302\240one\302\240two, 3\302\240three\302\240· 4\302\240four");
}

static GtkWidget *
find_editable (GtkWidget *root, const char *text)
{
  if (GTK_IS_TEXT_VIEW (root)) {
    g_autofree char *here = NULL;

    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), "text", &here, NULL);
    return strcmp (here, text) == 0 ? root : NULL;
  }
  if (GTK_IS_TEXT (root))
    return strcmp (gtk_editable_get_text (GTK_EDITABLE (root)), text) == 0 ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_editable (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
type_over (GtkWidget *editable, const char *text)
{
  gtk_widget_grab_focus (editable);
  tr_test_settle (20);
  if (GTK_IS_TEXT_VIEW (editable))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editable)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

/* The group of a challenge goes while somebody types in it. */
static void
test_group_goes (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = add (document, TR_KIND_CHALLENGE, "statement", "first");
  g_autofree char *second = add (document, TR_KIND_CHALLENGE, "statement", "second");
  g_autofree char *id = add (document, TR_KIND_DIRECTION, "title", "Coaching"), *title = NULL;
  GtkWidget *page, *window, *typed;

  tr_document_set (document, TR_KIND_DIRECTION, id, "challenge", second, &error);
  g_assert_no_error (error);
  page = tr_page_direction_new (document);
  window = tr_test_show (page);
  typed = find_editable (page, "Coaching");
  g_assert_nonnull (typed);
  type_over (typed, "Coaching at school");

  tr_document_remove (document, TR_KIND_CHALLENGE, second, &error);
  g_assert_no_error (error);
  tr_test_settle (50);
  title = tr_test_get (document, TR_KIND_DIRECTION, id, "title");
  g_assert_cmpstr (title, ==, "Coaching at school");
  g_assert_nonnull (find_editable (page, "Coaching at school"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Another KPI is chosen while somebody types in the details of the first. */
static void
test_details_go (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = add (document, TR_KIND_KPI, "name", "first"), *second = add (document, TR_KIND_KPI, "name", "second");
  g_autofree char *name = NULL;
  GtkWidget *details = tr_kpi_details_new (document), *window = tr_test_show (details), *typed;

  tr_kpi_details_show (TR_KPI_DETAILS (details), first);
  tr_test_settle (20);
  typed = find_editable (details, "first");
  g_assert_nonnull (typed);
  type_over (typed, "first of all");
  tr_kpi_details_show (TR_KPI_DETAILS (details), second);
  tr_test_settle (20);
  name = tr_test_get (document, TR_KIND_KPI, first, "name");
  g_assert_cmpstr (name, ==, "first of all");
  g_assert_null (find_editable (details, "first of all"));
  g_assert_nonnull (find_editable (details, "second"));

  tr_document_remove (document, TR_KIND_KPI, second, &error);
  g_assert_no_error (error);
  tr_kpi_details_show (TR_KPI_DETAILS (details), NULL);
  g_assert_false (gtk_widget_get_visible (details));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_searches (TrProjectView *view, const char *page, const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  GtkWidget *search = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) : NULL;

  g_assert_cmpstr (tr_project_view_get_page (view), ==, page);
  g_assert_nonnull (search);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* What was decided is searched on its own page, all else in the logbook; asking twice goes nowhere else. */
static void
test_search (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *view = tr_project_view_new (document), *window = tr_test_show (view);

  g_free (add (document, TR_KIND_DECISION, "text", "In May we begin"));
  tr_project_view_set_page (TR_PROJECT_VIEW (view), TR_PAGE_ALL_DECISIONS);
  for (guint i = 0; i < 2; i++) {
    tr_project_view_search (TR_PROJECT_VIEW (view));
    assert_searches (TR_PROJECT_VIEW (view), TR_PAGE_ALL_DECISIONS, "Search the decisions");
  }
  tr_project_view_set_page (TR_PROJECT_VIEW (view), "challenge");
  for (guint i = 0; i < 2; i++) {
    tr_project_view_search (TR_PROJECT_VIEW (view));
    assert_searches (TR_PROJECT_VIEW (view), TR_PAGE_LOGBOOK, "Search the logbook");
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page with nothing in it that can be pressed does not lose the focus to the sidebar when another comes. */
static void
test_focus_stays_in_pages (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const pages[] = { "advice", "matrix", "contract" };
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *view = tr_project_view_new (document), *window = tr_test_show (view);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *focus;

    tr_project_view_set_page (TR_PROJECT_VIEW (view), pages[i]);
    tr_project_view_focus (TR_PROJECT_VIEW (view));
    tr_test_settle (400);
    focus = gtk_root_get_focus (GTK_ROOT (window));
    g_assert_nonnull (focus);
    g_assert_true (gtk_widget_has_css_class (focus, "tr-led-to"));
    g_assert_true (gtk_widget_get_mapped (focus));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Horizontal boxes ask a text how narrow it could be in a given height, and GtkLabel wraps it over and over to find out. */
static void
test_text_has_one_width (void)
{
  g_autofree char *long_text = g_strnfill (300, 'x');
  GtkWidget *label = g_object_ref_sink (tr_text_new (long_text, NULL));
  int minimum, natural, minimum_when_high, natural_when_high;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, 400, &minimum_when_high, &natural_when_high, NULL, NULL);
  g_assert_cmpint (minimum_when_high, ==, minimum);
  g_assert_cmpint (natural_when_high, ==, natural);
  g_object_unref (label);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/pages/follow", test_follow);
  g_test_add_func ("/pages/phrases", test_phrases);
  g_test_add_func ("/pages/text-has-one-width", test_text_has_one_width);
  tr_test_library_add ("/pages/group-goes", test_group_goes);
  tr_test_library_add ("/pages/details-go", test_details_go);
  tr_test_library_add ("/pages/search", test_search);
  tr_test_library_add ("/pages/focus-stays-in-pages", test_focus_stays_in_pages);

  return g_test_run ();
}
