/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "tr-audience.h"

/* Kinds whose records the room sees by name, whenever there are any: of providers only those that are compared are shown.
 * What the chair has for itself is not even told to be there. */
static const TrKindId named[] = {
  TR_KIND_PARTICIPANT, TR_KIND_SIGNAL,   TR_KIND_CHALLENGE, TR_KIND_DIRECTION, TR_KIND_ARGUMENT,
  TR_KIND_CRITERION,   TR_KIND_KPI,      TR_KIND_PARKED,    TR_KIND_DECISION,
};
static const TrKindId unmentioned[] = { TR_KIND_CHAIR_NOTE, TR_KIND_SET_ASIDE };

static guint64
bits_of (const TrKindId *kinds, guint n)
{
  guint64 bits = 0;

  for (guint i = 0; i < n; i++)
    bits |= TR_KIND_BIT (kinds[i]);

  return bits;
}

/* Whether the title of a record may be told to the room: it sees such titles anyway. */
gboolean
tr_audience_may_name (TrKindId kind)
{
  return (bits_of (named, G_N_ELEMENTS (named)) & TR_KIND_BIT (kind)) != 0;
}

/* What an action was about when its line in the logbook is not for the room: its kind when it has one. */
static const char *
word_of (guint64 kinds)
{
  if ((kinds & bits_of (unmentioned, G_N_ELEMENTS (unmentioned))) != 0)
    return NULL;
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if (kinds == TR_KIND_BIT (kind))
      return gettext (tr_kind (kind)->label);

  return NULL;
}

/* What is said to the room after undo or redo of an action with this line in the logbook, which was about these kinds
 * (bits). The line itself only when all of them are told by name anyway. Free with g_free(). */
char *
tr_audience_taken_back (const char *label, guint64 kinds, gboolean is_redo)
{
  const char *said = (kinds & ~bits_of (named, G_N_ELEMENTS (named))) == 0 && kinds != 0 ? label : word_of (kinds);

  if (said == NULL)
    return g_strdup (is_redo ? _("A change was done again") : _("A change was undone"));

  /* TRANSLATORS: a toast; what was done, such as "Signal added" */
  return g_strdup_printf (is_redo ? _("Done again: %s") : _("Undone: %s"), said);
}
