# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The sheets about the contract, in English, read by openpyxl and reckoned again by LibreOffice: every amount to the
cent, also after somebody has changed what it starts from.

usage: test-contract-read.py WORKBOOK-FIXTURE
"""

import datetime
import functools
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tap  # noqa: E402
from workbook_reader import FOLDER, need_openpyxl, openpyxl, reckoned, run, will_be_reckoned, written as written_as  # noqa: E402

PROJECTS = ['zaanstad', 'voorbeeldig', 'cents', 'small', 'indexed']
# name of the sheet: its title
TITLES = {'Contract': 'The contract', 'Budget': 'What the contract costs', 'Monitoring': 'Monitoring',
          'Business case': 'Business case'}


def written(name):
    """The workbook of a project in English, and what must be in it."""
    need_openpyxl()
    return written_as(f'{name}-en')


def both(path):
    """The workbook as it was stored, and as LibreOffice reckons it."""
    for where in (path, reckoned(path)):
        yield openpyxl.load_workbook(where, data_only=True)


def cents(value):
    """An amount in a cell in cents: no amount may lie beside one."""
    if value in (None, ''):
        return 0
    whole = round(value * 100)
    if abs(value * 100 - whole) > 1e-4:
        raise AssertionError(f'{value!r} is no whole number of cents')
    return whole


def below(sheet, *header):
    """The rows of the table whose header begins like this, up to the empty one; as lists of cells."""
    rows = list(sheet.iter_rows())
    start = next(number for number, row in enumerate(rows)
                 if [cell.value for cell in row[:len(header)]] == list(header))
    found = []
    for row in rows[start + 1:]:
        if row[0].value is None:
            break
        found.append(row)
    return found


def column(rows, letter):
    return [row[ord(letter) - ord('A')].value for row in rows]


def check_years(sheet, money):
    """The budget and the wages of each year, and their sums."""
    years = below(sheet, 'Year', 'From')
    wages = below(sheet, 'Year', 'A whole year, had the budget followed wages')
    for number, year in enumerate(money['years']):
        amounts = {'yearly': 5, 'base': 6, 'options': 7, 'total': 8}
        found = {key: cents(years[number][place].value) for key, place in amounts.items()}
        found.update(year=years[number][0].value, needed=cents(wages[number][2].value),
                     worth=cents(wages[number][4].value))
        tap.equal(found, {key: year[key] for key in found}, f'year {year["year"]}')
    sums = {'base': years[-1][6], 'total': years[-1][8], 'needed': wages[-1][2], 'worth': wages[-1][4]}
    tap.equal({key: cents(cell.value) for key, cell in sums.items()}, {key: money[key] for key in sums}, 'sums')
    tap.equal(len(years), len(money['years']) + 1, 'years')


def check_areas(sheet, money):
    """The parts add up to the cent, and the live checks say so."""
    areas, years = below(sheet, 'Area', 'Budget a year'), None
    checks = areas[-1]
    tap.equal([cents(checks[place].value) for place in (1, 3, 4, 5)], [0] * 4, 'the checks')
    first = areas[0][0].value
    years = below(sheet, 'Year', first)
    for year, row in zip(money['years'], years):
        n = len(year['areas'])
        tap.equal([cents(cell.value) for cell in row[1:n + 1]], year['areas'], f'areas of {year["year"]}')
        tap.equal((cents(row[n + 1].value), cents(row[n + 2].value)), (year['total'], 0), 'their sum')
    tap.equal([cents(row[5].value) for row in areas[:-2]], [sum(year['areas'][place] for year in money['years'])
                                                            for place in range(len(areas) - 2)], 'areas over all years')


@tap.cases('budget', {name: name for name in ('voorbeeldig', 'cents')})
def budget(name):
    path, expected = written(name)
    for workbook in both(path):
        sheet, money = workbook['Budget'], expected['money']
        check_years(sheet, money)
        check_areas(sheet, money)
        supplements = below(sheet, 'Supplementary assignment')
        tap.equal([cents(value) for value in column(supplements, 'D')],
                  money['supplements'] + [sum(money['supplements'])])
        costs = below(sheet, 'What it takes')
        tap.equal([cents(value) for value in column(costs, 'C')],
                  [money['registration'], money['monitoring'], money['registration'] + money['monitoring']], 'costs')


@functools.lru_cache(None)
def with_other_figures():
    workbook = openpyxl.load_workbook(written('cents')[0])
    sheet = workbook['Budget']
    sheet['B5'], sheet['B6'], sheet['B7'] = 1000000.05, -1.5, 0.05
    next(row for row in sheet.iter_rows() if row[0].value == 2028 and row[1].value == 4.18)[1].value = 7.77
    changed = FOLDER / 'changed.xlsx'
    workbook.save(changed)
    return changed


@tap.case
def other_figures_are_reckoned_live():
    """Somebody changes what it starts from: the formulas come to what the program would have said, and the checks
    speak."""
    _, expected = written('cents-changed')
    sheet = openpyxl.load_workbook(reckoned(with_other_figures()), data_only=True)['Budget']
    check_years(sheet, expected['money'])
    check = below(sheet, 'Area', 'Budget a year')[-1]
    tap.equal(cents(check[5].value), written('cents')[1]['money']['total'] - expected['money']['total'],
              'what is still to be divided')


@tap.case
def wages_that_fall_to_nothing():
    """Nobody divides by 0."""
    path, expected = written('wageless')
    for workbook in both(path):
        check_years(workbook['Budget'], expected['money'])


@tap.cases('business-case', {name: name for name in ('voorbeeldig', 'cents')})
def business_case(name):
    """A range for what has one, and never one number."""
    path, expected = written(name)
    for workbook in both(path):
        sheet, case = workbook['Business case'], expected['benefits']
        lines = below(sheet, 'What a figure says')
        tap.equal([(cents(row[6].value), cents(row[7].value)) for row in lines],
                  [(line['low'], line['high']) for line in case['lines']])
        for row in lines:
            tap.equal((row[6].value in (None, ''), row[6].value != row[7].value or row[6].value in (None, '')),
                      (row[7].value in (None, ''), True), 'both ends or none')
            tap.equal(row[6].value in (None, '') or bool(row[10].value), True, 'a source')
        sums = below(sheet, 'Total')
        tap.equal([(row[1].value, cents(row[2].value), cents(row[3].value)) for row in sums[:2]],
                  [(case['n_year'], case['year_low'], case['year_high']),
                   (case['n_once'], case['once_low'], case['once_high'])], 'sums')


@functools.lru_cache(None)
def with_one_number():
    workbook = openpyxl.load_workbook(written('voorbeeldig')[0])
    workbook['Business case']['E6'] = 15
    changed = FOLDER / 'one.xlsx'
    workbook.save(changed)
    return changed


@tap.case
def one_number_disappears():
    """Who makes the lower and the higher share equal sees no range any more."""
    sheet = openpyxl.load_workbook(reckoned(with_one_number()), data_only=True)['Business case']
    tap.equal([sheet[cell].value or '' for cell in ('G6', 'H6')], ['', ''])
    tap.equal([row[1].value for row in below(sheet, 'Total')[:2]], [0, 0])


@functools.lru_cache(None)
def with_reversed_shares():
    workbook = openpyxl.load_workbook(written('cents')[0])
    sheet = workbook['Business case']
    sheet['C6'], sheet['D6'], sheet['E6'], sheet['F6'] = 37000, 74000, 20, 15
    changed = FOLDER / 'reversed.xlsx'
    workbook.save(changed)
    return changed


@tap.case
def shares_the_wrong_way_round_give_no_range():
    """Also when the figure is a range so wide that its amounts would still go up."""
    sheet = openpyxl.load_workbook(reckoned(with_reversed_shares()), data_only=True)['Business case']
    tap.equal([sheet[cell].value or '' for cell in ('G6', 'H6')], ['', ''])


@tap.cases('meetings', {name: name for name in ('voorbeeldig', 'cents', 'zaanstad')})
def meetings(name):
    """Every meeting of the plan is there with its date, and the other dates are with the contract."""
    path, expected = written(name)
    workbook = openpyxl.load_workbook(path, data_only=True)
    dates = sorted(item['from'] for item in expected['plan'] if item['is_monitoring'])
    others = [item['from'] for item in expected['plan'] if not item['is_monitoring']]
    if dates:
        tap.equal([value.date().isoformat() for value in column(below(workbook['Monitoring'], 'Meeting'), 'G')], dates)
    found = column(below(workbook['Contract'], 'What', 'What the date rests on'), 'C')
    tap.equal([value.date().isoformat() for value in found], others)
    grounds = column(below(workbook['Contract'], 'What', 'What the date rests on'), 'B')
    tap.equal(all(grounds), True, 'what each date rests on')


@tap.cases('sheets', {name: name for name in PROJECTS})
def sheets(name):
    """A sheet for what is told, and none for what is not."""
    there = {'zaanstad': {'Contract', 'Monitoring'}, 'small': set(), 'indexed': {'Budget'}}.get(name, set(TITLES))
    workbook = openpyxl.load_workbook(written(name)[0])
    tap.equal({title for title in TITLES if title in workbook.sheetnames}, there)
    for title in there:
        tap.equal(workbook[title]['A1'].value, TITLES[title])
        tap.contains([cell.value for cell in workbook.worksheets[0]['A']], title, 'the first sheet')


@tap.case
def the_aid_gives_no_verdict():
    sheet = openpyxl.load_workbook(written('voorbeeldig')[0])['Contract']
    text = '\n'.join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for part in ('no legal advice', 'PIANOo', 'paid for, and steered on', 'The balance'):
        tap.contains(text, part)


@tap.case
def the_weeks_of_the_procedure_are_told():
    sheet = openpyxl.load_workbook(written('cents')[0])['Contract']
    facts = {row[0].value: row[1].value for row in sheet.iter_rows()}
    tap.equal([facts.get(name) for name in (
        'Weeks for dialogue and consultation', 'Weeks of standstill', 'Weeks for bids or applications',
        'Nothing happens in the summer holidays', 'Nothing happens around the turn of the year',
        'Nothing is decided around council elections')], ['9.5', '0', None, 'yes', None, 'yes'])


@tap.case
def hostile_names_stay_texts():
    workbook = openpyxl.load_workbook(written('cents')[0])
    texts = {cell.value: cell.data_type for title in TITLES for row in workbook[title].iter_rows() for cell in row
             if cell.value}
    for text in ('=Noord', "'Zuid'!", '=SOM(A1)', '=1+1', '@SUM(A1:A9)', '+31 6 12345678',
                 '=HYPERLINK("http://example.org")', '-1',
                 '=onbekend'):
        found = [kind for value, kind in texts.items() if isinstance(value, str) and text in value]
        tap.equal(bool(found) and set(found) == {'s'}, True, text)


@tap.case
def real_dates_and_numbers():
    sheet = openpyxl.load_workbook(written('voorbeeldig')[0])['Budget']
    tap.equal((sheet['B5'].value, sheet['B5'].number_format), (1200000, '#,##0.00'))
    first = below(sheet, 'Year', 'From')[0]
    tap.equal((first[1].value, first[1].number_format), (datetime.datetime(2029, 1, 1), 'dd-mm-yyyy'))


if __name__ == '__main__':
    will_be_reckoned(*(lambda name=name: written(name)[0] for name in ('voorbeeldig', 'cents', 'wageless')),
                     with_other_figures, with_one_number, with_reversed_shares)
    run('contract-sheets')
