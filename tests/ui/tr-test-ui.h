/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"
#include "tr-test-library.h"

void tr_test_ui_init (int *argc, char ***argv);
TrDocument *tr_test_open_example (TrTestLibrary *fixture, const char *name);
TrDocument *tr_test_open_new (TrTestLibrary *fixture);
char *tr_test_add_signal (TrDocument *document, const char *text);
char *tr_test_get (TrDocument *document, TrKindId kind, const char *id, const char *field);
GtkWidget *tr_test_show (GtkWidget *widget);
void tr_test_settle (guint milliseconds);
GtkWidget *tr_test_find (GtkWidget *root, GType type);
guint tr_test_count (GtkWidget *root, GType type);
void tr_test_remove_elsewhere (TrTestLibrary *fixture, TrDocument *document, TrKindId kind, const char *id);
GString *tr_test_note_lost (TrDocument *document);
