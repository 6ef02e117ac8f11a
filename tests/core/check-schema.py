#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Holds the JSON Schema against what the program writes, and against what it has to refuse. The schema is checked by
another program than the one that made it.

check-schema.py WRITE-EXCHANGE DATA-FOLDER"""

import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

WRITE_EXCHANGE, DATA = sys.argv[1], pathlib.Path(sys.argv[2])
SCHEMA = json.loads((DATA / 'trechter.schema.json').read_text(encoding='utf-8'))
SEED = random.randrange(1 << 31)
WRONG_TYPES = [None, [], {}, 'no-such-thing', 5.5, True]


def validator():
    if jsonschema is None:
        raise tap.Skip('python3-jsonschema is not installed')
    return jsonschema.Draft202012Validator(SCHEMA)


def exported():
    """What the program exports, by name of the file."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([WRITE_EXCHANGE, folder, str(SEED)], check=True)
        files = pathlib.Path(folder).glob('*.trechter')
        return {path.name: json.loads(path.read_text(encoding='utf-8')) for path in files}


def assert_valid(name, project):
    problems = [f'{name} (seed {SEED}) {problem.json_path}: {problem.message[:200]}'
                for problem in validator().iter_errors(project)]
    tap.equal(problems[:5], [])


def description(member):
    """The part of the schema that describes the records of a member of the file."""
    schema = SCHEMA['properties'][member]
    return SCHEMA['$defs'][schema.get('items', schema)['$ref'].rsplit('/', 1)[1]]


def first_record(project, member):
    return project[member][0] if isinstance(project[member], list) else project[member]


def may_be(value, schema):
    """Whether the value is right for a field after all."""
    kind = 'string' if schema.get('$ref') == '#/$defs/id' else schema.get('type')
    if kind == 'number' and isinstance(value, float):
        return schema['minimum'] <= value <= schema['maximum']
    return (kind == 'string' and isinstance(value, str)) or (kind == 'boolean' and isinstance(value, bool))


@tap.case
def is_a_schema():
    validator().check_schema(SCHEMA)


@tap.cases('stored-example', {path.name: path for path in sorted((DATA / 'examples').glob('*.trechter'))})
def stored_example(path):
    assert_valid(path.name, json.loads(path.read_text(encoding='utf-8')))


@tap.case
def every_export():
    projects = exported()
    tap.equal(len(projects), 16)
    for name, project in projects.items():
        assert_valid(name, project)


@tap.case
def every_field_has_its_type():
    """The schema is not satisfied with anything."""
    check = validator()
    # one record of each kind: the others only cost time
    whole = exported()['random-00.trechter']
    project = {member: value[:1] if isinstance(value, list) else value for member, value in whole.items()}
    fields = [(member, field, schema) for member in project if member not in ('format', 'version')
              for field, schema in description(member)['properties'].items()]
    if len(fields) < 130:
        raise AssertionError(f'only {len(fields)} fields tried')
    for member, field, schema in fields:
        for wrong in WRONG_TYPES:
            if may_be(wrong, schema):
                continue
            changed = copy.deepcopy(project)
            first_record(changed, member)[field] = wrong
            if check.is_valid(changed):
                raise AssertionError(f'{member}.{field} may be {wrong!r}')


@tap.cases('refuses', {
    'unknown-list': lambda project: project.update(aeras=[]),
    'unknown-member': lambda project: project['areas'][0].update(naam='A'),
    'no-id': lambda project: project['areas'][0].pop('id'),
    'bad-id': lambda project: project['areas'][0].update(id='a b'),
    'no-title': lambda project: project['project'].pop('title'),
    'empty-title': lambda project: project['project'].update(title=''),
    'line-break': lambda project: project['project'].update(title='a\nb'),
    'long-title': lambda project: project['project'].update(title='x' * 301),
    'other-format': lambda project: project.update(format='excel'),
    'newer-version': lambda project: project.update(version='2.0'),
    'dutch-date': lambda project: project['project'].update(start='01-02-2027'),
})
def refuses(change):
    project = exported()['random-00.trechter']
    assert_valid('random-00', project)
    change(project)
    if validator().is_valid(project):
        raise AssertionError('the schema accepts this')


tap.run('schema')
