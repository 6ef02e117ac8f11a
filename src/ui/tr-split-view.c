/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-split-view.h"

#define CONTENT_WIDTH 560 /* pixels that the content usually keeps before a pane has to lie over it */
#define WIDEST_SHARE 0.42 /* of the whole, for a pane that stands beside the content */
#define OVERLAY_REST 48   /* pixels of content that stay in sight beside a pane that lies over it */

typedef enum { PANE_SIDEBAR, PANE_GUIDANCE, N_PANES } PaneId;

typedef struct {
  GtkWidget *child;
  gboolean is_wanted;    /* beside the content, when there is room */
  gboolean is_open;      /* over the content, when there is not */
  gboolean is_collapsed;
  gboolean was_collapsed; /* what listeners know */
  gboolean had_focus;     /* when it collapsed */
} Pane;

struct _TrSplitView {
  GtkWidget parent_instance;

  GtkWidget *content;
  int content_width; /* pixels that it keeps before a pane has to lie over it */
  Pane panes[N_PANES];
  GtkWidget *focus_before; /* what had the focus when a pane opened over the content */
  Pane *focus_next;        /* the pane that gets the focus when it is in place */
  guint notify_id;
  guint focus_id;
};

enum { PROP_SHOW_SIDEBAR = 1, PROP_SHOW_GUIDANCE, PROP_SIDEBAR_COLLAPSED, PROP_GUIDANCE_COLLAPSED, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TrSplitView, tr_split_view, GTK_TYPE_WIDGET)

/* A pane that has nothing to show now is not visible, and takes no room. */
static gboolean
is_there (const Pane *pane)
{
  return pane->child != NULL && gtk_widget_get_visible (pane->child);
}

static gboolean
is_seen (const Pane *pane)
{
  return is_there (pane) && (pane->is_collapsed ? pane->is_open : pane->is_wanted);
}

static gboolean
lies_over (const Pane *pane)
{
  return is_seen (pane) && pane->is_collapsed;
}

/* While a pane lies over the content, Tab does not reach what is under it. */
static void
update_reach (TrSplitView *self)
{
  if (self->content != NULL)
    gtk_widget_set_can_focus (self->content,
                              !lies_over (&self->panes[PANE_SIDEBAR]) && !lies_over (&self->panes[PANE_GUIDANCE]));
}

/* What has the focus in this window. */
static GtkWidget *
focus_of (TrSplitView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
has_focus_within (TrSplitView *self, GtkWidget *child)
{
  GtkWidget *focus = focus_of (self);

  return focus != NULL && child != NULL && (focus == child || gtk_widget_is_ancestor (focus, child));
}

/* Where the focus was before, or the first place in the content. */
static void
give_focus_back (TrSplitView *self)
{
  GtkWidget *before = self->focus_before;

  g_clear_weak_pointer (&self->focus_before);
  if (before != NULL && gtk_widget_get_mapped (before) && gtk_widget_grab_focus (before))
    return;
  if (self->content != NULL)
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static gboolean
focus_pane (gpointer user_data)
{
  TrSplitView *self = user_data;
  Pane *pane = g_steal_pointer (&self->focus_next);

  self->focus_id = 0;
  if (pane != NULL && lies_over (pane) && !has_focus_within (self, pane->child))
    gtk_widget_child_focus (pane->child, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static int
width_of (GtkWidget *child, GtkOrientation orientation, gboolean natural)
{
  int minimum = 0, wanted = 0;

  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, &minimum, &wanted, NULL, NULL);
  return natural ? wanted : minimum;
}

static int
pane_width (const Pane *pane, int total)
{
  int minimum = width_of (pane->child, GTK_ORIENTATION_HORIZONTAL, FALSE);
  int natural = width_of (pane->child, GTK_ORIENTATION_HORIZONTAL, TRUE);

  return MAX (minimum, MIN (natural, (int) (total * WIDEST_SHARE)));
}

static gboolean
notify_collapsed (gpointer user_data)
{
  TrSplitView *self = user_data;

  self->notify_id = 0;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < N_PANES; i++) {
    if (self->panes[i].is_collapsed == self->panes[i].was_collapsed)
      continue;
    self->panes[i].was_collapsed = self->panes[i].is_collapsed;
    if (self->panes[i].had_focus && !is_seen (&self->panes[i]))
      give_focus_back (self);
    self->panes[i].had_focus = FALSE;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_COLLAPSED + i]);
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR + i]);
  }
  g_object_thaw_notify (G_OBJECT (self));

  return G_SOURCE_REMOVE;
}

/* Says afterwards what changed: whoever listens may change sizes, and this happens while they are handed out. */
static void
set_collapsed (TrSplitView *self, Pane *pane, gboolean is_collapsed)
{
  if (pane->is_collapsed == is_collapsed)
    return;
  pane->had_focus = has_focus_within (self, pane->child);
  pane->is_collapsed = is_collapsed;
  pane->is_open = FALSE;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_collapsed, self);
}

static void
decide_what_collapses (TrSplitView *self, int width)
{
  int content = MAX (self->content_width, width_of (self->content, GTK_ORIENTATION_HORIZONTAL, FALSE));
  Pane *sidebar = &self->panes[PANE_SIDEBAR], *guidance = &self->panes[PANE_GUIDANCE];
  int sidebar_width = is_there (sidebar) ? pane_width (sidebar, width) : 0;
  int guidance_width = is_there (guidance) ? pane_width (guidance, width) : 0;

  set_collapsed (self, sidebar, sidebar_width + content > width);
  if (sidebar->is_collapsed || !sidebar->is_wanted)
    sidebar_width = 0;
  set_collapsed (self, guidance, sidebar_width + guidance_width + content > width);
}

static void
allocate (TrSplitView *self, GtkWidget *child, int x, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
tr_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrSplitView *self = TR_SPLIT_VIEW (widget);
  int taken[N_PANES] = { 0, 0 };

  decide_what_collapses (self, width);
  for (guint i = 0; i < N_PANES; i++) {
    Pane *pane = &self->panes[i];
    int pane_size;

    if (!is_there (pane))
      continue;
    gtk_widget_set_child_visible (pane->child, is_seen (pane));
    if (!is_seen (pane))
      continue;
    pane_size = pane->is_collapsed
                    ? MAX (width_of (pane->child, GTK_ORIENTATION_HORIZONTAL, FALSE),
                           MIN (width_of (pane->child, GTK_ORIENTATION_HORIZONTAL, TRUE), width - OVERLAY_REST))
                    : pane_width (pane, width);
    if (!pane->is_collapsed)
      taken[i] = pane_size;
    allocate (self, pane->child, i == PANE_SIDEBAR ? 0 : width - pane_size, pane_size, height);
  }
  if (self->content != NULL)
    allocate (self, self->content, taken[PANE_SIDEBAR], width - taken[PANE_SIDEBAR] - taken[PANE_GUIDANCE], height);
  update_reach (self);
  if (self->focus_next != NULL && self->focus_id == 0)
    self->focus_id = g_idle_add (focus_pane, self);
}

static void
tr_split_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  TrSplitView *self = TR_SPLIT_VIEW (widget);

  *minimum = *natural = 0;
  /* The content scrolls, whatever its height; what that is at the least width is by far the most that is to be worked out of a page. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = width_of (self->content, orientation, FALSE);
    *natural = width_of (self->content, orientation, TRUE);
  }
  for (guint i = 0; i < N_PANES; i++) {
    *minimum = MAX (*minimum, width_of (self->panes[i].child, orientation, FALSE));
    if (orientation == GTK_ORIENTATION_HORIZONTAL)
      *natural += width_of (self->panes[i].child, orientation, TRUE);
    else
      *natural = MAX (*natural, width_of (self->panes[i].child, orientation, TRUE));
  }
  *natural = MAX (*natural, *minimum);
}

static void
tr_split_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrSplitView *self = TR_SPLIT_VIEW (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);

  if (self->content != NULL)
    gtk_widget_snapshot_child (widget, self->content, snapshot);
  if (lies_over (&self->panes[PANE_SIDEBAR]) || lies_over (&self->panes[PANE_GUIDANCE]))
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, 0.25f }, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint i = 0; i < N_PANES; i++)
    if (self->panes[i].child != NULL)
      gtk_widget_snapshot_child (widget, self->panes[i].child, snapshot);
}

/* Only one pane lies over the content at a time. It gets the focus when it is in place: before, it can not take it. */
static void
set_open (TrSplitView *self, Pane *pane, gboolean open)
{
  for (guint i = 0; i < N_PANES; i++)
    if (&self->panes[i] != pane)
      self->panes[i].is_open = FALSE;
  pane->is_open = open;
  self->focus_next = open ? pane : NULL;
  if (open && self->focus_before == NULL)
    g_set_weak_pointer (&self->focus_before, focus_of (self));
}

static void
set_seen (TrSplitView *self, PaneId id, gboolean show)
{
  Pane *pane = &self->panes[id];
  gboolean has_focus = has_focus_within (self, pane->child);

  if (!is_there (pane) || is_seen (pane) == show)
    return;
  if (pane->is_collapsed)
    set_open (self, pane, show);
  else
    pane->is_wanted = show;
  update_reach (self);
  /* The focus may not stay in a pane that goes away. */
  if (!show && has_focus)
    give_focus_back (self);
  else if (!show)
    g_clear_weak_pointer (&self->focus_before);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR + id]);
}

static gboolean
close_overlays (TrSplitView *self)
{
  gboolean did = FALSE;

  for (guint i = 0; i < N_PANES; i++) {
    if (!lies_over (&self->panes[i]))
      continue;
    set_seen (self, i, FALSE);
    did = TRUE;
  }
  return did;
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  TrSplitView *self = user_data;

  for (guint i = 0; i < N_PANES; i++) {
    graphene_rect_t bounds;

    if (!lies_over (&self->panes[i]) || !gtk_widget_compute_bounds (self->panes[i].child, GTK_WIDGET (self), &bounds))
      continue;
    if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      continue;
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    close_overlays (self);
  }
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  return key == GDK_KEY_Escape && close_overlays (user_data) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
tr_split_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  TrSplitView *self = TR_SPLIT_VIEW (object);

  if (property_id >= PROP_SIDEBAR_COLLAPSED)
    g_value_set_boolean (value, self->panes[property_id - PROP_SIDEBAR_COLLAPSED].is_collapsed);
  else
    g_value_set_boolean (value, is_seen (&self->panes[property_id - PROP_SHOW_SIDEBAR]));
}

static void
tr_split_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  set_seen (TR_SPLIT_VIEW (object), property_id - PROP_SHOW_SIDEBAR, g_value_get_boolean (value));
}

static void
tr_split_view_dispose (GObject *object)
{
  TrSplitView *self = TR_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  for (guint i = 0; i < N_PANES; i++)
    g_clear_pointer (&self->panes[i].child, gtk_widget_unparent);

  G_OBJECT_CLASS (tr_split_view_parent_class)->dispose (object);
}

static void
tr_split_view_class_init (TrSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = tr_split_view_dispose;
  object_class->get_property = tr_split_view_get_property;
  object_class->set_property = tr_split_view_set_property;
  widget_class->measure = tr_split_view_measure;
  widget_class->size_allocate = tr_split_view_size_allocate;
  widget_class->snapshot = tr_split_view_snapshot;

  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SHOW_GUIDANCE] = g_param_spec_boolean ("show-guidance", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SIDEBAR_COLLAPSED] =
      g_param_spec_boolean ("sidebar-collapsed", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  properties[PROP_GUIDANCE_COLLAPSED] =
      g_param_spec_boolean ("guidance-collapsed", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "split");
}

static void
tr_split_view_init (TrSplitView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < N_PANES; i++)
    self->panes[i].is_wanted = TRUE;
  self->content_width = CONTENT_WIDTH;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
tr_split_view_new (void)
{
  return g_object_new (TR_TYPE_SPLIT_VIEW, NULL);
}

/* The order of the children is the order of the Tab key. */
void
tr_split_view_set_sidebar (TrSplitView *self, GtkWidget *child)
{
  g_return_if_fail (TR_IS_SPLIT_VIEW (self) && self->panes[PANE_SIDEBAR].child == NULL);
  self->panes[PANE_SIDEBAR].child = child;
  gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
}

void
tr_split_view_set_content (TrSplitView *self, GtkWidget *child)
{
  g_return_if_fail (TR_IS_SPLIT_VIEW (self) && self->content == NULL);
  self->content = child;
  gtk_widget_insert_after (child, GTK_WIDGET (self), self->panes[PANE_SIDEBAR].child);
}

/* How much the content keeps before a pane has to lie over it, in pixels; 0 for the usual. */
void
tr_split_view_set_content_width (TrSplitView *self, int width)
{
  g_return_if_fail (TR_IS_SPLIT_VIEW (self));

  width = width > 0 ? width : CONTENT_WIDTH;
  if (self->content_width == width)
    return;
  self->content_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
tr_split_view_set_guidance (TrSplitView *self, GtkWidget *child)
{
  g_return_if_fail (TR_IS_SPLIT_VIEW (self) && self->panes[PANE_GUIDANCE].child == NULL);
  self->panes[PANE_GUIDANCE].child = child;
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

gboolean
tr_split_view_get_show_sidebar (TrSplitView *self)
{
  return is_seen (&self->panes[PANE_SIDEBAR]);
}

void
tr_split_view_set_show_sidebar (TrSplitView *self, gboolean show)
{
  set_seen (self, PANE_SIDEBAR, show);
}

gboolean
tr_split_view_get_show_guidance (TrSplitView *self)
{
  return is_seen (&self->panes[PANE_GUIDANCE]);
}

void
tr_split_view_set_show_guidance (TrSplitView *self, gboolean show)
{
  set_seen (self, PANE_GUIDANCE, show);
}

gboolean
tr_split_view_get_sidebar_collapsed (TrSplitView *self)
{
  return self->panes[PANE_SIDEBAR].is_collapsed;
}

gboolean
tr_split_view_get_guidance_collapsed (TrSplitView *self)
{
  return self->panes[PANE_GUIDANCE].is_collapsed;
}
