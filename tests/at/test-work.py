# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The main job with nothing but the keyboard: a new project through the whole funnel, back and forth, and out as a workbook."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, Trouble, key, main, until, write  # noqa: E402

PAGES = ('preparation', 'challenge', 'direction', 'partner', 'agreement')

TITLE, PLACE = 'Jongerenwerk in Noord', 'Voorbeeldstad'
DATES = {'1-1-2027': '2027-01-01', '31-12-2034': '2034-12-31', '31-12-2028': '2028-12-31'}  # as typed, and as kept
SHOWN = {'1-1-2027': '01-01-2027'}  # where a page shows it otherwise than it was typed


class Writer:
    """Someone who writes into the window and remembers it."""

    def __init__(self, program):
        self.program, self.words, self.written = program, program.words, []

    def page(self, number):
        key(f'ctrl+{number}')

    def field(self, msgid, text, context=None):
        """Goes to a field and writes into it; leaving it puts it on disk."""
        self.program.tab_to(self.words(msgid, context), 'text')
        write(text)
        self.written.append(text)

    def lines(self, msgid, *lines):
        """Goes to a line that takes thoughts, and writes some, each ended by Enter."""
        self.program.tab_to(self.words(msgid), 'text')
        for line in lines:
            write(line)
            key('Return')
            self.program.wait(re.compile('^' + re.escape(line)), 'list item')
            self.written.append(line)

    def press(self, msgid, *arguments):
        self.program.tab_to(self.words.plain(msgid).format(*arguments), 'push button')
        key('space')


def make_project(writer):
    key('ctrl+n')
    writer.program.wait_window(writer.words('New project'))
    write(TITLE)
    key('Tab')
    write(PLACE)
    key('Return')
    writer.program.wait_window(TITLE)
    writer.written += [TITLE, PLACE]


def fill_preparation(writer):
    writer.field('Work area', 'Jeugd en gezin')
    writer.field('Theme', 'Een plek in de wijk')
    writer.field('Start', '1-1-2027')
    writer.field('End', '31-12-2034')
    writer.field('Purpose', 'Afspraken die we samen volhouden')
    writer.lines('Another area… (Enter adds it)', 'Noord', 'Zuid')
    writer.press('Social work')
    writer.lines('Another organisation… (Enter adds it)', 'Welzijn Voorbeeldstad')
    writer.lines('Another seat at the table: which role? (Enter adds it)', 'Beleidsadviseur jeugd', 'Jongerenwerker')
    writer.press('New session')
    writer.field('Decisions', 'We beginnen in Noord')


def fill_challenge(writer):
    writer.page(2)
    writer.press('Residents')
    writer.lines('Another signal… (Enter adds it)', 'Na school is er niets te doen', 'Wij worden overal weggestuurd')
    writer.lines('Another figure: what is counted? (Enter adds it)', 'Verzuim op het mbo')
    writer.lines('The challenge in one sentence… (Enter adds it)', 'Jongeren horen er niet bij')
    writer.program.tab_to(writer.words('Target group'), 'text', step='shift+Tab')
    write('Jongeren van 12 tot 23')
    writer.written.append('Jongeren van 12 tot 23')


def fill_direction(writer):
    writer.page(3)
    writer.lines('A further direction… (Enter adds it)', 'Coach op straat', 'Eigen sportweek')


def fill_partner(writer):
    writer.page(4)
    writer.press('Begin with the five usual criteria')
    writer.lines('A further provider… (Enter adds it)', 'Aanbieder Wit', 'Aanbieder Geel')
    score = writer.program.tab_to(re.compile('^[^,]+, Aanbieder Wit, '), 'text')
    write('8')
    key('Down')
    until(lambda: writer.program.focused().path != score.path, 'Down does not go to the next score')
    write('6,5')
    key('Tab')


def fill_agreement(writer):
    writer.page(5)
    writer.program.tab_to(writer.words('A KPI of your own… (Enter adds it)'), 'text')
    write('Jongeren met een vaste plek')
    key('Return')
    writer.program.wait(re.compile('Jongeren met een vaste plek'), 'list item')
    writer.written.append('Jongeren met een vaste plek')
    writer.field('Unit', 'jongeren')
    writer.field('Baseline', '120')
    writer.field('Target', '180,5')
    writer.field('Date of the target', '31-12-2028')
    writer.field('Story that goes with it', 'Een jongere vond een plek bij de boksclub')
    writer.lines('Who does what, and who decides? (Enter adds it)', 'De wethouder besluit')
    writer.lines('When do we look at figures and stories together? (Enter adds it)', 'Elk kwartaal aan een tafel')


def choose_from_catalogue(writer):
    program = writer.program
    program.tab_to(writer.words('+ From the catalogue…'), 'push button', step='shift+Tab')
    key('space')
    program.wait_window(writer.words('KPIs from the catalogue'))
    before, unfiltered = exported(program, 'kpis'), found(program)
    write('verzuim')
    until(lambda: found(program) not in ([], unfiltered), 'the search finds nothing')
    key('Return')
    until(lambda: len(exported(program, 'kpis')) > len(before), 'Enter did not add the KPI that was found')
    key('Escape')
    program.wait_window(TITLE)


def found(program):
    """The names of the indicators that the catalogue shows."""
    lists = program.find(program.words('Indicators that were found'), 'list')
    return [node.name for node in program.below(lists[0]) if node.role == 'list item'] if lists else []


def exported(program, kind=None):
    """The project as trechter-cli writes it out, while the window is open."""
    identity = re.search(r'^\S+', program.cli('library', 'list')).group()
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', identity, out, '--force')
    project = json.loads(out.read_text(encoding='utf-8'))
    return project[kind] if kind else project


def strings(value):
    """All texts in a piece of JSON."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        value = list(value.values())
    return set().union(*map(strings, value)) if isinstance(value, list) else set()


def check_library(program, written):
    """All that was typed is in the library, where it belongs."""
    project = exported(program)
    there = strings(project)
    missing = [text for text in written if text not in ('120', '180,5') and DATES.get(text, text) not in there]
    tap.equal(missing, [], 'typed and not in the library')
    kpi = next(kpi for kpi in project['kpis'] if kpi.get('name') == 'Jongeren met een vaste plek')
    tap.equal((kpi['baseline'], kpi['target'], kpi['target_date']), (120, 180.5, '2028-12-31'), 'baseline, target and date')
    tap.equal(project['organisations'][0]['side'], 'provider', 'side of the organisation')
    tap.equal(project['signals'][0]['side'], 'residents', 'side of the signal')
    tap.equal([score['value'] for score in project['scores']], [8, 6.5], 'scores')
    tap.equal(len(project['criteria']), 5, 'number of criteria')
    return project


def check_workbook(path, project):
    import openpyxl  # pylint: disable=import-outside-toplevel
    book = openpyxl.load_workbook(path)
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    text = '\n'.join(str(value) for value in cells)
    wanted = [TITLE, PLACE, 'Jongeren horen er niet bij', 'Coach op straat', 'Eigen sportweek', 'Aanbieder Wit', 'Aanbieder Geel',
              'De wethouder besluit', 'Elk kwartaal aan een tafel', 'Noord', 'Zuid', 'Jongeren met een vaste plek', 'jongeren',
              'Een jongere vond een plek bij de boksclub']
    tap.equal([value for value in wanted if value not in text], [], 'not in the workbook')
    tap.equal([value for value in (120, 180.5) if value not in cells], [], 'numbers that are not in the workbook')
    tap.equal([kpi['code'] for kpi in project['kpis'] if kpi.get('code') and kpi['code'] not in text], [], 'codes not in the workbook')


def check_undo(writer):
    """The last line goes and comes back, also when the cursor is still in the line that took it."""
    program, last = writer.program, writer.written[-1]
    key('ctrl+z')
    program.wait_gone(re.compile('^' + re.escape(last)), 'list item')
    if last in strings(exported(program)):
        raise Trouble(f'undone, and still in the library: {last}')
    key('ctrl+shift+z')
    program.wait(re.compile('^' + re.escape(last)), 'list item')
    tap.contains(strings(exported(program)), last, 'the library after redo')


def check_pages(program, written):
    """All that was typed can be seen again on some page."""
    for number, _ in enumerate(PAGES, 1):
        key(f'ctrl+{number}')
        program.wait_page(number)
    nodes = program.look()
    there = {node.name for node in nodes} | {program.text(node) for node in nodes if node.role in ('text', 'entry')}
    shown = [SHOWN.get(text, text) for text in written]
    tap.equal([text for text in shown if not any(text in name for name in there)], [], 'typed and no longer on a page')


@tap.case
def a_project_with_the_keyboard():
    with Program(sys.argv[1]) as program:
        workbook = program.home.path / 'werkmap.xlsx'
        program.environment['TRECHTER_TEST_FILE'] = str(workbook)
        program.start()
        writer = Writer(program)
        make_project(writer)
        for fill in (fill_preparation, fill_challenge, fill_direction, fill_partner, fill_agreement):
            fill(writer)
        check_undo(writer)
        choose_from_catalogue(writer)
        project = check_library(program, writer.written)

        key('ctrl+e')
        until(lambda: workbook.exists() and workbook.stat().st_size > 0, 'no workbook was written')
        program.wait(re.compile('^' + re.escape(program.words('Workbook saved: %s') % 'werkmap.xlsx')))
        check_workbook(workbook, project)

        program.close()
        program.start()
        program.tab_to(re.compile('^' + re.escape(TITLE)), 'table cell')
        key('Return')
        program.wait_window(TITLE)
        check_pages(program, writer.written)
        tap.equal(exported(program), project, 'the project after a restart')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/work')
