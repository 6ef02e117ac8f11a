/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-side-picker.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-side.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-side-mark.h"
#include "tr-spot.h"
#include "tr-widgets.h"

struct _TrSidePicker {
  GtkWidget parent_instance;

  TrDocument *document;
  TrKindId kind;
  char *id;
  GtkWidget *button;
  GtkWidget *mark;
};

static gboolean
tr_side_picker_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  TrSidePicker *self = TR_SIDE_PICKER (holder);

  return self->kind == spot->kind && g_strcmp0 (spot->field, "side") == 0 && g_strcmp0 (self->id, spot->id) == 0;
}

static void
tr_side_picker_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_side_picker_holds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrSidePicker, tr_side_picker, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_side_picker_holder_init))

static void
set_side (TrSidePicker *self, TrSide side)
{
  g_autoptr (GError) error = NULL;

  if (!tr_document_set (self->document, self->kind, self->id, "side", tr_sides[side].name, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

static void
on_side_clicked_cb (GtkButton *button, TrSidePicker *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  set_side (self, (TrSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-side")));
}

static GtkWidget *
create_side_button (TrSidePicker *self, TrSide side)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tr-side-choice");
  gtk_button_set_child (GTK_BUTTON (button), tr_row_new (9, tr_side_mark_new (side),
                                                         tr_text_new (gettext (tr_sides[side].label), NULL), NULL));
  tr_name_widget (button, gettext (tr_sides[side].label));
  g_object_set_data (G_OBJECT (button), "tr-side", GINT_TO_POINTER (side));
  g_signal_connect (button, "clicked", G_CALLBACK (on_side_clicked_cb), self);

  return button;
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = gtk_popover_new (), *column = tr_column_new (0, NULL);

  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    gtk_box_append (GTK_BOX (column), create_side_button (user_data, side));
  gtk_box_append (GTK_BOX (column), create_side_button (user_data, TR_SIDE_UNSET));
  gtk_widget_add_css_class (popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrSidePicker *self)
{
  TrSide side = tr_side_of_key (key);

  if (side == TR_SIDE_UNSET || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  set_side (self, side);

  return GDK_EVENT_STOP;
}

static void
update (TrSidePicker *self)
{
  const TrRecord *record = tr_project_find (tr_document_get_project (self->document), self->kind, self->id);
  g_autofree char *name = NULL;
  TrSide side;

  if (record == NULL)
    return;
  side = (TrSide) tr_record_int (record, tr_kind_field (record->kind, "side"));
  tr_side_mark_set_side (TR_SIDE_MARK (self->mark), side);
  /* TRANSLATORS: the name of a button that shows and changes a side; %s is "Municipality" or another side */
  name = g_strdup_printf (_("Side: %s"), gettext (tr_sides[side].label));
  tr_name_widget (self->button, name);
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_widget_set_sensitive (self->button, !tr_record_is_locked (record));
}

static void
tr_side_picker_dispose (GObject *object)
{
  TrSidePicker *self = TR_SIDE_PICKER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_side_picker_parent_class)->dispose (object);
}

static void
tr_side_picker_finalize (GObject *object)
{
  g_free (TR_SIDE_PICKER (object)->id);
  G_OBJECT_CLASS (tr_side_picker_parent_class)->finalize (object);
}

static void
tr_side_picker_class_init (TrSidePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_side_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_side_picker_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_side_picker_init (TrSidePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->mark = tr_side_mark_new (TR_SIDE_UNSET);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->mark);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "tr-side");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
tr_side_picker_new (TrDocument *document, TrKindId kind, const char *id)
{
  TrSidePicker *self = g_object_new (TR_TYPE_SIDE_PICKER, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  self->id = g_strdup (id);
  update (self);
  tr_follow (document, TR_KIND_BIT (kind), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

typedef struct {
  TrSideChosen chosen;
  gpointer user_data;
} Chooser;

/* One switch among the four: pressed again it is off, and no side is set. */
static void
on_switched_cb (GtkToggleButton *button, const Chooser *chooser)
{
  TrSide side = (TrSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-side"));
  gboolean is_on = gtk_toggle_button_get_active (button);

  tr_tell_pressed (GTK_WIDGET (button), is_on);
  if (is_on)
    for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (button))); other != NULL;
         other = gtk_widget_get_next_sibling (other))
      if (other != GTK_WIDGET (button))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
  chooser->chosen (chooser->user_data, is_on ? side : TR_SIDE_UNSET);
}

static gboolean
on_switch_key_cb (GtkWidget *widget, GVariant *arguments, gpointer button)
{
  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_switch (TrSide side, gboolean has_words)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *letter = tr_draw_side_letter (side, tr_language_of_interface ());
  g_autofree char *tip = NULL;

  gtk_button_set_child (GTK_BUTTON (button),
                        tr_row_new (6, tr_side_mark_new (side),
                                    has_words ? gtk_label_new (gettext (tr_sides[side].label)) : NULL, NULL));
  gtk_widget_add_css_class (button, "tr-side");
  gtk_widget_set_focus_on_click (button, FALSE);
  tr_name_widget (button, gettext (tr_sides[side].label));
  /* TRANSLATORS: the tip of a button: the side it chooses, and the letter that does so together with Alt */
  tip = g_strdup_printf (_("%s (Alt+%s)"), gettext (tr_sides[side].label), letter);
  gtk_widget_set_tooltip_text (button, tip);
  g_object_set_data (G_OBJECT (button), "tr-side", GINT_TO_POINTER (side));

  return button;
}

static void
add_switch (GtkWidget *box, GtkWidget *button, GtkShortcutController *shortcuts, Chooser *chooser)
{
  TrSide side = (TrSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tr-side"));
  const char *letter = tr_draw_side_letter (side, tr_language_of_interface ());
  guint key = gdk_unicode_to_keyval (g_unichar_tolower (g_utf8_get_char (letter)));

  g_signal_connect (button, "toggled", G_CALLBACK (on_switched_cb), chooser);
  gtk_shortcut_controller_add_shortcut (shortcuts,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                                          gtk_callback_action_new (on_switch_key_cb, button, NULL)));
  gtk_box_append (GTK_BOX (box), button);
}

/* Four switches that say whose the next line is. Anywhere in `area`, Alt with the letter of a side does the same; it has
 * to live as long as the switches. */
GtkWidget *
tr_side_switch_new_for (GtkWidget *area, gboolean has_words, TrSideChosen chosen, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, has_words ? 12 : 0);
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  Chooser *chooser = g_new0 (Chooser, 1);

  chooser->chosen = chosen;
  chooser->user_data = user_data;
  g_object_set_data_full (G_OBJECT (box), "tr-chooser", chooser, g_free);
  if (!has_words)
    gtk_widget_add_css_class (box, "linked");
  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    add_switch (box, make_switch (side, has_words), shortcuts, chooser);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (shortcuts));

  return box;
}

static void
set_preset (gpointer list, TrSide side)
{
  tr_record_list_set_preset (list, "side", side != TR_SIDE_UNSET ? tr_sides[side].name : NULL);
}

/* The same for tr_record_list_set_capture_prefix(). */
GtkWidget *
tr_side_switch_new (TrRecordList *list)
{
  return tr_side_switch_new_for (GTK_WIDGET (list), FALSE, set_preset, list);
}
