#!/usr/bin/env bash
# Builds the program as it is shipped, .build/release/tuanle, unless no source is newer than it.
#
# Usage: Scripts/build.sh
#
# Prints nothing when there is nothing to do, one line when it builds, and all that the compiler
# says when that fails. Exits 2 when a package or the compiler is missing, else as the compiler.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Scripts/packages.sh
. Scripts/stage.sh

program=.build/release/tuanle
archives=.build/archives
# The program itself keeps its age when a change makes no difference to it.
stamp=.build/tuanle.stamp

require_packages run
if [[ -x $program && -e $stamp && ! $(find Package.swift Sources -newer "$stamp" -print -quit) ]]
then
  exit 0
fi
require_swift

# archive NAME [AS]: the linker is to take this library in.
archive() {
  local path
  path=$(clang -print-file-name="lib$1.a" 2>/dev/null) || return 0
  [[ $path != /* ]] || ln -sf "$path" "$archives/lib${2-$1}.a"
}

# A shared library must be found, mapped and bound to at every start, and code that may lie
# anywhere must be told where it lies, a hundred thousand times: together that took longer than
# all else that starting does. So the program has its place, and the libraries that come as
# archives are linked in; where one does not, the shared one is. The archives stand in a folder
# of their own, which the package descriptions name, because a linker that is given both takes
# the shared one.
collect_archives() {
  local name folder
  rm -rf "$archives"
  mkdir -p "$archives"
  for name in expat lua5.4 sqlite3 stdc++; do archive "$name"; done
  archive gcc_eh gcc_s
  for name in expat lua5.4; do
    folder=$(pkg-config --variable=pcfiledir "$name") || continue
    sed "s|^libdir=.*|libdir=$PWD/$archives|" "$folder/$name.pc" >"$archives/$name.pc"
  done
}

mkdir -p .build
touch "$stamp.begun"
collect_archives
stage 'building tuanle (once, minutes)' \
  swift build -c release --static-swift-stdlib --product tuanle \
  --pkg-config-path "$archives" -Xlinker -no-pie -Xlinker --no-export-dynamic
mv "$stamp.begun" "$stamp"
