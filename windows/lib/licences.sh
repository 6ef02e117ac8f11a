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

readonly INSTALLED_PARTS=(fonts-inter fonts-dejavu-core gcc-mingw-w64-x86-64-posix-runtime libz-mingw-w64 mingw-w64-x86-64-dev nsis-common)

# Packages of which something is in the bundle or in the setup but not built here.
licences_of_installed ()
{
  local package

  for package in "${INSTALLED_PARTS[@]}"; do
    mkdir -p "$1/$package"
    cp "/usr/share/doc/$package/copyright" "$1/$package/"
  done
}

# Debian's accounts name the texts that many packages share instead of having them again.
common_licences ()
{
  local name

  mkdir -p "$1/common-licenses"
  { grep -rhoE '/usr/share/common-licenses/[A-Z][A-Za-z0-9.+-]*' "$1" || true; } | sed 's|.*/||; s|[.]$||' | sort -u |
    while read -r name; do
      cp -L "/usr/share/common-licenses/$name" "$1/common-licenses/"
    done
  cat >"$1/README.txt" <<'END'
A folder for each component that sbom.cdx.json lists, with its licence and, where Debian keeps one, an account of who wrote what.
Where such an account names /usr/share/common-licenses, that is the folder common-licenses here.

The source of each component is in Debian's archive, under the place and with the checksum that sbom.cdx.json tells. With the
source of Trechter come the recipes and patches that these files were built with, so that anybody can change a library and put it
in the place of the one in bin.
END
}

collect_licences ()
{
  local key package _version _archive path _sum
  key=$({ cat "$HERE/sources.list"; declare -f licences_from_archive licences_of_installed common_licences; dpkg-query -W "${INSTALLED_PARTS[@]}"; } | sha256sum | cut -d ' ' -f 1)

  is_fresh licences "$key" && return 0
  rm -rf "$CACHE/licences"
  while read -r package _version _archive path _sum; do
    [[ $package == meson ]] && continue
    mkdir -p "$CACHE/licences/$package"
    licences_from_archive "$SOURCES/${path##*/}" "$CACHE/licences/$package"
  done < <(grep -v '^#' "$HERE/sources.list")
  licences_of_installed "$CACHE/licences"
  common_licences "$CACHE/licences"
  for package in "$CACHE"/licences/*/; do
    [[ -n $(find "$package" -type f -print -quit) ]] || fail "No licence was found for $(basename "$package")."
  done
  make_stamp licences "$key"
}
