/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-matrix-reasons.h"

#include <glib/gi18n.h>

#include "tr-editor.h"
#include "tr-matrix-words.h"
#include "tr-side-mark.h"
#include "tr-widgets.h"

#define MOST 40                /* rows: who reads more? The table and the picture have them all */
#define PLACEMENT "tr-placement" /* data of a row: the id it shows */

struct _TrMatrixReasons {
  GtkBox parent_instance;

  TrMatrixDesk *desk;
  GtkWidget *none;   /* said while the one who places has no placement */
  GtkWidget *editor; /* of the reason; NULL without a placement */
  char *edited;      /* the id of that placement */
  GtkWidget *rows;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (TrMatrixReasons, tr_matrix_reasons, GTK_TYPE_BOX)

/* An editor stays as long as its placement does, with what is being typed. */
static void
update_editor (TrMatrixReasons *self, TrProject *project, const char *direction)
{
  const TrPlacer *placer = tr_matrix_desk_get_placer (self->desk);
  const TrPlacement *own = tr_placer_find (placer, project, direction);
  g_autofree char *who = tr_placer_name (placer, project), *label = NULL, *none = NULL;

  if (self->editor != NULL && (own == NULL || g_strcmp0 (own->record.id, self->edited) != 0)) {
    gtk_box_remove (GTK_BOX (self), self->editor);
    self->editor = NULL;
    g_clear_pointer (&self->edited, g_free);
  }
  if (self->editor == NULL && own != NULL) {
    self->edited = g_strdup (own->record.id);
    self->editor =
        tr_editor_new (tr_matrix_desk_get_document (self->desk), TR_KIND_PLACEMENT, own->record.id, "reason");
    tr_editor_set_placeholder (TR_EDITOR (self->editor), _("because we know, decide or expect that…"));
    gtk_box_insert_child_after (GTK_BOX (self), self->editor, self->none);
  }
  /* TRANSLATORS: a field for why a direction is put somewhere; %s is who did, such as "Municipality together" */
  label = g_strdup_printf (_("Why there? Reason of: %s"), who);
  if (self->editor != NULL)
    tr_editor_set_label (TR_EDITOR (self->editor), label);
  /* TRANSLATORS: who has not put the direction on the matrix, such as "Municipality together" */
  none = g_strdup_printf (_("%s has not placed this direction. Drag it, or use the arrow keys on it."), who);
  tr_text_set (self->none, self->editor != NULL ? "" : none);
}

static void
on_row_clicked_cb (GtkButton *row, TrMatrixReasons *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), PLACEMENT);
  const TrPlacement *placement = tr_project_find (tr_matrix_desk_get_project (self->desk), TR_KIND_PLACEMENT, id);
  g_autoptr (TrPlacer) placer = NULL;

  if (placement == NULL)
    return;
  placer = tr_placer_new (placement->participant, (TrSide) placement->side);
  tr_matrix_desk_set_placer (self->desk, placer);
}

/* Who and where on one line, and under it why. */
static GtkWidget *
row_new (TrMatrixReasons *self, const char *id)
{
  GtkWidget *row = gtk_button_new (), *mark = tr_side_mark_new (TR_SIDE_UNSET), *who = tr_text_new ("", NULL),
            *place = gtk_label_new ("");
  GtkWidget *texts = tr_column_new (1, tr_row_new (9, who, place, NULL), tr_text_new ("", "tr-summary"), NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_valign (place, GTK_ALIGN_START);
  gtk_widget_set_hexpand (who, TRUE);
  gtk_widget_add_css_class (place, "tr-place");
  gtk_button_set_child (GTK_BUTTON (row), tr_row_new (9, mark, texts, NULL));
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tr-said-row");
  gtk_widget_set_tooltip_text (row, _("Place for this one"));
  g_object_set_data_full (G_OBJECT (row), PLACEMENT, g_strdup (id), g_free);
  g_signal_connect (row, "clicked", G_CALLBACK (on_row_clicked_cb), self);

  return row;
}

static void
show_row (TrMatrixReasons *self, GtkWidget *row, TrProject *project, const TrPlacement *placement)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (row)), *mark = gtk_widget_get_first_child (content);
  GtkWidget *texts = gtk_widget_get_last_child (content), *line = gtk_widget_get_first_child (texts);
  g_autoptr (TrPlacer) placer = tr_placer_new (placement->participant, (TrSide) placement->side);
  g_autofree char *who = tr_placer_name (placer, project), *name = NULL;
  g_autofree char *place = tr_matrix_place_text (placement->control, placement->uncertainty);
  g_autofree char *pair = tr_matrix_pair_text (placement->control, placement->uncertainty);

  tr_side_mark_set_side (TR_SIDE_MARK (mark), tr_placement_side (project, placement));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (line)), who);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), pair);
  tr_text_set (gtk_widget_get_last_child (texts), placement->reason);
  name = g_strdup_printf (*placement->reason != '\0' ? "%s, %s: %s" : "%s, %s%s", who, place, placement->reason);
  tr_name_widget (row, name);
  tr_set_class (row, "selected", tr_placer_equal (placer, tr_matrix_desk_get_placer (self->desk)));
}

/* The rows in the order of the placements; one that shows another placement than before is made anew. */
static void
update_rows (TrMatrixReasons *self, TrProject *project, const TrStanding *standing)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);
  guint n = MIN (standing->placements->len, MOST);
  g_autofree char *more = NULL;

  for (guint i = 0; i < n; i++) {
    const TrPlacement *placement = g_ptr_array_index (standing->placements, i);
    GtkWidget *next = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;

    if (row == NULL || !g_str_equal (g_object_get_data (G_OBJECT (row), PLACEMENT), placement->record.id)) {
      GtkWidget *made = row_new (self, placement->record.id);

      gtk_box_insert_child_after (GTK_BOX (self->rows), made,
                                  row != NULL ? gtk_widget_get_prev_sibling (row)
                                              : gtk_widget_get_last_child (self->rows));
      if (row != NULL)
        gtk_box_remove (GTK_BOX (self->rows), row);
      row = made;
    }
    show_row (self, row, project, placement);
    row = next;
  }
  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    gtk_box_remove (GTK_BOX (self->rows), row);
    row = next;
  }
  more = standing->placements->len > n ? g_strdup_printf (ngettext ("and %u other placement", "and %u other placements",
                                                                    standing->placements->len - n),
                                                          standing->placements->len - n)
                                       : g_strdup ("");
  tr_text_set (self->more, more);
}

static void
update (TrMatrixReasons *self)
{
  const char *direction = tr_matrix_desk_get_chosen (self->desk);
  TrProject *project = tr_matrix_desk_get_project (self->desk);
  const TrStanding *standing = tr_matrix_desk_find (self->desk, direction);

  if (standing == NULL)
    return;
  update_editor (self, project, direction);
  update_rows (self, project, standing);
}

static void
on_moved_cb (TrMatrixReasons *self, const char *direction)
{
  if (g_strcmp0 (direction, tr_matrix_desk_get_chosen (self->desk)) == 0)
    update (self);
}

static void
tr_matrix_reasons_dispose (GObject *object)
{
  g_clear_object (&TR_MATRIX_REASONS (object)->desk);
  G_OBJECT_CLASS (tr_matrix_reasons_parent_class)->dispose (object);
}

static void
tr_matrix_reasons_finalize (GObject *object)
{
  g_free (TR_MATRIX_REASONS (object)->edited);
  G_OBJECT_CLASS (tr_matrix_reasons_parent_class)->finalize (object);
}

static void
tr_matrix_reasons_class_init (TrMatrixReasonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_matrix_reasons_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_matrix_reasons_finalize;
}

static void
tr_matrix_reasons_init (TrMatrixReasons *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->none = tr_text_new ("", "tr-summary");
  self->rows = tr_column_new (0, NULL);
  self->more = tr_text_new ("", "tr-summary");
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->rows);
  gtk_box_append (GTK_BOX (self), self->more);
}

GtkWidget *
tr_matrix_reasons_new (TrMatrixDesk *desk)
{
  TrMatrixReasons *self = g_object_new (TR_TYPE_MATRIX_REASONS, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placer", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
