# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What the X server shows, read from the file that it keeps its picture in, and written as PNG without a library for pictures."""

import mmap
import os
import pathlib
import struct
import time
import zlib

import display

COLOR = 12  # bytes of an entry of the table of colours in the format that the server writes (XWD)
PAUSE = 0.05  # seconds between looks
PROMPT = 0.04  # seconds in which a program answers that has nothing else to do
QUIET = 5     # looks without a change after which a window is at rest


class Screen:
    """The screen of the display that this program runs in."""

    def __init__(self):
        with open(pathlib.Path(os.environ[display.MARK]) / 'Xvfb_screen0', 'rb') as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack('>25I', self.memory[:100])
        self.width, self.height, self.stride = header[4], header[5], header[12]
        self.start = header[0] + header[19] * COLOR

    def look(self):
        """The pixels as they are now: blue, green, red and nothing."""
        return self.memory[self.start:self.start + self.stride * self.height]

    def wait_change(self, before, seconds):
        """Waits until the picture is another than `before`, and says whether that happened."""
        end = time.monotonic() + seconds
        while self.look() == before:
            if time.monotonic() > end:
                return False
            time.sleep(0.03)
        return True

    def wait_still(self, ping, seconds=20):
        """Waits until nothing moves any more, and returns the picture. `ping` asks the program something: as long as that takes it long,
        it is at work, and what it is at work on may still come on screen."""
        end = time.monotonic() + seconds
        before, quiet = self.look(), 0
        while quiet < QUIET and time.monotonic() < end:
            began = time.monotonic()
            ping()
            is_at_work = time.monotonic() - began > PROMPT
            time.sleep(PAUSE)
            now = self.look()
            quiet = 0 if is_at_work or now != before else quiet + 1
            before = now
        return before

    def write(self, path, pixels):
        """Writes a picture as PNG: each line begins with how it is packed, which is not at all."""
        lines = []
        for row in range(self.height):
            line = pixels[row * self.stride:row * self.stride + self.width * 4]
            colors = bytearray(self.width * 3)
            colors[0::3], colors[1::3], colors[2::3] = line[2::4], line[1::4], line[0::4]
            lines.append(b'\0' + colors)
        pathlib.Path(path).write_bytes(
            b'\x89PNG\r\n\x1a\n' + _chunk(b'IHDR', struct.pack('>2I5B', self.width, self.height, 8, 2, 0, 0, 0)) +
            _chunk(b'IDAT', zlib.compress(b''.join(lines), 4)) + _chunk(b'IEND', b''))


def _chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
