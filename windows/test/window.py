#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The window on Windows, as far as Wine shows it: driven by real keys, photographed, and what came of it read by the command line.

Called with the bundle and the folder for the pictures. There is no accessibility bus in Wine, so what stands on the screen is not read
but looked at: each step has to change the picture, and the work itself is read from the library with trechter-cli.exe.
"""

import atexit
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests'))

import tap  # noqa: E402

WINE = ROOT / 'windows/test/wine'
WIDTH, HEIGHT = 1280, 800
PATIENCE = 120  # seconds; other programs run beside this

BUNDLE, PICTURES = (pathlib.Path(word).resolve() for word in sys.argv[1:3])


def windows_path(path):
    return 'Z:' + str(path).replace('/', '\\')


class Screen:
    """An X server in memory. Wine has windows of its own, so there is no window manager."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', f'{WIDTH}x{HEIGHT}x24', '-nolisten', 'tcp', '-ac'],
                                       pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        self.name = ':' + os.read(reading, 16).decode().strip()
        atexit.register(self.server.terminate)
        self.env = dict(os.environ, DISPLAY=self.name)

    def xdotool(self, *words):
        return subprocess.run(['xdotool', *words], env=self.env, capture_output=True, text=True, check=False, timeout=60).stdout

    def picture(self, path):
        subprocess.run(['import', '-window', 'root', path], env=self.env, check=True, capture_output=True, timeout=60)
        return path.read_bytes()

    def settled(self, path):
        """A picture once two in a row are the same, with the moment at which it was so."""
        patience = time.monotonic() + PATIENCE
        before = None
        while time.monotonic() < patience:
            now = self.pixels()
            if now == before:
                self.picture(path)
                return now
            before = now
            time.sleep(0.7)
        raise AssertionError('the picture does not come to rest')

    def pixels(self):
        return subprocess.run(['import', '-window', 'root', 'rgb:-'], env=self.env, check=True, capture_output=True, timeout=60).stdout


class Program:
    """trechter.exe with a library of its own, in a folder with letters that another code page does not have."""

    def __init__(self, screen, folder):
        self.screen = screen
        self.folder = folder / 'Werk één Ω'
        self.folder.mkdir()
        self.library = self.folder / 'bibliotheek.trechterdb'
        self.process = None
        self.number = 0

    def start(self, *arguments):
        begun = time.monotonic()
        env = dict(self.screen.env, LANGUAGE='nl', GSK_RENDERER='cairo', PANGOCAIRO_BACKEND='fc', GSETTINGS_BACKEND='memory')
        self.process = subprocess.Popen([WINE, BUNDLE / 'bin/trechter.exe', '--library', windows_path(self.library), *arguments], env=env,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        empty = self.screen.pixels()
        while self.screen.pixels() == empty or not self.screen.xdotool('search', '--onlyvisible', '--name', '.').strip():
            if time.monotonic() > begun + PATIENCE or self.process.poll() is not None:
                raise AssertionError('there is no window')
            time.sleep(0.2)
        return time.monotonic() - begun

    def shoot(self, name):
        self.number += 1
        return self.screen.settled(PICTURES / f'{self.number:02}-{name}.png')

    def press(self, *keys):
        for key in keys:
            self.screen.xdotool('key', '--delay', '80', key)
            time.sleep(0.3)

    def write(self, text):
        self.screen.xdotool('type', '--delay', '60', text)
        time.sleep(0.5)

    def end(self):
        self.press('ctrl+q')
        self.process.wait(timeout=PATIENCE)

    def cli(self, *arguments):
        env = dict(os.environ, LC_ALL='C.UTF-8')
        result = subprocess.run([WINE, BUNDLE / 'bin/trechter-cli.exe', *arguments, '--library', windows_path(self.library)], env=env,
                                capture_output=True, check=False, timeout=PATIENCE)
        tap.equal(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode()

    def project(self):
        """The only project of the library, as it is now."""
        identity = self.cli('library', 'list').split()[0]
        path = self.folder / 'nu.trechter'
        path.unlink(missing_ok=True)
        self.cli('library', 'export', identity, windows_path(path))
        return json.loads(path.read_text(encoding='utf-8'))

    def text(self):
        return json.dumps(self.project(), ensure_ascii=False)


PICTURES.mkdir(parents=True, exist_ok=True)
FOLDER = tempfile.TemporaryDirectory(prefix='trechter-window-')
SCREEN = Screen()
TRECHTER = Program(SCREEN, pathlib.Path(FOLDER.name))
LINE = 'Wachtlijst in café Ω is één jaar'


@tap.case
def starts():
    lasted = TRECHTER.start('--example', 'voorbeeldig')
    TRECHTER.shoot('start')
    print(f'# first drawn after {lasted:.1f} s')


@tap.case
def walks_the_steps():
    seen = []
    for key, name in ((1, 'voorbereiding'), (2, 'opgave'), (3, 'richtingen'), (4, 'partner'), (5, 'afspraken'), (8, 'matrix'), (9, 'contract')):
        TRECHTER.press(f'ctrl+{key}')
        seen.append(TRECHTER.shoot(name))
    tap.equal(len(set(seen)), len(seen), 'different pages')


@tap.case
def types_with_accents():
    TRECHTER.press('ctrl+2', 'ctrl+l')
    TRECHTER.write(LINE)
    TRECHTER.shoot('getypt')
    TRECHTER.press('Return')
    TRECHTER.shoot('ingevoerd')
    tap.contains(TRECHTER.text(), LINE)


@tap.case
def takes_back_and_does_again():
    TRECHTER.press('Escape', 'ctrl+z')
    TRECHTER.shoot('ongedaan')
    tap.equal(LINE in TRECHTER.text(), False, 'is still there')
    TRECHTER.press('ctrl+y')
    TRECHTER.shoot('opnieuw')
    tap.contains(TRECHTER.text(), LINE)


@tap.case
def begins_again_where_it_was():
    before = TRECHTER.project()
    TRECHTER.end()
    TRECHTER.start()
    TRECHTER.shoot('opnieuw-gestart')
    tap.equal(TRECHTER.project(), before)


@tap.case
def ends():
    TRECHTER.end()
    tap.equal(TRECHTER.process.returncode, 0)


tap.run('windows/window')
