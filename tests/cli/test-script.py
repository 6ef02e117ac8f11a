# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The chair's script as another program reads it: all pages with what is asked, the project's own words, and minutes that add up."""

import json
import re
import shutil
import stat
import subprocess

from program import SCRATCH, SOURCE, cli, fresh, tap

EXAMPLE = SOURCE / 'data/examples/voorbeeldig.trechter'
PAGES = ('preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')
OWN = {
    'page': 'challenge', 'opening': 'Wat houdt u uit de slaap?', 'pitfalls': 'Niemand zegt iets.\nIedereen zegt iets.', 'minutes': 40,
}


def guidance(page):
    return json.loads((SOURCE / f'data/guidance/{page}.json').read_text(encoding='utf-8'))['chair']


def project(folder, language='nl', notes=()):
    data = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    data['project'].update(title='Samen in Noord', language=language)
    data['chair_notes'] = [{'id': f'n{i}', **note} for i, note in enumerate(notes)]
    path = folder / 'project.trechter'
    path.write_text(json.dumps(data), encoding='utf-8')
    return path


def script(folder, **how):
    """The sheets as text, each on one line."""
    if shutil.which('pdftotext') is None:
        raise tap.Skip('no pdftotext')
    out = folder / 'script.pdf'
    cli('export', project(folder, **how), '--script', out).ends(0)
    text = subprocess.run(['pdftotext', '-layout', '-enc', 'UTF-8', out, '-'], capture_output=True, check=True).stdout.decode('utf-8')
    return out, [' '.join(sheet.split()) for sheet in text.split('\f')[:-1]]


@tap.case
def long_texts_of_ones_own_are_all_there():
    words = [f'woord{i}' for i in range(1000)]
    long = {'page': 'challenge', 'purpose': ' '.join(words)[:5000], 'pitfalls': ' '.join(words)[:2000]}
    sheets = ' '.join(script(fresh('long'), notes=[long])[1])
    for word in long['purpose'].split()[:-1]:
        tap.contains(sheets, word)


def holds_shipped(language):
    out, sheets = script(fresh(language), language=language)
    tap.equal(len(sheets), 1 + len(PAGES) + 2)
    tap.equal(stat.S_IMODE(out.stat().st_mode), 0o600)
    for i, page in enumerate(PAGES):
        shipped = guidance(page)
        wanted = [shipped['opening'], shipped['purpose'], *shipped['questions'], *(pitfall['text'] for pitfall in shipped['pitfalls'])]
        for text in wanted:
            tap.contains(sheets[1 + i], text[language])
        tap.contains(sheets[1 + i], f'{i + 2} ')
    for sheet in sheets:
        tap.contains(sheet, 'Samen in Noord')
    tap.contains(sheets[0], '0 – 120')


@tap.case
def all_pages_in_dutch():
    holds_shipped('nl')


@tap.case
def all_pages_in_english():
    holds_shipped('en')


@tap.case
def the_project_s_own_words_and_minutes():
    _, sheets = script(fresh('own'), notes=[OWN])
    tap.contains(sheets[2], OWN['opening'])
    tap.contains(sheets[2], 'Iedereen zegt iets.')
    if guidance('challenge')['opening']['nl'] in sheets[2]:
        raise AssertionError('the shipped question is on the sheet as well')
    tap.contains(sheets[2], guidance('challenge')['purpose']['nl'])
    tap.contains(sheets[0], '10 – 50')
    tap.contains(sheets[0], '0 – 135')


@tap.case
def what_does_not_fit_goes_on_on_the_next_sheet():
    many = '\n'.join(f'Valkuil nummer {i} van de lijst' for i in range(1, 91))
    _, sheets = script(fresh('many'), notes=[{'page': 'challenge', 'pitfalls': many}])
    text = ' '.join(sheets)
    tap.equal([int(n) for n in re.findall(r'Valkuil nummer (\d+) van', text)], list(range(1, 91)))
    tap.equal(len(sheets) > 10, True)
    tap.contains(sheets[-1], f'{len(sheets)}')


@tap.case
def wrong_usage_is_said():
    folder = fresh('usage')
    path = project(folder)
    tap.contains(cli('export', path, '--script', folder / 'no/script.pdf').ends(1).err, 'script.pdf')
    tap.contains(cli('check', path, '--script', folder / 'script.pdf').ends(2).err, '--script')
    tap.equal((folder / 'script.pdf').exists(), False)


if __name__ == '__main__':
    try:
        tap.run('script')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
