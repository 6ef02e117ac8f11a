/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-screen.h"

#include "tr-settings.h"

#define KEY "zoom-of-screens"
#define LOOK_SECONDS 1

/* What is known of a window that is followed. */
typedef struct {
  TrScreenFunc moved;
  GdkMonitor *monitor; /* the last that was told; only to compare with */
  guint look_id;
} Follow;

/* The screen that most of a window is on; NULL before it is shown. */
GdkMonitor *
tr_screen_of (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

static void
look (GtkWidget *window)
{
  Follow *follow = g_object_get_data (G_OBJECT (window), KEY);
  GdkMonitor *monitor = tr_screen_of (window);

  if (monitor == NULL || monitor == follow->monitor)
    return;
  follow->monitor = monitor;
  follow->moved (window, monitor);
}

static gboolean
has_choice (GtkWidget *window)
{
  return g_list_model_get_n_items (gdk_display_get_monitors (gtk_widget_get_display (window))) > 1;
}

static gboolean
on_look_cb (gpointer user_data)
{
  GtkWidget *window = user_data;
  Follow *follow = g_object_get_data (G_OBJECT (window), KEY);

  if (gtk_widget_get_mapped (window) && has_choice (window)) {
    look (window);
    return G_SOURCE_CONTINUE;
  }
  follow->look_id = 0;

  return G_SOURCE_REMOVE;
}

/* GTK 4.8 does not say under X11 that a window was moved to another screen, so where there are several somebody has
 * to look. */
static void
start (GtkWidget *window)
{
  Follow *follow = g_object_get_data (G_OBJECT (window), KEY);

  look (window);
  if (follow->look_id == 0 && has_choice (window))
    follow->look_id = g_timeout_add_seconds (LOOK_SECONDS, on_look_cb, window);
}

static void
follow_free (gpointer data)
{
  Follow *follow = data;

  g_clear_handle_id (&follow->look_id, g_source_remove);
  g_free (follow);
}

/* Calls `moved` when the window comes on a screen, also on its first, as long as it lives. */
void
tr_screen_follow (GtkWidget *window, TrScreenFunc moved)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (window));
  Follow *follow = g_new0 (Follow, 1);

  follow->moved = moved;
  g_object_set_data_full (G_OBJECT (window), KEY, follow, follow_free);
  g_signal_connect (window, "map", G_CALLBACK (start), NULL);
  /* a projector that is unplugged takes its screen away from under the window */
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (start), window, G_CONNECT_SWAPPED);
}

/* What the size of everything on a screen is remembered under: the same projector on the same plug. Free with
 * g_free(). */
char *
tr_screen_name (TrScreenUse use, const char *connector, const char *model, int width, int height)
{
  return g_strdup_printf ("%s %s %s %dx%d", use == TR_SCREEN_OF_ROOM ? "room" : "chair",
                          connector != NULL ? connector : "-", model != NULL ? model : "-", width, height);
}

static char *
name_of (GdkMonitor *monitor, TrScreenUse use)
{
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);

  return tr_screen_name (use, gdk_monitor_get_connector (monitor), gdk_monitor_get_model (monitor), area.width,
                         area.height);
}

/* In percent; `otherwise` on a screen where nothing was chosen, and while there is none. */
int
tr_screen_get_zoom (GdkMonitor *monitor, TrScreenUse use, int otherwise)
{
  g_autofree char *name = monitor != NULL ? name_of (monitor, use) : NULL;

  return name != NULL ? tr_settings_get_int_of (KEY, name, otherwise) : otherwise;
}

void
tr_screen_set_zoom (GdkMonitor *monitor, TrScreenUse use, int percent)
{
  g_autofree char *name = monitor != NULL ? name_of (monitor, use) : NULL;

  if (name != NULL)
    tr_settings_set_int_of (KEY, name, percent);
}
