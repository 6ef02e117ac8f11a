/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* Finding the place on a page where something is read and changed, whatever the page is made of. */

/* A field of a record; with a NULL field the record as a whole. */
typedef struct {
  TrKindId kind;
  const char *id;
  const char *field;
} TrSpot;

/* A widget that shows a spot; or that makes one seen which is not made, not chosen or folded away; or in which records
 * are added, with a rating as tr_spot_find_adder() wants it. */
#define TR_TYPE_SPOT_HOLDER (tr_spot_holder_get_type ())
G_DECLARE_INTERFACE (TrSpotHolder, tr_spot_holder, TR, SPOT_HOLDER, GtkWidget)

struct _TrSpotHolderInterface {
  GTypeInterface parent_interface;

  /* Each may be NULL. */
  gboolean (*holds) (TrSpotHolder *self, const TrSpot *spot);
  void (*reveal) (TrSpotHolder *self, const TrSpot *spot);
  GtkWidget *(*get_adder) (TrSpotHolder *self, TrKindId kind, const char *const *values, int *rating);
};

void tr_spot_reveal (GtkWidget *root, const TrSpot *spot);
GtkWidget *tr_spot_find (GtkWidget *root, const TrSpot *spot);
GtkWidget *tr_spot_find_adder (GtkWidget *root, TrKindId kind, const char *const *values);
void tr_spot_set_adds (GtkWidget *widget, TrKindId kind);
gboolean tr_spot_focus (GtkWidget *widget);
gboolean tr_spot_go (GtkWidget *root, const TrSpot *spot);

G_END_DECLS
