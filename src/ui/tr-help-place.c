/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help-place.h"

#include <string.h>

#include "core/tr-help.h"
#include "tr-audience-window.h"
#include "tr-window-private.h"

#define PLACE "tr-help-place" /* data of a widget: what the help has about it */

/* Says what the help has about a widget, as "matrix#round"; a static string. */
void
tr_help_place_set (GtkWidget *widget, const char *target)
{
  g_object_set_data (G_OBJECT (widget), PLACE, (gpointer) target);
}

static const char *
place_above (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), PLACE) != NULL)
      return g_object_get_data (G_OBJECT (widget), PLACE);

  return NULL;
}

static gboolean
is_of_topic (const char *place, const char *topic)
{
  return place != NULL && g_str_has_prefix (place, topic) && place[strlen (topic)] == '#';
}

/* That of the first widget in sight that has one about a part of the topic. What stands beside a page, such as the time of a
 * session, is not what somebody looks at who has the focus elsewhere. */
static const char *
place_below (GtkWidget *widget, const char *topic)
{
  const char *place = g_object_get_data (G_OBJECT (widget), PLACE), *found = is_of_topic (place, topic) ? place : NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = place_below (child, topic);

  return found;
}

/* The page that is open; the contract has a place for each of its parts. */
static const char *
place_of_page (TrWindow *window)
{
  TrProjectView *view = tr_window_get_view (window);
  const char *page = view != NULL ? tr_project_view_get_page (view) : NULL;
  const char *topic = tr_help_topic_of_page (page), *below = place_below (GTK_WIDGET (window), topic);

  return below != NULL ? below : topic;
}

/* What the help has about what somebody is looking at in a window, or in the one below a dialog. Free with g_free(). */
char *
tr_help_place_find (GtkWindow *window)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window)) {
    GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
    const char *place = place_above (focus != NULL ? focus : GTK_WIDGET (window));

    if (place == NULL && TR_IS_AUDIENCE_WINDOW (window))
      place = "meeting#window";
    if (place == NULL && TR_IS_WINDOW (window))
      place = place_of_page (TR_WINDOW (window));
    if (place != NULL)
      return g_strdup (place);
  }

  return g_strdup (tr_help_topics ()[0]);
}
