/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "draw/tr-draw-side.h"
#include "tr-test-ui.h"
#include "ui/tr-record-list.h"
#include "ui/tr-side-mark.h"
#include "ui/tr-side-picker.h"
#include "ui/tr-side-summary.h"

#define SIZE 64 /* pixels */

static cairo_surface_t *
draw (TrSide side)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  tr_draw_side (cr, SIZE, tr_palette (TR_THEME_LIGHT), side, TR_LANGUAGE_EN);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_painted (cairo_surface_t *surface, int x, int y)
{
  const guint32 *row =
    (const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

  return row[x] >> 24 > 128;
}

/* Each shape by places that are in it or not: four places tell the four shapes apart. */
static void
test_shapes (void)
{
  static const struct {
    TrSide side;
    const char *painted; /* top left, right below the top's left, bottom left, middle */
  } shapes[] = {
    { TR_SIDE_UNSET, "...." },        { TR_SIDE_MUNICIPALITY, "####" }, { TR_SIDE_PROVIDER, ".#.#" },
    { TR_SIDE_RESIDENTS, "..##" },    { TR_SIDE_PARTNERS, "...#" },
  };
  static const int places[][2] = { { 7, 7 }, { 13, 13 }, { 6, 57 }, { 32, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    cairo_surface_t *surface = draw (shapes[i].side);
    char found[G_N_ELEMENTS (places) + 1] = "";

    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      found[j] = is_painted (surface, places[j][0], places[j][1]) ? '#' : '.';
    g_assert_cmpstr (found, ==, shapes[i].painted);
    cairo_surface_destroy (surface);
  }
}

/* The letters differ within a language, for they are keys as well. */
static void
test_letters (void)
{
  for (TrLanguage language = TR_LANGUAGE_NL; language <= TR_LANGUAGE_EN; language++)
    for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
      const char *letter = tr_draw_side_letter (side, language);

      g_assert_cmpint (g_utf8_strlen (letter, -1), ==, 1);
      for (TrSide other = side + 1; other < TR_N_SIDES; other++)
        g_assert_cmpstr (letter, !=, tr_draw_side_letter (other, language));
    }
  g_assert_cmpstr (tr_draw_side_letter (TR_SIDE_UNSET, TR_LANGUAGE_NL), ==, "");
  g_assert_cmpint (tr_side_of_key (GDK_KEY_s), ==, TR_SIDE_PROVIDER);
  g_assert_cmpint (tr_side_of_key (GDK_KEY_P), ==, TR_SIDE_PARTNERS);
  g_assert_cmpint (tr_side_of_key (GDK_KEY_x), ==, TR_SIDE_UNSET);
  g_assert_cmpint (tr_side_of_key (GDK_KEY_Return), ==, TR_SIDE_UNSET);
}

static void
test_picker (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "A signal");
  g_autoptr (GError) error = NULL;
  GtkWidget *picker = tr_side_picker_new (document, TR_KIND_SIGNAL, id);
  GtkWidget *window = tr_test_show (picker);
  GtkWidget *button = tr_test_find (picker, GTK_TYPE_MENU_BUTTON);

  g_assert_null (
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Side: no side"));
  g_assert_true (tr_document_set (document, TR_KIND_SIGNAL, id, "side", "residents", &error));
  g_assert_null (
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Side: Residents"));

  g_object_ref (picker);
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (20);
  g_assert_finalize_object (picker);
  g_assert_finalize_object (document);
}

static GtkWidget *
create_nothing (TrDocument *document, const char *id, gpointer user_data)
{
  return gtk_label_new (NULL);
}

/* One of the switches is on at most, and says whose the next signal is. */
static void
test_switch (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  GtkWidget *list = tr_record_list_new (document, TR_KIND_SIGNAL, create_nothing, NULL);
  GtkWidget *box, *entry, *window, *first, *second;
  const TrSignal *signal;

  tr_record_list_set_capture (TR_RECORD_LIST (list), "text", "Another signal");
  box = tr_side_switch_new (TR_RECORD_LIST (list));
  tr_record_list_set_capture_prefix (TR_RECORD_LIST (list), box);
  window = tr_test_show (list);
  entry = tr_test_find (list, GTK_TYPE_ENTRY);
  first = gtk_widget_get_first_child (box);
  second = gtk_widget_get_next_sibling (first);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "one");
  g_signal_emit_by_name (entry, "activate");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (second), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "two");
  g_signal_emit_by_name (entry, "activate");

  signal = tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, 0);
  g_assert_cmpint (signal->side, ==, TR_SIDE_PROVIDER);
  signal = tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, 1);
  g_assert_cmpint (signal->side, ==, TR_SIDE_UNSET);

  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (20);
  g_assert_finalize_object (document);
}

static void
test_summary (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *none = tr_signals_summary (tr_document_get_project (document));
  g_autofree char *one = NULL, *some = NULL;

  g_assert_cmpstr (none, ==, "");
  g_free (tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "x", "side", "provider", NULL));
  one = tr_signals_summary (tr_document_get_project (document));
  g_assert_cmpstr (one, ==, "1 signal: 1 from social work; none from the municipality yet, none from residents yet");
  g_free (tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "x", "side", "municipality", NULL));
  g_free (tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "x", "side", "residents", NULL));
  g_free (tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "x", NULL));
  some = tr_signals_summary (tr_document_get_project (document));
  g_assert_cmpstr (some, ==,
                   "4 signals: 1 from the municipality, 1 from social work, 1 from residents, 1 without a side");
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  g_test_add_func ("/side/shapes", test_shapes);
  g_test_add_func ("/side/letters", test_letters);
  tr_test_library_add ("/side/picker", test_picker);
  tr_test_library_add ("/side/switch", test_switch);
  tr_test_library_add ("/side/summary", test_summary);

  return g_test_run ();
}
