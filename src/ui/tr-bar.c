/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-bar.h"

#include <math.h>

#define MOST_PARTS 3
#define N_LIMITS 2
#define LIMIT_PX 2
#define HEIGHT_PX 10
#define WIDTH_PX 60

struct _TrBar {
  GtkWidget parent_instance;
  GtkWidget *parts[MOST_PARTS];
  double shares[MOST_PARTS];
  GtkWidget *limits[N_LIMITS]; /* lines across the bar */
  double limit_shares[N_LIMITS];
};

G_DEFINE_FINAL_TYPE (TrBar, tr_bar, GTK_TYPE_WIDGET)

static void
tr_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

/* Parts follow each other from the reading side. */
static void
tr_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrBar *self = TR_BAR (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start = 0;

  for (guint i = 0; i < MOST_PARTS; i++) {
    int room = (int) round (self->shares[i] * width);
    int part_width = MIN (room, width - start);
    GtkAllocation place = { is_mirrored ? width - start - part_width : start, 0, part_width, height };

    gtk_widget_set_child_visible (self->parts[i], part_width > 0);
    if (part_width > 0)
      gtk_widget_size_allocate (self->parts[i], &place, -1);
    start += part_width;
  }
  for (guint i = 0; i < N_LIMITS; i++) {
    int x = (int) round (self->limit_shares[i] * width);
    GtkAllocation place = { (is_mirrored ? width - x : x) - LIMIT_PX / 2, 0, LIMIT_PX, height };

    if (gtk_widget_get_visible (self->limits[i]))
      gtk_widget_size_allocate (self->limits[i], &place, -1);
  }
}

static void
tr_bar_dispose (GObject *object)
{
  TrBar *self = TR_BAR (object);

  for (guint i = 0; i < MOST_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);
  for (guint i = 0; i < N_LIMITS; i++)
    g_clear_pointer (&self->limits[i], gtk_widget_unparent);
  G_OBJECT_CLASS (tr_bar_parent_class)->dispose (object);
}

static void
tr_bar_class_init (TrBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_bar_dispose;
  widget_class->measure = tr_bar_measure;
  widget_class->size_allocate = tr_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkWidget *
add_part (TrBar *self)
{
  GtkWidget *part = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_parent (part, GTK_WIDGET (self));
  return part;
}

static void
tr_bar_init (TrBar *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  for (guint i = 0; i < MOST_PARTS; i++)
    self->parts[i] = add_part (self);
  for (guint i = 0; i < N_LIMITS; i++) {
    self->limits[i] = add_part (self);
    gtk_widget_add_css_class (self->limits[i], "tr-limit");
    gtk_widget_set_visible (self->limits[i], FALSE);
  }
}

GtkWidget *
tr_bar_new (void)
{
  return g_object_new (TR_TYPE_BAR, NULL);
}

/* Gives part `index` a share (0 to 1) of the bar and the one class that colours it. */
void
tr_bar_set_part (TrBar *self, guint index, double share, const char *css_class)
{
  const char *classes[] = { css_class, NULL };

  g_return_if_fail (index < MOST_PARTS);
  self->shares[index] = isfinite (share) ? CLAMP (share, 0, 1) : 0;
  gtk_widget_set_css_classes (self->parts[index], classes);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The share of a part. */
double
tr_bar_get_part (TrBar *self, guint index)
{
  g_return_val_if_fail (index < MOST_PARTS, 0);
  return self->shares[index];
}

/* Draws a line across the bar at two shares of it: between them is good. */
void
tr_bar_set_limits (TrBar *self, double low, double high)
{
  self->limit_shares[0] = low;
  self->limit_shares[1] = high;
  for (guint i = 0; i < N_LIMITS; i++)
    gtk_widget_set_visible (self->limits[i], TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
