/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-money-areas.h"

#include <glib/gi18n.h>

#include "core/tr-area-budget.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-page-widgets.h"
#include "tr-widgets.h"

#define SPACING 12 /* pixels */
#define BUDGET_WIDTH 150
#define LEVEL "tr-level" /* data of what belongs to a level: its number, and one */

struct _TrMoneyAreas {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *none;   /* what there is as long as there are no areas */
  GtkWidget *levels; /* a card for each level that has areas */
  GStrv shown;       /* the areas that it was made for, each behind its level */
};

G_DEFINE_FINAL_TYPE (TrMoneyAreas, tr_money_areas, GTK_TYPE_BOX)

static const guint64 kinds = TR_KIND_BIT (TR_KIND_AREA) | TR_KIND_BIT (TR_KIND_CONTRACT);

static void
set_level (GtkWidget *widget, gint level)
{
  g_object_set_data (G_OBJECT (widget), LEVEL, GINT_TO_POINTER (level + 1));
}

static gint
level_of (GtkWidget *widget)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), LEVEL)) - 1;
}

static void
show_name (GtkWidget *label, TrProject *project, const char *id)
{
  const TrArea *area = tr_project_find (project, TR_KIND_AREA, id);

  if (area != NULL)
    gtk_label_set_label (GTK_LABEL (label), *area->name != '\0' ? area->name : _("Area without a name"));
}

/* Which area the field is about, for who can not see what stands beside it. */
static void
show_editor_name (GtkWidget *editor, TrProject *project, const char *id)
{
  const TrArea *area = tr_project_find (project, TR_KIND_AREA, id);
  g_autofree char *name = NULL;

  if (area == NULL)
    return;
  /* TRANSLATORS: the name of a field; %s is the name of an area */
  name = g_strdup_printf (_("Budget a year: %s"), *area->name != '\0' ? area->name : _("Area without a name"));
  tr_editor_set_label (TR_EDITOR (editor), name);
}

static void
show_share (GtkWidget *label, TrProject *project, const char *id)
{
  const TrArea *area = tr_project_find (project, TR_KIND_AREA, id);
  g_autofree char *text = NULL;

  if (area == NULL)
    return;
  text = tr_area_share_text (project, area, tr_language_of_interface ());
  gtk_label_set_label (GTK_LABEL (label), text);
}

static GtkWidget *
area_row_new (TrDocument *document, const char *id)
{
  GtkWidget *name = tr_text_new ("", NULL), *share = gtk_label_new ("");
  GtkWidget *budget = tr_bare_editor_new (document, TR_KIND_AREA, id, "budget", NULL);
  GtkWidget *row = tr_row_new (SPACING, name, budget, share, NULL);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_size_request (budget, BUDGET_WIDTH, -1);
  gtk_label_set_width_chars (GTK_LABEL (share), 6);
  gtk_label_set_xalign (GTK_LABEL (share), 1);
  gtk_widget_add_css_class (share, "tr-place");
  tr_keep_shown (name, document, TR_KIND_BIT (TR_KIND_AREA), id, show_name);
  tr_keep_shown (budget, document, TR_KIND_BIT (TR_KIND_AREA), id, show_editor_name);
  tr_keep_shown (share, document, kinds, id, show_share);

  return row;
}

static void
show_sum (GtkWidget *label, TrProject *project, const char *id)
{
  g_autofree char *text = tr_area_level_text (project, level_of (label), tr_language_of_interface ());

  tr_text_set (label, text);
}

static void
show_divide (GtkWidget *button, TrProject *project, const char *id)
{
  gint64 rest = tr_area_level_rest (project, level_of (button));
  g_autofree char *amount = tr_language_money (tr_language_of_interface (), rest), *text = NULL;

  gtk_widget_set_visible (button, rest > 0);
  /* TRANSLATORS: a button; %s is an amount that is left of a budget */
  text = g_strdup_printf (_("Divide what is left (%s)"), amount);
  gtk_button_set_label (GTK_BUTTON (button), text);
}

static void
on_divide_cb (TrMoneyAreas *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;
  gint level = level_of (button);

  tr_editor_flush_focused (gtk_widget_get_root (button));
  if (tr_area_level_rest (tr_document_get_project (self->document), level) == 0)
    return;
  if (tr_area_divide_rest (self->document, level, &error))
    tr_feedback_done (GTK_WIDGET (self), _("The rest of the budget was divided"), TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("The rest could not be divided"), error);
}

static GtkWidget *
level_new (TrMoneyAreas *self, gint level)
{
  GtkWidget *sum = tr_status_new ("tr-said"), *divide = gtk_button_new (), *card;
  const char *title = level == TR_AREA_LEVEL_UNSET ? _("Level not stated") : _(tr_area_levels[level].label);

  card = tr_column_new (6, tr_text_new (title, "heading"), NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");
  TR_EACH (TrArea, area, tr_document_get_project (self->document), TR_KIND_AREA)
    if (area->level == level)
      gtk_box_append (GTK_BOX (card), area_row_new (self->document, area->record.id));
  set_level (sum, level);
  set_level (divide, level);
  gtk_widget_set_halign (divide, GTK_ALIGN_START);
  g_signal_connect_swapped (divide, "clicked", G_CALLBACK (on_divide_cb), self);
  tr_keep_shown (sum, self->document, kinds, NULL, show_sum);
  tr_keep_shown (divide, self->document, kinds, NULL, show_divide);
  gtk_box_append (GTK_BOX (card), sum);
  gtk_box_append (GTK_BOX (card), divide);

  return card;
}

/* What decides which rows there are, and where. */
static GStrv
shape_of (TrProject *project)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  TR_EACH (TrArea, area, project, TR_KIND_AREA) {
    g_strv_builder_add (builder, tr_area_levels[area->level].name);
    g_strv_builder_add (builder, area->record.id);
  }

  return g_strv_builder_end (builder);
}

static void
update (TrMoneyAreas *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_auto (GStrv) shape = shape_of (project);

  if (self->shown != NULL && g_strv_equal ((const char *const *) self->shown, (const char *const *) shape))
    return;
  g_strfreev (self->shown);
  self->shown = g_steal_pointer (&shape);
  gtk_widget_set_visible (self->none, tr_project_count (project, TR_KIND_AREA) == 0);
  tr_empty (self->levels);
  for (guint level = 1; level <= tr_choice_count (tr_area_levels); level++) {
    gint shown = (gint) (level % tr_choice_count (tr_area_levels)); /* those without a level last */

    if (tr_area_level_count (project, shown) > 0)
      gtk_box_append (GTK_BOX (self->levels), level_new (self, shown));
  }
}

static void
tr_money_areas_dispose (GObject *object)
{
  TrMoneyAreas *self = TR_MONEY_AREAS (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, g_strfreev);
  G_OBJECT_CLASS (tr_money_areas_parent_class)->dispose (object);
}

static void
tr_money_areas_class_init (TrMoneyAreasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_money_areas_dispose;
}

static void
tr_money_areas_init (TrMoneyAreas *self)
{
  GtkWidget *way = gtk_button_new_with_label (_("Add areas in the preparation"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (way), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (way), "s", tr_steps[TR_STEP_PREPARATION].name);
  gtk_widget_set_halign (way, GTK_ALIGN_START);
  self->none = tr_column_new (9, tr_text_new (_("There are no areas yet to divide the budget over."), NULL), way, NULL);
  self->levels = tr_column_new (SPACING, NULL);
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->levels);
}

GtkWidget *
tr_money_areas_new (TrDocument *document)
{
  TrMoneyAreas *self = g_object_new (TR_TYPE_MONEY_AREAS, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_AREA), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
