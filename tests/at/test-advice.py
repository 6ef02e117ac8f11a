# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Advice in the real window, with the keyboard: something is spoiled, the advice comes and leads to the field, and what is mended is
silent. What is set aside with a reason stays so after a restart, until it is undone or brought back."""

import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, key, main, until, write  # noqa: E402

TITLE = 'KPI without a story'
REASON = 'Die vertellen we aan tafel'


class Adviser:
    """Someone who works with advice about stories in the sound project."""

    def __init__(self, program):
        self.program, self.words = program, program.words
        self.title = self.words(TITLE)
        self.heading = f'{self.words("Mind this")}: {self.title}'

    def open(self):
        self.program.start('--example', 'voorbeeldig')
        self.program.wait(self.words('Logbook'), 'push button')

    def named(self, msgid):
        """The name of a button of the card."""
        return self.words(msgid) % self.title

    def story(self):
        return self.program.tab_to(self.words('Story that goes with it'), 'text', most=200)

    def spoil(self):
        """The KPI that is chosen loses its story."""
        key('ctrl+5')
        self.program.wait_page(5)
        self.story()
        key('ctrl+a', 'Delete', 'Tab')
        self.program.wait(self.heading, 'list item')

    def to_advice(self):
        """From the page to the advice beside it."""
        key('F6')
        self.program.wait_focus(re.compile('^' + re.escape(self.words('Advice on this page: %s').split('%s', maxsplit=1)[0])))

    def is_there(self):
        return bool(self.program.find(self.heading, 'list item'))

    def records(self):
        identity = re.search(r'^\S+', self.program.cli('library', 'list')).group()
        out = self.program.home.path / 'out.trechter'
        self.program.cli('library', 'export', identity, out, '--force')
        return json.loads(out.read_text(encoding='utf-8')).get('set_asides', [])


@tap.case
def spoilt_and_mended():
    with Program(sys.argv[1]) as program:
        adviser = Adviser(program)
        adviser.open()
        tap.equal(adviser.is_there(), False, 'advice about stories on the sound project')
        adviser.spoil()

        key('ctrl+1')
        program.wait_page(1)
        key('ctrl+7')
        program.wait(program.words('Which advice is shown'))
        program.tab_to(adviser.named('Go there: %s'), 'push button')
        key('space')
        program.wait_page(5)
        story = program.wait_focus(program.words('Story that goes with it'), 'text')
        tap.equal(program.text(story), '', 'the field that the advice leads to')
        write('Bij de boksclub bleef hij wel')
        key('Tab')
        program.wait(adviser.named('✓ Solved: %s'))
        program.wait_gone(adviser.heading, 'list item')
        program.close()


@tap.case
def to_the_advice_and_back():
    with Program(sys.argv[1]) as program:
        adviser = Adviser(program)
        adviser.open()
        adviser.spoil()
        field = adviser.story()
        adviser.to_advice()
        program.move()
        until(lambda: program.focused() is not None and program.focused().name == adviser.named('Go there: %s'),
              'Tab does not lead from the heading to the card')
        key('F6')
        until(lambda: program.focused() is not None and program.focused().path == field.path, 'F6 does not lead back to the field')
        program.close()


@tap.case
def set_aside_with_a_reason():
    with Program(sys.argv[1]) as program:
        adviser = Adviser(program)
        adviser.open()
        adviser.spoil()
        adviser.to_advice()
        program.tab_to(adviser.named('Set aside…: %s'), 'push button')
        key('space')
        program.wait_focus(program.words('Why do you set this aside?'), 'text')
        key('Return')
        program.wait(program.words('Write down why, so that others understand it later.'))
        tap.equal(adviser.records(), [], 'set aside without a reason')
        write(REASON)
        key('Return')
        program.wait_gone(adviser.heading, 'list item')
        tap.equal([(record['rule'], record['reason'], record['subjects']) for record in adviser.records()], [('K06', REASON, 1)],
                  'what is in the library')
        program.close()

        adviser.open()
        program.wait_page(1)
        key('ctrl+5')
        program.wait_page(5)
        tap.equal(adviser.is_there(), False, 'advice that was set aside, after a restart')
        key('ctrl+7')
        program.wait(REASON)
        program.tab_to(adviser.named('Bring back: %s'), 'push button')
        key('space')
        program.wait(adviser.heading, 'list item')
        tap.equal(adviser.records(), [], 'set aside after bringing back')
        key('ctrl+z')
        program.wait_gone(adviser.heading, 'list item')
        key('ctrl+z')
        program.wait(adviser.heading, 'list item')
        tap.equal(adviser.records(), [], 'set aside after undoing that')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/advice')
