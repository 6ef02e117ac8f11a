/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-standing.h"
#include "tr-test-rules.h"

/* A project with directions d and e and, of each side, three participants: g0…, s0… and i0…. */
static TrProject *
make_project (void)
{
  static const struct {
    const char *letter, *side;
  } sides[] = { { "g", "municipality" }, { "s", "provider" }, { "i", "residents" } };
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_DIRECTION, "id", "d", "title", "Coaching", "status", "chosen", NULL);
  tr_test_add (project, TR_KIND_DIRECTION, "id", "e", "title", "Talent", NULL);
  for (guint side = 0; side < G_N_ELEMENTS (sides); side++) {
    tr_test_add (project, TR_KIND_ORGANISATION, "id", sides[side].side, "side", sides[side].side, NULL);
    for (guint i = 0; i < 3; i++) {
      g_autofree char *id = g_strdup_printf ("%s%u", sides[side].letter, i);

      tr_test_add (project, TR_KIND_PARTICIPANT, "id", id, "role", id, "organisation", sides[side].side, NULL);
    }
  }

  return project;
}

static const char *
place (TrProject *project, const char *participant, const char *control, const char *uncertainty, const char *date)
{
  return tr_test_add (project, TR_KIND_PLACEMENT, "direction", "d", "participant", participant, "control", control, "uncertainty",
                      uncertainty, "date", date, NULL);
}

static TrStanding *
standing (TrProject *project, const char *direction)
{
  return tr_standing_new (project, tr_project_find (project, TR_KIND_DIRECTION, direction));
}

static void
test_nobody (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = standing (project, "d");
  g_autoptr (GPtrArray) all = tr_standings (project);

  g_assert_cmpuint (self->all.n, ==, 0);
  g_assert_true (isnan (self->all.control));
  g_assert_true (isnan (self->distance));
  g_assert_false (self->is_borderline);
  g_assert_false (self->is_divided);
  g_assert_cmpuint (self->path->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_null (tr_standings_widest (all));
}

static void
test_sides_apart (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = NULL;
  g_autoptr (GPtrArray) all = NULL;

  place (project, "g0", "0.8", "0.2", "");
  place (project, "g1", "0.6", "0.2", "");
  place (project, "s0", "0.3", "0.6", "");
  place (project, "s1", "0.4", "0.6", "");
  place (project, "s2", "0.5", "0.6", "");
  /* of nobody in particular, but of a side */
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", "d", "side", "residents", "control", "0.9", "uncertainty", "0.9", NULL);
  self = standing (project, "d");

  g_assert_cmpuint (self->all.n, ==, 6);
  g_assert_cmpuint (self->side[TR_SIDE_MUNICIPALITY].n, ==, 2);
  g_assert_cmpuint (self->side[TR_SIDE_PROVIDER].n, ==, 3);
  g_assert_cmpuint (self->side[TR_SIDE_RESIDENTS].n, ==, 1);
  g_assert_cmpfloat_with_epsilon (self->side[TR_SIDE_MUNICIPALITY].control, 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->side[TR_SIDE_PROVIDER].control, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->distance, 0.5, 1e-9);
  /* of fewer than four, all; of more, the middle half: 0.3 0.4 0.5 0.6 0.8 0.9 */
  g_assert_cmpfloat_with_epsilon (self->side[TR_SIDE_PROVIDER].control_low, 0.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->side[TR_SIDE_PROVIDER].control_high, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->all.control_low, 0.425, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->all.control_high, 0.75, 1e-9);
  all = tr_standings (project);
  g_assert_cmpstr (tr_standings_widest (all)->direction->record.id, ==, "d");
}

static void
test_one_side_only (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = NULL;

  place (project, "g0", "0.8", "0.2", "");
  self = standing (project, "d");
  g_assert_true (isnan (self->distance));
  g_assert_cmpint (self->quadrant, ==, TR_QUADRANT_INTEGRATED);
  g_assert_cmpint (self->other, ==, TR_QUADRANT_INTEGRATED);
}

static void
assert_across (const char *control, const char *uncertainty, TrQuadrant quadrant, TrQuadrant other)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = NULL;

  place (project, "g0", control, uncertainty, "");
  self = standing (project, "d");
  g_assert_true (self->is_borderline);
  g_assert_cmpint (self->quadrant, ==, quadrant);
  g_assert_cmpint (self->other, ==, other);
}

static void
test_borderline (void)
{
  assert_across ("0.5", "0.9", TR_QUADRANT_ECOSYSTEM, TR_QUADRANT_EMERGENT);
  assert_across ("0.47", "0.1", TR_QUADRANT_NICHE, TR_QUADRANT_INTEGRATED);
  assert_across ("0.9", "0.55", TR_QUADRANT_ECOSYSTEM, TR_QUADRANT_INTEGRATED);
  assert_across ("0.1", "0.46", TR_QUADRANT_NICHE, TR_QUADRANT_EMERGENT);
}

static void
test_hidden_until_revealed (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) before = NULL, after = NULL;

  tr_test_add (project, TR_KIND_ROUND, "id", "r", NULL);
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", "d", "participant", "g0", "round", "r", "control", "0.1", "uncertainty",
               "0.1", NULL);
  before = standing (project, "d");
  g_assert_cmpuint (before->all.n, ==, 0);
  g_assert_true (tr_placement_is_hidden (project, tr_project_at (project, TR_KIND_PLACEMENT, 0)));
  tr_test_set (project, TR_KIND_ROUND, 0, "is_revealed", "1");
  after = standing (project, "d");
  g_assert_cmpuint (after->all.n, ==, 1);
}

static void
test_path (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = NULL;
  const TrWaypoint *waypoints;

  place (project, "g0", "0.2", "0.2", "2026-01-01");
  place (project, "g1", "0.4", "0.2", "2026-01-01");
  place (project, "s0", "0.3", "0.2", "2026-02-01"); /* the median stays */
  place (project, "g0", "0.8", "0.6", "2027-01-01");
  self = standing (project, "d");
  waypoints = (const TrWaypoint *) self->path->data;

  g_assert_cmpuint (self->path->len, ==, 2);
  g_assert_cmpstr (waypoints[0].date, ==, "2026-01-01");
  g_assert_cmpfloat_with_epsilon (waypoints[0].control, 0.3, 1e-9);
  g_assert_cmpstr (waypoints[1].date, ==, "2027-01-01");
  g_assert_cmpfloat_with_epsilon (waypoints[1].control, self->all.control, 1e-9);
  g_assert_cmpfloat_with_epsilon (waypoints[1].uncertainty, self->all.uncertainty, 1e-9);
}

static void
test_rejected_direction (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (GPtrArray) without = NULL, with = NULL;

  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "rejected");
  without = tr_standings (project);
  g_assert_cmpuint (without->len, ==, 1);
  place (project, "g0", "0.8", "0.2", "");
  with = tr_standings (project);
  g_assert_cmpuint (with->len, ==, 2);
}

static void
test_answers (void)
{
  gint values[TR_N_QUESTIONS] = { 0 };
  double control, uncertainty;

  g_assert_false (tr_question_position (values, &control, &uncertainty));
  g_assert_true (isnan (control) && isnan (uncertainty));
  values[TR_QUESTION_CAUSES] = 5;
  g_assert_false (tr_question_position (values, &control, &uncertainty));
  g_assert_cmpfloat (uncertainty, ==, 1);
  values[TR_QUESTION_SURE] = 5; /* sure is not uncertain */
  values[TR_QUESTION_MANDATE] = 4;
  g_assert_true (tr_question_position (values, &control, &uncertainty));
  g_assert_cmpfloat (uncertainty, ==, 0.5);
  g_assert_cmpfloat (control, ==, 0.75);
  for (guint question = 0; question < TR_N_QUESTIONS; question++) {
    double low = tr_question_place (question, 1), high = tr_question_place (question, 5);

    g_assert_cmpfloat (low + high, ==, 1);
    g_assert_true (isnan (tr_question_place (question, TR_ANSWER_UNKNOWN)));
    g_assert_cmpint (tr_question_axis (question), ==,
                     question < TR_QUESTION_DECISIVE ? TR_AXIS_UNCERTAINTY : TR_AXIS_CONTROL);
  }
}

static void
answer (TrProject *project, const char *placement, const char *question, const char *value)
{
  tr_test_add (project, TR_KIND_ANSWER, "placement", placement, "question", question, "value", value, NULL);
}

static void
test_question_to_talk_about (void)
{
  g_autoptr (TrProject) project = make_project ();
  g_autoptr (TrStanding) self = NULL;
  const char *of_municipality = place (project, "g0", "0.9", "0.3", ""), *of_provider = place (project, "s0", "0.2", "0.4", "");
  gint values[TR_N_QUESTIONS];

  self = standing (project, "d");
  g_assert_cmpint (tr_standing_question (project, self), ==, TR_QUESTION_DECISIVE);
  answer (project, of_municipality, "reach", "5");
  answer (project, of_provider, "reach", "1");
  answer (project, of_municipality, "time", "3");
  answer (project, of_provider, "time", "2");
  answer (project, of_provider, "evidence", "1"); /* the other side did not say */
  answer (project, of_municipality, "evidence", "0");
  g_assert_cmpint (tr_standing_question (project, self), ==, TR_QUESTION_REACH);
  tr_question_values (project, of_provider, values);
  g_assert_cmpint (values[TR_QUESTION_TIME], ==, 2);
  g_assert_cmpint (values[TR_QUESTION_SURE], ==, TR_ANSWER_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/nobody", test_nobody);
  g_test_add_func ("/standing/sides-apart", test_sides_apart);
  g_test_add_func ("/standing/one-side-only", test_one_side_only);
  g_test_add_func ("/standing/borderline", test_borderline);
  g_test_add_func ("/standing/hidden-until-revealed", test_hidden_until_revealed);
  g_test_add_func ("/standing/path", test_path);
  g_test_add_func ("/standing/rejected-direction", test_rejected_direction);
  g_test_add_func ("/standing/answers", test_answers);
  g_test_add_func ("/standing/question-to-talk-about", test_question_to_talk_about);

  return g_test_run ();
}
