"""PostgreSQL with PostGIS: postgres_peer.py QUESTIONS CONNINFO RESULTS SECONDS

CONNINFO leads to a database of `straal postgis load`. Asks the first questions of each kind of the table, and a circle of
100 km on every date, in each way of postgres_ways.py; looks for the radius from which whole areas pay; and measures the fastest
way with PC6 points as the peer. A coordinator of shards is only asked in the program's own ways.
"""

import itertools
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


if __name__ == "__main__":
    main()
