# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The sheet about the strategy matrix, read back: its tables, the chart and the picture, before and after LibreOffice.

usage: test-strategy-read.py WORKBOOK-FIXTURE
"""

import collections
import math
import pathlib
import re
import statistics
import struct
import sys
import xml.etree.ElementTree
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tap  # noqa: E402
from workbook_reader import ENGLISH, PROJECTS, book, near, reckoned, run, will_be_reckoned, written  # noqa: E402

STRATEGY_TITLES = ('Strategiematrix', 'Strategy matrix')
PLACED = ('small', 'english', 'hostile', 'jongerenwerk', 'voorbeeldig')
SIDES = {'nl': ('geen kant', 'Gemeente', 'Sociaal werk', 'Inwoners', 'Partners'),
         'en': ('no side', 'Municipality', 'Social work', 'Residents', 'Partners')}
QUADRANTS = {'nl': ('Niche', 'Geïntegreerd', 'Ontplooiend', 'Ecosysteem'),
             'en': ('Niche', 'Integrated', 'Emergent', 'Ecosystem')}
AGREED = {True: ('ja', 'yes'), False: ('nee', 'no'), None: ('één plaatsing', 'one placement')}
# the shapes of the picture, and a cross for who is of no side
MARKERS = ('x', 'square', 'circle', 'triangle', 'diamond')
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
DRAWING = '{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}'


def strategy_sheet(name, path=None):
    return next((sheet for sheet in book(name, path) if sheet['A1'].value in STRATEGY_TITLES), None)


def medians(placements):
    return tuple(statistics.median(placement[axis] for placement in placements) for axis in (1, 2))


def position(placements):
    """What everybody gave together, and what came after it; without that the middle of all."""
    together = [i for i, placement in enumerate(placements) if placement[4]]
    if not together:
        return medians(placements)
    last = max(together, key=lambda i: (placements[i][3], i))
    return medians([placement for i, placement in enumerate(placements) if (placement[3], i) >= (placements[last][3], last)])


def quadrant(place):
    return 2 * (place[1] >= 0.5) + (place[0] >= 0.5)


def is_agreed(placements):
    """None for a single placement."""
    most = max(collections.Counter(quadrant(placement[1:3]) for placement in placements).values())
    return None if len(placements) == 1 else most * 3 >= len(placements) * 2


def positions(name):
    """The directions in the order of the picture, with their number."""
    shown = [direction for direction in written(name)[1]['directions']
             if direction['is_open'] or direction['placements']]
    return list(enumerate(shown, 1))


def of_sides(name):
    """(side, number, placements) in the order of the second table: those of no side last."""
    for side in (1, 2, 3, 4, 0):
        for number, direction in positions(name):
            placements = [placement for placement in direction['placements'] if placement[0] == side]
            if placements:
                yield side, number, placements


def check_position(values, number, direction, language):
    placements, (strategy, control, uncertainty, n, distance, agreed, measure) = direction['placements'], values[3:]
    tap.equal(values[0], number)
    title = ' '.join(direction['title'].split())
    tap.equal(values[1] or '', title if len(title) <= 300 else title[:299] + '…')
    if not placements:
        tap.equal((strategy in ('nog niet geplaatst', 'not placed yet'), *values[4:]), (True,) + (None,) * 6)
        return
    place = position(placements)
    tap.equal((near(control, place[0]), near(uncertainty, place[1]), n), (True, True, len(placements)), values)
    of_side = [[one for one in placements if one[0] == side] for side in (1, 2)]
    sides = [medians(one) for one in of_side if one]
    tap.equal(near(distance, math.dist(*sides) if len(sides) == 2 else None), True, f'distance of {direction}')
    tap.contains(AGREED[is_agreed(placements)], agreed)
    is_close = min(abs(part - 0.5) for part in place) <= 0.05 + 1e-9
    tap.equal(strategy.startswith(QUADRANTS[language][quadrant(place)]), True, strategy)
    tap.equal((len(strategy.split()), len(measure.split('\n'))), (3, 2) if is_close else (1, 1), strategy)


@tap.cases('strategy', {name: name for name in PROJECTS})
def strategy(name):
    """A row for each direction, then one for each side of it; no sheet when nothing is known."""
    sheet, language = strategy_sheet(name), 'en' if name in ENGLISH else 'nl'
    shown = positions(name)
    shown.sort(key=lambda position: not position[1]['placements'])
    tap.equal(sheet is not None, any(direction['placements'] for number, direction in shown), 'is there')
    if sheet is None:
        return
    titles = book(name).sheetnames
    tap.contains(('Opgave en richtingen', 'Challenge and directions'), titles[titles.index(sheet.title) - 1])
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=7, max_col=10)]
    for values, (number, direction) in zip(rows, shown):
        check_position(values, number, direction, language)
    below = rows[len(shown) + 3:]
    for values, (side, number, placements) in zip(below, of_sides(name)):
        place = medians(placements)
        tap.equal((values[0], values[2], values[6]), (number, SIDES[language][side], len(placements)))
        tap.equal((near(values[4], place[0]), near(values[5], place[1])), (True, True), f'{values} {placements}')
        tap.equal(values[3].startswith(QUADRANTS[language][quadrant(place)]), True, values[3])
    more = below[len(list(of_sides(name))):]
    tap.equal([values for values in more if values[4] is not None], [], 'no more sides')
    guide = [row[0].value for row in book(name).worksheets[0].iter_rows()]
    tap.contains(guide, sheet.title)


@tap.case
def what_is_hidden_is_not_told():
    """Nobody sees before the round is revealed where a direction was put, nor that it was."""
    numbers = [cell.value for row in strategy_sheet('small').iter_rows() for cell in row
               if isinstance(cell.value, float)]
    tap.equal([number for number in numbers if number < 0.25], [])
    rows = {row[1]: row for row in strategy_sheet('small').iter_rows(min_row=7, max_row=10, values_only=True)}
    tap.equal((rows['Huiskamers'][6], rows['Huisbezoek'][3]), (1, 'nog niet geplaatst'))


def drawing_of(path, sheet):
    """What lies on a sheet: each anchor, and the parts it leads to by their relationship."""
    with zipfile.ZipFile(path) as archive:
        number = book('', path).sheetnames.index(sheet) + 1
        links = archive.read(f'xl/worksheets/_rels/sheet{number}.xml.rels').decode()
        part = re.search(r'drawings/(drawing\d+\.xml)"', links).group(1)
        links = archive.read(f'xl/drawings/_rels/{part}.rels').decode()
        targets = dict(tuple(re.search(rf'{key}="(?:\.\./)?([^"]*)"', link).group(1) for key in ('Id', 'Target'))
                       for link in re.findall(r'<Relationship [^>]*>', links))
        root = xml.etree.ElementTree.fromstring(archive.read(f'xl/drawings/{part}'))
        return list(root), {name: archive.read(f'xl/{target}') for name, target in targets.items()}


def scatter(parts):
    chart, = (xml.etree.ElementTree.fromstring(part) for part in parts.values() if b'scatterChart' in part)
    return chart


def cells_of(workbook, formula):
    sheet, area = formula.rsplit('!', 1)
    found = workbook[sheet.strip("$'").replace("''", "'")][area.replace('$', '')]
    return [row[0].value for row in found] if isinstance(found, tuple) else [found.value]


def series_of(name, path):
    """Each series of the chart: name, points from the cells, labels and shape. The chart keeps the same points."""
    workbook, sheet = book(name, path), strategy_sheet(name, path).title
    for series in scatter(drawing_of(path, sheet)[1]).iter(f'{CHART}ser'):
        axes = [series.find(f'{CHART}{axis}') for axis in ('xVal', 'yVal')]
        formulas = [axis.find(f'.//{CHART}f').text for axis in axes]
        from_cells = [cells_of(workbook, formula) for formula in formulas]
        kept = [[float(value.text) for value in axis.iter(f'{CHART}v')] for axis in axes]
        for one, other in zip(from_cells, kept):
            tap.equal([near(a, b) for a, b in zip(one, other)], [True] * len(one), 'what the chart keeps')
        labels = [''.join(part.text for part in label.iter() if part.tag.endswith('}t'))
                  for label in series.iter(f'{CHART}dLbl')]
        symbol = series.find(f'{CHART}marker/{CHART}symbol')
        yield (series.find(f'{CHART}tx').find(f'.//{CHART}v').text, list(zip(*from_cells)), labels,
               symbol.get('val') if symbol is not None else None)


def check_series(name, path):
    language = 'en' if name in ENGLISH else 'nl'
    series = list(series_of(name, path))
    tap.equal([points for _, points, _, _ in series[:2]], [[(0.5, 0), (0.5, 1)], [(0, 0.5), (1, 0.5)]],
              'the lines in the middle')
    tap.equal(series[2][2], list(QUADRANTS[language]))
    tap.equal([quadrant(place) for place in series[2][1]], [0, 1, 2, 3], 'where the names of the strategies stand')
    sides = {}
    for side, number, placements in of_sides(name):
        sides.setdefault(side, []).append((number, medians(placements)))
    everybody = [(number, position(direction['placements'])) for number, direction in positions(name)
                 if direction['placements']]
    expected = [(SIDES[language][side], MARKERS[side], points) for side, points in sides.items()]
    tap.contains(('Positie', 'Position'), series[-1][0])
    expected.append((series[-1][0], 'plus', everybody))
    tap.equal(len(series), 3 + len(expected))
    for (title, points, labels, symbol), (*title_and_symbol, expected_points) in zip(series[3:], expected):
        tap.equal([title, symbol], title_and_symbol)
        tap.equal(labels, [str(number) for number, _ in expected_points], title)
        tap.equal([near(x, place[0]) and near(y, place[1]) for (x, y), (_, place) in zip(points, expected_points)],
                  [True] * len(expected_points), title)


@tap.cases('strategy-chart', {name: name for name in PLACED})
def strategy_chart(name):
    """The chart follows the cells, on the axes of the matrix."""
    path = written(name)[0]
    check_series(name, path)
    chart = scatter(drawing_of(path, strategy_sheet(name).title)[1])
    for axis in chart.iter(f'{CHART}valAx'):
        scaling = axis.find(f'{CHART}scaling')
        found = [scaling.find(f'{CHART}{part}').get('val') for part in ('orientation', 'min', 'max')]
        tap.equal((found[0], float(found[1]), float(found[2])), ('minMax', 0, 1))
        title = ''.join(text for text in axis.find(f'{CHART}title').itertext())
        tap.equal(bool(re.match(r'(laag|low) ← .+ → (hoog|high)$', title)), True, title)
    tap.equal(len(chart.findall(f'.//{CHART}legendEntry')), 3, 'what is not in the legend')
    for formula in chart.iter(f'{CHART}f'):
        tap.equal(bool(re.match(r'\w+!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$', formula.text)), True, formula.text)


@tap.cases('strategy-chart-elsewhere', {name: name for name in PLACED})
def strategy_chart_elsewhere(name):
    """LibreOffice opens the chart and the picture, and keeps them."""
    path = reckoned(written(name)[0])
    check_series(name, path)
    parts = drawing_of(path, strategy_sheet(name, path).title)[1].values()
    tap.equal([part[:4] for part in parts if part[:1] != b'<'], [b'\x89PNG'])


@tap.cases('strategy-pictures', {name: name for name in PLACED})
def strategy_pictures(name):
    """They cover no cell with content, are fine enough for paper, and tell in words where the directions stand."""
    sheet = strategy_sheet(name)
    anchors, parts = drawing_of(written(name)[0], sheet.title)
    taken = []
    for anchor in anchors:
        left, top, right, bottom = (int(anchor.find(f'{DRAWING}{end}/{DRAWING}{part}').text)
                                    for end in ('from', 'to') for part in ('col', 'row'))
        covered = [cell.coordinate for row in sheet.iter_rows(top + 1, bottom + 1, left + 1, right + 1) for cell in row
                   if cell.value is not None]
        tap.equal(covered, [], 'cells under it')
        taken.append((top, bottom))
        words = next(element.get('descr') for element in anchor.iter(f'{DRAWING}cNvPr'))
        for number, direction in positions(name):
            strategies = '|'.join(sum(QUADRANTS.values(), ()))
            tap.equal(re.search(rf'(: |; ){number}( .*?)?: ({strategies})', words) is not None,
                      bool(direction['placements']), f'{number} in {words}')
    taken.sort()
    tap.equal((len(taken), taken[0][1] < taken[1][0]), (2, True), 'a chart and a picture, one below the other')
    png, = (part for part in parts.values() if part[:4] == b'\x89PNG')
    width, height = struct.unpack('>II', png[16:24])
    extent = next(element for anchor in anchors for element in anchor.iter()
                  if element.tag.endswith('}ext') and element.get('cx') != '0')
    tap.equal(width / (int(extent.get('cx')) / 914400) > 190, True, 'pixels in an inch')
    tap.equal(abs(width / height - int(extent.get('cx')) / int(extent.get('cy'))) < 0.01, True, 'its shape')
    tap.equal(len(sheet.row_breaks.brk), 2, 'each on a page of its own')


will_be_reckoned(*(lambda name=name: written(name)[0] for name in PLACED))
run('strategy')
