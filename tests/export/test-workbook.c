/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "tr-advice.h"
#include "tr-archive-check.h"
#include "tr-error.h"
#include "tr-exchange.h"
#include "tr-period.h"
#include "tr-register.h"
#include "tr-sheets.h"
#include "tr-target.h"
#include "tr-test-system.h"
#include "tr-test-workbook.h"
#include "tr-text.h"
#include "tr-workbook.h"

/* A folder for one case. */
typedef struct {
  char *folder;
  char *path; /* of the workbook */
  GFile *file;
  TrProject *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "Werkboek é.xlsx", NULL);
  self->file = g_file_new_for_path (self->path);
  self->project = tr_test_workbook_project ("small");
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_chmod (self->folder, 0700);
  directory = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (self->folder);
  g_object_unref (self->file);
  tr_project_unref (self->project);
  g_free (self->path);
  g_free (self->folder);
}

static void
write_old (Fixture *self)
{
  g_assert_true (g_file_set_contents (self->path, "het oude bestand", -1, NULL));
}

/* What was there is there still, and nothing else. */
static void
assert_old (Fixture *self, guint n_files)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "het oude bestand");
  g_assert_cmpuint (count_files (self->folder), ==, n_files);
}

static void
assert_refused (Fixture *self, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_workbook_write (self->project, NULL, self->file, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "Werkboek é.xlsx"));
  if (strstr (error->message, part) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, part);
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *culprit = NULL;

  write_old (self);
  g_assert_true (tr_workbook_write (self->project, NULL, self->file, &error));
  g_assert_no_error (error);
  g_assert_true (tr_archive_is_whole (self->path, &culprit));
  tr_test_assert_private (self->path);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_open_elsewhere (Fixture *self, gconstpointer lock_name)
{
  g_autofree char *lock = g_build_filename (self->folder, lock_name, NULL);

  write_old (self);
  g_assert_true (g_file_set_contents (lock, ",a,b,22.11.2026,", -1, NULL));
  assert_refused (self, "is open in");
  assert_old (self, 2);
}

static void
test_folder_in_the_way (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  assert_refused (self, "folder with this name");
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "weg", "Werkboek é.xlsx", NULL);

  g_object_unref (self->file);
  self->file = g_file_new_for_path (path);
  assert_refused (self, "folder is not there");
}

static void
test_read_only_folder (Fixture *self, gconstpointer data)
{
  write_old (self);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (!tr_test_step_down ())
    return;
  assert_refused (self, "read-only");
  tr_test_step_up ();
  assert_old (self, 1);
}

static void
refuse_on_full_disk (gpointer self)
{
  assert_refused (self, "full");
}

/* The disk fills up at many places: in the archive and in what is written for it. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  static const guint64 sizes[] = { 0, 1, 100, 1000, 4096, 8192, 12288, 16384, 20000 };

  write_old (self);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    if (!tr_test_on_full_disk (sizes[i], refuse_on_full_disk, self))
      return;
    assert_old (self, 1);
  }
}

/* There is room for the archive, not for the parts that are written before it: the library itself sees nothing wrong. */
static void
test_full_temporary_folder (Fixture *self, gconstpointer data)
{
  GStatBuf status;

  tr_project_unref (self->project);
  self->project = tr_test_workbook_large (5, 4, 5);
  g_assert_true (tr_workbook_write (self->project, NULL, self->file, NULL));
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  write_old (self);
  if (tr_test_on_full_disk ((guint64) status.st_size + 16384, refuse_on_full_disk, self))
    assert_old (self, 1);
}

static gpointer
write_in_thread (gpointer data)
{
  Fixture *self = data;

  return GINT_TO_POINTER (tr_workbook_write (self->project, NULL, self->file, NULL));
}

static void
test_thread (Fixture *self, gconstpointer data)
{
  GThread *thread = g_thread_new ("export", write_in_thread, self);

  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
}

static void
assert_period (const GArray *periods, guint index, const char *from, const char *to, const char *label)
{
  const TrPeriod *period = &g_array_index (periods, TrPeriod, index);
  g_autofree char *first = tr_day_to_iso (period->from), *last = tr_day_to_iso (period->to);

  g_assert_cmpuint (index, <, periods->len);
  g_assert_cmpstr (first, ==, from);
  g_assert_cmpstr (last, ==, to);
  g_assert_cmpstr (period->label, ==, label);
}

static void
test_periods (void)
{
  static const struct {
    TrFrequency frequency;
    const char *from, *to;
    guint n;
    const char *first, *last, *label;
  } rows[] = {
    { TR_FREQUENCY_MONTH, "2027-01-31", "2028-02-29", 14, "2028-02-01", "2028-02-29", "February 2028" },
    { TR_FREQUENCY_QUARTER, "2027-02-15", "2027-12-31", 4, "2027-10-01", "2027-12-31", "Quarter 4 of 2027" },
    { TR_FREQUENCY_HALF_YEAR, "2027-06-30", "2027-07-01", 2, "2027-07-01", "2027-12-31", "Half year 2 of 2027" },
    { TR_FREQUENCY_YEAR, "2027-06-30", "2029-01-01", 3, "2029-01-01", "2029-12-31", "2029" },
    { TR_FREQUENCY_UNSET, "2027-01-01", "2027-12-31", 1, "2027-01-01", "2027-12-31", "2027" },
    { TR_FREQUENCY_TWO_YEARS, "2027-06-30", "2029-01-01", 2, "2029-01-01", "2030-12-31", "2029–2030" },
    { TR_FREQUENCY_FOUR_YEARS, "2027-06-30", "2029-01-01", 1, "2027-01-01", "2030-12-31", "2027–2030" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    gint from = tr_day_from_iso (rows[i].from), to = tr_day_from_iso (rows[i].to);
    g_autoptr (GArray) periods = tr_periods (rows[i].frequency, from, to, TR_LANGUAGE_EN);

    g_assert_cmpuint (periods->len, ==, rows[i].n);
    assert_period (periods, rows[i].n - 1, rows[i].first, rows[i].last, rows[i].label);
    for (gint day = from; day <= to; day++) {
      gint place = tr_periods_find (periods, day);

      g_assert_cmpint (place, >=, 0);
      g_assert_cmpint (g_array_index (periods, TrPeriod, place).from, <=, day);
      g_assert_cmpint (g_array_index (periods, TrPeriod, place).to, >=, day);
    }
    g_assert_cmpint (tr_periods_find (periods, g_array_index (periods, TrPeriod, 0).from - 1), ==, -1);
  }
}

static void
test_period_limits (void)
{
  gint last = tr_day_from_iso ("9999-12-31"), first = tr_day_from_iso ("1900-03-01");
  g_autoptr (GArray) many = tr_periods (TR_FREQUENCY_MONTH, first, last, TR_LANGUAGE_NL);
  g_autoptr (GArray) end = tr_periods (TR_FREQUENCY_FOUR_YEARS, tr_day_from_iso ("9990-01-01"), last, TR_LANGUAGE_NL);
  g_autoptr (GArray) none = tr_periods (TR_FREQUENCY_YEAR, last, first, TR_LANGUAGE_NL);

  g_assert_cmpint (tr_day_from_iso ("2027-01-01"), ==, 46388);
  g_assert_cmpint (tr_day_from_iso ("1900-02-28"), ==, 0);
  g_assert_cmpint (tr_day_from_iso ("2027-02-29"), ==, 0);
  g_assert_cmpint (tr_day_from_iso ("2027-2-9"), ==, 0);
  g_assert_cmpint (tr_day_from_iso ("2027-01-011"), ==, 0);
  g_assert_cmpint (tr_day_from_iso (""), ==, 0);
  g_assert_cmpuint (many->len, ==, TR_PERIODS_MOST);
  g_assert_cmpuint (end->len, <=, 3);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_texts (void)
{
  g_autofree char *owned = NULL, *cut = NULL, *emoji = NULL, *line = NULL, *quoted = NULL, *criterion = NULL, *filled = NULL;
  const char *plain = "gewoon é 😀\n";

  g_assert_true (tr_text_for_cell (plain, 100, "…", &owned) == plain);
  g_assert_cmpstr (tr_text_for_cell ("a\001b\r\nc\xff", 100, "…", &owned), ==, "a b\nc\xef\xbf\xbd");
  cut = tr_text_cut ("abcdef", 4);
  g_assert_cmpstr (cut, ==, "abc…");
  emoji = tr_text_cut ("😀😀😀", 4);
  g_assert_cmpstr (emoji, ==, "😀…");
  line = tr_text_one_line ("  een\n\ttwee  ", 100);
  g_assert_cmpstr (line, ==, "een twee");
  quoted = tr_text_quoted ("zeg \"ja\"");
  g_assert_cmpstr (quoted, ==, "\"zeg \"\"ja\"\"\"");
  criterion = tr_text_criterion ("wat? *~");
  g_assert_cmpstr (criterion, ==, "=wat~? ~*~~");
  filled = tr_fill ("{a} en {b}, {c}", "{a}", "{b}", "{b}", "%s", NULL);
  g_assert_cmpstr (filled, ==, "{b} en %s, {c}");
  g_assert_cmpuint (tr_text_lines ("een twee drie", 8), ==, 2);
  g_assert_cmpuint (tr_text_lines ("een\n\ntwee", 80), ==, 3);
}

static void
test_sheet_names (void)
{
  static const char *const names[] = { "Registratie", "registratie", "[a]:b*c?d/e\\f", "'", "", "een naam die langer is dan mag voor een blad",
                                       "een naam die langer is dan mag voor een tabblad" };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = tr_text_sheet_name (names[i], taken);

    g_assert_cmpint (g_utf8_strlen (name, -1), <=, 31);
    g_assert_cmpint (g_utf8_strlen (name, -1), >, 0);
    g_assert_null (strpbrk (name, "[]:*?/\\"));
    g_assert_true (name[0] != '\'' && name[strlen (name) - 1] != '\'');
  }
  g_assert_cmpuint (g_hash_table_size (taken), ==, G_N_ELEMENTS (names));
}

static void
test_register (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  g_autoptr (TrRegister) data = tr_register_new (project, TR_LANGUAGE_NL);
  const TrRegisterKpi *sum = tr_register_kpi (data, 0), *mean = tr_register_kpi (data, 1), *last = tr_register_kpi (data, 2);

  g_assert_cmpstr (sum->label, ==, "A17 Doorverwijzingen");
  g_assert_cmpstr (mean->label, ==, "i.3.1.1");
  g_assert_cmpstr (tr_register_kpi (data, 3)->label, ==, "KPI 4");
  g_assert_cmpuint (sum->periods->len, ==, 8);
  g_assert_cmpfloat (tr_tally_value (&sum->tallies[0], TR_COUNTING_SUM), ==, 7);
  g_assert_cmpfloat (tr_tally_value (&sum->tallies[1], TR_COUNTING_SUM), ==, 0);
  g_assert_true (isnan (tr_tally_value (&sum->tallies[2], TR_COUNTING_SUM)));
  g_assert_cmpfloat_with_epsilon (tr_tally_value (&mean->tallies[0], TR_COUNTING_MEAN), 20.5 / 3, 1e-12);
  g_assert_cmpfloat (tr_tally_value (&last->tallies[0], TR_COUNTING_LAST), ==, 30.5);
  g_assert_cmpuint (data->n_not_counted, ==, 1);
  g_assert_cmpuint (sum->decimals, ==, 2);
}

/* What was replaced takes no place among those in use, and what was measured of it is not counted. */
static void
test_replaced (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("replaced");
  g_autoptr (TrRegister) data = tr_register_new (project, TR_LANGUAGE_NL);
  const TrRecord *old = tr_project_at (project, TR_KIND_KPI, 0), *mean = tr_project_at (project, TR_KIND_KPI, 1);

  g_assert_cmpuint (data->kpis->len, ==, 3);
  g_assert_cmpuint (data->replaced->len, ==, 2);
  g_assert_cmpstr (tr_register_kpi (data, 0)->label, ==, "i.3.1.1");
  g_assert_cmpstr (tr_register_kpi (data, 2)->label, ==, "KPI 3");
  g_assert_cmpstr (tr_register_kpi_label (data, old->id), ==, "");
  g_assert_cmpstr (tr_register_kpi_label (data, mean->id), ==, "i.3.1.1");
  g_assert_cmpuint (data->lines->len, ==, 9);
  for (guint i = 0; i < data->lines->len; i++)
    g_assert_cmpstr (g_array_index (data->lines, TrRegisterLine, i).measurement->kpi, !=, old->id);
  g_assert_cmpfloat_with_epsilon (tr_tally_value (&tr_register_kpi (data, 0)->tallies[0], TR_COUNTING_MEAN), 20.5 / 3, 1e-12);
  g_assert_cmpuint (data->n_not_counted, ==, 0);
}

static void
test_names (void)
{
  static const char *const titles[] = { "Jongerenwerk", "a/b\\c:d*e?f\"g<h>i|j", "CON", "nul.txt", "...", "",
                                        "com1", "=1+1", "~$lock" };
  g_autofree char *long_title = g_strnfill (290, 'm'), *wide_title = NULL;
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < 290; i++)
    g_string_append (wide, "界");
  wide_title = g_strdup (wide->str);
  for (guint i = 0; i < G_N_ELEMENTS (titles) + 2; i++) {
    const char *title = i < G_N_ELEMENTS (titles) ? titles[i] : i == G_N_ELEMENTS (titles) ? long_title : wide_title;
    g_autoptr (TrProject) project = tr_test_workbook_project ("bare");
    TrProjectInfo *info = (TrProjectInfo *) tr_project_info (project);
    g_autofree char *name = NULL;

    g_free (info->title);
    info->title = g_strdup (title);
    g_free (info->municipality);
    info->municipality = g_strdup (i == 0 ? "Veendam" : "");
    name = tr_workbook_suggest_name (project);
    g_assert_true (g_utf8_validate (name, -1, NULL));
    g_assert_true (g_str_has_suffix (name, ".xlsx"));
    g_assert_null (strpbrk (name, "/\\:*?\"<>|"));
    g_assert_cmpuint (strlen (name), <=, 210);
    g_assert_true (g_ascii_strncasecmp (name, "nul.", 4) != 0 && g_ascii_strncasecmp (name, "con.", 4) != 0);
    g_assert_true (name[0] != '.' && name[0] != ' ' && name[0] != '~');
    if (i == 0)
      g_assert_true (g_str_has_prefix (name, "Jongerenwerk, Veendam, 20"));
  }
}

#define TODAY "2026-11-24"

/* The line with a text in the first of these that has one: what was found, why it was set aside. */
static const TrAdviceLine *
find_line (const GPtrArray *lines, const char *found, const char *because)
{
  for (guint i = 0; i < lines->len; i++) {
    const TrAdviceLine *line = g_ptr_array_index (lines, i);

    if (strstr (line->found, found) != NULL && strstr (line->because, because) != NULL)
      return line;
  }
  g_error ("there is no line with “%s” and “%s”", found, because);
}

/* What speaks, then what was set aside, then what is found no longer. */
static void
test_advice_lines (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TODAY);
  g_autoptr (GPtrArray) lines = tr_advice_lines (project, TR_LANGUAGE_EN, TODAY);
  const TrAdviceLine *aside = find_line (lines, "story", "Eerst de cijfers"), *past = find_line (lines, "", "Zo is het"),
                     *unknown = find_line (lines, "Q99", "nieuwere");

  g_assert_cmpuint (lines->len, ==, findings->len + 2);
  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);
    const TrAdviceLine *line = g_ptr_array_index (lines, i);

    g_assert_cmpstr (line->found, ==, finding->message);
    g_assert_cmpstr (line->weight, ==, tr_severity_label (finding->rule->severity));
    g_assert_cmpstr (line->to_do, ==, finding->rule->advice);
    g_assert_cmpint (*line->because == '\0', ==, finding->reason == NULL);
  }
  g_assert_cmpstr (aside->because, ==, "Eerst de cijfers, dan de verhalen.");
  g_assert_cmpstr (aside->date, ==, "2026-11-01");
  g_assert_cmpstr (aside->about, ==, "KPIs");
  g_assert_true (g_str_has_prefix (aside->source, "Guide Succesvol partnerschap, "));
  g_assert_true (g_str_has_suffix (past->found, " – no longer found"));
  g_assert_cmpstr (past->weight, ==, "Does not add up");
  g_assert_cmpstr (unknown->weight, ==, "");
  g_assert_cmpstr (unknown->date, ==, "");
}

/* A reason is shown with an advice that counts again, and is never a pattern itself. */
static void
test_advice_counts_again (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("hostile");
  g_autoptr (GPtrArray) lines = tr_advice_lines (project, TR_LANGUAGE_EN, TODAY);
  const TrAdviceLine *again = find_line (lines, "story", "HYPERLINK");

  g_assert_cmpstr (again->because, ==,
                   "=HYPERLINK(\"http://example.org\") {reason} %s\r\n+1 (More came since, so the advice counts again.)");
  find_line (lines, "=1+1", "-1");
}

static void
test_advice_in_dutch (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  g_autoptr (GPtrArray) english = tr_advice_lines (project, TR_LANGUAGE_EN, TODAY);
  g_autoptr (GPtrArray) dutch = tr_advice_lines (project, TR_LANGUAGE_NL, TODAY);

  g_assert_cmpuint (dutch->len, ==, english->len);
  for (guint i = 0; i < dutch->len; i++)
    g_assert_cmpstr (((TrAdviceLine *) g_ptr_array_index (dutch, i))->found, !=,
                     ((TrAdviceLine *) g_ptr_array_index (english, i))->found);
}

/* No lines, and so no sheet: nothing begun, or nothing to say. */
static void
test_advice_is_silent (void)
{
  g_autoptr (TrProject) bare = tr_test_workbook_project ("bare"), sound = tr_exchange_example ("voorbeeldig", NULL);
  g_autoptr (GPtrArray) of_bare = tr_advice_lines (bare, TR_LANGUAGE_NL, TODAY);
  g_autoptr (GPtrArray) of_sound = tr_advice_lines (sound, TR_LANGUAGE_NL, TODAY);

  g_assert_cmpuint (of_bare->len, ==, 0);
  g_assert_cmpuint (of_sound->len, ==, 0);
}

static gboolean
has_line_of (TrProject *project, const char *today, const char *rule)
{
  g_autoptr (GPtrArray) lines = tr_advice_lines (project, TR_LANGUAGE_EN, today);

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((TrAdviceLine *) g_ptr_array_index (lines, i))->to_do, tr_rule_find (rule)->advice))
      return TRUE;

  return FALSE;
}

/* The day is the one that is passed in: a start that is feasible long before is not when it is near. */
static void
test_advice_of_a_day (void)
{
  g_autoptr (TrProject) sound = tr_exchange_example ("voorbeeldig", NULL);
  gpointer contract = (gpointer) tr_project_contract (sound);

  g_assert_true (tr_record_set (contract, tr_kind_field (tr_kind (TR_KIND_CONTRACT), "start"), "2027-01-01", NULL));
  g_assert_true (has_line_of (sound, TODAY, "C27"));
  g_assert_false (has_line_of (sound, "2025-01-01", "C27"));
}

/* There is a sheet about the matrix as soon as there is something to see in it, and what is hidden is not seen. */
static void
test_strategy_is_needed (void)
{
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  TrRound *round = (TrRound *) tr_project_at (project, TR_KIND_ROUND, 0);

  g_assert_true (tr_sheet_strategy_is_needed (project));
  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT) {
    g_free (((TrPlacement *) placement)->round);
    ((TrPlacement *) placement)->round = g_strdup (round->record.id);
  }
  g_assert_false (tr_sheet_strategy_is_needed (project));
  round->is_revealed = TRUE;
  g_assert_true (tr_sheet_strategy_is_needed (project));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/workbook/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/workbook/open-in-libreoffice", Fixture, ".~lock.Werkboek é.xlsx#", set_up, test_open_elsewhere, tear_down);
  g_test_add ("/workbook/open-in-excel", Fixture, "~$Werkboek é.xlsx", set_up, test_open_elsewhere, tear_down);
  g_test_add ("/workbook/folder-in-the-way", Fixture, NULL, set_up, test_folder_in_the_way, tear_down);
  g_test_add ("/workbook/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/workbook/read-only-folder", Fixture, NULL, set_up, test_read_only_folder, tear_down);
  g_test_add ("/workbook/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/workbook/full-temporary-folder", Fixture, NULL, set_up, test_full_temporary_folder, tear_down);
  g_test_add ("/workbook/thread", Fixture, NULL, set_up, test_thread, tear_down);
  g_test_add_func ("/workbook/periods", test_periods);
  g_test_add_func ("/workbook/period-limits", test_period_limits);
  g_test_add_func ("/workbook/texts", test_texts);
  g_test_add_func ("/workbook/sheet-names", test_sheet_names);
  g_test_add_func ("/workbook/register", test_register);
  g_test_add_func ("/workbook/replaced", test_replaced);
  g_test_add_func ("/workbook/names", test_names);
  g_test_add_func ("/workbook/advice-lines", test_advice_lines);
  g_test_add_func ("/workbook/advice-counts-again", test_advice_counts_again);
  g_test_add_func ("/workbook/advice-in-dutch", test_advice_in_dutch);
  g_test_add_func ("/workbook/advice-is-silent", test_advice_is_silent);
  g_test_add_func ("/workbook/advice-of-a-day", test_advice_of_a_day);
  g_test_add_func ("/workbook/strategy-is-needed", test_strategy_is_needed);

  return g_test_run ();
}
