# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Drives the real program in a real window: keys go through the X server, and what is on screen is read over the accessibility bus.

GTK 4.8 answers a question about one thing at a time in a third of a millisecond, but also one about everything it knows in a tenth of
a second. So a look at the window is one question about everything and a few about what is new. GTK does not say which page of a stack
shows: what stood on a page that was left is still in the tree. Names are therefore looked for where it matters with the focus.
"""

import ast
import functools
import gettext
import itertools
import os
import pathlib
import re
import subprocess
import sys
import time
import warnings

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))

import display  # noqa: E402  pylint: disable=wrong-import-position

warnings.simplefilter('ignore')
import gi  # noqa: E402  pylint: disable=wrong-import-position

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402  pylint: disable=wrong-import-position

PATIENCE = 30  # seconds, for what takes one on a quiet machine
PAUSE = 0.03   # seconds between looks
ACCESSIBLE = 'org.a11y.atspi.Accessible'
ROOT = '/org/a11y/atspi/accessible/root'
NOTHING = '/org/a11y/atspi/null'
INTERACTIVE = {'push button', 'toggle button', 'check box', 'radio button', 'text', 'entry', 'password text', 'spin button', 'slider',
               'combo box', 'switch', 'menu item', 'check menu item', 'radio menu item', 'list item', 'page tab', 'link', 'table cell',
               'tree item', 'menu'}


# What GTK says by itself under a server without a monitor, a desktop or its settings, and of a list that drops down, which
# on a busy machine is laid out once before its surface has its size.
FOREIGN = (r'gdk_monitor_get_geometry|Unable to acquire session bus|dconf|at-spi|portal'
           r'|attempt to allocate GtkPopoverContent contents|attempt to allocate GtkBox box 0x[0-9a-f]+ with width -2 and height -2')


# One thing in what the cache of accessibility answers, in GLib's notation: its path, that of its parent, its place there, the number
# of its children, its name, role and description, and its states. A window has thousands; unpacking them one by one takes six times as long.
_WRITTEN = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
ITEM = re.compile(r"\(\('[^']*', '([^']*)'\), \('[^']*', '[^']*'\), \('[^']*', '([^']*)'\), (-?\d+), (-?\d+), \[[^]]*\], "
                  + _WRITTEN + r', (\d+), ' + _WRITTEN + r', \[(\d+), (\d+)\]\)')


class Trouble(AssertionError):
    """What was waited for did not happen."""


class Words:
    """The texts of the program as they are on screen."""

    def __init__(self, prefix):
        self.catalogue = gettext.translation('trechter', pathlib.Path(prefix) / 'share/locale', ['nl'])

    def __call__(self, msgid, context=None):
        return self.catalogue.pgettext(context, msgid) if context else self.catalogue.gettext(msgid)

    def plain(self, msgid):
        """The same without the underscore of a mnemonic."""
        return self(msgid).replace('_', '')


class Node:
    """One thing in the window, as it was at the look."""

    def __init__(self, path, parent, index, n_children, name, role, description, *states):
        self.path, self.parent, self.index, self.n_children, self.description = path, parent, int(index), int(n_children), description
        self.role = role_name(int(role))
        self.spoken = name
        self.name = once(name)
        self.bits = int(states[0]) | int(states[1]) << 32
        self.children = []

    @classmethod
    def read(cls, found):
        """From what ITEM found."""
        path, parent, index, n_children, name, role, description, *states = found
        return cls(path, parent, index, n_children, unwritten(name), role, unwritten(description), *states)

    def has(self, state):
        return bool(self.bits >> int(state) & 1)

    @property
    def is_interactive(self):
        return self.role in INTERACTIVE and self.has(Atspi.StateType.FOCUSABLE)

    def __repr__(self):
        return f'{self.role} {self.name!r}'


@functools.lru_cache(None)
def role_name(role):
    return Atspi.role_get_name(Atspi.Role(role))


def unwritten(text):
    """A text from GLib's notation, which is that of Python."""
    return ast.literal_eval(text) if '\\' in text else text[1:-1]


@functools.lru_cache(None)
def once(name):
    """A name without its repetition. GTK before 4.10 puts a label with a mnemonic in a name twice, once with its underscore; what has
    both a label of its own and one beside it is in a name twice as well."""
    cut = (len(name) + 1) // 2
    first, second = name[:cut], name[cut + 1:]
    if name[cut:cut + 1] == ' ' and first.replace('_', '', 1) == second:
        return second
    middle = len(name) // 2
    return name[:middle] if name[middle:middle + 1] == ' ' and name[:middle] == name[middle + 1:] else name


class Bus:
    """The accessibility bus, and who has the focus on it."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, 20000, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.focus = {}
        self.n_moves = 0
        self.bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, 'focused', 0, self._on_focus)

    def _on_focus(self, _bus, sender, path, _interface, _signal, parameters):
        if parameters.unpack()[1]:
            self.focus[sender] = path
            self.n_moves += 1

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def call(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None, 0, PATIENCE * 1000, None)

    def ask(self, name, path, interface, method, arguments=None):
        return self.call(name, path, interface, method, arguments).unpack()

    def property(self, name, path, interface, key):
        return self.ask(name, path, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (interface, key)))[0]

    def applications(self):
        return [name for name, _ in self.ask('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren')[0]]


_bus = None


def bus():
    global _bus  # pylint: disable=global-statement
    if _bus is None:
        _bus = Bus()
    return _bus


def until(look, what, seconds=PATIENCE):
    """Looks until there is something, and returns that."""
    start = time.monotonic()
    while True:
        bus().listen()
        began = time.monotonic()
        found = look()
        now = time.monotonic()
        if found:
            return found
        if now > start + seconds:
            raise Trouble(what() if callable(what) else what)
        time.sleep(max(PAUSE, now - began))  # no more than half of the time is for looking


def xdotool(*arguments):
    return subprocess.run(['xdotool', *map(str, arguments)], check=True, capture_output=True, text=True).stdout


_n_pressed = 0


def pressed():
    """How many keys were pressed up to now; one with ctrl or alt held counts as one."""
    return _n_pressed


def _count(n):
    global _n_pressed  # pylint: disable=global-statement
    _n_pressed += n


def key(*combinations):
    """Presses keys, as xdotool names them: ctrl+z, Tab, Return."""
    _count(len(combinations))
    xdotool('key', '--delay', 4, *combinations)


def write(text):
    """Presses the keys for a text that an American keyboard can write."""
    _count(len(text))
    xdotool('type', '--delay', 3, '--', text)


def active_title():
    """The title of the window that has the keyboard, as the window manager knows it."""
    result = subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], capture_output=True, text=True, check=False)
    return result.stdout.rstrip('\n')


class Program:
    """The program, running in a home of its own."""

    def __init__(self, prefix, home=None, environment=None):
        self.prefix = pathlib.Path(prefix)
        self.home = home or display.Home()
        self.environment = self.home.environment(prefix)
        self.environment.update(environment or {})
        self.words = Words(prefix)
        self.process = None
        self.name = None

    @property
    def library(self):
        return self.home.path / 'data/trechter/library.trechterdb'

    # The process

    def start(self, *arguments):
        """Starts the program and waits until its window is active."""
        before = set(bus().applications())
        self.log = open(self.home.path / 'log', 'ab')  # pylint: disable=consider-using-with
        self.process = subprocess.Popen([self.prefix / 'bin/trechter', *arguments], env=self.environment, cwd=self.home.path,
                                        stdout=self.log, stderr=self.log)
        self.name = until(lambda: self._alive() and (set(bus().applications()) - before or {None}).pop(), 'the program is not on the bus')
        until(self.is_active, 'no window became active')
        return self

    def run_again(self, *arguments):
        """What a second start says: its exit status."""
        return subprocess.run([self.prefix / 'bin/trechter', *arguments], env=self.environment, cwd=self.home.path, stdout=self.log,
                              stderr=self.log, timeout=PATIENCE, check=False).returncode

    def cli(self, *arguments, check=True):
        result = subprocess.run([self.prefix / 'bin/trechter-cli', *map(str, arguments)], env=self.environment, cwd=self.home.path,
                                capture_output=True, text=True, timeout=120, check=False)
        if check and result.returncode != 0:
            raise Trouble(f'trechter-cli {arguments}: {result.stderr}')
        return result.stdout

    def said(self):
        return (self.home.path / 'log').read_text(errors='replace')

    def _alive(self):
        if self.process.poll() is not None:
            raise Trouble(f'the program ended with status {self.process.returncode}:\n{self.said()[-3000:]}')
        return True

    def kill(self):
        self.process.kill()
        self.process.wait()

    def wait_end(self):
        """Waits until the program ended by itself, and well."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired as problem:
            raise Trouble('the program does not end') from problem
        if status != 0:
            raise Trouble(f'the program ended with status {status}:\n{self.said()[-3000:]}')

    def close(self):
        """Closes the window as its owner would."""
        key('ctrl+q')
        self.wait_end()

    def end(self):
        """Whatever happened, nothing stays behind."""
        if self.process is not None and self.process.poll() is None:
            self.kill()
        wrong = [line for line in self.said().splitlines() if re.search(r'(-CRITICAL|-WARNING|Sanitizer|runtime error)', line)
                 and not re.search(FOREIGN, line)] if self.process is not None else []
        if 'TRECHTER_TEST_KEEP' not in os.environ:
            self.home.remove()
        if wrong:
            raise Trouble('the program complained:\n' + '\n'.join(wrong[:20]))

    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        try:
            if kind is not None and self.process is not None and self.process.poll() is None:
                self.picture()
            self.end()
        except Trouble:
            if kind is None:
                raise

    def picture(self):
        """Where TRECHTER_TEST_PICTURES names a folder, what was on screen when a case failed."""
        folder = os.environ.get('TRECHTER_TEST_PICTURES')
        if folder:
            subprocess.run(['import', '-window', 'root', f'{folder}/{os.path.basename(sys.argv[0])}-{time.time():.0f}.png'], check=False)

    # Looking

    def _items(self):
        try:
            answer = bus().call(self.name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
        except GLib.Error:  # not yet, or not any more
            self._alive()
            return []
        nodes = [Node.read(found) for found in ITEM.findall(answer.print_(False))]
        if len(nodes) != answer.get_child_value(0).n_children():
            raise Trouble('the answer of the accessibility bus is written in another way than GLib did')
        return nodes

    def _children(self, paths):
        """The children of things; asked all at once, because most of the time of a question is its way there and back."""
        found = {}

        def answered(connection, result, path):
            try:
                found[path] = [child for _, child in connection.call_finish(result).unpack()[0] if child != NOTHING]
            except GLib.Error:  # gone since
                found[path] = []
        for path in paths:
            bus().bus.call(self.name, path, ACCESSIBLE, 'GetChildren', None, None, 0, PATIENCE * 1000, None, answered, path)
        while len(found) < len(paths):
            GLib.MainContext.default().iteration(True)
        return found

    def look(self, is_thorough=False):
        """All that is in the windows, from the top down. What GTK was not asked about yet, it does not tell of by itself; that is asked
        where the number of children is not that of those known, or everywhere when the look is thorough: where one thing took the place
        of another, the numbers are the same."""
        while True:
            self._alive()
            nodes = {node.path: node for node in self._items()}
            known = {}
            for node in sorted(nodes.values(), key=lambda node: node.index):
                known.setdefault(node.parent, []).append(node.path)
            unsure = [ROOT] + [node.path for node in nodes.values() if node.path != ROOT and
                               (is_thorough or node.n_children != len(known.get(node.path, ())))]
            is_all_known = True
            while unsure:
                children = self._children(unsure)
                known.update(children)
                # down to the last child before everything is asked again
                unsure = [child for path in unsure for child in children[path] if child not in nodes and child not in known]
                is_all_known = is_all_known and not unsure
            if is_all_known:
                break
        order, todo = [], [ROOT]
        while todo:
            node = nodes.get(todo.pop())
            if node is not None:
                order.append(node)
                node.children = known.get(node.path, [])
                todo.extend(reversed(node.children))
        return order

    def find(self, name, role=None, is_thorough=False):
        """All things of that name; with a pattern, all whose name it matches."""
        is_it = name.search if isinstance(name, re.Pattern) else name.__eq__
        return [node for node in self.look(is_thorough) if is_it(node.name) and (role is None or node.role == role)]

    def wait(self, name, role=None, seconds=PATIENCE):
        """Waits until it is there. Every tenth look is a thorough one: what took the place of something else is not told."""
        looks = itertools.count(1)
        return until(lambda: self.find(name, role, next(looks) % 10 == 0), lambda: f'{name!r} does not appear; there is: {self.summary()}', seconds)[0]

    def wait_gone(self, name, role=None):
        until(lambda: not self.find(name, role), f'{name!r} does not go')

    def summary(self):
        return ', '.join(sorted({node.name for node in self.look() if node.name and node.role != 'filler'})[:150])

    def windows(self):
        return [node for node in self.look() if node.parent == ROOT]

    def settle(self):
        """Waits until the windows show the same twice in a row."""
        before = []

        def look():
            now = [(node.path, node.name) for node in self.look()]
            is_same = now == before
            before[:] = now
            return is_same
        until(look, 'the window does not come to rest')

    def wait_window(self, name):
        """Waits until a window of that title has the keyboard."""
        def look():
            self._alive()
            return active_title() == name
        return until(look, lambda: f'no window {name!r} is active but {active_title()!r}; there is: {self.windows()}')

    def wait_page(self, number):
        """Waits until the funnel says that this page of a project is in sight."""
        def look():
            rows = [node for node in self.look() if node.role in ('push button', 'toggle button') and node.has(Atspi.StateType.PRESSED)]
            return any(node.name.startswith(start) for node in rows)
        start = self.words('Preparation') if number == 1 else self.words('Step %u, %s, %s').split('%u')[0] + str(number - 1)
        return until(look, f'page {number} does not come in sight')

    def is_active(self):
        """Whether one of the program's windows has the keyboard."""
        result = subprocess.run(['xdotool', 'getactivewindow', 'getwindowpid'], capture_output=True, text=True, check=False)
        return result.stdout.strip() == str(self.process.pid)

    def below(self, top, nodes=None):
        """A thing and all in it."""
        by_path = {node.path: node for node in nodes or self.look()}
        found, todo = [], [top.path]
        while todo:
            node = by_path.get(todo.pop())
            if node is not None:
                found.append(node)
                todo.extend(reversed(node.children))
        return found

    def extents(self, node):
        """Left, top, width and height in the window, in pixels. What is no widget, such as the page of a stack, has no size."""
        try:
            return bus().ask(self.name, node.path, 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (1,)))[0]
        except GLib.Error:
            return 0, 0, 0, 0

    def text(self, node):
        """What is written in a text."""
        length = bus().property(self.name, node.path, 'org.a11y.atspi.Text', 'CharacterCount')
        return bus().ask(self.name, node.path, 'org.a11y.atspi.Text', 'GetText', GLib.Variant('(ii)', (0, length)))[0]

    def set_text(self, node, text):
        """Puts a text in place, as an input method would: for what an American keyboard can not write."""
        if not bus().ask(self.name, node.path, 'org.a11y.atspi.EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))[0]:
            raise Trouble(f'{node!r} does not take a text')

    def press(self, *nodes):
        """Does what the first of these things does that can be pressed. A menu button has its action on a button within."""
        for node in nodes:
            try:
                bus().ask(self.name, node.path, 'org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (0,)))
                return
            except GLib.Error:
                pass
        raise Trouble(f'{nodes} can not be pressed')

    # The focus

    def focused(self):
        """What has the focus, None when nothing has."""
        bus().listen()
        path = bus().focus.get(self.name)
        if path is None:
            return next((node for node in self.look() if node.has(Atspi.StateType.FOCUSED)), None)
        try:
            name = bus().property(self.name, path, ACCESSIBLE, 'Name')
            role = bus().ask(self.name, path, ACCESSIBLE, 'GetRole')[0]
            states = bus().ask(self.name, path, ACCESSIBLE, 'GetState')[0]
        except GLib.Error:
            return None
        return Node(path, '', 0, 0, name, role, '', *states)

    def wait_focus(self, name, role=None):
        is_it = name.search if isinstance(name, re.Pattern) else name.__eq__

        def look():
            node = self.focused()
            return node if node is not None and is_it(node.name) and (role is None or node.role == role) else None
        return until(look, lambda: f'the focus is not on {name!r} but on {self.focused()!r}')

    def move(self, step='Tab'):
        """Presses a key that moves the focus, and returns where it went."""
        before = bus().n_moves
        key(step)
        try:
            until(lambda: bus().n_moves > before, '', 3)
        except Trouble:
            pass
        return self.focused()

    def tab_to(self, name, role=None, step='Tab', most=120):
        """Goes through the window with a key until the focus is there."""
        is_it = name.search if isinstance(name, re.Pattern) else name.__eq__
        passed, seen = [], {}
        for _ in range(most):
            node = self.focused()
            if node is not None and is_it(node.name) and (role is None or node.role == role):
                return node
            passed.append(repr(node))
            if node is not None:
                seen[node.path] = seen.get(node.path, 0) + 1
                if seen[node.path] > 2:  # all the way round
                    break
            self.move(step)
            self._alive()
        raise Trouble(f'{step} does not lead to {name!r}; it led to: ' + ', '.join(dict.fromkeys(passed)))


def main(tap, name, **how):
    """Runs the cases of a test program within a display, which is as display.inside() is told. Its first argument is the prefix that the program is installed under."""
    prefix = pathlib.Path(sys.argv[1]).resolve()
    if not (prefix / 'bin/trechter').exists():
        sys.exit(f'{prefix}/bin/trechter is not installed; ./dev test does that first')
    display.inside(**how)
    tap.run(name)
