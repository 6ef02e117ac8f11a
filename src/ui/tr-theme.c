/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-theme.h"

#include <adwaita.h>

#include "tr-settings.h"

static GtkCssProvider *zoom_provider;

static AdwColorScheme
scheme_of (const char *name)
{
  if (g_strcmp0 (name, "light") == 0)
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_strcmp0 (name, "dark") == 0)
    return ADW_COLOR_SCHEME_FORCE_DARK;
  return ADW_COLOR_SCHEME_DEFAULT;
}

static void
apply_zoom (int percent)
{
  g_autofree char *css = g_strdup_printf ("window { font-size: %d%%; }", percent);

  if (zoom_provider == NULL) {
    zoom_provider = gtk_css_provider_new ();
    gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (zoom_provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  }
  gtk_css_provider_load_from_data (zoom_provider, percent == 100 ? "" : css, -1);
}

/* Applies what the user chose before. Once, when the display is there. */
void
tr_theme_start (void)
{
  g_autofree char *scheme = tr_settings_get_text ("color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme_of (scheme));
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

/* The size of text as a percentage of the system's. */
int
tr_theme_get_zoom (void)
{
  return CLAMP (tr_settings_get_int ("zoom"), TR_ZOOM_LOW, TR_ZOOM_HIGH);
}

/* Applied at once and remembered; what is out of range becomes the nearest that is not. */
void
tr_theme_set_zoom (int percent)
{
  percent = CLAMP (percent, TR_ZOOM_LOW, TR_ZOOM_HIGH);
  tr_settings_set_int ("zoom", percent);
  apply_zoom (percent);
}
