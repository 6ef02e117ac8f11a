/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-logbook.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-feedback.h"
#include "tr-heading.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

#define MOST_ROWS 200 /* shown at once; a row is a widget, and a long project has thousands of lines */

struct _TrLogbook {
  GtkBox parent_instance;

  TrDocument *document;
  GPtrArray *entries; /* TrLogEntry */
  GtkWidget *search;
  GtkWidget *days;
  GtkWidget *more;
  guint most;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (TrLogbook, tr_logbook, GTK_TYPE_BOX)

static const char *
page_title (const TrLogEntry *entry)
{
  int step = entry->page != NULL ? tr_choice_index (tr_steps, entry->page) : -1;

  if (step < 0 && g_strcmp0 (entry->page, TR_PAGE_ALL_ADVICE) == 0)
    return _("Advice");
  if (step < 0 && g_strcmp0 (entry->page, TR_PAGE_STRATEGY_MATRIX) == 0)
    return _("Strategy matrix");
  if (step < 0 && g_strcmp0 (entry->page, TR_PAGE_CONTRACT_PLANNER) == 0)
    return _("Contract");

  return step >= 0 ? _(tr_steps[step].label) : "";
}

static gboolean
contains_folded (const char *text, const char *folded_word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_word) != NULL;
}

static gboolean
is_found (const TrLogEntry *entry, const char *folded_word)
{
  return *folded_word == '\0' || contains_folded (entry->label, folded_word)
         || contains_folded (page_title (entry), folded_word);
}

static GDateTime *
local_time (const TrLogEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (entry->time, NULL);

  return utc != NULL ? g_date_time_to_local (utc) : g_date_time_new_from_unix_local (0);
}

static char *
day_name (GDateTime *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = g_date_time_format (time, "%Y-%m-%d");
  g_autofree char *date = tr_language_date (tr_language_of_interface (), iso);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -1);
  g_autofree char *yesterday = g_date_time_format (before, "%Y-%m-%d");

  if (g_str_equal (iso, today))
    /* TRANSLATORS: a date */
    return g_strdup_printf (_("Today, %s"), date);
  if (g_str_equal (iso, yesterday))
    /* TRANSLATORS: a date */
    return g_strdup_printf (_("Yesterday, %s"), date);
  return g_steal_pointer (&date);
}

/* The facts of a row, one after the other, for who can not see how they stand. */
static void
name_row (GtkWidget *row, const TrLogEntry *entry, const char *clock)
{
  const char *facts[] = { clock, entry->label, NULL, NULL, NULL };
  const char *page = page_title (entry);
  guint n_facts = 2;
  g_autofree char *name = NULL;

  if (entry->is_undone)
    facts[n_facts++] = _("undone");
  if (*page != '\0')
    facts[n_facts++] = page;
  name = g_strjoinv (", ", (char **) facts);
  tr_name_widget (row, name);
}

static GtkWidget *
make_row (const TrLogEntry *entry, GDateTime *time)
{
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 12, NULL);
  GtkWidget *label = tr_text_new (entry->label, NULL);
  GtkWidget *when = gtk_label_new (clock);

  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_add_css_class (when, "log-time");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), when);
  gtk_box_append (GTK_BOX (row), label);
  if (entry->is_undone) {
    GtkWidget *mark = gtk_label_new (_("undone"));
    gtk_widget_add_css_class (label, "log-undone");
    gtk_widget_add_css_class (mark, "tag");
    gtk_widget_set_valign (mark, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (row), mark);
  }
  gtk_box_append (GTK_BOX (row), tr_text_new (page_title (entry), "log-page"));
  gtk_widget_add_css_class (row, "log-row");
  name_row (row, entry, clock);
  return row;
}

/* Appends a day with its heading, and returns the list in which its rows come. */
static GtkWidget *
add_day (GtkWidget *days, const char *name)
{
  GtkWidget *day = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rows = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation",
                                  GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_add_css_class (day, "card");
  gtk_widget_add_css_class (day, "log-day");
  gtk_box_append (GTK_BOX (day), tr_heading_new (name, "log-date", 2));
  gtk_box_append (GTK_BOX (day), rows);
  tr_name_widget (rows, name);
  gtk_box_append (GTK_BOX (days), day);
  return rows;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* One line more than fits is looked for, to know whether there is anything older to show. */
static void
show_entries (TrLogbook *self)
{
  g_autofree char *word = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *last_day = NULL;
  GtkWidget *rows = NULL;
  guint n_found = 0;

  clear (self->days);
  for (guint i = 0; i < self->entries->len && n_found <= self->most; i++) {
    const TrLogEntry *entry = g_ptr_array_index (self->entries, i);
    g_autoptr (GDateTime) time = NULL;
    g_autofree char *name = NULL;

    if (!is_found (entry, word) || ++n_found > self->most)
      continue;
    time = local_time (entry);
    name = day_name (time);
    if (g_strcmp0 (name, last_day) != 0) {
      rows = add_day (self->days, name);
      g_free (last_day);
      last_day = g_steal_pointer (&name);
    }
    gtk_box_append (GTK_BOX (rows), make_row (entry, time));
  }
  if (n_found == 0)
    gtk_box_append (GTK_BOX (self->days), tr_text_new (*word == '\0' ? _("Nothing was changed yet.")
                                                                     : _("Nothing in the logbook has these words."),
                                                       "dim-label"));
  gtk_widget_set_visible (self->more, n_found > self->most);
}

static void
refresh (TrLogbook *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tr_document_get_log (self->document, &error);

  self->is_stale = FALSE;
  if (entries == NULL) {
    tr_feedback_error (GTK_WIDGET (self), _("The logbook can not be read"), error);
    return;
  }
  g_ptr_array_unref (self->entries);
  self->entries = g_steal_pointer (&entries);
  show_entries (self);
}

/* Out of sight it waits, so that an edit elsewhere does not read the whole log. */
static void
on_document_changed_cb (TrLogbook *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
tr_logbook_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tr_logbook_parent_class)->map (widget);
  if (TR_LOGBOOK (widget)->is_stale)
    refresh (TR_LOGBOOK (widget));
}

static void
on_search_cb (TrLogbook *self)
{
  self->most = MOST_ROWS;
  show_entries (self);
}

static void
on_more_cb (TrLogbook *self)
{
  self->most += MOST_ROWS;
  show_entries (self);
}

static void
tr_logbook_dispose (GObject *object)
{
  TrLogbook *self = TR_LOGBOOK (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (tr_logbook_parent_class)->dispose (object);
}

static void
tr_logbook_class_init (TrLogbookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_logbook_dispose;
  GTK_WIDGET_CLASS (klass)->map = tr_logbook_map;
}

static void
tr_logbook_init (TrLogbook *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->entries = g_ptr_array_new ();
  self->most = MOST_ROWS;
  self->is_stale = TRUE;
  self->search = gtk_search_entry_new ();
  tr_name_widget (self->search, _("Search the logbook"));
  g_object_set (self->search, "placeholder-text", _("Search the logbook"), NULL);
  self->days = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->more = gtk_button_new_with_label (_("Show older changes"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->days);
  gtk_box_append (GTK_BOX (self), self->more);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_cb), self);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more_cb), self);
}

GtkWidget *
tr_logbook_new (TrDocument *document)
{
  TrLogbook *self = g_object_new (TR_TYPE_LOGBOOK, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
