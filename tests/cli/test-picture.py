# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Pictures as files: the strategy matrix and the timeline in every format, size and theme, and what is refused."""

import json
import pathlib
import shutil
import stat
import struct
import subprocess
import tempfile
import xml.etree.ElementTree

from program import PROGRAM, SCRATCH, SOURCE, cli, dutch, fresh, tap

SOUND = SOURCE / 'data/examples/voorbeeldig.trechter'
THEMES = ('light', 'dark', 'contrast', 'contrast-dark', 'print', 'projector')
SVG = '{http://www.w3.org/2000/svg}'


def png_size(path):
    """Width and height as the header says."""
    data = path.read_bytes()
    tap.equal(data[:8], b'\x89PNG\r\n\x1a\n')
    tap.equal(data[12:16], b'IHDR')
    return struct.unpack('>II', data[16:24])


def tool(name, *arguments):
    """What another program reads in a file."""
    if shutil.which(name) is None:
        raise tap.Skip(f'{name} is not here')
    return subprocess.run([name, *map(str, arguments)], capture_output=True, check=True, timeout=60).stdout.decode('utf-8')


def matrix(folder, name, *arguments, project=SOUND):
    answer = cli('export', project, '--matrix', name, *arguments, folder=folder).ends(0)
    tap.equal(answer.out, f'{name}\n')
    tap.equal(answer.err, '')
    tap.equal(stat.S_IMODE((folder / name).stat().st_mode), 0o600)
    return folder / name


def timeline(folder, name, *arguments, project=SOUND):
    answer = cli('export', project, '--timeline', name, '--today', '2026-11-24', *arguments, folder=folder).ends(0)
    tap.equal(answer.out, f'{name}\n')
    tap.equal(answer.err, '')
    tap.equal(stat.S_IMODE((folder / name).stat().st_mode), 0o600)
    return folder / name


def titled(folder, title):
    """A project file with nothing in it but a title."""
    path = folder / 'plan.trechter'
    cli('new', path, '--title', title).ends(0)
    return path


@tap.case
def png():
    folder = fresh('png')
    tap.equal(png_size(matrix(folder, 'matrix.png')), (1600, 1000))
    tap.equal(png_size(matrix(folder, 'small.PNG', '--size', '320x240')), (320, 240))
    tap.equal(png_size(matrix(folder, 'high.png', '--size', '200x800')), (200, 800))
    tap.equal(sorted(path.name for path in folder.iterdir()), ['high.png', 'matrix.png', 'small.PNG'])


@tap.case
def svg():
    root = xml.etree.ElementTree.parse(matrix(fresh('svg'), 'matrix.svg', '--size', '900x600')).getroot()
    tap.equal(root.tag, SVG + 'svg')
    tap.equal(root.get('viewBox'), '0 0 900 600')
    tap.equal(root[0].tag, SVG + 'title')
    tap.contains(root[0].text, 'Ouder worden in de buurt · ')


@tap.case
def svg_with_a_hostile_title():
    folder = fresh('hostile')
    for title in ('</title><script>alert (1)</script>', '&amp; "quoted" \'too\' ]]>', 'שלום <b>עולם', '漢字😀'):
        path = matrix(folder, 'matrix.svg', project=titled(folder, title))
        root = xml.etree.ElementTree.parse(path).getroot()
        tap.contains(root.find(SVG + 'title').text, title)
        tap.equal(root.find('.//' + SVG + 'script'), None)
        (folder / 'plan.trechter').unlink()


@tap.case
def pdf():
    path = matrix(fresh('pdf'), 'matrix.pdf')
    info = tool('pdfinfo', path)
    tap.contains(info, 'Ouder worden in de buurt · ')
    tap.contains(info, 'A4')
    text = ' '.join(tool('pdftotext', path, '-').split())
    for words in ('Ouder worden in de buurt', 'Niche', 'Ecosysteem', 'Ontplooiend', 'Geïntegreerd', 'Samen optrekken rond',
                  'Huisbezoek bij de 75e verjaardag'):
        tap.contains(text, words)


@tap.case
def pdf_of_a_size():
    path = matrix(fresh('pdf-size'), 'matrix.pdf', '--size', '800x400')
    tap.contains(tool('pdfinfo', path), '600 x 300 pts')


@tap.case
def themes_differ():
    folder = fresh('themes')
    seen = {matrix(folder, f'{theme}.png', '--theme', theme, '--size', '400x300').read_bytes() for theme in THEMES}
    tap.equal(len(seen), len(THEMES))


@tap.case
def the_same_every_time():
    folder = fresh('same')
    for name in ('matrix.png', 'matrix.svg'):
        first = matrix(folder, name).read_bytes()
        tap.equal(matrix(folder, name).read_bytes() == first, True)


@tap.case
def nothing_placed_is_a_picture():
    folder = fresh('nothing')
    path = matrix(folder, 'matrix.pdf', project=titled(folder, 'Nieuw'))
    text = tool('pdftotext', path, '-')
    tap.contains(text, 'Niche')
    if 'Nothing is placed yet' not in text and 'nog niets geplaatst' not in text:
        raise AssertionError(text)


@tap.case
def over_what_is_there():
    folder = fresh('over')
    (folder / 'matrix.png').write_text('something else', encoding='utf-8')
    tap.equal(png_size(matrix(folder, 'matrix.png', '--size', '300x200')), (300, 200))


@tap.case
def with_the_workbook():
    folder = fresh('both')
    answer = cli('export', SOUND, '--workbook', 'plan.xlsx', '--matrix', 'plan.svg', folder=folder).ends(0)
    tap.equal(answer.out, 'plan.xlsx\nplan.svg\n')
    tap.equal(sorted(path.name for path in folder.iterdir()), ['plan.svg', 'plan.xlsx'])


@tap.case
def all_has_the_matrix():
    folder = fresh('all')
    listed = cli('export', SOUND, '--all', 'out', '--size', '640x400', folder=folder).ends(0).out.splitlines()
    pictures = [name for name in listed if name.endswith('.png')]
    tap.equal(len(pictures), 2)
    for name in pictures:
        tap.equal(png_size(folder / name), (640, 400))
    # unless there is nothing on it
    listed = cli('export', titled(folder, 'Leeg'), '--all', 'empty', folder=folder).ends(0).out.splitlines()
    tap.equal([name for name in listed if name.endswith('.png')], [])
    tap.equal([name for name in listed if name.endswith('.pdf')], [], 'voting sheets for nothing to place')


@tap.case
def all_in_dutch():
    folder = fresh('all-dutch')
    written = dutch('export', SOUND, '--all', folder / 'uit').ends(0).out.splitlines()
    pictures = [name for name in written if name.endswith(', strategiematrix.png')]
    tap.equal(len(pictures), 1)
    tap.equal(len([name for name in written if name.endswith(', stemformulieren.pdf')]), 1, 'voting sheets')


@tap.case
def timeline_png():
    folder = fresh('timeline-png')
    tap.equal(png_size(timeline(folder, 'timeline.png')), (1600, 1000))
    tap.equal(png_size(timeline(folder, 'small.PNG', '--size', '320x240')), (320, 240))
    tap.equal(png_size(timeline(folder, 'least.png', '--size', '200x200')), (200, 200))


@tap.case
def timeline_svg():
    root = xml.etree.ElementTree.parse(timeline(fresh('timeline-svg'), 'timeline.svg', '--size', '900x600')).getroot()
    tap.equal(root.tag, SVG + 'svg')
    tap.equal(root.get('viewBox'), '0 0 900 600')
    tap.contains(root[0].text, 'Ouder worden in de buurt · ')


@tap.case
def timeline_pdf():
    path = timeline(fresh('timeline-pdf'), 'timeline.pdf')
    tap.contains(tool('pdfinfo', path), 'A4')
    text = ' '.join(tool('pdftotext', path, '-').split())
    for words in ('Ouder worden in de buurt', 'Looptijd', 'Besluiten', 'Gemeenteraad', '2029', '4 jaar', '+ 2 jaar',
                  '24-11-2026'):
        tap.contains(text, words)


@tap.case
def timeline_says_what_does_not_fit():
    folder = fresh('timeline-late')
    project = json.loads(SOUND.read_text(encoding='utf-8'))
    project['contract']['start'] = '2027-02-01'
    (folder / 'plan.trechter').write_text(json.dumps(project), encoding='utf-8')
    text = ' '.join(tool('pdftotext', timeline(folder, 'late.pdf', project=folder / 'plan.trechter'), '-').split())
    tap.contains(text, '23-11-2027')


@tap.case
def timeline_of_another_day():
    folder = fresh('timeline-day')
    first = timeline(folder, 'timeline.svg').read_bytes()
    tap.equal(timeline(folder, 'timeline.svg').read_bytes() == first, True)
    tap.equal(timeline(folder, 'timeline.svg', '--today', '2029-01-01').read_bytes() == first, False)


@tap.case
def timeline_themes_differ():
    folder = fresh('timeline-themes')
    seen = {timeline(folder, f'{theme}.png', '--theme', theme, '--size', '400x300').read_bytes() for theme in THEMES}
    tap.equal(len(seen), len(THEMES))


@tap.case
def timeline_without_dates():
    folder = fresh('timeline-empty')
    text = ' '.join(tool('pdftotext', timeline(folder, 'timeline.pdf', project=titled(folder, 'Nieuw')), '-').split())
    tap.contains(text, 'Nieuw')
    if 'There are no dates yet' not in text and 'nog geen datums' not in text:
        raise AssertionError(text)


WRONG = {
    'extension': ['--matrix', 'matrix.gif'],
    'no-extension': ['--matrix', 'matrix'],
    'only-an-extension-elsewhere': ['--matrix', 'matrix.png.bak'],
    'size-too-small': ['--matrix', 'm.png', '--size', '199x300'],
    'size-too-large': ['--matrix', 'm.png', '--size', '300x8001'],
    'size-huge': ['--matrix', 'm.png', '--size', '99999999999999999999x300'],
    'size-negative': ['--matrix', 'm.png', '--size', '-300x300'],
    'size-one': ['--matrix', 'm.png', '--size', '300'],
    'size-half': ['--matrix', 'm.png', '--size', '300x'],
    'size-words': ['--matrix', 'm.png', '--size', 'large'],
    'size-more': ['--matrix', 'm.png', '--size', '300x300x300'],
    'size-space': ['--matrix', 'm.png', '--size', ' 300x300'],
    'size-fraction': ['--matrix', 'm.png', '--size', '300.5x300'],
    'size-empty': ['--matrix', 'm.png', '--size', ''],
    'theme': ['--matrix', 'm.png', '--theme', 'Light'],
    'theme-empty': ['--matrix', 'm.png', '--theme', ''],
    'size-without-a-picture': ['--workbook', 'm.xlsx', '--size', '300x300'],
    'timeline-extension': ['--timeline', 'timeline.gif'],
    'timeline-size': ['--timeline', 't.png', '--size', '199x300'],
    'theme-without-a-picture': ['--workbook', 'm.xlsx', '--theme', 'dark'],
}


@tap.cases('wrong', WRONG)
def wrong(arguments):
    folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
    answer = cli('export', SOUND, *arguments, folder=folder).ends(2)
    tap.equal(answer.out, '')
    tap.equal(list(folder.iterdir()), [])
    tap.contains(answer.err, 'trechter-cli --help')
    # what was typed is named
    if not any(word in answer.err for word in arguments if word):
        raise AssertionError(answer.err)


@tap.case
def limits_are_allowed():
    folder = fresh('limits')
    tap.equal(png_size(matrix(folder, 'least.png', '--size', '200x200')), (200, 200))
    tap.equal(png_size(matrix(folder, 'wide.png', '--size', '8000x200')), (8000, 200))


@tap.case
def a_folder_that_is_not_there():
    folder = fresh('no-folder')
    answer = cli('export', SOUND, '--matrix', 'not/there.png', folder=folder).ends(1)
    tap.contains(answer.err, 'not/there.png: ')
    tap.equal(list(folder.iterdir()), [])


@tap.case
def a_full_disk_leaves_nothing():
    if not shutil.which('prlimit'):
        raise tap.Skip('prlimit is not here')
    folder = fresh('full')
    (folder / 'matrix.png').write_text('before', encoding='utf-8')
    program = [shutil.which('prlimit'), '--fsize=1000', PROGRAM, 'export', str(SOUND), '--matrix', 'matrix.png']
    result = subprocess.run(['/bin/sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh', *program], cwd=folder, capture_output=True, timeout=60,
                            check=False)
    tap.equal(result.returncode, 1)
    tap.equal((folder / 'matrix.png').read_text(encoding='utf-8'), 'before')
    tap.equal([path.name for path in folder.iterdir()], ['matrix.png'])


@tap.case
def names_from_right_to_left():
    folder = fresh('right-to-left')
    project = json.loads(SOUND.read_text(encoding='utf-8'))
    project['directions'][0]['title'] = 'מרכז קהילתי (2) & <b>'
    (folder / 'plan.trechter').write_text(json.dumps(project), encoding='utf-8')
    for name in ('matrix.png', 'matrix.svg', 'matrix.pdf'):
        matrix(folder, name, project=folder / 'plan.trechter')


if __name__ == '__main__':
    try:
        tap.run('picture')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
