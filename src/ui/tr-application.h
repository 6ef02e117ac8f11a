/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "core/tr-library.h"

G_BEGIN_DECLS

/* The program: one library, one window. A second start with the same library brings the window forward; another library
 * is another instance. */
#define TR_TYPE_APPLICATION (tr_application_get_type ())
G_DECLARE_FINAL_TYPE (TrApplication, tr_application, TR, APPLICATION, AdwApplication)

TrApplication *tr_application_new (void);
TrLibrary *tr_application_get_library (TrApplication *self);
TrLibrary *tr_application_open_library (TrApplication *self, GError **error);

G_END_DECLS
