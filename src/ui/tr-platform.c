/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-platform.h"

#include <stdio.h>
#include <string.h>

#ifdef G_OS_WIN32
#include <gdk/win32/gdkwin32.h>
#include <windows.h>
#endif

#include "tr-config.h"

/* What this is, for a log or a question for help: versions, and nothing of the user. Free with g_free(). */
char *
tr_platform_describe (void)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Trechter %s, %s, GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u", TR_VERSION,
                          system != NULL ? system : "?", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}

#define FONT "Inter" /* is shipped */
#define USUAL_SIZE 9 /* points, of the font of Windows */
#define OUR_SIZE 10

/* The font to use where the system's is called so: the one that all is laid out with, as much larger as the user has made that of the
 * system. Free with g_free(). */
char *
tr_platform_font_for (const char *system)
{
  PangoFontDescription *font = pango_font_description_from_string (system != NULL ? system : "");
  int size = pango_font_description_get_size (font) / PANGO_SCALE;

  pango_font_description_free (font);
  return g_strdup_printf (FONT " %d", MAX (size * OUR_SIZE / USUAL_SIZE, OUR_SIZE));
}

#ifndef G_OS_WIN32

void
tr_platform_begin (void)
{
}

GLogWriterOutput
tr_platform_print_message (GLogLevelFlags level, const GLogField *fields, gsize n_fields)
{
  return g_log_writer_default (level, fields, n_fields, NULL);
}

void
tr_platform_choose_font (void)
{
}

gboolean
tr_platform_needs_screen (int width, int height)
{
  return FALSE; /* where windows are managed, that is seen to */
}

void
tr_platform_tell_busy (gboolean is_busy)
{
  if (is_busy)
    g_application_mark_busy (g_application_get_default ());
  else
    g_application_unmark_busy (g_application_get_default ());
}

AdwColorScheme
tr_platform_scheme (void)
{
  return ADW_COLOR_SCHEME_DEFAULT;
}

void
tr_platform_watch_scheme (GSourceFunc changed)
{
}

GApplicationFlags
tr_platform_flags (void)
{
  return G_APPLICATION_DEFAULT_FLAGS;
}

gboolean
tr_platform_hand_over (const char *id, const TrRequest *request)
{
  return FALSE;
}

void
tr_platform_listen (TrPlatformFunc func, gpointer user_data)
{
}

void
tr_platform_raise (GtkWindow *window)
{
}

#else

#define SHADOW 48 /* pixels around a window, both sides together */

/* What GTK and Pango read when they begin, so before anything else. Cairo draws on every machine, which not every driver for the other
 * way does; and with the same fonts and measures as everywhere. There is no bus, and nobody has to be told so.
 * Nor is there a way to a screen reader, and what GTK has instead of it falls over an announcement. */
void
tr_platform_begin (void)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("PANGOCAIRO_BACKEND", "fc", FALSE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", FALSE);
  g_setenv ("GTK_A11Y", "none", FALSE);
}

/* A message to whoever sees what the program prints. Without a console GLib asks in vain for its letters, warns of that while it prints
 * a warning, and ends the program. */
GLogWriterOutput
tr_platform_print_message (GLogLevelFlags level, const GLogField *fields, gsize n_fields)
{
  if (g_log_writer_default_would_drop (level, NULL) || fileno (stderr) < 0)
    return G_LOG_WRITER_HANDLED;
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0)
      fprintf (stderr, "trechter: %s\n", (const char *) fields[i].value);
  fflush (stderr);

  return G_LOG_WRITER_HANDLED;
}

/* The font of Windows itself is smaller than all that is laid out here, and under Wine there may be none. */
void
tr_platform_choose_font (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL, *chosen = NULL;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  chosen = tr_platform_font_for (name);
  g_object_set (settings, "gtk-font-name", chosen, NULL);
}

/* Tells the desktop that something takes a while, or no longer. There is nobody to be told, and GLib would try it all the same. */
void
tr_platform_tell_busy (gboolean is_busy)
{
}

/* Whether a window of this size has no room on the first screen, with the task bar there and its own shadow: nothing else sees to
 * that. */
gboolean
tr_platform_needs_screen (int width, int height)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  int scale = monitor != NULL ? gdk_monitor_get_scale_factor (monitor) : 1;
  RECT area;

  if (!SystemParametersInfoW (SPI_GETWORKAREA, 0, &area, 0))
    return FALSE;
  return width + SHADOW > (area.right - area.left) / scale || height + SHADOW > (area.bottom - area.top) / scale;
}

#define COLOURS L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"

/* The user's choice for programs. libadwaita asks for it in a way that needs headers which the compiler for Windows does not have. */
AdwColorScheme
tr_platform_scheme (void)
{
  DWORD is_light = 1, size = sizeof is_light;

  RegGetValueW (HKEY_CURRENT_USER, COLOURS, L"AppsUseLightTheme", RRF_RT_REG_DWORD, NULL, &is_light, &size);
  return is_light != 0 ? ADW_COLOR_SCHEME_DEFAULT : ADW_COLOR_SCHEME_PREFER_DARK;
}

static GdkWin32MessageFilterReturn
on_message (GdkWin32Display *display, MSG *message, int *answer, gpointer changed)
{
  if (message->message == WM_SETTINGCHANGE && message->lParam != 0 &&
      wcscmp ((const wchar_t *) message->lParam, L"ImmersiveColorSet") == 0)
    g_idle_add ((GSourceFunc) changed, NULL);

  return GDK_WIN32_MESSAGE_FILTER_CONTINUE;
}

/* Calls `changed` when the user chose other colours in Windows. Once, when the display is there. */
void
tr_platform_watch_scheme (GSourceFunc changed)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (GDK_IS_WIN32_DISPLAY (display))
    gdk_win32_display_add_filter (GDK_WIN32_DISPLAY (display), on_message, changed);
}

/* There is no bus that could tell of a program that runs already. */
GApplicationFlags
tr_platform_flags (void)
{
  return G_APPLICATION_NON_UNIQUE;
}

/* A mutex with a name tells who is the first, and ends with the program however that ends. The first has a window that nobody sees,
 * with the same name, and takes requests as messages to it. All of it is the user's own: names and windows of one session. */
#define WINDOW_CLASS L"TrechterRequests"
#define REQUEST 0x54724571 /* tells our messages from those of others */
#define PATIENCE_MS 5000   /* the first may just be starting, or be busy writing */

static GQueue requests = G_QUEUE_INIT; /* TrRequest that came before anybody listens, or while another is handled */
static TrPlatformFunc listener;
static gpointer listener_data;

static gboolean
pass_on (gpointer user_data)
{
  while (listener != NULL && !g_queue_is_empty (&requests)) {
    g_autoptr (TrRequest) request = g_queue_pop_head (&requests);

    listener (request, listener_data);
  }

  return G_SOURCE_REMOVE;
}

static wchar_t *
widen (const char *text)
{
  return (wchar_t *) g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
}

static LRESULT CALLBACK
on_window_message (HWND window, UINT message, WPARAM parameter, LPARAM value)
{
  const COPYDATASTRUCT *copy = (const COPYDATASTRUCT *) value;
  TrRequest *request;

  if (message != WM_COPYDATA || copy == NULL || copy->dwData != REQUEST)
    return DefWindowProcW (window, message, parameter, value);
  request = tr_request_unpack (copy->lpData, copy->cbData);
  if (request == NULL)
    return FALSE;
  /* later: the other program waits for the answer */
  g_queue_push_tail (&requests, request);
  g_idle_add (pass_on, NULL);

  return TRUE;
}

static void
make_window (const wchar_t *title)
{
  const WNDCLASSEXW window_class = { .cbSize = sizeof window_class, .lpfnWndProc = on_window_message,
                                     .hInstance = GetModuleHandleW (NULL), .lpszClassName = WINDOW_CLASS };

  RegisterClassExW (&window_class);
  CreateWindowExW (0, WINDOW_CLASS, title, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, window_class.hInstance, NULL);
}

static HWND
wait_for_window (const wchar_t *title)
{
  HWND window = FindWindowExW (HWND_MESSAGE, NULL, WINDOW_CLASS, title);

  for (guint waited = 0; window == NULL && waited < PATIENCE_MS; waited += 50) {
    Sleep (50);
    window = FindWindowExW (HWND_MESSAGE, NULL, WINDOW_CLASS, title);
  }

  return window;
}

static gboolean
send_to (HWND window, const TrRequest *request)
{
  g_autoptr (GBytes) bytes = tr_request_pack (request);
  COPYDATASTRUCT copy = { .dwData = REQUEST, .cbData = (DWORD) g_bytes_get_size (bytes),
                          .lpData = (gpointer) g_bytes_get_data (bytes, NULL) };
  DWORD_PTR answer = FALSE;
  DWORD process = 0;

  GetWindowThreadProcessId (window, &process);
  AllowSetForegroundWindow (process); /* only who was started by the user just now may say this */
  return SendMessageTimeoutW (window, WM_COPYDATA, 0, (LPARAM) &copy, SMTO_ABORTIFHUNG, PATIENCE_MS, &answer) != 0 && answer;
}

/* Gives a request to the program with this id that runs already, which comes to the front. FALSE when there is none, and then this
 * program is the one from now on; or when that one does not answer, and then there are two, which the library allows. */
gboolean
tr_platform_hand_over (const char *id, const TrRequest *request)
{
  g_autofree char *name = g_strconcat ("Local\\", id, NULL);
  g_autofree wchar_t *wide_name = widen (name), *title = widen (id);
  HANDLE mutex = CreateMutexW (NULL, FALSE, wide_name);
  gboolean is_first = mutex != NULL && GetLastError () != ERROR_ALREADY_EXISTS;
  HWND window;

  if (is_first) {
    make_window (title);
    return FALSE;
  }
  if (mutex != NULL)
    CloseHandle (mutex); /* the first one's has to end with it */
  window = wait_for_window (title);

  return window != NULL && send_to (window, request);
}

/* Has `func` called for each request from another program. */
void
tr_platform_listen (TrPlatformFunc func, gpointer user_data)
{
  listener = func;
  listener_data = user_data;
  g_idle_add (pass_on, NULL);
}

/* In front of the windows of other programs, where a window that is presented does not come. */
void
tr_platform_raise (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  HWND handle = GDK_IS_WIN32_SURFACE (surface) ? gdk_win32_surface_get_handle (surface) : NULL;

  if (handle == NULL)
    return;
  if (IsIconic (handle))
    ShowWindow (handle, SW_RESTORE);
  BringWindowToTop (handle);
  SetForegroundWindow (handle);
}

#endif
