"""What every Python peer of the benchmark does alike: read the questions, check answers, measure.

A peer brings variants: named functions from a question to a result. For each kind of question every
variant first answers one question untimed and must say what Straal says; then each is tried for a
moment, and the fastest is checked with the other questions that carry an answer, and measured over as
many questions as the time allows. What never was the fastest in the table is left out of the plots.
"""

import json
import statistics
import sys
import time
from dataclasses import dataclass
from typing import Any, Callable, Iterator

PROBE_SECONDS = 0.06
PROBE_ROUNDS = 2  # Apart in time, so that a busy moment of the machine does not decide.


@dataclass
class Variant:
    name: str
    ask: Callable[[dict], Any]  # Timed: from a question to the whole answer, in the peer's own form.
    read: Callable[[dict, Any], dict]  # Not timed: that answer as `checked` has it.


def kinds(folder: str) -> Iterator[dict]:
    """The kinds of question of export_questions.cc, one after another."""
    with open(f"{folder}/questions.jsonl", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def checked(stats, timeline, points) -> dict:
    """An answer for comparison: (sbi, hits, delta), (day, hour, hits, delta), (rank, hits, delta)."""
    stats = {sbi: (hits, delta) for sbi, hits, delta in stats if hits or delta}
    timeline = {(day, hour): (hits, delta) for day, hour, hits, delta in timeline if hits or delta}
    points = {rank: (hits, delta) for rank, hits, delta in points if hits or delta}
    total = tuple(sum(sums[i] for sums in stats.values()) for i in (0, 1))
    return {"total": total, "stats": stats, "timeline": timeline, "points": points}


def check(system: str, variant: Variant, kind: dict, question: dict) -> None:
    """Ends the program where the variant's answer is not Straal's."""
    expected = checked(*(question["answer"][part] for part in ("stats", "timeline", "points")))
    expected["total"] = tuple(question["answer"]["total"])
    answer = variant.read(question, variant.ask(question))
    for part in ("total", "stats", "timeline", "points"):
        if answer[part] != expected[part]:
            sys.exit(f"{system}, {variant.name}: {part} of {kind['kind']} differ from Straal's: "
                     f"{difference(answer[part], expected[part])}")


def difference(answer, expected) -> str:
    if isinstance(answer, tuple):
        return f"{answer}, not {expected}"
    keys = sorted(key for key in {*answer, *expected} if answer.get(key) != expected.get(key))
    return f"{len(keys)} entries, first {keys[0]}: {answer.get(keys[0])}, not {expected.get(keys[0])}"


def ask_for(variant: Variant, questions: list, seconds: float) -> list:
    """The microseconds of each question from the first on, until the time is up; at least one."""
    times = []
    end = time.perf_counter() + seconds
    for question in questions:
        start = time.perf_counter_ns()
        variant.ask(question)
        times.append((time.perf_counter_ns() - start) / 1000)
        if time.perf_counter() > end:
            break
    return times


def measure(system: str, variants: list, folder: str, seconds: float, results) -> None:
    winners = set()
    for kind in kinds(folder):
        questions = kind.pop("questions")
        in_table = kind["group"] == "table"
        tried = {variant.name: float("inf") for variant in variants if in_table or variant.name in winners}
        candidates = [variant for variant in variants if variant.name in tried]
        for variant in candidates:
            check(system, variant, kind, questions[0])
        for _ in range(PROBE_ROUNDS):
            for variant in candidates:
                tried_now = statistics.median(ask_for(variant, questions, PROBE_SECONDS))
                tried[variant.name] = min(tried[variant.name], tried_now)
        best = min(candidates, key=lambda variant: tried[variant.name])
        for question in questions[1:]:
            if "answer" in question:
                check(system, best, kind, question)
        if in_table:
            winners.add(best.name)
        budget = seconds if in_table else seconds / 4
        write(results, {"system": system, **kind, "variant": best.name, "tried_us": tried,
                        "us": ask_for(best, questions, budget)})


def write(results, line: dict) -> None:
    results.write(json.dumps(line) + "\n")
    results.flush()
