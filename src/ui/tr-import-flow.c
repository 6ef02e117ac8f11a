/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-import-flow.h"

#include <glib/gi18n.h>

#include "core/tr-error.h"
#include "core/tr-exchange.h"
#include "tr-feedback.h"
#include "tr-platform.h"

#define PATIENCE_MS 400 /* before it is said that reading takes a while */

/* One import, from the file up to the toast that says it is there. */
typedef struct {
  TrWindow *window; /* NULL when it was closed in the meantime */
  GFile *file;
  guint wait_id;
} Import;

static void
import_free (Import *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->window != NULL)
    gtk_widget_set_cursor (GTK_WIDGET (self->window), NULL);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->file);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static gboolean
tell_reading (gpointer user_data)
{
  Import *self = user_data;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  /* TRANSLATORS: the name of a file */
  g_autofree char *text = g_strdup_printf (_("Reading %s…"), shown);

  self->wait_id = 0;
  if (self->window != NULL)
    tr_feedback_done (GTK_WIDGET (self->window), text, FALSE);
  return G_SOURCE_REMOVE;
}

static void
tell_not_imported (Import *self, const GError *error)
{
  g_autofree char *path = g_file_get_parse_name (self->file);
  g_autoptr (GError) told = NULL;

  if (self->window == NULL)
    return;
  /* whoever made a file can do nothing about one that is not there */
  if (error->code == TR_ERROR_STORAGE)
    g_set_error (&told, error->domain, error->code,
                 /* TRANSLATORS: the path of a file that could not be imported, and the reason with what to do */
                 _("%s was not imported, and nothing was changed.\n\n%s"), path, error->message);
  else
    g_set_error (&told, error->domain, error->code,
                 /* TRANSLATORS: the path of a file that could not be imported, and the reason */
                 _("%s was not imported, and nothing was changed.\n\nWhat is wrong: %s\n\n"
                   "Ask whoever made the file to export it once more."),
                 path, error->message);
  tr_feedback_error (GTK_WIDGET (self->window), _("The file can not be imported"), told);
}

static void
show (Import *self, TrProject *project, const char *id)
{
  /* TRANSLATORS: the title of a project */
  g_autofree char *done = g_strdup_printf (_("Imported: %s"), tr_project_info (project)->title);

  if (self->window == NULL)
    return;
  tr_window_refresh_start (self->window);
  tr_window_open_project (self->window, id);
  tr_feedback_done (GTK_WIDGET (self->window), done, FALSE);
}

/* The library is the main thread's. It is still open when the window was closed: the application holds on. */
static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = g_task_propagate_pointer (G_TASK (result), &error);
  TrLibrary *library = tr_application_get_library (TR_APPLICATION (g_application_get_default ()));
  g_autofree char *id = NULL;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (project != NULL)
    id = tr_library_store (library, project, _("Project imported"), &error);
  if (id != NULL)
    show (self, project, id);
  else
    tell_not_imported (self, error);
  tr_platform_tell_busy (FALSE);
  g_application_release (g_application_get_default ());
}

static void
read_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  TrProject *project = tr_exchange_read_file (file, &error);

  if (project != NULL)
    g_task_return_pointer (task, project, (GDestroyNotify) tr_project_unref);
  else
    g_task_return_error (task, error);
}

/* Reads a .trechter file in the background, adds its project to the library, and opens that. */
void
tr_import_start (TrWindow *window, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  Import *self;

  if (tr_window_get_library (window) == NULL)
    return;
  self = g_new0 (Import, 1);
  g_set_weak_pointer (&self->window, window);
  self->file = g_object_ref (file);
  self->wait_id = g_timeout_add (PATIENCE_MS, tell_reading, self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (window), "progress");
  g_application_hold (g_application_get_default ());
  tr_platform_tell_busy (TRUE);
  task = g_task_new (NULL, NULL, on_read_cb, self);
  g_task_set_source_tag (task, tr_import_start);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}
