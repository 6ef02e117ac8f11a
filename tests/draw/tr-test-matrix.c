/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-matrix.h"

#include <math.h>

#include "tr-test-rules.h"

#define N_SEATS 4 /* sides in turn */

static const char *const names[] = {
  "Coaching schoolverlaters", "Driehoek thuis–school–buurt", "Formulierenbrigade", "Een ontmoetingsplek die bewoners zelf dragen",
  "Schuldhulp van vroegsignaal tot nazorg", "Maaltijdservice", "A", "Taalmaatjes voor nieuwkomers in de wijk", "Mantelzorgcafé",
  "מרכז קהילתי", "Sport & <b>bewegen</b>", "مركز الحي للشباب", "Buurtbemiddeling", "漢字", "Eerste outreachende contacten",
  "Een naam die zo lang is dat hij nergens naast een stip past en ook in een lijst met namen over meer dan één regel moet lopen",
};

static void
add_people (TrProject *project, guint n_people)
{
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    tr_test_add (project, TR_KIND_ORGANISATION, "id", tr_sides[side].name, "side", tr_sides[side].name, NULL);
  for (guint i = 0; i < n_people; i++) {
    g_autofree char *id = g_strdup_printf ("p%u", i);

    tr_test_add (project, TR_KIND_PARTICIPANT, "id", id, "role", id, "organisation", tr_sides[1 + i % N_SEATS].name,
                 NULL);
  }
}

static void
place (TrProject *project, const char *direction, guint person, double control, double uncertainty, const char *date)
{
  g_autofree char *id = g_strdup_printf ("p%u", person);
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  /* as people do, on round numbers: so that some say exactly the same */
  double at_x = CLAMP (round (control * 20) / 20, 0, 1), at_y = CLAMP (round (uncertainty * 20) / 20, 0, 1);

  g_ascii_dtostr (x, sizeof x, at_x);
  g_ascii_dtostr (y, sizeof y, at_y);
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", direction, "participant", id, "control", x, "uncertainty", y,
               "date", date, NULL);
}

/* An invented project: directions of all kinds, each placed by all people somewhere around a point, the municipality
 * now and then far from the others, some on two dates. The same for the same random numbers. */
TrProject *
tr_test_matrix_project (GRand *random, guint n_directions, guint n_people)
{
  static const char *const statuses[] = { "chosen", "considered", "considered", "parked", "rejected" };
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Samen sterk in de wijk", NULL);
  add_people (project, n_people);
  for (guint i = 0; i < n_directions; i++) {
    g_autofree char *id = g_strdup_printf ("d%u", i);
    double x = g_rand_double (random), y = g_rand_double (random), spread = g_rand_double_range (random, 0, 0.2);
    double apart = g_rand_int_range (random, 0, 4) == 0 ? g_rand_double_range (random, 0.2, 0.5) : 0;
    gboolean is_shifted = g_rand_int_range (random, 0, 4) == 0;

    tr_test_add (project, TR_KIND_DIRECTION, "id", id, "title", names[i % G_N_ELEMENTS (names)], "status",
                 statuses[i % G_N_ELEMENTS (statuses)], NULL);
    for (guint person = 0; person < n_people; person++) {
        double off = person % N_SEATS == 0 ? apart : 0, dx = g_rand_double_range (random, -1, 1),
               dy = g_rand_double_range (random, -1, 1);

        if (is_shifted)
          place (project, id, person, x + 0.25, y - 0.15, "2026-01-01");
        place (project, id, person, x + off + dx * spread, y + dy * spread, "2027-01-01");
    }
  }

  return project;
}

/* A picture of it in Dutch, in the type of tests. */
TrMatrixPicture *
tr_test_matrix_picture (TrProject *project)
{
  TrMatrixPicture *picture = tr_matrix_picture_new (project, TR_LANGUAGE_NL);

  picture->family = g_strdup (TR_TEST_FAMILY);

  return picture;
}
