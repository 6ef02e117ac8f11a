# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A round in the real window: eight directions by twelve people, typed in as fast as the keyboard goes, with a break in the middle."""

import json
import pathlib
import re
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

PAGE = 'ctrl+8'
N_DIRECTIONS, N_PEOPLE = 8, 12
SIDES = ('municipality', 'provider')
APART = 2  # the direction on which the two sides lie far apart


class Keyboard:
    """Counts what is pressed."""

    def __init__(self):
        self.pressed = 0

    def press(self, *combinations):
        key(*combinations)
        self.pressed += len(combinations)

    def type(self, text):
        write(text)
        self.pressed += len(text)


def project(folder):
    example = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data = {
        'format': example['format'], 'version': example['version'],
        'project': {'id': 'round', 'title': 'Together', 'municipality': 'Veendam'},
        'organisations': [{'id': side, 'name': side, 'side': side} for side in SIDES],
        'participants': [{'id': f'p{i}', 'role': f'Role {i}', 'organisation': SIDES[i // (N_PEOPLE // 2)]} for i in range(N_PEOPLE)],
        'directions': [{'id': f'd{i}', 'title': f'Direction {i}'} for i in range(N_DIRECTIONS)],
    }
    path = folder / 'round.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def stored(program):
    """The placements and rounds as they are on disk."""
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'round', out, '--force')
    data = json.loads(out.read_text(encoding='utf-8'))
    return data.get('placements', []), data.get('rounds', [])


def n_filled(program):
    return sum(1 for placement in stored(program)[0] if placement.get('date'))


def wait_filled(program, n):
    until(lambda: n_filled(program) == n, lambda: f'{n_filled(program)} are filled in, not {n}')


def open_project(program):
    program.start()
    program.tab_to(re.compile('Together'), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')
    key(PAGE)
    program.press(program.wait(program.words('Round', 'matrix view')))
    program.settle()


def start_round(program):
    open_project(program)
    program.press(program.wait(program.words('Start the round')))
    program.wait_focus(re.compile('Direction 0, .*1 Role 0'))


def sheet_of(person):
    """What somebody answers: the sides agree on all directions but one."""
    return ['82' if direction != APART or person < N_PEOPLE // 2 else '24' for direction in range(N_DIRECTIONS)]


def cells(program):
    """What a screen reader hears of the grid."""
    return [node.name for node in program.look() if node.role == 'table cell' and 'Direction' in node.name]


@tap.case
def ninety_six_answers_with_a_break_and_back():
    keyboard = Keyboard()
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        start_round(program)
        began = time.monotonic()
        for person in range(N_PEOPLE // 2):
            keyboard.type(''.join(sheet_of(person)))
        wait_filled(program, 48)
        seconds = time.monotonic() - began

        # nothing of it can be seen or heard, and it stays hidden where it could count
        heard = cells(program)
        tap.equal(len(heard), 96, 'places in the grid')
        tap.equal(sum(program.words('filled in') in name for name in heard), 48, 'places that are filled in')
        if any(re.search(r'control \d|controle \d', name) for name in heard):
            raise AssertionError('a place tells what was typed')
        keyboard.press('Escape')
        program.wait_gone(heard[0])
        program.close()

        # after a restart it goes on at the next place
        open_project(program)
        program.press(program.wait(program.words('Go on filling in')))
        program.wait_focus(re.compile('Direction 0, .*1 Role 6'))
        began = time.monotonic()
        for person in range(N_PEOPLE // 2, N_PEOPLE):
            keyboard.type(''.join(sheet_of(person)))
        wait_filled(program, 96)
        seconds += time.monotonic() - began
        program.wait_focus(program.words('Reveal (Enter)'))
        keyboard.press('Return')

        # the headline: the direction on which the sides lie apart, and what to talk about
        program.wait(program.words('Here municipality and social work see it differently'))
        program.wait(f'Direction {APART}')
        program.wait(program.words('Who carries out the activities that decide on the effect?'))
        placements, rounds = stored(program)
        tap.equal([one['is_revealed'] for one in rounds], [True], 'rounds that are revealed')
        tap.equal(len(placements), 96, 'placements')
        print(f'# {N_DIRECTIONS} directions by {N_PEOPLE} people: {keyboard.pressed} keys, {seconds:.1f} s of typing', flush=True)
        if keyboard.pressed > 2 * N_DIRECTIONS * N_PEOPLE + 5:
            raise AssertionError(f'{keyboard.pressed} keys')

        # in front of everybody: not what was meant
        key('ctrl+z')
        until(lambda: not stored(program)[1][0].get('is_revealed'), 'the round is still revealed')
        program.wait_gone(program.words('Here municipality and social work see it differently'))
        tap.equal(len(cells(program)), 96, 'places in the grid again')
        key('ctrl+shift+z')
        program.wait(program.words('Show on the matrix'))
        until(lambda: stored(program)[1][0].get('is_revealed'), 'the round is not revealed again')
        program.press(program.wait(program.words('Show on the matrix')))
        program.wait_gone(program.words('Show on the matrix'))
        program.close()


@tap.case
def a_slip_is_corrected():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        start_round(program)
        write('82')
        wait_filled(program, 1)
        key('BackSpace')
        wait_filled(program, 0)
        program.wait_focus(re.compile('Direction 0, .*1 Role 0'))
        write('370')
        wait_filled(program, 2)
        key('ctrl+z')
        wait_filled(program, 1)
        program.wait_focus(re.compile('Direction 1, .*1 Role 0'))
        write('9')
        key('Escape')  # half of an entry goes, and the round stays
        key('Down', 'Right')
        program.wait_focus(re.compile('Direction 2, .*2 Role 1'))
        write('91')
        wait_filled(program, 2)
        program.close()


@tap.case
def the_project_goes_while_a_round_is_open():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        start_round(program)
        program.cli('library', 'delete', 'round')
        program.wait(program.words('The project can no longer be read'))
        key('Escape')
        program.wait_gone(program.words('The project can no longer be read'))
        # not an empty window: the start page can be used
        program.tab_to(re.compile(program.words('New project')), 'push button')
        program.close()


@tap.case
def the_questions_by_key():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        open_project(program)
        program.press(program.wait(program.words('Start the questions')))
        program.wait_focus(program.words('If we do this well, how sure is it that the effect comes?'))
        write('115111555555')
        program.wait(program.words('Where this comes to'))
        placements = stored(program)[0]
        tap.equal(len(placements), 1, 'placements')
        key('Escape')
        program.wait_gone(program.words('Where this comes to'))
        program.close()


if __name__ == '__main__':
    main(tap, 'round')
