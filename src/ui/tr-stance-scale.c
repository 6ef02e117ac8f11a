/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-stance-scale.h"

#include <math.h>

#include <glib/gi18n.h>

#include "draw/tr-draw-stance.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-spot.h"
#include "tr-theme.h"
#include "tr-widgets.h"

#define HEIGHT 1.5     /* lines of text */
#define LEAST_WIDTH 6  /* times its height */
#define USUAL_WIDTH 16

struct _TrStanceScale {
  GtkWidget parent_instance;

  TrDocument *document; /* NULL: it shows where the note stands, and can not be changed */
  TrStanceTopic topic;
  TrStanceOwner owner;
  gint low, high; /* of the mark; 0 for none */
};

static void tr_stance_scale_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrStanceScale, tr_stance_scale, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_stance_scale_holder_init))

static gboolean
tr_stance_scale_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  static const char *const fields[TR_N_STANCE_OWNERS] = { "municipality", "provider", "joint" };
  TrStanceScale *self = TR_STANCE_SCALE (holder);
  const TrStance *stance;

  if (spot->kind != TR_KIND_STANCE || spot->id == NULL || self->document == NULL ||
      g_strcmp0 (spot->field, fields[self->owner]) != 0)
    return FALSE;
  stance = tr_stance_find (tr_document_get_project (self->document), self->topic);

  return stance != NULL && g_str_equal (stance->record.id, spot->id);
}

static void
tr_stance_scale_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_stance_scale_holds;
}

static gboolean
is_mirrored (TrStanceScale *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* A screen reader hears the choice, whose place it is, and the place. */
static void
update (TrStanceScale *self)
{
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *place = NULL, *name = NULL;

  self->low = self->high = tr_stance_get (tr_document_get_project (self->document), self->topic, self->owner);
  place = tr_stance_place_text (self->topic, self->low, language);
  /* TRANSLATORS: a strategic choice, whose place on it, and the place: "Scope, Municipality: 4 of 5, towards …" */
  name = g_strdup_printf (_("%s, %s: %s"), _(tr_stance_topics[self->topic].label),
                          _(tr_stance_owner_name (self->owner)), place);
  tr_name_widget (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) TR_STANCE_STEPS,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->low,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, place, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_place (TrStanceScale *self, gint place)
{
  g_autoptr (GError) error = NULL;

  if (place != self->low && !tr_stance_set (self->document, self->topic, self->owner, place, &error))
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

/* From nowhere it comes to the middle first. */
static gboolean
on_step_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrStanceScale *self = TR_STANCE_SCALE (widget);
  gint by;

  g_variant_get (arguments, "(i)", &by);
  if (is_mirrored (self))
    by = -by;
  set_place (self, self->low == 0 ? (TR_STANCE_STEPS + 1) / 2 : CLAMP (self->low + by, 1, TR_STANCE_STEPS));

  return GDK_EVENT_STOP;
}

static gboolean
on_place_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gint place;

  g_variant_get (arguments, "(i)", &place);
  set_place (TR_STANCE_SCALE (widget), place);

  return GDK_EVENT_STOP;
}

/* Where the mark stands already, a later press takes it away; the second of a double one does nothing. */
static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, TrStanceScale *self)
{
  gint step = tr_draw_stance_step_at (gtk_widget_get_width (GTK_WIDGET (self)),
                                      gtk_widget_get_height (GTK_WIDGET (self)), x, is_mirrored (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 1)
    set_place (self, step == self->low ? 0 : step);
}

static int
line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return (int) ceil (height * HEIGHT);
}

static void
tr_stance_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  int height = line_height (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH * height : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? USUAL_WIDTH * height : height;
}

static void
tr_stance_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrStanceScale *self = TR_STANCE_SCALE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  tr_draw_stance (cr, width, height, tr_theme_palette (), self->document != NULL ? self->owner : TR_N_STANCE_OWNERS,
                  self->low, self->high, tr_language_of_interface (), is_mirrored (self));
  cairo_destroy (cr);
}

static void
tr_stance_scale_dispose (GObject *object)
{
  g_clear_object (&TR_STANCE_SCALE (object)->document);
  G_OBJECT_CLASS (tr_stance_scale_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    gint value;
  } steps[] = { { GDK_KEY_Left, -1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Right, 1 } },
    places[] = { { GDK_KEY_Home, 1 },      { GDK_KEY_End, TR_STANCE_STEPS }, { GDK_KEY_Delete, 0 },
                 { GDK_KEY_KP_Delete, 0 }, { GDK_KEY_BackSpace, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, on_step_cb, "(i)", steps[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_class_add_binding (widget_class, places[i].key, 0, on_place_cb, "(i)", places[i].value);
  for (gint place = 1; place <= TR_STANCE_STEPS; place++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) place, 0, on_place_cb, "(i)", place);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + (guint) place, 0, on_place_cb, "(i)", place);
  }
}

static void
tr_stance_scale_class_init (TrStanceScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_stance_scale_dispose;
  widget_class->measure = tr_stance_scale_measure;
  widget_class->snapshot = tr_stance_scale_snapshot;
  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "trstance");
}

static void
tr_stance_scale_init (TrStanceScale *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/* A scale that follows the document. */
GtkWidget *
tr_stance_scale_new (TrDocument *document, TrStanceTopic topic, TrStanceOwner owner)
{
  TrStanceScale *self = g_object_new (TR_TYPE_STANCE_SCALE, "focusable", TRUE, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->document = g_object_ref (document);
  self->topic = topic;
  self->owner = owner;
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Arrow keys, 1 to 5, or click; Delete takes it away"));
  tr_follow (document, TR_KIND_BIT (TR_KIND_STANCE), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* Where Het nieuwe contracteren stands, to be looked at. */
GtkWidget *
tr_stance_note_new (TrStanceTopic topic)
{
  TrStanceScale *self = g_object_new (TR_TYPE_STANCE_SCALE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *low = NULL, *high = NULL, *name = NULL;

  self->topic = topic;
  tr_stance_of_note (topic, &self->low, &self->high);
  low = tr_language_number (language, self->low, 0);
  high = tr_stance_place_text (topic, self->high, language);
  if (self->low == self->high)
    name = g_strdup_printf ("%s: %s", _("Het nieuwe contracteren"), high);
  else
    /* TRANSLATORS: a document, a step, and a step with what it is near to: "…: from 4 to 5 of 5, towards …" */
    name = g_strdup_printf (_("%s: from %s to %s"), _("Het nieuwe contracteren"), low, high);
  tr_name_widget (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}
