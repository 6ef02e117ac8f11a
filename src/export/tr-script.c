/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-script.h"
#include "tr-workbook.h"

#include <glib/gi18n.h>

#include "core/tr-chair.h"
#include "core/tr-words.h"
#include "tr-paper.h"

#define WIDTH (TR_PAPER_SHORT - 2 * TR_PAPER_MARGIN)
#define BOTTOM (TR_PAPER_LONG - TR_PAPER_MARGIN - TR_PAPER_FOOT)
#define BULLET 16.0    /* before what stands under another */
#define TICK 8.0       /* the box before a question, to tick when it was asked */
#define LINE 24.0      /* from one line to write on to the next */
#define LEAST_LINES 5  /* under a page; with less room they begin on a new sheet */
#define ROW 26.0       /* of a table */
#define HIGH_ROW 54.0  /* of a table to write in */
#define NEVER_CUT 500  /* lines; pieces of a text are short enough */
#define N_FORM_ROWS 12

static const TrPaperText heading_style = { 20, TRUE, 2, PANGO_ALIGN_LEFT };
static const TrPaperText label_style = { 9, TRUE, 1, PANGO_ALIGN_LEFT };
static const TrPaperText body_style = { 10.5, FALSE, NEVER_CUT, PANGO_ALIGN_LEFT };
static const TrPaperText opening_style = { 13, TRUE, NEVER_CUT, PANGO_ALIGN_LEFT };
static const TrPaperText cell_style = { 10.5, FALSE, 1, PANGO_ALIGN_LEFT };
static const TrPaperText small_style = { 8, FALSE, 2, PANGO_ALIGN_LEFT };

/* It is gone through twice: to count the sheets, and to draw them. */
typedef struct {
  TrPaper *paper;
  TrProject *project;
  double y;
  guint sheet, n_sheets;
  gboolean is_drawn;
} Script;

typedef struct {
  const char *label; /* msgid */
  double width;      /* a share */
} Column;

static const char *
say (const Script *self, const char *msgid)
{
  return tr_language_text (self->paper->language, msgid);
}

static void
begin_sheet (Script *self)
{
  self->sheet++;
  self->y = TR_PAPER_MARGIN;
  if (self->is_drawn)
    tr_paper_begin_page (self->paper, FALSE);
}

static void
end_sheet (Script *self)
{
  if (self->is_drawn)
    tr_paper_end_page (self->paper, say (self, N_("Script for the chair")), self->sheet, self->n_sheets);
}

/* A new sheet when there is no room for so much. */
static void
need (Script *self, double height)
{
  if (self->y + height <= BOTTOM || self->y <= TR_PAPER_MARGIN)
    return;
  end_sheet (self);
  begin_sheet (self);
}

static void
write_at (Script *self, const TrPaperText *style, const char *text, double indent)
{
  g_auto (GStrv) pieces = tr_paper_split (text);

  for (guint i = 0; pieces[i] != NULL; i++) {
    double height = tr_paper_text_height (style, pieces[i], WIDTH - indent);

    need (self, height);
    if (self->is_drawn)
      tr_paper_text (self->paper, style, pieces[i], TR_PAPER_MARGIN + indent, self->y, WIDTH - indent);
    self->y += height;
  }
}

/* The first piece of a text comes on the same sheet as the mark before it. */
static void
need_start (Script *self, const char *text)
{
  g_auto (GStrv) pieces = tr_paper_split (text);

  if (pieces[0] != NULL)
    need (self, tr_paper_text_height (&body_style, pieces[0], WIDTH - BULLET));
}

static void
write_label (Script *self, TrChairPart part)
{
  need (self, 40);
  self->y += 10;
  write_at (self, &label_style, say (self, tr_chair_field (part)->label), 0);
  self->y += 2;
}

static void
write_pitfall (Script *self, const TrChairPitfall *pitfall)
{
  need_start (self, pitfall->text);
  if (self->is_drawn)
    tr_paper_text (self->paper, &body_style, "–", TR_PAPER_MARGIN + 3, self->y, BULLET);
  write_at (self, &body_style, pitfall->text, BULLET);
  if (*pitfall->source != '\0')
    write_at (self, &small_style, pitfall->source, BULLET);
  self->y += 3;
}

static void
write_question (Script *self, const char *question)
{
  need_start (self, question);
  if (self->is_drawn)
    tr_paper_box (self->paper, TR_PAPER_MARGIN + 1, self->y + 3, TICK, TICK);
  write_at (self, &body_style, question, BULLET);
  self->y += 3;
}

/* The rest of the sheet, to write on. */
static void
write_lines (Script *self)
{
  need (self, 24 + LEAST_LINES * LINE);
  self->y += 12;
  /* TRANSLATORS: on paper, above empty lines */
  write_at (self, &label_style, say (self, N_("What is said")), 0);
  for (self->y += LINE; self->y <= BOTTOM; self->y += LINE)
    if (self->is_drawn)
      tr_paper_rule (self->paper, TR_PAPER_MARGIN, self->y, TR_PAPER_MARGIN + WIDTH, self->y);
}

/* What a page is called: "1 · Challenge" for the steps of the dialogue. Free with g_free(). */
static char *
page_title (const Script *self, const char *page)
{
  const char *label = say (self, tr_wheres[tr_choice_index (tr_wheres, page)].label);
  int step = tr_choice_index (tr_steps, page);

  return step > TR_STEP_PREPARATION ? g_strdup_printf ("%d · %s", step, label) : g_strdup (label);
}

static char *
minutes_text (const Script *self, guint minutes)
{
  g_autofree char *number = tr_language_number (self->paper->language, minutes, 0);

  /* TRANSLATORS: how long a page may take */
  return tr_words_say (self->paper->language, N_("%s minutes"), number, NULL);
}

static void
write_page (Script *self, const char *page)
{
  g_autoptr (TrChair) chair = tr_chair_new (self->project, page, self->paper->language);
  g_autofree char *title = page_title (self, page), *minutes = minutes_text (self, chair->minutes);
  g_autofree char *heading = g_strdup_printf ("%s · %s", title, minutes);

  begin_sheet (self);
  write_at (self, &heading_style, heading, 0);
  write_label (self, TR_CHAIR_OPENING);
  write_at (self, &opening_style, chair->opening, 0);
  write_label (self, TR_CHAIR_PURPOSE);
  write_at (self, &body_style, chair->purpose, 0);
  write_label (self, TR_CHAIR_PITFALLS);
  for (guint i = 0; i < chair->pitfalls->len; i++)
    write_pitfall (self, chair->pitfalls->pdata[i]);
  write_label (self, TR_CHAIR_QUESTIONS);
  for (guint i = 0; chair->questions[i] != NULL; i++)
    write_question (self, chair->questions[i]);
  write_lines (self);
  end_sheet (self);
}

/* One row with a box around each text. */
static void
write_row (Script *self, const Column *columns, const char *const *texts, guint n)
{
  double x = TR_PAPER_MARGIN;

  need (self, ROW);
  for (guint i = 0; i < n && self->is_drawn; i++) {
    double width = columns[i].width * WIDTH, high = tr_paper_text_height (&cell_style, texts[i], width - 10);

    tr_paper_box (self->paper, x, self->y, width, ROW);
    tr_paper_text (self->paper, &cell_style, texts[i], x + 5, self->y + (ROW - high) / 2, width - 10);
    x += width;
  }
  self->y += ROW;
}

static void
write_head (Script *self, const Column *columns, guint n)
{
  double x = TR_PAPER_MARGIN + 5;

  need (self, 2 * ROW);
  for (guint i = 0; i < n && self->is_drawn; x += columns[i++].width * WIDTH)
    tr_paper_text (self->paper, &label_style, say (self, columns[i].label), x, self->y + ROW - 15,
                   columns[i].width * WIDTH - 10);
  self->y += ROW;
}

static void
write_plan_row (Script *self, const Column *columns, const char *title, guint from, guint minutes)
{
  g_autofree char *length = g_strdup_printf ("%u", minutes);
  g_autofree char *span = g_strdup_printf ("%u – %u", from, from + minutes);
  const char *const texts[] = { title, length, span, "" };

  write_row (self, columns, texts, G_N_ELEMENTS (texts));
}

/* The first sheet: what comes when. */
static void
write_plan (Script *self)
{
  static const Column columns[] = {
    /* TRANSLATORS: on paper, above the pages of the dialogue */
    { N_("Part"), 0.4 },
    { N_("Minutes"), 0.15 },
    /* TRANSLATORS: on paper, above "0 – 10": from which minute to which */
    { N_("From – to"), 0.2 },
    /* TRANSLATORS: on paper, above empty cells to write the time of day in */
    { N_("Time of day"), 0.25 },
  };
  const char *const *pages = tr_guidance_pages ();
  guint from = 0;

  begin_sheet (self);
  write_at (self, &heading_style, say (self, N_("Script for the chair")), 0);
  self->y += 4;
  write_at (self, &body_style,
            say (self, N_("For whoever leads the talk, and not for the table. It also works when the screen does not: write "
                          "down what is said, and type it in afterwards. Skip what you do not need.")),
            0);
  self->y += 8;
  write_head (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; pages[i] != NULL; i++) {
    g_autofree char *title = page_title (self, pages[i]);
    guint minutes = tr_chair_minutes (self->project, pages[i]);

    write_plan_row (self, columns, title, from, minutes);
    from += minutes;
  }
  /* TRANSLATORS: on paper, the last row of a plan: all parts together */
  write_plan_row (self, columns, say (self, N_("All together")), 0, from);
  end_sheet (self);
}

static void
write_form (Script *self, const char *title, const Column *columns, guint n)
{
  begin_sheet (self);
  write_at (self, &heading_style, title, 0);
  write_head (self, columns, n);
  for (guint row = 0; row < N_FORM_ROWS; row++, self->y += HIGH_ROW) {
    double x = TR_PAPER_MARGIN;

    for (guint i = 0; i < n && self->is_drawn; x += columns[i++].width * WIDTH)
      tr_paper_box (self->paper, x, self->y, columns[i].width * WIDTH, HIGH_ROW);
  }
  end_sheet (self);
}

static void
write_forms (Script *self)
{
  static const Column decisions[] = {
    /* TRANSLATORS: on paper, above empty cells */
    { N_("What was decided"), 0.5 },
    { N_("Who decided"), 0.2 },
    { N_("Who thought otherwise, and why"), 0.3 },
  };
  static const Column parked[] = {
    /* TRANSLATORS: on paper, above empty cells: what comes back another time */
    { N_("What came up"), 0.6 },
    { N_("Who comes back to it"), 0.4 },
  };

  write_form (self, say (self, N_("Decisions")), decisions, G_N_ELEMENTS (decisions));
  write_form (self, say (self, N_("For later")), parked, G_N_ELEMENTS (parked));
}

static void
go_through (Script *self)
{
  const char *const *pages = tr_guidance_pages ();

  self->sheet = 0;
  write_plan (self);
  for (guint i = 0; pages[i] != NULL; i++)
    write_page (self, pages[i]);
  write_forms (self);
}

static void
draw_all (TrPaper *paper, gpointer user_data)
{
  Script *self = user_data;

  self->paper = paper;
  go_through (self);
  self->n_sheets = self->sheet;
  self->is_drawn = TRUE;
  go_through (self);
}

/* Writes the script, as tr_paper_write(). */
gboolean
tr_script_write (TrProject *project, GFile *file, GError **error)
{
  Script script = { .project = project };

  return tr_paper_write (project, file, draw_all, &script, error);
}

/* A file name to suggest. Free with g_free(). */
char *
tr_script_suggest_name (TrProject *project)
{
  return tr_export_suggest_name (project, N_("Script for the chair"), "pdf");
}
