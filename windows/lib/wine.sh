# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# Wine as the tests need it: a Windows of its own in the cache, Wine's own defects cured, and nothing of the user's.

export WINEPREFIX=${TRECHTER_WINEPREFIX:-$CACHE/wine} WINEARCH=win64 WINEDEBUG=-all
# no offer to install .NET and a browser
export WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe='
readonly WINE=/usr/lib/wine/wine64
readonly WINESERVER=/usr/lib/wine/wineserver64
readonly STARTER=$WINEPREFIX/drive_c/windows/starter.exe

windows_path ()
{
  printf 'Z:%s' "${1//\//\\}"
}

# test_fonts: a file that tells the tests of the fonts that the bundle will have, and of no others. Made once. Its paths are
# those of Linux, which on drive Z: are those of Windows too: Wine itself reads the file as well.
test_fonts ()
{
  local file=$BUILD/windows/fonts.conf fonts

  if [[ ! $file -nt $HERE/fonts.conf ]]; then
    mkdir -p "$BUILD/windows"
    fonts="<dir>/usr/share/fonts/opentype/inter</dir><dir>/usr/share/fonts/truetype/dejavu</dir>"
    sed -e "/<dir>WINDOWS/d; s|<dir>APP.*|$fonts|; s|<cachedir>.*|<cachedir>$BUILD/windows/fonts</cachedir>|" \
      "$HERE/fonts.conf" >"$file.$$"
    mv "$file.$$" "$file"
  fi
  printf '%s' "$file"
}

# log_font NAME: a font of Windows for windows, as the registry has it: 12 pixels high, of usual weight.
log_font ()
{
  printf '%s' "f4ffffff$(printf '0%.0s' {1..24})90010000$(printf '0%.0s' {1..16})"
  printf '%s' "$1" | iconv -t UTF-16LE | od -An -v -tx1 | tr -d ' \n' | sed -e ':a' -e '/^.\{128\}/!s/$/0/;ta'
}

# cure_wine: GTK wants the tables of a keyboard's layout, and a font for windows that is there. The folders of the user are otherwise
# those of whoever runs this.
cure_wine ()
{
  local layouts='HKLM\System\CurrentControlSet\Control\Keyboard Layouts' layout folder

  $TARGET-gcc-posix -shared -O2 -o "$WINEPREFIX/drive_c/windows/system32/kbdus.dll" "$HERE/test/keyboard.c"
  $TARGET-gcc-posix -O2 -o "$STARTER" "$HERE/test/starter.c"
  for layout in 00000409 00000413 00020409; do
    "$WINE" reg add "$layouts\\$layout" /v 'Layout File' /d kbdus.dll /f >/dev/null
  done
  "$WINE" reg add 'HKCU\Keyboard Layout\Substitutes' /f >/dev/null
  "$WINE" reg add 'HKCU\Control Panel\Desktop\WindowMetrics' /v MessageFont /t REG_BINARY /d "$(log_font 'DejaVu Sans')" /f >/dev/null
  for folder in "$WINEPREFIX"/drive_c/users/*/*; do
    [[ -L $folder ]] || continue
    rm "$folder"
    mkdir "$folder"
  done
}

# Makes the prefix once. Two programs that start at the same time wait for each other.
prepare_wine ()
{
  local key
  key=$({ "$WINE" --version; declare -f cure_wine log_font; cat "$HERE"/test/{keyboard,starter}.c; } | sha256sum | cut -d ' ' -f 1)

  mkdir -p "$STAMPS" "$WINEPREFIX"
  [[ -f $WINEPREFIX/made-from && $(<"$WINEPREFIX/made-from") == "$key" ]] && return 0
  exec 9>"$STAMPS/wine.lock"
  flock 9
  if [[ ! -f $WINEPREFIX/made-from || $(<"$WINEPREFIX/made-from") != "$key" ]]; then
    "$WINE" wineboot -i >/dev/null 2>&1 9>&-
    cure_wine 9>&-
    echo "$key" >"$WINEPREFIX/made-from"
  fi
  exec 9>&-
}

# Keeps Wine's services running, so that a program starts at once. Started here, because they keep open what they are started with, and
# whoever reads what a program says would wait for them. It complains when they run already.
keep_wine_running ()
{
  "$WINESERVER" -p 2>/dev/null || true
  "$WINE" cmd /c exit >/dev/null 2>&1 </dev/null
}

# The same for what a program starts that asks Windows which others there are: a desktop, which has no screen here, so that whoever
# needs one afterwards begins anew.
keep_desktop_running ()
{
  "$WINE" start /wait cmd /c exit >/dev/null 2>&1 </dev/null
}

end_wine ()
{
  "$WINESERVER" -k >/dev/null 2>&1 || true
}
