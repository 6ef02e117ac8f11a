/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-step-pages.h"

#include <glib/gi18n.h>

#include "tr-direction-card.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-record-list.h"
#include "tr-vote-button.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

/* Step 2. The directions that are explored, under the challenge they answer. */
#define TR_TYPE_PAGE_DIRECTION (tr_page_direction_get_type ())
G_DECLARE_FINAL_TYPE (TrPageDirection, tr_page_direction, TR, PAGE_DIRECTION, GtkBox)

/* The directions of one challenge; of all challenges when there are not more than one. */
typedef struct {
  char *challenge; /* id; "" for directions without a challenge, NULL for all directions */
  GtkWidget *box;
  GtkWidget *heading; /* NULL in the group of all directions */
  GtkWidget *list;
} Group;

struct _TrPageDirection {
  GtkBox parent_instance;
  TrDocument *document;
  GtkWidget *count;
  GtkWidget *head;
  GtkWidget *warning;
  GtkWidget *empty;
  GtkWidget *group_box;
  GPtrArray *groups;
};

G_DEFINE_FINAL_TYPE (TrPageDirection, tr_page_direction, GTK_TYPE_BOX)

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->challenge);
  g_free (group);
}

static GtkWidget *
card_new (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_direction_card_new (document, id);
}

static Group *
group_new (TrPageDirection *self, const char *challenge)
{
  Group *group = g_new0 (Group, 1);

  group->challenge = g_strdup (challenge);
  group->list = tr_record_list_new (self->document, TR_KIND_DIRECTION, card_new, NULL);
  tr_record_list_set_cards (TR_RECORD_LIST (group->list), TRUE);
  tr_record_list_set_capture (TR_RECORD_LIST (group->list), "title", _("A further direction… (Enter adds it)"));
  if (challenge != NULL) {
    group->heading = tr_text_new ("", "title-4");
    tr_record_list_set_filter (TR_RECORD_LIST (group->list), "challenge", challenge);
    group->box = tr_column_new (8, group->heading, group->list, NULL);
  } else {
    group->box = tr_column_new (8, group->list, NULL);
  }

  return group;
}

/* The challenges that need a group, in order, copied: widgets that go may write what was typed in them, and then records are other
 * objects. One NULL when the directions stand together. */
static GPtrArray *
wanted_groups (TrProject *project)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_free);
  gboolean has_loose = FALSE;

  if (tr_project_count (project, TR_KIND_CHALLENGE) <= 1) {
    g_ptr_array_add (wanted, NULL);
    return wanted;
  }

  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    g_ptr_array_add (wanted, g_strdup (challenge->record.id));
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    has_loose |= *direction->challenge == '\0';
  if (has_loose)
    g_ptr_array_add (wanted, g_strdup (""));

  return wanted;
}

static Group *
find_group (TrPageDirection *self, const char *challenge)
{
  for (guint i = 0; i < self->groups->len; i++) {
    Group *group = g_ptr_array_index (self->groups, i);

    if (g_strcmp0 (group->challenge, challenge) == 0)
      return group;
  }

  return NULL;
}

static gboolean
is_wanted (const GPtrArray *wanted, const char *challenge)
{
  for (guint i = 0; i < wanted->len; i++)
    if (g_strcmp0 (g_ptr_array_index (wanted, i), challenge) == 0)
      return TRUE;

  return FALSE;
}

/* Groups that stay keep their widgets, and with them the focus and what is being typed. */
static void
update_groups (TrPageDirection *self)
{
  g_autoptr (GPtrArray) wanted = wanted_groups (tr_document_get_project (self->document));
  GtkWidget *previous = NULL;

  for (guint i = self->groups->len; i > 0; i--) {
    Group *group = g_ptr_array_index (self->groups, i - 1);
    GtkWidget *box = group->box;

    if (is_wanted (wanted, group->challenge))
      continue;
    g_ptr_array_remove_index (self->groups, i - 1);
    gtk_box_remove (GTK_BOX (self->group_box), box);
  }

  for (guint i = 0; i < wanted->len; i++) {
    const char *challenge = g_ptr_array_index (wanted, i);
    Group *group = find_group (self, challenge);

    if (group == NULL) {
      group = group_new (self, challenge);
      g_ptr_array_add (self->groups, group);
      gtk_box_append (GTK_BOX (self->group_box), group->box);
    }
    gtk_box_reorder_child_after (GTK_BOX (self->group_box), group->box, previous);
    previous = group->box;
  }
}

/* A direction that is written down under the only challenge belongs to it. */
static void
update_headings (TrPageDirection *self, TrProject *project)
{
  const TrRecord *only = tr_project_at (project, TR_KIND_CHALLENGE, 0);

  for (guint i = 0; i < self->groups->len; i++) {
    Group *group = g_ptr_array_index (self->groups, i);
    const TrRecord *challenge = tr_project_find (project, TR_KIND_CHALLENGE, group->challenge);

    if (group->heading != NULL)
      gtk_label_set_label (GTK_LABEL (group->heading),
                           challenge != NULL ? tr_record_title (challenge) : _("Not yet with a challenge"));
    else
      tr_record_list_set_preset (TR_RECORD_LIST (group->list), "challenge", only != NULL ? only->id : "");
  }
}

static gboolean
has_con (TrProject *project, const TrDirection *direction)
{
  TR_EACH (TrArgument, argument, project, TR_KIND_ARGUMENT)
    if (argument->argument_kind == TR_ARGUMENT_CON && g_str_equal (argument->direction, direction->record.id))
      return TRUE;

  return FALSE;
}

/* What the page says back: "5 explored · 2 chosen", and what the chosen ones lack. */
static void
update_count (TrPageDirection *self, TrProject *project)
{
  guint n = tr_project_count (project, TR_KIND_DIRECTION), n_chosen = 0, n_unopposed = 0;
  g_autofree char *explored = g_strdup_printf (ngettext ("%u explored", "%u explored", n), n);
  g_autofree char *chosen = NULL, *text = NULL, *warning = NULL;

  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
  {
    n_chosen += direction->status == TR_STATUS_CHOSEN ? 1 : 0;
    n_unopposed += direction->status == TR_STATUS_CHOSEN && !has_con (project, direction) ? 1 : 0;
  }

  chosen = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n_chosen), n_chosen);
  text = tr_enumerated_text (explored, chosen, NULL);
  warning = g_strdup_printf (ngettext ("%u chosen direction without drawbacks", "%u chosen directions without drawbacks",
                                       n_unopposed),
                             n_unopposed);
  tr_text_set (self->count, n > 0 ? text : "");
  tr_text_set (self->warning, n_unopposed > 0 ? warning : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->warning), n_unopposed > 0);
}

static void
update (TrPageDirection *self)
{
  TrProject *project;

  update_groups (self);
  project = tr_document_get_project (self->document);
  update_headings (self, project);
  update_count (self, project);
}

static void
on_begin_cb (TrPageDirection *self)
{
  Group *first = g_ptr_array_index (self->groups, 0);

  tr_record_list_focus_capture (TR_RECORD_LIST (first->list));
}

static void
tr_page_direction_dispose (GObject *object)
{
  TrPageDirection *self = TR_PAGE_DIRECTION (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (tr_page_direction_parent_class)->dispose (object);
}

static void
tr_page_direction_class_init (TrPageDirectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_page_direction_dispose;
}

static void
tr_page_direction_init (TrPageDirection *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *begin = gtk_button_new_with_label (_("Write down the first direction"));
  GtkWidget *notice;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->count = tr_status_new ("tr-strong");
  self->warning = tr_status_new (NULL);
  notice = tr_row_new (6, icon, self->warning, NULL);
  gtk_widget_add_css_class (notice, "tr-notice");
  self->empty = tr_empty_page_new ("direction", begin);
  self->group_box = tr_column_new (24, NULL);
  gtk_widget_add_css_class (begin, "suggested-action");
  g_signal_connect_swapped (begin, "clicked", G_CALLBACK (on_begin_cb), self);
  /* each keeps its words on one line, and goes below the other when they do not fit beside each other */
  self->head = tr_row_new (0, self->count, notice, NULL);
  gtk_widget_set_layout_manager (self->head, tr_wrap_layout_new (18, 6));
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->group_box);
}

/* The page of step 2, directions. */
GtkWidget *
tr_page_direction_new (TrDocument *document)
{
  TrPageDirection *self = g_object_new (TR_TYPE_PAGE_DIRECTION, NULL);

  self->document = g_object_ref (document);
  gtk_box_append (GTK_BOX (self->head), tr_vote_button_new (document, TR_KIND_DIRECTION));
  tr_follow (document, TR_KIND_BIT (TR_KIND_CHALLENGE) | TR_KIND_BIT (TR_KIND_DIRECTION) | TR_KIND_BIT (TR_KIND_ARGUMENT),
             G_CALLBACK (update), self);
  tr_keep_while_none (self->empty, document, TR_KIND_BIT (TR_KIND_DIRECTION));
  update (self);

  return GTK_WIDGET (self);
}
