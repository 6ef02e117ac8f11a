#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The window on Windows, as far as Wine shows it: driven by real keys, photographed, and what came of it read from disk.

Called with the bundle and the folder for the pictures. There is no accessibility bus in Wine, so what stands on the screen is not read
but looked at: each step has to change the picture, and the work itself is read from the library with trechter-cli.exe.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import openpyxl

from screen import LOCALE, PATIENCE, WINE, Program, Screen, dutch, portable_copy, registry, tap, until, user_folder, windows_path

BUNDLE, PICTURES = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
PICTURES.mkdir(parents=True, exist_ok=True)

# What Wine itself has not, or has otherwise; anything else in the log is ours to mend.
OF_WINE = re.compile('Failed to get device node property|Failed to determine console output code page|'
                     "Can't create shell item from shortcut|DwmEnableBlurBehindWindow|GetUpdatedClipboardFormats")

TITLE, OTHER_TITLE = 'Ouder worden in de buurt', 'Jongerenwerk in de wijk'
EXAMPLE = 'jongerenwerk'
TYPED, PASTED = 'Zoë uit ', 'café Ω: een coördinator kost € 3'
LINE = TYPED + PASTED
TABS_TO_POINT = 6  # on the page of the matrix
COLOURS = r'HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize'
DESKTOP = r'HKCU\Control Panel\Desktop'

HOME = tempfile.TemporaryDirectory(prefix='trechter-window-')
FOLDER = pathlib.Path(HOME.name)
WORK = FOLDER / 'Werk één Ω'  # letters that another code page does not have, and spaces
WORK.mkdir()
ENV = {**dutch(FOLDER), 'TRECHTER_TEST_FOLDER': str(FOLDER)}
SCREEN = Screen(1280, 800)


def program(library=WORK / 'bibliotheek.trechterdb', bundle=BUNDLE, screen=SCREEN):
    return Program(bundle, screen, ENV, library)


TRECHTER = program()


def shoot(name, screen=SCREEN):
    return screen.shoot(PICTURES / f'{name}.png')


def log_of(folder):
    path = folder / 'log/trechter.log'
    return path.read_text(encoding='utf-8') if path.exists() else ''


def local_data():
    return user_folder() / 'AppData/Local/trechter'


@tap.case
def starts():
    (local_data() / 'log/trechter.log').unlink(missing_ok=True)
    first = TRECHTER.start('--example', 'voorbeeldig')
    TRECHTER.wait_title(TITLE)
    shoot('01-voorbereiding')
    TRECHTER.end()
    second = TRECHTER.start('--example', 'voorbeeldig')
    TRECHTER.wait_title(TITLE)
    print(f'# drawn after {first:.1f} s, and after {second:.1f} s when it was started again')


@tap.case
def walks_the_steps():
    seen = []
    for key, name in ((2, 'opgave'), (3, 'richtingen'), (4, 'partner'), (5, 'afspraken'), (6, 'logboek'), (7, 'advies'), (8, 'matrix'),
                      (9, 'contract')):
        TRECHTER.press(f'ctrl+{key}')
        time.sleep(1)
        seen.append(shoot(f'{key:02}-{name}'))
    tap.equal(len(set(seen)), len(seen), 'different pages')


@tap.case
def has_a_window_for_the_room():
    TRECHTER.press('ctrl+8', 'F11')
    until(lambda: len(SCREEN.titles()) == 2, lambda: f'a window for the room beside {SCREEN.titles()}')
    shoot('19-zaal')
    TRECHTER.press('F11')
    TRECHTER.wait_title(TITLE)
    tap.equal(len(SCREEN.titles()), 1, 'windows')


@tap.case
def types_with_accents():
    TRECHTER.press('ctrl+2', 'ctrl+l')
    TRECHTER.write(TYPED)
    TRECHTER.paste(PASTED)
    shoot('10-getypt')
    TRECHTER.press('Return')
    TRECHTER.wait_text(LINE)


@tap.case
def takes_back_and_does_again():
    TRECHTER.press('Escape', 'ctrl+z')
    TRECHTER.wait_text(LINE, False)
    TRECHTER.press('ctrl+y')
    TRECHTER.wait_text(LINE)


@tap.case
def moves_in_the_matrix():
    def places():
        project = TRECHTER.project()
        return {json.dumps(record) for kind in ('placements', 'directions') for record in project[kind]}

    before = places()
    TRECHTER.press('ctrl+8')
    SCREEN.settled()
    for _ in range(TABS_TO_POINT):
        TRECHTER.press('Tab')
    TRECHTER.press('Right', 'Right', 'shift+Up')
    shoot('11-verplaatst')
    until(lambda: places() != before, 'another place in the library')
    moved = places() - before
    tap.equal(len(moved), 1, f'what is new: {moved}')


@tap.case
def exports_by_the_native_dialog():
    path = WORK / 'Werkmap Zoë Ω.xlsx'
    before = SCREEN.windows()
    TRECHTER.press('ctrl+e')
    until(lambda: SCREEN.windows() - before, 'a dialog')
    SCREEN.settled()
    TRECHTER.press('Home', 'shift+End')
    TRECHTER.paste(windows_path(path))
    shoot('12-bewaren')
    TRECHTER.press('Return')
    until(path.exists, lambda: f'the workbook; there is {list(WORK.iterdir())}; {TRECHTER.said()}')
    SCREEN.settled()
    sheets = openpyxl.load_workbook(path).sheetnames
    tap.equal(len(sheets) > 5, True, f'sheets: {sheets}')
    text = [str(cell.value) for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row if cell.value is not None]
    tap.equal(any(TITLE in value for value in text), True, 'the title is in the workbook')
    tap.equal(TRECHTER.process.poll(), None, TRECHTER.said())


@tap.case
def begins_again_where_it_was():
    before = TRECHTER.project()
    TRECHTER.end()
    TRECHTER.start('--example', 'voorbeeldig')
    TRECHTER.wait_title(TITLE)
    tap.equal(TRECHTER.project(), before)


@tap.case
def a_second_start_opens_a_file_in_the_first():
    path = WORK / 'Dossier Ω.trechter'
    other = program(WORK / 'ander.trechterdb')
    other.cli('library', 'import', windows_path(BUNDLE / 'share/trechter/examples/jongerenwerk.trechter'))
    other.cli('library', 'export', other.cli('library', 'list').split()[0], windows_path(path))
    begun = time.monotonic()
    second = TRECHTER.begin(windows_path(path))
    second.wait(timeout=PATIENCE)
    tap.equal(second.returncode, 0, TRECHTER.said())
    print(f'# handed over after {time.monotonic() - begun:.1f} s')
    TRECHTER.wait_title(OTHER_TITLE)
    tap.equal(len(SCREEN.titles()), 1, 'windows')
    tap.equal(TRECHTER.process.poll(), None, TRECHTER.said())
    shoot('13-tweede-start')


@tap.case
def a_second_start_raises_the_first():
    other = subprocess.Popen([WINE, 'notepad'], env={**SCREEN.env, **ENV}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    until(lambda: SCREEN.titles()[:1] != [OTHER_TITLE], 'another window on top')
    TRECHTER.begin().wait(timeout=PATIENCE)
    TRECHTER.wait_title(OTHER_TITLE)
    registry_end('notepad.exe')
    other.wait(timeout=PATIENCE)


def registry_end(name):
    subprocess.run([WINE, 'taskkill', '/f', '/im', name], env={**SCREEN.env, **ENV}, check=False, capture_output=True, timeout=PATIENCE)


def holds(text):
    """Whether one of the projects of the library has this text."""
    identities = [line.split()[0] for line in TRECHTER.cli('library', 'list').splitlines() if line]
    return any(text in str(TRECHTER.project(identity)) for identity in identities)


@tap.case
def stands_up_after_a_fall():
    TRECHTER.press('ctrl+2', 'ctrl+l')
    TRECHTER.write('Vlak voor de val')
    TRECHTER.press('Return')
    until(lambda: holds('Vlak voor de val'), 'the line in the library')
    TRECHTER.kill()
    until(lambda: not SCREEN.titles(), 'no window')
    TRECHTER.start('--example', EXAMPLE)
    TRECHTER.wait_title(OTHER_TITLE)
    tap.equal(holds('Vlak voor de val'), True, 'the line is still there')


@tap.case
def follows_light_and_dark():
    light = SCREEN.brightness()
    registry('add', COLOURS, '/v', 'AppsUseLightTheme', '/t', 'REG_DWORD', '/d', '0', '/f')
    try:
        subprocess.run([WINE, '--tell', 'ImmersiveColorSet'], env={**SCREEN.env, **ENV}, check=True, timeout=PATIENCE)
        until(lambda: SCREEN.brightness() < light / 2, 'darker')
        TRECHTER.press('ctrl+8')
        time.sleep(1)
        shoot('14-donker')
        TRECHTER.end()
        TRECHTER.start('--example', EXAMPLE)
        TRECHTER.wait_title(OTHER_TITLE)
        tap.equal(SCREEN.brightness() < light / 2, True, 'dark from the start')
        shoot('15-donker-gestart')
    finally:
        registry('delete', COLOURS, '/v', 'AppsUseLightTheme', '/f')
    subprocess.run([WINE, '--tell', 'ImmersiveColorSet'], env={**SCREEN.env, **ENV}, check=True, timeout=PATIENCE)
    until(lambda: SCREEN.brightness() > light / 2, 'lighter')


@tap.case
def ends():
    TRECHTER.end()


@tap.case
def warns_of_nothing():
    path = local_data() / 'log/trechter.log'
    tap.equal(path.exists(), True, f'{path} is there')
    ours = [line for line in log_of(local_data()).splitlines() if not OF_WINE.search(line) and ' trechter: Trechter ' not in line]
    tap.equal(ours, [])


@tap.case
def says_what_it_can_not_write():
    trechter = program(FOLDER / 'said' / 'x.trechterdb')
    (FOLDER / 'said').write_text('a file, where the library wants a folder', encoding='utf-8')
    trechter.start()
    shoot('16-niet-te-schrijven')
    tap.equal(trechter.process.poll(), None, trechter.said())
    trechter.press('Escape')
    trechter.end()


@tap.case
def takes_a_long_path():
    folder = FOLDER.joinpath(*['een map met een lange naam, zoals een gemeente die heeft Ω'] * 6)
    folder.mkdir(parents=True)
    tap.equal(len(windows_path(folder)) > 260, True, 'longer than 260')
    trechter = program(folder / 'lang.trechterdb')
    trechter.start('--example', EXAMPLE)
    trechter.wait_title(OTHER_TITLE)
    trechter.press('ctrl+2', 'ctrl+l')
    trechter.write('lang pad')
    trechter.press('Return')
    trechter.wait_text('lang pad')
    trechter.end()


@tap.case
def keeps_all_beside_itself_on_a_stick():
    def files():
        return {str(path) for path in user_folder().rglob('*') if path.is_file() and 'Temp' not in path.parts}

    before = files()
    stick = portable_copy(BUNDLE, FOLDER / 'Stick één Ω')
    trechter = program(None, stick)
    trechter.start('--example', EXAMPLE)
    trechter.wait_title(OTHER_TITLE)
    trechter.end()
    kept = {str(path.relative_to(stick / 'data')) for path in (stick / 'data').rglob('*')}
    for name in ('library.trechterdb', 'settings/settings.ini'):
        tap.equal(name in kept, True, f'{name} among {sorted(kept)}')
    tap.equal(sorted(files() - before), [], 'left behind with the user')
    trechter.start('--example', EXAMPLE)
    trechter.wait_title(OTHER_TITLE)
    trechter.end()


@tap.case
def is_sharp_on_a_screen_of_small_points():
    registry('add', DESKTOP, '/v', 'LogPixels', '/t', 'REG_DWORD', '/d', '192', '/f')
    try:
        look_on(Screen(2560, 1600), '17-tweemaal')
    finally:
        registry('add', DESKTOP, '/v', 'LogPixels', '/t', 'REG_DWORD', '/d', '96', '/f')


@tap.case
def fills_a_large_screen():
    manager = shutil.which('openbox')
    if manager is None:
        raise tap.Skip('nobody to make a window fill the screen: openbox')
    look_on(Screen(1920, 1080, manager), '18-groot')


def look_on(screen, name):
    trechter = program(screen=screen)
    trechter.start('--example', EXAMPLE)
    trechter.wait_title(OTHER_TITLE)
    trechter.press('ctrl+8')
    time.sleep(1)
    shoot(name, screen)
    trechter.end()


tap.run('windows/window')
