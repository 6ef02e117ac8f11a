/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-editor-private.h"

#include <glib/gi18n.h>

#include "core/tr-error.h"

/* What is chosen and not typed: one of a list, another record, yes or no. */

#define SEARCH_FROM 16 /* entries; a shorter list is read faster than searched */

static GtkDropDown *
drop_down_of (TrEditor *editor)
{
  return GTK_DROP_DOWN (tr_editor_get_input (editor));
}

static void
on_selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, TrEditor *editor)
{
  tr_editor_chosen (editor);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                               "width-chars", 3, "max-width-chars", 60, NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

/* With labels that give way: a long title may not decide how wide the window is. */
static GtkWidget *
create_drop_down (TrEditor *editor, GtkStringList *list)
{
  GtkWidget *drop_down =
    gtk_drop_down_new (G_LIST_MODEL (list), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down),
                                   g_list_model_get_n_items (G_LIST_MODEL (list)) >= SEARCH_FROM);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (on_selected_cb), editor);
  tr_editor_set_input (editor, drop_down);

  return drop_down;
}

static GtkWidget *
create_choice (TrEditor *editor)
{
  const TrField *field = tr_editor_get_field (editor);
  GtkStringList *list = gtk_string_list_new (NULL);

  for (const TrChoice *choice = field->choices; choice->name != NULL; choice++)
    gtk_string_list_append (list, gettext (choice->label));

  return create_drop_down (editor, list);
}

static void
show_choice (TrEditor *editor, const char *value)
{
  int index = *value == '\0' && *tr_editor_get_field (editor)->choices[0].name != '\0'
                ? 0
                : tr_choice_index (tr_editor_get_field (editor)->choices, value);

  gtk_drop_down_set_selected (drop_down_of (editor), index >= 0 ? (guint) index : GTK_INVALID_LIST_POSITION);
}

static char *
read_choice (TrEditor *editor, GError **error)
{
  const TrChoice *choices = tr_editor_get_field (editor)->choices;
  guint selected = gtk_drop_down_get_selected (drop_down_of (editor));

  if (selected >= tr_choice_count (choices)) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("nothing was chosen"));
    return NULL;
  }

  return g_strdup (choices[selected].name);
}

const TrEditorControl tr_editor_choice = {
  .create = create_choice,
  .show = show_choice,
  .read = read_choice,
};

/* The records that can be referred to: none, and then all in their order. */
static const char *
entry_title (TrEditor *editor, guint place)
{
  TrProject *project = tr_document_get_project (tr_editor_get_document (editor));
  gconstpointer record = place == 0 ? NULL : tr_project_at (project, tr_editor_get_field (editor)->target, place - 1);

  if (place == 0)
    return "–";
  if (record == NULL)
    return NULL;

  /* TRANSLATORS: stands for a record whose title is empty */
  return *tr_record_title (record) != '\0' ? tr_record_title (record) : _("(without a title)");
}

static gboolean
is_up_to_date (TrEditor *editor, GtkStringList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (entry_title (editor, i), gtk_string_list_get_string (list, i)) != 0)
      return FALSE;

  return entry_title (editor, n) == NULL;
}

static GtkStringList *
create_titles (TrEditor *editor)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const char *title;

  for (guint i = 0; (title = entry_title (editor, i)) != NULL; i++)
    gtk_string_list_append (list, title);

  return list;
}

static GtkWidget *
create_reference (TrEditor *editor)
{
  return create_drop_down (editor, create_titles (editor));
}

static void
show_reference (TrEditor *editor, const char *value)
{
  TrProject *project = tr_document_get_project (tr_editor_get_document (editor));
  const TrRecord *record = tr_project_find (project, tr_editor_get_field (editor)->target, value);

  gtk_drop_down_set_selected (drop_down_of (editor), record != NULL ? record->index + 1 : 0);
}

static char *
read_reference (TrEditor *editor, GError **error)
{
  TrProject *project = tr_document_get_project (tr_editor_get_document (editor));
  guint selected = gtk_drop_down_get_selected (drop_down_of (editor));
  const TrRecord *record = selected == 0 || selected == GTK_INVALID_LIST_POSITION
                             ? NULL
                             : tr_project_at (project, tr_editor_get_field (editor)->target, selected - 1);

  return g_strdup (record != NULL ? record->id : "");
}

/* Records come, go, move and get other titles. */
static void
refresh_reference (TrEditor *editor, const char *value)
{
  GtkDropDown *drop_down = drop_down_of (editor);

  if (!is_up_to_date (editor, GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)))) {
    g_autoptr (GtkStringList) list = create_titles (editor);

    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
    gtk_drop_down_set_enable_search (drop_down, g_list_model_get_n_items (G_LIST_MODEL (list)) >= SEARCH_FROM);
  }
  show_reference (editor, value);
}

const TrEditorControl tr_editor_reference = {
  .create = create_reference,
  .show = show_reference,
  .read = read_reference,
  .refresh = refresh_reference,
};

static void
on_toggled_cb (GtkCheckButton *button, TrEditor *editor)
{
  tr_editor_chosen (editor);
}

static void
set_flag_label (TrEditor *editor, const char *label)
{
  gtk_label_set_text (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (tr_editor_get_input (editor)))), label);
}

/* In a table the heads of row and column say it to the eye; the name of the control stays. */
static void
set_flag_label_visible (TrEditor *editor, gboolean visible)
{
  gtk_widget_set_visible (gtk_check_button_get_child (GTK_CHECK_BUTTON (tr_editor_get_input (editor))), visible);
}

static GtkWidget *
create_flag (TrEditor *editor)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", tr_editor_get_label (editor), "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), editor);
  tr_editor_set_input (editor, button);

  return button;
}

static void
show_flag (TrEditor *editor, const char *value)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tr_editor_get_input (editor)), g_str_equal (value, "1"));
}

static char *
read_flag (TrEditor *editor, GError **error)
{
  return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (tr_editor_get_input (editor))) ? "1" : "0");
}

const TrEditorControl tr_editor_flag = {
  .create = create_flag,
  .show = show_flag,
  .read = read_flag,
  .set_label = set_flag_label,
  .set_label_visible = set_flag_label_visible,
};
