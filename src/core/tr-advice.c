/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advice.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-contract.h"
#include "tr-rules.h"

/* Running the rules over a project. What they say is told by tr-check.c. */

static const TrRule *const tables[] = {
  tr_rules_process, tr_rules_challenge, tr_rules_direction, tr_rules_partner,
  tr_rules_kpi,     tr_rules_each_kpi,  tr_rules_contract,  tr_rules_contract_money,
};

static gint
compare_rules (gconstpointer a, gconstpointer b)
{
  const TrRule *one = *(const TrRule *const *) a, *other = *(const TrRule *const *) b;

  if (one->topic != other->topic)
    return one->topic < other->topic ? -1 : 1;

  return strcmp (one->id, other->id);
}

/* A topic may have more than one table. */
static GPtrArray *
collect_rules (void)
{
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TrRule *rule = tables[i]; rule->id != NULL; rule++)
      g_ptr_array_add (rules, (gpointer) rule);
  g_ptr_array_sort (rules, compare_rules);

  return rules;
}

static const GPtrArray *
all_rules (void)
{
  static GPtrArray *rules;

  if (g_once_init_enter (&rules))
    g_once_init_leave (&rules, collect_rules ());

  return rules;
}

guint
tr_rule_count (void)
{
  return all_rules ()->len;
}

/* The rules in the order of their topics and numbers. */
const TrRule *
tr_rule_at (guint index)
{
  return g_ptr_array_index (all_rules (), index);
}

/* The rule with an id, whatever its case; NULL when there is none. */
const TrRule *
tr_rule_find (const char *id)
{
  for (guint i = 0; i < tr_rule_count (); i++)
    if (g_ascii_strcasecmp (tr_rule_at (i)->id, id) == 0)
      return tr_rule_at (i);

  return NULL;
}

/* The letters by which rules name a document. */
static const struct {
  const char *letter;
  const char *name; /* msgid */
} documents[] = {
  /* TRANSLATORS: the title of a source, with the place in it behind */
  { "G ", N_("Guide Succesvol partnerschap") },
  /* TRANSLATORS: the title of a source, with the place in it behind */
  { "N ", N_("Het nieuwe contracteren") },
  /* TRANSLATORS: the title of a source, with the place in it behind */
  { "Z ", N_("Evaluation of Zaanstad") },
  /* TRANSLATORS: a rule of Trechter's own; behind it what it rests on */
  { "own: ", N_("Trechter itself:") },
};

/* What rules of Trechter's own rest on. */
static const struct {
  const char *name;
  const char *text; /* msgid */
} grounds[] = {
  /* TRANSLATORS: behind “Trechter itself:”, what a rule rests on: how an outcome reacts when something moves a little */
  { "sensitivity", N_("sensitivity") },
  /* TRANSLATORS: behind “Trechter itself:”, what a rule rests on: the time that things take */
  { "planning", N_("planning") },
  /* TRANSLATORS: behind “Trechter itself:”, what a rule rests on: adding up */
  { "arithmetic", N_("arithmetic") },
  /* TRANSLATORS: behind “Trechter itself:”, what a rule rests on */
  { "follows from G stap 4", N_("follows from the guide, stap 4") },
};

static const char *
readable_ground (const char *name, TrLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    if (g_str_equal (grounds[i].name, name))
      return tr_language_text (language, grounds[i].text);

  return name;
}

static char *
readable_source (const char *part, TrLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (g_str_has_prefix (part, documents[i].letter)) {
      const char *place = part + strlen (documents[i].letter);
      gboolean is_own = g_str_has_prefix (part, "own");

      return g_strconcat (tr_language_text (language, documents[i].name), is_own ? " " : ", ",
                          is_own ? readable_ground (place, language) : place, NULL);
    }

  return g_strdup (part);
}

/* A source as it is noted in tables, or several (N 3.1; Awb 4:36), in full. Free with g_free(). */
char *
tr_source_text (const char *source, TrLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (source, "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    char *full = readable_source (parts[i], language);

    g_free (parts[i]);
    parts[i] = full;
  }

  return g_strjoinv ("; ", parts);
}

/* Where a rule comes from, in full. Free with g_free(). */
char *
tr_rule_source (const TrRule *rule, TrLanguage language)
{
  return tr_source_text (rule->source, language);
}

/* The names are those of files and of `trechter-cli check --json`. */
const char *
tr_severity_name (TrSeverity severity)
{
  static const char *const names[TR_N_SEVERITIES] = { "error", "warning", "tip" };

  return names[severity];
}

/* For people; a msgid. */
const char *
tr_severity_label (TrSeverity severity)
{
  /* TRANSLATORS: how much an advice weighs: it can not stay like this, look at this, a suggestion */
  static const char *const labels[TR_N_SEVERITIES] = { N_("Does not add up"), N_("Mind this"), N_("Tip") };

  return labels[severity];
}

const char *
tr_topic_name (TrTopic topic)
{
  static const char *const names[TR_N_TOPICS] = { "process", "challenge", "direction", "partner", "kpi", "contract" };

  return names[topic];
}

/* For people; a msgid. */
const char *
tr_topic_label (TrTopic topic)
{
  /* TRANSLATORS: what an advice is about */
  static const char *const labels[TR_N_TOPICS] = { N_("The dialogue"), N_("Challenge"), N_("Direction"),
                                                   N_("Partner"),      N_("KPIs"),      N_("Contract") };

  return labels[topic];
}

/* What the window and the logbook call a page. */
const char *
tr_page_name (TrPage page)
{
  return page == TR_PAGE_CONTRACT ? "contract" : tr_steps[page].name;
}

/* Today as ISO text. Free with g_free(). */
char *
tr_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
has_any (TrProject *project, const TrKindId *kinds, guint n_kinds)
{
  for (guint i = 0; i < n_kinds; i++)
    if (tr_project_count (project, kinds[i]) > 0)
      return TRUE;

  return FALSE;
}

#define HAS_ANY(project, ...) \
  has_any ((project), (const TrKindId[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const TrKindId[]) { __VA_ARGS__ })))

static gboolean
has_contract (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);

  if (HAS_ANY (project, TR_KIND_MOMENT, TR_KIND_MONITORING, TR_KIND_SUPPLEMENT))
    return TRUE;
  for (guint i = 0; i < contract->record.kind->n_fields; i++)
    if (!tr_record_is_empty (contract, &contract->record.kind->fields[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_content (TrProject *project, TrPage page)
{
  switch (page) {
  case TR_PAGE_PREPARATION:
    return HAS_ANY (project, TR_KIND_AREA, TR_KIND_PARTICIPANT, TR_KIND_SESSION);
  case TR_PAGE_CHALLENGE:
    return HAS_ANY (project, TR_KIND_SIGNAL, TR_KIND_DATA_POINT, TR_KIND_CHALLENGE);
  case TR_PAGE_DIRECTION:
    return HAS_ANY (project, TR_KIND_DIRECTION);
  case TR_PAGE_PARTNER:
    return HAS_ANY (project, TR_KIND_CRITERION, TR_KIND_PROVIDER);
  case TR_PAGE_AGREEMENT:
    return HAS_ANY (project, TR_KIND_KPI, TR_KIND_AGREEMENT);
  case TR_PAGE_CONTRACT:
  case TR_N_PAGES:
  default:
    return has_contract (project);
  }
}

/* Whether there is anything to advise on: something on the page or on a later one. What nobody has begun is no mistake. */
gboolean
tr_advice_is_begun (TrProject *project, TrPage page)
{
  for (guint later = page; later < TR_N_PAGES; later++)
    if (has_content (project, (TrPage) later))
      return TRUE;

  return FALSE;
}

void
tr_finding_free (TrFinding *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->subjects);
  g_free (self->message);
  g_free (self->path);
  g_free (self->reason);
  g_free (self->reason_date);
  g_free (self);
}

static char *
path_of (const TrCheck *check)
{
  const TrKind *kind = tr_kind (check->place);
  const TrRecord *first = check->subjects->len > 0 ? g_ptr_array_index (check->subjects, 0) : NULL;
  const char *dot = check->field != NULL ? "." : "", *field = check->field != NULL ? check->field : "";

  if (kind->is_single)
    return g_strconcat ("$.", kind->plural, dot, field, NULL);
  if (first != NULL && first->kind == kind)
    return g_strdup_printf ("$.%s[%u]%s%s", kind->plural, first->index, dot, field);

  return g_strconcat ("$.", kind->plural, NULL);
}

static void
add_reason (TrFinding *finding, TrProject *project)
{
  TR_EACH (TrSetAside, aside, project, TR_KIND_SET_ASIDE)
    if (finding->reason == NULL && g_str_equal (aside->rule, finding->rule->id)) {
      finding->reason = g_strdup (aside->reason);
      finding->reason_date = g_strdup (aside->date);
      finding->is_aside = finding->n_about <= (guint) aside->subjects;
    }
}

static TrFinding *
make_finding (TrCheck *check)
{
  TrFinding *finding = g_new0 (TrFinding, 1);

  finding->rule = check->rule;
  finding->page = check->page;
  finding->kind = check->place;
  finding->subjects = g_ptr_array_new_with_free_func (g_free);
  finding->n_about = check->subjects->len - check->n_ways;
  finding->message = g_steal_pointer (&check->message);
  finding->place = check->place;
  finding->field = check->field;
  finding->path = path_of (check);
  for (guint i = 0; i < check->subjects->len; i++) {
    const TrRecord *record = g_ptr_array_index (check->subjects, i);

    finding->kind = record->kind->id;
    g_ptr_array_add (finding->subjects, g_strdup (record->id));
  }
  add_reason (finding, check->project);

  return finding;
}

/* Errors, warnings, tips; within that the order of the funnel, and of the rules. What was set aside comes last. */
static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const TrFinding *one = *(const TrFinding *const *) a, *other = *(const TrFinding *const *) b;

  if (one->is_aside != other->is_aside)
    return one->is_aside ? 1 : -1;
  if (one->rule->severity != other->rule->severity)
    return one->rule->severity < other->rule->severity ? -1 : 1;
  if (one->page != other->page)
    return one->page < other->page ? -1 : 1;
  if (one->rule->topic != other->rule->topic)
    return one->rule->topic < other->rule->topic ? -1 : 1;

  return strcmp (one->rule->id, other->rule->id);
}

/* Looks at a project with every rule. `today` is ISO text. The findings are in the order to tell them; free the array with
 * g_ptr_array_unref(). */
GPtrArray *
tr_advice (TrProject *project, TrLanguage language, const char *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_finding_free);
  gboolean is_begun[TR_N_PAGES];
  TrCheck check = {
    .project = project,
    .info = tr_project_info (project),
    .contract = tr_project_contract (project),
    .language = language,
    .today = today,
    .subjects = g_ptr_array_new (),
    .groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref),
    .texts = g_string_chunk_new (1024),
  };

  for (guint page = 0; page < TR_N_PAGES; page++)
    is_begun[page] = tr_advice_is_begun (project, (TrPage) page);
  for (guint i = 0; i < tr_rule_count (); i++) {
    check.rule = tr_rule_at (i);
    check.page = check.rule->page;
    check.place = check.rule->kind;
    check.field = check.rule->field;
    if (is_begun[check.page])
      check.rule->look (&check);
    if (check.message != NULL)
      g_ptr_array_add (findings, make_finding (&check));
    g_ptr_array_set_size (check.subjects, 0);
    check.n_ways = 0;
  }
  g_ptr_array_sort (findings, compare_findings);

  g_ptr_array_unref (check.subjects);
  g_hash_table_unref (check.groups);
  g_string_chunk_free (check.texts);

  return findings;
}

/* How many findings speak (were not set aside) on a page (-1: on any) with a severity (-1: with any). */
guint
tr_advice_count (const GPtrArray *findings, int page, int severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    if (!finding->is_aside && (page < 0 || (int) finding->page == page) &&
        (severity < 0 || (int) finding->rule->severity == severity))
      n++;
  }

  return n;
}

/* What a rule found, also when it was set aside; NULL when it found nothing. */
const TrFinding *
tr_advice_find (const GPtrArray *findings, const char *rule_id)
{
  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    if (g_str_equal (finding->rule->id, rule_id))
      return finding;
  }

  return NULL;
}
