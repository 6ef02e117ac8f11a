/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-parts.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-terms.h"
#include "tr-editor.h"
#include "tr-widgets.h"

/* a notice that has a date moves phases */
#define KINDS (TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT) | TR_KIND_BIT (TR_KIND_MOMENT))

enum { COLUMN_PHASE, COLUMN_WEEKS, COLUMN_FROM, COLUMN_TO, N_COLUMNS };

/* The phase of a label or editor, which is kept by its number. */
static TrPhase
phase_of (const char *id)
{
  return (TrPhase) atoi (id);
}

static void
show_day (GtkWidget *label, TrProject *project, const char *id, gboolean is_last)
{
  TrPhaseSpan spans[TR_N_PHASES];
  const TrPhaseSpan *span = &spans[phase_of (id)];
  g_autofree char *text = NULL;

  /* what takes no time has no days */
  if (tr_contract_spans (project, spans) && tr_contract_phase_days (project, phase_of (id)) > 0)
    text = tr_plan_date_text (is_last ? &span->to : &span->from, tr_language_of_interface ());
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "–");
}

static void
show_from (GtkWidget *label, TrProject *project, const char *id)
{
  show_day (label, project, id, FALSE);
}

static void
show_to (GtkWidget *label, TrProject *project, const char *id)
{
  show_day (label, project, id, TRUE);
}

static void
show_usual (GtkWidget *editor, TrProject *project, const char *id)
{
  TrProcedure procedure = (TrProcedure) tr_project_contract (project)->procedure;
  g_autofree char *weeks = g_strdup_printf ("%u", tr_procedure_phase_weeks (procedure, phase_of (id)));

  tr_editor_set_placeholder (TR_EDITOR (editor), procedure != TR_PROCEDURE_UNSET ? weeks : "");
}

static void
add_phase (GtkGrid *grid, TrDocument *document, TrPhase phase)
{
  GtkWidget *name = tr_text_new (_(tr_phase_name (phase)), NULL), *from = tr_text_new ("", NULL);
  GtkWidget *to = tr_text_new ("", NULL);
  GtkWidget *weeks = tr_editor_new (document, TR_KIND_CONTRACT, NULL, tr_phase_field (phase));
  g_autofree char *id = g_strdup_printf ("%u", phase);
  int row = (int) phase + 1;

  tr_editor_set_label_visible (TR_EDITOR (weeks), FALSE);
  gtk_widget_set_hexpand (name, TRUE);
  tr_keep_shown (weeks, document, TR_KIND_BIT (TR_KIND_CONTRACT), id, show_usual);
  tr_keep_shown (from, document, KINDS, id, show_from);
  tr_keep_shown (to, document, KINDS, id, show_to);
  gtk_grid_attach (grid, name, COLUMN_PHASE, row, 1, 1);
  gtk_grid_attach (grid, weeks, COLUMN_WEEKS, row, 1, 1);
  gtk_grid_attach (grid, from, COLUMN_FROM, row, 1, 1);
  gtk_grid_attach (grid, to, COLUMN_TO, row, 1, 1);
}

static char *
tell_procedure (TrProject *project, TrLanguage language)
{
  g_autofree char *iso = tr_today ();
  GDate today;

  tr_date_read (iso, &today);
  return tr_contract_procedure_text (project, &today, language);
}

static void
add_blocks (GtkWidget *card, TrDocument *document)
{
  static const char *const blocks[] = { "is_summer_blocked", "is_year_end_blocked", "is_election_blocked" };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    gtk_box_append (GTK_BOX (card), tr_editor_new (document, TR_KIND_CONTRACT, NULL, blocks[i]));
}

/* The phases of the procedure: their weeks, with the usual ones where nothing is stated, and the days that follow. */
GtkWidget *
tr_phase_table_new (TrDocument *document)
{
  /* TRANSLATORS: heads of a table of phases */
  static const char *const heads[N_COLUMNS] = { N_("Phase"), N_("Weeks"), N_("From"), N_("Up to and including") };
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 6, NULL);
  GtkWidget *card = tr_contract_card_new ();

  for (int column = 0; column < N_COLUMNS; column++)
    gtk_grid_attach (GTK_GRID (grid), tr_text_new (_(heads[column]), "heading"), column, 0, 1, 1);
  for (guint phase = 0; phase < TR_N_PHASES; phase++)
    add_phase (GTK_GRID (grid), document, (TrPhase) phase);
  gtk_box_append (GTK_BOX (card), grid);
  add_blocks (card, document);
  gtk_box_append (GTK_BOX (card),
                  tr_contract_said_new (document, KINDS | TR_KIND_BIT (TR_KIND_MOMENT), tell_procedure));

  return card;
}
