# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The chair's pane beside the page: it comes with the window for the room, shows a question there, and is changed and taken back by keys."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

TITLE = 'Samen in Noord'
ROOM = 'Trechter'
PARKED = 'De bus rijdt niet meer'


def project(folder):
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE)
    data['parked'] = [{'id': 'later', 'text': PARKED}]
    path = folder / 'in.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def chair(page):
    return json.loads((SOURCE / f'data/guidance/{page}.json').read_text(encoding='utf-8'))['chair']


def notes(program):
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'room', out, '--force')
    return json.loads(out.read_text(encoding='utf-8')).get('chair_notes', [])


def seen(program):
    """All that is written in the window for the room."""
    nodes = program.look()
    room = [node for node in program.windows() if node.name == ROOM]
    return '\n'.join(node.name for window in room for node in program.below(window, nodes))


def wait_seen(program, text):
    until(lambda: text in seen(program), lambda: f'the room does not see {text!r} but {seen(program)!r}')


def wait_read(program, text):
    """Waits for a text of the pane. All is looked at: the notes of one page take the place of those of another, and are as many."""
    return until(lambda: [node for node in program.look(is_thorough=True) if node.name == text], f'{text!r} is not read')[0]


def open_project(program):
    program.cli('library', 'import', project(program.home.path))
    program.start()
    program.tab_to(re.compile(TITLE), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')
    key('ctrl+2')
    program.wait_page(2)


@tap.case
def the_pane_comes_with_the_room_and_stays_out_of_it():
    with Program(sys.argv[1]) as program:
        open_project(program)
        shipped = chair('challenge')
        key('F11')
        program.wait_window(ROOM)
        wait_seen(program, json.loads((SOURCE / 'data/guidance/challenge.json').read_text(encoding='utf-8'))['question']['nl'])
        wait_read(program, shipped['opening']['nl'])
        wait_read(program, PARKED)
        for text in (shipped['opening']['nl'], shipped['pitfalls'][0]['text']['nl'], shipped['questions'][0]['nl'], PARKED):
            if text in seen(program):
                raise AssertionError(f'the room sees {text!r}')
        question = shipped['questions'][3]['nl']
        program.press(wait_read(program, program.words('Show to the room: %s').replace('%s', question)))
        wait_seen(program, question)
        key('ctrl+3')
        wait_seen(program, json.loads((SOURCE / 'data/guidance/direction.json').read_text(encoding='utf-8'))['question']['nl'])
        if question in seen(program):
            raise AssertionError('the question stays when the page changes')
        program.close()


@tap.case
def the_notes_are_changed_and_taken_back_by_keys():
    with Program(sys.argv[1]) as program:
        open_project(program)
        key('F2')
        wait_read(program, chair('challenge')['opening']['nl'])
        program.tab_to(program.words('Change the notes for this page'), 'push button')
        key('Return')
        program.wait_focus(program.words('Opening question'), 'text')
        key('ctrl+a')
        write('Wat houdt u wakker?')
        key('ctrl+Return')
        until(lambda: [note.get('opening') for note in notes(program)] == ['Wat houdt u wakker?'], 'it was not written')
        wait_read(program, 'Wat houdt u wakker?')
        program.wait_focus(program.words('Change the notes for this page'), 'push button')
        key('ctrl+z')
        until(lambda: not notes(program), 'it was not taken back')
        wait_read(program, chair('challenge')['opening']['nl'])
        program.close()


if __name__ == '__main__':
    main(tap, 'chair')
