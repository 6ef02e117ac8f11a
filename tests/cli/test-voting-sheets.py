# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Voting sheets as another program reads them: whose they are, what is asked, and how many pages that takes."""

import json
import re
import shutil
import stat
import subprocess

from program import SCRATCH, SOURCE, cli, fresh, tap

EXAMPLE = SOURCE / 'data/examples/voorbeeldig.trechter'
SIDES = ('municipality', 'provider', 'residents')


def project(folder, n_directions, n_participants, language='en', title='Direction {}'):
    """A project file with so many directions and participants, who are of three sides in turn."""
    example = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    data = {
        'format': example['format'], 'version': example['version'],
        'project': {'id': 'p', 'title': 'Together', 'municipality': 'Veendam', 'language': language},
        'organisations': [{'id': side, 'name': side, 'side': side} for side in SIDES],
        'participants': [{'id': f'p{i}', 'role': f'Role {i}', 'organisation': SIDES[i % 3]} for i in range(n_participants)],
        'directions': [{'id': f'd{i}', 'title': title.format(i + 1)} for i in range(n_directions)],
    }
    data['directions'].append({'id': 'parked', 'title': 'Parked direction', 'status': 'parked'})
    path = folder / 'project.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def pages_of(path):
    """The text of each page."""
    if shutil.which('pdftotext') is None:
        raise tap.Skip('no pdftotext')
    text = subprocess.run(['pdftotext', '-layout', '-enc', 'UTF-8', path, '-'], capture_output=True, check=True).stdout.decode('utf-8')
    return text.split('\f')[:-1]


def sheets(folder, *arguments, **how):
    out = folder / 'sheets.pdf'
    cli('export', project(folder, **how), '--voting-sheets', out, *arguments).ends(0)
    return out, pages_of(out)


@tap.case
def a_sheet_for_each_participant_and_two_forms():
    out, pages = sheets(fresh('each'), n_directions=3, n_participants=5)
    tap.equal(len(pages), 5 + 2)
    heads = [re.search(r'^\s*([A-Z]\d)\s+(Role \d)', page, re.MULTILINE).groups() for page in pages[:5]]
    tap.equal(heads, [('M1', 'Role 0'), ('M2', 'Role 3'), ('S1', 'Role 1'), ('S2', 'Role 4'), ('R1', 'Role 2')])
    for page in pages[:5]:
        tap.equal(len(re.findall(r'1\s+2\s+3\s+4\s+5\s+6\s+7\s+8\s+9', page)), 6, 'scales of 1 to 9')
        tap.equal(page.count("don't know"), 3)
        tap.equal(page.count('Why:'), 3)
        for name in ('Niche', 'Integrated', 'Emergent', 'Ecosystem', 'low: mostly others', 'high: nobody knows'):
            tap.contains(page, name)
        tap.contains(page, 'page 1 of 1')
    tap.contains(pages[5], 'Form for the chair')
    tap.equal([code for code in re.findall(r'\b[A-Z]\d\b', pages[5])], ['M1', 'M2', 'S1', 'S2', 'R1'])
    tap.contains(pages[6], 'Raised hands')
    tap.contains(pages[6], 'N Niche, I Integrated, E Emergent, C Ecosystem')
    tap.equal(stat.S_IMODE(out.stat().st_mode), 0o600)


@tap.case
def what_is_parked_is_not_voted_on():
    _, pages = sheets(fresh('parked'), n_directions=2, n_participants=1)
    if any('Parked' in page for page in pages):
        raise AssertionError('a parked direction is on the sheet')


@tap.case
def thirty_directions_take_more_pages_and_each_is_there_once():
    _, pages = sheets(fresh('thirty'), n_directions=30, n_participants=2)
    mine = [page for page in pages if 'Voting sheet M1' in page]
    tap.equal(len(mine) > 3, True)
    for number in range(1, len(mine) + 1):
        tap.contains(mine[number - 1], f'page {number} of {len(mine)}')
    text = '\n'.join(mine)
    for i in range(1, 31):
        tap.equal(len(re.findall(rf'\b{i}\. Direction {i}\b', text)), 1, f'direction {i}')


@tap.case
def long_names_wrap_and_nothing_is_lost():
    words = 'a direction with a very long name that goes on and on '
    _, pages = sheets(fresh('long'), n_directions=6, n_participants=1, title='{} ' + words * 3 + 'until its end')
    text = ' '.join(' '.join(pages[:-2]).split())
    tap.equal(text.count('until its end') >= 6, True)
    for page in pages:
        tap.contains(page, 'Together')


@tap.case
def more_people_than_columns_take_more_forms():
    _, pages = sheets(fresh('many'), n_directions=2, n_participants=30)
    forms = [page for page in pages if 'Form for the chair' in page]
    tap.equal(len(forms), 3)
    codes = [code for page in forms for code in re.findall(r'\b[MSR]\d+\b', page)]
    tap.equal(len(codes), 30)
    tap.equal(len(set(codes)), 30)


@tap.case
def blank_sheets_ask_for_the_role():
    _, pages = sheets(fresh('blank'), '--sheets', '4', n_directions=2, n_participants=7)
    tap.equal(len(pages), 4 + 2)
    for page in pages[:4]:
        tap.contains(page, 'Your role:')
        if 'Role ' in page:
            raise AssertionError('a blank sheet is of somebody')


@tap.case
def without_participants_there_is_one_blank_sheet():
    _, pages = sheets(fresh('nobody'), n_directions=2, n_participants=0)
    tap.equal(len(pages), 1 + 2)
    tap.contains(pages[0], 'Your role:')


@tap.case
def it_speaks_the_language_of_the_project():
    _, pages = sheets(fresh('dutch'), n_directions=2, n_participants=3, language='nl')
    for page in pages[:3]:
        tap.contains(page, 'Ontplooiend')
        tap.contains(page, 'Geïntegreerd')
    tap.equal(re.search(r'^\s*(G1)\s+Role 0', pages[0], re.MULTILINE).group(1), 'G1')


@tap.case
def nothing_to_vote_on_is_said():
    folder = fresh('nothing')
    out = folder / 'sheets.pdf'
    answer = cli('export', project(folder, n_directions=0, n_participants=3), '--voting-sheets', out).ends(1)
    tap.contains(answer.err, 'step 2')
    tap.equal(out.exists(), False)
    tap.equal([path.name for path in folder.iterdir()], ['project.trechter'])


@tap.case
def wrong_usage_is_said():
    folder = fresh('usage')
    path, out = project(folder, n_directions=1, n_participants=1), folder / 'sheets.pdf'
    tap.contains(cli('export', path, '--voting-sheets', out, '--sheets', '0').ends(2).err, '--sheets')
    tap.contains(cli('export', path, '--voting-sheets', out, '--sheets', '501').ends(2).err, '500')
    tap.contains(cli('export', path, '--voting-sheets', out, '--sheets', '3x').ends(2).err, '3x')
    tap.contains(cli('export', path, '--workbook', folder / 'w.xlsx', '--sheets', '3').ends(2).err, '--voting-sheets')
    tap.equal(out.exists(), False)


@tap.case
def a_folder_that_is_not_there_is_said():
    folder = fresh('folder')
    answer = cli('export', project(folder, n_directions=1, n_participants=1), '--voting-sheets', folder / 'no/sheets.pdf').ends(1)
    tap.contains(answer.err, 'sheets.pdf')


if __name__ == '__main__':
    try:
        tap.run('voting-sheets')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
