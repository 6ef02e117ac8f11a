# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The program for Windows on a screen of its own: real keys, pictures, and what came of it in the library."""

import atexit
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests'))

import tap  # noqa: E402

WINE = ROOT / 'windows/test/wine'
PATIENCE = 180  # seconds; other programs run beside this
LOCALE = 'nl_NL.UTF-8'
STILL = 40  # lines of a picture that may differ while nothing happens: a cursor blinks

# The keyboard has dead keys, as most Dutch ones. Signs are called as X calls them.
LAYOUT = ('us', '-variant', 'intl')
SIGNS = {'ë': ('dead_diaeresis', 'e'), ' ': ('space',), '.': ('period',)}


def windows_path(path):
    return 'Z:' + str(path).replace('/', '\\')


def until(condition, about):
    """What `condition` returns once it is something."""
    patience = time.monotonic() + PATIENCE
    while time.monotonic() < patience:
        found = condition()
        if found:
            return found
        time.sleep(0.3)
    raise AssertionError(f'waited in vain: {about() if callable(about) else about}')


def dutch(folder):
    """The environment in which Wine takes its user for a Dutch one. The locale is made where the system has it not."""
    known = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout.lower()
    env = {'TRECHTER_TEST_LOCALE': LOCALE}
    if 'nl_nl.utf8' not in known:
        subprocess.run(['localedef', '-i', 'nl_NL', '-f', 'UTF-8', folder / LOCALE], check=False, capture_output=True)
        env['LOCPATH'] = str(folder)
    return env


class Screen:
    """An X server in memory. Wine knows one screen at a time. Windows are Wine's own, except that a window manager, where there is one,
    has to make them fill the screen."""

    def __init__(self, width, height, manager=None):
        reading, writing = os.pipe()
        self.width = width
        self.server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', f'{width}x{height}x24', '-nolisten', 'tcp', '-ac'],
                                       pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        self.name = ':' + os.read(reading, 16).decode().strip()
        atexit.register(self.server.terminate)
        self.env = dict(os.environ, DISPLAY=self.name)
        subprocess.run(['setxkbmap', *LAYOUT], env=self.env, check=True)
        if manager is not None:
            managing = subprocess.Popen([manager], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            atexit.register(managing.terminate)
        subprocess.run([WINE, '--end'], check=False, capture_output=True, timeout=PATIENCE)

    def xdotool(self, *words):
        return subprocess.run(['xdotool', *words], env=self.env, capture_output=True, text=True, check=False, timeout=60).stdout

    def titles(self):
        """Of the windows that are seen, the one on top first."""
        tree = subprocess.run(['xwininfo', '-root', '-tree'], env=self.env, capture_output=True, text=True, check=False).stdout
        seen = self.xdotool('search', '--onlyvisible', '--name', '.').split()
        numbers = [int(line.split()[0], 16) for line in tree.splitlines() if line.strip().startswith('0x')]
        return [self.xdotool('getwindowname', str(number)).strip() for number in numbers if str(number) in seen]

    def windows(self):
        """The numbers of all that are seen; a dialog of Windows has no title here."""
        return set(self.xdotool('search', '--onlyvisible', '--class', '').split())

    def pixels(self):
        return subprocess.run(['import', '-window', 'root', '-depth', '8', 'rgb:-'], env=self.env, check=True, capture_output=True,
                              timeout=60).stdout

    def brightness(self):
        pixels = self.pixels()
        return sum(pixels) / len(pixels)

    def differs(self, one, other):
        """In more than a cursor."""
        line = 3 * self.width
        return sum(one[i:i + line] != other[i:i + line] for i in range(0, max(len(one), len(other)), line)) > STILL

    def settled(self):
        """The picture once two in a row are the same."""
        before = self.pixels()
        patience = time.monotonic() + PATIENCE
        while time.monotonic() < patience:
            time.sleep(0.8)
            now = self.pixels()
            if not self.differs(now, before):
                return now
            before = now
        raise AssertionError('the picture does not come to rest')

    def shoot(self, path):
        pixels = self.settled()
        subprocess.run(['import', '-window', 'root', path], env=self.env, check=True, capture_output=True, timeout=60)
        return pixels


class Program:
    """trechter.exe with a library of its own, or with the one of the user when that is None."""

    def __init__(self, bundle, screen, env, library):
        self.bundle, self.screen, self.env, self.library = bundle, screen, env, library
        self.complaints = pathlib.Path(env['TRECHTER_TEST_FOLDER']) / f'said-{id(self)}.txt'
        self.process = None

    def command(self, *arguments):
        where = ['--library', windows_path(self.library)] if self.library is not None else []
        return [WINE, '--click', windows_path(self.bundle / 'bin/trechter.exe'), *where, *arguments]

    def begin(self, *arguments):
        with self.complaints.open('ab') as complaints:
            return subprocess.Popen(self.command(*arguments), env={**self.screen.env, **self.env}, stdin=subprocess.DEVNULL,
                                    stdout=complaints, stderr=complaints)

    def start(self, *arguments):
        """Seconds until the window is drawn."""
        begun = time.monotonic()
        empty = self.screen.pixels()
        self.process = self.begin(*arguments)
        until(lambda: self.process.poll() is not None or (self.screen.titles() and self.screen.pixels() != empty),
              lambda: f'there is no window; {self.said()}')
        tap.equal(self.process.poll(), None, f'it ended at once; {self.said()}')
        return time.monotonic() - begun

    def said(self):
        return self.complaints.read_text(encoding='utf-8', errors='replace')

    def wait_title(self, title):
        """Until the window on top is that of the project."""
        until(lambda: self.screen.titles()[:1] == [title], lambda: f'the windows are {self.screen.titles()}, not {title!r}; {self.said()}')
        self.screen.settled()

    def press(self, *keys):
        for key in keys:
            self.screen.xdotool('key', '--delay', '80', key)
            time.sleep(0.3)

    def write(self, text):
        for letter in text:
            for key in SIGNS.get(letter, (letter,)):
                self.screen.xdotool('key', '--delay', '40', key)
        time.sleep(0.5)

    def paste(self, text):
        subprocess.run([WINE, '--copy', text], env={**self.screen.env, **self.env}, check=True, timeout=PATIENCE)
        self.press('ctrl+v')

    def end(self):
        self.press('ctrl+q')
        self.process.wait(timeout=PATIENCE)
        tap.equal(self.process.returncode, 0, self.said())
        until(lambda: not self.screen.titles(), 'the window is still there')

    def kill(self):
        """As when the power fails: the program, not what started it."""
        for entry in pathlib.Path('/proc').glob('[0-9]*/cmdline'):
            try:
                words = entry.read_bytes().decode('utf-8', 'replace')
            except OSError:
                continue
            if words.startswith(windows_path(self.bundle / 'bin/trechter.exe')) and str(self.library.name) in words:
                os.kill(int(entry.parent.name), signal.SIGKILL)
        self.process.wait(timeout=PATIENCE)

    def cli(self, *arguments):
        env = dict(os.environ, LC_ALL='C.UTF-8')
        result = subprocess.run([WINE, self.bundle / 'bin/trechter-cli.exe', *arguments, '--library', windows_path(self.library)], env=env,
                                capture_output=True, check=False, timeout=PATIENCE)
        tap.equal(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode()

    def project(self, identity=None):
        """A project of the library as it is now, the first in the list when none is named."""
        path = self.complaints.with_name('nu.trechter')
        path.unlink(missing_ok=True)
        self.cli('library', 'export', identity or self.cli('library', 'list').split()[0], windows_path(path))
        return json.loads(path.read_text(encoding='utf-8'))

    def text(self):
        return json.dumps(self.project(), ensure_ascii=False)

    def wait_text(self, text, is_there=True):
        until(lambda: (text in self.text()) == is_there, f'{text!r} {"in" if is_there else "out of"} the library')


def registry(*words):
    result = subprocess.run([WINE, 'reg', *words], capture_output=True, check=False, timeout=PATIENCE,
                            env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return result.stdout.decode('utf-8', 'replace')


def prefix_folder():
    """Where Wine keeps what is the user's."""
    cache = os.environ.get('TRECHTER_WINDOWS_CACHE') or f"{os.environ.get('XDG_CACHE_HOME') or pathlib.Path.home() / '.cache'}/trechter-windows"
    return pathlib.Path(os.environ.get('TRECHTER_WINEPREFIX') or f'{cache}/wine')


def user_folder():
    return next(path for path in (prefix_folder() / 'drive_c/users').iterdir() if path.name != 'Public')


def portable_copy(bundle, folder):
    shutil.copytree(bundle, folder)
    (folder / 'portable.ini').touch()
    return folder
