/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What the chair has at hand: the project's own, part by part, else what the program ships. */

#include "tr-chair.h"

#include "tr-test-library.h"

#define PAGE "challenge"

static TrDocument *
open_new (TrTestLibrary *fixture)
{
  g_autofree char *id = tr_library_create (fixture->library, "Together", "Veendam", NULL);
  TrDocument *document = tr_document_open (fixture->library, id, NULL);

  g_assert_nonnull (document);

  return document;
}

/* All parts as they are, to change some of. */
static GStrv
texts_of (TrDocument *document)
{
  GStrv texts = g_new0 (char *, TR_N_CHAIR_PARTS + 1);

  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    texts[part] = tr_chair_text (tr_document_get_project (document), PAGE, part, TR_LANGUAGE_EN);

  return texts;
}

static void
take (GStrv texts, TrChairPart part, const char *text)
{
  g_free (texts[part]);
  texts[part] = g_strdup (text);
}

static gboolean
edit (TrDocument *document, GStrv texts)
{
  TrChairPart culprit;

  return tr_chair_edit (document, PAGE, (const char *const *) texts, &culprit, NULL);
}

static TrChair *
chair_of (TrDocument *document, TrLanguage language)
{
  return tr_chair_new (tr_document_get_project (document), PAGE, language);
}

static guint
count (TrDocument *document)
{
  return tr_project_count (tr_document_get_project (document), TR_KIND_CHAIR_NOTE);
}

static void
test_shipped (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  const TrChairGuidance *shipped = tr_guidance_chair (PAGE, TR_LANGUAGE_NL);
  g_autoptr (TrChair) chair = chair_of (document, TR_LANGUAGE_NL);
  g_auto (GStrv) texts = texts_of (document);

  g_assert_false (chair->is_own);
  g_assert_cmpstr (chair->purpose, ==, shipped->purpose);
  g_assert_cmpstr (chair->opening, ==, shipped->opening);
  g_assert_cmpuint (chair->pitfalls->len, ==, shipped->pitfalls->len);
  for (guint i = 0; i < chair->pitfalls->len; i++) {
    const TrChairPitfall *pitfall = g_ptr_array_index (chair->pitfalls, i);

    g_assert_cmpstr (pitfall->text, ==, g_array_index (shipped->pitfalls, TrPitfall, i).text);
    g_assert_cmpstr (pitfall->source, ==, g_array_index (shipped->pitfalls, TrPitfall, i).source);
  }
  g_assert_true (g_strv_equal ((const char *const *) chair->questions, shipped->questions));
  g_assert_cmpuint (chair->minutes, ==, shipped->minutes);
  g_assert_null (tr_chair_new (tr_document_get_project (document), "logbook", TR_LANGUAGE_NL));
  g_assert_cmpuint (tr_chair_minutes (tr_document_get_project (document), "logbook"), ==, 0);

  /* stored as it is shipped, it is not the project's own */
  g_assert_true (edit (document, texts));
  g_assert_cmpuint (count (document), ==, 0);
  g_assert_null (tr_document_get_undo_label (document));
}

static void
test_own (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  const TrChairGuidance *shipped = tr_guidance_chair (PAGE, TR_LANGUAGE_NL);
  g_auto (GStrv) texts = texts_of (document);
  g_autoptr (TrChair) chair = NULL;
  g_autofree char *label = NULL, *page = NULL, *pitfalls = NULL;
  const TrChairPitfall *first, *second;

  pitfalls = g_strdup_printf ("\n  Nobody speaks.  \r\n\r\n%s\n",
                              g_array_index (tr_guidance_chair (PAGE, TR_LANGUAGE_EN)->pitfalls, TrPitfall, 1).text);
  take (texts, TR_CHAIR_OPENING, " What  keeps you\nawake? ");
  take (texts, TR_CHAIR_PITFALLS, pitfalls);
  take (texts, TR_CHAIR_MINUTES, "45");
  g_assert_true (edit (document, texts));
  g_assert_cmpuint (count (document), ==, 1);
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Notes of the chair changed: Challenge");

  chair = chair_of (document, TR_LANGUAGE_NL);
  g_assert_true (chair->is_own);
  g_assert_cmpstr (chair->opening, ==, "What  keeps you awake?");
  g_assert_cmpuint (chair->pitfalls->len, ==, 2);
  first = chair->pitfalls->pdata[0];
  second = chair->pitfalls->pdata[1];
  g_assert_cmpstr (first->text, ==, "Nobody speaks.");
  g_assert_cmpstr (first->source, ==, "");
  g_assert_cmpstr (second->source, ==, "Guide Succesvol partnerschap, step 1"); /* it kept its words */
  g_assert_cmpuint (chair->minutes, ==, 45);
  /* what was not changed follows the program, and the language */
  g_assert_cmpstr (chair->purpose, ==, shipped->purpose);
  g_assert_true (g_strv_equal ((const char *const *) chair->questions, shipped->questions));

  g_assert_true (tr_document_undo (document, &label, &page, NULL));
  g_assert_cmpuint (count (document), ==, 0);
}

/* One action each way, part by part or at once. */
static void
test_back (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_auto (GStrv) texts = texts_of (document);
  g_autofree char *label = NULL, *page = NULL;
  g_autoptr (TrChair) chair = NULL;

  take (texts, TR_CHAIR_OPENING, "Ours?");
  take (texts, TR_CHAIR_QUESTIONS, "One?\nTwo?");
  g_assert_true (edit (document, texts));
  take (texts, TR_CHAIR_OPENING, "");
  g_assert_true (edit (document, texts));
  chair = chair_of (document, TR_LANGUAGE_EN);
  g_assert_cmpstr (chair->opening, ==, tr_guidance_chair (PAGE, TR_LANGUAGE_EN)->opening);
  g_assert_cmpuint (g_strv_length (chair->questions), ==, 2);

  g_assert_true (tr_chair_restore (document, PAGE, NULL));
  g_assert_cmpuint (count (document), ==, 0);
  g_assert_true (tr_document_undo (document, &label, &page, NULL));
  g_assert_cmpuint (count (document), ==, 1);
  take (texts, TR_CHAIR_QUESTIONS, " \n ");
  g_assert_true (edit (document, texts));
  g_assert_cmpuint (count (document), ==, 0);
  g_assert_true (tr_chair_restore (document, PAGE, NULL));
}

/* What can not be so is named, and nothing of it is stored. */
static void
test_refused (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const minutes[] = { "soon", "-5", "1441", "12.5" };
  g_autoptr (TrDocument) document = open_new (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++) {
    g_auto (GStrv) texts = texts_of (document);
    g_autoptr (GError) error = NULL;
    TrChairPart culprit = 0;

    take (texts, TR_CHAIR_OPENING, "Ours?");
    take (texts, TR_CHAIR_MINUTES, minutes[i]);
    g_assert_false (tr_chair_edit (document, PAGE, (const char *const *) texts, &culprit, &error));
    g_assert_nonnull (error);
    g_assert_cmpint (culprit, ==, TR_CHAIR_MINUTES);
    g_assert_cmpuint (count (document), ==, 0);
  }
}

/* A file may hold two for one page: the first counts, and both go. */
static void
test_two (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_autoptr (TrChair) chair = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autofree char *id = tr_document_add (document, TR_KIND_CHAIR_NOTE, NULL, "page", PAGE, "opening",
                                           i == 0 ? "First?" : "Second?", NULL);

    g_assert_nonnull (id);
  }
  chair = chair_of (document, TR_LANGUAGE_EN);
  g_assert_cmpstr (chair->opening, ==, "First?");
  g_assert_true (tr_chair_restore (document, PAGE, NULL));
  g_assert_cmpuint (count (document), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/chair/shipped", test_shipped);
  tr_test_library_add ("/chair/own", test_own);
  tr_test_library_add ("/chair/back", test_back);
  tr_test_library_add ("/chair/refused", test_refused);
  tr_test_library_add ("/chair/two", test_two);

  return g_test_run ();
}
