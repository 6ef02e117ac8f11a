/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-candidate.h"

#include <glib/gi18n.h>

#include "core/tr-replace.h"

#include "tr-add-records.h"
#include "tr-feedback.h"
#include "tr-indicator-text.h"
#include "tr-phrases.h"

#define MOST_CHARACTERS 70 /* of a label */

/* One that could come in; takes the record. */
TrCandidate *
tr_candidate_new (TrKpi *kpi)
{
  TrCandidate *self = g_new0 (TrCandidate, 1);

  self->kpi = (TrRecord *) kpi;
  return self;
}

/* One of the basket. */
TrCandidate *
tr_candidate_new_in_basket (const TrKpi *kpi)
{
  TrCandidate *self = g_new0 (TrCandidate, 1);

  self->id = g_strdup (kpi->record.id);
  return self;
}

/* Another with the same fields. Records that are added twice would be one, so the copy of one that could come in is
 * a record of its own. */
TrCandidate *
tr_candidate_copy (const TrCandidate *self)
{
  TrCandidate *copy = g_new0 (TrCandidate, 1);

  copy->id = g_strdup (self->id);
  if (self->kpi == NULL)
    return copy;
  copy->kpi = tr_record_new (TR_KIND_KPI);
  for (guint i = 0; i < self->kpi->kind->n_fields; i++) {
    const TrField *field = &self->kpi->kind->fields[i];
    g_autofree char *value = tr_record_get (self->kpi, field);

    tr_record_set (copy->kpi, field, value, NULL);
  }

  return copy;
}

void
tr_candidate_free (TrCandidate *self)
{
  g_free (self->id);
  g_clear_pointer (&self->kpi, tr_record_free);
  g_free (self);
}

/* Its record, NULL when it went out of the project. Holds until the next change of the project. */
const TrKpi *
tr_candidate_kpi (const TrCandidate *self, TrProject *project)
{
  return self->id != NULL ? tr_project_find (project, TR_KIND_KPI, self->id) : self->kpi;
}

/* What it is called in a list: code and name. Free with g_free(). */
char *
tr_candidate_label (const TrCandidate *self, TrProject *project)
{
  const TrKpi *kpi = tr_candidate_kpi (self, project);
  g_autofree char *name = kpi != NULL ? tr_kpi_name_text (kpi) : g_strdup (""), *label = NULL;

  label = tr_enumerated_text (kpi != NULL ? kpi->code : "", name, NULL);
  return tr_shortened_text (label, MOST_CHARACTERS);
}

/* Adds one that could come in to the basket, and says so with the way back. FALSE when that could not be done, which
 * has been said then. */
gboolean
tr_candidate_add (const TrCandidate *self, GtkWidget *from, TrDocument *document)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *name = tr_kpi_short_name ((const TrKpi *) self->kpi);
  /* TRANSLATORS: a line in the logbook; a code */
  g_autofree char *label = g_strdup_printf (_("KPI %s added"), name);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, self->kpi);
  if (!tr_add_records (document, label, records, &error)) {
    tr_feedback_error (from, _("The KPI could not be added"), error);
    return FALSE;
  }
  tr_feedback_done (from, label, TRUE);

  return TRUE;
}

/* An empty list of candidates. */
GPtrArray *
tr_candidates_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tr_candidate_free);
}

/* Adds the KPIs of the basket to a list. */
void
tr_candidates_add_basket (GPtrArray *candidates, TrProject *project)
{
  TR_EACH_KPI (kpi, project)
    g_ptr_array_add (candidates, tr_candidate_new_in_basket (kpi));
}

static guint
likeness (const TrKpi *one, const TrKpi *other)
{
  gboolean has_domain = *one->domain != '\0' && g_str_equal (one->domain, other->domain);

  return (one->level == other->level ? 4 : 0) + (has_domain ? 2 : 0) + (one->chain == other->chain ? 1 : 0);
}

/* The candidate that one would most likely take instead of another: of the same level, life domain and place in the
 * effect chain. The index itself when it is alone. */
guint
tr_candidates_most_alike (const GPtrArray *candidates, TrProject *project, guint index)
{
  const TrKpi *kpi = tr_candidate_kpi (g_ptr_array_index (candidates, index), project);
  guint best = index, most = 0;

  for (guint i = 0; i < candidates->len; i++) {
    const TrKpi *other = tr_candidate_kpi (g_ptr_array_index (candidates, i), project);

    if (i == index || kpi == NULL || other == NULL)
      continue;
    if (best == index || likeness (kpi, other) > most) {
      most = likeness (kpi, other);
      best = i;
    }
  }

  return best;
}
