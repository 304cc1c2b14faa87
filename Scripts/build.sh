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
# The program itself keeps its age when a change makes no difference to it.
stamp=.build/tuanle.stamp

require_packages run
if [[ -x $program && -e $stamp && ! $(find Package.swift Sources -newer "$stamp" -print -quit) ]]
then
  exit 0
fi
require_swift
mkdir -p .build
touch "$stamp.begun"
stage 'building tuanle (once, minutes)' \
  swift build -c release --static-swift-stdlib --product tuanle
mv "$stamp.begun" "$stamp"
