/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-capture.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-session.h"
#include "tr-add-records.h"
#include "tr-argument-switch.h"
#include "tr-capture-line.h"
#include "tr-capture.h"
#include "tr-side-picker.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

/* What the line of a page adds. */
typedef struct {
  const char *page;
  TrKindId kind;
  const char *field;
  const char *placeholder; /* msgid */
  gboolean has_sides;
} Target;

static const Target targets[] = {
  { "challenge", TR_KIND_SIGNAL, "text", N_("Another signal… (Enter adds it)"), TRUE },
  { "direction", TR_KIND_DIRECTION, "title", N_("A further direction… (Enter adds it)"), FALSE },
  { "preparation", TR_KIND_PARTICIPANT, "role", N_("Another seat at the table: which role? (Enter adds it)"), FALSE },
  { "partner", TR_KIND_CRITERION, "name", N_("A further criterion… (Enter adds it)"), FALSE },
  { "agreement", TR_KIND_KPI, "name", N_("A KPI of your own… (Enter adds it)"), FALSE },
  { "parking", TR_KIND_PARKED, "text", N_("Another thing for later… (Enter adds it)"), TRUE },
};

/* On the page of the directions, while one of them is open. */
static const Target arguments = { "direction", TR_KIND_ARGUMENT, "text",
                                  N_("An argument… (Enter adds it, Alt with + or - before it)"), FALSE };

/* On any page, as long as it is wanted. */
static const Target parking = { "", TR_KIND_PARKED, "text", N_("For later… (Enter keeps it, F3 goes back)"), TRUE };

struct _TrAudienceCapture {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  const Target *target; /* NULL on a page that takes nothing */
  GtkWidget *area;      /* switches and line, made anew for each target */
  GtkWidget *line;
  TrSide side;
  TrArgumentKind argument;
  char *direction; /* what arguments are about, NULL on any other page */
  char *today; /* ISO */
  gboolean is_parking;  /* what is typed is for later */
  gboolean is_updating; /* writing what waits changes the document, which comes back here */
};

G_DEFINE_FINAL_TYPE (TrAudienceCapture, tr_audience_capture, GTK_TYPE_BOX)

static const Target *
find_target (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_str_equal (targets[i].page, page))
      return &targets[i];

  return NULL;
}

static void
set_presets (TrAudienceCapture *self, TrProject *project, GHashTable *presets)
{
  const TrRecord *challenge = tr_project_at (project, TR_KIND_CHALLENGE, 0);

  if (self->target->has_sides && self->side != TR_SIDE_UNSET)
    g_hash_table_insert (presets, (gpointer) "side", (gpointer) tr_sides[self->side].name);
  if (self->target->kind == TR_KIND_PARKED) {
    const TrSession *session = tr_session_running (project);

    g_hash_table_insert (presets, (gpointer) "date", self->today);
    if (session != NULL)
      g_hash_table_insert (presets, (gpointer) "session", session->record.id);
    if (tr_choice_index (tr_wheres, tr_audience_desk_get_page (self->desk)) > TR_WHERE_UNSET)
      g_hash_table_insert (presets, (gpointer) "page", (gpointer) tr_audience_desk_get_page (self->desk));
  }
  if (self->target->kind == TR_KIND_ARGUMENT) {
    g_hash_table_insert (presets, (gpointer) "direction", self->direction);
    g_hash_table_insert (presets, (gpointer) "kind", (gpointer) tr_argument_kinds[self->argument].name);
  }
  /* as on the page of the chair: under the only challenge */
  if (self->target->kind == TR_KIND_DIRECTION && tr_project_count (project, TR_KIND_CHALLENGE) == 1)
    g_hash_table_insert (presets, (gpointer) "challenge", challenge->id);
}

static gboolean
add_text (gpointer user_data, const char *text, char **last, GError **error)
{
  TrAudienceCapture *self = user_data;
  TrDocument *document = tr_audience_desk_get_document (self->desk);
  g_autoptr (GPtrArray) lines = tr_capture_lines (text, tr_language_of_interface (), self->target->has_sides);
  g_autoptr (GHashTable) presets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) filters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TrField *field = tr_kind_field (tr_kind (self->target->kind), self->target->field);
  const TrAddedLines where = { self->target->kind, field, presets, filters };

  g_free (self->today);
  self->today = tr_today ();
  set_presets (self, tr_document_get_project (document), presets);

  return lines->len == 0 || tr_add_lines (document, &where, lines, ids, last, error);
}

static TrSide
side_of_next (gpointer user_data)
{
  return TR_AUDIENCE_CAPTURE (user_data)->side;
}

static void
on_side_chosen (gpointer user_data, TrSide side)
{
  TR_AUDIENCE_CAPTURE (user_data)->side = side;
}

static void
on_argument_chosen (gpointer user_data, TrArgumentKind kind)
{
  TR_AUDIENCE_CAPTURE (user_data)->argument = kind;
}

/* Whether a line says what one of the same kind says already: of arguments only those about the same direction. */
static gboolean
is_about_the_same (gpointer user_data, const TrRecord *record)
{
  const TrAudienceCapture *self = TR_AUDIENCE_CAPTURE (user_data);

  return record->kind->id != TR_KIND_ARGUMENT ||
         g_strcmp0 (((const TrArgument *) record)->direction, self->direction) == 0;
}

/* From the window for the room nobody goes to a record: it stays with the picture. */
static const TrCaptureWays ways = { add_text, is_about_the_same, NULL, NULL };
static const TrCaptureWays ways_by_side = { add_text, NULL, side_of_next, NULL };

static void
build (TrAudienceCapture *self)
{
  self->line = tr_capture_line_new (tr_audience_desk_get_document (self->desk), self->target->kind,
                                    self->target->has_sides ? &ways_by_side : &ways, self);
  tr_capture_line_set_field (TR_CAPTURE_LINE (self->line), tr_kind_field (tr_kind (self->target->kind), self->target->field));
  tr_capture_line_set_placeholder (TR_CAPTURE_LINE (self->line), _(self->target->placeholder));
  self->side = TR_SIDE_UNSET;
  self->area = tr_column_new (8, NULL);
  if (self->target->has_sides)
    gtk_box_append (GTK_BOX (self->area), tr_side_switch_new_for (self->area, TRUE, on_side_chosen, self));
  if (self->target->kind == TR_KIND_ARGUMENT)
    gtk_box_append (GTK_BOX (self->area), tr_argument_switch_new_for (self->area, on_argument_chosen, self));
  gtk_box_append (GTK_BOX (self->area), self->line);
  gtk_box_append (GTK_BOX (self), self->area);
}

/* What waits in the line is written first; what can not be is told as lost by the line itself. */
static void
change_target (TrAudienceCapture *self, const Target *target, const char *direction)
{
  if (self->area != NULL) {
    tr_unwritten_flush (tr_unwritten_of (tr_audience_desk_get_document (self->desk)));
    gtk_box_remove (GTK_BOX (self), self->area);
  }
  self->area = self->line = NULL;
  self->target = target;
  g_free (self->direction);
  self->direction = g_strdup (direction);
  if (target != NULL)
    build (self);
}

static const char *
page_in_sight (TrAudienceDesk *desk)
{
  const char *over = tr_audience_desk_get_over (desk);

  return over != NULL ? over : tr_audience_desk_get_page (desk);
}

/* The direction that the room sees with its arguments, NULL for none. */
static const char *
direction_in_sight (TrAudienceDesk *desk)
{
  const char *direction = tr_audience_desk_get_direction (desk);
  TrProject *project = tr_document_get_project (tr_audience_desk_get_document (desk));

  if (direction == NULL || !g_str_equal (page_in_sight (desk), arguments.page))
    return NULL;

  return tr_project_find (project, TR_KIND_DIRECTION, direction) != NULL ? direction : NULL;
}

static const Target *
target_in_sight (TrAudienceCapture *self)
{
  if (self->is_parking)
    return &parking;

  return direction_in_sight (self->desk) != NULL ? &arguments : find_target (page_in_sight (self->desk));
}

/* Follows the page; while people vote nothing is collected. A line that comes into sight has the cursor: there is nothing
 * else to type in. */
static void
update (TrAudienceCapture *self)
{
  const Target *target = target_in_sight (self);
  const char *direction = target == &arguments ? direction_in_sight (self->desk) : NULL;
  gboolean is_other = target != self->target || g_strcmp0 (direction, self->direction) != 0;
  gboolean was_visible = gtk_widget_get_visible (GTK_WIDGET (self));
  gboolean is_visible = target != NULL && !tr_audience_desk_is_blank (self->desk) &&
                        !tr_audience_desk_is_frozen (self->desk) && tr_audience_desk_get_vote (self->desk) == NULL;

  if (self->is_updating)
    return;
  self->is_updating = TRUE;
  if (is_other)
    change_target (self, target, direction);
  gtk_widget_set_visible (GTK_WIDGET (self), is_visible);
  if (is_visible && (is_other || !was_visible))
    tr_capture_line_focus (TR_CAPTURE_LINE (self->line));
  self->is_updating = FALSE;
}

static void
tr_audience_capture_dispose (GObject *object)
{
  TrAudienceCapture *self = TR_AUDIENCE_CAPTURE (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->direction, g_free);

  G_OBJECT_CLASS (tr_audience_capture_parent_class)->dispose (object);
}

static void
tr_audience_capture_class_init (TrAudienceCaptureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_audience_capture_dispose;
}

static void
tr_audience_capture_init (TrAudienceCapture *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-audience-capture");
}

GtkWidget *
tr_audience_capture_new (TrAudienceDesk *desk)
{
  TrAudienceCapture *self = g_object_new (TR_TYPE_AUDIENCE_CAPTURE, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* Puts the cursor in the line. FALSE when there is none in sight, or when the cursor is in it already. */
gboolean
tr_audience_capture_focus (TrAudienceCapture *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->line == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)) ||
      (focus != NULL && gtk_widget_is_ancestor (focus, self->line)))
    return FALSE;
  tr_capture_line_focus (TR_CAPTURE_LINE (self->line));

  return TRUE;
}

/* What is typed is for later from now on, whatever the page is; or for the page again. */
void
tr_audience_capture_toggle_parking (TrAudienceCapture *self)
{
  self->is_parking = !self->is_parking;
  update (self);
}

/* Leaves what was to be corrected as it is, or what is for later. FALSE when there was neither. */
gboolean
tr_audience_capture_leave (TrAudienceCapture *self)
{
  if (self->line != NULL && tr_capture_line_leave (TR_CAPTURE_LINE (self->line)))
    return TRUE;
  if (!self->is_parking)
    return FALSE;
  tr_audience_capture_toggle_parking (self);

  return TRUE;
}
