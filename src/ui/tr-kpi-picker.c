/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-picker.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-suggest.h"

#include "tr-compat.h"
#include "tr-indicator-text.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

#define MOST_SUGGESTIONS 5
#define MOST_ROWS 40 /* who has not found it in these types another letter */
#define HEIGHT_PX 230

struct _TrKpiPicker {
  GtkBox parent_instance;
  TrDocument *document;
  TrCatalogue *catalogue;
  GtkWidget *line;
  GtkWidget *list;
  GtkWidget *status;
  GPtrArray *found; /* TrCandidate, row by row */
};

G_DEFINE_FINAL_TYPE (TrKpiPicker, tr_kpi_picker, GTK_TYPE_BOX)

enum { CHOSEN, ENTERED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Adds a row for a candidate, which it takes. */
static void
add_row (TrKpiPicker *self, TrKpi *kpi, const char *code, const char *name, const char *facts)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = tr_text_new (code, "tr-strong"), *texts;
  g_autofree char *spoken = tr_enumerated_text (code, name, facts, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), 13);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 13);
  texts = tr_column_new (2, tr_text_new (name, NULL), tr_text_new (facts, "tr-summary"), NULL);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), tr_row_new (12, label, texts, NULL));
  tr_name_widget (row, spoken);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->found, tr_candidate_new (kpi));
}

static void
add_suggestions (TrKpiPicker *self)
{
  TrLanguage language = tr_language_of_interface ();
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GPtrArray) suggestions = tr_suggest (project, self->catalogue, language, MOST_SUGGESTIONS);

  for (guint i = 0; i < suggestions->len; i++) {
    const TrSuggestion *suggestion = g_ptr_array_index (suggestions, i);
    g_autofree char *name = tr_indicator_name_text (suggestion->indicator);
    TrKpi *kpi = tr_suggestion_to_kpi (suggestion, (TrLanguage) tr_project_info (project)->language);

    add_row (self, kpi, suggestion->indicator->code, name, suggestion->why);
  }
  gtk_label_set_label (GTK_LABEL (self->status),
                       self->found->len > 0
                         ? _("These would help. Type to search the catalogue, or to name a KPI of your own.")
                         : _("Type to search the catalogue, or to name a KPI of your own."));
}

/* FALSE when a KPI can not have that name. */
static gboolean
add_own (TrKpiPicker *self, const char *name, GError **error)
{
  TrRecord *kpi = tr_record_new (TR_KIND_KPI);

  if (!tr_record_set (kpi, tr_kind_field (kpi->kind, "name"), name, error)) {
    tr_record_free (kpi);
    return FALSE;
  }
  add_row (self, (TrKpi *) kpi, "", name, _("a KPI of your own, with this name"));
  return TRUE;
}

/* `n` were found in the catalogue; what was typed can be a KPI of one's own too, unless that went wrong. */
static void
tell_matches (TrKpiPicker *self, guint n, const GError *error)
{
  g_autofree char *text = NULL;

  if (error != NULL)
    text = g_strdup_printf ("%s: %s", _("A KPI can not be called so"), error->message);
  else if (n == 0)
    text = g_strdup (_("Nothing in the catalogue; it can be a KPI of your own."));
  else
    text = g_strdup_printf (ngettext ("%u in the catalogue; last in the list a KPI of your own.",
                                      "%u in the catalogue; last in the list a KPI of your own.", n),
                            n);
  gtk_label_set_label (GTK_LABEL (self->status), text);
}

static void
add_matches (TrKpiPicker *self, const char *words)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GPtrArray) indicators = tr_catalogue_search (self->catalogue, words, TR_LEVEL_UNSET, 0);
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < indicators->len && self->found->len < MOST_ROWS; i++) {
    const TrIndicator *indicator = g_ptr_array_index (indicators, i);
    g_autofree char *name = tr_indicator_name_text (indicator), *facts = tr_indicator_facts_text (indicator);

    if (tr_indicator_in_basket (indicator, project) == NULL)
      add_row (self, tr_indicator_kpi_for (indicator, self->document), indicator->code, name, facts);
  }
  n = self->found->len;
  add_own (self, words, &error);
  tell_matches (self, n, error);
}

static void
fill (TrKpiPicker *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line))));

  tr_empty (self->list);
  g_ptr_array_set_size (self->found, 0);
  if (*words == '\0')
    add_suggestions (self);
  else
    add_matches (self, words);
  /* a suggestion is an answer only when it was chosen; who typed means the first */
  if (*words != '\0')
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_selected_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  TrKpiPicker *self = user_data;
  GtkAccessible *line = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->line)));

  if (row != NULL)
    gtk_accessible_update_relation (line, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (line, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_entered_cb (TrKpiPicker *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
select_row (TrKpiPicker *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (GTK_LIST_BOX (self->list));
  graphene_rect_t bounds;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (adjustment != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Up and down go through the list while the cursor stays in the line. */
static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer user_data)
{
  TrKpiPicker *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;

  if (step == 0)
    return FALSE;
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                       row != NULL ? gtk_list_box_row_get_index (row) + step : 0);
  if (row != NULL)
    select_row (self, row);

  return TRUE;
}

static void
tr_kpi_picker_dispose (GObject *object)
{
  TrKpiPicker *self = TR_KPI_PICKER (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  G_OBJECT_CLASS (tr_kpi_picker_parent_class)->dispose (object);
}

static gboolean
tr_kpi_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_KPI_PICKER (widget)->line);
}

static void
tr_kpi_picker_class_init (TrKpiPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_kpi_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_kpi_picker_grab_focus;
  signals[CHOSEN] =
    g_signal_new ("chosen", TR_TYPE_KPI_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] =
    g_signal_new ("entered", TR_TYPE_KPI_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
line_new (TrKpiPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->line = gtk_search_entry_new ();
  g_object_set (self->line, "placeholder-text", _("Search the catalogue, or name a KPI of your own"), NULL);
  tr_name_widget (self->line, _("Search the catalogue, or name a KPI of your own"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (self->line, keys);
  /* at once, not when typing pauses: Enter takes the chosen one, which has to be of what was typed */
  g_signal_connect_swapped (self->line, "changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->line, "activate", G_CALLBACK (on_entered_cb), self);

  return self->line;
}

static GtkWidget *
list_new (TrKpiPicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  /* letters that are typed while the list has the focus are for the search, not lost */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->line), self->list);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (self->list, "tr-catalogue");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  tr_name_widget (self->list, _("KPIs to choose from"));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (on_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_entered_cb), self);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, -1, HEIGHT_PX);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static void
tr_kpi_picker_init (TrKpiPicker *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->found = tr_candidates_new ();
  self->status = tr_status_new ("tr-summary");
  gtk_box_append (GTK_BOX (self), line_new (self));
  gtk_box_append (GTK_BOX (self), list_new (self));
  gtk_box_append (GTK_BOX (self), self->status);
}

/* The catalogue has to live as long as the picker. */
GtkWidget *
tr_kpi_picker_new (TrDocument *document, TrCatalogue *catalogue)
{
  TrKpiPicker *self = g_object_new (TR_TYPE_KPI_PICKER, NULL);

  self->document = g_object_ref (document);
  self->catalogue = catalogue;
  fill (self);

  return GTK_WIDGET (self);
}

/* The one that is chosen, NULL when none is. Owned by the picker; holds until something is typed. */
const TrCandidate *
tr_kpi_picker_get_chosen (TrKpiPicker *self)
{
  GtkListBoxRow *row = self->list != NULL ? gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) : NULL;

  return row != NULL ? g_ptr_array_index (self->found, (guint) gtk_list_box_row_get_index (row)) : NULL;
}
