/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-strategy-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-words.h"
#include "draw/tr-palette.h"
#include "tr-picture.h"
#include "tr-text.h"

/* The two pictures of the sheet about the strategy matrix: a chart of the spreadsheet itself, which follows the cells
 * and can be copied into a presentation, and the matrix as the program draws it. Both have the axes of the matrix:
 * control from left to right, uncertainty from bottom to top. */

#define CHART_WIDTH 960 /* pixels */
#define CHART_HEIGHT 680
#define USUAL_WIDTH 480.0 /* of a chart in the library */
#define USUAL_HEIGHT 288.0
#define ROW_PIXELS 20 /* of a row that nothing is in */
#define PICTURE_SHAPE 0.56 /* height to width: with the headings it is a page */
#define PICTURE_FINE 2 /* pixels of the picture in one of the sheet */
#define MOST_TOLD 20 /* directions in an alternative text */
#define TITLE_MOST 80 /* characters in it */

/* On the hidden sheet, for the chart: the line in the middle of either axis, and the names of the strategies in the
 * corners. From the column of the names on: text, control, uncertainty. */
enum { NAME, X, Y };
enum { UPRIGHT_ROW = 1, LEVEL_ROW = 3, CORNER_ROW = 5 };

#define CORNER 0.04 /* from the edge of the chart */

#define INK 0x24343A
#define GREY 0x5E6B70
#define AXIS 0x787D82

static guint32
rgb (const TrColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8 |
         (guint32) lround (color->blue * 255);
}

static void
write_frame_row (TrSheet *lists, guint row, const char *name, double control, double uncertainty)
{
  tr_sheet_text (lists, row, TR_LISTS_MATRIX_COLUMN + NAME, name, TR_STYLE_LINE);
  tr_sheet_number (lists, row, TR_LISTS_MATRIX_COLUMN + X, control, TR_STYLE_NUMBER_2);
  tr_sheet_number (lists, row, TR_LISTS_MATRIX_COLUMN + Y, uncertainty, TR_STYLE_NUMBER_2);
}

static void
write_frame (TrSheet *lists)
{
  TrBook *book = lists->book;
  const char *control = tr_language_context_text (book->language, "axis", "Control");
  const char *uncertainty = tr_language_context_text (book->language, "axis", "Uncertainty");

  for (guint i = 0; i < 2; i++) {
    write_frame_row (lists, UPRIGHT_ROW + i, control, TR_MATRIX_MIDDLE, i);
    write_frame_row (lists, LEVEL_ROW + i, uncertainty, i, TR_MATRIX_MIDDLE);
  }
  for (guint i = 0; i < TR_N_QUADRANTS; i++) {
    gboolean is_right = i == TR_QUADRANT_INTEGRATED || i == TR_QUADRANT_ECOSYSTEM;
    gboolean is_upper = i == TR_QUADRANT_EMERGENT || i == TR_QUADRANT_ECOSYSTEM;

    write_frame_row (lists, CORNER_ROW + i, tr_book_text (book, tr_matrix_label ((TrQuadrant) i)),
                     is_right ? 0.75 : 0.25, is_upper ? 1 - CORNER : CORNER);
  }
}

/* A series of the rows of a sheet, its control in `column` and its uncertainty in the next. */
static lxw_chart_series *
add_series (const TrStrategySheet *self, lxw_chart *chart, TrSheet *of, guint column, const TrRows *rows)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_row_t last = rows->first + rows->n - 1;

  if (series == NULL) {
    tr_sheet_check (self->sheet, self->next, 0, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return NULL;
  }
  chart_series_set_categories (series, of->name, rows->first, (lxw_col_t) column, last, (lxw_col_t) column);
  chart_series_set_values (series, of->name, rows->first, (lxw_col_t) column + 1, last, (lxw_col_t) column + 1);

  return series;
}

/* Writes a text at each point of a series. It is not taken from a cell, because LibreOffice then writes the number of
 * the point in its place. */
static void
label_points (const TrStrategySheet *self, lxw_chart_series *series, const GStrv texts, lxw_chart_font *font)
{
  guint n = g_strv_length (texts);
  g_autofree lxw_chart_data_label *labels = g_new0 (lxw_chart_data_label, n);
  g_autofree lxw_chart_data_label **list = g_new0 (lxw_chart_data_label *, n + 1);

  for (guint i = 0; i < n; i++) {
    labels[i] = (lxw_chart_data_label){ .value = texts[i], .font = font };
    list[i] = &labels[i];
  }
  chart_series_set_labels (series);
  chart_series_set_labels_font (series, font);
  tr_sheet_check (self->sheet, self->next, 0, chart_series_set_labels_custom (series, list));
}

/* The numbers of the directions that a side placed, or anybody. */
static GStrv
numbers_of (const TrStrategySheet *self, const TrSide *side)
{
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  for (guint i = 0; i < self->standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (self->standings, i);
    g_autofree char *number = g_strdup_printf ("%u", i + 1);

    if ((side != NULL ? standing->side[*side].n : standing->all.n) > 0)
      g_strv_builder_add (numbers, number);
  }

  return g_strv_builder_end (numbers);
}

/* The line in the middle of an axis. */
static void
add_line (const TrStrategySheet *self, lxw_chart *chart, guint row)
{
  TrSheet *lists = self->sheets->lists;
  lxw_chart_line line = { .color = AXIS, .width = 1 };
  const TrRows rows = { row, 2 };
  lxw_chart_series *series = add_series (self, chart, lists, TR_LISTS_MATRIX_COLUMN + X, &rows);

  if (series == NULL)
    return;
  chart_series_set_name_range (series, lists->name, row, TR_LISTS_MATRIX_COLUMN + NAME);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
  chart_series_set_line (series, &line);
}

static void
add_corners (const TrStrategySheet *self, lxw_chart *chart)
{
  TrSheet *lists = self->sheets->lists;
  lxw_chart_font font = { .size = 11, .color = GREY, .bold = LXW_TRUE };
  const TrRows rows = { CORNER_ROW, TR_N_QUADRANTS };
  lxw_chart_series *series = add_series (self, chart, lists, TR_LISTS_MATRIX_COLUMN + X, &rows);
  g_auto (GStrv) names = g_new0 (char *, TR_N_QUADRANTS + 1);

  if (series == NULL)
    return;
  for (guint i = 0; i < TR_N_QUADRANTS; i++)
    names[i] = g_strdup (tr_book_text (self->sheet->book, tr_matrix_label ((TrQuadrant) i)));
  chart_series_set_name (series, tr_book_text (self->sheet->book, N_("Strategy")));
  chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
  label_points (self, series, names, &font);
  chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_CENTER);
}

static void
add_side (const TrStrategySheet *self, lxw_chart *chart, TrSide side)
{
  /* the shapes that the program draws; who is of no side has a cross, for that has no letter to tell it by */
  static const guint8 markers[TR_N_SIDES] = {
    [TR_SIDE_UNSET] = LXW_CHART_MARKER_X,
    [TR_SIDE_MUNICIPALITY] = LXW_CHART_MARKER_SQUARE,
    [TR_SIDE_PROVIDER] = LXW_CHART_MARKER_CIRCLE,
    [TR_SIDE_RESIDENTS] = LXW_CHART_MARKER_TRIANGLE,
    [TR_SIDE_PARTNERS] = LXW_CHART_MARKER_DIAMOND,
  };
  guint32 colour = rgb (&tr_palette (TR_THEME_LIGHT)->side[side].fill);
  lxw_chart_fill fill = { .color = colour };
  lxw_chart_line line = { .color = colour };
  lxw_chart_font font = { .size = 9, .color = colour };
  const TrRows *rows = &self->side[side];
  lxw_chart_series *series = rows->n > 0 ? add_series (self, chart, self->sheet, TR_STRATEGY_CONTROL, rows) : NULL;
  g_auto (GStrv) numbers = numbers_of (self, &side);

  if (series == NULL)
    return;
  chart_series_set_name_range (series, self->sheet->name, rows->first, TR_STRATEGY_SIDE);
  chart_series_set_marker_type (series, markers[side]);
  chart_series_set_marker_size (series, 8);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &line);
  label_points (self, series, numbers, &font);
  chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_RIGHT);
}

/* Where a direction stands: a cross, so that the sign of a side that stands in the same place shows behind it. LibreOffice
 * would fill a ring. */
static void
add_middle (const TrStrategySheet *self, lxw_chart *chart)
{
  lxw_chart_fill fill = { .color = INK };
  lxw_chart_line line = { .color = INK, .width = 2.25 };
  lxw_chart_font font = { .size = 12, .color = INK, .bold = LXW_TRUE };
  lxw_chart_series *series = add_series (self, chart, self->sheet, TR_STRATEGY_CONTROL, &self->placed);
  g_auto (GStrv) numbers = numbers_of (self, NULL);

  if (series == NULL)
    return;
  /* TRANSLATORS: in the legend of a chart: the middle of all placements of a direction */
  chart_series_set_name (series, tr_book_text (self->sheet->book, N_("Position")));
  chart_series_set_marker_type (series, LXW_CHART_MARKER_PLUS);
  chart_series_set_marker_size (series, 14);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &line);
  label_points (self, series, numbers, &font);
  chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_LEFT);
}

static void
set_axis (TrBook *book, lxw_chart_axis *axis, const char *name)
{
  lxw_chart_font words = { .size = 10, .color = INK, .bold = LXW_EXPLICIT_FALSE };
  lxw_chart_font numbers = { .size = 9, .color = GREY };
  lxw_chart_line line = { .color = AXIS, .width = 0.75 };
  const char *low = tr_language_context_text (book->language, "end of an axis", "low");
  const char *high = tr_language_context_text (book->language, "end of an axis", "high");
  g_autofree char *title = g_strdup_printf ("%s ← %s → %s", low, tr_book_text (book, name), high);

  chart_axis_set_name (axis, title);
  chart_axis_set_name_font (axis, &words);
  chart_axis_set_num_font (axis, &numbers);
  chart_axis_set_num_format (axis, "0.0");
  chart_axis_set_min (axis, 0);
  chart_axis_set_max (axis, 1);
  chart_axis_set_major_unit (axis, 0.1);
  chart_axis_set_line (axis, &line);
  chart_axis_major_gridlines_set_visible (axis, LXW_FALSE);
}

static void
style_chart (const TrStrategySheet *self, lxw_chart *chart)
{
  TrBook *book = self->sheet->book;
  lxw_chart_line thin = { .color = 0xD5DEDF, .width = 0.75 }, edge = { .color = AXIS, .width = 0.75 };
  lxw_chart_font title = { .size = 12, .color = TR_TEAL, .bold = LXW_TRUE }, words = { .size = 10, .color = INK };
  /* the lines and the names of the strategies need no explanation */
  int16_t unexplained[] = { 0, 1, 2, -1 };

  chart_title_set_name (chart, tr_book_text (book, N_("Where the directions stand")));
  chart_title_set_name_font (chart, &title);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &words);
  tr_sheet_check (self->sheet, self->next, 0, chart_legend_delete_series (chart, unexplained));
  set_axis (book, chart->x_axis, N_("Control over activities and conditions"));
  set_axis (book, chart->y_axis, N_("Uncertainty about cause and effect"));
  chart_chartarea_set_line (chart, &thin);
  chart_plotarea_set_line (chart, &edge);
  chart_show_hidden_data (chart);
}

/* "1 Coaching: Integrated, control 0.62, uncertainty 0.41" */
static void
append_place (GString *text, const TrStanding *standing, guint number, TrLanguage language)
{
  g_autofree char *name = tr_text_one_line (standing->direction->title, TITLE_MOST);
  g_autofree char *strategy = tr_strategy_name (standing, language);
  g_autofree char *control = tr_language_number (language, standing->all.control, 2);
  g_autofree char *uncertainty = tr_language_number (language, standing->all.uncertainty, 2);
  /* TRANSLATORS: a place on the strategy matrix: two numbers from 0 to 1 */
  g_autofree char *place = tr_words_say (language, N_("control %s, uncertainty %s"), control, uncertainty, NULL);

  g_string_append_printf (text, "%s%u%s%s: %s, %s", text->len > 0 ? "; " : "", number, *name != '\0' ? " " : "", name,
                          strategy, place);
}

/* The same for every direction that somebody placed; of many the first. Free with g_free(). */
static char *
places_text (const TrStrategySheet *self)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (self->standings, i);

    if (standing->all.n > 0 && n++ < MOST_TOLD)
      append_place (text, standing, i + 1, self->sheet->book->language);
  }
  g_string_append (text, n > MOST_TOLD ? "; …" : ".");

  return g_string_free (text, FALSE);
}

/* Puts a heading at the top of a page, and leaves `height` pixels of rows free below it. Returns the first of these. */
static guint
make_room (TrStrategySheet *self, const char *heading, double height)
{
  guint row;

  tr_sheet_section (self->sheet, self->next, tr_book_text (self->sheet->book, heading));
  row = self->next + 1;
  self->next = row + (guint) ceil (height / ROW_PIXELS) + 1;

  return row;
}

/* Adds the chart below the tables. The columns must have their widths. */
void
tr_strategy_add_chart (TrStrategySheet *self)
{
  TrBook *book = self->sheet->book;
  guint row = make_room (self, N_("As a chart"), CHART_HEIGHT);
  g_autofree char *places = places_text (self), *text = NULL;
  lxw_row_t breaks[] = { row - 1, self->next, 0 };
  lxw_chart_options options = { .x_scale = CHART_WIDTH / USUAL_WIDTH, .y_scale = CHART_HEIGHT / USUAL_HEIGHT,
                                .object_position = LXW_OBJECT_MOVE_DONT_SIZE };
  lxw_chart *chart;

  write_frame (self->sheets->lists);
  if (book->error != NULL)
    return;
  chart = workbook_add_chart (book->workbook, LXW_CHART_SCATTER);
  if (chart == NULL) {
    tr_sheet_check (self->sheet, row, 0, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return;
  }
  add_line (self, chart, UPRIGHT_ROW);
  add_line (self, chart, LEVEL_ROW);
  add_corners (self, chart);
  for (guint turn = 1; turn <= TR_N_SIDES; turn++)
    add_side (self, chart, (TrSide) (turn % TR_N_SIDES));
  add_middle (self, chart);
  style_chart (self, chart);
  tr_sheet_check (self->sheet, row, 0, worksheet_set_h_pagebreaks (self->sheet->sheet, breaks));
  /* TRANSLATORS: what a chart shows, for who can not see it; then a list such as “1 Coaching: Integrated, control
   * 0.62, uncertainty 0.41” */
  text = tr_words_say (book->language, N_("Scatter chart of the strategy matrix: control from left to right, "
                                          "uncertainty from bottom to top, the median of each side and the position. The "
                                          "tables above have the same numbers. Positions: %s"), places, NULL);
  options.description = text;
  tr_sheet_check (self->sheet, row, 0, worksheet_insert_chart_opt (self->sheet->sheet, row, 0, chart, &options));
}

/* The width of all columns together, in pixels of the sheet, as spreadsheets reckon it for the usual type. */
static guint
sheet_pixels (const TrSheet *self)
{
  guint width = 0;

  for (guint i = 0; i < TR_STRATEGY_N_COLUMNS; i++)
    width += self->fitted[i] * 7u + 5;

  return width;
}

/* Adds the matrix as the program draws it, over the whole width of the sheet and fine enough for paper. */
void
tr_strategy_add_picture (TrStrategySheet *self)
{
  TrBook *book = self->sheet->book;
  guint width = sheet_pixels (self->sheet), height = (guint) (width * PICTURE_SHAPE);
  guint row = make_room (self, N_("As a picture"), height);
  g_autofree char *places = places_text (self), *text = NULL;
  g_autoptr (GByteArray) png = NULL;
  lxw_image_options options = { .x_scale = 1.0 / PICTURE_FINE, .y_scale = 1.0 / PICTURE_FINE,
                                .object_position = LXW_OBJECT_MOVE_DONT_SIZE };

  if (book->error != NULL)
    return;
  png = tr_picture_matrix_png (self->project, width * PICTURE_FINE, height * PICTURE_FINE, TR_THEME_LIGHT);
  if (png == NULL) {
    tr_sheet_check (self->sheet, row, 0, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return;
  }
  /* TRANSLATORS: what a picture shows, for who can not see it; then a list such as “1 Coaching: Integrated, control
   * 0.62, uncertainty 0.41” */
  text = tr_words_say (book->language, N_("Picture of the strategy matrix, with every placement and the names of the "
                                          "directions: %s"), places, NULL);
  options.description = text;
  tr_sheet_check (self->sheet, row, 0,
                  worksheet_insert_image_buffer_opt (self->sheet->sheet, row, 0, png->data, png->len, &options));
}
