/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-figure-store.h"

#define STORE "tr-figure-store" /* data of a document */

struct _TrFigureStore {
  GObject parent_instance;

  TrLibrary *library;
  GPtrArray *figures;
  char *trouble; /* what is wrong with the user's own list, or NULL */
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrFigureStore, tr_figure_store, G_TYPE_OBJECT)

static void
read_again (TrFigureStore *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->trouble, g_free);
  self->figures = tr_figures_of (self->library, &error);
  if (error != NULL)
    self->trouble = g_strdup (error->message);
}

static void
tr_figure_store_finalize (GObject *object)
{
  TrFigureStore *self = TR_FIGURE_STORE (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_free (self->trouble);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (tr_figure_store_parent_class)->finalize (object);
}

static void
tr_figure_store_class_init (TrFigureStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_figure_store_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TR_TYPE_FIGURE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
tr_figure_store_init (TrFigureStore *self)
{
}

/* The figures of a document; the document's. */
TrFigureStore *
tr_figure_store_of (TrDocument *document)
{
  TrFigureStore *self = g_object_get_data (G_OBJECT (document), STORE);

  if (self != NULL)
    return self;
  self = g_object_new (TR_TYPE_FIGURE_STORE, NULL);
  self->library = g_object_ref (tr_document_get_library (document));
  read_again (self);
  g_object_set_data_full (G_OBJECT (document), STORE, self, g_object_unref);

  return self;
}

/* All figures (TrFigure) to choose from, until the next change. */
const GPtrArray *
tr_figure_store_get_figures (TrFigureStore *self)
{
  return self->figures;
}

/* Why the user's own list could not be read; NULL when nothing is wrong with it. */
const char *
tr_figure_store_get_trouble (TrFigureStore *self)
{
  return self->trouble;
}

/* Whether there is a list of the user's own, also one that can not be read. */
gboolean
tr_figure_store_has_own (TrFigureStore *self)
{
  g_autofree char *path = tr_figures_own_path (self->library);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Takes a file as the user's own list; see tr_figures_keep(). */
gboolean
tr_figure_store_keep (TrFigureStore *self, GFile *file, guint *n, GError **error)
{
  if (!tr_figures_keep (self->library, file, n, error))
    return FALSE;
  read_again (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/* Goes back to the figures that are shipped. */
gboolean
tr_figure_store_forget (TrFigureStore *self, GError **error)
{
  if (!tr_figures_forget (self->library, error))
    return FALSE;
  read_again (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}
