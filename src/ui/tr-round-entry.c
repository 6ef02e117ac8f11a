/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-entry.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "tr-entry-desk.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-round-words.h"
#include "tr-widgets.h"

#define MOST_HANDS 99

struct _TrRoundEntry {
  GtkBox parent_instance;

  TrDocument *document;
  char *round;
  char *today; /* NULL: the clock's */
  TrEntry entry;
  GArray *typed;        /* TrRoundSpot: filled in since the view came, the last at the end */
  gboolean is_counting; /* of raised hands: the next digit is the second of this number */
  gboolean is_writing;  /* what changes now, changes here */

  TrEntryDesk *desk;
  GtkWidget *first, *second; /* what was typed of the two digits */
  GtkWidget *show;           /* toggle */
  GtkWidget *by_row;         /* toggle */
};

G_DEFINE_FINAL_TYPE (TrRoundEntry, tr_round_entry, GTK_TYPE_BOX)

static const TrRound *
find_round (TrRoundEntry *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_ROUND, self->round);
}

static TrRoundGrid *
grid_of (TrRoundEntry *self)
{
  const TrRound *round = find_round (self);

  return round != NULL ? tr_round_grid_new (tr_document_get_project (self->document), round) : NULL;
}

static TrRoundOrder
order_of (TrRoundEntry *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_row)) ? TR_ORDER_BY_ROW : TR_ORDER_BY_COLUMN;
}

static char *
today_of (TrRoundEntry *self)
{
  return self->today != NULL ? g_strdup (self->today) : tr_today ();
}

static TrRoundSpot
cursor_of (TrRoundEntry *self)
{
  return tr_round_table_get_cursor (tr_entry_desk_get_table (self->desk));
}

static gboolean
is_shown (TrRoundEntry *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->show));
}

static void
show_now (TrRoundEntry *self, TrProject *project, const TrRoundGrid *grid)
{
  TrRoundSpot spot = cursor_of (self);
  const TrRoundColumn *column = tr_round_grid_column (grid, spot.slot);
  g_autofree char *code = tr_round_code_text (column), *name = tr_round_column_text (project, column), *who = NULL;

  if (grid->n_slots > 1) {
    g_autofree char *hand = tr_round_hand_text (tr_round_grid_hand (grid, spot.slot));

    who = g_strdup_printf ("%s · %s", name, hand);
  } else {
    who = column->number > 0 ? g_strdup_printf ("%s  %s", code, name) : g_strdup (name);
  }
  tr_entry_desk_show_now (self->desk, column->side, who, ((const TrDirection *) grid->directions->pdata[spot.row])->title);
}

/* What is typed of an entry, or what the place with the cursor holds. */
static void
show_digits (TrRoundEntry *self, const TrRoundGrid *grid)
{
  g_autofree char *held = tr_round_cell_text (grid, cursor_of (self), is_shown (self));
  g_auto (GStrv) parts = g_strsplit (g_str_equal (held, "••") ? "• •" : held, " ", 2);
  g_autofree char *digit = is_shown (self) ? g_strdup_printf ("%u", self->entry.digit) : g_strdup ("•");

  if (self->entry.digit > 0)
    tr_round_table_set_pending (tr_entry_desk_get_table (self->desk), digit);
  gtk_label_set_label (GTK_LABEL (self->first), self->entry.digit > 0 ? digit : parts[0] != NULL ? parts[0] : "");
  gtk_label_set_label (GTK_LABEL (self->second), self->entry.digit == 0 && parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

static void
update (gpointer owner)
{
  TrRoundEntry *self = owner;
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  g_autofree char *excess = NULL;
  guint n_filled, n_all;

  if (grid == NULL || grid->directions->len == 0 || grid->columns->len == 0)
    return;
  tr_round_table_show (tr_entry_desk_get_table (self->desk), project, grid, is_shown (self));
  show_now (self, project, grid);
  show_digits (self, grid);
  tr_round_grid_progress (grid, &n_filled, &n_all);
  tr_entry_desk_show_progress (self->desk, n_filled, n_all);
  excess = tr_round_excess_text (project, grid, cursor_of (self));
  tr_entry_desk_warn (self->desk, excess);
}

static void
drop_half (TrRoundEntry *self)
{
  self->entry = (TrEntry) { 0 };
  self->is_counting = FALSE;
}

/* The cursor went elsewhere. */
static void
on_moved (gpointer owner)
{
  drop_half (owner);
  update (owner);
}

static void
move_to (TrRoundEntry *self, TrRoundSpot spot)
{
  tr_round_table_set_cursor (tr_entry_desk_get_table (self->desk), spot);
  on_moved (self);
}

/* When the last entry was undone, the cursor returns to it, so that it can be typed again. */
static void
follow_undo (TrRoundEntry *self)
{
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  TrRoundSpot last;

  if (grid == NULL || self->typed->len == 0)
    return;
  last = g_array_index (self->typed, TrRoundSpot, self->typed->len - 1);
  if (last.row < grid->directions->len && last.slot < tr_round_grid_n_slots (grid) && tr_round_grid_is_filled (grid, last))
    return;
  g_array_set_size (self->typed, self->typed->len - 1);
  tr_round_table_set_cursor (tr_entry_desk_get_table (self->desk), last);
}

static void
on_changed_cb (TrRoundEntry *self)
{
  if (!self->is_writing) {
    drop_half (self);
    follow_undo (self);
  }
  update (self);
}

/* When all is filled in, Enter reveals it. */
static void
go_on (gpointer owner)
{
  TrRoundEntry *self = owner;
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  TrRoundSpot spot = cursor_of (self);

  if (grid == NULL)
    return;
  if (tr_round_grid_next (grid, order_of (self), &spot)) {
    move_to (self, spot);
    return;
  }
  on_moved (self);
  gtk_widget_grab_focus (tr_entry_desk_get_reveal (self->desk));
}

/* The direction of the place with the cursor, and who says something about it. FALSE when they went in the meantime. */
static gboolean
read_cursor (TrRoundEntry *self, const TrRoundGrid *grid, const char **direction, const TrRoundColumn **column)
{
  TrRoundSpot spot = cursor_of (self);

  if (grid == NULL || spot.row >= grid->directions->len || spot.slot >= tr_round_grid_n_slots (grid))
    return FALSE;
  *direction = ((const TrRecord *) grid->directions->pdata[spot.row])->id;
  *column = tr_round_grid_column (grid, spot.slot);

  return TRUE;
}

static gboolean
tell (TrRoundEntry *self, gboolean is_written, const GError *error)
{
  self->is_writing = FALSE;
  if (!is_written)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);

  return is_written;
}

static void
write_entry (TrRoundEntry *self)
{
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  g_autofree char *today = today_of (self);
  g_autoptr (GError) error = NULL;
  TrRoundSpot spot = cursor_of (self);
  const char *direction;
  const TrRoundColumn *column;

  if (!read_cursor (self, grid, &direction, &column))
    return;
  self->is_writing = TRUE;
  if (!tell (self,
             tr_round_put (self->document, self->round, direction, column, self->entry.control, self->entry.uncertainty, today, &error),
             error))
    return;
  g_array_append_val (self->typed, spot);
  go_on (self);
}

static void
write_hands (TrRoundEntry *self, guint n_hands)
{
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  g_autofree char *today = today_of (self);
  g_autoptr (GError) error = NULL;
  const char *direction;
  const TrRoundColumn *column;

  if (!read_cursor (self, grid, &direction, &column))
    return;
  self->is_writing = TRUE;
  tell (self,
        tr_round_put_hands (self->document, self->round, direction, column->side, tr_round_grid_hand (grid, cursor_of (self).slot),
                            n_hands, today, &error),
        error);
  update (self);
}

static guint
hands_at_cursor (TrRoundEntry *self)
{
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  TrRoundSpot spot = cursor_of (self);

  return grid != NULL ? tr_round_grid_said (grid, spot)->hands[tr_round_grid_hand (grid, spot.slot)] : 0;
}

static void
clear_cursor (gpointer owner)
{
  TrRoundEntry *self = owner;
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  g_autoptr (GError) error = NULL;
  const char *direction;
  const TrRoundColumn *column;

  if (!read_cursor (self, grid, &direction, &column))
    return;
  if (grid->n_slots > 1) {
    write_hands (self, 0);
    return;
  }
  self->is_writing = TRUE;
  tell (self, tr_round_clear (self->document, self->round, direction, column, &error), error);
  update (self);
}

/* Takes back the digit that was typed, or else the last entry. */
static void
correct (gpointer owner)
{
  TrRoundEntry *self = owner;

  if (self->entry.digit > 0) {
    on_moved (self);
    return;
  }
  if (!self->is_counting && self->typed->len > 0) {
    TrRoundSpot last = g_array_index (self->typed, TrRoundSpot, self->typed->len - 1);

    g_array_set_size (self->typed, self->typed->len - 1);
    move_to (self, last);
  }
  self->is_counting = FALSE;
  clear_cursor (self);
}

/* Of raised hands: digits make a number of one or two figures, which is there as soon as it is typed. */
static gboolean
take_hands (TrRoundEntry *self, gunichar key)
{
  gint digit = g_unichar_digit_value (key);
  guint n;

  if (digit < 0)
    return FALSE;
  n = (self->is_counting ? hands_at_cursor (self) * 10 : 0) + (guint) digit;
  if (n > MOST_HANDS)
    return TRUE;
  if (!self->is_counting) {
    TrRoundSpot spot = cursor_of (self);

    g_array_append_val (self->typed, spot);
  }
  write_hands (self, n);
  self->is_counting = n > 0;

  return TRUE;
}

static gboolean
take_text (gpointer owner, gunichar key)
{
  TrRoundEntry *self = owner;
  const TrRound *round = find_round (self);

  if (round == NULL)
    return FALSE;
  if (round->way == TR_ROUND_HANDS)
    return take_hands (self, key);
  switch (tr_entry_take (&self->entry, tr_entry_letters (tr_language_of_interface ()), key)) {
  case TR_ENTRY_HALF:
    update (self);
    return TRUE;
  case TR_ENTRY_WHOLE:
    write_entry (self);
    return TRUE;
  case TR_ENTRY_IGNORED:
  default:
    return FALSE;
  }
}

/* Between two entries people type a space, "28 55": the first of them was whole, so there is nothing to skip. A number of hands it ends. */
static void
on_space (gpointer owner)
{
  const TrRound *round = find_round (owner);

  if (round != NULL && round->way == TR_ROUND_HANDS)
    go_on (owner);
}

static gboolean
on_escape (gpointer owner)
{
  TrRoundEntry *self = owner;

  if (self->entry.digit == 0)
    return GDK_EVENT_PROPAGATE;
  on_moved (self);

  return GDK_EVENT_STOP;
}

static void
reveal (gpointer owner)
{
  TrRoundEntry *self = owner;
  g_autofree char *today = today_of (self);
  g_autoptr (GError) error = NULL;

  if (!tr_round_reveal (self->document, self->round, today, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

static gboolean
tr_round_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TR_ROUND_ENTRY (widget)->desk));
}

static void
tr_round_entry_finalize (GObject *object)
{
  TrRoundEntry *self = TR_ROUND_ENTRY (object);

  g_clear_object (&self->document);
  g_free (self->round);
  g_free (self->today);
  g_array_unref (self->typed);

  G_OBJECT_CLASS (tr_round_entry_parent_class)->finalize (object);
}

static void
tr_round_entry_class_init (TrRoundEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_round_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_round_entry_grab_focus;
}

static GtkWidget *
digit_new (GtkWidget **label, const char *caption)
{
  GtkWidget *box;

  *label = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (*label), 2);
  gtk_widget_add_css_class (*label, "tr-round-digit");
  box = tr_column_new (2, *label, gtk_label_new (caption), NULL);

  return box;
}

static GtkWidget *
digits_new (TrRoundEntry *self)
{
  return tr_row_new (9, digit_new (&self->first, _("control")), digit_new (&self->second, _("uncertainty")), NULL);
}

static GtkWidget *
order_new (TrRoundEntry *self)
{
  GtkWidget *by_column = tr_entry_desk_toggle_new (self->desk, _("Sheet by sheet ↓"),
                                                   _("After each entry on to the next direction of the same person"));
  GtkWidget *box;

  self->by_row = tr_entry_desk_toggle_new (self->desk, _("Direction by direction →"),
                                           _("After each entry on to the next person for the same direction"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->by_row), GTK_TOGGLE_BUTTON (by_column));
  box = tr_row_new (0, by_column, self->by_row, NULL);
  gtk_widget_add_css_class (box, "tr-switches");

  return box;
}

static const TrEntryActions actions = {
  .take = take_text,
  .go_on = go_on,
  .space = on_space,
  .escape = on_escape,
  .correct = correct,
  .clear = clear_cursor,
  .moved = on_moved,
  .toggled = update,
  .reveal = reveal,
};

static void
build (TrRoundEntry *self)
{
  g_autofree char *keys = tr_round_keys_text (find_round (self));
  gboolean is_hands = find_round (self)->way == TR_ROUND_HANDS;
  GtkWidget *digits, *order;

  self->desk = TR_ENTRY_DESK (tr_entry_desk_new (&actions, self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->desk));
  digits = digits_new (self);
  order = order_new (self);
  self->show = tr_entry_desk_toggle_new (self->desk, _("Show while I type"), _("What is typed is hidden from the room; this shows it"));
  tr_entry_desk_add_figure (self->desk, digits);
  tr_entry_desk_add (self->desk, self->show);
  tr_entry_desk_add (self->desk, order);
  tr_entry_desk_finish (self->desk, keys);
  gtk_widget_set_visible (digits, !is_hands);
  gtk_widget_set_visible (order, !is_hands);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by_row), is_hands);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->show), is_hands); /* hands were in the air: there is nothing to hide */
}

static void
tr_round_entry_init (TrRoundEntry *self)
{
  self->typed = g_array_new (FALSE, FALSE, sizeof (TrRoundSpot));
}

/* Goes on with a round at the first place that is open. */
GtkWidget *
tr_round_entry_new (TrDocument *document, const char *round)
{
  TrRoundEntry *self = g_object_new (TR_TYPE_ROUND_ENTRY, NULL);
  g_autoptr (TrRoundGrid) grid = NULL;
  TrRoundSpot spot;

  self->document = g_object_ref (document);
  self->round = g_strdup (round);
  g_return_val_if_fail (find_round (self) != NULL, GTK_WIDGET (self));
  build (self);
  update (self);
  grid = grid_of (self);
  if (tr_round_grid_first (grid, order_of (self), &spot))
    move_to (self, spot);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_ROUND) | TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_DIRECTION) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION),
             G_CALLBACK (on_changed_cb), self);

  return GTK_WIDGET (self);
}

/* For tests: a day in place of the clock's. */
void
tr_round_entry_set_today (TrRoundEntry *self, const char *today)
{
  g_free (self->today);
  self->today = g_strdup (today);
}
