#!/usr/bin/env bash
# Checks that the arrows between targets in Package.swift are all that there are.
#
# Usage: Scripts/arrows.sh
#
# 1. A source imports no target or product that its own target does not declare. (The compiler's
#    own check, --explicit-target-dependency-import-check, lets pass what another one declares.)
# 2. The missing arrows that are the design stay missing, over any number of steps.
# Prints each breach as a line and exits 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# target: what it must not reach
readonly missing='
LearningWeek: Intake LuaRuntime Reporting Rules Storage GRDB
LuaRuntime: LearningWeek VietnameseText GRDB
Intake: Reporting Rules Storage GRDB
Reporting: Intake LuaRuntime Rules Storage GRDB
Rules: Intake Reporting Storage GRDB
Storage: Intake LuaRuntime Reporting Rules
LineEditor: LearningWeek Storage Rules
OfficeFile: LearningWeek VietnameseText Intake Reporting Rules Storage LuaRuntime GRDB
'

# "target path P" and "target needs D" for each target of the package and each dependency of it.
declared=$(swift package describe --type text 2>/dev/null | awk '
  /^Targets:/ { inside = 1; next }
  !inside { next }
  /^    Name: / { target = $2 }
  /^    Path: / { sub(/^    Path: /, ""); print target, "path", $0 }
  /^    [A-Z]/ { listing = /(Target|Product) dependencies:/ }
  /^        / && listing { print target, "needs", $1 }')
[[ $declared ]] || { echo 'the manifest could not be read' && exit 1; }

imported=$(while read -r target _ path; do
  grep -rhoE --include='*.swift' '^ *(@?[a-z]+ +)*import +([a-z]+ +)?[A-Za-z_0-9]+' "$path" |
    awk -v target="$target" '{ print target, "imports", $NF }' | sort -u || true
done < <(grep ' path ' <<<"$declared"))

printf '%s\n' "$declared" "$imported" "$missing" | awk '
  $2 == "path" { known[$1] }
  $2 == "needs" { known[$3]; needs[$1, $3]; from[++count] = $1; to[count] = $3 }
  $2 == "imports" { imports[$1, $3] }
  $1 ~ /:$/ { for (i = 2; i <= NF; i++) forbidden[substr($1, 1, length($1) - 1), $i] }
  END {
    for (pair in imports) {
      split(pair, end, SUBSEP)
      if (end[1] != end[2] && end[2] in known && !(pair in needs)) {
        print end[1] " imports " end[2] " without declaring it"; bad = 1
      }
    }
    for (pair in needs) reaches[pair]
    do {
      grown = 0
      for (pair in reaches) {
        split(pair, end, SUBSEP)
        for (i = 1; i <= count; i++)
          if (from[i] == end[2] && !((end[1], to[i]) in reaches)) {
            reaches[end[1], to[i]]; grown = 1
          }
      }
    } while (grown)
    for (pair in forbidden)
      if (pair in reaches) {
        split(pair, end, SUBSEP)
        print end[1] " must not reach " end[2]; bad = 1
      }
    exit bad
  }'
