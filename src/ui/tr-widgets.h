/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pieces that pages are made of. Texts are plain, wrap anywhere when they have to, and so never widen the window. */

void tr_wrap_label (GtkWidget *label);
GtkWidget *tr_text_new (const char *text, const char *css_class);
GtkWidget *tr_prose_new (const char *text, const char *css_class);
GtkWidget *tr_status_new (const char *css_class);
GtkWidget *tr_tag_new (const char *text);
void tr_empty (GtkWidget *box);
void tr_text_set (GtkWidget *label, const char *text);
GtkWidget *tr_row_new (int spacing, ...) G_GNUC_NULL_TERMINATED;
GtkWidget *tr_column_new (int spacing, ...) G_GNUC_NULL_TERMINATED;
GtkWidget *tr_first_shown (GtkWidget *widget);
GtkWidget *tr_next_shown (GtkWidget *child);
void tr_tell_pressed (GtkWidget *widget, gboolean is_pressed);
GtkWidget *tr_icon_button_new (const char *icon, const char *name);
GtkWidget *tr_chooser_new (GListModel *names, const char *name);
GtkWidget *tr_empty_page_new (const char *page, GtkWidget *button);
void tr_set_class (GtkWidget *widget, const char *css_class, gboolean is_on);
void tr_name_widget (GtkWidget *widget, const char *name);

G_END_DECLS
