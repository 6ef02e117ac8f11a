/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-application.h"

#include <glib/gi18n.h>

#include "core/tr-places.h"
#include "tr-about.h"
#include "tr-audience-window.h"
#include "tr-config.h"
#include "tr-help-window.h"
#include "tr-import-flow.h"
#include "tr-platform.h"
#include "tr-preferences.h"
#include "tr-settings.h"
#include "tr-shortcuts.h"
#include "tr-theme.h"
#include "tr-window.h"

#define RESOURCE_PATH "/nl/trechter/Trechter"

struct _TrApplication {
  AdwApplication parent_instance;

  TrLibrary *library;
  char *library_path; /* NULL: the default one */
};

G_DEFINE_FINAL_TYPE (TrApplication, tr_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "library", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_("Use the library in this file"), N_("PATH") },
  { "example", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("Open an example, and make it first when it is not there"), N_("NAME") },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Show the version and stop"), NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE.trechter…]") },
  { NULL },
};

/* A window with projects: the active one, that of the dialog that is active, or any. The room has another. */
static GtkWindow *
find_window (TrApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !TR_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); window == NULL && l != NULL; l = l->next)
    if (TR_IS_WINDOW (l->data))
      window = l->data;

  return window;
}

static TrWindow *
ensure_window (TrApplication *self)
{
  GtkWindow *window = find_window (self);

  if (window == NULL)
    window = GTK_WINDOW (tr_window_new (self));
  gtk_window_present (window);
  return TR_WINDOW (window);
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (ensure_window (user_data));

  gtk_window_close (window);
}

static void
on_about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tr_about_show (GTK_WINDOW (ensure_window (user_data)));
}

static void
on_preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TrApplication *self = user_data;

  tr_preferences_show (GTK_WINDOW (ensure_window (self)), self->library);
}

static void
on_help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tr_help_window_show (user_data);
}

static void
set_zoom (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  GtkWindow *window = gtk_application_get_active_window (user_data);
  int zoom = tr_theme_get_zoom ();

  if (TR_IS_AUDIENCE_WINDOW (window))
    tr_audience_window_zoom (TR_AUDIENCE_WINDOW (window),
                             g_str_equal (name, "zoom-in") ? 1 : g_str_equal (name, "zoom-out") ? -1 : 0);
  else if (g_str_equal (name, "zoom-in"))
    tr_theme_set_zoom (zoom + TR_ZOOM_STEP);
  else if (g_str_equal (name, "zoom-out"))
    tr_theme_set_zoom (zoom - TR_ZOOM_STEP);
  else
    tr_theme_set_zoom (100);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = on_about_cb },
  { .name = "help", .activate = on_help_cb },
  { .name = "preferences", .activate = on_preferences_cb },
  { .name = "quit", .activate = on_quit_cb },
  { .name = "zoom-in", .activate = set_zoom },
  { .name = "zoom-normal", .activate = set_zoom },
  { .name = "zoom-out", .activate = set_zoom },
};

/* After the window was drawn: the icon is a vector drawing, and what reads those takes a tenth of the start. */
static gboolean
set_icon (gpointer user_data)
{
  gtk_window_set_default_icon_name (TR_APP_ID);
  return G_SOURCE_REMOVE;
}

/* Brings in what somebody asked for by starting the program, this one or another that handed it over. */
static void
serve (const TrRequest *request, gpointer self)
{
  TrWindow *window = ensure_window (self);

  tr_platform_raise (GTK_WINDOW (window));
  for (guint i = 0; i < request->files->len; i++)
    tr_import_start (window, request->files->pdata[i]);
  if (request->example != NULL)
    tr_window_open_example (window, request->example);
}

static void
tr_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tr_application_parent_class)->startup (application);

  tr_places_bind_library ("libadwaita");
  tr_platform_choose_font ();
  tr_platform_listen (serve, application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  tr_shortcuts_install (GTK_APPLICATION (application));
  tr_help_window_serve (GTK_APPLICATION (application));
  tr_theme_start ();
  g_idle_add_full (G_PRIORITY_LOW, set_icon, NULL, NULL);
}

static void
tr_application_activate (GApplication *application)
{
  ensure_window (TR_APPLICATION (application));
}

static void
tr_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  TrWindow *window = ensure_window (TR_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    tr_import_start (window, files[i]);
}

/* What the options ask for. `line` is where they were given, NULL for here. Free with tr_request_free(). */
static TrRequest *
read_request (GVariantDict *given, GApplicationCommandLine *line)
{
  g_autofree const char **paths = NULL;
  const char *example = NULL;
  TrRequest *request;

  g_variant_dict_lookup (given, "example", "&s", &example);
  request = tr_request_new (example);
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &paths))
    for (guint i = 0; paths[i] != NULL; i++) {
      g_autoptr (GFile) file = line != NULL ? g_application_command_line_create_file_for_arg (line, paths[i])
                                            : g_file_new_for_commandline_arg (paths[i]);

      tr_request_add_file (request, file);
    }

  return request;
}

static int
tr_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  g_autoptr (TrRequest) request = read_request (g_application_command_line_get_options_dict (line), line);

  serve (request, application);
  return 0;
}

/* Libraries are told apart by their path: two windows on one library would not see each other's work at once. On a stick the usual
 * one is another than that of the program that is installed. */
static void
use_library (TrApplication *self, const char *path)
{
  g_autofree char *usual = tr_library_default_path ();
  g_autofree char *usual_place = tr_places_resolve (usual);
  g_autofree char *checksum = NULL, *id = NULL;

  self->library_path = tr_places_resolve (path);
  if (!tr_places ()->is_portable && g_str_equal (self->library_path, usual_place))
    return;
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->library_path, -1);
  id = g_strdup_printf ("%s.Library%.12s", TR_APP_ID, checksum);
  g_application_set_application_id (G_APPLICATION (self), id);
}

static int
tr_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  TrApplication *self = TR_APPLICATION (application);
  g_autofree char *chosen = tr_settings_get_text ("library");
  g_autoptr (TrRequest) request = NULL;
  const char *path = NULL;

  if (g_variant_dict_lookup (given, "library", "^&ay", &path))
    use_library (self, path);
  else if (*chosen != '\0')
    use_library (self, chosen);
  if (g_variant_dict_contains (given, "version")) {
    g_print ("trechter %s\n", TR_VERSION);
    return 0;
  }
  request = read_request (given, NULL);

  return tr_platform_hand_over (g_application_get_application_id (application), request) ? 0 : -1;
}

static void
tr_application_shutdown (GApplication *application)
{
  TrApplication *self = TR_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (self->library != NULL &&
      !(tr_library_purge (self->library, NULL, &error) && tr_library_close (self->library, &error)))
    g_printerr ("trechter: %s\n", error->message);
  g_clear_object (&self->library);

  G_APPLICATION_CLASS (tr_application_parent_class)->shutdown (application);
}

static void
tr_application_finalize (GObject *object)
{
  g_free (TR_APPLICATION (object)->library_path);
  G_OBJECT_CLASS (tr_application_parent_class)->finalize (object);
}

static void
tr_application_class_init (TrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tr_application_finalize;
  application_class->startup = tr_application_startup;
  application_class->activate = tr_application_activate;
  application_class->open = tr_application_open;
  application_class->command_line = tr_application_command_line;
  application_class->handle_local_options = tr_application_handle_local_options;
  application_class->shutdown = tr_application_shutdown;
}

static void
tr_application_init (TrApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

TrApplication *
tr_application_new (void)
{
  return g_object_new (TR_TYPE_APPLICATION, "application-id", TR_APP_ID, "resource-base-path", RESOURCE_PATH, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN | tr_platform_flags (), NULL);
}

/* The library, NULL while it could not be opened. */
TrLibrary *
tr_application_get_library (TrApplication *self)
{
  return self->library;
}

/* Opens the library, unless it is open already. The library stays the application's. */
TrLibrary *
tr_application_open_library (TrApplication *self, GError **error)
{
  if (self->library == NULL)
    self->library = tr_library_open (self->library_path, error);
  return self->library;
}
