# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The help calls things what they are called on the screen, in both languages."""

import gettext
import json
import pathlib
import re
import subprocess
import tempfile

import tap

ROOT = pathlib.Path(__file__).resolve().parents[1]
HELP = ROOT / 'data/help'
# Topics in which bold words are notions that are explained.
NOTIONS = {'words'}
# Names of what is not of this program, or not a text of it.
FOREIGN = {'copies'}


def messages():
    """Source texts and their Dutch, without the underscores of mnemonics."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = pathlib.Path(folder) / 'nl.mo'
        subprocess.run(['msgfmt', '-o', catalogue, ROOT / 'po/nl.po'], check=True)
        with open(catalogue, 'rb') as file:
            pairs = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    for source, dutch in pairs.items():
        source = source[0] if isinstance(source, tuple) else source
        yield source.split('\x04')[-1].replace('_', ''), dutch.replace('_', '')


def guidance(language):
    """All texts of the guidance in a language."""
    todo = [json.loads(path.read_text(encoding='utf-8')) for path in (ROOT / 'data/guidance').glob('*.json')]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            if isinstance(value.get(language), str):
                yield value[language]
            todo.extend(value.values())
        elif isinstance(value, list):
            todo.extend(value)


def plain(text):
    """What counts of a name: not its case, not what stands around it, and not how an apostrophe is written."""
    return text.lower().replace('’', "'").strip(' …+−:.')


def on_screen(language):
    place = {'en': 0, 'nl': 1}[language]
    return {plain(pair[place]) for pair in messages()} | {plain(text) for text in guidance(language)}


def check(language):
    known = on_screen(language)
    wrong = []
    for path in sorted((HELP / language).glob('*.md')):
        for word in re.findall(r'\*\*(.+?)\*\*', path.read_text(encoding='utf-8')):
            if path.stem not in NOTIONS and word not in FOREIGN and plain(word) not in known:
                wrong.append(f'{path.name}: {word}')
    tap.equal(wrong, [], f'names in {language} that are not on the screen')


@tap.case
def dutch_names_are_on_the_screen():
    check('nl')


@tap.case
def english_names_are_on_the_screen():
    check('en')


@tap.case
def all_files_are_shipped():
    shipped = set(re.findall(r'<file>help/(.+?)</file>', (ROOT / 'src/core/help.gresource.xml').read_text(encoding='utf-8')))
    there = {str(path.relative_to(HELP)) for path in HELP.glob('*/*.md')}
    tap.equal(shipped, there, 'files in help.gresource.xml')


if __name__ == '__main__':
    tap.run('help')
