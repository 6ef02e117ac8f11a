# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The KPI basket with nothing but the keyboard: what would help is added, the meter answers, KPIs are compared and replaced, and all of it
survives a restart and can be undone."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402

EXAMPLE = SOURCE / 'data/examples/jongerenwerk.trechter'
LOST = (4, 8, 9)  # places of KPIs without which the mix is still good
REASON = 'De bron is gestopt'
OWN = 'Jongeren met een vaste plek'


def spoiled(program):
    """The example with fewer KPIs, of which none is about prevention and one has no story."""
    project = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    project['kpis'] = [kpi for place, kpi in enumerate(project['kpis']) if place not in LOST]
    for kpi in project['kpis']:
        kpi['is_prevention'] = False
    del project['kpis'][1]['story']
    known = {kpi['id'] for kpi in project['kpis']}
    project['measurements'] = [measurement for measurement in project['measurements'] if measurement['kpi'] in known]
    path = program.home.path / 'spoiled.trechter'
    path.write_text(json.dumps(project), encoding='utf-8')
    return path


def exported(program):
    """The project as trechter-cli writes it out, while the window is open."""
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', program.cli('library', 'list').split()[0], out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def in_use(program):
    return [kpi for kpi in exported(program)['kpis'] if not kpi.get('until')]


def pattern(program, msgid):
    """Names that are made of a text with places."""
    return re.compile('^' + re.escape(program.words(msgid)).replace('%s', '.+').replace('%u', '.+'))


def sign(program, mark, msgid):
    return re.compile(re.escape(mark + ' ' + program.words(msgid)).replace('%s', '.+'))


def open_page(program):
    program.tab_to(re.compile('.'), 'table cell')
    key('Return')
    until(lambda: program.find(program.words('Logbook'), 'push button'), 'the project does not open')
    key('ctrl+5')
    program.wait_page(5)
    program.settle()


def start(program):
    program.cli('library', 'import', spoiled(program))
    program.start()
    open_page(program)


def follow_the_meter(program):
    """From what the meter says is lacking to the field that mends it."""
    program.tab_to(sign(program, '⚠', 'no story: %s'), 'push button')
    key('space')
    program.wait_focus(program.words('Story that goes with it'))
    write('Een jongere vond een plek')
    key('Tab')
    program.wait(sign(program, '✓', 'a story with every KPI'))
    tap.equal(in_use(program)[1]['story'], 'Een jongere vond een plek', 'the story of the KPI that the meter named')


def add_a_suggestion(program):
    """The meter answers, the focus stays and the next suggestion moves up; undo takes it back."""
    before = in_use(program)
    program.wait(sign(program, '⚠', 'nothing about prevention or the social basis'))
    first = program.tab_to(pattern(program, 'Add: %s'), 'push button', step='shift+Tab').name
    key('space')
    program.wait(sign(program, '✓', 'prevention is in it'))
    now = in_use(program)
    tap.equal(len(now), len(before) + 1, 'KPIs')
    tap.equal(now[-1]['code'] in first, True, f'{now[-1]["code"]} was added, and was offered as: {first}')
    until(lambda: program.focused().name != first and pattern(program, 'Add: %s').search(program.focused().name),
          'the next suggestion does not come in its place')
    key('ctrl+z')
    program.wait(sign(program, '⚠', 'nothing about prevention or the social basis'))
    tap.equal(in_use(program), before, 'KPIs after undo')


def compare(program):
    """Two KPIs side by side, one of which is added from there."""
    before = len(in_use(program))
    program.tab_to(pattern(program, 'Compare: %s'), 'push button')
    key('space')
    program.wait_window(program.words('Compare two KPIs'))
    table = program.wait(program.words('The two KPIs side by side'))
    rows = [node for node in program.below(table) if node.role == 'table row']
    tap.equal(len(rows) >= 8, True, f'{len(rows)} rows of the comparison')
    program.tab_to(pattern(program, 'Add %s'), 'push button')
    key('space')
    until(lambda: len(in_use(program)) == before + 1, 'the KPI is not added')


@tap.case
def the_meter_answers():
    with Program(sys.argv[1]) as program:
        start(program)
        follow_the_meter(program)
        add_a_suggestion(program)
        compare(program)
        program.close()


def replace_first(program):
    """Replaces the first KPI by one of one's own, from the keys of its row."""
    program.tab_to(re.compile(r'^i\.3\.1\.1, '), 'list item')
    key('shift+F10')
    program.tab_to(program.words.plain('_Replace…'), 'menu item', step='Down')
    key('Return')
    program.wait_window(program.words('Replace %s').replace('%s', 'i.3.1.1'))
    program.settle()
    write(OWN)
    program.wait(re.compile(re.escape(OWN)), 'list item')
    key('Return')
    program.wait_focus(program.words('Why is it replaced?'))
    key('Return')
    program.wait(program.words('Say why it is replaced: who comes later will want to know.'))
    write(REASON)
    key('Return')


@tap.case
def a_kpi_is_replaced_and_kept():
    with Program(sys.argv[1]) as program:
        start(program)
        before = exported(program)
        replace_first(program)
        until(lambda: exported(program) != before, 'nothing was replaced')
        after = exported(program)
        new, old = after['kpis'][:2]
        tap.equal((new['name'], new['direction'], new['registrar']), (OWN, old['direction'], old['registrar']), 'taken over')
        tap.equal((old['end_reason'], old['successor'], bool(old['until'])), (REASON, new['id'], True), 'kept')

        program.close()
        program.start()
        open_page(program)
        program.wait(re.compile(re.escape(OWN)), 'list item')
        opener = program.words('Replaced KPIs (%u)').replace('%u', '1')
        program.tab_to(opener)
        key('space')
        program.wait(re.compile(re.escape(REASON)))
        key('ctrl+z')
        until(lambda: exported(program) == before, 'undo does not bring back what was')
        program.wait_gone(re.compile(re.escape(OWN)), 'list item')
        key('ctrl+shift+z')
        until(lambda: exported(program) == after, 'redo does not replace it again')

        program.wait(opener)
        program.tab_to(opener)
        program.tab_to(pattern(program, 'Take back into the basket: %s'), 'push button')
        key('space')
        until(lambda: len(in_use(program)) == len(before['kpis']) + 1, 'the old one does not come back')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/basket')
