/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-record-row.h"
#include "tr-side-picker.h"
#include "tr-side-summary.h"
#include "tr-signal-row.h"
#include "tr-step-pages.h"
#include "tr-vote-button.h"
#include "tr-widgets.h"

#define PAGE "challenge"

static void
show_summary (GtkWidget *label, TrProject *project, const char *id)
{
  g_autofree char *text = tr_signals_summary (project);

  tr_text_set (label, text);
}

static GtkWidget *
create_signals (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_SIGNAL, tr_signal_row_new, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "text", _("Another signal… (Enter adds it)"));
  tr_record_list_set_capture_prefix (TR_RECORD_LIST (list), tr_side_switch_new (TR_RECORD_LIST (list)));

  return tr_section_teach (tr_page_section_new_with (
    PAGE, "signals", tr_vote_button_new (document, TR_KIND_SIGNAL),
    tr_column_new (9, tr_said_back_new (document, TR_KIND_BIT (TR_KIND_SIGNAL), show_summary), list, NULL)),
                           document, PAGE, "signals", TR_KIND_SIGNAL);
}

/* Two lines of one table: what, how much, of what; says who, when, where. */
static GtkWidget *
create_data_point (TrDocument *document, const char *id, gpointer user_data)
{
  const TrKindId kind = TR_KIND_DATA_POINT;
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 6, "column-homogeneous", TRUE, NULL);
  GtkWidget *second[] = { tr_main_editor_new (document, kind, id, "source"),
                          tr_bare_editor_new (document, kind, id, "period", _("period")),
                          tr_bare_editor_new (document, kind, id, "area", NULL) };

  gtk_grid_attach (GTK_GRID (grid), tr_main_editor_new (document, kind, id, "indicator"), 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), tr_bare_editor_new (document, kind, id, "value", _("value")), 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), tr_bare_editor_new (document, kind, id, "unit", _("unit")), 3, 0, 1, 1);
  tr_editor_set_placeholder (TR_EDITOR (second[0]), _("source"));
  for (int i = 0; i < (int) G_N_ELEMENTS (second); i++) {
    gtk_widget_add_css_class (second[i], "tr-second-line");
    gtk_grid_attach (GTK_GRID (grid), second[i], i == 0 ? 0 : i + 1, 1, i == 0 ? 2 : 1, 1);
  }

  return grid;
}

static GtkWidget *
create_data_points (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_DATA_POINT, create_data_point, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "indicator",
                              _("Another figure: what is counted? (Enter adds it)"));

  return tr_section_teach (tr_page_section_new (PAGE, "data_points", list), document, PAGE, "data_points", TR_KIND_DATA_POINT);
}

static GtkWidget *
create_challenge (TrDocument *document, const char *id, gpointer user_data)
{
  static const char *const prose[] = { "causes", "desired", "policy_goal" };
  GtkWidget *statement = tr_bare_editor_new (document, TR_KIND_CHALLENGE, id, "statement", NULL);
  GtkWidget *target_group = tr_editor_new (document, TR_KIND_CHALLENGE, id, "target_group");
  GtkWidget *grid =
    g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 12, "column-homogeneous", TRUE, NULL);

  tr_editor_set_title_style (TR_EDITOR (statement), TRUE);
  tr_editor_set_wrapped (TR_EDITOR (target_group));
  gtk_grid_attach (GTK_GRID (grid), target_group, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), tr_editor_new (document, TR_KIND_CHALLENGE, id, "area"), 1, 0, 1, 1);
  for (int i = 0; i < (int) G_N_ELEMENTS (prose); i++)
    gtk_grid_attach (GTK_GRID (grid), tr_editor_new (document, TR_KIND_CHALLENGE, id, prose[i]), 0, i + 1, 2, 1);

  return tr_record_row_content_new (12, statement, grid, NULL);
}

static GtkWidget *
create_challenges (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_CHALLENGE, create_challenge, NULL);

  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);
  tr_record_list_set_capture (TR_RECORD_LIST (list), "statement",
                              _("The challenge in one sentence… (Enter adds it)"));

  return tr_section_teach (tr_page_section_new_with (PAGE, "challenges", tr_vote_button_new (document, TR_KIND_CHALLENGE), list), document,
                           PAGE, "challenges", TR_KIND_CHALLENGE);
}

/* Step 1: the signals of all sides, the figures with them, and the challenge that follows. */
GtkWidget *
tr_page_challenge_new (TrDocument *document)
{
  return tr_column_new (30, tr_example_new (document, PAGE, TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_CHALLENGE)),
                        create_signals (document), create_data_points (document), create_challenges (document), NULL);
}
