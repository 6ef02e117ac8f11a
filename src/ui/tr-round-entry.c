/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-entry.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-round-table.h"
#include "tr-round-words.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

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

  GtkWidget *mark, *who, *direction; /* whose turn it is, about what */
  GtkWidget *first, *second;         /* what was typed of the two digits */
  GtkWidget *progress, *bar;
  GtkWidget *table;
  GtkWidget *keys;
  GtkWidget *excess; /* that more hands were counted than there are people */
  GtkWidget *show;    /* toggle */
  GtkWidget *by_row;  /* toggle */
  GtkWidget *reveal;
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
  return tr_round_table_get_cursor (TR_ROUND_TABLE (self->table));
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
  tr_side_mark_set_side (TR_SIDE_MARK (self->mark), column->side);
  gtk_label_set_label (GTK_LABEL (self->who), who);
  gtk_label_set_label (GTK_LABEL (self->direction), ((const TrDirection *) grid->directions->pdata[spot.row])->title);
}

/* What is typed of an entry, or what the place with the cursor holds. */
static void
show_digits (TrRoundEntry *self, const TrRoundGrid *grid)
{
  g_autofree char *held = tr_round_cell_text (grid, cursor_of (self), is_shown (self));
  g_auto (GStrv) parts = g_strsplit (g_str_equal (held, "••") ? "• •" : held, " ", 2);
  g_autofree char *digit = is_shown (self) ? g_strdup_printf ("%u", self->entry.digit) : g_strdup ("•");

  if (self->entry.digit > 0)
    tr_round_table_set_pending (TR_ROUND_TABLE (self->table), digit);
  gtk_label_set_label (GTK_LABEL (self->first), self->entry.digit > 0 ? digit : parts[0] != NULL ? parts[0] : "");
  gtk_label_set_label (GTK_LABEL (self->second), self->entry.digit == 0 && parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

static void
show_progress (TrRoundEntry *self, const TrRoundGrid *grid)
{
  g_autofree char *progress = tr_round_progress_text (grid), *label = NULL;
  guint n_filled, n_all;

  tr_round_grid_progress (grid, &n_filled, &n_all);
  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), n_all > 0 ? (double) n_filled / n_all : 0);
  gtk_widget_set_sensitive (self->reveal, n_filled > 0);
  if (n_filled < n_all)
    /* TRANSLATORS: on a button: how many answers are still missing, which may be so */
    label = g_strdup_printf (ngettext ("Reveal (%u still open)", "Reveal (%u still open)", n_all - n_filled), n_all - n_filled);
  /* TRANSLATORS: on a button, with the key that presses it */
  gtk_button_set_label (GTK_BUTTON (self->reveal), label != NULL ? label : _("Reveal (Enter)"));
}

static void
update (TrRoundEntry *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  g_autofree char *excess = NULL;

  if (grid == NULL || grid->directions->len == 0 || grid->columns->len == 0)
    return;
  tr_round_table_show (TR_ROUND_TABLE (self->table), project, grid, is_shown (self));
  show_now (self, project, grid);
  show_digits (self, grid);
  show_progress (self, grid);
  excess = tr_round_excess_text (project, grid, cursor_of (self));
  tr_text_set (self->excess, excess);
}

static void
drop_half (TrRoundEntry *self)
{
  self->entry = (TrEntry) { 0 };
  self->is_counting = FALSE;
}

static void
move_to (TrRoundEntry *self, TrRoundSpot spot)
{
  drop_half (self);
  tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), spot);
  update (self);
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
  tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), last);
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
go_on (TrRoundEntry *self)
{
  g_autoptr (TrRoundGrid) grid = grid_of (self);
  TrRoundSpot spot = cursor_of (self);

  if (grid == NULL)
    return;
  if (tr_round_grid_next (grid, order_of (self), &spot)) {
    move_to (self, spot);
    return;
  }
  drop_half (self);
  update (self);
  gtk_widget_grab_focus (self->reveal);
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
clear_cursor (TrRoundEntry *self)
{
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
correct (TrRoundEntry *self)
{
  if (self->entry.digit > 0) {
    drop_half (self);
    update (self);
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
take_text (TrRoundEntry *self, gunichar key)
{
  const TrRound *round = find_round (self);

  if (round == NULL || key == 0)
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

static gboolean
move_by (TrRoundEntry *self, gint rows, gint slots)
{
  TrRoundSpot spot = cursor_of (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    slots = -slots;
  /* out of the grid on the low side wraps to a place that is not there, and is ignored */
  move_to (self, (TrRoundSpot) { spot.row + (guint) rows, spot.slot + (guint) slots });

  return GDK_EVENT_STOP;
}

/* Between two entries people type a space, "28 55": the first of them was whole, so there is nothing to skip. A number of hands it ends. */
static gboolean
on_space (TrRoundEntry *self)
{
  const TrRound *round = find_round (self);

  if (round != NULL && round->way == TR_ROUND_HANDS)
    go_on (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_escape (TrRoundEntry *self)
{
  if (self->entry.digit == 0)
    return GDK_EVENT_PROPAGATE;
  drop_half (self);
  update (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrRoundEntry *self)
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
    go_on (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    return on_space (self);
  case GDK_KEY_Escape:
    return on_escape (self);
  default:
    return take_text (self, gdk_keyval_to_unicode (keyval)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  }
}

static void
on_picked_cb (TrRoundEntry *self)
{
  drop_half (self);
  update (self);
  gtk_widget_grab_focus (self->table);
}

/* Back to typing: a toggle is no place to stay. */
static void
on_toggled_cb (GtkToggleButton *button, TrRoundEntry *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               gtk_toggle_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  update (self);
  gtk_widget_grab_focus (self->table);
}

static void
on_reveal_cb (TrRoundEntry *self)
{
  g_autofree char *today = today_of (self);
  g_autoptr (GError) error = NULL;

  if (!tr_round_reveal (self->document, self->round, today, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

static gboolean
tr_round_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_ROUND_ENTRY (widget)->table);
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

/* Whose turn it is in large type, what was typed, and how far it is. */
static GtkWidget *
now_new (TrRoundEntry *self)
{
  GtkWidget *names, *digits, *state;

  self->mark = tr_side_mark_new (TR_SIDE_UNSET);
  self->who = tr_text_new ("", "tr-stage-caption");
  self->direction = tr_text_new ("", "tr-stage-line");
  self->progress = tr_status_new ("tr-stage-line");
  gtk_label_set_lines (GTK_LABEL (self->direction), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->direction), PANGO_ELLIPSIZE_END);
  gtk_label_set_yalign (GTK_LABEL (self->direction), 0);
  gtk_widget_add_css_class (self->direction, "tr-round-now");
  gtk_widget_add_css_class (self->mark, "tr-stage-caption");
  names = tr_column_new (6, tr_row_new (9, self->mark, self->who, NULL), self->direction, NULL);
  gtk_widget_set_hexpand (names, TRUE);
  digits = tr_row_new (9, digit_new (&self->first, _("control")), digit_new (&self->second, _("uncertainty")), NULL);
  gtk_widget_set_visible (digits, find_round (self)->way != TR_ROUND_HANDS);
  gtk_widget_set_valign (digits, GTK_ALIGN_START);
  self->bar = gtk_progress_bar_new ();
  tr_name_widget (self->bar, _("Filled in"));
  gtk_label_set_width_chars (GTK_LABEL (self->progress), 9);
  gtk_label_set_xalign (GTK_LABEL (self->progress), 1);
  state = tr_column_new (9, self->progress, self->bar, NULL);
  gtk_widget_set_valign (state, GTK_ALIGN_START);

  return tr_row_new (36, names, digits, state, NULL);
}

static GtkWidget *
toggle_new (TrRoundEntry *self, const char *label, const char *tip)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, tip);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);

  return toggle;
}

static GtkWidget *
order_new (TrRoundEntry *self)
{
  GtkWidget *by_column = toggle_new (self, _("Sheet by sheet ↓"), _("After each entry on to the next direction of the same person"));
  GtkWidget *box;

  self->by_row = toggle_new (self, _("Direction by direction →"), _("After each entry on to the next person for the same direction"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->by_row), GTK_TOGGLE_BUTTON (by_column));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_round (self)->way == TR_ROUND_HANDS ? self->by_row : by_column), TRUE);
  g_signal_connect (by_column, "toggled", G_CALLBACK (on_toggled_cb), self);
  g_signal_connect (self->by_row, "toggled", G_CALLBACK (on_toggled_cb), self);
  box = tr_row_new (0, by_column, self->by_row, NULL);
  gtk_widget_add_css_class (box, "tr-switches");
  gtk_widget_set_visible (box, find_round (self)->way != TR_ROUND_HANDS);

  return box;
}

static GtkWidget *
foot_new (TrRoundEntry *self)
{
  GtkWidget *order, *foot;

  self->show = toggle_new (self, _("Show while I type"), _("What is typed is hidden from the room; this shows it"));
  /* hands were in the air: there is nothing to hide */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->show), find_round (self)->way == TR_ROUND_HANDS);
  order = order_new (self);
  self->reveal = gtk_button_new_with_label (_("Reveal"));
  gtk_widget_add_css_class (self->reveal, "suggested-action");
  gtk_widget_add_css_class (self->reveal, "tr-stage-button");
  g_signal_connect (self->show, "toggled", G_CALLBACK (on_toggled_cb), self);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_cb), self);

  foot = tr_row_new (0, self->show, order, self->reveal, NULL);
  gtk_widget_set_layout_manager (foot, tr_wrap_layout_new (18, 9)); /* with large type they do not fit on one line */

  return foot;
}

static void
build (TrRoundEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = tr_round_keys_text (find_round (self));
  GtkWidget *foot;

  self->table = tr_round_table_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->table, keys);
  g_signal_connect_swapped (self->table, "picked", G_CALLBACK (on_picked_cb), self);
  foot = foot_new (self);
  self->keys = tr_text_new (text, "tr-round-keys");
  gtk_box_append (GTK_BOX (self), now_new (self));
  gtk_box_append (GTK_BOX (self), self->table);
  self->excess = tr_status_new ("tr-warning-text");
  gtk_widget_set_visible (self->excess, FALSE);
  gtk_box_append (GTK_BOX (self), self->excess);
  gtk_box_append (GTK_BOX (self), self->keys);
  gtk_box_append (GTK_BOX (self), foot);
}

static void
tr_round_entry_init (TrRoundEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-stage");
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
