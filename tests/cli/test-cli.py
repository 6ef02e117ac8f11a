# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Runs the real trechter-cli: every verb, over the examples, over hostile files and over wrong usage."""

import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import zipfile

from program import PROGRAM, SCRATCH, SOURCE, Answer, cli, dutch, fresh, tap

EDIT_TITLE = os.path.abspath(sys.argv[2])
EXAMPLES = sorted((SOURCE / 'data/examples').glob('*.trechter'))


def in_library(folder):
    """A library with the youth-work example, and the example's id in it."""
    library = folder / 'library.trechterdb'
    identity = cli('library', 'import', SOURCE / 'data/examples/jongerenwerk.trechter', '--library', library).ends(0).out.strip()
    return library, identity


# Help and usage

@tap.case
def version():
    answer = cli('--version').ends(0)
    if not re.fullmatch(r'trechter-cli \d+\.\d+\.\d+\n', answer.out):
        raise AssertionError(answer.out)


@tap.case
def help_lists_every_verb():
    answer = cli('--help').ends(0)
    for verb in ('new', 'validate', 'show', 'check', 'export', 'library list', 'library import', 'library export', 'library check',
                 'library undo', 'library redo', 'library history', 'library delete', 'catalogue search', 'schema'):
        tap.contains(answer.out, f'\n  {verb} ' if verb != 'schema' else '\n  schema')
    tap.equal(answer.err, '')


@tap.case
def help_of_a_verb_tells_its_options():
    answer = cli('new', '--help').ends(0)
    tap.contains(answer.out, '--example')
    tap.contains(answer.out, '--force')
    if '--workbook' in answer.out:
        raise AssertionError('an option of another verb')
    tap.equal(cli('library', 'list', '-h').ends(0).out.splitlines()[0].startswith('Usage: trechter-cli library list'), True)


@tap.case
def manual_page_tells_every_verb():
    page = (SOURCE / 'data/trechter-cli.1').read_text(encoding='utf-8')
    for line in cli('--help').ends(0).out.splitlines():
        verb = re.match(r'  ((?:library |catalogue )?[a-z]+)', line)
        if verb and not line.startswith('      '):
            tap.contains(page, verb.group(1))
    for option in re.findall(r'--[a-z]+', cli('--help').ends(0).out):
        tap.contains(page, option.replace('-', '\\-'))


WRONG_USAGE = {
    'nothing': [],
    'unknown-verb': ['dance'],
    'half-a-verb': ['library'],
    'unknown-second-word': ['library', 'dance'],
    'unknown-option': ['schema', '--dance'],
    'too-few': ['show'],
    'too-many': ['show', 'a', 'b'],
    'export-without-output': ['export', EXAMPLES[0]],
    'option-of-another-verb': ['show', EXAMPLES[0], '--force'],
    'new-without-content': ['new', 'a.trechter'],
    'new-with-both': ['new', 'a.trechter', '--example', 'zaanstad', '--title', 'A'],
    'new-example-elsewhere': ['new', 'a.trechter', '--example', 'zaanstad', '--municipality', 'A'],
    'option-without-value': ['new', 'a.trechter', '--title'],
    'undo-without-id': ['library', 'undo'],
}


@tap.cases('usage', WRONG_USAGE)
def wrong_usage(arguments):
    answer = cli(*arguments).ends(2)
    tap.equal(answer.out, '')
    tap.contains(answer.err, '--help')


# Files

@tap.cases('example', {path.stem: path for path in EXAMPLES})
def example(path):
    folder = fresh('example-' + path.stem)
    made = folder / 'made.trechter'
    tap.equal(cli('new', '--example', path.stem, made).ends(0).out, f'{made}\n')
    tap.equal(made.read_bytes(), path.read_bytes(), 'the example as it was made')
    tap.contains(cli('validate', made).ends(0).out, 'made.trechter')
    shown = cli('show', made).ends(0).out
    project = json.loads(path.read_text(encoding='utf-8'))
    for kind in ('areas', 'organisations', 'participants', 'challenges', 'directions', 'criteria', 'providers', 'agreements'):
        for record in project.get(kind, []):
            title = record.get('title') or record.get('name') or record.get('role') or record.get('statement') or record.get('what')
            tap.contains(shown, title.split('\n')[0], kind)
    for kpi in project.get('kpis', []):
        tap.contains(shown, kpi.get('name') or kpi['code'])
    listed = cli('export', made, '--all', folder / 'out').ends(0).out.splitlines()
    has_dates = bool(project.get('contract') or project['project'].get('start'))
    was_decided = any(session.get('decisions') for session in project.get('sessions', []))
    kinds = ['.ics'] * has_dates + ['.pdf'] * (1 + was_decided) + ['.png'] * (1 + has_dates) + ['.trechter', '.xlsx']
    tap.equal(sorted(pathlib.Path(line).suffix for line in listed), kinds)
    tap.equal(sorted(listed), sorted(str(found) for found in (folder / 'out').iterdir()), 'what is listed is what is there')
    for line in listed:
        tap.equal(stat.S_IMODE(os.stat(line).st_mode), 0o600, line)
    normal = next(line for line in listed if line.endswith('.trechter'))
    tap.equal(pathlib.Path(normal).read_bytes(), path.read_bytes(), 'an example is in its usual form')


@tap.case
def new_with_title():
    folder = fresh('title')
    cli('new', 'Plan é.trechter', '--title', 'Ouderen “samen”', '--municipality', 'Súdwest-Fryslân', folder=folder).ends(0)
    project = json.loads((folder / 'Plan é.trechter').read_text(encoding='utf-8'))['project']
    tap.equal(project['title'], 'Ouderen “samen”')
    tap.equal(project['municipality'], 'Súdwest-Fryslân')
    cli('validate', 'Plan é.trechter', folder=folder).ends(0)


@tap.case
def new_without_a_locale():
    folder = fresh('no-locale')
    cli('new', 'a.trechter', '--title', 'Café', folder=folder, LC_ALL='C', LANG='C').ends(0)
    tap.contains(cli('show', 'a.trechter', folder=folder, LC_ALL='C', LANG='C').ends(0).out, 'Café')


@tap.case
def new_refuses_to_overwrite():
    folder = fresh('overwrite')
    cli('new', 'a.trechter', '--title', 'One', folder=folder).ends(0)
    before = (folder / 'a.trechter').read_bytes()
    answer = cli('new', 'a.trechter', '--title', 'Two', folder=folder).ends(1)
    tap.contains(answer.err, 'a.trechter: ')
    tap.equal((folder / 'a.trechter').read_bytes(), before)
    cli('new', 'a.trechter', '--title', 'Two', '--force', folder=folder).ends(0)
    tap.contains((folder / 'a.trechter').read_text(encoding='utf-8'), 'Two')


@tap.case
def new_refuses_an_unacceptable_title():
    folder = fresh('bad-title')
    for title in ('', 'x' * 301, 'two\nlines', b'\xff'):
        answer = Answer(title, subprocess.run([PROGRAM, 'new', 'a.trechter', '--title', title], cwd=folder,
                                              capture_output=True, timeout=60, check=False)).ends(1)
        tap.contains(answer.err, '--title: ')
    tap.equal(list(folder.iterdir()), [])


@tap.case
def new_names_the_examples():
    answer = cli('new', SCRATCH / 'never.trechter', '--example', 'amsterdam').ends(1)
    for path in EXAMPLES:
        tap.contains(answer.err, path.stem)
    tap.equal((SCRATCH / 'never.trechter').exists(), False)


@tap.case
def schema_is_the_published_one():
    schema = json.loads(cli('schema').ends(0).out)
    try:
        import jsonschema  # pylint: disable=import-outside-toplevel
    except ImportError as problem:
        raise tap.Skip('python3-jsonschema is not there') from problem
    for path in EXAMPLES:
        jsonschema.validate(json.loads(path.read_text(encoding='utf-8')), schema)


def changed(change):
    """The youth-work example after `change`, as text."""
    project = json.loads((SOURCE / 'data/examples/jongerenwerk.trechter').read_text(encoding='utf-8'))
    change(project)
    return json.dumps(project).encode()


def signal_in_unknown_area(project):
    project['signals'][3]['area'] = 'nowhere'


def double_id(project):
    project['kpis'][1]['id'] = project['kpis'][0]['id']


def wrong_type(project):
    project['kpis'][2]['target'] = 'many'


def out_of_range(project):
    project['scores'][0]['value'] = 11


def text_too_long(project):
    project['challenges'][0]['statement'] = 'x' * 20001


HOSTILE = {
    'empty': (b'', 'line 1, column '),
    'not-json': (b'Dit is geen JSON', 'line 1, column '),
    'cut-off': (changed(lambda project: None)[:5000], 'line 1, column '),
    'not-an-object': (b'[1, 2, 3]', '$'),
    'binary': (bytes(range(256)) * 64, 'line 1, column '),
    'other-format': (b'{"format": "other", "version": "1.0"}', '$'),
    'deep': (b'[' * 100000 + b']' * 100000, 'line 1, column '),
    'newer-version': (changed(lambda project: project.update(version='2.0')), '$.version'),
    'no-title': (changed(lambda project: project['project'].pop('title')), '$.project'),
    'reference-to-nothing': (changed(signal_in_unknown_area), '$.signals[3].area'),
    'double-id': (changed(double_id), '$.kpis[1].id'),
    'wrong-type': (changed(wrong_type), '$.kpis[2].target'),
    'out-of-range': (changed(out_of_range), '$.scores[0].value'),
    'too-long': (changed(text_too_long), '$.challenges[0].statement'),
}


@tap.cases('hostile', HOSTILE)
def hostile(parameters):
    content, place = parameters
    folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
    (folder / 'bestand.trechter').write_bytes(content)
    for arguments in (['validate', 'bestand.trechter'], ['show', 'bestand.trechter'],
                      ['export', 'bestand.trechter', '--all', 'out'],
                      ['library', 'import', 'bestand.trechter', '--library', 'library.trechterdb']):
        answer = cli(*arguments, folder=folder).ends(1)
        tap.equal(answer.err.startswith(f'bestand.trechter: {place}'), True, answer.err)
        tap.equal(answer.out, '')
    tap.equal([found.name for found in folder.iterdir()], ['bestand.trechter'], 'nothing is written')


@tap.case
def hostile_nothing_there():
    answer = cli('validate', 'nowhere.trechter').ends(1)
    tap.contains(answer.err, 'nowhere.trechter')


@tap.case
def validate_looks_behind_a_bad_file():
    folder = fresh('several')
    (folder / 'bad.trechter').write_text('{', encoding='utf-8')
    answer = cli('validate', 'bad.trechter', EXAMPLES[0], folder=folder).ends(1)
    tap.contains(answer.err, 'bad.trechter: ')
    tap.contains(answer.out, str(EXAMPLES[0]))


@tap.case
def show_tells_what_the_ranking_is_worth():
    shown = cli('show', SOURCE / 'data/examples/voorbeeldig.trechter').ends(0).out
    tap.contains(shown, 'Geworteld in de wijk: 9 (given together, own scores 8–9, 1 point apart)')
    tap.contains(shown, 'Together: Voorbeeld: na het gesprek was iedereen het eens.')
    tap.contains(shown, 'Given together: 2 of 12 scores.')
    tap.contains(shown, 'The order turns when the weight of “Prijs” goes from 5% to 57.1%; then “Aanbieder B (voorbeeld)” is on top.')


@tap.case
def show_keeps_control_characters_from_the_terminal():
    folder = fresh('control')
    (folder / 'a.trechter').write_bytes(changed(lambda project: project['project'].update(title='a\x9b31mb\x7f')))
    answer = cli('show', 'a.trechter', folder=folder)
    if answer.status == 0:
        tap.equal([c for c in answer.out if (ord(c) < 32 and c not in '\n\t') or 127 <= ord(c) < 160], [])
    else:
        answer.ends(1)


# Export

@tap.case
def export_workbook():
    folder = fresh('workbook')
    (folder / 'out.xlsx').write_bytes(b'an older one')
    cli('export', EXAMPLES[0], '--workbook', 'out.xlsx', folder=folder).ends(0)
    with zipfile.ZipFile(folder / 'out.xlsx') as book:
        tap.equal(book.testzip(), None)
        tap.contains(book.namelist(), 'xl/workbook.xml')
    tap.equal(sorted(found.name for found in folder.iterdir()), ['out.xlsx'], 'no temporary file is left')


def shared_strings(path):
    with zipfile.ZipFile(path) as book:
        return book.read('xl/sharedStrings.xml').decode()


@tap.case
def export_takes_the_figures_of_the_library():
    """The own list beside the library goes before what is shipped, as on the screen; which, is said."""
    folder = fresh('figures')
    sound = SOURCE / 'data/examples/voorbeeldig.trechter'
    text = sound.read_text(encoding='utf-8')
    used = json.loads(text)['benefits'][0]['figure']
    answer = cli('export', sound, '--workbook', 'shipped.xlsx', folder=folder).ends(0)
    tap.contains(answer.err, 'those of the program')
    (folder / 'own.figures.csv').write_text(
        f'id,text_nl,low,high,per,period,source\n{used},Ons eigen cijfer,900,1200,person,year,Eigen onderzoek\n')
    answer = cli('export', sound, '--workbook', 'own.xlsx', '--library', 'own', folder=folder).ends(0)
    tap.contains(answer.err, 'own.figures.csv')
    tap.contains(shared_strings(folder / 'own.xlsx'), 'Ons eigen cijfer')
    tap.equal('Ons eigen cijfer' in shared_strings(folder / 'shipped.xlsx'), False)
    tap.equal((folder / 'own').exists(), False, 'a library was made')
    (folder / 'own.figures.csv').write_text('onzin')
    answer = cli('export', sound, '--workbook', 'not.xlsx', '--library', 'own', folder=folder).ends(1)
    tap.contains(answer.err, 'own.figures.csv')


@tap.case
def export_into_a_folder_that_is_a_file():
    folder = fresh('no-folder')
    (folder / 'out').write_bytes(b'x')
    answer = cli('export', EXAMPLES[0], '--all', 'out', folder=folder).ends(1)
    tap.contains(answer.err, 'out')
    tap.equal((folder / 'out').read_bytes(), b'x')


@tap.case
def an_option_of_another_verb_is_named():
    answer = cli('export', EXAMPLES[0], '--workbook', 'out.xlsx', '--force').ends(2)
    tap.contains(answer.err, '--force is not an option of export')


@tap.case
def export_to_a_place_that_is_not_there():
    answer = cli('export', EXAMPLES[0], '--workbook', SCRATCH / 'not/there/out.xlsx').ends(1)
    tap.contains(answer.err, 'out.xlsx')


@tap.case
def full_output_is_noticed():
    if not os.path.exists('/dev/full'):
        raise tap.Skip('this system has no /dev/full')
    with open('/dev/full', 'wb') as full:
        result = subprocess.run([PROGRAM, 'schema'], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    tap.equal(result.returncode, 1)
    if not result.stderr:
        raise AssertionError('nothing was said')


# The library

@tap.case
def full_walk():
    folder = fresh('walk')
    library = ['--library', folder / 'lib/library.trechterdb']
    cli('new', '--example', 'jongerenwerk', 'a.trechter', folder=folder).ends(0)
    cli('validate', 'a.trechter', folder=folder).ends(0)
    cli('show', 'a.trechter', folder=folder).ends(0)
    cli('export', 'a.trechter', '--all', 'out', folder=folder).ends(0)
    identity = cli('library', 'import', 'a.trechter', *library, folder=folder).ends(0).out.strip()
    tap.contains(cli('library', 'list', *library).ends(0).out, 'Jongerenwerk')
    tap.contains(cli('library', 'history', identity[:6], *library).ends(0).out, 'a.trechter')
    cli('library', 'export', identity[:6], 'b.trechter', *library, folder=folder).ends(0)
    tap.equal((folder / 'b.trechter').read_bytes(), (folder / 'a.trechter').read_bytes(), 'the project after the library')


@tap.case
def undo_and_redo():
    folder = fresh('undo')
    library, identity = in_library(folder)
    library = ['--library', library]

    def exported(name):
        cli('library', 'export', identity, name, *library, folder=folder).ends(0)
        return (folder / name).read_bytes()

    before = exported('before.trechter')
    subprocess.run([EDIT_TITLE, library[1], identity, 'Een andere naam'], check=True, timeout=60)
    edited = exported('edited.trechter')
    tap.contains(edited.decode(), 'Een andere naam')
    n_lines = len(cli('library', 'history', identity, *library).ends(0).out.splitlines())
    undone = cli('library', 'undo', identity, *library).ends(0).out
    tap.equal(exported('undone.trechter'), before)
    history = cli('library', 'history', identity, *library).ends(0).out.splitlines()
    tap.equal(len(history), n_lines, 'undo leaves the logbook whole')
    tap.equal(sum('(undone)' in line for line in history), 1)
    redone = cli('library', 'redo', identity, *library).ends(0).out
    tap.equal(redone.split(': ')[1], undone.split(': ')[1], 'redo says what undo said')
    tap.equal(exported('redone.trechter'), edited)


@tap.case
def list_searches():
    library, _ = in_library(fresh('search'))
    tap.contains(cli('library', 'list', 'voorbeeldgemeente', '--library', library).ends(0).out, 'Jongerenwerk')
    nothing = cli('library', 'list', 'xyzzy', '--library', library).ends(0)
    tap.equal(nothing.out, '')
    if not nothing.err:
        raise AssertionError('nothing was said')


@tap.case
def importing_twice_makes_two():
    folder = fresh('twice')
    library, first = in_library(folder)
    second = cli('library', 'import', EXAMPLES[0], '--library', library).ends(0).out.strip()
    if first == second:
        raise AssertionError('one id for two projects')
    tap.equal(len(cli('library', 'list', '--library', library).ends(0).out.splitlines()), 2)


@tap.case
def undo_of_nothing_says_so():
    library, identity = in_library(fresh('nothing'))
    for verb in ('undo', 'redo'):
        answer = cli('library', verb, identity, '--library', library).ends(1)
        tap.equal(answer.out, '')
        if not answer.err:
            raise AssertionError('nothing was said')


@tap.cases('unknown-id', {verb: verb for verb in ('export', 'undo', 'redo', 'history', 'delete')})
def unknown_id(verb):
    library, _ = in_library(pathlib.Path(tempfile.mkdtemp(dir=SCRATCH)))
    operands = ['zzzz', SCRATCH / 'never.trechter'] if verb == 'export' else ['zzzz']
    answer = cli('library', verb, *operands, '--library', library).ends(1)
    tap.contains(answer.err, 'zzzz')
    answer = cli('library', verb, *(['', *operands[1:]]), '--library', library).ends(1)
    tap.equal(len(cli('library', 'list', '--library', library).ends(0).out.splitlines()), 1)
    tap.equal((SCRATCH / 'never.trechter').exists(), False)


@tap.case
def ambiguous_id():
    folder = fresh('ambiguous')
    library = folder / 'library.trechterdb'
    for identity in ('plan-een', 'plan-twee'):
        cli('new', 'a.trechter', '--title', identity, '--force', folder=folder).ends(0)
        project = json.loads((folder / 'a.trechter').read_text(encoding='utf-8'))
        project['project']['id'] = identity
        (folder / 'a.trechter').write_text(json.dumps(project), encoding='utf-8')
        cli('library', 'import', 'a.trechter', '--library', library, folder=folder).ends(0)
    answer = cli('library', 'delete', 'plan', '--library', library).ends(1)
    tap.contains(answer.err, '2')
    cli('library', 'delete', 'PLAN-T', '--library', library).ends(0)
    tap.contains(cli('library', 'list', '--library', library).ends(0).out, 'plan-een')


@tap.case
def export_refuses_to_overwrite():
    folder = fresh('export-overwrite')
    library, identity = in_library(folder)
    (folder / 'a.trechter').write_text('mine', encoding='utf-8')
    cli('library', 'export', identity, 'a.trechter', '--library', library, folder=folder).ends(1)
    tap.equal((folder / 'a.trechter').read_text(encoding='utf-8'), 'mine')
    cli('library', 'export', identity, 'a.trechter', '--library', library, '--force', folder=folder).ends(0)
    cli('validate', 'a.trechter', folder=folder).ends(0)


@tap.case
def delete_removes_the_text():
    folder = fresh('delete')
    library, identity = in_library(folder)
    secret = 'Voorbeeldwijk Noord'.encode()
    there = b''.join(found.read_bytes() for found in folder.glob('library.trechterdb*'))
    if secret not in there:
        raise AssertionError('the text that the test looks for is not in the library to begin with')
    tap.contains(cli('library', 'delete', identity, '--library', library).ends(0).out, 'Jongerenwerk')
    tap.equal(cli('library', 'list', '--library', library).ends(0).out, '')
    for found in (library, pathlib.Path(f'{library}-wal')):
        if found.exists() and secret in found.read_bytes():
            raise AssertionError(f'the text is still in {found.name}')


@tap.case
def library_waits_its_turn():
    folder = fresh('busy')
    library, _ = in_library(folder)
    other = sqlite3.connect(library, isolation_level=None)
    other.execute('BEGIN IMMEDIATE')
    waiting = subprocess.Popen([PROGRAM, 'library', 'import', str(EXAMPLES[1]), '--library', str(library)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        waiting.wait(timeout=1)
        raise AssertionError(f'it did not wait: {waiting.communicate()}')
    except subprocess.TimeoutExpired:
        other.execute('ROLLBACK')
    out, err = waiting.communicate(timeout=60)
    tap.equal(waiting.returncode, 0, err)
    if not out:
        raise AssertionError('no id')


@tap.case
def library_that_is_something_else():
    folder = fresh('something-else')
    (folder / 'photo.jpg').write_bytes(b'\xff\xd8\xff\xe0' * 4096)
    answer = cli('library', 'list', '--library', folder / 'photo.jpg').ends(1)
    tap.contains(answer.err, 'photo.jpg')
    tap.equal((folder / 'photo.jpg').read_bytes(), b'\xff\xd8\xff\xe0' * 4096)


@tap.case
def own_library_is_used_and_private():
    home = fresh('own-home')
    environment = {'HOME': str(home), 'XDG_DATA_HOME': str(home / 'data')}
    cli('library', 'import', EXAMPLES[0], **environment).ends(0)
    library = home / 'data/trechter/library.trechterdb'
    tap.equal(stat.S_IMODE(library.stat().st_mode), 0o600)
    tap.equal(len(cli('library', 'list', **environment).ends(0).out.splitlines()), 1)


# The catalogue and the language

@tap.case
def catalogue_finds():
    answer = cli('catalogue', 'search', 'eenzaam').ends(0)
    if 'eenzaam' not in answer.out.lower():
        raise AssertionError(answer.out)
    nothing = cli('catalogue', 'search', 'xyzzy').ends(0)
    tap.equal(nothing.out, '')
    tap.equal((SCRATCH / 'home/data/trechter').exists(), False, 'a search makes no library')


@tap.case
def catalogue_official_code_has_no_name_of_ours():
    lines = cli('catalogue', 'search', 'i.3.1.1').ends(0).out.splitlines()
    tap.equal(lines[0].split('  ')[0], 'i.3.1.1')


@tap.case
def dutch_help():
    answer = dutch('--help').ends(0)
    for word in ('Gebruik', 'Opties', 'bibliotheek'):
        tap.contains(answer.out, word)
    for word in ('Usage', 'Options', ' the ', ' file'):
        if word in answer.out:
            raise AssertionError(f'{word!r} is English: {answer.out}')


@tap.case
def dutch_error():
    folder = fresh('dutch')
    (folder / 'bestand.trechter').write_bytes(changed(out_of_range))
    answer = dutch('validate', folder / 'bestand.trechter').ends(1)
    tap.contains(answer.err, '$.scores[0].value: ')
    if 'only a number' in answer.err:
        raise AssertionError(answer.err)


@tap.case
def dutch_summary():
    shown = dutch('show', SOURCE / 'data/examples/jongerenwerk.trechter').ends(0).out
    for word in ('Gemeente', 'Voorbereiding', 'Afspraken'):
        tap.contains(shown, word)
    for word in ('Municipality', 'Preparation', 'Social work', 'every ', 'Weight'):
        if word in shown:
            raise AssertionError(f'{word!r} is English')


@tap.case
def dutch_workbook_has_decimal_points():
    """libxlsxwriter 1.1 writes numbers as the locale does; a file with decimal commas does not open."""
    folder = fresh('comma')
    dutch('export', EXAMPLES[0], '--workbook', folder / 'out.xlsx').ends(0)
    with zipfile.ZipFile(folder / 'out.xlsx') as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith(('xl/worksheets/', 'xl/charts/'))]
    commas = [found for sheet in sheets for found in re.findall(r'(?:<v>|width="|ht="|left="|<c:v>)-?[0-9]+,[0-9]+', sheet)]
    tap.equal(commas, [])


@tap.case
def broken_pipe_does_not_linger():
    process = subprocess.Popen([PROGRAM, 'show', str(EXAMPLES[0])], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    process.stderr.read()
    status = process.wait(timeout=60)
    tap.contains((0, 1, -signal.SIGPIPE), status)


# What a file may have and what can not be right

def changed_example(folder, change):
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    change(data)
    (folder / 'plan.trechter').write_text(json.dumps(data), encoding='utf-8')
    return folder / 'plan.trechter'


@tap.case
def validate_names_a_year_that_is_there_twice():
    def change(data):
        data['indexation'] = [{'id': f'i{number}', 'year': year} for number, year in enumerate((2029, 2030, 2029))]
    path = changed_example(fresh('year-twice'), change)
    answer = cli('validate', path).ends(3)
    tap.equal(answer.out, f'{path}: $.indexation[2].year: this year is there already\n')


@tap.case
def validate_names_shares_the_wrong_way_round():
    def change(data):
        data['benefits'][0].update(low_share=20, high_share=15)
    path = changed_example(fresh('wrong-way'), change)
    answer = cli('validate', path).ends(3)
    tap.contains(answer.out, '$.benefits[0].low_share: ')


@tap.case
def show_tells_of_the_contract():
    answer = cli('show', SOURCE / 'data/examples/voorbeeldig.trechter').ends(0)
    for part in ('\nContract\n', 'Base term, months: 48', 'Moments of the contract', 'Business case'):
        tap.contains(answer.out, part)
    folder = fresh('no-contract')
    cli('new', 'plan.trechter', '--title', 'Leeg', folder=folder).ends(0)
    tap.equal('Contract' in cli('show', 'plan.trechter', folder=folder).ends(0).out, False, 'a contract about which nothing is said')


@tap.case
def a_file_that_is_not_there():
    for verb in ('show', 'validate', 'check'):
        answer = cli(verb, 'nergens.trechter').ends(1)
        tap.contains(answer.err, 'nergens.trechter: There is no such file.')
        tap.equal('$' in answer.err, False, 'a place in a file that is not there')


if __name__ == '__main__':
    try:
        tap.run('cli')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
