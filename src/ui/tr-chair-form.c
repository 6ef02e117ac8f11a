/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-chair-form.h"

#include <glib/gi18n.h>

#include "core/tr-chair.h"
#include "core/tr-language.h"
#include "tr-feedback.h"
#include "tr-text-view.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define MINUTES_CHARACTERS 6
#define CHARACTERS 44 /* of the width of a line: as wide as the notes with their buttons */

struct _TrChairForm {
  GtkBox parent_instance;

  TrDocument *document;
  char *page;
  GtkWidget *inputs[TR_N_CHAIR_PARTS]; /* an entry for the minutes, text views for the rest */
  GtkWidget *messages[TR_N_CHAIR_PARTS];
  char *begun[TR_N_CHAIR_PARTS]; /* what was there when it began */
  gboolean is_typed;
  gboolean is_filling;
};

enum { SIGNAL_DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrChairForm, tr_chair_form, GTK_TYPE_BOX)

/* In the order in which they are used. */
static const TrChairPart parts[TR_N_CHAIR_PARTS] = { TR_CHAIR_OPENING, TR_CHAIR_PURPOSE, TR_CHAIR_PITFALLS,
                                                     TR_CHAIR_QUESTIONS, TR_CHAIR_MINUTES };

static char *
read_input (TrChairForm *self, TrChairPart part)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (part == TR_CHAIR_MINUTES)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->inputs[part])));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[part]));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
fill_input (TrChairForm *self, TrChairPart part)
{
  GtkTextBuffer *buffer;

  if (part == TR_CHAIR_MINUTES) {
    gtk_editable_set_text (GTK_EDITABLE (self->inputs[part]), self->begun[part]);
    return;
  }
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[part]));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, self->begun[part], -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}

static void
show_message (TrChairForm *self, TrChairPart part, const char *message)
{
  tr_text_set (self->messages[part], message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->inputs[part]), GTK_ACCESSIBLE_STATE_INVALID,
                               *message != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean write_form (GtkWidget *widget);
static void drop_form (GtkWidget *widget);
static const TrUnwrittenWays ways = { write_form, drop_form };

static void
set_typed (TrChairForm *self, gboolean is_typed)
{
  TrUnwritten *unwritten = tr_unwritten_of (self->document);

  self->is_typed = is_typed;
  if (is_typed)
    tr_unwritten_hold (unwritten, GTK_WIDGET (self), &ways);
  else
    tr_unwritten_release (unwritten, GTK_WIDGET (self));
}

static void
on_typed_cb (TrChairForm *self)
{
  gboolean is_typed = FALSE;

  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS && !self->is_filling; part++) {
    g_autofree char *text = read_input (self, part);

    is_typed = is_typed || !g_str_equal (text, self->begun[part]);
    show_message (self, part, "");
  }
  if (!self->is_filling)
    set_typed (self, is_typed);
}

static gboolean
write_form (GtkWidget *widget)
{
  return tr_chair_form_save (TR_CHAIR_FORM (widget));
}

static void
drop_form (GtkWidget *widget)
{
  TrChairForm *self = TR_CHAIR_FORM (widget);

  self->is_filling = TRUE;
  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    fill_input (self, part);
  self->is_filling = FALSE;
  on_typed_cb (self);
}

static void
finish (TrChairForm *self)
{
  set_typed (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
refuse (TrChairForm *self, TrChairPart culprit, const GError *error)
{
  if (culprit == TR_N_CHAIR_PARTS) {
    tr_unwritten_refuse (tr_unwritten_of (self->document), GTK_WIDGET (self), error->message);
    tr_feedback_error (GTK_WIDGET (self), _("The notes could not be saved"), error);
    return;
  }
  show_message (self, culprit, error->message);
  tr_unwritten_refuse (tr_unwritten_of (self->document), GTK_WIDGET (self), error->message);
  gtk_widget_grab_focus (self->inputs[culprit]);
}

/* Writes what was typed and is done. FALSE when it can not be written, which the form says. */
gboolean
tr_chair_form_save (TrChairForm *self)
{
  g_autoptr (TrChairForm) form = g_object_ref (self);
  g_auto (GStrv) texts = g_new0 (char *, TR_N_CHAIR_PARTS + 1);
  g_autoptr (GError) error = NULL;
  TrChairPart culprit;

  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    texts[part] = read_input (form, part);
  if (form->is_typed &&
      !tr_chair_edit (form->document, form->page, (const char *const *) texts, &culprit, &error)) {
    refuse (form, culprit, error);
    return FALSE;
  }
  finish (form);

  return TRUE;
}

static void
on_save_cb (TrChairForm *self)
{
  tr_chair_form_save (self);
}

static void
on_restore_cb (TrChairForm *self)
{
  g_autoptr (TrChairForm) form = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!tr_chair_restore (form->document, form->page, &error)) {
    tr_feedback_error (GTK_WIDGET (form), _("The notes could not be saved"), error);
    return;
  }
  tr_feedback_done (GTK_WIDGET (form), _("The notes of this page are as shipped again"), TRUE);
  finish (form);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (is_enter && (state & GDK_CONTROL_MASK) != 0)
    tr_chair_form_save (user_data);
  else if (key == GDK_KEY_Escape)
    finish (user_data);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* A form that goes with its texts, because all of the window does, says so. */
static void
tr_chair_form_dispose (GObject *object)
{
  TrChairForm *self = TR_CHAIR_FORM (object);

  if (self->document != NULL && self->is_typed) {
    set_typed (self, FALSE);
    for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++) {
      g_autofree char *text = read_input (self, part);

      if (!g_str_equal (text, self->begun[part]))
        tr_unwritten_lose (tr_unwritten_of (self->document), _(tr_chair_field (part)->label), text);
    }
  }
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_chair_form_parent_class)->dispose (object);
}

static void
tr_chair_form_finalize (GObject *object)
{
  TrChairForm *self = TR_CHAIR_FORM (object);

  g_free (self->page);
  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    g_free (self->begun[part]);
  G_OBJECT_CLASS (tr_chair_form_parent_class)->finalize (object);
}

static void
tr_chair_form_class_init (TrChairFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_chair_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_chair_form_finalize;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_chair_form_init (TrChairForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
make_minutes (TrChairForm *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), MINUTES_CHARACTERS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), MINUTES_CHARACTERS);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_typed_cb), self);
  self->inputs[TR_CHAIR_MINUTES] = entry;

  return entry;
}

static GtkWidget *
make_view (TrChairForm *self, TrChairPart part)
{
  GtkWidget *view = tr_text_view_new (), *frame;

  frame = g_object_new (GTK_TYPE_OVERLAY, "css-name", "entry", "child", view, NULL);
  gtk_widget_add_css_class (frame, "tr-text");
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (on_typed_cb), self);
  self->inputs[part] = view;

  return frame;
}

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = tr_text_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARACTERS);

  return label;
}

static GtkWidget *
make_message (void)
{
  GtkWidget *message = make_text ("", "error");

  gtk_widget_set_visible (message, FALSE);

  return message;
}

static GtkWidget *
make_part (TrChairForm *self, TrChairPart part)
{
  const char *label = _(tr_chair_field (part)->label);
  GtkWidget *column = tr_column_new (4, tr_text_new (label, "tr-strong"), NULL);
  GtkWidget *control = part == TR_CHAIR_MINUTES ? make_minutes (self) : make_view (self, part);

  if (part == TR_CHAIR_PITFALLS || part == TR_CHAIR_QUESTIONS)
    gtk_box_append (GTK_BOX (column), make_text (_("Each on a line of its own"), "tip-source"));
  self->messages[part] = make_message ();
  gtk_box_append (GTK_BOX (column), control);
  gtk_box_append (GTK_BOX (column), self->messages[part]);
  tr_name_widget (self->inputs[part], label);

  return column;
}

static GtkWidget *
make_buttons (TrChairForm *self, gboolean is_own)
{
  GtkWidget *save = gtk_button_new_with_label (_("Save")), *leave = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *restore = gtk_button_new_with_label (_("Back to the shipped texts"));

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_tooltip_text (save, _("Save (Ctrl+Enter)"));
  gtk_widget_set_halign (restore, GTK_ALIGN_START);
  gtk_widget_set_visible (restore, is_own);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save_cb), self);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (finish), self);
  g_signal_connect_swapped (restore, "clicked", G_CALLBACK (on_restore_cb), self);

  return tr_column_new (8, tr_row_new (6, save, leave, NULL), restore, NULL);
}

/* With what the chair has on that page now. */
GtkWidget *
tr_chair_form_new (TrDocument *document, const char *page)
{
  TrChairForm *self = g_object_new (TR_TYPE_CHAIR_FORM, NULL);
  TrProject *project = tr_document_get_project (document);
  TrLanguage language = tr_language_of_interface ();
  g_autoptr (TrChair) chair = tr_chair_new (project, page, language);
  /* TRANSLATORS: the name of a form; %s is a page, such as "Challenge" */
  g_autofree char *name = g_strdup_printf (_("Notes of the chair: %s"),
                                           gettext (tr_wheres[tr_choice_index (tr_wheres, page)].label));

  self->page = g_strdup (page);
  gtk_box_append (GTK_BOX (self), make_text (name, "tip-heading"));
  for (guint i = 0; i < TR_N_CHAIR_PARTS; i++) {
    gtk_box_append (GTK_BOX (self), make_part (self, parts[i]));
    self->begun[parts[i]] = tr_chair_text (project, page, parts[i], language);
  }
  gtk_box_append (GTK_BOX (self), make_text (_("What you leave empty becomes the shipped text again."), "tip-source"));
  gtk_box_append (GTK_BOX (self), make_buttons (self, chair->is_own));
  tr_name_widget (GTK_WIDGET (self), name);
  self->document = g_object_ref (document);
  drop_form (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/* To the first field. */
void
tr_chair_form_focus (TrChairForm *self)
{
  gtk_widget_grab_focus (self->inputs[parts[0]]);
}
