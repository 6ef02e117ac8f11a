/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-contract.h"

/* Pictures that the verbs write: how they are to look, and writing them. */

/* A number of pixels at the start of a text. FALSE unless it is whole and within the limits. */
static gboolean
parse_pixels (const char *text, const char **rest, guint *pixels)
{
  char *end = NULL;
  gulong value;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  value = strtoul (text, &end, 10);
  *rest = end;
  *pixels = (guint) MIN (value, G_MAXUINT);

  return value >= TR_PICTURE_LEAST && value <= TR_PICTURE_MOST;
}

static gboolean
parse_size (const char *text, TrPictureLook *look, GError **error)
{
  const char *rest = text;

  if (parse_pixels (text, &rest, &look->width) && (*rest == 'x' || *rest == 'X') &&
      parse_pixels (rest + 1, &rest, &look->height) && *rest == '\0')
    return TRUE;

  g_set_error (error, TR_CLI_USAGE, 0,
               /* TRANSLATORS: what the user typed behind --size, then the least and the highest number; keep 1600x1000 */
               _("--size %s: write the width and the height in pixels, from %d to %d, as in 1600x1000."), text, TR_PICTURE_LEAST,
               TR_PICTURE_MOST);
  return FALSE;
}

static gboolean
parse_theme (const char *text, TrPictureLook *look, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (tr_theme_find (text, &look->theme))
    return TRUE;

  for (guint i = 0; i < TR_N_THEMES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tr_theme_name ((TrTheme) i));
  /* TRANSLATORS: what the user typed behind --theme, then the names that can be typed */
  g_set_error (error, TR_CLI_USAGE, 0, _("--theme %s: there is no such theme. Choose one of: %s."), text, names->str);
  return FALSE;
}

/* How pictures are to look: as the options say, or as usual. */
gboolean
tr_cli_read_look (const TrCli *cli, TrPictureLook *look, GError **error)
{
  g_autofree char *today = tr_cli_read_today (cli, error);

  *look = (TrPictureLook){ 0, 0, TR_THEME_LIGHT, { 0 } };

  return today != NULL && tr_date_read (today, &look->today) &&
         (cli->size == NULL || parse_size (cli->size, look, error)) &&
         (cli->theme == NULL || parse_theme (cli->theme, look, error));
}

/* The format that the name of a picture asks for. */
gboolean
tr_cli_read_format (const char *path, TrPictureFormat *format, GError **error)
{
  if (tr_picture_format_of (path, format))
    return TRUE;

  /* TRANSLATORS: the name of a file */
  g_set_error (error, TR_CLI_USAGE, 0, _("%s: a picture has a name that ends in .png, .svg or .pdf."), path);
  return FALSE;
}

/* Writes the strategy matrix, in the format that the name asks for. */
gboolean
tr_cli_write_matrix (TrProject *project, const char *path, const TrPictureLook *look, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  guint width = look->width, height = look->height;
  TrPictureFormat format;

  if (!tr_cli_read_format (path, &format, error))
    return FALSE;
  if (width == 0)
    tr_picture_usual_size (format, &width, &height);
  if (!tr_picture_write_matrix (project, file, format, width, height, look->theme, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}

/* Writes the timeline of the contract, in the format that the name asks for. */
gboolean
tr_cli_write_timeline (TrProject *project, const char *path, const TrPictureLook *look, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  guint width = look->width, height = look->height;
  TrPictureFormat format;

  if (!tr_cli_read_format (path, &format, error))
    return FALSE;
  if (width == 0)
    tr_picture_usual_size (format, &width, &height);
  if (!tr_picture_write_timeline (project, file, format, width, height, look->theme, &look->today, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}
