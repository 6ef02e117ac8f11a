/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-funnel.h"
#include "tr-language.h"

/* The summary of a whole project. It follows the table of fields, so that a field that is added later is shown without a change
 * here. */

static void
print_indented (guint indent, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("%*s%s\n", (int) indent, "", lines[i]);
}

/* The value of a field as a person reads it. Free with g_free(). */
static char *
readable_value (TrProject *project, gconstpointer record, const TrField *field)
{
  TrLanguage language = tr_language_of_interface ();
  gconstpointer target;

  switch (field->type) {
  case TR_TYPE_CHOICE:
    return g_strdup (_(field->choices[tr_record_int (record, field)].label));
  case TR_TYPE_FLAG:
    return g_strdup (tr_record_int (record, field) ? _("yes") : _("no"));
  case TR_TYPE_NUMBER:
    return tr_language_number (language, tr_record_number (record, field), 6);
  case TR_TYPE_COUNT:
    return tr_language_number (language, tr_record_int (record, field), 0);
  case TR_TYPE_DATE:
    return tr_language_date (language, tr_record_text (record, field));
  case TR_TYPE_REFERENCE:
    target = tr_project_find (project, field->target, tr_record_text (record, field));
    return g_strdup (target != NULL ? tr_record_title (target) : "");
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    return g_strdup (tr_record_text (record, field));
  }
}

/* Short fields stand together on one line; a text that may run on gets its own. A reference to the owner under which the record is
 * printed says nothing new and is left out. */
static void
print_fields (TrProject *project, gconstpointer record, const char *owner, guint indent)
{
  const TrKind *kind = ((const TrRecord *) record)->kind;
  const char *title = tr_record_title (record);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++) {
    const TrField *field = &kind->fields[i];
    gboolean is_text = field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT;
    g_autofree char *value = NULL;

    if (tr_record_is_empty (record, field) || (is_text && tr_record_text (record, field) == title) ||
        g_strcmp0 (field->name, owner) == 0)
      continue;
    value = readable_value (project, record, field);
    if (field->type == TR_TYPE_TEXT)
      g_string_append_printf (texts, "%s%s: %s", texts->len > 0 ? "\n" : "", _(field->label), value);
    else
      g_string_append_printf (line, "%s%s: %s", line->len > 0 ? " · " : "", _(field->label), value);
  }
  if (line->len > 0)
    print_indented (indent, line->str);
  if (texts->len > 0)
    print_indented (indent, texts->str);
}

static void
print_record (TrProject *project, gconstpointer record, const char *owner, guint indent)
{
  const char *title = tr_record_title (record);
  g_autofree char *bullet = NULL;

  bullet = g_strconcat ("• ", *title != '\0' ? title : _(((const TrRecord *) record)->kind->label), NULL);
  print_indented (indent, bullet);
  print_fields (project, record, owner, indent + 2);
}

/* The records whose reference `owner` is this record. */
static void
print_owned (TrProject *project, TrKindId kind, const char *owner, gconstpointer record)
{
  g_autoptr (GPtrArray) owned = tr_project_where (project, kind, owner, ((const TrRecord *) record)->id);

  for (guint i = 0; i < owned->len; i++)
    print_record (project, g_ptr_array_index (owned, i), owner, 6);
}

static void
print_kind (TrProject *project, TrKindId kind)
{
  if (tr_project_count (project, kind) > 0)
    g_print ("\n  %s (%u)\n", _(tr_kind (kind)->label), tr_project_count (project, kind));
}

/* All records of a kind, each with the records of `owned` that refer to it (TR_N_KINDS: none). */
static void
print_all (TrProject *project, TrKindId kind, TrKindId owned, const char *owner)
{
  print_kind (project, kind);
  for (guint i = 0; i < tr_project_count (project, kind); i++) {
    gconstpointer record = tr_project_at (project, kind, i);

    print_record (project, record, NULL, 4);
    if (owned != TR_N_KINDS)
      print_owned (project, owned, owner, record);
  }
}

static void
print_participants_without_organisation (TrProject *project)
{
  g_autoptr (GPtrArray) alone = tr_project_where (project, TR_KIND_PARTICIPANT, "organisation", "");

  if (alone->len > 0)
    g_print ("\n  %s (%u)\n", _(tr_kind (TR_KIND_PARTICIPANT)->label), alone->len);
  for (guint i = 0; i < alone->len; i++)
    print_record (project, g_ptr_array_index (alone, i), NULL, 4);
}

static void
print_sessions (TrProject *project)
{
  print_kind (project, TR_KIND_SESSION);
  TR_EACH (TrSession, session, project, TR_KIND_SESSION) {
    g_autoptr (GPtrArray) present = tr_project_where (project, TR_KIND_ATTENDANCE, "session", session->record.id);
    g_autofree char *date = tr_language_date (tr_language_of_interface (), session->date);
    g_autoptr (GString) names = g_string_new (NULL);

    g_print ("    • %s %s\n", _(tr_steps[session->step].label), date);
    for (guint i = 0; i < present->len; i++) {
      const TrAttendance *attendance = g_ptr_array_index (present, i);
      gconstpointer participant = tr_project_find (project, TR_KIND_PARTICIPANT, attendance->participant);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", participant != NULL ? tr_record_title (participant) : "?");
    }
    if (names->len > 0)
      g_print ("      %s: %s\n", _("Present"), names->str);
    if (*session->notes != '\0')
      print_indented (6, session->notes);
    if (*session->decisions != '\0') {
      g_print ("      %s:\n", _("Decisions"));
      print_indented (8, session->decisions);
    }
  }
}

static void
print_ranking (TrProject *project)
{
  g_autoptr (GArray) ranking = tr_ranking (project);

  if (ranking->len > 0)
    g_print ("\n  %s\n", _("Weighted comparison"));
  for (guint i = 0; i < ranking->len; i++) {
    const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);
    g_autofree char *score = NULL;

    if (ranked->rank == 0) {
      /* TRANSLATORS: a provider in the comparison */
      g_print (_("    –  %s: not scored yet"), ranked->provider->name);
    } else {
      score = tr_language_number (tr_language_of_interface (), ranked->score, 2);
      /* TRANSLATORS: rank, provider, weighted score on a scale of 1 to 10 */
      g_print (_("    %u. %s: %s"), ranked->rank, ranked->provider->name, score);
    }
    g_print ("\n");
  }
}

static void
print_basket (TrProject *project)
{
  TrBasket basket = tr_basket (project);
  g_autofree char *minutes = tr_language_number (tr_language_of_interface (), round (basket.minutes_per_month), 0);

  if (basket.n_kpis == 0)
    return;
  /* TRANSLATORS: numbers of KPIs by level; the last is minutes of registration a month */
  g_print (_("  Impact: %u · activity: %u · registration: %s minutes a month"), basket.n_impact, basket.n_activity, minutes);
  g_print ("\n");
}

static void
print_heading (TrProject *project, TrStep step)
{
  g_autofree char *summary = tr_funnel_summary (project, step);

  g_print ("\n%s\n", tr_funnel_title (step));
  if (*summary != '\0')
    g_print ("  %s\n", summary);
}

/* show FILE */
gboolean
tr_cli_show (const TrCli *cli, GError **error)
{
  g_autoptr (TrProject) project = tr_cli_read_project (cli->operands[0], error);

  if (project == NULL)
    return FALSE;

  g_print ("%s\n", tr_project_info (project)->title);
  print_fields (project, tr_project_info (project), NULL, 0);

  print_heading (project, TR_STEP_PREPARATION);
  print_all (project, TR_KIND_AREA, TR_N_KINDS, NULL);
  print_all (project, TR_KIND_ORGANISATION, TR_KIND_PARTICIPANT, "organisation");
  print_participants_without_organisation (project);
  print_sessions (project);

  print_heading (project, TR_STEP_CHALLENGE);
  print_all (project, TR_KIND_SIGNAL, TR_N_KINDS, NULL);
  print_all (project, TR_KIND_DATA_POINT, TR_N_KINDS, NULL);
  print_all (project, TR_KIND_CHALLENGE, TR_N_KINDS, NULL);

  print_heading (project, TR_STEP_DIRECTION);
  print_all (project, TR_KIND_DIRECTION, TR_KIND_ARGUMENT, "direction");

  print_heading (project, TR_STEP_PARTNER);
  print_all (project, TR_KIND_CRITERION, TR_N_KINDS, NULL);
  print_all (project, TR_KIND_PROVIDER, TR_KIND_SCORE, "provider");
  print_ranking (project);

  print_heading (project, TR_STEP_AGREEMENT);
  print_basket (project);
  print_all (project, TR_KIND_KPI, TR_KIND_MEASUREMENT, "kpi");
  print_all (project, TR_KIND_AGREEMENT, TR_N_KINDS, NULL);

  return TRUE;
}
