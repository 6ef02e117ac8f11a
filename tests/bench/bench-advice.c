/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* All rules over projects of 100, 1,000 and 10,000 records, against a plain walk that looks once at every field of every record. The
 * window runs the rules after each change, so what matters is that they grow with the project as a walk does, not with its square.
 *
 * usage: bench-advice [ROUNDS]
 * Prints a line of JSON for each size and each of the two, with the median in milliseconds. */

#include <stdlib.h>

#include "core/tr-advice.h"

#define ROUNDS 9
#define WORK 200000 /* records to look at in one round: small projects are looked at more often */
#define TODAY "2026-11-24"
/* The comparison of providers is a grid of these two, so that its size would be the square of the number of records, and no project has
 * more; what is over goes to the scores in the grid. */
#define MOST_OF_GRID 20

static const guint sizes[] = { 100, 1000, 10000 };

/* A value that fits the field, another one for each record; references to all of what they can name, in turn. */
static char *
value_for (TrProject *project, const TrField *field, guint number)
{
  switch (field->type) {
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
    return g_strdup_printf ("%.*s %u", field->max_length < 40 ? 2 : 20, field->name, number);
  case TR_TYPE_CHOICE:
    return g_strdup (field->choices[number % tr_choice_count (field->choices)].name);
  case TR_TYPE_REFERENCE: {
    guint n = tr_project_count (project, field->target);

    return g_strdup (n > 0 ? ((const TrRecord *) tr_project_at (project, field->target, number % n))->id : "");
  }
  case TR_TYPE_DATE:
    return g_strdup_printf ("20%02u-%02u-%02u", 26 + number % 8, 1 + number % 12, 1 + number % 28);
  case TR_TYPE_FLAG:
    return g_strdup (number % 2 == 0 ? "1" : "0");
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
  default:
    return g_strdup_printf ("%.0f", field->low + (double) (number % 7) * (field->high >= field->low + 6 ? 1 : 0));
  }
}

static void
add_record (TrProject *project, TrKindId kind, guint number)
{
  TrRecord *record = tr_record_new (kind);

  for (guint i = 0; i < record->kind->n_fields; i++) {
    const TrField *field = &record->kind->fields[i];
    /* every seventh value is left open, for the rules to find; a KPI with a last day is not in use */
    gboolean is_left = (!field->is_required && (number + i) % 7 == 0) || g_str_equal (field->name, "until");
    g_autofree char *value = value_for (project, field, number);
    g_autoptr (GError) error = NULL;

    if (!is_left && !tr_record_set (record, field, value, &error))
      g_error ("%s.%s: %s", record->kind->name, field->name, error->message);
  }
  tr_project_take (project, record);
}

static gboolean
is_spread (guint kind)
{
  return !tr_kind (kind)->is_single && kind != TR_KIND_SET_ASIDE;
}

/* As many records, spread evenly over the kinds. */
static TrProject *
make_project (guint n_records)
{
  TrProject *project = tr_project_new ();
  guint n_kinds = 0, n_each, n_over = 0;

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    n_kinds += is_spread (kind) ? 1 : 0;
  n_each = n_records / n_kinds;

  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    guint n = is_spread (kind) ? n_each : kind == TR_KIND_SET_ASIDE ? 0 : 1;

    if (kind == TR_KIND_CRITERION || kind == TR_KIND_PROVIDER) {
      n = MIN (n, MOST_OF_GRID);
      n_over += n_each - n;
    } else if (kind == TR_KIND_SCORE)
      n += n_over + n_records % n_kinds;
    for (guint i = 0; i < n; i++)
      add_record (project, kind, i);
  }

  return project;
}

static guint
walk (TrProject *project)
{
  guint n_empty = 0;

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_project_count (project, kind); i++) {
      const TrRecord *record = tr_project_at (project, kind, i);

      for (guint f = 0; f < record->kind->n_fields; f++)
        n_empty += tr_record_is_empty (record, &record->kind->fields[f]) ? 1 : 0;
    }

  return n_empty;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *what, guint n_records, guint n_findings, GArray *seconds)
{
  g_array_sort (seconds, compare);
  g_print ("{\"bench\": \"advice\", \"what\": \"%s\", \"rows\": %u, \"median_ms\": %.5f, \"least_ms\": %.5f, \"runs\": %u, "
           "\"rules\": %u, \"findings\": %u}\n",
           what, n_records, g_array_index (seconds, double, seconds->len / 2) * 1000, g_array_index (seconds, double, 0) * 1000,
           seconds->len, tr_rule_count (), n_findings);
}

/* The rules and the walk take turns, so that a busy computer is busy for both. */
static void
measure (guint n_records, guint n_rounds)
{
  g_autoptr (TrProject) project = make_project (n_records);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double)), theirs = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_times = WORK / n_records, n_findings = 0, n_empty = 0;

  for (guint round = 0; round <= n_rounds; round++) {
    gint64 start = g_get_monotonic_time (), middle;
    double one, other;

    for (guint i = 0; i < n_times; i++) {
      g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_NL, TODAY);

      n_findings = findings->len;
    }
    middle = g_get_monotonic_time ();
    for (guint i = 0; i < n_times; i++)
      n_empty += walk (project);
    one = (double) (middle - start) / G_USEC_PER_SEC / n_times;
    other = (double) (g_get_monotonic_time () - middle) / G_USEC_PER_SEC / n_times;
    if (round > 0) {
      g_array_append_val (ours, one);
      g_array_append_val (theirs, other);
    }
  }
  if (n_empty == 0)
    g_error ("the walk saw nothing");
  print_median ("trechter", n_records, n_findings, ours);
  print_median ("walk", n_records, n_findings, theirs);
}

int
main (int argc, char **argv)
{
  guint n_rounds = argc > 1 ? (guint) CLAMP (atoi (argv[1]), 1, 1000) : ROUNDS;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i], n_rounds);

  return 0;
}
