/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-document-private.h"
#include "tr-pace.h"

/* What the clock counted, and how it counts. It stands apart from the records, because time that passed is not undone. */

#define MOST_GAP_US (120 * G_USEC_PER_SEC) /* between two looks: a longer one means that the machine slept */

/* What a part took so far, 0 when nothing is known. */
guint
tr_pace_seconds (GHashTable *seconds, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (seconds, key));
}

void
tr_pace_add_seconds (GHashTable *seconds, const char *key, guint more)
{
  g_hash_table_insert (seconds, g_strdup (key), GUINT_TO_POINTER (tr_pace_seconds (seconds, key) + more));
}

/* What was counted in a session so far. NULL when it can not be read. */
GHashTable *
tr_pace_read_clock (TrDocument *document, const char *session, GError **error)
{
  g_autoptr (GHashTable) seconds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TrStatement) rows = tr_db_query (tr_document_get_db (document), error,
                                              "SELECT part, seconds FROM clock WHERE session_id = ?1", session, NULL);
  gboolean has_row = TRUE;

  if (rows == NULL)
    return NULL;
  while (has_row) {
    if (!tr_db_next (rows, &has_row, error))
      return NULL;
    if (has_row)
      tr_pace_add_seconds (seconds, tr_db_text (rows, 0), (guint) MIN (sqlite3_column_int64 (rows, 1), G_MAXINT));
  }

  return g_steal_pointer (&seconds);
}

/* Keeps what a part took so far: a number, not a difference, so that it may be written again. Nothing happens when the
 * session is gone. */
gboolean
tr_pace_write_clock (TrDocument *document, const char *session, const char *key, guint seconds, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%u", seconds);

  return tr_db_change (tr_document_get_db (document), error,
                       "INSERT INTO clock (session_id, part, seconds) SELECT id, ?2, CAST (?3 AS INTEGER) FROM session"
                       " WHERE id = ?1 ON CONFLICT (session_id, part) DO UPDATE SET seconds = excluded.seconds",
                       session, key, value, NULL);
}

/* Whole seconds since the last step, of g_get_monotonic_time(): setting the clock, midnight and summer time do not count,
 * and neither does a pause or a gap in which the machine slept. */
guint
tr_pace_ticker_step (TrPaceTicker *self, gint64 now_us, gboolean is_running)
{
  gint64 gap = self->last_us != 0 ? now_us - self->last_us : 0;
  guint seconds;

  self->last_us = is_running ? now_us : 0;
  if (gap > 0 && gap <= MOST_GAP_US)
    self->rest_us += gap;
  seconds = (guint) (self->rest_us / G_USEC_PER_SEC);
  self->rest_us %= G_USEC_PER_SEC;

  return seconds;
}
