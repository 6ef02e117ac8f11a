/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <stdlib.h>
#include <string.h>

#include "tr-basket.h"
#include "tr-catalogue.h"

/* Larger numbers in a text about frequency are years or people. */
#define MOST 60

typedef struct {
  const char *word;
  double value;
} Word;

/* Beginnings of folded words. */
static const Word numbers[] = { { "twee", 2 }, { "two", 2 }, { "drie", 3 },  { "three", 3 }, { "vier", 4 },
                                { "four", 4 }, { "vijf", 5 }, { "five", 5 }, { "zes", 6 },   { "six", 6 } };
/* Parts of folded words, in months. */
static const Word units[] = {
  { "biennial", 24 }, { "jaar", 12 },   { "jaren", 12 },  { "year", 12 },  { "annual", 12 },
  { "kwarta", 3 },    { "quarter", 3 }, { "maand", 1 },   { "month", 1 },  { "week", 0.25 },
  { "weke", 0.25 },   { "dag", 0.05 },  { "daily", 0.05 }, { "day", 0.05 },
};

typedef struct {
  double count; /* of units: 2 in "every 2 years" */
  double times; /* in that: 4 in "4 times a year" */
  double unit;  /* months */
  gboolean is_half;
} Rhythm;

static gboolean
read_number (const char *token, double *number, const char **rest)
{
  if (g_ascii_isdigit (*token)) {
    char *end;

    *number = (double) strtoul (token, &end, 10);
    *rest = end;
    return *number >= 1 && *number <= MOST;
  }

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_has_prefix (token, numbers[i].word)) {
      *number = numbers[i].value;
      *rest = token + strlen (numbers[i].word);
      return TRUE;
    }

  return FALSE;
}

static gboolean
means_times (const char *word)
{
  static const char *const words[] = { "x", "keer", "maal", "times", "time" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
read_token (Rhythm *rhythm, const char *token, const char *next)
{
  const char *rest = token;
  double number;

  if (g_str_equal (token, "twice"))
    rhythm->times = 2;
  else if (read_number (token, &number, &rest)) {
    if (means_times (rest) || (*rest == '\0' && means_times (next)))
      rhythm->times = number;
    else
      rhythm->count = MAX (rhythm->count, number);
  }

  if (g_str_has_prefix (token, "half") || g_str_has_prefix (token, "semi"))
    rhythm->is_half = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strstr (rest, units[i].word) != NULL) {
      rhythm->unit = MAX (rhythm->unit, units[i].value);
      break;
    }
}

/* The months between two values as a part of the text says, 0 when it does not. */
static double
read_months (const char *text)
{
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (text, NULL, NULL);
  Rhythm rhythm = { 1, 1, 0, FALSE };

  for (guint i = 0; tokens[i] != NULL; i++)
    read_token (&rhythm, tokens[i], tokens[i + 1]);

  return rhythm.unit * (rhythm.is_half ? 0.5 : 1) * rhythm.count / rhythm.times;
}

static TrFrequency
frequency_of_months (double months)
{
  if (months <= 0)
    return TR_FREQUENCY_UNSET;

  for (TrFrequency frequency = TR_FREQUENCY_MONTH; frequency < TR_FREQUENCY_FOUR_YEARS; frequency++)
    if (months <= tr_frequency_months (frequency))
      return frequency;

  return TR_FREQUENCY_FOUR_YEARS;
}

/* How often, from words in Dutch or English: "kwartaal", "tweejaarlijks (2021, 2023)", "every 2 years", "4 keer per
 * jaar". What stands in brackets does not count. A text with more than one answer gives the slowest
 * ("halfjaarlijks/jaarlijks" a year, "2 à 4 jaarlijks" four years), since a figure must not be promised sooner than
 * it comes; what lies between two frequencies gives the slower, and what is faster than a month the month.
 * TR_FREQUENCY_UNSET when the text does not say. */
TrFrequency
tr_frequency_from_text (const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *before = g_strndup (text, strcspn (text, "("));
  TrFrequency slowest = TR_FREQUENCY_UNSET;

  parts = g_strsplit_set (before, "/,;", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    TrFrequency frequency = frequency_of_months (read_months (parts[i]));

    slowest = MAX (slowest, frequency);
  }

  return slowest;
}

/* How often is reported: what was stated counts, and every year where nothing was. The guide (Succesvol partnerschap, step 4)
 * asks that both sides talk about the figures at least once a year, so a KPI never falls out of that talk. */
TrFrequency
tr_frequency_reported (TrFrequency stated)
{
  return stated == TR_FREQUENCY_UNSET ? TR_FREQUENCY_YEAR : stated;
}

/* The months from one report to the next; see tr_frequency_reported(). */
guint
tr_frequency_months (TrFrequency frequency)
{
  static const guint months[] = { [TR_FREQUENCY_MONTH] = 1,      [TR_FREQUENCY_QUARTER] = 3,
                                  [TR_FREQUENCY_HALF_YEAR] = 6,  [TR_FREQUENCY_YEAR] = 12,
                                  [TR_FREQUENCY_TWO_YEARS] = 24, [TR_FREQUENCY_FOUR_YEARS] = 48 };

  g_return_val_if_fail (frequency < G_N_ELEMENTS (months), months[TR_FREQUENCY_YEAR]);
  return months[tr_frequency_reported (frequency)];
}
