"""The ways to ask PostGIS one question, side by side: ways.py QUESTIONS CONNINFO [SECONDS] [EACH]

QUESTIONS is the folder that export_questions wrote; CONNINFO leads to a database that holds the same dates. Every way
answers the first EACH (3) questions of a kind twice, and the better time of each counts; a way that takes longer than
SECONDS (10) is not asked again in that kind. The answers are compared with each other, and with Straal's where
the question carries it. Prints Markdown: medians in milliseconds up to the result, without making Python values of it. Points
are PC6 everywhere but in the last column, which finds PC4.
"""

import datetime
import json
import statistics
import sys
import time

import numpy
import psycopg2
from psycopg2 import errors

KINDS = ("Q1", "Q2", "Q3", "Q4", "Q5")
FAR_KM = 100

# Each gives the rows of the circle; what is done with them is the same for all.
IN_DATES = "FROM straal.datapoints AS p {join} WHERE p.date = ANY (%(dates)s::date[]) AND "
RUNS = "unnest(%(firsts)s::integer[], %(lasts)s::integer[]) AS runs (first, last)"
ROWS = {
    "IN list": IN_DATES.format(join="") + "p.rank IN ({ranks})",
    "temporary table": IN_DATES.format(join="JOIN circle USING (rank)") + "true",
    "= ANY": IN_DATES.format(join="") + "p.rank = ANY (%(ranks)s::integer[])",
    "ranges, joined": "FROM unnest(%(dates)s::date[]) AS dates (date) CROSS JOIN " + RUNS + """ CROSS JOIN LATERAL (
        SELECT * FROM straal.datapoints AS d WHERE d.date = dates.date AND d.rank >= first AND d.rank < last OFFSET 0) AS p""",
    "multirange": IN_DATES.format(join="") + """p.rank >= lower(%(multirange)s::int4multirange)
        AND p.rank < upper(%(multirange)s::int4multirange) AND p.rank <@ %(multirange)s::int4multirange""",
    "ST_DWithin": IN_DATES.format(join="JOIN straal.postcodes AS c USING (rank)") + """ST_DWithin(c.location,
        (SELECT location FROM straal.postcodes WHERE code = %(centre)s), %(metres)s)""",
}
SETS = """SELECT CASE WHEN grouping(p.sbi) = 0 THEN 'industry' WHEN grouping(p.hour) = 0 THEN 'hour' ELSE 'place' END, p.date,
    coalesce(p.sbi, p.hour, p.rank), sum(p.hits)::bigint, sum(p.delta)::bigint {rows}
    GROUP BY GROUPING SETS ((p.sbi), (p.date, p.hour), (p.rank))"""
SUMS = """SELECT part, date, key, hits, delta FROM straal.sums(%(dates)s::date[], %(dates)s::date[],
    array_fill(false, ARRAY[cardinality(%(dates)s::date[])]), {runs}, {areas}, NULL, NULL, '{places}')"""
RANGES = "straal.sums, ranges"
AREAS = "straal.sums, areas and rim"


def array(values) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def runs_of(mask) -> tuple:
    edges = numpy.diff(numpy.concatenate([[0], mask.astype(numpy.int8), [0]]))
    return numpy.flatnonzero(edges == 1), numpy.flatnonzero(edges == -1)


def parameters(question: dict, area_of) -> dict:
    """An area more than half inside is added whole, and its ranks outside are taken away."""
    inside = numpy.zeros(len(area_of), bool)
    for first, last in question["runs"]:
        inside[first:last] = True
    whole = 2 * numpy.bincount(area_of[inside], minlength=area_of.max() + 1) > numpy.bincount(area_of)
    added = runs_of(inside & ~whole[area_of])
    taken = runs_of(~inside & whole[area_of])
    firsts, lasts = zip(*question["runs"])
    ranks = array(numpy.flatnonzero(inside))
    return {
        "dates": array(question["days"]), "firsts": array(firsts), "lasts": array(lasts), "signs": array([1] * len(firsts)),
        "ranks": ranks, "multirange": array(f"[{first},{last})" for first, last in question["runs"]),
        "centre": question["centre"], "metres": 1000.0 * question["radius_km"],
        "areas": array(numpy.flatnonzero(whole)), "rim_firsts": array(numpy.concatenate([added[0], taken[0]])),
        "rim_lasts": array(numpy.concatenate([added[1], taken[1]])),
        "rim_signs": array([1] * len(added[0]) + [-1] * len(taken[0])),
    }


def statement(way: str, values: dict) -> str:
    if way == RANGES:
        return SUMS.format(runs="%(firsts)s, %(lasts)s, %(signs)s", areas="NULL", places="rank")
    if way == AREAS:
        return SUMS.format(runs="%(rim_firsts)s, %(rim_lasts)s, %(rim_signs)s", areas="%(areas)s", places="area")
    return SETS.format(rows=ROWS[way].replace("{ranks}", values["ranks"][1:-1]))


def ask(cursor, way: str, values: dict) -> float:
    """The seconds of one transaction up to its result; the rows stay with the cursor."""
    text = statement(way, values)
    start = time.perf_counter()
    if way == "temporary table":
        cursor.execute("INSERT INTO circle SELECT generate_series(first, last - 1) FROM " + RUNS, values)
        cursor.execute("ANALYZE circle")
    cursor.execute(text, values)
    return time.perf_counter() - start


def answer(cursor, way: str, area_of) -> dict:
    """Part, date and key to sums, the places as areas, without zeros."""
    sums = {}
    for part, date, key, hits, delta in cursor.fetchall():
        place = area_of[key] if part == "place" and way != AREAS else key
        before = sums.get((part, date, place), (0, 0))
        sums[part, date, place] = (before[0] + hits, before[1] + delta)
    return {key: both for key, both in sums.items() if any(both)}


def as_answered(question: dict, ids: dict, area_of) -> dict:
    """Straal's own answer, as export_questions wrote it, in the form of `answer`."""
    sums = {("industry", None, ids[code]): (hits, delta) for code, hits, delta in question["answer"]["stats"]}
    for day, hour, hits, delta in question["answer"]["timeline"]:
        sums["hour", datetime.date.fromisoformat(day), hour] = (hits, delta)
    for rank, hits, delta in question["answer"]["points"]:
        before = sums.get(("place", None, area_of[rank]), (0, 0))
        sums["place", None, area_of[rank]] = (before[0] + hits, before[1] + delta)
    return sums


def questions(folder: str, each: int):
    with open(f"{folder}/Q1.paths", encoding="utf-8") as paths:
        centres = [line.split("/")[2] for line in paths]  # The same for every kind.
    every_day = []
    with open(f"{folder}/questions.jsonl", encoding="utf-8") as lines:
        for kind in map(json.loads, lines):
            asked = [{**question, "centre": centre, "radius_km": kind["radius_km"]}
                     for question, centre in zip(kind["questions"][:each], centres)]
            if kind["kind"] in KINDS:
                every_day = max(every_day, asked[0]["days"], key=len)
                yield f'{kind["kind"]}: {kind["radius_km"]:g} km x {kind["dates"]}', asked
            elif kind["group"] == "radius" and kind["radius_km"] == FAR_KM:
                yield f"{FAR_KM} km x {len(every_day)}", [
                    {key: value for key, value in {**question, "days": every_day}.items() if key != "answer"}
                    for question in asked]


def main() -> None:
    folder, conninfo = sys.argv[1:3]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 10
    each = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    connection = psycopg2.connect(conninfo)
    cursor = connection.cursor()
    cursor.execute("CREATE TEMPORARY TABLE circle (rank integer) ON COMMIT DELETE ROWS")
    cursor.execute("SELECT area FROM straal.postcodes ORDER BY rank")
    area_of = numpy.array([area for (area,) in cursor.fetchall()])
    cursor.execute("SELECT code, id FROM straal.industries")
    ids = dict(cursor.fetchall())
    cursor.execute(f"SET statement_timeout = {int(1000 * seconds)}")
    connection.commit()
    ways = [*ROWS, RANGES, AREAS]
    print("| question | " + " | ".join(ways) + " |\n|---|" + "--:|" * len(ways))
    for name, asked in questions(folder, each):
        values = [parameters(question, area_of) for question in asked]
        expected = [as_answered(question, ids, area_of) if "answer" in question else None for question in asked]
        cells = []
        for way in reversed(ways):
            times = []
            try:
                for i, value in enumerate(values):
                    took = ask(cursor, way, value)
                    found = answer(cursor, way, area_of)
                    connection.commit()
                    times.append(min(took, ask(cursor, way, value)))
                    connection.commit()
                    if expected[i] is None:
                        expected[i] = found
                    elif found != expected[i]:
                        sys.exit(f"{name}, {way}: another answer than Straal, or than the ways before")
                cells.append(f"{1000 * statistics.median(times):.1f}")
            except errors.QueryCanceled:
                connection.rollback()
                cells.append(f"> {seconds:g} s")
        print(f"| {name} | " + " | ".join(reversed(cells)) + " |", flush=True)


if __name__ == "__main__":
    main()
