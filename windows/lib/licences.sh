# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# The licences of all that is shipped, one folder a component: Debian's account of the copyright where there is one, and the texts
# that lie at the top of the source.

licences_from_archive ()
{
  local file=$1 folder=$2

  case $file in
    *.deb) dpkg-deb --fsys-tarfile "$file" | tar -x -C "$folder" --strip-components=5 --wildcards './usr/share/doc/*/copyright' ;;
    *.orig.tar.*) tar -x -f "$file" -C "$folder" --strip-components=1 --no-wildcards-match-slash --wildcards \
      '*/COPYING*' '*/LICENSE*' '*/LICENCE*' '*/License*' '*/LICENSES/*' '*/docs/FTL.TXT' '*/gettext-runtime/intl/COPYING*' \
      2>/dev/null || true ;;
    *.debian.tar.*) tar -x -f "$file" -C "$folder" --strip-components=1 debian/copyright ;;
  esac
}

# Packages of which something is in the bundle but not built here.
licences_of_installed ()
{
  local package

  for package in fonts-inter fonts-dejavu-core libz-mingw-w64-dev mingw-w64-x86-64-dev gcc-mingw-w64-x86-64-posix-runtime; do
    mkdir -p "$1/$package"
    cp "/usr/share/doc/$package/copyright" "$1/$package/"
  done
}

collect_licences ()
{
  local key package _version _archive path _sum
  key=$({ cat "$HERE/sources.list"; declare -f licences_from_archive licences_of_installed; } | sha256sum | cut -d ' ' -f 1)

  is_fresh licences "$key" && return 0
  rm -rf "$CACHE/licences"
  while read -r package _version _archive path _sum; do
    [[ $package == meson ]] && continue
    mkdir -p "$CACHE/licences/$package"
    licences_from_archive "$SOURCES/${path##*/}" "$CACHE/licences/$package"
  done < <(grep -v '^#' "$HERE/sources.list")
  licences_of_installed "$CACHE/licences"
  for package in "$CACHE"/licences/*/; do
    [[ -n $(find "$package" -type f -print -quit) ]] || fail "No licence was found for $(basename "$package")."
  done
  make_stamp licences "$key"
}
