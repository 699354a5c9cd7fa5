#!/usr/bin/env bash
# The tests of the tsan build in which threads of the program meet. Left out is what runs in one thread, or in a process that
# is killed: asan runs it as well, and there is no race to be seen in it.
set -euo pipefail
cd "$(dirname "$0")/.."
alone=(
  '^DemoSpring\.' '^DemoPlaces\.'                       # The made-up spring: one thread computes it.
  '^WriterTest\.An(Init|Ingest)That'                    # The program is killed at random moments; ingest's threads: IngestTogether.
  '^(Init|Upgrade)CrashTest\.' '^UpgradeTest\.'         # The disk is cut off at each call of one thread.
  '^CrashTest\.(The|RowsAre|Dates|Many|Refused|RowsThatWere|AWriter|ACall|Every)'
  '^CheckTest\.AFlippedBit'                             # Each bit of a file in turn.
  '^Netherlands\.'                                      # The shipped table.
)
for pattern in "${alone[@]}"; do
  named=$(ctest --preset tsan -N -R "$pattern" 2>/dev/null | grep -c 'Test *#' || true)
  [[ $named -gt 0 ]] || { echo "no test is named like $pattern" >&2; exit 1; }
done
# Browser and database are other processes, most of the time; what the threads do with a database is in postgis_tests.
left_out=$(IFS='|'; echo "${alone[*]}|_NOT_BUILT$")
ctest --preset tsan --parallel "$(nproc)" --label-exclude 'browser|database|fuzz' --exclude-regex "$left_out"
