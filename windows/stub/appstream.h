/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors
 *
 * Stands in for AppStream, which would bring libxml2, xmlb and yaml: libadwaita uses it only in
 * adw_about_dialog_new_from_appdata() and adw_about_window_new_from_appdata(). Reading always fails here.
 */
#pragma once
#include <gio/gio.h>

#define AS_CHECK_VERSION(major, minor, micro) 1
#define AS_STUB(type, name, ...) static inline G_GNUC_UNUSED type name (__VA_ARGS__) { return (type) 0; }

typedef struct _AsStub AsComponent;
typedef struct _AsStub AsDeveloper;
typedef struct _AsStub AsLaunchable;
typedef struct _AsStub AsMetadata;
typedef struct _AsStub AsRelease;
typedef struct _AsStub AsReleaseList;

enum
{
  AS_FORMAT_KIND_UNKNOWN,
  AS_LAUNCHABLE_KIND_DESKTOP_ID,
  AS_URL_KIND_BUGTRACKER,
  AS_URL_KIND_HELP,
  AS_URL_KIND_HOMEPAGE,
};

static inline G_GNUC_UNUSED AsMetadata *
as_metadata_new (void)
{
  return (AsMetadata *) g_object_new (G_TYPE_OBJECT, NULL);
}

static inline G_GNUC_UNUSED gboolean
as_metadata_parse_file (AsMetadata *metadata, GFile *file, int kind, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "built without AppStream");
  return FALSE;
}

AS_STUB (AsComponent *, as_metadata_get_component, AsMetadata *metadata)
AS_STUB (const char *, as_component_get_id, AsComponent *component)
AS_STUB (const char *, as_component_get_name, AsComponent *component)
AS_STUB (const char *, as_component_get_project_license, AsComponent *component)
AS_STUB (const char *, as_component_get_url, AsComponent *component, int kind)
AS_STUB (AsDeveloper *, as_component_get_developer, AsComponent *component)
AS_STUB (AsLaunchable *, as_component_get_launchable, AsComponent *component, int kind)
AS_STUB (AsReleaseList *, as_component_get_releases_plain, AsComponent *component)
AS_STUB (GPtrArray *, as_launchable_get_entries, AsLaunchable *launchable)
AS_STUB (GPtrArray *, as_release_list_get_entries, AsReleaseList *list)
AS_STUB (const char *, as_release_get_description, AsRelease *release)
AS_STUB (const char *, as_release_get_version, AsRelease *release)
AS_STUB (const char *, as_developer_get_name, AsDeveloper *developer)
