/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-entry-desk.h"

#include <glib/gi18n.h>

#include "tr-side-mark.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

struct _TrEntryDesk {
  GtkBox parent_instance;

  const TrEntryActions *actions;
  gpointer owner; /* holds the desk, and so outlives it */

  GtkWidget *mark, *who, *about;
  GtkWidget *now; /* the row in large type */
  GtkWidget *progress, *bar;
  GtkWidget *table;
  GtkWidget *warning;
  GtkWidget *foot;
  GtkWidget *reveal;
};

G_DEFINE_FINAL_TYPE (TrEntryDesk, tr_entry_desk, GTK_TYPE_BOX)

static gboolean
move_by (TrEntryDesk *self, gint rows, gint slots)
{
  TrRoundSpot spot = tr_round_table_get_cursor (TR_ROUND_TABLE (self->table));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    slots = -slots;
  /* out of the grid on the low side wraps to a place that is not there, and is ignored */
  tr_round_table_set_cursor (TR_ROUND_TABLE (self->table), (TrRoundSpot) { spot.row + (guint) rows, spot.slot + (guint) slots });
  self->actions->moved (self->owner);

  return GDK_EVENT_STOP;
}

static gboolean
do_it (TrEntryDesk *self, void (*action) (gpointer owner))
{
  action (self->owner);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TrEntryDesk *self)
{
  gunichar key = gdk_keyval_to_unicode (keyval);

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
    return do_it (self, self->actions->correct);
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
    return do_it (self, self->actions->clear);
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return do_it (self, self->actions->go_on);
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    return do_it (self, self->actions->space);
  case GDK_KEY_Escape:
    return self->actions->escape (self->owner);
  default:
    return key != 0 && self->actions->take (self->owner, key);
  }
}

static void
on_picked_cb (TrEntryDesk *self)
{
  self->actions->moved (self->owner);
  gtk_widget_grab_focus (self->table);
}

/* Back to typing: a toggle is no place to stay. */
static void
on_toggled_cb (GtkToggleButton *button, TrEntryDesk *self)
{
  tr_tell_pressed (GTK_WIDGET (button), gtk_toggle_button_get_active (button));
  self->actions->toggled (self->owner);
  gtk_widget_grab_focus (self->table);
}

static void
on_reveal_cb (TrEntryDesk *self)
{
  self->actions->reveal (self->owner);
}

static gboolean
tr_entry_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_ENTRY_DESK (widget)->table);
}

static void
tr_entry_desk_class_init (TrEntryDeskClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_entry_desk_grab_focus;
}

/* Whose turn it is, about what, and how far it is. */
static GtkWidget *
now_new (TrEntryDesk *self)
{
  GtkWidget *names, *state;

  self->mark = tr_side_mark_new (TR_SIDE_UNSET);
  self->who = tr_text_new ("", "tr-stage-caption");
  self->about = tr_text_new ("", "tr-stage-line");
  self->progress = tr_status_new ("tr-stage-line");
  self->bar = gtk_progress_bar_new ();
  gtk_label_set_lines (GTK_LABEL (self->about), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->about), PANGO_ELLIPSIZE_END);
  gtk_label_set_yalign (GTK_LABEL (self->about), 0);
  gtk_widget_add_css_class (self->about, "tr-round-now");
  gtk_widget_add_css_class (self->mark, "tr-stage-caption");
  names = tr_column_new (6, tr_row_new (9, self->mark, self->who, NULL), self->about, NULL);
  gtk_widget_set_hexpand (names, TRUE);
  tr_name_widget (self->bar, _("Filled in"));
  gtk_label_set_width_chars (GTK_LABEL (self->progress), 9);
  gtk_label_set_xalign (GTK_LABEL (self->progress), 1);
  state = tr_column_new (9, self->progress, self->bar, NULL);
  gtk_widget_set_valign (state, GTK_ALIGN_START);

  return tr_row_new (36, names, state, NULL);
}

static GtkWidget *
table_new (TrEntryDesk *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *table = tr_round_table_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (table, keys);
  g_signal_connect_swapped (table, "picked", G_CALLBACK (on_picked_cb), self);

  return table;
}

static void
tr_entry_desk_init (TrEntryDesk *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-stage");
  self->now = now_new (self);
  self->table = table_new (self);
  self->warning = tr_status_new ("tr-warning-text");
  gtk_widget_set_visible (self->warning, FALSE);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->foot, tr_wrap_layout_new (18, 9)); /* with large type they do not fit on one line */
  self->reveal = gtk_button_new_with_label (_("Reveal"));
  gtk_widget_add_css_class (self->reveal, "suggested-action");
  gtk_widget_add_css_class (self->reveal, "tr-stage-button");
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_cb), self);
}

/* The owner is whoever holds the desk. */
GtkWidget *
tr_entry_desk_new (const TrEntryActions *actions, gpointer owner)
{
  TrEntryDesk *self = g_object_new (TR_TYPE_ENTRY_DESK, NULL);

  self->actions = actions;
  self->owner = owner;

  return GTK_WIDGET (self);
}

/* What was typed, in large type beside whose turn it is. */
void
tr_entry_desk_add_figure (TrEntryDesk *self, GtkWidget *figure)
{
  gtk_widget_set_valign (figure, GTK_ALIGN_START);
  gtk_box_insert_child_after (GTK_BOX (self->now), figure, gtk_widget_get_first_child (self->now));
}

/* A toggle for the foot, which the caller adds there, by itself or in a group. */
GtkWidget *
tr_entry_desk_toggle_new (TrEntryDesk *self, const char *label, const char *tip)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, tip);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled_cb), self, 0);

  return toggle;
}

/* Into the foot. */
void
tr_entry_desk_add (TrEntryDesk *self, GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->foot), widget);
}

/* When all was added: puts the parts in their places, with what can be typed. */
void
tr_entry_desk_finish (TrEntryDesk *self, const char *keys)
{
  gtk_box_append (GTK_BOX (self->foot), self->reveal);
  gtk_box_append (GTK_BOX (self), self->now);
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), self->warning);
  gtk_box_append (GTK_BOX (self), tr_text_new (keys, "tr-round-keys"));
  gtk_box_append (GTK_BOX (self), self->foot);
}

TrRoundTable *
tr_entry_desk_get_table (TrEntryDesk *self)
{
  return TR_ROUND_TABLE (self->table);
}

GtkWidget *
tr_entry_desk_get_reveal (TrEntryDesk *self)
{
  return self->reveal;
}

void
tr_entry_desk_show_now (TrEntryDesk *self, TrSide side, const char *who, const char *about)
{
  tr_side_mark_set_side (TR_SIDE_MARK (self->mark), side);
  gtk_label_set_label (GTK_LABEL (self->who), who);
  gtk_label_set_label (GTK_LABEL (self->about), about);
}

void
tr_entry_desk_show_progress (TrEntryDesk *self, guint n_filled, guint n_all)
{
  /* TRANSLATORS: how far a round is, such as "37 of 96" */
  g_autofree char *progress = g_strdup_printf (_("%u of %u"), n_filled, n_all), *label = NULL;

  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), n_all > 0 ? (double) n_filled / n_all : 0);
  gtk_widget_set_sensitive (self->reveal, n_filled > 0);
  if (n_filled < n_all)
    /* TRANSLATORS: on a button: how many answers are still missing, which may be so */
    label = g_strdup_printf (ngettext ("Reveal (%u still open)", "Reveal (%u still open)", n_all - n_filled), n_all - n_filled);
  /* TRANSLATORS: on a button, with the key that presses it */
  gtk_button_set_label (GTK_BUTTON (self->reveal), label != NULL ? label : _("Reveal (Enter)"));
}

/* What may be wrong with what was typed; NULL or "" when nothing. */
void
tr_entry_desk_warn (TrEntryDesk *self, const char *warning)
{
  tr_text_set (self->warning, warning != NULL ? warning : "");
}
