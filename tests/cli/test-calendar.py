# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The dates of a contract as a calendar file: read strictly by RFC 5545 here, and by another program. The first
argument is the program."""

import datetime
import json
import re
import shutil
import stat

from program import SCRATCH, SOURCE, cli, fresh, tap

try:
    import icalendar
except ImportError:
    icalendar = None

SOUND = SOURCE / 'data/examples/voorbeeldig.trechter'
DAY = '2026-11-24'
ONCE = {'UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'CATEGORIES',
        'STATUS', 'TRANSP'}
NAME = re.compile(r'[A-Z0-9-]+')


def content_lines(data):
    """The unfolded lines of a calendar, after a look at the folded ones."""
    text = data.decode('utf-8')
    tap.equal(text.endswith('\r\n'), True, 'ends with a line end')
    tap.equal(re.search(r'(?<!\r)\n|\r(?!\n)', text), None, 'a line end that is not CRLF')
    tap.equal(re.search(r'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]', text), None, 'a control character')
    for line in data.split(b'\r\n')[:-1]:
        tap.equal(0 < len(line) <= 75, True, f'octets in {line!r}')
        line.decode('utf-8')  # a character was cut in two
    return re.sub(r'\r\n[ \t]', '', text).split('\r\n')[:-1]


def unescape(value):
    if re.search(r'(?<!\\)(?:\\\\)*[,;]|(?<!\\)(?:\\\\)*\\[^\\;,nN]', value):
        raise AssertionError(f'not escaped: {value!r}')
    return re.sub(r'\\(.)', lambda found: '\n' if found[1] in 'nN' else found[1], value)


class Component:
    """A part of a calendar by the grammar of RFC 5545: properties by name, and parts."""

    def __init__(self, name):
        self.name, self.properties, self.parts = name, {}, []

    def add(self, line):
        head, value = line.split(':', 1)
        name, *parameters = head.split(';')
        tap.equal(bool(NAME.fullmatch(name)), True, f'name of {line!r}')
        if name in self.properties:
            raise AssertionError(f'{name} is twice in a {self.name}')
        self.properties[name] = (parameters, value)

    def __getitem__(self, name):
        return self.properties[name][1]

    def day(self, name):
        parameters, value = self.properties[name]
        tap.equal(parameters, ['VALUE=DATE'], name)
        return datetime.datetime.strptime(value, '%Y%m%d').date()


def parse(data):
    root = Component('')
    open_parts = [root]
    for line in content_lines(data):
        if line.startswith('BEGIN:'):
            part = Component(line[6:])
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif line.startswith('END:'):
            tap.equal(open_parts.pop().name, line[4:], 'what ends')
        else:
            open_parts[-1].add(line)
    tap.equal((open_parts, len(root.parts), root.properties), ([root], 1, {}), 'one whole calendar')
    return root.parts[0]


def check(calendar):
    """What has to be in a calendar and in each event. Returns the events by UID."""
    tap.equal(calendar.name, 'VCALENDAR')
    tap.equal(set(calendar.properties), {'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'X-WR-CALNAME'})
    tap.equal((calendar['VERSION'], calendar['METHOD']), ('2.0', 'PUBLISH'))
    events = {}
    for event in calendar.parts:
        tap.equal(event.name, 'VEVENT')
        tap.equal(set(event.properties), ONCE, 'properties')
        tap.equal(event.day('DTSTART') < event.day('DTEND'), True, 'begins before it ends')
        tap.equal(bool(re.fullmatch(r'\d{8}T\d{6}Z', event['DTSTAMP'])), True, event['DTSTAMP'])
        tap.equal(event['TRANSP'], 'TRANSPARENT')
        tap.equal(event['STATUS'] in ('TENTATIVE', 'CONFIRMED'), True)
        tap.equal(event['UID'].endswith('@trechter.nl') and ' ' not in event['UID'], True, event['UID'])
        tap.equal('\n' in unescape(event['SUMMARY']), False, 'a summary of several lines')
        unescape(event['DESCRIPTION'])
        for alarm in event.parts:
            tap.equal((alarm.name, set(alarm.properties)), ('VALARM', {'ACTION', 'TRIGGER', 'DESCRIPTION'}))
            tap.equal(alarm['ACTION'], 'DISPLAY')
            tap.equal(bool(re.fullmatch(r'-P\d+DT\d+H', alarm['TRIGGER'])), True, alarm['TRIGGER'])
        events[event['UID']] = event
    tap.equal(len(events), len(calendar.parts), 'an UID for each')
    return events


def exported(path, out, *arguments, day=DAY):
    answer = cli('export', path, '--calendar', out, '--today', day, *arguments).ends(0)
    tap.equal(answer.out, f'{out}\n')
    return check(parse(out.read_bytes()))


def changed(folder, change):
    project = json.loads(SOUND.read_text(encoding='utf-8'))
    change(project)
    path = folder / 'project.trechter'
    path.write_text(json.dumps(project), encoding='utf-8')
    return path


@tap.case
def the_sound_example():
    out = fresh('sound') / 'agenda.ics'
    events = exported(SOUND, out)
    tap.equal(stat.S_IMODE(out.stat().st_mode), 0o600)
    tap.equal(len(events) > 50, True, 'number of events')
    start = events['voorbeeldig+start@trechter.nl']
    tap.equal((start.day('DTSTART'), start.day('DTEND')), (datetime.date(2029, 1, 1), datetime.date(2029, 1, 2)))
    term = events['voorbeeldig+base-term@trechter.nl']
    tap.equal((term.day('DTSTART'), term.day('DTEND')), (datetime.date(2029, 1, 1), datetime.date(2033, 1, 1)))
    tap.equal(term.parts, [])


@tap.case
def the_same_in_another_program():
    if icalendar is None:
        raise tap.Skip('python3-icalendar is not installed')
    out = fresh('other') / 'agenda.ics'
    ours = exported(SOUND, out)
    theirs = icalendar.Calendar.from_ical(out.read_bytes())
    found = {str(event['UID']): event for event in theirs.walk('VEVENT')}
    tap.equal(set(found), set(ours))
    for uid, event in ours.items():
        tap.equal(found[uid].errors, [])
        tap.equal(found[uid]['DTSTART'].dt, event.day('DTSTART'))
        tap.equal(found[uid]['DTEND'].dt, event.day('DTEND'))
        tap.equal(str(found[uid]['SUMMARY']), unescape(event['SUMMARY']))
        tap.equal(str(found[uid]['DESCRIPTION']), unescape(event['DESCRIPTION']))
        tap.equal(int(found[uid]['SEQUENCE']), int(event['SEQUENCE']))


@tap.case
def a_second_export_brings_the_first_up_to_date():
    folder = fresh('twice')
    first = exported(SOUND, folder / 'a.ics')
    path = changed(folder, lambda project: project['contract'].update(start='2029-03-01'))
    second = exported(path, folder / 'b.ics')
    common = set(first) & set(second)
    tap.equal(len(common) > 40, True, 'events in both')
    for uid in common:
        older, newer = first[uid], second[uid]
        tap.equal((int(newer['SEQUENCE']), newer['DTSTAMP']) >= (int(older['SEQUENCE']), older['DTSTAMP']), True, uid)
        tap.equal(newer['LAST-MODIFIED'], newer['DTSTAMP'])
    tap.equal(second['voorbeeldig+start@trechter.nl'].day('DTSTART'), datetime.date(2029, 3, 1))
    tap.equal(set(exported(SOUND, folder / 'a.ics')), set(first), 'the same project again')


@tap.case
def what_is_over_is_out():
    folder = fresh('over')
    early, late = exported(SOUND, folder / 'a.ics'), exported(SOUND, folder / 'b.ics', day='2032-06-01')
    project = json.loads(SOUND.read_text(encoding='utf-8'))
    stated = {moment['date'] for moment in project['moments']} | {'2029-01-01'}
    stated |= {instrument['first'] for instrument in project['monitoring']}
    tap.equal(set(late) < set(early), True, 'fewer events')
    for uid, event in late.items():
        if event.day('DTEND') <= datetime.date(2032, 6, 1):
            tap.equal(event.day('DTSTART').isoformat() in stated, True, f'{uid} is over and nobody stated it')
        if event.day('DTSTART') < datetime.date(2032, 6, 1):
            tap.equal(event.parts, [], f'{uid} rings for the past')


@tap.case
def hostile_text_stays_text():
    folder = fresh('hostile')
    remarks = ['END:VEVENT\\nX', 'a,b;c:"d"\\', 'x' * 5000, 'שלום\u202e😀' * 500, '=1+1']

    def change(project):
        project['project']['title'] = 'METHOD:CANCEL;,\\n "é"' + 'é' * 200
        for number, remark in enumerate(remarks):
            project['moments'].append({'id': f'hostile-{number}', 'kind': 'other', 'date': '2030-02-02',
                                       'remark': remark})

    events = exported(changed(folder, change), folder / 'a.ics')
    for number, remark in enumerate(remarks):
        event = events[f'voorbeeldig+other-hostile-{number}@trechter.nl']
        whole = unescape(event['SUMMARY']) + '\n' + unescape(event['DESCRIPTION'])
        tap.contains(whole, remark)
        tap.equal(len(unescape(event['SUMMARY'])) < 300, True, 'a summary that is too long')


@tap.case
def it_speaks_the_language_of_the_project():
    folder = fresh('language')
    events = exported(SOUND, folder / 'a.ics')
    tap.contains(events['voorbeeldig+decision-2@trechter.nl']['SUMMARY'], 'verlenging 2')
    english = exported(changed(folder, lambda project: project['project'].update(language='en')), folder / 'b.ics')
    tap.contains(english['voorbeeldig+decision-2@trechter.nl']['SUMMARY'], 'Decide on extension 2')
    tap.contains(english['voorbeeldig+decision-1@trechter.nl']['DESCRIPTION'], 'This date was stated.')
    tap.contains(english['voorbeeldig+decision-2@trechter.nl']['DESCRIPTION'], 'proposal')


@tap.case
def everything_has_the_calendar_where_there_are_dates():
    folder = fresh('all')
    listed = cli('export', SOUND, '--all', 'out', '--today', DAY, folder=folder).ends(0).out.splitlines()
    calendars = [name for name in listed if name.endswith('.ics')]
    tap.equal(len(calendars), 1)
    check(parse((folder / calendars[0]).read_bytes()))
    cli('new', 'empty.trechter', '--title', 'Leeg', folder=folder).ends(0)
    listed = cli('export', 'empty.trechter', '--all', 'empty', folder=folder).ends(0).out
    tap.equal('.ics' in listed, False)


@tap.case
def nothing_to_come_is_said():
    folder = fresh('nothing')
    cli('new', 'empty.trechter', '--title', 'Leeg', folder=folder).ends(0)
    answer = cli('export', 'empty.trechter', '--calendar', 'a.ics', folder=folder).ends(1)
    tap.contains(answer.err, 'a.ics: ')
    tap.contains(answer.err, 'no date')
    tap.equal([path.name for path in folder.iterdir()], ['empty.trechter'])


@tap.case
def wrong_usage_and_wrong_places_are_said():
    folder = fresh('usage')
    tap.contains(cli('export', SOUND, '--calendar', folder / 'a.ics', '--today', '2027-02-30').ends(1).err, '--today')
    tap.contains(cli('export', SOUND, '--calendar', folder / 'no/a.ics').ends(1).err, 'a.ics')
    tap.contains(cli('show', SOUND, '--calendar', folder / 'a.ics').ends(2).err, 'show')
    tap.equal(list(folder.iterdir()), [])
    tap.contains(cli('export', '--help').ends(0).out, '--calendar OUT.ics')


if __name__ == '__main__':
    try:
        tap.run('calendar')
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
