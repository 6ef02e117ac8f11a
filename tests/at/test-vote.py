# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A vote in the real window: twelve people about eight signals by the number keys, with a break in the middle, a result that puts the
list in order, and the way back."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

PAGE = 'ctrl+2'
N_SIGNALS, N_PEOPLE = 8, 12
SIDES = ('municipality', 'provider')
# what each side gives the signals: they lie furthest apart on the fourth, and the sixth has most votes
HANDS = ((1, 2, 3, 6, 2, 5, 0, 4), (1, 3, 3, 0, 2, 6, 1, 4))
MOST_KEYS = 60


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
        'project': {'id': 'vote', 'title': 'Together', 'municipality': 'Veendam'},
        'organisations': [{'id': side, 'name': side, 'side': side} for side in SIDES],
        'participants': [{'id': f'p{i}', 'role': f'Role {i}', 'organisation': SIDES[i // (N_PEOPLE // 2)]} for i in range(N_PEOPLE)],
        'signals': [{'id': f's{i}', 'text': f'Signal {i}'} for i in range(N_SIGNALS)],
    }
    path = folder / 'vote.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def stored(program):
    """The project as it is on disk."""
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'vote', out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def order(program):
    return ''.join(signal['id'][1:] for signal in stored(program)['signals'])


def wait_counted(program, n):
    until(lambda: len(stored(program).get('ballots', [])) == n, lambda: f'{len(stored(program).get("ballots", []))} counted, not {n}')


def open_page(program):
    program.start()
    program.tab_to(re.compile('Together'), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')
    key(PAGE)
    program.wait(program.words('Another signal… (Enter adds it)'))
    program.settle()


def keys_of(rows):
    return ''.join(f'{HANDS[0][row]}{HANDS[1][row]}' for row in rows)


@tap.case
def twelve_people_about_eight_signals():
    keyboard = Keyboard()
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        open_page(program)
        keyboard.press('ctrl+t')
        program.wait_focus(program.words('Question to the room'))
        keyboard.press('Return')
        program.wait_focus(re.compile('A  Signal 0, '))
        keyboard.type(keys_of(range(4)))
        wait_counted(program, 8)

        # kept for later: the page is there again, and the program may end
        keyboard.press('Escape')
        program.wait(program.words('Go on with the vote'))
        program.close()
        open_page(program)
        keyboard.press('ctrl+t')
        program.wait_focus(re.compile('E  Signal 4, '))
        keyboard.type(keys_of(range(4, N_SIGNALS)))
        wait_counted(program, 16)
        program.wait_focus(program.words('Reveal (Enter)'))
        keyboard.press('Return')

        # the headline, and the list in the order of the result
        program.wait(re.compile('D  Signal 3'))
        program.wait_focus(program.words('Put the list in this order'))
        tap.equal(order(program), '01234567', 'order before')
        keyboard.press('Return')
        until(lambda: order(program) == '57231406', lambda: f'the order is {order(program)}')
        priorities = {signal['id']: signal.get('priority') for signal in stored(program)['signals']}
        tap.equal([priorities[f's{i}'] for i in (5, 7, 6)], ['high', 'high', 'low'], 'priorities')
        print(f'# {N_SIGNALS} signals by {N_PEOPLE} people on two sides: {keyboard.pressed} keys, with a restart', flush=True)
        if keyboard.pressed > MOST_KEYS:
            raise AssertionError(f'{keyboard.pressed} keys')

        # in front of everybody: not what was meant
        program.wait(program.words('The list stands in this order'))
        key('ctrl+z')
        until(lambda: order(program) == '01234567', lambda: f'the order is {order(program)}')
        program.wait(program.words('Put the list in this order'))
        key('ctrl+z')
        until(lambda: not stored(program)['votes'][0].get('is_revealed'), 'the vote is still revealed')
        program.wait(program.words('Reveal (Enter)'))
        key('ctrl+shift+z', 'ctrl+shift+z')
        until(lambda: order(program) == '57231406', lambda: f'the order is {order(program)}')
        program.close()


@tap.case
def the_room_sees_nothing_before_the_end():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        open_page(program)
        key('ctrl+t')
        program.wait_focus(program.words('Question to the room'))
        key('Return')
        program.wait_focus(re.compile('A  Signal 0, '))
        write(keys_of(range(N_SIGNALS)))
        wait_counted(program, 16)
        key('F11')
        program.wait(re.compile(r'A: Signal 0\nB: Signal 1\n'))
        key('F11')
        program.wait_focus(program.words('Reveal (Enter)'))
        key('Return')
        program.wait_focus(program.words('Put the list in this order'))
        key('F11')
        program.wait(re.compile(r'F: Signal 5, 11\n'))
        program.close()


@tap.case
def a_vote_is_skipped():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path))
        open_page(program)
        key('ctrl+t')
        program.wait_focus(program.words('Question to the room'))
        key('Escape')
        program.wait(program.words('Let people vote…'))
        tap.equal(stored(program).get('votes', []), [], 'votes')
        key('ctrl+t')
        program.wait_focus(program.words('Question to the room'))
        key('Return')
        program.wait_focus(re.compile('A  Signal 0, '))
        program.press(program.wait(program.words('Remove this vote')))
        until(lambda: not stored(program).get('votes'), 'the vote is still there')
        program.wait(program.words('Let people vote…'))
        key('ctrl+z')
        until(lambda: len(stored(program).get('votes', [])) == 1, 'the vote did not come back')
        program.close()


if __name__ == '__main__':
    main(tap, 'vote')
