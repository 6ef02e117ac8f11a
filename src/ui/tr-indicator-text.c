/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-indicator-text.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"

#include "tr-phrases.h"

/* What a KPI is called on screen. An official code never carries a name of ours, so until the user's list supplies
 * it the place of the name says where it comes from. Free with g_free(). */
char *
tr_kpi_name_text (const TrKpi *kpi)
{
  if (*kpi->name != '\0')
    return g_strdup (kpi->name);

  return g_strdup (kpi->origin == TR_ORIGIN_OFFICIAL ? _("name from your KPI list") : _("without a name"));
}

/* Whether it has a name. A code of the KPI model only has the one that the user's own list gives it. */
gboolean
tr_indicator_is_named (const TrIndicator *indicator)
{
  return *tr_indicator_name (indicator, tr_language_of_interface ()) != '\0';
}

/* Its name, or where the name comes from. Free with g_free(). */
char *
tr_indicator_name_text (const TrIndicator *indicator)
{
  return g_strdup (tr_indicator_is_named (indicator) ? tr_indicator_name (indicator, tr_language_of_interface ())
                                                     : _("name from your KPI list"));
}

/* "Impact · Social relations · CBS · every year". Free with g_free(). */
char *
tr_indicator_facts_text (const TrIndicator *indicator)
{
  const char *level = indicator->level != TR_LEVEL_UNSET ? _(tr_levels[indicator->level].label) : "";

  return tr_enumerated_text (level, indicator->domain, indicator->source, indicator->frequency_text, NULL);
}

/* The KPI of the basket with its code, NULL when there is none. */
const TrKpi *
tr_indicator_in_basket (const TrIndicator *indicator, TrProject *project)
{
  g_autofree char *code = g_utf8_casefold (indicator->code, -1);

  TR_EACH_KPI (kpi, project) {
    g_autofree char *other = g_utf8_casefold (kpi->code, -1);

    if (g_str_equal (code, other))
      return kpi;
  }

  return NULL;
}

/* A KPI to begin with, in the language of the project. Free with tr_record_free(). */
TrKpi *
tr_indicator_kpi_for (const TrIndicator *indicator, TrDocument *document)
{
  return tr_indicator_to_kpi (indicator, (TrLanguage) tr_project_info (tr_document_get_project (document))->language);
}

/* The catalogue with the names of the user's own KPI list. Free with tr_catalogue_free(). */
TrCatalogue *
tr_catalogue_of (TrDocument *document, GError **error)
{
  g_autoptr (GPtrArray) own_list = tr_library_read_indicators (tr_document_get_library (document), error);

  return own_list != NULL ? tr_catalogue_new (own_list) : NULL;
}
