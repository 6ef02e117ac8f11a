/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-json.h"
#include "tr-model.h"

#define MEMBER(Type, record, field) (G_STRUCT_MEMBER (Type, (gpointer) (record), (field)->offset))

static gboolean
is_text (const TrField *field)
{
  return field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT || field->type == TR_TYPE_REFERENCE ||
         field->type == TR_TYPE_DATE;
}

static void
set_text (gpointer record, const TrField *field, const char *text)
{
  char **member = &MEMBER (char *, record, field);

  if (g_strcmp0 (*member, text) == 0)
    return;
  g_free (*member);
  *member = g_strdup (text);
}

/* A new record of a kind: texts empty, numbers absent, a fresh id. Free with tr_record_free(). */
gpointer
tr_record_new (TrKindId id)
{
  const TrKind *kind = tr_kind (id);
  TrRecord *record = g_malloc0 (kind->size);

  record->kind = kind;
  record->id = g_uuid_string_random ();
  record->position = NAN;
  for (guint i = 0; i < kind->n_fields; i++) {
    const TrField *field = &kind->fields[i];

    if (is_text (field))
      set_text (record, field, "");
    else if (field->type == TR_TYPE_NUMBER)
      MEMBER (double, record, field) = NAN;
  }

  return record;
}

void
tr_record_free (gpointer record)
{
  TrRecord *self = record;

  if (self == NULL)
    return;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (is_text (&self->kind->fields[i]))
      g_free (MEMBER (char *, self, &self->kind->fields[i]));
  g_free (self->id);
  g_free (self->extra);
  g_free (self);
}

/* The value of a text, date or reference; never NULL. */
const char *
tr_record_text (gconstpointer record, const TrField *field)
{
  g_return_val_if_fail (is_text (field), "");
  return MEMBER (const char *, record, field);
}

/* Puts the newest first, and of one day what was written down last; as for g_ptr_array_sort(). For a kind that has a "date". */
gint
tr_record_compare_newest (gconstpointer a, gconstpointer b)
{
  const TrRecord *one = *(const TrRecord *const *) a, *other = *(const TrRecord *const *) b;
  const TrField *date = tr_kind_field (one->kind, "date");
  int by_date = strcmp (tr_record_text (other, date), tr_record_text (one, date));

  if (by_date != 0)
    return by_date;

  return one->index > other->index ? -1 : 1;
}

/* The value of a choice (its place), count or flag. */
gint
tr_record_int (gconstpointer record, const TrField *field)
{
  g_return_val_if_fail (!is_text (field) && field->type != TR_TYPE_NUMBER && field->type != TR_TYPE_MONEY, 0);
  return MEMBER (gint, record, field);
}

/* The value of an amount in euro cents; 0 when there is none. */
gint64
tr_record_money (gconstpointer record, const TrField *field)
{
  g_return_val_if_fail (field->type == TR_TYPE_MONEY, 0);
  return MEMBER (gint64, record, field);
}

/* The value of a number; NAN when there is none. */
double
tr_record_number (gconstpointer record, const TrField *field)
{
  g_return_val_if_fail (field->type == TR_TYPE_NUMBER, NAN);
  return MEMBER (double, record, field);
}

static char *
format_money (gint64 cents)
{
  if (cents % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, cents / 100);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", cents / 100, (int) (cents % 100));
}

/* The value in canonical form: the text itself, the choice's name, the id, an ISO date, a number with a decimal point ("" for
 * none), an amount in euro (1250.50, "0" for none), "1" or "0". Free with g_free(). */
char *
tr_record_get (gconstpointer record, const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_CHOICE:
    return g_strdup (field->choices[tr_record_int (record, field)].name);
  case TR_TYPE_NUMBER:
    return isnan (tr_record_number (record, field)) ? g_strdup ("") : tr_json_number (tr_record_number (record, field));
  case TR_TYPE_COUNT:
    return g_strdup_printf ("%d", tr_record_int (record, field));
  case TR_TYPE_FLAG:
    return g_strdup (tr_record_int (record, field) ? "1" : "0");
  case TR_TYPE_MONEY:
    return format_money (tr_record_money (record, field));
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  case TR_TYPE_REFERENCE:
  case TR_TYPE_DATE:
  default:
    return g_strdup (tr_record_text (record, field));
  }
}

/* Whether the field holds nothing: an empty text, no number, 0, FALSE, or the first choice where that has no name. */
gboolean
tr_record_is_empty (gconstpointer record, const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_NUMBER:
    return isnan (tr_record_number (record, field));
  case TR_TYPE_CHOICE:
    return *field->choices[tr_record_int (record, field)].name == '\0';
  case TR_TYPE_COUNT:
  case TR_TYPE_FLAG:
    return tr_record_int (record, field) == 0;
  case TR_TYPE_MONEY:
    return tr_record_money (record, field) == 0;
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  case TR_TYPE_REFERENCE:
  case TR_TYPE_DATE:
  default:
    return *tr_record_text (record, field) == '\0';
  }
}

static gboolean
check_text (const TrField *field, const char *value, GError **error)
{
  glong length;

  if (!g_utf8_validate (value, -1, NULL)) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("this is not valid text (UTF-8)"));
    return FALSE;
  }
  length = g_utf8_strlen (value, -1);
  if (length > (glong) field->max_length) {
    /* TRANSLATORS: a text is too long: the number of characters it has, the number it may have */
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("%ld characters is too long; at most %u fit"), length, field->max_length);
    return FALSE;
  }
  for (const char *c = value; *c != '\0'; c++)
    if ((guchar) *c < 0x20 && (field->type == TR_TYPE_LINE || (*c != '\n' && *c != '\t'))) {
      g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                           *c == '\n' ? _("line breaks do not belong here") : _("control characters do not belong here"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_date (const char *value, GError **error)
{
  if (g_regex_match_simple ("^(19|20|21)\\d\\d-\\d\\d-\\d\\d\\z", value, 0, 0) &&
      g_date_valid_dmy ((GDateDay) atoi (value + 8), (GDateMonth) atoi (value + 5), (GDateYear) atoi (value)))
    return TRUE;
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not a day of the calendar, like 2027-01-31"), value);
  return FALSE;
}

static gboolean
check_range (const TrField *field, double value, GError **error)
{
  if (isfinite (value) && value >= field->low && value <= field->high)
    return TRUE;
  /* TRANSLATORS: the lowest and the highest number that is allowed */
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("only a number from %.12g to %.12g is possible here"), field->low, field->high);
  return FALSE;
}

static gboolean
parse_number (const TrField *field, const char *value, double *number, GError **error)
{
  char *end;

  if (*value == '\0' && field->type == TR_TYPE_NUMBER) {
    *number = NAN;
    return TRUE;
  }
  *number = g_ascii_strtod (value, &end);
  /* Decimal notation only: strtod also takes hexadecimal, words such as "inf" and blanks. */
  if (*end != '\0' || value[strspn (value, "0123456789+-.eE")] != '\0') {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not a number"), value);
    return FALSE;
  }
  if (field->type == TR_TYPE_COUNT && *number != floor (*number)) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not a whole number"), value);
    return FALSE;
  }

  return check_range (field, *number, error);
}

/* An amount in euro with at most two decimals. Up to MOST_MONEY a double holds every cent. */
static gboolean
parse_money (const TrField *field, const char *value, gint64 *cents, GError **error)
{
  double number;

  *cents = 0;
  if (*value == '\0')
    return TRUE;
  if (!parse_number (field, value, &number, error))
    return FALSE;
  *cents = llround (number * 100);
  if (fabs ((double) *cents / 100 - number) > 1e-4) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not an amount in euro and cents"), value);
    return FALSE;
  }

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char_validated (text, -1)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/* Whether `value`, in canonical form, is acceptable for the field taken by itself. The error says what is wrong in a sentence
 * without the field's name, which the caller puts before it. */
gboolean
tr_field_check (const TrField *field, const char *value, GError **error)
{
  double number;
  gint64 cents;

  if (field->is_required && is_blank (value)) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("this may not be empty"));
    return FALSE;
  }

  switch (field->type) {
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
    return check_text (field, value, error);
  case TR_TYPE_CHOICE:
    if (tr_choice_index (field->choices, value) >= 0)
      return TRUE;
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is not one of the choices"), value);
    return FALSE;
  case TR_TYPE_DATE:
    return *value == '\0' || check_date (value, error);
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
    return parse_number (field, value, &number, error);
  case TR_TYPE_MONEY:
    return parse_money (field, value, &cents, error);
  case TR_TYPE_FLAG:
    if (g_str_equal (value, "0") || g_str_equal (value, "1"))
      return TRUE;
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("“%s” is neither yes nor no"), value);
    return FALSE;
  case TR_TYPE_REFERENCE:
  default:
    return TRUE;
  }
}

static char *
with_unix_line_ends (const char *text)
{
  GString *lines = g_string_new (text);

  g_string_replace (lines, "\r\n", "\n", 0);
  g_string_replace (lines, "\r", "\n", 0);

  return g_string_free (lines, FALSE);
}

/* Sets a field from its canonical form, after tr_field_check(). On failure the record is as it was. Line ends of other systems
 * become ours. */
gboolean
tr_record_set (gpointer record, const TrField *field, const char *value, GError **error)
{
  g_autofree char *unix_text = NULL;
  double number;

  if (field->type == TR_TYPE_TEXT && strchr (value, '\r') != NULL) {
    unix_text = with_unix_line_ends (value);
    value = unix_text;
  }
  if (!tr_field_check (field, value, error))
    return FALSE;

  switch (field->type) {
  case TR_TYPE_CHOICE:
    MEMBER (gint, record, field) = tr_choice_index (field->choices, value);
    break;
  case TR_TYPE_FLAG:
    MEMBER (gint, record, field) = *value == '1';
    break;
  case TR_TYPE_NUMBER:
    if (!parse_number (field, value, &number, error))
      return FALSE;
    MEMBER (double, record, field) = number;
    break;
  case TR_TYPE_COUNT:
    if (!parse_number (field, value, &number, error))
      return FALSE;
    MEMBER (gint, record, field) = (gint) number;
    break;
  case TR_TYPE_MONEY:
    return parse_money (field, value, &MEMBER (gint64, record, field), error);
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  case TR_TYPE_REFERENCE:
  case TR_TYPE_DATE:
  default:
    set_text (record, field, value);
  }

  return TRUE;
}

/* Sets a field by its name to a value that is known to be right. */
void
tr_record_put (gpointer record, const char *field, const char *value)
{
  tr_record_set (record, tr_kind_field (((TrRecord *) record)->kind, field), value, NULL);
}

/* Whether a code belongs to the KPI model of Sociaal Werk Nederland: i.3.1.1 for impact, A17 for activities. Such a code never
 * carries a name of our own. */
gboolean
tr_kpi_code_is_official (const char *code)
{
  return g_regex_match_simple ("^\\s*(i\\.\\d+\\.\\d+\\.\\d+|a\\d+)\\s*$", code, G_REGEX_CASELESS, 0);
}

/* The level that a code of the KPI model tells: i.3.1.1 is about impact, A17 about activities. */
TrLevel
tr_kpi_code_level (const char *code)
{
  if (!tr_kpi_code_is_official (code))
    return TR_LEVEL_UNSET;

  return strpbrk (code, "iI") != NULL ? TR_LEVEL_IMPACT : TR_LEVEL_ACTIVITY;
}

static gboolean
area_code_is_possible (const char *code)
{
  return *code == '\0' || g_regex_match_simple ("^(GM\\d{4}|WK\\d{4}[0-9A-Z]{2}|BU\\d{4}[0-9A-Z]{4})\\z", code, 0, 0);
}

static gboolean
refuse (const TrField **culprit, const TrKind *kind, const char *field, const char *message, GError **error)
{
  *culprit = tr_kind_field (kind, field);
  g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, message);
  return FALSE;
}

/* What the fields of one record have to say about each other. */
static gboolean
check_together (gconstpointer record, const TrKind *kind, const TrField **culprit, GError **error)
{
  const TrProjectInfo *info = record;
  const TrArea *area = record;
  const TrKpi *kpi = record;
  const TrSetAside *set_aside = record;

  if (kind->id == TR_KIND_PROJECT && *info->start != '\0' && *info->end != '\0' && strcmp (info->start, info->end) > 0)
    return refuse (culprit, kind, "end", _("the end lies before the start"), error);
  if (kind->id == TR_KIND_AREA && !area_code_is_possible (area->code))
    return refuse (culprit, kind, "code",
                   _("a CBS code looks like GM0599, WK059905 or BU05990504; leave it empty when there is none"), error);
  if (kind->id == TR_KIND_KPI && kpi->origin != TR_ORIGIN_OFFICIAL && tr_kpi_code_is_official (kpi->code))
    return refuse (culprit, kind, "code", _("this is a code of the KPI model; give an own KPI another code"), error);
  if (kind->id == TR_KIND_KPI && *kpi->name == '\0' && *kpi->code == '\0')
    return refuse (culprit, kind, "name", _("a KPI needs a name or a code"), error);
  if (kind->id == TR_KIND_KPI && *kpi->successor != '\0' && g_str_equal (kpi->successor, kpi->record.id))
    return refuse (culprit, kind, "successor", _("a KPI can not replace itself"), error);
  if (kind->id == TR_KIND_SET_ASIDE && !g_regex_match_simple ("^[A-Z]\\d{2}\\z", set_aside->rule, 0, 0))
    return refuse (culprit, kind, "rule", _("the name of an advice looks like K06"), error);

  return TRUE;
}

/* Checks every field and what fields have to say about each other. References are checked by whoever knows the project. On failure
 * `culprit` is the field. */
gboolean
tr_record_check (gconstpointer record, const TrField **culprit, GError **error)
{
  const TrKind *kind = ((const TrRecord *) record)->kind;

  for (guint i = 0; i < kind->n_fields; i++) {
    g_autofree char *value = tr_record_get (record, &kind->fields[i]);

    *culprit = &kind->fields[i];
    if (!tr_field_check (*culprit, value, error))
      return FALSE;
  }

  *culprit = NULL;
  return check_together (record, kind, culprit, error);
}

/* Whether a record was agreed on and locked; most kinds can not be. */
gboolean
tr_record_is_locked (gconstpointer record)
{
  const TrField *field = tr_kind_field (((const TrRecord *) record)->kind, "is_locked");

  return field != NULL && tr_record_int (record, field) != 0;
}

/* What a record is called on screen and in the logbook: its first text, for a KPI without a name its code. */
const char *
tr_record_title (gconstpointer record)
{
  const TrKind *kind = ((const TrRecord *) record)->kind;

  if (kind->id == TR_KIND_KPI && *((const TrKpi *) record)->name == '\0')
    return ((const TrKpi *) record)->code;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == TR_TYPE_LINE || kind->fields[i].type == TR_TYPE_TEXT)
      return tr_record_text (record, &kind->fields[i]);

  return "";
}
