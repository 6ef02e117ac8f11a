/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-library.h"

/* A library in a folder of its own, for tests that store. */
typedef struct {
  char *folder;
  char *path;
  TrLibrary *library;
} TrTestLibrary;

typedef void (*TrTestLibraryFunc) (TrTestLibrary *fixture, gconstpointer data);

void tr_test_library_add (const char *test_path, TrTestLibraryFunc test);
void tr_test_library_reopen (TrTestLibrary *fixture);
void tr_test_remove_tree (const char *path);
