/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-attendance.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-side-mark.h"
#include "tr-spot.h"
#include "tr-tile-layout.h"
#include "tr-widgets.h"

#define MANY 40 /* people, from which on they are asked for one session at a time: a page has several */
#define COLUMNS 3
#define MOST_CHARACTERS 80 /* of a role; all of it is in its list, and said to a screen reader */

struct _TrAttendanceView {
  GtkWidget parent_instance;

  TrDocument *document;
  char *session;
  GtkWidget *fold; /* shows the people where there are many; hidden else */
  GtkWidget *people;
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
  g_autofree char *role = tr_shortened_text (participant->role, MOST_CHARACTERS);
  GtkWidget *label = tr_text_new (role, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), tr_row_new (6, tr_side_mark_new (side), label, NULL));
  tr_name_widget (button, participant->role);
  g_object_set_data_full (G_OBJECT (button), PARTICIPANT, g_strdup (participant->record.id), g_free);
  g_object_set_data_full (G_OBJECT (button), "tr-role", g_strdup (participant->role), g_free);
  g_object_set_data (G_OBJECT (button), "tr-side", GINT_TO_POINTER (side));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->people), button);
}

/* Whether there is a button for each participant as they are now: rebuilding takes the focus away, so not without
 * need. */
static gboolean
is_up_to_date (TrAttendanceView *self, TrProject *project)
{
  GtkWidget *button = gtk_widget_get_first_child (self->people);

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT) {
    if (button == NULL || !g_str_equal (g_object_get_data (G_OBJECT (button), PARTICIPANT), participant->record.id) ||
        !g_str_equal (g_object_get_data (G_OBJECT (button), "tr-role"), participant->role) ||
        GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-side")) !=
          (int) tr_project_participant_side (project, participant))
      return FALSE;
    button = gtk_widget_get_next_sibling (button);
  }

  return button == NULL;
}

static void
rebuild (TrAttendanceView *self, TrProject *project)
{
  tr_empty (self->people);
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    add_participant (self, participant);
}

/* The ids of those who were there; borrowed. */
static GHashTable *
list_present (TrAttendanceView *self, TrProject *project)
{
  GHashTable *present = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, self->session))
      g_hash_table_add (present, attendance->participant);

  return present;
}

static void
show_people (TrAttendanceView *self, TrProject *project, GHashTable *present)
{
  if (!is_up_to_date (self, project))
    rebuild (self, project);
  for (GtkWidget *button = gtk_widget_get_first_child (self->people); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                 g_hash_table_contains (present, g_object_get_data (G_OBJECT (button), PARTICIPANT)));
}

static void
show_fold (TrAttendanceView *self, guint n_present, guint n)
{
  /* TRANSLATORS: opens a list of people who were at a session: how many were there, and how many there could have been */
  g_autofree char *text = g_strdup_printf (_("%u of %u were there"), n_present, n);

  gtk_expander_set_label (GTK_EXPANDER (self->fold), text);
  tr_name_widget (self->fold, text);
}

/* Where there are many, their buttons are made when somebody asks for them. */
static void
update (TrAttendanceView *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GHashTable) present = list_present (self, project);
  guint n = tr_project_count (project, TR_KIND_PARTICIPANT);
  gboolean is_folded = n >= MANY && !gtk_expander_get_expanded (GTK_EXPANDER (self->fold));

  self->is_updating = TRUE;
  if (is_folded)
    tr_empty (self->people);
  else
    show_people (self, project, present);
  show_fold (self, g_hash_table_size (present), n);
  gtk_widget_set_visible (self->fold, n >= MANY);
  gtk_widget_set_visible (self->people, n > 0 && !is_folded);
  gtk_widget_set_visible (self->nobody, n == 0);
  self->is_updating = FALSE;
}

static void
tr_attendance_view_dispose (GObject *object)
{
  TrAttendanceView *self = TR_ATTENDANCE_VIEW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->fold, gtk_widget_unparent);
  g_clear_pointer (&self->people, gtk_widget_unparent);
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
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->fold = gtk_expander_new (NULL);
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));
  g_signal_connect_swapped (self->fold, "notify::expanded", G_CALLBACK (update), self);
  self->people = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->people, tr_tile_layout_new (COLUMNS, 6, 0));
  gtk_widget_set_hexpand (self->people, TRUE);
  gtk_widget_set_parent (self->people, GTK_WIDGET (self));
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
