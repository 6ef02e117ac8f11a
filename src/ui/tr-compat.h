/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* All that differs between GTK 4.8 with libadwaita 1.2 and what came later, under one name each. No other file asks for
 * a version. */

typedef enum { TR_CHOOSE_OPEN, TR_CHOOSE_SAVE, TR_CHOOSE_FOLDER } TrChoose;

/* A kind of file to choose. */
typedef struct {
  const char *label;
  const char *pattern; /* "*.trechter"; several with spaces between */
} TrFileKind;

void tr_compat_choose_file_async (GtkWindow *parent, TrChoose purpose, const char *title, const char *suggested_name,
                                  GFile *folder, const TrFileKind *kind, GAsyncReadyCallback callback,
                                  gpointer user_data);
GFile *tr_compat_choose_file_finish (GAsyncResult *result, GError **error);

/* One of the answers to a question. */
typedef struct {
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} TrResponse;

void tr_compat_ask_async (GtkWindow *parent, const char *heading, const char *body, const TrResponse *responses,
                          guint n_responses, const char *safe_id, GAsyncReadyCallback callback, gpointer user_data);
char *tr_compat_ask_finish (GAsyncResult *result);

/* What the about window says. The lists end with NULL. */
typedef struct {
  const char *icon;
  const char *name;
  const char *version;
  const char *developer;
  const char *comments;
  const char *sources_title;
  const char *const *sources;
  const char *translators;
  const char *troubleshooting; /* to copy for whoever helps */
} TrAbout;

void tr_compat_show_about (GtkWindow *parent, const TrAbout *about);

/* A line of the window with all keys. */
typedef struct {
  const char *group; /* the heading that comes before it; NULL: the line belongs with the one before */
  const char *title;
  const char *keys; /* accelerators with spaces between */
} TrKeys;

void tr_compat_show_shortcuts (GtkWindow *parent, const TrKeys *keys, guint n_keys);
GtkWindow *tr_compat_preferences_new (GtkWindow *parent, AdwPreferencesPage *page);
void tr_compat_launch_file_async (GtkWindow *parent, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean tr_compat_launch_file_finish (GAsyncResult *result, GError **error);
void tr_compat_announce (GtkWidget *widget, const char *text);

G_END_DECLS
