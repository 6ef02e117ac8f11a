# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The choices and dates of the contract with nothing but the keyboard: the decision aid is answered, both sides choose, a path is
planned; all of it survives a restart and can be undone."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, key, main, until, write  # noqa: E402

MOST = 250  # things that Tab comes by on a part
REASON = 'Samen besloten'


class Contract:
    """The page of the example about the contract, and what is on disk."""

    def __init__(self, program):
        self.program, self.words = program, program.words

    def open(self):
        self.program.start('--example', 'jongerenwerk')
        self.show()

    def open_again(self):
        self.program.close()
        self.program.start()
        self.program.tab_to(re.compile('^Jongerenwerk in de wijk'), 'table cell')
        key('Return')
        self.show()

    def show(self):
        self.program.wait(re.compile('^' + re.escape(self.words('Strategy matrix')) + ','))
        key('ctrl+9')
        self.program.wait(self.words('Choices'))
        self.program.settle()

    def choose_part(self, msgid):
        self.program.tab_to(self.words(msgid))
        key('space')
        self.program.settle()

    def tab_to(self, name, role=None):
        return self.program.tab_to(name, role, most=MOST)

    def answer(self, msgid):
        """To an answer of the decision aid, which is said with what it speaks for."""
        self.tab_to(re.compile('^' + re.escape(self.words(msgid))), 'radio button')
        key('space')

    def scale(self, topic, owner, place=''):
        return re.compile(f'^{re.escape(self.words(topic))}, {re.escape(self.words(owner))}: {place}')

    def saved(self):
        path = self.program.home.path / 'out.trechter'
        self.program.cli('library', 'export', self.program.cli('library', 'list').split()[0], path, '--force')
        return json.loads(path.read_text(encoding='utf-8'))

    def wait_saved(self, look, what):
        until(lambda: look(self.saved()), lambda: f'{what}: {self.saved().get("contract")}, {self.saved().get("stances")}')


def stance(project, topic):
    return next((stance for stance in project.get('stances', []) if stance['topic'] == topic), {})


@tap.case
def the_aid_is_answered_and_scales_are_set_by_keys():
    with Program(sys.argv[1]) as program:
        contract = Contract(program)
        contract.open()
        contract.choose_part('Choices')
        contract.answer('Yes, what is paid for can be enforced')
        contract.answer('The general interest')
        contract.wait_saved(lambda project: project.get('contract', {}).get('lean_interest') == 'subsidy', 'the answers are not on disk')
        tap.equal(contract.saved()['contract']['lean_enforceable'], 'contract', 'the first answer')
        balance = program.words('Answers that speak for a subsidy: %s.') % 1
        program.wait(re.compile(re.escape(balance)))

        contract.tab_to(contract.scale('Scope', 'Municipality'))
        key('Right', 'Right')
        program.wait_focus(contract.scale('Scope', 'Municipality', '4 '))
        contract.tab_to(contract.scale('Scope', 'Social work'))
        key('2')
        program.wait_focus(contract.scale('Scope', 'Social work', '2 '))
        contract.tab_to(contract.scale('Scope', 'Together'))
        key('3')
        contract.tab_to(program.words('Why you stand there together'))
        write(REASON)
        key('Tab')
        contract.wait_saved(lambda project: stance(project, 'scope').get('reason') == REASON, 'the reason is not on disk')

        contract.open_again()
        contract.choose_part('Choices')
        said = stance(contract.saved(), 'scope')
        tap.equal((said['municipality'], said['provider'], said['joint']), (4, 2, 3), 'where they stand after a restart')
        program.wait(contract.scale('Scope', 'Municipality', '4 '))
        program.wait(program.words('Why you stand there together'))
        key('ctrl+z')
        contract.wait_saved(lambda project: 'reason' not in stance(project, 'scope'), 'the reason is not undone')
        key('ctrl+z')
        contract.wait_saved(lambda project: 'joint' not in stance(project, 'scope'), 'the place together is not undone')
        program.close()


@tap.case
def levels_are_ticked_and_said_back():
    with Program(sys.argv[1]) as program:
        contract = Contract(program)
        contract.open()
        contract.choose_part('Choices')
        contract.tab_to(program.words('Pay on output'), 'check box')
        key('space')
        contract.tab_to(program.words('Steer on outcome'), 'check box')
        key('space')
        contract.wait_saved(lambda project: project.get('contract', {}).get('steers_outcome') is True, 'the check is not on disk')
        output, outcome = (program.words(word).lower() for word in ('Output', 'Outcome'))
        program.wait(re.compile('^' + re.escape(program.words('You pay on %s and steer on %s.') % (output, outcome))))
        program.close()


@tap.case
def a_path_is_planned_and_a_moment_gets_its_date():
    with Program(sys.argv[1]) as program:
        contract = Contract(program)
        contract.open()
        contract.choose_part('Dates')
        contract.tab_to(program.words('Another moment… (Enter adds it)'))
        write('De raad besluit')
        key('Return')
        contract.wait_saved(lambda project: project['moments'][-1].get('remark') == 'De raad besluit', 'the moment is not on disk')
        contract.tab_to(program.words('Transition path'))
        key('space')
        key('Down', 'Down', 'Return')
        step = '+ ' + program.words('Formulate results together for each area')
        contract.tab_to(step, 'push button')
        key('space')
        contract.wait_saved(lambda project: project['moments'][-1].get('kind') == 'transition', 'the step is not on disk')
        program.wait_gone(step, 'push button')
        key('ctrl+z')
        program.wait(step, 'push button')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/contract')
