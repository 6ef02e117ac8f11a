/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-language.h"
#include "tr-text.h"

/* The agreements, and every date that follows from the project, in one list: what has no date comes first, then by date. */

enum { DAY, WHAT, SORT, WHO, SIDE, DONE, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

#define WHO_MOST 300

static const char *const header[N_COLUMNS] = { N_("When"), N_("What"), N_("Kind"), N_("Who"), N_("Side"), N_("Done?") };

typedef struct {
  gint day;
  guint order; /* of what has the same day */
  char *what, *who;
  const char *kind, *side;
} Moment;

static void
clear_moment (gpointer data)
{
  Moment *moment = data;

  g_free (moment->what);
  g_free (moment->who);
}

/* Takes `what`. */
static void
add (GArray *moments, gint day, char *what, const char *kind, const char *who, const char *side)
{
  Moment moment = { .day = day, .order = moments->len, .what = what, .who = g_strdup (who), .kind = kind, .side = side };

  g_array_append_val (moments, moment);
}

static gint
compare_moments (gconstpointer a, gconstpointer b)
{
  const Moment *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return one->order < other->order ? -1 : 1;
}

static void
add_agreements (TrBook *book, GArray *moments)
{
  TR_EACH (TrAgreement, agreement, book->data->project, TR_KIND_AGREEMENT)
    add (moments, tr_day_from_iso (agreement->due), g_strdup (agreement->what), tr_book_choice (book, agreement, "kind"),
         agreement->who, tr_book_choice (book, agreement, "side"));
}

static void
add_sessions (TrBook *book, GArray *moments)
{
  TR_EACH (TrSession, session, book->data->project, TR_KIND_SESSION)
  {
    const char *step = tr_book_text (book, tr_steps[session->step].label);

    if (*session->date != '\0')
      /* TRANSLATORS: {step} is a step of the funnel, such as "Direction" */
      add (moments, tr_day_from_iso (session->date),
           tr_fill (tr_book_text (book, N_("Session: {step}")), "{step}", step, NULL), tr_book_text (book, N_("Session")), "", "");
  }
}

static void
add_term (TrBook *book, GArray *moments)
{
  const TrProjectInfo *info = tr_project_info (book->data->project);
  const char *kind = tr_book_text (book, N_("Term of the agreements"));

  if (info == NULL)
    return;
  if (*info->start != '\0')
    add (moments, tr_day_from_iso (info->start), g_strdup (tr_book_text (book, N_("The agreements begin"))), kind, "", "");
  if (*info->end != '\0')
    add (moments, tr_day_from_iso (info->end), g_strdup (tr_book_text (book, N_("The agreements end"))), kind, "", "");
}

static void
add_labels (TrBook *book, GArray *moments)
{
  TR_EACH (TrProvider, provider, book->data->project, TR_KIND_PROVIDER)
    if (provider->status == TR_STATUS_CHOSEN && *provider->label_until != '\0')
      add (moments, tr_day_from_iso (provider->label_until),
           g_strdup (tr_book_text (book, N_("The quality label for social work expires"))), tr_book_text (book, N_("Quality label")),
           provider->name, "");
}

static void
add_targets (TrBook *book, GArray *moments)
{
  for (guint i = 0; i < book->data->kpis->len; i++) {
    const TrRegisterKpi *kpi = tr_register_kpi (book->data, i);

    if (*kpi->kpi->target_date != '\0')
      add (moments, tr_day_from_iso (kpi->kpi->target_date),
           tr_fill (tr_book_text (book, N_("Target for {kpi}")), "{kpi}", kpi->label, NULL), tr_book_text (book, N_("Target")),
           kpi->kpi->registrar, "");
  }
}

/* Who registers the KPIs that are reported with a frequency, each once. Free with g_free(). */
static char *
registrars (TrBook *book, TrFrequency frequency)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < book->data->kpis->len; i++) {
    const TrKpi *kpi = tr_register_kpi (book->data, i)->kpi;

    if (tr_frequency_reported ((TrFrequency) kpi->frequency) == frequency && *kpi->registrar != '\0' &&
        !g_ptr_array_find_with_equal_func (names, kpi->registrar, g_str_equal, NULL))
      g_ptr_array_add (names, kpi->registrar);
  }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);

  return tr_text_cut (joined, WHO_MOST);
}

/* A moment at the end of every reporting period. */
static void
add_reports (TrBook *book, GArray *moments)
{
  for (guint i = TR_FREQUENCY_MONTH; i <= TR_FREQUENCY_FOUR_YEARS; i++) {
    const GArray *periods = g_hash_table_lookup (book->data->periods, GUINT_TO_POINTER (i));
    g_autofree char *who = registrars (book, (TrFrequency) i);

    for (guint period = 0; periods != NULL && period < periods->len; period++) {
      const TrPeriod *reported = &g_array_index (periods, TrPeriod, period);
      const char *how_often = tr_book_text (book, tr_frequencies[i].label);

      /* TRANSLATORS: {frequency} is for instance "every quarter", {period} for instance "Quarter 1 of 2027" */
      add (moments, reported->to,
           tr_fill (tr_book_text (book, N_("Numbers for {period} complete ({frequency})")), "{period}", reported->label,
                    "{frequency}", how_often, NULL),
           tr_book_text (book, N_("Report on KPIs")), who, "");
    }
  }
}

static void
write_moment (TrSheet *self, guint row, const Moment *moment)
{
  tr_sheet_day (self, row, DAY, moment->day, TR_STYLE_DATE);
  tr_sheet_text (self, row, WHAT, moment->what, TR_STYLE_TEXT);
  tr_sheet_text (self, row, SORT, moment->kind, TR_STYLE_TEXT);
  tr_sheet_text (self, row, WHO, moment->who, TR_STYLE_TEXT);
  tr_sheet_text (self, row, SIDE, moment->side, TR_STYLE_TEXT);
  tr_sheet_blank (self, row, DONE, TR_STYLE_ENTRY_LABEL);
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, DAY, 14, 14);
  tr_sheet_fit (self, WHAT, 50, 66);
  tr_sheet_fit (self, SORT, 18, 24);
  tr_sheet_fit (self, WHO, 20, 34);
  tr_sheet_fit (self, SIDE, 14, 16);
  tr_sheet_fit (self, DONE, 11, 11);
  tr_sheet_page (self, HEADER_ROW, TRUE);
}

void
tr_sheet_agenda_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->agenda;
  TrBook *book = self->book;
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  guint last_row;

  g_array_set_clear_func (moments, clear_moment);
  add_agreements (book, moments);
  add_term (book, moments);
  add_sessions (book, moments);
  add_labels (book, moments);
  add_targets (book, moments);
  add_reports (book, moments);
  g_array_sort (moments, compare_moments);
  last_row = HEADER_ROW + MAX (moments->len, 1);

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Agreements and agenda")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("Who does what and when. Agreements that always hold come first, then everything with a date.")),
                 TR_STYLE_LEAD);
  tr_sheet_table (self, "TrAgenda", HEADER_ROW, last_row, header, N_COLUMNS, 0);
  for (guint i = 0; i < moments->len; i++)
    write_moment (self, FIRST_ROW + i, &g_array_index (moments, Moment, i));
  tr_sheet_list (self, FIRST_ROW, DONE, last_row, "tr_yes_no", N_("Done?"), N_("Choose yes when it is done."));
  lay_out (self);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, DONE, FIRST_ROW, DONE);
}
