/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-spot.h"

#include "tr-capture-line.h"
#include "tr-sight.h"

#define ADDS "tr-spot-adds" /* data of a widget: the kind of what is added there, and one */

G_DEFINE_INTERFACE (TrSpotHolder, tr_spot_holder, GTK_TYPE_WIDGET)

static void
tr_spot_holder_default_init (TrSpotHolderInterface *interface)
{
}

/* Has everything below `root` make a spot seen, from the outside inwards: what is folded out may hold it. */
void
tr_spot_reveal (GtkWidget *root, const TrSpot *spot)
{
  if (TR_IS_SPOT_HOLDER (root) && TR_SPOT_HOLDER_GET_IFACE (root)->reveal != NULL)
    TR_SPOT_HOLDER_GET_IFACE (root)->reveal (TR_SPOT_HOLDER (root), spot);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    tr_spot_reveal (child, spot);
}

static gboolean
holds (GtkWidget *widget, const TrSpot *spot)
{
  return TR_IS_SPOT_HOLDER (widget) && TR_SPOT_HOLDER_GET_IFACE (widget)->holds != NULL &&
         TR_SPOT_HOLDER_GET_IFACE (widget)->holds (TR_SPOT_HOLDER (widget), spot);
}

/* The widget below `root` that shows a spot, as far as it is visible; NULL when there is none. */
GtkWidget *
tr_spot_find (GtkWidget *root, const TrSpot *spot)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (holds (root, spot))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = tr_spot_find (child, spot);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Where in a widget a record of a kind is added, and how well it fits; NULL when nowhere. */
static GtkWidget *
get_adder (GtkWidget *widget, TrKindId kind, const char *const *values, int *rating)
{
  *rating = 0;
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), ADDS)) == (guint) kind + 1)
    return widget;
  if (TR_IS_SPOT_HOLDER (widget) && TR_SPOT_HOLDER_GET_IFACE (widget)->get_adder != NULL)
    return TR_SPOT_HOLDER_GET_IFACE (widget)->get_adder (TR_SPOT_HOLDER (widget), kind, values, rating);

  return NULL;
}

static void
find_best (GtkWidget *root, TrKindId kind, const char *const *values, GtkWidget **best, int *best_rating)
{
  GtkWidget *adder;
  int rating;

  if (!gtk_widget_get_visible (root))
    return;
  adder = get_adder (root, kind, values, &rating);
  if (adder != NULL && (*best == NULL || rating > *best_rating)) {
    *best = adder;
    *best_rating = rating;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_best (child, kind, values, best, best_rating);
}

/* The place below `root` where a record of a kind is added: of several the one that gives it most of these values
 * (canonical, the last followed by NULL), and of those the first that holds no record yet. NULL when there is none. */
GtkWidget *
tr_spot_find_adder (GtkWidget *root, TrKindId kind, const char *const *values)
{
  GtkWidget *best = NULL;
  int best_rating = 0;

  find_best (root, kind, values, &best, &best_rating);

  return best;
}

/* Brings the focus to a spot below `root`, wherever that is folded away. FALSE when there is no such thing. */
gboolean
tr_spot_go (GtkWidget *root, const TrSpot *spot)
{
  GtkWidget *widget;

  tr_spot_reveal (root, spot);
  widget = tr_spot_find (root, spot);

  return widget != NULL && tr_spot_focus (widget);
}

/* A button, an entry or a group of them is where records of a kind are added. */
void
tr_spot_set_adds (GtkWidget *widget, TrKindId kind)
{
  g_object_set_data (G_OBJECT (widget), ADDS, GUINT_TO_POINTER ((guint) kind + 1));
}

/* Brings the focus to a widget or to the first thing in it that takes it, and the eye too. */
gboolean
tr_spot_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (TR_IS_CAPTURE_LINE (widget))
    tr_capture_line_focus (TR_CAPTURE_LINE (widget));
  else if (!gtk_widget_grab_focus (widget) && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    return FALSE;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  tr_keep_in_sight (widget);
  tr_point_out (widget);

  return TRUE;
}
