#!/usr/bin/env bash
# HTTP at fixed rates up to near saturation, each request another question: bench/load/open_loop.sh DIR FOLDER RESULTS
# FOLDER holds the Q1.paths and Q2.paths of export_questions. The most that is answered in three tries, under a rate that no server
# could serve, is taken as 100 %; then shares of it are offered. Appends a JSON object per rate to RESULTS.
set -euo pipefail
data=$1 folder=$2 results=$3
seconds=${BENCH_SECONDS:-3}
program=build/release
log=$(mktemp)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -f "$log"' EXIT

"$program/straal" serve "$data" --port 0 2>"$log" &
server=$!
until port=$(grep -oP 'http://127\.0\.0\.1:\K[0-9]+' "$log"); do
  kill -0 $server 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.1
done

field() { grep -oP "\"$1\": \K[0-9.]+" <<<"$2"; }
for kind in Q1 Q2; do
  offer() { "$program/open_loop" "$port" "$folder/$kind.paths" "$1" "$2" 64; }
  offer 1000 1 >/dev/null
  most=$(for _ in 1 2 3; do field answered "$(offer 300000 1)"; done | sort -g | tail -n 1)
  for percent in 10 25 50 75 90; do
    outcome=$(offer $((most * percent / 100)) "$seconds")
    echo "{\"load\": \"$kind\", \"percent\": $percent, \"most\": $most, ${outcome#\{}" >>"$results"
  done
done
