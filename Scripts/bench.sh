#!/usr/bin/env bash
# Prints what work costs as a multiple of a peer's, both measured in the same run.
#
# Usage: Scripts/bench.sh [lua|names|national|decade]...
#   lua       running rules, beside plain hosts of the same Lua library
#   names     completing a name among those of the whole country
#   national  a year of the whole country, beside sqlite3 and lua5.4 (some minutes)
#   decade    ten years of it in one file (some minutes)
#
# Exits 1 when a ratio is above its bar, 2 when something is missing or called wrongly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Scripts/packages.sh
. Scripts/stage.sh

require_packages test
require_swift
Scripts/build.sh >&2
stage 'building the benchmarks' \
  swift build -c release --static-swift-stdlib --product Benchmarks >&2
TUANLE_BINARY=$PWD/.build/release/tuanle TUANLE_SCRIPTS=$PWD/Scripts .build/release/Benchmarks "$@"
