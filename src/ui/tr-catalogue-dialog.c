/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-catalogue-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tr-basket.h"

#include "tr-add-records.h"
#include "tr-candidate.h"
#include "tr-compare-dialog.h"
#include "tr-compat.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-indicator-text.h"
#include "tr-widgets.h"

#define MOST_ROWS 60 /* who has not found it in these types another letter */
#define WIDTH_PX 760
#define HEIGHT_PX 640

#define TR_TYPE_CATALOGUE_DIALOG (tr_catalogue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrCatalogueDialog, tr_catalogue_dialog, TR, CATALOGUE_DIALOG, AdwWindow)

struct _TrCatalogueDialog {
  AdwWindow parent_instance;
  TrDocument *document;
  TrCatalogue *catalogue;
  GtkWidget *search;
  GtkWidget *levels[3]; /* toggles, in the order of TrLevel; the first is all */
  GtkWidget *list;
  GtkWidget *status;
  GPtrArray *found; /* TrIndicator, row by row; the catalogue's */
};

G_DEFINE_FINAL_TYPE (TrCatalogueDialog, tr_catalogue_dialog, ADW_TYPE_WINDOW)

static gboolean
is_chosen (TrCatalogueDialog *self, const TrIndicator *indicator)
{
  return tr_indicator_in_basket (indicator, tr_document_get_project (self->document)) != NULL;
}

/* An entry read aloud. Free with g_free(). */
static char *
spoken_text (TrCatalogueDialog *self, const TrIndicator *indicator)
{
  g_autofree char *name = tr_indicator_name_text (indicator), *facts = tr_indicator_facts_text (indicator);

  /* TRANSLATORS: an indicator read aloud: code, name, whether it is chosen already, origin, facts */
  return g_strdup_printf (_("%s, %s, %s, %s, %s"), indicator->code, name,
                          is_chosen (self, indicator) ? _("chosen already") : _("not chosen yet"),
                          _(tr_origins[indicator->origin].label), facts);
}

/* The mark that says whether it is chosen already, and the name of the row with it. */
static void
update_row (TrCatalogueDialog *self, GtkListBoxRow *row)
{
  const TrIndicator *indicator = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), "tr-mark");
  gboolean chosen = is_chosen (self, indicator);
  g_autofree char *spoken = spoken_text (self, indicator);

  gtk_label_set_label (GTK_LABEL (mark), chosen ? _("✓ chosen") : _("add"));
  tr_set_class (mark, "tr-strong", chosen);
  tr_name_widget (GTK_WIDGET (row), spoken);
}

static GtkWidget *
row_new (const TrIndicator *indicator)
{
  g_autofree char *name = tr_indicator_name_text (indicator), *facts = tr_indicator_facts_text (indicator);
  GtkWidget *code = tr_text_new (indicator->code, "tr-strong");
  GtkWidget *title = tr_text_new (name, tr_indicator_is_named (indicator) ? NULL : "dim-label");
  GtkWidget *origin = tr_tag_new (_(tr_origins[indicator->origin].label));
  GtkWidget *mark = gtk_label_new (""), *row = gtk_list_box_row_new (), *texts;

  gtk_label_set_width_chars (GTK_LABEL (code), 13);
  gtk_label_set_max_width_chars (GTK_LABEL (code), 13);
  texts = tr_column_new (2, title, tr_text_new (facts, "tr-summary"), NULL);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (mark), 9);
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), tr_row_new (12, code, texts, origin, mark, NULL));
  g_object_set_data (G_OBJECT (row), "tr-mark", mark);

  return row;
}

static void
update_marks (TrCatalogueDialog *self)
{
  for (guint i = 0; i < self->found->len; i++)
    update_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i));
}

static TrLevel
wanted_level (TrCatalogueDialog *self)
{
  for (guint i = TR_LEVEL_IMPACT; i <= TR_LEVEL_ACTIVITY; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->levels[i])))
      return (TrLevel) i;

  return TR_LEVEL_UNSET;
}

static void
say_found (TrCatalogueDialog *self, gboolean has_more)
{
  g_autofree char *text = NULL;

  if (self->found->len == 0)
    text = g_strdup (_("Nothing found. Try another word or a code; you can also write down an own KPI."));
  else if (has_more)
    text = g_strdup_printf (_("The first %u. Type more to find the others. Enter adds the marked one."), self->found->len);
  else
    text = g_strdup_printf (ngettext ("%u found. Enter adds it.", "%u found. Enter adds the marked one.", self->found->len),
                            self->found->len);
  gtk_label_set_label (GTK_LABEL (self->status), text);
}

static void
fill (TrCatalogueDialog *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean has_more;

  tr_empty (self->list);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = tr_catalogue_search (self->catalogue, words, wanted_level (self), MOST_ROWS + 1);
  has_more = self->found->len > MOST_ROWS;
  if (has_more)
    g_ptr_array_set_size (self->found, MOST_ROWS);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), row_new (g_ptr_array_index (self->found, i)));
  update_marks (self);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  say_found (self, has_more);
}

/* The keyboard stays in the search line; this says which entry is meant. */
static void
on_selected_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  TrCatalogueDialog *self = user_data;
  GtkAccessible *line = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->search)));

  if (row != NULL)
    gtk_accessible_update_relation (line, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (line, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* Its name; its code while the name is only in the user's own list. Free with g_free(). */
static char *
called (const TrIndicator *indicator)
{
  return tr_indicator_is_named (indicator) ? tr_indicator_name_text (indicator) : g_strdup (indicator->code);
}

static gboolean
add_kpi (TrCatalogueDialog *self, const TrIndicator *indicator, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (tr_record_free);
  g_autofree char *name = called (indicator);
  /* TRANSLATORS: a line in the logbook; the name of a KPI, or its code */
  g_autofree char *label = g_strdup_printf (_("KPI %s added"), name);

  g_ptr_array_add (records, tr_indicator_kpi_for (indicator, self->document));
  return tr_add_records (self->document, label, records, error);
}

static void
say (TrCatalogueDialog *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->status), text);
  tr_compat_announce (GTK_WIDGET (self), text);
}

static void
add_row (TrCatalogueDialog *self, GtkListBoxRow *row)
{
  const TrIndicator *indicator;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *name = NULL;

  if (row == NULL)
    return;
  indicator = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));
  name = called (indicator);
  if (is_chosen (self, indicator)) {
    /* TRANSLATORS: the name of a KPI, or its code */
    text = g_strdup_printf (_("%s is among the KPIs already."), name);
    say (self, text);
    return;
  }
  if (!add_kpi (self, indicator, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("The KPI could not be added"), error);
    return;
  }
  /* TRANSLATORS: the name of a KPI or its code, and how many KPIs there are now */
  text = g_strdup_printf (_("✓ %s added. There are %u KPIs now."), name,
                          tr_basket (tr_document_get_project (self->document)).n_kpis);
  say (self, text);
}

static void
on_row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  add_row (user_data, row);
}

static void
on_search_activate_cb (TrCatalogueDialog *self)
{
  add_row (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

/* The marked entry beside what is in the basket. */
static void
on_compare_cb (TrCatalogueDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  TrProject *project = tr_document_get_project (self->document);
  GPtrArray *candidates;
  const TrIndicator *indicator;
  const TrKpi *present;

  if (row == NULL)
    return;
  indicator = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));
  present = tr_indicator_in_basket (indicator, project);
  candidates = tr_candidates_new ();
  g_ptr_array_add (candidates, present != NULL ? tr_candidate_new_in_basket (present)
                                               : tr_candidate_new (tr_indicator_kpi_for (indicator, self->document)));
  tr_candidates_add_basket (candidates, project);
  tr_compare_dialog_present (GTK_WIDGET (self), self->document, candidates, 0);
}

static void
on_level_cb (TrCatalogueDialog *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    fill (self);
}

/* Up and down go through what was found while the cursor stays in the search line. */
static gboolean
on_search_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer user_data)
{
  TrCatalogueDialog *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
  g_autofree char *spoken = NULL;

  if (step == 0 || row == NULL)
    return FALSE;
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), gtk_list_box_row_get_index (row) + step);
  if (row != NULL) {
    GtkAdjustment *adjustment = gtk_list_box_get_adjustment (GTK_LIST_BOX (self->list));
    graphene_rect_t bounds;

    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
    if (adjustment != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds))
      gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
    spoken = spoken_text (self, g_ptr_array_index (self->found, gtk_list_box_row_get_index (row)));
    tr_compat_announce (self->search, spoken);
  }

  return TRUE;
}

static void
tr_catalogue_dialog_dispose (GObject *object)
{
  TrCatalogueDialog *self = TR_CATALOGUE_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, tr_catalogue_free);
  G_OBJECT_CLASS (tr_catalogue_dialog_parent_class)->dispose (object);
}

static void
tr_catalogue_dialog_class_init (TrCatalogueDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_catalogue_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
level_toggles_new (TrCatalogueDialog *self)
{
  /* TRANSLATORS: a filter: KPIs of all levels */
  const char *labels[] = { C_ ("level", "All"), _(tr_levels[TR_LEVEL_IMPACT].label), _(tr_levels[TR_LEVEL_ACTIVITY].label) };
  GtkWidget *box = tr_row_new (0, NULL);

  gtk_widget_add_css_class (box, "tr-switches");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    self->levels[i] = gtk_toggle_button_new_with_label (labels[i]);
    if (i > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->levels[i]), GTK_TOGGLE_BUTTON (self->levels[0]));
    gtk_box_append (GTK_BOX (box), self->levels[i]);
  }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->levels[0]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_signal_connect_swapped (self->levels[i], "toggled", G_CALLBACK (on_level_cb), self);

  return box;
}

static GtkWidget *
search_new (TrCatalogueDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search by word, code, source or life domain"), NULL);
  gtk_widget_set_hexpand (self->search, TRUE);
  tr_name_widget (self->search, _("Search the catalogue"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_search_key_cb), self);
  gtk_widget_add_controller (self->search, keys);
  /* at once, not when typing pauses: Enter adds the marked one, which has to be of what was typed */
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_window_close), self);

  return self->search;
}

static void
tr_catalogue_dialog_init (TrCatalogueDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *compare = gtk_button_new_with_label (_("Compare…"));
  GtkWidget *top, *bottom, *content;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "tr-catalogue");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  tr_name_widget (self->list, _("Indicators that were found"));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->status = tr_status_new (NULL);
  top = tr_row_new (12, search_new (self), level_toggles_new (self), NULL);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (on_selected_cb), self);
  gtk_widget_add_css_class (top, "tr-dialog-part");
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_set_tooltip_text (compare, _("Compare the marked one with a KPI of the basket"));
  g_signal_connect_swapped (compare, "clicked", G_CALLBACK (on_compare_cb), self);
  bottom = tr_row_new (12, self->status, compare, NULL);
  gtk_widget_add_css_class (bottom, "tr-dialog-part");
  content = tr_column_new (0, adw_header_bar_new (), top, scroller, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL),
                           bottom, NULL);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _("KPIs from the catalogue"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH_PX, HEIGHT_PX);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/* Opens the catalogue over the window that `from` is in. The user's own KPI list supplies names and adds codes. */
void
tr_catalogue_dialog_present (GtkWidget *from, TrDocument *document)
{
  g_autoptr (GError) error = NULL;
  TrCatalogue *catalogue = tr_catalogue_of (document, &error);
  GtkRoot *root = gtk_widget_get_root (from);
  TrCatalogueDialog *self;

  if (catalogue == NULL) {
    tr_feedback_error (from, _("Your own KPI list could not be read"), error);
    return;
  }
  self = g_object_new (TR_TYPE_CATALOGUE_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->catalogue = catalogue;
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (update_marks), self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->search);
}
