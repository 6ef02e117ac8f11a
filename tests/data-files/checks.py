#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Checks of the data files that no ready-made validator does. Exit status 77 means skipped."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile


def fail(file, text):
    sys.exit(f'{file}: {text}')


def no_double_members(pairs):
    names = [name for name, value in pairs]
    double = {name for name in names if names.count(name) > 1}
    if double:
        raise ValueError(f'double members: {sorted(double)}')
    return dict(pairs)


def check_example(path):
    """JSON with ids that are unique, KPI codes of the model without a name of our own, what is no fact marked."""
    try:
        project = json.loads(pathlib.Path(path).read_text(encoding='utf-8'), object_pairs_hook=no_double_members)
    except ValueError as problem:
        fail(path, problem)
    if project.get('format') != 'trechter' or project.get('version') != '1.2':
        fail(path, 'not of format trechter 1.2')
    records = [project['project']] + [record for array in project.values() if isinstance(array, list) for record in array]
    ids = [record['id'] for record in records]
    for name in ids:
        if ids.count(name) > 1 or not re.fullmatch(r'[A-Za-z0-9._-]{1,64}', name):
            fail(path, f'id {name} is double or has characters that an id may not have')
    for kpi in project.get('kpis', []):
        if kpi['origin'] == 'official' and 'name' in kpi:
            fail(path, f'{kpi["id"]} gives a name to an official code')
        if 'voorbeeld' not in json.dumps(kpi):
            fail(path, f'{kpi["id"]} is not marked as an example')
    for kind, field in (('data_points', 'source'), ('signals', 'source'), ('measurements', 'remark')):
        for record in project.get(kind, []):
            if not record.get(field):
                fail(path, f'{record["id"]} does not say where it comes from')


def check_manifest(path):
    """A Flatpak manifest that is pinned by hash and asks neither network nor file system."""
    try:
        import yaml
    except ImportError:
        print('python3-yaml is not installed')
        sys.exit(77)
    manifest = yaml.safe_load(pathlib.Path(path).read_text(encoding='utf-8'))
    if manifest['id'] + '.yml' != pathlib.Path(path).name:
        fail(path, 'named otherwise than its id')
    for argument in manifest['finish-args']:
        if argument.startswith(('--share=network', '--filesystem', '--device=all', '--socket=session-bus')):
            fail(path, f'asks for {argument}')
    for source in (source for module in manifest['modules'] for source in module['sources']):
        if source['type'] == 'archive' and not re.fullmatch(r'[0-9a-f]{64}', source.get('sha256', '')):
            fail(path, f'{source["url"]} is not pinned by its SHA-256')
        if source['type'] == 'dir' and not (pathlib.Path(path).parent / source['path'] / 'meson.build').exists():
            fail(path, f'{source["path"]} is not the repository')
    flags = ' '.join(module.get('build-options', {}).get('cflags', '') for module in manifest['modules'])
    for flag in ('-DSQLITE_ENABLE_SESSION', '-DSQLITE_ENABLE_PREUPDATE_HOOK'):
        if flag not in flags.split():
            fail(path, f'SQLite is built without {flag}')


def check_license(path):
    text = pathlib.Path(path).read_text(encoding='utf-8')
    if not text.startswith('EUROPEAN UNION PUBLIC LICENCE v. 1.2\n'):
        fail(path, 'does not begin as EUPL-1.2')
    articles = [int(number) for number in re.findall(r'^(\d+)\.[A-Z]', text, re.M)]
    if articles != list(range(1, 16)):
        fail(path, f'has the articles {articles}')
    if 'Reciprocity (LiLiQ-R+)' not in text.split('Appendix\n')[-1]:
        fail(path, 'has no list of compatible licences at its end')


def check_mime(path):
    """The type is known by the name of a file and by its first bytes."""
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, 'packages')
        packages.mkdir()
        (packages / 'nl.trechter.Trechter.xml').write_bytes(pathlib.Path(path).read_bytes())
        try:
            done = subprocess.run(['update-mime-database', folder], capture_output=True, text=True)
        except FileNotFoundError:
            print('update-mime-database is not installed')
            sys.exit(77)
        if done.returncode != 0:
            fail(path, done.stderr)
        read = lambda name: pathlib.Path(folder, name).read_text(encoding='utf-8').splitlines()
        if '80:application/x-trechter+json:*.trechter' not in read('globs2'):
            fail(path, 'does not know *.trechter')
        if 'application/x-trechter+json application/json' not in read('subclasses'):
            fail(path, 'is no subclass of application/json')
        if 'application/x-trechter+json:nl.trechter.Trechter-document' not in read('icons'):
            fail(path, 'has no icon')


def check_translated(path, *languages):
    """A merged desktop or metainfo file speaks the languages."""
    text = pathlib.Path(path).read_text(encoding='utf-8')
    for language in languages:
        pattern = rf'^Comment\[{language}\]=\S' if path.endswith('.desktop') else rf'<summary xml:lang="{language}">\S'
        if not re.search(pattern, text, re.M):
            fail(path, f'has nothing in the language {language}')


if __name__ == '__main__':
    globals()['check_' + sys.argv[1]](*sys.argv[2:])
