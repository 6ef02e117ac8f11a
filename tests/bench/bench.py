# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Runs all measurements and prints them as a table: ratios of medians, of the same work done at the same time without Trechter.

usage: bench.py BUILD-FOLDER [start|edit|advice|matrix|timeline|workbook …]
"""

import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# What is measured, and what may be asked of it: at most so many times as long as the other.
TITLES = {
    'start': 'start to usable window',
    'edit': 'one edit to disk',
    'advice': 'all rules over a project',
    'matrix': 'strategy matrix',
    'timeline': 'timeline of a contract',
    'workbook': 'workbook of 15 KPIs, 8 years by quarter, 10 areas',
}
AIMS = {('start', 'bare libadwaita window'): 1.1, ('edit', 'bare SQLite'): 1.3, ('workbook', 'libxlsxwriter'): 1.3}
# With ten times the records the rules may take at most so many times as much more as a walk over the records does.
AIM_GROWTH = 1.5


def lines(*command):
    """What a measurement says: one JSON object a line."""
    result = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in result.stdout.splitlines() if line.startswith('{')]


def start(build):
    return lines(sys.executable, HERE / 'bench_start.py', build / 'prefix', build / 'tests/bench')


def edit(build):
    return lines(build / 'tests/bench/bench-edit', build)


def advice(build):
    return lines(build / 'tests/bench/bench-advice')


def matrix(build):
    return lines(build / 'tests/draw/bench-matrix')


def timeline(build):
    return lines(build / 'tests/draw/bench-timeline')


def workbook(build):
    with tempfile.NamedTemporaryFile(suffix='.json') as cells:
        found = lines(build / 'tests/export/bench-workbook', '--cells', cells.name)
        return found + lines(sys.executable, HERE / 'bench_workbook_openpyxl.py', cells.name)


def milliseconds(value):
    return f'{value:.3f} ms' if value < 0.1 else f'{value:.2f} ms' if value < 10 else f'{value:.0f} ms'


def advice_rows(found):
    """The rules at each size against a walk over all fields, and how both grow from one size to the next."""
    ours, walk = ({line['rows']: line['median_ms'] for line in found if line['what'] == what} for what in ('trechter', 'walk'))
    for size, takes in ours.items():
        yield (f'all rules over {size:,} records', milliseconds(takes), 'a walk over them', milliseconds(walk[size]),
               f'{takes / walk[size]:.2f}', '')
    for small, large in zip(list(ours), list(ours)[1:]):
        growth, plain = ours[large] / ours[small], walk[large] / walk[small]
        ratio = growth / plain
        yield (f'growth from {small:,} to {large:,} records', f'{growth:.1f} times', 'a walk over them', f'{plain:.1f} times', f'{ratio:.2f}',
               f'{AIM_GROWTH:.1f}' if ratio <= AIM_GROWTH else f'{AIM_GROWTH:.1f} missed')


def matrix_rows(found):
    """Drawing the matrix, and laying it out as well, against the same shapes with Cairo alone."""
    drawn, both, bare = ({line['rows']: line['median_ms'] for line in found if line['what'] == what}
                         for what in ('trechter', 'with layout', 'bare Cairo'))
    for size, takes in drawn.items():
        for what, ours in (('drawn', takes), ('laid out and drawn', both[size])):
            yield (f'matrix of {size:,} placements, {what}', milliseconds(ours), 'the same shapes, bare Cairo', milliseconds(bare[size]),
                   f'{ours / bare[size]:.2f}', '')


def timeline_rows(found):
    """Drawing the timeline, and all that a step of a drag takes, against the same shapes with Cairo alone."""
    takes = {line['what']: line['median_ms'] for line in found}
    for what, name in (('trechter', 'drawn'), ('recomputed', 'worked out, laid out and drawn')):
        yield (f'timeline of {found[0]["rows"]:,} dates, {name}', milliseconds(takes[what]),
               'the same shapes, bare Cairo', milliseconds(takes['bare Cairo']), f'{takes[what] / takes["bare Cairo"]:.2f}', '')


def rows(bench, found):
    """One row for each program that ours is measured against."""
    if bench == 'matrix':
        yield from matrix_rows(found)
        return
    if bench == 'timeline':
        yield from timeline_rows(found)
        return
    if bench == 'advice':
        yield from advice_rows(found)
        return
    ours = next(line for line in found if line['what'] == 'trechter')
    for theirs in found:
        if theirs is ours:
            continue
        ratio, aim = ours['median_ms'] / theirs['median_ms'], AIMS.get((bench, theirs['what']))
        verdict = '' if aim is None else f'{aim:.1f}' if ratio <= aim else f'{aim:.1f} missed'
        yield (TITLES[bench], milliseconds(ours['median_ms']), theirs['what'], milliseconds(theirs['median_ms']), f'{ratio:.2f}', verdict)


def main(build, wanted):
    table = [('what', 'trechter', 'against', 'takes', 'ratio', 'aim')]
    for bench, run in (('start', start), ('edit', edit), ('advice', advice), ('matrix', matrix),
                       ('timeline', timeline), ('workbook', workbook)):
        if not wanted or bench in wanted:
            print(f'{TITLES[bench]} …', file=sys.stderr, flush=True)
            table += rows(bench, run(build))
    widths = [max(map(len, column)) for column in zip(*table)]
    for row in table:
        print('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:])
