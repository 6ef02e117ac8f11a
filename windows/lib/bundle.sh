# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# The folder that is handed out: the two programs and all that they need, so that it runs wherever it is put.

readonly DLL_FOLDERS="$PREFIX/bin /usr/$TARGET/lib /usr/lib/gcc/$TARGET/12-posix"
readonly LANGUAGES='nl en_GB'
readonly PORTABLE=$OUT/portable

# What Windows itself has, since version 10. Anything else that is not found is a mistake of ours.
readonly WINDOWS_DLLS=' advapi32 bcrypt comctl32 comdlg32 crypt32 dnsapi dwmapi dwrite gdi32 hid imm32 iphlpapi kernel32 msimg32
  msvcrt ole32 oleaut32 opengl32 rpcrt4 setupapi shell32 shlwapi user32 usp10 winmm winspool.drv ws2_32 '

imports_of ()
{
  $TARGET-objdump -p "$1" | sed -n 's/.*DLL Name: //p'
}

# add_imports PROGRAM: copies the libraries that it needs, and those that these need.
add_imports ()
{
  local name place plain

  for name in $(imports_of "$1"); do
    [[ -e $BUNDLE/bin/$name ]] && continue
    for place in $DLL_FOLDERS; do
      if [[ -f $place/$name ]]; then
        install -m 755 "$place/$name" "$BUNDLE/bin/"
        add_imports "$BUNDLE/bin/$name"
        continue 2
      fi
    done
    plain=${name,,}
    [[ " ${WINDOWS_DLLS//[[:space:]]/ } " == *" ${plain%.dll} "* ]] ||
      fail "${1##*/} needs $name, which is neither built here nor known to be part of Windows."
  done
}

# gdbus.exe stays out: GLib would start it as a session bus, which outlives the program and keeps its files locked.
bundle_programs ()
{
  mkdir -p "$BUNDLE/bin"
  install -m 755 "$STAGE"/trechter/bin/*.exe "$BUNDLE/bin/"
  install -m 755 "$PREFIX"/bin/gspawn-win64-helper{,-console}.exe "$BUNDLE/bin/"
  local program
  for program in "$BUNDLE"/bin/*.exe; do
    add_imports "$program"
  done
  "$HERE/hide-paths.py" "$PREFIX" "$BUNDLE"/bin/*
  $TARGET-strip "$BUNDLE"/bin/*.dll "$BUNDLE"/bin/*.exe
  sign "$BUNDLE"/bin/trechter.exe "$BUNDLE"/bin/trechter-cli.exe
}

# What the portable form has at its top and in the place of others: it keeps all beside itself.
make_portable ()
{
  rm -rf "$PORTABLE"
  mkdir -p "$PORTABLE"
  install -m 755 "$BUILD/windows/launcher.exe" "$PORTABLE/Trechter.exe"
  $TARGET-strip "$PORTABLE/Trechter.exe"
  sign "$PORTABLE/Trechter.exe"
  cp "$HERE/installers/portable.ini" "$PORTABLE/"
  # as the Notepad of every Windows reads it
  { printf '\xef\xbb\xbf'; sed 's/$/\r/' "$HERE/installers/LEESMIJ.txt"; } >"$PORTABLE/LEESMIJ.txt"
}

bundle_data ()
{
  local language domain from

  mkdir -p "$BUNDLE/share/glib-2.0/schemas" "$BUNDLE/share/trechter"
  cp "$PREFIX"/share/glib-2.0/schemas/org.gtk.gtk4*.xml "$STAGE"/trechter/share/glib-2.0/schemas/*.xml \
    "$BUNDLE/share/glib-2.0/schemas/"
  glib-compile-schemas "$BUNDLE/share/glib-2.0/schemas"
  rm "$BUNDLE"/share/glib-2.0/schemas/*.xml
  cp -r "$STAGE"/trechter/share/trechter/. "$BUNDLE/share/trechter/"
  for language in $LANGUAGES; do
    for domain in gtk40 glib20 libadwaita json-glib-1.0 gdk-pixbuf trechter; do
      for from in "$PREFIX" "$STAGE/trechter"; do
        [[ -f $from/share/locale/$language/LC_MESSAGES/$domain.mo ]] || continue
        install -D -m 644 "$from/share/locale/$language/LC_MESSAGES/$domain.mo" \
          "$BUNDLE/share/locale/$language/LC_MESSAGES/$domain.mo"
      done
    done
  done
}

bundle_icons ()
{
  mkdir -p "$BUNDLE/share/icons/hicolor"
  draw_theme
  cp -r "$ICONS/Adwaita" "$BUNDLE/share/icons/"
  (unpack hicolor-icon-theme)
  cp "$WORK/hicolor-icon-theme/source/usr/share/icons/hicolor/index.theme" "$BUNDLE/share/icons/hicolor/"
  rm -rf "$WORK/hicolor-icon-theme"
  draw_own "$BUNDLE/share/icons/hicolor"
  gtk4-update-icon-cache -f -q "$BUNDLE/share/icons/Adwaita"
  gtk4-update-icon-cache -f -q "$BUNDLE/share/icons/hicolor"
}

# Inter for reading, DejaVu for what Inter has not and for what stands in columns: the same everywhere, as on Linux.
bundle_fonts ()
{
  mkdir -p "$BUNDLE/share/fonts" "$BUNDLE/etc/fonts"
  cp /usr/share/fonts/opentype/inter/Inter-{Regular,Italic,Medium,SemiBold,Bold,BoldItalic}.otf "$BUNDLE/share/fonts/"
  cp /usr/share/fonts/truetype/dejavu/DejaVuSans{,-Bold,Mono}.ttf "$BUNDLE/share/fonts/"
  cp "$HERE/fonts.conf" "$BUNDLE/etc/fonts/"
}

bundle_papers ()
{
  cp "$TREE/LICENSE" "$BUNDLE/LICENSE.txt"
  collect_licences
  mkdir -p "$BUNDLE/licences"
  cp -r "$CACHE/licences/." "$BUNDLE/licences/"
  /usr/bin/python3 "$HERE/sbom.py" --sources "$HERE/sources.list" --bundle "$BUNDLE" --portable "$PORTABLE/Trechter.exe" \
    --version "$(program_version)" --output "$BUNDLE/sbom.cdx.json"
}

program_version ()
{
  sed -n "s/^ *version: '\(.*\)',\$/\1/p" "$TREE/meson.build" | head -n 1
}

# One time and one set of rights for all files, so that what is packed from them is the same again.
settle ()
{
  chmod -R u=rwX,go=rX "$1"
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" '{}' +
}

# What is handed out tells nothing of the machine where it was made.
check_paths ()
{
  local found
  found=$(grep -rlaF -e "$CACHE" -e "$TREE/" -e "${HOME%/}/" "$BUNDLE" "$PORTABLE" || true)
  [[ -z $found ]] || fail "These name a folder of this machine: $found"
}

# All that the bundle is made from, as one word.
bundle_key ()
{
  {
    digest_of "$STAGE" "$BUILD/windows/launcher.exe" "$HERE/lib" "$HERE/installers" "$HERE"/*.*
    printf '%s\n' "${library_keys[@]}" | sort
    dpkg-query -W "${INSTALLED_PARTS[@]}"
    cat "$TREE/LICENSE"
    printf '%s\n' "${TRECHTER_SIGN:-}"
  } | sha256sum | cut -d ' ' -f 1
}

# What is there is taken for ready only when it is whole and made from the same.
build_bundle ()
{
  local key
  key=$(bundle_key)

  if [[ -f $OUT/bundled-from && $(<"$OUT/bundled-from") == "$key $(digest_of "$BUNDLE" "$PORTABLE")" ]]; then return 0; fi
  rm -rf "$BUNDLE" "$OUT/bundled-from"
  mkdir -p "$BUNDLE"
  bundle_programs
  make_portable
  bundle_data
  bundle_icons
  bundle_fonts
  bundle_papers
  settle "$BUNDLE"
  settle "$PORTABLE"
  check_paths
  echo "$key $(digest_of "$BUNDLE" "$PORTABLE")" >"$OUT/bundled-from"
  say "Bundle: $(du -sh --apparent-size "$BUNDLE" | cut -f 1) in ${BUNDLE#"$TREE"/}"
}
