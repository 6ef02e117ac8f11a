/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-widgets.h"

#include <glib/gi18n.h>

#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-row-layout.h"
#include "tr-text-layout.h"

#define PROSE_CHARACTERS 90 /* in a line, at most */

/* Has a label wrap, between letters too when it has to, and then without a hyphen: in a code one would be read as a part
 * of it. */
void
tr_wrap_label (GtkWidget *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_layout_manager (label, tr_text_layout_new ());
}

static GtkWidget *
set_up_text (GtkWidget *label, const char *css_class)
{
  tr_wrap_label (label);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A text that starts at the reading side and wraps. `css_class` may be NULL. */
GtkWidget *
tr_text_new (const char *text, const char *css_class)
{
  return set_up_text (gtk_label_new (text), css_class);
}

/* A text of a few sentences: its lines stay short enough to read where there is more room. */
GtkWidget *
tr_prose_new (const char *text, const char *css_class)
{
  GtkWidget *label = tr_text_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), PROSE_CHARACTERS);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_halign (label, GTK_ALIGN_START);

  return label;
}

/* A text that says how things are, and is read aloud when that changes. */
GtkWidget *
tr_status_new (const char *css_class)
{
  return set_up_text (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL), css_class);
}

/* A word or two in a rounded shape: what kind of thing something is. Not for texts of the user. */
GtkWidget *
tr_tag_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "tr-tag");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/* Shows a text, or nothing at all when it is empty. */
void
tr_text_set (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

/* Tells who can not see it whether a button is pressed in. */
void
tr_tell_pressed (GtkWidget *widget, gboolean is_pressed)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static GtkWidget *
shown_from (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The first child that takes part in a layout, NULL when none does. */
GtkWidget *
tr_first_shown (GtkWidget *widget)
{
  return shown_from (gtk_widget_get_first_child (widget));
}

/* The next such child after one, NULL after the last. */
GtkWidget *
tr_next_shown (GtkWidget *child)
{
  return shown_from (gtk_widget_get_next_sibling (child));
}

static GtkWidget *
box_of (GtkOrientation orientation, int spacing, va_list widgets)
{
  GtkWidget *box = gtk_box_new (orientation, spacing), *child;

  while ((child = va_arg (widgets, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (box), child);

  return box;
}

/* Takes all children out of a box, a list box or a flow box. */
void
tr_empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    if (GTK_IS_LIST_BOX (box))
      gtk_list_box_remove (GTK_LIST_BOX (box), child);
    else if (GTK_IS_FLOW_BOX (box))
      gtk_flow_box_remove (GTK_FLOW_BOX (box), child);
    else
      gtk_box_remove (GTK_BOX (box), child);
}

/* Widgets side by side, ending with NULL. */
GtkWidget *
tr_row_new (int spacing, ...)
{
  GtkWidget *box;
  va_list widgets;

  va_start (widgets, spacing);
  box = box_of (GTK_ORIENTATION_HORIZONTAL, spacing, widgets);
  va_end (widgets);
  gtk_widget_set_layout_manager (box, tr_row_layout_new (spacing));

  return box;
}

/* Widgets under each other, ending with NULL. */
GtkWidget *
tr_column_new (int spacing, ...)
{
  GtkWidget *box;
  va_list widgets;

  va_start (widgets, spacing);
  box = box_of (GTK_ORIENTATION_VERTICAL, spacing, widgets);
  va_end (widgets);

  return box;
}

/* A flat button with a symbol, which says its name to whoever can not see the symbol. */
GtkWidget *
tr_icon_button_new (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  tr_name_widget (button, name);

  return button;
}

static void
on_item_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_list_item_set_child (item, label);
}

static void
on_item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

/* A choice out of texts (a GtkStringList, or NULL for now), which are cut where there is no room. `name` is for who can not see the
 * label beside it. */
GtkWidget *
tr_chooser_new (GListModel *names, const char *name)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *chooser = gtk_drop_down_new (names != NULL ? g_object_ref (names) : NULL, NULL), *inner;

  g_signal_connect (factory, "setup", G_CALLBACK (on_item_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_item_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (chooser), factory);
  gtk_widget_set_hexpand (chooser, TRUE);
  tr_name_widget (chooser, name);
  /* the button inside has the focus */
  inner = gtk_widget_get_first_child (chooser);
  if (inner != NULL)
    tr_name_widget (inner, name);

  return chooser;
}

/* What an empty page shows: the example from a real case that belongs to it, and one button (or NULL). */
GtkWidget *
tr_empty_page_new (const char *page, GtkWidget *button)
{
  const TrGuidance *guidance = tr_guidance (page, tr_language_of_interface ());
  GtkWidget *card = tr_column_new (12, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-empty");
  if (guidance != NULL && guidance->example != NULL) {
    gtk_box_append (GTK_BOX (card), tr_text_new (_("An example from practice"), "heading"));
    gtk_box_append (GTK_BOX (card), tr_prose_new (guidance->example, NULL));
  }
  if (button != NULL) {
    gtk_widget_set_halign (button, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (card), button);
  }

  return card;
}

/* Gives a widget a class, or takes it away. */
void
tr_set_class (GtkWidget *widget, const char *css_class, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* The name by which assistive technology and tests know a widget. */
void
tr_name_widget (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
