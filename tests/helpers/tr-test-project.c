/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-project.h"

#include <math.h>

#include "tr-session.h"

#define MOST_RECORDS 5 /* of a kind */

/* A text of 1 to 12 characters or, now and then, of as many as fit, with whatever people and spreadsheets put in texts.
 * */
char *
tr_test_random_text (GRand *random, TrType type, guint max_length)
{
  static const char *const pieces[] = {
    "a", "Z", "9", " ", "é", "ß", "漢", "😀", "\"", "\\", "/", "<b>", "&",
    "%s", "=1+1", "{}", ",", "'", ";", "“", "\u00a0", "e\u0301", "\u2028",
  };
  GString *text = g_string_new (NULL);
  gboolean is_long = g_rand_int_range (random, 0, 100) == 0;
  guint n_left = is_long ? max_length : MIN (max_length, (guint) g_rand_int_range (random, 1, 13));

  while (n_left > 0) {
    const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
    guint length = (guint) g_utf8_strlen (piece, -1);

    if (length > n_left)
      continue;
    if (type == TR_TYPE_TEXT && length == 1 && g_rand_int_range (random, 0, 8) == 0)
      piece = g_rand_boolean (random) ? "\n" : "\t";
    g_string_append (text, piece);
    n_left -= length;
  }

  return g_string_free (text, FALSE);
}

static char *
random_number (GRand *random, const TrField *field)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value = g_rand_double_range (random, field->low, field->high);

  if (field->type == TR_TYPE_COUNT || g_rand_boolean (random))
    value = CLAMP (round (value), field->low, field->high);
  else if (field->type == TR_TYPE_MONEY)
    value = CLAMP (round (value * 100) / 100, field->low, field->high);
  else if (g_rand_boolean (random))
    value = CLAMP (round (value * 10) / 10, field->low, field->high);

  return g_strdup (g_ascii_dtostr (text, sizeof text, value));
}

static char *
random_reference (GRand *random, TrProject *project, const TrField *field)
{
  guint n = tr_project_count (project, field->target);
  const TrRecord *target;

  if (n == 0)
    return g_strdup ("");
  target = tr_project_at (project, field->target, (guint) g_rand_int_range (random, 0, (gint) n));

  return g_strdup (target->id);
}

/* One session at a time goes on. */
static const char *
random_choice (GRand *random, TrProject *project, const TrField *field)
{
  const char *name = field->choices[g_rand_int_range (random, 0, (gint) tr_choice_count (field->choices))].name;

  if (field->choices == tr_session_states && g_str_equal (name, tr_session_states[TR_SESSION_RUNNING].name) &&
      tr_session_running (project) != NULL)
    return tr_session_states[TR_SESSION_ENDED].name;

  return name;
}

static char *
random_value (GRand *random, TrProject *project, const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_CHOICE:
    return g_strdup (random_choice (random, project, field));
  case TR_TYPE_REFERENCE:
    return random_reference (random, project, field);
  case TR_TYPE_DATE:
    return g_strdup_printf ("%d-%02d-%02d", g_rand_int_range (random, 1900, 2200), g_rand_int_range (random, 1, 13),
                            g_rand_int_range (random, 1, 29));
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
    return random_number (random, field);
  case TR_TYPE_FLAG:
    return g_strdup (g_rand_boolean (random) ? "1" : "0");
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    return tr_test_random_text (random, field->type, field->max_length);
  }
}

/* A record whose own checks pass; half of its optional fields are filled, all of them when `is_full`. NULL when it
 * needs a record of another kind that the project does not have. */
gpointer
tr_test_random_record (GRand *random, TrProject *project, TrKindId kind, gboolean is_full)
{
  static const char *const area_codes[] = { "GM0599", "WK059905", "BU05990504", "WK1680ZZ" };
  static const char *const rules[] = { "P01", "O08", "K06", "C33" };
  const TrField *culprit = NULL;

  for (guint n_tries = 0; n_tries < 100; n_tries++) {
    g_autoptr (TrRecord) record = tr_record_new (kind);

    for (guint i = 0; i < record->kind->n_fields; i++) {
      const TrField *field = &record->kind->fields[i];
      g_autofree char *value = random_value (random, project, field);

      if (kind == TR_KIND_AREA && g_str_equal (field->name, "code"))
        tr_record_set (record, field, area_codes[g_rand_int_range (random, 0, G_N_ELEMENTS (area_codes))], NULL);
      else if (kind == TR_KIND_SET_ASIDE && g_str_equal (field->name, "rule"))
        tr_record_set (record, field, rules[g_rand_int_range (random, 0, G_N_ELEMENTS (rules))], NULL);
      else if (is_full || field->is_required || g_rand_boolean (random))
        tr_record_set (record, field, value, NULL);
    }
    if (tr_record_check (record, &culprit, NULL))
      return g_steal_pointer (&record);
  }

  return NULL;
}

/* A project that is right in every respect. With `is_full` it has records of every kind. */
TrProject *
tr_test_random_project (GRand *random, gboolean is_full)
{
  TrProject *project = tr_project_new ();

  tr_project_take (project, tr_test_random_record (random, project, TR_KIND_PROJECT, is_full));
  for (guint kind = TR_KIND_PROJECT + 1; kind < TR_N_KINDS; kind++)
    for (gint n = tr_kind (kind)->is_single ? 1 : g_rand_int_range (random, is_full ? 1 : 0, MOST_RECORDS); n > 0; n--) {
      gpointer record = tr_test_random_record (random, project, kind, is_full);

      if (record != NULL)
        tr_project_take (project, record);
    }

  return project;
}
