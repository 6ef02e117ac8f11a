/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-view.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-language.h"
#include "core/tr-round.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-round-asker.h"
#include "tr-round-sheet.h"
#include "tr-round-start.h"
#include "tr-round-words.h"
#include "tr-widgets.h"

#define ROUND "tr-round" /* data of a button: the round it is about */

struct _TrRoundView {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *running;  /* the round that is hidden */
  GtkWidget *state;    /* how far it is */
  GtkWidget *go_on;
  GtkWidget *reveal;
  GtkWidget *start;    /* while there is none */
  GtkWidget *earlier;  /* those that were revealed */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TrRoundView, tr_round_view, GTK_TYPE_BOX)

static void
fail (TrRoundView *self, const GError *error)
{
  tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

/* "24 November 2026 · Each participant" */
static char *
round_text (const TrRound *round)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), round->date);

  return g_strdup_printf ("%s · %s", date, gettext (tr_round_ways[round->way].label));
}

static void
open (TrRoundView *self, const TrRound *round)
{
  g_autofree char *id = g_strdup (round->record.id);

  tr_round_sheet_open (GTK_WIDGET (self), self->document, id);
}

static void
on_go_on_cb (TrRoundView *self)
{
  const TrRound *round = tr_round_running (tr_document_get_project (self->document));

  if (round != NULL)
    open (self, round);
}

static void
on_reveal_cb (TrRoundView *self)
{
  const TrRound *round = tr_round_running (tr_document_get_project (self->document));
  g_autofree char *today = tr_today (), *id = round != NULL ? g_strdup (round->record.id) : NULL;
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return;
  if (tr_round_reveal (self->document, id, today, &error))
    tr_round_sheet_open (GTK_WIDGET (self), self->document, id);
  else
    fail (self, error);
}

static void
remove_round (TrRoundView *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (tr_round_remove (self->document, id, &error))
    tr_feedback_done (GTK_WIDGET (self), _("Round on the matrix removed"), TRUE);
  else
    fail (self, error);
}

static void
on_remove_running_cb (TrRoundView *self)
{
  const TrRound *round = tr_round_running (tr_document_get_project (self->document));
  g_autofree char *id = round != NULL ? g_strdup (round->record.id) : NULL;

  if (id != NULL)
    remove_round (self, id);
}

static const char *
round_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), ROUND);
}

static void
on_result_cb (GtkWidget *button, TrRoundView *self)
{
  g_autofree char *id = g_strdup (round_of (button));

  tr_round_sheet_open (GTK_WIDGET (self), self->document, id);
}

static void
on_remove_cb (GtkWidget *button, TrRoundView *self)
{
  g_autofree char *id = g_strdup (round_of (button));

  gtk_widget_grab_focus (self->go_on);
  remove_round (self, id);
}

static GtkWidget *
round_button (GtkWidget *button, const TrRound *round, GCallback callback, TrRoundView *self)
{
  g_object_set_data_full (G_OBJECT (button), ROUND, g_strdup (round->record.id), g_free);
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
earlier_new (TrRoundView *self, const TrRound *round)
{
  g_autofree char *text = round_text (round);
  /* TRANSLATORS: a button for a round; its date and who placed */
  g_autofree char *removing = g_strdup_printf (_("Remove the round: %s"), text);
  GtkWidget *result = round_button (gtk_button_new (), round, G_CALLBACK (on_result_cb), self);
  GtkWidget *remove = round_button (tr_icon_button_new ("user-trash-symbolic", removing), round, G_CALLBACK (on_remove_cb), self);

  gtk_button_set_child (GTK_BUTTON (result), tr_text_new (text, NULL));
  gtk_widget_set_tooltip_text (result, _("What the round brought"));
  tr_name_widget (result, text);
  gtk_widget_add_css_class (result, "flat");
  gtk_widget_add_css_class (result, "tr-opener");
  gtk_widget_set_hexpand (result, TRUE);

  return tr_row_new (3, result, remove, NULL);
}

static void
show_running (TrRoundView *self, TrProject *project, const TrRound *round)
{
  g_autoptr (TrRoundGrid) grid = tr_round_grid_new (project, round);
  g_autofree char *text = round_text (round), *progress = tr_round_progress_text (grid), *state = NULL;
  guint n_filled, n_all;

  tr_round_grid_progress (grid, &n_filled, &n_all);
  /* TRANSLATORS: a round that is hidden: its date and who places, then how far it is, such as "37 of 96" */
  state = g_strdup_printf (_("%s\n%s filled in. Nobody sees what was said until you reveal it."), text, progress);
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_widget_set_sensitive (self->reveal, n_filled > 0);
  gtk_widget_set_sensitive (self->go_on, n_all > 0);
}

static void
update (TrRoundView *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrRound *running = tr_round_running (project);

  gtk_widget_set_visible (self->running, running != NULL);
  gtk_widget_set_visible (self->start, running == NULL);
  if (running != NULL)
    show_running (self, project, running);
  tr_empty (self->list);
  TR_EACH (TrRound, round, project, TR_KIND_ROUND)
    if (round->is_revealed)
      gtk_box_prepend (GTK_BOX (self->list), earlier_new (self, round));
  gtk_widget_set_visible (self->earlier, gtk_widget_get_first_child (self->list) != NULL);
}

static void
tr_round_view_dispose (GObject *object)
{
  g_clear_object (&TR_ROUND_VIEW (object)->document);
  G_OBJECT_CLASS (tr_round_view_parent_class)->dispose (object);
}

static void
tr_round_view_class_init (TrRoundViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_round_view_dispose;
}

static GtkWidget *
running_new (TrRoundView *self)
{
  GtkWidget *remove = gtk_button_new_with_label (_("Remove")), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *box;

  self->state = tr_text_new ("", NULL);
  self->go_on = gtk_button_new_with_label (_("Go on filling in"));
  self->reveal = gtk_button_new_with_label (_("Reveal"));
  gtk_widget_add_css_class (self->go_on, "suggested-action");
  g_signal_connect_swapped (self->go_on, "clicked", G_CALLBACK (on_go_on_cb), self);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_cb), self);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove_running_cb), self);
  gtk_box_append (GTK_BOX (buttons), self->reveal);
  gtk_box_append (GTK_BOX (buttons), remove);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  box = tr_column_new (9, self->state, self->go_on, buttons, NULL);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tr-panel");

  return box;
}

static GtkWidget *
sheets_new (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Voting sheets…"));

  gtk_widget_set_tooltip_text (button, _("A sheet on paper for everybody, and a form for the chair"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.export-sheets");

  return button;
}

static void
tr_round_view_init (TrRoundView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->running = running_new (self);
  self->list = tr_column_new (0, NULL);
  self->earlier = tr_column_new (6, tr_text_new (_("Earlier rounds"), "heading"), self->list, NULL);
}

GtkWidget *
tr_round_view_new (TrDocument *document)
{
  TrRoundView *self = g_object_new (TR_TYPE_ROUND_VIEW, NULL);
  GtkBox *box = GTK_BOX (self);

  self->document = g_object_ref (document);
  tr_help_place_set (GTK_WIDGET (self), "matrix#round");
  self->start = tr_round_start_new (document);
  gtk_box_append (box, tr_text_new (_("Placing together"), "heading"));
  gtk_box_append (box, tr_text_new (_("First in silence, then all at once: so nobody follows the one who speaks first."), NULL));
  gtk_box_append (box, self->running);
  gtk_box_append (box, self->start);
  gtk_box_append (box, sheets_new ());
  gtk_box_append (box, self->earlier);
  gtk_box_append (box, tr_text_new (_("Twelve questions"), "heading"));
  gtk_box_append (box, tr_text_new (_("For one direction at a time: the questions place it for you."), NULL));
  gtk_box_append (box, tr_round_asker_new (document));
  update (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_ROUND) | TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_DIRECTION) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
