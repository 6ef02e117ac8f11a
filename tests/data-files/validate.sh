#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# validate.sh TOOL ARGUMENT...: run a validator; exit status 77, skipped, where it is not installed.
command -v "$1" >/dev/null 2>&1 || { echo "$1 is not installed"; exit 77; }
exec "$@"
