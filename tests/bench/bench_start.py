# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""From start to usable window: the program, with the youth-work example in its library, against a window of libadwaita with nothing
in it. A window is usable when it is mapped, has the keyboard and is drawn. Starts alternate; everything is in the disk cache.

usage: bench_start.py PREFIX FOLDER [RUNS], where FOLDER has bench-until-drawn and bench-bare-window. Prints one line of JSON for each.
"""

import json
import pathlib
import statistics
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / 'tests'))

import display  # noqa: E402  pylint: disable=wrong-import-position

WARM_UP = 2


def start(folder, command, env):
    result = subprocess.run([folder / 'bench-until-drawn', command], env=env, capture_output=True, text=True, timeout=120, check=True)
    return float(result.stdout) * 1000


def main(prefix, folder, runs):
    home = display.Home()
    env = home.environment(prefix)
    subprocess.run([prefix / 'bin/trechter-cli', 'library', 'import', SOURCE / 'data/examples/jongerenwerk.trechter'], env=env, check=True,
                   stdout=subprocess.DEVNULL)
    programs = {'trechter': prefix / 'bin/trechter', 'bare libadwaita window': folder / 'bench-bare-window'}
    times = {what: [] for what in programs}
    for _ in range(runs + WARM_UP):
        for what, program in programs.items():
            times[what].append(start(folder, program, env))
    for what, found in times.items():
        found = found[WARM_UP:]
        print(json.dumps({'bench': 'start', 'what': what, 'median_ms': round(statistics.median(found), 2),
                          'least_ms': round(min(found), 2), 'runs': len(found)}), flush=True)
    home.remove()


if __name__ == '__main__':
    display.inside((1400, 900))
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 21)
