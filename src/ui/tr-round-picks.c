/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-picks.h"

#include "tr-side-mark.h"
#include "tr-widgets.h"

#define ID "tr-id" /* data of a tick */

struct _TrRoundPicks {
  GtkBox parent_instance;

  TrRoundPicksText text;
  GtkWidget *expander;
  GtkWidget *box;
  GHashTable *unticked; /* ids that were there and are not wanted */
  GHashTable *known;    /* ids that were there */
  gboolean is_showing;
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrRoundPicks, tr_round_picks, GTK_TYPE_BOX)

static void
show_count (TrRoundPicks *self)
{
  g_auto (GStrv) ticked = tr_round_picks_get (self);
  g_autofree char *label = NULL;
  guint n_all = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_all++;
  label = self->text (g_strv_length (ticked), n_all);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  tr_name_widget (self->expander, label);
}

static void
on_toggled_cb (GtkCheckButton *tick, TrRoundPicks *self)
{
  const char *id = g_object_get_data (G_OBJECT (tick), ID);

  if (self->is_showing)
    return;
  if (gtk_check_button_get_active (tick))
    g_hash_table_remove (self->unticked, id);
  else
    g_hash_table_add (self->unticked, g_strdup (id));
  show_count (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
tick_new (TrRoundPicks *self, const TrRoundPick *pick)
{
  GtkWidget *tick = gtk_check_button_new (), *name = tr_text_new (pick->name, NULL);

  g_object_set_data_full (G_OBJECT (tick), ID, g_strdup (pick->id), g_free);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick),
                              pick->side != TR_SIDE_UNSET ? tr_row_new (6, tr_side_mark_new (pick->side), name, NULL) : name);
  tr_name_widget (tick, pick->name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !g_hash_table_contains (self->unticked, pick->id));
  g_signal_connect (tick, "toggled", G_CALLBACK (on_toggled_cb), self);

  return tick;
}

static void
tr_round_picks_finalize (GObject *object)
{
  TrRoundPicks *self = TR_ROUND_PICKS (object);

  g_hash_table_unref (self->unticked);
  g_hash_table_unref (self->known);

  G_OBJECT_CLASS (tr_round_picks_parent_class)->finalize (object);
}

static void
tr_round_picks_class_init (TrRoundPicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_round_picks_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TR_TYPE_ROUND_PICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tr_round_picks_init (TrRoundPicks *self)
{
  self->unticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->expander = gtk_expander_new (NULL);
  self->box = tr_column_new (3, NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->box);
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_box_append (GTK_BOX (self), self->expander);
}

GtkWidget *
tr_round_picks_new (TrRoundPicksText text)
{
  TrRoundPicks *self = g_object_new (TR_TYPE_ROUND_PICKS, NULL);

  self->text = text;

  return GTK_WIDGET (self);
}

static gboolean
is_shown (TrRoundPicks *self, const GArray *picks)
{
  GtkWidget *tick = gtk_widget_get_first_child (self->box);

  for (guint i = 0; i < picks->len; i++, tick = gtk_widget_get_next_sibling (tick))
    if (tick == NULL || !g_str_equal (g_object_get_data (G_OBJECT (tick), ID), g_array_index (picks, TrRoundPick, i).id))
      return FALSE;

  return tick == NULL;
}

/* Shows a list (TrRoundPick). */
void
tr_round_picks_show (TrRoundPicks *self, const GArray *picks)
{
  gboolean is_same = is_shown (self, picks);

  self->is_showing = TRUE;
  if (!is_same)
    tr_empty (self->box);
  for (guint i = 0; i < picks->len; i++) {
    const TrRoundPick *pick = &g_array_index (picks, TrRoundPick, i);

    if (g_hash_table_add (self->known, g_strdup (pick->id)) && !pick->is_usual)
      g_hash_table_add (self->unticked, g_strdup (pick->id));
    if (!is_same)
      gtk_box_append (GTK_BOX (self->box), tick_new (self, pick));
  }
  self->is_showing = FALSE;
  show_count (self);
}

/* The ids that are ticked, in the order of the list. Free with g_strfreev(). */
GStrv
tr_round_picks_get (TrRoundPicks *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *tick = gtk_widget_get_first_child (self->box); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (tick), ID));

  return g_strv_builder_end (builder);
}
