/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-moment-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-transition.h"
#include "tr-choice-chip.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

#define DATE_WIDTH 130 /* pixels */
#define CHOOSER "tr-chooser" /* data of a list of moments: what chooses the kind to add */
#define STEP "tr-step" /* data of a button: the step it adds, a msgid */

/* By date; what has none yet comes last, in the order in which it was added. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const TrMoment *one = *(const TrMoment *const *) a, *other = *(const TrMoment *const *) b;
  int order = strcmp (one->date, other->date);

  if ((*one->date == '\0') != (*other->date == '\0'))
    return *one->date == '\0' ? 1 : -1;

  return order != 0 ? order : (int) one->record.index - (int) other->record.index;
}

static gboolean
is_no_transition (gconstpointer record)
{
  return ((const TrMoment *) record)->moment_kind != TR_MOMENT_TRANSITION;
}

static GtkWidget *
date_new (TrDocument *document, const char *id)
{
  GtkWidget *date = tr_bare_editor_new (document, TR_KIND_MOMENT, id, "date", _("When?"));

  gtk_widget_set_size_request (date, DATE_WIDTH, -1);
  gtk_widget_set_valign (date, GTK_ALIGN_START);

  return date;
}

static GtkWidget *
moment_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *remark = tr_main_editor_new (document, TR_KIND_MOMENT, id, "remark");
  GtkWidget *kind = tr_choice_chip_new (document, TR_KIND_MOMENT, id, "kind");

  gtk_widget_set_halign (kind, GTK_ALIGN_START);

  return tr_row_new (8, date_new (document, id), tr_column_new (2, remark, kind, NULL), NULL);
}

static GtkWidget *
step_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_row_new (8, date_new (document, id), tr_main_editor_new (document, TR_KIND_MOMENT, id, "remark"), NULL);
}

static void
on_kind_cb (GtkDropDown *chooser, GParamSpec *pspec, TrRecordList *list)
{
  guint kind = gtk_drop_down_get_selected (chooser);

  if (kind < tr_choice_count (tr_moment_kinds))
    tr_record_list_set_preset (list, "kind", tr_moment_kinds[kind].name);
}

/* What kind of moment the next line is; a step of the transition has a list of its own, and is the last kind. */
static GtkWidget *
kind_chooser_new (GtkWidget *list)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  for (guint kind = 0; kind < TR_MOMENT_TRANSITION; kind++)
    gtk_string_list_append (names, _(tr_moment_kinds[kind].label));
  chooser = tr_chooser_new (G_LIST_MODEL (names), _("Kind of moment to add"));
  gtk_widget_set_hexpand (chooser, FALSE);
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (on_kind_cb), list);

  return chooser;
}

/* The dates that are fixed, in the order of time. */
GtkWidget *
tr_moment_list_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_MOMENT, moment_row_new, NULL), *chooser;

  tr_record_list_set_order (TR_RECORD_LIST (list), compare_dates, is_no_transition);
  tr_record_list_set_capture (TR_RECORD_LIST (list), "remark", _("Another moment… (Enter adds it)"));
  chooser = kind_chooser_new (list);
  tr_record_list_set_capture_prefix (TR_RECORD_LIST (list), chooser);
  g_object_set_data (G_OBJECT (list), CHOOSER, chooser);

  return list;
}

static gboolean
has_date (TrProject *project, guint kind)
{
  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT)
    if (moment->moment_kind == (gint) kind && *moment->date != '\0')
      return TRUE;

  return FALSE;
}

/* Has the next moment that is added with `adder`, the line of a list, be of the kind that is missing: the first of
 * these (names, with | between them) that has no date. Other lines stay what they are. */
void
tr_moment_list_prepare (GtkWidget *adder, TrProject *project, const char *kinds)
{
  GtkWidget *list = gtk_widget_get_ancestor (adder, TR_TYPE_RECORD_LIST);
  GtkDropDown *chooser = list != NULL ? g_object_get_data (G_OBJECT (list), CHOOSER) : NULL;
  g_auto (GStrv) names = g_strsplit (kinds, "|", -1);

  for (guint i = 0; chooser != NULL && names[i] != NULL; i++)
    for (guint kind = 0; kind < TR_MOMENT_TRANSITION; kind++)
      if (g_str_equal (tr_moment_kinds[kind].name, names[i]) &&
          (names[i + 1] == NULL || !has_date (project, kind))) {
        gtk_drop_down_set_selected (chooser, kind);
        return;
      }
}

/* The steps of the transition, in the order of time. */
GtkWidget *
tr_transition_list_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_MOMENT, step_row_new, NULL);

  tr_record_list_set_order (TR_RECORD_LIST (list), compare_dates, NULL);
  tr_record_list_set_filter (TR_RECORD_LIST (list), "kind", tr_moment_kinds[TR_MOMENT_TRANSITION].name);
  tr_record_list_set_capture (TR_RECORD_LIST (list), "remark", _("Another step… (Enter adds it)"));

  return list;
}

/* The button goes when its step has come; the next one takes the focus, or what is before them. */
static void
on_step_cb (GtkButton *button, TrDocument *document)
{
  const char *step = g_object_get_data (G_OBJECT (button), STEP);
  GtkWidget *heir = gtk_widget_get_next_sibling (GTK_WIDGET (button));
  g_autoptr (GtkWidget) keep = g_object_ref (GTK_WIDGET (button));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (heir == NULL)
    heir = gtk_widget_get_prev_sibling (GTK_WIDGET (button));
  if (heir != NULL && GTK_IS_BUTTON (heir))
    gtk_widget_grab_focus (heir);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (keep)), GTK_DIR_TAB_BACKWARD);
  id = tr_document_add (document, TR_KIND_MOMENT, &error, "kind", tr_moment_kinds[TR_MOMENT_TRANSITION].name, "remark",
                        _(step), NULL);
  if (id == NULL)
    tr_feedback_error (GTK_WIDGET (button), _("This could not be added"), error);
}

static GtkWidget *
find_button (GtkWidget *box, const char *step)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (child), STEP), step) != 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
step_button_new (TrDocument *document, const char *step)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *text = g_strdup_printf ("+ %s", _(step));

  gtk_button_set_child (GTK_BUTTON (button), tr_text_new (text, NULL));
  tr_name_widget (button, text);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), STEP, (gpointer) step);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_step_cb), document, 0);

  return button;
}

/* Buttons that stay are the same widgets: one may have the focus. */
static void
show_suggestions (GtkWidget *box, TrProject *project, const char *id)
{
  TrDocument *document = g_object_get_data (G_OBJECT (box), "tr-document");
  g_autoptr (GPtrArray) steps = tr_transition_suggestions (project);
  GtkWidget *previous = NULL, *child = gtk_widget_get_first_child (box);

  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    if (!g_ptr_array_find (steps, g_object_get_data (G_OBJECT (child), STEP), NULL))
      gtk_box_remove (GTK_BOX (box), child);
    child = next;
  }
  for (guint i = 0; i < steps->len; i++) {
    GtkWidget *button = find_button (box, g_ptr_array_index (steps, i));

    if (button == NULL) {
      button = step_button_new (document, g_ptr_array_index (steps, i));
      gtk_box_insert_child_after (GTK_BOX (box), button, previous);
    } else {
      gtk_box_reorder_child_after (GTK_BOX (box), button, previous);
    }
    previous = button;
  }
  gtk_widget_set_visible (gtk_widget_get_parent (box) != NULL ? gtk_widget_get_parent (box) : box, steps->len > 0);
}

/* The steps that belong to the chosen path and are not planned yet: each is added by its button. */
GtkWidget *
tr_transition_suggestions_new (TrDocument *document)
{
  GtkWidget *box = tr_column_new (0, NULL);
  g_autofree char *source = tr_transition_source (tr_language_of_interface ());
  /* TRANSLATORS: %s is a document and a place in it */
  g_autofree char *heading = g_strdup_printf (_("Steps that go with this path (%s)"), source);
  GtkWidget *column = tr_column_new (3, tr_text_new (heading, "tr-explanation"), box, NULL);

  g_object_set_data (G_OBJECT (box), "tr-document", document);
  tr_keep_shown (box, document, TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_MOMENT), NULL, show_suggestions);

  return column;
}
