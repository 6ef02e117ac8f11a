/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-language.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#define DIGITS G_CSET_DIGITS
#define MOST_DECIMALS 12
#define FIRST_STRONG_ISOLATE 0x2068
#define END_OF_ISOLATE 0x2069
#define LONGEST_QUOTE 60  /* characters */
#define LONGEST_NUMBER 40 /* bytes that somebody types for one number */

/* Puts the number in `text` as 1234.5: rounded, without zeros at the end and without a minus before nought. */
static void
round_number (char *text, gsize size, double value, guint most_decimals)
{
  g_autofree char *format = g_strdup_printf ("%%.%uf", MIN (most_decimals, MOST_DECIMALS));
  char *end;

  g_ascii_formatd (text, (int) size, format, value);
  if (strchr (text, '.') != NULL) {
    for (end = text + strlen (text); end[-1] == '0'; end--)
      end[-1] = '\0';
    if (end[-1] == '.')
      end[-1] = '\0';
  }
  if (g_str_equal (text, "-0"))
    g_strlcpy (text, "0", size);
}

/* A number for people: rounded to at most so many decimals (12 when more are asked), with thousands apart; 1.234,5 in
 * Dutch, 1,234.5 in English. "" when there is no number (NAN). Free with g_free(). */
char *
tr_language_number (TrLanguage language, double value, guint most_decimals)
{
  char text[DBL_MAX_10_EXP + MOST_DECIMALS + 8] = "";
  GString *out = g_string_new (NULL);
  const char *c = text;

  if (isfinite (value))
    round_number (text, sizeof text, value, most_decimals);
  if (*c == '-')
    g_string_append_c (out, *c++);
  for (gsize n_left = strspn (c, DIGITS); n_left > 0; n_left--) {
    g_string_append_c (out, *c++);
    if (n_left > 1 && n_left % 3 == 1)
      g_string_append_c (out, language == TR_LANGUAGE_NL ? '.' : ',');
  }
  if (*c == '.') {
    g_string_append_c (out, language == TR_LANGUAGE_NL ? ',' : '.');
    g_string_append (out, c + 1);
  }

  return g_string_free (out, FALSE);
}

/* An amount for people: € 1.250.000 in Dutch, € 1,250.50 in English; cents only where there are any. Free with g_free(). */
char *
tr_language_money (TrLanguage language, gint64 cents)
{
  g_autofree char *euros = tr_language_number (language, (double) (ABS (cents) / 100), 0);
  g_autofree char *rest = g_strdup_printf ("%c%02d", language == TR_LANGUAGE_NL ? ',' : '.', (int) (ABS (cents) % 100));

  return g_strconcat (cents < 0 ? "-" : "", "€\u00a0", euros, cents % 100 != 0 ? rest : "", NULL);
}

/* A term as people say it: 8 years, 30 months. Whole years from two on. Free with g_free(). */
char *
tr_language_term (TrLanguage language, gint months)
{
  gboolean is_years = months >= 24 && months % 12 == 0;
  /* TRANSLATORS: a term; %s is a number, of years at least 2 */
  const char *text = is_years ? N_("%s years") : months == 1 ? N_("%s month") : N_("%s months");
  g_autofree char *number = tr_language_number (language, is_years ? months / 12 : months, 0);

  return tr_language_fill (tr_language_text (language, text), (const char *const[]) { number, NULL });
}

/* What was typed, without space around it, with every kind of space as ' ' and every kind of minus as '-'. */
static char *
normalise (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    if (g_unichar_isspace (character))
      g_string_append_c (out, ' ');
    else
      g_string_append_unichar (out, character == 0x2212 ? '-' : character);
  }

  return g_strstrip (g_string_free (out, FALSE));
}

/* The separator that can only be the decimal one: NULL when there is none. A single point or comma with three digits
 * behind it is the thousands of the language that the program speaks: 1.234 in Dutch and 1,234 in English are more than
 * a thousand. */
static const char *
find_decimal (const char *digits)
{
  const char *point = strrchr (digits, '.'), *comma = strrchr (digits, ',');
  const char *last = point > comma ? point : comma;
  const char *other = point > comma ? comma : point;
  char thousands = tr_language_of_interface () == TR_LANGUAGE_NL ? '.' : ',';
  gsize n_before = last == NULL ? 0 : (gsize) (last - digits);

  if (last == NULL || (other == NULL && strchr (digits, *last) != last))
    return NULL;
  if (other == NULL && *last == thousands && strlen (last + 1) == 3 && n_before > 0 && n_before <= 3 && *digits != '0')
    return NULL;

  return last;
}

/* Appends the whole part without its separators; FALSE unless those are all alike and stand in front of groups of
 * three. */
static gboolean
append_whole (GString *out, const char *digits, const char *end)
{
  gsize n = MIN (strspn (digits, DIGITS), (gsize) (end - digits));
  const char *c = digits + n;

  g_string_append_len (out, digits, (gssize) n);
  if (c == end)
    return TRUE;
  if (n == 0 || n > 3)
    return FALSE;
  for (char separator = *c; c < end; c += 4) {
    if (*c != separator || strchr (" .,", *c) == NULL || end - c < 4 || strspn (c + 1, DIGITS) < 3)
      return FALSE;
    g_string_append_len (out, c + 1, 3);
  }

  return TRUE;
}

/* Reads a number as people type it: decimal comma or point; points, commas or spaces only between groups of three
 * digits; spaces around it. FALSE, and `value` as it was, when it is anything else. */
gboolean
tr_language_parse_number (const char *text, double *value)
{
  g_autofree char *typed = g_utf8_validate (text, -1, NULL) ? normalise (text) : g_strdup ("");
  g_autoptr (GString) out = g_string_new (NULL);
  const char *c = typed, *decimal, *end;

  if (strlen (typed) > LONGEST_NUMBER)
    return FALSE;
  if (*c == '-' || *c == '+')
    g_string_append_c (out, *c++);
  decimal = find_decimal (c);
  end = decimal != NULL ? decimal : c + strlen (c);
  if (!append_whole (out, c, end))
    return FALSE;
  if (decimal != NULL) {
    if (decimal[1] == '\0' || strspn (decimal + 1, DIGITS) != strlen (decimal + 1))
      return FALSE;
    g_string_append_printf (out, ".%s", decimal + 1);
  }
  if (strcspn (out->str, DIGITS) == out->len)
    return FALSE;
  *value = g_ascii_strtod (out->str, NULL);

  return TRUE;
}

/* Between a number and a word right behind it, as in 4j. */
static GRegex *
unit_border (void)
{
  static GRegex *regex;

  if (regex == NULL)
    regex = g_regex_new ("(\\d)(\\p{L})", G_REGEX_OPTIMIZE, 0, NULL);

  return regex;
}

/* How many months a unit has; 0 for what is none. */
static guint
months_of (const char *unit)
{
  static const char *const years[] = { "j", "jr", "jaar", "jaren", "y", "yr", "year", "years", NULL };
  static const char *const months[] = { "m", "mnd", "maand", "maanden", "month", "months", NULL };
  g_autofree char *small = g_utf8_strdown (unit, -1);
  gsize length = strlen (small);

  if (length > 1 && small[length - 1] == '.')
    small[length - 1] = '\0';
  if (g_strv_contains (years, small))
    return 12;
  return g_strv_contains (months, small) ? 1 : 0;
}

/* Reads a number of months as people type it: 18, 18 maanden, 4 jaar, 1,5 jaar, 1 jaar en 6 maanden. FALSE, and `months`
 * as it was, when it is anything else. */
gboolean
tr_language_parse_months (const char *text, double *months)
{
  g_autofree char *typed = g_utf8_validate (text, -1, NULL) ? normalise (text) : g_strdup ("");
  g_autofree char *apart = g_regex_replace (unit_border (), typed, -1, 0, "\\1 \\2", 0, NULL);
  g_auto (GStrv) words = g_strsplit_set (apart, " ", -1);
  double sum = 0, number = NAN;
  gboolean any = FALSE;

  if (tr_language_parse_number (text, months))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++) {
    guint unit = months_of (words[i]);

    if (*words[i] == '\0' || (any && isnan (number) && (g_str_equal (words[i], "en") || g_str_equal (words[i], "and"))))
      continue;
    if (isnan (number) ? !tr_language_parse_number (words[i], &number) : unit == 0)
      return FALSE;
    if (unit == 0)
      continue;
    sum += number * unit;
    number = NAN;
    any = TRUE;
  }
  if (!any || !isnan (number))
    return FALSE;
  *months = sum;

  return TRUE;
}

/* Splits a date in three numbers that have the same separator between them. */
static gboolean
split_date (const char *typed, guint numbers[3], gsize lengths[3])
{
  const char *c = typed;
  char separator = typed[strspn (typed, DIGITS)];

  for (guint i = 0; i < 3; i++) {
    lengths[i] = strspn (c, DIGITS);
    if (lengths[i] == 0 || lengths[i] > 4)
      return FALSE;
    numbers[i] = (guint) atoi (c);
    c += lengths[i];
    if (i < 2 && (*c != separator || strchr ("-/. ", *c) == NULL || *c++ == '\0'))
      return FALSE;
  }

  return *c == '\0';
}

/* Whether there is such a day, in the years that the model allows. */
static gboolean
is_day (guint year, guint month, guint day)
{
  return year >= 1900 && year <= 2199 && month <= 12 && day <= 31 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* A day for people, from ISO text: 31-12-2026 in Dutch, 31 December 2026 in English. What is not a date comes back as
 * it is. Free with g_free(). */
char *
tr_language_date (TrLanguage language, const char *iso_date)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  guint numbers[3];
  gsize lengths[3];

  if (!split_date (iso_date, numbers, lengths) || lengths[0] != 4 || !is_day (numbers[0], numbers[1], numbers[2]))
    return g_strdup (iso_date);
  if (language == TR_LANGUAGE_NL)
    return g_strdup_printf ("%02u-%02u-%04u", numbers[2], numbers[1], numbers[0]);

  return g_strdup_printf ("%u %s %u", numbers[2], months[numbers[1] - 1], numbers[0]);
}

/* Reads a day as people type it: 31-12-2026 (also with slashes, points or spaces), 1-2-27 for 2027, or 2026-12-31.
 * Gives ISO text, to be freed with g_free(). FALSE, and `iso_date` as it was, when there is no such day from 1900 to
 * 2199. */
gboolean
tr_language_parse_date (const char *text, char **iso_date)
{
  g_autofree char *typed = g_utf8_validate (text, -1, NULL) ? normalise (text) : g_strdup ("");
  guint numbers[3], year, month, day;
  gsize lengths[3];
  gboolean is_year_first;

  if (!split_date (typed, numbers, lengths))
    return FALSE;
  is_year_first = lengths[0] == 4;
  if (lengths[is_year_first ? 2 : 0] > 2 || lengths[1] > 2 || (!is_year_first && lengths[2] != 2 && lengths[2] != 4))
    return FALSE;

  day = numbers[is_year_first ? 2 : 0];
  month = numbers[1];
  year = is_year_first ? numbers[0] : numbers[2] + (lengths[2] == 2 ? 2000 : 0);
  if (!is_day (year, month, day))
    return FALSE;
  *iso_date = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return TRUE;
}

/* Puts texts in the places of a template that are marked %s, in order; the texts end with NULL. %% is one %. Unlike with
 * printf, a template that has another number of places does no harm. Free with g_free(). */
char *
tr_language_fill (const char *template, const char *const *texts)
{
  GString *out = g_string_new (NULL);
  const char *place;

  while ((place = strchr (template, '%')) != NULL) {
    gboolean is_place = place[1] == 's' && *texts != NULL;

    g_string_append_len (out, template, place - template);
    g_string_append (out, is_place ? *texts++ : "%");
    template = place + (is_place || place[1] == '%' ? 2 : 1);
  }
  g_string_append (out, template);

  return g_string_free (out, FALSE);
}

static gboolean
is_isolate (gunichar c)
{
  return c >= 0x2066 && c <= FIRST_STRONG_ISOLATE;
}

/* Whether a character can turn text around: a control of direction, or a letter that is written from right to left. */
static gboolean
can_turn (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= END_OF_ISOLATE) || c == 0x200f ||
         (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefe) ||
         (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

/* Text of the user that turns nothing around but itself: in an isolate of its own that it can not end, where it has
 * anything that could. Free with g_free(). */
char *
tr_language_isolate (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_needed = FALSE;
  guint depth = 1;

  g_string_append_unichar (out, FIRST_STRONG_ISOLATE);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    is_needed = is_needed || can_turn (character);
    if (character == END_OF_ISOLATE && depth == 1)
      continue;
    depth = is_isolate (character) ? depth + 1 : character == END_OF_ISOLATE ? depth - 1 : depth;
    g_string_append_unichar (out, character);
  }
  while (depth-- > 0)
    g_string_append_unichar (out, END_OF_ISOLATE);

  return g_strdup (is_needed ? out->str : text);
}

/* A name or a sentence of the user within one of ours: in quotation marks, on one line, only the beginning of a long
 * one. Free with g_free(). */
char *
tr_language_quote (const char *text)
{
  gboolean is_long = g_utf8_strlen (text, -1) > LONGEST_QUOTE;
  g_autofree char *beginning = is_long ? g_utf8_substring (text, 0, LONGEST_QUOTE) : g_strdup (text);
  g_autofree char *isolated = NULL;

  g_strdelimit (beginning, "\n\t", ' ');
  isolated = tr_language_isolate (beginning);

  return g_strconcat ("“", isolated, is_long ? "…”" : "”", NULL);
}
