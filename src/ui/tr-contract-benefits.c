/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-money-words.h"
#include "tr-contract-parts.h"
#include "tr-field-row.h"
#include "tr-figure-list.h"
#include "tr-figure-store.h"
#include "tr-follow.h"
#include "tr-missing-line.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

static const guint64 kinds = TR_KIND_BIT (TR_KIND_BENEFIT) | TR_KIND_BIT (TR_KIND_CONTRACT);

/* What a line of the business case shows, beside its fields. */
typedef struct {
  TrDocument *document; /* borrowed: the widgets hold it */
  char *id;
  GtkWidget *title, *amount, *range, *basis, *people, *shares;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->id);
  g_free (line);
}

#define LINE "tr-line" /* data of the row */

static const TrBenefitResult *
find_result (const TrBusinessCase *business_case, const char *id)
{
  for (guint i = 0; i < business_case->results->len; i++) {
    const TrBenefitResult *result = &g_array_index (business_case->results, TrBenefitResult, i);

    if (g_str_equal (result->benefit, id))
      return result;
  }

  return NULL;
}

static char *
title_text (const TrBenefitResult *result, const TrBenefit *benefit)
{
  if (result->figure != NULL)
    return g_strdup (tr_figure_text (result->figure, tr_language_of_interface ()));
  if (*benefit->figure == '\0')
    return g_strdup (_("No figure chosen"));

  /* TRANSLATORS: %s is the id of a figure that is in no list */
  return g_strdup_printf (_("The figure “%s” is not in the list: read in the list that has it"), benefit->figure);
}

static void
update_line (GtkWidget *row)
{
  Line *line = g_object_get_data (G_OBJECT (row), LINE);
  TrProject *project = tr_document_get_project (line->document);
  const GPtrArray *figures = tr_figure_store_get_figures (tr_figure_store_of (line->document));
  g_autoptr (TrBusinessCase) business_case = tr_business_case_new (project, figures);
  const TrBenefitResult *result = find_result (business_case, line->id);
  const TrBenefit *benefit = tr_project_find (project, TR_KIND_BENEFIT, line->id);
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *title = NULL, *amount = NULL, *range = NULL, *basis = NULL;

  if (result == NULL || benefit == NULL)
    return;
  title = title_text (result, benefit);
  amount = result->figure != NULL ? tr_figure_amount_text (result->figure, language) : g_strdup ("");
  range = tr_benefit_result_text (result, language);
  basis = tr_benefit_basis_text (result, project, language);
  tr_text_set (line->title, title);
  tr_text_set (line->amount, amount);
  tr_text_set (line->range, range);
  tr_text_set (line->basis, basis);
  tr_set_class (line->range, "tr-said", result->status == TR_BENEFIT_RANGE);
  tr_set_class (line->range, "tr-warning-text", result->status != TR_BENEFIT_RANGE);
  gtk_widget_set_visible (line->people, result->figure == NULL || result->figure->per == TR_FIGURE_PERSON);
}

static GtkWidget *
create_benefit (TrDocument *document, const char *id, gpointer user_data)
{
  static const TrFieldPlace people[] = { { "people", 110 } }, shares[] = { { "low_share", 150 }, { "high_share", 150 } };
  Line *line = g_new0 (Line, 1);
  GtkWidget *row, *fields;

  line->document = document;
  line->id = g_strdup (id);
  line->title = tr_text_new ("", "tr-strong");
  line->amount = tr_text_new ("", "tr-summary");
  line->range = tr_status_new (NULL);
  line->basis = tr_text_new ("", "tr-summary");
  line->people = tr_field_row_new (document, TR_KIND_BENEFIT, id, people, G_N_ELEMENTS (people));
  line->shares = tr_field_row_new (document, TR_KIND_BENEFIT, id, shares, G_N_ELEMENTS (shares));
  gtk_widget_set_hexpand (line->shares, TRUE);
  fields = tr_row_new (9, line->people, line->shares, NULL);
  row = tr_column_new (6, line->title, line->amount, fields, line->range, line->basis,
                       tr_bare_editor_new (document, TR_KIND_BENEFIT, id, "remark",
                                           _("What is your estimate of people and shares based on?")),
                       NULL);
  g_object_set_data_full (G_OBJECT (row), LINE, line, line_free);
  tr_follow (document, kinds, G_CALLBACK (update_line), row);
  g_signal_connect_object (tr_figure_store_of (document), "changed", G_CALLBACK (update_line), row, G_CONNECT_SWAPPED);
  update_line (row);

  return row;
}

/* The sums, as one text for each. */
#define SUMS "tr-sums"

typedef struct {
  TrDocument *document; /* borrowed */
  GtkWidget *none, *year, *once, *euro, *open, *inaction;
} Sums;

static void
update_sums (GtkWidget *card)
{
  Sums *sums = g_object_get_data (G_OBJECT (card), SUMS);
  TrProject *project = tr_document_get_project (sums->document);
  const GPtrArray *figures = tr_figure_store_get_figures (tr_figure_store_of (sums->document));
  g_autoptr (TrBusinessCase) business_case = tr_business_case_new (project, figures);
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *year = tr_business_case_year_text (business_case, language);
  g_autofree char *once = tr_business_case_once_text (business_case, language);
  g_autofree char *euro = tr_business_case_euro_text (business_case, language);
  g_autofree char *open = tr_business_case_open_text (business_case, language);
  g_autofree char *inaction = tr_business_case_inaction_text (business_case, project, language);

  gtk_widget_set_visible (sums->none, business_case->results->len == 0);
  tr_text_set (sums->year, year);
  tr_text_set (sums->once, once);
  tr_text_set (sums->euro, euro);
  tr_text_set (sums->open, open);
  tr_text_set (sums->inaction, inaction);
}

static GtkWidget *
sums_new (TrDocument *document)
{
  Sums *sums = g_new0 (Sums, 1);
  GtkWidget *card;

  sums->document = document;
  sums->none = tr_text_new (_("Nothing yet: choose a figure above."), "dim-label");
  sums->year = tr_status_new ("tr-said");
  sums->once = tr_status_new ("tr-said");
  sums->euro = tr_status_new (NULL);
  sums->open = tr_status_new ("tr-warning-text");
  sums->inaction = tr_status_new (NULL);
  card = tr_column_new (9, sums->none, sums->year, sums->once, sums->inaction, sums->euro, sums->open,
                        tr_missing_line_new (document, kinds, _("To put it beside the budget, fill in:"),
                                             tr_money_missing_for_benefits),
                        NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");
  g_object_set_data_full (G_OBJECT (card), SUMS, sums, g_free);
  tr_follow (document, kinds, G_CALLBACK (update_sums), card);
  g_signal_connect_object (tr_figure_store_of (document), "changed", G_CALLBACK (update_sums), card, G_CONNECT_SWAPPED);
  update_sums (card);

  return card;
}

/* The business case: published figures, for how many people they may hold, and what that comes to. */
GtkWidget *
tr_contract_benefits_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_BENEFIT, create_benefit, NULL);
  GtkWidget *none = tr_text_new (_("No figure has been added yet."), "dim-label");

  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);
  tr_keep_while_none (none, document, TR_KIND_BIT (TR_KIND_BENEFIT));

  return tr_column_new (30, tr_contract_section_new ("figures", tr_figure_list_new (document)),
                        tr_contract_section_new ("benefits", tr_column_new (0, none, list, NULL)),
                        tr_contract_section_new ("sums", sums_new (document)), NULL);
}
