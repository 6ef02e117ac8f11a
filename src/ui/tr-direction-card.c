/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-direction-card.h"

#include <glib/gi18n.h>

#include "tr-choice-chip.h"
#include "tr-editor.h"
#include "tr-even-layout.h"
#include "tr-follow.h"
#include "tr-page-widgets.h"
#include "tr-phrases.h"
#include "tr-record-list.h"
#include "tr-record-row.h"
#include "tr-row-layout.h"
#include "tr-spot.h"
#include "tr-widgets.h"

/* Widths that a column keeps beside others, in pixels at the usual size of text: about 24 characters and what stands beside them. */
#define ARGUMENT_WIDTH 244
#define FIELD_WIDTH 190

#define ARGUMENT_SPACING 4 /* pixels between an argument and its area */

struct _TrDirectionCard {
  GtkBox parent_instance;
  TrDocument *document;
  char *id;
  GtkWidget *reason;
  GtkWidget *traits;
  GtkWidget *opener;
  GtkWidget *arrow;
  GtkWidget *summary;
  GtkWidget *more; /* made when it is first wanted */
};

static void tr_direction_card_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrDirectionCard, tr_direction_card, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_direction_card_holder_init))

static const TrDirection *
find_direction (TrDirectionCard *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_DIRECTION, self->id);
}

static GtkWidget *
editor_new (TrDirectionCard *self, const char *field, const char *placeholder)
{
  GtkWidget *editor = tr_editor_new (self->document, TR_KIND_DIRECTION, self->id, field);

  gtk_widget_set_hexpand (editor, TRUE);
  if (placeholder != NULL)
    tr_editor_set_placeholder (TR_EDITOR (editor), placeholder);

  return editor;
}

/* Beside the text while the argument holds everywhere, under it when it names an area: columns are narrow. */
static void
update_area (GtkWidget *row, TrProject *project, const char *id)
{
  const TrArgument *argument = tr_project_find (project, TR_KIND_ARGUMENT, id);
  gboolean has_area = argument != NULL && *argument->area != '\0';
  GtkLayoutManager *layout = has_area ? gtk_box_layout_new (GTK_ORIENTATION_VERTICAL) : tr_row_layout_new (ARGUMENT_SPACING);

  if (has_area)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), ARGUMENT_SPACING);
  gtk_widget_set_layout_manager (row, layout);
  gtk_widget_set_visible (gtk_widget_get_last_child (row), has_area || tr_project_count (project, TR_KIND_AREA) > 0);
}

static GtkWidget *
argument_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *text = tr_bare_editor_new (document, TR_KIND_ARGUMENT, id, "text", NULL);
  GtkWidget *area = tr_choice_chip_new (document, TR_KIND_ARGUMENT, id, "area");
  GtkWidget *row;

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_halign (area, GTK_ALIGN_START);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  tr_choice_chip_set_empty_icon (TR_CHOICE_CHIP (area), "mark-location-symbolic");
  row = tr_row_new (ARGUMENT_SPACING, text, area, NULL);
  tr_keep_shown (row, document, TR_KIND_BIT (TR_KIND_ARGUMENT) | TR_KIND_BIT (TR_KIND_AREA), id, update_area);

  return row;
}

static GtkWidget *
arguments_new (TrDirectionCard *self, const char *kind, const char *heading, const char *css_class, const char *placeholder)
{
  GtkWidget *title = tr_text_new (heading, css_class);
  GtkWidget *list = tr_record_list_new (self->document, TR_KIND_ARGUMENT, argument_row_new, NULL);
  GtkWidget *column;

  gtk_widget_add_css_class (title, "heading");
  tr_record_list_set_filter (TR_RECORD_LIST (list), "direction", self->id);
  tr_record_list_set_filter (TR_RECORD_LIST (list), "kind", kind);
  tr_record_list_set_capture (TR_RECORD_LIST (list), "text", placeholder);
  gtk_widget_add_css_class (list, "tr-compact");
  column = tr_column_new (2, title, list, NULL);
  gtk_widget_set_hexpand (column, TRUE);

  return column;
}

static GtkWidget *
group_new (const char *heading, ...)
{
  GtkWidget *group = tr_column_new (8, tr_text_new (heading, "heading"), NULL), *child;
  va_list children;

  va_start (children, heading);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (group), child);
  va_end (children);

  return group;
}

static GtkWidget *
theory_new (TrDirectionCard *self)
{
  GtkWidget *theory_if = editor_new (self, "theory_if", _("we do this, in this way"));
  GtkWidget *theory_then = editor_new (self, "theory_then", _("it contributes to"));
  GtkWidget *theory_because = editor_new (self, "theory_because", _("we know or expect that"));
  GtkWidget *sentence = tr_even_row_new (12, FIELD_WIDTH, theory_if, theory_then, theory_because, NULL);
  GtkWidget *knowledge = tr_column_new (4, editor_new (self, "has_scientific", NULL), editor_new (self, "has_professional", NULL),
                                        editor_new (self, "has_experience", NULL), NULL);

  /* TRANSLATORS: the three parts of a change theory: "If … then … because …" */
  tr_editor_set_label (TR_EDITOR (theory_if), C_ ("change theory", "If"));
  /* TRANSLATORS: the three parts of a change theory: "If … then … because …" */
  tr_editor_set_label (TR_EDITOR (theory_then), C_ ("change theory", "then"));
  /* TRANSLATORS: the three parts of a change theory: "If … then … because …" */
  tr_editor_set_label (TR_EDITOR (theory_because), C_ ("change theory", "because"));

  return group_new (_("Change theory: if … then … because …"), sentence,
                    tr_text_new (_("What does this rest on?"), "dim-label"), knowledge, NULL);
}

/* With one challenge there is nothing to choose. */
static void
update_challenge (GtkWidget *editor, TrProject *project, const char *id)
{
  gtk_widget_set_visible (editor, tr_project_count (project, TR_KIND_CHALLENGE) > 1);
}

static GtkWidget *
more_new (TrDirectionCard *self)
{
  GtkWidget *people = group_new (_("Who is needed?"),
                                 tr_even_row_new (12, FIELD_WIDTH,
                                                  editor_new (self, "professionals", _("youth workers, school attendance officer…")),
                                                  editor_new (self, "partners", _("schools, sports clubs…")), NULL),
                                 editor_new (self, "residents", _("parents think along from the start…")), NULL);
  GtkWidget *what = group_new (_("What is it, and what do we know of it?"), editor_new (self, "description", NULL),
                               tr_even_row_new (12, FIELD_WIDTH, editor_new (self, "novelty", NULL),
                                                editor_new (self, "approach", NULL), NULL),
                               tr_even_row_new (12, FIELD_WIDTH, editor_new (self, "preparation", NULL),
                                                editor_new (self, "people", NULL), NULL),
                               editor_new (self, "evidence", _("for example from Movisie's database of interventions")),
                               editor_new (self, "stories", _("every quarter three young people tell what changed…")), NULL);

  GtkWidget *challenge = editor_new (self, "challenge", NULL);
  GtkWidget *more = tr_column_new (18, theory_new (self), people, what, NULL);

  gtk_box_append (GTK_BOX (what), challenge);
  tr_keep_shown (challenge, self->document, TR_KIND_BIT (TR_KIND_CHALLENGE), NULL, update_challenge);

  gtk_widget_add_css_class (more, "tr-more");
  return more;
}

/* "If we do this, then it contributes to that, because so": open parts stay dots, so that one sees what is missing. */
static char *
theory_sentence (const TrDirection *direction)
{
  const char *parts[] = { direction->theory_if, direction->theory_then, direction->theory_because };

  if (*parts[0] == '\0' && *parts[1] == '\0' && *parts[2] == '\0')
    return g_strdup (_("If … then … because …: not written down yet"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] == '\0')
      parts[i] = "…";

  /* TRANSLATORS: a change theory in one sentence */
  return g_strdup_printf (_("If %s, then %s, because %s"), parts[0], parts[1], parts[2]);
}

static char *
summarise (const TrDirection *direction)
{
  g_autofree char *theory = theory_sentence (direction);
  /* TRANSLATORS: what the user wrote about the partners that are needed for a direction, among other facts */
  g_autofree char *partners = g_strdup_printf (_("partners: %s"), direction->partners);
  /* TRANSLATORS: what the user wrote about how residents are involved in a direction, among other facts */
  g_autofree char *residents = g_strdup_printf (_("residents: %s"), direction->residents);

  return tr_enumerated_text (theory, direction->professionals, *direction->partners != '\0' ? partners : "",
                             *direction->residents != '\0' ? residents : "", NULL);
}

static void
update_reason (TrDirectionCard *self, const TrDirection *direction)
{
  static const char *const questions[] = {
    [TR_STATUS_CONSIDERED] = "",
    [TR_STATUS_CHOSEN] = N_("Why was this direction chosen?"),
    [TR_STATUS_PARKED] = N_("Why is this direction parked?"),
    [TR_STATUS_REJECTED] = N_("Why was this direction rejected?"),
  };

  gtk_widget_set_visible (self->reason, direction->status != TR_STATUS_CONSIDERED || *direction->reason != '\0');
  if (*questions[direction->status] != '\0')
    tr_editor_set_label (TR_EDITOR (self->reason), _(questions[direction->status]));
}

/* The label of a choice, "" while nothing is chosen. */
static const char *
trait (const TrDirection *direction, const char *field, gint value)
{
  return value != 0 ? _(tr_kind_field (direction->record.kind, field)->choices[value].label) : "";
}

static void
update (TrDirectionCard *self)
{
  const TrDirection *direction = find_direction (self);
  g_autofree char *summary = NULL, *name = NULL, *traits = NULL;

  if (direction == NULL)
    return;
  update_reason (self, direction);

  traits = tr_enumerated_text (trait (direction, "novelty", direction->novelty),
                               trait (direction, "approach", direction->approach), NULL);
  tr_text_set (self->traits, traits);

  summary = summarise (direction);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  /* TRANSLATORS: opens the other fields of a direction, whose title is in the placeholder */
  name = g_strdup_printf (_("More about “%s”"), direction->title);
  tr_name_widget (self->opener, name);
}

/* The fields behind the opener are made when they are first wanted: a long list opens as fast as a short one. */
static void
on_toggled_cb (TrDirectionCard *self)
{
  gboolean is_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->opener));

  if (is_open && self->more == NULL) {
    self->more = more_new (self);
    gtk_box_append (GTK_BOX (self), self->more);
  }
  if (self->more != NULL)
    gtk_widget_set_visible (self->more, is_open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

/* What is in sight already needs no opening. */
static void
tr_direction_card_reveal (TrSpotHolder *holder, const TrSpot *spot)
{
  TrDirectionCard *self = TR_DIRECTION_CARD (holder);

  if (spot->kind == TR_KIND_DIRECTION && spot->field != NULL && g_strcmp0 (spot->id, self->id) == 0 &&
      tr_spot_find (GTK_WIDGET (self), spot) == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->opener), TRUE);
}

static void
tr_direction_card_holder_init (TrSpotHolderInterface *interface)
{
  interface->reveal = tr_direction_card_reveal;
}

static GtkWidget *
opener_new (TrDirectionCard *self)
{
  GtkWidget *texts;

  self->summary = tr_text_new ("", "tr-summary");
  texts = tr_column_new (2, tr_text_new (_("More about this direction"), "tr-strong"), self->summary, NULL);
  gtk_widget_set_hexpand (texts, TRUE);
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
  self->opener = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->opener), tr_row_new (6, self->arrow, texts, NULL));
  gtk_widget_add_css_class (self->opener, "flat");
  gtk_widget_add_css_class (self->opener, "tr-opener");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_swapped (self->opener, "toggled", G_CALLBACK (on_toggled_cb), self);

  return self->opener;
}

static void
tr_direction_card_dispose (GObject *object)
{
  g_clear_object (&TR_DIRECTION_CARD (object)->document);
  G_OBJECT_CLASS (tr_direction_card_parent_class)->dispose (object);
}

static void
tr_direction_card_finalize (GObject *object)
{
  g_free (TR_DIRECTION_CARD (object)->id);
  G_OBJECT_CLASS (tr_direction_card_parent_class)->finalize (object);
}

static void
tr_direction_card_class_init (TrDirectionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_direction_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_direction_card_finalize;
}

static void
tr_direction_card_init (TrDirectionCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-direction");
}

static void
build (TrDirectionCard *self)
{
  GtkWidget *title = editor_new (self, "title", NULL);
  GtkWidget *status = tr_choice_chip_new (self->document, TR_KIND_DIRECTION, self->id, "status");
  GtkWidget *pros = arguments_new (self, "pro", _("+ For"), "tr-pro", _("Add an advantage…"));
  GtkWidget *cons = arguments_new (self, "con", _("− Against"), "tr-con", _("Add a drawback…"));

  gtk_widget_set_valign (status, GTK_ALIGN_START);
  gtk_widget_add_css_class (status, "tr-first-line");
  tr_editor_set_title_style (TR_EDITOR (title), TRUE);
  tr_editor_set_label_visible (TR_EDITOR (title), FALSE);
  self->traits = tr_text_new ("", "tr-summary");
  gtk_widget_add_css_class (self->traits, "tr-traits");
  self->reason = editor_new (self, "reason", NULL);

  gtk_box_append (GTK_BOX (self), tr_row_new (8, title, status, tr_record_row_room_new (GTK_WIDGET (self)), NULL));
  gtk_box_append (GTK_BOX (self), self->traits);
  gtk_box_append (GTK_BOX (self), self->reason);
  gtk_box_append (GTK_BOX (self), tr_even_row_new (12, ARGUMENT_WIDTH, pros, cons, NULL));
  gtk_box_append (GTK_BOX (self), opener_new (self));
}

GtkWidget *
tr_direction_card_new (TrDocument *document, const char *id)
{
  TrDirectionCard *self = g_object_new (TR_TYPE_DIRECTION_CARD, NULL);

  self->document = g_object_ref (document);
  self->id = g_strdup (id);
  build (self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DIRECTION), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* The direction it is about. */
const char *
tr_direction_card_get_id (TrDirectionCard *self)
{
  return self->id;
}
