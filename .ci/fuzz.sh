#!/usr/bin/env bash
# Runs one libFuzzer target from its seeds: .ci/fuzz.sh csv_reader|geojson|request SECONDS
# What it finds on the way stays in build/fuzz/corpus; a crash is written beside it and fails.
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1 seconds=$2
corpus=build/fuzz/corpus/$name
mkdir -p "$corpus"
log=build/fuzz/$name.log
if ! "build/fuzz/${name}_fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
     -artifact_prefix="build/fuzz/$name-" "$corpus" "tests/fuzz/seeds/$name" >"$log" 2>&1; then
  tail -n 60 "$log" >&2
  exit 1
fi
echo "$name: $(grep -oE 'number_of_executed_units: +[0-9]+' "$log" | grep -oE '[0-9]+') inputs in $seconds s, none of them fatal"
