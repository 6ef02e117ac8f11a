/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-replaced-kpis.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-replace.h"

#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-indicator-text.h"
#include "tr-phrases.h"
#include "tr-widgets.h"

struct _TrReplacedKpis {
  GtkBox parent_instance;
  TrDocument *document;
  GtkWidget *expander;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TrReplacedKpis, tr_replaced_kpis, GTK_TYPE_BOX)

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *id)
{
  TrReplacedKpis *self = TR_REPLACED_KPIS (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;

  if (!tr_kpi_take_back (self->document, g_variant_get_string (id, NULL), &error)) {
    tr_feedback_error (widget, _("The KPI could not be taken back"), error);
    return;
  }
  done = g_strdup (tr_document_get_undo_label (self->document));
  tr_feedback_done (widget, done, TRUE);
}

/* "until 1 July 2027 · replaced by A20" */
static char *
facts_of (TrProject *project, const TrKpi *kpi)
{
  const TrKpi *successor = tr_project_find (project, TR_KIND_KPI, kpi->successor);
  g_autofree char *date = tr_language_date (tr_language_of_interface (), kpi->until);
  g_autofree char *name = successor != NULL ? tr_kpi_short_name (successor) : NULL, *until = NULL, *by = NULL;

  /* TRANSLATORS: a date: the day that a KPI went out of the basket */
  until = g_strdup_printf (_("until %s"), date);
  /* TRANSLATORS: the code or name of a KPI */
  by = name != NULL ? g_strdup_printf (_("replaced by %s"), name) : g_strdup ("");

  return tr_enumerated_text (until, by, NULL);
}

static GtkWidget *
row_new (TrProject *project, const TrKpi *kpi)
{
  GtkWidget *back = gtk_button_new_with_label (_("Take back into the basket")), *texts;
  g_autofree char *name = tr_kpi_name_text (kpi), *title = tr_enumerated_text (kpi->code, name, NULL);
  g_autofree char *facts = facts_of (project, kpi), *spoken = NULL;

  texts = tr_column_new (2, tr_text_new (title, "tr-strong"), tr_text_new (facts, "tr-summary"), NULL);
  if (*kpi->end_reason != '\0')
    gtk_box_append (GTK_BOX (texts), tr_text_new (kpi->end_reason, NULL));
  gtk_widget_set_hexpand (texts, TRUE);
  /* TRANSLATORS: the name of a button; code and name of a KPI */
  spoken = g_strdup_printf (_("Take back into the basket: %s"), title);
  tr_name_widget (back, spoken);
  gtk_widget_set_valign (back, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (back), "s", kpi->record.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "replaced.back");

  return tr_row_new (12, texts, back, NULL);
}

/* A button that goes while it has the focus hands it to the opener. */
static void
update (TrReplacedKpis *self)
{
  TrProject *project = tr_document_get_project (self->document);
  gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  g_autofree char *label = NULL;
  guint n = 0;

  if (had_focus)
    gtk_widget_grab_focus (self->expander);
  tr_empty (self->list);
  TR_EACH (TrKpi, kpi, project, TR_KIND_KPI)
  {
    if (*kpi->until == '\0')
      continue;
    gtk_box_append (GTK_BOX (self->list), row_new (project, kpi));
    n++;
  }
  /* TRANSLATORS: an opener with the KPIs that went out of the basket; how many there are */
  label = g_strdup_printf (_("Replaced KPIs (%u)"), n);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  tr_name_widget (self->expander, label);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
tr_replaced_kpis_dispose (GObject *object)
{
  g_clear_object (&TR_REPLACED_KPIS (object)->document);
  G_OBJECT_CLASS (tr_replaced_kpis_parent_class)->dispose (object);
}

static void
tr_replaced_kpis_class_init (TrReplacedKpisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_replaced_kpis_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "replaced.back", "s", on_back_cb);
}

static void
tr_replaced_kpis_init (TrReplacedKpis *self)
{
  self->list = tr_column_new (12, NULL);
  gtk_widget_add_css_class (self->list, "tr-replaced");
  self->expander = gtk_expander_new ("");
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->list);
  gtk_box_append (GTK_BOX (self), self->expander);
}

GtkWidget *
tr_replaced_kpis_new (TrDocument *document)
{
  TrReplacedKpis *self = g_object_new (TR_TYPE_REPLACED_KPIS, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
