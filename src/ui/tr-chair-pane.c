/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-chair-pane.h"

#include <glib/gi18n.h>

#include "tr-audience-preview.h"
#include "tr-chair-notes.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-help-place.h"
#include "tr-session-box.h"
#include "tr-time-box-view.h"
#include "tr-widgets.h"

#define LEAST_WIDTH 250 /* pixels */
#define CHARACTERS 36   /* of the width of a line */
#define PARKED_SHOWN 3  /* of what is for later */
#define PARKED_LINES 2

struct _TrChairPane {
  AdwBin parent_instance;

  TrAudienceDesk *desk;
  GtkWidget *scroller;
  GtkWidget *heading; /* takes the focus when it is brought here */
  GtkWidget *open;    /* the window for the room */
  GtkWidget *time_box;
  GtkWidget *notes;
  GtkWidget *parked;
};

G_DEFINE_FINAL_TYPE (TrChairPane, tr_chair_pane, ADW_TYPE_BIN)

static void
on_desk_cb (TrChairPane *self)
{
  gtk_widget_set_visible (self->open, !tr_audience_desk_is_open (self->desk));
}

static GtkWidget *
make_parked (const TrParked *parked)
{
  GtkWidget *text = tr_text_new (parked->text, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (text), CHARACTERS);
  gtk_label_set_lines (GTK_LABEL (text), PARKED_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);

  return text;
}

static GtkWidget *
make_parking_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("What is for later"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.parking");
  gtk_widget_set_tooltip_text (button, _("What is for later (F3)"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

/* How much of what came up is still for later, and the first of it. */
static void
update_parked (TrChairPane *self)
{
  TrProject *project = tr_document_get_project (tr_audience_desk_get_document (self->desk));
  GtkWidget *list = tr_column_new (6, NULL);
  g_autofree char *title = NULL;
  guint n = 0;

  TR_EACH_PARKED (parked, project)
    if (++n <= PARKED_SHOWN)
      gtk_box_append (GTK_BOX (list), make_parked (parked));
  /* TRANSLATORS: above what came up in a talk and is for later: how much of it is still open */
  title = n > 0 ? g_strdup_printf (ngettext ("For later: %u open", "For later: %u open", n), n)
                : g_strdup (_("For later: nothing open"));
  tr_empty (self->parked);
  gtk_box_append (GTK_BOX (self->parked), tr_heading_new (title, "tips-title", 2));
  gtk_box_append (GTK_BOX (self->parked), list);
  gtk_box_append (GTK_BOX (self->parked), make_parking_button ());
}

static void
tr_chair_pane_dispose (GObject *object)
{
  TrChairPane *self = TR_CHAIR_PANE (object);

  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_chair_pane_parent_class)->dispose (object);
}

static void
tr_chair_pane_class_init (TrChairPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_chair_pane_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tr_chair_pane_init (TrChairPane *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_set_size_request (self->scroller, LEAST_WIDTH, -1);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "guidance");
  tr_name_widget (GTK_WIDGET (self), _("For the chair"));
  tr_help_place_set (GTK_WIDGET (self), "meeting#chair");
}

static GtkWidget *
make_open_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Window for the room"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.audience");
  gtk_widget_set_tooltip_text (button, _("Window for the room (F11)"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
make_heading (void)
{
  GtkWidget *heading = adw_bin_new ();

  /* a label takes no focus, what holds it can */
  adw_bin_set_child (ADW_BIN (heading), tr_heading_new (_("For the chair"), "tips-title", 2));
  gtk_widget_set_focusable (heading, TRUE);
  gtk_widget_add_css_class (heading, "tr-chair-heading");
  tr_name_widget (heading, _("For the chair"));

  return heading;
}

GtkWidget *
tr_chair_pane_new (TrAudienceDesk *desk)
{
  TrChairPane *self = g_object_new (TR_TYPE_CHAIR_PANE, NULL);
  GtkWidget *column;

  self->desk = g_object_ref (desk);
  self->heading = make_heading ();
  self->open = make_open_button ();
  self->time_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->time_box), tr_time_box_view_new (tr_audience_desk_get_document (desk)));
  self->notes = tr_chair_notes_new (desk);
  self->parked = tr_column_new (8, NULL);
  /* the button and the preview, of which there is always one, are not in the same box: for assistive technology on GTK
   * 4.8 a box with as many children as before has not changed */
  column = tr_column_new (22, tr_column_new (10, tr_column_new (10, self->heading, self->open, NULL),
                                             tr_audience_preview_new (desk), self->time_box, NULL),
                          self->notes, self->parked, NULL);
  gtk_widget_add_css_class (column, "tips");
  gtk_widget_add_css_class (column, "tr-chair");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), column);
  gtk_box_insert_child_after (GTK_BOX (column), tr_session_box_new (tr_audience_desk_get_document (desk)), self->notes);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (on_desk_cb), self);
  tr_follow (tr_audience_desk_get_document (desk), TR_KIND_BIT (TR_KIND_PARKED), G_CALLBACK (update_parked), self);
  on_desk_cb (self);
  update_parked (self);

  return GTK_WIDGET (self);
}

/* Shows what belongs to a page. */
void
tr_chair_pane_set_page (TrChairPane *self, const char *page)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  tr_chair_notes_set_page (TR_CHAIR_NOTES (self->notes), page);
}

/* To the heading, from which Tab leads to what can be done. */
void
tr_chair_pane_focus (TrChairPane *self)
{
  gtk_widget_grab_focus (self->heading);
}
