/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-replace.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"

#define NAME_MOST 40 /* characters of a name in the logbook and in messages */

/* What a KPI is called in a sentence: the beginning of its name, and its code while it has none, as those of the published model do
 * until the user's own list is read. Free with g_free(). */
char *
tr_kpi_short_name (const TrKpi *kpi)
{
  g_autofree char *beginning = NULL;

  if (*kpi->name == '\0')
    return g_strdup (kpi->code);
  if (g_utf8_strlen (kpi->name, -1) <= NAME_MOST)
    return g_strdup (kpi->name);
  beginning = g_utf8_substring (kpi->name, 0, NAME_MOST - 1);

  return g_strconcat (beginning, "…", NULL);
}

/* What a new KPI takes over from the one in whose place it comes: what it serves, and who registers. */
void
tr_kpi_inherit (TrKpi *successor, const TrKpi *old)
{
  static const char *const fields[] = { "challenge", "direction", "work_area", "registrar" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const TrField *field = tr_kind_field (old->record.kind, fields[i]);

    if (!tr_record_is_empty (old, field))
      tr_record_set (successor, field, tr_record_text (old, field), NULL);
  }
}

static gboolean
check (const TrReplacement *replacement, const char *today, GError **error)
{
  const TrField *until = tr_kind_field (tr_kind (TR_KIND_KPI), "until");

  if (*replacement->reason == '\0')
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("Say why it is replaced: who comes later will want to know."));
  else if (*replacement->day == '\0')
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("Say from which day."));
  else if (!tr_field_check (until, replacement->day, error))
    return FALSE;
  else if (strcmp (replacement->day, today) > 0)
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("That day is still to come; a KPI is replaced at once, so give today or an earlier day."));
  else
    return TRUE;

  return FALSE;
}

/* All three fields at once: with a day alone it would be a KPI that went out without a reason. */
static gboolean
put_out (TrEdit *edit, const char *id, const char *day, const char *reason, const char *successor, GError **error)
{
  return tr_edit_set (edit, TR_KIND_KPI, id, "until", day, error) &&
         tr_edit_set (edit, TR_KIND_KPI, id, "end_reason", reason, error) &&
         tr_edit_set (edit, TR_KIND_KPI, id, "successor", successor, error);
}

/* Replaces a KPI as one action. A successor that is new to the project takes over from it (tr_kpi_inherit) and comes in its place;
 * one that is in the project keeps its own. The successor stays the caller's. A KPI that is replaced is out of the basket
 * at once, so the day is not after `today` (ISO). */
gboolean
tr_kpi_replace (TrDocument *document, const char *id, const TrReplacement *replacement, const char *today,
                GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrKpi *old = tr_project_find (project, TR_KIND_KPI, id);
  TrKpi *successor = replacement->successor;
  gboolean is_new = tr_project_find (project, TR_KIND_KPI, successor->record.id) == NULL, is_done;
  g_autofree char *one = NULL, *other = NULL, *label = NULL;
  TrEdit *edit;

  if (!check (replacement, today, error))
    return FALSE;
  if (old == NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("The KPI is no longer there."));
    return FALSE;
  }
  one = tr_kpi_short_name (old);
  other = tr_kpi_short_name (successor);
  /* TRANSLATORS: a line in the logbook; two codes or names of KPIs */
  label = g_strdup_printf (_("KPI %s replaced by %s"), one, other);
  if (is_new)
    tr_kpi_inherit (successor, old);

  edit = tr_document_begin (document, label, error);
  if (edit == NULL)
    return FALSE;
  is_done = (!is_new || tr_edit_add (edit, successor, id, error)) &&
            put_out (edit, id, replacement->day, replacement->reason, successor->record.id, error);

  return tr_edit_end (edit, is_done, error);
}

/* Takes a KPI that was replaced back into the basket, as one action. Its successor stays. */
gboolean
tr_kpi_take_back (TrDocument *document, const char *id, GError **error)
{
  const TrKpi *kpi = tr_project_find (tr_document_get_project (document), TR_KIND_KPI, id);
  g_autofree char *name = NULL, *label = NULL;
  TrEdit *edit;

  if (kpi == NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("The KPI is no longer there."));
    return FALSE;
  }
  name = tr_kpi_short_name (kpi);
  /* TRANSLATORS: a line in the logbook; the code or name of a KPI that was replaced before */
  label = g_strdup_printf (_("KPI %s taken back"), name);
  edit = tr_document_begin (document, label, error);

  return edit != NULL && tr_edit_end (edit, put_out (edit, id, "", "", "", error), error);
}
