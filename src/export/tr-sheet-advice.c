/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-language.h"
#include "tr-text.h"

/* What the rules found on the day that the workbook was made, and why some of it was set aside: a line each, in the order in which the
 * window tells them. A reason stays on the sheet when its rule has nothing to say any more, because it is what people decided. */

enum { WEIGHT, ABOUT, FOUND, TO_DO, SOURCE, BECAUSE, DAY, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

static const char *const header[N_COLUMNS] = {
  /* TRANSLATORS: above a column: how much an advice weighs */
  N_("Severity"),
  /* TRANSLATORS: above a column: what an advice is about */
  N_("Subject"),
  N_("What was found"),
  N_("What you can do"),
  N_("Source"),
  /* TRANSLATORS: above a column: the reason why an advice is not followed */
  N_("Set aside because"),
  N_("Date"),
};

static void
free_line (gpointer data)
{
  TrAdviceLine *line = data;

  g_free (line->found);
  g_free (line->source);
  g_free (line->because);
  g_free (line->date);
  g_free (line);
}

static TrAdviceLine *
line_of_rule (const TrRule *rule, TrLanguage language)
{
  TrAdviceLine *line = g_new0 (TrAdviceLine, 1);

  line->weight = tr_language_text (language, tr_severity_label (rule->severity));
  line->about = tr_language_text (language, tr_topic_label (rule->topic));
  line->to_do = tr_language_text (language, rule->advice);
  line->source = tr_rule_source (rule, language);

  return line;
}

static TrAdviceLine *
line_of_finding (const TrFinding *finding, TrLanguage language)
{
  TrAdviceLine *line = line_of_rule (finding->rule, language);

  line->found = g_strdup (finding->message);
  line->date = g_strdup (finding->reason != NULL ? finding->reason_date : "");
  if (finding->reason == NULL || finding->is_aside)
    line->because = g_strdup (finding->reason != NULL ? finding->reason : "");
  else
    /* TRANSLATORS: {reason} is a sentence of the user: why an advice was set aside at the time */
    line->because = tr_fill (tr_language_text (language, N_("{reason} (More came since, so the advice counts again.)")), "{reason}",
                             finding->reason, NULL);

  return line;
}

/* A reason whose rule finds nothing, or is of another version of the program. */
static TrAdviceLine *
line_of_aside (const TrSetAside *aside, TrLanguage language)
{
  const TrRule *rule = tr_rule_find (aside->rule);
  TrAdviceLine *line;

  if (rule != NULL) {
    line = line_of_rule (rule, language);
    /* TRANSLATORS: {title} is what a rule is called, such as “KPI without a story” */
    line->found = tr_fill (tr_language_text (language, N_("{title} – no longer found")), "{title}",
                           tr_language_text (language, rule->title), NULL);
  } else {
    line = g_new0 (TrAdviceLine, 1);
    line->weight = line->about = line->to_do = "";
    line->source = g_strdup ("");
    /* TRANSLATORS: {id} is the short name of a rule, such as K06 */
    line->found = tr_fill (tr_language_text (language, N_("Advice {id}, which this version does not know")), "{id}", aside->rule, NULL);
  }
  line->because = g_strdup (aside->reason);
  line->date = g_strdup (aside->date);

  return line;
}

/* The lines of the sheet, TrAdviceLine; none when there is nothing to say. `today` is ISO text. Free with g_ptr_array_unref(). */
GPtrArray *
tr_advice_lines (TrProject *project, TrLanguage language, const char *today)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, language, today);
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (lines, line_of_finding (g_ptr_array_index (findings, i), language));
  TR_EACH (TrSetAside, aside, project, TR_KIND_SET_ASIDE)
    if (tr_advice_find (findings, aside->rule) == NULL)
      g_ptr_array_add (lines, line_of_aside (aside, language));

  return lines;
}

static void
write_line (TrSheet *self, guint row, const TrAdviceLine *line)
{
  tr_sheet_text (self, row, WEIGHT, line->weight, TR_STYLE_TEXT);
  tr_sheet_text (self, row, ABOUT, line->about, TR_STYLE_TEXT);
  tr_sheet_text (self, row, FOUND, line->found, TR_STYLE_TEXT);
  tr_sheet_text (self, row, TO_DO, line->to_do, TR_STYLE_TEXT);
  tr_sheet_text (self, row, SOURCE, line->source, TR_STYLE_TEXT);
  tr_sheet_text (self, row, BECAUSE, line->because, TR_STYLE_TEXT);
  tr_sheet_date (self, row, DAY, line->date, TR_STYLE_DATE);
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, WEIGHT, 13, 18);
  tr_sheet_fit (self, ABOUT, 13, 20);
  tr_sheet_fit (self, FOUND, 40, 40);
  tr_sheet_fit (self, TO_DO, 38, 38);
  tr_sheet_fit (self, SOURCE, 26, 26);
  tr_sheet_fit (self, BECAUSE, 26, 26);
  tr_sheet_fit (self, DAY, 13, 13);
  tr_sheet_page (self, HEADER_ROW, TRUE);
}

/* Fills the sheet; `lines` are those of tr_advice_lines() for the same day, at least one. */
void
tr_sheet_advice_fill (TrSheets *sheets, const GPtrArray *lines, const char *today)
{
  TrSheet *self = sheets->advice;
  TrBook *book = self->book;
  g_autofree char *day = tr_language_date (book->language, today);
  /* TRANSLATORS: {date} is the day on which the workbook was made */
  g_autofree char *lead = tr_fill (tr_book_text (book, N_("What stood out on {date}, with the source. What you have set aside together "
                                                          "comes last, with the reason.")), "{date}", day, NULL);

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Advice")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0, lead, TR_STYLE_LEAD);
  self->widest[0] = 0;
  tr_sheet_table (self, "TrAdvice", HEADER_ROW, HEADER_ROW + lines->len, header, N_COLUMNS, 0);
  for (guint i = 0; i < lines->len; i++)
    write_line (self, FIRST_ROW + i, g_ptr_array_index (lines, i));
  lay_out (self);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, WEIGHT, FIRST_ROW, WEIGHT);
}
