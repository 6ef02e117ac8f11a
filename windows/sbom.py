#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What is in the bundle, as CycloneDX 1.5: each component with version, licence, source and the files that are its own.

A file that belongs to no component ends it with an error, so that nothing is handed out that is not listed."""

import argparse
import fnmatch
import hashlib
import json
import pathlib
import subprocess
import sys
import uuid

GCC = pathlib.Path('/usr/lib/gcc/x86_64-w64-mingw32/12-posix')
MINGW = pathlib.Path('/usr/x86_64-w64-mingw32/lib')

# Package: licence (SPDX), and which files of the bundle come from it.
BUILT = {
    'adwaita-icon-theme': ('LGPL-3.0-only OR CC-BY-SA-3.0', ['share/icons/Adwaita/*']),
    'cairo': ('LGPL-2.1-only OR MPL-1.1', ['bin/libcairo*.dll']),
    'expat': ('MIT', ['bin/libexpat-*.dll']),
    'fontconfig': ('HPND-sell-variant', ['bin/libfontconfig-*.dll']),
    'freetype': ('FTL OR GPL-2.0-or-later', ['bin/libfreetype-*.dll']),
    'fribidi': ('LGPL-2.1-or-later', ['bin/libfribidi-*.dll']),
    'gdk-pixbuf': ('LGPL-2.1-or-later', ['bin/libgdk_pixbuf-*.dll', 'share/locale/*/LC_MESSAGES/gdk-pixbuf.mo']),
    'gettext': ('LGPL-2.1-or-later', ['bin/libintl-*.dll']),
    'glib2.0': ('LGPL-2.1-or-later', ['bin/libglib-*.dll', 'bin/libgio-*.dll', 'bin/libgobject-*.dll', 'bin/libgmodule-*.dll',
                                      'bin/gspawn-win64-helper*.exe', 'share/locale/*/LC_MESSAGES/glib20.mo']),
    'graphene': ('MIT', ['bin/libgraphene-*.dll']),
    'gtk4': ('LGPL-2.1-or-later', ['bin/libgtk-4-*.dll', 'share/locale/*/LC_MESSAGES/gtk40.mo',
                                   'share/glib-2.0/schemas/gschemas.compiled']),
    'harfbuzz': ('MIT-Modern-Variant', ['bin/libharfbuzz*.dll']),
    'hicolor-icon-theme': ('GPL-2.0-or-later', ['share/icons/hicolor/index.theme', 'share/icons/hicolor/icon-theme.cache']),
    'json-glib': ('LGPL-2.1-or-later', ['bin/libjson-glib-*.dll', 'share/locale/*/LC_MESSAGES/json-glib-1.0.mo']),
    'libadwaita-1': ('LGPL-2.1-or-later', ['bin/libadwaita-1-*.dll', 'share/locale/*/LC_MESSAGES/libadwaita.mo']),
    'libepoxy': ('MIT', ['bin/libepoxy-*.dll']),
    'libffi': ('MIT', ['bin/libffi-*.dll']),
    'libical3': ('LGPL-2.1-only OR MPL-2.0', ['bin/libical.dll']),
    'libjpeg-turbo': ('IJG AND BSD-3-Clause AND Zlib', ['bin/libjpeg-*.dll']),
    'libpng1.6': ('libpng-2.0', ['bin/libpng16.dll']),
    'libxlsxwriter': ('BSD-2-Clause AND Zlib AND MPL-2.0', []),
    'pango1.0': ('LGPL-2.0-or-later', ['bin/libpango*.dll']),
    'pcre2': ('BSD-3-Clause', ['bin/libpcre2-*.dll']),
    'pixman': ('MIT', ['bin/libpixman-*.dll']),
    'sqlite3': ('blessing', ['bin/libsqlite3-*.dll']),
    'tiff': ('libtiff', ['bin/libtiff.dll']),
}
# Taken as Debian hands it out. Behind the files: what was taken of it, where that is not a file of the bundle.
INSTALLED = {
    'fonts-dejavu-core': ('Bitstream-Vera', ['share/fonts/DejaVu*.ttf'], []),
    'fonts-inter': ('OFL-1.1', ['share/fonts/Inter-*.otf'], []),
    'gcc-mingw-w64-x86-64-posix-runtime': ('GPL-3.0-or-later WITH GCC-exception-3.1', [],
                                           [GCC / 'libgcc.a', GCC / 'libgcc_eh.a', GCC / 'libssp.a', GCC / 'libstdc++.a']),
    'libz-mingw-w64': ('Zlib', ['bin/zlib1.dll'], []),
    'mingw-w64-x86-64-dev': ('ZPL-2.1 AND MIT AND BSD-3-Clause', ['bin/libwinpthread-1.dll'],
                             [MINGW / 'crt2.o', MINGW / 'dllcrt2.o', MINGW / 'libmingw32.a', MINGW / 'libmingwex.a']),
    'nsis-common': ('Zlib AND CPL-1.0', [], [pathlib.Path('/usr/share/nsis/Stubs/lzma_solid-amd64-unicode')]),
}
# What cannot be seen from the names of files.
WORDS = {
    'gcc-mingw-w64-x86-64-posix-runtime': 'Linked into the programs and libraries.',
    'libxlsxwriter': 'Linked into trechter.exe and trechter-cli.exe, with minizip and tmpfileplus, which come with it.',
    'mingw-w64-x86-64-dev': 'Linked into the programs and libraries; threads are a library of their own.',
    'nsis-common': 'Only in the setup, and in uninstall.exe, which that installs.',
}
# Ours, and what tells about the others.
OWN = ['bin/trechter.exe', 'bin/trechter-cli.exe', 'share/trechter/*', 'share/locale/*/LC_MESSAGES/trechter.mo', 'share/icons/hicolor/*.png',
       'etc/fonts/fonts.conf', 'licences/*', 'LICENSE.txt', 'sbom.cdx.json']
PROGRAMS = ('.dll', '.exe', '.otf', '.ttf')


def read_sources(path):
    sources = {}
    for line in path.read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            package, version, _archive, place, digest = line.split()
            sources.setdefault(package, []).append((version, place, digest))
    return sources


def owner_of(name):
    for table in (BUILT, INSTALLED):
        for package, entry in table.items():
            if any(fnmatch.fnmatchcase(name, pattern) for pattern in entry[1]):
                return package
    if any(fnmatch.fnmatchcase(name, pattern) for pattern in OWN):
        return None
    sys.exit(f'sbom: {name} belongs to no component; see windows/sbom.py')


def file_entry(name, path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {'type': 'file', 'name': name, 'hashes': [{'alg': 'SHA-256', 'content': digest}]}


def component(package, version, licence, kind, files):
    entry = {
        'type': 'library',
        'bom-ref': f'{package}@{version}',
        'name': package,
        'version': version,
        'licenses': [{'expression': licence}],
        'purl': f'pkg:deb/debian/{package}@{version}?arch={kind}'.replace('+', '%2B'),
    }
    if package in WORDS:
        entry['description'] = WORDS[package]
    if files:
        entry['components'] = files
    return entry


def built(package, sources, files):
    licence, _patterns = BUILT[package]
    entry = component(package, sources[package][0][0], licence, 'source', files)
    entry['externalReferences'] = [
        {'type': 'distribution', 'url': place, 'hashes': [{'alg': 'SHA-256', 'content': digest}],
         'comment': "place in Debian's archive"}
        for _version, place, digest in sources[package]
    ]
    return entry


def installed(package, files):
    licence, _patterns, taken = INSTALLED[package]
    shown = subprocess.run(['dpkg-query', '-W', '-f', '${Version} ${Architecture} ${source:Package} ${source:Version}', package],
                           check=True, capture_output=True, text=True)
    version, kind, source, source_version = shown.stdout.split()
    entry = component(package, version, licence, kind, files + [file_entry(str(path), path) for path in taken])
    letter = source[:4] if source.startswith('lib') else source[0]
    plain = source_version.split(':')[-1]
    entry['externalReferences'] = [{'type': 'distribution', 'url': f'pool/main/{letter}/{source}/{source}_{plain}.dsc',
                                    'comment': "source; place in Debian's archive"}]
    return entry


def components(options, owned):
    sources = read_sources(options.sources)
    files = {package: [file_entry(name, options.bundle / name) for name in names if name.endswith(PROGRAMS)]
             for package, names in owned.items()}
    found = [built(package, sources, files.get(package, [])) for package in BUILT]
    found += [installed(package, files.get(package, [])) for package in INSTALLED]
    return sorted(found, key=lambda entry: entry['name'])


def bill(options, owned):
    found = components(options, owned)
    own = [file_entry(name, options.bundle / name) for name in owned.get(None, []) if name.endswith(PROGRAMS)]
    if options.portable:
        own.append(file_entry('Trechter.exe', options.portable) | {'description': 'Only in the portable form.'})
    main_ref = f'trechter@{options.version}'
    bom = {
        '$schema': 'http://cyclonedx.org/schema/bom-1.5.schema.json',
        'bomFormat': 'CycloneDX',
        'specVersion': '1.5',
        'version': 1,
        'metadata': {
            'component': {
                'type': 'application', 'bom-ref': main_ref, 'name': 'trechter', 'version': options.version,
                'licenses': [{'license': {'id': 'EUPL-1.2'}}], 'components': own,
            },
        },
        'components': found,
        'dependencies': [{'ref': main_ref, 'dependsOn': [entry['bom-ref'] for entry in found]}],
    }
    # the same again for the same contents
    bom['serialNumber'] = 'urn:uuid:' + str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bom, sort_keys=True)))
    return bom


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--sources', type=pathlib.Path, required=True)
    parser.add_argument('--bundle', type=pathlib.Path, required=True)
    parser.add_argument('--portable', type=pathlib.Path)
    parser.add_argument('--version', required=True)
    parser.add_argument('--output', type=pathlib.Path, required=True)
    options = parser.parse_args()

    owned = {}
    for path in sorted(options.bundle.rglob('*')):
        if path.is_file():
            name = path.relative_to(options.bundle).as_posix()
            owned.setdefault(owner_of(name), []).append(name)
    options.output.write_text(json.dumps(bill(options, owned), indent=1, ensure_ascii=False) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
