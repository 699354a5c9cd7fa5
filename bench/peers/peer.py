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


class TooSlow(Exception):
    """A variant has given a question up."""


@dataclass
class Variant:
    name: str
    ask: Callable[[Any], Any]  # Timed: from what is given to the whole answer, in the peer's own form.
    read: Callable[[dict, Any], dict]  # Not timed: question and that answer, to the answer as `checked` has it.
    given: Callable[[dict], Any] = lambda question: question  # Not timed: the question in the peer's own form.


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


def expected(question: dict) -> dict:
    """What Straal answered, in that form."""
    answer = checked(*(question["answer"][part] for part in ("stats", "timeline", "points")))
    return {**answer, "total": tuple(question["answer"]["total"])}


def compare_answers(name: str, answer: dict, right: dict) -> None:
    """Ends the program where the answer is another."""
    for part in ("total", "stats", "timeline", "points"):
        if answer[part] != right[part]:
            sys.exit(f"{name}: {part} differ: {difference(answer[part], right[part])}")


def check(system: str, variant: Variant, kind: dict, question: dict) -> None:
    """Ends the program where the variant's answer is not Straal's."""
    answer = variant.read(question, variant.ask(variant.given(question)))
    compare_answers(f"{system}, {variant.name}, {kind['kind']}, beside Straal", answer, expected(question))


def difference(answer, expected) -> str:
    if isinstance(answer, tuple):
        return f"{answer}, not {expected}"
    keys = sorted(key for key in {*answer, *expected} if answer.get(key) != expected.get(key))
    return f"{len(keys)} entries, first {keys[0]}: {answer.get(keys[0])}, not {expected.get(keys[0])}"


def ask_for(variant: Variant, questions: list, seconds: float) -> list:
    """The microseconds of each question from the first on, until the time is up; at least one."""
    times = []
    for question in questions:
        given = variant.given(question)
        start = time.perf_counter_ns()
        variant.ask(given)
        times.append((time.perf_counter_ns() - start) / 1000)
        if sum(times) > 1e6 * seconds:
            break
    return times


def compare(system: str, candidates: list, kind: dict, questions: list) -> dict:
    """Checks each candidate, and tries it for a moment: its microseconds, or None where it gave up."""
    tried = {variant.name: None for variant in candidates}
    able = []
    for variant in candidates:
        try:
            check(system, variant, kind, questions[0])
            able.append(variant)
        except TooSlow:
            continue
    for _ in range(PROBE_ROUNDS):
        for variant in able:
            tried_now = statistics.median(ask_for(variant, questions, PROBE_SECONDS))
            tried[variant.name] = min(tried[variant.name] or tried_now, tried_now)
    return tried


def measure(system: str, variants: list, folder: str, seconds: float, results, comparison=compare) -> None:
    """`comparison` stands in the place of `compare` where a peer has a way of its own."""
    winners = set()
    for kind in kinds(folder):
        questions = [{**question, "radius_km": kind["radius_km"]} for question in kind.pop("questions")]
        in_table = kind["group"] == "table"
        candidates = [variant for variant in variants if in_table or variant.name in winners]
        tried = comparison(system, candidates, kind, questions)
        best = min((variant for variant in candidates if tried[variant.name] is not None),
                   key=lambda variant: tried[variant.name])
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
