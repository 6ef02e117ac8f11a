/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-benefit.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"

#define RESOURCE "/nl/trechter/core/figures.csv"
#define LONGEST_ID 80 /* characters, as in the model */
#define MOST_DIGITS 10

enum {
  COLUMN_ID,
  COLUMN_TEXT_NL,
  COLUMN_TEXT_EN,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_PER,
  COLUMN_PERIOD,
  COLUMN_SOURCE,
  COLUMN_PLACE,
  COLUMN_YEAR,
  N_COLUMNS
};

static const struct {
  const char *name;
  gboolean is_required;
} columns[N_COLUMNS] = {
  [COLUMN_ID] = { "id", TRUE },        [COLUMN_TEXT_NL] = { "text_nl" }, [COLUMN_TEXT_EN] = { "text_en" },
  [COLUMN_LOW] = { "low", TRUE },      [COLUMN_HIGH] = { "high", TRUE }, [COLUMN_PER] = { "per", TRUE },
  [COLUMN_PERIOD] = { "period", TRUE }, [COLUMN_SOURCE] = { "source", TRUE }, [COLUMN_PLACE] = { "place" },
  [COLUMN_YEAR] = { "year" },
};

void
tr_figure_free (TrFigure *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->text_nl);
  g_free (self->text_en);
  g_free (self->source);
  g_free (self->place);
  g_free (self->year);
  g_free (self);
}

static TrFigure *
copy_figure (const TrFigure *other)
{
  TrFigure *self = g_new (TrFigure, 1);

  *self = *other;
  self->id = g_strdup (other->id);
  self->text_nl = g_strdup (other->text_nl);
  self->text_en = g_strdup (other->text_en);
  self->source = g_strdup (other->source);
  self->place = g_strdup (other->place);
  self->year = g_strdup (other->year);

  return self;
}

/* What a figure says in a language, else in the other. */
const char *
tr_figure_text (const TrFigure *self, TrLanguage language)
{
  const char *first = language == TR_LANGUAGE_NL ? self->text_nl : self->text_en;

  return *first != '\0' ? first : language == TR_LANGUAGE_NL ? self->text_en : self->text_nl;
}

/* Where it is from: publication and year, and the place in it. Free with g_free(). */
char *
tr_figure_source (const TrFigure *self)
{
  g_autofree char *year = *self->year != '\0' ? g_strdup_printf (" (%s)", self->year) : g_strdup ("");

  return g_strconcat (self->source, year, *self->place != '\0' ? ", " : "", self->place, NULL);
}

static gboolean
fail (GError **error, guint line, char *what)
{
  g_autofree char *owned = what;

  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("Line %u: %s"), line, owned);

  return FALSE;
}

/* Which column of the table holds what; -1 for what is not there. */
static gboolean
find_columns (const TrCsv *csv, int *places, GError **error)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    places[i] = -1;
    for (guint column = 0; column < tr_csv_n_cells (csv, 0); column++)
      if (g_ascii_strcasecmp (tr_csv_cell (csv, 0, column), columns[i].name) == 0)
        places[i] = (int) column;
    if (places[i] < 0 && columns[i].is_required)
      /* TRANSLATORS: %s is the name of a column as it has to be written */
      return fail (error, tr_csv_line (csv, 0), g_strdup_printf (_("There is no column “%s”."), columns[i].name));
  }
  if (places[COLUMN_TEXT_NL] < 0 && places[COLUMN_TEXT_EN] < 0)
    return fail (error, tr_csv_line (csv, 0),
                 g_strdup_printf (_("There is no column “%s”."), columns[COLUMN_TEXT_NL].name));

  return TRUE;
}

/* One row, while it is read. */
typedef struct {
  const TrCsv *csv;
  const int *places;
  guint row;
} Reader;

static const char *
cell (const Reader *reader, guint column)
{
  int place = reader->places[column];

  return place < 0 ? "" : tr_csv_cell (reader->csv, reader->row, (guint) place);
}

static gboolean
fail_at (const Reader *reader, GError **error, char *what)
{
  return fail (error, tr_csv_line (reader->csv, reader->row), what);
}

/* An amount in euro: digits, and at most two decimals behind a point or a comma. Thousands are not set apart,
 * because 37.000 would be 37 to one reader and 37,000 to another. */
static gboolean
read_amount (const Reader *reader, guint column, gint64 *cents, GError **error)
{
  const char *text = cell (reader, column);
  gsize n = strspn (text, G_CSET_DIGITS), n_decimals;
  gboolean has_decimals = text[n] == '.' || text[n] == ',';
  const char *decimals = text + n + (has_decimals ? 1 : 0);

  n_decimals = has_decimals ? strspn (decimals, G_CSET_DIGITS) : 0;
  if (n == 0 || n > MOST_DIGITS || n_decimals > 2 || (has_decimals && n_decimals == 0) || decimals[n_decimals] != '\0')
    return fail_at (reader, error,
                    /* TRANSLATORS: what somebody wrote, and the name of a column */
                    g_strdup_printf (_("“%s” in the column “%s” is no amount. Write euros without thousands apart: "
                                        "37000 or 1,60."),
                                     text, columns[column].name));
  *cents = g_ascii_strtoll (text, NULL, 10) * 100;
  if (n_decimals > 0)
    *cents += 10 * g_ascii_digit_value (decimals[0]);
  if (n_decimals > 1)
    *cents += g_ascii_digit_value (decimals[1]);

  return TRUE;
}

static gboolean
read_choice (const Reader *reader, guint column, const char *const *names, int *choice, GError **error)
{
  for (int i = 0; i < 2; i++)
    if (g_ascii_strcasecmp (cell (reader, column), names[i]) == 0) {
      *choice = i;
      return TRUE;
    }

  return fail_at (reader, error,
                  /* TRANSLATORS: what somebody wrote, the name of a column, and the two words that are possible */
                  g_strdup_printf (_("“%s” in the column “%s” has to be “%s” or “%s”."), cell (reader, column),
                                   columns[column].name, names[0], names[1]));
}

static gboolean
read_numbers (const Reader *reader, TrFigure *figure, GError **error)
{
  static const char *const pers[] = { "person", "euro" }, *const periods[] = { "year", "once" };
  gint64 most;
  int per, period;

  if (!read_amount (reader, COLUMN_LOW, &figure->low, error) ||
      !read_amount (reader, COLUMN_HIGH, &figure->high, error) ||
      !read_choice (reader, COLUMN_PER, pers, &per, error) ||
      !read_choice (reader, COLUMN_PERIOD, periods, &period, error))
    return FALSE;
  figure->per = (TrFigurePer) per;
  figure->period = (TrFigurePeriod) period;
  most = figure->per == TR_FIGURE_EURO ? TR_FIGURE_MOST_RETURN : TR_FIGURE_MOST;
  if (figure->low > figure->high)
    return fail_at (reader, error, g_strdup (_("The lowest amount is more than the highest.")));
  if (figure->high > most * 100)
    /* TRANSLATORS: %d is an amount in whole euros */
    return fail_at (reader, error, g_strdup_printf (_("The amount is more than %d euros."), (int) most));

  return TRUE;
}

static gboolean
check_texts (const Reader *reader, const GPtrArray *before, GError **error)
{
  const char *id = cell (reader, COLUMN_ID);

  if (*id == '\0' || g_utf8_strlen (id, -1) > LONGEST_ID)
    /* TRANSLATORS: %d is a number of characters */
    return fail_at (reader, error, g_strdup_printf (_("A figure needs an id of at most %d characters."), LONGEST_ID));
  if (tr_figures_find (before, id) != NULL)
    return fail_at (reader, error, g_strdup_printf (_("The id “%s” is there twice."), id));
  if (*cell (reader, COLUMN_TEXT_NL) == '\0' && *cell (reader, COLUMN_TEXT_EN) == '\0')
    return fail_at (reader, error, g_strdup (_("It is not said what the figure says.")));
  if (*cell (reader, COLUMN_SOURCE) == '\0')
    return fail_at (reader, error, g_strdup (_("A figure needs a source.")));

  return TRUE;
}

/* Reads figures from a table: a first line with the names of the columns, in any order, and a line for each figure.
 * Fails with TR_ERROR_INPUT, and says which line, when anything is not as it should be. Array of TrFigure; free with
 * g_ptr_array_unref(). */
GPtrArray *
tr_figures_parse (const TrCsv *csv, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_figure_free);
  int places[N_COLUMNS];
  Reader reader = { .csv = csv, .places = places };

  if (!find_columns (csv, places, error))
    return NULL;
  for (reader.row = 1; reader.row < tr_csv_n_rows (csv); reader.row++) {
    TrFigure *figure;

    if (!check_texts (&reader, figures, error))
      return NULL;
    figure = g_new0 (TrFigure, 1);
    figure->id = g_strdup (cell (&reader, COLUMN_ID));
    figure->text_nl = g_strdup (cell (&reader, COLUMN_TEXT_NL));
    figure->text_en = g_strdup (cell (&reader, COLUMN_TEXT_EN));
    figure->source = g_strdup (cell (&reader, COLUMN_SOURCE));
    figure->place = g_strdup (cell (&reader, COLUMN_PLACE));
    figure->year = g_strdup (cell (&reader, COLUMN_YEAR));
    g_ptr_array_add (figures, figure);
    if (!read_numbers (&reader, figure, error))
      return NULL;
  }
  if (figures->len == 0) {
    fail (error, tr_csv_line (csv, 0), g_strdup (_("There are no figures below the names of the columns.")));
    return NULL;
  }

  return g_steal_pointer (&figures);
}

/* Reads the figures of a file; see tr_figures_parse(). */
GPtrArray *
tr_figures_read_file (GFile *file, GError **error)
{
  g_autoptr (TrCsv) csv = tr_csv_read_file (file, error);

  return csv != NULL ? tr_figures_parse (csv, error) : NULL;
}

/* The figures that the guide gives. Array of TrFigure; free with g_ptr_array_unref(). */
GPtrArray *
tr_figures_shipped (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (TrCsv) csv = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *figures;
  gsize size;
  const char *data;

  /* part of the program: what is wrong with it, the tests find */
  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  csv = tr_csv_parse (data, size, &error);
  g_assert_no_error (error);
  figures = tr_figures_parse (csv, &error);
  g_assert_no_error (error);

  return figures;
}

/* What is shipped with the user's own list (TrFigure, or NULL): in place of what has the same id, and behind it what
 * has not. Nothing of `own` is kept. Free with g_ptr_array_unref(). */
GPtrArray *
tr_figures_merge (const GPtrArray *own)
{
  GPtrArray *figures = tr_figures_shipped ();

  for (guint i = 0; own != NULL && i < own->len; i++) {
    TrFigure *copy = copy_figure (g_ptr_array_index (own, i));
    guint place = 0;

    while (place < figures->len && !g_str_equal (((TrFigure *) figures->pdata[place])->id, copy->id))
      place++;
    if (place < figures->len) {
      tr_figure_free (figures->pdata[place]);
      figures->pdata[place] = copy;
    } else {
      g_ptr_array_add (figures, copy);
    }
  }

  return figures;
}

/* The figure with an id, or NULL. */
const TrFigure *
tr_figures_find (const GPtrArray *figures, const char *id)
{
  for (guint i = 0; i < figures->len; i++) {
    const TrFigure *figure = g_ptr_array_index (figures, i);

    if (g_str_equal (figure->id, id))
      return figure;
  }

  return NULL;
}
