/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tr-exchange.h"
#include "tr-agenda-view.h"
#include "tr-feedback.h"
#include "tr-heading.h"
#include "tr-new-project.h"
#include "tr-project-card.h"
#include "tr-settings.h"
#include "tr-theme.h"
#include "tr-welcome.h"
#include "tr-widgets.h"

#define CONTENT_WIDTH 1160      /* pixels */
#define CARDS_AT_ONCE 12       /* as many as a window shows; the others come when nothing else has to be done */
#define LOAD_MICROSECONDS 4000 /* at a time, so that the window goes on answering */

struct _TrStartPage {
  GtkBox parent_instance;

  TrLibrary *library;
  GtkWidget *new_button;
  GtkWidget *welcome;
  GtkWidget *content;
  GtkWidget *agenda;   /* what comes next in all contracts */
  GtkWidget *projects; /* search and cards */
  GtkWidget *search;
  GtkWidget *cards;
  GtkWidget *nothing_found;
  GtkWidget *examples;
  GHashTable *by_id; /* the cards, also those that a search hides */
  GPtrArray *entries; /* of the last list */
  guint n_shown;      /* how many of them have their card */
  guint load_id;
  gboolean is_stale; /* the library changed while the page was out of sight */
};

G_DEFINE_FINAL_TYPE (TrStartPage, tr_start_page, GTK_TYPE_BOX)

/* What can be learnt from each example. */
static const struct {
  const char *name;
  const char *title;
  const char *line;
} examples[] = {
  { "jongerenwerk", N_("Youth work in the neighbourhood"),
    N_("The worked case of the guide: from signals of every side to ten KPIs. Begin here.") },
  { "zaanstad", N_("Social district teams in Zaanstad"),
    N_("A contract of eight years that ends: what the evaluation found, and what the next one can do with it.") },
  { "leeuwarden", N_("An inclusive district in Leeuwarden"),
    N_("One broad budget for a district: choosing together what is needed.") },
  { "voorbeeldig", N_("Growing old in the neighbourhood"),
    N_("An invented case in which everything is filled in, down to the contract, and no advice is left.") },
};

static int
compare_places (GtkFlowBoxChild *a, GtkFlowBoxChild *b, gpointer user_data)
{
  guint first = tr_project_card_get_place (TR_PROJECT_CARD (a)), second = tr_project_card_get_place (TR_PROJECT_CARD (b));

  return (first > second) - (first < second);
}

static GtkWidget *
focused_card (TrStartPage *self)
{
  GtkWidget *focus = gtk_widget_get_first_child (self->cards);

  for (; focus != NULL; focus = gtk_widget_get_next_sibling (focus))
    if (gtk_widget_has_focus (focus) || gtk_widget_get_focus_child (focus) != NULL)
      return focus;
  return NULL;
}

/* The card at a place, or the last when there are less. */
static GtkWidget *
card_at (TrStartPage *self, guint place)
{
  GtkWidget *child, *found = NULL;

  for (child = gtk_widget_get_first_child (self->cards); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && (found == NULL || tr_project_card_get_place (TR_PROJECT_CARD (child)) <= place))
      found = child;
  return found;
}

static void
show_card (TrStartPage *self, const TrProjectEntry *entry, guint place)
{
  GtkWidget *card = g_hash_table_lookup (self->by_id, entry->id);

  if (card != NULL) {
    tr_project_card_update (TR_PROJECT_CARD (card), entry, place);
    gtk_widget_set_visible (card, TRUE);
    return;
  }
  card = tr_project_card_new (self->library, entry);
  tr_project_card_update (TR_PROJECT_CARD (card), entry, place);
  g_hash_table_insert (self->by_id, (gpointer) tr_project_card_get_id (TR_PROJECT_CARD (card)), card);
  gtk_flow_box_append (GTK_FLOW_BOX (self->cards), card);
}

/* First the cards that are not there yet, then how far each project is, a little at a time. */
static gboolean
load_next (gpointer user_data)
{
  TrStartPage *self = user_data;
  gint64 end = g_get_monotonic_time () + LOAD_MICROSECONDS;
  GtkWidget *child;

  while (self->n_shown < self->entries->len) {
    show_card (self, g_ptr_array_index (self->entries, self->n_shown), self->n_shown);
    self->n_shown++;
    if (g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  }
  for (child = gtk_widget_get_first_child (self->cards); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && tr_project_card_load (TR_PROJECT_CARD (child)) && g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  self->load_id = 0;
  return G_SOURCE_REMOVE;
}

/* A card that a search does not find is hidden; one that the library does not have goes. */
static void
drop_others (TrStartPage *self, const GPtrArray *entries, gboolean is_search)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, card;

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (there, ((TrProjectEntry *) g_ptr_array_index (entries, i))->id);
  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, &card)) {
    if (g_hash_table_contains (there, id))
      continue;
    if (is_search) {
      gtk_widget_set_visible (card, FALSE);
      continue;
    }
    g_hash_table_iter_remove (&iter);
    gtk_flow_box_remove (GTK_FLOW_BOX (self->cards), card);
  }
}

/* Cards stay what they are, with their menu and the focus; only what is new about them is told. */
static void
show_entries (TrStartPage *self, GPtrArray *entries, gboolean is_search)
{
  GtkWidget *focus = focused_card (self), *next;
  guint place = focus != NULL ? tr_project_card_get_place (TR_PROJECT_CARD (focus)) : 0;
  const char *focus_id = focus != NULL ? tr_project_card_get_id (TR_PROJECT_CARD (focus)) : NULL;
  gboolean is_focus_lost = focus != NULL;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  self->n_shown = MIN (entries->len, CARDS_AT_ONCE);
  for (guint i = 0; i < entries->len; i++) {
    const TrProjectEntry *entry = g_ptr_array_index (entries, i);

    if (i < self->n_shown || g_hash_table_contains (self->by_id, entry->id))
      show_card (self, entry, i);
    if (g_strcmp0 (entry->id, focus_id) == 0)
      is_focus_lost = FALSE;
  }
  drop_others (self, entries, is_search);
  gtk_flow_box_invalidate_sort (GTK_FLOW_BOX (self->cards));
  gtk_widget_set_visible (self->welcome, entries->len == 0 && !is_search);
  gtk_widget_set_visible (self->projects, entries->len > 0 || is_search);
  gtk_widget_set_visible (self->nothing_found, entries->len == 0 && is_search);
  gtk_widget_set_visible (self->new_button, entries->len > 0 || is_search);
  next = is_focus_lost ? card_at (self, place) : NULL;
  if (next != NULL)
    gtk_widget_grab_focus (next);
  /* After the window was drawn: a project must be read to know how far it is. */
  if (self->load_id == 0)
    self->load_id = g_idle_add_full (G_PRIORITY_LOW, load_next, self, NULL);
}

static void
list_projects (TrStartPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tr_library_list (self->library, words, &error);

  self->is_stale = FALSE;
  if (entries == NULL)
    tr_feedback_error (GTK_WIDGET (self), _("The projects can not be listed"), error);
  else
    show_entries (self, entries, *words != '\0');
  if (*words == '\0')
    tr_agenda_view_refresh (TR_AGENDA_VIEW (self->agenda));
}

static void
on_search_cb (TrStartPage *self)
{
  list_projects (self);
}

static void
on_activated_cb (GtkFlowBox *box, GtkFlowBoxChild *child, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (child), "card.open", NULL);
}

/* Down from the search goes to the first card found. */
static gboolean
on_search_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  TrStartPage *self = user_data;

  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD);
}

static void
tr_start_page_map (GtkWidget *widget)
{
  if (TR_START_PAGE (widget)->is_stale)
    list_projects (TR_START_PAGE (widget));
  GTK_WIDGET_CLASS (tr_start_page_parent_class)->map (widget);
}

static void
tr_start_page_dispose (GObject *object)
{
  TrStartPage *self = TR_START_PAGE (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (tr_start_page_parent_class)->dispose (object);
}

static void
tr_start_page_class_init (TrStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_start_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = tr_start_page_map;
}

static GtkWidget *
make_action_button (const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_header (TrStartPage *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Preferences"), "app.preferences");
  g_menu_append (menu, _("_Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (menu, _("_Help"), "app.help");
  g_menu_append (menu, _("_About Trechter"), "app.about");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), G_MENU_MODEL (menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (menu_button), TRUE);
  gtk_widget_set_tooltip_text (menu_button, _("Menu"));
  tr_name_widget (menu_button, _("Menu"));
  self->new_button = make_action_button (_("New project"), "win.new", NULL);
  gtk_widget_add_css_class (self->new_button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->new_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), make_action_button (_("Import…"), "win.import", NULL));
  return header;
}

static GtkWidget *
make_projects (TrStartPage *self)
{
  GtkWidget *heading = tr_heading_new (_("Projects"), "page-question", 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_hexpand (heading, TRUE);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in all projects"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 28);
  tr_name_widget (self->search, _("Search in all projects"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_search_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search, keys);
  self->cards = gtk_flow_box_new ();
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->cards), TRUE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->cards), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->cards), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->cards), 14);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->cards), 14);
  gtk_flow_box_set_sort_func (GTK_FLOW_BOX (self->cards), compare_places, NULL, NULL);
  tr_name_widget (self->cards, _("Projects"));
  g_signal_connect (self->cards, "child-activated", G_CALLBACK (on_activated_cb), NULL);
  self->nothing_found =
      tr_text_new (_("No project has these words. Search for a part of a word, or for something else."), "page-lead");
  return tr_column_new (18, tr_row_new (18, heading, self->search, NULL), self->cards, self->nothing_found, NULL);
}

static GtkWidget *
make_example (guint index)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *title = tr_text_new (_(examples[index].title), "example-title");
  GtkWidget *line = tr_text_new (_(examples[index].line), "example-line");

  gtk_label_set_max_width_chars (GTK_LABEL (line), 34);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (line), GTK_NATURAL_WRAP_WORD);
  gtk_widget_set_valign (line, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (button), tr_column_new (4, title, line, NULL));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", examples[index].name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.example");
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "example");
  /* TRANSLATORS: the title of an example, as a button that opens it */
  g_autofree char *name = g_strdup_printf (_("Open the example “%s”"), _(examples[index].title));
  tr_name_widget (button, name);
  return button;
}

static GtkWidget *
make_examples (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 14);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 14);
  tr_name_widget (flow, _("Examples"));
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    GtkWidget *child = gtk_flow_box_child_new ();
    gtk_widget_set_focusable (child, FALSE);
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), make_example (i));
    gtk_widget_add_css_class (child, "example-place");
    tr_name_widget (child, _(examples[i].title));
    gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  }
  return tr_column_new (12, tr_heading_new (_("Examples"), "section-title", 2), flow, NULL);
}

static void
tr_start_page_init (TrStartPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_box_append (GTK_BOX (self), make_header (self));
  self->welcome = tr_welcome_new ();
  self->projects = make_projects (self);
  self->examples = make_examples ();
  self->content = tr_column_new (36, self->welcome, self->projects, self->examples, NULL);
  gtk_widget_add_css_class (self->content, "start-page");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tr_theme_clamp_new (self->content, CONTENT_WIDTH));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
tr_start_page_new (TrLibrary *library)
{
  TrStartPage *self = g_object_new (TR_TYPE_START_PAGE, NULL);

  self->library = g_object_ref (library);
  self->agenda = tr_agenda_view_new (library);
  gtk_box_insert_child_after (GTK_BOX (self->content), self->agenda, self->welcome);
  list_projects (self);
  return GTK_WIDGET (self);
}

/* The library changed: reads it again, at once or when the page comes in sight. */
void
tr_start_page_refresh (TrStartPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    list_projects (self);
}

/* Puts the focus on the project that was open last. */
void
tr_start_page_focus (TrStartPage *self)
{
  g_autofree char *last = tr_settings_get_text ("last-project");
  GtkWidget *card;

  if (self->is_stale)
    list_projects (self);
  card = g_hash_table_lookup (self->by_id, last);
  if (card != NULL && gtk_widget_get_visible (card))
    gtk_widget_grab_focus (card);
  else
    gtk_widget_child_focus (gtk_widget_get_visible (self->welcome) ? self->welcome : self->cards, GTK_DIR_TAB_FORWARD);
}

void
tr_start_page_search (TrStartPage *self)
{
  if (gtk_widget_get_visible (self->projects))
    gtk_widget_grab_focus (self->search);
}

void
tr_start_page_new_project (TrStartPage *self)
{
  tr_new_project_show (TR_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}
