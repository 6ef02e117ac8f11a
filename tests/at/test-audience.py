# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The window for the room: nothing private in it, capture, undo, freeze and blank, with nothing but keys."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

TITLE = 'Samen in Noord'
ROOM = 'Trechter'
SECRET = 'Vertrouwelijk'
PAGES = {1: 'preparation', 2: 'challenge', 3: 'direction', 4: 'partner', 5: 'agreement', 8: 'matrix', 9: 'contract'}


def project(folder):
    """The sound example, with something of the chair's own in places where the chair would put it."""
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE, purpose=SECRET)
    for session in data['sessions']:
        session['notes'] = SECRET
    for provider in data['providers']:
        provider['note'] = SECRET
    data['signals'] = []
    path = folder / f'{SECRET}.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def question(page):
    return json.loads((SOURCE / f'data/guidance/{page}.json').read_text(encoding='utf-8'))['question']['nl']


def stored(program):
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'room', out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def signals(program):
    return [(signal['text'], signal.get('side')) for signal in stored(program).get('signals', [])]


def seen(program):
    """All that is written in the window for the room."""
    nodes = program.look()
    room = [node for node in program.windows() if node.name == ROOM]
    return '\n'.join(node.name for window in room for node in program.below(window, nodes))


def wait_seen(program, text):
    until(lambda: text in seen(program), lambda: f'the room does not see {text!r} but {seen(program)!r}')


def open_room(program):
    program.cli('library', 'import', project(program.home.path))
    program.start()
    program.tab_to(re.compile(TITLE), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')
    key('F11')
    program.wait_window(ROOM)


@tap.case
def the_room_sees_every_page_and_nothing_private():
    with Program(sys.argv[1]) as program:
        open_room(program)
        for number, page in PAGES.items():
            key(f'ctrl+{number}')
            wait_seen(program, question(page))
            if SECRET in seen(program):
                raise AssertionError(f'{page} shows the room what is private')
        key('Escape')
        program.wait_window(TITLE)
        until(lambda: not seen(program), 'the window for the room does not go')
        program.close()


@tap.case
def three_signals_and_one_taken_back():
    with Program(sys.argv[1]) as program:
        open_room(program)
        key('ctrl+2')
        wait_seen(program, question('challenge'))
        key('alt+s')
        for text in ('Een', 'i: Twee', 'Drie'):
            write(text)
            key('Return')
            wait_seen(program, text.split(': ')[-1])
        tap.equal(signals(program), [('Een', 'provider'), ('Twee', 'residents'), ('Drie', 'provider')], 'signals')
        key('ctrl+z')
        until(lambda: len(signals(program)) == 2, 'nothing was taken back')
        wait_seen(program, program.words('Undone: %s').split('%s', maxsplit=1)[0].strip())
        program.close()


@tap.case
def frozen_and_blank():
    with Program(sys.argv[1]) as program:
        open_room(program)
        key('ctrl+3')
        wait_seen(program, question('direction'))
        key('F7')
        key('ctrl+4')
        program.wait(program.words('Frozen: the room keeps seeing this'))
        wait_seen(program, question('direction'))
        if question('partner') in seen(program):
            raise AssertionError('the room sees the page of the chair')
        key('F7')
        wait_seen(program, question('partner'))
        key('F8')
        wait_seen(program, program.words('An empty screen'))
        if question('partner') in seen(program):
            raise AssertionError('the screen is not empty')
        key('b')
        wait_seen(program, question('partner'))
        key('F11')
        program.wait_window(TITLE)
        program.close()


@tap.case
def one_screen_is_enough_to_work_from():
    with Program(sys.argv[1]) as program:
        open_room(program)
        key('ctrl+3', 'ctrl+Down')
        program.wait_focus(program.words('An argument… (Enter adds it, Alt with + or - before it)'))
        key('alt+minus')
        write('Kost veel tijd')
        key('Return')
        wait_seen(program, 'Kost veel tijd')
        tap.equal([one['kind'] for one in stored(program)['arguments'] if one['text'] == 'Kost veel tijd'], ['con'], 'arguments')
        # what needs more than a line is done in the window of the chair
        key('ctrl+b')
        program.wait_window(TITLE)
        program.wait(program.words('Who is here?'))
        key('Escape')
        program.wait_gone(program.words('Who is here?'))
        key('F11')
        program.wait_window(ROOM)
        key('ctrl+t')
        program.wait_window(TITLE)
        program.wait_focus(program.words('Question to the room'))
        program.close()


if __name__ == '__main__':
    main(tap, 'audience')
