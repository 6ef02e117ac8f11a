/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-view.h"

#include <glib/gi18n.h>

#include "core/tr-contract.h"
#include "core/tr-error.h"
#include "core/tr-parking.h"
#include "core/tr-session.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-audience-preview.h"
#include "tr-beside-pane.h"
#include "tr-compat.h"
#include "tr-direction-card.h"
#include "tr-feedback.h"
#include "tr-finding-way.h"
#include "tr-follow.h"
#include "tr-funnel-nav.h"
#include "tr-matrix-words.h"
#include "tr-nav-row.h"
#include "tr-pacer.h"
#include "tr-set-aside.h"
#include "tr-settings.h"
#include "tr-split-view.h"
#include "tr-spot.h"
#include "tr-time-box-view.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

#define WIDE_CONTENT 920 /* pixels that a page which takes all the room keeps before the tips lie over it */

struct _TrProjectView {
  AdwBin parent_instance;

  TrDocument *document;
  TrAudienceDesk *audience;
  char *page;
  GtkWidget *outer; /* sidebar and the rest */
  GtkWidget *inner; /* page and tips, under the header */
  GtkWidget *stack;
  GtkWidget *nav;
  GtkWidget *matrix_row;
  GtkWidget *contract_row;
  GtkWidget *advice_row;
  GtkWidget *decisions_row;
  GtkWidget *logbook_row;
  GtkWidget *beside;  /* advice and tips, or what is for the chair */
  GtkWidget *preview; /* of what the room sees, while the chair has none beside the page */
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *back; /* in the header, while there is no sidebar */
  GtkWidget *sidebar_button;
  GtkWidget *undo, *redo;
  GtkWidget *advice_button;
  GtkWidget *advice_word, *advice_icon, *advice_count; /* in it */
  GtkWidget *tips_button;
  GtkWidget *chair_button;
  GtkWidget *focus_before; /* where the page had the focus before it went to the advice */
  GMenu *undo_section;
  gboolean is_room_open;   /* as far as this view knows */
  gboolean is_for_room;    /* what is for the chair was brought because of that */
  gboolean was_beside;     /* what was there before it was */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrProjectView, tr_project_view, ADW_TYPE_BIN)

static GtkWidget *
make_icon_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_back_button (void)
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
make_menu_button (TrProjectView *self)
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

static GtkWidget *
make_sidebar (TrProjectView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_back_button ());
  gtk_widget_add_css_class (header, "flat");

  self->nav = tr_funnel_nav_new (self->document);
  self->matrix_row = tr_nav_row_new (_("Strategy matrix"), TR_PAGE_STRATEGY_MATRIX);
  self->contract_row = tr_nav_row_new (_("Contract"), TR_PAGE_CONTRACT_PLANNER);
  self->advice_row = tr_nav_row_new (_("Advice"), TR_PAGE_ALL_ADVICE);
  self->decisions_row = tr_nav_row_new (_("Decisions"), TR_PAGE_ALL_DECISIONS);
  self->logbook_row = tr_nav_row_new (_("Logbook"), TR_PAGE_LOGBOOK);
  gtk_box_append (GTK_BOX (rows), self->nav);
  gtk_box_append (GTK_BOX (rows), tr_column_new (2, self->matrix_row, self->contract_row, self->advice_row,
                                                     self->decisions_row, self->logbook_row, NULL));
  gtk_widget_add_css_class (rows, "sidebar-rows");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  self->preview = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->preview), tr_audience_preview_new (self->audience));
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_widget_add_css_class (box, "funnel-sidebar");

  return box;
}

static GtkWidget *
make_workbook_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Workbook for Excel…"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.export-workbook");
  gtk_widget_set_tooltip_text (button, _("Make the workbook in which is registered from tomorrow"));
  return button;
}

/* All advice, with how much there is. Where the window is narrow a sign takes the place of the word. */
static GtkWidget *
make_advice_button (TrProjectView *self)
{
  self->advice_button = gtk_button_new ();
  self->advice_word = gtk_label_new (_("Advice"));
  self->advice_icon = gtk_image_new ();
  self->advice_count = gtk_label_new ("");
  gtk_widget_add_css_class (self->advice_count, "tr-count");
  gtk_button_set_child (GTK_BUTTON (self->advice_button),
                        tr_row_new (6, self->advice_word, self->advice_icon, self->advice_count, NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->advice_button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->advice_button), "s", TR_PAGE_ALL_ADVICE);
  gtk_widget_add_css_class (self->advice_button, "flat");

  return self->advice_button;
}

static void
on_chair_toggled_cb (TrProjectView *self)
{
  if (!self->is_updating)
    tr_project_view_toggle_chair (self);
}

static GtkWidget *
make_chair_button (TrProjectView *self)
{
  self->chair_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->chair_button), "tr-chair-symbolic");
  tr_name_widget (self->chair_button, _("For the chair, beside the page"));
  gtk_widget_set_tooltip_text (self->chair_button, _("For the chair, beside the page (F2)"));
  g_signal_connect_swapped (self->chair_button, "toggled", G_CALLBACK (on_chair_toggled_cb), self);

  return self->chair_button;
}

static GtkWidget *
make_header (TrProjectView *self)
{
  AdwHeaderBar *header = ADW_HEADER_BAR (adw_header_bar_new ());

  self->header = GTK_WIDGET (header);
  self->title = adw_window_title_new ("", "");
  self->back = make_back_button ();
  self->sidebar_button = make_icon_button ("sidebar-show-symbolic", _("Show the funnel"), "win.sidebar");
  self->undo = make_icon_button ("edit-undo-symbolic", _("Undo"), "win.undo");
  self->redo = make_icon_button ("edit-redo-symbolic", _("Redo"), "win.redo");
  self->tips_button =
      make_icon_button ("dialog-information-symbolic", _("Advice and tips beside the page"), "win.tips");
  adw_header_bar_set_title_widget (header, self->title);
  /* The title may stand off centre, so that a narrow window still shows it. */
  adw_header_bar_set_centering_policy (header, ADW_CENTERING_POLICY_LOOSE);
  adw_header_bar_pack_start (header, self->back);
  adw_header_bar_pack_start (header, self->sidebar_button);
  adw_header_bar_pack_start (header, self->undo);
  adw_header_bar_pack_start (header, self->redo);
  adw_header_bar_pack_end (header, make_menu_button (self));
  adw_header_bar_pack_end (header, make_workbook_button ());
  adw_header_bar_pack_end (header, self->tips_button);
  adw_header_bar_pack_end (header, make_chair_button (self));
  adw_header_bar_pack_end (header, make_advice_button (self));
  adw_header_bar_pack_end (header, tr_time_box_button_new (self->document));

  return self->header;
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

/* That a session goes on, and since when. */
static void
append_session (GString *subtitle, TrProject *project)
{
  const TrSession *running = tr_session_running (project);
  g_autoptr (GDateTime) began = running != NULL ? g_date_time_new_from_iso8601 (running->began, NULL) : NULL;
  g_autoptr (GDateTime) local = began != NULL ? g_date_time_to_local (began) : NULL;
  g_autofree char *clock = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;

  if (clock != NULL)
    /* TRANSLATORS: in the header: a session is going on; the time at which it began */
    g_string_append_printf (subtitle, _("session since %s"), clock);
  if (clock != NULL)
    g_string_append (subtitle, " · ");
}

static void
update_title (TrProjectView *self)
{
  const TrProjectInfo *info = tr_project_info (tr_document_get_project (self->document));
  const char *title = *info->title != '\0' ? info->title : _("Project without a title");
  GString *subtitle = g_string_new (NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (*info->municipality != '\0')
    g_string_append (subtitle, info->municipality);
  if (*info->work_area != '\0') {
    if (subtitle->len > 0)
      g_string_append (subtitle, " · ");
    g_string_append (subtitle, info->work_area);
  }
  if (subtitle->len > 0)
    g_string_append (subtitle, " · ");
  append_session (subtitle, tr_document_get_project (self->document));
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
update_undo (TrProjectView *self)
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

/* What somebody typed for a record that another program removed is shown once more, so that it can be put elsewhere. */
static void
on_lost_cb (TrProjectView *self, const char *label, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_set_error (&error, TR_ERROR, TR_ERROR_CONFLICT,
               /* TRANSLATORS: the name of a field, and the text that was typed in it */
               _("What this belongs to is no longer there. You typed under %s:\n\n%s"), label, text);
  tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

static void
update_matrix (TrProjectView *self)
{
  g_autoptr (GPtrArray) standings = tr_standings (tr_document_get_project (self->document));
  g_autofree char *summary = tr_matrix_count_text (standings);

  tr_nav_row_set_summary (self->matrix_row, summary);
}

/* The years it runs, with all options. */
static void
update_contract (TrProjectView *self)
{
  g_autofree char *years = tr_contract_years_text (tr_document_get_project (self->document));

  tr_nav_row_set_summary (self->contract_row, years);
}

static void
update_decisions (TrProjectView *self)
{
  guint n = tr_project_count (tr_document_get_project (self->document), TR_KIND_DECISION);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);

  tr_nav_row_set_summary (self->decisions_row, n > 0 ? summary : C_ ("decisions", "none"));
}

static void
on_changed_cb (TrProjectView *self)
{
  update_title (self);
  update_undo (self);
}

/* That of the first, which weighs most. */
static const char *
advice_icon (const GPtrArray *findings, guint n)
{
  const TrFinding *first = n > 0 ? g_ptr_array_index (findings, 0) : NULL;

  return tr_severity_icon (first != NULL ? first->rule->severity : TR_SEVERITY_TIP);
}

static void
update_advice (TrProjectView *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  guint n = tr_advice_count (findings, -1, -1);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *summary = tr_advice_count_text (findings, -1);
  /* TRANSLATORS: the name of a button; how many pieces of advice there are */
  g_autofree char *name = g_strdup_printf (_("Advice, %u"), n);
  g_autofree char *mark = tr_advice_mark_text (findings, TR_PAGE_CONTRACT);
  g_autofree char *concerns = tr_advice_concern_text (findings, TR_PAGE_CONTRACT);

  gtk_label_set_label (GTK_LABEL (self->advice_count), number);
  gtk_widget_set_visible (self->advice_count, n > 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->advice_icon), advice_icon (findings, n));
  tr_name_widget (self->advice_button, n > 0 ? name : _("No advice"));
  gtk_widget_set_tooltip_text (self->advice_button, n > 0 ? summary : _("No advice"));
  tr_nav_row_set_advice (self->contract_row, mark, concerns);
  tr_nav_row_set_summary (self->advice_row, n > 0 ? summary : C_ ("advice", "none"));
}

static void
on_solved_cb (TrProjectView *self, const TrRule *rule)
{
  g_autofree char *text = tr_rule_solved_text (rule);

  tr_compat_announce (GTK_WIDGET (self), text);
}

static void
update_panes (TrProjectView *self)
{
  TrSplitView *outer = TR_SPLIT_VIEW (self->outer), *inner = TR_SPLIT_VIEW (self->inner);
  gboolean is_beside = tr_split_view_get_show_sidebar (outer) && !tr_split_view_get_sidebar_collapsed (outer);
  gboolean has_chair = tr_split_view_get_show_guidance (inner) && tr_beside_pane_is_chair (TR_BESIDE_PANE (self->beside));

  gtk_widget_set_visible (self->back, !is_beside);
  gtk_widget_set_visible (self->sidebar_button, !is_beside);
  gtk_widget_set_visible (self->advice_word, !tr_split_view_get_sidebar_collapsed (outer));
  gtk_widget_set_visible (self->advice_icon, tr_split_view_get_sidebar_collapsed (outer));
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), !is_beside);
  if (!tr_split_view_get_sidebar_collapsed (outer))
    tr_settings_set_flag ("sidebar-visible", is_beside);
  gtk_widget_set_visible (self->preview, !has_chair);
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chair_button), has_chair);
  self->is_updating = FALSE;
  if (!tr_split_view_get_guidance_collapsed (inner) && !self->is_for_room)
    tr_settings_set_flag ("guidance-visible", tr_split_view_get_show_guidance (inner));
}

static void
build (TrProjectView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_add_css_class (self->stack, "pages");
  self->beside = tr_beside_pane_new (self->audience);
  self->inner = tr_split_view_new ();
  tr_split_view_set_content (TR_SPLIT_VIEW (self->inner), self->stack);
  tr_split_view_set_guidance (TR_SPLIT_VIEW (self->inner), self->beside);
  gtk_widget_set_vexpand (self->inner, TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), self->inner);
  gtk_widget_add_css_class (self->header, "page-header");
  self->outer = tr_split_view_new ();
  tr_split_view_set_sidebar (TR_SPLIT_VIEW (self->outer), make_sidebar (self));
  tr_split_view_set_content (TR_SPLIT_VIEW (self->outer), box);
  adw_bin_set_child (ADW_BIN (self), self->outer);

  tr_split_view_set_show_sidebar (TR_SPLIT_VIEW (self->outer), tr_settings_get_flag ("sidebar-visible"));
  tr_split_view_set_show_guidance (TR_SPLIT_VIEW (self->inner), tr_settings_get_flag ("guidance-visible"));
  update_panes (self);
  g_signal_connect_swapped (self->outer, "notify", G_CALLBACK (update_panes), self);
  g_signal_connect_swapped (self->inner, "notify", G_CALLBACK (update_panes), self);
}

/* Beside the page, when there is room for it. What lies over the page has to be asked for. */
static void
show_beside (TrProjectView *self, gboolean is_chair, gboolean is_shown)
{
  TrSplitView *inner = TR_SPLIT_VIEW (self->inner);

  tr_beside_pane_set_chair (TR_BESIDE_PANE (self->beside), is_chair);
  if (!tr_split_view_get_guidance_collapsed (inner))
    tr_split_view_set_show_guidance (inner, is_shown);
  update_panes (self);
}

/* With a window for the room the chair needs other things beside the page; when it goes, what was there comes back. */
static void
on_audience_cb (TrProjectView *self)
{
  gboolean is_open = tr_audience_desk_is_open (self->audience);

  if (is_open == self->is_room_open)
    return;
  self->is_room_open = is_open;
  if (is_open && !tr_beside_pane_is_chair (TR_BESIDE_PANE (self->beside))) {
    self->is_for_room = TRUE;
    self->was_beside = tr_split_view_get_show_guidance (TR_SPLIT_VIEW (self->inner));
    show_beside (self, TRUE, TRUE);
  } else if (!is_open && self->is_for_room) {
    show_beside (self, FALSE, self->was_beside);
    self->is_for_room = FALSE;
  }
}

/* The room sees the direction that the chair has in hand. What lies beside the page changes nothing. */
static void
follow_focus (TrProjectView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, TR_TYPE_DIRECTION_CARD) : NULL;

  if (page == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return;
  tr_audience_desk_set_direction (self->audience,
                                  card != NULL ? tr_direction_card_get_id (TR_DIRECTION_CARD (card)) : NULL);
}

static void
on_focus_cb (GtkWindow *window, GParamSpec *property, TrProjectView *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == GTK_ROOT (window))
    follow_focus (self);
}

static void
tr_project_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tr_project_view_parent_class)->root (widget);
  update_title (TR_PROJECT_VIEW (widget));
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (on_focus_cb), widget, 0);
}

static void
tr_project_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_cb, widget);
  GTK_WIDGET_CLASS (tr_project_view_parent_class)->unroot (widget);
}

static gboolean
show_parking (gpointer user_data)
{
  TrProjectView *self = user_data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.parking", NULL);

  return G_SOURCE_REMOVE;
}

/* What is left from before opens the session; not at once, because what began it is still in sight. */
static void
on_began_cb (TrProjectView *self)
{
  if (tr_parking_count (tr_document_get_project (self->document), TRUE) > 0)
    g_idle_add_full (G_PRIORITY_LOW, show_parking, g_object_ref (self), g_object_unref);
}

static void
tr_project_view_dispose (GObject *object)
{
  TrProjectView *self = TR_PROJECT_VIEW (object);

  if (self->outer != NULL)
    g_signal_handlers_disconnect_by_data (self->outer, self);
  if (self->inner != NULL)
    g_signal_handlers_disconnect_by_data (self->inner, self);
  self->outer = self->inner = NULL;
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->undo_section);
  g_clear_object (&self->audience);
  if (self->document != NULL)
    tr_pacer_keep (tr_pacer_of (self->document));
  g_clear_object (&self->document);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (tr_project_view_parent_class)->dispose (object);
}

/* A pane that lies over the page would keep the focus. */
static void
uncover_page (TrProjectView *self)
{
  TrSplitView *outer = TR_SPLIT_VIEW (self->outer), *inner = TR_SPLIT_VIEW (self->inner);

  if (tr_split_view_get_sidebar_collapsed (outer))
    tr_split_view_set_show_sidebar (outer, FALSE);
  if (tr_split_view_get_guidance_collapsed (inner))
    tr_split_view_set_show_guidance (inner, FALSE);
}

static void
on_go_cb (GtkWidget *widget, const char *name, GVariant *rule)
{
  TrProjectView *self = TR_PROJECT_VIEW (widget);
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  const TrFinding *finding = tr_advice_find (findings, g_variant_get_string (rule, NULL));
  GtkWidget *page;

  if (finding == NULL || !tr_project_page_exists (tr_finding_page (finding)))
    return;
  tr_project_view_set_page (self, tr_finding_page (finding));
  uncover_page (self);
  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (!tr_finding_go (finding, tr_document_get_project (self->document), page))
    tr_project_page_focus (page);
}

/* To a field of a record, on the page where it is worked on; to the record when the page shows no such field. */
static void
on_show_cb (GtkWidget *widget, const char *name, GVariant *where)
{
  TrProjectView *self = TR_PROJECT_VIEW (widget);
  const char *page_name, *kind_name, *id, *field;
  const TrKind *kind;
  GtkWidget *page;

  g_variant_get (where, "(&s&s&s&s)", &page_name, &kind_name, &id, &field);
  kind = tr_kind_by_name (kind_name);
  if (kind == NULL || !tr_project_page_exists (page_name))
    return;
  tr_project_view_set_page (self, page_name);
  uncover_page (self);
  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (!tr_spot_go (page, &(TrSpot){ kind->id, id, field }) && !tr_spot_go (page, &(TrSpot){ kind->id, id, NULL }))
    tr_project_page_focus (page);
}

static void
on_bring_back_cb (GtkWidget *widget, const char *name, GVariant *rule)
{
  TrProjectView *self = TR_PROJECT_VIEW (widget);
  const char *id = g_variant_get_string (rule, NULL);
  /* TRANSLATORS: a toast; %s is the title of an advice, such as "KPI without a story" */
  g_autofree char *what = g_strdup_printf (_("Brought back: %s"), tr_set_aside_title (id));
  g_autoptr (GError) error = NULL;

  if (tr_bring_back (self->document, id, &error))
    tr_feedback_done (widget, what, TRUE);
  else
    tr_feedback_error (widget, _("This could not be brought back"), error);
}

static void
tr_project_view_class_init (TrProjectViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_project_view_dispose;
  widget_class->root = tr_project_view_root;
  widget_class->unroot = tr_project_view_unroot;
  gtk_widget_class_install_action (widget_class, "advice.go", "s", on_go_cb);
  gtk_widget_class_install_action (widget_class, "advice.bring-back", "s", on_bring_back_cb);
  gtk_widget_class_install_action (widget_class, "project.show", "(ssss)", on_show_cb);
}

static void
tr_project_view_init (TrProjectView *self)
{
}

GtkWidget *
tr_project_view_new (TrDocument *document)
{
  TrProjectView *self = g_object_new (TR_TYPE_PROJECT_VIEW, NULL);

  self->document = g_object_ref (document);
  self->audience = tr_audience_desk_new (document);
  build (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_unwritten_of (document), "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_unwritten_of (document), "lost", G_CALLBACK (on_lost_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update_advice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_advisor_of (document), "solved", G_CALLBACK (on_solved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "changed", G_CALLBACK (on_audience_cb), self, G_CONNECT_SWAPPED);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_PLACEMENT) | TR_KIND_BIT (TR_KIND_ROUND),
             G_CALLBACK (update_matrix), self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT), G_CALLBACK (update_contract), self);
  tr_follow (document, TR_KIND_BIT (TR_KIND_DECISION), G_CALLBACK (update_decisions), self);
  g_signal_connect_object (tr_pacer_of (document), "began", G_CALLBACK (on_began_cb), self, G_CONNECT_SWAPPED);
  on_changed_cb (self);
  update_matrix (self);
  update_contract (self);
  update_decisions (self);
  update_advice (self);
  tr_project_view_set_page (self, tr_steps[TR_STEP_PREPARATION].name);
  return GTK_WIDGET (self);
}

/* Goes to a page, which is made when it is first seen and then stays as it is left. Other names are ignored. */
void
tr_project_view_set_page (TrProjectView *self, const char *page)
{
  GtkWidget *child;

  g_return_if_fail (TR_IS_PROJECT_VIEW (self));
  if (!tr_project_page_exists (page) || g_strcmp0 (page, self->page) == 0)
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  child = gtk_stack_get_child_by_name (GTK_STACK (self->stack), page);
  if (child == NULL) {
    child = tr_project_page_new (self->document, page);
    gtk_stack_add_named (GTK_STACK (self->stack), child, page);
  }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), child);
  if (tr_project_page_has_changes (page))
    tr_document_set_page (self->document, page);
  tr_funnel_nav_set_page (TR_FUNNEL_NAV (self->nav), page);
  tr_nav_row_set_selected (self->matrix_row, g_str_equal (page, TR_PAGE_STRATEGY_MATRIX));
  tr_nav_row_set_selected (self->contract_row, g_str_equal (page, TR_PAGE_CONTRACT_PLANNER));
  tr_nav_row_set_selected (self->advice_row, g_str_equal (page, TR_PAGE_ALL_ADVICE));
  tr_nav_row_set_selected (self->decisions_row, g_str_equal (page, TR_PAGE_ALL_DECISIONS));
  tr_nav_row_set_selected (self->logbook_row, g_str_equal (page, TR_PAGE_LOGBOOK));
  tr_beside_pane_set_page (TR_BESIDE_PANE (self->beside), page);
  tr_audience_desk_set_page (self->audience, page);
  tr_pacer_set_page (tr_pacer_of (self->document), page);
  tr_split_view_set_content_width (TR_SPLIT_VIEW (self->inner), tr_project_page_is_wide (page) ? WIDE_CONTENT : 0);
  if (tr_split_view_get_sidebar_collapsed (TR_SPLIT_VIEW (self->outer)))
    tr_split_view_set_show_sidebar (TR_SPLIT_VIEW (self->outer), FALSE);
}

/* What the room sees of it. */
TrAudienceDesk *
tr_project_view_get_audience (TrProjectView *self)
{
  return self->audience;
}

/* The page that is in sight. */
const char *
tr_project_view_get_page (TrProjectView *self)
{
  return self->page;
}

/* Puts the focus in the page. */
void
tr_project_view_focus (TrProjectView *self)
{
  tr_project_page_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

/* Searches the logbook, the only page with a search of its own. */
void
tr_project_view_search (TrProjectView *self)
{
  tr_project_view_set_page (self, TR_PAGE_LOGBOOK);
  tr_project_view_focus (self);
}

void
tr_project_view_toggle_sidebar (TrProjectView *self)
{
  TrSplitView *outer = TR_SPLIT_VIEW (self->outer);

  tr_split_view_set_show_sidebar (outer, !tr_split_view_get_show_sidebar (outer));
}

/* Shows the one or the other beside the page; away with it when it is what is there. */
static void
toggle_beside (TrProjectView *self, gboolean is_chair)
{
  TrSplitView *inner = TR_SPLIT_VIEW (self->inner);
  TrBesidePane *beside = TR_BESIDE_PANE (self->beside);
  gboolean is_there = tr_split_view_get_show_guidance (inner) && tr_beside_pane_is_chair (beside) == is_chair;

  self->is_for_room = FALSE;
  tr_beside_pane_set_chair (beside, is_chair);
  tr_split_view_set_show_guidance (inner, !is_there);
  update_panes (self);
}

/* Advice and tips. */
void
tr_project_view_toggle_guidance (TrProjectView *self)
{
  toggle_beside (self, FALSE);
}

/* What whoever leads the talk has at hand. */
void
tr_project_view_toggle_chair (TrProjectView *self)
{
  toggle_beside (self, TRUE);
}

/* Between the page and what is beside it; the page gets the focus back where it was. On the page with all advice
 * there is nothing beside it. */
void
tr_project_view_switch_advice (TrProjectView *self)
{
  TrSplitView *inner = TR_SPLIT_VIEW (self->inner);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *before = self->focus_before;

  if (!gtk_widget_get_visible (self->beside)) {
    tr_project_view_focus (self);
  } else if (focus == NULL || !gtk_widget_is_ancestor (focus, self->beside)) {
    g_set_weak_pointer (&self->focus_before, focus);
    tr_split_view_set_show_guidance (inner, TRUE);
    tr_beside_pane_focus (TR_BESIDE_PANE (self->beside));
  } else if (tr_split_view_get_guidance_collapsed (inner)) {
    tr_split_view_set_show_guidance (inner, FALSE);
  } else if (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before)) {
    tr_project_view_focus (self);
  }
}
