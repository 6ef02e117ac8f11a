/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-meeting-list.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-monitoring.h"
#include "tr-columns-layout.h"
#include "tr-follow.h"
#include "tr-widgets.h"

#define SPACING 12 /* pixels */
#define PAST 0     /* in place of a year: what has been */
#define YEAR "tr-year"

struct _TrMeetingList {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *none;
  GtkWidget *years;
  GPtrArray *meetings; /* TrMeeting */
  char *shown; /* all that is told, to see whether anything changed */
};

G_DEFINE_FINAL_TYPE (TrMeetingList, tr_meeting_list, GTK_TYPE_BOX)

static gint
group_of (const TrMeeting *meeting)
{
  return meeting->is_past ? PAST : g_date_get_year (&meeting->date);
}

static GtkWidget *
meeting_new (const TrMeeting *meeting, TrLanguage language)
{
  static const int shares[] = { 18, 52, 30 };
  g_autofree char *date = tr_plan_date_text (&meeting->date, language);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  const char *ground = tr_language_text (language, tr_date_ground_label (meeting->ground));
  g_autofree char *name = g_strdup_printf ("%s: %s (%s)", date, meeting->text, ground);

  gtk_widget_set_layout_manager (row, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING));
  gtk_widget_add_css_class (row, "tr-money-row");
  gtk_box_append (GTK_BOX (row), tr_text_new (date, "tr-place"));
  gtk_box_append (GTK_BOX (row), tr_text_new (meeting->text, NULL));
  gtk_box_append (GTK_BOX (row), tr_text_new (ground, "tr-summary"));
  tr_name_widget (row, name);

  return row;
}

/* Rows are made when they are looked at: a long contract has hundreds of meetings. */
static void
on_expanded_cb (GtkExpander *expander, GParamSpec *property, TrMeetingList *self)
{
  GtkWidget *list = gtk_expander_get_child (expander);
  gint group = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (expander), YEAR)) - 1;

  if (!gtk_expander_get_expanded (expander) || gtk_widget_get_first_child (list) != NULL)
    return;
  for (guint i = 0; i < self->meetings->len; i++)
    if (group_of (g_ptr_array_index (self->meetings, i)) == group)
      gtk_box_append (GTK_BOX (list),
                      meeting_new (g_ptr_array_index (self->meetings, i), tr_language_of_interface ()));
}

static GtkWidget *
group_new (TrMeetingList *self, gint group, gboolean is_open)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST, NULL);
  GtkWidget *expander;
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < self->meetings->len; i++)
    n += group_of (g_ptr_array_index (self->meetings, i)) == group ? 1 : 0;
  title = group == PAST ? g_strdup_printf (ngettext ("%u has been", "%u have been", n), n)
                        /* TRANSLATORS: a year, and how many meetings there are in it */
                        : g_strdup_printf (ngettext ("%d: %u meeting", "%d: %u meetings", n), group, n);
  expander = gtk_expander_new (title);
  tr_name_widget (expander, title);
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  g_object_set_data (G_OBJECT (expander), YEAR, GINT_TO_POINTER (group + 1));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (on_expanded_cb), self, 0);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), is_open);

  return expander;
}

static GHashTable *
open_groups (TrMeetingList *self)
{
  GHashTable *open = g_hash_table_new (NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (self->years); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_expander_get_expanded (GTK_EXPANDER (child)))
      g_hash_table_add (open, g_object_get_data (G_OBJECT (child), YEAR));

  return open;
}

/* The first year is open by itself; what somebody opened stays so. */
static void
rebuild (TrMeetingList *self)
{
  g_autoptr (GHashTable) open = open_groups (self), done = g_hash_table_new (NULL, NULL);
  gboolean is_first = TRUE, has_past = FALSE;

  tr_empty (self->years);
  for (guint i = 0; i < self->meetings->len; i++) {
    gint group = group_of (g_ptr_array_index (self->meetings, i));

    has_past |= group == PAST;
    if (group == PAST || !g_hash_table_add (done, GINT_TO_POINTER (group + 1)))
      continue;
    gtk_box_append (GTK_BOX (self->years),
                    group_new (self, group,
                               is_first || g_hash_table_contains (open, GINT_TO_POINTER (group + 1))));
    is_first = FALSE;
  }
  if (has_past)
    gtk_box_append (GTK_BOX (self->years),
                    group_new (self, PAST, g_hash_table_contains (open, GINT_TO_POINTER (PAST + 1))));
}

static char *
signature_of (const GPtrArray *meetings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < meetings->len; i++) {
    const TrMeeting *meeting = g_ptr_array_index (meetings, i);

    g_string_append_printf (text, "%u %s %d %d\n", g_date_get_julian (&meeting->date), meeting->text,
                            (int) meeting->ground, meeting->is_past);
  }

  return g_string_free (text, FALSE);
}

static void
update (TrMeetingList *self)
{
  g_autoptr (GPtrArray) meetings = NULL;
  g_autofree char *signature = NULL, *day = tr_today ();
  GDate today;

  tr_date_read (day, &today);
  meetings = tr_meetings_new (tr_document_get_project (self->document), &today, tr_language_of_interface ());
  signature = signature_of (meetings);
  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);
  gtk_widget_set_visible (self->none, meetings->len == 0);
  gtk_widget_set_visible (self->years, meetings->len > 0);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  self->meetings = g_steal_pointer (&meetings);
  rebuild (self);
}

static void
tr_meeting_list_dispose (GObject *object)
{
  TrMeetingList *self = TR_MEETING_LIST (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (tr_meeting_list_parent_class)->dispose (object);
}

static void
tr_meeting_list_class_init (TrMeetingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_meeting_list_dispose;
}

static void
tr_meeting_list_init (TrMeetingList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->none = tr_text_new (_("There are no dates yet. Give the contract its start and term, and each way of "
                              "monitoring its first date."),
                            NULL);
  self->years = tr_column_new (9, NULL);
  gtk_widget_add_css_class (self->years, "card");
  gtk_widget_add_css_class (self->years, "tr-panel");
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->years);
}

GtkWidget *
tr_meeting_list_new (TrDocument *document)
{
  TrMeetingList *self = g_object_new (TR_TYPE_MEETING_LIST, NULL);

  self->document = g_object_ref (document);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_MONITORING) | TR_KIND_BIT (TR_KIND_MOMENT) | TR_KIND_BIT (TR_KIND_CONTRACT) |
                 TR_KIND_BIT (TR_KIND_PROJECT),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
