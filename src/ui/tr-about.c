/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-about.h"

#include <glib/gi18n.h>

#include "core/tr-library.h"
#include "core/tr-places.h"
#include "tr-compat.h"
#include "tr-config.h"
#include "tr-log.h"
#include "tr-platform.h"

/* What this program is and where it keeps things. */
static char *
describe (void)
{
  g_autofree char *program = tr_platform_describe (), *log = g_build_filename (tr_places ()->log, TR_LOG_NAME, NULL);
  g_autofree char *library = tr_library_default_path ();

  return g_strdup_printf ("%s\n\n%s: %s\n%s: %s\n", program,
                          /* TRANSLATORS: the name of a file follows */
                          _("Your library, when no other is chosen"), library,
                          /* TRANSLATORS: the name of a file follows; it is there when something went wrong */
                          _("What went wrong is in"), log);
}

/* Names the sources of method and figures: the licence of the guide asks for it. */
void
tr_about_show (GtkWindow *parent)
{
  g_autofree char *troubleshooting = describe ();
  const char *const sources[] = {
    _("Guide to a successful partnership between municipality and social work (Gids Succesvol partnerschap)"),
    _("The new contracting of social work (Het nieuwe contracteren), with plan 2021 of Sociaal Werk Nederland"),
    _("Evaluation of the purchasing dialogue in Zaanstad (evaluatie Zaanstad)"),
    _("Statistics Netherlands (CBS): public figures of municipalities, districts and neighbourhoods"),
    _("Alnoor Ebrahim, Measuring Social Change (2019): the strategy matrix"),
    NULL,
  };
  const TrAbout about = {
    .icon = TR_APP_ID,
    .name = _("Trechter"),
    .version = TR_VERSION,
    .developer = _("The Trechter authors"),
    .comments = _("Walk together from a challenge in society to agreements that can be measured. The method is that "
                  "of the sources named under Acknowledgements, in our own words."),
    .sources_title = _("Sources"),
    .sources = sources,
    /* TRANSLATORS: your name, to be shown in the about window */
    .translators = _("translator-credits"),
    .troubleshooting = troubleshooting,
  };

  tr_compat_show_about (parent, &about);
}
