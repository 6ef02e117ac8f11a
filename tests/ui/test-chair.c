/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "core/tr-chair.h"
#include "core/tr-language.h"
#include "tr-test-ui.h"
#include "ui/tr-audience-preview.h"
#include "ui/tr-chair-form.h"
#include "ui/tr-chair-notes.h"
#include "ui/tr-chair-pane.h"
#include "ui/tr-chair-question.h"
#include "ui/tr-project-view.h"
#include "ui/tr-unwritten.h"

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Whether a text is read somewhere in a widget. */
static gboolean
reads (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_label (labels->pdata[i]), text) != NULL)
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (root, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static void
press (GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
}

static TrAudienceDesk *
desk_new (TrDocument *document)
{
  TrAudienceDesk *desk = tr_audience_desk_new (document);

  tr_audience_desk_set_page (desk, "challenge");

  return desk;
}

static GtkWidget *
pane_new (TrAudienceDesk *desk, GtkWidget **window)
{
  GtkWidget *pane = tr_chair_pane_new (desk);

  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), tr_audience_desk_get_page (desk));
  *window = tr_test_show (pane);

  return pane;
}

static const TrChairGuidance *
shipped (const char *page)
{
  return tr_guidance_chair (page, tr_language_of_interface ());
}

static void
test_reads (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window);
  const TrPitfall *pitfall = &g_array_index (shipped ("challenge")->pitfalls, TrPitfall, 1);

  g_assert_true (reads (pane, shipped ("challenge")->purpose));
  g_assert_true (reads (pane, shipped ("challenge")->opening));
  g_assert_true (reads (pane, pitfall->text));
  g_assert_true (reads (pane, pitfall->source));
  g_assert_true (reads (pane, shipped ("challenge")->questions[4]));
  g_assert_true (reads (pane, "25 minutes"));
  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), "direction");
  g_assert_true (reads (pane, shipped ("direction")->opening));
  g_assert_false (reads (pane, shipped ("challenge")->opening));
  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), "logbook");
  g_assert_false (gtk_widget_get_visible (tr_test_find (pane, TR_TYPE_CHAIR_NOTES)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One press shows a question; only one is shown, and another page takes it away. */
static void
test_question (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window), *first, *second;
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  collect (pane, TR_TYPE_CHAIR_QUESTION, questions);
  g_assert_cmpuint (questions->len, ==, 6);
  first = tr_test_find (questions->pdata[1], GTK_TYPE_TOGGLE_BUTTON);
  second = tr_test_find (questions->pdata[2], GTK_TYPE_TOGGLE_BUTTON);
  g_assert_false (gtk_widget_get_visible (first));
  tr_audience_desk_set_open (desk, TRUE);
  g_assert_true (gtk_widget_get_visible (first));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  g_assert_cmpstr (tr_audience_desk_get_question (desk), ==, shipped ("challenge")->questions[0]);
  g_assert_true (reads (questions->pdata[1], "The room sees this question"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), TRUE);
  g_assert_cmpstr (tr_audience_desk_get_question (desk), ==, shipped ("challenge")->questions[1]);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  g_assert_false (reads (questions->pdata[1], "The room sees this question"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), FALSE);
  g_assert_null (tr_audience_desk_get_question (desk));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), TRUE);
  tr_audience_desk_set_frozen (desk, TRUE);
  g_assert_false (gtk_widget_get_sensitive (first));
  tr_audience_desk_set_frozen (desk, FALSE);
  tr_audience_desk_set_page (desk, "direction");
  g_assert_null (tr_audience_desk_get_question (desk));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing that the chair has at hand is in the window for the room, but what was shown there on purpose. */
static void
test_private (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const secrets[TR_N_CHAIR_PARTS] = { "Secret purpose", "Secret opening", "Secret pitfall",
                                                         "Secret question\nAsked in the open", "7" };
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane;
  TrChairPart culprit;

  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++)
    g_assert_true (tr_chair_edit (document, tr_guidance_pages ()[i], secrets, &culprit, NULL));
  pane = pane_new (desk, &window);
  tr_audience_desk_set_open (desk, TRUE);
  g_assert_true (reads (pane, "Secret pitfall"));
  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++) {
    g_autofree char *before = NULL, *after = NULL;

    tr_audience_desk_set_page (desk, tr_guidance_pages ()[i]);
    before = tr_audience_desk_text (desk);
    g_assert_null (strstr (before, "Secret"));
    g_assert_null (strstr (before, "Asked in the open"));
    tr_audience_desk_set_question (desk, "Asked in the open");
    after = tr_audience_desk_text (desk);
    g_assert_nonnull (strstr (after, "Asked in the open"));
    g_assert_null (strstr (after, "Secret"));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
type (GtkWidget *form, guint which, const char *text)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  collect (form, GTK_TYPE_TEXT_VIEW, views);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (views->pdata[which]), text, -1);
}

/* Changed in place as one action; undone, it is as shipped again. */
static void
test_edit (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window), *form;
  g_autofree char *label = NULL, *page = NULL;

  press (pane, "Change");
  form = tr_test_find (pane, TR_TYPE_CHAIR_FORM);
  g_assert_nonnull (form);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  type (form, 0, "What keeps you awake?");
  type (form, 3, "One?\n\nTwo?");
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (document)));
  press (form, "Save");
  g_assert_null (tr_test_find (pane, TR_TYPE_CHAIR_FORM));
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  g_assert_true (reads (pane, "What keeps you awake?"));
  g_assert_true (reads (pane, "Two?"));
  g_assert_true (reads (pane, shipped ("challenge")->purpose));

  g_assert_true (tr_document_undo (document, &label, &page, NULL));
  g_assert_true (reads (pane, shipped ("challenge")->opening));
  g_assert_true (reads (pane, shipped ("challenge")->questions[0]));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What can not be so stays in the form with the reason; what is left is not written. */
static void
test_refused (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window), *entry;

  press (pane, "Change");
  entry = tr_test_find (tr_test_find (pane, TR_TYPE_CHAIR_FORM), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "soon");
  press (pane, "Save");
  g_assert_nonnull (tr_test_find (pane, TR_TYPE_CHAIR_FORM));
  g_assert_false (tr_unwritten_flush (tr_unwritten_of (document)));
  g_assert_nonnull (tr_unwritten_get_reason (tr_unwritten_of (document)));
  /* another page does not lose it */
  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), "direction");
  g_assert_nonnull (tr_test_find (pane, TR_TYPE_CHAIR_FORM));
  press (pane, "Cancel");
  g_assert_null (tr_test_find (pane, TR_TYPE_CHAIR_FORM));
  g_assert_true (reads (pane, shipped ("direction")->opening));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_CHAIR_NOTE), ==, 0);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Going to another page writes what was typed, as everywhere. */
static void
test_other_page (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window);

  press (pane, "Change");
  type (tr_test_find (pane, TR_TYPE_CHAIR_FORM), 0, "What keeps you awake?");
  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), "direction");
  g_assert_null (tr_test_find (pane, TR_TYPE_CHAIR_FORM));
  g_assert_true (reads (pane, shipped ("direction")->opening));
  tr_chair_pane_set_page (TR_CHAIR_PANE (pane), "challenge");
  g_assert_true (reads (pane, "What keeps you awake?"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_parked (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const texts[] = { "Parking", "Money", "The bus", "The roof" };
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = desk_new (document);
  GtkWidget *window, *pane = pane_new (desk, &window);
  g_autofree char *first = NULL;

  g_assert_true (reads (pane, "For later: nothing open"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *id = tr_document_add (document, TR_KIND_PARKED, NULL, "text", texts[i], NULL);

    if (first == NULL)
      first = g_steal_pointer (&id);
  }
  g_assert_true (reads (pane, "For later: 4 open"));
  g_assert_true (reads (pane, "The bus"));
  g_assert_false (reads (pane, "The roof"));
  g_assert_true (tr_document_set (document, TR_KIND_PARKED, first, "is_done", "1", NULL));
  g_assert_true (reads (pane, "For later: 3 open"));
  g_assert_true (reads (pane, "The roof"));
  g_assert_false (reads (pane, "Parking"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_seen (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n = 0;

  collect (root, type, found);
  for (guint i = 0; i < found->len; i++)
    n += gtk_widget_get_mapped (found->pdata[i]) ? 1 : 0;

  return n;
}

/* It comes beside the page with the window for the room, and goes with it; what the room sees is shown to the chair once. */
static void
test_beside (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *view = tr_project_view_new (document), *window = gtk_window_new (), *pane;
  TrAudienceDesk *desk = tr_project_view_get_audience (TR_PROJECT_VIEW (view));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  tr_test_settle (300);
  pane = tr_test_find (view, TR_TYPE_CHAIR_PANE);
  g_assert_false (gtk_widget_get_mapped (pane));
  tr_audience_desk_set_open (desk, TRUE);
  tr_test_settle (100);
  g_assert_true (gtk_widget_get_mapped (pane));
  g_assert_cmpuint (count_seen (view, TR_TYPE_AUDIENCE_PREVIEW), ==, 1);
  tr_audience_desk_set_open (desk, FALSE);
  tr_test_settle (100);
  g_assert_false (gtk_widget_get_mapped (pane));

  tr_project_view_toggle_chair (TR_PROJECT_VIEW (view));
  tr_test_settle (100);
  g_assert_true (gtk_widget_get_mapped (pane));
  tr_audience_desk_set_open (desk, TRUE);
  tr_project_view_toggle_chair (TR_PROJECT_VIEW (view));
  tr_test_settle (100);
  g_assert_false (gtk_widget_get_mapped (pane));
  g_assert_cmpuint (count_seen (view, TR_TYPE_AUDIENCE_PREVIEW), ==, 1); /* under the funnel */
  tr_project_view_toggle_guidance (TR_PROJECT_VIEW (view));
  tr_test_settle (100);
  g_assert_false (gtk_widget_get_mapped (pane));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/chair/reads", test_reads);
  tr_test_library_add ("/chair/question", test_question);
  tr_test_library_add ("/chair/private", test_private);
  tr_test_library_add ("/chair/edit", test_edit);
  tr_test_library_add ("/chair/refused", test_refused);
  tr_test_library_add ("/chair/other-page", test_other_page);
  tr_test_library_add ("/chair/parked", test_parked);
  tr_test_library_add ("/chair/beside", test_beside);

  return g_test_run ();
}
