/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-view.h"

#include <glib/gi18n.h>

#include "core/tr-error.h"
#include "core/tr-parking.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-beside-pane.h"
#include "tr-compat.h"
#include "tr-direction-card.h"
#include "tr-feedback.h"
#include "tr-finding-way.h"
#include "tr-pacer.h"
#include "tr-parking-sheet.h"
#include "tr-project-header.h"
#include "tr-project-sidebar.h"
#include "tr-set-aside.h"
#include "tr-settings.h"
#include "tr-split-view.h"
#include "tr-spot.h"
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
  GtkWidget *sidebar, *header;
  GtkWidget *beside;  /* advice and tips, or what is for the chair */
  GtkWidget *focus_before; /* where the page had the focus before it went to the advice */
  gboolean is_room_open;   /* as far as this view knows */
  gboolean is_for_room;    /* what is for the chair was brought because of that */
  gboolean was_beside;     /* what was there before it was */
};

G_DEFINE_FINAL_TYPE (TrProjectView, tr_project_view, ADW_TYPE_BIN)

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

  tr_project_header_set_sidebar (TR_PROJECT_HEADER (self->header), is_beside);
  tr_project_header_set_chair (TR_PROJECT_HEADER (self->header), has_chair);
  tr_project_sidebar_set_preview (TR_PROJECT_SIDEBAR (self->sidebar), !has_chair);
  if (!tr_split_view_get_sidebar_collapsed (outer))
    tr_settings_set_flag ("sidebar-visible", is_beside);
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
  self->header = tr_project_header_new (self->document);
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), self->inner);
  self->outer = tr_split_view_new ();
  self->sidebar = tr_project_sidebar_new (self->audience);
  tr_split_view_set_sidebar (TR_SPLIT_VIEW (self->outer), self->sidebar);
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
    tr_parking_sheet_open (GTK_WIDGET (self), self->audience);

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
  g_signal_connect_object (tr_unwritten_of (document), "lost", G_CALLBACK (on_lost_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_advisor_of (document), "solved", G_CALLBACK (on_solved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "changed", G_CALLBACK (on_audience_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_pacer_of (document), "began", G_CALLBACK (on_began_cb), self, G_CONNECT_SWAPPED);
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
  tr_project_sidebar_set_page (TR_PROJECT_SIDEBAR (self->sidebar), page);
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

/* Searches the page when it has a search of its own, or else the logbook. */
void
tr_project_view_search (TrProjectView *self)
{
  if (!tr_project_page_has_search (self->page))
    tr_project_view_set_page (self, TR_PAGE_LOGBOOK);
  uncover_page (self);
  tr_project_page_search (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
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
