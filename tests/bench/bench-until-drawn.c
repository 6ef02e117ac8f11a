/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Starts a program and prints the seconds from exec until its window is there to be used: mapped, active with the keyboard, and drawn
 * over at least half its area. Then ends the program. Asks the X server only, so it takes nothing from the program that is measured.
 *
 * usage: bench-until-drawn COMMAND [ARGUMENT …] */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_SECONDS 60
#define MOST_WINDOWS 32

typedef struct {
  Display *display;
  Window root;
  Atom active;
  int damage_event;
  Window candidate;           /* the last window that became active */
  Window drawn[MOST_WINDOWS]; /* those that were drawn: the program's and what the window manager puts around it */
  int n_drawn;
} Watch;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* Windows come and go while we ask about them. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static void
watch_start (Watch *self)
{
  int damage_error;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !XDamageQueryExtension (self->display, &self->damage_event, &damage_error)) {
    fputs ("bench-until-drawn: needs an X display with the DAMAGE extension\n", stderr);
    exit (2);
  }
  XSetErrorHandler (ignore_error);
  self->root = DefaultRootWindow (self->display);
  self->active = XInternAtom (self->display, "_NET_ACTIVE_WINDOW", False);
  XSelectInput (self->display, self->root, SubstructureNotifyMask | PropertyChangeMask);
  XSync (self->display, False);
}

static Window
active_window (Watch *self)
{
  Atom type;
  int format;
  unsigned long n_items, rest;
  unsigned char *data = NULL;
  Window window = None;

  if (XGetWindowProperty (self->display, self->root, self->active, 0, 1, False, AnyPropertyType, &type, &format, &n_items, &rest,
                          &data) == Success && n_items == 1 && format == 32)
    window = *(Window *) (void *) data;
  if (data != NULL)
    XFree (data);
  return window;
}

static int
covers_half (Watch *self, const XDamageNotifyEvent *event)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (self->display, event->drawable, &attributes) && attributes.map_state == IsViewable &&
         2L * event->area.width * event->area.height >= (long) attributes.width * attributes.height && attributes.width > 1;
}

static void
handle (Watch *self, XEvent *event)
{
  if (event->type == CreateNotify)
    XDamageCreate (self->display, event->xcreatewindow.window, XDamageReportRawRectangles);
  else if (event->type == PropertyNotify && event->xproperty.atom == self->active)
    self->candidate = active_window (self);
  else if (event->type == self->damage_event + XDamageNotify && self->n_drawn < MOST_WINDOWS &&
           covers_half (self, (XDamageNotifyEvent *) event))
    self->drawn[self->n_drawn++] = ((XDamageNotifyEvent *) event)->drawable;
}

static int
is_usable (Watch *self)
{
  for (int i = 0; i < self->n_drawn; i++)
    if (self->drawn[i] == self->candidate)
      return self->candidate != None;
  return 0;
}

static pid_t
start (char **command)
{
  pid_t child = fork ();

  if (child == 0) {
    execvp (command[0], command);
    fprintf (stderr, "bench-until-drawn: %s: %s\n", command[0], strerror (errno));
    _exit (127);
  }
  return child;
}

int
main (int argc, char **argv)
{
  Watch watch = { 0 };
  double began;
  pid_t child;
  int status;

  if (argc < 2)
    return 2;
  watch_start (&watch);
  began = now ();
  child = start (argv + 1);

  while (!is_usable (&watch)) {
    struct pollfd connection = { ConnectionNumber (watch.display), POLLIN, 0 };

    if (now () - began > PATIENCE_SECONDS || waitpid (child, &status, WNOHANG) == child) {
      fputs ("bench-until-drawn: no window was drawn\n", stderr);
      kill (child, SIGKILL);
      return 1;
    }
    if (XPending (watch.display) == 0) {
      poll (&connection, 1, 200);
      continue;
    }
    for (XEvent event; XPending (watch.display) > 0;) {
      XNextEvent (watch.display, &event);
      handle (&watch, &event);
    }
  }
  printf ("%.6f\n", now () - began);

  kill (child, SIGTERM);
  waitpid (child, &status, 0);
  XCloseDisplay (watch.display);
  return 0;
}
