/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advice.h"

#include <stdarg.h>

#include <glib/gi18n.h>

/* What a rule uses to look around and to say what it found. Texts that these return live as long as the check. */

static const char *
keep (TrCheck *check, char *text)
{
  const char *kept = g_string_chunk_insert (check->texts, text);

  g_free (text);

  return kept;
}

/* A msgid in the language of the check. */
const char *
tr_check_text (TrCheck *check, const char *msgid)
{
  return tr_language_text (check->language, msgid);
}

/* What the user wrote, in quotation marks; of a long text the beginning. */
const char *
tr_check_quote (TrCheck *check, const char *text)
{
  return keep (check, tr_language_quote (text));
}

/* The name of a record in quotation marks; its place in the list, such as KPI 3, when it has no name yet. */
const char *
tr_check_name (TrCheck *check, gconstpointer record)
{
  return keep (check, tr_words_name (record, check->language));
}

const char *
tr_check_number (TrCheck *check, double value, guint most_decimals)
{
  return keep (check, tr_language_number (check->language, value, most_decimals));
}

const char *
tr_check_date (TrCheck *check, const char *iso_date)
{
  return keep (check, tr_language_date (check->language, iso_date));
}

const char *
tr_check_money (TrCheck *check, gint64 cents)
{
  return keep (check, tr_language_money (check->language, cents));
}

/* A term as people say it: 8 years, 30 months. */
const char *
tr_check_term (TrCheck *check, gint months)
{
  return keep (check, tr_language_term (check->language, months));
}

/* The finding is about this record, and belongs on screen where the record is. All subjects of a rule are of one kind. */
void
tr_check_subject (TrCheck *check, gconstpointer record)
{
  g_ptr_array_add (check->subjects, (gpointer) record);
}

/* This record is only the way: where the finding may be solved, not what is wrong. It is a subject but for one thing: when
 * the finding was set aside, another way does not make it speak again. */
void
tr_check_way (TrCheck *check, gconstpointer record)
{
  tr_check_subject (check, record);
  check->n_ways++;
}

/* How many subjects there are, ways counted in. */
guint
tr_check_n_subjects (TrCheck *check)
{
  return check->subjects->len;
}

/* Texts in a row: A, B and C; of many the first, and how many more. Those beyond the first TR_MOST_NAMES are not looked at. */
const char *
tr_check_list (TrCheck *check, const GPtrArray *texts)
{
  return keep (check, tr_words_list (texts, check->language));
}

/* The names of records in a row; of many the first, and how many more. */
const char *
tr_check_names (TrCheck *check, const GPtrArray *records)
{
  return keep (check, tr_words_names (records, check->language));
}

/* Tells the finding when there are subjects; `one` and `several` are msgids in which %s stands for their names. */
void
tr_check_say (TrCheck *check, const char *one, const char *several)
{
  const char *names;

  if (check->subjects->len == 0)
    return;
  names = tr_check_names (check, check->subjects);
  g_free (check->message);
  check->message = tr_language_fill (tr_check_text (check, check->subjects->len == 1 ? one : several),
                                     (const char *const[]) { names, NULL });
}

/* Tells the finding in words of its own: a msgid and, ending with NULL, the texts for each %s in it. */
void
tr_check_say_with (TrCheck *check, const char *msgid, ...)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, msgid);
  for (const char *text = va_arg (arguments, const char *); text != NULL; text = va_arg (arguments, const char *))
    g_ptr_array_add (texts, (gpointer) text);
  va_end (arguments);
  g_ptr_array_add (texts, NULL);

  g_free (check->message);
  check->message = tr_language_fill (tr_check_text (check, msgid), (const char *const *) texts->pdata);
}

/* The finding is solved on another page than the rule says. */
void
tr_check_on_page (TrCheck *check, TrPage page)
{
  check->page = page;
}

/* The finding is solved in another field than the rule says, or with NULL in another list. `field` is not copied. */
void
tr_check_at (TrCheck *check, TrKindId kind, const char *field)
{
  check->place = kind;
  check->field = field;
}

/* The finding is solved by a record of another kind than the rule says, one that has to be added, removed or linked. */
void
tr_check_solved_by (TrCheck *check, TrKindId kind)
{
  tr_check_at (check, kind, kind == check->rule->kind ? check->rule->field : NULL);
}

static GHashTable *
group_by (TrProject *project, TrKindId kind, const TrField *field)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < tr_project_count (project, kind); i++) {
    gconstpointer record = tr_project_at (project, kind, i);
    const char *id = tr_record_text (record, field);
    GPtrArray *group = g_hash_table_lookup (groups, id);

    if (group == NULL) {
      group = g_ptr_array_new ();
      g_hash_table_insert (groups, (gpointer) id, group);
    }
    g_ptr_array_add (group, (gpointer) record);
  }

  return groups;
}

/* The records of a kind whose reference `field` is `id`, in order: tr_project_where() for rules, which ask it of every record. Owned by
 * the check. */
const GPtrArray *
tr_check_of (TrCheck *check, TrKindId kind, const char *field_name, const char *id)
{
  static GPtrArray *none;
  const TrField *field = tr_kind_field (tr_kind (kind), field_name);
  GHashTable *groups = g_hash_table_lookup (check->groups, field);
  const GPtrArray *group;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());
  if (groups == NULL) {
    groups = group_by (check->project, kind, field);
    g_hash_table_insert (check->groups, (gpointer) field, groups);
  }
  group = g_hash_table_lookup (groups, id);

  return group != NULL ? group : none;
}

/* The directions of a challenge, in order. One that names no challenge is about the only one there is. The array is the
 * caller's. */
GPtrArray *
tr_check_directions (TrCheck *check, const TrChallenge *challenge)
{
  GPtrArray *directions = g_ptr_array_new ();

  if (tr_project_count (check->project, TR_KIND_CHALLENGE) > 1) {
    const GPtrArray *named = tr_check_of (check, TR_KIND_DIRECTION, "challenge", challenge->record.id);

    for (guint i = 0; i < named->len; i++)
      g_ptr_array_add (directions, g_ptr_array_index (named, i));
    return directions;
  }
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    if (*direction->challenge == '\0' || g_str_equal (direction->challenge, challenge->record.id))
      g_ptr_array_add (directions, (gpointer) direction);

  return directions;
}
