/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-editor-private.h"

#include <glib/gi18n.h>

#include "core/tr-lock.h"
#include "tr-spot.h"

static gboolean
tr_editor_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  TrEditor *self = TR_EDITOR (holder);

  return self->kind == spot->kind && g_strcmp0 (self->field->name, spot->field) == 0 && g_strcmp0 (self->id, spot->id) == 0;
}

static void
tr_editor_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_editor_holds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrEditor, tr_editor, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_editor_holder_init))

static const TrEditorControl *
control_for (const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_LINE:
    return field->max_length > 300 ? &tr_editor_wrapped_line : &tr_editor_entry;
  case TR_TYPE_TEXT:
    return &tr_editor_text;
  case TR_TYPE_CHOICE:
    return &tr_editor_choice;
  case TR_TYPE_REFERENCE:
    return &tr_editor_reference;
  case TR_TYPE_DATE:
    return &tr_editor_date;
  case TR_TYPE_FLAG:
    return &tr_editor_flag;
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
  default:
    return &tr_editor_entry;
  }
}

static void
on_focus_leave_cb (GtkEventControllerFocus *controller, TrEditor *self)
{
  tr_editor_write_left (self);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrEditor *self = TR_EDITOR (widget);

  if (!self->is_typed)
    return GDK_EVENT_PROPAGATE;
  tr_editor_drop_typed (self);

  return GDK_EVENT_STOP;
}

/* No relation with the visible label beside it: GTK 4.8 would say both, "Title Title". */
static void
name_input (TrEditor *self)
{
  /* the button inside a drop-down has the focus */
  GtkWidget *inner = GTK_IS_DROP_DOWN (self->input) ? gtk_widget_get_first_child (self->input) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label_text, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label_text, -1);
}

static void
place_control (TrEditor *self, const TrEditorControl *control)
{
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  self->control = control;
  self->frame = control->create (self);
  gtk_widget_insert_after (self->frame, GTK_WIDGET (self), self->label);
  gtk_widget_set_visible (self->label, self->is_label_visible && control->set_label == NULL);
  if (self->placeholder != NULL && control->set_placeholder != NULL)
    control->set_placeholder (self, self->placeholder);
  name_input (self);
  tr_editor_fill (self);
}

/* A page that goes out of sight takes nothing typed along. */
static void
tr_editor_unmap (GtkWidget *widget)
{
  tr_editor_write_left (TR_EDITOR (widget));
  GTK_WIDGET_CLASS (tr_editor_parent_class)->unmap (widget);
}

static gboolean
tr_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_EDITOR (widget)->input);
}

/* Only the control takes the focus. GTK's own way would come back to it on Shift+Tab, through
 * tr_editor_grab_focus(). */
static gboolean
tr_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (TR_EDITOR (widget)->frame, direction);
}

static void
tr_editor_dispose (GObject *object)
{
  TrEditor *self = TR_EDITOR (object);

  g_clear_handle_id (&self->write_id, g_source_remove);
  if (self->document != NULL) {
    g_signal_handlers_disconnect_by_data (self->document, self);
    if (self->is_typed)
      tr_editor_lose_typed (self);
  }
  g_clear_object (&self->document);
  self->is_filling = TRUE;
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_editor_parent_class)->dispose (object);
}

static void
tr_editor_finalize (GObject *object)
{
  TrEditor *self = TR_EDITOR (object);

  g_free (self->id);
  g_free (self->label_text);
  g_free (self->placeholder);
  g_free (self->description);
  g_free (self->reason);
  g_free (self->stored);

  G_OBJECT_CLASS (tr_editor_parent_class)->finalize (object);
}

static void
tr_editor_class_init (TrEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tr_editor_dispose;
  object_class->finalize = tr_editor_finalize;
  widget_class->unmap = tr_editor_unmap;
  widget_class->focus = tr_editor_focus;
  widget_class->grab_focus = tr_editor_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "treditor");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
tr_editor_init (TrEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->is_label_visible = TRUE;

  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The id of a record that there is one of. */
static const char *
only_id (TrDocument *document, TrKindId kind)
{
  return ((const TrRecord *) tr_project_at (tr_document_get_project (document), kind, 0))->id;
}

/* An editor for one field. `id` may be NULL for the project's own record. */
GtkWidget *
tr_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field)
{
  TrEditor *self = g_object_new (TR_TYPE_EDITOR, NULL);
  const TrEditorControl *control;

  self->document = g_object_ref (document);
  self->kind = kind;
  self->id = g_strdup (id != NULL ? id : only_id (document, kind));
  self->field = tr_kind_field (tr_kind (kind), field);
  g_assert (self->field != NULL);
  self->stored = tr_editor_read_document (self);
  if (self->stored == NULL)
    self->stored = g_strdup (self->field->type == TR_TYPE_FLAG ? "0" : "");

  control = control_for (self->field);
  if (control == &tr_editor_entry || control == &tr_editor_wrapped_line || control == &tr_editor_text)
    gtk_widget_set_hexpand (GTK_WIDGET (self), self->field->type == TR_TYPE_LINE || self->field->type == TR_TYPE_TEXT);
  self->label_text = g_strdup (gettext (self->field->label));
  gtk_label_set_text (GTK_LABEL (self->label), self->label_text);
  place_control (self, control);
  tr_editor_follow_lock (self);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (tr_editor_follow), self);

  return GTK_WIDGET (self);
}

/* Another text for the label and the accessible name than the field's own; translated. */
void
tr_editor_set_label (TrEditor *self, const char *label)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  g_free (self->label_text);
  self->label_text = g_strdup (label);
  gtk_label_set_text (GTK_LABEL (self->label), label);
  if (self->control->set_label != NULL)
    self->control->set_label (self, label);
  name_input (self);
}

/* Without its label the editor shows only its control; the label stays as the accessible name. */
void
tr_editor_set_label_visible (TrEditor *self, gboolean visible)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  self->is_label_visible = visible;
  gtk_widget_set_visible (self->label, visible && self->control->set_label == NULL);
  if (self->control->set_label_visible != NULL)
    self->control->set_label_visible (self, visible);
  if (visible)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tr-bare");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "tr-bare");
  name_input (self);
}

/* What an empty text control says. */
void
tr_editor_set_placeholder (TrEditor *self, const char *placeholder)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  if (self->control->set_placeholder != NULL) {
    self->control->set_placeholder (self, placeholder);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
  }
}

static void
apply_read_only (TrEditor *self)
{
  gboolean read_only = self->is_read_only || self->is_locked;
  const char *reason = self->is_locked ? _("This is agreed. Unlock it to change it: Ctrl+K.") : self->reason;

  if (self->control == &tr_editor_entry)
    gtk_editable_set_editable (GTK_EDITABLE (self->input), !read_only);
  else if (GTK_IS_TEXT_VIEW (self->input))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->input), !read_only);
  else
    gtk_widget_set_sensitive (self->frame, !read_only);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, read_only, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), read_only ? reason : NULL);
  g_free (self->description);
  self->description = g_strdup (read_only ? reason : NULL);
  tr_editor_describe (self);
}

/* What is agreed can be read and copied until it is unlocked. */
void
tr_editor_follow_lock (TrEditor *self)
{
  gboolean is_locked = tr_lock_is_on (tr_document_get_project (self->document), self->kind, self->id);

  if (is_locked == self->is_locked)
    return;
  self->is_locked = is_locked;
  apply_read_only (self);
}

/* Keeps the value from being changed, and says why when pointed at. Text can still be selected and copied. */
void
tr_editor_set_read_only (TrEditor *self, gboolean read_only, const char *reason)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  self->is_read_only = read_only;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  apply_read_only (self);
}

/* Lets a line take more than one on screen where the width is short; Enter still ends it. Lines that may be very
 * long do so already. */
void
tr_editor_set_wrapped (TrEditor *self)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  if (self->control == &tr_editor_entry && self->field->type == TR_TYPE_LINE)
    place_control (self, &tr_editor_wrapped_line);
  if (self->is_read_only || self->is_locked)
    apply_read_only (self);
}

/* For the text that names a card: larger, and wrapped when it is long. */
void
tr_editor_set_title_style (TrEditor *self, gboolean is_title)
{
  g_return_if_fail (TR_IS_EDITOR (self));

  if (is_title)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tr-title");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tr-title");
  if (is_title)
    tr_editor_set_wrapped (self);
}

static TrEditor *
find_focused (GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL ? (TrEditor *) gtk_widget_get_ancestor (focus, TR_TYPE_EDITOR) : NULL;
}

/* The same for the editor that has the focus, if any. */
gboolean
tr_editor_flush_focused (GtkRoot *root)
{
  TrEditor *editor = find_focused (root);

  return editor == NULL || tr_editor_flush (editor);
}

/* Whether Ctrl+Z belongs to the text that has the focus: in an editor as long as that holds something that is not written, from then
 * on the document undoes it; elsewhere, as in a search, as long as there is text. */
gboolean
tr_editor_focused_has_undo (GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TrEditor *editor = find_focused (root);

  if (editor != NULL)
    return editor->is_typed && editor->control->has_undo != NULL && editor->control->has_undo (editor);

  if (focus != NULL && GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));

  return focus != NULL && GTK_IS_EDITABLE (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus)) &&
         *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0';
}

const TrField *
tr_editor_get_field (TrEditor *self)
{
  return self->field;
}

TrDocument *
tr_editor_get_document (TrEditor *self)
{
  return self->document;
}

const char *
tr_editor_get_label (TrEditor *self)
{
  return self->label_text;
}

GtkWidget *
tr_editor_get_input (TrEditor *self)
{
  return self->input;
}

/* For controls: which of their widgets takes the focus. Borrowed; it lives as long as the control does. */
void
tr_editor_set_input (TrEditor *self, GtkWidget *input)
{
  self->input = input;
}

