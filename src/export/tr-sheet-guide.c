/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-text.h"

/* The first sheet: which file this is and what to do with it, for somebody who has five minutes. */

enum { NAME, TEXT };

static guint
write_line (TrSheet *self, guint row, const char *name, const char *text)
{
  tr_sheet_text (self, row, NAME, name, TR_STYLE_NAME);
  tr_sheet_text (self, row, TEXT, text, TR_STYLE_PROSE);
  return row + 1;
}

static guint
write_section (TrSheet *self, guint row, const char *msgid)
{
  tr_sheet_section (self, row, tr_book_text (self->book, msgid));
  return row + 1;
}

/* The term of the project for people, "" when there is none. Free with g_free(). */
char *
tr_project_period (TrBook *book)
{
  const TrProjectInfo *info = tr_project_info (book->data->project);
  g_autofree char *start = NULL, *end = NULL;

  if (info == NULL || (*info->start == '\0' && *info->end == '\0'))
    return g_strdup ("");
  start = *info->start != '\0' ? tr_language_date (book->language, info->start) : g_strdup ("…");
  end = *info->end != '\0' ? tr_language_date (book->language, info->end) : g_strdup ("…");

  /* TRANSLATORS: two dates, both in the period */
  return tr_fill (tr_book_text (book, N_("{start} to {end}")), "{start}", start, "{end}", end, NULL);
}

/* The organisations of the side of social work. Free with g_free(). */
static char *
providers (TrProject *project)
{
  g_autoptr (GString) names = g_string_new (NULL);

  TR_EACH (TrOrganisation, organisation, project, TR_KIND_ORGANISATION)
    if (organisation->side == TR_SIDE_PROVIDER)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", organisation->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static guint
write_identity (TrSheet *self, guint row, const TrEdition *edition)
{
  TrBook *book = self->book;
  const TrProjectInfo *info = tr_project_info (book->data->project);
  g_autofree char *social_work = providers (book->data->project), *period = tr_project_period (book);
  g_autofree char *day = tr_language_date (book->data->language, edition->date);
  g_autofree char *version = g_strconcat (day, edition->version + strlen (edition->date), NULL);
  const struct {
    const char *name, *text;
  } facts[] = {
    { N_("Project"), info != NULL ? info->title : "" },
    { N_("Municipality"), info != NULL ? info->municipality : "" },
    { N_("Social work"), social_work },
    { N_("Work area"), info != NULL ? info->work_area : "" },
    { N_("Theme"), info != NULL ? info->theme : "" },
    { N_("Period"), period },
    { N_("Version"), version },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (*facts[i].text != '\0')
      row = write_line (self, row, tr_book_text (book, facts[i].name), facts[i].text);

  return row + 1;
}

static guint
write_steps (TrSheet *self, guint row, TrSheets *sheets)
{
  static const char *const names[] = { N_("Fill in"), N_("Choose"), N_("Leave empty"), N_("Tell"), N_("Look"), N_("Send back") };
  static const char *const steps[] = {
    N_("Go to the sheet “{entry}”. One line is one number: a date, a KPI, an area and a value."),
    N_("Choose the KPI and the area from the list. Behind the line you then see the unit and what counts."),
    N_("Is a number not known? Leave the value empty. Empty is not the same as 0."),
    N_("Do you have a story with a number? Write it on “{stories}”. Leave out names."),
    N_("Look at “{overview}”. Your numbers are added up there. At the top you choose an area and the KPI in the chart."),
    N_("Save the file and send it back on the day that was agreed. You find the dates on “{agenda}”."),
  };
  TrBook *book = self->book;

  row = write_section (self, row, N_("What to do"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *number = g_strdup_printf ("%u. %s", i + 1, tr_book_text (book, names[i]));
    g_autofree char *text = tr_fill (tr_book_text (book, steps[i]), "{entry}", sheets->entry->name, "{stories}",
                                     sheets->stories->name, "{overview}", sheets->overview->name, "{agenda}", sheets->agenda->name,
                                     NULL);

    row = write_line (self, row, number, text);
  }

  return row + 1;
}

static guint
write_contents (TrSheet *self, guint row, TrSheets *sheets)
{
  const struct {
    const TrSheet *sheet;
    const char *text;
  } contents[] = {
    { sheets->entry, N_("Here you fill in the numbers.") },
    { sheets->stories, N_("Here you write the stories that go with the numbers.") },
    { sheets->overview, N_("What the numbers add up to, with a chart. This sheet is locked without a password, so that no formula gets lost.") },
    { sheets->kpis, N_("What each KPI means, how it is counted, where we began and where we want to go.") },
    { sheets->agenda, N_("What was agreed, and every date that follows from it.") },
    { sheets->providers, N_("How the providers were compared.") },
    { sheets->directions, N_("What it is all for: the challenge and the directions that were considered.") },
    { sheets->strategy, N_("Where the directions stand on the strategy matrix, and what fits to measure there.") },
    { sheets->votes, N_("What was voted on, and what each side gave.") },
    { sheets->contract, N_("How the contract is organised, its terms and its dates.") },
    { sheets->budget, N_("What the contract costs each year, with cells that you can change.") },
    { sheets->monitoring, N_("How an eye is kept on how it goes, and every meeting with its date.") },
    { sheets->benefit, N_("What it may be worth, as a range with its source.") },
    { sheets->advice, N_("What stood out when this workbook was made, and what was set aside with which reason.") },
  };

  row = write_section (self, row, N_("The sheets"));
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    if (contents[i].sheet != NULL)
      row = write_line (self, row, contents[i].sheet->name, tr_book_text (self->book, contents[i].text));

  return row + 1;
}

static guint
write_rules (TrSheet *self, guint row)
{
  TrBook *book = self->book;

  row = write_section (self, row, N_("How numbers are added up"));
  for (guint i = TR_COUNTING_SUM; i <= TR_COUNTING_LAST; i++)
    row = write_line (self, row, tr_book_text (book, tr_countings[i].label), tr_counting_explained (book, (TrCounting) i));
  row++;
  row = write_section (self, row, N_("Good to know"));
  row = write_line (self, row, tr_book_text (book, N_("Privacy")),
                    tr_book_text (book, N_("Do not write names, addresses or dates of birth anywhere in this file.")));
  row = write_line (self, row, tr_book_text (book, N_("Too much work?")),
                    tr_book_text (book, N_("Say so. After half a year a KPI that does not help may be swapped for a better one.")));

  return write_line (self, row, tr_book_text (book, N_("Programs")),
                     tr_book_text (book, N_("The file works in Excel 2019 and newer, Microsoft 365 and LibreOffice. "
                                            "There are no macros and no links in it.")));
}

void
tr_sheet_guide_fill (TrSheets *sheets, const TrEdition *edition)
{
  TrSheet *self = sheets->guide;
  guint row;

  tr_sheet_text (self, 0, 0, tr_book_text (self->book, N_("How this workbook works")), TR_STYLE_TITLE);
  row = write_identity (self, 2, edition);
  row = write_steps (self, row, sheets);
  row = write_contents (self, row, sheets);
  write_rules (self, row);
  tr_sheet_fit (self, NAME, 28, 28);
  tr_sheet_fit (self, TEXT, 105, 105);
  tr_sheet_page (self, 0, TRUE);
  if (self->book->error != NULL)
    return;
  worksheet_set_selection (self->sheet, 0, 0, 0, 0);
  worksheet_activate (self->sheet);
}
