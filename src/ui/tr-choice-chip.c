/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-choice-chip.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 26 /* of a value, before it is cut with an ellipsis */

struct _TrChoiceChip {
  GtkWidget parent_instance;
  TrDocument *document;
  TrKindId kind;
  char *id;
  const TrField *field;
  char *empty_text;
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *arrow;
  GtkWidget *icon; /* says that there is no value, where a word would take too much room; hidden without a name */
  GSimpleAction *action; /* its state is the value */
};

static gboolean
tr_choice_chip_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  TrChoiceChip *self = TR_CHOICE_CHIP (holder);

  return self->kind == spot->kind && g_strcmp0 (self->field->name, spot->field) == 0 && g_strcmp0 (self->id, spot->id) == 0;
}

static void
tr_choice_chip_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_choice_chip_holds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrChoiceChip, tr_choice_chip, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_choice_chip_holder_init))

static gpointer
find_record (TrChoiceChip *self)
{
  return tr_project_find (tr_document_get_project (self->document), self->kind, self->id);
}

static const char *
text_of (TrChoiceChip *self, gconstpointer record)
{
  const char *text;

  if (self->field->type == TR_TYPE_CHOICE) {
    const TrChoice *choice = &self->field->choices[tr_record_int (record, self->field)];

    return *choice->name == '\0' && self->empty_text != NULL ? self->empty_text : _(choice->label);
  }

  record = tr_project_find (tr_document_get_project (self->document), self->field->target,
                            tr_record_text (record, self->field));
  text = record != NULL ? tr_record_title (record) : "";
  if (*text != '\0')
    return text;
  return self->empty_text != NULL ? self->empty_text : _(self->field->label);
}

/* Says "Status of Coaching: chosen" rather than only "chosen". */
static void
name_button (TrChoiceChip *self, gconstpointer record, const char *text)
{
  const char *title = tr_record_title (record);
  g_autofree char *name = NULL;

  if (*title != '\0')
    /* TRANSLATORS: a field, what it belongs to, its value: "Status of Coaching: chosen" */
    name = g_strdup_printf (_("%s of “%s”: %s"), _(self->field->label), title, text);
  else
    name = g_strdup_printf ("%s: %s", _(self->field->label), text);
  tr_name_widget (self->button, name);
  gtk_widget_set_tooltip_text (self->button, name);
}

static void
show_icon (TrChoiceChip *self, gboolean is_empty)
{
  gboolean has_icon = is_empty && gtk_image_get_icon_name (GTK_IMAGE (self->icon)) != NULL;

  gtk_widget_set_visible (self->icon, has_icon);
  gtk_widget_set_visible (self->label, !has_icon);
  gtk_widget_set_visible (self->arrow, !has_icon);
}

static void
update (TrChoiceChip *self)
{
  gconstpointer record = find_record (self);
  g_autofree char *value = NULL;
  const char *text;

  if (record == NULL)
    return;
  text = text_of (self, record);
  value = tr_record_get (record, self->field);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  g_simple_action_set_state (self->action, g_variant_new_string (value));
  show_icon (self, tr_record_is_empty (record, self->field));
  tr_set_class (GTK_WIDGET (self), "empty", tr_record_is_empty (record, self->field));
  name_button (self, record, text);
  gtk_widget_set_sensitive (self->button, !tr_record_is_locked (record));
}

static void
add_item (GMenu *menu, const char *label, const char *value)
{
  g_autofree char *plain = tr_menu_text (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (plain, NULL);

  g_menu_item_set_action_and_target_value (item, "chip.value", g_variant_new_string (value));
  g_menu_append_item (menu, item);
}

/* Made when the list opens: areas, participants and so on may have come and gone. */
static void
on_open_cb (GtkMenuButton *button, gpointer user_data)
{
  TrChoiceChip *self = user_data;
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->field->type == TR_TYPE_CHOICE) {
    for (const TrChoice *choice = self->field->choices; choice->name != NULL; choice++)
      add_item (menu, _(choice->label), choice->name);
  } else {
    /* TRANSLATORS: first line of a list of areas, directions or challenges */
    add_item (menu, C_ ("reference", "none"), "");
    for (guint i = 0; i < tr_project_count (project, self->field->target); i++) {
      const TrRecord *target = tr_project_at (project, self->field->target, i);
      g_autofree char *title = tr_shortened_text (tr_record_title (target), 2 * MOST_CHARACTERS);

      add_item (menu, title, target->id);
    }
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_value_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  TrChoiceChip *self = user_data;
  g_autoptr (GVariant) current = g_action_get_state (G_ACTION (action));
  g_autoptr (GError) error = NULL;

  if (g_variant_equal (value, current))
    return;
  if (!tr_document_set (self->document, self->kind, self->id, self->field->name, g_variant_get_string (value, NULL), &error))
    tr_feedback_error (GTK_WIDGET (self), _("The choice could not be kept"), error);
}

static void
tr_choice_chip_dispose (GObject *object)
{
  TrChoiceChip *self = TR_CHOICE_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->action);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_choice_chip_parent_class)->dispose (object);
}

static void
tr_choice_chip_finalize (GObject *object)
{
  TrChoiceChip *self = TR_CHOICE_CHIP (object);

  g_free (self->id);
  g_free (self->empty_text);
  G_OBJECT_CLASS (tr_choice_chip_parent_class)->finalize (object);
}

static void
tr_choice_chip_class_init (TrChoiceChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_choice_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_choice_chip_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "trchip");
}

static void
tr_choice_chip_init (TrChoiceChip *self)
{
  GtkWidget *content;

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), MOST_CHARACTERS);
  self->icon = gtk_image_new ();
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  content = tr_row_new (4, self->icon, self->label, self->arrow, NULL);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_open_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* The chip of one field, a choice or a reference. It follows the document. */
GtkWidget *
tr_choice_chip_new (TrDocument *document, TrKindId kind, const char *id, const char *field)
{
  TrChoiceChip *self = g_object_new (TR_TYPE_CHOICE_CHIP, NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->document = g_object_ref (document);
  self->kind = kind;
  self->id = g_strdup (id);
  self->field = tr_kind_field (tr_kind (kind), field);
  g_return_val_if_fail (self->field != NULL, GTK_WIDGET (self));

  self->action = g_simple_action_new_stateful ("value", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (on_value_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chip", G_ACTION_GROUP (group));
  tr_follow (document,
             TR_KIND_BIT (kind) | (self->field->type == TR_TYPE_REFERENCE ? TR_KIND_BIT (self->field->target) : 0),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* What the chip says while there is no value, instead of the field's own words for that. */
void
tr_choice_chip_set_empty_text (TrChoiceChip *self, const char *text)
{
  g_free (self->empty_text);
  self->empty_text = g_strdup (text);
  update (self);
}

/* Shows a symbol while there is no value. The name and the tooltip still say it in words. */
void
tr_choice_chip_set_empty_icon (TrChoiceChip *self, const char *icon)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  update (self);
}
