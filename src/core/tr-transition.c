/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-transition.h"

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-words.h"

#define SOURCE "N 2.4.3"
#define MOST_STEPS 4

/* In our own words. The source names no steps for going in one go; for a pilot it says only what it is for. */
static const char *const steps[][MOST_STEPS + 1] = {
  [TR_TRANSITION_UNSET] = { NULL },
  [TR_TRANSITION_AT_ONCE] = { NULL },
  [TR_TRANSITION_AREA_FIRST] = {
    N_("Budgets for each provider in each area, with clear borders of areas"),
    N_("Providers co-operate in each area, on the way to one party to contract with"),
    N_("Formulate results together for each area"),
    N_("Contract one main provider for each area, on results and for a fixed budget"), NULL },
  [TR_TRANSITION_RESULTS_FIRST] = {
    N_("Develop results together, and a way to follow them and talk about them"),
    N_("Budgets for each provider in each area"),
    N_("Providers co-operate in each area"),
    N_("Select main providers, knowing how they do on the results"), NULL },
  [TR_TRANSITION_PILOT] = {
    N_("Begin in one neighbourhood, to gain experience and to experiment"), NULL },
};

/* A step that the source gives for a path; a msgid, NULL after the last. */
const char *
tr_transition_step (TrTransition path, guint index)
{
  g_return_val_if_fail (path < G_N_ELEMENTS (steps) && index <= MOST_STEPS, NULL);
  return steps[path][index];
}

/* Where the paths come from. Free with g_free(). */
char *
tr_transition_source (TrLanguage language)
{
  return tr_source_text (SOURCE, language);
}

/* A moment was made of the step in whichever language the program spoke then. */
static gboolean
is_step (const TrMoment *moment, const char *step)
{
  return moment->moment_kind == TR_MOMENT_TRANSITION &&
         (g_str_equal (moment->remark, tr_language_text (TR_LANGUAGE_NL, step)) ||
          g_str_equal (moment->remark, tr_language_text (TR_LANGUAGE_EN, step)));
}

static gboolean
is_planned (TrProject *project, const char *step)
{
  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT)
    if (is_step (moment, step))
      return TRUE;

  return FALSE;
}

/* The steps of the chosen path that are no moment yet; msgids, in order. Free with g_ptr_array_unref(). */
GPtrArray *
tr_transition_suggestions (TrProject *project)
{
  GPtrArray *suggestions = g_ptr_array_new ();
  const char *const *path = steps[tr_project_contract (project)->transition];

  for (guint i = 0; path[i] != NULL; i++)
    if (!is_planned (project, path[i]))
      g_ptr_array_add (suggestions, (gpointer) path[i]);

  return suggestions;
}

/* How many steps there are, and whether all have a date. Free with g_free(). */
char *
tr_transition_text (TrProject *project, TrLanguage language)
{
  TrTransition path = (TrTransition) tr_project_contract (project)->transition;
  guint n = 0, n_dated = 0;
  g_autofree char *number = NULL, *dated = NULL;

  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT)
    if (moment->moment_kind == TR_MOMENT_TRANSITION) {
      n++;
      n_dated += *moment->date != '\0';
    }
  number = tr_language_number (language, n, 0);
  dated = tr_language_number (language, n_dated, 0);
  if (path == TR_TRANSITION_UNSET && n == 0)
    return g_strdup (tr_language_text (language, N_("No path has been chosen yet.")));
  if (n == 0)
    return g_strdup (tr_language_text (language, path == TR_TRANSITION_AT_ONCE
                                                   ? N_("In one go: the start of the contract is the only step.")
                                                   : N_("The path has been chosen, and no step has been planned.")));
  if (n_dated == n)
    /* TRANSLATORS: %s is a number of steps, at least 1 */
    return tr_words_say (language, N_("Steps planned: %s, all with a date."), number, NULL);

  /* TRANSLATORS: two numbers */
  return tr_words_say (language, N_("Steps planned: %s, of which %s with a date."), number, dated, NULL);
}
