"""The ways to ask PostgreSQL one question on the schema `straal`: the one place that holds their SQL.

A question is given its runs of ranks, as every peer is; only ST_DWithin finds the circle itself. Every way asks in a transaction
of one snapshot, as the server does: read-only, but for the one that makes a temporary table.
"""

import collections
import io
import re
import time
from typing import Any, Callable

import numpy
import psycopg2
from psycopg2 import errors

import peer

# Where the rows of the circle come from; what is done with them is the same for all plain ways.
IN_DATES = "FROM straal.datapoints AS p {join} WHERE p.date = ANY (%(dates)s::date[]) AND "
IN_MULTIRANGE = IN_DATES.format(join="") + """p.rank >= lower(%(multirange)s::int4multirange)
    AND p.rank < upper(%(multirange)s::int4multirange) AND p.rank <@ %(multirange)s::int4multirange"""
JOINED = """FROM unnest(%(dates)s::date[]) AS dates (date)
    CROSS JOIN unnest(%(firsts)s::integer[], %(lasts)s::integer[]) AS runs (first, last) CROSS JOIN LATERAL (
      SELECT * FROM straal.datapoints AS d WHERE d.date = dates.date AND d.rank >= first AND d.rank < last OFFSET 0) AS p"""
WITHIN = IN_DATES.format(join="JOIN straal.postcodes AS c USING (rank)") + """ST_DWithin(c.location,
    (SELECT location FROM straal.postcodes WHERE code = %(centre)s), %(metres)s)"""
# Every sum from one pass over the rows.
ONCE = """SELECT CASE WHEN grouping(p.sbi) = 0 THEN 'industry' WHEN grouping(p.hour) = 0 THEN 'hour' ELSE 'place' END, p.date,
    coalesce(p.sbi, p.hour, p.rank), sum(p.hits)::bigint, sum(p.delta)::bigint {rows}
    GROUP BY GROUPING SETS ((p.sbi), (p.date, p.hour), (p.rank))"""
# A pass for each: these can be spread over parallel workers, which grouping sets cannot.
THRICE = ["SELECT 'industry', NULL::date, p.sbi, sum(p.hits)::bigint, sum(p.delta)::bigint {rows} GROUP BY p.sbi",
          "SELECT 'hour', p.date, p.hour, sum(p.hits)::bigint, sum(p.delta)::bigint {rows} GROUP BY p.date, p.hour",
          "SELECT 'place', NULL::date, p.rank, sum(p.hits)::bigint, sum(p.delta)::bigint {rows} GROUP BY p.rank"]
# The planner takes a multirange for rare, and would sort what it finds.
UNSORTED = {"enable_sort": "off", "enable_incremental_sort": "off"}
SUMS = """SELECT part, date, key, hits, delta FROM straal.sums(stored => %(dates)s::date[], loaded => %(loaded)s,
    asked => %(dates)s::date[], baseline => array_fill(false, ARRAY[cardinality(%(dates)s::date[])]),
    firsts => %(firsts)s, lasts => %(lasts)s, signs => %(signs)s, areas => %(areas)s, industries => NULL, hours => NULL,
    places => %(places)s)"""


# The program's own join: see store/postgis/asked_ranks.cc.
BY_TABLE = ["DO 'BEGIN PERFORM straal.make_asked(); END'", "COPY pg_temp.asked FROM STDIN (FORMAT binary)",
            "ANALYZE pg_temp.asked", SUMS]


def array(values) -> str:
    return "{" + ",".join(map(str, values)) + "}"


class Database:
    """What every way has to know of the database, and its connections."""

    def __init__(self, conninfo: str, bound_s: float):
        self.conninfo = conninfo
        self.bound_s = bound_s
        cursor = self.connect({}).cursor()
        cursor.execute("SELECT area FROM straal.postcodes WHERE area IS NOT NULL ORDER BY rank")
        self.area_of = numpy.array([area for (area,) in cursor.fetchall()])
        cursor.execute("SELECT id, code FROM straal.industries")
        self.codes = dict(cursor.fetchall())
        cursor.execute("SELECT date::text, loaded_at::text FROM straal.dates")
        self.loaded = dict(cursor.fetchall())
        cursor.execute("SELECT avg(rows)::bigint FROM straal.dates")
        (self.rows_in_date,) = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM straal.shards")
        (self.shards,) = cursor.fetchone()  # 0 where this database holds the rows itself.

    def connect(self, settings: dict, writes: bool = False):
        connection = psycopg2.connect(self.conninfo)
        cursor = connection.cursor()
        cursor.execute("CREATE TEMPORARY TABLE circle (rank integer) ON COMMIT DELETE ROWS")
        for name, value in {"jit": "off", "statement_timeout": int(1000 * self.bound_s), **settings}.items():
            cursor.execute(f"SET {name} = {value}")
        connection.commit()
        connection.set_session(isolation_level="REPEATABLE READ", readonly=not writes)
        return connection

    def inside(self, question: dict):
        """Whether the circle holds it, by rank."""
        inside = numpy.zeros(len(self.area_of), bool)
        for first, last in question["runs"]:
            inside[first:last] = True
        return inside

    def by_area(self, answer: dict) -> dict:
        """The answer at lower precision."""
        points = {}
        for rank, sums in answer["points"].items():
            before = points.get(self.area_of[rank], (0, 0))
            points[self.area_of[rank]] = (before[0] + sums[0], before[1] + sums[1])
        return {**answer, "points": points}


# What a way is given of a question.
def ranges(_database: Database, question: dict) -> dict:
    firsts, lasts = zip(*question["runs"])
    return {"firsts": array(firsts), "lasts": array(lasts), "signs": array([1] * len(firsts)), "areas": None}


def multirange(_database: Database, question: dict) -> dict:
    return {"multirange": array(f"[{first},{last})" for first, last in question["runs"])}


def ranks(_database: Database, question: dict) -> dict:
    listed = [str(rank) for first, last in question["runs"] for rank in range(first, last)]
    return {"ranks": array(listed), "copied": "\n".join(listed).encode()}


def asked(_database: Database, question: dict) -> dict:
    """The rows of BY_TABLE in COPY's binary format: for each rank three fields, each with its length in front."""
    ranks = numpy.concatenate([numpy.arange(first, last) for first, last in question["runs"]])
    rows = numpy.zeros(len(ranks), [("fields", ">i2"), ("zone_bytes", ">i4"), ("zone", ">i4"), ("rank_bytes", ">i4"), ("rank", ">i4"),
                                    ("sign_bytes", ">i4"), ("sign", ">i2")])
    rows["fields"], rows["zone_bytes"], rows["rank_bytes"], rows["rank"], rows["sign_bytes"], rows["sign"] = 3, 4, 4, ranks, 2, 1
    return {"firsts": None, "lasts": None, "signs": None, "areas": None,
            "copied": b"PGCOPY\n\xff\r\n\0" + bytes(8) + rows.tobytes() + b"\xff\xff"}


def centre(_database: Database, question: dict) -> dict:
    return {"centre": question["centre"], "metres": 1000.0 * question["radius_km"]}


def areas_and_rim(database: Database, question: dict) -> dict:
    """As store/postgis/rim.h: an area more than half inside is added whole, and its ranks outside are taken away."""
    inside, area_of = database.inside(question), database.area_of
    whole = 2 * numpy.bincount(area_of[inside], minlength=area_of.max() + 1) > numpy.bincount(area_of)
    added, taken = inside & ~whole[area_of], ~inside & whole[area_of]
    (added_firsts, added_lasts), (taken_firsts, taken_lasts) = runs_of(added), runs_of(taken)
    return {"firsts": array([*added_firsts, *taken_firsts]), "lasts": array([*added_lasts, *taken_lasts]),
            "signs": array([1] * len(added_firsts) + [-1] * len(taken_firsts)), "areas": array(numpy.flatnonzero(whole)),
            "rim_share": (added.sum() + taken.sum()) / inside.sum()}


def runs_of(mask) -> tuple:
    edges = numpy.diff(numpy.concatenate([[0], mask.astype(numpy.int8), [0]]))
    return numpy.flatnonzero(edges == 1), numpy.flatnonzero(edges == -1)


class Way:
    """One way on a connection of its own. `by_area`: its points are areas, else postcodes."""

    def __init__(self, database: Database, name: str, statements: list, parameters: Callable[[Database, dict], dict],
                 by_area: bool = False, settings: Any = None, writes: bool = False):
        self.name, self.by_area = name, by_area
        self.database, self.statements, self.parameters = database, statements, parameters
        self.connection = database.connect(settings or {}, writes)

    def given(self, question: dict) -> dict:
        """Not timed: the parameters, and the statements, which may hold ranks in their text."""
        loaded = array(f'"{self.database.loaded[day]}"' for day in question["days"])
        values = {"dates": array(question["days"]), "loaded": loaded, "places": "area" if self.by_area else "rank",
                  **self.parameters(self.database, question)}
        listed = values.get("ranks", "")[1:-1]
        return {**values, "statements": [text.replace("{listed}", listed) for text in self.statements],
                "copied": io.BytesIO(values.get("copied", b""))}

    def ask(self, values: dict) -> list:
        """Timed: a whole transaction, every row come to the client; making Python values of them is not timed."""
        cursors = []
        start = time.perf_counter()
        try:
            for text in values["statements"]:
                cursor = self.connection.cursor()
                if text.startswith("COPY"):
                    values["copied"].seek(0)
                    cursor.copy_expert(text, values["copied"])
                else:
                    cursor.execute(text, values)
                    cursors.append(cursor)
            self.connection.commit()
        except errors.QueryCanceled as canceled:
            self.connection.rollback()
            raise peer.TooSlow() from canceled
        if time.perf_counter() - start > self.database.bound_s:  # Of all statements together.
            raise peer.TooSlow()
        return cursors

    def plan(self, question: dict) -> str:
        """The kinds of join and scan by which it reads datapoints, the most frequent first, as PostgreSQL planned them."""
        cursor = self.connection.cursor()
        for setting in ("auto_explain.log_min_duration = 0", "auto_explain.log_nested_statements = on", "client_min_messages = log"):
            cursor.execute("LOAD 'auto_explain'")
            cursor.execute(f"SET {setting}")
        self.connection.commit()
        self.connection.notices = []
        try:
            self.ask(self.given(question))
        except peer.TooSlow:
            return ""
        finally:
            cursor = self.connection.cursor()
            cursor.execute("SET client_min_messages = notice")
            cursor.execute("SET auto_explain.log_min_duration = -1")
            self.connection.commit()
        text = max(self.connection.notices, key=lambda notice: notice.count("datapoints_"))
        nodes = re.findall(r"(Nested Loop|Hash Join|Merge Join|Seq Scan|Index Only Scan|Index Scan|Bitmap Heap Scan)"
                           r"(?=  \(cost| using \w+ on datapoints_| on datapoints_)", text)
        return ", ".join(f"{node} ({number})" for node, number in collections.Counter(nodes).most_common())

    def read(self, _question: dict, cursors: list) -> dict:
        rows = added_up(row for cursor in cursors if cursor.description for row in cursor.fetchall())
        return peer.checked(
            [(self.database.codes[key], *sums) for (part, _, key), sums in rows.items() if part == "industry"],
            [(str(date), key, *sums) for (part, date, key), sums in rows.items() if part == "hour"],
            [(key, *sums) for (part, _, key), sums in rows.items() if part == "place"])


def added_up(rows) -> dict:
    """(part, date, key) to its sums, which may come in several rows."""
    sums = {}
    for *key, hits, delta in rows:
        before = sums.get(tuple(key), (0, 0))
        sums[tuple(key)] = (before[0] + hits, before[1] + delta)
    return sums


def plain(database: Database) -> list:
    """The ways that know nothing but the datapoints, of which a coordinator has none; their points are postcodes."""
    if database.shards:
        return []

    def way(name: str, rows: str, parameters, before=(), passes=(ONCE,), settings=None):
        statements = [*before, *(text.replace("{rows}", rows) for text in passes)]
        return Way(database, name, statements, parameters, settings=settings)

    some = IN_DATES.format(join="")
    return [
        way("IN list", some + "p.rank IN ({listed})", ranks),
        way("temporary table", IN_DATES.format(join="JOIN circle USING (rank)") + "true", ranks,
            before=["COPY circle FROM STDIN", "ANALYZE circle"]),
        way("= ANY", some + "p.rank = ANY (%(ranks)s::integer[])", ranks),
        way("ranges, joined", JOINED, ranges),
        way("multirange", IN_MULTIRANGE, multirange),
        way("multirange, a parallel pass for each part", IN_MULTIRANGE, multirange, passes=THRICE, settings=UNSORTED),
        way("ST_DWithin", WITHIN, centre),
    ]


def by_function(database: Database) -> list:
    """The ways of the program: its function, with postcodes or areas for points."""
    suffix = f", {database.shards} shards" if database.shards else ""
    by_table = [SUMS.replace("straal.sums", "straal.sums_by_table")] if database.shards else BY_TABLE
    return [Way(database, "straal.sums, ranges" + suffix, [SUMS], ranges),
            Way(database, "straal.sums, temporary table" + suffix, by_table, ranges if database.shards else asked, writes=True),
            Way(database, "straal.sums, ranges, points PC4" + suffix, [SUMS], ranges, by_area=True),
            Way(database, "straal.sums, areas and rim, points PC4" + suffix, [SUMS], areas_and_rim, by_area=True)]
