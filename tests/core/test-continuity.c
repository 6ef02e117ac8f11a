/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-continuity.h"
#include "tr-test-rules.h"

/* Notes who (one letter each) came to a session of a step. */
static void
meet (TrProject *project, const char *step, const char *people)
{
  const char *session = tr_test_add (project, TR_KIND_SESSION, "step", step, NULL);

  for (; *people != '\0'; people++) {
    const char participant[] = { *people, '\0' };

    tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant", participant, NULL);
  }
}

static void
assert_continuity (TrProject *project, guint index, TrStep earlier, guint n_later, guint n_both, gboolean is_thin)
{
  g_autoptr (GArray) all = tr_continuity (project);
  const TrContinuity *continuity;

  g_assert_cmpuint (index, <, all->len);
  continuity = &g_array_index (all, TrContinuity, index);
  g_assert_cmpint (continuity->earlier, ==, earlier);
  g_assert_cmpint (continuity->later, ==, earlier + 1);
  g_assert_cmpuint (continuity->n_later, ==, n_later);
  g_assert_cmpuint (continuity->n_both, ==, n_both);
  g_assert_cmpint (tr_continuity_is_thin (continuity), ==, is_thin);
}

static guint
count (TrProject *project)
{
  g_autoptr (GArray) all = tr_continuity (project);

  return all->len;
}

static void
test_half (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  g_assert_cmpuint (count (project), ==, 0);
  meet (project, "challenge", "abcd");
  g_assert_cmpuint (count (project), ==, 0);
  meet (project, "direction", "abxy");
  meet (project, "partner", "axz");
  meet (project, "agreement", "apqr");
  g_assert_cmpuint (count (project), ==, 3);
  assert_continuity (project, 0, TR_STEP_CHALLENGE, 4, 2, FALSE);
  assert_continuity (project, 1, TR_STEP_DIRECTION, 3, 2, FALSE);
  assert_continuity (project, 2, TR_STEP_PARTNER, 4, 1, TRUE);
}

static void
test_nobody_stays (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  meet (project, "direction", "ab");
  meet (project, "partner", "c");
  g_assert_cmpuint (count (project), ==, 1);
  assert_continuity (project, 0, TR_STEP_DIRECTION, 1, 0, TRUE);
}

/* The preparation is told too, but who joins after it is welcome. */
static void
test_preparation (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  meet (project, "preparation", "a");
  meet (project, "challenge", "abcdefg");
  g_assert_cmpuint (count (project), ==, 1);
  assert_continuity (project, 0, TR_STEP_PREPARATION, 7, 1, FALSE);
}

/* Somebody counts once for a step, at however many sessions of it. */
static void
test_several_sessions (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  meet (project, "challenge", "ab");
  meet (project, "challenge", "bc");
  meet (project, "direction", "cdd");
  meet (project, "direction", "ce");
  meet (project, "direction", "");
  g_assert_cmpuint (count (project), ==, 1);
  assert_continuity (project, 0, TR_STEP_CHALLENGE, 3, 1, TRUE);
}

/* Where attendance was not noted nothing is known, also not across it. */
static void
test_not_noted (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  meet (project, "challenge", "ab");
  meet (project, "direction", "");
  meet (project, "partner", "cd");
  g_assert_cmpuint (count (project), ==, 0);
  meet (project, "agreement", "cd");
  g_assert_cmpuint (count (project), ==, 1);
  assert_continuity (project, 0, TR_STEP_PARTNER, 2, 2, FALSE);
}

/* Nor across a step without sessions. */
static void
test_skipped_step (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  meet (project, "challenge", "ab");
  meet (project, "partner", "cd");
  g_assert_cmpuint (count (project), ==, 0);
}

static void
test_sound_project (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GArray) all = tr_continuity (project);

  g_assert_cmpuint (all->len, ==, TR_N_STEPS - 1);
  for (guint i = 0; i < all->len; i++)
    g_assert_false (tr_continuity_is_thin (&g_array_index (all, TrContinuity, i)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/continuity/half", test_half);
  g_test_add_func ("/continuity/nobody-stays", test_nobody_stays);
  g_test_add_func ("/continuity/preparation", test_preparation);
  g_test_add_func ("/continuity/several-sessions", test_several_sessions);
  g_test_add_func ("/continuity/not-noted", test_not_noted);
  g_test_add_func ("/continuity/skipped-step", test_skipped_step);
  g_test_add_func ("/continuity/sound-project", test_sound_project);

  return g_test_run ();
}
