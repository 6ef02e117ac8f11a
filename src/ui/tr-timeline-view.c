/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-timeline-view.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-compat.h"
#include "tr-feedback.h"
#include "tr-picture-menu.h"
#include "tr-sideways.h"
#include "tr-timeline-canvas.h"
#include "tr-timeline-next.h"
#include "tr-timeline-table.h"
#include "tr-timeline-words.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"
#include "tr-zoom.h"

#define ZOOM_STEP 1.6
#define MIDDLE 0.5
#define LEAST_LIST 280 /* pixels, of a list beside another */

struct _TrTimelineView {
  GtkBox parent_instance;

  TrTimelineDesk *desk;
  GtkWidget *canvas;
  GtkWidget *scrollbar;
  GtkWidget *told;
  GtkWidget *told_room; /* what it stands in: out of sight while there is nothing to point at */
  GtkWidget *as_table;
  GtkWidget *stack;
  GtkWidget *table;     /* made when it is first wanted */
  GtkAdjustment *place; /* of the window in time, days */
  gboolean is_placing;  /* the adjustment changes because the desk did */
};

G_DEFINE_FINAL_TYPE (TrTimelineView, tr_timeline_view, GTK_TYPE_BOX)

static gboolean
write_held (GtkWidget *view)
{
  return tr_timeline_desk_settle (TR_TIMELINE_VIEW (view)->desk);
}

static void
drop_held (GtkWidget *view)
{
  tr_timeline_desk_drop (TR_TIMELINE_VIEW (view)->desk);
}

static const TrUnwrittenWays held_ways = { write_held, drop_held };

/* What is in hand is written before the window closes and before undo, as typing is. */
static void
on_held_cb (TrTimelineView *self)
{
  TrUnwritten *unwritten = tr_unwritten_of (tr_timeline_desk_get_document (self->desk));

  if (tr_timeline_desk_get_held (self->desk) != NULL)
    tr_unwritten_hold (unwritten, GTK_WIDGET (self), &held_ways);
  else
    tr_unwritten_release (unwritten, GTK_WIDGET (self));
}

static void
on_failed_cb (TrTimelineView *self, GError *error)
{
  tr_feedback_error (GTK_WIDGET (self), _("The date could not be saved"), error);
}

static void
on_refused_cb (TrTimelineView *self, const char *why)
{
  gtk_label_set_label (GTK_LABEL (self->told), why);
  tr_compat_announce (GTK_WIDGET (self), why);
}

/* What is under the pointer, or has the focus, in words; how it is moved where one can. */
static void
on_told_cb (TrTimelineView *self)
{
  const char *told = tr_timeline_desk_get_told (self->desk);
  const TrPlan *plan = tr_timeline_desk_get_plan (self->desk);
  const TrPlanItem *item = tr_timeline_desk_find (self->desk, told);
  g_autofree char *text = NULL, *keys = NULL, *whole = NULL;

  if (item == NULL) {
    gtk_label_set_label (GTK_LABEL (self->told),
                         _("Point at something, or go there with Tab, Up and Down, to read what it is and how it is moved."));
    return;
  }
  text = tr_timeline_item_text (plan, item, tr_timeline_desk_get_today (self->desk));
  keys = tr_timeline_keys_text (plan, item);
  whole = g_strdup_printf ("%s\n%s", text, keys);
  gtk_label_set_label (GTK_LABEL (self->told), whole);
  if (g_strcmp0 (tr_timeline_desk_get_held (self->desk), told) == 0)
    tr_compat_announce (GTK_WIDGET (self), text);
}

static void
on_window_cb (TrTimelineView *self)
{
  double days = tr_timeline_desk_get_days (self->desk), whole, at;
  const TrTimelinePicture *picture = tr_timeline_desk_get_picture (self->desk);
  gboolean is_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table));
  GDate first, last;

  gtk_widget_set_visible (self->told_room, tr_timeline_desk_get_plan (self->desk)->items->len > 0);
  if (!tr_timeline_desk_get_span (self->desk, &first, &last)) {
    gtk_widget_set_visible (self->scrollbar, FALSE);
    return;
  }
  whole = MAX (g_date_days_between (&first, &last) + 1, days);
  at = g_date_days_between (&first, &picture->first);
  self->is_placing = TRUE;
  gtk_adjustment_configure (self->place, CLAMP (at, 0, whole - days), 0, whole, days / 10, days * 0.9, days);
  self->is_placing = FALSE;
  gtk_widget_set_visible (self->scrollbar, days < whole && !is_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-in", !is_table && days > TR_TIMELINE_LEAST_DAYS);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-out", !is_table && days < whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-all", !is_table && days < whole);
}

static void
on_place_cb (TrTimelineView *self)
{
  GDate first, last;

  if (self->is_placing || !tr_timeline_desk_get_span (self->desk, &first, &last))
    return;
  g_date_add_days (&first, (guint) round (gtk_adjustment_get_value (self->place)));
  tr_timeline_desk_look (self->desk, &first, tr_timeline_desk_get_days (self->desk));
}

/* Around what has the focus, else around the middle. */
static double
share_of_focus (TrTimelineView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->canvas);
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, self->canvas, &bounds))
    return MIDDLE;

  return CLAMP ((bounds.origin.x + bounds.size.width / 2) / MAX (gtk_widget_get_width (self->canvas), 1), 0, 1);
}

static void
on_zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrTimelineView *self = TR_TIMELINE_VIEW (widget);

  if (g_str_equal (name, "timeline.zoom-all"))
    tr_timeline_desk_look_at_all (self->desk);
  else
    tr_timeline_desk_zoom (self->desk, g_str_equal (name, "timeline.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP,
                           share_of_focus (self));
}

/* Most people never need the table. */
static void
on_as_table_cb (TrTimelineView *self)
{
  gboolean is_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table));

  tr_timeline_desk_settle (self->desk);
  if (is_table && self->table == NULL) {
    self->table = tr_sideways_new (tr_timeline_table_new (self->desk));
    gtk_stack_add_named (GTK_STACK (self->stack), self->table, "table");
  }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_table ? "table" : "timeline");
  on_window_cb (self);
}

/* A page that goes out of sight takes nothing along. */
static void
tr_timeline_view_unmap (GtkWidget *widget)
{
  tr_timeline_desk_settle (TR_TIMELINE_VIEW (widget)->desk);
  GTK_WIDGET_CLASS (tr_timeline_view_parent_class)->unmap (widget);
}

static void
tr_timeline_view_dispose (GObject *object)
{
  TrTimelineView *self = TR_TIMELINE_VIEW (object);

  if (self->desk != NULL)
    tr_unwritten_release (tr_unwritten_of (tr_timeline_desk_get_document (self->desk)), GTK_WIDGET (self));
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_timeline_view_parent_class)->dispose (object);
}

static void
tr_timeline_view_class_init (TrTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_timeline_view_dispose;
  widget_class->unmap = tr_timeline_view_unmap;
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-all", NULL, on_zoom_cb);
}

static void
tr_timeline_view_init (TrTimelineView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static GtkWidget *
zoom_new (void)
{
  GtkWidget *all = gtk_button_new_with_label (_("All years"));
  /* TRANSLATORS: tips of buttons above the timeline: what they do, and the key that does so when the focus is on it */
  GtkWidget *out = tr_zoom_button_new ("zoom-out-symbolic", _("More time in sight (−)"), "timeline.zoom-out");
  GtkWidget *in = tr_zoom_button_new ("zoom-in-symbolic", _("Less time in sight (+)"), "timeline.zoom-in");

  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_tooltip_text (all, _("The whole plan (0)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "timeline.zoom-all");

  return tr_row_new (0, out, all, in, NULL);
}

static GtkWidget *
switches_new (TrTimelineView *self)
{
  GtkWidget *as_timeline = gtk_toggle_button_new_with_label (_("Timeline")), *switches;

  self->as_table = gtk_toggle_button_new_with_label (_("Table"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->as_table), GTK_TOGGLE_BUTTON (as_timeline));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_timeline), TRUE);
  g_signal_connect_object (self->as_table, "toggled", G_CALLBACK (on_as_table_cb), self, G_CONNECT_SWAPPED);
  switches = tr_row_new (0, as_timeline, self->as_table, NULL);
  gtk_widget_add_css_class (switches, "tr-switches");

  return switches;
}

static GtkWidget *
tools_new (TrTimelineView *self)
{
  GtkWidget *menu = tr_picture_menu_new ("win.export-timeline", "win.copy-timeline",
                                         _("Save or copy the timeline as a picture"));
  GtkWidget *tools = tr_row_new (0, switches_new (self), zoom_new (), menu, NULL);

  gtk_widget_set_layout_manager (tools, tr_wrap_layout_new (12, 6));

  return tools;
}

/* As high as most of what is told: the page under it stays where it is while the pointer moves. */
static GtkWidget *
told_new (TrTimelineView *self)
{
  GtkWidget *overlay = gtk_overlay_new (), *room = gtk_label_new ("\n\n");

  self->told = tr_text_new ("", "tr-summary");
  gtk_widget_set_valign (self->told, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), room);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->told);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->told, TRUE);
  self->told_room = overlay;

  return overlay;
}

static GtkWidget *
board_new (TrTimelineView *self)
{
  GtkWidget *board;

  self->canvas = tr_timeline_canvas_new (self->desk);
  self->place = gtk_adjustment_new (0, 0, 1, 1, 1, 1);
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->place);
  tr_name_widget (self->scrollbar, _("Earlier and later"));
  g_signal_connect_object (self->place, "value-changed", G_CALLBACK (on_place_cb), self, G_CONNECT_SWAPPED);
  board = tr_column_new (3, self->canvas, self->scrollbar, told_new (self), NULL);
  gtk_widget_add_css_class (board, "card");
  gtk_widget_add_css_class (board, "tr-timeline");

  return board;
}

static GtkWidget *
lists_new (TrTimelineView *self)
{
  GtkWidget *next = tr_timeline_next_new (self->desk), *gaps = tr_timeline_gaps_new (self->desk);
  GtkWidget *lists = tr_row_new (0, next, gaps, NULL);

  gtk_widget_set_layout_manager (lists, tr_wrap_layout_new (24, 15));
  gtk_widget_set_size_request (next, LEAST_LIST, -1);
  gtk_widget_set_size_request (gaps, LEAST_LIST, -1);

  return lists;
}

GtkWidget *
tr_timeline_view_new (TrDocument *document)
{
  TrTimelineView *self = g_object_new (TR_TYPE_TIMELINE_VIEW, NULL);

  self->desk = tr_timeline_desk_new (document);
  gtk_box_append (GTK_BOX (self), tools_new (self));
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), board_new (self), "timeline");
  gtk_box_append (GTK_BOX (self), self->stack);
  gtk_box_append (GTK_BOX (self), lists_new (self));
  g_signal_connect_object (self->desk, "held", G_CALLBACK (on_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "refused", G_CALLBACK (on_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "told", G_CALLBACK (on_told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (on_window_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "window", G_CALLBACK (on_window_cb), self, G_CONNECT_SWAPPED);
  on_window_cb (self);
  on_told_cb (self);

  return GTK_WIDGET (self);
}

TrTimelineDesk *
tr_timeline_view_get_desk (TrTimelineView *self)
{
  return self->desk;
}

/* The table instead of the timeline, or the other way round. */
void
tr_timeline_view_show_table (TrTimelineView *self, gboolean is_table)
{
  GtkWidget *other = gtk_widget_get_prev_sibling (self->as_table);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is_table ? self->as_table : other), TRUE);
}
