#!/usr/bin/env bash
# Runs the libFuzzer targets of the asan build side by side, from their seeds: .ci/fuzz.sh SECONDS [csv_reader|geojson|http|plan|request]...
# What they find on the way stays in build/fuzz/corpus; a crash is written beside it and fails.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=$1
shift
[[ $# -gt 0 ]] || set -- csv_reader geojson http plan request

fuzz() {
  local name=$1 corpus=build/fuzz/corpus/$1 log=build/fuzz/$1.log
  mkdir -p "$corpus"
  if ! "build/asan/${name}_fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
       -artifact_prefix="build/fuzz/$name-" "$corpus" "tests/fuzz/seeds/$name" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    return 1
  fi
  echo "$name: $(grep -oE 'number_of_executed_units: +[0-9]+' "$log" | grep -oE '[0-9]+') inputs in $seconds s, none of them fatal"
}

running=()
for name in "$@"; do
  fuzz "$name" &
  running+=($!)
done
status=0
for fuzzer in "${running[@]}"; do wait "$fuzzer" || status=1; done
exit $status
