#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""bundle OUT VERSION: goes through what is handed out, file by file: nothing missing, nothing too much, all accounted for."""

import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parents[1]
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / 'tests'))
import tap  # noqa: E402

OUT, VERSION = pathlib.Path(sys.argv[1]), sys.argv[2]
BUNDLE, PORTABLE = OUT / 'trechter', OUT / 'portable'
OBJDUMP = 'x86_64-w64-mingw32-objdump'
WINDOW, CONSOLE = 2, 3
LOCALES = {'nl': {'gtk40', 'glib20', 'libadwaita', 'json-glib-1.0', 'gdk-pixbuf', 'trechter'},
           'en_GB': {'gtk40', 'glib20', 'libadwaita', 'json-glib-1.0', 'gdk-pixbuf'}}

# What CycloneDX 1.5 allows, of what is used.
REFERENCES = {'vcs', 'issue-tracker', 'website', 'advisories', 'bom', 'mailing-list', 'social', 'chat', 'documentation', 'support',
              'distribution', 'distribution-intake', 'license', 'build-meta', 'build-system', 'release-notes', 'security-contact', 'other'}
COMPONENT = {'type': str, 'bom-ref': str, 'name': str, 'version': str, 'description': str, 'licenses': list, 'purl': str,
             'components': list, 'externalReferences': list, 'hashes': list}
TYPES = {'application', 'framework', 'library', 'container', 'platform', 'operating-system', 'device', 'device-driver', 'firmware', 'file',
         'machine-learning-model', 'data'}
LICENCES = {'Bitstream-Vera', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-SA-3.0', 'CPL-1.0', 'EUPL-1.2', 'FTL', 'GPL-2.0-or-later',
            'GPL-3.0-or-later', 'HPND-sell-variant', 'IJG', 'LGPL-2.0-or-later', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only',
            'MIT', 'MIT-Modern-Variant', 'MPL-1.1', 'MPL-2.0', 'OFL-1.1', 'ZPL-2.1', 'Zlib', 'blessing', 'libpng-2.0', 'libtiff'}
EXCEPTIONS = {'GCC-exception-3.1'}


def names():
    return sorted(path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob('*') if path.is_file())


def none(findings, about):
    found = sorted(findings)
    assert not found, about + ': ' + ', '.join(map(str, found[:10]))


def imports_of(path):
    shown = subprocess.run([OBJDUMP, '-p', path], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r'DLL Name: (\S+)', shown))


def subsystem_of(path):
    data = path.read_bytes()
    head = struct.unpack_from('<I', data, 0x3c)[0]
    assert data[:2] == b'MZ' and data[head:head + 4] == b'PE\0\0', f'{path.name} is no program'
    return struct.unpack_from('<H', data, head + 24 + 68)[0]


def resource(path, kind, name='1'):
    return subprocess.run(['wrestool', '--extract', '--raw', f'--type={kind}', f'--name={name}', path], check=True, capture_output=True).stdout


# --- files


@tap.case
def what_it_needs():
    own = {'bin/trechter.exe', 'bin/trechter-cli.exe', 'bin/gspawn-win64-helper.exe', 'bin/gspawn-win64-helper-console.exe',
           'etc/fonts/fonts.conf', 'LICENSE.txt', 'sbom.cdx.json', 'licences/README.txt', 'share/glib-2.0/schemas/gschemas.compiled',
           'share/trechter/trechter.schema.json'}
    own |= {f'share/icons/{theme}/{name}' for theme in ('Adwaita', 'hicolor') for name in ('index.theme', 'icon-theme.cache')}
    own |= {f'share/locale/{language}/LC_MESSAGES/{domain}.mo' for language, domains in LOCALES.items() for domain in domains}
    own |= {f'share/trechter/examples/{path.name}' for path in (ROOT / 'data/examples').glob('*.trechter')}
    none(own - set(names()), 'missing')


@tap.case
def nothing_else():
    known = re.compile(r'bin/[^/]+\.(exe|dll)|etc/fonts/fonts\.conf|LICENSE\.txt|sbom\.cdx\.json|licences/.+|'
                       r'share/(fonts/[^/]+\.(otf|ttf)|glib-2\.0/schemas/gschemas\.compiled|icons/(Adwaita|hicolor)/.+(\.png|\.theme|\.cache)|'
                       r'locale/(nl|en_GB)/LC_MESSAGES/[^/]+\.mo|trechter/(examples/[^/]+\.trechter|trechter\.schema\.json))')
    none([name for name in names() if not known.fullmatch(name)], 'does not belong here')
    assert not (BUNDLE / 'bin/gdbus.exe').exists(), 'gdbus.exe would outlive the program'
    assert not (BUNDLE / 'portable.ini').exists(), 'portable.ini is for the portable form'


@tap.case
def libraries():
    present = {path.name.lower() for path in (BUNDLE / 'bin').iterdir()}
    used = set()
    for path in (BUNDLE / 'bin').iterdir():
        used |= {name.lower() for name in imports_of(path)}
    none({name for name in present if name.endswith('.dll')} - used, 'no program asks for')
    none({name for name in used if name.startswith('lib') or name.startswith('zlib')} - present, 'asked for and not there')


@tap.case
def schemas():
    data = (BUNDLE / 'share/glib-2.0/schemas/gschemas.compiled').read_bytes()
    none([name for name in ('nl.trechter.Trechter', 'org.gtk.gtk4.Settings.FileChooser') if name.encode() not in data], 'missing')


@tap.case
def icons():
    drawn = {path.name.split('.symbolic.png')[0] for path in (BUNDLE / 'share/icons').rglob('*-symbolic.symbolic.png')}
    drawn |= {path.stem for path in (BUNDLE / 'share/icons').rglob('*.png')}
    asked = set()
    for path in (ROOT / 'src/ui').iterdir():
        if path.suffix in ('.c', '.ui'):
            asked |= set(re.findall(r'[">]([a-z][a-z0-9-]+-symbolic)["<]', path.read_text(encoding='utf-8')))
    assert len(asked) > 20, 'names of icons were looked for and not found'
    none(asked - drawn, 'icons that the program shows')


@tap.case
def fonts():
    lines = (BUNDLE / 'etc/fonts/fonts.conf').read_text(encoding='utf-8')
    assert '<cachedir prefix="xdg">' in lines, 'the list of fonts is not kept where the program keeps such things'


@tap.case
def rights():
    none([name for name in names() if (BUNDLE / name).stat().st_mode & 0o777 not in (0o644, 0o755)], 'odd rights')


@tap.case
def no_paths():
    private = [str(ROOT).encode() + b'/', str(pathlib.Path.home()).rstrip('/').encode() + b'/']
    for folder in (BUNDLE, PORTABLE):
        none([path.name for path in folder.rglob('*') if path.is_file() and any(word in path.read_bytes() for word in private)],
             'tells a folder of this machine')


# --- programs


@tap.case
def programs():
    for path, system in ((BUNDLE / 'bin/trechter.exe', WINDOW), (BUNDLE / 'bin/trechter-cli.exe', CONSOLE), (PORTABLE / 'Trechter.exe', WINDOW)):
        assert subsystem_of(path) == system, f'{path.name} is for another system'


@tap.case
def resources():
    for path, name in ((BUNDLE / 'bin/trechter.exe', 'trechter'), (BUNDLE / 'bin/trechter-cli.exe', 'trechter-cli'),
                       (PORTABLE / 'Trechter.exe', 'Trechter')):
        words = resource(path, 16).decode('utf-16-le', 'replace')
        none([word for word in (VERSION, f'{name}.exe', 'EUPL-1.2') if word not in words], f'the version of {path.name} does not say')
        manifest = resource(path, 24).decode()
        none([word for word in ('UTF-8</activeCodePage>', 'true</longPathAware>', 'asInvoker') if word not in manifest],
             f'the manifest of {path.name} does not say')
        with tempfile.TemporaryDirectory() as folder:
            icon = pathlib.Path(folder) / 'icon.ico'
            subprocess.run(['wrestool', '--extract', '--type=14', '--name=1', f'--output={icon}', path], check=True)
            shown = subprocess.run(['icotool', '--list', icon], check=True, capture_output=True, text=True).stdout
        none({'16', '24', '32', '48', '256'} - set(re.findall(r'--width=(\d+)', shown)), f'sizes of the icon of {path.name}')


# --- account


def bill():
    return json.loads((BUNDLE / 'sbom.cdx.json').read_text(encoding='utf-8'))


def check_component(entry, refs):
    none(set(entry) - set(COMPONENT), f'{entry.get("name")} has words that the format does not know')
    none([key for key, value in entry.items() if not isinstance(value, COMPONENT[key])], f'{entry.get("name")}: kinds')
    assert entry.get('type') in TYPES and entry.get('name'), 'a component without type or name'
    if 'bom-ref' in entry:
        assert entry['bom-ref'] not in refs, f'twice: {entry["bom-ref"]}'
        refs.add(entry['bom-ref'])
    for licence in entry.get('licenses', []):
        expression = licence.get('expression') or licence['license']['id']
        none(set(re.split(r' (?:AND|OR|WITH) ', expression)) - LICENCES - EXCEPTIONS, f'{entry["name"]}: no licence of SPDX')
    for reference in entry.get('externalReferences', []):
        none(set(reference) - {'url', 'type', 'comment', 'hashes'}, f'{entry["name"]}: reference')
        assert reference['type'] in REFERENCES, f'{entry["name"]}: {reference["type"]} is not a word of CycloneDX 1.5'
        assert '://' not in reference['url'], f'{entry["name"]}: names a machine'
    for hashed in [entry, *entry.get('externalReferences', [])]:
        for value in hashed.get('hashes', []):
            assert value['alg'] == 'SHA-256' and re.fullmatch('[0-9a-f]{64}', value['content']), f'{entry["name"]}: hash'
    for inner in entry.get('components', []):
        check_component(inner, refs)


@tap.case
def bill_is_valid():
    bom, refs = bill(), set()
    none(set(bom) - {'$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'}, 'unknown')
    assert (bom['bomFormat'], bom['specVersion'], bom['version']) == ('CycloneDX', '1.5', 1)
    assert re.fullmatch('urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', bom['serialNumber'])
    for entry in [bom['metadata']['component'], *bom['components']]:
        check_component(entry, refs)
    for dependency in bom['dependencies']:
        none(({dependency['ref']} | set(dependency['dependsOn'])) - refs, 'depends on what is not listed')


@tap.case
def bill_is_whole():
    bom = bill()
    listed = {}
    for entry in [bom['metadata']['component'], *bom['components']]:
        for inner in entry.get('components', []):
            listed[inner['name']] = inner['hashes'][0]['content']
    asked = [name for name in names() if name.endswith(('.dll', '.exe', '.otf', '.ttf'))]
    none(set(asked) - set(listed), 'in no component')
    for name in asked:
        shown = subprocess.run(['sha256sum', BUNDLE / name], check=True, capture_output=True, text=True).stdout.split()[0]
        assert listed[name] == shown, f'{name} is another than was listed'
    none([entry['name'] for entry in bom['components'] if not entry.get('externalReferences')], 'no source')
    none([entry['name'] for entry in bom['components']
          if not entry.get('components') and not any('hashes' in one for one in entry['externalReferences'])], 'no hash')


@tap.case
def bill_refuses_strangers():
    with tempfile.TemporaryDirectory() as folder:
        bundle = pathlib.Path(folder) / 'bundle'
        shutil.copytree(BUNDLE / 'bin', bundle / 'bin')
        command = ['/usr/bin/python3', HERE / 'sbom.py', '--sources', HERE / 'sources.list', '--bundle', bundle, '--version', VERSION,
                   '--output', pathlib.Path(folder) / 'bill.json']
        assert subprocess.run(command, check=False, capture_output=True).returncode == 0
        (bundle / 'bin/libstranger-1.dll').write_bytes(b'MZ')
        refused = subprocess.run(command, check=False, capture_output=True, text=True)
        assert refused.returncode != 0 and 'libstranger-1.dll' in refused.stderr, 'a library of nobody was let through'


@tap.case
def licences():
    folders = {path.name for path in (BUNDLE / 'licences').iterdir() if path.is_dir() and any(path.rglob('*'))}
    none({entry['name'] for entry in bill()['components']} - folders, 'no licence')
    none(folders - {entry['name'] for entry in bill()['components']} - {'common-licenses'}, 'a licence of nothing')
    named = set()
    for path in (BUNDLE / 'licences').rglob('copyright'):
        found = re.findall(r'/usr/share/common-licenses/([A-Z][A-Za-z0-9.+-]*)', path.read_text(encoding='utf-8', errors='replace'))
        named |= {name.rstrip('.') for name in found}
    none([name for name in named if not (BUNDLE / 'licences/common-licenses' / name).is_file()], 'named and not there')


tap.run('windows/bundle')
