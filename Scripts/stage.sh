# shellcheck shell=bash
# Sourced by the other scripts: running a step quietly.

stage_log=$(mktemp "${TMPDIR:-/tmp}/tuanle.XXXXXX")
trap 'rm -f "$stage_log"' EXIT

# stage NAME COMMAND [ARGUMENT]...
# Prints NAME and the seconds that COMMAND took; its output goes to $stage_log. When it fails,
# prints all of that and ends the script with its code.
stage() {
  local name=$1 start=$SECONDS code
  shift
  printf '%-34s ' "$name"
  # Not "|| code=$?", which would have the command's own functions go on after a failure.
  set +e
  (
    set -e
    "$@"
  ) >"$stage_log" 2>&1 </dev/null
  code=$?
  set -e
  if ((code)); then
    printf 'failed with %d after %d s\n' "$code" $((SECONDS - start))
    cat "$stage_log"
    exit "$code"
  fi
  printf '%5d s\n' $((SECONDS - start))
}
