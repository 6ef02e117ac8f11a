/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-monitoring-menu.h"

#include <glib/gi18n.h>

#include "core/tr-monitoring.h"
#include "tr-editor.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define MOST_KINDS 16
#define KIND "tr-kind" /* data of a button */

struct _TrMonitoringMenu {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *buttons[MOST_KINDS]; /* by kind; NULL for what is not in the menu */
};

G_DEFINE_FINAL_TYPE (TrMonitoringMenu, tr_monitoring_menu, GTK_TYPE_BOX)

static void
update (TrMonitoringMenu *self)
{
  guint n[MOST_KINDS] = { 0 };

  TR_EACH (TrMonitoring, monitoring, tr_document_get_project (self->document), TR_KIND_MONITORING)
    n[monitoring->monitoring_kind]++;
  for (guint kind = 0; kind < MOST_KINDS; kind++) {
    g_autofree char *label = NULL, *name = NULL;

    if (self->buttons[kind] == NULL)
      continue;
    label = g_strconcat (n[kind] > 0 ? "✓ " : "+ ", _(tr_monitoring_kinds[kind].label), NULL);
    /* TRANSLATORS: a button that adds a way of keeping an eye on a contract; %s is that way */
    name = g_strdup_printf (n[kind] > 0 ? _("Add one more: %s (is there already)") : _("Add: %s"),
                            _(tr_monitoring_kinds[kind].label));
    gtk_button_set_label (GTK_BUTTON (self->buttons[kind]), label);
    tr_name_widget (self->buttons[kind], name);
  }
}

static gboolean
add (TrMonitoringMenu *self, TrMonitoringKind kind, GError **error)
{
  TrLanguage language = (TrLanguage) tr_project_info (tr_document_get_project (self->document))->language;
  g_autoptr (TrRecord) record = &tr_monitoring_proposal (kind, language)->record;
  TrEdit *edit = tr_document_begin (self->document, _("Way of monitoring added"), error);

  return edit != NULL && tr_edit_end (edit, tr_edit_add (edit, record, NULL, error), error);
}

static void
on_clicked_cb (TrMonitoringMenu *self, GtkWidget *button)
{
  TrMonitoringKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), KIND));
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;

  tr_editor_flush_focused (gtk_widget_get_root (button));
  if (!add (self, kind, &error)) {
    tr_feedback_error (GTK_WIDGET (self), _("This could not be added"), error);
    return;
  }
  /* TRANSLATORS: what was added */
  done = g_strdup_printf (_("Added: %s"), _(tr_monitoring_kinds[kind].label));
  tr_feedback_done (GTK_WIDGET (self), done, TRUE);
}

static void
tr_monitoring_menu_dispose (GObject *object)
{
  g_clear_object (&TR_MONITORING_MENU (object)->document);
  G_OBJECT_CLASS (tr_monitoring_menu_parent_class)->dispose (object);
}

static void
tr_monitoring_menu_class_init (TrMonitoringMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_monitoring_menu_dispose;
}

static GtkWidget *
group_new (TrMonitoringMenu *self, TrMonitoringWay way, const char *title)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_layout_manager (group, tr_wrap_layout_new (6, 6));
  tr_name_widget (group, title);
  for (guint kind = 0; kind < tr_choice_count (tr_monitoring_kinds); kind++) {
    GtkWidget *button;

    if (kind == TR_MONITORING_OTHER || tr_monitoring_usual_way (kind) != way)
      continue;
    button = self->buttons[kind] = gtk_button_new_with_label ("");
    gtk_widget_add_css_class (button, "tr-finding-button");
    g_object_set_data (G_OBJECT (button), KIND, GUINT_TO_POINTER (kind));
    g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked_cb), self);
    gtk_box_append (GTK_BOX (group), button);
  }

  return tr_column_new (4, tr_text_new (title, "tr-summary"), group, NULL);
}

static void
tr_monitoring_menu_init (TrMonitoringMenu *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  g_assert (tr_choice_count (tr_monitoring_kinds) <= MOST_KINDS);
  gtk_box_append (GTK_BOX (self), group_new (self, TR_WAY_COUNTING, _("Usually counting, with figures")));
  gtk_box_append (GTK_BOX (self), group_new (self, TR_WAY_TELLING, _("Usually telling, with stories and talks")));
  gtk_box_append (GTK_BOX (self), group_new (self, TR_WAY_BOTH, _("Usually both")));
}

GtkWidget *
tr_monitoring_menu_new (TrDocument *document)
{
  TrMonitoringMenu *self = g_object_new (TR_TYPE_MONITORING_MENU, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_MONITORING), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
