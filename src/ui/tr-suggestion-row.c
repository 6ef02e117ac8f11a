/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-suggestion-row.h"

#include <glib/gi18n.h>

#include "tr-indicator-text.h"
#include "tr-phrases.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

struct _TrSuggestionRow {
  GtkBox parent_instance;
  guint place;
  GtkWidget *title;
  GtkWidget *facts;
  GtkWidget *why;
  GtkWidget *add;
  GtkWidget *compare;
  GtkWidget *hide;
};

G_DEFINE_FINAL_TYPE (TrSuggestionRow, tr_suggestion_row, GTK_TYPE_BOX)

static void
tr_suggestion_row_class_init (TrSuggestionRowClass *klass)
{
}

static GtkWidget *
buttons_new (TrSuggestionRow *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->add = gtk_button_new_with_label (_("Add"));
  self->compare = gtk_button_new_with_label (_("Compare…"));
  self->hide = gtk_button_new_with_label (_("Not this one"));
  gtk_widget_add_css_class (self->compare, "flat");
  gtk_widget_add_css_class (self->hide, "flat");
  gtk_widget_set_layout_manager (buttons, tr_wrap_layout_new (6, 4));
  gtk_widget_set_margin_top (buttons, 4);
  gtk_box_append (GTK_BOX (buttons), self->add);
  gtk_box_append (GTK_BOX (buttons), self->compare);
  gtk_box_append (GTK_BOX (buttons), self->hide);

  return buttons;
}

static void
tr_suggestion_row_init (TrSuggestionRow *self)
{
  self->title = tr_text_new ("", "tr-strong");
  self->why = tr_text_new ("", NULL);
  self->facts = tr_text_new ("", "tr-summary");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-suggestion");
  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), self->why);
  gtk_box_append (GTK_BOX (self), self->facts);
  gtk_box_append (GTK_BOX (self), buttons_new (self));
}

static void
set_action (GtkWidget *button, const char *action, guint place)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* An empty row; `place` is what its actions say. */
GtkWidget *
tr_suggestion_row_new (guint place)
{
  TrSuggestionRow *self = g_object_new (TR_TYPE_SUGGESTION_ROW, NULL);

  set_action (self->add, "suggestion.add", place);
  set_action (self->compare, "suggestion.compare", place);
  set_action (self->hide, "suggestion.hide", place);

  return GTK_WIDGET (self);
}

/* Three rows have the same buttons, so each says what it is about. */
static void
name_buttons (TrSuggestionRow *self, const char *title)
{
  /* TRANSLATORS: the name of a button; code and name of a KPI */
  g_autofree char *add = g_strdup_printf (_("Add: %s"), title);
  /* TRANSLATORS: the name of a button; code and name of a KPI */
  g_autofree char *compare = g_strdup_printf (_("Compare: %s"), title);
  /* TRANSLATORS: the name of a button that hides a proposal; code and name of a KPI */
  g_autofree char *hide = g_strdup_printf (_("Not this one: %s"), title);

  tr_name_widget (self->add, add);
  tr_name_widget (self->compare, compare);
  tr_name_widget (self->hide, hide);
}

/* Shows a suggestion, or nothing at all when it is NULL. */
void
tr_suggestion_row_show (TrSuggestionRow *self, const TrSuggestion *suggestion)
{
  g_autofree char *name = NULL, *title = NULL, *facts = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), suggestion != NULL);
  if (suggestion == NULL)
    return;
  name = tr_indicator_name_text (suggestion->indicator);
  title = tr_enumerated_text (suggestion->indicator->code, name, NULL);
  facts = tr_indicator_facts_text (suggestion->indicator);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  tr_text_set (self->why, suggestion->why);
  tr_text_set (self->facts, facts);
  name_buttons (self, title);
}

/* Puts the focus on its first button. */
gboolean
tr_suggestion_row_focus (TrSuggestionRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && gtk_widget_grab_focus (self->add);
}
