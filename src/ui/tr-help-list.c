/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help-list.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-widgets.h"

#define HIT "tr-hit" /* data of a row */
#define CHARACTERS 24 /* of a line: the list does not decide how wide the window is */

struct _TrHelpList {
  GtkBox parent_instance;

  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *nothing;
  GPtrArray *hits; /* TrHelpHit */
  const TrHelpTopic *shown;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrHelpList, tr_help_list, GTK_TYPE_BOX)

static GtkWidget *
make_row (const TrHelpHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new (), *title = tr_text_new (hit->topic->title, NULL), *excerpt;
  GtkWidget *column = tr_column_new (2, title, NULL);
  g_autofree char *name = g_strdup_printf ("%s. %s", hit->topic->title, hit->excerpt);

  gtk_label_set_max_width_chars (GTK_LABEL (title), CHARACTERS);
  if (*hit->excerpt != '\0') {
    excerpt = tr_text_new (hit->excerpt, "tr-help-excerpt");
    gtk_label_set_max_width_chars (GTK_LABEL (excerpt), CHARACTERS);
    gtk_box_append (GTK_BOX (column), excerpt);
  }
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), column);
  g_object_set_data (G_OBJECT (row), HIT, (gpointer) hit);
  tr_name_widget (row, *hit->excerpt != '\0' ? name : hit->topic->title);

  return row;
}

static void
choose (TrHelpList *self, GtkListBoxRow *row)
{
  const TrHelpHit *hit = g_object_get_data (G_OBJECT (row), HIT);

  self->shown = hit->topic;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hit->topic, hit->block);
}

static void
on_activated_cb (GtkListBox *list, GtkListBoxRow *row, TrHelpList *self)
{
  choose (self, row);
}

/* The row is not selected: with Tab the selection would go along, and what is shown with it. */
static void
mark_shown (TrHelpList *self)
{
  for (guint i = 0; i < self->hits->len; i++) {
    GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i));
    gboolean is_shown = ((TrHelpHit *) self->hits->pdata[i])->topic == self->shown;

    tr_set_class (row, "tr-shown", is_shown);
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
  }
}

static void
refresh (TrHelpList *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = tr_help_search (words, tr_language_of_interface ());
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self->hits->pdata[i]));
  tr_text_set (self->nothing, self->hits->len == 0 ? _("Nothing in the help has these words.") : "");
  mark_shown (self);
}

static void
on_enter_cb (TrHelpList *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (first != NULL)
    choose (self, first);
  mark_shown (self);
}

/* Down from the search goes to the first topic found. */
static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrHelpList *self)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
on_stop_cb (TrHelpList *self)
{
  if (!tr_help_list_forget (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
tr_help_list_dispose (GObject *object)
{
  g_clear_pointer (&TR_HELP_LIST (object)->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (tr_help_list_parent_class)->dispose (object);
}

static void
tr_help_list_class_init (TrHelpListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_help_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TR_TYPE_HELP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         2, G_TYPE_POINTER, G_TYPE_UINT);
}

static void
make_search (TrHelpList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in the help"), NULL);
  tr_name_widget (self->search, _("Search in the help"));
  /* at once, not when typing pauses: Enter opens the first, which has to be of what was typed */
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_enter_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (on_stop_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search, keys);
}

static void
tr_help_list_init (TrHelpList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  make_search (self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  tr_name_widget (self->list, _("Topics"));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_activated_cb), self);
  self->nothing = tr_status_new ("tr-help-excerpt");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->nothing);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-help-list");
  refresh (self);
}

GtkWidget *
tr_help_list_new (void)
{
  return g_object_new (TR_TYPE_HELP_LIST, NULL);
}

/* Marks the topic that is shown. */
void
tr_help_list_select (TrHelpList *self, const TrHelpTopic *topic)
{
  self->shown = topic;
  mark_shown (self);
}

/* Puts the cursor in the search line. */
void
tr_help_list_search (TrHelpList *self)
{
  gtk_widget_grab_focus (self->search);
}

/* Shows all topics again; FALSE when it does already. */
gboolean
tr_help_list_forget (TrHelpList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");

  return TRUE;
}
