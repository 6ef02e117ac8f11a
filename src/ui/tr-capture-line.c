/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-capture-line.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-sight.h"
#include "tr-unwritten.h"

struct _TrCaptureLine {
  GtkWidget parent_instance;

  TrDocument *document;
  TrKindId kind;
  TrCaptureAdd add;
  gpointer user_data;
  GtkWidget *line;
  GtkWidget *entry;
  GtkWidget *message;
  gboolean is_adding;
};

G_DEFINE_FINAL_TYPE (TrCaptureLine, tr_capture_line, GTK_TYPE_WIDGET)

static void
show_error (TrCaptureLine *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->message), text != NULL ? text : "");
  gtk_widget_set_visible (self->message, text != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
clear (TrCaptureLine *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  /* What was added is taken back by the document; the line begins anew. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  show_error (self, NULL);
  tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
}

/* Adds what was typed. FALSE when it can not be. The page may do away with the list at what was added. */
static gboolean
take (TrCaptureLine *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (TrCaptureLine) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean is_added;

  self->is_adding = TRUE;
  is_added = self->add (self->user_data, text, &error);
  if (self->document == NULL)
    return is_added;
  if (is_added) {
    clear (self);
    tr_keep_in_sight (self->entry);
  } else {
    show_error (self, error->message);
    tr_unwritten_refuse (tr_unwritten_of (self->document), self->entry, error->message);
  }
  self->is_adding = FALSE;

  return is_added;
}

static TrCaptureLine *
line_of (GtkWidget *entry)
{
  return TR_CAPTURE_LINE (gtk_widget_get_ancestor (entry, TR_TYPE_CAPTURE_LINE));
}

static gboolean
write_entry (GtkWidget *entry)
{
  return take (line_of (entry));
}

static void
drop_entry (GtkWidget *entry)
{
  clear (line_of (entry));
}

static const TrUnwrittenWays ways = { write_entry, drop_entry };

static gboolean
has_text (TrCaptureLine *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  return *g_strstrip (text) != '\0';
}

static void
on_activate_cb (GtkEntry *entry, TrCaptureLine *self)
{
  if (has_text (self))
    take (self);
}

static void
on_changed_cb (GtkEditable *entry, TrCaptureLine *self)
{
  if (self->is_adding)
    return;
  if (has_text (self))
    tr_unwritten_hold (tr_unwritten_of (self->document), self->entry, &ways);
  else
    tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
  if (strchr (gtk_editable_get_text (entry), '\n') != NULL)
    take (self);
  else
    show_error (self, NULL);
}

static void
tr_capture_line_dispose (GObject *object)
{
  TrCaptureLine *self = TR_CAPTURE_LINE (object);

  self->is_adding = TRUE;
  if (self->document != NULL) {
    tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
    if (has_text (self))
      tr_unwritten_lose (tr_unwritten_of (self->document), gettext (tr_kind (self->kind)->label),
                         gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  }
  g_clear_object (&self->document);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_capture_line_parent_class)->dispose (object);
}

static void
tr_capture_line_class_init (TrCaptureLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_capture_line_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_capture_line_init (TrCaptureLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->line, "tr-capture");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  self->entry = g_object_new (GTK_TYPE_ENTRY, "hexpand", TRUE, "width-chars", 6, NULL);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed_cb), self);
  gtk_box_append (GTK_BOX (self->line), self->entry);

  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
}

/* A line to add records of a kind by. */
GtkWidget *
tr_capture_line_new (TrDocument *document, TrKindId kind, TrCaptureAdd add, gpointer user_data)
{
  TrCaptureLine *self = g_object_new (TR_TYPE_CAPTURE_LINE, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  self->add = add;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

/* What the empty line says, which is its name too. */
void
tr_capture_line_set_placeholder (TrCaptureLine *self, const char *placeholder)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
}

/* A widget before the entry. */
void
tr_capture_line_set_prefix (TrCaptureLine *self, GtkWidget *prefix)
{
  gtk_box_prepend (GTK_BOX (self->line), prefix);
}

void
tr_capture_line_focus (TrCaptureLine *self)
{
  gtk_widget_grab_focus (self->entry);
}
