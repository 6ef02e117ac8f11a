/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-advice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tr-advice-list.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-heading.h"
#include "tr-project-page.h"
#include "tr-solved-line.h"
#include "tr-widgets.h"

struct _TrPageAdvice {
  GtkBox parent_instance;

  TrDocument *document;
  int page;           /* TrPage; -1: none */
  GtkWidget *heading; /* takes the focus when it is brought here */
  GtkWidget *count;
  GtkWidget *list;
  GtkWidget *aside; /* how many were set aside, leads to them */
};

G_DEFINE_FINAL_TYPE (TrPageAdvice, tr_page_advice, GTK_TYPE_BOX)

static guint
count_aside (const GPtrArray *findings, int page)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    n += finding->is_aside && (int) finding->page == page ? 1 : 0;
  }

  return n;
}

static void
show_aside (TrPageAdvice *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u set aside", "%u set aside", n), n);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->aside))), text);
  tr_name_widget (self->aside, text);
  gtk_widget_set_visible (self->aside, n > 0);
}

/* What is heard when the focus comes here. */
static void
name_heading (TrPageAdvice *self, const char *count)
{
  g_autofree char *name = NULL;

  /* TRANSLATORS: the name of the advice beside a page; %s is "2 warnings, 5 tips" or "No advice for this page." */
  name = g_strdup_printf (_("Advice on this page: %s"), count);
  tr_name_widget (self->heading, name);
}

static void
update (TrPageAdvice *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  g_autofree char *count = tr_advice_count_text (findings, self->page);
  const char *text = *count != '\0' ? count : _("No advice for this page.");

  gtk_label_set_label (GTK_LABEL (self->count), text);
  name_heading (self, text);
  show_aside (self, count_aside (findings, self->page));
}

static void
tr_page_advice_dispose (GObject *object)
{
  g_clear_object (&TR_PAGE_ADVICE (object)->document);
  G_OBJECT_CLASS (tr_page_advice_parent_class)->dispose (object);
}

static void
tr_page_advice_class_init (TrPageAdviceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_page_advice_dispose;
}

static void
tr_page_advice_init (TrPageAdvice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->page = -1;
}

static GtkWidget *
aside_new (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), tr_text_new ("", NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tr-quiet-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Show all advice, with what was set aside at the end"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", TR_PAGE_ALL_ADVICE);

  return button;
}

static void
build (TrPageAdvice *self, int most_characters)
{
  /* a label takes no focus, what holds it can */
  self->heading = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->heading), tr_heading_new (_("Advice"), "tips-title", 2));
  gtk_widget_set_focusable (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading, "tr-advice-heading");
  self->count = tr_text_new ("", "tr-advice-count");
  gtk_label_set_max_width_chars (GTK_LABEL (self->count), most_characters);
  self->list = tr_advice_list_new (self->document, self->heading, most_characters);
  self->aside = aside_new ();
  gtk_box_append (GTK_BOX (self), tr_column_new (0, self->heading, self->count, NULL));
  gtk_box_append (GTK_BOX (self), tr_solved_line_new (self->document, most_characters));
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->aside);
}

/* A line has `most_characters`. */
GtkWidget *
tr_page_advice_new (TrDocument *document, int most_characters)
{
  TrPageAdvice *self = g_object_new (TR_TYPE_PAGE_ADVICE, NULL);

  self->document = g_object_ref (document);
  build (self, most_characters);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* Shows the advice on a page (TrPage), -1: on none. */
void
tr_page_advice_set_page (TrPageAdvice *self, int page)
{
  g_return_if_fail (TR_IS_PAGE_ADVICE (self));

  self->page = page;
  tr_advice_list_set_page (TR_ADVICE_LIST (self->list), page);
  update (self);
}

/* To the heading, from which Tab leads to the first card. */
void
tr_page_advice_focus (TrPageAdvice *self)
{
  g_return_if_fail (TR_IS_PAGE_ADVICE (self));

  gtk_widget_grab_focus (self->heading);
}
