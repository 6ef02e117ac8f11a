/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Content with a sidebar before it, or a guidance pane behind it, or both. A pane for which there is no room is not
 * beside the content: it lies over it while it is shown, takes the focus, and goes away on Escape or a press beside it.
 * First the guidance gives way, then the sidebar. "Before" and "behind" follow the direction of the language.
 *
 * Properties
 *   show-sidebar, show-guidance (gboolean): whether the pane is seen; without room this is a choice of its own
 *   sidebar-collapsed, guidance-collapsed (gboolean, read-only): no room for the pane beside the content */
#define TR_TYPE_SPLIT_VIEW (tr_split_view_get_type ())
G_DECLARE_FINAL_TYPE (TrSplitView, tr_split_view, TR, SPLIT_VIEW, GtkWidget)

GtkWidget *tr_split_view_new (void);
void tr_split_view_set_sidebar (TrSplitView *self, GtkWidget *child);
void tr_split_view_set_content (TrSplitView *self, GtkWidget *child);
void tr_split_view_set_content_width (TrSplitView *self, int width);
void tr_split_view_set_guidance (TrSplitView *self, GtkWidget *child);
gboolean tr_split_view_get_show_sidebar (TrSplitView *self);
void tr_split_view_set_show_sidebar (TrSplitView *self, gboolean show);
gboolean tr_split_view_get_show_guidance (TrSplitView *self);
void tr_split_view_set_show_guidance (TrSplitView *self, gboolean show);
gboolean tr_split_view_get_sidebar_collapsed (TrSplitView *self);
gboolean tr_split_view_get_guidance_collapsed (TrSplitView *self);

G_END_DECLS
