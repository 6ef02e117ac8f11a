# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# Icons as pictures. There is no reader of SVG in the Windows build (librsvg would bring Rust), so all that GTK, libadwaita and
# Trechter show is drawn beforehand, at each size once and once for screens with twice the points.

readonly ICONS=$CACHE/icons

# Draws a symbolic icon at both densities. To be run by xargs: draw_symbolic SVG CONTEXT FOLDER SIZE …
draw_symbolic ()
{
  local svg=$1 context=$2 folder=$3 size
  shift 3

  for size in "$@"; do
    mkdir -p "$folder/${size}x$size/$context" "$folder/${size}x$size@2/$context"
    gtk4-encode-symbolic-svg "$svg" "${size}x$size" -o "$folder/${size}x$size/$context" >/dev/null 2>&1
    gtk4-encode-symbolic-svg "$svg" "$((2 * size))x$((2 * size))" -o "$folder/${size}x$size@2/$context" >/dev/null 2>&1
  done
}

# An index for what was drawn: any size is made from these.
write_icon_index ()
{
  local folder=$1 directory scale size

  cd "$folder"
  printf '[Icon Theme]\nName=Adwaita\nComment=Symbolic icons, drawn beforehand\nInherits=hicolor\nDirectories='
  printf '%s\n' */*/ | sed 's|/$||' | paste -s -d ,
  for directory in */*/; do
    directory=${directory%/}
    scale=1
    [[ $directory == *@2/* ]] && scale=2
    size=${directory%%x*}
    printf '\n[%s]\nContext=%s\nSize=%s\nScale=%s\nType=Scalable\nMinSize=8\nMaxSize=512\n' \
      "$directory" "${directory#*/}" "$size" "$scale"
  done
}

# The icons of Adwaita and libadwaita: some hundreds, so drawn once.
draw_theme ()
{
  local key svg
  key=$({ listed adwaita-icon-theme; listed libadwaita-1; declare -f draw_symbolic write_icon_index; } | sha256sum | cut -d ' ' -f 1)

  is_fresh icons "$key" && return 0
  (unpack adwaita-icon-theme; unpack libadwaita-1)
  rm -rf "$ICONS"
  mkdir -p "$ICONS/Adwaita"
  export -f draw_symbolic
  find "$WORK/adwaita-icon-theme/source/usr/share/icons/Adwaita/symbolic" "$WORK/libadwaita-1/source/src/icons/scalable" \
    -name '*-symbolic.svg' -print0 | sort -z |
    xargs -0 -P "$JOBS" -I '{}' bash -c 'draw_symbolic "$1" "$(basename "$(dirname "$1")")" "$2" 16' _ '{}' "$ICONS/Adwaita"
  write_icon_index "$ICONS/Adwaita" >"$ICONS/index.theme"
  mv "$ICONS/index.theme" "$ICONS/Adwaita/index.theme"
  rm -rf "$WORK/adwaita-icon-theme" "$WORK/libadwaita-1"
  make_stamp icons "$key"
}

# draw_own FOLDER: Trechter's own, into a folder of the theme hicolor.
draw_own ()
{
  local folder=$1 svg size name

  for svg in "$TREE"/icons/hicolor/scalable/actions/*-symbolic.svg; do
    draw_symbolic "$svg" actions "$folder" 16 32 128 # large on a page that has nothing else
  done
  for svg in "$TREE"/icons/hicolor/symbolic/apps/*-symbolic.svg; do
    draw_symbolic "$svg" apps "$folder" 16 32
  done
  for svg in "$TREE"/icons/hicolor/scalable/{apps,mimetypes}/*.svg; do
    name=$(basename "$svg" .svg)
    for size in 16 24 32 48 64 128 256; do
      mkdir -p "$folder/${size}x$size/$(basename "$(dirname "$svg")")"
      rsvg-convert -w $size -h $size "$svg" -o "$folder/${size}x$size/$(basename "$(dirname "$svg")")/$name.png"
    done
  done
}
