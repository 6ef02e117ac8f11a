/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-continuity-table.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-continuity.h"
#include "tr-phrases.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define LEAST_CHARACTERS 14 /* of a role: what does not fit is cut, and there in full when pointed at */
#define MOST_CHARACTERS 60

struct _TrContinuityTable {
  GtkBox parent_instance;

  GtkWidget *sentences;
  GtkWidget *list;
  GPtrArray *columns; /* of GtkSizeGroup, for each session */
  guint n_people, n_sessions; /* that there are cells for */
};

G_DEFINE_FINAL_TYPE (TrContinuityTable, tr_continuity_table, GTK_TYPE_BOX)

static const char *
step_text (TrStep step)
{
  return tr_draw_continuity_step_text (step, tr_language_of_interface ());
}

static char *
count_text (const TrContinuity *continuity)
{
  const char *earlier = step_text (continuity->earlier), *later = step_text (continuity->later);

  if (continuity->n_later == 1 && continuity->n_both == 1)
    /* TRANSLATORS: the names of two steps, the later one first */
    return g_strdup_printf (_("The one person at %s was also at %s"), later, earlier);
  if (continuity->n_later == 1)
    /* TRANSLATORS: the names of two steps, the later one first */
    return g_strdup_printf (_("The one person at %s was not at %s"), later, earlier);

  /* TRANSLATORS: "5 of the 7 people at Direction were also at Challenge." The plural goes by the first number. */
  return g_strdup_printf (ngettext ("%u of the %u people at %s was also at %s", "%u of the %u people at %s were also at %s",
                                    continuity->n_both),
                          continuity->n_both, continuity->n_later, later, earlier);
}

/* What the picture tells under two steps, in a sentence. Free with g_free(). */
char *
tr_continuity_sentence (const TrContinuity *continuity)
{
  g_autofree char *count = count_text (continuity);

  if (tr_continuity_is_thin (continuity))
    /* TRANSLATORS: %s is "2 of the 7 people at Direction were also at Challenge" */
    return g_strdup_printf (_("%s: fewer than half."), count);
  if (continuity->n_both * 2 >= continuity->n_later)
    /* TRANSLATORS: %s is "5 of the 7 people at Direction were also at Challenge" */
    return g_strdup_printf (_("%s: at least half."), count);

  return g_strconcat (count, ".", NULL);
}

/* "Direction, 23-06-2026": free with g_free(). `separator` may break the line. */
static char *
session_text (const TrPresenceSession *session, const char *separator)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), session->date);

  return g_strconcat (step_text (session->step), separator, *date != '\0' ? date : _("no date"), NULL);
}

static const char *
presence_text (const TrPresence *presence, guint person, guint session)
{
  if (!presence->sessions[session].is_noted)
    /* TRANSLATORS: in a table of participants and sessions: it was not written down who was there */
    return C_ ("was there", "unknown");

  return tr_presence_is_there (presence, person, session)
           ? /* TRANSLATORS: in a table of participants and sessions: was there */
           C_ ("was there", "yes")
           : /* TRANSLATORS: in a table of participants and sessions: was not there */
           C_ ("was there", "no");
}

/* On one line: a table that may scroll sideways can not tell how high it gets otherwise. */
static GtkWidget *
cell_new (GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, NULL);
}

static GtkWidget *
role_cell_new (gboolean is_head)
{
  GtkWidget *role = cell_new (is_head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  GtkWidget *first = tr_row_new (6, role, NULL);

  g_object_set (role, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", LEAST_CHARACTERS, "max-width-chars", MOST_CHARACTERS, NULL);
  if (!is_head)
    gtk_box_prepend (GTK_BOX (first), tr_side_mark_new (TR_SIDE_UNSET));
  gtk_widget_set_hexpand (first, TRUE);

  return first;
}

/* A row with the mark of a side, a role and a cell for each session; the first row has the heads. */
static GtkWidget *
row_new (TrContinuityTable *self, gboolean is_head)
{
  GtkWidget *cells = tr_row_new (12, role_cell_new (is_head), NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "activatable", FALSE, "selectable",
                                 FALSE, "child", cells, NULL);

  for (guint i = 0; i < self->n_sessions; i++) {
    GtkWidget *cell = cell_new (is_head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL);

    if (is_head) {
      gtk_widget_add_css_class (cell, "caption");
      gtk_widget_add_css_class (cell, "tr-summary");
    }
    gtk_size_group_add_widget (g_ptr_array_index (self->columns, i), cell);
    gtk_box_append (GTK_BOX (cells), cell);
  }

  return row;
}

static GtkWidget *
first_of (GtkListBoxRow *row)
{
  return gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
}

/* Makes all cells anew, without texts. */
static void
rebuild (TrContinuityTable *self, const TrPresence *presence)
{
  tr_empty (self->list);
  g_ptr_array_set_size (self->columns, 0);
  self->n_people = presence->n_people;
  self->n_sessions = presence->n_sessions;
  for (guint i = 0; i < self->n_sessions; i++)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  for (guint i = 0; i <= self->n_people; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), row_new (self, i == 0));
}

static void
show_heads (TrContinuityTable *self, const TrPresence *presence)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  GtkWidget *cell = first_of (row);
  g_autoptr (GString) name = g_string_new (NULL);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), _("Who was there"));
  tr_enumerate (name, _("Who was there"));
  for (guint i = 0; i < presence->n_sessions; i++) {
    g_autofree char *lines = session_text (&presence->sessions[i], "\n"), *spoken = session_text (&presence->sessions[i], ", ");

    cell = gtk_widget_get_next_sibling (cell);
    gtk_label_set_label (GTK_LABEL (cell), lines);
    tr_name_widget (cell, spoken);
    tr_enumerate (name, spoken);
  }
  tr_name_widget (GTK_WIDGET (row), name->str);
}

/* Whoever can not see the heads hears them with each cell, and the whole row when it has the focus. */
static void
show_person (TrContinuityTable *self, const TrPresence *presence, guint person)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) person + 1);
  const char *role = presence->people[person].role;
  GtkWidget *cell = first_of (row);
  g_autoptr (GString) name = g_string_new (NULL);

  tr_side_mark_set_side (TR_SIDE_MARK (gtk_widget_get_first_child (cell)), presence->people[person].side);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), role);
  gtk_widget_set_tooltip_text (gtk_widget_get_last_child (cell), role);
  tr_enumerate (name, role);
  tr_enumerate (name, gettext (tr_sides[presence->people[person].side].label));
  for (guint i = 0; i < presence->n_sessions; i++) {
    const char *text = presence_text (presence, person, i);
    g_autofree char *session = session_text (&presence->sessions[i], ", ");
    g_autofree char *spoken = NULL, *in_row = NULL;

    /* TRANSLATORS: spoken, for a cell of a table: the role of a participant, a session, and whether they were there */
    spoken = g_strdup_printf (_("%s, %s: %s"), role, session, text);
    /* TRANSLATORS: spoken, in a row of a table: a session, and whether a participant was there */
    in_row = g_strdup_printf (C_ ("session", "%s: %s"), session, text);
    cell = gtk_widget_get_next_sibling (cell);
    gtk_label_set_label (GTK_LABEL (cell), text);
    tr_name_widget (cell, spoken);
    tr_enumerate (name, in_row);
  }
  tr_name_widget (GTK_WIDGET (row), name->str);
}

static void
show_sentences (TrContinuityTable *self, const TrPresence *presence)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < presence->continuity->len; i++) {
    g_autofree char *sentence = tr_continuity_sentence (&g_array_index (presence->continuity, TrContinuity, i));

    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", sentence);
  }
  tr_text_set (self->sentences, lines->str);
}

static void
tr_continuity_table_finalize (GObject *object)
{
  g_ptr_array_unref (TR_CONTINUITY_TABLE (object)->columns);
  G_OBJECT_CLASS (tr_continuity_table_parent_class)->finalize (object);
}

static void
tr_continuity_table_class_init (TrContinuityTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_continuity_table_finalize;
}

static void
tr_continuity_table_init (TrContinuityTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->sentences = tr_text_new ("", NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "tr-presence");
  tr_name_widget (self->list, _("Who was at which session"));
  /* many sessions scroll sideways; the page itself never does */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (self), self->sentences);
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
tr_continuity_table_new (void)
{
  return g_object_new (TR_TYPE_CONTINUITY_TABLE, NULL);
}

/* Cells stay where they are, with the focus in them, as long as there are as many people and sessions. */
void
tr_continuity_table_show (TrContinuityTable *self, const TrPresence *presence)
{
  if (gtk_widget_get_first_child (self->list) == NULL || self->n_people != presence->n_people ||
      self->n_sessions != presence->n_sessions)
    rebuild (self, presence);
  show_sentences (self, presence);
  show_heads (self, presence);
  for (guint i = 0; i < presence->n_people; i++)
    show_person (self, presence, i);
}
