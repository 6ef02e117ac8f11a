/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-workbook.h"

#include <errno.h>
#include <locale.h>
#include <string.h>
#include <time.h>

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-archive-check.h"
#include "tr-benefit.h"
#include "tr-error.h"
#include "tr-sheets.h"
#include "tr-target.h"
#include "tr-text.h"

#define NAME_MOST 120    /* characters in a suggested name, without the extension */
#define PROPERTY_MOST 250 /* characters in a document property */

static TrLanguage
language_of (TrProject *project)
{
  const TrProjectInfo *info = tr_project_info (project);

  return info != NULL ? (TrLanguage) info->language : TR_LANGUAGE_NL;
}

static void
clear_edition (TrEdition *edition)
{
  g_free (edition->version);
  g_free (edition->date);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrEdition, clear_edition)

static TrEdition
make_edition (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (TrEdition){ g_date_time_format (now, "%Y-%m-%d %H:%M"), g_date_time_format (now, "%Y-%m-%d") };
}

static gboolean
has_directions (TrProject *project)
{
  return tr_project_count (project, TR_KIND_CHALLENGE) + tr_project_count (project, TR_KIND_DIRECTION) > 0;
}

static gboolean
has_providers (TrProject *project)
{
  return tr_project_count (project, TR_KIND_CRITERION) + tr_project_count (project, TR_KIND_PROVIDER) > 0;
}

static void
add_sheets (TrBook *book, TrSheets *sheets, gboolean has_advice)
{
  TrProject *project = book->data->project;

  sheets->guide = tr_book_add_sheet (book, N_("How it works"));
  sheets->entry = tr_book_add_sheet (book, N_("Registration"));
  sheets->stories = tr_book_add_sheet (book, N_("Stories"));
  sheets->overview = tr_book_add_sheet (book, N_("Overview"));
  sheets->kpis = tr_book_add_sheet (book, N_("KPIs"));
  sheets->agenda = tr_book_add_sheet (book, N_("Agreements and agenda"));
  if (has_providers (project))
    sheets->providers = tr_book_add_sheet (book, N_("Comparison of providers"));
  if (has_directions (project))
    sheets->directions = tr_book_add_sheet (book, N_("Challenge and directions"));
  if (tr_sheet_strategy_is_needed (project))
    sheets->strategy = tr_book_add_sheet (book, N_("Strategy"));
  if (tr_project_count (project, TR_KIND_VOTE) > 0)
    sheets->votes = tr_book_add_sheet (book, N_("What was voted on"));
  tr_sheets_add_contract (sheets, book);
  if (has_advice)
    sheets->advice = tr_book_add_sheet (book, N_("Advice"));
  sheets->lists = tr_book_add_sheet (book, N_("Lists"));
}

static void
set_custom (TrBook *book, TrSheets *sheets, const char *name, const char *value)
{
  g_autofree char *cut = tr_text_one_line (value, PROPERTY_MOST);

  if (book->error == NULL && *cut != '\0')
    tr_sheet_check (sheets->guide, 0, 0, workbook_set_custom_property_string (book->workbook, name, cut));
}

/* What the file says about itself to programs that do not open it. */
static void
set_properties (TrBook *book, TrSheets *sheets, const TrEdition *edition)
{
  const TrProjectInfo *info = tr_project_info (book->data->project);
  g_autofree char *title = tr_text_one_line (info != NULL ? info->title : "", PROPERTY_MOST);
  g_autofree char *subject = tr_text_one_line (info != NULL ? info->theme : "", PROPERTY_MOST);
  g_autofree char *company = tr_text_one_line (info != NULL ? info->municipality : "", PROPERTY_MOST);
  lxw_doc_properties properties = { .title = title, .subject = subject, .company = company, .author = (char *) "Trechter",
                                    .created = time (NULL) };

  if (book->error == NULL)
    tr_sheet_check (sheets->guide, 0, 0, workbook_set_properties (book->workbook, &properties));
  set_custom (book, sheets, "Trechter project", info != NULL ? info->record.id : "");
  set_custom (book, sheets, "Trechter version", edition->version);
}

/* The path as the library's fopen() wants it: on Windows in the system's code page, short where that can not spell it. */
static char *
narrow_path (const char *path)
{
#ifdef G_OS_WIN32
  char *narrow = g_win32_locale_filename_from_utf8 (path);

  return narrow != NULL ? narrow : g_strdup (path);
#else
  return g_strdup (path);
#endif
}

static void
set_close_error (GError **error, const TrTarget *target, lxw_error code, int system_code)
{
  if (tr_target_explains (system_code))
    tr_target_set_error (error, target->name, system_code);
  else
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file and the reason in English */
                 _("“%s” could not be written: %s Is the disk full? Nothing was changed."), target->name, lxw_strerror (code));
}

/* Tells why the book could not be filled. A picture goes through the folder for temporary files, and may find it full:
 * the cell it was for has nothing to do with that. */
static void
pass_on (TrBook *book, const TrTarget *target, GError **error)
{
  if (book->code == LXW_ERROR_CREATING_TMPFILE)
    set_close_error (error, target, book->code, 0);
  else
    g_propagate_error (error, g_steal_pointer (&book->error));
}

/* Fills the workbook. */
static gboolean
fill (TrProject *project, const GPtrArray *figures, lxw_workbook *workbook, const TrTarget *target, const char *today,
      GError **error)
{
  g_autoptr (TrRegister) data = tr_register_new (project, language_of (project));
  g_autoptr (GPtrArray) advice = tr_advice_lines (project, data->language, today);
  g_auto (TrEdition) edition = make_edition ();
  g_autoptr (GPtrArray) shipped = figures == NULL ? tr_figures_shipped () : NULL;
  TrSheets sheets = { NULL };
  TrBook book;
  gboolean is_good;

  tr_book_init (&book, workbook, data);
  add_sheets (&book, &sheets, advice->len > 0);
  if (book.error == NULL) {
    set_properties (&book, &sheets, &edition);
    tr_sheet_guide_fill (&sheets, &edition);
    tr_sheet_entry_fill (&sheets);
    tr_sheet_stories_fill (&sheets);
    tr_sheet_overview_fill (&sheets);
    tr_sheet_kpis_fill (&sheets);
    tr_sheet_agenda_fill (&sheets);
    if (sheets.providers != NULL)
      tr_sheet_providers_fill (&sheets);
    if (sheets.directions != NULL)
      tr_sheet_directions_fill (&sheets);
    if (sheets.strategy != NULL)
      tr_sheet_strategy_fill (&sheets);
    if (sheets.votes != NULL)
      tr_sheet_votes_fill (&sheets);
    tr_sheets_fill_contract (&sheets, figures != NULL ? figures : shipped);
    if (sheets.advice != NULL)
      tr_sheet_advice_fill (&sheets, advice, today);
    tr_sheet_lists_fill (&sheets, &edition);
  }
  is_good = book.error == NULL;
  if (!is_good)
    pass_on (&book, target, error);
  tr_book_clear (&book);

  return is_good;
}

static gpointer
flush_in_thread (gpointer target)
{
  GError *error = NULL;

  tr_target_flush (target, &error);
  return error;
}

/* Looks whether the workbook is whole while the disk takes it in. */
static gboolean
check_and_flush (TrTarget *target, GError **error)
{
  g_autofree char *culprit = NULL;
  GThread *thread = g_thread_new ("flush", flush_in_thread, target);
  gboolean is_whole = tr_archive_is_whole (target->temporary, &culprit);
  GError *flush_error = g_thread_join (thread);

  if (flush_error != NULL) {
    g_propagate_error (error, flush_error);
    return FALSE;
  }
  if (!is_whole)
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file and a part of it */
                 _("“%s” came out incomplete (%s). Is the disk full, or the folder for temporary files? Nothing was changed."),
                 target->name, culprit != NULL ? culprit : "ZIP");

  return is_whole;
}

/* The numbers in the file have a decimal point. The library leaves that to printf(), which follows the user's locale, so for as long
 * as it writes the numbers of this thread, and of no other, are those of "C". */
#ifdef G_OS_WIN32

typedef struct {
  int mode;
  char *numeric;
} Numbers;

static Numbers
numbers_begin (void)
{
  Numbers before = { _configthreadlocale (_ENABLE_PER_THREAD_LOCALE), g_strdup (setlocale (LC_NUMERIC, NULL)) };

  setlocale (LC_NUMERIC, "C");
  return before;
}

static void
numbers_end (Numbers before)
{
  setlocale (LC_NUMERIC, before.numeric);
  _configthreadlocale (before.mode);
  g_free (before.numeric);
}

#else

typedef struct {
  locale_t before, during;
} Numbers;

static Numbers
numbers_begin (void)
{
  locale_t before = uselocale ((locale_t) 0), copy = duplocale (before);
  locale_t during = copy != (locale_t) 0 ? newlocale (LC_NUMERIC_MASK, "C", copy) : (locale_t) 0;

  if (during == (locale_t) 0)
    g_error ("there is no memory for a locale");
  uselocale (during);
  return (Numbers){ before, during };
}

static void
numbers_end (Numbers numbers)
{
  uselocale (numbers.before);
  freelocale (numbers.during);
}

#endif

/* Writes the workbook to the target's temporary file. */
static gboolean
write_temporary (TrProject *project, const GPtrArray *figures, TrTarget *target, const char *today, GError **error)
{
  g_autofree char *path = narrow_path (target->temporary);
  lxw_workbook *workbook = workbook_new (path);
  lxw_error code;

  if (workbook == NULL) {
    set_close_error (error, target, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
    return FALSE;
  }
  if (!fill (project, figures, workbook, target, today, error)) {
    lxw_workbook_free (workbook);
    return FALSE;
  }
  errno = 0;
  code = workbook_close (workbook);
  if (code != LXW_NO_ERROR) {
    set_close_error (error, target, code, errno);
    return FALSE;
  }

  return check_and_flush (target, error);
}

/* Writes the workbook of a project, in the project's own language, over what is there. `figures` (TrFigure) are those
 * that its business case can choose from, NULL for what is shipped and no more. The file appears whole or not at all,
 * and only the user can read it. May be called from a thread that has the project and the figures to itself.
 *
 * Returns: FALSE with TR_ERROR_STORAGE when the file could not be written: the folder is read-only, the disk is full, the file is
 * open in another program; what was there before then is untouched. */
gboolean
tr_workbook_write (TrProject *project, const GPtrArray *figures, GFile *file, GError **error)
{
  g_autofree char *today = tr_today ();

  return tr_workbook_write_on (project, figures, file, today, error);
}

/* The same with the advice of another day; `today` is ISO text. */
gboolean
tr_workbook_write_on (TrProject *project, const GPtrArray *figures, GFile *file, const char *today, GError **error)
{
  g_autoptr (TrTarget) target = NULL;
  gboolean is_written;
  Numbers numbers;

  g_return_val_if_fail (project != NULL && G_IS_FILE (file), FALSE);
  target = tr_target_open (file, error);
  if (target == NULL)
    return FALSE;

  numbers = numbers_begin ();
  is_written = write_temporary (project, figures, target, today, error);
  numbers_end (numbers);

  return is_written && tr_target_commit (target, error);
}

/* Windows refuses these names, whatever follows behind a full stop. */
static gboolean
is_reserved (const char *name)
{
  static const char *const reserved[] = { "con", "prn", "aux", "nul", "com", "lpt" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++) {
    const char *rest = lower + strlen (reserved[i]);

    if (!g_str_has_prefix (lower, reserved[i]))
      continue;
    if (i >= 4 && g_ascii_isdigit (*rest))
      rest++;
    else if (i >= 4)
      continue;
    if (*rest == '\0' || *rest == '.' || *rest == ' ')
      return TRUE;
  }

  return FALSE;
}

/* A name without what any system refuses in one. */
static char *
safe_name (const char *text)
{
  g_autofree char *line = tr_text_one_line (text, NAME_MOST);
  g_autofree char *name = NULL;
  gsize length;

  g_strdelimit (line, "/\\:*?\"<>|%~$#", '-');
  for (length = strlen (line); length > 0 && strchr (" .-", line[length - 1]) != NULL; length--)
    line[length - 1] = '\0';
  name = g_strdup (line + strspn (line, " .-"));
  /* a file system may count bytes: 255 at most, with room for the names that lock files make of it */
  while (strlen (name) > 200)
    *g_utf8_find_prev_char (name, name + strlen (name)) = '\0';

  return is_reserved (name) ? g_strconcat ("Trechter ", name, NULL) : g_steal_pointer (&name);
}

static void
append_part (GString *text, const char *part, const char *before)
{
  g_autofree char *line = tr_text_one_line (part, 60);

  if (*line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? before : "", line);
}

/* The name of what is made of a project, without an ending: the project, the municipality, the years and the day. */
static char *
base_name (TrProject *project)
{
  const TrProjectInfo *info = tr_project_info (project);
  g_auto (TrEdition) edition = make_edition ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *start = NULL, *end = NULL;

  if (info != NULL) {
    start = g_strndup (info->start, 4);
    end = g_strndup (info->end, 4);
    append_part (text, info->title, "");
    if (strstr (text->str, info->municipality) == NULL)
      append_part (text, info->municipality, ", ");
    append_part (text, start, ", ");
    if (!g_str_equal (start, end))
      append_part (text, end, *start != '\0' ? "-" : ", ");
  }
  if (text->len == 0)
    g_string_append (text, "Trechter");
  append_part (text, edition.date, ", ");

  return safe_name (text->str);
}

/* A file name to suggest for what is made of a project, with what it is (a msgid; NULL when it goes without saying) in the
 * language of the project: "Jongerenwerk, 2026-11-24, agenda.ics". Free with g_free(). */
char *
tr_export_suggest_name (TrProject *project, const char *what, const char *extension)
{
  g_autofree char *base = base_name (project);
  g_autofree char *small = what != NULL ? g_utf8_strdown (tr_language_text (language_of (project), what), -1) : NULL;

  return small != NULL ? g_strdup_printf ("%s, %s.%s", base, small, extension) : g_strdup_printf ("%s.%s", base, extension);
}

/* The same for the workbook itself. Free with g_free(). */
char *
tr_workbook_suggest_name (TrProject *project)
{
  return tr_export_suggest_name (project, NULL, "xlsx");
}
