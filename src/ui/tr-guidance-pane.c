/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-guidance-pane.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-heading.h"
#include "tr-page-advice.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define CHARACTERS 30 /* of the width of a line */

struct _TrGuidancePane {
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkWidget *advice;
  GtkWidget *tips;
};

G_DEFINE_FINAL_TYPE (TrGuidancePane, tr_guidance_pane, ADW_TYPE_BIN)

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

static void
tr_guidance_pane_class_init (TrGuidancePaneClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_guidance_pane_init (TrGuidancePane *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "guidance");
  tr_name_widget (GTK_WIDGET (self), _("Advice and tips"));
}

GtkWidget *
tr_guidance_pane_new (TrDocument *document)
{
  TrGuidancePane *self = g_object_new (TR_TYPE_GUIDANCE_PANE, NULL);
  GtkWidget *column;

  self->advice = tr_page_advice_new (document, CHARACTERS);
  self->tips = tr_column_new (18, NULL);
  column = tr_column_new (24, self->advice, self->tips, NULL);
  gtk_widget_add_css_class (column, "tips");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), column);

  return GTK_WIDGET (self);
}

/* Tips of a page; first those for both sides. */
static void
show_tips (TrGuidancePane *self, const GArray *tips)
{
  tr_empty (self->tips);
  gtk_box_append (GTK_BOX (self->tips), tr_heading_new (_("Tips"), "tips-title", 2));
  for (TrSide side = TR_SIDE_UNSET; side < TR_N_SIDES; side++) {
    GtkWidget *group = make_group (tips, side);

    if (group != NULL)
      gtk_box_append (GTK_BOX (self->tips), group);
  }
}

static int
page_of_name (const char *name)
{
  for (int page = 0; page < TR_N_PAGES; page++)
    if (g_str_equal (tr_page_name ((TrPage) page), name))
      return page;

  return -1;
}

/* Shows what belongs to a page. A page that no rule is about has no pane, for there are no tips for it either. */
void
tr_guidance_pane_set_page (TrGuidancePane *self, const char *page)
{
  const TrGuidance *guidance = tr_guidance (page, tr_language_of_interface ());
  gboolean has_tips = guidance != NULL && guidance->tips->len > 0;
  int number = page_of_name (page);

  g_return_if_fail (TR_IS_GUIDANCE_PANE (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (has_tips)
    show_tips (self, guidance->tips);
  tr_page_advice_set_page (TR_PAGE_ADVICE (self->advice), number);
  gtk_widget_set_visible (self->tips, has_tips);
  gtk_widget_set_visible (self->advice, number >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self), number >= 0 || has_tips);
}

/* To the advice. */
void
tr_guidance_pane_focus (TrGuidancePane *self)
{
  g_return_if_fail (TR_IS_GUIDANCE_PANE (self));

  tr_page_advice_focus (TR_PAGE_ADVICE (self->advice));
}
