/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-desk.h"

#include <glib/gi18n.h>

#include "tr-pacer.h"

struct _TrAudienceDesk {
  GObject parent_instance;

  TrDocument *document;
  char *page;      /* of the chair */
  char *over;      /* what is shown in its place while it lies over it, NULL for nothing */
  char *direction; /* that is open, NULL for none */
  char *vote;      /* that is open, NULL for none */
  char *question;  /* in place of that of the page, NULL for none */
  char *decision;  /* that falls now, NULL for none */
  int width, height;
  double foot;
  int zoom;    /* percent of the letters that are chosen by themselves */
  guint sheet; /* of a long list, from 0 */
  gboolean is_open, is_frozen, is_blank;
  char *said; /* what just happened, in a line of its own; NULL for nothing */
  guint said_id;
  TrAudienceClock clock; /* without texts while there is none */
  TrAudiencePicture *picture; /* NULL while nobody looks */
  TrAudienceLayout *layout;
};

#define SAID_SECONDS 6

enum { CHANGED, SAID, TICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrAudienceDesk, tr_audience_desk, G_TYPE_OBJECT)

static gboolean
has_row (const TrAudience *content, const char *id)
{
  for (guint i = 0; i < content->rows->len; i++)
    if (g_str_equal (((const TrAudienceRow *) content->rows->pdata[i])->id, id))
      return TRUE;

  return FALSE;
}

/* The place of a row that was not there before, -1 when there is none, or when all are new. */
static int
find_new_row (const TrAudience *before, const TrAudience *now)
{
  if (!g_str_equal (before->question, now->question) || !g_str_equal (before->where, now->where) ||
      !g_str_equal (before->subject, now->subject))
    return -1;
  for (guint i = now->rows->len; i > 0; i--) {
    const TrAudienceRow *row = g_ptr_array_index (now->rows, i - 1);

    if (*row->id != '\0' && !has_row (before, row->id))
      return (int) i - 1;
  }

  return -1;
}

static void
lay_out (TrAudienceDesk *self)
{
  self->picture->page = self->sheet;
  self->picture->foot = self->foot;
  self->picture->zoom = self->zoom / 100.0;
  self->picture->is_blank = self->is_blank;
  g_clear_pointer (&self->layout, tr_audience_layout_free);
  self->layout = tr_audience_layout_new (self->picture, self->width, self->height);
  if (!self->is_blank)
    self->sheet = self->layout->page;
}

static TrAudiencePicture *
make_picture (TrAudienceDesk *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) today = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now),
                                            (GDateMonth) g_date_time_get_month (now),
                                            (GDateYear) g_date_time_get_year (now));
  const TrAudienceAsk ask = { .page = self->over != NULL ? self->over : self->page,
                              .direction = self->direction,
                              .language = tr_language_of_interface (),
                              .today = today,
                              .vote = self->vote,
                              .decision = self->decision };
  TrAudiencePicture *picture = tr_audience_picture_new (tr_document_get_project (self->document), &ask);

  picture->foot = self->foot;
  picture->has_clock = self->clock.time != NULL;
  picture->zoom = self->zoom / 100.0;
  if (self->question != NULL && self->decision == NULL)
    tr_audience_set_question (picture->content, self->question);

  return picture;
}

static void
clear_clock (TrAudienceDesk *self)
{
  g_clear_pointer (&self->clock.time, g_free);
  g_clear_pointer (&self->clock.left, g_free);
}

/* Only where time is planned: a watch without an end makes a room nervous. */
static void
read_clock (TrAudienceDesk *self)
{
  const TrPace *pace = tr_pacer_get_pace (tr_pacer_of (self->document));

  clear_clock (self);
  if (pace == NULL || tr_pace_state (pace) == TR_PACE_FREE)
    return;
  self->clock.time = tr_pace_clock_text (pace);
  self->clock.left = tr_pace_left_text (pace);
  self->clock.state = tr_pace_state (pace);
  self->clock.fraction = (double) pace->current->seconds / (pace->current->minutes * 60);
}

/* Looks again; what was just added comes into sight. */
static void
update (TrAudienceDesk *self)
{
  g_autoptr (TrAudiencePicture) before = NULL;
  int added;

  if (!self->is_open || self->is_frozen)
    return;
  read_clock (self);
  before = g_steal_pointer (&self->picture);
  self->picture = make_picture (self);
  /* what is revealed is told from its beginning */
  if (before != NULL && before->content->is_hidden != self->picture->content->is_hidden)
    self->sheet = 0;
  added = before != NULL ? find_new_row (before->content, self->picture->content) : -1;
  if (added >= 0)
    self->sheet = tr_audience_layout_page_of (self->picture, (guint) added, self->width, self->height);
  lay_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Something else is shown, from its beginning. */
static void
update_from_top (TrAudienceDesk *self)
{
  if (!self->is_frozen)
    self->sheet = 0;
  update (self);
}

/* FALSE when it was that already. */
static gboolean
replace (char **place, const char *text)
{
  if (g_strcmp0 (text, *place) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

/* The same picture, shown otherwise. */
static void
show_again (TrAudienceDesk *self)
{
  if (self->picture != NULL)
    lay_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Another second: nothing is laid out anew, unless the clock comes or goes. */
static void
on_ticked_cb (TrAudienceDesk *self)
{
  if (!self->is_open || self->is_frozen)
    return;
  read_clock (self);
  if (self->picture != NULL && self->picture->has_clock != (self->clock.time != NULL)) {
    self->picture->has_clock = self->clock.time != NULL;
    show_again (self);
  }
  g_signal_emit (self, signals[TICKED], 0);
}

static void
tr_audience_desk_finalize (GObject *object)
{
  TrAudienceDesk *self = TR_AUDIENCE_DESK (object);

  g_clear_handle_id (&self->said_id, g_source_remove);
  g_free (self->said);
  clear_clock (self);
  g_free (self->page);
  g_free (self->over);
  g_free (self->direction);
  g_free (self->vote);
  g_free (self->question);
  g_free (self->decision);
  tr_audience_layout_free (self->layout);
  tr_audience_picture_free (self->picture);
  g_object_unref (self->document);

  G_OBJECT_CLASS (tr_audience_desk_parent_class)->finalize (object);
}

static void
tr_audience_desk_class_init (TrAudienceDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_audience_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[TICKED] =
    g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tr_audience_desk_init (TrAudienceDesk *self)
{
  self->width = (int) TR_AUDIENCE_WIDTH;
  self->height = (int) TR_AUDIENCE_HEIGHT;
  self->zoom = TR_AUDIENCE_ZOOM_LOW;
  self->page = g_strdup (tr_steps[TR_STEP_PREPARATION].name);
}

/* Nothing is worked out until there is a window for the room. */
TrAudienceDesk *
tr_audience_desk_new (TrDocument *document)
{
  TrAudienceDesk *self = g_object_new (TR_TYPE_AUDIENCE_DESK, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_pacer_of (document), "ticked", G_CALLBACK (on_ticked_cb), self, G_CONNECT_SWAPPED);

  return self;
}

TrDocument *
tr_audience_desk_get_document (TrAudienceDesk *self)
{
  return self->document;
}

/* Goes to another page, at its beginning and with its own question. */
void
tr_audience_desk_set_page (TrAudienceDesk *self, const char *page)
{
  if (!replace (&self->page, page))
    return;
  g_clear_pointer (&self->direction, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->decision, g_free);
  update_from_top (self);
}

/* The page of the chair, also when the room still sees another. */
const char *
tr_audience_desk_get_page (TrAudienceDesk *self)
{
  return self->page;
}

/* Shows a page that is not one of the chair's in place of it, such as what is for later; NULL for the page again. */
void
tr_audience_desk_set_over (TrAudienceDesk *self, const char *over)
{
  if (!replace (&self->over, over))
    return;
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->decision, g_free);
  update_from_top (self);
}

/* NULL when the room sees the page of the chair. */
const char *
tr_audience_desk_get_over (TrAudienceDesk *self)
{
  return self->over;
}

/* The direction that the chair has in hand; NULL for all of them. */
void
tr_audience_desk_set_direction (TrAudienceDesk *self, const char *direction)
{
  if (!replace (&self->direction, direction))
    return;
  update_from_top (self);
}

/* NULL when the room sees all directions, on the page about them. */
const char *
tr_audience_desk_get_direction (TrAudienceDesk *self)
{
  return self->direction;
}

/* Opens the next direction (1) or the one before (-1), as if the chair took it in hand; beyond the last are all of them
 * together. Only on their own page. */
void
tr_audience_desk_turn_direction (TrAudienceDesk *self, int step)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRecord *open = tr_project_find (project, TR_KIND_DIRECTION, self->direction != NULL ? self->direction : "");
  int n = (int) tr_project_count (project, TR_KIND_DIRECTION), place = open != NULL ? (int) open->index : -1;

  if (self->is_frozen || self->over != NULL || !g_str_equal (self->page, tr_steps[TR_STEP_DIRECTION].name))
    return;
  /* the place before the first is that of all */
  place = (place + 1 + step + n + 1) % (n + 1) - 1;
  open = place >= 0 ? tr_project_at (project, TR_KIND_DIRECTION, (guint) place) : NULL;
  tr_audience_desk_set_direction (self, open != NULL ? open->id : NULL);
}

/* The vote that the chair has open, which the room sees in place of the page; NULL for none. */
void
tr_audience_desk_set_vote (TrAudienceDesk *self, const char *vote)
{
  if (!replace (&self->vote, vote))
    return;
  g_clear_pointer (&self->question, g_free); /* a vote asks its own */
  g_clear_pointer (&self->decision, g_free);
  update_from_top (self);
}

/* Shows a decision that falls now, until the chair goes to another page; NULL shows the page again. Without a window
 * for the room nobody would see it. */
void
tr_audience_desk_set_decision (TrAudienceDesk *self, const char *decision)
{
  if (self->is_open && replace (&self->decision, decision))
    update_from_top (self);
}

/* Asks the room something in place of the question of the page, until the chair goes to another one; NULL for that of the
 * page. Not while the room keeps what it sees, or has no window: nobody would see it. */
void
tr_audience_desk_set_question (TrAudienceDesk *self, const char *question)
{
  if (!self->is_open || self->is_frozen || !replace (&self->question, question))
    return;
  g_clear_pointer (&self->decision, g_free);
  update (self);
}

/* NULL when the room sees the question of the page. */
const char *
tr_audience_desk_get_question (TrAudienceDesk *self)
{
  return self->question;
}

/* NULL when no decision is shown. */
const char *
tr_audience_desk_get_decision (TrAudienceDesk *self)
{
  return self->decision;
}

const char *
tr_audience_desk_get_vote (TrAudienceDesk *self)
{
  return self->vote;
}

/* The size of the window for the room, and the share of its height that is for typing. */
void
tr_audience_desk_set_room (TrAudienceDesk *self, int width, int height, double foot)
{
  if (width == self->width && height == self->height && ABS (foot - self->foot) < 0.0001)
    return;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->foot = foot;
  show_again (self);
}

/* Larger letters than those that are chosen by themselves, and fewer lines on a page; never smaller ones, which nobody
 * could read from the back. */
void
tr_audience_desk_set_zoom (TrAudienceDesk *self, int percent)
{
  percent = CLAMP (percent, TR_AUDIENCE_ZOOM_LOW, TR_AUDIENCE_ZOOM_HIGH);
  if (percent == self->zoom)
    return;
  self->zoom = percent;
  show_again (self);
}

int
tr_audience_desk_get_zoom (TrAudienceDesk *self)
{
  return self->zoom;
}

static void
set_said (TrAudienceDesk *self, const char *text)
{
  g_clear_handle_id (&self->said_id, g_source_remove);
  g_free (self->said);
  self->said = g_strdup (text);
  g_signal_emit (self, signals[SAID], 0);
}

/* A window that opens shows the page of the chair: nothing of the last time stays. */
void
tr_audience_desk_set_open (TrAudienceDesk *self, gboolean is_open)
{
  if (is_open == self->is_open)
    return;
  self->is_open = is_open;
  self->is_frozen = self->is_blank = FALSE;
  set_said (self, NULL);
  self->sheet = 0;
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->decision, g_free);
  if (is_open) {
    update (self);
    return;
  }
  g_clear_pointer (&self->layout, tr_audience_layout_free);
  g_clear_pointer (&self->picture, tr_audience_picture_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
tr_audience_desk_is_open (TrAudienceDesk *self)
{
  return self->is_open;
}

/* So many pages of the list further, or back. What is frozen stays. */
void
tr_audience_desk_turn (TrAudienceDesk *self, int pages)
{
  guint last;

  if (self->layout == NULL || self->is_frozen || self->is_blank)
    return;
  last = self->layout->n_pages - 1;
  self->sheet = (guint) CLAMP ((int) self->sheet + pages, 0, (int) last);
  show_again (self);
}

/* Keeps what the room sees while the chair goes elsewhere. */
void
tr_audience_desk_set_frozen (TrAudienceDesk *self, gboolean is_frozen)
{
  if (!self->is_open || is_frozen == self->is_frozen)
    return;
  self->is_frozen = is_frozen;
  if (is_frozen)
    g_signal_emit (self, signals[CHANGED], 0);
  else
    update (self);
}

gboolean
tr_audience_desk_is_frozen (TrAudienceDesk *self)
{
  return self->is_frozen;
}

/* Shows the room nothing. */
void
tr_audience_desk_set_blank (TrAudienceDesk *self, gboolean is_blank)
{
  if (!self->is_open || is_blank == self->is_blank)
    return;
  self->is_blank = is_blank;
  if (is_blank)
    set_said (self, NULL);
  show_again (self);
}

gboolean
tr_audience_desk_is_blank (TrAudienceDesk *self)
{
  return self->is_blank;
}

static gboolean
forget_said (gpointer user_data)
{
  TrAudienceDesk *self = user_data;

  self->said_id = 0;
  set_said (self, NULL);

  return G_SOURCE_REMOVE;
}

/* Tells the room in one line what just happened; it goes by itself. Not while the room keeps what it sees, or sees nothing:
 * what the chair does then is not for it. */
void
tr_audience_desk_say (TrAudienceDesk *self, const char *text)
{
  if (!self->is_open || self->is_frozen || self->is_blank)
    return;
  set_said (self, text);
  self->said_id = g_timeout_add_seconds (SAID_SECONDS, forget_said, self);
}

/* NULL when nothing is told. */
const char *
tr_audience_desk_get_said (TrAudienceDesk *self)
{
  return self->said;
}

/* NULL when nothing is planned for the page, or no session is going on. */
const TrAudienceClock *
tr_audience_desk_get_clock (TrAudienceDesk *self)
{
  return self->clock.time != NULL ? &self->clock : NULL;
}

/* NULL while there is no window for the room. */
const TrAudiencePicture *
tr_audience_desk_get_picture (TrAudienceDesk *self)
{
  return self->picture;
}

/* That of the picture, in the size of the window. */
const TrAudienceLayout *
tr_audience_desk_get_layout (TrAudienceDesk *self)
{
  return self->layout;
}

/* The rows in sight and which page of the list they are; of a matrix all that it tells. */
static char *
text_in_sight (const TrAudiencePicture *picture, const TrAudienceLayout *layout)
{
  g_autofree char *text = NULL;

  if (layout->matrix != NULL)
    return tr_audience_text (picture->content);
  text = tr_audience_text_of (picture->content, layout->first, layout->n_rows);
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrAudienceText *part = &g_array_index (layout->texts, TrAudienceText, i);

    if (part->kind == TR_AUDIENCE_TEXT_PAGE)
      return g_strconcat (text, "\n", part->text, NULL);
  }

  return g_steal_pointer (&text);
}

/* What is seen, in words. Free with g_free(). */
char *
tr_audience_desk_text (TrAudienceDesk *self)
{
  if (self->picture == NULL)
    return g_strdup ("");
  /* TRANSLATORS: what the room sees: nothing but the background */
  return self->is_blank ? g_strdup (_("An empty screen")) : text_in_sight (self->picture, self->layout);
}
