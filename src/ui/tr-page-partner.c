/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-step-pages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tr-language.h"

#include "tr-add-records.h"
#include "tr-choice-chip.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-ranking-view.h"
#include "tr-record-list.h"
#include "tr-record-row.h"
#include "tr-score-table.h"
#include "tr-vote-button.h"
#include "tr-widgets.h"

/* Step 3. What counts in a partner, who could be it, and what the participants think of them. */
#define TR_TYPE_PAGE_PARTNER (tr_page_partner_get_type ())
G_DECLARE_FINAL_TYPE (TrPagePartner, tr_page_partner, TR, PAGE_PARTNER, GtkBox)

struct _TrPagePartner {
  GtkBox parent_instance;
  TrDocument *document;
  GtkWidget *ranking;
  GtkWidget *ranking_section;
};

G_DEFINE_FINAL_TYPE (TrPagePartner, tr_page_partner, GTK_TYPE_BOX)

/* What a weight comes to is its share of the sum of all weights. */
static void
update_share (GtkWidget *label, TrProject *project, const char *id)
{
  const TrCriterion *shown = tr_project_find (project, TR_KIND_CRITERION, id);
  g_autofree char *number = NULL, *text = NULL;
  gint sum = 0;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    sum += criterion->weight;
  if (shown == NULL)
    return;
  if (sum == 0) {
    gtk_label_set_label (GTK_LABEL (label), _("no weight yet"));
    return;
  }
  number = tr_language_number (tr_language_of_interface (), 100.0 * shown->weight / sum, 0);
  /* TRANSLATORS: a percentage, how much a criterion counts */
  text = g_strdup_printf (_("counts for %s%%"), number);
  gtk_label_set_label (GTK_LABEL (label), text);
}

static GtkWidget *
criterion_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *name = tr_bare_editor_new (document, TR_KIND_CRITERION, id, "name", NULL);
  GtkWidget *kind = tr_choice_chip_new (document, TR_KIND_CRITERION, id, "kind");
  GtkWidget *description
    = tr_bare_editor_new (document, TR_KIND_CRITERION, id, "description", _("What exactly do we look at?"));
  GtkWidget *weight = tr_bare_editor_new (document, TR_KIND_CRITERION, id, "weight", NULL);
  GtkWidget *weight_label = tr_text_new (_("Weight"), "tr-summary");
  GtkWidget *share = tr_text_new ("", "tr-strong");

  gtk_label_set_wrap (GTK_LABEL (weight_label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (share), FALSE);
  tr_editor_set_title_style (TR_EDITOR (name), TRUE);
  gtk_widget_add_css_class (weight, "tr-boxed");
  gtk_widget_set_tooltip_text (weight, _("Weight, from 0 to 100"));
  gtk_widget_set_hexpand (share, TRUE);
  tr_keep_shown (share, document, TR_KIND_BIT (TR_KIND_CRITERION), id, update_share);

  return tr_record_row_content_new (2, name, description, tr_row_new (8, weight_label, weight, share, kind, NULL), NULL);
}

/* A label that ran out is said in words. */
static void
update_label_notice (GtkWidget *label, TrProject *project, const char *id)
{
  const TrProvider *provider = tr_project_find (project, TR_KIND_PROVIDER, id);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d"), *date = NULL, *text = NULL;

  if (provider == NULL)
    return;
  if (provider->quality_label != TR_LABEL_YES || *provider->label_until == '\0' || strcmp (provider->label_until, today) >= 0) {
    tr_text_set (label, "");
    return;
  }
  date = tr_language_date (tr_language_of_interface (), provider->label_until);
  /* TRANSLATORS: a date */
  text = g_strdup_printf (_("⚠ The label ran out on %s"), date);
  tr_text_set (label, text);
}

static void
update_until (GtkWidget *editor, TrProject *project, const char *id)
{
  const TrProvider *provider = tr_project_find (project, TR_KIND_PROVIDER, id);

  if (provider != NULL)
    gtk_widget_set_visible (editor, provider->quality_label == TR_LABEL_YES || *provider->label_until != '\0');
}

static void
update_reason (GtkWidget *editor, TrProject *project, const char *id)
{
  const TrProvider *provider = tr_project_find (project, TR_KIND_PROVIDER, id);

  if (provider != NULL)
    gtk_widget_set_visible (editor, provider->status != TR_STATUS_CONSIDERED || *provider->reason != '\0');
}

static GtkWidget *
provider_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  const guint64 kinds = TR_KIND_BIT (TR_KIND_PROVIDER);
  GtkWidget *name = tr_editor_new (document, TR_KIND_PROVIDER, id, "name");
  GtkWidget *status = tr_choice_chip_new (document, TR_KIND_PROVIDER, id, "status");
  GtkWidget *quality = tr_choice_chip_new (document, TR_KIND_PROVIDER, id, "quality_label");
  GtkWidget *until = tr_editor_new (document, TR_KIND_PROVIDER, id, "label_until");
  GtkWidget *notice = tr_status_new ("tr-warning-text");
  GtkWidget *reason = tr_editor_new (document, TR_KIND_PROVIDER, id, "reason");
  GtkWidget *note = tr_editor_new (document, TR_KIND_PROVIDER, id, "note");
  GtkWidget *label_row = tr_row_new (8, tr_text_new (_("Quality label for social work"), "dim-label"), quality, NULL);
  GtkWidget *contacts = tr_bare_editor_new (document, TR_KIND_PROVIDER, id, "contacts", NULL);
  const char *contacts_text = _(tr_kind_field (tr_kind (TR_KIND_PROVIDER), "contacts")->label);

  tr_editor_set_label_visible (TR_EDITOR (name), FALSE);
  tr_editor_set_title_style (TR_EDITOR (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  tr_choice_chip_set_empty_text (TR_CHOICE_CHIP (quality), _("not known"));
  tr_editor_set_label_visible (TR_EDITOR (note), FALSE);
  tr_editor_set_placeholder (TR_EDITOR (note), _("Note: what do we know of this provider?"));
  tr_editor_set_label (TR_EDITOR (reason), _("Why this status?"));
  gtk_widget_add_css_class (contacts, "tr-boxed");
  gtk_widget_set_size_request (contacts, 90, -1);
  tr_keep_shown (until, document, kinds, id, update_until);
  tr_keep_shown (notice, document, kinds, id, update_label_notice);
  tr_keep_shown (reason, document, kinds, id, update_reason);

  return tr_record_row_content_new (6, tr_row_new (8, name, status, NULL), reason, label_row, until, notice,
                                    tr_row_new (8, tr_text_new (contacts_text, "dim-label"), contacts, NULL), note, NULL);
}

/* The criteria that the guide names (Succesvol partnerschap, step 3); how heavy each counts is up to the participants. */
static const struct {
  const char *kind;
  const char *name;
  const char *description;
} usual[] = {
  { "craftsmanship", N_("Craftsmanship"), N_("Quality label, trained professionals, services and organisation in order") },
  { "experience", N_("Experience with the approach"), N_("Has done this before, with these residents") },
  { "results", N_("Earlier results"), N_("Can show what changed for residents") },
  { "local-roots", N_("Local roots"), N_("Knows the neighbourhoods, and is known there") },
  { "collaboration", N_("Collaboration"), N_("Works with residents, volunteers and other organisations") },
};

#define USUAL_WEIGHT "20"

static TrRecord *
criterion_new (TrDocument *document, guint index, GError **error)
{
  TrLanguage language = (TrLanguage) tr_project_info (tr_document_get_project (document))->language;
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_CRITERION);
  const char *const values[][2] = {
    { "name", tr_language_text (language, usual[index].name) },
    { "kind", usual[index].kind },
    { "weight", USUAL_WEIGHT },
    { "description", tr_language_text (language, usual[index].description) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!tr_record_set (record, tr_kind_field (record->kind, values[i][0]), values[i][1], error))
      return NULL;

  return g_steal_pointer (&record);
}

static gboolean
add_usual (TrDocument *document, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (tr_record_free);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++) {
    TrRecord *record = criterion_new (document, i, error);

    if (record == NULL)
      return FALSE;
    g_ptr_array_add (records, record);
  }

  return tr_add_records (document, _("Add the usual criteria"), records, error);
}

static void
on_usual_cb (TrPagePartner *self)
{
  g_autoptr (GError) error = NULL;

  if (add_usual (self->document, &error))
    tr_feedback_done (GTK_WIDGET (self), _("Five criteria added"), TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("The criteria could not be added"), error);
}

static void
update (TrPagePartner *self)
{
  TrProject *project = tr_document_get_project (self->document);

  gtk_widget_set_visible (self->ranking_section,
                          tr_project_count (project, TR_KIND_SCORE) + tr_project_count (project, TR_KIND_CONSENSUS) > 0);
  tr_ranking_view_show (TR_RANKING_VIEW (self->ranking), project);
}

static void
tr_page_partner_dispose (GObject *object)
{
  g_clear_object (&TR_PAGE_PARTNER (object)->document);
  G_OBJECT_CLASS (tr_page_partner_parent_class)->dispose (object);
}

static void
tr_page_partner_class_init (TrPagePartnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_page_partner_dispose;
}

static void
tr_page_partner_init (TrPagePartner *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 30);
}

static void
build (TrPagePartner *self)
{
  GtkWidget *begin = gtk_button_new_with_label (_("Begin with the five usual criteria"));
  GtkWidget *empty = tr_empty_page_new ("partner", begin);
  GtkWidget *criteria = tr_record_list_new (self->document, TR_KIND_CRITERION, criterion_row_new, NULL);
  GtkWidget *providers = tr_record_list_new (self->document, TR_KIND_PROVIDER, provider_row_new, NULL);

  gtk_widget_add_css_class (begin, "suggested-action");
  g_signal_connect_swapped (begin, "clicked", G_CALLBACK (on_usual_cb), self);
  tr_keep_while_none (empty, self->document, TR_KIND_BIT (TR_KIND_CRITERION));
  tr_record_list_set_cards (TR_RECORD_LIST (criteria), TRUE);
  tr_record_list_set_capture (TR_RECORD_LIST (criteria), "name", _("A further criterion… (Enter adds it)"));
  tr_record_list_set_cards (TR_RECORD_LIST (providers), TRUE);
  tr_record_list_set_capture (TR_RECORD_LIST (providers), "name", _("A further provider… (Enter adds it)"));
  self->ranking = tr_ranking_view_new ();
  self->ranking_section = tr_page_section_new ("partner", "ranking", self->ranking);

  gtk_box_append (GTK_BOX (self), empty);
  criteria = tr_page_section_new_with ("partner", "criteria", tr_vote_button_new (self->document, TR_KIND_CRITERION), criteria);
  gtk_box_append (GTK_BOX (self), tr_section_teach (criteria, self->document, "partner", "criteria", TR_KIND_CRITERION));
  gtk_box_append (GTK_BOX (self), tr_page_section_new_with ("partner", "providers", tr_vote_button_new (self->document, TR_KIND_PROVIDER), providers));
  gtk_box_append (GTK_BOX (self), tr_page_section_new ("partner", "scores", tr_score_table_new (self->document, TR_KIND_SCORE)));
  gtk_box_append (GTK_BOX (self), tr_page_section_new ("partner", "together", tr_score_table_new (self->document, TR_KIND_CONSENSUS)));
  gtk_box_append (GTK_BOX (self), self->ranking_section);
}

/* The page of step 3, partners. */
GtkWidget *
tr_page_partner_new (TrDocument *document)
{
  TrPagePartner *self = g_object_new (TR_TYPE_PAGE_PARTNER, NULL);

  self->document = g_object_ref (document);
  build (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_CRITERION) | TR_KIND_BIT (TR_KIND_PROVIDER) | TR_KIND_BIT (TR_KIND_SCORE)
               | TR_KIND_BIT (TR_KIND_CONSENSUS),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
