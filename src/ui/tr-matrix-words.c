/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-matrix.h"
#include "tr-phrases.h"

#define SAME 0.1 /* on one axis: less is not a difference worth a sentence */

static char *
number (double value)
{
  return tr_language_number (tr_language_of_interface (), value, 2);
}

/* "control 0.62, uncertainty 0.41" */
char *
tr_matrix_place_text (double control, double uncertainty)
{
  g_autofree char *x = number (control), *y = number (uncertainty);

  /* TRANSLATORS: a place on the strategy matrix: two numbers from 0 to 1 */
  return g_strdup_printf (_("control %s, uncertainty %s"), x, y);
}

/* Below other numbers: always two decimals, "0.80". */
char *
tr_matrix_number_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", value);

  return g_strdelimit (g_strdup (text), ".", tr_language_of_interface () == TR_LANGUAGE_NL ? ',' : '.');
}

/* The same where the heads of columns say which is which: "0.62 · 0.40" */
char *
tr_matrix_pair_text (double control, double uncertainty)
{
  g_autofree char *x = tr_matrix_number_text (control), *y = tr_matrix_number_text (uncertainty);

  return g_strdup_printf ("%s · %s", x, y);
}

/* When everybody placed it together, which is where it stands since, and whether more was placed after that; "" when they did not. */
char *
tr_matrix_joint_text (const TrStanding *standing)
{
  g_autofree char *since = NULL, *date = NULL, *when = NULL;

  if (standing->joint == NULL)
    return g_strdup ("");
  date = tr_language_date (tr_language_of_interface (), standing->joint->date);
  /* TRANSLATORS: the position of a direction on the strategy matrix; the place is for a date */
  when = *date != '\0' ? g_strdup_printf (_("Joint position of %s"), date) : g_strdup (_("Joint position"));
  if (standing->n_since == 0)
    return g_steal_pointer (&when);
  since = g_strdup_printf (ngettext ("%u placement since then", "%u placements since then", standing->n_since), standing->n_since);

  return tr_enumerated_text (when, since, NULL);
}

/* "Integrated", or of a borderline case "Integrated or Emergent". */
char *
tr_matrix_strategy_text (const TrStanding *standing)
{
  const char *name = _(tr_matrix_label (standing->quadrant)), *other = _(tr_matrix_label (standing->other));

  if (standing->all.n == 0)
    return g_strdup (_("not placed yet"));
  if (standing->quadrant == standing->other)
    return g_strdup (name);

  /* TRANSLATORS: a direction on the border of two strategies of the matrix: "Integrated or Emergent" */
  return g_strdup_printf (_("%s or %s"), name, other);
}

/* What a marker is called: "Coaching, control 0.62, uncertainty 0.41, borderline case". */
char *
tr_matrix_marker_text (const TrStanding *standing)
{
  g_autofree char *place = NULL;

  if (standing->all.n == 0)
    /* TRANSLATORS: the name of a direction that is not on the strategy matrix yet */
    return g_strdup_printf (_("%s, not placed yet"), standing->direction->title);
  place = tr_matrix_place_text (standing->all.control, standing->all.uncertainty);
  if (standing->is_borderline)
    /* TRANSLATORS: a direction on the strategy matrix: its title, then "control 0.62, uncertainty 0.41"; close to an
     * axis */
    return g_strdup_printf (_("%s, %s, borderline case"), standing->direction->title, place);

  return g_strdup_printf ("%s, %s", standing->direction->title, place);
}

/* "sides 0.31 apart"; "" when they can not be compared. */
char *
tr_matrix_apart_text (const TrStanding *standing)
{
  g_autofree char *distance = NULL;

  if (isnan (standing->distance))
    return g_strdup ("");
  if (standing->distance < SAME)
    return g_strdup (_("sides agree"));
  distance = number (standing->distance);

  /* TRANSLATORS: how far municipality and social work put a direction from each other on the strategy matrix, where
   * each axis is 1 long */
  return g_strdup_printf (_("sides %s apart"), distance);
}

/* "Borderline case · sides 0.31 apart", or the strategy in place of the borderline case. */
char *
tr_matrix_status_text (const TrStanding *standing)
{
  g_autofree char *apart = tr_matrix_apart_text (standing), *strategy = tr_matrix_strategy_text (standing),
                  *borderline = NULL;

  if (!standing->is_borderline)
    return tr_enumerated_text (strategy, apart, NULL);
  /* TRANSLATORS: a direction close to an axis of the strategy matrix: "Borderline case: Integrated or Emergent" */
  borderline = g_strdup_printf (_("Borderline case: %s"), strategy);

  return tr_enumerated_text (borderline, apart, NULL);
}

/* On one axis: who sees more of it. "" when there is no difference to speak of. */
static char *
more_text (double municipality, double provider, gboolean is_control)
{
  g_autofree char *more = number (MAX (municipality, provider)), *less = number (MIN (municipality, provider));

  if (fabs (municipality - provider) < SAME)
    return g_strdup ("");
  if (municipality > provider)
    return is_control
               /* TRANSLATORS: where two sides put a direction on an axis of the matrix: two numbers from 0 to 1, that
                  of the first side first */
               ? g_strdup_printf (_("The municipality sees more control than social work (%s and %s)."), more, less)
               /* TRANSLATORS: where two sides put a direction on an axis of the matrix: two numbers from 0 to 1, that
                  of the first side first */
               : g_strdup_printf (_("The municipality sees more uncertainty than social work (%s and %s)."), more,
                                  less);

  return is_control
             /* TRANSLATORS: where two sides put a direction on an axis of the matrix: two numbers from 0 to 1, that of
                the first side first */
             ? g_strdup_printf (_("Social work sees more control than the municipality (%s and %s)."), more, less)
             /* TRANSLATORS: where two sides put a direction on an axis of the matrix: two numbers from 0 to 1, that of
                the first side first */
             : g_strdup_printf (_("Social work sees more uncertainty than the municipality (%s and %s)."), more, less);
}

static char *
missing_side_text (const TrStanding *standing)
{
  gboolean has_municipality = standing->side[TR_SIDE_MUNICIPALITY].n > 0,
           has_provider = standing->side[TR_SIDE_PROVIDER].n > 0;

  if (has_municipality == has_provider)
    return g_strdup (_("Neither the municipality nor social work has placed it by itself. Let each of them do so: where "
                       "they differ, the conversation begins."));

  return g_strdup (has_municipality ? _("Social work has not placed it yet, so there is nothing to compare.")
                                    : _("The municipality has not placed it yet, so there is nothing to compare."));
}

/* How municipality and provider see a direction differently, in one or two sentences. */
char *
tr_matrix_difference_text (const TrStanding *standing)
{
  const TrMiddle *municipality = &standing->side[TR_SIDE_MUNICIPALITY], *provider = &standing->side[TR_SIDE_PROVIDER];
  g_autofree char *control = NULL, *uncertainty = NULL;

  if (standing->all.n == 0)
    return g_strdup (_("Nobody has placed this direction yet."));
  if (isnan (standing->distance))
    return missing_side_text (standing);
  control = more_text (municipality->control, provider->control, TRUE);
  uncertainty = more_text (municipality->uncertainty, provider->uncertainty, FALSE);
  if (*control == '\0' && *uncertainty == '\0')
    return g_strdup (standing->is_divided ? _("The sides agree on the whole, but the people within them do not.")
                                          : _("Municipality and social work see this alike."));

  return *control != '\0' && *uncertainty != '\0' ? g_strdup_printf ("%s %s", control, uncertainty)
                                                  : g_strconcat (control, uncertainty, NULL);
}

/* Whose a placement is: the role of the participant, or "Municipality together". */
char *
tr_matrix_who_text (TrProject *project, const TrPlacement *placement)
{
  g_autoptr (TrPlacer) placer = tr_placer_new (placement->participant, (TrSide) placement->side);

  return tr_placer_name (placer, project);
}

/* How many of the directions are on the matrix: "3 of 5 placed"; "" without directions. */
char *
tr_matrix_count_text (const GPtrArray *standings)
{
  guint n = 0;

  for (guint i = 0; i < standings->len; i++)
    n += ((const TrStanding *) standings->pdata[i])->all.n > 0 ? 1 : 0;
  if (standings->len == 0)
    return g_strdup (C_ ("funnel step", "empty"));

  /* TRANSLATORS: how many directions are on the strategy matrix, and how many there are */
  return g_strdup_printf (ngettext ("%u of %u placed", "%u of %u placed", standings->len), n, standings->len);
}
