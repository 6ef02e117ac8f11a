# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The list of decisions as another program reads it: who was there, who decided, who thought otherwise; no notes of the chair."""

import json
import shutil
import stat
import subprocess

from program import SCRATCH, SOURCE, cli, fresh, tap

EXAMPLE = SOURCE / 'data/examples/voorbeeldig.trechter'
DAY = '2026-11-24'
SECRET = 'Vertrouwelijk'


def project(folder, decisions, language='en'):
    data = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    data['project'].update(title='Together in the North', language=language)
    for session in data['sessions']:
        session['notes'] = SECRET
    last = data['sessions'][-1]
    last.update(state='ended', began='2026-11-24T13:00:00Z', ended='2026-11-24T15:00:00Z')
    data['decisions'] = [{'id': f'd{i}', 'session': last['id'], 'date': DAY, **decision} for i, decision in enumerate(decisions)]
    data['parked'] = [{'id': 'p1', 'text': 'The summer', 'owner': data['participants'][0]['id']},
                      {'id': 'p2', 'text': 'The winter', 'is_done': True}]
    data['sessions'].append({'id': 'next', 'date': '2027-01-19', 'step': 'partner'})
    path = folder / 'project.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def minutes(folder, decisions, language='en'):
    """The pages as text, each on one line."""
    if shutil.which('pdftotext') is None:
        raise tap.Skip('no pdftotext')
    out = folder / 'minutes.pdf'
    cli('export', project(folder, decisions, language), '--minutes', out, '--today', DAY).ends(0)
    tap.equal(stat.S_IMODE(out.stat().st_mode), 0o600)
    text = subprocess.run(['pdftotext', '-layout', '-enc', 'UTF-8', out, '-'], capture_output=True, check=True).stdout.decode('utf-8')
    return [' '.join(page.split()) for page in text.split('\f')[:-1]]


@tap.case
def what_was_decided_and_by_whom():
    pages = minutes(fresh('decided'), [{'text': 'We begin in May', 'has_municipality': True, 'has_provider': True,
                                        'dissent': 'The council would rather wait'}, {'text': 'One face for a family'}])
    text = ' '.join(pages)
    for wanted in ('Together in the North', '1. We begin in May', 'Decided by: Municipality and Social work',
                   'Thought otherwise: The council would rather wait', '2. One face for a family', 'The summer (',
                   'Next session', '19 January 2027'):
        tap.contains(text, wanted)
    for unwanted in (SECRET, 'The winter'):
        tap.equal(unwanted in text, False, unwanted)


@tap.case
def in_dutch():
    text = ' '.join(minutes(fresh('dutch'), [{'text': 'We beginnen', 'has_residents': True}], 'nl'))
    tap.contains(text, 'Inwoners')
    tap.contains(text, 'We beginnen')


@tap.case
def a_long_one_takes_pages_and_loses_nothing():
    words = [f'word{i}' for i in range(600)]
    decisions = [{'text': ' '.join(words[:300]), 'dissent': ' '.join(words[300:])}] + [{'text': f'Decision {i}'} for i in range(40)]
    pages = minutes(fresh('long'), decisions)
    text = ' '.join(pages)
    tap.equal(len(pages) > 2, True)
    for word in words:
        tap.contains(text, word)
    tap.contains(text, '41. Decision 39')
    tap.contains(pages[-1], f'page {len(pages)} of {len(pages)}')


@tap.case
def the_longest_one_leaves_no_page_empty():
    words = [f'word{i}' for i in range(2200)]
    long = ' '.join(words)[:20000]
    pages = minutes(fresh('longest'), [{'text': long[:5000], 'dissent': long, 'reason': long[::-1]}])
    text = ' '.join(pages)
    for word in long.split()[:-1] + long[:5000].split()[:-1] + long[::-1].split()[1:]:
        tap.contains(text, word)
    for page in pages[:-1]:
        tap.equal(len(page) > 1000, True, page)


@tap.case
def notes_of_before_say_that_they_are():
    text = ' '.join(minutes(fresh('notes'), []))
    tap.contains(text, 'From the notes of that time: ')


@tap.case
def everything_has_it_when_there_is_any():
    folder = fresh('all')
    listed = cli('export', project(folder, []), '--all', folder / 'out').ends(0).out
    tap.contains(listed, 'list of decisions.pdf')
    cli('new', 'empty.trechter', '--title', 'Leeg', folder=folder).ends(0)
    listed = cli('export', 'empty.trechter', '--all', 'empty', folder=folder).ends(0).out
    tap.equal('.pdf' in listed, False)


if __name__ == '__main__':
    try:
        tap.run('minutes')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
