/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-stance.h"
#include "tr-test-library.h"
#include "tr-test-rules.h"

static TrDocument *
open_new (TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_library_create (fixture->library, "Youth work", "Veendam", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static void
set (TrDocument *document, TrStanceTopic topic, TrStanceOwner owner, gint place)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_stance_set (document, topic, owner, place, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tr_stance_get (tr_document_get_project (document), topic, owner), ==, place);
}

/* Every choice has two ends, arguments for both, and a place of the note within the scale. */
static void
test_topics (void)
{
  g_autofree char *source = tr_stance_source (TR_LANGUAGE_NL);

  g_assert_cmpstr (source, ==, "Het nieuwe contracteren, 2.2");
  for (guint topic = 0; topic < TR_N_STANCES; topic++) {
    gint low, high;

    tr_stance_of_note ((TrStanceTopic) topic, &low, &high);
    g_assert_cmpint (low, >=, 1);
    g_assert_cmpint (low, <=, high);
    g_assert_cmpint (high, ==, TR_STANCE_STEPS);
    g_assert_true (g_str_has_suffix (tr_stance_question ((TrStanceTopic) topic), "?"));
    for (guint end = 0; end < TR_N_STANCE_ENDS; end++) {
      g_assert_cmpstr (tr_stance_end_name ((TrStanceTopic) topic, (TrStanceEnd) end), !=, "");
      g_assert_nonnull (tr_stance_argument ((TrStanceTopic) topic, (TrStanceEnd) end, 0));
    }
  }
}

/* One record for each choice, made when it is first used and gone when nothing is left. */
static void
test_records (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autoptr (GError) error = NULL;

  set (document, TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER, 0);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_STANCE), ==, 0);
  set (document, TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER, 4);
  set (document, TR_STANCE_SCOPE, TR_STANCE_OF_MUNICIPALITY, 1);
  set (document, TR_STANCE_FUNDING, TR_STANCE_TOGETHER, 3);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_STANCE), ==, 2);
  g_assert_cmpint (tr_stance_difference (project, TR_STANCE_SCOPE), ==, 3);
  g_assert_cmpint (tr_stance_difference (project, TR_STANCE_FUNDING), ==, -1);

  set (document, TR_STANCE_SCOPE, TR_STANCE_OF_PROVIDER, 0);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_STANCE), ==, 2);
  set (document, TR_STANCE_SCOPE, TR_STANCE_OF_MUNICIPALITY, 0);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_STANCE), ==, 1);
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_cmpint (tr_stance_get (project, TR_STANCE_SCOPE, TR_STANCE_OF_MUNICIPALITY), ==, 1);
}

/* A reason stays, also when nobody stands anywhere any more. */
static void
test_reason (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  set (document, TR_STANCE_STEERING, TR_STANCE_TOGETHER, 5);
  id = g_strdup (tr_stance_find (project, TR_STANCE_STEERING)->record.id);
  g_assert_true (tr_document_set (document, TR_KIND_STANCE, id, "reason", "Because", &error));
  set (document, TR_STANCE_STEERING, TR_STANCE_TOGETHER, 0);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_STANCE), ==, 1);
  g_assert_cmpstr (tr_stance_find (project, TR_STANCE_STEERING)->reason, ==, "Because");
}

static void
assert_says (TrProject *project, const char *expected)
{
  g_autofree char *text = tr_stances_text (project, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_place (gint place, const char *expected)
{
  g_autofree char *text = tr_stance_place_text (TR_STANCE_STEERING, place, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autofree char *said = NULL, *nothing = NULL;

  assert_place (0, "not chosen yet");
  assert_place (1, "1 of 5: insource");
  assert_place (3, "3 of 5, in the middle");
  assert_place (4, "4 of 5, towards “outsource”");
  assert_says (project, "Nobody can compare yet: have the municipality and social work each choose first.");
  tr_test_add (project, TR_KIND_STANCE, "topic", "steering", "municipality", "4", "provider", "4", NULL);
  assert_says (project, "Where both sides have chosen, they stand at the same step. Not chosen by both yet: “Scope”, "
                        "“Funding” and “Number of contractors”.");
  tr_test_add (project, TR_KIND_STANCE, "topic", "funding", "municipality", "2", "provider", "5", "joint", "3", NULL);
  assert_says (project, "You lie furthest apart on “Funding”. Ask each other: Which result do both dare to rely on "
                        "today, and what is needed for the next step? Not chosen by both yet: “Scope” and “Number of "
                        "contractors”.");
  tr_test_add (project, TR_KIND_STANCE, "topic", "scope", "municipality", "1", "provider", "4", NULL);
  assert_says (project, "You lie equally far apart on “Scope” and “Funding”. Begin with “Scope”, and ask each other: "
                        "What would fall between two products, and who picks that up today? Not chosen by both yet: "
                        "“Number of contractors”.");
  said = tr_stance_said_text (project, TR_STANCE_FUNDING, TR_LANGUAGE_EN);
  g_assert_cmpstr (said, ==, "The sides lie 3 steps apart. Together: 3 of 5, in the middle.");
  nothing = tr_stance_said_text (project, TR_STANCE_CONTRACTORS, TR_LANGUAGE_EN);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stance/topics", test_topics);
  g_test_add_func ("/stance/words", test_words);
  tr_test_library_add ("/stance/records", test_records);
  tr_test_library_add ("/stance/reason", test_reason);

  return g_test_run ();
}
