/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-attendance.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-side-mark.h"
#include "tr-spot.h"
#include "tr-widgets.h"

struct _TrAttendanceView {
  GtkWidget parent_instance;

  TrDocument *document;
  char *session;
  GtkWidget *flow;
  GtkWidget *nobody;
  gboolean is_updating;
};

/* Data of a check button: whom it is about. */
#define PARTICIPANT "tr-participant"

G_DEFINE_FINAL_TYPE (TrAttendanceView, tr_attendance_view, GTK_TYPE_WIDGET)

static const TrAttendance *
find_attendance (TrAttendanceView *self, const char *participant)
{
  TR_EACH (TrAttendance, attendance, tr_document_get_project (self->document), TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, self->session) && g_str_equal (attendance->participant, participant))
      return attendance;

  return NULL;
}

static gboolean
set_present (TrAttendanceView *self, const char *participant, gboolean is_present, GError **error)
{
  const TrAttendance *attendance = find_attendance (self, participant);
  g_autofree char *id = g_strdup (attendance != NULL ? attendance->record.id : NULL);

  if (!is_present)
    return id == NULL || tr_document_remove (self->document, TR_KIND_ATTENDANCE, id, error);
  if (id != NULL)
    return TRUE;
  id = tr_document_add (self->document, TR_KIND_ATTENDANCE, error, "session", self->session, "participant", participant,
                        NULL);

  return id != NULL;
}

static void update (TrAttendanceView *self);

static void
on_toggled_cb (GtkCheckButton *button, TrAttendanceView *self)
{
  g_autofree char *participant = g_strdup (g_object_get_data (G_OBJECT (button), PARTICIPANT));
  g_autoptr (GError) error = NULL;

  if (self->is_updating)
    return;
  if (!set_present (self, participant, gtk_check_button_get_active (button), &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
    update (self);
  }
}

static void
add_participant (TrAttendanceView *self, const TrParticipant *participant)
{
  TrSide side = tr_project_participant_side (tr_document_get_project (self->document), participant);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = tr_text_new (participant->role, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), tr_row_new (6, tr_side_mark_new (side), label, NULL));
  tr_name_widget (button, participant->role);
  g_object_set_data_full (G_OBJECT (button), PARTICIPANT, g_strdup (participant->record.id), g_free);
  g_object_set_data_full (G_OBJECT (button), "tr-role", g_strdup (participant->role), g_free);
  g_object_set_data (G_OBJECT (button), "tr-side", GINT_TO_POINTER (side));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_flow_box_append (GTK_FLOW_BOX (self->flow), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static GtkWidget *
button_at (TrAttendanceView *self, guint place)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->flow), (int) place);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

/* Whether there is a button for each participant as they are now: rebuilding takes the focus away, so not without
 * need. */
static gboolean
is_up_to_date (TrAttendanceView *self, TrProject *project)
{
  guint n = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT) {
    GtkWidget *button = button_at (self, n++);

    if (button == NULL || !g_str_equal (g_object_get_data (G_OBJECT (button), PARTICIPANT), participant->record.id) ||
        !g_str_equal (g_object_get_data (G_OBJECT (button), "tr-role"), participant->role) ||
        GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-side")) !=
          (int) tr_project_participant_side (project, participant))
      return FALSE;
  }

  return button_at (self, n) == NULL;
}

static void
rebuild (TrAttendanceView *self, TrProject *project)
{
  tr_empty (self->flow);
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    add_participant (self, participant);
}

static void
update (TrAttendanceView *self)
{
  TrProject *project = tr_document_get_project (self->document);
  GtkWidget *button;

  self->is_updating = TRUE;
  if (!is_up_to_date (self, project))
    rebuild (self, project);
  for (guint i = 0; (button = button_at (self, i)) != NULL; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                 find_attendance (self, g_object_get_data (G_OBJECT (button), PARTICIPANT)) != NULL);
  gtk_widget_set_visible (self->flow, tr_project_count (project, TR_KIND_PARTICIPANT) > 0);
  gtk_widget_set_visible (self->nobody, tr_project_count (project, TR_KIND_PARTICIPANT) == 0);
  self->is_updating = FALSE;
}

static void
tr_attendance_view_dispose (GObject *object)
{
  TrAttendanceView *self = TR_ATTENDANCE_VIEW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->nobody, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_attendance_view_parent_class)->dispose (object);
}

static void
tr_attendance_view_finalize (GObject *object)
{
  g_free (TR_ATTENDANCE_VIEW (object)->session);
  G_OBJECT_CLASS (tr_attendance_view_parent_class)->finalize (object);
}

static void
tr_attendance_view_class_init (TrAttendanceViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_attendance_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_attendance_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_attendance_view_init (TrAttendanceView *self)
{
  self->flow = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                             "min-children-per-line", 1, "max-children-per-line", 3, "column-spacing", 6, "hexpand",
                             TRUE, NULL);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  self->nobody = tr_text_new (_("Write down first who sits at the table."), "dim-label");
  gtk_widget_set_parent (self->nobody, GTK_WIDGET (self));
}

GtkWidget *
tr_attendance_view_new (TrDocument *document, const char *session)
{
  TrAttendanceView *self = g_object_new (TR_TYPE_ATTENDANCE_VIEW, NULL);

  self->document = g_object_ref (document);
  self->session = g_strdup (session);
  tr_name_widget (GTK_WIDGET (self), _("Who was there"));
  tr_spot_set_adds (GTK_WIDGET (self), TR_KIND_ATTENDANCE);
  update (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ATTENDANCE),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
