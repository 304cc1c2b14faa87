#!/usr/bin/env bash
# Prints what work costs as a multiple of a peer's, both measured in the same run.
#
# Usage: Scripts/bench.sh [lua]...
#   lua  running rules, beside plain hosts of the same Lua library
#
# Exits 1 when a ratio is above its bar, 2 when something is missing or called wrongly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Scripts/packages.sh
. Scripts/stage.sh

require_packages test
require_swift
stage 'building the benchmarks' \
  swift build -c release --static-swift-stdlib --product Benchmarks >&2
.build/release/Benchmarks "$@"
