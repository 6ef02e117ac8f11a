/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-entry.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-entry-desk.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-round-words.h"
#include "tr-vote-trail.h"
#include "tr-vote-words.h"
#include "tr-widgets.h"

struct _TrVoteEntry {
  GtkBox parent_instance;

  TrDocument *document;
  char *vote;
  TrVoteTyped typed;
  TrVoteTrail *done;   /* what was counted since the view came */
  gboolean has_gone_on; /* the last key wrote a whole number and went on: what does not know belongs to that one */
  gboolean is_writing; /* what changes now, changes here */

  TrEntryDesk *desk;
  GtkWidget *number;    /* what the place with the cursor holds */
  GtkWidget *show;      /* toggle */
  GtkWidget *all_sides; /* toggle */
};

G_DEFINE_FINAL_TYPE (TrVoteEntry, tr_vote_entry, GTK_TYPE_BOX)

static const TrVote *
find_vote (TrVoteEntry *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_VOTE, self->vote);
}

static gboolean
is_active (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

/* NULL when the vote is gone, or nothing can be typed. */
static TrVoteGrid *
grid_of (TrVoteEntry *self)
{
  const TrVote *vote = find_vote (self);
  g_autoptr (TrVoteGrid) grid =
      vote != NULL ? tr_vote_grid_new (tr_document_get_project (self->document), vote, is_active (self->all_sides)) : NULL;

  return grid != NULL && grid->items->len > 0 && grid->columns->len > 0 ? g_steal_pointer (&grid) : NULL;
}

static TrRoundSpot
cursor_of (TrVoteEntry *self)
{
  return tr_round_table_get_cursor (tr_entry_desk_get_table (self->desk));
}

/* The grid with the place of the cursor in it. NULL when it is no longer in it. */
static TrVoteGrid *
grid_at_cursor (TrVoteEntry *self, TrRoundSpot *spot)
{
  g_autoptr (TrVoteGrid) grid = grid_of (self);

  *spot = cursor_of (self);

  return grid != NULL && spot->row < grid->items->len && spot->slot < grid->columns->len ? g_steal_pointer (&grid) : NULL;
}

/* A vote, as it is shown. */
typedef struct {
  TrProject *project;
  const TrVoteGrid *grid;
  gboolean is_shown;
} Shown;

static char *
title_text (gconstpointer data, guint row)
{
  return tr_vote_title_text (((const Shown *) data)->grid, row);
}

static char *
cell_text (gconstpointer data, TrRoundSpot spot)
{
  const Shown *shown = data;

  return tr_vote_cell_text (shown->grid, spot, shown->is_shown);
}

static char *
cell_name (gconstpointer data, TrRoundSpot spot)
{
  const Shown *shown = data;

  return tr_vote_cell_name (shown->project, shown->grid, spot, shown->is_shown);
}

static gboolean
is_filled (gconstpointer data, TrRoundSpot spot)
{
  return tr_vote_grid_said (((const Shown *) data)->grid, spot)->ballot != NULL;
}

static void
show_table (TrVoteEntry *self, TrProject *project, const TrVoteGrid *grid)
{
  const Shown shown = { project, grid, is_active (self->show) };
  const TrRoundTableView view = {
    .id = self->vote,
    .name = _("What was counted"),
    .rows = grid->items,
    .columns = grid->columns,
    .n_slots = 1,
    .title = title_text,
    .text = cell_text,
    .describe = cell_name,
    .is_filled = is_filled,
    .data = &shown,
  };

  tr_round_table_show_view (tr_entry_desk_get_table (self->desk), project, &view);
}

/* What may be wrong with the number that was typed last; the cursor has gone on already. */
static void
show_check (TrVoteEntry *self, TrProject *project, const TrVoteGrid *grid)
{
  TrRoundSpot spot = cursor_of (self);
  g_autofree char *check = NULL;

  if (self->has_gone_on)
    tr_vote_trail_last (self->done, grid, &spot);
  if (spot.row < grid->items->len && spot.slot < grid->columns->len)
    check = tr_vote_check_text (project, grid, spot);
  tr_entry_desk_warn (self->desk, check);
}

static void
show_now (TrVoteEntry *self, TrProject *project, const TrVoteGrid *grid)
{
  TrRoundSpot spot = cursor_of (self);
  const TrRoundColumn *column = tr_vote_grid_column (grid, spot.slot);
  g_autofree char *code = tr_round_code_text (column), *name = tr_round_column_text (project, column), *who = NULL;
  g_autofree char *title = tr_vote_title_text (grid, spot.row);
  g_autofree char *held = tr_vote_cell_text (grid, spot, is_active (self->show)), *number = NULL;

  who = column->number > 0 ? g_strdup_printf ("%s  %s", code, name) : g_strdup (name);
  tr_entry_desk_show_now (self->desk, column->side, who, title);
  number = self->typed.is_unknown && !self->typed.is_counting ? g_strconcat (held, " ?", NULL) : g_strdup (held);
  gtk_label_set_label (GTK_LABEL (self->number), number);
  if (self->typed.is_unknown && !self->typed.is_counting)
    tr_round_table_set_pending (tr_entry_desk_get_table (self->desk), number);
}

static void
update (TrVoteEntry *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (TrVoteGrid) grid = grid_of (self);
  guint n_filled, n_all;

  if (grid == NULL)
    return;
  show_table (self, project, grid);
  show_now (self, project, grid);
  show_check (self, project, grid);
  tr_vote_grid_progress (grid, &n_filled, &n_all);
  tr_entry_desk_show_progress (self->desk, n_filled, n_all);
  gtk_widget_set_visible (self->all_sides, !tr_vote_is_on_paper (grid->vote) &&
                                               (is_active (self->all_sides) || grid->columns->len < TR_N_SIDES - 1));
}

static void
drop_half (TrVoteEntry *self)
{
  self->typed = (TrVoteTyped) { 0 };
  self->has_gone_on = FALSE;
}

/* The cursor went elsewhere. */
static void
on_moved (gpointer owner)
{
  drop_half (owner);
  update (owner);
}

static void
move_to (TrVoteEntry *self, TrRoundSpot spot)
{
  tr_round_table_set_cursor (tr_entry_desk_get_table (self->desk), spot);
  on_moved (self);
}

/* When the last number was undone, the cursor returns to it, so that it can be typed again. */
static void
follow_undo (TrVoteEntry *self)
{
  g_autoptr (TrVoteGrid) grid = grid_of (self);
  TrRoundSpot last;

  if (grid == NULL || !tr_vote_trail_last (self->done, grid, &last) || tr_vote_grid_said (grid, last)->ballot != NULL)
    return;
  tr_vote_trail_drop (self->done);
  tr_round_table_set_cursor (tr_entry_desk_get_table (self->desk), last);
}

static void
on_changed_cb (TrVoteEntry *self)
{
  if (!self->is_writing) {
    drop_half (self);
    follow_undo (self);
  }
  update (self);
}

/* To the next place that is open. When all is counted, Enter reveals it. */
static void
go_on (TrVoteEntry *self)
{
  TrRoundSpot spot;
  g_autoptr (TrVoteGrid) grid = grid_at_cursor (self, &spot);

  if (grid == NULL)
    return;
  if (tr_vote_grid_next (grid, &spot)) {
    move_to (self, spot);
    return;
  }
  on_moved (self);
  gtk_widget_grab_focus (tr_entry_desk_get_reveal (self->desk));
}

static gboolean
tell (TrVoteEntry *self, gboolean is_written, const GError *error)
{
  self->is_writing = FALSE;
  if (!is_written)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);

  return is_written;
}

/* Writes what was counted at the cursor. */
static gboolean
put (TrVoteEntry *self, const TrVoteGrid *grid, TrRoundSpot spot, guint votes, guint unknown)
{
  g_autoptr (GError) error = NULL;
  gboolean is_new = tr_vote_trail_add (self->done, grid, spot), is_written;

  self->is_writing = TRUE;
  is_written = tr_vote_put (self->document, ((const TrRecord *) grid->items->pdata[spot.row])->id,
                            tr_vote_grid_column (grid, spot.slot), votes, unknown, &error);
  if (is_new && !is_written)
    tr_vote_trail_drop (self->done);

  return tell (self, is_written, error);
}

static void
clear_cursor (gpointer owner)
{
  TrVoteEntry *self = owner;
  TrRoundSpot spot;
  g_autoptr (TrVoteGrid) grid = grid_at_cursor (self, &spot);
  g_autoptr (GError) error = NULL;

  if (grid == NULL)
    return;
  self->is_writing = TRUE;
  tell (self,
        tr_vote_clear (self->document, ((const TrRecord *) grid->items->pdata[spot.row])->id, tr_vote_grid_column (grid, spot.slot),
                       &error),
        error);
  on_moved (self);
}

/* To the last number, when there is one. */
static void
go_back (TrVoteEntry *self)
{
  g_autoptr (TrVoteGrid) grid = grid_of (self);
  TrRoundSpot last;

  if (grid == NULL || !tr_vote_trail_last (self->done, grid, &last))
    return;
  tr_vote_trail_drop (self->done);
  move_to (self, last);
}

/* Takes back what is being typed, or else the last number. */
static void
correct (gpointer owner)
{
  TrVoteEntry *self = owner;

  if (!self->typed.is_counting && !self->typed.is_unknown)
    go_back (self);
  clear_cursor (self);
}

static gboolean
take_digit (TrVoteEntry *self, gunichar key)
{
  TrRoundSpot spot;
  g_autoptr (TrVoteGrid) grid = grid_at_cursor (self, &spot);
  const TrVoteSaid *said;
  gboolean is_written;
  TrEntryStep step;

  if (grid == NULL)
    return FALSE;
  step = tr_vote_typed_take (&self->typed, tr_vote_grid_most (grid, spot.slot), key);
  if (step == TR_ENTRY_IGNORED)
    return FALSE;
  said = tr_vote_grid_said (grid, spot);
  is_written = self->typed.is_unknown ? put (self, grid, spot, said->votes, self->typed.number)
                                      : put (self, grid, spot, self->typed.number, said->unknown);
  if (is_written && step == TR_ENTRY_WHOLE) {
    gboolean is_votes = !self->typed.is_unknown;

    go_on (self);
    self->has_gone_on = is_votes;
    update (self);
  } else {
    update (self);
  }

  return TRUE;
}

/* On a sheet it is an answer. Of a side a number follows: so many do not know. Who is asked that after the number of votes
 * has gone on already, so it is about the place before the cursor. */
static void
take_unknown (TrVoteEntry *self)
{
  TrRoundSpot spot;
  g_autoptr (TrVoteGrid) grid = grid_at_cursor (self, &spot);

  if (grid == NULL)
    return;
  if (*tr_vote_grid_column (grid, spot.slot)->participant != '\0') {
    if (put (self, grid, spot, 0, 1))
      go_on (self);
    return;
  }
  if (self->has_gone_on && tr_vote_trail_last (self->done, grid, &spot))
    tr_round_table_set_cursor (tr_entry_desk_get_table (self->desk), spot);
  drop_half (self);
  self->typed.is_unknown = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->desk));
  update (self);
}

static gboolean
take_text (gpointer owner, gunichar key)
{
  TrVoteEntry *self = owner;

  if (tr_vote_key_is_unknown (key, tr_language_of_interface ())) {
    take_unknown (self);
    return TRUE;
  }

  return take_digit (self, key);
}

/* Ends a number that is being typed; between two numbers it is nothing. */
static void
on_space (gpointer owner)
{
  TrVoteEntry *self = owner;

  if (self->typed.is_counting)
    go_on (self);
}

/* Skips a place. Right after a number that went on by itself it ends that number, as after any other: who presses it by
 * habit would else count for the wrong side. */
static void
on_enter (gpointer owner)
{
  TrVoteEntry *self = owner;

  if (self->has_gone_on && !self->typed.is_counting && !self->typed.is_unknown)
    self->has_gone_on = FALSE;
  else
    go_on (self);
}

static gboolean
on_escape (gpointer owner)
{
  TrVoteEntry *self = owner;

  if (!self->typed.is_counting && !self->typed.is_unknown)
    return GDK_EVENT_PROPAGATE;
  on_moved (self);

  return GDK_EVENT_STOP;
}

/* After the last number the focus is on the button: who does not know can still be told. */
static gboolean
on_reveal_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrVoteEntry *self)
{
  gunichar key = gdk_keyval_to_unicode (keyval);

  if (keyval == GDK_KEY_BackSpace) {
    correct (self);
    gtk_widget_grab_focus (GTK_WIDGET (self->desk));
    return GDK_EVENT_STOP;
  }
  if (!self->has_gone_on || key == 0 || !tr_vote_key_is_unknown (key, tr_language_of_interface ()))
    return GDK_EVENT_PROPAGATE;
  take_unknown (self);

  return GDK_EVENT_STOP;
}

static void
reveal (gpointer owner)
{
  TrVoteEntry *self = owner;
  g_autoptr (GError) error = NULL;

  if (!tr_vote_reveal (self->document, self->vote, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

/* The sheet closes when the vote is gone, so the window says it first. */
static void
on_remove_cb (TrVoteEntry *self)
{
  g_autoptr (GtkWidget) window = GTK_WIDGET (g_object_ref (gtk_widget_get_root (GTK_WIDGET (self))));
  g_autoptr (TrVoteEntry) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (tr_vote_remove (self->document, self->vote, &error))
    tr_feedback_done (window, _("Vote removed"), TRUE);
  else
    tr_feedback_error (window, _("This could not be saved"), error);
}

static gboolean
tr_vote_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TR_VOTE_ENTRY (widget)->desk));
}

static void
tr_vote_entry_finalize (GObject *object)
{
  TrVoteEntry *self = TR_VOTE_ENTRY (object);

  g_clear_object (&self->document);
  g_free (self->vote);
  tr_vote_trail_free (self->done);

  G_OBJECT_CLASS (tr_vote_entry_parent_class)->finalize (object);
}

static void
tr_vote_entry_class_init (TrVoteEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_vote_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_vote_entry_grab_focus;
}

static GtkWidget *
sheets_new (TrVoteEntry *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Voting sheets…"));

  gtk_widget_set_tooltip_text (button, _("A sheet on paper for everybody"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.export-ballots");
  gtk_widget_set_visible (button, tr_vote_is_on_paper (find_vote (self)));

  return button;
}

static GtkWidget *
remove_new (TrVoteEntry *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove this vote"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_remove_cb), self);

  return button;
}

static GtkWidget *
number_new (TrVoteEntry *self)
{
  self->number = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (self->number), 3);
  gtk_widget_add_css_class (self->number, "tr-round-digit");

  /* TRANSLATORS: under the number that was counted */
  return tr_column_new (2, self->number, gtk_label_new (C_ ("vote", "counted")), NULL);
}

static const TrEntryActions actions = {
  .take = take_text,
  .go_on = on_enter,
  .space = on_space,
  .escape = on_escape,
  .correct = correct,
  .clear = clear_cursor,
  .moved = on_moved,
  .toggled = on_moved, /* to other columns */
  .reveal = reveal,
};

static void
tr_vote_entry_init (TrVoteEntry *self)
{
  self->done = tr_vote_trail_new ();
  self->desk = TR_ENTRY_DESK (tr_entry_desk_new (&actions, self));
  self->show = tr_entry_desk_toggle_new (self->desk, _("Show while I type"), _("What is typed is hidden from the room; this shows it"));
  self->all_sides = tr_entry_desk_toggle_new (self->desk, _("All four sides"),
                                              _("Also residents and partners, when nobody at the table is noted of them"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->desk));
}

static void
build (TrVoteEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = tr_vote_keys_text (find_vote (self));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_reveal_key_cb), self);
  gtk_widget_add_controller (tr_entry_desk_get_reveal (self->desk), keys);
  tr_entry_desk_add_figure (self->desk, number_new (self));
  tr_entry_desk_add (self->desk, self->show);
  tr_entry_desk_add (self->desk, self->all_sides);
  tr_entry_desk_add (self->desk, sheets_new (self));
  tr_entry_desk_add (self->desk, remove_new (self));
  tr_entry_desk_finish (self->desk, text);
  /* hands were in the air and dots are on the wall: there is nothing to hide */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->show), !tr_vote_is_on_paper (find_vote (self)));
}

/* Goes on with a vote at the first place that is open. */
GtkWidget *
tr_vote_entry_new (TrDocument *document, const char *vote)
{
  TrVoteEntry *self = g_object_new (TR_TYPE_VOTE_ENTRY, NULL);
  g_autoptr (TrVoteGrid) grid = NULL;
  TrRoundSpot spot;

  self->document = g_object_ref (document);
  self->vote = g_strdup (vote);
  g_return_val_if_fail (find_vote (self) != NULL, GTK_WIDGET (self));
  build (self);
  update (self);
  grid = grid_of (self);
  if (grid != NULL && tr_vote_grid_first (grid, &spot))
    move_to (self, spot);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_VOTE) | TR_KIND_BIT (TR_KIND_VOTE_ITEM) | TR_KIND_BIT (TR_KIND_BALLOT) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ATTENDANCE),
             G_CALLBACK (on_changed_cb), self);

  return GTK_WIDGET (self);
}
