/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-picture-menu.h"

#include <glib/gi18n.h>

#include "draw/tr-palette.h"
#include "tr-widgets.h"

#define THEME "tr-theme" /* data of a choice */

/* The two buttons do what they do in the colours that are chosen. */
static void
on_theme_cb (GtkCheckButton *choice, GtkWidget *buttons)
{
  const char *name = tr_theme_name ((TrTheme) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), THEME)));

  if (!gtk_check_button_get_active (choice))
    return;
  for (GtkWidget *button = gtk_widget_get_first_child (buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
}

static GtkWidget *
button_new (const char *label, const char *action, GtkWidget *popover)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
choices_new (GtkWidget *buttons)
{
  static const struct {
    TrTheme theme;
    const char *label;
  } themes[] = {
    { TR_THEME_LIGHT, N_("Light, for a document or a screen") },
    { TR_THEME_PRINT, N_("Black on white, to print") },
    { TR_THEME_PROJECTOR, N_("Strong colours, for a projector") },
  };
  GtkWidget *choices = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  GtkWidget *first = NULL;

  tr_name_widget (choices, _("Colours of the picture"));
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++) {
    GtkWidget *choice = gtk_check_button_new_with_label (_(themes[i].label));

    g_object_set_data (G_OBJECT (choice), THEME, GUINT_TO_POINTER (themes[i].theme));
    if (first != NULL)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), GTK_CHECK_BUTTON (first));
    first = first != NULL ? first : choice;
    g_signal_connect_object (choice, "toggled", G_CALLBACK (on_theme_cb), buttons, 0);
    gtk_box_append (GTK_BOX (choices), choice);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);

  return choices;
}

/* A button for something as a picture: in which colours, to a file or to the clipboard. The actions take the name of a
 * theme. */
GtkWidget *
tr_picture_menu_new (const char *save_action, const char *copy_action, const char *tip)
{
  GtkWidget *menu = gtk_menu_button_new (), *popover = gtk_popover_new ();
  GtkWidget *save = button_new (_("_Save as PNG, SVG or PDF…"), save_action, popover);
  GtkWidget *buttons = tr_column_new (6, save, button_new (_("_Copy as a picture"), copy_action, popover), NULL);

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_popover_set_child (
      GTK_POPOVER (popover),
      tr_column_new (9, tr_text_new (_("Colours of the picture"), "tr-strong"), choices_new (buttons), buttons, NULL));
  gtk_widget_add_css_class (popover, "tr-picture-menu");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (menu), _("Picture…"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (menu), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  tr_name_widget (menu, _("Picture…"));
  gtk_widget_set_tooltip_text (menu, tip);

  return menu;
}
