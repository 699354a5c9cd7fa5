#!/usr/bin/env bash
# Runs npm with these arguments: the one that is installed, or one of its own, fetched once and checked. Debian's package of it
# brings three hundred and fifty others, which take longer to install than the program takes to build.
set -euo pipefail
command -v npm >/dev/null && exec npm "$@"
version=9.9.4   # For the Node 18 of Debian 12.
sha512=37371088ba6a0ee2e16af772276277b4627f9e2fde6dca87545664bf50b8ffa95b96b6943db3e0089e1585be286b71458516b6623f60039f23187ff3b4ab9e35
tool=$(cd "$(dirname "$0")/.." && pwd)/build/tools/npm-$version
if [[ ! -d $tool ]]; then
  mkdir -p "${tool%/*}"
  work=$(mktemp -d -p "${tool%/*}")
  trap 'rm -rf "$work"' EXIT
  registry=${npm_config_registry:-https://registry.npmjs.org}
  curl --fail --silent --show-error --location --retry 3 --output "$work/npm.tgz" "${registry%/}/npm/-/npm-$version.tgz"
  echo "$sha512  $work/npm.tgz" | sha512sum --check --quiet
  tar -xzf "$work/npm.tgz" -C "$work"
  mv -T "$work/package" "$tool" || [[ -d $tool ]]   # Another may have been faster.
  rm -rf "$work"
fi
exec node "$tool/bin/npm-cli.js" "$@"
