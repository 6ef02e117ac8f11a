/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-feedback.h"

#include <glib/gi18n.h>

#include "core/tr-error.h"
#include "tr-compat.h"
#include "tr-window.h"

#define TOAST_SECONDS 8

/* The window with the project, also for what is in a dialog over it. */
static GtkWidget *
main_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !TR_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return GTK_WIDGET (window);
}

/* Says in a toast what was done. With `can_undo` it has a button that takes back the last change of the project. */
void
tr_feedback_done (GtkWidget *from, const char *what, gboolean can_undo)
{
  GtkWidget *window = main_window (from);
  g_autofree char *title = g_markup_escape_text (what, -1);
  AdwToast *toast;

  if (window == NULL)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (can_undo) {
    adw_toast_set_button_label (toast, _("_Undo"));
    adw_toast_set_action_name (toast, "win.undo");
  }
  tr_window_add_toast (TR_WINDOW (window), toast, can_undo ? TR_TOAST_UNDO : TR_TOAST_PASSING);
  tr_compat_announce (window, what);
}

static void
on_closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_free (tr_compat_ask_finish (result));
}

/* What was agreed is no mistake of anybody: one line says how to go on. */
static void
tell_locked (GtkWidget *from, const GError *error)
{
  /* TRANSLATORS: a sentence that says what is locked, and then the key for it */
  g_autofree char *what = g_strdup_printf (_("%s with Ctrl+K."), error->message);

  tr_feedback_done (from, what, FALSE);
}

/* Says what could not be done and why. The message of the error says what was kept and what to do. */
void
tr_feedback_error (GtkWidget *from, const char *heading, const GError *error)
{
  const TrResponse close = { "close", _("_Close"), ADW_RESPONSE_DEFAULT };
  GtkRoot *root = gtk_widget_get_root (from);

  if (g_error_matches (error, TR_ERROR, TR_ERROR_LOCKED)) {
    tell_locked (from, error);
    return;
  }
  tr_compat_ask_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error != NULL ? error->message : "",
                       &close, 1, "close", on_closed_cb, NULL);
}
