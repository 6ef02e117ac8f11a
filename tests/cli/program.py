# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What the tests of trechter-cli share: running the program, which is the first argument, in a home of its own."""

import functools
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / 'tests'))

import tap  # noqa: E402  pylint: disable=wrong-import-position

PROGRAM = os.path.abspath(sys.argv[1])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix='trechter-cli-'))


class Answer:
    """What the program said."""

    def __init__(self, arguments, result):
        self.arguments, self.status = arguments, result.returncode
        self.out, self.err = result.stdout.decode('utf-8'), result.stderr.decode('utf-8')

    def ends(self, status):
        """Checks the exit status, and that nothing but the promised ways of ending exists."""
        if self.status != status:
            raise AssertionError(f'{self.arguments}: status {self.status}, not {status}\n{self.out}\n{self.err}')
        return self


def cli(*arguments, folder=SCRATCH, **environment):
    home = SCRATCH / 'home'
    env = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / 'data'), XDG_CACHE_HOME=str(home / 'cache'))
    env.update(environment)
    arguments = [str(argument) for argument in arguments]
    return Answer(arguments, subprocess.run([PROGRAM, *arguments], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                                            capture_output=True, timeout=120, check=False))


@functools.lru_cache(None)
def has_dutch_locale():
    known = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=False).stdout.lower()
    return 'nl_nl.utf' in known or os.path.isdir(os.environ.get('LOCPATH', '') + '/nl_NL.UTF-8')


def dutch(*arguments):
    """The same to somebody whose computer speaks Dutch."""
    if not os.environ.get('TRECHTER_LOCALE_DIR'):
        raise tap.Skip('no folder with translations')
    if not has_dutch_locale():
        raise tap.Skip('no Dutch locale')
    return cli(*arguments, LC_ALL='nl_NL.UTF-8', LANG='nl_NL.UTF-8', LANGUAGE='')


def fresh(name):
    """A folder of its own for a case."""
    folder = SCRATCH / name
    folder.mkdir()
    return folder
