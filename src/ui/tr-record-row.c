/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-record-row.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-lock.h"
#include "tr-phrases.h"
#include "tr-record-drop.h"
#include "tr-row-layout.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define LONGEST_TITLE 60 /* characters, in names and messages */
#define ROOM "tr-room"    /* data of a content: what keeps room for the buttons */
#define SPACING 6

enum { SIGNAL_MOVE, SIGNAL_REMOVE, SIGNAL_LOCK, N_SIGNALS };

static guint signals[N_SIGNALS];

struct _TrRecordRow {
  GtkWidget parent_instance;

  TrKindId kind;
  char *id;
  char *title;
  GtkWidget *handle;
  GtkWidget *body;    /* the content, or, where that keeps room for the buttons, an overlay of it and these */
  GtkWidget *content;
  GtkWidget *buttons;
  GtkWidget *lock_button; /* NULL where records can not be agreed on */
  GtkWidget *lock_icon, *lock_word; /* in it */
  GtkWidget *remove_button;
  gboolean is_locked;
};

static gboolean
tr_record_row_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  TrRecordRow *self = TR_RECORD_ROW (holder);

  return self->kind == spot->kind && spot->field == NULL && g_strcmp0 (self->id, spot->id) == 0;
}

static void
tr_record_row_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_record_row_holds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrRecordRow, tr_record_row, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_record_row_holder_init))

static void
on_move_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, -1);
}

static void
on_move_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, 1);
}

static void
on_remove (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0);
}

static void
on_lock (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (TR_RECORD_ROW (widget)->lock_button != NULL)
    g_signal_emit (widget, signals[SIGNAL_LOCK], 0);
}

/* Tab comes to the content first, however low that stands beside the buttons. */
static gboolean
tr_record_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TrRecordRow *self = TR_RECORD_ROW (widget);
  GtkWidget *stops[] = { self->content, self->buttons };
  GtkWidget *inside = self->buttons != NULL ? gtk_widget_get_focus_child (gtk_widget_get_parent (self->buttons)) : NULL;
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (tr_record_row_parent_class)->focus (widget, direction);
  if (self->buttons == NULL) /* it goes */
    return FALSE;
  if (inside != stops[0] && inside != stops[1])
    inside = stops[is_back ? 1 : 0];

  return gtk_widget_child_focus (inside, direction) ||
         (inside == stops[is_back ? 1 : 0] && gtk_widget_child_focus (stops[is_back ? 0 : 1], direction));
}

static void
tr_record_row_dispose (GObject *object)
{
  TrRecordRow *self = TR_RECORD_ROW (object);

  g_clear_pointer (&self->handle, gtk_widget_unparent);
  if (self->buttons != NULL && self->body == self->content) /* else they go with the body */
    gtk_widget_unparent (self->buttons);
  self->buttons = NULL;
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_record_row_parent_class)->dispose (object);
}

static void
tr_record_row_finalize (GObject *object)
{
  TrRecordRow *self = TR_RECORD_ROW (object);

  g_free (self->id);
  g_free (self->title);

  G_OBJECT_CLASS (tr_record_row_parent_class)->finalize (object);
}

static void
tr_record_row_class_init (TrRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tr_record_row_dispose;
  object_class->finalize = tr_record_row_finalize;
  widget_class->focus = tr_record_row_focus;

  signals[SIGNAL_MOVE] =
    g_signal_new ("move", TR_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", TR_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, on_move_down);
  signals[SIGNAL_LOCK] =
    g_signal_new ("lock", TR_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "row.lock", NULL, on_lock);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "row.lock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "row.move-down", NULL);
  /* in a text these keys belong to the text: they take the next word */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, GDK_CONTROL_MASK, "row.remove", NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "trrow");
}

static void
tr_record_row_init (TrRecordRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tr_row_layout_new (SPACING));
  self->handle = tr_record_handle_new (GTK_WIDGET (self));
  gtk_widget_set_valign (self->handle, GTK_ALIGN_START);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));

  self->remove_button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_add_css_class (self->remove_button, "tr-remove");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove_button), "row.remove");
  self->buttons = tr_row_new (SPACING, self->remove_button, NULL);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_START);
}

static void
add_lock_button (TrRecordRow *self)
{
  self->lock_button = gtk_button_new ();
  self->lock_icon = gtk_image_new_from_icon_name ("changes-allow-symbolic");
  /* TRANSLATORS: on what was agreed and locked */
  self->lock_word = gtk_label_new (C_ ("lock", "Agreed"));
  gtk_button_set_child (GTK_BUTTON (self->lock_button), tr_row_new (4, self->lock_icon, self->lock_word, NULL));
  gtk_widget_add_css_class (self->lock_button, "flat");
  gtk_widget_add_css_class (self->lock_button, "tr-lock");
  gtk_widget_set_visible (self->lock_word, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->lock_button), "row.lock");
  gtk_box_prepend (GTK_BOX (self->buttons), self->lock_button);
}

/* The buttons lie over the content, as wide as the room that it keeps for them. */
static void
lay_over (TrRecordRow *self, GtkWidget *room)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_size_group_add_widget (group, room);
  gtk_size_group_add_widget (group, self->buttons);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  self->body = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->body), self->content);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->body), self->buttons);
}

/* Room for the buttons of the row, to stand at the end of the first line of its content: then what is under that line has the whole
 * width. */
GtkWidget *
tr_record_row_room_new (GtkWidget *content)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_set_data (G_OBJECT (content), ROOM, room);
  return room;
}

/* A content of a first line with such room, and of what stands under it. */
GtkWidget *
tr_record_row_content_new (int spacing, GtkWidget *first, ...)
{
  GtkWidget *line = tr_row_new (8, first, NULL), *content = tr_column_new (spacing, line, NULL), *child;
  va_list children;

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (GTK_BOX (line), tr_record_row_room_new (content));
  va_start (children, first);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (content), child);
  va_end (children);

  return content;
}

/* A row for a record. */
GtkWidget *
tr_record_row_new (TrKindId kind, const char *id, GtkWidget *content)
{
  TrRecordRow *self = g_object_new (TR_TYPE_RECORD_ROW, NULL);
  GtkWidget *room = g_object_get_data (G_OBJECT (content), ROOM);

  self->kind = kind;
  self->id = g_strdup (id);
  self->content = self->body = content;
  gtk_widget_set_hexpand (content, TRUE);
  if (room != NULL)
    lay_over (self, room);
  else
    gtk_widget_insert_after (self->buttons, GTK_WIDGET (self), self->handle);
  gtk_widget_insert_after (self->body, GTK_WIDGET (self), self->handle);
  if (tr_lock_is_for (kind))
    add_lock_button (self);

  return GTK_WIDGET (self);
}

const char *
tr_record_row_get_id (TrRecordRow *self)
{
  return self->id;
}

/* Takes the handle out of sight where the order is not up to the user. */
void
tr_record_row_set_movable (TrRecordRow *self, gboolean is_movable)
{
  gtk_widget_set_visible (self->handle, is_movable);
}

static void
name_row (TrRecordRow *self)
{
  const char *title = self->title != NULL ? self->title : "";
  /* TRANSLATORS: the name of a row; %s is the title of a record that is agreed and locked */
  g_autofree char *locked = g_strdup_printf (_("%s, agreed"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->is_locked ? locked : title,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                  self->lock_button != NULL ? "Alt+ArrowUp Alt+ArrowDown Control+Delete Control+K"
                                                            : "Alt+ArrowUp Alt+ArrowDown Control+Delete",
                                  -1);
}

static void
name_lock_button (TrRecordRow *self)
{
  const char *title = self->title != NULL ? self->title : "";
  /* TRANSLATORS: the name of a button; %s is the title of a record */
  g_autofree char *name = g_strdup_printf (self->is_locked ? _("Agreed. Unlock to change: %s (Ctrl+K)")
                                                           : _("Agreed: lock %s (Ctrl+K)"), title);

  if (self->lock_button == NULL)
    return;
  tr_name_widget (self->lock_button, name);
  gtk_widget_set_tooltip_text (self->lock_button, name);
}

/* Shows that the record is agreed: by a closed lock, a word and a line along the row. */
void
tr_record_row_set_locked (TrRecordRow *self, gboolean is_locked)
{
  if (self->lock_button == NULL || self->is_locked == is_locked)
    return;
  self->is_locked = is_locked;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->lock_icon),
                                is_locked ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  gtk_widget_set_visible (self->lock_word, is_locked);
  gtk_widget_set_sensitive (self->remove_button, !is_locked);
  tr_set_class (GTK_WIDGET (self), "tr-locked", is_locked);
  name_row (self);
  name_lock_button (self);
}

/* What the row and its button are called: the title of its record. */
void
tr_record_row_set_title (TrRecordRow *self, const char *title)
{
  g_autofree char *name = NULL;

  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  /* TRANSLATORS: the name of a button; %s is the title of a record */
  name = g_strdup_printf (_("Delete: %s"), title);
  gtk_widget_set_tooltip_text (self->remove_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_row (self);
  name_lock_button (self);
}

/* What a record is called in names and messages: its title, the date of a session, the year of an indexation, or its
 * kind. Free with g_free(). */
char *
tr_record_name (gconstpointer record)
{
  const TrKind *kind = ((const TrRecord *) record)->kind;
  const char *title = tr_record_title (record);
  const TrSession *session = record;

  if (kind->id == TR_KIND_SESSION && *session->date != '\0') {
    g_autofree char *date = tr_language_date (tr_language_of_interface (), session->date);

    return g_strdup_printf ("%s %s", gettext (kind->label), date);
  }

  if (kind->id == TR_KIND_INDEXATION)
    return g_strdup_printf ("%s %d", gettext (kind->label), ((const TrIndexation *) record)->year);

  return tr_shortened_text (*title != '\0' ? title : gettext (kind->label), LONGEST_TITLE);
}
