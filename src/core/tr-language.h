/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* What is handed out (workbook, report) is in the project's language, whatever language the program speaks. These look a msgid up
 * in the translation that is compiled into the program; gettext can only serve one language at a time.
 * In source:  tr_language_text (language, N_("Registration"))  */

const char *tr_language_text (TrLanguage language, const char *msgid);
const char *tr_language_context_text (TrLanguage language, const char *context, const char *msgid);
TrLanguage tr_language_of_interface (void);
char *tr_language_list (const char *const *names);
void tr_language_follow_system (void);
char *tr_language_number (TrLanguage language, double value, guint most_decimals);
char *tr_language_money (TrLanguage language, gint64 cents);
char *tr_language_term (TrLanguage language, gint months);
char *tr_language_date (TrLanguage language, const char *iso_date);
char *tr_language_isolate (const char *text);
char *tr_language_quote (const char *text);
char *tr_language_fill (const char *template, const char *const *texts);
gboolean tr_language_parse_months (const char *text, double *months);
gboolean tr_language_parse_number (const char *text, double *value);
gboolean tr_language_parse_date (const char *text, char **iso_date);

G_END_DECLS
