# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What can be read in the window: every page and every dialog is opened once, in Dutch; then the names of its controls and its words
are looked at."""

import ast
import functools
import os
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1])]

import tap  # noqa: E402
from driver import SOURCE, Program, Trouble, key, main, until  # noqa: E402

PROGRAM_FILE = 'TRECHTER_TEST_FILE'
LIBRARY_TEXTS = '/usr/share/locale/nl/LC_MESSAGES/gtk40.mo'
TYPE_NAME = re.compile(r'^(Gtk|Gdk|Adw|Tr)[A-Z]\w+$')

# Words that are English and no Dutch, also not in the language of the field.
ENGLISH = re.compile(r'\b(the|and|with|your|you|this|that|which|from|have|has|does|what|when|where|how|why|who|whose|another|'
                     r'add|adds|added|delete|remove|removed|save|saved|close|cancel|undo|redo|search|settings|changed|choose|'
                     r'write|year|years|month|months|today|yesterday|yes|none|empty|first|further|score of|page|step|unknown|'
                     r'not stated|challenge|direction|agreement|provider|participant|session|residents|municipality)\b', re.IGNORECASE)


class Walk:
    """Someone who opens everything there is, and writes down what is there."""

    def __init__(self, prefix):
        self.prefix, self.seen, self.known, self.end = prefix, {}, set(), None

    def at(self, place, go, leave=None, look=None):
        """Goes somewhere and notes what is there. What goes wrong is told by the cases of that place."""
        try:
            go()
            nodes = self.program.look(is_thorough=True)
            nodes = look(nodes) if look is not None else nodes
            # what was there before is told of there; what libadwaita keeps in its windows and never shows has no size
            self.seen[place] = [node for node in nodes if (node.role, node.name) not in self.known and
                                (not is_nameless(node) or self.program.extents(node)[2] > 0)]
            self.known |= {(node.role, node.name) for node in nodes}
            if leave is not None:
                leave()
        except (Trouble, OSError) as problem:
            self.program.picture()
            self.seen[place] = problem

    def press(self, name, role='push button'):
        """Presses the first thing of a name."""
        self.program.wait(name, role)
        self.program.press(*self.program.find(name, role))

    def opened(self, do):
        """Does what opens a menu or a small window in the window, and waits until more is there than before."""
        before = {node.path for node in self.program.look()}
        do()
        until(lambda: any(node.path not in before for node in self.program.look(is_thorough=True)), 'nothing opens')

    def escape(self):
        key('Escape')
        until(lambda: len(self.program.windows()) == 1, 'Escape does not close it')

    def shut(self):
        """Closes what opened within the window; keys pressed before it is gone would be its own."""
        key('Escape')
        self.program.settle()

    def dialog(self, place, do):
        def go():
            do()
            until(lambda: len(self.program.windows()) > 1, f'{place} does not open')
            self.program.settle()
        self.at(place, go, self.escape, lambda nodes: self.program.below(self.program.windows()[-1], nodes))

    def run(self):
        with Program(self.prefix) as self.program:
            program = self.program
            words = program.words
            table = program.home.path / 'lijst.csv'
            table.write_text('Code;Naam;Definitie\nEIG-1;Bezoekers;Wie er komt\nEIG-2;Klachten;Wat er mis is\n', encoding='utf-8')
            program.environment[PROGRAM_FILE] = str(table)
            program.start()
            self.at('start-without-projects', lambda: None)
            self.dialog('new-project', lambda: key('ctrl+n'))
            self.dialog('error', lambda: key('ctrl+o'))
            program.cli('library', 'import', SOURCE / 'data/examples/jongerenwerk.trechter')
            program.close()

            program.start()
            self.at('start', lambda: program.wait(re.compile('^Jongerenwerk in de wijk,'), 'table cell'))
            self.at('project-menu', lambda: self.opened(lambda: self.press(words('Menu of %s') % 'Jongerenwerk in de wijk')),
                    self.shut)
            program.close()
            for part in (self.preparation, self.challenge, self.direction, self.partner, self.agreement, self.logbook, self.advice):
                # each in a program of its own: pages stay when they are left, and a long tree takes long to look at
                program.start('--example', 'jongerenwerk')
                program.wait_window('Jongerenwerk in de wijk')
                part(program, words)
                program.close()

    def preparation(self, program, words):
        self.at('preparation', lambda: self.go(1))
        self.at('menu', lambda: self.opened(lambda: key('F10')), self.shut)
        self.dialog('preferences', lambda: key('ctrl+comma'))
        self.dialog('shortcuts', lambda: key('ctrl+question'))
        self.dialog('about', lambda: (key('F10'), self.press(words.plain('_About Trechter'), 'menu item')))

    def challenge(self, _program, _words):
        self.at('challenge', lambda: self.go(2))
        self.at('signal', lambda: self.opened(lambda: self.press(self.pattern('More about: %s'))))

    def direction(self, _program, _words):
        self.at('direction', lambda: self.go(3))
        self.at('direction-details', lambda: self.opened(lambda: self.press(self.pattern('More about “%s”'))))
        self.at('choice', lambda: self.opened(lambda: self.press(self.pattern('%s of “%s”: %s'))), self.shut)

    def partner(self, _program, _words):
        self.at('partner', lambda: self.go(4))
        self.at('score-explanation', lambda: self.opened(lambda: self.press(self.pattern('%s, %s, explanation of %s'))),
                self.shut)

    def agreement(self, _program, words):
        self.at('agreement', lambda: self.go(5))
        self.dialog('catalogue', lambda: self.press(words('+ From the catalogue…')))
        self.dialog('kpi-list', lambda: self.press(words('Read in a KPI list…')))

    def logbook(self, program, words):
        self.at('logbook', lambda: (key('ctrl+6'), program.wait(words('Search the logbook'))))

    def advice(self, program, words):
        self.at('advice', lambda: (key('ctrl+7'), program.wait(words('Which advice is shown'))))
        self.at('aside-form', lambda: self.opened(lambda: self.press(self.pattern('Set aside…: %s'))))

    def pattern(self, msgid):
        """What a text with placeholders looks like, whatever is in them."""
        return re.compile('^' + re.sub(r'%(\d\$)?[sud]', '.+', re.escape(self.program.words(msgid)).replace('\\%', '%')) + '$')

    def go(self, number):
        key(f'ctrl+{number}')
        self.program.wait_page(number)
        self.program.settle()


def is_nameless(node):
    return node.is_interactive and (not node.name or TYPE_NAME.match(node.name) is not None)


PLACES = ('start-without-projects', 'new-project', 'error', 'start', 'project-menu', 'preparation', 'challenge', 'direction', 'partner',
          'agreement', 'signal', 'direction-details', 'choice', 'score-explanation', 'catalogue', 'kpi-list', 'logbook', 'advice',
          'aside-form', 'menu', 'preferences', 'shortcuts', 'about')
LIBRARY_PLACES = ('shortcuts', 'about')  # windows that are the library's; only the words in them are ours
_walk = []


def seen(place):
    """What was there; the walk is made once."""
    if not _walk:
        _walk.append(Walk(sys.argv[1]))
        try:
            _walk[0].run()
        except Trouble as problem:
            _walk[0].end = problem
    found = _walk[0].seen.get(place, _walk[0].end)
    if isinstance(found, Exception):
        raise Trouble(f'{place} could not be looked at: {found}')
    return found


def unquote(lines):
    return ''.join(ast.literal_eval(line) for line in lines)


@functools.lru_cache
def english_texts():
    """The msgids that should not be on screen: those that are something else in Dutch, or nothing yet."""
    texts = set()
    for entry in re.split(r'\n\s*\n', (SOURCE / 'po/nl.po').read_text(encoding='utf-8')):
        fields = {name: unquote(re.findall(r'".*"', body)) for name, body in
                  re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', entry, re.MULTILINE)}
        dutch_texts = {value for name, value in fields.items() if name.startswith('msgstr')}
        texts |= {fields[name] for name in ('msgid', 'msgid_plural') if fields.get(name) and fields[name] not in dutch_texts}
    return {text.replace('_', '') for text in texts}


@functools.lru_cache
def english_pieces():
    """What stands between the placeholders of these, where it is long enough to know it by."""
    pieces = {piece.strip(' .,:;…“”()·\n') for text in english_texts() for piece in re.split(r'%(?:\d\$)?[-0-9.l]*[a-zA-Z]', text)}
    return {piece for piece in pieces if len(piece) >= 12 and ' ' in piece}


def is_english(text):
    return text in english_texts() or ENGLISH.search(text) is not None or \
        any(piece in text and re.search(rf'(?<!\w){re.escape(piece)}(?!\w)', text) for piece in english_pieces())


# what stands on a Dutch keyboard too
KEYS = {'Delete', 'Page Up', 'Page Down'}


def on_screen(place):
    """All that is said there, without what only GTK says when its own Dutch is not installed."""
    texts = {text for node in seen(place) for text in (node.name, node.description) if text and not TYPE_NAME.match(text)}
    if not os.path.exists(LIBRARY_TEXTS):
        if place in LIBRARY_PLACES:
            raise tap.Skip('the Dutch of GTK is not installed')
        texts -= {'Close', 'Minimize', 'Maximize', 'Restore', 'Close the window', 'Minimize the window', 'Maximize the window', '(None)'}
    return texts - {'English'} - (KEYS if place == 'shortcuts' else set())  # a language's own name


@tap.cases('every-control-has-a-name', {place: place for place in PLACES if place not in LIBRARY_PLACES})
def names(place):
    wrong = [f'{node.role} {node.name!r}' for node in seen(place) if is_nameless(node)]
    tap.equal(sorted(set(wrong)), [], 'controls without a name')


@tap.cases('names-are-said-once', {place: place for place in PLACES})
def once(place):
    doubled = sorted({node.spoken for node in seen(place) if node.spoken != node.name and '_' not in node.spoken})
    tap.equal(doubled, [], 'names that are said twice')


@tap.cases('no-english-word', {place: place for place in PLACES})
def dutch(place):
    tap.equal(sorted(filter(is_english, on_screen(place))), [], 'English')


if __name__ == '__main__':
    main(tap, 'at/texts')
