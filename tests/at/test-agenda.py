# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What comes next in all contracts, on the start page: by keyboard to the page about the contract, and nothing while there is nothing."""

import datetime
import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until  # noqa: E402

TITLE = 'Contract dat afloopt'


def store(program, name, contract):
    """A project with a contract of its own, stored in the library of the program."""
    example = json.loads((SOURCE / 'data/examples/jongerenwerk.trechter').read_text(encoding='utf-8'))
    file = program.home.path / f'{name}.trechter'
    file.write_text(json.dumps({'format': example['format'], 'version': example['version'],
                                'project': {'id': name, 'title': TITLE, 'municipality': 'Veendam'},
                                'contract': {'id': f'contract-{name}', **contract}}), encoding='utf-8')
    program.cli('library', 'import', file)


def rows(program):
    """The rows of the agenda."""
    return [node for node in program.look() if node.role == 'list item' and TITLE in node.name]


@tap.case
def nothing_planned():
    with Program(sys.argv[1]) as program:
        program.start()
        program.wait(program.words('Open the example'), 'push button')
        tap.equal(rows(program), [], 'rows')
        tap.equal(program.find(program.words('Dates of all contracts')), [], 'the list')
        program.close()


@tap.case
def to_the_contract():
    with Program(sys.argv[1]) as program:
        start = datetime.date.today().year - 3  # so that the base term ends this year, and it is late to decide
        store(program, 'afloop', {'start': f'{start}-01-01', 'base_months': 48, 'extensions': 1, 'extension_months': 24})
        program.start()
        until(lambda: rows(program), 'no dates on the start page')
        tap.equal(len(rows(program)), 3, 'rows at first')

        # All of them, and back
        more = program.words.catalogue.ngettext('Show all %u dates', 'Show all %u dates', 5).split('%u')[0]
        program.tab_to(re.compile('^' + re.escape(more)), 'push button')
        key('space')
        until(lambda: len(rows(program)) > 3, 'not all dates are there')
        key('space')
        until(lambda: len(rows(program)) == 3, 'there are still more dates')

        # A row opens its project at the page about the contract
        row = program.tab_to(re.compile(TITLE), 'list item', step='shift+Tab')
        tap.equal(bool(row.name), True, 'a name')
        key('Return')
        program.wait(program.words('Parts of the contract'))

        # What was planned meanwhile is told on the way back
        key('alt+Left')
        until(lambda: rows(program), 'no dates after coming back')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/agenda')
