/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-button.h"

#include <glib/gi18n.h>

#include "core/tr-vote.h"
#include "tr-follow.h"
#include "tr-vote-form.h"
#include "tr-vote-sheet.h"
#include "tr-vote-words.h"
#include "tr-widgets.h"

#define VOTE "tr-vote" /* data of a button: the vote it opens */
#define LIST_CHARACTERS 46

struct _TrVoteButton {
  GtkBox parent_instance;

  TrDocument *document;
  TrKindId kind;
  GtkWidget *open;    /* starts a vote, or goes on with the one that is hidden */
  GtkWidget *earlier; /* GtkMenuButton */
  GtkWidget *list;    /* a button for each vote */
};

G_DEFINE_FINAL_TYPE (TrVoteButton, tr_vote_button, GTK_TYPE_BOX)

/* The last vote that is not revealed yet; NULL when there is none. */
static const TrVote *
find_hidden (const GPtrArray *votes)
{
  for (guint i = 0; i < votes->len; i++)
    if (!((const TrVote *) votes->pdata[i])->is_revealed)
      return votes->pdata[i];

  return NULL;
}

static void
on_open_cb (TrVoteButton *self)
{
  g_autoptr (GPtrArray) votes = tr_votes_of (tr_document_get_project (self->document), self->kind);
  const TrVote *hidden = find_hidden (votes);
  g_autofree char *id = hidden != NULL ? g_strdup (hidden->record.id) : NULL;

  if (id != NULL)
    tr_vote_sheet_open (GTK_WIDGET (self), self->document, id);
  else
    tr_vote_sheet_start (GTK_WIDGET (self), self->document, self->kind);
}

static void
on_new_cb (TrVoteButton *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->earlier));
  tr_vote_sheet_start (GTK_WIDGET (self), self->document, self->kind);
}

static void
on_vote_cb (GtkWidget *button, TrVoteButton *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), VOTE));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->earlier));
  tr_vote_sheet_open (GTK_WIDGET (self), self->document, id);
}

static GtkWidget *
line_new (const char *text)
{
  GtkWidget *button = gtk_button_new (), *label = tr_text_new (text, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), LIST_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARACTERS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tr-opener");
  tr_name_widget (button, text);

  return button;
}

static GtkWidget *
vote_new (TrVoteButton *self, const TrVote *vote)
{
  g_autofree char *line = tr_vote_line_text (vote);
  /* TRANSLATORS: a vote in a list: its date, how is voted and the question */
  g_autofree char *text = vote->is_revealed ? g_strdup (line) : g_strdup_printf (_("%s (not revealed yet)"), line);
  GtkWidget *button = line_new (text);

  g_object_set_data_full (G_OBJECT (button), VOTE, g_strdup (vote->record.id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_vote_cb), self);

  return button;
}

static void
update (TrVoteButton *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GPtrArray) votes = tr_votes_of (project, self->kind);
  const TrVote *hidden = find_hidden (votes);
  gboolean has_items = tr_vote_form_has_items (project, self->kind);

  gtk_widget_set_visible (GTK_WIDGET (self), has_items || votes->len > 0);
  gtk_widget_set_sensitive (self->open, has_items || hidden != NULL);
  gtk_button_set_label (GTK_BUTTON (self->open), hidden != NULL ? _("Go on with the vote") : _("Let people vote…"));
  gtk_widget_set_visible (self->earlier, votes->len > 0);
  tr_empty (self->list);
  for (guint i = 0; i < votes->len; i++)
    gtk_box_append (GTK_BOX (self->list), vote_new (self, votes->pdata[i]));
  if (hidden != NULL && has_items) {
    GtkWidget *another = line_new (_("Another vote…"));

    g_signal_connect_swapped (another, "clicked", G_CALLBACK (on_new_cb), self);
    gtk_box_append (GTK_BOX (self->list), another);
  }
}

static void
tr_vote_button_dispose (GObject *object)
{
  g_clear_object (&TR_VOTE_BUTTON (object)->document);
  G_OBJECT_CLASS (tr_vote_button_parent_class)->dispose (object);
}

static void
tr_vote_button_class_init (TrVoteButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_vote_button_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_vote_button_init (TrVoteButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  self->open = gtk_button_new_with_label ("");
  gtk_widget_set_tooltip_text (self->open, _("By raised hands, dots or sheets of paper (Ctrl+T)"));
  self->list = tr_column_new (0, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  self->earlier = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->earlier), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->earlier), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->earlier, _("Votes about this list"));
  tr_name_widget (self->earlier, _("Votes about this list"));
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (on_open_cb), self);
  gtk_box_append (GTK_BOX (self), self->open);
  gtk_box_append (GTK_BOX (self), self->earlier);
}

/* About the list of a kind. */
GtkWidget *
tr_vote_button_new (TrDocument *document, TrKindId kind)
{
  TrVoteButton *self = g_object_new (TR_TYPE_VOTE_BUTTON, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  /* some pages have two: what they are in tells which is which */
  tr_name_widget (GTK_WIDGET (self), tr_vote_question_for (kind));
  update (self);
  tr_follow (document, TR_KIND_BIT (kind) | TR_KIND_BIT (TR_KIND_VOTE) | TR_KIND_BIT (TR_KIND_VOTE_ITEM), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

static void
collect (GtkWidget *widget, GPtrArray *buttons)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (TR_IS_VOTE_BUTTON (widget)) {
    g_ptr_array_add (buttons, widget);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, buttons);
}

/* How many steps up from a widget the first is that holds the other as well. */
static guint
distance (GtkWidget *widget, GtkWidget *other)
{
  guint steps = 0;

  for (GtkWidget *above = widget; above != NULL && !gtk_widget_is_ancestor (other, above); above = gtk_widget_get_parent (above))
    steps++;

  return steps;
}

/* Lets people vote about the list that has the focus, or else the first in sight. FALSE when there is none. */
gboolean
tr_vote_button_open_nearest (GtkWidget *root, GtkWidget *focus)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *nearest = NULL;
  guint least = G_MAXUINT;

  collect (root, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    guint steps = focus != NULL ? distance (focus, buttons->pdata[i]) : i;

    if (steps < least) {
      least = steps;
      nearest = buttons->pdata[i];
    }
  }
  if (nearest == NULL || !gtk_widget_is_sensitive (TR_VOTE_BUTTON (nearest)->open))
    return FALSE;
  on_open_cb (TR_VOTE_BUTTON (nearest));

  return TRUE;
}
