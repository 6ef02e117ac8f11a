# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Nothing that is typed makes the window wider than the screen, and large text cuts nothing off."""

import itertools
import json
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import display  # noqa: E402
import tap  # noqa: E402
from driver import SOURCE, Program, Trouble, key, main, until, xdotool  # noqa: E402

EXAMPLE = SOURCE / 'data/examples/jongerenwerk.trechter'
N_PAGES = 5
LARGER = 10  # times, for text at 200 percent
ARABIC = 'مرحبا بكم في الحي '
KEPT = {'format', 'version', 'id', 'language', 'code', 'period', 'start', 'end', 'due', 'date', 'step', 'side', 'kind', 'level', 'status',
        'origin', 'chain', 'counting', 'source_frequency', 'frequency', 'better', 'novelty', 'approach', 'label'}


def window_width():
    shell = xdotool('getwindowgeometry', '--shell', xdotool('getactivewindow').strip())
    return int(re.search(r'WIDTH=(\d+)', shell).group(1))


def fits(about):
    if window_width() > display.WIDTH:
        raise Trouble(f'{about}: the window is {window_width()} pixels wide on a screen of {display.WIDTH}')


def most_characters(program):
    """The length that the schema allows for each member of each kind of record, by the name of the list."""
    schema = json.loads(program.cli('schema'))
    result = {}
    for plural, member in schema['properties'].items():
        reference = member.get('$ref') or member.get('items', {}).get('$ref')
        if reference:
            fields = schema['$defs'][reference.split('/')[-1]]['properties']
            result[plural] = {name: field['maxLength'] for name, field in fields.items() if field.get('maxLength') and 'pattern' not in field}
    return result


def spoiled(program):
    """The example with texts as long as they may be in every place where the user writes: one word of the widest letter, and words that
    are written from right to left."""
    project = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    most, texts = most_characters(program), itertools.cycle(('W', ARABIC))
    for plural, records in project.items():
        for record in records if isinstance(records, list) else [records] if isinstance(records, dict) else []:
            for name, value in record.items():
                length = most.get(plural, {}).get(name)
                if isinstance(value, str) and value and length and name not in KEPT and record.get('origin') != 'official':
                    record[name] = (next(texts) * length)[:length].strip()
    path = program.home.path / 'spoiled.trechter'
    path.write_text(json.dumps(project), encoding='utf-8')
    return path


def walk(program, look):
    """Goes over all pages of the project that is open."""
    for number in range(1, N_PAGES + 1):
        key(f'ctrl+{number}')
        program.wait_page(number)
        program.settle()
        look(f'page {number}')
    key('ctrl+6')
    program.wait(program.words('Search the logbook'))
    look('logbook')
    key('ctrl+8')
    program.wait(program.words('Who places?'))
    program.settle()
    look('strategy matrix')
    key('ctrl+7')
    program.wait(program.words('Which advice is shown'))
    program.settle()
    look('advice')


def open_first_card(program):
    program.tab_to(re.compile('.'), 'table cell')
    key('Return')
    until(lambda: program.find(program.words('Logbook'), 'push button'), 'the project does not open')


@tap.case
def the_longest_texts_fit():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', spoiled(program))
        program.start()
        program.settle()
        fits('start page')
        open_first_card(program)
        walk(program, fits)
        program.close()


@tap.case
def a_title_of_5000_characters_is_refused_in_place():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', EXAMPLE)
        program.start()
        open_first_card(program)
        title = program.tab_to(program.words('Title'), 'text')
        program.set_text(title, ('Een titel ' * 500).strip())
        program.settle()
        fits('a title of 5000 characters')
        key('ctrl+q')
        program.wait(program.words('What you typed in a field is not saved'))
        tap.equal(json.loads(exported(program))['project']['title'], 'Jongerenwerk in de wijk', 'the title in the library')
        tap.equal(len(program.text(title)), 4999, 'characters in the field, which keeps what was typed')
        key('Escape')
        program.wait_gone(program.words('What you typed in a field is not saved'))
        key('Escape')
        until(lambda: program.text(title) == 'Jongerenwerk in de wijk', 'Escape does not bring the title back')
        program.close()


def exported(program):
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', program.cli('library', 'list').split()[0], out, '--force')
    return out.read_text(encoding='utf-8')


def cut_off(program):
    """Controls that stick out of the window. What was never laid out has no size; what scrolls sideways is reached by scrolling."""
    nodes = program.look()
    sideways = {node.path for pane in nodes if pane.role == 'scroll pane' and scrolls_sideways(program, pane, nodes)
                for node in program.below(pane, nodes)}
    wrong = []
    for node in nodes:
        if node.is_interactive and node.path not in sideways:
            left, _, width, _ = program.extents(node)
            if width > 0 and (left < 0 or left + width > display.WIDTH):
                wrong.append(f'{node!r} from {left} to {left + width}')
    return wrong


def scrolls_sideways(program, pane, nodes):
    """Whether the content of a pane is wider than what shows of it."""
    outer = program.extents(pane)[2]
    inner = [program.extents(node)[2] for node in program.below(pane, nodes)[1:4]]
    return max(inner, default=0) > outer > 0


@tap.case
def large_text_cuts_no_control_off():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', EXAMPLE)
        program.start()
        for _ in range(LARGER):
            key('ctrl+equal')
        program.settle()

        def look(place):
            fits(place)
            tap.equal(cut_off(program), [], f'{place} with text at 200 percent: cut off')
        look('start page')
        open_first_card(program)
        walk(program, look)
        program.close()


if __name__ == '__main__':
    main(tap, 'at/layout')
