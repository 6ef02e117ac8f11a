/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-editor.h"
#include "ui/tr-follow.h"
#include "ui/tr-step-pages.h"

/* What pages do when records change around them. */

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
count_up (GtkWidget *widget)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "n"));

  g_object_set_data (G_OBJECT (widget), "n", GUINT_TO_POINTER (n + 1));
}

static guint
counted (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "n"));
}

static void
test_follow (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (""));
  GtkWidget *none = g_object_ref_sink (gtk_label_new (""));
  g_autofree char *signal = NULL, *area = NULL, *kpi = NULL;

  tr_follow (document, TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_AREA), G_CALLBACK (count_up), widget);
  tr_keep_while_none (none, document, TR_KIND_BIT (TR_KIND_KPI));
  g_assert_true (gtk_widget_get_visible (none));

  signal = add (document, TR_KIND_SIGNAL, "text", "x");
  area = add (document, TR_KIND_AREA, "name", "x");
  g_assert_cmpuint (counted (widget), ==, 2);
  kpi = add (document, TR_KIND_KPI, "name", "x");
  g_assert_cmpuint (counted (widget), ==, 2);
  g_assert_false (gtk_widget_get_visible (none));
  tr_document_undo (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_visible (none));
  g_assert_cmpuint (counted (widget), ==, 2);

  /* what is gone is not called */
  g_assert_finalize_object (widget);
  g_assert_finalize_object (none);
  g_free (add (document, TR_KIND_SIGNAL, "text", "y"));
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/pages/follow", test_follow);

  return g_test_run ();
}
