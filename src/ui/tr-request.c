/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-request.h"

#define FORM "(smsas)"
#define MARK "Trechter 1" /* the program that is running may be of another version */
#define MOST_BYTES (1 << 20)

TrRequest *
tr_request_new (const char *example)
{
  TrRequest *self = g_new0 (TrRequest, 1);

  self->example = g_strdup (example);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
tr_request_free (TrRequest *self)
{
  g_free (self->example);
  g_ptr_array_unref (self->files);
  g_free (self);
}

void
tr_request_add_file (TrRequest *self, GFile *file)
{
  g_ptr_array_add (self->files, g_object_ref (file));
}

/* The request as bytes for the program that runs already. Files are whole URIs, because that one is in another folder. Free with
 * g_bytes_unref(). */
GBytes *
tr_request_pack (const TrRequest *self)
{
  g_autoptr (GVariant) packed = NULL;
  GVariantBuilder uris;

  g_variant_builder_init (&uris, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < self->files->len; i++)
    g_variant_builder_add_value (&uris, g_variant_new_take_string (g_file_get_uri (self->files->pdata[i])));
  packed = g_variant_ref_sink (g_variant_new (FORM, MARK, self->example, &uris));

  return g_variant_get_data_as_bytes (packed);
}

/* The request in bytes that another program gave, which may be anything. NULL when it is none. Free with tr_request_free(). */
TrRequest *
tr_request_unpack (gconstpointer data, gsize size)
{
  g_autoptr (GBytes) bytes = size <= MOST_BYTES ? g_bytes_new (data, size) : NULL; /* a copy, which is aligned */
  g_autoptr (GVariant) packed = NULL;
  g_autofree const char **uris = NULL;
  const char *mark, *example;
  TrRequest *self;

  if (bytes == NULL)
    return NULL;
  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORM), bytes, FALSE));
  if (!g_variant_is_normal_form (packed))
    return NULL;
  g_variant_get (packed, "(&sm&s^a&s)", &mark, &example, &uris);
  if (!g_str_equal (mark, MARK))
    return NULL;
  self = tr_request_new (example);
  for (guint i = 0; uris[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

    tr_request_add_file (self, file);
  }

  return self;
}
