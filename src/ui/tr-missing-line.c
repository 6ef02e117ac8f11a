/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-missing-line.h"

#include <glib/gi18n.h>

#include "tr-follow.h"
#include "tr-spot.h"
#include "tr-tabs.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define MOST_FIELDS 8
#define MISSING "tr-missing" /* data of the line: what says which fields */
#define FIELD "tr-field"     /* data of a button: the field that it goes to */
#define SPACING 6

static void
on_clicked_cb (GtkButton *button, gpointer document)
{
  TrProject *project = tr_document_get_project (document);
  GtkWidget *tabs = gtk_widget_get_ancestor (GTK_WIDGET (button), TR_TYPE_TABS);
  const TrSpot spot = { TR_KIND_CONTRACT, tr_project_contract (project)->record.id,
                        g_object_get_data (G_OBJECT (button), FIELD) };

  if (tabs != NULL)
    tr_spot_go (tabs, &spot);
}

static GtkWidget *
button_new (TrDocument *document, const TrField *field)
{
  GtkWidget *button = gtk_button_new_with_label (gettext (field->label));
  /* TRANSLATORS: the name of a button that goes to a field; %s is the label of the field */
  g_autofree char *name = g_strdup_printf (_("Fill in: %s"), gettext (field->label));

  tr_name_widget (button, name);
  gtk_widget_add_css_class (button, "tr-finding-button");
  g_object_set_data (G_OBJECT (button), FIELD, (gpointer) field->name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), document, 0);

  return button;
}

static gboolean
is_shown (GtkWidget *line, const char *const *fields, guint n)
{
  GtkWidget *button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (line));
  guint i = 0;

  for (; button != NULL; button = gtk_widget_get_next_sibling (button), i++)
    if (i >= n || g_strcmp0 (g_object_get_data (G_OBJECT (button), FIELD), fields[i]) != 0)
      return FALSE;

  return i == n;
}

static void
show (GtkWidget *line, TrProject *project, const char *id)
{
  TrMissing missing = (TrMissing) g_object_get_data (G_OBJECT (line), MISSING);
  TrDocument *document = g_object_get_data (G_OBJECT (line), "tr-document");
  const char *fields[MOST_FIELDS];
  guint n = missing (project, fields);
  GtkWidget *button;

  gtk_widget_set_visible (line, n > 0);
  if (is_shown (line, fields, n))
    return;
  while ((button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (line))) != NULL)
    gtk_box_remove (GTK_BOX (line), button);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (line), button_new (document, tr_kind_field (tr_kind (TR_KIND_CONTRACT), fields[i])));
}

/* `what` says what can not be worked out yet; `missing` tells which fields of the contract that takes, at most 8. */
GtkWidget *
tr_missing_line_new (TrDocument *document, guint64 kinds, const char *what, TrMissing missing)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_layout_manager (line, tr_wrap_layout_new (SPACING, SPACING));
  tr_name_widget (line, what);
  gtk_box_append (GTK_BOX (line), tr_text_new (what, NULL));
  g_object_set_data (G_OBJECT (line), MISSING, (gpointer) missing);
  g_object_set_data_full (G_OBJECT (line), "tr-document", g_object_ref (document), g_object_unref);
  tr_keep_shown (line, document, kinds, NULL, show);

  return line;
}
