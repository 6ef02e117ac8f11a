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

# pack_zip FILE: the same bytes when it is packed again: names in order, one time for all.
pack_zip ()
{
  local zip=$1 stage=$OUT/zip

  rm -rf "$stage" "$zip"
  mkdir -p "$stage"
  cp -al "$BUNDLE" "$stage/trechter"
  cp -rpf --remove-destination "$PORTABLE"/. "$stage/trechter/"
  (cd "$stage" && find trechter -type f | sort | zip -q -X -9 -@ "$zip")
  rm -rf "$stage"
}

# pack_setup FILE
pack_setup ()
{
  local setup=$1 words
  words=$(program_version).0

  makensis -V2 -DVERSION="$(program_version)" -DVERSION_WORDS="$words" -DBUNDLE="$BUNDLE" -DOUTPUT="$setup" \
    -DICON="$BUILD/windows/trechter.ico" -DSIZE="$(du -sk --apparent-size "$BUNDLE" | cut -f 1)" \
    ${TRECHTER_SIGN:+-DSIGN="$TRECHTER_SIGN"} "$HERE/installers/trechter.nsi" >&2
  sign "$setup"
}

# uuid_of NAME: the same for the same name.
uuid_of ()
{
  /usr/bin/python3 -c 'import sys, uuid; print(str(uuid.uuid5(uuid.NAMESPACE_URL, "trechter " + sys.argv[1])).upper())' "$1"
}

# The files of a folder, as wixl wants them. Its own tool gives folders another name each time.
list_for_wixl ()
{
  find "$1" -type f | sort |
    wixl-heat -p "$1/" --component-group Files --var var.Bundle --directory-ref INSTALLDIR --win64 |
    awk '{
      while (match($0, /"dir[0-9A-F]+"/)) {
        id = substr($0, RSTART + 1, RLENGTH - 2)
        if (!(id in names)) names[id] = "folder" ++n
        $0 = substr($0, 1, RSTART) names[id] substr($0, RSTART + RLENGTH - 1)
      }
      print
    }'
}

# make_msi VERSION FOLDER FILE: of what is in FOLDER/trechter; wixl takes no absolute path for that. All with a lower version, or
# another build of this one, are older: wixl knows no "up to and including". Windows takes what has another product code for another
# product, so each build has its own.
make_msi ()
{
  local version=$1 file=$3 contents

  cp "$HERE/installers/trechter.wxs" "$BUILD/windows/trechter.ico" "$2"
  cd "$2" || return
  contents=$(digest_of trechter trechter.wxs)
  list_for_wixl trechter >files.wxs
  wixl --arch x64 -D Win64=yes -D Bundle=trechter -D Version="$version" -D VersionAfter="${version%.*}.$((${version##*.} + 1))" \
    -D Icon=trechter.ico -D Product="$(uuid_of "product $contents")" -o "$file" trechter.wxs files.wxs >&2
  rm files.wxs trechter.wxs trechter.ico
  cd "$TREE" || return
  "$HERE/settle-msi.py" "$file" "$(uuid_of "package $contents")" "$SOURCE_DATE_EPOCH"
}

# pack_msi FILE
pack_msi ()
{
  make_msi "$(program_version)" "$OUT" "$1"
  sign "$1"
}

# Nothing is packed again when nothing has changed.
build_installers ()
{
  local key
  key=$({
    digest_of "$BUNDLE" "$PORTABLE" "$HERE/installers"
    declare -f pack_zip pack_setup pack_msi make_msi list_for_wixl
    cat "$HERE/settle-msi.py"
    printf '%s\n' "${TRECHTER_SIGN:-}"
  } | sha256sum | cut -d ' ' -f 1)

  if [[ ! -f $OUT/SHA256SUMS || ! -f $OUT/packed-from || $(<"$OUT/packed-from") != "$key" ]]; then
    rm -f "$OUT"/trechter-*-windows-* "$OUT/packed-from"
    timed 'zip' pack_zip "$(archive_name -portable.zip)"
    timed 'setup' pack_setup "$(archive_name -setup.exe)"
    timed 'MSI' pack_msi "$(archive_name .msi)"
    (cd "$OUT" && sha256sum trechter-*-windows-* >SHA256SUMS)
    echo "$key" >"$OUT/packed-from"
  fi
  (cd "$OUT" && stat --format '%n %s' trechter-*-windows-*) | awk '{ printf "%-44s %6.1f MB\n", $1, $2 / 1000000 }' >&2
}
