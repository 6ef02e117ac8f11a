/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-field-row.h"

#include "tr-editor.h"
#include "tr-wrap-layout.h"

#define SPACING 9 /* pixels */
#define LINE_SPACING 6

/* A flag stands on the line of the fields beside it. */
GtkWidget *
tr_field_row_new (TrDocument *document, TrKindId kind, const char *id, const TrFieldPlace *places, guint n)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, tr_wrap_layout_new (SPACING, LINE_SPACING));
  for (guint i = 0; i < n; i++) {
    GtkWidget *editor = tr_editor_new (document, kind, id, places[i].field);

    gtk_widget_set_size_request (editor, places[i].width, -1);
    gtk_widget_set_valign (editor, GTK_ALIGN_END);
    gtk_box_append (GTK_BOX (row), editor);
  }

  return row;
}
