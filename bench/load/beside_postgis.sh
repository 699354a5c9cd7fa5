#!/usr/bin/env bash
# What questions to memory notice of a busy PostGIS: bench/load/beside_postgis.sh DIR FOLDER CONNINFO POSTMASTER RESULTS
# FOLDER holds the Q1.paths and Q3.paths of export_questions; POSTMASTER is the process of the database's server, which is pinned to
# the last core with all its children, and so are those who ask it. The same rate of Q1 is offered in turn: to a quiet machine, beside
# one process that keeps that core busy, beside as many such processes as there are connections to PostGIS, and beside as many
# questions to PostGIS (Q3, one after the other without an end). Appends a JSON object per offer to RESULTS.
set -euo pipefail
data=$1 folder=$2 conninfo=$3 postmaster=$4 results=$5
seconds=${BENCH_SECONDS:-3}
rate=${BENCH_RATE:-1000}
connections=4
program=build/release
core=$(($(nproc) - 1))
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

mapfile -t sessions < <(pgrep --parent "$postmaster")
for process in "$postmaster" "${sessions[@]}"; do   # New sessions are its children, and stay there.
  taskset --all-tasks --pid --cpu-list $core "$process" >/dev/null || [[ ! -e /proc/$process ]]
done
"$program/straal" serve "$data" --port 0 --postgis "$conninfo" --postgis-connections $connections --postgis-timeout 600000 \
  2>"$work/log" &
server=$!
until port=$(grep -oP 'http://127\.0\.0\.1:\K[0-9]+' "$work/log"); do
  kill -0 $server 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.1
done
# A client that asks one question of PostGIS after the other, for longer than it is let.
for _ in {1..20}; do
  sed "s|.*|url = \"http://127.0.0.1:$port&?backend=postgis\"\noutput = /dev/null|" "$folder/Q3.paths"
done >"$work/asked"

offer() {
  local outcome
  outcome=$("$program/open_loop" "$port" "$folder/Q1.paths" "$rate" "$seconds" 64)
  echo "{\"beside\": \"$1\", ${outcome#\{}" >>"$results"
}
# Ends them; who has ended before was not busy all the time.
end() {
  kill "$@" || { echo "beside_postgis: PostGIS was not kept busy" >&2; cat "$work/log" >&2; exit 1; }
  wait "$@" 2>/dev/null || true
}

"$program/open_loop" "$port" "$folder/Q1.paths" "$rate" 1 64 >/dev/null
for _ in 1 2 3; do
  offer nothing
  taskset --cpu-list $core sh -c 'while :; do :; done' &
  offer "a busy core"
  end $!
  spinners=()
  for ((i = 0; i < connections; i++)); do
    taskset --cpu-list $core sh -c 'while :; do :; done' &
    spinners+=($!)
  done
  offer "$connections processes busy on that core"
  end "${spinners[@]}"
  callers=()
  for ((i = 0; i < connections; i++)); do
    taskset --cpu-list $core curl --silent --fail --fail-early --config "$work/asked" &
    callers+=($!)
  done
  sleep 1
  offer "PostGIS busy on that core"
  end "${callers[@]}"
done
