/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-guidance.h"

#include <json-glib/json-glib.h>

#define RESOURCE "/nl/trechter/core/guidance/%s.json"
#define N_LANGUAGES (TR_LANGUAGE_EN + 1)

/* The texts are part of the program (data/guidance): what is wrong with them the tests find, so reading them
 * asserts. */

static const char *const pages[] = { "preparation", "challenge", "direction", "partner", "agreement", "matrix",
                                     "contract", NULL };
static const char *const languages[N_LANGUAGES] = { "nl", "en" };

typedef struct {
  const char *text[N_LANGUAGES];
} Text;

typedef struct {
  Text question;
  Text hint;
  Text example; /* NULL where there is none */
} Section;

typedef struct {
  TrGuidance guidance[N_LANGUAGES];
  TrChairGuidance chair[N_LANGUAGES];
  GHashTable *sections; /* key to Section */
  GPtrArray *keys;      /* in order, ends with NULL */
} Page;

static const char *
read_member (JsonObject *object, const char *name)
{
  const char *text = json_object_get_string_member_with_default (object, name, NULL);

  if (text == NULL || *text == '\0')
    g_error ("guidance: %s is missing", name);

  return g_intern_string (text);
}

static Text
read_text (JsonObject *object, const char *name)
{
  JsonObject *texts = json_object_get_object_member (object, name);
  Text result;

  for (guint i = 0; i < N_LANGUAGES; i++)
    result.text[i] = read_member (texts, languages[i]);

  return result;
}

static void
read_tips (JsonObject *root, Page *page)
{
  JsonArray *tips = json_object_get_array_member (root, "tips");

  for (guint i = 0; i < N_LANGUAGES; i++) {
    GArray *array = g_array_new (FALSE, FALSE, sizeof (TrTip));

    for (guint j = 0; j < json_array_get_length (tips); j++) {
      JsonObject *object = json_array_get_object_element (tips, j);
      int side = tr_choice_index (tr_sides, json_object_get_string_member (object, "side"));
      TrTip tip = { (TrSide) side, read_text (object, "text").text[i], read_text (object, "source").text[i] };

      g_assert (side >= 0);
      g_array_append_val (array, tip);
    }

    page->guidance[i].tips = array;
  }
}

static const GArray *
read_pitfalls (JsonObject *chair, guint language)
{
  JsonArray *pitfalls = json_object_get_array_member (chair, "pitfalls");
  GArray *array = g_array_new (FALSE, FALSE, sizeof (TrPitfall));

  for (guint i = 0; i < json_array_get_length (pitfalls); i++) {
    JsonObject *object = json_array_get_object_element (pitfalls, i);
    TrPitfall pitfall = { read_text (object, "text").text[language], "" };

    if (json_object_has_member (object, "source"))
      pitfall.source = read_text (object, "source").text[language];
    g_array_append_val (array, pitfall);
  }

  return array;
}

static const char *const *
read_questions (JsonObject *chair, guint language)
{
  JsonArray *questions = json_object_get_array_member (chair, "questions");
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (questions); i++)
    g_ptr_array_add (array, (gpointer) read_member (json_array_get_object_element (questions, i), languages[language]));
  g_ptr_array_add (array, NULL);

  return (const char *const *) g_ptr_array_free (array, FALSE);
}

static void
read_chair (JsonObject *root, Page *page)
{
  JsonObject *chair = json_object_get_object_member (root, "chair");

  for (guint i = 0; i < N_LANGUAGES; i++) {
    page->chair[i].purpose = read_text (chair, "purpose").text[i];
    page->chair[i].opening = read_text (chair, "opening").text[i];
    page->chair[i].pitfalls = read_pitfalls (chair, i);
    page->chair[i].questions = read_questions (chair, i);
    page->chair[i].minutes = (guint) json_object_get_int_member (chair, "minutes");
  }
}

static void
read_sections (JsonObject *root, Page *page)
{
  JsonObject *sections = json_object_get_object_member (root, "sections");
  g_autoptr (GList) keys = json_object_get_members (sections);

  page->sections = g_hash_table_new (g_str_hash, g_str_equal);
  page->keys = g_ptr_array_new ();

  for (GList *l = keys; l != NULL; l = l->next) {
    JsonObject *object = json_object_get_object_member (sections, l->data);
    Section *section = g_new (Section, 1);
    const char *key = g_intern_string (l->data);

    section->question = read_text (object, "question");
    section->hint = read_text (object, "hint");
    section->example = json_object_has_member (object, "example") ? read_text (object, "example") : (Text){ { NULL } };
    g_hash_table_insert (page->sections, (gpointer) key, section);
    g_ptr_array_add (page->keys, (gpointer) key);
  }

  g_ptr_array_add (page->keys, NULL);
}

static Page *
read_page (const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCE, name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  Page *page = g_new0 (Page, 1);
  JsonObject *root;

  g_assert (bytes != NULL);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));

  for (guint i = 0; i < N_LANGUAGES; i++) {
    page->guidance[i].question = read_text (root, "question").text[i];
    page->guidance[i].lead = read_text (root, "lead").text[i];
    page->guidance[i].example = read_text (root, "example").text[i];
  }

  read_tips (root, page);
  read_chair (root, page);
  read_sections (root, page);
  return page;
}

/* The texts of a page, read once and kept as long as the program runs; NULL for a page that does not exist. */
static const Page *
find_page (const char *name)
{
  static Page *read[G_N_ELEMENTS (pages)];
  static GMutex mutex;
  const Page *page = NULL;

  g_mutex_lock (&mutex);
  for (guint i = 0; pages[i] != NULL; i++)
    if (g_str_equal (pages[i], name)) {
      if (read[i] == NULL)
        read[i] = read_page (name);
      page = read[i];
    }
  g_mutex_unlock (&mutex);

  return page;
}

/* What the page of a step asks, why, an example and tips, in a language; NULL for a page without guidance. Pages are
 * called as the steps in files: preparation, challenge, direction, partner, agreement. The texts are our own; each
 * tip names where the thought comes from. */
const TrGuidance *
tr_guidance (const char *page, TrLanguage language)
{
  const Page *found = find_page (page);

  return found != NULL ? &found->guidance[language] : NULL;
}

/* What is shipped for whoever leads the talk on a page; NULL for a page without guidance. The minutes of all pages are
 * two hours together. */
const TrChairGuidance *
tr_guidance_chair (const char *page, TrLanguage language)
{
  const Page *found = find_page (page);

  return found != NULL ? &found->chair[language] : NULL;
}

/* The names of the pages that have guidance, in order, ends with NULL. */
const char *const *
tr_guidance_pages (void)
{
  return pages;
}

/* The keys of the parts of a page, in order, ends with NULL; NULL for a page without guidance. */
const char *const *
tr_guidance_sections (const char *page)
{
  const Page *found = find_page (page);

  return found != NULL ? (const char *const *) found->keys->pdata : NULL;
}

static const Section *
find_section (const char *page, const char *key)
{
  const Page *found = find_page (page);

  return found != NULL ? g_hash_table_lookup (found->sections, key) : NULL;
}

/* The question that a part of a page asks, as "directions" of "direction"; NULL when there is no such part. */
const char *
tr_guidance_section (const char *page, const char *key, TrLanguage language)
{
  const Section *section = find_section (page, key);

  return section != NULL ? section->question.text[language] : NULL;
}

/* The sentence that explains that question; NULL when there is no such part. */
const char *
tr_guidance_hint (const char *page, const char *key, TrLanguage language)
{
  const Section *section = find_section (page, key);

  return section != NULL ? section->hint.text[language] : NULL;
}

/* An example from a real case, for while there is nothing in that part; NULL where none is needed. */
const char *
tr_guidance_section_example (const char *page, const char *key, TrLanguage language)
{
  const Section *section = find_section (page, key);

  return section != NULL ? section->example.text[language] : NULL;
}
