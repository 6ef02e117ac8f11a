/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* The strategy of a place on the matrix. The middle itself counts as high. */
TrQuadrant
tr_matrix_quadrant (double control, double uncertainty)
{
  if (uncertainty < TR_MATRIX_MIDDLE)
    return control < TR_MATRIX_MIDDLE ? TR_QUADRANT_NICHE : TR_QUADRANT_INTEGRATED;

  return control < TR_MATRIX_MIDDLE ? TR_QUADRANT_EMERGENT : TR_QUADRANT_ECOSYSTEM;
}

/* Whether a place is so close to one of the axes that the strategy on the other side deserves a look as well. */
gboolean
tr_matrix_is_borderline (double control, double uncertainty)
{
  /* what people write down as 0.55 is not exactly that */
  const double border = TR_MATRIX_BORDER + 1e-9;

  return fabs (control - TR_MATRIX_MIDDLE) <= border || fabs (uncertainty - TR_MATRIX_MIDDLE) <= border;
}

/* Whether measuring on a level of the effect chain fits a strategy (evaluation of Zaanstad, 3.3; rule K18): niche up to output,
 * integrated output and outcome, emergent throughput to (interim) outcome, ecosystem outcome and impact. */
gboolean
tr_matrix_fits (TrQuadrant quadrant, TrChain chain)
{
  static const struct {
    TrChain lowest, highest;
  } fitting[TR_N_QUADRANTS] = {
    [TR_QUADRANT_NICHE] = { TR_CHAIN_INPUT, TR_CHAIN_OUTPUT },
    [TR_QUADRANT_INTEGRATED] = { TR_CHAIN_OUTPUT, TR_CHAIN_OUTCOME },
    [TR_QUADRANT_EMERGENT] = { TR_CHAIN_THROUGHPUT, TR_CHAIN_OUTCOME },
    [TR_QUADRANT_ECOSYSTEM] = { TR_CHAIN_OUTCOME, TR_CHAIN_IMPACT },
  };

  return chain >= fitting[quadrant].lowest && chain <= fitting[quadrant].highest;
}

/* Whether measuring on a level fits a place (K18). Close to an axis the strategy on the other side counts as well:
 * fitting either is enough. */
gboolean
tr_matrix_fits_place (double control, double uncertainty, TrChain chain)
{
  const double border = TR_MATRIX_BORDER + 1e-9;

  for (gint x = -1; x <= 1; x++)
    for (gint y = -1; y <= 1; y++)
      if (tr_matrix_fits (tr_matrix_quadrant (control + x * border, uncertainty + y * border), chain))
        return TRUE;

  return FALSE;
}

/* The name of a strategy; a msgid. */
const char *
tr_matrix_label (TrQuadrant quadrant)
{
  /* TRANSLATORS: the four strategies of the matrix */
  static const char *const labels[TR_N_QUADRANTS] = { N_("Niche"), N_("Integrated"), N_("Emergent"), N_("Ecosystem") };

  return labels[quadrant];
}

static gboolean
is_complete (const TrPlacement *placement)
{
  return !isnan (placement->control) && !isnan (placement->uncertainty);
}

/* Whether everybody gave it together, outside a round: of nobody in particular, and of no side. */
static gboolean
is_joint (const TrPlacement *placement)
{
  return *placement->participant == '\0' && placement->side == TR_SIDE_UNSET && *placement->round == '\0';
}

/* Of whom which placement is the latest. */
typedef struct {
  GHashTable *of_participant;              /* id to place in the list */
  const TrPlacement *joint;
  const TrPlacement *of_side[TR_N_SIDES]; /* the last of those of nobody in particular; NULL: there are none */
} Latest;

static Latest
find_latest (const GPtrArray *placements)
{
  Latest latest = { g_hash_table_new (g_str_hash, g_str_equal), NULL, { NULL } };

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i), *other;
    const TrPlacement **last = is_joint (placement) ? &latest.joint : &latest.of_side[placement->side];
    gpointer place;

    if (!is_complete (placement))
      continue;
    if (*placement->participant == '\0') {
      if (*last == NULL || strcmp (placement->date, (*last)->date) >= 0)
        *last = placement;
    } else if (!g_hash_table_lookup_extended (latest.of_participant, placement->participant, NULL, &place) ||
               (other = g_ptr_array_index (placements, GPOINTER_TO_UINT (place)), strcmp (placement->date, other->date) >= 0)) {
      g_hash_table_insert (latest.of_participant, placement->participant, GUINT_TO_POINTER (i));
    }
  }

  return latest;
}

/* Whether two placements of nobody in particular were given at one moment: on the same day, and in the same round or both in none. */
static gboolean
is_same_look (const TrPlacement *one, const TrPlacement *other)
{
  return g_str_equal (one->date, other->date) && g_str_equal (one->round, other->round);
}

static gboolean
counts (const Latest *latest, const TrPlacement *placement, guint place)
{
  if (*placement->participant != '\0')
    return GPOINTER_TO_UINT (g_hash_table_lookup (latest->of_participant, placement->participant)) == place;

  return is_joint (placement) ? placement == latest->joint : is_same_look (placement, latest->of_side[placement->side]);
}

/* Of placements of one direction those that count. Incomplete ones do not. Of each participant it is the latest by date, of equal dates the
 * later in the list. Of nobody in particular it is, for each side and for everyone together, all of the latest date and round: what a side
 * thought before the break has passed, but hands that are raised at one moment are many placements. Of what everybody gave together outside
 * a round it is the last. In the order of the list; the array is the caller's, the records are the project's. */
GPtrArray *
tr_matrix_latest (const GPtrArray *placements)
{
  Latest latest = find_latest (placements);
  g_autoptr (GHashTable) of_participant = latest.of_participant;
  GPtrArray *counting = g_ptr_array_new ();

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);

    if (is_complete (placement) && counts (&latest, placement, i))
      g_ptr_array_add (counting, (gpointer) placement);
  }

  return counting;
}

/* Those of some placements that are not hidden in a round that is to be revealed yet. The array is the caller's. */
static GPtrArray *
only_revealed (TrProject *project, const GPtrArray *placements)
{
  GPtrArray *revealed = g_ptr_array_new ();

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);
    const TrRound *round = tr_project_find (project, TR_KIND_ROUND, placement->round);

    if (round == NULL || round->is_revealed)
      g_ptr_array_add (revealed, (gpointer) placement);
  }

  return revealed;
}

/* The placements of a direction but those of a round that is not revealed yet. The array is the caller's, the records
 * are the project's. */
GPtrArray *
tr_matrix_revealed (TrProject *project, const char *direction)
{
  g_autoptr (GPtrArray) all = tr_project_where (project, TR_KIND_PLACEMENT, "direction", direction);

  return only_revealed (project, all);
}

/* Those of the placements of one direction that count: revealed, complete, of each participant the latest; see
 * tr_matrix_latest(). */
GPtrArray *
tr_matrix_counted (TrProject *project, const GPtrArray *placements)
{
  g_autoptr (GPtrArray) revealed = only_revealed (project, placements);

  return tr_matrix_latest (revealed);
}

/* The placements of a direction that count; see tr_matrix_counted(). */
GPtrArray *
tr_matrix_placements (TrProject *project, const char *direction)
{
  g_autoptr (GPtrArray) all = tr_project_where (project, TR_KIND_PLACEMENT, "direction", direction);

  return tr_matrix_counted (project, all);
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median (GArray *numbers)
{
  guint middle = numbers->len / 2;

  g_array_sort (numbers, compare_numbers);
  if (numbers->len % 2 == 1)
    return g_array_index (numbers, double, middle);

  return (g_array_index (numbers, double, middle - 1) + g_array_index (numbers, double, middle)) / 2;
}

/* The median of complete placements on each axis. FALSE when there are none. */
gboolean
tr_matrix_median (const GPtrArray *placements, double *control, double *uncertainty)
{
  g_autoptr (GArray) controls = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) uncertainties = g_array_new (FALSE, FALSE, sizeof (double));

  if (placements->len == 0)
    return FALSE;
  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);

    g_array_append_val (controls, placement->control);
    g_array_append_val (uncertainties, placement->uncertainty);
  }
  *control = median (controls);
  *uncertainty = median (uncertainties);

  return TRUE;
}

/* The placement that everybody gave together, of those of one direction that count; NULL when there is none. */
const TrPlacement *
tr_matrix_joint (const GPtrArray *counting)
{
  for (guint i = 0; i < counting->len; i++)
    if (is_joint (counting->pdata[i]))
      return counting->pdata[i];

  return NULL;
}

/* Those of the placements of one direction that count from which its position follows: all of them, or, as with a score, what everybody gave
 * together and what was placed after it, by date and then in order. The array is the caller's. */
GPtrArray *
tr_matrix_deciding (const GPtrArray *counting)
{
  const TrPlacement *joint = tr_matrix_joint (counting);
  GPtrArray *deciding = g_ptr_array_new ();
  gboolean is_behind = FALSE;

  for (guint i = 0; i < counting->len; i++) {
    const TrPlacement *placement = counting->pdata[i];
    gint order = joint != NULL ? strcmp (placement->date, joint->date) : 0;

    is_behind = is_behind || placement == joint;
    if (joint == NULL || order > 0 || (order == 0 && is_behind))
      g_ptr_array_add (deciding, (gpointer) placement);
  }

  return deciding;
}

/* Where a direction stands by its placements that count: the median of those that decide. FALSE when there are none. */
gboolean
tr_matrix_place (const GPtrArray *counting, double *control, double *uncertainty)
{
  g_autoptr (GPtrArray) deciding = tr_matrix_deciding (counting);

  return tr_matrix_median (deciding, control, uncertainty);
}

/* Where a direction stands; see tr_matrix_place(). FALSE when nobody placed it. */
gboolean
tr_matrix_position (TrProject *project, const char *direction, double *control, double *uncertainty)
{
  g_autoptr (GPtrArray) placements = tr_matrix_placements (project, direction);

  return tr_matrix_place (placements, control, uncertainty);
}

/* Whether placements that count lie apart: no quadrant holds two thirds of them (rule R12). */
gboolean
tr_matrix_is_divided (const GPtrArray *placements)
{
  guint n_in[TR_N_QUADRANTS] = { 0 }, most = 0;

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);

    n_in[tr_matrix_quadrant (placement->control, placement->uncertainty)]++;
  }
  for (guint i = 0; i < TR_N_QUADRANTS; i++)
    most = MAX (most, n_in[i]);

  return most * 3 < placements->len * 2;
}
