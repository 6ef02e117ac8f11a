/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-follow.h"

/* Calls `callback (widget)` at every change of the document, for as long as the widget lives. */
void
tr_follow (TrDocument *document, GCallback callback, gpointer widget)
{
  g_signal_connect_object (document, "changed", callback, widget, G_CONNECT_SWAPPED);
}

/* A widget that shows what was worked out from a record. */
typedef struct {
  TrDocument *document;
  char *id;
  TrShow show;
} Shown;

#define SHOWN "tr-shown"

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_object_unref (shown->document);
  g_free (shown->id);
  g_free (shown);
}

static void
update_shown (GtkWidget *widget)
{
  Shown *shown = g_object_get_data (G_OBJECT (widget), SHOWN);

  shown->show (widget, tr_document_get_project (shown->document), shown->id);
}

/* Has `show` bring a widget in line with the record with `id`, now and after every change. */
void
tr_keep_shown (GtkWidget *widget, TrDocument *document, const char *id, TrShow show)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->document = g_object_ref (document);
  shown->id = g_strdup (id);
  shown->show = show;
  g_object_set_data_full (G_OBJECT (widget), SHOWN, shown, shown_free);
  tr_follow (document, G_CALLBACK (update_shown), widget);
  update_shown (widget);
}
