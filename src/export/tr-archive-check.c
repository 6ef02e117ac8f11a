/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-archive-check.h"

#include <string.h>

#include <gio/gio.h>

/* The library that writes the workbook first writes its parts to temporary files and does not notice when those are cut short by
 * a full disk: the archive then is valid and the workbook is not. So the finished file is read back: every part must unpack and
 * end with its closing tag, or be a PNG and end with its last chunk. Sizes and places are those of the ZIP format
 * (APPNOTE 4.3). */

#define END_SIGNATURE 0x06054b50
#define ENTRY_SIGNATURE 0x02014b50
#define LOCAL_SIGNATURE 0x04034b50
#define END_LENGTH 22
#define ENTRY_LENGTH 46
#define LOCAL_LENGTH 30
#define EDGE 128 /* bytes kept of the beginning and the end of a part */

typedef struct {
  const guchar *bytes;
  gsize length;
} Archive;

static guint32
number (const guchar *at, guint n_bytes)
{
  guint32 value = 0;

  for (guint i = n_bytes; i > 0; i--)
    value = value << 8 | at[i - 1];

  return value;
}

/* The first and the last bytes of an unpacked part, and its size. */
typedef struct {
  char head[EDGE + 1], tail[EDGE + 1];
  gsize n_head, n_tail, size;
} Edges;

static void
keep (Edges *edges, const char *data, gsize length)
{
  gsize more = MIN (EDGE - edges->n_head, length), held;

  memcpy (edges->head + edges->n_head, data, more);
  edges->n_head += more;
  edges->size += length;
  if (length >= EDGE) {
    memcpy (edges->tail, data + length - EDGE, EDGE);
    edges->n_tail = EDGE;
    return;
  }
  held = MIN (edges->n_tail, EDGE - length);
  memmove (edges->tail, edges->tail + edges->n_tail - held, held);
  memcpy (edges->tail + held, data, length);
  edges->n_tail = held + length;
}

static gboolean
unpack (const guchar *data, gsize length, guint method, Edges *edges)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *buffer = g_malloc (1 << 16);
  GConverterResult result = G_CONVERTER_CONVERTED;

  if (method == 0) {
    keep (edges, (const char *) data, length);
    return TRUE;
  }
  while (result != G_CONVERTER_FINISHED) {
    gsize taken = 0, given = 0;

    result = g_converter_convert (G_CONVERTER (inflate), data, length, buffer, 1 << 16, G_CONVERTER_INPUT_AT_END, &taken, &given,
                                  NULL);
    if (result == G_CONVERTER_ERROR)
      return FALSE;
    data += taken;
    length -= taken;
    keep (edges, buffer, given);
  }

  return TRUE;
}

/* Whether a part ends with the tag it began with. */
static gboolean
is_closed (Edges *edges)
{
  g_autofree char *closing = NULL;
  const char *root = edges->head;
  gsize length;

  edges->head[edges->n_head] = edges->tail[edges->n_tail] = '\0';
  while (root != NULL && (*root != '<' || root[1] == '?'))
    root = strchr (root + 1, '<');
  if (root == NULL)
    return FALSE;
  length = strcspn (root + 1, " />");
  closing = g_strdup_printf ("</%.*s>", (int) length, root + 1);
  g_strchomp (edges->tail);

  return g_str_has_suffix (edges->tail, closing) || (g_str_has_suffix (edges->tail, "/>") && edges->size < EDGE * 2);
}

/* Whether a part is a picture and has its end; a PNG says with a chunk of its own that it has. */
static gboolean
is_whole_png (const Edges *edges)
{
  static const char signature[8] = "\211PNG\r\n\032\n", end[12] = "\0\0\0\0IEND\256B`\202";

  return edges->n_head >= sizeof signature && memcmp (edges->head, signature, sizeof signature) == 0 &&
         edges->n_tail >= sizeof end && memcmp (edges->tail + edges->n_tail - sizeof end, end, sizeof end) == 0;
}

static gboolean
check_entry (const Archive *archive, const guchar *entry)
{
  guint method = number (entry + 10, 2);
  gsize packed = number (entry + 20, 4), size = number (entry + 24, 4), local = number (entry + 42, 4), data;
  Edges edges = { 0 };

  if (local > archive->length - LOCAL_LENGTH || number (archive->bytes + local, 4) != LOCAL_SIGNATURE)
    return FALSE;
  data = local + LOCAL_LENGTH + number (archive->bytes + local + 26, 2) + number (archive->bytes + local + 28, 2);
  if (data > archive->length || packed > archive->length - data)
    return FALSE;

  return unpack (archive->bytes + data, packed, method, &edges) && edges.size == size &&
         (is_whole_png (&edges) || is_closed (&edges));
}

/* The directory of parts. Its entries say themselves how long they are, so each is checked to lie before the end; in numbers, because
 * a pointer that is past the end can not be compared. */
static gboolean
check_entries (const Archive *archive, char **culprit)
{
  gsize end = archive->length - END_LENGTH, at = number (archive->bytes + end + 16, 4);
  guint n_entries = number (archive->bytes + end + 10, 2);

  if (number (archive->bytes + end, 4) != END_SIGNATURE)
    return FALSE;
  for (guint i = 0; i < n_entries; i++) {
    const guchar *entry;

    if (at > end || end - at < ENTRY_LENGTH)
      return FALSE;
    entry = archive->bytes + at;
    if (number (entry, 4) != ENTRY_SIGNATURE)
      return FALSE;
    if (!check_entry (archive, entry)) {
      *culprit = g_strndup ((const char *) entry + ENTRY_LENGTH, MIN (number (entry + 28, 2), end - at - ENTRY_LENGTH));
      return FALSE;
    }
    at += ENTRY_LENGTH + number (entry + 28, 2) + number (entry + 30, 2) + number (entry + 32, 2);
  }

  return n_entries > 0;
}

/* Whether an archive of XML parts and pictures is complete. `culprit` is set to the part that is not, if it is known which; free with
 * g_free(). */
gboolean
tr_archive_bytes_are_whole (const guchar *bytes, gsize length, char **culprit)
{
  const Archive archive = { bytes, length };

  *culprit = NULL;

  return bytes != NULL && length >= LOCAL_LENGTH && check_entries (&archive, culprit);
}

/* The same for the archive at `path`. */
gboolean
tr_archive_is_whole (const char *path, char **culprit)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);

  *culprit = NULL;

  return mapped != NULL && tr_archive_bytes_are_whole ((const guchar *) g_mapped_file_get_contents (mapped),
                                                       g_mapped_file_get_length (mapped), culprit);
}
