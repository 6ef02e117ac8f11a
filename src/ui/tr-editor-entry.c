/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-editor-private.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "core/tr-error.h"
#include "core/tr-language.h"

/* Short lines, numbers and dates: all are typed in an entry. */

#define MOST_DECIMALS 6

static GtkEditable *
editable_of (TrEditor *editor)
{
  return GTK_EDITABLE (tr_editor_get_input (editor));
}

static void
on_changed_cb (GtkEditable *editable, TrEditor *editor)
{
  tr_editor_typed (editor);
}

static void
on_activate_cb (GtkEntry *entry, TrEditor *editor)
{
  tr_editor_flush (editor);
}

static gboolean
is_number_type (TrType type)
{
  return type == TR_TYPE_NUMBER || type == TR_TYPE_COUNT || type == TR_TYPE_MONEY;
}

static GtkWidget *
create_entry (TrEditor *editor)
{
  GtkWidget *entry = gtk_entry_new ();
  TrType type = tr_editor_get_field (editor)->type;
  gboolean is_number = is_number_type (type);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), type == TR_TYPE_LINE ? 4 : 8);
  if (type != TR_TYPE_LINE)
    gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 14);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), is_number ? GTK_INPUT_PURPOSE_NUMBER : GTK_INPUT_PURPOSE_FREE_FORM);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed_cb), editor);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate_cb), editor);
  tr_editor_set_input (editor, entry);

  return entry;
}

static void
show_text (TrEditor *editor, const char *text)
{
  GtkEditable *editable = editable_of (editor);

  if (!g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

/* A year is a number without thousands. */
static gboolean
is_year (const TrField *field)
{
  return field->type == TR_TYPE_COUNT && g_str_equal (field->name, "year");
}

static void
show_value (TrEditor *editor, const char *value)
{
  TrType type = tr_editor_get_field (editor)->type;
  g_autofree char *text = NULL;

  if (*value == '\0' || (type != TR_TYPE_LINE && type != TR_TYPE_NUMBER && g_str_equal (value, "0")))
    text = g_strdup ("");
  else if (is_number_type (type) && !is_year (tr_editor_get_field (editor)))
    text = tr_language_number (tr_language_of_interface (), g_ascii_strtod (value, NULL), MOST_DECIMALS);
  else
    text = g_strdup (value);
  show_text (editor, text);
}

/* Numbers of months can be typed with their unit, and as years. */
static gboolean
is_months (const TrField *field)
{
  return field->type == TR_TYPE_COUNT && g_str_has_suffix (field->name, "months");
}

static char *
read_number (const char *text, const TrField *field, GError **error)
{
  char canonical[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  if (*text == '\0')
    return g_strdup ("");
  if (!(is_months (field) ? tr_language_parse_months (text, &number) : tr_language_parse_number (text, &number))) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not a number"), text);
    return NULL;
  }

  return g_strdup (g_ascii_formatd (canonical, sizeof canonical, "%.15g", number));
}

static char *
read_value (TrEditor *editor, GError **error)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (editable_of (editor)));
  TrType type = tr_editor_get_field (editor)->type;
  char *value;

  g_strstrip (g_strdelimit (text, "\r\n\t", ' '));
  if (!is_number_type (type))
    return g_steal_pointer (&text);

  value = read_number (text, tr_editor_get_field (editor), error);
  if (type != TR_TYPE_NUMBER && value != NULL && *value == '\0') {
    g_free (value);
    return g_strdup ("0");
  }

  return value;
}

static void
set_placeholder (TrEditor *editor, const char *placeholder)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (tr_editor_get_input (editor)), placeholder);
}

/* The editor asks only while there is typed text, which is what the entry can take back. */
static gboolean
has_undo (TrEditor *editor)
{
  return gtk_editable_get_editable (editable_of (editor));
}

static void
forget_undo (TrEditor *editor)
{
  gtk_editable_set_enable_undo (editable_of (editor), FALSE);
  gtk_editable_set_enable_undo (editable_of (editor), TRUE);
}

const TrEditorControl tr_editor_entry = {
  .create = create_entry,
  .show = show_value,
  .read = read_value,
  .set_placeholder = set_placeholder,
  .has_undo = has_undo,
  .forget_undo = forget_undo,
};

/* In every language as 31-12-2027, the form that can also be typed. */
static char *
date_text (const char *iso)
{
  return *iso != '\0' ? tr_language_date (TR_LANGUAGE_NL, iso) : g_strdup ("");
}

static void
show_date (TrEditor *editor, const char *value)
{
  g_autofree char *text = date_text (value);

  show_text (editor, text);
}

static char *
read_date (TrEditor *editor, GError **error)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (editable_of (editor)));
  char *iso = NULL;

  g_strstrip (text);
  if (*text == '\0')
    return g_strdup ("");
  if (!tr_language_parse_date (text, &iso))
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not a date; write for instance 31-1-2027"), text);

  return iso;
}

static int
month_shown (GtkCalendar *calendar)
{
  int year, month;

  g_object_get (calendar, "year", &year, "month", &month, NULL);
  return year * 12 + month;
}

/* A calendar selects a day also when it turns to another month; only a day in the month that was in sight is a
 * choice. */
static void
on_day_selected_cb (GtkCalendar *calendar, TrEditor *editor)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *text = date_text (iso);
  gboolean is_choice = month_shown (calendar) == GPOINTER_TO_INT (g_object_get_data (G_OBJECT (calendar), "tr-month"));

  gtk_editable_set_text (editable_of (editor), text);
  g_object_set_data (G_OBJECT (calendar), "tr-month", GINT_TO_POINTER (month_shown (calendar)));
  if (is_choice)
    gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
}

static void
on_calendar_closed_cb (GtkPopover *popover, TrEditor *editor)
{
  tr_editor_flush (editor);
  gtk_widget_grab_focus (tr_editor_get_input (editor));
}

/* Through properties: the functions for it differ between versions of GTK. The day goes last, every month has a
 * first. */
static void
turn_calendar (GtkWidget *calendar, const char *iso)
{
  g_object_set (calendar, "day", 1, NULL);
  g_object_set (calendar, "year", atoi (iso), "month", atoi (iso + 5) - 1, NULL);
  g_object_set (calendar, "day", atoi (iso + 8), NULL);
}

static void
create_calendar (GtkMenuButton *button, gpointer user_data)
{
  TrEditor *editor = user_data;
  GtkWidget *calendar = gtk_calendar_new (), *popover = gtk_popover_new ();
  g_autofree char *iso = read_date (editor, NULL);

  if (iso != NULL && *iso != '\0')
    turn_calendar (calendar, iso);
  g_object_set_data (G_OBJECT (calendar), "tr-month", GINT_TO_POINTER (month_shown (GTK_CALENDAR (calendar))));
  g_signal_connect (popover, "closed", G_CALLBACK (on_calendar_closed_cb), editor);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), editor);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create_date (TrEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), create_entry (editor));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_calendar, editor, NULL);
  /* TRANSLATORS: %s is the name of a field with a date, like "Start" */
  name = g_strdup_printf (_("%s: choose in a calendar"), gettext (tr_editor_get_field (editor)->label));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

const TrEditorControl tr_editor_date = {
  .create = create_date,
  .show = show_date,
  .read = read_date,
  .set_placeholder = set_placeholder,
  .has_undo = has_undo,
  .forget_undo = forget_undo,
};
