/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "tr-about.h"
#include "tr-compat.h"
#include "tr-settings.h"
#include "tr-theme.h"

static const char *const schemes[] = { "default", "light", "dark" };
static const char *const languages[] = { "system", "nl", "en" };
static const int zooms[] = { 75, 90, 100, 110, 125, 150, 175, 200, 250, 300 };

static guint
index_of (const char *const *values, guint n_values, const char *value)
{
  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i], value))
      return i;
  return 0;
}

static void
on_scheme_cb (AdwComboRow *row)
{
  tr_theme_set_scheme (schemes[adw_combo_row_get_selected (row)]);
}

static void
on_language_cb (AdwComboRow *row)
{
  tr_settings_set_text ("language", languages[adw_combo_row_get_selected (row)]);
}

static void
on_zoom_cb (AdwComboRow *row)
{
  tr_theme_set_zoom (zooms[adw_combo_row_get_selected (row)]);
}

static GtkWidget *
make_choice (const char *title, const char *subtitle, const char *const *labels, guint selected, GCallback callback)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect (row, "notify::selected", callback, NULL);
  return row;
}

static GtkWidget *
make_scheme_row (void)
{
  const char *const labels[] = { _("As the system"), _("Light"), _("Dark"), NULL };
  g_autofree char *scheme = tr_settings_get_text ("color-scheme");

  return make_choice (_("Light or dark"), NULL, labels, index_of (schemes, G_N_ELEMENTS (schemes), scheme),
                      G_CALLBACK (on_scheme_cb));
}

static GtkWidget *
make_zoom_row (void)
{
  const char *labels[G_N_ELEMENTS (zooms) + 1] = { NULL };
  guint nearest = 0;
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++) {
    /* TRANSLATORS: the size of text, in percent */
    labels[i] = g_strdup_printf (_("%d %%"), zooms[i]);
    if (ABS (zooms[i] - tr_theme_get_zoom ()) < ABS (zooms[nearest] - tr_theme_get_zoom ()))
      nearest = i;
  }
  row = make_choice (_("Size of text"), _("Also with Ctrl and +, Ctrl and -"), labels, nearest, G_CALLBACK (on_zoom_cb));
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    g_free ((char *)labels[i]);
  return row;
}

static GtkWidget *
make_language_row (void)
{
  /* The names of languages stand in those languages. */
  const char *const labels[] = { _("As the system"), "Nederlands", "English", NULL };
  g_autofree char *language = tr_settings_get_text ("language");

  return make_choice (_("Language"), _("From the next start. A project has a language of its own for what is handed out."), labels,
                      index_of (languages, G_N_ELEMENTS (languages), language), G_CALLBACK (on_language_cb));
}

static GtkWidget *
make_library_group (TrLibrary *library)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = g_filename_display_name (tr_library_get_path (library));
  g_autofree char *escaped = g_markup_escape_text (path, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Library"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("All projects are in one file on this computer, that only you can read. Nothing is sent "
                                           "anywhere."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Place"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

/* How the user likes it, applied at once. `library` may be NULL. */
void
tr_preferences_show (GtkWindow *parent, TrLibrary *library)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Appearance"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_scheme_row ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_zoom_row ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_language_row ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  if (library != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_library_group (library)));
  gtk_window_present (tr_compat_preferences_new (parent, ADW_PREFERENCES_PAGE (page)));
}
