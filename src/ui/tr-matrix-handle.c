/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-handle.h"

#include <glib/gi18n.h>

#include "tr-feedback.h"
#include "tr-matrix-words.h"
#include "tr-spot.h"
#include "tr-widgets.h"

#define CHIP_CHARACTERS 20 /* of a title in the tray */

struct _TrMatrixHandle {
  GtkWidget parent_instance;

  TrMatrixDesk *desk;
  char *direction;
  GtkWidget *chip; /* NULL on the matrix */
  GtkWidget *number, *title;
};

static void tr_matrix_handle_holder_init (TrSpotHolderInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrMatrixHandle, tr_matrix_handle, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TR_TYPE_SPOT_HOLDER, tr_matrix_handle_holder_init))

/* A placement is found at the marker of its direction, wherever somebody put it. */
static gboolean
tr_matrix_handle_holds (TrSpotHolder *holder, const TrSpot *spot)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (holder);
  const TrPlacement *placement;

  if (spot->kind == TR_KIND_DIRECTION)
    return spot->field == NULL && g_strcmp0 (spot->id, self->direction) == 0;
  if (spot->kind != TR_KIND_PLACEMENT || spot->id == NULL || g_strcmp0 (spot->field, "reason") == 0)
    return FALSE;
  placement = tr_project_find (tr_matrix_desk_get_project (self->desk), TR_KIND_PLACEMENT, spot->id);

  return placement != NULL && g_str_equal (placement->direction, self->direction);
}

/* A direction is placed by moving it. */
static GtkWidget *
tr_matrix_handle_get_adder (TrSpotHolder *holder, TrKindId kind, const char *const *values, int *rating)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (holder);

  *rating = 0;
  if (kind != TR_KIND_PLACEMENT)
    return NULL;
  for (guint i = 0; values[i] != NULL; i++)
    *rating += g_str_equal (values[i], self->direction) ? 1 : 0;

  return GTK_WIDGET (self);
}

static void
tr_matrix_handle_holder_init (TrSpotHolderInterface *interface)
{
  interface->holds = tr_matrix_handle_holds;
  interface->get_adder = tr_matrix_handle_get_adder;
}

static void
on_move_cb (GtkWidget *widget, const char *name, GVariant *step)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (widget);
  g_autoptr (TrMatrixHandle) keep = g_object_ref (self);
  double control, uncertainty;

  g_variant_get (step, "(dd)", &control, &uncertainty);
  tr_matrix_desk_choose (self->desk, self->direction);
  tr_matrix_desk_nudge (self->desk, self->direction, control, uncertainty);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (widget);

  if (tr_matrix_desk_get_held (self->desk) != NULL)
    tr_matrix_desk_drop (self->desk);
  else if (tr_matrix_desk_get_chosen (self->desk) != NULL)
    tr_matrix_desk_choose (self->desk, NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
on_open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (widget);

  tr_matrix_desk_settle (self->desk);
  tr_matrix_desk_open (self->desk, self->direction);
}

/* One that nobody placed comes to stand in the middle, from where it is moved on. */
static void
on_place_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (widget);
  g_autoptr (TrMatrixHandle) keep = g_object_ref (self);

  tr_matrix_desk_choose (self->desk, self->direction);
  tr_matrix_desk_nudge (self->desk, self->direction, 0, 0);
}

static void
on_remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (widget);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  TrProject *project = tr_matrix_desk_get_project (self->desk);
  g_autofree char *who = tr_placer_name (tr_matrix_desk_get_placer (self->desk), project), *text = NULL;
  gboolean is_removed;

  if (root == NULL)
    return;
  is_removed = tr_matrix_desk_remove (self->desk, self->direction);
  text = is_removed
             /* TRANSLATORS: a toast; whose placement on the strategy matrix was taken away, such as "Municipality
                together" */
             ? g_strdup_printf (_("Placement removed: %s"), who)
             /* TRANSLATORS: a toast; who has not put the direction on the strategy matrix, such as "Municipality
                together" */
             : g_strdup_printf (_("Nothing to remove: %s has not placed this direction"), who);
  tr_feedback_done (root, text, is_removed);
}

static void
tr_matrix_handle_dispose (GObject *object)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (object);

  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tr_matrix_handle_parent_class)->dispose (object);
}

static void
tr_matrix_handle_finalize (GObject *object)
{
  g_free (TR_MATRIX_HANDLE (object)->direction);
  G_OBJECT_CLASS (tr_matrix_handle_parent_class)->finalize (object);
}

static void
bind_move (GtkWidgetClass *widget_class, guint key, guint keypad, double control, double uncertainty)
{
  const guint keys[] = { key, keypad };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "direction.move", "(dd)", control * TR_MATRIX_STEP,
                                         uncertainty * TR_MATRIX_STEP);
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_SHIFT_MASK, "direction.move", "(dd)",
                                         control * TR_MATRIX_STRIDE, uncertainty * TR_MATRIX_STRIDE);
  }
}

static void
bind (GtkWidgetClass *widget_class)
{
  bind_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  bind_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  bind_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1);
  bind_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "direction.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "direction.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "direction.place", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "direction.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "direction.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "direction.remove", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
tr_matrix_handle_class_init (TrMatrixHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_matrix_handle_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_handle_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "trhandle");
  gtk_widget_class_install_action (widget_class, "direction.open", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "direction.place", NULL, on_place_cb);
  gtk_widget_class_install_action (widget_class, "direction.move", "(dd)", on_move_cb);
  gtk_widget_class_install_action (widget_class, "direction.remove", NULL, on_remove_cb);
  bind (widget_class);
}

/* What has the focus is what the panel tells about. */
static void
on_focus_enter_cb (TrMatrixHandle *self)
{
  tr_matrix_desk_choose (self->desk, self->direction);
}

static void
tr_matrix_handle_init (TrMatrixHandle *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* On the matrix, where the picture shows it. */
GtkWidget *
tr_matrix_handle_new (TrMatrixDesk *desk, const char *direction)
{
  TrMatrixHandle *self = g_object_new (TR_TYPE_MATRIX_HANDLE, NULL);

  self->desk = g_object_ref (desk);
  self->direction = g_strdup (direction);
  tr_matrix_handle_update (self);

  return GTK_WIDGET (self);
}

/* In the tray. */
GtkWidget *
tr_matrix_handle_new_chip (TrMatrixDesk *desk, const char *direction)
{
  TrMatrixHandle *self = TR_MATRIX_HANDLE (tr_matrix_handle_new (desk, direction));

  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "tr-number");
  gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
  self->title = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->title), CHIP_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  self->chip = tr_row_new (6, self->number, self->title, NULL);
  gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-chip");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  tr_matrix_handle_update (self);

  return GTK_WIDGET (self);
}

const char *
tr_matrix_handle_get_direction (TrMatrixHandle *self)
{
  return self->direction;
}

static void
update_chip (TrMatrixHandle *self, const TrStanding *standing)
{
  const TrMatrixItem *item = tr_matrix_picture_find (tr_matrix_desk_get_picture (self->desk), self->direction);
  g_autofree char *number = g_strdup_printf ("%u", item != NULL ? item->number : 0), *tip = NULL;

  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_label_set_label (GTK_LABEL (self->title), standing->direction->title);
  /* TRANSLATORS: the tip of a direction that is not on the matrix yet; %s is its title */
  tip = g_strdup_printf (_("%s\nDrag it onto the matrix, or use the arrow keys"), standing->direction->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
}

/* Says what the desk shows of it now. */
void
tr_matrix_handle_update (TrMatrixHandle *self)
{
  const TrStanding *standing = tr_matrix_desk_find (self->desk, self->direction);
  gboolean is_chosen = g_strcmp0 (tr_matrix_desk_get_chosen (self->desk), self->direction) == 0;
  g_autofree char *name = NULL, *who = NULL, *description = NULL;

  if (standing == NULL)
    return;
  name = tr_matrix_marker_text (standing);
  who = tr_placer_name (tr_matrix_desk_get_placer (self->desk), tr_matrix_desk_get_project (self->desk));
  /* TRANSLATORS: for who can not see the matrix: what the keys do; %s is who places, such as "Municipality together" */
  description = g_strdup_printf (
      _("Arrow keys move the placement of %s, Enter opens the direction, Delete removes the placement"), who);
  tr_name_widget (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  tr_tell_pressed (GTK_WIDGET (self), is_chosen);
  if (self->chip != NULL)
    update_chip (self, standing);
}
