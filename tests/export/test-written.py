# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Every workbook that the other programs read is written, also where those programs are left out: under the sanitizers.

usage: test-written.py WORKBOOK-FIXTURE
"""

import pathlib
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tap  # noqa: E402
from workbook_reader import PROJECTS, run, written  # noqa: E402

IN_ENGLISH = ['zaanstad-en', 'voorbeeldig-en', 'cents-en', 'cents-changed-en', 'wageless-en', 'small-en', 'indexed-en']


@tap.cases('written', {name: name for name in [*PROJECTS, *IN_ENGLISH]})
def is_written(name):
    path, expected = written(name)
    with zipfile.ZipFile(path) as archive:
        tap.equal(archive.testzip(), None, 'what is broken in the archive')
        tap.contains(archive.namelist(), 'xl/worksheets/sheet1.xml')
    tap.equal(bool(expected), True, 'what must be in it')


run('workbook-written')
