#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""settle-msi FILE CODE SECONDS: gives an MSI a code and a time of its contents, where wixl takes chance and the clock.

Both stand in the summary that every MSI has, which is laid out as a property set of OLE."""

import pathlib
import struct
import sys

SUMMARY = bytes.fromhex('e0859ff2f94f6810ab9108002b27b3d9')
CODE, CREATED, SAVED = 9, 12, 13
TEXT, TIME = 30, 64
# from the beginning of Windows' calendar to that of Unix, in seconds
CALENDAR = 11644473600


def places(data):
    """Number and place of each property of the summary."""
    form = data.index(SUMMARY)
    if data[form - 28:form - 24] != b'\xfe\xff\x00\x00' or data.find(SUMMARY, form + 1) >= 0:
        sys.exit('settle-msi: this is not an MSI as wixl makes it')
    begin = form - 28 + struct.unpack_from('<I', data, form + 16)[0]
    _size, count = struct.unpack_from('<II', data, begin)
    for index in range(count):
        number, offset = struct.unpack_from('<II', data, begin + 8 + 8 * index)
        yield number, begin + offset


def main():
    path, code, seconds = pathlib.Path(sys.argv[1]), f'{{{sys.argv[2]}}}\0'.encode(), int(sys.argv[3])
    data = bytearray(path.read_bytes())
    left = {CODE, CREATED, SAVED}
    for number, place in list(places(data)):
        kind, length = struct.unpack_from('<II', data, place)
        if number == CODE and kind == TEXT and length == len(code):
            data[place + 8:place + 8 + length] = code
            left.remove(number)
        elif number in (CREATED, SAVED) and kind == TIME:
            struct.pack_into('<Q', data, place + 4, (seconds + CALENDAR) * 10_000_000)
            left.remove(number)
    if left:
        sys.exit('settle-msi: this is not an MSI as wixl makes it')
    path.write_bytes(data)


if __name__ == '__main__':
    main()
