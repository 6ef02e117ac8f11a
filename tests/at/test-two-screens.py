# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Two screens: the window for the room goes to the one that the chair does not work on, and each screen has a size of everything of its
own."""

import json
import pathlib
import re
import subprocess
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import display  # noqa: E402
import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, xdotool  # noqa: E402

TITLE, ROOM = 'Samen in Noord', 'Trechter'
QUESTION = json.loads((SOURCE / 'data/guidance/preparation.json').read_text(encoding='utf-8'))['question']['nl']
MONITORS = pathlib.Path(sys.argv[2]).resolve()  # the module that tells GTK of both screens
LEFT, RIGHT = (0, 0, 1280, 800), (1280, 0, 1920, 1080)

# Seconds until a program knows on which screen its window is, after the window is there: nothing else tells.
HEARING = 1.5


def two_screens():
    screens = display.Screens()
    screens.plug('LEFT', *LEFT, is_first=True)
    screens.plug('RIGHT', *RIGHT)
    return screens


def program_here():
    return Program(sys.argv[1], environment={'LD_PRELOAD': str(MONITORS)})


def open_project(program):
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE)
    path = program.home.path / 'room.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    program.cli('library', 'import', path)
    program.start()
    program.tab_to(re.compile(TITLE), 'table cell')
    key('Return')
    program.wait_window(TITLE)
    program.wait(program.words('Logbook'), 'push button')


def windows_of(title):
    result = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'], capture_output=True, text=True, check=False)
    return result.stdout.split()


def window_of(title):
    return until(lambda: windows_of(title), f'there is no window {title}')[0]


def place(window):
    found = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', window).split() if '=' in line)
    return tuple(int(found[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT'))


def is_on(window, screen):
    x, y, width, height = place(window)
    return screen[0] <= x + width / 2 < screen[0] + screen[2] and screen[1] <= y + height / 2 < screen[1] + screen[3]


def move_to(window, screen):
    xdotool('windowmove', window, screen[0] + 40, screen[1] + 40)
    until(lambda: is_on(window, screen), lambda: f'the window does not move but stays at {place(window)}')
    time.sleep(HEARING)


def size_of_type(program):
    """How high the question of the page is. The page has the same name, and is as high as its window."""
    program.wait(QUESTION)
    return min(program.extents(node)[3] for node in program.find(QUESTION))


def size_at_rest(program):
    """What the type comes to: keys that were typed ahead go on making it larger for a while."""
    seen = []
    until(lambda: seen.append(size_of_type(program)) or time.sleep(0.4) or seen[-3:] == seen[-1:] * 3, lambda: f'no rest: {seen}')
    return seen[-1]


def wait_size(program, expected, what):
    until(lambda: size_of_type(program) == expected, lambda: f'{what}: {size_of_type(program)} pixels, not {expected}')


@tap.case
def the_room_goes_to_the_other_screen():
    with program_here() as program:
        open_project(program)
        chair = window_of(TITLE)
        for chairs, rooms in ((LEFT, RIGHT), (RIGHT, LEFT)):
            move_to(chair, chairs)
            xdotool('windowactivate', '--sync', chair)
            key('F11')
            room = window_of(ROOM)
            until(lambda: place(room) == rooms, lambda: f'the window for the room is at {place(room)}, not {rooms}')
            tap.equal(is_on(chair, chairs), True, 'the chair stays')
            # the chair goes on working where it was
            program.wait_window(TITLE)
            key('ctrl+2')
            program.wait_page(2)
            key('F11')
            until(lambda: not windows_of(ROOM), 'the window for the room does not go')
            program.wait_window(TITLE)
        program.close()


@tap.case
def each_screen_keeps_its_size():
    with program_here() as program:
        open_project(program)
        chair = window_of(TITLE)
        move_to(chair, LEFT)
        usual = size_at_rest(program)
        move_to(chair, RIGHT)
        key('ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus')
        until(lambda: size_of_type(program) > usual, 'nothing becomes larger')
        large = size_at_rest(program)
        move_to(chair, LEFT)
        key('ctrl+0')
        wait_size(program, usual, 'on the left')
        move_to(chair, RIGHT)
        wait_size(program, large, 'on the right')
        move_to(chair, LEFT)
        wait_size(program, usual, 'on the left again')
        # the wheel as well
        xdotool('mousemove', LEFT[0] + 700, LEFT[1] + 400, 'keydown', 'ctrl', 'click', 4, 'click', 4, 'click', 4, 'keyup', 'ctrl')
        until(lambda: size_of_type(program) > usual, 'the wheel does not make anything larger')
        xdotool('keydown', 'ctrl', 'click', 5, 'click', 5, 'click', 5, 'keyup', 'ctrl')
        wait_size(program, usual, 'after the wheel')
        program.close()
        # and after a restart
        program.start()
        program.tab_to(re.compile(TITLE), 'table cell')
        key('Return')
        program.wait_window(TITLE)
        chair = window_of(TITLE)
        move_to(chair, RIGHT)
        wait_size(program, large, 'on the right after a restart')
        program.close()


if __name__ == '__main__':
    main(tap, 'two-screens', size=(LEFT[2] + RIGHT[2], RIGHT[3]), before=two_screens)
