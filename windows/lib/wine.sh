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

windows_path ()
{
  printf 'Z:%s' "${1//\//\\}"
}

# test_fonts: a file that tells the tests of the fonts that the bundle will have, and of no others. Made once.
test_fonts ()
{
  local file=$BUILD/windows/fonts.conf fonts

  if [[ ! $file -nt $HERE/fonts.conf ]]; then
    mkdir -p "$BUILD/windows"
    fonts="<dir>Z:/usr/share/fonts/opentype/inter</dir><dir>Z:/usr/share/fonts/truetype/dejavu</dir>"
    sed -e "/<dir>WINDOWS/d; s|<dir>APP.*|$fonts|; s|<cachedir>.*|<cachedir>Z:$BUILD/windows/fonts</cachedir>|" \
      "$HERE/fonts.conf" >"$file.$$"
    mv "$file.$$" "$file"
  fi
  windows_path "$file"
}

# cure_wine: GTK wants the tables of a keyboard's layout, and fonts by a name that is there.
cure_wine ()
{
  local layouts='HKLM\System\CurrentControlSet\Control\Keyboard Layouts\00000409'

  $TARGET-gcc-posix -shared -O2 -o "$WINEPREFIX/drive_c/windows/system32/kbdus.dll" "$HERE/test/keyboard.c"
  "$WINE" reg add "$layouts" /v 'Layout File' /d kbdus.dll /f >/dev/null
}

# Makes the prefix once. Two programs that start at the same time wait for each other.
prepare_wine ()
{
  local key
  key=$({ "$WINE" --version; declare -f cure_wine; cat "$HERE/test/keyboard.c"; } | sha256sum | cut -d ' ' -f 1)

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
# whoever reads what a program says would wait for them.
keep_wine_running ()
{
  "$WINESERVER" -p
  "$WINE" cmd /c exit >/dev/null 2>&1 </dev/null
}
