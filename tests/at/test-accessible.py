# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Every page by keyboard alone: Tab goes all round and is never trapped; what it comes to has a name, is told apart from what has the same
name, is large enough, is in sight, and is seen to have the focus. And with larger type and high contrast nothing is lost."""

import collections
import ctypes
import pathlib
import re
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import display  # noqa: E402
import tap  # noqa: E402
from driver import Program, Trouble, key, main, write, xdotool  # noqa: E402

MOST_STOPS = 500
LEAST_PIXELS = 12   # of what is pressed, without its padding: a date in the timeline. WCAG 2.1 asks for no size at level AA
UNSEEN_SECONDS = 2
NEAR = 16           # pixels around something in which its focus may show: what the bus tells of it is without its padding
EXAMPLE = 'voorbeeldig'  # in which everything is filled in
WRITTEN = ('text', 'entry')  # the field around it takes the press, and may hold other things
TYPE_NAME = re.compile(r'^(Gtk|Gdk|Adw|Tr)[A-Z]\w+$')
PLAIN = ('label', 'heading', 'filler', 'panel')  # texts and groups: nothing is done with them

Stop = collections.namedtuple('Stop', 'node place is_seen')


class Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""
    _fields_ = [('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int), ('format', ctypes.c_int),
                ('data', ctypes.c_void_p), ('byte_order', ctypes.c_int), ('bitmap_unit', ctypes.c_int),
                ('bitmap_bit_order', ctypes.c_int), ('bitmap_pad', ctypes.c_int), ('depth', ctypes.c_int),
                ('bytes_per_line', ctypes.c_int)]


class Screen:
    """What stands on the screen, straight from the server: a picture of a few lines takes a millisecond."""

    def __init__(self):
        self.x = ctypes.CDLL('libX11.so.6')
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                                     ctypes.c_ulong, ctypes.c_int]
        self.x.XFree.argtypes = [ctypes.c_void_p]
        self.display = self.x.XOpenDisplay(None)
        self.root = self.x.XDefaultRootWindow(self.display)

    def part(self, left, top, width, height):
        """The pixels of a place, as far as it is on the screen."""
        right, bottom = min(left + width, display.WIDTH), min(top + height, display.HEIGHT)
        left, top = max(left, 0), max(top, 0)
        if right <= left or bottom <= top:
            return b''
        image = self.x.XGetImage(self.display, self.root, left, top, right - left, bottom - top, 0xffffffff, 2)
        pixels = ctypes.string_at(image.contents.data, image.contents.height * image.contents.bytes_per_line)
        self.x.XFree(image.contents.data)
        self.x.XFree(ctypes.cast(image, ctypes.c_void_p))
        return pixels


class Keyboard:
    """Somebody who only has the keyboard."""

    def __init__(self, program):
        self.program, self.screen = program, Screen()
        shell = xdotool('getwindowgeometry', '--shell', xdotool('getactivewindow').strip())
        window = {name: int(value) for name, value in re.findall(r'^(\w+)=(\d+)$', shell, re.MULTILINE)}
        frame = program.extents(program.windows()[-1])  # without the shadow
        self.left = window['X'] + (window['WIDTH'] - frame[2]) // 2
        self.top = window['Y'] + (window['HEIGHT'] - frame[3]) // 2

    def place(self, node):
        """Where something is on the screen."""
        left, top, width, height = self.program.extents(node)
        return self.left + left, self.top + top, width, height

    def picture(self, place):
        left, top, width, height = place
        return self.screen.part(left - NEAR, top - NEAR, width + 2 * NEAR, height + 2 * NEAR)

    def changes(self, place, before):
        """Whether a place comes to look different: the frame after the focus moved may still have to be drawn."""
        start = time.monotonic()
        while self.picture(place) == before:
            if time.monotonic() > start + UNSEEN_SECONDS:
                return False
            time.sleep(0.01)
        return True

    def round(self, step='Tab'):
        """All stops of a key until it is where it began."""
        # where the focus is before a key moved it is not shown: the first key does that
        here = first = self.program.move(step)
        time.sleep(0.5)  # until it is drawn; later ones are waited for
        stops = []
        for _ in range(MOST_STOPS):
            place = self.place(here)
            before = self.picture(place)
            there = self.program.move(step)
            if there is None or there.path == here.path:
                raise Trouble(f'{step} does not leave {here!r}')
            # what was scrolled since stands elsewhere, and so looks different as well
            stops.append(Stop(here, place, self.changes(place, before)))
            here = there
            if here.path == first.path:
                return stops
        raise Trouble(f'{step} does not come back to {first!r}')


def nameless(stops):
    return [f'no name: {stop.node!r}' for stop in stops if not stop.node.name.strip() or TYPE_NAME.match(stop.node.name)]


def same_names(program, stops):
    """Controls that a screen reader tells in the same words, together with the names of all that they are in."""
    nodes = {node.path: node for node in program.look()}

    def spoken(path):
        words = []
        while path in nodes:
            words.append(nodes[path].name)
            path = nodes[path].parent
        return tuple(words)
    seen = collections.Counter((stop.node.role, spoken(stop.node.path)) for stop in stops
                               if stop.node.role not in PLAIN and stop.node.path in nodes)
    return [f'{n} times the same: {role} {words[0]!r}' for (role, words), n in seen.items() if n > 1]


def other_label(program, stops):
    """Buttons whose name has not the words that are on them: who speaks to the program says what is read."""
    nodes = {node.path: node for node in program.look()}
    wrong = []
    for stop in stops:
        node = nodes.get(stop.node.path)
        labels = [nodes[path] for path in node.children if path in nodes and nodes[path].role == 'label'] \
            if node is not None and node.role in ('push button', 'toggle button', 'check box') else []
        wrong += [f'{node!r} says {label.name!r}' for label in labels if label.name and plain(label.name) not in plain(node.name)]
    return wrong


def plain(text):
    return re.sub(r'[\W_]+', ' ', text).strip().lower()


def too_small(stops):
    return [f'{stop.place[2]} x {stop.place[3]}: {stop.node!r}' for stop in stops
            if stop.node.role not in PLAIN + WRITTEN and 0 < min(stop.place[2:]) < LEAST_PIXELS]


def out_of_sight(stops):
    """What has the focus while nothing of it is on the screen."""
    return [f'at {stop.place}: {stop.node!r}' for stop in stops
            if stop.place[0] + stop.place[2] <= 0 or stop.place[0] >= display.WIDTH or
            stop.place[1] + stop.place[3] <= 0 or stop.place[1] >= display.HEIGHT]


def unseen(stops):
    """What looks the same with the focus and without."""
    return [f'focus is not seen: {stop.node!r}' for stop in stops if not stop.is_seen]


def go(number):
    def do(program):
        key(f'ctrl+{number}')
        program.settle()
    return do


def part_of_contract(name):
    def do(program):
        key('ctrl+9')
        program.settle()
        program.press(program.wait(program.words(name)), *program.find(program.words(name)))
        program.settle()
    return do


def help_window(program):
    key('F1')
    program.wait_window(program.words('Help'))
    program.settle()


def decisions(program):
    """The page of all decisions, with one of them."""
    key('ctrl+d')
    program.wait_focus(program.words('What was decided? (Enter writes it down)'))
    write('We beginnen in mei')
    key('Return')
    program.wait_gone(program.words('What was decided? (Enter writes it down)'))
    name = re.compile('^' + re.escape(program.words('Decisions')) + ', ')
    program.press(program.wait(name))
    program.settle()


def session_begin(program):
    key('ctrl+b')
    program.wait(program.words('Who is here?'))
    program.settle()


def session_runs(program):
    """A session that is going on, with what is beside the page of the chair."""
    session_begin(program)
    key('1', 'Return')
    program.wait(re.compile(program.words('session since %s').split('%s')[0]))
    key('ctrl+2', 'F2')
    program.settle()


def session_end(program):
    session_runs(program)
    key('ctrl+b')
    program.wait(program.words('Date of the next session'))
    program.settle()


def parking(program):
    key('F3')
    program.wait_focus(program.words('Another thing for later… (Enter adds it)'))
    write('De huur van het pand')
    key('Return')
    program.settle()


def vote_plan(program):
    go(2)(program)
    key('ctrl+t')
    program.wait_focus(program.words('Question to the room'))
    program.settle()


def vote_count(program):
    vote_plan(program)
    key('Return')
    program.settle()


def room(program):
    go(3)(program)
    key('F11')
    program.wait_window('Trechter')
    program.settle()


PAGES = {
    'preparation': go(1), 'challenge': go(2), 'direction': go(3), 'partner': go(4), 'agreement': go(5), 'logbook': go(6),
    'advice': go(7), 'matrix': go(8),
    'contract-dates': part_of_contract('Dates'), 'contract-choices': part_of_contract('Choices'),
    'contract-money': part_of_contract('Money'), 'contract-monitoring': part_of_contract('Monitoring'),
    'contract-business-case': part_of_contract('Business case'), 'help': help_window,
    'decisions': decisions, 'session-begin': session_begin, 'session-runs': session_runs, 'session-end': session_end,
    'parking': parking, 'vote-plan': vote_plan, 'vote-count': vote_count, 'room': room,
}

# One of each kind; more arguments on the command line name others, "all" is all.
USUAL = ('challenge', 'direction', 'matrix', 'contract-dates', 'advice', 'help', 'decisions', 'session-begin', 'session-end', 'vote-count')
CHOSEN = tuple(PAGES) if 'all' in sys.argv[2:] else tuple(sys.argv[2:]) or USUAL


def prefer(program, **settings):
    """What the user prefers in all programs, as a desktop would tell GTK."""
    path = program.home.path / 'config/gtk-4.0/settings.ini'
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'{name.replace("_", "-")}={value}' for name, value in settings.items()]
    path.write_text('[Settings]\n' + '\n'.join(lines) + '\n', encoding='utf-8')


def open_example(program):
    program.start('--example', EXAMPLE)
    program.wait(program.words('Logbook'), 'push button')
    program.settle()


@tap.cases('by-keyboard', {name: name for name in CHOSEN})
def by_keyboard(name):
    with Program(sys.argv[1]) as program:
        prefer(program, gtk_enable_animations=0, gtk_cursor_blink=0)
        open_example(program)
        PAGES[name](program)
        stops = Keyboard(program).round()
        found = (nameless(stops) + same_names(program, stops) + other_label(program, stops) + too_small(stops) + out_of_sight(stops) +
                 unseen(stops))
        tap.equal(found, [], f'of {len(stops)} stops')


def cut_off(program):
    """Controls that stick out of the window to the right. What was never laid out has no size; what scrolls is reached."""
    nodes = program.look()
    scrolled = {node.path for pane in nodes if pane.role == 'scroll pane' for node in program.below(pane, nodes)[1:]}
    wrong = []
    for node in nodes:
        left, _, width, _ = program.extents(node) if node.is_interactive and node.path not in scrolled else (0, 0, 0, 0)
        if width > 0 and left + width > display.WIDTH:
            wrong.append(f'{node!r} from {left} to {left + width}')
    return wrong


@tap.case
def text_scaled_by_the_system_cuts_nothing_off():
    with Program(sys.argv[1]) as program:
        prefer(program, gtk_xft_dpi=2 * 96 * 1024)
        open_example(program)
        for name in list(PAGES)[:8]:
            PAGES[name](program)
            tap.equal(cut_off(program), [], f'{name} with the type of the system at 200 percent: cut off')
        program.close()


@tap.case
def high_contrast_shows_every_page():
    with Program(sys.argv[1], environment={'ADW_DEBUG_HIGH_CONTRAST': '1'}) as program:
        prefer(program, gtk_enable_animations=0)
        open_example(program)
        stops = []
        for name in ('challenge', 'matrix'):
            PAGES[name](program)
            stops += Keyboard(program).round()
        tap.equal(unseen(stops), [], f'of {len(stops)} stops')


if __name__ == '__main__':
    main(tap, 'at/accessible')
