/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-score-cell.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tr-error.h"
#include "core/tr-language.h"

#include "tr-editor.h"
#include "tr-page-widgets.h"
#include "tr-spread-mark.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define QUIET_MS 1000 /* after which a number that was typed is written */
#define MOTIVATION_CHARACTERS 40
#define POPOVER_WIDTH_PX 320

struct _TrScoreCell {
  GtkBox parent_instance;
  TrDocument *document;
  TrKindId kind;
  char *provider;
  char *criterion;
  char *assessor; /* of an own score */
  GtkWidget *entry;
  GtkWidget *line; /* the entry and what stands beside it */
  GtkWidget *message;

  /* of an own score: opens the explanation */
  GtkWidget *why;
  GtkWidget *why_label;

  /* of a score together: how far the own ones lie apart, above; and why this one, below, for as long as there is a record of it */
  GtkWidget *talk;
  GtkWidget *words;
  GtkWidget *mark;
  GtkWidget *motivation;
  char *motivation_id;

  guint write_source;
  gboolean is_typed;    /* differs from what was last shown */
  gboolean is_showing;  /* the text changes because the document did */
};

G_DEFINE_FINAL_TYPE (TrScoreCell, tr_score_cell, GTK_TYPE_BOX)

static gboolean write_entry (GtkWidget *entry);
static void drop_entry (GtkWidget *entry);

static const TrUnwrittenWays entry_ways = { write_entry, drop_entry };

static const TrField *
field_of (TrScoreCell *self, const char *name)
{
  return tr_kind_field (tr_kind (self->kind), name);
}

/* The record that this shows, NULL when nothing was given yet. */
static const TrRecord *
find_record (TrScoreCell *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrField *provider = field_of (self, "provider"), *criterion = field_of (self, "criterion"), *assessor = field_of (self, "assessor");

  for (guint i = 0; i < tr_project_count (project, self->kind); i++) {
    const TrRecord *record = tr_project_at (project, self->kind, i);

    if (g_str_equal (tr_record_text (record, provider), self->provider) &&
        g_str_equal (tr_record_text (record, criterion), self->criterion) &&
        (assessor == NULL || g_strcmp0 (tr_record_text (record, assessor), self->assessor) == 0))
      return record;
  }

  return NULL;
}

static void
show_message (TrScoreCell *self, const char *message)
{
  gboolean is_wrong = *message != '\0';

  tr_text_set (self->message, message);
  if (is_wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

/* The number that was typed, in canonical form; NULL when it is none that a score can have. */
static char *
read_value (TrScoreCell *self, GError **error)
{
  const TrField *field = field_of (self, "value");
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  char canonical[G_ASCII_DTOSTR_BUF_SIZE] = "";
  double value;

  if (*typed != '\0' && !tr_language_parse_number (typed, &value)) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("a score is a number from 1 to 10"));
    return NULL;
  }
  if (*typed != '\0')
    g_ascii_formatd (canonical, sizeof canonical, "%.15g", value);
  if (!tr_field_check (field, canonical, error))
    return NULL;

  return g_strdup (canonical);
}

static gboolean
write_value (TrScoreCell *self, const char *value, GError **error)
{
  const TrRecord *record = find_record (self);
  g_autofree char *id = NULL;

  if (record != NULL)
    return tr_document_set (self->document, self->kind, record->id, "value", value, error);
  if (*value == '\0')
    return TRUE;
  /* a score together ends where the assessor would come */
  id = tr_document_add (self->document, self->kind, error, "provider", self->provider, "criterion", self->criterion, "value", value,
                        self->kind == TR_KIND_SCORE ? "assessor" : NULL, self->assessor, NULL);
  return id != NULL;
}

static void
update_entry (TrScoreCell *self, const TrRecord *record)
{
  g_autofree char *text = NULL;

  if (self->is_typed)
    return;
  text = tr_language_number (tr_language_of_interface (), record != NULL ? tr_record_number (record, field_of (self, "value")) : NAN, 2);
  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
}

/* Only a score that was given can be explained. */
static void
update_why (TrScoreCell *self, const TrRecord *record)
{
  const char *motivation = record != NULL ? tr_record_text (record, field_of (self, "motivation")) : "";

  gtk_widget_set_sensitive (self->why, record != NULL);
  gtk_label_set_label (GTK_LABEL (self->why_label), *motivation != '\0' ? motivation : _("why?"));
  gtk_widget_set_tooltip_text (self->why, *motivation != '\0' ? motivation : _("Explain this score"));
}

static void
drop_motivation (TrScoreCell *self)
{
  if (self->motivation != NULL)
    gtk_box_remove (GTK_BOX (self), self->motivation);
  self->motivation = NULL;
  g_clear_pointer (&self->motivation_id, g_free);
}

/* A score that was given together asks for its motivation, right below it. */
static void
update_motivation (TrScoreCell *self, const TrRecord *record)
{
  gboolean is_asked = record != NULL && !(tr_record_is_empty (record, field_of (self, "value")) &&
                                          tr_record_is_empty (record, field_of (self, "motivation")));

  if (self->motivation != NULL && (!is_asked || !g_str_equal (self->motivation_id, record->id)))
    drop_motivation (self);
  if (!is_asked || self->motivation != NULL)
    return;
  self->motivation_id = g_strdup (record->id);
  self->motivation = tr_bare_editor_new (self->document, self->kind, record->id, "motivation", _("Why?"));
  gtk_box_append (GTK_BOX (self), self->motivation);
}

static void
update_name (TrScoreCell *self, TrProject *project)
{
  const TrCriterion *criterion = tr_project_find (project, TR_KIND_CRITERION, self->criterion);
  const TrProvider *provider = tr_project_find (project, TR_KIND_PROVIDER, self->provider);
  const TrParticipant *assessor = tr_project_find (project, TR_KIND_PARTICIPANT, self->assessor);
  g_autofree char *name = NULL, *why = NULL;

  if (criterion == NULL || provider == NULL)
    return;
  if (self->kind == TR_KIND_SCORE) {
    /* TRANSLATORS: criterion, provider, role of the one who scores: "Craftsmanship, Provider A, score of policy adviser" */
    name = g_strdup_printf (_("%s, %s, score of %s"), criterion->name, provider->name, assessor != NULL ? assessor->role : "—");
    /* TRANSLATORS: criterion, provider, role of the one who scores */
    why = g_strdup_printf (_("%s, %s, explanation of %s"), criterion->name, provider->name, assessor != NULL ? assessor->role : "—");
    tr_name_widget (self->why, why);
  } else {
    /* TRANSLATORS: criterion, provider: "Craftsmanship, Provider A, score together" */
    name = g_strdup_printf (_("%s, %s, score together"), criterion->name, provider->name);
    /* TRANSLATORS: criterion, provider */
    why = g_strdup_printf (_("%s, %s, motivation of the score together"), criterion->name, provider->name);
    if (self->motivation != NULL)
      tr_editor_set_label (TR_EDITOR (self->motivation), why);
  }
  tr_name_widget (self->entry, name);
}

static void
set_typed (TrScoreCell *self, gboolean is_typed)
{
  self->is_typed = is_typed;
  if (is_typed)
    tr_unwritten_hold (tr_unwritten_of (self->document), self->entry, &entry_ways);
  else
    tr_unwritten_release (tr_unwritten_of (self->document), self->entry);
}

/* What was typed has no place any more. */
static void
lose_typed (TrScoreCell *self)
{
  set_typed (self, FALSE);
  tr_unwritten_lose (tr_unwritten_of (self->document), gettext (tr_kind (self->kind)->label),
                     gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
has_place (TrScoreCell *self)
{
  TrProject *project = tr_document_get_project (self->document);

  return tr_project_find (project, TR_KIND_CRITERION, self->criterion) != NULL &&
         tr_project_find (project, TR_KIND_PROVIDER, self->provider) != NULL &&
         (self->kind != TR_KIND_SCORE || tr_project_find (project, TR_KIND_PARTICIPANT, self->assessor) != NULL);
}

static void
refuse (TrScoreCell *self, const GError *error)
{
  g_autofree char *reason = g_strdup_printf ("%s: %s", gettext (tr_kind (self->kind)->label), error->message);

  if (!has_place (self)) {
    lose_typed (self);
    return;
  }
  show_message (self, error->message);
  tr_unwritten_refuse (tr_unwritten_of (self->document), self->entry, reason);
}

/* Writes what was typed. FALSE when it is not acceptable: it stays, with the reason under it. When another program took away what
 * the score is about, the table can have given up this cell afterwards. */
gboolean
tr_score_cell_flush (TrScoreCell *self)
{
  g_autoptr (TrScoreCell) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  gboolean is_written;

  g_clear_handle_id (&self->write_source, g_source_remove);
  if (!self->is_typed || (self->kind == TR_KIND_SCORE && self->assessor == NULL))
    return TRUE;
  value = read_value (self, &error);
  is_written = value != NULL && write_value (self, value, &error);
  if (self->document == NULL || !self->is_typed)
    return is_written;
  if (!is_written) {
    refuse (self, error);
    return FALSE;
  }
  set_typed (self, FALSE);
  show_message (self, "");
  tr_score_cell_update (self);

  return TRUE;
}

static void
drop_typed (TrScoreCell *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  set_typed (self, FALSE);
  show_message (self, "");
  tr_score_cell_update (self);
}

static TrScoreCell *
cell_of (GtkWidget *entry)
{
  return TR_SCORE_CELL (gtk_widget_get_ancestor (entry, TR_TYPE_SCORE_CELL));
}

static gboolean
write_entry (GtkWidget *entry)
{
  return tr_score_cell_flush (cell_of (entry));
}

static void
drop_entry (GtkWidget *entry)
{
  drop_typed (cell_of (entry));
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrScoreCell *self = TR_SCORE_CELL (widget);

  if (!self->is_typed)
    return GDK_EVENT_PROPAGATE;
  drop_typed (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_time_cb (gpointer user_data)
{
  TrScoreCell *self = user_data;

  self->write_source = 0;
  tr_score_cell_flush (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed_cb (TrScoreCell *self)
{
  if (self->is_showing)
    return;
  set_typed (self, TRUE);
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_source = g_timeout_add (QUIET_MS, on_time_cb, self);
}

/* Before anything else happens, but not now: GTK is busy with this widget, and what is written may take it out of the window. */
static void
write_left (TrScoreCell *self)
{
  if (!self->is_typed)
    return;
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_source = g_idle_add_full (G_PRIORITY_HIGH, on_time_cb, g_object_ref (self), g_object_unref);
}

static void
on_why_closed_cb (GtkPopover *popover, gpointer user_data)
{
  GtkWidget *editor = gtk_popover_get_child (popover);

  if (TR_IS_EDITOR (editor))
    tr_editor_flush (TR_EDITOR (editor));
}

/* The explanation is the score's own field; its editor is made for the score that is there when the button is pressed. */
static void
on_why_open_cb (GtkMenuButton *button, gpointer user_data)
{
  TrScoreCell *self = user_data;
  GtkWidget *popover, *editor;
  const TrRecord *record;

  tr_score_cell_flush (self);
  record = find_record (self);
  if (record == NULL)
    return;
  editor = tr_editor_new (self->document, TR_KIND_SCORE, record->id, "motivation");
  gtk_widget_set_size_request (editor, POPOVER_WIDTH_PX, -1);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), editor);
  g_signal_connect (popover, "closed", G_CALLBACK (on_why_closed_cb), NULL);
  gtk_menu_button_set_popover (button, popover);
}

static void
tr_score_cell_dispose (GObject *object)
{
  TrScoreCell *self = TR_SCORE_CELL (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  if (self->document != NULL && self->is_typed)
    lose_typed (self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_score_cell_parent_class)->dispose (object);
}

static void
tr_score_cell_finalize (GObject *object)
{
  TrScoreCell *self = TR_SCORE_CELL (object);

  g_free (self->provider);
  g_free (self->criterion);
  g_free (self->assessor);
  g_free (self->motivation_id);
  G_OBJECT_CLASS (tr_score_cell_parent_class)->finalize (object);
}

static void
tr_score_cell_unmap (GtkWidget *widget)
{
  write_left (TR_SCORE_CELL (widget));
  GTK_WIDGET_CLASS (tr_score_cell_parent_class)->unmap (widget);
}

static void
tr_score_cell_class_init (TrScoreCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_score_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_score_cell_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = tr_score_cell_unmap;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
create_why (TrScoreCell *self)
{
  self->why_label = gtk_label_new (_("why?"));
  gtk_label_set_ellipsize (GTK_LABEL (self->why_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->why_label), MOTIVATION_CHARACTERS);
  gtk_label_set_single_line_mode (GTK_LABEL (self->why_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->why_label), 0);
  self->why = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->why), self->why_label);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->why), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->why), on_why_open_cb, self, NULL);
  gtk_widget_add_css_class (self->why, "tr-why");
  gtk_widget_set_hexpand (self->why, TRUE);
  gtk_box_append (GTK_BOX (self->line), self->why);
}

/* How far the own scores lie apart comes first: it is what the score together is about. */
static void
create_spread (TrScoreCell *self)
{
  GtkWidget *together;

  self->talk = tr_text_new (_("Talk about this first"), "tr-said");
  self->words = tr_text_new ("", NULL);
  self->mark = tr_spread_mark_new ();
  gtk_widget_set_visible (self->talk, FALSE);
  gtk_label_set_width_chars (GTK_LABEL (self->words), 8);
  gtk_box_prepend (GTK_BOX (self), tr_column_new (2, self->talk, self->words, self->mark, NULL));
  /* TRANSLATORS: behind the field for the score that the assessors give together */
  together = tr_text_new (_("together"), "tr-summary");
  gtk_label_set_wrap (GTK_LABEL (together), FALSE);
  gtk_box_append (GTK_BOX (self->line), together);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-together");
}

static void
tr_score_cell_init (TrScoreCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-score-cell");
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 0.5f);
  /* a number is written or not: taking it back is the document's work */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (write_left), self);
  gtk_widget_add_controller (self->entry, focus);

  self->line = tr_row_new (4, self->entry, NULL);
  self->message = tr_text_new ("", "error");
  g_object_set (self->message, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 18);
  gtk_box_append (GTK_BOX (self), self->line);
  gtk_box_append (GTK_BOX (self), self->message);
  tr_text_set (self->message, "");
}

/* `kind` is that of own scores (TR_KIND_SCORE) or of scores together (TR_KIND_CONSENSUS). */
GtkWidget *
tr_score_cell_new (TrDocument *document, TrKindId kind, const char *provider, const char *criterion)
{
  TrScoreCell *self = g_object_new (TR_TYPE_SCORE_CELL, NULL);

  g_assert (kind == TR_KIND_SCORE || kind == TR_KIND_CONSENSUS);
  self->document = g_object_ref (document);
  self->kind = kind;
  if (kind == TR_KIND_SCORE)
    create_why (self);
  else
    create_spread (self);
  self->provider = g_strdup (provider);
  self->criterion = g_strdup (criterion);

  return GTK_WIDGET (self);
}

/* Shows the scores of another participant. What was typed for the one before is written first. */
void
tr_score_cell_set_assessor (TrScoreCell *self, const char *participant)
{
  if (g_strcmp0 (self->assessor, participant) != 0) {
    if (!tr_score_cell_flush (self) && self->is_typed)
      lose_typed (self);
    show_message (self, "");
    g_free (self->assessor);
    self->assessor = g_strdup (participant);
  }
  tr_score_cell_update (self);
}

/* Shows what the document holds now; what is being typed stays. */
void
tr_score_cell_update (TrScoreCell *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRecord *record = find_record (self);

  gtk_widget_set_sensitive (self->entry, self->kind != TR_KIND_SCORE || self->assessor != NULL);
  update_entry (self, record);
  if (self->kind == TR_KIND_SCORE)
    update_why (self, record);
  else
    update_motivation (self, record);
  update_name (self, project);
}

/* For a score together: how far the own scores lie apart, and whether this is the one to talk about. */
void
tr_score_cell_show_spread (TrScoreCell *self, const TrGiven *given, gboolean is_to_talk_about)
{
  g_autofree char *words = tr_given_spread_text (given, tr_language_of_interface ());

  gtk_label_set_label (GTK_LABEL (self->words), words);
  tr_set_class (self->words, "dim-label", given->n_own == 0);
  tr_spread_mark_show (TR_SPREAD_MARK (self->mark), given);
  gtk_widget_set_visible (self->talk, is_to_talk_about);
  tr_set_class (GTK_WIDGET (self), "tr-talk", is_to_talk_about);
}

/* Asks for the motivation of a score together that has none yet: the focus goes there. FALSE when there is nothing to ask. */
gboolean
tr_score_cell_ask (TrScoreCell *self)
{
  const TrRecord *record = find_record (self);

  if (self->motivation == NULL || self->is_typed || !tr_record_is_empty (record, field_of (self, "motivation")))
    return FALSE;

  return gtk_widget_grab_focus (self->motivation);
}

const char *
tr_score_cell_get_provider (TrScoreCell *self)
{
  return self->provider;
}

const char *
tr_score_cell_get_criterion (TrScoreCell *self)
{
  return self->criterion;
}

GtkEditable *
tr_score_cell_get_entry (TrScoreCell *self)
{
  return GTK_EDITABLE (self->entry);
}
