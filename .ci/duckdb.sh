#!/usr/bin/env bash
# Puts DuckDB's library (MIT), with which the program reads Parquet and JSON, beside the program of each preset that is named:
# .ci/duckdb.sh PRESET... It is fetched once, out of an npm package, and checked. Without it everything else still works.
set -euo pipefail
cd "$(dirname "$0")/.."
version=1.5.6-r.1
sha512=21772b64913a904a8cd19e30c1d5671811d7fdface4b7dd53cd0300d743f43e16cf386f4e7c41ef78721ac208870d2651bc6375072145387817824315b998dd5
tool=$PWD/build/tools/duckdb-$version
if [[ ! -e $tool/libduckdb.so ]]; then
  [[ $(uname -sm) == "Linux x86_64" ]] || { echo "DuckDB's library is not fetched: its package here is for Linux on x86-64" >&2; exit 0; }
  mkdir -p "${tool%/*}"
  work=$(mktemp -d -p "${tool%/*}")
  trap 'rm -rf "$work"' EXIT
  registry=${npm_config_registry:-https://registry.npmjs.org}
  name=@duckdb/node-bindings-linux-x64
  if ! curl --fail --silent --show-error --location --retry 3 --output "$work/package.tgz" \
      "${registry%/}/$name/-/${name#*/}-$version.tgz" ||
    ! echo "$sha512  $work/package.tgz" | sha512sum --check --quiet; then
    echo "DuckDB's library could not be fetched: Parquet and JSON are not read until .ci/duckdb.sh $* has run" >&2
    exit 0
  fi
  tar -xzf "$work/package.tgz" -C "$work" package/libduckdb.so package/LICENSE
  mv -T "$work/package" "$tool" || [[ -e $tool/libduckdb.so ]]   # Another may have been faster.
fi
for preset in "$@"; do
  mkdir -p "build/$preset"
  ln -sfn "../tools/duckdb-$version/libduckdb.so" "build/$preset/libduckdb.so"
done
