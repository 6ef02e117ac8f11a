/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-library-trouble.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tr-error.h"

static const char *
advice (const GError *error)
{
  if (g_error_matches (error, TR_ERROR, TR_ERROR_VERSION))
    return _("Install the newest Trechter to open it. Nothing in the file was changed.");
  return _("Nothing was changed. See whether it is the right file, whether the disk is there and has room, and whether "
           "you may write in its folder. Then start Trechter again.");
}

/* Says what went wrong with which file, and what to do. */
GtkWidget *
tr_library_trouble_new (const GError *error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *quit = gtk_button_new_with_label (_("Quit"));
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", error->message, advice (error));
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "tr-advice-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("The library can not be opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), escaped);
  gtk_widget_set_halign (quit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (quit, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (quit), "app.quit");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), quit);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);

  return box;
}
