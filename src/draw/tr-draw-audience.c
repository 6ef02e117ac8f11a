/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-audience.h"

#include "tr-draw-funnel.h"
#include "tr-draw-side.h"
#include "tr-draw-text.h"

typedef struct {
  cairo_t *cr;
  const TrAudiencePicture *picture;
  const TrAudienceLayout *layout;
  const TrPalette *palette;
} Drawing;

static const TrColor *
color_of (const Drawing *self, TrAudienceTextKind kind)
{
  switch (kind) {
  case TR_AUDIENCE_TEXT_WHERE:
  case TR_AUDIENCE_TEXT_PAGE:
  case TR_AUDIENCE_TEXT_HEADING:
  case TR_AUDIENCE_TEXT_NOTE:
    return &self->palette->dim;
  case TR_AUDIENCE_TEXT_QUESTION:
  case TR_AUDIENCE_TEXT_SUBJECT:
  case TR_AUDIENCE_TEXT_STATEMENT:
  case TR_AUDIENCE_TEXT_ROW:
  case TR_AUDIENCE_TEXT_VALUE:
  default:
    return &self->palette->text;
  }
}

static gboolean
is_at_end (TrAudienceTextKind kind)
{
  return kind == TR_AUDIENCE_TEXT_WHERE || kind == TR_AUDIENCE_TEXT_PAGE || kind == TR_AUDIENCE_TEXT_VALUE;
}

static void
draw_texts (const Drawing *self)
{
  for (guint i = 0; i < self->layout->texts->len; i++) {
    const TrAudienceText *text = &g_array_index (self->layout->texts, TrAudienceText, i);
    gboolean is_bold = text->kind == TR_AUDIENCE_TEXT_QUESTION || text->kind == TR_AUDIENCE_TEXT_SUBJECT ||
                       text->kind == TR_AUDIENCE_TEXT_VALUE || text->kind == TR_AUDIENCE_TEXT_STATEMENT;
    TrTextStyle style = { self->picture->family, text->size, is_bold, text->lines, FALSE };

    PangoAlignment align = is_at_end (text->kind) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;

    tr_color_set (self->cr, color_of (self, text->kind), 1);
    tr_text_draw (self->cr, &style, text->text, &text->box, align);
  }
}

/* A letter or number in the middle of a disc; open for what pleads for or against. */
static void
draw_disc (const Drawing *self, const TrAudienceSign *sign, const char *letter, gboolean is_open)
{
  const TrInk *ink = &self->palette->well[1];
  TrTextStyle style = { self->picture->family, sign->size, TRUE, 1, FALSE };
  double width, height, line = MAX (1, sign->box.width * 0.06), radius = sign->box.width / 2 - line / 2;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, sign->box.x + sign->box.width / 2, sign->box.y + sign->box.height / 2, radius, 0, 2 * G_PI);
  tr_color_set (self->cr, is_open ? &self->palette->text : &ink->fill, 1);
  cairo_set_line_width (self->cr, line);
  if (is_open)
    cairo_stroke (self->cr);
  else
    cairo_fill (self->cr);
  tr_color_set (self->cr, is_open ? &self->palette->text : &ink->text, 1);
  tr_text_measure (&style, letter, 0, &width, &height);
  tr_text_draw (self->cr, &style, letter,
                &(TrBox){ sign->box.x + (sign->box.width - width) / 2, sign->box.y, width, sign->box.height },
                PANGO_ALIGN_CENTER);
}

/* A closed padlock. */
static void
draw_lock (const Drawing *self, const TrBox *box)
{
  double line = box->width * 0.1, middle = box->x + box->width / 2, top = box->y + box->height * 0.46;
  double radius = box->width * 0.2;

  cairo_new_path (self->cr);
  tr_color_set (self->cr, &self->palette->text, 1);
  cairo_rectangle (self->cr, box->x + box->width * 0.16, top, box->width * 0.68, box->height * 0.46);
  cairo_fill (self->cr);
  cairo_move_to (self->cr, middle - radius, top);
  cairo_line_to (self->cr, middle - radius, box->y + box->height * 0.32);
  cairo_arc (self->cr, middle, box->y + box->height * 0.32, radius, G_PI, 2 * G_PI);
  cairo_line_to (self->cr, middle + radius, top);
  cairo_set_line_width (self->cr, line);
  cairo_stroke (self->cr);
}

static void
draw_sign (const Drawing *self, const TrAudienceSign *sign)
{
  g_autofree char *number = g_strdup_printf ("%u", sign->number), *letter = tr_vote_letter (sign->number);

  if (sign->is_lock)
    draw_lock (self, &sign->box);
  else if (sign->mark == TR_AUDIENCE_NUMBER)
    draw_disc (self, sign, number, FALSE);
  else if (sign->mark == TR_AUDIENCE_LETTER)
    draw_disc (self, sign, letter, FALSE);
  else if (sign->mark == TR_AUDIENCE_PRO)
    draw_disc (self, sign, "+", TRUE);
  else if (sign->mark == TR_AUDIENCE_CON)
    draw_disc (self, sign, "−", TRUE);
  else if (sign->mark == TR_AUDIENCE_SIDE) {
    cairo_save (self->cr);
    cairo_translate (self->cr, sign->box.x, sign->box.y);
    tr_draw_side (self->cr, sign->box.width, self->palette, sign->side, self->picture->content->language);
    cairo_restore (self->cr);
  }
}

static void
draw_rules (const Drawing *self)
{
  cairo_new_path (self->cr);
  for (guint i = 0; i < self->layout->rules->len; i++) {
    double y = g_array_index (self->layout->rules, double, i);

    cairo_move_to (self->cr, self->layout->body.x, y);
    cairo_line_to (self->cr, self->layout->body.x + self->layout->body.width, y);
  }
  cairo_set_line_width (self->cr, MAX (1, 2 * self->layout->unit));
  tr_color_set (self->cr, &self->palette->dim, 0.3);
  cairo_stroke (self->cr);
}

static void
draw_progress (const Drawing *self)
{
  const TrAudience *content = self->picture->content;
  const TrBox *box = &self->layout->funnel;
  TrFunnelPart parts[TR_FUNNEL_N_PARTS] = { 0 };

  for (guint i = 0; i < TR_FUNNEL_N_PARTS; i++) {
    parts[i].filled = content->funnel[TR_STEP_CHALLENGE + i].filled;
    parts[i].fraction = content->funnel[TR_STEP_CHALLENGE + i].fraction;
    parts[i].is_selected = content->step == (gint) (TR_STEP_CHALLENGE + i);
  }
  cairo_save (self->cr);
  cairo_translate (self->cr, box->x, box->y);
  tr_draw_funnel (self->cr, box->width, box->height, self->palette, parts);
  cairo_restore (self->cr);
}

static void
draw_matrix (const Drawing *self)
{
  TrMatrixPicture matrix = *self->picture->matrix;

  matrix.family = self->picture->family;
  cairo_save (self->cr);
  cairo_translate (self->cr, self->layout->body.x, self->layout->body.y);
  tr_draw_matrix (self->cr, &matrix, self->layout->matrix, self->palette);
  cairo_restore (self->cr);
}

static void
draw_vote (const Drawing *self)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, self->layout->body.x, self->layout->body.y);
  tr_draw_vote (self->cr, self->layout->vote, self->palette);
  cairo_restore (self->cr);
}

/* Draws the picture on a layout that was made for it. */
void
tr_draw_audience (cairo_t *cr, const TrAudiencePicture *picture, const TrAudienceLayout *layout, const TrPalette *palette)
{
  const Drawing drawing = { cr, picture, layout, palette };

  tr_color_set (cr, &palette->sheet, 1);
  cairo_paint (cr);
  if (picture->is_blank)
    return;
  draw_rules (&drawing);
  draw_texts (&drawing);
  for (guint i = 0; i < layout->signs->len; i++)
    draw_sign (&drawing, &g_array_index (layout->signs, TrAudienceSign, i));
  draw_progress (&drawing);
  if (layout->matrix != NULL)
    draw_matrix (&drawing);
  if (layout->vote != NULL)
    draw_vote (&drawing);
}

/* How much of the time went by: open at first, full at the end. */
static void
draw_pie (cairo_t *cr, const TrAudienceClock *clock, const TrBox *box, const TrColor *color)
{
  double radius = box->width / 2, x = box->x + radius, y = box->y + radius, line = MAX (1, box->width * 0.08);
  double angle = CLAMP (clock->fraction, 0, 1) * 2 * G_PI;

  tr_color_set (cr, color, 1);
  cairo_set_line_width (cr, line);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius - line / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y);
  cairo_arc (cr, x, y, radius - line, -G_PI / 2, -G_PI / 2 + angle);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Right before the time, which ends at the margin: as if each digit were a 0, so that it does not move with them. */
static TrBox
pie_place (const TrAudienceClock *clock, const TrAudienceLayout *layout, const TrTextStyle *style)
{
  g_autofree char *digits = g_strdup (clock->time);
  TrBox box = layout->pie;
  double width, height;

  for (char *letter = digits; *letter != '\0'; letter++)
    *letter = g_ascii_isdigit (*letter) ? '0' : *letter;
  tr_text_measure (style, digits, 0, &width, &height);
  box.x += layout->time.width - MIN (width, layout->time.width);

  return box;
}

/* Draws the time in the place that the layout has for it. What is over has a colour, a full disc and words, and no more
 * than that: nobody has to be startled. */
void
tr_draw_audience_clock (cairo_t *cr, const TrAudienceClock *clock, const TrAudiencePicture *picture,
                        const TrAudienceLayout *layout, const TrPalette *palette)
{
  TrTextStyle time = { picture->family, layout->time_size, TRUE, 1, FALSE };
  TrTextStyle left = { picture->family, layout->left_size, clock->state == TR_PACE_OVER, 1, FALSE };
  const TrColor *color = clock->state == TR_PACE_OVER ? &palette->accent : &palette->text;
  TrBox pie;

  if (layout->time.width <= 0 || picture->is_blank)
    return;
  pie = pie_place (clock, layout, &time);
  draw_pie (cr, clock, &pie, color);
  tr_color_set (cr, color, 1);
  tr_text_draw (cr, &time, clock->time, &layout->time, PANGO_ALIGN_RIGHT);
  tr_color_set (cr, clock->state == TR_PACE_OVER ? color : &palette->dim, 1);
  tr_text_draw (cr, &left, clock->left, &layout->left, PANGO_ALIGN_RIGHT);
}
