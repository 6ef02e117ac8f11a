# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A display of one's own: an X server in memory, a session bus with accessibility, a window manager, and a home for a program.

A script calls inside() first. It starts the script anew within such a display, and returns there.
"""

import atexit
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NEEDED = {'Xvfb': 'xvfb', 'dbus-run-session': 'dbus', 'openbox': 'openbox', 'xdotool': 'xdotool'}
MARK, RESULTS = 'TRECHTER_TEST_DISPLAY', 'TRECHTER_TEST_RESULTS'
WIDTH, HEIGHT = 1280, 800


def _environment(server_display, runtime):
    # Cairo draws; starting Mesa to leave it unused is a third of the start of a program
    env = dict(os.environ, DISPLAY=server_display, XDG_RUNTIME_DIR=runtime, GDK_BACKEND='x11', GSK_RENDERER='cairo', GTK_A11Y='atspi',
               GSETTINGS_BACKEND='keyfile', NO_AT_BRIDGE='0', GTK_USE_PORTAL='0', GDK_DEBUG='gl-disable')
    for name in ('WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS', 'GTK_THEME', 'GTK_MODULES', 'DESKTOP_STARTUP_ID'):
        env.pop(name, None)
    env[MARK] = runtime
    return env


def _start_server(size, more):
    """The server and the number of its display. Of two that look for a number at the same moment one finds it taken, and ends."""
    for _ in range(5):
        reading, writing = os.pipe()
        server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', f'{size[0]}x{size[1]}x24', '-nolisten', 'tcp', '-ac',
                                   *more], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:  # to the end of the line: else the server writes to nobody, and ends
            number = answer.readline().strip()
        if number:
            return server, number
        server.wait()
    sys.exit('the X server does not start')


def _outside(size, has_file):
    missing = [package for tool, package in NEEDED.items() if not shutil.which(tool)]
    if missing:
        sys.exit('not installed: ' + ' '.join(missing))
    runtime = tempfile.mkdtemp(prefix='trechter-display-')
    server = None
    try:
        server, number = _start_server(size, ['-fbdir', runtime] * has_file)
        # what the daemons say does not belong among the results, which go out through a way of their own
        results = os.dup(sys.stdout.fileno())
        session = subprocess.Popen(['dbus-run-session', '--', sys.executable, *sys.argv], stdout=sys.stderr, pass_fds=[results],
                                   env=dict(_environment(':' + number, runtime), **{RESULTS: str(results)}))
        signal.signal(signal.SIGTERM, lambda *_: session.terminate())
        return session.wait()
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(runtime, ignore_errors=True)


class _Monitor(ctypes.Structure):
    _fields_ = [('name', ctypes.c_ulong), ('is_primary', ctypes.c_int), ('is_automatic', ctypes.c_int), ('n_outputs', ctypes.c_int)] + \
        [(name, ctypes.c_int) for name in ('x', 'y', 'width', 'height', 'width_mm', 'height_mm')] + \
        [('outputs', ctypes.POINTER(ctypes.c_ulong))]


class Screens:
    """Divides the one screen of the server into several, as if each were a screen of its own. By the library that GTK asks as well, so that
    no other program is needed."""

    def __init__(self):
        self.x11, self.xrandr = ctypes.CDLL('libX11.so.6'), ctypes.CDLL('libXrandr.so.2')
        for function in (self.x11.XOpenDisplay, self.xrandr.XRRGetScreenResources):
            function.restype = ctypes.c_void_p
        for function in (self.x11.XDefaultRootWindow, self.x11.XInternAtom):
            function.restype = ctypes.c_ulong
        self.server = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.server))

    def _atom(self, name):
        return self.x11.XInternAtom(self.server, name.encode(), 0)

    def _output(self):
        class Resources(ctypes.Structure):
            _fields_ = [('timestamp', ctypes.c_ulong), ('config', ctypes.c_ulong), ('n_crtcs', ctypes.c_int),
                        ('crtcs', ctypes.POINTER(ctypes.c_ulong)), ('n_outputs', ctypes.c_int),
                        ('outputs', ctypes.POINTER(ctypes.c_ulong))]
        found = ctypes.cast(self.xrandr.XRRGetScreenResources(self.server, self.root), ctypes.POINTER(Resources))
        return found.contents.outputs[0]

    def plug(self, name, x, y, width, height, is_first=False):
        """The first takes the place of the screen that is divided."""
        outputs = (ctypes.c_ulong * 1)(self._output()) if is_first else (ctypes.c_ulong * 0)()
        monitor = _Monitor(self._atom(name), int(is_first), 0, len(outputs), x, y, width, height, width // 4, height // 4, outputs)
        self.xrandr.XRRSetMonitor(self.server, self.root, ctypes.byref(monitor))
        self.x11.XSync(self.server, 0)


def _manage_windows():
    """Starts the window manager and waits until it says that it is there. On a busy machine it may give up on the server at first."""
    manager, patience = None, time.monotonic() + 60
    while subprocess.run(['xdotool', 'get_desktop'], capture_output=True, check=False).returncode != 0:
        if time.monotonic() > patience:
            sys.exit('the window manager does not start')
        if manager is None or manager.poll() is not None:
            manager = subprocess.Popen(['openbox', '--sm-disable'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       env=dict(os.environ, HOME=os.environ[MARK], LC_ALL='C.UTF-8'))
            atexit.register(manager.terminate)
        time.sleep(0.05)


def inside(size=(WIDTH, HEIGHT), has_file=False, before=None):
    """Returns within the display, where `before` was called before there was a window manager. Outside of it, runs the script inside
    and ends with its exit status. Where it `has_file`, what is on the screen is in a file of the folder that MARK names."""
    if MARK not in os.environ:
        sys.exit(_outside(size, has_file))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    os.dup2(int(os.environ[RESULTS]), sys.stdout.fileno())
    os.close(int(os.environ[RESULTS]))
    if before is not None:
        before()
    _manage_windows()


class Home:
    """A home folder of a user who never ran the program; removed in the end."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix='home-', dir=os.environ[MARK]))

    def environment(self, prefix, language='nl_NL.UTF-8'):
        """For a program that is installed under `prefix`."""
        share = pathlib.Path(prefix) / 'share'
        env = dict(os.environ, HOME=str(self.path), LC_ALL=language, LANG=language, LANGUAGE='', TZ='Europe/Amsterdam',
                   XDG_DATA_DIRS=f'{share}:/usr/local/share:/usr/share')
        for name, folder in (('DATA', 'data'), ('CONFIG', 'config'), ('CACHE', 'cache'), ('STATE', 'state')):
            (self.path / folder).mkdir(exist_ok=True)
            env[f'XDG_{name}_HOME'] = str(self.path / folder)
        return env

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)
