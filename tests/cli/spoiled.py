# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""One way, for each rule, to spoil the sound example (data/examples/voorbeeldig.trechter) so that the rule speaks.

A change is a function of the loaded JSON. SPOILED has one for each rule.
"""

import copy

# Which references take their record along when what they name is removed.
OWNED = {
    'attendances': ('session', 'participant'), 'arguments': ('direction',), 'scores': ('provider', 'criterion', 'assessor'),
    'consensuses': ('provider', 'criterion'), 'measurements': ('kpi',), 'placements': ('direction',),
}
REFERENCES = {'session', 'participant', 'direction', 'provider', 'criterion', 'assessor', 'kpi', 'organisation', 'area', 'challenge',
              'successor'}


def forget(project, gone):
    """Removes what can not be without the records that are gone, and the references of others to them."""
    more = set()
    for kind, records in project.items():
        if not isinstance(records, list):
            continue
        for record in list(records):
            named = {field for field in REFERENCES & set(record) if record[field] in gone}
            if named & set(OWNED.get(kind, ())):
                records.remove(record)
                more.add(record['id'])
            else:
                for field in named:
                    del record[field]
    if more:
        forget(project, more)


def matches(record, values):
    return all(record.get(field) == value for field, value in values.items())


def drop(kind, /, **values):
    """Removes the records that have these values; all when none are named."""
    def change(project):
        gone = {record['id'] for record in project.get(kind, []) if matches(record, values)}
        assert gone, f'nothing of {kind} has {values}'
        project[kind] = [record for record in project[kind] if record['id'] not in gone]
        forget(project, gone)
    return change


def records_of(project, kind, identity):
    if isinstance(project[kind], dict):
        return [project[kind]]
    found = [record for record in project[kind] if identity is None or record['id'] == identity]
    assert found, f'{identity} is not in {kind}'
    return found


def put(kind, identity=None, /, **values):
    """Gives the record with an id, all records of a kind, or the single one of its kind, other values."""
    def change(project):
        for record in records_of(project, kind, identity):
            record.update(values)
    return change


def unset(kind, identity, *fields):
    def change(project):
        for record in records_of(project, kind, identity):
            for field in fields:
                record.pop(field, None)
    return change


def replace(kind, field, old, new):
    """Gives the records that have one value another."""
    def change(project):
        found = [record for record in project[kind] if record.get(field) == old]
        assert found, f'no {field} of {kind} is {old}'
        for record in found:
            record[field] = new
    return change


def both(*changes):
    def change(project):
        for part in changes:
            part(project)
    return change


def contract(**values):
    return put('contract', **values)


def no_contract(*fields):
    return unset('contract', None, *fields)


def nobody_of(*organisations):
    return both(*(drop('participants', organisation=organisation) for organisation in organisations))


def other_faces(project):
    """Of those who agree in the end only one was there when the partner was chosen."""
    project['attendances'] = [record for record in project['attendances']
                              if record['session'] != 'bijeenkomst-partner' or record['participant'] == 'deelnemer-beleid']


def more_kpis(project):
    """Five more of one that is there: sixteen."""
    for number in range(5):
        project['kpis'].append(dict(copy.deepcopy(project['kpis'][-1]), id=f'kpi-meer-{number}'))


def neck_and_neck(project):
    """A leads by a twentieth of a mark: better on what weighs 25, worse on what weighs 20."""
    project['consensuses'] = []
    better = {('aanbieder-a', 'criterium-vakmanschap'), ('aanbieder-b', 'criterium-ervaring')}
    for score in project['scores']:
        score['value'] = 8 if (score['provider'], score['criterion']) in better else 7


PLACE, TOGETHER, VISIT = 'richting-plek', 'richting-samen', 'richting-bezoek'
LONELY = 'kpi-rivm-eenzaam'

SPOILED = {
    'P01': nobody_of('org-gemeente'),
    'P02': both(nobody_of('org-ouderenraad', 'org-bewoners'), drop('signals', side='residents')),
    'P03': put('participants', 'deelnemer-bewoner', is_formal=True),
    'P04': other_faces,
    'P05': unset('participants', 'deelnemer-opbouwwerker', 'is_executing'),
    'P06': drop('agreements', id='afspraak-rol-aanbieder'),
    'P07': drop('directions'),
    'P08': both(drop('agreements', kind='evaluation'), drop('moments')),
    'P09': drop('agreements', kind='council'),
    'P10': unset('project', None, 'cycle'),
    'P11': both(replace('sessions', 'date', '2026-04-14', '2026-03-10'), replace('sessions', 'date', '2026-05-19', '2026-06-20')),
    'P12': put('providers', 'aanbieder-a', contacts=2),
    'O01': put('signals', side='municipality'),
    'O02': both(drop('data_points'), replace('signals', 'kind', 'figure', 'observation')),
    'O03': replace('signals', 'kind', 'story', 'observation'),
    'O04': unset('challenges', None, 'area'),
    'O05': unset('challenges', None, 'target_group'),
    'O06': unset('challenges', None, 'desired'),
    'O07': unset('challenges', None, 'causes'),
    'O08': put('directions', approach='individual'),
    'R01': both(drop('directions', id=TOGETHER), drop('directions', id=VISIT)),
    'R02': drop('arguments', direction=PLACE, kind='con'),
    'R03': unset('arguments', None, 'area'),
    'R04': replace('directions', 'novelty', 'innovative', 'proven'),
    'R05': unset('directions', PLACE, 'evidence'),
    'R06': unset('directions', PLACE, 'professionals', 'partners'),
    'R07': unset('directions', PLACE, 'residents'),
    'R08': unset('directions', PLACE, 'theory_if', 'theory_then', 'theory_because'),
    'R09': unset('directions', PLACE, 'has_scientific'),
    'R10': unset('directions', PLACE, 'preparation'),
    'R11': drop('placements', direction=PLACE),
    'R12': both(put('placements', 'plaatsing-plek-teamleider', control=0.9, uncertainty=0.1),
                put('placements', 'plaatsing-plek-bewoner', control=0.1, uncertainty=0.1)),
    'S01': put('criteria', 'criterium-prijs', weight=100),
    'S02': put('criteria', 'criterium-vakmanschap', kind='other', name='Iets anders', description=''),
    'S03': put('criteria', 'criterium-resultaten', kind='other', name='Iets anders', description=''),
    'S04': put('criteria', 'criterium-wortels', kind='other', name='Iets anders', description=''),
    'S05': put('criteria', 'criterium-ervaring', kind='other', name='Iets anders', description=''),
    'S06': put('providers', 'aanbieder-a', label_until='2028-06-30'),
    'S07': neck_and_neck,
    'S08': contract(procedure='one-to-one'),
    'S09': drop('scores', assessor='deelnemer-bewoner'),
    'K01': more_kpis,
    'K02': both(drop('kpis', id='kpi-eig-308'), drop('kpis', id='kpi-rivm-mistemotionelesteun')),
    'K03': drop('kpis', level='impact'),
    'K04': both(put('kpis', LONELY, level='activity'), put('kpis', 'kpi-rivm-mistemotionelesteun', level='activity')),
    'K05': unset('kpis', LONELY, 'unit'),
    'K06': unset('kpis', LONELY, 'story'),
    'K07': unset('kpis', LONELY, 'baseline'),
    'K08': put('kpis', LONELY, work_area='Jeugd'),
    'K09': unset('kpis', None, 'is_prevention'),
    'K10': drop('kpis', chain='impact'),
    'K11': put('kpis', LONELY, frequency='quarter'),
    'K12': put('kpis', LONELY, is_settlement=True),
    'K13': unset('kpis', LONELY, 'registrar'),
    'K14': put('project', burden=10),
    'K15': both(drop('agreements', kind='evaluation'), drop('moments', kind='kpi-review')),
    'K16': both(put('directions', PLACE, people=15), unset('directions', PLACE, 'stories')),
    'K17': both(put('kpis', LONELY, origin='own', source='Eigen telling (voorbeeld)'), unset('kpis', LONELY, 'code')),
    'K18': put('kpis', LONELY, chain='input'),
    'K19': put('kpis', LONELY, attribution='alone'),
    'C01': contract(base_months=24),
    'C02': no_contract('extensions', 'extension_months'),
    'C03': both(no_contract('revision_clause'), drop('moments')),
    'C04': drop('monitoring'),
    'C05': contract(instrument='subsidy', procedure='subsidy', settlement='bonus'),
    'C06': contract(instrument='subsidy', procedure='subsidy', has_detailed_conditions=True),
    'C07': both(drop('moments', kind='prior-notice'), drop('moments', kind='award-notice')),
    'C08': contract(instrument='open-house'),
    'C09': both(unset('challenges', None, 'desired'), unset('kpis', None, 'target'),
                no_contract('steers_output', 'steers_outcome', 'steers_impact')),
    'C10': contract(demarcation='target-group'),
    'C11': contract(pays_outcome=True),
    'C12': no_contract('steers_outcome', 'steers_impact'),
    'C13': contract(contractors='unlimited'),
    'C14': contract(scope='products'),
    'C15': contract(past_performance='excludes'),
    'C16': contract(indexation=2),
    'C17': put('monitoring', kind='kpi-reports', way='counting'),
    'C18': put('monitoring', 'monitor-voortgang', hours=500),
    'C19': drop('moments', kind='yearly-talk'),
    'C20': put('moments', 'moment-verlenging', date='2032-12-01'),
    'C21': put('supplements', 'aanvullend-valpreventie', budget=300000),
    'C22': put('supplements', 'aanvullend-maaltijd', fit='no'),
    'C23': drop('monitoring', kind='client-experience'),
    'C24': drop('agreements', kind='facilities'),
    'C25': no_contract('preparation_role', 'tender_role', 'contract_role'),
    'C26': contract(is_change_substantial=True),
    'C27': contract(start='2027-01-01'),
    'C28': put('areas', 'gebied-noord', budget=1),
    'C29': contract(has_hours_accounting=True),
    'C30': both(contract(current_funding='output'), no_contract('transition')),
    'C31': drop('agreements', kind='continuity'),
    'C32': no_contract('tailored_fund'),
    'C33': drop('agreements', kind='feedback'),
}
