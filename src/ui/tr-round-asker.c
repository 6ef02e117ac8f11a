/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-asker.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-round-sheet.h"
#include "tr-round-words.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 60 /* of a name in a list */

struct _TrRoundAsker {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *direction, *who, *start;
  GStrv directions;   /* ids, in the order of the list */
  GStrv participants; /* the same; they come after "all together" and the sides */
};

G_DEFINE_FINAL_TYPE (TrRoundAsker, tr_round_asker, GTK_TYPE_BOX)

static GStrv
ids_of (TrProject *project, TrKindId kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < tr_project_count (project, kind); i++)
    g_strv_builder_add (builder, ((const TrRecord *) tr_project_at (project, kind, i))->id);

  return g_strv_builder_end (builder);
}

static GtkStringList *
names_of_directions (TrProject *project)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    gtk_string_list_take (names, tr_shortened_text (direction->title, MOST_CHARACTERS));

  return names;
}

static GtkStringList *
names_of_placers (TrProject *project)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Everyone together"));
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    gtk_string_list_append (names, gettext (tr_sides[side].label));
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
  {
    TrRoundColumn column = { participant->record.id, tr_project_participant_side (project, participant),
                             tr_round_number (project, participant) };
    g_autofree char *code = tr_round_code_text (&column), *name = g_strdup_printf ("%s  %s", code, participant->role);

    gtk_string_list_take (names, tr_shortened_text (name, MOST_CHARACTERS));
  }

  return names;
}

static void
set_names (GtkWidget *chooser, GtkStringList *names, guint selected)
{
  gtk_drop_down_set_model (GTK_DROP_DOWN (chooser), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), selected);
}

static guint
place_of (GStrv ids, const char *id, guint otherwise)
{
  for (guint i = 0; id != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return i;

  return otherwise;
}

/* The id that is chosen out of a list; NULL when it is none of them. Free with g_free(). */
static char *
chosen_of (GtkWidget *chooser, GStrv ids, guint first)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser));

  return ids != NULL && selected >= first && selected - first < g_strv_length (ids) ? g_strdup (ids[selected - first]) : NULL;
}

/* Keeps the same direction and person chosen while the lists change. */
static void
update (TrRoundAsker *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GtkStringList) directions = names_of_directions (project);
  g_autoptr (GtkStringList) placers = names_of_placers (project);
  g_autofree char *direction = chosen_of (self->direction, self->directions, 0);
  g_autofree char *participant = chosen_of (self->who, self->participants, TR_N_SIDES);
  guint who = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who));

  g_strfreev (self->directions);
  g_strfreev (self->participants);
  self->directions = ids_of (project, TR_KIND_DIRECTION);
  self->participants = ids_of (project, TR_KIND_PARTICIPANT);
  if (participant != NULL)
    who = place_of (self->participants, participant, G_MAXUINT - TR_N_SIDES) + TR_N_SIDES;
  set_names (self->direction, directions, place_of (self->directions, direction, 0));
  set_names (self->who, placers, who < TR_N_SIDES + g_strv_length (self->participants) ? who : 0);
  gtk_widget_set_sensitive (self->start, *self->directions != NULL);
}

static void
on_start_cb (TrRoundAsker *self)
{
  guint direction = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->direction));
  guint who = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who));
  g_autofree char *today = tr_today ();
  TrSitting sitting = { "", "", TR_SIDE_UNSET, today };

  if (direction >= g_strv_length (self->directions))
    return;
  sitting.direction = self->directions[direction];
  if (who < TR_N_SIDES)
    sitting.side = (TrSide) who;
  else if (who - TR_N_SIDES < g_strv_length (self->participants))
    sitting.participant = self->participants[who - TR_N_SIDES];
  tr_round_sheet_open_questions (GTK_WIDGET (self), self->document, &sitting);
}

static void
tr_round_asker_dispose (GObject *object)
{
  TrRoundAsker *self = TR_ROUND_ASKER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->directions, g_strfreev);
  g_clear_pointer (&self->participants, g_strfreev);
  G_OBJECT_CLASS (tr_round_asker_parent_class)->dispose (object);
}

static void
tr_round_asker_class_init (TrRoundAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_round_asker_dispose;
}

static void
tr_round_asker_init (TrRoundAsker *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->direction = tr_chooser_new (NULL, _("Direction"));
  self->who = tr_chooser_new (NULL, _("Who answers"));
  self->start = gtk_button_new_with_label (_("Start the questions"));
  g_signal_connect_swapped (self->start, "clicked", G_CALLBACK (on_start_cb), self);
  gtk_box_append (GTK_BOX (self), self->direction);
  gtk_box_append (GTK_BOX (self), self->who);
  gtk_box_append (GTK_BOX (self), self->start);
}

GtkWidget *
tr_round_asker_new (TrDocument *document)
{
  TrRoundAsker *self = g_object_new (TR_TYPE_ROUND_ASKER, NULL);

  self->document = g_object_ref (document);
  update (self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
