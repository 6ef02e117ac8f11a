/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-continuity-view.h"

#include <glib/gi18n.h>

#include "tr-continuity-picture.h"
#include "tr-continuity-table.h"
#include "tr-follow.h"
#include "tr-widgets.h"

struct _TrContinuityView {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *missing;
  GtkWidget *content;
  GtkWidget *picture;
  GtkWidget *expander;
  GtkWidget *table; /* made when it is first wanted */
};

G_DEFINE_FINAL_TYPE (TrContinuityView, tr_continuity_view, GTK_TYPE_BOX)

/* What there has to be before there is anything to see. */
static const char *
what_is_missing (const TrPresence *presence)
{
  if (presence->n_people == 0)
    return _("First write down above who is at the table.");
  if (presence->n_sessions == 0)
    return _("First add the sessions, above.");
  if (!tr_presence_is_noted (presence))
    return _("First tick who was there, with each session above.");

  return "";
}

static char *
describe (const TrPresence *presence)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < presence->continuity->len; i++) {
    g_autofree char *sentence = tr_continuity_sentence (&g_array_index (presence->continuity, TrContinuity, i));

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sentence);
  }

  return g_string_free (text, FALSE);
}

static void
update (TrContinuityView *self)
{
  TrPresence *presence = tr_presence_new (tr_document_get_project (self->document));
  const char *missing = what_is_missing (presence);
  g_autofree char *description = describe (presence);

  tr_text_set (self->missing, missing);
  gtk_widget_set_visible (self->content, *missing == '\0');
  if (self->table != NULL)
    tr_continuity_table_show (TR_CONTINUITY_TABLE (self->table), presence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  tr_continuity_picture_take (TR_CONTINUITY_PICTURE (self->picture), presence);
}

/* Most people never need the table, and it can have hundreds of cells. */
static void
on_expanded_cb (TrContinuityView *self)
{
  if (!gtk_expander_get_expanded (GTK_EXPANDER (self->expander)) || self->table != NULL)
    return;
  self->table = tr_continuity_table_new ();
  gtk_widget_set_margin_top (self->table, 9);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->table);
  tr_continuity_table_show (TR_CONTINUITY_TABLE (self->table),
                            tr_continuity_picture_get_presence (TR_CONTINUITY_PICTURE (self->picture)));
}

static void
tr_continuity_view_dispose (GObject *object)
{
  g_clear_object (&TR_CONTINUITY_VIEW (object)->document);
  G_OBJECT_CLASS (tr_continuity_view_parent_class)->dispose (object);
}

static void
tr_continuity_view_class_init (TrContinuityViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_continuity_view_dispose;
}

static void
tr_continuity_view_init (TrContinuityView *self)
{
  GtkWidget *legend;

  self->missing = tr_text_new ("", "tr-summary");
  self->picture = tr_continuity_picture_new ();
  tr_name_widget (self->picture, _("Picture of who was at which session"));
  self->expander = gtk_expander_new (_("The same as a table"));
  gtk_widget_add_css_class (self->expander, "tr-continuity");
  tr_name_widget (self->expander, _("The same as a table"));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (on_expanded_cb), self);
  legend = tr_text_new (_("Filled: was there. Open: was not there. Dash: not written down. Below, between two steps: how many people of the "
                          "second were at the first as well, and whether that is at least half (tick) or fewer (triangle)."),
                        "tr-summary");
  gtk_widget_add_css_class (legend, "caption");
  self->content = tr_column_new (15, self->picture, legend, self->expander, NULL);
  gtk_widget_add_css_class (self->content, "card");
  gtk_widget_add_css_class (self->content, "tr-form");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), self->missing);
  gtk_box_append (GTK_BOX (self), self->content);
}

GtkWidget *
tr_continuity_view_new (TrDocument *document)
{
  TrContinuityView *self = g_object_new (TR_TYPE_CONTINUITY_VIEW, NULL);

  self->document = g_object_ref (document);
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION) | TR_KIND_BIT (TR_KIND_SESSION) |
               TR_KIND_BIT (TR_KIND_ATTENDANCE),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
