/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tr-basket-checks.h"
#include "tr-basket.h"
#include "tr-matrix.h"

/* Rules about each KPI by itself, and the direction that it serves: K05 to K07, K11 to K13, K16 to K19. They look at
 * the KPIs that are in use. */

/* K05 */
static void
look_for_unmeasurable (TrCheck *check)
{
  guint n_without_source = 0, n_without_unit = 0;

  TR_EACH_KPI (kpi, check->project)
    if (!tr_kpi_is_measurable (kpi)) {
      if (tr_check_n_subjects (check) == 0)
        tr_check_at (check, TR_KIND_KPI, tr_basket_lacking_field (TR_BASKET_MEASURABLE, kpi));
      tr_check_subject (check, kpi);
      n_without_source += *kpi->source == '\0' ? 1 : 0;
      n_without_unit += *kpi->unit == '\0' ? 1 : 0;
    }
  if (n_without_unit == 0)
    /* TRANSLATORS: %s is the name of a KPI or several */
    tr_check_say (check, N_("%s has no source."), N_("%s have no source."));
  else if (n_without_source == 0)
    /* TRANSLATORS: %s is the name of a KPI or several */
    tr_check_say (check, N_("%s has no unit."), N_("%s have no unit."));
  else
    /* TRANSLATORS: %s is the name of a KPI or several */
    tr_check_say (check, N_("%s has no source and no unit."), N_("%s lack a source, a unit or both."));
}

/* K06 */
static void
look_for_kpi_without_story (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (*kpi->story == '\0')
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("%s has no story."), N_("%s have no story."));
}

/* K07 */
static void
look_for_missing_baseline (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (isnan (kpi->baseline))
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("%s has no baseline."), N_("%s have no baseline."));
}

/* K11 */
static void
look_for_reports_without_news (TrCheck *check)
{
  /* TRANSLATORS: %s is the names of several KPIs */
  static const char several[] = N_("%s are to be reported more often than their sources are refreshed.");
  const TrKpi *last = NULL;

  TR_EACH_KPI (kpi, check->project)
    if (tr_kpi_outruns_source (kpi)) {
      tr_check_subject (check, kpi);
      last = kpi;
    }
  if (tr_check_n_subjects (check) == 1)
    /* TRANSLATORS: the name of a KPI, and twice how often: every quarter, every year */
    tr_check_say_with (check, N_("%s is to be reported %s, and its source is refreshed %s."),
                       tr_check_name (check, last), tr_check_text (check, tr_frequencies[last->frequency].label),
                       tr_check_text (check, tr_frequencies[last->source_frequency].label), NULL);
  else
    tr_check_say (check, several, several);
}

/* K12 */
static void
look_for_settlement (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (kpi->is_settlement)
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("Money depends on %s."), N_("Money depends on %s."));
}

/* K13 */
static void
look_for_missing_registrar (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (*kpi->registrar == '\0')
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("Nobody registers %s yet."), N_("Nobody registers %s yet."));
}

/* K16 */
static void
look_for_missing_stories (TrCheck *check)
{
  /* TRANSLATORS: %s is the names of several directions */
  static const char several[] = N_("%s have KPIs and gather no stories, and are for few people.");
  g_autoptr (GPtrArray) directions = tr_basket_directions_without_stories (check->project);

  for (guint i = 0; i < directions->len; i++)
    tr_check_subject (check, g_ptr_array_index (directions, i));
  if (directions->len == 1)
    /* TRANSLATORS: a direction, and a number of people, may be 1 */
    tr_check_say_with (check, N_("%s has KPIs and gathers no stories. People in its target group: %s."),
                       tr_check_name (check, g_ptr_array_index (directions, 0)),
                       tr_check_number (check, ((const TrDirection *) g_ptr_array_index (directions, 0))->people, 0),
                       NULL);
  else
    tr_check_say (check, several, several);
}

/* K17; without any source K05 speaks */
static void
look_for_incomparable_impact (TrCheck *check)
{
  TR_EACH_KPI (kpi, check->project)
    if (kpi->level == TR_LEVEL_IMPACT && *kpi->source != '\0' && !tr_kpi_is_comparable (kpi) &&
        !tr_kpi_is_about_stories (kpi))
      tr_check_subject (check, kpi);
  /* TRANSLATORS: %s is the name of a KPI or several */
  tr_check_say (check, N_("%s can not be compared with other municipalities."),
                N_("These can not be compared with other municipalities: %s."));
}

/* Where a direction stands on the strategy matrix. */
typedef struct {
  gboolean is_known, is_placed, is_told;
  double control, uncertainty;
} Place;

static Place *
find_place (TrCheck *check, GArray *places, const TrDirection *direction)
{
  Place *place = &g_array_index (places, Place, direction->record.index);

  if (!place->is_known) {
    const GPtrArray *all = tr_check_of (check, TR_KIND_PLACEMENT, "direction", direction->record.id);
    g_autoptr (GPtrArray) counted = tr_matrix_counted (check->project, all);

    place->is_known = TRUE;
    place->is_placed = tr_matrix_place (counted, &place->control, &place->uncertainty);
  }

  return place;
}

static const char *
strategy_of (TrCheck *check, const Place *place)
{
  return tr_check_text (check, tr_matrix_label (tr_matrix_quadrant (place->control, place->uncertainty)));
}

/* What does not fit: the KPIs, and each of their directions once, with its strategy. */
typedef struct {
  GPtrArray *kpis, *directions;
} Misfits;

static void
add_misfit (TrCheck *check, Misfits *misfits, const TrKpi *kpi, Place *place)
{
  const TrDirection *direction = tr_project_find (check->project, TR_KIND_DIRECTION, kpi->direction);

  tr_check_subject (check, kpi);
  g_ptr_array_add (misfits->kpis, (gpointer) kpi);
  if (!place->is_told)
    g_ptr_array_add (misfits->directions,
                     misfits->directions->len >= TR_MOST_NAMES ? NULL :
                     g_strdup_printf ("%s (%s)", tr_check_name (check, direction), strategy_of (check, place)));
  place->is_told = TRUE;
}

static void
say_misfits (TrCheck *check, const Misfits *misfits)
{
  const char *directions = tr_check_list (check, misfits->directions), *kpis = tr_check_names (check, misfits->kpis);

  if (misfits->kpis->len == 1)
    /* TRANSLATORS: a KPI, its level in the effect chain, and its direction with its strategy: “Loneliness” (Niche) */
    tr_check_say_with (
        check, N_("%s is on the level %s. That does not fit the strategy of its direction: %s."), kpis,
        tr_check_text (check, tr_chains[((const TrKpi *) g_ptr_array_index (misfits->kpis, 0))->chain].label),
        directions, NULL);
  else if (misfits->kpis->len > 1)
    /* TRANSLATORS: several KPIs, and one direction or several, each with its strategy: “Loneliness” (Niche) */
    tr_check_say_with (check, N_("%s do not fit the strategy of their direction: %s."), kpis, directions, NULL);
}

/* K18 */
static void
look_for_misfit_with_strategy (TrCheck *check)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_autoptr (GPtrArray) kpis = g_ptr_array_new (), directions = g_ptr_array_new_with_free_func (g_free);
  Misfits misfits = { kpis, directions };

  g_array_set_size (places, tr_project_count (check->project, TR_KIND_DIRECTION));
  TR_EACH_KPI (kpi, check->project) {
    const TrDirection *direction = tr_project_find (check->project, TR_KIND_DIRECTION, kpi->direction);
    Place *place = direction != NULL && kpi->chain != TR_CHAIN_UNSET ? find_place (check, places, direction) : NULL;

    if (place != NULL && place->is_placed &&
        !tr_matrix_fits_place (place->control, place->uncertainty, (TrChain) kpi->chain))
      add_misfit (check, &misfits, kpi, place);
  }
  say_misfits (check, &misfits);
}

static guint
count_chosen_providers (TrCheck *check)
{
  guint n = 0;

  TR_EACH (TrProvider, provider, check->project, TR_KIND_PROVIDER)
    n += provider->status == TR_STATUS_CHOSEN ? 1 : 0;

  return n;
}

/* K19 */
static void
look_for_attribution (TrCheck *check)
{
  /* TRANSLATORS: %s is the names of several KPIs */
  static const char several[] = N_("The provider is judged on all of %s, and more parties contribute to those.");
  gboolean has_several = count_chosen_providers (check) > 1;
  const TrKpi *last = NULL;

  TR_EACH_KPI (kpi, check->project) {
    const TrDirection *direction = tr_project_find (check->project, TR_KIND_DIRECTION, kpi->direction);
    gboolean is_shared = direction != NULL && (has_several || *direction->partners != '\0');

    if (is_shared && kpi->attribution == TR_ATTRIBUTION_ALONE && tr_kpi_is_result (kpi)) {
      tr_check_subject (check, kpi);
      last = kpi;
    }
  }
  if (tr_check_n_subjects (check) == 1)
    /* TRANSLATORS: a KPI and a direction */
    tr_check_say_with (check, N_("The provider is judged on all of %s, and more parties contribute to %s."),
                       tr_check_name (check, last),
                       tr_check_name (check, tr_project_find (check->project, TR_KIND_DIRECTION, last->direction)),
                       NULL);
  else
    tr_check_say (check, several, several);
}

const TrRule tr_rules_each_kpi[] = {
  { "K05", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "source",
    "Z 1.1; Z 2.2",
    N_("KPI that can not be measured"),
    N_("A KPI that is in use has no source or no unit."),
    N_("Only choose indicators that can really be measured. Write down where the figure comes from and in what it is "
       "counted, or let the KPI go."),
    look_for_unmeasurable },
  { "K06", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "story",
    "G stap 4 tips beide; N 2.4.5; Z 1.4",
    N_("KPI without a story"),
    N_("A KPI that is in use has no story."),
    N_("A KPI never stands alone: agree on the story that goes with it."),
    look_for_kpi_without_story },
  { "K07", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, "baseline",
    "own: follows from G stap 4",
    N_("KPI without a baseline"),
    N_("A KPI that is in use has no baseline. A baseline of 0 is one."),
    N_("Write down where you are today. Without a baseline there will be nothing to compare with."),
    look_for_missing_baseline },
  { "K11", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "frequency",
    "G stap 4",
    N_("Reported more often than the source is refreshed"),
    N_("A KPI is to be reported more often than its source is refreshed. When either is not stated, the rule is "
       "silent."),
    N_("In between the source has nothing new. Report as often as it is refreshed, or look for another source."),
    look_for_reports_without_news },
  { "K12", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "is_settlement",
    "G stap 4; Z 1.4",
    N_("Money depends on a KPI"),
    N_("A KPI that is in use is marked as one that money depends on."),
    N_("KPIs are a means for the conversation and no way to settle accounts. Talk about what the figure says, and let "
       "no money depend on it."),
    look_for_settlement },
  { "K13", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, "registrar",
    "G stap 4 tips",
    N_("Nobody to register a KPI"),
    N_("A KPI that is in use does not say who registers it."),
    N_("Agree on who registers, and involve that colleague from the beginning."),
    look_for_missing_registrar },
  { "K16", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "stories",
    "G stap 4 tips",
    N_("Small target group without stories"),
    N_("A direction that is considered or chosen is for fewer than 50 people and has KPIs, but does not say how "
       "stories are gathered and has no KPI that counts stories. In a group of 50 each person weighs two percent."),
    N_("With a small target group a story often shows more than a figure. Say how you gather stories."),
    look_for_missing_stories },
  { "K17", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, "source",
    "G stap 4",
    N_("Impact without anything to compare with"),
    N_("An impact KPI has a source, and that names none with figures of other municipalities, such as CBS, "
       "waarstaatjegemeente, RIVM, GGD, Veiligheidsmonitor, Burgerpeiling or Leefbaarometer. A KPI that counts stories "
       "is left out."),
    N_("Tie impact to CBS or waarstaatjegemeente where you can. Then you can compare with other municipalities."),
    look_for_incomparable_impact },
  { "K18", TR_TOPIC_KPI, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_KPI, "chain",
    "Z 3.3",
    N_("KPI does not fit the strategy"),
    N_("The level of a KPI in the effect chain does not fit the strategy of its direction on the strategy matrix. "
       "Niche: input, throughput, output. Integrated: output, outcome. Emergent: throughput, output, outcome. "
       "Ecosystem: outcome, impact. Within 0.05 of an axis, what fits the strategy beyond it fits too."),
    N_("What you measure should fit the strategy of the direction. Choose a KPI on another level, or talk once more "
       "about where the direction stands."),
    look_for_misfit_with_strategy },
  { "K19", TR_TOPIC_KPI, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_KPI, "attribution",
    "Z 3.3",
    N_("Result put down to one party"),
    N_("The provider is judged on the result as a whole of a KPI about an outcome or impact, and several parties "
       "contribute to its direction: partners are named there, or more than one provider was chosen."),
    N_("Look at what everyone contributes to the whole, and do not put the effect down to one party."),
    look_for_attribution },
  { NULL },
};
