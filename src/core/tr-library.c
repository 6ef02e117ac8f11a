/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-library-private.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tr-catalogue.h"
#include "tr-error.h"
#include "tr-history.h"
#include "tr-places.h"
#include "tr-row.h"
#include "tr-schema.h"

#define COPIES_TO_KEEP 7
#define DAYS_TO_KEEP 30

/* All projects of a user in one SQLite file. One connection, used on the main thread only. */
struct _TrLibrary {
  GObject parent_instance;

  char *path;
  sqlite3 *db;
  char *warning;
  gint64 seen_version; /* SQLite's data_version at our last look */
  GStatBuf place;      /* the file that was opened */
};

G_DEFINE_FINAL_TYPE (TrLibrary, tr_library, G_TYPE_OBJECT)

static void
tr_library_finalize (GObject *object)
{
  TrLibrary *self = TR_LIBRARY (object);

  tr_db_drop_statements (self->db);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self->warning);

  G_OBJECT_CLASS (tr_library_parent_class)->finalize (object);
}

static void
tr_library_class_init (TrLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_library_finalize;
}

static void
tr_library_init (TrLibrary *self)
{
}

void
tr_project_entry_free (TrProjectEntry *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->municipality);
  g_free (self->theme);
  g_free (self->changed);
  g_free (self->match);
  g_free (self);
}

sqlite3 *
tr_library_get_db (TrLibrary *self)
{
  return self->db;
}

/* The present moment as the library writes it: UTC, ISO 8601, so fine that two actions in a row differ. */
char *
tr_library_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%06dZ", seconds, g_date_time_get_microsecond (now));
}

/* Where the library is when nobody says otherwise: library.trechterdb in the folder of what is kept. Free with g_free(). */
char *
tr_library_default_path (void)
{
  return g_build_filename (tr_places ()->data, "library.trechterdb", NULL);
}

static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return tr_db_fail (NULL, SQLITE_CANTOPEN, error);
  /* Made by us rather than by SQLite, so that nobody else can ever read it. On Windows a mode says nothing; there the access list of
   * the user's folder does that, which all in it takes over. */
  fd = g_open (path, O_CREAT | O_RDWR, 0600);
  if (fd >= 0)
    return g_close (fd, error);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return tr_db_fail (NULL, SQLITE_READONLY, error);

  return tr_db_fail (NULL, SQLITE_CANTOPEN, error);
}

static gboolean
set_up_connection (TrLibrary *self, GError **error)
{
  g_autoptr (TrStatement) mode = NULL;
  gboolean has_row;

  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);

  if (!tr_db_exec (self->db, "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; "
                             "PRAGMA secure_delete = ON", error))
    return FALSE;

  mode = tr_db_prepare (self->db, "PRAGMA journal_mode = WAL", error);
  if (mode == NULL || !tr_db_next (mode, &has_row, error))
    return FALSE;
  if (tr_places_is_remote (self->path))
    self->warning = g_strdup (_("The library is on a network drive. When two people have it open, what one of them does can be lost. "
                                "Keep it on a disk of this computer, and share projects as files."));
  else if (g_strcmp0 (tr_db_text (mode, 0), "wal") != 0)
    self->warning = g_strdup (_("The library is on a disk that several programs can not safely share, such as a network folder. "
                                "Work in one window at a time."));

  return TRUE;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The copies of this library in `folder`, oldest first: other libraries may be in the same place. What is left of a copy that was
 * broken off on an earlier day is removed. */
static GPtrArray *
list_copies (TrLibrary *self, const char *folder, const char *today)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *base = g_path_get_basename (self->path);
  gsize length = strlen ("2027-01-31 ") + strlen (base);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (strlen (name) < length || strncmp (name + strlen ("2027-01-31 "), base, strlen (base)) != 0)
      continue;
    if (strlen (name) == length)
      g_ptr_array_add (names, g_strdup (name));
    else if (strlen (name) == length + strlen (".XXXXXX") && strcmp (name, today) < 0)
      g_unlink (path);
  }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* Keeps a week of copies, and besides the newest none older than a month: what was removed should not live on in them. */
static void
drop_old_copies (TrLibrary *self, const char *folder, GDateTime *now)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GDateTime) month_ago = g_date_time_add_days (now, -DAYS_TO_KEEP);
  g_autofree char *oldest = g_date_time_format (month_ago, "%Y-%m-%d");
  g_autoptr (GPtrArray) names = list_copies (self, folder, today);

  for (guint i = 0; i + 1 < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (i + COPIES_TO_KEEP < names->len || strcmp (name, oldest) < 0)
      g_unlink (path);
  }
}

/* Once a day, a copy beside the library. That it can not be made is worth a warning, not a refusal to work. */
static void
copy_daily (TrLibrary *self)
{
  g_autofree char *parent = g_path_get_dirname (self->path);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *folder = g_build_filename (parent, "copies", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d ");
  g_autofree char *name = g_strconcat (day, base, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n_projects = 0;

  drop_old_copies (self, folder, now);
  if (g_file_test (path, G_FILE_TEST_EXISTS) ||
      !tr_db_get_int (self->db, "SELECT count (*) FROM project", &n_projects, NULL) || n_projects == 0)
    return;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    tr_db_fail (NULL, SQLITE_CANTOPEN, &error);
  else if (tr_db_backup (self->db, path, &error))
    drop_old_copies (self, folder, now);
  if (error != NULL && self->warning == NULL)
    self->warning = g_strdup_printf (_("Today's copy of the library could not be made: %s."), error->message);
}

static gboolean
open_database (TrLibrary *self, GError **error)
{
  int code;

  if (!make_file (self->path, error))
    return FALSE;
  code = sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READWRITE, NULL);
  if (code != SQLITE_OK)
    return tr_db_fail (self->db, code, error);
  sqlite3_busy_timeout (self->db, TR_DB_BUSY_MS);

  if (g_stat (self->path, &self->place) != 0)
    return tr_db_fail (NULL, SQLITE_CANTOPEN, error);

  if (!tr_schema_check (self->db, error) || !set_up_connection (self, error) ||
      !tr_schema_migrate (self->db, self->path, error) ||
      !tr_db_get_int (self->db, "PRAGMA data_version", &self->seen_version, error))
    return FALSE;
  tr_db_keep_statements (self->db);

  return TRUE;
}

/* Opens the library at `path`, NULL for the default one, and makes it when there is none. The error names the file. */
TrLibrary *
tr_library_open (const char *path, GError **error)
{
  g_autoptr (TrLibrary) self = g_object_new (TR_TYPE_LIBRARY, NULL);

  self->path = path != NULL ? g_canonicalize_filename (path, NULL) : tr_library_default_path ();
  if (!open_database (self, error)) {
    g_prefix_error (error, _("Library “%s”: "), self->path);
    return NULL;
  }
  copy_daily (self);

  return g_steal_pointer (&self);
}

const char *
tr_library_get_path (TrLibrary *self)
{
  return self->path;
}

/* Something lasting that the user should know of, NULL when all is well. */
const char *
tr_library_get_warning (TrLibrary *self)
{
  return self->warning;
}

/* Closes the file. The library can not be used afterwards. */
gboolean
tr_library_close (TrLibrary *self, GError **error)
{
  int code;

  tr_db_drop_statements (self->db);
  code = sqlite3_close (self->db);
  if (code != SQLITE_OK)
    return tr_db_fail (self->db, code, error);
  self->db = NULL;
  return TRUE;
}

/* The projects, the one last changed first. With `search`, those that hold the text anywhere, and where. Free with
 * g_ptr_array_unref(). */
GPtrArray *
tr_library_list (TrLibrary *self, const char *search, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_project_entry_free);
  g_autoptr (GHashTable) matches = NULL;
  g_autoptr (TrStatement) rows = tr_db_prepare (
      self->db,
      "SELECT id, title, municipality, theme, changed FROM project JOIN shelf ON project_id = id WHERE removed IS NULL"
      " ORDER BY changed DESC, id",
      error);
  gboolean has_row = TRUE;

  if (search != NULL && *search != '\0') {
    matches = tr_library_search (self, search, error);
    if (matches == NULL)
      return NULL;
  }
  while (rows != NULL && has_row) {
    g_autoptr (TrProjectEntry) entry = NULL;

    if (!tr_db_next (rows, &has_row, error))
      return NULL;
    if (!has_row)
      break;
    if (matches != NULL && !g_hash_table_contains (matches, tr_db_text (rows, 0)))
      continue;
    entry = g_new0 (TrProjectEntry, 1);
    entry->id = g_strdup (tr_db_text (rows, 0));
    entry->title = g_strdup (tr_db_text (rows, 1));
    entry->municipality = g_strdup (tr_db_text (rows, 2));
    entry->theme = g_strdup (tr_db_text (rows, 3));
    entry->changed = g_strdup (tr_db_text (rows, 4));
    entry->match = matches != NULL ? g_strdup (g_hash_table_lookup (matches, entry->id)) : NULL;
    g_ptr_array_add (entries, g_steal_pointer (&entry));
  }

  return rows != NULL ? g_steal_pointer (&entries) : NULL;
}

/* A fresh copy of a project, independent of any open document: for exports in a thread, for cards. All of one moment. */
TrProject *
tr_library_read (TrLibrary *self, const char *project_id, GError **error)
{
  g_autoptr (TrProject) project = tr_project_new ();
  gboolean is_own_transaction = sqlite3_get_autocommit (self->db), is_read;

  if (is_own_transaction && !tr_db_exec (self->db, "BEGIN", error))
    return NULL;
  is_read = tr_row_read_all (self->db, project_id, project, error);
  if (is_own_transaction)
    tr_db_rollback (self->db);
  if (!is_read)
    return NULL;
  if (tr_project_info (project) == NULL) {
    g_set_error (error, TR_ERROR, TR_ERROR_NOTHING, _("There is no project with the id “%s” in this library."), project_id);
    return NULL;
  }

  return g_steal_pointer (&project);
}

static gboolean
put_on_shelf (TrLibrary *self, TrProject *project, const char *label, GError **error)
{
  const char *id = tr_project_info (project)->record.id;
  g_autofree char *now = tr_library_now ();

  return tr_row_insert_project (self->db, project, error) &&
         tr_db_change (self->db, error, "INSERT INTO shelf (project_id, created, changed) VALUES (?1, ?2, ?2)", id, now, NULL) &&
         tr_history_append_sealed (self->db, id, label, now, error);
}

static gboolean
has_any_of (TrLibrary *self, TrProject *project, gboolean *has_any, GError **error)
{
  *has_any = FALSE;
  for (guint kind = 0; kind < TR_N_KINDS && !*has_any; kind++) {
    g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", tr_kind (kind)->name);
    g_autoptr (TrStatement) row = tr_db_prepare (self->db, sql, error);

    if (row == NULL)
      return FALSE;
    for (guint i = 0; i < tr_project_count (project, kind) && !*has_any; i++) {
      const TrRecord *record = tr_project_at (project, kind, i);

      sqlite3_reset (row);
      sqlite3_bind_text (row, 1, record->id, -1, SQLITE_STATIC);
      if (!tr_db_next (row, has_any, error))
        return FALSE;
    }
  }

  return TRUE;
}

/* Puts a project in the library, in one transaction. It keeps its ids where they are free; otherwise it, and every record of it, gets
 * new ones and so stands beside what is there; then `project` is changed. `label` is its first line in the logbook. Returns its id; free with g_free(). */
char *
tr_library_store (TrLibrary *self, TrProject *project, const char *label, GError **error)
{
  gboolean is_known;

  if (!tr_db_exec (self->db, "BEGIN IMMEDIATE", error))
    return NULL;
  if (!has_any_of (self, project, &is_known, error)) {
    tr_db_rollback (self->db);
    return NULL;
  }
  if (is_known)
    tr_project_renew_ids (project);
  if (!put_on_shelf (self, project, label, error) || !tr_db_exec (self->db, "COMMIT", error)) {
    tr_db_rollback (self->db);
    return NULL;
  }

  return g_strdup (tr_project_info (project)->record.id);
}

/* A new, empty project. Returns its id; free with g_free(). */
char *
tr_library_create (TrLibrary *self, const char *title, const char *municipality, GError **error)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrRecord) info = tr_record_new (TR_KIND_PROJECT);

  if (!tr_record_set (info, tr_kind_field (info->kind, "title"), title, error)) {
    g_prefix_error (error, "%s: ", _("Title"));
    return NULL;
  }
  if (!tr_record_set (info, tr_kind_field (info->kind, "municipality"), municipality, error)) {
    g_prefix_error (error, "%s: ", _("Municipality"));
    return NULL;
  }
  tr_project_take (project, g_steal_pointer (&info));

  return tr_library_store (self, project, _("Project made"), error);
}

static gboolean
mark_removed (TrLibrary *self, const char *project_id, const char *time, GError **error)
{
  if (!tr_db_change (self->db, error, "UPDATE shelf SET removed = nullif (?1, '') WHERE project_id = ?2", time, project_id, NULL))
    return FALSE;
  if (sqlite3_changes (self->db) == 0) {
    g_set_error (error, TR_ERROR, TR_ERROR_NOTHING, _("There is no project with the id “%s” in this library."), project_id);
    return FALSE;
  }

  return TRUE;
}

/* Takes a project off the shelf. It can be put back until tr_library_purge(). */
gboolean
tr_library_remove (TrLibrary *self, const char *project_id, GError **error)
{
  g_autofree char *now = tr_library_now ();

  return mark_removed (self, project_id, now, error);
}

gboolean
tr_library_restore (TrLibrary *self, const char *project_id, GError **error)
{
  return mark_removed (self, project_id, "", error);
}

/* Moves the log of writes into the file and empties it. That can not be while another program reads; SQLite does it then when the
 * last program closes the library. */
static gboolean
empty_log (TrLibrary *self, GError **error)
{
  gint64 is_busy;

  if (!tr_db_get_int (self->db, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, error))
    return FALSE;
  if (is_busy && self->warning == NULL)
    self->warning = g_strdup (_("Another program has the library open. The text of what you removed leaves the file when that "
                                "program closes it."));

  return TRUE;
}

/* Removes for good a project that was removed, or all of them when `project_id` is NULL, history included. SQLite overwrites what
 * it frees (secure_delete) and the log of writes is emptied, so that none of the text is left in the library's files. The copies
 * of earlier days go as they grow old. */
gboolean
tr_library_purge (TrLibrary *self, const char *project_id, GError **error)
{
  if (!tr_db_change (self->db, error,
                     "DELETE FROM project WHERE id IN (SELECT project_id FROM shelf WHERE removed IS NOT NULL"
                     " AND ?1 IN ('', project_id))",
                     project_id != NULL ? project_id : "", NULL))
    return FALSE;

  return sqlite3_changes (self->db) == 0 || empty_log (self, error);
}

/* Whether another program has written to the library since the last call. */
gboolean
tr_library_changed_elsewhere (TrLibrary *self)
{
  gint64 version;
  gboolean changed;

  if (!tr_db_get_int (self->db, "PRAGMA data_version", &version, NULL))
    return FALSE;
  changed = version != self->seen_version;
  self->seen_version = version;

  return changed;
}

/* Whether the file that was opened still is where it was. One that was deleted, moved or replaced meanwhile, or whose disk was taken
 * out, would take changes that nobody ever sees again. */
gboolean
tr_library_is_in_place (TrLibrary *self, GError **error)
{
  GStatBuf now;

  if (g_stat (self->path, &now) == 0 && now.st_dev == self->place.st_dev && now.st_ino == self->place.st_ino)
    return TRUE;
  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
               _("The library “%s” was moved, replaced or deleted while it was open. Nothing more can be kept in it. Put it back and "
                 "start Trechter again"),
               self->path);
  return FALSE;
}

/* How long to wait for another program that is writing; short by default, because a window stands still that long. */
void
tr_library_set_patience (TrLibrary *self, guint milliseconds)
{
  sqlite3_busy_timeout (self->db, (int) milliseconds);
}

static gboolean
insert_indicator (TrLibrary *self, const TrIndicator *indicator, guint position, GError **error)
{
  g_autofree char *place = g_strdup_printf ("%u", position);

  return tr_db_change (self->db, error,
                       "INSERT INTO indicator (code, position, name, definition, unit, source, frequency)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                       indicator->code, place, indicator->name_nl, indicator->definition, indicator->unit, indicator->source,
                       indicator->frequency_text, NULL);
}

/* Replaces the user's own KPI list by `indicators` (TrIndicator). All or nothing. */
gboolean
tr_library_store_indicators (TrLibrary *self, const GPtrArray *indicators, GError **error)
{
  gboolean is_written;

  if (!tr_db_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  is_written = tr_db_exec (self->db, "DELETE FROM indicator", error);
  for (guint i = 0; is_written && i < indicators->len; i++)
    is_written = insert_indicator (self, indicators->pdata[i], i, error);
  if (is_written && tr_db_exec (self->db, "COMMIT", error))
    return TRUE;
  tr_db_rollback (self->db);
  return FALSE;
}

/* The user's own KPI list as TrIndicator. Free with g_ptr_array_unref(). */
GPtrArray *
tr_library_read_indicators (TrLibrary *self, GError **error)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autoptr (TrStatement) rows = tr_db_prepare (
      self->db, "SELECT code, name, definition, unit, source, frequency FROM indicator ORDER BY position", error);
  gboolean has_row = TRUE;

  while (rows != NULL && has_row) {
    TrIndicator *indicator;

    if (!tr_db_next (rows, &has_row, error))
      return NULL;
    if (!has_row)
      break;
    indicator = g_new0 (TrIndicator, 1);
    indicator->code = g_strdup (tr_db_text (rows, 0));
    indicator->name_nl = g_strdup (tr_db_text (rows, 1));
    indicator->name_en = g_strdup ("");
    indicator->definition = g_strdup (tr_db_text (rows, 2));
    indicator->origin = tr_kpi_code_is_official (indicator->code) ? TR_ORIGIN_OFFICIAL : TR_ORIGIN_OWN;
    indicator->level = tr_kpi_code_level (indicator->code);
    indicator->domain = g_strdup ("");
    indicator->unit = g_strdup (tr_db_text (rows, 3));
    indicator->source = g_strdup (tr_db_text (rows, 4));
    indicator->source_reference = g_strdup ("");
    indicator->frequency_text = g_strdup (tr_db_text (rows, 5));
    indicator->frequency = tr_frequency_from_text (indicator->frequency_text);
    indicator->lowest_area = g_strdup ("");
    g_ptr_array_add (indicators, indicator);
  }

  return rows != NULL ? g_steal_pointer (&indicators) : NULL;
}
