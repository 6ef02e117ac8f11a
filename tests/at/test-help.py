# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""F1 opens the help at what is on the screen: on a page, over a dialog, and from the window for the room."""

import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, key, main, until, write  # noqa: E402


def title(topic):
    """What a topic is called in Dutch."""
    first = (SOURCE / f'data/help/nl/{topic}.md').read_text(encoding='utf-8').splitlines()[0]
    return first.removeprefix('# ')


def heading(topic, anchor):
    """What a part of a topic is called in Dutch."""
    text = (SOURCE / f'data/help/nl/{topic}.md').read_text(encoding='utf-8')
    return re.search(rf'^## \({anchor}\) (.*)$', text, re.MULTILINE).group(1)


def helped(program, name):
    """Presses F1, waits until the help has the focus there, and closes it again."""
    key('F1')
    program.wait_window(program.words('Help'))
    program.wait_focus(name)
    key('Escape')
    until(lambda: not [window for window in program.windows() if window.name == program.words('Help')], 'the help does not close')


@tap.case
def at_the_right_place():
    with Program(sys.argv[1]) as program:
        program.start()
        program.wait(program.words('Open the example'), 'push button')
        helped(program, title('start'))
        program.press(*program.find(program.words('Open the example'), 'push button'))
        program.wait(program.words('Logbook'), 'push button')
        key('ctrl+3')
        program.wait_page(3)
        helped(program, title('direction'))
        key('ctrl+9')
        program.wait(program.words('Money'))
        helped(program, heading('contract', 'planning'))
        program.press(*program.find(program.words('Money')))
        program.settle()
        helped(program, heading('contract', 'money'))
        key('ctrl+5')
        program.wait_page(5)
        program.press(*program.find(program.words('+ From the catalogue…'), 'push button'))
        program.wait_window(program.words('KPIs from the catalogue'))
        helped(program, title('agreement'))
        program.wait_window(program.words('KPIs from the catalogue'))
        key('Escape')
        key('F11')
        program.wait_window('Trechter')
        helped(program, heading('meeting', 'window'))
        key('Escape')
        program.close()


PAGES = {'ctrl+1': 'preparation', 'ctrl+2': 'challenge', 'ctrl+4': 'partner', 'ctrl+6': 'logbook', 'ctrl+7': 'advice', 'ctrl+8': 'matrix'}


@tap.case
def on_every_page_and_in_the_workshop():
    with Program(sys.argv[1]) as program:
        program.start('--example', 'voorbeeldig')
        program.wait(program.words('Logbook'), 'push button')
        for keys, topic in PAGES.items():
            key(keys)
            program.settle()
            helped(program, title(topic))
        program.press(program.wait(re.compile('^' + re.escape(program.words('Decisions')) + ', ')))
        program.settle()
        helped(program, title('decisions'))
        for keys, seen, anchor in (('F3', 'Another thing for later… (Enter adds it)', 'later'), ('ctrl+b', 'Who is here?', 'start')):
            key(keys)
            program.wait(program.words(seen))
            helped(program, heading('meeting', anchor))
            key('Escape')
            program.settle()
        key('ctrl+b')
        program.wait(program.words('Who is here?'))
        key('1', 'Return')
        program.wait(re.compile(program.words('session since %s').split('%s')[0]))
        # the time at the top has no say in the help of a page
        key('ctrl+2')
        program.wait_page(2)
        helped(program, title('challenge'))
        program.close()


@tap.case
def searched_and_left_open():
    with Program(sys.argv[1]) as program:
        program.start('--example', 'jongerenwerk')
        program.wait(program.words('Logbook'), 'push button')
        key('F1')
        program.wait_window(program.words('Help'))
        program.wait_focus(title('preparation'))
        key('ctrl+f')
        program.wait_focus(re.compile(program.words('Search in the help')))
        write('outlook thunderbird')
        program.wait(re.compile(f'^{title("output")}\\. .*Outlook'), 'list item')
        program.wait_gone(title('keys'), 'list item')
        key('Return')
        until(lambda: program.focused().role == 'label' and 'Outlook' in program.text(program.focused()), 'what was found has no focus')
        key('alt+Left')
        program.wait_focus(title('preparation'))
        key('ctrl+q')
        program.wait_end()


if __name__ == '__main__':
    main(tap, 'at/help')
