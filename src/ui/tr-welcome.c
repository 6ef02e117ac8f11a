/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-welcome.h"

#include <glib/gi18n.h>

#include "core/tr-funnel.h"
#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-heading.h"
#include "tr-small-funnel.h"
#include "tr-widgets.h"

#define FUNNEL_WIDTH 210 /* pixels */

/* The title of a step, and the question that it asks. */
static GtkWidget *
make_step (TrStep step)
{
  const TrGuidance *guidance = tr_guidance (tr_steps[step].name, tr_language_of_interface ());
  g_autofree char *title = g_strdup_printf (_("%u %s"), step, tr_funnel_title (step));
  GtkWidget *column = tr_column_new (1, tr_text_new (title, "tr-strong"), tr_text_new (guidance->question, NULL), NULL);

  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  return column;
}

/* The four steps beside the parts of the funnel: as high as the texts need, so each stands beside its part at any size
 * of text. */
static GtkWidget *
make_way (void)
{
  GtkWidget *funnel = tr_small_funnel_new (), *steps = tr_column_new (0, NULL);

  for (TrStep step = TR_STEP_CHALLENGE; step < TR_N_STEPS; step++)
    gtk_box_append (GTK_BOX (steps), make_step (step));
  gtk_box_set_homogeneous (GTK_BOX (steps), TRUE);
  gtk_widget_add_css_class (steps, "welcome-steps");
  gtk_widget_set_hexpand (steps, TRUE);
  tr_small_funnel_set_full (funnel, FUNNEL_WIDTH, 0);
  gtk_widget_set_valign (funnel, GTK_ALIGN_FILL);

  return tr_row_new (28, funnel, steps, NULL);
}

static GtkWidget *
make_choice (const char *title, const char *line, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        tr_column_new (2, tr_text_new (title, "welcome-choice-title"), tr_text_new (line, NULL), NULL));
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "welcome-choice");
  gtk_widget_set_hexpand (button, TRUE);
  tr_name_widget (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line, -1);

  return button;
}

static GtkWidget *
make_choices (void)
{
  GtkWidget *example = make_choice (_("Open the example"), _("Look around and change what you like. Every step back is safe."),
                                    "win.example", "jongerenwerk");
  GtkWidget *fresh = make_choice (_("New project"), _("A title is enough to begin with."), "win.new", NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (row), example);
  gtk_box_append (GTK_BOX (row), fresh);
  gtk_widget_add_css_class (example, "suggested-action");
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  return row;
}

static GtkWidget *
make_small (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

GtkWidget *
tr_welcome_new (void)
{
  GtkWidget *box = tr_column_new (
      22,
      tr_column_new (8, tr_heading_new (_("From a challenge to agreements you can measure"), "page-question", 1),
                     tr_text_new (_("Municipality, social work, residents and partners walk through four steps "
                                    "together, and keep what was said, by whom, and why. At the end everybody gets a "
                                    "workbook for Excel in which is registered from the next day on."),
                                  "page-lead"),
                     NULL),
      make_way (), make_choices (),
      tr_row_new (6, make_small (_("Open a file that you were given…"), "win.import"),
                  make_small (_("Read the help"), "app.help"), NULL),
      NULL);

  gtk_widget_add_css_class (box, "welcome");
  gtk_widget_add_css_class (box, "card");
  return box;
}
