/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-start.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-round.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-round-picks.h"
#include "tr-round-sheet.h"
#include "tr-widgets.h"

#define N_WAYS (TR_ROUND_HANDS + 1)

struct _TrRoundStart {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *ways[N_WAYS];
  GtkWidget *note; /* what the way means */
  GtkWidget *directions, *participants, *sides;
  GtkWidget *start;
  GtkWidget *missing; /* why it can not be pressed */
};

G_DEFINE_FINAL_TYPE (TrRoundStart, tr_round_start, GTK_TYPE_BOX)

static TrRoundWay
way_of (TrRoundStart *self)
{
  for (guint way = 0; way < N_WAYS; way++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ways[way])))
      return (TrRoundWay) way;

  return TR_ROUND_PARTICIPANTS;
}

/* What a round by this way is like. */
static const char *
note_of (TrRoundWay way)
{
  switch (way) {
  case TR_ROUND_SIDES:
    return _("Each side agrees on one answer first. It takes little time, and hides who differs within a side.");
  case TR_ROUND_HANDS:
    return _("You count hands for each strategy. It is quick and coarser than numbers: each hand counts in the middle of its strategy.");
  case TR_ROUND_PARTICIPANTS:
  default:
    return _("Everybody answers in silence, on a voting sheet for instance. You type two digits for each answer.");
  }
}

static char *
directions_text (guint n_ticked, guint n_all)
{
  return g_strdup_printf (ngettext ("%u of %u direction", "%u of %u directions", n_all), n_ticked, n_all);
}

static char *
participants_text (guint n_ticked, guint n_all)
{
  return g_strdup_printf (ngettext ("%u of %u participant", "%u of %u participants", n_all), n_ticked, n_all);
}

static char *
sides_text (guint n_ticked, guint n_all)
{
  return g_strdup_printf (ngettext ("%u of %u side", "%u of %u sides", n_all), n_ticked, n_all);
}

static GArray *
picks_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (TrRoundPick));
}

static void
show_directions (TrRoundStart *self, TrProject *project)
{
  g_autoptr (GArray) picks = picks_new ();

  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
  {
    TrRoundPick pick = { direction->record.id, direction->title, TR_SIDE_UNSET,
                         direction->status == TR_STATUS_CONSIDERED || direction->status == TR_STATUS_CHOSEN };

    g_array_append_val (picks, pick);
  }
  tr_round_picks_show (TR_ROUND_PICKS (self->directions), picks);
}

/* The last session where it was noted who was there; NULL when it never was. */
static const char *
last_session (TrProject *project)
{
  const TrSession *last = NULL;

  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
  {
    const TrSession *session = tr_project_find (project, TR_KIND_SESSION, attendance->session);

    if (session != NULL && (last == NULL || strcmp (session->date, last->date) > 0))
      last = session;
  }

  return last != NULL ? last->record.id : NULL;
}

static gboolean
was_there (TrProject *project, const char *session, const char *participant)
{
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, session) && g_str_equal (attendance->participant, participant))
      return TRUE;

  return FALSE;
}

static void
show_participants (TrRoundStart *self, TrProject *project)
{
  g_autoptr (GArray) picks = picks_new ();
  const char *session = last_session (project);

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
  {
    TrRoundPick pick = { participant->record.id, participant->role, tr_project_participant_side (project, participant),
                         session == NULL || was_there (project, session, participant->record.id) };

    g_array_append_val (picks, pick);
  }
  tr_round_picks_show (TR_ROUND_PICKS (self->participants), picks);
}

static gboolean
has_side (TrProject *project, TrSide side)
{
  TR_EACH (TrOrganisation, organisation, project, TR_KIND_ORGANISATION)
    if (organisation->side == (gint) side)
      return TRUE;

  return side == TR_SIDE_MUNICIPALITY || side == TR_SIDE_PROVIDER;
}

static void
show_sides (TrRoundStart *self, TrProject *project)
{
  g_autoptr (GArray) picks = picks_new ();

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
    TrRoundPick pick = { tr_sides[side].name, gettext (tr_sides[side].label), (TrSide) side, has_side (project, (TrSide) side) };

    g_array_append_val (picks, pick);
  }
  tr_round_picks_show (TR_ROUND_PICKS (self->sides), picks);
}

/* Why a round can not begin; "" when it can. */
static const char *
missing_text (TrRoundStart *self, gboolean has_directions, gboolean has_placers)
{
  TrProject *project = tr_document_get_project (self->document);

  if (!has_directions)
    return tr_project_count (project, TR_KIND_DIRECTION) == 0
               ? _("There are no directions to place yet. Write them down in step 2 first.")
               : _("Tick at least one direction.");
  if (has_placers)
    return "";
  if (way_of (self) != TR_ROUND_PARTICIPANTS)
    return _("Tick at least one side.");

  return tr_project_count (project, TR_KIND_PARTICIPANT) == 0
             ? _("There are no participants yet. Add them in the preparation, or let each side place together.")
             : _("Tick at least one participant.");
}

static void
update_button (TrRoundStart *self)
{
  TrRoundWay way = way_of (self);
  g_auto (GStrv) directions = tr_round_picks_get (TR_ROUND_PICKS (self->directions));
  g_auto (GStrv) placers = tr_round_picks_get (TR_ROUND_PICKS (way == TR_ROUND_PARTICIPANTS ? self->participants : self->sides));

  gtk_widget_set_visible (self->participants, way == TR_ROUND_PARTICIPANTS);
  gtk_widget_set_visible (self->sides, way != TR_ROUND_PARTICIPANTS);
  gtk_label_set_label (GTK_LABEL (self->note), note_of (way));
  gtk_widget_set_sensitive (self->start, *directions != NULL && *placers != NULL);
  tr_text_set (self->missing, missing_text (self, *directions != NULL, *placers != NULL));
}

static void
update (TrRoundStart *self)
{
  TrProject *project = tr_document_get_project (self->document);

  show_directions (self, project);
  show_participants (self, project);
  show_sides (self, project);
  update_button (self);
}

static guint
read_sides (TrRoundStart *self, TrSide *sides)
{
  g_auto (GStrv) names = tr_round_picks_get (TR_ROUND_PICKS (self->sides));
  guint n = 0;

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    if (g_strv_contains ((const char *const *) names, tr_sides[side].name))
      sides[n++] = (TrSide) side;

  return n;
}

static void
on_start_cb (TrRoundStart *self)
{
  g_auto (GStrv) directions = tr_round_picks_get (TR_ROUND_PICKS (self->directions));
  g_auto (GStrv) participants = tr_round_picks_get (TR_ROUND_PICKS (self->participants));
  g_autofree char *today = tr_today (), *round = NULL;
  g_autoptr (GError) error = NULL;
  TrSide sides[TR_N_SIDES];
  guint n_sides = read_sides (self, sides);

  round = tr_round_start (self->document, way_of (self), (const char *const *) directions, (const char *const *) participants, sides,
                          n_sides, today, &error);
  if (round == NULL)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
  else
    tr_round_sheet_open (GTK_WIDGET (self), self->document, round);
}

static void
on_way_cb (GtkCheckButton *button, TrRoundStart *self)
{
  if (gtk_check_button_get_active (button))
    update_button (self);
}

static void
tr_round_start_dispose (GObject *object)
{
  g_clear_object (&TR_ROUND_START (object)->document);
  G_OBJECT_CLASS (tr_round_start_parent_class)->dispose (object);
}

static void
tr_round_start_class_init (TrRoundStartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_round_start_dispose;
}

static GtkWidget *
ways_new (TrRoundStart *self)
{
  GtkWidget *box = tr_column_new (3, NULL);

  for (guint way = 0; way < N_WAYS; way++) {
    self->ways[way] = gtk_check_button_new_with_label (gettext (tr_round_ways[way].label));
    if (way > 0)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (self->ways[way]), GTK_CHECK_BUTTON (self->ways[0]));
    gtk_box_append (GTK_BOX (box), self->ways[way]);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ways[0]), TRUE);

  return box;
}

static void
tr_round_start_init (TrRoundStart *self)
{
  GtkWidget *ways = ways_new (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->note = tr_text_new ("", "tr-round-keys");
  self->directions = tr_round_picks_new (directions_text);
  self->participants = tr_round_picks_new (participants_text);
  self->sides = tr_round_picks_new (sides_text);
  self->start = gtk_button_new_with_label (_("Start the round"));
  self->missing = tr_status_new ("tr-round-keys");
  gtk_widget_add_css_class (self->start, "suggested-action");
  gtk_box_append (GTK_BOX (self), ways);
  gtk_box_append (GTK_BOX (self), self->note);
  gtk_box_append (GTK_BOX (self), self->directions);
  gtk_box_append (GTK_BOX (self), self->participants);
  gtk_box_append (GTK_BOX (self), self->sides);
  gtk_box_append (GTK_BOX (self), self->start);
  gtk_box_append (GTK_BOX (self), self->missing);
  for (guint way = 0; way < N_WAYS; way++)
    g_signal_connect (self->ways[way], "toggled", G_CALLBACK (on_way_cb), self);
  g_signal_connect_swapped (self->directions, "changed", G_CALLBACK (update_button), self);
  g_signal_connect_swapped (self->participants, "changed", G_CALLBACK (update_button), self);
  g_signal_connect_swapped (self->sides, "changed", G_CALLBACK (update_button), self);
  g_signal_connect_swapped (self->start, "clicked", G_CALLBACK (on_start_cb), self);
}

GtkWidget *
tr_round_start_new (TrDocument *document)
{
  TrRoundStart *self = g_object_new (TR_TYPE_ROUND_START, NULL);

  self->document = g_object_ref (document);
  update (self);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) |
                 TR_KIND_BIT (TR_KIND_SESSION) | TR_KIND_BIT (TR_KIND_ATTENDANCE),
             G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
