/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-parking-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tr-parking-list.h"
#include "tr-sheet.h"

#define WIDTH 980 /* pixels */
#define PAGE "parking"
#define SHEET "tr-parking-sheet" /* the one that is open, data of the desk */

/* The page of the chair again, unless another one came in its place already. */
static void
on_closed_cb (TrSheet *sheet, TrAudienceDesk *desk)
{
  g_object_set_data (G_OBJECT (desk), SHEET, NULL);
  if (g_strcmp0 (tr_audience_desk_get_over (desk), PAGE) == 0)
    tr_audience_desk_set_over (desk, NULL);
}

/* Opens it over the window that `from` is in, with the cursor in the line to type in. */
void
tr_parking_sheet_open (GtkWidget *from, TrAudienceDesk *desk)
{
  TrDocument *document = tr_audience_desk_get_document (desk);
  TrSheet *sheet;
  GtkWidget *list, *clamp, *scroller;

  if (g_object_get_data (G_OBJECT (desk), SHEET) != NULL)
    return;
  sheet = tr_sheet_new (document, _("For later"));
  list = tr_parking_list_new (document);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "child", list, NULL);
  gtk_widget_add_css_class (clamp, "tr-parking-sheet");
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  g_signal_connect_object (sheet, "closed", G_CALLBACK (on_closed_cb), desk, 0);
  tr_sheet_set_content (sheet, scroller);
  tr_sheet_present (sheet, from);
  tr_parking_list_focus (TR_PARKING_LIST (list));
  g_object_set_data (G_OBJECT (desk), SHEET, sheet);
  tr_audience_desk_set_over (desk, PAGE);
}

/* Opens it, or closes it when it is open: the same key for both, as in the window for the room. */
void
tr_parking_sheet_toggle (GtkWidget *from, TrAudienceDesk *desk)
{
  TrSheet *sheet = g_object_get_data (G_OBJECT (desk), SHEET);

  if (sheet != NULL)
    tr_sheet_close (sheet);
  else
    tr_parking_sheet_open (from, desk);
}
