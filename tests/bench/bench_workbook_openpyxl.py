# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The cells of the workbook, written by openpyxl: the other program that a municipality's analyst would use.

usage: bench_workbook_openpyxl.py CELLS [RUNS], where CELLS is what bench-workbook --cells wrote. Prints one line of JSON.
"""

import json
import os
import statistics
import sys
import tempfile
import time

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side


def read_cells(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def styles():
    """As many looks as the workbook has; which is which makes no difference to the time."""
    return [(Font(size=11 + number % 3, bold=number % 2 == 0, color='24343A'), PatternFill('solid', fgColor='F1F8F8'),
             Border(bottom=Side('thin', color='D5DEDF')), Alignment(vertical='top', indent=1)) for number in range(64)]


def write(cells, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    looks, sheets = styles(), {}
    for sheet, row, column, look, value in cells:
        if sheet not in sheets:
            sheets[sheet] = book.create_sheet(sheet)
        cell = sheets[sheet].cell(row, column, value)
        cell.font, cell.fill, cell.border, cell.alignment = looks[look % 64]
    book.save(path)


def main():
    cells = read_cells(sys.argv[1])
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
            start = time.monotonic()
            write(cells, os.path.join(folder, 'workbook.xlsx'))
            times.append((time.monotonic() - start) * 1000)
    print(json.dumps({'bench': 'workbook', 'what': 'openpyxl', 'median_ms': round(statistics.median(times), 2),
                      'least_ms': round(min(times), 2), 'runs': len(times), 'cells': len(cells)}))


main()
