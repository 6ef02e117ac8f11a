# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""A project for a meeting of twelve people, with a text in every field that the room is not to see."""

import copy
import datetime
import json
import re

from driver import SOURCE

TITLE = 'Samen in Noord'
SESSION = 'vandaag'
PRIVATE = 'Privé'  # begins every text that is not for the room
SIDES = {'g': 'municipality', 's': 'provider', 'i': 'residents', 'p': 'partners'}

# Four of each of the two sides that the dialogue is between, two of each other side.
PEOPLE = {
    'g': ['Beleidsadviseur jeugd', 'Inkoper', 'Wijkregisseur', 'Financieel adviseur'],
    's': ['Teamleider sociaal werk', 'Jongerenwerker', 'Opbouwwerker', 'Bestuurder sociaal werk'],
    'i': ['Lid van de jongerenraad', 'Bewoner van Noord'],
    'p': ['Mentor op school', 'Wijkagent'],
}
ORGANISATIONS = {'g': 'Gemeente', 's': 'Sociaal werk', 'i': 'Bewoners', 'p': 'School en politie'}
DIRECTIONS = ['Een eigen plek van jongeren', 'Jongerenwerk op school', 'Sport in de avond', 'Hulp bij schulden thuis',
              'Ouders die ouders helpen', 'Een maatje voor wie uitvalt', 'Werk en leren in de buurt', 'Online bereikbaar']

# Fields whose text is a code that has a form of its own.
CODES = {('session', 'began'), ('session', 'ended'), ('set_aside', 'rule'), ('benefit', 'figure'), ('area', 'code')}


def public_fields():
    """What the room may see, as the test of what it sees has it."""
    text = (SOURCE / 'tests/core/test-audience.c').read_text(encoding='utf-8')
    table = text[text.index('publics[] = {'):]
    return {(kind.lower(), field) for kind, field in re.findall(r'\{ TR_KIND_(\w+), "(\w+)" \}', table[:table.index('};')])}


def _is_text(field):
    return field.get('type') == 'string' and 'enum' not in field and 'maxLength' in field


def plant(data, schema):
    """Begins every private text with a word to look for, and fills those that are empty. Returns how many there are."""
    public, n = public_fields(), 0
    for key, found in schema['properties'].items():
        kind = found.get('items', found).get('$ref', '').rsplit('/', maxsplit=1)[-1]
        records = data.get(key, [])
        for record in [records] if isinstance(records, dict) else records if kind else []:
            for name, field in schema['$defs'][kind]['properties'].items():
                if _is_text(field) and (kind, name) not in public | CODES:
                    record[name] = f'{PRIVATE}: {record.get(name, f"{kind}.{name}")}'[:field['maxLength']]
                    n += 1
    return n


def _people(data):
    data['organisations'] = [{'id': f'org-{key}', 'name': name, 'side': SIDES[key]} for key, name in ORGANISATIONS.items()]
    data['participants'] = [{'id': f'mens-{key}{i}', 'role': role, 'organisation': f'org-{key}'}
                            for key, roles in PEOPLE.items() for i, role in enumerate(roles)]
    earlier = data['sessions'][0]['id']
    data['attendances'] = [{'id': f'er-{person["id"]}', 'session': earlier, 'participant': person['id']}
                           for person in data['participants'][:9]]


def _directions(data):
    first = data['directions'][0]
    data['directions'] = []
    for i, title in enumerate(DIRECTIONS):
        direction = copy.deepcopy(first)
        direction.update(id=f'richting-{i}', title=title, status='considered')
        data['directions'].append(direction)
    for argument in data['arguments']:
        argument['direction'] = 'richting-0'


def project():
    """The sound example in the middle of its dialogue: no signals, KPIs, votes or placements yet, and a session today."""
    data = json.loads((SOURCE / 'data/examples/voorbeeldig.trechter').read_text(encoding='utf-8'))
    data['project'].update(id='room', title=TITLE)
    today = datetime.date.today()
    data['sessions'] = [session for session in data['sessions'] if session['date'] < today.isoformat()][:3]
    data['sessions'].append({'id': SESSION, 'date': today.isoformat(), 'step': 'challenge'})
    _people(data)
    _directions(data)
    kept = {'kpis': 1}  # one that is there already, so that its private fields are as well
    for kind in ('signals', 'scores', 'consensuses', 'placements', 'kpis'):
        data[kind] = data[kind][:kept.get(kind, 0)]
    data['kpis'][0].pop('direction', None)
    data['time_boxes'] = [{'id': 'tijd', 'session': SESSION, 'page': 'challenge', 'minutes': 30}]
    data['parked'] = [{'id': 'eerder', 'text': 'Vervoer in de avond', 'owner': 'mens-g0', 'session': data['sessions'][0]['id']}]
    data['set_asides'] = [{'id': 'opzij', 'rule': 'P01', 'reason': 'Dat weten we al'}]
    data['chair_notes'] = [{'id': f'noot-{page}', 'page': page} for page in ('challenge', 'direction', 'agreement', 'matrix')]
    return data
