#!/usr/bin/env bash
# Prints the path of promtool, unpacked from Debian's package once; the service itself is never installed.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=$PWD/build/tools/promtool
if [[ ! -x $tool ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  # apt drops its privileges for a download; the folder must be writable for it then.
  chmod 777 "$work"
  (cd "$work" && apt-get -qq download prometheus >&2)
  dpkg-deb -x "$work"/prometheus_*.deb "$work/unpacked"
  mkdir -p "$(dirname "$tool")"
  mv "$work/unpacked/usr/bin/promtool" "$tool"
fi
echo "$tool"
