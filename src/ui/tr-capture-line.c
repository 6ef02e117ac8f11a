/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-capture-line.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-duplicate.h"
#include "core/tr-language.h"
#include "core/tr-parking.h"
#include "tr-capture.h"
#include "tr-feedback.h"
#include "tr-phrases.h"
#include "tr-sight.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define LEAST_ALIKE 3      /* characters before a text is held against what is there */
#define MOST_CHARACTERS 60 /* of a text that is pointed out */

struct _TrCaptureLine {
  GtkWidget parent_instance;

  TrDocument *document;
  TrKindId kind;
  const TrField *field; /* that what is typed becomes; NULL: not known, and then nothing can be corrected */
  const TrCaptureWays *ways;
  gpointer user_data;
  char *last;       /* id of what was added last, "" for nothing here */
  char *correcting; /* id of what is in the line to be corrected, NULL: a new one */
  char *like;       /* id of what is pointed out, NULL for nothing */
  GtkWidget *line;
  GtkWidget *entry;
  GtkWidget *message;
  GtkWidget *note;  /* what is there already, or what happened */
  GtkWidget *go;
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

/* A quiet line below; `id`: the record that it is about, NULL for none. */
static void
show_note (TrCaptureLine *self, const char *text, const char *id)
{
  if (g_strcmp0 (id, self->like) != 0) {
    g_free (self->like);
    self->like = g_strdup (id);
  }
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->note)), text) != 0)
    tr_text_set (self->note, text);
  gtk_widget_set_visible (gtk_widget_get_parent (self->note), *text != '\0');
  gtk_widget_set_visible (self->go, id != NULL && self->ways->go != NULL);
}

static char *
text_of (TrCaptureLine *self)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
has_text (TrCaptureLine *self)
{
  g_autofree char *text = text_of (self);

  return *g_strstrip (text) != '\0';
}

/* What was added is taken back by the document; the line begins anew. */
static void
set_text (TrCaptureLine *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
}

static void
end_correction (TrCaptureLine *self)
{
  g_clear_pointer (&self->correcting, g_free);
  gtk_widget_remove_css_class (self->entry, "tr-correcting");
}

static void
clear (TrCaptureLine *self)
{
  end_correction (self);
  set_text (self, "");
  show_error (self, NULL);
  tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
}

static TrRecord *
find_record (TrCaptureLine *self, const char *id)
{
  return id != NULL ? tr_project_find (tr_document_get_project (self->document), self->kind, id) : NULL;
}

static const TrRecord *
find_like (TrCaptureLine *self, const char *text, TrLikeness *likeness)
{
  const TrDuplicateAsk ask = { self->kind, self->field, self->ways->passes, self->user_data, self->correcting };

  *likeness = TR_LIKENESS_NONE;
  if (self->field == NULL || g_utf8_strlen (text, -1) < LEAST_ALIKE)
    return NULL;

  return tr_duplicate_find (tr_document_get_project (self->document), &ask, text, likeness);
}

static char *
like_text (TrCaptureLine *self, const TrRecord *record, TrLikeness likeness)
{
  g_autofree char *start = tr_shortened_text (tr_record_text (record, self->field), MOST_CHARACTERS);

  /* TRANSLATORS: under a line in which one types what is to be added; %s is what the list holds already */
  return g_strdup_printf (likeness == TR_LIKENESS_SAME ? _("This is there already: “%s”") : _("Much like what is there: “%s”"),
                          start);
}

static GPtrArray *
lines_of (TrCaptureLine *self, const char *text)
{
  return tr_capture_lines (text, tr_language_of_interface (), self->ways->get_side != NULL);
}

/* Points out the first of the lines that is there already; "" when none is. Free with g_free(). */
static char *
point_out (TrCaptureLine *self, const GPtrArray *lines, char **id)
{
  g_autofree char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < lines->len; i++) {
    TrLikeness likeness;
    const TrRecord *record = find_like (self, ((const TrCaptured *) lines->pdata[i])->text, &likeness);

    if (record == NULL)
      continue;
    if (n++ == 0) {
      first = like_text (self, record, likeness);
      *id = g_strdup (record->id);
    }
  }
  if (n <= 1)
    return g_strdup (first != NULL ? first : "");

  /* TRANSLATORS: after lines were pasted: how many of them are there already, and a sentence about the first */
  return g_strdup_printf (ngettext ("%u of the lines is not new. %s", "%u of the lines are not new. %s", n), n, first);
}

/* While one types. */
static void
look_for_like (TrCaptureLine *self)
{
  g_autofree char *text = text_of (self), *note = NULL, *id = NULL;
  g_autoptr (GPtrArray) lines = lines_of (self, text);

  if (self->correcting != NULL && lines->len == 0)
    return;
  note = point_out (self, lines, &id);
  if (*note == '\0' && self->correcting != NULL)
    /* TRANSLATORS: under a line that holds what was added last */
    show_note (self, _("Correcting the last one: Enter keeps the change, Esc leaves it"), NULL);
  else
    show_note (self, note, id);
}

/* What comes after the first line that says something, with a line break before it: it is part of a list, which may
 * have bullets. "" when nothing comes after it. Free with g_free(). */
static char *
after_first_line (TrCaptureLine *self, const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\R", text, 0, 0);
  GString *rest = g_string_new (NULL);
  gboolean is_found = FALSE;

  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *line = g_strconcat ("\n", *part, NULL);
    g_autoptr (GPtrArray) lines = lines_of (self, line);

    if (is_found && lines->len > 0)
      g_string_append (rest, line);
    is_found = is_found || lines->len > 0;
  }

  return g_string_free (rest, FALSE);
}

/* One action; without a change nothing happens. */
static gboolean
store_correction (TrCaptureLine *self, const TrCaptured *line, GError **error)
{
  const TrField *side = tr_kind_field (tr_kind (self->kind), "side");
  g_autofree char *name = tr_shortened_text (line->text, MOST_CHARACTERS), *label = NULL;
  TrEdit *edit;

  if (line->side == TR_SIDE_UNSET || side == NULL)
    return tr_document_set (self->document, self->kind, self->correcting, self->field->name, line->text, error);
  /* TRANSLATORS: a line in the logbook: what was corrected, such as "Signal “Young people”: corrected" */
  label = g_strdup_printf (_("%s “%s”: corrected"), gettext (tr_kind (self->kind)->label), name);
  edit = tr_document_begin (self->document, label, error);

  return tr_edit_end (edit,
                      edit != NULL &&
                        tr_edit_set (edit, self->kind, self->correcting, self->field->name, line->text, error) &&
                        tr_edit_set (edit, self->kind, self->correcting, "side", tr_sides[line->side].name, error),
                      error);
}

static gboolean
add_new (TrCaptureLine *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) lines = lines_of (self, text);
  g_autofree char *last = NULL, *note = NULL, *id = NULL;

  note = point_out (self, lines, &id);
  if (!self->ways->add (self->user_data, text, &last, error))
    return FALSE;
  if (last != NULL) {
    g_free (self->last);
    self->last = g_steal_pointer (&last);
  }
  if (self->document != NULL)
    show_note (self, note, id);

  return TRUE;
}

/* The first line is the correction; when several were pasted the others are new. They stay in the line if they can not
 * be added. */
static gboolean
add (TrCaptureLine *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) lines = lines_of (self, text);
  g_autofree char *rest = NULL;

  if (self->correcting == NULL || find_record (self, self->correcting) == NULL) {
    end_correction (self);
    return add_new (self, text, error);
  }
  if (lines->len > 0 && !store_correction (self, g_ptr_array_index (lines, 0), error))
    return FALSE;
  if (self->document == NULL)
    return TRUE;
  show_note (self, "", NULL);
  rest = after_first_line (self, text);
  if (*rest == '\0')
    return TRUE;
  end_correction (self);
  set_text (self, rest);

  return add_new (self, rest, error);
}

static void
refuse (TrCaptureLine *self, const GError *error)
{
  show_error (self, error->message);
  tr_unwritten_refuse (tr_unwritten_of (self->document), self->entry, error->message);
}

/* Adds what was typed, or keeps what was corrected. FALSE when it can not be. The page may do away with the list at what was
 * added. */
static gboolean
take (TrCaptureLine *self)
{
  g_autofree char *text = text_of (self);
  g_autoptr (TrCaptureLine) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean is_added;

  self->is_adding = TRUE;
  is_added = add (self, text, &error);
  if (self->document == NULL)
    return is_added;
  if (is_added) {
    clear (self);
    tr_keep_in_sight (self->entry);
  } else {
    refuse (self, error);
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

static const TrUnwrittenWays unwritten_ways = { write_entry, drop_entry };

static gboolean
park_lines (TrCaptureLine *self, const GPtrArray *lines, GError **error)
{
  g_autofree const char **texts = g_new (const char *, lines->len);
  g_autofree TrSide *sides = g_new (TrSide, lines->len);
  g_autofree char *today = tr_today ();
  TrSide side = self->ways->get_side != NULL ? self->ways->get_side (self->user_data) : TR_SIDE_UNSET;

  for (guint i = 0; i < lines->len; i++) {
    const TrCaptured *line = g_ptr_array_index (lines, i);

    texts[i] = line->text;
    sides[i] = line->side != TR_SIDE_UNSET ? line->side : side;
  }

  return tr_parking_add (self->document, texts, sides, lines->len, today, error);
}

/* Said under the line as well: in front of the room there are no toasts. */
static void
say_parked (TrCaptureLine *self, const GPtrArray *lines)
{
  g_autofree char *start = tr_shortened_text (((const TrCaptured *) lines->pdata[0])->text, MOST_CHARACTERS);
  /* TRANSLATORS: said after what was typed was put on the parking lot; %s is the text */
  g_autofree char *what = g_strdup_printf (_("Kept for later: “%s”"), start);

  show_note (self, what, NULL);
  tr_feedback_done (GTK_WIDGET (self), what, TRUE);
}

/* Off the subject: what was typed goes to the parking lot. The page may do away with the list then. */
static void
park (TrCaptureLine *self)
{
  g_autofree char *text = text_of (self);
  g_autoptr (TrCaptureLine) keep = g_object_ref (self);
  g_autoptr (GPtrArray) lines = lines_of (self, text);
  g_autoptr (GError) error = NULL;
  gboolean is_parked;

  if (lines->len == 0 || self->correcting != NULL)
    return;
  self->is_adding = TRUE;
  is_parked = park_lines (self, lines, &error);
  if (self->document == NULL)
    return;
  if (is_parked) {
    clear (self);
    say_parked (self, lines);
  } else {
    refuse (self, error);
  }
  self->is_adding = FALSE;
}

/* The last that was added here, or else the last of the list. */
static const TrRecord *
find_last (TrCaptureLine *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRecord *last = find_record (self, self->last);

  for (guint i = tr_project_count (project, self->kind); last == NULL && i > 0; i--) {
    const TrRecord *record = tr_project_at (project, self->kind, i - 1);

    if (self->ways->passes == NULL || self->ways->passes (self->user_data, record))
      last = record;
  }

  return last;
}

static gboolean
begin_correction (TrCaptureLine *self)
{
  const TrRecord *last = self->field != NULL ? find_last (self) : NULL;

  if (last == NULL || tr_record_is_locked (last))
    return FALSE;
  self->is_adding = TRUE;
  self->correcting = g_strdup (last->id);
  gtk_widget_add_css_class (self->entry, "tr-correcting");
  set_text (self, tr_record_text (last, self->field));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  look_for_like (self);
  self->is_adding = FALSE;

  return TRUE;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrCaptureLine *self)
{
  guint held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK);

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && held == GDK_CONTROL_MASK) {
    park (self);
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_Up && held == 0 && !has_text (self))
    return begin_correction (self);
  if (key == GDK_KEY_Escape && held == 0)
    return tr_capture_line_leave (self);

  return GDK_EVENT_PROPAGATE;
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
    tr_unwritten_hold (tr_unwritten_of (self->document), self->entry, &unwritten_ways);
  else
    tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
  if (strchr (gtk_editable_get_text (entry), '\n') != NULL) {
    take (self);
    return;
  }
  show_error (self, NULL);
  look_for_like (self);
}

/* What was pointed out may be gone, or what it was about. */
static void
on_document_changed_cb (TrCaptureLine *self)
{
  if (!self->is_adding && !has_text (self) && tr_document_touched (self->document, self->kind))
    show_note (self, "", NULL);
}

static void
on_go_clicked_cb (GtkButton *button, TrCaptureLine *self)
{
  if (find_record (self, self->like) != NULL)
    self->ways->go (self->user_data, self->like);
}

static void
tr_capture_line_dispose (GObject *object)
{
  TrCaptureLine *self = TR_CAPTURE_LINE (object);

  self->is_adding = TRUE;
  if (self->document != NULL) {
    tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
    if (has_text (self) && self->correcting == NULL)
      tr_unwritten_lose (tr_unwritten_of (self->document), gettext (tr_kind (self->kind)->label),
                         gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  }
  g_clear_object (&self->document);
  g_clear_pointer (&self->last, g_free);
  g_clear_pointer (&self->correcting, g_free);
  g_clear_pointer (&self->like, g_free);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));

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
create_entry (TrCaptureLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->line, "tr-capture");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  self->entry = g_object_new (GTK_TYPE_ENTRY, "hexpand", TRUE, "width-chars", 6, NULL);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (GTK_BOX (self->line), self->entry);
}

static void
create_below (TrCaptureLine *self)
{
  GtkWidget *below;

  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));

  self->note = tr_status_new ("caption");
  gtk_widget_set_hexpand (self->note, FALSE);
  /* TRANSLATORS: a button beside "This is there already": shows it in the list */
  self->go = gtk_button_new_with_label (_("Show it"));
  gtk_widget_add_css_class (self->go, "flat");
  gtk_widget_add_css_class (self->go, "caption");
  gtk_widget_set_valign (self->go, GTK_ALIGN_CENTER);
  g_signal_connect (self->go, "clicked", G_CALLBACK (on_go_clicked_cb), self);
  below = tr_row_new (6, self->note, self->go, NULL);
  gtk_widget_add_css_class (below, "tr-capture-note");
  gtk_widget_set_visible (below, FALSE);
  gtk_widget_set_parent (below, GTK_WIDGET (self));
}

static void
tr_capture_line_init (TrCaptureLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  create_entry (self);
  create_below (self);
}

/* A line to add records of a kind by. `ways` has to live as long as the line. */
GtkWidget *
tr_capture_line_new (TrDocument *document, TrKindId kind, const TrCaptureWays *ways, gpointer user_data)
{
  TrCaptureLine *self = g_object_new (TR_TYPE_CAPTURE_LINE, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  self->ways = ways;
  self->user_data = user_data;
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Which field what is typed becomes: without it nothing is corrected, and nothing pointed out. */
void
tr_capture_line_set_field (TrCaptureLine *self, const TrField *field)
{
  /* a year or an amount is no text that could be said before, or be corrected as one */
  self->field = field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT ? field : NULL;
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

/* Leaves what was to be corrected as it is. FALSE when nothing was. */
gboolean
tr_capture_line_leave (TrCaptureLine *self)
{
  if (self->correcting == NULL)
    return FALSE;
  self->is_adding = TRUE;
  clear (self);
  show_note (self, "", NULL);
  self->is_adding = FALSE;

  return TRUE;
}
