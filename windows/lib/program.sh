# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# Trechter itself, compiled against the prefix, with what is deprecated in this newer GTK and libadwaita as an error.

readonly STAGE=$OUT/stage

configure_program ()
{
  local cross=$OUT/cross.ini

  mkdir -p "$OUT"
  # Tests are run by Wine, through the script that sets it up.
  write_cross_file "$cross.new" "$HERE/test/wine" "$TREE"
  if cmp -s "$cross.new" "$cross" && [[ -f $BUILD/build.ninja ]]; then
    rm "$cross.new"
    return 0
  fi
  mv "$cross.new" "$cross"
  rm -rf "$BUILD"
  # The prefix is a name only: on Windows all is found from where the program lies.
  "$MESON" setup "$BUILD" "$TREE" --cross-file "$cross" --prefix /trechter --buildtype release -Doptimization=2 -Dwerror=true \
    --strip >&2
}

build_program ()
{
  configure_program
  ninja -C "$BUILD" -j "$JOBS" >&2
  rm -rf "$STAGE"
  DESTDIR=$STAGE "$MESON" install -C "$BUILD" --no-rebuild --quiet >&2
}
