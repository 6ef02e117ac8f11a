/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-catalogue.h"

#include <gio/gio.h>
#include <string.h>

#include "tr-csv.h"

#define RESOURCE "/nl/trechter/core/catalogue/indicators.csv"

/* The columns of the shipped list, in its order. */
enum {
  COLUMN_CODE,
  COLUMN_NAME_NL,
  COLUMN_NAME_EN,
  COLUMN_LEVEL,
  COLUMN_DOMAIN,
  COLUMN_UNIT,
  COLUMN_SOURCE,
  COLUMN_REFERENCE,
  COLUMN_FREQUENCY,
  COLUMN_LOWEST_AREA,
  COLUMN_OFFICIAL,
};

/* Where a word can be found; the first counts most. */
enum { IN_CODE, IN_NAME, IN_REST, N_PLACES };

typedef struct {
  TrIndicator *indicator;
  GStrv tokens[N_PLACES]; /* folded; an empty one keeps the words of two texts apart */
} Entry;

struct _TrCatalogue {
  GPtrArray *all;      /* TrIndicator, in order */
  GArray *entries;     /* the same order */
  GHashTable *by_code; /* lower-case code to TrIndicator */
};

void
tr_indicator_free (TrIndicator *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->name_nl);
  g_free (self->name_en);
  g_free (self->definition);
  g_free (self->domain);
  g_free (self->unit);
  g_free (self->source);
  g_free (self->source_reference);
  g_free (self->frequency_text);
  g_free (self->lowest_area);
  g_free (self);
}

/* The words of a text without case and accents: "Wmo-cliënten" becomes wmo, clienten. Free with g_strfreev(). */
GStrv
tr_words_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_NON_SPACING_MARK)
      g_string_append_unichar (plain, g_utf8_get_char (p));

  return g_str_tokenize_and_fold (plain->str, NULL, NULL);
}

static void
add_tokens (GStrvBuilder *builder, const char *text)
{
  g_auto (GStrv) tokens = tr_words_fold (text);

  g_strv_builder_addv (builder, (const char **) tokens);
  g_strv_builder_add (builder, "");
}

static GStrv
tokens_of (const char *const *texts, guint n_texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n_texts; i++)
    add_tokens (builder, texts[i]);

  return g_strv_builder_end (builder);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  for (guint i = 0; i < N_PLACES; i++)
    g_strfreev (entry->tokens[i]);
}

static void
index_entry (TrCatalogue *self, TrIndicator *indicator)
{
  const char *code[] = { indicator->code };
  const char *names[] = { indicator->name_nl, indicator->name_en };
  const char *rest[] = { indicator->domain, indicator->source, indicator->source_reference, indicator->definition,
                         indicator->unit };
  Entry entry = { indicator };

  entry.tokens[IN_CODE] = tokens_of (code, G_N_ELEMENTS (code));
  entry.tokens[IN_NAME] = tokens_of (names, G_N_ELEMENTS (names));
  entry.tokens[IN_REST] = tokens_of (rest, G_N_ELEMENTS (rest));
  g_array_append_val (self->entries, entry);
}

static char *
key_of (const char *code)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (code));

  return g_utf8_casefold (trimmed, -1);
}

static void
take_indicator (TrCatalogue *self, TrIndicator *indicator)
{
  g_ptr_array_add (self->all, indicator);
  g_hash_table_insert (self->by_code, key_of (indicator->code), indicator);
}

static TrOrigin
origin_from_text (const char *official, const char *code)
{
  if (tr_kpi_code_is_official (code))
    return TR_ORIGIN_OFFICIAL;

  return g_str_equal (official, "public") ? TR_ORIGIN_PUBLIC : TR_ORIGIN_OWN;
}

static TrIndicator *
read_indicator (const TrCsv *csv, guint row)
{
  TrIndicator *indicator = g_new0 (TrIndicator, 1);
  int level = tr_choice_index (tr_levels, tr_csv_cell (csv, row, COLUMN_LEVEL));

  indicator->code = g_strdup (tr_csv_cell (csv, row, COLUMN_CODE));
  indicator->origin = origin_from_text (tr_csv_cell (csv, row, COLUMN_OFFICIAL), indicator->code);
  indicator->name_nl = g_strdup (tr_csv_cell (csv, row, COLUMN_NAME_NL));
  indicator->name_en = g_strdup (tr_csv_cell (csv, row, COLUMN_NAME_EN));
  indicator->definition = g_strdup ("");
  indicator->level = level >= 0 ? (TrLevel) level : TR_LEVEL_UNSET;
  indicator->domain = g_strdup (tr_csv_cell (csv, row, COLUMN_DOMAIN));
  indicator->unit = g_strdup (tr_csv_cell (csv, row, COLUMN_UNIT));
  indicator->source = g_strdup (tr_csv_cell (csv, row, COLUMN_SOURCE));
  indicator->source_reference = g_strdup (tr_csv_cell (csv, row, COLUMN_REFERENCE));
  indicator->frequency_text = g_strdup (tr_csv_cell (csv, row, COLUMN_FREQUENCY));
  indicator->frequency = tr_frequency_from_text (indicator->frequency_text);
  indicator->lowest_area = g_strdup (tr_csv_cell (csv, row, COLUMN_LOWEST_AREA));
  return indicator;
}

static void
read_shipped (TrCatalogue *self)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (TrCsv) csv = NULL;
  gsize size = 0;
  const char *data;

  /* part of the program: what is wrong with it, the tests find */
  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  csv = tr_csv_parse (data, size, NULL);
  g_assert (csv != NULL);

  for (guint row = 1; row < tr_csv_n_rows (csv); row++)
    take_indicator (self, read_indicator (csv, row));
}

static void
prefer (char **own, const char *other)
{
  if (other != NULL && *other != '\0') {
    g_free (*own);
    *own = g_strdup (other);
  }
}

/* What the user's list says about a code goes before what is shipped; what it leaves open stays. */
static void
supply (TrIndicator *indicator, const TrIndicator *own)
{
  if ((own->name_nl != NULL && *own->name_nl != '\0') || (own->name_en != NULL && *own->name_en != '\0')) {
    g_free (indicator->name_nl);
    g_free (indicator->name_en);
    indicator->name_nl = g_strdup (own->name_nl != NULL ? own->name_nl : "");
    indicator->name_en = g_strdup (own->name_en != NULL ? own->name_en : "");
  }

  prefer (&indicator->definition, own->definition);
  prefer (&indicator->domain, own->domain);
  prefer (&indicator->unit, own->unit);
  prefer (&indicator->source, own->source);
  prefer (&indicator->source_reference, own->source_reference);
  prefer (&indicator->lowest_area, own->lowest_area);
  prefer (&indicator->frequency_text, own->frequency_text);
  if (own->frequency != TR_FREQUENCY_UNSET)
    indicator->frequency = own->frequency;
  if (indicator->level == TR_LEVEL_UNSET)
    indicator->level = own->level;
}

static void
add_own (TrCatalogue *self, const TrIndicator *own)
{
  g_autofree char *key = key_of (own->code != NULL ? own->code : "");
  TrIndicator *known = g_hash_table_lookup (self->by_code, key);

  if (*key == '\0')
    return;

  if (known == NULL) {
    known = g_new0 (TrIndicator, 1);
    known->code = g_strstrip (g_strdup (own->code));
    known->origin = tr_kpi_code_is_official (own->code) ? TR_ORIGIN_OFFICIAL : own->origin;
    known->name_nl = g_strdup ("");
    known->name_en = g_strdup ("");
    known->definition = g_strdup ("");
    known->domain = g_strdup ("");
    known->unit = g_strdup ("");
    known->source = g_strdup ("");
    known->source_reference = g_strdup ("");
    known->frequency_text = g_strdup ("");
    known->lowest_area = g_strdup ("");
    take_indicator (self, known);
  }

  supply (known, own);
}

/* The indicators to choose from: those of the KPI model (codes only), public statistics, own proposals, and
 * `own_list` (TrIndicator, or NULL), the list of the user. That supplies names and definitions to codes that are
 * there and adds what is not. Nothing of `own_list` is kept. Free with tr_catalogue_free(). */
TrCatalogue *
tr_catalogue_new (const GPtrArray *own_list)
{
  TrCatalogue *self = g_new0 (TrCatalogue, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_set_clear_func (self->entries, clear_entry);
  read_shipped (self);

  for (guint i = 0; own_list != NULL && i < own_list->len; i++)
    add_own (self, g_ptr_array_index (own_list, i));

  for (guint i = 0; i < self->all->len; i++)
    index_entry (self, g_ptr_array_index (self->all, i));

  return self;
}

void
tr_catalogue_free (TrCatalogue *self)
{
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_code);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* All indicators (TrIndicator), in order: KPI model, public statistics, own proposals, the user's additions. */
const GPtrArray *
tr_catalogue_all (TrCatalogue *self)
{
  return self->all;
}

/* The indicator with a code, upper or lower case, or NULL. */
const TrIndicator *
tr_catalogue_find (TrCatalogue *self, const char *code)
{
  g_autofree char *key = key_of (code);

  return g_hash_table_lookup (self->by_code, key);
}

/* Whether the parts of one typed word stand in a row among the tokens, the last as a beginning: "i.3.1" finds
 * i.3.1.1 and not everything with an i, a 3 and a 1 in it. */
static gboolean
has_word (GStrv tokens, GStrv word)
{
  for (guint i = 0; tokens[i] != NULL; i++) {
    guint n = 0;

    while (word[n] != NULL && tokens[i + n] != NULL &&
           (word[n + 1] == NULL ? g_str_has_prefix (tokens[i + n], word[n]) : g_str_equal (tokens[i + n], word[n])))
      n++;

    if (word[n] == NULL)
      return TRUE;
  }

  return FALSE;
}

/* The least telling place in which one of the words had to be found; N_PLACES when one is nowhere. */
static guint
find_words (const Entry *entry, const GPtrArray *words)
{
  guint worst = IN_CODE;

  for (guint i = 0; i < words->len; i++) {
    guint place = IN_CODE;

    while (place < N_PLACES && !has_word (entry->tokens[place], g_ptr_array_index (words, i)))
      place++;

    worst = MAX (worst, place);
  }

  return worst;
}

static GPtrArray *
fold_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) typed = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; typed[i] != NULL; i++) {
    GStrv word = tr_words_fold (typed[i]);

    if (word[0] != NULL)
      g_ptr_array_add (words, word);
    else
      g_strfreev (word);
  }

  return words;
}

static void
add_found (TrCatalogue *self, const GPtrArray *words, guint place, TrLevel level, gboolean has_name, const TrIndicator *except,
           GPtrArray *found)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    const TrIndicator *indicator = entry->indicator;

    if (indicator != except && (level == TR_LEVEL_UNSET || indicator->level == level) &&
        (*indicator->name_nl != '\0' || *indicator->name_en != '\0') == has_name && find_words (entry, words) == place)
      g_ptr_array_add (found, entry->indicator);
  }
}

/* Searches as one types. Every word must be found, as the beginning of a word, without case and accents, in any
 * order, in the code, the name in either language, or else the domain, source, definition or unit. The exact code
 * comes first, then what was found in codes, then in names, then elsewhere; each with what has a name before what has not, in
 * the catalogue's order. `level`
 * may be TR_LEVEL_UNSET for all. At most `most`, 0 for all. No words: everything. The array is the caller's, the
 * indicators (const TrIndicator) are the catalogue's. */
GPtrArray *
tr_catalogue_search (TrCatalogue *self, const char *words, TrLevel level, guint most)
{
  g_autoptr (GPtrArray) folded = fold_words (words != NULL ? words : "");
  const TrIndicator *exact = words != NULL ? tr_catalogue_find (self, words) : NULL;
  GPtrArray *found = g_ptr_array_new ();

  if (exact != NULL && (level == TR_LEVEL_UNSET || exact->level == level))
    g_ptr_array_add (found, (gpointer) exact);

  for (guint place = IN_CODE; place < N_PLACES; place++) {
    add_found (self, folded, place, level, TRUE, exact, found);
    add_found (self, folded, place, level, FALSE, exact, found);
  }

  if (most > 0 && found->len > most)
    g_ptr_array_set_size (found, (gint) most);

  return found;
}

/* The name in a language, else in the other; "" for an official code that the user's list has not named. */
const char *
tr_indicator_name (const TrIndicator *self, TrLanguage language)
{
  const char *first = language == TR_LANGUAGE_NL ? self->name_nl : self->name_en;
  const char *second = language == TR_LANGUAGE_NL ? self->name_en : self->name_nl;

  return *first != '\0' ? first : second;
}

static void
set_cut (TrKpi *kpi, const char *name, const char *value)
{
  const TrField *field = tr_kind_field (kpi->record.kind, name);
  g_autofree char *cut = g_utf8_make_valid (value, -1);

  if (g_utf8_strlen (cut, -1) > (glong) field->max_length)
    *g_utf8_offset_to_pointer (cut, (glong) field->max_length) = '\0';

  for (char *p = cut; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && (field->type == TR_TYPE_LINE || (*p != '\n' && *p != '\t')))
      *p = ' ';

  tr_record_set (kpi, field, g_strstrip (cut), NULL);
}

/* A KPI to begin with: a copy of what the indicator says, cut to what the fields hold. Free with tr_record_free().
 *
 * Reporting starts at the rhythm of the source, since a KPI can not be newer than that. The level in the effect
 * chain is only known for public statistics about impact: they describe a whole community, which is what impact
 * means (Het nieuwe contracteren, 2.4.4.1); figures about the population are context and no effect. An impact KPI of
 * the model or of the user can just as well be an outcome (Succesvol partnerschap, step 4), so that stays open. So
 * does the counting rule: whether periods and areas may be added up depends on whether a person is counted twice,
 * which no list says. */
TrKpi *
tr_indicator_to_kpi (const TrIndicator *self, TrLanguage language)
{
  TrKpi *kpi = tr_record_new (TR_KIND_KPI);
  gboolean has_reference = self->origin == TR_ORIGIN_PUBLIC && *self->source_reference != '\0';
  g_autofree char *source = g_strconcat (self->source, has_reference && *self->source != '\0' ? ", " : "",
                                         has_reference ? self->source_reference : "", NULL);

  set_cut (kpi, "code", self->code);
  set_cut (kpi, "name", tr_indicator_name (self, language));
  set_cut (kpi, "definition", self->definition);
  set_cut (kpi, "domain", self->domain);
  set_cut (kpi, "unit", self->unit);
  set_cut (kpi, "source", source);
  kpi->origin = tr_kpi_code_is_official (self->code) ? TR_ORIGIN_OFFICIAL : self->origin;
  kpi->level = self->level;
  kpi->source_frequency = self->frequency;
  kpi->frequency = self->frequency;
  if (self->origin == TR_ORIGIN_PUBLIC && self->level == TR_LEVEL_IMPACT && !g_str_has_prefix (self->domain, "Context"))
    kpi->chain = TR_CHAIN_IMPACT;

  return kpi;
}
