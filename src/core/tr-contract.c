/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tr-basket.h"

#define YEAR_LENGTH 4 /* of ISO text */

/* Weeks for each phase, counted back from the start. Planning assumptions of our own, no legal advice; they were
 * only checked against published procedures (The Hague was in force nine months before the start, Arnhem five and a half). */
static const guint lead_weeks[TR_N_PROCEDURES][TR_N_PHASES] = {
  [TR_PROCEDURE_SOCIAL] = { 14, 8, 7, 4, 3, 16 },
  [TR_PROCEDURE_CLASSIC] = { 5, 8, 7, 4, 3, 16 },
  [TR_PROCEDURE_BEST_VALUE] = { 7, 8, 7, 7, 3, 16 },
  [TR_PROCEDURE_ONE_TO_ONE] = { 7, 4, 3, 2, 0, 8 },
  /* the term for objections, six weeks, runs beside the implementation */
  [TR_PROCEDURE_SUBSIDY] = { 10, 8, 7, 13, 0, 8 },
};

/* The weeks that a phase of a procedure takes when nothing else is known. */
guint
tr_procedure_phase_weeks (TrProcedure procedure, TrPhase phase)
{
  g_return_val_if_fail (procedure < TR_N_PROCEDURES && phase < TR_N_PHASES, 0);
  return lead_weeks[procedure][phase];
}

/* The weeks from the first conversation to the start of the work. */
guint
tr_procedure_weeks (TrProcedure procedure)
{
  guint weeks = 0;

  for (guint phase = 0; phase < TR_N_PHASES; phase++)
    weeks += tr_procedure_phase_weeks (procedure, (TrPhase) phase);

  return weeks;
}

/* The weeks that a phase takes in this project: what the contract says, else what is usual for its procedure. */
double
tr_contract_phase_weeks (TrProject *project, TrPhase phase)
{
  const TrContract *contract = tr_project_contract (project);
  const double stated[TR_N_PHASES] = {
    [TR_PHASE_DIALOGUE] = contract->dialogue_weeks,     [TR_PHASE_DOCUMENTS] = contract->documents_weeks,
    [TR_PHASE_BIDS] = contract->bids_weeks,             [TR_PHASE_ASSESSMENT] = contract->assessment_weeks,
    [TR_PHASE_STANDSTILL] = contract->standstill_weeks, [TR_PHASE_IMPLEMENTATION] = contract->implementation_weeks,
  };

  g_return_val_if_fail (phase < TR_N_PHASES, 0);
  return isnan (stated[phase]) ? tr_procedure_phase_weeks ((TrProcedure) contract->procedure, phase) : stated[phase];
}

/* The weeks from the first conversation to the start of the work in this project, without weeks in which it stands
 * still. */
double
tr_contract_weeks (TrProject *project)
{
  double weeks = 0;

  for (guint phase = 0; phase < TR_N_PHASES; phase++)
    weeks += tr_contract_phase_weeks (project, (TrPhase) phase);

  return weeks;
}

/* The day the contract starts: its own, else that of the project. "" when neither is known. Owned by the project. */
const char *
tr_contract_start (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);

  return *contract->start != '\0' ? contract->start : tr_project_info (project)->start;
}

/* The last day of a term of whole months that begins on a day. Where the day that would begin the next one is not there
 * (29, 30 or 31 of a shorter month), it is the last day of that month, so that no day is lost. */
void
tr_date_last_of_term (const GDate *first, gint months, GDate *last)
{
  *last = *first;
  g_date_add_months (last, (guint) months);
  if (g_date_get_day (last) == g_date_get_day (first))
    g_date_subtract_days (last, 1);
}

/* The last day of the base term and so many extensions; "" when start or base term is not known. Free with g_free(). */
char *
tr_contract_end (TrProject *project, gint extensions)
{
  const TrContract *contract = tr_project_contract (project);
  GDate start, last;

  if (contract->base_months == 0 || !tr_date_read (tr_contract_start (project), &start))
    return g_strdup ("");
  tr_date_last_of_term (&start, contract->base_months + extensions * contract->extension_months, &last);

  return tr_date_write (&last);
}

/* The last day of the base term; "" when start or term are not known. Free with g_free(). */
char *
tr_contract_base_end (TrProject *project)
{
  return tr_contract_end (project, 0);
}

/* From the year of the start up to and including that of the last day with all extensions, "2027-2034"; the first year
 * alone when the term is not known, "" when the start is not. Free with g_free(). */
char *
tr_contract_years_text (TrProject *project)
{
  g_autofree char *end = tr_contract_end (project, tr_project_contract (project)->extensions);
  const char *start = tr_contract_start (project);

  if (strncmp (start, end, YEAR_LENGTH) == 0 || *end == '\0')
    return g_strndup (start, YEAR_LENGTH);

  return g_strdup_printf ("%.*s–%.*s", YEAR_LENGTH, start, YEAR_LENGTH, end);
}

/* The base term and all extensions; 0 when the base term is not known. */
gint
tr_contract_total_months (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);

  return contract->base_months == 0 ? 0 : contract->base_months + contract->extensions * contract->extension_months;
}

/* What the contract is worth over its whole term with all extensions, in cents, without indexation: the amount that
 * the threshold for procedures is about. Whole months; a month is a twelfth of a year, rounded half up. 0 when
 * budget or term are not known. */
gint64
tr_contract_total_value (TrProject *project)
{
  return (tr_project_contract (project)->yearly_budget * tr_contract_total_months (project) + 6) / 12;
}

/* The hours that an instrument of monitoring takes in a year; once a year when it is not said how often. */
double
tr_monitoring_hours_per_year (const TrMonitoring *monitoring)
{
  if (isnan (monitoring->hours))
    return 0;

  return monitoring->hours * 12 / tr_frequency_months (tr_frequency_reported ((TrFrequency) monitoring->frequency));
}

/* Reads the date of a field. FALSE, and a date that is not valid, for "". */
gboolean
tr_date_read (const char *text, GDate *date)
{
  g_date_clear (date, 1);
  if (*text == '\0')
    return FALSE;
  g_date_set_dmy (date, (GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5), (GDateYear) atoi (text));

  return g_date_valid (date);
}

/* ISO text. Free with g_free(). */
char *
tr_date_write (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* The same day some months later or, with less than 0, earlier; the last day of the month where that day is not
 * there. "" gives "". Free with g_free(). */
char *
tr_date_add_months (const char *text, gint months)
{
  GDate date;

  if (!tr_date_read (text, &date))
    return g_strdup ("");
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

  return tr_date_write (&date);
}

/* So many days later or, with less than 0, earlier. "" gives "". Free with g_free(). */
char *
tr_date_add_days (const char *text, gint days)
{
  GDate date;

  if (!tr_date_read (text, &date))
    return g_strdup ("");
  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);

  return tr_date_write (&date);
}

/* How many days `to` lies after `from`; less than 0 when it lies before. 0 when one is not there. */
gint
tr_date_days_between (const char *from, const char *to)
{
  GDate first, last;

  return tr_date_read (from, &first) && tr_date_read (to, &last) ? g_date_days_between (&first, &last) : 0;
}

/* Whether councils are regularly elected in a year: every fourth one (2018, 2022, 2026). */
gboolean
tr_council_is_elected (guint year)
{
  return year % 4 == 2;
}

/* The day on which councils are elected in a year in which they are: the third Wednesday of March. The years of
 * merging municipalities are other ones, and so may days be that the law moves. */
void
tr_council_election (guint year, GDate *date)
{
  /* 15 March or the first Wednesday after */
  g_date_set_dmy (date, 15, G_DATE_MARCH, (GDateYear) year);
  while (g_date_get_weekday (date) != G_DATE_WEDNESDAY)
    g_date_add_days (date, 1);
}

/* The day of the last regular election of municipal councils on or before a day. "" gives "". Free with g_free(). */
char *
tr_date_council_election (const char *text)
{
  GDate date, election;
  guint year;

  if (!tr_date_read (text, &date))
    return g_strdup ("");
  year = g_date_get_year (&date);
  while (!tr_council_is_elected (year))
    year--;
  tr_council_election (year, &election);
  if (g_date_compare (&election, &date) > 0)
    tr_council_election (year - 4, &election);

  return tr_date_write (&election);
}
