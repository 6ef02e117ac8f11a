/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-follow.h"

typedef void (*Update) (gpointer widget);

typedef struct {
  gpointer widget; /* borrowed: the closure ends with it */
  guint64 kinds;
  Update update;
} Follower;

static void
follower_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_changed_cb (TrDocument *document, Follower *follower)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if ((follower->kinds & TR_KIND_BIT (kind)) != 0 && tr_document_touched (document, kind)) {
      follower->update (follower->widget);
      return;
    }
}

/* Calls `callback (widget)` at every change of the document that touches one of the `kinds`, for as long as the widget lives. */
void
tr_follow (TrDocument *document, guint64 kinds, GCallback callback, gpointer widget)
{
  Follower *follower = g_new0 (Follower, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (on_changed_cb), follower, follower_free);

  follower->widget = widget;
  follower->kinds = kinds;
  follower->update = (Update) callback;
  g_object_watch_closure (widget, closure);
  g_signal_connect_closure (document, "changed", closure, FALSE);
}

/* A widget that shows what was worked out from records. */
typedef struct {
  TrDocument *document;
  guint64 kinds;
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

/* Has `show` bring a widget in line with the project, now and after every change of one of the `kinds`. `id` is passed on to it: the
 * record that the widget is about, or NULL. A widget is kept by one such function. */
void
tr_keep_shown (GtkWidget *widget, TrDocument *document, guint64 kinds, const char *id, TrShow show)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->document = g_object_ref (document);
  shown->kinds = kinds;
  shown->id = g_strdup (id);
  shown->show = show;
  g_object_set_data_full (G_OBJECT (widget), SHOWN, shown, shown_free);
  tr_follow (document, kinds, G_CALLBACK (update_shown), widget);
  update_shown (widget);
}

static void
show_while_none (GtkWidget *widget, TrProject *project, const char *id)
{
  Shown *shown = g_object_get_data (G_OBJECT (widget), SHOWN);
  guint n = 0;

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if ((shown->kinds & TR_KIND_BIT (kind)) != 0)
      n += tr_project_count (project, kind);
  gtk_widget_set_visible (widget, n == 0);
}

/* Shows a widget for as long as the project has no records of these kinds. */
void
tr_keep_while_none (GtkWidget *widget, TrDocument *document, guint64 kinds)
{
  tr_keep_shown (widget, document, kinds, NULL, show_while_none);
}
