/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What was said before: the same, nearly the same, or something else. */

#include "tr-duplicate.h"

#include "tr-test-project.h"

static const struct {
  const char *one, *other;
  TrLikeness likeness;
} pairs[] = {
  { "Veel hangjongeren en overlast", "veel hangjongeren, en overlast.", TR_LIKENESS_SAME },
  { "Één café", "Een cafe", TR_LIKENESS_SAME },
  { "  Meer   stress ", "Meer stress", TR_LIKENESS_SAME },
  { "“Er is hier ’s avonds niets te doen”", "Er is hier 's avonds niets te doen", TR_LIKENESS_SAME },
  { "Meer jongere alleen", "Meer jongeren alleen", TR_LIKENESS_NEAR },
  { "Oudere zijn eenzaam", "Ouderen zijn eenzaam", TR_LIKENESS_NEAR },
  { "Te weinig bus", "Te weinig bussen", TR_LIKENESS_NEAR },
  { "School dicht", "Scholen dicht", TR_LIKENESS_NEAR },
  { "Brief niet gelezen", "Brieven niet gelezen", TR_LIKENESS_NEAR },
  { "Cursus te duur", "Cursussen te duur", TR_LIKENESS_NEAR },
  { "Klas te vol", "Klassen te vol", TR_LIKENESS_NEAR },
  { "Huis te duur", "Huizen te duur", TR_LIKENESS_NEAR },
  { "Foto van de wijk", "Foto’s van de wijk", TR_LIKENESS_NEAR },
  { "Young people leave schools", "Young people leave school", TR_LIKENESS_NEAR },
  { "Meer jongeren met schulden", "Minder jongeren met schulden", TR_LIKENESS_NONE },
  { "Jongeren in Noord", "Jongeren in Zuid", TR_LIKENESS_NONE },
  { "Wachttijd 6 weken", "Wachttijd 8 weken", TR_LIKENESS_NONE },
  { "mes", "me", TR_LIKENESS_NONE },
  { "…", "?", TR_LIKENESS_NONE },
  { "", "", TR_LIKENESS_NONE },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    if (tr_duplicate_compare (pairs[i].one, pairs[i].other) != pairs[i].likeness ||
        tr_duplicate_compare (pairs[i].other, pairs[i].one) != pairs[i].likeness)
      g_error ("“%s” and “%s”", pairs[i].one, pairs[i].other);
  }
}

/* Any text is the same as itself, and comparing is the same both ways. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++) {
    g_autofree char *one = tr_test_random_text (random, TR_TYPE_LINE, 60);
    g_autofree char *other = tr_test_random_text (random, TR_TYPE_LINE, 60), *folded = tr_duplicate_fold (one);
    g_autofree char *twice = tr_duplicate_fold (folded);

    g_assert_true (g_utf8_validate (folded, -1, NULL));
    g_assert_cmpstr (folded, ==, twice);
    g_assert_cmpint (tr_duplicate_compare (one, one), ==, *folded != '\0' ? TR_LIKENESS_SAME : TR_LIKENESS_NONE);
    g_assert_cmpint (tr_duplicate_compare (one, other), ==, tr_duplicate_compare (other, one));
  }
}

static const char *
add (TrProject *project, const char *text, TrSide side)
{
  TrSignal *signal = tr_record_new (TR_KIND_SIGNAL);

  tr_record_set (signal, tr_kind_field (signal->record.kind, "text"), text, NULL);
  signal->side = (gint) side;
  tr_project_take (project, signal);

  return signal->record.id;
}

static gboolean
is_of_provider (gpointer user_data, const TrRecord *record)
{
  return ((const TrSignal *) record)->side == TR_SIDE_PROVIDER;
}

/* The same wins from nearly the same; what is corrected is no double of itself. */
static void
test_find (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  const char *near = add (project, "School dicht", TR_SIDE_PROVIDER), *same = add (project, "Scholen dicht!", TR_SIDE_RESIDENTS);
  TrDuplicateAsk ask = { .kind = TR_KIND_SIGNAL, .field = tr_kind_field (tr_kind (TR_KIND_SIGNAL), "text") };
  TrLikeness likeness;

  g_assert_cmpstr (tr_duplicate_find (project, &ask, "scholen dicht", &likeness)->id, ==, same);
  g_assert_cmpint (likeness, ==, TR_LIKENESS_SAME);
  ask.except = same;
  g_assert_cmpstr (tr_duplicate_find (project, &ask, "scholen dicht", &likeness)->id, ==, near);
  g_assert_cmpint (likeness, ==, TR_LIKENESS_NEAR);
  ask.except = near;
  ask.passes = is_of_provider;
  g_assert_null (tr_duplicate_find (project, &ask, "scholen dicht", &likeness));
  g_assert_cmpint (likeness, ==, TR_LIKENESS_NONE);
  g_assert_null (tr_duplicate_find (project, &ask, " - ", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicate/pairs", test_pairs);
  g_test_add_func ("/duplicate/random", test_random);
  g_test_add_func ("/duplicate/find", test_find);

  return g_test_run ();
}
