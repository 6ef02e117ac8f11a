/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-preferences.h"

#include <glib/gi18n.h>

#include "core/tr-places.h"
#include "tr-compat.h"
#include "tr-help-place.h"
#include "tr-settings.h"
#include "tr-theme.h"
#include "tr-widgets.h"

#define N_VALUES 3

static const char *const schemes[N_VALUES] = { "default", "light", "dark" };
static const char *const languages[N_VALUES] = { "system", "nl", "en" };

static GtkWidget *
make_row (const char *title, const char *subtitle, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  return row;
}

static void
on_scheme_cb (GtkToggleButton *button, gpointer value)
{
  if (gtk_toggle_button_get_active (button))
    tr_theme_set_scheme (value);
}

static void
on_language_cb (GtkToggleButton *button, gpointer value)
{
  if (gtk_toggle_button_get_active (button))
    tr_settings_set_text ("language", value);
}

/* One of three, side by side: a list to unfold would hide what there is to choose. */
static GtkWidget *
make_choice (const char *question, const char *const *values, const char *const *labels, const char *chosen,
             GCallback callback)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *first = NULL;

  gtk_widget_add_css_class (box, "tr-switches");
  for (guint i = 0; i < N_VALUES; i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (labels[i]);
    /* TRANSLATORS: a preference and one of its values, such as "Language: System" */
    g_autofree char *name = g_strdup_printf (_("%s: %s"), question, labels[i]);

    tr_name_widget (button, name);
    if (first == NULL)
      first = button;
    else
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == 0 || g_str_equal (values[i], chosen));
    g_signal_connect (button, "toggled", callback, (gpointer) values[i]);
    gtk_box_append (GTK_BOX (box), button);
  }
  return box;
}

static GtkWidget *
make_scheme_row (void)
{
  const char *const labels[N_VALUES] = { _("System"), _("Light"), _("Dark") };
  g_autofree char *scheme = tr_settings_get_text ("color-scheme");

  return make_row (_("Light or dark"), NULL,
                   make_choice (_("Light or dark"), schemes, labels, scheme, G_CALLBACK (on_scheme_cb)));
}

static GtkWidget *
make_language_row (void)
{
  /* The names of languages stand in those languages. */
  const char *const labels[N_VALUES] = { _("System"), "Nederlands", "English" };
  g_autofree char *language = tr_settings_get_text ("language");

  return make_row (_("Language"), _("From the next start. What is handed out follows the project."),
                   make_choice (_("Language"), languages, labels, language, G_CALLBACK (on_language_cb)));
}

static void
show_zoom (GtkWidget *button)
{
  /* TRANSLATORS: the size of text, in percent */
  g_autofree char *text = g_strdup_printf (_("%d %%"), tr_theme_get_zoom ());
  /* TRANSLATORS: what a button says to a screen reader: the size of text in percent, and what pressing it does */
  g_autofree char *name = g_strdup_printf (_("%d %%, press for normal text"), tr_theme_get_zoom ());

  gtk_button_set_label (GTK_BUTTON (button), text);
  tr_name_widget (button, name);
}

static void
on_zoom_cb (GtkWidget *button, gpointer step)
{
  tr_theme_set_zoom (GPOINTER_TO_INT (step) == 0 ? 100 : tr_theme_get_zoom () + GPOINTER_TO_INT (step));
  show_zoom (gtk_widget_get_first_child (gtk_widget_get_parent (button)));
}

static GtkWidget *
make_zoom_button (const char *icon, const char *name, int step)
{
  GtkWidget *button = tr_icon_button_new (icon, name);

  g_signal_connect (button, "clicked", G_CALLBACK (on_zoom_cb), GINT_TO_POINTER (step));
  return button;
}

static GtkWidget *
make_zoom_row (void)
{
  GtkWidget *now = gtk_button_new ();

  show_zoom (now);
  gtk_widget_set_tooltip_text (now, _("Normal text"));
  g_signal_connect (now, "clicked", G_CALLBACK (on_zoom_cb), GINT_TO_POINTER (0));
  return make_row (_("Size of text"), _("Also with Ctrl and +, Ctrl and -"),
                   tr_row_new (0, now, make_zoom_button ("list-remove-symbolic", _("Smaller text"), -TR_ZOOM_STEP),
                               make_zoom_button ("list-add-symbolic", _("Larger text"), TR_ZOOM_STEP), NULL));
}

static GtkWidget *
make_library_group (TrLibrary *library)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = g_filename_display_name (tr_library_get_path (library));
  g_autofree char *escaped = g_markup_escape_text (path, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Library"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      tr_places ()->is_portable
        /* TRANSLATORS: the program and all that it keeps are in one folder, on a USB stick for instance */
        ? _("All projects are in one file beside the program. Whoever has that folder can read it. Nothing is sent anywhere.")
        : _("All projects are in one file on this computer, that only you can read. Nothing is sent anywhere."));
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

  tr_help_place_set (page, "access");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Preferences"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Appearance"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_scheme_row ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_zoom_row ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_language_row ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  if (library != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_library_group (library)));
  gtk_window_present (tr_compat_preferences_new (parent, ADW_PREFERENCES_PAGE (page)));
}
