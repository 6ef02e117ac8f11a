/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advice-list.h"

#include <glib/gi18n.h>

#include "tr-advisor.h"
#include "tr-finding-card.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

struct _TrAdviceList {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *heir; /* has the focus when the last card that had it goes */
  int page;        /* TrPage; -1: none */
  int severity;    /* TrSeverity; -1: any */
  int most_characters;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (TrAdviceList, tr_advice_list, GTK_TYPE_BOX)

static gboolean
is_shown (TrAdviceList *self, const TrFinding *finding)
{
  return !finding->is_aside && (int) finding->page == self->page &&
         (self->severity < 0 || (int) finding->rule->severity == self->severity);
}

static GtkWidget *
find_card (TrAdviceList *self, const TrRule *rule)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (tr_finding_card_get_rule (TR_FINDING_CARD (card)) == rule)
      return card;

  return NULL;
}

static GtkWidget *
visible_beside (GtkWidget *card, GtkWidget *(*step) (GtkWidget *))
{
  GtkWidget *beside = step (card);

  while (beside != NULL && !gtk_widget_get_visible (beside))
    beside = step (beside);

  return beside;
}

/* The focus goes before the card does: to the next, the one before, or what comes above them all. */
static void
pass_focus (TrAdviceList *self, GtkWidget *card)
{
  GtkWidget *next = visible_beside (card, gtk_widget_get_next_sibling);
  GtkWidget *heir = next != NULL ? next : visible_beside (card, gtk_widget_get_prev_sibling);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == card &&
      (heir == NULL || !gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD)) && self->heir != NULL)
    gtk_widget_grab_focus (self->heir);
}

/* A card with a reason that was not given yet stays, in sight as long as its page is. */
static void
drop_card (TrAdviceList *self, GtkWidget *card)
{
  gboolean is_typed = tr_finding_card_is_typed (TR_FINDING_CARD (card));
  gboolean is_seen = is_typed && (int) tr_finding_card_get_page (TR_FINDING_CARD (card)) == self->page;

  if (!is_seen)
    pass_focus (self, card);
  if (is_typed)
    gtk_widget_set_visible (card, is_seen);
  else
    gtk_box_remove (GTK_BOX (self), card);
}

static void
drop_unwanted (TrAdviceList *self, const GPtrArray *findings)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (card != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (card);
    const TrRule *rule = tr_finding_card_get_rule (TR_FINDING_CARD (card));
    const TrFinding *finding = tr_advice_find (findings, rule->id);

    if (finding == NULL || !is_shown (self, finding))
      drop_card (self, card);
    card = next;
  }
}

static gboolean
has_visible_card (TrAdviceList *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));

  return first != NULL &&
         (gtk_widget_get_visible (first) || visible_beside (first, gtk_widget_get_next_sibling) != NULL);
}

static void
update (TrAdviceList *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  GtkWidget *previous = NULL;

  drop_unwanted (self, findings);
  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);
    GtkWidget *card;

    if (!is_shown (self, finding))
      continue;
    card = find_card (self, finding->rule);
    if (card == NULL) {
      card = tr_finding_card_new (self->document, finding->rule, self->most_characters);
      gtk_box_insert_child_after (GTK_BOX (self), card, previous);
    } else if (gtk_widget_get_prev_sibling (card) != previous) {
      gtk_box_reorder_child_after (GTK_BOX (self), card, previous);
    }
    gtk_widget_set_visible (card, TRUE);
    tr_finding_card_show (TR_FINDING_CARD (card), finding);
    previous = card;
  }
  gtk_widget_set_visible (GTK_WIDGET (self), has_visible_card (self));
}

static gboolean
on_idle_cb (gpointer user_data)
{
  TR_ADVICE_LIST (user_data)->update_id = 0;
  update (user_data);

  return G_SOURCE_REMOVE;
}

/* A card that stayed for its text may go now. Not at once: it is what its own button is busy with. Cards go after this
 * list was disposed. */
static void
on_unwritten_cb (TrAdviceList *self)
{
  if (self->document != NULL && self->update_id == 0)
    self->update_id = g_idle_add (on_idle_cb, self);
}

static void
tr_advice_list_dispose (GObject *object)
{
  TrAdviceList *self = TR_ADVICE_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_weak_pointer (&self->heir);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_advice_list_parent_class)->dispose (object);
}

static void
tr_advice_list_class_init (TrAdviceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_advice_list_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
tr_advice_list_init (TrAdviceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  tr_name_widget (GTK_WIDGET (self), _("Advice"));
  self->page = self->severity = -1;
}

/* `heir` (or NULL) takes the focus when no card is left; a line has `most_characters` (0: as many as fit). It shows
 * nothing before tr_advice_list_set_page(). */
GtkWidget *
tr_advice_list_new (TrDocument *document, GtkWidget *heir, int most_characters)
{
  TrAdviceList *self = g_object_new (TR_TYPE_ADVICE_LIST, "visible", FALSE, NULL);

  self->document = g_object_ref (document);
  self->most_characters = most_characters;
  g_set_weak_pointer (&self->heir, heir);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tr_unwritten_of (document), "changed", G_CALLBACK (on_unwritten_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Shows the advice of a page (TrPage), -1: of none. */
void
tr_advice_list_set_page (TrAdviceList *self, int page)
{
  g_return_if_fail (TR_IS_ADVICE_LIST (self));

  self->page = page;
  update (self);
}

/* Shows only what weighs so much (TrSeverity), -1: everything. */
void
tr_advice_list_set_severity (TrAdviceList *self, int severity)
{
  g_return_if_fail (TR_IS_ADVICE_LIST (self));

  self->severity = severity;
  update (self);
}
