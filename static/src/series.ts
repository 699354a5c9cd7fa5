// The timeline as a chart and a table need it: every hour of every date, the silent ones included.
import type { IsoDate } from './dates';
import type { DateEstimate, Estimate, HourEstimate, Verdict } from './api_types';

/** One bar of the chart, one row of its table. `date` is null where days are added up, `hour` where hours are. */
export interface Slot {
  readonly date: IsoDate | null;
  readonly hour: number | null;
  readonly hits: number;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lift: number | null;
  /** null where nothing was judged: sums of several days are not. */
  readonly verdict: Verdict | null;
  /** Hits a week before, where they are known. */
  readonly previous: number | null;
}

const SILENT = { hits: 0, expected: null, low: null, high: null, lift: null, verdict: null };

function slot(
  date: IsoDate, hour: number | null, estimate: Omit<Estimate, 'verdict'> & { verdict: Verdict } | undefined,
  previous: number | null): Slot {
  if (estimate === undefined) return { date, hour, ...SILENT, previous };
  const { hits, expected, low, high, lift, verdict } = estimate;
  return { date, hour, hits, expected, low, high, lift, verdict, previous };
}

/** The hits of a week before by date and hour; undefined where they are not known. */
export type Previous = readonly HourEstimate[] | null;

function sumsBy<K>(entries: Previous, key: (entry: HourEstimate) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const entry of entries ?? []) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.hits);
  return sums;
}

/** Every hour of every date, in time order. */
export function slotsThroughTime(
  timeline: readonly HourEstimate[], dates: readonly IsoDate[], previous: Previous): Slot[] {
  const at = ({ date, hour }: { date: IsoDate; hour: number }): string => `${date} ${hour}`;
  const known = new Map(timeline.map((entry) => [at(entry), entry]));
  const before = sumsBy(previous, at);
  return dates.flatMap((date) => Array.from({ length: 24 }, (_, hour) =>
    slot(date, hour, known.get(at({ date, hour })), before.get(at({ date, hour })) ?? null)));
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** The dates added up per hour of the day. Ranges and verdicts do not add up, so there are none. */
export function slotsOfTheDay(timeline: readonly HourEstimate[], previous: Previous): Slot[] {
  const before = sumsBy(previous, ({ hour }) => hour);
  return Array.from({ length: 24 }, (_, hour) => {
    const entries = timeline.filter((entry) => entry.hour === hour);
    const hits = entries.reduce((sum, entry) => sum + entry.hits, 0);
    const expected = entries.reduce<number | null>((sum, entry) => plus(sum, entry.expected), 0);
    const lift = expected === null || expected === 0 ? null : hits / expected - 1;
    return { date: null, hour, ...SILENT, hits, expected, lift, previous: before.get(hour) ?? null };
  });
}

/** One slot for each date, all its hours together. */
export function slotsPerDate(
  estimates: readonly DateEstimate[], dates: readonly IsoDate[], previous: Previous): Slot[] {
  const known = new Map(estimates.map((entry) => [entry.date, entry]));
  const before = sumsBy(previous, ({ date }) => date);
  return dates.map((date) => slot(date, null, known.get(date), before.get(date) ?? null));
}

/** The hours between two slots of a chart, as a range of the day; null where they are of several dates or of none. */
export function brushedHours(slots: readonly Slot[], from: number, to: number): { from: number; to: number } | null {
  const inside = slots.slice(Math.max(0, Math.ceil(from)), Math.floor(to) + 1);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined || first.hour === null || last.hour === null) return null;
  return first.date === last.date ? { from: first.hour, to: last.hour } : null;
}
