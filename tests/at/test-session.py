# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A session with nothing but keys: who is here, a decision with dissent, what is agreed, the end with files for everybody."""

import json
import pathlib
import re
import subprocess
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Atspi, Program, key, main, until, write  # noqa: E402

TITLE = 'Samen in Noord'
ROOM = 'Trechter'
DECISION = 'We beginnen in mei'
DISSENT = 'De ouderenraad wil eerst de wachttijd omlaag'


def project(folder):
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE)
    path = folder / 'in.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def stored(program):
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'room', out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def running(program):
    return [session for session in stored(program)['sessions'] if session.get('state') == 'running']


def open_project(program):
    program.cli('library', 'import', project(program.home.path))
    program.start()
    program.tab_to(re.compile(TITLE), 'table cell')
    key('Return')
    program.wait(program.words('Logbook'), 'push button')


def begin(program):
    """The first and the third person are here."""
    key('ctrl+b')
    program.wait(program.words('Who is here?'))
    key('1')
    key('3')
    key('Return')
    until(lambda: running(program), 'no session has begun')


def decide(program, text, dissent=''):
    key('ctrl+d')
    name = program.words('What was decided? (Enter writes it down)')
    # the line was never looked at before, so that GTK does not tell of its focus by itself
    until(lambda: any(node.name == name and node.has(Atspi.StateType.FOCUSED) for node in program.look(is_thorough=True)),
          'the cursor is not in the line')
    write(text)
    if dissent:
        program.tab_to(program.words('Who thought otherwise, and why? (may stay empty)'))
        write(dissent)
    key('Return')
    until(lambda: any(decision['text'] == text for decision in stored(program).get('decisions', [])),
          f'{text!r} is not written down')


@tap.case
def a_session_begins_with_one_key_per_person():
    with Program(sys.argv[1]) as program:
        open_project(program)
        begin(program)
        session = running(program)[0]
        here = [one for one in stored(program)['attendances'] if one['session'] == session['id']]
        tap.equal(len(here), 2)
        program.close()


@tap.case
def the_end_of_a_session_goes_when_its_begin_is_undone():
    with Program(sys.argv[1]) as program:
        open_project(program)
        begin(program)
        key('ctrl+b')
        program.wait(program.words('Files for everybody'))
        key('ctrl+z')
        until(lambda: not running(program), 'the begin is not undone')
        program.wait_gone(program.words('Files for everybody'))
        program.close()


@tap.case
def a_decision_is_written_down_and_the_room_sees_it():
    with Program(sys.argv[1]) as program:
        open_project(program)
        begin(program)
        key('ctrl+3')
        program.settle()
        key('F11')
        program.wait_window(ROOM)
        decide(program, DECISION, DISSENT)
        room = [node for node in program.windows() if node.name == ROOM]
        seen = lambda: '\n'.join(node.name for window in room for node in program.below(window, program.look()))
        until(lambda: DECISION in seen() and DISSENT in seen(), 'the room does not see the decision')
        key('Escape')
        until(lambda: DECISION not in seen(), 'the decision does not go with Escape')
        decision = stored(program)['decisions'][0]
        tap.equal((decision['page'], decision['dissent'], decision['session']),
                  ('direction', DISSENT, running(program)[0]['id']))
        key('Escape')
        program.wait_window(TITLE)
        program.close()


@tap.case
def what_is_agreed_is_locked_and_unlocked_with_one_key():
    with Program(sys.argv[1]) as program:
        open_project(program)
        key('ctrl+3')
        first = stored(program)['directions'][0]
        program.tab_to(re.compile('^' + re.escape(program.words('Agreed: lock %s (Ctrl+K)').split('%s')[0]) + '.*' +
                                  re.escape(first['title'][:20])))
        key('ctrl+k')
        until(lambda: stored(program)['directions'][0].get('is_locked'), 'it is not locked')
        program.wait(program.words('%s, agreed').replace('%s', first['title']), 'list item')
        key('ctrl+k')
        until(lambda: not stored(program)['directions'][0].get('is_locked'), 'it is not unlocked')
        program.close()


@tap.case
def a_session_survives_a_crash():
    with Program(sys.argv[1]) as program:
        open_project(program)
        begin(program)
        decide(program, DECISION)
        before = running(program)[0]['id']
        program.kill()
        program.start()
        program.tab_to(re.compile(TITLE), 'table cell')
        key('Return')
        tap.equal(running(program)[0]['id'], before)
        program.wait(re.compile(program.words('session since %s').split('%s')[0]))
        program.close()


def readable(path):
    """Whether another program can open a file."""
    head = path.read_bytes()[:8]
    if path.suffix == '.pdf':
        return DECISION in subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    if path.suffix == '.png':
        return head == b'\x89PNG\r\n\x1a\n'
    if path.suffix == '.xlsx':
        return head[:2] == b'PK'
    if path.suffix == '.ics':
        return head == b'BEGIN:VC'
    return False  # nothing else: the project itself has what is for the chair alone


@tap.case
def the_end_leaves_files_for_everybody_and_a_next_date():
    with Program(sys.argv[1]) as program:
        folder = program.home.path / 'Voor iedereen'
        folder.mkdir()
        program.environment['TRECHTER_TEST_FILE'] = str(folder)
        open_project(program)
        begin(program)
        decide(program, DECISION, DISSENT)
        key('ctrl+b')
        program.wait(DECISION)
        program.tab_to(program.words('Date of the next session'))
        write('19-01-2035')
        key('Return')
        until(lambda: not running(program), 'the session has not ended')
        tap.equal([one['step'] for one in stored(program)['sessions'] if one['date'] == '2035-01-19'], ['challenge'])
        program.tab_to(program.words('Files for everybody'), 'push button')
        key('Return')
        until(lambda: len([path for path in folder.iterdir() if not path.name.startswith('.')]) == 5, lambda: f'only {sorted(folder.iterdir())}')
        for path in folder.iterdir():
            if not readable(path):
                raise AssertionError(f'{path.name} can not be read')
        key('Escape')
        key('ctrl+6')
        program.wait(re.compile(program.words('Session of %s · %s').split('%s')[0] + '.*'), 'heading')
        program.close()


if __name__ == '__main__':
    main(tap, 'session')
