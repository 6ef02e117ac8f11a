# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The timeline of a contract in a real window: with the keyboard, a real pointer, as a table, and out as a picture."""

import json
import pathlib
import re
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, key, main, until, write, xdotool  # noqa: E402

DECISION = '2031-10-01'
MOST = 60  # things on the timeline


class Timeline:
    """The page of the sound example about the contract, and what is on disk."""

    def __init__(self, program):
        self.program, self.words = program, program.words

    def open(self):
        self.program.start('--example', 'voorbeeldig')
        self.show()

    def show(self):
        self.program.wait(re.compile('^' + re.escape(self.words('Strategy matrix')) + ','))
        key('ctrl+9')
        self.program.wait(self.name('Decide on extension %s', '1'), 'push button')
        self.program.settle()

    def name(self, msgid, number):
        return re.compile('^' + re.escape(self.words(msgid) % number) + ', ')

    def decision(self):
        return self.program.wait(self.name('Decide on extension %s', '1'), 'push button')

    def decided(self):
        """The day of the decision on the first extension, as it is on disk."""
        path = self.program.home.path / 'out.trechter'
        self.program.cli('library', 'export', self.program.cli('library', 'list').split()[0], path, '--force')
        moments = json.loads(path.read_text(encoding='utf-8')).get('moments', [])
        return [moment['date'] for moment in moments if moment['kind'] == 'extension-decision']

    def wait_decided(self, *days):
        until(lambda: self.decided() == list(days), lambda: f'the decision is on {self.decided()} and not on {days}')

    def go_to_decision(self):
        """Tab to the timeline, which is one step, and down to the decision."""
        self.program.tab_to(re.compile('^' + re.escape(self.words('Dialogue and consultation')) + ', '), 'push button')
        for _ in range(MOST):
            focused = self.program.focused()
            if focused is not None and self.name('Decide on extension %s', '1').match(focused.name):
                return
            key('Down')
            self.program.settle()
        raise AssertionError('Down does not come to the decision')

    def middle(self, node):
        """The middle of a thing on the screen, in pixels."""
        shell = xdotool('getwindowgeometry', '--shell', xdotool('getactivewindow').strip())
        window = {name: int(value) for name, value in re.findall(r'^(\w+)=(\d+)$', shell, re.MULTILINE)}
        frame = self.program.extents(self.program.windows()[0])
        left, top, width, height = self.program.extents(node)
        return (window['X'] + (window['WIDTH'] - frame[2]) // 2 + left + width // 2,
                window['Y'] + (window['HEIGHT'] - frame[3]) // 2 + top + height // 2)


def drag(start, across, lets_go=True):
    xdotool('mousemove', *start)
    xdotool('mousedown', 1)
    for step in range(1, 11):
        xdotool('mousemove', start[0] + across * step // 10, start[1])
        time.sleep(0.03)
    if lets_go:
        xdotool('mouseup', 1)


@tap.case
def arrow_keys_move_a_date_as_one_action():
    with Program(sys.argv[1]) as program:
        timeline = Timeline(program)
        timeline.open()
        timeline.wait_decided(DECISION)
        timeline.go_to_decision()
        key('Right', 'Right', 'ctrl+Right')
        timeline.wait_decided('2031-10-16')
        program.wait_focus(timeline.name('Decide on extension %s', '1'))
        key('ctrl+z')
        timeline.wait_decided(DECISION)
        key('ctrl+shift+z')
        timeline.wait_decided('2031-10-16')
        key('Delete')
        timeline.wait_decided()
        program.wait(re.compile(re.escape(timeline.words('Proposal').lower()) + '$'), 'push button')
        program.close()


@tap.case
def a_pointer_drags_a_date_and_undo_is_there_after_a_restart():
    with Program(sys.argv[1]) as program:
        timeline = Timeline(program)
        timeline.open()
        drag(timeline.middle(timeline.decision()), -60)
        until(lambda: timeline.decided() and timeline.decided()[0] < DECISION, 'dragging does not move the date')
        program.close()
        program.start()
        program.tab_to(re.compile('^Ouder worden in de buurt'), 'table cell')
        key('Return')
        timeline.show()
        key('ctrl+z')
        timeline.wait_decided(DECISION)
        program.close()


@tap.case
def escape_puts_back_what_is_being_dragged():
    with Program(sys.argv[1]) as program:
        timeline = Timeline(program)
        timeline.open()
        before = timeline.decision().name
        drag(timeline.middle(timeline.decision()), -60, lets_go=False)
        until(lambda: timeline.decision().name != before, 'there is no preview')
        key('Escape')
        until(lambda: timeline.decision().name == before, 'it is not put back')
        xdotool('mouseup', 1)
        timeline.wait_decided(DECISION)
        program.close()


@tap.case
def the_table_takes_dates():
    with Program(sys.argv[1]) as program:
        timeline = Timeline(program)
        timeline.open()
        program.tab_to(program.words('Timeline'))
        program.tab_to(program.words('Table'))
        key('space')
        program.tab_to(re.compile(re.escape(program.words('Decide on extension %s') % '1') + '$'))
        key('ctrl+a')
        write('1-9-2031')
        key('Return')
        timeline.wait_decided('2031-09-01')
        program.close()


@tap.case
def the_timeline_is_saved_as_a_picture():
    with Program(sys.argv[1]) as program:
        path = program.home.path / 'timeline.svg'
        program.environment['TRECHTER_TEST_FILE'] = str(path)
        timeline = Timeline(program)
        timeline.open()
        program.tab_to(program.words('Picture…'))
        key('space')
        program.tab_to(program.words.plain('_Save as PNG, SVG or PDF…'))
        key('Return')
        until(lambda: path.exists() and '</svg>' in path.read_text(encoding='utf-8'), 'there is no picture')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/timeline')
