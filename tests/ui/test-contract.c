/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "core/tr-aid.h"
#include "core/tr-pay-levels.h"
#include "core/tr-stance.h"
#include "core/tr-transition.h"
#include "tr-test-ui.h"
#include "ui/tr-balance-view.h"
#include "ui/tr-contract-tabs.h"
#include "ui/tr-finding-way.h"
#include "ui/tr-page-contract.h"
#include "ui/tr-spot.h"
#include "ui/tr-stance-scale.h"
#include "ui/tr-tabs.h"

/* The parts “Choices” and “Dates” of the page about the contract: what keys do, what is said back, and whether advice
 * finds its field. */

static TrProject *
project_of (TrDocument *document)
{
  return tr_document_get_project (document);
}

static const TrContract *
contract_of (TrDocument *document)
{
  return tr_project_contract (project_of (document));
}

static void
set_contract (TrDocument *document, const char *field, const char *value)
{
  g_autofree char *id = g_strdup (contract_of (document)->record.id);
  g_autoptr (GError) error = NULL;

  tr_document_set (document, TR_KIND_CONTRACT, id, field, value, &error);
  g_assert_no_error (error);
}

static void
undo (TrDocument *document)
{
  g_autoptr (GError) error = NULL;

  tr_document_undo (document, NULL, NULL, &error);
  g_assert_no_error (error);
  tr_test_settle (20);
}

/* The label that begins with a text, or the widget that a text is the name of, wherever it is folded. */
static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_of_type (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *label = find_label (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;
}

static void
assert_shown (GtkWidget *root, const char *text)
{
  GtkWidget *label = find_label (root, text);

  if (label == NULL || !gtk_widget_get_visible (label))
    g_error ("“%s” is not said", text);
}

/* As a key press does, for the widget that has its binding. */
static void
press (GtkWidget *widget, guint key)
{
  GtkEventController *found = NULL;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_done = FALSE;

  for (guint i = 0; !is_done && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    found = controller;
    for (guint j = 0; !is_done && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        is_done = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                gtk_shortcut_get_arguments (shortcut));
    }
  }
  g_assert_nonnull (found);
  g_assert_true (is_done);
  tr_test_settle (10);
}

/* The scales stand in the order of the choices and of their owners; that of the note has no keys. */
static GtkWidget *
scale_of (GtkWidget *root, guint *n_before)
{
  if (TR_IS_STANCE_SCALE (root) && gtk_widget_get_focusable (root) && (*n_before)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = scale_of (child, n_before);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_scale (GtkWidget *root, TrStanceTopic topic, TrStanceOwner owner)
{
  guint n_before = topic * TR_N_STANCE_OWNERS + owner;

  return scale_of (root, &n_before);
}

/* Arrow keys, ends, numbers and taking away; each is one step back. */
static void
test_scale (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_choices_new (document), *window = tr_test_show (part);
  GtkWidget *scale = find_scale (part, TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Scope, Social work: not chosen yet");
  assert_shown (part, "Nobody can compare yet");
  press (scale, GDK_KEY_Right);
  g_assert_cmpint (tr_stance_get (project_of (document), TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER), ==, 3);
  press (scale, GDK_KEY_Right);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Scope, Social work: 4 of 5, towards “integral, around a theme”");
  press (scale, GDK_KEY_End);
  press (scale, GDK_KEY_Right);
  g_assert_cmpint (tr_stance_get (project_of (document), TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER), ==, 5);
  press (scale, GDK_KEY_2);
  press (find_scale (part, TR_STANCE_SCOPE, TR_STANCE_OF_MUNICIPALITY), GDK_KEY_5);
  assert_shown (part, "You lie furthest apart on “Scope”. Ask each other: What would fall between");
  press (scale, GDK_KEY_Delete);
  g_assert_cmpint (tr_stance_get (project_of (document), TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER), ==, 0);
  undo (document);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 2.0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A reason has a place as soon as somebody stands somewhere, and advice would find it. */
static void
test_reason (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_choices_new (document), *window = tr_test_show (part);
  g_autofree char *id = NULL;
  TrSpot spot = { TR_KIND_STANCE, NULL, "reason" };

  g_assert_null (find_label (part, "Why you stand there together"));
  press (find_scale (part, TR_STANCE_FUNDING, TR_STANCE_TOGETHER), GDK_KEY_4);
  assert_shown (part, "Why you stand there together");
  id = g_strdup (tr_stance_find (project_of (document), TR_STANCE_FUNDING)->record.id);
  spot.id = id;
  g_assert_nonnull (tr_spot_find (part, &spot));
  spot.field = "joint";
  g_assert_true (tr_spot_find (part, &spot) == find_scale (part, TR_STANCE_FUNDING, TR_STANCE_TOGETHER));
  undo (document);
  g_assert_null (find_label (part, "Why you stand there together"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Three answers of which one is chosen, to be taken back; the balance follows. */
static void
test_aid (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_choices_new (document), *window = tr_test_show (part);
  GtkWidget *subsidy = find_of_type (part, GTK_TYPE_CHECK_BUTTON, "The general interest (speaks for a subsidy)");
  GtkWidget *contract = find_of_type (part, GTK_TYPE_CHECK_BUTTON, "An economic interest of the municipality itself");
  GtkWidget *balance = tr_test_find (part, TR_TYPE_BALANCE_VIEW);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (subsidy), GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (subsidy)));
  gtk_widget_activate (subsidy);
  tr_test_settle (10);
  g_assert_cmpint (contract_of (document)->lean_interest, ==, TR_LEANING_SUBSIDY);
  gtk_widget_activate (contract);
  tr_test_settle (10);
  g_assert_cmpint (contract_of (document)->lean_interest, ==, TR_LEANING_CONTRACT);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (subsidy)));
  assert_shown (part, "Answers that speak for a subsidy: 0. Answers that speak for a public contract: 1.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (balance), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Answers that speak for a subsidy: 0. Answers that speak for a public contract: "
                                       "1. Still open: 4.");
  set_contract (document, "instrument", "subsidy");
  assert_shown (part, "A subsidy has been chosen, and more answers speak for a public contract");
  set_contract (document, "lean_interest", "");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (contract)));
  assert_shown (part, "Answers that speak for a subsidy: 0. Answers that speak for a public contract: 0. Still open: ");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only a subsidy asks whether there is an execution agreement. */
static void
test_execution (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_choices_new (document), *window = tr_test_show (part);
  const TrSpot spot = { TR_KIND_CONTRACT, contract_of (document)->record.id, "has_execution_agreement" };

  g_assert_null (tr_spot_find (part, &spot));
  set_contract (document, "instrument", "subsidy");
  {
    g_autofree char *id = g_strdup (contract_of (document)->record.id);
    const TrSpot again = { TR_KIND_CONTRACT, id, "has_execution_agreement" };

    g_assert_nonnull (tr_spot_find (part, &again));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_field (GtkWidget *root, TrDocument *document, const char *field)
{
  g_autofree char *id = g_strdup (contract_of (document)->record.id);
  const TrSpot spot = { TR_KIND_CONTRACT, id, field };

  return tr_spot_find (root, &spot);
}

/* Ten checks without a visible label, each with a name of its own; what they say together. */
static void
test_levels (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_choices_new (document), *window = tr_test_show (part);

  for (TrChain level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++)
    for (guint i = 0; i < 2; i++) {
      const char *field = tr_pay_level_field (level, i != 0);
      GtkWidget *check = tr_test_find (find_field (part, document, field), GTK_TYPE_CHECK_BUTTON);

      g_assert_false (gtk_widget_get_visible (gtk_check_button_get_child (GTK_CHECK_BUTTON (check))));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           tr_kind_field (tr_kind (TR_KIND_CONTRACT), field)->label);
    }
  gtk_widget_activate (tr_test_find (find_field (part, document, "pays_output"), GTK_TYPE_CHECK_BUTTON));
  gtk_widget_activate (tr_test_find (find_field (part, document, "steers_outcome"), GTK_TYPE_CHECK_BUTTON));
  tr_test_settle (10);
  assert_shown (part, "You pay on output and steer on outcome. That is a good beginning");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The weeks that are usual stand in an empty field; the days follow what is typed. */
static void
test_phases (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_planning_new (document), *window = tr_test_show (part);
  GtkWidget *entry = tr_test_find (find_field (part, document, "implementation_weeks"), GTK_TYPE_ENTRY);

  assert_shown (part, "Choose a procedure");
  set_contract (document, "procedure", "social");
  set_contract (document, "start", "2029-01-01");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "16");
  assert_shown (part, "It takes 52 weeks, so the dialogue begins by ");
  set_contract (document, "implementation_weeks", "8");
  assert_shown (part, "It takes 44 weeks, so the dialogue begins by ");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_terms (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_planning_new (document), *window = tr_test_show (part);
  GtkWidget *notice = tr_test_find (find_field (part, document, "notice_months"), GTK_TYPE_ENTRY);

  assert_shown (part, "Fill in the base term");
  set_contract (document, "start", "2029-01-01");
  set_contract (document, "base_months", "36");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (notice)), ==, "6 (usual)");
  set_contract (document, "base_months", "48");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (notice)), ==, "12 (usual)");
  set_contract (document, "extensions", "2");
  set_contract (document, "extension_months", "24");
  assert_shown (part, "It lasts 4 years for sure and 8 years with all options, until ");
  assert_shown (part, "Extension 2");
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
height_of (GtkWidget *root, TrDocument *document, const char *id)
{
  const TrSpot spot = { TR_KIND_MOMENT, id, NULL };
  GtkWidget *row = tr_spot_find (root, &spot);
  graphene_point_t place;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_point (row, root, &GRAPHENE_POINT_INIT (0, 0), &place));

  return (int) place.y;
}

static char *
add_moment (TrDocument *document, const char *kind, const char *date)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, TR_KIND_MOMENT, &error, "kind", kind, "date", date, "remark", kind, NULL);

  g_assert_no_error (error);
  return id;
}

/* By date, whatever the order in which they came; steps of the transition have a list of their own. */
static void
test_moments (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_planning_new (document), *window = tr_test_show (part);
  g_autofree char *open = add_moment (document, "review", ""), *late = add_moment (document, "exit", "2032-01-01");
  g_autofree char *early = add_moment (document, "kpi-review", "2029-01-01");
  g_autofree char *step = add_moment (document, "transition", "2028-01-01");
  g_autoptr (GError) error = NULL;

  tr_test_settle (50);
  g_assert_cmpint (height_of (part, document, early), <, height_of (part, document, late));
  g_assert_cmpint (height_of (part, document, late), <, height_of (part, document, open));
  g_assert_cmpint (height_of (part, document, open), <, height_of (part, document, step));
  tr_document_set (document, TR_KIND_MOMENT, early, "date", "2033-01-01", &error);
  g_assert_no_error (error);
  tr_test_settle (50);
  g_assert_cmpint (height_of (part, document, late), <, height_of (part, document, early));
  assert_shown (part, "Steps planned: 1, all with a date.");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A step of the path is one press away, and no longer proposed then. */
static void
test_steps (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *part = tr_contract_planning_new (document), *window = tr_test_show (part), *button;
  g_autofree char *first = g_strdup_printf ("+ %s", tr_transition_step (TR_TRANSITION_RESULTS_FIRST, 0));
  const TrMoment *moment;

  g_assert_null (find_label (part, first));
  set_contract (document, "transition", "results-first");
  button = find_of_type (part, GTK_TYPE_BUTTON, first);
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
  tr_test_settle (400); /* a button shows for a moment that it was pressed */
  g_assert_null (find_label (part, first));
  moment = tr_project_at (project_of (document), TR_KIND_MOMENT, 0);
  g_assert_cmpint (moment->moment_kind, ==, TR_MOMENT_TRANSITION);
  g_assert_cmpstr (moment->remark, ==, tr_transition_step (TR_TRANSITION_RESULTS_FIRST, 0));
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (window))));
  undo (document);
  g_assert_nonnull (find_label (part, first));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Rules with a field on the parts that are tested here. */
static const struct {
  const char *rule, *part;
} ways[] = {
  { "C01", "planning" }, { "C02", "planning" }, { "C03", "choices" }, { "C05", "choices" },  { "C06", "choices" },
  { "C07", "planning" }, { "C08", "choices" },  { "C10", "choices" }, { "C11", "choices" },  { "C12", "choices" },
  { "C13", "choices" },  { "C14", "choices" },  { "C15", "choices" }, { "C19", "planning" }, { "C20", "planning" },
  { "C25", "choices" },  { "C26", "choices" },  { "C27", "planning" }, { "C29", "choices" }, { "C30", "planning" },
  { "C31", "choices" },  { "C32", "choices" },
};

static TrFinding *
finding_of (const TrRule *rule, const char *subject)
{
  TrFinding *finding = g_new0 (TrFinding, 1);

  finding->rule = rule;
  finding->page = rule->page;
  finding->kind = finding->place = rule->kind;
  finding->field = rule->field;
  finding->subjects = g_ptr_array_new_with_free_func (g_free);
  if (subject != NULL)
    g_ptr_array_add (finding->subjects, g_strdup (subject));

  return finding;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
assert_way (TrDocument *document, GtkWidget *page, const char *id, const char *part)
{
  const TrRule *rule = tr_rule_find (id);
  const TrRecord *record = tr_project_at (project_of (document), rule->kind, 0);
  g_autofree char *subject = g_strdup (record->id);
  TrFinding *finding = finding_of (rule, rule->kind == TR_KIND_CONTRACT ? NULL : subject);
  const TrSpot spot = { rule->kind, subject, rule->field };
  GtkWidget *field;

  if (!tr_finding_go (finding, project_of (document), page))
    g_error ("%s leads nowhere", id);
  if (part != NULL)
    g_assert_cmpstr (tr_tabs_get_shown (TR_TABS (page)), ==, part);
  field = tr_spot_find (page, &spot);
  if (field == NULL || !has_focus_within (field))
    g_error ("%s does not lead to %s", id, rule->field);
  tr_finding_free (finding);
}

/* Advice leads to its field, whichever part is in sight. */
static void
test_ways (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *page = tr_page_contract_new (document), *window = tr_test_show (page);

  set_contract (document, "instrument", "subsidy");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    assert_way (document, page, ways[i].rule, ways[i].part);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Rules that are solved by agreements or KPIs, which have pages of their own. */
static gboolean
is_elsewhere (const TrRule *rule)
{
  return rule->kind == TR_KIND_AGREEMENT || rule->kind == TR_KIND_KPI;
}

/* Every rule of this page leads somewhere on it, and to its field when that is one. */
static void
test_all_ways (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *page = tr_page_contract_new (document), *window = tr_test_show (page);
  guint n = 0;

  set_contract (document, "instrument", "subsidy");
  for (guint i = 0; i < tr_rule_count (); i++) {
    const TrRule *rule = tr_rule_at (i);
    TrFinding *finding;

    if (rule->page != TR_PAGE_CONTRACT || is_elsewhere (rule))
      continue;
    if (rule->field != NULL) {
      assert_way (document, page, rule->id, NULL);
    } else {
      finding = finding_of (rule, NULL);
      if (!tr_finding_go (finding, project_of (document), page))
        g_error ("%s leads nowhere", rule->id);
      tr_finding_free (finding);
    }
    n++;
  }
  g_assert_cmpuint (n, >=, 25);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is not there yet is added among the moments, and not among the steps of the transition. */
static void
test_way_to_add (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *page = tr_page_contract_new (document), *window = tr_test_show (page), *focus, *entry;
  TrFinding *finding = finding_of (tr_rule_find ("C19"), NULL);
  guint n = tr_project_count (project_of (document), TR_KIND_MOMENT);

  g_assert_true (tr_finding_go (finding, project_of (document), page));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  entry = gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "Another moment… (Enter adds it)");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Samen kijken");
  g_signal_emit_by_name (entry, "activate");
  tr_test_settle (50);
  TR_EACH (TrMoment, moment, project_of (document), TR_KIND_MOMENT)
    if (g_str_equal (moment->remark, "Samen kijken"))
      g_assert_cmpint (moment->moment_kind, ==, TR_MOMENT_YEARLY_TALK);
  g_assert_cmpuint (tr_project_count (project_of (document), TR_KIND_MOMENT), ==, n + 1);
  tr_finding_free (finding);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Another part is read from its beginning, wherever the page was, and the focus stays. */
static void
test_tabs_scroll (void)
{
  GtkWidget *tabs = tr_tabs_new ("Delen"), *scrolled = gtk_scrolled_window_new (), *window, *focus;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  for (guint i = 0; i < 2; i++) {
    GtkWidget *part = gtk_button_new_with_label ("Hoog");

    gtk_widget_set_size_request (part, 100, 3000);
    tr_tabs_add (TR_TABS (tabs), i == 0 ? "one" : "other", i == 0 ? "Een" : "Ander", part);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), tabs);
  window = tr_test_show (scrolled);
  tr_test_settle (100);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  gtk_adjustment_set_value (adjustment, 900);
  tr_test_settle (50);
  tr_tabs_show (TR_TABS (tabs), "other");
  tr_test_settle (50);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/contract/scale", test_scale);
  tr_test_library_add ("/contract/reason", test_reason);
  tr_test_library_add ("/contract/aid", test_aid);
  tr_test_library_add ("/contract/execution", test_execution);
  tr_test_library_add ("/contract/levels", test_levels);
  tr_test_library_add ("/contract/phases", test_phases);
  tr_test_library_add ("/contract/terms", test_terms);
  tr_test_library_add ("/contract/moments", test_moments);
  tr_test_library_add ("/contract/steps", test_steps);
  tr_test_library_add ("/contract/ways", test_ways);
  tr_test_library_add ("/contract/all-ways", test_all_ways);
  tr_test_library_add ("/contract/way-to-add", test_way_to_add);
  g_test_add_func ("/contract/tabs-scroll", test_tabs_scroll);

  return g_test_run ();
}
