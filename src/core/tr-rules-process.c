/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-continuity.h"
#include "tr-contract.h"
#include "tr-funnel.h"

/* Rules about the dialogue: P01 to P12. */

static guint
count_participants (TrCheck *check, TrSide side)
{
  guint n = 0;

  TR_EACH (TrParticipant, participant, check->project, TR_KIND_PARTICIPANT)
    n += tr_project_participant_side (check->project, participant) == side ? 1 : 0;

  return n;
}

static guint
count_signals (TrCheck *check, TrSide side)
{
  guint n = 0;

  TR_EACH (TrSignal, signal, check->project, TR_KIND_SIGNAL)
    n += (TrSide) signal->side == side ? 1 : 0;

  return n;
}

static const char *
count_of (TrCheck *check, TrKindId kind)
{
  return tr_check_number (check, tr_project_count (check->project, kind), 0);
}

/* P01 */
static void
look_for_missing_side (TrCheck *check)
{
  gboolean has_municipality = count_participants (check, TR_SIDE_MUNICIPALITY) > 0;
  gboolean has_provider = count_participants (check, TR_SIDE_PROVIDER) > 0;

  if (!has_municipality && !has_provider)
    tr_check_say_with (check, N_("Nobody takes part on the side of the municipality or of social work."), NULL);
  else if (!has_municipality)
    tr_check_say_with (check, N_("Nobody takes part on the side of the municipality."), NULL);
  else if (!has_provider)
    tr_check_say_with (check, N_("Nobody takes part on the side of social work."), NULL);
}

/* P02 */
static void
look_for_missing_residents (TrCheck *check)
{
  if (count_participants (check, TR_SIDE_RESIDENTS) == 0 && count_signals (check, TR_SIDE_RESIDENTS) == 0)
    /* TRANSLATORS: two numbers, may be 0: how many participants and signals there are in all */
    tr_check_say_with (check, N_("Residents are missing, both among the participants (%s) and among the signals (%s)."),
                       count_of (check, TR_KIND_PARTICIPANT), count_of (check, TR_KIND_SIGNAL), NULL);
}

/* P03; without residents P02 speaks */
static void
look_for_formal_residents_only (TrCheck *check)
{
  TR_EACH (TrParticipant, participant, check->project, TR_KIND_PARTICIPANT)
    if (participant->is_formal && tr_project_participant_side (check->project, participant) == TR_SIDE_RESIDENTS)
      tr_check_subject (check, participant);
  if (tr_check_n_subjects (check) == count_participants (check, TR_SIDE_RESIDENTS))
    /* TRANSLATORS: %s is the role of a participant or of several */
    tr_check_say (check, N_("The only resident at the table is a formal representative: %s."),
                  N_("All residents at the table are formal representatives: %s."));
}

static const char *
step_name (TrCheck *check, TrStep step)
{
  return tr_check_text (check, tr_steps[step].label);
}

/* The sessions of the later step are where the attendance is noted; one of them stands for the step. */
static void
add_session_of (TrCheck *check, TrStep step)
{
  TR_EACH (TrSession, session, check->project, TR_KIND_SESSION) {
    const GPtrArray *attendances = tr_check_of (check, TR_KIND_ATTENDANCE, "session", session->record.id);

    if ((TrStep) session->step == step && attendances->len > 0) {
      tr_check_subject (check, session);
      return;
    }
  }
}

static void
say_who_stayed (TrCheck *check, const TrContinuity *thin)
{
  if (thin->n_both == 0)
    /* TRANSLATORS: the later and the earlier step */
    tr_check_say_with (check, N_("Nobody who took part in step %s had also taken part in step %s."),
                       step_name (check, thin->later), step_name (check, thin->earlier), NULL);
  else
    /* TRANSLATORS: a step, the number of people in it (at least 3), how many of those (may be 1), and the step
     * before */
    tr_check_say_with (check, N_("Step %s had %s people, of whom only %s had also taken part in step %s."),
                       step_name (check, thin->later), tr_check_number (check, thin->n_later, 0),
                       tr_check_number (check, thin->n_both, 0), step_name (check, thin->earlier), NULL);
}

/* P04 */
static void
look_for_changing_faces (TrCheck *check)
{
  g_autoptr (GArray) steps = tr_continuity (check->project);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const TrContinuity *thin = NULL;

  for (guint i = 0; i < steps->len; i++) {
    const TrContinuity *continuity = &g_array_index (steps, TrContinuity, i);

    if (!tr_continuity_is_thin (continuity))
      continue;
    thin = continuity;
    add_session_of (check, thin->later);
    g_ptr_array_add (names, (gpointer) step_name (check, thin->later));
  }

  if (names->len == 1)
    say_who_stayed (check, thin);
  else if (names->len > 1)
    /* TRANSLATORS: %s are the names of two steps or more */
    tr_check_say_with (check, N_("In each of the steps %s, fewer than half of the people had been in the step before."),
                       tr_check_list (check, names), NULL);
}

static gboolean
has_session_of (TrCheck *check, TrStep step)
{
  TR_EACH (TrSession, session, check->project, TR_KIND_SESSION)
    if ((TrStep) session->step == step)
      return TRUE;

  return FALSE;
}

/* P05; those who could turn out to be the ones are the place to go to */
static void
look_for_missing_professionals (TrCheck *check)
{
  if (!has_session_of (check, TR_STEP_CHALLENGE) && !has_session_of (check, TR_STEP_AGREEMENT))
    return;
  TR_EACH (TrParticipant, participant, check->project, TR_KIND_PARTICIPANT)
    if (tr_project_participant_side (check->project, participant) == TR_SIDE_PROVIDER) {
      if (participant->is_executing)
        return;
      tr_check_way (check, participant);
    }

  if (tr_check_n_subjects (check) == 0)
    tr_check_say_with (check, N_("Nobody from social work who does the work or registers is at the table."), NULL);
  /* TRANSLATORS: %s is the role of a participant or of several */
  tr_check_say (check, N_("From social work only %s is at the table: nobody who does the work or registers."),
                N_("From social work %s are at the table: nobody who does the work or registers."));
}

/* P06; a role agreement without a side only lacks that, so it is the place to go to */
static void
look_for_missing_roles (TrCheck *check)
{
  gboolean has_role[TR_N_SIDES] = { FALSE };

  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_ROLE)
      has_role[agreement->side] = TRUE;
  if (has_role[TR_SIDE_MUNICIPALITY] && has_role[TR_SIDE_PROVIDER])
    return;

  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_ROLE && agreement->side == TR_SIDE_UNSET)
      tr_check_way (check, agreement);
  if (has_role[TR_SIDE_PROVIDER])
    tr_check_say_with (check, N_("No agreement says what the role of the municipality is."), NULL);
  else if (has_role[TR_SIDE_MUNICIPALITY])
    tr_check_say_with (check, N_("No agreement says what the role of social work is."), NULL);
  else
    tr_check_say_with (check, N_("No agreement says what the roles of the municipality and of social work are."), NULL);
}

/* What a step begins with: the records to add when it is empty. */
static const TrKindId first_kinds[TR_N_STEPS] = {
  TR_KIND_PARTICIPANT, TR_KIND_SIGNAL, TR_KIND_DIRECTION, TR_KIND_CRITERION, TR_KIND_KPI,
};

/* P07; empty is what the funnel shows as empty */
static void
look_for_skipped_step (TrCheck *check)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint last = TR_N_STEPS, first_empty = TR_N_STEPS;

  while (last > 0 && tr_funnel_step (check->project, (TrStep) (last - 1)).filled == TR_FILLED_EMPTY)
    last--;
  for (guint step = 0; step + 1 < last; step++)
    if (tr_funnel_step (check->project, (TrStep) step).filled == TR_FILLED_EMPTY) {
      first_empty = MIN (first_empty, step);
      g_ptr_array_add (names, (gpointer) step_name (check, (TrStep) step));
    }
  if (names->len == 0)
    return;

  tr_check_on_page (check, (TrPage) first_empty);
  tr_check_solved_by (check, first_kinds[first_empty]);
  tr_check_say_with (check,
                     names->len == 1
                       /* TRANSLATORS: a step that is empty, and a later one that is not */
                       ? N_("Step %s is still empty, while there is something in step %s already.")
                       /* TRANSLATORS: steps that are empty, and a later one that is not */
                       : N_("The steps %s are still empty, while there is something in step %s already."),
                     tr_check_list (check, names), step_name (check, (TrStep) (last - 1)), NULL);
}

static gboolean
has_evaluation_moment (TrCheck *check)
{
  TR_EACH (TrMoment, moment, check->project, TR_KIND_MOMENT)
    if (*moment->date != '\0' &&
        (moment->moment_kind == TR_MOMENT_REVIEW || moment->moment_kind == TR_MOMENT_KPI_REVIEW ||
         moment->moment_kind == TR_MOMENT_YEARLY_TALK))
      return TRUE;

  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (*agreement->due != '\0' && agreement->agreement_kind == TR_AGREEMENT_EVALUATION)
      return TRUE;

  return FALSE;
}

/* P08; an intention to evaluate without a date is not planned yet */
static void
look_for_missing_evaluation (TrCheck *check)
{
  if (tr_project_count (check->project, TR_KIND_AGREEMENT) == 0 || has_evaluation_moment (check))
    return;
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_EVALUATION)
      tr_check_way (check, agreement);

  if (tr_check_n_subjects (check) == 0)
    /* TRANSLATORS: how many agreements there are, at least 1 */
    tr_check_say_with (check, N_("There are agreements (%s), but no moment is planned to evaluate together."),
                       count_of (check, TR_KIND_AGREEMENT), NULL);
  /* TRANSLATORS: %s is an agreement on evaluating or several */
  tr_check_say (check, N_("%s has no date yet, and no other moment is planned to evaluate together."),
                N_("%s have no date yet, and no other moment is planned to evaluate together."));
}

/* P09 */
static void
look_for_uninformed_council (TrCheck *check)
{
  TR_EACH (TrAgreement, agreement, check->project, TR_KIND_AGREEMENT)
    if (agreement->agreement_kind == TR_AGREEMENT_COUNCIL)
      return;

  if (*check->info->municipality == '\0')
    tr_check_say_with (check, N_("No agreement says how the council and the executive are informed."), NULL);
  else
    /* TRANSLATORS: %s is the name of a municipality */
    tr_check_say_with (check, N_("No agreement says how the council and the executive of %s are informed."),
                       check->info->municipality, NULL);
}

/* P10; the challenges are the impact agenda, so without any there is nothing to tie */
static void
look_for_loose_agenda (TrCheck *check)
{
  guint n = tr_project_count (check->project, TR_KIND_CHALLENGE);

  if (n == 0 || *check->info->cycle != '\0')
    return;
  if (n == 1)
    /* TRANSLATORS: %s is a challenge */
    tr_check_say_with (check, N_("It is not noted how the challenge %s is tied to the planning and control cycle."),
                       tr_check_name (check, tr_project_at (check->project, TR_KIND_CHALLENGE, 0)), NULL);
  else
    /* TRANSLATORS: %s is the number of challenges, at least 2 */
    tr_check_say_with (check, N_("It is not noted how the %s challenges are tied to the planning and control cycle."),
                       tr_check_number (check, n, 0), NULL);
}

/* P11. The council term of the contract begins with the last regular election before its start; in a municipality that
 * merged the months are counted from an election that is too early, so that the rule is silent rather than wrong. */
static void
look_for_late_beginning (TrCheck *check)
{
  const char *start = tr_contract_start (check->project), *coalition = check->info->coalition;
  g_autofree char *election = tr_date_council_election (start);
  g_autofree char *coalition_election = tr_date_council_election (coalition);

  if (*start == '\0' || *coalition == '\0' || strcmp (election, coalition_election) != 0)
    return;
  TR_EACH (TrSession, session, check->project, TR_KIND_SESSION)
    if (strcmp (session->date, election) >= 0 && strcmp (session->date, coalition) <= 0)
      return;

  /* TRANSLATORS: three dates */
  tr_check_say_with (check,
                     N_("No session lies between the election of %s and the coalition agreement of %s, while the "
                        "contract starts on %s, in the same council term."),
                     tr_check_date (check, election), tr_check_date (check, coalition), tr_check_date (check, start),
                     NULL);
}

/* P12; a provider that does not take part in the choice any more is left alone */
static void
look_for_many_contacts (TrCheck *check)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  TR_EACH (TrProvider, provider, check->project, TR_KIND_PROVIDER)
    if (provider->contacts > 1 && (provider->status == TR_STATUS_CONSIDERED || provider->status == TR_STATUS_CHOSEN)) {
      tr_check_subject (check, provider);
      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", tr_check_name (check, provider),
                                               tr_check_number (check, provider->contacts, 0)));
    }

  if (names->len > 0)
    /* TRANSLATORS: %s is the name of a provider, or of several, each with the number of contact persons: “A” (3) */
    tr_check_say_with (check, N_("More than one contact person at the municipality: %s."),
                       tr_check_list (check, names), NULL);
}

const TrRule tr_rules_process[] = {
  { "P01", TR_TOPIC_PROCESS, TR_SEVERITY_WARNING, TR_PAGE_PREPARATION, TR_KIND_PARTICIPANT, NULL,
    "G leidraad; G vroegtijdige dialoog",
    N_("One side is not at the table"),
    N_("No participant is on the side of the municipality, or none on the side of social work."),
    N_("Without both sides there is no dialogue. Invite the side that is missing, and check that every participant has "
       "an organisation and every organisation a side."),
    look_for_missing_side },
  { "P02", TR_TOPIC_PROCESS, TR_SEVERITY_WARNING, TR_PAGE_PREPARATION, TR_KIND_PARTICIPANT, NULL,
    "G stap 1 tips; N 2.1",
    N_("Residents are not at the table"),
    N_("No participant and no signal is on the side of the residents."),
    N_("Involve residents as equal partners in the conversation from the beginning, and not only when the work "
       "starts. On which side a participant is follows from the organisation: choose one of the residents."),
    look_for_missing_residents },
  { "P03", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PREPARATION, TR_KIND_PARTICIPANT, NULL,
    "N 2.3 tip 2",
    N_("Only formal representatives of residents"),
    N_("Residents take part, and every one of them is marked as a formal representative."),
    N_("Formal representatives do not always give the whole picture. Speak with other residents too, and add them "
       "here."),
    look_for_formal_residents_only },
  { "P04", TR_TOPIC_PROCESS, TR_SEVERITY_WARNING, TR_PAGE_PREPARATION, TR_KIND_SESSION, NULL,
    "G stap 1 tips beide",
    N_("The faces change"),
    N_("Of the people in a step, fewer than half also took part in the step right before it. Both steps have sessions "
       "with attendance noted. The step after the preparation does not count, because new people are meant to join "
       "there."),
    N_("Changing faces cost trust. Keep the same representatives at the table from step to step. If everybody was "
       "there after all, complete the attendance."),
    look_for_changing_faces },
  { "P05", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PREPARATION, TR_KIND_PARTICIPANT, "is_executing",
    "G stap 1 tips; G stap 4 tips",
    N_("Nobody who does the work"),
    N_("There are sessions of the step Challenge or Agreements, and no participant of social work does the work or "
       "registers."),
    N_("Let professionals who do the work join: they know the neighbourhood, and they will have to register later on."),
    look_for_missing_professionals },
  { "P06", TR_TOPIC_PROCESS, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_AGREEMENT, "side",
    "G vroegtijdige dialoog; G stap 1 tips; N 2.1; Z 3.2",
    N_("Roles are not agreed"),
    N_("Agreements, KPIs or a contract are being made, and for the municipality or for social work there is no "
       "agreement on roles."),
    N_("Agree on a clear division of roles, and note for each role whose it is. Unclear roles harm trust and results."),
    look_for_missing_roles, "role" },
  { "P07", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PREPARATION, TR_KIND_PARTICIPANT, NULL,
    "G leidraad",
    N_("A step was skipped"),
    N_("A step of the funnel is empty, and a later one is not."),
    N_("Go through the funnel from top to bottom: first fill the earlier step."),
    look_for_skipped_step },
  { "P08", TR_TOPIC_PROCESS, TR_SEVERITY_WARNING, TR_PAGE_AGREEMENT, TR_KIND_AGREEMENT, "due",
    "G stap 1 tips; G stap 4 tips beide",
    N_("No evaluation is planned"),
    N_("There are agreements, and none on evaluating has a date. In the contract no review, review of the KPIs or "
       "yearly talk has a date either."),
    N_("Plan fixed moments to evaluate together and to adjust course. Give the agreement on evaluating the date of the "
       "first time."),
    look_for_missing_evaluation, "evaluation" },
  { "P09", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_AGREEMENT, TR_KIND_AGREEMENT, NULL,
    "Z 1.6; Z 2.5",
    N_("The council is not informed"),
    N_("Agreements, KPIs or a contract are being made, and there is no agreement on informing the council."),
    N_("Take the council and the executive along in the vision and the assignment, beyond one council term. Agree on "
       "who informs them, and when."),
    look_for_uninformed_council, "council" },
  { "P10", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PREPARATION, TR_KIND_PROJECT, "cycle",
    "N 2.3",
    N_("Not tied to the planning and control cycle"),
    N_("There is a challenge, and it is not noted how the challenges are tied to the planning and control cycle."),
    N_("Tie the challenges to the municipality's policy cycle and its planning and control cycle, and note how."),
    look_for_loose_agenda },
  { "P11", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PREPARATION, TR_KIND_SESSION, NULL,
    "G stap 1",
    N_("No session during the coalition talks"),
    N_("The contract starts in the same council term as the coalition agreement, and no session has a date from the "
       "day of the election to the day of that agreement. The rule is silent when one of those dates is not known."),
    N_("Preferably begin the conversation while the coalition is being formed. Then the knowledge of social workers "
       "can still go into the policy plans."),
    look_for_late_beginning },
  { "P12", TR_TOPIC_PROCESS, TR_SEVERITY_TIP, TR_PAGE_PARTNER, TR_KIND_PROVIDER, "contacts",
    "Z 2.6; Z 3.2",
    N_("Many contact persons"),
    N_("A provider that is considered or chosen has more than one contact person at the municipality."),
    N_("Speak with one voice: limit the number of contact persons, and weigh together first which requests go to the "
       "provider."),
    look_for_many_contacts },
  { NULL },
};
