# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""At the speed of talk, in front of the room: twenty signals, what was said before, a correction, what is for later, and the time."""

import json
import pathlib
import re
import sqlite3
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

TITLE = 'Samen in Noord'
ROOM = 'Trechter'
SESSION = 'now'
SIDES = {'g': 'municipality', 's': 'provider', 'i': 'residents', 'p': 'partners'}
SIGNALS = [
    ('g', ['Jongeren verlaten school', 'Veel overlast', 'Lege winkels', 'Dure huren', 'Weinig bussen']),
    ('s', ['Meer zware zorg', 'Stressklachten', 'Wachttijd loopt op', 'Schulden', 'Eenzaamheid', 'Weinig vrijwilligers']),
    ('i', ['Niets te doen', 'Geen plek binnen', 'Donkere straten', 'Niemand luistert', 'De hal is dicht']),
    ('p', ['Verzuim stijgt', 'Sport krimpt', 'Wijkagent weg', 'Huisarts vol']),
]


def project(folder, **more):
    """The sound example without signals, in the middle of a session with twenty minutes for the challenge."""
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE)
    data['signals'] = []
    data['sessions'].append({'id': SESSION, 'date': '2026-11-26', 'state': 'running', 'notes': 'Vertrouwelijk'})
    data['time_boxes'] = [{'id': 'box', 'session': SESSION, 'page': 'challenge', 'minutes': 20}]
    data.update(more)
    path = folder / 'capture.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def stored(program):
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'room', out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def signals(program):
    return [(signal['text'], signal.get('side')) for signal in stored(program).get('signals', [])]


def seen(program):
    nodes = program.look()
    room = [node for node in program.windows() if node.name == ROOM]
    return '\n'.join(f'{node.name}\n{node.description}' for window in room for node in program.below(window, nodes))


def wait_seen(program, text):
    until(lambda: text in seen(program), lambda: f'the room does not see {text!r} but {seen(program)!r}')


def open_project(program):
    program.start()
    program.tab_to(re.compile(TITLE), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')


def open_room(program, **more):
    program.cli('library', 'import', project(program.home.path, **more))
    open_project(program)
    key('F11')
    program.wait_window(ROOM)
    key('ctrl+2')
    wait_seen(program, program.words('Another signal… (Enter adds it)'))


def seconds(program, part):
    with sqlite3.connect(program.library) as library:
        row = library.execute('SELECT seconds FROM clock WHERE session_id = ? AND part = ?', (SESSION, part)).fetchone()
    return row[0] if row else 0


@tap.case
def twenty_signals_cost_their_letters_one_enter_each_and_one_key_for_the_side():
    presses = 0
    with Program(sys.argv[1]) as program:
        open_room(program)
        for side, texts in SIGNALS:
            key(f'alt+{side}')
            presses += 1
            for text in texts:
                write(text)
                key('Return')
                presses += len(text) + 1
        wanted = [(text, SIDES[side]) for side, texts in SIGNALS for text in texts]
        until(lambda: len(signals(program)) == len(wanted), lambda: f'there are {signals(program)}')
        tap.equal(signals(program), wanted, 'signals')
        letters = sum(len(text) for text, _ in wanted)
        tap.equal(presses, letters + 20 + 4, 'keys')
        print(f'# {presses} keys: {letters} letters, 20 times Enter, 4 for the side', flush=True)
        wait_seen(program, 'Huisarts vol')
        program.close()


@tap.case
def said_before_corrected_and_for_later():
    with Program(sys.argv[1]) as program:
        open_room(program)
        for text in ('School dicht', 'Drukte bij de balei'):
            write(text)
            key('Return')
            wait_seen(program, text)
        key('Up')
        wait_seen(program, program.words('Correcting the last one: Enter keeps the change, Esc leaves it'))
        key('BackSpace')
        write('e')
        key('Return')
        wait_seen(program, 'Drukte bij de balee')
        key('Up', 'Escape')
        write('Scholen dicht')
        wait_seen(program, program.words('Much like what is there: “%s”') % 'School dicht')
        key('ctrl+Return')
        wait_seen(program, program.words('Kept for later: “%s”') % 'Scholen dicht')
        key('F3')
        wait_seen(program, program.words('For later… (Enter keeps it, F3 goes back)'))
        write('i: Wie betaalt de hal')
        key('Return', 'Escape')
        wait_seen(program, program.words('Another signal… (Enter adds it)'))
        tap.equal(signals(program), [('School dicht', None), ('Drukte bij de balee', None)], 'signals')
        tap.equal([(item['text'], item.get('side'), item.get('page'), item.get('session')) for item in stored(program)['parked']],
                  [('Scholen dicht', None, 'challenge', SESSION), ('Wie betaalt de hal', 'residents', 'challenge', SESSION)], 'parked')
        program.close()


@tap.case
def undo_in_front_of_the_room_says_what_it_undid():
    with Program(sys.argv[1]) as program:
        open_room(program)
        write('Te veel papier')
        key('Return')
        wait_seen(program, 'Te veel papier')
        key('ctrl+z')
        wait_seen(program, program.words('Undone: %s') % (program.words('%s: added') % f'{program.words("Signal")} “Te veel papier”'))
        key('F5')
        until(lambda: stored(program)['time_boxes'][0]['minutes'] == 25, 'there are no five minutes more')
        key('ctrl+z')
        wait_seen(program, program.words('Undone: %s') % program.words('Part of a session'))
        tap.equal(stored(program)['time_boxes'][0]['minutes'], 20, 'minutes')
        program.close()


@tap.case
def the_time_runs_in_sight_and_survives_a_kill():
    with Program(sys.argv[1]) as program:
        open_room(program)
        wait_seen(program, program.words.catalogue.ngettext('%u minute left', '%u minutes left', 19) % 19)
        began = time.monotonic()
        until(lambda: seconds(program, 'challenge') >= 10, 'nothing is kept')
        program.kill()
        ran = time.monotonic() - began
        kept = seconds(program, 'challenge')
        if not ran - 15 <= kept <= ran + 30:
            raise AssertionError(f'{kept} seconds were kept of {ran:.0f}')
        open_project(program)
        key('ctrl+2')
        until(lambda: seconds(program, 'challenge') >= kept + 10, 'the time does not go on')
        program.close()


@tap.case
def what_is_left_opens_on_a_key():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', project(program.home.path, parked=[{'id': 'old', 'text': 'Vervoer in de avond'}]))
        open_project(program)
        key('F3')
        program.wait(program.words('Another thing for later… (Enter adds it)'))
        program.wait('Vervoer in de avond')
        write('Nog een punt')
        key('Return')
        until(lambda: len(stored(program)['parked']) == 2, 'nothing was added')
        key('F3')
        program.wait_gone(program.words('Another thing for later… (Enter adds it)'))
        program.close()


if __name__ == '__main__':
    main(tap, 'capture')
