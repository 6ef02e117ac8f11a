/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-project.h"

G_BEGIN_DECLS

#define TR_TYPE_LIBRARY (tr_library_get_type ())
G_DECLARE_FINAL_TYPE (TrLibrary, tr_library, TR, LIBRARY, GObject)

/* One project as the start page and `library list` show it. */
typedef struct {
  char *id;
  char *title;
  char *municipality;
  char *theme;
  char *changed; /* UTC, ISO 8601 */
  char *match;   /* the text in which a search term was found, or NULL */
} TrProjectEntry;

void tr_project_entry_free (TrProjectEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrProjectEntry, tr_project_entry_free)

char *tr_library_default_path (void);
TrLibrary *tr_library_open (const char *path, GError **error);
const char *tr_library_get_path (TrLibrary *self);
const char *tr_library_get_warning (TrLibrary *self);
gboolean tr_library_close (TrLibrary *self, GError **error);

GPtrArray *tr_library_list (TrLibrary *self, const char *search, GError **error);
TrProject *tr_library_read (TrLibrary *self, const char *project_id, GError **error);
char *tr_library_create (TrLibrary *self, const char *title, const char *municipality, GError **error);
char *tr_library_store (TrLibrary *self, TrProject *project, const char *label, GError **error);

gboolean tr_library_remove (TrLibrary *self, const char *project_id, GError **error);
gboolean tr_library_restore (TrLibrary *self, const char *project_id, GError **error);
gboolean tr_library_purge (TrLibrary *self, const char *project_id, GError **error);

gboolean tr_library_changed_elsewhere (TrLibrary *self);
gboolean tr_library_is_in_place (TrLibrary *self, GError **error);
void tr_library_set_patience (TrLibrary *self, guint milliseconds);

/* The user's own KPI list: rows of TrIndicator (tr-catalogue.h), one list at a time. */
gboolean tr_library_store_indicators (TrLibrary *self, const GPtrArray *indicators, GError **error);
GPtrArray *tr_library_read_indicators (TrLibrary *self, GError **error);

G_END_DECLS
