/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-solved-line.h"

#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-widgets.h"

#define SECONDS 8
#define MOST_LINES 3 /* at once; who solved more sees that the list is shorter */

struct _TrSolvedLine {
  AdwBin parent_instance;

  GtkWidget *label;
  GPtrArray *rules; /* TrRule, the newest last */
  guint end_id;
};

G_DEFINE_FINAL_TYPE (TrSolvedLine, tr_solved_line, ADW_TYPE_BIN)

static void
show_rules (TrSolvedLine *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = self->rules->len > MOST_LINES ? self->rules->len - MOST_LINES : 0; i < self->rules->len; i++) {
    g_autofree char *line = tr_rule_solved_text (self->rules->pdata[i]);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  }
  gtk_label_set_label (GTK_LABEL (self->label), text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rules->len > 0);
}

static gboolean
on_end_cb (gpointer user_data)
{
  TrSolvedLine *self = user_data;

  self->end_id = 0;
  g_ptr_array_set_size (self->rules, 0);
  show_rules (self);
  return G_SOURCE_REMOVE;
}

static void
on_solved_cb (TrSolvedLine *self, const TrRule *rule)
{
  g_ptr_array_remove (self->rules, (gpointer) rule);
  g_ptr_array_add (self->rules, (gpointer) rule);
  show_rules (self);
  g_clear_handle_id (&self->end_id, g_source_remove);
  self->end_id = g_timeout_add_seconds (SECONDS, on_end_cb, self);
}

/* What speaks again is not solved. */
static void
on_advice_changed_cb (TrSolvedLine *self, TrAdvisor *advisor)
{
  for (guint i = self->rules->len; i > 0; i--) {
    const TrRule *rule = g_ptr_array_index (self->rules, i - 1);

    if (tr_advice_find (tr_advisor_get_findings (advisor), rule->id) != NULL)
      g_ptr_array_remove_index (self->rules, i - 1);
  }
  show_rules (self);
}

static void
tr_solved_line_dispose (GObject *object)
{
  g_clear_handle_id (&TR_SOLVED_LINE (object)->end_id, g_source_remove);
  G_OBJECT_CLASS (tr_solved_line_parent_class)->dispose (object);
}

static void
tr_solved_line_finalize (GObject *object)
{
  g_ptr_array_unref (TR_SOLVED_LINE (object)->rules);
  G_OBJECT_CLASS (tr_solved_line_parent_class)->finalize (object);
}

static void
tr_solved_line_class_init (TrSolvedLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_solved_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_solved_line_finalize;
}

static void
tr_solved_line_init (TrSolvedLine *self)
{
  self->rules = g_ptr_array_new ();
  self->label = tr_status_new ("tr-solved");
  adw_bin_set_child (ADW_BIN (self), self->label);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A line has `most_characters` (0: as many as fit). */
GtkWidget *
tr_solved_line_new (TrDocument *document, int most_characters)
{
  TrSolvedLine *self = g_object_new (TR_TYPE_SOLVED_LINE, NULL);
  TrAdvisor *advisor = tr_advisor_of (document);

  if (most_characters > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (self->label), most_characters);
  g_signal_connect_object (advisor, "solved", G_CALLBACK (on_solved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (advisor, "changed", G_CALLBACK (on_advice_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
