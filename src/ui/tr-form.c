/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-form.h"

#include "tr-editor.h"

#define SPACING 12 /* pixels */

/* `id` may be NULL for a kind of which there is one. A flag stands on the line of the fields beside it. */
GtkWidget *
tr_form_new (TrDocument *document, TrKindId kind, const char *id, const TrFormPlace *places, guint n)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", SPACING, "row-spacing", SPACING,
                                  "column-homogeneous", TRUE, NULL);

  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "tr-form");
  for (guint i = 0; i < n; i++) {
    GtkWidget *editor = tr_editor_new (document, kind, id, places[i].field);

    if (tr_kind_field (tr_kind (kind), places[i].field)->type == TR_TYPE_FLAG)
      gtk_widget_set_valign (editor, GTK_ALIGN_END);
    gtk_grid_attach (GTK_GRID (grid), editor, places[i].column, places[i].row, places[i].width, 1);
  }

  return grid;
}
