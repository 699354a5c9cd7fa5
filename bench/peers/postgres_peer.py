"""PostgreSQL with PostGIS: postgres_peer.py QUESTIONS CONNINFO RESULTS SECONDS

CONNINFO leads to a database of `straal postgis load`. Asks the first questions of each kind of the table, and a circle of
100 km on every date, in each way of postgres_ways.py; looks for the radius from which whole areas pay; and measures the fastest
way with PC6 points as the peer. A coordinator of shards is only asked in the program's own ways.
"""

import itertools
import random
import statistics
import sys
import time

import peer
import postgres_ways

EACH = 3  # Questions of a kind that each way is asked, twice; the better time of each counts.
PATIENCE_S = 3.0  # A way that has taken so long is not asked again.
BOUND_S = 20.0  # A question that takes longer is given up,
FAR_BOUND_S = 60.0  # and the far one, to which every way gets its time once.
FAR = "100 km"
BORDER_KM = (1, 2, 3, 5, 7, 10)
JOIN_KM = (1, 10, 50, 200)  # The last one holds the whole country.
# Polygons in pieces, over the whole country: this many runs, each of this many ranks at most.
FRAGMENTS = ((1_000, 10), (5_000, 4), (20_000, 8), (20_000, 2), (60_000, 2), (117_000, 3))
TURNS = 7
TURNS_S = 60.0  # No further turn after this time, each way having had one.


def ask_each(ways: list, name: str, questions: list) -> dict:
    """The microseconds of the first questions by way; empty where the first took too long. All must answer the same."""
    rights = [rights_of(ways[0].database, peer.expected(question)) if "answer" in question else {} for question in questions]
    took = {}
    for way in ways:
        times = took[way.name] = []
        for question, right in zip(questions, rights):
            values = way.given(question)
            try:
                first, result = timed(way, values)
                answer = way.read(question, result)
                times.append(first if is_enough(first) else min(first, timed(way, values)[0]))
            except peer.TooSlow:
                break
            if way.by_area not in right:
                right.update({True: answer} if way.by_area else rights_of(way.database, answer))
            peer.compare_answers(f"{way.name}, {name}", answer, right[way.by_area])
            if is_enough(sum(times)):
                break
    return took


def in_turns(ways: list, name: str, question: dict) -> dict:
    """The microseconds of one question by way, of several turns; empty where it took too long. All must answer the same."""
    given = [way.given(question) for way in ways]
    took = {way.name: [] for way in ways}
    right = None
    begin = time.perf_counter()
    for _ in range(TURNS):
        for way, values in zip(ways, given):
            try:
                microseconds, result = timed(way, values)
            except peer.TooSlow:
                return {**took, way.name: []}
            took[way.name].append(microseconds)
            answer = way.read(question, result)
            right = right or answer
            peer.compare_answers(f"{way.name}, {name}", answer, right)
        if time.perf_counter() - begin > TURNS_S:
            break
    return took


def fragments(located: int, number: int, most: int) -> list:
    """Runs of 1 to `most` ranks, spread evenly, with as many ranks between them as may be."""
    pick = random.Random(number)
    step = located / number
    return [[first, min(first + pick.randint(1, most), int((i + 1) * step))]
            for i, first in ((i, int(i * step)) for i in range(number))]


def rights_of(database: postgres_ways.Database, answer: dict) -> dict:
    """The right answer by whether its points are areas."""
    return {False: answer, True: database.by_area(answer)}


def timed(way: postgres_ways.Way, values: dict) -> tuple:
    start = time.perf_counter_ns()
    result = way.ask(values)
    return (time.perf_counter_ns() - start) / 1000, result


def is_enough(microseconds: float) -> bool:
    return microseconds > 1e6 * PATIENCE_S


class Measurement:
    def __init__(self, questions: str, results):
        self.results = results
        self.kinds = {}
        for kind in peer.kinds(questions):
            asked = [{**question, "radius_km": kind["radius_km"]} for question in kind.pop("questions")[:EACH]]
            self.kinds[kind["kind"]] = (kind, asked)
        self.every_day = max((asked[0]["days"] for _, asked in self.kinds.values()), key=len)

    def ways(self, ways: list, kind: dict, questions: list) -> dict:
        took = ask_each(ways, kind["kind"], questions)
        peer.write(self.results, {**kind, "group": "ways", "ways": took, "bound_s": ways[0].database.bound_s})
        return took

    def on_every_day(self, kind: dict, questions: list) -> tuple:
        """The same circles, to which Straal has not said the answer."""
        stretched = [{name: value for name, value in {**question, "days": self.every_day}.items() if name != "answer"}
                     for question in questions]
        return {**kind, "kind": f"{kind['kind']} x {len(self.every_day)}", "dates": len(self.every_day)}, stretched

    def table(self, ways: list) -> None:
        for kind, questions in self.kinds.values():
            if kind["group"] == "table":
                self.ways(ways, kind, questions)

    def far(self, ways: list) -> None:
        self.ways(ways, *self.on_every_day(*self.kinds[FAR]))

    def joins(self, ways: list) -> None:
        """Ranges of ranks beside a temporary table of them, in turns, and how PostgreSQL joins them."""
        ways = [way for way in ways if not way.by_area]
        located = len(ways[0].database.area_of)
        circles = [(f"{km} km", self.kinds[f"{km} km"][1][0]["runs"]) for km in JOIN_KM]
        pieces = [(f"{number:,} pieces of 1 to {most}", fragments(located, number, most)) for number, most in FRAGMENTS]
        few_days = self.kinds[f"{JOIN_KM[0]} km"][1][0]["days"]
        for days, (name, runs) in itertools.product((few_days, self.every_day), circles + pieces):
            question = {"days": days, "runs": runs}
            peer.write(self.results, {
                "kind": name, "group": "joins", "dates": len(days), "rows_in_date": ways[0].database.rows_in_date, "runs": len(runs),
                "postcodes": sum(last - first for first, last in runs), "ways": in_turns(ways, name, question),
                "plans": {way.name: way.plan(question) for way in ways}, "bound_s": ways[0].database.bound_s})

    def border(self, ways: list) -> None:
        """From which radius on whole areas pay where points are PC4."""
        ways = [way for way in ways if way.by_area]
        for name, stretch in itertools.product((f"{km} km" for km in BORDER_KM), (False, True)):
            kind, questions = self.kinds[name]
            if stretch:
                kind, questions = self.on_every_day(kind, questions)
            rims = [postgres_ways.areas_and_rim(ways[0].database, question)["rim_share"] for question in questions]
            peer.write(self.results, {**kind, "group": "border", "ways": ask_each(ways, name, questions),
                                      "rim_share": statistics.median(rims), "bound_s": ways[0].database.bound_s})


def main() -> None:
    folder, conninfo, results_path, seconds = sys.argv[1:]
    database = postgres_ways.Database(conninfo, BOUND_S)
    patient = postgres_ways.Database(conninfo, FAR_BOUND_S)
    ours, far_ours = map(postgres_ways.by_function, (database, patient))
    with open(results_path, "a", encoding="utf-8") as results:
        measurement = Measurement(folder, results)
        if database.shards:
            measurement.table(ours)
            measurement.far(far_ours)
            return
        every = [*postgres_ways.plain(database), *ours]

        def compare(system: str, candidates: list, kind: dict, questions: list) -> dict:
            if kind["group"] != "table":
                return peer.compare(system, candidates, kind, questions)
            took = measurement.ways(every, *measurement.kinds[kind["kind"]])
            return {variant.name: statistics.median(took[variant.name]) if took[variant.name] else None
                    for variant in candidates}

        peer.measure("PostgreSQL", [peer.Variant(way.name, way.ask, way.read, way.given) for way in every if not way.by_area],
                     folder, float(seconds), results, compare)
        measurement.far([*postgres_ways.plain(patient), *far_ours])
        measurement.border(ours)
        measurement.joins(far_ours)


if __name__ == "__main__":
    main()
