/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-score-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tr-language.h"
#include "core/tr-scores.h"
#include "core/tr-words.h"

#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-score-cell.h"
#include "tr-sideways.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define NAME_CHARACTERS 22 /* width of a provider's or criterion's name, in characters */
#define MOST_CHARACTERS 60 /* of a participant in the list of assessors */

struct _TrScoreTable {
  GtkBox parent_instance;
  TrDocument *document;
  TrKindId kind;        /* own scores or scores together */
  GtkWidget *missing;   /* what has to be there first */
  GtkWidget *content;
  GtkWidget *talk;      /* what there is to talk about */
  GtkWidget *asked;     /* what still asks for a motivation */
  GtkWidget *chooser;
  GtkWidget *sideways;
  GtkWidget *grid;
  GPtrArray *cells;     /* TrScoreCell, row by row; borrowed from the grid */
  GPtrArray *labels;    /* GtkLabel: the criteria, then the providers; borrowed */
  GStrv shown;          /* ids of criteria, "", ids of providers: what the grid was made for */
  GStrv participants;   /* ids, in the order of the chooser */
  guint n_providers;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrScoreTable, tr_score_table, GTK_TYPE_BOX)

static GStrv
ids_of (TrProject *project, TrKindId kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < tr_project_count (project, kind); i++)
    g_strv_builder_add (builder, ((const TrRecord *) tr_project_at (project, kind, i))->id);

  return g_strv_builder_end (builder);
}

/* What decides which rows and columns there are. */
static GStrv
shape_of (TrProject *project)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) criteria = ids_of (project, TR_KIND_CRITERION), providers = ids_of (project, TR_KIND_PROVIDER);

  g_strv_builder_addv (builder, (const char **) criteria);
  g_strv_builder_add (builder, "");
  g_strv_builder_addv (builder, (const char **) providers);

  return g_strv_builder_end (builder);
}

static const char *
chosen_assessor (TrScoreTable *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser));

  return self->participants != NULL && selected < g_strv_length (self->participants) ? self->participants[selected] : NULL;
}

static void
update_cells (TrScoreTable *self)
{
  g_autofree char *assessor = self->kind == TR_KIND_SCORE ? g_strdup (chosen_assessor (self)) : NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_object_unref);

  /* a cell that has something to write changes the document, and with it perhaps this table */
  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_add (cells, g_object_ref (g_ptr_array_index (self->cells, i)));
  for (guint i = 0; i < cells->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (cells, i)) != NULL)
      tr_score_cell_set_assessor (g_ptr_array_index (cells, i), assessor);
}

static GtkWidget *
header_new (TrScoreTable *self, TrKindId kind)
{
  GtkWidget *label = tr_text_new ("", "heading");

  gtk_label_set_width_chars (GTK_LABEL (label), kind == TR_KIND_CRITERION ? 13 : 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (self->kind == TR_KIND_CONSENSUS)
    gtk_widget_add_css_class (label, kind == TR_KIND_CRITERION ? "tr-together-row" : "tr-together-column");
  g_ptr_array_add (self->labels, label);

  return label;
}

static GtkWidget *
find_cell (TrScoreTable *self, const char *criterion, const char *provider)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (TR_IS_SCORE_CELL (child) && g_str_equal (tr_score_cell_get_criterion (TR_SCORE_CELL (child)), criterion) &&
        g_str_equal (tr_score_cell_get_provider (TR_SCORE_CELL (child)), provider))
      return child;

  return NULL;
}

/* Everything but the cells whose criterion and provider are still there. */
static void
clear_grid (TrScoreTable *self, TrProject *project)
{
  GtkWidget *child = gtk_widget_get_first_child (self->grid);

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->labels, 0);
  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    if (!TR_IS_SCORE_CELL (child) ||
        tr_project_find (project, TR_KIND_CRITERION, tr_score_cell_get_criterion (TR_SCORE_CELL (child))) == NULL ||
        tr_project_find (project, TR_KIND_PROVIDER, tr_score_cell_get_provider (TR_SCORE_CELL (child))) == NULL)
      gtk_grid_remove (GTK_GRID (self->grid), child);
    child = next;
  }
}

static void
place (TrScoreTable *self, GtkWidget *widget, guint column, guint row)
{
  GtkLayoutChild *place;

  if (gtk_widget_get_parent (widget) == NULL)
    gtk_grid_attach (GTK_GRID (self->grid), widget, (int) column, (int) row, 1, 1);
  place = gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (self->grid), widget);
  g_object_set (place, "column", (int) column, "row", (int) row, NULL);
  /* who can not see the grid goes through it in this order */
  gtk_widget_insert_before (widget, self->grid, NULL);
}

static void
place_cell (TrScoreTable *self, const TrRecord *criterion, const TrRecord *provider)
{
  GtkWidget *cell = find_cell (self, criterion->id, provider->id);

  if (cell == NULL)
    cell = tr_score_cell_new (self->document, self->kind, provider->id, criterion->id);
  g_ptr_array_add (self->cells, cell);
  place (self, cell, provider->index + 1, criterion->index + 1);
}

/* A cell whose criterion and provider stay is kept as it is, with the focus and with what is being typed. */
static void
rebuild_grid (TrScoreTable *self, TrProject *project)
{
  clear_grid (self, project);
  self->n_providers = tr_project_count (project, TR_KIND_PROVIDER);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    place (self, header_new (self, TR_KIND_CRITERION), 0, criterion->record.index + 1);
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    place (self, header_new (self, TR_KIND_PROVIDER), provider->record.index + 1, 0);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
      place_cell (self, &criterion->record, &provider->record);
}

static void
update_labels (TrScoreTable *self, TrProject *project)
{
  guint n_criteria = tr_project_count (project, TR_KIND_CRITERION);

  for (guint i = 0; i < self->labels->len; i++) {
    gconstpointer record = i < n_criteria ? tr_project_at (project, TR_KIND_CRITERION, i)
                                          : tr_project_at (project, TR_KIND_PROVIDER, i - n_criteria);

    gtk_label_set_label (g_ptr_array_index (self->labels, i), tr_record_title (record));
  }
}

static char *
participant_text (TrProject *project, const TrParticipant *participant)
{
  const TrRecord *organisation = tr_project_find (project, TR_KIND_ORGANISATION, participant->organisation);

  g_autofree char *text = NULL;

  /* TRANSLATORS: a participant: role, then organisation in brackets */
  text = organisation != NULL ? g_strdup_printf (_("%s (%s)"), participant->role, tr_record_title (organisation))
                              : g_strdup (participant->role);
  return tr_shortened_text (text, MOST_CHARACTERS);
}

/* Keeps the same participant chosen when the list changes. */
static void
update_chooser (TrScoreTable *self, TrProject *project)
{
  g_autofree char *chosen = g_strdup (chosen_assessor (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
  {
    gtk_string_list_take (names, participant_text (project, participant));
    if (g_strcmp0 (participant->record.id, chosen) == 0)
      selected = participant->record.index;
  }

  self->is_updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->chooser), G_LIST_MODEL (names));
  g_strfreev (self->participants);
  self->participants = ids_of (project, TR_KIND_PARTICIPANT);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser), selected);
  self->is_updating = FALSE;
}

static gboolean
chooser_is_current (TrScoreTable *self, TrProject *project)
{
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (self->chooser));
  g_auto (GStrv) ids = ids_of (project, TR_KIND_PARTICIPANT);

  if (names == NULL || self->participants == NULL ||
      !g_strv_equal ((const char *const *) ids, (const char *const *) self->participants))
    return FALSE;
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
  {
    g_autofree char *text = participant_text (project, participant);

    if (!g_str_equal (text, gtk_string_list_get_string (GTK_STRING_LIST (names), participant->record.index)))
      return FALSE;
  }

  return TRUE;
}

static const char *
what_is_missing (TrScoreTable *self, TrProject *project)
{
  if (tr_project_count (project, TR_KIND_CRITERION) == 0)
    return _("First write down what you look at: the criteria above.");
  if (tr_project_count (project, TR_KIND_PROVIDER) == 0)
    return _("First write down which providers you compare: the list above.");
  if (self->kind == TR_KIND_SCORE && tr_project_count (project, TR_KIND_PARTICIPANT) == 0)
    return _("Scores are given by participants, and there are none yet. Add them under Preparation; a role is enough, no names.");

  return "";
}

/* Where to begin the talk, in a sentence. */
static char *
talk_text (TrProject *project, const TrScores *scores)
{
  TrLanguage language = tr_language_of_interface ();
  const TrProvider *provider;
  const TrCriterion *criterion;
  const TrGiven *given = tr_scores_to_talk_about (scores, project, &provider, &criterion);
  g_autofree char *of = NULL, *on = NULL, *words = NULL;

  if (scores->n_assessors == 0)
    return g_strdup (_("First the scores of everybody alone, above. Then come back here together."));
  if (scores->n_assessors == 1)
    return g_strdup (_("One participant has given scores so far. With a second one you see where you differ."));
  if (given == NULL)
    return g_strdup (_("There is nothing left on which the scores lie far apart."));

  of = tr_words_name (provider, language);
  on = tr_words_name (criterion, language);
  words = tr_given_spread_text (given, language);
  /* TRANSLATORS: a criterion, a provider, own scores in words: "6–9, 3 points apart" */
  return g_strdup_printf (_("Talk about %s of %s first: %s."), on, of, words);
}

static void
update_asked (TrScoreTable *self, TrProject *project)
{
  g_autofree char *text = NULL;
  guint n = 0;

  TR_EACH (TrConsensus, consensus, project, TR_KIND_CONSENSUS)
    n += !isnan (consensus->value) && *consensus->motivation == '\0' ? 1 : 0;
  text = g_strdup_printf (ngettext ("%u score together has no motivation yet.", "%u scores together have no motivation yet.", n), n);
  tr_text_set (self->asked, n > 0 ? text : "");
}

static void
update_spread (TrScoreTable *self, TrProject *project)
{
  g_autoptr (TrScores) scores = tr_scores_new (project);
  const TrProvider *provider;
  const TrCriterion *criterion;
  const TrGiven *to_talk_about = tr_scores_to_talk_about (scores, project, &provider, &criterion);
  g_autofree char *text = talk_text (project, scores);

  for (guint i = 0; i < self->cells->len && scores->n_providers > 0; i++) {
    const TrGiven *given = tr_scores_at (scores, i % scores->n_providers, i / scores->n_providers);

    tr_score_cell_show_spread (g_ptr_array_index (self->cells, i), given, given == to_talk_about);
  }
  tr_text_set (self->talk, text);
  update_asked (self, project);
}

static void
update (TrScoreTable *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_auto (GStrv) shape = shape_of (project);
  const char *missing = what_is_missing (self, project);

  tr_text_set (self->missing, missing);
  gtk_widget_set_visible (self->content, *missing == '\0');
  if (self->kind == TR_KIND_SCORE && !chooser_is_current (self, project))
    update_chooser (self, project);
  if (self->shown == NULL || !g_strv_equal ((const char *const *) self->shown, (const char *const *) shape)) {
    g_strfreev (self->shown);
    self->shown = g_steal_pointer (&shape);
    rebuild_grid (self, project);
  }
  update_labels (self, project);
  update_cells (self);
  if (self->kind == TR_KIND_CONSENSUS)
    update_spread (self, tr_document_get_project (self->document));
}

static void
on_chosen_cb (TrScoreTable *self)
{
  if (!self->is_updating)
    update_cells (self);
}

static int
focused_cell (TrScoreTable *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->cells->len; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (tr_score_cell_get_entry (g_ptr_array_index (self->cells, i)))))
      return (int) i;

  return -1;
}

/* Left and right first move within the number that is being typed. */
static gboolean
is_at_edge (GtkEditable *entry, gboolean at_end)
{
  int length = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1), start = 0, end = 0;

  if (gtk_editable_get_selection_bounds (entry, &start, &end) && start == 0 && end == length)
    return TRUE;

  return gtk_editable_get_position (entry) == (at_end ? length : 0);
}

static gboolean
go_to (TrScoreTable *self, int row, int column)
{
  int n_columns = (int) self->n_providers, n_rows = n_columns > 0 ? (int) self->cells->len / n_columns : 0;

  if (row < 0 || row >= n_rows || column < 0 || column >= n_columns)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (tr_score_cell_get_entry (g_ptr_array_index (self->cells, row * n_columns + column))));

  return TRUE;
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer user_data)
{
  TrScoreTable *self = user_data;
  int index = focused_cell (self), row, column;
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkEditable *entry;

  if (index < 0 || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  row = index / (int) self->n_providers;
  column = index % (int) self->n_providers;
  entry = tr_score_cell_get_entry (g_ptr_array_index (self->cells, index));

  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return go_to (self, row - 1, column);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return go_to (self, row + 1, column);
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    tr_score_cell_flush (g_ptr_array_index (self->cells, index));
    if (!tr_score_cell_ask (g_ptr_array_index (self->cells, index)))
      go_to (self, row + 1, column);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return is_at_edge (entry, is_mirrored) && go_to (self, row, column + (is_mirrored ? 1 : -1));
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return is_at_edge (entry, !is_mirrored) && go_to (self, row, column + (is_mirrored ? -1 : 1));
  default:
    return FALSE;
  }
}

static void
tr_score_table_dispose (GObject *object)
{
  TrScoreTable *self = TR_SCORE_TABLE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_strfreev);
  g_clear_pointer (&self->participants, g_strfreev);
  G_OBJECT_CLASS (tr_score_table_parent_class)->dispose (object);
}

static void
tr_score_table_class_init (TrScoreTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_score_table_dispose;
}

static GtkWidget *
chooser_row_new (TrScoreTable *self)
{
  GtkWidget *label = tr_text_new (_("Whose scores?"), NULL);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  self->chooser = tr_chooser_new (NULL, _("Whose scores?"));
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (on_chosen_cb), self);

  return tr_row_new (12, label, self->chooser, NULL);
}

static void
tr_score_table_init (TrScoreTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->cells = g_ptr_array_new ();
  self->labels = g_ptr_array_new ();
  self->missing = tr_text_new ("", "dim-label");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (self->grid, keys);
  self->sideways = tr_sideways_new (self->grid);
  self->content = tr_column_new (12, NULL);
  gtk_box_append (GTK_BOX (self), self->missing);
  gtk_box_append (GTK_BOX (self), self->content);
}

static void
build (TrScoreTable *self)
{
  if (self->kind == TR_KIND_SCORE) {
    gtk_box_append (GTK_BOX (self->content), chooser_row_new (self));
    gtk_box_append (GTK_BOX (self->content), self->sideways);
    return;
  }
  self->talk = tr_status_new ("tr-said");
  self->asked = tr_status_new ("tr-warning-text");
  gtk_box_append (GTK_BOX (self->content), self->talk);
  gtk_box_append (GTK_BOX (self->content), self->sideways);
  gtk_box_append (GTK_BOX (self->content),
                  tr_text_new (_("The line runs from 1 to 10. Bar: own scores, lowest to highest. Diamond: together."), "tr-summary"));
  gtk_box_append (GTK_BOX (self->content), self->asked);
}

/* `kind` is TR_KIND_SCORE for the scores of one assessor at a time, TR_KIND_CONSENSUS for those that all give together. */
GtkWidget *
tr_score_table_new (TrDocument *document, TrKindId kind)
{
  TrScoreTable *self = g_object_new (TR_TYPE_SCORE_TABLE, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  build (self);
  tr_spot_set_adds (GTK_WIDGET (self), kind);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_CRITERION) | TR_KIND_BIT (TR_KIND_PROVIDER) | TR_KIND_BIT (TR_KIND_SCORE)
               | TR_KIND_BIT (TR_KIND_CONSENSUS) | TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
