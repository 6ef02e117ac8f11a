/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-guidance.h"

static const char *const sections[][32] = {
  { "about", "areas", "organisations", "participants", "sessions", "continuity" },
  { "signals", "data_points", "challenges" },
  { "directions" },
  { "criteria", "providers", "scores", "together", "ranking" },
  { "kpis", "agreements" },
  { "placements" },
  { "terms", "procedure", "moments", "transition", "instrument", "stances", "levels", "funding", "roles", "test",
    "conditions", "budget", "years", "indexation", "areas", "supplements", "cost", "instruments", "meetings", "figures",
    "benefits", "sums" },
};

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strpbrk (text, "\n\t"));
}

static void
test_pages (void)
{
  const char *const *pages = tr_guidance_pages ();

  for (guint i = 0; i < TR_N_STEPS; i++)
    g_assert_cmpstr (pages[i], ==, tr_steps[i].name);
  g_assert_cmpstr (pages[TR_N_STEPS], ==, "matrix");
  g_assert_cmpstr (pages[TR_N_STEPS + 1], ==, "contract");
  g_assert_null (pages[TR_N_STEPS + 2]);
  g_assert_null (tr_guidance ("nowhere", TR_LANGUAGE_NL));
  g_assert_null (tr_guidance_sections ("nowhere"));
}

static void
assert_tips (const GArray *nl, const GArray *en)
{
  guint n_sides[TR_N_SIDES] = { 0 };

  g_assert_cmpuint (nl->len, ==, en->len);
  g_assert_cmpuint (nl->len, >=, 4);
  for (guint i = 0; i < nl->len; i++) {
    const TrTip *dutch = &g_array_index (nl, TrTip, i), *english = &g_array_index (en, TrTip, i);

    assert_text (dutch->text);
    assert_text (dutch->source);
    assert_text (english->text);
    assert_text (english->source);
    g_assert_cmpstr (dutch->text, !=, english->text);
    g_assert_cmpint (dutch->side, ==, english->side);
    n_sides[dutch->side]++;
  }
  g_assert_cmpuint (n_sides[TR_SIDE_MUNICIPALITY], >, 0);
  g_assert_cmpuint (n_sides[TR_SIDE_PROVIDER], >, 0);
  g_assert_cmpuint (n_sides[TR_SIDE_UNSET], >, 0);
}

static void
test_complete (void)
{
  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++) {
    const TrGuidance *nl = tr_guidance (tr_guidance_pages ()[i], TR_LANGUAGE_NL);
    const TrGuidance *en = tr_guidance (tr_guidance_pages ()[i], TR_LANGUAGE_EN);

    assert_text (nl->lead);
    assert_text (en->lead);
    assert_text (nl->example);
    assert_text (en->example);
    g_assert_true (g_str_has_suffix (nl->question, "?"));
    g_assert_true (g_str_has_suffix (en->question, "?"));
    g_assert_cmpstr (nl->question, !=, en->question);
    assert_tips (nl->tips, en->tips);
  }
}

static void
test_sections (void)
{
  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++) {
    const char *page = tr_guidance_pages ()[i];

    for (guint j = 0; sections[i][j] != NULL; j++) {
      g_assert_cmpstr (tr_guidance_sections (page)[j], ==, sections[i][j]);
      for (guint language = TR_LANGUAGE_NL; language <= TR_LANGUAGE_EN; language++) {
        g_assert_true (g_str_has_suffix (tr_guidance_section (page, sections[i][j], language), "?"));
        assert_text (tr_guidance_hint (page, sections[i][j], language));
      }
    }
    g_assert_cmpuint (g_strv_length ((char **) tr_guidance_sections (page)), ==, g_strv_length ((char **) sections[i]));
    g_assert_null (tr_guidance_section (page, "nothing", TR_LANGUAGE_NL));
  }
  g_assert_null (tr_guidance_hint ("nowhere", "about", TR_LANGUAGE_NL));
}

static void
assert_length (const char *text, glong most)
{
  assert_text (text);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, most);
}

static void
assert_pitfalls (const GArray *nl, const GArray *en)
{
  g_assert_cmpuint (nl->len, ==, en->len);
  g_assert_cmpuint (nl->len, >=, 3);
  g_assert_cmpuint (nl->len, <=, 5);
  for (guint i = 0; i < nl->len; i++) {
    const TrPitfall *dutch = &g_array_index (nl, TrPitfall, i), *english = &g_array_index (en, TrPitfall, i);

    assert_length (dutch->text, 120);
    assert_length (english->text, 120);
    g_assert_cmpstr (dutch->text, !=, english->text);
    g_assert_cmpint (*dutch->source == '\0', ==, *english->source == '\0');
  }
}

/* Short enough to read at a glance while people talk, and questions to read from the back of a room. */
static void
test_chair (void)
{
  guint minutes = 0;

  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++) {
    const TrChairGuidance *nl = tr_guidance_chair (tr_guidance_pages ()[i], TR_LANGUAGE_NL);
    const TrChairGuidance *en = tr_guidance_chair (tr_guidance_pages ()[i], TR_LANGUAGE_EN);

    assert_length (nl->purpose, 140);
    assert_length (en->purpose, 140);
    assert_length (nl->opening, 90);
    assert_length (en->opening, 90);
    g_assert_true (g_str_has_suffix (nl->opening, "?"));
    g_assert_true (g_str_has_suffix (en->opening, "?"));
    assert_pitfalls (nl->pitfalls, en->pitfalls);
    g_assert_cmpuint (g_strv_length ((char **) nl->questions), ==, 5);
    g_assert_cmpuint (g_strv_length ((char **) en->questions), ==, 5);
    for (guint j = 0; j < 5; j++) {
      assert_length (nl->questions[j], 60);
      assert_length (en->questions[j], 60);
      g_assert_true (g_str_has_suffix (nl->questions[j], "?"));
      g_assert_true (g_str_has_suffix (en->questions[j], "?"));
    }
    g_assert_cmpuint (nl->minutes, ==, en->minutes);
    minutes += nl->minutes;
  }
  g_assert_cmpuint (minutes, ==, 120);
  g_assert_null (tr_guidance_chair ("nowhere", TR_LANGUAGE_NL));
}

/* Where there is one, it is there in both languages. */
static void
test_section_examples (void)
{
  guint n = 0;

  for (guint i = 0; tr_guidance_pages ()[i] != NULL; i++)
    for (guint j = 0; sections[i][j] != NULL; j++) {
      const char *nl = tr_guidance_section_example (tr_guidance_pages ()[i], sections[i][j], TR_LANGUAGE_NL);
      const char *en = tr_guidance_section_example (tr_guidance_pages ()[i], sections[i][j], TR_LANGUAGE_EN);

      g_assert_true ((nl == NULL) == (en == NULL));
      if (nl == NULL)
        continue;
      assert_text (nl);
      assert_text (en);
      g_assert_cmpstr (nl, !=, en);
      n++;
    }
  g_assert_cmpuint (n, >=, 5);
  g_assert_null (tr_guidance_section_example ("challenge", "nowhere", TR_LANGUAGE_NL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/pages", test_pages);
  g_test_add_func ("/guidance/complete", test_complete);
  g_test_add_func ("/guidance/sections", test_sections);
  g_test_add_func ("/guidance/chair", test_chair);
  g_test_add_func ("/guidance/section-examples", test_section_examples);

  return g_test_run ();
}
