/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-picture.h"

#include "draw/tr-draw-timeline.h"

#include <glib/gi18n.h>

typedef struct {
  TrTimelinePicture *picture;
  TrTheme theme;
} Timeline;

static void
draw_timeline (cairo_t *cr, double width, double height, gboolean is_vector, gpointer data)
{
  Timeline *timeline = data;
  g_autoptr (TrTimelineLayout) layout = NULL;

  timeline->picture->is_vector = is_vector;
  layout = tr_timeline_layout_new (timeline->picture, width, height, 1);
  tr_draw_timeline (cr, timeline->picture, layout, tr_palette (timeline->theme));
}

static TrTimelinePicture *
picture_new (TrProject *project, const GDate *today)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  return tr_timeline_picture_new (project, plan, today, (TrLanguage) tr_project_info (project)->language);
}

/* Writes the life of the contract of a project as it is seen on a day, in the project's own language. A project without
 * dates gives a picture that says so. See tr_picture_write(). */
gboolean
tr_picture_write_timeline (TrProject *project, GFile *file, TrPictureFormat format, guint width, guint height,
                           TrTheme theme, const GDate *today, GError **error)
{
  const TrProjectInfo *info = tr_project_info (project);
  g_autoptr (TrTimelinePicture) picture = picture_new (project, today);
  /* TRANSLATORS: the picture of the life of a contract, with all dates in it */
  const char *name = tr_language_text ((TrLanguage) info->language, N_("Timeline of the contract"));
  g_autofree char *title = g_strdup_printf ("%s · %s", info->title, name);
  Timeline timeline = { picture, theme };

  return tr_picture_write (file, format, width, height, title, draw_timeline, &timeline, error);
}

/* The same as pixels, for the clipboard. The caller's, in the format ARGB32; look at its status. */
cairo_surface_t *
tr_picture_paint_timeline (TrProject *project, guint width, guint height, TrTheme theme, const GDate *today)
{
  g_autoptr (TrTimelinePicture) picture = picture_new (project, today);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  Timeline timeline = { picture, theme };

  draw_timeline (cr, width, height, FALSE, &timeline);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}
