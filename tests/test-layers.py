# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What holds for the source tree as a whole: layers, translations, sizes, and what does not belong in it."""

import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

import tap

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCES = sorted(path for path in (ROOT / 'src').rglob('*') if path.suffix in ('.c', '.h'))

# Which layers a layer may use, and which foreign headers.
LAYERS = {
    'core': (set(), r'(glib|gio|gobject|json-glib)(/|-|\.h)|sqlite3\.h'),
    'draw': ({'core'}, r'(glib|gio|gobject)(/|-|\.h)|(cairo|pango)'),
    'import': ({'core'}, r'(glib|gio|gobject|json-glib)(/|-|\.h)|archive'),
    'export': ({'core', 'draw'}, r'(glib|gio|gobject)(/|-|\.h)|xlsxwriter|libical/|(cairo|pango)'),
    'cli': ({'core', 'draw', 'import', 'export'}, r'(glib|gio|gobject)(/|-|\.h)'),
    'ui': ({'core', 'draw', 'import', 'export'}, r'(glib|gio|gobject)(/|-|\.h)|(cairo|pango|gtk|gdk|gsk|graphene|adwaita)'),
}
SYSTEM = re.compile(r'^(assert|ctype|errno|fcntl|float|inttypes|io|libintl|limits|locale|math|signal|stdarg|stdbool|stddef|stdint|stdio|'
                    r'stdlib|string|time|unistd|windows|sys/[a-z]+)\.h$')
SEAM = {'src/ui/tr-compat.c', 'src/ui/tr-compat.h', 'src/ui/tr-split-view.c', 'src/ui/tr-split-view.h'}

# The files that know which system they are on; src/DESIGN.md says what each of them knows.
SYSTEM_SEAM = {'src/cli/tr-cli-output.c', 'src/cli/tr-cli.c', 'src/core/tr-language-system.c', 'src/core/tr-places.c',
               'src/export/tr-workbook.c', 'src/ui/tr-platform.c'}

MOST_LINES, MOST_FUNCTION_LINES, LONG_FUNCTION = 800, 80, 60


def relative(path):
    return str(path.relative_to(ROOT))


def text_of(path):
    return path.read_text(encoding='utf-8')


def layer_of(path):
    return path.relative_to(ROOT / 'src').parts[0]


def tracked(*patterns):
    """Files of the source tree that are kept, by git where it is there and by walking where it is not."""
    result = subprocess.run(['git', '-c', f'safe.directory={ROOT}', 'ls-files', '-z', '--', *patterns], cwd=ROOT, capture_output=True,
                            check=False)
    if result.returncode == 0 and result.stdout:
        return [ROOT / name for name in result.stdout.decode().split('\0') if name and (ROOT / name).is_file()]
    hidden = re.compile(r'(^|/)(\.|_build|out/)')
    return [path for path in ROOT.rglob('*') if path.is_file() and not hidden.search(relative(path))]


def none(findings, about):
    if findings:
        raise AssertionError(f'{about}:\n' + '\n'.join(findings))


def functions():
    """(path, name, lines) of every function: from a brace in the first column to the brace that closes it."""
    for path in SOURCES:
        start = name = None
        lines = text_of(path).splitlines()
        for number, line in enumerate(lines):
            if line == '{':
                start = number
                head = next((above for above in reversed(lines[max(0, number - 12):number]) if re.match(r'^\w+ \(', above)), '?')
                name = head.split(' ')[0]
            elif line == '}' and start is not None:
                yield path, name, number - start + 1
                start = None


@tap.case
def layers_point_one_way():
    home = {path.name: layer_of(path) for path in SOURCES if path.suffix == '.h'}
    wrong = []
    for path in SOURCES:
        layer = layer_of(path)
        below, foreign = LAYERS[layer]
        for included in re.findall(r'^#include ["<]([^">]+)[">]', text_of(path), re.MULTILINE):
            name = included.split('/')[-1]
            if name in home and not SYSTEM.match(included):
                allowed = home[name] == layer or home[name] in below
            else:
                allowed = included == 'tr-config.h' or SYSTEM.match(included) or re.match(foreign, included) or \
                    re.match(r'tr-[a-z-]*resources\.h$', included)
            if not allowed:
                wrong.append(f'{relative(path)} includes {included}')
    none(wrong, 'includes that point the wrong way')


@tap.case
def versions_are_told_apart_in_one_place():
    none([relative(path) for path in SOURCES if relative(path) not in SEAM and 'CHECK_VERSION' in text_of(path)],
         'CHECK_VERSION outside the seam')
    none([relative(path) for path in SOURCES if relative(path) not in SEAM and 'IGNORE_DEPRECATIONS' in text_of(path)],
         'deprecated calls outside the seam')


@tap.case
def systems_are_told_apart_in_few_places():
    knows = re.compile(r'\bG_OS_[A-Z0-9]+|\b_WIN32\b|\bG_PLATFORM_')
    none([relative(path) for path in SOURCES if relative(path) not in SYSTEM_SEAM and knows.search(text_of(path))],
         'a file that is no seam asks which system it is on')
    asks = re.compile(r'\bg_get_(user_(data|config|cache|state|runtime)_dir|system_data_dirs)\b|\bTR_LOCALE_DIR\b')
    none([relative(path) for path in SOURCES if relative(path) != 'src/core/tr-places.c' and asks.search(text_of(path))],
         'only tr-places knows where things are')
    design = text_of(ROOT / 'src/DESIGN.md')
    none([name for name in SYSTEM_SEAM if pathlib.Path(name).stem not in design], 'a seam that src/DESIGN.md does not tell of')


@tap.case
def every_file_says_its_licence():
    kept = [path for path in tracked() if path.suffix in ('.c', '.h', '.py', '.sh') or relative(path) in ('dev', '.ci/run')]
    none([relative(path) for path in kept if 'SPDX-License-Identifier: EUPL-1.2' not in text_of(path)[:400]], 'no SPDX line')


def without_comments(text):
    return re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)


def potfiles():
    return [line for line in text_of(ROOT / 'po/POTFILES').splitlines() if line and not line.startswith('#')]


@tap.case
def potfiles_is_complete():
    listed = potfiles()
    none([name for name in listed if not (ROOT / name).exists()], 'listed and not there')
    tap.equal(listed, sorted(listed), 'order of po/POTFILES')
    marked = re.compile(r'\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) \(\s*"|\b(_|N_|C_|NC_|ngettext)\("')
    none([relative(path) for path in SOURCES if relative(path) not in listed and marked.search(without_comments(text_of(path)))],
         'texts to translate in a file that is not in po/POTFILES')


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)


@tap.case
def dutch_is_complete():
    with tempfile.TemporaryDirectory() as folder:
        template, merged = f'{folder}/trechter.pot', f'{folder}/nl.po'
        run('xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
            '--keyword=ngettext:1,2', '--keyword=g_dngettext:2,3', '--files-from=po/POTFILES', f'--output={template}')
        run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', 'po/nl.po', template)
        none(re.findall(r'^msgid (?!"").*|^msgid ""\n".*', run('msgattrib', '--untranslated', '--no-wrap', merged).stdout, re.MULTILINE),
             'no Dutch yet')
        none(re.findall(r'^msgid .*', run('msgattrib', '--only-fuzzy', '--no-obsolete', '--no-wrap', 'po/nl.po').stdout, re.MULTILINE)[1:],
             'Dutch that is in doubt')


@tap.case
def dutch_is_sound():
    run('msgfmt', '--check', '--output-file=/dev/null', 'po/nl.po')


@tap.case
def files_are_of_a_size():
    lengths = {path: len(text_of(path).splitlines()) for path in SOURCES}
    of_code = [length for path, length in lengths.items() if path.suffix == '.c']
    print(f'# {len(of_code)} files in C, {sum(of_code)} lines; mean {statistics.mean(of_code):.0f}, median {statistics.median(of_code):.0f}, '
          f'longest {max(of_code)}')
    none([f'{relative(path)}: {length} lines' for path, length in lengths.items() if length > MOST_LINES], 'files that are too long')


@tap.case
def functions_are_of_a_size():
    found = list(functions())
    lengths = sorted(length for _, _, length in found)
    print(f'# {len(lengths)} functions; mean {statistics.mean(lengths):.1f}, median {statistics.median(lengths):.0f}, '
          f'90 percent within {lengths[len(lengths) * 9 // 10]}, longest {lengths[-1]}')
    for path, name, length in found:
        if length > LONG_FUNCTION and not name.endswith('_class_init'):
            print(f'# long: {relative(path)} {name}: {length} lines')
    none([f'{relative(path)}: {name}: {length} lines' for path, name, length in found
          if length > MOST_FUNCTION_LINES and not name.endswith('_class_init')], 'functions that are too long')


@tap.case
def nothing_of_one_machine():
    # written in two halves, so that this file does not find itself
    wrong = re.compile('|'.join(['/wo' + r'rk/(main|shared)', '/to' + 'ol/', '/ho' + r'me/[a-z]+/', 'TO' + r'DO\b', 'FIX' + r'ME\b',
                                 r'\bpy' + r'pi\.', r'npm' + r'js\.', r'crates' + r'\.io', r'proxy\.golang', r'registry\.[a-z]+\.(org|com)']))
    findings = []
    for path in tracked():
        try:
            lines = text_of(path).splitlines()
        except UnicodeDecodeError:
            continue
        findings += [f'{relative(path)}:{number}: {line.strip()[:100]}' for number, line in enumerate(lines, 1) if wrong.search(line)]
    none(findings, 'does not belong in the source tree')


@tap.case
def links_in_documents_lead_somewhere():
    broken = []
    for path in tracked('*.md'):
        if path.suffix != '.md' or 'data/help' in relative(path):  # those link by topic; tests/test-help.py follows them
            continue
        for target in re.findall(r'\]\(([^)#]+)[^)]*\)', text_of(path)):
            if not re.match(r'https?:', target) and not (path.parent / target).exists():
                broken.append(f'{relative(path)}: {target}')
    none(broken, 'links to nothing')


if __name__ == '__main__':
    sys.exit(tap.run('tree'))
