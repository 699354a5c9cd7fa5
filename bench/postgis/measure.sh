#!/usr/bin/env bash
# PostgreSQL with PostGIS on a server of its own, made, filled and asked by the program's own commands:
# bench/postgis/measure.sh DIR QUESTIONS RESULTS SECONDS FOLDER
# QUESTIONS is the folder that export_questions wrote of DIR. Makes FOLDER, unless the server's owner could not enter it or its path
# is too long for a socket: then one in /var/tmp. Removes it in the end. Appends JSON objects to RESULTS.
set -euo pipefail
data=$1 questions=$2 results=$3 seconds=$4 folder=$5
program=build/release
python=/usr/bin/python3
step() { echo "$(date +%T) PostgreSQL: $*" >&2; }

parent=$(dirname "$folder")
if [[ ${#folder} -gt 80 ]] || { [[ $(id -u) -eq 0 ]] && ! runuser -u postgres -- test -x "$parent"; }; then
  folder=$(mktemp -d /var/tmp/straal-postgres-XXXXXX)
fi
stop() {
  server/postgis_here stop "$folder" || true
  rm -rf "$folder"
}
stop  # One that a run left behind when it was killed.
trap stop EXIT

cores=$(nproc)
megabytes=$(($(getconf _PHYS_PAGES) * $(getconf PAGE_SIZE) >> 20))
shared=$((megabytes / 3 < 12288 ? megabytes / 3 : 12288))
conninfo=$(server/postgis_here start "$folder" \
  shared_buffers=${shared}MB effective_cache_size=$((megabytes * 3 / 4))MB work_mem=512MB maintenance_work_mem=1GB hash_mem_multiplier=2 \
  max_worker_processes=$((2 * cores)) max_parallel_workers=$cores max_parallel_workers_per_gather=$cores \
  max_parallel_maintenance_workers=$cores random_page_cost=1 wal_level=minimal max_wal_senders=0 max_wal_size=16GB autovacuum=off)

step "loading"
sync  # What came before is not to be written meanwhile.
"$program/straal" postgis init "$conninfo" >&2
begin=$(date +%s.%N)
"$program/straal" postgis load "$data" "$conninfo" >&2
end=$(date +%s.%N)
psql --no-psqlrc -Atq "$conninfo" >>"$results" <<SQL
SELECT json_build_object('system', 'PostgreSQL', 'version', split_part(current_setting('server_version'), ' ', 1) || ', PostGIS ' || postgis_lib_version(),
  'rows', (SELECT sum(rows) FROM straal.dates), 'load_s', $end - $begin, 'load_from', 'directory',
  'disk_bytes', row_bytes + index_bytes + sum_bytes, 'row_bytes', row_bytes, 'index_bytes', index_bytes, 'sum_bytes', sum_bytes)
FROM (SELECT sum(pg_table_size(relid)) AS row_bytes, sum(pg_indexes_size(relid)) AS index_bytes,
             pg_total_relation_size('straal.area_sums') AS sum_bytes
      FROM pg_partition_tree('straal.datapoints') WHERE isleaf) AS sizes;
CHECKPOINT;
SQL
"$python" bench/postgis/copy.py "$conninfo" "$results"

step "asking"
"$python" bench/peers/postgres_peer.py "$questions" "$conninfo" "$results" "$seconds"

step "through PL/Proxy"
coordinator=$(bench/postgis/shards.sh "$data" "$conninfo")
"$python" bench/peers/postgres_peer.py "$questions" "$coordinator" "$results" "$seconds"

step "beside questions to memory"
bench/load/beside_postgis.sh "$data" "$questions" "$conninfo" "$(head -n 1 "$folder/data/postmaster.pid")" "$results"
