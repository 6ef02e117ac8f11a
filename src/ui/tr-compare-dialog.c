/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-compare-dialog.h"

#include <glib/gi18n.h>

#include "core/tr-kpi-compare.h"
#include "core/tr-language.h"
#include "core/tr-replace.h"

#include "tr-columns-layout.h"
#include "tr-follow.h"
#include "tr-indicator-text.h"
#include "tr-modal.h"
#include "tr-replace-dialog.h"
#include "tr-widgets.h"

#define WIDTH_PX 820
#define HEIGHT_PX 720
#define SPACING_PX 18

/* How names and the two sides divide the width. */
static const int shares[] = { 24, 38, 38 };

/* Lives as long as the window. */
typedef struct {
  TrDocument *document;
  GPtrArray *candidates; /* TrCandidate */
  GtkWidget *window;
  GtkWidget *choosers[2];
  GtkWidget *names[2];  /* what the chooser has no room for */
  GtkWidget *places[2]; /* whether it is in the basket */
  GtkWidget *buttons[2];
  GtkWidget *table;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->document);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

static const TrCandidate *
candidate (Form *self, guint side)
{
  return g_ptr_array_index (self->candidates, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choosers[side])));
}

static const TrKpi *
kpi_of (Form *self, guint side)
{
  return tr_candidate_kpi (candidate (self, side), tr_document_get_project (self->document));
}

static GtkWidget *
part_new (GtkAccessibleRole role, GtkOrientation orientation)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", orientation, "accessible-role", role, NULL);
}

/* Three widgets as a row. */
static GtkWidget *
columns_new (GtkWidget *name, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *row = part_new (GTK_ACCESSIBLE_ROLE_ROW, GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_layout_manager (row, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING_PX));
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), first);
  gtk_box_append (GTK_BOX (row), second);

  return row;
}

/* What a side has. The better one says so in words, and why. */
static GtkWidget *
cell_new (const char *value, gboolean is_better, const char *why)
{
  GtkWidget *cell = part_new (GTK_ACCESSIBLE_ROLE_CELL, GTK_ORIENTATION_VERTICAL), *mark;
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (cell), tr_text_new (value, is_better ? "tr-strong" : NULL));
  if (is_better) {
    /* TRANSLATORS: in a comparison of two KPIs, the side that is better in this */
    mark = tr_text_new (_("✓ better"), "tr-pro");
    gtk_widget_add_css_class (mark, "tr-strong");
    gtk_box_append (GTK_BOX (cell), mark);
    gtk_box_append (GTK_BOX (cell), tr_text_new (why, "tr-summary"));
    /* TRANSLATORS: one side of a comparison read aloud: what it has, and why that is better */
    spoken = g_strdup_printf (_("%s, better: %s"), value, why);
  }
  tr_name_widget (cell, spoken != NULL ? spoken : value);

  return cell;
}

static GtkWidget *
row_new (const TrKpiRow *compared)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", compared->label, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);
  GtkWidget *first = cell_new (compared->first, compared->better == TR_COMPARED_FIRST, compared->why);
  GtkWidget *second = cell_new (compared->second, compared->better == TR_COMPARED_SECOND, compared->why);
  GtkWidget *row = columns_new (name, first, second);

  tr_wrap_label (name);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_add_css_class (row, "tr-compared");

  return row;
}

static void
fill_table (Form *self, const TrKpi *first, const TrKpi *second)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GPtrArray) rows = tr_kpi_compare (project, first, second, tr_language_of_interface ());

  tr_empty (self->table);
  for (guint i = 0; i < rows->len; i++)
    gtk_box_append (GTK_BOX (self->table), row_new (g_ptr_array_index (rows, i)));
}

static void
show_name (Form *self, guint side)
{
  g_autofree char *name = tr_kpi_name_text (kpi_of (self, side));

  gtk_label_set_label (GTK_LABEL (self->names[side]), name);
  gtk_label_set_label (GTK_LABEL (self->places[side]),
                       candidate (self, side)->id != NULL ? _("in the basket") : _("not in the basket"));
}

/* The button under a side: it comes in, or it makes room for the other. */
static void
show_button (Form *self, guint side)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->buttons[side]));
  g_autofree char *name = tr_kpi_short_name (kpi_of (self, side)), *text = NULL;
  g_autofree char *other = tr_kpi_short_name (kpi_of (self, 1 - side));

  if (candidate (self, side)->id == NULL)
    /* TRANSLATORS: a button; the code or name of a KPI */
    text = g_strdup_printf (_("Add %s"), name);
  else
    /* TRANSLATORS: a button; two codes or names of KPIs */
    text = g_strdup_printf (_("Replace %s by %s…"), name, other);
  gtk_label_set_label (GTK_LABEL (label), text);
  tr_name_widget (self->buttons[side], text);
  gtk_widget_set_sensitive (self->buttons[side], candidate (self, side) != candidate (self, 1 - side));
}

/* A KPI that went out of the project meanwhile leaves nothing to compare. */
static void
update (Form *self)
{
  const TrKpi *first = kpi_of (self, 0), *second = kpi_of (self, 1);

  if (first == NULL || second == NULL) {
    gtk_window_close (GTK_WINDOW (self->window));
    return;
  }
  fill_table (self, first, second);
  for (guint side = 0; side < 2; side++) {
    show_name (self, side);
    show_button (self, side);
  }
}

static void
on_document_changed_cb (GtkWidget *window)
{
  update (g_object_get_data (G_OBJECT (window), "form"));
}

static void
decide (Form *self, guint side)
{
  g_autoptr (TrCandidate) chosen = tr_candidate_copy (candidate (self, side));
  g_autoptr (TrCandidate) other = tr_candidate_copy (candidate (self, 1 - side));
  g_autoptr (TrDocument) document = g_object_ref (self->document);
  GtkWidget *below = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self->window)));

  gtk_window_destroy (GTK_WINDOW (self->window));
  if (below == NULL)
    return;
  if (chosen->id == NULL)
    tr_candidate_add (chosen, below, document);
  else
    tr_replace_dialog_present (below, document, chosen->id, other);
}

static void
on_first_cb (Form *self)
{
  decide (self, 0);
}

static void
on_second_cb (Form *self)
{
  decide (self, 1);
}

static GtkWidget *
button_new (void)
{
  GtkWidget *button = gtk_button_new (), *label = tr_text_new ("", NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
chooser_new (Form *self, GListModel *labels, const char *name, guint selected)
{
  GtkWidget *chooser = tr_chooser_new (labels, name);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), selected);
  g_signal_connect_swapped (chooser, "notify::selected", G_CALLBACK (update), self);

  return chooser;
}

static GtkStringList *
labels_of (Form *self)
{
  TrProject *project = tr_document_get_project (self->document);
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    gtk_string_list_take (labels, tr_candidate_label (g_ptr_array_index (self->candidates, i), project));

  return labels;
}

static GtkWidget *
side_new (Form *self, guint side)
{
  self->names[side] = tr_text_new ("", "tr-strong");
  self->places[side] = tr_tag_new ("");
  gtk_widget_set_halign (self->places[side], GTK_ALIGN_START);

  return tr_column_new (6, self->choosers[side], self->names[side], self->places[side], NULL);
}

static GtkWidget *
body_new (Form *self, guint first)
{
  g_autoptr (GtkStringList) labels = labels_of (self);
  guint second = tr_candidates_most_alike (self->candidates, tr_document_get_project (self->document), first);
  GtkWidget *head;

  self->choosers[0] = chooser_new (self, G_LIST_MODEL (labels), _("The one KPI"), first);
  self->choosers[1] = chooser_new (self, G_LIST_MODEL (labels), _("The other KPI"), second);
  self->table = part_new (GTK_ACCESSIBLE_ROLE_TABLE, GTK_ORIENTATION_VERTICAL);
  tr_name_widget (self->table, _("The two KPIs side by side"));
  head = columns_new (tr_text_new ("", NULL), side_new (self, 0), side_new (self, 1));

  return tr_column_new (15, head, self->table,
                        tr_text_new (_("What is better follows from the advice about KPIs; where nothing is marked neither "
                                       "is better. The choice is yours."),
                                     "dim-label"),
                        NULL);
}

/* What can be decided about each side, under it. */
static GtkWidget *
foot_new (Form *self)
{
  for (guint side = 0; side < 2; side++)
    self->buttons[side] = button_new ();
  g_signal_connect_swapped (self->buttons[0], "clicked", G_CALLBACK (on_first_cb), self);
  g_signal_connect_swapped (self->buttons[1], "clicked", G_CALLBACK (on_second_cb), self);

  return columns_new (tr_text_new ("", NULL), self->buttons[0], self->buttons[1]);
}

/* Opens the comparison of one of the candidates, which it takes, with the one that is most like it; both can be
 * chosen anew there. */
void
tr_compare_dialog_present (GtkWidget *from, TrDocument *document, GPtrArray *candidates, guint first)
{
  Form *self;

  if (first >= candidates->len) {
    g_ptr_array_unref (candidates);
    return;
  }
  self = g_new0 (Form, 1);
  self->document = g_object_ref (document);
  self->candidates = candidates;
  self->window = tr_modal_new (from, _("Compare two KPIs"), WIDTH_PX, HEIGHT_PX);
  g_object_set_data_full (G_OBJECT (self->window), "form", self, form_free);
  tr_modal_set_content (self->window, body_new (self, first), _("Close"), NULL);
  tr_modal_set_foot (self->window, foot_new (self));
  update (self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (on_document_changed_cb), self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->choosers[1]);
}
