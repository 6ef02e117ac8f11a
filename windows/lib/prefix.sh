# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# The libraries that Trechter rests on, built once into one folder. A library is built again when its version, its patches, its
# recipe, the compiler, or a library that it rests on has changed; a build that was broken off goes on where it stopped.

# In this order. After the colon: what it rests on, of those before it.
readonly LIBRARIES='
  libffi:
  pcre2:
  gettext:
  glib2.0: libffi pcre2 gettext
  json-glib: glib2.0
  sqlite3:
  libxlsxwriter:
  libical3:
  libpng1.6:
  expat:
  freetype: libpng1.6
  fontconfig: freetype expat gettext
  pixman:
  fribidi:
  harfbuzz: glib2.0 freetype
  cairo: glib2.0 pixman libpng1.6 freetype fontconfig
  pango1.0: cairo harfbuzz fribidi fontconfig
  libjpeg-turbo:
  tiff: libjpeg-turbo
  gdk-pixbuf: glib2.0 libpng1.6 libjpeg-turbo
  libepoxy:
  graphene: glib2.0
  gtk4: pango1.0 gdk-pixbuf libepoxy graphene tiff
  libadwaita-1: gtk4'

# How many compilers run side by side.
readonly JOBS=${TRECHTER_WINDOWS_JOBS:-$(nproc)}

declare -A library_keys=()

function_of ()
{
  printf 'build_%s' "${1//[.-]/_}"
}

# key_of PACKAGE DEPENDENCIES: what all a library is made from, as one word.
key_of ()
{
  local package=$1 patch dependency
  shift

  {
    listed "$package"
    for patch in "$HERE/patches/$package"-*.patch; do
      if [[ -f $patch ]]; then cat "$patch"; fi
    done
    if [[ $package == libadwaita-1 ]]; then cat "$HERE"/stub/*; fi
    declare -f "$(function_of "$package")" with_meson with_cmake with_configure write_pc
    cat "$HERE/cross.ini.in"
    printf '%s\n' "$PREFIX" "$COMPILE_FLAGS" "$LINK_FLAGS" "$compiler"
    for dependency in "$@"; do
      printf '%s\n' "${library_keys[$dependency]}"
    done
  } | sha256sum | cut -d ' ' -f 1
}

# write_cross_file FILE [WRAPPER FOLDER]: for what is built in FOLDER (otherwise $WORK), whose tests WRAPPER runs.
write_cross_file ()
{
  sed -e "s|@PREFIX@|$PREFIX|g; s|@WORK@|${3:-$WORK}|g; s|^@WRAPPER@\$|${2:+exe_wrapper = '$2'}|" "$HERE/cross.ini.in" >"$1"
}

# Meson, of the version that GTK asks for.
install_tools ()
{
  local key
  key=$(listed meson | sha256sum | cut -d ' ' -f 1)

  is_fresh meson "$key" && return 0
  (unpack meson)
  rm -rf "$TOOLS"
  mkdir -p "$TOOLS"
  cp -r "$WORK"/meson/source/usr/. "$TOOLS/"
  printf '#!/bin/sh\nPYTHONPATH=%s exec /usr/bin/python3 %s "$@"\n' \
    "$TOOLS/lib/python3/dist-packages" "$TOOLS/bin/meson" >"$MESON"
  chmod +x "$MESON"
  make_stamp meson "$key"
}

# build_library PACKAGE: unpacks, builds and installs it; what it says goes into a file.
build_library ()
{
  local package=$1 log=$LOGS/$1.log status=0

  # In the background, because a shell that is asked how it ended does not stop at what goes wrong inside.
  (
    set -euo pipefail
    unpack "$package"
    cd "$WORK/$package"
    "$(function_of "$package")"
  ) >"$log" 2>&1 </dev/null &
  wait $! || status=$?
  if (( status )); then
    tail -n 30 "$log" >&2
    fail "$package could not be built. All of it: $log"
  fi
  rm -rf "${WORK:?}/$package"
}

build_prefix ()
{
  local line package key built=0
  local -a needed

  [[ $CACHE != *[[:space:]]* ]] || fail "The cache may not lie in a folder with a space in its name: $CACHE"
  mkdir -p "$WORK" "$LOGS" "$STAMPS" "$PREFIX"/{bin,include,share} "$PREFIX/lib/pkgconfig"
  compiler=$($TARGET-gcc-posix --version | head -n 1)
  timed 'sources' fetch_all
  install_tools
  write_cross_file "$CACHE/cross.ini"
  while read -r line; do
    [[ -n $line ]] || continue
    package=${line%%:*}
    read -r -a needed <<<"${line#*:}"
    key=$(key_of "$package" "${needed[@]}")
    library_keys[$package]=$key
    is_fresh "$package" "$key" && continue
    timed "$package $(version_of "$package")" build_library "$package"
    make_stamp "$package" "$key"
    built=$((built + 1))
  done <<<"$LIBRARIES"
  say "Libraries: $built built, $(grep -c : <<<"$LIBRARIES") in $PREFIX"
}
