/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-theme.h"

#include <adwaita.h>

#include "tr-platform.h"
#include "tr-screen.h"
#include "tr-settings.h"

#define USUAL_DPI (96 * 1024) /* dots per inch, times 1024 */

static GtkWidget *followed; /* the window of the chair; weak */
static GdkMonitor *screen;  /* that it is on; weak */

static AdwColorScheme
scheme_of (const char *name)
{
  if (g_strcmp0 (name, "light") == 0)
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_strcmp0 (name, "dark") == 0)
    return ADW_COLOR_SCHEME_FORCE_DARK;
  return tr_platform_scheme ();
}

static int
get_dpi (GtkSettings *settings)
{
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi : USUAL_DPI;
}

/* By way of the resolution, which all sizes in points follow, those of the platform's own style too. What the system
 * says about the size of text stays the base. */
static void
apply_zoom (int percent)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  dpi = get_dpi (settings);
  if (percent != 100)
    g_object_set (settings, "gtk-xft-dpi", dpi * percent / 100, NULL);
}

static void
fit_clamp (AdwClamp *clamp)
{
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (clamp), "width"));

  width = (int) ((gint64) width * get_dpi (gtk_settings_get_default ()) / USUAL_DPI);
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

static gboolean
apply_scheme (gpointer user_data)
{
  g_autofree char *scheme = tr_settings_get_text ("color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme_of (scheme));
  return G_SOURCE_REMOVE;
}

/* Applies what the user chose before. Once, when the display is there. */
void
tr_theme_start (void)
{
  apply_scheme (NULL);
  tr_platform_watch_scheme (apply_scheme);
  if (tr_theme_get_zoom () != 100)
    apply_zoom (tr_theme_get_zoom ());
}

/* The colours for pictures that go with the interface as it looks now. */
const TrPalette *
tr_theme_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return tr_palette (is_dark ? TR_THEME_CONTRAST_DARK : TR_THEME_CONTRAST);
  return tr_palette (is_dark ? TR_THEME_DARK : TR_THEME_LIGHT);
}

/* Calls `callback (widget)` when the palette changes, as long as the widget lives. */
void
tr_theme_watch (GtkWidget *widget, GCallback callback)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
}

/* "light", "dark", or "default" for what the system says; remembered. */
void
tr_theme_set_scheme (const char *scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme_of (scheme));
  tr_settings_set_text ("color-scheme", scheme);
}

static int
zoom_of_screen (void)
{
  int percent = tr_screen_get_zoom (screen, TR_SCREEN_OF_CHAIR, tr_settings_get_int ("zoom"));

  return CLAMP (percent, TR_ZOOM_LOW, TR_ZOOM_HIGH);
}

static void
on_screen_cb (GtkWidget *window, GdkMonitor *monitor)
{
  int before = zoom_of_screen ();

  g_set_weak_pointer (&screen, monitor);
  if (zoom_of_screen () != before)
    apply_zoom (zoom_of_screen ());
}

/* Somebody may zoom on another screen before it was noticed that the window is there. */
static void
look_where_it_is (void)
{
  GdkMonitor *monitor = followed != NULL ? tr_screen_of (followed) : NULL;

  if (monitor != NULL && monitor != screen)
    on_screen_cb (followed, monitor);
}

/* Has everything as large as was chosen for the screen that the window comes on. */
void
tr_theme_follow (GtkWidget *window)
{
  g_set_weak_pointer (&followed, window);
  tr_screen_follow (window, on_screen_cb);
}

/* The size of text as a percentage of the system's, on the screen of the window. */
int
tr_theme_get_zoom (void)
{
  look_where_it_is ();

  return zoom_of_screen ();
}

/* Applied at once and remembered for the screen, and for screens that the window was never on; what is out of range
 * becomes the nearest that is not. */
void
tr_theme_set_zoom (int percent)
{
  look_where_it_is ();
  percent = CLAMP (percent, TR_ZOOM_LOW, TR_ZOOM_HIGH);
  tr_settings_set_int ("zoom", percent);
  tr_screen_set_zoom (screen, TR_SCREEN_OF_CHAIR, percent);
  apply_zoom (percent);
}

/* Keeps `child` from growing wider than is good to read: `width` pixels at the usual size of text. */
GtkWidget *
tr_theme_clamp_new (GtkWidget *child, int width)
{
  GtkWidget *clamp = adw_clamp_new ();

  g_object_set_data (G_OBJECT (clamp), "width", GINT_TO_POINTER (width));
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit_clamp), clamp,
                           G_CONNECT_SWAPPED);
  fit_clamp (ADW_CLAMP (clamp));
  return clamp;
}
