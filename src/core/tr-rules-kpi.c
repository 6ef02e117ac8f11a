/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "tr-basket-checks.h"
#include "tr-basket.h"
#include "tr-contract.h"

/* Rules about the KPI basket as a whole: K01 to K04, K08 to K10, K14, K15. Those about each KPI by itself are in
 * tr-rules-each-kpi.c. They look at the KPIs that are in use. What counts as good is in tr-basket.h, for the meter and
 * for them alike. */

#define SOONEST_REVIEW 4 /* months after the start that is about six months (K15) … */
#define LATEST_REVIEW 8  /* … to so many */

static const char *
count_text (TrCheck *check, guint n)
{
  return tr_check_number (check, n, 0);
}

/* A work area in quotation marks; what to say where there is none. */
static const char *
name_of_area (TrCheck *check, const TrWorkArea *area)
{
  /* TRANSLATORS: KPIs that say nothing about their work area */
  return *area->name != '\0' ? tr_check_quote (check, area->name) : tr_check_text (check, N_("without a work area"));
}

/* “Ouderen” (9), “Jeugd” (3) and more. */
static const char *
list_of_areas (TrCheck *check, const GPtrArray *areas)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < areas->len; i++) {
    const TrWorkArea *area = g_ptr_array_index (areas, i);

    g_ptr_array_add (texts, i >= TR_MOST_NAMES ? NULL : g_strdup_printf ("%s (%s)", name_of_area (check, area),
                                                                        count_text (check, area->n_kpis)));
  }

  return tr_check_list (check, texts);
}

/* The work areas with so many KPIs; they belong to `all`. */
static GPtrArray *
areas_between (GArray *all, guint low, guint high)
{
  GPtrArray *areas = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    TrWorkArea *area = &g_array_index (all, TrWorkArea, i);

    if (area->n_kpis >= low && area->n_kpis <= high)
      g_ptr_array_add (areas, area);
  }

  return areas;
}

static void
add_kpis_of_areas (TrCheck *check, const GPtrArray *areas)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < areas->len; i++)
    g_hash_table_add (names, (gpointer) ((const TrWorkArea *) g_ptr_array_index (areas, i))->name);
  TR_EACH_KPI (kpi, check->project)
    if (g_hash_table_contains (names, tr_kpi_work_area (kpi, check->info)))
      tr_check_subject (check, kpi);
}

/* K01 */
static void
look_for_too_many (TrCheck *check)
{
  g_autoptr (GArray) all = tr_basket_work_areas (check->project);
  g_autoptr (GPtrArray) areas = areas_between (all, TR_BASKET_HIGH + 1, G_MAXUINT);
  const TrWorkArea *first = areas->len > 0 ? g_ptr_array_index (areas, 0) : NULL;

  if (first == NULL)
    return;
  add_kpis_of_areas (check, areas);
  if (areas->len > 1)
    /* TRANSLATORS: a list of work areas with their number of KPIs */
    tr_check_say_with (check, N_("There are too many KPIs for these work areas: %s."), list_of_areas (check, areas),
                       NULL);
  else if (*first->name == '\0')
    /* TRANSLATORS: a number above fifteen */
    tr_check_say_with (check, N_("There are %s KPIs, for no work area in particular."),
                       count_text (check, first->n_kpis), NULL);
  else
    /* TRANSLATORS: a number above fifteen, and a work area */
    tr_check_say_with (check, N_("There are %s KPIs for the work area %s."), count_text (check, first->n_kpis),
                       name_of_area (check, first), NULL);
}

/* K02 */
static void
look_for_too_few (TrCheck *check)
{
  g_autoptr (GArray) all = tr_basket_work_areas (check->project);
  g_autoptr (GPtrArray) areas = areas_between (all, 1, TR_BASKET_LOW - 1);
  const TrWorkArea *first = areas->len > 0 ? g_ptr_array_index (areas, 0) : NULL;
  const char *low = count_text (check, TR_BASKET_LOW);

  if (first == NULL)
    return;
  if (areas->len > 1)
    /* TRANSLATORS: a number, ten; then a list of work areas with their number of KPIs */
    tr_check_say_with (check, N_("These work areas have fewer than %s KPIs: %s."), low, list_of_areas (check, areas),
                       NULL);
  else if (*first->name == '\0')
    /* TRANSLATORS: two numbers: how many KPIs there are, and how many there should be at least */
    tr_check_say_with (check, N_("So far there are %s of the %s KPIs that make a good beginning."),
                       count_text (check, first->n_kpis), low, NULL);
  else
    /* TRANSLATORS: a work area, and two numbers: how many KPIs it has, and how many there should be at least */
    tr_check_say_with (check, N_("The work area %s has %s of the %s KPIs that make a good beginning."),
                       name_of_area (check, first), count_text (check, first->n_kpis), low, NULL);
}

/* What the levels come to; the KPIs that do not state theirs are where to begin. */
static void
say_levels (TrCheck *check, const TrBasket *basket)
{
  const char *impact = count_text (check, basket->n_impact), *activity = count_text (check, basket->n_activity);
  g_autoptr (GPtrArray) unset = tr_basket_lacking (check->project, TR_BASKET_LEVEL);

  for (guint i = 0; i < unset->len; i++)
    tr_check_way (check, g_ptr_array_index (unset, i));
  if (unset->len == 0) {
    /* TRANSLATORS: two numbers, may be 0 */
    tr_check_say_with (check, N_("KPIs about impact: %s. About activities: %s."), impact, activity, NULL);
    return;
  }
  tr_check_at (check, TR_KIND_KPI, "level");
  /* TRANSLATORS: two numbers, may be 0; then the name of a KPI or several */
  tr_check_say_with (check, N_("KPIs about impact: %s. About activities: %s. Without a level: %s."), impact, activity,
                     tr_check_names (check, unset), NULL);
}

static gboolean
has_one_level (const TrBasket *basket)
{
  return (basket->n_impact == 0) != (basket->n_activity == 0);
}

/* K03 */
static void
look_for_one_level (TrCheck *check)
{
  TrBasket basket = tr_basket (check->project);

  if (has_one_level (&basket))
    say_levels (check, &basket);
}

/* K04; with one level only K03 speaks */
static void
look_for_uneven_mix (TrCheck *check)
{
  TrBasket basket = tr_basket (check->project);

  if (!has_one_level (&basket) &&
      (tr_basket_is_short_of (&basket, TR_LEVEL_IMPACT) || tr_basket_is_short_of (&basket, TR_LEVEL_ACTIVITY)))
    say_levels (check, &basket);
}

static const TrWorkArea *
largest_area (const GArray *areas)
{
  const TrWorkArea *largest = &g_array_index (areas, TrWorkArea, 0);

  for (guint i = 1; i < areas->len; i++)
    if (g_array_index (areas, TrWorkArea, i).n_kpis > largest->n_kpis)
      largest = &g_array_index (areas, TrWorkArea, i);

  return largest;
}

/* K08; what lies outside the work area that most KPIs are about can wait */
static void
look_for_several_areas (TrCheck *check)
{
  g_autoptr (GArray) all = tr_basket_work_areas (check->project);
  g_autoptr (GPtrArray) areas = areas_between (all, 1, G_MAXUINT);
  const char *largest;

  if (!check->info->is_first || all->len < 2)
    return;
  largest = largest_area (all)->name;
  TR_EACH_KPI (kpi, check->project)
    if (!g_str_equal (tr_kpi_work_area (kpi, check->info), largest))
      tr_check_subject (check, kpi);
  /* TRANSLATORS: a list of work areas with their number of KPIs */
  tr_check_say_with (check, N_("This is the first time with KPIs, and they are about several work areas: %s."),
                     list_of_areas (check, areas), NULL);
}

static const TrKpi *
first_in_use (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    return kpi;

  return NULL;
}

/* K09 */
static void
look_for_missing_prevention (TrCheck *check)
{
  TrBasket basket = tr_basket (check->project);

  if (basket.n_kpis == 0 || basket.n_prevention > 0)
    return;
  if (basket.n_kpis == 1)
    /* TRANSLATORS: %s is the name of a KPI */
    tr_check_say_with (check, N_("The only KPI, %s, is not about prevention or the social basis."),
                       tr_check_name (check, first_in_use (check)), NULL);
  else
    /* TRANSLATORS: %s is a number, at least 2 */
    tr_check_say_with (check, N_("None of the %s KPIs is about prevention or the social basis."),
                       count_text (check, basket.n_kpis), NULL);
}

/* K10; the subjects are the targets that stand alone */
static void
look_for_effort_without_result (TrCheck *check)
{
  g_autoptr (GPtrArray) challenges = tr_basket_challenges_without_result (check->project);
  g_autoptr (GPtrArray) kpis = g_ptr_array_new ();
  g_autoptr (GHashTable) without = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < challenges->len; i++)
    g_hash_table_add (without, ((const TrRecord *) g_ptr_array_index (challenges, i))->id);
  TR_EACH_KPI (kpi, check->project)
    if (tr_kpi_is_effort (kpi) && !isnan (kpi->target) &&
        g_hash_table_contains (without, tr_kpi_challenge (kpi, check->project))) {
      tr_check_subject (check, kpi);
      g_ptr_array_add (kpis, (gpointer) kpi);
    }
  if (challenges->len > 0)
    /* TRANSLATORS: a challenge or several, and a KPI or several */
    tr_check_say_with (check,
                       N_("For the challenge %s there is a target on %s, and no KPI about an outcome or impact."),
                       tr_check_names (check, challenges), tr_check_names (check, kpis), NULL);
}

/* K14 */
static void
look_for_too_much_registration (TrCheck *check)
{
  TrBasket basket = tr_basket (check->project);
  const TrKpi *heaviest = tr_basket_heaviest (check->project);

  if (!tr_basket_is_above_burden (basket.minutes_per_month, check->info->burden) || heaviest == NULL)
    return;
  tr_check_subject (check, heaviest);
  /* TRANSLATORS: minutes, minutes (may be 1), and the name of a KPI with its minutes */
  tr_check_say_with (
      check, N_("Registering takes %s minutes a month, and %s were agreed on. %s takes the largest part: %s minutes."),
      tr_check_number (check, round (basket.minutes_per_month), 0), count_text (check, (guint) check->info->burden),
      tr_check_name (check, heaviest), tr_check_number (check, round (tr_kpi_minutes_per_month (heaviest)), 0), NULL);
}

/* When a review of the KPIs is expected; "" when there is no start to count from: then any day will do. */
typedef struct {
  char *soonest, *latest;
} Window;

static gboolean
is_inside (const Window *window, const char *date)
{
  if (*date == '\0')
    return FALSE;

  return *window->soonest == '\0' || (strcmp (date, window->soonest) >= 0 && strcmp (date, window->latest) <= 0);
}

static gboolean
has_review (TrCheck *check, const Window *window)
{
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT) {
    gboolean is_review = moment->moment_kind == TR_MOMENT_KPI_REVIEW || moment->moment_kind == TR_MOMENT_REVIEW;

    if (is_review && is_inside (window, moment->date))
      return TRUE;
  }
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_EVALUATION && is_inside (window, agreement->due))
      return TRUE;

  return FALSE;
}

/* K15; an agreement to evaluate that has no date only lacks that */
static void
look_for_missing_review (TrCheck *check)
{
  const char *start = tr_contract_start (check->project);
  g_autofree char *soonest = tr_date_add_months (start, SOONEST_REVIEW),
                  *latest = tr_date_add_months (start, LATEST_REVIEW);
  const Window window = { soonest, latest };

  if (!check->info->is_first || tr_basket (check->project).n_kpis == 0 || has_review (check, &window))
    return;
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_EVALUATION && *agreement->due == '\0')
      tr_check_way (check, agreement);
  if (tr_check_n_subjects (check) > 0)
    tr_check_at (check, TR_KIND_AGREEMENT, "due");
  if (*start == '\0')
    tr_check_say_with (check, N_("This is the first time with KPIs, and no review of them is planned."), NULL);
  else
    /* TRANSLATORS: three dates: the start, and the period in which a review is expected */
    tr_check_say_with (
        check, N_("This is the first time with KPIs. They start on %s, and no review is planned between %s and %s."),
        tr_check_date (check, start), tr_check_date (check, soonest), tr_check_date (check, latest), NULL);
}

const TrRule tr_rules_kpi[] = {
  { "K01", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, NULL,
    "G stap 4; Z 2.2",
    N_("Too many KPIs"),
    N_("More than 15 KPIs are in use for one work area. A KPI without a work area of its own counts for that of the "
       "project."),
    N_("Keep to ten KPIs for a work area, fifteen at most. With more the work to register grows, and the overview is "
       "lost. Choose what matters most and take the others out of use."),
    look_for_too_many },
  { "K02", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, NULL,
    "G stap 4 tips beide",
    N_("Few KPIs"),
    N_("One to nine KPIs are in use for a work area."),
    N_("Ten to fifteen indicators for one work area are a good beginning. Add some that show what is still out of "
       "sight."),
    look_for_too_few },
  { "K03", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, NULL,
    "G stap 4",
    N_("KPIs on one level only"),
    N_("Of the KPIs that state a level, all are about impact or all about activities."),
    N_("Measure both: the impact on residents, and the activities that should bring it about. Add a KPI of the level "
       "that is missing."),
    look_for_one_level },
  { "K04", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, NULL,
    "G stap 4",
    N_("Uneven mix of levels"),
    N_("Impact or activities have less than 30 percent of the KPIs, those without a level counted in. When one of the "
       "two has none and the other has some, K03 speaks instead."),
    N_("Look for a good mix of KPIs about impact and about activities. Say of every KPI which of the two it is."),
    look_for_uneven_mix },
  { "K08", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, "work_area",
    "G stap 4 tips beide",
    N_("More than one work area to begin with"),
    N_("These partners work with KPIs for the first time, and the KPIs are about two work areas or more. A KPI without "
       "a work area of its own counts for that of the project."),
    N_("Begin with one work area. Leave the KPIs of the others until you have learnt what works, or check whether "
       "their work area is right."),
    look_for_several_areas },
  { "K09", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "is_prevention",
    "Z 1.1; Z 2.2",
    N_("No KPI about prevention or the social basis"),
    N_("KPIs are in use, and none of them is marked as being about prevention or the social basis."),
    N_("Without a KPI about prevention or the social basis, that work loses out when time or money is short. Choose "
       "one, or mark the KPI that is about it already."),
    look_for_missing_prevention },
  { "K10", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, NULL,
    "N 2.4.2 waarschuwing",
    N_("A target without a result"),
    N_("A challenge has a target on input, throughput or output, and no KPI about an outcome or impact. Where the "
       "level in the effect chain is left open, a KPI about activities counts as output and one about impact as "
       "outcome. A KPI without a challenge counts for that of its direction, or for the only challenge there is."),
    N_("A number without a result says little. Tie an outcome to it: a KPI that shows what changes for residents."),
    look_for_effort_without_result },
  { "K14", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "minutes",
    "Z 3.3; N 2.4.5",
    N_("Registering takes more than was agreed"),
    N_("Registering all KPIs together takes more minutes a month than both sides agreed on. When nothing was agreed, "
       "the rule is silent."),
    N_("Registering has to be in proportion to what it brings. Register less often, make it simpler, or let a KPI go."),
    look_for_too_much_registration },
  { "K15", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_AGREEMENT, NULL,
    "G stap 4 tips",
    N_("No review after half a year"),
    N_("These partners work with KPIs for the first time, and between four and eight months after the start there is "
       "no review: an agreement to evaluate, or a review in the planning of the contract. When the start is not known, "
       "any review with a date will do."),
    N_("After half a year, look together whether a KPI has to be replaced by one that fits better. Make an agreement "
       "to evaluate, with a date."),
    look_for_missing_review, "evaluation" },
  { NULL },
};
