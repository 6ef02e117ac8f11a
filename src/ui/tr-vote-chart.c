/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-chart.h"

#include <math.h>

#include "core/tr-language.h"
#include "draw/tr-draw-side.h"
#include "draw/tr-draw-vote.h"
#include "tr-follow.h"
#include "tr-theme.h"
#include "tr-widgets.h"
#include "tr-zoom.h"

#define TYPE 21.0      /* pixels, with text of the usual size */
#define LEAST_WIDTH 22 /* sizes of the type */
#define USUAL_WIDTH 50

struct _TrVoteChart {
  GtkWidget parent_instance;

  TrVotePicture *picture; /* NULL when the vote is gone */
};

G_DEFINE_FINAL_TYPE (TrVoteChart, tr_vote_chart, GTK_TYPE_WIDGET)

static TrVoteLayout *
layout_for (TrVoteChart *self, double width)
{
  const TrVoteSize size = { NULL, TYPE * tr_type_scale (GTK_WIDGET (self)), MAX (width, 1), G_MAXDOUBLE, G_MAXUINT };

  return self->picture != NULL ? tr_vote_layout_new (self->picture, &size, 0) : NULL;
}

static GtkSizeRequestMode
tr_vote_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tr_vote_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  double type = TYPE * tr_type_scale (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (LEAST_WIDTH * type);
    *natural = (int) (USUAL_WIDTH * type);
  } else {
    g_autoptr (TrVoteLayout) layout = layout_for (TR_VOTE_CHART (widget), for_size > 0 ? for_size : USUAL_WIDTH * type);

    *minimum = *natural = layout != NULL ? (int) ceil (layout->height) + 1 : 1;
  }
}

static void
tr_vote_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (TrVoteLayout) layout = layout_for (TR_VOTE_CHART (widget), width);
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  tr_draw_vote (cr, layout, tr_theme_palette ());
  cairo_destroy (cr);
}

static void
tr_vote_chart_finalize (GObject *object)
{
  tr_vote_picture_free (TR_VOTE_CHART (object)->picture);
  G_OBJECT_CLASS (tr_vote_chart_parent_class)->finalize (object);
}

static void
tr_vote_chart_class_init (TrVoteChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tr_vote_chart_finalize;
  widget_class->get_request_mode = tr_vote_chart_get_request_mode;
  widget_class->measure = tr_vote_chart_measure;
  widget_class->snapshot = tr_vote_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tr_vote_chart_init (TrVoteChart *self)
{
  tr_theme_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/* "1 A Signal, votes: 7: M 4 of 6, S 3 of 6", a line for each. */
static char *
name_of (const TrVotePicture *picture)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < picture->lines->len; i++) {
    const TrVoteLine *line = g_ptr_array_index (picture->lines, i);

    g_string_append_printf (name, "%s%s %s %s, %s:", i > 0 ? "\n" : "", line->rank, line->letter, line->text, line->note);
    for (guint j = 0; j < line->bars->len; j++) {
      const TrVoteBar *bar = &g_array_index (line->bars, TrVoteBar, j);

      g_string_append_printf (name, "%s %s %s", j > 0 ? "," : "", tr_draw_side_letter (bar->side, picture->language), bar->text);
    }
  }

  return g_string_free (name, FALSE);
}

static void
show (GtkWidget *widget, TrProject *project, const char *id)
{
  TrVoteChart *self = TR_VOTE_CHART (widget);
  const TrVote *vote = tr_project_find (project, TR_KIND_VOTE, id);
  g_autofree char *name = NULL;

  g_clear_pointer (&self->picture, tr_vote_picture_free);
  if (vote == NULL)
    return;
  self->picture = tr_vote_picture_new (project, vote, tr_language_of_interface ());
  name = name_of (self->picture);
  tr_name_widget (widget, name);
  gtk_widget_queue_resize (widget);
}

GtkWidget *
tr_vote_chart_new (TrDocument *document, const char *vote)
{
  GtkWidget *self = g_object_new (TR_TYPE_VOTE_CHART, NULL);

  tr_keep_shown (self, document,
                 TR_KIND_BIT (TR_KIND_VOTE) | TR_KIND_BIT (TR_KIND_VOTE_ITEM) | TR_KIND_BIT (TR_KIND_BALLOT) |
                     TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_ATTENDANCE),
                 vote, show);

  return self;
}
