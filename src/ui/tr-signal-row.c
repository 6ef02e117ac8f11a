/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-signal-row.h"

#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-side-picker.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 60 /* of a signal in the name of its button */

struct _TrSignalRow {
  GtkWidget parent_instance;

  TrDocument *document;
  char *id;
  GtkWidget *line;
  GtkWidget *toggle;
  GtkWidget *facts;   /* what is known, in one line, while the details are closed */
  GtkWidget *details; /* made when they are first opened: most signals never need them */
};

static void tr_signal_row_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrSignalRow, tr_signal_row, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_signal_row_holder_init))

static const TrSignal *
find_signal (TrSignalRow *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_SIGNAL, self->id);
}

static GtkWidget *
create_details (TrSignalRow *self)
{
  static const char *const fields[] = { "kind", "priority", "area", "source" };
  GtkWidget *details =
    g_object_new (GTK_TYPE_GRID, "column-spacing", 9, "row-spacing", 6, "column-homogeneous", TRUE, NULL);

  for (int i = 0; i < (int) G_N_ELEMENTS (fields); i++)
    gtk_grid_attach (GTK_GRID (details), tr_editor_new (self->document, TR_KIND_SIGNAL, self->id, fields[i]), i % 2,
                     i / 2, 1, 1);
  gtk_widget_add_css_class (details, "tr-details");

  return details;
}

/* An observation without anything more is the usual case, and goes without saying. */
static char *
describe (TrSignalRow *self, const TrSignal *signal)
{
  const TrField *priority = tr_kind_field (tr_kind (TR_KIND_SIGNAL), "priority");
  const TrArea *area = tr_project_find (tr_document_get_project (self->document), TR_KIND_AREA, signal->area);

  return tr_enumerated_text (
    signal->signal_kind != TR_SIGNAL_KIND_OBSERVATION ? gettext (tr_signal_kinds[signal->signal_kind].label) : "",
    signal->priority != TR_PRIORITY_UNSET ? gettext (priority->choices[signal->priority].label) : "",
    area != NULL ? area->name : "", signal->source, NULL);
}

static void
update (TrSignalRow *self)
{
  const TrSignal *signal = find_signal (self);
  gboolean is_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
  g_autofree char *facts = NULL, *title = NULL, *name = NULL;

  if (signal == NULL)
    return;
  facts = describe (self, signal);
  tr_text_set (self->facts, is_open ? "" : facts);
  title = tr_shortened_text (signal->text, MOST_CHARACTERS);
  /* TRANSLATORS: a button that opens kind, area, source and priority; %s is the text of a signal */
  name = g_strdup_printf (_("More about: %s"), title);
  tr_name_widget (self->toggle, name);
  gtk_widget_set_tooltip_text (self->toggle, name);
}

static void
on_toggled_cb (GtkToggleButton *button, TrSignalRow *self)
{
  gboolean is_open = gtk_toggle_button_get_active (button);

  if (is_open && self->details == NULL) {
    self->details = create_details (self);
    gtk_widget_set_parent (self->details, GTK_WIDGET (self));
  }
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  gtk_button_set_icon_name (GTK_BUTTON (button), is_open ? "pan-up-symbolic" : "pan-down-symbolic");
  update (self);
}

/* What is in sight already needs no opening. */
static void
tr_signal_row_reveal (TrSpotHolder *holder, const TrSpot *spot)
{
  TrSignalRow *self = TR_SIGNAL_ROW (holder);

  if (spot->kind == TR_KIND_SIGNAL && spot->field != NULL && g_strcmp0 (spot->id, self->id) == 0 &&
      tr_spot_find (GTK_WIDGET (self), spot) == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), TRUE);
}

static void
tr_signal_row_holder_init (TrSpotHolderInterface *interface)
{
  interface->reveal = tr_signal_row_reveal;
}

static void
tr_signal_row_dispose (GObject *object)
{
  TrSignalRow *self = TR_SIGNAL_ROW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->facts, gtk_widget_unparent);
  g_clear_pointer (&self->details, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_signal_row_parent_class)->dispose (object);
}

static void
tr_signal_row_finalize (GObject *object)
{
  g_free (TR_SIGNAL_ROW (object)->id);
  G_OBJECT_CLASS (tr_signal_row_parent_class)->finalize (object);
}

static void
tr_signal_row_class_init (TrSignalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_signal_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_signal_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_signal_row_init (TrSignalRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->toggle =
    g_object_new (GTK_TYPE_TOGGLE_BUTTON, "icon-name", "pan-down-symbolic", "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect (self->toggle, "toggled", G_CALLBACK (on_toggled_cb), self);
  self->facts = tr_text_new ("", "caption");
  gtk_widget_add_css_class (self->facts, "dim-label");
  gtk_widget_add_css_class (self->facts, "tr-facts");
}

/* The row of a signal; a TrRowFactory. */
GtkWidget *
tr_signal_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  TrSignalRow *self = g_object_new (TR_TYPE_SIGNAL_ROW, NULL);
  GtkWidget *text = tr_editor_new (document, TR_KIND_SIGNAL, id, "text");

  self->document = g_object_ref (document);
  self->id = g_strdup (id);
  tr_editor_set_label_visible (TR_EDITOR (text), FALSE);
  self->line = tr_row_new (6, tr_side_picker_new (document, TR_KIND_SIGNAL, id), text, self->toggle, NULL);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->facts, GTK_WIDGET (self));
  update (self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_AREA), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
