/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-figure-list.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "tr-compat.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-figure-store.h"
#include "tr-phrases.h"
#include "tr-spot.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define MOST_CHARACTERS 80 /* of a figure in a name or message */
#define FIGURE "tr-figure" /* data of a button: id of the figure that it adds */

struct _TrFigureList {
  GtkBox parent_instance;

  TrDocument *document;
  TrFigureStore *store; /* borrowed from the document */
  GtkWidget *figures;
  GtkWidget *trouble;
  GtkWidget *forget;
};

G_DEFINE_FINAL_TYPE (TrFigureList, tr_figure_list, GTK_TYPE_BOX)

static void
on_add_cb (TrFigureList *self, GtkWidget *button)
{
  const char *figure = g_object_get_data (G_OBJECT (button), FIGURE);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  tr_editor_flush_focused (gtk_widget_get_root (button));
  id = tr_document_add (self->document, TR_KIND_BENEFIT, &error, "figure", figure, NULL);
  if (id == NULL)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be added"), error);
  else
    tr_feedback_done (GTK_WIDGET (self), _("Added below: say for how many people it holds"), TRUE);
}

static GtkWidget *
figure_new (TrFigureList *self, const TrFigure *figure)
{
  TrLanguage language = tr_language_of_interface ();
  GtkWidget *add = gtk_button_new_with_label (_("Add")), *texts;
  g_autofree char *amount = tr_figure_amount_text (figure, language), *source = tr_figure_source (figure);
  g_autofree char *short_text = tr_shortened_text (tr_figure_text (figure, language), MOST_CHARACTERS);
  /* TRANSLATORS: the name of a button; what a figure says */
  g_autofree char *name = g_strdup_printf (_("Add: %s"), short_text);
  /* TRANSLATORS: a source of a figure */
  g_autofree char *source_text = g_strdup_printf (_("Source: %s"), source);

  tr_name_widget (add, name);
  gtk_widget_set_valign (add, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (add), FIGURE, g_strdup (figure->id), g_free);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add_cb), self);
  texts = tr_column_new (2, tr_text_new (tr_figure_text (figure, language), "tr-strong"), tr_text_new (amount, NULL),
                         tr_text_new (source_text, "tr-summary"), NULL);
  gtk_widget_set_hexpand (texts, TRUE);
  texts = tr_row_new (12, texts, add, NULL);
  gtk_widget_add_css_class (texts, "tr-suggestion");

  return texts;
}

static void
update (TrFigureList *self)
{
  const GPtrArray *figures = tr_figure_store_get_figures (self->store);
  const char *trouble = tr_figure_store_get_trouble (self->store);
  g_autofree char *text = NULL;

  tr_empty (self->figures);
  for (guint i = 0; i < figures->len; i++)
    gtk_box_append (GTK_BOX (self->figures), figure_new (self, g_ptr_array_index (figures, i)));
  if (trouble != NULL)
    /* TRANSLATORS: what is wrong with a file */
    text = g_strdup_printf (_("⚠ Your own list can not be read, so its figures are missing. %s"), trouble);
  tr_text_set (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (self->forget, tr_figure_store_has_own (self->store));
}

/* Takes a file as the user's own list, and says what came of it. */
void
tr_figure_list_read (TrFigureList *self, GFile *file)
{
  g_autoptr (GError) error = NULL, told = NULL;
  g_autofree char *name = g_file_get_parse_name (file), *done = NULL;
  guint n;

  if (tr_figure_store_keep (self->store, file, &n, &error)) {
    done = g_strdup_printf (ngettext ("Read in: %u figure", "Read in: %u figures", n), n);
    tr_feedback_done (GTK_WIDGET (self), done, FALSE);
    return;
  }
  g_set_error (&told, error->domain, error->code,
               /* TRANSLATORS: a file, and what is wrong with it */
               _("%s was not read in, and nothing was changed.\n\n%s\n\nThe first line names the columns: id, text_nl, "
                 "low, high, per (person or euro), period (year or once), source, place, year."),
               name, error->message);
  tr_feedback_error (GTK_WIDGET (self), _("This list of figures can not be used"), told);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrFigureList) self = user_data;
  g_autoptr (GFile) file = tr_compat_choose_file_finish (result, NULL);

  if (file != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tr_figure_list_read (self, file);
}

static void
on_choose_cb (TrFigureList *self)
{
  const TrFileKind kind = { _("Table of text (CSV)"), "*.csv" };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  tr_compat_choose_file_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, TR_CHOOSE_OPEN,
                               _("Choose your list of figures"), NULL, NULL, &kind, on_chosen_cb, g_object_ref (self));
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrFigureList) self = user_data;
  g_autofree char *answer = tr_compat_ask_finish (result);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (answer, "remove") != 0)
    return;
  if (!tr_figure_store_forget (self->store, &error))
    tr_feedback_error (GTK_WIDGET (self), _("Your list could not be removed"), error);
  else
    tr_feedback_done (GTK_WIDGET (self), _("Your list was removed; the figures of the guide are there"), FALSE);
}

static void
on_forget_cb (TrFigureList *self)
{
  const TrResponse responses[] = {
    { "keep", _("_Keep it"), ADW_RESPONSE_DEFAULT },
    { "remove", _("_Remove it"), ADW_RESPONSE_DESTRUCTIVE },
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  tr_compat_ask_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Remove your own list of figures?"),
                       _("It goes for all projects in this library. Lines that use it stay, but say nothing until you "
                         "read the list in again. The file that you read in is not touched."),
                       responses, G_N_ELEMENTS (responses), "keep", on_answered_cb, g_object_ref (self));
}

static void
tr_figure_list_dispose (GObject *object)
{
  g_clear_object (&TR_FIGURE_LIST (object)->document);
  G_OBJECT_CLASS (tr_figure_list_parent_class)->dispose (object);
}

static void
tr_figure_list_class_init (TrFigureListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_figure_list_dispose;
}

static void
tr_figure_list_init (TrFigureList *self)
{
  GtkWidget *choose = gtk_button_new_with_label (_("Read in a list of your own…")), *buttons;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->figures = tr_column_new (0, NULL);
  self->trouble = tr_status_new ("tr-warning-text");
  self->forget = gtk_button_new_with_label (_("Remove your own list…"));
  gtk_widget_add_css_class (choose, "flat");
  gtk_widget_add_css_class (self->forget, "flat");
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (on_choose_cb), self);
  g_signal_connect_swapped (self->forget, "clicked", G_CALLBACK (on_forget_cb), self);
  buttons = tr_row_new (0, choose, self->forget, NULL);
  gtk_widget_set_layout_manager (buttons, tr_wrap_layout_new (6, 6));
  gtk_box_append (GTK_BOX (self), self->figures);
  gtk_box_append (GTK_BOX (self), self->trouble);
  gtk_box_append (GTK_BOX (self), buttons);
}

GtkWidget *
tr_figure_list_new (TrDocument *document)
{
  TrFigureList *self = g_object_new (TR_TYPE_FIGURE_LIST, NULL);

  self->document = g_object_ref (document);
  self->store = tr_figure_store_of (document);
  tr_spot_set_adds (self->figures, TR_KIND_BENEFIT);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
