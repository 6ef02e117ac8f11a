/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tr-funnel.h"
#include "core/tr-guidance.h"
#include "core/tr-language.h"
#include "tr-advice-page.h"
#include "tr-heading.h"
#include "tr-logbook.h"
#include "tr-page-contract.h"
#include "tr-page-decisions.h"
#include "tr-page-matrix.h"
#include "tr-step-pages.h"
#include "tr-theme.h"
#include "tr-widgets.h"

/* Pixels: lines stay short enough to read. */
#define CONTENT_WIDTH 900
#define TABLES_WIDTH 1240 /* of a page with tables, columns or a timeline, which gain by more room */

typedef GtkWidget *(*PageMaker) (TrDocument *document);

static const PageMaker makers[TR_N_STEPS] = {
  [TR_STEP_PREPARATION] = tr_page_preparation_new, [TR_STEP_CHALLENGE] = tr_page_challenge_new,
  [TR_STEP_DIRECTION] = tr_page_direction_new,     [TR_STEP_PARTNER] = tr_page_partner_new,
  [TR_STEP_AGREEMENT] = tr_page_agreement_new,
};

/* Pages beside the steps. */
static const struct {
  const char *name;
  PageMaker make;
  const char *question; /* msgid; NULL: as the guidance has it */
  const char *lead;     /* msgid */
  gboolean has_changes; /* undo comes back here; a page that only tells has none */
  gboolean is_wide;     /* takes all the room there is */
  int width;            /* of the content at most, pixels; 0: the usual */
  gboolean has_search;  /* begins with a line to search in it */
} others[] = {
  { TR_PAGE_STRATEGY_MATRIX, tr_page_matrix_new, NULL, NULL, TRUE, TRUE },
  { TR_PAGE_CONTRACT_PLANNER, tr_page_contract_new, NULL, NULL, TRUE, FALSE, TABLES_WIDTH },
  { TR_PAGE_ALL_ADVICE, tr_advice_page_new, N_("What deserves a second look?"),
    N_("The sources next to this project. It is advice: what does not fit here you set aside, and say why."), TRUE },
  { TR_PAGE_ALL_DECISIONS, tr_page_decisions_new, N_("What did we decide?"),
    N_("Every decision with who took it and who thought otherwise, the newest first."), TRUE, .has_search = TRUE },
  { TR_PAGE_LOGBOOK, tr_logbook_new, N_("What was done when?"),
    N_("Every change of this project, the newest first."), FALSE, .has_search = TRUE },
};

/* The place of a page among the others, -1 when it is a step or nothing. */
static int
find_other (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].name, page))
      return (int) i;

  return -1;
}

/* Whether there is a page of that name. */
gboolean
tr_project_page_exists (const char *page)
{
  return tr_choice_index (tr_steps, page) >= 0 || find_other (page) >= 0;
}

/* Whether the project can be changed on a page. */
gboolean
tr_project_page_has_changes (const char *page)
{
  int other = find_other (page);

  return other < 0 || others[other].has_changes;
}

/* Whether a page takes all the room there is. */
gboolean
tr_project_page_is_wide (const char *page)
{
  int other = find_other (page);

  return other >= 0 && others[other].is_wide;
}

/* Whether a page has a search of its own. */
gboolean
tr_project_page_has_search (const char *page)
{
  int other = find_other (page);

  return other >= 0 && others[other].has_search;
}

static int
content_width (const char *page)
{
  int other = find_other (page), step = tr_choice_index (tr_steps, page);

  if (other >= 0 && others[other].width > 0)
    return others[other].width;
  return step == TR_STEP_DIRECTION || step == TR_STEP_PARTNER || step == TR_STEP_AGREEMENT ? TABLES_WIDTH : CONTENT_WIDTH;
}

static GtkWidget *
make_way (const char *label, TrStep step)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tr_steps[step].name);
  return button;
}

/* The last step leads to what all this is for. */
static GtkWidget *
make_ways (TrStep step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *before = NULL, *after = NULL;
  GtkWidget *next;

  gtk_widget_add_css_class (box, "ways");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (step > TR_STEP_PREPARATION) {
    /* TRANSLATORS: a button that leads to the step before, with its title */
    before = g_strdup_printf (_("Back: %s"), tr_funnel_title (step - 1));
    gtk_box_append (GTK_BOX (box), make_way (before, step - 1));
  }
  if (step + 1 < TR_N_STEPS) {
    /* TRANSLATORS: a button that leads to the next step, with its title */
    after = g_strdup_printf (_("Next: %s"), tr_funnel_title (step + 1));
    next = make_way (after, step + 1);
  } else {
    next = gtk_button_new_with_label (_("Workbook for Excel…"));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (next), "win.export-workbook");
  }
  gtk_widget_add_css_class (next, "suggested-action");
  gtk_box_append (GTK_BOX (box), next);

  return box;
}

static GtkWidget *
make_heading (const char *question, const char *lead)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *start = adw_bin_new ();

  /* a label takes no focus, what holds it can */
  adw_bin_set_child (ADW_BIN (start), tr_heading_new (question, "page-question", 1));
  tr_name_widget (start, question);
  gtk_widget_add_css_class (start, "tr-led-to");
  gtk_widget_add_css_class (box, "page-heading");
  gtk_box_append (GTK_BOX (box), start);
  if (lead != NULL && *lead != '\0')
    gtk_box_append (GTK_BOX (box), tr_prose_new (lead, "page-lead"));
  return box;
}

/* What a page asks, which is its name as well. */
static const char *
question_of (const char *page)
{
  const TrGuidance *guidance = tr_guidance (page, tr_language_of_interface ());
  int step = tr_choice_index (tr_steps, page);

  if (guidance != NULL)
    return guidance->question;

  return step >= 0 ? tr_funnel_title ((TrStep) step) : _(others[find_other (page)].question);
}

static GtkWidget *
make_content (TrDocument *document, const char *page, GtkWidget **body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  int step = tr_choice_index (tr_steps, page);

  int other = find_other (page);
  const TrGuidance *guidance = tr_guidance (page, tr_language_of_interface ());
  const char *lead = guidance != NULL ? guidance->lead : step >= 0 ? NULL : _(others[other].lead);
  gboolean is_listed = step < 0 && guidance == NULL;

  gtk_widget_add_css_class (box, "page");
  tr_set_class (box, "tr-wide", tr_project_page_is_wide (page));
  *body = step >= 0 ? makers[step](document) : others[other].make (document);
  gtk_box_append (GTK_BOX (box), make_heading (question_of (page), lead));
  /* a list begins with its first row, a page to work on with its question */
  gtk_widget_set_focusable (gtk_widget_get_first_child (gtk_widget_get_last_child (box)), !is_listed);
  gtk_box_append (GTK_BOX (box), *body);
  if (step >= 0)
    gtk_box_append (GTK_BOX (box), make_ways ((TrStep) step));

  return box;
}

/* The page with a name; there has to be one. */
GtkWidget *
tr_project_page_new (TrDocument *document, const char *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *body = NULL, *content = make_content (document, page, &body);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 tr_project_page_is_wide (page) ? content : tr_theme_clamp_new (content, content_width (page)));
  /* it takes the focus where nothing in it can, to be scrolled */
  tr_name_widget (scroller, question_of (page));
  g_object_set_data (G_OBJECT (scroller), "body", body);

  return scroller;
}

/* Puts the focus at the beginning of the page: on the question of a step, where a key that was pressed by accident
 * changes nothing, or in the search line of the logbook. On the question of a list as well when there is nothing in it: the page itself
 * would have it, with a frame around all of it, and lose it to something else as soon as another page comes. */
void
tr_project_page_focus (GtkWidget *project_page)
{
  GtkWidget *body = g_object_get_data (G_OBJECT (project_page), "body");
  GtkWidget *start = gtk_widget_get_first_child (gtk_widget_get_prev_sibling (body));

  if (gtk_widget_grab_focus (start) || gtk_widget_child_focus (body, GTK_DIR_TAB_FORWARD))
    return;
  gtk_widget_set_focusable (start, TRUE);
  gtk_widget_grab_focus (start);
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

/* Puts the focus in the search line of a page that has one. */
void
tr_project_page_search (GtkWidget *project_page)
{
  GtkWidget *search = find_search (g_object_get_data (G_OBJECT (project_page), "body"));

  g_return_if_fail (search != NULL);
  gtk_widget_grab_focus (search);
}
