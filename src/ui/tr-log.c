/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-log.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "tr-config.h"
#include "tr-platform.h"

#define LARGEST 200000  /* bytes; then the next file begins */
#define N_OLD 3         /* files that are kept besides */
#define LONGEST 240     /* bytes of a message */
#define MOST_LINES 500  /* of one run of the program: what warns without end must not fill a disk */
#define LEFT_OUT "…"

static const char *const quotes[] = { "\"", "'", "`", "“", "”", "„", "‘", "’", "«", "»" };

/* The length of the quotation mark that begins at `text`, 0 when none does. */
static gsize
quote_at (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (text, quotes[i]))
      return strlen (quotes[i]);

  return 0;
}

/* Leaves out what is quoted, from the first mark to the last: what is between could have marks itself. An apostrophe in a word is none. */
static void
leave_out_quoted (GString *line)
{
  const char *first = NULL, *end = NULL;

  for (const char *c = line->str; *c != '\0'; c = g_utf8_next_char (c)) {
    gsize length = quote_at (c);

    if (length == 0 || (first == NULL && c > line->str && g_ascii_isalnum (c[-1])))
      continue;
    end = first != NULL ? c + length : line->str + line->len; /* one that is not closed goes on to the end */
    first = first != NULL ? first : c;
  }
  if (first != NULL) {
    gsize place = (gsize) (first - line->str);

    g_string_erase (line, (gssize) place, (gssize) (end - first));
    g_string_insert (line, (gssize) place, LEFT_OUT);
  }
}

/* Leaves out names of files, from the first word with a slash to the colon behind the last, or all of the rest: names have spaces. */
static void
leave_out_paths (GString *line)
{
  gsize first = strcspn (line->str, "/\\"), last = line->len;
  const char *colon;

  if (first == line->len)
    return;
  while (first > 0 && line->str[first - 1] != ' ')
    first--;
  while (line->str[last - 1] != '/' && line->str[last - 1] != '\\')
    last--;
  colon = strstr (line->str + last, ": ");
  last = colon != NULL ? (gsize) (colon - line->str) : line->len;
  g_string_erase (line, (gssize) first, (gssize) (last - first));
  g_string_insert (line, (gssize) first, LEFT_OUT);
}

/* A message as it may be kept: one line, not too long, and without what could be a text of the user, as libraries quote what
 * they stumble over. Rather too little than too much. Free with g_free(). */
char *
tr_log_clean (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, (gssize) strcspn (message, "\r\n"));
  GString *line = g_string_new (valid);

  leave_out_quoted (line);
  leave_out_paths (line);
  if (line->len > LONGEST) {
    const char *end = g_utf8_find_prev_char (line->str, line->str + LONGEST);

    g_string_truncate (line, (gsize) (end - line->str));
    g_string_append (line, LEFT_OUT);
  }
  for (char *c = line->str; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return g_string_free (line, FALSE);
}

/* trechter.log, and older ones as trechter.1.log and so on. */
static char *
path_of (const char *folder, guint age)
{
  g_autofree char *name = age > 0 ? g_strdup_printf ("trechter.%u.log", age) : g_strdup (TR_LOG_NAME);

  return g_build_filename (folder, name, NULL);
}

static void
make_room (const char *folder)
{
  g_autofree char *newest = path_of (folder, 0);
  GStatBuf status;

  if (g_stat (newest, &status) != 0 || status.st_size < LARGEST)
    return;
  for (guint age = N_OLD; age > 0; age--) {
    g_autofree char *older = path_of (folder, age), *younger = path_of (folder, age - 1);

    g_rename (younger, older);
  }
}

/* Adds a line. `place`, which may be NULL, is where in the source it was said. A log that can not be written is left alone. */
void
tr_log_write (const char *folder, const char *domain, const char *message, const char *place)
{
  g_autofree char *path = path_of (folder, 0), *clean = tr_log_clean (message), *time = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  FILE *file;

  g_mkdir_with_parents (folder, 0700);
  make_room (folder);
  file = g_fopen (path, "ab");
  if (file == NULL)
    return;
  time = g_date_time_format (now, "%Y-%m-%d %H:%M:%SZ");
  fprintf (file, "%s %s: %s", time, domain, clean);
  if (place != NULL)
    fprintf (file, " (%s)", place);
  fputc ('\n', file);
  fclose (file);
}

static const char *
find_field (const GLogField *fields, gsize n_fields, const char *key)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, key) && fields[i].length < 0)
      return fields[i].value;

  return NULL;
}

static GMutex mutex; /* threads may warn as well */

static void
keep (const char *folder, const GLogField *fields, gsize n_fields)
{
  static guint n_lines;
  const char *message = find_field (fields, n_fields, "MESSAGE"), *domain = find_field (fields, n_fields, "GLIB_DOMAIN");
  const char *file = find_field (fields, n_fields, "CODE_FILE"), *line = find_field (fields, n_fields, "CODE_LINE");
  g_autofree char *name = file != NULL ? g_path_get_basename (file) : NULL;
  g_autofree char *place = name != NULL ? g_strconcat (name, ":", line, NULL) : NULL;

  g_mutex_lock (&mutex);
  if (n_lines == 0) {
    g_autofree char *about = tr_platform_describe ();

    tr_log_write (folder, "trechter", about, NULL);
  }
  if (n_lines++ < MOST_LINES)
    tr_log_write (folder, domain != NULL ? domain : "trechter", message != NULL ? message : "", place);
  g_mutex_unlock (&mutex);
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer folder)
{
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    keep (folder, fields, n_fields);

  return tr_platform_print_message (level, fields, n_fields);
}

/* From now on warnings go into a file in `folder` as well, which is made when there is the first. Once for each program. */
void
tr_log_start (const char *folder)
{
  g_log_set_writer_func (write_log, g_strdup (folder), g_free);
}
