/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advice-words.h"

#include <glib/gi18n.h>

#include "tr-phrases.h"

/* The shape that goes with the word: an octagon, a triangle, a circle. */
const char *
tr_severity_icon (TrSeverity severity)
{
  static const char *const icons[TR_N_SEVERITIES] = { "tr-advice-error-symbolic", "tr-advice-warning-symbolic",
                                                      "tr-advice-tip-symbolic" };

  return icons[severity];
}

/* For the style sheet. */
const char *
tr_severity_class (TrSeverity severity)
{
  static const char *const classes[TR_N_SEVERITIES] = { "tr-advice-error", "tr-advice-warning", "tr-advice-tip" };

  return classes[severity];
}

/* "2 warnings". Free with g_free(). */
char *
tr_severity_count_text (TrSeverity severity, guint n)
{
  switch (severity) {
  case TR_SEVERITY_ERROR:
    /* TRANSLATORS: how many things in a project can not stay as they are */
    return g_strdup_printf (ngettext ("%u does not add up", "%u do not add up", n), n);
  case TR_SEVERITY_WARNING:
    return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
  case TR_SEVERITY_TIP:
  case TR_N_SEVERITIES:
  default:
    return g_strdup_printf (ngettext ("%u tip", "%u tips", n), n);
  }
}

static char *
count_text (const GPtrArray *findings, int page, TrSeverity last)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (TrSeverity severity = TR_SEVERITY_ERROR; severity <= last; severity++) {
    guint n = tr_advice_count (findings, page, (int) severity);
    g_autofree char *part = tr_severity_count_text (severity, n);

    if (n > 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What speaks on a page (-1: anywhere): "2 warnings, 5 tips"; "" when nothing does. Free with g_free(). */
char *
tr_advice_count_text (const GPtrArray *findings, int page)
{
  return count_text (findings, page, TR_SEVERITY_TIP);
}

/* The same without the tips. */
char *
tr_advice_concern_text (const GPtrArray *findings, int page)
{
  return count_text (findings, page, TR_SEVERITY_WARNING);
}

/* A sign with a number and a word or two, which stay on one line; "" for none. */
static char *
mark (const char *sign, const char *words, guint n)
{
  g_autofree char *text = g_strdup_printf ("%s %s", sign, words);

  return n > 0 ? tr_unbroken_text (text) : g_strdup ("");
}

/* The same without the tips, where there is little room. */
char *
tr_advice_mark_text (const GPtrArray *findings, int page)
{
  guint n_errors = tr_advice_count (findings, page, TR_SEVERITY_ERROR);
  guint n_warnings = tr_advice_count (findings, page, TR_SEVERITY_WARNING);
  g_autofree char *error_words = tr_severity_count_text (TR_SEVERITY_ERROR, n_errors);
  /* TRANSLATORS: a number of warnings, as short as can be: it stands in the narrow end of the funnel */
  g_autofree char *warning_words = g_strdup_printf (ngettext ("%u to mind", "%u to mind", n_warnings), n_warnings);
  g_autofree char *errors = mark ("✖", error_words, n_errors), *warnings = mark ("⚠", warning_words, n_warnings);

  return g_strconcat (errors, n_errors > 0 && n_warnings > 0 ? " " : "", warnings, NULL);
}

/* "Mind this: KPI without a story". Free with g_free(). */
char *
tr_rule_heading_text (const TrRule *rule)
{
  /* TRANSLATORS: how much an advice weighs, and what it is about: "Mind this: KPI without a story" */
  return g_strdup_printf (_("%s: %s"), _(tr_severity_label (rule->severity)), _(rule->title));
}

/* Said when somebody made an end to an advice. Free with g_free(). */
char *
tr_rule_solved_text (const TrRule *rule)
{
  /* TRANSLATORS: %s is the title of an advice, such as "KPI without a story" */
  return g_strdup_printf (_("✓ Solved: %s"), _(rule->title));
}
