/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-entry.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-round-table.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-vote-trail.h"
#include "tr-vote-words.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

struct _TrVoteEntry {
  GtkBox parent_instance;

  TrDocument *document;
  char *vote;
  TrVoteTyped typed;
  TrVoteTrail *done;   /* what was counted since the view came */
  gboolean has_gone_on; /* the last key wrote a whole number and went on: what does not know belongs to that one */
  gboolean is_writing; /* what changes now, changes here */

  GtkWidget *mark, *who, *item; /* whose turn it is, about what */
  GtkWidget *number;            /* what the place with the cursor holds */
  GtkWidget *progress, *bar;
  GtkWidget *table;
  GtkWidget *check;
  GtkWidget *show;      /* toggle */
  GtkWidget *all_sides; /* toggle */
  GtkWidget *reveal;
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
  return tr_round_table_get_cursor (TR_ROUND_TABLE (self->table));
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

  tr_round_table_show_view (TR_ROUND_TABLE (self->table), project, &view);
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
  tr_text_set (self->check, check != NULL ? check : "");
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
  tr_side_mark_set_side (TR_SIDE_MARK (self->mark), column->side);
  gtk_label_set_label (GTK_LABEL (self->who), who);
  gtk_label_set_label (GTK_LABEL (self->item), title);
  number = self->typed.is_unknown && !self->typed.is_counting ? g_strconcat (held, " ?", NULL) : g_strdup (held);
  gtk_label_set_label (GTK_LABEL (self->number), number);
  if (self->typed.is_unknown && !self->typed.is_counting)
    tr_round_table_set_pending (TR_ROUND_TABLE (self->table), number);
}

static void
show_progress (TrVoteEntry *self, const TrVoteGrid *grid)
{
  g_autofree char *progress = NULL, *label = NULL;
  guint n_filled, n_all;

  tr_vote_grid_progress (grid, &n_filled, &n_all);
  progress = g_strdup_printf (_("%u of %u"), n_filled, n_all);
  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), (double) n_filled / n_all);
  gtk_widget_set_sensitive (self->reveal, n_filled > 0);
  if (n_filled < n_all)
    label = g_strdup_printf (ngettext ("Reveal (%u still open)", "Reveal (%u still open)", n_all - n_filled), n_all - n_filled);
  gtk_button_set_label (GTK_BUTTON (self->reveal), label != NULL ? label : _("Reveal (Enter)"));
}

static void
update (TrVoteEntry *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (TrVoteGrid) grid = grid_of (self);

  if (grid == NULL)
    return;
  show_table (self, project, grid);
  show_now (self, project, grid);
  show_check (self, project, grid);
  show_progress (self, grid);
  gtk_widget_set_visible (self->all_sides, !tr_vote_is_on_paper (grid->vote) &&
                                               (is_active (self->all_sides) || grid->columns->len < TR_N_SIDES - 1));
}

static void
drop_half (TrVoteEntry *self)
{
  self->typed = (TrVoteTyped) { 0 };
  self->has_gone_on = FALSE;
}

static void
move_to (TrVoteEntry *self, TrRoundSpot spot)
{
  drop_half (self);
  tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), spot);
  update (self);
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
  tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), last);
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
  drop_half (self);
  update (self);
  gtk_widget_grab_focus (self->reveal);
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
clear_cursor (TrVoteEntry *self)
{
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
  drop_half (self);
  update (self);
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
correct (TrVoteEntry *self)
{
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
    tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), spot);
  drop_half (self);
  self->typed.is_unknown = TRUE;
  gtk_widget_grab_focus (self->table);
  update (self);
}

static gboolean
take_text (TrVoteEntry *self, gunichar key)
{
  if (key == 0)
    return FALSE;
  if (tr_vote_key_is_unknown (key, tr_language_of_interface ())) {
    take_unknown (self);
    return TRUE;
  }

  return take_digit (self, key);
}

static gboolean
move_by (TrVoteEntry *self, gint rows, gint slots)
{
  TrRoundSpot spot = cursor_of (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    slots = -slots;
  /* out of the grid on the low side wraps to a place that is not there, and is ignored */
  move_to (self, (TrRoundSpot) { spot.row + (guint) rows, spot.slot + (guint) slots });

  return GDK_EVENT_STOP;
}

/* Ends a number that is being typed; between two numbers it is nothing. */
static gboolean
on_space (TrVoteEntry *self)
{
  if (self->typed.is_counting)
    go_on (self);

  return GDK_EVENT_STOP;
}

/* Skips a place. Right after a number that went on by itself it ends that number, as after any other: who presses it by
 * habit would else count for the wrong side. */
static gboolean
on_enter (TrVoteEntry *self)
{
  if (self->has_gone_on && !self->typed.is_counting && !self->typed.is_unknown)
    self->has_gone_on = FALSE;
  else
    go_on (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_escape (TrVoteEntry *self)
{
  if (!self->typed.is_counting && !self->typed.is_unknown)
    return GDK_EVENT_PROPAGATE;
  drop_half (self);
  update (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrVoteEntry *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return move_by (self, -1, 0);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return move_by (self, 1, 0);
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return move_by (self, 0, -1);
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return move_by (self, 0, 1);
  case GDK_KEY_BackSpace:
    correct (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
    clear_cursor (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return on_enter (self);
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    return on_space (self);
  case GDK_KEY_Escape:
    return on_escape (self);
  default:
    return take_text (self, gdk_keyval_to_unicode (keyval)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  }
}

/* After the last number the focus is on the button: who does not know can still be told. */
static gboolean
on_reveal_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrVoteEntry *self)
{
  gunichar key = gdk_keyval_to_unicode (keyval);

  if (keyval == GDK_KEY_BackSpace) {
    correct (self);
    gtk_widget_grab_focus (self->table);
    return GDK_EVENT_STOP;
  }
  if (!self->has_gone_on || key == 0 || !tr_vote_key_is_unknown (key, tr_language_of_interface ()))
    return GDK_EVENT_PROPAGATE;
  take_unknown (self);

  return GDK_EVENT_STOP;
}

static void
on_picked_cb (TrVoteEntry *self)
{
  drop_half (self);
  update (self);
  gtk_widget_grab_focus (self->table);
}

/* Back to typing: a toggle is no place to stay. */
static void
on_toggled_cb (GtkToggleButton *button, TrVoteEntry *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               gtk_toggle_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  drop_half (self);
  update (self);
  gtk_widget_grab_focus (self->table);
}

static void
on_reveal_cb (TrVoteEntry *self)
{
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
  return gtk_widget_grab_focus (TR_VOTE_ENTRY (widget)->table);
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

/* Whose turn it is in large type, what was typed, and how far it is. */
static GtkWidget *
now_new (TrVoteEntry *self)
{
  GtkWidget *names, *state;

  self->mark = tr_side_mark_new (TR_SIDE_UNSET);
  self->who = tr_text_new ("", "tr-stage-caption");
  self->item = tr_text_new ("", "tr-stage-line");
  self->number = gtk_label_new ("");
  self->progress = tr_status_new ("tr-stage-line");
  self->bar = gtk_progress_bar_new ();
  gtk_label_set_lines (GTK_LABEL (self->item), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->item), PANGO_ELLIPSIZE_END);
  gtk_label_set_yalign (GTK_LABEL (self->item), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->number), 3);
  gtk_widget_add_css_class (self->number, "tr-round-digit");
  gtk_widget_set_valign (self->number, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->item, "tr-round-now");
  gtk_widget_add_css_class (self->mark, "tr-stage-caption");
  names = tr_column_new (6, tr_row_new (9, self->mark, self->who, NULL), self->item, NULL);
  gtk_widget_set_hexpand (names, TRUE);
  tr_name_widget (self->bar, _("Filled in"));
  gtk_label_set_width_chars (GTK_LABEL (self->progress), 9);
  gtk_label_set_xalign (GTK_LABEL (self->progress), 1);
  state = tr_column_new (9, self->progress, self->bar, NULL);
  gtk_widget_set_valign (state, GTK_ALIGN_START);

  return tr_row_new (36, names, self->number, state, NULL);
}

static GtkWidget *
toggle_new (TrVoteEntry *self, const char *label, const char *tip)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, tip);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);

  return toggle;
}

static GtkWidget *
sheets_new (TrVoteEntry *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Voting sheets…"));

  gtk_widget_set_tooltip_text (button, _("A sheet on paper for everybody"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.export-ballots");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, tr_vote_is_on_paper (find_vote (self)));

  return button;
}

static GtkWidget *
foot_new (TrVoteEntry *self)
{
  GtkWidget *remove = gtk_button_new_with_label (_("Remove this vote")), *foot;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->reveal = gtk_button_new_with_label (_("Reveal"));
  gtk_widget_add_css_class (self->reveal, "suggested-action");
  gtk_widget_add_css_class (self->reveal, "tr-stage-button");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_reveal_key_cb), self);
  gtk_widget_add_controller (self->reveal, keys);
  g_signal_connect (self->show, "toggled", G_CALLBACK (on_toggled_cb), self);
  g_signal_connect (self->all_sides, "toggled", G_CALLBACK (on_toggled_cb), self);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_cb), self);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove_cb), self);
  foot = tr_row_new (0, self->show, self->all_sides, sheets_new (self), remove, self->reveal, NULL);
  gtk_widget_set_layout_manager (foot, tr_wrap_layout_new (18, 9)); /* with large type they do not fit on one line */

  return foot;
}

static void
build (TrVoteEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = tr_vote_keys_text (find_vote (self));

  self->table = tr_round_table_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->table, keys);
  g_signal_connect_swapped (self->table, "picked", G_CALLBACK (on_picked_cb), self);
  self->check = tr_status_new ("tr-warning-text");
  gtk_box_append (GTK_BOX (self), now_new (self));
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), self->check);
  gtk_box_append (GTK_BOX (self), tr_text_new (text, "tr-round-keys"));
  gtk_box_append (GTK_BOX (self), foot_new (self));
}

static void
tr_vote_entry_init (TrVoteEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-stage");
  self->done = tr_vote_trail_new ();
  self->show = toggle_new (self, _("Show while I type"), _("What is typed is hidden from the room; this shows it"));
  self->all_sides = toggle_new (self, _("All four sides"), _("Also residents and partners, when nobody at the table is noted of them"));
}

/* Goes on with a vote at the first place that is open. */
GtkWidget *
tr_vote_entry_new (TrDocument *document, const char *vote)
{
  TrVoteEntry *self = g_object_new (TR_TYPE_VOTE_ENTRY, NULL);
  g_autoptr (TrVoteGrid) grid = NULL;
  TrRoundSpot spot;
  gboolean is_paper;

  self->document = g_object_ref (document);
  self->vote = g_strdup (vote);
  g_return_val_if_fail (find_vote (self) != NULL, GTK_WIDGET (self));
  is_paper = tr_vote_is_on_paper (find_vote (self));
  /* hands were in the air and dots are on the wall: there is nothing to hide */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->show), !is_paper);
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
