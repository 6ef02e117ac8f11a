/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-shortcuts.h"

#include <glib/gi18n.h>

typedef struct {
  const char *group;  /* msgid of the heading; NULL: that of the line before */
  const char *title;  /* msgid */
  const char *keys;   /* accelerators with spaces between */
  const char *action; /* NULL: a widget listens */
  const char *more;   /* accelerators that work too and go without saying */
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Through the funnel"), N_("Preparation"), "<Control>1", "win.page::preparation" },
  { NULL, N_("Step 1: the challenge"), "<Control>2", "win.page::challenge" },
  { NULL, N_("Step 2: directions"), "<Control>3", "win.page::direction" },
  { NULL, N_("Step 3: the partner"), "<Control>4", "win.page::partner" },
  { NULL, N_("Step 4: agreements"), "<Control>5", "win.page::agreement" },
  { NULL, N_("Logbook"), "<Control>6", "win.logbook" },
  { NULL, N_("All advice"), "<Control>7", "win.page::advice" },
  { NULL, N_("Strategy matrix"), "<Control>8", "win.page::matrix" },
  { NULL, N_("Contract"), "<Control>9", "win.page::contract" },
  { NULL, N_("Up and down the funnel"), "Up Down", NULL },
  { NULL, N_("Back to all projects"), "<Alt>Left", "win.back" },
  { N_("Changes"), N_("Undo"), "<Control>z", "win.undo" },
  { NULL, N_("Redo"), "<Control><Shift>z <Control>y", "win.redo" },
  { NULL, N_("To the line to type in, and to the next"), "<Control>l", "win.capture" },
  { NULL, N_("Let people vote about the list"), "<Control>t", "win.vote" },
  { NULL, N_("Add the line that was typed"), "Return", NULL },
  { NULL, N_("Keep the line that was typed for later"), "<Control>Return", NULL },
  { NULL, N_("Correct the line that was added last"), "Up", NULL },
  { NULL, N_("Move up in the list"), "<Alt>Up", NULL },
  { NULL, N_("Move down in the list"), "<Alt>Down", NULL },
  { N_("Strategy matrix"), N_("Move the placement"), "Left Right Up Down", NULL },
  { NULL, N_("Move it by more"), "<Shift>Left <Shift>Right <Shift>Up <Shift>Down", NULL },
  { NULL, N_("Put it in the middle"), "space", NULL },
  { NULL, N_("Open the direction"), "Return", NULL },
  { NULL, N_("Remove the placement"), "Delete", NULL },
  { NULL, N_("Leave it where it was"), "Escape", NULL },
  { NULL, N_("From nearby, from further away, all of it"), "plus minus 0", NULL },
  { N_("The session"), N_("Begin a session, or end it"), "<Control>b", "win.session" },
  { NULL, N_("Write down a decision"), "<Control>d", "win.decide" },
  { NULL, N_("In that line: which sides decided it"), "<Alt>g <Alt>s <Alt>i <Alt>p", NULL },
  { NULL, N_("Agreed: lock what has the focus, or unlock it"), "<Control>k", NULL },
  { N_("The room"), N_("Window for the room"), "F11", "win.audience" },
  { NULL, N_("For the chair, beside the page"), "F2", "win.chair" },
  { NULL, N_("What is for later"), "F3", "win.parking" },
  { NULL, N_("Five minutes more"), "F5", "win.time-extend" },
  { NULL, N_("Let the time stand still"), "<Shift>F5", "win.time-pause" },
  { NULL, N_("Keep what the room sees"), "F7", "win.audience-freeze" },
  { NULL, N_("Show the room an empty screen"), "F8", "win.audience-blank" },
  { NULL, N_("Next page for the room"), "<Control>Page_Down", "win.audience-next" },
  { NULL, N_("Previous page for the room"), "<Control>Page_Up", "win.audience-previous" },
  { NULL, N_("In that window: next page"), "Page_Down space", NULL },
  { NULL, N_("In that window: empty screen"), "b", NULL },
  { NULL, N_("In that window: next direction, with its arguments"), "<Control>Down <Control>Up", NULL },
  { NULL, N_("In that window: what you type pleads for or against it"), "<Alt>plus <Alt>minus", NULL },
  { N_("Projects"), N_("New project"), "<Control>n", "win.new" },
  { NULL, N_("Import a file"), "<Control>o", "win.import" },
  { NULL, N_("Export as a Trechter file"), "<Control>s", "win.export-file" },
  { NULL, N_("Workbook for Excel"), "<Control>e", "win.export-workbook" },
  { NULL, N_("Search"), "<Control>f", "win.search" },
  { NULL, N_("Open the project"), "Return", NULL },
  { NULL, N_("Delete the project"), "Delete", NULL },
  { N_("Window"), N_("Help about what is on the screen"), "F1", "app.help" },
  { NULL, N_("Advice and tips beside the page"), "F4", "win.tips" },
  { NULL, N_("Between the page and its advice"), "F6", "win.switch-advice" },
  { NULL, N_("Funnel beside the page"), "F9", "win.sidebar" },
  { NULL, N_("Larger text"), "<Control>plus", "app.zoom-in", "<Control>equal <Control>KP_Add" },
  { NULL, N_("Smaller text"), "<Control>minus", "app.zoom-out", "<Control>KP_Subtract" },
  { NULL, N_("Normal text"), "<Control>0", "app.zoom-normal", "<Control>KP_0" },
  { NULL, N_("Menu"), "F10", NULL },
  { NULL, N_("Preferences"), "<Control>comma", "app.preferences" },
  { NULL, N_("Keyboard shortcuts"), "<Control>question", "win.shortcuts" },
  { NULL, N_("Quit"), "<Control>q", "app.quit" },
};

/* Gives the actions their keys. */
void
tr_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    g_autofree char *all = g_strjoin (" ", shortcuts[i].keys, shortcuts[i].more, NULL);
    g_auto (GStrv) keys = g_strsplit (all, " ", -1);

    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
  }
}

/* All keys as TrKeys, in the language of the program. Free with g_array_unref(). */
GArray *
tr_shortcuts_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TrKeys));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    const TrKeys keys = { shortcuts[i].group != NULL ? _(shortcuts[i].group) : NULL, _(shortcuts[i].title),
                          shortcuts[i].keys };

    g_array_append_val (list, keys);
  }

  return list;
}

/* Shows the window with all keys. */
void
tr_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GArray) keys = tr_shortcuts_list ();

  tr_compat_show_shortcuts (parent, (const TrKeys *) keys->data, keys->len);
}
