#!/usr/bin/env bash
# The gate: everything that must hold before a change is accepted.
#
# Usage: Scripts/test.sh [--full] [--sanitize]
#   --full      also the tests that take minutes (TUANLE_FULL_TESTS=1)
#   --sanitize  also the tests of the Lua runtime and of the rules under the address
#               sanitiser, and those of the runtime under the thread sanitiser
#
# One line a stage, with its seconds. Stops at the first stage that fails, with all it said.
# Tests that need the program as it is shipped find it in TUANLE_BINARY.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Scripts/packages.sh
. Scripts/stage.sh

sanitize=no
for argument; do
  case $argument in
    --full) export TUANLE_FULL_TESTS=1 ;;
    --sanitize) sanitize=yes ;;
    *)
      echo 'usage: Scripts/test.sh [--full] [--sanitize]' >&2
      exit 2
      ;;
  esac
done

unset TUANLE_DB TUANLE_LANG TUANLE_SCRIPTS
export TUANLE_BINARY=$PWD/.build/release/tuanle
checks=(--explicit-target-dependency-import-check error)

check_lua_syntax() {
  find Scripts -name '*.lua' -print0 | xargs -0 -r -n 1 luac5.4 -p
}

# Every pack that has examples loads without a finding and gives what its examples say, and
# they reach every criterion, requirement and step of it.
check_packs() {
  local cases pack
  find Scripts -name '*.cases.lua' | sort | while read -r cases; do
    pack=${cases#Scripts/} pack=${pack%.cases.lua}
    printf '\n%s\n' "$pack"
    "$TUANLE_BINARY" :memory: --scripts Scripts --use "$pack" --no-rc -c lint -c 'test --strict' \
      </dev/null
  done
}

require_packages test
require_swift
stage 'format' swift format lint --strict --recursive --parallel Sources Tests Package.swift
stage 'syntax of the packs' check_lua_syntax
stage 'build, warnings are errors' swift build --build-tests "${checks[@]}"
stage 'arrows between targets' Scripts/arrows.sh
stage 'build of the program' Scripts/build.sh
stage 'tests' swift test --skip-build --disable-xctest "${checks[@]}"
tail -n 3 "$stage_log"
stage 'examples of the packs' check_packs

# sanitized_tests SANITIZER FILTER
# Where C and Swift share memory. TUANLE_SLOWNESS stretches the clocks of bounds by time: what
# must end must still end, in so many times the seconds.
sanitized_tests() {
  TUANLE_SLOWNESS=20 swift test --sanitize "$1" --scratch-path ".build-sanitize-$1" \
    --disable-xctest --filter "$2"
}

if [[ $sanitize == yes ]]; then
  stage 'tests, address sanitiser' sanitized_tests address '^(LuaRuntimeTests|RulesTests)\.'
  tail -n 3 "$stage_log"
  # The rules start no thread of their own: the runtime's tests are all there is to watch.
  stage 'tests, thread sanitiser' sanitized_tests thread '^LuaRuntimeTests\.'
  tail -n 3 "$stage_log"
fi
echo "all green in $SECONDS s"
