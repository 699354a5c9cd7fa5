#!/usr/bin/env bash
# Reads each C++ source of the product by itself: the builds unite the sources of a folder, where one could go without a header
# that its neighbour includes. The headers of the libraries are read once for all, so of those none is found missing.
set -euo pipefail
cd "$(dirname "$0")/.."
work=build/each
mkdir -p "$work"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset lint -B "$work" -DSTRAAL_TESTS=OFF -DSTRAAL_BENCH=OFF -DCMAKE_UNITY_BUILD=OFF >"$log" 2>&1 ||
  { tail -n 30 "$log" >&2; exit 1; }

# Every folder that some source includes from; those of the libraries' headers that the product names.
mapfile -t folders < <(grep -ohE -- '(-I|-isystem )[^ "]+' "$work/compile_commands.json" | sed 's/-isystem /-isystem/' | sort -u)
git grep -hoE '^#include <[^>]+>' -- 'store/*.h' 'store/*.cc' 'geo/*.h' 'geo/*.cc' 'server/*.h' 'server/*.cc' |
  sort -u | grep -v -e '<proj' -e '<geos' >"$work/libraries.h"
flags=(-std=c++20 -O1 "${folders[@]}" $(grep -ohE -- '-D[A-Z_]+(=[^ "\\]+)?' "$work/compile_commands.json" | sort -u))
clang++-14 "${flags[@]}" -x c++-header "$work/libraries.h" -o "$work/libraries.pch"

mapfile -t sources < <(git ls-files -- 'store/*.cc' 'geo/*.cc' 'server/*.cc')
printf '%s\n' "${sources[@]}" |
  xargs -P "$(nproc)" -n 8 clang++-14 "${flags[@]}" -include-pch "$work/libraries.pch" -fsyntax-only
echo "${#sources[@]} sources, each by itself: whole"
