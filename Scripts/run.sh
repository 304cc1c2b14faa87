#!/usr/bin/env bash
# Starts tuanle on the example of Hưng Yên 2021, from any directory.
#
# Usage: Scripts/run.sh [ARGUMENT]...        the arguments of tuanle, see --help
#
# The first time it installs what is missing, builds the program and makes a database to look
# around in, with the lines of first-light.txt. The database is the one given as argument, else
# $TUANLE_DB, else $XDG_DATA_HOME/tuanle/tuanle.db, else ~/.local/share/tuanle/tuanle.db; one
# given as argument is left to the program. The pack is hung-yen/2021 unless --use says another.
# Set-up speaks on stderr only. Exits as tuanle does; 2 when something needed is missing.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pack=hung-yen/2021
program=$top/.build/release/tuanle

# make_database PATH: under its name only when it is complete.
make_database() (
  . "$top/Scripts/stage.sh"
  new=$1.new.$$
  trap 'rm -f "$stage_log" "$new" "$new"-*' EXIT
  umask 077
  mkdir -p "$(dirname "$1")"
  cd "$top"
  stage "making $1" "$program" "$new" --use "$pack" --no-rc --yes -f Scripts/first-light.txt
  mv -n "$new" "$1"
)

"$top/Scripts/build.sh" >&2 </dev/null
export TUANLE_SCRIPTS=${TUANLE_SCRIPTS:-$top/Scripts}

arguments=("$@")
has_database=no has_pack=no makes_nothing=no
while (($#)); do
  case $1 in
    --help | --version | --readonly) makes_nothing=yes ;;
    --use) has_pack=yes && shift ;;
    -c | -f | --lang | --format | --scripts | --color | --record) shift ;;
    -*) ;;
    *) has_database=yes ;;
  esac
  (($# == 0)) || shift
done

[[ $has_pack == yes ]] || arguments=(--use "$pack" "${arguments[@]}")
if [[ $has_database == no ]]; then
  database=${TUANLE_DB:-${XDG_DATA_HOME:-$HOME/.local/share}/tuanle/tuanle.db}
  [[ $database == /* || $database == :memory: ]] || database=$PWD/$database
  if [[ $makes_nothing == no && $database != :memory: && ! -e $database ]]; then
    make_database "$database" >&2
  fi
  arguments=("$database" "${arguments[@]}")
fi
exec "$program" "${arguments[@]}"
