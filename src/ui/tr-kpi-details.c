/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-details.h"

#include <glib/gi18n.h>

#include "core/tr-basket.h"
#include "core/tr-replace.h"

#include "tr-editor.h"
#include "tr-follow.h"
#include "tr-indicator-text.h"
#include "tr-phrases.h"
#include "tr-sight.h"
#include "tr-widgets.h"

struct _TrKpiDetails {
  GtkBox parent_instance;
  TrDocument *document;
  char *id;
  GtkWidget *title;
  GtkWidget *origin;
  GtkWidget *level;
  GtkWidget *lock;
  GtkWidget *history; /* which KPI it came in the place of */
  GtkWidget *content; /* made anew for each KPI */
  GtkWidget *burden;  /* in content */
  GHashTable *editors; /* field to TrEditor; in content */
};

G_DEFINE_FINAL_TYPE (TrKpiDetails, tr_kpi_details, GTK_TYPE_BOX)

typedef struct {
  const char *field;
  const char *placeholder; /* msgid or NULL */
  gboolean is_wide;        /* over both columns */
} Item;

/* The fields that read as one question; the last has no field. */
typedef struct {
  const char *heading;
  const Item *items;
} Group;

static const Item what_items[] = {
  { "name", NULL, TRUE },
  { "code" },
  { "level" },
  { "why", N_("What do we want to know, and what will we do with the answer?"), TRUE },
  { "definition", N_("What counts and what does not?"), TRUE },
  { "challenge" },
  { "direction" },
  { "domain" },
  { "chain" },
  { "work_area" },
  { NULL },
};

static const Item measure_items[] = {
  { "unit", N_("%, number of young people…") },
  { "counting" },
  { "source", N_("own registration, CBS…") },
  { "source_frequency" },
  { NULL },
};

static const Item target_items[] = {
  { "baseline" },
  { "baseline_date" },
  { "target" },
  { "target_date" },
  { "better" },
  { "attribution" },
  { NULL },
};

static const Item register_items[] = {
  { "frequency" },
  { "registrar", N_("a role, no name") },
  { "minutes" },
  { "registrations" },
  { NULL },
};

static const Item story_items[] = {
  { "story", N_("What happened to somebody? Leave out names and whatever else points to a person."), TRUE },
  { "is_prevention", NULL, TRUE },
  { "is_settlement", NULL, TRUE },
  { NULL },
};

static const Group groups[] = {
  { N_("What, and why?"), what_items },          { N_("How is it measured?"), measure_items },
  { N_("Where are we, and where do we want to go?"), target_items }, { N_("Who registers, and how often?"), register_items },
  { N_("Which story goes with it?"), story_items },
};

static const TrKpi *
find_kpi (TrKpiDetails *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_KPI, self->id);
}

/* An official code tells what the KPI is; its name comes from the user's own list and from nowhere else. Returns why a field can
 * not be changed, NULL when it can. */
static const char *
locked_because (const TrKpi *kpi, const char *field)
{
  if (kpi->origin != TR_ORIGIN_OFFICIAL)
    return NULL;
  if (g_str_equal (field, "name"))
    return _("This is a code of the KPI model. Its name comes from your own KPI list: read that in with the button "
             "under the table.");
  if (g_str_equal (field, "code"))
    return _("A code of the KPI model stays as it is.");

  return NULL;
}

/* A KPI says its work area only where that is another than the project's. */
static void
set_work_area_placeholder (TrKpiDetails *self, GtkWidget *editor)
{
  const TrProjectInfo *info = tr_project_info (tr_document_get_project (self->document));
  /* TRANSLATORS: what an empty field says; the work area of the project */
  g_autofree char *text = g_strdup_printf (_("that of the project: %s"), info->work_area);

  tr_editor_set_placeholder (TR_EDITOR (editor), *info->work_area != '\0' ? text : _("that of the project"));
}

static GtkWidget *
item_new (TrKpiDetails *self, const Item *item, const TrKpi *kpi)
{
  GtkWidget *editor = tr_editor_new (self->document, TR_KIND_KPI, self->id, item->field);
  const char *reason = locked_because (kpi, item->field);

  gtk_widget_set_hexpand (editor, TRUE);
  g_hash_table_insert (self->editors, (gpointer) item->field, editor);
  if (item->placeholder != NULL)
    tr_editor_set_placeholder (TR_EDITOR (editor), _(item->placeholder));
  else if (g_str_equal (item->field, "work_area"))
    set_work_area_placeholder (self, editor);
  if (reason == NULL)
    return editor;
  tr_editor_set_read_only (TR_EDITOR (editor), TRUE, reason);
  tr_editor_set_placeholder (TR_EDITOR (editor), _("name from your KPI list"));

  return item->is_wide ? tr_column_new (3, editor, tr_text_new (reason, "tr-summary"), NULL) : editor;
}

static GtkWidget *
group_new (TrKpiDetails *self, const Group *group, const TrKpi *kpi)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0, column = 0;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  for (const Item *item = group->items; item->field != NULL; item++) {
    if (item->is_wide && column == 1)
      row++;
    gtk_grid_attach (GTK_GRID (grid), item_new (self, item, kpi), item->is_wide ? 0 : column, row, item->is_wide ? 2 : 1, 1);
    column = item->is_wide ? 0 : 1 - column;
    row += column == 0 ? 1 : 0;
  }

  return tr_column_new (8, tr_text_new (_(group->heading), "heading"), grid, NULL);
}

/* A field that goes may write what was typed in it, and then the records are other objects: so before any is looked for. */
static void
remove_content (TrKpiDetails *self)
{
  GtkWidget *content = g_steal_pointer (&self->content);

  self->burden = NULL;
  g_hash_table_remove_all (self->editors);
  if (content != NULL)
    gtk_box_remove (GTK_BOX (self), content);
}

static void
build_content (TrKpiDetails *self, const TrKpi *kpi)
{
  self->content = tr_column_new (24, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    GtkWidget *group = group_new (self, &groups[i], kpi);

    if (groups[i].items == register_items) {
      self->burden = tr_text_new ("", "dim-label");
      gtk_box_append (GTK_BOX (group), self->burden);
    }
    gtk_box_append (GTK_BOX (self->content), group);
  }
  gtk_box_append (GTK_BOX (self), self->content);
}

/* Which KPIs this one came in the place of. */
static void
update_history (TrKpiDetails *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  TR_EACH (TrKpi, kpi, tr_document_get_project (self->document), TR_KIND_KPI)
    if (*kpi->until != '\0' && g_str_equal (kpi->successor, self->id)) {
      g_autofree char *name = tr_kpi_short_name (kpi);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  /* TRANSLATORS: one or more codes or names of KPIs */
  text = g_strdup_printf (_("Came in the place of %s."), names->str);
  tr_text_set (self->history, names->len > 0 ? text : "");
}

static void
update (TrKpiDetails *self)
{
  const TrKpi *kpi = find_kpi (self);
  g_autofree char *name = NULL, *title = NULL, *duration = NULL, *burden = NULL;

  if (kpi == NULL || self->content == NULL)
    return;
  name = tr_kpi_name_text (kpi);
  title = tr_enumerated_text (kpi->code, name, NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->origin), _(tr_origins[kpi->origin].label));
  tr_text_set (self->level, kpi->level != TR_LEVEL_UNSET ? _(tr_levels[kpi->level].label) : "");

  duration = tr_duration_text (tr_kpi_minutes_per_month (kpi));
  /* TRANSLATORS: a length of time */
  burden = g_strdup_printf (_("That comes to %s of registration a month."), duration);
  tr_text_set (self->burden, kpi->minutes > 0 ? burden : "");
  gtk_button_set_label (GTK_BUTTON (self->lock), kpi->is_locked ? _("Agreed. Unlock to change") : _("Agreed: lock"));
  update_history (self);
}

static void
tr_kpi_details_dispose (GObject *object)
{
  g_clear_object (&TR_KPI_DETAILS (object)->document);
  G_OBJECT_CLASS (tr_kpi_details_parent_class)->dispose (object);
}

static void
tr_kpi_details_finalize (GObject *object)
{
  g_free (TR_KPI_DETAILS (object)->id);
  g_hash_table_unref (TR_KPI_DETAILS (object)->editors);
  G_OBJECT_CLASS (tr_kpi_details_parent_class)->finalize (object);
}

static void
tr_kpi_details_class_init (TrKpiDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_kpi_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_kpi_details_finalize;
}

static GtkWidget *
text_button_new (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
action_button_new (const char *icon, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = tr_icon_button_new (icon, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);

  return button;
}

static void
tr_kpi_details_init (TrKpiDetails *self)
{
  GtkWidget *heading, *swap;

  self->editors = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tr-panel");
  self->title = tr_text_new ("", "title-4");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->origin = tr_tag_new ("");
  self->level = tr_tag_new ("");
  heading = tr_row_new (6, self->title, self->origin, self->level,
                        action_button_new ("go-up-symbolic", _("Move this KPI up"), "kpi.move", g_variant_new_int32 (-1)),
                        action_button_new ("go-down-symbolic", _("Move this KPI down"), "kpi.move", g_variant_new_int32 (1)),
                        action_button_new ("edit-delete-symbolic", _("Remove this KPI"), "kpi.remove", NULL), NULL);
  self->lock = text_button_new ("", "kpi.lock");
  swap = tr_row_new (6, text_button_new (_("Replace…"), "kpi.replace"),
                     text_button_new (_("Compare…"), "kpi.compare"), self->lock, NULL);
  self->history = tr_text_new ("", "dim-label");
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), tr_column_new (6, self->history, swap, NULL));
}

/* The buttons in its heading need the actions of a TrKpiTable, kpi.move and kpi.remove, and kpi.replace and
 * kpi.compare. */
GtkWidget *
tr_kpi_details_new (TrDocument *document)
{
  TrKpiDetails *self = g_object_new (TR_TYPE_KPI_DETAILS, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_KPI), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

/* Shows the KPI with an id, or nothing when it is NULL. */
void
tr_kpi_details_show (TrKpiDetails *self, const char *id)
{
  const TrKpi *kpi;

  if (g_strcmp0 (self->id, id) != 0 || id == NULL) {
    g_autofree char *shown = g_strdup (id);

    remove_content (self);
    g_free (self->id);
    self->id = g_steal_pointer (&shown);
    kpi = find_kpi (self);
    if (kpi != NULL)
      build_content (self, kpi);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), self->id != NULL);
  update (self);
}

/* Puts the focus on the first field. */
void
tr_kpi_details_focus (TrKpiDetails *self)
{
  if (self->content != NULL)
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

/* Puts the focus on a field. */
void
tr_kpi_details_focus_field (TrKpiDetails *self, const char *field)
{
  GtkWidget *editor = g_hash_table_lookup (self->editors, field);

  if (editor == NULL)
    return;
  gtk_widget_grab_focus (editor);
  tr_keep_in_sight (editor);
}
