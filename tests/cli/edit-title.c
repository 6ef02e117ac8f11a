/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-document.h"

/* Gives a project of a library another title, as the window would: edit-title LIBRARY ID TITLE. The tests of trechter-cli undo it. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrLibrary) library = argc == 4 ? tr_library_open (argv[1], &error) : NULL;
  g_autoptr (TrDocument) document = library != NULL ? tr_document_open (library, argv[2], &error) : NULL;

  if (document != NULL && tr_document_set (document, TR_KIND_PROJECT, argv[2], "title", argv[3], &error))
    return 0;

  g_printerr ("%s\n", error != NULL ? error->message : "edit-title LIBRARY ID TITLE");
  return 1;
}
