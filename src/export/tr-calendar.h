/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-project.h"

G_BEGIN_DECLS

/* The dates of a contract as an iCalendar file (RFC 5545), for the agenda of whoever keeps the contract: Outlook,
 * Thunderbird, a telephone. In the project's own language.
 *
 * What is over on the day of export stays out, because an agenda is for what is to come, and reminders of the past
 * would all ring at once. What somebody typed as a date of its own is in it all the same, without a reminder.
 *
 * Who imports a later file over an earlier one gets each event once, as it is in the later one: an event has the same
 * UID as long as its item has the same key, and SEQUENCE, DTSTAMP and LAST-MODIFIED grow with the time of export. What
 * is no longer in the plan stays in that agenda, since a published file can not take back. */

gboolean tr_calendar_write (TrProject *project, GFile *file, GError **error);
gboolean tr_calendar_write_on (TrProject *project, GFile *file, const char *today, GError **error);
char *tr_calendar_text (TrProject *project, const char *today, GDateTime *now);
char *tr_calendar_suggest_name (TrProject *project);

G_END_DECLS
