/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-pace.h"

#include <glib/gi18n.h>

#define BEGUN 60    /* seconds on a part before it counts as begun: a look at a page is no progress */
#define LAST 60     /* seconds in which a part ends */
#define MOST_MINUTES 1440

static void
part_free (gpointer data)
{
  TrPacePart *part = data;

  g_free (part->key);
  g_free (part->title);
  g_free (part);
}

static TrPacePart *
find_part (const TrPace *self, const char *key)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_str_equal (((TrPacePart *) self->parts->pdata[i])->key, key))
      return g_ptr_array_index (self->parts, i);

  return NULL;
}

static TrPacePart *
add_part (TrPace *self, const char *key, const char *title, GHashTable *seconds)
{
  TrPacePart *part = g_new0 (TrPacePart, 1);

  part->key = g_strdup (key);
  part->title = g_strdup (title);
  part->seconds = tr_pace_seconds (seconds, key);
  g_ptr_array_add (self->parts, part);

  return part;
}

static const char *
key_of (const TrTimeBox *box)
{
  return box->page != TR_WHERE_UNSET ? tr_wheres[box->page].name : box->record.id;
}

/* Two boxes of one page are one part: the page is what the clock knows. */
static void
add_planned (TrPace *self, TrProject *project, const char *session, GHashTable *seconds)
{
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX) {
    const char *title = box->page != TR_WHERE_UNSET ? gettext (tr_wheres[box->page].label) : box->title;
    TrPacePart *part;

    if (!g_str_equal (box->session, session))
      continue;
    part = find_part (self, key_of (box));
    if (part == NULL)
      part = add_part (self, key_of (box), title, seconds);
    part->minutes += (guint) box->minutes;
    self->has_plan = self->has_plan || box->minutes > 0;
  }
}

static void
add_unplanned (TrPace *self, GHashTable *seconds)
{
  for (guint page = TR_WHERE_UNSET + 1; page < TR_N_WHERES; page++)
    if (tr_pace_seconds (seconds, tr_wheres[page].name) > 0 && find_part (self, tr_wheres[page].name) == NULL)
      add_part (self, tr_wheres[page].name, gettext (tr_wheres[page].label), seconds);
}

/* How much of the plan is behind us: the parts before the one that was reached, and of that one as much as it took, at most
 * what is planned for it. What is skipped on purpose is time won; going back to what was done costs time. */
static guint
planned_so_far (const TrPace *self)
{
  guint reached = 0, planned = 0;

  for (guint i = 0; i < self->parts->len; i++) {
    const TrPacePart *part = g_ptr_array_index (self->parts, i);

    if (part->minutes > 0 && part->seconds >= BEGUN)
      reached = i;
  }
  for (guint i = 0; i < self->parts->len && i <= reached; i++) {
    const TrPacePart *part = g_ptr_array_index (self->parts, i);

    planned += i < reached ? part->minutes * 60 : MIN (part->minutes * 60, part->seconds);
  }

  return planned;
}

/* How the time of a session stands, by what the clock counted (names of parts to seconds) and with `key` as the part that
 * is going on. Free with tr_pace_free(). */
TrPace *
tr_pace_new (TrProject *project, const char *session, GHashTable *seconds, const char *key)
{
  TrPace *self = g_new0 (TrPace, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  add_planned (self, project, session, seconds);
  add_unplanned (self, seconds);
  self->current = find_part (self, key);
  for (guint i = 0; i < self->parts->len; i++) {
    const TrPacePart *part = g_ptr_array_index (self->parts, i);

    self->planned += part->minutes * 60;
    self->elapsed += part->seconds;
  }
  if (self->has_plan)
    self->ahead = (gint) planned_so_far (self) - (gint) self->elapsed;

  return self;
}

void
tr_pace_free (TrPace *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* Seconds that the present part has left; below 0 when it takes longer than planned. 0 without a plan. */
gint
tr_pace_left (const TrPace *self)
{
  if (self->current == NULL || self->current->minutes == 0)
    return 0;

  return (gint) (self->current->minutes * 60) - (gint) self->current->seconds;
}

TrPaceState
tr_pace_state (const TrPace *self)
{
  gint left = tr_pace_left (self);

  if (self->current == NULL || self->current->minutes == 0)
    return TR_PACE_FREE;
  if (left <= 0)
    return TR_PACE_OVER;

  return left <= LAST ? TR_PACE_ENDING : TR_PACE_RUNNING;
}

/* How long the present part takes so far, as on a watch. Free with g_free(). */
char *
tr_pace_clock_text (const TrPace *self)
{
  guint seconds = self->current != NULL ? self->current->seconds : 0;

  if (seconds >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

/* What the present part has left, in whole minutes; "" when nothing is planned for it. Free with g_free(). */
char *
tr_pace_left_text (const TrPace *self)
{
  gint left = tr_pace_left (self);
  guint minutes = (guint) ABS (left) / 60;

  switch (tr_pace_state (self)) {
  case TR_PACE_RUNNING:
    /* TRANSLATORS: whole minutes that a part of a session still has */
    return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", minutes), minutes);
  case TR_PACE_ENDING:
    /* TRANSLATORS: a part of a session has less than a minute left */
    return g_strdup (_("last minute"));
  case TR_PACE_OVER:
    if (minutes == 0)
      /* TRANSLATORS: a part of a session took as long as was planned */
      return g_strdup (_("time is up"));
    /* TRANSLATORS: whole minutes that a part of a session takes longer than planned */
    return g_strdup_printf (ngettext ("%u minute over", "%u minutes over", minutes), minutes);
  case TR_PACE_FREE:
  default:
    return g_strdup ("");
  }
}

/* Whether the session as a whole is ahead of the plan or behind, in whole minutes; "" without a plan. Free with g_free(). */
char *
tr_pace_ahead_text (const TrPace *self)
{
  guint minutes = (guint) ABS (self->ahead) / 60;

  if (!self->has_plan)
    return g_strdup ("");
  if (minutes == 0)
    /* TRANSLATORS: the session takes as long as was planned */
    return g_strdup (_("on schedule"));
  if (self->ahead > 0)
    /* TRANSLATORS: whole minutes that the session is ahead of what was planned */
    return g_strdup_printf (ngettext ("%u minute ahead", "%u minutes ahead", minutes), minutes);

  /* TRANSLATORS: whole minutes that the session is behind what was planned */
  return g_strdup_printf (ngettext ("%u minute behind", "%u minutes behind", minutes), minutes);
}

static const TrTimeBox *
find_box (TrProject *project, const char *session, const char *page)
{
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX)
    if (box->page != TR_WHERE_UNSET && g_str_equal (box->session, session) &&
        g_str_equal (tr_wheres[box->page].name, page))
      return box;

  return NULL;
}

/* Minutes that are planned for a page in a session, 0 for none. */
guint
tr_pace_minutes (TrProject *project, const char *session, const char *page)
{
  const TrTimeBox *box = find_box (project, session, page);

  return box != NULL ? (guint) box->minutes : 0;
}

/* Parts stand in the order of the pages. */
static const char *
id_after (TrProject *project, const char *session, gint page)
{
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX)
    if (g_str_equal (box->session, session) && box->page > page)
      return box->record.id;

  return NULL;
}

static gboolean
add_box (TrEdit *edit, TrProject *project, const char *session, const char *page, guint minutes, guint spent,
         GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_TIME_BOX);
  TrTimeBox *box = (TrTimeBox *) record;

  box->page = tr_choice_index (tr_wheres, page);
  box->minutes = (gint) minutes;
  box->spent = (gint) spent;

  return tr_record_set (record, tr_kind_field (record->kind, "session"), session, error) &&
         tr_edit_add (edit, record, id_after (project, session, box->page), error);
}

static gboolean
set_minutes (TrEdit *edit, const TrTimeBox *box, guint minutes, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%u", minutes);

  return tr_edit_set (edit, TR_KIND_TIME_BOX, box->record.id, "minutes", value, error);
}

static gboolean
plan (TrDocument *document, const char *label, const char *gesture, const char *session, const char *page,
      guint minutes, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrTimeBox *box = find_box (project, session, page);
  TrEdit *edit = tr_document_begin (document, label, error);

  if (edit != NULL)
    tr_edit_set_gesture (edit, gesture);

  return tr_edit_end (edit,
                      edit != NULL && (box != NULL ? set_minutes (edit, box, minutes, error)
                                                   : add_box (edit, project, session, page, minutes, 0, error)),
                      error);
}

/* Plans so many minutes for a page, 0 for none. Several times shortly after each other, such as clicks on a button for
 * more, are one action. Its line does not tell the minutes, because it would tell those of the first click. */
gboolean
tr_pace_plan (TrDocument *document, const char *session, const char *page, guint minutes, GError **error)
{
  gint where = tr_choice_index (tr_wheres, page);
  g_autofree char *label = NULL, *gesture = NULL;

  g_return_val_if_fail (where > TR_WHERE_UNSET, FALSE);
  if (tr_pace_minutes (tr_document_get_project (document), session, page) == minutes)
    return TRUE;
  /* TRANSLATORS: a line in the logbook: a page, of which the minutes in a session were planned */
  label = g_strdup_printf (_("%s: time planned"), gettext (tr_wheres[where].label));
  gesture = g_strdup_printf ("time_box/%s/%s", session, page);

  return plan (document, label, gesture, session, page, minutes, error);
}

static gboolean
fill_in (TrEdit *edit, TrProject *project, const char *session, const guint *minutes, GError **error)
{
  for (guint page = TR_WHERE_UNSET + 1; page < TR_N_WHERES; page++) {
    const TrTimeBox *box = find_box (project, session, tr_wheres[page].name);

    if (minutes[page] == 0 || (box != NULL && box->minutes > 0))
      continue;
    if (!(box != NULL ? set_minutes (edit, box, minutes[page], error)
                      : add_box (edit, project, session, tr_wheres[page].name, minutes[page], 0, error)))
      return FALSE;
  }

  return TRUE;
}

/* Plans minutes, one for each TrWhere, for the pages that have none yet, as one action; 0 leaves a page as it is. */
gboolean
tr_pace_propose (TrDocument *document, const char *session, const guint *minutes, GError **error)
{
  TrEdit *edit = tr_document_begin (document, _("Time planned for the parts of a session"), error);

  return tr_edit_end (edit,
                      edit != NULL && fill_in (edit, tr_document_get_project (document), session, minutes, error), error);
}

/* Gives a page five minutes more than planned; where nothing is planned, or the time is over, than it took so far. */
gboolean
tr_pace_extend (TrDocument *document, const char *session, const char *page, guint seconds, GError **error)
{
  gint where = tr_choice_index (tr_wheres, page);
  guint minutes = tr_pace_minutes (tr_document_get_project (document), session, page);
  g_autofree char *label = NULL;

  g_return_val_if_fail (where > TR_WHERE_UNSET, FALSE);
  minutes = MIN (MAX (minutes, (seconds + 59) / 60) + TR_PACE_EXTRA, MOST_MINUTES);
  /* TRANSLATORS: a line in the logbook: a page, and the minutes that it got more in a session */
  label = g_strdup_printf (ngettext ("%s: %u minute more", "%s: %u minutes more", TR_PACE_EXTRA),
                           gettext (tr_wheres[where].label), TR_PACE_EXTRA);

  return plan (document, label, "", session, page, minutes, error);
}

/* Whether a box has the time of its part: of several of one page the first has it all, so that the boxes add up. */
static gboolean
has_time (TrProject *project, const TrTimeBox *box)
{
  return box->page == TR_WHERE_UNSET || find_box (project, box->session, tr_wheres[box->page].name) == box;
}

/* Writes how long the parts of a session took into its time boxes, in an action that ends the session. A page that took more
 * than a look gets a box when it had none. */
gboolean
tr_pace_store_spent (TrEdit *edit, TrProject *project, const char *session, GHashTable *seconds, GError **error)
{
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX) {
    guint spent = has_time (project, box) ? tr_pace_seconds (seconds, key_of (box)) : 0;
    g_autofree char *value = g_strdup_printf ("%u", MIN (spent, 86400));

    if (g_str_equal (box->session, session) &&
        !tr_edit_set (edit, TR_KIND_TIME_BOX, box->record.id, "spent", value, error))
      return FALSE;
  }
  for (guint page = TR_WHERE_UNSET + 1; page < TR_N_WHERES; page++) {
    guint spent = tr_pace_seconds (seconds, tr_wheres[page].name);

    if (spent >= BEGUN && find_box (project, session, tr_wheres[page].name) == NULL &&
        !add_box (edit, project, session, tr_wheres[page].name, 0, MIN (spent, 86400), error))
      return FALSE;
  }

  return TRUE;
}
