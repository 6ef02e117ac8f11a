/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-replace-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-error.h"
#include "core/tr-language.h"
#include "core/tr-replace.h"

#include "tr-feedback.h"
#include "tr-indicator-text.h"
#include "tr-kpi-picker.h"
#include "tr-modal.h"
#include "tr-widgets.h"

#define WIDTH_PX 640
#define HEIGHT_PX 660

/* Lives as long as the window. */
typedef struct {
  TrDocument *document;
  TrCatalogue *catalogue; /* NULL when it is known by which */
  TrCandidate *by;        /* NULL: the picker says */
  char *id;
  GtkWidget *window;
  GtkWidget *picker;
  GtkWidget *reason;
  GtkWidget *day;
  GtkWidget *message;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->document);
  g_clear_pointer (&self->catalogue, tr_catalogue_free);
  g_clear_pointer (&self->by, tr_candidate_free);
  g_free (self->id);
  g_free (self);
}

static void
set_invalid (GtkWidget *entry, gboolean is_invalid)
{
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (entry)));

  tr_set_class (entry, "error", is_invalid);
  if (is_invalid)
    gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (text, GTK_ACCESSIBLE_STATE_INVALID);
}

/* Says what is still needed, and goes there. */
static void
ask (Form *self, GtkWidget *where, const char *what)
{
  tr_text_set (self->message, what);
  if (GTK_IS_ENTRY (where))
    set_invalid (where, TRUE);
  gtk_widget_grab_focus (where);
}

static void
on_changed_cb (Form *self)
{
  tr_text_set (self->message, "");
  set_invalid (self->reason, FALSE);
  set_invalid (self->day, FALSE);
}

static const TrCandidate *
successor (Form *self)
{
  return self->by != NULL ? self->by : tr_kpi_picker_get_chosen (TR_KPI_PICKER (self->picker));
}

static void
replace (Form *self, const char *reason, const char *day)
{
  g_autofree char *today = tr_today ();
  g_autoptr (TrCandidate) by = tr_candidate_copy (successor (self));
  TrKpi *kpi = (TrKpi *) tr_candidate_kpi (by, tr_document_get_project (self->document));
  const TrReplacement replacement = { reason, day, kpi };
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;

  if (kpi == NULL)
    g_set_error_literal (&error, TR_ERROR, TR_ERROR_CONFLICT, _("The KPI is no longer there."));
  else
    tr_kpi_replace (self->document, self->id, &replacement, today, &error);
  if (error != NULL) {
    tr_text_set (self->message, error->message);
    return;
  }
  done = g_strdup (tr_document_get_undo_label (self->document));
  tr_feedback_done (self->window, done, TRUE);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
on_replace_cb (Form *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->day))));
  g_autofree char *day = NULL, *problem = NULL, *today = tr_today ();

  if (successor (self) == NULL) {
    ask (self, self->picker, _("Choose the KPI that comes in its place."));
  } else if (*reason == '\0') {
    ask (self, self->reason, _("Say why it is replaced: who comes later will want to know."));
  } else if (*typed == '\0') {
    ask (self, self->day, _("Say from which day."));
  } else if (!tr_language_parse_date (typed, &day)) {
    problem = g_strdup_printf (_("“%s” is not a date; write for instance 31-1-2027"), typed);
    ask (self, self->day, problem);
  } else if (strcmp (day, today) > 0) {
    ask (self, self->day,
         _("That day is still to come; a KPI is replaced at once, so give today or an earlier day."));
  } else {
    replace (self, reason, day);
  }
}

static void
on_picked_cb (Form *self)
{
  gtk_widget_grab_focus (self->reason);
}

static GtkWidget *
entry_new (Form *self, const char *name, guint max_length)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), (int) max_length);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  tr_name_widget (entry, name);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed_cb), self);

  return entry;
}

/* What comes in its place: known already, or to be chosen. */
static GtkWidget *
by_new (Form *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autofree char *label = NULL;

  if (self->by != NULL) {
    label = tr_candidate_label (self->by, project);
    return tr_text_new (label, NULL);
  }
  self->picker = tr_kpi_picker_new (self->document, self->catalogue);
  g_signal_connect_swapped (self->picker, "chosen", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (self->picker, "entered", G_CALLBACK (on_picked_cb), self);

  return self->picker;
}

static GtkWidget *
group_new (const char *question, GtkWidget *answer)
{
  return tr_column_new (4, tr_text_new (question, "heading"), answer, NULL);
}

static GtkWidget *
body_new (Form *self)
{
  g_autofree char *today = tr_today (), *shown = tr_language_date (TR_LANGUAGE_NL, today);
  const TrField *reason_field = tr_kind_field (tr_kind (TR_KIND_KPI), "end_reason");
  GtkWidget *by, *day_row;

  self->message = tr_status_new ("error");
  self->reason = entry_new (self, _("Why is it replaced?"), reason_field->max_length);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason),
                                  _("the source stopped, it says too little, it takes too much time…"));
  self->day = entry_new (self, _("From which day?"), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->day), 12);
  gtk_widget_set_halign (self->day, GTK_ALIGN_START);
  by = group_new (_("What comes in its place?"), by_new (self));
  day_row = group_new (_("From which day?"), self->day);
  gtk_editable_set_text (GTK_EDITABLE (self->day), shown);
  tr_text_set (self->message, "");

  return tr_column_new (15, by, group_new (_("Why is it replaced?"), self->reason), day_row, self->message,
                        tr_text_new (_("The old KPI goes out of the basket and stays in the project with this reason. "
                                       "The new one takes over its challenge, direction, work area and who registers."),
                                     "dim-label"),
                        NULL);
}

/* Opens the window for the KPI with an id. `by` is what comes in its place, NULL to choose it there. */
void
tr_replace_dialog_present (GtkWidget *from, TrDocument *document, const char *id, const TrCandidate *by)
{
  const TrKpi *kpi = tr_project_find (tr_document_get_project (document), TR_KIND_KPI, id);
  GtkWidget *button = gtk_button_new_with_label (_("Replace"));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *title = NULL;
  Form *self;

  g_return_if_fail (kpi != NULL);
  name = tr_kpi_short_name (kpi);
  /* TRANSLATORS: title of a window; the code or name of a KPI */
  title = g_strdup_printf (_("Replace %s"), name);
  self = g_new0 (Form, 1);
  self->document = g_object_ref (document);
  self->id = g_strdup (id);
  self->by = by != NULL ? tr_candidate_copy (by) : NULL;
  self->catalogue = by == NULL ? tr_catalogue_of (document, &error) : NULL;
  if (error != NULL) {
    form_free (self);
    g_object_ref_sink (button);
    g_object_unref (button);
    tr_feedback_error (from, _("Your own KPI list could not be read"), error);
    return;
  }
  self->window = tr_modal_new (from, title, WIDTH_PX, by == NULL ? HEIGHT_PX : -1);
  g_object_set_data_full (G_OBJECT (self->window), "form", self, form_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_replace_cb), self);
  tr_modal_set_content (self->window, body_new (self), _("Cancel"), button);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->picker != NULL ? self->picker : self->reason);
}
