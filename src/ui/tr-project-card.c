/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-card.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-export-flow.h"
#include "tr-feedback.h"
#include "tr-phrases.h"
#include "tr-small-funnel.h"
#include "tr-widgets.h"

#define TOAST_SECONDS 20
#define LINE_CHARACTERS 34 /* of a title before it wraps */

enum { TEXT_TITLE, TEXT_SUBJECT, TEXT_MATCH, TEXT_CHANGED, N_TEXTS };

struct _TrProjectCard {
  GtkFlowBoxChild parent_instance;

  TrLibrary *library;
  char *id;
  char *title;
  char *changed; /* when, as the library says it */
  guint place;   /* in the list */
  GtkWidget *funnel;
  GtkWidget *texts[N_TEXTS];
  GtkWidget *menu_button;
  gboolean is_loaded;
};

G_DEFINE_FINAL_TYPE (TrProjectCard, tr_project_card, GTK_TYPE_FLOW_BOX_CHILD)

static TrWindow *
window_of (TrProjectCard *self)
{
  return TR_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), TR_TYPE_WINDOW));
}

static void
on_open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectCard *self = TR_PROJECT_CARD (widget);

  tr_window_open_project (window_of (self), self->id);
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectCard *self = TR_PROJECT_CARD (widget);

  tr_export_start (window_of (self), self->id,
                   g_str_equal (name, "card.export-file") ? TR_EXPORT_FILE : TR_EXPORT_WORKBOOK);
}

/* The title of a copy: never longer than a title may be, so that every project can be duplicated. */
static char *
title_of_copy (const char *title)
{
  guint most = tr_kind_field (tr_kind (TR_KIND_PROJECT), "title")->max_length;
  /* TRANSLATORS: the title of a copy of a project, from the title of the project */
  g_autofree char *whole = g_strdup_printf (_("%s (copy)"), title);
  glong length = g_utf8_strlen (title, -1), too_many = g_utf8_strlen (whole, -1) - (glong) most;
  g_autofree char *shortened = NULL;

  if (too_many <= 0)
    return g_steal_pointer (&whole);
  shortened = tr_shortened_text (title, (guint) (length - too_many));
  return g_strdup_printf (_("%s (copy)"), shortened);
}

static void
on_duplicate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrProjectCard *self = TR_PROJECT_CARD (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_library_read (self->library, self->id, &error);
  g_autofree char *id = NULL, *title = NULL;
  gpointer info;

  title = title_of_copy (self->title);
  if (project != NULL) {
    tr_project_renew_ids (project);
    info = tr_project_find (project, TR_KIND_PROJECT, tr_project_info (project)->record.id);
    if (tr_record_set (info, tr_kind_field (tr_kind (TR_KIND_PROJECT), "title"), title, &error))
      id = tr_library_store (self->library, project, _("Project duplicated"), &error);
  }
  if (id == NULL)
    tr_feedback_error (widget, _("The project can not be duplicated"), error);
  else
    tr_window_refresh_start (window_of (self));
}

static void
on_remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tr_project_card_remove (TR_PROJECT_CARD (widget));
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  GtkWidget *self = user_data;

  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || !gtk_widget_has_focus (self))
    return GDK_EVENT_PROPAGATE;
  tr_project_card_remove (TR_PROJECT_CARD (self));
  return GDK_EVENT_STOP;
}

static void
tr_project_card_dispose (GObject *object)
{
  TrProjectCard *self = TR_PROJECT_CARD (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->changed, g_free);

  G_OBJECT_CLASS (tr_project_card_parent_class)->dispose (object);
}

static void
tr_project_card_class_init (TrProjectCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_project_card_dispose;
  gtk_widget_class_install_action (widget_class, "card.open", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "card.export-workbook", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "card.export-file", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "card.duplicate", NULL, on_duplicate_cb);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, on_remove_cb);
}

static void
tr_project_card_init (TrProjectCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  gtk_widget_add_css_class (GTK_WIDGET (self), "project-card");
}

static char *
tell_changed (const char *utc)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr (GDateTime) local = then != NULL ? g_date_time_to_local (then) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = NULL, *today = NULL, *date = NULL, *clock = NULL;

  if (local == NULL)
    return g_strdup ("");
  iso = g_date_time_format (local, "%Y-%m-%d");
  today = g_date_time_format (now, "%Y-%m-%d");
  clock = g_date_time_format (local, "%H:%M");
  if (g_str_equal (iso, today))
    /* TRANSLATORS: a time such as 14:05 */
    return g_strdup_printf (_("Changed today at %s"), clock);
  date = tr_language_date (tr_language_of_interface (), iso);
  /* TRANSLATORS: a date */
  return g_strdup_printf (_("Changed on %s"), date);
}

static char *
tell_subject (const TrProjectEntry *entry)
{
  g_autofree char *municipality = NULL;

  if (*entry->municipality == '\0')
    return g_strdup (entry->theme);
  /* TRANSLATORS: the name of a municipality */
  municipality = g_strdup_printf (_("Municipality of %s"), entry->municipality);
  if (*entry->theme == '\0')
    return g_steal_pointer (&municipality);
  return g_strconcat (municipality, " · ", entry->theme, NULL);
}

/* One menu for all cards: its actions are those of the card that it is opened from. */
static GMenuModel *
card_menu (void)
{
  static GMenu *menu;
  g_autoptr (GMenu) last = NULL;

  if (menu != NULL)
    return G_MENU_MODEL (menu);
  menu = g_menu_new ();
  last = g_menu_new ();
  g_menu_append (menu, _("_Open"), "card.open");
  g_menu_append (menu, _("_Workbook for Excel…"), "card.export-workbook");
  g_menu_append (menu, _("Export as a _Trechter file…"), "card.export-file");
  g_menu_append (menu, _("_Duplicate"), "card.duplicate");
  g_menu_append (last, _("Dele_te"), "card.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/* Not before it is opened: hundreds of cards with a menu each would be slow to make. */
static void
make_popup (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (card_menu ()));
}

static GtkWidget *
make_text (const char *css_class)
{
  GtkWidget *label = tr_text_new ("", css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARACTERS);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
build (TrProjectCard *self)
{
  static const char *const classes[N_TEXTS] = { "card-title", "card-subject", "card-match", "card-changed" };
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < N_TEXTS; i++) {
    self->texts[i] = make_text (classes[i]);
    gtk_box_append (GTK_BOX (texts), self->texts[i]);
  }
  gtk_widget_set_hexpand (texts, TRUE);
  self->funnel = tr_small_funnel_new ();
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), make_popup, NULL, NULL);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_START);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), tr_row_new (14, self->funnel, texts, self->menu_button, NULL));
}

GtkWidget *
tr_project_card_new (TrLibrary *library, const TrProjectEntry *entry)
{
  TrProjectCard *self = g_object_new (TR_TYPE_PROJECT_CARD, NULL);

  self->library = g_object_ref (library);
  self->id = g_strdup (entry->id);
  build (self);
  tr_project_card_update (self, entry, 0);
  return GTK_WIDGET (self);
}

/* Says what the library says now about the same project, at `place` in the list. */
void
tr_project_card_update (TrProjectCard *self, const TrProjectEntry *entry, guint place)
{
  g_autofree char *subject = tell_subject (entry), *changed = tell_changed (entry->changed);
  g_autofree char *name = NULL, *menu_name = NULL;

  self->place = place;
  g_free (self->title);
  self->title = g_strdup (*entry->title != '\0' ? entry->title : _("Project without a title"));
  if (g_strcmp0 (self->changed, entry->changed) != 0) {
    g_free (self->changed);
    self->changed = g_strdup (entry->changed);
    self->is_loaded = FALSE;
  }
  tr_text_set (self->texts[TEXT_TITLE], self->title);
  tr_text_set (self->texts[TEXT_SUBJECT], subject);
  tr_text_set (self->texts[TEXT_MATCH], entry->match != NULL ? entry->match : "");
  tr_text_set (self->texts[TEXT_CHANGED], changed);
  /* TRANSLATORS: the title of a project */
  menu_name = g_strdup_printf (_("Menu of %s"), self->title);
  gtk_widget_set_tooltip_text (self->menu_button, menu_name);
  tr_name_widget (self->menu_button, menu_name);
  name = g_strdup_printf ("%s, %s, %s", self->title, subject, changed);
  tr_name_widget (GTK_WIDGET (self), name);
}

guint
tr_project_card_get_place (TrProjectCard *self)
{
  return self->place;
}

const char *
tr_project_card_get_id (TrProjectCard *self)
{
  return self->id;
}

/* Reads how far the project is, which a list of projects does not say. TRUE when that was still to be done, because the card is
 * new or its project was changed. */
gboolean
tr_project_card_load (TrProjectCard *self)
{
  g_autoptr (TrProject) project = NULL;

  if (self->is_loaded)
    return FALSE;
  self->is_loaded = TRUE;
  project = tr_library_read (self->library, self->id, NULL);
  if (project != NULL)
    tr_small_funnel_set_project (self->funnel, project);
  return TRUE;
}

/* Takes the project off the shelf, and offers to put it back. */
void
tr_project_card_remove (TrProjectCard *self)
{
  g_autoptr (GError) error = NULL;
  TrWindow *window = window_of (self);
  g_autofree char *text = NULL, *escaped = NULL;
  AdwToast *toast;

  if (!tr_library_remove (self->library, self->id, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("The project can not be deleted"), error);
    return;
  }
  /* TRANSLATORS: the title of a project */
  text = g_strdup_printf (_("Deleted: %s"), self->title);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.restore");
  adw_toast_set_action_target (toast, "s", self->id);
  tr_window_add_toast (window, toast, TR_TOAST_LASTING);
  tr_window_refresh_start (window);
}
