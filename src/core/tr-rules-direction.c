/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <glib/gi18n.h>

#include "tr-matrix.h"

/* Rules about the directions: R01 to R12. Most ask something of a direction once it is chosen; exploring stays light. */

typedef gboolean (*Lacks) (TrCheck *check, const TrDirection *direction);

static void
add_chosen_that (TrCheck *check, Lacks lacks)
{
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    if (direction->status == TR_STATUS_CHOSEN && lacks (check, direction))
      tr_check_subject (check, direction);
}

/* What was parked or rejected is not worked out any further. */
static gboolean
is_in_play (const TrDirection *direction)
{
  return direction->status == TR_STATUS_CHOSEN || direction->status == TR_STATUS_CONSIDERED;
}

static gconstpointer
first_subject (TrCheck *check)
{
  return g_ptr_array_index (check->subjects, 0);
}

/* The texts that have one, as in “A, B and C”. */
static char *
enumerate (TrCheck *check, const char *const *texts, guint n_texts)
{
  GString *all = g_string_new (NULL);
  guint n = 0, n_named = 0;

  for (guint i = 0; i < n_texts; i++)
    n += texts[i] != NULL;
  for (guint i = 0; i < n_texts; i++) {
    if (texts[i] == NULL)
      continue;
    if (n_named > 0)
      g_string_append (all, n_named == n - 1 ? tr_check_text (check, N_(" and ")) : ", ");
    g_string_append (all, texts[i]);
    n_named++;
  }

  return g_string_free (all, FALSE);
}

/* Also what was rejected or parked has been explored. */
static void
look_for_only_direction (TrCheck *check)
{
  const TrDirection *last = NULL;

  TR_EACH (TrChallenge, challenge, check->project, TR_KIND_CHALLENGE) {
    g_autoptr (GPtrArray) directions = tr_check_directions (check, challenge);

    if (directions->len != 1)
      continue;
    last = g_ptr_array_index (directions, 0);
    tr_check_subject (check, challenge);
  }

  if (tr_check_n_subjects (check) == 1)
    tr_check_say_with (check,
                       /* TRANSLATORS: the first %s is the text of a challenge, the second the title of a direction */
                       N_("For the challenge %s you have explored one direction only: %s."),
                       tr_check_name (check, first_subject (check)), tr_check_name (check, last), NULL);
  else
    /* TRANSLATORS: %s are the texts of challenges */
    tr_check_say (check, NULL, N_("For each of the challenges %s you have explored one direction only."));
}

static guint
count_arguments (TrCheck *check, const TrDirection *direction, TrArgumentKind kind)
{
  const GPtrArray *arguments = tr_check_of (check, TR_KIND_ARGUMENT, "direction", direction->record.id);
  guint n = 0;

  for (guint i = 0; i < arguments->len; i++)
    n += ((const TrArgument *) g_ptr_array_index (arguments, i))->argument_kind == (gint) kind;

  return n;
}

static gboolean
lacks_arguments (TrCheck *check, const TrDirection *direction)
{
  return count_arguments (check, direction, TR_ARGUMENT_PRO) == 0 || count_arguments (check, direction, TR_ARGUMENT_CON) == 0;
}

static void
look_for_missing_arguments (TrCheck *check)
{
  guint n, n_without_pros = 0, n_without_cons = 0;

  add_chosen_that (check, lacks_arguments);
  n = tr_check_n_subjects (check);
  for (guint i = 0; i < n; i++) {
    const TrDirection *direction = g_ptr_array_index (check->subjects, i);

    n_without_pros += count_arguments (check, direction, TR_ARGUMENT_PRO) == 0;
    n_without_cons += count_arguments (check, direction, TR_ARGUMENT_CON) == 0;
  }

  if (n_without_pros == n && n_without_cons == n)
    /* TRANSLATORS: %s is the title of a direction or several */
    tr_check_say (check, N_("You chose %s, and no advantages or drawbacks are written down."),
                  N_("You chose %s, and no advantages or drawbacks are written down for them."));
  else if (n_without_pros == 0)
    /* TRANSLATORS: %s is the title of a direction or several */
    tr_check_say (check, N_("You chose %s, and no drawbacks are written down."),
                  N_("You chose %s, and no drawbacks are written down for them."));
  else if (n_without_cons == 0)
    /* TRANSLATORS: %s is the title of a direction or several */
    tr_check_say (check, N_("You chose %s, and no advantages are written down."),
                  N_("You chose %s, and no advantages are written down for them."));
  else
    /* TRANSLATORS: %s are the titles of directions */
    tr_check_say (check, NULL, N_("You chose %s, and of each the advantages or the drawbacks are missing."));
}

static gboolean
lacks_area (TrCheck *check, const TrDirection *direction)
{
  const GPtrArray *arguments = tr_check_of (check, TR_KIND_ARGUMENT, "direction", direction->record.id);

  for (guint i = 0; i < arguments->len; i++)
    if (*((const TrArgument *) g_ptr_array_index (arguments, i))->area != '\0')
      return FALSE;

  return TRUE;
}

static void
look_for_arguments_without_area (TrCheck *check)
{
  if (tr_project_count (check->project, TR_KIND_AREA) < 2)
    return;
  add_chosen_that (check, lacks_area);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("No advantage or drawback of %s names an area, and this project has several."),
                N_("No advantages or drawbacks of %s name an area, and this project has several."));
}

/* Any direction may turn out to be a new way of working, so each is a place to go to. */
static void
look_for_nothing_new (TrCheck *check)
{
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    if (direction->novelty == TR_NOVELTY_INNOVATIVE)
      return;
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    tr_check_way (check, direction);
  /* TRANSLATORS: %s is the title of a direction or several: all that the project has */
  tr_check_say (check, N_("The only direction, %s, is not marked as innovative."),
                N_("Of the directions %s none is marked as innovative."));
}

static gboolean
lacks_evidence (TrCheck *check, const TrDirection *direction)
{
  return *direction->evidence == '\0';
}

static void
look_for_missing_evidence (TrCheck *check)
{
  add_chosen_that (check, lacks_evidence);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("You chose %s, and no evidence is written down for it."),
                N_("You chose %s, and no evidence is written down for them."));
}

static gboolean
lacks_people (TrCheck *check, const TrDirection *direction)
{
  return *direction->professionals == '\0' && *direction->partners == '\0';
}

static void
look_for_missing_people (TrCheck *check)
{
  add_chosen_that (check, lacks_people);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("You chose %s, and no professionals or partners are named for it."),
                N_("You chose %s, and no professionals or partners are named for them."));
}

static gboolean
lacks_residents (TrCheck *check, const TrDirection *direction)
{
  return *direction->residents == '\0';
}

static void
look_for_missing_residents (TrCheck *check)
{
  add_chosen_that (check, lacks_residents);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("You chose %s, and it is not written down how residents take part."),
                N_("You chose %s, and it is not written down how residents take part in them."));
}

/* The three parts go together: with one of them missing it is no theory that can be tested. */
static guint
missing_parts (TrCheck *check, const TrDirection *direction, const char *parts[3])
{
  /* TRANSLATORS: a part of a change theory, named in a sentence: “if”, “then” and “because” */
  parts[0] = *direction->theory_if == '\0' ? tr_check_text (check, N_("“if”")) : NULL;
  /* TRANSLATORS: a part of a change theory, named in a sentence: “if”, “then” and “because” */
  parts[1] = *direction->theory_then == '\0' ? tr_check_text (check, N_("“then”")) : NULL;
  /* TRANSLATORS: a part of a change theory, named in a sentence: “if”, “then” and “because” */
  parts[2] = *direction->theory_because == '\0' ? tr_check_text (check, N_("“because”")) : NULL;

  return (parts[0] != NULL) + (parts[1] != NULL) + (parts[2] != NULL);
}

static gboolean
lacks_theory (TrCheck *check, const TrDirection *direction)
{
  const char *parts[3];

  return missing_parts (check, direction, parts) > 0;
}

static void
look_for_missing_theory (TrCheck *check)
{
  const char *parts[3];

  add_chosen_that (check, lacks_theory);
  if (tr_check_n_subjects (check) == 1 && missing_parts (check, first_subject (check), parts) < G_N_ELEMENTS (parts)) {
    g_autofree char *missing = enumerate (check, parts, G_N_ELEMENTS (parts));

    tr_check_say_with (check,
                       /* TRANSLATORS: the title of a direction, and one or two of “if”, “then” and “because” */
                       N_("The change theory of %s is not complete; what is missing: %s."),
                       tr_check_name (check, first_subject (check)), missing, NULL);
    return;
  }
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("You chose %s, and it has no change theory."), N_("You chose %s, and they have no complete change theory."));
}

static guint
missing_knowledge (TrCheck *check, const TrDirection *direction, const char *kinds[3])
{
  /* TRANSLATORS: a kind of knowledge, in a sentence */
  kinds[0] = !direction->has_scientific ? tr_check_text (check, N_("scientific knowledge")) : NULL;
  /* TRANSLATORS: a kind of knowledge, in a sentence */
  kinds[1] = !direction->has_professional ? tr_check_text (check, N_("knowledge of professionals")) : NULL;
  /* TRANSLATORS: a kind of knowledge, in a sentence */
  kinds[2] = !direction->has_experience ? tr_check_text (check, N_("knowledge from experience")) : NULL;

  return (kinds[0] != NULL) + (kinds[1] != NULL) + (kinds[2] != NULL);
}

/* A theory that is not complete is for R08. */
static void
look_for_missing_knowledge (TrCheck *check)
{
  const char *kinds[3];

  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    if (is_in_play (direction) && !lacks_theory (check, direction) && missing_knowledge (check, direction, kinds) > 0)
      tr_check_subject (check, direction);

  if (tr_check_n_subjects (check) == 1) {
    g_autofree char *missing = NULL;

    missing_knowledge (check, first_subject (check), kinds);
    missing = enumerate (check, kinds, G_N_ELEMENTS (kinds));
    tr_check_say_with (check,
                       /* TRANSLATORS: the title of a direction, and one to three kinds of knowledge */
                       N_("The change theory of %s does not rest yet on: %s."), tr_check_name (check, first_subject (check)), missing,
                       NULL);
    return;
  }
  /* TRANSLATORS: %s are the titles of directions */
  tr_check_say (check, NULL, N_("The change theories of %s do not rest on all three kinds of knowledge."));
}

static gboolean
lacks_preparation (TrCheck *check, const TrDirection *direction)
{
  return direction->novelty == TR_NOVELTY_INNOVATIVE && direction->preparation == 0;
}

static void
look_for_missing_preparation (TrCheck *check)
{
  add_chosen_that (check, lacks_preparation);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("%s is new, and no time to prepare for it is planned."),
                N_("%s are new, and no time to prepare for them is planned."));
}

static GPtrArray *
placements_of (TrCheck *check, const TrDirection *direction)
{
  return tr_matrix_counted (check->project, tr_check_of (check, TR_KIND_PLACEMENT, "direction", direction->record.id));
}

/* Who placed it in a round that is to be revealed yet has placed it: asking for it would be wrong. */
static gboolean
lacks_placement (TrCheck *check, const TrDirection *direction)
{
  const GPtrArray *all = tr_check_of (check, TR_KIND_PLACEMENT, "direction", direction->record.id);
  g_autoptr (GPtrArray) placements = tr_matrix_latest (all);

  return placements->len == 0;
}

static void
look_for_missing_placement (TrCheck *check)
{
  add_chosen_that (check, lacks_placement);
  /* TRANSLATORS: %s is the title of a direction or several */
  tr_check_say (check, N_("You chose %s, and nobody has placed it on the strategy matrix."),
                N_("You chose %s, and nobody has placed them on the strategy matrix."));
}

/* "Niche (1), Emergent (2)" */
static char *
where_placed (TrCheck *check, const TrDirection *direction)
{
  g_autoptr (GPtrArray) placements = placements_of (check, direction);
  guint n_in[TR_N_QUADRANTS] = { 0 };
  GString *places = g_string_new (NULL);

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);

    n_in[tr_matrix_quadrant (placement->control, placement->uncertainty)]++;
  }
  for (guint i = 0; i < TR_N_QUADRANTS; i++)
    if (n_in[i] > 0)
      g_string_append_printf (places, "%s%s (%u)", places->len > 0 ? ", " : "", tr_check_text (check, tr_matrix_label (i)), n_in[i]);

  return g_string_free (places, FALSE);
}

static void
look_for_division (TrCheck *check)
{
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION) {
    g_autoptr (GPtrArray) placements = placements_of (check, direction);

    if (is_in_play (direction) && tr_matrix_is_divided (placements))
      tr_check_subject (check, direction);
  }

  if (tr_check_n_subjects (check) == 1) {
    g_autofree char *places = where_placed (check, first_subject (check));

    tr_check_say_with (check,
                       /* TRANSLATORS: the title of a direction, and the strategies of the matrix with how many chose each:
                        * "Niche (1), Emergent (2)" */
                       N_("The group does not place %s in the same quadrant: %s."), tr_check_name (check, first_subject (check)),
                       places, NULL);
    return;
  }
  /* TRANSLATORS: %s are the titles of directions; each is in several quadrants */
  tr_check_say (check, NULL, N_("The group does not agree on the quadrant in which %s belong."));
}

const TrRule tr_rules_direction[] = {
  { "R01", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, NULL,
    "G stap 2",
    N_("One direction only"),
    N_("A challenge has exactly one direction. Parked and rejected directions count as explored; a direction that names no challenge "
       "counts when the project has one challenge."),
    N_("Explore more directions before you choose one: add at least one other way to work on the challenge."),
    look_for_only_direction },
  { "R02", TR_TOPIC_DIRECTION, TR_SEVERITY_WARNING, TR_PAGE_DIRECTION, TR_KIND_ARGUMENT, NULL,
    "G stap 2",
    N_("Chosen without weighing pros and cons"),
    N_("A chosen direction has no advantage or no drawback."),
    N_("Weigh advantages and drawbacks, also of the direction that you chose, and write down at least one of each."),
    look_for_missing_arguments },
  { "R03", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_ARGUMENT, "area",
    "G stap 2",
    N_("Advantages and drawbacks not told by area"),
    N_("The project has two areas or more, and no advantage or drawback of a chosen direction names one."),
    N_("What speaks for a direction can differ from neighbourhood to neighbourhood. Say with an advantage or drawback which area it is "
       "about."),
    look_for_arguments_without_area },
  { "R04", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "novelty",
    "G stap 2 tips",
    N_("No innovative direction"),
    N_("There are directions, and none of them is marked as innovative. Parked and rejected directions count as well."),
    N_("Look at new ways of working as well, next to the ones you know. Is one of these directions new? Then mark it as innovative."),
    look_for_nothing_new },
  { "R05", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "evidence",
    "G stap 2 tips; G stap 3",
    N_("No evidence for a chosen direction"),
    N_("A chosen direction says nothing under “Evidence”."),
    N_("Find out which interventions are known to work, for example in Movisie's database of effective social interventions, and write "
       "down what you found."),
    look_for_missing_evidence },
  { "R06", TR_TOPIC_DIRECTION, TR_SEVERITY_WARNING, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "professionals",
    "G stap 2",
    N_("Nobody named who can carry a direction"),
    N_("A chosen direction names no professionals and no partners. One of the two is enough."),
    N_("Write down which professionals and which partners can carry this direction."),
    look_for_missing_people },
  { "R07", TR_TOPIC_DIRECTION, TR_SEVERITY_WARNING, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "residents",
    "G stap 2",
    N_("Residents not involved in a direction"),
    N_("A chosen direction does not say how residents are involved."),
    N_("Work the direction out together with residents, and write down how they take part."),
    look_for_missing_residents },
  { "R08", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "theory_if",
    "Z 2.8",
    N_("No complete change theory"),
    N_("One or more of the three parts of the change theory (if, then, because) of a chosen direction is empty."),
    N_("Write the change theory down in one sentence: if we do this in this way, then it contributes to that, because …"),
    look_for_missing_theory },
  { "R09", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "has_scientific",
    "N 2.3 tip 1; Z 2.8",
    N_("Change theory rests on too few kinds of knowledge"),
    N_("A direction with a complete change theory does not have all three kinds of knowledge ticked: scientific, of professionals and "
       "from experience. Parked and rejected directions are left out."),
    N_("Lay three kinds of knowledge beside each other: what research says, what professionals know and what residents experience. Tick "
       "what the change theory rests on."),
    look_for_missing_knowledge },
  { "R10", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "preparation",
    "G stap 2 (Veendam)",
    N_("No time planned for a new way of working"),
    N_("A direction that is marked as innovative is chosen, and its time to prepare is empty or 0 weeks."),
    N_("A new way of working asks for other working processes. Plan time for that: fill in how many weeks you need to prepare."),
    look_for_missing_preparation },
  { "R11", TR_TOPIC_DIRECTION, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_PLACEMENT, NULL,
    "Z 2.8; Z 3.3",
    N_("Direction not on the strategy matrix"),
    N_("A chosen direction has no placement with a value on both axes of the strategy matrix, not even in a round that is still "
       "hidden."),
    N_("Place the direction on the matrix together. Where it stands decides which way of accounting for it fits."),
    look_for_missing_placement },
  { "R12", TR_TOPIC_DIRECTION, TR_SEVERITY_WARNING, TR_PAGE_DIRECTION, TR_KIND_PLACEMENT, "control",
    "Z 3.3",
    N_("The group is divided about a direction"),
    N_("A direction has placements in several quadrants of the strategy matrix, and no quadrant holds two thirds of them. The latest "
       "placement of each participant counts; a round that is still hidden does not; parked and rejected directions are left out."),
    N_("The group sees this differently. Talk about the assumptions behind it before you measure anything or make a contract."),
    look_for_division },
  { NULL },
};
