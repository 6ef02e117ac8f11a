/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-beside-pane.h"

#include "tr-chair-pane.h"
#include "tr-guidance-pane.h"
#include "tr-widgets.h"

struct _TrBesidePane {
  AdwBin parent_instance;

  GtkWidget *guidance;
  GtkWidget *guidance_place; /* because the guidance itself is only visible where there is some */
  GtkWidget *chair;
};

G_DEFINE_FINAL_TYPE (TrBesidePane, tr_beside_pane, ADW_TYPE_BIN)

static gboolean
has_focus_within (GtkWidget *pane)
{
  GtkRoot *root = gtk_widget_get_root (pane);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

static void
update (TrBesidePane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), tr_beside_pane_is_chair (self) || gtk_widget_get_visible (self->guidance));
}

static void
tr_beside_pane_class_init (TrBesidePaneClass *klass)
{
}

static void
tr_beside_pane_init (TrBesidePane *self)
{
}

GtkWidget *
tr_beside_pane_new (TrAudienceDesk *desk)
{
  TrBesidePane *self = g_object_new (TR_TYPE_BESIDE_PANE, NULL);
  GtkWidget *chair_place = adw_bin_new ();

  self->guidance = tr_guidance_pane_new (tr_audience_desk_get_document (desk));
  self->guidance_place = adw_bin_new ();
  self->chair = tr_chair_pane_new (desk);
  adw_bin_set_child (ADW_BIN (self->guidance_place), self->guidance);
  gtk_widget_set_hexpand (self->guidance_place, TRUE);
  /* its place stays when it goes: for assistive technology on GTK 4.8 a box with as many children as before has not
   * changed */
  adw_bin_set_child (ADW_BIN (chair_place), self->chair);
  gtk_widget_set_hexpand (self->chair, TRUE);
  gtk_widget_set_visible (self->chair, FALSE);
  adw_bin_set_child (ADW_BIN (self), tr_row_new (0, self->guidance_place, chair_place, NULL));

  return GTK_WIDGET (self);
}

/* Shows what belongs to a page. */
void
tr_beside_pane_set_page (TrBesidePane *self, const char *page)
{
  tr_guidance_pane_set_page (TR_GUIDANCE_PANE (self->guidance), page);
  tr_chair_pane_set_page (TR_CHAIR_PANE (self->chair), page);
  update (self);
}

/* For the chair, or advice and tips. The focus does not stay in what goes. */
void
tr_beside_pane_set_chair (TrBesidePane *self, gboolean is_chair)
{
  gboolean had_focus = has_focus_within (GTK_WIDGET (self));

  if (tr_beside_pane_is_chair (self) == is_chair)
    return;
  gtk_widget_set_visible (self->chair, is_chair);
  gtk_widget_set_visible (self->guidance_place, !is_chair);
  update (self);
  if (had_focus)
    tr_beside_pane_focus (self);
}

gboolean
tr_beside_pane_is_chair (TrBesidePane *self)
{
  return gtk_widget_get_visible (self->chair);
}

/* To its heading. */
void
tr_beside_pane_focus (TrBesidePane *self)
{
  if (tr_beside_pane_is_chair (self))
    tr_chair_pane_focus (TR_CHAIR_PANE (self->chair));
  else
    tr_guidance_pane_focus (TR_GUIDANCE_PANE (self->guidance));
}
