/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-pace-plan.h"

#include <glib/gi18n.h>

#include "core/tr-chair.h"
#include "core/tr-pace.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-widgets.h"

#define MOST 480 /* minutes */
#define COLUMNS 2

typedef struct {
  TrDocument *document;
  char *session;
  GtkWidget *expander;
  GtkWidget *spins[TR_N_WHERES];
  gboolean is_updating;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *self = data;

  g_object_unref (self->document);
  g_free (self->session);
  g_free (self);
}

static void
update_label (Plan *self, guint sum)
{
  g_autofree char *label = NULL;

  if (sum == 0)
    label = g_strdup (_("Time for each part"));
  else
    /* TRANSLATORS: minutes that are planned for a session as a whole */
    label = g_strdup_printf (ngettext ("Time for each part: %u minute together", "Time for each part: %u minutes together", sum),
                             sum);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  tr_name_widget (self->expander, label);
}

static void
update (GtkWidget *widget)
{
  Plan *self = g_object_get_data (G_OBJECT (widget), "tr-plan");
  guint sum = 0;

  self->is_updating = TRUE;
  for (guint page = TR_WHERE_PREPARATION; page < TR_N_WHERES; page++) {
    guint minutes = tr_pace_minutes (tr_document_get_project (self->document), self->session, tr_wheres[page].name);

    sum += minutes;
    if (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->spins[page])) != (int) minutes)
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spins[page]), minutes);
  }
  update_label (self, sum);
  self->is_updating = FALSE;
}

static void
on_value_cb (GtkSpinButton *spin, Plan *self)
{
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (spin), "tr-page"));
  g_autoptr (GError) error = NULL;

  if (!self->is_updating && !tr_pace_plan (self->document, self->session, tr_wheres[page].name,
                                           (guint) gtk_spin_button_get_value_as_int (spin), &error))
    tr_feedback_error (GTK_WIDGET (spin), _("This could not be saved"), error);
}

/* What the chair's notes say of each page that has no time yet. */
static void
on_propose_cb (GtkButton *button, Plan *self)
{
  TrProject *project = tr_document_get_project (self->document);
  guint minutes[TR_N_WHERES] = { 0 };
  g_autoptr (GError) error = NULL;

  for (guint page = TR_WHERE_CHALLENGE; page < TR_N_WHERES; page++)
    minutes[page] = tr_chair_minutes (project, tr_wheres[page].name);
  if (!tr_pace_propose (self->document, self->session, minutes, &error))
    tr_feedback_error (GTK_WIDGET (button), _("This could not be saved"), error);
}

/* A page that is scrolled under the pointer changes no minutes. */
static void
ignore_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
  }
}

static GtkWidget *
make_spin (Plan *self, guint page)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST, 5);
  /* TRANSLATORS: the name of a field; %s is a page */
  g_autofree char *name = g_strdup_printf (_("%s: minutes"), gettext (tr_wheres[page].label));

  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  ignore_wheel (spin);
  tr_name_widget (spin, name);
  g_object_set_data (G_OBJECT (spin), "tr-page", GUINT_TO_POINTER (page));
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_value_cb), self);
  self->spins[page] = spin;

  return spin;
}

static GtkWidget *
make_grid (Plan *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 6, NULL);

  for (guint page = TR_WHERE_PREPARATION; page < TR_N_WHERES; page++) {
    int place = (int) page - TR_WHERE_PREPARATION;
    GtkWidget *label = tr_text_new (gettext (tr_wheres[page].label), "dim-label");

    gtk_widget_set_hexpand (label, FALSE);
    gtk_widget_set_margin_start (label, place % COLUMNS > 0 ? 18 : 0);
    gtk_grid_attach (GTK_GRID (grid), label, place % COLUMNS * 2, place / COLUMNS, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), make_spin (self, page), place % COLUMNS * 2 + 1, place / COLUMNS, 1, 1);
  }

  return grid;
}

GtkWidget *
tr_pace_plan_new (TrDocument *document, const char *session)
{
  Plan *self = g_new0 (Plan, 1);
  /* TRANSLATORS: a button that fills in minutes for each part of a session */
  GtkWidget *propose = gtk_button_new_with_label (_("Usual times")), *column;

  self->document = g_object_ref (document);
  self->session = g_strdup (session);
  self->expander = gtk_expander_new ("");
  tr_help_place_set (self->expander, "meeting#time");
  column = tr_column_new (9, make_grid (self), propose, NULL);
  gtk_widget_set_margin_top (column, 6);
  gtk_widget_set_halign (propose, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (propose, _("Fills in the minutes of the notes for the chair where nothing is planned yet"));
  g_signal_connect (propose, "clicked", G_CALLBACK (on_propose_cb), self);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), column);
  g_object_set_data_full (G_OBJECT (self->expander), "tr-plan", self, plan_free);
  tr_follow (document, TR_KIND_BIT (TR_KIND_TIME_BOX), G_CALLBACK (update), self->expander);
  update (self->expander);

  return self->expander;
}
