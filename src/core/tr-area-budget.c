/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-area-budget.h"

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-money.h"
#include "tr-words.h"

static gint64
yearly_budget (TrProject *project)
{
  return tr_project_contract (project)->yearly_budget;
}

static gint64
budget_of_all (TrProject *project)
{
  gint64 budget = 0;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    budget += area->budget;

  return budget;
}

/* How many areas there are on a level. */
guint
tr_area_level_count (TrProject *project, gint level)
{
  guint n = 0;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    n += area->level == level ? 1 : 0;

  return n;
}

/* What a level leaves of the budget a year, to be divided; 0 when there is nothing to divide: no budget, no areas,
 * all of it given, or divided over the areas of several levels together. */
gint64
tr_area_level_rest (TrProject *project, gint level)
{
  gint64 budget = yearly_budget (project), all = budget_of_all (project);

  if (budget == 0 || tr_area_level_count (project, level) == 0 || all == budget)
    return 0;

  return MAX (budget - tr_area_level_budget (project, level), 0);
}

/* What the areas of a level have together, and how far that is from the budget a year. Free with g_free(). */
char *
tr_area_level_text (TrProject *project, gint level, TrLanguage language)
{
  gint64 budget = yearly_budget (project), sum = tr_area_level_budget (project, level);
  g_autofree char *sum_text = tr_language_money (language, sum), *whole = tr_language_money (language, budget);
  g_autofree char *difference = tr_language_money (language, ABS (sum - budget));

  if (budget == 0 && sum == 0)
    return g_strdup (tr_language_text (language, N_("Fill in the budget a year above, and then divide it.")));
  if (budget == 0)
    /* TRANSLATORS: %s is an amount */
    return tr_words_say (language, N_("Together %s. Fill in the budget a year above to compare."), sum_text, NULL);
  if (sum == budget)
    /* TRANSLATORS: %s is an amount */
    return tr_words_say (language, N_("Together %s: exactly the budget of a year."), sum_text, NULL);
  if (budget_of_all (project) == budget && sum > 0)
    /* TRANSLATORS: two amounts */
    return tr_words_say (language, N_("Together %s: with the other levels exactly the budget of a year, %s."),
                         sum_text, whole, NULL);
  if (budget_of_all (project) == budget)
    return g_strdup (tr_language_text (language, N_("Nothing is needed here: other areas have all of the budget.")));
  if (sum == 0)
    /* TRANSLATORS: %s is an amount */
    return tr_words_say (language, N_("Nothing has been divided here yet of the %s a year."), whole, NULL);

  return tr_words_say (language,
                       /* TRANSLATORS: three amounts */
                       sum < budget ? N_("Together %s: %s less than the budget of a year, %s.")
                                    : N_("Together %s: %s more than the budget of a year, %s."),
                       sum_text, difference, whole, NULL);
}

/* Which part of the budget a year an area has; "" when that can not be told. Free with g_free(). */
char *
tr_area_share_text (TrProject *project, const TrArea *area, TrLanguage language)
{
  gint64 budget = yearly_budget (project);
  g_autofree char *share = NULL;

  if (budget == 0 || area->budget == 0)
    return g_strdup ("");
  share = tr_language_number (language, 100.0 * (double) area->budget / (double) budget, 1);

  return g_strconcat (share, "%", NULL);
}

/* Who gets what of the rest, and by which weights: areas without a budget alike; when all have one, by what they
 * have. */
typedef struct {
  GPtrArray *areas; /* const TrArea, borrowed */
  gint64 *weights, *parts;
} Division;

static void
division_clear (Division *self)
{
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_free (self->weights);
  g_free (self->parts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, division_clear)

static void
divide (TrProject *project, gint level, Division *self)
{
  gboolean has_empty = FALSE;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    has_empty |= area->level == level && area->budget == 0;
  self->areas = g_ptr_array_new ();
  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    if (area->level == level && (!has_empty || area->budget == 0))
      g_ptr_array_add (self->areas, (gpointer) area);
  self->weights = g_new (gint64, self->areas->len);
  self->parts = g_new (gint64, self->areas->len);
  for (guint i = 0; i < self->areas->len; i++)
    self->weights[i] = has_empty ? 1 : ((const TrArea *) g_ptr_array_index (self->areas, i))->budget;
  tr_money_apportion (tr_area_level_rest (project, level), self->weights, self->areas->len, self->parts);
}

/* Gives the areas of a level what is left of the budget a year, to the cent, as one action: alike to those that have
 * none yet; when all have one, in proportion. */
gboolean
tr_area_divide_rest (TrDocument *document, gint level, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  g_auto (Division) division = { NULL };
  const TrField *field = tr_kind_field (tr_kind (TR_KIND_AREA), "budget");
  TrEdit *edit;

  if (tr_area_level_rest (project, level) == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_NOTHING, _("There is nothing left to divide"));
    return FALSE;
  }
  divide (project, level, &division);
  edit = tr_document_begin (document, _("Rest of the budget divided over the areas"), error);
  for (guint i = 0; edit != NULL && i < division.areas->len; i++) {
    TrArea area = *(const TrArea *) g_ptr_array_index (division.areas, i);
    g_autofree char *id = g_strdup (area.record.id), *value = NULL;

    area.budget += division.parts[i];
    value = tr_record_get (&area, field);
    if (!tr_edit_set (edit, TR_KIND_AREA, id, "budget", value, error)) {
      tr_edit_cancel (edit);
      return FALSE;
    }
  }

  return edit != NULL && tr_edit_commit (edit, error);
}
