/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-desk.h"

#include <math.h>

#include "core/tr-advice.h"
#include "core/tr-language.h"
#include "tr-follow.h"

#define PAUSE_MS 900 /* steps with the keys that follow within this time are one action */

struct _TrMatrixDesk {
  GObject parent_instance;

  TrDocument *document;
  TrProject *project; /* what the standings point into */
  char *today;        /* NULL: what the clock says */
  TrPlacer *placer;
  char *chosen; /* id of a direction, NULL for none */
  GPtrArray *standings;
  TrMatrixPicture *picture;
  TrPlacement *held;   /* in no project yet; NULL: nothing is in hand */
  double from_control; /* where its direction stood before; NAN: nowhere */
  double from_uncertainty;
  guint settle_id;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  SIGNAL_CHOSEN,
  SIGNAL_PLACER,
  SIGNAL_HELD,
  SIGNAL_WANTS_DETAILS,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrMatrixDesk, tr_matrix_desk, G_TYPE_OBJECT)

static int
index_of (TrMatrixDesk *self, const char *direction)
{
  for (guint i = 0; direction != NULL && i < self->standings->len; i++)
    if (g_str_equal (((const TrStanding *) self->standings->pdata[i])->direction->record.id, direction))
      return (int) i;

  return -1;
}

/* Shows a direction as it would stand with the placement in hand, or as it stands. */
static void
show_standing (TrMatrixDesk *self, const char *direction)
{
  int index = index_of (self, direction);
  const TrDirection *record = tr_project_find (self->project, TR_KIND_DIRECTION, direction);
  TrMatrixItem *item = tr_matrix_picture_find (self->picture, direction);
  gboolean is_held = self->held != NULL && g_str_equal (self->held->direction, direction);

  if (index < 0 || record == NULL || item == NULL)
    return;
  tr_standing_free (self->standings->pdata[index]);
  self->standings->pdata[index] =
      is_held ? tr_standing_if (self->project, record, self->held) : tr_standing_new (self->project, record);
  tr_matrix_item_show (item, self->project, self->standings->pdata[index]);
}

static void
mark_chosen (TrMatrixDesk *self)
{
  for (guint i = 0; i < self->picture->items->len; i++) {
    TrMatrixItem *item = g_ptr_array_index (self->picture->items, i);

    item->is_selected = g_strcmp0 (item->id, self->chosen) == 0;
  }
}

static void
read_project (TrMatrixDesk *self)
{
  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_clear_pointer (&self->picture, tr_matrix_picture_free);
  g_clear_pointer (&self->project, tr_project_unref);
  self->project = tr_project_ref (tr_document_get_project (self->document));
  self->standings = tr_standings (self->project);
  self->picture = tr_matrix_picture_new (self->project, tr_language_of_interface ());
  self->picture->layers = TR_MATRIX_ALL & ~(TR_MATRIX_HEADING | TR_MATRIX_SHEET | TR_MATRIX_LEGEND);
  mark_chosen (self);
}

static void
let_go (TrMatrixDesk *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->held != NULL)
    tr_record_free (self->held);
  self->held = NULL;
}

/* Without its direction or its placer a placement has no place any more. */
static gboolean
has_place (TrMatrixDesk *self)
{
  return tr_placer_exists (self->placer, self->project) && index_of (self, self->held->direction) >= 0;
}

static void
on_changed_cb (TrMatrixDesk *self)
{
  gboolean is_placer_gone, is_chosen_gone, is_let_go = FALSE;

  read_project (self);
  if (self->held != NULL && !has_place (self)) {
    let_go (self);
    is_let_go = TRUE;
  }
  if (self->held != NULL)
    show_standing (self, self->held->direction);
  is_placer_gone = !tr_placer_exists (self->placer, self->project);
  if (is_placer_gone) {
    tr_placer_free (self->placer);
    self->placer = tr_placer_new ("", TR_SIDE_UNSET);
  }
  is_chosen_gone = self->chosen != NULL && index_of (self, self->chosen) < 0;
  if (is_chosen_gone)
    g_clear_pointer (&self->chosen, g_free);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (is_placer_gone)
    g_signal_emit (self, signals[SIGNAL_PLACER], 0);
  if (is_chosen_gone)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  if (is_let_go)
    g_signal_emit (self, signals[SIGNAL_HELD], 0);
}

static void
tr_matrix_desk_dispose (GObject *object)
{
  let_go (TR_MATRIX_DESK (object));
  G_OBJECT_CLASS (tr_matrix_desk_parent_class)->dispose (object);
}

static void
tr_matrix_desk_finalize (GObject *object)
{
  TrMatrixDesk *self = TR_MATRIX_DESK (object);

  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_clear_pointer (&self->picture, tr_matrix_picture_free);
  g_clear_pointer (&self->project, tr_project_unref);
  tr_placer_free (self->placer);
  g_free (self->chosen);
  g_free (self->today);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tr_matrix_desk_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, TR_TYPE_MATRIX_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
tr_matrix_desk_class_init (TrMatrixDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_desk_finalize;

  signals[SIGNAL_CHANGED] = add_signal ("changed", G_TYPE_NONE);
  signals[SIGNAL_MOVED] = add_signal ("moved", G_TYPE_STRING);
  signals[SIGNAL_CHOSEN] = add_signal ("chosen", G_TYPE_NONE);
  signals[SIGNAL_PLACER] = add_signal ("placer", G_TYPE_NONE);
  signals[SIGNAL_HELD] = add_signal ("held", G_TYPE_NONE);
  signals[SIGNAL_WANTS_DETAILS] = add_signal ("wants-details", G_TYPE_NONE);
  signals[SIGNAL_FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
tr_matrix_desk_init (TrMatrixDesk *self)
{
  self->placer = tr_placer_new ("", TR_SIDE_UNSET);
}

TrMatrixDesk *
tr_matrix_desk_new (TrDocument *document)
{
  TrMatrixDesk *self = g_object_new (TR_TYPE_MATRIX_DESK, NULL);

  self->document = g_object_ref (document);
  read_project (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_PROJECT) | TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PLACEMENT) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ROUND) |
                 TR_KIND_BIT (TR_KIND_ANSWER),
             G_CALLBACK (on_changed_cb), self);

  return self;
}

TrDocument *
tr_matrix_desk_get_document (TrMatrixDesk *self)
{
  return self->document;
}

TrProject *
tr_matrix_desk_get_project (TrMatrixDesk *self)
{
  return self->project;
}

/* For tests: a day in place of the clock's. */
void
tr_matrix_desk_set_today (TrMatrixDesk *self, const char *today)
{
  g_free (self->today);
  self->today = g_strdup (today);
}

static char *
today_of (TrMatrixDesk *self)
{
  return self->today != NULL ? g_strdup (self->today) : tr_today ();
}

/* TrStanding of every direction in play, in the project's order, with what is in hand. Good until the next signal. */
const GPtrArray *
tr_matrix_desk_get_standings (TrMatrixDesk *self)
{
  return self->standings;
}

/* NULL when the direction is not in play. */
const TrStanding *
tr_matrix_desk_find (TrMatrixDesk *self, const char *direction)
{
  int index = index_of (self, direction);

  return index >= 0 ? g_ptr_array_index (self->standings, index) : NULL;
}

/* The same as a picture, its items in the same order. Good until the next "changed"; what points at its items may set
 * is_focused and is_hovered. */
TrMatrixPicture *
tr_matrix_desk_get_picture (TrMatrixDesk *self)
{
  return self->picture;
}

const TrPlacer *
tr_matrix_desk_get_placer (TrMatrixDesk *self)
{
  return self->placer;
}

/* What is in hand is written first: it is of the one who placed so far. */
void
tr_matrix_desk_set_placer (TrMatrixDesk *self, const TrPlacer *placer)
{
  g_return_if_fail (TR_IS_MATRIX_DESK (self));

  if (tr_placer_equal (self->placer, placer) || !tr_placer_exists (placer, self->project))
    return;
  tr_matrix_desk_settle (self);
  tr_placer_free (self->placer);
  self->placer = tr_placer_copy (placer);
  g_signal_emit (self, signals[SIGNAL_PLACER], 0);
}

/* Where the one who places has a direction: in hand, or in the project; NULL for nowhere. */
const TrPlacement *
tr_matrix_desk_own (TrMatrixDesk *self, const char *direction)
{
  if (self->held != NULL && g_str_equal (self->held->direction, direction))
    return self->held;

  return tr_placer_find (self->placer, self->project, direction);
}

/* The direction that is looked at, NULL for none. */
const char *
tr_matrix_desk_get_chosen (TrMatrixDesk *self)
{
  return self->chosen;
}

void
tr_matrix_desk_choose (TrMatrixDesk *self, const char *direction)
{
  g_return_if_fail (TR_IS_MATRIX_DESK (self));

  if (g_strcmp0 (self->chosen, direction) == 0 || (direction != NULL && index_of (self, direction) < 0))
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (direction);
  mark_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/* Chooses a direction, and asks for what there is to read about it. */
void
tr_matrix_desk_open (TrMatrixDesk *self, const char *direction)
{
  tr_matrix_desk_choose (self, direction);
  g_signal_emit (self, signals[SIGNAL_WANTS_DETAILS], 0);
}

/* The direction whose placement is in hand, NULL for none. */
const char *
tr_matrix_desk_get_held (TrMatrixDesk *self)
{
  return self->held != NULL ? self->held->direction : NULL;
}

/* Where the direction in hand stood before. FALSE when nothing is in hand, or when it stood nowhere. */
gboolean
tr_matrix_desk_get_origin (TrMatrixDesk *self, double *control, double *uncertainty)
{
  if (self->held == NULL || isnan (self->from_control))
    return FALSE;
  *control = self->from_control;
  *uncertainty = self->from_uncertainty;

  return TRUE;
}

/* Takes the placement of a direction by the one who places in hand, or moves it: everything shows what would come of
 * it, and nothing is written before tr_matrix_desk_settle(). */
void
tr_matrix_desk_hold (TrMatrixDesk *self, const char *direction, double control, double uncertainty)
{
  g_autofree char *today = today_of (self), *id = g_strdup (direction);
  const TrStanding *standing;
  gboolean is_new;

  g_return_if_fail (TR_IS_MATRIX_DESK (self));

  if (self->held != NULL && !g_str_equal (self->held->direction, direction))
    tr_matrix_desk_settle (self);
  standing = tr_matrix_desk_find (self, direction);
  if (standing == NULL)
    return;
  is_new = self->held == NULL;
  if (is_new) {
    self->from_control = standing->all.control;
    self->from_uncertainty = standing->all.uncertainty;
  }
  let_go (self);
  self->held = tr_placer_propose (self->placer, self->project, direction, control, uncertainty, today);
  show_standing (self, direction);
  if (is_new)
    g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, id);
}

static gboolean
on_pause_cb (gpointer user_data)
{
  TrMatrixDesk *self = user_data;

  self->settle_id = 0;
  tr_matrix_desk_settle (self);

  return G_SOURCE_REMOVE;
}

/* Where the placement of the one who places is; where there is none, the middle of the others or of the matrix. */
static void
starting_point (TrMatrixDesk *self, const TrStanding *standing, double *control, double *uncertainty)
{
  const TrPlacement *own = tr_matrix_desk_own (self, standing->direction->record.id);

  *control = own != NULL ? own->control : standing->all.n > 0 ? standing->all.control : TR_MATRIX_MIDDLE;
  *uncertainty = own != NULL ? own->uncertainty : standing->all.n > 0 ? standing->all.uncertainty : TR_MATRIX_MIDDLE;
}

/* Has a placement in hand as tr_matrix_desk_hold() does, and writes it by itself when nothing follows. NAN leaves an
 * axis as it is. */
void
tr_matrix_desk_enter (TrMatrixDesk *self, const char *direction, double control, double uncertainty)
{
  const TrStanding *standing = tr_matrix_desk_find (self, direction);
  double from_control, from_uncertainty;

  if (standing == NULL)
    return;
  starting_point (self, standing, &from_control, &from_uncertainty);
  tr_matrix_desk_hold (self, direction, isnan (control) ? from_control : control,
                       isnan (uncertainty) ? from_uncertainty : uncertainty);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (PAUSE_MS, on_pause_cb, self);
}

/* The same by so much from where it is. */
void
tr_matrix_desk_nudge (TrMatrixDesk *self, const char *direction, double control, double uncertainty)
{
  const TrStanding *standing = tr_matrix_desk_find (self, direction);
  double from_control, from_uncertainty;

  if (standing == NULL)
    return;
  starting_point (self, standing, &from_control, &from_uncertainty);
  tr_matrix_desk_enter (self, direction, from_control + control, from_uncertainty + uncertainty);
}

/* Writes what is in hand, as one action. FALSE when that failed, which is told with "failed". */
gboolean
tr_matrix_desk_settle (TrMatrixDesk *self)
{
  g_autoptr (TrMatrixDesk) keep = g_object_ref (self);
  g_autoptr (TrRecord) record = NULL;
  g_autofree char *today = today_of (self);
  g_autoptr (GError) error = NULL;
  TrPlacement *placement = self->held;
  gboolean is_written;

  if (placement == NULL)
    return TRUE;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->held = NULL;
  record = &placement->record;
  is_written = tr_placer_put (self->placer, self->document, placement->direction, placement->control,
                              placement->uncertainty, today, &error);
  show_standing (self, placement->direction);
  g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, placement->direction);
  if (!is_written)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  return is_written;
}

/* Gives up what is in hand: it stays where it was. */
void
tr_matrix_desk_drop (TrMatrixDesk *self)
{
  g_autofree char *direction = g_strdup (tr_matrix_desk_get_held (self));

  if (direction == NULL)
    return;
  let_go (self);
  show_standing (self, direction);
  g_signal_emit (self, signals[SIGNAL_HELD], 0);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, direction);
}

/* Takes the placement of a direction by the one who places away, as one action. FALSE when there is none, or when that
 * failed, which is told with "failed". */
gboolean
tr_matrix_desk_remove (TrMatrixDesk *self, const char *direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (direction);

  if (g_strcmp0 (tr_matrix_desk_get_held (self), direction) == 0)
    tr_matrix_desk_drop (self);
  if (tr_placer_find (self->placer, self->project, id) == NULL)
    return FALSE;
  if (tr_placer_remove (self->placer, self->document, id, &error))
    return TRUE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  return FALSE;
}
