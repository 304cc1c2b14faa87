#!/usr/bin/env bash
# The one list of what must be on the machine, and how it gets there.
#
# Usage: Scripts/packages.sh [run|test]
#   run   what building and running the program needs
#   test  what the tests need besides (default)
#
# Installs the Debian packages that are missing, as root or with sudo; prints nothing when all is
# there. Exits 2, with the command to run, when it may not install or something stays missing.
# On systems without dpkg only the compiler is looked for.
set -euo pipefail

# purpose, package, reason
readonly packages='
run   libexpat1-dev   the XML parser that office files are read with
run   liblua5.4-dev   the Lua interpreter that rule packs run in
run   libsqlite3-dev  the SQLite library under the database
run   libzip-dev      opens the containers of office files (.xlsx, .docx)
run   pkg-config      tells the Swift package manager where these libraries are
test  lua5.4          luac5.4 checks the syntax of packs
test  sqlite3         reads databases from outside; the peer in benchmarks
test  tmux            drives the console through a real terminal
'

# missing_packages run|test: the lines of the list that are not installed.
missing_packages() {
  local purpose name reason installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null |
    sed -n 's/^installed //p')
  while read -r purpose name reason; do
    [[ $name && ($purpose == run || $1 == test) ]] || continue
    grep -qxF "$name" <<<"$installed" || printf '%s  %s\n' "$name" "$reason"
  done <<<"$packages"
}

require_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing as_root=()
  missing=$(missing_packages "$1")
  [[ $missing ]] || return 0
  printf 'missing packages:\n%s\n' "$missing" >&2

  local names install
  mapfile -t names < <(cut -d ' ' -f 1 <<<"$missing")
  install=(apt-get install -y --no-install-recommends "${names[@]}")
  if ((EUID != 0)); then
    if ! sudo -n true 2>/dev/null; then
      printf 'run this, then try again:\n  sudo apt-get update && sudo %s\n' "${install[*]}" >&2
      exit 2
    fi
    as_root=(sudo -n)
  fi
  printf 'installing them: apt-get update && %s\n' "${install[*]}" >&2
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" "${install[@]}" -q; } >&2 </dev/null; then
    printf 'could not install: %s\n' "${names[*]}" >&2
    exit 2
  fi
}

require_swift() {
  local found=none
  if [[ $(swift --version 2>/dev/null) =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
    local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
    ((major > 6 || (major == 6 && minor >= 3))) && return 0
    found=$major.$minor
  fi
  printf 'Swift 6.3 or later is needed (found: %s): https://www.swift.org/install\n' "$found" >&2
  exit 2
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  case ${1-test} in
    run | test) require_packages "${1-test}" ;;
    *)
      echo 'usage: Scripts/packages.sh [run|test]' >&2
      exit 2
      ;;
  esac
  require_swift
fi
