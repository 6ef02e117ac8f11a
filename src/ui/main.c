/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>
#include <locale.h>

#include "tr-application.h"
#include "core/tr-language.h"
#include "core/tr-places.h"
#include "tr-config.h"
#include "tr-log.h"
#include "tr-platform.h"
#include "tr-settings.h"

/* The language that the user chose in the preferences goes before that of the system. In the locale "C" gettext looks
 * at no language at all, so then another that is always there takes its place. */
static void
choose_language (void)
{
  g_autofree char *language = tr_settings_get_text ("language");

  if (!g_str_equal (language, "system") && *language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  gtk_disable_setlocale ();
}

int
main (int argc, char **argv)
{
  g_autoptr (TrApplication) application = NULL;

  tr_log_start (tr_places ()->log);
  tr_places_lend_cache (tr_places ());
  tr_platform_begin ();
  tr_language_follow_system ();
  choose_language ();
  tr_places_bind_translations ();
  g_set_application_name (_("Trechter"));

  application = tr_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
