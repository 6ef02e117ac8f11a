/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-round-table.h"

G_BEGIN_DECLS

/* What rounds and votes are typed in on: whose turn it is and about what in large type, how far it is, the grid, the keys, and the
 * button that reveals it all. Knows the keys; what they mean is up to whoever fills the grid. */
#define TR_TYPE_ENTRY_DESK (tr_entry_desk_get_type ())
G_DECLARE_FINAL_TYPE (TrEntryDesk, tr_entry_desk, TR, ENTRY_DESK, GtkBox)

/* Each gets the owner. Those that give a gboolean say whether the key was theirs. */
typedef struct {
  gboolean (*take) (gpointer owner, gunichar key); /* a letter or a digit */
  void (*go_on) (gpointer owner);                  /* Enter */
  void (*space) (gpointer owner);
  gboolean (*escape) (gpointer owner);
  void (*correct) (gpointer owner); /* Backspace */
  void (*clear) (gpointer owner);   /* Delete */
  void (*moved) (gpointer owner);   /* the cursor went elsewhere: what is half typed is no longer meant */
  void (*toggled) (gpointer owner);
  void (*reveal) (gpointer owner);
} TrEntryActions;

GtkWidget *tr_entry_desk_new (const TrEntryActions *actions, gpointer owner);
void tr_entry_desk_add_figure (TrEntryDesk *self, GtkWidget *figure);
GtkWidget *tr_entry_desk_toggle_new (TrEntryDesk *self, const char *label, const char *tip);
void tr_entry_desk_add (TrEntryDesk *self, GtkWidget *widget);
void tr_entry_desk_finish (TrEntryDesk *self, const char *keys);
TrRoundTable *tr_entry_desk_get_table (TrEntryDesk *self);
GtkWidget *tr_entry_desk_get_reveal (TrEntryDesk *self);
void tr_entry_desk_show_now (TrEntryDesk *self, TrSide side, const char *who, const char *about);
void tr_entry_desk_show_progress (TrEntryDesk *self, guint n_filled, guint n_all);
void tr_entry_desk_warn (TrEntryDesk *self, const char *warning);

G_END_DECLS
