"""What COPY takes alone: copy.py CONNINFO RESULTS

Copies the rows of the largest date into a table like its partition, in one transaction that makes the table - so that none of it
is logged where wal_level is minimal, as none of a load is -, and ends when they are durable. Text and binary in turn; the median
of three counts.
"""

import io
import json
import statistics
import sys
import time

import psycopg2

TIMES = 3
COLUMNS = "id_activity, hits, delta, date, rank, sbi, hour"


def main() -> None:
    conninfo, results_path = sys.argv[1:]
    connection = psycopg2.connect(conninfo)
    cursor = connection.cursor()
    cursor.execute("SELECT to_char(date, 'YYYYMMDD'), rows FROM straal.dates ORDER BY rows DESC, date LIMIT 1")
    day, rows = cursor.fetchone()
    source = f"straal.datapoints_{day}"
    given, seconds = {}, {"text": [], "binary": []}
    for form in seconds:
        given[form] = io.BytesIO()
        cursor.copy_expert(f"COPY {source} ({COLUMNS}) TO STDOUT (FORMAT {form})", given[form])
    connection.commit()
    for _ in range(TIMES):
        for form, taken in seconds.items():
            given[form].seek(0)
            start = time.perf_counter()
            cursor.execute(f"CREATE TABLE straal.copied (LIKE {source})")
            cursor.copy_expert(f"COPY straal.copied ({COLUMNS}) FROM STDIN (FORMAT {form}, FREEZE)", given[form], 1 << 20)
            connection.commit()
            taken.append(time.perf_counter() - start)
            cursor.execute("DROP TABLE straal.copied")
            connection.commit()
    with open(results_path, "a", encoding="utf-8") as results:
        for form, taken in seconds.items():
            results.write(json.dumps({"copy": form, "rows": rows, "copy_s": statistics.median(taken)}) + "\n")


if __name__ == "__main__":
    main()
