"""numpy with an offset index, in process: numpy_peer.py FOLDER COLUMNS RESULTS SECONDS

One array per column in the order of date and rank; where the rows of each rank of each date begin is
the index. A question is given its runs of ranks, as every peer is.
"""

import sys
import time

import numpy as np

import peer

HOURS = 24


class Table:
    def __init__(self, folder: str, columns: str):
        def read(name: str, kind: str):
            return np.fromfile(f"{columns}/{name}", dtype=kind)

        start = time.perf_counter()
        with open(f"{columns}/industries.csv", encoding="utf-8") as codes:
            self.sbi_codes = codes.read().split()
        with open(f"{folder}/ranks.csv", encoding="utf-8") as ranks:
            postcodes = sum(1 for _ in ranks) - 1
        day, rank = read("day.u16", "<u2"), read("rank.u32", "<u4")
        order = np.lexsort((rank, day))
        day, self.rank = day[order], rank[order].astype(np.int64)
        # bincount counts in 64-bit integers and adds doubles: kept so, nothing is converted while a
        # question waits. Sums stay far below 2^53, so they are exact.
        self.group = read("sbi.u16", "<u2")[order].astype(np.int64) * HOURS + read("hour.u8", "u1")[order]
        self.hits = read("hits.u32", "<u4")[order].astype(np.float64)
        self.delta = read("delta.u32", "<u4")[order].astype(np.float64)
        self.activity = read("activity.u32", "<u4")[order]
        self.groups = len(self.sbi_codes) * HOURS

        dates = int(day[-1]) + 1
        self.date = {str(np.datetime64("2013-01-01") + number): number for number in range(dates)}
        self.first_row = np.empty((dates, postcodes + 1), dtype=np.int64)
        self.postcode_sums = np.empty((dates, 2, postcodes))
        ends = np.searchsorted(day, np.arange(dates + 1))
        for number, (begin, end) in enumerate(zip(ends[:-1], ends[1:])):
            ranks = self.rank[begin:end]
            self.first_row[number] = begin + np.searchsorted(ranks, np.arange(postcodes + 1))
            for i, column in enumerate((self.hits, self.delta)):
                self.postcode_sums[number, i] = np.bincount(ranks, column[begin:end], postcodes)
        self.load_seconds = time.perf_counter() - start

    def bytes(self) -> int:
        """Without the sums per postcode, which not every variant reads."""
        arrays = [self.rank, self.group, self.hits, self.delta, self.activity, self.first_row]
        return sum(array.nbytes for array in arrays)

    def ask(self, question: dict, count, points_of):
        """Stats and timeline from one count over (date, sbi, hour), and the points that are not empty."""
        runs = np.array(question["runs"])
        ranks = spread(runs[:, 0], runs[:, 1])
        dates = [self.date[date] for date in question["days"]]
        by_group = count(self, dates, runs).reshape(2, len(dates), -1, HOURS)
        points = points_of(self, dates, runs, ranks)
        busy = points.any(axis=0).nonzero()[0]
        return by_group.sum(axis=(1, 3)), by_group.sum(axis=2), ranks[busy], points[:, busy]

    def read(self, question: dict, answer) -> dict:
        by_sbi, by_hour, ranks, points = answer
        return peer.checked(
            ((code, int(by_sbi[0, i]), int(by_sbi[1, i])) for i, code in enumerate(self.sbi_codes)),
            ((date, hour, int(by_hour[0, i, hour]), int(by_hour[1, i, hour]))
             for i, date in enumerate(question["days"]) for hour in range(HOURS)),
            zip(ranks.tolist(), points[0].astype(int).tolist(), points[1].astype(int).tolist()))


def spread(begins, ends):
    """The numbers of every [begin, end), one after another."""
    lengths = ends - begins
    before = np.cumsum(lengths) - lengths
    return np.repeat(begins - before, lengths) + np.arange(int(lengths.sum()))


def slices(columns, begins, ends):
    pairs = list(zip(begins.tolist(), ends.tolist()))
    return [np.concatenate([column[begin:end] for begin, end in pairs]) for column in columns]


def gather(columns, begins, ends):
    rows = spread(begins, ends)
    return [column.take(rows) for column in columns]


def date_by_date(pick):
    def count(table, dates, runs):
        by_group = np.empty((2, len(dates), table.groups))
        for i, date in enumerate(dates):
            first_row = table.first_row[date]
            group, hits, delta = pick((table.group, table.hits, table.delta), first_row[runs[:, 0]],
                                      first_row[runs[:, 1]])
            by_group[0, i] = np.bincount(group, hits, table.groups)
            by_group[1, i] = np.bincount(group, delta, table.groups)
        return by_group
    return count


def all_dates_at_once(table, dates, runs):
    begins = table.first_row[np.ix_(dates, runs[:, 0])]
    ends = table.first_row[np.ix_(dates, runs[:, 1])]
    group, hits, delta = gather((table.group, table.hits, table.delta), begins.ravel(), ends.ravel())
    group += np.repeat(np.arange(len(dates)) * table.groups, (ends - begins).sum(axis=1))
    groups = len(dates) * table.groups
    return np.stack([np.bincount(group, hits, groups), np.bincount(group, delta, groups)])


def points_from_rows(table, dates, runs, ranks):
    base, width = ranks[0], ranks[-1] - ranks[0] + 1
    begins = table.first_row[np.ix_(dates, runs[:, 0])].ravel()
    ends = table.first_row[np.ix_(dates, runs[:, 1])].ravel()
    rank, hits, delta = gather((table.rank, table.hits, table.delta), begins, ends)
    rank -= base
    points = np.stack([np.bincount(rank, hits, width), np.bincount(rank, delta, width)])
    return points[:, ranks - base]


def points_from_sums(table, dates, _runs, ranks):
    points = np.zeros((2, len(ranks)))
    for date in dates:
        points += table.postcode_sums[date].take(ranks, axis=1)
    return points


def main() -> None:
    folder, columns, results_path, seconds = sys.argv[1:]
    table = Table(folder, columns)

    def variant(name: str, count, points_of):
        return peer.Variant(name, lambda question: table.ask(question, count, points_of), table.read)

    variants = [
        variant("rows by index, all dates at once", all_dates_at_once, points_from_rows),
        variant("rows by index, sums per postcode and date", date_by_date(gather), points_from_sums),
        variant("the same, all dates at once", all_dates_at_once, points_from_sums),
        variant("slices of rows, sums per postcode and date", date_by_date(slices), points_from_sums),
    ]
    rows = len(table.rank)
    with open(results_path, "a", encoding="utf-8") as results:
        peer.write(results, {"system": "numpy", "version": np.__version__, "rows": rows,
                             "load_s": table.load_seconds, "load_from": "columns",
                             "resident_bytes": table.bytes()})
        peer.measure("numpy", variants, folder, float(seconds), results)


if __name__ == "__main__":
    main()
