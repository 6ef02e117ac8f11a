/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-ui.h"

#include <adwaita.h>

#include "core/tr-exchange.h"
#include "ui/tr-platform.h"
#include "ui/tr-unwritten.h"

#ifdef G_OS_WIN32
/* Wine does not say as much of its screens as Windows, and GTK warns of that: the only warning that ends no test. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Failed to get device node property"))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}
#endif

void
tr_test_ui_init (int *argc, char ***argv)
{
#ifdef G_OS_WIN32
  g_log_set_writer_func (write_log, NULL, NULL);
#endif
  tr_platform_begin ();
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  tr_platform_choose_font ();
}

TrDocument *
tr_test_open_example (TrTestLibrary *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_exchange_example (name, &error);
  g_autofree char *id = NULL;
  TrDocument *document;

  g_assert_no_error (error);
  id = tr_library_store (fixture->library, project, "import", &error);
  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

TrDocument *
tr_test_open_new (TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_library_create (fixture->library, "Youth work", "Veendam", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

char *
tr_test_add_signal (TrDocument *document, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", text, NULL);

  g_assert_no_error (error);
  return id;
}

/* The value of a field as the document has it, in canonical form. */
char *
tr_test_get (TrDocument *document, TrKindId kind, const char *id, const char *field)
{
  gpointer record = tr_project_find (tr_document_get_project (document), kind, id);

  g_assert_nonnull (record);
  return tr_record_get (record, tr_kind_field (tr_kind (kind), field));
}

/* A window like a page's, with the widget and something else that can take the focus. */
GtkWidget *
tr_test_show (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("elsewhere"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 200 && gtk_widget_get_width (scrolled) == 0; i++) /* a busy machine takes its time */
    tr_test_settle (50);
  tr_test_settle (50);

  return window;
}

#define LONGEST_FRAME 5000 /* milliseconds */

static gboolean
on_time_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
iterate_for (guint milliseconds, const gboolean *is_done)
{
  gboolean is_over = FALSE;
  guint source = g_timeout_add (milliseconds, on_time_cb, &is_over);

  while (!is_over && !*is_done)
    g_main_context_iteration (NULL, TRUE);
  if (!is_over)
    g_source_remove (source);
}

static void
on_painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* What changed has its place and size only once the window was drawn, and on a busy machine that takes longer than a test waits. */
static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean is_painted = FALSE;
  gulong handler;

  if (clock == NULL || !gtk_widget_get_mapped (window))
    return;
  g_object_ref (clock);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted_cb), &is_painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  iterate_for (LONGEST_FRAME, &is_painted);
  g_signal_handler_disconnect (clock, handler);
  g_object_unref (clock);
}

/* Lets time pass, and what came of it be drawn. */
void
tr_test_settle (guint milliseconds)
{
  const gboolean never = FALSE;
  g_autoptr (GList) windows = NULL;

  iterate_for (milliseconds, &never);
  windows = gtk_window_list_toplevels ();
  g_list_foreach (windows, (GFunc) g_object_ref, NULL);
  for (GList *one = windows; one != NULL; one = one->next) {
    wait_for_frame (one->data);
    g_object_unref (one->data);
  }
}

/* The first widget of a type, depth first; NULL when there is none. */
GtkWidget *
tr_test_find (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = tr_test_find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* How many widgets of a type there are. */
guint
tr_test_count (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += tr_test_count (child, type);

  return n;
}

/* Removes a record as another program does, of which the document hears nothing yet. */
void
tr_test_remove_elsewhere (TrTestLibrary *fixture, TrDocument *document, TrKindId kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrLibrary) library = tr_library_open (fixture->path, &error);
  g_autoptr (TrDocument) other = NULL;

  g_assert_no_error (error);
  other = tr_document_open (library, tr_document_get_id (document), &error);
  g_assert_no_error (error);
  g_assert_true (tr_document_remove (other, kind, id, &error));
}

static void
on_lost_cb (TrUnwritten *unwritten, const char *label, const char *text, GString *lost)
{
  g_string_append_printf (lost, "%s: %s\n", label, text);
}

/* Collects what is said of texts that lost their place. Free it after the document. */
GString *
tr_test_note_lost (TrDocument *document)
{
  GString *lost = g_string_new (NULL);

  g_signal_connect (tr_unwritten_of (document), "lost", G_CALLBACK (on_lost_cb), lost);
  return lost;
}
