#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""hide-paths FOLDER FILE …: takes the folder in which the libraries were built out of them.

Libraries carry it as the place of their data, which on Windows they look for from where they lie. It tells who built them, and on
another machine somebody else could have put something there. What takes its place is as long, so that nothing moves."""

import pathlib
import re
import sys


def cover_for(folder):
    """As long as the folder, and the same in the part behind the last eight bytes that belong together."""
    kept = len(folder) % 8
    return b'/none'.ljust(len(folder) - kept, b'_') + folder[len(folder) - kept:]


def hide(data, folder):
    cover = cover_for(folder)
    data = data.replace(folder, cover)
    # a compiler writes the letters of a short text as numbers into the code: sixteen at a time, or eight behind an instruction
    for at in range(0, len(folder) - 15, 16):
        data = data.replace(folder[at:at + 16], cover[at:at + 16])
    for at in range(0, len(folder) - 7, 8):
        data = re.sub(rb'([\x48\x49][\xb8-\xbf])' + re.escape(folder[at:at + 8]), lambda found, at=at: found[1] + cover[at:at + 8], data)
    return data


def main():
    folder = sys.argv[1].encode()
    for path in map(pathlib.Path, sys.argv[2:]):
        before = path.read_bytes()
        after = hide(before, folder)
        if after != before:
            path.write_bytes(after)


if __name__ == '__main__':
    main()
