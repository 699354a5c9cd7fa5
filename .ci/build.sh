#!/usr/bin/env bash
# Configures and builds one preset: .ci/build.sh PRESET [TARGET...]
set -euo pipefail
preset=$1
shift
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset "$preset" >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
cmake --build --preset "$preset" ${1:+--target "$@"}
