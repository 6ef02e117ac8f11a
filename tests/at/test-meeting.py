# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""One meeting of twelve people from start to end, as a chair would do it with nothing but keys: the chair's window on one
screen, that for the room on the other. At every stage what the room sees is checked for private texts, and a picture is made
of both where TRECHTER_TEST_PICTURES names a folder. The keys are counted."""

import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import display  # noqa: E402
import meeting  # noqa: E402
import tap  # noqa: E402
from driver import Atspi, Program, key, main, pressed, until, write, xdotool  # noqa: E402

ROOM = 'Trechter'
PATIENT = 90  # seconds, for what was typed ahead of a machine that does much else
MONITORS = pathlib.Path(sys.argv[2]).resolve()  # the module that tells GTK of both screens
LEFT, RIGHT = (0, 0, 1280, 800), (1280, 0, 1920, 1080)
SIGNALS = [
    ('g', ['Jongeren verlaten school', 'Veel overlast', 'Lege winkels', 'Dure huren', 'Weinig bussen']),
    ('s', ['Meer zware zorg', 'Stressklachten', 'Wachttijd loopt op', 'Schulden', 'Eenzaamheid', 'Weinig vrijwilligers']),
    ('i', ['Niets te doen', 'Geen plek binnen', 'Donkere straten', 'Niemand luistert', 'De hal is dicht']),
    ('p', ['Verzuim stijgt', 'Sport krimpt', 'Wijkagent weg', 'Huisarts vol']),
]
# hands of each of the four sides, for each direction
HANDS = ['4422', '1311', '2011', '0310', '1102', '3321', '2012', '0100']
# what is typed, and the KPI that it finds first
KPIS = {'rondkomen': 'RIVM:MoeiteMetRondkomen', 'klachten': 'RIVM:PsychischeKlachten',
        'voorzieningen voor j': 'VM:VoorzieningenVoorJongeren', 'wachttijd': 'EIG-103', 'bezoeken': 'EIG-306',
        'actieve vr': 'EIG-307', 'unieke deel': 'EIG-305', 'geldzaken': 'EIG-601', 'naar school': 'EIG-701', 'verhalen': 'EIG-1001'}
DECISION = 'We beginnen in mei met een eigen plek van jongeren'
DISSENT = 'De wijkagent wil eerst meer licht op straat'
N_FILES = 5  # for everybody
MOST = {'20 signals': 360, 'a vote of twelve people on eight items': 60, 'choosing ten KPIs': 250, 'undoing three steps': 3}


def two_screens():
    screens = display.Screens()
    screens.plug('LEFT', *LEFT, is_first=True)
    screens.plug('RIGHT', *RIGHT)


def windows_of(title):
    result = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'], capture_output=True, text=True, check=False)
    return result.stdout.split()


class Meeting:
    """The program with its two windows, and what was counted."""

    def __init__(self, program):
        self.program, self.words = program, program.words
        self.counts, self.n_stages, self.began = {}, 0, time.monotonic()

    # Looking

    def stored(self, kind):
        out = self.program.home.path / 'out.trechter'
        self.program.cli('library', 'export', 'room', out, '--force')
        return json.loads(out.read_text(encoding='utf-8')).get(kind, [])

    def wait_stored(self, kind, wanted, what):
        until(lambda: wanted(self.stored(kind)), lambda: f'{what}: {self.stored(kind)}', PATIENT)

    def seen(self):
        """All that is written in the window for the room."""
        nodes = self.program.look()
        rooms = [node for node in self.program.windows() if node.name == ROOM]
        return '\n'.join(f'{node.name}\n{node.description}' for room in rooms for node in self.program.below(room, nodes))

    def wait_seen(self, *texts):
        """Waits until the room sees all of it; nothing private is ever among what it sees."""
        def look():
            seen = self.seen()
            if meeting.PRIVATE in seen:
                raise AssertionError(f'the room sees what is private: {seen}')
            return seen if all(text in seen for text in texts) else None
        return until(look, lambda: f'the room does not see {texts} but {self.seen()!r}')

    def stage(self, name, *texts, most=()):
        """What the room sees now, and a picture of both windows where pictures are asked for. Of the texts `most`, which are a list,
        no more than seven are in sight."""
        seen = self.wait_seen(*texts)
        self.n_stages += 1
        print(f'# {name}: after {time.monotonic() - self.began:.0f} s', flush=True)
        n_lines = sum(text in seen for text in most)
        if n_lines > 7:
            raise AssertionError(f'{name}: {n_lines} lines for the room')
        folder = os.environ.get('TRECHTER_TEST_PICTURES')
        if not folder:
            return
        self.program.settle()
        time.sleep(1)  # what moves comes to rest
        shot = f'{folder}/shot.png'
        subprocess.run(['import', '-window', 'root', shot], check=True)
        for who, (x, y, width, height) in (('chair', LEFT), ('room', RIGHT)):
            picture = f'{folder}/{self.n_stages:02}-{name}-{who}.png'
            subprocess.run(['convert', shot, '-crop', f'{width}x{height}+{x}+{y}', '+repage', picture], check=True)
        os.unlink(shot)

    @contextlib.contextmanager
    def counted(self, what):
        before = pressed()
        yield
        self.counts[what] = pressed() - before
        print(f'# {what}: {self.counts[what]} keys; after {time.monotonic() - self.began:.0f} s', flush=True)

    def tab_to(self, msgid, role=None, context=None, step='Tab'):
        name = re.escape(self.words(msgid, context).replace('_', '')).replace('%s', '.*')
        return self.program.tab_to(re.compile('^' + name), role, step)

    def go(self, number):
        key(f'ctrl+{number}')
        self.program.wait_page(number) if number < 6 else self.program.settle()

    # The meeting

    def open(self):
        program = self.program
        data = meeting.project()
        n = meeting.plant(data, json.loads(program.cli('schema')))
        print(f'# {n} private texts', flush=True)
        path = program.home.path / f'{meeting.PRIVATE}.trechter'
        path.write_text(json.dumps(data), encoding='utf-8')
        program.cli('library', 'import', path)
        program.start()
        program.tab_to(re.compile(meeting.TITLE), 'table cell')
        key('Return')
        program.wait(self.words('Logbook'), 'push button')
        chair = until(lambda: windows_of(meeting.TITLE), 'the project has no window')[0]
        xdotool('windowmove', chair, LEFT[0], LEFT[1])
        xdotool('windowsize', chair, LEFT[2], LEFT[3])
        # the window manager opens a window on the screen with the pointer
        xdotool('mousemove', RIGHT[0] + RIGHT[2] // 2, RIGHT[1] + RIGHT[3] // 2)
        key('F11')
        until(lambda: windows_of(ROOM), 'there is no window for the room')
        xdotool('windowactivate', '--sync', chair)
        program.wait_window(meeting.TITLE)

    def begin(self):
        key('ctrl+b')
        self.program.wait(self.words('Who is here?'))
        self.program.wait_focus(meeting.PEOPLE['g'][0])
        key(*'123456789abc')
        self.stage('start')
        key('Return')
        self.wait_stored('sessions', lambda found: any(one.get('state') == 'running' for one in found), 'no session has begun')
        here = [one for one in self.stored('attendances') if one['session'] == meeting.SESSION]
        tap.equal(len(here), 12, 'people who are here')
        # what was left open comes first
        self.wait_seen('Vervoer in de avond')
        self.program.wait_focus(self.words('Another thing for later… (Enter adds it)'))
        self.stage('open', 'Vervoer in de avond')
        key('Escape')
        self.program.wait_gone(self.words('Another thing for later… (Enter adds it)'))

    def collect(self):
        self.go(2)
        key('ctrl+l')
        self.program.wait_focus(re.compile('.'), 'text')
        with self.counted('20 signals'):
            for side, texts in SIGNALS:
                key(f'alt+{side}')
                for text in texts:
                    write(text)
                    key('Return')
        wanted = [(text, meeting.SIDES[side]) for side, texts in SIGNALS for text in texts]
        self.wait_stored('signals', lambda found: [(one['text'], one.get('side')) for one in found] == wanted, 'not the twenty signals')
        letters = sum(len(text) for text, _ in wanted)
        tap.equal(self.counts['20 signals'], letters + 20 + len(SIGNALS), 'keys: letters, Enter and sides')
        self.stage('signals', wanted[-1][0], most=[text for text, _ in wanted])

    def mend(self):
        """One is corrected, one was said before, one is for later."""
        key('Up', 'BackSpace', 'BackSpace', 'BackSpace')
        write('heeft geen tijd')
        key('Return')
        self.wait_seen('Huisarts heeft geen tijd')
        write('eenzaamheid')
        self.program.wait(self.words('This is there already: “%s”') % 'Eenzaamheid')
        key('ctrl+a')
        write('Wie betaalt de hal')
        key('ctrl+Return')
        self.wait_stored('parked', lambda found: found[-1]['text'] == 'Wie betaalt de hal', 'nothing is kept for later')
        tap.equal(len(self.stored('signals')), 20, 'signals')
        self.stage('later', 'Huisarts heeft geen tijd')

    def vote(self):
        self.go(3)
        with self.counted('a vote of twelve people on eight items'):
            key('ctrl+t')
            self.program.wait_focus(self.words('Question to the room'))
            key('Return')
            self.program.wait_focus(re.compile(re.escape(meeting.DIRECTIONS[0])), 'table cell')
            write(''.join(HANDS))
            self.program.wait_focus(self.words('Reveal (Enter)'))
            self.stage('vote', most=meeting.DIRECTIONS)
            key('Return')
            self.program.wait_focus(self.words('Put the list in this order'))
            self.stage('voted', most=meeting.DIRECTIONS)
            key('Return')
        self.wait_stored('directions', lambda found: found[1]['title'] == meeting.DIRECTIONS[5], 'the list is not in the order of the vote')
        key('Escape')
        self.program.wait_gone(self.words('Back to the list'))

    def place(self):
        """A round: two directions, two sides."""
        program = self.program
        self.go(8)
        self.tab_to('Round', context='matrix view')
        key('space')
        self.tab_to('Each participant')
        key('Down')  # a group of ticks is one stop
        program.wait_focus(self.words('Each side together'))
        key('space')
        self.untick('direction', 2, 6)
        self.untick('side', 2, 2)
        self.tab_to('Start the round')
        key('Return')
        program.wait_focus(re.compile(re.escape(meeting.DIRECTIONS[0])), 'table cell')
        write('82248191')
        program.wait_focus(self.words('Reveal (Enter)'))
        self.stage('round')
        key('Return')
        self.wait_stored('rounds', lambda found: [one.get('is_revealed') for one in found] == [True], 'the round is not revealed')
        self.stage('revealed')
        key('Escape')
        program.settle()

    def untick(self, what, n_kept, n):
        """Opens a list of ticks, and takes away those after the first."""
        label = self.words.catalogue.ngettext(f'%u of %u {what}', f'%u of %u {what}s', n_kept + n)
        self.program.tab_to(re.compile(f'^{re.escape(label)}$'.replace('%u', r'\d+')))
        key('space', *['Tab'] * n_kept)
        for _ in range(n):
            key('Tab', 'space')

    def choose_kpis(self):
        self.go(5)
        self.tab_to('+ From the catalogue…')
        with self.counted('choosing ten KPIs'):
            key('Return')
            self.program.wait_window(self.words('KPIs from the catalogue'))
            for words, code in KPIS.items():
                write(words)
                # what is found comes a moment after the last letter
                self.program.wait(re.compile(f'^{code}, .*{self.words("not chosen yet")}'), 'list item', PATIENT)
                key('Return')
                self.wait_stored('kpis', lambda found, code=code: found[-1].get('code') == code, f'{words} is not added')
                key('ctrl+a')
            key('Escape')
            self.program.wait_window(meeting.TITLE)
        self.stage('kpis', most=[one['name'] for one in self.stored('kpis')])

    def take_back(self):
        before = self.stored('kpis')
        with self.counted('undoing three steps'):
            key('ctrl+z', 'ctrl+z', 'ctrl+z')
        self.wait_stored('kpis', lambda found: found == before[:-3], 'three steps are not undone')
        self.stage('undone', self.words('Undone: %s').split('%s', maxsplit=1)[0])
        key(*['ctrl+shift+z'] * 3)
        self.wait_stored('kpis', lambda found: found == before, 'three steps are not done again')

    def decide(self):
        self.go(3)
        key('ctrl+d')
        # a line that was never seen tells nobody that it got the focus, but has it
        name = self.words('What was decided? (Enter writes it down)')
        until(lambda: any(node.has(Atspi.StateType.FOCUSED) for node in self.program.find(name)), 'no decision can be written', PATIENT)
        write(DECISION)
        self.tab_to('Who thought otherwise, and why? (may stay empty)')
        write(DISSENT)
        key('Return')
        self.wait_stored('decisions', lambda found: [one['dissent'] for one in found] == [DISSENT], 'the decision is not written down')
        self.stage('decision', DECISION, DISSENT)
        key('Escape')  # before the message that it is written down
        until(lambda: DECISION not in self.seen(), 'the decision does not go')
        self.tab_to('Agreed: lock %s (Ctrl+K)')
        key('ctrl+k')
        self.wait_stored('directions', lambda found: [one['id'] for one in found if one.get('is_locked')] == [found[0]['id']],
                         'the direction is not locked')
        self.stage('agreed', meeting.DIRECTIONS[0], most=meeting.DIRECTIONS)

    def end(self, folder):
        key('ctrl+b')
        self.program.wait(DECISION)
        self.stage('end', DECISION, DISSENT)
        self.tab_to('Date of the next session')
        write('19-01-2035')
        key('Return')
        self.wait_stored('sessions', lambda found: any(one['date'] == '2035-01-19' for one in found) and
                         all(one.get('state') != 'running' for one in found), 'the session has not ended')
        self.tab_to('Files for everybody', 'push button')
        key('Return')
        until(lambda: len([path for path in folder.iterdir() if not path.name.startswith('.')]) == N_FILES,
              lambda: f'only {sorted(folder.iterdir())}')
        self.stage('ended', DECISION)
        key('Escape')


@tap.case
def a_meeting_from_start_to_end():
    began = time.monotonic()
    with Program(sys.argv[1], environment={'LD_PRELOAD': str(MONITORS)}) as program:
        folder = program.home.path / f'{meeting.PRIVATE} map'
        folder.mkdir()
        program.environment['TRECHTER_TEST_FILE'] = str(folder)
        held = Meeting(program)
        held.open()
        held.begin()
        held.collect()
        held.mend()
        held.vote()
        held.place()
        held.choose_kpis()
        held.take_back()
        held.decide()
        held.end(folder)
        for what, most in MOST.items():
            if held.counts[what] > most:
                raise AssertionError(f'{what}: {held.counts[what]} keys, not {most}')
        print(f'# {pressed()} keys in all, {time.monotonic() - began:.0f} s', flush=True)
        program.close()


if __name__ == '__main__':
    main(tap, 'meeting', size=(LEFT[2] + RIGHT[2], RIGHT[3]), before=two_screens)
