# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""The colours that the style sheets name: each theme can be read. Pictures have a palette of their own, which tests/draw measures."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import tap  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parents[1] / 'src/ui'
TEXT, SHAPE = 4.5, 3.0  # what WCAG 2.1 asks for (1.4.3 and 1.4.11)

# As AdwApplication lays them over each other, and what libadwaita 1.2 gives the windows below.
THEMES = {
    'light': (['style.css'], {'window_fg_color': '#333333', 'card_bg_color': '#ffffff', 'view_bg_color': '#ffffff'}),
    'dark': (['style.css', 'style-dark.css'],
             {'window_fg_color': '#ffffff', 'card_bg_color': '#363636', 'view_bg_color': '#1e1e1e'}),
    'contrast': (['style.css', 'style-hc.css'],
                 {'window_fg_color': '#333333', 'card_bg_color': '#ffffff', 'view_bg_color': '#ffffff'}),
    'contrast-dark': (['style.css', 'style-dark.css', 'style-hc.css', 'style-hc-dark.css'],
                      {'window_fg_color': '#ffffff', 'card_bg_color': '#363636', 'view_bg_color': '#1e1e1e'}),
}
GROUNDS = ('paper_color', 'card_bg_color', 'view_bg_color')  # what pages are written on
TEXTS = ('quiet_color', 'accent_color', 'pro_color', 'con_color', 'warning_text_color')
BARS = ('bar_main_color', 'bar_second_color', 'bar_quiet_color', 'bar_good_color', 'bar_over_color')
QUADRANTS = ('niche_fill', 'integrated_fill', 'emergent_fill', 'ecosystem_fill')


def read(theme):
    """The colours of a theme by name, as they are written."""
    sheets, colors = THEMES[theme]
    colors = dict(colors)
    for sheet in sheets:
        text = re.sub(r'/\*.*?\*/', '', (FOLDER / sheet).read_text(encoding='utf-8'), flags=re.S)
        colors.update(re.findall(r'@define-color\s+(\w+)\s+([^;]+);', text))
    return colors


def over(colors, value, ground, current):
    """What shows of a colour on a ground, red, green and blue from 0 to 1."""
    value = value.strip()
    found = re.fullmatch(r'alpha\((.+),\s*([\d.]+)\)', value)
    if found:
        top, share = over(colors, found[1], ground, current), float(found[2])
        return tuple(share * a + (1 - share) * b for a, b in zip(top, ground))
    if value == 'currentColor':
        return current
    if value.startswith('@'):
        return over(colors, colors[value[1:]], ground, current)
    if not re.fullmatch(r'#[0-9a-f]{6}', value):
        raise AssertionError(f'no colour that this test can read: {value!r}')
    return tuple(int(value[i:i + 2], 16) / 255 for i in (1, 3, 5))


def luminance(color):
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


class Theme:
    """Asserts what can be told apart in a theme."""

    def __init__(self, name):
        self.name, self.colors, self.wrong = name, read(name), []

    def color(self, name, ground='#000000'):
        base = over(self.colors, ground, (0, 0, 0), (0, 0, 0))
        return over(self.colors, self.colors[name], base, over(self.colors, self.colors['window_fg_color'], base, base))

    def needs(self, name, ground, least, below='#000000'):
        """`below` is what a ground stands on that lets something through."""
        back = self.color(ground, below)
        hexadecimal = '#' + ''.join(f'{round(part * 255):02x}' for part in back)
        found = contrast(self.color(name, hexadecimal), back)
        if found < least:
            self.wrong.append(f'{name} on {ground}: {found:.2f}, and has to be {least}')

    def done(self):
        tap.equal(self.wrong, [], self.name)


@tap.cases('text', {name: name for name in THEMES})
def text_can_be_read(name):
    theme = Theme(name)
    for ground in GROUNDS:
        for text in TEXTS:
            theme.needs(text, ground, TEXT)
    theme.needs('quiet_color', 'sidebar_paper_color', TEXT)
    theme.needs('advice_warning_color', 'sidebar_paper_color', TEXT)
    theme.needs('accent_fg_color', 'accent_bg_color', TEXT)
    for weight in ('error', 'warning', 'tip'):
        theme.needs(f'advice_{weight}_color', f'advice_{weight}_fill', TEXT, '@view_bg_color')
    for quadrant in QUADRANTS:
        theme.needs('window_fg_color', quadrant, TEXT)
    for text in ('room_text_color', 'room_quiet_color'):
        theme.needs(text, 'room_paper_color', TEXT)
        theme.needs(text, 'room_field_color', TEXT)
    theme.done()


@tap.cases('shape', {name: name for name in THEMES})
def shapes_can_be_seen(name):
    theme = Theme(name)
    for ground in GROUNDS:
        for bar in BARS:
            theme.needs(bar, ground, SHAPE)
        theme.needs('accent_bg_color' if name == 'light' else 'accent_color', ground, SHAPE)
        theme.needs('field_line_color', ground, SHAPE)
    theme.needs('room_line_color', 'room_paper_color', SHAPE)
    theme.done()


@tap.case
def the_measure_is_right():
    for one, other, expected in (('#000000', '#ffffff', 21), ('#ffffff', '#ffffff', 1), ('#ffffff', '#767676', 4.54)):
        found = contrast(over({}, one, None, None), over({}, other, None, None))
        if abs(found - expected) > 0.01:
            raise AssertionError(f'{one} on {other}: {found}')


if __name__ == '__main__':
    tap.run('styles')
