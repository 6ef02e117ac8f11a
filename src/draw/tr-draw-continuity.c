/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-continuity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "tr-draw-side.h"

/* Sizes in widths of the text ("em"). */
#define ROW 1.7           /* height of a row */
#define NARROWEST 1.6     /* width of a column that can be read */
#define WIDEST 9.5        /* width of a column with few sessions: wider, and the marks of a row lose each other */
#define SHORTEST_LABEL 10.0 /* of a row's mark and role together */
#define LONGEST_HEAD 8.0  /* of a text that is written upwards */
#define HEAD 1.7          /* height of a head that is written sideways */
#define FOOT 3.4          /* height of the signs with their bracket and figures */
#define GAP 0.35
#define MOST_LABEL 0.32   /* of the width */
#define SMALLEST 0.75     /* a head shrinks this far before it is written upwards */
#define MARK 0.7          /* of a cell */

static PangoLayout *
text_new (const char *text, double size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_font_description_set_absolute_size (font, MAX (size, 1) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
text_width (const char *text, double size)
{
  g_autoptr (PangoLayout) layout = text_new (text, size);
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

/* A step above a column: shorter than what the funnel calls it. */
const char *
tr_draw_continuity_step_text (TrStep step, TrLanguage language)
{
  static const char *const names[TR_N_STEPS] = {
    /* TRANSLATORS: the steps above the columns of a table: at most some twelve letters */
    NC_ ("step, short", "Preparation"), NC_ ("step, short", "Challenge"),  NC_ ("step, short", "Direction"),
    NC_ ("step, short", "Partner"),     NC_ ("step, short", "Agreements"),
  };

  g_return_val_if_fail (step < TR_N_STEPS, "");
  return tr_language_context_text (language, "step, short", names[step]);
}

/* Free with g_free(). */
static char *
date_text (const TrPresenceSession *session, TrLanguage language)
{
  if (*session->date == '\0')
    /* TRANSLATORS: where the date of a session stands when it has none; short */
    return g_strdup (tr_language_text (language, N_("no date")));

  return tr_language_date (language, session->date);
}

/* The columns of a step: sessions stand in the order of steps. FALSE when it has none. */
static gboolean
columns_of (const TrPresence *presence, TrStep step, guint *first, guint *n)
{
  *n = 0;
  for (guint i = 0; i < presence->n_sessions; i++)
    if (presence->sessions[i].step == step) {
      if (*n == 0)
        *first = i;
      (*n)++;
    }

  return *n > 0;
}

/* How much of its room the widest head takes at the size of the text. */
static double
fullness_of_steps (const TrContinuityLayout *layout, const TrPresence *presence, TrLanguage language)
{
  double fullest = 0;

  for (guint step = 0; step < TR_N_STEPS; step++) {
    guint first, n;

    if (columns_of (presence, step, &first, &n))
      fullest = MAX (fullest, text_width (tr_draw_continuity_step_text (step, language), layout->text_size) /
                                (n * layout->column_width - 2 * GAP * layout->text_size));
  }

  return fullest;
}

static double
widest_date (const TrPresence *presence, double size, TrLanguage language)
{
  double widest = 0;

  for (guint i = 0; i < presence->n_sessions; i++) {
    g_autofree char *text = date_text (&presence->sessions[i], language);

    widest = MAX (widest, text_width (text, size));
  }

  return widest;
}

static double
widest_step (const TrPresence *presence, double size, TrLanguage language)
{
  double widest = 0;
  guint first, n;

  for (guint step = 0; step < TR_N_STEPS; step++)
    if (columns_of (presence, step, &first, &n))
      widest = MAX (widest, text_width (tr_draw_continuity_step_text (step, language), size));

  return widest;
}

static double
widest_role (const TrPresence *presence, double size)
{
  double widest = 0;

  for (guint i = 0; i < presence->n_people; i++)
    widest = MAX (widest, text_width (presence->people[i].role, size));

  return widest;
}

/* A head is written sideways where that fits, else upwards in the width of one column. */
static void
lay_out_heads (TrContinuityLayout *layout, const TrPresence *presence, TrLanguage language)
{
  double em = layout->text_size, upright = MIN (em, layout->column_width / 1.4);
  double steps = fullness_of_steps (layout, presence, language);
  double dates = widest_date (presence, em, language) / (layout->column_width - 2 * GAP * em);

  layout->is_step_upright = steps * SMALLEST > 1 || steps < 0;
  layout->is_date_upright = dates * SMALLEST > 1 || dates < 0;
  layout->step_size = layout->is_step_upright ? upright : em / MAX (steps, 1);
  layout->date_size = layout->is_date_upright ? upright : em * 0.9 / MAX (dates * 0.9, 1);
  layout->step_height = layout->is_step_upright ? MIN (widest_step (presence, upright, language) + em, LONGEST_HEAD * em) : HEAD * em;
  layout->date_height = layout->is_date_upright ? MIN (widest_date (presence, upright, language) + em, LONGEST_HEAD * em) : HEAD * em;
}

static double
natural_height (const TrContinuityLayout *layout, const TrPresence *presence)
{
  return layout->step_height + layout->date_height + presence->n_people * ROW * layout->text_size + layout->foot_height;
}

/* In too little height everything becomes smaller alike. */
static void
fit_height (TrContinuityLayout *layout, const TrPresence *presence, double height)
{
  double natural = natural_height (layout, presence), share = natural > 0 ? MIN (1, height / natural) : 1;

  layout->row_height = ROW * layout->text_size * share;
  layout->step_height *= share;
  layout->date_height *= share;
  layout->foot_height *= share;
  layout->text_size *= share;
  layout->step_size *= share;
  layout->date_size *= share;
}

/* What the roles need, as far as that leaves the columns their width. */
static double
label_width (double width, double text_size, const TrPresence *presence)
{
  double natural = widest_role (presence, text_size) + (ROW + 2 * GAP) * text_size;
  double left = MAX (width - NARROWEST * text_size * presence->n_sessions, SHORTEST_LABEL * text_size);

  return MIN (MIN (natural, left), MOST_LABEL * width);
}

/* Finds out where everything stands on a surface of this size, with texts of `text_size`, or smaller where there is no room. */
void
tr_draw_continuity_layout (double width, double height, double text_size, const TrPresence *presence, TrLanguage language,
                           TrContinuityLayout *layout)
{
  *layout = (TrContinuityLayout) { .text_size = text_size };
  layout->label_width = label_width (width, text_size, presence);
  if (presence->n_sessions > 0) {
    layout->column_width = MIN ((width - layout->label_width) / presence->n_sessions, WIDEST * text_size);
    lay_out_heads (layout, presence, language);
  }
  layout->foot_height = presence->continuity->len > 0 ? FOOT * text_size : 0;
  fit_height (layout, presence, height);
}

static double
top_of_rows (const TrContinuityLayout *layout)
{
  return layout->step_height + layout->date_height;
}

/* The mark of a participant's side. */
cairo_rectangle_t
tr_draw_continuity_side_box (const TrContinuityLayout *layout, guint person)
{
  double size = MIN (layout->row_height * 0.8, layout->label_width / 2);
  double inset = (layout->row_height - size) / 2;

  return (cairo_rectangle_t) { 0, top_of_rows (layout) + person * layout->row_height + inset, size, size };
}

cairo_rectangle_t
tr_draw_continuity_role_box (const TrContinuityLayout *layout, guint person)
{
  cairo_rectangle_t side = tr_draw_continuity_side_box (layout, person);
  double left = side.width + GAP * layout->text_size;

  return (cairo_rectangle_t) { left, top_of_rows (layout) + person * layout->row_height,
                               MAX (layout->label_width - left - GAP * layout->text_size, 0), layout->row_height };
}

cairo_rectangle_t
tr_draw_continuity_date_box (const TrContinuityLayout *layout, guint session)
{
  return (cairo_rectangle_t) { layout->label_width + session * layout->column_width, layout->step_height, layout->column_width,
                               layout->date_height };
}

/* The mark that tells whether a participant was at a session. */
cairo_rectangle_t
tr_draw_continuity_mark_box (const TrContinuityLayout *layout, guint person, guint session)
{
  double size = MIN (layout->row_height, layout->column_width) * MARK;

  return (cairo_rectangle_t) { layout->label_width + session * layout->column_width + (layout->column_width - size) / 2,
                               top_of_rows (layout) + person * layout->row_height + (layout->row_height - size) / 2, size, size };
}

/* The head above all sessions of a step. FALSE when it has none. */
gboolean
tr_draw_continuity_step_box (const TrContinuityLayout *layout, const TrPresence *presence, TrStep step, cairo_rectangle_t *box)
{
  guint first, n;

  if (!columns_of (presence, step, &first, &n))
    return FALSE;
  *box = (cairo_rectangle_t) { layout->label_width + first * layout->column_width, 0, n * layout->column_width, layout->step_height };

  return TRUE;
}

/* The sign of two steps that follow each other: from the middle of the one to the middle of the other. */
cairo_rectangle_t
tr_draw_continuity_sign_box (const TrContinuityLayout *layout, const TrPresence *presence, guint pair)
{
  const TrContinuity *continuity = &g_array_index (presence->continuity, TrContinuity, pair);
  double inset = MIN (GAP * layout->text_size, layout->column_width / 8) / 2;
  cairo_rectangle_t earlier = { 0 }, later = { 0 };
  double left, right;

  tr_draw_continuity_step_box (layout, presence, continuity->earlier, &earlier);
  tr_draw_continuity_step_box (layout, presence, continuity->later, &later);
  left = earlier.x + earlier.width / 2 + inset;
  right = later.x + later.width / 2 - inset;

  return (cairo_rectangle_t) { left, top_of_rows (layout) + presence->n_people * layout->row_height, right - left,
                               layout->foot_height };
}

/* The width below which the heads can not be read. */
double
tr_draw_continuity_width (double text_size, const TrPresence *presence)
{
  return MAX (SHORTEST_LABEL + NARROWEST * presence->n_sessions, SHORTEST_LABEL / MOST_LABEL) * text_size;
}

/* The height that goes with a width, with texts of `text_size`. */
double
tr_draw_continuity_height (double width, double text_size, const TrPresence *presence, TrLanguage language)
{
  TrContinuityLayout layout;

  tr_draw_continuity_layout (width, INFINITY, text_size, presence, language, &layout);

  return ceil (natural_height (&layout, presence));
}

/* A text in its box, cut with dots where there is no room. */
static void
draw_text (cairo_t *cr, const cairo_rectangle_t *box, const char *text, double size, PangoAlignment align, gboolean is_upright)
{
  g_autoptr (PangoLayout) layout = text_new (text, size);
  double length = is_upright ? box->height : box->width;
  int width, height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (length * PANGO_SCALE));
  pango_layout_get_size (layout, &width, &height);
  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  if (is_upright) {
    cairo_translate (cr, box->x + box->width / 2, box->y + box->height);
    cairo_rotate (cr, -G_PI_2);
    cairo_move_to (cr, 0, -(double) height / PANGO_SCALE / 2);
  } else {
    pango_layout_set_alignment (layout, align);
    cairo_move_to (cr, box->x, box->y + (box->height - (double) height / PANGO_SCALE) / 2);
  }
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* Hair lines: between the rows, and stronger between the steps. */
static void
draw_lines (cairo_t *cr, const TrContinuityLayout *layout, const TrPalette *palette, const TrPresence *presence)
{
  double top = top_of_rows (layout), bottom = top + presence->n_people * layout->row_height;
  double right = layout->label_width + presence->n_sessions * layout->column_width;

  cairo_set_line_width (cr, palette->line_width / 1.5);
  tr_color_set (cr, &palette->dim, 0.3);
  for (guint i = 0; i < presence->n_people; i++) {
    double y = top + i * layout->row_height;

    cairo_move_to (cr, 0, y);
    cairo_line_to (cr, right, y);
  }
  cairo_stroke (cr);

  tr_color_set (cr, &palette->dim, 0.7);
  for (guint i = 1; i < presence->n_sessions; i++)
    if (presence->sessions[i].step != presence->sessions[i - 1].step) {
      double x = layout->label_width + i * layout->column_width;

      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, bottom);
    }
  cairo_stroke (cr);
}

static void
draw_heads (cairo_t *cr, const TrContinuityLayout *layout, const TrPalette *palette, const TrPresence *presence, TrLanguage language)
{
  cairo_rectangle_t box;

  tr_color_set (cr, &palette->text, 1);
  for (guint step = 0; step < TR_N_STEPS; step++)
    if (tr_draw_continuity_step_box (layout, presence, (TrStep) step, &box))
      draw_text (cr, &box, tr_draw_continuity_step_text ((TrStep) step, language), layout->step_size, PANGO_ALIGN_CENTER, layout->is_step_upright);

  tr_color_set (cr, &palette->dim, 1);
  for (guint i = 0; i < presence->n_sessions; i++) {
    g_autofree char *text = date_text (&presence->sessions[i], language);

    box = tr_draw_continuity_date_box (layout, i);
    draw_text (cr, &box, text, layout->date_size, PANGO_ALIGN_CENTER, layout->is_date_upright);
  }
}

static void
draw_labels (cairo_t *cr, const TrContinuityLayout *layout, const TrPalette *palette, const TrPresence *presence, TrLanguage language)
{
  for (guint i = 0; i < presence->n_people; i++) {
    cairo_rectangle_t side = tr_draw_continuity_side_box (layout, i), role = tr_draw_continuity_role_box (layout, i);

    cairo_save (cr);
    cairo_translate (cr, side.x, side.y);
    tr_draw_side (cr, side.width, palette, presence->people[i].side, language);
    cairo_restore (cr);
    tr_color_set (cr, &palette->text, 1);
    draw_text (cr, &role, presence->people[i].role, layout->text_size, PANGO_ALIGN_LEFT, FALSE);
  }
}

/* Filled where the participant was there, open where not; a dash where nobody wrote down who was there. */
static void
draw_mark (cairo_t *cr, const cairo_rectangle_t *box, const TrPalette *palette, const TrPresence *presence, guint person, guint session)
{
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  if (presence->sessions[session].is_noted) {
    tr_draw_side_shape (cr, box->width, palette, presence->people[person].side, tr_presence_is_there (presence, person, session));
  } else {
    tr_color_set (cr, &palette->dim, 1);
    cairo_set_line_width (cr, MAX (1, box->width * 0.09));
    cairo_move_to (cr, box->width * 0.3, box->height / 2);
    cairo_line_to (cr, box->width * 0.7, box->height / 2);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

/* In a square around the middle. */
static void
draw_tick (cairo_t *cr, double x, double y, double size, const TrPalette *palette)
{
  tr_color_set (cr, &palette->accent, 1);
  cairo_set_line_width (cr, size * 0.17);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x - size * 0.36, y + size * 0.02);
  cairo_line_to (cr, x - size * 0.1, y + size * 0.3);
  cairo_line_to (cr, x + size * 0.38, y - size * 0.3);
  cairo_stroke (cr);
}

/* A triangle with an exclamation mark, in a square around the middle. */
static void
draw_warning (cairo_t *cr, double x, double y, double size, const TrPalette *palette)
{
  double half = size / 2;

  tr_color_set (cr, &palette->text, 1);
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y + half * 0.9);
  cairo_line_to (cr, x - half, y + half * 0.9);
  cairo_close_path (cr);
  cairo_fill (cr);
  tr_color_set (cr, &palette->paper, 1);
  cairo_rectangle (cr, x - size * 0.06, y - size * 0.18, size * 0.12, size * 0.32);
  cairo_rectangle (cr, x - size * 0.06, y + size * 0.21, size * 0.12, size * 0.12);
  cairo_fill (cr);
}

static void
draw_bracket (cairo_t *cr, const cairo_rectangle_t *box, double depth, const TrPalette *palette)
{
  tr_color_set (cr, &palette->dim, 1);
  cairo_set_line_width (cr, palette->line_width);
  cairo_move_to (cr, box->x + palette->line_width / 2, box->y + depth * 0.3);
  cairo_rel_line_to (cr, 0, depth * 0.7);
  cairo_rel_line_to (cr, box->width - palette->line_width, 0);
  cairo_rel_line_to (cr, 0, -depth * 0.7);
  cairo_stroke (cr);
}

/* "6 of 7", shorter where there is no room, and "" where there is none at all. Free with g_free(). */
static char *
figures_text (const TrContinuity *continuity, double width, double size, TrLanguage language)
{
  /* TRANSLATORS: between two numbers: so many of the people of a step, of all who were there */
  const char *of = tr_language_context_text (language, "6 of 7 people", NC_ ("6 of 7 people", "of"));
  g_autofree char *words = g_strdup_printf ("%u %s %u", continuity->n_both, of, continuity->n_later);
  g_autofree char *figures = g_strdup_printf ("%u/%u", continuity->n_both, continuity->n_later);

  if (text_width (words, size) <= width)
    return g_steal_pointer (&words);

  return text_width (figures, size) <= width ? g_steal_pointer (&figures) : g_strdup ("");
}

/* A bracket from step to step, below it whether at least half stayed, and below that how many. Where few stayed but that is no reason
 * for advice (tr_continuity_is_thin()) there are only the figures. */
static void
draw_sign (cairo_t *cr, const TrContinuityLayout *layout, const TrPalette *palette, const TrPresence *presence, guint pair,
           TrLanguage language)
{
  const TrContinuity *continuity = &g_array_index (presence->continuity, TrContinuity, pair);
  cairo_rectangle_t box = tr_draw_continuity_sign_box (layout, presence, pair);
  double depth = box.height * 0.17, size = MIN (box.height * 0.36, box.width * 0.9);
  double x = box.x + box.width / 2, y = box.y + depth + box.height * 0.25;
  g_autofree char *figures = figures_text (continuity, box.width, layout->text_size * 0.9, language);
  cairo_rectangle_t text_box = { box.x, box.y + box.height * 0.62, box.width, box.height * 0.38 };

  draw_bracket (cr, &box, depth, palette);
  if (tr_continuity_is_thin (continuity))
    draw_warning (cr, x, y, size, palette);
  else if (continuity->n_both * 2 >= continuity->n_later)
    draw_tick (cr, x, y, size, palette);
  tr_color_set (cr, &palette->text, 1);
  draw_text (cr, &text_box, figures, layout->text_size * 0.9, PANGO_ALIGN_CENTER, FALSE);
}

/* Who was at which session, on a surface of this size; texts are of `text_size`, or smaller where there is no room. What there is none of
 * is left out. */
void
tr_draw_continuity (cairo_t *cr, double width, double height, double text_size, const TrPalette *palette, const TrPresence *presence,
                    TrLanguage language)
{
  TrContinuityLayout layout;

  if (width < 1 || height < 1)
    return;
  tr_draw_continuity_layout (width, height, text_size, presence, language, &layout);

  cairo_save (cr);
  cairo_new_path (cr);
  draw_lines (cr, &layout, palette, presence);
  draw_heads (cr, &layout, palette, presence, language);
  draw_labels (cr, &layout, palette, presence, language);
  for (guint person = 0; person < presence->n_people; person++)
    for (guint session = 0; session < presence->n_sessions; session++) {
      cairo_rectangle_t box = tr_draw_continuity_mark_box (&layout, person, session);

      draw_mark (cr, &box, palette, presence, person, session);
    }
  for (guint pair = 0; pair < presence->continuity->len; pair++)
    draw_sign (cr, &layout, palette, presence, pair, language);
  cairo_restore (cr);
}
