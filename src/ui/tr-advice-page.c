/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advice-page.h"

#include <glib/gi18n.h>

#include "core/tr-funnel.h"
#include "tr-advice-list.h"
#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-aside-list.h"
#include "tr-heading.h"
#include "tr-solved-line.h"
#include "tr-widgets.h"

#define SEVERITY "tr-severity" /* data of a filter button: a TrSeverity, -1 for all */

struct _TrAdvicePage {
  GtkBox parent_instance;

  TrDocument *document;
  int severity;                            /* of what is shown; -1: any */
  GtkWidget *filters[TR_N_SEVERITIES + 1]; /* the last is for all */
  GtkWidget *nothing;
  GtkWidget *lists[TR_N_PAGES];
};

G_DEFINE_FINAL_TYPE (TrAdvicePage, tr_advice_page, GTK_TYPE_BOX)

static const char *
page_title (TrPage page)
{
  return page == TR_PAGE_CONTRACT ? _(tr_topic_label (TR_TOPIC_CONTRACT)) : tr_funnel_title ((TrStep) page);
}

static void
show_filter (GtkWidget *button, int severity, guint n)
{
  /* TRANSLATORS: a button that shows all advice, whatever it weighs: how much there is */
  g_autofree char *all = g_strdup_printf (C_ ("advice", "All %u"), n);
  g_autofree char *text = severity < 0 ? g_steal_pointer (&all) : tr_severity_count_text ((TrSeverity) severity, n);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)))), text);
  tr_name_widget (button, text);
}

static void
update (TrAdvicePage *self)
{
  const GPtrArray *findings = tr_advisor_get_findings (tr_advisor_of (self->document));
  guint n_shown = tr_advice_count (findings, -1, self->severity);

  for (int severity = 0; severity <= TR_N_SEVERITIES; severity++) {
    int wanted = severity < TR_N_SEVERITIES ? severity : -1;
    guint n = tr_advice_count (findings, -1, wanted);

    show_filter (self->filters[severity], wanted, n);
    /* a kind of which there is nothing is no choice; the one that is on stays, with its nothing */
    gtk_widget_set_visible (self->filters[severity], n > 0 || wanted == self->severity || wanted < 0);
  }
  gtk_widget_set_visible (gtk_widget_get_parent (self->filters[TR_N_SEVERITIES]),
                          self->severity >= 0 || tr_advice_count (findings, -1, -1) > 0);
  gtk_label_set_label (GTK_LABEL (self->nothing), self->severity >= 0
                                                      ? _("No advice of this kind.")
                                                      : _("No advice: what the rules look at is in order."));
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

static void
on_filter_cb (GtkToggleButton *button, TrAdvicePage *self)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  tr_tell_pressed (GTK_WIDGET (button), is_on);
  if (!is_on)
    return;
  self->severity = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), SEVERITY));
  for (guint page = 0; page < TR_N_PAGES; page++)
    tr_advice_list_set_severity (TR_ADVICE_LIST (self->lists[page]), self->severity);
  update (self);
}

static GtkWidget *
filter_new (TrAdvicePage *self, int severity)
{
  GtkWidget *button = gtk_toggle_button_new (), *label = gtk_label_new (""), *content = tr_row_new (6, NULL);

  if (severity >= 0)
    gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (tr_severity_icon ((TrSeverity) severity)));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_set_data (G_OBJECT (button), SEVERITY, GINT_TO_POINTER (severity));
  g_signal_connect (button, "toggled", G_CALLBACK (on_filter_cb), self);

  return button;
}

/* One of them is always on. */
static GtkWidget *
filters_new (TrAdvicePage *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *all = filter_new (self, -1);

  gtk_widget_set_halign (row, GTK_ALIGN_START);
  gtk_widget_add_css_class (row, "tr-switches");
  gtk_widget_add_css_class (row, "tr-filter");
  tr_name_widget (row, _("Which advice is shown"));
  gtk_box_append (GTK_BOX (row), all);
  self->filters[TR_N_SEVERITIES] = all;
  for (int severity = 0; severity < TR_N_SEVERITIES; severity++) {
    self->filters[severity] = filter_new (self, severity);
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->filters[severity]), GTK_TOGGLE_BUTTON (all));
    gtk_box_append (GTK_BOX (row), self->filters[severity]);
  }

  return row;
}

/* A part of the page that is there as long as its list is. */
static GtkWidget *
part_new (GtkWidget *heading, GtkWidget *list)
{
  GtkWidget *part = tr_column_new (9, heading, list, NULL);

  g_object_bind_property (list, "visible", part, "visible", G_BINDING_SYNC_CREATE);

  return part;
}

static GtkWidget *
page_part_new (TrAdvicePage *self, TrPage page)
{
  GtkWidget *list = tr_advice_list_new (self->document, self->filters[TR_N_SEVERITIES], 0);

  self->lists[page] = list;
  tr_name_widget (list, page_title (page));
  tr_advice_list_set_page (TR_ADVICE_LIST (list), (int) page);

  return part_new (tr_heading_new (page_title (page), "title-4", 2), list);
}

static void
tr_advice_page_dispose (GObject *object)
{
  g_clear_object (&TR_ADVICE_PAGE (object)->document);
  G_OBJECT_CLASS (tr_advice_page_parent_class)->dispose (object);
}

static void
tr_advice_page_class_init (TrAdvicePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_advice_page_dispose;
}

static void
tr_advice_page_init (TrAdvicePage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->severity = -1;
}

static void
build (TrAdvicePage *self)
{
  GtkWidget *filters = filters_new (self), *heading = tr_heading_new (C_ ("advice", "Set aside"), "title-4", 2);
  GtkWidget *aside = tr_aside_list_new (self->document, self->filters[TR_N_SEVERITIES]);

  self->nothing = tr_text_new ("", "tr-summary");
  gtk_box_append (GTK_BOX (self), tr_column_new (9, filters, tr_solved_line_new (self->document, 0), NULL));
  gtk_box_append (GTK_BOX (self), self->nothing);
  for (guint page = 0; page < TR_N_PAGES; page++)
    gtk_box_append (GTK_BOX (self), page_part_new (self, (TrPage) page));
  gtk_box_append (GTK_BOX (self), part_new (heading, aside));
}

GtkWidget *
tr_advice_page_new (TrDocument *document)
{
  TrAdvicePage *self = g_object_new (TR_TYPE_ADVICE_PAGE, NULL);

  self->document = g_object_ref (document);
  build (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[TR_N_SEVERITIES]), TRUE);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
