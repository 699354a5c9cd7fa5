#!/usr/bin/env bash
# Formats the C++ sources in place; with --check only says which are not formatted, and fails.
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.cc' '*.h')
format=$(command -v clang-format-14 || command -v clang-format)
if [[ ${1-} == --check ]]; then
  "$format" --dry-run --Werror "${files[@]}"
else
  "$format" -i "${files[@]}"
fi
