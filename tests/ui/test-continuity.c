/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-continuity-picture.h"
#include "ui/tr-continuity-table.h"
#include "ui/tr-continuity-view.h"
#include "ui/tr-step-pages.h"

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
attend (TrDocument *document, const char *session, const char *participant)
{
  g_autoptr (GError) error = NULL;

  g_free (tr_document_add (document, TR_KIND_ATTENDANCE, &error, "session", session, "participant", participant, NULL));
  g_assert_no_error (error);
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (wrong, ==, NULL);
}

static GtkWidget *
label_with (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_visible (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), words) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = label_with (child, words);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
row_at (GtkWidget *view, int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (tr_test_find (view, GTK_TYPE_LIST_BOX)), index));
}

/* The cell of a session, from 0, in a row of the table. */
static GtkWidget *
cell_at (GtkWidget *view, int row, guint session)
{
  GtkWidget *cell = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row_at (view, row))));

  for (guint i = 0; i <= session; i++)
    cell = gtk_widget_get_next_sibling (cell);

  return cell;
}

static void
open_table (GtkWidget *view)
{
  gtk_expander_set_expanded (GTK_EXPANDER (tr_test_find (view, GTK_TYPE_EXPANDER)), TRUE);
  tr_test_settle (20);
}

static gboolean
shows_picture (GtkWidget *view)
{
  return gtk_widget_get_mapped (tr_test_find (view, TR_TYPE_CONTINUITY_PICTURE));
}

/* As long as there is nothing to see, it says what to fill in first. */
static void
test_empty (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *view = tr_continuity_view_new (document), *window = tr_test_show (view);
  g_autoptr (GError) error = NULL;
  g_autofree char *participant = NULL, *session = NULL;

  g_assert_nonnull (label_with (view, "First write down above who is at the table."));
  g_assert_false (shows_picture (view));
  participant = add (document, TR_KIND_PARTICIPANT, "role", "Adviser");
  g_assert_nonnull (label_with (view, "First add the sessions, above."));
  session = add (document, TR_KIND_SESSION, "step", "challenge");
  g_assert_nonnull (label_with (view, "First tick who was there, with each session above."));
  g_assert_false (shows_picture (view));
  attend (document, session, participant);
  tr_test_settle (20);
  g_assert_null (label_with (view, "First"));
  g_assert_true (shows_picture (view));
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_nonnull (label_with (view, "First tick who was there, with each session above."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The facts of the example in words, with names for who can not see heads and rows. */
static void
test_table (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  GtkWidget *view = tr_continuity_view_new (document), *window = tr_test_show (view), *list;
  g_autofree char *wrong = NULL;

  assert_name (tr_test_find (view, TR_TYPE_CONTINUITY_PICTURE), "Picture of who was at which session");
  wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (tr_test_find (view, TR_TYPE_CONTINUITY_PICTURE)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "6 of the 6 people at Challenge were also at Preparation: at least half. "
    "5 of the 6 people at Direction were also at Challenge: at least half. "
    "6 of the 7 people at Partner were also at Direction: at least half. "
    "7 of the 7 people at Agreements were also at Partner: at least half.");
  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_null (tr_test_find (view, TR_TYPE_CONTINUITY_TABLE)); /* not before it is wanted */
  open_table (view);

  list = tr_test_find (view, GTK_TYPE_LIST_BOX);
  assert_name (list, "Who was at which session");
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_role (row_at (view, 2), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (cell_at (view, 2, 2), GTK_ACCESSIBLE_ROLE_CELL);
  g_assert_cmpuint (tr_test_count (view, GTK_TYPE_LIST_BOX_ROW), ==, 1 + 7);
  assert_name (cell_at (view, 0, 2), "Direction, 23 June 2026");
  assert_name (cell_at (view, 2, 2), "Inkoper, Direction, 23 June 2026: no");
  assert_name (cell_at (view, 2, 3), "Inkoper, Partner, 15 September 2026: yes");
  assert_name (row_at (view, 2), "Inkoper · Municipality · Preparation, 14 April 2026: yes · Challenge, 19 May 2026: yes · "
                                 "Direction, 23 June 2026: no · Partner, 15 September 2026: yes · "
                                 "Agreements, 10 November 2026: yes");
  g_assert_true (gtk_widget_get_focusable (row_at (view, 2)));
  g_assert_nonnull (label_with (view, "5 of the 6 people at Direction were also at Challenge: at least half."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is ticked and typed elsewhere on the page is there at once; cells stay, with the focus, unless there are other rows or columns. */
static void
test_follows (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *one = add (document, TR_KIND_PARTICIPANT, "role", "Adviser"), *other = add (document, TR_KIND_PARTICIPANT, "role", "Buyer");
  g_autofree char *early = add (document, TR_KIND_SESSION, "step", "challenge"), *late = add (document, TR_KIND_SESSION, "step", "direction");
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view = tr_continuity_view_new (document), *window = tr_test_show (view), *row;

  attend (document, early, one);
  open_table (view);
  row = row_at (view, 1);
  gtk_widget_grab_focus (row);
  assert_name (cell_at (view, 1, 1), "Adviser, Direction, no date: unknown");

  attend (document, late, other);
  assert_name (cell_at (view, 1, 1), "Adviser, Direction, no date: no");
  g_assert_nonnull (label_with (view, "The one person at Direction was not at Challenge: fewer than half."));
  attend (document, late, one);
  g_assert_nonnull (label_with (view, "1 of the 2 people at Direction was also at Challenge: at least half."));
  assert_name (cell_at (view, 1, 1), "Adviser, Direction, no date: yes");
  g_assert_true (tr_document_set (document, TR_KIND_PARTICIPANT, one, "role", "Policy adviser", &error));
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, late, "date", "2027-02-01", &error));
  assert_name (cell_at (view, 1, 1), "Policy adviser, Direction, 1 February 2027: yes");
  g_assert_true (row_at (view, 1) == row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);

  third = add (document, TR_KIND_PARTICIPANT, "role", "Resident");
  g_assert_cmpuint (tr_test_count (view, GTK_TYPE_LIST_BOX_ROW), ==, 4);
  assert_name (cell_at (view, 3, 0), "Resident, Challenge, no date: no");
  g_assert_true (tr_document_remove (document, TR_KIND_SESSION, early, &error));
  assert_name (cell_at (view, 1, 0), "Policy adviser, Direction, 1 February 2027: yes");
  g_assert_null (cell_at (view, 1, 1));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
picture_new (TrDocument *document)
{
  GtkWidget *picture = tr_continuity_picture_new ();

  tr_continuity_picture_take (TR_CONTINUITY_PICTURE (picture), tr_presence_new (tr_document_get_project (document)));
  return picture;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Forty people with long roles at twenty sessions, with the table open, do not make the page wider than a small laptop. */
static void
test_many (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *role = g_strnfill (300, 'W');
  GtkWidget *view, *window, *picture;
  int few_rows;

  g_free (add (document, TR_KIND_PARTICIPANT, "role", role));
  for (guint i = 0; i < 20; i++) {
    g_autofree char *session = add (document, TR_KIND_SESSION, "step", tr_steps[i / 4].name);

    if (i == 0)
      attend (document, session, ((TrRecord *) tr_project_at (tr_document_get_project (document), TR_KIND_PARTICIPANT, 0))->id);
  }
  picture = g_object_ref_sink (picture_new (document));
  few_rows = measure (picture, GTK_ORIENTATION_VERTICAL, 600);
  g_object_unref (picture);
  for (guint i = 1; i < 40; i++)
    g_free (add (document, TR_KIND_PARTICIPANT, "role", role));
  picture = g_object_ref_sink (picture_new (document));
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL, 600), >, few_rows + 39 * 16);
  g_object_unref (picture);

  view = tr_continuity_view_new (document);
  window = tr_test_show (view);
  open_table (tr_test_find (view, TR_TYPE_CONTINUITY_VIEW));
  g_assert_cmpint (measure (view, GTK_ORIENTATION_HORIZONTAL, -1), <, 640);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_gone (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_example (fixture, "jongerenwerk");
  GtkWidget *view = g_object_ref_sink (tr_continuity_view_new (document)), *window = tr_test_show (view);

  open_table (view);
  gtk_window_destroy (GTK_WINDOW (window));
  tr_test_settle (20);
  g_assert_finalize_object (view);
  g_assert_finalize_object (document);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/continuity/empty", test_empty);
  tr_test_library_add ("/continuity/table", test_table);
  tr_test_library_add ("/continuity/follows", test_follows);
  tr_test_library_add ("/continuity/many", test_many);
  tr_test_library_add ("/continuity/gone", test_gone);

  return g_test_run ();
}
