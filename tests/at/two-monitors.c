/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Loaded before libXrandr in the program under test. A server in memory has one output, and GTK takes a monitor without an output of its
 * own for none; here each of those is given one, which is told of as if it were the real one. */

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include <X11/extensions/Xrandr.h>

#define FIRST_OUTPUT 0x7f000000u
#define MOST_MONITORS 8

static RROutput real_output;

static RROutput
output_of (RROutput output)
{
  return output >= FIRST_OUTPUT && output < FIRST_OUTPUT + MOST_MONITORS ? real_output : output;
}

static void *
real (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

XRRMonitorInfo *
XRRGetMonitors (Display *display, Window window, Bool is_active, int *n)
{
  XRRMonitorInfo *(*get) (Display *, Window, Bool, int *) = real ("XRRGetMonitors");
  static RROutput outputs[MOST_MONITORS];
  XRRMonitorInfo *found = get (display, window, is_active, n);

  for (int i = 0; found != NULL && i < *n && i < MOST_MONITORS; i++) {
    if (found[i].noutput > 0) {
      real_output = found[i].outputs[0];
      continue;
    }
    outputs[i] = FIRST_OUTPUT + (unsigned) i;
    found[i].outputs = &outputs[i];
    found[i].noutput = 1;
  }

  return found;
}

XRROutputInfo *
XRRGetOutputInfo (Display *display, XRRScreenResources *resources, RROutput output)
{
  XRROutputInfo *(*get) (Display *, XRRScreenResources *, RROutput) = real ("XRRGetOutputInfo");

  return get (display, resources, output_of (output));
}

Atom *
XRRListOutputProperties (Display *display, RROutput output, int *n)
{
  Atom *(*list) (Display *, RROutput, int *) = real ("XRRListOutputProperties");

  return list (display, output_of (output), n);
}

int
XRRGetOutputProperty (Display *display, RROutput output, Atom property, long offset, long length, Bool is_deleted,
                      Bool is_pending, Atom type, Atom *actual_type, int *format, unsigned long *n,
                      unsigned long *bytes_after, unsigned char **value)
{
  int (*get) (Display *, RROutput, Atom, long, long, Bool, Bool, Atom, Atom *, int *, unsigned long *, unsigned long *,
              unsigned char **) = real ("XRRGetOutputProperty");

  return get (display, output_of (output), property, offset, length, is_deleted, is_pending, type, actual_type, format, n,
              bytes_after, value);
}
