/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-logbook.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-session.h"
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
  GtkWidget *sessions; /* of which session; TrLogbook::ids tells which is which */
  GStrv ids;           /* of sessions, behind that for all and that for none */
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
  if (step < 0 && g_strcmp0 (entry->page, TR_PAGE_ALL_DECISIONS) == 0)
    return _("Decisions");

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

/* Which session is asked for: NULL for all, "" for what belongs to none. */
static const char *
wanted_session (TrLogbook *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sessions));

  if (place == 0 || place == GTK_INVALID_LIST_POSITION)
    return NULL;

  return place > 1 && place - 2 < g_strv_length (self->ids) ? self->ids[place - 2] : "";
}

/* A session that was deleted since counts as none. */
static const TrSession *
session_of (TrLogbook *self, const TrLogEntry *entry)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_SESSION, entry->session);
}

static gboolean
is_wanted (TrLogbook *self, const TrLogEntry *entry, const char *wanted)
{
  const TrSession *session = session_of (self, entry);

  return wanted == NULL || g_str_equal (session != NULL ? session->record.id : "", wanted);
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

/* Above what was done in a session, where it begins and where the list goes on with it. */
static void
add_session (GtkWidget *rows, const TrSession *session)
{
  g_autofree char *name = session != NULL ? tr_session_name (session, tr_language_of_interface ())
                                          : g_strdup (_("Outside a session"));

  gtk_box_append (GTK_BOX (rows), tr_heading_new (name, "log-session", 3));
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
  const char *wanted = wanted_session (self);
  const TrSession *last_session = NULL;
  GtkWidget *rows = NULL;
  guint n_found = 0;

  clear (self->days);
  for (guint i = 0; i < self->entries->len && n_found <= self->most; i++) {
    const TrLogEntry *entry = g_ptr_array_index (self->entries, i);
    g_autoptr (GDateTime) time = NULL;
    g_autofree char *name = NULL;

    if (!is_wanted (self, entry, wanted) || !is_found (entry, word) || ++n_found > self->most)
      continue;
    time = local_time (entry);
    name = day_name (time);
    if (g_strcmp0 (name, last_day) != 0) {
      rows = add_day (self->days, name);
      g_free (last_day);
      last_day = g_steal_pointer (&name);
      last_session = NULL;
    }
    if (session_of (self, entry) != last_session)
      add_session (rows, session_of (self, entry));
    last_session = session_of (self, entry);
    gtk_box_append (GTK_BOX (rows), make_row (entry, time));
  }
  if (n_found == 0)
    gtk_box_append (GTK_BOX (self->days), tr_text_new (*word == '\0' && wanted == NULL
                                                           ? _("Nothing was changed yet.")
                                                           : _("Nothing in the logbook has these words."),
                                                       "dim-label"));
  gtk_widget_set_visible (self->more, n_found > self->most);
}

static void
on_search_cb (TrLogbook *self)
{
  self->most = MOST_ROWS;
  show_entries (self);
}

/* The sessions that anything was done in, the newest first, with the choice as it was. */
static void
list_sessions (TrLogbook *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]){ _("All changes"), _("Outside a session"), NULL });
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *before = g_strdup (wanted_session (self));
  guint n = 2, chosen = before != NULL && *before == '\0' ? 1 : 0;

  for (guint i = 0; i < self->entries->len; i++) {
    const TrSession *session = session_of (self, g_ptr_array_index (self->entries, i));
    g_autofree char *name = session != NULL ? tr_session_name (session, tr_language_of_interface ()) : NULL;

    if (session == NULL || !g_hash_table_add (seen, (gpointer) session))
      continue;
    gtk_string_list_append (names, name);
    g_strv_builder_add (ids, session->record.id);
    chosen = g_strcmp0 (before, session->record.id) == 0 ? n : chosen;
    n++;
  }
  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (ids);
  g_signal_handlers_block_by_func (self->sessions, on_search_cb, self);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->sessions), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sessions), chosen);
  g_signal_handlers_unblock_by_func (self->sessions, on_search_cb, self);
  gtk_widget_set_visible (self->sessions, n > 2);
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
  list_sessions (self);
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
  g_clear_pointer (&self->ids, g_strfreev);

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
  self->ids = g_new0 (char *, 1);
  self->sessions = tr_chooser_new (NULL, _("Of which session"));
  gtk_widget_set_visible (self->sessions, FALSE);
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_box_append (GTK_BOX (self), tr_row_new (9, self->search, self->sessions, NULL));
  gtk_box_append (GTK_BOX (self), self->days);
  gtk_box_append (GTK_BOX (self), self->more);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_cb), self);
  g_signal_connect_swapped (self->sessions, "notify::selected", G_CALLBACK (on_search_cb), self);
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
