/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-aid.h"

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-contract.h"
#include "tr-words.h"

#define LONGEST_SUBSIDY 48 /* months, in many local schemes */

/* The law, and not a document of ours. */
#define AWB "Awb "
#define PROCUREMENT_LAW "Aanbestedingswet 2012"

typedef struct {
  const char *field;
  const char *why;
  const char *subsidy, *contract; /* the answers that speak for them */
} Question;

/* The questions are those of PIANOo, in our own words. */
static const Question questions[TR_N_AID_QUESTIONS] = {
  [TR_AID_ENFORCEABLE] = { "lean_enforceable",
                           N_("Under a public contract the municipality pays for a performance that it can enforce. "
                              "With a subsidy it supports an activity, and without an execution agreement nobody can "
                              "be made to carry it out."),
                           N_("No, it supports an activity"), N_("Yes, what is paid for can be enforced") },
  [TR_AID_INITIATIVE] = { "lean_initiative",
                          N_("Who asks for a subsidy comes with a plan of its own. Under a public contract the "
                             "municipality asks for what it needs."),
                          N_("The provider, with a plan of its own"),
                          N_("The municipality, with a request of its own") },
  [TR_AID_INTEREST] = { "lean_interest",
                        N_("A subsidy serves the general interest. A public contract serves an economic interest of "
                           "the municipality itself: it gets something in return."),
                        N_("The general interest"), N_("An economic interest of the municipality itself") },
  [TR_AID_COMMERCIAL] = { "lean_commercial",
                          N_("What is offered commercially points to a public contract. What is not points to a "
                             "subsidy."),
                          N_("No, it is not offered commercially"), N_("Yes, it is offered commercially") },
  [TR_AID_PRICE] = { "lean_price",
                     N_("A subsidy contributes to the costs that are made. A price as on the market points to a "
                        "public contract."),
                     N_("A contribution to the costs"), N_("A price as on the market") },
};

/* The field of the contract that holds the answer. */
const char *
tr_aid_field (TrAidQuestion question)
{
  g_return_val_if_fail (question < TR_N_AID_QUESTIONS, "");
  return questions[question].field;
}

/* The question; a msgid. */
const char *
tr_aid_text (TrAidQuestion question)
{
  return tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_aid_field (question))->label;
}

/* Why it matters; a msgid. */
const char *
tr_aid_why (TrAidQuestion question)
{
  g_return_val_if_fail (question < TR_N_AID_QUESTIONS, "");
  return questions[question].why;
}

/* The answer that speaks for something, in words; a msgid. */
const char *
tr_aid_answer (TrAidQuestion question, TrLeaning leaning)
{
  g_return_val_if_fail (question < TR_N_AID_QUESTIONS && leaning < TR_N_LEANINGS, "");
  if (leaning == TR_LEANING_SUBSIDY)
    return questions[question].subsidy;
  if (leaning == TR_LEANING_CONTRACT)
    return questions[question].contract;

  return tr_leanings[leaning].label;
}

/* Where the questions come from; a msgid. */
const char *
tr_aid_source (void)
{
  return N_("After PIANOo, in our own words");
}

/* What this aid is not; a msgid. */
const char *
tr_aid_disclaimer (void)
{
  return N_("This is help for a conversation and no legal advice. The name that it is given does not decide, but what "
            "is agreed. Have a lawyer look at it.");
}

/* What the answer to a question speaks for. */
TrLeaning
tr_aid_leaning (TrProject *project, TrAidQuestion question)
{
  const TrField *field = tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_aid_field (question));

  return (TrLeaning) tr_record_int (tr_project_contract (project), field);
}

/* How many answers speak for what; not which of them weigh more. */
TrAidBalance
tr_aid_balance (TrProject *project)
{
  TrAidBalance balance = { 0 };

  for (guint question = 0; question < TR_N_AID_QUESTIONS; question++)
    balance.n[tr_aid_leaning (project, (TrAidQuestion) question)]++;

  return balance;
}

/* What speaks for each and what is open, in a few sentences; never which of them it is. Free with g_free(). */
char *
tr_aid_balance_text (TrProject *project, TrLanguage language)
{
  static const struct {
    TrLeaning leaning;
    const char *msgid;
  } parts[] = {
    /* TRANSLATORS: %s is a number of answers, 0 to 5 */
    { TR_LEANING_SUBSIDY, N_("Answers that speak for a subsidy: %s.") },
    /* TRANSLATORS: %s is a number of answers, 0 to 5 */
    { TR_LEANING_CONTRACT, N_("Answers that speak for a public contract: %s.") },
    /* TRANSLATORS: %s is a number of answers, 1 to 5 */
    { TR_LEANING_NEITHER, N_("For neither: %s.") },
    /* TRANSLATORS: %s is a number of questions, 1 to 5 */
    { TR_LEANING_UNSET, N_("Still open: %s.") },
  };
  TrAidBalance balance = tr_aid_balance (project);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *n = tr_language_number (language, balance.n[parts[i].leaning], 0);
    g_autofree char *part = tr_words_say (language, parts[i].msgid, n, NULL);

    /* that nothing speaks for one of the two is worth telling */
    if (balance.n[parts[i].leaning] > 0 || i < 2)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
  }

  return g_string_free (text, FALSE);
}

void
tr_aid_note_free (TrAidNote *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->source);
  g_free (self);
}

/* What holds in every project. */
static const struct {
  TrAidNoteKind kind;
  const char *text, *source;
} facts[] = {
  { TR_AID_ALWAYS,
    N_("Neither the Wmo 2015 nor the Jeugdwet obliges to tender. The rules of procurement hold as soon as it is a "
      "public contract."),
    "N 3.1" },
  { TR_AID_ALWAYS,
    N_("There are four ways: insourcing, subsidy, public contract and open house. Only a subsidy and a public "
       "contract fit challenge- and area-based contracting."),
    "N 3.1" },
  { TR_AID_SUBSIDY,
    N_("Can not: enforce results, settle with a malus or a claw-back, or reward with a bonus, in a plain subsidy. Who "
       "does not reach what was agreed can be passed over after the period."),
    "N 3" },
  { TR_AID_SUBSIDY,
    N_("Can: oblige the recipient to act, by an execution agreement (Awb 4:36)."), "N 3; " AWB "4:36" },
  { TR_AID_SUBSIDY,
    N_("Can: determine precisely beforehand who is eligible, and under which conditions."), "N 3.2.1" },
  { TR_AID_SUBSIDY,
    N_("Needs a published scheme that names the activities. Exceptions: for one year until there are rules, named in "
       "the budget with a maximum, or incidentally for at most four years."),
    "N 3.2.1; " AWB "4:23" },
  { TR_AID_SUBSIDY,
    N_("After three successive years or more, stopping needs a reasonable term. How many months that is, the law does "
       "not say."),
    AWB "4:51" },
  { TR_AID_SUBSIDY,
    N_("Detailed conditions can make it a public contract, and then it has to be tendered. Who mostly lives on "
       "subsidies can become a contracting authority itself. State-aid rules hold as well."),
    "N 3.2.1" },
  { TR_AID_CONTRACT,
    N_("Equal treatment, transparency and proportionality always hold."), "N 3.2.2.1; " PROCUREMENT_LAW },
  { TR_AID_CONTRACT,
    N_("After the award decision, wait twenty days before signing, counted from the day after it was sent with "
       "reasons, winner and term. For social services, treat this as applying."),
    PROCUREMENT_LAW "; own: planning" },
  { TR_AID_CONTRACT,
    N_("A contract that runs may not be changed substantially. Small changes stay below the threshold and below ten "
       "percent, and are of the same nature. Clauses on indexation, options and review are clear and written before "
       "publication."),
    "N 2.4.4.4; " PROCUREMENT_LAW },
};

typedef struct {
  TrProject *project;
  const TrContract *contract;
  TrLanguage language;
  GPtrArray *notes;
} Writer;

/* Takes the text. */
static void
add_note (Writer *writer, TrAidNoteKind kind, char *text, const char *source)
{
  TrAidNote *note = g_new (TrAidNote, 1);

  note->kind = kind;
  note->text = text;
  note->source = tr_source_text (source, writer->language);
  g_ptr_array_add (writer->notes, note);
}

/* The value as the law looks at it: over the whole term with all options. */
static void
add_threshold (Writer *writer)
{
  gint64 value = tr_contract_total_value (writer->project);
  g_autofree char *amount = tr_language_money (writer->language, value);
  const char *msgid;

  if (value == 0)
    msgid = N_("From 750,000 euro without VAT, over the whole term with all options, a prior notice and an award "
               "notice have to be published. Fill in term and budget to see which side of it this is.");
  else if (value >= TR_CONTRACT_THRESHOLD)
    /* TRANSLATORS: %s is an amount */
    msgid = N_("Over the whole term with all options it is worth %s. That is 750,000 euro or more, without VAT: a "
               "prior notice and an award notice have to be published. What happens in between is free to design.");
  else
    /* TRANSLATORS: %s is an amount */
    msgid = N_("Over the whole term with all options it is worth %s. That is less than 750,000 euro, without VAT: "
               "usually several parties are invited to bid, and there is no duty to announce.");
  add_note (writer, TR_AID_CONTRACT, tr_words_say (writer->language, msgid, amount, NULL), "N 3.2.2.1");
}

static void
add_plain (Writer *writer, const char *msgid, const char *source)
{
  add_note (writer, TR_AID_CONFLICT, g_strdup (tr_language_text (writer->language, msgid)), source);
}

static void
add_conflicts_of_subsidy (Writer *writer)
{
  gint months = tr_contract_total_months (writer->project);
  g_autofree char *term = tr_language_term (writer->language, months);

  if (writer->contract->settlement > TR_SETTLEMENT_NONE && !writer->contract->has_execution_agreement)
    add_plain (writer,
               N_("Results are settled in a subsidy without an execution agreement: that can not be enforced."),
               "N 3");
  if (writer->contract->has_detailed_conditions)
    add_plain (writer, N_("The conditions of the subsidy describe the counter-performance in detail: it may be a "
                         "public contract."), "N 3.2.1");
  if (months > LONGEST_SUBSIDY)
    add_note (writer, TR_AID_CONFLICT,
              /* TRANSLATORS: %s is a term, such as “8 years” */
              tr_words_say (writer->language,
                            N_("The subsidy can run %s in all. Many local schemes allow four years at most: look at "
                               "yours."),
                            term, NULL),
              "own: planning");
}

/* The way that was chosen, against what most answers speak for. */
static void
add_conflict_of_answers (Writer *writer)
{
  TrAidBalance balance = tr_aid_balance (writer->project);
  guint for_subsidy = balance.n[TR_LEANING_SUBSIDY], for_contract = balance.n[TR_LEANING_CONTRACT];
  g_autofree char *subsidy = tr_language_number (writer->language, for_subsidy, 0);
  g_autofree char *contract = tr_language_number (writer->language, for_contract, 0);

  if (writer->contract->instrument == TR_INSTRUMENT_SUBSIDY && for_contract > for_subsidy)
    add_note (writer, TR_AID_CONFLICT,
              /* TRANSLATORS: two numbers of answers */
              tr_words_say (writer->language,
                            N_("A subsidy has been chosen, and more answers speak for a public contract (%s) than for "
                               "a subsidy (%s)."),
                            contract, subsidy, NULL),
              "PIANOo");
  if (writer->contract->instrument == TR_INSTRUMENT_PUBLIC_CONTRACT && for_subsidy > for_contract)
    add_note (writer, TR_AID_CONFLICT,
              /* TRANSLATORS: two numbers of answers */
              tr_words_say (writer->language,
                            N_("A public contract has been chosen, and more answers speak for a subsidy (%s) than for "
                               "a public contract (%s)."),
                            subsidy, contract, NULL),
              "PIANOo");
}

/* What has to be minded in this project (TrAidNote): first what does not go together, then what always holds, what
 * holds for a subsidy, and what for a public contract. Free with g_ptr_array_unref(). */
GPtrArray *
tr_aid_notes (TrProject *project, TrLanguage language)
{
  Writer writer = { project, tr_project_contract (project), language,
                    g_ptr_array_new_with_free_func ((GDestroyNotify) tr_aid_note_free) };

  if (writer.contract->instrument == TR_INSTRUMENT_SUBSIDY)
    add_conflicts_of_subsidy (&writer);
  if (writer.contract->instrument == TR_INSTRUMENT_OPEN_HOUSE ||
      writer.contract->instrument == TR_INSTRUMENT_INSOURCING)
    add_plain (&writer, N_("Another way than a subsidy or a public contract has been chosen: these questions do not "
                           "tell those apart."), "N 3.1");
  add_conflict_of_answers (&writer);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    add_note (&writer, facts[i].kind, g_strdup (tr_language_text (language, facts[i].text)), facts[i].source);
  add_threshold (&writer);

  return writer.notes;
}
