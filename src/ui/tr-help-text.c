/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help-text.h"

#include <adwaita.h>

#include "tr-heading.h"
#include "tr-shortcuts.h"
#include "tr-widgets.h"

#define BLOCKS "tr-blocks" /* data of the column: a widget for each block */
#define NO_BREAK_SPACE "\302\240"

/* As a key looks, in every theme: half transparent grey under the colour of the text. The spaces belong to the key. */
static void
append_keys (GString *markup, const char *keys)
{
  g_autofree char *escaped = g_markup_escape_text (keys, -1);

  g_string_append_printf (markup, "<span background='#808080' bgalpha='24%%' weight='600' allow_breaks='false'>"
                                  NO_BREAK_SPACE "%s" NO_BREAK_SPACE "</span>", escaped);
}

static void
append_span (GString *markup, const TrHelpSpan *span)
{
  g_autofree char *text = g_markup_escape_text (span->text, -1);
  g_autofree char *target = span->target != NULL ? g_markup_escape_text (span->target, -1) : NULL;

  switch (span->kind) {
  case TR_HELP_STRONG:
    g_string_append_printf (markup, "<b>%s</b>", text);
    break;
  case TR_HELP_LINK:
    g_string_append_printf (markup, "<a href='%s'>%s</a>", target, text);
    break;
  case TR_HELP_KEYS:
    append_keys (markup, span->text);
    break;
  case TR_HELP_TEXT:
  default:
    g_string_append (markup, text);
  }
}

static gboolean
on_link_cb (GtkWidget *label, const char *target)
{
  gtk_widget_activate_action (label, "help.go", "s", target);

  return GDK_EVENT_STOP;
}

/* The text can be selected, and so has the focus on the way of Tab. */
static GtkWidget *
make_label (const char *markup)
{
  GtkWidget *label = tr_text_new (NULL, "tr-help-line");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link_cb), NULL);

  return label;
}

static GtkWidget *
make_line (const TrHelpBlock *block)
{
  GString *markup = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < block->spans->len; i++)
    append_span (markup, block->spans->pdata[i]);
  label = make_label (markup->str);
  g_string_free (markup, TRUE);

  return label;
}

/* A heading takes no focus; what holds it does when somebody is led there. */
static GtkWidget *
make_heading (const char *text, const char *css_class, int level)
{
  GtkWidget *holder = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (holder), tr_heading_new (text, css_class, level));
  gtk_widget_add_css_class (holder, "tr-help-heading");
  gtk_widget_add_css_class (holder, "tr-led-to");
  gtk_widget_set_focusable (holder, TRUE);
  tr_name_widget (holder, text);

  return holder;
}

static GtkWidget *
make_item (const TrHelpBlock *block, const char *mark)
{
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);

  return tr_row_new (8, label, make_line (block), NULL);
}

static void
append_accelerators (GString *markup, const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *label = NULL;
    GdkModifierType modifiers;
    guint key;

    if (!gtk_accelerator_parse (*part, &key, &modifiers))
      continue;
    label = gtk_accelerator_get_label (key, modifiers);
    append_keys (markup, label);
    g_string_append_c (markup, ' ');
  }
}

static void
append_group (GtkWidget *column, GString *markup)
{
  if (markup->len > 0)
    gtk_box_append (GTK_BOX (column), make_label (markup->str));
  g_string_truncate (markup, 0);
}

/* One text for each group: whoever walks through with Tab has not to pass every key. */
static GtkWidget *
make_all_keys (void)
{
  GtkWidget *column = tr_column_new (12, NULL);
  g_autoptr (GArray) keys = tr_shortcuts_list ();
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++) {
    const TrKeys *line = &g_array_index (keys, TrKeys, i);
    g_autofree char *title = g_markup_escape_text (line->title, -1);

    if (line->group != NULL) {
      append_group (column, markup);
      gtk_box_append (GTK_BOX (column), tr_heading_new (line->group, "section-title", 2));
    }
    if (markup->len > 0)
      g_string_append_c (markup, '\n');
    append_accelerators (markup, line->keys);
    g_string_append_printf (markup, " %s", title);
  }
  append_group (column, markup);
  g_string_free (markup, TRUE);

  return column;
}

static GtkWidget *
make_block (const TrHelpBlock *block, guint step)
{
  g_autofree char *number = g_strdup_printf ("%u.", step);

  switch (block->kind) {
  case TR_HELP_HEADING:
    return make_heading (block->text, "section-title", 2);
  case TR_HELP_ITEM:
    return make_item (block, "•");
  case TR_HELP_STEP:
    return make_item (block, number);
  case TR_HELP_ALL_KEYS:
    return make_all_keys ();
  case TR_HELP_PARAGRAPH:
  default:
    return make_line (block);
  }
}

GtkWidget *
tr_help_text_new (const TrHelpTopic *topic)
{
  GtkWidget *column = tr_column_new (10, make_heading (topic->title, "page-question", 1), NULL);
  GPtrArray *blocks = g_ptr_array_new ();
  guint step = 0;

  for (guint i = 0; i < topic->blocks->len; i++) {
    const TrHelpBlock *block = topic->blocks->pdata[i];

    step = block->kind == TR_HELP_STEP ? step + 1 : 0;
    g_ptr_array_add (blocks, make_block (block, step));
    gtk_box_append (GTK_BOX (column), blocks->pdata[i]);
  }
  g_object_set_data_full (G_OBJECT (column), BLOCKS, blocks, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_add_css_class (column, "tr-help-text");

  return column;
}

/* What shows a block; the title for the first one. */
GtkWidget *
tr_help_text_get_block (GtkWidget *text, guint block)
{
  GPtrArray *blocks = g_object_get_data (G_OBJECT (text), BLOCKS);

  return block == 0 || block >= blocks->len ? gtk_widget_get_first_child (text) : blocks->pdata[block];
}
