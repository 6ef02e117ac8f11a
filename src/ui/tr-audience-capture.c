/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-capture.h"

#include <glib/gi18n.h>

#include "tr-add-records.h"
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
};

struct _TrAudienceCapture {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  const Target *target; /* NULL on a page that takes nothing */
  GtkWidget *area;      /* switches and line, made anew for each target */
  GtkWidget *line;
  TrSide side;
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
  /* as on the page of the chair: under the only challenge */
  if (self->target->kind == TR_KIND_DIRECTION && tr_project_count (project, TR_KIND_CHALLENGE) == 1)
    g_hash_table_insert (presets, (gpointer) "challenge", challenge->id);
}

static gboolean
add_text (gpointer user_data, const char *text, GError **error)
{
  TrAudienceCapture *self = user_data;
  TrDocument *document = tr_audience_desk_get_document (self->desk);
  g_autoptr (GPtrArray) lines = tr_capture_lines (text, tr_language_of_interface (), self->target->has_sides);
  g_autoptr (GHashTable) presets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) filters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TrField *field = tr_kind_field (tr_kind (self->target->kind), self->target->field);
  const TrAddedLines where = { self->target->kind, field, presets, filters };

  set_presets (self, tr_document_get_project (document), presets);

  return lines->len == 0 || tr_add_lines (document, &where, lines, ids, error);
}

static void
on_side_chosen (gpointer user_data, TrSide side)
{
  TR_AUDIENCE_CAPTURE (user_data)->side = side;
}

static void
build (TrAudienceCapture *self)
{
  self->line = tr_capture_line_new (tr_audience_desk_get_document (self->desk), self->target->kind, add_text, self);
  tr_capture_line_set_placeholder (TR_CAPTURE_LINE (self->line), _(self->target->placeholder));
  self->side = TR_SIDE_UNSET;
  self->area = tr_column_new (8, NULL);
  if (self->target->has_sides)
    gtk_box_append (GTK_BOX (self->area), tr_side_switch_new_for (self->area, TRUE, on_side_chosen, self));
  gtk_box_append (GTK_BOX (self->area), self->line);
  gtk_box_append (GTK_BOX (self), self->area);
}

/* What waits in the line is written first; what can not be is told as lost by the line itself. */
static void
change_target (TrAudienceCapture *self, const Target *target)
{
  if (self->area != NULL) {
    tr_unwritten_flush (tr_unwritten_of (tr_audience_desk_get_document (self->desk)));
    gtk_box_remove (GTK_BOX (self), self->area);
  }
  self->area = self->line = NULL;
  self->target = target;
  if (target != NULL)
    build (self);
}

/* Follows the page; while people vote nothing is collected. A line that comes into sight has the cursor: there is nothing else to type in. */
static void
update (TrAudienceCapture *self)
{
  const Target *target = find_target (tr_audience_desk_get_page (self->desk)), *before = self->target;
  gboolean was_visible = gtk_widget_get_visible (GTK_WIDGET (self));
  gboolean is_visible = target != NULL && !tr_audience_desk_is_blank (self->desk) &&
                        !tr_audience_desk_is_frozen (self->desk) && tr_audience_desk_get_vote (self->desk) == NULL;

  if (self->is_updating)
    return;
  self->is_updating = TRUE;
  if (target != before)
    change_target (self, target);
  gtk_widget_set_visible (GTK_WIDGET (self), is_visible);
  if (is_visible && (target != before || !was_visible))
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

/* Puts the cursor in the line, when there is one. */
void
tr_audience_capture_focus (TrAudienceCapture *self)
{
  if (self->line != NULL)
    tr_capture_line_focus (TR_CAPTURE_LINE (self->line));
}
