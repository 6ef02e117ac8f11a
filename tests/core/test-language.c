/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-language.h"

/* GLib looks at the environment each time. */
static void
speak (const char *languages)
{
  g_setenv ("LANGUAGE", languages, TRUE);
}

static void
test_interface (void)
{
  static const struct {
    const char *languages;
    TrLanguage language;
  } cases[] = {
    { "nl", TR_LANGUAGE_NL },
    { "nl_BE.UTF-8", TR_LANGUAGE_NL },
    { "nl@euro", TR_LANGUAGE_NL },
    { "de:nl:en", TR_LANGUAGE_NL },
    { "en_GB", TR_LANGUAGE_EN },
    { "en:nl", TR_LANGUAGE_EN },
    { "de", TR_LANGUAGE_EN },
    { "nlx", TR_LANGUAGE_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    speak (cases[i].languages);
    g_assert_cmpint (tr_language_of_interface (), ==, cases[i].language);
  }
}

static void
test_text (void)
{
  g_assert_cmpstr (tr_language_text (TR_LANGUAGE_NL, N_ ("Municipality")), ==, "Gemeente");
  g_assert_cmpstr (tr_language_text (TR_LANGUAGE_EN, N_ ("Municipality")), ==, "Municipality");
  g_assert_cmpstr (tr_language_text (TR_LANGUAGE_NL, "a text nobody translated"), ==, "a text nobody translated");
  g_assert_cmpstr (tr_language_text (TR_LANGUAGE_NL, ""), ==, "");
  g_assert_cmpstr (tr_language_context_text (TR_LANGUAGE_NL, "no such context", "Municipality"), ==, "Municipality");
}

static void
test_number (void)
{
  static const struct {
    double value;
    guint decimals;
    const char *nl, *en;
  } cases[] = {
    { 0, 2, "0", "0" },
    { -0.001, 2, "0", "0" },
    { 5, 0, "5", "5" },
    { 999, 0, "999", "999" },
    { 1000, 0, "1.000", "1,000" },
    { 1234.5, 2, "1.234,5", "1,234.5" },
    { -1234567.891, 2, "-1.234.567,89", "-1,234,567.89" },
    { 0.5, 0, "0", "0" },
    { 2.5, 1, "2,5", "2.5" },
    { 100, 3, "100", "100" },
    { 0.1, 20, "0,1", "0.1" },
    { 1e12, 0, "1.000.000.000.000", "1,000,000,000,000" },
  };
  g_autofree char *none = tr_language_number (TR_LANGUAGE_NL, NAN, 2);
  g_autofree char *huge = tr_language_number (TR_LANGUAGE_NL, -1.7e308, 12);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *nl = tr_language_number (TR_LANGUAGE_NL, cases[i].value, cases[i].decimals);
    g_autofree char *en = tr_language_number (TR_LANGUAGE_EN, cases[i].value, cases[i].decimals);

    g_assert_cmpstr (nl, ==, cases[i].nl);
    g_assert_cmpstr (en, ==, cases[i].en);
  }
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (strlen (huge), ==, 1 + 309 + 102);
}

static void
test_parse_number (void)
{
  static const struct {
    const char *text;
    double nl, en; /* NAN: refused */
  } cases[] = {
    { "5", 5, 5 },
    { " 12 ", 12, 12 },
    { "+3", 3, 3 },
    { "-3,5", -3.5, -3.5 },
    { "−3.5", -3.5, -3.5 },
    { "0,125", 0.125, 0.125 },
    { "0.125", 0.125, 0.125 },
    { ",5", 0.5, 0.5 },
    { "1.234", 1234, 1.234 },
    { "1,234", 1.234, 1234 },
    { "12.345", 12345, 12.345 },
    { "1234.567", 1234.567, 1234.567 },
    { "1.2345", 1.2345, 1.2345 },
    { "1.234.567", 1234567, 1234567 },
    { "1,234,567", 1234567, 1234567 },
    { "1.234,5", 1234.5, 1234.5 },
    { "1,234.5", 1234.5, 1234.5 },
    { "1.234.567,891", 1234567.891, 1234567.891 },
    { "1 234", 1234, 1234 },
    { "1\u00a0234,5", 1234.5, 1234.5 },
    { "12\u202f345\u202f678", 12345678, 12345678 },
    { "", NAN, NAN },
    { "  ", NAN, NAN },
    { "-", NAN, NAN },
    { ",", NAN, NAN },
    { "5,", NAN, NAN },
    { "5 euro", NAN, NAN },
    { "5%", NAN, NAN },
    { "1e5", NAN, NAN },
    { "0x10", NAN, NAN },
    { "inf", NAN, NAN },
    { "nan", NAN, NAN },
    { "--5", NAN, NAN },
    { "- 5", NAN, NAN },
    { "1,2,3", NAN, NAN },
    { "1.2.3,4", NAN, NAN },
    { "1,2.3,4", NAN, NAN },
    { "1.23,456.7", NAN, NAN },
    { "1 23", NAN, NAN },
    { "1 234.567.890", NAN, NAN },
    { "1234 567", NAN, NAN },
    { "1.234 567,8", NAN, NAN },
    { "1  234", NAN, NAN },
    { "12\xff", NAN, NAN },
    { "11111111111111111111111111111111111111111111", NAN, NAN },
  };
  static const char *const languages[] = { "nl", "en" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    double expected = i % 2 == 0 ? cases[i / 2].nl : cases[i / 2].en;
    double value = 77;

    speak (languages[i % 2]);
    if (tr_language_parse_number (cases[i / 2].text, &value) == isnan (expected))
      g_error ("“%s” in %s gives %g", cases[i / 2].text, languages[i % 2], value);
    g_assert_cmpfloat (value, ==, isnan (expected) ? 77 : expected);
  }
}

/* What the program shows can be typed back. */
static void
test_number_round_trip (void)
{
  for (guint i = 0; i < 5000; i++) {
    TrLanguage language = i % 2 == 0 ? TR_LANGUAGE_NL : TR_LANGUAGE_EN;
    double value = round ((g_test_rand_double () - 0.5) * pow (10, g_test_rand_int_range (0, 9)) * 1000) / 1000;
    g_autofree char *text = tr_language_number (language, value, 3);
    double back = 0;

    speak (language == TR_LANGUAGE_NL ? "nl" : "en");
    if (!tr_language_parse_number (text, &back) || fabs (back - value) > 1e-9)
      g_error ("%.17g is shown as “%s”, which reads back as %.17g", value, text, back);
  }
}

static void
test_date (void)
{
  static const char *const cases[][3] = {
    { "2026-12-31", "31-12-2026", "31 December 2026" },
    { "2027-01-02", "02-01-2027", "2 January 2027" },
    { "", "", "" },
    { "soon", "soon", "soon" },
    { "2026-02-30", "2026-02-30", "2026-02-30" },
    { "2026-13-01", "2026-13-01", "2026-13-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *nl = tr_language_date (TR_LANGUAGE_NL, cases[i][0]);
    g_autofree char *en = tr_language_date (TR_LANGUAGE_EN, cases[i][0]);

    g_assert_cmpstr (nl, ==, cases[i][1]);
    g_assert_cmpstr (en, ==, cases[i][2]);
  }
}

static void
assert_filled (const char *template, const char *expected)
{
  g_autofree char *text = tr_language_fill (template, (const char *const[]) { "one", "%s", NULL });

  g_assert_cmpstr (text, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("", "");
  assert_filled ("%s", "one");
  assert_filled ("from %s to %s.", "from one to %s.");
  assert_filled ("30%% of %s, 30% of %s, 30%", "30% of one, 30% of %s, 30%");
  /* a place too many stays in sight */
  assert_filled ("%s%s%s", "one%s%s");
}

static void
test_quote (void)
{
  g_autofree char *quoted = tr_language_quote ("one\ntwo");
  g_autofree char *text = g_strnfill (60, 'a');
  g_autofree char *whole = tr_language_quote (text), *longer = g_strconcat ("é", text, NULL);
  g_autofree char *cut = tr_language_quote (longer);

  g_assert_cmpstr (quoted, ==, "“one two”");
  g_assert_cmpint (g_utf8_strlen (whole, -1), ==, 62);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 63);
  g_assert_true (g_str_has_suffix (cut, "a…”"));
}

static void
test_parse_date (void)
{
  static const char *const cases[][2] = {
    { "31-12-2026", "2026-12-31" },
    { "31/12/2026", "2026-12-31" },
    { "31.12.2026", "2026-12-31" },
    { "31 12 2026", "2026-12-31" },
    { "31\u00a012\u00a02026", "2026-12-31" },
    { "2026-12-31", "2026-12-31" },
    { " 1-2-27 ", "2027-02-01" },
    { "01-02-2027", "2027-02-01" },
    { "29-2-2028", "2028-02-29" },
    { "29-2-2027", NULL },
    { "31-4-2027", NULL },
    { "0-1-2027", NULL },
    { "1-0-2027", NULL },
    { "1-13-2027", NULL },
    { "257-1-2027", NULL },
    { "1-2-7", NULL },
    { "1-2-207", NULL },
    { "1-2-20270", NULL },
    { "1-2-1899", NULL },
    { "1-2-2200", NULL },
    { "31-12/2026", NULL },
    { "31--12-2026", NULL },
    { "31-12-2026 12:00", NULL },
    { "31-12", NULL },
    { "31-12-", NULL },
    { "31", NULL },
    { "", NULL },
    { "tomorrow", NULL },
    { "3a12a2026", NULL },
    { "2026-12-311", NULL },
    { "1-2-\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = NULL;

    if (tr_language_parse_date (cases[i][0], &date) != (cases[i][1] != NULL))
      g_error ("“%s” gives %s", cases[i][0], date == NULL ? "nothing" : date);
    g_assert_cmpstr (date, ==, cases[i][1]);
  }
}

static void
test_parse_months (void)
{
  static const struct {
    const char *text;
    double expected; /* NAN: not taken */
  } cases[] = {
    { "18", 18 },       { "18 maanden", 18 }, { "4 jaar", 48 },      { "1,5 jaar", 18 }, { "1 jaar en 6 maanden", 18 },
    { "4j", 48 },       { "6 mnd.", 6 },      { "2 Years", 24 },     { "1 month", 1 },   { " 3  jaar ", 36 },
    { "jaar", NAN },    { "4 weken", NAN },   { "4 jaar 6", NAN },   { "en", NAN },      { "4 5 jaar", NAN },
    { "", NAN },        { "4 jaar en", 48 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double months = -1;
    gboolean is_read = tr_language_parse_months (cases[i].text, &months);

    g_assert_cmpint (is_read, ==, !isnan (cases[i].expected));
    g_assert_cmpfloat (months, ==, is_read ? cases[i].expected : -1);
  }
}

static void
test_of_system (void)
{
  static const struct {
    const char *names[4];
    const char *list;
  } cases[] = {
    { { "nl-NL", NULL }, "nl_NL" },
    { { "nl-NL", "en-US", NULL }, "nl_NL:en_US" },
    { { "en-US", "nl-NL", NULL }, "en_US" },
    { { "de-DE", "nl-BE", "en", NULL }, "de_DE:nl_BE:en" },
    { { "enm", "nl", NULL }, "enm:nl" },
    { { NULL }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *list = tr_language_list (cases[i].names);

    g_assert_cmpstr (list, ==, cases[i].list);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/interface", test_interface);
  g_test_add_func ("/language/text", test_text);
  g_test_add_func ("/language/number", test_number);
  g_test_add_func ("/language/parse-number", test_parse_number);
  g_test_add_func ("/language/parse-months", test_parse_months);
  g_test_add_func ("/language/number-round-trip", test_number_round_trip);
  g_test_add_func ("/language/date", test_date);
  g_test_add_func ("/language/fill", test_fill);
  g_test_add_func ("/language/quote", test_quote);
  g_test_add_func ("/language/parse-date", test_parse_date);
  g_test_add_func ("/language/of-system", test_of_system);

  return g_test_run ();
}
