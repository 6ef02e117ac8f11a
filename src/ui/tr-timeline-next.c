/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-next.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-heading.h"
#include "tr-sign.h"
#include "tr-timeline-words.h"
#include "tr-widgets.h"

/* Two short lists beside the timeline: what comes next, and what does not fit. */

#define N_NEXT 5
#define CHARACTERS_OF_DATE 11
#define DESK "tr-desk" /* data of a list */

static TrTimelineDesk *
desk_of (GtkWidget *list)
{
  return g_object_get_data (G_OBJECT (list), DESK);
}

static GtkWidget *
next_row_new (TrTimelineDesk *desk, const TrPlanItem *item)
{
  const GDate *today = tr_timeline_desk_get_today (desk);
  gboolean is_overdue = tr_plan_state (tr_timeline_desk_get_plan (desk), item, today) == TR_PLAN_OVERDUE;
  g_autofree char *text = tr_plan_item_due_text (item, today, tr_language_of_interface ()), *date = NULL, *late = NULL;
  GtkWidget *when, *what;
  GDate due;

  tr_plan_item_due (item, today, &due);
  date = tr_plan_date_text (&due, tr_language_of_interface ());
  /* TRANSLATORS: in a list of what comes next; %s is what should have been done */
  late = g_strdup_printf (_("Overdue: %s"), text);
  when = tr_text_new (date, "tr-date");
  what = tr_text_new (is_overdue ? late : text, is_overdue ? "tr-strong" : NULL);
  gtk_label_set_width_chars (GTK_LABEL (when), CHARACTERS_OF_DATE);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_set_hexpand (what, TRUE);

  return tr_row_new (12, when, what, NULL);
}

static void
show_next (GtkWidget *list)
{
  TrTimelineDesk *desk = desk_of (list);
  g_autoptr (GPtrArray) next =
      tr_plan_next (tr_timeline_desk_get_plan (desk), tr_timeline_desk_get_today (desk), N_NEXT);
  gboolean is_begun = tr_timeline_desk_get_plan (desk)->items->len > 0;

  tr_empty (list);
  for (guint i = 0; i < next->len; i++)
    gtk_box_append (GTK_BOX (list), next_row_new (desk, g_ptr_array_index (next, i)));
  if (next->len == 0)
    gtk_box_append (GTK_BOX (list), tr_text_new (is_begun ? _("Nothing is planned any more.") : _("Nothing is planned yet."),
                                                 "tr-summary"));
}

static void
add_sentence (GtkWidget *list, TrSignKind kind, const char *text)
{
  GtkWidget *sign = tr_sign_new ();

  tr_sign_show (TR_SIGN (sign), kind, text, NULL, NULL);
  gtk_box_append (GTK_BOX (list), sign);
}

/* What fits says so as well: nothing is a message too, once there is something to look at. */
static void
show_gaps (GtkWidget *list)
{
  TrTimelineDesk *desk = desk_of (list);
  const GDate *today = tr_timeline_desk_get_today (desk);
  g_autoptr (GArray) gaps = tr_plan_gaps (tr_timeline_desk_get_plan (desk), today);
  g_autofree char *fits = tr_timeline_feasibility_text (tr_timeline_desk_get_project (desk), today);
  g_autofree char *lacks = tr_plan_lacks_text (tr_timeline_desk_get_plan (desk), today, tr_language_of_interface ());

  tr_empty (list);
  for (guint i = 0; i < gaps->len; i++) {
    g_autofree char *text = tr_plan_gap_text (&g_array_index (gaps, TrPlanGap, i), tr_language_of_interface ());

    add_sentence (list, TR_SIGN_LACKS, text);
  }
  if (*fits != '\0')
    add_sentence (list, TR_SIGN_GOOD, fits);
  if (*lacks != '\0')
    add_sentence (list, TR_SIGN_LACKS, lacks);
  else if (gaps->len == 0)
    add_sentence (list, TR_SIGN_GOOD, _("No date in this plan gets in the way of another."));
}

static GtkWidget *
list_new (TrTimelineDesk *desk, const char *title, GCallback show)
{
  GtkWidget *list = tr_column_new (6, NULL), *heading = tr_heading_new (title, "tr-strong", 3);
  GtkWidget *column = tr_column_new (6, heading, list, NULL);

  g_object_set_data_full (G_OBJECT (list), DESK, g_object_ref (desk), g_object_unref);
  g_signal_connect_object (desk, "changed", show, list, G_CONNECT_SWAPPED);
  ((void (*) (GtkWidget *)) show) (list);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_START);

  return column;
}

/* The first things that have to be done, what is overdue before all. */
GtkWidget *
tr_timeline_next_new (TrTimelineDesk *desk)
{
  return list_new (desk, _("What comes next"), G_CALLBACK (show_next));
}

/* What does not fit, in sentences; or that all does. */
GtkWidget *
tr_timeline_gaps_new (TrTimelineDesk *desk)
{
  return list_new (desk, _("Does it fit?"), G_CALLBACK (show_gaps));
}
