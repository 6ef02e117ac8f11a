#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The command line on Windows against the same on Linux: what it prints and what it hands out of each example must be equal.

Called with the program for Linux, the program for Windows (run by Wine), the folder of the examples, and the bundle, whose fonts both
use. What tells when a file was written is left out of account, and pictures may differ where two versions of Cairo round differently.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'tests'))

import tap  # noqa: E402

# Each a letter that another code page does not have, and a space.
FOLDER_NAME = 'Buurt één, Ω & ‘t Hart'
TODAY = '2027-01-31'
MOST_DIFFERENT_POINTS = 0.002  # of a picture

FONTS = '''<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>{rest}</fontconfig>
'''


def linux_fonts(bundle, folder):
    """A configuration for Linux with the fonts and the names of the bundle, and no others."""
    ours = (bundle / 'etc/fonts/fonts.conf').read_text(encoding='utf-8')
    rest = ours[ours.index('</cachedir>') + len('</cachedir>'):ours.index('</fontconfig>')]
    path = folder / 'fonts.conf'
    path.write_text(FONTS.format(fonts=bundle / 'share/fonts', cache=folder / 'fonts', rest=rest), encoding='utf-8')
    return path


class Program:
    """One of the two, with a folder of its own for what it writes."""

    def __init__(self, command, folder, env, is_windows):
        self.command, self.folder, self.is_windows = command, folder / FOLDER_NAME, is_windows
        self.env = {**os.environ, 'TZ': 'UTC', **env}
        self.folder.mkdir(parents=True)
        for example in sorted(OPTIONS.examples.glob('*.trechter')):
            shutil.copy(example, self.folder)

    def path(self, path):
        return 'Z:' + str(path).replace('/', '\\') if self.is_windows else str(path)

    def run(self, *arguments):
        """Exit status, standard output and standard error, with the folder and the ends of lines as they are on Linux. They are files: a
        service of Wine that the program starts keeps them open for longer."""
        given = [self.path(word) if isinstance(word, pathlib.Path) else word for word in arguments]
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
            result = subprocess.run([*self.command, *given], cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL, stdout=output,
                                    stderr=complaints, check=False, timeout=300)
            output.seek(0)
            complaints.seek(0)
            return result.returncode, self.plain(output.read()), self.plain(complaints.read())

    def plain(self, output):
        text = output.decode('utf-8').replace('\r\n', '\n')
        if self.is_windows:
            text = text.replace(self.path(self.folder), str(self.folder))
            text = re.sub(re.escape(str(self.folder)) + r'[^\n"]*', lambda found: found[0].replace('\\', '/'), text)
        return text.replace(str(self.folder), '…')


def both(programs, *arguments):
    """Runs it on both, and returns what both said."""
    linux, windows = [program.run(*(word(program) if callable(word) else word for word in arguments)) for program in programs]
    tap.equal(windows, linux)
    return linux


def without_times(text):
    return re.sub(r'(DTSTAMP|LAST-MODIFIED|SEQUENCE):[\dTZ]+', r'\1:…', text)


def same_calendar(linux, windows):
    tap.equal(without_times(windows.read_bytes().decode()), without_times(linux.read_bytes().decode()))


def same_bytes(linux, windows):
    tap.equal(windows.read_bytes() == linux.read_bytes(), True, f'{linux.name} differs')


def parts_of(path):
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    created = re.compile(rb'<dcterms:(created|modified)[^>]*>[^<]*<')
    return {name: rounded(created.sub(b'', part)) for name, part in parts.items() if not name.endswith('.png')}


def rounded(part):
    """Numbers to 14 digits: the C library of Windows rounds the root of a number otherwise in the seventeenth."""
    return re.sub(rb'<v>(-?\d+\.\d+(E-?\d+)?)</v>', lambda found: b'<v>%.14g</v>' % float(found[1]), part)


def same_workbook(linux, windows):
    expected, got = parts_of(linux), parts_of(windows)
    tap.equal(sorted(got), sorted(expected))
    for name, part in expected.items():
        tap.equal(got[name] == part, True, f'{name} of {linux.name} differs')


def as_picture(path, folder):
    """The picture in a quarter of its size, where letters that begin in another fraction of a point look the same."""
    whole, picture = folder / 'whole.png', folder / 'small.png'
    if path.suffix == '.svg':
        subprocess.run(['rsvg-convert', '-o', whole, path], check=True, timeout=120)
    else:
        shutil.copy(path, whole)
    subprocess.run(['convert', whole, '-resize', '25%', picture], check=True, timeout=120)
    return picture


def same_picture(linux, windows):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / 'l').mkdir()
        (folder / 'w').mkdir()
        pictures = [as_picture(linux, folder / 'l'), as_picture(windows, folder / 'w')]
        size = subprocess.run(['identify', '-format', '%w %h\n', *pictures], check=True, capture_output=True, text=True, timeout=120)
        sizes = size.stdout.split('\n')
        tap.equal(sizes[1], sizes[0], linux.name)
        width, height = map(int, sizes[0].split())
        result = subprocess.run(['compare', '-metric', 'AE', '-fuzz', '10%', *pictures, 'null:'], capture_output=True, text=True, check=False,
                                timeout=120)
        different = float(result.stderr.split()[0]) / (width * height)
        tap.equal(different <= MOST_DIFFERENT_POINTS, True, f'{linux.name}: {different:.2%} of the points differ')


def words_of_pdf(path):
    """The words on each page. Their order is that of drawing, which is not the same in two versions of Cairo."""
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True, timeout=60).stdout
    return [sorted(page.split()) for page in text.split('\f')]


def same_pdf(linux, windows):
    tap.equal(words_of_pdf(windows), words_of_pdf(linux))


SAME = {'.ics': same_calendar, '.trechter': same_bytes, '.xlsx': same_workbook, '.png': same_picture, '.svg': same_picture,
        '.pdf': same_pdf}


def same_folders(programs, name):
    linux, windows = [sorted((program.folder / name).iterdir()) for program in programs]
    tap.equal([path.name for path in windows], [path.name for path in linux])
    for one, other in zip(linux, windows):
        SAME[one.suffix](one, other)


def cases_of(programs, example):
    """The cases for one example, as names and functions."""
    name, example = example.stem, example.name

    def tells():
        both(programs, 'validate', example)
        both(programs, 'show', example)
        both(programs, 'check', example, '--today', TODAY)
        both(programs, 'check', example, '--json', '--today', TODAY)

    def hands_out():
        both(programs, 'export', example, '--all', lambda program: program.folder / f'{name} ë', '--today', TODAY)
        same_folders(programs, f'{name} ë')

    def draws():
        for what in ('matrix', 'timeline'):
            both(programs, 'export', example, f'--{what}', lambda program, what=what: program.folder / f'{name} {what} Ω.svg',
                 '--today', TODAY)
            same_picture(*[program.folder / f'{name} {what} Ω.svg' for program in programs])

    return {f'{name}/tells': tells, f'{name}/hands-out': hands_out, f'{name}/draws': draws}


def keeps(programs):
    """A library in the same folder: what is put into it comes out of it."""
    def case():
        def library(program):
            return program.folder / 'bibliotheek Ω.trechterdb'

        for program in programs:
            status, _said, complaint = program.run('library', 'import', 'voorbeeldig.trechter', '--library', library(program))
            tap.equal((status, complaint), (0, ''))
        both(programs, 'library', 'export', 'voorbeeldig', lambda program: program.folder / 'terug.trechter', '--library', library)
        same_bytes(*[program.folder / 'terug.trechter' for program in programs])

    return {'library/keeps': case}


def complains(programs):
    def case():
        both(programs, 'show', lambda program: program.folder / 'ontbreekt ë.trechter')
        both(programs, 'show')
        both(programs, 'export', '--nonsense')

    return {'complains': case}


def knows(programs):
    def case():
        for words in (['schema'], ['check', '--rules'], ['catalogue', 'search', 'eenzaamheid'], ['--version'], ['--help']):
            both(programs, *words)

    return {'knows': case}


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('linux')
parser.add_argument('windows', nargs='+', help='the program, with what runs it')
parser.add_argument('--examples', type=pathlib.Path, required=True)
parser.add_argument('--bundle', type=pathlib.Path, required=True)
OPTIONS = parser.parse_args()


def main():
    with tempfile.TemporaryDirectory(prefix='trechter-windows-') as folder:
        folder = pathlib.Path(folder)
        programs = [
            Program([OPTIONS.linux], folder / 'linux', {'FONTCONFIG_FILE': str(linux_fonts(OPTIONS.bundle.resolve(), folder)), 'LC_ALL': 'C.UTF-8'},
                    False),
            Program(OPTIONS.windows, folder / 'windows', {'LC_ALL': 'C.UTF-8'}, True),
        ]
        cases = {**knows(programs), **complains(programs), **keeps(programs)}
        for example in sorted(OPTIONS.examples.glob('*.trechter')):
            cases.update(cases_of(programs, example))
        tap.cases('cli', cases)(lambda function: function())
        tap.run('windows')


main()
