/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#define G_SETTINGS_ENABLE_BACKEND

#include "tr-settings.h"

#include <gio/gsettingsbackend.h>

#include "tr-config.h"

#define PATH "/nl/trechter/Trechter/" /* as in the schema */

/* Used where the schema is not installed: the program then forgets at its end, and works all the same. */
static const struct {
  const char *key;
  const char *value; /* GVariant text */
} defaults[] = {
  { "color-scheme", "'default'" }, { "export-folder", "''" },        { "guidance-visible", "true" },
  { "handout-folder", "''" },
  { "language", "'system'" },      { "last-project", "''" },         { "library", "''" },
  { "sidebar-visible", "true" },
  { "window-height", "800" },      { "window-maximized", "false" },  { "window-width", "1280" },
  { "zoom", "100" },               { "zoom-of-screens", "@a{si} {}" },
};

/* What was shipped with the program goes before what the system has. */
static GSettingsSchema *
find_schema (const TrPlaces *places)
{
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) shipped = NULL;

  if (places->schemas != NULL)
    shipped = g_settings_schema_source_new_from_directory (places->schemas, usual, FALSE, NULL);
  if (shipped == NULL && usual == NULL)
    return NULL;

  return g_settings_schema_source_lookup (shipped != NULL ? shipped : usual, TR_APP_ID, TRUE);
}

/* NULL for what the system has for settings. Whoever says in the environment where they go, as tests do, is obeyed. */
static GSettingsBackend *
find_backend (const TrPlaces *places)
{
  g_autofree char *path = g_build_filename (places->settings, "settings.ini", NULL);

  if (!places->has_settings_file || g_getenv ("GSETTINGS_BACKEND") != NULL)
    return NULL;
  return g_keyfile_settings_backend_new (path, PATH, "trechter");
}

/* The settings as they are kept in these places; NULL when there is no schema. Free with g_object_unref(). */
GSettings *
tr_settings_open (const TrPlaces *places)
{
  g_autoptr (GSettingsSchema) schema = find_schema (places);
  g_autoptr (GSettingsBackend) backend = schema != NULL ? find_backend (places) : NULL;

  return schema != NULL ? g_settings_new_full (schema, backend, NULL) : NULL;
}

static GSettings *
settings (void)
{
  static gsize is_ready;
  static GSettings *instance;

  if (g_once_init_enter (&is_ready)) {
    instance = tr_settings_open (tr_places ());
    g_once_init_leave (&is_ready, 1);
  }
  return instance;
}

static GHashTable *
memory (void)
{
  static GHashTable *table;

  if (table == NULL) {
    table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
    for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
      g_hash_table_insert (table, (gpointer) defaults[i].key,
                           g_variant_ref_sink (g_variant_parse (NULL, defaults[i].value, NULL, NULL, NULL)));
  }
  return table;
}

static gboolean
has_key (const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings () == NULL)
    return FALSE;
  g_object_get (settings (), "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key);
}

static GVariant *
get (const char *key)
{
  GVariant *value;

  if (has_key (key))
    return g_settings_get_value (settings (), key);
  value = g_hash_table_lookup (memory (), key);
  g_assert (value != NULL);
  return g_variant_ref (value);
}

static void
set (const char *key, GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  gpointer known = NULL;

  if (has_key (key)) {
    g_settings_set_value (settings (), key, owned);
  } else if (g_hash_table_lookup_extended (memory (), key, &known, NULL)) {
    g_hash_table_insert (memory (), known, g_steal_pointer (&owned));
  }
}

gint
tr_settings_get_int (const char *key)
{
  g_autoptr (GVariant) value = get (key);

  return g_variant_get_int32 (value);
}

void
tr_settings_set_int (const char *key, gint value)
{
  set (key, g_variant_new_int32 (value));
}

/* The number under a name in a key that has one for each of several; `otherwise` when there is none. */
gint
tr_settings_get_int_of (const char *key, const char *name, gint otherwise)
{
  g_autoptr (GVariant) all = get (key);
  gint value = otherwise;

  g_variant_lookup (all, name, "i", &value);

  return value;
}

void
tr_settings_set_int_of (const char *key, const char *name, gint value)
{
  g_autoptr (GVariant) all = get (key);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  gint number;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&si}", &other, &number))
    if (!g_str_equal (other, name))
      g_variant_builder_add (&builder, "{si}", other, number);
  g_variant_builder_add (&builder, "{si}", name, value);
  set (key, g_variant_builder_end (&builder));
}

gboolean
tr_settings_get_flag (const char *key)
{
  g_autoptr (GVariant) value = get (key);

  return g_variant_get_boolean (value);
}

void
tr_settings_set_flag (const char *key, gboolean value)
{
  set (key, g_variant_new_boolean (value));
}

/* Free with g_free. */
char *
tr_settings_get_text (const char *key)
{
  g_autoptr (GVariant) value = get (key);

  return g_variant_dup_string (value, NULL);
}

void
tr_settings_set_text (const char *key, const char *value)
{
  set (key, g_variant_new_string (value));
}
