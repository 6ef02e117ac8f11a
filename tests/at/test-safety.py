# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What the user may count on: no step is lost, every step can be taken back, and a file that is wrong changes nothing."""

import json
import pathlib
import re
import signal
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, Trouble, key, main, until, write, xdotool  # noqa: E402

SIGNAL_LINE = 'Another signal… (Enter adds it)'
EXAMPLE, EXAMPLE_TITLE = SOURCE / 'data/examples/jongerenwerk.trechter', 'Jongerenwerk in de wijk'


def with_project(program, title='Proefproject'):
    """A program with one project of that title, open at its first page."""
    program.cli('new', program.home.path / 'new.trechter', '--title', title)
    program.cli('library', 'import', program.home.path / 'new.trechter')
    program.start()
    program.tab_to(re.compile('^' + re.escape(title)), 'table cell')
    key('Return')
    program.wait_window(title)
    return program


def stored(program):
    """The only project of the library, as trechter-cli writes it."""
    identity = program.cli('library', 'list').split()[0]
    out = program.home.path / 'out.trechter'
    program.cli('library', 'export', identity, out, '--force')
    return json.loads(out.read_text(encoding='utf-8'))


def signal_texts(program):
    return [record['text'] for record in stored(program).get('signals', [])]


def add_signals(program, *texts):
    key('ctrl+2')
    program.wait_page(2)
    program.tab_to(program.words(SIGNAL_LINE), 'text')
    for text in texts:
        write(text)
        key('Return')
        program.wait(text, 'list item')


def rows(program, text):
    return [node for node in program.look() if node.role == 'list item' and node.name == text]


@tap.case
def a_second_start_brings_the_window_forward():
    with Program(sys.argv[1]) as program:
        program.start()
        window = xdotool('getactivewindow').strip()
        xdotool('windowminimize', window)
        until(lambda: not program.is_active(), 'the window does not go away')
        tap.equal(program.run_again(), 0, 'exit status of the second start')
        until(program.is_active, 'the second start does not bring the window forward')
        tap.equal(xdotool('getactivewindow').strip(), window, 'the active window')
        tap.equal(len(program.windows()), 1, 'number of windows of the program')
        program.close()


@tap.case
def a_kill_in_the_middle_of_typing_loses_nothing_that_was_added():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Eerste signaal', 'Tweede signaal')
        write('half een gedach')
        program.process.send_signal(signal.SIGKILL)
        program.process.wait()
        tap.equal(signal_texts(program), ['Eerste signaal', 'Tweede signaal'], 'what is in the library')
        program.start()
        program.tab_to(re.compile('^Proefproject'), 'table cell')
        key('Return')
        program.wait_window('Proefproject')
        key('ctrl+2')
        program.wait('Eerste signaal', 'list item')
        program.wait('Tweede signaal', 'list item')
        key('ctrl+z')
        program.wait_gone('Tweede signaal', 'list item')
        program.close()


@tap.case
def typing_is_kept_after_a_moment_of_quiet():
    with Program(sys.argv[1]) as program:
        with_project(program)
        program.tab_to(program.words('Theme'), 'text')
        write('Meedoen')
        until(lambda: stored(program)['project'].get('theme') == 'Meedoen', 'what was typed is not stored')
        program.kill()


@tap.case
def closing_with_the_cursor_in_a_field_keeps_what_was_typed():
    with Program(sys.argv[1]) as program:
        with_project(program)
        program.tab_to(program.words('Theme'), 'text')
        write('Nog niet verlaten')
        program.close()
        tap.equal(stored(program)['project'].get('theme'), 'Nog niet verlaten', 'theme')


@tap.case
def a_deleted_project_comes_back_with_undo():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', EXAMPLE)
        program.start()
        card = re.compile(f'^{EXAMPLE_TITLE},')
        program.tab_to(card, 'table cell')
        key('Delete')
        program.wait_gone(card, 'table cell')
        undo = program.wait(program.words.plain('_Undo'), 'push button')
        tap.equal(program.cli('library', 'list').strip(), '', 'the library after deleting')
        program.press(undo)
        program.wait(card, 'table cell')
        tap.contains(program.cli('library', 'list'), EXAMPLE_TITLE)
        program.close()
        tap.contains(program.cli('library', 'list'), EXAMPLE_TITLE)


@tap.case
def a_deleted_project_is_gone_for_good_after_closing():
    with Program(sys.argv[1]) as program:
        program.cli('library', 'import', EXAMPLE)
        program.start()
        card = re.compile(f'^{EXAMPLE_TITLE},')
        program.tab_to(card, 'table cell')
        key('Delete')
        program.wait_gone(card, 'table cell')
        program.close()
        secret = 'Groepen jongeren hangen op straat'.encode()
        for path in program.library.parent.glob('library.trechterdb*'):
            if secret in path.read_bytes():
                raise Trouble(f'{path.name} still has the text of the deleted project')


@tap.case
def a_deleted_signal_comes_back_with_ctrl_z():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Blijft', 'Gaat weg')
        program.tab_to(program.words('Delete: %s') % 'Gaat weg', 'push button', step='shift+Tab')
        key('space')
        program.wait_gone('Gaat weg', 'list item')
        tap.equal(signal_texts(program), ['Blijft'], 'signals after deleting')
        program.wait(program.words.plain('_Undo'), 'push button')
        key('ctrl+z')
        program.wait('Gaat weg', 'list item')
        tap.equal(signal_texts(program), ['Blijft', 'Gaat weg'], 'signals after undo')
        program.close()


@tap.case
def ctrl_z_in_a_field_is_the_fields_own_while_it_has_typing():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Staat vast')
        write('Dit is nog niet ')
        write('toegevoegd')
        line = program.wait_focus(program.words(SIGNAL_LINE))
        key('ctrl+z')
        until(lambda: 'toegevoegd' not in program.text(line), 'Ctrl+Z does not take back typing')
        if not rows(program, 'Staat vast'):
            raise Trouble('Ctrl+Z in a field with typing undid something of the project')
        for _ in range(40):
            if program.text(line) == '':
                break
            key('ctrl+z')
        if not rows(program, 'Staat vast'):
            raise Trouble('Ctrl+Z in a field with typing undid something of the project')
        key('ctrl+z')
        program.wait_gone('Staat vast', 'list item')
        key('ctrl+shift+z')
        program.wait('Staat vast', 'list item')
        program.close()


@tap.case
def undo_goes_to_the_page_where_it_shows():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Op bladzijde twee')
        key('ctrl+5')
        program.wait_page(5)
        key('ctrl+z')
        program.wait_page(2)
        program.wait_gone('Op bladzijde twee', 'list item')
        program.close()


@tap.case
def undo_is_still_there_after_a_restart():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Van gisteren')
        program.close()
        program.start()
        program.tab_to(re.compile('^Proefproject'), 'table cell')
        key('Return')
        program.wait_window('Proefproject')
        key('ctrl+z')
        until(lambda: signal_texts(program) == [], 'undo after a restart does nothing')
        program.close()


BROKEN = {
    'wrong-type': (lambda project: project['signals'][0].__setitem__('text', 5), '$.signals[0].text'),
    'reference-to-nothing': (lambda project: project['participants'][0].__setitem__('organisation', 'nobody'),
                             '$.participants[0].organisation'),
}


@tap.cases('a-broken-file-names-the-place', BROKEN)
def broken(arguments):
    spoil, place = arguments
    with Program(sys.argv[1]) as program:
        project = json.loads(EXAMPLE.read_text(encoding='utf-8'))
        spoil(project)
        path = program.home.path / 'kapot.trechter'
        path.write_text(json.dumps(project), encoding='utf-8')
        program.environment['TRECHTER_TEST_FILE'] = str(path)
        program.start()
        key('ctrl+o')
        program.wait(program.words('The file can not be imported'))
        said = [node.name for node in program.look() if 'kapot.trechter' in node.name]
        tap.contains(' '.join(said), place, 'the error')
        key('Escape')
        until(lambda: len(program.windows()) == 1, 'the error does not close')
        tap.equal(program.cli('library', 'list').strip(), '', 'the library after a broken import')
        program.close()


@tap.case
def a_good_file_is_opened_and_shown_on_the_start_page():
    with Program(sys.argv[1]) as program:
        program.environment['TRECHTER_TEST_FILE'] = str(EXAMPLE)
        program.start()
        key('ctrl+o')
        program.wait_window(EXAMPLE_TITLE)
        key('alt+Left')
        program.wait_window(program.words('Trechter'))
        program.wait(re.compile(f'^{EXAMPLE_TITLE},'), 'table cell')
        program.close()


@tap.case
def what_trechter_cli_changes_shows_in_the_window():
    with Program(sys.argv[1]) as program:
        with_project(program)
        add_signals(program, 'Wordt elders teruggedraaid')
        program.cli('library', 'undo', program.cli('library', 'list').split()[0])
        program.wait_gone('Wordt elders teruggedraaid', 'list item')
        program.close()


if __name__ == '__main__':
    main(tap, 'at/safety')
