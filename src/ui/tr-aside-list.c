/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-aside-list.h"

#include <glib/gi18n.h>

#include "tr-advisor.h"
#include "tr-follow.h"
#include "tr-set-aside.h"
#include "tr-widgets.h"

#define RULE "tr-rule" /* data of a row: the id of its rule */

struct _TrAsideList {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *heir; /* has the focus when the last row that had it goes */
};

G_DEFINE_FINAL_TYPE (TrAsideList, tr_aside_list, GTK_TYPE_BOX)

/* The finding that a record sets aside, NULL when the rule finds nothing now. */
static const TrFinding *
finding_of (TrAsideList *self, const TrSetAside *aside)
{
  return tr_advice_find (tr_advisor_get_findings (tr_advisor_of (self->document)), aside->rule);
}

static gboolean
is_shown (TrAsideList *self, const TrSetAside *aside)
{
  const TrFinding *finding = finding_of (self, aside);

  return finding == NULL || finding->is_aside || finding->reason == NULL;
}

static const char *
rule_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), RULE);
}

static GtkWidget *
find_row (TrAsideList *self, const char *rule_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (rule_of (row), rule_id))
      return row;

  return NULL;
}

/* The first record of each rule that is aside; a file may hold more. */
static GPtrArray *
list_wanted (TrAsideList *self)
{
  GPtrArray *wanted = g_ptr_array_new ();
  g_autoptr (GHashTable) rules = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrSetAside, aside, tr_document_get_project (self->document), TR_KIND_SET_ASIDE)
    if (is_shown (self, aside) && g_hash_table_add (rules, aside->rule))
      g_ptr_array_add (wanted, (gpointer) aside);

  return wanted;
}

static gboolean
is_wanted (const GPtrArray *wanted, const char *rule_id)
{
  for (guint i = 0; i < wanted->len; i++)
    if (g_str_equal (((const TrSetAside *) wanted->pdata[i])->rule, rule_id))
      return TRUE;

  return FALSE;
}

static char *
when_text (const TrSetAside *aside, gboolean is_found)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), aside->date);
  /* TRANSLATORS: a date, when an advice was set aside */
  g_autofree char *when = *date != '\0' ? g_strdup_printf (_("Set aside on %s."), date) : g_strdup ("");

  return g_strconcat (when, *when != '\0' && !is_found ? " " : "",
                      /* TRANSLATORS: of an advice that was set aside: its rule finds nothing any more */
                      is_found ? "" : _("It would not speak now."), NULL);
}

static GtkWidget *
row_new (const char *rule_id)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 12, NULL);
  GtkWidget *texts = tr_column_new (3, tr_text_new (tr_set_aside_title (rule_id), "tr-strong"), tr_text_new ("", NULL),
                                    tr_text_new ("", "tr-summary"), NULL);
  GtkWidget *button = gtk_button_new ();
  /* TRANSLATORS: the name of a button; %s is the title of an advice, such as "KPI without a story" */
  g_autofree char *name = g_strdup_printf (_("Bring back: %s"), tr_set_aside_title (rule_id));

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (_("Bring back")));
  tr_name_widget (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "advice.bring-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rule_id);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "tr-aside");
  g_object_set_data_full (G_OBJECT (row), RULE, g_strdup (rule_id), g_free);

  return row;
}

static void
show_row (GtkWidget *row, const TrSetAside *aside, gboolean is_found)
{
  GtkWidget *reason = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_widget_get_first_child (row)));
  g_autofree char *when = when_text (aside, is_found);
  g_autofree char *name = g_strdup_printf ("%s: %s", tr_set_aside_title (aside->rule), aside->reason);

  gtk_label_set_label (GTK_LABEL (reason), aside->reason);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (reason)), when);
  tr_name_widget (row, name);
}

static void
remove_row (TrAsideList *self, GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row), *previous = gtk_widget_get_prev_sibling (row);
  GtkWidget *heir = next != NULL ? next : previous;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == row &&
      (heir == NULL || !gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD)) && self->heir != NULL)
    gtk_widget_grab_focus (self->heir);
  gtk_box_remove (GTK_BOX (self), row);
}

static void
remove_unwanted (TrAsideList *self, const GPtrArray *wanted)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (!is_wanted (wanted, rule_of (row)))
      remove_row (self, row);
    row = next;
  }
}

static void
update (TrAsideList *self)
{
  g_autoptr (GPtrArray) wanted = list_wanted (self);
  GtkWidget *previous = NULL;

  remove_unwanted (self, wanted);
  for (guint i = 0; i < wanted->len; i++) {
    const TrSetAside *aside = g_ptr_array_index (wanted, i);
    GtkWidget *row = find_row (self, aside->rule);

    if (row == NULL) {
      row = row_new (aside->rule);
      gtk_box_insert_child_after (GTK_BOX (self), row, previous);
    } else if (gtk_widget_get_prev_sibling (row) != previous) {
      gtk_box_reorder_child_after (GTK_BOX (self), row, previous);
    }
    show_row (row, aside, finding_of (self, aside) != NULL);
    previous = row;
  }
  gtk_widget_set_visible (GTK_WIDGET (self), wanted->len > 0);
}

static void
tr_aside_list_dispose (GObject *object)
{
  TrAsideList *self = TR_ASIDE_LIST (object);

  g_clear_weak_pointer (&self->heir);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_aside_list_parent_class)->dispose (object);
}

static void
tr_aside_list_class_init (TrAsideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_aside_list_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
tr_aside_list_init (TrAsideList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  tr_name_widget (GTK_WIDGET (self), C_ ("advice", "Set aside"));
}

/* `heir` (or NULL) takes the focus when no row is left. */
GtkWidget *
tr_aside_list_new (TrDocument *document, GtkWidget *heir)
{
  TrAsideList *self = g_object_new (TR_TYPE_ASIDE_LIST, NULL);

  self->document = g_object_ref (document);
  g_set_weak_pointer (&self->heir, heir);
  tr_follow (document, TR_KIND_BIT (TR_KIND_SET_ASIDE), G_CALLBACK (update), self);
  g_signal_connect_object (tr_advisor_of (document), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
