/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-aid.h"
#include "tr-test-rules.h"

/* Answers are written as five letters, in the order of the questions: s for a subsidy, c for a public contract, n for
 * neither, - for open. */
static const char *
answer_of (char letter)
{
  return letter == 's' ? "subsidy" : letter == 'c' ? "contract" : letter == 'n' ? "neither" : "";
}

static TrProject *
project_with (const char *answers)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "instrument", "", NULL);
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++)
    tr_test_set_contract (project, tr_aid_field ((TrAidQuestion) i), answer_of (answers[i]));

  return project;
}

static guint
count_notes (TrProject *project, TrAidNoteKind kind, const char *words)
{
  g_autoptr (GPtrArray) notes = tr_aid_notes (project, TR_LANGUAGE_EN);
  guint n = 0;

  for (guint i = 0; i < notes->len; i++) {
    const TrAidNote *note = g_ptr_array_index (notes, i);

    g_assert_true (*note->text != '\0' && *note->source != '\0');
    n += note->kind == kind && strstr (note->text, words) != NULL;
  }

  return n;
}

static void
test_questions (void)
{
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++) {
    TrAidQuestion question = (TrAidQuestion) i;

    g_assert_nonnull (tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_aid_field (question)));
    g_assert_cmpstr (tr_aid_text (question), !=, "");
    g_assert_cmpstr (tr_aid_why (question), !=, "");
    g_assert_cmpstr (tr_aid_answer (question, TR_LEANING_SUBSIDY), !=, tr_aid_answer (question, TR_LEANING_CONTRACT));
    g_assert_cmpstr (tr_aid_answer (question, TR_LEANING_UNSET), ==, "not answered");
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (tr_aid_field (question), !=, tr_aid_field ((TrAidQuestion) j));
  }
  g_assert_nonnull (strstr (tr_aid_disclaimer (), "no legal advice"));
}

/* Ten situations as a purchaser meets them: what was answered, how it is organised, and what has to be said about it.
 */
static const struct {
  const char *situation;
  const char *answers;
  struct {
    const char *field, *value;
  } contract[6];
  guint for_subsidy, for_contract, open;
  const char *conflict; /* words of the one that is told, NULL for none */
} situations[] = {
  { "A neighbourhood association asks for a contribution to its own meeting place.",
    "sssss",
    { { "instrument", "subsidy" }, { "base_months", "12" }, { "yearly_budget", "20000" } },
    5,
    0,
    0,
    NULL },
  { "The municipality asks parties to bid for the neighbourhood teams, for eight years.",
    "ccncc",
    { { "instrument", "public-contract" }, { "base_months", "96" }, { "yearly_budget", "5000000" } },
    0,
    4,
    0,
    NULL },
  { "A youth work organisation is subsidised, and pays back when results stay out.",
    "ssscs",
    { { "instrument", "subsidy" }, { "settlement", "claw-back" } },
    4,
    1,
    0,
    "can not be enforced" },
  { "The same, with an execution agreement.",
    "ssscs",
    { { "instrument", "subsidy" }, { "settlement", "claw-back" }, { "has_execution_agreement", "1" } },
    4,
    1,
    0,
    NULL },
  { "What is called a subsidy tells hour by hour what has to be delivered, at a market price.",
    "ccscc",
    { { "instrument", "subsidy" }, { "has_detailed_conditions", "1" } },
    1,
    4,
    0,
    "it may be a public contract" },
  { "A subsidy, and nearly everything speaks for a public contract.",
    "ccscc",
    { { "instrument", "subsidy" } },
    1,
    4,
    0,
    "more answers speak for a public contract (4) than for a subsidy (1)" },
  { "A tender for what an association thought of itself, at cost.",
    "nssns",
    { { "instrument", "public-contract" } },
    3,
    0,
    0,
    "more answers speak for a subsidy (3) than for a public contract (0)" },
  { "Nobody has looked at it yet.", "-----", { { NULL } }, 0, 0, 5, NULL },
  { "The sides disagree: two for each, and one is left open.",
    "scsc-",
    { { "instrument", "public-contract" }, { "base_months", "36" }, { "yearly_budget", "249999.99" } },
    2,
    2,
    1,
    NULL },
  { "A partnership for eight years by a subsidy.",
    "sssns",
    { { "instrument", "subsidy" }, { "base_months", "48" }, { "extensions", "2" }, { "extension_months", "24" } },
    4,
    0,
    0,
    "can run 8 years in all" },
};

static void
test_situations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (situations); i++) {
    g_autoptr (TrProject) project = project_with (situations[i].answers);
    TrAidBalance balance;

    g_test_message ("%s", situations[i].situation);
    for (guint j = 0; j < G_N_ELEMENTS (situations[i].contract) && situations[i].contract[j].field != NULL; j++)
      tr_test_set_contract (project, situations[i].contract[j].field, situations[i].contract[j].value);
    balance = tr_aid_balance (project);
    g_assert_cmpuint (balance.n[TR_LEANING_SUBSIDY], ==, situations[i].for_subsidy);
    g_assert_cmpuint (balance.n[TR_LEANING_CONTRACT], ==, situations[i].for_contract);
    g_assert_cmpuint (balance.n[TR_LEANING_UNSET], ==, situations[i].open);
    if (situations[i].conflict == NULL)
      g_assert_cmpuint (count_notes (project, TR_AID_CONFLICT, ""), ==, 0);
    else
      g_assert_cmpuint (count_notes (project, TR_AID_CONFLICT, situations[i].conflict), ==, 1);
  }
}

static void
assert_balance (const char *answers, const char *expected)
{
  g_autoptr (TrProject) project = project_with (answers);
  g_autofree char *text = tr_aid_balance_text (project, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

/* A balance, and never the answer. */
static void
test_balance (void)
{
  assert_balance ("sscn-", "Answers that speak for a subsidy: 2. Answers that speak for a public contract: 1. "
                           "For neither: 1. Still open: 1.");
  assert_balance ("ccccc", "Answers that speak for a subsidy: 0. Answers that speak for a public contract: 5.");
  assert_balance ("-----", "Answers that speak for a subsidy: 0. Answers that speak for a public contract: 0. "
                           "Still open: 5.");
}

static void
test_threshold (void)
{
  g_autoptr (TrProject) project = project_with ("-----");

  g_assert_cmpuint (count_notes (project, TR_AID_CONTRACT, "Fill in term and budget"), ==, 1);
  tr_test_set_contract (project, "base_months", "24");
  tr_test_set_contract (project, "yearly_budget", "250000");
  g_assert_cmpuint (count_notes (project, TR_AID_CONTRACT, "€\u00a0500,000. That is less than 750,000"), ==, 1);
  /* options count */
  tr_test_set_contract (project, "extensions", "1");
  tr_test_set_contract (project, "extension_months", "12");
  g_assert_cmpuint (count_notes (project, TR_AID_CONTRACT, "€\u00a0750,000. That is 750,000 euro or more"), ==, 1);
}

static void
test_notes (void)
{
  g_autoptr (TrProject) project = project_with ("-----");

  g_assert_cmpuint (count_notes (project, TR_AID_SUBSIDY, "Can not: enforce results"), ==, 1);
  g_assert_cmpuint (count_notes (project, TR_AID_SUBSIDY, "execution agreement (Awb 4:36)"), ==, 1);
  g_assert_cmpuint (count_notes (project, TR_AID_ALWAYS, "four ways"), ==, 1);
  tr_test_set_contract (project, "instrument", "open-house");
  g_assert_cmpuint (count_notes (project, TR_AID_CONFLICT, "Another way"), ==, 1);
  /* four years are what many schemes allow */
  tr_test_set_contract (project, "instrument", "subsidy");
  tr_test_set_contract (project, "base_months", "48");
  g_assert_cmpuint (count_notes (project, TR_AID_CONFLICT, ""), ==, 0);
  tr_test_set_contract (project, "base_months", "49");
  g_assert_cmpuint (count_notes (project, TR_AID_CONFLICT, "49 months"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aid/questions", test_questions);
  g_test_add_func ("/aid/situations", test_situations);
  g_test_add_func ("/aid/balance", test_balance);
  g_test_add_func ("/aid/threshold", test_threshold);
  g_test_add_func ("/aid/notes", test_notes);

  return g_test_run ();
}
