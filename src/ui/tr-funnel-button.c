/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-funnel-button.h"

#include <glib/gi18n.h>

#include "draw/tr-draw-funnel.h"
#include "tr-phrases.h"
#include "tr-theme.h"
#include "tr-widgets.h"

/* Pixels between the words and the box around the trapezium. The style sheet gives no padding: what is drawn fills the
 * box. */
#define SIDE 20
#define EDGE 10

struct _TrFunnelButton {
  GtkButton parent_instance;

  guint place;
  TrFunnelPart part;
  GtkWidget *title;
  GtkWidget *summary;
  GtkWidget *mark; /* what the advice on the step weighs; not there when that is nothing */
};

G_DEFINE_FINAL_TYPE (TrFunnelButton, tr_funnel_button, GTK_TYPE_BUTTON)

static void
color_label (GtkWidget *label, const TrColor *color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new ((guint16) (color->red * 65535), (guint16) (color->green * 65535),
                                                     (guint16) (color->blue * 65535)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

/* The words take the colour that goes with the shape under them, which no style sheet knows. */
static void
update_colors (TrFunnelButton *self)
{
  const TrPalette *palette = tr_theme_palette ();
  const TrInk *ink = &palette->empty[self->place];

  if (self->part.filled == TR_FILLED_WELL)
    ink = &palette->well[self->place];
  else if (self->part.filled == TR_FILLED_THIN)
    ink = &palette->thin[self->place];
  color_label (self->title, &ink->text);
  color_label (self->summary, &ink->text);
  color_label (self->mark, &ink->text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tr_funnel_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrFunnelButton *self = TR_FUNNEL_BUTTON (widget);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  TrFunnelPart part = self->part;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  part.is_hovered = (state & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE)) != 0;
  part.is_focused = (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
  tr_draw_funnel_part (cr, width, height, tr_theme_palette (), self->place, &part);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (tr_funnel_button_parent_class)->snapshot (widget, snapshot);
}

static void
tr_funnel_button_class_init (TrFunnelButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = tr_funnel_button_snapshot;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tr_funnel_button_init (TrFunnelButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = make_label ("funnel-title");
  self->summary = make_label ("funnel-summary");
  self->mark = make_label ("funnel-mark");
  gtk_widget_set_visible (self->mark, FALSE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->mark);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, SIDE);
  gtk_widget_set_margin_end (box, SIDE);
  gtk_widget_set_margin_top (box, EDGE);
  gtk_widget_set_margin_bottom (box, EDGE);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "funnel-step");
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), NULL);
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (update_colors));
}

/* `place` is 0 to 3, from the mouth of the funnel to its end. */
GtkWidget *
tr_funnel_button_new (guint place)
{
  TrFunnelButton *self = g_object_new (TR_TYPE_FUNNEL_BUTTON, NULL);

  self->place = MIN (place, TR_FUNNEL_N_PARTS - 1);
  return GTK_WIDGET (self);
}

/* What the step holds: how far it is, and a few words that tell the same. */
void
tr_funnel_button_set_step (TrFunnelButton *self, TrFunnelStep step, const char *summary)
{
  const char *title = tr_funnel_title (TR_STEP_CHALLENGE + self->place);
  g_autofree char *shown = NULL, *name = NULL, *lines = tr_unbroken_text (summary);

  g_return_if_fail (TR_IS_FUNNEL_BUTTON (self));

  /* TRANSLATORS: number and title of a step, as "2 Solution direction" */
  shown = g_strdup_printf (_("%u %s"), self->place + 1, title);
  /* TRANSLATORS: what a screen reader says: number, title and contents of a step */
  name = g_strdup_printf (_("Step %u, %s, %s"), self->place + 1, title, summary);
  gtk_label_set_label (GTK_LABEL (self->title), shown);
  gtk_label_set_label (GTK_LABEL (self->summary), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->part.filled = step.filled;
  self->part.fraction = step.fraction;
  update_colors (self);
}

/* What there is to mind on the step: a sign and a number, or "", and the same in words. */
void
tr_funnel_button_set_advice (TrFunnelButton *self, const char *mark, const char *description)
{
  g_return_if_fail (TR_IS_FUNNEL_BUTTON (self));

  tr_text_set (self->mark, mark);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *description != '\0' ? description : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
tr_funnel_button_set_selected (TrFunnelButton *self, gboolean is_selected)
{
  g_return_if_fail (TR_IS_FUNNEL_BUTTON (self));

  self->part.is_selected = is_selected;
  tr_tell_pressed (GTK_WIDGET (self), is_selected);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The width in pixels in which the title stands on one line. */
int
tr_funnel_button_get_title_width (TrFunnelButton *self)
{
  int natural;

  g_return_val_if_fail (TR_IS_FUNNEL_BUTTON (self), 0);
  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + 2 * SIDE;
}
