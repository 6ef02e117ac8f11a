/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-agenda.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-words.h"

#define IN_MONTHS_FROM 183   /* days */
#define DAYS_OF_MONTH 30.4375 /* on average */

/* What is known of a project. */
typedef struct {
  char *id;
  char *changed;    /* as the library said last */
  gboolean is_read; /* as it was then, on the day of the agenda */
  GPtrArray *items; /* TrAgendaItem, of the last time that it was read; NULL before the first */
} Known;

struct _TrAgenda {
  TrLibrary *library;
  TrLanguage language;
  GDate today;
  GHashTable *by_id;  /* id (its own) to Known */
  GPtrArray *to_read; /* Known, borrowed */
};

static void
item_free (gpointer data)
{
  TrAgendaItem *self = data;

  g_free (self->project);
  g_free (self->title);
  g_free (self->key);
  g_free (self->what);
  g_free (self);
}

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->id);
  g_free (self->changed);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/* An agenda that knows nothing yet. Free with tr_agenda_free(). */
TrAgenda *
tr_agenda_new (TrLibrary *library, TrLanguage language)
{
  TrAgenda *self = g_new0 (TrAgenda, 1);

  self->library = g_object_ref (library);
  self->language = language;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, known_free);
  self->to_read = g_ptr_array_new ();

  return self;
}

void
tr_agenda_free (TrAgenda *self)
{
  g_ptr_array_unref (self->to_read);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->library);
  g_free (self);
}

static TrAgendaItem *
item_new (TrProject *project, const char *id, const TrPlan *plan, const TrPlanItem *of, const GDate *today,
          TrLanguage language)
{
  TrAgendaItem *self = g_new0 (TrAgendaItem, 1);

  self->project = g_strdup (id);
  self->title = g_strdup (tr_project_info (project)->title);
  self->key = g_strdup (of->key);
  self->what = tr_plan_item_due_text (of, today, language);
  self->latest = of->latest;
  self->state = tr_plan_state (plan, of, today);
  tr_plan_item_due (of, today, &self->due);
  self->days = g_date_days_between (today, &self->due);

  return self;
}

/* What comes next in one project (TrAgendaItem), as tr_plan_next() puts it in order. `id` is that of the library.
 * Free with g_ptr_array_unref(). */
GPtrArray *
tr_agenda_of_project (TrProject *project, const char *id, const GDate *today, TrLanguage language)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autoptr (GPtrArray) next = tr_plan_next (plan, today, 0);
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  GDate horizon = *today, due;

  g_date_add_months (&horizon, TR_AGENDA_MONTHS);
  for (guint i = 0; i < next->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (next, i);

    tr_plan_item_due (item, today, &due);
    if (i == 0 || g_date_compare (&due, &horizon) <= 0)
      g_ptr_array_add (items, item_new (project, id, plan, item, today, language));
  }

  return items;
}

/* Has a project read, unless it is as it was. */
static void
look_at (TrAgenda *self, const TrProjectEntry *entry, gboolean is_other_day)
{
  Known *known = g_hash_table_lookup (self->by_id, entry->id);

  if (known == NULL) {
    known = g_new0 (Known, 1);
    known->id = g_strdup (entry->id);
    g_hash_table_insert (self->by_id, known->id, known);
  } else if (!is_other_day && known->is_read && g_str_equal (known->changed, entry->changed)) {
    return;
  }
  g_free (known->changed);
  known->changed = g_strdup (entry->changed);
  known->is_read = FALSE;
  g_ptr_array_add (self->to_read, known);
}

static void
drop_others (TrAgenda *self, const GPtrArray *entries)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (there, ((TrProjectEntry *) g_ptr_array_index (entries, i))->id);
  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (there, id))
      g_hash_table_iter_remove (&iter);
}

/* Looks which projects there are and which of them have to be read (again); tr_agenda_read() does that. What was
 * known of a project stays until then. */
gboolean
tr_agenda_renew (TrAgenda *self, const GDate *today, GError **error)
{
  g_autoptr (GPtrArray) entries = tr_library_list (self->library, NULL, error);
  gboolean is_other_day = !g_date_valid (&self->today) || g_date_compare (&self->today, today) != 0;

  if (entries == NULL)
    return FALSE;
  self->today = *today;
  g_ptr_array_set_size (self->to_read, 0);
  drop_others (self, entries);
  for (guint i = 0; i < entries->len; i++)
    look_at (self, g_ptr_array_index (entries, i), is_other_day);

  return TRUE;
}

/* A project that can not be read has no dates; the page that lists the projects says what is wrong with the file. */
static void
read_one (TrAgenda *self, Known *known)
{
  g_autoptr (TrProject) project = tr_library_read (self->library, known->id, NULL);

  g_clear_pointer (&known->items, g_ptr_array_unref);
  known->items = project != NULL ? tr_agenda_of_project (project, known->id, &self->today, self->language)
                                 : g_ptr_array_new_with_free_func (item_free);
  known->is_read = TRUE;
}

/* Reads what has to be read for at most some time, but at least one project. TRUE as long as there is more. */
gboolean
tr_agenda_read (TrAgenda *self, gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  while (self->to_read->len > 0) {
    read_one (self, g_ptr_array_index (self->to_read, self->to_read->len - 1));
    g_ptr_array_set_size (self->to_read, (gint) self->to_read->len - 1);
    if (g_get_monotonic_time () >= end)
      break;
  }

  return self->to_read->len > 0;
}

/* What is overdue first, then by day. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TrAgendaItem *one = *(const TrAgendaItem *const *) a, *other = *(const TrAgendaItem *const *) b;
  int order = (one->state != TR_PLAN_OVERDUE) - (other->state != TR_PLAN_OVERDUE);

  if (order == 0)
    order = g_date_compare (&one->due, &other->due);
  if (order == 0)
    order = g_utf8_collate (one->title, other->title);
  if (order == 0)
    order = strcmp (one->project, other->project);

  return order != 0 ? order : strcmp (one->key, other->key);
}

/* What comes next in all projects that have been read (TrAgendaItem, of the agenda, until it reads again): overdue
 * first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_agenda_items (TrAgenda *self)
{
  GPtrArray *items = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer known;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    if (((Known *) known)->items != NULL)
      g_ptr_array_extend (items, ((Known *) known)->items, NULL, NULL);
  g_ptr_array_sort (items, compare_items);

  return items;
}

/* Beyond half a year nobody counts in weeks. */
static char *
distance_text (gint days, TrLanguage language)
{
  if (days < IN_MONTHS_FROM)
    return tr_plan_days_text (days, language);

  return tr_language_term (language, (gint) (days / DAYS_OF_MONTH));
}

/* How far away it is, in words. Free with g_free(). */
char *
tr_agenda_when_text (const TrAgendaItem *item, TrLanguage language)
{
  g_autofree char *days = distance_text (ABS (item->days), language);

  if (item->state == TR_PLAN_OVERDUE)
    /* TRANSLATORS: %s is a time, such as “6 weeks and 1 day” or “8 months” */
    return tr_words_say (language, N_("%s late"), days, NULL);
  if (item->days < 0)
    /* TRANSLATORS: something that takes some time is going on now */
    return g_strdup (tr_language_text (language, N_("going on now")));
  if (item->days == 0)
    return g_strdup (tr_language_text (language, N_("today")));

  /* TRANSLATORS: %s is a time, such as “6 weeks and 1 day” or “8 months” */
  return tr_words_say (language, N_("in %s"), days, NULL);
}

/* Until when it can be done safely, for what has such a day. Free with g_free(). */
char *
tr_agenda_latest_text (const TrAgendaItem *item, TrLanguage language)
{
  g_autofree char *date = tr_plan_date_text (&item->latest, language);

  if (!g_date_valid (&item->latest))
    return g_strdup ("");

  /* TRANSLATORS: %s is a date: the last safe day for a decision */
  return tr_words_say (language, N_("%s at the latest"), date, NULL);
}
