/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-pacer.h"

#include "core/tr-session.h"

#define PACER "tr-pacer" /* a TrPacer, data of the document */
#define KEEP_SECONDS 10  /* at most so much is lost with the machine */
#define TICK_MS 1000

enum { SIGNAL_TICKED, SIGNAL_BEGAN, N_SIGNALS };

static guint signals[N_SIGNALS];

struct _TrPacer {
  GObject parent_instance;

  TrDocument *document; /* owns this */
  char *session;        /* NULL when none is going on */
  char *page;           /* that time is counted for: the last one that belongs to the dialogue */
  GHashTable *seconds;  /* names of parts to seconds */
  TrPace *pace;         /* NULL without a session */
  TrPaceTicker ticker;
  gboolean is_read;     /* `seconds` has what was counted before */
  GHashTable *unkept;   /* names of parts to seconds that are not on disk yet */
  GHashTable *begun;    /* names of beginnings that were seen: undo and redo bring back what had begun before */
  gboolean is_paused;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (TrPacer, tr_pacer, G_TYPE_OBJECT)

static void
look (TrPacer *self)
{
  g_clear_pointer (&self->pace, tr_pace_free);
  if (self->session != NULL)
    self->pace = tr_pace_new (tr_document_get_project (self->document), self->session, self->seconds, self->page);
  g_signal_emit (self, signals[SIGNAL_TICKED], 0);
}

/* Adds what was counted before. Until that could be read nothing may be written, because it would be lost. */
static gboolean
read_clock (TrPacer *self, GError **error)
{
  g_autoptr (GHashTable) stored = NULL;
  GHashTableIter iter;
  gpointer key, seconds;

  if (self->is_read)
    return TRUE;
  stored = tr_pace_read_clock (self->document, self->session, error);
  if (stored == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, stored);
  while (g_hash_table_iter_next (&iter, &key, &seconds))
    tr_pace_add_seconds (self->seconds, key, GPOINTER_TO_UINT (seconds));
  self->is_read = TRUE;

  return TRUE;
}

/* Writes what was counted. What can not be written is kept in mind, and tried again. */
void
tr_pacer_keep (TrPacer *self)
{
  GHashTableIter iter;
  gpointer key;

  if (self->session == NULL || g_hash_table_size (self->unkept) == 0 || !read_clock (self, NULL))
    return;
  g_hash_table_iter_init (&iter, self->unkept);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (tr_pace_write_clock (self->document, self->session, key, tr_pace_seconds (self->seconds, key), NULL))
      g_hash_table_iter_remove (&iter);
}

/* FALSE when no whole second went by. */
static gboolean
count (TrPacer *self, gint64 now_us)
{
  guint more = tr_pace_ticker_step (&self->ticker, now_us, self->session != NULL && !self->is_paused);

  if (more == 0 || self->session == NULL)
    return FALSE;
  tr_pace_add_seconds (self->seconds, self->page, more);
  tr_pace_add_seconds (self->unkept, self->page, more);

  return TRUE;
}

/* Counts until now, of g_get_monotonic_time(). */
void
tr_pacer_step (TrPacer *self, gint64 now_us)
{
  if (!count (self, now_us))
    return;
  if (tr_pace_seconds (self->unkept, self->page) >= KEEP_SECONDS)
    tr_pacer_keep (self);
  look (self);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  tr_pacer_step (user_data, g_get_monotonic_time ());
  return G_SOURCE_CONTINUE;
}

static void
watch (TrPacer *self)
{
  gboolean is_running = self->session != NULL && !self->is_paused;

  self->ticker = (TrPaceTicker){ 0 };
  if (is_running)
    tr_pace_ticker_step (&self->ticker, g_get_monotonic_time (), TRUE);
  if (is_running && self->tick_id == 0)
    self->tick_id = g_timeout_add (TICK_MS, on_tick_cb, self);
  else if (!is_running)
    g_clear_handle_id (&self->tick_id, g_source_remove);
}

static GHashTable *
seconds_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* FALSE when that beginning was seen before: the session goes on. */
static gboolean
note_beginning (TrPacer *self, const TrSession *session)
{
  return g_hash_table_add (self->begun, g_strdup_printf ("%s %s", session->record.id, session->began));
}

/* FALSE when it was that already. */
static gboolean
follow_session (TrPacer *self)
{
  const TrSession *session = tr_session_running (tr_document_get_project (self->document));
  const char *id = session != NULL ? session->record.id : NULL;

  if (g_strcmp0 (id, self->session) == 0)
    return FALSE;
  tr_pacer_keep (self); /* the end may be undone */
  g_free (self->session);
  self->session = g_strdup (id);
  self->is_paused = FALSE;
  self->is_read = FALSE;
  g_hash_table_remove_all (self->seconds);
  g_hash_table_remove_all (self->unkept);
  if (id != NULL)
    read_clock (self, NULL);
  watch (self);

  return TRUE;
}

static void
on_changed_cb (TrPacer *self)
{
  const TrSession *session = tr_session_running (tr_document_get_project (self->document));
  gboolean is_other;

  if (!tr_document_touched (self->document, TR_KIND_SESSION) && !tr_document_touched (self->document, TR_KIND_TIME_BOX))
    return;
  is_other = follow_session (self);
  look (self);
  if (is_other && session != NULL && note_beginning (self, session))
    g_signal_emit (self, signals[SIGNAL_BEGAN], 0);
}

static void
tr_pacer_finalize (GObject *object)
{
  TrPacer *self = TR_PACER (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_free (self->session);
  g_free (self->page);
  g_hash_table_unref (self->seconds);
  g_hash_table_unref (self->unkept);
  g_hash_table_unref (self->begun);
  tr_pace_free (self->pace);

  G_OBJECT_CLASS (tr_pacer_parent_class)->finalize (object);
}

static void
tr_pacer_class_init (TrPacerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_pacer_finalize;
  signals[SIGNAL_TICKED] = g_signal_new ("ticked", TR_TYPE_PACER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BEGAN] = g_signal_new ("began", TR_TYPE_PACER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tr_pacer_init (TrPacer *self)
{
  self->page = g_strdup (tr_wheres[TR_WHERE_PREPARATION].name);
  self->seconds = seconds_new ();
  self->unkept = seconds_new ();
  self->begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* That of a document. It stays the document's. */
TrPacer *
tr_pacer_of (TrDocument *document)
{
  TrPacer *self = g_object_get_data (G_OBJECT (document), PACER);

  if (self != NULL)
    return self;
  self = g_object_new (TR_TYPE_PACER, NULL);
  self->document = document;
  g_object_set_data_full (G_OBJECT (document), PACER, self, g_object_unref);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  TR_EACH (TrSession, session, tr_document_get_project (document), TR_KIND_SESSION)
    if (session->state != TR_SESSION_PLANNED)
      note_beginning (self, session);
  follow_session (self);
  look (self);

  return self;
}

/* The id of the session that is going on, NULL for none. */
const char *
tr_pacer_get_session (TrPacer *self)
{
  return self->session;
}

/* Counts for another page from now on. On one that is not part of the dialogue, such as the logbook, the time goes on for the
 * page before. */
void
tr_pacer_set_page (TrPacer *self, const char *page)
{
  if (g_str_equal (page, self->page) || tr_choice_index (tr_wheres, page) <= TR_WHERE_UNSET)
    return;
  if (self->session != NULL)
    tr_pacer_step (self, g_get_monotonic_time ());
  tr_pacer_keep (self);
  g_free (self->page);
  self->page = g_strdup (page);
  look (self);
}

/* NULL while no session is going on. */
const TrPace *
tr_pacer_get_pace (TrPacer *self)
{
  return self->pace;
}

/* A pause counts for nothing. */
void
tr_pacer_set_paused (TrPacer *self, gboolean is_paused)
{
  if (self->session == NULL || is_paused == self->is_paused)
    return;
  tr_pacer_step (self, g_get_monotonic_time ());
  tr_pacer_keep (self);
  self->is_paused = is_paused;
  watch (self);
  look (self);
}

gboolean
tr_pacer_is_paused (TrPacer *self)
{
  return self->is_paused;
}

/* Five minutes more for the page; without a session that is going on nothing happens. */
gboolean
tr_pacer_extend (TrPacer *self, GError **error)
{
  return self->session == NULL || tr_pace_extend (self->document, self->session, self->page,
                                                  tr_pace_seconds (self->seconds, self->page), error);
}

/* Writes how long everything took in a session, in the action that ends it. The clock itself is kept after that action:
 * in it, it would be lost again when the action fails. */
gboolean
tr_pacer_store (TrEdit *edit, const char *session, gpointer pacer, GError **error)
{
  TrPacer *self = pacer;

  if (g_strcmp0 (session, self->session) != 0)
    return TRUE;
  count (self, g_get_monotonic_time ());

  return read_clock (self, error) &&
         tr_pace_store_spent (edit, tr_document_get_project (self->document), session, self->seconds, error);
}
