#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
"""What is in the bundle, as CycloneDX 1.5: each component with version, licence, source and the files that are its own.

A file that belongs to no component ends it with an error, so that nothing is handed out that is not listed."""

import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import uuid

# Package: licence (SPDX), and which files of the bundle come from it.
BUILT = {
    'adwaita-icon-theme': ('LGPL-3.0-only OR CC-BY-SA-3.0', ['share/icons/Adwaita/']),
    'cairo': ('LGPL-2.1-only OR MPL-1.1', ['libcairo']),
    'expat': ('MIT', ['libexpat']),
    'fontconfig': ('HPND-sell-variant', ['libfontconfig']),
    'freetype': ('FTL OR GPL-2.0-or-later', ['libfreetype']),
    'fribidi': ('LGPL-2.1-or-later', ['libfribidi']),
    'gdk-pixbuf': ('LGPL-2.1-or-later', ['libgdk_pixbuf']),
    'gettext': ('LGPL-2.1-or-later', ['libintl']),
    'glib2.0': ('LGPL-2.1-or-later', ['libglib-', 'libgio-', 'libgobject-', 'libgmodule-', 'libgthread-', 'gspawn-', '/glib20.mo']),
    'graphene': ('MIT', ['libgraphene']),
    'gtk4': ('LGPL-2.1-or-later', ['libgtk-4', '/gtk40.mo', 'gschemas.compiled']),
    'harfbuzz': ('MIT-Modern-Variant', ['libharfbuzz']),
    'hicolor-icon-theme': ('GPL-2.0-or-later', ['share/icons/hicolor/index.theme', 'share/icons/hicolor/icon-theme.cache']),
    'json-glib': ('LGPL-2.1-or-later', ['libjson-glib', '/json-glib-1.0.mo']),
    'libadwaita-1': ('LGPL-2.1-or-later', ['libadwaita', '/libadwaita.mo']),
    'libepoxy': ('MIT', ['libepoxy']),
    'libffi': ('MIT', ['libffi']),
    'libical3': ('LGPL-2.1-only OR MPL-2.0', ['libical']),
    'libjpeg-turbo': ('IJG AND BSD-3-Clause AND Zlib', ['libjpeg']),
    'libpng1.6': ('libpng-2.0', ['libpng']),
    'libxlsxwriter': ('BSD-2-Clause AND Zlib', []),
    'pango1.0': ('LGPL-2.0-or-later', ['libpango']),
    'pcre2': ('BSD-3-Clause', ['libpcre2']),
    'pixman': ('MIT', ['libpixman']),
    'sqlite3': ('blessing', ['libsqlite3']),
    'tiff': ('libtiff', ['libtiff']),
}
# Taken as Debian hands it out.
INSTALLED = {
    'fonts-dejavu-core': ('Bitstream-Vera', ['share/fonts/DejaVu']),
    'fonts-inter': ('OFL-1.1', ['share/fonts/Inter']),
    'gcc-mingw-w64-x86-64-posix-runtime': ('GPL-3.0-or-later WITH GCC-exception-3.1', ['libgcc_s', 'libstdc++', 'libssp']),
    'libz-mingw-w64': ('Zlib', ['zlib1']),
    'mingw-w64-x86-64-dev': ('ZPL-2.1 AND MIT', ['libwinpthread']),
}
# Ours, and what tells about the others.
OWN = ['bin/trechter', 'share/trechter/', '/trechter.mo', 'share/icons/hicolor/', 'etc/fonts/', 'licences/', 'LICENSE.txt', 'sbom.cdx.json']


def read_sources(path):
    sources = {}
    for line in path.read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            package, version, _archive, place, digest = line.split()
            sources.setdefault(package, []).append((version, place, digest))
    return sources


def installed_version(package):
    shown = subprocess.run(['dpkg-query', '-W', '-f', '${source:Package} ${Version}', package], check=True, capture_output=True, text=True)
    return shown.stdout.split()


def owner_of(name):
    for table in (BUILT, INSTALLED):
        for package, (_licence, parts) in table.items():
            if any(part in name for part in parts):
                return package
    if any(part in name for part in OWN):
        return None
    sys.exit(f'sbom: {name} belongs to no component; see windows/sbom.py')


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def component(package, version, licence, files, bundle, source):
    return {
        'type': 'library',
        'bom-ref': f'{package}@{version}',
        'name': package,
        'version': version,
        'licenses': [{'expression': licence}],
        'purl': f'pkg:deb/debian/{source}@{version}?arch=source'.replace('+', '%2B'),
        'components': [
            {'type': 'file', 'name': name, 'hashes': [{'alg': 'SHA-256', 'content': sha256(bundle / name)}]}
            for name in files if name.endswith(('.dll', '.exe', '.otf', '.ttf'))
        ],
    }


def components(options, owned):
    found = []
    sources = read_sources(options.sources)
    for package, (licence, _parts) in BUILT.items():
        entry = component(package, sources[package][0][0], licence, owned.get(package, []), options.bundle, package)
        entry['externalReferences'] = [
            {'type': 'source-distribution', 'url': place, 'hashes': [{'alg': 'SHA-256', 'content': digest}],
             'comment': "place in Debian's archive"}
            for _version, place, digest in sources[package]
        ]
        found.append(entry)
    for package, (licence, _parts) in INSTALLED.items():
        source, version = installed_version(package)
        found.append(component(package, version, licence, owned.get(package, []), options.bundle, source))
    for entry in found:
        if not entry['components']:
            del entry['components']
    return sorted(found, key=lambda entry: entry['name'])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--sources', type=pathlib.Path, required=True)
    parser.add_argument('--bundle', type=pathlib.Path, required=True)
    parser.add_argument('--version', required=True)
    parser.add_argument('--output', type=pathlib.Path, required=True)
    options = parser.parse_args()

    owned = {}
    for path in sorted(options.bundle.rglob('*')):
        if path.is_file():
            name = path.relative_to(options.bundle).as_posix()
            owned.setdefault(owner_of(name), []).append(name)

    found = components(options, owned)
    main_ref = f'trechter@{options.version}'
    bom = {
        '$schema': 'http://cyclonedx.org/schema/bom-1.5.schema.json',
        'bomFormat': 'CycloneDX',
        'specVersion': '1.5',
        'version': 1,
        'metadata': {
            'component': {
                'type': 'application', 'bom-ref': main_ref, 'name': 'trechter', 'version': options.version,
                'licenses': [{'license': {'id': 'EUPL-1.2'}}],
                'components': [
                    {'type': 'file', 'name': name, 'hashes': [{'alg': 'SHA-256', 'content': sha256(options.bundle / name)}]}
                    for name in owned.get(None, []) if name.endswith('.exe')
                ],
            },
        },
        'components': found,
        'dependencies': [{'ref': main_ref, 'dependsOn': [entry['bom-ref'] for entry in found]}],
    }
    # the same again for the same contents
    bom['serialNumber'] = 'urn:uuid:' + str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bom, sort_keys=True)))
    options.output.write_text(json.dumps(bom, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')


main()
