# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The dates of a contract leave the window as a calendar file, with the keyboard."""

import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until  # noqa: E402


def opened(program, out):
    """The sound example, open in a window that saves to this place."""
    program.environment['TRECHTER_TEST_FILE'] = str(out)
    program.cli('library', 'import', SOURCE / 'data/examples/voorbeeldig.trechter')
    program.start()
    program.tab_to(re.compile('^Ouder worden in de buurt'), 'table cell')
    key('Return')
    program.wait_window('Ouder worden in de buurt')


def choose(program):
    item = program.words.plain('Dates as a _Calendar (.ics)…')
    program.settle()
    key('F10')
    program.wait(item, 'menu item')
    program.tab_to(item, 'menu item', step='Down')
    key('Return')


@tap.case
def the_dates_as_a_calendar():
    with Program(sys.argv[1]) as program:
        out = program.home.path / 'agenda.ics'
        opened(program, out)
        choose(program)
        until(lambda: out.exists() and out.stat().st_size > 0, 'no calendar was written')
        saved = program.words('Calendar saved: %s. Open it to put the dates in your own calendar.')
        program.wait(saved % 'agenda.ics')
        program.wait(program.words.plain('_Open'), 'push button')
        text = out.read_text(encoding='utf-8')
        tap.contains(text, 'UID:')
        tap.contains(text, 'END:VCALENDAR')
        program.close()


@tap.case
def a_folder_that_is_not_there_is_said():
    with Program(sys.argv[1]) as program:
        opened(program, program.home.path / 'no/agenda.ics')
        choose(program)
        program.wait(program.words('The calendar was not saved'))


if __name__ == '__main__':
    main(tap, 'at/calendar')
