/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-agenda-view.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-agenda.h"
#include "tr-columns-layout.h"
#include "tr-heading.h"
#include "tr-phrases.h"
#include "tr-project-page.h"
#include "tr-widgets.h"
#include "tr-window.h"

#define SHOWN_AT_FIRST 3
#define MOST_SHOWN 200          /* rows */
#define AT_ONCE_US 12000        /* of reading before the page is drawn: about fifteen projects */
#define READ_US 4000            /* at a time after that, so that the window goes on answering */
#define DAY_SECONDS 600         /* between looks whether it is another day */
#define MOST_CHARACTERS 70      /* of a title */
#define SPACING 12              /* pixels */
#define PROJECT "tr-project-id" /* data of a row */

struct _TrAgendaView {
  GtkBox parent_instance;

  TrAgenda *agenda;
  char *today;      /* ISO; NULL: what the clock says */
  GtkWidget *lead;
  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *card;
  char *shown;      /* all that is told, to see whether anything changed */
  guint read_id;
  guint day_id;     /* looks whether it is another day */
  gboolean is_full; /* all that there is, not only the first */
};

G_DEFINE_FINAL_TYPE (TrAgendaView, tr_agenda_view, GTK_TYPE_BOX)

static void
on_activated_cb (GtkListBox *box, GtkListBoxRow *row, TrAgendaView *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), TR_TYPE_WINDOW);
  g_autofree char *project = g_strdup (g_object_get_data (G_OBJECT (row), PROJECT));

  if (window == NULL)
    return;
  tr_window_open_project (TR_WINDOW (window), project);
  if (tr_window_get_document (TR_WINDOW (window)) != NULL)
    tr_window_show_page (TR_WINDOW (window), TR_PAGE_CONTRACT_PLANNER);
}

static GtkWidget *
row_new (const TrAgendaItem *item, TrLanguage language)
{
  static const int shares[] = { 24, 50, 26 };
  gboolean is_late = item->state == TR_PLAN_OVERDUE;
  g_autofree char *when = tr_agenda_when_text (item, language), *latest = tr_agenda_latest_text (item, language);
  g_autofree char *date = tr_plan_date_text (&item->due, language);
  g_autofree char *title = tr_shortened_text (*item->title != '\0' ? item->title : _("Project without a title"),
                                              MOST_CHARACTERS);
  g_autofree char *marked = g_strconcat (is_late ? "⚠ " : "", when, NULL);
  g_autofree char *name = tr_enumerated_text (when, item->what, title, date, latest, NULL);
  GtkWidget *row = gtk_list_box_row_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *when_label = tr_text_new (marked, is_late ? "tr-warning-text" : "tr-strong");
  GtkWidget *dates = tr_column_new (0, tr_text_new (date, "tr-place"), NULL);

  if (*latest != '\0')
    gtk_box_append (GTK_BOX (dates), tr_text_new (latest, "card-changed"));
  gtk_widget_set_layout_manager (content, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING));
  gtk_widget_set_valign (when_label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (content), when_label);
  gtk_box_append (GTK_BOX (content), tr_column_new (0, tr_text_new (item->what, NULL),
                                                    tr_text_new (title, "card-changed"), NULL));
  gtk_box_append (GTK_BOX (content), dates);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  g_object_set_data_full (G_OBJECT (row), PROJECT, g_strdup (item->project), g_free);
  tr_name_widget (row, name);

  return row;
}

static char *
signature_of (const GPtrArray *items, guint n)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u\n", items->len);
  for (guint i = 0; i < n; i++) {
    const TrAgendaItem *item = g_ptr_array_index (items, i);

    g_string_append_printf (text, "%s %s %d %d %s %s\n", item->project, item->key, item->days, (int) item->state,
                            item->title, item->what);
  }

  return g_string_free (text, FALSE);
}

/* The place of the row that has the focus; -1 when none has. */
static int
focused_place (TrAgendaView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->rows);

  return focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}

static void
fill (TrAgendaView *self, const GPtrArray *items, guint n)
{
  int place = focused_place (self);
  GtkListBoxRow *row;

  tr_empty (self->rows);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->rows),
                         row_new (g_ptr_array_index (items, i), tr_language_of_interface ()));
  row = place >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), MIN (place, (int) n - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_more_button (TrAgendaView *self, const GPtrArray *items)
{
  g_autofree char *all = items->len > MOST_SHOWN
                             /* TRANSLATORS: %d is a number of dates, some hundreds */
                             ? g_strdup_printf (_("Show the first %d dates"), MOST_SHOWN)
                             : g_strdup_printf (ngettext ("Show all %u dates", "Show all %u dates", items->len),
                                                items->len);

  gtk_widget_set_visible (self->more, items->len > SHOWN_AT_FIRST);
  gtk_button_set_label (GTK_BUTTON (self->more), self->is_full ? _("Show fewer dates") : all);
}

static void
show_lead (TrAgendaView *self, const GPtrArray *items)
{
  const char *lead = _("Dates of all contracts: what is overdue first, then the coming year.");
  g_autofree char *late = NULL, *text = NULL;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += ((const TrAgendaItem *) g_ptr_array_index (items, i))->state == TR_PLAN_OVERDUE ? 1 : 0;
  late = g_strdup_printf (ngettext ("%u is overdue.", "%u are overdue.", n), n);
  text = n > 0 ? g_strconcat (lead, " ", late, NULL) : g_strdup (lead);
  gtk_label_set_label (GTK_LABEL (self->lead), text);
}

static void
update (TrAgendaView *self)
{
  g_autoptr (GPtrArray) items = tr_agenda_items (self->agenda);
  guint n = MIN (items->len, self->is_full ? MOST_SHOWN : SHOWN_AT_FIRST);
  g_autofree char *signature = signature_of (items, n);

  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
  show_lead (self, items);
  show_more_button (self, items);
  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);
  fill (self, items, n);
}

static void
on_more_cb (TrAgendaView *self)
{
  self->is_full = !self->is_full;
  update (self);
}

static gboolean
read_next (gpointer user_data)
{
  TrAgendaView *self = user_data;

  if (tr_agenda_read (self->agenda, READ_US))
    return G_SOURCE_CONTINUE;
  self->read_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* A window may stay open over midnight. */
static gboolean
on_time_cb (gpointer user_data)
{
  if (gtk_widget_get_mapped (user_data))
    tr_agenda_view_refresh (user_data);

  return G_SOURCE_CONTINUE;
}

static void
tr_agenda_view_dispose (GObject *object)
{
  TrAgendaView *self = TR_AGENDA_VIEW (object);

  g_clear_handle_id (&self->day_id, g_source_remove);
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_pointer (&self->agenda, tr_agenda_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (tr_agenda_view_parent_class)->dispose (object);
}

static void
tr_agenda_view_class_init (TrAgendaViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_agenda_view_dispose;
}

static void
tr_agenda_view_init (TrAgendaView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->lead = tr_text_new ("", "card-subject");
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "tr-agenda");
  tr_name_widget (self->rows, _("Dates of all contracts"));
  g_signal_connect (self->rows, "row-activated", G_CALLBACK (on_activated_cb), self);
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more_cb), self);
  self->card = tr_column_new (0, self->rows, self->more, NULL);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "tr-agenda-card");
  gtk_box_append (GTK_BOX (self), tr_heading_new (_("What comes next?"), "section-title", 2));
  gtk_box_append (GTK_BOX (self), self->lead);
  gtk_box_append (GTK_BOX (self), self->card);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->day_id = g_timeout_add_seconds (DAY_SECONDS, on_time_cb, self);
}

/* An agenda of a library; it shows something from the first tr_agenda_view_refresh() on. */
GtkWidget *
tr_agenda_view_new (TrLibrary *library)
{
  TrAgendaView *self = g_object_new (TR_TYPE_AGENDA_VIEW, NULL);

  self->agenda = tr_agenda_new (library, tr_language_of_interface ());

  return GTK_WIDGET (self);
}

/* Looks again what comes: at once in a small library, else when nothing else has to be done. What can not be listed
 * is told by the page that lists the projects. */
void
tr_agenda_view_refresh (TrAgendaView *self)
{
  g_autofree char *day = self->today != NULL ? g_strdup (self->today) : tr_today ();
  GDate today;

  if (!tr_date_read (day, &today) || !tr_agenda_renew (self->agenda, &today, NULL))
    return;
  if (!tr_agenda_read (self->agenda, AT_ONCE_US))
    update (self);
  else if (self->read_id == 0)
    self->read_id = g_idle_add_full (G_PRIORITY_LOW, read_next, self, NULL);
}

/* Takes another day (ISO) for today. */
void
tr_agenda_view_set_today (TrAgendaView *self, const char *today)
{
  g_free (self->today);
  self->today = g_strdup (today);
  tr_agenda_view_refresh (self);
}
