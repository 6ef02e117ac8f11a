# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Cases of a test program in Python, reported as TAP. A case is a function; what it raises makes it fail."""

import sys
import traceback

_cases = []


class Skip(Exception):
    """Raised by a case that can not be tried here; says why."""


def case(function):
    """Makes a function a case. Its name, with dashes, is the name of the case."""
    _cases.append((function.__name__.replace('_', '-'), function))
    return function


def cases(name, parameters):
    """Makes a function a case for each of `parameters`, a dict of names and arguments."""
    def register(function):
        for key, value in parameters.items():
            _cases.append((f'{name}/{key}', lambda value=value: function(value)))
        return function
    return register


def equal(found, expected, about=''):
    if found != expected:
        raise AssertionError(f'{about or "value"}: found {found!r}, expected {expected!r}')


def contains(text, part, about=''):
    if part not in text:
        raise AssertionError(f'{about or "text"}: {part!r} is not in {text!r}')


def run(prefix):
    """Runs all cases and ends the program."""
    failed = 0
    print(f'1..{len(_cases)}')
    for number, (name, function) in enumerate(_cases, 1):
        try:
            function()
            print(f'ok {number} /{prefix}/{name}', flush=True)
        except Skip as reason:
            print(f'ok {number} /{prefix}/{name} # SKIP {reason}', flush=True)
        except Exception as problem:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {number} /{prefix}/{name}', flush=True)
            for line in ''.join(traceback.format_exception(problem)).splitlines():
                print(f'# {line}', flush=True)
    sys.exit(1 if failed else 0)
