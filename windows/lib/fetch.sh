# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# Sources: fetched by their place in Debian's archive, checked against the list, unpacked with Debian's patches and ours.

# archive_root main|security: where apt itself gets its packages from.
archive_root ()
{
  local roots
  roots=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sort -u)

  case $1 in
    security) grep -m 1 security <<<"$roots" || true ;;
    *) grep -v security <<<"$roots" | grep -m 1 '/debian/*$' || true ;;
  esac
}

is_sound ()
{
  [[ -f $1 ]] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status
}

# fetch_file ARCHIVE PATH SHA256
fetch_file ()
{
  local file=$SOURCES/${2##*/} root

  is_sound "$file" "$3" && return 0
  root=$(archive_root "$1")
  [[ -n $root ]] || fail "apt knows no '$1' archive of Debian to get ${2##*/} from; put the file into $SOURCES."
  rm -f "$file"
  if ! /usr/lib/apt/apt-helper download-file "$root$2" "$file" "SHA256:$3" >"$LOGS/fetch.log" 2>&1; then
    tail -n 3 "$LOGS/fetch.log" >&2
    fail "${2##*/} is not to be had. Put it into $SOURCES (SHA-256 $3), or name another version in windows/sources.list."
  fi
}

# All of it, so that what is not to be had shows before an hour of building.
fetch_all ()
{
  local _package _version archive path sum key
  key=$(sha256sum <"$HERE/sources.list")

  is_fresh sources "$key" && return 0
  mkdir -p "$SOURCES" "$LOGS"
  while read -r _package _version archive path sum; do
    fetch_file "$archive" "$path" "$sum"
  done < <(grep -v '^#' "$HERE/sources.list")
  make_stamp sources "$key"
}

# Applies Debian's patches in the order of their list.
apply_series ()
{
  local patch _rest

  [[ -f debian/patches/series ]] || return 0
  while read -r patch _rest; do
    case $patch in '' | '#'*) continue ;; esac
    patch -p1 -s -f --no-backup-if-mismatch <"debian/patches/$patch"
  done <debian/patches/series
}

# unpack PACKAGE: leaves its source in $WORK/PACKAGE/source.
unpack ()
{
  local package=$1 _package _version archive path sum file patch part

  rm -rf "${WORK:?}/$package"
  mkdir -p "$WORK/$package/source"
  cd "$WORK/$package/source"
  while read -r _package _version archive path sum; do
    fetch_file "$archive" "$path" "$sum"
    file=$SOURCES/${path##*/}
    case $file in
      *.deb) dpkg-deb -x "$file" . ;;
      *.orig.tar.*) tar --strip-components=1 -xf "$file" ;;
      *.orig-*.tar.*)
        part=${file##*.orig-}
        mkdir "${part%%.tar*}"
        tar --strip-components=1 -C "${part%%.tar*}" -xf "$file"
        ;;
      *.debian.tar.*)
        rm -rf debian
        tar -xf "$file"
        apply_series
        ;;
      *.diff.gz)
        gzip -dc "$file" | patch -p1 -s -f --no-backup-if-mismatch
        apply_series
        ;;
    esac
  done < <(listed "$package")
  for patch in "$HERE/patches/$package"-*.patch; do
    [[ -f $patch ]] || continue
    patch -p1 -s -f --no-backup-if-mismatch <"$patch"
  done
}
