#!/usr/bin/env bash
# Installs what a door of the repository needs on Debian 12; does nothing where it is already there.
#
#   .ci/install.sh build [postgis] [test] [bench] [peers] [ci]
set -euo pipefail

build=(g++ cmake ninja-build pkg-config libpqxx-dev libgeos-dev libproj-dev proj-data libcivetweb-dev
       nlohmann-json3-dev libcli11-dev libtomlplusplus-dev libspdlog-dev libfmt-dev libexpected-dev
       libboost-dev libhowardhinnant-date-dev libutf8proc-dev zlib1g-dev libxxhash-dev nodejs curl)
postgis=(postgresql-15 postgresql-15-postgis-3 postgresql-15-plproxy)
clang=(clang-14 lld-14 libclang-rt-14-dev)
test=(libgtest-dev gdal-bin "${clang[@]}" chromium-headless-shell "${postgis[@]}")
bench=(libbenchmark-dev nginx-light wrk)
peers=("${postgis[@]}" python3 python3-numpy python3-psycopg2)
ci=("${clang[@]}" libbenchmark-dev clang-tidy-14 clang-format-14)

wanted=()
for group in "$@"; do
  declare -n packages=$group
  wanted+=("${packages[@]}")
done

missing=()
for package in "${wanted[@]}"; do
  # Where Node comes from elsewhere, Debian's would conflict with it.
  [[ $package == nodejs ]] && command -v node >/dev/null && continue
  dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  command -v sudo >/dev/null || { echo "these packages are missing, and only root can install them: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
# The package of a PostgreSQL server starts a cluster of its own when it is installed, unless it is told not to.
if [[ " ${missing[*]} " == *" postgresql-15 "* ]]; then
  "${as_root[@]}" sh -c 'file=/etc/postgresql-common/createcluster.conf
    mkdir -p "${file%/*}"
    grep -qs "^[[:space:]]*create_main_cluster" "$file" || echo "create_main_cluster = false" >>"$file"'
fi
export DEBIAN_FRONTEND=noninteractive
apt=(apt-get -qq -o DPkg::Lock::Timeout=120)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
as_log() { "${as_root[@]}" env RUNLEVEL=1 "${apt[@]}" "$@" >>"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }; }
echo "installing: ${missing[*]}" >&2
begin=$SECONDS
as_log update
as_log install -y --no-install-recommends --download-only "${missing[@]}"
echo "downloaded in $((SECONDS - begin)) s" >&2
begin=$SECONDS
as_log install -y --no-install-recommends "${missing[@]}"
echo "installed in $((SECONDS - begin)) s" >&2
