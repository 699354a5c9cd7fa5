#!/usr/bin/env bash
# A coordinator and its shards as databases of one cluster, with the dates of DIR; prints how the coordinator is reached:
#
#   bench/postgis/shards.sh DIR CONNINFO [SHARDS]
#
# CONNINFO ("host=/folder user=straal dbname=postgres", as server/postgis_here prints it) leads to any database of the cluster,
# whose user has to be a superuser. The databases, straal_coordinator and straal_shard_0 and so on (2), are made anew.
set -euo pipefail
[[ $# -ge 2 ]] || { sed -n 's/^#   bench/bench/p' "$0" >&2; exit 2; }
data=$1 conninfo=$2 shards=${3:-2}
straal=$(dirname "$0")/../../build/release/straal
list=$(mktemp)
trap 'rm -f "$list"' EXIT

make() {
  psql "$conninfo" -qX -v ON_ERROR_STOP=1 -c "DROP DATABASE IF EXISTS $1 WITH (FORCE)" -c "CREATE DATABASE $1" >&2
}
make straal_coordinator
for ((i = 0; i < shards; i++)); do
  make "straal_shard_$i"
  echo "$conninfo dbname=straal_shard_$i" >>"$list"
done
"$straal" postgis init "$conninfo dbname=straal_coordinator" --shards "$list" >&2
"$straal" postgis load "$data" "$conninfo dbname=straal_coordinator" >&2
echo "$conninfo dbname=straal_coordinator"
