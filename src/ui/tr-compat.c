/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-compat.h"

#include <glib/gi18n.h>

#define HAS_FILE_DIALOG GTK_CHECK_VERSION (4, 10, 0)
#define HAS_LAUNCHER GTK_CHECK_VERSION (4, 10, 0)
#define HAS_ANNOUNCE GTK_CHECK_VERSION (4, 14, 0)
#define HAS_ALERT ADW_CHECK_VERSION (1, 5, 0)
#define HAS_DIALOGS ADW_CHECK_VERSION (1, 5, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static GListStore *
filters_of (const TrFileKind *kind)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) some = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (kind->pattern, " ", -1);

  gtk_file_filter_set_name (some, kind->label);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (some, patterns[i]);
  g_list_store_append (filters, some);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return filters;
}

/* Tests that drive the real program can not drive the platform's dialogs, so they say beforehand what is chosen. */
static GFile *
preset_answer (void)
{
  const char *path = g_getenv ("TRECHTER_TEST_FILE");

  return path != NULL && *path != '\0' ? g_file_new_for_path (path) : NULL;
}

#if HAS_FILE_DIALOG

static void
on_dialog_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  int purpose = GPOINTER_TO_INT (g_task_get_task_data (task));
  GtkFileDialog *dialog = GTK_FILE_DIALOG (source);
  GFile *file = purpose == TR_CHOOSE_SAVE     ? gtk_file_dialog_save_finish (dialog, result, &error)
                : purpose == TR_CHOOSE_FOLDER ? gtk_file_dialog_select_folder_finish (dialog, result, &error)
                                              : gtk_file_dialog_open_finish (dialog, result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
           g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
present_chooser (GTask *task, GtkWindow *parent, TrChoose purpose, const char *title, const char *name, GFile *folder,
                 const TrFileKind *kind)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = kind != NULL ? filters_of (kind) : NULL;

  gtk_file_dialog_set_title (dialog, title);
  if (filters != NULL)
    gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  if (purpose == TR_CHOOSE_SAVE)
    gtk_file_dialog_save (dialog, parent, NULL, on_dialog_done_cb, task);
  else if (purpose == TR_CHOOSE_FOLDER)
    gtk_file_dialog_select_folder (dialog, parent, NULL, on_dialog_done_cb, task);
  else
    gtk_file_dialog_open (dialog, parent, NULL, on_dialog_done_cb, task);
}

#else

static void
on_chooser_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No file was chosen."));
  g_object_unref (dialog);
}

static void
present_chooser (GTask *task, GtkWindow *parent, TrChoose purpose, const char *title, const char *name, GFile *folder,
                 const TrFileKind *kind)
{
  static const GtkFileChooserAction actions[] = {
    [TR_CHOOSE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [TR_CHOOSE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
    [TR_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, actions[purpose], purpose == TR_CHOOSE_SAVE ? _("_Save") : _("_Open"), _("_Cancel"));
  g_autoptr (GListStore) filters = kind != NULL ? filters_of (kind) : NULL;

  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (filters)); i++) {
    g_autoptr (GtkFileFilter) filter = g_list_model_get_item (G_LIST_MODEL (filters), i);
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  }
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/* Asks for a file to open, a name to save under, or a folder. `suggested_name` and `folder` may be NULL, and `kind` for
 * a folder. */
void
tr_compat_choose_file_async (GtkWindow *parent, TrChoose purpose, const char *title, const char *suggested_name,
                             GFile *folder, const TrFileKind *kind, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GFile *preset = preset_answer ();

  g_task_set_source_tag (task, tr_compat_choose_file_async);
  g_task_set_task_data (task, GINT_TO_POINTER (purpose), NULL);
  if (preset != NULL) {
    g_task_return_pointer (task, preset, g_object_unref);
    g_object_unref (task);
    return;
  }
  present_chooser (task, parent, purpose, title, suggested_name, folder, kind);
}

/* The file that was chosen, transfer full; NULL with G_IO_ERROR_CANCELLED when none was, and with another error when the
 * platform could not ask. */
GFile *
tr_compat_choose_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_answer_cb (gpointer dialog, const char *response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_pointer (task, g_strdup (response), g_free);
}

/* Asks a question, or tells of an error. `heading` and `body` are plain text. `safe_id` is the answer that loses
 * nothing: it belongs to Escape and to Enter. */
void
tr_compat_ask_async (GtkWindow *parent, const char *heading, const char *body, const TrResponse *responses,
                     guint n_responses, const char *safe_id, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

#if HAS_ALERT
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  for (guint i = 0; i < n_responses; i++) {
    adw_alert_dialog_add_response (dialog, responses[i].id, responses[i].label);
    adw_alert_dialog_set_response_appearance (dialog, responses[i].id, responses[i].appearance);
  }
  adw_alert_dialog_set_close_response (dialog, safe_id);
  adw_alert_dialog_set_default_response (dialog, safe_id);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer_cb), task);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
#else
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));

  adw_message_dialog_set_heading (dialog, heading);
  adw_message_dialog_set_body (dialog, body);
  for (guint i = 0; i < n_responses; i++) {
    adw_message_dialog_add_response (dialog, responses[i].id, responses[i].label);
    adw_message_dialog_set_response_appearance (dialog, responses[i].id, responses[i].appearance);
  }
  adw_message_dialog_set_close_response (dialog, safe_id);
  adw_message_dialog_set_default_response (dialog, safe_id);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer_cb), task);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

/* The id of the answer. Free with g_free. */
char *
tr_compat_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
tr_compat_show_about (GtkWindow *parent, const TrAbout *about)
{
#if HAS_DIALOGS
  AdwDialog *window = adw_about_dialog_new ();
#else
  GtkWidget *window = adw_about_window_new ();
#endif

  g_object_set (
      window, "application-icon", about->icon, "application-name", about->name, "version", about->version,
      "developer-name", about->developer, "comments", about->comments, "license-type", GTK_LICENSE_CUSTOM, "license",
      _("Free software under the European Union Public Licence 1.2 (EUPL-1.2). You may use, study, change and share "
        "it under the terms of that licence. It comes without warranty."),
      "translator-credits", about->translators, "debug-info", about->troubleshooting, "debug-info-filename", "trechter.txt", NULL);
#if HAS_DIALOGS
  adw_about_dialog_add_acknowledgement_section (ADW_ABOUT_DIALOG (window), about->sources_title,
                                                (const char **) about->sources);
  adw_dialog_present (window, GTK_WIDGET (parent));
#else
  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (window), about->sources_title,
                                                (const char **) about->sources);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
#endif
}

static void
append_group (GString *ui, const char *title, gboolean is_first)
{
  g_autofree char *object =
      g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);

  if (!is_first)
    g_string_append (ui, "</object></child>");
  g_string_append (ui, object);
}

/* The window can only be made from interface XML before GTK 4.14. */
static char *
describe_shortcuts (const TrKeys *keys, guint n_keys)
{
  GString *ui =
      g_string_new ("<interface><object class='GtkShortcutsWindow' id='shortcuts'><property name='modal'>1</property>"
                    "<child><object class='GtkShortcutsSection'><property name='section-name'>all</property>"
                    "<property name='max-height'>19</property>");

  for (guint i = 0; i < n_keys; i++) {
    g_autofree char *line =
        g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                                 "<property name='accelerator'>%s</property></object></child>",
                                 keys[i].title, keys[i].keys);
    if (keys[i].group != NULL)
      append_group (ui, keys[i].group, i == 0);
    g_string_append (ui, line);
  }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  return g_string_free (ui, FALSE);
}

/* Shows a window with all keys. The first has a group. */
void
tr_compat_show_shortcuts (GtkWindow *parent, const TrKeys *keys, guint n_keys)
{
  g_autofree char *ui = describe_shortcuts (keys, n_keys);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

/* A window with one page of preferences. */
GtkWindow *
tr_compat_preferences_new (GtkWindow *parent, AdwPreferencesPage *page)
{
  GtkWindow *window = GTK_WINDOW (adw_preferences_window_new ());

  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_modal (window, TRUE);
  return window;
}

#if HAS_LAUNCHER

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

#else

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

#endif

/* Opens a file in the program that the user has for it. */
void
tr_compat_launch_file_async (GtkWindow *parent, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, tr_compat_launch_file_async);
#if HAS_LAUNCHER
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, parent, NULL, on_launched_cb, task);
#else
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, on_launched_cb, task);
#endif
}

/* Whether a program was started for the file. The error says why not, in the words of the system. */
gboolean
tr_compat_launch_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Has a screen reader say something that appeared elsewhere. Before GTK 4.14 the toast that shows it is all. */
void
tr_compat_announce (GtkWidget *widget, const char *text)
{
#if HAS_ANNOUNCE
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

G_GNUC_END_IGNORE_DEPRECATIONS
