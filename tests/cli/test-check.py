# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""trechter-cli check: what it prints, how it ends, that each rule speaks when a sound project is spoiled, and that the rules are those
of the specification (tests/data/rules.csv)."""

import copy
import csv
import datetime
import functools
import json
import os
import re
import shutil
import subprocess

from program import PROGRAM, SCRATCH, SOURCE, cli, dutch, fresh, tap
from spoiled import SPOILED, both, drop, put, unset

TODAY = '2026-11-24'
SOUND = SOURCE / 'data/examples/voorbeeldig.trechter'
DOCUMENTS = {'G': 'Guide Succesvol partnerschap, ', 'N': 'Het nieuwe contracteren, ', 'Z': 'Evaluation of Zaanstad, ',
             'own:': 'Trechter itself: '}
MEMBERS = ['id', 'severity', 'topic', 'page', 'path', 'subjects', 'message', 'advice', 'source']
PAGES = ['preparation', 'challenge', 'direction', 'partner', 'agreement', 'contract']

with open(SOURCE / 'tests/data/rules.csv', encoding='utf-8', newline='') as specification:
    SPECIFIED = {row['id']: row for row in csv.DictReader(specification)}


@functools.lru_cache(None)
def sound():
    return json.loads(SOUND.read_text(encoding='utf-8'))


def spoil(folder, change):
    """The sound project after a change, as a file; and its content."""
    project = copy.deepcopy(sound())
    change(project)
    (folder / 'plan.trechter').write_text(json.dumps(project), encoding='utf-8')
    return folder / 'plan.trechter', project


def check(path, *arguments):
    return cli('check', path, '--today', TODAY, *arguments)


def findings(path, status):
    answer = check(path, '--json').ends(status)
    tap.equal(answer.err, '')
    return json.loads(answer.out)


@functools.lru_cache(None)
def findings_on_the_sound_project():
    return findings(SOUND, 0)


@functools.lru_cache(None)
def table():
    """The rows of the table that --rules prints, by id."""
    lines = [line for line in cli('check', '--rules').ends(0).out.splitlines() if line.startswith('|')]
    cells = [[cell.strip().replace('\\|', '|') for cell in re.split(r'(?<!\\)\|', line)[1:-1]] for line in lines]
    tap.equal(cells[0], ['id', 'severity', 'topic', 'when it speaks', 'advice', 'source'])
    tap.equal(cells[1], ['---'] * 6)
    rows = [dict(zip(cells[0], row)) for row in cells[2:]]
    tap.equal([row for row in cells if len(row) != 6], [], 'rows with other than six cells')
    tap.equal(len({row['id'] for row in rows}), len(rows), 'an id twice')
    return {row['id']: row for row in rows}


def in_full(source):
    """The source as the specification has it, with the documents in full."""
    def one(part):
        letter, place = part.split(' ', 1)
        return DOCUMENTS[letter] + (place.replace(' G ', ' the guide, ') if letter == 'own:' else place)
    return '; '.join(one(part) for part in source.split('; '))


def at(project, path):
    """What a path such as $.kpis[2].story names; None for a field that is empty, an error for a place that can not be."""
    found = project
    steps = re.findall(r'\.(\w+)|\[(\d+)\]', path)
    tap.equal(path, '$' + ''.join(f'.{name}' if name else f'[{index}]' for name, index in steps), 'path')
    for number, (name, index) in enumerate(steps):
        if name and number == 0:
            found = found.get(name, [])
        elif name:
            found = found.get(name) if isinstance(found, dict) else {}
        else:
            found = found[int(index)]
    return found


# The rules against the specification

@tap.case
def rules_are_those_specified():
    tap.equal(sorted(set(SPECIFIED) - set(table())), [], 'specified and not there')
    tap.equal(sorted(set(table()) - set(SPECIFIED)), [], 'there and not specified')
    tap.equal(list(table()), list(SPECIFIED), 'order')


@tap.cases('specified', SPECIFIED)
def specified(row):
    if row['id'] not in table():
        raise AssertionError('there is no such rule')
    found = table()[row['id']]
    tap.equal(found['topic'], row['topic'], 'topic')
    tap.equal(found['severity'], row['severity'], 'severity')
    tap.equal(found['source'], in_full(row['source']), 'source')
    for column in ('when it speaks', 'advice'):
        if not re.match(r'[^a-z].*[.!?…]$', found[column]):
            raise AssertionError(f'{column} is not a sentence: {found[column]!r}')


@tap.case
def document_is_what_is_printed():
    tap.equal((SOURCE / 'docs/rules.md').read_text(encoding='utf-8'), cli('check', '--rules').ends(0).out, './dev rules writes it anew')


@tap.case
def rules_are_english_in_every_language():
    tap.equal(dutch('check', '--rules').ends(0).out, cli('check', '--rules').out)


@functools.lru_cache(None)
def explained(name):
    return cli('check', '--explain', name).ends(0)


@tap.cases('explain', {name: name for name in SPECIFIED})
def explain(name):
    answer = explained(name)
    row = table()[name]
    for part in (f'{name}  ', row['when it speaks'], row['advice'], row['source']):
        tap.contains(answer.out, part)
    tap.equal(answer.err, '')


@tap.case
def explain_in_lower_case():
    name = next(name for name in SPECIFIED if name != name.lower())
    tap.equal(cli('check', '--explain', name.lower()).ends(0).out, explained(name).out)


@tap.cases('explain-dutch', {name: name for name in SPECIFIED})
def explain_dutch(name):
    # in lower case, in which each rule is found as well
    english, translated = (answer.out.splitlines() for answer in (explained(name), dutch('check', '--explain', name.lower()).ends(0)))
    tap.equal((len(english), f'{name}  '), (len(translated), translated[0][:len(name) + 2]))
    for number in (0, 3, 4):
        if english[number].split('  ', 1)[1].strip() == translated[number].split('  ', 1)[1].strip():
            raise AssertionError(f'{english[number]!r} has no Dutch')
    for word in ('Guide', 'Evaluation', 'itself', 'arithmetic', 'sensitivity', 'follows', 'guide'):
        if word in translated[5]:
            raise AssertionError(f'{word!r} is English: {translated[5]}')


# Each rule on a spoiled file

@tap.case
def spoiled_has_every_rule():
    tap.equal(list(SPOILED), list(SPECIFIED))


@functools.lru_cache(None)
def spoiled_files():
    """The file and the content for each rule, and what validate says of all of them: a process for each takes a fifth of the time of
    this program."""
    files = {name: spoil(fresh(f'speaks-{name}'), change) for name, change in SPOILED.items()}
    answer = cli('validate', *(path for path, _ in files.values()))
    return files, answer.out.splitlines() + answer.err.splitlines()


@tap.cases('speaks', SPOILED)
def speaks(change):
    name = next(name for name, other in SPOILED.items() if other is change)
    files, validated = spoiled_files()
    path, project = files[name]
    tap.equal([line for line in validated if str(path) in line], [f'{path}: in order'])
    answer = check(path, '--json')
    found = json.loads(answer.out)
    finding = next((finding for finding in found if finding['id'] == name), None)
    if finding is None:
        raise AssertionError(f'it is silent; these speak: {[finding["id"] for finding in found]}')
    grave = [finding['id'] for finding in found if finding['severity'] != 'tip']
    answer.ends(3 if grave else 0)
    check_finding(finding, project)
    row = SPECIFIED[name]
    tap.equal((finding['severity'], finding['topic'], finding['source']), (row['severity'], row['topic'], in_full(row['source'])))
    tap.equal([other['id'] for other in findings_on_the_sound_project()], [], 'on the sound project')
    tap.contains(check(path).out, f'  {name}  ')


def check_finding(finding, project):
    """What holds for each finding."""
    tap.equal(list(finding)[:len(MEMBERS)], MEMBERS)
    tap.contains(PAGES, finding['page'])
    place = at(project, finding['path'])
    if isinstance(place, dict):
        tap.contains(place, 'id')
    known = {record['id'] for records in project.values() if isinstance(records, list) for record in records} | \
        {records['id'] for records in project.values() if isinstance(records, dict)}
    tap.equal(sorted(set(finding['subjects']) - known), [], 'subjects that are not in the file')
    tap.equal(len(set(finding['subjects'])), len(finding['subjects']), 'a subject twice')
    for text in ('message', 'advice', 'source'):
        if not finding[text] or re.search('%s|“”|\n', finding[text]):
            raise AssertionError(f'{text}: {finding[text]!r}')


# What is printed, and how it ends

NO_STORY = unset('kpis', 'kpi-rivm-eenzaam', 'story')
THREE_WITHOUT = both(NO_STORY, unset('kpis', 'kpi-eig-103', 'story'), unset('kpis', 'kpi-eig-308', 'story'))


def aside(**values):
    """Sets the rule about stories aside."""
    def change(project):
        project['set_asides'] = [dict({'id': 'opzij', 'rule': 'K06', 'reason': 'Nog niet\nbesproken', 'date': '2026-11-01', 'subjects': 3},
                                      **values)]
    return change


@tap.case
def sound_project():
    answer = check(SOUND).ends(0)
    tap.equal(answer.out, 'Does not add up: 0 · Mind this: 0 · Tip: 0 · Set aside: 0\n')
    tap.equal(check(SOUND, '--json').ends(0).out, '[]\n')


@tap.case
def one_line_each():
    path, _ = spoil(fresh('line'), NO_STORY)
    tap.equal(check(path).ends(3).out, 'Mind this        K06  $.kpis[0].story  “Eenzaam” has no story.\n\n'
                                       'Does not add up: 0 · Mind this: 1 · Tip: 0 · Set aside: 0\n')


@tap.case
def all_subjects_in_one_line():
    path, project = spoil(fresh('subjects'), THREE_WITHOUT)
    line = check(path).ends(3).out.splitlines()[0]
    tap.contains(line, '$.kpis[0,5,10].story')
    finding, = findings(path, 3)
    tap.equal(finding['path'], '$.kpis[0].story')
    tap.equal(finding['subjects'], [project['kpis'][index]['id'] for index in (0, 5, 10)])
    tap.equal('set_aside' in finding or 'was_set_aside' in finding, False)


@tap.case
def many_subjects_are_cut_in_the_line_only():
    path, project = spoil(fresh('many'), unset('kpis', None, 'story'))
    tap.contains(check(path).ends(3).out.splitlines()[0], '$.kpis[0,1,2,3,4,5,6,7,…].story')
    tap.equal(findings(path, 3)[0]['subjects'], [kpi['id'] for kpi in project['kpis']])


@tap.case
def set_aside():
    path, _ = spoil(fresh('aside'), both(THREE_WITHOUT, aside()))
    lines = check(path).ends(0).out.splitlines()
    tap.equal(lines[0], 'Set aside')
    tap.contains(lines[1], '  K06  $.kpis[0,5,10].story  ')
    tap.equal(lines[2:], ['    Reason: Nog niet besproken (1 November 2026)', '',
                          'Does not add up: 0 · Mind this: 0 · Tip: 0 · Set aside: 1'])
    finding, = findings(path, 0)
    tap.equal(finding['set_aside'], {'reason': 'Nog niet\nbesproken', 'date': '2026-11-01'})


@tap.case
def set_aside_without_a_date():
    path, _ = spoil(fresh('aside-undated'), both(THREE_WITHOUT, aside(date='')))
    tap.equal(check(path).ends(0).out.splitlines()[2], '    Reason: Nog niet besproken')
    tap.equal(findings(path, 0)[0]['set_aside']['date'], '')


@tap.case
def set_aside_speaks_again():
    path, _ = spoil(fresh('again'), both(THREE_WITHOUT, aside(subjects=2)))
    lines = check(path).ends(3).out.splitlines()
    tap.contains(lines[0], '  K06  ')
    tap.contains(lines[1], 'Nog niet besproken')
    tap.contains(lines[1], 'speaks again')
    tap.equal(lines[-1], 'Does not add up: 0 · Mind this: 1 · Tip: 0 · Set aside: 0')
    finding, = findings(path, 3)
    tap.equal('set_aside' in finding, False)
    tap.equal(finding['was_set_aside']['reason'], 'Nog niet\nbesproken')


@tap.case
def set_aside_and_another():
    path, _ = spoil(fresh('two'), both(THREE_WITHOUT, aside(), put('project', burden=10)))
    lines = check(path).ends(3).out.splitlines()
    tap.contains(lines[0], '  K14  ')
    tap.equal(lines[1:3], ['', 'Set aside'])
    tap.equal(lines[-1], 'Does not add up: 0 · Mind this: 1 · Tip: 0 · Set aside: 1')
    tap.equal([('set_aside' in finding, finding['id']) for finding in findings(path, 3)], [(False, 'K14'), (True, 'K06')])


@tap.case
def set_aside_for_a_rule_that_does_not_exist():
    path, _ = spoil(fresh('unknown-rule'), aside(rule='Q99'))
    check(path).ends(0)
    tap.equal(findings(path, 0), [])


@tap.case
def tips_do_not_count():
    path, _ = spoil(fresh('tip'), SPOILED['K07'])
    answer = check(path).ends(0)
    tap.contains(answer.out, 'Tip              K07  $.kpis[0].baseline  ')
    tap.equal(answer.out.splitlines()[-1], 'Does not add up: 0 · Mind this: 0 · Tip: 1 · Set aside: 0')


@tap.case
def errors_come_first():
    path, project = spoil(fresh('order'), both(SPOILED['C28'], SPOILED['K07'], THREE_WITHOUT, SPOILED['O04']))
    found = findings(path, 3)
    tap.equal(found[0]['severity'], 'error')
    order = [(['error', 'warning', 'tip'].index(finding['severity']), PAGES.index(finding['page'])) for finding in found]
    tap.equal(order, sorted(order))
    for finding in found:
        check_finding(finding, project)
    ids = [line.split()[-1] for line in re.findall(r'^.*?  [A-Z]\d\d(?=  )', check(path).out, re.MULTILINE)]
    tap.equal(ids, [finding['id'] for finding in found], 'the same order for people')


@tap.case
def nothing_begun_is_no_mistake():
    folder = fresh('empty')
    cli('new', 'plan.trechter', '--title', 'Leeg', folder=folder).ends(0)
    tap.equal(findings(folder / 'plan.trechter', 0), [])


@tap.case
def today_matters():
    """A start that is feasible today is not in two years, when nothing was announced in between."""
    path, _ = spoil(fresh('today'), SPOILED['C07'])
    for day, is_feasible in ((TODAY, True), ('2028-11-24', False)):
        found = json.loads(cli('check', path, '--json', '--today', day).ends(3).out)
        tap.equal('C27' not in [finding['id'] for finding in found], is_feasible, day)


@tap.case
def without_today_it_is_today():
    """A start that comes too soon is counted from today, so that what is said differs from day to day."""
    today = datetime.date.today()
    days = [today + datetime.timedelta(difference) for difference in (-1, 0, 1)]
    path, _ = spoil(fresh('no-today'), both(SPOILED['C07'], put('contract', None, start=str(today + datetime.timedelta(30)))))
    on_days = [cli('check', path, '--json', '--today', str(day)).out for day in days]
    tap.equal(len(set(on_days)), len(days), 'each day says something else')
    answer = cli('check', path, '--json').ends(3).out
    # midnight may have passed since
    tap.contains(on_days[1:] if datetime.date.today() != today else on_days[1:2], answer)


@tap.cases('bad-day', {'not-there': '2027-02-29', 'words': 'morgen', 'dutch': '24-11-2026', 'empty': '', 'time': '2026-11-24T10:00',
                       'line': '2026-11-24\n', 'far': '9999-01-01'})
def bad_day(day):
    for operands in (['check', SOUND], ['library', 'check', 'x', '--library', SCRATCH / 'never.trechterdb']):
        answer = cli(*operands, '--today', day).ends(1)
        tap.equal(answer.out, '')
        tap.equal(answer.err.startswith('--today: '), True, answer.err)
        if day:
            tap.contains(answer.err, day)


@tap.cases('usage', {
    'nothing': [], 'two-files': [SOUND, SOUND], 'file-and-rule': [SOUND, '--explain', 'K06'], 'file-and-rules': [SOUND, '--rules'],
    'rule-and-rules': ['--rules', '--explain', 'K06'], 'json-without-file': ['--rules', '--json'],
    'today-without-file': ['--explain', 'K06', '--today', TODAY], 'explain-without-id': ['--explain'], 'today-without-day': [SOUND, '--today'],
    'option-of-another': [SOUND, '--force'],
})
def wrong_usage(arguments):
    answer = cli('check', *arguments).ends(2)
    tap.equal(answer.out, '')
    tap.contains(answer.err, '--help')


@tap.cases('usage-library', {'nothing': [], 'explain': ['x', '--explain', 'K06'], 'rules': ['x', '--rules'], 'two': ['x', 'y']})
def wrong_usage_library(arguments):
    cli('library', 'check', *arguments).ends(2)


@tap.cases('unknown-rule', {'unknown': 'K99', 'empty': '', 'half': 'K0', 'escape': 'K\x1b[31m'})
def unknown_rule(name):
    answer = cli('check', '--explain', name).ends(1)
    tap.equal(answer.out, '')
    tap.contains(answer.err, '--rules')
    tap.equal('\x1b' in answer.err, False, 'an escape reached the terminal')


@tap.case
def file_that_is_not_there():
    answer = cli('check', 'nergens\x1b[31m.trechter').ends(1)
    tap.contains(answer.err, 'nergens')
    tap.equal('\x1b' in answer.err, False, 'an escape reached the terminal')


@tap.case
def file_that_is_spoiled():
    folder = fresh('bad')
    (folder / 'plan.trechter').write_text('{"format": "trechter", "version": "1.2", "project": {"title": 1}}', encoding='utf-8')
    for arguments in ([], ['--json']):
        answer = cli('check', 'plan.trechter', *arguments, folder=folder).ends(1)
        tap.equal(answer.out, '')
        tap.contains(answer.err, 'plan.trechter: $.project')


@tap.case
def hostile_texts():
    """What users wrote is one line of a terminal, and a string of JSON."""
    name = 'Regel %s %n "aanhaling" \\ </script> ￾ ' + 'x' * 200
    path, _ = spoil(fresh('hostile'), both(NO_STORY, put('kpis', 'kpi-rivm-eenzaam', name=name)))
    lines = check(path).ends(3).out.splitlines()
    tap.equal(len(lines), 3)
    tap.contains(lines[0], 'Regel %s %n "aanhaling"')
    finding, = findings(path, 3)
    tap.contains(finding['message'], 'Regel %s %n "aanhaling" \\ </script>')


@tap.case
def full_output_is_noticed():
    """Findings that did not arrive are no findings: a problem, not 3."""
    if not os.path.exists('/dev/full'):
        raise tap.Skip('this system has no /dev/full')
    path, _ = spoil(fresh('full'), NO_STORY)
    with open('/dev/full', 'wb') as full:
        result = subprocess.run([PROGRAM, 'check', path], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    tap.equal((result.returncode, bool(result.stderr)), (1, True))


@tap.case
def library_check():
    folder = fresh('library')
    library = ['--library', folder / 'library.trechterdb', '--today', TODAY]
    path, project = spoil(folder, both(THREE_WITHOUT, aside()))
    identity = cli('library', 'import', path, *library[:2]).ends(0).out.strip()
    tap.equal(cli('library', 'check', identity[:6], *library).ends(0).out, check(path).ends(0).out)
    tap.equal(cli('library', 'check', identity, '--json', *library).ends(0).out, check(path, '--json').out)
    project['set_asides'] = []
    path.write_text(json.dumps(project), encoding='utf-8')
    other = cli('library', 'import', path, *library[:2]).ends(0).out.strip()
    cli('library', 'check', other, *library).ends(3)
    answer = cli('library', 'check', 'zzzz', *library).ends(1)
    tap.contains(answer.err, 'zzzz')


@tap.case
def speaks_dutch():
    path, _ = spoil(fresh('dutch'), both(THREE_WITHOUT, aside(subjects=2)))
    shown = dutch('check', path, '--today', TODAY).ends(3).out
    for word in ('Let op', 'Klopt niet', 'Opzij gezet', 'Reden', '01-11-2026'):
        tap.contains(shown, word)
    for word in ('Mind', ' story', 'Reason', 'speaks', ' and '):
        if word in shown:
            raise AssertionError(f'{word!r} is English: {shown}')
    finding, = json.loads(dutch('check', path, '--json', '--today', TODAY).ends(3).out)
    tap.equal((finding['severity'], finding['topic'], finding['page']), ('warning', 'kpi', 'agreement'), 'for programs')
    tap.contains(finding['source'], 'Gids')


if __name__ == '__main__':
    try:
        tap.run('check')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
