/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-unwritten.h"

#define UNWRITTEN "tr-unwritten" /* a TrUnwritten, data of the document */

enum { SIGNAL_CHANGED, SIGNAL_LOST, N_SIGNALS };

static guint signals[N_SIGNALS];

typedef struct {
  GtkWidget *widget; /* takes itself off before it goes */
  const TrUnwrittenWays *ways;
  char *reason; /* why it could not be written, NULL: not tried yet */
} Entry;

struct _TrUnwritten {
  GObject parent_instance;

  GPtrArray *entries; /* Entry, the oldest first */
};

G_DEFINE_FINAL_TYPE (TrUnwritten, tr_unwritten, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->reason);
  g_free (entry);
}

static void
tr_unwritten_finalize (GObject *object)
{
  g_ptr_array_unref (TR_UNWRITTEN (object)->entries);
  G_OBJECT_CLASS (tr_unwritten_parent_class)->finalize (object);
}

static void
tr_unwritten_class_init (TrUnwrittenClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_unwritten_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TR_TYPE_UNWRITTEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOST] = g_signal_new ("lost", TR_TYPE_UNWRITTEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_STRING, G_TYPE_STRING);
}

static void
tr_unwritten_init (TrUnwritten *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

static Entry *
find_entry (TrUnwritten *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->widget == widget)
      return entry;
  }

  return NULL;
}

/* The widgets in this list now; writing one may take others off. */
static GPtrArray *
list_widgets (TrUnwritten *self)
{
  GPtrArray *widgets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (widgets, g_object_ref (((Entry *) g_ptr_array_index (self->entries, i))->widget));

  return widgets;
}

/* What is unwritten of a document. Owned by the document. */
TrUnwritten *
tr_unwritten_of (TrDocument *document)
{
  TrUnwritten *self = g_object_get_data (G_OBJECT (document), UNWRITTEN);

  if (self == NULL) {
    self = g_object_new (TR_TYPE_UNWRITTEN, NULL);
    g_object_set_data_full (G_OBJECT (document), UNWRITTEN, self, g_object_unref);
  }

  return self;
}

/* A widget, the one that takes the focus, has text that is not written. It has to release it before it goes. */
void
tr_unwritten_hold (TrUnwritten *self, GtkWidget *widget, const TrUnwrittenWays *ways)
{
  Entry *entry;

  if (find_entry (self, widget) != NULL)
    return;
  entry = g_new0 (Entry, 1);
  entry->widget = widget;
  entry->ways = ways;
  g_ptr_array_add (self->entries, entry);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The text of a widget that is held here could not be written. */
void
tr_unwritten_refuse (TrUnwritten *self, GtkWidget *widget, const char *reason)
{
  Entry *entry = find_entry (self, widget);

  if (entry == NULL || g_strcmp0 (entry->reason, reason) == 0)
    return;
  g_free (entry->reason);
  entry->reason = g_strdup (reason);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The widget has nothing more to write. */
void
tr_unwritten_release (TrUnwritten *self, GtkWidget *widget)
{
  Entry *entry = find_entry (self, widget);

  if (entry == NULL)
    return;
  g_ptr_array_remove (self->entries, entry);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Tells that a text can not be written any more, so that whoever typed it gets to see it once more. */
void
tr_unwritten_lose (TrUnwritten *self, const char *label, const char *text)
{
  if (*text != '\0')
    g_signal_emit (self, signals[SIGNAL_LOST], 0, label, text);
}

gboolean
tr_unwritten_is_empty (TrUnwritten *self)
{
  return self->entries->len == 0;
}

/* Why the first text that was refused was refused; NULL when none was. Owned by the list. */
const char *
tr_unwritten_get_reason (TrUnwritten *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->reason != NULL)
      return entry->reason;
  }

  return NULL;
}

/* The page of a project that the widget is on comes to the front; pages are children of a stack, by name. */
static void
show_page_of (GtkWidget *widget)
{
  GtkWidget *parent;

  for (GtkWidget *child = widget; (parent = gtk_widget_get_parent (child)) != NULL; child = parent) {
    const char *name = GTK_IS_STACK (parent) ? gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (parent), child)) : NULL;

    if (name != NULL && gtk_stack_get_visible_child (GTK_STACK (parent)) != child)
      gtk_widget_activate_action (widget, "win.page", "s", name);
  }
}

/* Writes all. FALSE when something could not be: it stays where it was typed, and the first of these gets the focus. */
gboolean
tr_unwritten_flush (TrUnwritten *self)
{
  g_autoptr (GPtrArray) widgets = list_widgets (self);
  GtkWidget *refused = NULL;
  gboolean is_written = TRUE;

  for (guint i = 0; i < widgets->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets, i);
    const Entry *entry = find_entry (self, widget);

    if (entry == NULL || entry->ways->write (widget))
      continue;
    is_written = FALSE;
    if (refused == NULL && find_entry (self, widget) != NULL)
      refused = widget;
  }
  if (refused != NULL) {
    show_page_of (refused);
    gtk_widget_grab_focus (refused);
  }

  return is_written;
}

static gboolean
is_within (GtkWidget *widget, GtkWidget *ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* Has the widget with the focus write its text, or drop it when that can not be written: before undo, for which typing is a change
 * like any other. */
void
tr_unwritten_settle_focused (TrUnwritten *self, GtkRoot *root)
{
  g_autoptr (GPtrArray) widgets = list_widgets (self);
  GtkWidget *focus = gtk_root_get_focus (root);

  for (guint i = 0; focus != NULL && i < widgets->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets, i);
    const Entry *entry = find_entry (self, widget);
    const TrUnwrittenWays *ways = entry != NULL ? entry->ways : NULL;

    if (ways != NULL && is_within (focus, widget) && !ways->write (widget) && find_entry (self, widget) != NULL)
      ways->drop (widget);
  }
}

/* Drops the texts in a part of the window that the user does away with. */
void
tr_unwritten_drop_within (TrUnwritten *self, GtkWidget *ancestor)
{
  g_autoptr (GPtrArray) widgets = list_widgets (self);

  for (guint i = 0; i < widgets->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets, i);
    const Entry *entry = find_entry (self, widget);

    if (entry != NULL && is_within (widget, ancestor))
      entry->ways->drop (widget);
  }
}
