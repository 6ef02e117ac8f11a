# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A score that assessors give together, with its motivation, by keyboard: it stays over a restart and can be taken back after it."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, key, main, until, write  # noqa: E402

PAGE = 'ctrl+4'
CRITERION, PROVIDER = 'Samenwerking', 'Aanbieder B (voorbeeld)'
WHY = 'Werkt al samen met de huisarts'


def given(program):
    """What was given together on this criterion to this provider: value and motivation, as trechter-cli writes it out."""
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', 'voorbeeldig', out, '--force')
    project = json.loads(out.read_text(encoding='utf-8'))
    criterion = next(one['id'] for one in project['criteria'] if one['name'] == CRITERION)
    provider = next(one['id'] for one in project['providers'] if one['name'] == PROVIDER)
    return [(one.get('value'), one.get('motivation', '')) for one in project['consensuses']
            if (one['criterion'], one['provider']) == (criterion, provider)]


def wait_given(program, expected):
    until(lambda: given(program) == expected, lambda: f'given together: {given(program)}, not {expected}')


def name_of(program, msgid):
    return program.words(msgid) % (CRITERION, PROVIDER)


def open_page(program):
    program.start('--example', 'voorbeeldig')
    program.wait(program.words('Logbook'), 'push button')
    key(PAGE)
    program.wait_page(4)


@tap.case
def a_score_together():
    with Program(sys.argv[1]) as program:
        open_page(program)
        tap.equal(given(program), [], 'given together before')
        entry = program.tab_to(name_of(program, '%s, %s, score together'), 'text', step='shift+Tab')
        tap.equal(program.text(entry), '', 'the score together before')

        # Enter asks why, and asks only that
        write('7,5')
        key('Return')
        program.wait_focus(name_of(program, '%s, %s, motivation of the score together'), 'text')
        write(WHY)
        key('Tab')
        wait_given(program, [(7.5, WHY)])
        program.wait(re.compile(re.escape(program.words('Given together: %s of %s scores. The rest are means of the assessors\' own scores.')
                                          % (3, 12))))
        program.close()

        # after a restart it is there, and is taken back: first the reason, then the score
        open_page(program)
        program.wait(name_of(program, '%s, %s, motivation of the score together'), 'text')
        tap.equal(given(program), [(7.5, WHY)], 'given together after a restart')
        key('ctrl+z')
        wait_given(program, [(7.5, '')])
        key('ctrl+z')
        wait_given(program, [])
        program.wait_gone(name_of(program, '%s, %s, motivation of the score together'), 'text')
        key('ctrl+shift+z', 'ctrl+shift+z')
        wait_given(program, [(7.5, WHY)])
        program.close()


@tap.case
def arrows_and_no_reason():
    """Nothing stops when no reason is given; up and down go through the scores together as through one's own."""
    with Program(sys.argv[1]) as program:
        open_page(program)
        program.tab_to(name_of(program, '%s, %s, score together'), 'text', step='shift+Tab')
        write('7')
        key('Down')
        program.wait_focus(re.compile(rf'^Prijs, {re.escape(PROVIDER)}, '), 'text')
        wait_given(program, [(7, '')])
        program.wait(re.compile(re.escape(program.words('together'))))
        key('Left')
        program.wait_focus(re.compile(r'^Prijs, Aanbieder A \(voorbeeld\), '), 'text')
        key('Up')
        program.wait_focus(re.compile(r'^Samenwerking, Aanbieder A \(voorbeeld\), '), 'text')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/partner')
