/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-calendar.h"

#include <string.h>

#include <glib/gi18n.h>
#include <libical/ical.h>

#include "tr-advice.h"
#include "tr-config.h"
#include "tr-date-ground.h"
#include "tr-error.h"
#include "tr-language.h"
#include "tr-plan.h"
#include "tr-target.h"
#include "tr-text.h"
#include "tr-workbook.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

#define DOMAIN "trechter.nl"
#define EPOCH G_GINT64_CONSTANT (1767225600) /* 2026-01-01, before any file was written */
#define SECONDS_OF_MINUTE 60
#define LAST_YEAR 2999 /* libical writes no year from 3001 on */
#define NAME_MOST 200  /* characters in a line that programs show on one */
#define TITLE_MOST 80  /* of the project behind each event */
#define TEXT_MOST 20000

/* Reminders come at nine in the morning, so many days before a day that begins at midnight. Notice, decisions and
 * beginning in time take a meeting or a council to prepare; for the rest a week is enough to read up. */
#define REMIND_A_MONTH_BEFORE "-P29DT15H"
#define REMIND_A_WEEK_BEFORE "-P6DT15H"

/* A calendar under construction. */
typedef struct {
  TrProject *project;
  TrPlan *plan;
  TrLanguage language;
  GDate today;
  char *title; /* of the project */
  struct icaltimetype now;
  int sequence;
  icalcomponent *calendar;
} TrCalendar;

static const char *
say (const TrCalendar *self, const char *msgid)
{
  return tr_language_text (self->language, msgid);
}

static void
add (icalcomponent *component, icalproperty *property)
{
  icalcomponent_add_property (component, property);
}

/* A property that is no standard and that all programs know. Its value is of no type, so that its commas stay as they
 * are, and it must be of one line. */
static void
add_extra (icalcomponent *component, const char *name, const char *line)
{
  icalproperty *property = icalproperty_new_x (line);

  icalproperty_set_x_name (property, name);
  add (component, property);
}

static struct icaltimetype
to_ical_day (const GDate *date)
{
  struct icaltimetype day = icaltime_null_date ();

  day.year = g_date_get_year (date);
  day.month = (int) g_date_get_month (date);
  day.day = g_date_get_day (date);

  return day;
}

static struct icaltimetype
to_ical_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  struct icaltimetype moment = icaltime_null_time ();

  g_date_time_get_ymd (utc, &moment.year, &moment.month, &moment.day);
  moment.hour = g_date_time_get_hour (utc);
  moment.minute = g_date_time_get_minute (utc);
  moment.second = g_date_time_get_second (utc);
  moment.zone = icaltimezone_get_utc_timezone ();

  return moment;
}

static void
append_line (GString *text, const char *line)
{
  if (*line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* A line from a pattern with one place to fill. */
static void
append_filled (const TrCalendar *self, GString *text, const char *msgid, const char *name, const char *value)
{
  g_autofree char *line = tr_fill (say (self, msgid), name, value, NULL);

  append_line (text, line);
}

static void
append_monitoring (const TrCalendar *self, GString *text, const TrPlanItem *item)
{
  const TrMonitoring *monitoring =
      item->kind == TR_PLAN_MONITORING ? tr_project_find (self->project, TR_KIND_MONITORING, item->record) : NULL;

  if (monitoring != NULL && *monitoring->owner != '\0')
    /* TRANSLATORS: {who} sees to it that an instrument of monitoring happens */
    append_filled (self, text, N_("Who: {who}"), "{who}", monitoring->owner);
}

static void
append_extension (const TrCalendar *self, GString *text, const TrPlanItem *item)
{
  g_autofree char *number = tr_language_number (self->language, item->extension, 0);

  if (item->extension > 0)
    /* TRANSLATORS: {number} is the number of an extension */
    append_filled (self, text, N_("Only when extension {number} is taken."), "{number}", number);
}

static void
append_project (const TrCalendar *self, GString *text)
{
  const TrProjectInfo *info = tr_project_info (self->project);
  g_autofree char *whole = g_strconcat (info->title, *info->municipality != '\0' ? ", " : "", info->municipality, NULL);

  /* TRANSLATORS: {title} is what a project is called */
  append_filled (self, text, N_("Project: {title}"), "{title}", whole);
}

/* What an item is called, on one line. */
static char *
name_of (const TrCalendar *self, const TrPlanItem *item)
{
  g_autofree char *text = tr_plan_item_text (item, self->language);

  return tr_text_one_line (text, NAME_MOST);
}

/* What stands under an event. */
static char *
describe (const TrCalendar *self, const TrPlanItem *item, gboolean is_latest)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = name_of (self, item);
  g_autofree char *due = tr_plan_item_due_text (item, NULL, self->language);
  g_autofree char *latest = tr_plan_date_text (&item->latest, self->language);

  if (!g_str_equal (item->label, name)) /* also when it had to be cut */
    append_line (text, item->label);
  if (is_latest) {
    append_line (text, say (self, N_("Who decides later has no time left for a new procedure, or gives notice too "
                                     "late.")));
  } else {
    if (item->kind == TR_PLAN_PHASE)
      /* TRANSLATORS: {result} is what has been done when a phase is over, such as “The request is ready” */
      append_filled (self, text, N_("At the end: {result}."), "{result}", due);
    append_monitoring (self, text, item);
    append_line (text, say (self, tr_date_ground_text (tr_date_ground (item))));
    if (g_date_valid (&item->latest))
      /* TRANSLATORS: {date} is the last day on which something can be decided without harm */
      append_filled (self, text, N_("The last safe day is {date}."), "{date}", latest);
  }
  append_extension (self, text, item);
  append_project (self, text);

  return tr_text_cut (text->str, TEXT_MOST);
}

static char *
summarize (const TrCalendar *self, const TrPlanItem *item, gboolean is_latest)
{
  g_autofree char *name = name_of (self, item);
  /* TRANSLATORS: {what} is a decision, such as “Decide on extension 1” */
  g_autofree char *whole = is_latest ? tr_fill (say (self, N_("Last safe day: {what}")), "{what}", name, NULL)
                                     : g_strdup (name);

  return *self->title == '\0' ? g_steal_pointer (&whole) : g_strdup_printf ("%s – %s", whole, self->title);
}

/* How long before, or NULL for no reminder. */
static const char *
reminder_of (const TrPlanItem *item)
{
  if (item->lane == TR_LANE_DECISION || item->lane == TR_LANE_NEXT)
    return REMIND_A_MONTH_BEFORE;

  return tr_plan_item_is_span (item) ? NULL : REMIND_A_WEEK_BEFORE;
}

static void
add_reminder (icalcomponent *event, const char *before, const char *summary)
{
  icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);

  add (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  add (alarm, icalproperty_new_description (summary));
  add (alarm, icalproperty_new_trigger (icaltriggertype_from_string (before)));
  icalcomponent_add_component (event, alarm);
}

/* What every event says about itself. A project's id and a key hold letters, digits, points, hyphens and underscores,
 * so what stands between them can be in neither. */
static void
identify (const TrCalendar *self, icalcomponent *event, const TrPlanItem *item, gboolean is_latest)
{
  g_autofree char *uid = g_strdup_printf ("%s+%s%s@" DOMAIN, tr_project_info (self->project)->record.id, item->key,
                                          is_latest ? "+latest" : "");

  add (event, icalproperty_new_uid (uid));
  add (event, icalproperty_new_dtstamp (self->now));
  add (event, icalproperty_new_lastmodified (self->now));
  add (event, icalproperty_new_sequence (self->sequence));
}

/* An event of whole days; the end is the first day that is not in it. */
static void
add_event (TrCalendar *self, const TrPlanItem *item, const GDate *from, const GDate *to, gboolean is_latest)
{
  g_autofree char *summary = summarize (self, item, is_latest);
  g_autofree char *description = describe (self, item, is_latest);
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  gboolean is_over = g_date_compare (from, &self->today) < 0;
  gboolean is_proposal = item->is_default || item->kind == TR_PLAN_PHASE;
  const char *before = reminder_of (item);
  GDate behind = *to;

  g_date_add_days (&behind, 1);
  identify (self, event, item, is_latest);
  add (event, icalproperty_new_dtstart (to_ical_day (from)));
  add (event, icalproperty_new_dtend (to_ical_day (&behind)));
  add (event, icalproperty_new_summary (summary));
  add (event, icalproperty_new_description (description));
  add (event, icalproperty_new_categories (tr_plan_lane_name (item->lane, self->language)));
  add (event, icalproperty_new_status (is_proposal ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
  add (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  if (before != NULL && !is_over)
    add_reminder (event, before, summary);
  icalcomponent_add_component (self->calendar, event);
}

static gboolean
is_wanted (const TrCalendar *self, const GDate *last, gboolean was_stated)
{
  return g_date_get_year (last) <= LAST_YEAR && (was_stated || g_date_compare (last, &self->today) >= 0);
}

/* The last safe day of a decision is what really counts. That of a notice is its own day, or a day in the weekend
 * behind it, and is said in the text. */
static void
add_item (TrCalendar *self, const TrPlanItem *item)
{
  if (is_wanted (self, &item->to, tr_date_ground (item) == TR_GROUND_STATED))
    add_event (self, item, &item->from, &item->to, FALSE);
  if (item->kind == TR_PLAN_DECISION && g_date_valid (&item->latest) &&
      g_date_compare (&item->latest, &item->from) != 0 && is_wanted (self, &item->latest, FALSE))
    add_event (self, item, &item->latest, &item->latest, TRUE);
}

static void
add_head (TrCalendar *self)
{
  g_autofree char *name = tr_text_one_line (tr_project_info (self->project)->title, NAME_MOST);
  g_autofree char *maker = g_strdup_printf ("-//Trechter//Trechter " TR_VERSION "//%s",
                                            self->language == TR_LANGUAGE_NL ? "NL" : "EN");

  add (self->calendar, icalproperty_new_version ("2.0"));
  add (self->calendar, icalproperty_new_prodid (maker));
  add (self->calendar, icalproperty_new_calscale ("GREGORIAN"));
  add (self->calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_extra (self->calendar, "X-WR-CALNAME", *name != '\0' ? name : "Trechter");
}

/* Minutes, so that the number stays small for thousands of years; within one minute DTSTAMP tells which is later. */
static int
sequence_at (GDateTime *now)
{
  return (int) CLAMP ((g_date_time_to_unix (now) - EPOCH) / SECONDS_OF_MINUTE, 0, G_MAXINT);
}

/* The calendar as text, as it is on a day (ISO) and made at a time. NULL when there is no date to put in. Free with
 * g_free(). */
char *
tr_calendar_text (TrProject *project, const char *today, GDateTime *now)
{
  g_autoptr (icalcomponent) calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autofree char *title = tr_text_one_line (tr_project_info (project)->title, TITLE_MOST);
  TrCalendar self = {
    .project = project,
    .plan = plan,
    .language = (TrLanguage) tr_project_info (project)->language,
    .title = title,
    .now = to_ical_time (now),
    .sequence = sequence_at (now),
    .calendar = calendar,
  };
  gboolean is_day = tr_date_read (today, &self.today);
  char *text, *copy;

  g_return_val_if_fail (is_day, NULL);
  add_head (&self);
  for (guint i = 0; i < plan->items->len; i++)
    add_item (&self, g_ptr_array_index (plan->items, i));
  if (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT) == 0)
    return NULL;

  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);

  return copy;
}

/* Writes the dates that are to come from today on over what is there. The file appears whole or not at all, and only
 * the user can read it. FALSE with TR_ERROR_INPUT when there is no such date, or with TR_ERROR_STORAGE. May be called
 * from a thread that has the project to itself. */
gboolean
tr_calendar_write (TrProject *project, GFile *file, GError **error)
{
  g_autofree char *today = tr_today ();

  return tr_calendar_write_on (project, file, today, error);
}

/* The same as on another day; `today` is ISO text. */
gboolean
tr_calendar_write_on (TrProject *project, GFile *file, const char *today, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = tr_calendar_text (project, today, now);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (TrTarget) target = NULL;

  if (text == NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("There is no date to come for a calendar. Fill in when the contract starts and how long it "
                           "lasts, or add a moment."));
    return FALSE;
  }
  target = tr_target_open (file, error);
  if (target == NULL)
    return FALSE;
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));

  return tr_target_fill (target, bytes, error) && tr_target_flush (target, error) && tr_target_commit (target, error);
}

/* A file name to suggest. Free with g_free(). */
char *
tr_calendar_suggest_name (TrProject *project)
{
  /* TRANSLATORS: the dates of a contract as a file for a calendar program, behind the name of a project */
  return tr_export_suggest_name (project, N_("Calendar"), "ics");
}
