/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-audience.h"

#include <glib/gi18n.h>

#include "core/tr-words.h"
#include "tr-draw-text.h"

/* In pixels of the picture that sizes are told for. */
#define MARGIN_X 84.0
#define MARGIN_Y 54.0
#define ASIDE_WIDTH 640.0 /* where the dialogue is, at the right of the question */
#define FUNNEL_WIDTH 150.0
#define FUNNEL_HEIGHT 84.0
#define GAP 24.0
#define TIME_TYPE 72.0
#define TIME_WIDTH 300.0
#define PIE 60.0
#define CLOCK_LINE 52.0 /* below the funnel: what is left of the time */
#define CLOCK_GAP 8.0
#define SMALL_TYPE 38.0
#define NOTE_TYPE 44.0
#define SIGN 76.0       /* so large that the letter in it is no smaller than any other */
#define SIGN_LETTER 0.5 /* of it, in the shapes that are narrow */
#define SIGN_GAP 30.0
#define ROW_PADDING 9.0
#define MOST_VALUE 0.34 /* of the width */
#define ROW_LINES 6   /* a title of 300 characters beside a value, in the smallest type */
#define VALUE_LINES 3
#define STATEMENT_LINES 6
#define LINE_HEIGHT 1.4 /* of the size of the type */
#define STATEMENT_SHARE 0.55 /* of what is below the question */
#define LOCK 48.0
#define LOCK_GAP 14.0
#define LEAST_PLOT 0.35  /* of the height of a matrix whose letters were chosen larger */
#define LETTER_STEP 0.1
#define LARGE_ROW_LINES 5 /* of letters that were chosen larger */

/* A size of type, and how many lines it may take. */
typedef struct {
  double size;
  guint lines;
} Setting;

/* One line where that leaves it large, which gives the rows more room, then two; more only where all of it would
 * not show. */
static const Setting question_settings[] = { { 70, 1 }, { 66, 1 }, { 62, 1 }, { 58, 1 }, { 70, 2 },
                                             { 62, 2 }, { 54, 2 }, { 46, 2 }, { 46, 3 }, { 40, 5 } };
static const Setting subject_settings[] = { { 54, 2 }, { 46, 3 }, { 40, 4 } };
static const double statement_types[] = { 104, 88, 76, 66, 56, 48 };
static const double row_types[] = { 60, 54, 48, 43, 38 };

typedef struct {
  const TrAudiencePicture *picture;
  TrAudienceLayout *layout;
  double unit;
  double letter;      /* the same for what is read, which may be chosen larger */
  double type;        /* of rows */
  double text_x;      /* where rows begin */
  double text_width, value_width;
  double *height; /* of each row, in this type */
  guint n_cut;    /* rows that do not show to their end */
} Making;

/* Which rows are on a page. */
typedef struct {
  guint first, n;
} Page;

static TrTextStyle
style_of (const Making *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines, FALSE };
}

static gboolean
is_bold (TrAudienceTextKind kind)
{
  return kind == TR_AUDIENCE_TEXT_QUESTION || kind == TR_AUDIENCE_TEXT_SUBJECT || kind == TR_AUDIENCE_TEXT_VALUE ||
         kind == TR_AUDIENCE_TEXT_STATEMENT;
}

/* Adds a text at the top of a box that is at most as wide; the height it takes. */
static double
add_text (Making *self, TrAudienceTextKind kind, const char *words, double size, guint lines, double x, double y,
          double width)
{
  TrTextStyle style = style_of (self, size, is_bold (kind), lines);
  TrAudienceText text = { kind, g_strdup (words), { x, y, width, 0 }, size, lines };
  double taken;

  tr_text_measure (&style, words, width, &taken, &text.box.height);
  g_array_append_val (self->layout->texts, text);

  return text.box.height;
}

static void
text_clear (TrAudienceText *text)
{
  g_free (text->text);
}

/* The first setting in which all of a text shows, without zoom where it is too long for larger letters; of one that
 * is too long even so, the last. */
static Setting
choose_setting (const Making *self, const Setting *settings, guint n, const char *text, double width)
{
  for (guint i = 0; i < 2 * n; i++) {
    Setting setting = settings[i % n];
    TrTextStyle style = style_of (self, setting.size * (i < n ? self->letter : self->unit), TRUE, setting.lines);
    double taken, height;

    setting.size = style.size;
    if (tr_text_measure (&style, text, width, &taken, &height))
      return setting;
  }

  return (Setting){ settings[n - 1].size * self->unit, settings[n - 1].lines };
}

/* The question with what stands under it; the height below all of that. */
static double
add_question (Making *self)
{
  const TrAudience *content = self->picture->content;
  double unit = self->unit, x = MARGIN_X * unit, y = MARGIN_Y * unit;
  double whole = self->layout->width - 2 * x, width = MAX (whole - (ASIDE_WIDTH + GAP) * unit, 1);
  Setting setting;

  setting = choose_setting (self, question_settings, G_N_ELEMENTS (question_settings), content->question, width);
  y += add_text (self, TR_AUDIENCE_TEXT_QUESTION, content->question, setting.size, setting.lines, x, y, width);
  if (*content->note != '\0')
    y += 8 * unit + add_text (self, TR_AUDIENCE_TEXT_NOTE, content->note, NOTE_TYPE * self->letter, 2, x, y + 8 * unit, width);
  y = MAX (y, (MARGIN_Y + SMALL_TYPE * 1.3 + FUNNEL_HEIGHT + 16) * unit);
  if (self->picture->has_clock)
    y = MAX (y, self->layout->left.y + self->layout->left.height + 4 * unit);
  if (*content->subject == '\0')
    return y;
  y += GAP * unit;
  setting = choose_setting (self, subject_settings, G_N_ELEMENTS (subject_settings), content->subject, whole);

  return y + add_text (self, TR_AUDIENCE_TEXT_SUBJECT, content->subject, setting.size, setting.lines, x, y, whole);
}

/* The time beside the funnel, and what is left of it below. The places do not depend on what it is. */
static void
add_clock (Making *self)
{
  TrAudienceLayout *layout = self->layout;
  const TrBox *funnel = &layout->funnel;
  double unit = self->unit, right = funnel->x + funnel->width, half = ASIDE_WIDTH * unit / 2;

  if (!self->picture->has_clock)
    return;
  layout->time = (TrBox){ funnel->x - (GAP + TIME_WIDTH) * unit, funnel->y, TIME_WIDTH * unit, funnel->height };
  layout->pie = (TrBox){ layout->time.x - (PIE + 16) * unit, funnel->y + (FUNNEL_HEIGHT - PIE) / 2 * unit, PIE * unit,
                         PIE * unit };
  layout->left = (TrBox){ right - half, funnel->y + funnel->height + CLOCK_GAP * unit, half, CLOCK_LINE * unit };
  layout->time_size = TIME_TYPE * unit;
  layout->left_size = SMALL_TYPE * unit;
}

/* Which step, and the funnel below it. The number of the page comes when it is known. */
static void
add_aside (Making *self)
{
  TrAudienceLayout *layout = self->layout;
  double unit = self->unit, right = layout->width - MARGIN_X * unit, y = MARGIN_Y * unit;
  const char *where = self->picture->content->where;

  layout->funnel = (TrBox){ right - FUNNEL_WIDTH * unit, y + SMALL_TYPE * 1.3 * unit + 12 * unit, FUNNEL_WIDTH * unit,
                            FUNNEL_HEIGHT * unit };
  if (*where != '\0')
    add_text (self, TR_AUDIENCE_TEXT_WHERE, where, SMALL_TYPE * unit, 1, right - ASIDE_WIDTH * unit, y,
              ASIDE_WIDTH * unit);
}

static void
add_page (Making *self)
{
  TrAudienceLayout *layout = self->layout;
  TrLanguage language = self->picture->content->language;
  g_autofree char *number = tr_language_number (language, layout->page + 1, 0);
  g_autofree char *all = tr_language_number (language, layout->n_pages, 0);
  /* TRANSLATORS: which part of a long list is in sight, such as “page 2 of 3” */
  g_autofree char *text = tr_words_say (language, N_("page %s of %s"), number, all, NULL);
  double unit = self->unit, width = (ASIDE_WIDTH - FUNNEL_WIDTH - GAP) * unit;
  double x = layout->funnel.x - GAP * unit - width, y = layout->funnel.y + 18 * unit;

  if (self->picture->has_clock) {
    width = layout->left.width - GAP * unit;
    x = layout->left.x - layout->left.width;
    y = layout->left.y;
  }
  if (layout->n_pages <= 1)
    return;
  add_text (self, TR_AUDIENCE_TEXT_PAGE, text, SMALL_TYPE * unit, 1, x, y, width);
  if (self->picture->has_clock) /* on one line with what is left of the time */
    g_array_index (layout->texts, TrAudienceText, layout->texts->len - 1).box.height = layout->left.height;
}

static gboolean
has_sign (const TrAudienceRow *row)
{
  return row->mark != TR_AUDIENCE_PLAIN && row->mark != TR_AUDIENCE_HEADING;
}

/* The columns: signs when any row has one, texts, values as wide as the widest. */
static void
set_columns (Making *self)
{
  const GPtrArray *rows = self->picture->content->rows;
  TrTextStyle style = style_of (self, self->type, TRUE, 1); /* a short value is not broken */
  const TrBox *body = &self->layout->body;
  double taken, height;
  gboolean any_sign = FALSE;

  self->value_width = 0;
  for (guint i = 0; i < rows->len; i++) {
    const TrAudienceRow *row = g_ptr_array_index (rows, i);

    any_sign = any_sign || has_sign (row);
    if (*row->value == '\0')
      continue;
    tr_text_measure (&style, row->value, 0, &taken, &height);
    taken += row->is_locked ? (LOCK + LOCK_GAP) * self->unit : 0;
    self->value_width = MAX (self->value_width, MIN (taken, body->width * MOST_VALUE));
  }
  self->text_x = body->x + (any_sign ? (SIGN + SIGN_GAP) * self->letter : 0);
  self->text_width = body->x + body->width - self->text_x;
  if (self->value_width > 0)
    self->text_width -= self->value_width + GAP * self->unit;
  self->text_width = MAX (self->text_width, 1);
}

static guint
row_lines (const Making *self)
{
  return self->letter > self->unit ? LARGE_ROW_LINES : ROW_LINES;
}

/* What a value may take of its column: the lock of what is agreed stands before it. */
static double
value_room (const Making *self, const TrAudienceRow *row)
{
  return MAX (self->value_width - (row->is_locked ? (LOCK + LOCK_GAP) * self->unit : 0), 1);
}

/* How high a row is. Tells whether all of it shows. */
static double
row_height (const Making *self, const TrAudienceRow *row, gboolean *is_whole)
{
  gboolean is_heading = row->mark == TR_AUDIENCE_HEADING;
  double type = is_heading ? SMALL_TYPE * self->letter : self->type;
  TrTextStyle style = style_of (self, type, FALSE, is_heading ? 1 : row_lines (self));
  TrTextStyle value_style = style_of (self, self->type, TRUE, VALUE_LINES);
  double taken, height, value_height;

  *is_whole = tr_text_measure (&style, row->text, is_heading ? self->layout->body.width : self->text_width, &taken,
                               &height);
  if (*row->value != '\0') {
    *is_whole = tr_text_measure (&value_style, row->value, value_room (self, row), &taken, &value_height) && *is_whole;
    height = MAX (height, value_height);
  }
  if (has_sign (row))
    height = MAX (height, SIGN * self->letter);

  return height + 2 * ROW_PADDING * self->letter;
}

/* How many rows from `first` fit on a page, at least one. No page ends with a heading. */
static guint
rows_that_fit (const Making *self, guint first)
{
  const GPtrArray *rows = self->picture->content->rows;
  double height = 0;
  guint n = 0;

  while (first + n < rows->len && n < TR_AUDIENCE_MOST_ROWS) {
    height += self->height[first + n];
    if (n > 0 && height > self->layout->body.height)
      break;
    n++;
  }
  while (n > 1 && first + n < rows->len &&
         ((const TrAudienceRow *) g_ptr_array_index (rows, first + n - 1))->mark == TR_AUDIENCE_HEADING)
    n--;

  return n;
}

static GArray *
make_pages (const Making *self)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (Page));
  guint first = 0;

  do {
    Page page = { first, rows_that_fit (self, first) };

    g_array_append_val (pages, page);
    first += page.n;
  } while (first < self->picture->content->rows->len);

  return pages;
}

/* Everything that follows from the size of the type. */
static void
set_type (Making *self, double type)
{
  const GPtrArray *rows = self->picture->content->rows;

  self->type = type;
  self->n_cut = 0;
  set_columns (self);
  for (guint i = 0; i < rows->len; i++) {
    gboolean is_whole;

    self->height[i] = row_height (self, g_ptr_array_index (rows, i), &is_whole);
    self->n_cut += is_whole ? 0 : 1;
  }
}

/* Type as large as possible, as long as that costs no page and cuts no text that would be whole in a smaller one. */
static GArray *
choose_type (Making *self)
{
  GArray *best = NULL;
  double type = 0;
  guint least_cut = 0;

  for (guint i = 0; i < G_N_ELEMENTS (row_types); i++) {
    GArray *pages;

    set_type (self, row_types[i] * self->letter);
    pages = make_pages (self);
    if (best != NULL && (pages->len > best->len || (pages->len == best->len && self->n_cut >= least_cut))) {
      g_array_unref (pages);
      continue;
    }
    g_clear_pointer (&best, g_array_unref);
    best = pages;
    type = self->type;
    least_cut = self->n_cut;
  }
  set_type (self, type);

  return best;
}

static void
add_sign (Making *self, const TrAudienceRow *row, double y, double height)
{
  double size = SIGN * self->letter;
  TrBox box = { self->layout->body.x, y + (height - size) / 2, size, size };
  TrAudienceSign sign = { FALSE, row->mark, row->side, row->number, box, size * SIGN_LETTER };

  g_array_append_val (self->layout->signs, sign);
}

/* What stands at the end of a line: right up to the margin, with the lock of what is agreed before it. */
static void
add_value (Making *self, const TrAudienceRow *row, double y, double height, double padding)
{
  TrTextStyle style = style_of (self, self->type, TRUE, VALUE_LINES);
  double lock = LOCK * self->unit, gap = LOCK_GAP * self->unit, width = value_room (self, row), taken, text_height;
  double right = self->layout->body.x + self->layout->body.width;
  TrAudienceSign sign = { .is_lock = TRUE, .size = self->type };

  if (row->is_locked) {
    tr_text_measure (&style, row->value, width, &taken, &text_height);
    width = MIN (width, taken + 2);
  }
  add_text (self, TR_AUDIENCE_TEXT_VALUE, row->value, self->type, VALUE_LINES, right - width, y + padding,
            width);
  g_array_index (self->layout->texts, TrAudienceText, self->layout->texts->len - 1).box.height = height - 2 * padding;
  sign.box = (TrBox){ right - width - gap - lock, y + (height - lock) / 2, lock, lock };
  if (row->is_locked)
    g_array_append_val (self->layout->signs, sign);
}

static void
add_row (Making *self, const TrAudienceRow *row, double y, double height)
{
  const TrBox *body = &self->layout->body;
  gboolean is_heading = row->mark == TR_AUDIENCE_HEADING;
  TrAudienceTextKind kind = is_heading ? TR_AUDIENCE_TEXT_HEADING : TR_AUDIENCE_TEXT_ROW;
  double padding = ROW_PADDING * self->letter, bottom = y + height;

  if (has_sign (row))
    add_sign (self, row, y, height);
  add_text (self, kind, row->text, is_heading ? SMALL_TYPE * self->letter : self->type, is_heading ? 1 : row_lines (self),
            is_heading ? body->x : self->text_x, y + padding, is_heading ? body->width : self->text_width);
  g_array_index (self->layout->texts, TrAudienceText, self->layout->texts->len - 1).box.height = height - 2 * padding;
  if (*row->value != '\0')
    add_value (self, row, y, height, padding);
  if (!is_heading)
    g_array_append_val (self->layout->rules, bottom);
}

static void
add_rows (Making *self)
{
  TrAudienceLayout *layout = self->layout;
  const GPtrArray *rows = self->picture->content->rows;
  g_autofree double *height = g_new0 (double, rows->len + 1);
  g_autoptr (GArray) pages = NULL;
  double y = layout->body.y;
  const Page *page;

  self->height = height;
  pages = choose_type (self);
  layout->n_pages = pages->len;
  layout->page = MIN (self->picture->page, pages->len - 1);
  page = &g_array_index (pages, Page, layout->page);
  layout->first = page->first;
  layout->n_rows = page->n;
  for (guint i = page->first; i < page->first + page->n; i++) {
    add_row (self, g_ptr_array_index (rows, i), y, height[i]);
    y += height[i];
  }
}

/* In the largest type in which all of it shows; the rows come below it. */
static void
add_statement (Making *self)
{
  const char *statement = self->picture->content->statement;
  TrBox *body = &self->layout->body;
  double size = 0, height = 0, gap = 2 * GAP * self->unit, room = STATEMENT_SHARE * body->height;
  guint lines = 1;

  if (*statement == '\0')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (statement_types); i++) {
    TrTextStyle style = style_of (self, statement_types[i] * self->unit, TRUE, STATEMENT_LINES);
    double taken;

    size = style.size;
    style.lines = lines = (guint) CLAMP (room / (size * LINE_HEIGHT), 1, STATEMENT_LINES);
    if (tr_text_measure (&style, statement, body->width, &taken, &height) && height <= room)
      break;
  }
  height = gap + add_text (self, TR_AUDIENCE_TEXT_STATEMENT, statement, size, lines, body->x, body->y + gap, body->width);
  body->y += height + gap;
  body->height = MAX (body->height - height - gap, 1);
}

/* With larger letters as long as they leave room for where everything stands. */
static void
add_matrix (Making *self)
{
  TrMatrixPicture matrix = *self->picture->matrix;
  TrAudienceLayout *layout = self->layout;
  const TrBox *body = &layout->body;

  matrix.family = self->picture->family;
  for (double letter = self->letter;; letter = MAX (letter - LETTER_STEP * self->unit, self->unit)) {
    /* the numbers in the key are a little smaller than its type, those of two digits more */
    matrix.least_type = TR_AUDIENCE_LEAST_TYPE * (matrix.items->len > 9 ? 1.33 : 1.18) * letter;
    layout->matrix = tr_matrix_layout_new (&matrix, body->width, body->height, 1);
    if (letter <= self->unit || layout->matrix->plot.height >= LEAST_PLOT * body->height)
      return;
    tr_matrix_layout_free (layout->matrix);
  }
}

static gboolean
is_better (const TrVoteLayout *vote, const TrVoteLayout *best)
{
  return best == NULL || vote->n_pages < best->n_pages || (vote->n_pages == best->n_pages && vote->n_cut < best->n_cut);
}

/* As many lines as fit, in type as large as possible as long as that costs no page and cuts no title. */
static void
add_vote (Making *self)
{
  TrAudienceLayout *layout = self->layout;
  TrVoteSize size = { self->picture->family, 0, layout->body.width, layout->body.height, TR_AUDIENCE_MOST_ROWS,
                      TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (row_types); i++) {
    g_autoptr (TrVoteLayout) vote = NULL;

    size.type = row_types[i] * self->letter;
    vote = tr_vote_layout_new (self->picture->vote, &size, self->picture->page);
    if (!is_better (vote, layout->vote))
      continue;
    tr_vote_layout_free (layout->vote);
    layout->vote = g_steal_pointer (&vote);
  }
  layout->page = layout->vote->page;
  layout->n_pages = layout->vote->n_pages;
  layout->first = layout->vote->first;
  layout->n_rows = layout->vote->n_lines;
}

static TrAudienceLayout *
layout_new (double width, double height)
{
  TrAudienceLayout *self = g_new0 (TrAudienceLayout, 1);

  self->width = width;
  self->height = height;
  self->unit = MIN (width / TR_AUDIENCE_WIDTH, height / TR_AUDIENCE_HEIGHT);
  self->n_pages = 1;
  self->texts = g_array_new (FALSE, FALSE, sizeof (TrAudienceText));
  self->signs = g_array_new (FALSE, FALSE, sizeof (TrAudienceSign));
  self->rules = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_set_clear_func (self->texts, (GDestroyNotify) text_clear);

  return self;
}

/* Where everything stands in a picture of this size. Free with tr_audience_layout_free(). */
TrAudienceLayout *
tr_audience_layout_new (const TrAudiencePicture *picture, double width, double height)
{
  TrAudienceLayout *self = layout_new (width, height);
  Making making = { .picture = picture, .layout = self, .unit = self->unit, .letter = self->unit * MAX (picture->zoom, 1) };
  double unit = self->unit, top, bottom;

  if (picture->is_blank)
    return self;
  add_aside (&making);
  add_clock (&making);
  top = add_question (&making) + GAP * unit;
  bottom = height - MAX (MARGIN_Y * 0.6 * unit, picture->foot * height);
  self->body = (TrBox){ MARGIN_X * unit, top, MAX (width - 2 * MARGIN_X * unit, 1), MAX (bottom - top, 1) };
  add_statement (&making);
  if (picture->matrix != NULL)
    add_matrix (&making);
  else if (picture->vote != NULL)
    add_vote (&making);
  else
    add_rows (&making);
  add_page (&making);

  return self;
}

void
tr_audience_layout_free (TrAudienceLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->texts);
  g_array_unref (self->signs);
  g_array_unref (self->rules);
  tr_matrix_layout_free (self->matrix);
  tr_vote_layout_free (self->vote);
  g_free (self);
}

/* The page on which a row stands in a picture of this size. */
guint
tr_audience_layout_page_of (const TrAudiencePicture *picture, guint row, double width, double height)
{
  TrAudiencePicture seen = *picture;
  guint low = 0, high = G_MAXUINT;

  /* pages are in order, and each takes a layout to know */
  for (seen.page = 0;; seen.page = low + (high - low) / 2) {
    g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (&seen, width, height);

    high = MIN (high, layout->n_pages - 1);
    if (row < layout->first)
      high = layout->page - 1;
    else if (row >= layout->first + layout->n_rows && layout->page < high)
      low = layout->page + 1;
    else
      return layout->page;
  }
}
