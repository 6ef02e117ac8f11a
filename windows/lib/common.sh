# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# Names and small things that all parts of the Windows build share. To be sourced, with TREE set to the source tree.

readonly TARGET=x86_64-w64-mingw32
readonly HERE=$TREE/windows

# What is built once, for all source trees of one user.
CACHE=${TRECHTER_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trechter-windows}
readonly CACHE
readonly SOURCES=$CACHE/sources
readonly WORK=$CACHE/work
readonly PREFIX=$CACHE/prefix
readonly TOOLS=$CACHE/tools
readonly STAMPS=$CACHE/stamps
readonly LOGS=$CACHE/logs
# Debian 12's own is too old for GTK.
readonly MESON=$TOOLS/meson
# ninja calls it as it was called when the build was set up, without what is around it, once a meson.build has changed.
export PYTHONPATH=$TOOLS/lib/python3/dist-packages

# What belongs to this source tree.
readonly BUILD=$TREE/_build-windows
readonly OUT=$TREE/out/windows
readonly BUNDLE=$OUT/trechter

# Debian's own programs, not others that come first in somebody's PATH; the same words and times wherever this runs.
export PATH=/usr/bin:/bin:/usr/sbin:/sbin
export LC_ALL=C.UTF-8 TZ=UTC
export SOURCE_DATE_EPOCH=1700000000

say ()
{
  printf '%s\n' "$*" >&2
}

fail ()
{
  say "$*"
  exit 1
}

# timed LABEL COMMAND …: runs it, and says how long that took.
timed ()
{
  local label=$1 begun=$SECONDS
  shift

  "$@"
  say "$(printf '%-28s %4d s' "$label" $((SECONDS - begun)))"
}

# with_cache COMMAND …: alone with the cache, which all source trees of a user share.
with_cache ()
{
  mkdir -p "$CACHE"
  exec 8>"$CACHE/lock"
  if ! flock --nonblock 8; then
    say 'Another build is busy with the same libraries; this one waits for it.'
    flock 8
  fi
  "$@"
  exec 8>&-
}

# listed PACKAGE: its lines in the list of sources.
listed ()
{
  grep "^$1 " "$HERE/sources.list" || fail "windows/sources.list does not name $1."
}

version_of ()
{
  listed "$1" | head -n 1 | cut -d ' ' -f 2
}

# is_fresh STAMP KEY: whether what the stamp stands for was made from this.
is_fresh ()
{
  [[ -f $STAMPS/$1 && $(<"$STAMPS/$1") == "$2" ]]
}

make_stamp ()
{
  mkdir -p "$STAMPS"
  printf '%s\n' "$2" >"$STAMPS/$1"
}

# Files in a folder, with their contents, as one word.
digest_of ()
{
  find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}
