"""PostgreSQL with PostGIS: postgres_peer.py FOLDER CSV RESULTS SECONDS PLACE

Starts a cluster of its own in the folder PLACE, loads the CSV, asks, and removes the cluster. Every variant has a connection
with its own settings and prepared statements; a question is given its runs of ranks, as every peer is,
so PostGIS has no circle to find.
"""

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg2

import peer

SQL = Path(__file__).parent / "postgres"
PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


class Cluster:
    """A throw-away cluster, owned by an ordinary user: `postgres` where root runs the benchmark."""

    def __init__(self, place: str):
        self.folder = Path(tempfile.mkdtemp(prefix="postgres-", dir=place))
        self.socket = Path(tempfile.mkdtemp(prefix="postgres-"))  # Its path has to be a short one.
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        for folder in (self.folder, self.socket):
            shutil.chown(folder, self.user)
        self.data = self.folder / "data"
        self.run(PROGRAMS / "initdb", "--pgdata", self.data, "--username=bench", "--auth=trust", "--encoding=UTF8",
                 "--no-locale")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write("".join(f"{name} = {value}\n" for name, value in self.settings().items()))
        self.run(PROGRAMS / "pg_ctl", "--pgdata", self.data, "--wait", "--log", self.folder / "log", "start")

    def settings(self) -> dict:
        megabytes = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
        cores = os.cpu_count()
        return {
            "listen_addresses": "''", "unix_socket_directories": f"'{self.socket}'",
            "shared_buffers": f"{min(megabytes // 3, 12 << 10)}MB", "effective_cache_size": f"{megabytes * 3 // 4}MB",
            "work_mem": "512MB", "maintenance_work_mem": "1GB", "hash_mem_multiplier": 2,
            "max_worker_processes": 2 * cores, "max_parallel_workers": cores,
            "max_parallel_workers_per_gather": cores, "max_parallel_maintenance_workers": cores,
            "random_page_cost": 1.0, "jit": "off", "wal_level": "minimal", "max_wal_senders": 0,
            "max_wal_size": "16GB", "autovacuum": "off",
        }

    def run(self, *command) -> None:
        as_user = ["runuser", "-u", self.user, "--"] if os.geteuid() == 0 else []
        done = subprocess.run([*as_user, *map(str, command)], cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"PostgreSQL: {' '.join(map(str, command))} failed\n{done.stdout}{done.stderr}")

    def connect(self):
        connection = psycopg2.connect(host=str(self.socket), user="bench", dbname="postgres")
        connection.autocommit = True
        return connection

    def remove(self) -> None:
        self.run(PROGRAMS / "pg_ctl", "--pgdata", self.data, "--mode=immediate", "--wait", "stop")
        for folder in (self.folder, self.socket):
            shutil.rmtree(folder)


def statements(name: str) -> list:
    text = re.sub(r"^--.*\n", "", (SQL / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [statement.strip() for statement in text.split(";") if statement.strip()]


def load(cluster: Cluster, folder: str, csv: str) -> dict:
    connection = cluster.connect()
    cursor = connection.cursor()
    start = time.perf_counter()
    for statement in statements("load.sql"):
        if statement.startswith("COPY"):
            with open(f"{folder}/ranks.csv" if "ranks" in statement else csv, "rb") as rows:
                cursor.copy_expert(statement, rows, 1 << 20)
        else:
            cursor.execute(statement)
    seconds = time.perf_counter() - start
    cursor.execute("SELECT count(*), pg_total_relation_size('datapoint'), current_setting('server_version'), "
                   "postgis_lib_version() FROM datapoint")
    rows, size, version, postgis = cursor.fetchone()
    connection.close()
    return {"system": "PostgreSQL", "version": f"{version.split()[0]}, PostGIS {postgis}", "rows": rows,
            "load_s": seconds, "load_from": "csv", "disk_bytes": size}


class Prepared:
    """The statements of one file on one connection."""

    def __init__(self, cluster: Cluster, name: str, types: str, parameters, settings: dict):
        self.connection = cluster.connect()
        self.cursor = self.connection.cursor()
        for setting, value in settings.items():
            self.cursor.execute(f"SET {setting} = {value}")
        if name == "temporary_table.sql":
            self.cursor.execute("CREATE TEMPORARY TABLE circle (rank integer PRIMARY KEY) ON COMMIT DELETE ROWS")
        self.parameters = parameters
        self.calls = []
        for i, statement in enumerate(statements(name)):
            if statement.startswith("ANALYZE"):
                self.calls.append(statement)
            else:
                self.cursor.execute(f"PREPARE ask{i} ({types}) AS {statement}")
                self.calls.append(f"EXECUTE ask{i} ({', '.join(['%s'] * (types.count(',') + 1))})")
        self.cursor.execute("SELECT id, code FROM industries")
        self.codes = dict(self.cursor.fetchall())
        self.connection.autocommit = len(self.calls) == 1

    def ask(self, question: dict) -> list:
        """Ends when every row has come to the client; making Python values of them is not timed."""
        parameters = self.parameters(question)
        cursors = []
        for call in self.calls:
            cursor = self.connection.cursor()
            cursor.execute(call, None if call.startswith("ANALYZE") else parameters)
            cursors.append(cursor)
        if not self.connection.autocommit:
            self.connection.commit()
        return cursors

    def read(self, _question: dict, cursors: list) -> dict:
        rows = [row for cursor in cursors if cursor.description for row in cursor.fetchall()]
        return peer.checked(
            ((self.codes[sbi], hits, delta) for sbi, _, _, _, hits, delta in rows if sbi is not None),
            ((str(day), hour, hits, delta) for _, day, hour, _, hits, delta in rows if day is not None),
            ((rank, hits, delta) for _, _, _, rank, hits, delta in rows if rank is not None))


def days(question: dict) -> str:
    return "{" + ",".join(question["days"]) + "}"


def ranges(question: dict) -> tuple:
    return (days(question), *("{" + ",".join(str(run[i]) for run in question["runs"]) + "}" for i in (0, 1)))


def multirange(question: dict) -> tuple:
    return days(question), "{" + ",".join(f"[{first},{last})" for first, last in question["runs"]) + "}"


def main() -> None:
    folder, csv, results_path, seconds, place = sys.argv[1:]
    cluster = Cluster(place)
    try:
        with open(results_path, "a", encoding="utf-8") as results:
            peer.write(results, load(cluster, folder, csv))

            def variant(name: str, file: str, types: str, parameters, **settings):
                prepared = Prepared(cluster, file, types, parameters, settings)
                return peer.Variant(name, prepared.ask, prepared.read)

            by_ranges = ("date[], integer[], integer[]", ranges)
            by_multirange = ("date[], int4multirange", multirange)
            peer.measure("PostgreSQL", [
                variant("ranges of ranks, planned once", "ranges.sql", *by_ranges,
                        plan_cache_mode="force_generic_plan"),
                variant("ranges of ranks", "ranges.sql", *by_ranges, plan_cache_mode="force_custom_plan"),
                variant("ranges of ranks, rows kept", "ranges_kept.sql", *by_ranges,
                        plan_cache_mode="force_generic_plan"),
                variant("multirange, parallel", "multirange.sql", *by_multirange,
                        plan_cache_mode="force_custom_plan", enable_sort="off", enable_incremental_sort="off"),
                variant("multirange, grouping sets", "multirange_once.sql", *by_multirange,
                        plan_cache_mode="force_custom_plan"),
                variant("temporary table", "temporary_table.sql", *by_ranges,
                        plan_cache_mode="force_custom_plan"),
            ], folder, float(seconds), results)
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
