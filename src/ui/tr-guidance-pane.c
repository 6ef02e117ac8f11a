/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-guidance-pane.h"

#include <glib/gi18n.h>

#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-heading.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define CHARACTERS 30 /* of the width of a line */

static const char *
heading_of (TrSide side)
{
  switch (side) {
  case TR_SIDE_MUNICIPALITY:
    return _("For the municipality");
  case TR_SIDE_PROVIDER:
    return _("For social work");
  case TR_SIDE_RESIDENTS:
    return _("For residents");
  case TR_SIDE_PARTNERS:
    return _("For partners");
  case TR_SIDE_UNSET:
  case TR_N_SIDES:
  default:
    return _("For both sides");
  }
}

static GtkWidget *
make_heading (TrSide side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (side != TR_SIDE_UNSET)
    gtk_box_append (GTK_BOX (box), tr_side_mark_new (side));
  gtk_box_append (GTK_BOX (box), tr_heading_new (heading_of (side), "tip-heading", 3));
  return box;
}

static GtkWidget *
make_tip (const TrTip *tip)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *text = tr_text_new (tip->text, "tip-text");
  GtkWidget *source = tr_text_new (tip->source, "tip-source");

  gtk_label_set_width_chars (GTK_LABEL (text), CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (text), CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (source), CHARACTERS);
  gtk_widget_add_css_class (box, "tip");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), source);
  return box;
}

static GtkWidget *
make_group (const GArray *tips, TrSide side)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < tips->len; i++) {
    const TrTip *tip = &g_array_index (tips, TrTip, i);

    if (tip->side != side)
      continue;
    if (group == NULL) {
      group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
      gtk_box_append (GTK_BOX (group), make_heading (side));
    }
    gtk_box_append (GTK_BOX (group), make_tip (tip));
  }
  return group;
}

GtkWidget *
tr_guidance_pane_new (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_add_css_class (scroller, "guidance");
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tips"), -1);
  return scroller;
}

/* Shows the tips of a page; first those for both sides. Where there are none the pane is not there. */
void
tr_guidance_pane_set_page (GtkWidget *pane, const char *page)
{
  const TrGuidance *guidance = tr_guidance (page, tr_language_of_interface ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (box, "tips");
  gtk_box_append (GTK_BOX (box), tr_heading_new (_("Tips"), "tips-title", 2));
  for (TrSide side = TR_SIDE_UNSET; guidance != NULL && side < TR_N_SIDES; side++) {
    GtkWidget *group = make_group (guidance->tips, side);
    if (group != NULL)
      gtk_box_append (GTK_BOX (box), group);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (pane), box);
  gtk_widget_set_visible (pane, guidance != NULL && guidance->tips->len > 0);
}
