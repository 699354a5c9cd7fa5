#!/usr/bin/env bash
# Configures and builds one preset: .ci/build.sh PRESET [-DOPTION=VALUE...] [TARGET...]
set -euo pipefail
preset=$1
shift
options=()
while [[ ${1-} == -D* ]]; do options+=("$1"); shift; done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset "$preset" "${options[@]}" >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
cmake --build --preset "$preset" ${1:+--target "$@"}
