/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-funnel-nav.h"

#include "core/tr-funnel.h"
#include "draw/tr-draw-funnel.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-funnel-button.h"
#include "tr-nav-row.h"

#define CHARACTERS 36  /* natural width, in the width of an average character: follows the size of text */
#define ROW_GAP 8      /* pixels under the row of the preparation */
#define PART_HEIGHT 72 /* pixels that a part has at least */

struct _TrFunnelNav {
  GtkWidget parent_instance;

  TrDocument *document;
  GtkWidget *preparation;
  GtkWidget *parts[TR_FUNNEL_N_PARTS];
};

G_DEFINE_FINAL_TYPE (TrFunnelNav, tr_funnel_nav, GTK_TYPE_WIDGET)

static int
part_width (guint place, int width)
{
  return (int) (tr_funnel_part_top (place) * width);
}

static int
width_for (guint place, int part)
{
  return (int) (part / tr_funnel_part_top (place)) + 1;
}

/* All parts are as high as the highest: a funnel, not a stack of boxes. */
static int
part_height (TrFunnelNav *self, int width)
{
  int highest = PART_HEIGHT;

  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    int natural;
    gtk_widget_measure (self->parts[place], GTK_ORIENTATION_VERTICAL, part_width (place, width), NULL, &natural, NULL,
                        NULL);
    highest = MAX (highest, natural);
  }
  return highest;
}

static void
measure_width (TrFunnelNav *self, int *minimum, int *natural)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int character = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  gtk_widget_measure (self->preparation, GTK_ORIENTATION_HORIZONTAL, -1, minimum, NULL, NULL, NULL);
  *natural = character * CHARACTERS;
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    int least;
    gtk_widget_measure (self->parts[place], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, width_for (place, least));
    *natural =
        MAX (*natural, width_for (place, tr_funnel_button_get_title_width (TR_FUNNEL_BUTTON (self->parts[place]))));
  }
  *natural = MAX (*minimum, *natural);
}

static void
tr_funnel_nav_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  TrFunnelNav *self = TR_FUNNEL_NAV (widget);
  int row, unused;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  if (for_size < 0)
    measure_width (self, &unused, &for_size);
  gtk_widget_measure (self->preparation, GTK_ORIENTATION_VERTICAL, for_size, NULL, &row, NULL, NULL);
  *minimum = *natural = row + ROW_GAP + TR_FUNNEL_N_PARTS * part_height (self, for_size);
}

static void
tr_funnel_nav_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrFunnelNav *self = TR_FUNNEL_NAV (widget);
  int row, tall = part_height (self, width);

  gtk_widget_measure (self->preparation, GTK_ORIENTATION_VERTICAL, width, NULL, &row, NULL, NULL);
  gtk_widget_size_allocate (self->preparation, &(GtkAllocation){ 0, 0, width, row }, -1);
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    int wide = part_width (place, width);
    int y = row + ROW_GAP + (int) place * tall;
    gtk_widget_size_allocate (self->parts[place], &(GtkAllocation){ (width - wide) / 2, y, wide, tall }, -1);
  }
}

static GtkSizeRequestMode
tr_funnel_nav_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
nth (TrFunnelNav *self, guint index)
{
  return index == 0 ? self->preparation : self->parts[index - 1];
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  TrFunnelNav *self = user_data;
  int now = -1, next;

  for (guint i = 0; i <= TR_FUNNEL_N_PARTS; i++)
    if (gtk_widget_has_focus (nth (self, i)))
      now = (int) i;
  if (now < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    next = now + 1;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    next = now - 1;
  else if (key == GDK_KEY_Home)
    next = 0;
  else if (key == GDK_KEY_End)
    next = TR_FUNNEL_N_PARTS;
  else
    return GDK_EVENT_PROPAGATE;
  if (next < 0 || next > TR_FUNNEL_N_PARTS)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (nth (self, (guint) next));
  return GDK_EVENT_STOP;
}

static void
tr_funnel_nav_dispose (GObject *object)
{
  TrFunnelNav *self = TR_FUNNEL_NAV (object);

  g_clear_pointer (&self->preparation, gtk_widget_unparent);
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++)
    g_clear_pointer (&self->parts[place], gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tr_funnel_nav_parent_class)->dispose (object);
}

static void
tr_funnel_nav_class_init (TrFunnelNavClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_funnel_nav_dispose;
  widget_class->get_request_mode = tr_funnel_nav_get_request_mode;
  widget_class->measure = tr_funnel_nav_measure;
  widget_class->size_allocate = tr_funnel_nav_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "funnelnav");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_funnel_nav_init (TrFunnelNav *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->preparation = tr_nav_row_new (tr_funnel_title (TR_STEP_PREPARATION), tr_steps[TR_STEP_PREPARATION].name);
  gtk_widget_set_parent (self->preparation, GTK_WIDGET (self));
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    GtkWidget *part = tr_funnel_button_new (place);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (part), "win.page");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (part), "s", tr_steps[TR_STEP_CHALLENGE + place].name);
    gtk_widget_set_parent (part, GTK_WIDGET (self));
    self->parts[place] = part;
  }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
show_advice (TrFunnelNav *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));

  for (int page = TR_PAGE_PREPARATION; page <= TR_PAGE_AGREEMENT; page++) {
    g_autofree char *mark = tr_advice_mark_text (findings, page), *words = tr_advice_concern_text (findings, page);

    if (page == TR_PAGE_PREPARATION)
      tr_nav_row_set_advice (self->preparation, mark, words);
    else
      tr_funnel_button_set_advice (TR_FUNNEL_BUTTON (self->parts[page - TR_PAGE_CHALLENGE]), mark, words);
  }
}

/* A funnel that follows a document. */
GtkWidget *
tr_funnel_nav_new (TrDocument *document)
{
  TrFunnelNav *self = g_object_new (TR_TYPE_FUNNEL_NAV, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (tr_funnel_nav_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (show_advice), self, G_CONNECT_SWAPPED);
  tr_funnel_nav_refresh (self);
  show_advice (self);
  return GTK_WIDGET (self);
}

/* Says of every step what it holds now. */
void
tr_funnel_nav_refresh (TrFunnelNav *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autofree char *preparation = tr_funnel_summary (project, TR_STEP_PREPARATION);

  tr_nav_row_set_summary (self->preparation, preparation);
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    g_autofree char *summary = tr_funnel_summary (project, TR_STEP_CHALLENGE + place);
    tr_funnel_button_set_step (TR_FUNNEL_BUTTON (self->parts[place]),
                               tr_funnel_step (project, TR_STEP_CHALLENGE + place), summary);
  }
}

/* Marks the step that is in sight; a page that is no step marks none. */
void
tr_funnel_nav_set_page (TrFunnelNav *self, const char *page)
{
  g_return_if_fail (TR_IS_FUNNEL_NAV (self));

  tr_nav_row_set_selected (self->preparation, g_str_equal (page, tr_steps[TR_STEP_PREPARATION].name));
  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++)
    tr_funnel_button_set_selected (TR_FUNNEL_BUTTON (self->parts[place]),
                                   g_str_equal (page, tr_steps[TR_STEP_CHALLENGE + place].name));
}
