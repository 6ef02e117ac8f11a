#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""Count the cases of the last `meson test` in a build folder: prints "PASSED FAILED SKIPPED", and on standard error what failed.

Meson counts programs. A program with the TAP protocol is as many cases as it reports; any other program is one. A program that
ends badly although none of its cases failed (a crash, a leak at exit, a time-out) is one failed case more, and so is a TAP
program that reports nothing.
"""

import glob
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b(?:[ \t]+\d+)?(.*)((?:\n(?:#|Bail out!).*)*)', re.MULTILINE)
MOST_REMARKS = 4000  # characters
DIRECTIVE = re.compile(r'#\s*(skip|todo)\b', re.IGNORECASE)


def count_cases(output):
    """Passed and skipped cases in the text of a TAP program, and what it says about the failed ones."""
    passed, skipped, failures = 0, 0, []
    for match in CASE.finditer(output or ''):
        is_bad, rest, remarks = match.groups()
        directive = DIRECTIVE.search(rest)
        if directive and directive.group(1).lower() == 'skip':
            skipped += 1
        elif is_bad and not directive:
            failures.append(rest.strip(' -') + remarks[:MOST_REMARKS])
        else:
            passed += 1
    return passed, skipped, failures


def count_program(record, is_tap):
    """The same for one program of the log."""
    ended_well = record['result'] in ('OK', 'SKIP', 'EXPECTEDFAIL')
    if not is_tap:
        if record['result'] == 'SKIP':
            return 0, 1, []
        return int(ended_well), 0, [] if ended_well else [record['result']]

    passed, skipped, failures = count_cases(record.get('stdout'))
    if not ended_well and not failures:
        failures.append('the program ended badly: ' + record['result'])
    elif passed + skipped == 0 and not failures:
        if record['result'] == 'SKIP':
            skipped = 1
        else:
            failures.append('the program reported no case')
    return passed, skipped, failures


def main(folder):
    with open(f'{folder}/meson-info/intro-tests.json', encoding='utf-8') as info:
        tap_names = {test['name'] for test in json.load(info) if test['protocol'] == 'tap'}
    all_passed = all_failed = all_skipped = 0

    for path in glob.glob(f'{folder}/meson-logs/testlog*.json'):
        with open(path, encoding='utf-8', errors='replace') as log:
            for line in log:
                record = json.loads(line)
                name = record['name'].split(' / ')[-1]
                passed, skipped, failures = count_program(record, name in tap_names)
                all_passed += passed
                all_skipped += skipped
                all_failed += len(failures)
                for failure in failures:
                    print(f'FAILED {name}: {failure}', file=sys.stderr)

    print(all_passed, all_failed, all_skipped)


if __name__ == '__main__':
    main(sys.argv[1])
