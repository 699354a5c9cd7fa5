#!/usr/bin/env bash
# What questions to memory notice of a busy PostGIS: bench/load/beside_postgis.sh DIR FOLDER CONNINFO POSTMASTER RESULTS
# FOLDER holds the Q1.paths of export_questions; POSTMASTER is the process of the database's server, which is pinned to the last
# core with all its children. The same rate of Q1 is offered three times in turn: to a quiet machine, beside a process that keeps
# that core busy, and beside as many questions to PostGIS (Q3, without an end) as it has connections. Appends a JSON object per
# offer to RESULTS.
set -euo pipefail
data=$1 folder=$2 conninfo=$3 postmaster=$4 results=$5
seconds=${BENCH_SECONDS:-3}
rate=${BENCH_RATE:-1000}
program=build/release
core=$(($(nproc) - 1))
log=$(mktemp)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -f "$log"' EXIT

taskset --all-tasks --pid --cpu-list $core "$postmaster" >/dev/null   # New sessions are its children, and stay there.
"$program/straal" serve "$data" --port 0 --postgis "$conninfo" --postgis-connections 4 --postgis-timeout 600000 2>"$log" &
server=$!
until port=$(grep -oP 'http://127\.0\.0\.1:\K[0-9]+' "$log"); do
  kill -0 $server 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.1
done

offer() {
  local outcome
  outcome=$("$program/open_loop" "$port" "$folder/Q1.paths" "$rate" "$seconds" 64)
  echo "{\"beside\": \"$1\", ${outcome#\{}" >>"$results"
}
ask_postgis() {
  while :; do
    while read -r path; do
      curl -s -o /dev/null "http://127.0.0.1:$port$path?backend=postgis" || true
    done <"$folder/Q3.paths"
  done
}

"$program/open_loop" "$port" "$folder/Q1.paths" "$rate" 1 64 >/dev/null
for _ in 1 2 3; do
  offer nothing
  taskset --cpu-list $core sh -c 'while :; do :; done' &
  busy=$!
  offer "a busy core"
  kill $busy
  wait $busy 2>/dev/null || true
  callers=()
  for _ in 1 2 3 4; do
    ask_postgis &
    callers+=($!)
  done
  sleep 1
  offer "a busy PostGIS on that core"
  kill "${callers[@]}"
  wait "${callers[@]}" 2>/dev/null || true
done
