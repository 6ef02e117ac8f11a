/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The help opens at what somebody is looking at, and its links, its search and its keys lead somewhere. */

#include <adwaita.h>
#include <string.h>

#include "core/tr-help.h"
#include "core/tr-language.h"
#include "tr-test-ui.h"
#include "ui/tr-help-list.h"
#include "ui/tr-help-place.h"
#include "ui/tr-help-text.h"
#include "ui/tr-help-window.h"
#include "ui/tr-project-page.h"
#include "ui/tr-shortcuts.h"
#include "ui/tr-tabs.h"

static GtkWidget *
open_help (void)
{
  GtkWidget *window = tr_help_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  tr_help_window_go (TR_HELP_WINDOW (window), "start");
  tr_test_settle (100);

  return window;
}

static void
close_help (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

static const char *
topic_of (GtkWidget *window)
{
  return tr_help_window_get_topic (TR_HELP_WINDOW (window));
}

static GtkWidget *
list_of (GtkWidget *window)
{
  return tr_test_find (window, GTK_TYPE_LIST_BOX);
}

static guint
count_rows (GtkWidget *window)
{
  return tr_test_count (list_of (window), GTK_TYPE_LIST_BOX_ROW);
}

/* A link goes to its topic, Alt+Left back, and nothing goes nowhere. */
static void
test_links_and_back (void)
{
  GtkWidget *window = open_help ();

  g_assert_cmpstr (topic_of (window), ==, "start");
  gtk_widget_activate_action (list_of (window), "help.go", "s", "matrix#round");
  g_assert_cmpstr (topic_of (window), ==, "matrix");
  gtk_widget_activate_action (list_of (window), "help.go", "s", "nothing");
  g_assert_cmpstr (topic_of (window), ==, "matrix");
  gtk_widget_activate_action (list_of (window), "help.back", NULL);
  g_assert_cmpstr (topic_of (window), ==, "start");
  gtk_widget_activate_action (list_of (window), "help.back", NULL);
  g_assert_cmpstr (topic_of (window), ==, "start");
  close_help (window);
}

static void
search (GtkWidget *window, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (window, GTK_TYPE_SEARCH_ENTRY)), words);
  tr_test_settle (300);
}

static void
test_search (void)
{
  GtkWidget *window = open_help ();
  guint n_topics = g_strv_length ((char **) tr_help_topics ());

  g_assert_cmpuint (count_rows (window), ==, n_topics);
  search (window, "ics calendar");
  g_assert_cmpuint (count_rows (window), ==, 1);
  g_assert_cmpstr (topic_of (window), ==, "start");
  g_signal_emit_by_name (tr_test_find (window, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (topic_of (window), ==, "output");
  /* Enter before the typing has paused opens what was typed */
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (window, GTK_TYPE_SEARCH_ENTRY)), "subsidy");
  g_signal_emit_by_name (tr_test_find (window, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (topic_of (window), ==, "contract");
  search (window, "xyzzy");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_true (tr_help_list_forget (TR_HELP_LIST (tr_test_find (window, TR_TYPE_HELP_LIST))));
  g_assert_false (tr_help_list_forget (TR_HELP_LIST (tr_test_find (window, TR_TYPE_HELP_LIST))));
  tr_test_settle (300);
  g_assert_cmpuint (count_rows (window), ==, n_topics);
  close_help (window);
}

/* The heading that was asked for stands at the top, as far as the text is long enough. */
static void
test_scrolls_to_part (void)
{
  GtkWidget *window = open_help (), *text, *block, *scroller;
  const TrHelpTopic *topic;
  GtkAdjustment *place_in;
  graphene_point_t top;
  guint place;

  gtk_window_set_default_size (GTK_WINDOW (window), 960, 400);
  tr_test_settle (200);
  tr_help_window_go (TR_HELP_WINDOW (window), "contract#planning");
  tr_test_settle (200);
  topic = tr_help_find ("contract#planning", tr_language_of_interface (), &place);
  g_assert_nonnull (topic);
  text = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_BOX);
  block = tr_help_text_get_block (text, place);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == block);
  scroller = gtk_widget_get_ancestor (text, GTK_TYPE_SCROLLED_WINDOW);
  place_in = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_true (gtk_widget_compute_point (block, scroller, &GRAPHENE_POINT_INIT (0, 0), &top));
  g_assert_cmpfloat (top.y, >=, 0);
  /* on a busy machine the window may have kept its size, in which all of the text is in sight */
  g_test_message ("heading at %.0f; %.0f of %.0f, %.0f in sight; window %d high", (double) top.y, gtk_adjustment_get_value (place_in),
                  gtk_adjustment_get_upper (place_in), gtk_adjustment_get_page_size (place_in), gtk_widget_get_height (window));
  if (gtk_adjustment_get_value (place_in) + gtk_adjustment_get_page_size (place_in) < gtk_adjustment_get_upper (place_in) - 1)
    g_assert_cmpfloat (top.y, <, 40);
  close_help (window);
}

/* Text of the help never reads as markup, and every topic can be shown. */
static void
test_all_topics (void)
{
  GtkWidget *window = open_help ();

  for (guint i = 0; tr_help_topics ()[i] != NULL; i++) {
    tr_help_window_go (TR_HELP_WINDOW (window), tr_help_topics ()[i]);
    g_assert_cmpstr (topic_of (window), ==, tr_help_topics ()[i]);
    tr_test_settle (20);
  }
  close_help (window);
}

static void
assert_place (GtkWidget *window, const char *expected)
{
  g_autofree char *place = tr_help_place_find (GTK_WINDOW (window));
  guint block;

  g_assert_cmpstr (place, ==, expected);
  g_assert_nonnull (tr_help_find (place, TR_LANGUAGE_NL, &block));
}

/* Above the focus first, then in the window below. */
static void
test_place_of_window (void)
{
  GtkWidget *entry = gtk_entry_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *window, *dialog;

  gtk_box_append (GTK_BOX (box), entry);
  window = tr_test_show (box);
  assert_place (window, "start");
  tr_help_place_set (box, "matrix#round");
  gtk_widget_grab_focus (entry);
  assert_place (window, "matrix#round");
  dialog = gtk_window_new ();
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  assert_place (dialog, "matrix#round");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

/* Every part of the contract has a place of its own in the help. */
static void
test_parts_of_contract (TrTestLibrary *fixture, gconstpointer data)
{
  const char *const parts[] = { "planning", "choices", "money", "monitoring", "benefits" };
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *page = tr_project_page_new (document, TR_PAGE_CONTRACT_PLANNER);
  GtkWidget *window = tr_test_show (page), *tabs = tr_test_find (page, TR_TYPE_TABS);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *expected = g_strdup_printf ("contract#%s", parts[i]);

    tr_tabs_show (TR_TABS (tabs), parts[i]);
    tr_test_settle (50);
    g_assert_true (gtk_widget_child_focus (gtk_widget_get_last_child (tabs), GTK_DIR_TAB_FORWARD));
    assert_place (window, expected);
  }
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (50);
}

/* Without "+" between, for the key plus is written so as well. */
static char *
plain_keys (const char *keys)
{
  g_autofree char *low = g_utf8_strdown (keys, -1);
  g_auto (GStrv) parts = g_regex_split_simple ("[+ _]+", low, 0, 0);

  return g_strjoinv ("", parts);
}

static void
add_known_keys (GHashTable *known, const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *label = NULL;
    GdkModifierType modifiers;
    guint key;

    g_assert_true (gtk_accelerator_parse (*part, &key, &modifiers));
    label = gtk_accelerator_get_label (key, modifiers);
    g_hash_table_add (known, plain_keys (label));
  }
}

/* Keys that belong to what is touched with them, and not to the program. */
static const char *const own_keys[] = { "Tab", "Shift+Tab", "Alt", "Shift", "Enter", "Space", "Esc", "Ctrl+Delete", "Ctrl+Enter",
                                        "↑",   "↓",         "←",   "→",     "Alt+↑", "Alt+↓" };

/* What the help calls a key is one that the program has. */
static void
test_keys_exist (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) keys = tr_shortcuts_list ();
  guint n_keys = 0;

  for (guint i = 0; i < keys->len; i++)
    add_known_keys (known, g_array_index (keys, TrKeys, i).keys);
  add_known_keys (known, "<Control><Shift>z <Control>comma");
  for (guint i = 0; i < G_N_ELEMENTS (own_keys); i++)
    g_hash_table_add (known, plain_keys (own_keys[i]));
  for (guint i = 0; tr_help_topics ()[i] != NULL; i++) {
    const TrHelpTopic *topic = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_EN);

    for (guint j = 0; j < topic->blocks->len; j++) {
      const TrHelpBlock *block = topic->blocks->pdata[j];

      for (guint k = 0; k < block->spans->len; k++) {
        const TrHelpSpan *span = block->spans->pdata[k];
        g_autofree char *plain = plain_keys (span->text);

        if (span->kind != TR_HELP_KEYS)
          continue;
        n_keys++;
        if (!g_hash_table_contains (known, plain))
          g_error ("%s: the program has no key %s", topic->id, span->text);
      }
    }
  }
  g_assert_cmpuint (n_keys, >, 40);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  g_test_add_func ("/help/links-and-back", test_links_and_back);
  g_test_add_func ("/help/search", test_search);
  g_test_add_func ("/help/scrolls-to-part", test_scrolls_to_part);
  g_test_add_func ("/help/all-topics", test_all_topics);
  g_test_add_func ("/help/place-of-window", test_place_of_window);
  tr_test_library_add ("/help/parts-of-contract", test_parts_of_contract);
  g_test_add_func ("/help/keys-exist", test_keys_exist);

  return g_test_run ();
}
