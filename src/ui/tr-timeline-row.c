/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-row.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-columns-layout.h"
#include "tr-timeline-words.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define ROW "tr-row"            /* data of an entry */
#define CHARACTERS_OF_DATE 10
#define CHARACTERS_OF_NAME 18   /* at least; a longer one takes more lines */

struct _TrTimelineRow {
  GtkBox parent_instance;

  TrTimelineDesk *desk;
  char *key;
  GtkWidget *cells;
  GtkWidget *name;
  GtkWidget *before, *entry, *after; /* the entry only where the date can be moved */
  GtkWidget *problem;
  GtkWidget *latest, *state, *stated;
  gboolean is_showing; /* the text changes because the desk did */
};

G_DEFINE_FINAL_TYPE (TrTimelineRow, tr_timeline_row, GTK_TYPE_BOX)

static gboolean write_entry (GtkWidget *entry);
static void drop_entry (GtkWidget *entry);

static const TrUnwrittenWays entry_ways = { write_entry, drop_entry };

static TrUnwritten *
unwritten_of (TrTimelineRow *self)
{
  return tr_unwritten_of (tr_timeline_desk_get_document (self->desk));
}

static void
complain (TrTimelineRow *self, const char *why)
{
  tr_text_set (self->problem, why);
  gtk_widget_set_visible (self->problem, *why != '\0');
  tr_set_class (self->entry, "error", *why != '\0');
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               *why != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What was refused stays in the entry, with the reason under it. */
static gboolean
refuse (TrTimelineRow *self, const char *why)
{
  complain (self, why);
  tr_unwritten_refuse (unwritten_of (self), self->entry, why);

  return FALSE;
}

static void
on_refused_cb (TrTimelineDesk *desk, const char *why, char **reason)
{
  g_free (*reason);
  *reason = g_strdup (why);
}

/* Moves it to a day, and notes why that can not be. */
static gboolean
move_to (TrTimelineRow *self, const GDate *day, char **reason)
{
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, self->key);
  gulong handler = g_signal_connect (self->desk, "refused", G_CALLBACK (on_refused_cb), reason);
  TrPlanGrip grip = item != NULL ? tr_timeline_grip_of_keys (item) : TR_GRIP_WHOLE;
  gboolean is_moved = tr_timeline_desk_move (self->desk, self->key, grip, day);

  g_signal_handler_disconnect (self->desk, handler);

  return is_moved;
}

/* On Enter and on leaving. */
static gboolean
write_entry (GtkWidget *entry)
{
  TrTimelineRow *self = g_object_get_data (G_OBJECT (entry), ROW);
  g_autoptr (TrTimelineRow) keep = g_object_ref (self);
  g_autofree char *iso = NULL, *reason = NULL;
  GDate day;

  if (!tr_language_parse_date (gtk_editable_get_text (GTK_EDITABLE (entry)), &iso) || !tr_date_read (iso, &day))
    return refuse (self, _("Write a date as in 31-12-2029."));
  if (!move_to (self, &day, &reason))
    return refuse (self, reason != NULL ? reason : _("The date could not be saved"));
  complain (self, "");
  tr_unwritten_release (unwritten_of (self), entry);
  tr_timeline_row_update (self);

  return TRUE;
}

static void
drop_entry (GtkWidget *entry)
{
  TrTimelineRow *self = g_object_get_data (G_OBJECT (entry), ROW);

  complain (self, "");
  tr_unwritten_release (unwritten_of (self), entry);
  tr_timeline_row_update (self);
}

static void
on_typed_cb (GtkWidget *entry, TrTimelineRow *self)
{
  if (!self->is_showing)
    tr_unwritten_hold (unwritten_of (self), entry, &entry_ways);
}

static gboolean
is_typed (TrTimelineRow *self)
{
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, self->key);
  g_autofree char *shown = NULL, *iso = NULL;
  const GDate *day;

  if (item == NULL)
    return FALSE;
  day = tr_timeline_grip_of_keys (item) == TR_GRIP_END ? &item->to : &item->from;
  iso = tr_date_write (day);
  shown = tr_language_date (TR_LANGUAGE_NL, iso);

  return !g_str_equal (shown, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_left_cb (TrTimelineRow *self)
{
  if (self->entry != NULL && is_typed (self))
    write_entry (self->entry);
}

static void
on_activate_cb (GtkWidget *entry)
{
  write_entry (entry);
}

/* Back to the date that is there. */
static gboolean
on_escape_cb (GtkWidget *entry, GVariant *arguments, gpointer user_data)
{
  drop_entry (entry);

  return GDK_EVENT_STOP;
}

static void
tr_timeline_row_dispose (GObject *object)
{
  TrTimelineRow *self = TR_TIMELINE_ROW (object);

  if (self->entry != NULL && self->desk != NULL)
    tr_unwritten_release (unwritten_of (self), self->entry);
  self->entry = NULL;
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_timeline_row_parent_class)->dispose (object);
}

static void
tr_timeline_row_finalize (GObject *object)
{
  g_free (TR_TIMELINE_ROW (object)->key);
  G_OBJECT_CLASS (tr_timeline_row_parent_class)->finalize (object);
}

static void
tr_timeline_row_class_init (TrTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_timeline_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_timeline_row_finalize;
}

static void
tr_timeline_row_init (TrTimelineRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->cells = tr_row_new (0, NULL);
  gtk_widget_set_layout_manager (self->cells, tr_timeline_columns_new ());
  self->problem = tr_text_new ("", "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self), self->cells);
  gtk_box_append (GTK_BOX (self), self->problem);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-matrix-row");
}

static GtkWidget *
entry_new (TrTimelineRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_shortcut_controller_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), CHARACTERS_OF_DATE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), CHARACTERS_OF_DATE);
  g_object_set_data (G_OBJECT (entry), ROW, self);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate_cb), NULL);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_typed_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape_cb, NULL, NULL)));
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);

  return entry;
}

static GtkWidget *
cell_new (TrTimelineRow *self, GtkAccessibleRole role, GtkWidget *child)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);

  gtk_box_append (GTK_BOX (cell), child);
  gtk_widget_set_hexpand (child, TRUE);
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->cells), cell);

  return cell;
}

static GtkWidget *
text_new (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
}

/* Two dates stand under each other where there is no room for them beside each other. */
static GtkWidget *
date_cell_new (TrTimelineRow *self, gboolean can_move)
{
  GtkWidget *cell = tr_row_new (0, NULL);

  self->before = text_new ();
  self->after = text_new ();
  gtk_widget_set_layout_manager (cell, tr_wrap_layout_new (6, 0));
  gtk_box_append (GTK_BOX (cell), self->before);
  if (can_move)
    gtk_box_append (GTK_BOX (cell), self->entry = entry_new (self));
  gtk_box_append (GTK_BOX (cell), self->after);

  return cell;
}

/* The columns of the table, which all rows have: what, when, at the latest, how it stands, and where that comes from. */
GtkLayoutManager *
tr_timeline_columns_new (void)
{
  static const int shares[] = { 33, 22, 16, 12, 17 };

  return tr_columns_layout_new (shares, G_N_ELEMENTS (shares), 9);
}

GtkWidget *
tr_timeline_row_new (TrTimelineDesk *desk, const char *key)
{
  TrTimelineRow *self = g_object_new (TR_TYPE_TIMELINE_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  const TrPlanItem *item = tr_timeline_desk_find (desk, key);
  gboolean can_move = item != NULL && tr_plan_why_fixed (item, tr_timeline_grip_of_keys (item)) == NULL;

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  self->name = tr_text_new ("", NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->name), CHARACTERS_OF_NAME);
  self->latest = text_new ();
  self->state = tr_text_new ("", NULL);
  self->stated = tr_text_new ("", NULL);
  cell_new (self, GTK_ACCESSIBLE_ROLE_ROW_HEADER, self->name);
  cell_new (self, GTK_ACCESSIBLE_ROLE_CELL, date_cell_new (self, can_move));
  cell_new (self, GTK_ACCESSIBLE_ROLE_CELL, self->latest);
  cell_new (self, GTK_ACCESSIBLE_ROLE_CELL, self->state);
  cell_new (self, GTK_ACCESSIBLE_ROLE_CELL, self->stated);
  tr_timeline_row_update (self);

  return GTK_WIDGET (self);
}

const char *
tr_timeline_row_get_key (TrTimelineRow *self)
{
  return self->key;
}

/* NULL where the date can not be moved. */
GtkWidget *
tr_timeline_row_get_entry (TrTimelineRow *self)
{
  return self->entry;
}

static char *
short_date (const GDate *date)
{
  g_autofree char *iso = tr_date_write (date);

  return tr_language_date (TR_LANGUAGE_NL, iso);
}

static void
show_date (TrTimelineRow *self, const TrPlanItem *item)
{
  gboolean is_span = tr_plan_item_is_span (item), is_end = tr_timeline_grip_of_keys (item) == TR_GRIP_END;
  g_autofree char *from = short_date (&item->from), *to = short_date (&item->to);
  g_autofree char *before = g_strdup_printf ("%s –", from), *after = g_strdup_printf ("– %s", to);
  g_autofree char *name = tr_plan_item_text (item, tr_language_of_interface ());
  /* TRANSLATORS: the name of an entry with a date in a table; %s is what is on that day */
  g_autofree char *label = g_strdup_printf (_("Date: %s"), name);

  gtk_label_set_label (GTK_LABEL (self->before), is_span && (is_end || self->entry == NULL) ? before
                                                 : self->entry == NULL                      ? from
                                                                                            : "");
  gtk_label_set_label (GTK_LABEL (self->after), is_span && self->entry == NULL ? to : is_span && !is_end ? after : "");
  gtk_widget_set_visible (self->before, *gtk_label_get_label (GTK_LABEL (self->before)) != '\0');
  gtk_widget_set_visible (self->after, *gtk_label_get_label (GTK_LABEL (self->after)) != '\0');
  if (self->entry == NULL)
    return;
  tr_name_widget (self->entry, label);
  self->is_showing = TRUE;
  if (!gtk_widget_is_visible (self->problem) && !gtk_widget_has_focus (self->entry))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), is_end ? to : from);
  self->is_showing = FALSE;
}

/* The word for what does not fit, else where it stands. */
static char *
state_text (TrTimelineRow *self, const TrPlan *plan, const TrPlanItem *item)
{
  const TrTimelineItem *shown = tr_timeline_picture_find (tr_timeline_desk_get_picture (self->desk), item->key);

  if (shown != NULL && *shown->trouble != '\0')
    return g_strdup (shown->trouble);

  return tr_timeline_state_text (plan, item, tr_timeline_desk_get_today (self->desk));
}

/* Says what the desk shows of it now. */
void
tr_timeline_row_update (TrTimelineRow *self)
{
  const TrPlan *plan = tr_timeline_desk_get_plan (self->desk);
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, self->key);
  g_autofree char *name = NULL, *latest = NULL, *state = NULL, *stated = NULL;

  if (item == NULL)
    return;
  name = tr_timeline_name_text (plan, item);
  latest = g_date_valid (&item->latest) ? short_date (&item->latest) : g_strdup ("");
  state = state_text (self, plan, item);
  stated = tr_timeline_stated_text (item);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->latest), latest);
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_label_set_label (GTK_LABEL (self->stated), stated);
  show_date (self, item);
}
