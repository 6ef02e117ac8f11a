/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sideways.h"

#define LEAST_WIDTH_PX 240
#define STEP_PX 60 /* for one notch of a wheel */

struct _TrSideways {
  GtkWidget parent_instance;
  GtkWidget *viewport;
  GtkWidget *bar;
  GtkWidget *child; /* borrowed from the viewport */
};

G_DEFINE_FINAL_TYPE (TrSideways, tr_sideways, GTK_TYPE_WIDGET)

static int
least_width (TrSideways *self)
{
  int minimum = 0;

  if (self->child != NULL)
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
bar_height (TrSideways *self)
{
  int minimum;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkSizeRequestMode
tr_sideways_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_sideways_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                     int *natural_baseline)
{
  TrSideways *self = TR_SIDEWAYS (widget);
  int least = least_width (self);

  gtk_widget_measure (self->viewport, orientation,
                      orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? MAX (for_size, least) : -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN (*minimum, LEAST_WIDTH_PX);
  } else if (for_size >= 0 && for_size < least) {
    *minimum += bar_height (self);
    *natural += bar_height (self);
  }
}

static void
tr_sideways_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrSideways *self = TR_SIDEWAYS (widget);
  gboolean has_bar = width < least_width (self);
  int room = has_bar ? bar_height (self) : 0;

  gtk_widget_set_child_visible (self->bar, has_bar);
  gtk_widget_size_allocate (self->viewport, &(GtkAllocation) { 0, 0, width, MAX (0, height - room) }, -1);
  if (has_bar)
    gtk_widget_size_allocate (self->bar, &(GtkAllocation) { 0, height - room, width, room }, -1);
}

/* Wheels and touchpads that know sideways. Up and down is the page's. */
static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  TrSideways *self = user_data;
  GtkAdjustment *place = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->viewport));

  if (dx == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + dx * STEP_PX);

  return GDK_EVENT_STOP;
}

static void
tr_sideways_dispose (GObject *object)
{
  TrSideways *self = TR_SIDEWAYS (object);

  self->child = NULL;
  g_clear_pointer (&self->viewport, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (tr_sideways_parent_class)->dispose (object);
}

static void
tr_sideways_class_init (TrSidewaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_sideways_dispose;
  widget_class->get_request_mode = tr_sideways_get_request_mode;
  widget_class->measure = tr_sideways_measure;
  widget_class->size_allocate = tr_sideways_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trsideways");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_sideways_init (TrSideways *self)
{
  GtkAdjustment *place = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);

  self->viewport = gtk_viewport_new (place, NULL);
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, place);
  gtk_widget_set_parent (self->viewport, GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

GtkWidget *
tr_sideways_new (GtkWidget *child)
{
  TrSideways *self = g_object_new (TR_TYPE_SIDEWAYS, NULL);

  self->child = child;
  gtk_viewport_set_child (GTK_VIEWPORT (self->viewport), child);

  return GTK_WIDGET (self);
}
