/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-sidebar.h"

#include <glib/gi18n.h>

#include "core/tr-contract.h"
#include "core/tr-decision.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-audience-preview.h"
#include "tr-follow.h"
#include "tr-funnel-nav.h"
#include "tr-matrix-words.h"
#include "tr-nav-row.h"
#include "tr-project-header.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

struct _TrProjectSidebar {
  AdwBin parent_instance;

  TrDocument *document;
  GtkWidget *nav;
  GtkWidget *matrix_row;
  GtkWidget *contract_row;
  GtkWidget *advice_row;
  GtkWidget *decisions_row;
  GtkWidget *logbook_row;
  GtkWidget *preview; /* of what the room sees, while the chair has none beside the page */
};

G_DEFINE_FINAL_TYPE (TrProjectSidebar, tr_project_sidebar, ADW_TYPE_BIN)

static void
build (TrProjectSidebar *self, TrAudienceDesk *audience)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), tr_back_button_new ());
  gtk_widget_add_css_class (header, "flat");

  self->nav = tr_funnel_nav_new (self->document);
  self->matrix_row = tr_nav_row_new (_("Strategy matrix"), TR_PAGE_STRATEGY_MATRIX);
  self->contract_row = tr_nav_row_new (_("Contract"), TR_PAGE_CONTRACT_PLANNER);
  self->advice_row = tr_nav_row_new (_("Advice"), TR_PAGE_ALL_ADVICE);
  self->decisions_row = tr_nav_row_new (_("Decisions"), TR_PAGE_ALL_DECISIONS);
  self->logbook_row = tr_nav_row_new (_("Logbook"), TR_PAGE_LOGBOOK);
  gtk_box_append (GTK_BOX (rows), self->nav);
  gtk_box_append (GTK_BOX (rows), tr_column_new (2, self->matrix_row, self->contract_row, self->advice_row,
                                                     self->decisions_row, self->logbook_row, NULL));
  gtk_widget_add_css_class (rows, "sidebar-rows");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  self->preview = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->preview), tr_audience_preview_new (audience));
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_widget_add_css_class (box, "funnel-sidebar");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
update_matrix (TrProjectSidebar *self)
{
  g_autoptr (GPtrArray) standings = tr_standings (tr_document_get_project (self->document));
  g_autofree char *summary = tr_matrix_count_text (standings);

  tr_nav_row_set_summary (self->matrix_row, summary);
}

/* The years it runs, with all options. */
static void
update_contract (TrProjectSidebar *self)
{
  g_autofree char *years = tr_contract_years_text (tr_document_get_project (self->document));

  tr_nav_row_set_summary (self->contract_row, years);
}

/* Notes of sessions count only where there is no decision: they are not decisions yet, and not nothing either. */
static void
update_decisions (TrProjectSidebar *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GPtrArray) notes = tr_decision_notes (project);
  guint n = tr_project_count (project, TR_KIND_DECISION);
  g_autofree char *summary = n > 0 ? g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n)
                             : notes->len > 0
                               /* TRANSLATORS: how many sessions have a text about what was decided */
                               ? g_strdup_printf (ngettext ("%u note", "%u notes", notes->len), notes->len)
                               : g_strdup (C_ ("decisions", "none"));

  tr_nav_row_set_summary (self->decisions_row, summary);
}

static void
update_advice (TrProjectSidebar *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  g_autofree char *summary = tr_advice_count_text (findings, -1);
  g_autofree char *mark = tr_advice_mark_text (findings, TR_PAGE_CONTRACT);
  g_autofree char *concerns = tr_advice_concern_text (findings, TR_PAGE_CONTRACT);

  tr_nav_row_set_advice (self->contract_row, mark, concerns);
  tr_nav_row_set_summary (self->advice_row, tr_advice_count (findings, -1, -1) > 0 ? summary : C_ ("advice", "none"));
}

static void
tr_project_sidebar_dispose (GObject *object)
{
  g_clear_object (&TR_PROJECT_SIDEBAR (object)->document);

  G_OBJECT_CLASS (tr_project_sidebar_parent_class)->dispose (object);
}

static void
tr_project_sidebar_class_init (TrProjectSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_project_sidebar_dispose;
}

static void
tr_project_sidebar_init (TrProjectSidebar *self)
{
}

GtkWidget *
tr_project_sidebar_new (TrAudienceDesk *audience)
{
  TrProjectSidebar *self = g_object_new (TR_TYPE_PROJECT_SIDEBAR, NULL);
  TrDocument *document = tr_audience_desk_get_document (audience);

  self->document = g_object_ref (document);
  build (self, audience);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update_advice), self, G_CONNECT_SWAPPED);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_ROUND),
             G_CALLBACK (update_matrix), self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT), G_CALLBACK (update_contract), self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DECISION) | TR_KIND_BIT (TR_KIND_SESSION), G_CALLBACK (update_decisions), self);
  update_matrix (self);
  update_contract (self);
  update_decisions (self);
  update_advice (self);

  return GTK_WIDGET (self);
}

/* Marks the page that is in sight. */
void
tr_project_sidebar_set_page (TrProjectSidebar *self, const char *page)
{
  tr_funnel_nav_set_page (TR_FUNNEL_NAV (self->nav), page);
  tr_nav_row_set_selected (self->matrix_row, g_str_equal (page, TR_PAGE_STRATEGY_MATRIX));
  tr_nav_row_set_selected (self->contract_row, g_str_equal (page, TR_PAGE_CONTRACT_PLANNER));
  tr_nav_row_set_selected (self->advice_row, g_str_equal (page, TR_PAGE_ALL_ADVICE));
  tr_nav_row_set_selected (self->decisions_row, g_str_equal (page, TR_PAGE_ALL_DECISIONS));
  tr_nav_row_set_selected (self->logbook_row, g_str_equal (page, TR_PAGE_LOGBOOK));
}

/* Whether what the room sees stands under the funnel, in small. */
void
tr_project_sidebar_set_preview (TrProjectSidebar *self, gboolean has_preview)
{
  gtk_widget_set_visible (self->preview, has_preview);
}
