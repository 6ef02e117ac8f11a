/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-finding-card.h"

#include <glib/gi18n.h>

#include "tr-advice-words.h"
#include "tr-advisor.h"
#include "tr-aside-form.h"
#include "tr-feedback.h"
#include "tr-project-page.h"
#include "tr-set-aside.h"
#include "tr-widgets.h"

#define ICON_CHARACTERS 6 /* of a line: the icon, and that the heading is bold */

struct _TrFindingCard {
  GtkBox parent_instance;

  TrDocument *document;
  const TrRule *rule;
  TrPage page;         /* where it was found last */
  int most_characters; /* of a line; 0: as many as fit */
  char *reason;        /* why it was set aside before, "" when it was not */
  GtkWidget *message;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkWidget *buttons;
  GtkWidget *go;
  GtkWidget *aside;
  GtkWidget *form; /* made when it is first wanted */
};

G_DEFINE_FINAL_TYPE (TrFindingCard, tr_finding_card, GTK_TYPE_BOX)

static const TrFinding *
find_finding (TrFindingCard *self)
{
  return tr_advice_find (tr_advisor_get_findings (tr_advisor_of (self->document)), self->rule->id);
}

static void
close_form (TrFindingCard *self)
{
  gtk_widget_set_visible (self->buttons, TRUE);
  gtk_widget_grab_focus (self->aside);
  gtk_widget_set_visible (self->form, FALSE);
}

/* Somewhere else the card waits out of sight; what it can not take has to be seen. */
static void
refuse (TrFindingCard *self, const char *message)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", tr_page_name (self->page));
  tr_aside_form_refuse (TR_ASIDE_FORM (self->form), message);
}

/* The card goes when the rule is asked again; who has the list then looks after the focus. */
static void
on_answered_cb (TrFindingCard *self, const char *reason)
{
  const TrFinding *finding = find_finding (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  if (finding == NULL || finding->is_aside) {
    refuse (self, _("There is nothing left to set aside: this advice is no longer given."));
    return;
  }
  if (!tr_set_aside (self->document, finding, reason, &error)) {
    refuse (self, error->message);
    return;
  }
  tr_aside_form_end (TR_ASIDE_FORM (self->form));
  /* TRANSLATORS: a toast; %s is the title of an advice, such as "KPI without a story" */
  what = g_strdup_printf (_("Set aside: %s"), _(self->rule->title));
  tr_feedback_done (GTK_WIDGET (self), what, TRUE);
}

static void
on_aside_cb (TrFindingCard *self)
{
  if (self->form == NULL) {
    self->form = tr_aside_form_new (self->document, _(self->rule->title), self->most_characters);
    g_signal_connect_swapped (self->form, "answered", G_CALLBACK (on_answered_cb), self);
    g_signal_connect_swapped (self->form, "left", G_CALLBACK (close_form), self);
    gtk_box_append (GTK_BOX (self), self->form);
  }
  gtk_widget_set_visible (self->form, TRUE);
  tr_aside_form_begin (TR_ASIDE_FORM (self->form), self->reason);
  gtk_widget_set_visible (self->buttons, FALSE);
}

static void
tr_finding_card_dispose (GObject *object)
{
  g_clear_object (&TR_FINDING_CARD (object)->document);
  G_OBJECT_CLASS (tr_finding_card_parent_class)->dispose (object);
}

static void
tr_finding_card_finalize (GObject *object)
{
  g_free (TR_FINDING_CARD (object)->reason);
  G_OBJECT_CLASS (tr_finding_card_parent_class)->finalize (object);
}

static void
tr_finding_card_class_init (TrFindingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_finding_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_finding_card_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tr_finding_card_init (TrFindingCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-finding");
  self->reason = g_strdup ("");
}

static GtkWidget *
text_new (TrFindingCard *self, const char *text, const char *css_class)
{
  GtkWidget *label = tr_text_new (text, css_class);

  if (self->most_characters > 0) {
    gtk_label_set_width_chars (GTK_LABEL (label), self->most_characters);
    gtk_label_set_max_width_chars (GTK_LABEL (label), self->most_characters);
  }

  return label;
}

static GtkWidget *
heading_new (TrFindingCard *self)
{
  g_autofree char *text = tr_rule_heading_text (self->rule);
  GtkWidget *icon = gtk_image_new_from_icon_name (tr_severity_icon (self->rule->severity));
  GtkWidget *label = tr_text_new (text, NULL), *row;

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  if (self->most_characters > 0) {
    gtk_label_set_width_chars (GTK_LABEL (label), self->most_characters - ICON_CHARACTERS);
    gtk_label_set_max_width_chars (GTK_LABEL (label), self->most_characters - ICON_CHARACTERS);
  }
  gtk_widget_set_hexpand (label, TRUE);
  row = tr_row_new (7, icon, label, NULL);
  gtk_widget_add_css_class (row, "tr-finding-heading");
  tr_name_widget (GTK_WIDGET (self), text);

  return row;
}

/* Its name tells also what the card is about. No label of the button itself: GTK 4.8 would say both. */
static GtkWidget *
button_new (const char *label, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (label));
  tr_name_widget (button, name);
  gtk_widget_add_css_class (button, "tr-finding-button");

  return button;
}

static GtkWidget *
buttons_new (TrFindingCard *self)
{
  const char *title = _(self->rule->title);
  /* TRANSLATORS: the name of a button; %s is the title of an advice, such as "KPI without a story" */
  g_autofree char *go = g_strdup_printf (_("Go there: %s"), title);
  /* TRANSLATORS: the name of a button; %s is the title of an advice, such as "KPI without a story" */
  g_autofree char *aside = g_strdup_printf (_("Set aside…: %s"), title);

  self->go = button_new (_("Go there"), go);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "advice.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "s", self->rule->id);
  self->aside = button_new (_("Set aside…"), aside);
  gtk_widget_add_css_class (self->aside, "flat");
  g_signal_connect_swapped (self->aside, "clicked", G_CALLBACK (on_aside_cb), self);

  return tr_row_new (6, self->go, self->aside, NULL);
}

static void
build (TrFindingCard *self)
{
  g_autofree char *source = tr_rule_source (self->rule, tr_language_of_interface ());

  self->message = text_new (self, "", NULL);
  self->earlier = text_new (self, "", "tr-finding-earlier");
  self->later = text_new (self, _("The contract has no page yet. That comes with a later version."), "tr-summary");
  self->buttons = buttons_new (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), tr_severity_class (self->rule->severity));
  gtk_box_append (GTK_BOX (self), heading_new (self));
  gtk_box_append (GTK_BOX (self), self->message);
  gtk_box_append (GTK_BOX (self), text_new (self, _(self->rule->advice), "tr-finding-advice"));
  gtk_box_append (GTK_BOX (self), self->earlier);
  gtk_box_append (GTK_BOX (self), text_new (self, source, "tip-source"));
  gtk_box_append (GTK_BOX (self), self->later);
  gtk_box_append (GTK_BOX (self), self->buttons);
}

/* A card for a rule, in lines of that many characters (0: as many as fit). It says nothing before
 * tr_finding_card_show(). */
GtkWidget *
tr_finding_card_new (TrDocument *document, const TrRule *rule, int most_characters)
{
  TrFindingCard *self = g_object_new (TR_TYPE_FINDING_CARD, NULL);

  self->document = g_object_ref (document);
  self->rule = rule;
  self->most_characters = most_characters;
  build (self);

  return GTK_WIDGET (self);
}

const TrRule *
tr_finding_card_get_rule (TrFindingCard *self)
{
  return self->rule;
}

/* Where its rule found something last. */
TrPage
tr_finding_card_get_page (TrFindingCard *self)
{
  return self->page;
}

/* Whether its form holds a reason that was not given yet. */
gboolean
tr_finding_card_is_typed (TrFindingCard *self)
{
  return self->form != NULL && tr_aside_form_is_typed (TR_ASIDE_FORM (self->form));
}

/* What was said before, when there is more now than then. */
static char *
earlier_text (const TrFinding *finding)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), finding->reason_date);

  if (*date == '\0')
    /* TRANSLATORS: %s is the reason that was given for not following an advice */
    return g_strdup_printf (_("You set this aside before because: “%s” Now it is about more."), finding->reason);

  /* TRANSLATORS: a date, and the reason that was given then for not following an advice */
  return g_strdup_printf (_("You set this aside on %s because: “%s” Now it is about more."), date, finding->reason);
}

static void
set_text (GtkWidget *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
    gtk_label_set_label (GTK_LABEL (label), text);
}

/* Leads to a page, or says that it has to come yet. */
void
tr_finding_card_show_way (TrFindingCard *self, const char *page)
{
  gboolean can_go = tr_project_page_exists (page);

  gtk_widget_set_visible (self->go, can_go);
  gtk_widget_set_visible (self->later, !can_go);
}

/* Brings the card in line with what its rule finds now. A form that is open stays so. */
void
tr_finding_card_show (TrFindingCard *self, const TrFinding *finding)
{
  g_autofree char *earlier = finding->reason != NULL ? earlier_text (finding) : g_strdup ("");

  g_return_if_fail (TR_IS_FINDING_CARD (self) && finding->rule == self->rule);

  self->page = finding->page;
  set_text (self->message, finding->message);
  set_text (self->earlier, earlier);
  gtk_widget_set_visible (self->earlier, finding->reason != NULL);
  set_text (gtk_button_get_child (GTK_BUTTON (self->aside)),
            finding->reason != NULL ? _("Set aside again…") : _("Set aside…"));
  tr_finding_card_show_way (self, tr_page_name (finding->page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->message, -1);
  g_free (self->reason);
  self->reason = g_strdup (finding->reason != NULL ? finding->reason : "");
}
