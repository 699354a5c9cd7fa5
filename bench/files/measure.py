#!/usr/bin/env python3
"""How fast each form of file becomes a data directory, beside the canonical form and beside DuckDB.

measure.py PROGRAM FOLDER CSV WORK PAIRS

FOLDER has the files of make_files.mjs, CSV is the same in the canonical form. Straal and DuckDB take turns. Prints medians as
Markdown: elapsed and processor time of the whole command, and the most memory that one of its processes held.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
PLANS = {
    "instants.csv": 'date = "%Y-%m-%dT%H:%M:%S%z"\ntime_zone = "Europe/Amsterdam"\n[columns]\ndate = "timestamp"\n',
    "positions": '[columns]\ndate = "timestamp"\nlatitude = "latitude"\nlongitude = "longitude"\n'
                 'sbi = {text = "category"}\n[places]\nnearest = 500\n',
}


class Took:
    def __init__(self, command):
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.elapsed = time.perf_counter() - began
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory_mb = usage.ru_maxrss / 1024
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))}:\n{said.decode()}")


def ingest(program, file, work):
    directory = work / "nl"
    shutil.rmtree(directory, ignore_errors=True)
    subprocess.run([program, "init", directory], check=True, stdout=subprocess.DEVNULL)
    command = [program, "ingest", directory, file]
    plan = PLANS.get(file.name) or PLANS.get(file.stem)
    if plan:
        (work / "plan.toml").write_text(plan)
        command += ["--plan", work / "plan.toml"]
    return Took(command)


def duckdb(file, work):
    database = work / "table.db"
    database.unlink(missing_ok=True)
    return Took(["node", HERE.parent / "peers" / "duckdb_load.mjs", file, database])


def median(took, what):
    return statistics.median(getattr(one, what) for one in took)


def rows_of(file):
    with open(file, "rb") as lines:
        return sum(block.count(b"\n") for block in iter(lambda: lines.read(1 << 24), b"")) - 1


def forms(program, files, work, pairs, rows):
    print("| file | bytes | rows/s | processor | of canonical | memory | DuckDB rows/s | processor | Straal / DuckDB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    canonical = None
    for file in files:
        ours, theirs = [], []
        for _ in range(pairs):
            ours.append(ingest(program, file, work))
            theirs.append(duckdb(file, work))
        elapsed, peer = median(ours, "elapsed"), median(theirs, "elapsed")
        canonical = canonical or median(ours, "processor")
        print(f"| {file.name} | {file.stat().st_size / 1e6:.0f} MB | {rows / elapsed / 1e6:.2f} M | {median(ours, 'processor'):.2f} s "
              f"| {median(ours, 'processor') / canonical:.2f} | {median(ours, 'memory_mb'):.0f} MiB | {rows / peer / 1e6:.2f} M "
              f"| {median(theirs, 'processor'):.2f} s | {peer / elapsed:.2f} |", flush=True)


def exports(program, files, work):
    print("\n| raw export | rows | `straal import` | first answer | together | memory |")
    print("|---|--:|--:|--:|--:|--:|")
    for file in files:
        directory = work / "export"
        shutil.rmtree(directory, ignore_errors=True)
        made = Took([program, "import", directory, file])
        with open(directory / "postcodes.csv") as table:
            place = table.readlines()[1].split(",")[0]
        with open(file) as lines:
            date = lines.readlines(10_000)[1][:10]
        answered = Took([program, "impact", directory, place, date])
        print(f"| {file.name} | {rows_of(file) / 1e6:.1f} M | {made.elapsed:.1f} s | {answered.elapsed:.2f} s "
              f"| {made.elapsed + answered.elapsed:.1f} s | {made.memory_mb:.0f} MiB |", flush=True)
        shutil.rmtree(directory)


def main():
    program, folder, csv, work = map(Path, sys.argv[1:5])
    work.mkdir(parents=True, exist_ok=True)
    canonical = work / "canonical.csv"
    canonical.unlink(missing_ok=True)
    canonical.symlink_to(csv.resolve())
    names = ["instants.csv", "positions.csv", "canonical.parquet", "positions.parquet", "canonical.ndjson"]
    forms(program, [canonical, *(folder / name for name in names)], work, int(sys.argv[5]), rows_of(csv))
    exports(program, sorted(folder.glob("export-*.csv"), key=lambda file: file.stat().st_size), work)


main()
