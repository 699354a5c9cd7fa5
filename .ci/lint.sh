#!/usr/bin/env bash
# clang-tidy over every C++ source of the product, in the large units of .ci/lint.cmake, the largest first. It has compile
# commands of its own, so nothing needs to be built for it.
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset lint >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }

# A unit and how many bytes it includes.
weigh() {
  local unit
  while read -r unit; do
    echo "$(sed -n 's/^#include "\(\/.*\)"$/\1/p' "$unit" | tr '\n' '\0' | xargs -0 cat | wc -c) $unit"
  done
}
# From the commands and not from the folder, which may still have a unit that was renamed.
mapfile -t units < <(grep -oE '"file": ".*UnifiedSource[^"]*"' build/lint/compile_commands.json | cut -d'"' -f4 |
  weigh | sort -rn | cut -d' ' -f2)
linted=$(cat "${units[@]}" | grep -c '^#include "/')
sources=$(git ls-files -- 'store/*.cc' 'geo/*.cc' 'server/*.cc' | wc -l)
[[ $linted -eq $sources ]] || { echo "$linted of $sources sources are in a unit to lint" >&2; exit 1; }
# The analyzer follows a function's paths up to a number of states; of its own 225,000 it spends most on a handful of functions
# that never come to an end.
analyzer=()
for word in -Xclang -analyzer-config -Xclang max-nodes=30000; do analyzer+=("--extra-arg=$word"); done
# In a unity build a source is included, which is what bugprone-suspicious-include looks for.
printf '%s\n' "${units[@]}" |
  xargs -P "$(nproc)" -n 1 clang-tidy-14 -p build/lint --quiet --checks=-bugprone-suspicious-include \
    --header-filter="^$PWD/(store|geo|server)/.*\.(h|cc)\$" --extra-arg=-Wno-unknown-warning-option "${analyzer[@]}" 2>/dev/null
echo "clang-tidy: $sources sources in ${#units[@]} units without a finding"
