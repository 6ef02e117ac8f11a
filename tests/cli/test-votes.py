# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What was voted on, in the workbook and on the terminal: what each side gave each item, in the order that came out; and nothing of a vote
that was not revealed. With `readers` behind the program, the workbook is read after LibreOffice as well."""

import json
import shutil
import subprocess
import sys

from program import SCRATCH, SOURCE, cli, fresh, tap

SHEETS = ('What was voted on', 'Stemmingen')
PLACE = ('municipality', 'provider', 'residents')
HEADER = ['Letter', 'What is voted for', 'Rank', 'Shared rank', 'Votes', "Don't know", 'Municipality', "Municipality: don't know",
          'Social work', "Social work: don't know", 'Residents', "Residents: don't know"]
# by item: votes and "don't know" of each side; None: nothing was counted
HANDS = {'A place to meet': ((2, 0), (1, 1), (2, 0)), 'A coach': ((0, 0), (2, 0), None), '=SUM(1;2)': ((1, 1), (2, 0), (2, 0)),
         'A bus': ((0, 2), (0, 0), (0, 0))}
ORDER = [('A', 'A place to meet', 1, 'yes'), ('C', '=SUM(1;2)', 1, 'yes'), ('B', 'A coach', 3, None), ('D', 'A bus', 4, None)]
SECRET = (47, 39)  # votes and "don't know" that are nowhere else


def people():
    """Two of each side at the table of the session, with a fourth side that has nobody."""
    organisations = [{'id': side, 'name': side, 'side': side} for side in PLACE]
    participants = [{'id': f'{side}-{i}', 'role': f'Role {side} {i}', 'organisation': side} for side in PLACE for i in range(2)]
    return organisations, participants


def items(vote, texts):
    return [{'id': f'{vote}-{i}', 'vote': vote, 'text': text} for i, text in enumerate(texts)]


def ballots(vote, counts):
    found = []
    for i, sides in enumerate(counts):
        for side, given in zip(PLACE, sides):
            if given is not None:
                found.append({'id': f'{vote}-{i}-{side}', 'item': f'{vote}-{i}', 'side': side, 'votes': given[0], 'unknown': given[1]})
    return found


def on_paper(vote, sheets):
    """Ballots of participants, item by item."""
    return [{'id': f'{vote}-{i}-{who}', 'item': f'{vote}-{i}', 'participant': who, 'votes': votes, 'unknown': unknown}
            for who, given in sheets.items() for i, (votes, unknown) in enumerate(given)]


def project(folder, language='en', votes=True):
    example = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    organisations, participants = people()
    data = {'format': example['format'], 'version': example['version'],
            'project': {'id': 'votes', 'title': 'Together', 'language': language},
            'organisations': organisations, 'participants': participants,
            'sessions': [{'id': 's', 'date': '2026-11-24', 'step': 'challenge'}],
            'attendances': [{'id': f'a{i}', 'session': 's', 'participant': one['id']} for i, one in enumerate(participants)]}
    if votes:
        data['votes'] = [
            {'id': 'hands', 'question': 'What comes first?', 'page': 'challenge', 'way': 'hands', 'session': 's', 'date': '2026-11-24',
             'is_revealed': True},
            {'id': 'hidden', 'question': 'Who pays?', 'page': 'agreement', 'way': 'dots', 'dots': 3, 'date': '2026-11-25'},
            {'id': 'paper', 'question': 'Which one?', 'page': 'direction', 'way': 'paper', 'is_revealed': True}]
        data['vote_items'] = items('hands', HANDS) + items('hidden', ['One', 'Other']) + items('paper', ['Yes', 'No'])
        data['ballots'] = ballots('hands', HANDS.values()) + ballots('hidden', [[SECRET, SECRET, None]] * 2) + \
            on_paper('paper', {'municipality-0': ((1, 0), (0, 0)), 'municipality-1': ((0, 0), (1, 0)), 'provider-0': ((0, 1), (0, 1))})
    path = folder / f'{language}-{votes}.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def workbook(folder, **how):
    out = folder / 'out.xlsx'
    cli('export', project(folder, **how), '--workbook', out).ends(0)
    return out


def reckoned(path):
    """After LibreOffice opened it and saved it."""
    office = shutil.which('soffice')
    if office is None:
        raise tap.Skip('LibreOffice is not installed')
    profile, folder = SCRATCH / 'profile', path.parent / 'again'
    subprocess.run([office, f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', 'xlsx', '--outdir', folder, path],
                   capture_output=True, check=True, timeout=240)
    return folder / path.name


def rows_of(path):
    try:
        import openpyxl  # pylint: disable=import-outside-toplevel
    except ImportError as problem:
        raise tap.Skip('openpyxl is not installed') from problem
    book = openpyxl.load_workbook(path)
    return next(([[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book if sheet.title in SHEETS), None)


def below(rows, question):
    """The rows of a vote: up to the empty one."""
    first = next(i for i, row in enumerate(rows) if row[0] == question)
    last = next((i for i in range(first, len(rows)) if rows[i][0] is None and rows[i][1] is None), len(rows))
    return rows[first:last]


def facts(rows):
    """The text beside each name, where it runs over rows all of it."""
    return {row[0]: row[1] for row in rows if row[0]}


def check_hands(rows):
    vote = below(rows, 'What comes first?')
    told = facts(vote)
    tap.equal((told['Date'], told['Session'], told['How is voted']),
              ('24 November 2026', 'Session of 24 November 2026 · Challenge', 'Raised hands'))
    tap.contains(told['Result'], 'Most votes, a tie: A and C (5 each)')
    tap.contains(told['Result'], "Don't know: 4 times")
    header = next(i for i, row in enumerate(vote) if row[0] == 'Letter')
    tap.equal(vote[header][:len(HEADER)], HEADER)
    for row, (letter, text, rank, shared) in zip(vote[header + 1:], ORDER):
        given = [count for side in HANDS[text] for count in (side or (None, None))]
        votes, unknown = (sum(side[i] for side in HANDS[text] if side) for i in range(2))
        tap.equal([row[0], row[1], row[2], row[3] or None, *row[4:6]], [letter, text, rank, shared, votes, unknown])
        tap.equal(row[6:12], given, text)
    tap.equal(vote[header + 1 + len(ORDER)][:2] + vote[header + 1 + len(ORDER)][6:12:2],
              ['Out of', 'people who could vote', 2, 2, 2])


def check_hidden(rows):
    vote = below(rows, 'Who pays?')
    told = facts(vote)
    tap.equal(told['Dots for each person'], '3')
    tap.equal(told['Result'], 'This vote was not revealed yet. What was counted stays hidden.')
    tap.equal(any('Letter' in row for row in vote), False, 'a table of a hidden vote')
    tap.equal([value for row in rows for value in row if value in SECRET], [], 'numbers of a hidden vote')


def check_paper(rows):
    vote = below(rows, 'Which one?')
    header = next(i for i, row in enumerate(vote) if row[0] == 'Letter')
    # a tie; of the residents nobody handed in anything
    tap.equal(vote[header + 1][:12], ['A', 'Yes', 1, 'yes', 1, 1, 1, 0, 0, 1, None, None])
    tap.equal(vote[header + 3][:2] + vote[header + 3][6:12:2], ['Out of', 'sheets handed in', 2, 1, None])
    tap.equal([value for row in rows for value in row if 'Role ' in str(value)], [], 'who gave what')


def check_sheet(path):
    rows = rows_of(path)
    tap.equal(rows is not None, True, 'there is no sheet about votes')
    check_hands(rows)
    check_hidden(rows)
    check_paper(rows)


@tap.case
def in_the_workbook():
    check_sheet(workbook(fresh('workbook')))


@tap.case
def in_dutch_and_only_when_there_were_votes():
    dutch = rows_of(workbook(fresh('nl'), language='nl'))
    tap.equal(dutch is not None, True, 'there is no sheet in Dutch')
    tap.contains([value for row in dutch for value in row], 'Sociaal werk')
    tap.equal(rows_of(workbook(fresh('none'), votes=False)), None, 'without votes')


@tap.case
def on_the_terminal():
    out = cli('show', project(fresh('show'))).ends(0).out
    for wanted in ('What was voted on (3)', '• What comes first?', '24 November 2026 · Session of 24 November 2026 · Challenge · Raised hands',
                   '1. A  A place to meet: 5 · Municipality 2 of 2 · Social work 1 of 2 · Residents 2 of 2 · don\'t know 1',
                   '1. C  =SUM(1;2): 5', '3. B  A coach: 2 · Municipality 0 of 2 · Social work 2 of 2 · Residents –',
                   'Most votes, a tie: A and C (5 each)', '• Who pays?', 'This vote was not revealed yet.'):
        tap.contains(out, wanted)
    for secret in SECRET:
        tap.equal(str(secret) in out, False, 'a number of a hidden vote')


if 'readers' in sys.argv[2:]:
    @tap.case
    def after_libreoffice():
        check_sheet(reckoned(workbook(fresh('reckoned'))))


if __name__ == '__main__':
    try:
        tap.run('cli/votes')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
