/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-cells.h"
#include "tr-date-ground.h"
#include "tr-money.h"

/* How an eye is kept on how it goes: the instruments with what they take, the balance of counting and telling, and
 * every meeting with a date, to plan from. */

enum { INSTRUMENT, DESCRIPTION, WHO, OFTEN, HOURS, WAY, FIRST_DATE, TIMES, HOURS_A_YEAR, N_COLUMNS };
enum { WHAT, ABOUT, OWNER, NUMBER, MEETING_HOURS, MEETING_WAY, DATE, GROUND, DONE, N_MEETING_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, TOTAL_ROW = 3, SECTION_ROW = 5, NOTE_ROW, HEADER_ROW, FIRST_ROW };

#define MONTHS_OF_YEAR 12.0

static const char *const header[N_COLUMNS] = {
  N_("Instrument"), N_("Description"), N_("Who"), N_("How often"), N_("Hours each time"), N_("Counting or telling"),
  N_("First date"), N_("Times a year"), N_("Hours a year"),
};

static const char *const meeting_header[N_MEETING_COLUMNS] = {
  N_("Meeting"), N_("Description"), N_("Who"),
  /* TRANSLATORS: above a column of numbers: the how manieth meeting it is */
  N_("Which time"), N_("Hours"), N_("Counting or telling"), N_("Date"),
  /* TRANSLATORS: above a column: whether a date was stated or follows from others */
  N_("Stated?"), N_("Done?"),
};

/* Where the hours of a year of all instruments stand, for formulas on other sheets. */
const char *
tr_sheet_monitoring_hours_cell (void)
{
  return "$B$4";
}

static guint
count (TrBook *book)
{
  return tr_project_count (book->data->project, TR_KIND_MONITORING);
}

static const char *
way_label (TrBook *book, gint way)
{
  return tr_book_text (book, tr_ways[way].label);
}

static void
write_instrument (TrSheet *self, guint row, const TrMonitoring *monitoring)
{
  TrBook *book = self->book;
  TrFrequency frequency = tr_frequency_reported ((TrFrequency) monitoring->frequency);
  const char *often = tr_book_text (book, tr_frequencies[frequency].label);

  tr_sheet_text (self, row, INSTRUMENT, tr_book_text (book, tr_monitoring_kinds[monitoring->monitoring_kind].label),
                 TR_STYLE_TEXT);
  tr_sheet_text (self, row, DESCRIPTION, monitoring->name, TR_STYLE_TEXT);
  tr_sheet_text (self, row, WHO, monitoring->owner, TR_STYLE_TEXT);
  tr_sheet_text (self, row, OFTEN, often, TR_STYLE_TEXT);
  tr_sheet_number (self, row, HOURS, monitoring->hours, TR_STYLE_ENTRY_NUMBER);
  tr_sheet_text (self, row, WAY, way_label (book, monitoring->way), TR_STYLE_TEXT);
  tr_sheet_date (self, row, FIRST_DATE, monitoring->first, TR_STYLE_DATE);
  tr_sheet_number (self, row, TIMES, MONTHS_OF_YEAR / tr_frequency_months (frequency), TR_STYLE_ENTRY_NUMBER);
  tr_cells_formula (self, row, HOURS_A_YEAR, "=IF(ISNUMBER(E#),E#*H#,0)", tr_monitoring_hours_per_year (monitoring),
                    TR_STYLE_NUMBER_1);
}

static void
write_instruments (TrSheet *self)
{
  guint row = FIRST_ROW, last = FIRST_ROW + count (self->book);
  g_autoptr (TrMoney) money = tr_money_new (self->book->data->project);
  g_autofree char *sum = g_strdup_printf ("=SUM(I%u:I%u)", FIRST_ROW + 1, last);

  tr_sheet_text (self, TOTAL_ROW, INSTRUMENT, tr_book_text (self->book, N_("All instruments together, hours a year")),
                 TR_STYLE_TOTAL_NAME);
  tr_sheet_formula (self, TOTAL_ROW, DESCRIPTION, sum, money->monitoring_hours, TR_STYLE_TOTAL_1);
  tr_sheet_section (self, SECTION_ROW, tr_book_text (self->book, N_("The instruments")));
  tr_cells_note (self, NOTE_ROW, N_("Hours are those of all who take part together. When it is not said how often, it "
                                    "is once a year."));
  tr_sheet_header (self, HEADER_ROW, 0, header, N_COLUMNS, 1 << HOURS | 1 << TIMES | 1 << HOURS_A_YEAR);
  TR_EACH (TrMonitoring, monitoring, self->book->data->project, TR_KIND_MONITORING)
    write_instrument (self, row++, monitoring);
}

/* How much is counted and how much is told, so that it can be talked about. */
static guint
write_balance (TrSheet *self, guint row)
{
  static const char *const names[] = { N_("Counting or telling"), N_("Instruments"), N_("Hours a year") };
  guint last = FIRST_ROW + count (self->book);

  tr_sheet_section (self, row++, tr_book_text (self->book, N_("The balance of counting and telling")));
  tr_sheet_header (self, row++, 0, names, G_N_ELEMENTS (names), 1 << 1 | 1 << 2);
  for (gint way = TR_WAY_COUNTING; way <= TR_WAY_BOTH + 1; way++, row++) {
    gint shown = way <= TR_WAY_BOTH ? way : TR_WAY_UNSET;
    g_autofree char *n = g_strdup_printf ("=COUNTIF(F%1$u:F%2$u,A#)", FIRST_ROW + 1, last);
    g_autofree char *hours = g_strdup_printf ("=SUMIF(F%1$u:F%2$u,A#,I%1$u:I%2$u)", FIRST_ROW + 1, last);
    double n_found = 0, found = 0;

    TR_EACH (TrMonitoring, monitoring, self->book->data->project, TR_KIND_MONITORING)
      if (monitoring->way == shown) {
        n_found++;
        found += tr_monitoring_hours_per_year (monitoring);
      }
    tr_sheet_text (self, row, 0, way_label (self->book, shown), TR_STYLE_TEXT);
    tr_cells_formula (self, row, 1, n, n_found, TR_STYLE_NUMBER_0);
    tr_cells_formula (self, row, 2, hours, found, TR_STYLE_NUMBER_1);
  }

  return row + 1;
}

static void
write_meeting (TrSheet *self, guint row, const TrPlanItem *item)
{
  TrBook *book = self->book;
  const TrMonitoring *monitoring = tr_project_find (book->data->project, TR_KIND_MONITORING, item->record);
  g_autofree char *day = tr_date_write (&item->from);

  tr_sheet_text (self, row, WHAT, tr_book_text (book, tr_monitoring_kinds[monitoring->monitoring_kind].label),
                 TR_STYLE_TEXT);
  tr_sheet_text (self, row, ABOUT, monitoring->name, TR_STYLE_TEXT);
  tr_sheet_text (self, row, OWNER, monitoring->owner, TR_STYLE_TEXT);
  tr_sheet_number (self, row, NUMBER, item->number, TR_STYLE_NUMBER);
  tr_sheet_number (self, row, MEETING_HOURS, monitoring->hours, TR_STYLE_NUMBER);
  tr_sheet_text (self, row, MEETING_WAY, way_label (book, monitoring->way), TR_STYLE_TEXT);
  tr_sheet_date (self, row, DATE, day, TR_STYLE_DATE);
  tr_sheet_text (self, row, GROUND, tr_book_text (book, tr_date_ground_label (tr_date_ground (item))), TR_STYLE_TEXT);
  tr_sheet_blank (self, row, DONE, TR_STYLE_ENTRY_TEXT);
}

static void
write_meetings (TrSheet *self, guint row)
{
  g_autoptr (TrPlan) plan = tr_plan_new (self->book->data->project);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();

  for (guint i = 0; i < plan->items->len; i++)
    if (((const TrPlanItem *) g_ptr_array_index (plan->items, i))->kind == TR_PLAN_MONITORING)
      g_ptr_array_add (meetings, g_ptr_array_index (plan->items, i));
  tr_sheet_section (self, row++, tr_book_text (self->book, N_("Every meeting until the end")));
  if (meetings->len == 0) {
    tr_cells_note (self, row, N_("There is no date yet: fill in a first date for the instruments."));
    return;
  }
  tr_sheet_table (self, "TrMeetings", row, row + meetings->len, meeting_header, N_MEETING_COLUMNS,
                  1 << NUMBER | 1 << MEETING_HOURS);
  for (guint i = 0; i < meetings->len; i++)
    write_meeting (self, row + 1 + i, g_ptr_array_index (meetings, i));
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, INSTRUMENT, 34, 42);
  tr_sheet_fit (self, DESCRIPTION, 24, 36);
  tr_sheet_fit (self, WHO, 20, 30);
  tr_sheet_fit (self, OFTEN, 16, 20);
  tr_sheet_fit (self, HOURS, 13, 15);
  tr_sheet_fit (self, WAY, 18, 24);
  tr_sheet_fit (self, FIRST_DATE, 14, 16);
  tr_sheet_fit (self, TIMES, 18, 30);
  tr_sheet_fit (self, HOURS_A_YEAR, 13, 15);
  tr_sheet_page (self, 0, TRUE);
}

/* Fills the sheet; there is at least one instrument. */
void
tr_sheet_monitoring_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->monitoring;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (self->book, N_("Monitoring")), TR_STYLE_TITLE);
  tr_cells_note (self, LEAD_ROW, N_("How an eye is kept on how it goes: who, how often, and what it takes."));
  self->widest[0] = 0;
  write_instruments (self);
  write_meetings (self, write_balance (self, FIRST_ROW + count (self->book) + 1));
  lay_out (self);
  if (self->book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, HOURS, FIRST_ROW, HOURS);
}
