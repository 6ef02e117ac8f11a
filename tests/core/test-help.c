/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help.h"

#include <string.h>

#include "tr-error.h"

#define MOST_CHARACTERS 480 /* of a paragraph: more is a wall */

static TrHelpBlock *
block_at (const TrHelpTopic *topic, guint place)
{
  g_assert_cmpuint (place, <, topic->blocks->len);

  return topic->blocks->pdata[place];
}

static TrHelpSpan *
span_at (const TrHelpTopic *topic, guint block, guint place)
{
  g_assert_cmpuint (place, <, block_at (topic, block)->spans->len);

  return block_at (topic, block)->spans->pdata[place];
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrHelpTopic) topic = tr_help_parse ("x", "# Title \n\nOne {Ctrl+Z}, **two** [three](y#z).\n## (a) Head\n## No "
                                                      "anchor (b) c\n- item\n1. step\n@keys\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (topic->id, ==, "x");
  g_assert_cmpstr (topic->title, ==, "Title");
  g_assert_cmpuint (topic->blocks->len, ==, 6);
  g_assert_cmpstr (block_at (topic, 0)->text, ==, "One Ctrl+Z, two three.");
  g_assert_cmpint (span_at (topic, 0, 1)->kind, ==, TR_HELP_KEYS);
  g_assert_cmpint (span_at (topic, 0, 3)->kind, ==, TR_HELP_STRONG);
  g_assert_cmpint (span_at (topic, 0, 5)->kind, ==, TR_HELP_LINK);
  g_assert_cmpstr (span_at (topic, 0, 5)->target, ==, "y#z");
  g_assert_cmpstr (span_at (topic, 0, 6)->text, ==, ".");
  g_assert_cmpint (block_at (topic, 1)->kind, ==, TR_HELP_HEADING);
  g_assert_cmpstr (block_at (topic, 1)->anchor, ==, "a");
  g_assert_cmpstr (block_at (topic, 1)->text, ==, "Head");
  g_assert_null (block_at (topic, 2)->anchor);
  g_assert_cmpstr (block_at (topic, 2)->text, ==, "No anchor (b) c");
  g_assert_cmpint (block_at (topic, 3)->kind, ==, TR_HELP_ITEM);
  g_assert_cmpint (block_at (topic, 4)->kind, ==, TR_HELP_STEP);
  g_assert_cmpint (block_at (topic, 5)->kind, ==, TR_HELP_ALL_KEYS);
}

static void
test_refused (void)
{
  const char *const wrong[] = { "",           "No title",       "# T\nopen {Ctrl",     "# T\nopen **bold",
                                "# T\n[a](",  "# T\n[a]()",     "# T\n{}",             "# T\n[a] (b)",
                                "# T\n@keys more" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (tr_help_parse ("x", wrong[i], &error));
    g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  }
}

/* Every topic is there in both languages, with texts that are short and not the same. */
static void
test_complete (void)
{
  for (guint i = 0; tr_help_topics ()[i] != NULL; i++) {
    const TrHelpTopic *nl = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_NL);
    const TrHelpTopic *en = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_EN);

    g_assert_cmpstr (nl->title, !=, "");
    g_assert_cmpstr (nl->title, !=, en->title);
    g_assert_cmpint (block_at (nl, 0)->kind, ==, TR_HELP_PARAGRAPH);
    for (guint j = 0; j < nl->blocks->len; j++) {
      g_assert_true (g_utf8_validate (block_at (nl, j)->text, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (block_at (nl, j)->text, -1), <, MOST_CHARACTERS);
    }
  }
  g_assert_null (tr_help_topic ("nothing", TR_LANGUAGE_NL));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What a block marks besides text: its links, in an order that does not follow from that of the words, and how often
 * each other kind. */
static char *
marks_of (const TrHelpBlock *block)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  for (guint i = 0; i < block->spans->len; i++) {
    const TrHelpSpan *span = block->spans->pdata[i];

    if (span->kind != TR_HELP_TEXT)
      g_ptr_array_add (marks, span->kind == TR_HELP_LINK   ? span->target
                              : span->kind == TR_HELP_KEYS ? (char *) "{keys}"
                                                           : (char *) "{strong}");
  }
  g_ptr_array_sort (marks, compare_texts);
  g_ptr_array_add (marks, NULL);

  return g_strjoinv (" ", (char **) marks->pdata);
}

static void
test_languages_agree (void)
{
  for (guint i = 0; tr_help_topics ()[i] != NULL; i++) {
    const TrHelpTopic *nl = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_NL);
    const TrHelpTopic *en = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_EN);

    for (guint j = 0; j < MIN (nl->blocks->len, en->blocks->len); j++) {
      g_autofree char *dutch = marks_of (block_at (nl, j)), *english = marks_of (block_at (en, j));

      if (block_at (nl, j)->kind != block_at (en, j)->kind || !g_str_equal (dutch, english))
        g_error ("%s: “%s” (%s) is not as “%s” (%s)", nl->id, block_at (nl, j)->text, dutch, block_at (en, j)->text,
                 english);
      g_assert_cmpstr (block_at (nl, j)->anchor, ==, block_at (en, j)->anchor);
    }
    g_assert_cmpuint (nl->blocks->len, ==, en->blocks->len);
  }
}

static void
test_links (void)
{
  guint n_links = 0;

  for (guint i = 0; tr_help_topics ()[i] != NULL; i++) {
    const TrHelpTopic *topic = tr_help_topic (tr_help_topics ()[i], TR_LANGUAGE_NL);

    for (guint j = 0; j < topic->blocks->len; j++)
      for (guint k = 0; k < block_at (topic, j)->spans->len; k++) {
        const TrHelpSpan *span = span_at (topic, j, k);
        guint block;

        if (span->kind != TR_HELP_LINK)
          continue;
        n_links++;
        if (tr_help_find (span->target, TR_LANGUAGE_NL, &block) == NULL)
          g_error ("%s: nothing at %s", topic->id, span->target);
        g_assert_true (strchr (span->target, '#') == NULL ||
                       block_at (tr_help_find (span->target, TR_LANGUAGE_NL, &block), block)->kind == TR_HELP_HEADING);
      }
  }
  g_assert_cmpuint (n_links, >, 20);
}

static void
test_find (void)
{
  guint block = 7;

  g_assert_cmpstr (tr_help_find ("matrix", TR_LANGUAGE_EN, &block)->id, ==, "matrix");
  g_assert_cmpuint (block, ==, 0);
  g_assert_nonnull (tr_help_find ("contract#money", TR_LANGUAGE_EN, &block));
  g_assert_cmpuint (block, >, 0);
  g_assert_null (tr_help_find ("contract#nothing", TR_LANGUAGE_EN, &block));
  g_assert_null (tr_help_find ("nothing", TR_LANGUAGE_EN, &block));
  g_assert_null (tr_help_find ("", TR_LANGUAGE_EN, &block));
}

/* Every page of the program has a topic of its own. */
static void
test_pages (void)
{
  const char *const others[] = { "matrix", "contract", "advice", "decisions", "logbook" };

  for (guint i = 0; i < TR_N_STEPS; i++)
    g_assert_cmpstr (tr_help_topic_of_page (tr_steps[i].name), ==, tr_steps[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpstr (tr_help_topic_of_page (others[i]), ==, others[i]);
  g_assert_cmpstr (tr_help_topic_of_page (NULL), ==, "start");
  g_assert_cmpstr (tr_help_topic_of_page ("nothing"), ==, "start");
}

static const TrHelpHit *
hit_at (GPtrArray *hits, guint place)
{
  g_assert_cmpuint (place, <, hits->len);

  return hits->pdata[place];
}

static void
test_search (void)
{
  g_autoptr (GPtrArray) all = tr_help_search (" ", TR_LANGUAGE_NL);
  g_autoptr (GPtrArray) title = tr_help_search ("STRATEGIEMATRIX", TR_LANGUAGE_NL);
  g_autoptr (GPtrArray) accent = tr_help_search ("kopieen dag", TR_LANGUAGE_NL);
  g_autoptr (GPtrArray) none = tr_help_search ("matrix xyzzy", TR_LANGUAGE_NL);
  const TrHelpHit *hit;

  g_assert_cmpuint (all->len, ==, g_strv_length ((char **) tr_help_topics ()));
  g_assert_cmpstr (hit_at (title, 0)->topic->id, ==, "matrix");
  g_assert_cmpstr (hit_at (title, 0)->excerpt, ==, "");
  g_assert_cmpstr (hit_at (title, 1)->excerpt, !=, "");
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_cmpuint (accent->len, ==, 1);
  hit = hit_at (accent, 0);
  g_assert_cmpstr (hit->topic->id, ==, "files");
  g_assert_nonnull (strstr (hit->excerpt, "Kopieën"));
  g_assert_cmpstr (block_at (hit->topic, hit->block)->text, ==, "Kopieën van elke dag");
}

/* An excerpt has whole words, and says where it was cut. */
static void
test_excerpt (void)
{
  g_autoptr (GPtrArray) hits = tr_help_search ("nagekeken", TR_LANGUAGE_NL);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (g_str_has_prefix (hit_at (hits, 0)->excerpt, "… "));
  g_assert_true (g_str_has_suffix (hit_at (hits, 0)->excerpt, " …"));
  g_assert_nonnull (strstr (hit_at (hits, 0)->excerpt, "het hele bestand nagekeken."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/parse", test_parse);
  g_test_add_func ("/help/refused", test_refused);
  g_test_add_func ("/help/complete", test_complete);
  g_test_add_func ("/help/languages-agree", test_languages_agree);
  g_test_add_func ("/help/links", test_links);
  g_test_add_func ("/help/find", test_find);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/search", test_search);
  g_test_add_func ("/help/excerpt", test_excerpt);

  return g_test_run ();
}
