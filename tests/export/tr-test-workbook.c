/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-workbook.h"

#include <math.h>
#include <string.h>

#include "tr-test-contract.h"

static void
set (gpointer record, const char *field, const char *value)
{
  const TrField *description = tr_kind_field (((TrRecord *) record)->kind, field);
  char **member = &G_STRUCT_MEMBER (char *, record, description->offset);

  /* past the checks: the workbook has to stand what a damaged library may hold */
  g_free (*member);
  *member = g_strdup (value);
}

static TrProject *
new_project (const char *title, const char *start, const char *end)
{
  TrProject *project = tr_project_new ();
  TrProjectInfo *info = tr_record_new (TR_KIND_PROJECT);

  set (info, "title", title);
  set (info, "municipality", "Veendam");
  set (info, "start", start);
  set (info, "end", end);
  tr_project_take (project, info);

  return project;
}

static TrKpi *
add_kpi (TrProject *project, const char *code, const char *name, TrCounting counting, TrFrequency frequency)
{
  TrKpi *kpi = tr_record_new (TR_KIND_KPI);

  set (kpi, "code", code);
  set (kpi, "name", name);
  set (kpi, "unit", "aantal");
  set (kpi, "definition", "Wat er geteld wordt.\nNiet meer en niet minder.");
  kpi->counting = counting;
  kpi->frequency = frequency;
  tr_project_take (project, kpi);

  return kpi;
}

static TrArea *
add_area (TrProject *project, const char *name)
{
  TrArea *area = tr_record_new (TR_KIND_AREA);

  set (area, "name", name);
  tr_project_take (project, area);

  return area;
}

static TrMeasurement *
add_measurement (TrProject *project, const TrKpi *kpi, const char *date, const TrArea *area, double value)
{
  TrMeasurement *measurement = tr_record_new (TR_KIND_MEASUREMENT);

  set (measurement, "kpi", kpi->record.id);
  set (measurement, "date", date);
  set (measurement, "area", area != NULL ? area->record.id : "");
  measurement->value = value;
  tr_project_take (project, measurement);

  return measurement;
}

static void
add_scores (TrProject *project)
{
  static const double values[2][3] = { { 8, 6.5, NAN }, { 8, 6.5, 9 } };
  TrParticipant *assessor = tr_record_new (TR_KIND_PARTICIPANT);

  set (assessor, "role", "Beleidsadviseur");
  tr_project_take (project, assessor);
  for (guint c = 0; c < 3; c++) {
    TrCriterion *criterion = tr_record_new (TR_KIND_CRITERION);

    set (criterion, "name", c == 0 ? "Vakmanschap" : c == 1 ? "Lokale worteling" : "Prijs");
    criterion->weight = (gint) (50 - 20 * c);
    tr_project_take (project, criterion);
  }
  for (guint p = 0; p < 2; p++) {
    TrProvider *provider = tr_record_new (TR_KIND_PROVIDER);

    set (provider, "name", p == 0 ? "De Buurt" : "+31 Welzijn");
    tr_project_take (project, provider);
    for (guint c = 0; c < 3; c++) {
      TrScore *score = tr_record_new (TR_KIND_SCORE);

      set (score, "provider", provider->record.id);
      set (score, "criterion", ((const TrRecord *) tr_project_at (project, TR_KIND_CRITERION, c))->id);
      set (score, "assessor", assessor->record.id);
      score->value = values[p][c];
      tr_project_take (project, score);
    }
  }
}

static TrDirection *
add_direction (TrProject *project, const char *title)
{
  TrDirection *direction = tr_record_new (TR_KIND_DIRECTION);

  set (direction, "title", title);
  direction->status = TR_STATUS_CONSIDERED;
  tr_project_take (project, direction);

  return direction;
}

/* What a side placed together, in a round or in none. */
static void
place (TrProject *project, const TrDirection *direction, TrSide side, const TrRound *round, double control,
       double uncertainty)
{
  TrPlacement *placement = tr_record_new (TR_KIND_PLACEMENT);

  set (placement, "direction", direction->record.id);
  set (placement, "round", round != NULL ? round->record.id : "");
  set (placement, "date", round != NULL ? "2026-11-02" : "2026-11-01");
  placement->side = side;
  placement->control = control;
  placement->uncertainty = uncertainty;
  tr_project_take (project, placement);
}

static TrRound *
add_hidden_round (TrProject *project)
{
  TrRound *round = tr_record_new (TR_KIND_ROUND);

  set (round, "date", "2026-11-02");
  tr_project_take (project, round);

  return round;
}

/* Says that the project does not follow a rule, about so many subjects. */
static void
set_aside (TrProject *project, const char *rule, const char *reason, const char *date, gint subjects)
{
  TrSetAside *aside = tr_record_new (TR_KIND_SET_ASIDE);

  set (aside, "rule", rule);
  set (aside, "reason", reason);
  set (aside, "date", date);
  aside->subjects = subjects;
  tr_project_take (project, aside);
}

/* One direction that the sides see differently, one close to an axis, one that nobody placed, and one of which all is
 * hidden still. */
static void
add_placements (TrProject *project)
{
  TrDirection *apart = add_direction (project, "Buurtsportcoaches"), *close = add_direction (project, "Huiskamers"),
              *hidden = add_direction (project, "Huisbezoek");
  TrRound *round = add_hidden_round (project);

  add_direction (project, "Niets doen");
  place (project, apart, TR_SIDE_MUNICIPALITY, NULL, 0.7, 0.25);
  place (project, apart, TR_SIDE_PROVIDER, NULL, 0.3, 0.85);
  place (project, close, TR_SIDE_PROVIDER, NULL, 0.53, 0.9);
  place (project, close, TR_SIDE_MUNICIPALITY, round, 0.01, 0.01);
  place (project, hidden, TR_SIDE_MUNICIPALITY, round, 0.02, 0.02);
}

/* All counting rules and frequencies, areas and none, values beside the periods. */
static TrProject *
small (void)
{
  TrProject *project = new_project ("Jongerenwerk", "2027-01-01", "2028-12-31");
  TrArea *north = add_area (project, "Noord"), *south = add_area (project, "Zuid");
  TrKpi *sum = add_kpi (project, "A17", "Doorverwijzingen", TR_COUNTING_SUM, TR_FREQUENCY_QUARTER);
  TrKpi *mean = add_kpi (project, "i.3.1.1", "", TR_COUNTING_MEAN, TR_FREQUENCY_YEAR);
  TrKpi *last = add_kpi (project, "", "Vaste bezoekers", TR_COUNTING_LAST, TR_FREQUENCY_HALF_YEAR);
  TrKpi *unset = add_kpi (project, "", "", TR_COUNTING_UNSET, TR_FREQUENCY_UNSET);

  set (mean, "registrar", "Onderzoek");
  set (unset, "registrar", "Wijkteam");
  sum->baseline = 10;
  sum->target = 25.5;
  mean->target = 7.5;
  add_kpi (project, "A20", "Nog niets", TR_COUNTING_SUM, TR_FREQUENCY_MONTH);
  add_measurement (project, sum, "2027-02-01", north, 3);
  add_measurement (project, sum, "2027-03-31", south, 4);
  add_measurement (project, sum, "2027-04-01", NULL, 0);
  add_measurement (project, sum, "2028-12-31", south, 2.25);
  add_measurement (project, sum, "2031-01-01", south, 1000);
  add_measurement (project, mean, "2027-06-01", north, 7);
  add_measurement (project, mean, "2027-07-01", south, 8);
  add_measurement (project, mean, "2027-08-01", NULL, 5.5);
  add_measurement (project, last, "2027-01-15", north, 30);
  add_measurement (project, last, "2027-06-30", north, 20);
  add_measurement (project, last, "2027-06-30", south, 41);
  add_measurement (project, last, "2027-06-29", south, 99);
  add_measurement (project, unset, "2027-09-09", south, -3);
  add_measurement (project, unset, "2027-10-09", south, NAN);
  add_scores (project);
  add_placements (project);
  set_aside (project, "K06", "Eerst de cijfers, dan de verhalen.", "2026-11-01", 100);
  set_aside (project, "C15", "Zo is het afgesproken.", "2026-10-01", 0);
  set_aside (project, "Q99", "Uit een nieuwere versie.", "", 0);

  return project;
}

/* The same in English, with a KPI that was replaced by another in front of those in use, and one whose successor is gone. */
static TrProject *
replaced (void)
{
  TrProject *project = small ();
  TrKpi *old = (TrKpi *) tr_project_at (project, TR_KIND_KPI, 0), *older = (TrKpi *) tr_project_at (project, TR_KIND_KPI, 4);

  ((TrProjectInfo *) tr_project_info (project))->language = TR_LANGUAGE_EN;
  set (old, "until", "2027-07-01");
  set (old, "end_reason", "Te weinig zeggend");
  set (old, "successor", ((const TrRecord *) tr_project_at (project, TR_KIND_KPI, 2))->id);
  set (older, "until", "2027-01-31");
  set (older, "end_reason", "=1+1");

  return project;
}

/* Titles that would like to be something else, in a corner, on the axes and in the middle, of every side. */
static void
add_hostile_placements (TrProject *project, const char *long_title)
{
  const char *const titles[] = { "=cmd|' /C calc'!A0", long_title, "שלום עולם", "<b>&amp; \"vet\"</b>\n=1+1", "" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    TrDirection *direction = add_direction (project, titles[i]);

    for (guint side = 0; side <= i; side++)
      place (project, direction, (TrSide) ((side + i) % TR_N_SIDES), NULL, 0.25 * i, 0.25 * ((i + side) % 5));
  }
}

/* Texts that would like to be something else. */
static TrProject *
hostile (void)
{
  static const char *const names[] = {
    "=cmd|' /C calc'!A0", "+31 6 12345678", "-5 procent", "@SUM(A1:A9)", "Hoe tevreden? (*) ~",   "Hoe tevreden! (x) ~",
    "<b>&amp; \"vet\"</b>",  "שלום עולם",      "😀😀 blij",   "2027",        "1-2",                  "_x0041_",
    "https://example.org",   "naam",           "NAAM",       "naam",        "\001\002bel\007 \x7f", ">5",
    "Registratie",           "tr_kpis",
  };
  g_autofree char *long_name = g_strnfill (5000, 'n'), *long_text = g_strnfill (40000, 't');
  TrProject *project = new_project ("=1+1 / \\ : * ? \"x\" <y> | & z", "2027-01-01", "2027-12-31");
  TrArea *area = add_area (project, "Alle gebieden"), *other = add_area (project, "=Noord*?~");
  TrChallenge *challenge = tr_record_new (TR_KIND_CHALLENGE);
  TrAgreement *agreement = tr_record_new (TR_KIND_AGREEMENT);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    TrKpi *kpi = add_kpi (project, "", names[i], (TrCounting) (i % 4), TR_FREQUENCY_HALF_YEAR);

    set (kpi, "unit", names[i]);
    add_measurement (project, kpi, "2027-03-01", area, i + 1);
    set (add_measurement (project, kpi, "2027-04-01", other, i + 2), "remark", names[i]);
  }
  set (add_kpi (project, "A1", long_name, TR_COUNTING_SUM, TR_FREQUENCY_YEAR), "definition", long_text);
  set (add_kpi (project, "A2", long_name, TR_COUNTING_SUM, TR_FREQUENCY_YEAR), "why", "fout: \xff\xfe einde\r\nnieuwe regel");
  set (add_measurement (project, tr_project_at (project, TR_KIND_KPI, 0), "geen datum", area, 1), "remark", long_text);
  set (challenge, "statement", long_text);
  set (agreement, "what", "=HYPERLINK(\"http://example.org\")");
  tr_project_take (project, challenge);
  tr_project_take (project, agreement);
  add_hostile_placements (project, long_name);
  set_aside (project, "K06", "=HYPERLINK(\"http://example.org\") {reason} %s\r\n+1", "geen datum", 1);
  set_aside (project, "=1+1", "-1", "2026-11-01", 0);

  return project;
}

/* As many KPIs reported every quarter, in as many areas, for as many years. */
TrProject *
tr_test_workbook_large (guint n_kpis, guint n_years, guint n_areas)
{
  g_autofree char *end = g_strdup_printf ("%u-12-31", 2026 + n_years);
  TrProject *project = new_project ("Sociale basis", "2027-01-01", end);

  for (guint a = 0; a < n_areas; a++) {
    g_autofree char *name = g_strdup_printf ("Wijk %u", a + 1);

    add_area (project, name);
  }
  for (guint k = 0; k < n_kpis; k++) {
    g_autofree char *code = g_strdup_printf ("A%u", k + 1);
    TrKpi *kpi = add_kpi (project, code, "Deelnemers aan activiteiten in de buurt", (TrCounting) (1 + k % 3), TR_FREQUENCY_QUARTER);

    kpi->baseline = 10 + k;
    kpi->target = 20 + k;
    for (guint quarter = 0; quarter < n_years * 4; quarter++)
      for (guint a = 0; a < n_areas; a++) {
        g_autofree char *date = g_strdup_printf ("%u-%02u-15", 2027 + quarter / 4, quarter % 4 * 3 + 2);

        add_measurement (project, kpi, date, tr_project_at (project, TR_KIND_AREA, a), (k * 7 + quarter * 3 + a) % 50 + 0.5);
      }
  }

  return project;
}

/* A project by name, NULL when there is none of that name. Free with tr_project_unref(). */
TrProject *
tr_test_workbook_project (const char *name)
{
  TrProject *project;

  if (g_str_equal (name, "hostile"))
    return hostile ();
  if (g_str_equal (name, "large"))
    return tr_test_workbook_large (15, 8, 10);
  if (g_str_equal (name, "bare"))
    return new_project ("Leeg", "", "");
  if (g_str_equal (name, "replaced"))
    return replaced ();
  if (!g_str_equal (name, "small") && !g_str_equal (name, "english"))
    return tr_test_contract_project (name);
  project = small ();
  if (g_str_equal (name, "english"))
    ((TrProjectInfo *) tr_project_info (project))->language = TR_LANGUAGE_EN;

  return project;
}
