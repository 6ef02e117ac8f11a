/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-terms.h"
#include "core/tr-transition.h"
#include "tr-contract-parts.h"
#include "tr-editor.h"
#include "tr-moment-list.h"
#include "tr-timeline-view.h"
#include "tr-widgets.h"

#define KINDS (TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT))
#define MOMENTS (TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_MOMENT))

static void
set_usual (GtkWidget *editor, const char *value)
{
  /* TRANSLATORS: what counts when a field is left empty: "12 (usual)" */
  g_autofree char *text = g_strdup_printf (_("%s (usual)"), value);

  tr_editor_set_placeholder (TR_EDITOR (editor), text);
}

static void
show_usual_notice (GtkWidget *editor, TrProject *project, const char *id)
{
  g_autofree char *months = g_strdup_printf ("%d", tr_contract_notice_months (project, 1));

  set_usual (editor, months);
}

/* That of the project holds when the contract has none of its own. */
static void
show_usual_start (GtkWidget *editor, TrProject *project, const char *id)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), tr_project_info (project)->start);

  /* TRANSLATORS: what counts when the start of the contract is left empty; %s is a date */
  g_autofree char *text = g_strdup_printf (_("%s (of the project)"), date);

  tr_editor_set_placeholder (TR_EDITOR (editor), *date != '\0' ? text : _("day-month-year"));
}

static GtkWidget *
preparation_new (TrDocument *document)
{
  GtkWidget *editor = tr_contract_field_new (document, "preparation_months");
  g_autofree char *months = g_strdup_printf ("%d", TR_PLAN_PREPARATION_MONTHS);

  set_usual (editor, months);

  return editor;
}

static void
add_cell (GtkWidget *grid, const char *text, int column, int row)
{
  GtkWidget *label = tr_text_new (text, row == 0 ? "heading" : NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

static void
add_term (GtkWidget *grid, const TrTerm *term, int row)
{
  const GDate *dates[] = { &term->end, &term->notice, &term->decide };
  g_autofree char *name = tr_term_name (term, tr_language_of_interface ());

  add_cell (grid, name, 0, row);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *text = tr_plan_date_text (dates[i], tr_language_of_interface ());

    add_cell (grid, *text != '\0' ? text : "–", (int) i + 1, row);
  }
}

/* The terms are only read, so that the table can be made anew. */
static void
show_terms (GtkWidget *grid, TrProject *project, const char *id)
{
  g_autoptr (GArray) terms = tr_terms (project);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
  gtk_widget_set_visible (grid, terms->len > 0);
  add_cell (grid, _("Term"), 0, 0);
  /* TRANSLATORS: heads of a table of terms: last day; until when it can be said whether the next term follows; last
   * safe day to decide about that */
  add_cell (grid, _("Ends on"), 1, 0);
  add_cell (grid, _("Say by"), 2, 0);
  add_cell (grid, _("Decide by"), 3, 0);
  for (guint i = 0; i < terms->len; i++)
    add_term (grid, &g_array_index (terms, TrTerm, i), (int) i + 1);
}

static GtkWidget *
terms_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new (), *start = tr_contract_field_new (document, "start");
  GtkWidget *notice = tr_contract_field_new (document, "notice_months");
  GtkWidget *exit = tr_contract_field_new (document, "exit_months");
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 6, NULL);

  tr_keep_shown (start, document, TR_KIND_BIT (TR_KIND_PROJECT), NULL, show_usual_start);
  tr_keep_shown (notice, document, TR_KIND_BIT (TR_KIND_CONTRACT), NULL, show_usual_notice);
  /* TRANSLATORS: no exit moments: what an empty field means */
  tr_editor_set_placeholder (TR_EDITOR (exit), C_("exit moments", "none"));
  tr_keep_shown (grid, document, KINDS | TR_KIND_BIT (TR_KIND_MOMENT), NULL, show_terms);
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (start, tr_contract_field_new (document, "base_months")));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_field_new (document, "extensions"),
                                                        tr_contract_field_new (document, "extension_months")));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (notice, exit));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (preparation_new (document), NULL));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, KINDS, tr_terms_text));
  gtk_box_append (GTK_BOX (card), grid);

  return card;
}

static char *
tell_moments (TrProject *project, TrLanguage language)
{
  g_autofree char *iso = tr_today ();
  GDate today;

  tr_date_read (iso, &today);
  return tr_contract_moments_text (project, &today, language);
}

static GtkWidget *
moments_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, MOMENTS, tell_moments));
  gtk_box_append (GTK_BOX (card), tr_moment_list_new (document));

  return card;
}

static GtkWidget *
transition_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_contract_choice_new (document, "transition"));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, MOMENTS, tr_transition_text));
  gtk_box_append (GTK_BOX (card), tr_transition_list_new (document));
  gtk_box_append (GTK_BOX (card), tr_transition_suggestions_new (document));

  return card;
}

/* The dates of the contract: its terms, the way to its start, what is fixed, and the path of the transition. */
GtkWidget *
tr_contract_planning_new (TrDocument *document)
{
  static const struct {
    const char *key;
    GtkWidget *(*make) (TrDocument *document);
  } sections[] = { { "terms", terms_new }, { "procedure", tr_phase_table_new }, { "moments", moments_new },
                   { "transition", transition_new } };
  GtkWidget *column = tr_column_new (30, NULL);

  gtk_box_append (GTK_BOX (column), tr_timeline_view_new (document));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gtk_box_append (GTK_BOX (column), tr_contract_section_new (sections[i].key, sections[i].make (document)));

  return column;
}
