/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-cli.h"
#include "tr-error.h"
#include "tr-json.h"
#include "tr-language.h"

/* The verbs that run the rules over a project, and tell what the rules are. */

#define MOST_PLACES 8 /* named of one finding */

static int
width_of_labels (void)
{
  glong width = 0;

  for (guint i = 0; i < TR_N_SEVERITIES; i++)
    width = MAX (width, g_utf8_strlen (_(tr_severity_label ((TrSeverity) i)), -1));

  return (int) width;
}

/* A text of somebody else on one line. Free with g_free(). */
static char *
on_one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strdelimit (line, "\n\t", ' ');
}

/* Where the subjects are in the file: $.kpis[2,5].story. Without subjects what solves it. Free with g_free(). */
static char *
place_of (const TrFinding *finding, TrProject *project)
{
  const TrKind *kind = tr_kind (finding->kind);
  g_autofree char *list = g_strconcat ("$.", kind->plural, "[", NULL);
  GString *place;

  if (kind->is_single || finding->subjects->len == 0)
    return g_strdup (finding->path);

  place = g_string_new (list);
  for (guint i = 0; i < finding->subjects->len; i++) {
    const TrRecord *record = tr_project_find (project, finding->kind, g_ptr_array_index (finding->subjects, i));

    if (i == MOST_PLACES) {
      g_string_append (place, ",…");
      break;
    }
    g_string_append_printf (place, "%s%u", i > 0 ? "," : "", record->index);
  }
  g_string_append (place, g_str_has_prefix (finding->path, list) ? strchr (finding->path, ']') : "]");

  return g_string_free (place, FALSE);
}

static void
print_reason (const TrFinding *finding)
{
  g_autofree char *reason = on_one_line (finding->reason);
  g_autofree char *date = tr_language_date (tr_language_of_interface (), finding->reason_date);

  /* TRANSLATORS: below an advice that was set aside: why */
  g_print ("    %s: %s", _("Reason"), reason);
  if (*date != '\0')
    g_print (" (%s)", date);
  if (!finding->is_aside)
    /* TRANSLATORS: behind the reason why an advice was set aside */
    g_print (" – %s", _("more came since, so it speaks again"));
  g_print ("\n");
}

static void
print_finding (const TrFinding *finding, TrProject *project)
{
  const char *label = _(tr_severity_label (finding->rule->severity));
  int padding = width_of_labels () - (int) g_utf8_strlen (label, -1);
  g_autofree char *place = place_of (finding, project);
  g_autofree char *message = on_one_line (finding->message);

  g_print ("%s%*s  %s  %s  %s\n", label, padding, "", finding->rule->id, place, message);
  if (finding->reason != NULL)
    print_reason (finding);
}

static void
print_findings (const GPtrArray *findings, TrProject *project)
{
  guint n_aside = findings->len - tr_advice_count (findings, -1, -1);

  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    if (finding->is_aside && i == findings->len - n_aside)
      /* TRANSLATORS: a heading above the advice that this project has set aside, also with a number behind it */
      g_print ("%s%s\n", i > 0 ? "\n" : "", C_("advice", "Set aside"));
    print_finding (finding, project);
  }

  g_print ("%s", findings->len > 0 ? "\n" : "");
  for (guint severity = 0; severity < TR_N_SEVERITIES; severity++)
    g_print ("%s: %u · ", _(tr_severity_label ((TrSeverity) severity)), tr_advice_count (findings, -1, (int) severity));
  g_print ("%s: %u\n", C_("advice", "Set aside"), n_aside);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_reason (JsonBuilder *builder, const TrFinding *finding)
{
  if (finding->reason == NULL)
    return;
  /* what speaks again is not set aside, and a program has to tell the two apart by one member */
  json_builder_set_member_name (builder, finding->is_aside ? "set_aside" : "was_set_aside");
  json_builder_begin_object (builder);
  add_text (builder, "reason", finding->reason);
  add_text (builder, "date", finding->reason_date);
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, const TrFinding *finding)
{
  const TrRule *rule = finding->rule;
  g_autofree char *source = tr_rule_source (rule, tr_language_of_interface ());

  json_builder_begin_object (builder);
  add_text (builder, "id", rule->id);
  add_text (builder, "severity", tr_severity_name (rule->severity));
  add_text (builder, "topic", tr_topic_name (rule->topic));
  add_text (builder, "page", tr_page_name (finding->page));
  add_text (builder, "path", finding->path);
  json_builder_set_member_name (builder, "subjects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->subjects->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (finding->subjects, i));
  json_builder_end_array (builder);
  add_text (builder, "message", finding->message);
  add_text (builder, "advice", _(rule->advice));
  add_text (builder, "source", source);
  add_reason (builder, finding);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = tr_json_write (root);

  g_print ("%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");
}

static void
check_project (const TrCli *cli, TrProject *project, const char *today)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, tr_language_of_interface (), today);

  if (cli->json)
    print_json (findings);
  else
    print_findings (findings, project);
  if (tr_advice_count (findings, -1, TR_SEVERITY_ERROR) + tr_advice_count (findings, -1, TR_SEVERITY_WARNING) > 0)
    *cli->status = TR_EXIT_ADVICE;
}

typedef struct {
  const char *name, *text;
} Part;

static void
print_parts (const Part *parts, guint n)
{
  glong width = 0;

  for (guint i = 0; i < n; i++)
    width = MAX (width, g_utf8_strlen (parts[i].name, -1));
  for (guint i = 0; i < n; i++)
    g_print ("%s%*s  %s\n", parts[i].name, (int) (width - g_utf8_strlen (parts[i].name, -1)), "", parts[i].text);
}

static gboolean
explain (const char *id, GError **error)
{
  const TrRule *rule = tr_rule_find (id);
  g_autofree char *source = NULL;

  if (rule == NULL) {
    /* TRANSLATORS: what was typed; keep check --rules */
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("There is no rule “%s”. “check --rules” lists them."), id);
    return FALSE;
  }

  source = tr_rule_source (rule, tr_language_of_interface ());
  g_print ("%s  %s\n", rule->id, _(rule->title));
  g_print ("%s · %s\n\n", _(tr_severity_label (rule->severity)), _(tr_topic_label (rule->topic)));
  print_parts ((const Part[]){ { _("When"), _(rule->when) }, { _("Advice"), _(rule->advice) }, { _("Source"), source } }, 3);

  return TRUE;
}

/* A cell of the table: a bar would end it. Free with g_free(). */
static char *
cell_text (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);

  return g_strjoinv ("\\|", parts);
}

/* docs/rules.md, in English whatever the language of the user. */
static void
print_rules (void)
{
  g_print ("# The rules\n\n"
           "What Trechter advises on. This table is printed by `trechter-cli check --rules`; `./dev rules` writes it here.\n\n"
           "| id | severity | topic | when it speaks | advice | source |\n"
           "|---|---|---|---|---|---|\n");
  for (guint i = 0; i < tr_rule_count (); i++) {
    const TrRule *rule = tr_rule_at (i);
    g_autofree char *source = tr_rule_source (rule, TR_LANGUAGE_EN);
    g_autofree char *source_cell = cell_text (source);
    g_autofree char *when = cell_text (rule->when);
    g_autofree char *advice = cell_text (rule->advice);

    g_print ("| %s | %s | %s | %s | %s | %s |\n", rule->id, tr_severity_name (rule->severity), tr_topic_name (rule->topic), when,
             advice, source_cell);
  }
}

/* check FILE [--json] [--today DATE], check --explain ID, check --rules */
gboolean
tr_cli_check (const TrCli *cli, GError **error)
{
  const char *path = cli->operands[0];
  g_autoptr (TrProject) project = NULL;
  g_autofree char *today = NULL;

  if ((path != NULL) + (cli->explain != NULL) + cli->rules != 1) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, _("Name one of these: a project file, a rule behind --explain, or --rules."));
    return FALSE;
  }
  if (path == NULL && (cli->json || cli->today != NULL)) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, _("--json and --today go with a project file."));
    return FALSE;
  }
  if (cli->explain != NULL)
    return explain (cli->explain, error);
  if (cli->rules) {
    print_rules ();
    return TRUE;
  }

  today = tr_cli_read_today (cli, error);
  project = today != NULL ? tr_cli_read_project (path, error) : NULL;
  if (project == NULL)
    return FALSE;
  check_project (cli, project, today);

  return TRUE;
}

/* library check ID [--json] [--today DATE] */
gboolean
tr_cli_library_check (const TrCli *cli, GError **error)
{
  g_autofree char *today = tr_cli_read_today (cli, error);
  g_autoptr (TrLibrary) library = today != NULL ? tr_cli_open_library (cli, error) : NULL;
  g_autoptr (TrProject) project = library != NULL ? tr_cli_read_from_library (library, cli->operands[0], error) : NULL;

  if (project == NULL)
    return FALSE;
  check_project (cli, project, today);

  return TRUE;
}
