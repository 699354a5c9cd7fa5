// The timeline as a chart and a table need it: every hour of every date. What is not known is null, never 0.
import type { IsoDate } from '../format/dates';
import type { DateEstimate, Estimate, HourEstimate, HourOfDayEstimate, Impact, Verdict } from './api_types';

/** One bar of the chart, one row of its table. `date` is null where days are added up, `hour` where hours are. */
export interface Slot {
  readonly date: IsoDate | null;
  readonly hour: number | null;
  /** null where the day is not in the data. */
  readonly hits: number | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lift: number | null;
  /** null where there was nothing to judge. */
  readonly verdict: Verdict | null;
  /** Hits a week before, where they are known. */
  readonly previous: number | null;
}

const UNKNOWN = { hits: null, expected: null, low: null, high: null, lift: null, verdict: null };

function slot(
  date: IsoDate | null, hour: number | null, estimate: HourOfDayEstimate | DateEstimate | undefined, previous: number | null): Slot {
  if (estimate === undefined) return { date, hour, ...UNKNOWN, previous };
  const { hits, expected, low, high, lift, verdict } = estimate;
  return { date, hour, hits, expected, low, high, lift, verdict, previous };
}

/** The hours of an answer, by date, by hour of the day, and the dates themselves. */
export type HoursTold = Pick<Impact, 'timeline' | 'hours' | 'dates'>;

/** The week before, by the dates that it stands beside; null where it is not wanted. */
export type Previous = HoursTold | null;

/** The hits, without what they were compared with. */
function hitsAlone<T extends Estimate>(entries: readonly T[]): T[] {
  return entries.map((entry) => ({
    ...entry, expected: null, low: null, high: null, lift: null, lift_low: null, lift_high: null, chance: null, verdict: 'too little to say',
  }));
}

/**
 * With the hits of the days that could not be compared, each in its place. The hours of the day stay those of the compared days, for
 * their range is of these alone; where nothing was compared they are those of all days.
 */
export function joined(compared: HoursTold, others: HoursTold): HoursTold {
  return {
    timeline: [...compared.timeline, ...hitsAlone(others.timeline)].sort((a, b) => a.date.localeCompare(b.date) || a.hour - b.hour),
    dates: [...compared.dates, ...hitsAlone(others.dates)].sort((a, b) => a.date.localeCompare(b.date)),
    hours: compared.hours.length > 0 ? compared.hours : hitsAlone(others.hours),
  };
}

function hitsBy<T extends { readonly hits: number }, K>(entries: readonly T[] | undefined, key: (entry: T) => K): Map<K, number> {
  return new Map(entries?.map((entry) => [key(entry), entry.hits]));
}

/** Every hour of every date, in time order. */
export function slotsThroughTime(
  timeline: readonly HourEstimate[], dates: readonly IsoDate[], previous: Previous): Slot[] {
  const at = ({ date, hour }: { date: IsoDate; hour: number }): string => `${date} ${hour}`;
  const known = new Map(timeline.map((entry) => [at(entry), entry]));
  const before = hitsBy(previous?.timeline, at);
  return dates.flatMap((date) => Array.from({ length: 24 }, (_, hour) =>
    slot(date, hour, known.get(at({ date, hour })), before.get(at({ date, hour })) ?? null)));
}

/** Every hour of the day, on all dates together. */
export function slotsOfTheDay(hours: readonly HourOfDayEstimate[], previous: Previous): Slot[] {
  const known = new Map(hours.map((entry) => [entry.hour, entry]));
  const before = hitsBy(previous?.hours, ({ hour }) => hour);
  return Array.from({ length: 24 }, (_, hour) => slot(null, hour, known.get(hour), before.get(hour) ?? null));
}

/** One slot for each date, all its hours together. */
export function slotsPerDate(
  estimates: readonly DateEstimate[], dates: readonly IsoDate[], previous: Previous): Slot[] {
  const known = new Map(estimates.map((entry) => [entry.date, entry]));
  const before = hitsBy(previous?.dates, ({ date }) => date);
  return dates.map((date) => slot(date, null, known.get(date), before.get(date) ?? null));
}

/** The hours between two slots of a chart, as a range of the day; null where they are of several dates or of none. */
export function brushedHours(slots: readonly Slot[], from: number, to: number): { from: number; to: number } | null {
  const inside = slots.slice(Math.max(0, Math.ceil(from)), Math.floor(to) + 1);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined || first.hour === null || last.hour === null) return null;
  return first.date === last.date ? { from: first.hour, to: last.hour } : null;
}
