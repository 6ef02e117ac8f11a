# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The strategy matrix in a real window: with the keyboard, with a real pointer, as a table, back and forth, and out as a picture."""

import json
import pathlib
import re
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import Program, Trouble, key, main, until, write, xdotool  # noqa: E402

COACHING, WAITING = 'Voortijdige schoolverlaters coachen', 'Meedoen in de samenleving stimuleren'
N_PLACEMENTS = 15


def number(value):
    return f'{value:.2f}'.rstrip('0').rstrip('.').replace('.', ',')


class Matrix:
    """The page of the example, and what is on disk."""

    def __init__(self, program):
        self.program, self.words = program, program.words

    def open(self):
        self.program.start('--example', 'jongerenwerk')
        self.show()

    def show(self):
        self.program.wait(re.compile('^' + re.escape(self.words('Strategy matrix')) + ','))
        key('ctrl+8')
        self.marker(COACHING)

    def marker(self, title):
        """The marker of a direction, or its place in the tray."""
        numbers, waits = self.words('control %s, uncertainty %s').split(' ', maxsplit=1)[0], self.words('not placed yet')
        return self.program.wait(re.compile(f'^{re.escape(title)}, ({numbers} |{re.escape(waits)}$)'), 'push button')

    def placements(self):
        path = self.program.home.path / 'out.trechter'
        self.program.cli('library', 'export', self.program.cli('library', 'list').split()[0], path, '--force')
        return json.loads(path.read_text(encoding='utf-8')).get('placements', [])

    def wait_place(self, title, control, uncertainty):
        place = self.words('control %s, uncertainty %s') % (number(control), number(uncertainty))
        self.program.wait(re.compile(f'^{re.escape(title)}, {re.escape(place)}'), 'push button')

    def wait_count(self, count):
        until(lambda: len(self.placements()) == count, lambda: f'{len(self.placements())} placements on disk and not {count}')

    def choose_first_participant(self):
        """Everyone together, four sides, and then the participants."""
        self.program.tab_to(self.words('Who places?'))
        key('space')
        key('Down', 'Down', 'Down', 'Down', 'Down')
        key('Return')

    def go_to(self, title):
        return self.program.tab_to(re.compile('^' + re.escape(title) + ', .*[0-9]'), 'push button')

    def go_to_number(self, msgid):
        """To a number in the table, which is named after its direction, its axis and who places."""
        axis = self.words(msgid).split(', ')[1]
        self.program.tab_to(re.compile(f'^{re.escape(WAITING)}, {axis}, '))

    def middle(self, node):
        """The middle of a thing on the screen, in pixels."""
        shell = xdotool('getwindowgeometry', '--shell', xdotool('getactivewindow').strip())
        window = {name: int(value) for name, value in re.findall(r'^(\w+)=(\d+)$', shell, re.MULTILINE)}
        frame = self.program.extents(self.program.windows()[0])
        left, top, width, height = self.program.extents(node)
        return (window['X'] + (window['WIDTH'] - frame[2]) // 2 + left + width // 2,
                window['Y'] + (window['HEIGHT'] - frame[3]) // 2 + top + height // 2)


def drag(start, end, lets_go=True):
    xdotool('mousemove', *start)
    xdotool('mousedown', 1)
    for step in range(1, 11):
        xdotool('mousemove', *(int(a + (b - a) * step / 10) for a, b in zip(start, end)))
        time.sleep(0.03)
    if lets_go:
        xdotool('mouseup', 1)


@tap.case
def arrow_keys_move_the_placement_as_one_action():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        matrix.choose_first_participant()
        before = matrix.go_to(COACHING).name
        key('shift+Right', 'shift+Right', 'Right', 'Up')
        matrix.wait_count(N_PLACEMENTS + 1)  # what was said on an earlier day stays
        said = matrix.placements()[-1]
        tap.equal((said['participant'], said['control'], said['uncertainty']), ('deelnemer-beleid', 0.69, 0.38), 'what the keys placed')
        program.wait_focus(re.compile('^' + re.escape(COACHING) + ', '))
        key('ctrl+z')
        matrix.wait_count(N_PLACEMENTS)
        program.wait_focus(before)
        key('ctrl+shift+z')
        matrix.wait_count(N_PLACEMENTS + 1)
        key('Return')
        program.wait_focus(program.words('All directions'))
        program.close()


@tap.case
def a_pointer_drags_a_marker_and_undo_is_there_after_a_restart():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        start = matrix.middle(matrix.marker(COACHING))
        drag(start, (start[0] + 120, start[1] - 90))
        matrix.wait_count(N_PLACEMENTS + 1)
        said = matrix.placements()[-1]
        tap.equal(said.get('participant', ''), '', 'who placed')
        if not (said['control'] > 0.5 and said['uncertainty'] > 0.5):
            raise Trouble(f'dragged to the right and up, it came to {said}')

        drag(matrix.middle(matrix.marker(WAITING)), (start[0] + 60, start[1] + 80))
        matrix.wait_count(N_PLACEMENTS + 2)
        program.close()
        program.start()
        program.tab_to(re.compile('^Jongerenwerk in de wijk'), 'table cell')
        key('Return')
        matrix.show()
        key('ctrl+z')
        matrix.wait_count(N_PLACEMENTS + 1)
        key('ctrl+z')
        matrix.wait_count(N_PLACEMENTS)
        matrix.wait_place(COACHING, 0.42, 0.45)
        program.close()


@tap.case
def escape_puts_back_what_is_being_dragged():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        start = matrix.middle(matrix.marker(COACHING))
        drag(start, (start[0] + 150, start[1] - 120), lets_go=False)
        until(lambda: not program.find(re.compile(f'^{re.escape(COACHING)}, .* 0,42, .* 0,45'), 'push button'), 'there is no preview')
        key('Escape')
        matrix.wait_place(COACHING, 0.42, 0.45)
        xdotool('mouseup', 1)
        matrix.wait_place(COACHING, 0.42, 0.45)
        tap.equal(len(matrix.placements()), N_PLACEMENTS, 'placements after Escape')
        program.close()


@tap.case
def the_table_takes_numbers_and_agrees_with_the_matrix():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        program.tab_to(program.words('Table', 'matrix view'))
        key('space')
        matrix.go_to_number('%s, control, %s')
        write('0,3')
        key('Tab')
        matrix.wait_place(WAITING, 0.3, 0.5)
        matrix.go_to_number('%s, uncertainty, %s')
        key('ctrl+a')
        write('0,85')
        key('Tab')
        matrix.wait_place(WAITING, 0.3, 0.85)
        matrix.wait_count(N_PLACEMENTS + 1)
        said = matrix.placements()[-1]
        tap.equal((said['control'], said['uncertainty']), (0.3, 0.85), 'what was typed')
        program.close()


@tap.case
def delete_removes_the_placement_and_says_so():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        matrix.choose_first_participant()
        matrix.go_to(COACHING)
        key('Delete')
        matrix.wait_count(N_PLACEMENTS - 1)
        program.wait(program.words.plain('_Undo'), 'push button')
        key('ctrl+z')
        matrix.wait_count(N_PLACEMENTS)
        program.close()


@tap.case
def the_matrix_is_saved_as_a_picture():
    with Program(sys.argv[1]) as program:
        path = program.home.path / 'matrix.svg'
        program.environment['TRECHTER_TEST_FILE'] = str(path)
        matrix = Matrix(program)
        matrix.open()
        program.tab_to(program.words('Picture…'))
        key('space')
        program.tab_to(program.words.plain('_Save as PNG, SVG or PDF…'))
        key('Return')
        until(lambda: path.exists() and '</svg>' in path.read_text(encoding='utf-8'), 'there is no picture')
        program.close()


@tap.case
def advice_about_a_placement_leads_to_the_marker():
    with Program(sys.argv[1]) as program:
        matrix = Matrix(program)
        matrix.open()
        key('ctrl+7')
        name = program.words('Go there: %s') % program.words('The group is divided about a direction')
        program.press(program.wait(name, 'push button'))
        program.wait_focus(re.compile('^' + re.escape(COACHING) + ', '))
        program.close()


if __name__ == '__main__':
    main(tap, 'at/matrix')
