/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-catalogue-dialog.h"
#include "ui/tr-kpi-picker.h"

/* Choosing from the catalogue by hand that is faster than the search: what Enter takes is what was typed, never what was found
 * before it. */

typedef struct {
  TrDocument *document;
  GtkWidget *from; /* the window that the catalogue lies over */
  GtkWidget *dialog;
  GtkWidget *search, *list;
} Catalogue;

static GtkWidget *
dialog_over (GtkWidget *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) candidate = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (GTK_WINDOW (candidate)) == GTK_WINDOW (window))
      found = candidate;
  }

  return found;
}

static void
catalogue_open (Catalogue *self, TrTestLibrary *fixture)
{
  GtkWidget *label = gtk_label_new ("page");

  self->document = tr_test_open_new (fixture);
  self->from = tr_test_show (label);
  tr_catalogue_dialog_present (label, self->document);
  self->dialog = dialog_over (self->from);
  g_assert_nonnull (self->dialog);
  self->search = tr_test_find (self->dialog, GTK_TYPE_SEARCH_ENTRY);
  self->list = tr_test_find (self->dialog, GTK_TYPE_LIST_BOX);
  tr_test_settle (300);
}

static void
catalogue_close (Catalogue *self)
{
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  gtk_window_destroy (GTK_WINDOW (self->from));
  g_assert_finalize_object (self->document);
}

/* Types, and presses Enter before a main loop has run: faster than anybody can. */
static void
type_and_enter (GtkWidget *search, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "activate");
}

static const char *
added (Catalogue *self, guint place)
{
  const TrKpi *kpi = tr_project_at (tr_document_get_project (self->document), TR_KIND_KPI, place);

  return kpi->code;
}

static guint
n_added (Catalogue *self)
{
  return tr_project_count (tr_document_get_project (self->document), TR_KIND_KPI);
}

static void
test_enter_after_typing (TrTestLibrary *fixture, gconstpointer data)
{
  Catalogue catalogue;

  catalogue_open (&catalogue, fixture);
  type_and_enter (catalogue.search, "EIG-308");
  g_assert_cmpuint (n_added (&catalogue), ==, 1);
  g_assert_cmpstr (added (&catalogue, 0), ==, "EIG-308");
  type_and_enter (catalogue.search, "EIG-103");
  g_assert_cmpuint (n_added (&catalogue), ==, 2);
  g_assert_cmpstr (added (&catalogue, 1), ==, "EIG-103");
  tr_test_settle (300);
  g_assert_cmpuint (n_added (&catalogue), ==, 2);
  catalogue_close (&catalogue);
}

static void
test_enter_finds_nothing (TrTestLibrary *fixture, gconstpointer data)
{
  Catalogue catalogue;

  catalogue_open (&catalogue, fixture);
  type_and_enter (catalogue.search, "EIG-308");
  type_and_enter (catalogue.search, "zzyzx");
  g_assert_cmpuint (n_added (&catalogue), ==, 1);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (catalogue.list), 0));
  catalogue_close (&catalogue);
}

/* What was found stays as it is afterwards: an entry that was marked with the arrows is not lost to a search that comes late. */
static void
test_mark_stays (TrTestLibrary *fixture, gconstpointer data)
{
  Catalogue catalogue;
  GtkListBoxRow *second;

  catalogue_open (&catalogue, fixture);
  gtk_editable_set_text (GTK_EDITABLE (catalogue.search), "EIG");
  second = gtk_list_box_get_row_at_index (GTK_LIST_BOX (catalogue.list), 1);
  g_assert_nonnull (second);
  gtk_list_box_select_row (GTK_LIST_BOX (catalogue.list), second);
  tr_test_settle (300);
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (catalogue.list)) == second);
  catalogue_close (&catalogue);
}

static void
on_entered_cb (TrKpiPicker *picker, char **code)
{
  const TrCandidate *chosen = tr_kpi_picker_get_chosen (picker);

  g_free (*code);
  *code = g_strdup (chosen != NULL ? ((const TrKpi *) chosen->kpi)->code : NULL);
}

/* The same where a KPI is replaced. */
static void
test_picker (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  TrCatalogue *catalogue = tr_catalogue_new (none);
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *picker = tr_kpi_picker_new (document, catalogue), *window = tr_test_show (picker);
  GtkWidget *search = tr_test_find (picker, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *code = NULL;

  g_signal_connect (picker, "entered", G_CALLBACK (on_entered_cb), &code);
  type_and_enter (search, "EIG-308");
  g_assert_cmpstr (code, ==, "EIG-308");
  type_and_enter (search, "EIG-103");
  g_assert_cmpstr (code, ==, "EIG-103");
  gtk_window_destroy (GTK_WINDOW (window));
  tr_catalogue_free (catalogue);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/catalogue/enter-after-typing", test_enter_after_typing);
  tr_test_library_add ("/catalogue/enter-finds-nothing", test_enter_finds_nothing);
  tr_test_library_add ("/catalogue/mark-stays", test_mark_stays);
  tr_test_library_add ("/catalogue/picker", test_picker);

  return g_test_run ();
}
