#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Photographs every page of the program, in Dutch: light, dark, and in high contrast on light and on dark.

No test: somebody looks at the pictures. One program for each theme, two at a time, each in a display of its own. What moves stands
still here (no animation, no cursor that blinks), so that a picture is taken as soon as the screen is at rest.
"""

import argparse
import concurrent.futures
import html
import pathlib
import re
import subprocess
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import display  # noqa: E402
from driver import ACCESSIBLE, ROOT, SOURCE, Program, bus, key, until, write, xdotool  # noqa: E402
from screen import Screen  # noqa: E402

THEMES = {
    'light': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'contrast-dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
AT_ONCE = 2
EMPTY = 'Nieuw traject'
PAGES = {'1-preparation': 1, '2-challenge': 2, '3-direction': 3, '4-partner': 4, '5-agreement': 5, '6-logbook': 6, '7-advice': 7,
         '8-matrix': 8, '9-contract': 9}
TABS = ('choices', 'money', 'monitoring', 'benefits')
ROOM = {'1-preparation': 1, '2-challenge': 2, '3-direction': 3, '4-partner': 4, '5-agreement': 5, '8-matrix': 8, '9-contract': 9}
DECISION = 'We beginnen in mei met een eigen plek van jongeren'


def active_window():
    """Which window has the keyboard; '' while none has."""
    return subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=False).stdout


class Album:
    """Takes the pictures of one theme."""

    def __init__(self, program, options, theme):
        self.program, self.options, self.theme = program, options, theme
        self.screen = Screen()
        xdotool('mousemove', *options.size)  # out of the way: pointing at something changes how it looks
        self.before = b''

    def shoot(self, name, keys=None):
        """Presses keys, and takes a picture as soon as the screen shows something else than before and is at rest; does nothing when
        nobody asked for it."""
        if not self.options.only.search(name):
            return
        if keys:
            key(keys)
            self.screen.wait_change(self.before or self.screen.look(), 3)
        self.before = self.still()
        self.screen.write(self.options.out / f'{name}.{self.theme}.png', self.before)

    def still(self):
        return self.screen.wait_still(lambda: bus().property(self.program.name, ROOT, ACCESSIBLE, 'ChildCount'))

    def start(self):
        """Starts the program, and waits for the first that it draws."""
        before = self.screen.look()
        self.program.start()
        self.screen.wait_change(before, 20)

    def open(self, title):
        """Opens a project from the start page. Nothing here looks through all that is in the window, which takes long: the focus tells
        where it is, and the screen tells what happened."""
        self.program.tab_to(re.compile(re.escape(title)), 'table cell')
        key('Return')
        self.program.wait_window(title)
        self.before = b''

    def pages(self, prefix):
        """All pages of the project that is open, and the parts of its contract."""
        for name, number in PAGES.items():
            self.shoot(f'{prefix}-{name}', f'ctrl+{number}')
        if any(self.options.only.search(f'{prefix}-9-contract-{name}') for name in TABS):
            key('ctrl+9')
            self.still()
            key('Tab')  # from the heading of the page to the first part
        for name in TABS:
            key('Tab')
            self.before = self.still()
            self.shoot(f'{prefix}-9-contract-{name}', 'space')

    def room(self):
        """The window for the room, which covers the screen."""
        key('F11')
        self.program.wait_window('Trechter')
        for name, number in ROOM.items():
            self.shoot(f'room-{name}', f'ctrl+{number}')

    def show(self, name, *keys):
        """As shoot(), but what follows needs the keys, also when nobody asked for the picture."""
        key(*keys)
        self.screen.wait_change(self.before, 3)
        self.before = self.still()
        if self.options.only.search(name):
            self.screen.write(self.options.out / f'{name}.{self.theme}.png', self.before)

    def tab_to(self, msgid, role=None, context=None):
        name = re.escape(self.program.words(msgid, context).split('%', maxsplit=1)[0])
        self.program.tab_to(re.compile('^' + name), role)

    def session(self):
        """What a group does together, from who is here to who gets what."""
        self.show('session-begin', 'ctrl+b')
        self.show('session-runs', *'123456', 'Return')
        self.show('session-chair', 'F2')
        key('F2')
        self.show('session-parking', 'F3')
        key('Escape')
        self.vote()
        self.round()
        self.show('session-decide', 'ctrl+3', 'ctrl+d')
        write(DECISION)
        self.show('session-decided', 'Return')
        self.show('session-page', 'Escape', 'Escape')
        self.tab_to('Decisions', 'push button')
        self.show('session-decisions', 'Return')
        self.show('session-end', 'ctrl+b')
        key('Escape')

    def vote(self):
        key('ctrl+3')
        self.before = self.still()
        self.show('vote-begin', 'ctrl+t')
        self.show('vote-count', 'Return')
        self.show('vote-counted', *'3202110012033021012')
        self.tab_to('Reveal', 'push button')
        self.show('vote-revealed', 'Return')
        key('Escape')

    def round(self):
        key('ctrl+8')
        self.before = self.still()
        self.tab_to('Round', context='matrix view')
        self.show('round-begin', 'space')
        self.tab_to('Start the round', 'push button')
        self.show('round-count', 'Return')
        self.show('round-counted', *'8224819128642718')
        self.tab_to('Reveal', 'push button')
        self.show('round-revealed', 'Return')
        key('Escape')

    def help(self):
        self.show('help', 'F1')
        key('Escape')
        self.before = self.still()

    def dialogs(self):
        for name, keys in (('preferences', 'ctrl+comma'), ('shortcuts', 'ctrl+question'), ('new-project', 'ctrl+n')):
            window = active_window()
            key(keys)
            until(lambda: active_window() != window, f'{keys} opens no window')  # pylint: disable=cell-var-from-loop
            self.screen.wait_change(self.before, 3)
            self.shoot(name)
            key('Escape')
            until(lambda: active_window() == window, f'{name} does not close')  # pylint: disable=cell-var-from-loop
            self.before = self.still()


def settle_settings(home, options):
    """A program that stands still, in a window of the size of the screen."""
    width, height = options.size
    places = {
        'config/gtk-4.0/settings.ini': '[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\ngtk-font-name=Cantarell 11\n',
        'config/glib-2.0/settings/keyfile': f'[nl/trechter/Trechter]\nwindow-width={width}\nwindow-height={height}\n'
                                            f'zoom={options.zoom}\n',
    }
    for name, text in places.items():
        path = home.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


def photograph(options, theme):
    """All pictures of a theme, within its display."""
    home = display.Home()
    settle_settings(home, options)
    program = Program(options.prefix, home, THEMES[theme])
    try:
        album = Album(program, options, theme)
        album.start()
        album.shoot('start-empty')
        program.kill()
        empty = home.path / 'empty.trechter'
        program.cli('new', empty, '--title', EMPTY)
        for path in (*sorted((SOURCE / 'data/examples').glob('*.trechter')), empty):
            program.cli('library', 'import', path)
        album.start()
        album.shoot('start')
        album.dialogs()
        album.open(EMPTY)
        album.pages('empty')
        key('alt+Left')
        album.screen.wait_change(album.before, 3)
        album.open(options.example)
        album.pages('example')
        album.help()
        album.session()
        album.room()
    finally:
        program.kill()
        home.remove()


def write_index(options, themes):
    """A page with all pictures side by side."""
    names = sorted({path.name.split('.')[0] for path in options.out.glob('*.*.png')})
    rows = []
    for name in names:
        cells = ''.join(f'<td><a href="{name}.{theme}.png"><img loading="lazy" src="{name}.{theme}.png" alt="{name}, {theme}"></a></td>'
                        for theme in themes)
        rows.append(f'<tr id="{html.escape(name)}"><th>{html.escape(name)}</th>{cells}</tr>')
    heads = ''.join(f'<th>{theme}</th>' for theme in themes)
    (options.out / 'index.html').write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page of Trechter</title>'
        '<style>body{font:15px sans-serif;margin:1em}table{border-spacing:8px}img{width:100%;border:1px solid #999}'
        f'th{{text-align:left;vertical-align:top;white-space:nowrap}}td{{width:{100 // len(themes)}%}}</style>'
        f'<h1>Every page of Trechter</h1><table><tr><th></th>{heads}</tr>{"".join(rows)}</table></html>\n', encoding='utf-8')


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--prefix', type=pathlib.Path, required=True, help='where the program is installed')
    parser.add_argument('--out', type=pathlib.Path, default=SOURCE / 'out/pictures', help='folder for the pictures')
    parser.add_argument('--size', default='1280x800', help='of the screen, %(default)s')
    parser.add_argument('--zoom', type=int, default=100, help='size of text in percent')
    parser.add_argument('--themes', default=','.join(THEMES), help='which themes: %(default)s')
    parser.add_argument('--example', default='Jongerenwerk in de wijk', help='title of the example that is photographed')
    parser.add_argument('--only', default='', help='pattern of the names of the pictures to write')
    parser.add_argument('--inside', help=argparse.SUPPRESS)  # the theme of a display of its own
    options = parser.parse_args()
    options.prefix, options.out = options.prefix.resolve(), options.out.resolve()
    options.size = tuple(int(part) for part in options.size.split('x'))
    options.only = re.compile(options.only)
    return options


def main():
    options = read_options()
    if options.inside:
        display.inside(options.size, has_file=True)
        photograph(options, options.inside)
        return 0

    began = time.monotonic()
    themes = options.themes.split(',')
    options.out.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        statuses = list(pool.map(lambda theme: subprocess.call([sys.executable, *sys.argv, '--inside', theme]), themes))
    write_index(options, themes)
    print(f'{len(list(options.out.glob("*.png")))} pictures in {time.monotonic() - began:.0f} seconds: {options.out}/index.html')
    return max(statuses)


if __name__ == '__main__':
    sys.exit(main())
