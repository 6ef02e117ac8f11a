/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-rules.h"
#include "tr-test-ui.h"
#include "ui/tr-advice-list.h"
#include "ui/tr-advisor.h"
#include "ui/tr-aside-form.h"
#include "ui/tr-finding-card.h"
#include "ui/tr-finding-way.h"
#include "ui/tr-funnel-button.h"
#include "ui/tr-funnel-nav.h"
#include "ui/tr-page-advice.h"
#include "ui/tr-project-page.h"
#include "ui/tr-project-view.h"
#include "ui/tr-solved-line.h"
#include "ui/tr-spot.h"
#include "ui/tr-unwritten.h"

/* Advice in the window, on the sound project: what is spoiled speaks, and what is mended is silent again. */

#define WAIT_MS 30

typedef struct {
  guint n_changed, n_solved;
} Heard;

/* The advisor looks when there is nothing more urgent, such as drawing. */
static void
settle (void)
{
  tr_test_settle (WAIT_MS);
  for (guint i = 0; i < 1000 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static TrDocument *
open_sound (TrTestLibrary *fixture)
{
  TrDocument *document = tr_test_open_example (fixture, "voorbeeldig");

  tr_advisor_set_today (tr_advisor_of (document), TR_TEST_TODAY);
  settle ();
  g_assert_cmpuint (tr_advice_count (tr_advisor_get_findings (tr_advisor_of (document)), -1, -1), ==, 0);

  return document;
}

static char *
id_of (TrDocument *document, TrKindId kind, guint index)
{
  return g_strdup (((const TrRecord *) tr_project_at (tr_document_get_project (document), kind, index))->id);
}

static void
set (TrDocument *document, TrKindId kind, guint index, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = id_of (document, kind, index);

  tr_document_set (document, kind, id, field, value, &error);
  g_assert_no_error (error);
}

static void
undo (TrDocument *document)
{
  g_autoptr (GError) error = NULL;

  tr_document_undo (document, NULL, NULL, &error);
  g_assert_no_error (error);
  settle ();
}

static void
redo (TrDocument *document)
{
  g_autoptr (GError) error = NULL;

  tr_document_redo (document, NULL, NULL, &error);
  g_assert_no_error (error);
  settle ();
}

/* Two KPIs or fewer have no story any more. */
static void
spoil_stories (TrDocument *document, guint n)
{
  for (guint i = 0; i < n; i++)
    set (document, TR_KIND_KPI, i, "story", "");
  settle ();
}

static const TrFinding *
find (TrDocument *document, const char *rule)
{
  return tr_advice_find (tr_advisor_get_findings (tr_advisor_of (document)), rule);
}

static void
on_changed_cb (TrAdvisor *advisor, Heard *heard)
{
  heard->n_changed++;
}

static void
on_solved_cb (TrAdvisor *advisor, const TrRule *rule, Heard *heard)
{
  g_assert_cmpstr (rule->id, ==, "K06");
  heard->n_solved++;
}

static void
listen (TrDocument *document, Heard *heard)
{
  g_signal_connect (tr_advisor_of (document), "changed", G_CALLBACK (on_changed_cb), heard);
  g_signal_connect (tr_advisor_of (document), "solved", G_CALLBACK (on_solved_cb), heard);
}

/* One look for all changes of a turn, and none is told when nothing is found that is new. */
static void
test_advisor (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = open_sound (fixture);
  const GPtrArray *findings;
  Heard heard = { 0 };

  listen (document, &heard);
  spoil_stories (document, 3);
  g_assert_cmpuint (heard.n_changed, ==, 1);
  g_assert_cmpuint (find (document, "K06")->subjects->len, ==, 3);
  findings = tr_advisor_get_findings (tr_advisor_of (document));
  set (document, TR_KIND_KPI, 5, "definition", "Whoever comes twice");
  settle ();
  g_assert_true (tr_advisor_get_findings (tr_advisor_of (document)) == findings);
  g_assert_cmpuint (heard.n_changed, ==, 1);

  set (document, TR_KIND_KPI, 0, "story", "A boxing club");
  settle ();
  g_assert_cmpuint (heard.n_changed, ==, 2);
  g_assert_cmpuint (heard.n_solved, ==, 0);
  set (document, TR_KIND_KPI, 1, "story", "A sports week");
  set (document, TR_KIND_KPI, 2, "story", "A coach");
  settle ();
  g_assert_null (find (document, "K06"));
  g_assert_cmpuint (heard.n_changed, ==, 3);
  g_assert_cmpuint (heard.n_solved, ==, 1);

  g_assert_finalize_object (document);
}

/* Going back and forth solves nothing, whatever comes and goes. */
static void
test_travel (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  Heard heard = { 0 };

  listen (document, &heard);
  spoil_stories (document, 1);
  undo (document);
  g_assert_null (find (document, "K06"));
  redo (document);
  g_assert_nonnull (find (document, "K06"));
  set (document, TR_KIND_KPI, 0, "definition", "x");
  set (document, TR_KIND_KPI, 0, "story", "A boxing club");
  settle ();
  g_assert_cmpuint (heard.n_solved, ==, 1);
  undo (document);
  g_assert_nonnull (find (document, "K06"));
  redo (document);
  g_assert_null (find (document, "K06"));
  g_assert_cmpuint (heard.n_solved, ==, 1);
}

/* Another day finds what the rules find on that day, and nobody is told that it was solved. */
static void
test_day (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrAdvisor *advisor = tr_advisor_of (document);
  g_autoptr (GPtrArray) later = NULL;
  Heard heard = { 0 };

  tr_advisor_set_today (advisor, "2036-05-01");
  settle ();
  later = tr_advice (tr_document_get_project (document), tr_language_of_interface (), "2036-05-01");
  g_assert_cmpuint (tr_advisor_get_findings (advisor)->len, ==, later->len);
  listen (document, &heard);
  tr_advisor_set_today (advisor, TR_TEST_TODAY);
  settle ();
  g_assert_cmpuint (tr_advisor_get_findings (advisor)->len, ==, 0);
  g_assert_cmpuint (heard.n_solved, ==, 0);
}

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  g_autofree char *different = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  different = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return different == NULL;
}

/* What is in sight under a name; NULL when nothing is. */
static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (is_named (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_named (child, name);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
shows_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static void
press (GtkWidget *root, const char *name)
{
  GtkWidget *button = find_named (root, name);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static GtkWidget *
nth_card (GtkWidget *root, guint place)
{
  GtkWidget *card = gtk_widget_get_first_child (tr_test_find (root, TR_TYPE_ADVICE_LIST));

  while (card != NULL && place-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static GtkWidget *
show_advice (TrDocument *document, TrPage page, GtkWidget **window)
{
  GtkWidget *advice = tr_page_advice_new (document, 30);

  tr_page_advice_set_page (TR_PAGE_ADVICE (advice), (int) page);
  *window = tr_test_show (advice);

  return advice;
}

/* A card comes, says what is found by name, stays the same widget while its message changes, and goes with a word. */
static void
test_card (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = open_sound (fixture);
  GtkWidget *window, *advice = show_advice (document, TR_PAGE_AGREEMENT, &window), *card, *line;

  g_assert_true (shows_text (advice, "No advice for this page."));
  g_assert_null (nth_card (advice, 0));
  spoil_stories (document, 1);
  card = nth_card (advice, 0);
  g_assert_nonnull (card);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (is_named (card, "Mind this: KPI without a story"));
  g_assert_true (shows_text (card, "has no story."));
  g_assert_true (shows_text (advice, "1 warning"));
  g_assert_nonnull (find_named (card, "Go there: KPI without a story"));

  spoil_stories (document, 2);
  g_assert_true (nth_card (advice, 0) == card);
  g_assert_true (shows_text (card, "have no story."));
  g_assert_null (nth_card (advice, 1));

  line = tr_test_find (advice, TR_TYPE_SOLVED_LINE);
  g_assert_false (gtk_widget_get_visible (line));
  set (document, TR_KIND_KPI, 0, "story", "A boxing club");
  set (document, TR_KIND_KPI, 1, "story", "A sports week");
  settle ();
  g_assert_null (nth_card (advice, 0));
  g_assert_true (gtk_widget_get_visible (line));
  g_assert_true (shows_text (line, "✓ Solved: KPI without a story"));
  undo (document);
  g_assert_false (gtk_widget_get_visible (line));
  g_assert_nonnull (nth_card (advice, 0));

  g_object_ref (advice);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (advice);
  g_assert_finalize_object (document);
}

static void
answer (GtkWidget *root, const char *reason)
{
  GtkWidget *form = tr_test_find (root, TR_TYPE_ASIDE_FORM);
  GtkWidget *view = tr_test_find (form, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), reason, -1);
  g_signal_emit_by_name (gtk_widget_get_first_child (gtk_widget_get_last_child (form)), "clicked");
  settle ();
}

static void
assert_aside (TrDocument *document, const char *reason, gint subjects)
{
  TrProject *project = tr_document_get_project (document);
  const TrSetAside *aside = tr_project_at (project, TR_KIND_SET_ASIDE, 0);
  g_autofree char *today = tr_today ();

  g_assert_cmpuint (tr_project_count (project, TR_KIND_SET_ASIDE), ==, 1);
  g_assert_cmpstr (aside->rule, ==, "K06");
  g_assert_cmpstr (aside->reason, ==, reason);
  g_assert_cmpstr (aside->date, ==, today);
  g_assert_cmpint (aside->subjects, ==, subjects);
}

/* A reason is required. With it the card goes, as one action; with more subjects it comes back and knows the reason. */
static void
test_set_aside (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  GtkWidget *window, *advice = show_advice (document, TR_PAGE_AGREEMENT, &window);

  spoil_stories (document, 1);
  press (advice, "Set aside…: KPI without a story");
  answer (advice, "  ");
  g_assert_true (shows_text (advice, "Write down why"));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SET_ASIDE), ==, 0);
  answer (advice, " We tell it at the table. ");
  assert_aside (document, "We tell it at the table.", 1);
  g_assert_null (nth_card (advice, 0));
  g_assert_true (shows_text (advice, "1 set aside"));
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Advice set aside: KPI without a story");
  undo (document);
  g_assert_nonnull (nth_card (advice, 0));
  redo (document);
  g_assert_null (nth_card (advice, 0));

  spoil_stories (document, 2);
  g_assert_true (shows_text (advice, "We tell it at the table."));
  press (advice, "Set aside…: KPI without a story");
  answer (advice, "Both at the table");
  assert_aside (document, "Both at the table", 2);
  g_assert_null (nth_card (advice, 0));
  undo (document);
  assert_aside (document, "We tell it at the table.", 1);
  g_assert_nonnull (nth_card (advice, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
type_reason (GtkWidget *root, const char *reason)
{
  GtkWidget *view = tr_test_find (tr_test_find (root, TR_TYPE_ASIDE_FORM), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), reason, -1);
  settle ();
}

/* A reason that is half typed is unwritten until it is given or cancelled, and nothing takes it away meanwhile. */
static void
test_half_a_reason (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrUnwritten *unwritten = tr_unwritten_of (document);
  GtkWidget *window, *advice = show_advice (document, TR_PAGE_AGREEMENT, &window), *card, *list;

  spoil_stories (document, 1);
  press (advice, "Set aside…: KPI without a story");
  g_assert_true (tr_unwritten_is_empty (unwritten));
  type_reason (advice, "We tell");
  g_assert_false (tr_unwritten_is_empty (unwritten));

  /* another page, and back; another severity */
  card = nth_card (advice, 0);
  tr_page_advice_set_page (TR_PAGE_ADVICE (advice), TR_PAGE_CHALLENGE);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_false (gtk_widget_get_visible (tr_test_find (advice, TR_TYPE_ADVICE_LIST)));
  tr_page_advice_set_page (TR_PAGE_ADVICE (advice), TR_PAGE_AGREEMENT);
  g_assert_true (nth_card (advice, 0) == card && gtk_widget_get_visible (card));
  list = tr_test_find (advice, TR_TYPE_ADVICE_LIST);
  tr_advice_list_set_severity (TR_ADVICE_LIST (list), TR_SEVERITY_TIP);
  g_assert_true (nth_card (advice, 0) == card && gtk_widget_get_visible (card));
  tr_advice_list_set_severity (TR_ADVICE_LIST (list), -1);

  /* the rule falls silent: it can not be set aside, and only Cancel takes the card away */
  undo (document);
  g_assert_true (nth_card (advice, 0) == card && gtk_widget_get_visible (card));
  g_assert_false (tr_unwritten_flush (unwritten));
  g_assert_true (shows_text (card, "nothing left to set aside"));
  g_assert_nonnull (tr_unwritten_get_reason (unwritten));
  g_signal_emit_by_name (gtk_widget_get_last_child (gtk_widget_get_last_child (tr_test_find (card, TR_TYPE_ASIDE_FORM))),
                         "clicked");
  settle ();
  g_assert_true (tr_unwritten_is_empty (unwritten));
  g_assert_null (nth_card (advice, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who leaves the project gives the answer; when the window goes without asking, it says what was typed. */
static void
test_reason_on_leaving (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autoptr (GString) lost = tr_test_note_lost (document);
  GtkWidget *window, *advice = show_advice (document, TR_PAGE_AGREEMENT, &window);

  spoil_stories (document, 1);
  press (advice, "Set aside…: KPI without a story");
  type_reason (advice, "We tell");
  tr_page_advice_set_page (TR_PAGE_ADVICE (advice), TR_PAGE_CHALLENGE);
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (document)));
  settle ();
  assert_aside (document, "We tell", 1);
  g_assert_null (nth_card (advice, 0));

  undo (document);
  tr_page_advice_set_page (TR_PAGE_ADVICE (advice), TR_PAGE_AGREEMENT);
  press (advice, "Set aside…: KPI without a story");
  type_reason (advice, "At the table");
  g_assert_cmpstr (lost->str, ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_nonnull (strstr (lost->str, "At the table"));
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  g_clear_object (&document);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The focus of a card that goes is not lost. */
static void
test_focus (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  GtkWidget *window, *advice = show_advice (document, TR_PAGE_CHALLENGE, &window), *last;

  set (document, TR_KIND_CHALLENGE, 0, "desired", "");
  set (document, TR_KIND_CHALLENGE, 0, "causes", "");
  settle ();
  last = nth_card (advice, 1);
  g_assert_nonnull (last);
  gtk_widget_child_focus (nth_card (advice, 0), GTK_DIR_TAB_FORWARD);
  set (document, TR_KIND_CHALLENGE, 0, "desired", "All take part");
  settle ();
  g_assert_true (nth_card (advice, 0) == last);
  g_assert_true (has_focus_within (last));
  set (document, TR_KIND_CHALLENGE, 0, "causes", "Nothing to do");
  settle ();
  g_assert_null (nth_card (advice, 0));
  g_assert_true (has_focus_within (find_named (advice, "Advice on this page: No advice for this page.")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* All advice by page, what weighs so much alone, and what was set aside with the way back. */
static void
test_page (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = open_sound (fixture);
  GtkWidget *view = tr_project_view_new (document), *window = tr_test_show (view);

  spoil_stories (document, 1);
  set (document, TR_KIND_CHALLENGE, 0, "causes", "");
  tr_project_view_set_page (TR_PROJECT_VIEW (view), TR_PAGE_ALL_ADVICE);
  settle ();
  g_assert_nonnull (find_named (view, "Advice, 2"));
  g_assert_nonnull (find_named (view, "Advice, 1 warning, 1 tip"));
  g_assert_nonnull (find_named (view, "Mind this: KPI without a story"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_named (view, "1 tip")), TRUE);
  settle ();
  g_assert_null (find_named (view, "Mind this: KPI without a story"));
  g_assert_nonnull (find_named (view, "Tip: Challenge without causes"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_named (view, "All 2")), TRUE);
  settle ();

  press (view, "Set aside…: KPI without a story");
  answer (view, "We tell it at the table.");
  g_assert_null (find_named (view, "Mind this: KPI without a story"));
  g_assert_nonnull (find_named (view, "Advice, 1"));
  gtk_widget_grab_focus (find_named (view, "Bring back: KPI without a story"));
  press (view, "Bring back: KPI without a story");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SET_ASIDE), ==, 0);
  g_assert_nonnull (find_named (view, "Mind this: KPI without a story"));
  g_assert_true (has_focus_within (find_named (view, "All 2")));
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Advice brought back: KPI without a story");
  undo (document);
  g_assert_nonnull (find_named (view, "Bring back: KPI without a story"));

  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (document);
}

/* Each part of the funnel tells what there is to mind on its page. */
static void
test_funnel (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  GtkWidget *nav = tr_funnel_nav_new (document), *window = tr_test_show (nav);
  GtkWidget *last = gtk_widget_get_last_child (nav), *preparation = gtk_widget_get_first_child (nav);

  g_assert_false (shows_text (nav, "⚠"));
  spoil_stories (document, 2);
  g_assert_true (shows_text (last, "⚠"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (last), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 warning");
  g_assert_false (shows_text (preparation, "⚠"));
  undo (document);
  undo (document);
  g_assert_false (shows_text (nav, "⚠"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (last), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where a finding leads. */
typedef struct {
  TrPage page;
  const char *rule;
  TrKindId place;
  const char *field;
  TrKindId kind; /* of the subject */
  int subject;   /* place of the subject; -1: none */
  const char *placeholder; /* of the line that has the focus then; NULL: the field or record of the subject */
} Way;

static const Way ways[] = {
  { TR_PAGE_PREPARATION, "P10", TR_KIND_PROJECT, "title", TR_KIND_PROJECT, -1, NULL },
  { TR_PAGE_PREPARATION, "P01", TR_KIND_ORGANISATION, "side", TR_KIND_ORGANISATION, 1, NULL },
  { TR_PAGE_CHALLENGE, "O04", TR_KIND_CHALLENGE, "causes", TR_KIND_CHALLENGE, 0, NULL },
  { TR_PAGE_CHALLENGE, "O04", TR_KIND_CHALLENGE, NULL, TR_KIND_CHALLENGE, 0, NULL },
  { TR_PAGE_CHALLENGE, "O03", TR_KIND_SIGNAL, "kind", TR_KIND_SIGNAL, 2, NULL },
  { TR_PAGE_CHALLENGE, "O03", TR_KIND_SIGNAL, NULL, TR_KIND_SIGNAL, -1, "Another signal… (Enter adds it)" },
  { TR_PAGE_CHALLENGE, "O03", TR_KIND_SIGNAL, "text", TR_KIND_CHALLENGE, 0, "Another signal… (Enter adds it)" },
  { TR_PAGE_DIRECTION, "K06", TR_KIND_DIRECTION, "residents", TR_KIND_DIRECTION, 1, NULL },
  { TR_PAGE_DIRECTION, "K06", TR_KIND_DIRECTION, "status", TR_KIND_DIRECTION, 0, NULL },
  { TR_PAGE_DIRECTION, "K06", TR_KIND_ARGUMENT, NULL, TR_KIND_DIRECTION, 1, "Add an advantage…" },
  { TR_PAGE_PARTNER, "K06", TR_KIND_CRITERION, "weight", TR_KIND_CRITERION, 1, NULL },
  { TR_PAGE_PARTNER, "K06", TR_KIND_PROVIDER, "status", TR_KIND_PROVIDER, 0, NULL },
  { TR_PAGE_AGREEMENT, "K06", TR_KIND_KPI, "story", TR_KIND_KPI, 3, NULL },
  { TR_PAGE_AGREEMENT, "K06", TR_KIND_KPI, NULL, TR_KIND_KPI, 4, NULL },
  { TR_PAGE_AGREEMENT, "K06", TR_KIND_PROJECT, "burden", TR_KIND_PROJECT, -1, NULL },
  { TR_PAGE_AGREEMENT, "K06", TR_KIND_KPI, NULL, TR_KIND_KPI, -1, "A KPI of your own… (Enter adds it)" },
  { TR_PAGE_AGREEMENT, "P09", TR_KIND_AGREEMENT, NULL, TR_KIND_AGREEMENT, -1,
    "How do we keep council and executive informed? (Enter adds it)" },
};

static TrFinding *
finding_of (const Way *way, TrDocument *document)
{
  TrFinding *finding = g_new0 (TrFinding, 1);

  finding->rule = tr_rule_find (way->rule);
  g_assert_nonnull (finding->rule);
  finding->page = way->page;
  finding->kind = way->kind;
  finding->place = way->place;
  finding->field = way->field;
  finding->subjects = g_ptr_array_new_with_free_func (g_free);
  if (way->subject >= 0)
    g_ptr_array_add (finding->subjects, id_of (document, way->kind, (guint) way->subject));

  return finding;
}

static void
assert_spot (const Way *way, GtkWidget *page, TrDocument *document)
{
  g_autofree char *id = id_of (document, way->kind, way->subject >= 0 ? (guint) way->subject : 0);
  const TrSpot spot = { way->kind, id, way->field };
  GtkWidget *found = tr_spot_find (page, &spot);

  if (found == NULL || !has_focus_within (found))
    g_error ("the focus does not come to %s of %s", way->field, tr_kind (way->kind)->name);
  g_assert_true (gtk_widget_has_css_class (found, "tr-pointed"));
}

static void
assert_line (const Way *way, GtkWidget *page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;

  if (entry == NULL || g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), way->placeholder) != 0)
    g_error ("the focus does not come to “%s”", way->placeholder);
}

static GtkWidget *
pages_new (TrDocument *document, GtkWidget **pages)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int page = TR_PAGE_PREPARATION; page <= TR_PAGE_AGREEMENT; page++) {
    pages[page] = tr_project_page_new (document, tr_page_name ((TrPage) page));
    gtk_box_append (GTK_BOX (box), pages[page]);
  }

  return box;
}

/* The way to fields that are in sight, folded away or not chosen, and to where one adds. */
static void
test_ways (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  GtkWidget *pages[TR_N_PAGES] = { NULL }, *window = tr_test_show (pages_new (document, pages));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    TrFinding *finding = finding_of (&ways[i], document);

    g_assert_true (tr_finding_go (finding, tr_document_get_project (document), pages[ways[i].page]));
    if (ways[i].placeholder == NULL)
      assert_spot (&ways[i], pages[ways[i].page], document);
    else
      assert_line (&ways[i], pages[ways[i].page]);
    tr_finding_free (finding);
  }
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A finding as the table of rules tells it, on the first record there is. Where a direction stands on the matrix is
 * found of directions. */
static TrFinding *
usual_finding (const TrRule *rule, TrDocument *document)
{
  gboolean is_placed = rule->kind == TR_KIND_PLACEMENT;
  gboolean has_subject = is_placed || (rule->field != NULL && !tr_kind (rule->kind)->is_single);
  const Way way = { rule->page, rule->id, rule->kind, rule->field, is_placed ? TR_KIND_DIRECTION : rule->kind,
                    has_subject ? 0 : -1, NULL };

  return finding_of (&way, document);
}

static GtkWidget *
find_field (const TrRule *rule, TrDocument *document, GtkWidget *page)
{
  g_autofree char *id = id_of (document, rule->kind, 0);
  const TrSpot spot = { rule->kind, id, rule->field };

  return rule->field != NULL ? tr_spot_find (page, &spot) : NULL;
}

/* Rules with a field for which the page has no editor. */
static gboolean
is_without_editor (const TrRule *rule)
{
  static const char *const ids[] = { "R12", NULL };

  return g_strv_contains (ids, rule->id);
}

/* Whether a rule is about kinds that there are, of agreements or of moments. */
static gboolean
is_list (const TrRule *rule)
{
  g_auto (GStrv) kinds = g_strsplit (rule->list, "|", -1);

  for (guint i = 0; kinds[i] != NULL; i++)
    if (tr_choice_index (tr_moment_kinds, kinds[i]) < 0 && tr_choice_index (tr_agreement_kinds, kinds[i]) < 0)
      return FALSE;

  return kinds[0] != NULL;
}

/* Every rule leads to its field when its page has that, and else somewhere on its page. */
static void
test_rules (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  GtkWidget *pages[TR_N_PAGES] = { NULL }, *window = tr_test_show (pages_new (document, pages)), *field;

  for (guint i = 0; i < tr_rule_count (); i++) {
    const TrRule *rule = tr_rule_at (i);
    TrFinding *finding;
    gboolean has_gone;

    g_assert_true (rule->list == NULL || is_list (rule));
    if (pages[rule->page] == NULL)
      continue;
    finding = usual_finding (rule, document);
    has_gone = tr_finding_go (finding, tr_document_get_project (document), pages[rule->page]);
    tr_finding_free (finding);
    field = find_field (rule, document, pages[rule->page]);
    if (!has_gone || (field != NULL && !has_focus_within (field)))
      g_error ("%s leads nowhere", rule->id);
    if ((rule->field != NULL && field == NULL) != is_without_editor (rule))
      g_error ("%s has a field, %s, and an editor for it: %d", rule->id, rule->field, field != NULL);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page does not have everything. */
static void
test_no_way (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  const Way way = { TR_PAGE_CHALLENGE, "K06", TR_KIND_KPI, "story", TR_KIND_KPI, 0, NULL };
  GtkWidget *page = tr_project_page_new (document, "challenge"), *window = tr_test_show (page);
  TrFinding *finding = finding_of (&way, document);

  g_assert_false (tr_finding_go (finding, tr_document_get_project (document), page));
  tr_finding_free (finding);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page that is not there yet is not promised: the card says so instead. */
static void
test_no_page (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  const Way way = { TR_PAGE_CONTRACT, "K06", TR_KIND_CONTRACT, "extensions", TR_KIND_CONTRACT, -1, NULL };
  GtkWidget *card = g_object_ref_sink (tr_finding_card_new (document, tr_rule_find ("K06"), 30));
  TrFinding *finding = finding_of (&way, document);

  finding->message = g_strdup ("x");
  tr_finding_card_show (TR_FINDING_CARD (card), finding);
  tr_finding_card_show_way (TR_FINDING_CARD (card), "made-up");
  g_assert_null (find_named (card, "Go there: KPI without a story"));
  g_assert_true (shows_text (card, "no page yet"));
  finding->page = TR_PAGE_AGREEMENT;
  tr_finding_card_show (TR_FINDING_CARD (card), finding);
  g_assert_nonnull (find_named (card, "Go there: KPI without a story"));
  g_assert_false (shows_text (card, "no page yet"));
  tr_finding_free (finding);
  g_assert_finalize_object (card);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/advice/advisor", test_advisor);
  tr_test_library_add ("/advice/travel", test_travel);
  tr_test_library_add ("/advice/day", test_day);
  tr_test_library_add ("/advice/card", test_card);
  tr_test_library_add ("/advice/set-aside", test_set_aside);
  tr_test_library_add ("/advice/half-a-reason", test_half_a_reason);
  tr_test_library_add ("/advice/reason-on-leaving", test_reason_on_leaving);
  tr_test_library_add ("/advice/focus", test_focus);
  tr_test_library_add ("/advice/page", test_page);
  tr_test_library_add ("/advice/funnel", test_funnel);
  tr_test_library_add ("/advice/ways", test_ways);
  tr_test_library_add ("/advice/rules", test_rules);
  tr_test_library_add ("/advice/no-way", test_no_way);
  tr_test_library_add ("/advice/no-page", test_no_page);

  return g_test_run ();
}
