/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-step-pages.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-add-records.h"
#include "tr-basket-meter.h"
#include "tr-candidate.h"
#include "tr-capture-line.h"
#include "tr-capture.h"
#include "tr-catalogue-dialog.h"
#include "tr-choice-chip.h"
#include "tr-compare-dialog.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-kpi-details.h"
#include "tr-kpi-list-dialog.h"
#include "tr-kpi-table.h"
#include "tr-page-section.h"
#include "tr-record-list.h"
#include "tr-replace-dialog.h"
#include "tr-replaced-kpis.h"
#include "tr-sight.h"
#include "tr-spot.h"
#include "tr-suggestion-list.h"
#include "tr-vote-button.h"
#include "tr-widgets.h"

/* Step 4. The KPIs with their meter, and the agreements about working together. */
#define TR_TYPE_PAGE_AGREEMENT (tr_page_agreement_get_type ())
G_DECLARE_FINAL_TYPE (TrPageAgreement, tr_page_agreement, TR, PAGE_AGREEMENT, GtkBox)

struct _TrPageAgreement {
  GtkBox parent_instance;
  TrDocument *document;
  GtkWidget *meter;
  GtkWidget *burden;
  GtkWidget *table;
  GtkWidget *suggestions;
  GtkWidget *details;
  GtkWidget *capture;
};

G_DEFINE_FINAL_TYPE (TrPageAgreement, tr_page_agreement, GTK_TYPE_BOX)

static void
update (TrPageAgreement *self)
{
  tr_basket_meter_show (TR_BASKET_METER (self->meter), tr_document_get_project (self->document));
}

static void
on_chosen_cb (TrPageAgreement *self)
{
  tr_kpi_details_show (TR_KPI_DETAILS (self->details), tr_kpi_table_get_chosen (TR_KPI_TABLE (self->table)));
}

static void
on_added_cb (TrPageAgreement *self, const char *id)
{
  tr_kpi_table_choose (TR_KPI_TABLE (self->table), id);
}

static void
on_entered_cb (TrPageAgreement *self)
{
  tr_kpi_details_focus (TR_KPI_DETAILS (self->details));
}

static void
on_catalogue_cb (TrPageAgreement *self)
{
  tr_catalogue_dialog_present (GTK_WIDGET (self), self->document);
}

static void
on_list_cb (TrPageAgreement *self)
{
  tr_kpi_list_dialog_choose (GTK_WIDGET (self), self->document);
}

/* The last one is chosen, so that what else is known of it can be filled in. */
static gboolean
add_own (gpointer user_data, const char *text, char **last, GError **error)
{
  TrPageAgreement *self = user_data;
  g_autoptr (GPtrArray) lines = tr_capture_lines (text, tr_language_of_interface (), FALSE);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TrAddedLines where = { TR_KIND_KPI, tr_kind_field (tr_kind (TR_KIND_KPI), "name"), none, none };

  if (lines->len == 0)
    return TRUE;
  if (!tr_add_lines (self->document, &where, lines, ids, last, error))
    return FALSE;
  tr_kpi_table_choose (TR_KPI_TABLE (self->table), *last);

  return TRUE;
}

static gboolean
is_in_use (gpointer user_data, const TrRecord *record)
{
  return *((const TrKpi *) record)->until == '\0';
}

static void
go_to_kpi (gpointer user_data, const char *id)
{
  TrPageAgreement *self = user_data;

  tr_kpi_table_choose (TR_KPI_TABLE (self->table), id);
  tr_kpi_table_focus (TR_KPI_TABLE (self->table));
}

static const TrCaptureWays own_ways = { add_own, is_in_use, NULL, go_to_kpi };

static GtkWidget *
agreement_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *what = tr_editor_new (document, TR_KIND_AGREEMENT, id, "what");
  GtkWidget *who = tr_editor_new (document, TR_KIND_AGREEMENT, id, "who");
  GtkWidget *due = tr_editor_new (document, TR_KIND_AGREEMENT, id, "due");
  GtkWidget *side = tr_choice_chip_new (document, TR_KIND_AGREEMENT, id, "side");
  GtkWidget *line;

  tr_editor_set_label_visible (TR_EDITOR (what), FALSE);
  tr_editor_set_label_visible (TR_EDITOR (who), FALSE);
  tr_editor_set_placeholder (TR_EDITOR (who), _("Who? A role, no name"));
  gtk_widget_set_hexpand (who, TRUE);
  tr_editor_set_label_visible (TR_EDITOR (due), FALSE);
  tr_editor_set_placeholder (TR_EDITOR (due), _("When?"));
  tr_choice_chip_set_empty_text (TR_CHOICE_CHIP (side), _("whose part?"));
  line = tr_row_new (8, who, due, side, NULL);

  return tr_column_new (2, what, line, NULL);
}

/* What an agreement of each kind is about, in the order in which one talks about it. */
static const struct {
  TrAgreementKind kind;
  const char *placeholder;
} agreement_kinds[] = {
  { TR_AGREEMENT_ROLE, N_("Who does what, and who decides? (Enter adds it)") },
  { TR_AGREEMENT_COOPERATION, N_("How do we work together, and with whom? (Enter adds it)") },
  { TR_AGREEMENT_EVALUATION, N_("When do we look at figures and stories together? (Enter adds it)") },
  { TR_AGREEMENT_COUNCIL, N_("How do we keep council and executive informed? (Enter adds it)") },
  { TR_AGREEMENT_FACILITIES, N_("Which rooms, means and information are needed? (Enter adds it)") },
  { TR_AGREEMENT_FEEDBACK, N_("How do residents and professionals hear what came of it? (Enter adds it)") },
  { TR_AGREEMENT_CONTINUITY, N_("What keeps this going when people change? (Enter adds it)") },
  { TR_AGREEMENT_OTHER, N_("What else do we agree on? (Enter adds it)") },
};

static GtkWidget *
agreements_new (TrPageAgreement *self)
{
  GtkWidget *card = tr_column_new (18, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");
  for (guint i = 0; i < G_N_ELEMENTS (agreement_kinds); i++) {
    const TrChoice *choice = &tr_agreement_kinds[agreement_kinds[i].kind];
    GtkWidget *list = tr_record_list_new (self->document, TR_KIND_AGREEMENT, agreement_row_new, NULL);

    tr_record_list_set_filter (TR_RECORD_LIST (list), "kind", choice->name);
    tr_record_list_set_capture (TR_RECORD_LIST (list), "what", _(agreement_kinds[i].placeholder));
    gtk_box_append (GTK_BOX (card), tr_column_new (4, tr_text_new (_(choice->label), "heading"), list, NULL));
  }

  return card;
}

/* How much time registering may take is agreed between the two sides; it belongs to the project. */
static GtkWidget *
meter_card_new (TrPageAgreement *self)
{
  const TrProjectInfo *info = tr_project_info (tr_document_get_project (self->document));
  GtkWidget *question = tr_text_new (_("Agreed registration time, minutes a month"), "dim-label"), *card;

  self->meter = tr_basket_meter_new ();
  self->burden = tr_editor_new (self->document, TR_KIND_PROJECT, info->record.id, "burden");
  tr_editor_set_label_visible (TR_EDITOR (self->burden), FALSE);
  gtk_widget_set_size_request (self->burden, 90, -1);
  card = tr_column_new (12, self->meter, tr_row_new (8, question, self->burden, NULL), NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");

  return card;
}

static GtkWidget *
button_new (TrPageAgreement *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
capture_new (TrPageAgreement *self)
{
  self->capture = tr_capture_line_new (self->document, TR_KIND_KPI, &own_ways, self);
  tr_capture_line_set_field (TR_CAPTURE_LINE (self->capture), tr_kind_field (tr_kind (TR_KIND_KPI), "name"));
  tr_capture_line_set_placeholder (TR_CAPTURE_LINE (self->capture), _("A KPI of your own… (Enter adds it)"));
  tr_spot_set_adds (self->capture, TR_KIND_KPI);

  return self->capture;
}

static GtkWidget *
kpis_new (TrPageAgreement *self)
{
  GtkWidget *begin = button_new (self, _("Choose the first KPI from the catalogue"), G_CALLBACK (on_catalogue_cb));
  GtkWidget *list_button = button_new (self, _("Read in a KPI list…"), G_CALLBACK (on_list_cb));
  GtkWidget *capture = capture_new (self), *empty = tr_empty_page_new ("agreement", begin), *card, *buttons;

  gtk_widget_add_css_class (begin, "suggested-action");
  gtk_widget_add_css_class (list_button, "flat");
  tr_keep_while_none (empty, self->document, TR_KIND_BIT (TR_KIND_KPI));
  self->table = tr_kpi_table_new (self->document);
  g_signal_connect_swapped (self->table, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect_swapped (self->table, "entered", G_CALLBACK (on_entered_cb), self);
  buttons = tr_row_new (8, button_new (self, _("+ From the catalogue…"), G_CALLBACK (on_catalogue_cb)), list_button, NULL);
  self->details = tr_kpi_details_new (self->document);
  self->suggestions = tr_suggestion_list_new (self->document);
  g_signal_connect_swapped (self->suggestions, "added", G_CALLBACK (on_added_cb), self);
  card = tr_column_new (12, self->table, capture, buttons, tr_replaced_kpis_new (self->document), NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");

  return tr_column_new (12, meter_card_new (self), empty, card, self->suggestions, self->details, NULL);
}

static void
focus (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  tr_keep_in_sight (widget);
}

static void
focus_capture (TrPageAgreement *self)
{
  tr_capture_line_focus (TR_CAPTURE_LINE (self->capture));
  tr_keep_in_sight (self->capture);
}

/* Goes to a place on the page; FALSE when it is none. Where nothing is suggested one can add a KPI oneself. */
static gboolean
go_to_place (TrPageAgreement *self, const char *place)
{
  if (g_str_equal (place, TR_PLACE_BURDEN))
    focus (self->burden);
  else if (g_str_equal (place, TR_PLACE_TABLE))
    tr_kpi_table_focus (TR_KPI_TABLE (self->table));
  else if (g_str_equal (place, TR_PLACE_SUGGESTIONS) &&
           tr_suggestion_list_focus (TR_SUGGESTION_LIST (self->suggestions)))
    tr_keep_in_sight (self->suggestions);
  else if (g_str_equal (place, TR_PLACE_SUGGESTIONS) || g_str_equal (place, TR_PLACE_CAPTURE))
    focus_capture (self);
  else
    return FALSE;

  return TRUE;
}

/* To a field of a KPI, of the chosen one when the id is "", or to a place on the page. */
static void
on_go_cb (GtkWidget *widget, const char *name, GVariant *where)
{
  TrPageAgreement *self = TR_PAGE_AGREEMENT (widget);
  const char *id, *field;

  g_variant_get (where, "(&s&s)", &id, &field);
  if (*id == '\0' && go_to_place (self, field))
    return;
  if (*id != '\0')
    tr_kpi_table_choose (TR_KPI_TABLE (self->table), id);
  tr_kpi_details_focus_field (TR_KPI_DETAILS (self->details), field);
}

static void
on_replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrPageAgreement *self = TR_PAGE_AGREEMENT (widget);
  const char *id;

  tr_editor_flush_focused (gtk_widget_get_root (widget));
  id = tr_kpi_table_get_chosen (TR_KPI_TABLE (self->table));
  if (id != NULL)
    tr_replace_dialog_present (widget, self->document, id, NULL);
}

static void
on_compare_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrPageAgreement *self = TR_PAGE_AGREEMENT (widget);
  GPtrArray *candidates = tr_candidates_new ();
  const char *id;
  guint first = 0;

  tr_editor_flush_focused (gtk_widget_get_root (widget));
  id = tr_kpi_table_get_chosen (TR_KPI_TABLE (self->table));
  tr_candidates_add_basket (candidates, tr_document_get_project (self->document));
  for (guint i = 0; i < candidates->len; i++)
    if (g_strcmp0 (((TrCandidate *) g_ptr_array_index (candidates, i))->id, id) == 0)
      first = i;
  tr_suggestion_list_add_candidates (TR_SUGGESTION_LIST (self->suggestions), candidates);
  tr_compare_dialog_present (widget, self->document, candidates, first);
}

static void
on_list_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_suggestion_list_renew (TR_SUGGESTION_LIST (TR_PAGE_AGREEMENT (widget)->suggestions));
}

static void
on_kpi_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (TR_PAGE_AGREEMENT (widget)->table, name, parameter);
}

static void
tr_page_agreement_map (GtkWidget *widget)
{
  tr_suggestion_list_set_wanted (TR_SUGGESTION_LIST (TR_PAGE_AGREEMENT (widget)->suggestions), TRUE);
  GTK_WIDGET_CLASS (tr_page_agreement_parent_class)->map (widget);
}

static void
tr_page_agreement_unmap (GtkWidget *widget)
{
  tr_suggestion_list_set_wanted (TR_SUGGESTION_LIST (TR_PAGE_AGREEMENT (widget)->suggestions), FALSE);
  GTK_WIDGET_CLASS (tr_page_agreement_parent_class)->unmap (widget);
}

static void
tr_page_agreement_dispose (GObject *object)
{
  g_clear_object (&TR_PAGE_AGREEMENT (object)->document);
  G_OBJECT_CLASS (tr_page_agreement_parent_class)->dispose (object);
}

static void
tr_page_agreement_class_init (TrPageAgreementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_page_agreement_dispose;
  widget_class->map = tr_page_agreement_map;
  widget_class->unmap = tr_page_agreement_unmap;
  /* the buttons of the details stand outside the table */
  gtk_widget_class_install_action (widget_class, "kpi.move", "i", on_kpi_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.remove", NULL, on_kpi_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.lock", NULL, on_kpi_action_cb);
  gtk_widget_class_install_action (widget_class, "kpi.go", "(ss)", on_go_cb);
  gtk_widget_class_install_action (widget_class, "kpi.replace", NULL, on_replace_cb);
  gtk_widget_class_install_action (widget_class, "kpi.compare", NULL, on_compare_cb);
  gtk_widget_class_install_action (widget_class, "kpi.list-kept", NULL, on_list_kept_cb);
}

static void
tr_page_agreement_init (TrPageAgreement *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 30);
}

/* The page of step 4, agreements. */
GtkWidget *
tr_page_agreement_new (TrDocument *document)
{
  TrPageAgreement *self = g_object_new (TR_TYPE_PAGE_AGREEMENT, NULL);

  self->document = g_object_ref (document);
  gtk_box_append (GTK_BOX (self), tr_page_section_new_with ("agreement", "kpis", tr_vote_button_new (document, TR_KIND_KPI), kpis_new (self)));
  gtk_box_append (GTK_BOX (self), tr_page_section_new ("agreement", "agreements", agreements_new (self)));
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI) | TR_KIND_BIT (TR_KIND_PROJECT), G_CALLBACK (update), self);
  update (self);
  on_chosen_cb (self);

  return GTK_WIDGET (self);
}
