/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-header.h"

#include <glib/gi18n.h>

#include "core/tr-session.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-either-layout.h"
#include "tr-header-layout.h"
#include "tr-phrases.h"
#include "tr-project-page.h"
#include "tr-ranked-layout.h"
#include "tr-time-box-view.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define SPACING 6

struct _TrProjectHeader {
  AdwBin parent_instance;

  TrDocument *document;
  GtkWidget *bar;
  GtkWidget *title;
  GtkWidget *controls;       /* of the window, before the rest; only where there is no sidebar */
  GtkWidget *back;           /* while there is no sidebar */
  GtkWidget *sidebar_button; /* likewise */
  GtkWidget *undo, *redo;
  GtkWidget *advice_button;
  GtkWidget *advice_icon, *advice_count; /* in it */
  GtkWidget *chair_button;
  GMenu *undo_section;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrProjectHeader, tr_project_header, ADW_TYPE_BIN)

static GtkWidget *
make_icon_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* Leads back to all projects. */
GtkWidget *
tr_back_button_new (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Projects"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");
  gtk_widget_set_tooltip_text (button, _("Back to all projects"));
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_menu_button (TrProjectHeader *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) room = g_menu_new ();
  g_autoptr (GMenu) program = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->undo_section = g_menu_new ();
  g_menu_append (files, _("_Workbook for Excel…"), "win.export-workbook");
  g_menu_append (files, _("Strategy Matrix as a _Picture…"), "win.export-picture::light");
  g_menu_append (files, _("Dates as a _Calendar (.ics)…"), "win.export-calendar");
  g_menu_append (files, _("Export as a _Trechter file…"), "win.export-file");
  g_menu_append (files, _("_Import…"), "win.import");
  g_menu_append (files, _("_Logbook"), "win.logbook");
  g_menu_append (room, _("Window for the _Room"), "win.audience");
  g_menu_append (room, _("Begin or End a _Session…"), "win.session");
  g_menu_append (room, _("Write Down a _Decision"), "win.decide");
  g_menu_append (room, _("_Script on Paper…"), "win.export-script");
  g_menu_append (program, _("_Preferences"), "app.preferences");
  g_menu_append (program, _("_Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (program, _("_Help"), "app.help");
  g_menu_append (program, _("_About Trechter"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->undo_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (room));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Menu"), -1);
  return button;
}

/* Where there is little room a sign takes the place of the word: what the project is called, and that all is saved, come first. */
static GtkWidget *
make_workbook_button (void)
{
  const char *what = _("Workbook for Excel…");
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        tr_either_new (gtk_label_new (what), gtk_image_new_from_icon_name ("x-office-spreadsheet-symbolic")));
  tr_name_widget (button, what);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.export-workbook");
  gtk_widget_set_tooltip_text (button, _("Make the workbook in which is registered from tomorrow"));
  return button;
}

/* All advice, with how much there is. */
static GtkWidget *
make_advice_button (TrProjectHeader *self)
{
  self->advice_button = gtk_button_new ();
  self->advice_icon = gtk_image_new ();
  self->advice_count = gtk_label_new ("");
  gtk_widget_add_css_class (self->advice_count, "tr-count");
  gtk_button_set_child (GTK_BUTTON (self->advice_button),
                        tr_row_new (6, tr_either_new (gtk_label_new (_("Advice")), self->advice_icon), self->advice_count, NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->advice_button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->advice_button), "s", TR_PAGE_ALL_ADVICE);
  gtk_widget_add_css_class (self->advice_button, "flat");

  return self->advice_button;
}

static void
on_chair_toggled_cb (TrProjectHeader *self)
{
  if (!self->is_updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.chair", NULL);
}

static GtkWidget *
make_chair_button (TrProjectHeader *self)
{
  self->chair_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->chair_button), "tr-chair-symbolic");
  tr_name_widget (self->chair_button, _("For the chair, beside the page"));
  gtk_widget_set_tooltip_text (self->chair_button, _("For the chair, beside the page (F2)"));
  g_signal_connect_swapped (self->chair_button, "toggled", G_CALLBACK (on_chair_toggled_cb), self);

  return self->chair_button;
}

/* The buttons of the window; nothing where it has none on that side. */
static GtkWidget *
make_controls (GtkPackType side)
{
  GtkWidget *controls = gtk_window_controls_new (side);

  g_object_bind_property (controls, "empty", controls, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return controls;
}

static GtkWidget *
make_tools (TrProjectHeader *self)
{
  GtkWidget *tips = make_icon_button ("dialog-information-symbolic", _("Advice and tips beside the page"), "win.tips");
  GtkWidget *tools = tr_row_new (0, tr_time_box_button_new (self->document), make_advice_button (self), make_chair_button (self),
                                 tips, make_workbook_button (), make_menu_button (self), make_controls (GTK_PACK_END), NULL);

  gtk_widget_set_layout_manager (tools, tr_ranked_layout_new (SPACING));
  return tools;
}

static void
build (TrProjectHeader *self)
{
  GtkWidget *row, *before, *tools;

  self->title = adw_window_title_new ("", "");
  self->back = tr_back_button_new ();
  self->sidebar_button = make_icon_button ("sidebar-show-symbolic", _("Show the funnel"), "win.sidebar");
  self->undo = make_icon_button ("edit-undo-symbolic", _("Undo"), "win.undo");
  self->redo = make_icon_button ("edit-redo-symbolic", _("Redo"), "win.redo");
  self->controls = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->controls), make_controls (GTK_PACK_START));
  before = tr_row_new (SPACING, self->controls, self->back, self->sidebar_button, self->undo, self->redo, NULL);
  tools = make_tools (self);
  gtk_widget_set_valign (before, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (tools, GTK_ALIGN_CENTER);
  row = tr_header_row_new (SPACING, before, self->title, tools);
  self->bar = adw_header_bar_new ();
  gtk_widget_add_css_class (self->bar, "page-header");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->bar), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->bar), row);
  adw_bin_set_child (ADW_BIN (self), self->bar);
}

/* Whether all that was typed is on disk, and if not, why. */
static void
append_saved (GString *subtitle, TrUnwritten *unwritten)
{
  const char *reason = tr_unwritten_get_reason (unwritten);

  if (tr_unwritten_is_empty (unwritten))
    g_string_append (subtitle, _("all saved"));
  else if (reason == NULL)
    g_string_append (subtitle, _("not saved yet"));
  else
    /* TRANSLATORS: in the header: the field that could not be saved and why, as in "Start: “soon” is not a date" */
    g_string_append_printf (subtitle, _("not saved yet: %s"), reason);
}

/* The time at which the session began that goes on, NULL when there is none. Free with g_free(). */
static char *
session_clock (TrProject *project)
{
  const TrSession *running = tr_session_running (project);
  g_autoptr (GDateTime) began = running != NULL ? g_date_time_new_from_iso8601 (running->began, NULL) : NULL;
  g_autoptr (GDateTime) local = began != NULL ? g_date_time_to_local (began) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M") : NULL;
}

/* Where the project is from; that gives way to the session that goes on. */
static char *
whereabouts (TrProject *project)
{
  const TrProjectInfo *info = tr_project_info (project);
  g_autofree char *clock = session_clock (project);

  if (clock != NULL)
    /* TRANSLATORS: in the header: a session is going on; the time at which it began */
    return g_strdup_printf (_("session since %s"), clock);

  return tr_enumerated_text (info->municipality, info->work_area, NULL);
}

static void
update_title (TrProjectHeader *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrProjectInfo *info = tr_project_info (project);
  const char *title = *info->title != '\0' ? info->title : _("Project without a title");
  g_autofree char *where = whereabouts (project);
  GString *subtitle = g_string_new (where);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (subtitle->len > 0)
    g_string_append (subtitle, " · ");
  append_saved (subtitle, tr_unwritten_of (self->document));
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle->str);
  g_string_free (subtitle, TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_title (GTK_WINDOW (root), title);
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_escaped (GMenu *menu, const char *label, const char *action)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_append (menu, escaped, action);
}

static void
update_undo (TrProjectHeader *self)
{
  const char *undo_label = tr_document_get_undo_label (self->document);
  const char *redo_label = tr_document_get_redo_label (self->document);
  /* TRANSLATORS: what undo will take back, such as "Signal added" */
  g_autofree char *undo = undo_label != NULL ? g_strdup_printf (_("Undo: %s"), undo_label) : g_strdup (_("Undo"));
  /* TRANSLATORS: what redo will do again, such as "Signal added" */
  g_autofree char *redo = redo_label != NULL ? g_strdup_printf (_("Redo: %s"), redo_label) : g_strdup (_("Redo"));

  name_button (self->undo, undo);
  name_button (self->redo, redo);
  g_menu_remove_all (self->undo_section);
  append_escaped (self->undo_section, undo, "win.undo");
  append_escaped (self->undo_section, redo, "win.redo");
}

/* That of the first, which weighs most. */
static const char *
advice_icon (const GPtrArray *findings, guint n)
{
  const TrFinding *first = n > 0 ? g_ptr_array_index (findings, 0) : NULL;

  return tr_severity_icon (first != NULL ? first->rule->severity : TR_SEVERITY_TIP);
}

static void
update_advice (TrProjectHeader *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  guint n = tr_advice_count (findings, -1, -1);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *summary = tr_advice_count_text (findings, -1);
  /* TRANSLATORS: the name of a button; how many pieces of advice there are */
  g_autofree char *name = g_strdup_printf (_("Advice, %u"), n);

  gtk_label_set_label (GTK_LABEL (self->advice_count), number);
  gtk_widget_set_visible (self->advice_count, n > 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->advice_icon), advice_icon (findings, n));
  tr_name_widget (self->advice_button, n > 0 ? name : _("No advice"));
  gtk_widget_set_tooltip_text (self->advice_button, n > 0 ? summary : _("No advice"));
}

static void
on_changed_cb (TrProjectHeader *self)
{
  update_title (self);
  update_undo (self);
}

static void
tr_project_header_dispose (GObject *object)
{
  TrProjectHeader *self = TR_PROJECT_HEADER (object);

  g_clear_object (&self->undo_section);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tr_project_header_parent_class)->dispose (object);
}

static void
tr_project_header_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tr_project_header_parent_class)->root (widget);
  update_title (TR_PROJECT_HEADER (widget));
}

static void
tr_project_header_class_init (TrProjectHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_project_header_dispose;
  GTK_WIDGET_CLASS (klass)->root = tr_project_header_root;
}

static void
tr_project_header_init (TrProjectHeader *self)
{
}

GtkWidget *
tr_project_header_new (TrDocument *document)
{
  TrProjectHeader *self = g_object_new (TR_TYPE_PROJECT_HEADER, NULL);

  self->document = g_object_ref (document);
  build (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_unwritten_of (document), "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update_advice), self, G_CONNECT_SWAPPED);
  on_changed_cb (self);
  update_advice (self);

  return GTK_WIDGET (self);
}

/* Whether the funnel stands beside the page: without it the header leads back and to it. */
void
tr_project_header_set_sidebar (TrProjectHeader *self, gboolean is_beside)
{
  gtk_widget_set_visible (self->back, !is_beside);
  gtk_widget_set_visible (self->sidebar_button, !is_beside);
  gtk_widget_set_visible (self->controls, !is_beside);
}

/* Whether what is for the chair stands beside the page. */
void
tr_project_header_set_chair (TrProjectHeader *self, gboolean is_chair)
{
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chair_button), is_chair);
  self->is_updating = FALSE;
}
