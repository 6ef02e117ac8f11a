# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Workbooks read back by two other programs: openpyxl, and LibreOffice after it has reckoned everything again.

usage: test-workbook-read.py WORKBOOK-FIXTURE
"""

import datetime
import functools
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tap  # noqa: E402
from workbook_reader import ENGLISH, FOLDER, PROJECTS, book, near, openpyxl, reckoned, run, will_be_reckoned, written  # noqa: E402

WITH_AREAS = ('small', 'hostile', 'large', 'jongerenwerk')


def defined(workbook):
    """Defined names; openpyxl 3.1 keeps them in another way than 3.0."""
    found = workbook.defined_names
    return {name.name: name for name in (found.definedName if hasattr(found, 'definedName') else found.values())}


def names(workbook):
    return {name: value.attr_text for name, value in defined(workbook).items()}


def cells(workbook, name):
    """The values of the cells that a defined name stands for."""
    sheet, area = names(workbook)[name].rsplit('!', 1)
    found = workbook[sheet.strip("'").replace("''", "'")][area.replace('$', '')]
    rows = found if isinstance(found, tuple) else ((found,),)
    return [row[0].value for row in rows]


def plain(value):
    """A text as it is meant: LibreOffice escapes what looks like an escape in what a formula comes to, openpyxl leaves it."""
    return (value or '').replace('_x005F_', '_') if isinstance(value, (str, type(None))) else value


def check_overview(workbook, kpis):
    """The numbers of the overview against those of the project."""
    rows = [(kpi, period) for kpi in kpis for period in kpi['periods']]
    if not rows:
        return
    found = list(zip(cells(workbook, 'tr_over_kpi'), cells(workbook, 'tr_over_period'), cells(workbook, 'tr_over_value')))
    tap.equal(len(found), len(rows), 'rows of the overview')
    sheet = workbook[names(workbook)['tr_over_kpi'].rsplit('!', 1)[0].strip("'")]
    for number, ((kpi, period), (label, period_label, value)) in enumerate(zip(rows, found)):
        tap.equal((label, str(period_label)), (kpi['label'], period['label']))
        baseline, target = (sheet.cell(7 + number, column).value for column in (3, 5))
        if not (near(value, period['value']) and near(baseline, kpi['baseline']) and near(target, kpi['target'])):
            raise AssertionError(f'{label}, {period_label}: {baseline!r} {value!r} {target!r}, expected {kpi} {period}')


def check_no_errors(workbook):
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and re.match(r'#(N/A|REF|NAME|VALUE|DIV|NUM|NULL)', cell.value):
                    raise AssertionError(f'{sheet.title} {cell.coordinate}: {cell.value}')


@tap.cases('values-as-stored', {name: name for name in PROJECTS})
def values_as_stored(name):
    expected = written(name)[1]
    check_overview(book(name), expected['kpis'])
    check_no_errors(book(name))


@functools.lru_cache(None)
def reckoned_by_gnumeric(path):
    gnumeric = shutil.which('ssconvert')
    if gnumeric is None:
        raise tap.Skip('Gnumeric is not installed')
    out = FOLDER / f'gnumeric-{path.name}'
    subprocess.run([gnumeric, '--recalc', path, out], capture_output=True, check=True, timeout=240)
    return out


@tap.cases('values-reckoned-again', {name: name for name in PROJECTS})
def values_reckoned_again(name):
    path, expected = written(name)
    again = book(name, reckoned(path))
    check_no_errors(again)
    check_overview(again, expected['kpis'])
    check_same(name, again)


@tap.cases('values-in-gnumeric', {name: name for name in ('small', 'jongerenwerk')})
def values_in_gnumeric(name):
    path, expected = written(name)
    again = book(name, reckoned_by_gnumeric(path))
    check_overview(again, expected['kpis'])
    check_same(name, again)


def check_same(name, again):
    """All values after another program reckoned them against those that were stored."""
    for sheet in book(name):
        other = again[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                value, same = cell.value, other[cell.coordinate].value
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    if not near(same, value):
                        raise AssertionError(f'{sheet.title} {cell.coordinate}: {same!r} after, {value!r} before')
                elif plain(value) != plain(same):
                    raise AssertionError(f'{sheet.title} {cell.coordinate}: {same!r} after, {value!r} before')


@functools.lru_cache(None)
def of_one_area(name):
    """The workbook after somebody has chosen an area in it."""
    path, expected = written(name)
    workbook = openpyxl.load_workbook(path)
    sheet, cell = names(workbook)['tr_chosen_area'].replace('$', '').rsplit('!', 1)
    workbook[sheet.strip("'")][cell].value = expected['area']
    workbook[sheet.strip("'")][cell].data_type = 's'
    changed = FOLDER / f'{name}-area.xlsx'
    workbook.save(changed)
    return changed


@tap.cases('one-area', {name: name for name in WITH_AREAS})
def one_area(name):
    check_overview(book(name, reckoned(of_one_area(name))), written(name)[1]['kpis_of_area'])


@functools.lru_cache(None)
def with_a_new_line():
    """The workbook after somebody has written a line in the register, and where that is."""
    path, expected = written('small')
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[1]
    row = next(cell.row for cell in sheet['A'][5:] if cell.value is None)
    for column, value in enumerate([datetime.datetime(2027, 2, 2), expected['kpis'][0]['label'], None, 5], 1):
        sheet.cell(row, column).value = value
    changed = FOLDER / 'line.xlsx'
    workbook.save(changed)
    return changed, row


@tap.case
def a_new_line_counts():
    expected, (changed, row) = written('small')[1], with_a_new_line()
    again = book('small', reckoned(changed))
    tap.equal(cells(again, 'tr_over_value')[0], expected['kpis'][0]['periods'][0]['value'] + 5)
    tap.equal(again.worksheets[1].cell(row, 7).value, 'aantal')


@tap.cases('register', {name: name for name in PROJECTS})
def register(name):
    """Real dates and numbers, texts as texts, the example outside of what is counted."""
    workbook, expected = book(name), written(name)[1]
    found = list(zip(*(cells(workbook, f'tr_reg_{column}') for column in ('date', 'kpi', 'area', 'value', 'remark'))))
    for line, row in zip(expected['lines'], found):
        if re.match(r'\d{4}-\d\d-\d\d$', line['date']):
            tap.equal(row[0], datetime.datetime.fromisoformat(line['date']))
        else:
            tap.equal(row[0], line['date'])
        tap.equal((row[1] or '', row[2] or ''), (line['kpi'], line['area']))
        if not near(row[3], line['value']):
            raise AssertionError(f'{row} {line}')
        if len(line['remark']) < 1000:
            tap.equal((row[4] or ''), re.sub('[\x00-\x08\x0b-\x1f\x7f]', ' ', line['remark']))
    tap.equal([row for row in found[len(expected['lines']):] if any(row)], [], 'lines below')
    sheet = workbook.worksheets[1]
    example = sheet['A4']
    tap.equal((example.font.italic, sheet['D4'].value), (True, 12))
    tap.equal(example.number_format, 'dd-mm-yyyy')
    tap.equal([table.ref for table in sheet.tables.values()][0].startswith('A5:G'), True)


@tap.cases('formulas-have-values', {name: name for name in PROJECTS})
def formulas_have_values(name):
    """No formula in the file stands without a value, and no text of a user became one."""
    allowed = re.compile(r'^=(IF|IFERROR|INDEX|COUNTA|COUNTIFS|MAX|_xlfn\.MAXIFS|ROUND|SUM|SUMIF|COUNTIF)\('
                         r"|^=(\$?[A-Z]\$?\d+(\+[A-Z]\d+)?|'Monitoring'!\$B\$4)$")
    for sheet in book(name, None, False):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == 'f' and not allowed.match(str(cell.value)):
                    raise AssertionError(f'{sheet.title} {cell.coordinate}: {cell.value}')
    with zipfile.ZipFile(written(name)[0]) as archive:
        for part in archive.namelist():
            if part.startswith('xl/worksheets/sheet'):
                text = archive.read(part).decode()
                tap.equal(re.findall(r'<f>[^<]*</f></c>', text), [], part)
                tap.equal('hyperlink' in text, False, part)


@tap.cases('sheets', {name: name for name in PROJECTS})
def sheets(name):
    workbook = book(name)
    titles = [sheet.title for sheet in workbook]
    tap.equal(len({title.casefold() for title in titles}), len(titles))
    tap.equal([title for title in titles if len(title) > 31], [])
    tap.equal([sheet.title for sheet in workbook if sheet.sheet_state != 'visible'], titles[-1:])
    tap.equal(workbook.active.title, titles[0])
    for sheet in workbook:
        tap.equal(bool(sheet['A1'].value), True, f'A1 of {sheet.title}')
        tap.equal(list(sheet.merged_cells.ranges), [], 'merged cells')
        setup = sheet.page_setup
        tap.equal((int(setup.paperSize), setup.orientation, setup.fitToHeight), (9, 'landscape', 0), sheet.title)
        tap.equal(sheet.sheet_properties.pageSetUpPr.fitToPage, True)
        tap.equal(bool(sheet.print_title_rows), True, f'repeated rows of {sheet.title}')
        tap.contains(sheet.oddFooter.right.text, '&P')
        tap.equal(bool(sheet.freeze_panes), True, f'panes of {sheet.title}')
    tap.equal([sheet.title for sheet in workbook if sheet.protection.sheet], titles[3:4], 'protected')
    tap.equal(workbook.worksheets[3].protection.password, None)


@tap.cases('prompts', {name: name for name in PROJECTS})
def prompts(name):
    """No text of a rule was too long for it, in no language."""
    for sheet in book(name):
        for rule in sheet.data_validations.dataValidation:
            for text, most in ((rule.promptTitle, 32), (rule.errorTitle, 32), (rule.prompt, 255), (rule.error, 255)):
                if text and (len(text) > most or text.endswith('…')):
                    raise AssertionError(f'{sheet.title} {rule.sqref}: {text}')
            if rule.type == 'list':
                tap.equal(rule.formula1 in names(book(name)), True, rule.formula1)


@tap.cases('identity', {name: name for name in PROJECTS})
def identity(name):
    workbook, expected = book(name), written(name)[1]
    tap.equal(cells(workbook, 'tr_project_id'), [expected['id']])
    tap.equal(cells(workbook, 'tr_workbook_format'), ['1'])
    hidden = [name for name, value in defined(workbook).items() if value.hidden]
    tap.equal('tr_project_id' in hidden and 'tr_workbook_version' in hidden, True, 'hidden')
    tap.equal(workbook.properties.title, expected['title'])
    with zipfile.ZipFile(written(name)[0]) as archive:
        tap.contains(archive.read('docProps/custom.xml').decode(), expected['id'])


@tap.cases('chart', {name: name for name in ('small', 'large', 'jongerenwerk')})
def chart(name):
    tap.equal(len(book(name, None, False).worksheets[3]._charts), 1)
    with zipfile.ZipFile(written(name)[0]) as archive:
        drawing = archive.read('xl/drawings/drawing1.xml').decode()
    tap.equal(len(re.search(r'descr="([^"]*)"', drawing).group(1)) > 60, True, 'alternative text')


@tap.cases('ranking', {name: name for name in ('small', 'jongerenwerk')})
def ranking(name):
    path, expected = written(name)
    for workbook in (book(name), book(name, reckoned(path))):
        sheet = next(sheet for sheet in workbook if sheet.title == 'Vergelijking aanbieders' or 'roviders' in sheet.title)
        header = [cell.value for cell in sheet[3]]
        rank = next(row[0].row for row in sheet.iter_rows() if row[0].font.b and row[0].row > 4) + 1
        for ranked in expected['ranking']:
            column = header.index(ranked['provider']) + 1
            tap.equal(sheet.cell(rank, column).value or 0, ranked['rank'])
            score = sheet.cell(rank - 1, column).value
            tap.equal(round(score, 5) if score else None, round(ranked['score'], 5) if ranked['score'] else None)


def comparison(name):
    return next(sheet for sheet in book(name) if sheet.title == 'Vergelijking aanbieders' or 'roviders' in sheet.title)


def rows_of(sheet, criterion):
    """All rows of the sheet that begin with the name of a criterion, as lists of values."""
    return [(row[0].row, [cell.value for cell in row]) for row in sheet.iter_rows(min_row=4) if row[0].value == criterion]


def own_words(low, high):
    """How a sheet in Dutch or English begins about own scores."""
    return [str(number).rstrip('0').rstrip('.').replace('.', mark) for number in (low, high) for mark in ('.', ',')]


@tap.cases('what-a-ranking-rests-on', {name: name for name in ('small', 'english', 'voorbeeldig')})
def what_a_ranking_rests_on(name):
    sheet, expected = comparison(name), written(name)[1]
    texts = [cell.value for cell in sheet['A']]
    for sentence in expected['doubts']:
        tap.equal(bool(sentence) and texts.count(sentence), 1, sentence)
    header = [cell.value for cell in sheet[3]]
    for given in expected['given']:
        column, rows = header.index(given['provider']), rows_of(sheet, given['criterion'])
        low, high, mean = given['own']
        together = given.get('together')
        counts = mean if together is None else together
        tap.equal(near(rows[0][1][column], counts), True, f'the score that counts: {given}')
        spread = rows[-1][1][column]
        tap.equal(low is None or spread.startswith(tuple(own_words(low, high))), True, f'{given}: {spread}')
        tap.equal(low is None or low == high or any(spread.startswith(f'{one}–{other}') for one in own_words(low, low)
                                                    for other in own_words(high, high)), True, f'{given}: {spread}')
        if together is not None:
            tap.equal((len(rows), rows[1][1][column]), (3, together), f'the score together: {given}')
            tap.equal(sheet.cell(rows[1][0] + 1, column + 1).value, given['motivation'], 'its motivation')


@tap.case
def who_gave_a_score_is_not_handed_out():
    """What an assessor wrote with a score of his own stays in the project."""
    everything = '\n'.join(str(cell.value) for row in comparison('voorbeeldig').iter_rows() for cell in row if cell.value is not None)
    tap.contains(everything, 'na het gesprek was iedereen het eens')
    tap.equal('kent de mensen in Noord bij naam' in everything, False, 'the motivation of an own score')
    tap.equal('Bewoner van Noord' in everything, False, 'an assessor')


@tap.case
def hostile_texts_stay_texts():
    workbook, expected = book('hostile'), written('hostile')[1]
    labels = cells(workbook, 'tr_kpis')
    tap.equal(labels, [kpi['label'] for kpi in expected['kpis']])
    tap.equal(len({label.casefold() for label in labels}), len(labels), 'unique labels')
    tap.equal(labels[0], "=cmd|' /C calc'!A0")
    tap.equal([label for label in labels if len(label) > 100], [])
    everything = '\n'.join(str(cell.value) for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None)
    for text in ('שלום עולם', '😀😀 blij', '<b>&amp; "vet"</b>', '_x0041_', 'https://example.org', '+31 6 12345678', '2027'):
        tap.contains(everything, text)
    longest = max((cell.value for sheet in workbook for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)), key=len)
    tap.equal(len(longest) <= 32767, True)
    tap.equal(longest.endswith(']'), True, 'the note behind a text that was cut')


@tap.case
def replaced_kpis():
    """A KPI that was replaced is told with when, why and by which, and is nowhere to be filled in or counted."""
    workbook = book('replaced')
    sheet = next(sheet for sheet in workbook if sheet['A1'].value == 'The KPIs')
    rows = [[cell.value for cell in row[:5]] for row in sheet.iter_rows()]
    start = next(number for number, row in enumerate(rows) if row[0] == 'Replaced KPIs')
    told = [[value.date() if isinstance(value, datetime.datetime) else value or '' for value in row] for row in rows[start + 2:start + 4]]
    tap.equal(told, [['A17', 'Doorverwijzingen', datetime.date(2027, 7, 1), 'Vaste bezoekers', 'Te weinig zeggend'],
                     ['A20', 'Nog niets', datetime.date(2027, 1, 31), '', '=1+1']])
    tap.equal([row[0] for row in rows[3:6]], ['i.3.1.1', None, None], 'those in use come first, and no others')
    for other in workbook:
        if other is not sheet:
            text = [str(cell.value) for row in other.iter_rows() for cell in row if cell.value is not None]
            tap.equal([value for value in text if 'A17' in value or 'Doorverwijzingen' in value], [], other.title)


@tap.case
def reports_of_every_year():
    """A KPI whose frequency is not stated is reported every year, like those that say so."""
    agenda = next(sheet for sheet in book('small') if sheet['B3'].value == 'Wat')
    year = [row for row in agenda.iter_rows(min_row=4, values_only=True) if 'elk jaar' in str(row[1])]
    tap.equal([(row[0].year, row[3]) for row in year], [(2027, 'Onderzoek, Wijkteam'), (2028, 'Onderzoek, Wijkteam')])


SEVERITIES = {'nl': {'error': 'Klopt niet', 'warning': 'Let op', 'tip': 'Tip'},
              'en': {'error': 'Does not add up', 'warning': 'Mind this', 'tip': 'Tip'}}


def advice_sheet(name):
    return next((sheet for sheet in book(name) if sheet.title in ('Advies', 'Advice')), None)


@tap.cases('advice', {name: name for name in PROJECTS})
def advice(name):
    """A line for each finding and each reason, in order; no sheet when there is nothing."""
    sheet, expected = advice_sheet(name), written(name)[1]
    lines = expected['findings'] + [aside for aside in expected['set_asides']
                                    if aside['rule'] not in {finding['id'] for finding in expected['findings']}]
    tap.equal(sheet is not None, bool(lines), 'is there')
    if sheet is None:
        return
    tap.equal(book(name).sheetnames[-2], sheet.title, 'before the hidden sheet')
    reasons = {aside['rule']: aside for aside in expected['set_asides']}
    tap.equal(sheet.max_row, 3 + len(lines))
    for line, row in zip(lines, sheet.iter_rows(min_row=4, max_col=7)):
        values = [cell.value for cell in row]
        if 'message' in line:
            tap.equal(values[0], SEVERITIES['en' if name in ENGLISH else 'nl'][line['severity']])
            tap.equal(plain(values[2]), line['message'].replace('\t', ' '))
            tap.equal(all(values[:5]), True, values)
        aside = reasons.get(line.get('id') or line['rule'])
        tap.equal(bool(values[5]), aside is not None, values)
        if aside:
            tap.equal(values[5].startswith(aside['reason'].replace('\r', '')), True, values)
            is_day = re.match(r'\d{4}-\d\d-\d\d$', aside['date'])
            tap.equal(values[6], datetime.datetime.fromisoformat(aside['date']) if is_day else aside['date'] or None)
        else:
            tap.equal(values[6], None)


@tap.cases('advice-layout', {name: name for name in ('small', 'english', 'hostile')})
def advice_layout(name):
    sheet = advice_sheet(name)
    table, = sheet.tables.values()
    tap.equal((table.ref, table.autoFilter.ref), (f'A3:G{sheet.max_row}',) * 2)
    tap.equal((sheet.freeze_panes, sheet.print_title_rows), ('A4', '$3:$3'))
    for row in sheet.iter_rows(min_row=3, max_col=7):
        for cell in row:
            if isinstance(cell.value, str):
                tap.equal((cell.data_type, cell.alignment.wrap_text or cell.column == 7), ('s', True), cell.coordinate)
    tap.contains([cell.number_format for cell in sheet['G']], 'dd-mm-yyyy')
    width = sum(sheet.column_dimensions[letter].width for letter in 'ABCDEFG')
    tap.equal(width <= 182, True, f'{width} characters are small print on one page')


@tap.case
def advice_says_for_which_day():
    tap.contains(advice_sheet('small')['A2'].value, '24-11-2026')
    tap.contains(advice_sheet('english')['A2'].value, '24 November 2026')
    guide = '\n'.join(str(row[0].value) for row in book('small').worksheets[0].iter_rows())
    tap.contains(guide, '\nAdvies\n')
    guide = '\n'.join(str(row[0].value) for row in book('voorbeeldig').worksheets[0].iter_rows())
    tap.equal('\nAdvies\n' in guide, False)


@tap.case
def language():
    tap.equal(book('english').sheetnames[1], 'Registration')
    tap.equal(book('small').sheetnames[0] != '', True)


will_be_reckoned(*(lambda name=name: written(name)[0] for name in PROJECTS),
                 *(lambda name=name: of_one_area(name) for name in WITH_AREAS), lambda: with_a_new_line()[0])
run('workbook')
