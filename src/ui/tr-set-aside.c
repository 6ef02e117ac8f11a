/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-set-aside.h"

#include <glib/gi18n.h>

/* What a rule is about, in a few words; its id when this program does not know it. */
const char *
tr_set_aside_title (const char *rule_id)
{
  const TrRule *rule = tr_rule_find (rule_id);

  return rule != NULL ? _(rule->title) : rule_id;
}

/* A file may hold several for one rule. Ids, because removing one makes others of the records. */
static GPtrArray *
ids_for (TrDocument *document, const char *rule_id)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  TR_EACH (TrSetAside, aside, tr_document_get_project (document), TR_KIND_SET_ASIDE)
    if (g_str_equal (aside->rule, rule_id))
      g_ptr_array_add (ids, g_strdup (aside->record.id));

  return ids;
}

static gboolean
remove_all (TrEdit *edit, const GPtrArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!tr_edit_remove (edit, TR_KIND_SET_ASIDE, ids->pdata[i], error))
      return FALSE;

  return TRUE;
}

static TrRecord *
record_for (const TrFinding *finding, const char *reason, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_SET_ASIDE);
  g_autofree char *today = tr_today (), *subjects = g_strdup_printf ("%u", finding->n_about);
  const char *const values[][2] = {
    { "rule", finding->rule->id }, { "reason", reason }, { "date", today }, { "subjects", subjects }
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!tr_record_set (record, tr_kind_field (record->kind, values[i][0]), values[i][1], error))
      return NULL;

  return g_steal_pointer (&record);
}

/* Sets a finding aside. What was said about the rule before is replaced. */
gboolean
tr_set_aside (TrDocument *document, const TrFinding *finding, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) before = ids_for (document, finding->rule->id);
  g_autoptr (TrRecord) record = record_for (finding, reason, error);
  g_autofree char *label = NULL;
  TrEdit *edit;

  if (record == NULL)
    return FALSE;
  /* TRANSLATORS: a line in the logbook; %s is the title of an advice, such as "KPI without a story" */
  label = g_strdup_printf (_("Advice set aside: %s"), tr_set_aside_title (finding->rule->id));
  edit = tr_document_begin (document, label, error);

  return edit != NULL &&
         tr_edit_end (edit, remove_all (edit, before, error) && tr_edit_add (edit, record, NULL, error), error);
}

/* Lets a rule speak again that was set aside. */
gboolean
tr_bring_back (TrDocument *document, const char *rule_id, GError **error)
{
  g_autoptr (GPtrArray) before = ids_for (document, rule_id);
  /* TRANSLATORS: a line in the logbook; %s is the title of an advice, such as "KPI without a story" */
  g_autofree char *label = g_strdup_printf (_("Advice brought back: %s"), tr_set_aside_title (rule_id));
  TrEdit *edit = tr_document_begin (document, label, error);

  return edit != NULL && tr_edit_end (edit, remove_all (edit, before, error), error);
}
