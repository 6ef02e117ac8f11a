# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# The three forms in which the bundle is handed out, and what signs them.

# sign FILE …: by the program that TRECHTER_SIGN names, which signs a file where it lies. Nothing happens where there is none.
sign ()
{
  local file

  [[ -n ${TRECHTER_SIGN:-} ]] || return 0
  for file in "$@"; do
    "$TRECHTER_SIGN" "$file"
  done
}

archive_name ()
{
  printf '%s/trechter-%s-windows-x64%s' "$OUT" "$(program_version)" "$1"
}

# The same bytes when it is packed again: names in order, one time for all.
pack_zip ()
{
  local zip stage=$OUT/zip
  zip=$(archive_name -portable.zip)

  rm -rf "$stage" "$zip"
  mkdir -p "$stage"
  cp -al "$BUNDLE" "$stage/trechter"
  cp -pf --remove-destination "$PORTABLE"/* "$stage/trechter/"
  (cd "$stage" && find trechter -type f | sort | zip -q -X -9 -@ "$zip")
  rm -rf "$stage"
}

pack_setup ()
{
  local setup words
  setup=$(archive_name -setup.exe)
  words=$(program_version).0

  makensis -V2 -DVERSION="$(program_version)" -DVERSION_WORDS="$words" -DBUNDLE="$BUNDLE" -DOUTPUT="$setup" \
    -DICON="$BUILD/windows/trechter.ico" -DSIZE="$(du -sk --apparent-size "$BUNDLE" | cut -f 1)" \
    "$HERE/installers/trechter.nsi" >&2
  sign "$setup"
}

# wixl takes no absolute path for what it packs.
pack_msi ()
{
  local msi
  msi=$(archive_name .msi)

  cd "$OUT"
  cp "$HERE/installers/trechter.wxs" "$BUILD/windows/trechter.ico" .
  find trechter -type f | sort |
    wixl-heat -p trechter/ --component-group Files --var var.Bundle --directory-ref INSTALLDIR --win64 >files.wxs
  wixl -D Win64=yes -D Bundle=trechter -D Version="$(program_version)" -D Icon=trechter.ico -o "$msi" trechter.wxs files.wxs >&2
  rm files.wxs trechter.wxs trechter.ico
  cd "$TREE"
  sign "$msi"
}

# Nothing is packed again when nothing has changed.
build_installers ()
{
  local key
  key=$({ digest_of "$BUNDLE" "$PORTABLE" "$HERE/installers"; declare -f pack_zip pack_setup pack_msi; } | sha256sum | cut -d ' ' -f 1)

  if [[ ! -f $OUT/SHA256SUMS || ! -f $OUT/packed-from || $(<"$OUT/packed-from") != "$key" ]]; then
    rm -f "$OUT"/trechter-*-windows-* "$OUT/packed-from"
    timed 'zip' pack_zip
    timed 'setup' pack_setup
    timed 'MSI' pack_msi
    (cd "$OUT" && sha256sum trechter-*-windows-* >SHA256SUMS)
    echo "$key" >"$OUT/packed-from"
  fi
  (cd "$OUT" && stat --format '%n %s' trechter-*-windows-*) | awk '{ printf "%-44s %6.1f MB\n", $1, $2 / 1000000 }' >&2
}
