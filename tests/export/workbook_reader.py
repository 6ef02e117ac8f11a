# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What the programs share that read workbooks back: workbooks that were written, as they are and reckoned again."""

import functools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tap  # noqa: E402

try:
    import openpyxl
except ImportError:
    openpyxl = None

FIXTURE = sys.argv[1]
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='trechter-workbook-'))
ENGLISH = ('english', 'replaced')  # the projects in English
PROJECTS = ['small', 'replaced', 'english', 'bare', 'hostile', 'large', 'jongerenwerk', 'voorbeeldig', 'zaanstad',
            'cents']

_makers, _reckoned = [], {}

# LibreOffice reckons a file again when it opens it only if it is told to.
RECKON = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
'''


def need_openpyxl():
    if openpyxl is None:
        raise tap.Skip('openpyxl is not installed')


@functools.lru_cache(None)
def written(name):
    """The file and what must be in it."""
    path = FOLDER / f'{name}.xlsx'
    result = subprocess.run([FIXTURE, name, path], capture_output=True, text=True, check=False)
    tap.equal(result.returncode, 0, result.stderr)
    return path, json.loads(result.stdout)


@functools.lru_cache(None)
def book(name, path=None, values=True):
    need_openpyxl()
    return openpyxl.load_workbook(path or written(name)[0], data_only=values)


def will_be_reckoned(*makers):
    """Tells which workbooks reckoned() will be asked for, as functions that return their paths. They all go through one start of
    LibreOffice, because starting it lasts longer than reckoning."""
    _makers.extend(makers)


def _made():
    """The workbooks that were told of. One that can not be made is left to the case that asks for it."""
    paths = []
    while _makers:
        try:
            paths.append(_makers.pop()())
        except Exception:  # pylint: disable=broad-except
            pass
    return paths


def reckoned(path):
    """The workbook after LibreOffice has opened, reckoned and saved it."""
    if path not in _reckoned:
        try:
            _reckon([*_made(), path])
        except subprocess.SubprocessError:  # perhaps for another one
            pass
    if path not in _reckoned:
        _reckon([path])
    return _reckoned[path]


def _reckon(paths):
    office = shutil.which('soffice')
    if office is None:
        raise tap.Skip('LibreOffice is not installed')
    profile = FOLDER / 'profile' / 'user'
    profile.mkdir(parents=True, exist_ok=True)
    (profile / 'registrymodifications.xcu').write_text(RECKON, encoding='utf-8')
    out = FOLDER / 'reckoned'
    subprocess.run([office, f'-env:UserInstallation=file://{profile.parent}', '--headless', '--convert-to', 'xlsx',
                    '--outdir', out, *dict.fromkeys(paths)],
                   capture_output=True, check=True, timeout=240)
    _reckoned.update((path, out / path.name) for path in paths if (out / path.name).exists())


def near(found, expected):
    found = None if found == '' else found
    if found is None or expected is None:
        return found is None and expected is None
    return isinstance(found, (int, float)) and abs(found - expected) <= 1e-9 * max(1, abs(expected))


def run(prefix):
    """Runs all cases and ends the program."""
    try:
        tap.run(prefix)
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
