/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sign.h"

#include <glib/gi18n.h>

#include "tr-compat.h"
#include "tr-widgets.h"

#define ARROW "\u00a0›" /* at the end of what leads somewhere */

/* Either the label or the button shows. Two, because a button that does nothing is still called one. */
struct _TrSign {
  GtkBox parent_instance;
  GtkWidget *label;
  GtkWidget *button;
  GtkWidget *words; /* in the button */
  char *said;       /* NULL: nothing was shown yet */
};

G_DEFINE_FINAL_TYPE (TrSign, tr_sign, GTK_TYPE_BOX)

static void
tr_sign_finalize (GObject *object)
{
  g_free (TR_SIGN (object)->said);
  G_OBJECT_CLASS (tr_sign_parent_class)->finalize (object);
}

static void
tr_sign_class_init (TrSignClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_sign_finalize;
}

/* A button has no status that is read aloud, so what it says differently is announced; the label does that itself.
 * Not when it says something first, which is part of the page, nor out of sight. */
static void
announce (TrSign *self, const char *marked, gboolean is_button)
{
  gboolean is_news = self->said != NULL && *marked != '\0' && !g_str_equal (self->said, marked);

  if (is_news && is_button && gtk_widget_get_mapped (GTK_WIDGET (self)))
    tr_compat_announce (GTK_WIDGET (self), marked);
  g_free (self->said);
  self->said = g_strdup (marked);
}

static void
tr_sign_init (TrSign *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-sign");
  self->label = tr_status_new (NULL);
  self->words = tr_text_new ("", NULL);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button, _("Go to where this can be mended"));
  gtk_button_set_child (GTK_BUTTON (self->button), self->words);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
tr_sign_new (void)
{
  return g_object_new (TR_TYPE_SIGN, NULL);
}

/* Says something, or nothing at all when the text is empty. With a `field` it is a button that leads there: a field
 * of the KPI with an id, or a place on the page of step 4 when that is "". */
void
tr_sign_show (TrSign *self, TrSignKind kind, const char *text, const char *kpi, const char *field)
{
  static const char *const marks[] = { [TR_SIGN_PLAIN] = "", [TR_SIGN_GOOD] = "✓ ", [TR_SIGN_LACKS] = "⚠ " };
  g_autofree char *marked = *text != '\0' ? g_strconcat (marks[kind], text, NULL) : g_strdup (""), *way = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
  tr_set_class (GTK_WIDGET (self), "tr-lacks", kind == TR_SIGN_LACKS);
  tr_set_class (GTK_WIDGET (self), "tr-good", kind == TR_SIGN_GOOD);
  gtk_label_set_label (GTK_LABEL (self->label), field == NULL ? marked : "");
  way = g_strconcat (marked, ARROW, NULL);
  gtk_label_set_label (GTK_LABEL (self->words), way);
  gtk_widget_set_visible (self->label, field == NULL);
  gtk_widget_set_visible (self->button, field != NULL);
  tr_name_widget (self->button, marked);
  announce (self, marked, field != NULL);
  if (field == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "(ss)", kpi, field);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "kpi.go");
}
