/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-placer-chooser.h"

#include <glib/gi18n.h>

#include "tr-phrases.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define MOST_CHARACTERS 60 /* of a participant */
#define BUTTON_CHARACTERS 20 /* of the button: a long role pushes nothing away */
#define SIDE "tr-side"     /* data of an item: whose mark it carries */
#define MANY 12            /* from this many participants on one can search */

struct _TrPlacerChooser {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *chooser;
  GPtrArray *placers; /* TrPlacer, in the order of the list */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TrPlacerChooser, tr_placer_chooser, GTK_TYPE_BOX)

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer most_characters)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), BUTTON_CHARACTERS / 2);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (most_characters));
  gtk_list_item_set_child (item, tr_row_new (8, tr_side_mark_new (TR_SIDE_UNSET), label, NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item), *mark = gtk_widget_get_first_child (row);
  GtkStringObject *text = gtk_list_item_get_item (item);
  TrSide side = (TrSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (text), SIDE));

  tr_side_mark_set_side (TR_SIDE_MARK (mark), side);
  gtk_widget_set_visible (mark, side != TR_SIDE_UNSET);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), gtk_string_object_get_string (text));
}

/* "Policy adviser (Municipality of Veendam)" */
static char *
placer_text (TrProject *project, const TrPlacer *placer)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, placer->participant);
  const TrRecord *organisation =
      participant != NULL ? tr_project_find (project, TR_KIND_ORGANISATION, participant->organisation) : NULL;
  g_autofree char *name = tr_placer_name (placer, project), *text = NULL;

  /* TRANSLATORS: a participant: role, then organisation in brackets */
  text = organisation != NULL ? g_strdup_printf (_("%s (%s)"), name, tr_record_title (organisation)) : g_strdup (name);

  return tr_shortened_text (text, MOST_CHARACTERS);
}

static void
append (TrPlacerChooser *self, GListStore *items, TrPlacer *placer)
{
  TrProject *project = tr_matrix_desk_get_project (self->desk);
  g_autofree char *text = placer_text (project, placer);
  g_autoptr (GtkStringObject) item = gtk_string_object_new (text);

  g_object_set_data (G_OBJECT (item), SIDE, GINT_TO_POINTER ((gint) tr_placer_side (placer, project)));
  g_list_store_append (items, item);
  g_ptr_array_add (self->placers, placer);
}

static GListStore *
read_items (TrPlacerChooser *self)
{
  GListStore *items = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  g_ptr_array_set_size (self->placers, 0);
  append (self, items, tr_placer_new ("", TR_SIDE_UNSET));
  for (TrSide side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    append (self, items, tr_placer_new ("", side));
  TR_EACH (TrParticipant, participant, tr_matrix_desk_get_project (self->desk), TR_KIND_PARTICIPANT)
    append (self, items, tr_placer_new (participant->record.id, TR_SIDE_UNSET));

  return items;
}

static gboolean
is_same (GListModel *one, GListModel *other)
{
  if (one == NULL || g_list_model_get_n_items (one) != g_list_model_get_n_items (other))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (one); i++) {
    g_autoptr (GtkStringObject) text = g_list_model_get_item (one, i), other_text = g_list_model_get_item (other, i);

    if (!g_str_equal (gtk_string_object_get_string (text), gtk_string_object_get_string (other_text)) ||
        g_object_get_data (G_OBJECT (text), SIDE) != g_object_get_data (G_OBJECT (other_text), SIDE))
      return FALSE;
  }

  return TRUE;
}

static void
update (TrPlacerChooser *self)
{
  g_autoptr (GListStore) items = read_items (self);
  const TrPlacer *placer = tr_matrix_desk_get_placer (self->desk);

  self->is_updating = TRUE;
  if (!is_same (gtk_drop_down_get_model (GTK_DROP_DOWN (self->chooser)), G_LIST_MODEL (items)))
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->chooser), G_LIST_MODEL (items));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->chooser), self->placers->len > MANY);
  for (guint i = 0; i < self->placers->len; i++)
    if (tr_placer_equal (self->placers->pdata[i], placer))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser), i);
  self->is_updating = FALSE;
}

static void
on_selected_cb (TrPlacerChooser *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser));

  if (!self->is_updating && selected < self->placers->len)
    tr_matrix_desk_set_placer (self->desk, self->placers->pdata[selected]);
}

static void
tr_placer_chooser_dispose (GObject *object)
{
  g_clear_object (&TR_PLACER_CHOOSER (object)->desk);
  G_OBJECT_CLASS (tr_placer_chooser_parent_class)->dispose (object);
}

static void
tr_placer_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (TR_PLACER_CHOOSER (object)->placers);
  G_OBJECT_CLASS (tr_placer_chooser_parent_class)->finalize (object);
}

static void
tr_placer_chooser_class_init (TrPlacerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_placer_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_placer_chooser_finalize;
}

static GtkListItemFactory *
factory_new (int most_characters)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (most_characters));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);

  return factory;
}

static void
tr_placer_chooser_init (TrPlacerChooser *self)
{
  g_autoptr (GtkListItemFactory) in_button = factory_new (BUTTON_CHARACTERS), in_list = factory_new (MOST_CHARACTERS);
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *label = tr_text_new (_("Who places?"), NULL), *inner;

  self->placers = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_placer_free);
  self->chooser = gtk_drop_down_new (NULL, text);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->chooser), in_button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->chooser), in_list);
  gtk_widget_add_css_class (self->chooser, "tr-placer");
  tr_name_widget (self->chooser, _("Who places?"));
  /* the button inside has the focus */
  inner = gtk_widget_get_first_child (self->chooser);
  if (inner != NULL)
    tr_name_widget (inner, _("Who places?"));
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (on_selected_cb), self);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), self->chooser);
}

GtkWidget *
tr_placer_chooser_new (TrMatrixDesk *desk)
{
  TrPlacerChooser *self = g_object_new (TR_TYPE_PLACER_CHOOSER, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placer", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
