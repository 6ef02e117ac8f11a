/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-suggestion-list.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"

#include "tr-candidate.h"
#include "tr-compare-dialog.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-indicator-text.h"
#include "tr-suggestion-row.h"
#include "tr-widgets.h"

#define MOST 3             /* at a time */
#define BREATH_US 600000   /* a second click as soon as this was meant for what stood there before */

struct _TrSuggestionList {
  GtkBox parent_instance;
  TrDocument *document;
  TrCatalogue *catalogue;  /* made when it is first wanted */
  GPtrArray *shown;        /* TrSuggestion, row by row */
  GHashTable *hidden;      /* codes */
  GtkWidget *rows[MOST];
  GtkWidget *again;        /* shows the hidden ones again */
  GtkWidget *trouble;      /* why nothing can be suggested */
  guint update_id;
  gboolean is_wanted;      /* the page is in sight */
  gboolean is_stale;
  gint64 last_added;       /* µs */
};

G_DEFINE_FINAL_TYPE (TrSuggestionList, tr_suggestion_list, GTK_TYPE_BOX)

enum { ADDED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* The first that are not hidden. */
static void
find_suggestions (TrSuggestionList *self)
{
  guint most = MOST + g_hash_table_size (self->hidden);
  TrProject *project = tr_document_get_project (self->document);
  GPtrArray *found = tr_suggest (project, self->catalogue, tr_language_of_interface (), most);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  for (guint i = 0; i < found->len;) {
    const TrSuggestion *suggestion = g_ptr_array_index (found, i);

    if (g_hash_table_contains (self->hidden, suggestion->indicator->code))
      g_ptr_array_remove_index (found, i);
    else
      i++;
  }
  self->shown = found;
}

/* A row that goes while it has the focus hands it to the one before, the last one to the way back. */
static void
show_rows (TrSuggestionList *self)
{
  guint n = self->shown != NULL ? MIN (self->shown->len, MOST) : 0;

  for (guint i = 0; i < MOST; i++) {
    gboolean had_focus = gtk_widget_get_focus_child (self->rows[i]) != NULL;

    if (i >= n && had_focus && !(n > 0 && tr_suggestion_row_focus (TR_SUGGESTION_ROW (self->rows[n - 1]))))
      gtk_widget_grab_focus (self->again);
    tr_suggestion_row_show (TR_SUGGESTION_ROW (self->rows[i]), i < n ? g_ptr_array_index (self->shown, i) : NULL);
  }
}

static void
show_hidden (TrSuggestionList *self)
{
  guint n = g_hash_table_size (self->hidden);
  g_autofree char *text =
    g_strdup_printf (ngettext ("Show %u hidden proposal again", "Show %u hidden proposals again", n), n);

  gtk_button_set_label (GTK_BUTTON (self->again), text);
  gtk_widget_set_visible (self->again, n > 0);
}

/* Without the user's own KPI list nothing can be suggested, which is not the same as nothing to suggest. */
static void
show_trouble (TrSuggestionList *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (error != NULL)
    text = g_strdup_printf ("%s: %s", _("Your own KPI list could not be read"), error->message);
  tr_text_set (self->trouble, text != NULL ? text : "");
  if (error != NULL)
    gtk_widget_set_visible (self->again, FALSE);
}

static void
update (TrSuggestionList *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->update_id, g_source_remove);
  self->is_stale = FALSE;
  if (self->catalogue == NULL)
    self->catalogue = tr_catalogue_of (self->document, &error);
  show_trouble (self, error);
  if (self->catalogue != NULL) {
    find_suggestions (self);
    show_hidden (self);
  }
  show_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), error != NULL || self->shown->len > 0 ||
                                               g_hash_table_size (self->hidden) > 0);
}

static gboolean
on_idle_cb (gpointer list)
{
  TR_SUGGESTION_LIST (list)->update_id = 0;
  update (list);

  return G_SOURCE_REMOVE;
}

/* After everything else: what is typed goes before what could help. Nothing while nobody looks. */
static void
on_changed_cb (TrSuggestionList *self)
{
  self->is_stale = TRUE;
  if (self->is_wanted && self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

static const TrSuggestion *
suggestion_at (TrSuggestionList *self, GVariant *place)
{
  guint index = g_variant_get_uint32 (place);

  return self->shown != NULL && index < self->shown->len ? g_ptr_array_index (self->shown, index) : NULL;
}

static TrCandidate *
candidate_of (TrSuggestionList *self, const TrSuggestion *suggestion)
{
  TrLanguage language = (TrLanguage) tr_project_info (tr_document_get_project (self->document))->language;

  return tr_candidate_new (tr_suggestion_to_kpi (suggestion, language));
}

static void
on_add_cb (GtkWidget *widget, const char *name, GVariant *place)
{
  TrSuggestionList *self = TR_SUGGESTION_LIST (widget);
  const TrSuggestion *suggestion = suggestion_at (self, place);
  g_autoptr (TrCandidate) candidate = NULL;

  if (suggestion == NULL || g_get_monotonic_time () - self->last_added < BREATH_US)
    return;
  candidate = candidate_of (self, suggestion);
  if (!tr_candidate_add (candidate, widget, self->document))
    return;
  self->last_added = g_get_monotonic_time ();
  update (self);
  g_signal_emit (self, signals[ADDED], 0, candidate->kpi->id);
}

static void
on_compare_cb (GtkWidget *widget, const char *name, GVariant *place)
{
  TrSuggestionList *self = TR_SUGGESTION_LIST (widget);
  guint index = g_variant_get_uint32 (place);
  GPtrArray *candidates = tr_candidates_new ();

  tr_suggestion_list_add_candidates (self, candidates);
  tr_candidates_add_basket (candidates, tr_document_get_project (self->document));
  tr_compare_dialog_present (widget, self->document, candidates, index);
}

static void
on_hide_cb (GtkWidget *widget, const char *name, GVariant *place)
{
  TrSuggestionList *self = TR_SUGGESTION_LIST (widget);
  const TrSuggestion *suggestion = suggestion_at (self, place);

  if (suggestion == NULL)
    return;
  g_hash_table_add (self->hidden, g_strdup (suggestion->indicator->code));
  update (self);
}

static void
on_again_cb (TrSuggestionList *self)
{
  g_hash_table_remove_all (self->hidden);
  update (self);
  tr_suggestion_list_focus (self);
}

static void
tr_suggestion_list_dispose (GObject *object)
{
  TrSuggestionList *self = TR_SUGGESTION_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, tr_catalogue_free);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_suggestion_list_parent_class)->dispose (object);
}

static void
tr_suggestion_list_class_init (TrSuggestionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tr_suggestion_list_dispose;
  signals[ADDED] = g_signal_new ("added", TR_TYPE_SUGGESTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "suggestion.add", "u", on_add_cb);
  gtk_widget_class_install_action (widget_class, "suggestion.compare", "u", on_compare_cb);
  gtk_widget_class_install_action (widget_class, "suggestion.hide", "u", on_hide_cb);
}

static void
tr_suggestion_list_init (TrSuggestionList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_box_append (GTK_BOX (self), tr_heading_new (_("What would help"), "heading", 3));
  for (guint i = 0; i < MOST; i++) {
    self->rows[i] = tr_suggestion_row_new (i);
    gtk_box_append (GTK_BOX (self), self->rows[i]);
  }
  self->trouble = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->trouble, "error");
  gtk_box_append (GTK_BOX (self), self->trouble);
  self->again = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->again, "flat");
  gtk_widget_set_halign (self->again, GTK_ALIGN_START);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (on_again_cb), self);
  gtk_box_append (GTK_BOX (self), self->again);
}

GtkWidget *
tr_suggestion_list_new (TrDocument *document)
{
  TrSuggestionList *self = g_object_new (TR_TYPE_SUGGESTION_LIST, NULL);
  const guint64 kinds = TR_KIND_BIT (TR_KIND_KPI) | TR_KIND_BIT (TR_KIND_PROJECT) | TR_KIND_BIT (TR_KIND_CHALLENGE) |
                        TR_KIND_BIT (TR_KIND_DIRECTION);

  self->document = g_object_ref (document);
  self->is_stale = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  tr_follow (document, kinds, G_CALLBACK (on_changed_cb), self);

  return GTK_WIDGET (self);
}

/* Whether the page is in sight: a hidden list can not tell itself, and looks for suggestions only when somebody may
 * see them. */
void
tr_suggestion_list_set_wanted (TrSuggestionList *self, gboolean is_wanted)
{
  self->is_wanted = is_wanted;
  if (is_wanted && self->is_stale)
    on_changed_cb (self);
}

/* The user's own KPI list is another than before. */
void
tr_suggestion_list_renew (TrSuggestionList *self)
{
  /* the suggestions point into the catalogue */
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, tr_catalogue_free);
  update (self);
}

/* Puts the focus on the first suggestion. FALSE when there is none. */
gboolean
tr_suggestion_list_focus (TrSuggestionList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && tr_suggestion_row_focus (TR_SUGGESTION_ROW (self->rows[0]));
}

/* Adds what is suggested now to a list of candidates, in the order of the rows. */
void
tr_suggestion_list_add_candidates (TrSuggestionList *self, GPtrArray *candidates)
{
  for (guint i = 0; self->shown != NULL && i < MIN (self->shown->len, MOST); i++)
    g_ptr_array_add (candidates, candidate_of (self, g_ptr_array_index (self->shown, i)));
}
