/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-aid.h"
#include "tr-cells.h"
#include "tr-contract.h"
#include "tr-date-ground.h"
#include "tr-language.h"
#include "tr-pay-levels.h"
#include "tr-stance.h"
#include "tr-text.h"

/* The contract to read and to look up: how it is organised, its terms and dates, what the sides chose, and what speaks
 * for a subsidy or a public contract. */

enum { NAME, TEXT, FROM, UNTIL, LATEST, PART, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, FIRST_ROW = 3 };

#define MOST_FIELDS 16

typedef struct {
  const char *title;
  const char *fields[MOST_FIELDS];
} Section;

static const Section sections[] = {
  { N_("How it is organised"),
    { "instrument", "procedure", "contractors", "scope", "demarcation", "current_funding", "funding", "transition",
      "settlement", "past_performance", "is_challenge_based", "has_execution_agreement", "has_detailed_conditions",
      "has_hours_accounting", "tailored_fund" } },
  { N_("What may change, and what holds then"),
    { "revision_clause", "change_clause", "is_change_substantial", "continuity" } },
};

static const Section weeks_section = {
  N_("How long the procedure takes"),
  { "dialogue_weeks", "documents_weeks", "bids_weeks", "assessment_weeks", "standstill_weeks", "implementation_weeks",
    "is_summer_blocked", "is_year_end_blocked", "is_election_blocked" }
};
static const Section role_section = { N_("Steering roles"), { "preparation_role", "tender_role", "contract_role" } };
static const Section test_section = { N_("The reversed test"),
                                      { "test_effect", "test_values", "test_ethics", "test_conditions" } };

static const char *const date_header[N_COLUMNS] = {
  N_("What"),
  /* TRANSLATORS: above a column: whether a date was stated, follows from others or is a proposal */
  N_("What the date rests on"), N_("From"), N_("Until"),
  /* TRANSLATORS: above dates: the last day on which something can be decided without harm */
  N_("Last safe day"),
  /* TRANSLATORS: above a column: the part of the planning */
  N_("Part"),
};

/* What the sheet with the budget tells. */
static gboolean
is_about_money (const TrField *field)
{
  return field->type == TR_TYPE_MONEY || g_str_equal (field->name, "indexation") ||
         g_str_equal (field->name, "wage_rise");
}

/* Whether anything is said about the contract but money. */
gboolean
tr_sheet_contract_is_needed (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);
  const TrKind *kind = contract->record.kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!tr_record_is_empty (contract, &kind->fields[i]) && !is_about_money (&kind->fields[i]))
      return TRUE;

  return tr_project_count (project, TR_KIND_STANCE) + tr_project_count (project, TR_KIND_MOMENT) > 0;
}

static const TrContract *
contract_of (TrSheet *self)
{
  return tr_project_contract (self->book->data->project);
}

static guint
write_field (TrSheet *self, guint row, const char *name)
{
  const TrContract *contract = contract_of (self);
  const TrField *field = tr_kind_field (contract->record.kind, name);

  if (tr_record_is_empty (contract, field))
    return row;
  if (field->type == TR_TYPE_CHOICE)
    return tr_sheet_fact (self, row, field->label, tr_book_choice (self->book, contract, name));
  if (field->type == TR_TYPE_FLAG)
    return tr_sheet_fact (self, row, field->label, tr_book_text (self->book, N_("yes")));
  if (field->type == TR_TYPE_NUMBER) {
    g_autofree char *number = tr_language_number (self->book->language, tr_record_number (contract, field), 1);

    return tr_sheet_fact (self, row, field->label, number);
  }

  return tr_sheet_fact (self, row, field->label, tr_record_text (contract, field));
}

static guint
write_section (TrSheet *self, guint row, const Section *section)
{
  guint first = row + 1, next = first;

  for (guint i = 0; i < MOST_FIELDS && section->fields[i] != NULL; i++)
    next = write_field (self, next, section->fields[i]);
  if (next == first)
    return row;
  tr_sheet_section (self, row, tr_book_text (self->book, section->title));

  return next + 1;
}

static guint
write_months (TrSheet *self, guint row, const char *name, gint months)
{
  g_autofree char *term = tr_language_term (self->book->language, months);

  return months > 0 ? tr_sheet_fact (self, row, name, term) : row;
}

static guint
write_day (TrSheet *self, guint row, const char *name, const char *day)
{
  g_autofree char *text = tr_language_date (self->book->language, day);

  return tr_sheet_fact (self, row, name, text);
}

static char *
options_text (TrSheet *self)
{
  const TrContract *contract = contract_of (self);
  TrLanguage language = self->book->language;
  g_autofree char *n = tr_language_number (language, contract->extensions, 0);
  g_autofree char *term = tr_language_term (language, contract->extension_months);

  if (contract->extensions == 0)
    return g_strdup ("");
  if (contract->extension_months == 0)
    return g_steal_pointer (&n);

  /* TRANSLATORS: {n} is a number of options to extend, {term} how long each is, such as “2 years” */
  return tr_fill (tr_book_text (self->book, N_("{n}, each of {term}")), "{n}", n, "{term}", term, NULL);
}

static guint
write_term (TrSheet *self, guint row)
{
  const TrContract *contract = contract_of (self);
  TrProject *project = self->book->data->project;
  g_autofree char *options = options_text (self), *base_end = tr_contract_base_end (project);
  g_autofree char *end = tr_contract_end (project, contract->extensions);
  guint first = row + 1, next = first;

  next = write_day (self, next, N_("Start of the contract"), tr_contract_start (project));
  next = write_months (self, next, N_("Base term"), contract->base_months);
  next = write_day (self, next, N_("Last day of the base term"), base_end);
  next = tr_sheet_fact (self, next, N_("Options to extend"), options);
  if (contract->extensions > 0)
    next = write_day (self, next, N_("Last day with all options"), end);
  next = write_months (self, next, N_("Notice before the end"), contract->notice_months);
  next = write_months (self, next, N_("Between the moments at which one may leave"), contract->exit_months);
  next = write_months (self, next, N_("To prepare the next assignment"), contract->preparation_months);
  if (next == first)
    return row;
  tr_sheet_section (self, row, tr_book_text (self->book, N_("Term")));

  return next + 1;
}

/* On what a date rests, whether it comes about, and what was written with it. Free with g_free(). */
static char *
rests_on (TrSheet *self, const TrPlanItem *item, const char *what)
{
  const char *ground = tr_book_text (self->book, tr_date_ground_label (tr_date_ground (item)));
  gboolean has_label = *item->label != '\0' && !g_str_equal (item->label, what);
  g_autofree char *number = tr_language_number (self->book->language, item->extension, 0);
  g_autofree char *only = NULL;

  if (item->extension > 0)
    only = tr_fill (tr_book_text (self->book, N_("Only when extension {number} is taken.")), "{number}", number, NULL);

  return g_strconcat (ground, ".", only != NULL ? " " : "", only != NULL ? only : "", has_label ? " " : "",
                      has_label ? item->label : "", NULL);
}

static void
write_item (TrSheet *self, guint row, const TrPlanItem *item)
{
  TrBook *book = self->book;
  g_autofree char *what = tr_plan_item_text (item, book->language), *ground = rests_on (self, item, what);
  g_autofree char *from = tr_date_write (&item->from);
  g_autofree char *until = tr_plan_item_is_span (item) ? tr_date_write (&item->to) : g_strdup ("");
  g_autofree char *latest = g_date_valid (&item->latest) ? tr_date_write (&item->latest) : g_strdup ("");

  tr_sheet_text (self, row, NAME, what, TR_STYLE_TEXT);
  tr_sheet_text (self, row, TEXT, ground, TR_STYLE_TEXT);
  tr_sheet_date (self, row, FROM, from, TR_STYLE_DATE);
  tr_sheet_date (self, row, UNTIL, until, TR_STYLE_DATE);
  tr_sheet_date (self, row, LATEST, latest, TR_STYLE_DATE);
  tr_sheet_text (self, row, PART, tr_plan_lane_name (item->lane, book->language), TR_STYLE_TEXT);
}

/* All dates but the meetings of monitoring, which have a sheet of their own. */
static guint
write_dates (TrSheet *self, guint row)
{
  g_autoptr (TrPlan) plan = tr_plan_new (self->book->data->project);
  guint first = row + 3, next = first;

  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->kind != TR_PLAN_MONITORING)
      write_item (self, next++, item);
  }
  if (next == first)
    return row;
  tr_sheet_section (self, row, tr_book_text (self->book, N_("The dates")));
  tr_cells_note (self, row + 1, N_("Stated: somebody gave this day. Follows from it: reckoned from what was stated. "
                                   "Proposal: from what is usual, a planning assumption and no legal advice."));
  tr_sheet_header (self, row + 2, 0, date_header, N_COLUMNS, 0);

  return next + 1;
}

static void
write_stance (TrSheet *self, guint row, const TrStance *stance)
{
  const gint places[] = { stance->municipality, stance->provider, stance->joint };
  TrBook *book = self->book;
  TrStanceTopic topic = (TrStanceTopic) stance->topic;
  /* TRANSLATORS: a choice, and what the lowest and the highest step of its scale stand for */
  g_autofree char *name = tr_fill (tr_book_text (book, N_("{choice}: 1 is {left}, 5 is {right}")), "{choice}",
                                   tr_book_text (book, tr_stance_topics[topic].label), "{left}",
                                   tr_book_text (book, tr_stance_end_name (topic, TR_STANCE_LEFT)), "{right}",
                                   tr_book_text (book, tr_stance_end_name (topic, TR_STANCE_RIGHT)), NULL);

  tr_sheet_text (self, row, NAME, name, TR_STYLE_TEXT);
  tr_sheet_text (self, row, TEXT, stance->reason, TR_STYLE_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    tr_sheet_number (self, row, FROM + i, places[i] > 0 ? (double) places[i] : NAN, TR_STYLE_NUMBER);
}

static guint
write_stances (TrSheet *self, guint row)
{
  static const char *const header[] = { N_("Choice"), N_("Reason"), N_("Municipality"), N_("Social work"),
                                        N_("Together") };

  if (tr_project_count (self->book->data->project, TR_KIND_STANCE) == 0)
    return row;
  tr_sheet_section (self, row++, tr_book_text (self->book, N_("The four strategic choices")));
  tr_sheet_header (self, row++, 0, header, G_N_ELEMENTS (header), 1 << FROM | 1 << UNTIL | 1 << LATEST);
  TR_EACH (TrStance, stance, self->book->data->project, TR_KIND_STANCE)
    write_stance (self, row++, stance);

  return row + 1;
}

/* On which level is paid, and on which is steered. */
static guint
write_chain (TrSheet *self, guint row)
{
  static const char *const header[] = { N_("Level of the effect chain"), N_("Paying and steering") };
  TrProject *project = self->book->data->project;
  guint n = 0;

  for (guint level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++)
    n += tr_pays_on (project, (TrChain) level) || tr_steers_on (project, (TrChain) level) ? 1 : 0;
  if (n == 0)
    return row;
  tr_sheet_section (self, row, tr_book_text (self->book, N_("Paying and steering")));
  tr_sheet_header (self, row + 1, 0, header, G_N_ELEMENTS (header), 0);
  row += 2;
  for (guint level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++, row++) {
    gboolean pays = tr_pays_on (project, (TrChain) level), steers = tr_steers_on (project, (TrChain) level);
    const char *text = pays && steers ? N_("paid for, and steered on")
                       : pays         ? N_("paid for")
                       : steers       ? N_("steered on")
                                      : N_("neither paid for nor steered on");

    tr_sheet_text (self, row, NAME, tr_book_text (self->book, tr_chains[level].label), TR_STYLE_TEXT);
    tr_sheet_text (self, row, TEXT, tr_book_text (self->book, text), TR_STYLE_TEXT);
  }

  return row + 1;
}

/* The answers, the balance and what has to be minded: help for a conversation, and no verdict. */
static guint
write_aid (TrSheet *self, guint row)
{
  TrBook *book = self->book;
  TrProject *project = book->data->project;
  TrAidBalance balance = tr_aid_balance (project);
  g_autofree char *balance_text = tr_aid_balance_text (project, book->language);
  g_autoptr (GPtrArray) notes = tr_aid_notes (project, book->language);

  if (balance.n[TR_LEANING_UNSET] == TR_N_AID_QUESTIONS)
    return row;
  tr_sheet_section (self, row++, tr_book_text (book, N_("Subsidy or public contract")));
  row = tr_sheet_fact (self, row, N_("Mind"), tr_book_text (book, tr_aid_disclaimer ()));
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++) {
    TrLeaning leaning = tr_aid_leaning (project, (TrAidQuestion) i);

    row = tr_sheet_fact (self, row, tr_aid_text ((TrAidQuestion) i),
                         tr_book_text (book, tr_aid_answer ((TrAidQuestion) i, leaning)));
  }
  row = tr_sheet_fact (self, row, N_("The balance"), balance_text);
  for (guint i = 0; i < notes->len; i++) {
    const TrAidNote *note = g_ptr_array_index (notes, i);
    g_autofree char *text = g_strdup_printf ("%s (%s)", note->text, note->source);

    row = tr_sheet_fact (self, row, i == 0 ? N_("What to mind") : "", text);
  }

  return tr_sheet_fact (self, row, N_("Source of the questions"), tr_book_text (book, tr_aid_source ())) + 1;
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, NAME, 44, 44);
  tr_sheet_fit (self, TEXT, 74, 74);
  for (guint i = FROM; i <= LATEST; i++)
    tr_sheet_fit (self, i, 14, 16);
  tr_sheet_fit (self, PART, 16, 20);
  tr_sheet_page (self, 0, TRUE);
}

/* Fills the sheet. */
void
tr_sheet_contract_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->contract;
  guint row = FIRST_ROW;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (self->book, N_("The contract")), TR_STYLE_TITLE);
  tr_cells_note (self, LEAD_ROW, N_("What was agreed or is proposed. What follows from usual lead times is a planning "
                                    "assumption, no legal advice."));
  self->widest[0] = 0;
  row = write_section (self, row, &sections[0]);
  row = write_term (self, row);
  row = write_section (self, row, &weeks_section);
  row = write_section (self, row, &sections[1]);
  row = write_dates (self, row);
  row = write_stances (self, row);
  row = write_chain (self, row);
  row = write_section (self, row, &role_section);
  row = write_section (self, row, &test_section);
  write_aid (self, row);
  lay_out (self);
  if (self->book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, NAME, FIRST_ROW, NAME);
}

/* Makes the sheets about the contract that the project has something for. */
void
tr_sheets_add_contract (TrSheets *sheets, TrBook *book)
{
  TrProject *project = book->data->project;

  if (tr_sheet_contract_is_needed (project))
    sheets->contract = tr_book_add_sheet (book, N_("Contract"));
  if (tr_sheet_budget_is_needed (project))
    /* TRANSLATORS: the name of a sheet: what the contract costs */
    sheets->budget = tr_book_add_sheet (book, N_("Budget"));
  if (tr_project_count (project, TR_KIND_MONITORING) > 0)
    sheets->monitoring = tr_book_add_sheet (book, N_("Monitoring"));
  if (tr_project_count (project, TR_KIND_BENEFIT) > 0)
    sheets->benefit = tr_book_add_sheet (book, N_("Business case"));
}

/* Fills them; the business case with the figures (TrFigure) that the project can choose from. */
void
tr_sheets_fill_contract (TrSheets *sheets, const GPtrArray *figures)
{
  if (sheets->contract != NULL)
    tr_sheet_contract_fill (sheets);
  if (sheets->budget != NULL)
    tr_sheet_budget_fill (sheets);
  if (sheets->monitoring != NULL)
    tr_sheet_monitoring_fill (sheets);
  if (sheets->benefit != NULL)
    tr_sheet_benefit_fill (sheets, figures);
}
