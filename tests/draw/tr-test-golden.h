/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A picture against the stored one that somebody looked at and found good (golden/NAME.png, written by ./dev
 * pictures). Letters differ between versions of FreeType and of a font, so all is compared in grey, so coarsely that
 * letters become a tone. */

gboolean tr_test_golden_has_font (void);
cairo_surface_t *tr_test_golden_stored (cairo_surface_t *found, const char *name);
void tr_test_golden_compare (cairo_surface_t *found, const char *name);

G_END_DECLS
